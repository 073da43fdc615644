# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""SIMDLength by the names that it and its module had."""

from std.builtin._older import SIMDSize
