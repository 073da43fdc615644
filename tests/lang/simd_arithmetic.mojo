def main():
    var a = SIMD[DType.int32, 4](1, 2, 3, 4)
    var b = SIMD[DType.int32, 4](10)
    print(a + b, b - a, a * b, b // a, b % a)
    # expect: [11, 12, 13, 14] [9, 8, 7, 6] [10, 20, 30, 40] [10, 5, 3, 2] [0, 0, 1, 2]
    print(-a, a * 3 + 1, 100 - a)  # expect: [-1, -2, -3, -4] [4, 7, 10, 13] [99, 98, 97, 96]
    a[1] = 50
    a[2] += 7
    print(a, a[1], Int(a[2]) + 1)  # expect: [1, 50, 10, 4] 50 11
    var f = SIMD[DType.float64, 2](0.5, 4)
    print(f / 2, f * f, f + 1, 1 / f)  # expect: [0.25, 2.0] [0.25, 16.0] [1.5, 5.0] [2.0, 0.25]
    f += 1
    f *= 2
    print(f)  # expect: [3.0, 10.0]
    print(a & 3, a | 1, a << 2, a >> 1, ~a)
    # expect: [1, 2, 2, 0] [1, 51, 11, 5] [4, 200, 40, 16] [0, 25, 5, 2] [-2, -51, -11, -5]
    var u = SIMD[DType.uint8, 4](250, 251, 252, 253)
    print(u + 5, u * 2)  # expect: [255, 0, 1, 2] [244, 246, 248, 250]
    print(a == a, a == b, a != b)  # expect: True False True
