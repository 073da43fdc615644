# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Traits of what converts to Int, and the type itself."""

from std.builtin.conversions import Indexer, Intable, IntableRaising, index
from std.simd import Int
