# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Views of elements side by side."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.builtin.builtin_slice import ContiguousSlice
from std.hash.hasher import Hasher
from std.builtin._check import check_slice, checked_index
from std.reflection.location import SourceLocation
from std.sys.info import simd_width_of


struct Span[
    mut: Bool,
    //,
    T: AnyType,
    origin: Origin[mut=mut],
    *,
    address_space: AddressSpace = AddressSpace.GENERIC,
](
    Boolable,
    Copyable,
    Defaultable,
    DevicePassable,
    Hashable where conforms_to(T, Hashable),
    ImplicitlyCopyable,
    Iterable,
    IterableOwned where conforms_to(T, Copyable),
    Sized,
    TrivialRegisterPassable,
    Writable where conforms_to(T, Writable),
):
    """Elements that belong to somebody else."""

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
        return String("Span[", reflect[Self.T].name(), "]")

    comptime Element = Self.T
    """The type of the elements."""
    comptime Immutable = Span[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]
    """The same view for reading only, its origin untracked."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _SpanIter[Self.T, Self.origin]
    """What walks the elements where they are."""
    comptime IteratorOwnedType: Iterator = _SpanIter[Self.T, Self.origin]
    """The same: a view owns no elements that could be moved out."""

    var _data: Pointer[Self.T, Self.origin, address_space=Self.address_space]
    var _len: Int

    @always_inline
    def __init__(out self):
        self._data = __op_nullptr[
            Pointer[Self.T, Self.origin, address_space=Self.address_space]
        ]()
        self._len = 0

    @always_inline
    def __init__(
        out self,
        *,
        unsafe_ptr: Pointer[Self.T, _, address_space=Self.address_space],
        length: Int,
    ):
        self._data = __op_ptrcast[
            Pointer[Self.T, Self.origin, address_space=Self.address_space]
        ](unsafe_ptr)
        self._len = length

    @always_inline
    def __init__(out self, other: Span[Self.T, _, address_space=Self.address_space]):
        self._data = __op_ptrcast[
            Pointer[Self.T, Self.origin, address_space=Self.address_space]
        ](other._data)
        self._len = other._len

    @always_inline
    @implicit
    def __init__(out self, ref[Self.origin] list: List[Self.T]):
        self._data = __op_ptrcast[
            Pointer[Self.T, Self.origin, address_space=Self.address_space]
        ](list._data)
        self._len = list._len

    @always_inline
    @implicit
    def __init__[length: Int, //](out self, ref[Self.origin] array: Array[Self.T, length]):
        self._data = __op_ptrcast[
            Pointer[Self.T, Self.origin, address_space=Self.address_space]
        ](array.unsafe_ptr())
        self._len = length

    @always_inline
    def unsafe_ptr(self) -> Pointer[Self.T, Self.origin, address_space=Self.address_space]:
        """Address of the first element."""
        return self._data

    @always_inline
    def __len__(self) -> Int:
        return self._len

    @always_inline
    def __bool__(self) -> Bool:
        return self._len != 0

    @always_inline
    @__counts_from_front
    def __getitem__(
        self,
        idx: Int,
        /,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self._data, checked_index(idx, self._len, _file, _line, _col)))

    @always_inline
    @__counts_from_front
    def __getitem__[I: Indexer](
        self,
        idx: I,
        /,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self._data, checked_index(idx.__index__(), self._len, _file, _line, _col)))

    @always_inline
    def __getitem__(
        self,
        slc: ContiguousSlice,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self:
        var start: Int = slc.start_or(0)
        var end: Int = slc.end_or(self._len)
        check_slice("start".unsafe_ptr(), start, 0, self._len, _at)
        check_slice("end".unsafe_ptr(), end, start, self._len, _at)
        return Self(unsafe_ptr=__op_offset(self._data, start), length=end - start)

    @always_inline
    def unsafe_get(self, idx: Int) -> ref[Self.origin] Self.T:
        """The element at idx, unchecked."""
        return __op_deref(__op_offset(self._data, idx))

    @always_inline
    def unsafe_subspan(self, *, offset: Int, length: Int) -> Self:
        """Some elements, unchecked."""
        return Self(unsafe_ptr=__op_offset(self._data, offset), length=length)

    @always_inline
    def as_imm(self) -> Self.Immutable:
        """The same view, for reading only."""
        return Self.Immutable(unsafe_ptr=self._data, length=self._len)

    @always_inline
    @deprecated(use=Span.as_imm)
    def as_immutable(self) -> Self.Immutable:
        """The same view, for reading only."""
        return self.as_imm()

    @always_inline
    @deprecated(use=Span.as_imm)
    def get_immutable(self) -> Self.Immutable:
        """The same view, for reading only."""
        return self.as_imm()

    @always_inline
    def __iter__(self) -> _SpanIter[Self.T, Self.origin]:
        return _SpanIter[Self.T, Self.origin](self._data, 0, self._len)

    @always_inline
    def __reversed__(self) -> _SpanIter[Self.T, Self.origin, False]:
        return _SpanIter[Self.T, Self.origin, False](self._data, 0, self._len)

    def __contains__(self, value: Self.T) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(self._len):
            if self.unsafe_get(i) == value:
                return True
        return False

    @__shares_views
    def __eq__(self, rhs: Span[Self.T, _]) -> Bool where conforms_to(Self.T, Equatable):
        if self._len != rhs._len:
            return False
        for i in range(self._len):
            if not (self.unsafe_get(i) == rhs.unsafe_get(i)):
                return False
        return True

    @no_inline
    def __ne__(self, rhs: Span[Self.T, _]) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == rhs)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        hasher._update_with_simd(Int64(self._len))
        for i in range(self._len):
            self.unsafe_get(i).__hash__(hasher)

    def fill(self, value: Self.T) where conforms_to(Self.T, Copyable):
        """Replaces every element by a copy of value."""
        for i in range(self._len):
            __op_deref(__op_offset(self._data, i)) = value.copy()

    def copy_from(self, other: Span[Self.T, _]) where conforms_to(Self.T, Copyable):
        """Replaces the elements by copies of as many of other."""
        for i in range(self._len):
            __op_deref(__op_offset(self._data, i)) = other[i].copy()

    def reverse(self):
        """Turns the order around."""
        var i: Int = 0
        var j: Int = self._len - 1
        while i < j:
            self.unsafe_swap_elements(i, j)
            i += 1
            j -= 1

    def swap_elements(
        self,
        a: Int,
        b: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Exchanges two elements."""
        self.unsafe_swap_elements(
            checked_index(a, self._len, _file, _line, _col),
            checked_index(b, self._len, _file, _line, _col),
        )

    def unsafe_swap_elements(self, a: Int, b: Int):
        """Exchanges two elements, unchecked."""
        if a != b:
            var p = __op_offset(self._data, a)
            var q = __op_offset(self._data, b)
            var t = __op_take(p)
            __op_init(p, __op_take(q))
            __op_init(q, t^)

    def as_ref(self) -> Pointer[Self.T, Self.origin, address_space=Self.address_space]:
        """Address of the first element, which must be there."""
        return self._data

    def apply[
        dtype: DType, F: def[w: SIMDLength](SIMD[dtype, w]) -> SIMD[dtype, w], //
    ](self: Span[mut=True, Scalar[dtype], _], func: F):
        """Replaces every element by what func gives for it, some at a time."""
        comptime width = simd_width_of[dtype]()
        var i: Int = 0
        while i + width <= self._len:
            var p = __op_offset(self._data, i)
            __op_vstore(p, func(__op_vload[SIMD[dtype, width]](p)))
            i += width
        while i < self._len:
            __op_deref(__op_offset(self._data, i)) = func(self.unsafe_get(i))
            i += 1

    def count[
        dtype: DType, //, F: def[w: SIMDLength](SIMD[dtype, w]) -> SIMD[DType.bool, w]
    ](self: Span[Scalar[dtype], _], func: F) -> Int:
        """The number of elements that func is true for, some at a time."""
        comptime width = simd_width_of[dtype]()
        var n: Int = 0
        var i: Int = 0
        while i + width <= self._len:
            n += Int(
                func(__op_vload[SIMD[dtype, width]](__op_offset(self._data, i)))
                .cast[DType.uint8]()
                .reduce_add()
            )
            i += width
        while i < self._len:
            n += Int(func(self.unsafe_get(i)))
            i += 1
        return n

    def count[F: def(Self.T) -> Bool](self, func: F) -> Int:
        """The number of elements that func is true for."""
        var n: Int = 0
        for i in range(self._len):
            if func(self.unsafe_get(i)):
                n += 1
        return n

    def binary_search_by[F: def(Self.T) -> Int](self, func: F) -> Optional[Int]:
        """A position where func gives 0; func is negative before, positive after."""
        var low: Int = 0
        var high: Int = self._len
        while low < high:
            var mid: Int = (low + high) // 2
            var order: Int = func(self.unsafe_get(mid))
            if order == 0:
                return Optional[Int](mid)
            if order < 0:
                low = mid + 1
            else:
                high = mid
        return Optional[Int]()

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the elements: `[1, 2]`."""
        writer.write_string("[")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            self.unsafe_get(i).write_to(writer)
        writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes whether they may be changed, their type, and the elements as repr does."""
        writer.write_string("Span[mut=")
        writer.write_string("True" if Self.mut else "False")
        writer.write_string(", ")
        writer.write_string(__op_type_name[Self.T, 2]())
        writer.write_string("]([")
        for i in range(self._len):
            if i > 0:
                writer.write_string(", ")
            self.unsafe_get(i).write_repr_to(writer)
        writer.write_string("])")


comptime MutSpan = Span[mut=True, _, _]
"""A span whose elements may be changed."""
comptime ImmSpan = Span[mut=False, _, _]
"""A span whose elements are only read."""


@__by_value
@fieldwise_init
struct _SpanIter[mut: Bool, //, T: AnyType, origin: Origin[mut=mut], forward: Bool = True](
    ImplicitlyCopyable, Iterable, IterableOwned, Iterator, Sized
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self
    comptime IteratorOwnedType: Iterator = Self

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

    @always_inline
    def __len__(self) -> Int:
        return self._high - self._low

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return (self._high - self._low, Optional[Int](self._high - self._low))
