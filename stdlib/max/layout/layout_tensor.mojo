# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors whose layout is a value of `layout.layout.Layout`, given as a parameter.

`layout.tile_tensor` is their successor, which mixes known and unknown sizes with less ado. What is
here serves programs that are written with `Layout` and its algebra.
"""

from layout.int_tuple import UNKNOWN_VALUE, IntTuple, depth, flatten, product
from layout.layout import (
    Layout,
    LayoutList,
    MakeTileLayoutList,
    coalesce,
    composition,
    is_row_major,
    zipped_divide,
)
from layout.runtime_layout import RuntimeLayout
from layout.swizzle import Swizzle
from layout.tile_io import ThreadScope, _get_worker_idx
from layout.tile_tensor import _swizzled
from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.memory import stack_allocation as _allocation
from std.sys import simd_width_of
from std.utils.index import IndexList


def _divided[layout: Layout, *sizes: Int]() -> Layout:
    """A layout of known sizes in two dimensions: what lies within a tile, and which tile it is."""
    return zipped_divide(layout.copy(), MakeTileLayoutList[*sizes]())


def _tile_of[layout: Layout, *sizes: Int]() -> Layout:
    """The layout of a tile."""
    comptime if layout.all_dims_known():
        return _divided[layout, *sizes]()[0]
    else:
        var shape = IntTuple()
        comptime for i in range(sizes.size):
            shape.append(IntTuple(sizes[i]))
        return Layout(shape, layout.stride)


def _vectors_of[layout: Layout, *sizes: Int]() -> Layout:
    """The layout of vectors of these sizes."""
    comptime if layout.all_dims_known():
        return coalesce(_divided[layout, *sizes]()[1], keep_rank=True)
    else:
        var shape = IntTuple()
        var stride = IntTuple()
        comptime for i in range(sizes.size):
            comptime n = layout.shape[i].value()
            comptime step = layout.stride[i].value()
            shape.append(IntTuple(-1 if n == -1 else (n + sizes[i] - 1) // sizes[i]))
            stride.append(IntTuple(-1 if step == -1 else step * sizes[i]))
        return Layout(shape, stride)


def _vector_of[layout: Layout, *sizes: Int]() -> Layout:
    """The layout of the scalars in a vector of these sizes."""
    comptime if layout.all_dims_known():
        return coalesce(_divided[layout, *sizes]()[0], keep_rank=True)
    else:
        var shape = IntTuple()
        comptime for i in range(sizes.size):
            shape.append(IntTuple(sizes[i]))
        return coalesce(Layout(shape, layout.stride), keep_rank=True)


def _shape_list(shape: IntTuple) -> LayoutList:
    """For each size the layout of so many elements side by side."""
    var result = LayoutList()
    for x in shape:
        result.append(Layout(x))
    return result^


def _fragment_of[layout: Layout, threads: Layout]() -> Layout:
    """The layout of what belongs to one of the threads."""
    comptime if layout.all_dims_known():
        return coalesce(
            zipped_divide(layout.copy(), _shape_list(threads.shape))[1], keep_rank=True
        )
    else:
        var shape = IntTuple()
        var stride = IntTuple()
        comptime for i in range(layout.rank()):
            comptime n = layout.shape[i].value()
            comptime step = layout.stride[i].value()
            comptime count = product(threads.shape[i])
            shape.append(IntTuple(-1 if n == -1 else n // count))
            stride.append(IntTuple(-1 if step == -1 else step * count))
        return Layout(shape, stride)


def _compute_distribute_layout[
    data_layout: Layout, threads_layout: Layout, axis: Optional[Int] = None
]() -> Layout:
    """A layout in two dimensions: which thread, and what belongs to it."""
    comptime assert not axis, "distribution along one axis is not supported"
    return zipped_divide(data_layout.copy(), _shape_list(threads_layout.shape))


@always_inline
def _thread_place[threads: Layout, i: Int](thread_id: Int) -> Int:
    """Where a thread stands in dimension i."""
    comptime assert depth(threads.shape) <= 1, "distribute: threads in flat layouts only"
    comptime count = UInt32(threads.shape[i].value())
    comptime step = UInt32(threads.stride[i].value())
    comptime if count == 1:
        return 0
    elif step == 1:
        return Int(UInt32(thread_id) % count)
    else:
        return Int(UInt32(thread_id) // step % count)


@always_inline
def _mode_offset[shape: IntTuple, stride: IntTuple](index: Int) -> Int:
    """The position of an index in one dimension, which may be nested."""
    comptime if shape.is_value():
        comptime step = stride.value()
        return __op_index_mul(index, step)
    else:
        return _nested_offset[shape, stride](index)


def _nested_offset[shape: IntTuple, stride: IntTuple](index: Int) -> Int:
    """The position of an index in a nested dimension."""
    var left = index
    var result = 0
    comptime sizes = flatten(shape)
    comptime steps = flatten(stride)
    comptime for i in range(len(sizes)):
        comptime size = sizes[i].value()
        comptime step = steps[i].value()
        comptime if i == len(sizes) - 1:
            result += left * step
        else:
            result += left % size * step
            left = left // size
    return result


struct LayoutTensor[
    mut: Bool,
    //,
    dtype: DType,
    layout: Layout,
    origin: Origin[mut=mut],
    /,
    *,
    address_space: AddressSpace = AddressSpace.GENERIC,
    element_layout: Layout = Layout(1, 1),
    layout_int_type: DType = DType.int,
    linear_idx_type: DType = DType.int,
    masked: Bool = False,
    alignment: Int = __op_alignof[Scalar[dtype]](),
](DevicePassable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Elements in memory, seen through a layout that is a parameter.

    A tensor owns nothing: it is a pointer, and the sizes and strides that the layout does not say.

    Parameters:
        mut: Whether the elements may be written.
        dtype: The type of the scalars.
        layout: The layout; sizes and strides may be UNKNOWN_VALUE.
        origin: Whose memory it is.
        address_space: Where that lies on a device.
        element_layout: How the scalars of one element lie.
        layout_int_type: The type of sizes.
        linear_idx_type: The type of positions.
        masked: Whether tiles at the edges are smaller than others: then sizes are kept.
        alignment: What the address is a multiple of.
    """

    comptime device_type = Self
    """It is on a device what it is here."""
    comptime rank = Self.layout.rank()
    """How many dimensions there are; a nested one is one."""
    comptime flat_rank = len(flatten(Self.layout.shape))
    """How many indices an element has."""
    comptime element_size = Self.element_layout.size()
    """How many scalars one element has."""
    comptime element_type = SIMD[Self.dtype, Self.element_size]
    """The type of an element."""
    comptime RuntimeLayoutType = RuntimeLayout[
        Self.layout, stored=Self.masked or not Self.layout.all_dims_known()
    ]
    """The type of what is known of the layout when running."""
    comptime PtrType = Pointer[
        Scalar[Self.dtype], Self.origin, address_space=Self.address_space
    ]
    """The type of its pointer."""
    comptime GenericAddressSpaceLayoutTensor = LayoutTensor[
        Self.dtype,
        Self.layout,
        Self.origin,
        element_layout=Self.element_layout,
        layout_int_type=Self.layout_int_type,
        linear_idx_type=Self.linear_idx_type,
        masked=Self.masked,
        alignment=Self.alignment,
    ]
    """The same tensor in memory of any kind."""
    comptime _View[new_layout: Layout] = LayoutTensor[
        Self.dtype,
        new_layout,
        Self.origin,
        address_space=Self.address_space,
        element_layout=Self.element_layout,
        layout_int_type=Self.layout_int_type,
        linear_idx_type=Self.linear_idx_type,
        masked=Self.masked,
        alignment=Self.alignment,
    ]
    comptime TileType[*tile_sizes: Int] = Self._View[_tile_of[Self.layout, *tile_sizes]()]
    """The type of tiles of this size."""
    comptime VectorizedType[*vector_shape: Int] = LayoutTensor[
        Self.dtype,
        _vectors_of[Self.layout, *vector_shape](),
        Self.origin,
        address_space=Self.address_space,
        element_layout=_vector_of[Self.layout, *vector_shape](),
        layout_int_type=Self.layout_int_type,
        linear_idx_type=Self.linear_idx_type,
        masked=Self.masked,
        alignment=Self.alignment,
    ]
    """The type of the same scalars as vectors of this shape."""
    comptime DistributeType[threads_layout: Layout] = Self._View[
        _fragment_of[Self.layout, threads_layout]()
    ]
    """The type of what belongs to one of the threads."""
    comptime TransposeType = Self._View[Self.layout.transpose()]
    """The type of the same elements with the dimensions from the last to the first."""
    comptime IteratorType[*tile_sizes: Int, axis: Int] = LayoutTensorIter[
        Self.dtype,
        _tile_of[Self.layout, *tile_sizes](),
        Self.origin,
        address_space=Self.address_space,
        masked=Self.masked,
    ]
    """The type of what goes through tiles of this size."""

    var ptr: Self.PtrType
    """Where its first element lies."""
    var runtime_layout: Self.RuntimeLayoutType
    """Its sizes and strides, where the layout does not say them."""

    # ---- made of memory ----------------------------------------------------------------------

    @always_inline
    def __init__(
        out self, ptr: Pointer[Scalar[Self.dtype], Self.origin, address_space=Self.address_space]
    ):
        """The elements that lie at ptr."""
        comptime assert Self.layout.all_dims_known(), "the layout has sizes that are not known"
        self.ptr = ptr
        self.runtime_layout = Self.RuntimeLayoutType()

    @always_inline
    def __init__(
        out self,
        ptr: Pointer[Scalar[Self.dtype], Self.origin, address_space=Self.address_space],
        runtime_layout: RuntimeLayout[Self.layout, ...],
    ):
        """The elements that lie at ptr, with sizes and strides known when running."""
        self.ptr = ptr
        self.runtime_layout = rebind[Self.RuntimeLayoutType](runtime_layout)

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        span: Span[Scalar[Self.dtype], Self.origin],
    ):
        """The elements of a span, a list or an array."""
        comptime assert Self.layout.all_dims_known(), "the layout has sizes that are not known"
        self.ptr = span.unsafe_ptr()
        self.runtime_layout = Self.RuntimeLayoutType()

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        span: Span[Scalar[Self.dtype], Self.origin],
        runtime_layout: RuntimeLayout[Self.layout, ...],
    ):
        """The elements of a span, with sizes and strides known when running."""
        self.ptr = span.unsafe_ptr()
        self.runtime_layout = rebind[Self.RuntimeLayoutType](runtime_layout)

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        ref[Self.origin] device_buffer: DeviceBuffer[Self.dtype],
    ):
        """The elements of a device's buffer, for kernels only."""
        comptime assert Self.layout.all_dims_known(), "the layout has sizes that are not known"
        self.ptr = type_of(self.ptr)(device_buffer.unsafe_ptr())
        self.runtime_layout = Self.RuntimeLayoutType()

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        ref[Self.origin] device_buffer: DeviceBuffer[Self.dtype],
        runtime_layout: RuntimeLayout[Self.layout, ...],
    ):
        """The elements of a device's buffer, with sizes and strides known when running."""
        self.ptr = type_of(self.ptr)(device_buffer.unsafe_ptr())
        self.runtime_layout = rebind[Self.RuntimeLayoutType](runtime_layout)

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        ref[Self.origin] host_buffer: HostBuffer[Self.dtype],
    ):
        """The elements of a buffer on the host."""
        comptime assert Self.layout.all_dims_known(), "the layout has sizes that are not known"
        self.ptr = type_of(self.ptr)(host_buffer.unsafe_ptr())
        self.runtime_layout = Self.RuntimeLayoutType()

    @always_inline
    def __init__(
        out self: Self.GenericAddressSpaceLayoutTensor,
        ref[Self.origin] host_buffer: HostBuffer[Self.dtype],
        runtime_layout: RuntimeLayout[Self.layout, ...],
    ):
        """The elements of a buffer on the host, with sizes and strides known when running."""
        self.ptr = type_of(self.ptr)(host_buffer.unsafe_ptr())
        self.runtime_layout = rebind[Self.RuntimeLayoutType](runtime_layout)

    @staticmethod
    @always_inline
    def stack_allocation[stack_alignment: Int = Self.alignment]() -> LayoutTensor[
        Self.dtype,
        Self.layout,
        MutUntrackedOrigin,
        address_space=Self.address_space,
        element_layout=Self.element_layout,
        layout_int_type=Self.layout_int_type,
        linear_idx_type=Self.linear_idx_type,
        masked=Self.masked,
        alignment=Self.alignment,
    ]:
        """A tensor in memory that lasts as long as the calling function; in a kernel the address
        space says whether the threads of a block share it."""
        comptime assert Self.layout.all_dims_known(), "the layout has sizes that are not known"
        return {
            _allocation[
                Self.layout.cosize() * Self.element_size,
                Scalar[Self.dtype],
                alignment=stack_alignment,
                address_space=Self.address_space,
            ]()
        }

    # ---- elements ----------------------------------------------------------------------------

    @always_inline
    def __getitem__[I: Indexer, //](self, i: I) -> Self.element_type:
        """The element at an index."""
        return self._read_element(self._at(i.__index__()))

    @always_inline
    def __getitem__[I: Indexer, J: Indexer, //](self, i: I, j: J) -> Self.element_type:
        """The element at two indices."""
        return self._read_element(self._at(i.__index__(), j.__index__()))

    @always_inline
    def __getitem__[
        I: Indexer, J: Indexer, K: Indexer, //
    ](self, i: I, j: J, k: K) -> Self.element_type:
        """The element at three indices."""
        return self._read_element(self._at(i.__index__(), j.__index__(), k.__index__()))

    def __getitem__[*Tys: Indexer](self, *args: *Tys) -> Self.element_type:
        """The element at an index for each integer of the shape."""
        return self._read_element(self._at_all(*args))

    @always_inline
    def __setitem__[I: Indexer, //](self, i: I, val: Self.element_type) where Self.mut:
        """Sets the element at an index."""
        self._write_element(self._at(i.__index__()), val)

    @always_inline
    def __setitem__[
        I: Indexer, J: Indexer, //
    ](self, i: I, j: J, val: Self.element_type) where Self.mut:
        """Sets the element at two indices."""
        self._write_element(self._at(i.__index__(), j.__index__()), val)

    @always_inline
    def __setitem__[
        I: Indexer, J: Indexer, K: Indexer, //
    ](self, i: I, j: J, k: K, val: Self.element_type) where Self.mut:
        """Sets the element at three indices."""
        self._write_element(self._at(i.__index__(), j.__index__(), k.__index__()), val)

    def __setitem__[
        *Tys: Indexer
    ](self, *args: *Tys, val: Self.element_type) where Self.mut:
        """Sets the element at an index for each integer of the shape."""
        self._write_element(self._at_all(*args), val)

    @always_inline
    def load[width: Int, load_alignment: Int = 1](self, m: Int, n: Int) -> SIMD[Self.dtype, width]:
        """Reads width scalars side by side, from the element at two indices on."""
        return self.ptr.unsafe_load[width=width](self._at(m, n))

    @always_inline
    def load[
        width: Int, load_alignment: Int = 1
    ](self, coords: IndexList) -> SIMD[Self.dtype, width]:
        """Reads width scalars side by side, from an element on."""
        return self.ptr.unsafe_load[width=width](self._at_list(coords))

    @always_inline
    def store[
        width: SIMDLength, store_alignment: Int = 1
    ](self, m: Int, n: Int, val: SIMD[Self.dtype, width]) where Self.mut:
        """Writes width scalars side by side, from the element at two indices on."""
        self.ptr.unsafe_store(self._at(m, n), val)

    @always_inline
    def store[
        width: SIMDLength, store_alignment: Int = 1
    ](self, coords: IndexList, val: SIMD[Self.dtype, width]) where Self.mut:
        """Writes width scalars side by side, from an element on."""
        self.ptr.unsafe_store(self._at_list(coords), val)

    @always_inline
    def ptr_at_offset(self, coords: IndexList) -> Self.PtrType:
        """The address of an element."""
        return self.ptr.unsafe_offset(self._at_list(coords))

    @always_inline
    def prefetch(self, m: Int, n: Int):
        """Says that an element will be read soon. C has no word for it: nothing is done."""
        pass

    comptime _is_plain = coalesce(Self.element_layout) == Layout(Self.element_size, 1)

    @always_inline
    def _read_element(self, offset: Int) -> Self.element_type:
        comptime if Self.element_size == 1 or Self._is_plain:
            return self.ptr.unsafe_load[width=Self.element_size](offset)
        else:
            return self._gather(offset)

    def _gather(self, offset: Int) -> Self.element_type:
        """The scalars of an element that do not lie side by side."""
        var result = Self.element_type()
        comptime for i in range(Self.element_size):
            comptime at = Self.element_layout(i)
            result[i] = self.ptr[unsafe_offset=offset + at]
        return result

    @always_inline
    def _write_element(self, offset: Int, val: Self.element_type) where Self.mut:
        comptime if Self.element_size == 1 or Self._is_plain:
            self.ptr.unsafe_store(offset, val)
        else:
            self._scatter(offset, val)

    def _scatter(self, offset: Int, val: Self.element_type) where Self.mut:
        """Writes the scalars of an element that do not lie side by side."""
        comptime for i in range(Self.element_size):
            comptime at = Self.element_layout(i)
            self.ptr[unsafe_offset=offset + at] = val[i]

    @always_inline
    def _at(self, i: Int) -> Int:
        comptime assert Self.flat_rank == 1, "the tensor has not one dimension"
        return __op_index_mul(i, self.runtime_layout.stride_at[0]())

    @always_inline
    def _at(self, i: Int, j: Int) -> Int:
        comptime assert Self.flat_rank == 2, "the tensor has not two dimensions"
        return __op_index_add(
            __op_index_mul(i, self.runtime_layout.stride_at[0]()),
            __op_index_mul(j, self.runtime_layout.stride_at[1]()),
        )

    @always_inline
    def _at(self, i: Int, j: Int, k: Int) -> Int:
        comptime assert Self.flat_rank == 3, "the tensor has not three dimensions"
        return __op_index_add(
            __op_index_add(
                __op_index_mul(i, self.runtime_layout.stride_at[0]()),
                __op_index_mul(j, self.runtime_layout.stride_at[1]()),
            ),
            __op_index_mul(k, self.runtime_layout.stride_at[2]()),
        )

    def _at_all[*Tys: Indexer](self, *args: *Tys) -> Int:
        comptime assert Tys.length == Self.flat_rank, "an element has one index a size"
        var result = 0
        comptime for i in range(Tys.length):
            result = __op_index_add(
                result, __op_index_mul(args[i].__index__(), self.runtime_layout.stride_at[i]())
            )
        return result

    def _at_list(self, coords: IndexList) -> Int:
        comptime assert coords.size == Self.flat_rank, "an element has one index a size"
        var result = 0
        comptime for i in range(coords.size):
            result = __op_index_add(
                result, __op_index_mul(Int(coords[i]), self.runtime_layout.stride_at[i]())
            )
        return result

    @always_inline
    def _at_number(self, i: Int) -> Int:
        """The position of element number i, counted through the dimensions, the first fastest."""
        comptime if Self.flat_rank == 1:
            return __op_index_mul(i, self.runtime_layout.stride_at[0]())
        else:
            return self.runtime_layout(i)

    # ---- sizes -------------------------------------------------------------------------------

    @always_inline
    def size(self) -> Int:
        """How many elements there are."""
        return self.runtime_layout.size()

    @staticmethod
    @always_inline
    def shape[idx: Int]() -> Int:
        """Size idx as the layout says it; of a nested dimension, the product."""
        comptime size = product(Self.layout.shape[idx])
        return size

    @staticmethod
    @always_inline
    def stride[idx: Int]() -> Int:
        """Stride idx as the layout says it."""
        comptime step = Self.layout.stride[idx].value()
        return step

    @always_inline
    def stride(self, idx: Int) -> Int:
        """A stride whose number is known when running."""
        comptime for i in range(Self.flat_rank):
            if i == idx:
                return self.runtime_layout.stride_at[i]()
        return 0

    @always_inline
    def dim[idx: Int](self) -> Int:
        """Size idx."""
        comptime size = product(Self.layout.shape[idx])
        comptime if Self.rank != Self.flat_rank:
            return size
        else:
            return self.runtime_layout.shape_at[idx]()

    def dim(self, idx: Int) -> Int:
        """A size whose number is known when running."""
        comptime for i in range(Self.rank):
            if i == idx:
                return self.dim[i]()
        return 0

    def get_shape(self) -> IndexList[Self.rank]:
        """All sizes."""
        var result = IndexList[Self.rank]()
        comptime for i in range(Self.rank):
            result[i] = self.dim[i]()
        return result

    def get_stride(self) -> IndexList[Self.rank]:
        """All strides."""
        var result = IndexList[Self.rank]()
        comptime for i in range(Self.rank):
            result[i] = self.runtime_layout.stride_at[i]()
        return result

    # ---- other views of the same elements ----------------------------------------------------

    @always_inline
    def tile[*tile_sizes: Int](self, i: Int) -> Self.TileType[*tile_sizes]:
        """A tile of a tensor of one dimension: number i of those of this size."""
        comptime assert Self.rank == 1, "tile takes one coordinate for each dimension"
        return {
            self.ptr.unsafe_offset(self._tile_at[0, *tile_sizes](i)),
            self._tile_layout[*tile_sizes](i, 0, 0),
        }

    @always_inline
    def tile[*tile_sizes: Int](self, i: Int, j: Int) -> Self.TileType[*tile_sizes]:
        """The tile of this size in row i of tiles and column j."""
        comptime assert Self.rank == 2, "tile takes one coordinate for each dimension"
        return {
            self.ptr.unsafe_offset(
                __op_index_add(
                    self._tile_at[0, *tile_sizes](i), self._tile_at[1, *tile_sizes](j)
                )
            ),
            self._tile_layout[*tile_sizes](i, j, 0),
        }

    @always_inline
    def tile[*tile_sizes: Int](self, i: Int, j: Int, k: Int) -> Self.TileType[*tile_sizes]:
        """The tile of this size at a place among the tiles."""
        comptime assert Self.rank == 3, "tile takes one coordinate for each dimension"
        return {
            self.ptr.unsafe_offset(
                __op_index_add(
                    __op_index_add(
                        self._tile_at[0, *tile_sizes](i), self._tile_at[1, *tile_sizes](j)
                    ),
                    self._tile_at[2, *tile_sizes](k),
                )
            ),
            self._tile_layout[*tile_sizes](i, j, k),
        }

    @always_inline
    def _tile_at[i: Int, *tile_sizes: Int](self, number: Int) -> Int:
        """Where tile `number` in dimension i begins."""
        comptime assert tile_sizes.size == Self.rank, "tile takes one size for each dimension"
        comptime if Self.layout.all_dims_known():
            comptime divided = _divided[Self.layout, *tile_sizes]()
            return _mode_offset[divided.shape[1][i], divided.stride[1][i]](number)
        else:
            return __op_index_mul(
                number, __op_index_mul(self.runtime_layout.stride_at[i](), tile_sizes[i])
            )

    @always_inline
    def _tile_layout[
        *tile_sizes: Int
    ](self, i: Int, j: Int, k: Int) -> Self.TileType[*tile_sizes].RuntimeLayoutType:
        """What is known of a tile's layout when running: sizes end where the tensor's do."""
        comptime Result = Self.TileType[*tile_sizes].RuntimeLayoutType
        comptime if not Result.stored:
            return Result()
        else:
            var at = IndexList[3](i, j, k)
            var sizes = IndexList[Result.flat_rank]()
            var strides = IndexList[Result.flat_rank]()
            comptime for d in range(Result.flat_rank):
                strides[d] = self.runtime_layout.stride_at[d]()
                comptime if Self.masked:
                    var left = self.runtime_layout.shape_at[d]() - Int(at[d]) * tile_sizes[d]
                    sizes[d] = max(0, min(tile_sizes[d], left))
                else:
                    sizes[d] = tile_sizes[d]
            return Result(sizes, strides)

    def tiled_iterator[
        *tile_sizes: Int, axis: Int = 0
    ](self, *tile_coords: Int) -> Self.IteratorType[*tile_sizes, axis=axis]:
        """What goes through the tiles of this size along a dimension, from a tile on."""
        var offset = 0
        comptime for i in range(Self.rank):
            offset += self._tile_at[i, *tile_sizes](tile_coords[i])
        var step = self._tile_at[axis, *tile_sizes](1)
        return Self.IteratorType[*tile_sizes, axis=axis](
            self.ptr.unsafe_offset(offset),
            step * (self.dim[axis]() // tile_sizes[axis] - tile_coords[axis]),
            step,
        )

    @always_inline
    def vectorize[*vector_shape: Int](self) -> Self.VectorizedType[*vector_shape]:
        """The same scalars as vectors of this shape."""
        comptime assert vector_shape.size == Self.rank, "vectorize takes one size a dimension"
        return {self.ptr, self._vector_layout[*vector_shape]()}

    @always_inline
    def _vector_layout[
        *sizes: Int
    ](self) -> Self.VectorizedType[*sizes].RuntimeLayoutType:
        comptime Result = Self.VectorizedType[*sizes].RuntimeLayoutType
        comptime if not Result.stored:
            return Result()
        else:
            var shape = IndexList[Result.flat_rank]()
            var strides = IndexList[Result.flat_rank]()
            comptime for d in range(Result.flat_rank):
                shape[d] = (self.runtime_layout.shape_at[d]() + sizes[d] - 1) // sizes[d]
                strides[d] = self.runtime_layout.stride_at[d]() * sizes[d]
            return Result(shape, strides)

    @always_inline
    def distribute[
        threads_layout: Layout, swizzle: Optional[Swizzle] = None
    ](self, thread_id: Int) -> Self.DistributeType[threads_layout]:
        """What belongs to one of the threads that threads_layout arranges over the tensor.

        The arrangement is laid over the tensor again and again: thread n has the element that n
        stands on each time.
        """
        return {
            self.ptr.unsafe_offset(
                _swizzled[swizzle, Self.element_size](
                    self._thread_offset[threads_layout, 0](thread_id)
                )
            ),
            self._thread_layout[threads_layout](),
        }

    @always_inline
    def _thread_offset[threads_layout: Layout, i: Int](self, thread_id: Int) -> Int:
        """The position of a thread's first element, as far as the dimensions from i on go."""
        comptime if i == Self.rank - 1:
            return self._thread_step[threads_layout, i](thread_id)
        else:
            return __op_index_add(
                self._thread_step[threads_layout, i](thread_id),
                self._thread_offset[threads_layout, i + 1](thread_id),
            )

    @always_inline
    def _thread_step[threads_layout: Layout, i: Int](self, thread_id: Int) -> Int:
        """The position of a thread's first element, as far as dimension i goes."""
        comptime if not Self.layout.all_dims_known():
            return __op_index_mul(
                _thread_place[threads_layout, i](thread_id), self.runtime_layout.stride_at[i]()
            )
        else:
            comptime divided = _compute_distribute_layout[Self.layout, threads_layout]()
            return _mode_offset[divided.shape[0][i], divided.stride[0][i]](
                _thread_place[threads_layout, i](thread_id)
            )

    @always_inline
    def _thread_layout[
        threads_layout: Layout
    ](self) -> Self.DistributeType[threads_layout].RuntimeLayoutType:
        comptime Result = Self.DistributeType[threads_layout].RuntimeLayoutType
        comptime if not Result.stored:
            return Result()
        else:
            var shape = IndexList[Result.flat_rank]()
            var strides = IndexList[Result.flat_rank]()
            comptime for d in range(Result.flat_rank):
                comptime count = product(threads_layout.shape[d])
                shape[d] = self.runtime_layout.shape_at[d]() // count
                strides[d] = self.runtime_layout.stride_at[d]() * count
            return Result(shape, strides)

    @always_inline
    def transpose(self) -> Self.TransposeType:
        """The same elements with the dimensions from the last to the first."""
        comptime assert Self.layout.all_dims_known(), "transpose: the layout is known"
        return {self.ptr}

    @always_inline
    def reshape[dst_layout: Layout](self) -> Self._View[dst_layout]:
        """The same memory with another layout."""
        return {self.ptr}

    @always_inline
    def reshape[
        dst_layout: Layout
    ](self, runtime_layout: RuntimeLayout[dst_layout, ...]) -> Self._View[dst_layout]:
        """The same memory with another layout, known when running."""
        return {self.ptr, runtime_layout}

    @always_inline
    def coalesce(self) -> Self._View[coalesce(Self.layout)]:
        """The same elements with as few dimensions as can be."""
        return {self.ptr}

    @always_inline
    def bitcast[
        new_dtype: DType
    ](self) -> LayoutTensor[
        new_dtype,
        Self.layout,
        Self.origin,
        address_space=Self.address_space,
        element_layout=Self.element_layout,
        masked=Self.masked,
    ]:
        """The same memory as scalars of another type, at the same positions."""
        return {self.ptr.unsafe_bitcast[Scalar[new_dtype]](), self.runtime_layout}

    @always_inline
    def distance(
        self, addr: Pointer[Scalar[Self.dtype], _, address_space=Self.address_space]
    ) -> Int:
        """How many scalars lie from addr to the tensor's first."""
        return self.ptr - addr

    # ---- all elements ------------------------------------------------------------------------

    @always_inline
    def fill(self, val: Scalar[Self.dtype]) -> Self where Self.mut:
        """Sets all elements, and gives the tensor."""
        comptime if Self.layout.all_dims_known() and not Self.masked and coalesce(
            Self.layout
        ) == Layout(Self.layout.size(), Self.element_size):
            comptime size = Self.layout.size()
            for i in range(size):
                self._write_element(i * Self.element_size, Self.element_type(val))
        else:
            for i in range(self.size()):
                self._write_element(self._at_number(i), Self.element_type(val))
        return self

    @always_inline
    def copy_from(self, other: LayoutTensor) where Self.mut:
        """Copies all elements of another tensor, which may have another layout.

        A kernel's threads that call it copy all of it each: give them what `distribute` gives.
        """
        _copy[None](self, other)

    @always_inline
    def copy_from_async(self, src: LayoutTensor) where Self.mut:
        """Copies all elements of another tensor. The copy is done when the call returns, which
        waiting for it allows."""
        _copy[None](self, src)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the elements: a matrix by lines, others side by side, the first dimension
        fastest."""
        comptime if Self.rank == 2 and Self.flat_rank == 2:
            for i in range(self.dim[0]()):
                for j in range(self.dim[1]()):
                    self[i, j].write_to(writer)
                    if j + 1 < self.dim[1]():
                        writer.write_string(" ")
                if i + 1 < self.dim[0]():
                    writer.write_string("\n")
        else:
            for i in range(self.size()):
                self._read_element(self._at_number(i)).write_to(writer)
                if i + 1 < self.size():
                    writer.write_string(" ")

    # ---- as an argument of a kernel ----------------------------------------------------------

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, for messages."""
        return String(
            "LayoutTensor[mut = ", Self.mut, ", dtype = ", Self.dtype, ", layout = ",
            materialize[Self.layout](), ", address_space = ", Self.address_space, "]"
        )


@always_inline
def _copy[swizzle: Optional[Swizzle]](to: LayoutTensor[mut=True, ...], source: LayoutTensor):
    """Copies all elements, number by number, to positions mixed by swizzle."""
    comptime assert to.element_size == source.element_size, "a copy keeps the size of elements"
    comptime if to.layout.all_dims_known() and source.layout.all_dims_known() and (
        not to.masked and not source.masked
    ):
        comptime assert to.layout.size() == source.layout.size(), "a copy keeps the number"
        comptime for i in range(to.layout.size()):
            comptime to_at = to.layout(i)
            comptime source_at = source.layout(i)
            to._write_element(
                _swizzled[swizzle, to.element_size](to_at),
                rebind[SIMD[to.dtype, to.element_size]](
                    source._read_element(source_at).cast[to.dtype]()
                ),
            )
    else:
        for i in range(min(to.size(), source.size())):
            to._write_element(
                _swizzled[swizzle, to.element_size](to._at_number(i)),
                rebind[SIMD[to.dtype, to.element_size]](
                    source._read_element(source._at_number(i)).cast[to.dtype]()
                ),
            )


def stack_allocation_like[
    layout: Layout,
    dtype: DType,
    *,
    address_space: AddressSpace,
    target_address_space: AddressSpace = AddressSpace.GENERIC,
](in_tensor: LayoutTensor[dtype, layout, _, address_space=address_space, ...]) -> LayoutTensor[
    dtype, layout, MutUntrackedOrigin, address_space=target_address_space
]:
    """A tensor of the same type and layout in memory of the calling function."""
    return LayoutTensor[
        dtype, layout, MutUntrackedOrigin, address_space=target_address_space
    ].stack_allocation()


# ---- copies by all threads of a block --------------------------------------------------------


@always_inline
def _takes_part[busy: Int, num_threads: Int](worker: Int) -> Bool:
    """Whether a thread is one of those that the arrangement has a place for."""
    comptime if num_threads > busy:
        return worker < busy
    else:
        return True


@always_inline
def _copy_tiles[
    src_threads: Layout,
    dst_threads: Layout,
    swizzle: Optional[Swizzle],
    num_threads: Int,
    thread_scope: ThreadScope,
    block_dim_count: Int,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies the elements of one tile that belong to this thread to their places in another."""
    comptime busy = src_threads.size()
    var worker = _get_worker_idx[thread_scope, block_dim_count]()
    if _takes_part[busy, num_threads](worker):
        var from_tile = src.distribute[src_threads](worker)
        comptime if swizzle:
            comptime to_layout = _fragment_of[dst.layout, dst_threads]()
            var first = dst._thread_offset[dst_threads, 0](worker)
            comptime for i in range(to_layout.size()):
                comptime to_at = to_layout(i)
                dst._write_element(
                    _swizzled[swizzle, dst.element_size](first + to_at),
                    rebind[SIMD[dst.dtype, dst.element_size]](
                        from_tile._read_element(from_tile._at_number(i)).cast[dst.dtype]()
                    ),
                )
        else:
            dst.distribute[dst_threads](worker).copy_from(from_tile)


@always_inline
def copy_dram_to_sram[
    src_thread_layout: Layout,
    dst_thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = src_thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory,
    with an arrangement of the threads for each."""
    _copy_tiles[
        src_thread_layout, dst_thread_layout, swizzle, num_threads, thread_scope, block_dim_count
    ](dst, src)


@always_inline
def copy_dram_to_sram[
    thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory."""
    _copy_tiles[
        thread_layout, thread_layout, swizzle, num_threads, thread_scope, block_dim_count
    ](dst, src)


@always_inline
def copy_dram_to_sram_async[
    src_thread_layout: Layout,
    dst_thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = src_thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory,
    with an arrangement of the threads for each.

    The copy is done when the call returns, which waiting for it allows.
    """
    _copy_tiles[
        src_thread_layout, dst_thread_layout, swizzle, num_threads, thread_scope, block_dim_count
    ](dst, src)


@always_inline
def copy_dram_to_sram_async[
    thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory.

    The copy is done when the call returns, which waiting for it allows.
    """
    _copy_tiles[
        thread_layout, thread_layout, swizzle, num_threads, thread_scope, block_dim_count
    ](dst, src)


@always_inline
def copy_sram_to_dram[
    thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.size(),
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in shared memory to one in global memory."""
    comptime assert not swizzle, "copy_sram_to_dram: swizzled sources are not supported"
    _copy_tiles[
        thread_layout, thread_layout, None, num_threads, ThreadScope.BLOCK, block_dim_count
    ](dst, src)


@always_inline
def copy_local_to_dram[
    dst_thread_layout: Layout,
    num_threads: Int = dst_thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies a tile of this thread's own to its places in one in global memory."""
    comptime busy = dst_thread_layout.size()
    var worker = _get_worker_idx[thread_scope, block_dim_count]()
    if _takes_part[busy, num_threads](worker):
        dst.distribute[dst_thread_layout](worker).copy_from(src)


@always_inline
def copy_dram_to_local[
    src_thread_layout: Layout,
    num_threads: Int = src_thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in global memory to a tile of its own."""
    comptime busy = src_thread_layout.size()
    var worker = _get_worker_idx[thread_scope, block_dim_count]()
    if _takes_part[busy, num_threads](worker):
        dst.copy_from(src.distribute[src_thread_layout](worker))


@always_inline
def copy_sram_to_local[
    src_warp_layout: Layout, axis: Optional[Int] = None
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies what belongs to this thread of a tile in shared memory to a tile of its own."""
    comptime assert not axis, "copy_sram_to_local: one axis alone is not supported"
    dst.copy_from(src.distribute[src_warp_layout](_get_worker_idx[ThreadScope.BLOCK, 1]()))


@always_inline
def copy_local_to_shared[
    thread_layout: Layout,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.size(),
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    block_dim_count: Int = 1,
](dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies a tile of this thread's own to its places in one in shared memory."""
    comptime assert not swizzle, "copy_local_to_shared: swizzled targets are not supported"
    comptime busy = thread_layout.size()
    var worker = _get_worker_idx[thread_scope, block_dim_count]()
    if _takes_part[busy, num_threads](worker):
        dst.distribute[thread_layout](worker).copy_from(src)


@always_inline
def copy_local_to_local(dst: LayoutTensor[mut=True, ...], src: LayoutTensor):
    """Copies a tile of this thread's own to another."""
    dst.copy_from(src)


# ---- tiles, one after the other --------------------------------------------------------------


struct LayoutTensorIter[
    mut: Bool,
    //,
    dtype: DType,
    layout: Layout,
    origin: Origin[mut=mut],
    /,
    *,
    address_space: AddressSpace = AddressSpace.GENERIC,
    circular: Bool = False,
    masked: Bool = False,
](ImplicitlyCopyable, TrivialRegisterPassable):
    """Goes through memory a tile at a time: `iter[]` is the tile, and `iter += 1` goes on.

    Parameters:
        mut: Whether the elements may be written.
        dtype: The type of the scalars.
        layout: The layout of a tile.
        origin: Whose memory it is.
        address_space: Where that lies on a device.
        circular: Whether behind the last tile comes the first.
        masked: Whether the tensor that is gone through is.
    """

    comptime LayoutTensorType = LayoutTensor[
        Self.dtype,
        Self.layout,
        Self.origin,
        address_space=Self.address_space,
        masked=Self.masked,
    ]
    """The type of a tile."""

    var ptr: Pointer[Scalar[Self.dtype], Self.origin, address_space=Self.address_space]
    """Where the first tile lies."""
    var offset: Int
    """How far from there this one does."""
    var stride: Int
    """How far it is from one tile to the next."""
    var bound: Int
    """How far the last one ends, at most."""

    @always_inline
    def __init__(
        out self,
        ptr: Pointer[Scalar[Self.dtype], Self.origin, address_space=Self.address_space],
        bound: Int,
        stride: Int = Self.layout.size(),
        offset: Int = 0,
    ):
        """Goes through the memory at ptr, which has bound scalars."""
        self.ptr = ptr
        self.offset = offset
        self.stride = stride
        self.bound = bound

    @always_inline
    def get(self) -> Self.LayoutTensorType:
        """The tile."""
        return {self.ptr.unsafe_offset(self.offset), Self.LayoutTensorType.RuntimeLayoutType()}

    @always_inline
    def __getitem__(self) -> Self.LayoutTensorType:
        """The tile."""
        return self.get()

    @always_inline
    def __iadd__(mut self, rhs: Int):
        """Goes on by so many tiles."""
        self.offset += rhs * self.stride
        comptime if Self.circular:
            self.offset = self.offset % self.bound

    @always_inline
    def next(self, rhs: Int = 1) -> Self:
        """What has gone on by so many tiles."""
        var result = self
        result += rhs
        return result

    @always_inline
    def next_unsafe(self, rhs: Int = 1) -> Self:
        """What has gone on by so many tiles, not beyond the last one."""
        return Self(self.ptr, self.bound, self.stride, self.offset + rhs * self.stride)
