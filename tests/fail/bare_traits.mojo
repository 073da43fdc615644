# A bare trait is taken for the type of arguments, results and variables; no use of it is.
from std.utils import Variant


trait T1:
    def go(self): ...


@fieldwise_init
struct A(T1, Copyable):
    var x: Int
    def go(self): print(self.x)


def a1(f: def() -> None): pass  # warning: 'def() -> None' is a trait, which no value has for its type: write 'Some[def() -> None]', or a type parameter


def a2(f: def() -> None):  # warning: 'def() -> None' is a trait, which no value has for its type: write 'Some[def() -> None]', or a type parameter
    f()  # error: 'def() -> None' does not implement the '__call__' method


def a3(x: T1):  # warning: 'T1' is a trait, which no value has for its type: write 'Some[T1]', or a type parameter
    x.go()  # error: 'T1' value has no attribute 'go'


def a5(x: T1 & Copyable): pass  # warning: 'T1 & Copyable' is a trait, which no value has for its type: write 'Some[T1 & Copyable]', or a type parameter


def a6() -> T1:  # warning: 'T1' is a trait, which no value has for its type: write 'Some[T1]', or a type parameter
    return A(1)  # error: cannot implicitly convert 'A' value to 'T1' in return value


def a7() -> T1:  # warning: 'T1' is a trait, which no value has for its type: write 'Some[T1]', or a type parameter
    return rebind[T1](A(1))  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a8(x: List[T1]): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a9(x: Optional[T1]): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a10(x: Int):
    var y: T1 = A(1)  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]
    print("y")


def a11(x: Int):
    var y: T1  # warning: 'T1' is a trait, which no value has for its type: write 'Some[T1]', or a type parameter
    print("z")


def a12(x: Int):
    var f: def() -> Int = a13  # error: 'def() -> Int' is a trait: use a type parameter with this bound, or Some[..]
    print("f")


def a13() -> Int:
    return 1


def a14(x: Int):
    a3(A(1))  # error: invalid call to 'a3': value passed to 'x' cannot be converted from 'A' to 'T1'


def a15(x: Int):
    a2(a13)  # error: invalid call to 'a2': value passed to 'f' cannot be converted from 'a13' to 'def() -> None'


def a16(x: AnyType): pass  # warning: 'AnyType' is a trait, which no value has for its type: write 'Some[AnyType]', or a type parameter


def a17(*x: T1): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a18(x: Pointer[T1, MutAnyOrigin]): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a19(ref x: T1): pass


def a20(mut x: T1): pass  # warning: 'T1' is a trait, which no value has for its type: write 'Some[T1]', or a type parameter


def a21(x: Int):
    a5(A(1))  # error: invalid call to 'a5': value passed to 'x' cannot be converted from 'A' to 'T1 & Copyable'


def a22(x: Int):
    a1(a13)  # error: invalid call to 'a1': value passed to 'f' cannot be converted from 'a13' to 'def() -> None'


def a24(f: def(Int) -> None) -> Int:  # warning: 'def(Int) -> None' is a trait, which no value has for its type: write 'Some[def(Int) -> None]', or a type parameter
    return 3


def a25(f: def(T1) thin -> None): pass


def a26(f: def(Int) thin -> T1): pass


def a27(x: Tuple[T1, Int]): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


def a28(x: Variant[T1, Int]): pass  # error: 'T1' is a trait: use a type parameter with this bound, or Some[..]


comptime f1 = def() -> None


def a29(x: f1): pass  # warning: 'def() -> None' is a trait, which no value has for its type: write 'Some[def() -> None]', or a type parameter


def a30(x: type_of(T1)): pass  # warning: 'AnyType' is a trait, which no value has for its type: write 'Some[AnyType]', or a type parameter


struct S:
    var f: f1  # error: 'def() -> None' is a trait: use a type parameter with this bound, or Some[..]
    def __init__(out self): pass


struct S2[T: AnyType]:
    def m(self, x: T1): pass

    def n(self, f: def(Self.T) -> None): f()  # error: 'def(T) -> None' does not implement the '__call__' method


def main():
    pass
