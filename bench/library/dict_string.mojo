# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Counts words with a dictionary of strings, and looks them up.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var words = List[String]()
    for i in range(n):
        words.append("key number " + String((i * 7919) % (n // 2 + 1)))
    var total = 0
    for _ in range(5):
        var d = Dict[String, Int]()
        for w in words:
            d[w] = d.get(w, 0) + 1
        for w in words:
            total += d[w]
        for i in range(n):
            if "missing " in d:
                total += i
    print(total)
