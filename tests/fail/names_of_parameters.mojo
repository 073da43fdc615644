# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Names of a struct's parameters, and of a function's arguments, are not declared anew in it; a block
# or a function within may.
struct G[T: AnyType, n: Int]:
    var k: Int

    def __init__(out self):
        self.k = 3

    def a(self, n: Int) -> Int:  # error: invalid redefinition of 'n'
        return n

    def b[n: Int](self) -> Int:  # error: invalid redefinition of 'n'
        return n

    def c(self) -> Int:
        var n = 3  # error: invalid redefinition of 'n'
        return n

    def d[T: AnyType](self, x: T) -> Int:  # error: invalid redefinition of 'T'
        return 3

    @staticmethod
    def e(T: Int):  # error: invalid redefinition of 'T'
        pass

    def f(self):
        comptime n = 4  # error: invalid redefinition of 'n'

    def g(self):
        ref n = self.k  # error: invalid redefinition of 'n'

    def h(self):
        def n():  # error: invalid redefinition of 'n'
            pass

    def i(self):
        def inner(n: Int) -> Int:
            return n

        _ = inner(3)
        for T in range(3):
            pass

    def j(self, b: Bool) -> Int:
        if b:
            var n = 3
            return n
        for n in range(3):
            return n
        return 3


def f[n: Int](m: Int):
    if m == 3:
        var n = 3
    for n in range(3):
        pass
    var m = 3  # error: invalid redefinition of 'm'

    def n():  # error: invalid redefinition of 'n'
        pass


def g[n: Int](n: Int):  # error: invalid redefinition of 'n'
    pass


def main():
    pass
