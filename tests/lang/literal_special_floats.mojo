# Literals that are no rationals, and what arithmetic makes of them before anything is rounded.
def main():
    print(FloatLiteral.nan.is_nan(), FloatLiteral.infinity.is_nan())  # expect: True False
    var x: Float64 = FloatLiteral.infinity
    print(x, Float32(FloatLiteral.negative_infinity), -x)  # expect: inf -inf -inf
    print(FloatLiteral.negative_zero, FloatLiteral.negative_zero.is_neg_zero())  # expect: -0.0 True
    var z = -0.0
    print(z, 1.0 / z, -0.0, 0.0)  # expect: -0.0 -inf -0.0 0.0
    print(FloatLiteral.infinity - FloatLiteral.infinity, 1.0 / FloatLiteral.infinity)  # expect: nan 0.0
    print(1.0 / 0.0, 1.0 // 0.0, 1.0 % 0.0)  # expect: nan nan nan
    print(FloatLiteral.negative_zero + FloatLiteral.negative_zero, 0.0 * -2.0)  # expect: 0.0 -0.0
    print(FloatLiteral.negative_zero - 1.5, -2.0 // FloatLiteral.infinity)  # expect: -1.5 -0.0
    print(FloatLiteral.nan == FloatLiteral.nan, FloatLiteral.infinity > 1e300)  # expect: False True
    print(1 // 0, 5 % 0)  # expect: 0 0
