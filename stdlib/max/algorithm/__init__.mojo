# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Work on all cores, and one number out of many: what std.algorithm had before Mojo 1.1."""

from max.algorithm.backend.cpu.parallelize import (
    parallelize,
    parallelize_over_rows,
    sync_parallelize,
)
from max.algorithm.memory import parallel_memcpy
from max.algorithm.reduction import cumsum, max, mean, min, product, sum, variance
