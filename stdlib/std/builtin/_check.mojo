# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What happens when a check at run time fails. Indices in kernels are checked with -D ASSERT=all.

A function that checks for its caller has a last argument `_at` (or three of them, where it must be
quick): its default is the place of the call in the user's text.
"""

from std.gpu._report import report_failed, report_index
from std.reflection.location import SourceLocation


@always_inline
def checked_index(
    idx: Int, length: Int, file: Pointer[UInt8, ImmStaticOrigin], line: Int, col: Int
) -> Int:
    """idx; stops the program unless 0 <= idx < length."""
    comptime if __op_target["is_gpu"]() != 0:
        comptime if __op_target["assert_mode"]() == 2:
            if idx < 0 or idx >= length:
                report_index(idx, length, file, line, col)
                return max(0, min(idx, length - 1))
        return idx
    else:
        return external_call["mj_check_index", Int](idx, length, file, line, col)


@always_inline
def clipped_index(idx: Int, length: Int) -> Int:
    """idx, counted from the end where it is negative, within 0 and length."""
    return max(0, min(idx + length if idx < 0 else idx, length))


@always_inline
def check_slice(
    what: Pointer[UInt8, ImmStaticOrigin], i: Int, first: Int, last: Int, at: SourceLocation
):
    """Stops the program unless first <= i <= last; what is "start" or "end"."""
    comptime if __op_target["is_gpu"]() == 0:
        external_call["mj_check_slice", NoneType](
            what, i, first, last, at._file_name._ptr, at._line, at._col
        )


@always_inline
def check(cond: Bool, message: StaticString, at: SourceLocation):
    """Stops the program with message unless cond."""
    comptime if __op_target["is_gpu"]() == 0:
        if not cond:
            fail(message, at)
    elif __op_target["assert_mode"]() == 2:
        if not cond:
            report_failed(at, message)


@no_inline
def fail(message: StringSpan, at: SourceLocation):
    """Stops the program: a check at a place of the program failed."""
    external_call["mj_fail_at", NoneType](
        at._file_name._ptr,
        at._line,
        at._col,
        "%.*s".unsafe_ptr(),
        Int32(message._len),
        message._ptr,
    )


@no_inline
def abort_at(message: StringSpan, at: SourceLocation):
    """Stops the program at a place of the program."""
    external_call["mj_abort_at", NoneType](
        at._file_name._ptr,
        at._line,
        at._col,
        "%.*s".unsafe_ptr(),
        Int32(message._len),
        message._ptr,
    )


@no_inline
def warn(message: StringSpan, at: SourceLocation):
    """Says that a check at a place of the program failed, and goes on."""
    print("At: ", at, ": Assert Error: ", message, sep="")
