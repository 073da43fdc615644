# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A growing sequence."""

from std.builtin.builtin_slice import ContiguousSlice, StridedSlice
from std.hash.hasher import Hasher
from std.builtin._check import abort_at, checked_index, clipped_index
from std.memory.alloc import Allocation, Layout, unsafe_alloc
from std.reflection.location import SourceLocation


@__owns_buffers
struct List[T: AnyType](
    Boolable,
    Copyable where conforms_to(T, Copyable),
    Defaultable,
    Deinitable where conforms_to(T, Deinitable),
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    Iterable,
    IterableOwned where conforms_to(T, Movable) and conforms_to(T, Deinitable),
    Movable,
    Sized,
    Writable where conforms_to(T, Writable),
):
    """Elements of one type, side by side on the heap."""

    comptime Element = Self.T
    """The type of the elements."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _ListIter[Self.T, iterable_origin]
    """What walks the elements where they are."""
    comptime IteratorOwnedType: Iterator = _ListIterOwned[Self.T]
    """What moves the elements out one by one; those not asked for end with it."""

    var _data: Pointer[Self.T, MutUntrackedOrigin]
    var _len: Int
    var _capacity: Int
    """How many elements there is room for before memory is asked for again."""

    # ---- making ----

    @always_inline
    def __init__(out self):
        self._data = __op_nullptr[Pointer[Self.T, MutUntrackedOrigin]]()
        self._len = 0
        self._capacity = 0

    @always_inline
    def __init__(out self, *, capacity: Int):
        self._data = __op_nullptr[Pointer[Self.T, MutUntrackedOrigin]]()
        if capacity > 0:
            self._data = unsafe_alloc[Self.T](capacity)
        self._len = 0
        self._capacity = capacity

    def __init__(out self, *, length: Int, fill: Self.T):
        self = Self(capacity=length)
        for i in range(length):
            __op_init(__op_offset(self._data, i), fill.copy())
        self._len = length

    def __init__[F: def(Int) -> Self.T](out self, *, length: Int, fill_with: F):
        self = Self(capacity=length)
        for i in range(length):
            __op_init(__op_offset(self._data, i), fill_with(i))
        self._len = length

    def __init__(out self, *, unsafe_uninit_length: Int):
        self = Self(capacity=unsafe_uninit_length)
        self._len = unsafe_uninit_length

    def __init__(out self, var *values: Self.T, __list_literal__: NoneType):
        var n: Int = len(values)
        self = Self(capacity=n)
        for i in range(n):
            __op_init(__op_offset(self._data, i), __op_take(__op_offset(values._data, i)))
        self._len = n

    def __init__(out self, span: Span[Self.T, _]):
        self = Self(capacity=span._len)
        for i in range(span._len):
            __op_init(__op_offset(self._data, i), span.unsafe_get(i).copy())
        self._len = span._len

    def __init__[
        I: Iterable
    ](
        out self: List[type_of(iterable.__iter__()).Element], ref iterable: I
    ) where conforms_to(type_of(iterable.__iter__()).Element, Copyable):
        self = List[type_of(iterable.__iter__()).Element]()
        for ref x in iterable:
            self.append(x.copy())

    def __init__(out self, *, copy: Self):
        self = Self(capacity=copy._len)
        for i in range(copy._len):
            __op_init(__op_offset(self._data, i), __op_deref(__op_offset(copy._data, i)).copy())
        self._len = copy._len

    def __deinit__(deinit self):
        comptime if not __op_is_trivial[Self.T, 1]():
            for i in range(self._len):
                __op_destroy(__op_offset(self._data, i))
        if self._capacity > 0:
            self._data.unsafe_free()

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F):
        """Ends the list, and each element by the function."""
        for i in range(self._len):
            deinit_func(__op_take(__op_offset(self._data, i)))
        if self._capacity > 0:
            self._data.unsafe_free()

    # ---- size ----

    @always_inline
    def __len__(self) -> Int:
        return self._len

    @always_inline
    def __bool__(self) -> Bool:
        return self._len != 0

    def byte_length(self) -> Int:
        """Bytes of the elements."""
        return self._len * __op_sizeof[Self.T]()

    def _move_to(mut self, capacity: Int):
        var p = unsafe_alloc[Self.T](capacity)
        comptime if __op_is_trivial[Self.T, 2]():
            if self._len > 0:
                external_call["memcpy", NoneType](p, self._data, self._len * __op_sizeof[Self.T]())
        else:
            for i in range(self._len):
                __op_init(__op_offset(p, i), __op_take(__op_offset(self._data, i)))
        if self._capacity > 0:
            self._data.unsafe_free()
        self._data = p
        self._capacity = capacity

    @always_inline
    def capacity(self) -> Int:
        """For how many elements there is room."""
        return self._capacity

    def reserve(mut self, capacity: Int):
        """Makes room for that many elements in all."""
        if capacity > self._capacity:
            self._move_to(capacity)

    @no_inline
    def _grow(mut self, needed: Int):
        var n: Int = self._capacity * 2
        if n < needed:
            n = needed
        self._move_to(n)

    # ---- elements ----

    @always_inline
    @__interior
    @__counts_from_front
    def __getitem__(
        ref self,
        idx: Int,
        /,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[self] Self.T:
        return __op_deref(__op_offset(self._data, checked_index(idx, self._len, _file, _line, _col)))

    @always_inline
    @__interior
    @__counts_from_front
    def __getitem__[I: Indexer](
        ref self,
        idx: I,
        /,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[self] Self.T:
        return __op_deref(__op_offset(self._data, checked_index(idx.__index__(), self._len, _file, _line, _col)))

    @always_inline
    @__interior
    def __getitem__(
        ref self,
        slice: ContiguousSlice,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Span[Self.T, origin_of(self)]:
        return Span[Self.T, origin_of(self)](
            unsafe_ptr=self._data, length=self._len
        ).__getitem__(slice, _at=_at)

    def __getitem__(self, slice: StridedSlice) -> Self where conforms_to(Self.T, Copyable):
        var parts = slice.indices(self._len)
        var out = Self()
        if parts[2] == 0:
            return out^
        for i in range(parts[0], parts[1], parts[2]):
            out.append(__op_deref(__op_offset(self._data, i)).copy())
        return out^

    @always_inline
    @__interior
    def unsafe_get(ref self, idx: Int) -> ref[self] Self.T:
        """The element at idx, unchecked."""
        return __op_deref(__op_offset(self._data, idx))

    @always_inline
    def unsafe_set(mut self, idx: Int, var value: Self.T) where conforms_to(Self.T, Movable):
        """Replaces the element at idx, unchecked."""
        __op_deref(__op_offset(self._data, idx)) = value^

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the first element."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._data)

    def unsafe_take_allocation(mut self) -> Allocation[Self.T]:
        """The elements' memory, as large as the capacity; the list is empty after."""
        var n: Int = self._capacity
        return Allocation[Self.T](
            unsafe_owned_ptr=self._release(), layout=Layout[Self.T](count=n)
        )

    @deprecated(use=List.unsafe_take_allocation)
    def steal_data(mut self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The elements' memory; the list is empty after."""
        return self._release()

    def _release(mut self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The elements' memory; the list is empty after."""
        var p = self._data
        self._data = __op_nullptr[Pointer[Self.T, MutUntrackedOrigin]]()
        self._len = 0
        self._capacity = 0
        return p

    @always_inline
    def __iter__(ref self) -> _ListIter[Self.T, origin_of(self)]:
        return _ListIter[Self.T, origin_of(self)](
            __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._data), 0, self._len
        )

    @always_inline
    def __iter__(var self) -> _ListIterOwned[Self.T]:
        return _ListIterOwned[Self.T](self^)

    @always_inline
    def __reversed__(ref self) -> _ListIter[Self.T, origin_of(self), False]:
        return _ListIter[Self.T, origin_of(self), False](
            __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._data), 0, self._len
        )

    # ---- changing ----

    @always_inline
    def append(mut self, var value: Self.T, /):
        """Adds an element at the end."""
        if self._len >= self._capacity:
            self._grow(self._len + 1)
        __op_init(__op_offset(self._data, self._len), value^)
        self._len += 1

    def insert(
        mut self,
        i: Int,
        var value: Self.T,
        /,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Adds an element before position i."""
        _ = checked_index(i, self._len + 1, _at._file_name._ptr, _at._line, _at._col)
        self.append(value^)
        var k: Int = self._len - 1
        while k > i:
            __op_offset(self._data, k).swap_pointees(__op_offset(self._data, k - 1))
            k -= 1

    def extend(mut self, var other: Self):
        """Adds the elements of other at the end."""
        var n: Int = other._len
        self._room_for(n)
        for i in range(n):
            __op_init(
                __op_offset(self._data, self._len + i), __op_take(__op_offset(other._data, i))
            )
        self._len += n
        other._len = 0

    def extend(mut self, elements: Span[Self.T, _]):
        """Adds copies of the elements at the end."""
        var n: Int = elements._len
        self._room_for(n)
        for i in range(n):
            __op_init(__op_offset(self._data, self._len + i), elements.unsafe_get(i).copy())
        self._len += n

    def extend[length: SIMDLength, //](mut self, value: SIMD[Self.T.dtype, length]):
        """Adds the lanes at the end."""
        for i in range(Int(length)):
            self.append(__op_rebind[Self.T](value[i]))

    def extend[
        length: SIMDLength, //
    ](mut self, value: SIMD[Self.T.dtype, length], *, count: Int):
        """Adds the first count lanes at the end."""
        for i in range(count):
            self.append(__op_rebind[Self.T](value[i]))

    def _room_for(mut self, more: Int):
        if self._len + more > self._capacity:
            self._grow(self._len + more)

    def pop(
        mut self,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Self.T where conforms_to(Self.T, Movable):
        """Removes the last element."""
        self._len = checked_index(self._len - 1, self._len, _file, _line, _col)
        var out = __op_take(__op_offset(self._data, self._len))
        return out^

    def pop(
        mut self,
        i: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Self.T where conforms_to(Self.T, Movable):
        """Removes the element at position i."""
        var at: Int = checked_index(i, self._len, _file, _line, _col)
        var out = __op_take(__op_offset(self._data, at))
        for k in range(at + 1, self._len):
            __op_init(__op_offset(self._data, k - 1), __op_take(__op_offset(self._data, k)))
        self._len -= 1
        return out^

    def resize(mut self, length: Int, fill: Self.T):
        """Cuts the list or adds copies of fill."""
        if length < self._len:
            self.shrink(length)
            return
        self.reserve(length)
        for i in range(self._len, length):
            __op_init(__op_offset(self._data, i), fill.copy())
        self._len = length

    @deprecated("say `length` for `new_size`, and `fill` for `value`")
    def resize(mut self, *, new_size: Int, value: Self.T):
        """Cuts the list or adds copies of value."""
        self.resize(length=new_size, fill=value)

    def resize(mut self, *, unsafe_uninit_length: Int):
        """Cuts the list or adds elements that hold no value."""
        if unsafe_uninit_length < self._len:
            self.shrink(unsafe_uninit_length)
            return
        self.reserve(unsafe_uninit_length)
        self._len = unsafe_uninit_length

    def shrink(
        mut self,
        new_length: Int,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Cuts the list."""
        if new_length > self._len:
            abort_at(
                "You are calling List.shrink with a new_size bigger than the current size. If you"
                " want to make the List bigger, provide a value to fill the new slots with. If not,"
                " make sure the new size is smaller than the current size.",
                _at,
            )
        for i in range(new_length, self._len):
            __op_destroy(__op_offset(self._data, i))
        self._len = new_length

    def clear(mut self):
        """Removes all elements."""
        for i in range(self._len):
            __op_destroy(__op_offset(self._data, i))
        self._len = 0

    def reverse(mut self):
        """Turns the order around."""
        var i: Int = 0
        var j: Int = self._len - 1
        while i < j:
            __op_offset(self._data, i).swap_pointees(__op_offset(self._data, j))
            i += 1
            j -= 1

    def swap_elements(
        mut self,
        elt_idx_1: Int,
        elt_idx_2: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Exchanges two elements."""
        var i: Int = checked_index(elt_idx_1, self._len, _file, _line, _col)
        var j: Int = checked_index(elt_idx_2, self._len, _file, _line, _col)
        if i != j:
            __op_offset(self._data, i).swap_pointees(__op_offset(self._data, j))

    # ---- searching ----

    def index(
        self, value: Self.T, start: Int = 0, stop: Optional[Int] = None
    ) raises -> Int where conforms_to(Self.T, Equatable):
        """Position of the first equal element from start on and before stop, which count from the
        end where they are negative; raises when there is none."""
        var end: Int = self._len
        if stop:
            end = clipped_index(stop.unsafe_value(), self._len)
        for i in range(clipped_index(start, self._len), end):
            if __op_deref(__op_offset(self._data, i)) == value:
                return i
        raise Error("ValueError: Given element is not in list")

    def count(self, value: Self.T) -> Int where conforms_to(Self.T, Equatable):
        """The number of equal elements."""
        var n: Int = 0
        for i in range(self._len):
            if __op_deref(__op_offset(self._data, i)) == value:
                n += 1
        return n

    def __contains__(self, value: Self.T, /) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(self._len):
            if __op_deref(__op_offset(self._data, i)) == value:
                return True
        return False

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        if self._len != other._len:
            return False
        for i in range(self._len):
            if not (
                __op_deref(__op_offset(self._data, i)) == __op_deref(__op_offset(other._data, i))
            ):
                return False
        return True

    @always_inline
    def __ne__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == other)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        for i in range(self._len):
            __op_deref(__op_offset(self._data, i)).__hash__(hasher)

    # ---- operators ----

    def __add__(self, var other: Self) -> Self where conforms_to(Self.T, Copyable):
        var out = self.copy()
        out.extend(other^)
        return out^

    def __iadd__(mut self, var other: Self, /):
        self.extend(other^)

    def __mul__(self, x: Int) -> Self where conforms_to(Self.T, Copyable):
        var out = Self(capacity=self._len * max(x, 0))
        for _ in range(x):
            for i in range(self._len):
                out.append(__op_deref(__op_offset(self._data, i)).copy())
        return out^

    def __imul__(mut self, x: Int) where conforms_to(Self.T, Copyable):
        var n: Int = self._len
        if x <= 0:
            self.clear()
            return
        self.reserve(n * x)
        for _ in range(1, x):
            for i in range(n):
                self.append(__op_deref(__op_offset(self._data, i)).copy())

    # ---- text ----

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements: `[1, 2]`."""
        writer.write_string("[")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            __op_deref(__op_offset(self._data, i)).write_to(writer)
        writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type and the elements, each as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("([")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            __op_deref(__op_offset(self._data, i)).write_repr_to(writer)
        writer.write_string("])")


@__by_value
@fieldwise_init
struct _ListIter[mut: Bool, //, T: AnyType, origin: Origin[mut=mut], forward: Bool = True](
    ImplicitlyCopyable, Iterable, Iterator
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _data: Pointer[Self.T, Self.origin]
    var _low: Int
    var _high: Int

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if self._low >= self._high:
            raise StopIteration()
        comptime if Self.forward:
            self._low += 1
            return __op_deref(__op_offset(self._data, self._low - 1))
        else:
            self._high -= 1
            return __op_deref(__op_offset(self._data, self._high))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._high - self._low, Optional[Int](self._high - self._low))


struct _ListIterOwned[T: AnyType](IterableOwned, Iterator, Movable):
    comptime Element = Self.T
    comptime IteratorOwnedType: Iterator = Self

    var _data: Pointer[Self.T, MutUntrackedOrigin]
    var _next: Int
    var _end: Int

    def __init__(out self, var list: List[Self.T]):
        self._next = 0
        self._end = list._len
        self._data = list._release()

    def __deinit__(deinit self):
        for i in range(self._next, self._end):
            __op_destroy(__op_offset(self._data, i))
        if self._data._exists():
            self._data.unsafe_free()

    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.T:
        if self._next >= self._end:
            raise StopIteration()
        self._next += 1
        return __op_take(__op_offset(self._data, self._next - 1))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._end - self._next, Optional[Int](self._end - self._next))
