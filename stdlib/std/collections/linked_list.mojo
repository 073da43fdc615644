# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A doubly linked list."""

from std.hash.hasher import Hasher
from std.builtin._check import checked_index
from std.memory.alloc import unsafe_alloc


struct Node[T: Movable]:
    """An element between two others."""

    var value: Self.T
    """The element itself."""
    var prev: Pointer[Node[Self.T], MutUntrackedOrigin]
    """The node before this one, null at the first."""
    var next: Pointer[Node[Self.T], MutUntrackedOrigin]
    """The node behind this one, null at the last."""

    def __init__(
        out self,
        var value: Self.T,
        prev: Optional[Pointer[Node[Self.T], MutUntrackedOrigin]],
        next: Optional[Pointer[Node[Self.T], MutUntrackedOrigin]],
    ):
        self.value = value^
        self.prev = __op_nullptr[Pointer[Node[Self.T], MutUntrackedOrigin]]()
        self.next = __op_nullptr[Pointer[Node[Self.T], MutUntrackedOrigin]]()
        if prev:
            self.prev = prev.unsafe_value()
        if next:
            self.next = next.unsafe_value()


struct LinkedList[T: Movable](
    Boolable,
    Copyable where conforms_to(T, Copyable),
    Defaultable,
    Deinitable where conforms_to(T, Deinitable),
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    Iterable,
    IterableOwned where conforms_to(T, Deinitable),
    Movable,
    Sized,
    Writable where conforms_to(T, Writable),
):
    """Elements that know their neighbours."""

    comptime Element = Self.T
    """The type of the elements."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _LinkedListIter[Self.T, iterable_origin]
    """What walks the elements where they are."""
    comptime IteratorOwnedType: Iterator = _LinkedListIterOwned[Self.T]
    """What moves the elements out one by one; those not asked for end with it."""
    comptime _Link = Pointer[Node[Self.T], MutUntrackedOrigin]

    var _head: Pointer[Node[Self.T], MutUntrackedOrigin]
    var _tail: Pointer[Node[Self.T], MutUntrackedOrigin]
    var _size: Int

    def __init__(out self):
        self._head = __op_nullptr[Self._Link]()
        self._tail = __op_nullptr[Self._Link]()
        self._size = 0

    def __init__(out self, var *elements: Self.T, __list_literal__: NoneType = None):
        self = Self()
        for i in range(len(elements)):
            self.append(__op_take(__op_offset(elements._data, i)))

    def __init__(out self, *, copy: Self) where conforms_to(Self.T, Copyable):
        self = Self()
        var p = copy._head
        while p._exists():
            self.append(p[].value.copy())
            p = p[].next

    def __deinit__(deinit self):
        var p = self._head
        while p._exists():
            var after = p[].next
            __op_destroy(_value_of(p))
            p.unsafe_free()
            p = after

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F, /):
        """Ends the list, and each element by the function."""
        var p = self._head
        while p._exists():
            var after = p[].next
            deinit_func(__op_take(_value_of(p)))
            p.unsafe_free()
            p = after

    def _new(self, var value: Self.T) -> Pointer[Node[Self.T], MutUntrackedOrigin]:
        var p = unsafe_alloc[Node[Self.T]](1)
        __op_init(_value_of(p), value^)
        p[].prev = __op_nullptr[Self._Link]()
        p[].next = __op_nullptr[Self._Link]()
        return p

    def append(mut self, var value: Self.T):
        """Adds an element at the end."""
        var p = self._new(value^)
        p[].prev = self._tail
        if self._tail._exists():
            self._tail[].next = p
        else:
            self._head = p
        self._tail = p
        self._size += 1

    def prepend(mut self, var value: Self.T):
        """Adds an element at the beginning."""
        var p = self._new(value^)
        p[].next = self._head
        if self._head._exists():
            self._head[].prev = p
        else:
            self._tail = p
        self._head = p
        self._size += 1

    def _node(self, idx: Int) -> Pointer[Node[Self.T], MutUntrackedOrigin]:
        # from the nearer end
        if idx <= self._size // 2:
            var p = self._head
            for _ in range(idx):
                p = p[].next
            return p
        var p = self._tail
        for _ in range(self._size - 1 - idx):
            p = p[].prev
        return p

    @__interior
    def get_nth[
        I: Indexer
    ](
        ref self,
        idx: I,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[self] Self.T:
        """The element at a position, found from the nearer end in O(n)."""
        return self._node(
            checked_index(idx.__index__(), self._size, _file, _line, _col)
        )[].value

    def index(self, value: Self.T) raises -> Int where conforms_to(Self.T, Equatable):
        """Position of the first equal element; raises when there is none."""
        var i: Int = 0
        var p = self._head
        while p._exists():
            if p[].value == value:
                return i
            p = p[].next
            i += 1
        raise Error("ValueError: Given element is not in linked list")

    def _remove(mut self, p: Pointer[Node[Self.T], MutUntrackedOrigin]) -> Self.T:
        if p[].prev._exists():
            p[].prev[].next = p[].next
        else:
            self._head = p[].next
        if p[].next._exists():
            p[].next[].prev = p[].prev
        else:
            self._tail = p[].prev
        self._size -= 1
        var out = __op_take(_value_of(p))
        p.unsafe_free()
        return out^

    def insert[
        I: Indexer
    ](
        mut self,
        idx: I,
        var elem: Self.T,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Adds an element before a position from 0 to the length."""
        var i: Int = checked_index(idx.__index__(), self._size + 1, _file, _line, _col)
        if i == 0:
            self.prepend(elem^)
            return
        if i == self._size:
            self.append(elem^)
            return
        var after = self._node(i)
        var p = self._new(elem^)
        p[].prev = after[].prev
        p[].next = after
        after[].prev[].next = p
        after[].prev = p
        self._size += 1

    def pop(mut self) raises -> Self.T:
        """Removes the last element."""
        if self._size == 0:
            raise Error("Pop on empty list.")
        return self._remove(self._tail)

    def pop[
        I: Indexer & Deinitable, //
    ](
        mut self,
        var i: I,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) raises -> Self.T:
        """Removes the element at a position."""
        return self._remove(
            self._node(checked_index(i.__index__(), self._size, _file, _line, _col))
        )

    def maybe_pop(mut self) -> Optional[Self.T]:
        """Removes the last element, if there is one."""
        if self._size == 0:
            return Optional[Self.T]()
        return Optional[Self.T](self._remove(self._tail))

    def maybe_pop[
        I: Indexer & Deinitable, //
    ](
        mut self,
        var i: I,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Optional[Self.T]:
        """Removes the element at a position, which there has to be."""
        return Optional[Self.T](
            self._remove(
                self._node(checked_index(i.__index__(), self._size, _file, _line, _col))
            )
        )

    def extend(mut self, deinit other: Self):
        """Adds the elements of other at the end."""
        if other._head._exists():
            if self._tail._exists():
                self._tail[].next = other._head
                other._head[].prev = self._tail
            else:
                self._head = other._head
            self._tail = other._tail
            self._size += other._size

    def clear(mut self):
        """Removes all elements."""
        while self._size > 0:
            _ = self._remove(self._tail)

    def reverse(mut self):
        """Turns the order around."""
        var p = self._head
        while p._exists():
            var after = p[].next
            p[].next = p[].prev
            p[].prev = after
            p = after
        var head = self._head
        self._head = self._tail
        self._tail = head

    def count(self, elem: Self.T) -> Int where conforms_to(Self.T, Equatable):
        """The number of equal elements."""
        var n: Int = 0
        var p = self._head
        while p._exists():
            if p[].value == elem:
                n += 1
            p = p[].next
        return n

    @always_inline
    def __len__(self) -> Int:
        return self._size

    @always_inline
    def __bool__(self) -> Bool:
        return self._size != 0

    def __contains__(self, value: Self.T) -> Bool where conforms_to(Self.T, Equatable):
        return self.count(value) > 0

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        if self._size != other._size:
            return False
        var p = self._head
        var q = other._head
        while p._exists():
            if not (p[].value == q[].value):
                return False
            p = p[].next
            q = q[].next
        return True

    def __ne__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == other)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        var p = self._head
        while p._exists():
            p[].value.__hash__(hasher)
            p = p[].next

    def __iter__(ref self) -> _LinkedListIter[Self.T, origin_of(self)]:
        return _LinkedListIter[Self.T, origin_of(self)](self._head)

    def __iter__(var self) -> _LinkedListIterOwned[Self.T] where conforms_to(Self.T, Deinitable):
        return _LinkedListIterOwned(self^)

    def __reversed__(ref self) -> _LinkedListIter[Self.T, origin_of(self), False]:
        return _LinkedListIter[Self.T, origin_of(self), False](self._tail)

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements from the first to the last: `[1, 2]`."""
        writer.write_string("[")
        var p = self._head
        while p._exists():
            p[].value.write_to(writer)
            p = p[].next
            if p._exists():
                writer.write_string(", ")
        writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type and the elements, each as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("([")
        var p = self._head
        while p._exists():
            p[].value.write_repr_to(writer)
            p = p[].next
            if p._exists():
                writer.write_string(", ")
        writer.write_string("])")


@always_inline
def _value_of[
    T: Movable
](p: Pointer[Node[T], MutUntrackedOrigin]) -> Pointer[T, MutUntrackedOrigin]:
    return __op_addressof[Pointer[T, MutUntrackedOrigin]](__op_deref(p).value)


@__by_value
@fieldwise_init
struct _LinkedListIter[
    mut: Bool, //, T: Movable, origin: Origin[mut=mut], forward: Bool = True
](ImplicitlyCopyable, Iterable, Iterator):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _at: Pointer[Node[Self.T], MutUntrackedOrigin]

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if not self._at._exists():
            raise StopIteration()
        var p = self._at
        comptime if Self.forward:
            self._at = p[].next
        else:
            self._at = p[].prev
        return p[].value


@fieldwise_init
struct _LinkedListIterOwned[T: Movable](IterableOwned, Iterator, Movable):
    comptime Element = Self.T
    comptime IteratorOwnedType: Iterator = Self

    var _rest: LinkedList[Self.T]

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.T:
        if not self._rest:
            raise StopIteration()
        return self._rest._remove(self._rest._head)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (len(self._rest), Optional[Int](len(self._rest)))
