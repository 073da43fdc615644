# Bessel functions: POSIX, not C11, has them; the C declares what it calls.
from std.math import j0, j1, y0, y1


def near(a: Float64, b: Float64) -> Bool:
    return abs(a - b) < 1e-12


def main():
    print(near(j0(1.5), 0.5118276717359181), near(j1(1.5), 0.5579365079100996))  # expect: True True
    print(near(y0(1.5), 0.38244892379775886), near(y1(1.5), -0.41230862697391135))
    # expect: True True
    print(abs(j0(Float32(1.5)) - 0.5118277) < 1e-6, abs(y1(Float32(1.5)) + 0.4123086) < 1e-6)
    # expect: True True
    var v = j0(SIMD[DType.float64, 2](0.0, 1.5))
    print(v[0], near(v[1], 0.5118276717359181))  # expect: 1.0 True
