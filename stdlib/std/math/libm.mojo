# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of floats that the C library has, lane by lane."""


@always_inline
def _call1[
    name: StaticString, name32: StaticString, dtype: DType
](x: Scalar[dtype]) -> Scalar[dtype]:
    comptime if dtype == DType.float64:
        return external_call[name, Scalar[dtype]](x)
    elif dtype == DType.float32:
        return external_call[name32, Scalar[dtype]](x)
    else:
        return external_call[name32, Float32](x.cast[DType.float32]()).cast[dtype]()


@always_inline
def _lanes1[
    name: StaticString, name32: StaticString, dtype: DType, length: SIMDLength
](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    comptime if length == 1:
        return _call1[name, name32, dtype](x)
    else:
        var out = x
        for i in range(Int(length)):
            out[i] = _call1[name, name32, dtype](x[i])
        return out


@always_inline
def _call2[
    name: StaticString, name32: StaticString, dtype: DType
](x: Scalar[dtype], y: Scalar[dtype]) -> Scalar[dtype]:
    comptime if dtype == DType.float64:
        return external_call[name, Scalar[dtype]](x, y)
    elif dtype == DType.float32:
        return external_call[name32, Scalar[dtype]](x, y)
    else:
        return external_call[name32, Float32](
            x.cast[DType.float32](), y.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def _lanes2[
    name: StaticString, name32: StaticString, dtype: DType, length: SIMDLength
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[dtype, length]:
    comptime if length == 1:
        return _call2[name, name32, dtype](x, y)
    else:
        var out = x
        for i in range(Int(length)):
            out[i] = _call2[name, name32, dtype](x[i], y[i])
        return out


@always_inline
def sin[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The sine of x."""
    return _lanes1["sin", "sinf", dtype, length](x)


@always_inline
def cos[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The cosine of x."""
    return _lanes1["cos", "cosf", dtype, length](x)


@always_inline
def tan[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The tangent of x."""
    return _lanes1["tan", "tanf", dtype, length](x)


@always_inline
def asin[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The arc sine of x."""
    return _lanes1["asin", "asinf", dtype, length](x)


@always_inline
def acos[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The arc cosine of x."""
    return _lanes1["acos", "acosf", dtype, length](x)


@always_inline
def atan[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The arc tangent of x."""
    return _lanes1["atan", "atanf", dtype, length](x)


@always_inline
def sinh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The hyperbolic sine of x."""
    return _lanes1["sinh", "sinhf", dtype, length](x)


@always_inline
def cosh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The hyperbolic cosine of x."""
    return _lanes1["cosh", "coshf", dtype, length](x)


@always_inline
def tanh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The hyperbolic tangent of x."""
    return _lanes1["tanh", "tanhf", dtype, length](x)


@always_inline
def asinh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The inverse hyperbolic sine of x."""
    return _lanes1["asinh", "asinhf", dtype, length](x)


@always_inline
def acosh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The inverse hyperbolic cosine of x."""
    return _lanes1["acosh", "acoshf", dtype, length](x)


@always_inline
def atanh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The inverse hyperbolic tangent of x."""
    return _lanes1["atanh", "atanhf", dtype, length](x)


@always_inline
def exp2[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The power of two of x."""
    return _lanes1["exp2", "exp2f", dtype, length](x)


@always_inline
def expm1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The exponential less one of x."""
    return _lanes1["expm1", "expm1f", dtype, length](x)


@always_inline
def log[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The natural logarithm of x."""
    return _lanes1["log", "logf", dtype, length](x)


@always_inline
def log2[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The logarithm to base 2 of x."""
    return _lanes1["log2", "log2f", dtype, length](x)


@always_inline
def log10[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The logarithm to base 10 of x."""
    return _lanes1["log10", "log10f", dtype, length](x)


@always_inline
def log1p[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The natural logarithm of one more of x."""
    return _lanes1["log1p", "log1pf", dtype, length](x)


@always_inline
def logb[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The exponent of x."""
    return _lanes1["logb", "logbf", dtype, length](x)


@always_inline
def cbrt[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The cube root of x."""
    return _lanes1["cbrt", "cbrtf", dtype, length](x)


@always_inline
def erf[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The error function of x."""
    return _lanes1["erf", "erff", dtype, length](x)


@always_inline
def erfc[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The complement of the error function of x."""
    return _lanes1["erfc", "erfcf", dtype, length](x)


@always_inline
def lgamma[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The logarithm of the absolute gamma function of x."""
    return _lanes1["lgamma", "lgammaf", dtype, length](x)


@always_inline
def gamma[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The gamma function of x."""
    return _lanes1["tgamma", "tgammaf", dtype, length](x)


@always_inline
def j0[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The Bessel function of order 0 of x."""
    return _lanes1["j0", "j0f", dtype, length](x)


@always_inline
def j1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The Bessel function of order 1 of x."""
    return _lanes1["j1", "j1f", dtype, length](x)


@always_inline
def y0[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The second Bessel function of order 0 of x."""
    return _lanes1["y0", "y0f", dtype, length](x)


@always_inline
def y1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The second Bessel function of order 1 of x."""
    return _lanes1["y1", "y1f", dtype, length](x)


@always_inline
def atan2[
    dtype: DType, length: SIMDLength, //
](y: SIMD[dtype, length], x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The angle of the point (x, y)."""
    return _lanes2["atan2", "atan2f", dtype, length](y, x)


@always_inline
def hypot[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The length of the vector (x, y)."""
    return _lanes2["hypot", "hypotf", dtype, length](x, y)


@always_inline
def remainder[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The IEEE remainder of x and y."""
    return _lanes2["remainder", "remainderf", dtype, length](x, y)


@always_inline
def nextafter[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The next float from x toward y."""
    return _lanes2["nextafter", "nextafterf", dtype, length](x, y)


@always_inline
def copysign[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The magnitude of x with the sign of y."""
    return _lanes2["copysign", "copysignf", dtype, length](x, y)
