# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finding and comparing bytes."""


@always_inline
def compare_bytes(
    a: Pointer[UInt8, _], a_len: Int, b: Pointer[UInt8, _], b_len: Int
) -> Int:
    """Negative, zero or positive, as a comes before b."""
    var order: Int = Int(external_call["memcmp", Int32](a, b, __op_min(a_len, b_len)))
    return order if order != 0 else a_len - b_len


@always_inline
def same_bytes(
    a: Pointer[UInt8, _], a_len: Int, b: Pointer[UInt8, _], b_len: Int
) -> Bool:
    """Whether a and b are the same."""
    return a_len == b_len and external_call["mj_bytes_equal", Bool](a, b, a_len)


def find_bytes(
    text: Pointer[UInt8, _], text_len: Int, part: Pointer[UInt8, _], part_len: Int, start: Int
) -> Int:
    """Position of the first part from start on, or -1; nothing is found at 0."""
    if part_len == 0:
        return 0
    var i: Int = start + text_len if start < 0 else start
    if i < 0:
        i = 0
    var first: UInt8 = __op_deref(part)
    while i + part_len <= text_len:
        var p = __op_offset(text, i)
        if (
            __op_deref(p) == first
            and external_call["memcmp", Int32](p, part, part_len) == 0
        ):
            return i
        i += 1
    return -1


def rfind_bytes(
    text: Pointer[UInt8, _], text_len: Int, part: Pointer[UInt8, _], part_len: Int, start: Int
) -> Int:
    """Position of the last part from start on, or -1; nothing is found at the end."""
    if part_len == 0:
        return text_len
    var low: Int = start + text_len if start < 0 else start
    if low < 0:
        low = 0
    var i: Int = text_len - part_len
    while i >= low:
        if external_call["memcmp", Int32](__op_offset(text, i), part, part_len) == 0:
            return i
        i -= 1
    return -1
