# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The traits of a value's life: what can be moved, copied and ended."""


trait AnyType:
    """Every type; promises nothing."""

    pass


trait Deinitable:
    """A type whose values may be ended wherever they are last used."""

    pass


trait Movable:
    """A type whose values may change their place in memory."""

    pass


trait Copyable(Movable):
    """A type whose values have a copy() of equal meaning."""

    pass


trait ImplicitlyCopyable(Copyable):
    """A type whose values are copied without being asked."""

    pass


trait RegisterPassable(Movable):
    """A type whose values travel in registers."""

    pass


trait TrivialRegisterPassable(Deinitable, ImplicitlyCopyable, RegisterPassable):
    """A type that is nothing but its bits."""

    pass


trait Defaultable:
    """A type with a constructor without arguments."""

    def __init__(out self):
        """Makes the default value: by default, that of every field."""
        self = __op_uninit[Self]()
        comptime for i in range(__op_field_count[Self]()):
            comptime T = type_of(__op_field[i](self))
            __op_init(__op_addressof[Pointer[T, MutUntrackedOrigin]](__op_field[i](self)), T())


trait EnumLike:
    """A type that is matched by cases."""

    pass


@always_inline
def materialize[T: AnyType, //, value: T]() -> T:
    """The value of a compile time constant at run time.

    Parameters:
        T: The type of the value.
        value: The constant.

    Returns:
        A new value each time, which owns what it has.
    """
    return value
