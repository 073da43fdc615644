# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bit patterns that no value of a type has."""


@fieldwise_init
struct NicheIndex(Equatable, ImplicitlyCopyable, TrivialRegisterPassable):
    """Which of the patterns without a value some memory holds."""

    var _value: Int

    comptime NotANiche = NicheIndex(-1)

    def __eq__(self, other: Self) -> Bool:
        return self._value == other._value

    def __ne__(self, other: Self) -> Bool:
        return self._value != other._value


trait UnsafeNicheable:
    """A type that has bit patterns without a value."""

    pass
