# Arguments whose uses come to nothing in C, a function that always raises: no C compiler warns.
from std.complex import ComplexFloat64


def lane(x: Float64, i: Int) -> Float64:
    return SIMD[DType.float64, 1](x)[i]


def fails(n: Int) raises -> Int:
    raise Error("i = ", n)


def main():
    print(lane(2.5, 0))  # expect: 2.5
    print(ComplexFloat64(1, 2))  # expect: 1.0 + 2.0i
    try:
        print(fails(3))
    except e:
        print(e)
    # expect: i = 3
