# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The functions of numbers that need no import."""

from std.builtin.conversions import DivModable


@always_inline
def abs[T: Absable](value: T) -> T:
    """The absolute value."""
    return value.__abs__()


@always_inline
def pow[T: Powable](base: T, exp: T) -> T:
    """base to the power of exp."""
    return base.__pow__(exp)


@always_inline
def pow[dtype: DType, length: SIMDLength, //](base: SIMD[dtype, length], exp: Int) -> SIMD[dtype, length]:
    """base to the power of exp."""
    return base**exp


@always_inline
def divmod[T: DivModable](numerator: T, denominator: T) -> Tuple[T, T]:
    """The floored quotient and the remainder."""
    return numerator.__divmod__(denominator)


@always_inline
def round[T: Roundable, //](number: T) -> T:
    """The nearest whole number; halves go to the even one."""
    return number.__round__()


@always_inline
def round[T: Roundable, //](number: T, ndigits: Int) -> T:
    """The nearest number of ndigits decimals."""
    return number.__round__(ndigits)


@always_inline
def min[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length], /) -> SIMD[dtype, length]:
    """The smaller, lane by lane."""
    return __op_min(x, y)


@always_inline
def max[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length], /) -> SIMD[dtype, length]:
    """The larger, lane by lane."""
    return __op_max(x, y)


def min[T: Comparable & Copyable & Deinitable](x: T, *ys: T) -> T:
    """The smallest; the first among equal ones."""
    var best: Int = -1
    for i in range(len(ys)):
        if best < 0:
            if ys[i] < x:
                best = i
        elif ys[i] < ys[best]:
            best = i
    if best < 0:
        return x.copy()
    return ys[best].copy()


def max[T: Comparable & Copyable & Deinitable](x: T, *ys: T) -> T:
    """The largest; the first among equal ones."""
    var best: Int = -1
    for i in range(len(ys)):
        if best < 0:
            if ys[i] > x:
                best = i
        elif ys[i] > ys[best]:
            best = i
    if best < 0:
        return x.copy()
    return ys[best].copy()
