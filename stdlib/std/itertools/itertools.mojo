# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Iterators out of iterators."""


@fieldwise_init
struct _CountIterator(ImplicitlyCopyable, Iterator, TrivialRegisterPassable):
    comptime Element = Int

    var _next: Int
    var _step: Int

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> Int:
        var i: Int = self._next
        self._next = i + self._step
        return i


@always_inline
def count(start: Int = 0, step: Int = 1) -> _CountIterator:
    """start, start + step, and so on without end."""
    return _CountIterator(start, step)


@fieldwise_init
struct _RepeatIterator[T: Copyable](Copyable, Iterator):
    comptime Element = Self.T

    var _value: Self.T
    var _left: Int

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.T:
        if self._left <= 0:
            raise StopIteration()
        self._left -= 1
        return self._value.copy()


@always_inline
def repeat[T: Copyable](element: T, *, times: Int) -> _RepeatIterator[T]:
    """The same element some times."""
    return _RepeatIterator[T](element.copy(), times)


@fieldwise_init
struct _CycleIterator[I: Iterator](Copyable, Iterator):
    comptime Element = Self.I.Element

    var _start: Self.I
    var _now: Self.I

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        comptime assert conforms_to(Self.I, Copyable), "to begin again takes a Copyable iterator"
        try:
            return _value(self._now.__next__())
        except:
            self._now = self._start.copy()
        return _value(self._now.__next__())


@always_inline
def cycle[T: AnyType](ref iterable: T) -> _CycleIterator[type_of(iterable.__iter__())]:
    """The elements again and again."""
    return _CycleIterator[type_of(iterable.__iter__())](iterable.__iter__(), iterable.__iter__())


@fieldwise_init
struct _TakeWhileIterator[I: Iterator, predicate: def(I.Element) thin -> Bool](
    Copyable, Iterator
):
    comptime Element = Self.I.Element

    var _inner: Self.I
    var _done: Bool

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        if self._done:
            raise StopIteration()
        var x = _value(self._inner.__next__())
        if not Self.predicate(x):
            self._done = True
            raise StopIteration()
        return x^


@always_inline
def take_while[
    T: Iterable, //, predicate: def(T.Element) thin -> Bool
](ref iterable: T) -> _TakeWhileIterator[type_of(iterable.__iter__()), predicate]:
    """The elements before the first that predicate is false for."""
    return _TakeWhileIterator[type_of(iterable.__iter__()), predicate](iterable.__iter__(), False)


@fieldwise_init
struct _DropWhileIterator[I: Iterator, predicate: def(I.Element) thin -> Bool](
    Copyable, Iterator
):
    comptime Element = Self.I.Element

    var _inner: Self.I
    var _started: Bool

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        while True:
            var x = _value(self._inner.__next__())
            if self._started or not Self.predicate(x):
                self._started = True
                return x^


@always_inline
def drop_while[
    T: Iterable, //, predicate: def(T.Element) thin -> Bool
](ref iterable: T) -> _DropWhileIterator[type_of(iterable.__iter__()), predicate]:
    """The elements from the first that predicate is false for."""
    return _DropWhileIterator[type_of(iterable.__iter__()), predicate](iterable.__iter__(), False)


@fieldwise_init
struct _TakeIterator[I: Iterator](Copyable, Iterator):
    comptime Element = Self.I.Element

    var _inner: Self.I
    var _left: Int

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        if self._left <= 0:
            raise StopIteration()
        self._left -= 1
        return _value(self._inner.__next__())

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var inner = self._inner.bounds()
        var most: Int = self._left
        if inner[1] and inner[1].value() < most:
            most = inner[1].value()
        return (min(inner[0], self._left), Optional[Int](most))


@always_inline
def take[T: AnyType](ref iterable: T, count: Int) -> _TakeIterator[type_of(iterable.__iter__())]:
    """The first count elements."""
    return _TakeIterator[type_of(iterable.__iter__())](iterable.__iter__(), count)


@fieldwise_init
struct _DropIterator[I: Iterator](Copyable, Iterator):
    comptime Element = Self.I.Element

    var _inner: Self.I
    var _left: Int

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        while self._left > 0:
            self._left -= 1
            _ = _value(self._inner.__next__())
        return _value(self._inner.__next__())

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var inner = self._inner.bounds()
        var most = inner[1]
        if most:
            most = max(most.value() - self._left, 0)
        return (max(inner[0] - self._left, 0), most)


@always_inline
def drop[T: AnyType](ref iterable: T, count: Int) -> _DropIterator[type_of(iterable.__iter__())]:
    """The elements after the first count."""
    return _DropIterator[type_of(iterable.__iter__())](iterable.__iter__(), count)


@fieldwise_init
struct _Product2[A: Iterator, B: Iterator](Copyable, Iterator):
    comptime Element = Tuple[Self.A.Element, Self.B.Element]

    var _a: Self.A
    var _b_start: Self.B
    var _b: Self.B
    var _left: Optional[Self.A.Element]

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element]:
        comptime assert conforms_to(Self.B, Copyable), "to begin again takes a Copyable iterator"
        while True:
            if not self._left:
                self._left = Optional[Self.A.Element](_value(self._a.__next__()))
                self._b = self._b_start.copy()
            try:
                var b = _value(self._b.__next__())
                return Tuple[Self.A.Element, Self.B.Element](
                    _value(self._left.unsafe_value()), b^
                )
            except:
                self._left = Optional[Self.A.Element]()


@always_inline
def product[
    A: AnyType, B: AnyType
](ref a: A, ref b: B) -> _Product2[type_of(a.__iter__()), type_of(b.__iter__())]:
    """Every pair of an element of a and one of b."""
    return _Product2[type_of(a.__iter__()), type_of(b.__iter__())](
        a.__iter__(), b.__iter__(), b.__iter__(), Optional[type_of(a.__iter__()).Element]()
    )


@always_inline
def _value[T: AnyType](ref x: T) -> T:
    comptime assert conforms_to(T, Copyable), "elements that are given on must be Copyable"
    return x.copy()
