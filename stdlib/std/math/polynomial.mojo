# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Polynomials."""


def polynomial_evaluate[
    dtype: DType, length: SIMDLength, //, coefficients: List[SIMD[dtype, length]]
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The value at x of the polynomial whose coefficients begin with the constant."""
    var out = SIMD[dtype, length]()
    comptime for i in range(len(coefficients)):
        comptime c = coefficients[len(coefficients) - 1 - i]
        out = out.fma(x, c)
    return out
