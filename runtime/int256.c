/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "int256.h"

#include <math.h>

static const mj_u256 mj_u256_none_ = MJ_256_INIT(0, 0, 0, 0);

mj_u256 mj_u256_mul(mj_u256 a, mj_u256 b)
{
    uint32_t x[8], y[8], z[8] = { 0 };

    for (int i = 0; i < 8; i++) {
        x[i] = (uint32_t)(a.w[i / 2] >> (i % 2 * 32));
        y[i] = (uint32_t)(b.w[i / 2] >> (i % 2 * 32));
    }
    for (int i = 0; i < 8; i++) {
        uint64_t carry = 0;
        for (int j = 0; i + j < 8; j++) {
            carry += (uint64_t)x[i] * y[j] + z[i + j];
            z[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    for (int i = 0; i < 4; i++)
        a.w[i] = (uint64_t)z[2 * i + 1] << 32 | z[2 * i];
    return a;
}

static mj_u256 mj_u256_left_(mj_u256 a, unsigned n)
{
    mj_u256 r = mj_u256_none_;
    const int words = (int)(n / 64);
    const unsigned bits = n % 64;

    for (int i = 3; i >= words; i--) {
        r.w[i] = a.w[i - words] << bits;
        if (bits && i > words)
            r.w[i] |= a.w[i - words - 1] >> (64 - bits);
    }
    return r;
}

/* Bits of `fill` come in. */
static mj_u256 mj_u256_right_(mj_u256 a, unsigned n, uint64_t fill)
{
    mj_u256 r = MJ_256(fill, fill, fill, fill);
    const int words = (int)(n / 64);
    const unsigned bits = n % 64;

    for (int i = 0; i + words < 4; i++) {
        r.w[i] = a.w[i + words] >> bits;
        if (bits)
            r.w[i] |= (i + words < 3 ? a.w[i + words + 1] : fill) << (64 - bits);
    }
    return r;
}

mj_u256 mj_u256_shl(mj_u256 a, mj_u256 n) { return mj_u256_left_(a, n.w[0] & 255); }
mj_u256 mj_u256_shr(mj_u256 a, mj_u256 n) { return mj_u256_right_(a, n.w[0] & 255, 0); }
mj_i256 mj_i256_shr(mj_i256 a, mj_i256 n)
{
    return mj_u256_right_(a, n.w[0] & 255, mj_i256_sign_(a));
}

int mj_u256_popcount(mj_u256 a)
{
    int n = 0;

    for (int i = 0; i < 4; i++)
        n += mj_u64_popcount(a.w[i]);
    return n;
}

int mj_u256_clz(mj_u256 a)
{
    for (int i = 3; i >= 0; i--)
        if (a.w[i])
            return (3 - i) * 64 + mj_u64_clz(a.w[i]);
    return 256;
}

int mj_u256_ctz(mj_u256 a)
{
    for (int i = 0; i < 4; i++)
        if (a.w[i])
            return i * 64 + mj_u64_ctz(a.w[i]);
    return 256;
}

mj_u256 mj_u256_byteswap(mj_u256 a)
{
    return MJ_256(mj_u64_byteswap(a.w[3]), mj_u64_byteswap(a.w[2]), mj_u64_byteswap(a.w[1]),
                  mj_u64_byteswap(a.w[0]));
}

mj_u256 mj_u256_bitreverse(mj_u256 a)
{
    return MJ_256(mj_u64_bitreverse(a.w[3]), mj_u64_bitreverse(a.w[2]), mj_u64_bitreverse(a.w[1]),
                  mj_u64_bitreverse(a.w[0]));
}

mj_u256 mj_u256_divide(mj_u256 a, mj_u256 b, mj_u256 *rest)
{
    mj_u256 quotient = mj_u256_none_;
    int shift = mj_u256_clz(b) - mj_u256_clz(a);

    if (!mj_u256_to_bool(b))
        a = quotient;
    else if (!(a.w[1] | a.w[2] | a.w[3] | b.w[1] | b.w[2] | b.w[3])) {
        quotient.w[0] = a.w[0] / b.w[0];
        a.w[0] %= b.w[0];
    } else if (shift >= 0) { /* bit by bit, from where both begin */
        b = mj_u256_left_(b, (unsigned)shift);
        for (; shift >= 0; shift--) {
            if (!mj_u256_lt(a, b)) {
                a = mj_u256_sub(a, b);
                quotient.w[shift / 64] |= UINT64_C(1) << (shift % 64);
            }
            b = mj_u256_right_(b, 1, 0);
        }
    }
    if (rest)
        *rest = a;
    return quotient;
}

mj_i256 mj_i256_div(mj_i256 a, mj_i256 b)
{
    const mj_u256 q = mj_u256_divide(mj_i256_abs(a), mj_i256_abs(b), 0);
    return mj_i256_is_negative(a) != mj_i256_is_negative(b) ? mj_u256_neg(q) : q;
}

mj_i256 mj_i256_mod(mj_i256 a, mj_i256 b)
{
    mj_i256 rest = mj_u256_mod(mj_i256_abs(a), mj_i256_abs(b));

    if (mj_i256_is_negative(a))
        rest = mj_u256_neg(rest);
    if (mj_u256_to_bool(rest) && mj_i256_is_negative(rest) != mj_i256_is_negative(b))
        rest = mj_u256_add(rest, b);
    return rest;
}

mj_i256 mj_i256_floordiv(mj_i256 a, mj_i256 b)
{
    const mj_i256 q = mj_i256_div(a, b);
    const bool is_exact = mj_u256_eq(mj_u256_mul(q, b), a) || !mj_u256_to_bool(b);
    const bool differ = mj_i256_is_negative(a) != mj_i256_is_negative(b);
    return differ && !is_exact ? mj_u256_sub(q, MJ_256(1, 0, 0, 0)) : q;
}

mj_u256 mj_u256_pow(mj_u256 x, int64_t n)
{
    mj_u256 r = MJ_256(1, 0, 0, 0);

    if (n < 0)
        return mj_u256_eq(x, r) ? r : mj_u256_none_;
    for (; n; n >>= 1) {
        if (n & 1)
            r = mj_u256_mul(r, x);
        x = mj_u256_mul(x, x);
    }
    return r;
}

mj_i256 mj_i256_pow(mj_i256 x, int64_t n)
{
    const mj_i256 one = MJ_256(1, 0, 0, 0);

    if (n < 0 && mj_u256_eq(x, mj_u256_neg(one)))
        return n & 1 ? x : one;
    return mj_u256_pow(x, n);
}

/* ---- floats ---------------------------------------------------------------------- */

/* The 64 highest bits from the first one on, with the last one set where lower ones are: a float
 * rounds them as it would round all. *exponent is that of the last one. */
static uint64_t mj_u256_top_(mj_u256 x, int *exponent)
{
    const int zeros = mj_u256_clz(x);

    if (zeros >= 192) {
        *exponent = 0;
        return x.w[0];
    }
    const mj_u256 up = mj_u256_left_(x, (unsigned)zeros);
    *exponent = 192 - zeros;
    return up.w[3] | ((up.w[0] | up.w[1] | up.w[2]) != 0);
}

double mj_u256_to_f64(mj_u256 x)
{
    int exponent;
    const uint64_t top = mj_u256_top_(x, &exponent);
    return ldexp((double)top, exponent);
}

double mj_i256_to_f64(mj_i256 x)
{
    return mj_i256_is_negative(x) ? -mj_u256_to_f64(mj_u256_neg(x)) : mj_u256_to_f64(x);
}

float mj_u256_to_f32(mj_u256 x)
{
    int exponent;
    const uint64_t top = mj_u256_top_(x, &exponent);
    return ldexpf((float)top, exponent); /* beyond the range it is infinite */
}

float mj_i256_to_f32(mj_i256 x)
{
    return mj_i256_is_negative(x) ? -mj_u256_to_f32(mj_u256_neg(x)) : mj_u256_to_f32(x);
}

mj_u256 mj_f64_to_u256(double x)
{
    int exponent;

    if (!(x >= 1.0)) /* NaN as well */
        return mj_u256_none_;
    if (x >= 0x1p256)
        return mj_u256_not(mj_u256_none_);
    const mj_u256 top = MJ_256((uint64_t)ldexp(frexp(x, &exponent), 53), 0, 0, 0);
    return exponent >= 53 ? mj_u256_left_(top, (unsigned)(exponent - 53))
                          : mj_u256_right_(top, (unsigned)(53 - exponent), 0);
}

mj_i256 mj_f64_to_i256(double x)
{
    const mj_u256 top = MJ_256(0, 0, 0, UINT64_C(1) << 63);

    if (x <= -0x1p255)
        return top;
    if (x >= 0x1p255)
        return mj_u256_not(top);
    return x < 0.0 ? mj_u256_neg(mj_f64_to_u256(-x)) : mj_f64_to_u256(x);
}
