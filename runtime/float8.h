/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Floats of 8 bits, held as their bits and computed by way of f32.
 *
 *   token     bits of exponent, mantissa; bias   ends of the range
 *   f8e4m3    4, 3;  7                           448; NaN 0x7f and 0xff, no infinity
 *   f8e4m3z   4, 3;  8                           240; NaN 0x80, no infinity and no -0
 *   f8e5m2    5, 2; 15                           57344, infinity, NaN as IEEE 754 has them
 *   f8e5m2z   5, 2; 16                           57344; NaN 0x80, no infinity and no -0
 *   f8e3m4    3, 4;  3                           15.5, infinity, NaN as IEEE 754 has them
 *   f4e2m1    2, 1;  1                           6; neither infinity nor NaN; 4 bits in a byte
 *   f8e8m0    8, 0; 127                          powers of two, no sign; NaN 0xff
 *
 * mj_f32_to_TOKEN rounds once, to nearest even, and keeps what is too large, infinities included,
 * at the end of the range; e8m0 rounds up to a power of two. The result of an operation that is too
 * large is infinity, or NaN where there is none. Operations have real.h's names,
 * conversions cast.h's. */
#ifndef MJ_FLOAT8_H
#define MJ_FLOAT8_H

#include "cast.h"
#include "int256.h"
#include "real.h"
#include "simd.h"

typedef uint8_t mj_f8e4m3;
typedef uint8_t mj_f8e4m3z;
typedef uint8_t mj_f8e5m2;
typedef uint8_t mj_f8e5m2z;
typedef uint8_t mj_f8e3m4;
typedef uint8_t mj_f4e2m1;
typedef uint8_t mj_f8e8m0;

/* The number without sign whose bits are u, with m bits of mantissa. */
MJ_INLINE float mj_f8_widen_(uint32_t u, uint32_t m, uint32_t bias)
{
    if (u >> m)
        return mj_f32_from_bits((u << (23 - m)) + ((127 - bias) << 23));
    return (float)u * mj_f32_from_bits((128 - bias - m) << 23); /* subnormal, exact */
}

/* The other way, for the bits `a` of a float without sign that is not NaN: at most `most`. */
MJ_INLINE uint32_t mj_f8_narrow_(uint32_t a, uint32_t m, uint32_t bias, uint32_t most)
{
    const uint32_t shift = 23 - m;

    if (a >= 0x7f800000u)
        return most;
    if (a < (128 - bias) << 23) { /* subnormal: let the float adder round at its least bit */
        const uint32_t one = (128 - bias - m + 23) << 23;
        return mj_f32_bits(mj_f32_from_bits(a) + mj_f32_from_bits(one)) - one;
    }
    const uint32_t u = ((a + (1u << (shift - 1)) - 1 + (a >> shift & 1)) >> shift) -
                       ((127 - bias) << m);
    return u < most ? u : most;
}

/* Formats with a sign. INF: bits of infinity, or of NaN where there is none. */
#define MJ_F8_IEEE_(T, M, BIAS, MOST, INF) \
    MJ_INLINE float mj_##T##_to_f32(mj_##T x) \
    { \
        const uint32_t sign = (uint32_t)(x & 0x80) << 24, u = x & 0x7f; \
        if (u >= (INF)) \
            return mj_f32_from_bits( \
                sign | ((INF) != 0x7f && u == (INF) ? 0x7f800000u : 0x7fc00000u)); \
        return mj_f32_from_bits(sign | mj_f32_bits(mj_f8_widen_(u, M, BIAS))); \
    } \
    MJ_INLINE mj_##T mj_f32_to_##T(float x) \
    { \
        const uint32_t bits = mj_f32_bits(x), a = bits & 0x7fffffff, sign = bits >> 24 & 0x80; \
        return (mj_##T)(a > 0x7f800000u ? sign | 0x7f \
                                        : sign | mj_f8_narrow_(a, M, BIAS, MOST)); \
    } \
    MJ_INLINE mj_##T mj_##T##_round_(float x) \
    { \
        const uint32_t bits = mj_f32_bits(x), a = bits & 0x7fffffff, sign = bits >> 24 & 0x80; \
        const uint32_t u = mj_f8_narrow_(a, M, BIAS, (MOST) + 1); \
        return (mj_##T)(sign | (a > 0x7f800000u ? 0x7f : u > (MOST) ? (INF) : u)); \
    } \
    MJ_INLINE mj_##T mj_##T##_neg(mj_##T x) { return (mj_##T)(x ^ 0x80); } \
    MJ_INLINE mj_##T mj_##T##_abs(mj_##T x) { return (mj_##T)(x & 0x7f); }

#define MJ_F8_NO_MINUS_ZERO_(T, M, BIAS) \
    MJ_INLINE float mj_##T##_to_f32(mj_##T x) \
    { \
        if (x == 0x80) \
            return mj_f32_from_bits(0x7fc00000u); \
        return mj_f32_from_bits((uint32_t)(x & 0x80) << 24 | \
                                mj_f32_bits(mj_f8_widen_(x & 0x7f, M, BIAS))); \
    } \
    MJ_INLINE mj_##T mj_f32_to_##T(float x) \
    { \
        const uint32_t bits = mj_f32_bits(x), a = bits & 0x7fffffff; \
        if (a > 0x7f800000u) \
            return 0x80; \
        const uint32_t u = mj_f8_narrow_(a, M, BIAS, 0x7f); \
        return (mj_##T)(u ? (bits >> 24 & 0x80) | u : 0); \
    } \
    MJ_INLINE mj_##T mj_##T##_round_(float x) \
    { \
        const uint32_t bits = mj_f32_bits(x), a = bits & 0x7fffffff; \
        const uint32_t u = mj_f8_narrow_(a, M, BIAS, 0x80); \
        return (mj_##T)(a > 0x7f800000u || u == 0x80 ? 0x80 : u ? (bits >> 24 & 0x80) | u : 0); \
    } \
    MJ_INLINE mj_##T mj_##T##_neg(mj_##T x) { return (mj_##T)(x & 0x7f ? x ^ 0x80 : x); } \
    MJ_INLINE mj_##T mj_##T##_abs(mj_##T x) { return (mj_##T)(x == 0x80 ? x : x & 0x7f); }

MJ_F8_IEEE_(f8e4m3, 3, 7, 0x7e, 0x7f)
MJ_F8_IEEE_(f8e5m2, 2, 15, 0x7b, 0x7c)
MJ_F8_IEEE_(f8e3m4, 4, 3, 0x6f, 0x70)
MJ_F8_NO_MINUS_ZERO_(f8e4m3z, 3, 8)
MJ_F8_NO_MINUS_ZERO_(f8e5m2z, 2, 16)

MJ_INLINE float mj_f4e2m1_to_f32(mj_f4e2m1 x)
{
    return mj_f32_from_bits((uint32_t)(x & 8) << 28 | mj_f32_bits(mj_f8_widen_(x & 7, 1, 1)));
}
MJ_INLINE mj_f4e2m1 mj_f32_to_f4e2m1(float x)
{
    const uint32_t bits = mj_f32_bits(x);
    return (mj_f4e2m1)((bits >> 28 & 8) | mj_f8_narrow_(bits & 0x7fffffff, 1, 1, 7));
}
MJ_INLINE mj_f4e2m1 mj_f4e2m1_round_(float x) { return mj_f32_to_f4e2m1(x); }
MJ_INLINE mj_f4e2m1 mj_f4e2m1_neg(mj_f4e2m1 x) { return (mj_f4e2m1)(x ^ 8); }
MJ_INLINE mj_f4e2m1 mj_f4e2m1_abs(mj_f4e2m1 x) { return (mj_f4e2m1)(x & 7); }

MJ_INLINE float mj_f8e8m0_to_f32(mj_f8e8m0 x)
{
    if (x == 0xff)
        return mj_f32_from_bits(0x7fc00000u);
    return x ? mj_f32_from_bits((uint32_t)x << 23) : 0x1p-127f;
}

MJ_INLINE mj_f8e8m0 mj_f32_to_f8e8m0(float x)
{
    const uint32_t a = mj_f32_bits(x) & 0x7fffffff;

    if (a > 0x7f800000u)
        return 0xff;
    if (a >= 0x7f000000u)
        return 0xfe;
    if (a <= 0x00400000u) /* 2^-127 */
        return 0;
    return (mj_f8e8m0)((a >> 23) + ((a & 0x7fffff) != 0));
}
MJ_INLINE mj_f8e8m0 mj_f8e8m0_round_(float x) { return mj_f32_to_f8e8m0(x); }
MJ_INLINE mj_f8e8m0 mj_f8e8m0_neg(mj_f8e8m0 x) { return x; }
MJ_INLINE mj_f8e8m0 mj_f8e8m0_abs(mj_f8e8m0 x) { return x; }

/* ---- the rest, for each -------------------------------------------------------- */

#define MJ_F8_FROM_INT_(T, FROM) \
    MJ_INLINE mj_##T mj_##FROM##_to_##T(mj_##FROM x) { return mj_f32_to_##T((float)x); }
#define MJ_F8_TO_(T, TO) \
    MJ_INLINE mj_##TO mj_##T##_to_##TO(mj_##T x) { return mj_f32_to_##TO(mj_##T##_to_f32(x)); }
#ifdef MJ_HAS_I128
#define MJ_F8_WIDE_(T) \
    MJ_F8_FROM_INT_(T, i128) MJ_F8_FROM_INT_(T, u128) MJ_F8_TO_(T, i128) MJ_F8_TO_(T, u128)
#else
#define MJ_F8_WIDE_(T)
#endif
#define MJ_F8_(T) \
    MJ_HALF_OPS_(T) \
    MJ_HALF_STEPS_(T) \
    MJ_F8_FROM_INT_(T, i8) MJ_F8_FROM_INT_(T, i16) MJ_F8_FROM_INT_(T, i32) \
    MJ_F8_FROM_INT_(T, i64) MJ_F8_FROM_INT_(T, u8) MJ_F8_FROM_INT_(T, u16) \
    MJ_F8_FROM_INT_(T, u32) MJ_F8_FROM_INT_(T, u64) MJ_F8_FROM_INT_(T, bool) \
    MJ_F8_TO_(T, i8) MJ_F8_TO_(T, i16) MJ_F8_TO_(T, i32) MJ_F8_TO_(T, i64) \
    MJ_F8_TO_(T, u8) MJ_F8_TO_(T, u16) MJ_F8_TO_(T, u32) MJ_F8_TO_(T, u64) \
    MJ_F8_TO_(T, bool) MJ_F8_TO_(T, f64) MJ_F8_TO_(T, f16) MJ_F8_TO_(T, bf16) \
    MJ_F8_TO_(T, i256) MJ_F8_TO_(T, u256) \
    MJ_F8_WIDE_(T) \
    MJ_INLINE mj_##T mj_i256_to_##T(mj_i256 x) { return mj_f32_to_##T(mj_i256_to_f32(x)); } \
    MJ_INLINE mj_##T mj_u256_to_##T(mj_u256 x) { return mj_f32_to_##T(mj_u256_to_f32(x)); } \
    MJ_INLINE mj_##T mj_f16_to_##T(mj_f16 x) { return mj_f32_to_##T(mj_f16_to_f32(x)); } \
    MJ_INLINE mj_##T mj_bf16_to_##T(mj_bf16 x) { return mj_f32_to_##T(mj_bf16_to_f32(x)); } \
    MJ_INLINE mj_##T mj_f64_to_##T(double x) { return mj_f32_to_##T(mj_f64_to_f32_odd(x)); } \
    MJ_HALF_FMA_(T) \
    MJ_INLINE mj_##T mj_##T##_to_##T(mj_##T x) { return x; }
#define MJ_F8_PAIR_(T, U) MJ_F8_TO_(T, U) MJ_F8_TO_(U, T)

MJ_F8_(f8e4m3)
MJ_F8_(f8e4m3z)
MJ_F8_(f8e5m2)
MJ_F8_(f8e5m2z)
MJ_F8_(f8e8m0)
MJ_F8_(f8e3m4)
MJ_F8_(f4e2m1)
MJ_F8_PAIR_(f8e4m3, f8e4m3z)
MJ_F8_PAIR_(f8e4m3, f8e5m2)
MJ_F8_PAIR_(f8e4m3, f8e5m2z)
MJ_F8_PAIR_(f8e4m3, f8e8m0)
MJ_F8_PAIR_(f8e4m3z, f8e5m2)
MJ_F8_PAIR_(f8e4m3z, f8e5m2z)
MJ_F8_PAIR_(f8e4m3z, f8e8m0)
MJ_F8_PAIR_(f8e5m2, f8e5m2z)
MJ_F8_PAIR_(f8e5m2, f8e8m0)
MJ_F8_PAIR_(f8e5m2z, f8e8m0)
MJ_F8_PAIR_(f8e3m4, f8e4m3)
MJ_F8_PAIR_(f4e2m1, f8e4m3)
MJ_F8_PAIR_(f8e3m4, f8e4m3z)
MJ_F8_PAIR_(f4e2m1, f8e4m3z)
MJ_F8_PAIR_(f8e3m4, f8e5m2)
MJ_F8_PAIR_(f4e2m1, f8e5m2)
MJ_F8_PAIR_(f8e3m4, f8e5m2z)
MJ_F8_PAIR_(f4e2m1, f8e5m2z)
MJ_F8_PAIR_(f8e3m4, f8e8m0)
MJ_F8_PAIR_(f4e2m1, f8e8m0)
MJ_F8_PAIR_(f8e3m4, f4e2m1)

#define MJ_KIND_f8e4m3_ FLOAT
#define MJ_FORM_f8e4m3_(N) LANES
#define MJ_KIND_f8e4m3z_ FLOAT
#define MJ_FORM_f8e4m3z_(N) LANES
#define MJ_KIND_f8e5m2_ FLOAT
#define MJ_FORM_f8e5m2_(N) LANES
#define MJ_KIND_f8e5m2z_ FLOAT
#define MJ_FORM_f8e5m2z_(N) LANES
#define MJ_KIND_f8e8m0_ FLOAT
#define MJ_FORM_f8e8m0_(N) LANES
#define MJ_KIND_f8e3m4_ FLOAT
#define MJ_FORM_f8e3m4_(N) LANES
#define MJ_KIND_f4e2m1_ FLOAT
#define MJ_FORM_f4e2m1_(N) LANES

#endif
