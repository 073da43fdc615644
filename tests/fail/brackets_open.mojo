# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Brackets of a type say each parameter that has no default, or leave it open by _ on purpose.
struct B[T: AnyType, n: Int]:
    def __init__(out self):
        pass


struct D[T: AnyType, n: Int = 3]:
    var l: List  # error: 'List' needs more parameters
    var m: B[Int]  # error: 'B[Int]' needs more parameters

    def __init__(out self):
        pass


def h(x: B):
    pass


def i(x: List):
    pass


def j(x: SIMD[DType.int32]):  # error: these brackets do not say the parameter 'length' of 'SIMD':
    pass


def k(x: D[Int]):
    pass


def l(x: D):
    pass


def m(x: B[Int]) -> Int:  # error: these brackets do not say the parameter 'n' of 'B': give it, or
    return 3


def n() -> B[Int]:  # error: 'B[Int]' needs more parameters
    return B[Int, 3]()


def o(x: List[B[Int]]):  # error: 'B[Int]' needs more parameters
    pass


def p(x: B[n=3]):  # error: these brackets do not say the parameter 'T' of 'B': give it, or '_' for
    pass


def q(x: B[Int, _]):
    pass


def r(x: B[Int, ...]):
    pass


comptime A = B[Int]  # error: these brackets do not say the parameter 'n' of 'B': give it, or '_' f


def s(x: A):
    pass


def t(x: A[3]):
    pass


def u[b: B[Int]]():  # error: these brackets do not say the parameter 'n' of 'B': give it, or '_' f
    pass


def main():
    var x: B[Int] = B[Int, 3]()  # error: these brackets do not say the parameter 'n' of 'B': give
    var y = B[Int]()  # error: invalid call to 'B': failed to infer parameter 'n'
    var z: List = [1]
