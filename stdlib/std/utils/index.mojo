# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Positions in several dimensions."""

from std.hash.hasher import Hasher
from std.builtin._check import checked_index


struct IndexList[size: Int, *, element_type: DType = DType.int64](
    Comparable,
    Defaultable,
    Equatable,
    Hashable,
    ImplicitlyCopyable,
    Sized,
    TrivialRegisterPassable,
    Writable,
):
    """`size` integers, one a dimension."""

    var _data: Array[Scalar[Self.element_type], Self.size]

    def __init__(out self):
        self._data = Array[Scalar[Self.element_type], Self.size](fill=0)

    def __init__(out self, fill: Int):
        self._data = Array[Scalar[Self.element_type], Self.size](
            fill=Scalar[Self.element_type](from_int=fill)
        )

    def __init__(out self, *elems: Int, __list_literal__: NoneType = None):
        self._data = Array[Scalar[Self.element_type], Self.size](fill=0)
        for i in range(Self.size):
            self._data[i] = Scalar[Self.element_type](from_int=elems[i])

    @always_inline
    def __len__(self) -> Int:
        return Self.size

    @always_inline
    def __getitem__(
        self,
        idx: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Int:
        return Int(__op_element(self._data, checked_index(idx, Self.size, _file, _line, _col)))

    @always_inline
    def __getitem__[idx: Int](self) -> Int:
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
        __op_element(self._data, checked_index(idx, Self.size, _file, _line, _col)) = Scalar[Self.element_type](
            from_int=val
        )

    @always_inline
    def __setitem__[idx: Int](mut self, val: Int):
        __op_element(self._data, idx) = Scalar[Self.element_type](from_int=val)

    def flattened_length(self) -> Int:
        """The product of all."""
        var out: Int = 1
        for i in range(Self.size):
            out *= self[i]
        return out

    def __add__(self, rhs: Self) -> Self:
        var out = self
        for i in range(Self.size):
            out[i] = self[i] + rhs[i]
        return out

    def __sub__(self, rhs: Self) -> Self:
        var out = self
        for i in range(Self.size):
            out[i] = self[i] - rhs[i]
        return out

    def __mul__(self, rhs: Self) -> Self:
        var out = self
        for i in range(Self.size):
            out[i] = self[i] * rhs[i]
        return out

    def __floordiv__(self, rhs: Self) -> Self:
        var out = self
        for i in range(Self.size):
            out[i] = self[i] // rhs[i]
        return out

    def remu(self, rhs: Self) -> Self:
        """The remainders, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = self[i] % rhs[i]
        return out

    def min(self, rhs: Self) -> Self:
        """The smaller, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = min(self[i], rhs[i])
        return out

    def max(self, rhs: Self) -> Self:
        """The larger, dimension by dimension."""
        var out = self
        for i in range(Self.size):
            out[i] = max(self[i], rhs[i])
        return out

    def reverse(self) -> Self:
        """The dimensions from last to first."""
        var out = self
        for i in range(Self.size):
            out[i] = self[Self.size - 1 - i]
        return out

    def __eq__(self, rhs: Self) -> Bool:
        for i in range(Self.size):
            if self[i] != rhs[i]:
                return False
        return True

    def __ne__(self, rhs: Self) -> Bool:
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
        for i in range(Self.size):
            hasher.update(self[i])

    def write_to(self, mut writer: Some[Writer]):
        writer.write_string("(")
        for i in range(Self.size):
            if i > 0:
                writer.write_string(", ")
            self[i].write_to(writer)
        comptime if Self.size == 1:
            writer.write_string(",")
        writer.write_string(")")


@always_inline
def Index[*Ts: Intable, dtype: DType = DType.int64](
    *args: *Ts,
) -> IndexList[__op_pack_size[*Ts](), element_type=dtype]:
    """The positions of the arguments."""
    var out = IndexList[__op_pack_size[*Ts](), element_type=dtype]()
    comptime for i in range(__op_pack_size[*Ts]()):
        out[i] = args[i].__int__()
    return out
