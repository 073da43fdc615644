# Assembly in a program: operands, results, what else it changes.
from std.sys import inlined_assembly


def same[T: TrivialRegisterPassable](x: T) -> T:
    return inlined_assembly["", T, constraints="=r,0", has_side_effect=False](x)


def main():
    print(same(Int64(42)), same(Int32(-3)), same(UInt8(200)))  # expect: 42 -3 200
    var xs = [1, 2, 3]
    inlined_assembly["", NoneType, constraints="r,~{memory}", has_side_effect=True](xs.unsafe_ptr())
    inlined_assembly["nop", NoneType, constraints=""]()
    print(xs[1])  # expect: 2
