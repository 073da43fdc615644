#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a Mojo program of about the given number of lines to standard output.

    tests/big_program.py [LINES]      (100000 if not said)

Units of a struct and the functions that use it, every one with other names and constants, so that
nothing is shared between them but the library; main calls every function, none is unreachable. The
program prints a few sums, the same from run to run.
"""
import sys

UNIT = '''@fieldwise_init
struct Point{n}(Copyable, Movable):
    var x: Int
    var y: Float64
    var name: String

    def scaled(self, k: Int) -> Int:
        return self.x * k + {n}

    def move_by(mut self, dx: Int, dy: Float64):
        self.x += dx
        self.y = self.y + dy * 0.5

    def label(self) -> String:
        return self.name + ":" + String(self.x)


def sum{n}(n: Int) -> Int:
    var total = 0
    for i in range(n):
        if i % 3 == {mod}:
            total += i * {k}
        elif i > 100:
            break
        else:
            total -= 1
    return total


def fill{n}(count: Int) -> List[Int]:
    var items = List[Int]()
    var i = 0
    while i < count:
        items.append(i * i + {k})
        i += 1
    return items^


def check{n}(value: Int) raises -> Int:
    if value < 0:
        raise Error("negative value in unit {n}")
    var items = fill{n}(value % 7)
    var best = 0
    for item in items:
        if item > best and item != {k}:
            best = item
    return best


def work{n}() -> Int:
    var p = Point{n}({k}, 1.5, "unit {n}")
    p.move_by(3, 0.25)
    var total = p.scaled(2) + sum{n}(10)
    try:
        total += check{n}(total)
    except e:
        total = -total
    var text = p.label()
    if text.byte_length() > 4:
        total += text.byte_length()
    var half = Float64(total) / 2.0
    if half > p.y:
        total ^= {n}
    return total


'''


def main():
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    body = UNIT.count("\n") + 1
    units = max(1, lines // body)
    out = sys.stdout
    for n in range(units):
        out.write(UNIT.format(n=n, mod=n % 3, k=n % 97 + 2))
    out.write("def main():\n    var total = 0\n")
    for n in range(units):
        out.write(f"    total += work{n}()\n")
    out.write("    print(total)\n")


main()
