# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Writes a file of many lines, reads it and looks at each line.
from std.sys import argv
from std.os import remove


def main() raises:
    var n = Int(argv()[1])
    var path = argv()[2]
    with open(path, "w") as f:
        for i in range(n):
            f.write("line ", i, " of the file, with some more words in it\n")
    var total = 0
    for _ in range(3):
        with open(path, "r") as f:
            for line in f.read().splitlines():
                total += line.byte_length()
                if line.startswith("line 9"):
                    total += 1
    remove(path)
    print(total)
