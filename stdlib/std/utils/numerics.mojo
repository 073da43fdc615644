# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How floating point numbers are made of bits, and the values at the ends of their ranges."""

from std.math.libm import nextafter
from std.math.math import inf, isfinite, isinf, isnan, nan, neg_inf


@always_inline
def _constrain_fp_type[dtype: DType]():
    """Stops the compilation unless dtype is of floating point numbers."""
    comptime assert dtype.is_floating_point(), "dtype must be a floating point type"


def _uint_of[dtype: DType]() -> DType:
    """The unsigned integer type as wide as dtype."""
    comptime if dtype._bit_width() == 8:
        return DType.uint8
    elif dtype._bit_width() == 16:
        return DType.uint16
    elif dtype._bit_width() == 32:
        return DType.uint32
    else:
        return DType.uint64


struct FPUtils[dtype: DType]:
    """The parts of a number of type dtype: a sign, an exponent, a mantissa.

    Parameters:
        dtype: A floating point type.
    """

    comptime integral_type = (
        DType.int16 if Self.dtype._bit_width() == 16 else DType.int32 if Self.dtype._bit_width()
        == 32 else DType.int64
    )
    """The signed integer type as wide as dtype."""
    comptime uint_type = _uint_of[Self.dtype]()
    """The unsigned integer type as wide as dtype."""

    @staticmethod
    @always_inline
    def mantissa_width() -> Int:
        """Bits of the mantissa that are written, without the leading one."""
        _constrain_fp_type[Self.dtype]()
        comptime if Self.dtype == DType.float16:
            return 10
        elif Self.dtype == DType.bfloat16:
            return 7
        elif Self.dtype == DType.float8_e4m3fn or Self.dtype == DType.float8_e4m3fnuz:
            return 3
        elif Self.dtype == DType.float8_e5m2 or Self.dtype == DType.float8_e5m2fnuz:
            return 2
        elif Self.dtype == DType.float8_e3m4:
            return 4
        elif Self.dtype == DType.float8_e8m0fnu:
            return 0
        elif Self.dtype == DType.float32:
            return 23
        else:
            comptime assert Self.dtype == DType.float64, "unsupported floating point type"
            return 52

    @staticmethod
    @always_inline
    def max_exponent() -> Int:
        """Every finite number is less than 2 to this power."""
        return 1 << (Self.exponent_width() - 1)

    @staticmethod
    @always_inline
    def exponent_width() -> Int:
        """Bits of the exponent."""
        return Self.dtype._bit_width() - 1 - Self.mantissa_width()

    @staticmethod
    @always_inline
    def exponent_bias() -> Int:
        """What is added to an exponent before it is written."""
        return Self.max_exponent() - 1

    @staticmethod
    @always_inline
    def mantissa_mask() -> Int:
        """The bits of the mantissa."""
        return (1 << Self.mantissa_width()) - 1

    @staticmethod
    @always_inline
    def sign_mask() -> Int:
        """The bit of the sign."""
        return 1 << (Self.dtype._bit_width() - 1)

    @staticmethod
    @always_inline
    def exponent_mask() -> Int:
        """The bits of the exponent, and those above the sign."""
        return ~(Self.sign_mask() | Self.mantissa_mask())

    @staticmethod
    @always_inline
    def exponent_mantissa_mask() -> Int:
        """The bits of the exponent and of the mantissa, and those above the sign."""
        return ~Self.sign_mask()

    @staticmethod
    @always_inline
    def quiet_nan_mask() -> Int:
        """The bits that every quiet not-a-number has."""
        return ((1 << (Self.exponent_width() + 1)) - 1) << (Self.mantissa_width() - 1)

    @staticmethod
    @always_inline
    def bitcast_to_integer(value: Scalar[Self.dtype]) -> Int:
        """The bits as a signed integer."""
        return Int(value.to_bits().cast[Self.integral_type]())

    @staticmethod
    @always_inline
    def bitcast_to_uint(value: Scalar[Self.dtype]) -> Scalar[Self.uint_type]:
        """The bits as an unsigned integer."""
        return value.to_bits[Self.uint_type]()

    @staticmethod
    @always_inline
    def bitcast_from_integer(value: Int) -> Scalar[Self.dtype]:
        """The number of the bits; those above it are left out."""
        return Scalar[Self.dtype](from_bits=Scalar[Self.uint_type](from_int=value))

    @staticmethod
    @always_inline
    def get_sign(value: Scalar[Self.dtype]) -> Bool:
        """Whether the bit of the sign is set: of -0.0 as well."""
        return (Self.bitcast_to_integer(value) & Self.sign_mask()) != 0

    @staticmethod
    @always_inline
    def set_sign(value: Scalar[Self.dtype], sign: Bool) -> Scalar[Self.dtype]:
        """The number with the sign, negative if it is True."""
        var bits = Self.bitcast_to_integer(value)
        if sign:
            return Self.bitcast_from_integer(bits | Self.sign_mask())
        return Self.bitcast_from_integer(bits & ~Self.sign_mask())

    @staticmethod
    @always_inline
    def get_exponent(value: Scalar[Self.dtype]) -> Int:
        """The exponent as it is written, the bits above it included."""
        return (Self.bitcast_to_integer(value) & Self.exponent_mask()) >> Self.mantissa_width()

    @staticmethod
    @always_inline
    def get_exponent_biased(value: Scalar[Self.dtype]) -> Int:
        """The exponent as it is written."""
        return Int(
            Self.bitcast_to_uint(value) >> Scalar[Self.uint_type](from_int=Self.mantissa_width())
        ) & ((1 << Self.exponent_width()) - 1)

    @staticmethod
    @always_inline
    def set_exponent(value: Scalar[Self.dtype], exponent: Int) -> Scalar[Self.dtype]:
        """The number with another exponent, given as it is written."""
        return Self.bitcast_from_integer(
            (Self.bitcast_to_integer(value) & ~Self.exponent_mask())
            | (exponent << Self.mantissa_width())
        )

    @staticmethod
    @always_inline
    def get_mantissa(value: Scalar[Self.dtype]) -> Int:
        """The mantissa as it is written."""
        return Self.bitcast_to_integer(value) & Self.mantissa_mask()

    @staticmethod
    @always_inline
    def get_mantissa_uint(value: Scalar[Self.dtype]) -> Scalar[Self.uint_type]:
        """The mantissa as it is written."""
        return Self.bitcast_to_uint(value) & Scalar[Self.uint_type](
            from_int=Self.mantissa_mask()
        )

    @staticmethod
    @always_inline
    def set_mantissa(value: Scalar[Self.dtype], mantissa: Int) -> Scalar[Self.dtype]:
        """The number with another mantissa, given as it is written."""
        return Self.bitcast_from_integer(
            (Self.bitcast_to_integer(value) & ~Self.mantissa_mask()) | mantissa
        )

    @staticmethod
    @always_inline
    def pack(sign: Bool, exponent: Int, mantissa: Int) -> Scalar[Self.dtype]:
        """The number of a sign, and of an exponent and a mantissa as they are written."""
        return Self.bitcast_from_integer(
            (Self.sign_mask() if sign else 0) | (exponent << Self.mantissa_width()) | mantissa
        )


struct FlushDenormals(Defaultable):
    """In a `with` block, numbers too small for a normal exponent count as zero, as operands and as
    results, where the processor can do so: it is faster. Elsewhere nothing changes."""

    var state: Int32
    """How it was before."""

    @always_inline
    def __init__(out self):
        """Remembers how the processor takes small numbers."""
        self.state = Self._current_state()

    @always_inline
    def __enter__(self):
        """Takes small numbers for zero."""
        self._set_flush(True)

    @always_inline
    def __exit__(self):
        """Goes back to how it was before."""
        self._set_flush(False)

    @always_inline
    def _set_flush(self, enable: Bool, force: Bool = False):
        """Takes small numbers for zero, or goes back to how it was; force does so even where it is
        that way already."""
        external_call["mj_flush_denormals", NoneType](self.state, enable)

    @always_inline
    def _is_set(self, state: Int32) -> Bool:
        """Whether small numbers are zero in a state."""
        return external_call["mj_is_flushing", Bool](state)

    @staticmethod
    @always_inline
    def _current_state() -> Int32:
        """How the processor takes small numbers now."""
        return external_call["mj_float_state", Int32]()


@always_inline
def max_finite[dtype: DType]() -> Scalar[dtype]:
    """The largest finite value of dtype."""
    return Scalar[dtype].MAX_FINITE


@always_inline
def min_finite[dtype: DType]() -> Scalar[dtype]:
    """The smallest finite value of dtype."""
    return Scalar[dtype].MIN_FINITE


@always_inline
def max_or_inf[dtype: DType]() -> Scalar[dtype]:
    """The largest value of dtype, which is infinite where there is one."""
    return Scalar[dtype].MAX


@always_inline
def min_or_neg_inf[dtype: DType]() -> Scalar[dtype]:
    """The smallest value of dtype, which is infinite where there is one."""
    return Scalar[dtype].MIN


def get_accum_type[
    dtype: DType, *, preferred_accum_type: DType = DType.float32
]() -> DType:
    """The type to add many numbers of dtype up in.

    Parameters:
        dtype: The type of the numbers.
        preferred_accum_type: float32 for precision; something else for speed.

    Returns:
        float32 for bfloat16, and for float16 where that is preferred; else dtype.
    """
    comptime if dtype == DType.bfloat16:
        return DType.float32
    elif dtype == DType.float16 and preferred_accum_type == DType.float32:
        return DType.float32
    else:
        return dtype
