def sum[dt: DType](list: List[Scalar[dt]]) -> Scalar[dt]:
    var total = Scalar[dt](0)
    for x in list:
        total += x
    return total


def biggest[dt: DType, w: SIMDLength](v: SIMD[dt, w]) -> Scalar[dt]:
    return v.reduce_max()


def type_name[dt: DType]() -> String:
    return String(dt)


def main():
    print(sum[DType.int8]([100, 27, 1]), sum[DType.float32]([0.5, 1]))  # expect: -128 1.5
    print(biggest(SIMD[DType.uint16, 4](3, 9, 4, 1)), biggest(Float64(2.5)))  # expect: 9 2.5
    print(type_name[DType.bool](), type_name[DType.float16](), DType.int64)
    # expect: bool float16 int64
    comptime dt = DType.uint8
    var x: Scalar[dt] = 255
    x += 1
    print(x, Scalar[dt].MAX, dt == DType.uint8)  # expect: 0 255 True
