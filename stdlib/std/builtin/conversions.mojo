# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Traits of values that turn into numbers, and of numbers."""


trait Intable:
    """A type whose values convert to Int."""

    def __int__(self) -> Int:
        """The value as an Int."""
        ...


trait IntableRaising:
    """A type whose values may convert to Int."""

    def __int__(self) raises -> Int:
        """The value as an Int."""
        ...


trait Floatable:
    """A type whose values convert to Float64."""

    def __float__(self) -> Float64:
        """The value as a Float64."""
        ...


trait FloatableRaising:
    """A type whose values may convert to Float64."""

    def __float__(self) raises -> Float64:
        """The value as a Float64."""
        ...


trait Indexer:
    """A type whose values are positions."""

    def __index__(self) -> Int:
        """The position."""
        ...


trait Absable:
    """A type with an absolute value."""

    def __abs__(self) -> Self:
        """The absolute value."""
        ...


trait Powable:
    """A type with powers."""

    def __pow__(self, exp: Self) -> Self:
        """self to the power of exp."""
        ...


trait Roundable:
    """A type that rounds."""

    def __round__(self) -> Self:
        """The nearest whole number."""
        ...

    def __round__(self, ndigits: Int) -> Self:
        """The nearest number of ndigits decimals."""
        ...


trait DivModable:
    """A type with a quotient and a remainder."""

    def __divmod__(self, denominator: Self) -> Tuple[Self, Self]:
        """The floored quotient and the remainder."""
        ...


@always_inline
def index[T: Indexer](value: T, /) -> Int:
    """The position that value stands for."""
    return value.__index__()
