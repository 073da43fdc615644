/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* simd.h on OpenCL's own vectors, which have 16 lanes at most; structs of lanes for the rest. A
 * comparison of vectors is -1 or 0 in integers as wide as the lanes; a mj_boolxN is bytes of 1 or
 * 0, as on the host. */
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

#define MJ_PARAMS_32_(S) \
    MJ_PARAMS_16_(S), S x16, S x17, S x18, S x19, S x20, S x21, S x22, S x23, S x24, S x25, \
        S x26, S x27, S x28, S x29, S x30, S x31
#define MJ_ARGS_32_ MJ_ARGS_16_, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, \
    x28, x29, x30, x31
#define MJ_PARAMS_64_(S) \
    MJ_PARAMS_32_(S), S x32, S x33, S x34, S x35, S x36, S x37, S x38, S x39, S x40, S x41, \
        S x42, S x43, S x44, S x45, S x46, S x47, S x48, S x49, S x50, S x51, S x52, S x53, \
        S x54, S x55, S x56, S x57, S x58, S x59, S x60, S x61, S x62, S x63
#define MJ_ARGS_64_ MJ_ARGS_32_, x32, x33, x34, x35, x36, x37, x38, x39, x40, x41, x42, x43, \
    x44, x45, x46, x47, x48, x49, x50, x51, x52, x53, x54, x55, x56, x57, x58, x59, x60, x61, \
    x62, x63

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

/* By lanes, for what OpenCL's vectors have no operation for, and for all of the others. */
#define MJ_CL_LANES_(V, N, T, op) \
    MJ_INLINE V V##_##op(V a, V b) \
    { \
        mj_##T x[N], y[N]; \
        V##_store(x, a); \
        V##_store(y, b); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##op(x[i], y[i]); \
        return V##_load(x); \
    }
#define MJ_CL_LANES_1_(V, N, T, op) \
    MJ_INLINE V V##_##op(V a) \
    { \
        mj_##T x[N]; \
        V##_store(x, a); \
        for (int i = 0; i < N; i++) \
            x[i] = (mj_##T)mj_##T##_##op(x[i]); \
        return V##_load(x); \
    }
#define MJ_CL_LANES_POW_(V, N, T) \
    MJ_INLINE V V##_pow(V a, V b) \
    { \
        mj_##T x[N], y[N]; \
        V##_store(x, a); \
        V##_store(y, b); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_pow(x[i], (int64_t)y[i]); \
        return V##_load(x); \
    }
#define MJ_CL_LANES_POWI_(V, N, T, pow) \
    MJ_INLINE V V##_powi(V a, int64_t n) \
    { \
        mj_##T x[N]; \
        V##_store(x, a); \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##pow(x[i], n); \
        return V##_load(x); \
    }
#define MJ_CL_REDUCE_(V, N, T, op) \
    MJ_INLINE mj_##T V##_reduce_##op(V a) \
    { \
        mj_##T x[N]; \
        V##_store(x, a); \
        for (int w = N / 2; w > 0; w /= 2) \
            for (int i = 0; i < w; i++) \
                x[i] = mj_##T##_##op(x[i], x[i + w]); \
        return x[0]; \
    }
#define MJ_CL_BITS_(V, N, T) \
    MJ_CL_LANES_1_(V, N, T, popcount) MJ_CL_LANES_1_(V, N, T, clz) MJ_CL_LANES_1_(V, N, T, ctz) \
    MJ_CL_LANES_1_(V, N, T, byteswap) MJ_CL_LANES_1_(V, N, T, bitreverse) \
    MJ_CL_LANES_POW_(V, N, T) MJ_CL_LANES_POWI_(V, N, T, pow)

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
    MJ_CL_BITS_(V, N, T) \
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
    MJ_CL_LANES_POWI_(V, N, T, powi) \
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

/* ---- structs of lanes: what is wider than OpenCL's vectors, and f16, bf16 -------------- */

/* S: a lane in memory */
#define MJ_CL_STRUCT_(V, S, N) \
    typedef struct { S lane[N]; } V; \
    MJ_INLINE V V##_splat(S s) \
    { \
        V v; \
        for (int i = 0; i < N; i++) \
            v.lane[i] = s; \
        return v; \
    } \
    MJ_CL_STRUCT_MOVE_(V, S, N, , ) MJ_CL_STRUCT_MOVE_(V, S, N, _global, __global) \
    MJ_CL_STRUCT_MOVE_(V, S, N, _shared, __local) \
    MJ_INLINE V V##_make(MJ_PARAMS_##N##_(S)) \
    { \
        const S x[N] = { MJ_ARGS_##N##_ }; \
        return V##_load(x); \
    } \
    MJ_INLINE S V##_get(V v, int64_t i) { return v.lane[i & (N - 1)]; } \
    MJ_INLINE V V##_set(V v, int64_t i, S s) \
    { \
        v.lane[i & (N - 1)] = s; \
        return v; \
    }
#define MJ_CL_STRUCT_MOVE_(V, S, N, suffix, space) \
    MJ_INLINE V V##_load##suffix(const space S *p) \
    { \
        V v; \
        for (int i = 0; i < N; i++) \
            v.lane[i] = p[i]; \
        return v; \
    } \
    MJ_INLINE void V##_store##suffix(space S *p, V v) \
    { \
        for (int i = 0; i < N; i++) \
            p[i] = v.lane[i]; \
    }
#define MJ_CL_STRUCT_COMPARE_(V, N, T, op) \
    MJ_INLINE mj_boolx##N V##_##op(V a, V b) \
    { \
        uint8_t x[N]; \
        for (int i = 0; i < N; i++) \
            x[i] = mj_##T##_##op(a.lane[i], b.lane[i]); \
        return mj_boolx##N##_load(x); \
    } \
    MJ_INLINE V V##_select_##op(V a, V b, V yes, V no) \
    { \
        return V##_select(V##_##op(a, b), yes, no); \
    }
#define MJ_CL_STRUCT_SELECT_(V, N) \
    MJ_INLINE V V##_select(mj_boolx##N m, V a, V b) \
    { \
        uint8_t x[N]; \
        mj_boolx##N##_store(x, m); \
        for (int i = 0; i < N; i++) \
            a.lane[i] = x[i] ? a.lane[i] : b.lane[i]; \
        return a; \
    }
#define MJ_CL_STRUCT_ANY_(V, N, T) \
    MJ_CL_STRUCT_(V, mj_##T, N) \
    MJ_CL_STRUCT_SELECT_(V, N) \
    MJ_CL_STRUCT_COMPARE_(V, N, T, eq) MJ_CL_STRUCT_COMPARE_(V, N, T, ne) \
    MJ_CL_STRUCT_COMPARE_(V, N, T, lt) MJ_CL_STRUCT_COMPARE_(V, N, T, le) \
    MJ_CL_STRUCT_COMPARE_(V, N, T, gt) MJ_CL_STRUCT_COMPARE_(V, N, T, ge) \
    MJ_CL_LANES_(V, N, T, add) MJ_CL_LANES_(V, N, T, sub) MJ_CL_LANES_(V, N, T, mul) \
    MJ_CL_LANES_(V, N, T, div) MJ_CL_LANES_(V, N, T, floordiv) MJ_CL_LANES_(V, N, T, mod) \
    MJ_CL_LANES_(V, N, T, min) MJ_CL_LANES_(V, N, T, max) \
    MJ_CL_LANES_1_(V, N, T, neg) MJ_CL_LANES_1_(V, N, T, abs) \
    MJ_CL_REDUCE_(V, N, T, add) MJ_CL_REDUCE_(V, N, T, mul) \
    MJ_CL_REDUCE_(V, N, T, min) MJ_CL_REDUCE_(V, N, T, max)
#define MJ_CL_STRUCT_INT_(V, N, T) \
    MJ_CL_STRUCT_ANY_(V, N, T) \
    MJ_CL_LANES_(V, N, T, and) MJ_CL_LANES_(V, N, T, or) MJ_CL_LANES_(V, N, T, xor) \
    MJ_CL_LANES_(V, N, T, shl) MJ_CL_LANES_(V, N, T, shr) MJ_CL_LANES_1_(V, N, T, not) \
    MJ_CL_REDUCE_(V, N, T, and) MJ_CL_REDUCE_(V, N, T, or) MJ_CL_REDUCE_(V, N, T, xor) \
    MJ_CL_BITS_(V, N, T)
#define MJ_CL_STRUCT_FLOAT_(V, N, T) \
    MJ_CL_STRUCT_ANY_(V, N, T) \
    MJ_CL_LANES_1_(V, N, T, sqrt) MJ_CL_LANES_1_(V, N, T, floor) MJ_CL_LANES_1_(V, N, T, ceil) \
    MJ_CL_LANES_1_(V, N, T, trunc) MJ_CL_LANES_1_(V, N, T, round) MJ_CL_LANES_1_(V, N, T, exp) \
    MJ_CL_LANES_(V, N, T, pow) MJ_CL_LANES_POWI_(V, N, T, powi) \
    MJ_INLINE V V##_fma(V a, V b, V c) \
    { \
        for (int i = 0; i < N; i++) \
            a.lane[i] = mj_##T##_fma(a.lane[i], b.lane[i], c.lane[i]); \
        return a; \
    }
#define MJ_CL_STRUCT_BOOL_(V, N) \
    MJ_CL_STRUCT_(V, uint8_t, N) \
    MJ_CL_STRUCT_LOGIC_(V, N, and, &) MJ_CL_STRUCT_LOGIC_(V, N, or, |) \
    MJ_CL_STRUCT_LOGIC_(V, N, xor, ^) MJ_CL_STRUCT_LOGIC_(V, N, ne, ^) \
    MJ_INLINE V V##_not(V a) { return V##_xor(a, V##_splat(1)); } \
    MJ_INLINE V V##_eq(V a, V b) { return V##_not(V##_xor(a, b)); } \
    MJ_INLINE V V##_select(V m, V a, V b) { return V##_xor(b, V##_and(m, V##_xor(a, b))); } \
    MJ_INLINE bool V##_any(V v) \
    { \
        uint8_t any = 0; \
        for (int i = 0; i < N; i++) \
            any |= v.lane[i]; \
        return any; \
    } \
    MJ_INLINE bool V##_all(V v) { return !V##_any(V##_not(v)); } \
    MJ_INLINE bool V##_reduce_or(V v) { return V##_any(v); } \
    MJ_INLINE bool V##_reduce_and(V v) { return V##_all(v); }
#define MJ_CL_STRUCT_LOGIC_(V, N, name, op) \
    MJ_INLINE V V##_##name(V a, V b) \
    { \
        for (int i = 0; i < N; i++) \
            a.lane[i] = a.lane[i] op b.lane[i]; \
        return a; \
    }

/* ---- entry ------------------------------------------------------------------------------- */

#define MJ_FORM_2_ VEC
#define MJ_FORM_4_ VEC
#define MJ_FORM_8_ VEC
#define MJ_FORM_16_ VEC
#define MJ_FORM_32_ LANES
#define MJ_FORM_64_ LANES
#define MJ_SIMD(T, N) MJ_SIMD_AS_(MJ_FORM_##N##_, T, N)
#define MJ_SIMD_AS_(FORM, T, N) MJ_SIMD_AS_2_(FORM, T, N)
#define MJ_SIMD_AS_2_(FORM, T, N) MJ_SIMD_##FORM##_(T, N)
#define MJ_SIMD_VEC_(T, N) MJ_SIMD_##T##_(N)
#define MJ_SIMD_LANES_(T, N) MJ_SIMD_LANES_##T##_(N)
#define MJ_SIMD_LANES_bool_(N) MJ_CL_STRUCT_BOOL_(mj_boolx##N, N)
#define MJ_SIMD_LANES_i8_(N) MJ_CL_STRUCT_INT_(mj_i8x##N, N, i8)
#define MJ_SIMD_LANES_u8_(N) MJ_CL_STRUCT_INT_(mj_u8x##N, N, u8)
#define MJ_SIMD_LANES_i16_(N) MJ_CL_STRUCT_INT_(mj_i16x##N, N, i16)
#define MJ_SIMD_LANES_u16_(N) MJ_CL_STRUCT_INT_(mj_u16x##N, N, u16)
#define MJ_SIMD_LANES_i32_(N) MJ_CL_STRUCT_INT_(mj_i32x##N, N, i32)
#define MJ_SIMD_LANES_u32_(N) MJ_CL_STRUCT_INT_(mj_u32x##N, N, u32)
#define MJ_SIMD_LANES_i64_(N) MJ_CL_STRUCT_INT_(mj_i64x##N, N, i64)
#define MJ_SIMD_LANES_u64_(N) MJ_CL_STRUCT_INT_(mj_u64x##N, N, u64)
#define MJ_SIMD_LANES_f16_(N) MJ_CL_STRUCT_FLOAT_(mj_f16x##N, N, f16)
#define MJ_SIMD_LANES_bf16_(N) MJ_CL_STRUCT_FLOAT_(mj_bf16x##N, N, bf16)
#define MJ_SIMD_LANES_f32_(N) MJ_CL_STRUCT_FLOAT_(mj_f32x##N, N, f32)
#define MJ_SIMD_LANES_f64_(N) MJ_CL_STRUCT_FLOAT_(mj_f64x##N, N, f64)
#define MJ_SIMD_f16_(N) MJ_SIMD_LANES_f16_(N)
#define MJ_SIMD_bf16_(N) MJ_SIMD_LANES_bf16_(N)
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

/* A lane in memory: a Bool is a byte there. */
#define MJ_CELL_bool_ uint8_t
#define MJ_CELL_i8_ mj_i8
#define MJ_CELL_u8_ mj_u8
#define MJ_CELL_i16_ mj_i16
#define MJ_CELL_u16_ mj_u16
#define MJ_CELL_i32_ mj_i32
#define MJ_CELL_u32_ mj_u32
#define MJ_CELL_i64_ mj_i64
#define MJ_CELL_u64_ mj_u64
#define MJ_CELL_f16_ mj_f16
#define MJ_CELL_bf16_ mj_bf16
#define MJ_CELL_f32_ mj_f32
#define MJ_CELL_f64_ mj_f64
#define MJ_SIMD_CAST(FROM, TO, N) \
    MJ_INLINE mj_##TO##x##N mj_##FROM##x##N##_to_##TO##x##N(mj_##FROM##x##N a) \
    { \
        MJ_CELL_##FROM##_ x[N]; \
        MJ_CELL_##TO##_ y[N]; \
        mj_##FROM##x##N##_store(x, a); \
        for (int i = 0; i < N; i++) \
            y[i] = mj_##FROM##_to_##TO(x[i]); \
        return mj_##TO##x##N##_load(y); \
    }

#define MJ_SIMD_BITCAST(FROM, N, TO, M) \
    MJ_INLINE mj_##TO##x##M mj_##FROM##x##N##_bits_to_##TO##x##M(mj_##FROM##x##N a) \
    { \
        union { mj_##FROM##x##N from; mj_##TO##x##M to; } bits; \
        bits.from = a; \
        return bits.to; \
    }

#define MJ_SIMD_JOIN(T, N, M) /* M is 2 N */ \
    MJ_INLINE mj_##T##x##M mj_##T##x##N##_join(mj_##T##x##N low, mj_##T##x##N high) \
    { \
        MJ_CELL_##T##_ x[M]; \
        mj_##T##x##N##_store(x, low); \
        mj_##T##x##N##_store(x + N, high); \
        return mj_##T##x##M##_load(x); \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##M##_low##N(mj_##T##x##M v) \
    { \
        MJ_CELL_##T##_ x[M]; \
        mj_##T##x##M##_store(x, v); \
        return mj_##T##x##N##_load(x); \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##M##_high##N(mj_##T##x##M v) \
    { \
        MJ_CELL_##T##_ x[M]; \
        mj_##T##x##M##_store(x, v); \
        return mj_##T##x##N##_load(x + N); \
    }

#define MJ_SIMD_INIT(T, N, ...) MJ_INIT_AS_(MJ_INIT_FORM_##T##_(N), mj_##T##x##N, __VA_ARGS__)
#define MJ_INIT_FORM_bool_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_i8_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_u8_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_i16_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_u16_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_i32_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_u32_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_i64_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_u64_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_f32_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_f64_(N) MJ_FORM_##N##_
#define MJ_INIT_FORM_f16_(N) LANES
#define MJ_INIT_FORM_bf16_(N) LANES
#define MJ_INIT_AS_(FORM, V, ...) MJ_INIT_AS_2_(FORM, V, __VA_ARGS__)
#define MJ_INIT_AS_2_(FORM, V, ...) MJ_INIT_##FORM##_(V, __VA_ARGS__)
#define MJ_INIT_VEC_(V, ...) (V)(__VA_ARGS__)
#define MJ_INIT_LANES_(V, ...) { { __VA_ARGS__ } }

#endif
