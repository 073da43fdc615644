# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Code points of Unicode."""

from std.builtin._check import abort_at
from std.hash.hasher import Hasher
from std.reflection.location import SourceLocation
from std.collections.string._unicode import codepoint_width, decode, encode


@always_inline
def _is_unicode_scalar_value(codepoint: UInt32) -> Bool:
    # surrogates are none
    return codepoint < 0xD800 or (codepoint > 0xDFFF and codepoint <= 0x10FFFF)


@__by_value
struct Codepoint(Comparable, Equatable, ImplicitlyCopyable, Intable, Writable):
    """One code point; surrogates are none."""

    var _scalar_value: UInt32

    @always_inline
    def __init__(out self, *, unsafe_unchecked_codepoint: UInt32):
        self._scalar_value = unsafe_unchecked_codepoint

    @always_inline
    def __init__(out self, codepoint: UInt8):
        self._scalar_value = codepoint.cast[DType.uint32]()

    @staticmethod
    def from_u32(codepoint: UInt32) -> Optional[Self]:
        """The code point of a number, if it is one."""
        if not _is_unicode_scalar_value(codepoint):
            return Optional[Self]()
        return Optional[Self](Codepoint(unsafe_unchecked_codepoint=codepoint))

    @staticmethod
    def ord(
        string: StringSpan,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The one code point of a text. Stops the program when the text is empty."""
        if string._len == 0:
            abort_at("Codepoint.ord: input string must not be empty", _at)
        return Codepoint(
            unsafe_unchecked_codepoint=decode(string._ptr, codepoint_width(string._byte(0)))
        )

    @always_inline
    def to_u32(self) -> UInt32:
        """The number of the code point."""
        return self._scalar_value

    @always_inline
    def __int__(self) -> Int:
        return Int(self._scalar_value)

    @always_inline
    def __eq__(self, other: Self, /) -> Bool:
        return self._scalar_value == other._scalar_value

    @always_inline
    def __ne__(self, other: Self, /) -> Bool:
        return self._scalar_value != other._scalar_value

    @always_inline
    def __lt__(self, other: Self, /) -> Bool:
        return self._scalar_value < other._scalar_value

    def __hash__[H: Hasher](self, mut hasher: H):
        self._scalar_value.__hash__(hasher)

    def is_ascii(self) -> Bool:
        """Whether it is below 128."""
        return self._scalar_value < 128

    def is_ascii_digit(self) -> Bool:
        """Whether it is one of 0 to 9."""
        return self._scalar_value >= 48 and self._scalar_value <= 57

    def is_ascii_upper(self) -> Bool:
        """Whether it is one of A to Z."""
        return self._scalar_value >= 65 and self._scalar_value <= 90

    def is_ascii_lower(self) -> Bool:
        """Whether it is one of a to z."""
        return self._scalar_value >= 97 and self._scalar_value <= 122

    @staticmethod
    def _is_ascii_printable(codepoint: Scalar) -> Bool:
        return codepoint >= 32 and codepoint <= 126

    def is_ascii_printable(self) -> Bool:
        """Whether it is a visible ASCII character or a space."""
        return Self._is_ascii_printable(self._scalar_value)

    def is_posix_space(self) -> Bool:
        """Whether it is ASCII white space: a space, a tab, what ends lines and pages, and the
        separators 28 to 30."""
        var v: UInt32 = self._scalar_value
        return v == 32 or (v >= 9 and v <= 13) or (v >= 28 and v <= 30)

    def is_python_space(self) -> Bool:
        """Whether split() without separator cuts there."""
        var v: UInt32 = self._scalar_value
        return self.is_posix_space() or v == 0x85 or v == 0x2028 or v == 0x2029

    def utf8_byte_length(self) -> Int:
        """Its bytes in UTF-8."""
        var v: UInt32 = self._scalar_value
        if v < 0x80:
            return 1
        if v < 0x800:
            return 2
        if v < 0x10000:
            return 3
        return 4

    def unsafe_write_utf8[
        optimize_ascii: Bool = True, branchless: Bool = False
    ](self, ptr: Pointer[UInt8, _]) -> Int:
        """Writes its bytes and returns their number.

        Parameters:
            optimize_ascii: Whether ASCII is likely; the bytes are the same.
            branchless: Whether to do without branches; the bytes are the same.
        """
        return encode(self._scalar_value, __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](ptr))

    @staticmethod
    def unsafe_decode_utf8_codepoint(s: Span[UInt8, _]) -> Tuple[Self, Int]:
        """The code point at the beginning of s, and its bytes."""
        var w: Int = codepoint_width(s[0])
        return (Codepoint(unsafe_unchecked_codepoint=decode(s._data, w)), w)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the character, in UTF-8."""
        var buf = __op_uninit[Array[UInt8, 4]]()
        var n: Int = encode(
            self._scalar_value, __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](buf.unsafe_ptr())
        )
        writer.write_string(StringSpan(unsafe_ptr=buf.unsafe_ptr(), length=n))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the number: `Codepoint(97)`."""
        writer.write_string("Codepoint(")
        Int(self._scalar_value).write_to(writer)
        writer.write_string(")")


def ord(
    s: StringSpan,
    _at: SourceLocation = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Int:
    """The number of the one code point of a text. Stops the program when the text is empty."""
    return Int(Codepoint.ord(s, _at))


def chr(
    c: Int,
    _at: SourceLocation = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> String:
    """The text of the code point with a number. Stops the program when there is none."""
    if c < 128:
        var out = String()
        out._unsafe_append_byte(UInt8(c))
        return out^
    if not _is_unicode_scalar_value(UInt32(c)):
        abort_at(String("chr(", c, ") is not a valid Unicode codepoint"), _at)
    return String(Codepoint(unsafe_unchecked_codepoint=UInt32(c)))
