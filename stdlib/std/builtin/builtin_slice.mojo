# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What stands between the brackets of `a[i:j:k]`."""


@fieldwise_init
struct Slice(Equatable, ImplicitlyCopyable, Writable):
    """The parts of i:j:k, each of which may be missing."""

    var start: Optional[Int]
    """The first index, None for the first of all or, if step is negative, the last."""
    var end: Optional[Int]
    """The index before which it stops, None to take all that follow."""
    var step: Optional[Int]
    """The distance from one index to the next, None for 1."""

    @always_inline
    def __init__(out self, start: Int, end: Int):
        self.start = Optional[Int](start)
        self.end = Optional[Int](end)
        self.step = Optional[Int]()

    @always_inline
    @implicit
    def __init__(out self, slice: ContiguousSlice):
        self.start = slice.start
        self.end = slice.end
        self.step = Optional[Int]()

    def indices(self, length: Int) -> Tuple[Int, Int, Int]:
        """Start, end and step for a sequence of length elements."""
        var step: Int = 1
        if self.step:
            step = self.step.unsafe_value()
        var low: Int = 0 if step > 0 else -1
        var high: Int = length if step > 0 else length - 1
        var start: Int = low if step > 0 else high
        var end: Int = high if step > 0 else low
        if self.start:
            start = _place(self.start.unsafe_value(), length, low, high)
        if self.end:
            end = _place(self.end.unsafe_value(), length, low, high)
        return (start, end, step)

    def __eq__(self, other: Self) -> Bool:
        return self.start == other.start and self.end == other.end and self.step == other.step

    def __ne__(self, other: Self) -> Bool:
        return not (self == other)

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `Slice(1, 2, None)`."""
        writer.write_string("Slice(")
        self.start.write_to(writer)
        writer.write_string(", ")
        self.end.write_to(writer)
        writer.write_string(", ")
        self.step.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it with the names: `Slice(start=1, end=2, step=None)`."""
        writer.write_string("Slice(start=")
        self.start.write_to(writer)
        writer.write_string(", end=")
        self.end.write_to(writer)
        writer.write_string(", step=")
        self.step.write_to(writer)
        writer.write_string(")")


def _place(i: Int, length: Int, low: Int, high: Int) -> Int:
    var k: Int = i + length if i < 0 else i
    if k < low:
        return low
    if k > high:
        return high
    return k


struct ContiguousSlice(ImplicitlyCopyable, Writable):
    """The parts of i:j, a slice without a step."""

    var start: Optional[Int]
    """The first index, None for the beginning."""
    var end: Optional[Int]
    """The index behind the last one, None for the length."""

    @always_inline
    def __init__(
        out self,
        start: Optional[Int],
        end: Optional[Int],
        stride: NoneType = None,
        __slice_literal__: NoneType = None,
    ):
        """The slice start:end; the third argument stands for the step that there is none of."""
        self.start = start
        self.end = end

    @always_inline
    def start_or(self, default: Int) -> Int:
        """The start, or default."""
        if self.start:
            return self.start.unsafe_value()
        return default

    @always_inline
    def end_or(self, default: Int) -> Int:
        """The end, or default."""
        if self.end:
            return self.end.unsafe_value()
        return default

    def indices(self, length: Int) -> Tuple[Int, Int]:
        """Start and end for a sequence of length elements, both within it.

        Args:
            length: How many elements there are.

        Returns:
            The first position and the one behind the last.
        """
        return (
            _place(self.start_or(0), length, 0, length), _place(self.end_or(length), length, 0, length)
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as a Slice without a step: `Slice(1, 2, None)`."""
        Slice(self.start, self.end, None).write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as a Slice without a step: `Slice(start=1, end=2, step=None)`."""
        Slice(self.start, self.end, None).write_repr_to(writer)


struct StridedSlice(ImplicitlyCopyable, Writable):
    """A slice with a step, i:j:k."""

    var _inner: Slice

    @always_inline
    @implicit
    def __init__(out self, other: Slice):
        self._inner = other

    @always_inline
    def __init__(
        out self,
        start: Optional[Int],
        end: Optional[Int],
        stride: Int,
        __slice_literal__: NoneType = None,
    ):
        """The slice start:end:stride."""
        self._inner = Slice(start, end, stride)

    @always_inline
    def indices(self, length: Int) -> Tuple[Int, Int, Int]:
        """Start, end and step for a sequence of length elements."""
        return self._inner.indices(length)

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as a Slice: `Slice(1, 2, 3)`."""
        self._inner.write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as a Slice: `Slice(start=1, end=2, step=3)`."""
        self._inner.write_repr_to(writer)


@always_inline
def slice(end: Int) -> Slice:
    """The slice :end."""
    return Slice(Optional[Int](), end, Optional[Int]())


@always_inline
def slice(start: Int, end: Int) -> Slice:
    """The slice start:end."""
    return Slice(start, end)


@always_inline
def slice(start: Optional[Int], end: Optional[Int], step: Optional[Int]) -> Slice:
    """The slice start:end:step."""
    return Slice(start, end, step)
