# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types whose values can be copied."""

from std.builtin.value import Copyable, ImplicitlyCopyable


comptime IsTriviallyCopyable[T: Copyable]: Bool = T.__copy_ctor_is_trivial
"""Whether a copy of a T is a copy of its bits."""
