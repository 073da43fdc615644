# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A sequence that grows and shrinks at both ends."""

from std.hash.hasher import Hasher
from std.builtin._check import checked_index, clipped_index
from std.bit.bit import log2_ceil
from std.memory.alloc import unsafe_alloc


struct Deque[T: Movable](
    Boolable,
    Copyable where conforms_to(T, Copyable),
    Deinitable where conforms_to(T, Deinitable),
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    Iterable,
    IterableOwned where conforms_to(T, Deinitable),
    Movable,
    Sized,
    Writable where conforms_to(T, Writable),
):
    """Elements in a ring."""

    comptime Element = Self.T
    """The type of the elements."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _DequeIter[Self.T, iterable_origin]
    """What walks the elements where they are."""
    comptime IteratorOwnedType: Iterator = _DequeIterOwned[Self.T]
    """What moves the elements out one by one; those not asked for end with it."""
    comptime default_capacity = 64
    """What `capacity` and `min_capacity` are if not given."""

    var _data: Pointer[Self.T, MutUntrackedOrigin]
    # place of the first element; the room is a power of two
    var _head: Int
    var _len: Int
    var _capacity: Int
    # the room never gets smaller than this, and at all only with _shrink
    var _min_capacity: Int
    # -1: any number
    var _maxlen: Int
    var _shrink: Bool

    def __init__(
        out self,
        *,
        var elements: Optional[List[Self.T]] = None,
        capacity: Int = 64,
        min_capacity: Int = 64,
        maxlen: Int = -1,
        shrink: Bool = True,
    ):
        self._min_capacity = 1 << log2_ceil(
            min_capacity if min_capacity > 0 else Self.default_capacity
        )
        self._capacity = 1 << log2_ceil(capacity if capacity > 0 else Self.default_capacity)
        self._maxlen = maxlen if maxlen > 0 else -1
        if maxlen > 0:
            # room for one more, so that the loop of a full deque need not grow
            self._capacity = min(self._capacity, 1 << log2_ceil(maxlen + 1))
        self._shrink = shrink
        self._data = unsafe_alloc[Self.T](self._capacity)
        self._head = 0
        self._len = 0
        if elements:
            self.extend(elements.unsafe_take())

    def __init__(out self, var *values: Self.T, __list_literal__: NoneType = None):
        self = Self(capacity=max(len(values), Self.default_capacity))
        for i in range(len(values)):
            self.append(__op_take(__op_offset(values._data, i)))

    def __init__(out self, *, copy: Self) where conforms_to(Self.T, Copyable):
        self = Self(
            capacity=copy._capacity,
            min_capacity=copy._min_capacity,
            maxlen=copy._maxlen,
            shrink=copy._shrink,
        )
        for i in range(copy._len):
            self.append(__op_deref(copy._at(i)).copy())

    def __deinit__(deinit self):
        for i in range(self._len):
            __op_destroy(self._at(i))
        self._data.unsafe_free()

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F, /):
        """Ends the deque, and each element by the function."""
        for i in range(self._len):
            deinit_func(__op_take(self._at(i)))
        self._data.unsafe_free()

    @always_inline
    def _at(self, i: Int) -> Pointer[Self.T, MutUntrackedOrigin]:
        return __op_offset(self._data, (self._head + i) & (self._capacity - 1))

    def _move_to(mut self, capacity: Int):
        var p = unsafe_alloc[Self.T](capacity)
        for i in range(self._len):
            __op_init(__op_offset(p, i), __op_take(self._at(i)))
        self._data.unsafe_free()
        self._data = p
        self._head = 0
        self._capacity = capacity

    @always_inline
    def _give_back(mut self):
        # half of the room, where three quarters of it are not used
        if (
            self._shrink
            and self._capacity > self._min_capacity
            and self._capacity // 4 >= self._len
        ):
            self._move_to(self._capacity // 2)

    def append(mut self, var value: Self.T):
        """Adds an element at the end; drops the first where maxlen is reached."""
        if self._len == self._maxlen:
            _ = self._take_first()
        if self._len == self._capacity:
            self._move_to(self._capacity * 2)
        __op_init(self._at(self._len), value^)
        self._len += 1

    def appendleft(mut self, var value: Self.T):
        """Adds an element at the beginning; drops the last where maxlen is reached."""
        if self._len == self._maxlen:
            _ = self._take_last()
        if self._len == self._capacity:
            self._move_to(self._capacity * 2)
        self._head = (self._head - 1) & (self._capacity - 1)
        __op_init(self._at(0), value^)
        self._len += 1

    def _take_first(mut self) -> Self.T:
        var p = self._at(0)
        self._head = (self._head + 1) & (self._capacity - 1)
        self._len -= 1
        return __op_take(p)

    def _take_last(mut self) -> Self.T:
        self._len -= 1
        return __op_take(self._at(self._len))

    def extend(mut self, var values: List[Self.T]):
        """Adds elements at the end."""
        var n: Int = values._len
        values._len = 0
        for i in range(n):
            self.append(__op_take(__op_offset(values._data, i)))

    def extendleft(mut self, var values: List[Self.T]):
        """Adds elements at the beginning, one after the other."""
        var n: Int = values._len
        values._len = 0
        for i in range(n):
            self.appendleft(__op_take(__op_offset(values._data, i)))

    def insert(
        mut self,
        idx: Int,
        var value: Self.T,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) raises:
        """Adds an element before a position; raises where maxlen is reached."""
        if self._len == self._maxlen:
            raise Error("IndexError: Deque is already at its maximum size")
        var at: Int = checked_index(idx, self._len + 1, _file, _line, _col)
        self.append(value^)
        var k: Int = self._len - 1
        while k > at:
            self._at(k).swap_pointees(self._at(k - 1))
            k -= 1

    def pop(mut self) raises -> Self.T:
        """Removes the last element."""
        if self._len == 0:
            raise Error("IndexError: Deque is empty")
        var out = self._take_last()
        self._give_back()
        return out^

    def popleft(mut self) raises -> Self.T:
        """Removes the first element."""
        if self._len == 0:
            raise Error("IndexError: Deque is empty")
        var out = self._take_first()
        self._give_back()
        return out^

    def peek(self) raises -> Self.T where conforms_to(Self.T, Copyable):
        """A copy of the last element."""
        if self._len == 0:
            raise Error("IndexError: Deque is empty")
        return __op_deref(self._at(self._len - 1)).copy()

    def peekleft(self) raises -> Self.T where conforms_to(Self.T, Copyable):
        """A copy of the first element."""
        if self._len == 0:
            raise Error("IndexError: Deque is empty")
        return __op_deref(self._at(0)).copy()

    def remove(mut self, value: Self.T) raises where conforms_to(Self.T, Equatable):
        """Removes the first equal element."""
        for i in range(self._len):
            if __op_deref(self._at(i)) == value:
                __op_destroy(self._at(i))
                for k in range(i + 1, self._len):
                    __op_init(self._at(k - 1), __op_take(self._at(k)))
                self._len -= 1
                self._give_back()
                return
        raise Error("ValueError: Given element is not in deque")

    def index(
        self, value: Self.T, start: Int = 0, stop: Optional[Int] = None
    ) raises -> Int where conforms_to(Self.T, Equatable):
        """Position of the first equal element from start on and before stop, which count from the
        end where they are negative; raises when there is none."""
        var end: Int = self._len
        if stop:
            end = clipped_index(stop.unsafe_value(), self._len)
        for i in range(clipped_index(start, self._len), end):
            if __op_deref(self._at(i)) == value:
                return i
        raise Error("ValueError: Given element is not in deque")

    def count(self, value: Self.T) -> Int where conforms_to(Self.T, Equatable):
        """The number of equal elements."""
        var n: Int = 0
        for i in range(self._len):
            if __op_deref(self._at(i)) == value:
                n += 1
        return n

    def clear(mut self):
        """Removes all elements."""
        for i in range(self._len):
            __op_destroy(self._at(i))
        self._len = 0
        self._head = 0
        if self._capacity > self._min_capacity:
            self._move_to(self._min_capacity)

    def reverse(mut self):
        """Turns the order around."""
        var i: Int = 0
        var j: Int = self._len - 1
        while i < j:
            self._at(i).swap_pointees(self._at(j))
            i += 1
            j -= 1

    def rotate(mut self, n: Int = 1):
        """Moves the last n elements to the beginning."""
        if self._len < 2:
            return
        for _ in range(n % self._len):
            var x = self._take_last()
            self.appendleft(x^)

    @always_inline
    def __len__(self) -> Int:
        return self._len

    @always_inline
    def __bool__(self) -> Bool:
        return self._len != 0

    @always_inline
    @__interior
    @__counts_from_front
    def __getitem__(
        ref self,
        idx: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[self] Self.T:
        return __op_deref(self._at(checked_index(idx, self._len, _file, _line, _col)))

    def __iter__(ref self) -> _DequeIter[Self.T, origin_of(self)]:
        return _DequeIter[Self.T, origin_of(self)](
            self._data, self._head, self._capacity, 0, self._len
        )

    def __iter__(var self) -> _DequeIterOwned[Self.T] where conforms_to(Self.T, Deinitable):
        return _DequeIterOwned(self^)

    def __reversed__(ref self) -> _DequeIter[Self.T, origin_of(self), False]:
        return _DequeIter[Self.T, origin_of(self), False](
            self._data, self._head, self._capacity, 0, self._len
        )

    def __contains__(self, value: Self.T) -> Bool where conforms_to(Self.T, Equatable):
        return self.count(value) > 0

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        if self._len != other._len:
            return False
        for i in range(self._len):
            if not (__op_deref(self._at(i)) == __op_deref(other._at(i))):
                return False
        return True

    def __ne__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == other)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        for i in range(self._len):
            __op_deref(self._at(i)).__hash__(hasher)

    def __add__(self, other: Self) -> Self where conforms_to(Self.T, Copyable):
        var out = self.copy()
        out += other
        return out^

    def __iadd__(mut self, other: Self) where conforms_to(Self.T, Copyable):
        for i in range(other._len):
            self.append(__op_deref(other._at(i)).copy())

    def __mul__(self, n: Int) -> Self where conforms_to(Self.T, Copyable):
        """The elements n times; none for n <= 0."""
        var out = Self(maxlen=self._maxlen)
        for _ in range(n):
            out += self
        return out^

    def __imul__(mut self, n: Int) where conforms_to(Self.T, Copyable):
        """Repeats the elements n times."""
        self = self * n

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements from left to right: `[1, 2]`."""
        writer.write_string("[")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            __op_deref(self._at(i)).write_to(writer)
        writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type and the elements, each as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("([")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            __op_deref(self._at(i)).write_repr_to(writer)
        writer.write_string("])")


@__by_value
@fieldwise_init
struct _DequeIter[mut: Bool, //, T: Movable, origin: Origin[mut=mut], forward: Bool = True](
    ImplicitlyCopyable, Iterable, Iterator
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _data: Pointer[Self.T, MutUntrackedOrigin]
    var _head: Int
    var _capacity: Int
    var _low: Int
    var _high: Int

    @always_inline
    def __iter__(self) -> Self:
        return self

    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if self._low >= self._high:
            raise StopIteration()
        var i: Int
        comptime if Self.forward:
            i = self._low
            self._low += 1
        else:
            self._high -= 1
            i = self._high
        return __op_deref(__op_offset(self._data, (self._head + i) & (self._capacity - 1)))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._high - self._low, Optional[Int](self._high - self._low))


@fieldwise_init
struct _DequeIterOwned[T: Movable](IterableOwned, Iterator, Movable):
    comptime Element = Self.T
    comptime IteratorOwnedType: Iterator = Self

    var _rest: Deque[Self.T]

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Self.T:
        if not self._rest:
            raise StopIteration()
        return self._rest._take_first()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (len(self._rest), Optional[Int](len(self._rest)))
