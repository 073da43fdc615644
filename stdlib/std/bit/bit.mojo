# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bits of integers, lane by lane."""


@always_inline
def pop_count[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The number of set bits."""
    return __op_popcount(val)


@always_inline
def count_leading_zeros[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The number of zero bits before the highest set one."""
    return __op_clz(val)


@always_inline
def count_trailing_zeros[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The number of zero bits after the lowest set one."""
    return __op_ctz(val)


@always_inline
def bit_reverse[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The bits in reverse order."""
    return __op_bitreverse(val)


@always_inline
def byte_swap[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The bytes in reverse order."""
    comptime if dtype._size_of() == 1:
        return val
    else:
        return __op_byteswap(val)


@always_inline
def bit_not[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The bits turned over."""
    return __op_not(val)


@always_inline
def bit_width[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The number of bits that the value needs."""
    var bits = SIMD[dtype, length](from_int=dtype._bit_width())
    comptime if dtype.is_signed():
        # a negative number needs what its complement needs
        return bits - __op_clz(__op_xor(val, __op_shr(val, bits - 1)))
    else:
        return bits - __op_clz(val)


def log2_floor(val: Int) -> Int:
    """The position of the highest set bit; -1 for zero and below."""
    return -1 if val < 0 else 63 - __op_clz(val)


def log2_floor[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The position of the highest set bit; -1 for zero and below."""
    var last = SIMD[dtype, length](from_int=dtype._bit_width() - 1)
    comptime if dtype.is_signed():
        return val.lt(0).select(SIMD[dtype, length](-1), last - __op_clz(val))
    else:
        return last - __op_clz(val)


def log2_ceil(val: Int) -> Int:
    """The exponent of the smallest power of two not below val."""
    if val <= 1:
        return 0
    return 64 - __op_clz(val - 1)


def log2_ceil[dtype: DType, //](val: Scalar[dtype]) -> Scalar[dtype]:
    """The exponent of the smallest power of two not below val; 0 for what is not above 1."""
    if val <= 1:
        return 0
    return log2_floor(val - 1) + 1


def next_power_of_two(val: Int) -> Int:
    """The smallest power of two not below val."""
    if val <= 1:
        return 1
    return 1 << (64 - __op_clz(val - 1))


def next_power_of_two[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The smallest power of two not below val."""
    var one = SIMD[dtype, length](1)
    var bits = SIMD[dtype, length](from_int=dtype._bit_width())
    # in two shifts, so that what has no such power gives 0
    return val.le(one).select(one, one << (bits - one - __op_clz(val - one)) << one)


def prev_power_of_two(val: Int) -> Int:
    """The largest power of two not above val; 0 when there is none."""
    if val <= 0:
        return 0
    return 1 << (63 - __op_clz(val))


def prev_power_of_two[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The largest power of two not above val; 0 when there is none."""
    var zero = SIMD[dtype, length](0)
    var one = SIMD[dtype, length](1)
    var bits = SIMD[dtype, length](from_int=dtype._bit_width())
    return val.le(zero).select(zero, one << (bits - one - __op_clz(val)))


@always_inline
def rotate_bits_left[
    dtype: DType, length: SIMDLength, //, shift: Int
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """Bit i becomes bit i + shift, around the end."""
    comptime bits = dtype._bit_width()
    comptime n = shift % bits
    comptime if n == 0:
        return x
    else:
        var u = x.to_bits()
        var left = type_of(u)(from_int=n)
        var right = type_of(u)(from_int=bits - n)
        return __op_bitcast[SIMD[dtype, length]]((u << left) | (u >> right))


@always_inline
def rotate_bits_right[
    dtype: DType, length: SIMDLength, //, shift: Int
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """Bit i becomes bit i - shift, around the end."""
    return rotate_bits_left[-shift](x)
