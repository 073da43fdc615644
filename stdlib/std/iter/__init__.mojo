# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Iterators, and functions that make new ones out of old ones."""


@fieldwise_init
struct StopIteration(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """What __next__ raises at the end."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes `StopIteration`."""
        writer.write_string("StopIteration")


trait Iterator(Deinitable, Movable):
    """A type that gives one element after the other."""

    comptime Element: Movable
    """The type of the elements."""

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
    """The type of the iterators over a borrowed value, which they may change
    if iterable_mut."""

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        """An iterator at the first element."""
        ...


trait IterableOwned:
    """A type whose values can be walked and consumed."""

    comptime IteratorOwnedType: Iterator
    """The type of the iterators that own the elements."""

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


comptime _given_by[T: Iterator]: Movable = T.Element


@fieldwise_init
struct _ZipIterator[*Is: Iterator](
    Copyable where conforms_to(Is, Copyable),
    Iterable where conforms_to(Is, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Tuple[*TypeList[*Self.Is].map[_given_by].values]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Tuple[*Self.Is]

    @always_inline
    def __iter__(ref self) -> Self:
        return Self(self._inner.copy())

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.Element:
        var out = __op_uninit[Self.Element]()
        comptime for i in range(__op_pack_size[*Self.Is]()):
            try:
                __op_init(
                    __op_addressof[Pointer[Self.Is[i].Element, MutUntrackedOrigin]](
                        __op_field[i](out)
                    ),
                    _given(__op_field[i](self._inner).__next__()),
                )
            except:
                # those before this one have given their elements for nothing
                comptime for k in range(i):
                    __op_destroy(
                        __op_addressof[Pointer[Self.Is[k].Element, MutUntrackedOrigin]](
                            __op_field[k](out)
                        )
                    )
                __op_forget(out^)
                raise StopIteration()
        return out^

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var out = __op_field[0](self._inner).bounds()
        comptime for i in range(1, __op_pack_size[*Self.Is]()):
            out = _fewer(out, __op_field[i](self._inner).bounds())
        return out


@always_inline
def zip[
    A: Iterable,
    //,
    oa: ImmOrigin,
](ref[oa] a: A) -> _ZipIterator[
    A.IteratorType[origin_of(a)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a.__iter__())
    )


@always_inline
def zip[
    A: Iterable, B: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B) -> _ZipIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a.__iter__(), b.__iter__())
    )


@always_inline
def zip[
    A: Iterable, B: Iterable, C: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C) -> _ZipIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__())
    )


@always_inline
def zip[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin, od: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C, ref[od] d: D) -> _ZipIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__())
    )


@always_inline
def zip[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable, E: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin, od: ImmOrigin, oe: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C, ref[od] d: D, ref[oe] e: E) -> _ZipIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
    E.IteratorType[origin_of(e)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__(), e.__iter__())
    )


@always_inline
def zip[
    A: IterableOwned
](var a: A) -> _ZipIterator[
    A.IteratorOwnedType
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a^.__iter__())
    )


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _ZipIterator[
    A.IteratorOwnedType, B.IteratorOwnedType
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a^.__iter__(), b^.__iter__())
    )


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned, C: IterableOwned
](var a: A, var b: B, var c: C) -> _ZipIterator[
    A.IteratorOwnedType, B.IteratorOwnedType, C.IteratorOwnedType
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(a^.__iter__(), b^.__iter__(), c^.__iter__())
    )


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned
](var a: A, var b: B, var c: C, var d: D) -> _ZipIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
        )
    )


@always_inline
def zip[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned, E: IterableOwned
](var a: A, var b: B, var c: C, var d: D, var e: E) -> _ZipIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
    E.IteratorOwnedType,
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
            e^.__iter__(),
        )
    )


@always_inline
def zip[
    A: Iterable,
    B: Iterable,
    C: Iterable,
    D: Iterable,
    E: Iterable,
    F: Iterable,
    //,
    oa: ImmOrigin,
    ob: ImmOrigin,
    oc: ImmOrigin,
    od: ImmOrigin,
    oe: ImmOrigin,
    of: ImmOrigin,
](
    ref[oa] a: A,
    ref[ob] b: B,
    ref[oc] c: C,
    ref[od] d: D,
    ref[oe] e: E,
    ref[of] f: F,
) -> _ZipIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
    E.IteratorType[origin_of(e)],
    F.IteratorType[origin_of(f)]
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(
            a.__iter__(),
            b.__iter__(),
            c.__iter__(),
            d.__iter__(),
            e.__iter__(),
            f.__iter__(),
        )
    )


@always_inline
def zip[
    A: IterableOwned,
    B: IterableOwned,
    C: IterableOwned,
    D: IterableOwned,
    E: IterableOwned,
    F: IterableOwned
](
    var a: A,
    var b: B,
    var c: C,
    var d: D,
    var e: E,
    var f: F,
) -> _ZipIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
    E.IteratorOwnedType,
    F.IteratorOwnedType
]:
    """Tuples of an element of each, until the shortest ends."""
    return _ZipIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
            e^.__iter__(),
            f^.__iter__(),
        )
    )


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
struct _PeekableIterator[I: Iterator](
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
](ref iterable: T) -> _PeekableIterator[T.IteratorType[origin_of(iterable)]]:
    """An iterator that can be looked ahead in."""
    return _PeekableIterator(iterable.__iter__(), None)


@always_inline
def peekable[
    T: IterableOwned
](var iterable: T) -> _PeekableIterator[T.IteratorOwnedType]:
    """An iterator that can be looked ahead in."""
    return _PeekableIterator(iterable^.__iter__(), None)


@fieldwise_init
struct _ChainedIterator[*Is: Iterator](
    Copyable where conforms_to(Is, Copyable),
    Iterable where conforms_to(Is, Copyable),
    IterableOwned,
    Iterator,
):
    comptime Element = Self.Is[0].Element
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

    var _inner: Tuple[*Self.Is]
    # which of them gives the next element
    var _at: Int

    @always_inline
    def __iter__(ref self) -> Self:
        return Self(self._inner.copy(), self._at)

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.Element:
        comptime for i in range(__op_pack_size[*Self.Is]()):
            if self._at == i:
                try:
                    return __op_rebind[Self.Element](
                        _given(__op_field[i](self._inner).__next__())
                    )
                except:
                    self._at = i + 1
        raise StopIteration()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var least: Int = 0
        var most: Optional[Int] = 0
        comptime for i in range(__op_pack_size[*Self.Is]()):
            if self._at <= i:
                var n = __op_field[i](self._inner).bounds()
                least += n[0]
                if most and n[1]:
                    most = most.value() + n[1].value()
                else:
                    most = None
        return (least, most)


@always_inline
def chain[
    A: Iterable,
    //,
    oa: ImmOrigin,
](ref[oa] a: A) -> _ChainedIterator[
    A.IteratorType[origin_of(a)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a.__iter__()), 0
    )


@always_inline
def chain[
    A: Iterable, B: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B) -> _ChainedIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a.__iter__(), b.__iter__()), 0
    )


@always_inline
def chain[
    A: Iterable, B: Iterable, C: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C) -> _ChainedIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__()), 0
    )


@always_inline
def chain[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin, od: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C, ref[od] d: D) -> _ChainedIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__()), 0
    )


@always_inline
def chain[
    A: Iterable, B: Iterable, C: Iterable, D: Iterable, E: Iterable,
    //,
    oa: ImmOrigin, ob: ImmOrigin, oc: ImmOrigin, od: ImmOrigin, oe: ImmOrigin,
](ref[oa] a: A, ref[ob] b: B, ref[oc] c: C, ref[od] d: D, ref[oe] e: E) -> _ChainedIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
    E.IteratorType[origin_of(e)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a.__iter__(), b.__iter__(), c.__iter__(), d.__iter__(), e.__iter__()), 0
    )


@always_inline
def chain[
    A: IterableOwned
](var a: A) -> _ChainedIterator[
    A.IteratorOwnedType
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a^.__iter__()), 0
    )


@always_inline
def chain[
    A: IterableOwned, B: IterableOwned
](var a: A, var b: B) -> _ChainedIterator[
    A.IteratorOwnedType, B.IteratorOwnedType
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a^.__iter__(), b^.__iter__()), 0
    )


@always_inline
def chain[
    A: IterableOwned, B: IterableOwned, C: IterableOwned
](var a: A, var b: B, var c: C) -> _ChainedIterator[
    A.IteratorOwnedType, B.IteratorOwnedType, C.IteratorOwnedType
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(a^.__iter__(), b^.__iter__(), c^.__iter__()), 0
    )


@always_inline
def chain[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned
](var a: A, var b: B, var c: C, var d: D) -> _ChainedIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
        ), 0
    )


@always_inline
def chain[
    A: IterableOwned, B: IterableOwned, C: IterableOwned, D: IterableOwned, E: IterableOwned
](var a: A, var b: B, var c: C, var d: D, var e: E) -> _ChainedIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
    E.IteratorOwnedType,
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
            e^.__iter__(),
        ), 0
    )


@always_inline
def chain[
    A: Iterable,
    B: Iterable,
    C: Iterable,
    D: Iterable,
    E: Iterable,
    F: Iterable,
    //,
    oa: ImmOrigin,
    ob: ImmOrigin,
    oc: ImmOrigin,
    od: ImmOrigin,
    oe: ImmOrigin,
    of: ImmOrigin,
](
    ref[oa] a: A,
    ref[ob] b: B,
    ref[oc] c: C,
    ref[od] d: D,
    ref[oe] e: E,
    ref[of] f: F,
) -> _ChainedIterator[
    A.IteratorType[origin_of(a)],
    B.IteratorType[origin_of(b)],
    C.IteratorType[origin_of(c)],
    D.IteratorType[origin_of(d)],
    E.IteratorType[origin_of(e)],
    F.IteratorType[origin_of(f)]
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(
            a.__iter__(),
            b.__iter__(),
            c.__iter__(),
            d.__iter__(),
            e.__iter__(),
            f.__iter__(),
        ), 0
    )


@always_inline
def chain[
    A: IterableOwned,
    B: IterableOwned,
    C: IterableOwned,
    D: IterableOwned,
    E: IterableOwned,
    F: IterableOwned
](
    var a: A,
    var b: B,
    var c: C,
    var d: D,
    var e: E,
    var f: F,
) -> _ChainedIterator[
    A.IteratorOwnedType,
    B.IteratorOwnedType,
    C.IteratorOwnedType,
    D.IteratorOwnedType,
    E.IteratorOwnedType,
    F.IteratorOwnedType
]:
    """The elements of each, one after the other."""
    return _ChainedIterator(
        Tuple(
            a^.__iter__(),
            b^.__iter__(),
            c^.__iter__(),
            d^.__iter__(),
            e^.__iter__(),
            f^.__iter__(),
        ), 0
    )
