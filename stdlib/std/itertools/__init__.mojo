# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Iterators out of iterators."""

from std.itertools.itertools import (
    count,
    cycle,
    drop,
    drop_while,
    product,
    repeat,
    take,
    take_while,
)
