# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counting."""

from std.hash.hasher import Hasher, default_hasher
from std.collections.dict import (
    Dict,
    DictKeyError,
    EmptyDictError,
    _DictEntryIter,
    _DictIterOwned,
    _DictKeyIter,
    _DictValueIter,
)
from std.utils.variant import Variant


@fieldwise_init
struct CountTuple[V: KeyElement & Copyable & Deinitable](Comparable, Copyable):
    """A value, and how often it was counted. Those counted more often come first."""

    var _value: Self.V
    var _count: Int

    def __getitem__(self, idx: Int) -> Variant[Self.V, Int]:
        """The value for 0, else the count."""
        if idx == 0:
            return Variant[Self.V, Int](self._value.copy())
        return Variant[Self.V, Int](self._count)

    def __lt__(self, other: Self) -> Bool:
        """Whether self was counted more often than other."""
        return self._count > other._count

    def __eq__(self, other: Self) -> Bool:
        """Whether both were counted as often."""
        return self._count == other._count


struct Counter[V: KeyElement & Copyable & Deinitable, H: Defaultable & Hasher & Deinitable = default_hasher](
    Boolable,
    Copyable,
    Defaultable,
    Equatable,
    Iterable,
    IterableOwned,
    Movable,
    Sized,
    Writable where conforms_to(V, Writable),
):
    """How often values occur, in the order of their first occurrence."""

    comptime Element = Self.V
    """What walking gives: the values, each once."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _DictKeyIter[Self.V, Int, Self.H, iterable_origin]
    """What walks the values in the order of their first occurrence."""
    comptime IteratorOwnedType: Iterator = _DictIterOwned[Self.V, Int, Self.H]
    """What moves the values out one by one; the counts go."""

    var _data: Dict[Self.V, Int, Self.H]

    def __init__(out self):
        self._data = Dict[Self.V, Int, Self.H]()

    def __init__(out self, var *values: Self.V):
        self._data = Dict[Self.V, Int, Self.H]()
        for i in range(len(values)):
            self._add(__op_take(__op_offset(values._data, i)), 1)

    def __init__(out self, items: List[Self.V]):
        self._data = Dict[Self.V, Int, Self.H]()
        for i in range(len(items)):
            self._add(items.unsafe_get(i).copy(), 1)

    def _add(mut self, var value: Self.V, n: Int):
        var i: Int = self._data._entry_of(value)
        if i >= 0:
            __op_deref(__op_offset(self._data._entries, i)).value += n
        else:
            _ = self._data._put(value^, n)

    @staticmethod
    def fromkeys(keys: List[Self.V], value: Int) -> Self:
        """A counter of the keys, each with the same count."""
        var out = Self()
        for i in range(len(keys)):
            _ = out._data._put(keys.unsafe_get(i).copy(), value)
        return out^

    def __getitem__(self, key: Self.V) -> Int:
        """How often key occurs."""
        return self.get(key, 0)

    def __setitem__(mut self, var value: Self.V, count: Int):
        _ = self._data._put(value^, count)

    def get(self, value: Self.V) -> Optional[Int]:
        """How often value occurs, or None."""
        return self._data.get(value)

    def get(self, value: Self.V, default: Int) -> Int:
        """How often value occurs, or default."""
        return self._data.get(value, default)

    def pop(mut self, value: Self.V) raises DictKeyError[Self.V] -> Int:
        """Removes value; its count."""
        return self._data.pop(value)

    def pop(mut self, value: Self.V, default: Int) -> Int:
        """Removes value; its count, or default."""
        return self._data.pop(value, default)

    def __contains__(self, key: Self.V) -> Bool:
        return key in self._data

    def __len__(self) -> Int:
        return len(self._data)

    def __bool__(self) -> Bool:
        return len(self._data) > 0

    def __iter__(ref self) -> _DictKeyIter[Self.V, Int, Self.H, origin_of(self)]:
        return _DictKeyIter[Self.V, Int, Self.H, origin_of(self)](self._data.__iter__()._walk)

    def __iter__(var self) -> _DictIterOwned[Self.V, Int, Self.H]:
        return self^._take_data().__iter__()

    def _take_data(deinit self) -> Dict[Self.V, Int, Self.H]:
        return self._data^

    def keys(ref self) -> _DictKeyIter[Self.V, Int, Self.H, origin_of(self)]:
        """An iterator over the values counted."""
        return _DictKeyIter[Self.V, Int, Self.H, origin_of(self)](self._data.__iter__()._walk)

    def values(ref self) -> _DictValueIter[Self.V, Int, Self.H, origin_of(self)]:
        """An iterator over the counts."""
        return _DictValueIter[Self.V, Int, Self.H, origin_of(self)](self._data.__iter__()._walk)

    def items(ref self) -> _DictEntryIter[Self.V, Int, Self.H, origin_of(self)]:
        """An iterator over values and counts."""
        return _DictEntryIter[Self.V, Int, Self.H, origin_of(self)](self._data.__iter__()._walk)

    def clear(mut self):
        """Forgets everything."""
        self._data.clear()

    def total(self) -> Int:
        """The sum of the counts."""
        var n: Int = 0
        for c in self._data.values():
            n += c
        return n

    def _by_count(self) -> List[CountTuple[Self.V]]:
        var all = List[CountTuple[Self.V]]()
        for e in self._data.items():
            all.append(CountTuple[Self.V](e.key.copy(), e.value))

        def comes_first(a: CountTuple[Self.V], b: CountTuple[Self.V]) -> Bool:
            return a._count > b._count

        # equal ones keep their order
        sort[stable=True](Span(all), comes_first)
        return all^

    def most_common(self, n: Int) -> List[CountTuple[Self.V]]:
        """The n most frequent values with their counts."""
        var all = self._by_count()
        if n < len(all):
            all.shrink(n)
        return all^

    def elements(self) -> List[Self.V]:
        """Every value as often as it was counted."""
        var out = List[Self.V]()
        for e in self._data.items():
            for _ in range(e.value):
                out.append(e.key.copy())
        return out^

    def update(mut self, other: Self):
        """Adds the counts of other."""
        for e in other._data.items():
            self._add(e.key.copy(), e.value)

    def subtract(mut self, other: Self):
        """Takes the counts of other away."""
        for e in other._data.items():
            self._add(e.key.copy(), -e.value)

    def _positive(self) -> Self:
        var out = Self()
        for e in self._data.items():
            if e.value > 0:
                _ = out._data._put(e.key.copy(), e.value)
        return out^

    def __add__(self, other: Self) -> Self:
        var out = self.copy()
        out.update(other)
        return out._positive()

    def __sub__(self, other: Self) -> Self:
        var out = self.copy()
        out.subtract(other)
        return out._positive()

    def __and__(self, other: Self) -> Self:
        var out = Self()
        for e in self._data.items():
            var n: Int = min(e.value, other[e.key])
            if n > 0:
                _ = out._data._put(e.key.copy(), n)
        return out^

    def __or__(self, other: Self) -> Self:
        var out = self._positive()
        for e in other._data.items():
            if e.value > out[e.key]:
                _ = out._data._put(e.key.copy(), e.value)
        return out^

    def __pos__(self) -> Self:
        """What was counted more than 0 times."""
        return self._positive()

    def __neg__(self) -> Self:
        """What was counted less than 0 times, with the sign of the counts changed."""
        var out = Self()
        for e in self._data.items():
            if e.value < 0:
                _ = out._data._put(e.key.copy(), -e.value)
        return out^

    def __iand__(mut self, other: Self):
        """Keeps of what is in both the lesser count."""
        var out = Self()
        for e in self._data.items():
            if e.key in other:
                _ = out._data._put(e.key.copy(), min(e.value, other[e.key]))
        self = out^

    def __ior__(mut self, other: Self):
        """Keeps of each value the greater count."""
        for e in other._data.items():
            if e.value > self[e.key]:
                _ = self._data._put(e.key.copy(), e.value)

    def le(self, other: Self) -> Bool:
        """Whether no value occurs more often than in other."""
        for e in self._data.items():
            if e.value > other[e.key]:
                return False
        for e in other._data.items():
            if self[e.key] > e.value:
                return False
        return True

    def lt(self, other: Self) -> Bool:
        """Whether no value occurs more often than in other, and some less often."""
        return self != other and self.le(other)

    def ge(self, other: Self) -> Bool:
        """Whether no value occurs less often than in other."""
        return other.le(self)

    def gt(self, other: Self) -> Bool:
        """Whether no value occurs less often than in other, and some more often."""
        return other.lt(self)

    def popitem(mut self) raises EmptyDictError -> CountTuple[Self.V]:
        """Removes the value counted last, and tells how often."""
        var e = self._data.popitem()
        return CountTuple[Self.V](e.key.copy(), e.value)

    def __iadd__(mut self, other: Self):
        self = self + other

    def __isub__(mut self, other: Self):
        self = self - other

    def __eq__(self, other: Self) -> Bool:
        for e in self._data.items():
            if e.value != other[e.key]:
                return False
        for e in other._data.items():
            if e.value != self[e.key]:
                return False
        return True

    def __ne__(self, other: Self) -> Bool:
        return not (self == other)

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.V, Writable):
        """Writes the values with their counts, the most frequent first: `{a: 2, b: 1}`."""
        writer.write_string("{")
        var all = self._by_count()
        for i in range(len(all)):
            if i > 0:
                writer.write_string(", ")
            all[i]._value.write_to(writer)
            writer.write_string(": ")
            all[i]._count.write_to(writer)
        writer.write_string("}")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.V, Writable):
        """Writes the type, and values and counts as repr does, the most frequent first."""
        writer.write_string("Counter[")
        writer.write_string(__op_type_name[Self.V, 2]())
        writer.write_string("]({")
        var all = self._by_count()
        for i in range(len(all)):
            if i > 0:
                writer.write_string(", ")
            all[i]._value.write_repr_to(writer)
            writer.write_string(": ")
            all[i]._count.write_repr_to(writer)
        writer.write_string("})")
