# Unsigned division, masks, combinations, divisors, alignment, polynomials.
from std.math.uutils import *
from std.bit.mask import is_negative, splat
from std.math import *
from std.math.math import DivModable, abs
from std.math.polynomial import _horner_evaluate, polynomial_evaluate

def main() raises:
    print(ufloordiv(17, 5), udiv_unchecked(17, 5), umod(17, 5), umod(SIMD[DType.int32, 4](7, 8, 9, -1), 4), udivmod(17, 5), udivmod_unchecked(17, 5))
    # expect: 3 3 2 [3, 0, 1, 3] (3, 2) (3, 2)
    print(ualign_up(17, 8), ualign_down(17, 8), uceildiv(17, 8), ufloordiv(-1, 2), umod(-1, 10))
    # expect: 24 16 3 9223372036854775807 5
    print(is_negative(SIMD[DType.int8, 4](-1, 0, 5, -128)), is_negative(Int(-4)), is_negative(Int64(3)))
    # expect: [-1, 0, 0, -1] -1 0
    print(splat(True), splat(False), splat[DType.uint16](SIMD[DType.bool, 2](True, False)), splat[DType.int32](SIMD[DType.bool, 2](True, False)))
    # expect: -1 0 [65535, 0] [-1, 0]
    print(comb(5, 2), comb(10, 0), comb(10, 10), comb(3, 5), comb(60, 30), comb(0, 0), comb(-1, 2), comb(4, -2))
    # expect: 10 1 1 0 118264581564861424 1 0 1
    print(perm(5, 2), perm(5), perm(3, 5), perm(0), perm(20, 3), perm(-2, 1), perm(5, 0), perm(5, -2))
    # expect: 20 120 0 1 6840 -2 1 1
    print(factorial(0), factorial(5), factorial(20))  # expect: 1 120 2432902008176640000
    print(gcd(12, 18), gcd(-12, 18), gcd(0, 0), gcd(5), gcd(12, 18, 27), lcm(4, 6), lcm(0, 5), lcm(2, 3, 4), lcm(-4, 6), gcd(), lcm())
    # expect: 6 6 0 5 3 12 0 12 12 0 1
    print(gcd([12, 30]), lcm([12, 30]))  # expect: 12 12
    print(scalb(Float64(3), 2.0), scalb(Float32(3), 2))  # expect: 12.0 12.0
    print(ceildiv(7, 2), ceildiv(-7, 2), ceildiv(7, -2), ceildiv(UInt8(200), UInt8(3)))
    # expect: 4 -3 -3 67
    print(ceildiv(7.5, 2.0))  # expect: 4.0
    print(align_up(17, 8), align_down(17, 8), align_up(-17, 8), align_down(-17, 8), align_up(UInt(17), UInt(8)), align_down(UInt(17), UInt(8)))
    # expect: 24 16 -16 -24 24 16
    print(isclose(1.0, 1.0 + 1e-9), isclose(SIMD[DType.float32, 2](1, 2), SIMD[DType.float32, 2](1, 2.1)))
    # expect: True [True, False]
    print(iota[DType.int32, 8](), iota[DType.float32, 4](5), iota[DType.uint8, 4](250))
    # expect: [0, 1, 2, 3, 4, 5, 6, 7] [5.0, 6.0, 7.0, 8.0] [250, 251, 252, 253]
    var l = List[Int](length=5, fill=0)
    iota(l, 3)
    print(l)  # expect: [3, 4, 5, 6, 7]
    var lf = List[Float32](length=5, fill=0)
    iota(lf)
    print(lf)  # expect: [0.0, 1.0, 2.0, 3.0, 4.0]
    print(clamp(5, 0, 3), clamp(-5, 0, 3), clamp(2.5, 0.0, 2.0), clamp(SIMD[DType.int8, 4](1, 2, 3, 4), 2, 3))
    # expect: 3 0 2.0 [2, 2, 3, 3]
    print(fma(2, 3, 4), fma(2.0, 3.0, 4.0))  # expect: 10 10.0
    print(copysign(3.0, -1.0), copysign(Float32(-3), 0.0))  # expect: -3.0 3.0

    print(sqrt(16), sqrt(17), sqrt(-4), sqrt(UInt8(200)), sqrt(SIMD[DType.int32, 4](1, 4, 10, 99)))
    # expect: 4 4 0 14 [1, 2, 3, 9]
    print(nan[DType.float32](), inf[DType.float32]())  # expect: nan inf
    print(isnan(nan[DType.float32]()), isinf(inf[DType.float16]()), isfinite(Float32(3)), isnan(SIMD[DType.float64, 2](1, 2)))
    # expect: True True True [False, False]
    print(max(1, 2), min(1.5, 0.5), max(SIMD[DType.int8, 2](1, 5), SIMD[DType.int8, 2](3, 2)), max("a", "c", "b"), min(3, 1, 2))
    # expect: 2 0.5 [3, 5] c 1
    print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2.0), pow(2, 10), pow(2.0, 3), pow(Float32(2), Float32(0.5)))
    # expect: (3, 1) (-4, 1) (3.0, 1.5) 1024 8.0 1.4142135
    print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(1234.5, -2), round(7))
    # expect: 2.0 4.0 -2.0 2.57 1200 1200.0 7
    print(trunc(2.7), trunc(-2.7), floor(-2.5), ceil(-2.5), trunc(SIMD[DType.float32, 2](1.5, -1.5)))
    # expect: 2.0 -2.0 -3.0 -2.0 [1.0, -1.0]
    comptime c: List[Float64] = [1000.0, 1.0, 1.0]
    print(polynomial_evaluate[c](2.0), _horner_evaluate[c](2.0))  # expect: 1006.0 1006.0
    print(polynomial_evaluate[c](SIMD[DType.float64, 2](1.0, 2.0)))  # expect: [1002.0, 1006.0]
    print(round(1250, -2), round(1350, -2), round(-1250, -2), round(-1260, -2), round(1249, -2), round(5, -1), round(15, -1), round(3, -5), round(UInt8(249), -1), round(UInt8(255), -1), round(99, 2), round(-1251,-2), round(-1249, -2), round(7, -20))
    # expect: 1200 1300 -1300 -1300 1200 0 10 0 240 250 99 -1300 -1300 0
    print(round(SIMD[DType.int32, 4](14, 15, 25, -15), -1))  # expect: [10, 10, 20, -20]
    print(modf(7)[0], modf(7)[1], modf(SIMD[DType.int8, 2](1, -3))[0])  # expect: 7 0 [1, -3]
