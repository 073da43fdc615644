# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of an integer as it is written: its value is its parameter.

Arithmetic of literals is done exactly by the compiler; here are the conversions.
"""


@__layout("literal")
struct IntLiteral[value: __literal](
    Boolable, Copyable, Floatable, ImplicitlyCopyable, Indexer, Intable, TrivialRegisterPassable,
    Writable,
):
    """An integer of any size, known at compile time."""

    @always_inline
    def __bool__(self) -> Bool:
        return __op_ne(__op_literal_value[Int, Self.value](), __op_literal_value[Int, 0]())

    @always_inline
    def __int__(self) -> Int:
        return __op_literal_value[Int, Self.value]()

    @always_inline
    def __index__(self) -> Int:
        return __op_literal_value[Int, Self.value]()

    @always_inline
    def __float__(self) -> Float64:
        return __op_literal_value[Float64, Self.value]()

    @always_inline
    def __add__(self, rhs: IntLiteral[_]) -> type_of(self + rhs):
        """The sum, exact."""
        return self + rhs

    @always_inline
    def __sub__(self, rhs: IntLiteral[_]) -> type_of(self - rhs):
        """The difference, exact."""
        return self - rhs

    @always_inline
    def __mul__(self, rhs: IntLiteral[_]) -> type_of(self * rhs):
        """The product, exact."""
        return self * rhs

    @always_inline
    def __pow__(self, rhs: IntLiteral[_]) -> type_of(self ** rhs):
        """self to the power of rhs; 0 for most negative powers, exact."""
        return self ** rhs

    @always_inline
    def __floordiv__(self, rhs: IntLiteral[_]) -> type_of(self // rhs):
        """The quotient, rounded down, exact."""
        return self // rhs

    @always_inline
    def __mod__(self, rhs: IntLiteral[_]) -> type_of(self % rhs):
        """The remainder, of the sign of rhs, exact."""
        return self % rhs

    @always_inline
    def __lshift__(self, rhs: IntLiteral[_]) -> type_of(self << rhs):
        """self times two to the power of rhs, exact."""
        return self << rhs

    @always_inline
    def __rshift__(self, rhs: IntLiteral[_]) -> type_of(self >> rhs):
        """self divided by two to the power of rhs, rounded down, exact."""
        return self >> rhs

    @always_inline
    def __and__(self, rhs: IntLiteral[_]) -> type_of(self & rhs):
        """The bits that both have, exact."""
        return self & rhs

    @always_inline
    def __or__(self, rhs: IntLiteral[_]) -> type_of(self | rhs):
        """The bits that one of them has, exact."""
        return self | rhs

    @always_inline
    def __xor__(self, rhs: IntLiteral[_]) -> type_of(self ^ rhs):
        """The bits that only one of them has, exact."""
        return self ^ rhs

    @always_inline
    def __eq__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is equal."""
        return self == rhs

    @always_inline
    def __ne__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is different."""
        return self != rhs

    @always_inline
    def __lt__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is less."""
        return self < rhs

    @always_inline
    def __le__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is at most rhs."""
        return self <= rhs

    @always_inline
    def __gt__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is greater."""
        return self > rhs

    @always_inline
    def __ge__(self, rhs: IntLiteral[_]) -> Bool:
        """Whether self is at least rhs."""
        return self >= rhs

    @always_inline
    def __pos__(self) -> Self:
        """Itself."""
        return self

    @always_inline
    def __neg__(self) -> type_of(0 - self):
        """The number of the other sign."""
        return 0 - self

    @always_inline
    def __invert__(self) -> type_of(self ^ -1):
        """All bits the other way."""
        return self ^ -1

    @always_inline
    def __ceil__(self) -> Self:
        """Itself: there is nothing to round."""
        return self

    @always_inline
    def __floor__(self) -> Self:
        """Itself: there is nothing to round."""
        return self

    @always_inline
    def __trunc__(self) -> Self:
        """Itself: there is nothing to round."""
        return self

    @always_inline
    def __ceildiv__(self, rhs: IntLiteral[_]) -> type_of(-(self // -rhs)):
        """The quotient, rounded up, exact."""
        return -(self // -rhs)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number as an Int."""
        self.__int__().write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the number as an Int with the type: `Int(3)`."""
        self.__int__().write_repr_to(writer)
