/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "unit.h"

#include "runtime/mojo.h"

START_TEST(arithmetic_wraps)
{
    ck_assert(mj_i64_add(INT64_MAX, 1) == INT64_MIN);
    ck_assert(mj_i64_sub(INT64_MIN, 1) == INT64_MAX);
    ck_assert(mj_i64_mul(INT64_MAX, 2) == -2);
    ck_assert(mj_i64_neg(INT64_MIN) == INT64_MIN);
    ck_assert(mj_i64_abs(INT64_MIN) == INT64_MIN);
    ck_assert_int_eq(mj_i32_mul(65536, 65536), 0);
    ck_assert_int_eq(mj_i8_add(127, 1), -128);
    ck_assert_int_eq(mj_i8_mul(-128, -128), 0);
    ck_assert_int_eq(mj_i8_abs(-128), -128);
    ck_assert_int_eq(mj_u16_mul(65535, 65535), 1);
    ck_assert_int_eq(mj_u8_sub(0, 1), 255);
    ck_assert_int_eq(mj_u8_not(0), 255);
}
END_TEST

START_TEST(steps_stop_at_the_end)
{
    for (int a = -128; a < 128; a++)
        for (int b = -128; b < 128; b++) {
            const int sum = a + b;
            ck_assert_int_eq(mj_i8_step((int8_t)a, (int8_t)b),
                             sum > 127 ? 127 : sum < -128 ? -128 : sum);
        }
    ck_assert(mj_i64_step(INT64_MAX - 1, 2) == INT64_MAX);
    ck_assert(mj_i64_step(INT64_MIN + 1, -2) == INT64_MIN);
    ck_assert(mj_i64_step(5, INT64_MIN) == INT64_MIN + 5);
    ck_assert(mj_u32_step(UINT32_MAX - 1, 1) == UINT32_MAX);
    ck_assert(mj_u32_step(UINT32_MAX - 1, 7) == UINT32_MAX);
    ck_assert_int_eq(mj_u8_step(250, 10), 255);
}
END_TEST

START_TEST(division_floors)
{
    /* all of i8 against the definition in wider numbers */
    for (int a = -128; a < 128; a++) {
        for (int b = -128; b < 128; b++) {
            const int8_t x = (int8_t)a, y = (int8_t)b;
            if (b == 0) {
                ck_assert_int_eq(mj_i8_floordiv(x, y), 0);
                ck_assert_int_eq(mj_i8_mod(x, y), 0);
                ck_assert_int_eq(mj_i8_div(x, y), 0);
                continue;
            }
            const int q = (int)floor((double)a / b);
            ck_assert_int_eq(mj_i8_floordiv(x, y), (int8_t)q);
            ck_assert_int_eq(mj_i8_mod(x, y), a - q * b);
            ck_assert_int_eq(mj_i8_div(x, y), (int8_t)(a / b));
        }
    }
    ck_assert(mj_i64_floordiv(-7, 2) == -4);
    ck_assert(mj_i64_mod(-7, 3) == 2);
    ck_assert(mj_i64_floordiv(INT64_MIN, -1) == INT64_MIN);
    ck_assert(mj_i64_mod(INT64_MIN, -1) == 0);
    ck_assert(mj_i32_div(INT32_MIN, -1) == INT32_MIN);
    ck_assert(mj_u64_floordiv(7, 0) == 0 && mj_u64_mod(7, 0) == 0);
}
END_TEST

START_TEST(shifts_take_the_count_modulo_the_width)
{
    ck_assert_int_eq(mj_i32_shr(-8, 1), -4);
    ck_assert_int_eq(mj_i32_shl(1, 31), INT32_MIN);
    ck_assert_int_eq(mj_i32_shl(1, 33), 2);
    ck_assert_int_eq(mj_i32_shl(-1, -1), INT32_MIN);
    ck_assert_int_eq(mj_u8_shl(0x81, 1), 2);
    ck_assert_int_eq(mj_u8_shr(0x81, 9), 0x40);
    ck_assert(mj_i64_shl(1, 63) == INT64_MIN);
}
END_TEST

START_TEST(powers)
{
    ck_assert(mj_i64_pow(2, 70) == 0);
    ck_assert(mj_i64_pow(3, 41) == -420491770248316829);
    ck_assert(mj_i64_pow(-3, 3) == -27);
    ck_assert(mj_i64_pow(0, 0) == 1);
    ck_assert(mj_i64_pow(2, -1) == 0 && mj_i64_pow(0, -1) == 0);
    ck_assert(mj_i64_pow(1, -1) == 1 && mj_i64_pow(-1, -1) == -1 && mj_i64_pow(-1, -2) == 1);
    ck_assert_int_eq(mj_i16_pow(7, 5), 16807);
    ck_assert_int_eq(mj_u8_pow(3, 5), 243);
}
END_TEST

START_TEST(bits)
{
    ck_assert_int_eq(mj_u64_clz(0), 64);
    ck_assert_int_eq(mj_u64_ctz(0), 64);
    ck_assert_int_eq(mj_i8_clz(0), 8);
    ck_assert_int_eq(mj_i8_ctz(0), 8);
    ck_assert_int_eq(mj_i8_clz(1), 7);
    ck_assert_int_eq(mj_i8_popcount(-1), 8);
    ck_assert_int_eq(mj_i32_popcount(-1), 32);
    ck_assert_int_eq(mj_u32_ctz(0x80000000u), 31);
    ck_assert_int_eq(mj_u16_byteswap(0x1234), 0x3412);
    ck_assert(mj_u64_byteswap(0x0102030405060708u) == 0x0807060504030201u);
    ck_assert_int_eq(mj_u8_bitreverse(0x12), 0x48);
    ck_assert(mj_u64_bitreverse(1) == (uint64_t)1 << 63);
    for (int i = 0; i < 64; i++) {
        ck_assert_int_eq(mj_u64_clz((uint64_t)1 << i), 63 - i);
        ck_assert_int_eq(mj_u64_ctz((uint64_t)1 << i), i);
    }
}
END_TEST

START_TEST(wide)
{
#ifdef MJ_HAS_I128
    ck_assert(mj_i128_floordiv(7, -2) == -4);
    ck_assert(mj_i128_mod(7, -2) == -1);
    ck_assert(mj_i128_add(MJ_I128_MAX, 1) == MJ_I128_MIN);
    ck_assert(mj_i128_floordiv(MJ_I128_MIN, -1) == MJ_I128_MIN);
    ck_assert(mj_i128_shr(mj_i128_shl(1, 100), 100) == 1);
    ck_assert_int_eq(mj_u128_clz(1), 127);
    ck_assert_int_eq(mj_u128_ctz((mj_u128)1 << 100), 100);
    ck_assert_int_eq(mj_i128_popcount(-1), 128);
#endif
}
END_TEST

START_TEST(casts)
{
    ck_assert_int_eq(mj_i64_to_i8(300), 44);
    ck_assert_int_eq(mj_i64_to_u8(-1), 255);
    ck_assert_int_eq(mj_f64_to_i32(-7.9), -7);
    ck_assert_int_eq(mj_f64_to_i32(1e20), INT32_MAX);
    ck_assert_int_eq(mj_f64_to_i32(-1e20), INT32_MIN);
    ck_assert_int_eq(mj_f64_to_i32(-2147483648.9), INT32_MIN);
    ck_assert_int_eq(mj_f32_to_i32((float)NAN), 0);
    ck_assert_int_eq(mj_f64_to_i8(-128.9), -128);
    ck_assert_int_eq(mj_f64_to_u8(-0.9), 0);
    ck_assert_int_eq(mj_f64_to_u8(255.9), 255);
    ck_assert(mj_f64_to_i64(0x1p63) == INT64_MAX);
    ck_assert(mj_f64_to_i64(-0x1p63) == INT64_MIN);
    ck_assert(mj_f32_to_u64(HUGE_VALF) == UINT64_MAX);
    ck_assert(mj_f64_to_bool(0.5) && !mj_f64_to_bool(-0.0));
    ck_assert(mj_i32_to_bool(2) && !mj_f16_to_bool(0x8000));
    ck_assert(mj_u64_to_f64(UINT64_MAX) == 0x1p64);
#ifdef MJ_HAS_I128
    ck_assert(mj_f32_to_u128(HUGE_VALF) == ~(mj_u128)0);
    ck_assert(mj_f64_to_i128(-0x1p127) == MJ_I128_MIN);
    ck_assert(mj_f64_to_u128(0x1p127) == (mj_u128)1 << 127);
#endif
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime int", arithmetic_wraps, steps_stop_at_the_end, division_floors,
             shifts_take_the_count_modulo_the_width, powers, bits, wide, casts);
}
