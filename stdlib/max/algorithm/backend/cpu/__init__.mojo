# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops whose rounds run at the same time, on the processor."""

from max.algorithm.backend.cpu.parallelize import (
    parallelize,
    parallelize_over_rows,
    sync_parallelize,
)
