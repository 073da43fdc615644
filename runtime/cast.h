/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* mj_FROM_to_TO for every pair of bool i8 i16 i32 i64 u8 u16 u32 u64 f16 bf16 f32 f64 (and i128,
 * u128 where MJ_HAS_I128), also a type to itself, so that a macro may paste any two.
 *   integer to integer   wraps
 *   float to integer     truncates; out of range gives the nearest end, NaN gives 0
 *   anything to bool     is not zero
 *   to f16, bf16         rounded once, to nearest even (integers by way of f32) */
#ifndef MJ_CAST_H
#define MJ_CAST_H

#include "int.h"
#include "real.h"

/* All integer tokens to target TO of C type S. */
#define MJ_CAST_INTS_(TO, S, CONV) \
    MJ_INLINE S mj_bool_to_##TO(bool x) { return CONV(x); } \
    MJ_INLINE S mj_i8_to_##TO(int8_t x) { return CONV(x); } \
    MJ_INLINE S mj_i16_to_##TO(int16_t x) { return CONV(x); } \
    MJ_INLINE S mj_i32_to_##TO(int32_t x) { return CONV(x); } \
    MJ_INLINE S mj_i64_to_##TO(int64_t x) { return CONV(x); } \
    MJ_INLINE S mj_u8_to_##TO(uint8_t x) { return CONV(x); } \
    MJ_INLINE S mj_u16_to_##TO(uint16_t x) { return CONV(x); } \
    MJ_INLINE S mj_u32_to_##TO(uint32_t x) { return CONV(x); } \
    MJ_INLINE S mj_u64_to_##TO(uint64_t x) { return CONV(x); }
#ifdef MJ_HAS_I128
#define MJ_CAST_WIDE_(TO, S, CONV) \
    MJ_INLINE S mj_i128_to_##TO(mj_i128 x) { return CONV(x); } \
    MJ_INLINE S mj_u128_to_##TO(mj_u128 x) { return CONV(x); }
#else
#define MJ_CAST_WIDE_(TO, S, CONV)
#endif

/* LIMIT is the first power of two above the range; LIMIT and LEAST are exact in float and double.
 * Written as choices between values, not branches, so that a loop of it can be vectorised. */
#define MJ_CAST_FLOAT_(FROM, F, TO, S, LEAST, MOST, LIMIT) \
    MJ_INLINE S mj_##FROM##_to_##TO(F x) \
    { \
        const F low = x >= (F)(LEAST) ? x : (F)0; \
        const F safe = low < (F)LIMIT ? low : (F)0; \
        const S most = x >= (F)LIMIT ? (MOST) : (S)safe; \
        return x < (F)(LEAST) ? (LEAST) : most; \
    }
#ifdef MJ_NO_F64
#define MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT)
#else
#define MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_FLOAT_(f64, double, TO, S, LEAST, MOST, LIMIT)
#endif
#define MJ_CAST_FLOATS_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_F64_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_FLOAT_(f32, float, TO, S, LEAST, MOST, LIMIT) \
    MJ_INLINE S mj_f16_to_##TO(mj_f16 x) { return mj_f32_to_##TO(mj_f16_to_f32(x)); } \
    MJ_INLINE S mj_bf16_to_##TO(mj_bf16 x) { return mj_f32_to_##TO(mj_bf16_to_f32(x)); }

#define MJ_CAST_TO_INT_(TO, S, LEAST, MOST, LIMIT) \
    MJ_CAST_INTS_(TO, S, (S)) \
    MJ_CAST_WIDE_(TO, S, (S)) \
    MJ_CAST_FLOATS_(TO, S, LEAST, MOST, LIMIT)

MJ_CAST_TO_INT_(i8, int8_t, INT8_MIN, INT8_MAX, 0x1p7)
MJ_CAST_TO_INT_(i16, int16_t, INT16_MIN, INT16_MAX, 0x1p15)
MJ_CAST_TO_INT_(i32, int32_t, INT32_MIN, INT32_MAX, 0x1p31)
MJ_CAST_TO_INT_(i64, int64_t, INT64_MIN, INT64_MAX, 0x1p63)
MJ_CAST_TO_INT_(u8, uint8_t, 0, UINT8_MAX, 0x1p8)
MJ_CAST_TO_INT_(u16, uint16_t, 0, UINT16_MAX, 0x1p16)
MJ_CAST_TO_INT_(u32, uint32_t, 0, UINT32_MAX, 0x1p32)
MJ_CAST_TO_INT_(u64, uint64_t, 0, UINT64_MAX, 0x1p64)
#ifdef MJ_HAS_I128
#define MJ_I128_MAX ((mj_i128)(((mj_u128)1 << 127) - 1))
#define MJ_I128_MIN (-MJ_I128_MAX - 1)
MJ_CAST_TO_INT_(i128, mj_i128, MJ_I128_MIN, MJ_I128_MAX, 0x1p127)
/* 2^128 is beyond float, where it becomes infinity: just the value that must not be converted. */
MJ_CAST_INTS_(u128, mj_u128, (mj_u128))
MJ_CAST_WIDE_(u128, mj_u128, (mj_u128))
MJ_CAST_FLOAT_(f64, double, u128, mj_u128, 0, ~(mj_u128)0, 0x1p128)
MJ_CAST_FLOAT_(f32, float, u128, mj_u128, 0, ~(mj_u128)0, HUGE_VALF)
MJ_INLINE mj_u128 mj_f16_to_u128(mj_f16 x) { return mj_f32_to_u128(mj_f16_to_f32(x)); }
MJ_INLINE mj_u128 mj_bf16_to_u128(mj_bf16 x) { return mj_f32_to_u128(mj_bf16_to_f32(x)); }
#endif

#define MJ_IS_NONZERO_(x) ((x) != 0)
MJ_CAST_INTS_(bool, bool, MJ_IS_NONZERO_)
MJ_CAST_WIDE_(bool, bool, MJ_IS_NONZERO_)
MJ_INLINE bool mj_f32_to_bool(float x) { return x != 0.0f; }
MJ_INLINE bool mj_f16_to_bool(mj_f16 x) { return (x & 0x7fff) != 0; }
MJ_INLINE bool mj_bf16_to_bool(mj_bf16 x) { return (x & 0x7fff) != 0; }

MJ_CAST_INTS_(f32, float, (float))
MJ_CAST_WIDE_(f32, float, (float))
MJ_INLINE float mj_f32_to_f32(float x) { return x; }
#ifndef MJ_NO_F64
MJ_CAST_INTS_(f64, double, (double))
MJ_CAST_WIDE_(f64, double, (double))
MJ_INLINE bool mj_f64_to_bool(double x) { return x != 0.0; }
MJ_INLINE float mj_f64_to_f32(double x) { return (float)x; }
MJ_INLINE double mj_f32_to_f64(float x) { return (double)x; }
MJ_INLINE double mj_f64_to_f64(double x) { return x; }
MJ_INLINE double mj_f16_to_f64(mj_f16 x) { return (double)mj_f16_to_f32(x); }
MJ_INLINE double mj_bf16_to_f64(mj_bf16 x) { return (double)mj_bf16_to_f32(x); }
#endif

#define MJ_F32_TO_F16_(x) mj_f32_to_f16((float)(x))
#define MJ_F32_TO_BF16_(x) mj_f32_to_bf16((float)(x))
MJ_CAST_INTS_(f16, mj_f16, MJ_F32_TO_F16_)
MJ_CAST_INTS_(bf16, mj_bf16, MJ_F32_TO_BF16_)
MJ_CAST_WIDE_(f16, mj_f16, MJ_F32_TO_F16_)
MJ_CAST_WIDE_(bf16, mj_bf16, MJ_F32_TO_BF16_)
MJ_INLINE mj_f16 mj_f16_to_f16(mj_f16 x) { return x; }
MJ_INLINE mj_bf16 mj_bf16_to_bf16(mj_bf16 x) { return x; }
MJ_INLINE mj_bf16 mj_f16_to_bf16(mj_f16 x) { return mj_f32_to_bf16(mj_f16_to_f32(x)); }
MJ_INLINE mj_f16 mj_bf16_to_f16(mj_bf16 x) { return mj_f32_to_f16(mj_bf16_to_f32(x)); }

#endif
