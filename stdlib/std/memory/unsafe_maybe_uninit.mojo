# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Room for a value, where it was before Mojo 1.1."""

from std.memory.maybe_uninit import MaybeUninit, UnsafeMaybeUninit
