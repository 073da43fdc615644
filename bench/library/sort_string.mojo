# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Sorts lists of strings, short and with long common beginnings.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var state = UInt64(88172645463325252)
    var total = 0
    for round in range(2):
        var l = List[String](capacity=n)
        for _ in range(n):
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            var s = String(state >> 20)
            l.append(s if round == 0 else "a common beginning of names " + s)
        sort(l)
        for i in range(0, n, 97):
            total += l[i].byte_length() * i
    print(total)
