# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as values."""

from std.pathlib.path import DIR_SEPARATOR, Path, _dir_of_current_file, cwd
