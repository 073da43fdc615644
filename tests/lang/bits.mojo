# Bits of integers: scalars, vectors, zero and below.
from std.bit import *
def main():
    print(log2_floor(-1), log2_floor(0), log2_floor(9), log2_floor(SIMD[DType.int16, 4](-5, 0, 1, 1000)), log2_floor(UInt8(255)))
    # expect: -1 -1 3 [-1, -1, 0, 9] 7
    print(log2_ceil(0), log2_ceil(-3), log2_ceil(9), log2_ceil(8), log2_ceil(UInt16(1000)), log2_ceil(Int8(-5)))
    # expect: 0 0 4 3 10 0
    print(next_power_of_two(0), next_power_of_two(-3), next_power_of_two(9), next_power_of_two(SIMD[DType.uint8, 4](0, 1, 100, 200)), next_power_of_two(SIMD[DType.int8, 4](0, -1, 60, 3)))
    # expect: 1 1 16 [1, 1, 128, 0] [1, 1, 64, 4]
    print(prev_power_of_two(0), prev_power_of_two(-3), prev_power_of_two(9), prev_power_of_two(SIMD[DType.uint8, 4](0, 1, 100, 200)), prev_power_of_two(SIMD[DType.int8, 4](0, -1, 60, 3)))
    # expect: 0 0 8 [0, 1, 64, 128] [0, 0, 32, 2]
    print(count_leading_zeros(1), count_trailing_zeros(8), count_trailing_zeros(0), count_leading_zeros(SIMD[DType.uint8, 4](0, 1, 100, 200)), count_trailing_zeros(SIMD[DType.int32, 2](0, 12)))
    # expect: 63 3 64 [8, 7, 1, 0] [32, 2]
    print(bit_reverse(1), bit_reverse(UInt8(3)), byte_swap(1), byte_swap(UInt16(0x1234)), pop_count(-1), pop_count(SIMD[DType.uint8, 2](7, 255)))
    # expect: -9223372036854775808 192 72057594037927936 13330 64 [3, 8]
    print(bit_not(5), bit_not(UInt8(5)), bit_width(5), bit_width(-5), bit_width(0), bit_width(SIMD[DType.int8, 4](0, -1, 7, -128)), bit_width(UInt8(200)))
    # expect: -6 250 3 3 0 [0, 0, 3, 7] 8
    print(rotate_bits_left[3](1), rotate_bits_left[-3](1), rotate_bits_right[3](UInt8(1)), rotate_bits_left[4](UInt8(0x1F)), rotate_bits_right[1](SIMD[DType.uint16, 2](1, 2)))
    # expect: 8 2305843009213693952 32 241 [32768, 1]
