# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Going backwards."""


trait ReversibleRange:
    """A range that can be walked backwards."""

    pass


@always_inline
def reversed[T: AnyType](ref value: T) -> type_of(value.__reversed__()):
    """An iterator from the last element to the first."""
    return value.__reversed__()
