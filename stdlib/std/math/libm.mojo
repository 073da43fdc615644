# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of floats that the C library has, lane by lane."""

from std.math._approximate import _exp2_f32, _log_cephes, _tanh_quotient
from std.math.math import exp


@always_inline
def sin[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The sine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = sin(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["sin", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["sinf", SIMD[dtype, length]](x)
    else:
        return external_call["sinf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def cos[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The cosine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = cos(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["cos", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["cosf", SIMD[dtype, length]](x)
    else:
        return external_call["cosf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def tan[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The tangent of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = tan(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["tan", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["tanf", SIMD[dtype, length]](x)
    else:
        return external_call["tanf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def asin[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The arc sine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = asin(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["asin", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["asinf", SIMD[dtype, length]](x)
    else:
        return external_call["asinf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def acos[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The arc cosine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = acos(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["acos", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["acosf", SIMD[dtype, length]](x)
    else:
        return external_call["acosf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def atan[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The arc tangent of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = atan(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["atan", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["atanf", SIMD[dtype, length]](x)
    else:
        return external_call["atanf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def sinh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The hyperbolic sine of x."""
    var e = expm1(__op_abs(x))
    return copysign((e + 2) / (e + 1) * 0.5 * e, x)


@always_inline
def cosh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The hyperbolic cosine of x."""
    var e = exp(__op_abs(x))
    return 0.5 * e + 0.5 / e


@always_inline
def tanh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The hyperbolic tangent of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = tanh(x[i])
        return out
    elif dtype == DType.float64:
        return __op_rebind[SIMD[dtype, length]](_tanh_f64(__op_rebind[Float64](x)))
    elif dtype == DType.float16:
        return tanh(x.cast[DType.float32]()).cast[dtype]()
    else:
        return __op_rebind[SIMD[dtype, length]](
            _tanh_quotient(__op_rebind[Scalar[dtype]](x))
        )


@always_inline
def asinh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The inverse hyperbolic sine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = asinh(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["asinh", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["asinhf", SIMD[dtype, length]](x)
    else:
        return external_call["asinhf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def acosh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The inverse hyperbolic cosine of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = acosh(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["acosh", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["acoshf", SIMD[dtype, length]](x)
    else:
        return external_call["acoshf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def atanh[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The inverse hyperbolic tangent of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = atanh(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["atanh", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["atanhf", SIMD[dtype, length]](x)
    else:
        return external_call["atanhf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def exp2[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The power of two of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = exp2(x[i])
        return out
    elif dtype == DType.float64:
        return __op_rebind[SIMD[dtype, length]](Float64(2.0) ** __op_rebind[Float64](x))
    elif dtype == DType.float32:
        return __op_rebind[SIMD[dtype, length]](_exp2_f32(__op_rebind[Float32](x)))
    else:
        return exp2(x.cast[DType.float32]()).cast[dtype]()


@always_inline
def expm1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The exponential less one of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = expm1(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["expm1", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["expm1f", SIMD[dtype, length]](x)
    else:
        return external_call["expm1f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def log[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The natural logarithm of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = log(x[i])
        return out
    elif dtype == DType.float64:
        return __op_rebind[SIMD[dtype, length]](external_call["log", Float64](x))
    elif dtype == DType.float32:
        return __op_rebind[SIMD[dtype, length]](_log_cephes[False](__op_rebind[Float32](x)))
    else:
        return log(x.cast[DType.float32]()).cast[dtype]()


@always_inline
def log2[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The logarithm to base 2 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = log2(x[i])
        return out
    elif dtype == DType.float64:
        return __op_rebind[SIMD[dtype, length]](_log_cephes[True](__op_rebind[Float64](x)))
    elif dtype == DType.float32:
        return __op_rebind[SIMD[dtype, length]](_log_cephes[True](__op_rebind[Float32](x)))
    else:
        return log2(x.cast[DType.float32]()).cast[dtype]()


@always_inline
def log10[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The logarithm to base 10 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = log10(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["log10", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["log10f", SIMD[dtype, length]](x)
    else:
        return external_call["log10f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def log1p[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The natural logarithm of one more of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = log1p(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["log1p", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["log1pf", SIMD[dtype, length]](x)
    else:
        return external_call["log1pf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def logb[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The exponent of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = logb(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["logb", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["logbf", SIMD[dtype, length]](x)
    else:
        return external_call["logbf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def cbrt[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The cube root of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = cbrt(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["cbrt", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["cbrtf", SIMD[dtype, length]](x)
    else:
        return external_call["cbrtf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def erf[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The error function of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = erf(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["erf", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["erff", SIMD[dtype, length]](x)
    else:
        return external_call["erff", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def erfc[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The complement of the error function of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = erfc(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["erfc", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["erfcf", SIMD[dtype, length]](x)
    else:
        return external_call["erfcf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def lgamma[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The logarithm of the absolute gamma function of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = lgamma(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["lgamma", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["lgammaf", SIMD[dtype, length]](x)
    else:
        return external_call["lgammaf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def gamma[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The gamma function of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = gamma(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["tgamma", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["tgammaf", SIMD[dtype, length]](x)
    else:
        return external_call["tgammaf", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def j0[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The Bessel function of order 0 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = j0(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["j0", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["j0f", SIMD[dtype, length]](x)
    else:
        return external_call["j0f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def j1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The Bessel function of order 1 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = j1(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["j1", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["j1f", SIMD[dtype, length]](x)
    else:
        return external_call["j1f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def y0[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The second Bessel function of order 0 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = y0(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["y0", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["y0f", SIMD[dtype, length]](x)
    else:
        return external_call["y0f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def y1[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The second Bessel function of order 1 of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = y1(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["y1", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["y1f", SIMD[dtype, length]](x)
    else:
        return external_call["y1f", SIMD[DType.float32, length]](x.cast[DType.float32]()).cast[
            dtype
        ]()


@always_inline
def atan2[
    dtype: DType, length: SIMDLength, //
](y: SIMD[dtype, length], x: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The angle of the point (x, y)."""
    comptime if length != 1:
        var out = y
        for i in range(Int(length)):
            out[i] = atan2(y[i], x[i])
        return out
    elif dtype == DType.float64:
        return external_call["atan2", SIMD[dtype, length]](y, x)
    elif dtype == DType.float32:
        return external_call["atan2f", SIMD[dtype, length]](y, x)
    else:
        return external_call["atan2f", SIMD[DType.float32, length]](
            y.cast[DType.float32](), x.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def hypot[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The length of the vector (x, y)."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = hypot(x[i], y[i])
        return out
    elif dtype == DType.float64:
        return external_call["hypot", SIMD[dtype, length]](x, y)
    elif dtype == DType.float32:
        return external_call["hypotf", SIMD[dtype, length]](x, y)
    else:
        return external_call["hypotf", SIMD[DType.float32, length]](
            x.cast[DType.float32](), y.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def remainder[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The IEEE remainder of x and y."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = remainder(x[i], y[i])
        return out
    elif dtype == DType.float64:
        return external_call["remainder", SIMD[dtype, length]](x, y)
    elif dtype == DType.float32:
        return external_call["remainderf", SIMD[dtype, length]](x, y)
    else:
        return external_call["remainderf", SIMD[DType.float32, length]](
            x.cast[DType.float32](), y.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def nextafter[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The next float from x toward y."""
    comptime assert (
        dtype == DType.float32 or dtype == DType.float64
    ), "nextafter only supports float32 and float64 types"
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = nextafter(x[i], y[i])
        return out
    elif dtype == DType.float64:
        return external_call["nextafter", SIMD[dtype, length]](x, y)
    elif dtype == DType.float32:
        return external_call["nextafterf", SIMD[dtype, length]](x, y)
    else:
        return external_call["nextafterf", SIMD[DType.float32, length]](
            x.cast[DType.float32](), y.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def copysign[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], y: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """The magnitude of x with the sign of y."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = copysign(x[i], y[i])
        return out
    elif dtype == DType.float64:
        return external_call["copysign", SIMD[dtype, length]](x, y)
    elif dtype == DType.float32:
        return external_call["copysignf", SIMD[dtype, length]](x, y)
    else:
        return external_call["copysignf", SIMD[DType.float32, length]](
            x.cast[DType.float32](), y.cast[DType.float32]()
        ).cast[dtype]()


@always_inline
def scalb[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], n: SIMD[dtype, length]) -> SIMD[
    dtype, length
] where dtype.is_floating_point():
    """x times two to the power of n, where n is a whole number."""
    var out = x
    comptime for i in range(Int(length)):
        comptime if dtype == DType.float64:
            out[i] = external_call["scalbn", Scalar[dtype]](x[i], n[i].cast[DType.int32]())
        else:
            out[i] = external_call["scalbnf", Float32](
                x[i].cast[DType.float32](), n[i].cast[DType.int32]()
            ).cast[dtype]()
    return out


@always_inline
def _tanh_f64(x: Float64) -> Float64:
    var kept = __op_min(__op_max(x, Float64(-20)), Float64(20))
    var e = expm1(-2 * __op_abs(kept))
    return copysign(-e / (e + 2), kept)
