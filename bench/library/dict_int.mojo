# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Fills dictionaries with integer keys and looks them up, hits and misses.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var total = 0
    for round in range(5):
        var d = Dict[Int, Int]()
        for i in range(n):
            d[(i * 7919) ^ round] = i
        for i in range(2 * n):
            var found = d.get(i * 7919)
            if found:
                total += found.value()
        for i in range(n):
            if (i ^ round) in d:
                total += 1
        for item in d.items():
            total += item.value & 1
    print(total)
