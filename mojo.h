/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* All of the runtime in one file. One C file of a program defines MOJO_RUNTIME before it
 * includes this: the code comes there. */
/* The runtime of C made by mojo2c: the one include of a generated file.
 *
 *   port.h    compilers and types      mj_i64 mj_f16 ..., MJ_INLINE, MJ_HAS_I128, MJ_HAS_VEC
 *   int.h     integers                 mj_i32_floordiv, mj_u8_shl, mj_i64_pow, mj_u32_popcount
 *   real.h    floating point           mj_f64_mod, mj_f32_exp, mj_f16_add           (real.c)
 *   cast.h    conversions              mj_f64_to_i32, mj_i64_to_bf16
 *   simd.h    vectors                  MJ_SIMD(f64, 4) makes mj_f64x4 and mj_f64x4_mul
 *   number.h  numbers as text          mj_f64_format, mj_f64_parse
 *                                      (number.c, float_format.c, float_parse.c)
 *   text.h    UTF-8                    mj_utf8_decode                               (text.c)
 *   mem.h     the heap                 mj_alloc, mj_free                            (mem.c)
 *   io.h      files                    mj_write, mj_read_line                       (io.c)
 *   path.h    files by name            mj_stat, mj_mkdir, mj_dir_next               (path.c)
 *   fail.h    ends of a program        mj_check_index, mj_abort_at, mj_uncaught     (fail.c)
 *   sys.h     the process              mj_init, mj_argv, mj_perf_counter_ns         (sys.c)
 *   library.h opened at run time       mj_library_open                              (library.c)
 *   atomic.h  between threads          mj_i64_atomic_add
 *   device/   kernels                  device.h, included only by files that launch some
 *
 * Why it is so: C11 and the C library are all that is needed; each .c file stands for itself, so
 * that a program links only what it calls; no two files use a static name twice and every include
 * is guarded, so that all of them can be pasted into one file, headers in the order above.
 * Names that end in an underscore are the runtime's own. Scalar functions are mj_TOKEN_op for the
 * tokens i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f16 bf16 f32 f64 bool; none of them traps or is
 * undefined for any argument. */
#ifndef MOJO_H
#define MOJO_H

/* What differs between compilers, and nothing else. First header of every file of the runtime, so
 * that the feature macro stands before any system header.
 *   MJ_INLINE     static inline that never warns when unused (the generated file may use none)
 *   MJ_COLD       a function off the usual path: kept out of line and out of hot code
 *   MJ_HOT        a function whose loops matter although it runs once, as main does: GCC takes
 *                 running once for cold, and inlines no call there
 *   MJ_LIKELY     a condition that nearly always holds
 *   MJ_KNOWN      a condition the C compiler sees to hold; MJ_LOG2 of such a power of two
 *   MJ_INDEPENDENT  before a for: its rounds do not meet in memory (GCC asks only for loops that
 *                 run in vectors as a whole; clang tells arrays apart when the loop is entered)
 *   MJ_HAS_I128   128-bit integers (__int128); without it the i128 and u128 families are absent
 *   MJ_HAS_VEC    GNU vector types and registers of 16 bytes or more for them */
#ifndef MJ_PORT_H
#define MJ_PORT_H

#if !defined(_POSIX_C_SOURCE) && !defined(_GNU_SOURCE)
#define _POSIX_C_SOURCE 200809L /* clock_gettime, nanosleep; harmless where there is no POSIX */
#endif
#ifndef _ISOC11_SOURCE
#define _ISOC11_SOURCE 1 /* aligned_alloc in glibc for compilers that say they are C99 */
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__) || defined(__clang__)
#define MJ_INLINE static inline __attribute__((unused))
#define MJ_COLD __attribute__((cold, noinline))
#define MJ_HOT __attribute__((hot))
#define MJ_LIKELY(c) __builtin_expect(!!(c), 1)
#define MJ_KNOWN(c) (__builtin_constant_p(c) && (c))
#define MJ_LOG2(n) __builtin_ctzll((unsigned long long)(n))
#else
#define MJ_INLINE static inline
#define MJ_COLD
#define MJ_HOT
#define MJ_LIKELY(c) (c)
#define MJ_KNOWN(c) 0
#define MJ_LOG2(n) 0
#endif

#if defined(__GNUC__) && !defined(__clang__) && !defined(__TINYC__)
#define MJ_INDEPENDENT _Pragma("GCC ivdep")
#else
#define MJ_INDEPENDENT
#endif

#if defined(__GNUC__) && !defined(__TINYC__)
#define MJ_HAS_BUILTINS 1 /* __builtin_clz and its like */
#endif

#if defined(__SIZEOF_INT128__) && !defined(__TINYC__)
#define MJ_HAS_I128 1
__extension__ typedef __int128 mj_i128;
__extension__ typedef unsigned __int128 mj_u128;
#endif

/* -DMJ_NO_VEC takes the struct of lanes everywhere, which is how the tests reach it in gcc. */
#if defined(__GNUC__) && !defined(__TINYC__) && !defined(MJ_NO_VEC)
#if (defined(__clang__) || __GNUC__ >= 9) && \
    (defined(__SSE2__) || defined(__ARM_NEON) || defined(__wasm_simd128__) || defined(__VSX__))
#define MJ_HAS_VEC 1
#endif
#endif

/* The scalar types under the names that macros paste: token i32 is mj_i32. */
typedef int8_t mj_i8;
typedef int16_t mj_i16;
typedef int32_t mj_i32;
typedef int64_t mj_i64;
typedef uint8_t mj_u8;
typedef uint16_t mj_u16;
typedef uint32_t mj_u32;
typedef uint64_t mj_u64;
typedef float mj_f32;
typedef double mj_f64;
typedef bool mj_bool;
typedef uint16_t mj_f16;  /* the bits of an IEEE binary16 */
typedef uint16_t mj_bf16; /* the upper half of a binary32 */

#endif

#include <math.h>
#include <string.h>

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
        if (B <= 64 && MJ_KNOWN(b > 0 && (b & (b - 1)) == 0)) /* then it vectorizes */ \
            return mj_##T##_shr(a, (S)MJ_LOG2(b)); \
        const S r = (S)(a % b); \
        return (S)(a / b - (r != 0 && (r < 0) != (b < 0))); \
    } \
    MJ_INLINE S mj_##T##_mod(S a, S b) \
    { \
        if (b == 0 || b == -1) \
            return 0; \
        if (MJ_KNOWN(b > 0 && (b & (b - 1)) == 0)) \
            return (S)(a & (b - 1)); \
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

#define MJ_HALF_1_(T, op) \
    MJ_INLINE mj_##T mj_##T##_##op(mj_##T a) \
    { \
        return mj_f32_to_##T(mj_f32_##op(mj_##T##_to_f32(a))); \
    }
#define MJ_HALF_2_(T, op) \
    MJ_INLINE mj_##T mj_##T##_##op(mj_##T a, mj_##T b) \
    { \
        return mj_f32_to_##T(mj_f32_##op(mj_##T##_to_f32(a), mj_##T##_to_f32(b))); \
    }
#define MJ_HALF_(T) \
    MJ_REAL_COMPARE_(T, mj_##T, mj_##T##_to_f32) \
    MJ_HALF_2_(T, add) MJ_HALF_2_(T, sub) MJ_HALF_2_(T, mul) MJ_HALF_2_(T, div) \
    MJ_HALF_2_(T, floordiv) MJ_HALF_2_(T, mod) MJ_HALF_2_(T, min) MJ_HALF_2_(T, max) \
    MJ_HALF_2_(T, pow) \
    MJ_HALF_1_(T, sqrt) MJ_HALF_1_(T, floor) MJ_HALF_1_(T, ceil) MJ_HALF_1_(T, trunc) \
    MJ_HALF_1_(T, round) MJ_HALF_1_(T, exp) \
    MJ_INLINE mj_##T mj_##T##_neg(mj_##T a) { return (mj_##T)(a ^ 0x8000); } \
    MJ_INLINE mj_##T mj_##T##_abs(mj_##T a) { return (mj_##T)(a & 0x7fff); } \
    MJ_HALF_FMA_(T) \
    MJ_INLINE mj_##T mj_##T##_powi(mj_##T x, int64_t n) \
    { \
        return mj_f32_to_##T(mj_f32_powi(mj_##T##_to_f32(x), n)); \
    }

MJ_HALF_(f16)
MJ_HALF_(bf16)

#endif
/* mj_FROM_to_TO for every pair of bool i8 i16 i32 i64 u8 u16 u32 u64 f16 bf16 f32 f64 (and i128,
 * u128 where MJ_HAS_I128), also a type to itself, so that a macro may paste any two.
 *   integer to integer   wraps
 *   float to integer     truncates; out of range gives the nearest end, NaN gives 0
 *   anything to bool     is not zero
 *   to f16, bf16         rounded once, to nearest even (integers by way of f32) */
#ifndef MJ_CAST_H
#define MJ_CAST_H


/* All integer tokens to target TO of C type S. */
#define MJ_CAST_INTS_(TO, S, CONV) \
    MJ_INLINE S mj_bool_to_##TO(bool x) { return CONV(x); } \
    MJ_INLINE S mj_i8_to_##TO(int8_t x) { return CONV(x); } \
    MJ_INLINE S mj_i16_to_##TO(int16_t x) { return CONV(x); } \
    MJ_INLINE S mj_i32_to_##TO(int32_t x) { return CONV(x); } \
    MJ_INLINE S mj_i64_to_##TO(int64_t x) { return CONV(x); } \
    MJ_INLINE S mj_u8_to_##TO(uint8_t x) { return CONV(x); } \
    MJ_INLINE S mj_u16_to_##TO(uint16_t x) { return CONV(x); } \
    MJ_INLINE S mj_u32_to_##TO(uint32_t x) { return CONV(x); } \
    MJ_INLINE S mj_u64_to_##TO(uint64_t x) { return CONV(x); }
#ifdef MJ_HAS_I128
#define MJ_CAST_WIDE_(TO, S, CONV) \
    MJ_INLINE S mj_i128_to_##TO(mj_i128 x) { return CONV(x); } \
    MJ_INLINE S mj_u128_to_##TO(mj_u128 x) { return CONV(x); }
#else
#define MJ_CAST_WIDE_(TO, S, CONV)
#endif

/* LIMIT is the first power of two above the range; LIMIT and LEAST are exact in float and double.
 * Written as choices between values, not branches, so that a loop of it can be vectorised. */
#define MJ_CAST_FLOAT_(FROM, F, TO, S, LEAST, MOST, LIMIT) \
    MJ_INLINE S mj_##FROM##_to_##TO(F x) \
    { \
        const F low = x >= (F)(LEAST) ? x : (F)0; \
        const F safe = low < (F)LIMIT ? low : (F)0; \
        const S most = x >= (F)LIMIT ? (MOST) : (S)safe; \
        return x < (F)(LEAST) ? (LEAST) : most; \
    }
#ifdef MJ_NO_F64
#define MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT)
#else
#define MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_FLOAT_(f64, double, TO, S, LEAST, MOST, LIMIT)
#endif
#define MJ_CAST_FLOATS_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_FLOAT_(f32, float, TO, S, LEAST, MOST, LIMIT) \
    MJ_INLINE S mj_f16_to_##TO(mj_f16 x) { return mj_f32_to_##TO(mj_f16_to_f32(x)); } \
    MJ_INLINE S mj_bf16_to_##TO(mj_bf16 x) { return mj_f32_to_##TO(mj_bf16_to_f32(x)); }

#define MJ_CAST_TO_INT_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_INTS_(TO, S, (S)) \
    MJ_CAST_WIDE_(TO, S, (S)) \
    MJ_CAST_FLOATS_(TO, S, LEAST, MOST, LIMIT)

MJ_CAST_TO_INT_(i8, int8_t, INT8_MIN, INT8_MAX, 0x1p7)
MJ_CAST_TO_INT_(i16, int16_t, INT16_MIN, INT16_MAX, 0x1p15)
MJ_CAST_TO_INT_(i32, int32_t, INT32_MIN, INT32_MAX, 0x1p31)
MJ_CAST_TO_INT_(i64, int64_t, INT64_MIN, INT64_MAX, 0x1p63)
MJ_CAST_TO_INT_(u8, uint8_t, 0, UINT8_MAX, 0x1p8)
MJ_CAST_TO_INT_(u16, uint16_t, 0, UINT16_MAX, 0x1p16)
MJ_CAST_TO_INT_(u32, uint32_t, 0, UINT32_MAX, 0x1p32)
MJ_CAST_TO_INT_(u64, uint64_t, 0, UINT64_MAX, 0x1p64)
#ifdef MJ_HAS_I128
#define MJ_I128_MAX ((mj_i128)(((mj_u128)1 << 127) - 1))
#define MJ_I128_MIN (-MJ_I128_MAX - 1)
MJ_CAST_TO_INT_(i128, mj_i128, MJ_I128_MIN, MJ_I128_MAX, 0x1p127)
/* 2^128 is beyond float, where it becomes infinity: just the value that must not be converted. */
MJ_CAST_INTS_(u128, mj_u128, (mj_u128))
MJ_CAST_WIDE_(u128, mj_u128, (mj_u128))
MJ_CAST_FLOAT_(f64, double, u128, mj_u128, 0, ~(mj_u128)0, 0x1p128)
MJ_CAST_FLOAT_(f32, float, u128, mj_u128, 0, ~(mj_u128)0, HUGE_VALF)
MJ_INLINE mj_u128 mj_f16_to_u128(mj_f16 x) { return mj_f32_to_u128(mj_f16_to_f32(x)); }
MJ_INLINE mj_u128 mj_bf16_to_u128(mj_bf16 x) { return mj_f32_to_u128(mj_bf16_to_f32(x)); }
#endif

#define MJ_IS_NONZERO_(x) ((x) != 0)
MJ_CAST_INTS_(bool, bool, MJ_IS_NONZERO_)
MJ_CAST_WIDE_(bool, bool, MJ_IS_NONZERO_)
MJ_INLINE bool mj_f32_to_bool(float x) { return x != 0.0f; }
MJ_INLINE bool mj_f16_to_bool(mj_f16 x) { return (x & 0x7fff) != 0; }
MJ_INLINE bool mj_bf16_to_bool(mj_bf16 x) { return (x & 0x7fff) != 0; }

MJ_CAST_INTS_(f32, float, (float))
MJ_CAST_WIDE_(f32, float, (float))
MJ_INLINE float mj_f32_to_f32(float x) { return x; }
#ifndef MJ_NO_F64
MJ_CAST_INTS_(f64, double, (double))
MJ_CAST_WIDE_(f64, double, (double))
MJ_INLINE bool mj_f64_to_bool(double x) { return x != 0.0; }
MJ_INLINE float mj_f64_to_f32(double x) { return (float)x; }
MJ_INLINE double mj_f32_to_f64(float x) { return (double)x; }
MJ_INLINE double mj_f64_to_f64(double x) { return x; }
MJ_INLINE double mj_f16_to_f64(mj_f16 x) { return (double)mj_f16_to_f32(x); }
MJ_INLINE double mj_bf16_to_f64(mj_bf16 x) { return (double)mj_bf16_to_f32(x); }
#endif

#define MJ_F32_TO_F16_(x) mj_f32_to_f16((float)(x))
#define MJ_F32_TO_BF16_(x) mj_f32_to_bf16((float)(x))
MJ_CAST_INTS_(f16, mj_f16, MJ_F32_TO_F16_)
MJ_CAST_INTS_(bf16, mj_bf16, MJ_F32_TO_BF16_)
MJ_CAST_WIDE_(f16, mj_f16, MJ_F32_TO_F16_)
MJ_CAST_WIDE_(bf16, mj_bf16, MJ_F32_TO_BF16_)
MJ_INLINE mj_f16 mj_f16_to_f16(mj_f16 x) { return x; }
MJ_INLINE mj_bf16 mj_bf16_to_bf16(mj_bf16 x) { return x; }
MJ_INLINE mj_bf16 mj_f16_to_bf16(mj_f16 x) { return mj_f32_to_bf16(mj_f16_to_f32(x)); }
MJ_INLINE mj_f16 mj_bf16_to_f16(mj_bf16 x) { return mj_f32_to_f16(mj_bf16_to_f32(x)); }

#endif
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
    MJ_LANES_2_(T, N, min) MJ_LANES_2_(T, N, max) \
    MJ_LANES_REDUCE_(T, N, add) MJ_LANES_REDUCE_(T, N, mul) \
    MJ_LANES_REDUCE_(T, N, min) MJ_LANES_REDUCE_(T, N, max)

#define MJ_SIMD_ANY_INT_(T, N) \
    MJ_SIMD_ANY_(T, N) \
    MJ_LANES_2_(T, N, floordiv) MJ_LANES_2_(T, N, mod) \
    MJ_LANES_2_(T, N, div) MJ_LANES_INT_POW_(T, N) MJ_LANES_POWI_(T, N, pow) \
    MJ_LANES_BITS_(T, N, popcount) MJ_LANES_BITS_(T, N, clz) MJ_LANES_BITS_(T, N, ctz) \
    MJ_LANES_BITS_(T, N, byteswap) MJ_LANES_BITS_(T, N, bitreverse) \
    MJ_LANES_REDUCE_(T, N, and) MJ_LANES_REDUCE_(T, N, or) MJ_LANES_REDUCE_(T, N, xor)

#define MJ_SIMD_ANY_FLOAT_(T, N) \
    MJ_SIMD_ANY_(T, N) \
    MJ_LANES_2_(T, N, pow) MJ_LANES_POWI_(T, N, powi) MJ_LANES_FMA_(T, N) \
    MJ_LANES_1_(T, N, round) MJ_LANES_1_(T, N, exp)

#define MJ_LANES_ROOTS_(T, N) \
    MJ_LANES_1_(T, N, sqrt) MJ_LANES_1_(T, N, floor) \
    MJ_LANES_1_(T, N, ceil) MJ_LANES_1_(T, N, trunc)

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
    MJ_LANES_SPLAT_(T, N, mj_##T) \
    MJ_LANES_2_(T, N, and) MJ_LANES_2_(T, N, or) MJ_LANES_2_(T, N, xor) \
    MJ_LANES_2_(T, N, shl) MJ_LANES_2_(T, N, shr) MJ_LANES_1_(T, N, not)

#define MJ_SIMD_LANES_FLOAT_(T, N) \
    MJ_SIMD_LANES_(T, N) \
    MJ_SIMD_ANY_FLOAT_(T, N) \
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
    }

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
    }

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
/* Numbers to text and back, independent of the locale.
 *
 * mj_T_format writes the text of x to buf, without a terminating NUL, and returns its length, at
 * most MJ_FLOAT_TEXT, MJ_INT_TEXT or MJ_INT128_TEXT. Floats come out as Python's repr does for
 * their own width: the shortest digits that read back as x; an exponent from 1e16 up and below
 * 1e-4; always `.0` or an exponent; `inf`, `-inf`, `nan`. f16 and bf16 print the digits of their
 * float.
 *
 * mj_T_parse reads [+-]digits[.digits][e[+-]digits], or inf, infinity or nan in any case, from the
 * n bytes at s, rounded correctly, into *x; it returns how many bytes it read, 0 if there is no
 * number (*x is then untouched). */
#ifndef MJ_NUMBER_H
#define MJ_NUMBER_H


#define MJ_FLOAT_TEXT 25 /* -2.2250738585072014e-308 has 24 */
#define MJ_INT_TEXT 21   /* of 64 bits and less */
#define MJ_INT128_TEXT 40

int64_t mj_f64_format(char *buf, double x);
int64_t mj_f32_format(char *buf, float x);
int64_t mj_f16_format(char *buf, mj_f16 x);
int64_t mj_bf16_format(char *buf, mj_bf16 x);
int64_t mj_i64_format(char *buf, int64_t x);
int64_t mj_u64_format(char *buf, uint64_t x);
#ifdef MJ_HAS_I128
int64_t mj_i128_format(char *buf, mj_i128 x);
int64_t mj_u128_format(char *buf, mj_u128 x);
#endif

int64_t mj_f64_parse(const char *s, int64_t n, double *x);
int64_t mj_f32_parse(const char *s, int64_t n, float *x);

/* ---- between the parts of the runtime -------------------------------------------- */

/* 10^e, rounded up to 128 bits of which the first is set: hi * 2^64 + lo times
 * 2^(mj_log2_pow10_(e) - 127). -360 <= e < 340. */
struct mj_pow10_ {
    uint64_t hi, lo;
};
struct mj_pow10_ mj_pow10_(int e);

/* floor(log2(10^e)), |e| <= 1200 */
MJ_INLINE int mj_log2_pow10_(int e)
{
    return (e * 1741647) >> 19;
}

/* Upper half of a * b; *low is the lower one. */
MJ_INLINE uint64_t mj_mul_wide_(uint64_t a, uint64_t b, uint64_t *low)
{
#ifdef MJ_HAS_I128
    const mj_u128 p = (mj_u128)a * b;
    *low = (uint64_t)p;
    return (uint64_t)(p >> 64);
#else
    const uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    const uint64_t p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0;
    const uint64_t middle = (p00 >> 32) + (uint32_t)p01 + (uint32_t)p10;
    *low = middle << 32 | (uint32_t)p00;
    return a1 * b1 + (p01 >> 32) + (p10 >> 32) + (middle >> 32);
#endif
}

#endif
/* UTF-8. Texts are bytes with a length, without a terminating NUL. */
#ifndef MJ_TEXT_H
#define MJ_TEXT_H


/* The code point at s[0] of n > 0 bytes; *length becomes its number of bytes, 1 to 4. Bytes that
 * are no UTF-8 (overlong, surrogate, beyond U+10FFFF, cut short) give -1 and a length of 1. */
int32_t mj_utf8_decode(const char *s, int64_t n, int *length);
/* Writes code point c to buf, 4 bytes at most; returns their number, 0 if c is no scalar value. */
int mj_utf8_encode(char *buf, int32_t c);
/* Whether all n bytes are UTF-8. */
bool mj_utf8_valid(const char *s, int64_t n);
/* Code points in valid UTF-8: the bytes that begin one. */
int64_t mj_utf8_count(const char *s, int64_t n);
/* Byte offset of code point number `index` (0 first), n if there are fewer. */
int64_t mj_utf8_offset(const char *s, int64_t n, int64_t index);

/* Bytes of the code point that begins with b, 0 if b cannot begin one. */
MJ_INLINE int mj_utf8_length(char b)
{
    const unsigned char u = (unsigned char)b;
    return u < 0x80 ? 1 : u < 0xc2 ? 0 : u < 0xe0 ? 2 : u < 0xf0 ? 3 : u < 0xf5 ? 4 : 0;
}

/* Whether b is a byte of a code point other than its first. */
MJ_INLINE bool mj_utf8_continues(char b)
{
    return ((unsigned char)b & 0xc0) == 0x80;
}

#endif
/* The heap. */
#ifndef MJ_MEM_H
#define MJ_MEM_H

#include <string.h>


/* `size` bytes (0 is allowed) aligned to `align`, a power of two, and to 64 where they are many;
 * owned by the caller, who frees it with mj_free. Ends the program with a message when there is no
 * memory; never NULL. */
void *mj_alloc(int64_t size, int64_t align);
/* p of mj_alloc or NULL. */
void mj_free(void *p);

/* n bytes, which may overlap; memmove where n is above 16. The texts of programs are mostly short:
 * two words that overlap cover them without a loop or a call. */
void mj_copy_long_(void *to, const void *from, size_t n);
MJ_INLINE void mj_copy(void *to, const void *from, int64_t n)
{
    unsigned char *d = (unsigned char *)to;
    const unsigned char *s = (const unsigned char *)from;
    uint64_t a, z;
    uint32_t b, y;

    if (n > 16) {
        mj_copy_long_(d, s, (size_t)n);
    } else if (n >= 8) {
        memcpy(&a, s, 8);
        memcpy(&z, s + n - 8, 8);
        memcpy(d, &a, 8);
        memcpy(d + n - 8, &z, 8);
    } else if (n >= 4) {
        memcpy(&b, s, 4);
        memcpy(&y, s + n - 4, 4);
        memcpy(d, &b, 4);
        memcpy(d + n - 4, &y, 4);
    } else if (n > 0) {
        const unsigned char first = s[0], middle = s[n / 2], last = s[n - 1];
        d[0] = first;
        d[n / 2] = middle;
        d[n - 1] = last;
    }
}

/* Four words of 4 bytes that cover the n bytes at s, which overlap, for n from 4 to 16: one kind of
 * access for all these lengths, hence no branch to guess wrong. */
MJ_INLINE void mj_cover_(uint32_t word[4], const unsigned char *s, int64_t n)
{
    const int64_t step = n >> 3 << 2;

    memcpy(&word[0], s, 4);
    memcpy(&word[1], s + step, 4);
    memcpy(&word[2], s + n - 4, 4);
    memcpy(&word[3], s + n - 4 - step, 4);
}

/* Whether a text of n bytes is kept in the place of its String's pointer and length, which are 16
 * bytes where pointers have 8. */
MJ_INLINE bool mj_in_place(int64_t n)
{
    return sizeof(void *) == 8 && n <= 16;
}

/* The n bytes at s, 0 to 16, and zeros after them, as two words. Where the low byte of a word comes
 * first, words that overlap are shifted to their places. */
MJ_INLINE void mj_words_(uint64_t word[2], const unsigned char *s, int64_t n)
{
    word[0] = word[1] = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    mj_copy(word, s, n);
#else
    const int bits = (int)n * 8;
    uint32_t a, b;
    if (n > 8) {
        memcpy(&word[0], s, 8);
        memcpy(&word[1], s + n - 8, 8);
        word[1] >>= 128 - bits;
    } else if (n >= 4) {
        memcpy(&a, s, 4);
        memcpy(&b, s + n - 4, 4);
        word[0] = a | (uint64_t)b << (bits - 32);
    } else if (n > 0) {
        const int half = (int)(n >> 1);
        word[0] = s[0] | (uint64_t)s[half] << (half * 8) | (uint64_t)s[n - 1] << (bits - 8);
    }
#endif
}

/* 16 bytes: the n at from, 0 to 16, and zeros. */
MJ_INLINE void mj_copy_in_place(void *to, const void *from, int64_t n)
{
    uint64_t word[2];

    mj_words_(word, (const unsigned char *)from, n);
    memcpy(to, word, sizeof word);
}

/* Whether n bytes are the same. */
MJ_INLINE bool mj_bytes_equal(const void *p, const void *q, int64_t n)
{
    const unsigned char *s = (const unsigned char *)p, *t = (const unsigned char *)q;
    uint32_t a[4], b[4];

    if (n > 16)
        return memcmp(s, t, (size_t)n) == 0;
    if (n >= 4) {
        mj_cover_(a, s, n);
        mj_cover_(b, t, n);
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
    }
    return n <= 0 || ((s[0] ^ t[0]) | (s[n >> 1] ^ t[n >> 1]) | (s[n - 1] ^ t[n - 1])) == 0;
}

/* Whether 16 bytes are the same. */
MJ_INLINE bool mj_same_in_place(const void *p, const void *q)
{
    uint64_t a[2], b[2];

    memcpy(a, p, sizeof a);
    memcpy(b, q, sizeof b);
    return ((a[0] ^ b[0]) | (a[1] ^ b[1])) == 0;
}

/* Whether the n bytes at p come before the m at q; zeros follow both up to 16. */
MJ_INLINE bool mj_before_in_place(const void *p, int64_t n, const void *q, int64_t m)
{
    uint64_t a[2], b[2];

    memcpy(a, p, sizeof a);
    memcpy(b, q, sizeof b);
    const int i = a[0] == b[0];
    if (a[i] == b[i])
        return n < m;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return a[i] < b[i];
#else
    return mj_u64_byteswap(a[i]) < mj_u64_byteswap(b[i]);
#endif
}

/* h with a word mixed in: times an odd number; the high bits, which know most, are folded in. */
MJ_INLINE uint64_t mj_hash_word(uint64_t h, uint64_t word)
{
    const uint64_t x = (h ^ word) * UINT64_C(0xBF58476D1CE4E5B9);
    return x ^ (x >> 29);
}

/* h with n bytes mixed in, which are two words. */
MJ_INLINE uint64_t mj_hash_words_(uint64_t h, const uint64_t word[2], int64_t n)
{
    h ^= (uint64_t)n * UINT64_C(0x9E3779B97F4A7C15);
    return mj_hash_word(mj_hash_word(h, word[0]), word[1]);
}

/* h with n bytes mixed in, in words of the machine. */
MJ_INLINE uint64_t mj_hash_bytes(uint64_t h, const void *p, int64_t n)
{
    const unsigned char *s = (const unsigned char *)p;
    uint64_t word[2];

    for (; n > 16; s += 8, n -= 8) {
        memcpy(word, s, 8);
        h = mj_hash_word(h, word[0]);
    }
    mj_words_(word, s, n);
    return mj_hash_words_(h, word, n);
}

/* The same of 16 bytes that hold n and zeros after them. */
MJ_INLINE uint64_t mj_hash_in_place(uint64_t h, const void *p, int64_t n)
{
    uint64_t word[2];

    memcpy(word, p, sizeof word);
    return mj_hash_words_(h, word, n);
}

#endif
/* Files by descriptor: 0, 1, 2 are standard input, output and error. Output to 1 is buffered, and
 * flushed at exit, before a failure message, before standard input is read and, on a terminal, at
 * the end of each line. One thread at a time may use descriptors 0 and 1. */
#ifndef MJ_IO_H
#define MJ_IO_H


/* All n bytes at p; what cannot be written is dropped, as a program that prints cannot tell. */
void mj_write(int fd, const void *p, int64_t n);
void mj_flush(void);
/* Up to n bytes into p: their number, 0 at the end, -1 on error (mj_errno). */
int64_t mj_read(int fd, void *p, int64_t n);
/* The next line of standard input without its newline, *n bytes, not NUL-terminated, owned by the
 * caller (mj_free); NULL at the end of input. */
char *mj_read_line(int64_t *n);
/* mode: "r", "w", "rw" (created if missing, kept) or "a"; path ends in NUL. -1 on error. */
int mj_open(const char *path, const char *mode);
/* 0, or -1 on error. */
int mj_close(int fd);
/* whence: 0 from the start, 1 from here, 2 from the end. New position, -1 on error. */
int64_t mj_seek(int fd, int64_t offset, int whence);
/* Bytes from the place of a regular file to its end; 0 where that is not known. */
int64_t mj_left(int fd);
/* errno, and the text for one; the text is static. */
int mj_errno(void);
const char *mj_error_text(int error);

#endif
/* Files and folders by name, and other programs. Paths end in NUL. Functions that return int give
 * 0, or -1 with the reason in mj_errno; those that return a pointer NULL, with the reason there. */
#ifndef MJ_PATH_H
#define MJ_PATH_H


enum { MJ_STAT_FACTS = 10 };
/* facts: mode, inode, device, links, user, group, size, then nanoseconds since 1970 of last access,
 * change of content and change of state. A link itself is looked at unless `follow`. */
int mj_stat(const char *path, int follow, int64_t *facts);
int mj_mkdir(const char *path, int mode);
int mj_rmdir(const char *path);
int mj_unlink(const char *path);
int mj_chdir(const char *path);
/* Texts that the caller frees with mj_free, NUL-terminated. */
char *mj_getcwd(void);
char *mj_realpath(const char *path);

/* Names in a folder but "." and "..", in the system's order; NULL after the last. A name lives
 * until the next call. */
void *mj_dir_open(const char *path);
const char *mj_dir_next(void *dir);
void mj_dir_close(void *dir);

/* What a command of the shell prints on standard output, *n bytes, freed by the caller with
 * mj_free; NULL when it cannot be started. */
char *mj_command_output(const char *command, int64_t *n);

#endif
/* How a program ends other than by returning from main. Messages are those of Mojo, on standard
 * output for a failed check and an abort, after which the process dies of SIGILL (status 132 in a
 * shell). A format is printf's. None of these returns, save the checks and mj_uncaught. */
#ifndef MJ_FAIL_H
#define MJ_FAIL_H


#ifdef MJ_HAS_BUILTINS
#define MJ_PRINTF_(text, args) __attribute__((__format__(__printf__, text, args)))
#else
#define MJ_PRINTF_(text, args)
#endif

/* At: FILE:LINE:COL: Assert Error: MESSAGE */
MJ_COLD _Noreturn void mj_fail_at(const char *file, int line, int col, const char *format, ...)
    MJ_PRINTF_(4, 5);
/* ABORT: FILE:LINE:COL: MESSAGE */
MJ_COLD _Noreturn void mj_abort_at(const char *file, int line, int col, const char *format, ...)
    MJ_PRINTF_(4, 5);
/* ABORT: MESSAGE, for what has no place in the source */
MJ_COLD _Noreturn void mj_abort(const char *format, ...) MJ_PRINTF_(1, 2);
/* Flushes and dies of SIGILL without a word. */
MJ_COLD _Noreturn void mj_trap(void);
/* Flushes and ends with this status. */
_Noreturn void mj_exit(int status);

/* What main says of an error that it lets out, n bytes of text, on standard error. Returns main's
 * status, 1. */
MJ_COLD int mj_uncaught(const char *text, int64_t n);

MJ_COLD _Noreturn void mj_fail_index(int64_t i, int64_t n, const char *file, int line, int col);
MJ_COLD _Noreturn void mj_fail_slice(const char *what, int64_t i, int64_t first, int64_t last,
                                     const char *file, int line, int col);

/* i, if 0 <= i < n; else `index I is out of bounds, valid range is 0 to N-1`. */
MJ_INLINE int64_t mj_check_index(int64_t i, int64_t n, const char *file, int line, int col)
{
    if (!MJ_LIKELY(i >= 0 && i < n)) /* C compilers drop each half they can prove */
        mj_fail_index(i, n, file, line, col);
    return i;
}

/* first <= i <= last, else `slice WHAT index I is out of bounds, valid range is FIRST to LAST`;
 * what: "start" or "end". */
MJ_INLINE void mj_check_slice(const char *what, int64_t i, int64_t first, int64_t last,
                              const char *file, int line, int col)
{
    if (!MJ_LIKELY(i >= first && i <= last))
        mj_fail_slice(what, i, first, last, file, line, col);
}

#endif
/* The process and its surroundings: arguments, environment, clocks, random numbers. */
#ifndef MJ_SYS_H
#define MJ_SYS_H


/* First statement of main: keeps the arguments for mj_argc and mj_argv. */
void mj_init(int argc, char **argv);
int64_t mj_argc(void);
/* Argument i, 0 is the program; NULL if there is none. Lives as long as the process. */
const char *mj_argv(int64_t i);
/* All arguments as views of text, an address and a length each; made once, kept by the process. */
void *mj_argv_views(void);
/* Value of an environment variable, NULL if unset; not owned. */
const char *mj_getenv(const char *name);
/* Sets (or, with replace false, sets if unset) a variable; false on error. */
bool mj_setenv(const char *name, const char *value, bool replace);
/* Removes a variable, if there is one; false on error. */
bool mj_unsetenv(const char *name);
/* Processors that run now, at least 1. */
int64_t mj_core_count(void);

/* Nanoseconds of a clock that only goes forward, and since 1970. */
int64_t mj_perf_counter_ns(void);
int64_t mj_time_ns(void);
void mj_sleep_ns(int64_t ns);

/* xoshiro256** of D. Blackman and S. Vigna, one sequence for the process; without a seed it begins
 * with that of 0. */
void mj_random_seed(uint64_t seed);
uint64_t mj_random_u64(void);
/* Uniform in [0, 1) */
double mj_random_f64(void);

#endif
/* Libraries opened at run time: drivers of devices, CPython, a program's own OwnedDLHandle. */
#ifndef MJ_LIBRARY_H
#define MJ_LIBRARY_H


/* The library called `name` (NULL: the program itself), to be closed with mj_library_close; NULL if
 * there is none, or where libraries cannot be opened. */
void *mj_library_open(const char *name);
void mj_library_close(void *library);
/* The address of a symbol, NULL if the library has none. A function's is to be copied into a
 * function pointer by memcpy: C has no cast for it. */
void *mj_library_symbol(void *library, const char *name);
/* Why the last open or symbol failed; static text. */
const char *mj_library_error(void);

#endif
/* Scalars that several threads change, in the strictest order, for i32 u32 i64 u64 f32 f64.
 *
 *   mj_T_atomic_load(p)  mj_T_atomic_store(p, v)
 *   mj_T_atomic_add(p, v)                        the value before
 *   mj_T_atomic_compare_exchange(p, &old, new)   sets new if *p is *old, true; else *old becomes *p
 *   mj_atomic_load32 store32 add32 exchange32, the same with 64: these, chosen by the type of p
 *   mj_atomic_fence()                            no access moves across
 *
 * A compiler without atomics (tcc) gets plain accesses: it has no threads to offer either. */
#ifndef MJ_ATOMIC_H
#define MJ_ATOMIC_H

#include <string.h>


#ifdef MJ_HAS_BUILTINS

#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) \
    { \
        mj_##T v; \
        __atomic_load(p, &v, __ATOMIC_SEQ_CST); \
        return v; \
    } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) \
    { \
        __atomic_store(p, &v, __ATOMIC_SEQ_CST); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        return __atomic_compare_exchange(p, old, &new_, false, __ATOMIC_SEQ_CST, \
                                         __ATOMIC_SEQ_CST); \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        return __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST); \
    }
MJ_INLINE void mj_atomic_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

#else

#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) { return *p; } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) { *p = v; } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        if (memcmp(p, old, sizeof *p) == 0) { \
            *p = new_; \
            return true; \
        } \
        *old = *p; \
        return false; \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        const mj_##T old = *p; \
        *p = mj_##T##_add(old, v); \
        return old; \
    }
MJ_INLINE void mj_atomic_fence(void) { }

#endif

#define MJ_ATOMIC_FLOAT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        mj_##T old = mj_##T##_atomic_load(p); \
        while (!mj_##T##_atomic_compare_exchange(p, &old, old + v)) \
            ; \
        return old; \
    }

MJ_ATOMIC_INT_(i32)
MJ_ATOMIC_INT_(u32)
MJ_ATOMIC_INT_(i64)
MJ_ATOMIC_INT_(u64)
MJ_ATOMIC_FLOAT_(f32)
MJ_ATOMIC_FLOAT_(f64)

#define MJ_ATOMIC_32_(p, op) \
    _Generic((p), int32_t *: mj_i32_atomic_##op, const int32_t *: mj_i32_atomic_##op, \
             uint32_t *: mj_u32_atomic_##op, const uint32_t *: mj_u32_atomic_##op, \
             float *: mj_f32_atomic_##op, const float *: mj_f32_atomic_##op)
#define MJ_ATOMIC_64_(p, op) \
    _Generic((p), int64_t *: mj_i64_atomic_##op, const int64_t *: mj_i64_atomic_##op, \
             uint64_t *: mj_u64_atomic_##op, const uint64_t *: mj_u64_atomic_##op, \
             double *: mj_f64_atomic_##op, const double *: mj_f64_atomic_##op)
#define mj_atomic_load32(p) MJ_ATOMIC_32_(p, load)(p)
#define mj_atomic_load64(p) MJ_ATOMIC_64_(p, load)(p)
#define mj_atomic_store32(p, v) MJ_ATOMIC_32_(p, store)(p, v)
#define mj_atomic_store64(p, v) MJ_ATOMIC_64_(p, store)(p, v)
#define mj_atomic_add32(p, v) MJ_ATOMIC_32_(p, add)(p, v)
#define mj_atomic_add64(p, v) MJ_ATOMIC_64_(p, add)(p, v)
#define mj_atomic_exchange32(p, old, v) MJ_ATOMIC_32_(p, compare_exchange)(p, old, v)
#define mj_atomic_exchange64(p, old, v) MJ_ATOMIC_64_(p, compare_exchange)(p, old, v)

#endif

#endif

#if defined(MOJO_RUNTIME) && !defined(MOJO_RUNTIME_IS_HERE)
#define MOJO_RUNTIME_IS_HERE

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>


_Noreturn void mj_trap(void)
{
    mj_flush();
#ifdef SIGILL
    signal(SIGILL, SIG_DFL);
    raise(SIGILL);
#endif
    abort();
}

_Noreturn void mj_exit(int status)
{
    exit(status); /* mj_flush is registered with atexit */
}

static void mj_say_(int fd, const char *text)
{
    mj_write(fd, text, (int64_t)strlen(text));
}

/* A message may hold a user's text of any length, but failing must not need the heap: what is past
 * the buffer is cut. */
static void mj_say_format_(const char *format, va_list args)
{
    char text[1024];

    vsnprintf(text, sizeof text, format, args);
    mj_say_(1, text);
    mj_say_(1, "\n");
}

static void mj_say_place_(const char *before, const char *file, int line, int col)
{
    char text[40];

    mj_say_(1, before);
    mj_say_(1, file);
    snprintf(text, sizeof text, ":%d:%d: ", line, col);
    mj_say_(1, text);
}

_Noreturn void mj_fail_at(const char *file, int line, int col, const char *format, ...)
{
    va_list args;

    mj_say_place_("At: ", file, line, col);
    mj_say_(1, "Assert Error: ");
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_abort_at(const char *file, int line, int col, const char *format, ...)
{
    va_list args;

    mj_say_place_("ABORT: ", file, line, col);
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_abort(const char *format, ...)
{
    va_list args;

    mj_say_(1, "ABORT: ");
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_fail_index(int64_t i, int64_t n, const char *file, int line, int col)
{
    mj_fail_at(file, line, col, "index %lld is out of bounds, valid range is 0 to %lld",
               (long long)i, (long long)n - 1);
}

_Noreturn void mj_fail_slice(const char *what, int64_t i, int64_t first, int64_t last,
                             const char *file, int line, int col)
{
    mj_fail_at(file, line, col, "slice %s index %lld is out of bounds, valid range is %lld to %lld",
               what, (long long)i, (long long)first, (long long)last);
}

int mj_uncaught(const char *text, int64_t n)
{
    mj_flush();
    mj_say_(2, "stack trace was not collected. Enable stack trace collection with environment "
               "variable `MODULAR_DEBUG=stack-trace-on-error`\n"
               "Unhandled exception caught during execution: ");
    mj_write(2, text, n);
    mj_say_(2, "\n");
    return 1;
}
/* Shortest digits by R. Giulietti, "The Schubfach way to render doubles" (2021): of the decimals
 * that round to x, one of the fewest digits, and of those the nearest to x, the upper one of two.
 * 32 bits by J. Jeon, "Dragonbox" (2020), as Mojo 1.2.0 has it: see mj_shortest_32_. */

#include <string.h>


/* floor(g * c / 2^128) with its last bit set if anything was cut off that counts (g is an upper
 * bound of the power, so that a remainder of at most one unit may be an error of g alone). */
static uint64_t mj_round_to_odd_(struct mj_pow10_ g, uint64_t c)
{
    uint64_t low, rest;
    const uint64_t carry = mj_mul_wide_(g.lo, c, &low);
    uint64_t res = mj_mul_wide_(g.hi, c, &rest);

    rest += carry;
    res += rest < carry;
    return res | (rest > 1);
}

static uint64_t mj_without_zeros_(uint64_t digits, int *exp10)
{
    while (digits % 10 == 0) {
        digits /= 10;
        ++*exp10;
    }
    return digits;
}

/* Digits of c * 2^q (c > 0), as an integer to be scaled by 10^*exp10. `uneven`: the float below is
 * half as far away as the one above. As in Mojo 1.2.0, the ends of what rounds to x belong to it
 * even where c is odd. */
static uint64_t mj_shortest_(uint64_t c, int q, bool uneven, int *exp10)
{
    const int k = (q * 1262611 - (uneven ? 524031 : 0)) >> 22; /* floor(log10(2^q or 3/4 2^q)) */
    const int h = q + mj_log2_pow10_(-k) + 1;
    const struct mj_pow10_ g = mj_pow10_(-k);
    /* four times x and four times the ends of what rounds to x, scaled by 10^-k */
    const uint64_t x = mj_round_to_odd_(g, 4 * c << h);
    const uint64_t low = mj_round_to_odd_(g, (4 * c - (uneven ? 1 : 2)) << h);
    const uint64_t high = mj_round_to_odd_(g, (4 * c + 2) << h);
    const uint64_t s = x / 4, tens = s / 10;

    if (tens > 0) {
        const bool down = low <= 40 * tens, up = 40 * tens + 40 <= high;
        if (down != up) {
            *exp10 = k + 1;
            return mj_without_zeros_(tens + up, exp10);
        }
    }
    *exp10 = k;
    const bool down = low <= 4 * s, up = 4 * s + 4 <= high;
    return mj_without_zeros_(s + (down != up ? up : x >= 4 * s + 2), exp10);
}

/* The product of two_c and 10^e, as far as Dragonbox asks: the last bit before the point, and
 * whether nothing follows it. */
struct mj_parity_ {
    bool odd, whole;
};
static struct mj_parity_ mj_parity_(uint64_t two_c, int e, int beta)
{
    const struct mj_pow10_ g = mj_pow10_(e);
    uint64_t low;
    const uint64_t high = two_c * g.hi + mj_mul_wide_(g.lo, two_c, &low);
    const uint64_t rest = high << beta | low >> (64 - beta);

    return (struct mj_parity_){ high >> (64 - beta) & 1, rest == 0 };
}

/* Digits of c * 2^q for 24 bits of c; no power of two. Mojo 1.2.0 finds the last digit of one in
 * ten numbers with the parity of a product by 10^(1-k-262) where 10^(1-k) is meant (its table of
 * 64-bit numbers at the place of the 32-bit one), so that it may be one off the nearest, or a 0, or
 * (of subnormals) read back as the neighbour of x. What is printed here is the same text. */
static uint64_t mj_shortest_32_(uint32_t c, int q, int *exp10)
{
    enum { OTHER_TABLE = -261 };
    const uint32_t two_c = 2 * c;
    const int k = (q * 315653 >> 20) - 1; /* floor(log10(2^q)) less one digit */
    const int beta = q + mj_log2_pow10_(-k);
    const struct mj_pow10_ g = mj_pow10_(-k);
    const uint64_t power = g.hi + (g.lo != 0);
    const uint32_t width = (uint32_t)(power >> (63 - beta));
    uint64_t low;
    const uint32_t top = (uint32_t)(mj_mul_wide_(power, (uint64_t)(two_c | 1) << beta, &low));
    uint64_t digits = top / 100;
    const uint32_t rest = top % 100;

    *exp10 = k + 2;
    if (rest < width)
        return mj_without_zeros_(digits, exp10);
    if (rest == width) {
        const struct mj_parity_ p = mj_parity_(two_c - 1, OTHER_TABLE - k, beta);
        if (p.odd || p.whole)
            return mj_without_zeros_(digits, exp10);
    }
    *exp10 = k + 1;
    const uint32_t distance = rest - width / 2 + 5;
    digits = digits * 10 + distance / 10;
    if (distance % 10 == 0)
        digits -= mj_parity_(two_c, OTHER_TABLE - k, beta).odd != ((distance ^ 5) & 1);
    return digits;
}

/* digits * 10^exp10 as Python writes it. */
static int64_t mj_layout_(char *buf, uint64_t digits, int exp10)
{
    char text[MJ_INT_TEXT];
    char *p = buf;

    const int n = (int)mj_u64_format(text, digits);
    const int e = n + exp10 - 1; /* d.ddd times 10^e */

    if (e < -4 || e >= 16) {
        *p++ = text[0];
        if (n > 1) {
            *p++ = '.';
            memcpy(p, text + 1, (size_t)n - 1);
            p += n - 1;
        }
        *p++ = 'e';
        *p++ = e < 0 ? '-' : '+';
        const int a = e < 0 ? -e : e;
        if (a < 10)
            *p++ = '0';
        p += mj_u64_format(p, (uint64_t)a);
    } else if (e < 0) {
        memcpy(p, "0.000", 5);
        p += 1 - e;
        memcpy(p, text, (size_t)n);
        p += n;
    } else if (exp10 >= 0) {
        memcpy(p, text, (size_t)n);
        memset(p + n, '0', (size_t)exp10);
        p += n + exp10;
        *p++ = '.';
        *p++ = '0';
    } else {
        memcpy(p, text, (size_t)e + 1);
        p += e + 1;
        *p++ = '.';
        memcpy(p, text + e + 1, (size_t)(n - e - 1));
        p += n - e - 1;
    }
    return p - buf;
}

/* Sign, biased exponent and fraction of a binary format of `bits` fraction bits. */
static int64_t mj_format_(char *buf, bool negative, int exponent, uint64_t fraction, int bits,
                          int bias)
{
    const int most = 2 * bias + 1;
    char *p = buf;

    if (exponent == most && fraction != 0) {
        memcpy(p, "nan", 3);
        return 3;
    }
    if (negative)
        *p++ = '-';
    if (exponent == most || (exponent == 0 && fraction == 0)) {
        memcpy(p, exponent == 0 ? "0.0" : "inf", 3);
        return p + 3 - buf;
    }
    const uint64_t c = exponent == 0 ? fraction : fraction | (uint64_t)1 << bits;
    const int q = (exponent == 0 ? 1 : exponent) - bias - bits;
    int exp10;
    const bool uneven = fraction == 0 && exponent > 1;
    const uint64_t digits = bits == 23 && (fraction || exponent == 0)
                                ? mj_shortest_32_((uint32_t)c, q, &exp10)
                                : mj_shortest_(c, q, uneven, &exp10);
    return p - buf + mj_layout_(p, digits, exp10);
}

int64_t mj_f64_format(char *buf, double x)
{
    const uint64_t u = mj_f64_bits(x);
    return mj_format_(buf, u >> 63, (int)(u >> 52 & 0x7ff), u & 0xfffffffffffff, 52, 1023);
}

int64_t mj_f32_format(char *buf, float x)
{
    const uint32_t u = mj_f32_bits(x);
    return mj_format_(buf, u >> 31, (int)(u >> 23 & 0xff), u & 0x7fffff, 23, 127);
}

int64_t mj_f16_format(char *buf, mj_f16 x)
{
    return mj_f32_format(buf, mj_f16_to_f32(x));
}

int64_t mj_bf16_format(char *buf, mj_bf16 x)
{
    return mj_f32_format(buf, mj_bf16_to_f32(x));
}
/* Decimal text to the nearest float, ties to even. The first 19 digits times a 128-bit power of ten
 * enclose the value between two bounds; where both round to the same float, and nearly always they
 * do (compare D. Lemire, "Number parsing at a gigabyte per second", 2021), that is the answer. Else
 * the value is compared with the middle of two floats in whole numbers. */

#include <float.h>
#include <string.h>


/* Are intermediate results rounded to double? tcc does not say. */
#ifdef FLT_EVAL_METHOD
#define MJ_EXACT_DOUBLES_ (FLT_EVAL_METHOD == 0)
#else
#define MJ_EXACT_DOUBLES_ 0
#endif

struct mj_format_ {
    int bits;  /* of precision, the hidden one included */
    int least; /* exponent of the last bit of a subnormal */
    int most;  /* exponent of the last bit of the greatest numbers */
};

/* m * 2^e with m < 2^bits, or infinite */
struct mj_rounded_ {
    uint64_t m;
    int e;
    bool infinite;
};

enum { MJ_DIGITS_ = 800 }; /* more than the 767 that can decide a double */

struct mj_decimal_ {
    char digit[MJ_DIGITS_ + 1]; /* no leading zeros; past the limit one 1 stands for the rest */
    int count, exp10;           /* the value is the digits as an integer times 10^exp10 */
};

/* ---- whole numbers of any size ------------------------------------------------------ */

enum { MJ_BIG_WORDS_ = 256 }; /* 8192 bits: 800 digits, or a float times 10^1143 */

struct mj_big_ {
    uint32_t word[MJ_BIG_WORDS_]; /* least significant first */
    int count;
};

static void mj_big_mul_add_(struct mj_big_ *a, uint32_t f, uint32_t carry)
{
    uint64_t t = carry;

    for (int i = 0; i < a->count; i++) {
        t += (uint64_t)a->word[i] * f;
        a->word[i] = (uint32_t)t;
        t >>= 32;
    }
    if (t && a->count < MJ_BIG_WORDS_)
        a->word[a->count++] = (uint32_t)t;
}

static void mj_big_pow10_(struct mj_big_ *a, int n)
{
    for (; n >= 9; n -= 9)
        mj_big_mul_add_(a, 1000000000, 0);
    for (; n > 0; n--)
        mj_big_mul_add_(a, 10, 0);
}

static void mj_big_shift_(struct mj_big_ *a, int n)
{
    const int words = n / 32;

    mj_big_mul_add_(a, (uint32_t)1 << n % 32, 0);
    if (a->count == 0 || words == 0 || a->count + words > MJ_BIG_WORDS_)
        return;
    memmove(a->word + words, a->word, (size_t)a->count * sizeof *a->word);
    memset(a->word, 0, (size_t)words * sizeof *a->word);
    a->count += words;
}

static int mj_big_compare_(const struct mj_big_ *a, const struct mj_big_ *b)
{
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (int i = a->count - 1; i >= 0; i--)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return 0;
}

/* The sign of d - (2 m + 1) * 2^(e - 1). */
static int mj_compare_middle_(const struct mj_decimal_ *d, uint64_t m, int e)
{
    struct mj_big_ left = { .count = 0 }, right = { .count = 0 };

    for (int i = 0; i < d->count; i++)
        mj_big_mul_add_(&left, 10, (uint32_t)(d->digit[i] - '0'));
    mj_big_mul_add_(&right, 1, (uint32_t)(m >> 31));
    mj_big_shift_(&right, 32);
    mj_big_mul_add_(&right, 1, (uint32_t)(m << 1 | 1));
    if (d->exp10 >= 0)
        mj_big_pow10_(&left, d->exp10);
    else
        mj_big_pow10_(&right, -d->exp10);
    if (e >= 1)
        mj_big_shift_(&right, e - 1);
    else
        mj_big_shift_(&left, 1 - e);
    return mj_big_compare_(&left, &right);
}

/* ---- rounding ------------------------------------------------------------------------ */

/* (hi * 2^64 + lo) * 2^e cut to the precision of f; *up: what was cut is above half, or half and m
 * odd. */
static struct mj_rounded_ mj_cut_(uint64_t hi, uint64_t lo, int e, const struct mj_format_ *f,
                                  bool *up)
{
    const int length = hi ? 128 - mj_u64_clz(hi) : 64 - mj_u64_clz(lo);
    struct mj_rounded_ r = { 0, e + length - f->bits, false };

    if (r.e < f->least)
        r.e = f->least;
    const int shift = r.e - e; /* positive: the product has 127 bits or 128 */
    *up = false;
    if (shift > length)
        return r;
    const uint64_t half_hi = shift > 64 ? (uint64_t)1 << (shift - 65) : 0;
    const uint64_t half_lo = shift > 64 ? 0 : (uint64_t)1 << (shift - 1);
    uint64_t rest_hi, rest_lo;
    if (shift >= 128) {
        rest_hi = hi;
        rest_lo = lo;
    } else if (shift > 64) {
        r.m = hi >> (shift - 64);
        rest_hi = hi & (((uint64_t)1 << (shift - 64)) - 1);
        rest_lo = lo;
    } else if (shift == 64) {
        r.m = hi;
        rest_hi = 0;
        rest_lo = lo;
    } else {
        r.m = hi << (64 - shift) | lo >> shift;
        rest_hi = 0;
        rest_lo = lo & (((uint64_t)1 << shift) - 1);
    }
    if (rest_hi != half_hi)
        *up = rest_hi > half_hi;
    else
        *up = rest_lo > half_lo || (rest_lo == half_lo && r.m & 1);
    return r;
}

static struct mj_rounded_ mj_finish_(struct mj_rounded_ r, bool up, const struct mj_format_ *f)
{
    r.m += up;
    if (r.m >> f->bits) {
        r.m >>= 1;
        r.e++;
    }
    r.infinite = r.e > f->most;
    return r;
}

static struct mj_rounded_ mj_round_(const struct mj_decimal_ *d, const struct mj_format_ *f)
{
    struct mj_rounded_ r = { 0, f->least, false };
    const int cut = d->count > 19 ? d->count - 19 : 0;
    const int q = d->exp10 + cut;
    uint64_t w = 0;

    for (int i = 0; i < d->count - cut; i++)
        w = 10 * w + (uint64_t)(d->digit[i] - '0');
    if (w == 0 || q < -343)
        return r;
    if (q > 310) {
        r.infinite = true;
        return r;
    }
    const struct mj_pow10_ g = mj_pow10_(q);
    const uint64_t next = w + (cut > 0);
    const int shift = mj_u64_clz(next);
    uint64_t low, unused;
    /* the value is in [(g - 1) w, g next] * 2^e */
    const int e = mj_log2_pow10_(q) - 127 - shift + 64;
    uint64_t down_lo = mj_mul_wide_(g.lo - 1, w << shift, &unused);
    uint64_t down_hi = mj_mul_wide_(g.hi - (g.lo == 0), w << shift, &low);
    down_lo += low;
    down_hi += down_lo < low;
    uint64_t up_lo = mj_mul_wide_(g.lo, next << shift, &unused);
    uint64_t up_hi = mj_mul_wide_(g.hi, next << shift, &low);
    up_lo += low;
    up_hi += up_lo < low;
    up_lo++; /* for what was cut off */
    up_hi += up_lo == 0;

    bool down_up, up_up;
    const struct mj_rounded_ below = mj_cut_(down_hi, down_lo, e, f, &down_up);
    const struct mj_rounded_ above = mj_cut_(up_hi, up_lo, e, f, &up_up);
    if (below.m == above.m && below.e == above.e && down_up == up_up)
        return mj_finish_(below, down_up, f);
    const int sign = mj_compare_middle_(d, below.m, below.e);
    return mj_finish_(below, sign > 0 || (sign == 0 && below.m & 1), f);
}

/* ---- text ----------------------------------------------------------------------------- */

static bool mj_is_word_(const char *s, int64_t n, const char *lower)
{
    for (; *lower; s++, n--, lower++)
        if (n <= 0 || (*s | 0x20) != *lower)
            return false;
    return true;
}

static bool mj_is_digit_(const char *s, int64_t i, int64_t n)
{
    return i < n && s[i] >= '0' && s[i] <= '9';
}

/* Reads the digits from s into *d; returns how many bytes, 0 if there is no number. */
static int64_t mj_scan_(const char *s, int64_t n, struct mj_decimal_ *d)
{
    int64_t i = 0, digits = 0, exp10 = 0;
    bool point = false;

    d->count = 0;
    for (; mj_is_digit_(s, i, n) || (i < n && s[i] == '.' && !point); i++) {
        if (s[i] == '.') {
            point = true;
            continue;
        }
        digits++;
        exp10 -= point;
        if (d->count == 0 && s[i] == '0')
            continue;
        if (d->count < MJ_DIGITS_) {
            d->digit[d->count++] = s[i];
            continue;
        }
        exp10++;
        if (s[i] != '0' && d->count == MJ_DIGITS_) {
            d->digit[d->count++] = '1';
            exp10--;
        }
    }
    if (digits == 0)
        return 0;
    int64_t j = i;
    if (j < n && (s[j] == 'e' || s[j] == 'E')) {
        const bool negative = ++j < n && s[j] == '-';
        j += j < n && (s[j] == '-' || s[j] == '+');
        int64_t e = 0;
        if (mj_is_digit_(s, j, n)) {
            for (; mj_is_digit_(s, j, n); j++)
                if (e < 1000000000000)
                    e = 10 * e + (s[j] - '0');
            exp10 += negative ? -e : e;
            i = j;
        }
    }
    d->exp10 = exp10 > 100000 ? 100000 : exp10 < -100000 ? -100000 : (int)exp10;
    return i;
}

/* The common part: *nan and *negative beside the number. */
static int64_t mj_parse_(const char *s, int64_t n, const struct mj_format_ *f,
                         struct mj_rounded_ *r, bool *negative, bool *nan)
{
    const int64_t sign = n > 0 && (*s == '-' || *s == '+');
    struct mj_decimal_ d;

    *negative = sign && *s == '-';
    *nan = false;
    s += sign;
    n -= sign;
    if (mj_is_word_(s, n, "nan")) {
        *nan = true;
        return sign + 3;
    }
    if (mj_is_word_(s, n, "inf")) {
        *r = (struct mj_rounded_){ .infinite = true };
        return sign + (mj_is_word_(s, n, "infinity") ? 8 : 3);
    }
    const int64_t length = mj_scan_(s, n, &d);
    if (length == 0)
        return 0;
    *r = mj_round_(&d, f);
    return sign + length;
}

/* At most 15 digits and one point: both the digits and the power of ten are exact, so that their
 * quotient is rounded once, rightly. That is how most numbers in files look. */
static bool mj_plain_(const char *s, int64_t n, double *x)
{
    static const double power[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15 };
    const bool negative = n > 0 && *s == '-';
    int digits = 0, whole = -1;
    uint64_t w = 0;

    if (n > 17 || !MJ_EXACT_DOUBLES_)
        return false;
    for (int64_t i = negative; i < n; i++) {
        const unsigned d = (unsigned)s[i] - '0';
        if (d <= 9) {
            w = 10 * w + d;
            digits++;
        } else if (s[i] == '.' && whole < 0) {
            whole = digits;
        } else {
            return false;
        }
    }
    if (digits == 0 || digits > 15)
        return false;
    const double value = (double)w / power[whole < 0 ? 0 : digits - whole];
    *x = negative ? -value : value;
    return true;
}

int64_t mj_f64_parse(const char *s, int64_t n, double *x)
{
    static const struct mj_format_ format = { 53, -1074, 971 };
    struct mj_rounded_ r;
    bool negative, nan;

    if (mj_plain_(s, n, x))
        return n;
    const int64_t length = mj_parse_(s, n, &format, &r, &negative, &nan);
    if (length == 0)
        return 0;
    uint64_t u;
    if (nan)
        u = 0x7ff8000000000000;
    else if (r.infinite)
        u = 0x7ff0000000000000;
    else /* the hidden bit of a normal number counts the exponent up by one */
        u = r.m + ((uint64_t)(r.e + 1074) << 52);
    *x = mj_f64_from_bits(u | (uint64_t)negative << 63);
    return length;
}

int64_t mj_f32_parse(const char *s, int64_t n, float *x)
{
    static const struct mj_format_ format = { 24, -149, 104 };
    struct mj_rounded_ r;
    bool negative, nan;
    const int64_t length = mj_parse_(s, n, &format, &r, &negative, &nan);

    if (length == 0)
        return 0;
    uint32_t u;
    if (nan)
        u = 0x7fc00000;
    else if (r.infinite)
        u = 0x7f800000;
    else
        u = (uint32_t)(r.m + ((uint64_t)(r.e + 149) << 23));
    *x = mj_f32_from_bits(u | (uint32_t)negative << 31);
    return length;
}

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <io.h>
#endif
#include <unistd.h>


enum { MJ_OUT_SIZE_ = 8192, MJ_IN_SIZE_ = 4096 };

static struct {
    char text[MJ_OUT_SIZE_];
    size_t used;
    bool started, line_by_line;
} mj_out_;

static struct {
    char text[MJ_IN_SIZE_];
    size_t at, end;
} mj_in_;

static void mj_write_through_(int fd, const char *p, size_t n)
{
    while (n > 0) {
        const ssize_t done = write(fd, p, n > 0x40000000 ? 0x40000000 : n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return;
        p += done;
        n -= (size_t)done;
    }
}

void mj_flush(void)
{
    const size_t n = mj_out_.used;

    mj_out_.used = 0;
    mj_write_through_(1, mj_out_.text, n);
}

void mj_write(int fd, const void *p, int64_t n)
{
    const char *const text = p;

    if (n <= 0)
        return;
    if (fd != 1) {
        mj_write_through_(fd, text, (size_t)n);
        return;
    }
    if (!mj_out_.started) {
        mj_out_.started = true;
        mj_out_.line_by_line = isatty(1) != 0;
        atexit(mj_flush);
    }
    if ((size_t)n > MJ_OUT_SIZE_ - mj_out_.used)
        mj_flush();
    if (n > MJ_OUT_SIZE_) {
        mj_write_through_(1, text, (size_t)n);
        return;
    }
    memcpy(mj_out_.text + mj_out_.used, text, (size_t)n);
    mj_out_.used += (size_t)n;
    if (mj_out_.line_by_line && text[n - 1] == '\n')
        mj_flush();
}

static int64_t mj_read_through_(int fd, void *p, size_t n)
{
    ssize_t done;

    do
        done = read(fd, p, n > 0x40000000 ? 0x40000000 : n);
    while (done < 0 && errno == EINTR);
    return done;
}

static bool mj_fill_(void)
{
    mj_flush();
    const int64_t n = mj_read_through_(0, mj_in_.text, MJ_IN_SIZE_);
    mj_in_.at = 0;
    mj_in_.end = n > 0 ? (size_t)n : 0;
    return n > 0;
}

int64_t mj_read(int fd, void *p, int64_t n)
{
    if (n <= 0)
        return 0;
    if (fd != 0)
        return mj_read_through_(fd, p, (size_t)n);
    if (mj_in_.at == mj_in_.end) {
        mj_flush();
        return mj_read_through_(0, p, (size_t)n);
    }
    const size_t have = mj_in_.end - mj_in_.at, take = have < (size_t)n ? have : (size_t)n;
    memcpy(p, mj_in_.text + mj_in_.at, take);
    mj_in_.at += take;
    return (int64_t)take;
}

char *mj_read_line(int64_t *n)
{
    size_t length = 0, room = 0;
    char *line = NULL;

    for (;;) {
        if (mj_in_.at == mj_in_.end && !mj_fill_())
            break;
        const char *const from = mj_in_.text + mj_in_.at;
        const size_t have = mj_in_.end - mj_in_.at;
        const char *const newline = memchr(from, '\n', have);
        const size_t take = newline ? (size_t)(newline - from) : have;
        if (length + take + 1 > room) {
            room = 2 * (length + take) + 1;
            char *const grown = mj_alloc((int64_t)room, 1);
            if (length > 0)
                memcpy(grown, line, length);
            mj_free(line);
            line = grown;
        }
        memcpy(line + length, from, take);
        length += take;
        mj_in_.at += take + (newline != NULL);
        if (newline)
            break;
    }
    *n = (int64_t)length;
    return line;
}

int mj_open(const char *path, const char *mode)
{
    int flags;

    if (strcmp(mode, "r") == 0)
        flags = O_RDONLY;
    else if (strcmp(mode, "w") == 0)
        flags = O_WRONLY | O_CREAT | O_TRUNC;
    else if (strcmp(mode, "rw") == 0)
        flags = O_RDWR | O_CREAT;
    else if (strcmp(mode, "a") == 0)
        flags = O_WRONLY | O_CREAT | O_APPEND;
    else {
        errno = EINVAL;
        return -1;
    }
#ifdef O_BINARY
    flags |= O_BINARY;
#endif
#ifdef O_CLOEXEC
    flags |= O_CLOEXEC;
#endif
    return open(path, flags, 0666);
}

int mj_close(int fd)
{
    if (fd == 1)
        mj_flush();
    return close(fd);
}

int64_t mj_seek(int fd, int64_t offset, int whence)
{
    static const int from[] = { SEEK_SET, SEEK_CUR, SEEK_END };

    if (whence < 0 || whence > 2) {
        errno = EINVAL;
        return -1;
    }
    return (int64_t)lseek(fd, (off_t)offset, from[whence]);
}

int64_t mj_left(int fd)
{
    const off_t at = lseek(fd, 0, SEEK_CUR);
    const off_t end = at < 0 ? -1 : lseek(fd, 0, SEEK_END);

    if (end < 0 || lseek(fd, at, SEEK_SET) < 0)
        return 0;
    return end > at ? (int64_t)(end - at) : 0;
}

int mj_errno(void)
{
    return errno;
}

const char *mj_error_text(int error)
{
    return strerror(error);
}

#if defined(_WIN32)

#include <string.h>
#include <windows.h>

void *mj_library_open(const char *name)
{
    return (void *)(name ? LoadLibraryA(name) : GetModuleHandleA(NULL));
}

void mj_library_close(void *library)
{
    FreeLibrary((HMODULE)library);
}

void *mj_library_symbol(void *library, const char *name)
{
    const FARPROC found = GetProcAddress((HMODULE)library, name);
    void *res;

    memcpy(&res, &found, sizeof res);
    return res;
}

const char *mj_library_error(void)
{
    return "not found";
}

#elif defined(__unix__) || defined(__APPLE__)

#include <dlfcn.h>

void *mj_library_open(const char *name)
{
    return dlopen(name, RTLD_NOW | RTLD_LOCAL);
}

void mj_library_close(void *library)
{
    if (library)
        dlclose(library);
}

void *mj_library_symbol(void *library, const char *name)
{
    return dlsym(library, name);
}

const char *mj_library_error(void)
{
    const char *const text = dlerror();
    return text ? text : "no error";
}

#else

void *mj_library_open(const char *name)
{
    (void)name;
    return NULL;
}

void mj_library_close(void *library)
{
    (void)library;
}

void *mj_library_symbol(void *library, const char *name)
{
    (void)library;
    (void)name;
    return NULL;
}

const char *mj_library_error(void)
{
    return "libraries cannot be opened on this system";
}

#endif

#include <stdlib.h>


static MJ_COLD _Noreturn void mj_no_memory_(int64_t size)
{
    mj_abort("out of memory: %lld bytes", (long long)size);
}

/* From this size on blocks begin a line of the cache: a loop over their vectors, the largest of
 * which are a line, would else touch two lines each time. */
enum { MJ_LINE_ = 64, MJ_LINED_SIZE_ = 4096 };

/* What malloc is aligned for: max_align_t, which tcc lacks. */
union mj_most_aligned_ {
    long long i;
    long double d;
    void *p;
};

void *mj_alloc(int64_t size, int64_t align)
{
    void *p;

    if (size < 0 || (uint64_t)size > SIZE_MAX - MJ_LINE_ - (uint64_t)align)
        mj_no_memory_(size);
    const size_t bytes = size == 0 ? 1 : (size_t)size;
    if (bytes >= MJ_LINED_SIZE_ && align < MJ_LINE_)
        align = MJ_LINE_;
    if ((uint64_t)align <= _Alignof(union mj_most_aligned_))
        p = malloc(bytes);
    else /* C11 wants a multiple of the alignment */
        p = aligned_alloc((size_t)align, (bytes + (size_t)align - 1) & ~((size_t)align - 1));
    if (!p)
        mj_no_memory_(size);
    return p;
}

void mj_free(void *p)
{
    free(p);
}

void mj_copy_long_(void *to, const void *from, size_t n)
{
    memmove(to, from, n);
}

#include <string.h>


/* 10^-360, 10^-340, ... 10^320: the first 192 bits, cut off. Times an exact 10^0 .. 10^19 they give
 * the 128 bits of mj_pow10_: verified for each exponent against exact arithmetic. */
static const uint64_t mj_pow10_table_[][3] = {
    { 0x89bf722840327f82, 0x16a7853ce21f945f, 0x6edf966c1c92bea6 },
    { 0xbaaee17fa23ebf76, 0x5d79bcf00d2df649, 0xe6cb42e81c4e7369 }, /* -340 */
    { 0xfd00b897478238d0, 0x8920b098955522b4, 0xab9fac96b03d8443 }, /* -320 */
    { 0xab70fe17c79ac6ca, 0x6dbd630a48aaf406, 0x8cc946f70d834e0b }, /* -300 */
    { 0xe858ad248f5c22c9, 0xd1b3400f8f9cff68, 0xf910f9f648232f14 }, /* -280 */
    { 0x9d71ac8fada6c9b5, 0x6f773fc3603db4a9, 0x463d96ff273dc67d }, /* -260 */
    { 0xd5605fcdcf32e1d6, 0xfb1e4a9a90880a64, 0xeb30854f603da8fc }, /* -240 */
    { 0x9096ea6f3848984f, 0x3ff0d2c85def7621, 0x94bf6773709bddab }, /* -220 */
    { 0xc3f490aa77bd60fc, 0xbedbfc4411068a9c, 0xf7954e1cea8679b1 }, /* -200 */
    { 0x84c8d4dfd2c63f3b, 0x29ecd9f40041e073, 0x75a99f7943138e73 }, /* -180 */
    { 0xb3f4e093db73a093, 0x59ed216765690f56, 0x8fe5b452e6b166cd }, /* -160 */
    { 0xf3e2f893dec3f126, 0x5a89dba3c3efccfa, 0xd8ecb58659be9c90 }, /* -140 */
    { 0xa54394fe1eedb8fe, 0xc2974eb4ee658828, 0x9f36c7501c2ffa80 }, /* -120 */
    { 0xdff9772470297ebd, 0x59787e2b93bc56f7, 0x40626443927a9c5b }, /* -100 */
    { 0x97c560ba6b0919a5, 0xdccd879fc967d41a, 0x021da8c6f15375a1 }, /* -80 */
    { 0xcdb02555653131b6, 0x3792f412cb06794d, 0x256bfa5628f185f9 }, /* -60 */
    { 0x8b61313bbabce2c6, 0x2323ac4b3b3da015, 0x3b62be7bc1a0042b }, /* -40 */
    { 0xbce5086492111aea, 0x88f4bb1ca6bcf584, 0x181ea8059f76532a }, /* -20 */
    { 0x8000000000000000, 0x0000000000000000, 0x0000000000000000 }, /* 0 */
    { 0xad78ebc5ac620000, 0x0000000000000000, 0x0000000000000000 }, /* 20 */
    { 0xeb194f8e1ae525fd, 0x5dcfab0800000000, 0x0000000000000000 }, /* 40 */
    { 0x9f4f2726179a2245, 0x01d762422c946590, 0xd910000000000000 }, /* 60 */
    { 0xd7e77a8f87daf7fb, 0xdc33745ec97be906, 0x3298e889d933b040 }, /* 80 */
    { 0x924d692ca61be758, 0x593c2626705f9c56, 0x72047108d3e55592 }, /* 100 */
    { 0xc646d63501a1511d, 0xb281e1fd541501b8, 0xbfc0ba97646c0c8f }, /* 120 */
    { 0x865b86925b9bc5c2, 0x0b8a2392ba45a9b2, 0x5c6658d409fb8bf7 }, /* 140 */
    { 0xb616a12b7fe617aa, 0x577b986b314d6009, 0x2381cf8591999d63 }, /* 160 */
    { 0xf6c69a72a3989f5b, 0x8aad549e57273d45, 0x0e4709b7db8059dc }, /* 180 */
    { 0xa738c6bebb12d16c, 0xb428f8ac016561db, 0x40a0f74cda221398 }, /* 200 */
    { 0xe2a0b5dc971f303a, 0x2e44ae64840fd61d, 0xe028965c3f580abc }, /* 220 */
    { 0x9991a6f3d6bf1765, 0xacca6da1e0a8ef29, 0x036ee4519d59a838 }, /* 240 */
    { 0xd01fef10a657842c, 0x2d2b7569b0432d85, 0x05ff7caf730b919d }, /* 260 */
    { 0x8d07e33455637eb2, 0xdb0b487b6423e1e8, 0x7ec63730f500b406 }, /* 280 */
    { 0xbf21e44003acdd2c, 0xe0470a63e6bd56c3, 0x52522c084fc8e10e }, /* 300 */
    { 0x81842f29f2cce375, 0xe6a1158300d46640, 0x21ceb9ec7b8c62ed }, /* 320 */
};

struct mj_pow10_ mj_pow10_(int e)
{
    static const uint64_t tens[] = {
        1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u,
        10000000000u, 100000000000u, 1000000000000u, 10000000000000u, 100000000000000u,
        1000000000000000u, 10000000000000000u, 100000000000000000u, 1000000000000000000u,
        10000000000000000000u,
    };
    const uint64_t small = tens[(e + 360) % 20];
    uint64_t word[4]; /* the most significant first */
    const uint64_t *const big = mj_pow10_table_[(e + 360) / 20];
    uint64_t carry = 0;
    for (int i = 2; i >= 0; i--) {
        uint64_t low;
        const uint64_t high = mj_mul_wide_(big[i], small, &low);
        low += carry;
        word[i + 1] = low;
        carry = high + (low < carry);
    }
    word[0] = carry;
    /* normalise to a leading one */
    if (word[0] == 0) {
        word[0] = word[1];
        word[1] = word[2];
        word[2] = word[3];
        word[3] = 0;
    }
    const int shift = mj_u64_clz(word[0]);
    if (shift > 0) {
        word[0] = word[0] << shift | word[1] >> (64 - shift);
        word[1] = word[1] << shift | word[2] >> (64 - shift);
        word[2] = word[2] << shift | word[3] >> (64 - shift);
        word[3] <<= shift;
    }
    struct mj_pow10_ res = { word[0], word[1] };
    if (word[2] | word[3]) {
        res.lo++;
        res.hi += res.lo == 0;
    }
    return res;
}

int64_t mj_u64_format(char *buf, uint64_t x)
{
    char text[MJ_INT_TEXT];
    int i = MJ_INT_TEXT;

    do
        text[--i] = (char)('0' + x % 10);
    while (x /= 10);
    memcpy(buf, text + i, (size_t)(MJ_INT_TEXT - i));
    return MJ_INT_TEXT - i;
}

int64_t mj_i64_format(char *buf, int64_t x)
{
    if (x >= 0)
        return mj_u64_format(buf, (uint64_t)x);
    *buf = '-';
    return 1 + mj_u64_format(buf + 1, 0 - (uint64_t)x);
}

#ifdef MJ_HAS_I128
int64_t mj_u128_format(char *buf, mj_u128 x)
{
    const uint64_t unit = 10000000000000000000u; /* 10^19 */

    if (x >> 64 == 0)
        return mj_u64_format(buf, (uint64_t)x);
    const int64_t n = mj_u128_format(buf, x / unit);
    uint64_t rest = (uint64_t)(x % unit);
    for (int i = 18; i >= 0; i--) {
        buf[n + i] = (char)('0' + rest % 10);
        rest /= 10;
    }
    return n + 19;
}

int64_t mj_i128_format(char *buf, mj_i128 x)
{
    if (x >= 0)
        return mj_u128_format(buf, (mj_u128)x);
    *buf = '-';
    return 1 + mj_u128_format(buf + 1, 0 - (mj_u128)x);
}
#endif

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#ifdef _WIN32
#include <direct.h>
#endif


static int64_t mj_file_time_(int64_t seconds, int64_t nanoseconds)
{
    return seconds * 1000000000 + nanoseconds;
}

int mj_stat(const char *path, int follow, int64_t *facts)
{
    struct stat s;

#ifdef _WIN32
    (void)follow;
    if (stat(path, &s) != 0)
        return -1;
#else
    if ((follow ? stat(path, &s) : lstat(path, &s)) != 0)
        return -1;
#endif
    facts[0] = (int64_t)s.st_mode;
    facts[1] = (int64_t)s.st_ino;
    facts[2] = (int64_t)s.st_dev;
    facts[3] = (int64_t)s.st_nlink;
    facts[4] = (int64_t)s.st_uid;
    facts[5] = (int64_t)s.st_gid;
    facts[6] = (int64_t)s.st_size;
#if defined(_WIN32) || defined(__APPLE__)
    facts[7] = mj_file_time_((int64_t)s.st_atime, 0);
    facts[8] = mj_file_time_((int64_t)s.st_mtime, 0);
    facts[9] = mj_file_time_((int64_t)s.st_ctime, 0);
#else
    facts[7] = mj_file_time_((int64_t)s.st_atim.tv_sec, s.st_atim.tv_nsec);
    facts[8] = mj_file_time_((int64_t)s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
    facts[9] = mj_file_time_((int64_t)s.st_ctim.tv_sec, s.st_ctim.tv_nsec);
#endif
    return 0;
}

int mj_mkdir(const char *path, int mode)
{
#ifdef _WIN32
    (void)mode;
    return mkdir(path);
#else
    return mkdir(path, (mode_t)mode);
#endif
}

int mj_rmdir(const char *path)
{
    return rmdir(path);
}

int mj_unlink(const char *path)
{
    return unlink(path);
}

int mj_chdir(const char *path)
{
    return chdir(path);
}

static char *mj_path_copy_(const char *text)
{
    const size_t n = strlen(text) + 1;
    char *const res = mj_alloc((int64_t)n, 1);

    memcpy(res, text, n);
    return res;
}

char *mj_getcwd(void)
{
    for (size_t room = 256; room <= (size_t)1 << 20; room *= 4) {
        char *const text = mj_alloc((int64_t)room, 1);
        if (getcwd(text, room))
            return text;
        mj_free(text);
        if (errno != ERANGE)
            break;
    }
    return NULL;
}

#ifdef _WIN32
#define realpath(path, into) _fullpath(into, path, 0)
#else
/* The C library declares it for XSI only, and XSI also has y0, y1 and more that programs use. */
char *realpath(const char *restrict path, char *restrict into);
#endif

char *mj_realpath(const char *path)
{
    char *const found = realpath(path, NULL);

    if (!found)
        return NULL;
    char *const res = mj_path_copy_(found);
    free(found);
    return res;
}

void *mj_dir_open(const char *path)
{
    return opendir(path);
}

const char *mj_dir_next(void *dir)
{
    const struct dirent *entry;

    do
        entry = readdir(dir);
    while (entry && (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0));
    return entry ? entry->d_name : NULL;
}

void mj_dir_close(void *dir)
{
    closedir(dir);
}

#ifdef __wasi__
char *mj_command_output(const char *command, int64_t *n)
{
    (void)command;
    *n = 0;
    errno = ENOSYS;
    return NULL;
}
#else
char *mj_command_output(const char *command, int64_t *n)
{
    size_t room = 4096, used = 0, got;

    mj_flush();
    *n = 0;
    FILE *const f = popen(command, "r");
    if (!f)
        return NULL;
    char *text = mj_alloc((int64_t)room, 1);
    while ((got = fread(text + used, 1, room - used, f)) > 0) {
        used += got;
        if (used < room)
            continue;
        char *const grown = mj_alloc(2 * (int64_t)room, 1);
        memcpy(grown, text, used);
        mj_free(text);
        text = grown;
        room *= 2;
    }
    pclose(f);
    *n = (int64_t)used;
    return text;
}
#endif

/* Mojo subtracts k times this from x: 2.8e-13 above the logarithm of two. Its digits show in every
 * exp and fractional power, so it is not to be improved. */
#define MJ_LN2_ 0.69314718055966295651160180568695068359375
#define MJ_LOG2E_ 1.44269504088896340736

double mj_f64_exp(double x)
{
    static const double taylor[] = { /* 1/12! down to 1/0! */
        1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
        1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1.0, 1.0,
    };

    if (!(x > -709.43 && x < 709.43)) /* Mojo's range: no subnormal results */
        return x <= -709.43 ? 0.0 : x >= 709.43 ? HUGE_VAL : x;
    const double k = floor(fma(x, MJ_LOG2E_, 0.5));
    const double r = fma(k, -MJ_LN2_, x);
    double p = taylor[0];
    for (size_t i = 1; i < sizeof taylor / sizeof *taylor; i++)
        p = fma(p, r, taylor[i]);
    return ldexp(p, (int)k);
}

float mj_f32_exp(float x)
{
    static const float taylor[] = { /* 1/7! down to 1/0! */
        1.0f / 5040, 1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f,
    };

    if (!(x > -87.34f && x < 88.38f))
        return x <= -87.34f ? 0.0f : x >= 88.38f ? HUGE_VALF : x;
    const float k = floorf(fmaf(x, (float)MJ_LOG2E_, 0.5f));
    const float r = fmaf(k, -(float)MJ_LN2_, x);
    float p = taylor[0];
    for (size_t i = 1; i < sizeof taylor / sizeof *taylor; i++)
        p = fmaf(p, r, taylor[i]);
    return ldexpf(p, (int)k);
}

double mj_f64_powi(double x, int64_t n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    double r = 1.0;

    for (; m; m >>= 1) {
        if (m & 1)
            r *= x;
        if (m > 1)
            x *= x;
    }
    return n < 0 ? 1.0 / r : r;
}

float mj_f32_powi(float x, int64_t n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    float r = 1.0f;

    for (; m; m >>= 1) {
        if (m & 1)
            r *= x;
        if (m > 1)
            x *= x;
    }
    return n < 0 ? 1.0f / r : r;
}

/* What is not a plain positive number to a plain power is left to libm. */
double mj_f64_pow(double x, double y)
{
    if (fabs(y) < 0x1p31 && y >= floor(y) && y <= floor(y))
        return mj_f64_powi(x, (int64_t)y);
    if (!(x > 0.0 && x < HUGE_VAL && fabs(y) < HUGE_VAL))
        return pow(x, y);
    return mj_f64_exp(y * log(x));
}

float mj_f32_pow(float x, float y)
{
    if (fabsf(y) < 0x1p31f && y >= floorf(y) && y <= floorf(y))
        return mj_f32_powi(x, (int64_t)y);
    if (!(x > 0.0f && x < HUGE_VALF && fabsf(y) < HUGE_VALF))
        return powf(x, y);
    return mj_f32_exp(y * logf(x));
}

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>


static struct {
    int64_t argc;
    char **argv;
    struct mj_view_ {
        const char *text;
        int64_t length;
    } *views;
} mj_arguments_;

void mj_init(int argc, char **argv)
{
    mj_arguments_.argc = argc;
    mj_arguments_.argv = argv;
}

int64_t mj_argc(void)
{
    return mj_arguments_.argc;
}

const char *mj_argv(int64_t i)
{
    return i >= 0 && i < mj_arguments_.argc ? mj_arguments_.argv[i] : NULL;
}

void *mj_argv_views(void)
{
    if (!mj_arguments_.views) {
        mj_arguments_.views = (struct mj_view_ *)mj_alloc(
            mj_arguments_.argc * (int64_t)sizeof(struct mj_view_), _Alignof(struct mj_view_));
        for (int64_t i = 0; i < mj_arguments_.argc; i++) {
            const char *text = mj_arguments_.argv[i];
            mj_arguments_.views[i] = (struct mj_view_){ text, (int64_t)strlen(text) };
        }
    }
    return mj_arguments_.views;
}

const char *mj_getenv(const char *name)
{
    return getenv(name);
}

bool mj_setenv(const char *name, const char *value, bool replace)
{
#ifdef _WIN32
    if (!replace && getenv(name))
        return true;
    return _putenv_s(name, value) == 0;
#else
    return setenv(name, value, replace) == 0;
#endif
}

bool mj_unsetenv(const char *name)
{
#ifdef _WIN32
    return _putenv_s(name, "") == 0;
#else
    return unsetenv(name) == 0;
#endif
}

int64_t mj_core_count(void)
{
#ifdef _SC_NPROCESSORS_ONLN
    const long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 0 ? n : 1;
#else
    const char *const n = getenv("NUMBER_OF_PROCESSORS"); /* Windows sets it */
    return n && atoi(n) > 0 ? atoi(n) : 1;
#endif
}

static int64_t mj_nanoseconds_(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t mj_time_ns(void)
{
    struct timespec t = { 0, 0 };

    timespec_get(&t, TIME_UTC);
    return mj_nanoseconds_(t);
}

int64_t mj_perf_counter_ns(void)
{
#ifdef CLOCK_MONOTONIC
    struct timespec t = { 0, 0 };

    clock_gettime(CLOCK_MONOTONIC, &t);
    return mj_nanoseconds_(t);
#else
    return mj_time_ns();
#endif
}

void mj_sleep_ns(int64_t ns)
{
    struct timespec t = { (time_t)(ns / 1000000000), (long)(ns % 1000000000) };

    if (ns <= 0)
        return;
    while (nanosleep(&t, &t) != 0 && errno == EINTR)
        ;
}

static struct {
    uint64_t state[4];
    bool seeded;
} mj_random_;

void mj_random_seed(uint64_t seed)
{
    for (int i = 0; i < 4; i++) { /* splitmix64, which never gives four zeros */
        uint64_t z = seed += 0x9e3779b97f4a7c15;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        mj_random_.state[i] = z ^ z >> 31;
    }
    mj_random_.seeded = true;
}

static uint64_t mj_rotate_(uint64_t x, int n)
{
    return x << n | x >> (64 - n);
}

uint64_t mj_random_u64(void)
{
    uint64_t *const s = mj_random_.state;

    if (!mj_random_.seeded)
        mj_random_seed(0);
    const uint64_t res = mj_rotate_(s[1] * 5, 7) * 9, t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = mj_rotate_(s[3], 45);
    return res;
}

double mj_random_f64(void)
{
    return (double)(mj_random_u64() >> 11) * 0x1p-53;
}

int32_t mj_utf8_decode(const char *s, int64_t n, int *length)
{
    static const unsigned char first_bits[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
    static const int32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const int bytes = mj_utf8_length(s[0]);

    *length = 1;
    if (bytes == 0 || bytes > n)
        return -1;
    int32_t c = (unsigned char)s[0] & first_bits[bytes];
    for (int i = 1; i < bytes; i++) {
        if (!mj_utf8_continues(s[i]))
            return -1;
        c = c << 6 | ((unsigned char)s[i] & 0x3f);
    }
    if (c < least[bytes] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return -1;
    *length = bytes;
    return c;
}

int mj_utf8_encode(char *buf, int32_t c)
{
    if (c < 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return 0;
    if (c < 0x80) {
        buf[0] = (char)c;
        return 1;
    }
    const int bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char mark[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    for (int i = bytes - 1; i > 0; i--) {
        buf[i] = (char)(unsigned char)(0x80 | (c & 0x3f));
        c >>= 6;
    }
    buf[0] = (char)(unsigned char)(mark[bytes] | c);
    return bytes;
}

bool mj_utf8_valid(const char *s, int64_t n)
{
    for (int64_t i = 0; i < n;) {
        int length;
        if ((unsigned char)s[i] < 0x80) {
            i++;
            continue;
        }
        if (mj_utf8_decode(s + i, n - i, &length) < 0)
            return false;
        i += length;
    }
    return true;
}

int64_t mj_utf8_count(const char *s, int64_t n)
{
    int64_t count = 0;

    for (int64_t i = 0; i < n; i++)
        count += !mj_utf8_continues(s[i]);
    return count;
}

int64_t mj_utf8_offset(const char *s, int64_t n, int64_t index)
{
    int64_t i = 0;

    for (; i < n; i++)
        if (!mj_utf8_continues(s[i]) && index-- == 0)
            break;
    return i;
}

#endif
