# Vectors of all widths and types, bits of integers, casts and floats of 16 bits: the same function
# runs on the device and on the host, and has to give the same.
from std.bit import (
    bit_reverse,
    byte_swap,
    count_leading_zeros,
    count_trailing_zeros,
    pop_count,
    rotate_bits_left,
    rotate_bits_right,
)
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.memory import bitcast

comptime ROOM = 64
comptime THREADS = 4


def work[dtype: DType, width: Int](x: SIMD[dtype, width], p: Pointer[Scalar[dtype], MutAnyOrigin]):
    var y = x + 1
    y = y * x - x // (y + 2)
    y = max(y, x).lt(y % 5).select(min(x, y), y)
    y = y.slice[width // 2, offset=width // 2]().join(y.slice[width // 2]())
    y[0] = x.reduce_add()
    y[width - 1] = x.reduce_max() - x.reduce_min()
    y = y.rotate_left[1]()
    p.unsafe_store(0, y)
    p[unsafe_offset=width] = x.eq(y).reduce_or().cast[dtype]()
    var wide = x.cast[DType.float32]() / 3
    p.unsafe_store(width + 1, wide.cast[dtype]())
    comptime if dtype.is_integral():
        var z = (x & 6) | (x << 1) ^ ~(x >> 2)
        p[unsafe_offset=width * 2 + 1] = (pop_count(z) + count_leading_zeros(z)).reduce_add()
        p[unsafe_offset=width * 2 + 2] = byte_swap(z).reduce_or()
        p[unsafe_offset=width * 2 + 3] = bit_reverse(z).reduce_and()
        p[unsafe_offset=width * 2 + 4] = rotate_bits_left[3](Scalar[dtype](z[1]))
        p[unsafe_offset=width * 2 + 5] = count_trailing_zeros(z[0]) + (x**3)[1]
    else:
        p[unsafe_offset=width * 2 + 1] = (x.fma(x, x) + abs(-x)).reduce_mul()


def numbers[dtype: DType, width: Int](i: Int, p: Pointer[Scalar[dtype], MutAnyOrigin]):
    var x = SIMD[dtype, width]()
    for k in range(width):
        x[k] = Scalar[dtype]((i * 7 + k * 3) % 11 + 1)
    work[dtype, width](x, p)


def kernel[dtype: DType, width: Int](p: Pointer[Scalar[dtype], MutAnyOrigin]):
    numbers[dtype, width](global_idx.x, p.unsafe_offset(global_idx.x * ROOM * 2))


def bits(i: Int, p: Pointer[Int64, MutAnyOrigin]):
    var x = UInt32(i * 0x1234567 + 1)
    p[unsafe_offset=0] = Int64(rotate_bits_right[9](UInt64(x)))
    p[unsafe_offset=1] = Int64(Float32(Float64(i) * 1e9).cast[DType.uint32]())
    p[unsafe_offset=2] = (Float64(i) * 9e18).cast[DType.int64]()
    p[unsafe_offset=3] = Int64((Float32(i) * -100.5).cast[DType.int8]())
    p[unsafe_offset=4] = Int64(pop_count(Int8(i - 4)))
    p[unsafe_offset=5] = Int64(bitcast[DType.uint32](Float32(i) + 0.5))
    var bytes = bitcast[DType.uint8, 8](SIMD[DType.uint32, 2](x, 0x01020304))
    p[unsafe_offset=6] = Int64(bytes[1]) * 1000 + Int64(bytes[7])
    p[unsafe_offset=7] = Int64(x.cast[DType.uint8]()) - Int64((Int32(i) * 30000).cast[DType.int16]())
    p[unsafe_offset=8] = Int64(Float16(i * 3000).cast[DType.int32]()) + Int64(BFloat16(i) / 3 * 7)
    p[unsafe_offset=9] = (Int64(i) - 2) // 3 + (Int64(i) - 2) % 3 * 10


def bits_kernel(p: Pointer[Int64, MutAnyOrigin]):
    bits(global_idx.x, p.unsafe_offset(global_idx.x * ROOM))


def same[dtype: DType, width: Int](context: DeviceContext) raises -> Int:
    var p = context.enqueue_create_buffer[dtype](THREADS * ROOM * 2)
    var q = context.enqueue_create_host_buffer[dtype](THREADS * ROOM * 2)
    with p.map_to_host() as h:
        for i in range(len(h)):
            h[i] = 0
    for i in range(len(q)):
        q[i] = 0
    context.enqueue_function[kernel[dtype, width]](p, grid_dim=1, block_dim=THREADS)
    for i in range(THREADS):
        numbers[dtype, width](i, q.unsafe_ptr().unsafe_offset(i * ROOM * 2))
    var wrong = 0
    with p.map_to_host() as h:
        for i in range(len(h)):
            if h[i] != q[i]:
                if wrong == 0:
                    print(dtype, width, "at", i, ":", h[i], "not", q[i])
                wrong += 1
    return wrong


def main() raises:
    var context = DeviceContext()
    var wrong = 0
    wrong += same[DType.int32, 32](context)
    wrong += same[DType.int8, 8](context)
    wrong += same[DType.uint64, 2](context)
    wrong += same[DType.float16, 4](context)
    print("wrong:", wrong)  # expect: wrong: 0

    var p = context.enqueue_create_buffer[DType.int64](THREADS * ROOM)
    context.enqueue_function[bits_kernel](p, grid_dim=1, block_dim=THREADS)
    var q = context.enqueue_create_host_buffer[DType.int64](THREADS * ROOM)
    for i in range(THREADS):
        bits(i, q.unsafe_ptr().unsafe_offset(i * ROOM))
    with p.map_to_host() as h:
        for i in range(THREADS):
            for k in range(10):
                if h[i * ROOM + k] != q[i * ROOM + k]:
                    print(i, k, h[i * ROOM + k], q[i * ROOM + k])
        print(h[ROOM], h[ROOM + 6])  # expect: -5476377146882485854 69001
