# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Polynomials."""


@always_inline
def polynomial_evaluate[
    dtype: DType, length: SIMDLength, //, coefficients: List[Scalar[dtype]]
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The value of a polynomial.

    Parameters:
        dtype: The type of the numbers.
        length: The lanes.
        coefficients: At least one; the constant comes first.

    Args:
        x: Where to evaluate, lane by lane.

    Returns:
        The value, by one multiplication and addition a coefficient.
    """
    return _horner_evaluate[coefficients](x)


@always_inline
def _horner_evaluate[
    dtype: DType, length: SIMDLength, //, coefficients: List[Scalar[dtype]]
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The value of a polynomial by the scheme of Horner: from the last coefficient on."""
    comptime n = len(coefficients)
    comptime assert n > 0, "a polynomial has at least one coefficient"
    comptime last = coefficients[n - 1]
    var out = SIMD[dtype, length](last)
    comptime for i in range(1, n):
        comptime c = coefficients[n - 1 - i]
        out = out.fma(x, SIMD[dtype, length](c))
    return out
