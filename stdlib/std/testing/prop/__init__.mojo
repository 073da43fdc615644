# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tests of properties: what has to hold for all values is tried with random ones.

A `Strategy` makes the values, `PropTest().test[f](strategy)` hands them to f, which raises for one
that the property does not hold for. Importing all of `std.testing.prop.strategy` gives numbers,
strings, code points and lists strategies of their own: `Int8.strategy(min=0, max=9)`.
"""

from std.testing.prop.random import Rng
from std.testing.prop.runner import PropTest, PropTestConfig
from std.testing.prop.strategy import Strategy
