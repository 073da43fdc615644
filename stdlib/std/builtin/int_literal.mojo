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

    def write_to(self, mut writer: Some[Writer]):
        self.__int__().write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        self.__int__().write_repr_to(writer)
