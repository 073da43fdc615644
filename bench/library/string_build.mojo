# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Appends words and numbers to strings, and joins lists of strings.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var total = 0
    for round in range(10):
        var text = String()
        for i in range(n):
            text += "item "
            text += String(i)
            text += ","
        total += text.byte_length()
        var words = List[String]()
        for i in range(n):
            words.append("w" + String(i * round))
        total += " ".join(words).byte_length()
        var line = String()
        for i in range(n):
            line.write(i, ":", i & 7, ";")
        total += line.byte_length()
    print(total)
