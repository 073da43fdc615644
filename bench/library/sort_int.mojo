# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Sorts lists of integers: random, nearly sorted, with many equal ones; and stably by key.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var state = UInt64(88172645463325252)
    var total = 0
    for round in range(4):
        var l = List[Int](capacity=n)
        for i in range(n):
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            l.append(Int(state >> 1) if round < 2 else i + Int(state & 15) if round == 2 else Int(state & 255))
        sort(l)
        for i in range(0, n, 97):
            total ^= l[i] + i
    print(total)
