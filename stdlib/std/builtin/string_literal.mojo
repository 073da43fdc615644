# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of a string as it is written: its bytes are its parameter."""

from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.collections.string.format import flaw_of_fields, format_pack
from std.collections.string.iterators import (
    CodepointSliceIter,
    CodepointsIter,
    GraphemeSliceIter,
)
from std.ffi.cstring import CStringSpan
from std.io.file import PathLike
from std.reflection.location import SourceLocation


@__layout("literal")
struct StringLiteral[value: __literal](
    Boolable,
    Copyable,
    FloatableRaising,
    Hashable,
    ImplicitlyCopyable,
    IntableRaising,
    PathLike,
    TrivialRegisterPassable,
    Writable,
):
    """Text known at compile time, in static memory."""

    # ---- the bytes ----

    @always_inline
    def unsafe_ptr(self) -> Pointer[UInt8, ImmStaticOrigin]:
        """Address of the first byte; a zero byte follows the last."""
        return __op_ptrcast[Pointer[UInt8, ImmStaticOrigin]](__op_literal_text[Self.value]())

    @always_inline
    def ptr(self) -> Pointer[UInt8, ImmStaticOrigin]:
        """Address of the first byte; a zero byte follows the last."""
        return self.unsafe_ptr()

    @always_inline
    def byte_length(self) -> Int:
        """Length in bytes."""
        return __op_literal_size[Self.value]()

    def count_codepoints(self) -> Int:
        """The number of code points."""
        return self._span().count_codepoints()

    @always_inline
    def _span(self) -> StaticString:
        return StaticString(
            unsafe_ptr=self.unsafe_ptr(), length=__op_literal_size[Self.value]()
        )

    @always_inline
    def as_string_slice(self) -> StaticString:
        """The text as a view."""
        return self._span()

    @always_inline
    def as_bytes(self) -> Span[UInt8, ImmStaticOrigin]:
        """The bytes as a view."""
        return Span[UInt8, ImmStaticOrigin](
            unsafe_ptr=self.unsafe_ptr(), length=__op_literal_size[Self.value]()
        )

    @always_inline
    def as_c_string_span(self) -> CStringSpan[ImmStaticOrigin]:
        """The text for C."""
        return CStringSpan[ImmStaticOrigin](unsafe_ptr=self.unsafe_ptr())

    @always_inline
    def as_c_string_slice(self) -> CStringSpan[ImmStaticOrigin]:
        """The text for C."""
        return self.as_c_string_span()

    # ---- converting and comparing ----

    @always_inline
    def __bool__(self) -> Bool:
        return __op_literal_size[Self.value]() != 0

    def __int__(self) raises -> Int:
        return self._span().__int__()

    def __float__(self) raises -> Float64:
        return self._span().__float__()

    def __fspath__(self) -> String:
        return String(self)

    def __hash__[H: Hasher](self, mut hasher: H):
        self._span().__hash__(hasher)

    @always_inline
    def __eq__(self, rhs: StringSpan) -> Bool:
        return self._span() == rhs

    @always_inline
    def __ne__(self, rhs: StringSpan) -> Bool:
        return self._span() != rhs

    @always_inline
    def __lt__(self, rhs: StringSpan) -> Bool:
        return self._span() < rhs

    @always_inline
    def __le__(self, rhs: StringSpan) -> Bool:
        return self._span() <= rhs

    @always_inline
    def __gt__(self, rhs: StringSpan) -> Bool:
        return self._span() > rhs

    @always_inline
    def __ge__(self, rhs: StringSpan) -> Bool:
        return self._span() >= rhs

    @always_inline
    def __contains__(self, part: StringSpan) -> Bool:
        return part in self._span()

    def __add__(self, rhs: StringSpan) -> String:
        return self._span() + rhs

    def __radd__(self, lhs: StringSpan) -> String:
        return lhs + self._span()

    def __mul__(self, n: Int) -> String:
        return self._span() * n

    # ---- parts ----

    def __iter__(self) -> GraphemeSliceIter[ImmStaticOrigin]:
        return self._span().__iter__()

    def __reversed__(self) -> GraphemeSliceIter[ImmStaticOrigin, False]:
        return self._span().__reversed__()

    @__counts_from_front
    def __getitem__[I: Indexer, //](self, *, byte: I) -> StaticString:
        return self._span()[byte=byte]

    def __getitem__(self, *, byte: ContiguousSlice) -> StaticString:
        return self._span()[byte=byte]

    def codepoints(self) -> CodepointsIter[ImmStaticOrigin]:
        """An iterator over the code points."""
        return self._span().codepoints()

    def graphemes(self) -> GraphemeSliceIter[ImmStaticOrigin]:
        """An iterator over the grapheme clusters."""
        return self._span().graphemes()

    def codepoint_slices(self) -> CodepointSliceIter[ImmStaticOrigin]:
        """An iterator over the code points as text."""
        return self._span().codepoint_slices()

    def codepoint_slices_reversed(self) -> CodepointSliceIter[ImmStaticOrigin, False]:
        """An iterator over the code points as text, from the last."""
        return self._span().codepoint_slices_reversed()

    # ---- searching and changing ----

    def find(self, substr: StringSpan, start: Int = 0) -> Int:
        """Byte position of the first substr from start on, or -1."""
        return self._span().find(substr, start)

    def rfind(self, substr: StringSpan, start: Int = 0) -> Int:
        """Byte position of the last substr from start on, or -1."""
        return self._span().rfind(substr, start)

    def count(self, substr: StringSpan) -> Int:
        """How often substr occurs without overlap."""
        return self._span().count(substr)

    def startswith(self, prefix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the part from start to end begins with prefix."""
        return self._span().startswith(prefix, start, end)

    def endswith(self, suffix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the part from start to end ends with suffix."""
        return self._span().endswith(suffix, start, end)

    def strip(self) -> StaticString:
        """The text without white space around it."""
        return self._span().strip()

    def lstrip(self) -> StaticString:
        """The text without leading white space."""
        return self._span().lstrip()

    def rstrip(self) -> StaticString:
        """The text without trailing white space."""
        return self._span().rstrip()

    def strip(self, chars: StringSpan) -> StaticString:
        """The text without characters of chars around it."""
        return self._span().strip(chars)

    def lstrip(self, chars: StringSpan) -> StaticString:
        """The text without leading characters of chars."""
        return self._span().lstrip(chars)

    def rstrip(self, chars: StringSpan) -> StaticString:
        """The text without trailing characters of chars."""
        return self._span().rstrip(chars)

    def split(self, sep: StringSpan) -> List[StaticString]:
        """The pieces between the separators."""
        return self._span().split(sep)

    def split(self, sep: StringSpan, maxsplit: Int) -> List[StaticString]:
        """The pieces between the first maxsplit separators."""
        return self._span().split(sep, maxsplit)

    def split(self, sep: NoneType = None) -> List[StaticString]:
        """The pieces between runs of white space."""
        return self._span().split(sep)

    def split(self, sep: NoneType = None, *, maxsplit: Int) -> List[StaticString]:
        """The pieces between the first maxsplit runs of white space."""
        return self._span().split(sep, maxsplit=maxsplit)

    def lower(self) -> String:
        """The text in lower case."""
        return self._span().lower()

    def upper(self) -> String:
        """The text in upper case."""
        return self._span().upper()

    def isupper(self) -> Bool:
        """Whether there are cased letters, all upper case."""
        return self._span().isupper()

    def islower(self) -> Bool:
        """Whether there are cased letters, all lower case."""
        return self._span().islower()

    def is_ascii_digit(self) -> Bool:
        """Whether it is digits only, and not empty."""
        return self._span().is_ascii_digit()

    def ascii_ljust(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text at the left of width characters."""
        return self._span().ascii_ljust(width, fillchar, _at)

    def ascii_rjust(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text at the right of width characters."""
        return self._span().ascii_rjust(width, fillchar, _at)

    def ascii_center(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text in the middle of width characters."""
        return self._span().ascii_center(width, fillchar, _at)

    def join[T: Copyable & Writable & Deinitable](self, elems: Span[T, _]) -> String:
        """The elements' texts with this between them."""
        return self._span().join(elems)

    def join[T: Copyable & Writable & Deinitable](self, elems: List[T]) -> String:
        """The elements' texts with this between them."""
        return self._span().join(elems)

    def format[*Ts: Writable](self, *args: *Ts) -> String:
        """The text with {} replaced by the arguments. It is an error of the program when a field is
        wrong."""
        comptime flaw = flaw_of_fields(
            StaticString(
                unsafe_ptr=__op_ptrcast[Pointer[UInt8, ImmStaticOrigin]](
                    __op_literal_text[Self.value]()
                ),
                length=__op_literal_size[Self.value](),
            ),
            __op_pack_size[*Ts](),
        )
        comptime assert flaw == "", flaw
        return _format_literal(self._span(), args)

    # ---- writing ----

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text."""
        writer.write_string(self._span())

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the text in quotes."""
        self._span().write_repr_to(writer)


def _format_literal[*Ts: Writable](text: StaticString, args: VariadicPack[*Ts]) -> String:
    try:
        return format_pack(text, args)
    except:
        return String() # flaw_of_fields found nothing
