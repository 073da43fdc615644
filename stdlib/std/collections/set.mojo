# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sets that keep the order of insertion."""

from std.hash.hasher import Hasher, default_hasher
from std.collections.dict import Dict, DictKeyError, _DictIterOwned, _DictKeyIter, _DictWalk


struct Set[T: KeyElement, H: Defaultable & Hasher & Deinitable = default_hasher](
    Boolable,
    Comparable where conforms_to(T, Copyable) and conforms_to(T, Deinitable),
    Copyable where conforms_to(T, Copyable),
    Equatable where conforms_to(T, Copyable) and conforms_to(T, Deinitable),
    Hashable where conforms_to(T, Copyable) and conforms_to(T, Deinitable),
    Iterable,
    IterableOwned where conforms_to(T, Deinitable),
    Movable,
    Sized,
    Writable where conforms_to(T, Writable),
):
    """Different elements."""

    comptime Element = Self.T
    """The type of the elements."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _DictKeyIter[Self.T, NoneType, Self.H, iterable_origin]
    """What walks the elements in the order in which they came in."""
    comptime IteratorOwnedType: Iterator = _DictIterOwned[Self.T, NoneType, Self.H]
    """What moves the elements out one by one; those not asked for end with it."""

    var _data: Dict[Self.T, NoneType, Self.H]

    # ---- making ----

    def __init__(out self):
        self._data = Dict[Self.T, NoneType, Self.H]()

    def __init__(out self, var *values: Self.T, __set_literal__: NoneType = None):
        self._data = Dict[Self.T, NoneType, Self.H]()
        for i in range(len(values)):
            self.add(__op_take(__op_offset(values._data, i)))

    def __init__(out self, elements: List[Self.T]) where conforms_to(Self.T, Copyable):
        self._data = Dict[Self.T, NoneType, Self.H]()
        for i in range(len(elements)):
            self.add(elements.unsafe_get(i).copy())

    def __init__(out self, elements: Self) where conforms_to(Self.T, Copyable):
        self._data = elements._data.copy()

    # ---- elements ----

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F, /):
        """Ends the set, and each element by the function."""
        def end(var key: Self.T, var value: NoneType) {imm deinit_func}:
            deinit_func(key^)

        self._data^.deinit_with(end)

    def add(mut self, var t: Self.T):
        """Adds an element if no equal one is there."""
        var h: UInt64 = self._data._hash(t)
        if self._data._place_of(t, h) < 0:
            _ = self._data._add(h, t^, None)

    def remove(mut self, t: Self.T) raises DictKeyError[Self.T]:
        """Removes an element; raises when it is missing."""
        _ = self._data.pop(t)

    def discard(mut self, value: Self.T):
        """Removes an element if it is there."""
        _ = self._data.pop(value, None)

    def pop(mut self) raises -> Self.T:
        """Removes the last element."""
        if self._data._len == 0:
            raise Error("Pop on empty set")
        var last: Int = self._data._used - 1
        var h: UInt64 = __op_deref(__op_offset(self._data._hashes, last))
        var at: Int = self._data._place_of(
            __op_deref(__op_offset(self._data._entries, last)).key, h
        )
        var e = __op_take(__op_offset(self._data._entries, self._data._drop_place(at)))
        return e^.take_key()

    def clear(mut self):
        """Removes all elements."""
        self._data.clear()

    def __contains__(self, t: Self.T) -> Bool:
        return t in self._data

    @always_inline
    def __len__(self) -> Int:
        return self._data._len

    @always_inline
    def __bool__(self) -> Bool:
        return self._data._len != 0

    def __iter__(ref self) -> _DictKeyIter[Self.T, NoneType, Self.H, origin_of(self)]:
        return _DictKeyIter[Self.T, NoneType, Self.H, origin_of(self)](
            _DictWalk[Self.T, NoneType, Self.H](
                self._data._entries, self._data._hashes, 0, self._data._used
            )
        )

    def __iter__(
        var self,
    ) -> _DictIterOwned[Self.T, NoneType, Self.H] where conforms_to(Self.T, Deinitable):
        return self^._take_data().__iter__()

    def _take_data(deinit self) -> Dict[Self.T, NoneType, Self.H]:
        return self._data^

    # ---- two sets ----

    def update(mut self, other: Self) where conforms_to(Self.T, Copyable):
        """Adds the elements of other."""
        for e in other:
            self.add(e.copy())

    def intersection_update(mut self, other: Self) where conforms_to(Self.T, Copyable):
        """Removes what is not in other."""
        self = self.intersection(other)

    def difference_update(mut self, other: Self):
        """Removes what is in other."""
        for e in other:
            self.discard(e)

    def symmetric_difference_update(mut self, other: Self) where conforms_to(Self.T, Copyable):
        """Keeps what is in only one of both."""
        self = self.symmetric_difference(other)

    def union(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        """What is in one of both."""
        var out = self.copy()
        out.update(other)
        return out^

    def intersection(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        """What is in both."""
        var out = Self()
        for e in self:
            if e in other:
                out.add(e.copy())
        return out^

    def difference(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        """What is in self but not in other."""
        var out = Self()
        for e in self:
            if e not in other:
                out.add(e.copy())
        return out^

    def symmetric_difference(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        """What is in only one of both."""
        var out = self.difference(other)
        for e in other:
            if e not in self:
                out.add(e.copy())
        return out^

    def issubset(self, other: Self) -> Bool:
        """Whether every element is in other."""
        for e in self:
            if e not in other:
                return False
        return True

    def issuperset(self, other: Self) -> Bool:
        """Whether every element of other is in self."""
        return other.issubset(self)

    def isdisjoint(self, other: Self) -> Bool:
        """Whether no element is in both."""
        for e in self:
            if e in other:
                return False
        return True

    def __and__(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        return self.intersection(other)

    def __or__(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        return self.union(other)

    def __sub__(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        return self.difference(other)

    def __xor__(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        return self.symmetric_difference(other)

    def __iand__(mut self, other: Self) where conforms_to(Self.T, Copyable):
        self.intersection_update(other)

    def __ior__(mut self, other: Self) where conforms_to(Self.T, Copyable):
        self.update(other)

    def __isub__(mut self, other: Self):
        self.difference_update(other)

    def __ixor__(mut self, other: Self) where conforms_to(Self.T, Copyable):
        self.symmetric_difference_update(other)

    def __eq__(self, other: Self) -> Bool:
        return len(self) == len(other) and self.issubset(other)

    def __ne__(self, other: Self) -> Bool:
        return not (self == other)

    def __le__(self, other: Self) -> Bool:
        return self.issubset(other)

    def __ge__(self, other: Self) -> Bool:
        return other.issubset(self)

    def __lt__(self, other: Self) -> Bool:
        return len(self) < len(other) and self.issubset(other)

    def __gt__(self, other: Self) -> Bool:
        return other < self

    def __hash__[H: Hasher](self, mut hasher: H):
        # the order of elements must not matter
        var sum: UInt64 = 0
        for e in self:
            sum ^= hash(e)
        hasher._update_with_simd(sum)

    # ---- text ----

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements in the order in which they came in: `{1, 2}`."""
        writer.write_string("{")
        var first: Bool = True
        for e in self:
            if not first:
                writer.write_string(", ")
            first = False
            e.write_to(writer)
        writer.write_string("}")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type with its hasher, and the elements as repr does."""
        writer.write_string("Set[")
        writer.write_string(__op_type_name[Self.T, 2]())
        writer.write_string(", Hasher=AHasher[[0, 0, 0, 0] : SIMD[DType.uint64, 4]]]({")
        var first: Bool = True
        for e in self:
            if not first:
                writer.write_string(", ")
            first = False
            e.write_repr_to(writer)
        writer.write_string("})")
