# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A fixed number of elements in place."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.builtin._check import checked_index
from std.collections.span import _SpanIter
from std.reflection.location import SourceLocation


@__layout("array")
struct Array[T: AnyType, length: Int](
    Comparable where conforms_to(T, Comparable),
    Copyable where conforms_to(T, Copyable),
    Defaultable where conforms_to(T, Defaultable),
    Deinitable where conforms_to(T, Deinitable),
    DevicePassable where conforms_to(T, DevicePassable),
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    Iterable,
    IterableOwned where conforms_to(T, Movable) and conforms_to(T, Deinitable),
    Movable where conforms_to(T, Movable),
    Sized,
    Writable where conforms_to(T, Writable),
):
    """`length` elements of type T, stored inline."""

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, as messages about kernels say it."""
        return String("Array[", reflect[Self.T].name(), ", ", Self.length, "]")

    comptime Element = Self.T
    """The type of the elements."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _ArrayIter[Self.T, iterable_origin]
    """What walks the elements where they are."""
    comptime IteratorOwnedType: Iterator = _ArrayIterOwned[Self.T, Self.length]
    """What moves the elements out one by one; those not asked for end with it."""

    def __init__(out self):
        self = __op_uninit[Self]()
        for i in range(Self.length):
            __op_init(_slot(self, i), Self.T())

    @always_inline
    def __init__(out self, *, uninitialized: Bool):
        self = __op_uninit[Self]()

    def __init__(out self, *, fill: Self.T):
        self = __op_uninit[Self]()
        for i in range(Self.length):
            __op_init(_slot(self, i), fill.copy())

    def __init__[F: def(Int) -> Self.T](out self, *, fill_with: F):
        self = __op_uninit[Self]()
        for i in range(Self.length):
            __op_init(_slot(self, i), fill_with(i))

    def __init__[F: def[i: Int]() -> Self.T](out self, *, fill_with_unrolled: F):
        self = __op_uninit[Self]()
        comptime for i in range(Self.length):
            __op_init(_slot(self, i), fill_with_unrolled[i]())

    def __init__[
        *, __literal_size__: Int
    ](
        out self: Array[Self.T, __literal_size__],
        var *elems: Self.T,
        __list_literal__: NoneType,
    ):
        self = __op_uninit[Array[Self.T, __literal_size__]]()
        for i in range(__literal_size__):
            __op_init(_slot(self, i), __op_take(__op_offset(elems._data, i)))

    def __init__(out self, *, copy: Self):
        self = __op_uninit[Self]()
        for i in range(Self.length):
            __op_init(_slot(self, i), copy.unsafe_get(i).copy())

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F, /):
        """Ends the array, and each element by the function."""
        for i in range(Self.length):
            deinit_func(__op_take(_slot(self, i)))
        __op_forget(self^)

    @always_inline
    def __len__(self) -> Int:
        return Self.length

    @always_inline
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
        return __op_element(self, checked_index(idx, Self.length, _file, _line, _col))

    @always_inline
    @__counts_from_front
    def __getitem__(ref self, idx: IntLiteral, /) -> ref[self] Self.T:
        comptime assert __op_literal_value[Int, idx.value]() < Self.length, "index is out of bounds"
        return __op_element(self, __op_literal_value[Int, idx.value]())

    @always_inline
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
        return __op_element(self, checked_index(idx.__index__(), Self.length, _file, _line, _col))

    @always_inline
    def __getitem__(
        ref self,
        slc: ContiguousSlice,
        /,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Span[Self.T, origin_of(self)]:
        return Span[Self.T, origin_of(self)](
            unsafe_ptr=self.unsafe_ptr(), length=Self.length
        ).__getitem__(slc, _at=_at)

    @always_inline
    def unsafe_get[I: Indexer](ref self, idx: I) -> ref[self] Self.T:
        """The element at idx, unchecked."""
        return __op_element(self, idx.__index__())

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the first element."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](
            __op_addressof[Pointer[Self, origin_of(self)]](self)
        )

    @always_inline
    def __iter__(ref self) -> _ArrayIter[Self.T, origin_of(self)]:
        return _ArrayIter[Self.T, origin_of(self)](self.unsafe_ptr(), Self.length)

    def __iter__(
        var self,
    ) -> _ArrayIterOwned[Self.T, Self.length] where conforms_to(Self.T, Movable) and conforms_to(
        Self.T, Deinitable
    ):
        return _ArrayIterOwned(self^)

    @always_inline
    def __reversed__(ref self) -> _SpanIter[Self.T, origin_of(self), False]:
        return _SpanIter[Self.T, origin_of(self), False](self.unsafe_ptr(), 0, Self.length)

    def __contains__(self, value: Self.T) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(Self.length):
            if self.unsafe_get(i) == value:
                return True
        return False

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(Self.length):
            if not (self.unsafe_get(i) == other.unsafe_get(i)):
                return False
        return True

    @always_inline
    def __ne__(self, other: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == other)

    def __lt__(self, other: Self) -> Bool where conforms_to(Self.T, Comparable):
        for i in range(Self.length):
            if self.unsafe_get(i) < other.unsafe_get(i):
                return True
            if other.unsafe_get(i) < self.unsafe_get(i):
                return False
        return False

    @always_inline
    def __gt__(self, other: Self) -> Bool where conforms_to(Self.T, Comparable):
        return other < self

    @always_inline
    def __le__(self, other: Self) -> Bool where conforms_to(Self.T, Comparable):
        return not (other < self)

    @always_inline
    def __ge__(self, other: Self) -> Bool where conforms_to(Self.T, Comparable):
        return not (self < other)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        for i in range(Self.length):
            self.unsafe_get(i).__hash__(hasher)

    def concat[
        other_length: Int, //
    ](
        deinit self,
        deinit rhs: Array[Self.T, other_length],
        out result: Array[Self.T, Self.length + other_length],
    ):
        """The elements of self, then those of rhs."""
        result = __op_uninit[Array[Self.T, Self.length + other_length]]()
        for i in range(Self.length):
            __op_init(_slot(result, i), __op_take(_slot(self, i)))
        for i in range(other_length):
            __op_init(_slot(result, Self.length + i), __op_take(_slot(rhs, i)))
        __op_forget(self^)
        __op_forget(rhs^)

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements: `[1, 2]`."""
        writer.write_string("[")
        for i in range(Self.length):
            if i > 0:
                writer.write_string(", ")
            self.unsafe_get(i).write_to(writer)
        writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type and the elements, each as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("([")
        for i in range(Self.length):
            if i > 0:
                writer.write_string(", ")
            self.unsafe_get(i).write_repr_to(writer)
        writer.write_string("])")


@always_inline
def _slot[T: AnyType, n: Int, //](ref a: Array[T, n], i: Int) -> Pointer[T, MutUntrackedOrigin]:
    return __op_offset(
        __op_ptrcast[Pointer[T, MutUntrackedOrigin]](
            __op_addressof[Pointer[Array[T, n], MutUntrackedOrigin]](a)
        ),
        i,
    )


@__by_value
@fieldwise_init
struct _ArrayIter[mut: Bool, //, T: AnyType, origin: Origin[mut=mut]](
    ImplicitlyCopyable, Iterable, Iterator
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _ptr: Pointer[Self.T, Self.origin]
    var _left: Int

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if self._left == 0:
            raise StopIteration()
        var p = self._ptr
        self._ptr = __op_offset(p, 1)
        self._left -= 1
        return __op_deref(p)

    @always_inline
    def __len__(self) -> Int:
        return self._left

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._left, Optional[Int](self._left))


struct _ArrayIterOwned[T: AnyType, length: Int](IterableOwned, Iterator, Movable):
    comptime Element = Self.T
    comptime IteratorOwnedType: Iterator = Self

    # the elements from _next on are there
    var _array: Array[Self.T, Self.length]
    var _next: Int

    def __init__(out self, var array: Array[Self.T, Self.length]):
        self._array = array^
        self._next = 0

    def __init__(out self, *, deinit move: Self):
        self._array = __op_uninit[Array[Self.T, Self.length]]()
        self._next = move._next
        for i in range(move._next, Self.length):
            __op_init(_slot(self._array, i), __op_take(_slot(move._array, i)))
        __op_forget(move._array^)

    def __deinit__(deinit self):
        for i in range(self._next, Self.length):
            __op_destroy(_slot(self._array, i))
        __op_forget(self._array^)

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.T:
        if self._next == Self.length:
            raise StopIteration()
        self._next += 1
        return __op_take(_slot(self._array, self._next - 1))

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var n: Int = Self.length - self._next
        return (n, Optional[Int](n))
