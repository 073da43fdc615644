# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions that Mojo computes by short polynomials, less exact than a C library's: the same
polynomials (those of Cephes' logf, of Eigen's tanh), so that the same digits are printed."""

from std.math.constants import log2e


@always_inline
def _exp2_f32(x: Float32) -> Float32:
    """Two to the power of x: that of its whole part goes into the exponent."""
    var kept = __op_min(__op_max(x, Float32(-126)), Float32(126))
    var whole = kept.cast[DType.int32]()
    var rest = kept - whole.cast[DType.float32]()
    var p = rest.fma(Float32(1.33336498402e-3), Float32(9.810352697968e-3))
    p = p.fma(rest, Float32(5.551834031939e-2))
    p = p.fma(rest, Float32(0.2401793301105))
    p = p.fma(rest, Float32(0.693144857883))
    p = p.fma(rest, Float32(1.0))
    return __op_bitcast[Float32](__op_bitcast[Int32](p) + (whole << 23))


@always_inline
def _log_cephes[dtype: DType, //, base_two: Bool](x: Scalar[dtype]) -> Scalar[dtype]:
    """The logarithm of x to base 2 or e, for float32 and float64.

    Parameters:
        dtype: The type of the number.
        base_two: Whether 2 is the base, else e.

    Args:
        x: The number.
    """
    comptime F = Scalar[dtype]
    comptime U = Scalar[DType.uint32 if dtype == DType.float32 else DType.uint64]
    comptime width = 23 if dtype == DType.float32 else 52
    comptime bias = 126 if dtype == DType.float32 else 1022
    comptime top = 0xFF if dtype == DType.float32 else 0x7FF
    if x == 0:
        return F.MIN
    if not (x > 0):
        return F(0) / F(0)
    if x > F.MAX_FINITE:
        return x
    # x is m times two to the power of e, m from sqrt(1/2) to sqrt(2)
    var bits = __op_bitcast[U](x)
    var e = F(Int((bits >> U(width)) & U(top)) - bias)
    var m = __op_bitcast[F]((bits & U((1 << width) - 1)) | U(bias << width))
    if m < F(0.70710678118654752440):
        e -= 1
        m += m
    m -= 1
    var square = m * m
    var p = m.fma(F(7.0376836292e-2), F(-1.1514610310e-1))
    p = p.fma(m, F(1.1676998740e-1))
    p = p.fma(m, F(-1.2420140846e-1))
    p = p.fma(m, F(1.4249322787e-1))
    p = p.fma(m, F(-1.6668057665e-1))
    p = p.fma(m, F(2.0000714765e-1))
    p = p.fma(m, F(-2.4999993993e-1))
    p = p.fma(m, F(3.3333331174e-1))
    p = p * (square * m)
    p = m + square.fma(F(-0.5), p)
    comptime if base_two:
        return p.fma(F(log2e), e)
    else:
        return e.fma(F(0.69314718055994530942), p)


@always_inline
def _tanh_quotient[dtype: DType, //](x: Scalar[dtype]) -> Scalar[dtype]:
    """The hyperbolic tangent as a quotient of polynomials, all in the type of x."""
    comptime F = Scalar[dtype]
    var kept = __op_min(__op_max(x, F(-9)), F(9))
    var square = kept * kept
    var p = square.fma(F(-2.76076847742355e-16), F(2.00018790482477e-13))
    p = p.fma(square, F(-8.60467152213735e-11))
    p = p.fma(square, F(5.12229709037114e-08))
    p = p.fma(square, F(1.48572235717979e-05))
    p = p.fma(square, F(6.37261928875436e-04))
    p = p.fma(square, F(4.89352455891786e-03))
    var q = square.fma(F(1.19825839466702e-06), F(1.18534705686654e-04))
    q = q.fma(square, F(2.26843463243900e-03))
    q = q.fma(square, F(4.89352518554385e-03))
    return kept * p / q
