# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Iterators out of iterators."""

from std.iter import _given


@fieldwise_init
struct _CountIterator(
    ImplicitlyCopyable, Iterable, IterableOwned, Iterator, TrivialRegisterPassable
):
    comptime Element = Int
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

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
struct _RepeatIterator[T: Copyable & Deinitable](Copyable, Iterable, IterableOwned, Iterator):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _value: Self.T
    var _left: Int

    def __iter__(ref self) -> Self:
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.T:
        if self._left <= 0:
            raise StopIteration()
        self._left -= 1
        return self._value.copy()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._left, Optional[Int](self._left))


@always_inline
def repeat[T: Copyable & Deinitable](element: T, *, times: Int) -> _RepeatIterator[T]:
    """The same element some times."""
    return _RepeatIterator[T](element.copy(), times)


@fieldwise_init
struct _CycleIterator[I: Iterator & Copyable](Copyable, Iterable, IterableOwned, Iterator):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _start: Self.I
    var _now: Self.I

    def __iter__(ref self) -> Self:
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        try:
            return _given(self._now.__next__())
        except:
            self._now = self._start.copy()
        return _given(self._now.__next__())


@always_inline
def cycle[
    T: Iterable
](ref iterable: T) -> _CycleIterator[T.IteratorType[origin_of(iterable)]] where conforms_to(
    T.IteratorType[origin_of(iterable)], Copyable
):
    """The elements again and again."""
    var start = iterable.__iter__()
    var now = start.copy()
    return _CycleIterator(start^, now^)


@always_inline
def cycle[
    T: IterableOwned
](var iterable: T) -> _CycleIterator[T.IteratorOwnedType] where conforms_to(
    T.IteratorOwnedType, Copyable
):
    """The elements again and again."""
    var start = iterable^.__iter__()
    var now = start.copy()
    return _CycleIterator(start^, now^)


@fieldwise_init
struct _TakeWhileIterator[I: Iterator, predicate: def(I.Element) thin -> Bool](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _done: Bool

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        if self._done:
            raise StopIteration()
        var x = _given(self._inner.__next__())
        if not Self.predicate(x):
            self._done = True
            raise StopIteration()
        return x^

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (0, self._inner.bounds()[1])


@always_inline
def take_while[
    origin: ImmOrigin,
    T: Iterable,
    //,
    predicate: def(T.IteratorType[origin].Element) thin -> Bool,
](ref[origin] iterable: T) -> _TakeWhileIterator[T.IteratorType[origin], predicate]:
    """The elements before the first that predicate is false for."""
    return _TakeWhileIterator[T.IteratorType[origin], predicate](iterable.__iter__(), False)


@always_inline
def take_while[
    T: IterableOwned, //, predicate: def(T.IteratorOwnedType.Element) thin -> Bool
](var iterable: T) -> _TakeWhileIterator[T.IteratorOwnedType, predicate]:
    """The elements before the first that predicate is false for."""
    return _TakeWhileIterator[T.IteratorOwnedType, predicate](iterable^.__iter__(), False)


@fieldwise_init
struct _DropWhileIterator[I: Iterator, predicate: def(I.Element) thin -> Bool](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _started: Bool

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        while True:
            var x = _given(self._inner.__next__())
            if self._started or not Self.predicate(x):
                self._started = True
                return x^

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (0, self._inner.bounds()[1])


@always_inline
def drop_while[
    origin: ImmOrigin,
    T: Iterable,
    //,
    predicate: def(T.IteratorType[origin].Element) thin -> Bool,
](ref[origin] iterable: T) -> _DropWhileIterator[T.IteratorType[origin], predicate]:
    """The elements from the first that predicate is false for."""
    return _DropWhileIterator[T.IteratorType[origin], predicate](iterable.__iter__(), False)


@always_inline
def drop_while[
    T: IterableOwned, //, predicate: def(T.IteratorOwnedType.Element) thin -> Bool
](var iterable: T) -> _DropWhileIterator[T.IteratorOwnedType, predicate]:
    """The elements from the first that predicate is false for."""
    return _DropWhileIterator[T.IteratorOwnedType, predicate](iterable^.__iter__(), False)


@fieldwise_init
struct _TakeIterator[I: Iterator](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _left: Int

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        if self._left <= 0:
            raise StopIteration()
        self._left -= 1
        return _given(self._inner.__next__())

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var inner = self._inner.bounds()
        var most: Int = self._left
        if inner[1] and inner[1].value() < most:
            most = inner[1].value()
        return (min(inner[0], self._left), Optional[Int](most))


@always_inline
def take[
    T: Iterable
](ref iterable: T, count: Int) -> _TakeIterator[T.IteratorType[origin_of(iterable)]]:
    """The first count elements."""
    return _TakeIterator(iterable.__iter__(), count)


@always_inline
def take[
    T: IterableOwned
](var iterable: T, count: Int) -> _TakeIterator[T.IteratorOwnedType]:
    """The first count elements."""
    return _TakeIterator(iterable^.__iter__(), count)


@fieldwise_init
struct _DropIterator[I: Iterator](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _left: Int

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.I.Element:
        while self._left > 0:
            self._left -= 1
            _ = _given(self._inner.__next__())
        return _given(self._inner.__next__())

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var inner = self._inner.bounds()
        var most = inner[1]
        if most:
            most = max(most.value() - self._left, 0)
        return (max(inner[0] - self._left, 0), most)


@always_inline
def drop[
    T: Iterable
](ref iterable: T, count: Int) -> _DropIterator[T.IteratorType[origin_of(iterable)]]:
    """The elements after the first count."""
    return _DropIterator(iterable.__iter__(), count)


@always_inline
def drop[
    T: IterableOwned
](var iterable: T, count: Int) -> _DropIterator[T.IteratorOwnedType]:
    """The elements after the first count."""
    return _DropIterator(iterable^.__iter__(), count)


@fieldwise_init
struct _Product2[A: Iterator & Copyable, B: Iterator & Copyable](
    Copyable where conforms_to(A.Element, Copyable),
    Iterable where conforms_to(A.Element, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _a: Self.A
    var _b_start: Self.B
    var _b: Self.B
    var _left: Optional[Self.A.Element]

    def __iter__(ref self) -> Self where conforms_to(Self.A.Element, Copyable):
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element]:
        while True:
            if not self._left:
                self._left = Optional[Self.A.Element](_given(self._a.__next__()))
                self._b = self._b_start.copy()
            try:
                var b = _given(self._b.__next__())
                return Tuple[Self.A.Element, Self.B.Element](
                    _given(self._left.unsafe_value()), b^
                )
            except:
                self._left = Optional[Self.A.Element]()


@always_inline
def product[
    A: Iterable, B: Iterable
](ref a: A, ref b: B) -> _Product2[
    A.IteratorType[origin_of(a)], B.IteratorType[origin_of(b)]
] where conforms_to(
    A.IteratorType[origin_of(a)], Copyable
) and conforms_to(B.IteratorType[origin_of(b)], Copyable):
    """Every pair of an element of a and one of b."""
    var start = b.__iter__()
    var now = start.copy()
    return _Product2(a.__iter__(), start^, now^, Optional[A.IteratorType[origin_of(a)].Element]())


@always_inline
def product[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _Product2[A.IteratorOwnedType, B.IteratorOwnedType] where conforms_to(
    A.IteratorOwnedType, Copyable
) and conforms_to(B.IteratorOwnedType, Copyable):
    """Every pair of an element of a and one of b."""
    var start = b^.__iter__()
    var now = start.copy()
    return _Product2(a^.__iter__(), start^, now^, Optional[A.IteratorOwnedType.Element]())
