# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Coordinates, as `std.utils.coord` has them, by the names that layouts are written with."""

from std.utils.coord import (
    ComptimeInt,
    Coord,
    DynamicCoord,
    Idx,
    StaticCoord,
    coord_to_index_list,
    crd2idx,
    dyn_coord,
    idx2crd,
    _AllEqual,
    _IntToComptimeInt,
)
from std.utils._coord_like import CoordLike


@always_inline
def coord[*values: Int]() -> Coord[*_IntToComptimeInt[*values]]:
    """The coordinate of these values, all of them known by its type."""
    return __op_uninit[Coord[*_IntToComptimeInt[*values]]]()


@always_inline
def coord[
    dtype: DType, *element_types: Movable & Deinitable
](
    var values: Tuple[*element_types],
    out result: Coord[*TypeList.splat[Trait=CoordLike, len(element_types), Scalar[dtype]]()],
) where _AllEqual[Int, *element_types]:
    """The integers of a tuple of Int, as integers of type dtype."""
    result = {}
    comptime for i in range(len(element_types)):
        result._set[i](Scalar[dtype](rebind[Int](values[i])))


struct _All(CoordLike, TrivialRegisterPassable):
    """All of a dimension, where a slice asks for an index."""

    comptime ParamListType = Coord[Self].element_types
    """Itself alone."""
    comptime static_value: Int = -1
    """None: it is no integer."""
    comptime DTYPE = DType.int
    """The type of integers, of which it is none."""

    def __init__(out self):
        """The one value of the type."""
        pass

    @staticmethod
    @always_inline
    def __len__() -> Int:
        """One part: 1."""
        return 1

    @always_inline
    def value(self) -> Scalar[Self.DTYPE]:
        """0: the dimension from its beginning."""
        return 0

    @always_inline
    def product(self) -> Scalar[Self.DTYPE]:
        """0, as value."""
        return 0

    def tuple(var self) -> Coord[*Self.ParamListType]:
        """An error while compiling: it is no tuple."""
        comptime assert False, "All is not a tuple type"

    def write_to(self, mut writer: Some[Writer]):
        """Writes `All`."""
        writer.write_string("All")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes `All`."""
        writer.write_string("All")


comptime All = _All()
"""All of a dimension: `t.slice(All, 3)` is the third column of a matrix."""
