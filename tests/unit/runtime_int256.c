/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Integers of 256 bits against GMP, on numbers at the edges and random ones. */
#include "unit.h"

#include <gmp.h>

#include "runtime/mojo.h"

#define COUNT 24

/* What is tried: powers of two and their neighbours, both ends, words that carry, random bits. */
static void numbers(mj_u256 *out)
{
    static const mj_u256 edges[] = {
        MJ_256_INIT(0, 0, 0, 0),
        MJ_256_INIT(1, 0, 0, 0),
        MJ_256_INIT(2, 0, 0, 0),
        MJ_256_INIT(10, 0, 0, 0),
        MJ_256_INIT(UINT64_MAX, 0, 0, 0),
        MJ_256_INIT(0, 1, 0, 0),
        MJ_256_INIT(UINT64_MAX, UINT64_MAX, 0, 0),
        MJ_256_INIT(0, 0, 1, 0),
        MJ_256_INIT(UINT64_MAX, UINT64_MAX, UINT64_MAX, 0),
        MJ_256_INIT(0, 0, 0, 1),
        MJ_256_INIT(UINT64_MAX, UINT64_MAX, UINT64_MAX, INT64_MAX),
        MJ_256_INIT(0, 0, 0, UINT64_C(1) << 63),
        MJ_256_INIT(1, 0, 0, UINT64_C(1) << 63),
        MJ_256_INIT(UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX),
        MJ_256_INIT(UINT64_MAX - 1, UINT64_MAX, UINT64_MAX, UINT64_MAX),
        MJ_256_INIT(0, 0, UINT64_MAX, UINT64_MAX),
    };
    uint64_t state = 88172645463325252u;
    int n = (int)(sizeof edges / sizeof edges[0]);

    memcpy(out, edges, sizeof edges);
    for (; n < COUNT; n++)
        for (int i = 0; i < 4; i++) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            out[n].w[i] = i < 1 + n % 4 ? state : 0;
        }
}

static void to_gmp(mpz_t z, mj_u256 x, bool is_signed)
{
    mpz_import(z, 4, -1, 8, 0, 0, x.w);
    if (is_signed && mj_i256_is_negative(x)) {
        mpz_t all;
        mpz_init_set_ui(all, 1);
        mpz_mul_2exp(all, all, 256);
        mpz_sub(z, z, all);
        mpz_clear(all);
    }
}

static mj_u256 from_gmp(const mpz_t z)
{
    mpz_t bits;
    mj_u256 x = MJ_256(0, 0, 0, 0);

    mpz_init(bits);
    mpz_fdiv_r_2exp(bits, z, 256);
    mpz_export(x.w, NULL, -1, 8, 0, 0, bits);
    mpz_clear(bits);
    return x;
}

static mpz_t a, b, c;

static void check(mj_u256 x, const char *what, int i, int k)
{
    ck_assert_msg(mj_u256_eq(x, from_gmp(c)), "%s of numbers %d and %d", what, i, k);
}

START_TEST(arithmetic)
{
    mj_u256 n[COUNT];

    numbers(n);
    mpz_inits(a, b, c, NULL);
    for (int i = 0; i < COUNT; i++)
        for (int k = 0; k < COUNT; k++)
            for (int s = 0; s < 2; s++) {
                to_gmp(a, n[i], s);
                to_gmp(b, n[k], s);
                mpz_add(c, a, b);
                check(mj_u256_add(n[i], n[k]), "sum", i, k);
                mpz_sub(c, a, b);
                check(mj_u256_sub(n[i], n[k]), "difference", i, k);
                mpz_mul(c, a, b);
                check(mj_u256_mul(n[i], n[k]), "product", i, k);
                mpz_and(c, a, b);
                check(mj_u256_and(n[i], n[k]), "and", i, k);
                mpz_ior(c, a, b);
                check(mj_u256_or(n[i], n[k]), "or", i, k);
                mpz_xor(c, a, b);
                check(mj_u256_xor(n[i], n[k]), "xor", i, k);
                ck_assert_int_eq(s ? mj_i256_lt(n[i], n[k]) : mj_u256_lt(n[i], n[k]),
                                 mpz_cmp(a, b) < 0);
                ck_assert_int_eq(mj_u256_eq(n[i], n[k]), mpz_cmp(a, b) == 0);
                ck_assert_int_eq(s ? mj_i256_ge(n[i], n[k]) : mj_u256_ge(n[i], n[k]),
                                 mpz_cmp(a, b) >= 0);
            }
    mpz_clears(a, b, c, NULL);
}
END_TEST

START_TEST(division)
{
    mj_u256 n[COUNT];

    numbers(n);
    mpz_inits(a, b, c, NULL);
    for (int i = 0; i < COUNT; i++)
        for (int k = 1; k < COUNT; k++) {
            to_gmp(a, n[i], false);
            to_gmp(b, n[k], false);
            mpz_fdiv_q(c, a, b);
            check(mj_u256_floordiv(n[i], n[k]), "quotient", i, k);
            check(mj_u256_div(n[i], n[k]), "quotient", i, k);
            mpz_fdiv_r(c, a, b);
            check(mj_u256_mod(n[i], n[k]), "rest", i, k);
            to_gmp(a, n[i], true);
            to_gmp(b, n[k], true);
            mpz_fdiv_q(c, a, b);
            check(mj_i256_floordiv(n[i], n[k]), "signed floor of a quotient", i, k);
            mpz_fdiv_r(c, a, b);
            check(mj_i256_mod(n[i], n[k]), "signed rest", i, k);
            mpz_tdiv_q(c, a, b);
            check(mj_i256_div(n[i], n[k]), "signed quotient", i, k);
        }
    mpz_clears(a, b, c, NULL);
    /* by zero: as other integers of the runtime have it */
    ck_assert(mj_u256_eq(mj_u256_floordiv(n[3], n[0]), n[0]));
    ck_assert(mj_u256_eq(mj_u256_mod(n[3], n[0]), n[0]));
    ck_assert(mj_u256_eq(mj_i256_floordiv(n[13], n[0]), n[0]));
    ck_assert(mj_u256_eq(mj_i256_mod(n[13], n[0]), n[0]));
}
END_TEST

START_TEST(bits)
{
    mj_u256 n[COUNT];

    numbers(n);
    mpz_inits(a, b, c, NULL);
    for (int i = 0; i < COUNT; i++) {
        to_gmp(a, n[i], false);
        mpz_neg(c, a);
        check(mj_u256_neg(n[i]), "negation", i, i);
        mpz_com(c, a);
        check(mj_u256_not(n[i]), "complement", i, i);
        ck_assert_int_eq(mj_u256_popcount(n[i]), (int)mpz_popcount(a));
        ck_assert_int_eq(mj_u256_clz(n[i]),
                         mpz_sgn(a) ? 256 - (int)mpz_sizeinbase(a, 2) : 256);
        ck_assert_int_eq(mj_u256_ctz(n[i]), mpz_sgn(a) ? (int)mpz_scan1(a, 0) : 256);
        ck_assert(mj_u256_eq(mj_u256_byteswap(mj_u256_byteswap(n[i])), n[i]));
        ck_assert(mj_u256_eq(mj_u256_bitreverse(mj_u256_bitreverse(n[i])), n[i]));
        ck_assert_int_eq(mj_u256_ctz(mj_u256_bitreverse(n[i])), mj_u256_clz(n[i]));
        for (unsigned shift = 0; shift < 256; shift += shift < 70 ? 1 : 17) {
            const mj_u256 by = MJ_256(shift, 0, 0, 0);
            to_gmp(a, n[i], false);
            mpz_mul_2exp(c, a, shift);
            check(mj_u256_shl(n[i], by), "shift left", i, (int)shift);
            mpz_fdiv_q_2exp(c, a, shift);
            check(mj_u256_shr(n[i], by), "shift right", i, (int)shift);
            to_gmp(a, n[i], true);
            mpz_fdiv_q_2exp(c, a, shift);
            check(mj_i256_shr(n[i], by), "signed shift right", i, (int)shift);
        }
        for (int power = 0; power < 9; power++) {
            to_gmp(a, n[i], true);
            mpz_pow_ui(c, a, (unsigned long)power);
            check(mj_u256_pow(n[i], power), "power", i, power);
            check(mj_i256_pow(n[i], power), "signed power", i, power);
        }
        to_gmp(a, n[i], true);
        mpz_abs(c, a);
        check(mj_i256_abs(n[i]), "absolute value", i, i);
    }
    mpz_clears(a, b, c, NULL);
    ck_assert(mj_u256_eq(mj_u256_byteswap(MJ_256(0x0102030405060708u, 0, 0, 0)),
                         MJ_256(0, 0, 0, 0x0807060504030201u)));
}
END_TEST

START_TEST(conversions)
{
    mj_u256 n[COUNT];

    numbers(n);
    mpz_init(a);
    for (int i = 0; i < COUNT; i++) {
        for (int s = 0; s < 2; s++) {
            /* GMP cuts where we round: right when the distance is not more than half of a step */
            const double d = s ? mj_i256_to_f64(n[i]) : mj_u256_to_f64(n[i]);
            to_gmp(a, n[i], s);
            const double cut = mpz_get_d(a);
            const double next = nextafter(cut, cut < 0 ? -INFINITY : INFINITY);
            ck_assert(d == cut || d == next);
            if (d == cut && i != 0 && fabs(d) < 0x1p255)
                ck_assert(mj_u256_eq(s ? mj_f64_to_i256(d) : mj_f64_to_u256(d), n[i]) ||
                          fabs(d) >= 0x1p53);
        }
        ck_assert(mj_i256_to_i64(n[i]) == (int64_t)n[i].w[0]);
        ck_assert(mj_u256_to_bool(n[i]) == (i != 0));
    }
    mpz_clear(a);
    ck_assert(mj_u256_eq(mj_i64_to_i256(-1), n[13]) && mj_u256_eq(mj_u8_to_u256(10), n[3]));
    ck_assert(mj_u256_to_f64(n[10]) == 0x1p255 && mj_i256_to_f64(n[11]) == -0x1p255);
    ck_assert(mj_u256_to_f64(MJ_256((UINT64_C(1) << 53) + 1, 0, 0, 0)) == 0x1p53);
    ck_assert(mj_u256_to_f64(MJ_256((UINT64_C(1) << 53) + 3, 0, 0, 0)) == 0x1p53 + 4);
    ck_assert(mj_u256_to_f64(MJ_256(1, (UINT64_C(1) << 53) + 1, 0, 0)) == 0x1p117 + 0x1p65);
    ck_assert(mj_u256_to_f32(MJ_256((1u << 24) + 1, 0, 0, 0)) == 0x1p24f);
    ck_assert(mj_u256_eq(mj_f64_to_i256(-3.75), mj_i64_to_i256(-3)));
    ck_assert(mj_u256_eq(mj_f64_to_u256(0x1p200), MJ_256(0, 0, 0, 256)));
#ifdef MJ_HAS_I128
    ck_assert(mj_u256_eq(mj_i128_to_i256(-2), n[14]));
    ck_assert(mj_i256_to_i128(n[14]) == -2);
#endif
}
END_TEST

START_TEST(texts)
{
    char text[MJ_INT256_TEXT + 1];
    mj_u256 n[COUNT];

    numbers(n);
    mpz_init(a);
    for (int i = 0; i < COUNT; i++)
        for (int s = 0; s < 2; s++) {
            char expected[100];
            const int64_t length = s ? mj_i256_format(text, n[i]) : mj_u256_format(text, n[i]);
            to_gmp(a, n[i], s);
            mpz_get_str(expected, 10, a);
            text[length] = 0;
            ck_assert_str_eq(text, expected);
        }
    mpz_clear(a);
}
END_TEST

START_TEST(steps)
{
    const mj_u256 most = MJ_256(UINT64_MAX, UINT64_MAX, UINT64_MAX, INT64_MAX);
    const mj_u256 least = MJ_256(0, 0, 0, UINT64_C(1) << 63), one = MJ_256(1, 0, 0, 0);
    const mj_u256 all = mj_u256_not(MJ_256(0, 0, 0, 0));

    ck_assert(mj_u256_eq(mj_u256_step(all, one), all));
    ck_assert(mj_u256_eq(mj_u256_step(one, one), MJ_256(2, 0, 0, 0)));
    ck_assert(mj_u256_eq(mj_i256_step(most, one), most));
    ck_assert(mj_u256_eq(mj_i256_step(least, all), least));
    ck_assert(mj_u256_eq(mj_i256_step(one, all), MJ_256(0, 0, 0, 0)));
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime int256", arithmetic, division, bits, conversions, texts, steps);
}
