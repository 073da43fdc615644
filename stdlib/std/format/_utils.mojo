# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Help for those who write text of values: sequences, named fields, the form Name[..](..)."""

from std.collections.string import Codepoint
from std.sys import size_of


struct _SequenceWriter[W: Writer, origin: MutOrigin](Movable, Writer):
    """A writer that puts a separator between elements."""

    var writer: Pointer[Self.W, Self.origin]
    var is_first_element: Bool
    var at_element_start: Bool
    var sep: StaticString

    def __init__(out self, ref[Self.origin] writer: Self.W, sep: StaticString):
        self.writer = Pointer(to=writer)
        self.is_first_element = True
        self.at_element_start = False
        self.sep = sep

    def next_element(mut self):
        """Says that what is written from now on is another element."""
        self.at_element_start = True

    def write_string(mut self, string: StringSpan):
        """Writes text of an element, the separator before it where an element begins."""
        if self.at_element_start:
            if not self.is_first_element:
                self.writer[].write_string(self.sep)
            self.is_first_element = False
            self.at_element_start = False
        self.writer[].write_string(string)


def write_sequence_to[
    *Ts: Writable
](
    mut writer: Some[Writer],
    *args: *Ts,
    start: StaticString,
    end: StaticString,
    sep: StaticString = ", ",
):
    """Writes values between start and end.

    Args:
        writer: Where to write.
        args: The values.
        start: What stands before them.
        end: What stands behind them.
        sep: What stands between two.
    """
    writer.write_string(start)
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if i > 0:
            writer.write_string(sep)
        args[i].write_to(writer)
    writer.write_string(end)


@fieldwise_init
struct TypeNames[*Types: AnyType](ImplicitlyCopyable, Writable):
    """Types whose names are written."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the names with commas between them."""
        comptime for i in range(__op_pack_size[*Self.Types]()):
            comptime if i > 0:
                writer.write_string(", ")
            writer.write_string(__op_type_name[Self.Types[i], 1]())


def write_to[T: AnyType](t: T, mut writer: Some[Writer]):
    """Writes a value of which only the caller knows that it is Writable."""
    comptime assert conforms_to(T, Writable), "T must be Writable"
    t.write_to(writer)


def write_repr_to[T: AnyType](t: T, mut writer: Some[Writer]):
    """Writes the text for programmers of a value of which only the caller knows that it is
    Writable."""
    comptime assert conforms_to(T, Writable), "T must be Writable"
    t.write_repr_to(writer)


struct Repr[T: Writable, o: ImmOrigin](ImplicitlyCopyable, Writable):
    """A value that is written as its text for programmers."""

    var _value: Pointer[Self.T, Self.o]

    def __init__(out self, ref[Self.o] value: Self.T):
        self._value = Pointer(to=value)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the value's text for programmers."""
        self._value[].write_repr_to(writer)


struct Named[T: Writable, o: ImmOrigin](ImplicitlyCopyable, Writable):
    """A value that is written behind a name: name=value."""

    var _name: StaticString
    var _value: Pointer[Self.T, Self.o]

    def __init__(out self, name: StaticString, ref[Self.o] value: Self.T):
        self._name = name
        self._value = Pointer(to=value)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name and the value."""
        writer.write_string(self._name)
        writer.write_string("=")
        self._value[].write_to(writer)


struct FormatStruct[T: Writer, o: MutOrigin](Movable):
    """Writes a value in the form Name[params](fields)."""

    var _writer: Pointer[Self.T, Self.o]

    def __init__(out self, ref[Self.o] writer: Self.T, name: StaticString):
        self._writer = Pointer(to=writer)
        self._writer[].write_string(name)

    def params[*Ts: Writable](self, *args: *Ts) -> ref[self] Self:
        """Writes the parameters in brackets."""
        write_sequence_to(self._writer[], *args, start="[", end="]")
        return self

    def fields[*Ts: Writable](self, *args: *Ts):
        """Writes the fields in parentheses."""
        write_sequence_to(self._writer[], *args, start="(", end=")")


struct _TotalWritableBytes(Writer):
    """A writer that counts the bytes."""

    var size: Int

    def __init__(out self):
        self.size = 0

    def __init__[
        T: Copyable & Writable, //
    ](out self, values: Span[T, _], sep: StringSpan = StaticString()):
        self.size = 0
        for i in range(len(values)):
            if i > 0:
                self.size += sep.byte_length()
            values.unsafe_get(i).write_to(self)

    def write_string(mut self, string: StringSpan):
        """Counts the bytes of string."""
        self.size += string.byte_length()


def _ord_ascii(s: StringSpan) -> UInt8:
    # the byte of a text of one ASCII character
    return s.as_bytes()[0]


comptime _hex_table = SIMD[DType.uint8, 16](
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102
)


def _hex_digits_to_hex_chars(
    decimal: Scalar,
) -> SIMD[DType.uint8, size_of[decimal.dtype]() * 2]:
    # the hexadecimal digits of a number, all of them, as characters
    comptime size = size_of[decimal.dtype]()
    var out = SIMD[DType.uint8, size * 2]()
    comptime for i in range(size * 2):
        var digit = UInt8((decimal >> Scalar[decimal.dtype](4 * (size * 2 - 1 - i))) & 15)
        out[i] = digit + 48 if digit < 10 else digit + 87
    return out


def _write_hex[*, amnt_hex_bytes: Int](mut writer: Some[Writer], decimal: Scalar):
    # an escape with that many hexadecimal digits
    comptime assert (
        amnt_hex_bytes == 2 or amnt_hex_bytes == 4 or amnt_hex_bytes == 8
    ), "only 2 or 4 or 8 sequences"
    comptime if amnt_hex_bytes == 2:
        writer.write_string("\\x")
        _write_digits(writer, _hex_digits_to_hex_chars(decimal.cast[DType.uint8]()))
    elif amnt_hex_bytes == 4:
        writer.write_string("\\u")
        _write_digits(writer, _hex_digits_to_hex_chars(decimal.cast[DType.uint16]()))
    else:
        writer.write_string("\\U")
        _write_digits(writer, _hex_digits_to_hex_chars(decimal.cast[DType.uint32]()))


def _write_digits(mut writer: Some[Writer], digits: SIMD[DType.uint8, _]):
    for i in range(len(digits)):
        writer.write(Codepoint(digits[i]))
