/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Floating point arithmetic for the tokens f32 f64 f16 bf16. The two 16-bit formats are held as
 * their bits and computed in float, each result rounded to nearest, ties to even.
 *
 *   mj_T_add sub mul div neg abs fma      IEEE
 *   mj_T_floordiv                         floor(a / b): -1.0 // 0.0 is -inf
 *   mj_T_mod                              a - floor(a / b) * b: the sign of b, as Mojo computes it
 *   mj_T_min, mj_T_max                    a NaN loses to a number
 *   mj_T_sqrt floor ceil trunc round      round is half to even
 *   mj_T_exp, mj_T_pow                    Mojo's own approximations, see below
 *   mj_T_powi(x, int64_t n)               repeated multiplication; negative n: 1 / x ** -n
 *   mj_T_eq ne lt le gt ge                bool
 *   mj_f16_to_f32 mj_f32_to_f16 mj_f64_to_f16, the same with bf16: cast.h has the others
 *   mj_f32_bits mj_f32_from_bits, the same with f64: the IEEE bits as an unsigned integer
 *
 * exp takes k = round(x / ln 2) and a Taylor polynomial in x - k ln 2, where Mojo's ln 2 is good to
 * 12 digits only: exp(1.0) is 2.718281828459813. x ** y for a fractional y is exp(y * log(x)).
 * Digits of f64 agree with Mojo's; those of f32 pow may differ by some units in the last place,
 * as Mojo has its own float logarithm. NaN and infinite arguments give what libm gives. */
#ifndef MJ_REAL_H
#define MJ_REAL_H

#include "port.h"

/* In a kernel the dialect's prelude stands for what is left out: libm's names, bits and powers. */
#ifndef MJ_ON_DEVICE

#include <math.h>
#include <string.h>

double mj_f64_exp(double x);
double mj_f64_pow(double x, double y);
double mj_f64_powi(double x, int64_t n);
float mj_f32_exp(float x);
float mj_f32_pow(float x, float y);
float mj_f32_powi(float x, int64_t n);

/* How this thread takes numbers too small for a normal exponent: what the processor calls it. */
MJ_INLINE int32_t mj_float_state(void)
{
#if defined(MJ_HAS_BUILTINS) && defined(__SSE__)
    return (int32_t)__builtin_ia32_stmxcsr();
#else
    return 0;
#endif
}

/* Whether they count as zero, as operands and as results. */
MJ_INLINE bool mj_is_flushing(int32_t state)
{
    return (state & 0x8040) == 0x8040;
}

/* Has them count as zero, or goes back to an earlier state; only where the processor can. */
MJ_INLINE void mj_flush_denormals(int32_t state, bool enable)
{
#if defined(MJ_HAS_BUILTINS) && defined(__SSE__)
    __builtin_ia32_ldmxcsr((uint32_t)state | (enable ? 0x8040u : 0));
#else
    (void)state;
    (void)enable;
#endif
}

MJ_INLINE uint32_t mj_f32_bits(float x)
{
    uint32_t u;
    memcpy(&u, &x, sizeof u);
    return u;
}

MJ_INLINE float mj_f32_from_bits(uint32_t u)
{
    float x;
    memcpy(&x, &u, sizeof x);
    return x;
}

MJ_INLINE uint64_t mj_f64_bits(double x)
{
    uint64_t u;
    memcpy(&u, &x, sizeof u);
    return u;
}

MJ_INLINE double mj_f64_from_bits(uint64_t u)
{
    double x;
    memcpy(&x, &u, sizeof x);
    return x;
}

#endif

/* ---- f32 and f64 ------------------------------------------------------------ */

#define MJ_REAL_COMPARE_(T, F, OF) \
    MJ_INLINE bool mj_##T##_eq(F a, F b) { return OF(a) == OF(b); } \
    MJ_INLINE bool mj_##T##_ne(F a, F b) { return OF(a) != OF(b); } \
    MJ_INLINE bool mj_##T##_lt(F a, F b) { return OF(a) < OF(b); } \
    MJ_INLINE bool mj_##T##_le(F a, F b) { return OF(a) <= OF(b); } \
    MJ_INLINE bool mj_##T##_gt(F a, F b) { return OF(a) > OF(b); } \
    MJ_INLINE bool mj_##T##_ge(F a, F b) { return OF(a) >= OF(b); }

#define MJ_SAME_(x) (x)

#define MJ_REAL_(T, F, f) /* f: suffix of libm's names */ \
    MJ_REAL_COMPARE_(T, F, MJ_SAME_) \
    MJ_INLINE F mj_##T##_add(F a, F b) { return a + b; } \
    MJ_INLINE F mj_##T##_sub(F a, F b) { return a - b; } \
    MJ_INLINE F mj_##T##_mul(F a, F b) { return a * b; } \
    MJ_INLINE F mj_##T##_div(F a, F b) { return a / b; } \
    MJ_INLINE F mj_##T##_neg(F a) { return -a; } \
    MJ_INLINE F mj_##T##_abs(F a) { return fabs##f(a); } \
    MJ_INLINE F mj_##T##_fma(F a, F b, F c) { return fma##f(a, b, c); } \
    MJ_INLINE F mj_##T##_floordiv(F a, F b) { return floor##f(a / b); } \
    MJ_INLINE F mj_##T##_mod(F a, F b) { return a - floor##f(a / b) * b; } \
    MJ_INLINE F mj_##T##_min(F a, F b) { return b < a || a != a ? b : a; } \
    MJ_INLINE F mj_##T##_max(F a, F b) { return a < b || a != a ? b : a; } \
    MJ_INLINE F mj_##T##_sqrt(F a) { return sqrt##f(a); } \
    MJ_INLINE F mj_##T##_floor(F a) { return floor##f(a); } \
    MJ_INLINE F mj_##T##_ceil(F a) { return ceil##f(a); } \
    MJ_INLINE F mj_##T##_trunc(F a) { return trunc##f(a); } \
    MJ_INLINE F mj_##T##_round(F a) { return nearbyint##f(a); }

MJ_REAL_(f32, float, f)
#ifndef MJ_NO_F64
MJ_REAL_(f64, double, )
#endif

/* ---- f16 and bf16 ----------------------------------------------------------- */

MJ_INLINE float mj_f16_to_f32(mj_f16 h)
{
    const uint32_t sign = (uint32_t)(h & 0x8000) << 16, rest = h & 0x7fff;

    if (rest >= 0x7c00)
        return mj_f32_from_bits(sign | 0x7f800000u | (rest & 0x3ff) << 13);
    if (rest >= 0x400)
        return mj_f32_from_bits(sign | ((rest << 13) + 0x38000000u));
    const float small = (float)rest * 0x1p-24f; /* subnormal, exact */
    return sign ? -small : small;
}

MJ_INLINE mj_f16 mj_f32_to_f16(float x)
{
    const uint32_t bits = mj_f32_bits(x), sign = bits >> 16 & 0x8000, a = bits & 0x7fffffff;

    if (a > 0x7f800000)
        return (mj_f16)(sign | 0x7e00 | (a >> 13 & 0x3ff));
    if (a >= 0x477ff000) /* 65520 and more round to infinity */
        return (mj_f16)(sign | 0x7c00);
    if (a < 0x38800000) { /* subnormal: let the float adder round at 2^-24 */
        const float sum = mj_f32_from_bits(a) + 0.5f;
        return (mj_f16)(sign | (mj_f32_bits(sum) - 0x3f000000u));
    }
    return (mj_f16)(sign | (a - 0x38000000u + 0xfff + (a >> 13 & 1)) >> 13);
}

MJ_INLINE float mj_bf16_to_f32(mj_bf16 h)
{
    return mj_f32_from_bits((uint32_t)h << 16);
}

MJ_INLINE mj_bf16 mj_f32_to_bf16(float x)
{
    const uint32_t a = mj_f32_bits(x);

    if ((a & 0x7fffffff) > 0x7f800000)
        return (mj_bf16)(a >> 16 | 0x40);
    return (mj_bf16)((a + 0x7fff + (a >> 16 & 1)) >> 16);
}

#ifndef MJ_NO_F64

/* x as a float rounded to odd: a second rounding to fewer bits then gives what one would have. */
MJ_INLINE float mj_f64_to_f32_odd(double x)
{
    const float near = (float)x;
    uint32_t bits = mj_f32_bits(near);
    const double back = (double)near;

    if (back < x || back > x) {
        if (fabs(back) > fabs(x))
            bits--;
        bits |= 1;
    }
    return mj_f32_from_bits(bits);
}

MJ_INLINE mj_f16 mj_f64_to_f16(double x) { return mj_f32_to_f16(mj_f64_to_f32_odd(x)); }
MJ_INLINE mj_bf16 mj_f64_to_bf16(double x) { return mj_f32_to_bf16(mj_f64_to_f32_odd(x)); }

/* a + b rounded to odd (Knuth's two-sum has the error): for fma, where the product is exact. */
MJ_INLINE double mj_f64_add_odd_(double a, double b)
{
    const double s = a + b, t = s - a, rest = (a - (s - t)) + (b - t);
    uint64_t bits = mj_f64_bits(s);

    if (rest < 0.0 || rest > 0.0) { /* neither for a NaN, so infinities pass */
        if ((rest < 0.0) != (s < 0.0))
            bits--;
        bits |= 1;
    }
    return mj_f64_from_bits(bits);
}

#define MJ_HALF_FMA_(T) \
    MJ_INLINE mj_##T mj_##T##_fma(mj_##T a, mj_##T b, mj_##T c) \
    { \
        return mj_f64_to_##T(mj_f64_add_odd_( \
            (double)mj_##T##_to_f32(a) * (double)mj_##T##_to_f32(b), (double)mj_##T##_to_f32(c))); \
    }
#else
#define MJ_HALF_FMA_(T)
#endif

/* mj_T_round_ is how the result of an operation is rounded; a float of 8 bits converts in another
 * way. */
MJ_INLINE mj_f16 mj_f16_round_(float x) { return mj_f32_to_f16(x); }
MJ_INLINE mj_bf16 mj_bf16_round_(float x) { return mj_f32_to_bf16(x); }
#define MJ_HALF_1_(T, op) \
    MJ_INLINE mj_##T mj_##T##_##op(mj_##T a) \
    { \
        return mj_##T##_round_(mj_f32_##op(mj_##T##_to_f32(a))); \
    }
#define MJ_HALF_2_(T, op) \
    MJ_INLINE mj_##T mj_##T##_##op(mj_##T a, mj_##T b) \
    { \
        return mj_##T##_round_(mj_f32_##op(mj_##T##_to_f32(a), mj_##T##_to_f32(b))); \
    }
/* Rounded after each step, as Mojo does it but for bf16. */
#define MJ_HALF_STEPS_(T) \
    MJ_INLINE mj_##T mj_##T##_floordiv(mj_##T a, mj_##T b) \
    { \
        return mj_##T##_floor(mj_##T##_div(a, b)); \
    } \
    MJ_INLINE mj_##T mj_##T##_mod(mj_##T a, mj_##T b) \
    { \
        return mj_##T##_sub(a, mj_##T##_mul(mj_##T##_floordiv(a, b), b)); \
    }
#define MJ_HALF_OPS_(T) \
    MJ_REAL_COMPARE_(T, mj_##T, mj_##T##_to_f32) \
    MJ_HALF_2_(T, add) MJ_HALF_2_(T, sub) MJ_HALF_2_(T, mul) MJ_HALF_2_(T, div) \
    MJ_HALF_2_(T, min) MJ_HALF_2_(T, max) MJ_HALF_2_(T, pow) \
    MJ_HALF_1_(T, sqrt) MJ_HALF_1_(T, floor) MJ_HALF_1_(T, ceil) MJ_HALF_1_(T, trunc) \
    MJ_HALF_1_(T, round) MJ_HALF_1_(T, exp) \
    MJ_INLINE mj_##T mj_##T##_powi(mj_##T x, int64_t n) \
    { \
        return mj_##T##_round_(mj_f32_powi(mj_##T##_to_f32(x), n)); \
    }
#define MJ_HALF_(T) \
    MJ_HALF_OPS_(T) \
    MJ_INLINE mj_##T mj_##T##_neg(mj_##T a) { return (mj_##T)(a ^ 0x8000); } \
    MJ_INLINE mj_##T mj_##T##_abs(mj_##T a) { return (mj_##T)(a & 0x7fff); } \
    MJ_HALF_FMA_(T)

MJ_HALF_(f16)
MJ_HALF_STEPS_(f16)
MJ_HALF_(bf16)
MJ_INLINE mj_bf16 mj_bf16_floordiv(mj_bf16 a, mj_bf16 b)
{
    return mj_bf16_floor(mj_bf16_div(a, b));
}
MJ_INLINE mj_bf16 mj_bf16_mod(mj_bf16 a, mj_bf16 b)
{
    const float q = mj_bf16_to_f32(mj_bf16_floordiv(a, b));
    return mj_f32_to_bf16(mj_bf16_to_f32(a) - q * mj_bf16_to_f32(b));
}

#endif
