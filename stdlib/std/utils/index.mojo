# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Positions in several dimensions."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.builtin._check import checked_index
from std.hash.hasher import Hasher
from std.utils.static_tuple import StaticTuple


def _reduce_and_fn(a: Bool, b: Bool) -> Bool:
    """Both."""
    return a and b


def _int_tuple_binary_apply[
    binary_fn: def[dtype: DType](Scalar[dtype], Scalar[dtype]) thin -> Scalar[dtype]
](a: IndexList, b: IndexList[a.size, element_type=a.element_type]) -> IndexList[
    a.size, element_type=a.element_type
]:
    """What binary_fn makes of the integers of both, dimension by dimension."""
    var out = IndexList[a.size, element_type=a.element_type]()
    for i in range(a.size):
        __op_element(out._data, i) = binary_fn(
            __op_element(a._data, i), __op_element(b._data, i)
        )
    return out


def _int_tuple_compare[
    comp_fn: def[dtype: DType](Scalar[dtype], Scalar[dtype]) thin -> Bool
](a: IndexList, b: IndexList[a.size, element_type=a.element_type]) -> StaticTuple[Bool, a.size]:
    """What comp_fn says of the integers of both, dimension by dimension."""
    var out = StaticTuple[Bool, a.size]()
    for i in range(a.size):
        out[i] = comp_fn(__op_element(a._data, i), __op_element(b._data, i))
    return out


def _bool_tuple_reduce[reduce_fn: def(Bool, Bool) thin -> Bool](
    a: StaticTuple[Bool, _], init: Bool
) -> Bool:
    """All of a put together with reduce_fn, beginning with init."""
    var out = init
    for i in range(a.size):
        out = reduce_fn(out, a[i])
    return out


def _type_of_width[bitwidth: Int, unsigned: Bool]() -> DType:
    """The integer type of so many bits."""
    comptime if bitwidth == 8:
        return DType.uint8 if unsigned else DType.int8
    elif bitwidth == 16:
        return DType.uint16 if unsigned else DType.int16
    elif bitwidth == 32:
        return DType.uint32 if unsigned else DType.int32
    elif bitwidth == 64:
        return DType.uint64 if unsigned else DType.int64
    else:
        comptime assert bitwidth == 128, "no integer type of this width"
        return DType.uint128 if unsigned else DType.int128


struct IndexList[size: Int, *, element_type: DType = DType.int64](
    Comparable,
    Defaultable,
    DevicePassable,
    Equatable,
    Hashable,
    ImplicitlyCopyable,
    Sized,
    TrivialRegisterPassable,
    Writable,
):
    """`size` integers, one a dimension: a position in a tensor, or its shape.

    Arithmetic and comparisons go dimension by dimension, and a comparison holds when it holds for
    every dimension, which is what a check of bounds asks. So `<` is no order: of two lists neither
    may be less.

    Parameters:
        size: The number of dimensions.
        element_type: The type that each integer is kept as.
    """

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    var _data: Array[Scalar[Self.element_type], Self.size]

    @always_inline
    def __init__(out self):
        """Makes a list of zeros."""
        self._data = Array[Scalar[Self.element_type], Self.size](fill=0)

    @implicit
    def __init__(out self, data: StaticTuple[Scalar[Self.element_type], Self.size]):
        """Makes a list of the integers of a tuple."""
        self._data = data._array.copy()

    @always_inline
    def __init__(out self, fill: Int):
        """Makes a list with fill in every dimension."""
        self._data = Array[Scalar[Self.element_type], Self.size](
            fill=Scalar[Self.element_type](from_int=fill)
        )

    def __init__(
        out self,
        *elems: Int,
        __list_literal__: NoneType = None,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Makes a list of the arguments, one a dimension; it is an error to give fewer."""
        self._data = Array[Scalar[Self.element_type], Self.size](fill=0)
        for i in range(Self.size):
            self._data[i] = Scalar[Self.element_type](
                from_int=elems[checked_index(i, len(elems), _file, _line, _col)]
            )

    def __init__[*Ts: Intable & Movable](out self, elems: Tuple[*Ts]):
        """Makes a list of the elements of a tuple, which has one for each dimension."""
        comptime assert __op_pack_size[*Ts]() == Self.size, "a tuple of another length"
        self._data = Array[Scalar[Self.element_type], Self.size](fill=0)
        comptime for i in range(Self.size):
            self._data[i] = Scalar[Self.element_type](from_int=elems[i].__int__())

    @always_inline
    def __len__(self) -> Int:
        """The number of dimensions."""
        return Self.size

    @always_inline
    def get[idx: Int](self) -> Int:
        """The integer of dimension idx, which is known while compiling."""
        comptime assert 0 <= idx and idx < Self.size, "no such dimension"
        return Int(__op_element(self._data, idx))

    @always_inline
    def __getitem__[I: Indexer](
        self,
        idx: I,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Int:
        """The integer of dimension idx."""
        return Int(
            __op_element(
                self._data, checked_index(idx.__index__(), Self.size, _file, _line, _col)
            )
        )

    @always_inline
    def __getitem__[idx: Int](self) -> Int:
        """The integer of dimension idx, which is known while compiling."""
        return Int(__op_element(self._data, idx))

    @always_inline
    def __setitem__(
        mut self,
        idx: Int,
        val: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Sets the integer of dimension idx."""
        __op_element(
            self._data, checked_index(idx, Self.size, _file, _line, _col)
        ) = Scalar[Self.element_type](from_int=val)

    @always_inline
    def __setitem__[idx: Int](mut self, val: Int):
        """Sets the integer of dimension idx, which is known while compiling."""
        __op_element(self._data, idx) = Scalar[Self.element_type](from_int=val)

    def as_tuple(self) -> StaticTuple[Int, Self.size]:
        """The integers as a tuple of Int."""
        var out = StaticTuple[Int, Self.size](fill=0)
        for i in range(Self.size):
            out[i] = self[i]
        return out

    def as_index_tuple(self) -> StaticTuple[SIMDLength, Self.size]:
        """The integers as a tuple of lengths."""
        var out = StaticTuple[SIMDLength, Self.size](fill=SIMDLength(0))
        for i in range(Self.size):
            out[i] = SIMDLength(self[i])
        return out

    def canonicalize(self) -> IndexList[Self.size]:
        """The same integers, kept as int64."""
        return self.cast[DType.int64]()

    def cast[dtype: DType](self) -> IndexList[Self.size, element_type=dtype]:
        """The same integers, kept as dtype; what does not fit is cut to its low bits."""
        var out = IndexList[Self.size, element_type=dtype]()
        for i in range(Self.size):
            __op_element(out._data, i) = __op_element(self._data, i).cast[dtype]()
        return out

    def flattened_length(self) -> Int:
        """The product of all: how many elements a tensor of this shape has; 1 of no dimensions."""
        var out: Int = 1
        for i in range(Self.size):
            out *= self[i]
        return out

    def get_row_major_strides(self) -> Self:
        """How far apart neighbours are in each dimension of a tensor of this shape, the last
        dimension lying closest."""
        var out = Self()
        var stride: Int = 1
        for i in range(Self.size):
            out[Self.size - 1 - i] = stride
            stride *= self[Self.size - 1 - i]
        return out

    def reverse(self) -> Self:
        """The dimensions from last to first."""
        var out = self
        for i in range(Self.size):
            out[i] = self[Self.size - 1 - i]
        return out

    def __add__(self, rhs: Self) -> Self:
        """The sums, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] + rhs[i]
        return out

    def __sub__(self, rhs: Self) -> Self:
        """The differences, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] - rhs[i]
        return out

    def __mul__(self, rhs: Self) -> Self:
        """The products, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] * rhs[i]
        return out

    def __floordiv__(self, rhs: Self) -> Self:
        """The quotients rounded down, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] // rhs[i]
        return out

    def __rfloordiv__(self, rhs: Self) -> Self:
        """What rhs is, divided by this list and rounded down, dimension by dimension."""
        return rhs // self

    def remu(self, rhs: Self) -> Self:
        """The remainders, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] % rhs[i]
        return out

    def __eq__(self, rhs: Self) -> Bool:
        """Whether every dimension is equal."""
        for i in range(Self.size):
            if self[i] != rhs[i]:
                return False
        return True

    def __ne__(self, rhs: Self) -> Bool:
        """Whether some dimension differs."""
        return not (self == rhs)

    def __lt__(self, rhs: Self) -> Bool:
        """Whether every dimension is less."""
        for i in range(Self.size):
            if self[i] >= rhs[i]:
                return False
        return True

    def __le__(self, rhs: Self) -> Bool:
        """Whether every dimension is at most as large."""
        for i in range(Self.size):
            if self[i] > rhs[i]:
                return False
        return True

    def __gt__(self, rhs: Self) -> Bool:
        """Whether every dimension is greater."""
        return rhs < self

    def __ge__(self, rhs: Self) -> Bool:
        """Whether every dimension is at least as large."""
        return rhs <= self

    def __hash__[H: Hasher](self, mut hasher: H):
        """Gives the integers to a hasher."""
        for i in range(Self.size):
            Int64(self[i]).__hash__(hasher)

    def write_to(self, mut writer: Some[Writer]):
        """Writes them as a tuple: `(1, 2)`, `(1,)`."""
        writer.write_string("(")
        for i in range(Self.size):
            if i > 0:
                writer.write_string(", ")
            self[i].write_to(writer)
        comptime if Self.size == 1:
            writer.write_string(",")
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes them with the type: `IndexList[2, int64]((1, 2))`."""
        writer.write("IndexList[", Self.size, ", ", Self.element_type, "](")
        self.write_to(writer)
        writer.write_string(")")

    @staticmethod
    def get_type_name() -> String:
        """The type's name: `IndexList[2,int64]`."""
        return String("IndexList[", Self.size, ",", Self.element_type, "]")


@always_inline
def Index[*Ts: Intable, dtype: DType = DType.int64](
    *args: *Ts,
) -> IndexList[__op_pack_size[*Ts](), element_type=dtype]:
    """The position of the arguments, one a dimension.

    Parameters:
        Ts: The types of the arguments.
        dtype: The type that each integer is kept as.

    Args:
        args: The integers.
    """
    var out = IndexList[__op_pack_size[*Ts](), element_type=dtype]()
    comptime for i in range(__op_pack_size[*Ts]()):
        out[i] = args[i].__int__()
    return out


@always_inline
def product[size: Int](tuple: IndexList[size, element_type=_], end_idx: Int = size) -> Int:
    """The product of the dimensions before end_idx."""
    return product[size](tuple, 0, end_idx)


@always_inline
def product[size: Int](
    tuple: IndexList[size, element_type=_], start_idx: Int, end_idx: Int
) -> Int:
    """The product of the dimensions from start_idx up to end_idx."""
    var out: Int = 1
    for i in range(start_idx, end_idx):
        out *= tuple[i]
    return out
