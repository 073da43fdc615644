# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Names of types whose parameters are structs of one field that go by their bits, or do not.
from std.reflection import reflect
@fieldwise_init
struct A(TrivialRegisterPassable):
    var x: Int
@fieldwise_init
struct B(TrivialRegisterPassable):
    var x: Int
    var y: Int
@fieldwise_init
struct C(ImplicitlyCopyable):
    var x: Int
@fieldwise_init
struct D(ImplicitlyCopyable, RegisterPassable):
    var x: Int
@fieldwise_init
struct E(TrivialRegisterPassable):
    var a: A
struct SA[a: A]:
    pass
struct SB[a: B]:
    pass
struct SC[a: C]:
    pass
struct SD[a: D]:
    pass
struct SE[a: E]:
    pass
def main():
    print(reflect[SA[A(3)]].name().split(".")[1])  # expect: SA[3 : SIMD[DType
    print(reflect[SB[B(3, 4)]].name().split(".")[1])  # expect: SB[{3 : SIMD[DType
    print(reflect[SC[C(3)]].name().split(".")[1])  # expect: SC[{3 : SIMD[DType
    print(reflect[SD[D(3)]].name().split(".")[1])  # expect: SD[3 : SIMD[DType
    print(reflect[SE[E(A(3))]].name().split(".")[1])  # expect: SE[3 : SIMD[DType
