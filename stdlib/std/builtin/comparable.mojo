# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Equality and order."""


trait Equatable:
    """A type whose values can be equal."""

    def __eq__(self, other: Self) -> Bool:
        """Field by field, in order."""
        comptime for i in range(__op_field_count[Self]()):
            if not (__op_field[i](self) == __op_field[i](other)):
                return False
        return True

    @always_inline
    def __ne__(self, other: Self) -> Bool:
        """Whether they are not equal."""
        return not (self == other)


trait Comparable(Equatable):
    """A type whose values have an order."""

    def __lt__(self, rhs: Self) -> Bool:
        """Whether self comes before rhs."""
        ...

    @always_inline
    def __gt__(self, rhs: Self) -> Bool:
        """Whether self comes after rhs."""
        return rhs < self

    @always_inline
    def __le__(self, rhs: Self) -> Bool:
        """Whether self does not come after rhs."""
        return not (rhs < self)

    @always_inline
    def __ge__(self, rhs: Self) -> Bool:
        """Whether self does not come before rhs."""
        return not (self < rhs)


trait Identifiable:
    """A type whose values have an identity."""

    def __is__(self, rhs: Self) -> Bool:
        """Whether they are the same thing."""
        ...

    def __isnot__(self, rhs: Self) -> Bool:
        """Whether they are not the same thing."""
        return not self.__is__(rhs)
