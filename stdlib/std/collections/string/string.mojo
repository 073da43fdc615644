# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text that owns its bytes."""

from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.collections.string.iterators import (
    BytesIter,
    CodepointSliceIter,
    CodepointsIter,
    GraphemeIndicesIter,
    GraphemeSliceIter,
)
from std.collections.string._repr import ascii
from std.collections.string.codepoint import chr, ord
from std.collections.string.format import format_pack
from std.collections.string.numbers import atof, atol
from std.collections.string._unicode import is_valid_utf8, utf8_lossy
from std.ffi.cstring import CStringSpan
from std.io.file import PathLike
from std.reflection.location import SourceLocation


struct String(
    Boolable,
    Comparable,
    Defaultable,
    Equatable,
    FloatableRaising,
    Hashable,
    ImplicitlyCopyable,
    IntableRaising,
    KeyElement,
    Movable,
    PathLike,
    Writable,
    Writer,
):
    """UTF-8 text. A literal's bytes stay in static memory until the text is changed; short text
    made at run time lies in the value itself.

    Which of the three it is, _capacity tells: above 0 it is the size of the block on the heap; at
    0 the bytes are static and not ours to change; below 0 the text has ~_capacity bytes, which lie
    in the place of _ptr and _len, with zeros after them up to _IN_PLACE.
    """

    comptime ASCII_LOWERCASE = "abcdefghijklmnopqrstuvwxyz"
    """The small letters a to z."""
    comptime ASCII_UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    """The capital letters A to Z."""
    comptime ASCII_LETTERS = Self.ASCII_LOWERCASE + Self.ASCII_UPPERCASE
    """The letters of ASCII, small ones first."""
    comptime DIGITS = "0123456789"
    """The decimal digits."""
    comptime HEX_DIGITS = Self.DIGITS + "abcdef" + "ABCDEF"
    """The hexadecimal digits, with letters of both cases."""
    comptime OCT_DIGITS = "01234567"
    """The octal digits."""
    comptime PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    """What ASCII has of visible characters beside letters and digits."""
    comptime PRINTABLE = Self.DIGITS + Self.ASCII_LETTERS + Self.PUNCTUATION + " \t\n\r\v\f"
    """Digits, letters, punctuation and white space of ASCII."""
    comptime INLINE_CAPACITY = 23
    """What capacity() tells of text that lies in the value itself."""

    var _ptr: Pointer[UInt8, MutUntrackedOrigin]
    var _len: Int
    var _capacity: Int

    # ---- making ----

    @always_inline
    def __init__(out self):
        self._ptr = __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](__op_literal_text[""]())
        self._len = 0
        self._capacity = 0

    @always_inline
    @implicit
    def __init__(out self, data: StringLiteral, /):
        self._ptr = __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](
            __op_literal_text[data.value]()
        )
        self._len = __op_literal_size[data.value]()
        self._capacity = 0

    def __init__(out self, *, capacity_bytes: Int):
        self = String()
        if not _fits_in_place(capacity_bytes):
            self._reserve_own(capacity_bytes)

    def __init__(out self, *, unsafe_uninit_length: Int):
        self = String()
        self._reserve_own(unsafe_uninit_length)
        self._len = unsafe_uninit_length

    @implicit
    @__of_static
    @always_inline
    def __init__(out self, data: StringSpan, /):
        self = String()
        if _fits_in_place(data._len):
            self._set_in_place(data)
        else:
            self._grow_with(data)

    def __init__[*Ts: Writable](out self, tstring: TString[*Ts], /):
        self = String()
        tstring.write_to(self)

    def __init__[
        *Ts: Writable
    ](out self, *args: *Ts, sep: StaticString = "", end: StaticString = ""):
        self = String()
        comptime for i in range(__op_pack_size[*Ts]()):
            comptime if i > 0:
                self.write_string(sep)
            args[i].write_to(self)
        self.write_string(end)

    def __init__(out self, *, unsafe_from_utf8: Span[UInt8, _]):
        self = String(
            StringSpan(unsafe_ptr=unsafe_from_utf8._data, length=unsafe_from_utf8._len)
        )

    def __init__(out self, *, from_utf8: Span[UInt8, _]) raises:
        if not is_valid_utf8(from_utf8._data, from_utf8._len):
            raise Error("Cannot construct a String from invalid UTF-8 data")
        self = String(unsafe_from_utf8=from_utf8)

    def __init__(out self, *, from_utf8_lossy: Span[UInt8, _]):
        self = utf8_lossy(from_utf8_lossy._data, from_utf8_lossy._len)

    @staticmethod
    def _of_valid(var bytes: List[UInt8]) raises -> Self:
        # takes the memory of the list
        if not is_valid_utf8(bytes._data, bytes._len):
            raise Error("Cannot construct a String from invalid UTF-8 data")
        return Self._of_bytes(bytes^)

    @staticmethod
    def _of_bytes(var bytes: List[UInt8]) -> Self:
        # takes the memory of the list where it is valid
        if not is_valid_utf8(bytes._data, bytes._len):
            return String(from_utf8_lossy=bytes)
        var text = String()
        if bytes._capacity > 0:
            text._ptr = bytes._data
            text._len = bytes._len
            text._capacity = bytes._capacity
            bytes._len = 0
            bytes._capacity = 0
        return text^

    def __init__(out self, *, unsafe_from_utf8_ptr: Pointer[Int8, _]):
        self = String(
            unsafe_from_utf8_ptr=__op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](
                unsafe_from_utf8_ptr
            )
        )

    def __init__(out self, *, unsafe_from_utf8_ptr: Pointer[UInt8, _]):
        var n: Int = Int(external_call["strlen", UInt](unsafe_from_utf8_ptr))
        self = String(StringSpan(unsafe_ptr=unsafe_from_utf8_ptr, length=n))

    def __init__(out self, *, copy: Self):
        if copy._capacity > 0:
            self = String(copy._span())
        else:
            self._ptr = copy._ptr
            self._len = copy._len
            self._capacity = copy._capacity

    @always_inline
    def __deinit__(deinit self):
        if self._capacity > 0:
            external_call["mj_free", NoneType](self._ptr)

    # ---- size and memory ----

    # What branches here is two statements, so that it stays a function of its own in C.

    @always_inline
    def byte_length(self) -> Int:
        """Length in bytes."""
        if self._capacity < 0:
            return ~self._capacity
        return self._len

    @always_inline
    def capacity_bytes(self) -> Int:
        """Bytes that fit before memory grows: the length of text in static memory, INLINE_CAPACITY
        for short text made at run time."""
        if self._capacity > 0:
            return self._capacity
        if self._capacity == 0 and self._len > 0:
            return self._len
        return Self.INLINE_CAPACITY

    @deprecated(use=String.capacity_bytes)
    @always_inline
    def capacity(self) -> Int:
        """Bytes that fit without new memory."""
        return self.capacity_bytes()

    @always_inline
    def _place(self) -> Pointer[UInt8, MutUntrackedOrigin]:
        # where the bytes of short text lie
        return __op_addressof[Pointer[UInt8, MutUntrackedOrigin]](self)

    @always_inline
    def unsafe_ptr(self) -> Pointer[UInt8, origin_of(self)]:
        """Address of the first byte."""
        if self._capacity < 0:
            return __op_ptrcast[Pointer[UInt8, origin_of(self)]](self._place())
        return __op_ptrcast[Pointer[UInt8, origin_of(self)]](self._ptr)

    def unsafe_ptr_mut(mut self, var capacity: Int = 0) -> Pointer[UInt8, origin_of(self)]:
        """Address of the first byte, for writing."""
        self._reserve_own(max(capacity, self.byte_length()))
        return __op_ptrcast[Pointer[UInt8, origin_of(self)]](self._ptr)

    @always_inline
    @__interior
    def as_bytes(self) -> Span[UInt8, origin_of(self)]:
        """The bytes as a view."""
        return Span[UInt8, origin_of(self)](
            unsafe_ptr=self.unsafe_ptr(), length=self.byte_length()
        )

    @__interior
    def unsafe_as_bytes_mut(mut self) -> Span[UInt8, origin_of(self)]:
        """The bytes as a view, for writing."""
        self._reserve_own(self.byte_length())
        return Span[UInt8, origin_of(self)](unsafe_ptr=self._ptr, length=self._len)

    @always_inline
    def _span(self) -> StringSpan[origin_of(self)]:
        comptime if __op_target["is_gpu"]() == 0: # there it is a literal's text
            if self._capacity < 0:
                return StringSpan[origin_of(self)](
                    unsafe_ptr=self._place(), length=~self._capacity
                )
        return StringSpan[origin_of(self)](unsafe_ptr=self._ptr, length=self._len)

    def as_c_string_span(mut self) -> CStringSpan[origin_of(self)]:
        """The text for C, ended by a zero byte."""
        self._reserve_own(self.byte_length() + 1)
        __op_deref(__op_offset(self._ptr, self._len)) = 0
        return CStringSpan[origin_of(self)](unsafe_ptr=self._ptr)

    @deprecated(use=String.as_c_string_span)
    def as_c_string_slice(mut self) -> CStringSpan[origin_of(self)]:
        """The text for C, ended by a zero byte."""
        return self.as_c_string_span()

    @always_inline
    def reserve_bytes(mut self, new_capacity_bytes: Int, /):
        """Makes room for that many bytes in all."""
        if new_capacity_bytes > self._capacity and not _fits_in_place(new_capacity_bytes):
            self._reserve_own(new_capacity_bytes)

    @deprecated(use=String.reserve_bytes)
    @always_inline
    def reserve(mut self, new_capacity_bytes: Int, /):
        """Makes room for that many bytes in all."""
        self.reserve_bytes(new_capacity_bytes)

    @no_inline
    def _reserve_own(mut self, capacity: Int):
        # after this the bytes are on the heap and at least `capacity` fit
        if self._capacity > 0 and capacity <= self._capacity:
            return
        var size: Int = _block_size(max(capacity, 2 * self.capacity_bytes()))
        self._set_block(self._copy_in_block(size), self.byte_length(), size)

    def _copy_in_block(self, size: Int) -> Pointer[UInt8, MutUntrackedOrigin]:
        # a block of that size that begins with the bytes
        var p = external_call["mj_alloc", Pointer[UInt8, MutUntrackedOrigin]](size, 1)
        _copy_bytes(p, self.unsafe_ptr(), self.byte_length())
        return p

    def _set_block(mut self, p: Pointer[UInt8, MutUntrackedOrigin], n: Int, size: Int):
        if self._capacity > 0:
            external_call["mj_free", NoneType](self._ptr)
        self._ptr = p
        self._len = n
        self._capacity = size

    @always_inline
    def _set_in_place(mut self, text: StringSpan):
        # text does not lie in self
        # words, not bytes: a C compiler keeps them in registers
        var word = __op_uninit[Array[Int, 2]]()
        external_call["mj_copy_in_place", NoneType](word.unsafe_ptr(), text._ptr, text._len)
        self._ptr = __op_inttoptr[Pointer[UInt8, MutUntrackedOrigin]](word.unsafe_get(0))
        self._len = word.unsafe_get(1)
        self._capacity = ~text._len

    def resize(mut self, length: Int, fill_byte: UInt8 = 0):
        """Cuts the text or adds fill_byte."""
        var old: Int = self.byte_length()
        self._reserve_own(length)
        for i in range(old, length):
            __op_deref(__op_offset(self._ptr, i)) = fill_byte
        self._len = length

    def resize(mut self, *, unsafe_uninit_length: Int):
        """Cuts the text or adds bytes of any content."""
        self._reserve_own(unsafe_uninit_length)
        self._len = unsafe_uninit_length

    # ---- adding ----

    @always_inline
    def write_string(mut self, string: StringSpan):
        """Adds text at the end."""
        var n: Int = string._len
        if self._capacity > 0 and n <= self._capacity - self._len:
            _copy_bytes(__op_offset(self._ptr, self._len), string._ptr, n)
            self._len += n
        else:
            self._grow_with(string)

    @no_inline
    def _grow_with(mut self, string: StringSpan):
        # string may lie within the old bytes on the heap, which are freed last
        if string._len == 0:
            return
        var old: Int = self.byte_length()
        var n: Int = old + string._len
        if self._capacity <= 0 and _fits_in_place(n):
            if self._capacity == 0:
                self._set_in_place(StringSpan(unsafe_ptr=self._ptr, length=old))
            _copy_bytes(__op_offset(self._place(), old), string._ptr, string._len)
            self._capacity = ~n
            return
        var size: Int = _block_size(max(n, 2 * self.capacity_bytes()))
        var p = self._copy_in_block(size)
        _copy_bytes(__op_offset(p, old), string._ptr, string._len)
        self._set_block(p, n, size)

    def append(mut self, codepoint: Codepoint):
        """Adds a code point at the end."""
        codepoint.write_to(self)

    @always_inline
    def _unsafe_append_byte(mut self, byte: UInt8):
        """Adds one byte at the end; the caller keeps the text valid."""
        var it: UInt8 = byte
        self.write_string(
            StringSpan(
                unsafe_ptr=__op_addressof[Pointer[UInt8, MutUntrackedOrigin]](it), length=1
            )
        )

    def __iadd__(mut self, other: StringSpan):
        self.write_string(other)

    def __add__(self, other: StringSpan) -> Self:
        var out = String(capacity_bytes=self.byte_length() + other._len)
        out.write_string(self)
        out.write_string(other)
        return out^

    def __radd__(self, other: StringSpan) -> Self:
        var out = String(capacity_bytes=self.byte_length() + other._len)
        out.write_string(other)
        out.write_string(self)
        return out^

    def __mul__(self, n: Int) -> Self:
        return self._span() * n

    # ---- comparing ----

    @always_inline
    def __bool__(self) -> Bool:
        return self.byte_length() != 0

    @always_inline
    def __eq__(self, rhs: Self) -> Bool:
        if self._capacity < 0 and self._capacity == rhs._capacity:
            return external_call["mj_same_in_place", Bool](self._place(), rhs._place())
        return self._span() == rhs._span()

    @always_inline
    def __eq__(self, other: StringSpan) -> Bool:
        return self._span() == other

    @always_inline
    def __ne__(self, rhs: Self) -> Bool:
        return not (self == rhs)

    @always_inline
    def __ne__(self, other: StringSpan) -> Bool:
        return self._span() != other

    @always_inline
    def __lt__(self, rhs: Self) -> Bool:
        if self._capacity < 0 and rhs._capacity < 0:
            return external_call["mj_before_in_place", Bool](
                self._place(), ~self._capacity, rhs._place(), ~rhs._capacity
            )
        return self._span() < rhs._span()

    @always_inline
    def __le__(self, rhs: Self) -> Bool:
        return not (rhs < self)

    @always_inline
    def __gt__(self, rhs: Self) -> Bool:
        return rhs < self

    @always_inline
    def __ge__(self, rhs: Self) -> Bool:
        return not (self < rhs)

    def __hash__[H: Hasher](self, mut hasher: H):
        if self._capacity < 0:
            hasher.update(
                Span[mut=False](unsafe_ptr=self._place(), length=~self._capacity)
            )
        else:
            hasher.update(Span[mut=False](unsafe_ptr=self._ptr, length=self._len))

    def __contains__(self, substr: StringSpan) -> Bool:
        return self._span().find(substr) >= 0

    # ---- converting ----

    def __int__(self) raises -> Int:
        return atol(self._span())

    def __float__(self) raises -> Float64:
        return atof(self._span())

    def __fspath__(self) -> Self:
        return self

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text as it is."""
        writer.write_string(self._span())

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the text in quotes, control characters as escapes."""
        self._span().write_repr_to(writer)

    # ---- parts ----

    @always_inline
    def __iter__(self) -> GraphemeSliceIter[origin_of(self)]:
        return self._span().__iter__()

    @always_inline
    def __reversed__(self) -> GraphemeSliceIter[origin_of(self), False]:
        return self._span().__reversed__()

    @always_inline
    @__interior
    @__counts_from_front
    def __getitem__[
        I: Indexer, //
    ](
        self,
        *,
        byte: I,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> StringSpan[origin_of(self)]:
        return self._span().__getitem__(byte=byte.__index__(), _at=_at)

    @always_inline
    @__interior
    def __getitem__(
        self,
        *,
        byte: ContiguousSlice,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> StringSpan[origin_of(self)]:
        return self._span().__getitem__(byte=byte, _at=_at)

    @always_inline
    @__interior
    def __getitem__[
        I: Indexer, //
    ](
        self,
        *,
        codepoint: I,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> StringSpan[origin_of(self)]:
        return self._span().__getitem__(codepoint=codepoint.__index__(), _at=_at)

    @always_inline
    @__interior
    def __getitem__(
        self,
        *,
        codepoint: ContiguousSlice,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> StringSpan[origin_of(self)]:
        return self._span().__getitem__(codepoint=codepoint, _at=_at)

    @always_inline
    @__interior
    def __getitem__[
        I: Indexer, //
    ](
        self,
        *,
        grapheme: I,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> StringSpan[origin_of(self)]:
        return self._span().__getitem__(grapheme=grapheme.__index__(), _at=_at)

    def bytes(self) -> BytesIter[origin_of(self)]:
        """An iterator over the bytes."""
        return self._span().bytes()

    def codepoints(self) -> CodepointsIter[origin_of(self)]:
        """An iterator over the code points."""
        return self._span().codepoints()

    def codepoint_slices(self) -> CodepointSliceIter[origin_of(self)]:
        """An iterator over the code points as text."""
        return self._span().codepoint_slices()

    def codepoint_slices_reversed(self) -> CodepointSliceIter[origin_of(self), False]:
        """An iterator over the code points as text, from the last."""
        return self._span().codepoint_slices_reversed()

    def graphemes(self) -> GraphemeSliceIter[origin_of(self)]:
        """An iterator over the grapheme clusters."""
        return self._span().graphemes()

    def graphemes_reversed(self) -> GraphemeSliceIter[origin_of(self), False]:
        """An iterator over the grapheme clusters, from the last."""
        return self._span().graphemes_reversed()

    def grapheme_indices(self) -> GraphemeIndicesIter[origin_of(self)]:
        """An iterator over byte positions and grapheme clusters."""
        return self._span().grapheme_indices()

    def count_codepoints(self) -> Int:
        """The number of code points."""
        return self._span().count_codepoints()

    def count_graphemes(self) -> Int:
        """The number of grapheme clusters."""
        return self._span().count_graphemes()

    def split_at_grapheme(
        self,
        n: Int,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Tuple[StringSpan[origin_of(self)], StringSpan[origin_of(self)]]:
        """The first n grapheme clusters, and the rest, which is empty when there are fewer."""
        return self._span().split_at_grapheme(n, _at)

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

    @__interior
    def removeprefix(self, prefix: StringSpan, /) -> StringSpan[origin_of(self)]:
        """The text without prefix, if it begins so."""
        return self._span().removeprefix(prefix)

    @__interior
    def removesuffix(self, suffix: StringSpan, /) -> StringSpan[origin_of(self)]:
        """The text without suffix, if it ends so."""
        return self._span().removesuffix(suffix)

    @__interior
    def strip(self) -> StringSpan[origin_of(self)]:
        """The text without white space around it."""
        return self._span().strip()

    @__interior
    def lstrip(self) -> StringSpan[origin_of(self)]:
        """The text without leading white space."""
        return self._span().lstrip()

    @__interior
    def rstrip(self) -> StringSpan[origin_of(self)]:
        """The text without trailing white space."""
        return self._span().rstrip()

    @__interior
    def strip(self, chars: StringSpan) -> StringSpan[origin_of(self)]:
        """The text without characters of chars around it."""
        return self._span().strip(chars)

    @__interior
    def lstrip(self, chars: StringSpan) -> StringSpan[origin_of(self)]:
        """The text without leading characters of chars."""
        return self._span().lstrip(chars)

    @__interior
    def rstrip(self, chars: StringSpan) -> StringSpan[origin_of(self)]:
        """The text without trailing characters of chars."""
        return self._span().rstrip(chars)

    @__interior
    def split(self, sep: StringSpan) -> List[StringSpan[origin_of(self)]]:
        """The pieces between the separators."""
        return self._span().split(sep)

    @__interior
    def split(self, sep: StringSpan, maxsplit: Int) -> List[StringSpan[origin_of(self)]]:
        """The pieces between the first maxsplit separators."""
        return self._span().split(sep, maxsplit)

    @__interior
    def split(self, sep: NoneType = None) -> List[StringSpan[origin_of(self)]]:
        """The pieces between runs of white space."""
        return self._span().split(sep)

    @__interior
    def split(self, sep: NoneType = None, *, maxsplit: Int) -> List[StringSpan[origin_of(self)]]:
        """The pieces between the first maxsplit runs of white space."""
        return self._span().split(sep, maxsplit=maxsplit)

    @__interior
    def splitlines(self, keepends: Bool = False) -> List[StringSpan[origin_of(self)]]:
        """The lines."""
        return self._span().splitlines(keepends)

    def replace(self, old: StringSpan, new: StringSpan) -> String:
        """The text with every old replaced by new."""
        return self._span().replace(old, new)

    def upper(self) -> String:
        """The text in upper case."""
        return self._span().upper()

    def lower(self) -> String:
        """The text in lower case."""
        return self._span().lower()

    def isupper(self) -> Bool:
        """Whether there are cased letters, all upper case."""
        return self._span().isupper()

    def islower(self) -> Bool:
        """Whether there are cased letters, all lower case."""
        return self._span().islower()

    @deprecated(use=String.is_ascii_whitespace)
    def isspace(self) -> Bool:
        """Whether it is white space only, and not empty."""
        return self._span()._is_space()

    def is_ascii_whitespace(self) -> Bool:
        """Whether it is white space only, and not empty."""
        return self._span()._is_space()

    def is_ascii_digit(self) -> Bool:
        """Whether it is digits only, and not empty."""
        return self._span().is_ascii_digit()

    def is_ascii_printable(self) -> Bool:
        """Whether it has printable ASCII characters only."""
        return self._span().is_ascii_printable()

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

    def join[T: Copyable & Writable](self, elems: Span[T, _]) -> String:
        """The elements' texts with this between them."""
        return self._span().join(elems)

    def join[T: Copyable & Writable](self, elems: List[T]) -> String:
        """The elements' texts with this between them."""
        return self._span().join(elems)

    def format[*Ts: Writable](self, *args: *Ts) raises -> String:
        """The text with {} replaced by the arguments."""
        return format_pack(self._span(), args)


@always_inline
def _block_size(n: Int) -> Int:
    # whole words
    return (n + 7) & ~7


# of mj_in_place
comptime _IN_PLACE = 16


@always_inline
def _fits_in_place(n: Int) -> Bool:
    # never at compile time, where memory has types
    return external_call["mj_in_place", Bool](n)


@always_inline
def _copy_bytes(dest: Pointer[UInt8, _], src: Pointer[UInt8, _], n: Int):
    external_call["mj_copy", NoneType](dest, src, n)


def _calc_initial_buffer_size_int32(n0: Int) -> Int:
    # the decimal digits of a number of 32 bits
    return _calc_initial_buffer_size_int64(UInt64(n0))


def _calc_initial_buffer_size_int64(n0: UInt64) -> Int:
    # the decimal digits of a number
    var n = n0
    var digits: Int = 1
    while n >= 10:
        n //= 10
        digits += 1
    return digits


def _calc_initial_buffer_size(n0: Int) -> Int:
    # the bytes of a number's text, with its sign
    var sign: Int = 0 if n0 >= 0 else 1
    return sign + _calc_initial_buffer_size_int64(UInt64(abs(n0)))


def _toggle_ascii_case(char: UInt8) -> UInt8:
    # an ASCII letter in its other case
    if char >= 65 and char <= 90 or char >= 97 and char <= 122:
        return char ^ 32
    return char
