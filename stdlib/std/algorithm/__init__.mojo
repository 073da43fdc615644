# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops over numbers."""

from std.algorithm.functional import map, tile, unswitch, vectorize
