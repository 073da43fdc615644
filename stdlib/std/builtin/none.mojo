# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The type of None and of functions without a result."""


@__layout("empty")
struct NoneType(
    Copyable, Defaultable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """The one value None."""

    @always_inline
    def __init__(out self):
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
