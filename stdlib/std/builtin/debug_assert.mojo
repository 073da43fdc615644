# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that programs ask for."""

from std.builtin._check import fail
from std.reflection.location import SourceLocation


@always_inline
def debug_assert[
    assert_mode: StaticString = "none", *Ts: Writable
](
    cond: Bool,
    *messages: *Ts,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
):
    """Stops the program with the messages when cond is false and checks are on."""
    comptime if assert_mode == "safe" or __op_target["assert_all"]() != 0:
        if not cond:
            fail(String(*messages), location.unsafe_value())
