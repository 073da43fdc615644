/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Floats of 8 bits: every pattern against the format's definition, and rounding against a search
 * for the nearest of all patterns. */
#include "unit.h"

#include <math.h>

#include "runtime/mojo.h"

struct format {
    const char *name;
    int exponent, mantissa, bias;
    int patterns;     /* how many there are */
    double most;      /* the largest finite number */
    bool has_infinity, has_minus_zero;
    float (*widen)(uint8_t x);
    uint8_t (*narrow)(float x), (*round)(float x), (*neg)(uint8_t x), (*abs)(uint8_t x);
};

#define ROW(T, E, M, B, COUNT, MOST, INF, MINUS) \
    { #T, E, M, B, COUNT, MOST, INF, MINUS, mj_##T##_to_f32, mj_f32_to_##T, mj_##T##_round_, \
      mj_##T##_neg, mj_##T##_abs }

static const struct format formats[] = {
    ROW(f8e4m3, 4, 3, 7, 256, 448, false, true),
    ROW(f8e4m3z, 4, 3, 8, 256, 240, false, false),
    ROW(f8e5m2, 5, 2, 15, 256, 57344, true, true),
    ROW(f8e5m2z, 5, 2, 16, 256, 57344, false, false),
    ROW(f8e3m4, 3, 4, 3, 256, 15.5, true, true),
    ROW(f4e2m1, 2, 1, 1, 16, 6, false, true),
};

/* The number that bits x mean, infinity and NaN where the formula gives more than there is. */
static double meaning(const struct format *f, int x)
{
    const int sign_bit = f->exponent + f->mantissa;
    const int e = x >> f->mantissa & ((1 << f->exponent) - 1), m = x & ((1 << f->mantissa) - 1);
    const double size = e ? ldexp((1 << f->mantissa) + m, e - f->bias - f->mantissa)
                          : ldexp(m, 1 - f->bias - f->mantissa);

    if (!f->has_minus_zero && x == 0x80)
        return NAN;
    if (size > f->most)
        return f->has_infinity && m == 0 ? (x >> sign_bit ? -INFINITY : INFINITY) : NAN;
    return x >> sign_bit ? -size : size;
}

START_TEST(patterns)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        const struct format *const f = &formats[i];
        for (int x = 0; x < f->patterns; x++) {
            const double d = meaning(f, x), got = (double)f->widen((uint8_t)x);
            ck_assert_msg(isnan(d) ? isnan(got) : d == got && !signbit(d) == !signbit(got),
                          "%s: 0x%02x is %g, not %g", f->name, (unsigned)x, d, got);
            if (isnan(d))
                continue;
            if (!isinf(d))
                ck_assert_msg(f->narrow((float)d) == x, "%s: there and back of 0x%02x", f->name,
                              (unsigned)x);
            ck_assert(meaning(f, f->neg((uint8_t)x)) == -d);
            ck_assert(meaning(f, f->abs((uint8_t)x)) == fabs(d));
        }
    }
}
END_TEST

/* The pattern without sign that is nearest to size, the even one of two. */
static int nearest(const struct format *f, double size)
{
    int best = 0;

    for (int x = 0; x < f->patterns / 2; x++) {
        const double d = meaning(f, x);
        if (isnan(d) || isinf(d))
            continue;
        const double far = fabs(d - size), best_far = fabs(meaning(f, best) - size);
        if (far < best_far || (far == best_far && x % 2 == 0))
            best = x;
    }
    return best;
}

START_TEST(rounding)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        const struct format *const f = &formats[i];
        const int sign = f->patterns / 2;
        for (int x = 0; x + 1 < sign; x++) {
            const double low = meaning(f, x), high = meaning(f, x + 1);
            if (isnan(low) || isinf(low) || isnan(high) || isinf(high))
                continue;
            const float middle = (float)((low + high) / 2);
            const float tried[] = { middle, nextafterf(middle, 0), nextafterf(middle, INFINITY),
                                    (float)(low + (high - low) / 8) };
            for (int k = 0; k < 4; k++) {
                const int expected = nearest(f, (double)tried[k]);
                ck_assert_msg(f->narrow(tried[k]) == expected, "%s: %a", f->name,
                              (double)tried[k]);
                ck_assert_msg(f->round(tried[k]) == expected, "%s: result %a", f->name,
                              (double)tried[k]);
                const int negative = expected || f->has_minus_zero ? expected | sign : 0;
                ck_assert_int_eq(f->narrow(-tried[k]), negative);
                ck_assert_int_eq(f->round(-tried[k]), negative);
            }
        }
    }
}
END_TEST

START_TEST(too_large)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        const struct format *const f = &formats[i];
        const float large[] = { 1e6f, 3e38f, INFINITY };
        for (int k = 0; k < 3; k++) {
            ck_assert(meaning(f, f->narrow(large[k])) == f->most);
            ck_assert(meaning(f, f->narrow(-large[k])) == -f->most);
            const double result = meaning(f, f->round(large[k]));
            if (f->has_infinity)
                ck_assert(isinf(result) && result > 0);
            else
                ck_assert(f->patterns == 16 ? result == f->most : isnan(result));
        }
        if (f->patterns != 16) {
            ck_assert(isnan(meaning(f, f->narrow(NAN))) && isnan(meaning(f, f->round(-NAN))));
        }
        ck_assert_int_eq(f->narrow(1e-30f), 0);
        ck_assert_int_eq(f->narrow(0.0f), 0);
    }
}
END_TEST

START_TEST(powers_of_two)
{
    for (int x = 0; x < 255; x++) {
        ck_assert((double)mj_f8e8m0_to_f32((mj_f8e8m0)x) == ldexp(1, x - 127));
        ck_assert_int_eq(mj_f32_to_f8e8m0((float)ldexp(1, x - 127)), x);
    }
    ck_assert(isnan(mj_f8e8m0_to_f32(0xff)));
    ck_assert_int_eq(mj_f32_to_f8e8m0(NAN), 0xff);
    ck_assert_int_eq(mj_f32_to_f8e8m0(INFINITY), 0xfe);
    ck_assert_int_eq(mj_f32_to_f8e8m0(1.5f), 128);
    ck_assert_int_eq(mj_f32_to_f8e8m0(nextafterf(2.0f, 3.0f)), 129);
    ck_assert_int_eq(mj_f32_to_f8e8m0(-4.0f), 129);
}
END_TEST

START_TEST(arithmetic)
{
    const mj_f8e4m3 one = mj_f32_to_f8e4m3(1.0f), half = mj_f32_to_f8e4m3(0.5f);
    const mj_f8e5m2 top = 0x7b;

    ck_assert(mj_f8e4m3_to_f32(mj_f8e4m3_add(one, half)) == 1.5f);
    ck_assert(mj_f8e4m3_to_f32(mj_f8e4m3_mul(half, half)) == 0.25f);
    ck_assert(mj_f8e4m3_to_f32(mj_f8e4m3_sub(half, one)) == -0.5f);
    ck_assert(mj_f8e4m3_to_f32(mj_f8e4m3_div(one, half)) == 2.0f);
    ck_assert(mj_f8e4m3_lt(half, one) && mj_f8e4m3_eq(one, one) && mj_f8e4m3_ne(one, half));
    ck_assert(!mj_f8e4m3_eq(0x7f, 0x7f) && mj_f8e4m3_eq(0x00, 0x80));
    ck_assert(isinf(mj_f8e5m2_to_f32(mj_f8e5m2_add(top, top))));
    ck_assert_int_eq(mj_f8e4m3z_neg(0), 0);
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime float8", patterns, rounding, too_large, powers_of_two, arithmetic);
}
