/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Numbers to text and back, independent of the locale.
 *
 * mj_T_format writes the text of x to buf, without a terminating NUL, and returns its length, at
 * most MJ_FLOAT_TEXT, MJ_INT_TEXT, MJ_INT128_TEXT or MJ_INT256_TEXT. Floats come out as Python's
 * repr does for their own width: the shortest digits that read back as x; an exponent from 1e16 up
 * and below 1e-4; always `.0` or an exponent; `inf`, `-inf`, `nan`. f16 and bf16 print the digits
 * of their float.
 *
 * mj_T_parse reads [+-]digits[.digits][e[+-]digits], or inf, infinity or nan in any case, from the
 * n bytes at s, rounded correctly, into *x; it returns how many bytes it read, 0 if there is no
 * number (*x is then untouched). */
#ifndef MJ_NUMBER_H
#define MJ_NUMBER_H

#include "int256.h"
#include "port.h"

#define MJ_FLOAT_TEXT 25 /* -2.2250738585072014e-308 has 24 */
#define MJ_INT_TEXT 21   /* of 64 bits and less */
#define MJ_INT128_TEXT 40
#define MJ_INT256_TEXT 79

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

int64_t mj_i256_format(char *buf, mj_i256 x);
int64_t mj_u256_format(char *buf, mj_u256 x);

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
