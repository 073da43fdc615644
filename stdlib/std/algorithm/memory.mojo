# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The name this function had before it was in max.algorithm."""

from max.algorithm.memory import (
    parallel_memcpy as _parallel_memcpy,
)

@deprecated("it is in `max.algorithm` now")
comptime parallel_memcpy = _parallel_memcpy
"""max.algorithm.parallel_memcpy by the name it had."""
