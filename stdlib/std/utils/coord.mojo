# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Coordinates, shapes and strides whose parts are known when compiling or when running.

A `Coord` is a tuple of integers, each a `ComptimeInt[n]`, whose value is its type, a machine
integer, or a `Coord` again. What is known when compiling takes no memory, and results that follow
from it alone are known too.
"""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.os import abort
from std.reflection import reflect
from std.utils._coord_like import CoordLike
from std.utils.index import IndexList


struct ComptimeInt[val: Int](CoordLike, TrivialRegisterPassable):
    """The integer `val` as a type: its one value takes no memory."""

    comptime ParamListType = Coord[Self].element_types
    """Itself alone."""
    comptime static_value: Int = Self.val
    """The value."""
    comptime DTYPE = DType.int
    """The type of the value as an integer of the machine."""
    comptime is_static_value = True
    """The type says the value."""

    def __init__(out self):
        """The one value of the type."""
        pass

    @staticmethod
    @always_inline
    def __len__() -> Int:
        """One integer: 1."""
        return 1

    @always_inline
    def value(self) -> Scalar[Self.DTYPE]:
        """The value."""
        return Self.val

    @always_inline
    def product(self) -> Scalar[Self.DTYPE]:
        """The value."""
        return Self.val

    def tuple(var self) -> Coord[*Self.ParamListType]:
        """An error while compiling: an integer is no tuple."""
        comptime assert False, "ComptimeInt is not a tuple type"

    def write_to(self, mut writer: Some[Writer]):
        """Writes the value."""
        Self.val.write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as `ComptimeInt[3]()`."""
        writer.write("ComptimeInt[", Self.val, "]()")


comptime Idx[value: Int] = ComptimeInt[value]()
"""The integer `value`, known when compiling, as a part of a coordinate."""


@__layout("fields")
struct Coord[*element_types: CoordLike](CoordLike, DevicePassable, Sized, Writable):
    """Integers side by side, each known when compiling or when running, and such tuples within."""

    comptime device_type = Self
    """It is on a device what it is here."""
    comptime ParamListType = Self.element_types
    """The types of its parts."""
    comptime _FlatTypes = Self.element_types.reduce[TypeList.of[Trait=CoordLike](), _Join]
    """The types of all integers in it, however deep they lie."""
    comptime _Dynamic[dtype: DType]: CoordLike = Coord[
        *Self.element_types.map[_ToDynamic[dtype, _]]()
    ]
    """The type with the same parts, where all integers are of type dtype."""
    comptime static_value: Int = -1
    """-1: a tuple is not one value."""
    comptime DTYPE = DType.int
    """The type of products."""
    comptime is_tuple = True
    """It is one."""
    comptime rank = Self.element_types.length
    """How many parts it has; a `Coord` within is one part."""
    comptime flat_rank = Self._FlatTypes.length
    """How many integers it has, those within its parts counted."""
    comptime is_flat = Self.rank == Self.flat_rank
    """Whether no part is a `Coord`."""
    comptime all_dims_known = _AllStatic[*Self.element_types]
    """Whether the type says all integers."""
    comptime static_product = _StaticProduct[*Self.element_types]
    """The product of all integers where all_dims_known."""

    def __init__(out self):
        """Each part as it is by default: 0 for integers of the machine."""
        self = __op_uninit[Self]()
        comptime for i in range(Self.rank):
            self._set[i](Self.element_types[i]())

    @always_inline
    def __init__(out self, var *args: *Self.element_types):
        """The parts in order."""
        self = __op_uninit[Self]()
        comptime for i in range(Self.rank):
            self._set[i](args[i])

    @implicit
    @always_inline
    def __init__(out self, var tuple: Tuple[*Self.element_types]):
        """The parts of a tuple."""
        self = __op_uninit[Self]()
        comptime for i in range(Self.rank):
            self._set[i](tuple[i])

    def __init__[
        rank: Int, dtype: DType
    ](
        out self: Coord[*TypeList.splat[Trait=CoordLike, rank, Scalar[dtype]]()],
        index_list: IndexList[rank, element_type=dtype],
    ):
        """The integers of index_list."""
        self = type_of(self)()
        comptime for i in range(rank):
            self._set[i](Scalar[dtype](index_list[i]))

    def __init__[
        rank: Int, dtype: DType
    ](
        out self: Coord[*TypeList.splat[Trait=CoordLike, rank, Scalar[dtype]]()],
        array: Array[Scalar[dtype], rank],
    ):
        """The integers of array."""
        self = type_of(self)()
        comptime for i in range(rank):
            self._set[i](array[i])

    @always_inline
    def _set[T: CoordLike, //, i: Int](mut self, value: T):
        """Makes value the part at i, whose type T is."""
        __op_init(
            __op_addressof[Pointer[T, MutUntrackedOrigin]](__op_rebind[T](__op_field[i](self))),
            value,
        )

    @staticmethod
    def size() -> Int:
        """How many parts it has, where a `Coord` counts as its own parts."""
        var count = 0
        comptime for i in range(Self.rank):
            count += Self.element_types[i].__len__()
        return count

    @staticmethod
    @always_inline
    def __len__() -> Int:
        """How many parts it has."""
        return Self.rank

    @always_inline
    def __len__(self) -> Int:
        """How many parts it has."""
        return Self.rank

    @always_inline
    def __getitem_param__[idx: Int](ref self) -> ref[self] Self.element_types[idx]:
        """The part at idx, `c[0]`; its type depends on idx, which is known when compiling."""
        return __op_field[idx](self)

    def product(self) -> Scalar[Self.DTYPE]:
        """The product of all integers in it, 1 without any."""
        var result = 1
        comptime for i in range(Self.rank):
            result *= Int(self[i].product())
        return result

    def value(self) -> Scalar[Self.DTYPE]:
        """An error while compiling: a tuple is not one integer."""
        comptime assert False, "Coord is not a value type"

    @always_inline
    def tuple(var self) -> Coord[*Self.ParamListType]:
        """Itself."""
        return rebind[Coord[*Self.ParamListType]](self)

    def __eq__[*other_types: CoordLike](self, other: Coord[*other_types]) -> Bool:
        """Whether all integers are equal; other types with the same parts are compared too."""
        _assert_alike[Self, type_of(other)]()
        comptime for i in range(Self.rank):
            comptime if Self.element_types[i].is_tuple:
                if self[i].tuple() != other[i].tuple():
                    return False
            else:
                if Int(self[i].value()) != Int(other[i].value()):
                    return False
        return True

    @always_inline
    def __ne__[*other_types: CoordLike](self, other: Coord[*other_types]) -> Bool:
        """Whether an integer differs."""
        return not self == other

    def reverse(var self) -> Coord[*Self.element_types.reverse()]:
        """The parts from the last to the first."""
        var result = Coord[*Self.element_types.reverse()]()
        comptime for i in range(Self.rank):
            result._set[i](self[Self.rank - 1 - i])
        return result

    def concat[
        *other_element_types: CoordLike
    ](var self, var other: Coord[*other_element_types]) -> Coord[
        *Self.element_types, *other_element_types
    ]:
        """The parts of self, then those of other."""
        var result = Coord[*Self.element_types, *other_element_types]()
        comptime for i in range(Self.rank):
            result._set[i](self[i])
        comptime for i in range(other.rank):
            result._set[Self.rank + i](other[i])
        return result

    def replace[
        T: CoordLike, //, at: Int
    ](var self, value: T) -> Coord[*_CoordReplaceAt[Self.element_types, at, T]]:
        """The same parts, but for value, of a type that may be another, at the index `at`."""
        comptime assert 0 <= at < Self.rank, "`at` must be a valid element index"
        var result = Coord[*_CoordReplaceAt[Self.element_types, at, T]]()
        comptime for i in range(Self.rank):
            comptime if i == at:
                result._set[i](value)
            else:
                result._set[i](self[i])
        return result

    def flatten(var self) -> Coord[*_Flattened[*Self.element_types]]:
        """All its integers side by side, those of the parts in the parts' places."""
        var result = Coord[*_Flattened[*Self.element_types]]()
        self._flatten_into[0](result)
        return result

    @always_inline
    def _flatten_into[at: Int](self, mut result: Coord):
        """Makes its integers those of result from the index `at` on."""
        comptime for i in range(Self.rank):
            comptime before = at + _Flattened[*Self.element_types.slice[0, i]()].length
            comptime if Self.element_types[i].is_tuple:
                self[i].tuple()._flatten_into[before](result)
            else:
                result._set[before](self[i])

    def make_dynamic[
        dtype: DType
    ](self) -> Coord[*_CoordToDynamic[dtype, Self.element_types]]:
        """Each part, an integer, as an integer of the machine of type dtype."""
        var result = Coord[*_CoordToDynamic[dtype, Self.element_types]]()
        comptime for i in range(Self.rank):
            result._set[i](Scalar[dtype](self[i].value()))
        return result

    def cast[dtype: DType](self) -> Coord[*_CoordCast[dtype, Self.element_types]]:
        """The integers as dtype, but for those known when compiling, which stay so."""
        comptime assert dtype.is_integral(), "the target type must be integral"
        comptime assert Self.is_flat, "`Coord.cast` only supports flat `Coord`s"
        var result = Coord[*_CoordCast[dtype, Self.element_types]]()
        comptime for i in range(Self.rank):
            comptime if not Self.element_types[i].is_static_value:
                result._set[i](Scalar[dtype](self[i].value()))
        return result

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(3, (4, 5))`."""
        writer.write_string("(")
        comptime for i in range(Self.rank):
            comptime if i > 0:
                writer.write_string(", ")
            self[i].write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as `Coord((3, (4, 5)))`."""
        writer.write("Coord(", self, ")")

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type with those of its parts, as messages say it."""
        var result = String("Coord[")
        comptime for i in range(Self.rank):
            comptime if i > 0:
                result += ", "
            result += reflect[Self.element_types[i]].name()
        result += "]"
        return result


def _assert_alike[A: CoordLike, B: CoordLike]():
    """Stops the compiler where two coordinates have not the same parts."""
    comptime assert A.__len__() == B.__len__(), String(
        "Length of Coord (", A.__len__(), ") and Coord[*other_types] (", B.__len__(), ") must match"
    )
    comptime for i in range(A.__len__()):
        comptime assert (
            A.ParamListType[i].is_tuple == B.ParamListType[i].is_tuple
        ), String("Element ", i, " of Coord must both be a tuple or both be a value")


# ---- between coordinates and positions in memory -----------------------------------------------


def crd2idx[
    Index: CoordLike, Shape: CoordLike, Stride: CoordLike, out_type: DType = DType.int64
](crd: Index, shape: Shape, stride: Stride) -> Scalar[out_type]:
    """The position of a coordinate: the sum of its integers, each times its stride.

    Parameters:
        Index: The type of the coordinate.
        Shape: The type of the shape.
        Stride: The type of the strides.
        out_type: The type that is computed in.

    Args:
        crd: The coordinate. It has the parts of shape, or it is all its integers side by side, or
            one integer, which counts through the shape, the first dimension fastest.
        shape: How many there are in each dimension.
        stride: How far one step goes in each dimension.

    Returns:
        The position, modulo the width of out_type.
    """
    comptime if Shape.is_tuple and Stride.is_tuple and Shape.__len__() == Stride.__len__():
        comptime rank = Shape.__len__()
        var sizes = shape.tuple()
        var steps = stride.tuple()
        var result = Scalar[out_type](0)
        comptime if Index.__len__() == rank and Index.is_tuple and rank > 1:
            var at = crd.tuple()
            comptime for i in range(rank):
                result += crd2idx[out_type=out_type](at[i], sizes[i], steps[i])
        elif Index.__len__() > 1:
            var at = crd.tuple()
            var flat = steps.flatten()
            comptime for i in range(Index.__len__()):
                _assert_inside[type_of(at).element_types[i], _Flattened[*Shape.ParamListType][i]]()
                result += Scalar[out_type](at[i].value()) * Scalar[out_type](flat[i].value())
        else:
            var left = 0
            comptime if Index.is_tuple and Index.__len__() == 1:
                left = Int(crd.tuple()[0].value())
            elif Index.is_value:
                left = Int(crd.value())
            comptime for i in range(rank - 1):
                var count = Int(sizes[i].product())
                result += crd2idx[out_type=out_type](left % count, sizes[i], steps[i])
                left = left // count
            result += crd2idx[out_type=out_type](left, sizes[rank - 1], steps[rank - 1])
        return result
    elif Index.__len__() > 1:
        abort("crd is a tuple but shape and stride are not")
    else:
        _assert_inside[Index, Shape]()
        return Scalar[out_type](crd.value()) * Scalar[out_type](stride.value())


def _assert_inside[Index: CoordLike, Shape: CoordLike]():
    """Stops the compiler where an index that the type says is not less than the size."""
    comptime if Index.is_static_value and Shape.is_static_value:
        comptime assert 0 <= Index.static_value < Shape.static_value, String(
            "crd2idx: static coordinate ",
            Index.static_value,
            " is out of bounds for static shape [0, ",
            Shape.static_value,
            ")",
        )


def idx2crd[
    Shape: CoordLike, Stride: CoordLike, out_dtype: DType = DType.int64
](idx: Int, shape: Shape, stride: Stride) -> Coord[
    *_Idx2CrdResultTypes[
        out_dtype, Scalar[out_dtype], Stride.ParamListType, Shape.ParamListType
    ]
]:
    """The coordinate at a position: for each dimension, `idx // stride % shape`.

    Parameters:
        Shape: The type of the shape.
        Stride: The type of the strides.
        out_dtype: The type of integers in the result.

    Args:
        idx: The position, not negative.
        shape: How many there are in each dimension.
        stride: How far one step goes in each dimension.

    Returns:
        The coordinate, with the parts of shape. Where a dimension has the size 1 by its type, the
        result is `ComptimeInt[0]`.
    """
    var result = Coord[
        *_Idx2CrdResultTypes[
            out_dtype, Scalar[out_dtype], Stride.ParamListType, Shape.ParamListType
        ]
    ]()
    _find_coord[out_dtype](idx, shape, stride, result)
    return result


def idx2crd[
    Index: CoordLike, Shape: CoordLike, Stride: CoordLike, out_dtype: DType = DType.int64
](idx: Index, shape: Shape, stride: Stride) -> Coord[
    *_Idx2CrdResultTypes[out_dtype, Index, Stride.ParamListType, Shape.ParamListType]
]:
    """The coordinate at a position that may be known when compiling.

    Parameters:
        Index: The type of the position.
        Shape: The type of the shape.
        Stride: The type of the strides.
        out_dtype: The type of integers in the result.

    Args:
        idx: The position, not negative.
        shape: How many there are in each dimension.
        stride: How far one step goes in each dimension.

    Returns:
        The coordinate, with the parts of shape. What follows from the types alone is known when
        compiling, a `ComptimeInt`.
    """
    var result = Coord[
        *_Idx2CrdResultTypes[out_dtype, Index, Stride.ParamListType, Shape.ParamListType]
    ]()
    _find_coord[out_dtype](Int(idx.value()), shape, stride, result)
    return result


def _find_coord[
    out_dtype: DType, Shape: CoordLike, Stride: CoordLike
](idx: Int, shape: Shape, stride: Stride, mut result: Coord):
    """Makes the parts of result, those not known by their types, the coordinate at idx."""
    comptime if Shape.is_tuple:
        comptime assert (
            Stride.is_tuple and Shape.__len__() == Stride.__len__()
        ), "idx2crd: there is one stride for each part of the shape"
        var sizes = shape.tuple()
        var steps = stride.tuple()
        comptime for i in range(Shape.__len__()):
            comptime if Shape.ParamListType[i].is_tuple:
                _find_coord[out_dtype](idx, sizes[i], steps[i], result[i])
            elif not result.element_types[i].is_static_value:
                result._set[i](
                    Scalar[out_dtype](idx // Int(steps[i].value()) % Int(sizes[i].value()))
                )
    else:
        comptime if not result.element_types[0].is_static_value:
            result._set[0](Scalar[out_dtype](idx // Int(stride.value()) % Int(shape.value())))


def coord_to_index_list[
    element_types: TypeList[Trait=CoordLike, ...]
](value: Coord[*element_types]) -> IndexList[value.rank]:
    """The parts of a coordinate, all of them integers, as an IndexList."""
    var result = IndexList[value.rank]()
    comptime for i in range(value.rank):
        result[i] = Int(value[i].value())
    return result


def dyn_coord[
    dtype: DType, *element_types: Movable & Deinitable
](
    var values: Tuple[*element_types],
    out result: Coord[*TypeList.splat[Trait=CoordLike, len(element_types), Scalar[dtype]]()],
) where _AllEqual[Int, *element_types]:
    """The integers of a tuple of Int, as integers of type dtype."""
    result = {}
    comptime for i in range(len(element_types)):
        result._set[i](Scalar[dtype](rebind[Int](values[i])))


comptime coord[*values: Int]: Coord[*_IntToComptimeInt[*values]] = {}
"""The coordinate of these values, all of them known by its type."""

comptime DynamicCoord[dtype: DType, size: Int] = Coord[
    *TypeList.splat[Trait=CoordLike, size, Scalar[dtype]]()
]
"""A coordinate of `size` machine integers of type dtype."""

comptime StaticCoord[value: Int, size: Int] = Coord[
    *TypeList.splat[Trait=CoordLike, size, ComptimeInt[value]]()
]
"""A coordinate of `size` integers, all of this value, known by its type."""


# ---- what the types of a coordinate say -------------------------------------------------------

comptime _Join[done: TypeList[Trait=CoordLike, ...], T: CoordLike] = TypeList[
    *done, *T._FlatTypes
]()

comptime _Flattened[*element_types: CoordLike] = Coord[*element_types]._FlatTypes
"""The types of all integers, however deep they lie."""

comptime _AndStatic[so_far: Bool, T: CoordLike] = so_far and T.is_static_value
comptime _AllStatic[*element_types: CoordLike] = _Flattened[*element_types].reduce[
    True, _AndStatic
]
"""Whether all integers are known when compiling."""

comptime _Times[so_far: Int, T: CoordLike] = so_far * T.static_value
comptime _StaticProduct[*element_types: CoordLike] = _Flattened[*element_types].reduce[1, _Times]
"""The product of the integers that the types say; each other integer counts as -1."""

comptime _AndValue[so_far: Bool, T: CoordLike] = so_far and T.is_value
comptime _IsFlat[*element_types: CoordLike] = element_types.reduce[True, _AndValue]
"""Whether all parts are integers."""

comptime _AndEqual[T: AnyType, so_far: Bool, U: AnyType] = so_far and T == U
comptime _AllEqual[T: AnyType, *element_types: AnyType] = element_types.reduce[
    True, _AndEqual[T, ...]
]
"""Whether all types are T."""

comptime _ToComptimeInt[value: Int]: CoordLike = ComptimeInt[value]
comptime _IntToComptimeInt[*values: Int] = values.map_to_type[_ToComptimeInt]()
"""The types of these values."""

comptime _ReplacedAt[
    element_types: TypeList[Trait=CoordLike, ...], at: Int, T: CoordLike, i: Int
]: CoordLike = T if i == at else element_types[i]
comptime _CoordReplaceAt[
    element_types: TypeList[Trait=CoordLike, ...], at: Int, T: CoordLike
] = TypeList.tabulate[
    Trait=CoordLike, element_types.length, _ReplacedAt[element_types, at, T, ...]
]()
"""The types, with T at the index `at`."""

comptime _ToScalar[dtype: DType, T: CoordLike]: CoordLike = Scalar[dtype]
comptime _CoordToDynamic[
    dtype: DType, element_types: TypeList[Trait=CoordLike, ...]
] = element_types.map[_ToScalar[dtype, _]]()
"""An integer of type dtype for each of the types."""

comptime _ToDynamic[dtype: DType, T: CoordLike]: CoordLike = T._Dynamic[dtype]
comptime _NestedDynamicCoord[
    dtype: DType, *element_types: CoordLike
] = element_types.map[_ToDynamic[dtype, _]]()
"""The types, with integers of type dtype for all those in them."""

comptime _Casted[dtype: DType, T: CoordLike]: CoordLike = T if T.is_static_value else Scalar[dtype]
comptime _CoordCast[
    dtype: DType, element_types: TypeList[Trait=CoordLike, ...]
] = element_types.map[_Casted[dtype, _]]()
"""The types, with integers of type dtype for those that are not known when compiling."""

comptime _FoundCoord[
    out_dtype: DType,
    idx_type: CoordLike,
    stride_types: TypeList[Trait=CoordLike, ...],
    shape_types: TypeList[Trait=CoordLike, ...],
    i: Int,
]: CoordLike = shape_types[i]._Dynamic[out_dtype] if shape_types[i].is_tuple else ComptimeInt[
    0
] if shape_types[i].static_value == 1 else ComptimeInt[
    idx_type.static_value // stride_types[i].static_value % shape_types[i].static_value
] if (
    idx_type.is_static_value
    and shape_types[i].is_static_value
    and stride_types[i].is_static_value
) else Scalar[
    out_dtype
]
comptime _Idx2CrdResultTypes[
    out_dtype: DType,
    idx_type: CoordLike,
    stride_types: TypeList[Trait=CoordLike, ...],
    shape_types: TypeList[Trait=CoordLike, ...],
] = TypeList.tabulate[
    Trait=CoordLike,
    shape_types.length,
    _FoundCoord[out_dtype, idx_type, stride_types, shape_types, ...],
]()
"""The types of the parts that idx2crd gives."""

comptime _TimesAt[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...], i: Int
]: CoordLike = ComptimeInt[Lhs[i].static_value * Rhs[i].static_value] if (
    Lhs[i].is_static_value and Rhs[i].is_static_value
) else Scalar[Lhs[i].DTYPE]
comptime _Multiply[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...]
] = TypeList.tabulate[Trait=CoordLike, Lhs.length, _TimesAt[Lhs, Rhs, ...]]()
"""The types of products, part by part."""

comptime _Scaled[scalar: Int, T: CoordLike]: CoordLike = ComptimeInt[
    T.static_value * scalar
] if T.is_static_value else Scalar[T.DTYPE]
comptime _MultiplyByScalar[
    Types: TypeList[Trait=CoordLike, ...], scalar: Int
] = Types.map[_Scaled[scalar, _]]()
"""The types of each part times scalar."""

comptime _QuotientAt[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...], i: Int
]: CoordLike = ComptimeInt[Lhs[i].static_value // Rhs[i].static_value] if (
    Lhs[i].is_static_value and Rhs[i].is_static_value
) else Scalar[Lhs[i].DTYPE]
comptime _Divide[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...]
] = TypeList.tabulate[Trait=CoordLike, Lhs.length, _QuotientAt[Lhs, Rhs, ...]]()
"""The types of quotients rounded down, part by part."""

comptime _CeilQuotientAt[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...], i: Int
]: CoordLike = ComptimeInt[
    (Lhs[i].static_value + Rhs[i].static_value - 1) // Rhs[i].static_value
] if (
    Lhs[i].is_static_value and Rhs[i].is_static_value
) else Scalar[Lhs[i].DTYPE]
comptime _CeilDiv[
    Lhs: TypeList[Trait=CoordLike, ...], Rhs: TypeList[Trait=CoordLike, ...]
] = TypeList.tabulate[Trait=CoordLike, Lhs.length, _CeilQuotientAt[Lhs, Rhs, ...]]()
"""The types of quotients rounded up, part by part."""
