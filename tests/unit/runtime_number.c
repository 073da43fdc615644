/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "unit.h"

#include "runtime/mojo.h"

#include <stdio.h>

static uint64_t state;

static uint64_t random_bits(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static void prints(double x, const char *expected)
{
    char text[MJ_FLOAT_TEXT + 1];

    text[mj_f64_format(text, x)] = '\0';
    ck_assert_str_eq(text, expected);
}

static void prints_float(float x, const char *expected)
{
    char text[MJ_FLOAT_TEXT + 1];

    text[mj_f32_format(text, x)] = '\0';
    ck_assert_str_eq(text, expected);
}

START_TEST(known)
{
    prints(0.1, "0.1");
    prints(1.0, "1.0");
    prints(-0.0, "-0.0");
    prints(1e15, "1000000000000000.0");
    prints(1e16, "1e+16");
    prints(0.0001, "0.0001");
    prints(0.00001, "1e-05");
    prints(0.00012345, "0.00012345");
    prints(1e22, "1e+22");
    prints(1e23, "1e+23");
    prints(5e-324, "5e-324");
    prints(1.7976931348623157e308, "1.7976931348623157e+308");
    prints(-2.2250738585072014e-308, "-2.2250738585072014e-308");
    prints(123456789012345680.0, "1.2345678901234568e+17");
    prints(9007199254740993.0, "9007199254740992.0");
    prints(123456.789e10, "1234567890000000.0");
    prints(0x1p-1017, "7.120236347223045e-307"); /* neighbours at unequal distances */
    prints(HUGE_VAL, "inf");
    prints(-HUGE_VAL, "-inf");
    prints(-(double)NAN, "nan");
    prints_float(0.1f, "0.1");
    prints_float(268435456.0f, "268435460.0");
    prints_float(3.4e38f, "3.4e+38");
    prints_float(1e-45f, "1e-45");
    prints_float(1.0f / 3.0f, "0.33333334");
    prints_float(16777216.0f, "16777216.0");

    char text[MJ_FLOAT_TEXT + 1];
    text[mj_f16_format(text, mj_f64_to_f16(0.1))] = '\0';
    ck_assert_str_eq(text, "0.099975586");
    text[mj_bf16_format(text, mj_f64_to_bf16(1e30))] = '\0';
    ck_assert_str_eq(text, "1.00025555e+30");
}
END_TEST

/* The number of digits of text without leading and trailing zeros. */
static int digits(const char *text)
{
    int n = 0, zeros = 0;

    for (; *text && *text != 'e'; text++) {
        if (*text < '0' || *text > '9' || (n == 0 && *text == '0'))
            continue;
        n++;
        zeros = *text == '0' ? zeros + 1 : 0;
    }
    return n - zeros;
}

static void check_double(double x)
{
    char text[MJ_FLOAT_TEXT + 1], other[64];
    double back = 0.0;
    const int64_t n = mj_f64_format(text, x);

    ck_assert_int_le(n, MJ_FLOAT_TEXT);
    text[n] = '\0';
    const double read = strtod(text, NULL);
    /* an odd one may be shown by the end of what rounds to it, which rounds to its neighbour */
    ck_assert_msg(mj_f64_bits(read) == mj_f64_bits(x) ||
                      (mj_f64_bits(x) & 1 && read == nextafter(x, read)),
                  "%s is not %.17g", text, x);
    ck_assert(mj_f64_parse(text, n, &back) == n);
    ck_assert_msg(mj_f64_bits(back) == mj_f64_bits(read), "%s read as %.17g", text, back);

    int precision = 1;
    do
        snprintf(other, sizeof other, "%.*e", precision - 1, x);
    while (mj_f64_bits(strtod(other, NULL)) != mj_f64_bits(x) && ++precision < 18);
    ck_assert_msg(digits(text) <= precision, "%s is longer than %s", text, other);

    const int length = snprintf(other, sizeof other, "%.*e", (int)(random_bits() % 25), x);
    ck_assert(mj_f64_parse(other, length, &back) == length);
    ck_assert_msg(mj_f64_bits(back) == mj_f64_bits(strtod(other, NULL)), "%s read as %.17g", other,
                  back);
}

static void check_float(float x)
{
    char text[MJ_FLOAT_TEXT + 1];
    float back = 0.0f;
    const int64_t n = mj_f32_format(text, x);

    text[n] = '\0';
    const float read = strtof(text, NULL);
    ck_assert_msg(mj_f32_bits(read) == mj_f32_bits(x) || read == nextafterf(x, read),
                  "%s is not %.9g", text, (double)x);
    ck_assert(mj_f32_parse(text, n, &back) == n);
    ck_assert_msg(mj_f32_bits(back) == mj_f32_bits(read), "%s read as %.9g", text, (double)back);

    ck_assert_int_le(digits(text), 9); /* not always the fewest, as Mojo's */
}

START_TEST(shortest_and_back)
{
    state = 88172645463325252u;
    for (int e = -1074; e < 1024; e++) {
        const double x = ldexp(1.0, e);
        check_double(x);
        check_double(nextafter(x, HUGE_VAL));
        if (e > -1074)
            check_double(nextafter(x, 0.0));
    }
    for (int e = -149; e < 128; e++) {
        const float x = ldexpf(1.0f, e);
        check_float(x);
        check_float(nextafterf(x, HUGE_VALF));
        if (e > -149)
            check_float(nextafterf(x, 0.0f));
    }
    for (int i = 0; i < 4000; i++) {
        const double x = mj_f64_from_bits(random_bits());
        if (isfinite(x))
            check_double(x);
        check_double((double)(random_bits() % 1000000) / (double)(random_bits() % 1000 + 1));
        const float y = mj_f32_from_bits((uint32_t)random_bits());
        if (isfinite(y))
            check_float(y);
    }
}
END_TEST

/* Text far beyond the digits that a float has: the middle of two doubles, and just above. */
START_TEST(middles)
{
    char text[1300];

    state = 12345;
    for (int i = 0; i < 300; i++) {
        const double x = mj_f64_from_bits(random_bits() >> 1);
        if (!isfinite(x) || x > 1e300)
            continue;
        const long double middle = ((long double)x + (long double)nextafter(x, HUGE_VAL)) / 2;
        const int n = snprintf(text, sizeof text, "%.1100Le", middle);
        for (int change = 0; change < 2; change++) {
            double back = 0.0;
            if (change) /* the last of 1100 decimals */
                text[1101] = '1';
            ck_assert(mj_f64_parse(text, n, &back) == n);
            ck_assert_msg(mj_f64_bits(back) == mj_f64_bits(strtod(text, NULL)), "%.40s", text);
        }
    }
}
END_TEST

static int64_t reads(const char *text, double *x)
{
    return mj_f64_parse(text, (int64_t)strlen(text), x);
}

START_TEST(parsing)
{
    double x = 42.0;

    ck_assert(reads("", &x) == 0 && reads("x", &x) == 0 && reads("-", &x) == 0);
    ck_assert(reads(".", &x) == 0 && reads("e5", &x) == 0 && reads("+.e1", &x) == 0);
    ck_assert(x == 42.0);
    ck_assert(reads("1.5abc", &x) == 3 && x == 1.5);
    ck_assert(reads("1e", &x) == 1 && x == 1.0);
    ck_assert(reads("1e+", &x) == 1 && x == 1.0);
    ck_assert(reads("-.5", &x) == 3 && x == -0.5);
    ck_assert(reads("5.", &x) == 2 && x == 5.0);
    ck_assert(reads("1.2.3", &x) == 3 && x == 1.2);
    ck_assert(reads("-0", &x) == 2 && x == 0.0 && signbit(x));
    ck_assert(reads("1e400", &x) == 5 && x == HUGE_VAL);
    ck_assert(reads("1e-400", &x) == 6 && x == 0.0);
    ck_assert(reads("1e99999999999999999999", &x) == 22 && x == HUGE_VAL);
    ck_assert(reads("0e99999999999999999999", &x) == 22 && x == 0.0);
    ck_assert(reads("Infinity", &x) == 8 && x == HUGE_VAL);
    ck_assert(reads("-INF", &x) == 4 && x == -HUGE_VAL);
    ck_assert(reads("nan", &x) == 3 && isnan(x));
    ck_assert(reads("00000000000000000000000000000000000001", &x) == 38 && x == 1.0);
    ck_assert(reads("0.00000000000000000000000000000000001e35", &x) == 40 && x == 1.0);
    ck_assert(reads("179769313486231580793e289", &x) == 25 && x == HUGE_VAL);
    ck_assert(reads("2.4703282292062327e-324", &x) == 23 && x == 0.0);
    ck_assert(reads("2.4703282292062328e-324", &x) == 23 && x == 5e-324);
}
END_TEST

START_TEST(integers)
{
    char text[MJ_INT128_TEXT + 1];

    text[mj_i64_format(text, INT64_MIN)] = '\0';
    ck_assert_str_eq(text, "-9223372036854775808");
    text[mj_u64_format(text, UINT64_MAX)] = '\0';
    ck_assert_str_eq(text, "18446744073709551615");
    text[mj_i64_format(text, 0)] = '\0';
    ck_assert_str_eq(text, "0");
#ifdef MJ_HAS_I128
    text[mj_i128_format(text, MJ_I128_MIN)] = '\0';
    ck_assert_str_eq(text, "-170141183460469231731687303715884105728");
    text[mj_u128_format(text, ~(mj_u128)0)] = '\0';
    ck_assert_str_eq(text, "340282366920938463463374607431768211455");
    text[mj_i128_format(text, (mj_i128)1 << 100)] = '\0';
    ck_assert_str_eq(text, "1267650600228229401496703205376");
#endif
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime number", known, shortest_and_back, middles, parsing, integers);
}
