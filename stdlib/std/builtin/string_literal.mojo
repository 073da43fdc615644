# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of a string as it is written: its bytes are its parameter."""

from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.collections.string.format import format_pack
from std.collections.string.iterators import GraphemeSliceIter
from std.ffi.cstring import CStringSpan
from std.io.file import PathLike


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

    @always_inline
    def unsafe_ptr(self) -> Pointer[UInt8, ImmStaticOrigin]:
        """Address of the first byte; a zero byte follows the last."""
        return __op_ptrcast[Pointer[UInt8, ImmStaticOrigin]](__op_literal_text[Self.value]())

    @always_inline
    def byte_length(self) -> Int:
        """Length in bytes."""
        return __op_literal_size[Self.value]()

    @always_inline
    def as_string_span(self) -> StaticString:
        """The text as a view."""
        return StaticString(
            unsafe_ptr=self.unsafe_ptr(), length=__op_literal_size[Self.value]()
        )

    @always_inline
    def as_string_slice(self) -> StaticString:
        """The text as a view."""
        return self.as_string_span()

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
    def __bool__(self) -> Bool:
        return __op_literal_size[Self.value]() != 0

    def __int__(self) raises -> Int:
        return self.as_string_span().__int__()

    def __float__(self) raises -> Float64:
        return self.as_string_span().__float__()

    @always_inline
    def __eq__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() == rhs

    @always_inline
    def __ne__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() != rhs

    @always_inline
    def __lt__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() < rhs

    @always_inline
    def __le__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() <= rhs

    @always_inline
    def __gt__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() > rhs

    @always_inline
    def __ge__(self, rhs: StringSpan) -> Bool:
        return self.as_string_span() >= rhs

    @always_inline
    def __contains__(self, part: StringSpan) -> Bool:
        return part in self.as_string_span()

    def __add__(self, rhs: StringSpan) -> String:
        return self.as_string_span() + rhs

    def __radd__(self, lhs: StringSpan) -> String:
        return lhs + self.as_string_span()

    def __mul__(self, n: Int) -> String:
        return self.as_string_span() * n

    def __iter__(self) -> GraphemeSliceIter[ImmStaticOrigin]:
        return self.as_string_span().__iter__()

    @__counts_from_front
    def __getitem__(self, *, byte: Int) -> StaticString:
        return self.as_string_span()[byte=byte]

    def __getitem__(self, *, byte: ContiguousSlice) -> StaticString:
        return self.as_string_span()[byte=byte]

    def __hash__[H: Hasher](self, mut hasher: H):
        self.as_string_span().__hash__(hasher)

    def find(self, part: StringSpan, start: Int = 0) -> Int:
        """Byte position of the first part from start on, or -1."""
        return self.as_string_span().find(part, start)

    def startswith(self, prefix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether it begins with prefix."""
        return self.as_string_span().startswith(prefix, start, end)

    def endswith(self, suffix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether it ends with suffix."""
        return self.as_string_span().endswith(suffix, start, end)

    def join[T: Copyable & Writable & Deinitable](self, elems: Span[T, _]) -> String:
        """The elements' texts with this between them."""
        return self.as_string_span().join(elems)

    def join[T: Copyable & Writable & Deinitable](self, elems: List[T]) -> String:
        """The elements' texts with this between them."""
        return self.as_string_span().join(elems)

    def join[*Ts: Writable](self, *elems: *Ts) -> String:
        """The values' texts with this between them."""
        var out = String()
        comptime for i in range(__op_pack_size[*Ts]()):
            comptime if i > 0:
                out.write_string(self.as_string_span())
            elems[i].write_to(out)
        return out^

    def format[*Ts: Writable](self, *args: *Ts) -> String:
        """The text with {} replaced by the arguments."""
        return _format_literal(self.as_string_span(), args)

    def __fspath__(self) -> String:
        return String(self)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text."""
        writer.write_string(self.as_string_span())

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the text in quotes."""
        self.as_string_span().write_repr_to(writer)


def _format_literal[*Ts: Writable](text: StaticString, args: VariadicPack[*Ts]) -> String:
    try:
        return format_pack(text, args)
    except e:
        return String(e)
