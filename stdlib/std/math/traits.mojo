# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Traits of numbers."""


trait Ceilable:
    """A type that rounds up."""

    def __ceil__(self) -> Self:
        """The smallest whole number not below self."""
        ...


trait Floorable:
    """A type that rounds down."""

    def __floor__(self) -> Self:
        """The largest whole number not above self."""
        ...


trait Truncable:
    """A type that rounds toward zero."""

    def __trunc__(self) -> Self:
        """The whole part."""
        ...


trait CeilDivableRaising:
    """A type whose division may fail, and rounds up."""

    def __ceildiv__(self, denominator: Self) raises -> Self:
        """The quotient, rounded up."""
        ...


trait CeilDivable:
    """A type that divides and rounds up."""

    def __ceildiv__(self, denominator: Self) -> Self:
        """The quotient, rounded up."""
        ...
