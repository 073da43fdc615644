# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stopping at once."""

from std.builtin._check import abort_at


@always_inline
def abort() -> Never:
    """Stops the program."""
    abort_at("", __op_location[0](), __op_location[1](), __op_location[2]())
    __op_unreachable()


@always_inline
def abort(message: String) -> Never:
    """Stops the program with a message."""
    abort_at(message, __op_location[0](), __op_location[1](), __op_location[2]())
    __op_unreachable()
