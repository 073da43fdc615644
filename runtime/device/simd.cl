/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* simd.h on OpenCL's own vectors. A comparison of vectors is -1 or 0 in integers as wide as the
 * lanes; a mj_boolxN is bytes of 1 or 0, as on the host. */
#ifndef MJ_SIMD_CL
#define MJ_SIMD_CL

#define MJ_PARAMS_2_(S) S x0, S x1
#define MJ_ARGS_2_ x0, x1
#define MJ_PARAMS_4_(S) MJ_PARAMS_2_(S), S x2, S x3
#define MJ_ARGS_4_ MJ_ARGS_2_, x2, x3
#define MJ_PARAMS_8_(S) MJ_PARAMS_4_(S), S x4, S x5, S x6, S x7
#define MJ_ARGS_8_ MJ_ARGS_4_, x4, x5, x6, x7
#define MJ_PARAMS_16_(S) \
    MJ_PARAMS_8_(S), S x8, S x9, S x10, S x11, S x12, S x13, S x14, S x15
#define MJ_ARGS_16_ MJ_ARGS_8_, x8, x9, x10, x11, x12, x13, x14, x15

/* V: mj_f32x4, C: OpenCL's float4, S: float. Lanes by number go through memory. */
#define MJ_CL_MOVE_(V, C, S, N) \
    MJ_INLINE V V##_splat(S s) { return (V)(s); } \
    MJ_INLINE V V##_load(const S *p) { return vload##N(0, p); } \
    MJ_INLINE void V##_store(S *p, V v) { vstore##N(v, 0, p); } \
    MJ_INLINE V V##_load_global(const __global S *p) { return vload##N(0, p); } \
    MJ_INLINE void V##_store_global(__global S *p, V v) { vstore##N(v, 0, p); } \
    MJ_INLINE V V##_load_shared(const __local S *p) { return vload##N(0, p); } \
    MJ_INLINE void V##_store_shared(__local S *p, V v) { vstore##N(v, 0, p); } \
    MJ_INLINE V V##_make(MJ_PARAMS_##N##_(S)) { return (V)(MJ_ARGS_##N##_); } \
    MJ_INLINE S V##_get(V v, int64_t i) \
    { \
        S x[N]; \
        vstore##N(v, 0, x); \
        return x[i & (N - 1)]; \
    } \
    MJ_INLINE V V##_set(V v, int64_t i, S s) \
    { \
        S x[N]; \
        vstore##N(v, 0, x); \
        x[i & (N - 1)] = s; \
        return vload##N(0, x); \
    }

#define MJ_CL_LANES_(V, N, T, op) \
    MJ_INLINE V V##_##op(V a, V b) \
    { \
        mj_##T x[N], y[N]; \
        vstore##N(a, 0, x); \
        vstore##N(b, 0, y); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##op(x[i], y[i]); \
        return vload##N(0, x); \
    }

#define MJ_CL_REDUCE_(V, N, T, op) \
    MJ_INLINE mj_##T V##_reduce_##op(V a) \
    { \
        mj_##T x[N]; \
        vstore##N(a, 0, x); \
        for (int w = N / 2; w > 0; w /= 2) \
            for (int i = 0; i < w; i++) \
                x[i] = mj_##T##_##op(x[i], x[i + w]); \
        return x[0]; \
    }

#define MJ_CL_2_(V, name, expression) \
    MJ_INLINE V V##_##name(V a, V b) { return expression; }
#define MJ_CL_1_(V, name, expression) \
    MJ_INLINE V V##_##name(V a) { return expression; }

/* M: the integers of a comparison, int4 */
#define MJ_CL_COMPARE_(V, N, M, name, op) \
    MJ_INLINE mj_boolx##N V##_##name(V a, V b) { return convert_uchar##N((a op b) & (M)(1)); } \
    MJ_INLINE V V##_select_##name(V a, V b, V yes, V no) { return select(no, yes, a op b); }

#define MJ_CL_ALL_(V, C, N, T, M) \
    typedef C V; \
    MJ_CL_MOVE_(V, C, mj_##T, N) \
    MJ_CL_COMPARE_(V, N, M, eq, ==) MJ_CL_COMPARE_(V, N, M, ne, !=) \
    MJ_CL_COMPARE_(V, N, M, lt, <) MJ_CL_COMPARE_(V, N, M, le, <=) \
    MJ_CL_COMPARE_(V, N, M, gt, >) MJ_CL_COMPARE_(V, N, M, ge, >=) \
    MJ_INLINE V V##_select(mj_boolx##N m, V a, V b) \
    { \
        return select(b, a, -convert_##M(m)); \
    } \
    MJ_CL_REDUCE_(V, N, T, add) MJ_CL_REDUCE_(V, N, T, mul) \
    MJ_CL_REDUCE_(V, N, T, min) MJ_CL_REDUCE_(V, N, T, max)

/* C, U: signed or unsigned type of the lanes and its unsigned twin; integers wrap in U */
#define MJ_CL_INT_(V, C, U, N, T, M, BITS) \
    MJ_CL_ALL_(V, C, N, T, M) \
    MJ_CL_2_(V, add, as_##C(as_##U(a) + as_##U(b))) \
    MJ_CL_2_(V, sub, as_##C(as_##U(a) - as_##U(b))) \
    MJ_CL_2_(V, mul, as_##C(as_##U(a) * as_##U(b))) \
    MJ_CL_2_(V, and, a & b) MJ_CL_2_(V, or, a | b) MJ_CL_2_(V, xor, a ^ b) \
    MJ_CL_2_(V, min, min(a, b)) MJ_CL_2_(V, max, max(a, b)) \
    MJ_CL_2_(V, shl, a << (b & (V)(BITS - 1))) MJ_CL_2_(V, shr, a >> (b & (V)(BITS - 1))) \
    MJ_CL_1_(V, not, ~a) MJ_CL_1_(V, neg, as_##C((U)(0) - as_##U(a))) \
    MJ_CL_1_(V, abs, as_##C(abs(a))) \
    MJ_CL_LANES_(V, N, T, div) MJ_CL_LANES_(V, N, T, floordiv) MJ_CL_LANES_(V, N, T, mod) \
    MJ_CL_REDUCE_(V, N, T, and) MJ_CL_REDUCE_(V, N, T, or) MJ_CL_REDUCE_(V, N, T, xor)

#define MJ_CL_FLOAT_(V, C, N, T, M) \
    MJ_CL_ALL_(V, C, N, T, M) \
    MJ_CL_2_(V, add, a + b) MJ_CL_2_(V, sub, a - b) MJ_CL_2_(V, mul, a * b) \
    MJ_CL_2_(V, div, a / b) MJ_CL_2_(V, floordiv, floor(a / b)) \
    MJ_CL_2_(V, mod, a - floor(a / b) * b) \
    MJ_CL_2_(V, min, fmin(a, b)) MJ_CL_2_(V, max, fmax(a, b)) \
    MJ_CL_1_(V, neg, -a) MJ_CL_1_(V, abs, fabs(a)) MJ_CL_1_(V, sqrt, sqrt(a)) \
    MJ_CL_1_(V, floor, floor(a)) MJ_CL_1_(V, ceil, ceil(a)) MJ_CL_1_(V, trunc, trunc(a)) \
    MJ_CL_1_(V, round, rint(a)) MJ_CL_1_(V, exp, exp(a)) MJ_CL_2_(V, pow, pow(a, b)) \
    MJ_INLINE V V##_fma(V a, V b, V c) { return fma(a, b, c); }

#define MJ_CL_BOOL_(V, C, N) \
    typedef C V; \
    MJ_CL_MOVE_(V, C, uint8_t, N) \
    MJ_CL_2_(V, and, a & b) MJ_CL_2_(V, or, a | b) MJ_CL_2_(V, xor, a ^ b) \
    MJ_CL_2_(V, ne, a ^ b) MJ_CL_2_(V, eq, a ^ b ^ (V)(1)) MJ_CL_1_(V, not, a ^ (V)(1)) \
    MJ_INLINE V V##_select(V m, V a, V b) { return b ^ (m & (a ^ b)); } \
    MJ_INLINE bool V##_any(V v) { return any(-convert_char##N(v)); } \
    MJ_INLINE bool V##_all(V v) { return all(-convert_char##N(v)); } \
    MJ_INLINE bool V##_reduce_or(V v) { return V##_any(v); } \
    MJ_INLINE bool V##_reduce_and(V v) { return V##_all(v); }

#define MJ_SIMD(T, N) MJ_SIMD_##T##_(N)
#define MJ_SIMD_bool_(N) MJ_CL_BOOL_(mj_boolx##N, uchar##N, N)
#define MJ_SIMD_i8_(N) MJ_CL_INT_(mj_i8x##N, char##N, uchar##N, N, i8, char##N, 8)
#define MJ_SIMD_u8_(N) MJ_CL_INT_(mj_u8x##N, uchar##N, uchar##N, N, u8, char##N, 8)
#define MJ_SIMD_i16_(N) MJ_CL_INT_(mj_i16x##N, short##N, ushort##N, N, i16, short##N, 16)
#define MJ_SIMD_u16_(N) MJ_CL_INT_(mj_u16x##N, ushort##N, ushort##N, N, u16, short##N, 16)
#define MJ_SIMD_i32_(N) MJ_CL_INT_(mj_i32x##N, int##N, uint##N, N, i32, int##N, 32)
#define MJ_SIMD_u32_(N) MJ_CL_INT_(mj_u32x##N, uint##N, uint##N, N, u32, int##N, 32)
#define MJ_SIMD_i64_(N) MJ_CL_INT_(mj_i64x##N, long##N, ulong##N, N, i64, long##N, 64)
#define MJ_SIMD_u64_(N) MJ_CL_INT_(mj_u64x##N, ulong##N, ulong##N, N, u64, long##N, 64)
#define MJ_SIMD_f32_(N) MJ_CL_FLOAT_(mj_f32x##N, float##N, N, f32, int##N)
#define MJ_SIMD_f64_(N) MJ_CL_FLOAT_(mj_f64x##N, double##N, N, f64, long##N)

#define MJ_SIMD_CAST(FROM, TO, N) \
    MJ_INLINE mj_##TO##x##N mj_##FROM##x##N##_to_##TO##x##N(mj_##FROM##x##N a) \
    { \
        mj_##FROM x[N]; \
        mj_##TO y[N]; \
        vstore##N(a, 0, x); \
        for (int i = 0; i < N; i++) \
            y[i] = mj_##FROM##_to_##TO(x[i]); \
        return vload##N(0, y); \
    }

#endif
