# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What is made of the fields, and the field that does not allow it.
struct NC(Movable):
    var x: Int


struct NM(Movable where False):
    var x: Int


struct ND(Deinitable where False):
    var x: Int


struct A1(Copyable):
    var a: Int
    var b: NC  # error: no copy constructor can be made: field 'b' has non-copyable type 'NC'


struct A2(Movable):
    var a: NM  # error: no move constructor can be made: field 'a' has non-movable and non-implicitly-copyable type 'NM'


struct A3(ImplicitlyCopyable):
    var a: List[Int]  # error: no implicit copy constructor can be made: field 'a' has non-implicitly-copyable type 'List[Int]'


struct A4(TrivialRegisterPassable):  # error: all fields of a 'TrivialRegisterPassable' struct must
    var a: String


struct A5(RegisterPassable):  # error: all fields of a 'RegisterPassable' struct must be such; 'a'
    var a: String


struct A6:
    var a: ND  # error: field 'a' has non-'Deinitable' type 'ND'


struct A7[T: Deinitable](Copyable):
    var a: Self.T  # error: no move constructor can be made: field 'a' has non-movable and non-implicitly-copyable type 'T'


struct A8[T: Movable](Copyable where conforms_to(T, Copyable)):
    var a: Self.T  # error: field 'a' has non-'Deinitable' type 'T'


struct A9(Defaultable):
    var a: Int


struct A10(Equatable):
    var a: NC


struct A11(Hashable):
    var a: NC


struct A12(Writable):
    var a: NC


struct A13(Comparable):  # error: 'A13' does not implement all requirements for 'Comparable'
    var a: Int


def main():
    pass
