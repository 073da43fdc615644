# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Array by the name that its module had."""

from std.builtin._older import InlineArray
from std.collections.array import Array
