# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Iterators, and functions that make new ones out of old ones."""


@fieldwise_init
struct StopIteration(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """What __next__ raises at the end."""

    def write_to(self, mut writer: Some[Writer]):
        writer.write_string("StopIteration")


trait Iterator(Deinitable, Movable):
    """A type that gives one element after the other."""

    comptime Element: Movable

    def __next__(mut self) raises StopIteration -> Self.Element:
        """The next element."""
        ...

    def nth(var self, n: Int) -> Optional[Self.Element]:
        """The element after n others, or None when there are not so many."""
        try:
            for _ in range(n):
                _ = _given(self.__next__())
            return Optional[Self.Element](_given(self.__next__()))
        except:
            return Optional[Self.Element]()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        """The least and the greatest number of elements left."""
        return (0, Optional[Int](None))


trait Iterable:
    """A type whose values can be walked."""

    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        """An iterator at the first element."""
        ...


trait IterableOwned:
    """A type whose values can be walked and consumed."""

    comptime IteratorOwnedType: Iterator

    def __iter__(var self) -> Self.IteratorOwnedType:
        """An iterator that owns the elements."""
        ...


@always_inline
def iter[T: Iterable](ref iterable: T) -> T.IteratorType[origin_of(iterable)]:
    """An iterator at the first element."""
    return iterable.__iter__()


@always_inline
def iter[T: IterableOwned](var iterable: T) -> T.IteratorOwnedType:
    """An iterator that owns the elements."""
    return iterable^.__iter__()


@always_inline
def next[T: Iterator](mut iterator: T) raises StopIteration -> T.Element:
    """The next element of iterator."""
    return _given(iterator.__next__())

# An iterator may give a reference to its element, or the element itself.


@always_inline
def _given[T: Movable](ref x: T) -> T:
    comptime assert conforms_to(T, Copyable), "elements that are given on must be Copyable"
    return x.copy()


@always_inline
def _given[T: Movable](var x: T) -> T:
    return x^


@fieldwise_init
struct _Enumerate[I: Iterator](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Int, Self.I.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _count: Int

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Tuple[Int, Self.I.Element]:
        var i: Int = self._count
        self._count = i + 1
        return Tuple[Int, Self.I.Element](i, _given(self._inner.__next__()))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._inner.bounds()


@always_inline
def enumerate[
    T: Iterable
](ref iterable: T, *, start: Int = 0) -> _Enumerate[T.IteratorType[origin_of(iterable)]]:
    """Pairs of a count and an element."""
    return _Enumerate(iterable.__iter__(), start)


@always_inline
def enumerate[
    T: IterableOwned
](var iterable: T, *, start: Int = 0) -> _Enumerate[T.IteratorOwnedType]:
    """Pairs of a count and an element."""
    return _Enumerate(iterable^.__iter__(), start)


@fieldwise_init
struct _Zip2[A: Iterator, B: Iterator](
    Copyable where conforms_to(A, Copyable) and conforms_to(B, Copyable),
    Iterable where conforms_to(A, Copyable) and conforms_to(B, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _a: Self.A
    var _b: Self.B

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.A, Copyable) and conforms_to(
        Self.B, Copyable
    ):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element]:
        var a = _given(self._a.__next__())
        var b = _given(self._b.__next__())
        return Tuple[Self.A.Element, Self.B.Element](a^, b^)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return _fewer(self._a.bounds(), self._b.bounds())


@fieldwise_init
struct _Zip3[A: Iterator, B: Iterator, C: Iterator](
    Copyable where conforms_to(A, Copyable) and conforms_to(B, Copyable)
    and conforms_to(C, Copyable),
    Iterable where conforms_to(A, Copyable) and conforms_to(B, Copyable)
    and conforms_to(C, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _a: Self.A
    var _b: Self.B
    var _c: Self.C

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.A, Copyable) and conforms_to(
        Self.B, Copyable
    ) and conforms_to(Self.C, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element, Self.C.Element]:
        var a = _given(self._a.__next__())
        var b = _given(self._b.__next__())
        var c = _given(self._c.__next__())
        return Tuple[Self.A.Element, Self.B.Element, Self.C.Element](a^, b^, c^)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return _fewer(_fewer(self._a.bounds(), self._b.bounds()), self._c.bounds())


@fieldwise_init
struct _Zip4[A: Iterator, B: Iterator, C: Iterator, D: Iterator](
    Copyable where conforms_to(A, Copyable) and conforms_to(B, Copyable)
    and conforms_to(C, Copyable) and conforms_to(D, Copyable),
    Iterable where conforms_to(A, Copyable) and conforms_to(B, Copyable)
    and conforms_to(C, Copyable) and conforms_to(D, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _a: Self.A
    var _b: Self.B
    var _c: Self.C
    var _d: Self.D

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.A, Copyable) and conforms_to(
        Self.B, Copyable
    ) and conforms_to(Self.C, Copyable) and conforms_to(Self.D, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element]:
        var a = _given(self._a.__next__())
        var b = _given(self._b.__next__())
        var c = _given(self._c.__next__())
        var d = _given(self._d.__next__())
        return Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element](a^, b^, c^, d^)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return _fewer(
            _fewer(_fewer(self._a.bounds(), self._b.bounds()), self._c.bounds()), self._d.bounds()
        )


@always_inline
def zip[
    A: Iterable, B: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B) -> _Zip2[A.IteratorType[origin_of(a)], B.IteratorType[origin_of(b)]]:
    """Tuples of elements, until the shortest ends."""
    return _Zip2(a.__iter__(), b.__iter__())


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _Zip2[A.IteratorOwnedType, B.IteratorOwnedType]:
    """Tuples of elements, until the shortest ends."""
    return _Zip2(a^.__iter__(), b^.__iter__())


@always_inline
def zip[
    A: Iterable, B: Iterable, C: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C) -> _Zip3[
    A.IteratorType[origin_of(a)], B.IteratorType[origin_of(b)], C.IteratorType[origin_of(c)]
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip3(a.__iter__(), b.__iter__(), c.__iter__())


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned, C: IterableOwned
](var a: A, var b: B, var c: C) -> _Zip3[
    A.IteratorOwnedType, B.IteratorOwnedType, C.IteratorOwnedType
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip3(a^.__iter__(), b^.__iter__(), c^.__iter__())


@always_inline
def zip[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin, od: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C, ref[od] d: D) -> _Zip4[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip4(a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__())


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned
](var a: A, var b: B, var c: C, var d: D) -> _Zip4[
    A.IteratorOwnedType, B.IteratorOwnedType, C.IteratorOwnedType, D.IteratorOwnedType
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip4(a^.__iter__(), b^.__iter__(), c^.__iter__(), d^.__iter__())


def _fewer(
    a: Tuple[Int, Optional[Int]], b: Tuple[Int, Optional[Int]]
) -> Tuple[Int, Optional[Int]]:
    var most = a[1]
    if b[1] and (not most or b[1].value() < most.value()):
        most = b[1]
    return (min(a[0], b[0]), most)


@fieldwise_init
struct _MapIterator[I: Iterator, R: Movable, function: def(var I.Element) thin -> R](
    Copyable where conforms_to(I, Copyable),
    Iterable where conforms_to(I, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.R
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.R:
        return Self.function(_given(self._inner.__next__()))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._inner.bounds()


@always_inline
def map[
    origin: ImmOrigin,
    T: Iterable,
    R: Copyable,
    //,
    function: def(var T.IteratorType[origin].Element) thin -> R,
](ref[origin] iterable: T) -> _MapIterator[T.IteratorType[origin], R, function]:
    """The results of function for every element."""
    return _MapIterator[T.IteratorType[origin], R, function](iterable.__iter__())


@always_inline
def map[
    T: IterableOwned, R: Copyable, //, function: def(var T.IteratorOwnedType.Element) thin -> R
](var iterable: T) -> _MapIterator[T.IteratorOwnedType, R, function]:
    """The results of function for every element."""
    return _MapIterator[T.IteratorOwnedType, R, function](iterable^.__iter__())


@fieldwise_init
struct _Empty[T: Movable](ImplicitlyCopyable, Iterable, IterableOwned, Iterator):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    @always_inline
    def __iter__(ref self) -> Self:
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.T:
        raise StopIteration()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (0, Optional[Int](0))


@always_inline
def empty[T: Movable]() -> _Empty[T]:
    """No elements."""
    return _Empty[T]()


@fieldwise_init
struct _Once[T: Movable & Deinitable](
    Copyable where conforms_to(T, Copyable),
    Iterable where conforms_to(T, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _rest: Optional[Self.T]

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.T, Copyable):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.T:
        if not self._rest:
            raise StopIteration()
        return self._rest.unsafe_take()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._rest.bounds()


@always_inline
def once[T: Movable & Deinitable, //](var element: T, /) -> _Once[T]:
    """One element."""
    return _Once(Optional[T](element^))


@fieldwise_init
struct _Peekable[I: Iterator](
    Copyable where conforms_to(I, Copyable) and conforms_to(I.Element, Copyable),
    Iterable where conforms_to(I, Copyable) and conforms_to(I.Element, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.I.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Self.I
    var _ahead: Optional[Self.I.Element]

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.I, Copyable) and conforms_to(
        Self.I.Element, Copyable
    ):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.I.Element:
        if self._ahead:
            return self._ahead.unsafe_take()
        return _given(self._inner.__next__())

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var n: Int = 1 if self._ahead else 0
        var inner = self._inner.bounds()
        if inner[1]:
            return (inner[0] + n, Optional[Int](inner[1].value() + n))
        return (inner[0] + n, inner[1])

    def peek(mut self) -> Optional[Pointer[Self.I.Element, ImmOrigin(origin_of(self._ahead))]]:
        """The element that comes next, which stays."""
        if not self._ahead:
            try:
                self._ahead = Optional[Self.I.Element](_given(self._inner.__next__()))
            except:
                return None
        return Optional[Pointer[Self.I.Element, ImmOrigin(origin_of(self._ahead))]](
            Pointer(to=self._ahead.unsafe_value())
        )


@always_inline
def peekable[
    T: Iterable
](ref iterable: T) -> _Peekable[T.IteratorType[origin_of(iterable)]]:
    """An iterator that can be looked ahead in."""
    return _Peekable(iterable.__iter__(), None)


@always_inline
def peekable[
    T: IterableOwned
](var iterable: T) -> _Peekable[T.IteratorOwnedType]:
    """An iterator that can be looked ahead in."""
    return _Peekable(iterable^.__iter__(), None)


@fieldwise_init
struct _Chain[A: Iterator, B: Iterator](
    Copyable where conforms_to(A, Copyable) and conforms_to(B, Copyable),
    Iterable where conforms_to(A, Copyable) and conforms_to(B, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.A.Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _a: Self.A
    var _b: Self.B
    var _in_second: Bool

    @always_inline
    def __iter__(ref self) -> Self where conforms_to(Self.A, Copyable) and conforms_to(
        Self.B, Copyable
    ):
        return self.copy()

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.A.Element:
        if not self._in_second:
            try:
                return _given(self._a.__next__())
            except:
                self._in_second = True
        return __op_rebind[Self.A.Element](_given(self._b.__next__()))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var second = self._b.bounds()
        if self._in_second:
            return second
        var first = self._a.bounds()
        if first[1] and second[1]:
            return (first[0] + second[0], Optional[Int](first[1].value() + second[1].value()))
        return (first[0] + second[0], Optional[Int](None))


@always_inline
def chain[
    A: Iterable, B: Iterable
](ref a: A, ref b: B) -> _Chain[A.IteratorType[origin_of(a)], B.IteratorType[origin_of(b)]]:
    """The elements of a, then those of b."""
    return _Chain(a.__iter__(), b.__iter__(), False)


@always_inline
def chain[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _Chain[A.IteratorOwnedType, B.IteratorOwnedType]:
    """The elements of a, then those of b."""
    return _Chain(a^.__iter__(), b^.__iter__(), False)
