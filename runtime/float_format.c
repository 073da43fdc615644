/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Shortest digits by R. Giulietti, "The Schubfach way to render doubles" (2021): of the decimals
 * that round to x, one of the fewest digits, and of those the nearest to x, the upper one of two.
 * 32 bits by J. Jeon, "Dragonbox" (2020), as Mojo 1.2.0 has it: see mj_shortest_32_. */
#include "number.h"

#include <string.h>

#include "real.h"

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
