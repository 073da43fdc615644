from std.math import ceildiv, copysign, cos, exp2, gcd, hypot, lcm, log2, pi, sin, sqrt


def close(a: Float64, b: Float64) -> Bool:
    return abs(a - b) < 1e-12


def main():
    print(sqrt(2.0), sqrt(Float32(2)), sqrt(144.0))  # expect: 1.4142135623730951 1.4142135 12.0
    print(sqrt(17), sqrt(16))  # expect: 4 4
    print(close(sin(pi / 6), 0.5), close(cos(pi), -1), close(sin(0.0), 0))  # expect: True True True
    print(log2(8.0), exp2(5.0), hypot(3.0, 4.0))  # expect: 3.0 32.0 5.0
    print(gcd(84, 36), lcm(4, 6), ceildiv(7, 2), ceildiv(-7, 2))  # expect: 12 12 4 -3
    print(copysign(3.0, -0.0), copysign(-3.0, 1.0))  # expect: -3.0 3.0
