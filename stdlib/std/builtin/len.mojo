# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Lengths."""


trait Sized:
    """A type whose values have a length."""

    def __len__(self) -> Int:
        """The number of elements."""
        ...


trait SizedRaising:
    """A type whose values may have a length."""

    def __len__(self) raises -> Int:
        """The number of elements."""
        ...


@always_inline
def len[T: Sized](value: T) -> Int:
    """The number of elements of value."""
    return value.__len__()


@always_inline
def len[T: SizedRaising](value: T) raises -> Int:
    """The number of elements of value."""
    return value.__len__()
