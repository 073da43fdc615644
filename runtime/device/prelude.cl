/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The kernel dialect in OpenCL C 1.2; prelude.cuh has the same names in CUDA C++.
 *
 *   MJ_KERNEL void k(...)   MJ_DEVICE float f(...)       a kernel, a function that kernels call
 *   MJ_GLOBAL MJ_CONSTANT MJ_SHARED float *p             spaces of what a pointer points at
 *   MJ_SHARED_ARRAY(float, tile, 64);                    a block's memory, in a kernel's own body
 *   mj_thread_x() mj_block_x() mj_block_dim_x() mj_grid_dim_x() mj_global_x(), the same with y, z
 *   mj_barrier()                                         all threads of a block, memory seen
 *   mj_i32_atomic_add(global p, v) sub min max and or xor exchange: give the value before;
 *                 compare_exchange(p, &old, new) as in atomic.h; _shared at the end of the name for
 *                 shared memory; tokens i32 u32, i64 u64 where MJ_HAS_ATOMIC_64; mj_f32_atomic_add
 *   scalars       as in int.h, real.h and cast.h
 *   vectors       MJ_SIMD as in simd.h for bool, i8 to u64, f32, f64 and widths 2, 4, 8, 16;
 *                 V_load_global V_store_global V_load_shared V_store_shared beside V_load V_store
 *
 * A device without doubles has MJ_NO_F64. f16 and bf16 are bits, computed in float. exp and pow are
 * the device's own. mojo2c takes from here what a kernel uses, with all macros replaced. Quoted
 * includes are for who pastes the whole: each once, in place. */
#ifndef MJ_PRELUDE_CL
#define MJ_PRELUDE_CL
#define MJ_ON_DEVICE 1

#pragma OPENCL FP_CONTRACT OFF
#ifdef cl_khr_fp64
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
#else
#define MJ_NO_F64 1
#endif
#ifdef cl_khr_int64_base_atomics
#pragma OPENCL EXTENSION cl_khr_int64_base_atomics : enable
#ifdef cl_khr_int64_extended_atomics
#pragma OPENCL EXTENSION cl_khr_int64_extended_atomics : enable
#define MJ_HAS_ATOMIC_64 1
#endif
#endif

/* ---- in place of port.h ------------------------------------------------------- */

#define MJ_PORT_H
#ifdef __clang__
#define MJ_INLINE static inline __attribute__((unused))
#else
#define MJ_INLINE static inline
#endif
#define MJ_LIKELY(c) (c)
#define MJ_KNOWN(c) 0
#define MJ_LOG2(n) 0

typedef char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long int64_t;
typedef uchar uint8_t;
typedef ushort uint16_t;
typedef uint uint32_t;
typedef ulong uint64_t;
typedef int8_t mj_i8;
typedef int16_t mj_i16;
typedef int32_t mj_i32;
typedef int64_t mj_i64;
typedef uint8_t mj_u8;
typedef uint16_t mj_u16;
typedef uint32_t mj_u32;
typedef uint64_t mj_u64;
typedef float mj_f32;
#ifndef MJ_NO_F64
typedef double mj_f64;
#endif
typedef bool mj_bool;
typedef uint16_t mj_f16;
typedef uint16_t mj_bf16;

#define INT8_MIN CHAR_MIN
#define INT8_MAX CHAR_MAX
#define INT16_MIN SHRT_MIN
#define INT16_MAX SHRT_MAX
#define INT32_MIN INT_MIN
#define INT32_MAX INT_MAX
#define INT64_MIN LONG_MIN
#define INT64_MAX LONG_MAX
#define UINT8_MAX UCHAR_MAX
#define UINT16_MAX USHRT_MAX
#define UINT32_MAX UINT_MAX
#define UINT64_MAX ULONG_MAX

/* libm's names: OpenCL has one name for all types */
#define acosf acos
#define acoshf acosh
#define asinf asin
#define asinhf asinh
#define atanf atan
#define atan2f atan2
#define atanhf atanh
#define cbrtf cbrt
#define ceilf ceil
#define copysignf copysign
#define cosf cos
#define coshf cosh
#define erff erf
#define erfcf erfc
#define expf exp
#define exp2f exp2
#define expm1f expm1
#define fabsf fabs
#define floorf floor
#define fmaf fma
#define fmodf fmod
#define frexpf frexp
#define ilogbf ilogb
#define modff modf
#define hypotf hypot
#define ldexpf ldexp
#define lgammaf lgamma
#define logf log
#define log10f log10
#define log1pf log1p
#define log2f log2
#define logbf logb
#define nearbyint rint
#define nearbyintf rint
#define nextafterf nextafter
#define powf pow
#define remainderf remainder
#define rintf rint
#define roundf round
#define scalbn ldexp
#define scalbnf ldexp
#define sinf sin
#define sinhf sinh
#define sqrtf sqrt
#define tanf tan
#define tanhf tanh
#define tgammaf tgamma
#define truncf trunc

MJ_INLINE uint32_t mj_f32_bits(float x) { return as_uint(x); }
MJ_INLINE float mj_f32_from_bits(uint32_t u) { return as_float(u); }
MJ_INLINE float mj_f32_exp(float x) { return exp(x); }
MJ_INLINE float mj_f32_pow(float x, float y) { return pow(x, y); }
MJ_INLINE float mj_f32_powi(float x, int64_t n) { return pow(x, (float)n); }
#ifndef MJ_NO_F64
MJ_INLINE uint64_t mj_f64_bits(double x) { return as_ulong(x); }
MJ_INLINE double mj_f64_from_bits(uint64_t u) { return as_double(u); }
MJ_INLINE double mj_f64_exp(double x) { return exp(x); }
MJ_INLINE double mj_f64_pow(double x, double y) { return pow(x, y); }
MJ_INLINE double mj_f64_powi(double x, int64_t n) { return pow(x, (double)n); }
#endif

#include "int.h"
#include "real.h"
#include "cast.h"

/* ---- places -------------------------------------------------------------------- */

#define MJ_KERNEL __kernel
#define MJ_DEVICE static
#define MJ_GLOBAL __global
#define MJ_CONSTANT __constant
#define MJ_SHARED __local
#define MJ_SHARED_ARRAY(T, name, n) __local T name[n]

#define MJ_AXIS_(axis, n) \
    MJ_INLINE int64_t mj_thread_##axis(void) { return (int64_t)get_local_id(n); } \
    MJ_INLINE int64_t mj_block_##axis(void) { return (int64_t)get_group_id(n); } \
    MJ_INLINE int64_t mj_block_dim_##axis(void) { return (int64_t)get_local_size(n); } \
    MJ_INLINE int64_t mj_grid_dim_##axis(void) { return (int64_t)get_num_groups(n); } \
    MJ_INLINE int64_t mj_global_##axis(void) { return (int64_t)get_global_id(n); }
MJ_AXIS_(x, 0)
MJ_AXIS_(y, 1)
MJ_AXIS_(z, 2)

MJ_INLINE void mj_barrier(void) { barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE); }
/* OpenCL has no way to end a kernel: the thread goes on. */
MJ_INLINE void mj_trap(void) {}

/* The thread in its block, counted over all dimensions, and how many there are. */
MJ_INLINE uint mj_thread_(void)
{
    return (uint)(get_local_id(0) +
                  get_local_size(0) * (get_local_id(1) + get_local_size(1) * get_local_id(2)));
}
MJ_INLINE uint mj_threads_(void)
{
    return (uint)(get_local_size(0) * get_local_size(1) * get_local_size(2));
}
MJ_INLINE int64_t mj_lane_id(void) { return (int64_t)(mj_thread_() % 32); }

/* Whoever waits for a warp waits for the block. */
MJ_INLINE void mj_syncwarp(int64_t mask)
{
    (void)mask;
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}
MJ_INLINE void mj_fence_block(void) { mem_fence(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE); }
MJ_INLINE void mj_fence_device(void) { mem_fence(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE); }
MJ_INLINE void mj_fence_system(void) { mem_fence(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE); }
MJ_INLINE int64_t mj_i64_mulhi(int64_t a, int64_t b) { return mul_hi(a, b); }
MJ_INLINE uint64_t mj_u64_mulhi(uint64_t a, uint64_t b) { return mul_hi(a, b); }

/* ---- warps: 32 neighbours in a block, by way of shared memory ------------------------
 * `lanes` has room for a number of each thread of the block. All threads of it have to come by. A
 * lane that is not there gives what the asking one has itself. */

#define MJ_WARP_(T, name, has, source) \
    MJ_INLINE mj_##T mj_warp_##T##_shuffle_##name(uint32_t mask, mj_##T x, uint32_t offset, \
                                                  __local uint64_t *lanes) \
    { \
        const uint me = mj_thread_(), lane = me % 32, warp = me - lane; \
        const uint from = (has) ? warp + (source) : me; \
        (void)mask; \
        lanes[me] = x; \
        barrier(CLK_LOCAL_MEM_FENCE); \
        const mj_##T got = (mj_##T)lanes[from < mj_threads_() ? from : me]; \
        barrier(CLK_LOCAL_MEM_FENCE); \
        return got; \
    }
#define MJ_WARPS_(T) \
    MJ_WARP_(T, idx, true, offset % 32) \
    MJ_WARP_(T, up, offset <= lane, lane - offset) \
    MJ_WARP_(T, down, lane + offset < 32, lane + offset) \
    MJ_WARP_(T, xor, (lane ^ offset) < 32, lane ^ offset)
MJ_WARPS_(u32)
MJ_WARPS_(u64)
MJ_INLINE uint32_t mj_warp_ballot(uint32_t mask, bool x, __local uint64_t *lanes)
{
    const uint me = mj_thread_(), warp = me - me % 32;
    uint32_t votes = 0;
    lanes[me] = x;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (uint i = 0; i < 32 && warp + i < mj_threads_(); i++)
        votes |= (uint32_t)lanes[warp + i] << i;
    barrier(CLK_LOCAL_MEM_FENCE);
    return votes & mask;
}

/* ---- atomics --------------------------------------------------------------------- */

#define MJ_ATOMIC_2_(T, space, suffix, op, name) \
    MJ_INLINE mj_##T mj_##T##_atomic_##op##suffix(volatile space mj_##T *p, mj_##T v) \
    { \
        return name(p, v); \
    }
#define MJ_ATOMICS_(T, space, suffix, prefix) \
    MJ_ATOMIC_2_(T, space, suffix, add, prefix##add) \
    MJ_ATOMIC_2_(T, space, suffix, sub, prefix##sub) \
    MJ_ATOMIC_2_(T, space, suffix, min, prefix##min) \
    MJ_ATOMIC_2_(T, space, suffix, max, prefix##max) \
    MJ_ATOMIC_2_(T, space, suffix, and, prefix##and) \
    MJ_ATOMIC_2_(T, space, suffix, or, prefix##or) \
    MJ_ATOMIC_2_(T, space, suffix, xor, prefix##xor) \
    MJ_ATOMIC_2_(T, space, suffix, exchange, prefix##xchg) \
    MJ_INLINE mj_##T mj_##T##_atomic_load##suffix(const volatile space mj_##T *p) \
    { \
        return prefix##or((volatile space mj_##T *)p, 0); \
    } \
    MJ_INLINE void mj_##T##_atomic_store##suffix(volatile space mj_##T *p, mj_##T v) \
    { \
        (void)prefix##xchg(p, v); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange##suffix(volatile space mj_##T *p, \
                                                            mj_##T *old, mj_##T new_) \
    { \
        const mj_##T wanted = *old; \
        *old = prefix##cmpxchg(p, wanted, new_); \
        return *old == wanted; \
    }
MJ_ATOMICS_(i32, __global, , atomic_)
MJ_ATOMICS_(u32, __global, , atomic_)
MJ_ATOMICS_(i32, __local, _shared, atomic_)
MJ_ATOMICS_(u32, __local, _shared, atomic_)
#ifdef MJ_HAS_ATOMIC_64
MJ_ATOMICS_(i64, __global, , atom_)
MJ_ATOMICS_(u64, __global, , atom_)
MJ_ATOMICS_(i64, __local, _shared, atom_)
MJ_ATOMICS_(u64, __local, _shared, atom_)
#endif

/* Floats as their bits, B; a sum until nobody came between. */
#define MJ_ATOMIC_REAL_(T, B, space, suffix, prefix) \
    MJ_INLINE mj_##T mj_##T##_atomic_load##suffix(const volatile space mj_##T *p) \
    { \
        return mj_##T##_from_bits(prefix##or((volatile space B *)p, 0)); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange##suffix(volatile space mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_from_bits(prefix##xchg((volatile space B *)p, mj_##T##_bits(v))); \
    } \
    MJ_INLINE void mj_##T##_atomic_store##suffix(volatile space mj_##T *p, mj_##T v) \
    { \
        (void)prefix##xchg((volatile space B *)p, mj_##T##_bits(v)); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange##suffix(volatile space mj_##T *p, \
                                                            mj_##T *old, mj_##T new_) \
    { \
        const B wanted = mj_##T##_bits(*old); \
        const B seen = prefix##cmpxchg((volatile space B *)p, wanted, mj_##T##_bits(new_)); \
        *old = mj_##T##_from_bits(seen); \
        return seen == wanted; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_add##suffix(volatile space mj_##T *p, mj_##T v) \
    { \
        mj_##T old = mj_##T##_atomic_load##suffix(p); \
        while (!mj_##T##_atomic_compare_exchange##suffix(p, &old, old + v)) { \
        } \
        return old; \
    }
MJ_ATOMIC_REAL_(f32, uint32_t, __global, , atomic_)
MJ_ATOMIC_REAL_(f32, uint32_t, __local, _shared, atomic_)
#if defined(MJ_HAS_ATOMIC_64) && !defined(MJ_NO_F64)
MJ_ATOMIC_REAL_(f64, uint64_t, __global, , atom_)
MJ_ATOMIC_REAL_(f64, uint64_t, __local, _shared, atom_)
#endif
MJ_INLINE void mj_atomic_fence(void) { mem_fence(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE); }
MJ_INLINE void mj_atomic_fence_in(int32_t order)
{
    if (order > 0)
        mem_fence(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}

/* The end of a thread, where a device has one. */
MJ_INLINE void mj_thread_exit(void) {}

/* ---- reports to the host: see report.c ---------------------------------------------- */

/* Room for a record of `size` bytes; NULL: nobody listens, or there is no more. */
MJ_INLINE __global uint8_t *mj_report_begin(__global uint8_t *report, int64_t kind, int64_t size)
{
    __global uint32_t *head = (__global uint32_t *)report;
    const uint32_t bytes = ((uint32_t)size + 39) / 8 * 8;

    if (!report || mj_u32_atomic_or(head, 0) >= head[1])
        return 0;
    const uint32_t at = mj_u32_atomic_add(head, bytes);
    if (at + bytes > head[1])
        return 0;
    __global uint32_t *record = head + at / 4;
    record[0] = (uint32_t)kind;
    record[1] = bytes;
    record[2] = (uint32_t)mj_block_x();
    record[3] = (uint32_t)mj_block_y();
    record[4] = (uint32_t)mj_block_z();
    record[5] = (uint32_t)mj_thread_x();
    record[6] = (uint32_t)mj_thread_y();
    record[7] = (uint32_t)mj_thread_z();
    return report + at + 32;
}

MJ_INLINE bool mj_bool_and(bool a, bool b) { return a && b; }
MJ_INLINE bool mj_bool_or(bool a, bool b) { return a || b; }
MJ_INLINE bool mj_bool_xor(bool a, bool b) { return a != b; }
MJ_INLINE bool mj_bool_ne(bool a, bool b) { return a != b; }
MJ_INLINE bool mj_bool_eq(bool a, bool b) { return a == b; }
MJ_INLINE bool mj_bool_not(bool a) { return !a; }

#include "simd.cl"

#endif
