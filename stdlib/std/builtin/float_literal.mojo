# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of a float as it is written: an exact rational number, its parameter."""


@__layout("literal")
struct FloatLiteral[value: __literal](
    Boolable, Copyable, Floatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """A rational number known at compile time."""

    comptime nan = __op_literal_named["nan"]()
    """No number: what has no result, like 0 by 0. It equals nothing, not even itself."""
    comptime infinity = __op_literal_named["infinity"]()
    """More than every number."""
    comptime negative_zero = __op_literal_named["negative_zero"]()
    """Zero with the sign of a negative number; it equals 0.0."""
    comptime negative_infinity = __op_literal_named["negative_infinity"]()
    """Less than every number."""

    @always_inline
    def __init__[v: __literal](value: IntLiteral[v], out self: FloatLiteral[(value + 0.0).value]):
        """The same number, exact. (A literal converts without being asked.)"""
        self = value + 0.0

    def is_nan(self) -> Bool:
        """Whether it is no number."""
        var x = self.__float__()
        return __op_ne(x, x)

    def is_neg_zero(self) -> Bool:
        """Whether it is -0.0."""
        var x = self.__float__()
        var zero = __op_literal_value[Float64, 0]()
        return __op_eq(x, zero) and __op_lt(
            __op_div(__op_literal_value[Float64, 1](), x), zero
        )

    @always_inline
    def __bool__(self) -> Bool:
        return __op_ne(__op_literal_value[Float64, Self.value](), __op_literal_value[Float64, 0]())

    @always_inline
    def __float__(self) -> Float64:
        return __op_literal_value[Float64, Self.value]()

    @always_inline
    def __add__(self, rhs: FloatLiteral) -> type_of(self + rhs):
        """The sum, exact."""
        return self + rhs

    @always_inline
    def __sub__(self, rhs: FloatLiteral) -> type_of(self - rhs):
        """The difference, exact."""
        return self - rhs

    @always_inline
    def __mul__(self, rhs: FloatLiteral) -> type_of(self * rhs):
        """The product, exact."""
        return self * rhs

    @always_inline
    def __truediv__(self, rhs: FloatLiteral) -> type_of(self / rhs):
        """The quotient, exact."""
        return self / rhs

    @always_inline
    def __floordiv__(self, rhs: FloatLiteral) -> type_of(self // rhs):
        """The quotient, rounded down, exact."""
        return self // rhs

    @always_inline
    def __mod__(self, rhs: FloatLiteral) -> type_of(self % rhs):
        """The remainder, of the sign of rhs, exact."""
        return self % rhs

    @always_inline
    def __radd__(self, rhs: FloatLiteral) -> type_of(rhs + self):
        """The sum, exact, rhs being on the left."""
        return rhs + self

    @always_inline
    def __rsub__(self, rhs: FloatLiteral) -> type_of(rhs - self):
        """The difference, exact, rhs being on the left."""
        return rhs - self

    @always_inline
    def __rmul__(self, rhs: FloatLiteral) -> type_of(rhs * self):
        """The product, exact, rhs being on the left."""
        return rhs * self

    @always_inline
    def __rtruediv__(self, rhs: FloatLiteral) -> type_of(rhs / self):
        """The quotient, exact, rhs being on the left."""
        return rhs / self

    @always_inline
    def __rfloordiv__(self, rhs: FloatLiteral) -> type_of(rhs // self):
        """The quotient, rounded down, exact, rhs being on the left."""
        return rhs // self

    @always_inline
    def __rmod__(self, rhs: FloatLiteral) -> type_of(rhs % self):
        """The remainder, of the sign of self, exact, rhs being on the left."""
        return rhs % self

    @always_inline
    def __eq__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is equal; for what is no number only `!=` holds."""
        return self == rhs

    @always_inline
    def __ne__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is different; for what is no number only `!=` holds."""
        return self != rhs

    @always_inline
    def __lt__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is less; for what is no number only `!=` holds."""
        return self < rhs

    @always_inline
    def __le__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is at most rhs; for what is no number only `!=` holds."""
        return self <= rhs

    @always_inline
    def __gt__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is greater; for what is no number only `!=` holds."""
        return self > rhs

    @always_inline
    def __ge__(self, rhs: FloatLiteral) -> Bool:
        """Whether self is at least rhs; for what is no number only `!=` holds."""
        return self >= rhs

    @always_inline
    def __neg__(self) -> type_of(0.0 - self):
        """The number of the other sign."""
        return 0.0 - self

    @always_inline
    def __ceildiv__(self, rhs: FloatLiteral) -> type_of(-(self // -rhs)):
        """The quotient, rounded up, exact."""
        return -(self // -rhs)

    @always_inline
    def __int__(self) -> Int:
        """The integer that is left without the digits behind the point."""
        return Int(self.__float__())

    def write_to(self, mut writer: Some[Writer]):
        """Writes the nearest Float64."""
        self.__float__().write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the nearest Float64 with the type: `Float64(2.5)`."""
        self.__float__().write_repr_to(writer)
