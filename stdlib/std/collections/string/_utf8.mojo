# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""UTF-8 byte by byte: which bytes begin a code point, which are valid."""

from std.collections.string._unicode import (
    codepoint_width,
    invalid_width,
    is_valid_utf8,
    newline_width,
    valid_width,
)

comptime BIGGEST_UTF8_FIRST_BYTE = UInt8(0xF4)
"""The greatest byte with which a code point may begin."""


def _is_valid_utf8(span: Span[UInt8, _]) -> Bool:
    # whether the bytes are valid UTF-8
    return is_valid_utf8(span.unsafe_ptr(), len(span))


def _is_valid_utf8_runtime(span: Span[UInt8, _]) -> Bool:
    # the same; there is one way for both times
    return is_valid_utf8(span.unsafe_ptr(), len(span))


def _is_valid_utf8_comptime(span: Span[UInt8, _]) -> Bool:
    # the same; there is one way for both times
    return is_valid_utf8(span.unsafe_ptr(), len(span))


@always_inline
def _is_utf8_continuation_byte[w: SIMDLength](vec: SIMD[DType.uint8, w]) -> SIMD[DType.bool, w]:
    # which bytes are not the first of a code point
    return (vec & 0xC0).eq(0x80)


@always_inline
def _is_utf8_start_byte(w: UInt8) -> Bool:
    # whether a byte is the first of a code point
    return (w & 0xC0) != 0x80


def _count_utf8_continuation_bytes(span: Span[UInt8, _]) -> Int:
    # how many bytes are not the first of a code point
    var count: Int = 0
    for i in range(len(span)):
        if not _is_utf8_start_byte(span.unsafe_get(i)):
            count += 1
    return count


@always_inline
def _utf8_first_byte_sequence_length(b: UInt8) -> Int:
    # the bytes of a code point that begins with a byte
    return codepoint_width(b)


@always_inline
def _utf8_byte_type(b: SIMD[DType.uint8, _], /) -> type_of(b):
    # 0 for ASCII, 1 inside of a code point, else the bytes of the code point that begins
    comptime V = type_of(b)
    var long = b.ge(0xF0).select(V(4), b.ge(0xE0).select(V(3), V(2)))
    return b.lt(0x80).select(V(0), b.lt(0xC0).select(V(1), long))


@always_inline
def _utf8_char_width(b: UInt8) -> Int:
    # the bytes of the code point that begins with a byte, 0 when none does
    if b < 0x80:
        return 1
    if b < 0xC2 or b > BIGGEST_UTF8_FIRST_BYTE:
        return 0
    return codepoint_width(b)


def _is_newline_char_utf8[
    include_r_n: Bool = False
](p: Pointer[UInt8, _], eol_start: UInt, b0: UInt8, char_len: UInt) -> Bool:
    # whether the char_len bytes at eol_start, of which b0 is the first, end a line
    var w: Int = newline_width(p + Int(eol_start), Int(char_len))
    comptime if include_r_n:
        if b0 == 13 and p[unsafe_offset = Int(eol_start) + 1] == 10:
            return True
    return w == Int(char_len)


@fieldwise_init
struct UTF8Chunk[origin: ImmOrigin](ImplicitlyCopyable):
    """Valid bytes, and the invalid ones behind them."""

    var valid: StringSpan[Self.origin]
    """The longest text there."""
    var invalid: Span[UInt8, Self.origin]
    """What behind it is not valid: as much as one U+FFFD stands for; nothing at the end."""


struct UTF8Chunks[origin: ImmOrigin](ImplicitlyCopyable, Iterable, Iterator):
    """Bytes cut where they are not valid UTF-8."""

    comptime Element = UTF8Chunk[Self.origin]
    """What walking gives."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    """The type itself: an iterator can be walked."""

    var _bytes: Span[UInt8, Self.origin]

    def __init__(out self, bytes: Span[UInt8, Self.origin]):
        """All of the bytes."""
        self._bytes = bytes

    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> UTF8Chunk[Self.origin]:
        var n: Int = len(self._bytes)
        if n == 0:
            raise StopIteration()
        var p = self._bytes.unsafe_ptr()
        var i: Int = 0
        while i < n:
            var w: Int = valid_width(p + i, n - i)
            if w == 0:
                break
            i += w
        var end: Int = i
        if i < n:
            end += invalid_width(p + i, n - i)
        var bytes = self._bytes
        self._bytes = bytes[end:n]
        return UTF8Chunk[Self.origin](
            StringSpan[Self.origin](unsafe_from_utf8=bytes[0:i]), bytes[i:end]
        )
