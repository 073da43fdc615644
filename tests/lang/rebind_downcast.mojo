# A type taken for what it is known to be, not for what its bound says.
from std.builtin.rebind import downcast


def shown[T: AnyType](x: T):
    print(rebind[downcast[T, Writable]](x))


def given[U: Writable](u: U):
    print("given", u)


def passed_on[T: AnyType](x: T):
    comptime D = downcast[T, Writable]
    given(rebind[D](x))


def made[T: AnyType]():
    comptime if conforms_to(T, Defaultable & Writable & Deinitable):
        print(downcast[T, Defaultable & Writable & Deinitable]())
    else:
        print("no default")


struct Plain(Movable):
    var x: Int


def main():
    comptime T = downcast[Int, Writable]
    print(T(3), downcast[Int, Copyable] == Int)  # expect: 3 True
    shown(3)
    # expect: 3
    shown("s")
    # expect: s
    passed_on(2.5)
    # expect: given 2.5
    made[Int]()
    # expect: 0
    made[Plain]()
    # expect: no default
