from std.memory import bitcast


def main():
    var f = SIMD[DType.float32, 4](1.9, -1.9, 100.5, 0)
    print(f.cast[DType.int32](), f.cast[DType.float64](), f.cast[DType.bool]())
    # expect: [1, -1, 100, 0] [1.899999976158142, -1.899999976158142, 100.5, 0.0] [True, True, True, False]
    var i = SIMD[DType.int32, 4](1, 255, 256, -1)
    print(i.cast[DType.uint8](), i.cast[DType.int64](), i.cast[DType.float32]())
    # expect: [1, 255, 0, 255] [1, 255, 256, -1] [1.0, 255.0, 256.0, -1.0]
    print(bitcast[DType.uint32](Float32(1)), bitcast[DType.float32](UInt32(0x40000000)))
    # expect: 1065353216 2.0
    print(bitcast[DType.uint8, 4](UInt32(0x04030201)))  # expect: [1, 2, 3, 4]
    var s: Scalar[DType.int16] = 7
    print(s, s.cast[DType.float64]() / 2)  # expect: 7 3.5
    print(SIMD[DType.float64, 2](i.slice[2]()))  # expect: [1.0, 255.0]
