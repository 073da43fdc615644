# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that programs ask for."""

from std.builtin._check import fail, warn
from std.gpu._report import report_failed
from std.reflection.location import SourceLocation
from std.sys.defines import get_defined_string

comptime ASSERT_MODE: StaticString = get_defined_string["ASSERT", "safe"]()
"""What -D ASSERT says: none, warn, safe or all."""


def _assert_enabled[assert_mode: StaticString, cpu_only: Bool]() -> Bool:
    """Whether checks of this mode run here."""
    comptime mode = __op_target["assert_mode"]()
    comptime if cpu_only and __op_target["is_gpu"]() != 0:
        return False
    return mode >= 2 or (mode == 1 and assert_mode == "safe")


@always_inline
def debug_assert[
    assert_mode: StaticString = "none",
    *Ts: Writable,
    cpu_only: Bool = False,
    _use_compiler_assume: Bool = False,
](
    cond: Bool,
    *messages: *Ts,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
):
    """Stops the program with the messages when cond is false and checks are on: with -D ASSERT=all,
    or where assert_mode is "safe" and it is not ASSERT=none. ASSERT=warn prints and goes on.

    Parameters:
        assert_mode: "none", or "safe" for a check that is worth its time in every program.
        Ts: The types of the messages.
        cpu_only: No check in kernels.
        _use_compiler_assume: Where it is not checked, it is taken to hold.

    Args:
        cond: What has to hold.
        messages: The parts of the message; their text is made only when it is needed.
        location: The place that is told; by default that of the call.
    """
    comptime mode = __op_target["assert_mode"]()
    comptime if not cpu_only or __op_target["is_gpu"]() == 0:
        comptime if mode == 3:
            if not cond:
                warn(String(*messages), location.unsafe_value())
        elif mode == 2 or (mode == 1 and assert_mode == "safe"):
            if not cond:
                comptime if __op_target["is_gpu"]() != 0:
                    report_failed(location.unsafe_value(), *messages)
                else:
                    fail(String(*messages), location.unsafe_value())


@always_inline
def debug_assert[
    cond: def() capturing[_] -> Bool,
    assert_mode: StaticString = "none",
    *Ts: Writable,
    cpu_only: Bool = False,
](
    *messages: *Ts,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
):
    """The same of a condition that is a function: it is not called where checks are off.

    Parameters:
        cond: What has to hold, computed only when it is checked.
        assert_mode: "none", or "safe" for a check that is worth its time in every program.
        Ts: The types of the messages.
        cpu_only: No check in kernels.

    Args:
        messages: The parts of the message.
        location: The place that is told; by default that of the call.
    """
    comptime if _assert_enabled[assert_mode, cpu_only]():
        debug_assert[assert_mode, cpu_only=cpu_only](cond(), *messages, location=location)
