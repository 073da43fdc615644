# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Complex numbers."""

from std.complex.complex import (
    ComplexFloat32,
    ComplexFloat64,
    ComplexScalar,
    ComplexSIMD,
    abs,
)
