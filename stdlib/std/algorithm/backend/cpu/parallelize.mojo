# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The names these loops had before they were in max.algorithm."""

from max.algorithm.backend.cpu.parallelize import (
    _get_num_workers,
    parallelize as _parallelize,
    parallelize_over_rows as _parallelize_over_rows,
    sync_parallelize as _sync_parallelize,
)

@deprecated("it is in `max.algorithm` now")
comptime parallelize = _parallelize
"""max.algorithm.parallelize by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime parallelize_over_rows = _parallelize_over_rows
"""max.algorithm.parallelize_over_rows by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime sync_parallelize = _sync_parallelize
"""max.algorithm.sync_parallelize by the name it had."""
