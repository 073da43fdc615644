# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What happens when a check at run time fails. Kernels are not checked."""


@always_inline
def checked_index(idx: Int, length: Int) -> Int:
    """idx; stops the program unless 0 <= idx < length."""
    comptime if __op_target["is_gpu"]() != 0:
        return idx
    else:
        return external_call["mj_check_index", Int](
            idx, length, __op_location[0]().unsafe_ptr(), __op_location[1](), __op_location[2]()
        )


@always_inline
def check_slice(what: StaticString, i: Int, first: Int, last: Int):
    """Stops the program unless first <= i <= last."""
    comptime if __op_target["is_gpu"]() == 0:
        external_call["mj_check_slice", NoneType](
            what._ptr,
            i,
            first,
            last,
            __op_location[0]().unsafe_ptr(),
            __op_location[1](),
            __op_location[2](),
        )


@always_inline
def check(cond: Bool, message: StaticString):
    """Stops the program with message unless cond."""
    comptime if __op_target["is_gpu"]() == 0:
        if not cond:
            fail(message, __op_location[0](), __op_location[1](), __op_location[2]())


@no_inline
def fail(message: StringSpan, file: StaticString, line: Int, column: Int):
    """Stops the program: a check at a place of the program failed."""
    external_call["mj_fail_at", NoneType](
        file._ptr, line, column, "%.*s".unsafe_ptr(), Int32(message._len), message._ptr
    )


@no_inline
def abort_at(message: StringSpan, file: StaticString, line: Int, column: Int):
    """Stops the program at a place of the program."""
    external_call["mj_abort_at", NoneType](
        file._ptr, line, column, "%.*s".unsafe_ptr(), Int32(message._len), message._ptr
    )
