/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The kernel dialect in CUDA C++: prelude.cl says what it has. For nvcc, for NVRTC, and for clang
 * without any file of NVIDIA's (-nocudainc -nocudalib), which is enough to check a kernel.
 * Quoted includes are for who pastes this file: each once, in place. */
#ifndef MJ_PRELUDE_CUH
#define MJ_PRELUDE_CUH
#define MJ_ON_DEVICE 1
#define MJ_HAS_ATOMIC_64 1

#if defined(__clang__) && !defined(__CUDA_RUNTIME_H__) && !defined(__CLANG_CUDA_RUNTIME_WRAPPER_H__)
#define MJ_BARE_CLANG_ 1
#endif

#ifdef MJ_BARE_CLANG_
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __trap __builtin_trap
#define memcpy __builtin_memcpy
#define memset __builtin_memset
#define fabs __builtin_fabs
#define fabsf __builtin_fabsf
#define fma __builtin_fma
#define fmaf __builtin_fmaf
#define floor __builtin_floor
#define floorf __builtin_floorf
#define ceil __builtin_ceil
#define ceilf __builtin_ceilf
#define trunc __builtin_trunc
#define truncf __builtin_truncf
#define sqrt __builtin_sqrt
#define sqrtf __builtin_sqrtf
#define nearbyint __builtin_nearbyint
#define nearbyintf __builtin_nearbyintf
#define exp __builtin_exp
#define expf __builtin_expf
#define log __builtin_log
#define logf __builtin_logf
#define sin __builtin_sin
#define sinf __builtin_sinf
#define cos __builtin_cos
#define cosf __builtin_cosf
#define pow __builtin_pow
#define powf __builtin_powf
#endif

/* ---- in place of port.h ------------------------------------------------------- */

#define MJ_PORT_H
#define MJ_INLINE static __device__ inline __attribute__((unused))
#define MJ_LIKELY(c) (c)
#define MJ_KNOWN(c) 0
#define MJ_LOG2(n) 0

#if defined(__CUDACC_RTC__) || defined(MJ_BARE_CLANG_)
typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;
#ifdef MJ_BARE_CLANG_
typedef __SIZE_TYPE__ size_t;
#endif
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

#ifdef MJ_BARE_CLANG_
#define MJ_AXIS_(axis) \
    MJ_INLINE int64_t mj_thread_##axis(void) { return __nvvm_read_ptx_sreg_tid_##axis(); } \
    MJ_INLINE int64_t mj_block_##axis(void) { return __nvvm_read_ptx_sreg_ctaid_##axis(); } \
    MJ_INLINE int64_t mj_block_dim_##axis(void) { return __nvvm_read_ptx_sreg_ntid_##axis(); } \
    MJ_INLINE int64_t mj_grid_dim_##axis(void) { return __nvvm_read_ptx_sreg_nctaid_##axis(); }
#else
#define MJ_AXIS_(axis) \
    MJ_INLINE int64_t mj_thread_##axis(void) { return threadIdx.axis; } \
    MJ_INLINE int64_t mj_block_##axis(void) { return blockIdx.axis; } \
    MJ_INLINE int64_t mj_block_dim_##axis(void) { return blockDim.axis; } \
    MJ_INLINE int64_t mj_grid_dim_##axis(void) { return gridDim.axis; }
#endif
#define mj_barrier() __syncthreads()
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

/* ---- atomics --------------------------------------------------------------------- */

/* W: CUDA's type of that width, which need not be the one of stdint.h */
#ifdef MJ_BARE_CLANG_
#define MJ_COMPARE_SWAP_(W, p, old, new_) __sync_val_compare_and_swap((W *)p, (W)(old), (W)(new_))
#else
#define MJ_COMPARE_SWAP_(W, p, old, new_) atomicCAS((W *)p, (W)(old), (W)(new_))
#endif

#define MJ_ATOMIC_2_(T, W, op, expression) \
    MJ_INLINE mj_##T mj_##T##_atomic_##op(mj_##T *p, mj_##T v) \
    { \
        mj_##T old = *(volatile mj_##T *)p, seen; \
        while ((seen = (mj_##T)MJ_COMPARE_SWAP_(W, p, old, expression)) != old) \
            old = seen; \
        return old; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_##op##_shared(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_##op(p, v); \
    }
#define MJ_ATOMICS_(T, W) \
    MJ_ATOMIC_ADD_(T, W) \
    MJ_ATOMIC_2_(T, W, min, old < v ? old : v) \
    MJ_ATOMIC_2_(T, W, max, old < v ? v : old) \
    MJ_ATOMIC_2_(T, W, and, old & v) \
    MJ_ATOMIC_2_(T, W, or, old | v) \
    MJ_ATOMIC_2_(T, W, xor, old ^ v) \
    MJ_ATOMIC_2_(T, W, exchange, v) \
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
        *old = (mj_##T)MJ_COMPARE_SWAP_(W, p, wanted, new_); \
        return *old == wanted; \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange_shared(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        return mj_##T##_atomic_compare_exchange(p, old, new_); \
    }
#ifdef MJ_BARE_CLANG_
#define MJ_ATOMIC_ADD_(T, W) MJ_ATOMIC_2_(T, W, add, mj_##T##_add(old, v))
#else /* the one that counters live on has an instruction */
#define MJ_ATOMIC_ADD_(T, W) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        return (mj_##T)atomicAdd((W *)p, (W)v); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_add_shared(mj_##T *p, mj_##T v) \
    { \
        return (mj_##T)atomicAdd((W *)p, (W)v); \
    }
#endif
MJ_ATOMICS_(i32, unsigned)
MJ_ATOMICS_(u32, unsigned)
MJ_ATOMICS_(i64, unsigned long long)
MJ_ATOMICS_(u64, unsigned long long)

MJ_INLINE float mj_f32_atomic_add(float *p, float v)
{
#ifdef MJ_BARE_CLANG_
    unsigned *bits = (unsigned *)p, old = *(volatile unsigned *)bits, seen;
    while ((seen = MJ_COMPARE_SWAP_(unsigned, bits, old, mj_f32_bits(mj_f32_from_bits(old) + v))) !=
           old)
        old = seen;
    return mj_f32_from_bits(old);
#else
    return atomicAdd(p, v);
#endif
}
MJ_INLINE float mj_f32_atomic_add_shared(float *p, float v) { return mj_f32_atomic_add(p, v); }

/* ---- vectors: simd.h with structs of lanes, pointers having no spaces ------------------- */

MJ_INLINE int mj_memcmp_(const void *a, const void *b, size_t n)
{
    const unsigned char *x = (const unsigned char *)a, *y = (const unsigned char *)b;
    int differ = 0;

    for (size_t i = 0; i < n; i++)
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
