# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Layouts whose shapes and strides are types where they can be: the function from a coordinate to
a position in memory.

What is known when compiling takes no memory and no time: a layout of such alone is an empty
value, and a position is the sum of products that one would write by hand.
"""

from layout.coord import (
    ComptimeInt,
    Coord,
    CoordLike,
    Idx,
    idx2crd,
    _IntToComptimeInt,
)
from layout.int_tuple import IntTuple
from layout.layout import Layout as LegacyLayout
from std.utils.coord import (
    _AllStatic,
    _CoordToDynamic,
    _Divide,
    _Flattened,
    _Idx2CrdResultTypes,
    _Multiply,
    _MultiplyByScalar,
    _StaticProduct,
)

# ---- offsets: one expression each, so that they are put into the place of the call -----------


@always_inline
def _int[T: CoordLike](x: T) -> Int:
    """The integer x."""
    comptime if T == Int:
        return __op_rebind[Int](x)
    elif T.is_static_value:
        return T.static_value
    else:
        return Int(x.value())


@always_inline
def _scaled[I: CoordLike, D: CoordLike](index: I, stride: D) -> Int:
    """One index times its stride."""
    comptime if D.is_static_value and I.is_static_value:
        return I.static_value * D.static_value
    elif D.is_static_value:
        return __op_index_mul(_int(index), D.static_value)
    elif I.is_static_value:
        return __op_index_mul(_int(stride), I.static_value)
    else:
        return __op_index_mul(_int(index), _int(stride))


@always_inline
def _offset[
    I: CoordLike, S: CoordLike, D: CoordLike
](index: I, shape: S, stride: D) -> Int:
    """The position of index: a coordinate with the parts of shape, all its integers side by side,
    or one integer, which counts through the shape, the first dimension fastest."""
    comptime if not S.is_tuple:
        comptime if I.is_tuple:
            return _offset(index.tuple()[0], shape, stride)
        else:
            return _scaled(index, stride)
    elif I.is_tuple and I.__len__() == S.__len__():
        return _parts_offset[0](index, shape, stride)
    elif I.is_tuple and I.__len__() == S._FlatTypes.length:
        return _flat_offset[0](index, stride)
    elif I.is_tuple:
        comptime assert I.__len__() == 1, "the coordinate does not fit the layout's shape"
        return _offset(index.tuple()[0], shape, stride)
    else:
        return _linear_offset[0](index, shape, stride)


@always_inline
def _parts_offset[
    i: Int, I: CoordLike, S: CoordLike, D: CoordLike
](index: I, shape: S, stride: D) -> Int:
    """The position of index's parts from i on."""
    comptime if S.__len__() == 0:
        return 0
    elif i == S.__len__() - 1:
        return _offset(index.tuple()[i], shape.tuple()[i], stride.tuple()[i])
    else:
        return __op_index_add(
            _offset(index.tuple()[i], shape.tuple()[i], stride.tuple()[i]),
            _parts_offset[i + 1](index, shape, stride),
        )


@always_inline
def _flat_offset[i: Int, I: CoordLike, D: CoordLike](index: I, stride: D) -> Int:
    """The position of index's parts from i on, for all strides side by side."""
    comptime if i == I.__len__() - 1:
        return _scaled_by_flat[i](index.tuple()[i], stride)
    else:
        return __op_index_add(
            _scaled_by_flat[i](index.tuple()[i], stride), _flat_offset[i + 1](index, stride)
        )


@always_inline
def _scaled_by_flat[i: Int, I: CoordLike, D: CoordLike](index: I, stride: D) -> Int:
    """One index times the stride that is number i among all integers in stride."""
    comptime if D._FlatTypes[i].is_static_value:
        return _scaled(index, ComptimeInt[D._FlatTypes[i].static_value]())
    else:
        return __op_index_mul(_int(index), _flat_value[i](stride))


@always_inline
def _flat_value[i: Int, T: CoordLike](parts: T) -> Int:
    """Number i among all integers in parts."""
    comptime if T._FlatTypes[i].is_static_value:
        return T._FlatTypes[i].static_value
    elif not T.is_tuple:
        return _int(parts)
    else:
        return _flat_value_from[i, 0](parts)


@always_inline
def _flat_value_from[i: Int, k: Int, T: CoordLike](parts: T) -> Int:
    """Number i among all integers in the parts from k on."""
    comptime if i < T.ParamListType[k]._FlatTypes.length:
        return _flat_value[i](parts.tuple()[k])
    else:
        return _flat_value_from[i - T.ParamListType[k]._FlatTypes.length, k + 1](parts)


@always_inline
def _linear_offset[
    i: Int, I: CoordLike, S: CoordLike, D: CoordLike
](index: I, shape: S, stride: D) -> Int:
    """The position of one integer that counts through the dimensions from i on."""
    comptime if i == S.__len__() - 1:
        return _offset(index, shape.tuple()[i], stride.tuple()[i])
    elif _size[S.ParamListType[i]] == 1:
        return _linear_offset[i + 1](index, shape, stride)
    elif I.is_static_value and _size[S.ParamListType[i]] >= 0:
        return __op_index_add(
            _offset(
                ComptimeInt[I.static_value % _size[S.ParamListType[i]]](),
                shape.tuple()[i],
                stride.tuple()[i],
            ),
            _linear_offset[i + 1](
                ComptimeInt[I.static_value // _size[S.ParamListType[i]]](), shape, stride
            ),
        )
    else:
        return __op_index_add(
            _offset(
                _int(index) % Int(shape.tuple()[i].product()),
                shape.tuple()[i],
                stride.tuple()[i],
            ),
            _linear_offset[i + 1](
                _int(index) // Int(shape.tuple()[i].product()), shape, stride
            ),
        )


comptime _size[T: CoordLike]: Int = _StaticProduct[*T._FlatTypes] if _AllStatic[
    *T._FlatTypes
] else -1
"""The product of all integers in T, or -1 where its type does not say them all."""


@always_inline
def _set_parts[
    *element_types: CoordLike
](mut parts: Coord[*element_types], i: Int, value: Int):
    """Makes value the part at i, unless the type says what that is."""
    comptime for k in range(parts.rank):
        comptime if element_types[k].is_value and not element_types[k].is_static_value:
            if i == k:
                parts._set[k](rebind[element_types[k]](Scalar[element_types[k].DTYPE](value)))


# ---- layouts ---------------------------------------------------------------------------------


trait TensorLayout(TrivialRegisterPassable):
    """What tensors ask of a layout: its shape, its strides, and positions of coordinates."""

    comptime rank: Int
    """How many dimensions there are; a nested one is one."""
    comptime flat_rank: Int
    """How many dimensions there are, those within nested ones counted."""
    comptime shape_known: Bool
    """Whether the type says the shape."""
    comptime stride_known: Bool
    """Whether the type says the strides."""
    comptime all_dims_known: Bool = Self.shape_known and Self.stride_known
    """Whether the type says all: then the layout takes no memory."""
    comptime static_shape[i: Int]: Int
    """Size i of all sizes, those in nested dimensions in their places; -1 where not known."""
    comptime static_stride[i: Int]: Int
    """Stride i of all strides, those in nested dimensions in their places; -1 where not known."""
    comptime static_product: Int
    """How many elements there are, where shape_known."""
    comptime static_cosize: Int
    """How many elements lie from the first to the last of them, where all_dims_known."""
    comptime _shape_types: TypeList[Trait=CoordLike, ...]
    """The types of the sizes."""
    comptime _stride_types: TypeList[Trait=CoordLike, ...]
    """The types of the strides."""

    def shape[i: Int](self) -> Self._shape_types[i]:
        """The size of dimension i, a `Coord` where that is nested."""
        ...

    def stride[i: Int](self) -> Self._stride_types[i]:
        """How far one step in dimension i goes, a `Coord` where that is nested."""
        ...

    def product(self) -> Int:
        """How many elements there are."""
        ...

    def size(self) -> Int:
        """How many elements there are."""
        ...

    def __call__[
        I: CoordLike, //, *, linear_idx_type: DType = DType.int
    ](self, index: I) -> Scalar[linear_idx_type]:
        """The position of a coordinate."""
        ...

    def idx2crd[
        *, out_dtype: DType = DType.int
    ](self, idx: Int) -> Coord[
        *_Idx2CrdResultTypes[
            out_dtype, Scalar[out_dtype], Self._stride_types, Self._shape_types
        ]
    ]:
        """The coordinate of a position."""
        ...

    def shape_coord(self) -> Coord[*Self._shape_types]:
        """All sizes."""
        ...

    def stride_coord(self) -> Coord[*Self._stride_types]:
        """All strides."""
        ...

    def transpose(
        self,
    ) -> Layout[Self._shape_types.reverse(), Self._stride_types.reverse()]:
        """The dimensions from the last to the first."""
        ...

    def make_dynamic[
        dtype: DType
    ](self) -> Layout[
        _CoordToDynamic[dtype, Self._shape_types], _CoordToDynamic[dtype, Self._stride_types]
    ]:
        """The same layout, known when running only."""
        ...


struct Layout[
    shape_types: TypeList[Trait=CoordLike, ...],
    stride_types: TypeList[Trait=CoordLike, ...],
](ImplicitlyCopyable, TensorLayout, TrivialRegisterPassable, Writable):
    """The function from coordinates to positions that a shape and strides make.

    `Layout(shape, stride)` takes two `Coord`s with the same parts.

    Parameters:
        shape_types: The types of the sizes.
        stride_types: The types of the strides.
    """

    comptime rank = Self.shape_types.length
    """How many dimensions there are; a nested one is one."""
    comptime flat_rank = _Flattened[*Self.shape_types].length
    """How many dimensions there are, those within nested ones counted."""
    comptime shape_known = _AllStatic[*Self.shape_types]
    """Whether the type says the shape."""
    comptime stride_known = _AllStatic[*Self.stride_types]
    """Whether the type says the strides."""
    comptime all_dims_known = Self.shape_known and Self.stride_known
    """Whether the type says all: then the layout takes no memory."""
    comptime static_shape[i: Int]: Int = _Flattened[*Self.shape_types][i].static_value
    """Size i of all sizes, those in nested dimensions in their places; -1 where not known."""
    comptime static_stride[i: Int]: Int = _Flattened[*Self.stride_types][i].static_value
    """Stride i of all strides, those in nested dimensions in their places; -1 where not known."""
    comptime static_product = _StaticProduct[*Self.shape_types]
    """How many elements there are, where shape_known."""
    comptime static_cosize = _cosize[Self.shape_types, Self.stride_types]
    """How many elements lie from the first to the last of them, where all_dims_known."""
    comptime _shape_types = Self.shape_types
    comptime _stride_types = Self.stride_types

    var _shape: Coord[*Self.shape_types]
    var _stride: Coord[*Self.stride_types]

    @always_inline
    def __init__(out self):
        """The layout that the types say; what they do not say is 0."""
        comptime if Self.all_dims_known:
            self = __op_uninit[Self]()
        else:
            self._shape = Coord[*Self.shape_types]()
            self._stride = Coord[*Self.stride_types]()

    @always_inline
    def __init__(
        out self, shape: Coord[*Self.shape_types], stride: Coord[*Self.stride_types]
    ):
        """The layout of this shape and these strides."""
        self._shape = shape
        self._stride = stride

    @always_inline
    def shape[i: Int](self) -> Self.shape_types[i]:
        """The size of dimension i, a `Coord` where that is nested."""
        return self._shape[i]

    @always_inline
    def stride[i: Int](self) -> Self.stride_types[i]:
        """How far one step in dimension i goes, a `Coord` where that is nested."""
        return self._stride[i]

    @always_inline
    def product(self) -> Int:
        """How many elements there are."""
        comptime if Self.shape_known:
            return Self.static_product
        else:
            return Int(self._shape.product())

    @always_inline
    def size(self) -> Int:
        """How many elements there are."""
        return self.product()

    def cosize(self) -> Int:
        """How many elements lie from the first to the last of them, both counted."""
        comptime if Self.all_dims_known:
            return Self.static_cosize
        else:
            var last = 0
            comptime for i in range(Self.flat_rank):
                last += (_flat_value[i](self._shape) - 1) * _flat_value[i](self._stride)
            return last + 1

    @always_inline
    def __call__[
        I: CoordLike, //, *, linear_idx_type: DType = DType.int
    ](self, index: I) -> Scalar[linear_idx_type]:
        """The position of a coordinate.

        Parameters:
            I: The type of the coordinate.
            linear_idx_type: The type of the position.

        Args:
            index: The coordinate. It has the parts of the shape, or it is all its integers side by
                side, or one integer, which counts through the shape, the first dimension fastest.

        Returns:
            The position.
        """
        return Scalar[linear_idx_type](_offset(index, self._shape, self._stride))

    @always_inline
    def __call__[
        *, linear_idx_type: DType = DType.int
    ](self, index: Coord) -> Scalar[linear_idx_type]:
        """The position of a coordinate."""
        return Scalar[linear_idx_type](_offset(index, self._shape, self._stride))

    def idx2crd[
        *, out_dtype: DType = DType.int
    ](self, idx: Int) -> Coord[
        *_Idx2CrdResultTypes[out_dtype, Scalar[out_dtype], Self.stride_types, Self.shape_types]
    ]:
        """The coordinate of a position, with the parts of the shape."""
        return idx2crd[out_dtype=out_dtype](idx, self._shape, self._stride)

    @always_inline
    def shape_coord(self) -> Coord[*Self.shape_types]:
        """All sizes."""
        return self._shape

    @always_inline
    def stride_coord(self) -> Coord[*Self.stride_types]:
        """All strides."""
        return self._stride

    def reverse(self) -> Layout[Self.shape_types.reverse(), Self.stride_types.reverse()]:
        """The dimensions from the last to the first."""
        return {self._shape.reverse(), self._stride.reverse()}

    @always_inline
    def transpose(self) -> Layout[Self.shape_types.reverse(), Self.stride_types.reverse()]:
        """The dimensions from the last to the first: a matrix by columns where it was by rows."""
        comptime if Self.all_dims_known:
            return {}
        else:
            return {self._shape.reverse(), self._stride.reverse()}

    def make_dynamic[
        dtype: DType
    ](self) -> Layout[
        _CoordToDynamic[dtype, Self.shape_types], _CoordToDynamic[dtype, Self.stride_types]
    ]:
        """The same layout, known when running only, with integers of type dtype."""
        return {self._shape.make_dynamic[dtype](), self._stride.make_dynamic[dtype]()}

    def to_layout(self) -> LegacyLayout:
        """The layout as `layout.layout.Layout`, which `print_layout` takes."""
        return LegacyLayout(_to_tuple(self._shape), _to_tuple(self._stride))

    @staticmethod
    def to_legacy_layout() -> LegacyLayout:
        """What the type says, as `layout.layout.Layout`; -1 for what it does not say."""
        return LegacyLayout(
            _type_to_tuple[Coord[*Self.shape_types]](), _type_to_tuple[Coord[*Self.stride_types]]()
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `((3, 4):(4, 1))`."""
        writer.write("(", self._shape, ":", self._stride, ")")


def _to_tuple[T: CoordLike](parts: T) -> IntTuple:
    """The integers of a coordinate as an IntTuple, where a tuple of one is that one."""
    comptime if T.is_tuple:
        var coord = parts.tuple()
        comptime if T.__len__() == 1:
            return _to_tuple(coord[0])
        else:
            var result = IntTuple()
            comptime for i in range(T.__len__()):
                result.append(_to_tuple(coord[i]))
            return result^
    else:
        return IntTuple(_int(parts))


def _type_to_tuple[T: CoordLike]() -> IntTuple:
    """What a type says, as an IntTuple; -1 for what it does not say."""
    comptime if T.is_tuple:
        comptime if T.__len__() == 1:
            return _type_to_tuple[T.ParamListType[0]]()
        else:
            var result = IntTuple()
            comptime for i in range(T.__len__()):
                result.append(_type_to_tuple[T.ParamListType[i]]())
            return result^
    else:
        return IntTuple(T.static_value)


comptime _StepsAt[
    shape: TypeList[Trait=CoordLike, ...],
    stride: TypeList[Trait=CoordLike, ...],
    i: Int,
]: CoordLike = ComptimeInt[(shape[i].static_value - 1) * stride[i].static_value]
comptime _Sum[so_far: Int, T: CoordLike] = so_far + T.static_value
comptime _cosize[
    shape: TypeList[Trait=CoordLike, ...], stride: TypeList[Trait=CoordLike, ...]
]: Int = 1 + TypeList.tabulate[
    Trait=CoordLike,
    _Flattened[*shape].length,
    _StepsAt[_Flattened[*shape], _Flattened[*stride], ...],
]().reduce[0, _Sum]
"""The position of the last element, plus one."""

# ---- by rows and by columns ------------------------------------------------------------------

comptime _RowStride[shape: TypeList[Trait=CoordLike, ...], i: Int]: CoordLike = ComptimeInt[
    _StaticProduct[*shape.slice[i + 1, shape.length]()]
] if _AllStatic[*shape.slice[i + 1, shape.length]()] else Int
comptime _RowMajor[*shape: CoordLike] = TypeList.tabulate[
    Trait=CoordLike, shape.length, _RowStride[shape, ...]
]()
"""The strides of a shape by rows: the product of what comes after."""

comptime _ColumnStride[shape: TypeList[Trait=CoordLike, ...], i: Int]: CoordLike = ComptimeInt[
    _StaticProduct[*shape.slice[0, i]()]
] if _AllStatic[*shape.slice[0, i]()] else Int
comptime _ColMajor[*shape: CoordLike] = TypeList.tabulate[
    Trait=CoordLike, shape.length, _ColumnStride[shape, ...]
]()
"""The strides of a shape by columns: the product of what comes before."""

comptime RowMajorLayout[*shape_types: CoordLike] = Layout[shape_types, _RowMajor[*shape_types]]
"""The type of layouts by rows: the last dimension lies side by side."""

comptime ColMajorLayout[*shape_types: CoordLike] = Layout[shape_types, _ColMajor[*shape_types]]
"""The type of layouts by columns: the first dimension lies side by side."""


@always_inline
def row_major[*idxs: Int]() -> RowMajorLayout[*_IntToComptimeInt[*idxs]]:
    """The layout of these sizes by rows: `row_major[3, 4]()` is `((3, 4):(4, 1))`."""
    return {}


@always_inline
def row_major(shape: Coord) -> RowMajorLayout[*shape.element_types]:
    """The layout of a shape by rows. A size is `Idx[n]` where it is known when compiling.

    Args:
        shape: The sizes; none of them is nested.

    Returns:
        The layout, whose last dimension lies side by side.
    """
    comptime assert shape.is_flat, "row_major takes a flat shape: see row_major_nested"
    var stride = Coord[*_RowMajor[*shape.element_types]]()
    comptime if not stride.all_dims_known:
        var step = 1
        comptime for k in range(shape.rank):
            comptime i = shape.rank - 1 - k
            comptime if not stride.element_types[i].is_static_value:
                stride._set[i](step)
            step *= Int(shape[i].value())
    return {shape, stride}


@always_inline
def row_major[*element_types: CoordLike](*sizes: *element_types) -> RowMajorLayout[*element_types]:
    """The layout of these sizes by rows; a size is `Idx[n]` where it is known when compiling."""
    var shape = Coord[*element_types]()
    comptime for i in range(element_types.length):
        shape._set[i](sizes[i])
    return row_major(shape)


@always_inline
def col_major[*element_types: CoordLike](*sizes: *element_types) -> ColMajorLayout[*element_types]:
    """The layout of these sizes by columns; a size is `Idx[n]` where it is known when compiling."""
    var shape = Coord[*element_types]()
    comptime for i in range(element_types.length):
        shape._set[i](sizes[i])
    return col_major(shape)


@always_inline
def col_major[*idxs: Int]() -> ColMajorLayout[*_IntToComptimeInt[*idxs]]:
    """The layout of these sizes by columns: `col_major[3, 4]()` is `((3, 4):(1, 3))`."""
    return {}


@always_inline
def col_major(shape: Coord) -> ColMajorLayout[*shape.element_types]:
    """The layout of a shape by columns. A size is `Idx[n]` where it is known when compiling.

    Args:
        shape: The sizes; none of them is nested.

    Returns:
        The layout, whose first dimension lies side by side.
    """
    comptime assert shape.is_flat, "col_major takes a flat shape: see col_major_nested"
    var stride = Coord[*_ColMajor[*shape.element_types]]()
    comptime if not stride.all_dims_known:
        var step = 1
        comptime for i in range(shape.rank):
            comptime if not stride.element_types[i].is_static_value:
                stride._set[i](step)
            step *= Int(shape[i].value())
    return {shape, stride}

# ---- nested layouts --------------------------------------------------------------------------

comptime _NestAt[
    shape: TypeList[Trait=CoordLike, ...], flat: TypeList[Trait=CoordLike, ...], i: Int
]: CoordLike = Coord[
    *flat.slice[
        _Flattened[*shape.slice[0, i]()].length, _Flattened[*shape.slice[0, i + 1]()].length
    ]()
] if shape[i].is_tuple else flat[_Flattened[*shape.slice[0, i]()].length]
comptime _Nest[
    shape: TypeList[Trait=CoordLike, ...], flat: TypeList[Trait=CoordLike, ...]
] = TypeList.tabulate[Trait=CoordLike, shape.length, _NestAt[shape, flat, ...]]()
"""The types of flat in the tuples of shape."""

comptime RowMajorNestedLayout[*shape_types: CoordLike] = Layout[
    shape_types, _Nest[shape_types, _RowMajor[*_Flattened[*shape_types]]]
]
"""The type of layouts by rows of all integers in a nested shape."""

comptime ColMajorNestedLayout[*shape_types: CoordLike] = Layout[
    shape_types, _Nest[shape_types, _ColMajor[*_Flattened[*shape_types]]]
]
"""The type of layouts by columns of all integers in a nested shape."""


def row_major_nested(shape: Coord) -> RowMajorNestedLayout[*shape.element_types]:
    """The layout of a nested shape whose integers, side by side, are by rows.

    `((a, b), (c, d))` has the strides `((b*c*d, c*d), (d, 1))`. The sizes are known when compiling,
    and there are no tuples within tuples of the shape.
    """
    comptime assert shape.all_dims_known, "row_major_nested: the sizes are known when compiling"
    comptime for i in range(shape.rank):
        comptime assert (
            shape.element_types[i]._FlatTypes.length == shape.element_types[i].__len__()
        ), "row_major_nested: no tuples within tuples"
    return {}


def col_major_nested(shape: Coord) -> ColMajorNestedLayout[*shape.element_types]:
    """The layout of a nested shape whose integers, side by side, are by columns.

    `((a, b), (c, d))` has the strides `((1, a), (a*b, a*b*c))`. The sizes are known when compiling,
    and there are no tuples within tuples of the shape.
    """
    comptime assert shape.all_dims_known, "col_major_nested: the sizes are known when compiling"
    comptime for i in range(shape.rank):
        comptime assert (
            shape.element_types[i]._FlatTypes.length == shape.element_types[i].__len__()
        ), "col_major_nested: no tuples within tuples"
    return {}


comptime ZippedDivideLayout[
    LayoutType: TensorLayout, tile: TypeList[Trait=CoordLike, ...]
] = Layout[
    TypeList.of[
        Trait=CoordLike, Coord[*tile], Coord[*_Divide[LayoutType._shape_types, tile]]
    ](),
    TypeList.of[
        Trait=CoordLike,
        Coord[*LayoutType._stride_types],
        Coord[*_Multiply[LayoutType._stride_types, tile]],
    ](),
]
"""The type of a layout divided into tiles."""


def zipped_divide[
    LayoutType: TensorLayout, //, tile: Coord
](layout: LayoutType) -> ZippedDivideLayout[LayoutType, tile.element_types]:
    """A layout in two dimensions: all that lies within a tile, and which tile it is.

    Parameters:
        LayoutType: The type of the layout.
        tile: The size of a tile.

    Args:
        layout: The layout; its sizes are multiples of the tile's.

    Returns:
        The layout of shape `(tile, tiles)`.
    """
    comptime Result = ZippedDivideLayout[LayoutType, tile.element_types]
    comptime if Result.all_dims_known:
        return Result()
    else:
        var tiles = Coord[*_Divide[LayoutType._shape_types, tile.element_types]]()
        var steps = Coord[*_Multiply[LayoutType._stride_types, tile.element_types]]()
        comptime for i in range(LayoutType.rank):
            _set_parts(tiles, i, _int(layout.shape[i]()) // tile.element_types[i].static_value)
            _set_parts(steps, i, _int(layout.stride[i]()) * tile.element_types[i].static_value)
        return {
            Coord(Coord[*tile.element_types](), tiles), Coord(layout.stride_coord(), steps)
        }


comptime _ShapeOf[T: CoordLike]: CoordLike = T.ParamListType[0]
comptime _StrideOf[T: CoordLike]: CoordLike = T.ParamListType[1]
comptime _goes_on[last: CoordLike, next: CoordLike]: Bool = _ShapeOf[
    last
].static_value * _StrideOf[last].static_value == _StrideOf[next].static_value
comptime _Merged[last: CoordLike, next: CoordLike]: CoordLike = Coord[
    ComptimeInt[_ShapeOf[last].static_value * _ShapeOf[next].static_value], _StrideOf[last]
]
comptime _Coalesced[done: TypeList[Trait=CoordLike, ...], next: CoordLike] = TypeList[
    *done
]() if _ShapeOf[next].static_value == 1 else TypeList[
    *done, next
]() if done.length == 0 else TypeList[
    *done.slice[0, done.length - 1](), _Merged[done[done.length - 1], next]
]() if _goes_on[
    done[done.length - 1], next
] else TypeList[
    *done, next
]()
comptime _CoalescedPairs[L: TensorLayout] = _Pairs[
    _Flattened[*L._shape_types], _Flattened[*L._stride_types]
].reduce[TypeList.of[Trait=CoordLike](), _Coalesced]
comptime _OrOne[types: TypeList[Trait=CoordLike, ...], default: CoordLike] = TypeList[
    *types
]() if types.length > 0 else TypeList.of[Trait=CoordLike, default]()

comptime CoalesceLayout[LayoutType: TensorLayout] = Layout[
    _OrOne[_CoalescedPairs[LayoutType].map[_ShapeOf](), ComptimeInt[1]],
    _OrOne[_CoalescedPairs[LayoutType].map[_StrideOf](), ComptimeInt[0]],
]
"""The type of a layout with as few dimensions as can be."""


def coalesce[LayoutType: TensorLayout, //](layout: LayoutType) -> CoalesceLayout[LayoutType]:
    """The same function with as few dimensions as can be; the layout is known when compiling."""
    comptime assert LayoutType.all_dims_known, "coalesce: the layout is known when compiling"
    return {}


comptime _PairAt[
    a: TypeList[Trait=CoordLike, ...], b: TypeList[Trait=CoordLike, ...], i: Int
]: CoordLike = Coord[a[i], b[i]]
comptime _Pairs[
    a: TypeList[Trait=CoordLike, ...], b: TypeList[Trait=CoordLike, ...]
] = TypeList.tabulate[Trait=CoordLike, a.length, _PairAt[a, b, ...]]()
"""A pair of each type of a with the one of b."""

comptime BlockedProductLayout[BlockType: TensorLayout, TilerType: TensorLayout] = Layout[
    _Pairs[BlockType._shape_types, TilerType._shape_types],
    _Pairs[
        BlockType._stride_types,
        _MultiplyByScalar[TilerType._stride_types, BlockType.static_product],
    ],
]
"""The type of a layout with a block for each element of another."""


def blocked_product[
    BlockType: TensorLayout, TilerType: TensorLayout, //
](block: BlockType, tiler: TilerType) -> BlockedProductLayout[BlockType, TilerType]:
    """A block for each element of another layout.

    Args:
        block: The layout of a block, its shape known when compiling.
        tiler: How the blocks lie.

    Returns:
        The layout, each of whose dimensions is one within the block and one among the blocks.
    """
    comptime assert BlockType.shape_known, "blocked_product: the block's shape is known"
    comptime assert BlockType.rank == TilerType.rank, "blocked_product: both have the same rank"
    comptime Result = BlockedProductLayout[BlockType, TilerType]
    comptime if Result.all_dims_known:
        return Result()
    else:
        comptime StepTypes = _MultiplyByScalar[TilerType._stride_types, BlockType.static_product]
        var shape = Coord[*Result.shape_types]()
        var stride = Coord[*Result.stride_types]()
        var steps = Coord[*StepTypes]()
        comptime for i in range(BlockType.rank):
            _set_parts(steps, i, _int(tiler.stride[i]()) * BlockType.static_product)
            shape._set[i](Coord(block.shape[i](), tiler.shape[i]()))
            stride._set[i](Coord(block.stride[i](), steps[i]))
        return {shape, stride}
