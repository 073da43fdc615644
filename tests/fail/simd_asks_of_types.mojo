# oracle: none, it tells of the whole function
def main():
    var f = SIMD[DType.float32, 2](1, 2)
    var i = SIMD[DType.int32, 2](1, 2)
    print(f & f)  # error: must be an integral or bool type
    print(~f)  # error: must be an integral or bool type
    print(i.select(i, i))  # error: the simd type must be bool
    print(2 ** Float64(0.5))  # error: unsupported type combination
    print(Int(i))  # error: expected a scalar type
