# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Division of Ints that are known not to be negative, done without signs, which is faster on some
devices. A negative operand counts as the unsigned number of its bits."""

from std.math.math import align_down, align_up


@always_inline
def ufloordiv(a: Int, b: Int) -> Int:
    """The quotient; 0 for a divisor of 0."""
    return Int(UInt(a) // UInt(b))


@always_inline
def udiv_unchecked(a: Int, b: Int) -> Int:
    """The quotient, for a divisor that is known not to be 0."""
    return Int(UInt(a) / UInt(b))


@always_inline
def umod(a: Int, b: Int) -> Int:
    """The remainder; 0 for a divisor of 0."""
    return Int(UInt(a) % UInt(b))


@always_inline
def umod[
    dtype: DType, length: SIMDLength, //
](a: SIMD[dtype, length], b: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The remainder, lane by lane.

    Parameters:
        dtype: An integer type.
        length: The lanes.

    Args:
        a: What is divided.
        b: The divisor.
    """
    comptime assert dtype.is_integral(), "umod requires an integral dtype"
    return __op_bitcast[SIMD[dtype, length]](a.to_bits() % b.to_bits())


@always_inline
def udivmod(a: Int, b: Int) -> Tuple[Int, Int]:
    """The quotient and the remainder; both 0 for a divisor of 0."""
    return (Int(UInt(a) // UInt(b)), Int(UInt(a) % UInt(b)))


@always_inline
def udivmod_unchecked(a: Int, b: Int) -> Tuple[Int, Int]:
    """The quotient and the remainder, for a divisor that is known not to be 0."""
    var q = UInt(a) / UInt(b)
    return (Int(q), Int(UInt(a) - q * UInt(b)))


@always_inline
def ualign_up(value: Int, alignment: Int) -> Int:
    """The smallest multiple of alignment not below value."""
    return Int(align_up(UInt(value), UInt(alignment)))


@always_inline
def ualign_down(value: Int, alignment: Int) -> Int:
    """The largest multiple of alignment not above value."""
    return Int(align_down(UInt(value), UInt(alignment)))


@always_inline
def uceildiv(numerator: Int, denominator: Int) -> Int:
    """The quotient, rounded up."""
    return Int(UInt(numerator).__ceildiv__(UInt(denominator)))
