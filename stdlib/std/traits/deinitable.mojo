# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types whose values end by themselves."""

from std.builtin.value import Deinitable


comptime IsTriviallyDeinitable[T: Deinitable]: Bool = T.__del__is_trivial
"""Whether the end of a T needs no work."""
