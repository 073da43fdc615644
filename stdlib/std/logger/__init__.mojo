# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Messages of levels of severity: a `Logger[Level.INFO]` writes those that matter as much or more.

`-D LOGGING_LEVEL=NAME` sets the level of a `Logger` that names none; without it such a one is
silent. On a terminal the level is coloured.
"""

from .logger import Level, Logger
