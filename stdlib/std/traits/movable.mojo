# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types whose values can be moved."""

from std.builtin.value import Movable


comptime IsTriviallyMovable[T: Movable]: Bool = T.__move_ctor_is_trivial
"""Whether a move of a T is a copy of its bits."""
