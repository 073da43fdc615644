# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The open files that each program starts with."""

from std.io.file_descriptor import stderr, stdin, stdout
