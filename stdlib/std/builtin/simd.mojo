# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The numbers under the name their module had before."""

from std.builtin._older import SIMDSize
from std.simd import *
from std.simd import _simd_apply
