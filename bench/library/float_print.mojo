# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Prints floats of all sizes as the shortest text that reads back.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var total = 0
    var x = 1.0
    for i in range(n):
        x = (x + Float64(i)) / 0.3 # no product to be rounded together with a sum
        if x > 1e300:
            x = x * 1e-305
        total += String(x).byte_length()
        total += String(Float64(i) * 0.01).byte_length()
        total += String(Float32(i) / 7).byte_length()
    print(total)
