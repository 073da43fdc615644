# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stopping at once."""

from std.builtin._check import abort_at
from std.gpu._report import report_failed
from std.reflection.location import SourceLocation


def abort(
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program without a word; in a kernel the thread, which the host tells."""
    comptime if __op_target["is_gpu"]() != 0:
        _end_thread["ABORT:"](location.unsafe_value(), "")
    else:
        external_call["mj_trap", NoneType]()
        __op_unreachable()


def abort[
    *, prefix: StaticString = "ABORT:"
](
    message: String,
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program with a message.

    Parameters:
        prefix: What stands before the place and the message.

    Args:
        message: What is wrong.
        location: Where; by default the place of the call.
    """
    _abort[prefix](message, location.unsafe_value())


def abort[
    *Ts: Writable, prefix: StaticString = "ABORT:"
](
    message: TString[*Ts],
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) -> Never:
    """Stops the program with a message.

    Parameters:
        Ts: The types of the values in the message.
        prefix: What stands before the place and the message.

    Args:
        message: What is wrong.
        location: Where; by default the place of the call.
    """
    comptime if __op_target["is_gpu"]() != 0:
        _end_thread[prefix](location.unsafe_value(), message)
    else:
        _abort[prefix](String(message), location.unsafe_value())


def _end_thread[
    prefix: StaticString, T: Writable
](at: SourceLocation, message: T) -> Never:
    # a device cannot stop the program: the host does when it hears of it
    report_failed(at, prefix, " ", message)
    external_call["mj_thread_exit", NoneType]()
    __op_unreachable()


def _abort[prefix: StaticString](message: String, at: SourceLocation) -> Never:
    comptime if __op_target["is_gpu"]() != 0:
        _end_thread[prefix](at, message)
    elif prefix == "ABORT:":
        abort_at(message, at)
    else:
        print(prefix, " ", at, ": ", message, sep="", flush=True)
        external_call["mj_trap", NoneType]()
    __op_unreachable()
