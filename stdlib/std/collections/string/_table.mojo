# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tables written as text: each character stands for 6 bits."""


@always_inline
def table_digit(table: StaticString, i: Int) -> Int:
    """The 6 bits at a position."""
    var c: Int = Int(__op_deref(__op_offset(table._ptr, i)))
    return c - 49 if c > 92 else c - 48


def table_number(table: StaticString, i: Int, digits: Int) -> Int:
    """The number of some digits from a position on."""
    var n: Int = 0
    for k in range(digits):
        n = n * 64 + table_digit(table, i + k)
    return n


def find_range(table: StaticString, width: Int, cp: UInt32) -> Int:
    """The position of the row whose range (4 digits first, 2 digits length - 1) holds cp, or -1."""
    var key: Int = Int(cp)
    var low: Int = 0
    var high: Int = table._len // width
    while low < high:
        var mid: Int = (low + high) // 2
        if table_number(table, mid * width, 4) <= key:
            low = mid + 1
        else:
            high = mid
    if low == 0:
        return -1
    var at: Int = (low - 1) * width
    if key - table_number(table, at, 4) > table_number(table, at + 4, 2):
        return -1
    return at
