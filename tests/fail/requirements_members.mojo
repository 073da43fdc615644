# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Comptime members and generic methods that are not what the trait asks for.
trait E1:
    comptime E: Copyable

    def get(self) -> Self.E: ...


struct S1(E1):  # error: 'S1' does not implement all requirements for 'E1'
    comptime E = Int

    def get(self) -> String:
        return ""


struct N(Movable):
    pass


struct S2(E1):  # error: 'S2' does not implement all requirements for 'E1'
    comptime E = N

    def get(self) -> N:
        return N()  # error: no matching function in initialization of 'N'


struct S3(E1):  # error: 'S3' does not implement all requirements for 'E1'
    def get(self) -> Int:
        return 3


trait E2:
    comptime P[n: Int]: Int


struct S4(E2):  # error: 'S4' does not implement all requirements for 'E2'
    comptime P = 3


struct S5(E2):  # error: 'S5' does not implement all requirements for 'E2'
    comptime P[s: String]: Int = 3


struct S6(E2):  # error: 'S6' does not implement all requirements for 'E2'
    comptime P[n: Int]: String = "x"


trait E3(E1):
    def h[T: Copyable](self, x: T) -> T: ...


struct S7(E3):  # error: 'S7' does not implement all requirements for 'E3'
    comptime E = Int

    def get(self) -> Int:
        return 3

    def h[T: Movable](self, x: Int) -> Int:
        return x


struct S8(E3):  # error: 'S8' does not implement all requirements for 'E3'
    comptime E = Int

    def get(self) -> Int:
        return 3

    def h[T: Copyable & Hashable](self, x: T) -> T:
        return x.copy()


struct S9(E3):
    comptime E = Int

    def get(self) -> Int:
        return 3

    def h[T: Movable & Copyable, //](self, x: T) -> T:
        return x.copy()


def main():
    pass
