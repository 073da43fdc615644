def dot(a: SIMD[DType.float32, 8], b: SIMD[DType.float32, 8]) -> Float32:
    return (a * b).reduce_add()


def main():
    var a = SIMD[DType.int32, 4](3, 9, -2, 5)
    print(a.reduce_add(), a.reduce_mul(), a.reduce_max(), a.reduce_min())  # expect: 15 -270 9 -2
    var i = SIMD[DType.float32, 8](0, 1, 2, 3, 4, 5, 6, 7)
    print(dot(i, 1), dot(i, i))  # expect: 28.0 140.0
    print(min(a, 4), max(a, 4), abs(a))  # expect: [3, 4, -2, 4] [4, 9, 4, 5] [3, 9, 2, 5]
    var m = a.gt(2)
    print(m, m.reduce_or(), m.reduce_and())  # expect: [True, True, False, True] True False
    print(a.shuffle[3, 2, 1, 0](), a.reversed())  # expect: [5, -2, 9, 3] [5, -2, 9, 3]
    print(a.slice[2, offset=1](), a.join(a * 10))  # expect: [9, -2] [3, 9, -2, 5, 30, 90, -20, 50]
