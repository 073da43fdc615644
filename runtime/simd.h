/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Vectors: one C type a (dtype, width), mj_f64x4, made by one line in the generated file.
 *
 *   MJ_SIMD(bool, 4)            first, for each width in use: mj_boolx4, bytes that are 0 or 1
 *   MJ_SIMD(f64, 4)             mj_f64x4 and its operations; any token of cast.h
 *   MJ_SIMD_CAST(f64, i32, 4)   mj_f64x4_to_i32x4, lane by lane as mj_f64_to_i32
 *   MJ_SIMD_BITCAST(f64, 4, u8, 32)   mj_f64x4_bits_to_u8x32, the same bytes (sizes must agree)
 *   MJ_SIMD_JOIN(f64, 4, 8)     mj_f64x4_join(low, high) -> x8, mj_f64x8_low4, mj_f64x8_high4
 *   MJ_SIMD_INIT(f64, 4, a, b, c, d)  brace initialiser of a static mj_f64x4
 * Widths are the powers of two from 2 to 64. A vector of one lane is the scalar.
 *
 * Operations of a vector V = mj_TxN with lanes of C type S, each as the scalar mj_T_op does it:
 *   V_splat(s)  V_make(s0, ..., sN-1)  V_get(v, i)  V_set(v, i, s) -> V   (i modulo N)
 *   V_load(const S *)  V_store(S *, v)                      aligned as S, no more
 *   V_add sub mul div floordiv mod neg abs min max
 *   V_popcount clz ctz byteswap bitreverse                  of integers
 *   V_eq ne lt le gt ge -> mj_boolxN        V_select(mj_boolxN, a, b)
 *   V_select_lt(a, b, yes, no), the same with eq ne le gt ge: a compare and select in one
 *   V_reduce_add reduce_mul reduce_min reduce_max -> S      halves are combined, as Mojo does
 *   integers:  V_and or xor not shl shr  V_reduce_and reduce_or reduce_xor
 *              V_pow(a, b)  V_powi(a, int64_t)
 *   floats:    V_fma sqrt floor ceil trunc round exp  V_pow(a, b)  V_powi(a, int64_t)
 *   bool:      V_splat make get set load store and or xor not eq ne select any all
 *              reduce_and reduce_or
 *
 * A vector that fits a register of the target is a GNU vector and its common operations are the
 * compiler's own; the rest are loops over lanes, which optimise to vector instructions as well.
 * Structs of lanes are: vectors wider than a register (as GNU vectors they would change the ABI
 * with the compiler's options, which gcc and clang warn of), f16, bf16, the 128-bit integers, and
 * all where MJ_HAS_VEC is missing. Nothing outside this header may depend on which it is. */
#ifndef MJ_SIMD_H
#define MJ_SIMD_H

#ifndef MJ_ON_DEVICE
#include <string.h>
#endif

#include "cast.h"
#include "int.h"
#include "real.h"

/* ---- lists: MJ_PARAMS_4_(S) is S x0, S x1, S x2, S x3; MJ_ARGS_4_ is x0, x1, x2, x3 ---------- */

#define MJ_PARAMS_2_(S) S x0, S x1
#define MJ_ARGS_2_ x0, x1
#define MJ_PARAMS_4_(S) MJ_PARAMS_2_(S), S x2, S x3
#define MJ_ARGS_4_ MJ_ARGS_2_, x2, x3
#define MJ_PARAMS_8_(S) MJ_PARAMS_4_(S), S x4, S x5, S x6, S x7
#define MJ_ARGS_8_ MJ_ARGS_4_, x4, x5, x6, x7
#define MJ_PARAMS_16_(S) MJ_PARAMS_8_(S), S x8, S x9, S x10, S x11, S x12, S x13, S x14, S x15
#define MJ_ARGS_16_ MJ_ARGS_8_, x8, x9, x10, x11, x12, x13, x14, x15
#define MJ_PARAMS_32_(S) MJ_PARAMS_16_(S), S x16, S x17, S x18, S x19, S x20, S x21, S x22, \
    S x23, S x24, S x25, S x26, S x27, S x28, S x29, S x30, S x31
#define MJ_ARGS_32_ MJ_ARGS_16_, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, \
    x28, x29, x30, x31
#define MJ_PARAMS_64_(S) MJ_PARAMS_32_(S), S x32, S x33, S x34, S x35, S x36, S x37, S x38, \
    S x39, S x40, S x41, S x42, S x43, S x44, S x45, S x46, S x47, S x48, S x49, S x50, S x51, \
    S x52, S x53, S x54, S x55, S x56, S x57, S x58, S x59, S x60, S x61, S x62, S x63
#define MJ_ARGS_64_ MJ_ARGS_32_, x32, x33, x34, x35, x36, x37, x38, x39, x40, x41, x42, x43, \
    x44, x45, x46, x47, x48, x49, x50, x51, x52, x53, x54, x55, x56, x57, x58, x59, x60, x61, \
    x62, x63

/* ---- by lanes: for every type ------------------------------------------------------ */

#define MJ_LANES_1_(T, N, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_##op(mj_##T##x##N a) \
    { \
        mj_##T x[N]; \
        memcpy(x, &a, sizeof x); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##op(x[i]); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

#define MJ_LANES_2_(T, N, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_##op(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        mj_##T x[N], y[N]; \
        memcpy(x, &a, sizeof x); \
        memcpy(y, &b, sizeof y); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##op(x[i], y[i]); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

#define MJ_LANES_COMPARE_(T, N, op) \
    MJ_INLINE mj_boolx##N mj_##T##x##N##_##op(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        mj_##T x[N], y[N]; \
        uint8_t r[N]; \
        mj_boolx##N res; \
        memcpy(x, &a, sizeof x); \
        memcpy(y, &b, sizeof y); \
        for (int i = 0; i < N; i++) \
            r[i] = mj_##T##_##op(x[i], y[i]); \
        memcpy(&res, r, sizeof r); \
        return res; \
    }

#define MJ_LANES_COMPARE_SELECT_(T, N, op) \
    MJ_LANES_COMPARE_(T, N, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_select_##op(mj_##T##x##N a, mj_##T##x##N b, \
                                                      mj_##T##x##N yes, mj_##T##x##N no) \
    { \
        return mj_##T##x##N##_select(mj_##T##x##N##_##op(a, b), yes, no); \
    }

#define MJ_LANES_SELECT_(T, N) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_select(mj_boolx##N m, mj_##T##x##N a, mj_##T##x##N b) \
    { \
        mj_##T x[N], y[N]; \
        uint8_t c[N]; \
        memcpy(c, &m, sizeof c); \
        memcpy(x, &a, sizeof x); \
        memcpy(y, &b, sizeof y); \
        for (int i = 0; i < N; i++) \
            x[i] = c[i] ? x[i] : y[i]; \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

#define MJ_LANES_REDUCE_(T, N, op) \
    MJ_INLINE mj_##T mj_##T##x##N##_reduce_##op(mj_##T##x##N a) \
    { \
        mj_##T x[N]; \
        memcpy(x, &a, sizeof x); \
        for (int w = N / 2; w > 0; w /= 2) \
            for (int i = 0; i < w; i++) \
                x[i] = mj_##T##_##op(x[i], x[i + w]); \
        return x[0]; \
    }

#ifndef MJ_LANES_MOVE_MORE_
#define MJ_LANES_MOVE_MORE_(T, N, S) /* a prelude has loads from other address spaces */
#endif
#define MJ_LANES_MOVE_(T, N, S) /* S: C type of a lane in memory */ \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_load(const S *p) \
    { \
        mj_##T##x##N v; \
        memcpy(&v, p, sizeof v); \
        return v; \
    } \
    MJ_INLINE void mj_##T##x##N##_store(S *p, mj_##T##x##N v) { memcpy(p, &v, sizeof v); } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_make(MJ_PARAMS_##N##_(S)) \
    { \
        const S x[N] = { MJ_ARGS_##N##_ }; \
        return mj_##T##x##N##_load(x); \
    } \
    MJ_LANES_MOVE_MORE_(T, N, S)

#define MJ_LANES_SPLAT_(T, N, S) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_splat(S s) \
    { \
        S x[N]; \
        for (int i = 0; i < N; i++) \
            x[i] = s; \
        return mj_##T##x##N##_load(x); \
    } \
    MJ_INLINE S mj_##T##x##N##_get(mj_##T##x##N v, int64_t i) \
    { \
        S x[N]; \
        memcpy(x, &v, sizeof x); \
        return x[i & (N - 1)]; \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_set(mj_##T##x##N v, int64_t i, S s) \
    { \
        S x[N]; \
        memcpy(x, &v, sizeof x); \
        x[i & (N - 1)] = s; \
        return mj_##T##x##N##_load(x); \
    }

#define MJ_LANES_POWI_(T, N, pow) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_powi(mj_##T##x##N a, int64_t n) \
    { \
        mj_##T x[N]; \
        memcpy(x, &a, sizeof x); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##pow(x[i], n); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

#define MJ_LANES_INT_POW_(T, N) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_pow(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        mj_##T x[N], y[N]; \
        memcpy(x, &a, sizeof x); \
        memcpy(y, &b, sizeof y); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_pow(x[i], (int64_t)y[i]); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

#define MJ_LANES_FMA_(T, N) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_fma(mj_##T##x##N a, mj_##T##x##N b, mj_##T##x##N c) \
    { \
        mj_##T x[N], y[N], z[N]; \
        memcpy(x, &a, sizeof x); \
        memcpy(y, &b, sizeof y); \
        memcpy(z, &c, sizeof z); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_fma(x[i], y[i], z[i]); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

/* Counts of bits: the scalar forms return int. */
#define MJ_LANES_BITS_(T, N, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_##op(mj_##T##x##N a) \
    { \
        mj_##T x[N]; \
        memcpy(x, &a, sizeof x); \
        for (int i = 0; i < N; i++) \
            x[i] = (mj_##T)mj_##T##_##op(x[i]); \
        memcpy(&a, x, sizeof x); \
        return a; \
    }

/* What has no better form with GNU vectors. */
#define MJ_SIMD_ANY_(T, N) \
    MJ_LANES_MOVE_(T, N, mj_##T) \
    MJ_LANES_2_(T, N, min) MJ_LANES_2_(T, N, max)

#define MJ_SIMD_ANY_INT_(T, N) \
    MJ_SIMD_ANY_(T, N) \
    MJ_LANES_2_(T, N, floordiv) MJ_LANES_2_(T, N, mod) \
    MJ_LANES_2_(T, N, div) MJ_LANES_INT_POW_(T, N) MJ_LANES_POWI_(T, N, pow) \
    MJ_LANES_BITS_(T, N, popcount) MJ_LANES_BITS_(T, N, clz) MJ_LANES_BITS_(T, N, ctz) \
    MJ_LANES_BITS_(T, N, byteswap) MJ_LANES_BITS_(T, N, bitreverse)

#define MJ_SIMD_ANY_FLOAT_(T, N) \
    MJ_SIMD_ANY_(T, N) \
    MJ_LANES_2_(T, N, pow) MJ_LANES_POWI_(T, N, powi) MJ_LANES_FMA_(T, N) \
    MJ_LANES_1_(T, N, round) MJ_LANES_1_(T, N, exp)

#define MJ_LANES_ROOTS_(T, N) \
    MJ_LANES_1_(T, N, sqrt) MJ_LANES_1_(T, N, floor) \
    MJ_LANES_1_(T, N, ceil) MJ_LANES_1_(T, N, trunc)

#define MJ_LANES_ANY_(N) \
    MJ_INLINE bool mj_boolx##N##_any(mj_boolx##N v) \
    { \
        const uint8_t none[N] = { 0 }; \
        return memcmp(&v, none, sizeof none) != 0; \
    } \
    MJ_INLINE bool mj_boolx##N##_all(mj_boolx##N v) \
    { \
        uint8_t every[N]; \
        memset(every, 1, sizeof every); \
        return memcmp(&v, every, sizeof every) == 0; \
    }

#define MJ_LANES_REDUCE_INT_(T, N) \
    MJ_LANES_REDUCE_FLOAT_(T, N) \
    MJ_LANES_REDUCE_(T, N, and) MJ_LANES_REDUCE_(T, N, or) MJ_LANES_REDUCE_(T, N, xor)
#define MJ_LANES_REDUCE_FLOAT_(T, N) \
    MJ_LANES_REDUCE_(T, N, add) MJ_LANES_REDUCE_(T, N, mul) \
    MJ_LANES_REDUCE_(T, N, min) MJ_LANES_REDUCE_(T, N, max)

#define MJ_SIMD_LANES_(T, N) \
    typedef struct { mj_##T lane[N]; } mj_##T##x##N; \
    MJ_LANES_SELECT_(T, N) \
    MJ_LANES_2_(T, N, add) MJ_LANES_2_(T, N, sub) MJ_LANES_2_(T, N, mul) \
    MJ_LANES_1_(T, N, neg) MJ_LANES_1_(T, N, abs) \
    MJ_LANES_COMPARE_SELECT_(T, N, eq) MJ_LANES_COMPARE_SELECT_(T, N, ne) \
    MJ_LANES_COMPARE_SELECT_(T, N, lt) MJ_LANES_COMPARE_SELECT_(T, N, le) \
    MJ_LANES_COMPARE_SELECT_(T, N, gt) MJ_LANES_COMPARE_SELECT_(T, N, ge)

#define MJ_SIMD_LANES_INT_(T, N) \
    MJ_SIMD_LANES_(T, N) \
    MJ_SIMD_ANY_INT_(T, N) \
    MJ_LANES_REDUCE_INT_(T, N) \
    MJ_LANES_SPLAT_(T, N, mj_##T) \
    MJ_LANES_2_(T, N, and) MJ_LANES_2_(T, N, or) MJ_LANES_2_(T, N, xor) \
    MJ_LANES_2_(T, N, shl) MJ_LANES_2_(T, N, shr) MJ_LANES_1_(T, N, not)

#define MJ_SIMD_LANES_FLOAT_(T, N) \
    MJ_SIMD_LANES_(T, N) \
    MJ_SIMD_ANY_FLOAT_(T, N) \
    MJ_LANES_REDUCE_FLOAT_(T, N) \
    MJ_LANES_SPLAT_(T, N, mj_##T) \
    MJ_LANES_ROOTS_(T, N) \
    MJ_LANES_2_(T, N, floordiv) MJ_LANES_2_(T, N, mod) MJ_LANES_2_(T, N, div)

/* ---- GNU vectors -------------------------------------------------------------------- */

#ifdef MJ_HAS_VEC

#define MJ_VEC_(S, N) __attribute__((vector_size(sizeof(S) * N)))

/* Per token: unsigned and signed integers as wide as a lane. */
typedef uint8_t mj_ubits_i8_, mj_ubits_u8_;
typedef uint16_t mj_ubits_i16_, mj_ubits_u16_;
typedef uint32_t mj_ubits_i32_, mj_ubits_u32_, mj_ubits_f32_;
typedef uint64_t mj_ubits_i64_, mj_ubits_u64_, mj_ubits_f64_;
typedef int8_t mj_sbits_i8_, mj_sbits_u8_;
typedef int16_t mj_sbits_i16_, mj_sbits_u16_;
typedef int32_t mj_sbits_i32_, mj_sbits_u32_, mj_sbits_f32_;
typedef int64_t mj_sbits_i64_, mj_sbits_u64_, mj_sbits_f64_;

#define MJ_VEC_SPLAT_(T, N, S, E) /* E: type of an element of the vector */ \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_splat(S s) \
    { \
        return (E)s - (mj_##T##x##N){ 0 }; /* minus zero, so that -0.0 stays */ \
    } \
    MJ_INLINE S mj_##T##x##N##_get(mj_##T##x##N v, int64_t i) { return v[i & (N - 1)]; } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_set(mj_##T##x##N v, int64_t i, S s) \
    { \
        v[i & (N - 1)] = s; \
        return v; \
    }

/* From a mask as wide as the lanes to bytes, halving each time: gcc takes a conversion to a quarter
 * or an eighth of the width apart into scalars. */
#define MJ_NARROW_1_(N, m) (m)
#define MJ_NARROW_2_(N, m) __builtin_convertvector(m, mj_sboolx##N##_)
#define MJ_NARROW_4_(N, m) MJ_NARROW_2_(N, __builtin_convertvector(m, mj_s16x##N##_))
#define MJ_NARROW_8_(N, m) MJ_NARROW_4_(N, __builtin_convertvector(m, mj_s32x##N##_))
#define MJ_NARROW_i8_(N, m) MJ_NARROW_1_(N, m)
#define MJ_NARROW_u8_(N, m) MJ_NARROW_1_(N, m)
#define MJ_NARROW_i16_(N, m) MJ_NARROW_2_(N, m)
#define MJ_NARROW_u16_(N, m) MJ_NARROW_2_(N, m)
#define MJ_NARROW_i32_(N, m) MJ_NARROW_4_(N, m)
#define MJ_NARROW_u32_(N, m) MJ_NARROW_4_(N, m)
#define MJ_NARROW_f32_(N, m) MJ_NARROW_4_(N, m)
#define MJ_NARROW_i64_(N, m) MJ_NARROW_8_(N, m)
#define MJ_NARROW_u64_(N, m) MJ_NARROW_8_(N, m)
#define MJ_NARROW_f64_(N, m) MJ_NARROW_8_(N, m)

#define MJ_VEC_COMPARE_(T, N, name, op) \
    MJ_INLINE mj_boolx##N mj_##T##x##N##_##name(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        const mj_mask_##T##x##N##_ m = (mj_mask_##T##x##N##_)(a op b); \
        return (mj_boolx##N)MJ_NARROW_##T##_(N, m) & 1; \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_select_##name(mj_##T##x##N a, mj_##T##x##N b, \
                                                        mj_##T##x##N yes, mj_##T##x##N no) \
    { \
        const mj_mask_##T##x##N##_ m = (mj_mask_##T##x##N##_)(a op b); \
        return (mj_##T##x##N)(((mj_mask_##T##x##N##_)yes & m) | ((mj_mask_##T##x##N##_)no & ~m)); \
    }

/* Signed lanes are added as unsigned ones, which wrap. */
#define MJ_VEC_OP_(T, N, C, name, op) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_##name(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        return (mj_##T##x##N)((C)a op (C)b); \
    }

/* Reductions keep the vector whole: the upper half of what is left is moved down and combined with
 * the lower one, by words of 8 bytes first and by shifts within them then. What becomes of the
 * upper lanes is nobody's business. Vectors below a word, and compilers without the builtin or with
 * other ends first, go by lanes. */
#if defined(__has_builtin) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#if __has_builtin(__builtin_shufflevector)
#define MJ_HAS_FOLD_
#endif
#endif
#ifdef MJ_HAS_FOLD_
typedef uint64_t mj_words1_ __attribute__((vector_size(8)));
typedef uint64_t mj_words2_ __attribute__((vector_size(16)));
typedef uint64_t mj_words4_ __attribute__((vector_size(32)));
typedef uint64_t mj_words8_ __attribute__((vector_size(64)));
#define MJ_FOLD_UP_(V, K, v, op, ...) \
    v = op(v, (V)__builtin_shufflevector((mj_words##K##_)v, (mj_words##K##_)v, __VA_ARGS__));
#define MJ_FOLD_WORDS_1_(V, v, op)
#define MJ_FOLD_WORDS_2_(V, v, op) MJ_FOLD_UP_(V, 2, v, op, 1, 1)
#define MJ_FOLD_WORDS_4_(V, v, op) \
    MJ_FOLD_UP_(V, 4, v, op, 2, 3, 2, 3) MJ_FOLD_UP_(V, 4, v, op, 1, 1, 1, 1)
#define MJ_FOLD_WORDS_8_(V, v, op) \
    MJ_FOLD_UP_(V, 8, v, op, 4, 5, 6, 7, 4, 5, 6, 7) \
    MJ_FOLD_UP_(V, 8, v, op, 2, 3, 2, 3, 2, 3, 2, 3) \
    MJ_FOLD_UP_(V, 8, v, op, 1, 1, 1, 1, 1, 1, 1, 1)
#define MJ_FOLD_SHIFT_(V, K, v, op, bits) v = op(v, (V)((mj_words##K##_)v >> (bits)));
#define MJ_FOLD_LANES_8_(V, K, v, op)
#define MJ_FOLD_LANES_4_(V, K, v, op) MJ_FOLD_SHIFT_(V, K, v, op, 32)
#define MJ_FOLD_LANES_2_(V, K, v, op) \
    MJ_FOLD_LANES_4_(V, K, v, op) MJ_FOLD_SHIFT_(V, K, v, op, 16)
#define MJ_FOLD_LANES_1_(V, K, v, op) \
    MJ_FOLD_LANES_2_(V, K, v, op) MJ_FOLD_SHIFT_(V, K, v, op, 8)

#define MJ_VEC_FOLD_(T, N, K, L, op) \
    MJ_INLINE mj_##T mj_##T##x##N##_reduce_##op(mj_##T##x##N v) \
    { \
        MJ_FOLD_WORDS_##K##_(mj_##T##x##N, v, mj_##T##x##N##_##op) \
        MJ_FOLD_LANES_##L##_(mj_##T##x##N, K, v, mj_##T##x##N##_##op) \
        return v[0]; \
    }
#define MJ_VEC_FOLD_INT_(T, N, K, L) \
    MJ_FOLD_SUM_##L##_(T, N, K) \
    MJ_VEC_FOLD_(T, N, K, L, mul) \
    MJ_VEC_FOLD_(T, N, K, L, min) MJ_VEC_FOLD_(T, N, K, L, max) \
    MJ_VEC_FOLD_(T, N, K, L, and) MJ_VEC_FOLD_(T, N, K, L, or) MJ_VEC_FOLD_(T, N, K, L, xor)
#define MJ_VEC_FOLD_FLOAT_(T, N, K, L) \
    MJ_VEC_FOLD_(T, N, K, L, add) MJ_VEC_FOLD_(T, N, K, L, mul) \
    MJ_VEC_FOLD_(T, N, K, L, min) MJ_VEC_FOLD_(T, N, K, L, max)
#define MJ_VEC_FOLD_BOOL_(N, K) \
    MJ_INLINE bool mj_boolx##N##_any(mj_boolx##N v) \
    { \
        return mj_any_words##K##_((mj_words##K##_)v); \
    } \
    MJ_INLINE bool mj_boolx##N##_all(mj_boolx##N v) { return !mj_boolx##N##_any(v ^ 1); }

/* x86 sums the bytes of a word in one instruction, and tests all of a vector in one. */
#define MJ_FOLD_SUM_8_(T, N, K) MJ_VEC_FOLD_(T, N, K, 8, add)
#define MJ_FOLD_SUM_4_(T, N, K) MJ_VEC_FOLD_(T, N, K, 4, add)
#define MJ_FOLD_SUM_2_(T, N, K) MJ_VEC_FOLD_(T, N, K, 2, add)
#define MJ_FOLD_SUM_1_(T, N, K) MJ_FOLD_BYTES_##K##_(T, N)
#define MJ_FOLD_BYTES_BY_(T, N, K, sad) \
    MJ_INLINE mj_##T mj_##T##x##N##_reduce_add(mj_##T##x##N v) \
    { \
        typedef char bytes MJ_VEC_(char, N); \
        mj_words##K##_ sums = (mj_words##K##_)sad((bytes)v, (bytes){ 0 }); \
        MJ_FOLD_WORDS_##K##_(mj_words##K##_, sums, MJ_FOLD_PLUS_) \
        return (mj_##T)(uint8_t)sums[0]; \
    }
#define MJ_FOLD_PLUS_(a, b) ((a) + (b))
#define MJ_FOLD_OR_(a, b) ((a) | (b))
#define MJ_FOLD_BYTES_1_(T, N) MJ_VEC_FOLD_(T, N, 1, 1, add)
#ifdef __SSE2__
#define MJ_FOLD_BYTES_2_(T, N) MJ_FOLD_BYTES_BY_(T, N, 2, __builtin_ia32_psadbw128)
#else
#define MJ_FOLD_BYTES_2_(T, N) MJ_VEC_FOLD_(T, N, 2, 1, add)
#endif
#ifdef __AVX2__
#define MJ_FOLD_BYTES_4_(T, N) MJ_FOLD_BYTES_BY_(T, N, 4, __builtin_ia32_psadbw256)
#else
#define MJ_FOLD_BYTES_4_(T, N) MJ_VEC_FOLD_(T, N, 4, 1, add)
#endif
#ifdef __AVX512BW__
#define MJ_FOLD_BYTES_8_(T, N) MJ_FOLD_BYTES_BY_(T, N, 8, __builtin_ia32_psadbw512)
#else
#define MJ_FOLD_BYTES_8_(T, N) MJ_VEC_FOLD_(T, N, 8, 1, add)
#endif
MJ_INLINE bool mj_any_words1_(mj_words1_ v) { return v[0] != 0; }
MJ_INLINE bool mj_any_words2_(mj_words2_ v)
{
#ifdef __SSE4_1__
    typedef long long words __attribute__((vector_size(16)));
    return !__builtin_ia32_ptestz128((words)v, (words)v);
#else
    MJ_FOLD_WORDS_2_(mj_words2_, v, MJ_FOLD_OR_)
    return v[0] != 0;
#endif
}
#ifdef __AVX__
MJ_INLINE bool mj_any_words4_(mj_words4_ v)
{
    typedef long long words __attribute__((vector_size(32)));
    return !__builtin_ia32_ptestz256((words)v, (words)v);
}
#endif
#ifdef __AVX512F__
MJ_INLINE bool mj_any_words8_(mj_words8_ v)
{
    return mj_any_words4_(__builtin_shufflevector(v, v, 0, 1, 2, 3) |
                          __builtin_shufflevector(v, v, 4, 5, 6, 7));
}
#endif

/* By lanes where the vector is smaller than a word. */
#define MJ_REDUCE_0_INT_(T, N, L) MJ_LANES_REDUCE_INT_(T, N)
#define MJ_REDUCE_1_INT_(T, N, L) MJ_VEC_FOLD_INT_(T, N, 1, L)
#define MJ_REDUCE_2_INT_(T, N, L) MJ_VEC_FOLD_INT_(T, N, 2, L)
#define MJ_REDUCE_4_INT_(T, N, L) MJ_VEC_FOLD_INT_(T, N, 4, L)
#define MJ_REDUCE_8_INT_(T, N, L) MJ_VEC_FOLD_INT_(T, N, 8, L)
#define MJ_REDUCE_1_FLOAT_(T, N, L) MJ_VEC_FOLD_FLOAT_(T, N, 1, L)
#define MJ_REDUCE_2_FLOAT_(T, N, L) MJ_VEC_FOLD_FLOAT_(T, N, 2, L)
#define MJ_REDUCE_4_FLOAT_(T, N, L) MJ_VEC_FOLD_FLOAT_(T, N, 4, L)
#define MJ_REDUCE_8_FLOAT_(T, N, L) MJ_VEC_FOLD_FLOAT_(T, N, 8, L)
#define MJ_REDUCE_0_BOOL_(N) MJ_LANES_ANY_(N)
#define MJ_REDUCE_1_BOOL_(N) MJ_VEC_FOLD_BOOL_(N, 1)
#define MJ_REDUCE_2_BOOL_(N) MJ_VEC_FOLD_BOOL_(N, 2)
#define MJ_REDUCE_4_BOOL_(N) MJ_VEC_FOLD_BOOL_(N, 4)
#define MJ_REDUCE_8_BOOL_(N) MJ_VEC_FOLD_BOOL_(N, 8)
#define MJ_REDUCE_AS_(WORDS, KIND, ...) MJ_REDUCE_AS_2_(WORDS, KIND, __VA_ARGS__)
#define MJ_REDUCE_AS_2_(WORDS, KIND, ...) MJ_REDUCE_##WORDS##_##KIND##_(__VA_ARGS__)
#define MJ_VEC_REDUCE_INT_(T, N) MJ_REDUCE_IN_(MJ_LANE_##T##_, INT, T, N)
#define MJ_VEC_REDUCE_FLOAT_(T, N) MJ_REDUCE_IN_(MJ_LANE_##T##_, FLOAT, T, N)
#define MJ_REDUCE_IN_(L, KIND, T, N) MJ_REDUCE_IN_2_(L, KIND, T, N)
#define MJ_REDUCE_IN_2_(L, KIND, T, N) MJ_REDUCE_AS_(MJ_WORDS_##L##_##N##_, KIND, T, N, L)
#define MJ_VEC_ANY_(N) MJ_REDUCE_AS_(MJ_WORDS_1_##N##_, BOOL, N)
#define MJ_LANE_i8_ 1
#define MJ_LANE_u8_ 1
#define MJ_LANE_i16_ 2
#define MJ_LANE_u16_ 2
#define MJ_LANE_i32_ 4
#define MJ_LANE_u32_ 4
#define MJ_LANE_f32_ 4
#define MJ_LANE_i64_ 8
#define MJ_LANE_u64_ 8
#define MJ_LANE_f64_ 8
#define MJ_WORDS_1_2_ 0
#define MJ_WORDS_1_4_ 0
#define MJ_WORDS_1_8_ 1
#define MJ_WORDS_1_16_ 2
#define MJ_WORDS_1_32_ 4
#define MJ_WORDS_1_64_ 8
#define MJ_WORDS_2_2_ 0
#define MJ_WORDS_2_4_ 1
#define MJ_WORDS_2_8_ 2
#define MJ_WORDS_2_16_ 4
#define MJ_WORDS_2_32_ 8
#define MJ_WORDS_4_2_ 1
#define MJ_WORDS_4_4_ 2
#define MJ_WORDS_4_8_ 4
#define MJ_WORDS_4_16_ 8
#define MJ_WORDS_8_2_ 2
#define MJ_WORDS_8_4_ 4
#define MJ_WORDS_8_8_ 8
#else
#define MJ_VEC_REDUCE_INT_(T, N) MJ_LANES_REDUCE_INT_(T, N)
#define MJ_VEC_REDUCE_FLOAT_(T, N) MJ_LANES_REDUCE_FLOAT_(T, N)
#define MJ_VEC_ANY_(N) MJ_LANES_ANY_(N)
#endif

#define MJ_SIMD_VEC_(T, N, C) \
    MJ_VEC_SPLAT_(T, N, mj_##T, mj_##T) \
    MJ_VEC_OP_(T, N, C, add, +) MJ_VEC_OP_(T, N, C, sub, -) MJ_VEC_OP_(T, N, C, mul, *) \
    MJ_VEC_COMPARE_(T, N, eq, ==) MJ_VEC_COMPARE_(T, N, ne, !=) MJ_VEC_COMPARE_(T, N, lt, <) \
    MJ_VEC_COMPARE_(T, N, le, <=) MJ_VEC_COMPARE_(T, N, gt, >) MJ_VEC_COMPARE_(T, N, ge, >=) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_select(mj_boolx##N c, mj_##T##x##N a, mj_##T##x##N b) \
    { \
        const mj_mask_##T##x##N##_ m = -__builtin_convertvector(c, mj_mask_##T##x##N##_); \
        return (mj_##T##x##N)(((mj_mask_##T##x##N##_)a & m) | ((mj_mask_##T##x##N##_)b & ~m)); \
    }

#define MJ_VEC_TYPES_(T, N) \
    typedef mj_##T mj_##T##x##N MJ_VEC_(mj_##T, N); \
    typedef mj_ubits_##T##_ mj_ubits_##T##x##N##_ MJ_VEC_(mj_##T, N); \
    typedef mj_sbits_##T##_ mj_mask_##T##x##N##_ MJ_VEC_(mj_##T, N);

#define MJ_VEC_INT_(T, N, U) \
    MJ_SIMD_VEC_(T, N, U) \
    MJ_SIMD_ANY_INT_(T, N) \
    MJ_VEC_OP_(T, N, mj_##T##x##N, and, &) MJ_VEC_OP_(T, N, mj_##T##x##N, or, |) \
    MJ_VEC_OP_(T, N, mj_##T##x##N, xor, ^) \
    MJ_LANES_1_(T, N, abs) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_neg(mj_##T##x##N a) { return (mj_##T##x##N)-(U)a; } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_not(mj_##T##x##N a) { return ~a; } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_shl(mj_##T##x##N a, mj_##T##x##N n) \
    { \
        return (mj_##T##x##N)((U)a << ((U)n & (8 * sizeof(mj_##T) - 1))); \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_shr(mj_##T##x##N a, mj_##T##x##N n) \
    { \
        return a >> (mj_##T##x##N)((U)n & (8 * sizeof(mj_##T) - 1)); \
    } \
    MJ_VEC_REDUCE_INT_(T, N)

#define MJ_SIMD_VEC_INT_(T, N) MJ_VEC_TYPES_(T, N) MJ_VEC_INT_(T, N, mj_ubits_##T##x##N##_)

/* x86 by name: sqrt may set errno and gcc will not vectorise floor while exceptions may be seen, so
 * that loops over lanes stay scalar without options that the file cannot set. */
#define MJ_ROOTS_f32_2_ MJ_LANES_ROOTS_(f32, 2)
#if defined(__AVX__) && defined(__GNUC__)
#define MJ_X86_ROOTS_(T, N, sqrt, round) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_sqrt(mj_##T##x##N a) { return sqrt(a); } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_floor(mj_##T##x##N a) { return round(a, 9); } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_ceil(mj_##T##x##N a) { return round(a, 10); } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_trunc(mj_##T##x##N a) { return round(a, 11); }
#define MJ_ROOTS_f32_4_ MJ_X86_ROOTS_(f32, 4, __builtin_ia32_sqrtps, __builtin_ia32_roundps)
#define MJ_ROOTS_f64_2_ MJ_X86_ROOTS_(f64, 2, __builtin_ia32_sqrtpd, __builtin_ia32_roundpd)
#define MJ_ROOTS_f32_8_ MJ_X86_ROOTS_(f32, 8, __builtin_ia32_sqrtps256, __builtin_ia32_roundps256)
#define MJ_ROOTS_f64_4_ MJ_X86_ROOTS_(f64, 4, __builtin_ia32_sqrtpd256, __builtin_ia32_roundpd256)
#else
#define MJ_ROOTS_f32_4_ MJ_LANES_ROOTS_(f32, 4)
#define MJ_ROOTS_f64_2_ MJ_LANES_ROOTS_(f64, 2)
#define MJ_ROOTS_f32_8_ MJ_LANES_ROOTS_(f32, 8)
#define MJ_ROOTS_f64_4_ MJ_LANES_ROOTS_(f64, 4)
#endif
#define MJ_ROOTS_f32_16_ MJ_LANES_ROOTS_(f32, 16)
#define MJ_ROOTS_f64_8_ MJ_LANES_ROOTS_(f64, 8)

#define MJ_SIMD_VEC_FLOAT_(T, N) \
    MJ_VEC_TYPES_(T, N) \
    MJ_ROOTS_##T##_##N##_ \
    MJ_SIMD_VEC_(T, N, mj_##T##x##N) \
    MJ_SIMD_ANY_FLOAT_(T, N) \
    MJ_VEC_OP_(T, N, mj_##T##x##N, div, /) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_floordiv(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        return mj_##T##x##N##_floor(a / b); \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_mod(mj_##T##x##N a, mj_##T##x##N b) \
    { \
        return a - mj_##T##x##N##_floor(a / b) * b; \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_neg(mj_##T##x##N a) { return -a; } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_abs(mj_##T##x##N a) \
    { \
        return (mj_##T##x##N)((mj_ubits_##T##x##N##_)a & (mj_ubits_##T##_)-1 >> 1); \
    } \
    MJ_VEC_REDUCE_FLOAT_(T, N)

#define MJ_SIMD_VEC_BOOL_(T, N) \
    typedef uint8_t mj_boolx##N MJ_VEC_(uint8_t, N); \
    typedef int8_t mj_sboolx##N##_ MJ_VEC_(int8_t, N); \
    typedef int16_t mj_s16x##N##_ MJ_VEC_(int16_t, N); \
    typedef int32_t mj_s32x##N##_ MJ_VEC_(int32_t, N); \
    MJ_LANES_MOVE_(bool, N, bool) \
    MJ_VEC_SPLAT_(bool, N, bool, uint8_t) \
    MJ_VEC_OP_(bool, N, mj_boolx##N, and, &) MJ_VEC_OP_(bool, N, mj_boolx##N, or, |) \
    MJ_VEC_OP_(bool, N, mj_boolx##N, xor, ^) MJ_VEC_OP_(bool, N, mj_boolx##N, ne, ^) \
    MJ_INLINE mj_boolx##N mj_boolx##N##_not(mj_boolx##N a) { return a ^ 1; } \
    MJ_VEC_ANY_(N) \
    MJ_SIMD_BOOL_ANY_(N)

#endif

MJ_INLINE bool mj_bool_and(bool a, bool b) { return a & b; }
MJ_INLINE bool mj_bool_or(bool a, bool b) { return a | b; }
MJ_INLINE bool mj_bool_xor(bool a, bool b) { return a ^ b; }
MJ_INLINE bool mj_bool_ne(bool a, bool b) { return a ^ b; }
MJ_INLINE bool mj_bool_eq(bool a, bool b) { return a == b; }
MJ_INLINE bool mj_bool_not(bool a) { return !a; }

#define MJ_SIMD_LANES_BOOL_(T, N) \
    typedef struct { bool lane[N]; } mj_boolx##N; \
    MJ_LANES_MOVE_(bool, N, bool) \
    MJ_LANES_SPLAT_(bool, N, bool) \
    MJ_LANES_2_(bool, N, and) MJ_LANES_2_(bool, N, or) MJ_LANES_2_(bool, N, xor) \
    MJ_LANES_2_(bool, N, ne) MJ_LANES_1_(bool, N, not) \
    MJ_LANES_ANY_(N) \
    MJ_SIMD_BOOL_ANY_(N)

#define MJ_SIMD_BOOL_ANY_(N) \
    MJ_INLINE mj_boolx##N mj_boolx##N##_eq(mj_boolx##N a, mj_boolx##N b) \
    { \
        return mj_boolx##N##_not(mj_boolx##N##_xor(a, b)); \
    } \
    MJ_INLINE mj_boolx##N mj_boolx##N##_select(mj_boolx##N m, mj_boolx##N a, mj_boolx##N b) \
    { \
        return mj_boolx##N##_xor(b, mj_boolx##N##_and(m, mj_boolx##N##_xor(a, b))); \
    } \
    MJ_INLINE bool mj_boolx##N##_reduce_or(mj_boolx##N v) { return mj_boolx##N##_any(v); } \
    MJ_INLINE bool mj_boolx##N##_reduce_and(mj_boolx##N v) { return mj_boolx##N##_all(v); }

/* ---- entry ----------------------------------------------------------------------------- */

/* MJ_SIMD(f64, 4): 4 lanes of 8 bytes are 32; MJ_FORM_32_ says whether those are one register. */
#define MJ_SIMD(T, N) MJ_SIMD_AS_(MJ_FORM_##T##_(N), MJ_KIND_##T##_, T, N)
#define MJ_SIMD_AS_(FORM, KIND, T, N) MJ_SIMD_AS_2_(FORM, KIND, T, N)
#define MJ_SIMD_AS_2_(FORM, KIND, T, N) MJ_SIMD_##FORM##_##KIND##_(T, N)

#define MJ_KIND_bool_ BOOL
#define MJ_FORM_bool_(N) MJ_FORM_1_##N##_
#define MJ_KIND_i8_ INT
#define MJ_FORM_i8_(N) MJ_FORM_1_##N##_
#define MJ_KIND_u8_ INT
#define MJ_FORM_u8_(N) MJ_FORM_1_##N##_
#define MJ_KIND_i16_ INT
#define MJ_FORM_i16_(N) MJ_FORM_2_##N##_
#define MJ_KIND_u16_ INT
#define MJ_FORM_u16_(N) MJ_FORM_2_##N##_
#define MJ_KIND_i32_ INT
#define MJ_FORM_i32_(N) MJ_FORM_4_##N##_
#define MJ_KIND_u32_ INT
#define MJ_FORM_u32_(N) MJ_FORM_4_##N##_
#define MJ_KIND_i64_ INT
#define MJ_FORM_i64_(N) MJ_FORM_8_##N##_
#define MJ_KIND_u64_ INT
#define MJ_FORM_u64_(N) MJ_FORM_8_##N##_
#define MJ_KIND_f32_ FLOAT
#define MJ_FORM_f32_(N) MJ_FORM_4_##N##_
#define MJ_KIND_f64_ FLOAT
#define MJ_FORM_f64_(N) MJ_FORM_8_##N##_
#define MJ_KIND_i128_ INT
#define MJ_FORM_i128_(N) LANES
#define MJ_KIND_u128_ INT
#define MJ_FORM_u128_(N) LANES
#define MJ_KIND_f16_ FLOAT
#define MJ_FORM_f16_(N) LANES
#define MJ_KIND_bf16_ FLOAT
#define MJ_FORM_bf16_(N) LANES

#ifdef MJ_HAS_VEC
#define MJ_FORM_16_ VEC
#else
#define MJ_FORM_16_ LANES
#endif
#if defined(MJ_HAS_VEC) && defined(__AVX__)
#define MJ_FORM_32_ VEC
#else
#define MJ_FORM_32_ LANES
#endif
#if defined(MJ_HAS_VEC) && defined(__AVX512F__) && defined(__AVX512BW__)
#define MJ_FORM_64_ VEC
#else
#define MJ_FORM_64_ LANES
#endif
#define MJ_FORM_1_2_ MJ_FORM_16_
#define MJ_FORM_1_4_ MJ_FORM_16_
#define MJ_FORM_1_8_ MJ_FORM_16_
#define MJ_FORM_1_16_ MJ_FORM_16_
#define MJ_FORM_1_32_ MJ_FORM_32_
#define MJ_FORM_1_64_ MJ_FORM_64_
#define MJ_FORM_2_2_ MJ_FORM_16_
#define MJ_FORM_2_4_ MJ_FORM_16_
#define MJ_FORM_2_8_ MJ_FORM_16_
#define MJ_FORM_2_16_ MJ_FORM_32_
#define MJ_FORM_2_32_ MJ_FORM_64_
#define MJ_FORM_2_64_ LANES
#define MJ_FORM_4_2_ MJ_FORM_16_
#define MJ_FORM_4_4_ MJ_FORM_16_
#define MJ_FORM_4_8_ MJ_FORM_32_
#define MJ_FORM_4_16_ MJ_FORM_64_
#define MJ_FORM_4_32_ LANES
#define MJ_FORM_4_64_ LANES
#define MJ_FORM_8_2_ MJ_FORM_16_
#define MJ_FORM_8_4_ MJ_FORM_32_
#define MJ_FORM_8_8_ MJ_FORM_64_
#define MJ_FORM_8_16_ LANES
#define MJ_FORM_8_32_ LANES
#define MJ_FORM_8_64_ LANES

/* The compiler's own conversion serves between GNU vectors, unless a float may be out of range.
 * Names are pasted at once: `bool` is itself a macro and would not survive another level.
 * name: of the function made, V to W; lane: of the scalar one, S to R */
#define MJ_SIMD_CAST(FROM, TO, N) \
    MJ_CAST_1_(MJ_FORM_##FROM##_(N), MJ_FORM_##TO##_(N), MJ_KIND_##FROM##_, MJ_KIND_##TO##_, \
               mj_##FROM##x##N##_to_##TO##x##N, mj_##FROM##x##N, mj_##TO##x##N, \
               mj_##FROM##_to_##TO, mj_##FROM, mj_##TO, N)
#define MJ_CAST_1_(FF, TF, FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_2_(FF, TF, FK, TK, name, V, W, lane, S, R, N)
#define MJ_CAST_2_(FF, TF, FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_##FF##_##TF##_(FK, TK, name, V, W, lane, S, R, N)
#define MJ_CAST_LANES_LANES_(FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_LANES_VEC_(FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_VEC_LANES_(FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_VEC_VEC_(FK, TK, name, V, W, lane, S, R, N) \
    MJ_CAST_##FK##_##TK##_(name, V, W, lane, S, R, N)
#define MJ_CAST_BOOL_BOOL_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)
#define MJ_CAST_BOOL_INT_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)
#define MJ_CAST_BOOL_FLOAT_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)
#define MJ_CAST_INT_BOOL_(name, V, W, lane, S, R, N) MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_INT_INT_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)
#define MJ_CAST_INT_FLOAT_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)
#define MJ_CAST_FLOAT_BOOL_(name, V, W, lane, S, R, N) MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_FLOAT_INT_(name, V, W, lane, S, R, N) MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N)
#define MJ_CAST_FLOAT_FLOAT_(name, V, W, lane, S, R, N) MJ_CAST_VECTOR_(name, V, W)

#define MJ_CAST_VECTOR_(name, V, W) \
    MJ_INLINE W name(V a) { return __builtin_convertvector(a, W); }

#define MJ_CAST_BY_LANE_(name, V, W, lane, S, R, N) \
    MJ_INLINE W name(V a) \
    { \
        S x[N]; \
        R y[N]; \
        W res; \
        memcpy(x, &a, sizeof x); \
        for (int i = 0; i < N; i++) \
            y[i] = lane(x[i]); \
        memcpy(&res, y, sizeof y); \
        return res; \
    }

#define MJ_SIMD_BITCAST(FROM, N, TO, M) \
    MJ_INLINE mj_##TO##x##M mj_##FROM##x##N##_bits_to_##TO##x##M(mj_##FROM##x##N a) \
    { \
        mj_##TO##x##M res; \
        _Static_assert(sizeof a == sizeof res, "a bit cast keeps the size"); \
        memcpy(&res, &a, sizeof res); \
        return res; \
    }

#define MJ_SIMD_JOIN(T, N, M) /* M is 2 N */ \
    MJ_INLINE mj_##T##x##M mj_##T##x##N##_join(mj_##T##x##N low, mj_##T##x##N high) \
    { \
        mj_##T##x##M v; \
        memcpy(&v, &low, sizeof low); \
        memcpy((char *)&v + sizeof low, &high, sizeof high); \
        return v; \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##M##_low##N(mj_##T##x##M v) \
    { \
        mj_##T##x##N res; \
        memcpy(&res, &v, sizeof res); \
        return res; \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##M##_high##N(mj_##T##x##M v) \
    { \
        mj_##T##x##N res; \
        memcpy(&res, (char *)&v + sizeof res, sizeof res); \
        return res; \
    }

/* A GNU vector takes its lanes in one pair of braces, a struct of lanes in two. */
#define MJ_SIMD_INIT(T, N, ...) MJ_INIT_AS_(MJ_FORM_##T##_(N), __VA_ARGS__)
#define MJ_INIT_AS_(FORM, ...) MJ_INIT_AS_2_(FORM, __VA_ARGS__)
#define MJ_INIT_AS_2_(FORM, ...) MJ_INIT_##FORM##_(__VA_ARGS__)
#define MJ_INIT_VEC_(...) { __VA_ARGS__ }
#define MJ_INIT_LANES_(...) { { __VA_ARGS__ } }

#endif
