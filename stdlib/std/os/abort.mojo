# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stopping at once."""

from std.builtin._check import abort_at
from std.reflection.location import SourceLocation


def abort(
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program without a word."""
    external_call["mj_trap", NoneType]()
    __op_unreachable()


def abort(
    message: String,
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program with a message."""
    abort_at(message, location.unsafe_value())
    __op_unreachable()


def abort[
    *Ts: Writable
](
    message: TString[*Ts],
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program with a message."""
    abort_at(String(message), location.unsafe_value())
    __op_unreachable()
