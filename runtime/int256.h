/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Integers of 256 bits, i256 and u256: four words, the lowest first. Both tokens are one C type, so
 * that a bit cast between them is none. Operations have int.h's names and meaning, conversions
 * cast.h's; literals are MJ_256(lowest, ..., highest), initialisers MJ_256_INIT. */
#ifndef MJ_INT256_H
#define MJ_INT256_H

#include "cast.h"
#include "simd.h"

typedef struct {
    uint64_t w[4];
} mj_u256;
typedef mj_u256 mj_i256;

#define MJ_256_INIT(a, b, c, d) { { a, b, c, d } }
#define MJ_256(a, b, c, d) ((mj_u256){ { a, b, c, d } })

MJ_INLINE bool mj_i256_is_negative(mj_i256 x) { return x.w[3] >> 63; }

/* Four copies of the sign's bit. */
MJ_INLINE uint64_t mj_i256_sign_(mj_i256 x) { return 0 - (x.w[3] >> 63); }

/* ---- the same for both ----------------------------------------------------------- */

MJ_INLINE mj_u256 mj_u256_add(mj_u256 a, mj_u256 b)
{
    uint64_t carry = 0;

    for (int i = 0; i < 4; i++) {
        const uint64_t s = a.w[i] + carry;
        carry = s < carry;
        a.w[i] = s + b.w[i];
        carry += a.w[i] < s;
    }
    return a;
}

MJ_INLINE mj_u256 mj_u256_not(mj_u256 a)
{
    for (int i = 0; i < 4; i++)
        a.w[i] = ~a.w[i];
    return a;
}

MJ_INLINE mj_u256 mj_u256_neg(mj_u256 a)
{
    return mj_u256_add(mj_u256_not(a), MJ_256(1, 0, 0, 0));
}

MJ_INLINE mj_u256 mj_u256_sub(mj_u256 a, mj_u256 b) { return mj_u256_add(a, mj_u256_neg(b)); }

#define MJ_256_BITS_(op, OP) \
    MJ_INLINE mj_u256 mj_u256_##op(mj_u256 a, mj_u256 b) \
    { \
        for (int i = 0; i < 4; i++) \
            a.w[i] = a.w[i] OP b.w[i]; \
        return a; \
    } \
    MJ_INLINE mj_i256 mj_i256_##op(mj_i256 a, mj_i256 b) { return mj_u256_##op(a, b); }
MJ_256_BITS_(and, &)
MJ_256_BITS_(or, |)
MJ_256_BITS_(xor, ^)

MJ_INLINE bool mj_u256_eq(mj_u256 a, mj_u256 b)
{
    return a.w[0] == b.w[0] && a.w[1] == b.w[1] && a.w[2] == b.w[2] && a.w[3] == b.w[3];
}

MJ_INLINE bool mj_u256_lt(mj_u256 a, mj_u256 b)
{
    for (int i = 3; i > 0; i--)
        if (a.w[i] != b.w[i])
            return a.w[i] < b.w[i];
    return a.w[0] < b.w[0];
}

MJ_INLINE bool mj_i256_lt(mj_i256 a, mj_i256 b)
{
    a.w[3] ^= UINT64_C(1) << 63;
    b.w[3] ^= UINT64_C(1) << 63;
    return mj_u256_lt(a, b);
}

mj_u256 mj_u256_mul(mj_u256 a, mj_u256 b);
/* a / b; the rest, when asked for, at *rest. Both are 0 where b is. */
mj_u256 mj_u256_divide(mj_u256 a, mj_u256 b, mj_u256 *rest);
mj_u256 mj_u256_shl(mj_u256 a, mj_u256 n);
mj_u256 mj_u256_shr(mj_u256 a, mj_u256 n);
mj_i256 mj_i256_shr(mj_i256 a, mj_i256 n);
mj_u256 mj_u256_byteswap(mj_u256 a);
mj_u256 mj_u256_bitreverse(mj_u256 a);
int mj_u256_popcount(mj_u256 a);
int mj_u256_clz(mj_u256 a);
int mj_u256_ctz(mj_u256 a);
mj_i256 mj_i256_div(mj_i256 a, mj_i256 b);
mj_i256 mj_i256_floordiv(mj_i256 a, mj_i256 b);
mj_i256 mj_i256_mod(mj_i256 a, mj_i256 b);
mj_u256 mj_u256_pow(mj_u256 x, int64_t n);
mj_i256 mj_i256_pow(mj_i256 x, int64_t n);

MJ_INLINE mj_u256 mj_u256_div(mj_u256 a, mj_u256 b) { return mj_u256_divide(a, b, 0); }
MJ_INLINE mj_u256 mj_u256_floordiv(mj_u256 a, mj_u256 b) { return mj_u256_divide(a, b, 0); }
MJ_INLINE mj_u256 mj_u256_mod(mj_u256 a, mj_u256 b)
{
    mj_u256 rest;

    (void)mj_u256_divide(a, b, &rest);
    return rest;
}
MJ_INLINE mj_u256 mj_u256_abs(mj_u256 a) { return a; }
MJ_INLINE mj_i256 mj_i256_abs(mj_i256 a) { return mj_i256_is_negative(a) ? mj_u256_neg(a) : a; }

#define MJ_256_SAME_1_(op) \
    MJ_INLINE mj_i256 mj_i256_##op(mj_i256 a) { return mj_u256_##op(a); }
#define MJ_256_SAME_2_(op) \
    MJ_INLINE mj_i256 mj_i256_##op(mj_i256 a, mj_i256 b) { return mj_u256_##op(a, b); }
#define MJ_256_COUNT_(op) \
    MJ_INLINE int mj_i256_##op(mj_i256 a) { return mj_u256_##op(a); }
MJ_256_SAME_1_(neg) MJ_256_SAME_1_(not) MJ_256_SAME_1_(byteswap) MJ_256_SAME_1_(bitreverse)
MJ_256_SAME_2_(add) MJ_256_SAME_2_(sub) MJ_256_SAME_2_(mul) MJ_256_SAME_2_(shl)
MJ_256_COUNT_(popcount) MJ_256_COUNT_(clz) MJ_256_COUNT_(ctz)
MJ_INLINE bool mj_i256_eq(mj_i256 a, mj_i256 b) { return mj_u256_eq(a, b); }

#define MJ_256_ORDER_(T) \
    MJ_INLINE bool mj_##T##_ne(mj_##T a, mj_##T b) { return !mj_##T##_eq(a, b); } \
    MJ_INLINE bool mj_##T##_gt(mj_##T a, mj_##T b) { return mj_##T##_lt(b, a); } \
    MJ_INLINE bool mj_##T##_le(mj_##T a, mj_##T b) { return !mj_##T##_lt(b, a); } \
    MJ_INLINE bool mj_##T##_ge(mj_##T a, mj_##T b) { return !mj_##T##_lt(a, b); } \
    MJ_INLINE mj_##T mj_##T##_min(mj_##T a, mj_##T b) { return mj_##T##_lt(b, a) ? b : a; } \
    MJ_INLINE mj_##T mj_##T##_max(mj_##T a, mj_##T b) { return mj_##T##_lt(a, b) ? b : a; }
MJ_256_ORDER_(i256)
MJ_256_ORDER_(u256)

/* add, but the type's last number on that side instead of wrapping. */
MJ_INLINE mj_u256 mj_u256_step(mj_u256 a, mj_u256 b)
{
    const mj_u256 s = mj_u256_add(a, b);
    return mj_u256_lt(s, a) ? mj_u256_not(MJ_256(0, 0, 0, 0)) : s;
}

MJ_INLINE mj_i256 mj_i256_step(mj_i256 a, mj_i256 b)
{
    const mj_i256 s = mj_u256_add(a, b);
    const uint64_t low = 0 - (uint64_t)!mj_i256_is_negative(b);

    if (mj_i256_is_negative(b) ? !mj_i256_lt(a, s) : !mj_i256_lt(s, a))
        return s;
    return MJ_256(low, low, low, low ^ UINT64_C(1) << 63);
}

/* ---- conversions --------------------------------------------------------------- */

double mj_u256_to_f64(mj_u256 x);
double mj_i256_to_f64(mj_i256 x);
float mj_u256_to_f32(mj_u256 x);
float mj_i256_to_f32(mj_i256 x);
mj_u256 mj_f64_to_u256(double x);
mj_i256 mj_f64_to_i256(double x);

#define MJ_256_OF_(T, FROM, HIGH) \
    MJ_INLINE mj_##T mj_##FROM##_to_##T(mj_##FROM x) \
    { \
        const uint64_t high = (HIGH); \
        return MJ_256((uint64_t)x, high, high, high); \
    }
#define MJ_256_TO_(T, TO) \
    MJ_INLINE mj_##TO mj_##T##_to_##TO(mj_##T x) { return (mj_##TO)x.w[0]; }
#define MJ_256_FLOAT_(T, F) \
    MJ_INLINE mj_##T mj_##F##_to_##T(mj_##F x) { return mj_f64_to_##T((double)mj_##F##_to_f32(x)); }
#ifdef MJ_HAS_I128
#define MJ_256_WIDE_(T) \
    MJ_INLINE mj_##T mj_u128_to_##T(mj_u128 x) \
    { \
        return MJ_256((uint64_t)x, (uint64_t)(x >> 64), 0, 0); \
    } \
    MJ_INLINE mj_##T mj_i128_to_##T(mj_i128 x) \
    { \
        const uint64_t high = 0 - (uint64_t)(x < 0); \
        return MJ_256((uint64_t)x, (uint64_t)((mj_u128)x >> 64), high, high); \
    } \
    MJ_INLINE mj_u128 mj_##T##_to_u128(mj_##T x) { return (mj_u128)x.w[1] << 64 | x.w[0]; } \
    MJ_INLINE mj_i128 mj_##T##_to_i128(mj_##T x) { return (mj_i128)mj_##T##_to_u128(x); }
#else
#define MJ_256_WIDE_(T)
#endif
#define MJ_256_CASTS_(T) \
    MJ_256_OF_(T, u8, 0) MJ_256_OF_(T, u16, 0) MJ_256_OF_(T, u32, 0) MJ_256_OF_(T, u64, 0) \
    MJ_256_OF_(T, bool, 0) MJ_256_OF_(T, i8, 0 - (uint64_t)(x < 0)) \
    MJ_256_OF_(T, i16, 0 - (uint64_t)(x < 0)) MJ_256_OF_(T, i32, 0 - (uint64_t)(x < 0)) \
    MJ_256_OF_(T, i64, 0 - (uint64_t)(x < 0)) \
    MJ_256_TO_(T, i8) MJ_256_TO_(T, i16) MJ_256_TO_(T, i32) MJ_256_TO_(T, i64) \
    MJ_256_TO_(T, u8) MJ_256_TO_(T, u16) MJ_256_TO_(T, u32) MJ_256_TO_(T, u64) \
    MJ_256_WIDE_(T) \
    MJ_256_FLOAT_(T, f32) MJ_256_FLOAT_(T, f16) MJ_256_FLOAT_(T, bf16) \
    MJ_INLINE mj_f16 mj_##T##_to_f16(mj_##T x) { return mj_f32_to_f16(mj_##T##_to_f32(x)); } \
    MJ_INLINE mj_bf16 mj_##T##_to_bf16(mj_##T x) { return mj_f32_to_bf16(mj_##T##_to_f32(x)); } \
    MJ_INLINE bool mj_##T##_to_bool(mj_##T x) { return (x.w[0] | x.w[1] | x.w[2] | x.w[3]) != 0; } \
    MJ_INLINE mj_##T mj_##T##_to_##T(mj_##T x) { return x; }
MJ_256_CASTS_(i256)
MJ_256_CASTS_(u256)
MJ_INLINE mj_u256 mj_i256_to_u256(mj_i256 x) { return x; }
MJ_INLINE mj_i256 mj_u256_to_i256(mj_u256 x) { return x; }

/* ---- vectors: structs of lanes ------------------------------------------------------ */

#define MJ_KIND_i256_ WIDE
#define MJ_FORM_i256_(N) LANES
#define MJ_KIND_u256_ WIDE
#define MJ_FORM_u256_(N) LANES

#define MJ_LANES_WIDE_POW_(T, N) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_pow(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        for (int i = 0; i < N; i++) \
            a.lane[i] = mj_##T##_pow(a.lane[i], (int64_t)b.lane[i].w[0]); \
        return a; \
    }
#define MJ_LANES_WIDE_BITS_(T, N, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_##op(mj_##T##x##N a) \
    { \
        for (int i = 0; i < N; i++) \
            a.lane[i] = mj_i32_to_##T(mj_##T##_##op(a.lane[i])); \
        return a; \
    }
#define MJ_SIMD_LANES_WIDE_(T, N) \
    MJ_SIMD_LANES_(T, N) \
    MJ_SIMD_ANY_(T, N) \
    MJ_LANES_2_(T, N, floordiv) MJ_LANES_2_(T, N, mod) MJ_LANES_2_(T, N, div) \
    MJ_LANES_WIDE_POW_(T, N) MJ_LANES_POWI_(T, N, pow) \
    MJ_LANES_WIDE_BITS_(T, N, popcount) MJ_LANES_WIDE_BITS_(T, N, clz) \
    MJ_LANES_WIDE_BITS_(T, N, ctz) \
    MJ_LANES_1_(T, N, byteswap) MJ_LANES_1_(T, N, bitreverse) \
    MJ_LANES_REDUCE_INT_(T, N) \
    MJ_LANES_SPLAT_(T, N, mj_##T) \
    MJ_LANES_2_(T, N, and) MJ_LANES_2_(T, N, or) MJ_LANES_2_(T, N, xor) \
    MJ_LANES_2_(T, N, shl) MJ_LANES_2_(T, N, shr) MJ_LANES_1_(T, N, not)

#endif
