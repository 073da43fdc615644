# Arithmetic of 8 bit floats, literals that are too large, DType's questions, what is not a number.
def main():
    var a = Float8_e4m3fn(1.5)
    var b = Float8_e4m3fn(0.3)
    print(a + b)  # expect: 1.75
    print(a - b, a * b, a / b, -a, abs(-a), a < b, a == b, a > b, max(a, b), a != a)
    # expect: 1.25 0.46875 5.0 -1.5 1.5 False False True 1.5 False
    print(a // b, a % b, a ** 2)  # expect: 5.0 0.0 2.25
    print(a * Float8_e4m3fn(1000))  # expect: nan
    var m = Float8_e4m3fn(448)
    print(m + m, m * m, Float8_e5m2(57344) * 2, Float8_e4m3fnuz(240) * 2, -Float8_e4m3fnuz(0.0))
    # expect: nan nan inf nan 0.0
    print((m + m).to_bits(), (-(m + m)).to_bits(), (Float8_e5m2(57344) * 2).to_bits())
    # expect: 127 255 124
    print(Float64(1e10).cast[DType.float8_e4m3fn](), Float16(1000).cast[DType.float8_e4m3fn]())
    # expect: 448.0 448.0
    print(repr(a), SIMD[DType.float8_e5m2, 4](1, 2, 3, 4.5), repr(DType.float8_e4m3fn))
    # expect: Float8_e4m3fn(1.5) [1.0, 2.0, 3.0, 4.0] DType.float8_e4m3fn
    print(DType.float8_e8m0fnu, DType.float8_e8m0fnu.is_float8(), DType.float8_e5m2.is_signed())
    # expect: float8_e8m0fnu True True
    for b in range(0, 256, 51):
        var p = Float8_e8m0fnu(from_bits=UInt8(b))
        print(p, p.cast[DType.float32]())
    # expect: 2**-127 5.877472e-39
    # expect: 2**-76 1.323489e-23
    # expect: 2**-25 2.9802322e-08
    # expect: 2**26 67108864.0
    # expect: 2**77 1.5111573e+23
    # expect: nan nan
