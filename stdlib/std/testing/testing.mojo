# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that raise."""

from std.math.math import isclose
from std.reflection.location import SourceLocation


def _fail(message: String, at: SourceLocation) -> Error:
    return Error("At ", at, ": AssertionError: ", message)


def assert_true[
    T: Boolable, //
](
    val: T,
    msg: String = "condition was unexpectedly False",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless val counts as true."""
    if not val.__bool__():
        raise _fail(msg, location.unsafe_value())


def assert_false[
    T: Boolable, //
](
    val: T,
    msg: String = "condition was unexpectedly True",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises if val counts as true."""
    if val.__bool__():
        raise _fail(msg, location.unsafe_value())


def _difference[A: Writable, B: Writable](op: StaticString, a: A, b: B, msg: String) -> String:
    var out = String("`left ", op, " right` comparison failed:\n   left: ", a, "\n  right: ", b)
    if msg:
        out += "\n  reason: "
        out += msg
    return out^


def assert_equal[
    T: Equatable & Writable, //
](
    lhs: T, rhs: T, msg: String = "", *, location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    )
) raises:
    """Raises unless both are equal."""
    if not (lhs == rhs):
        raise _fail(_difference("==", lhs, rhs, msg), location.unsafe_value())


def assert_equal(
    lhs: StringSpan, rhs: StringSpan, msg: String = "", *, location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    )
) raises:
    """Raises unless both texts are equal."""
    if lhs != rhs:
        raise _fail(_difference("==", lhs, rhs, msg), location.unsafe_value())


def assert_not_equal[
    T: Equatable & Writable, //
](
    lhs: T, rhs: T, msg: String = "", *, location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    )
) raises:
    """Raises if both are equal."""
    if lhs == rhs:
        raise _fail(_difference("!=", lhs, rhs, msg), location.unsafe_value())


def assert_almost_equal[
    dtype: DType, size: SIMDLength, //
](
    lhs: SIMD[dtype, size],
    rhs: SIMD[dtype, size],
    msg: String = "",
    *,
    atol: Float64 = 1e-8,
    rtol: Float64 = 1e-5,
    equal_nan: Bool = False,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both are equal but for a small difference."""
    if not all(isclose(lhs, rhs, atol=atol, rtol=rtol, equal_nan=equal_nan)):
        var text = String(lhs, " is not close to ", rhs)
        comptime if dtype.is_floating_point() or dtype.is_integral():
            text += String(" with a diff of ", abs(lhs - rhs))
        if msg:
            text += String(" (", msg, ")")
        raise _fail(text, location.unsafe_value())


def assert_is[
    T: Identifiable & Writable, //
](
    lhs: T, rhs: T, msg: String = "", *, location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    )
) raises:
    """Raises unless both are the same."""
    if not (lhs is rhs):
        raise _fail(_difference("is", lhs, rhs, msg), location.unsafe_value())


def assert_is_not[
    T: Identifiable & Writable, //
](
    lhs: T, rhs: T, msg: String = "", *, location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    )
) raises:
    """Raises if both are the same."""
    if lhs is rhs:
        raise _fail(_difference("is not", lhs, rhs, msg), location.unsafe_value())


struct assert_raises:
    """A context whose body must raise."""

    var message_contains: Optional[String]
    var call_location: SourceLocation

    def __init__(out self, *, location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        )):
        self.message_contains = None
        self.call_location = location.unsafe_value()

    def __init__(out self, *, contains: String, location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        )):
        self.message_contains = contains
        self.call_location = location.unsafe_value()

    def __enter__(self):
        pass

    def __exit__(self) raises:
        raise Error("AssertionError: Didn't raise at ", self.call_location)

    def __exit__[E: Writable](self, error: E) raises -> Bool:
        if self.message_contains:
            return self.message_contains.value() in String(error)
        return True
