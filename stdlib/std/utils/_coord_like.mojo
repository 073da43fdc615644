# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What all integers promise, apart from coordinates, which few programs need."""

from std.utils.coord import Coord


trait CoordLike(Defaultable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """One part of a coordinate: an integer, known when compiling or not, or a `Coord`."""

    comptime ParamListType: TypeList[Trait=CoordLike, ...]
    """The types of the parts; an integer is its own only part."""

    comptime static_value: Int
    """The value where is_static_value, else -1."""

    comptime is_static_value = False
    """Whether the type says the value."""

    comptime is_tuple = False
    """Whether it is a `Coord`."""

    comptime is_value = not Self.is_tuple
    """Whether it is one integer."""

    comptime DTYPE = DType.int
    """The type of the integers that `value` and `product` give."""

    comptime _FlatTypes: TypeList[Trait=CoordLike, ...] = Self.ParamListType
    """The types of all integers in it, however deep they lie."""

    comptime _Dynamic[dtype: DType]: CoordLike = Scalar[dtype]
    """The type with the same parts, where all integers are of type dtype."""

    @staticmethod
    def __len__() -> Int:
        """How many parts it has: 1 for an integer."""
        ...

    def value(self) -> Scalar[Self.DTYPE]:
        """The integer; a `Coord` has none, and asking is an error while compiling."""
        ...

    def tuple(var self) -> Coord[*Self.ParamListType]:
        """The `Coord`; asking an integer is an error while compiling."""
        ...

    def product(self) -> Scalar[Self.DTYPE]:
        """The product of all integers in it."""
        ...
