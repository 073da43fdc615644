# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names and fields of types."""


struct reflect[T: AnyType]:
    """Facts about the type T, all known at compile time."""

    @staticmethod
    @always_inline
    def name() -> StaticString:
        """The full name."""
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
    def field_ref[i: Int](ref value: Self.T) -> ref[value] __op_field_type[Self.T, i]():
        """A field of a value."""
        return __op_field[i](value)


@always_inline
def get_type_name[T: AnyType]() -> StaticString:
    """The full name of T."""
    return __op_type_name[T]()


@always_inline
def get_base_type_name[T: AnyType]() -> StaticString:
    """The name of T without parameters."""
    return __op_base_name[T]()


@always_inline
def get_linkage_name[T: AnyType]() -> StaticString:
    """The name of T."""
    return __op_base_name[T]()
