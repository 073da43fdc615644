# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Facts about types."""

from std.reflection.type_info import Reflected, reflect
