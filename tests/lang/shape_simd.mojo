# Vectors are one C type for a scalar and a width; their operations are single calls by name.
# emit c11: /^MJ_SIMD\(f32, 4\)$/
# emit c11: /^static float dot\(mj_f32x4 a, mj_f32x4 b\)$/
# emit c11: /^    return mj_f32x4_reduce_add\(mj_f32x4_mul\(a, b\)\);$/
# emit c11: /^static mj_i32x8 axpy\(mj_i32x8 x, mj_i32x8 y, int32_t a\)$/
# emit-not c11: /\bfor\b/
# emit c11: /return mj_i32x8_add\(mj_i32x8_mul\(x, mj_i32x8_splat\(a\)\), y\);$/


def dot(a: SIMD[DType.float32, 4], b: SIMD[DType.float32, 4]) -> Float32:
    return (a * b).reduce_add()


def axpy(
    x: SIMD[DType.int32, 8], y: SIMD[DType.int32, 8], a: Int32
) -> SIMD[DType.int32, 8]:
    return x * SIMD[DType.int32, 8](a) + y


def main():
    var v = SIMD[DType.float32, 4](1, 2, 3, 4)
    print(dot(v, v))  # expect: 30.0
    var x = SIMD[DType.int32, 8](1, 2, 3, 4, 5, 6, 7, 8)
    print(axpy(x, x, 10))  # expect: [11, 22, 33, 44, 55, 66, 77, 88]
