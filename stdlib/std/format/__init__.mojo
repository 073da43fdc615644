# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text of values."""

from std.format.repr import repr
from std.format.writable import Writable, Writer
