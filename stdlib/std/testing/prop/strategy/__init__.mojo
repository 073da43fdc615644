# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makers of random values."""

from std.testing.prop.random import Rng
from .simd_strategy import *
from .list_strategy import *
from .string_strategy import *


trait Strategy(Deinitable, Movable):
    """Makes random values for tests of properties."""

    comptime Value: Copyable & Deinitable
    """The type of the values."""

    def value(mut self, mut rng: Rng) raises -> Self.Value:
        """The next value, of random numbers that rng gives."""
        ...
