# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Code points of Unicode."""

from std.hash.hasher import Hasher
from std.collections.string._unicode import codepoint_width, decode, encode


@__by_value
struct Codepoint(Comparable, Equatable, ImplicitlyCopyable, Intable, Writable):
    """One code point; surrogates are none."""

    var _value: UInt32

    @always_inline
    def __init__(out self, *, unsafe_unchecked_codepoint: UInt32):
        self._value = unsafe_unchecked_codepoint

    @always_inline
    def __init__(out self, codepoint: UInt8):
        self._value = codepoint.cast[DType.uint32]()

    @staticmethod
    def from_u32(codepoint: UInt32) -> Optional[Self]:
        """The code point of a number, if it is one."""
        if codepoint > 0x10FFFF or (codepoint >= 0xD800 and codepoint <= 0xDFFF):
            return Optional[Self]()
        return Optional[Self](Codepoint(unsafe_unchecked_codepoint=codepoint))

    @staticmethod
    def ord(string: StringSpan) -> Self:
        """The one code point of a text."""
        return Codepoint(
            unsafe_unchecked_codepoint=decode(string._ptr, codepoint_width(string._byte(0)))
        )

    @always_inline
    def to_u32(self) -> UInt32:
        """The number of the code point."""
        return self._value

    @always_inline
    def __int__(self) -> Int:
        return Int(self._value)

    @always_inline
    def __eq__(self, other: Self, /) -> Bool:
        return self._value == other._value

    @always_inline
    def __ne__(self, other: Self, /) -> Bool:
        return self._value != other._value

    @always_inline
    def __lt__(self, other: Self, /) -> Bool:
        return self._value < other._value

    def __hash__[H: Hasher](self, mut hasher: H):
        self._value.__hash__(hasher)

    def is_ascii(self) -> Bool:
        """Whether it is below 128."""
        return self._value < 128

    def is_ascii_digit(self) -> Bool:
        """Whether it is one of 0 to 9."""
        return self._value >= 48 and self._value <= 57

    def is_ascii_upper(self) -> Bool:
        """Whether it is one of A to Z."""
        return self._value >= 65 and self._value <= 90

    def is_ascii_lower(self) -> Bool:
        """Whether it is one of a to z."""
        return self._value >= 97 and self._value <= 122

    def is_ascii_printable(self) -> Bool:
        """Whether it is a visible ASCII character or a space."""
        return self._value >= 32 and self._value <= 126

    def is_posix_space(self) -> Bool:
        """Whether it is a space, tab, line feed, carriage return, form feed or vertical tab."""
        var v: UInt32 = self._value
        return v == 32 or (v >= 9 and v <= 13)

    def is_python_space(self) -> Bool:
        """Whether split() without separator cuts there."""
        var v: UInt32 = self._value
        return (
            v == 32
            or (v >= 9 and v <= 13)
            or (v >= 28 and v <= 30)
            or v == 0x85
            or v == 0x2028
            or v == 0x2029
        )

    def utf8_byte_length(self) -> Int:
        """Its bytes in UTF-8."""
        var v: UInt32 = self._value
        if v < 0x80:
            return 1
        if v < 0x800:
            return 2
        if v < 0x10000:
            return 3
        return 4

    def unsafe_write_utf8(self, ptr: Pointer[UInt8, _]) -> Int:
        """Writes its bytes and returns their number."""
        return encode(self._value, __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](ptr))

    @staticmethod
    def unsafe_decode_utf8_codepoint(s: Span[UInt8, _]) -> Tuple[Self, Int]:
        """The code point at the beginning of s, and its bytes."""
        var w: Int = codepoint_width(s[0])
        return (Codepoint(unsafe_unchecked_codepoint=decode(s._data, w)), w)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the character, in UTF-8."""
        var buf = __op_uninit[Array[UInt8, 4]]()
        var n: Int = encode(
            self._value, __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](buf.unsafe_ptr())
        )
        writer.write_string(StringSpan(unsafe_ptr=buf.unsafe_ptr(), length=n))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the number: `Codepoint(97)`."""
        writer.write_string("Codepoint(")
        Int(self._value).write_to(writer)
        writer.write_string(")")


def ord(s: StringSpan) -> Int:
    """The number of the one code point of a text."""
    return Int(decode(s._ptr, codepoint_width(s._byte(0))))


def chr(c: Int) -> String:
    """The text of the code point with a number."""
    if c < 0 or c > 0x10FFFF or (c >= 0xD800 and c <= 0xDFFF):
        return "\uFFFD"
    return String(Codepoint(unsafe_unchecked_codepoint=UInt32(c)))
