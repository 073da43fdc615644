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

    def nth(mut self, n: Int) -> Optional[Self.Element]:
        """The element after n others, or None when there are not so many."""
        try:
            for _ in range(n):
                _ = _value(self.__next__())
            return Optional[Self.Element](_value(self.__next__()))
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
def iter[T: AnyType](ref iterable: T) -> type_of(iterable.__iter__()):
    """An iterator at the first element."""
    return iterable.__iter__()


@always_inline
def next[T: Iterator](mut iterator: T) raises StopIteration -> T.Element:
    """The next element of iterator."""
    return iterator.__next__()


@fieldwise_init
struct _Enumerate[I: Iterator](Copyable, Iterator):
    comptime Element = Tuple[Int, Self.I.Element]

    var _inner: Self.I
    var _count: Int

    @always_inline
    def __iter__(self) -> Self:
        return self.copy()

    @always_inline
    def __next__(mut self) raises StopIteration -> Tuple[Int, Self.I.Element]:
        var i: Int = self._count
        self._count = i + 1
        return Tuple[Int, Self.I.Element](i, _value(self._inner.__next__()))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._inner.bounds()


@always_inline
def enumerate[
    T: AnyType
](ref iterable: T, *, start: Int = 0) -> _Enumerate[type_of(iterable.__iter__())]:
    """Pairs of a count and an element."""
    return _Enumerate[type_of(iterable.__iter__())](iterable.__iter__(), start)


@fieldwise_init
struct _Zip2[A: Iterator, B: Iterator](Copyable, Iterator):
    comptime Element = Tuple[Self.A.Element, Self.B.Element]

    var _a: Self.A
    var _b: Self.B

    @always_inline
    def __iter__(self) -> Self:
        return self.copy()

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element]:
        var a = _value(self._a.__next__())
        var b = _value(self._b.__next__())
        return Tuple[Self.A.Element, Self.B.Element](a^, b^)


@fieldwise_init
struct _Zip3[A: Iterator, B: Iterator, C: Iterator](Copyable, Iterator):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element]

    var _a: Self.A
    var _b: Self.B
    var _c: Self.C

    @always_inline
    def __iter__(self) -> Self:
        return self.copy()

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[Self.A.Element, Self.B.Element, Self.C.Element]:
        var a = _value(self._a.__next__())
        var b = _value(self._b.__next__())
        var c = _value(self._c.__next__())
        return Tuple[Self.A.Element, Self.B.Element, Self.C.Element](a^, b^, c^)


@fieldwise_init
struct _Zip4[A: Iterator, B: Iterator, C: Iterator, D: Iterator](Copyable, Iterator):
    comptime Element = Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element]

    var _a: Self.A
    var _b: Self.B
    var _c: Self.C
    var _d: Self.D

    @always_inline
    def __iter__(self) -> Self:
        return self.copy()

    def __next__(
        mut self,
    ) raises StopIteration -> Tuple[
        Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element
    ]:
        var a = _value(self._a.__next__())
        var b = _value(self._b.__next__())
        var c = _value(self._c.__next__())
        var d = _value(self._d.__next__())
        return Tuple[Self.A.Element, Self.B.Element, Self.C.Element, Self.D.Element](
            a^, b^, c^, d^
        )


@always_inline
def zip[
    A: AnyType, B: AnyType
](ref a: A, ref b: B) -> _Zip2[type_of(a.__iter__()), type_of(b.__iter__())]:
    """Tuples of elements, until the shortest ends."""
    return _Zip2[type_of(a.__iter__()), type_of(b.__iter__())](a.__iter__(), b.__iter__())


@always_inline
def zip[
    A: AnyType, B: AnyType, C: AnyType
](ref a: A, ref b: B, ref c: C) -> _Zip3[
    type_of(a.__iter__()), type_of(b.__iter__()), type_of(c.__iter__())
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip3[type_of(a.__iter__()), type_of(b.__iter__()), type_of(c.__iter__())](
        a.__iter__(), b.__iter__(), c.__iter__()
    )


@always_inline
def zip[
    A: AnyType, B: AnyType, C: AnyType, D: AnyType
](ref a: A, ref b: B, ref c: C, ref d: D) -> _Zip4[
    type_of(a.__iter__()), type_of(b.__iter__()), type_of(c.__iter__()), type_of(d.__iter__())
]:
    """Tuples of elements, until the shortest ends."""
    return _Zip4[
        type_of(a.__iter__()), type_of(b.__iter__()), type_of(c.__iter__()), type_of(d.__iter__())
    ](a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__())


@fieldwise_init
struct _MapIterator[I: Iterator, R: Movable, function: def(var I.Element) thin -> R](
    Copyable, Iterator
):
    comptime Element = Self.R

    var _inner: Self.I

    @always_inline
    def __iter__(self) -> Self:
        return self.copy()

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.R:
        return Self.function(_value(self._inner.__next__()))


@always_inline
def map[
    T: AnyType, R: Movable, //, function: def(var T.Element) thin -> R
](ref iterable: T) -> _MapIterator[type_of(iterable.__iter__()), R, function]:
    """The results of function for every element."""
    return _MapIterator[type_of(iterable.__iter__()), R, function](iterable.__iter__())


@always_inline
def _value[T: AnyType](ref x: T) -> T:
    comptime assert conforms_to(T, Copyable), "elements that are given on must be Copyable"
    return x.copy()
