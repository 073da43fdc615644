# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Masks: integers whose bits are all set or all clear, for choices without branches."""


@always_inline
def is_negative[
    dtype: DType, length: SIMDLength, //
](value: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """All bits where a number is negative, none elsewhere.

    Parameters:
        dtype: A signed integer type.
        length: The lanes.

    Args:
        value: The numbers.
    """
    comptime assert (
        dtype.is_integral() and dtype.is_signed()
    ), "This function is for signed integral types."
    return value >> SIMD[dtype, length](from_int=dtype._bit_width() - 1)


@always_inline
def splat[
    length: SIMDLength, //, dtype: DType
](value: SIMD[DType.bool, length]) -> SIMD[dtype, length]:
    """All bits of a lane where value is True, none elsewhere.

    Parameters:
        length: The lanes.
        dtype: The type of the mask.

    Args:
        value: The choices.
    """
    return (-value.cast[DType.int8]()).cast[dtype]()


@always_inline
def splat(value: Bool) -> Int:
    """All bits if value is True, else none."""
    return -1 if value else 0
