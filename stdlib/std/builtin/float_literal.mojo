# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of a float as it is written: an exact rational number, its parameter."""


@__layout("literal")
struct FloatLiteral[value: __literal](
    Boolable, Copyable, Floatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """A rational number known at compile time."""

    comptime nan = __op_literal_named["nan"]()
    comptime infinity = __op_literal_named["infinity"]()
    comptime negative_zero = __op_literal_named["negative_zero"]()
    comptime negative_infinity = __op_literal_named["negative_infinity"]()

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

    def write_to(self, mut writer: Some[Writer]):
        self.__float__().write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        self.__float__().write_repr_to(writer)
