/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Expected values are those that Mojo 1.2 prints. */
#include "unit.h"

#include "runtime/mojo.h"

static void same(double a, double b)
{
    ck_assert_msg(mj_f64_bits(a) == mj_f64_bits(b) || (isnan(a) && isnan(b)),
                  "%.17g is not %.17g", a, b);
}

START_TEST(division)
{
    const double inf = HUGE_VAL;

    same(mj_f64_floordiv(7.5, 0.0), inf);
    same(mj_f64_floordiv(-7.5, 0.0), -inf);
    same(mj_f64_mod(7.5, 0.0), (double)NAN);
    same(mj_f64_floordiv(-7.5, inf), -0.0);
    same(mj_f64_mod(7.5, inf), (double)NAN);
    same(mj_f64_mod(7.5, -2.0), -0.5);
    same(mj_f64_mod(-7.5, 2.5), 0.0);
    same(mj_f64_floordiv(-7.5, 2.0), -4.0);
    ck_assert(mj_f32_floordiv(1.1f, 0.3f) == 3.0f);
}
END_TEST

START_TEST(least_and_most)
{
    same(mj_f64_min((double)NAN, 1.0), 1.0);
    same(mj_f64_min(1.0, (double)NAN), 1.0);
    same(mj_f64_max((double)NAN, 1.0), 1.0);
    same(mj_f64_max(1.0, (double)NAN), 1.0);
    same(mj_f64_min((double)NAN, (double)NAN), (double)NAN);
    same(mj_f64_min(-1.0, 2.0), -1.0);
    same(mj_f64_max(-1.0, 2.0), 2.0);
}
END_TEST

START_TEST(rounding)
{
    same(mj_f64_round(2.5), 2.0);
    same(mj_f64_round(3.5), 4.0);
    same(mj_f64_round(-0.4), -0.0);
    same(mj_f64_trunc(-7.5), -7.0);
    same(mj_f64_ceil(7.5), 8.0);
    same(mj_f64_floor(-7.5), -8.0);
}
END_TEST

START_TEST(exponentials_have_the_digits_of_mojo)
{
    same(mj_f64_exp(1.0), 2.718281828459813);
    same(mj_f64_exp(0.1), 1.1051709180756477);
    same(mj_f64_exp(-0.1), 0.9048374180359595);
    same(mj_f64_exp(10.0), 22026.465794893786);
    same(mj_f64_exp(100.0), 2.688117141925431e+43);
    same(mj_f64_exp(700.0), 1.0142320550242396e+304);
    same(mj_f64_exp(-700.0), 9.859676540948024e-305);
    same(mj_f64_exp(0.0), 1.0);
    same(mj_f64_exp(710.0), HUGE_VAL);
    same(mj_f64_exp(-HUGE_VAL), 0.0);
    same(mj_f64_exp((double)NAN), (double)NAN);
    ck_assert(mj_f32_exp(-3.1f) == 0.04504921f);
    same(mj_f64_pow(2.0, 0.5), 1.4142135623734946);
    same(mj_f64_pow(2.0, -0.5), 0.7071067811865477);
    same(mj_f64_pow(1.1, 2.5), 1.2690587062858836);
    same(mj_f64_pow(0.2, 1.7), 0.0648262638676373);
    same(mj_f64_pow(1.1, 10.0), 2.593742460100002);
    same(mj_f64_powi(1.1, 7), 1.9487171000000012);
    same(mj_f64_powi(1.1, -19), 0.16350799082655781);
    same(mj_f64_powi(2.0, -2), 0.25);
    same(mj_f64_pow(-7.5, 2.0), 56.25);
    same(mj_f64_pow(-7.5, 0.5), (double)NAN);
    same(mj_f64_pow(0.0, 0.0), 1.0);
    same(mj_f64_pow(0.0, -1.0), HUGE_VAL);
    same(mj_f64_pow(10.0, 400.0), HUGE_VAL);
    ck_assert(mj_f32_pow(1.1f, 2.5f) == 1.2690588f);
    ck_assert(mj_f32_pow(1.1f, 7.0f) == 1.9487174f);
}
END_TEST

START_TEST(halves)
{
    /* each half through float and back, and the middles between neighbours go to the even one */
    for (unsigned u = 0; u < 0x10000; u++) {
        const mj_f16 h = (mj_f16)u;
        const float x = mj_f16_to_f32(h);
        if (isnan(x)) {
            ck_assert(isnan(mj_f16_to_f32(mj_f32_to_f16(x))));
            continue;
        }
        ck_assert_uint_eq(mj_f32_to_f16(x), u);
        ck_assert_uint_eq(mj_f64_to_f16((double)x), u);
        if ((u & 0x7fff) >= 0x7bff)
            continue;
        const double next = (double)mj_f16_to_f32((mj_f16)(u + 1)), middle = ((double)x + next) / 2;
        const unsigned even = u & 1 ? u + 1 : u;
        ck_assert_uint_eq(mj_f32_to_f16((float)middle), even);
        ck_assert_uint_eq(mj_f64_to_f16(middle), even);
        ck_assert_uint_eq(mj_f64_to_f16(nextafter(middle, next)), u + 1);
        ck_assert_uint_eq(mj_f64_to_f16(nextafter(middle, (double)x)), u);
    }
    ck_assert_uint_eq(mj_f32_to_f16(65519.0f), 0x7bff);
    ck_assert_uint_eq(mj_f32_to_f16(65520.0f), 0x7c00);
    ck_assert_uint_eq(mj_f32_to_f16(-1e30f), 0xfc00);
    for (unsigned u = 0; u < 0x10000; u++) {
        const float x = mj_bf16_to_f32((mj_bf16)u);
        if (!isnan(x))
            ck_assert_uint_eq(mj_f32_to_bf16(x), u);
        else
            ck_assert(isnan(mj_bf16_to_f32(mj_f32_to_bf16(x))));
    }
    ck_assert_uint_eq(mj_f32_to_bf16(mj_f32_from_bits(0x3f808000)), 0x3f80);
    ck_assert_uint_eq(mj_f32_to_bf16(mj_f32_from_bits(0x3f818000)), 0x3f82);
    const mj_f16 a = mj_f64_to_f16(1.1);
    ck_assert(mj_f16_to_f32(mj_f16_add(mj_f16_mul(a, mj_i32_to_f16(3)), mj_i32_to_f16(1))) ==
              4.296875f);
    ck_assert(mj_f16_lt(0x8001, 0x0001) && mj_f16_eq(0x8000, 0));
    ck_assert_uint_eq(mj_f16_neg(0x3c00), 0xbc00);
    /* 1 + 2^-11 is the middle of 1 and the next half; a little more decides */
    ck_assert_uint_eq(mj_f16_fma(0x3c00, 0x1000, 0x3c00), 0x3c00);
    ck_assert_uint_eq(mj_f16_fma(0x3c01, 0x1001, 0x3c00), 0x3c01);
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime real", division, least_and_most, rounding,
             exponentials_have_the_digits_of_mojo, halves);
}
