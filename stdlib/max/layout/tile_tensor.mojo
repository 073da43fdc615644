# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors: elements in memory, seen through a layout.

A `TileTensor` is a view: a pointer, and the layout where its type does not say all of that. Tiles,
fragments and vectors of a tensor are tensors again, of the same elements.
"""

from layout.coord import (
    ComptimeInt,
    Coord,
    CoordLike,
    DynamicCoord,
    Idx,
    coord,
    coord_to_index_list,
    _All,
    _IntToComptimeInt,
)
from layout.int_tuple import coord_to_int_tuple
from layout.layout import Layout as LegacyLayout
from layout.layout_tensor import LayoutTensor
from layout.swizzle import Swizzle
from layout.tile_layout import (
    Layout,
    RowMajorLayout,
    TensorLayout,
    row_major,
    _RowMajor,
    _flat_value,
    _int,
    _scaled_by_flat,
    _set_parts,
    _size,
)
from std.builtin.builtin_slice import ContiguousSlice
from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.math import align_up, ceildiv
from std.memory import stack_allocation as _allocation
from std.os import abort
from std.sys import simd_width_of
from std.utils.coord import (
    _AllStatic,
    _CeilDiv,
    _CoordToDynamic,
    _Divide,
    _Flattened,
    _Multiply,
    _StaticProduct,
)
from std.utils.index import IndexList
from std.utils.static_tuple import StaticTuple


struct TileTensor[
    mut: Bool,
    //,
    dtype: DType,
    LayoutType: TensorLayout,
    origin: Origin[mut=mut],
    *,
    address_space: AddressSpace = AddressSpace.GENERIC,
    linear_idx_type: DType = DType.int,
    element_size: Int = 1,
](DevicePassable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Elements in memory, seen through a layout.

    `t[i, j]` is an element: one for each integer of the layout's shape. A tensor owns nothing. As
    a kernel's argument it is its pointer, and what of its layout the type does not say.

    Parameters:
        mut: Whether the elements may be written.
        dtype: The type of the scalars.
        LayoutType: The type of the layout.
        origin: Whose memory it is.
        address_space: Where that lies on a device.
        linear_idx_type: The type of sizes that `dim` gives.
        element_size: How many scalars, side by side, are one element.
    """

    comptime device_type = Self
    """It is on a device what it is here."""
    comptime rank = Self.LayoutType.rank
    """How many dimensions it has; a nested one is one."""
    comptime flat_rank = Self.LayoutType.flat_rank
    """How many indices an element has."""
    comptime ElementType = SIMD[Self.dtype, Self.element_size]
    """The type of an element."""
    comptime shape_known = Self.LayoutType.shape_known
    """Whether the type says the shape."""
    comptime stride_known = Self.LayoutType.stride_known
    """Whether the type says the strides."""
    comptime all_dims_known = Self.LayoutType.all_dims_known
    """Whether the type says shape and strides: then it is a pointer and nothing else."""
    comptime static_shape[i: Int]: Int = Self.LayoutType.static_shape[i]
    """Size i of all sizes; -1 where not known when compiling."""
    comptime static_stride[i: Int]: Int = Self.LayoutType.static_stride[i]
    """Stride i of all strides; -1 where not known when compiling."""
    comptime is_row_major = _is_row_major[
        Self.LayoutType._shape_types, Self.LayoutType._stride_types
    ]
    """Whether the type says that the elements lie side by side, the last dimension fastest."""

    comptime PtrType = Pointer[
        Scalar[Self.dtype], Self.origin, address_space=Self.address_space
    ]
    """The type of its pointer."""
    comptime GenericType = TileTensor[
        Self.dtype, Self.LayoutType, Self.origin, linear_idx_type=Self.linear_idx_type
    ]
    """The same tensor of scalars, in memory of any kind."""
    comptime OriginCastType[
        mut: Bool, //, origin: Origin[mut=mut]
    ] = TileTensor[
        Self.dtype,
        Self.LayoutType,
        origin,
        address_space=Self.address_space,
        linear_idx_type=Self.linear_idx_type,
        element_size=Self.element_size,
    ]
    """The same tensor of another origin."""
    comptime Immut = Self.OriginCastType[ImmutOrigin(Self.origin)]
    """The same tensor, to be read only."""
    comptime AddressSpaceCastType[address_space: AddressSpace] = TileTensor[
        Self.dtype,
        Self.LayoutType,
        Self.origin,
        address_space=address_space,
        linear_idx_type=Self.linear_idx_type,
        element_size=Self.element_size,
    ]
    """The same tensor in another address space."""
    comptime ViewType[new_layout: TensorLayout] = TileTensor[
        Self.dtype,
        new_layout,
        Self.origin,
        address_space=Self.address_space,
        linear_idx_type=Self.linear_idx_type,
        element_size=Self.element_size,
    ]
    """The same elements with another layout."""
    comptime TileResultType[tile_shape_types: TypeList[Trait=CoordLike, ...]] = Self.ViewType[
        Layout[tile_shape_types, _innermost[Self.LayoutType._stride_types]]
    ]
    """The type of tiles of this shape."""
    comptime VectorizedType[*vector_shape: Int] = TileTensor[
        Self.dtype,
        Layout[
            _CeilDiv[Self.LayoutType._shape_types, _IntToComptimeInt[*vector_shape]],
            _Multiply[Self.LayoutType._stride_types, _IntToComptimeInt[*vector_shape]],
        ],
        Self.origin,
        address_space=Self.address_space,
        linear_idx_type=Self.linear_idx_type,
        element_size=_StaticProduct[*_IntToComptimeInt[*vector_shape]],
    ]
    """The type of the same scalars as vectors of this shape."""
    comptime SIMDVectorizedType = Self.VectorizedType[1, simd_width_of[Self.dtype]()]
    """The type of the same scalars as vectors along the second dimension."""
    comptime DistributedType[thread_layout: Layout] = Self.ViewType[
        Layout[
            _Divide[Self.LayoutType._shape_types, thread_layout.shape_types],
            _Multiply[Self.LayoutType._stride_types, thread_layout.shape_types],
        ]
    ]
    """The type of a thread's elements."""
    comptime ReshapedType[*new_shape_types: CoordLike] = Self.ViewType[
        RowMajorLayout[*new_shape_types]
    ]
    """The type of the same elements in another shape."""
    comptime CoalescedType = Self.ViewType[
        RowMajorLayout[ComptimeInt[_StaticProduct[*Self.LayoutType._shape_types]]]
    ]
    """The type of the same elements in one row."""
    comptime DynamicType[dtype: DType] = Self.ViewType[
        Layout[
            _CoordToDynamic[dtype, Self.LayoutType._shape_types],
            _CoordToDynamic[dtype, Self.LayoutType._stride_types],
        ]
    ]
    """The type of the same elements with a layout known when running."""

    var ptr: Self.PtrType
    """Where its first element lies."""
    var layout: Self.LayoutType
    """Its shape and its strides."""

    # ---- made of memory --------------------------------------------------------------------

    @always_inline
    def __init__(
        out self,
        ptr: Pointer[Scalar[Self.dtype], Self.origin, address_space=Self.address_space],
        layout: Self.LayoutType,
    ):
        """The elements that lie at ptr."""
        self.ptr = ptr
        self.layout = layout

    @always_inline
    def __init__(
        out self: Self.GenericType,
        span: Span[Scalar[Self.dtype], Self.origin],
        layout: Self.LayoutType,
    ):
        """The elements of a span, a list or an array."""
        self.ptr = span.unsafe_ptr()
        self.layout = layout

    @always_inline
    def __init__(
        out self: Self.GenericType,
        ref[Self.origin] device_buffer: DeviceBuffer[Self.dtype],
        layout: Self.LayoutType,
    ):
        """The elements of a device's buffer, for kernels only."""
        self.ptr = type_of(self.ptr)(device_buffer.unsafe_ptr())
        self.layout = layout

    @always_inline
    def __init__(
        out self: Self.GenericType,
        ref[Self.origin] host_buffer: HostBuffer[Self.dtype],
        layout: Self.LayoutType,
    ):
        """The elements of a buffer on the host."""
        self.ptr = type_of(self.ptr)(host_buffer.unsafe_ptr())
        self.layout = layout

    @always_inline
    @implicit
    def __init__(other: TileTensor, out self: type_of(other).Immut):
        """The same tensor, to be read only."""
        self.ptr = type_of(self.ptr)(other.ptr)
        self.layout = other.layout

    # ---- elements ---------------------------------------------------------------------------

    @always_inline
    def __getitem__[I: CoordLike, //](self, i: I) -> Self.ElementType:
        """The element at an index, or at a `Coord`."""
        return self._read(_int(self.layout(i)))

    @always_inline
    def __getitem__[I: CoordLike, J: CoordLike, //](self, i: I, j: J) -> Self.ElementType:
        """The element at two indices."""
        return self._read(self._at(i, j))

    @always_inline
    def __getitem__[
        I: CoordLike, J: CoordLike, K: CoordLike, //
    ](self, i: I, j: J, k: K) -> Self.ElementType:
        """The element at three indices."""
        return self._read(self._at(i, j, k))

    @always_inline
    def __getitem__[
        I: CoordLike, J: CoordLike, K: CoordLike, L: CoordLike, //
    ](self, i: I, j: J, k: K, l: L) -> Self.ElementType:
        """The element at four indices."""
        return self._read(self._at(i, j, k, l))

    def __getitem__[*indices: CoordLike](self, *coords: *indices) -> Self.ElementType:
        """The element at an index for each integer of the shape."""
        return self._read(self._at_all(*coords))

    @always_inline
    def __setitem__[I: CoordLike, //](self, i: I, value: Self.ElementType) where Self.mut:
        """Sets the element at an index, or at a `Coord`."""
        self._write(_int(self.layout(i)), value)

    @always_inline
    def __setitem__[
        I: CoordLike, J: CoordLike, //
    ](self, i: I, j: J, value: Self.ElementType) where Self.mut:
        """Sets the element at two indices."""
        self._write(self._at(i, j), value)

    @always_inline
    def __setitem__[
        I: CoordLike, J: CoordLike, K: CoordLike, //
    ](self, i: I, j: J, k: K, value: Self.ElementType) where Self.mut:
        """Sets the element at three indices."""
        self._write(self._at(i, j, k), value)

    @always_inline
    def __setitem__[
        I: CoordLike, J: CoordLike, K: CoordLike, L: CoordLike, //
    ](self, i: I, j: J, k: K, l: L, value: Self.ElementType) where Self.mut:
        """Sets the element at four indices."""
        self._write(self._at(i, j, k, l), value)

    def __setitem__[
        *indices: CoordLike
    ](self, *coords: *indices, value: Self.ElementType) where Self.mut:
        """Sets the element at an index for each integer of the shape."""
        self._write(self._at_all(*coords), value)

    @always_inline
    def load[
        width: Int = Self.element_size,
        alignment: Int = 1,
        invariant: Bool = False,
        non_temporal: Bool = False,
    ](self, coord: Coord) -> SIMD[Self.dtype, width]:
        """Reads width scalars that lie side by side, from an element on.

        Parameters:
            width: How many.
            alignment: What the address is a multiple of.
            invariant: Whether nobody writes them while the kernel runs.
            non_temporal: Whether they will not be read again soon.

        Args:
            coord: The element.

        Returns:
            The scalars.
        """
        return self._read[width](_int(self.layout(coord)))

    @always_inline
    def store[
        width: SIMDLength = Self.element_size,
        alignment: Int = 1,
        non_temporal: Bool = False,
    ](self, coord: Coord, value: SIMD[Self.dtype, width]) where Self.mut:
        """Writes width scalars that lie side by side, from an element on."""
        self._write(_int(self.layout(coord)), value)

    @always_inline
    def load_linear[
        width: Int = Self.element_size, alignment: Int = 1, invariant: Bool = False
    ](self, idx: IndexList) -> SIMD[Self.dtype, width]:
        """Reads width scalars from an element on, whose indices idx has."""
        return self._read[width](self._at_list(idx))

    @always_inline
    def store_linear[
        width: SIMDLength = Self.element_size, alignment: Int = 1
    ](self, idx: IndexList, value: SIMD[Self.dtype, width]) where Self.mut:
        """Writes width scalars from an element on, whose indices idx has."""
        self._write(self._at_list(idx), value)

    @always_inline
    def raw_load[
        width: Int = 1,
        alignment: Int = 1,
        invariant: Bool = False,
        non_temporal: Bool = False,
    ](self, offset: Some[Indexer]) -> SIMD[Self.dtype, width]:
        """Reads width scalars at a position in memory, counted from the first element."""
        return self._read[width](offset.__index__())

    @always_inline
    def raw_store[
        width: SIMDLength = 1, alignment: Int = 1, non_temporal: Bool = False
    ](self, offset: Some[Indexer], value: SIMD[Self.dtype, width]) where Self.mut:
        """Writes width scalars at a position in memory, counted from the first element."""
        self._write(offset.__index__(), value)

    @always_inline
    def ptr_at_offset(self, coords: Coord) -> Self.PtrType:
        """The address of an element."""
        return self.ptr.unsafe_offset(_int(self.layout(coords)))

    @always_inline
    def prefetch(self, coords: Coord):
        """Says that an element will be read soon. C has no word for it: nothing is done."""
        pass

    @always_inline
    def _read[
        width: Int = Self.element_size
    ](self, offset: Int) -> SIMD[Self.dtype, width]:
        return self.ptr.unsafe_load[width=width](offset)

    @always_inline
    def _write[
        width: SIMDLength
    ](self, offset: Int, value: SIMD[Self.dtype, width]) where Self.mut:
        self.ptr.unsafe_store(offset, value)

    @always_inline
    def _at[I: CoordLike, J: CoordLike](self, i: I, j: J) -> Int:
        """The position of the element at two indices."""
        comptime assert Self.flat_rank == 2, "the tensor has not two dimensions"
        return __op_index_add(
            _scaled_by_flat[0](i, self.layout.stride_coord()),
            _scaled_by_flat[1](j, self.layout.stride_coord()),
        )

    @always_inline
    def _at[
        I: CoordLike, J: CoordLike, K: CoordLike
    ](self, i: I, j: J, k: K) -> Int:
        """The position of the element at three indices."""
        comptime assert Self.flat_rank == 3, "the tensor has not three dimensions"
        return __op_index_add(
            __op_index_add(
                _scaled_by_flat[0](i, self.layout.stride_coord()),
                _scaled_by_flat[1](j, self.layout.stride_coord()),
            ),
            _scaled_by_flat[2](k, self.layout.stride_coord()),
        )

    @always_inline
    def _at[
        I: CoordLike, J: CoordLike, K: CoordLike, L: CoordLike
    ](self, i: I, j: J, k: K, l: L) -> Int:
        """The position of the element at four indices."""
        comptime assert Self.flat_rank == 4, "the tensor has not four dimensions"
        return __op_index_add(
            __op_index_add(
                __op_index_add(
                    _scaled_by_flat[0](i, self.layout.stride_coord()),
                    _scaled_by_flat[1](j, self.layout.stride_coord()),
                ),
                _scaled_by_flat[2](k, self.layout.stride_coord()),
            ),
            _scaled_by_flat[3](l, self.layout.stride_coord()),
        )

    def _at_all[*indices: CoordLike](self, *coords: *indices) -> Int:
        """The position of the element at an index for each integer of the shape."""
        comptime assert (
            indices.length == Self.flat_rank
        ), "a tensor has one index for each integer of its shape"
        var result = 0
        comptime for i in range(indices.length):
            result = __op_index_add(
                result, _scaled_by_flat[i](coords[i], self.layout.stride_coord())
            )
        return result

    def _at_list(self, idx: IndexList) -> Int:
        """The position of the element at the indices of a list."""
        comptime assert idx.size == Self.flat_rank, "a tensor has one index for each dimension"
        var result = 0
        comptime for i in range(idx.size):
            result = __op_index_add(
                result, _scaled_by_flat[i](Int(idx[i]), self.layout.stride_coord())
            )
        return result

    # ---- sizes ------------------------------------------------------------------------------

    @always_inline
    def num_elements(self) -> Int:
        """How many elements there are."""
        return self.layout.product()

    @always_inline
    def dim[i: Int](self) -> Scalar[Self.linear_idx_type]:
        """The size of dimension i; of a nested one, the product of its sizes."""
        comptime assert 0 <= i < Self.rank, "the tensor has no dimension of this number"
        return Scalar[Self.linear_idx_type](Int(self.layout.shape[i]().product()))

    def dim[I: Indexer, //](self, index: I) -> Scalar[Self.linear_idx_type]:
        """The size of a dimension whose number is known when running."""
        comptime for i in range(Self.rank):
            if index.__index__() == i:
                return self.dim[i]()
        abort("a tensor has no dimension of this number")

    def dynamic_stride[I: Indexer, //](self, index: I) -> Scalar[Self.linear_idx_type]:
        """The stride of a dimension whose number is known when running."""
        comptime for i in range(Self.rank):
            if index.__index__() == i:
                return Scalar[Self.linear_idx_type](_int(self.layout.stride[i]()))
        abort("a tensor has no dimension of this number")

    # ---- other views of the same elements ----------------------------------------------------

    @always_inline
    def _view[
        NewLayout: TensorLayout
    ](self, offset: Int, layout: NewLayout) -> Self.ViewType[NewLayout]:
        """The elements from a position on, with another layout."""
        return {self.ptr.unsafe_offset(offset), layout}

    @always_inline
    def tile[
        *tile_sizes: Int
    ](self, i: Int) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """A tile of a tensor of one dimension: number i of those of this size."""
        comptime assert Self.rank == 1, "tile takes one coordinate for each dimension"
        return self._tile[*tile_sizes](self._tile_at[0, *tile_sizes](i))

    @always_inline
    def tile[
        *tile_sizes: Int
    ](self, i: Int, j: Int) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """The tile of this size in row i of tiles and column j.

        A tensor whose dimensions are nested, tiles of its own, gives one of those: i and j choose
        the outer parts, and the sizes are those of the inner.

        Parameters:
            tile_sizes: The size of the tile in each dimension.

        Args:
            i: Which tile, in the first dimension.
            j: Which tile, in the second dimension.

        Returns:
            The elements of the tile, with the strides of the tensor.
        """
        comptime assert Self.rank == 2, "tile takes one coordinate for each dimension"
        return self._tile[*tile_sizes](
            __op_index_add(
                self._tile_at[0, *tile_sizes](i), self._tile_at[1, *tile_sizes](j)
            )
        )

    @always_inline
    def tile[
        *tile_sizes: Int
    ](self, i: Int, j: Int, k: Int) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """The tile of this size at a place among the tiles."""
        comptime assert Self.rank == 3, "tile takes one coordinate for each dimension"
        return self._tile[*tile_sizes](
            __op_index_add(
                __op_index_add(
                    self._tile_at[0, *tile_sizes](i), self._tile_at[1, *tile_sizes](j)
                ),
                self._tile_at[2, *tile_sizes](k),
            )
        )

    def tile[
        *tile_sizes: Int
    ](self, *tile_coords: Int) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """The tile of this size at a place among the tiles."""
        var offset = 0
        comptime for i in range(Self.rank):
            offset = __op_index_add(offset, self._tile_at[i, *tile_sizes](tile_coords[i]))
        return self._tile[*tile_sizes](offset)

    def tile[
        *tile_sizes: Int
    ](self, coordinates: Coord) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """The tile of this size at a place among the tiles."""
        comptime assert coordinates.rank == Self.rank, "tile takes one coordinate a dimension"
        var offset = 0
        comptime for i in range(Self.rank):
            offset = __op_index_add(
                offset, self._tile_at[i, *tile_sizes](Int(coordinates[i].value()))
            )
        return self._tile[*tile_sizes](offset)

    def tile[
        tile_shape_types: TypeList[Trait=CoordLike, ...], //
    ](
        self, tile_shape: Coord[*tile_shape_types], coordinates: Coord
    ) -> Self.TileResultType[tile_shape_types]:
        """The tile of a size that may be known when running, at a place among the tiles."""
        comptime assert tile_shape_types.length == Self.rank, "tile takes one size a dimension"
        comptime assert coordinates.rank == Self.rank, "tile takes one coordinate a dimension"
        var offset = 0
        var stride = Coord[*_innermost[Self.LayoutType._stride_types]]()
        comptime for i in range(Self.rank):
            offset += Int(coordinates[i].value()) * self._tile_step[i](Int(tile_shape[i].value()))
            _set_parts(stride, i, _last_value(self.layout.stride[i]()))
        return self._view(offset, Layout(tile_shape, stride))

    def tile_with_offset[
        *tile_sizes: Int
    ](self, coordinates: Coord) -> Tuple[
        Self.TileResultType[_IntToComptimeInt[*tile_sizes]], IndexList[Self.rank], Int
    ]:
        """The tile of this size at a place among the tiles, the indices of its first element in the
        tensor, and how far that lies from the tensor's first."""
        var corner = IndexList[Self.rank]()
        var offset = 0
        comptime for i in range(Self.rank):
            corner[i] = Int(coordinates[i].value()) * tile_sizes[i]
            offset += self._tile_at[i, *tile_sizes](Int(coordinates[i].value()))
        return (self._tile[*tile_sizes](offset), corner, offset)

    @always_inline
    def _tile_step[i: Int](self, size: Int) -> Int:
        """How far it is from a tile of this size to the next in dimension i."""
        comptime if Self.LayoutType._stride_types[i].is_tuple:
            return _flat_value[0](self.layout.stride[i]())
        else:
            return __op_index_mul(size, _flat_value[0](self.layout.stride[i]()))

    @always_inline
    def _tile_at[i: Int, *tile_sizes: Int](self, number: Int) -> Int:
        """Where tile `number` in dimension i begins."""
        comptime assert tile_sizes.size == Self.rank, "tile takes one size for each dimension"
        return __op_index_mul(number, self._tile_step[i](tile_sizes[i]))

    @always_inline
    def _tile[
        *tile_sizes: Int
    ](self, offset: Int) -> Self.TileResultType[_IntToComptimeInt[*tile_sizes]]:
        """The tile of this size that begins at a position."""
        return self._view(
            offset,
            _inner_layout[_IntToComptimeInt[*tile_sizes]](self.layout),
        )

    @always_inline
    def vectorize[*vector_shape: Int](self) -> Self.VectorizedType[*vector_shape]:
        """The same scalars as vectors: `t.vectorize[1, 4]()` has elements of four columns each.

        The scalars of a vector have to lie side by side.
        """
        comptime assert vector_shape.size == Self.rank, "vectorize takes one size a dimension"
        return {self.ptr, _vector_layout[*vector_shape](self.layout)}

    @always_inline
    def vectorize(self) -> Self.SIMDVectorizedType:
        """The same scalars as vectors of the machine's width, along the second dimension."""
        return self.vectorize[1, simd_width_of[Self.dtype]()]()

    @always_inline
    def distribute[
        thread_layout: Layout, swizzle: Optional[Swizzle] = None
    ](self, thread_id: Int) -> Self.DistributedType[thread_layout]:
        """What belongs to one of the threads that thread_layout arranges over the tensor.

        The arrangement is laid over the tensor again and again: thread n has the element that n
        stands on each time.

        Parameters:
            thread_layout: How the threads are arranged: a thread's number is its position.
            swizzle: What mixes the elements that threads get, or None.

        Args:
            thread_id: The number of the thread.

        Returns:
            The elements of the thread.
        """
        return self._view(
            _swizzled[swizzle, Self.element_size](
                _thread_offset[thread_layout, 0](thread_id, self.layout)
            ),
            _thread_elements[thread_layout](self.layout),
        )

    def distribute_with_offset[
        thread_layout: Layout, swizzle: Optional[Swizzle] = None
    ](self, thread_id: Int) -> Tuple[
        Self.DistributedType[thread_layout], IndexList[Self.rank], Int
    ]:
        """What belongs to one of the threads, the indices of its first element, and how far that
        lies from the tensor's first."""
        var at = IndexList[Self.rank]()
        comptime for i in range(Self.rank):
            at[i] = _thread_coordinate[thread_layout, i](thread_id)
        var offset = _swizzled[swizzle, Self.element_size](
            _thread_offset[thread_layout, 0](thread_id, self.layout)
        )
        return (self._view(offset, _thread_elements[thread_layout](self.layout)), at, offset)

    @always_inline
    def reshape[NewLayout: TensorLayout](self, layout: NewLayout) -> Self.ViewType[NewLayout]:
        """The same memory with another layout."""
        return {self.ptr, layout}

    @always_inline
    def reshape[*new_shape: Int](self) -> Self.ReshapedType[*_IntToComptimeInt[*new_shape]]:
        """The same elements, which lie side by side, in another shape."""
        comptime assert Self.is_row_major, "reshape: the elements have to lie side by side, by rows"
        comptime assert (
            _StaticProduct[*Self.LayoutType._shape_types]
            == _StaticProduct[*_IntToComptimeInt[*new_shape]]
        ), "reshape: the number of elements stays"
        return {self.ptr, row_major[*new_shape]()}

    def reshape[
        *new_shape_types: CoordLike
    ](self, new_shape: Coord[*new_shape_types]) -> Self.ReshapedType[*new_shape_types]:
        """The same elements, which lie side by side, in a shape that may be known when running."""
        comptime assert Self.is_row_major, "reshape: the elements have to lie side by side, by rows"
        debug_assert(
            self.num_elements() == Int(new_shape.product()), "reshape: the number of elements stays"
        )
        return {self.ptr, row_major(new_shape)}

    @always_inline
    def coalesce(self) -> Self.CoalescedType:
        """The same elements, which lie side by side, in one row."""
        comptime assert Self.is_row_major, "coalesce: the elements lie side by side, by rows"
        return {self.ptr, Self.CoalescedType.LayoutType()}

    @always_inline
    def transpose(
        self,
    ) -> Self.ViewType[
        Layout[Self.LayoutType._shape_types.reverse(), Self.LayoutType._stride_types.reverse()]
    ]:
        """The same elements with the dimensions from the last to the first."""
        return {self.ptr, self.layout.transpose()}

    def slice[
        *slices: ContiguousSlice
    ](self) -> Self.ViewType[
        Layout[
            _SlicedShape[Self.LayoutType._shape_types, *slices], Self.LayoutType._stride_types
        ]
    ]:
        """The elements within bounds that are known when compiling: `t.slice[1:3, 0:2]()`."""
        comptime assert slices.size == Self.rank, "slice takes one slice for each dimension"
        comptime assert Self.all_dims_known, "slice: the layout has to be known when compiling"
        var offset = 0
        comptime for i in range(Self.rank):
            offset += slices[i].start.or_else(0) * _int(self.layout.stride[i]())
        return self._view(
            offset,
            Layout(
                Coord[*_SlicedShape[Self.LayoutType._shape_types, *slices]](),
                self.layout.stride_coord(),
            ),
        )

    def slice(
        self, *slices: Tuple[Int, Int]
    ) -> Self.ViewType[
        Layout[
            _CoordToDynamic[Self.linear_idx_type, Self.LayoutType._shape_types],
            Self.LayoutType._stride_types,
        ]
    ]:
        """The elements within bounds: a pair of begin and end for each dimension."""
        comptime ShapeTypes = _CoordToDynamic[
            Self.linear_idx_type, Self.LayoutType._shape_types
        ]
        var shape = Coord[*ShapeTypes]()
        var offset = 0
        comptime for i in range(Self.rank):
            offset += slices[i][0] * _int(self.layout.stride[i]())
            _set_parts(shape, i, slices[i][1] - slices[i][0])
        return self._view(offset, Layout(shape, self.layout.stride_coord()))

    def slice[
        *index_types: CoordLike
    ](self, *indices: *index_types) -> Self.ViewType[
        Layout[
            Self.LayoutType._shape_types.filter_idx[_Kept[index_types, ...]](),
            Self.LayoutType._stride_types.filter_idx[_Kept[index_types, ...]](),
        ]
    ]:
        """The elements at an index in some dimensions and at all in others: `t.slice(All, 3)`."""
        comptime assert index_types.length == Self.rank, "slice takes one index for each dimension"
        comptime ShapeTypes = Self.LayoutType._shape_types.filter_idx[_Kept[index_types, ...]]()
        comptime StrideTypes = Self.LayoutType._stride_types.filter_idx[_Kept[index_types, ...]]()
        var shape = Coord[*ShapeTypes]()
        var stride = Coord[*StrideTypes]()
        var offset = 0
        var at = 0
        comptime for i in range(Self.rank):
            comptime if index_types[i] == _All:
                _set_parts(shape, at, _int(self.layout.shape[i]()))
                _set_parts(stride, at, _int(self.layout.stride[i]()))
                at += 1
            else:
                offset += Int(indices[i].value()) * _int(self.layout.stride[i]())
        return self._view(offset, Layout(shape, stride))

    def make_dynamic[dtype: DType](self) -> Self.DynamicType[dtype]:
        """The same elements with a layout known when running."""
        return {self.ptr, self.layout.make_dynamic[dtype]()}

    @always_inline
    def bitcast[
        target_dtype: DType
    ](self) -> TileTensor[
        target_dtype,
        Self.LayoutType,
        Self.origin,
        address_space=Self.address_space,
        linear_idx_type=Self.linear_idx_type,
        element_size=Self.element_size,
    ]:
        """The same memory as scalars of another type, at the same positions."""
        return {self.ptr.unsafe_bitcast[Scalar[target_dtype]](), self.layout}

    comptime LayoutTensorType = LayoutTensor[
        Self.dtype,
        LegacyLayout(
            coord_to_int_tuple[*Self.LayoutType._shape_types](),
            coord_to_int_tuple[*Self.LayoutType._stride_types](),
        ),
        Self.origin,
        address_space=Self.address_space,
    ]
    """The type of the same tensor as a LayoutTensor."""

    @always_inline
    def to_layout_tensor(self) -> Self.LayoutTensorType:
        """The same tensor of scalars as a LayoutTensor."""
        comptime assert Self.element_size == 1, "to_layout_tensor: the elements are scalars"
        comptime if Self.all_dims_known:
            return Self.LayoutTensorType(self.ptr)
        else:
            var shape = IndexList[Self.flat_rank]()
            var stride = IndexList[Self.flat_rank]()
            comptime for i in range(Self.flat_rank):
                shape[i] = _flat_value[i](self.layout.shape_coord())
                stride[i] = _flat_value[i](self.layout.stride_coord())
            return Self.LayoutTensorType(
                self.ptr, Self.LayoutTensorType.RuntimeLayoutType(shape, stride)
            )

    @always_inline
    def as_immut(self) -> Self.Immut:
        """The same tensor, to be read only."""
        return {Self.Immut.PtrType(self.ptr), self.layout}

    @always_inline
    def as_unsafe_any_origin(self) -> Self.OriginCastType[UnsafeAnyOrigin[mut=Self.mut]]:
        """The same tensor, whose memory whoever uses it vouches for."""
        return {
            Self.OriginCastType[UnsafeAnyOrigin[mut=Self.mut]].PtrType(self.ptr), self.layout
        }

    @always_inline
    @deprecated(use=TileTensor.as_unsafe_any_origin)
    def as_any_origin(self) -> Self.OriginCastType[AnyOrigin[mut=Self.mut]]:
        """The same tensor, whose memory whoever uses it vouches for."""
        return {Self.OriginCastType[AnyOrigin[mut=Self.mut]].PtrType(self.ptr), self.layout}

    @always_inline
    def address_space_cast[
        target_address_space: AddressSpace
    ](self) -> Self.AddressSpaceCastType[target_address_space]:
        """The same tensor by the name of another address space."""
        return {
            self.ptr.unsafe_address_space_cast[target_address_space](), self.layout
        }

    comptime SplitElementType[count: Int, axis: Int = 0] = Self.Immut.ViewType[
        Layout[
            _SplitShape[Self.LayoutType._shape_types, axis, count],
            Self.LayoutType._stride_types,
        ]
    ]
    """The type of one of `count` parts along a dimension."""
    comptime StaticSplitType[count: Int, axis: Int = 0] = StaticTuple[
        Self.SplitElementType[count, axis], count
    ]
    """The type of `count` parts along a dimension."""
    comptime DynamicSplitType[axis: Int = 0] = Self.Immut.ViewType[
        Layout[
            _OpenShape[Self.LayoutType._shape_types, axis, Self.linear_idx_type],
            Self.LayoutType._stride_types,
        ]
    ]
    """The type of a part along a dimension whose size is known when running."""

    def split[
        count: Int, axis: Int = 0
    ](self) -> Self.StaticSplitType[count, axis] where not Self.mut:
        """All of `count` parts of equal size along a dimension.

        Parameters:
            count: How many parts; the size is a multiple of it.
            axis: The dimension.

        Returns:
            The parts, which are read only.
        """
        comptime assert 0 <= axis < Self.rank, "split: the tensor has no dimension of this number"
        comptime assert Self.shape_known, "split[count]() asks for a shape known when compiling"
        comptime assert (
            Self.LayoutType._shape_types[axis].static_value % count == 0
        ), "split: the size of the dimension has to be a multiple of the count"
        comptime size = Self.LayoutType._shape_types[axis].static_value // count
        var layout = Layout(
            Coord[*_SplitShape[Self.LayoutType._shape_types, axis, count]](),
            self.layout.stride_coord(),
        )
        var parts = Self.StaticSplitType[count, axis](
            fill=Self.SplitElementType[count, axis](Self.Immut.PtrType(self.ptr), layout)
        )
        comptime for i in range(1, count):
            parts[i] = {
                Self.Immut.PtrType(
                    self.ptr.unsafe_offset(i * size * _int(self.layout.stride[axis]()))
                ),
                layout,
            }
        return parts

    def split[
        axis: Int = 0, split_alignment: Int = 1
    ](self, count: Int, idx: Int) -> Self.DynamicSplitType[axis] where not Self.mut:
        """One of `count` parts along a dimension, which are as equal as they can be.

        Parameters:
            axis: The dimension.
            split_alignment: What the size of a part is rounded up to a multiple of; the last parts
                are smaller then, or empty.

        Args:
            count: How many parts.
            idx: Which one.

        Returns:
            The part, which is read only.
        """
        comptime assert 0 <= axis < Self.rank, "split: the tensor has no dimension of this number"
        debug_assert(count > 0, "split: there is one part at least")
        debug_assert(0 <= idx < count, "split: there is no part of this number")
        var whole = _int(self.layout.shape[axis]())
        var size = align_up(ceildiv(whole, count), split_alignment)
        var shape = Coord[
            *_OpenShape[Self.LayoutType._shape_types, axis, Self.linear_idx_type]
        ]()
        comptime for i in range(Self.rank):
            comptime if i == axis:
                _set_parts(shape, i, max(0, min(size, whole - idx * size)))
            else:
                _set_parts(shape, i, _int(self.layout.shape[i]()))
        return {
            Self.Immut.PtrType(
                self.ptr.unsafe_offset(idx * size * _int(self.layout.stride[axis]()))
            ),
            Layout(shape, self.layout.stride_coord()),
        }

    # ---- all elements ------------------------------------------------------------------------

    @always_inline
    def fill(self, val: Scalar[Self.dtype]) -> Self where Self.mut:
        """Sets all elements, and gives the tensor."""
        comptime if Self.all_dims_known and Self.is_row_major:
            for i in range(Self.LayoutType.static_product):
                self._write(i * Self.element_size, Self.ElementType(val))
        else:
            for i in range(self.num_elements()):
                self._write(_int(self.layout(i)), Self.ElementType(val))
        return self

    @always_inline
    def copy_from(self, other: TileTensor[element_size=Self.element_size, ...]) where Self.mut:
        """Copies all elements of another tensor, which may have another layout and another type.

        Element n in the order of columns goes to element n. A kernel's threads that call it copy
        all of it each: give them what `distribute` gives.
        """
        comptime Other = type_of(other)
        comptime assert (
            Self.shape_known and Other.shape_known
        ), "copy_from asks for shapes known when compiling"
        comptime assert (
            Self.LayoutType.static_product == Other.LayoutType.static_product
        ), "copy_from: both tensors have the same number of elements"
        comptime if _same_shape[Self.LayoutType._shape_types, Other.LayoutType._shape_types]:
            _copy_elements[0](self, other, 0, 0)
        else:
            comptime for i in range(Self.LayoutType.static_product):
                self._write(
                    Int(self.layout(Idx[i])),
                    other._read(Int(other.layout(Idx[i]))).cast[Self.dtype](),
                )

    def write_to(self, mut writer: Some[Writer]):
        """Writes the elements: a matrix of a known shape as `[[1, 2], [3, 4]]`, others as
        `[1, 2]`, the first dimension fastest."""
        if self.num_elements() == 0:
            return
        writer.write_string("[")
        comptime if Self.flat_rank == 2 and Self.shape_known:
            for i in range(Self.LayoutType.static_shape[0]):
                writer.write_string(", [" if i > 0 else "[")
                for j in range(Self.LayoutType.static_shape[1]):
                    if j > 0:
                        writer.write_string(", ")
                    self[i, j].write_to(writer)
                writer.write_string("]")
        else:
            for i in range(self.num_elements()):
                if i > 0:
                    writer.write_string(", ")
                self[i].write_to(writer)
        writer.write_string("]")

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
            "TileTensor[mut = ",
            Self.mut,
            ", dtype = ",
            Self.dtype,
            ", address_space = ",
            Self.address_space,
            ", linear_idx_type = ",
            Self.linear_idx_type,
            "]",
        )


@always_inline
def stack_allocation[
    LayoutType: TensorLayout,
    //,
    dtype: DType,
    address_space: AddressSpace = AddressSpace.GENERIC,
    alignment: Int = __op_alignof[Scalar[dtype]](),
](var layout: LayoutType) -> TileTensor[
    dtype, LayoutType, MutUntrackedOrigin, address_space=address_space
] where LayoutType.all_dims_known:
    """A tensor in memory that lasts as long as the calling function.

    In a kernel `address_space=AddressSpace.SHARED` is memory that the threads of a block share, and
    `AddressSpace.LOCAL` is memory of one thread.

    Parameters:
        LayoutType: The type of the layout.
        dtype: The type of the scalars.
        address_space: Where it lies on a device.
        alignment: What its address is a multiple of.

    Args:
        layout: The layout, known when compiling.

    Returns:
        The tensor; its elements are still to be set.
    """
    return {
        _allocation[
            LayoutType.static_cosize,
            Scalar[dtype],
            alignment=alignment,
            address_space=address_space,
        ](),
        layout,
    }


# ---- what the types of layouts say -----------------------------------------------------------



def _is_row_major_of[
    shape: TypeList[Trait=CoordLike, ...], stride: TypeList[Trait=CoordLike, ...]
]() -> Bool:
    """Whether strides are those of a shape by rows, as far as sizes of more than 1 go."""
    comptime if shape.length != _Flattened[*shape].length:
        return False
    else:
        comptime want = _RowMajor[*shape]
        var result = True
        comptime for i in range(shape.length):
            comptime if want[i].is_static_value:
                result = result and (
                    shape[i].static_value == 1
                    or (
                        stride[i].is_static_value
                        and stride[i].static_value == want[i].static_value
                    )
                )
            else:
                result = result and not stride[i].is_static_value
        return result


comptime _is_row_major[
    shape: TypeList[Trait=CoordLike, ...], stride: TypeList[Trait=CoordLike, ...]
]: Bool = _is_row_major_of[shape, stride]()


def _same_shape_of[
    a: TypeList[Trait=CoordLike, ...], b: TypeList[Trait=CoordLike, ...]
]() -> Bool:
    """Whether both are flat and say the same sizes."""
    comptime if a.length != b.length:
        return False
    else:
        var result = True
        comptime for i in range(a.length):
            result = result and (
                a[i].is_static_value
                and b[i].is_static_value
                and a[i].static_value == b[i].static_value
            )
        return result


comptime _same_shape[
    a: TypeList[Trait=CoordLike, ...], b: TypeList[Trait=CoordLike, ...]
]: Bool = _same_shape_of[a, b]()

comptime _Last[T: CoordLike]: CoordLike = T.ParamListType[
    T.ParamListType.length - 1
] if T.is_tuple else T
comptime _innermost[stride: TypeList[Trait=CoordLike, ...]] = stride.map[_Last]()
"""The strides within a tile: those of the last part of each nested dimension."""

comptime _SplitAt[
    shape: TypeList[Trait=CoordLike, ...], axis: Int, count: Int, i: Int
]: CoordLike = ComptimeInt[shape[i].static_value // count] if i == axis else shape[i]
comptime _SplitShape[
    shape: TypeList[Trait=CoordLike, ...], axis: Int, count: Int
] = TypeList.tabulate[Trait=CoordLike, shape.length, _SplitAt[shape, axis, count, ...]]()
"""The sizes, one of them divided by count."""

comptime _OpenAt[
    shape: TypeList[Trait=CoordLike, ...], axis: Int, dtype: DType, i: Int
]: CoordLike = Scalar[dtype] if i == axis else shape[i]
comptime _OpenShape[
    shape: TypeList[Trait=CoordLike, ...], axis: Int, dtype: DType
] = TypeList.tabulate[Trait=CoordLike, shape.length, _OpenAt[shape, axis, dtype, ...]]()
"""The sizes, one of them known when running."""

comptime _SliceAt[
    shape: TypeList[Trait=CoordLike, ...], slices: ParameterList[type=ContiguousSlice, ...], i: Int
]: CoordLike = ComptimeInt[
    slices[i].end.or_else(shape[i].static_value) - slices[i].start.or_else(0)
]
comptime _SlicedShape[
    shape: TypeList[Trait=CoordLike, ...], *slices: ContiguousSlice
] = TypeList.tabulate[Trait=CoordLike, shape.length, _SliceAt[shape, slices, ...]]()
"""The sizes of what lies within the slices."""

comptime _Kept[
    index_types: TypeList[Trait=CoordLike, ...], T: CoordLike, i: Int
]: Bool = index_types[i] == _All

# ---- layouts of views ------------------------------------------------------------------------


@always_inline
def _last_value[T: CoordLike](parts: T) -> Int:
    """The last of all integers in parts."""
    return _flat_value[T._FlatTypes.length - 1](parts)


@always_inline
def _inner_layout[
    tile_shape: TypeList[Trait=CoordLike, ...], L: TensorLayout
](layout: L) -> Layout[tile_shape, _innermost[L._stride_types]]:
    """The layout of a tile of this size."""
    comptime if _AllStatic[*_innermost[L._stride_types]]:
        return Layout[tile_shape, _innermost[L._stride_types]]()
    else:
        return _open_inner_layout[tile_shape](layout)


def _open_inner_layout[
    tile_shape: TypeList[Trait=CoordLike, ...], L: TensorLayout
](layout: L) -> Layout[tile_shape, _innermost[L._stride_types]]:
    """The layout of a tile whose strides are known when running."""
    var stride = Coord[*_innermost[L._stride_types]]()
    comptime for i in range(L.rank):
        _set_parts(stride, i, _last_value(layout.stride[i]()))
    return {Coord[*tile_shape](), stride}


@always_inline
def _vector_layout[
    *vector_shape: Int, L: TensorLayout
](layout: L) -> Layout[
    _CeilDiv[L._shape_types, _IntToComptimeInt[*vector_shape]],
    _Multiply[L._stride_types, _IntToComptimeInt[*vector_shape]],
]:
    """The layout of vectors of this shape."""
    comptime Result = Layout[
        _CeilDiv[L._shape_types, _IntToComptimeInt[*vector_shape]],
        _Multiply[L._stride_types, _IntToComptimeInt[*vector_shape]],
    ]
    comptime if L.all_dims_known:
        return Result()
    else:
        var shape = Coord[*Result.shape_types]()
        var stride = Coord[*Result.stride_types]()
        comptime for i in range(L.rank):
            _set_parts(shape, i, ceildiv(_int(layout.shape[i]()), vector_shape[i]))
            _set_parts(stride, i, _int(layout.stride[i]()) * vector_shape[i])
        return {shape, stride}


@always_inline
def _thread_elements[
    thread_layout: Layout, L: TensorLayout
](layout: L) -> Layout[
    _Divide[L._shape_types, thread_layout.shape_types],
    _Multiply[L._stride_types, thread_layout.shape_types],
]:
    """The layout of what belongs to one thread."""
    comptime Result = Layout[
        _Divide[L._shape_types, thread_layout.shape_types],
        _Multiply[L._stride_types, thread_layout.shape_types],
    ]
    comptime if L.all_dims_known:
        return Result()
    else:
        var shape = Coord[*Result.shape_types]()
        var stride = Coord[*Result.stride_types]()
        comptime for i in range(L.rank):
            comptime threads = thread_layout.shape_types[i].static_value
            _set_parts(shape, i, _int(layout.shape[i]()) // threads)
            _set_parts(stride, i, _int(layout.stride[i]()) * threads)
        return {shape, stride}


@always_inline
def _thread_coordinate[thread_layout: Layout, i: Int](thread_id: Int) -> Int:
    """Where a thread stands in dimension i."""
    comptime threads = UInt32(thread_layout.shape_types[i].static_value)
    comptime step = UInt32(thread_layout.stride_types[i].static_value)
    comptime if threads == 1:
        return 0
    elif step == 1:
        return Int(UInt32(thread_id) % threads)
    else:
        return Int(UInt32(thread_id) // step % threads)


@always_inline
def _thread_offset[
    thread_layout: Layout, i: Int, L: TensorLayout
](thread_id: Int, layout: L) -> Int:
    """The position of a thread's first element, as far as the dimensions from i on go."""
    comptime if i == L.rank - 1:
        return __op_index_mul(
            _thread_coordinate[thread_layout, i](thread_id), _int(layout.stride[i]())
        )
    else:
        return __op_index_add(
            __op_index_mul(
                _thread_coordinate[thread_layout, i](thread_id), _int(layout.stride[i]())
            ),
            _thread_offset[thread_layout, i + 1](thread_id, layout),
        )


@always_inline
def _swizzled[swizzle: Optional[Swizzle], element_size: Int](offset: Int) -> Int:
    """The image of a position of elements of so many scalars."""
    comptime if not swizzle:
        return offset
    elif element_size != 1:
        return _swizzled[swizzle, 1](offset // element_size) * element_size
    else:
        comptime mask = swizzle.value().yyy_mask
        comptime shift = swizzle.value().shift
        comptime if shift > 0:
            return offset ^ ((offset & mask) >> shift)
        else:
            return offset ^ ((offset & mask) << -shift)


def _copy_elements[
    i: Int, to_swizzle: Optional[Swizzle] = None, source_swizzle: Optional[Swizzle] = None
](to: TileTensor[mut=True, ...], source: TileTensor, to_offset: Int, source_offset: Int):
    """Copies what two tensors of one shape have in the dimensions from i on, from positions on."""
    comptime if i == to.rank:
        to._write(
            _swizzled[to_swizzle, to.element_size](to_offset),
            rebind[SIMD[to.dtype, to.element_size]](
                source._read(
                    _swizzled[source_swizzle, source.element_size](source_offset)
                ).cast[to.dtype]()
            ),
        )
    elif _size[to.LayoutType._shape_types[i]] == 1:
        _copy_elements[i + 1, to_swizzle, source_swizzle](to, source, to_offset, source_offset)
    else:
        for k in range(Int(to.layout.shape[i]().product())):
            _copy_elements[i + 1, to_swizzle, source_swizzle](
                to,
                source,
                __op_index_add(to_offset, __op_index_mul(k, _int(to.layout.stride[i]()))),
                __op_index_add(source_offset, __op_index_mul(k, _int(source.layout.stride[i]()))),
            )
