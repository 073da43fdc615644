# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names and fields of types."""


comptime reflect[T: AnyType] = Reflected[T]
"""The facts about a type: `reflect[T].name()`."""


struct Reflected[T: AnyType]:
    """Facts about the type T, all known at compile time."""

    comptime field_types = TypeList[*__op_field_types[Self.T]()]
    """The types of the fields, as a list of types: `reflect[T].field_types()`."""

    comptime field[name: StringLiteral] = Reflected[
        __op_field_type[Self.T, __op_field_index[Self.T, name]()]()
    ]
    """The same questions about the field of this name."""

    @staticmethod
    @always_inline
    def is_struct() -> Bool:
        """Whether it has fields to ask for."""
        return True

    @staticmethod
    @always_inline
    def name[*, qualified_builtins: Bool = False]() -> StaticString:
        """The full name."""
        comptime if qualified_builtins:
            return __op_type_name[Self.T, 3]()
        else:
            return __op_type_name[Self.T]()

    @staticmethod
    @always_inline
    def base_name() -> StaticString:
        """The name without parameters."""
        return __op_base_name[Self.T]()

    @staticmethod
    @always_inline
    def field_count() -> Int:
        """The number of fields."""
        return __op_field_count[Self.T]()

    @staticmethod
    def field_names() -> Array[StaticString, __op_field_count[Self.T]()]:
        """The names of the fields."""
        var out = Array[StaticString, __op_field_count[Self.T]()](fill="")
        comptime for i in range(__op_field_count[Self.T]()):
            out[i] = __op_field_name[Self.T, i]()
        return out^

    @staticmethod
    @always_inline
    def field_name[i: Int]() -> StaticString:
        """The name of a field."""
        return __op_field_name[Self.T, i]()

    @staticmethod
    @always_inline
    def field_index[name: StringLiteral]() -> Int:
        """The number of the field of this name."""
        return __op_field_index[Self.T, name]()

    @staticmethod
    @always_inline
    def field_offset[*, name: StringLiteral]() -> Int:
        """Bytes from the start of a value to the field of this name."""
        return __op_field_offset[Self.T, __op_field_index[Self.T, name]()]()

    @staticmethod
    @always_inline
    def field_offset[*, index: Int]() -> Int:
        """Bytes from the start of a value to a field."""
        return __op_field_offset[Self.T, index]()

    @staticmethod
    @always_inline
    def field_ref[i: Int](ref value: Self.T) -> ref[value] __op_field_type[Self.T, i]():
        """A field of a value."""
        return __op_field[i](value)


@always_inline
def get_linkage_name[F: AnyType, //, func: F]() -> StaticString:
    """The name that the function is exported by, or the one that it is declared with."""
    return __op_function_name[func, 1]()


@always_inline
def get_function_name[F: AnyType, //, func: F]() -> StaticString:
    """The name of a function as it is declared."""
    return __op_function_name[func]()


comptime reflect_fn[F: AnyType, //, func: F] = ReflectedFn[func]
"""The facts about a function: `reflect_fn[f].display_name()`."""


struct ReflectedFn[F: AnyType, //, func: F]:
    """Facts about a function."""

    @staticmethod
    @always_inline
    def display_name() -> StaticString:
        """Its name as it is declared."""
        return __op_function_name[Self.func]()

    @staticmethod
    @always_inline
    def linkage_name() -> StaticString:
        """The name that it is exported by, or the one that it is declared with."""
        return __op_function_name[Self.func, 1]()
