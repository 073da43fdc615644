/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The kernel dialect in CUDA C++: prelude.cl says what it has. For nvcc, for NVRTC, and for clang,
 * which needs clang_cuda.h where it has no file of NVIDIA's. mojo2c takes from here what a kernel
 * uses, with all macros replaced. Quoted includes are for who pastes the whole: each once, in
 * place. */
#ifndef MJ_PRELUDE_CUH
#define MJ_PRELUDE_CUH
#define MJ_ON_DEVICE 1
#define MJ_HAS_ATOMIC_64 1

/* ---- in place of port.h ------------------------------------------------------- */

#define MJ_PORT_H
#define MJ_INLINE static __device__ inline
#define MJ_LIKELY(c) (c)
#define MJ_KNOWN(c) 0
#define MJ_LOG2(n) 0

#ifdef __CUDACC_RTC__
typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;
#define INT8_MIN (-128)
#define INT8_MAX 127
#define INT16_MIN (-32768)
#define INT16_MAX 32767
#define INT32_MIN (-2147483647 - 1)
#define INT32_MAX 2147483647
#define INT64_MIN (-9223372036854775807ll - 1)
#define INT64_MAX 9223372036854775807ll
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295u
#define UINT64_MAX 18446744073709551615ull
#else
#include <stdint.h>
#endif

typedef int8_t mj_i8;
typedef int16_t mj_i16;
typedef int32_t mj_i32;
typedef int64_t mj_i64;
typedef uint8_t mj_u8;
typedef uint16_t mj_u16;
typedef uint32_t mj_u32;
typedef uint64_t mj_u64;
typedef float mj_f32;
typedef double mj_f64;
typedef bool mj_bool;
typedef uint16_t mj_f16;
typedef uint16_t mj_bf16;

MJ_INLINE uint32_t mj_f32_bits(float x)
{
    uint32_t u;
    memcpy(&u, &x, sizeof u);
    return u;
}
MJ_INLINE float mj_f32_from_bits(uint32_t u)
{
    float x;
    memcpy(&x, &u, sizeof x);
    return x;
}
MJ_INLINE uint64_t mj_f64_bits(double x)
{
    uint64_t u;
    memcpy(&u, &x, sizeof u);
    return u;
}
MJ_INLINE double mj_f64_from_bits(uint64_t u)
{
    double x;
    memcpy(&x, &u, sizeof x);
    return x;
}
MJ_INLINE float mj_f32_exp(float x) { return expf(x); }
MJ_INLINE float mj_f32_pow(float x, float y) { return powf(x, y); }
MJ_INLINE float mj_f32_powi(float x, int64_t n) { return powf(x, (float)n); }
MJ_INLINE double mj_f64_exp(double x) { return exp(x); }
MJ_INLINE double mj_f64_pow(double x, double y) { return pow(x, y); }
MJ_INLINE double mj_f64_powi(double x, int64_t n) { return pow(x, (double)n); }

#include "int.h"
#include "real.h"
#include "cast.h"

/* ---- places -------------------------------------------------------------------- */

#define MJ_KERNEL extern "C" __global__
#define MJ_DEVICE static __device__
#define MJ_GLOBAL
#define MJ_CONSTANT
#define MJ_SHARED
#define MJ_SHARED_ARRAY(T, name, n) __shared__ T name[n]

#define MJ_AXIS_(axis) \
    MJ_INLINE int64_t mj_thread_##axis(void) { return threadIdx.axis; } \
    MJ_INLINE int64_t mj_block_##axis(void) { return blockIdx.axis; } \
    MJ_INLINE int64_t mj_block_dim_##axis(void) { return blockDim.axis; } \
    MJ_INLINE int64_t mj_grid_dim_##axis(void) { return gridDim.axis; }
MJ_INLINE void mj_barrier(void) { __syncthreads(); }
/* Ends the thread, and the kernel with it. */
MJ_INLINE void mj_trap(void) { __trap(); }
#define MJ_GLOBAL_AXIS_(axis) \
    MJ_INLINE int64_t mj_global_##axis(void) \
    { \
        return mj_block_##axis() * mj_block_dim_##axis() + mj_thread_##axis(); \
    }
MJ_AXIS_(x)
MJ_AXIS_(y)
MJ_AXIS_(z)
MJ_GLOBAL_AXIS_(x)
MJ_GLOBAL_AXIS_(y)
MJ_GLOBAL_AXIS_(z)

/* ---- warps ------------------------------------------------------------------------- */

MJ_INLINE int64_t mj_lane_id(void)
{
    return (threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z)) % 32;
}
MJ_INLINE void mj_syncwarp(int64_t mask) { __syncwarp((unsigned)mask); }
MJ_INLINE void mj_fence_block(void) { __threadfence_block(); }
MJ_INLINE void mj_fence_device(void) { __threadfence(); }
MJ_INLINE void mj_fence_system(void) { __threadfence_system(); }
MJ_INLINE int64_t mj_i64_mulhi(int64_t a, int64_t b) { return __mul64hi(a, b); }
MJ_INLINE uint64_t mj_u64_mulhi(uint64_t a, uint64_t b) { return __umul64hi(a, b); }

/* W: CUDA's type of that width */
#define MJ_WARP_(T, W, name, how) \
    MJ_INLINE mj_##T mj_warp_##T##_shuffle_##name(uint32_t mask, mj_##T x, uint32_t offset) \
    { \
        return (mj_##T)how(mask, (W)x, offset); \
    }
#define MJ_WARPS_(T, W) \
    MJ_WARP_(T, W, idx, __shfl_sync) \
    MJ_WARP_(T, W, up, __shfl_up_sync) \
    MJ_WARP_(T, W, down, __shfl_down_sync) \
    MJ_WARP_(T, W, xor, __shfl_xor_sync)
MJ_WARPS_(u32, unsigned)
MJ_WARPS_(u64, unsigned long long)
MJ_INLINE uint32_t mj_warp_ballot(uint32_t mask, bool x) { return __ballot_sync(mask, x); }

/* ---- atomics --------------------------------------------------------------------- */

/* W: CUDA's type of that width, which need not be the one of stdint.h */
#define MJ_ORDERED_i32_ int
#define MJ_ORDERED_u32_ unsigned
#define MJ_ORDERED_i64_ long long
#define MJ_ORDERED_u64_ unsigned long long
#define MJ_ATOMIC_2_(T, W, op, name) \
    MJ_INLINE mj_##T mj_##T##_atomic_##op(mj_##T *p, mj_##T v) \
    { \
        return (mj_##T)name((W *)p, (W)v); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_##op##_shared(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_##op(p, v); \
    }
#define MJ_ATOMICS_(T, W) \
    MJ_ATOMIC_2_(T, W, add, atomicAdd) \
    MJ_ATOMIC_2_(T, MJ_ORDERED_##T##_, min, atomicMin) \
    MJ_ATOMIC_2_(T, MJ_ORDERED_##T##_, max, atomicMax) \
    MJ_ATOMIC_2_(T, W, and, atomicAnd) \
    MJ_ATOMIC_2_(T, W, or, atomicOr) \
    MJ_ATOMIC_2_(T, W, xor, atomicXor) \
    MJ_INLINE mj_##T mj_##T##_atomic_sub(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_add(p, mj_##T##_neg(v)); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_sub_shared(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_sub(p, v); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        const mj_##T wanted = *old; \
        *old = (mj_##T)atomicCAS((W *)p, (W)wanted, (W)new_); \
        return *old == wanted; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) \
    { \
        const mj_##T v = *(const volatile mj_##T *)p; \
        __threadfence(); \
        return v; \
    } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) \
    { \
        __threadfence(); \
        *(volatile mj_##T *)p = v; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange(mj_##T *p, mj_##T v) \
    { \
        return (mj_##T)atomicExch((W *)p, (W)v); \
    } \
    MJ_ATOMIC_SHARED_(T)
/* Pointers have no spaces here. */
#define MJ_ATOMIC_SHARED_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load_shared(const mj_##T *p) \
    { \
        return mj_##T##_atomic_load(p); \
    } \
    MJ_INLINE void mj_##T##_atomic_store_shared(mj_##T *p, mj_##T v) \
    { \
        mj_##T##_atomic_store(p, v); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange_shared(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_exchange(p, v); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange_shared(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        return mj_##T##_atomic_compare_exchange(p, old, new_); \
    }
MJ_ATOMICS_(i32, unsigned)
MJ_ATOMICS_(u32, unsigned)
MJ_ATOMICS_(i64, unsigned long long)
MJ_ATOMICS_(u64, unsigned long long)

MJ_INLINE float mj_f32_atomic_add(float *p, float v) { return atomicAdd(p, v); }
MJ_INLINE double mj_f64_atomic_add(double *p, double v) { return atomicAdd(p, v); }

/* W: bits of a float */
#define MJ_ATOMIC_REAL_(T, W) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) \
    { \
        const mj_##T v = *(const volatile mj_##T *)p; \
        __threadfence(); \
        return v; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_from_bits(atomicExch((W *)p, (W)mj_##T##_bits(v))); \
    } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) \
    { \
        __threadfence(); \
        *(volatile mj_##T *)p = v; \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        const W wanted = mj_##T##_bits(*old); \
        const W seen = atomicCAS((W *)p, wanted, (W)mj_##T##_bits(new_)); \
        *old = mj_##T##_from_bits(seen); \
        return seen == wanted; \
    } \
    MJ_ATOMIC_SHARED_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add_shared(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_add(p, v); \
    }
MJ_ATOMIC_REAL_(f32, unsigned)
MJ_ATOMIC_REAL_(f64, unsigned long long)
MJ_INLINE void mj_atomic_fence(void) { __threadfence(); }
MJ_INLINE void mj_atomic_fence_in(int32_t order)
{
    if (order > 0)
        __threadfence();
}

/* The end of a thread, where a device has one. */
MJ_INLINE void mj_thread_exit(void) { asm volatile("exit;"); }

/* ---- reports to the host: see report.c ---------------------------------------------- */

/* Room for a record of `size` bytes; NULL: nobody listens, or there is no more. */
MJ_INLINE uint8_t *mj_report_begin(uint8_t *report, int64_t kind, int64_t size)
{
    uint32_t *head = (uint32_t *)report;
    const uint32_t bytes = ((uint32_t)size + 39) / 8 * 8;

    if (!report || mj_u32_atomic_or(head, 0) >= head[1])
        return nullptr;
    const uint32_t at = mj_u32_atomic_add(head, bytes);
    if (at + bytes > head[1])
        return nullptr;
    uint32_t *record = head + at / 4;
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

/* ---- vectors: simd.h with structs of lanes, pointers having no spaces ------------------- */

MJ_INLINE int mj_memcmp_(const void *a, const void *b, unsigned n)
{
    const unsigned char *x = (const unsigned char *)a, *y = (const unsigned char *)b;
    int differ = 0;

    for (unsigned i = 0; i < n; i++)
        differ |= x[i] ^ y[i];
    return differ;
}
#define memcmp mj_memcmp_
#define _Static_assert static_assert
#define MJ_LANES_MOVE_MORE_(T, N, S) \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_load_global(const S *p) \
    { \
        return mj_##T##x##N##_load(p); \
    } \
    MJ_INLINE void mj_##T##x##N##_store_global(S *p, mj_##T##x##N v) \
    { \
        mj_##T##x##N##_store(p, v); \
    } \
    MJ_INLINE mj_##T##x##N mj_##T##x##N##_load_shared(const S *p) \
    { \
        return mj_##T##x##N##_load(p); \
    } \
    MJ_INLINE void mj_##T##x##N##_store_shared(S *p, mj_##T##x##N v) \
    { \
        mj_##T##x##N##_store(p, v); \
    }
#include "simd.h"

#endif
