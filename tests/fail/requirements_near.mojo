# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What a struct has of the name differs from what the trait asks for.
trait T1:
    def a(self) -> Int: ...

    def b(mut self, x: Int) raises -> String: ...

    @staticmethod
    def c() -> Self: ...
    comptime N: Int


struct S1(T1):  # error: 'S1' does not implement all requirements for 'T1'
    def a(self) -> Int:
        return 1


struct S2(T1):  # error: 'S2' does not implement all requirements for 'T1'
    comptime N = 3

    def a(self) -> Float64:
        return 1

    def b(mut self, x: Int) raises -> String:
        return ""

    @staticmethod
    def c() -> Self:
        return Self()

    def __init__(out self):
        pass


struct S3(T1):  # error: 'S3' does not implement all requirements for 'T1'
    comptime N = 3

    def a(mut self) -> Int:
        return 1

    def b(mut self, x: Int) -> String:
        return ""

    def c(self) -> Self:
        return Self()

    def __init__(out self):
        pass


struct S4(T1):  # error: 'S4' does not implement all requirements for 'T1'
    comptime N = "x"

    def a(self) -> Int:
        return 1

    def b(mut self, y: Int, z: Int) raises -> String:
        return ""

    @staticmethod
    def c() -> Self:
        return Self()

    def __init__(out self):
        pass


struct S5(T1):  # error: 'S5' does not implement all requirements for 'T1'
    comptime N = 2

    def a(self) raises -> Int:
        return 1

    def b(self, x: Int) raises -> String:
        return ""

    @staticmethod
    def c() -> Self:
        return Self()

    def __init__(out self):
        pass


def main():
    pass
