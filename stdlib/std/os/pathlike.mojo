# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What stands for a path."""

from std.io.file import PathLike
