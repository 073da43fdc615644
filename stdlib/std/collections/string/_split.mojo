# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cutting text up and putting it together."""

from std.builtin._check import checked_index
from std.reflection.location import SourceLocation
from std.collections.string._unicode import codepoint_width, newline_width, space_width


def split_by(text: StringSpan, sep: StringSpan, maxsplit: Int) -> List[StringSpan[text.origin]]:
    """The pieces between separators; a negative maxsplit means all."""
    var out = List[StringSpan[text.origin]]()
    var begin: Int = 0
    var cuts: Int = 0
    if sep._len == 0:
        # a cut before and after every code point, whatever maxsplit says
        var i: Int = 0
        while i <= text._len:
            out.append(text._sub(begin, i))
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


def split_space(text: StringSpan, maxsplit: Int) -> List[StringSpan[text.origin]]:
    """The pieces between runs of white space; a negative maxsplit means all."""
    var out = List[StringSpan[text.origin]]()
    var i: Int = 0
    var cuts: Int = 0
    while True:
        while i < text._len:
            var w: Int = space_width(__op_offset(text._ptr, i), text._len - i)
            if w == 0:
                break
            i += w
        if i >= text._len:
            break
        if cuts == maxsplit:
            out.append(text._sub(i, text._len))
            break
        var begin: Int = i
        while i < text._len and space_width(__op_offset(text._ptr, i), text._len - i) == 0:
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
        var w: Int = newline_width(__op_offset(text._ptr, i), text._len - i)
        if w == 0:
            i += codepoint_width(text._byte(i))
            continue
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


def justify(
    text: StringSpan, width: Int, fill: StringSpan, side: Int, at: SourceLocation
) -> String:
    """The text filled up to width with the first byte of fill: 0 at the left, 1 in the middle, 2
    at the right."""
    var pad: Int = width - text._len
    if pad <= 0:
        return String(text)
    _ = checked_index(0, fill._len, at._file_name._ptr, at._line, at._col)
    var left: Int = 0
    if side == 1:
        left = pad // 2
    elif side == 2:
        left = pad
    var out = String(capacity_bytes=width)
    out.resize(left, fill._byte(0))
    out.write_string(text)
    out.resize(width, fill._byte(0))
    return out^


def join_texts[T: Copyable & Writable](sep: StringSpan, data: Pointer[T, _], n: Int) -> String:
    """The texts of n values with sep between them."""
    var out = String()
    for i in range(n):
        if i > 0:
            out.write_string(sep)
        __op_deref(__op_offset(data, i)).write_to(out)
    return out^
