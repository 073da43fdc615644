# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other programs."""

from std.subprocess.subprocess import run
