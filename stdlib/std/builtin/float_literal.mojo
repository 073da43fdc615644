# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of a float as it is written: an exact rational number, its parameter."""


@__layout("literal")
struct FloatLiteral[value: __literal](
    Boolable, Copyable, Floatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """A rational number known at compile time."""

    comptime nan = __op_div(
        __op_literal_value[Float64, 0](), __op_literal_value[Float64, 0]()
    )
    comptime infinity = __op_div(
        __op_literal_value[Float64, 1](), __op_literal_value[Float64, 0]()
    )
    comptime negative_zero = __op_neg(__op_literal_value[Float64, 0]())
    comptime negative_infinity = __op_neg(Self.infinity)

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
