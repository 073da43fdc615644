# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The number of lanes of a vector."""


@__layout("int")
struct SIMDLength(
    Comparable, Copyable, Equatable, ImplicitlyCopyable, Indexer, Intable, TrivialRegisterPassable,
):
    """Lanes of a SIMD vector: an Int that is a parameter."""

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: IntLiteral):
        self = __op_literal_value[Self, value.value]()

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: Int):
        self = __op_cast[Self](value)

    @always_inline("builtin")
    def __int__(self) -> Int:
        return __op_cast[Int](self)

    @always_inline("builtin")
    def __index__(self) -> Int:
        return __op_cast[Int](self)

    @always_inline("builtin")
    def __eq__(self, rhs: Self) -> Bool:
        return __op_eq(self, rhs)

    @always_inline("builtin")
    def __ne__(self, rhs: Self) -> Bool:
        return __op_ne(self, rhs)

    @always_inline("builtin")
    def __lt__(self, rhs: Self) -> Bool:
        return __op_lt(self, rhs)

    @always_inline("builtin")
    def __le__(self, rhs: Self) -> Bool:
        return __op_le(self, rhs)

    @always_inline("builtin")
    def __gt__(self, rhs: Self) -> Bool:
        return __op_gt(self, rhs)

    @always_inline("builtin")
    def __ge__(self, rhs: Self) -> Bool:
        return __op_ge(self, rhs)

    @always_inline("builtin")
    def __add__(self, rhs: Self) -> Self:
        return __op_add(self, rhs)

    @always_inline("builtin")
    def __sub__(self, rhs: Self) -> Self:
        return __op_sub(self, rhs)

    @always_inline("builtin")
    def __mul__(self, rhs: Self) -> Self:
        return __op_mul(self, rhs)

    @always_inline
    def __truediv__(self, rhs: Self) -> Self:
        return __op_div(self, rhs)

    @always_inline
    def __floordiv__(self, rhs: Self) -> Self:
        return __op_floordiv(self, rhs)

    @always_inline
    def __mod__(self, rhs: Self) -> Self:
        return __op_mod(self, rhs)

    @always_inline("builtin")
    def __radd__(self, lhs: Self) -> Self:
        return __op_add(lhs, self)

    @always_inline("builtin")
    def __rsub__(self, lhs: Self) -> Self:
        return __op_sub(lhs, self)

    @always_inline("builtin")
    def __rmul__(self, lhs: Self) -> Self:
        return __op_mul(lhs, self)

    @always_inline
    def __rfloordiv__(self, lhs: Self) -> Self:
        return __op_floordiv(lhs, self)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number."""
        __op_cast[Int](self).write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the number, as write_to does."""
        __op_cast[Int](self).write_to(writer)
