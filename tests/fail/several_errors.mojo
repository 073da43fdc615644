# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Each error of a file is told, whatever stage finds it, and nothing that only follows from another.
from std.nowhere import thing  # error: unable to locate module 'nowhere'


def broken(x: Int) -> Int:
    var y: = x  # error: unexpected token
    return missing_here(y)


struct Half:
    var n: Int

    def __init__(out self):
        self.n = thing()

    def unreadable(self):
        print(3 +)  # error: unexpected token


def declared_type_stays():
    var x: String = 3  # error: cannot implicitly convert 'IntLiteral[3]' value to 'String'
    x.shout()  # error: 'String' value has no attribute 'shout'
    var n: Int = x  # error: cannot implicitly convert 'String' value to 'Int'
    n = "q"  # error: cannot implicitly convert


def owns():
    var x: Int
    print(x)  # error: use of uninitialized value 'x'


@fieldwise_init
struct Counter(Copyable):
    var n: Int

    def next(mut self) -> Int:
        self.n += 1
        return self.n


def main():
    print(broken(1), thing)
    broken("text")  # error: invalid call to 'broken'
    print(Counter(1).next())  # error: the method changes its object, and this 'Counter' is no variable's
