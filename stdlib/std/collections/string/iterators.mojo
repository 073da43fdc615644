# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Walking through text."""

from std.collections.string._unicode import codepoint_width, decode, next_grapheme, prev_grapheme


@__by_value
@fieldwise_init
struct BytesIter[origin: ImmOrigin](ImplicitlyCopyable, Iterable, Iterator, Sized):
    """Byte by byte."""

    comptime Element = UInt8
    """What walking gives: bytes."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    """The type itself: an iterator can be walked."""

    var _slice: StringSpan[Self.origin]

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __len__(self) -> Int:
        return self._slice._len

    @always_inline
    def __next__(mut self) raises StopIteration -> UInt8:
        if self._slice._len == 0:
            raise StopIteration()
        var b: UInt8 = self._slice._byte(0)
        self._slice = self._slice._sub(1, self._slice._len)
        return b

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        """How many are left, at least and at most."""
        return (self._slice._len, Optional(self._slice._len))


@__by_value
@fieldwise_init
struct CodepointsIter[origin: ImmOrigin](
    ImplicitlyCopyable, Iterable, Iterator, Sized
):
    """Code point by code point."""

    comptime Element = Codepoint
    """What walking gives: code points."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    """The type itself: an iterator can be walked."""

    var _slice: StringSpan[Self.origin]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> Codepoint:
        if self._slice._len == 0:
            raise StopIteration()
        var w: Int = codepoint_width(self._slice._byte(0))
        var cp = Codepoint(unsafe_unchecked_codepoint=decode(self._slice._ptr, w))
        self._slice = self._slice._sub(w, self._slice._len)
        return cp

    def __len__(self) -> Int:
        return self._slice.count_codepoints()

    def peek_next(self) -> Optional[Codepoint]:
        """The next code point, which stays the next."""
        if self._slice._len == 0:
            return Optional[Codepoint]()
        var w: Int = codepoint_width(self._slice._byte(0))
        return Optional[Codepoint](
            Codepoint(unsafe_unchecked_codepoint=decode(self._slice._ptr, w))
        )

    def next(mut self) -> Optional[Codepoint]:
        """The next code point, or None at the end."""
        var cp = self.peek_next()
        if cp:
            var w: Int = codepoint_width(self._slice._byte(0))
            self._slice = self._slice._sub(w, self._slice._len)
        return cp


@__by_value
@fieldwise_init
struct CodepointSliceIter[origin: ImmOrigin, forward: Bool = True](
    ImplicitlyCopyable, Iterable, Iterator, Sized
):
    """Code point by code point, as text."""

    comptime Element = StringSpan[Self.origin]
    """What walking gives: a view of one code point each."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    """The type itself: an iterator can be walked."""

    var _slice: StringSpan[Self.origin]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> StringSpan[Self.origin]:
        if self._slice._len == 0:
            raise StopIteration()
        comptime if Self.forward:
            return self._cut_front(self._front())
        else:
            return self._cut_back(self._back())

    @always_inline
    def _front(self) -> Int:
        # where the first one ends
        return codepoint_width(self._slice._byte(0))

    @always_inline
    def _back(self) -> Int:
        # where the last one begins
        var i: Int = self._slice._len - 1
        while (self._slice._byte(i) & 0xC0) == 0x80:
            i -= 1
        return i

    @always_inline
    def _cut_front(mut self, i: Int) -> StringSpan[Self.origin]:
        var out = self._slice._sub(0, i)
        self._slice = self._slice._sub(i, self._slice._len)
        return out

    @always_inline
    def _cut_back(mut self, i: Int) -> StringSpan[Self.origin]:
        var out = self._slice._sub(i, self._slice._len)
        self._slice = self._slice._sub(0, i)
        return out

    def peek_next(self) -> Optional[StringSpan[Self.origin]]:
        """The first code point, which stays, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](self._slice._sub(0, self._front()))

    def peek_back(self) -> Optional[StringSpan[Self.origin]]:
        """The last code point, which stays, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](
            self._slice._sub(self._back(), self._slice._len)
        )

    def next(mut self) -> Optional[StringSpan[Self.origin]]:
        """The first code point, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](self._cut_front(self._front()))

    def next_back(mut self) -> Optional[StringSpan[Self.origin]]:
        """The last code point, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](self._cut_back(self._back()))

    def __len__(self) -> Int:
        return self._slice.count_codepoints()


@__by_value
@fieldwise_init
struct GraphemeSliceIter[origin: ImmOrigin, forward: Bool = True](
    ImplicitlyCopyable, Iterable, Iterator, Sized
):
    """Grapheme cluster by grapheme cluster, as text."""

    comptime Element = StringSpan[Self.origin]
    """What walking gives: a view of one cluster each."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    """The type itself: an iterator can be walked."""

    var _slice: StringSpan[Self.origin]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> StringSpan[Self.origin]:
        if self._slice._len == 0:
            raise StopIteration()
        comptime if Self.forward:
            return self._cut_front(self._front())
        else:
            return self._cut_back(self._back())

    @always_inline
    def _front(self) -> Int:
        # where the first one ends
        return next_grapheme(self._slice._ptr, self._slice._len)

    @always_inline
    def _back(self) -> Int:
        # where the last one begins
        return prev_grapheme(self._slice._ptr, self._slice._len)

    @always_inline
    def _cut_front(mut self, i: Int) -> StringSpan[Self.origin]:
        var out = self._slice._sub(0, i)
        self._slice = self._slice._sub(i, self._slice._len)
        return out

    @always_inline
    def _cut_back(mut self, i: Int) -> StringSpan[Self.origin]:
        var out = self._slice._sub(i, self._slice._len)
        self._slice = self._slice._sub(0, i)
        return out

    def remaining_byte_length(self) -> Int:
        """The bytes that are left."""
        return self._slice._len

    def peek_back(self) -> Optional[StringSpan[Self.origin]]:
        """The last grapheme cluster, which stays, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](
            self._slice._sub(self._back(), self._slice._len)
        )

    def next(mut self) -> Optional[StringSpan[Self.origin]]:
        """The first grapheme cluster, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](self._cut_front(self._front()))

    def next_back(mut self) -> Optional[StringSpan[Self.origin]]:
        """The last grapheme cluster, or None at the end."""
        if self._slice._len == 0:
            return Optional[StringSpan[Self.origin]]()
        return Optional[StringSpan[Self.origin]](self._cut_back(self._back()))

    def __len__(self) -> Int:
        return self._slice.count_graphemes()


@fieldwise_init
struct GraphemeIndicesIter[origin: ImmOrigin](
    ImplicitlyCopyable, Iterator, TrivialRegisterPassable
):
    """Grapheme cluster by grapheme cluster, each with its byte position."""

    comptime Element = Tuple[Int, StringSpan[Self.origin]]
    """What walking gives: the position of the first byte, and a view of the cluster."""

    var _slice: StringSpan[Self.origin]
    var _at: Int

    @always_inline
    def __init__(out self, text: StringSpan[Self.origin]):
        self._slice = text
        self._at = 0

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> Tuple[Int, StringSpan[Self.origin]]:
        var n: Int = self._slice._len
        if n == 0:
            raise StopIteration()
        var w: Int = next_grapheme(self._slice._ptr, n)
        var out = self._slice._sub(0, w)
        var at: Int = self._at
        self._slice = self._slice._sub(w, n)
        self._at = at + w
        return (at, out)
