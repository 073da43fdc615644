# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that raise an error when they fail.

Each of them takes `location`, the place that the error tells; by default that is the place of the
call. A helper that checks for its caller hands `call_location()` on.
"""

from std.math.math import isclose
from std.reflection.location import SourceLocation
from std.utils._ansi import Color, Text


def _assert_error[T: Writable](msg: T, loc: Optional[SourceLocation]) -> Error:
    """The error of a check that failed at a place."""
    return Error(
        "At ", loc.or_else(SourceLocation(0, 0, "<unknown>")), ": AssertionError: ", msg
    )


def _colorize_diff_string[color: Color](s: String, other: String) -> String:
    """The text s, with the code points that other has not at the same place in a colour. Takes
    time in proportion to the texts."""
    var out = String()
    var others = other.codepoints()
    for c in s.codepoints():
        var o = others.next()
        if o and o.value() == c:
            out += String(c)
        else:
            out += String(Text[color](c))
    return out^


def _create_colored_diff(lhs: String, rhs: String) -> String:
    """Two lines, one for each side; on a terminal with what differs in red and green."""
    return String(
        "\n   left: ",
        _colorize_diff_string[Color.RED](lhs, rhs),
        "\n  right: ",
        _colorize_diff_string[Color.GREEN](rhs, lhs),
    )


def _assert_cmp_error[
    cmp: StaticString
](lhs: String, rhs: String, *, msg: String, loc: Optional[SourceLocation]) -> Error:
    """The error of a comparison: which it was, both sides, and the caller's reason if any."""
    var text = String(cmp, " failed:", _create_colored_diff(lhs, rhs))
    if msg:
        text += "\n  reason: "
        text += msg
    return _assert_error(text, loc)


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
    """Raises an error that says msg unless val counts as true."""
    if not val.__bool__():
        raise _assert_error(msg, location)


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
    """Raises an error that says msg if val counts as true."""
    if val.__bool__():
        raise _assert_error(msg, location)


def assert_equal[
    T: Equatable & Writable, //
](
    lhs: T,
    rhs: T,
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both are equal, with both and msg in the error's text."""
    if lhs != rhs:
        raise _assert_cmp_error["`left == right` comparison"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_equal[
    O1: ImmOrigin, O2: ImmOrigin
](
    lhs: List[StringSpan[O1]],
    rhs: List[StringSpan[O2]],
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both lists have the same texts, whosesoever these are."""
    var same: Bool = len(lhs) == len(rhs)
    for i in range(min(len(lhs), len(rhs))):
        same = same and lhs[i] == rhs[i]
    if not same:
        raise _assert_cmp_error["`left == right` comparison"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_equal[
    T: Copyable & Equatable & Writable, //
](
    lhs: Span[mut=False, T, _],
    rhs: Span[mut=False, T, _],
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both have equal elements: lists, arrays and spans, in any pair."""
    if lhs != rhs:
        raise _assert_cmp_error["`left == right` comparison"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_equal(
    lhs: StringSpan,
    rhs: StringSpan,
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both texts are equal."""
    if lhs != rhs:
        raise _assert_cmp_error["`left == right` comparison"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_not_equal[
    T: Equatable & Writable, //
](
    lhs: T,
    rhs: T,
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises if both are equal."""
    if lhs == rhs:
        raise _assert_cmp_error["`left != right` comparison"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_almost_equal[
    dtype: DType, size: SIMDLength
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
    """Raises unless all lanes differ by no more than atol, or than rtol times the larger of the
    two. A nan is equal to nothing, unless equal_nan makes it equal to another."""
    if not all(isclose(lhs, rhs, atol=atol, rtol=rtol, equal_nan=equal_nan)):
        var text = String(lhs, " is not close to ", rhs, " with a diff of ", abs(lhs - rhs))
        if msg:
            text += String(" (", msg, ")")
        raise _assert_error(text, location)


def assert_is[
    T: Identifiable & Writable, //
](
    lhs: T,
    rhs: T,
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises unless both are the same thing."""
    if not (lhs is rhs):
        raise _assert_cmp_error["`left is right` identification"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


def assert_is_not[
    T: Identifiable & Writable, //
](
    lhs: T,
    rhs: T,
    msg: String = "",
    *,
    location: Optional[SourceLocation] = SourceLocation(
        __op_location[1](), __op_location[2](), __op_location[0]()
    ),
) raises:
    """Raises if both are the same thing."""
    if lhs is rhs:
        raise _assert_cmp_error["`left is not right` identification"](
            String(lhs), String(rhs), msg=msg, loc=location
        )


struct assert_raises:
    """A context whose body must raise: `with assert_raises(contains="text"):`.

    An error that does not have the text goes on its way.
    """

    var message_contains: Optional[String]
    """What the text of the error must have in it, if anything."""
    var call_location: SourceLocation
    """The place that is told when nothing was raised."""

    def __init__(
        out self,
        *,
        location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Any error will do."""
        self.message_contains = None
        self.call_location = location.or_else(SourceLocation(0, 0, "<unknown>"))

    def __init__(
        out self,
        *,
        contains: String,
        location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """The text of the error must have contains in it."""
        self.message_contains = contains
        self.call_location = location.or_else(SourceLocation(0, 0, "<unknown>"))

    def __enter__(self):
        """Begins."""
        pass

    def __exit__(self) raises:
        """Raises: the body came to its end."""
        raise Error("AssertionError: Didn't raise at ", self.call_location)

    def __exit__[E: Writable](self, error: E) raises -> Bool:
        """Whether the error is one that was waited for."""
        if self.message_contains:
            return self.message_contains.value() in String(error)
        return True
