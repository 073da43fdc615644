from std.sys import simd_width_of


def scale(mut list: List[Float32], factor: Float32):
    comptime width = 4
    var p = list.unsafe_ptr()
    var i = 0
    while i + width <= len(list):
        p.unsafe_store(i, p.unsafe_load[width=width](i) * factor)
        i += width
    while i < len(list):
        list[i] *= factor
        i += 1


def main():
    var list = [Float32(i) for i in range(10)]
    scale(list, 2)
    print(list)  # expect: [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0]
    var p = list.unsafe_ptr()
    print(p.unsafe_load[width=4](2), p.unsafe_load[width=2](8).reduce_add())
    # expect: [4.0, 6.0, 8.0, 10.0] 34.0
    print(simd_width_of[DType.float64]() * 2 == simd_width_of[DType.float32]())  # expect: True
