# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Reads floats and integers from text.
from std.sys import argv


def main() raises:
    var n = Int(argv()[1])
    var texts = List[String]()
    var numbers = List[String]()
    var x = 1.0
    for i in range(1000):
        x = (x + Float64(i)) / 0.73
        texts.append(String(x))
        texts.append(String(Float64(i) * 0.01))
        numbers.append(String(i * 1234567))
    var total = 0.0
    var whole = 0
    for _ in range(n):
        for t in texts:
            total += atof(t) / 1e100
        for t in numbers:
            whole += atol(t)
    print(total, whole)
