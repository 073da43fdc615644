/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Ops on lanes, done by the very functions that emitted C calls. */
#include "comptime/eval.h"

#include "runtime/mojo.h"
#include <stdlib.h>

#define COMPARES(T)                                       \
    case OP_EQ: yes = mj_##T##_eq(a, b); break;           \
    case OP_NE: yes = mj_##T##_ne(a, b); break;           \
    case OP_LT: yes = mj_##T##_lt(a, b); break;           \
    case OP_LE: yes = mj_##T##_le(a, b); break;           \
    case OP_GT: yes = mj_##T##_gt(a, b); break;           \
    case OP_GE: yes = mj_##T##_ge(a, b); break;

#define ARITHMETIC(T)                                     \
    case OP_ADD: v = mj_##T##_add(a, b); break;           \
    case OP_SUB: v = mj_##T##_sub(a, b); break;           \
    case OP_MUL: v = mj_##T##_mul(a, b); break;           \
    case OP_DIV: v = mj_##T##_div(a, b); break;           \
    case OP_FLOORDIV: v = mj_##T##_floordiv(a, b); break; \
    case OP_MOD: v = mj_##T##_mod(a, b); break;           \
    case OP_NEG: v = mj_##T##_neg(a); break;              \
    case OP_ABS: v = mj_##T##_abs(a); break;              \
    case OP_MIN: v = mj_##T##_min(a, b); break;           \
    case OP_MAX: v = mj_##T##_max(a, b); break;

#define SWAPS(T)                                          \
    case OP_BYTESWAP: v = mj_##T##_byteswap(a); break;    \
    case OP_BITREVERSE: v = mj_##T##_bitreverse(a); break;
#define NO_SWAPS(T)

/* EXTRA: byte and bit order, which 128-bit integers lack */
#define INTEGER_LANE(T, C, EXTRA)                                                                  \
    static bool lane_##T(enum op op, void *r, const void *pa, const void *pb, const void *pc)      \
    {                                                                                              \
        C a, b, c, v;                                                                              \
        bool yes = false;                                                                          \
        memset(&v, 0, sizeof v);                                                                   \
        memcpy(&a, pa, sizeof a);                                                                  \
        memcpy(&b, pb, sizeof b);                                                                  \
        memcpy(&c, pc, sizeof c);                                                                  \
        switch ((int)op) {                                                                         \
            ARITHMETIC(T)                                                                          \
        case OP_POW: v = mj_##T##_pow(a, mj_##T##_to_i64(b)); break; \
        case OP_FMA: v = mj_##T##_add(mj_##T##_mul(a, b), c); break;                               \
        case OP_INDEXADD: v = mj_##T##_add(a, b); break;                                           \
        case OP_INDEXMUL: v = mj_##T##_mul(a, b); break;                                           \
        case OP_STEP: v = mj_##T##_step(a, b); break;                                              \
        case OP_AND: v = mj_##T##_and(a, b); break;                                                \
        case OP_OR: v = mj_##T##_or(a, b); break;                                                  \
        case OP_XOR: v = mj_##T##_xor(a, b); break;                                                \
        case OP_NOT: v = mj_##T##_not(a); break;                                                   \
        case OP_SHL: v = mj_##T##_shl(a, b); break;                                                \
        case OP_SHR: v = mj_##T##_shr(a, b); break;                                                \
        case OP_POPCOUNT: v = mj_i32_to_##T(mj_##T##_popcount(a)); break; \
        case OP_CLZ: v = mj_i32_to_##T(mj_##T##_clz(a)); break; \
        case OP_CTZ: v = mj_i32_to_##T(mj_##T##_ctz(a)); break; \
            EXTRA(T)                                                                               \
        case OP_FLOOR: case OP_CEIL: case OP_TRUNC: case OP_ROUND: v = a; break;                   \
            COMPARES(T)                                                                            \
        default: return false;                                                                     \
        }                                                                                          \
        if (op >= OP_EQ && op <= OP_GE)                                                            \
            memcpy(r, &yes, 1);                                                                    \
        else                                                                                       \
            memcpy(r, &v, sizeof v);                                                               \
        return true;                                                                               \
    }

#define FLOAT_LANE(T, C)                                                                           \
    static bool lane_##T(enum op op, void *r, const void *pa, const void *pb, const void *pc)      \
    {                                                                                              \
        C a, b, c, v = 0;                                                                          \
        bool yes = false;                                                                          \
        memcpy(&a, pa, sizeof a);                                                                  \
        memcpy(&c, pc, sizeof c);                                                                  \
        if (op == OP_POWI) {                                                                       \
            int64_t n;                                                                             \
            memcpy(&n, pb, sizeof n);                                                              \
            v = mj_##T##_powi(a, n);                                                               \
            memcpy(r, &v, sizeof v);                                                               \
            return true;                                                                           \
        }                                                                                          \
        memcpy(&b, pb, sizeof b);                                                                  \
        switch ((int)op) {                                                                         \
            ARITHMETIC(T)                                                                          \
        case OP_POW: v = mj_##T##_pow(a, b); break;                                                \
        case OP_FMA: v = mj_##T##_fma(a, b, c); break;                                             \
        case OP_SQRT: v = mj_##T##_sqrt(a); break;                                                 \
        case OP_FLOOR: v = mj_##T##_floor(a); break;                                               \
        case OP_CEIL: v = mj_##T##_ceil(a); break;                                                 \
        case OP_TRUNC: v = mj_##T##_trunc(a); break;                                               \
        case OP_ROUND: v = mj_##T##_round(a); break;                                               \
            COMPARES(T)                                                                            \
        default: return false;                                                                     \
        }                                                                                          \
        if (op >= OP_EQ && op <= OP_GE)                                                            \
            memcpy(r, &yes, 1);                                                                    \
        else                                                                                       \
            memcpy(r, &v, sizeof v);                                                               \
        return true;                                                                               \
    }

INTEGER_LANE(i8, int8_t, SWAPS)
INTEGER_LANE(u8, uint8_t, SWAPS)
INTEGER_LANE(i16, int16_t, SWAPS)
INTEGER_LANE(u16, uint16_t, SWAPS)
INTEGER_LANE(i32, int32_t, SWAPS)
INTEGER_LANE(u32, uint32_t, SWAPS)
INTEGER_LANE(i64, int64_t, SWAPS)
INTEGER_LANE(u64, uint64_t, SWAPS)
INTEGER_LANE(i256, mj_i256, SWAPS)
INTEGER_LANE(u256, mj_u256, SWAPS)
#ifdef MJ_HAS_I128
INTEGER_LANE(i128, mj_i128, NO_SWAPS)
INTEGER_LANE(u128, mj_u128, NO_SWAPS)
#endif
FLOAT_LANE(f8e4m3, mj_f8e4m3)
FLOAT_LANE(f8e4m3z, mj_f8e4m3z)
FLOAT_LANE(f8e5m2, mj_f8e5m2)
FLOAT_LANE(f8e5m2z, mj_f8e5m2z)
FLOAT_LANE(f8e8m0, mj_f8e8m0)
FLOAT_LANE(f8e3m4, mj_f8e3m4)
FLOAT_LANE(f4e2m1, mj_f4e2m1)
FLOAT_LANE(f16, mj_f16)
FLOAT_LANE(bf16, mj_bf16)
FLOAT_LANE(f32, float)
FLOAT_LANE(f64, double)

static bool lane_bool(enum op op, void *r, const void *pa, const void *pb)
{
    const bool a = *(const unsigned char *)pa != 0, b = *(const unsigned char *)pb != 0;
    bool v;

    switch ((int)op) {
    case OP_AND: v = a && b; break;
    case OP_OR: v = a || b; break;
    case OP_XOR: case OP_NE: v = a != b; break;
    case OP_EQ: v = a == b; break;
    case OP_NOT: v = !a; break;
    case OP_LT: v = a < b; break;
    case OP_LE: v = a <= b; break;
    case OP_GT: v = a > b; break;
    case OP_GE: v = a >= b; break;
    case OP_MIN: case OP_MUL: v = a && b; break;
    case OP_MAX: case OP_ADD: v = a || b; break;
    default: return false;
    }
    memcpy(r, &v, 1);
    return true;
}

bool op_lane(enum op op, enum scalar s, void *r, const void *a, const void *b, const void *c)
{
    switch (s) {
    case SCALAR_BOOL: return lane_bool(op, r, a, b);
    case SCALAR_I8: return lane_i8(op, r, a, b, c);
    case SCALAR_U8: return lane_u8(op, r, a, b, c);
    case SCALAR_I16: return lane_i16(op, r, a, b, c);
    case SCALAR_U16: return lane_u16(op, r, a, b, c);
    case SCALAR_I32: return lane_i32(op, r, a, b, c);
    case SCALAR_U32: return lane_u32(op, r, a, b, c);
    case SCALAR_I64: case SCALAR_INT: return lane_i64(op, r, a, b, c);
    case SCALAR_U64: case SCALAR_UINT: return lane_u64(op, r, a, b, c);
#ifdef MJ_HAS_I128
    case SCALAR_I128: return lane_i128(op, r, a, b, c);
    case SCALAR_U128: return lane_u128(op, r, a, b, c);
#else
    case SCALAR_I128: case SCALAR_U128: return false;
#endif
    case SCALAR_I256: return lane_i256(op, r, a, b, c);
    case SCALAR_U256: return lane_u256(op, r, a, b, c);
    case SCALAR_F8E4M3: return lane_f8e4m3(op, r, a, b, c);
    case SCALAR_F8E4M3Z: return lane_f8e4m3z(op, r, a, b, c);
    case SCALAR_F8E5M2: return lane_f8e5m2(op, r, a, b, c);
    case SCALAR_F8E5M2Z: return lane_f8e5m2z(op, r, a, b, c);
    case SCALAR_F8E8M0: return lane_f8e8m0(op, r, a, b, c);
    case SCALAR_F8E3M4: return lane_f8e3m4(op, r, a, b, c);
    case SCALAR_F4E2M1: return lane_f4e2m1(op, r, a, b, c);
    case SCALAR_F16: return lane_f16(op, r, a, b, c);
    case SCALAR_BF16: return lane_bf16(op, r, a, b, c);
    case SCALAR_F32: return lane_f32(op, r, a, b, c);
    case SCALAR_F64: return lane_f64(op, r, a, b, c);
    case SCALAR_COUNT: break;
    }
    return false;
}

/* ---- casts -------------------------------------------------------------------- */

#define TO(F, T, C)                      \
    {                                    \
        const C v = mj_##F##_to_##T(x);  \
        memcpy(r, &v, sizeof v);         \
        return true;                     \
    }
#ifdef MJ_HAS_I128
#define WIDE_TO(F)                                  \
    case SCALAR_I128: TO(F, i128, mj_i128)          \
    case SCALAR_U128: TO(F, u128, mj_u128)
#else
#define WIDE_TO(F) case SCALAR_I128: case SCALAR_U128: return false;
#endif
#define CAST_FROM(F, C)                                                   \
    static bool cast_##F(enum scalar to, void *r, const void *p)          \
    {                                                                     \
        C x;                                                              \
        memcpy(&x, p, sizeof x);                                          \
        switch (to) {                                                     \
        case SCALAR_BOOL: TO(F, bool, bool)                               \
        case SCALAR_I8: TO(F, i8, int8_t)                                 \
        case SCALAR_U8: TO(F, u8, uint8_t)                                \
        case SCALAR_I16: TO(F, i16, int16_t)                              \
        case SCALAR_U16: TO(F, u16, uint16_t)                             \
        case SCALAR_I32: TO(F, i32, int32_t)                              \
        case SCALAR_U32: TO(F, u32, uint32_t)                             \
        case SCALAR_I64: case SCALAR_INT: TO(F, i64, int64_t)             \
        case SCALAR_U64: case SCALAR_UINT: TO(F, u64, uint64_t)           \
        WIDE_TO(F)                                                        \
        case SCALAR_F16: TO(F, f16, mj_f16)                               \
        case SCALAR_BF16: TO(F, bf16, mj_bf16)                            \
        case SCALAR_F32: TO(F, f32, float)                                \
        case SCALAR_F64: TO(F, f64, double)                               \
        case SCALAR_I256: TO(F, i256, mj_i256)                            \
        case SCALAR_U256: TO(F, u256, mj_u256)                            \
        case SCALAR_F8E4M3: TO(F, f8e4m3, mj_f8e4m3)                      \
        case SCALAR_F8E4M3Z: TO(F, f8e4m3z, mj_f8e4m3z)                   \
        case SCALAR_F8E5M2: TO(F, f8e5m2, mj_f8e5m2)                      \
        case SCALAR_F8E5M2Z: TO(F, f8e5m2z, mj_f8e5m2z)                   \
        case SCALAR_F8E8M0: TO(F, f8e8m0, mj_f8e8m0)                      \
        case SCALAR_F8E3M4: TO(F, f8e3m4, mj_f8e3m4)                      \
        case SCALAR_F4E2M1: TO(F, f4e2m1, mj_f4e2m1)                      \
        case SCALAR_COUNT: break;                                         \
        }                                                                 \
        return false;                                                     \
    }

CAST_FROM(i8, int8_t)
CAST_FROM(u8, uint8_t)
CAST_FROM(i16, int16_t)
CAST_FROM(u16, uint16_t)
CAST_FROM(i32, int32_t)
CAST_FROM(u32, uint32_t)
CAST_FROM(i64, int64_t)
CAST_FROM(u64, uint64_t)
#ifdef MJ_HAS_I128
CAST_FROM(i128, mj_i128)
CAST_FROM(u128, mj_u128)
#endif
CAST_FROM(i256, mj_i256)
CAST_FROM(u256, mj_u256)
CAST_FROM(f8e4m3, mj_f8e4m3)
CAST_FROM(f8e4m3z, mj_f8e4m3z)
CAST_FROM(f8e5m2, mj_f8e5m2)
CAST_FROM(f8e5m2z, mj_f8e5m2z)
CAST_FROM(f8e8m0, mj_f8e8m0)
CAST_FROM(f8e3m4, mj_f8e3m4)
CAST_FROM(f4e2m1, mj_f4e2m1)
CAST_FROM(f16, mj_f16)
CAST_FROM(bf16, mj_bf16)
CAST_FROM(f32, float)
CAST_FROM(f64, double)

bool op_cast(enum scalar from, enum scalar to, void *r, const void *a)
{
    switch (from) {
    case SCALAR_BOOL: return cast_u8(to, r, a); /* 0 or 1 in a byte */
    case SCALAR_I8: return cast_i8(to, r, a);
    case SCALAR_U8: return cast_u8(to, r, a);
    case SCALAR_I16: return cast_i16(to, r, a);
    case SCALAR_U16: return cast_u16(to, r, a);
    case SCALAR_I32: return cast_i32(to, r, a);
    case SCALAR_U32: return cast_u32(to, r, a);
    case SCALAR_I64: case SCALAR_INT: return cast_i64(to, r, a);
    case SCALAR_U64: case SCALAR_UINT: return cast_u64(to, r, a);
#ifdef MJ_HAS_I128
    case SCALAR_I128: return cast_i128(to, r, a);
    case SCALAR_U128: return cast_u128(to, r, a);
#else
    case SCALAR_I128: case SCALAR_U128: return false;
#endif
    case SCALAR_I256: return cast_i256(to, r, a);
    case SCALAR_U256: return cast_u256(to, r, a);
    case SCALAR_F8E4M3: return cast_f8e4m3(to, r, a);
    case SCALAR_F8E4M3Z: return cast_f8e4m3z(to, r, a);
    case SCALAR_F8E5M2: return cast_f8e5m2(to, r, a);
    case SCALAR_F8E5M2Z: return cast_f8e5m2z(to, r, a);
    case SCALAR_F8E8M0: return cast_f8e8m0(to, r, a);
    case SCALAR_F8E3M4: return cast_f8e3m4(to, r, a);
    case SCALAR_F4E2M1: return cast_f4e2m1(to, r, a);
    case SCALAR_F16: return cast_f16(to, r, a);
    case SCALAR_BF16: return cast_bf16(to, r, a);
    case SCALAR_F32: return cast_f32(to, r, a);
    case SCALAR_F64: return cast_f64(to, r, a);
    case SCALAR_COUNT: break;
    }
    return false;
}

/* ---- scalars and vectors -------------------------------------------------------- */

static size_t width(enum scalar s)
{
    return (size_t)scalar_bits(s) / 8;
}

/* Halves are combined until one lane is left: the order floats add up in at run time. */
static bool reduce(enum op op, const struct lanes *v, unsigned char *result)
{
    const size_t size = width(v->scalar);
    unsigned char zero[32] = { 0 };
    unsigned char *x = malloc(size * (size_t)v->count + 1);
    bool done = true;

    memcpy(x, v->at, size * (size_t)v->count);
    for (int64_t w = v->count / 2; w > 0; w /= 2)
        for (int64_t i = 0; i < w; i++)
            done &= op_lane(op, v->scalar, x + size * (size_t)i, x + size * (size_t)i,
                            x + size * (size_t)(i + w), zero);
    memcpy(result, x, size);
    free(x);
    return done;
}

static bool each_lane(enum op op, const struct lanes *o, int n, unsigned char *result,
                      int64_t count, enum scalar to)
{
    static const unsigned char zero[32];
    const size_t out = op >= OP_EQ && op <= OP_GE ? 1 : width(to);

    for (int64_t i = 0; i < count; i++) {
        const unsigned char *arg[3] = { zero, zero, zero };
        for (int k = 0; k < n && k < 3; k++) /* one lane goes with every lane (powi's exponent) */
            arg[k] = o[k].at + (o[k].count > 1 ? width(o[k].scalar) * (size_t)i : 0);
        if (!op_lane(op, o[0].scalar, result + out * (size_t)i, arg[0], arg[1], arg[2]))
            return false;
    }
    return true;
}

static int64_t lane_index(const struct lanes *index, int64_t count)
{
    const int64_t i = int_of_memory(index->at, index->scalar);
    return count ? (int64_t)((uint64_t)i % (uint64_t)count) : 0;
}

bool op_lanes(enum op op, const struct lanes *o, int n, struct value **values, int value_count,
              unsigned char *result, enum scalar to, int64_t count)
{
    const size_t size = width(to);

    switch ((int)op) {
    case OP_CAST:
        for (int64_t i = 0; i < count; i++)
            if (!op_cast(o[0].scalar, to, result + size * (size_t)i,
                         o[0].at + width(o[0].scalar) * (size_t)i))
                return false;
        return true;
    case OP_BITCAST:
    case OP_REBIND:
        memcpy(result, o[0].at, size * (size_t)count);
        return true;
    case OP_SPLAT:
        for (int64_t i = 0; i < count; i++)
            memcpy(result + size * (size_t)i, o[0].at, size);
        return true;
    case OP_EXTRACT:
        memcpy(result, o[0].at + size * (size_t)lane_index(&o[1], o[0].count), size);
        return true;
    case OP_INSERT:
        memmove(result, o[0].at, size * (size_t)count);
        memcpy(result + size * (size_t)lane_index(&o[1], count), o[2].at, size);
        return true;
    case OP_SHUFFLE:
        for (int64_t i = 0; i < count; i++) {
            int64_t lane = i < value_count ? value_as_int64(values[i]) : 0;
            const int64_t all = o[0].count + (n > 1 ? o[1].count : 0);
            if (lane < 0 || lane >= all)
                return false;
            memcpy(result + size * (size_t)i,
                   lane < o[0].count ? o[0].at + size * (size_t)lane
                                     : o[1].at + size * (size_t)(lane - o[0].count), size);
        }
        return true;
    case OP_SELECT:
        for (int64_t i = 0; i < count; i++) {
            const bool yes = o[0].at[o[0].count > 1 ? i : 0] != 0;
            const struct lanes *from = &o[yes ? 1 : 2];
            memcpy(result + size * (size_t)i, from->at + size * (size_t)i, size);
        }
        return true;
    case OP_REDUCE_ADD: return reduce(OP_ADD, &o[0], result);
    case OP_REDUCE_MUL: return reduce(OP_MUL, &o[0], result);
    case OP_REDUCE_MIN: return reduce(OP_MIN, &o[0], result);
    case OP_REDUCE_MAX: return reduce(OP_MAX, &o[0], result);
    case OP_REDUCE_AND: return reduce(OP_AND, &o[0], result);
    case OP_REDUCE_OR: return reduce(OP_OR, &o[0], result);
    default:
        return each_lane(op, o, n, result, count, to);
    }
}
