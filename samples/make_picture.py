#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""make_picture.py FILE [WIDTH HEIGHT]: writes a picture as binary PPM, always the same: a sky that
grows light towards the horizon, a sun with its reflection, and waves (default 320 by 200)."""
import sys


def colour(x, y, width, height):
    horizon = height * 3 // 5
    sun = (x - width * 2 // 3) ** 2 + (y - height // 3) ** 2
    if y < horizon:
        if sun < (height // 8) ** 2:
            return 255, 230, 120
        return 60 + 160 * y // horizon, 110 + 90 * y // horizon, 230 - 60 * y // horizon
    wave = (x * 3 + (y - horizon) ** 2 // 4) // 8 % 8
    depth = 60 * (y - horizon) // (height - horizon)
    light = 110 if abs(x - width * 2 // 3) < height // 8 + wave * 3 and wave % 2 else 0
    return 20 + light, 70 - depth + wave * 4 + light, 120 - depth + wave * 6 + light // 3


def main(path, width=320, height=200):
    width, height = int(width), int(height)
    with open(path, "wb") as out:
        out.write(b"P6\n# made by make_picture.py\n%d %d\n255\n" % (width, height))
        for y in range(height):
            for x in range(width):
                out.write(bytes(min(255, part) for part in colour(x, y, width, height)))


if __name__ == "__main__":
    main(*sys.argv[1:])
