# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cutting text up and putting it together."""

from std.collections.string._unicode import codepoint_width, is_space_byte


def split_by(text: StringSpan, sep: StringSpan, maxsplit: Int) -> List[StringSpan[text.origin]]:
    """The pieces between separators; a negative maxsplit means all."""
    var out = List[StringSpan[text.origin]]()
    var begin: Int = 0
    var cuts: Int = 0
    if sep._len == 0:
        # a cut before and after every code point
        var i: Int = 0
        while i <= text._len:
            if maxsplit >= 0 and cuts == maxsplit:
                break
            out.append(text._sub(begin, i))
            cuts += 1
            begin = i
            if i == text._len:
                break
            i += codepoint_width(text._byte(i))
        out.append(text._sub(begin, text._len))
        return out^
    while maxsplit < 0 or cuts < maxsplit:
        var at: Int = text.find(sep, begin)
        if at < 0:
            break
        out.append(text._sub(begin, at))
        begin = at + sep._len
        cuts += 1
    out.append(text._sub(begin, text._len))
    return out^


@always_inline
def _space_width(text: StringSpan, i: Int) -> Int:
    # bytes of the white space at a position, 0 for none; also NEL, U+2028 and U+2029
    var b: UInt8 = text._byte(i)
    if is_space_byte(b):
        return 1
    if b == 0xC2 and i + 1 < text._len and text._byte(i + 1) == 0x85:
        return 2
    if b == 0xE2 and i + 2 < text._len and text._byte(i + 1) == 0x80:
        var c: UInt8 = text._byte(i + 2)
        if c == 0xA8 or c == 0xA9:
            return 3
    return 0


def split_space(text: StringSpan, maxsplit: Int) -> List[StringSpan[text.origin]]:
    """The pieces between runs of white space; a negative maxsplit means all."""
    var out = List[StringSpan[text.origin]]()
    var i: Int = 0
    var cuts: Int = 0
    while True:
        while i < text._len:
            var w: Int = _space_width(text, i)
            if w == 0:
                break
            i += w
        if i >= text._len:
            break
        if cuts == maxsplit:
            out.append(text._sub(i, text._len))
            break
        var begin: Int = i
        while i < text._len and _space_width(text, i) == 0:
            i += codepoint_width(text._byte(i))
        out.append(text._sub(begin, i))
        cuts += 1
    return out^


def split_lines(text: StringSpan, keepends: Bool) -> List[StringSpan[text.origin]]:
    """The lines, with or without what ends them."""
    var out = List[StringSpan[text.origin]]()
    var begin: Int = 0
    var i: Int = 0
    while i < text._len:
        var b: UInt8 = text._byte(i)
        var w: Int = _space_width(text, i)
        if w == 0 or b == 32 or b == 9:
            i += codepoint_width(b)
            continue
        if b == 13 and i + 1 < text._len and text._byte(i + 1) == 10:
            w = 2
        out.append(text._sub(begin, i + w if keepends else i))
        i += w
        begin = i
    if begin < text._len:
        out.append(text._sub(begin, text._len))
    return out^


def replace_in(text: StringSpan, old: StringSpan, new: StringSpan) -> String:
    """The text with every old replaced by new."""
    var out = String(capacity_bytes=text._len)
    if old._len == 0:
        var i: Int = 0
        while i < text._len:
            var w: Int = codepoint_width(text._byte(i))
            out.write_string(new)
            out.write_string(text._sub(i, i + w))
            i += w
        return out^
    var begin: Int = 0
    while True:
        var at: Int = text.find(old, begin)
        if at < 0:
            break
        out.write_string(text._sub(begin, at))
        out.write_string(new)
        begin = at + old._len
    out.write_string(text._sub(begin, text._len))
    return out^


def justify(text: StringSpan, width: Int, fill: StringSpan, side: Int) -> String:
    """The text filled up to width: 0 at the left, 1 in the middle, 2 at the right."""
    var pad: Int = width - text._len
    if pad <= 0:
        return String(text)
    var left: Int = 0
    if side == 1:
        left = pad // 2
    elif side == 2:
        left = pad
    var out = String(capacity_bytes=width)
    for _ in range(left):
        out.write_string(fill)
    out.write_string(text)
    for _ in range(pad - left):
        out.write_string(fill)
    return out^


def join_texts[T: Copyable & Writable](sep: StringSpan, data: Pointer[T, _], n: Int) -> String:
    """The texts of n values with sep between them."""
    var out = String()
    for i in range(n):
        if i > 0:
            out.write_string(sep)
        __op_deref(__op_offset(data, i)).write_to(out)
    return out^
