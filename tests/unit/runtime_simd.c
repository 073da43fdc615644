/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Each vector operation against the scalar one, lane by lane. runtime_lanes.c runs the same with
 * structs of lanes for every type. */
#include "unit.h"

#include "runtime/mojo.h"

static uint64_t state = 88172645463325252u;

static uint64_t random_bits(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

/* Small numbers now and then, as random bits are hardly ever equal or zero. */
static int small_number(void)
{
    return (int)(random_bits() % 7) - 3;
}

#define RANDOM_INT(T) (random_bits() % 3 ? (mj_##T)random_bits() : (mj_##T)small_number())
#define RANDOM_i8 RANDOM_INT(i8)
#define RANDOM_i16 RANDOM_INT(i16)
#define RANDOM_i32 RANDOM_INT(i32)
#define RANDOM_u32 RANDOM_INT(u32)
#define RANDOM_u64 RANDOM_INT(u64)
#define RANDOM_f32 mj_f64_to_f32(small_number() + 0.25 * (double)(random_bits() % 64))
#define RANDOM_f64 (small_number() + 0.37 * (double)(random_bits() % 64))
#define RANDOM_f16 mj_f64_to_f16(RANDOM_f64)

/* Same bits; any NaN is as good as another. */
#define SAME(T, a, b) (memcmp(&(a), &(b), sizeof(mj_##T)) == 0 || SAME_##T(a, b))
#define SAME_i8(a, b) false
#define SAME_i16(a, b) false
#define SAME_i32(a, b) false
#define SAME_u32(a, b) false
#define SAME_u64(a, b) false
#define SAME_f32(a, b) (isnan(a) && isnan(b))
#define SAME_f64(a, b) (isnan(a) && isnan(b))
#define SAME_f16(a, b) (((a) & 0x7fff) > 0x7c00 && ((b) & 0x7fff) > 0x7c00)

/* Each check is a function of its own, on fresh random operands: one function with all of them
 * would take a sanitizing compiler minutes. */
#define CHECK(T, N, name, text, v, expected) \
    static void check_##T##x##N##_##name(void) \
    { \
        for (int round = 0; round < 20; round++) { \
            mj_##T x[N], y[N]; \
            for (int i = 0; i < N; i++) { \
                x[i] = RANDOM_##T; \
                y[i] = RANDOM_##T; \
            } \
            const mj_##T##x##N a = mj_##T##x##N##_load(x), b = mj_##T##x##N##_load(y); \
            const mj_##T##x##N got = (v); \
            (void)a, (void)b; \
            for (int i = 0; i < N; i++) { \
                const mj_##T one = mj_##T##x##N##_get(got, i), want = (expected); \
                ck_assert_msg(SAME(T, one, want), #T "x" #N " " text ", lane %d", i); \
            } \
        } \
    }
#define CHECK_1(T, N, op) CHECK(T, N, op, #op, mj_##T##x##N##_##op(a), mj_##T##_##op(x[i]))
#define CHECK_2(T, N, op) CHECK(T, N, op, #op, mj_##T##x##N##_##op(a, b), mj_##T##_##op(x[i], y[i]))
#define CHECK_COMPARE(T, N, op) \
    CHECK(T, N, select_##op, "select_" #op, mj_##T##x##N##_select_##op(a, b, b, a), \
          mj_##T##_##op(x[i], y[i]) ? y[i] : x[i]) \
    CHECK(T, N, op, #op, mj_##T##x##N##_select(mj_##T##x##N##_##op(a, b), a, b), \
          mj_##T##_##op(x[i], y[i]) ? x[i] : y[i])
#define CHECK_REDUCE(T, N, op) \
    static mj_##T halve_##T##x##N##_##op(mj_##T *x) \
    { \
        for (int w = N / 2; w > 0; w /= 2) \
            for (int i = 0; i < w; i++) \
                x[i] = mj_##T##_##op(x[i], x[i + w]); \
        return x[0]; \
    } \
    CHECK(T, N, reduce_##op, "reduce_" #op, \
          mj_##T##x##N##_splat(mj_##T##x##N##_reduce_##op(a)), \
          i == 0 ? halve_##T##x##N##_##op(x) : x[0])
#define RUN(T, N, name) check_##T##x##N##_##name()

#define CHECK_ALL(T, N) \
    CHECK(T, N, load, "load", a, x[i]) \
    CHECK(T, N, splat, "splat", mj_##T##x##N##_splat(x[1]), x[1]) \
    CHECK(T, N, set, "set", mj_##T##x##N##_set(a, 1, y[0]), i == 1 ? y[0] : x[i]) \
    CHECK(T, N, store, "store", (mj_##T##x##N##_store(x, b), b), x[i]) \
    CHECK_2(T, N, add) CHECK_2(T, N, sub) CHECK_2(T, N, mul) CHECK_2(T, N, div) \
    CHECK_2(T, N, floordiv) CHECK_2(T, N, mod) CHECK_2(T, N, min) CHECK_2(T, N, max) \
    CHECK_1(T, N, neg) CHECK_1(T, N, abs) \
    CHECK_COMPARE(T, N, eq) CHECK_COMPARE(T, N, ne) CHECK_COMPARE(T, N, lt) \
    CHECK_COMPARE(T, N, le) CHECK_COMPARE(T, N, gt) CHECK_COMPARE(T, N, ge) \
    CHECK_REDUCE(T, N, add) CHECK_REDUCE(T, N, mul) \
    CHECK_REDUCE(T, N, min) CHECK_REDUCE(T, N, max)
#define RUN_ALL(T, N) \
    RUN(T, N, load); RUN(T, N, splat); RUN(T, N, set); RUN(T, N, store); \
    RUN(T, N, add); RUN(T, N, sub); RUN(T, N, mul); RUN(T, N, div); RUN(T, N, floordiv); \
    RUN(T, N, mod); RUN(T, N, min); RUN(T, N, max); RUN(T, N, neg); RUN(T, N, abs); \
    RUN(T, N, eq); RUN(T, N, ne); RUN(T, N, lt); RUN(T, N, le); RUN(T, N, gt); RUN(T, N, ge); \
    RUN(T, N, select_eq); RUN(T, N, select_ne); RUN(T, N, select_lt); RUN(T, N, select_le); \
    RUN(T, N, select_gt); RUN(T, N, select_ge); \
    RUN(T, N, reduce_add); RUN(T, N, reduce_mul); RUN(T, N, reduce_min); RUN(T, N, reduce_max)

#define CHECK_INT(T, N) \
    CHECK_2(T, N, and) CHECK_2(T, N, or) CHECK_2(T, N, xor) CHECK_1(T, N, not) \
    CHECK_2(T, N, shl) CHECK_2(T, N, shr) \
    CHECK(T, N, pow, "pow", mj_##T##x##N##_pow(a, b), mj_##T##_pow(x[i], (int64_t)y[i])) \
    CHECK(T, N, powi, "powi", mj_##T##x##N##_powi(a, 3), mj_##T##_pow(x[i], 3)) \
    CHECK_REDUCE(T, N, and) CHECK_REDUCE(T, N, or) CHECK_REDUCE(T, N, xor)
#define RUN_INT(T, N) \
    RUN(T, N, and); RUN(T, N, or); RUN(T, N, xor); RUN(T, N, not); RUN(T, N, shl); \
    RUN(T, N, shr); RUN(T, N, pow); RUN(T, N, powi); \
    RUN(T, N, reduce_and); RUN(T, N, reduce_or); RUN(T, N, reduce_xor)

#define CHECK_FLOAT(T, N) \
    CHECK_1(T, N, sqrt) CHECK_1(T, N, floor) CHECK_1(T, N, ceil) CHECK_1(T, N, trunc) \
    CHECK_1(T, N, round) CHECK_1(T, N, exp) CHECK_2(T, N, pow) \
    CHECK(T, N, fma, "fma", mj_##T##x##N##_fma(a, b, a), mj_##T##_fma(x[i], y[i], x[i])) \
    CHECK(T, N, powi, "powi", mj_##T##x##N##_powi(a, -2), mj_##T##_powi(x[i], -2))
#define RUN_FLOAT(T, N) \
    RUN(T, N, sqrt); RUN(T, N, floor); RUN(T, N, ceil); RUN(T, N, trunc); RUN(T, N, round); \
    RUN(T, N, exp); RUN(T, N, pow); RUN(T, N, fma); RUN(T, N, powi)

#define TEST_TYPE(T, N, KIND) \
    MJ_SIMD(T, N) \
    CHECK_ALL(T, N) \
    CHECK_##KIND(T, N) \
    START_TEST(T##x##N) \
    { \
        RUN_ALL(T, N); \
        RUN_##KIND(T, N); \
    } \
    END_TEST

MJ_SIMD(bool, 2)
MJ_SIMD(bool, 4)
MJ_SIMD(bool, 8)
MJ_SIMD(bool, 16)
MJ_SIMD(bool, 32)
MJ_SIMD(bool, 64)
TEST_TYPE(i8, 16, INT)
TEST_TYPE(i16, 8, INT)
TEST_TYPE(i32, 4, INT)
TEST_TYPE(u32, 16, INT)
TEST_TYPE(u64, 4, INT)
MJ_SIMD(f32, 4)
TEST_TYPE(f32, 8, FLOAT)
TEST_TYPE(f64, 2, FLOAT)
TEST_TYPE(f64, 4, FLOAT)
TEST_TYPE(f16, 8, FLOAT)

MJ_SIMD(u8, 16)
MJ_SIMD(f16, 4)
MJ_SIMD_CAST(f32, i32, 4)
MJ_SIMD_CAST(i32, f32, 4)
MJ_SIMD_CAST(f32, f64, 4)
MJ_SIMD_CAST(f64, f32, 4)
MJ_SIMD_CAST(u64, i32, 4)
MJ_SIMD_CAST(i32, u64, 4)
MJ_SIMD_CAST(f32, f16, 4)
MJ_SIMD_CAST(f16, f32, 4)
MJ_SIMD_CAST(bool, i32, 4)
MJ_SIMD_CAST(i32, bool, 4)
MJ_SIMD_CAST(bool, f64, 4)
MJ_SIMD_CAST(f64, bool, 4)
MJ_SIMD_BITCAST(f32, 4, u8, 16)
MJ_SIMD_BITCAST(u8, 16, i32, 4)
MJ_SIMD_JOIN(f32, 4, 8)

START_TEST(conversions)
{
    const mj_f32x4 x = mj_f32x4_make(1.5f, -2.5f, 1e20f, (float)NAN);
    const mj_i32x4 i = mj_f32x4_to_i32x4(x);
    const mj_f32x8 both = mj_f32x4_join(x, mj_f32x4_splat(7.0f));

    ck_assert_int_eq(mj_i32x4_get(i, 0), 1);
    ck_assert_int_eq(mj_i32x4_get(i, 1), -2);
    ck_assert_int_eq(mj_i32x4_get(i, 2), INT32_MAX);
    ck_assert_int_eq(mj_i32x4_get(i, 3), 0);
    ck_assert(mj_f32x4_get(mj_i32x4_to_f32x4(i), 1) == -2.0f);
    ck_assert(mj_f64x4_get(mj_f32x4_to_f64x4(x), 1) == -2.5);
    ck_assert(mj_f32x4_get(mj_f64x4_to_f32x4(mj_f32x4_to_f64x4(x)), 0) == 1.5f);
    ck_assert(mj_u64x4_get(mj_i32x4_to_u64x4(i), 1) == (uint64_t)-2);
    ck_assert_int_eq(mj_i32x4_get(mj_u64x4_to_i32x4(mj_i32x4_to_u64x4(i)), 1), -2);
    ck_assert(mj_f32x4_get(mj_f16x4_to_f32x4(mj_f32x4_to_f16x4(x)), 1) == -2.5f);
    const mj_boolx4 m = mj_i32x4_to_boolx4(i);
    ck_assert(mj_boolx4_get(m, 2) && !mj_boolx4_get(m, 3));
    ck_assert_int_eq(mj_i32x4_reduce_add(mj_boolx4_to_i32x4(m)), 3);
    ck_assert(mj_f64x4_reduce_add(mj_boolx4_to_f64x4(m)) == 3.0);
    ck_assert(mj_boolx4_all(mj_f64x4_to_boolx4(mj_f64x4_splat(0.5))));
    const mj_i32x4 back = mj_u8x16_bits_to_i32x4(mj_f32x4_bits_to_u8x16(x));
    ck_assert_int_eq(mj_i32x4_get(back, 0), 0x3fc00000);
    ck_assert(mj_f32x8_get(both, 1) == -2.5f && mj_f32x8_get(both, 4) == 7.0f);
    ck_assert(mj_f32x4_get(mj_f32x8_low4(both), 0) == 1.5f);
    ck_assert(mj_f32x4_get(mj_f32x8_high4(both), 3) == 7.0f);
}
END_TEST

START_TEST(masks)
{
    static const mj_i32x4 lanes = MJ_SIMD_INIT(i32, 4, 5, 6, 7, 8);
    static const mj_u64x4 wide = MJ_SIMD_INIT(u64, 4, 1, 2, 3, 4);
    static const mj_f16x4 halves = MJ_SIMD_INIT(f16, 4, 0x3c00, 0, 0, 0);
    const mj_boolx4 a = mj_boolx4_make(true, true, false, false);
    const mj_boolx4 b = mj_boolx4_make(true, false, true, false);
    const bool text[] = { false, true, false, true };
    bool copy[4];

    ck_assert_int_eq(mj_i32x4_get(lanes, 3), 8);
    ck_assert_int_eq((int)mj_u64x4_get(wide, 3), 4);
    ck_assert_uint_eq(mj_f16x4_get(halves, 0), 0x3c00);
    for (int i = 0; i < 4; i++) {
        const bool x = i < 2, y = i % 2 == 0;
        ck_assert(mj_boolx4_get(mj_boolx4_and(a, b), i) == (x && y));
        ck_assert(mj_boolx4_get(mj_boolx4_or(a, b), i) == (x || y));
        ck_assert(mj_boolx4_get(mj_boolx4_xor(a, b), i) == (x != y));
        ck_assert(mj_boolx4_get(mj_boolx4_eq(a, b), i) == (x == y));
        ck_assert(mj_boolx4_get(mj_boolx4_ne(a, b), i) == (x != y));
        ck_assert(mj_boolx4_get(mj_boolx4_not(a), i) == !x);
        ck_assert(mj_boolx4_get(mj_boolx4_select(a, b, mj_boolx4_splat(true)), i) == (!x || y));
    }
    mj_boolx4_store(copy, mj_boolx4_load(text));
    ck_assert(memcmp(copy, text, sizeof copy) == 0);
    ck_assert(!mj_boolx64_any(mj_boolx64_splat(false)));
    ck_assert(mj_boolx64_any(mj_boolx64_set(mj_boolx64_splat(false), 63, true)));
    ck_assert(mj_boolx32_all(mj_boolx32_splat(true)));
    ck_assert(!mj_boolx32_reduce_and(mj_boolx32_set(mj_boolx32_splat(true), 31, false)));
    ck_assert(mj_boolx2_reduce_or(mj_boolx2_make(false, true)));
}
END_TEST

START_TEST(halving_order)
{
    /* As Mojo: 4.0, where from left to right it would be 5.0 */
    const mj_f32x8 v = mj_f32x8_make(1e8f, 1, -1e8f, 1, 1, 1, 1, 1);

    ck_assert(mj_f32x8_reduce_add(v) == 4.0f);
    ck_assert(mj_f32x8_reduce_mul(v) == -1e16f);
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime simd", i8x16, i16x8, i32x4, u32x16, u64x4, f32x8, f64x2, f64x4, f16x8,
             conversions, masks, halving_order);
}
