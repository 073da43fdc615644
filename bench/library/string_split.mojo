# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Splits a long text at a separator and at white space, and looks for words in it.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var text = String()
    for i in range(n):
        text += "word" + String(i % 977) + (", " if i % 3 else " ")
    var total = 0
    for _ in range(10):
        for part in text.split(", "):
            total += part.byte_length()
        for part in text.split():
            total += part.byte_length() & 3
        total += len(text.splitlines())
        total += text.count("word97")
        total += text.replace("word1", "x").byte_length()
        total += text.find("word976 word")
    print(total)
