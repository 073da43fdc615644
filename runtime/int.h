/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Integer arithmetic as Mojo has it, for the tokens i8 i16 i32 i64 u8 u16 u32 u64 (and i128, u128
 * where MJ_HAS_I128): nothing traps and nothing is undefined.
 *
 *   mj_T_add sub mul neg abs     wrap in two's complement; abs of the least value is itself
 *   mj_T_step                    add, but the type's last number on that side instead of wrapping:
 *                                the index of a counted loop, which that number ends
 *   mj_T_div                     truncates; by zero gives 0; MIN / -1 is MIN
 *   mj_T_floordiv, mj_T_mod      floor; by zero give 0; MIN // -1 is MIN and MIN % -1 is 0
 *   mj_T_shl, mj_T_shr           the count modulo the width; shr keeps the sign
 *   mj_T_and or xor not          bits
 *   mj_T_min, mj_T_max
 *   mj_T_pow(x, int64_t n)       wraps; a negative n gives the exact power truncated to 0, 1 or -1
 *   mj_T_eq ne lt le gt ge       bool
 *   mj_T_popcount clz ctz        counts of bits; clz and ctz of 0 are the width
 *   mj_T_byteswap, bitreverse
 *
 * Unsigned arithmetic is done in at least 32 bits: uint16_t * uint16_t promotes to int, which
 * overflows. */
#ifndef MJ_INT_H
#define MJ_INT_H

#include "port.h"

/* What is known to be a power of two while compiling divides by a shift: then loops vectorize. A
 * device's compiler is not asked. */
#ifdef MJ_ON_DEVICE
#define MJ_IF_POWER_(T, S, B, b, result)
#else
#define MJ_IF_POWER_(T, S, B, b, result) \
    if (B <= 64 && MJ_KNOWN(b > 0 && (b & (b - 1)) == 0)) \
        return result;
#endif

/* T: token, S: C type, U: its unsigned twin, W: unsigned type to compute in, B: bits */
#define MJ_INT_COMMON_(T, S, U, W, B) \
    MJ_INLINE S mj_##T##_add(S a, S b) { return (S)(U)((W)(U)a + (W)(U)b); } \
    MJ_INLINE S mj_##T##_sub(S a, S b) { return (S)(U)((W)(U)a - (W)(U)b); } \
    MJ_INLINE S mj_##T##_mul(S a, S b) { return (S)(U)((W)(U)a * (W)(U)b); } \
    MJ_INLINE S mj_##T##_neg(S a) { return (S)(U)((W)0 - (W)(U)a); } \
    MJ_INLINE S mj_##T##_and(S a, S b) { return (S)(a & b); } \
    MJ_INLINE S mj_##T##_or(S a, S b) { return (S)(a | b); } \
    MJ_INLINE S mj_##T##_xor(S a, S b) { return (S)(a ^ b); } \
    MJ_INLINE S mj_##T##_not(S a) { return (S)~a; } \
    MJ_INLINE S mj_##T##_min(S a, S b) { return b < a ? b : a; } \
    MJ_INLINE S mj_##T##_max(S a, S b) { return a < b ? b : a; } \
    MJ_INLINE S mj_##T##_shl(S a, S n) { return (S)(U)((W)(U)a << ((unsigned)n & (B - 1u))); } \
    MJ_INLINE S mj_##T##_shr(S a, S n) { return (S)(a >> ((unsigned)n & (B - 1u))); } \
    MJ_INLINE bool mj_##T##_eq(S a, S b) { return a == b; } \
    MJ_INLINE bool mj_##T##_ne(S a, S b) { return a != b; } \
    MJ_INLINE bool mj_##T##_lt(S a, S b) { return a < b; } \
    MJ_INLINE bool mj_##T##_le(S a, S b) { return a <= b; } \
    MJ_INLINE bool mj_##T##_gt(S a, S b) { return a > b; } \
    MJ_INLINE bool mj_##T##_ge(S a, S b) { return a >= b; } \
    MJ_INLINE S mj_##T##_square_multiply_(S x, uint64_t n) \
    { \
        S r = 1; \
        for (; n; n >>= 1) { \
            if (n & 1) \
                r = mj_##T##_mul(r, x); \
            x = mj_##T##_mul(x, x); \
        } \
        return r; \
    }

#define MJ_SINT_(T, S, U, W, B) \
    MJ_INT_COMMON_(T, S, U, W, B) \
    MJ_INLINE S mj_##T##_abs(S a) { return a < 0 ? mj_##T##_neg(a) : a; } \
    MJ_INLINE S mj_##T##_step(S a, S by) \
    { \
        const S most = (S)((U)~(U)0 >> 1), sum = mj_##T##_add(a, by); \
        return by > 0 ? (sum < a ? most : sum) : sum > a ? (S)(-most - 1) : sum; \
    } \
    MJ_INLINE S mj_##T##_div(S a, S b) \
    { \
        return b == 0 ? (S)0 : b == -1 ? mj_##T##_neg(a) : (S)(a / b); \
    } \
    MJ_INLINE S mj_##T##_floordiv(S a, S b) \
    { \
        if (b == 0) \
            return 0; \
        if (b == -1) \
            return mj_##T##_neg(a); \
        MJ_IF_POWER_(T, S, B, b, mj_##T##_shr(a, (S)MJ_LOG2(b))) \
        const S r = (S)(a % b); \
        return (S)(a / b - (r != 0 && (r < 0) != (b < 0))); \
    } \
    MJ_INLINE S mj_##T##_mod(S a, S b) \
    { \
        if (b == 0 || b == -1) \
            return 0; \
        MJ_IF_POWER_(T, S, 64, b, (S)(a & (b - 1))) \
        const S r = (S)(a % b); \
        return r != 0 && (r < 0) != (b < 0) ? (S)(r + b) : r; \
    } \
    MJ_INLINE S mj_##T##_pow(S x, int64_t n) \
    { \
        if (n < 0) \
            return x == 1 ? (S)1 : x == -1 ? (S)(n & 1 ? -1 : 1) : (S)0; \
        return mj_##T##_square_multiply_(x, (uint64_t)n); \
    }

#define MJ_UINT_(T, U, W, B) \
    MJ_INT_COMMON_(T, U, U, W, B) \
    MJ_INLINE U mj_##T##_abs(U a) { return a; } \
    MJ_INLINE U mj_##T##_step(U a, U by) \
    { \
        const U sum = mj_##T##_add(a, by); \
        return sum < a ? (U)~(U)0 : sum; \
    } \
    MJ_INLINE U mj_##T##_div(U a, U b) { return b == 0 ? (U)0 : (U)(a / b); } \
    MJ_INLINE U mj_##T##_floordiv(U a, U b) { return b == 0 ? (U)0 : (U)(a / b); } \
    MJ_INLINE U mj_##T##_mod(U a, U b) { return b == 0 ? (U)0 : (U)(a % b); } \
    MJ_INLINE U mj_##T##_pow(U x, int64_t n) \
    { \
        if (n < 0) \
            return x == 1; \
        return mj_##T##_square_multiply_(x, (uint64_t)n); \
    }

MJ_SINT_(i8, int8_t, uint8_t, uint32_t, 8)
MJ_SINT_(i16, int16_t, uint16_t, uint32_t, 16)
MJ_SINT_(i32, int32_t, uint32_t, uint32_t, 32)
MJ_SINT_(i64, int64_t, uint64_t, uint64_t, 64)
MJ_UINT_(u8, uint8_t, uint32_t, 8)
MJ_UINT_(u16, uint16_t, uint32_t, 16)
MJ_UINT_(u32, uint32_t, uint32_t, 32)
MJ_UINT_(u64, uint64_t, uint64_t, 64)
#ifdef MJ_HAS_I128
MJ_SINT_(i128, mj_i128, mj_u128, mj_u128, 128)
MJ_UINT_(u128, mj_u128, mj_u128, 128)
#endif

/* ---- bits ------------------------------------------------------------------ */

MJ_INLINE int mj_u64_popcount(uint64_t x)
{
#ifdef MJ_HAS_BUILTINS
    return __builtin_popcountll(x);
#else
    x -= x >> 1 & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (int)(x * 0x0101010101010101u >> 56);
#endif
}

MJ_INLINE int mj_u64_clz(uint64_t x)
{
    if (x == 0)
        return 64;
#ifdef MJ_HAS_BUILTINS
    return __builtin_clzll(x);
#else
    int n = 0;
    for (int step = 32; step; step /= 2)
        if (!(x >> (64 - step))) {
            n += step;
            x <<= step;
        }
    return n;
#endif
}

MJ_INLINE int mj_u64_ctz(uint64_t x)
{
    return x == 0 ? 64 : 63 - mj_u64_clz(x & (0 - x));
}

MJ_INLINE uint64_t mj_u64_byteswap(uint64_t x)
{
    x = (x & 0x00ff00ff00ff00ffu) << 8 | (x >> 8 & 0x00ff00ff00ff00ffu);
    x = (x & 0x0000ffff0000ffffu) << 16 | (x >> 16 & 0x0000ffff0000ffffu);
    return x << 32 | x >> 32;
}

MJ_INLINE uint64_t mj_u64_bitreverse(uint64_t x)
{
    x = (x & 0x5555555555555555u) << 1 | (x >> 1 & 0x5555555555555555u);
    x = (x & 0x3333333333333333u) << 2 | (x >> 2 & 0x3333333333333333u);
    x = (x & 0x0f0f0f0f0f0f0f0fu) << 4 | (x >> 4 & 0x0f0f0f0f0f0f0f0fu);
    return mj_u64_byteswap(x);
}

MJ_INLINE int mj_i64_popcount(int64_t x) { return mj_u64_popcount((uint64_t)x); }
MJ_INLINE int mj_i64_clz(int64_t x) { return mj_u64_clz((uint64_t)x); }
MJ_INLINE int mj_i64_ctz(int64_t x) { return mj_u64_ctz((uint64_t)x); }
MJ_INLINE int64_t mj_i64_byteswap(int64_t x) { return (int64_t)mj_u64_byteswap((uint64_t)x); }
MJ_INLINE int64_t mj_i64_bitreverse(int64_t x) { return (int64_t)mj_u64_bitreverse((uint64_t)x); }

/* The narrower ones go through 64 bits; a bit above the top one stops ctz at the width. */
#define MJ_BITS_(T, S, U, B) \
    MJ_INLINE int mj_##T##_popcount(S x) { return mj_u64_popcount((U)x); } \
    MJ_INLINE int mj_##T##_clz(S x) { return mj_u64_clz((U)x) - (64 - B); } \
    MJ_INLINE int mj_##T##_ctz(S x) { return mj_u64_ctz((U)x | (uint64_t)1 << B); } \
    MJ_INLINE S mj_##T##_byteswap(S x) { return (S)(U)(mj_u64_byteswap((U)x) >> (64 - B)); } \
    MJ_INLINE S mj_##T##_bitreverse(S x) { return (S)(U)(mj_u64_bitreverse((U)x) >> (64 - B)); }

MJ_BITS_(i8, int8_t, uint8_t, 8)
MJ_BITS_(i16, int16_t, uint16_t, 16)
MJ_BITS_(i32, int32_t, uint32_t, 32)
MJ_BITS_(u8, uint8_t, uint8_t, 8)
MJ_BITS_(u16, uint16_t, uint16_t, 16)
MJ_BITS_(u32, uint32_t, uint32_t, 32)

#ifdef MJ_HAS_I128
MJ_INLINE int mj_u128_popcount(mj_u128 x)
{
    return mj_u64_popcount((uint64_t)x) + mj_u64_popcount((uint64_t)(x >> 64));
}
MJ_INLINE int mj_u128_clz(mj_u128 x)
{
    return x >> 64 ? mj_u64_clz((uint64_t)(x >> 64)) : 64 + mj_u64_clz((uint64_t)x);
}
MJ_INLINE int mj_u128_ctz(mj_u128 x)
{
    return (uint64_t)x ? mj_u64_ctz((uint64_t)x) : 64 + mj_u64_ctz((uint64_t)(x >> 64));
}
MJ_INLINE mj_u128 mj_u128_byteswap(mj_u128 x)
{
    return (mj_u128)mj_u64_byteswap((uint64_t)x) << 64 | mj_u64_byteswap((uint64_t)(x >> 64));
}
MJ_INLINE mj_u128 mj_u128_bitreverse(mj_u128 x)
{
    return (mj_u128)mj_u64_bitreverse((uint64_t)x) << 64 | mj_u64_bitreverse((uint64_t)(x >> 64));
}
MJ_INLINE mj_i128 mj_i128_byteswap(mj_i128 x) { return (mj_i128)mj_u128_byteswap((mj_u128)x); }
MJ_INLINE mj_i128 mj_i128_bitreverse(mj_i128 x) { return (mj_i128)mj_u128_bitreverse((mj_u128)x); }
MJ_INLINE int mj_i128_popcount(mj_i128 x) { return mj_u128_popcount((mj_u128)x); }
MJ_INLINE int mj_i128_clz(mj_i128 x) { return mj_u128_clz((mj_u128)x); }
MJ_INLINE int mj_i128_ctz(mj_i128 x) { return mj_u128_ctz((mj_u128)x); }
#endif

#endif
