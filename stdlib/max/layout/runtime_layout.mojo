# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is known when running of a layout that is a parameter."""

from layout.int_tuple import UNKNOWN_VALUE, IntTuple, flatten, product
from layout.layout import Layout
from std.utils.index import IndexList
from std.utils.static_tuple import StaticTuple


struct RuntimeLayout[
    layout: Layout,
    *,
    element_type: DType = DType.int64,
    linear_idx_type: DType = DType.int64,
    stored: Bool = not layout.all_dims_known(),
](Defaultable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """The sizes and strides of a layout, those that are UNKNOWN_VALUE in it among them.

    Parameters:
        layout: What is known when compiling.
        element_type: The type of sizes.
        linear_idx_type: The type of positions.
        stored: Whether sizes and strides are kept here. The layout says them all otherwise, and a
            value of this type takes no memory.
    """

    comptime rank = Self.layout.rank()
    """How many dimensions there are; a nested one is one."""
    comptime flat_rank = len(flatten(Self.layout.shape))
    """How many sizes there are, those in nested dimensions counted."""
    comptime static_shape[i: Int]: Int = flatten(Self.layout.shape)[i].value()
    """Size i of all sizes; UNKNOWN_VALUE where not known when compiling."""
    comptime static_stride[i: Int]: Int = flatten(Self.layout.stride)[i].value()
    """Stride i of all strides; UNKNOWN_VALUE where not known when compiling."""

    var _values: StaticTuple[Int, 2 * Self.flat_rank if Self.stored else 0]

    @always_inline
    def __init__(out self):
        """The layout; what it does not say is UNKNOWN_VALUE."""
        self = __op_uninit[Self]()
        comptime if Self.stored:
            comptime for i in range(Self.flat_rank):
                self._values[i] = Self.static_shape[i]
                self._values[Self.flat_rank + i] = Self.static_stride[i]

    @always_inline
    def __init__(out self, shape: IndexList[Self.flat_rank], stride: IndexList[Self.flat_rank]):
        """The layout with these sizes and strides, where it does not say them."""
        self = __op_uninit[Self]()
        comptime if Self.stored:
            comptime for i in range(Self.flat_rank):
                self._values[i] = Int(shape[i])
                self._values[Self.flat_rank + i] = Int(stride[i])

    @staticmethod
    def row_major[rank: Int, //](shape: IndexList[rank]) -> Self:
        """These sizes by rows."""
        var sizes = IndexList[Self.flat_rank]()
        var strides = IndexList[Self.flat_rank]()
        var step = 1
        comptime for k in range(Self.flat_rank):
            comptime i = Self.flat_rank - 1 - k
            sizes[i] = Int(shape[i])
            strides[i] = step
            step *= Int(shape[i])
        return Self(sizes, strides)

    @staticmethod
    def col_major[rank: Int, //](shape: IndexList[rank]) -> Self:
        """These sizes by columns."""
        var sizes = IndexList[Self.flat_rank]()
        var strides = IndexList[Self.flat_rank]()
        var step = 1
        comptime for i in range(Self.flat_rank):
            sizes[i] = Int(shape[i])
            strides[i] = step
            step *= Int(shape[i])
        return Self(sizes, strides)

    @always_inline
    def shape_at[i: Int](self) -> Int:
        """Size i of all sizes."""
        comptime if Self.stored:
            return self._values.get[i]()
        else:
            return Self.static_shape[i]

    @always_inline
    def stride_at[i: Int](self) -> Int:
        """Stride i of all strides."""
        comptime if Self.static_stride[i] != UNKNOWN_VALUE:
            return Self.static_stride[i]
        else:
            return self._values.get[Self.flat_rank + i]()

    def dim(self, i: Int) -> Int:
        """Size i of all sizes."""
        comptime for k in range(Self.flat_rank):
            if k == i:
                return self.shape_at[k]()
        return 0

    @always_inline
    def size(self) -> Int:
        """How many elements there are."""
        comptime size = product(Self.layout.shape)
        comptime if not Self.stored:
            return size
        else:
            var result = 1
            comptime for i in range(Self.flat_rank):
                result *= self.shape_at[i]()
            return result

    def bound_check_required(self) -> Bool:
        """Whether a size is not the one that the layout says."""
        comptime if Self.stored:
            comptime for i in range(Self.flat_rank):
                if self.shape_at[i]() != Self.static_shape[i]:
                    return True
        return False

    def __call__(self, idx: Int) -> Int:
        """The position of an integer that counts through the dimensions, the first fastest."""
        var left = idx
        var result = 0
        comptime for i in range(Self.flat_rank):
            comptime if i == Self.flat_rank - 1:
                result += left * self.stride_at[i]()
            else:
                result += left % self.shape_at[i]() * self.stride_at[i]()
                left = left // self.shape_at[i]()
        return result

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `((3, 4):(4, 1))`."""
        var shape = IntTuple()
        var stride = IntTuple()
        comptime for i in range(Self.flat_rank):
            shape.append(IntTuple(self.shape_at[i]()))
            stride.append(IntTuple(self.stride_at[i]()))
        writer.write(Layout(shape, stride))
