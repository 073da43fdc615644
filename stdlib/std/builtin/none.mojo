# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The types of what is nothing."""


@__layout("empty")
struct __None(ImplicitlyCopyable, TrivialRegisterPassable):
    """The type of `None`, and of a call of a function that gives nothing. Messages call it `None`."""

    pass


@__layout("empty")
struct NoneType(
    Copyable, Defaultable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """A type with one value, which prints as `None`: where a type with methods is wanted."""

    @always_inline
    def __init__(out self):
        self = __op_uninit[Self]()

    @implicit
    @always_inline
    def __init__(out self, value: None):
        self = __op_uninit[Self]()

    def write_to(self, mut writer: Some[Writer]):
        """Writes `None`."""
        writer.write_string("None")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes `None`, as write_to does."""
        writer.write_string("None")


@__layout("never")
struct Never(ImplicitlyCopyable, TrivialRegisterPassable):
    """A type without values: the error type of what can't raise."""

    pass
