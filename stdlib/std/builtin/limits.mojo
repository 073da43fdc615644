# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The largest and smallest values of the scalar types."""


def _has_infinity(dtype: DType) -> Bool:
    # or a NaN that stands for it
    return (
        dtype != DType.float8_e8m0fnu
        and dtype != DType.float8_e4m3fn
        and dtype != DType.float8_e3m4
        and dtype != DType.float4_e2m1fn
    )


def max_finite[dtype: DType, length: SIMDLength]() -> SIMD[dtype, length]:
    """The largest finite value."""
    comptime assert (
        dtype != DType.float8_e8m0fnu
        and dtype != DType.float8_e3m4
        and dtype != DType.float4_e2m1fn
    ), "max_finite() called on unsupported dtype"
    comptime if dtype == DType.bool:
        return SIMD[dtype, length](1)
    elif dtype == DType.float64:
        return SIMD[dtype, length](0x1FFFFFFFFFFFFF << 971)
    elif dtype == DType.float32:
        return SIMD[dtype, length](0xFFFFFF << 104)
    elif dtype == DType.float16:
        return SIMD[dtype, length](65504)
    elif dtype == DType.float8_e4m3fn:
        return SIMD[dtype, length](448)
    elif dtype == DType.float8_e4m3fnuz:
        return SIMD[dtype, length](240)
    elif dtype == DType.float8_e5m2 or dtype == DType.float8_e5m2fnuz:
        return SIMD[dtype, length](57344)
    elif dtype == DType.bfloat16:
        return SIMD[dtype, length](0xFF << 120)
    elif dtype.is_unsigned():
        return SIMD[dtype, length](-1)
    elif dtype == DType.int8:
        return SIMD[dtype, length](0x7F)
    elif dtype == DType.int16:
        return SIMD[dtype, length](0x7FFF)
    elif dtype == DType.int32:
        return SIMD[dtype, length](0x7FFFFFFF)
    elif dtype == DType.int256:
        return SIMD[dtype, length](
            0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
        )
    elif dtype == DType.int128:
        return SIMD[dtype, length](0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF)
    else:
        return SIMD[dtype, length](0x7FFFFFFFFFFFFFFF)


def min_finite[dtype: DType, length: SIMDLength]() -> SIMD[dtype, length]:
    """The smallest finite value."""
    comptime if dtype.is_floating_point():
        return -max_finite[dtype, length]()
    elif dtype == DType.bool or dtype.is_unsigned():
        return SIMD[dtype, length](0)
    else:
        return -max_finite[dtype, length]() - 1


def max_value[dtype: DType, length: SIMDLength]() -> SIMD[dtype, length]:
    """The largest value: infinity for floats, NaN where they have a single one for both."""
    comptime assert _has_infinity(dtype), "unsupported float type"
    comptime if dtype == DType.float8_e5m2:
        return SIMD[dtype, length](from_bits=SIMD[DType.uint8, length](0x7C))
    elif dtype.is_floating_point() and dtype._size_of() == 1:
        return SIMD[dtype, length](from_bits=SIMD[DType.uint8, length](0x80))
    elif dtype.is_floating_point():
        return SIMD[dtype, length](1) / SIMD[dtype, length](0)
    else:
        return max_finite[dtype, length]()


def min_value[dtype: DType, length: SIMDLength]() -> SIMD[dtype, length]:
    """The smallest value: minus infinity for floats, NaN where they have a single one for both."""
    comptime assert _has_infinity(dtype), "unsupported float type"
    comptime if dtype == DType.float8_e5m2:
        return SIMD[dtype, length](from_bits=SIMD[DType.uint8, length](0xFC))
    elif dtype.is_floating_point() and dtype._size_of() == 1:
        return SIMD[dtype, length](from_bits=SIMD[DType.uint8, length](0x80))
    elif dtype.is_floating_point():
        return SIMD[dtype, length](-1) / SIMD[dtype, length](0)
    else:
        return min_finite[dtype, length]()
