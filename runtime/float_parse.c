/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Decimal text to the nearest float, ties to even. The first 19 digits times a 128-bit power of ten
 * enclose the value between two bounds; where both round to the same float, and nearly always they
 * do (compare D. Lemire, "Number parsing at a gigabyte per second", 2021), that is the answer. Else
 * the value is compared with the middle of two floats in whole numbers. */
#include "number.h"

#include <float.h>
#include <string.h>

#include "int.h"
#include "real.h"

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
