# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops whose rounds run at the same time."""

from max.algorithm.backend.cpu.parallelize import (
    _get_num_workers,
    parallelize,
    parallelize_over_rows,
    sync_parallelize,
)
