# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that programs ask for."""

from std.builtin._check import fail, warn
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
    """Stops the program with the messages when cond is false and checks are on: with -D ASSERT=all,
    or where assert_mode is "safe" and it is not ASSERT=none. ASSERT=warn prints and goes on."""
    comptime mode = __op_target["assert_mode"]()
    comptime if mode == 3:
        if not cond:
            warn(String(*messages), location.unsafe_value())
    elif mode == 2 or (mode == 1 and assert_mode == "safe"):
        if not cond:
            fail(String(*messages), location.unsafe_value())
