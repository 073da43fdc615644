# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Dictionaries that keep the order of insertion.

The entries lie in order in one block, a hash for each in another (0 where the entry was removed),
and a table of positions is searched from the hash on, one place after the other.
"""

from std.hash.hasher import Hasher, KeyElement, default_hasher
from std.collections.list import _ListIterOwned
from std.memory.alloc import unsafe_alloc


@__by_value
@fieldwise_init
struct DictKeyError[K: AnyType](ImplicitlyCopyable, Writable):
    """Raised where a key is missing."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type: `DictKeyError[String]()`."""
        writer.write_string("DictKeyError[")
        writer.write_string(__op_type_name[Self.K, 2]())
        writer.write_string("]()")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)


@__by_value
@fieldwise_init
struct EmptyDictError(ImplicitlyCopyable, Writable):
    """Raised where an entry of an empty dictionary is asked for."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type: `EmptyDictError()`."""
        writer.write_string("EmptyDictError()")


struct DictEntry[K: KeyElement, V: Movable, H: Defaultable & Hasher & Deinitable](
    Copyable where conforms_to(K, Copyable) and conforms_to(V, Copyable), Movable
):
    """A key and its value."""

    var key: Self.K
    """What the entry is found by."""
    var value: Self.V
    """What belongs to the key."""

    @always_inline
    def __init__(out self, var key: Self.K, var value: Self.V):
        self.key = key^
        self.value = value^

    def take_key(deinit self) -> Self.K:
        """The key; the value ends."""
        return self.key^

    def reap_value(deinit self) -> Self.V:
        """The value; the key ends."""
        return self.value^


# A place of the index: 0 free, else one more than a position in the bits of mask, and above them
# the bits of the hash's high half, which tell most keys apart without a look at the entry.


@always_inline
def _slot(h: UInt64, i: Int, mask: Int) -> UInt32:
    return (UInt32(h >> 32) & ~UInt32(mask)) | UInt32(i + 1)


@always_inline
def _position(slot: UInt32, mask: Int) -> Int:
    return Int(slot & UInt32(mask)) - 1


@always_inline
def _may_be(slot: UInt32, h: UInt64, mask: Int) -> Bool:
    return (slot ^ UInt32(h >> 32)) & ~UInt32(mask) == 0


@__owns_buffers
struct Dict[K: KeyElement, V: Movable, H: Defaultable & Hasher & Deinitable = default_hasher](
    Boolable,
    Copyable where conforms_to(K, Copyable) and conforms_to(V, Copyable),
    Defaultable,
    Deinitable where conforms_to(K, Deinitable) and conforms_to(V, Deinitable),
    Equatable where conforms_to(V, Equatable),
    Hashable where conforms_to(V, Hashable),
    Iterable,
    IterableOwned where conforms_to(K, Deinitable) and conforms_to(V, Deinitable),
    Movable,
    Sized,
    Writable where conforms_to(K, Writable) and conforms_to(V, Writable),
):
    """Values by key."""

    comptime Element = Self.K
    """What walking gives: the keys."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _DictKeyIter[Self.K, Self.V, Self.H, iterable_origin]
    """What walks the keys in the order in which they came in."""
    comptime IteratorOwnedType: Iterator = _DictIterOwned[Self.K, Self.V, Self.H]
    """What moves the keys out one by one; the values go."""

    var _entries: Pointer[DictEntry[Self.K, Self.V, Self.H], MutUntrackedOrigin]
    var _hashes: Pointer[UInt64, MutUntrackedOrigin]
    var _index: Pointer[UInt32, MutUntrackedOrigin]
    var _len: Int
    # entries in use, removed ones included
    var _used: Int
    # room in _entries; _index has twice as many places, a power of two
    var _capacity: Int

    # ---- making ----

    def __init__(out self):
        self._entries = __op_nullptr[
            Pointer[DictEntry[Self.K, Self.V, Self.H], MutUntrackedOrigin]
        ]()
        self._hashes = __op_nullptr[Pointer[UInt64, MutUntrackedOrigin]]()
        self._index = __op_nullptr[Pointer[UInt32, MutUntrackedOrigin]]()
        self._len = 0
        self._used = 0
        self._capacity = 0

    def __init__(out self, *, capacity: Int):
        self = Self()
        self._rebuild(capacity)

    def __init__(
        out self, var keys: List[Self.K], var values: List[Self.V], __dict_literal__: NoneType
    ):
        self = Self()
        self._rebuild(len(keys))
        for i in range(len(keys)):
            _ = self._put(
                __op_take(__op_offset(keys._data, i)), __op_take(__op_offset(values._data, i))
            )
        keys._len = 0
        values._len = 0

    def __init__(
        out self, *, copy: Self
    ) where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        self = Self()
        self._rebuild(copy._len)
        for i in range(copy._used):
            if __op_deref(__op_offset(copy._hashes, i)) != 0:
                ref e = __op_deref(__op_offset(copy._entries, i))
                _ = self._put(e.key.copy(), e.value.copy())

    def __deinit__(deinit self):
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) != 0:
                __op_destroy(__op_offset(self._entries, i))
        if self._capacity > 0:
            self._entries.unsafe_free()
            self._hashes.unsafe_free()
            self._index.unsafe_free()

    def deinit_with[F: def(var Self.K, var Self.V) -> None](deinit self, deinit_func: F, /):
        """Ends the dictionary, and the key and value of each entry by the function."""
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) != 0:
                ref entry = __op_deref(__op_offset(self._entries, i))
                deinit_func(
                    __op_take(__op_addressof[Pointer[Self.K, MutUntrackedOrigin]](entry.key)),
                    __op_take(__op_addressof[Pointer[Self.V, MutUntrackedOrigin]](entry.value)),
                )
        if self._capacity > 0:
            self._entries.unsafe_free()
            self._hashes.unsafe_free()
            self._index.unsafe_free()

    @staticmethod
    def fromkeys[
        Keys: Iterable
    ](
        ref keys: Keys, value: Self.V
    ) -> Self where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        """A dictionary of the keys, each with a copy of value."""
        comptime assert type_of(keys.__iter__()).Element == Self.K, "other keys than the Dict's"
        var out = Self()
        for ref key in keys:
            _ = out._put(__op_rebind[Self.K](key).copy(), value.copy())
        return out^

    @staticmethod
    def fromkeys(
        keys: List[Self.K], value: Self.V
    ) -> Self where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        """A dictionary of the keys, each with a copy of value."""
        var out = Self()
        for i in range(len(keys)):
            _ = out._put(keys.unsafe_get(i).copy(), value.copy())
        return out^

    # ---- inside ----

    @always_inline
    def _hash(self, key: Self.K) -> UInt64:
        var hasher = Self.H()
        key.__hash__(hasher)
        # never 0, which marks a removed entry
        return hasher.finish() | 1

    def _place_of(self, key: Self.K, h: UInt64) -> Int:
        # the place in _index that leads to key, or -1
        if self._capacity == 0:
            return -1
        var mask: Int = self._capacity * 2 - 1
        var at: Int = Int(h >> 1) & mask
        while True:
            var slot: UInt32 = __op_deref(__op_offset(self._index, at))
            if slot == 0:
                return -1
            if (
                _may_be(slot, h, mask)
                and __op_deref(__op_offset(self._entries, _position(slot, mask))).key == key
            ):
                return at
            at = (at + 1) & mask

    def _entry_of(self, key: Self.K) -> Int:
        # the position of key in _entries, or -1
        var at: Int = self._place_of(key, self._hash(key))
        if at < 0:
            return -1
        return self._position_at(at)

    @always_inline
    def _position_at(self, at: Int) -> Int:
        return _position(__op_deref(__op_offset(self._index, at)), self._capacity * 2 - 1)

    def _rebuild(mut self, needed: Int):
        # new blocks with room for `needed` entries, without the removed ones
        if needed > 0x80000000:
            external_call["mj_abort", NoneType]("Dict: too many keys".unsafe_ptr())
        var capacity: Int = 8
        while capacity < needed:
            capacity *= 2
        var entries = unsafe_alloc[DictEntry[Self.K, Self.V, Self.H]](capacity)
        var hashes = unsafe_alloc[UInt64](capacity)
        var index = unsafe_alloc[UInt32](capacity * 2)
        var mask: Int = capacity * 2 - 1
        for at in range(capacity * 2):
            __op_deref(__op_offset(index, at)) = 0
        var n: Int = 0
        for i in range(self._used):
            var h: UInt64 = __op_deref(__op_offset(self._hashes, i))
            if h == 0:
                continue
            __op_init(__op_offset(entries, n), __op_take(__op_offset(self._entries, i)))
            __op_deref(__op_offset(hashes, n)) = h
            var at: Int = Int(h >> 1) & mask
            while __op_deref(__op_offset(index, at)) != 0:
                at = (at + 1) & mask
            __op_deref(__op_offset(index, at)) = _slot(h, n, mask)
            n += 1
        if self._capacity > 0:
            self._entries.unsafe_free()
            self._hashes.unsafe_free()
            self._index.unsafe_free()
        self._entries = entries
        self._hashes = hashes
        self._index = index
        self._used = n
        self._capacity = capacity

    def _put(mut self, var key: Self.K, var value: Self.V) -> Int:
        # the position of the entry, whose value is replaced if it was there
        var h: UInt64 = self._hash(key)
        var at: Int = self._place_of(key, h)
        if at >= 0:
            var i: Int = self._position_at(at)
            __op_deref(__op_offset(self._entries, i)).value = value^
            return i
        return self._add(h, key^, value^)

    def _add(mut self, h: UInt64, var key: Self.K, var value: Self.V) -> Int:
        # the position of a new entry, whose key is not there yet
        if self._used >= self._capacity:
            self._rebuild(self._len * 2 if self._len * 2 > 8 else 8)
        var i: Int = self._used
        __op_init(
            __op_offset(self._entries, i), DictEntry[Self.K, Self.V, Self.H](key^, value^)
        )
        __op_deref(__op_offset(self._hashes, i)) = h
        var mask: Int = self._capacity * 2 - 1
        var at: Int = Int(h >> 1) & mask
        while __op_deref(__op_offset(self._index, at)) != 0:
            at = (at + 1) & mask
        __op_deref(__op_offset(self._index, at)) = _slot(h, i, mask)
        self._used += 1
        self._len += 1
        return i

    def _drop_place(mut self, at: Int) -> Int:
        # takes the entry of a place out of the index; its position in _entries, which still holds it
        var i: Int = self._position_at(at)
        var mask: Int = self._capacity * 2 - 1
        # entries after the gap move up, so that no search ends too early
        var gap: Int = at
        var k: Int = (at + 1) & mask
        while True:
            var slot: UInt32 = __op_deref(__op_offset(self._index, k))
            if slot == 0:
                break
            var h: UInt64 = __op_deref(__op_offset(self._hashes, _position(slot, mask)))
            var home: Int = Int(h >> 1) & mask
            if ((k - home) & mask) >= ((k - gap) & mask):
                __op_deref(__op_offset(self._index, gap)) = slot
                gap = k
            k = (k + 1) & mask
        __op_deref(__op_offset(self._index, gap)) = 0
        __op_deref(__op_offset(self._hashes, i)) = 0
        self._len -= 1
        # removed entries at the end can be used again
        while (
            self._used > 0 and __op_deref(__op_offset(self._hashes, self._used - 1)) == 0
        ):
            self._used -= 1
        return i

    # ---- size ----

    @always_inline
    def __len__(self) -> Int:
        return self._len

    @always_inline
    def __bool__(self) -> Bool:
        return self._len != 0

    # ---- entries ----

    @__interior
    def __getitem__(
        ref self, key: Self.K
    ) raises DictKeyError[Self.K] -> ref[self] Self.V:
        var i: Int = self._entry_of(key)
        if i < 0:
            raise DictKeyError[Self.K]()
        return __op_deref(__op_offset(self._entries, i)).value

    def __setitem__(mut self, var key: Self.K, var value: Self.V):
        _ = self._put(key^, value^)

    def __contains__(self, key: Self.K) -> Bool:
        return self._entry_of(key) >= 0

    def get(self, key: Self.K) -> Optional[Self.V] where conforms_to(Self.V, Copyable):
        """A copy of the value of key, or None."""
        var i: Int = self._entry_of(key)
        if i < 0:
            return Optional[Self.V]()
        return Optional[Self.V](__op_deref(__op_offset(self._entries, i)).value.copy())

    def get(self, key: Self.K, var default: Self.V) -> Self.V where conforms_to(Self.V, Copyable):
        """A copy of the value of key, or default."""
        var i: Int = self._entry_of(key)
        if i < 0:
            return default^
        return __op_deref(__op_offset(self._entries, i)).value.copy()

    def find(self, key: Self.K) -> Optional[Self.V] where conforms_to(Self.V, Copyable):
        """A copy of the value of key, or None."""
        return self.get(key)

    @__interior
    def setdefault(mut self, var key: Self.K, var default: Self.V) -> ref[self] Self.V:
        """The value of key, which is default if it was missing."""
        var h: UInt64 = self._hash(key)
        var at: Int = self._place_of(key, h)
        var i: Int
        if at >= 0:
            i = self._position_at(at)
        else:
            i = self._add(h, key^, default^)
        return __op_deref(__op_offset(self._entries, i)).value

    def insert(
        mut self, var key: Self.K, var value: Self.V
    ) -> Optional[DictEntry[Self.K, Self.V, Self.H]]:
        """Puts an entry in; what was there for the key, or None."""
        var h: UInt64 = self._hash(key)
        var at: Int = self._place_of(key, h)
        if at < 0:
            _ = self._add(h, key^, value^)
            return None
        var p = __op_offset(self._entries, self._position_at(at))
        var old = __op_take(p)
        __op_init(p, DictEntry[Self.K, Self.V, Self.H](key^, value^))
        return Optional(old^)

    def pop(mut self, key: Self.K) raises DictKeyError[Self.K] -> Self.V:
        """Removes key; its value."""
        var at: Int = self._place_of(key, self._hash(key))
        if at < 0:
            raise DictKeyError[Self.K]()
        var i: Int = self._drop_place(at)
        return __op_take(__op_offset(self._entries, i)).reap_value()

    def pop(mut self, key: Self.K, var default: Self.V) -> Self.V:
        """Removes key; its value, or default if it was missing."""
        var at: Int = self._place_of(key, self._hash(key))
        if at < 0:
            return default^
        var i: Int = self._drop_place(at)
        return __op_take(__op_offset(self._entries, i)).reap_value()

    def popitem(mut self) raises EmptyDictError -> DictEntry[Self.K, Self.V, Self.H]:
        """Removes the last entry."""
        if self._len == 0:
            raise EmptyDictError()
        var last: Int = self._used - 1
        var h: UInt64 = __op_deref(__op_offset(self._hashes, last))
        var at: Int = self._place_of(__op_deref(__op_offset(self._entries, last)).key, h)
        return __op_take(__op_offset(self._entries, self._drop_place(at)))

    def clear(mut self):
        """Removes all entries."""
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) != 0:
                __op_destroy(__op_offset(self._entries, i))
        for at in range(self._capacity * 2):
            __op_deref(__op_offset(self._index, at)) = 0
        self._len = 0
        self._used = 0

    def update(
        mut self, other: Self, /
    ) where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        """Sets copies of the entries of other."""
        for i in range(other._used):
            if __op_deref(__op_offset(other._hashes, i)) != 0:
                ref e = __op_deref(__op_offset(other._entries, i))
                _ = self._put(e.key.copy(), e.value.copy())

    def __or__(
        self, other: Self
    ) -> Self where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        var out = self.copy()
        out.update(other)
        return out^

    def __ior__(
        mut self, other: Self
    ) where conforms_to(Self.K, Copyable) and conforms_to(Self.V, Copyable):
        self.update(other)

    def __hash__[G: Hasher](self, mut hasher: G) where conforms_to(Self.V, Hashable):
        # equal dictionaries may have their entries in another order
        var all = UInt64(0)
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) != 0:
                ref e = __op_deref(__op_offset(self._entries, i))
                var one = Self.H()
                e.key.__hash__(one)
                e.value.__hash__(one)
                var h: UInt64 = one.finish()
                all ^= ((h ^ 89869747) ^ (h << 16)) * 3644798167
        hasher._update_with_simd(all)

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.V, Equatable):
        if self._len != other._len:
            return False
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) == 0:
                continue
            ref e = __op_deref(__op_offset(self._entries, i))
            var j: Int = other._entry_of(e.key)
            if j < 0 or not (e.value == __op_deref(__op_offset(other._entries, j)).value):
                return False
        return True

    @always_inline
    def __ne__(self, other: Self) -> Bool where conforms_to(Self.V, Equatable):
        return not (self == other)

    # ---- walking ----

    def __iter__(ref self) -> _DictKeyIter[Self.K, Self.V, Self.H, origin_of(self)]:
        return _DictKeyIter[Self.K, Self.V, Self.H, origin_of(self)](
            _DictWalk[Self.K, Self.V, Self.H](self._entries, self._hashes, 0, self._used)
        )

    def __iter__(
        var self,
    ) -> _DictIterOwned[Self.K, Self.V, Self.H] where conforms_to(
        Self.K, Deinitable
    ) and conforms_to(Self.V, Deinitable):
        return _DictIterOwned(self^, 0)

    def __reversed__(ref self) -> _DictKeyIter[Self.K, Self.V, Self.H, origin_of(self), False]:
        return _DictKeyIter[Self.K, Self.V, Self.H, origin_of(self), False](
            _DictWalk[Self.K, Self.V, Self.H](self._entries, self._hashes, 0, self._used)
        )

    def keys(ref self) -> _DictKeyIter[Self.K, Self.V, Self.H, origin_of(self)]:
        """An iterator over the keys."""
        return self.__iter__()

    def values(ref self) -> _DictValueIter[Self.K, Self.V, Self.H, origin_of(self)]:
        """An iterator over the values."""
        return _DictValueIter[Self.K, Self.V, Self.H, origin_of(self)](
            _DictWalk[Self.K, Self.V, Self.H](self._entries, self._hashes, 0, self._used)
        )

    def items(ref self) -> _DictEntryIter[Self.K, Self.V, Self.H, origin_of(self)]:
        """An iterator over the entries, each with key and value."""
        return _DictEntryIter[Self.K, Self.V, Self.H, origin_of(self)](
            _DictWalk[Self.K, Self.V, Self.H](self._entries, self._hashes, 0, self._used)
        )

    def take_items(mut self) -> _TakeDictEntryIter[Self.K, Self.V, Self.H]:
        """An iterator that moves the entries out; the dictionary is empty after."""
        var list = List[DictEntry[Self.K, Self.V, Self.H]](capacity=self._len)
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) != 0:
                list.append(__op_take(__op_offset(self._entries, i)))
        for at in range(self._capacity * 2):
            __op_deref(__op_offset(self._index, at)) = 0
        self._len = 0
        self._used = 0
        return list^.__iter__()

    # ---- text ----

    def write_to(
        self, mut writer: Some[Writer]
    ) where conforms_to(Self.K, Writable) and conforms_to(Self.V, Writable):
        """Writes the entries in the order in which they came in: `{a: 1, b: 2}`."""
        writer.write_string("{")
        var first: Bool = True
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) == 0:
                continue
            if not first:
                writer.write_string(", ")
            first = False
            ref e = __op_deref(__op_offset(self._entries, i))
            e.key.write_to(writer)
            writer.write_string(": ")
            e.value.write_to(writer)
        writer.write_string("}")

    def write_repr_to(
        self, mut writer: Some[Writer]
    ) where conforms_to(Self.K, Writable) and conforms_to(Self.V, Writable):
        """Writes the types of keys and values, and the entries as repr does."""
        writer.write_string("Dict[")
        writer.write_string(__op_type_name[Self.K, 2]())
        writer.write_string(", ")
        writer.write_string(__op_type_name[Self.V, 2]())
        writer.write_string("]({")
        var first: Bool = True
        for i in range(self._used):
            if __op_deref(__op_offset(self._hashes, i)) == 0:
                continue
            if not first:
                writer.write_string(", ")
            first = False
            ref e = __op_deref(__op_offset(self._entries, i))
            e.key.write_repr_to(writer)
            writer.write_string(": ")
            e.value.write_repr_to(writer)
        writer.write_string("})")


comptime _TakeDictEntryIter[
    K: KeyElement, V: Movable, H: Defaultable & Hasher & Deinitable
] = _ListIterOwned[DictEntry[K, V, H]]


@fieldwise_init
struct _DictWalk[K: KeyElement, V: Movable, H: Defaultable & Hasher & Deinitable](ImplicitlyCopyable, TrivialRegisterPassable):
    """The positions of the entries that are there, from low up to high."""

    var _entries: Pointer[DictEntry[Self.K, Self.V, Self.H], MutUntrackedOrigin]
    var _hashes: Pointer[UInt64, MutUntrackedOrigin]
    var _low: Int
    var _high: Int

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        # counted here, which is rare, and not at every step
        var n: Int = 0
        for i in range(self._low, self._high):
            n += Int(__op_deref(__op_offset(self._hashes, i)) != 0)
        return (n, Optional[Int](n))

    def step(mut self, forward: Bool) raises StopIteration -> Int:
        if forward:
            while self._low < self._high:
                self._low += 1
                if __op_deref(__op_offset(self._hashes, self._low - 1)) != 0:
                    return self._low - 1
        else:
            while self._low < self._high:
                self._high -= 1
                if __op_deref(__op_offset(self._hashes, self._high)) != 0:
                    return self._high
        raise StopIteration()


@__by_value
@fieldwise_init
struct _DictKeyIter[
    mut: Bool,
    //,
    K: KeyElement,
    V: Movable,
    H: Defaultable & Hasher & Deinitable,
    origin: Origin[mut=mut],
    forward: Bool = True,
](ImplicitlyCopyable, Iterable, Iterator):
    comptime Element = Self.K
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _walk: _DictWalk[Self.K, Self.V, Self.H]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> ref[ImmUntrackedOrigin] Self.K:
        var i: Int = self._walk.step(Self.forward)
        return __op_deref(__op_offset(self._walk._entries, i)).key

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._walk.bounds()


@fieldwise_init
struct _DictIterOwned[K: KeyElement, V: Movable, H: Defaultable & Hasher & Deinitable](
    IterableOwned, Iterator, Movable
):
    comptime Element = Self.K
    comptime IteratorOwnedType: Iterator = Self

    # what was taken is marked as removed
    var _rest: Dict[Self.K, Self.V, Self.H]
    var _next: Int

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.K:
        while self._next < self._rest._used:
            var i: Int = self._next
            self._next = i + 1
            if __op_deref(__op_offset(self._rest._hashes, i)) != 0:
                __op_init(__op_offset(self._rest._hashes, i), UInt64(0))
                self._rest._len -= 1
                return __op_take(__op_offset(self._rest._entries, i)).take_key()
        raise StopIteration()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._rest._len, Optional[Int](self._rest._len))


@__by_value
@fieldwise_init
struct _DictValueIter[
    mut: Bool,
    //,
    K: KeyElement,
    V: Movable,
    H: Defaultable & Hasher & Deinitable,
    origin: Origin[mut=mut],
    forward: Bool = True,
](ImplicitlyCopyable, Iterable, Iterator):
    comptime Element = Self.V
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _walk: _DictWalk[Self.K, Self.V, Self.H]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __reversed__(self) -> _DictValueIter[Self.K, Self.V, Self.H, Self.origin, False]:
        return _DictValueIter[Self.K, Self.V, Self.H, Self.origin, False](self._walk)

    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.V:
        var i: Int = self._walk.step(Self.forward)
        return __op_deref(__op_offset(self._walk._entries, i)).value

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._walk.bounds()


@__by_value
@fieldwise_init
struct _DictEntryIter[
    mut: Bool,
    //,
    K: KeyElement,
    V: Movable,
    H: Defaultable & Hasher & Deinitable,
    origin: Origin[mut=mut],
    forward: Bool = True,
](ImplicitlyCopyable, Iterable, Iterator):
    comptime Element = DictEntry[Self.K, Self.V, Self.H]
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _walk: _DictWalk[Self.K, Self.V, Self.H]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __reversed__(self) -> _DictEntryIter[Self.K, Self.V, Self.H, Self.origin, False]:
        return _DictEntryIter[Self.K, Self.V, Self.H, Self.origin, False](self._walk)

    def __next__(
        mut self,
    ) raises StopIteration -> ref[Self.origin] DictEntry[Self.K, Self.V, Self.H]:
        var i: Int = self._walk.step(Self.forward)
        return __op_deref(__op_offset(self._walk._entries, i))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._walk.bounds()


comptime StringDict[V: Movable] = Dict[String, V]
"""A dictionary whose keys are strings."""
