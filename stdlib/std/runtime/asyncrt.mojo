# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where std.runtime._asyncrt was up to Mojo 1.1."""

from std.runtime import initialize_runtime, parallelism_level
from std.runtime._asyncrt import (
    RaisingTask,
    Task,
    TaskGroup,
    _create_task,
    _run,
    create_raising_task,
    create_task,
)
