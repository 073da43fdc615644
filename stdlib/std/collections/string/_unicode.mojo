# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""UTF-8, code points and grapheme clusters."""

from std.collections.string._case import (
    is_cased,
    lowercase_of,
    to_lower,
    to_upper,
    uppercase_of,
)
from std.collections.string._grapheme import (
    EXTEND,
    PICTURE,
    REGIONAL,
    ZWJ,
    break_class,
    conjunct_after,
    is_consonant,
    joins,
)


@always_inline
def codepoint_width(first: UInt8) -> Int:
    """Bytes of the code point that begins with a byte."""
    if first < 0x80:
        return 1
    if first < 0xE0:
        return 2
    if first < 0xF0:
        return 3
    return 4


def decode(p: Pointer[UInt8, _], width: Int) -> UInt32:
    """The code point at an address."""
    var b0: UInt32 = p[unsafe_offset=0].cast[DType.uint32]()
    if width == 1:
        return b0
    var b1: UInt32 = p[unsafe_offset=1].cast[DType.uint32]() & 0x3F
    if width == 2:
        return ((b0 & 0x1F) << 6) | b1
    var b2: UInt32 = p[unsafe_offset=2].cast[DType.uint32]() & 0x3F
    if width == 3:
        return ((b0 & 0x0F) << 12) | (b1 << 6) | b2
    var b3: UInt32 = p[unsafe_offset=3].cast[DType.uint32]() & 0x3F
    return ((b0 & 0x07) << 18) | (b1 << 12) | (b2 << 6) | b3


def encode(cp: UInt32, p: Pointer[UInt8, MutUntrackedOrigin]) -> Int:
    """Writes a code point; returns its bytes."""
    if cp < 0x80:
        p[unsafe_offset=0] = cp.cast[DType.uint8]()
        return 1
    if cp < 0x800:
        p[unsafe_offset=0] = (0xC0 | (cp >> 6)).cast[DType.uint8]()
        p[unsafe_offset=1] = (0x80 | (cp & 0x3F)).cast[DType.uint8]()
        return 2
    if cp < 0x10000:
        p[unsafe_offset=0] = (0xE0 | (cp >> 12)).cast[DType.uint8]()
        p[unsafe_offset=1] = (0x80 | ((cp >> 6) & 0x3F)).cast[DType.uint8]()
        p[unsafe_offset=2] = (0x80 | (cp & 0x3F)).cast[DType.uint8]()
        return 3
    p[unsafe_offset=0] = (0xF0 | (cp >> 18)).cast[DType.uint8]()
    p[unsafe_offset=1] = (0x80 | ((cp >> 12) & 0x3F)).cast[DType.uint8]()
    p[unsafe_offset=2] = (0x80 | ((cp >> 6) & 0x3F)).cast[DType.uint8]()
    p[unsafe_offset=3] = (0x80 | (cp & 0x3F)).cast[DType.uint8]()
    return 4


@always_inline
def is_space_byte(b: UInt8) -> Bool:
    """Whether a byte is ASCII white space."""
    return b == 32 or (b >= 9 and b <= 13) or (b >= 28 and b <= 30)


@always_inline
def space_width(p: Pointer[UInt8, _], left: Int) -> Int:
    """Bytes of the white space at an address, 0 for none; also NEL, U+2028 and U+2029."""
    var b: UInt8 = p[unsafe_offset=0]
    if is_space_byte(b):
        return 1
    if b == 0xC2 and left > 1 and p[unsafe_offset=1] == 0x85:
        return 2
    if b == 0xE2 and left > 2 and p[unsafe_offset=1] == 0x80:
        var c: UInt8 = p[unsafe_offset=2]
        if c == 0xA8 or c == 0xA9:
            return 3
    return 0


def newline_width(p: Pointer[UInt8, _], left: Int) -> Int:
    """Bytes of the line end at an address, 0 for none: white space other than a blank; CR LF is
    one."""
    var b: UInt8 = p[unsafe_offset=0]
    if b == 32:
        return 0
    if b == 13 and left > 1 and p[unsafe_offset=1] == 10:
        return 2
    return space_width(p, left)


def valid_width(p: Pointer[UInt8, _], left: Int) -> Int:
    """Bytes of the valid code point at an address with left bytes to go, or 0."""
    var b: UInt8 = p[unsafe_offset=0]
    if b < 0x80:
        return 1
    if b < 0xC2 or b > 0xF4:
        return 0
    var w: Int = codepoint_width(b)
    if w > left:
        return 0
    for i in range(1, w):
        if (p[unsafe_offset=i] & 0xC0) != 0x80:
            return 0
    var cp: UInt32 = decode(p, w)
    if w == 3 and (cp < 0x800 or (cp >= 0xD800 and cp <= 0xDFFF)):
        return 0
    if w == 4 and (cp < 0x10000 or cp > 0x10FFFF):
        return 0
    return w


def is_valid_utf8(p: Pointer[UInt8, _], n: Int) -> Bool:
    """Whether n bytes are valid UTF-8."""
    var i: Int = 0
    while i < n:
        var w: Int = valid_width(__op_offset(p, i), n - i)
        if w == 0:
            return False
        i += w
    return True


def invalid_width(p: Pointer[UInt8, _], left: Int) -> Int:
    """What one replacement character stands for: the bytes with which a valid code point could
    begin, or one that cannot begin any."""
    var lead: UInt8 = p[unsafe_offset=0]
    if lead < 0xC2 or lead > 0xF4 or left == 1:
        return 1
    var low: UInt8 = 0xA0 if lead == 0xE0 else 0x90 if lead == 0xF0 else 0x80
    var high: UInt8 = 0x9F if lead == 0xED else 0x8F if lead == 0xF4 else 0xBF
    if p[unsafe_offset=1] < low or p[unsafe_offset=1] > high:
        return 1
    var w: Int = 2
    var most: Int = min(codepoint_width(lead), left)
    while w < most and (p[unsafe_offset=w] & 0xC0) == 0x80:
        w += 1
    return w


def utf8_lossy(p: Pointer[UInt8, _], n: Int) -> String:
    """The text of n bytes, with U+FFFD for what is not valid."""
    var out = String(capacity_bytes=n)
    var i: Int = 0
    while i < n:
        var q = __op_offset(p, i)
        var w: Int = valid_width(q, n - i)
        if w == 0:
            out.write_string("\uFFFD")
            i += invalid_width(q, n - i)
        else:
            out.write_string(StringSpan(unsafe_ptr=q, length=w))
            i += w
    return out^


def count_codepoints_in(p: Pointer[UInt8, _], n: Int) -> Int:
    """The number of code points in n bytes."""
    var count: Int = 0
    for i in range(n):
        if (p[unsafe_offset=i] & 0xC0) != 0x80:
            count += 1
    return count


def nth_codepoint(p: Pointer[UInt8, _], n: Int, index: Int) -> Int:
    """Byte position of a code point, n behind the last; -1 when there are not so many."""
    if index < 0:
        return -1
    var i: Int = 0
    for _ in range(index):
        if i >= n:
            return -1
        i += codepoint_width(p[unsafe_offset=i])
    return i


def next_grapheme(p: Pointer[UInt8, _], n: Int) -> Int:
    """Bytes of the grapheme cluster at the beginning of n bytes."""
    if n == 0:
        return 0
    var b: UInt8 = p[unsafe_offset=0]
    var i: Int = codepoint_width(b)
    if i >= n:
        return n
    if b < 0x80 and p[unsafe_offset=i] < 0x80:
        # ASCII: only CR LF hold together
        return 2 if b == 13 and p[unsafe_offset=1] == 10 else 1
    var cp: UInt32 = decode(p, i)
    var before: Int = break_class(cp)
    var regionals: Int = 0
    var picture: Bool = False
    var conjunct: Int = conjunct_after(0, cp, before)
    while i < n:
        if before == REGIONAL:
            regionals += 1
        picture = before == PICTURE or (picture and (before == EXTEND or before == ZWJ))
        var w: Int = codepoint_width(p[unsafe_offset=i])
        cp = decode(__op_offset(p, i), w)
        var after: Int = break_class(cp)
        if not joins(before, after, regionals, picture):
            if conjunct != 2 or not is_consonant(cp):
                return i
        conjunct = conjunct_after(conjunct, cp, after)
        before = after
        i += w
    return n


def prev_grapheme(p: Pointer[UInt8, _], n: Int) -> Int:
    """Byte position of the last grapheme cluster in n bytes."""
    # clusters are found from a place where one surely begins: after a line end or a space
    var start: Int = n
    if start > 0:
        start -= 1
    while start > 0 and not is_space_byte(p[unsafe_offset=start]):
        start -= 1
    if start > 0 and p[unsafe_offset=start - 1] == 13:
        start -= 1
    var last: Int = start
    while start < n:
        last = start
        start += next_grapheme(__op_offset(p, start), n - start)
    return last


def count_graphemes_in(p: Pointer[UInt8, _], n: Int) -> Int:
    """The number of grapheme clusters in n bytes."""
    var count: Int = 0
    var i: Int = 0
    while i < n:
        i += next_grapheme(__op_offset(p, i), n - i)
        count += 1
    return count


def nth_grapheme(p: Pointer[UInt8, _], n: Int, index: Int) -> Int:
    """Byte position of a grapheme cluster, n behind the last; -1 when there are not so many."""
    if index < 0:
        return -1
    var i: Int = 0
    for _ in range(index):
        if i >= n:
            return -1
        i += next_grapheme(__op_offset(p, i), n - i)
    return i


def is_uppercase(s: StringSpan) -> Bool:
    """Whether there are cased letters, all upper case."""
    return is_cased(s, True)


def is_lowercase(s: StringSpan) -> Bool:
    """Whether there are cased letters, all lower case."""
    return is_cased(s, False)


def to_uppercase(s: StringSpan) -> String:
    """The text in upper case."""
    return to_upper(s)


def to_lowercase(s: StringSpan) -> String:
    """The text in lower case."""
    return to_lower(s)


def _get_uppercase_mapping(char: Codepoint) -> Optional[Tuple[UInt, Array[Codepoint, 3]]]:
    # how many code points the upper case of one has, and which; None where it has no other
    var upper = uppercase_of(char.to_u32())
    if upper[0] == 0:
        return None
    var out = Array[Codepoint, 3](fill=Codepoint(0))
    for i in range(3):
        out[i] = Codepoint(unsafe_unchecked_codepoint=upper[1][i])
    return (UInt(upper[0]), out^)


def _get_lowercase_mapping(char: Codepoint) -> Optional[Codepoint]:
    # the lower case of a code point; None where it has no other
    var lower = lowercase_of(char.to_u32())
    if lower == char.to_u32():
        return None
    return Codepoint(unsafe_unchecked_codepoint=lower)
