# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Going backwards."""

from std.collections.array import Array
from std.collections.deque import Deque, _DequeIter
from std.collections.dict import Dict, _DictEntryIter, _DictKeyIter, _DictValueIter
from std.collections.list import _ListIter
from std.collections.span import _SpanIter
from std.hash.hasher import Hasher


trait ReversibleRange:
    """A range that can be walked backwards."""

    comptime ReversedType: Iterator
    """The range from the last number to the first."""

    def __reversed__(self) -> Self.ReversedType:
        """The range from the last number to the first."""
        ...


@always_inline
def reversed[T: ReversibleRange](value: T) -> T.ReversedType:
    """The range from the last number to the first."""
    return value.__reversed__()


@always_inline
def reversed[T: Copyable](ref value: List[T]) -> _ListIter[T, origin_of(value), False]:
    """An iterator from the last element to the first."""
    return value.__reversed__()


@always_inline
def reversed[
    T: Copyable, size: Int
](ref value: Array[T, size]) -> _SpanIter[T, origin_of(value), False]:
    """An iterator from the last element to the first."""
    return value.__reversed__()


@always_inline
def reversed[
    T: Copyable & Deinitable
](ref value: Deque[T]) -> _DequeIter[T, origin_of(value), False]:
    """An iterator from the last element to the first."""
    return value.__reversed__()


@always_inline
def reversed[
    K: KeyElement & Copyable, V: Copyable, H: Defaultable & Hasher & Deinitable
](ref value: Dict[K, V, H]) -> _DictKeyIter[K, V, H, origin_of(value), False]:
    """An iterator over the keys, from the youngest to the oldest."""
    return value.__reversed__()


@always_inline
def reversed[
    mut: Bool,
    //,
    K: KeyElement & Copyable,
    V: Copyable,
    H: Defaultable & Hasher & Deinitable,
    origin: Origin[mut=mut],
](ref value: _DictValueIter[K, V, H, origin]) -> _DictValueIter[K, V, H, origin, False]:
    """An iterator over the values, from the youngest to the oldest."""
    return value.__reversed__()


@always_inline
def reversed[
    mut: Bool,
    //,
    K: KeyElement & Copyable,
    V: Copyable,
    H: Defaultable & Hasher & Deinitable,
    origin: Origin[mut=mut],
](ref value: _DictEntryIter[K, V, H, origin]) -> _DictEntryIter[K, V, H, origin, False]:
    """An iterator over the entries, from the youngest to the oldest."""
    return value.__reversed__()


@always_inline
def reversed[T: Copyable](value: Span[T, _]) -> _SpanIter[T, value.origin, False]:
    """An iterator from the last element to the first."""
    return value.__reversed__()
