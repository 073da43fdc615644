# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The unsigned integer of a machine word."""

from std.simd import UInt
