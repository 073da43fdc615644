# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops that call a function."""

from std.algorithm.backend.cpu.map import map
from std.algorithm.backend.cpu.parallelize import (
    parallelize,
    parallelize_over_rows,
    sync_parallelize,
)
from std.algorithm.backend.tile import (
    BinaryTile1DTileUnitFunc,
    Dynamic1DTileUnitFunc,
    Static1DTileUnitFunc,
    Static2DTileUnitFunc,
    tile,
)
from std.algorithm.backend.unswitch import (
    Dynamic1DTileUnswitchUnitFunc,
    Static1DTileUnitFuncWithFlag,
    Static1DTileUnitFuncWithFlags,
    Static1DTileUnswitchUnitFunc,
    SwitchedFunction,
    SwitchedFunction2,
    tile_and_unswitch,
    tile_middle_unswitch_boundaries,
    unswitch,
)
from std.algorithm.backend.vectorize import vectorize
from std.algorithm.memory import parallel_memcpy
from std.algorithm.reduction import cumsum, mean, product, sum, variance
