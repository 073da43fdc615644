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


comptime _given_twice = "elements that are given more than once must be Copyable"


def _times(
    a: Tuple[Int, Optional[Int]], b: Tuple[Int, Optional[Int]]
) -> Tuple[Int, Optional[Int]]:
    if a[1] and b[1]:
        return (a[0] * b[0], Optional[Int](a[1].value() * b[1].value()))
    return (a[0] * b[0], Optional[Int]())


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

    var _first: Self.A
    # those that go with each element of the first: where they start, and where they are
    var _start: Self.B
    var _rest: Self.B
    var _left: Optional[Self.A.Element]

    def __init__(out self, var first: Self.A, var rest: Self.B):
        self._first = first^
        self._rest = rest.copy()
        self._start = rest^
        self._left = None

    def __iter__(ref self) -> Self where conforms_to(Self.A.Element, Copyable):
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.Element:
        while True:
            if not self._left:
                self._left = Optional[Self.A.Element](_given(self._first.__next__()))
                self._rest = self._start.copy()
            try:
                var b = _given(self._rest.__next__())
                return Tuple[Self.A.Element, Self.B.Element](_given(self._left.unsafe_value()), b^)
            except:
                self._left = Optional[Self.A.Element]()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var out = _times(self._first.bounds(), self._start.bounds())
        if self._left:
            var now = self._rest.bounds()
            out[0] += now[0]
            if out[1] and now[1]:
                out[1] = out[1].value() + now[1].value()
            else:
                out[1] = None
        return out


struct _Product3[A: Iterator & Copyable, B: Iterator & Copyable, C: Iterator & Copyable](
    Copyable where conforms_to(A.Element, Copyable) and conforms_to(B.Element, Copyable),
    Iterable where conforms_to(A.Element, Copyable) and conforms_to(B.Element, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _first: Self.A
    # those that go with each element of the first: where they start, and where they are
    var _start: _Product2[Self.B, Self.C]
    var _rest: _Product2[Self.B, Self.C]
    var _left: Optional[Self.A.Element]

    def __init__(out self, var first: Self.A, var rest: _Product2[Self.B, Self.C]):
        comptime assert conforms_to(Self.B.Element, Copyable), _given_twice
        self._first = first^
        self._rest = rest.copy()
        self._start = rest^
        self._left = None

    def __iter__(ref self) -> Self where conforms_to(
        Self.A.Element, Copyable
    ) and conforms_to(
        Self.B.Element, Copyable
    ):
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.Element:
        comptime assert conforms_to(Self.B.Element, Copyable), _given_twice
        while True:
            if not self._left:
                self._left = Optional[Self.A.Element](_given(self._first.__next__()))
                self._rest = self._start.copy()
            try:
                var rest = self._rest.__next__()
                var out = Self.Element(
                    _given(self._left.unsafe_value()),
                    __op_take(__op_addressof[Pointer[Self.B.Element, MutUntrackedOrigin]](
                        __op_field[0](rest)
                    )),
                    __op_take(__op_addressof[Pointer[Self.C.Element, MutUntrackedOrigin]](
                        __op_field[1](rest)
                    )),
                )
                __op_forget(rest^)
                return out^
            except:
                self._left = Optional[Self.A.Element]()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var out = _times(self._first.bounds(), self._start.bounds())
        if self._left:
            var now = self._rest.bounds()
            out[0] += now[0]
            if out[1] and now[1]:
                out[1] = out[1].value() + now[1].value()
            else:
                out[1] = None
        return out


struct _Product4[
    A: Iterator & Copyable,
    B: Iterator & Copyable,
    C: Iterator & Copyable,
    D: Iterator & Copyable,
](
    Copyable where conforms_to(A.Element, Copyable)
    and conforms_to(B.Element, Copyable)
    and conforms_to(C.Element, Copyable),
    Iterable where conforms_to(A.Element, Copyable)
    and conforms_to(B.Element, Copyable)
    and conforms_to(C.Element, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _first: Self.A
    # those that go with each element of the first: where they start, and where they are
    var _start: _Product3[Self.B, Self.C, Self.D]
    var _rest: _Product3[Self.B, Self.C, Self.D]
    var _left: Optional[Self.A.Element]

    def __init__(out self, var first: Self.A, var rest: _Product3[Self.B, Self.C, Self.D]):
        comptime assert conforms_to(Self.B.Element, Copyable), _given_twice
        comptime assert conforms_to(Self.C.Element, Copyable), _given_twice
        self._first = first^
        self._rest = rest.copy()
        self._start = rest^
        self._left = None

    def __iter__(ref self) -> Self where conforms_to(
        Self.A.Element, Copyable
    ) and conforms_to(
        Self.B.Element, Copyable
    ) and conforms_to(
        Self.C.Element, Copyable
    ):
        return self.copy()

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.Element:
        comptime assert conforms_to(Self.B.Element, Copyable), _given_twice
        comptime assert conforms_to(Self.C.Element, Copyable), _given_twice
        while True:
            if not self._left:
                self._left = Optional[Self.A.Element](_given(self._first.__next__()))
                self._rest = self._start.copy()
            try:
                var rest = self._rest.__next__()
                var out = Self.Element(
                    _given(self._left.unsafe_value()),
                    __op_take(__op_addressof[Pointer[Self.B.Element, MutUntrackedOrigin]](
                        __op_field[0](rest)
                    )),
                    __op_take(__op_addressof[Pointer[Self.C.Element, MutUntrackedOrigin]](
                        __op_field[1](rest)
                    )),
                    __op_take(__op_addressof[Pointer[Self.D.Element, MutUntrackedOrigin]](
                        __op_field[2](rest)
                    )),
                )
                __op_forget(rest^)
                return out^
            except:
                self._left = Optional[Self.A.Element]()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var out = _times(self._first.bounds(), self._start.bounds())
        if self._left:
            var now = self._rest.bounds()
            out[0] += now[0]
            if out[1] and now[1]:
                out[1] = out[1].value() + now[1].value()
            else:
                out[1] = None
        return out


@always_inline
def product[
    A: Iterable, B: Iterable
](ref a: A, ref b: B) -> _Product2[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
] where conforms_to(
    A.IteratorType[origin_of(a)], Copyable
) and conforms_to(
    B.IteratorType[origin_of(b)], Copyable
):
    """Every pair of an element of each, those that differ in the last one side by side."""
    return _Product2(a.__iter__(), b.__iter__())


@always_inline
def product[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _Product2[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
] where conforms_to(
    A.IteratorOwnedType, Copyable
) and conforms_to(
    B.IteratorOwnedType, Copyable
):
    """Every pair of an element of each, those that differ in the last one side by side."""
    return _Product2(a^.__iter__(), b^.__iter__())


@always_inline
def product[
    A: Iterable, B: Iterable, C: Iterable
](ref a: A, ref b: B, ref c: C) -> _Product3[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
] where conforms_to(
    A.IteratorType[origin_of(a)], Copyable
) and conforms_to(
    B.IteratorType[origin_of(b)], Copyable
) and conforms_to(
    C.IteratorType[origin_of(c)], Copyable
):
    """Every triple of an element of each, those that differ in the last one side by side."""
    var bc = _Product2(b.__iter__(), c.__iter__())
    return _Product3(a.__iter__(), bc^)


@always_inline
def product[
    A: IterableOwned, B: IterableOwned, C: IterableOwned
](var a: A, var b: B, var c: C) -> _Product3[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
] where conforms_to(
    A.IteratorOwnedType, Copyable
) and conforms_to(
    B.IteratorOwnedType, Copyable
) and conforms_to(
    C.IteratorOwnedType, Copyable
):
    """Every triple of an element of each, those that differ in the last one side by side."""
    var bc = _Product2(b^.__iter__(), c^.__iter__())
    return _Product3(a^.__iter__(), bc^)


@always_inline
def product[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable
](ref a: A, ref b: B, ref c: C, ref d: D) -> _Product4[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
] where conforms_to(
    A.IteratorType[origin_of(a)], Copyable
) and conforms_to(
    B.IteratorType[origin_of(b)], Copyable
) and conforms_to(
    C.IteratorType[origin_of(c)], Copyable
) and conforms_to(
    D.IteratorType[origin_of(d)], Copyable
):
    """Every quadruple of an element of each, those that differ in the last one side by side."""
    var cd = _Product2(c.__iter__(), d.__iter__())
    var bcd = _Product3(b.__iter__(), cd^)
    return _Product4(a.__iter__(), bcd^)


@always_inline
def product[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned
](var a: A, var b: B, var c: C, var d: D) -> _Product4[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
] where conforms_to(
    A.IteratorOwnedType, Copyable
) and conforms_to(
    B.IteratorOwnedType, Copyable
) and conforms_to(
    C.IteratorOwnedType, Copyable
) and conforms_to(
    D.IteratorOwnedType, Copyable
):
    """Every quadruple of an element of each, those that differ in the last one side by side."""
    var cd = _Product2(c^.__iter__(), d^.__iter__())
    var bcd = _Product3(b^.__iter__(), cd^)
    return _Product4(a^.__iter__(), bcd^)
