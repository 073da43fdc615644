# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The trait of every type."""

from std.builtin.value import AnyType
