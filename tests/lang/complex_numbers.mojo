# Complex numbers, and the parts of floats.
from std.complex import *
from std.math import exp, pi, modf, frexp, ulp, inf, nan

def main():
    var a = ComplexFloat64(1, 2)
    var b = ComplexFloat64(3, -4)
    print(a + b, a - b, a * b, a / b, -a, a.conj(), abs(a), a.norm(), b.squared_norm())
    # expect: 4.0 + -2.0i -2.0 + 6.0i 11.0 + 2.0i -0.2 + 0.4i -1.0 + -2.0i 1.0 + -2.0i 2.23606797749979 2.23606797749979 25.0
    print(a * 2.0, 2.0 * a, a == b, a != b, a.fma(b, a), a.squared_add(b))
    # expect: 2.0 + 4.0i 2.0 + 4.0i False True 12.0 + 4.0i 0.0
    a *= b
    print(a, repr(a))  # expect: 11.0 + 2.0i ComplexSIMD[float64, 1](11.0 + 2.0i)
    a *= 0.5
    print(a)  # expect: 5.5 + 1.0i
    print(exp(ComplexFloat64(0, pi)))  # expect: -1.0 + 1.2246467991473532e-16i
    print(ComplexFloat32(3), ComplexFloat32(from_interleaved=SIMD[DType.float32, 2](1, 2)))
    # expect: 3.0 1.0 + 2.0i
    comptime C2 = ComplexSIMD[DType.float32, 2]
    print(C2(from_interleaved=SIMD[DType.float32, 4](1, 2, 3, 4)))
    # expect: [1.0 + 2.0i, 3.0 + 4.0i]
    print(C2(from_deinterleaved=SIMD[DType.float32, 4](1, 2, 3, 0)), repr(C2(SIMD[DType.float32, 2](1, 2))))
    # expect: [1.0 + 3.0i, 2.0] ComplexSIMD[float32, 2]([1.0, 2.0])
    print(modf(-0.0)[1], modf(-3.5)[1], modf(2.0), modf(-2.0), modf(inf[DType.float64]()), modf(nan[DType.float32]()))
    # expect: -0.0 -0.5 (2.0, 0.0) (-2.0, -0.0) (inf, nan) (nan, nan)
    print(frexp(-0.0)[0], frexp(0.0)[1], frexp(-8.5)[0], frexp(-8.5)[1])
    # expect: 0.0 0.0 -0.53125 4.0
    print(ulp(Float32(0.1)), ulp(Float32(0)), ulp(Float32(1e30)), ulp(1e300), ulp(inf[DType.float64]()), ulp(nan[DType.float32]()), ulp(Float32.MAX_FINITE), ulp(-1.5), ulp(-inf[DType.float64]()))
    # expect: 7.450581e-09 1e-45 7.5557864e+22 1.487016908477783e+284 inf nan 2.028241e+31 2.220446049250313e-16 inf
