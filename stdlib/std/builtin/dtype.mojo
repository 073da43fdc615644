# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The code of a machine scalar's type."""

from std.hash.hasher import Hasher


@__layout("u8")
struct DType(Equatable, Hashable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Names a machine scalar; the parameter of SIMD."""

    comptime bool = __op_literal_value[DType, 0]()
    """True or False, in one byte."""
    comptime int8 = __op_literal_value[DType, 1]()
    """A signed integer of 8 bits."""
    comptime uint8 = __op_literal_value[DType, 2]()
    """An integer of 8 bits without negative values."""
    comptime int16 = __op_literal_value[DType, 3]()
    """A signed integer of 16 bits."""
    comptime uint16 = __op_literal_value[DType, 4]()
    """An integer of 16 bits without negative values."""
    comptime int32 = __op_literal_value[DType, 5]()
    """A signed integer of 32 bits."""
    comptime uint32 = __op_literal_value[DType, 6]()
    """An integer of 32 bits without negative values."""
    comptime int64 = __op_literal_value[DType, 7]()
    """A signed integer of 64 bits."""
    comptime uint64 = __op_literal_value[DType, 8]()
    """An integer of 64 bits without negative values."""
    comptime int128 = __op_literal_value[DType, 9]()
    """A signed integer of 128 bits."""
    comptime uint128 = __op_literal_value[DType, 10]()
    """An integer of 128 bits without negative values."""
    comptime float16 = __op_literal_value[DType, 11]()
    """An IEEE float of 16 bits: 5 of the exponent, 10 of the fraction."""
    comptime bfloat16 = __op_literal_value[DType, 12]()
    """The upper half of a float32: 8 bits of the exponent, 7 of the fraction."""
    comptime float32 = __op_literal_value[DType, 13]()
    """An IEEE float of 32 bits: 8 of the exponent, 23 of the fraction."""
    comptime float64 = __op_literal_value[DType, 14]()
    """An IEEE float of 64 bits: 11 of the exponent, 52 of the fraction."""
    comptime int = __op_literal_value[DType, 15]()
    """A signed integer of 64 bits, the type of indices and sizes."""
    comptime uint = __op_literal_value[DType, 16]()
    """An integer of 64 bits without negative values."""
    comptime int256 = __op_literal_value[DType, 17]()
    """A signed integer of 256 bits."""
    comptime uint256 = __op_literal_value[DType, 18]()
    """An integer of 256 bits without negative values."""
    comptime float8_e4m3fn = __op_literal_value[DType, 19]()
    """4 bits of the exponent, 3 of the fraction: up to 448, a NaN, no infinities."""
    comptime float8_e4m3fnuz = __op_literal_value[DType, 20]()
    """4 bits of the exponent, 3 of the fraction: up to 240, one NaN, no infinities and no -0."""
    comptime float8_e5m2 = __op_literal_value[DType, 21]()
    """5 bits of the exponent, 2 of the fraction: up to 57344, with infinities and NaNs."""
    comptime float8_e5m2fnuz = __op_literal_value[DType, 22]()
    """5 bits of the exponent, 2 of the fraction: up to 57344, one NaN, no infinities and no -0."""
    comptime float8_e8m0fnu = __op_literal_value[DType, 23]()
    """8 bits of the exponent alone: powers of 2, from 2**-127 to 2**127, and a NaN."""
    comptime float8_e3m4 = __op_literal_value[DType, 24]()
    """3 bits of the exponent, 4 of the fraction: up to 15.5, with infinities and NaNs."""
    comptime float4_e2m1fn = __op_literal_value[DType, 25]()
    """2 bits of the exponent, 1 of the fraction: up to 6, no infinities and no NaN."""

    @always_inline("builtin")
    def __eq__(self, rhs: Self) -> Bool:
        return __op_eq(self, rhs)

    @always_inline("builtin")
    def __ne__(self, rhs: Self) -> Bool:
        return __op_ne(self, rhs)

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher._update_with_simd(self._hash_code())

    def _hash_code(self) -> UInt8:
        # what Mojo has for _code(), of which its hashes are made
        var c: Int = self._code()
        if c == 0:
            return 1
        if c <= 10:
            return UInt8(134 + (c - 1) // 2 * 2 + c % 2)
        if c <= 14:
            return UInt8(79 + c - 11)
        if c <= 16:
            return UInt8(3 + c - 15)
        if c <= 18:
            return UInt8(145 + 17 - c)
        if c <= 22:
            return UInt8(75 + c - 19)
        return UInt8(73 + c - 23) if c < 25 else 64

    @always_inline("builtin")
    def _code(self) -> Int:
        return __op_cast[Int](self)

    @staticmethod
    def exponent_width[dtype: Self]() -> Int:
        """Bits of the exponent of a float type."""
        comptime assert dtype.is_floating_point(), "dtype must be floating point"
        return dtype._bit_width() - 1 - Self.mantissa_width[dtype]()

    @staticmethod
    def mantissa_width[dtype: Self]() -> Int:
        """Bits of the fraction of a float type, as they lie in memory."""
        comptime assert dtype.is_floating_point(), "dtype must be floating point"
        comptime if dtype == Self.float64:
            return 52
        elif dtype == Self.float32:
            return 23
        elif dtype == Self.float16:
            return 10
        elif dtype == Self.bfloat16:
            return 7
        elif dtype == Self.float8_e4m3fn or dtype == Self.float8_e4m3fnuz:
            return 3
        else:
            comptime assert (
                dtype == Self.float8_e5m2 or dtype == Self.float8_e5m2fnuz
            ), "unsupported float type"
            return 2

    @staticmethod
    def max_exponent[dtype: Self]() -> Int:
        """The exponent that infinity would have, of a float type."""
        return 1 << (Self.exponent_width[dtype]() - 1)

    @staticmethod
    def exponent_bias[dtype: Self]() -> Int:
        """What is added to the exponent of a float type in memory."""
        comptime if dtype == Self.float8_e4m3fnuz or dtype == Self.float8_e5m2fnuz:
            return Self.max_exponent[dtype]()
        else:
            return Self.max_exponent[dtype]() - 1

    @staticmethod
    def _from_str(text: StringSpan) -> Optional[Self]:
        # the type of that name, with or without `DType.` before it
        var name = text.removeprefix("DType.")
        for code in range(26):
            var dtype = __op_cast[Self](UInt8(code))
            if dtype._name() == name:
                return dtype
        return None

    @always_inline("builtin")
    def is_floating_point(self) -> Bool:
        """Whether it is one of the float types."""
        var c: Int = self._code()
        return (c >= 11 and c <= 14) or c >= 19

    @always_inline("builtin")
    def is_integral(self) -> Bool:
        """Whether it is an integer type; bool is none."""
        var c: Int = self._code()
        return (c >= 1 and c <= 10) or (c >= 15 and c <= 18)

    @always_inline("builtin")
    def is_numeric(self) -> Bool:
        """Whether it is an integer or float type."""
        return self._code() != 0

    @always_inline("builtin")
    def is_signed(self) -> Bool:
        """Whether it has negative values."""
        var c: Int = self._code()
        if c >= 11:
            return c != 16 and c != 18
        return c % 2 == 1

    @always_inline("builtin")
    def is_unsigned(self) -> Bool:
        """Whether it is an integer type without negative values."""
        return self.is_integral() and not self.is_signed()

    @always_inline("builtin")
    def is_float8(self) -> Bool:
        """Whether it is one of the 8 bit float types."""
        var c: Int = self._code()
        return c >= 19 and c <= 24

    @always_inline("builtin")
    def is_half_float(self) -> Bool:
        """Whether it is a 16 bit float type."""
        var c: Int = self._code()
        return c == 11 or c == 12

    def _size_of(self) -> Int:
        """Bytes of one value."""
        var c: Int = self._code()
        if c <= 2 or c >= 19:
            return 1
        if c <= 4 or c == 11 or c == 12:
            return 2
        if c <= 6 or c == 13:
            return 4
        if c == 9 or c == 10:
            return 16
        if c == 17 or c == 18:
            return 32
        return 8

    def _bit_width(self) -> Int:
        """Bits of one value."""
        return self._size_of() * 8

    def _name(self) -> StaticString:
        var c: Int = self._code()
        if c == 0:
            return "bool"
        if c == 1:
            return "int8"
        if c == 2:
            return "uint8"
        if c == 3:
            return "int16"
        if c == 4:
            return "uint16"
        if c == 5:
            return "int32"
        if c == 6:
            return "uint32"
        if c == 7:
            return "int64"
        if c == 8:
            return "uint64"
        if c == 9:
            return "int128"
        if c == 10:
            return "uint128"
        if c == 11:
            return "float16"
        if c == 12:
            return "bfloat16"
        if c == 13:
            return "float32"
        if c == 14:
            return "float64"
        if c == 15:
            return "int"
        if c == 16:
            return "uint"
        if c == 17:
            return "int256"
        if c == 18:
            return "uint256"
        if c == 19:
            return "float8_e4m3fn"
        if c == 20:
            return "float8_e4m3fnuz"
        if c == 21:
            return "float8_e5m2"
        if c == 22:
            return "float8_e5m2fnuz"
        if c == 23:
            return "float8_e8m0fnu"
        if c == 24:
            return "float8_e3m4"
        return "float4_e2m1fn"

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name: `int8`."""
        writer.write_string(self._name())

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the name with the type: `DType.int8`."""
        writer.write_string("DType.")
        writer.write_string(self._name())


def _integral_type_of[dtype: DType]() -> DType:
    comptime if dtype.is_integral():
        return dtype
    elif dtype == DType.float64:
        return DType.int64
    elif dtype == DType.float32:
        return DType.int32
    else:
        return DType.int16


def _uint_type_of_width[width: Int]() -> DType:
    comptime if width == 8:
        return DType.uint8
    elif width == 16:
        return DType.uint16
    elif width == 32:
        return DType.uint32
    elif width == 64:
        return DType.uint64
    elif width == 128:
        return DType.uint128
    else:
        return DType.uint256


def _int_type_of_width[width: Int]() -> DType:
    """The signed integer of width bits."""
    comptime if width == 8:
        return DType.int8
    elif width == 16:
        return DType.int16
    elif width == 32:
        return DType.int32
    elif width == 64:
        return DType.int64
    elif width == 128:
        return DType.int128
    else:
        return DType.int256


def _unsigned_integral_type_of[dtype: DType]() -> DType:
    """The unsigned integer type as wide as dtype."""
    return _uint_type_of_width[dtype._bit_width()]()


def _scientific_notation_digits[dtype: DType]() -> StaticString:
    """How many digits behind the point tell all values of a float type apart."""
    comptime if dtype == DType.float64:
        return "16"
    elif dtype == DType.float32:
        return "8"
    else:
        return "4"


def _index_printf_format() -> StaticString:
    """What C's printf calls an Int."""
    return "%ld"


def _get_dtype_printf_format[dtype: DType]() -> StaticString:
    """What C's printf calls a scalar of dtype."""
    comptime if dtype.is_floating_point():
        return "%.17g"
    elif dtype == DType.int8:
        return "%hhi"
    elif dtype == DType.uint8:
        return "%hhu"
    elif dtype == DType.int16:
        return "%hi"
    elif dtype == DType.uint16:
        return "%hu"
    elif dtype == DType.int32:
        return "%i"
    elif dtype == DType.uint32:
        return "%u"
    elif dtype == DType.uint64:
        return "%lu"
    else:
        return "%ld"
