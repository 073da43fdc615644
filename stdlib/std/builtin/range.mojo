# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counting."""

from std.builtin.reversed import ReversibleRange


@__counted_range
@fieldwise_init
struct _ZeroStartingRange[dtype: DType](
    Copyable,
    ImplicitlyCopyable,
    Iterable,
    Iterator,
    ReversibleRange,
    Sized,
    TrivialRegisterPassable,
):
    comptime Element = Scalar[Self.dtype]
    comptime ReversedType: Iterator = _StridedRange[Self.dtype]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var curr: Scalar[Self.dtype]
    var end: Scalar[Self.dtype]

    @always_inline
    def __range_start__(self) -> Scalar[Self.dtype]:
        return self.curr

    @always_inline
    def __range_stop__(self) -> Scalar[Self.dtype]:
        return self.end

    @always_inline
    def __range_step__(self) -> Scalar[Self.dtype]:
        return 1

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> Scalar[Self.dtype]:
        if self.curr >= self.end:
            raise StopIteration()
        var i = self.curr
        self.curr = i + 1
        return i

    @always_inline
    def __len__(self) -> Int:
        return max(Int(self.end - self.curr), 0)

    def __getitem__[I: Indexer](self, idx: I) -> Scalar[Self.dtype]:
        return self.__getitem__(idx.__index__())

    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        return self.curr + Scalar[Self.dtype](from_int=idx)

    def __reversed__(self) -> _StridedRange[Self.dtype]:
        return _StridedRange[Self.dtype](self.end - 1, self.curr - 1, -1)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self.__len__(), Optional[Int](self.__len__()))


@__counted_range
@fieldwise_init
struct _SequentialRange[dtype: DType](
    Copyable,
    ImplicitlyCopyable,
    Iterable,
    Iterator,
    ReversibleRange,
    Sized,
    TrivialRegisterPassable,
):
    comptime Element = Scalar[Self.dtype]
    comptime ReversedType: Iterator = _StridedRange[Self.dtype]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var start: Scalar[Self.dtype]
    var end: Scalar[Self.dtype]

    @always_inline
    def __range_start__(self) -> Scalar[Self.dtype]:
        return self.start

    @always_inline
    def __range_stop__(self) -> Scalar[Self.dtype]:
        return self.end

    @always_inline
    def __range_step__(self) -> Scalar[Self.dtype]:
        return 1

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> Scalar[Self.dtype]:
        if self.start >= self.end:
            raise StopIteration()
        var i = self.start
        self.start = i + 1
        return i

    @always_inline
    def __len__(self) -> Int:
        return max(Int(self.end - self.start), 0)

    def __getitem__[I: Indexer](self, idx: I) -> Scalar[Self.dtype]:
        return self.__getitem__(idx.__index__())

    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        return self.start + Scalar[Self.dtype](from_int=idx)

    def __reversed__(self) -> _StridedRange[Self.dtype]:
        return _StridedRange[Self.dtype](self.end - 1, self.start - 1, -1)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self.__len__(), Optional[Int](self.__len__()))


@__counted_range
@fieldwise_init
struct _StridedRange[dtype: DType](
    Copyable,
    ImplicitlyCopyable,
    Iterable,
    Iterator,
    ReversibleRange,
    Sized,
    TrivialRegisterPassable,
):
    comptime Element = Scalar[Self.dtype]
    comptime ReversedType: Iterator = Self
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var start: Scalar[Self.dtype]
    var end: Scalar[Self.dtype]
    var step: Scalar[Self.dtype]

    @always_inline
    def __range_start__(self) -> Scalar[Self.dtype]:
        return self.start

    @always_inline
    def __range_stop__(self) -> Scalar[Self.dtype]:
        return self.end

    @always_inline
    def __range_step__(self) -> Scalar[Self.dtype]:
        return self.step

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> Scalar[Self.dtype]:
        if self.__len__() == 0:
            raise StopIteration()
        var i = self.start
        self.start = i + self.step
        if (self.start < i) == (self.step > 0):  # past the last number of the type
            self.start = self.end
        return i

    def __len__(self) -> Int:
        var step: Int = Int(self.step)
        var span: Int = Int(self.end) - Int(self.start)
        if step > 0:
            if span <= 0:
                return 0
            return (span + step - 1) // step
        if span >= 0 or step == 0:
            return 0
        return (span + step + 1) // step

    def __getitem__[I: Indexer](self, idx: I) -> Scalar[Self.dtype]:
        return self.__getitem__(idx.__index__())

    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        return self.start + Scalar[Self.dtype](from_int=idx) * self.step

    def __reversed__(self) -> Self:
        var last = self.start + Scalar[Self.dtype](from_int=self.__len__() - 1) * self.step
        return Self(last, self.start - self.step, -self.step)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self.__len__(), Optional[Int](self.__len__()))


@always_inline
def range(end: Int) -> _ZeroStartingRange[DType.int]:
    """0, 1, up to but without end."""
    return _ZeroStartingRange[DType.int](0, end)


@always_inline
def range(start: Int, end: Int) -> _SequentialRange[DType.int]:
    """start, start + 1, up to but without end."""
    return _SequentialRange[DType.int](start, end)


@always_inline
def range(start: Int, end: Int, step: Int) -> _StridedRange[DType.int]:
    """start, start + step, and so on, up to but without end."""
    return _StridedRange[DType.int](start, end, step)


@always_inline
def range[T: Indexer, //](end: T) -> _ZeroStartingRange[DType.int]:
    """0, 1, up to but without end."""
    return _ZeroStartingRange[DType.int](0, end.__index__())


@always_inline
def range[T: Indexer, U: Indexer, //](start: T, end: U) -> _SequentialRange[DType.int]:
    """start, start + 1, up to but without end."""
    return _SequentialRange[DType.int](start.__index__(), end.__index__())


@always_inline
def range[dtype: DType, //](end: Scalar[dtype]) -> _ZeroStartingRange[dtype]:
    """0, 1, up to but without end."""
    return _ZeroStartingRange[dtype](0, end)


@always_inline
def range[
    dtype: DType, //
](start: Scalar[dtype], end: Scalar[dtype]) -> _SequentialRange[dtype]:
    """start, start + 1, up to but without end."""
    return _SequentialRange[dtype](start, end)


@always_inline
def range[
    dtype: DType, //
](start: Scalar[dtype], end: Scalar[dtype], step: Scalar[dtype]) -> _StridedRange[dtype]:
    """start, start + step, and so on, up to but without end."""
    return _StridedRange[dtype](start, end, step)
