# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Names twice in a trait, members of another type.
trait A:
    def f(self) -> Int: ...

    def f(self) -> Int: ...  # error: redefinition of function 'f' with identical signature


trait B(A, A):
    pass


trait D(C2):  # error: use of unknown declaration 'C2'
    pass


trait E:
    def g(self):
        pass


trait F:
    def g(self): ...


trait G:
    comptime X: Int = "s"  # error: cannot implicitly convert 'StringLiteral["s"]' value to 'Int'
    comptime Y: Copyable = Error2  # error: use of unknown declaration 'Error2'


struct H(A, A):
    def f(self) -> Int:
        return 3


struct J(A where 3):
    def f(self) -> Int:
        return 3


def main():
    pass
