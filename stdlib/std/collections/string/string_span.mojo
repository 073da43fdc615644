# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Views of text."""

from std.builtin.globals import global_constant
from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.builtin._check import abort_at, check, check_slice, checked_index, fail
from std.collections.string._search import compare_bytes, find_bytes, rfind_bytes, same_bytes
from std.collections.string._unicode import (
    codepoint_width,
    count_codepoints_in,
    count_graphemes_in,
    is_space_byte,
    is_valid_utf8,
    newline_width,
    next_grapheme,
    nth_codepoint,
    nth_grapheme,
    space_width,
)
from std.collections.string._case import is_cased, to_lower, to_upper
from std.collections.string._repr import write_quoted
from std.collections.string._split import (
    join_texts,
    justify,
    replace_in,
    split_by,
    split_lines,
    split_space,
)
from std.collections.string.format import format_pack
from std.collections.string.iterators import (
    BytesIter,
    CodepointSliceIter,
    CodepointsIter,
    GraphemeIndicesIter,
    GraphemeSliceIter,
)
from std.ffi.cstring import CStringSpan
from std.io.file import PathLike
from std.reflection.location import SourceLocation

comptime StaticString = StringSpan[ImmStaticOrigin]
"""A text that is there as long as the program runs, such as a literal."""
comptime ImmStringSpan = StringSpan
"""A text that is only read, as all are that StringSpan stands for."""
comptime StringSlice = StringSpan
"""Another name of StringSpan."""
comptime ImmStringSlice = ImmStringSpan
"""Another name of ImmStringSpan."""


struct StringSpan[origin: ImmOrigin](
    Boolable,
    Defaultable,
    Equatable,
    FloatableRaising,
    Hashable,
    ImplicitlyCopyable,
    IntableRaising,
    PathLike,
    TrivialRegisterPassable,
    Writable,
):
    """Some bytes of UTF-8 that belong to somebody else."""

    comptime Immutable = Self
    """The type itself, as its bytes are only read anyway."""

    var _ptr: Pointer[UInt8, Self.origin]
    var _len: Int

    @always_inline
    def __init__(out self):
        self._ptr = __op_ptrcast[Pointer[UInt8, Self.origin]](__op_literal_text[""]())
        self._len = 0

    @always_inline
    @implicit
    def __init__(out self: StaticString, lit: StringLiteral):
        self._ptr = __op_ptrcast[Pointer[UInt8, ImmStaticOrigin]](__op_literal_text[lit.value]())
        self._len = __op_literal_size[lit.value]()

    @always_inline
    @implicit
    def __init__[o: ImmOrigin](out self: StringSpan[o], ref[o] value: String):
        self = value._span()

    @always_inline
    @implicit
    def __init__(out self, other: StringSpan):
        self._ptr = __op_ptrcast[Pointer[UInt8, Self.origin]](other._ptr)
        self._len = other._len

    @always_inline
    def __init__(out self, *, unsafe_ptr: Pointer[UInt8, _], length: Int):
        self._ptr = __op_ptrcast[Pointer[UInt8, Self.origin]](unsafe_ptr)
        self._len = length

    @always_inline
    def __init__(out self, *, unsafe_from_utf8: Span[UInt8, _]):
        self._ptr = __op_ptrcast[Pointer[UInt8, Self.origin]](unsafe_from_utf8._data)
        self._len = unsafe_from_utf8._len

    @always_inline
    def __init__[
        o: ImmOrigin, //
    ](out self: StringSpan[o], *, unsafe_from_utf8: CStringSpan[o]):
        """The text at an address, up to the zero byte."""
        self._ptr = __op_ptrcast[Pointer[UInt8, o]](unsafe_from_utf8.unsafe_ptr())
        self._len = unsafe_from_utf8.__len__()

    def __init__(out self, *, from_utf8: Span[UInt8, _]) raises:
        if not is_valid_utf8(from_utf8._data, from_utf8._len):
            raise Error("StringSpan: buffer is not valid UTF-8")
        self._ptr = __op_ptrcast[Pointer[UInt8, Self.origin]](from_utf8._data)
        self._len = from_utf8._len

    @always_inline
    def unsafe_ptr(self) -> Pointer[UInt8, Self.origin]:
        """Address of the first byte."""
        return self._ptr

    @always_inline
    def byte_length(self) -> Int:
        """Length in bytes."""
        return self._len

    @always_inline
    def as_bytes(self) -> Span[UInt8, Self.origin]:
        """The bytes as a view."""
        return Span[UInt8, Self.origin](unsafe_ptr=self._ptr, length=self._len)

    def as_c_string_span(self: StaticString) -> CStringSpan[ImmStaticOrigin]:
        """The text for C; what is there as long as the program runs has a zero byte behind it."""
        return CStringSpan[ImmStaticOrigin](unsafe_ptr=self._ptr)

    @deprecated(use=StringSpan.as_c_string_span)
    def as_c_string_slice(self: StaticString) -> CStringSpan[ImmStaticOrigin]:
        """An old name of as_c_string_span."""
        return self.as_c_string_span()

    @always_inline
    def as_imm(self) -> Self:
        """The same view; it is read only."""
        return self

    @always_inline
    @deprecated(use=StringSpan.as_imm)
    def as_immutable(self) -> Self:
        """The same view; it is read only."""
        return self

    @always_inline
    @deprecated(use=StringSpan.as_imm)
    def get_immutable(self) -> Self:
        """The same view; it is read only."""
        return self

    @always_inline
    def _sub(self, start: Int, end: Int) -> Self:
        return Self(unsafe_ptr=__op_offset(self._ptr, start), length=end - start)

    @always_inline
    def _byte(self, i: Int) -> UInt8:
        return __op_deref(__op_offset(self._ptr, i))

    @always_inline
    def __bool__(self) -> Bool:
        return self._len != 0

    def __int__(self) raises -> Int:
        return atol(self)

    def __float__(self) raises -> Float64:
        return atof(self)

    @always_inline
    def __eq__(self, rhs: StringSpan) -> Bool:
        return same_bytes(self._ptr, self._len, rhs._ptr, rhs._len)

    @always_inline
    def __ne__(self, rhs: StringSpan) -> Bool:
        return not same_bytes(self._ptr, self._len, rhs._ptr, rhs._len)

    @always_inline
    def __lt__(self, rhs: StringSpan) -> Bool:
        return compare_bytes(self._ptr, self._len, rhs._ptr, rhs._len) < 0

    @always_inline
    def __le__(self, rhs: StringSpan) -> Bool:
        return compare_bytes(self._ptr, self._len, rhs._ptr, rhs._len) <= 0

    @always_inline
    def __gt__(self, rhs: StringSpan) -> Bool:
        return compare_bytes(self._ptr, self._len, rhs._ptr, rhs._len) > 0

    @always_inline
    def __ge__(self, rhs: StringSpan) -> Bool:
        return compare_bytes(self._ptr, self._len, rhs._ptr, rhs._len) >= 0

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher.update(self.as_bytes())

    def __contains__(self, substr: StringSpan) -> Bool:
        return self.find(substr) >= 0

    def __add__(self, rhs: StringSpan) -> String:
        var out = String(capacity_bytes=self._len + rhs._len)
        out.write_string(self)
        out.write_string(rhs)
        return out^

    def __radd__(self, lhs: StringSpan) -> String:
        var out = String(capacity_bytes=self._len + lhs._len)
        out.write_string(lhs)
        out.write_string(self)
        return out^

    def __mul__(self, n: Int) -> String:
        var out = String(capacity_bytes=self._len * max(n, 0))
        for _ in range(n):
            out.write_string(self)
        return out^

    @always_inline
    def __iter__(self) -> GraphemeSliceIter[Self.origin]:
        return GraphemeSliceIter[Self.origin](self)

    @always_inline
    def __reversed__(self) -> GraphemeSliceIter[Self.origin, False]:
        return GraphemeSliceIter[Self.origin, False](self)

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
    ) -> Self:
        """The code point that begins at a byte."""
        var i: Int = checked_index(
            byte.__index__(), self._len, _at._file_name._ptr, _at._line, _at._col
        )
        if not self.is_codepoint_boundary(i):
            _fail_within("String span index, ", i, " does not lie on a codepoint boundary.", _at)
        return self._sub(i, i + codepoint_width(self._byte(i)))

    def __getitem__(
        self,
        *,
        byte: ContiguousSlice,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The text between two bytes."""
        var start: Int = byte.start_or(0)
        var end: Int = byte.end_or(self._len)
        check_slice("start".unsafe_ptr(), start, 0, self._len, _at)
        check_slice("end".unsafe_ptr(), end, 0, self._len, _at)
        if start > end:
            _fail_order(start, end, _at)
        if not self.is_codepoint_boundary(start):
            _fail_within(
                "String span starts on", start, " which is not a codepoint boundary.", _at
            )
        if not self.is_codepoint_boundary(end):
            _fail_within("String span ends on, ", end, " which is not a codepoint boundary.", _at)
        return self._sub(start, end)

    def __getitem__[
        I: Indexer, //
    ](
        self,
        *,
        codepoint: I,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The code point at a position. Takes time in proportion to it."""
        var n: Int = codepoint.__index__()
        var i: Int = nth_codepoint(self._ptr, self._len, n)
        if i < 0 or i >= self._len:
            abort_at(String("codepoint index is out of bounds: ", n), _at)
        return self._sub(i, i + codepoint_width(self._byte(i)))

    def __getitem__(
        self,
        *,
        codepoint: ContiguousSlice,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The text between two code points. Takes time in proportion to where it ends."""
        var first: Int = codepoint.start_or(0)
        var start: Int = nth_codepoint(self._ptr, self._len, first)
        if start < 0:
            check_slice("start".unsafe_ptr(), first, 0, self.count_codepoints(), _at)
        var end: Int = self._len
        if codepoint.end:
            var last: Int = codepoint.end_or(0)
            end = nth_codepoint(self._ptr, self._len, last)
            if end < 0:
                check_slice("end".unsafe_ptr(), last, 0, self.count_codepoints(), _at)
            if first > last:
                _fail_order(first, last, _at)
        return self._sub(start, end)

    def __getitem__[
        I: Indexer, //
    ](
        self,
        *,
        grapheme: I,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The grapheme cluster at a position. Takes time in proportion to it."""
        var n: Int = grapheme.__index__()
        check(n >= 0, "nth: n must be non-negative", _at)
        var i: Int = nth_grapheme(self._ptr, self._len, n)
        check(i >= 0 and i < self._len, "Invalid grapheme index", _at)
        return self._sub(i, i + next_grapheme(__op_offset(self._ptr, i), self._len - i))

    def __getitem__(
        self,
        *,
        grapheme: ContiguousSlice,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        """The text between two grapheme clusters. Takes time in proportion to where it ends."""
        var first: Int = grapheme.start_or(0)
        var start: Int = nth_grapheme(self._ptr, self._len, first)
        if start < 0:
            check_slice("start".unsafe_ptr(), first, 0, self.count_graphemes(), _at)
        var end: Int = self._len
        if grapheme.end:
            var last: Int = grapheme.end_or(0)
            end = nth_grapheme(self._ptr, self._len, last)
            if end < 0:
                check_slice("end".unsafe_ptr(), last, 0, self.count_graphemes(), _at)
            if first > last:
                _fail_order(first, last, _at)
        return self._sub(start, end)

    @always_inline
    def is_codepoint_boundary(self, index: Int) -> Bool:
        """Whether a code point begins or the text ends at a byte."""
        if index >= self._len:
            return index == self._len
        return (self._byte(index) & 0xC0) != 0x80

    @always_inline
    def bytes(self) -> BytesIter[Self.origin]:
        """An iterator over the bytes."""
        return BytesIter[Self.origin](self)

    @always_inline
    def codepoints(self) -> CodepointsIter[Self.origin]:
        """An iterator over the code points."""
        return CodepointsIter[Self.origin](self)

    @always_inline
    def codepoint_slices(self) -> CodepointSliceIter[Self.origin]:
        """An iterator over the code points as text."""
        return CodepointSliceIter[Self.origin](self)

    @always_inline
    def codepoint_slices_reversed(self) -> CodepointSliceIter[Self.origin, False]:
        """An iterator over the code points as text, from the last."""
        return CodepointSliceIter[Self.origin, False](self)

    @always_inline
    def graphemes(self) -> GraphemeSliceIter[Self.origin]:
        """An iterator over the grapheme clusters."""
        return GraphemeSliceIter[Self.origin](self)

    @always_inline
    def graphemes_reversed(self) -> GraphemeSliceIter[Self.origin, False]:
        """An iterator over the grapheme clusters, from the last."""
        return GraphemeSliceIter[Self.origin, False](self)

    @always_inline
    def grapheme_indices(self) -> GraphemeIndicesIter[Self.origin]:
        """An iterator over byte positions and grapheme clusters."""
        return GraphemeIndicesIter[Self.origin](self)

    def count_codepoints(self) -> Int:
        """The number of code points."""
        return count_codepoints_in(self._ptr, self._len)

    def count_graphemes(self) -> Int:
        """The number of grapheme clusters."""
        return count_graphemes_in(self._ptr, self._len)

    def split_at_grapheme(
        self,
        n: Int,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Tuple[Self, Self]:
        """The first n grapheme clusters, and the rest, which is empty when there are fewer."""
        check(n >= 0, "grapheme split index must be non-negative", _at)
        var i: Int = nth_grapheme(self._ptr, self._len, n)
        if i < 0:
            i = self._len
        return (self._sub(0, i), self._sub(i, self._len))

    def find(self, substr: StringSpan, start: Int = 0) -> Int:
        """Byte position of the first substr from start on, or -1."""
        return find_bytes(self._ptr, self._len, substr._ptr, substr._len, start)

    def rfind(self, substr: StringSpan, start: Int = 0) -> Int:
        """Byte position of the last substr from start on, or -1."""
        return rfind_bytes(self._ptr, self._len, substr._ptr, substr._len, start)

    def count(self, substr: StringSpan) -> Int:
        """How often substr occurs without overlap."""
        if substr._len == 0:
            return self._len + 1
        var n: Int = 0
        var at: Int = self.find(substr)
        while at >= 0:
            n += 1
            at = self.find(substr, at + substr._len)
        return n

    @always_inline
    def _part_start(self, start: Int) -> Int:
        # where a part from start on begins: a negative start counts from the end
        return max(self._len + start, 0) if start < 0 else start

    @always_inline
    def _part_end(self, end: Int) -> Int:
        # where a part up to end ends: -1 is the end, other negative numbers count from it
        if end < 0:
            return self._len if end == -1 else max(self._len + end, 0)
        return min(end, self._len)

    def startswith(self, prefix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the part from start to end begins with prefix. A negative start counts from the
        end of the text, and so does an end below -1."""
        var first: Int = self._part_start(start)
        if prefix._len > self._part_end(end) - first:
            return False
        return self._sub(first, first + prefix._len) == prefix

    def endswith(self, suffix: StringSpan, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the part from start to end ends with suffix. A negative start counts from the
        end of the text, and so does an end below -1."""
        var stop: Int = self._part_end(end)
        if suffix._len > stop - self._part_start(start):
            return False
        return self._sub(stop - suffix._len, stop) == suffix

    def removeprefix(self, prefix: StringSpan, /) -> Self:
        """The text without prefix, if it begins so."""
        if self.startswith(prefix):
            return self._sub(prefix._len, self._len)
        return self

    def removesuffix(self, suffix: StringSpan, /) -> Self:
        """The text without suffix, if it ends so."""
        if suffix._len > 0 and self.endswith(suffix):
            return self._sub(0, self._len - suffix._len)
        return self

    def lstrip(self) -> Self:
        """The text without leading white space."""
        var i: Int = 0
        while i < self._len and is_space_byte(self._byte(i)):
            i += 1
        return self._sub(i, self._len)

    def rstrip(self) -> Self:
        """The text without trailing white space."""
        var j: Int = self._len
        while j > 0 and is_space_byte(self._byte(j - 1)):
            j -= 1
        return self._sub(0, j)

    def strip(self) -> Self:
        """The text without white space around it."""
        return self.lstrip().rstrip()

    def lstrip(self, chars: StringSpan) -> Self:
        """The text without leading characters of chars."""
        var i: Int = 0
        while i < self._len:
            var w: Int = codepoint_width(self._byte(i))
            if self._sub(i, i + w) not in chars:
                break
            i += w
        return self._sub(i, self._len)

    def rstrip(self, chars: StringSpan) -> Self:
        """The text without trailing characters of chars."""
        var j: Int = self._len
        while j > 0:
            var i: Int = j - 1
            while i > 0 and not self.is_codepoint_boundary(i):
                i -= 1
            if self._sub(i, j) not in chars:
                break
            j = i
        return self._sub(0, j)

    def strip(self, chars: StringSpan) -> Self:
        """The text without characters of chars around it."""
        return self.lstrip(chars).rstrip(chars)

    def split(self, sep: StringSpan) -> List[Self]:
        """The pieces between the separators."""
        return split_by(self, sep, -1)

    def split(self, sep: StringSpan, maxsplit: Int) -> List[Self]:
        """The pieces between the first maxsplit separators."""
        return split_by(self, sep, maxsplit)

    def split(self, sep: NoneType = None) -> List[Self]:
        """The pieces between runs of white space."""
        return split_space(self, -1)

    def split(self, sep: NoneType = None, *, maxsplit: Int) -> List[Self]:
        """The pieces between the first maxsplit runs of white space."""
        return split_space(self, maxsplit)

    def splitlines(self, keepends: Bool = False) -> List[Self]:
        """The lines."""
        return split_lines(self, keepends)

    def _interleave(self, val: StringSpan) -> String:
        # val before every code point
        return replace_in(self, "", val)

    def replace(self, old: StringSpan, new: StringSpan) -> String:
        """The text with every old replaced by new."""
        return replace_in(self, old, new)

    def upper(self) -> String:
        """The text in upper case."""
        return to_upper(self)

    def lower(self) -> String:
        """The text in lower case."""
        return to_lower(self)

    def isupper(self) -> Bool:
        """Whether there are cased letters, all upper case."""
        return is_cased(self, True)

    def islower(self) -> Bool:
        """Whether there are cased letters, all lower case."""
        return is_cased(self, False)

    @deprecated(use=StringSpan.is_ascii_whitespace)
    def isspace[single_character: Bool = False](self) -> Bool:
        """Whether it is white space only, and not empty.

        Parameters:
            single_character: Whether the text is known to be one character.
        """
        return self._is_space[single_character]()

    def _is_space[single_character: Bool = False](self) -> Bool:
        if self._len == 0:
            return False
        var i: Int = 0
        while i < self._len:
            var w: Int = space_width(__op_offset(self._ptr, i), self._len - i)
            if w == 0:
                return False
            comptime if single_character:
                return w == self._len
            i += w
        return True

    def isnewline[single_character: Bool = False](self) -> Bool:
        """Whether it is line ends only, and not empty.

        Parameters:
            single_character: Whether the text is known to be one line end.
        """
        if self._len == 0:
            return False
        var i: Int = 0
        while i < self._len:
            var w: Int = newline_width(__op_offset(self._ptr, i), self._len - i)
            if w == 0:
                return False
            comptime if single_character:
                return w == self._len
            i += w
        return True

    def is_ascii_whitespace(self) -> Bool:
        """Whether it is white space only, and not empty."""
        return self._is_space()

    def is_ascii_digit(self) -> Bool:
        """Whether it is digits only, and not empty."""
        for i in range(self._len):
            var b: UInt8 = self._byte(i)
            if b < 48 or b > 57:
                return False
        return self._len > 0

    def is_ascii_printable(self) -> Bool:
        """Whether it has printable ASCII characters only."""
        for i in range(self._len):
            var b: UInt8 = self._byte(i)
            if b < 32 or b > 126:
                return False
        return True

    def ascii_ljust(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text at the left of width characters."""
        return justify(self, width, fillchar, 0, _at)

    def ascii_rjust(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text at the right of width characters."""
        return justify(self, width, fillchar, 2, _at)

    def ascii_center(
        self,
        width: Int,
        fillchar: StaticString = " ",
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> String:
        """The text in the middle of width characters."""
        return justify(self, width, fillchar, 1, _at)

    def join[T: Copyable & Writable](self, elems: Span[T, _]) -> String:
        """The elements' texts with this between them."""
        return join_texts(self, elems._data, elems._len)

    def join[T: Copyable & Writable](self, elems: List[T]) -> String:
        """The elements' texts with this between them."""
        return join_texts(self, elems._data, elems._len)

    def format[*Ts: Writable](self, *args: *Ts) raises -> String:
        """The text with {} replaced by the arguments."""
        return format_pack(self, args)

    def __fspath__(self) -> String:
        return String(self)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text as it is."""
        writer.write_string(self)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the text in quotes, control characters as escapes."""
        write_quoted(self._ptr, self._len, writer)


@no_inline
def _fail_within(before: StaticString, at: Int, behind: StaticString, place: SourceLocation):
    """Stops the program: a position lies within a code point."""
    fail(String(before, at, behind), place)


@no_inline
def _fail_order(start: Int, end: Int, place: SourceLocation):
    """Stops the program: a slice ends before it starts."""
    fail(String("slice start index ", start, " is greater than slice end index ", end), place)


def _join_static[string: StaticString, *extra: StaticString]() -> String:
    var out = String(string)
    comptime for i in range(extra.size):
        out.write_string(extra[i])
    return out^


@always_inline
def get_static_string[string: StaticString, *extra: StaticString]() -> StaticString:
    """The text that some texts make together, put together while compiling.

    Parameters:
        string: The first text.
        extra: The texts behind it.
    """
    ref whole = global_constant[_join_static[string, *extra]()]()
    return StaticString(unsafe_ptr=whole.unsafe_ptr(), length=whole.byte_length())


def _to_string_list[o: ImmOrigin, //](items: List[StringSpan[o]]) -> List[String]:
    # views as texts of their own
    var out = List[String](capacity=len(items))
    for item in items:
        out.append(String(item))
    return out^


def _unsafe_strlen(ptr: Pointer[UInt8, _], max: UInt = UInt.MAX) -> UInt:
    # the bytes before the first zero byte, max at most
    var n: UInt = 0
    while n < max and ptr[unsafe_offset = Int(n)] != 0:
        n += 1
    return n


def _memchr[
    dtype: DType, //
](source: Span[Scalar[dtype], _], char: Scalar[dtype]) -> Optional[
    Pointer[Scalar[dtype], source.origin]
]:
    # where a value is first
    for i in range(len(source)):
        if source.unsafe_get(i) == char:
            return source.unsafe_ptr() + i
    return None


def _memrchr[
    dtype: DType, //
](source: Span[Scalar[dtype], _], char: Scalar[dtype]) -> Optional[
    Pointer[Scalar[dtype], source.origin]
]:
    # where a value is last
    for i in range(len(source) - 1, -1, -1):
        if source.unsafe_get(i) == char:
            return source.unsafe_ptr() + i
    return None


def _holds_at[
    dtype: DType, //
](haystack: Span[Scalar[dtype], _], needle: Span[Scalar[dtype], _], at: Int) -> Bool:
    for i in range(len(needle)):
        if haystack.unsafe_get(at + i) != needle.unsafe_get(i):
            return False
    return True


def _memmem[
    dtype: DType, //
](haystack_span: Span[Scalar[dtype], _], needle_span: Span[Scalar[dtype], _]) -> Optional[
    Pointer[Scalar[dtype], haystack_span.origin]
]:
    # where a row of values is first; nothing is at the beginning
    for i in range(len(haystack_span) - len(needle_span) + 1):
        if _holds_at(haystack_span, needle_span, i):
            return haystack_span.unsafe_ptr() + i
    return None


def _memrmem[
    dtype: DType, //
](haystack: Span[Scalar[dtype], _], needle: Span[Scalar[dtype], _]) -> Optional[
    Pointer[Scalar[dtype], haystack.origin]
]:
    # where a row of values is last; nothing is at the beginning
    if len(needle) == 0:
        return haystack.unsafe_ptr()
    for i in range(len(haystack) - len(needle), -1, -1):
        if _holds_at(haystack, needle, i):
            return haystack.unsafe_ptr() + i
    return None
