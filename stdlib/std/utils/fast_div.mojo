# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Division by a number that is known before many others are divided by it."""

from std.bit import log2_ceil


def _unsigned[bits: Int]() -> DType:
    """The unsigned type of so many bits."""
    comptime if bits == 8:
        return DType.uint8
    elif bits == 16:
        return DType.uint16
    elif bits == 32:
        return DType.uint32
    else:
        comptime assert bits == 64, "larger types are not currently supported"
        return DType.uint64


struct FastDiv[dtype: DType](TrivialRegisterPassable, Writable):
    """A divisor, kept so that dividing by it is a multiplication and shifts: `x / FastDiv(7)`.
    The quotient is rounded down. (T. Granlund and P. Montgomery, "Division by invariant integers
    using multiplication", 1994.)

    Parameters:
        dtype: The type of the numbers; they are taken as unsigned.
    """

    comptime uint_type = _unsigned[Self.dtype._bit_width()]()
    """The type that is computed in."""

    var _div: Scalar[Self.uint_type]
    var _mprime: Scalar[Self.uint_type]
    var _sh1: UInt8
    var _sh2: UInt8
    var _is_pow2: Bool
    var _log2_shift: UInt8

    def __init__(out self, divisor: Int = 1):
        """Prepares for a divisor.

        Args:
            divisor: At least 1.
        """
        comptime bits = Self.dtype._bit_width()
        comptime Big = Scalar[DType.uint128]
        self._div = Scalar[Self.uint_type](from_int=divisor)
        self._is_pow2 = divisor.is_power_of_two()
        var log: Int = Int(log2_ceil(divisor))
        self._log2_shift = UInt8(from_int=log)
        self._mprime = 0
        self._sh1 = 0
        self._sh2 = 0
        if not self._is_pow2:
            var d = Big(from_int=divisor)
            var m = (Big(1) << Big(from_int=bits)) * ((Big(1) << Big(from_int=log)) - d) // d + 1
            self._mprime = m.cast[Self.uint_type]()
            self._sh1 = UInt8(from_int=min(log, 1))
            self._sh2 = UInt8(from_int=max(log - 1, 0))

    @always_inline
    def __rtruediv__(self, other: Scalar[Self.uint_type]) -> Scalar[Self.uint_type]:
        """other divided by the divisor, rounded down."""
        comptime T = Self.uint_type
        if self._is_pow2:
            return other >> self._log2_shift.cast[T]()
        comptime shift = Scalar[DType.uint128](from_int=Self.dtype._bit_width())
        comptime Wide = DType.uint64 if Self.dtype._bit_width() <= 32 else DType.uint128
        var high = (
            (self._mprime.cast[Wide]() * other.cast[Wide]()) >> shift.cast[Wide]()
        ).cast[T]()
        return (high + ((other - high) >> self._sh1.cast[T]())) >> self._sh2.cast[T]()

    @always_inline
    def __rdiv__(self, other: Scalar[Self.uint_type]) -> Scalar[Self.uint_type]:
        """other divided by the divisor, rounded down."""
        return self.__rtruediv__(other)

    @always_inline
    def __rmod__(self, other: Scalar[Self.uint_type]) -> Scalar[Self.uint_type]:
        """What remains of other."""
        return other - self.__rtruediv__(other) * self._div

    @always_inline
    def __divmod__(
        self, other: Scalar[Self.uint_type]
    ) -> Tuple[Scalar[Self.uint_type], Scalar[Self.uint_type]]:
        """other divided by the divisor, and what remains of it."""
        var quotient = self.__rtruediv__(other)
        return quotient, other - quotient * self._div

    def write_to[W: Writer](self, mut writer: W):
        """Writes what was prepared, a line each."""
        writer.write("div: ", self._div, "\n")
        writer.write("mprime: ", self._mprime, "\n")
        writer.write("sh1: ", self._sh1, "\n")
        writer.write("sh2: ", self._sh2, "\n")
        writer.write("is_pow2: ", self._is_pow2, "\n")
        writer.write("log2_shift: ", self._log2_shift, "\n")
