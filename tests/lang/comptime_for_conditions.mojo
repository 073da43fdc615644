# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The body of a `comptime for` is looked at once, its variable unknown: a condition around a call
# proves what the call asks, in rounds that do not get there as well.
def small[i: Int]() -> Int where i >= 0 and i < 3:
    return i


struct Positive[n: Int] where n > 0:
    var x: Int

    def __init__(out self):
        self.x = Self.n


def main():
    comptime for i in range(5):
        comptime if i >= 0 and i < 3:
            print(small[i]())
    comptime for i in range(-1, 3):
        comptime if i > 0:
            print(Positive[i]().x)
        else:
            print("none")
    comptime for name in ["a", "bc"]:
        comptime n = name.byte_length()
        comptime if n > 0:
            print(Positive[n]().x)
    comptime for d in [DType.int8, DType.float32]:
        comptime if d.is_floating_point():
            print(Scalar[d](3) / 2)
        else:
            print(Scalar[d](3) // 2)
# expect: 0
# expect: 1
# expect: 2
# expect: none
# expect: none
# expect: 1
# expect: 2
# expect: 1
# expect: 2
# expect: 1
# expect: 1.5
