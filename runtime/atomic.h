/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Scalars that several threads change, in the strictest order, for i32 u32 i64 u64 f32 f64.
 *
 *   mj_T_atomic_load(p)  mj_T_atomic_store(p, v)
 *   mj_T_atomic_add(p, v)                        the value before
 *   mj_T_atomic_compare_exchange(p, &old, new)   sets new if *p is *old, true; else *old becomes *p
 *   mj_atomic_load32 store32 add32 exchange32, the same with 64: these, chosen by the type of p
 *   mj_atomic_fence()                            no access moves across
 *
 * A compiler without atomics (tcc) gets plain accesses: it has no threads to offer either. */
#ifndef MJ_ATOMIC_H
#define MJ_ATOMIC_H

#include <string.h>

#include "int.h"
#include "real.h"

#ifdef MJ_HAS_BUILTINS

#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) \
    { \
        mj_##T v; \
        __atomic_load(p, &v, __ATOMIC_SEQ_CST); \
        return v; \
    } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) \
    { \
        __atomic_store(p, &v, __ATOMIC_SEQ_CST); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        return __atomic_compare_exchange(p, old, &new_, false, __ATOMIC_SEQ_CST, \
                                         __ATOMIC_SEQ_CST); \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        return __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST); \
    }
MJ_INLINE void mj_atomic_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

#else

#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) { return *p; } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) { *p = v; } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        if (memcmp(p, old, sizeof *p) == 0) { \
            *p = new_; \
            return true; \
        } \
        *old = *p; \
        return false; \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        const mj_##T old = *p; \
        *p = mj_##T##_add(old, v); \
        return old; \
    }
MJ_INLINE void mj_atomic_fence(void) { }

#endif

#define MJ_ATOMIC_FLOAT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        mj_##T old = mj_##T##_atomic_load(p); \
        while (!mj_##T##_atomic_compare_exchange(p, &old, old + v)) \
            ; \
        return old; \
    }

MJ_ATOMIC_INT_(i32)
MJ_ATOMIC_INT_(u32)
MJ_ATOMIC_INT_(i64)
MJ_ATOMIC_INT_(u64)
MJ_ATOMIC_FLOAT_(f32)
MJ_ATOMIC_FLOAT_(f64)

#define MJ_ATOMIC_32_(p, op) \
    _Generic((p), int32_t *: mj_i32_atomic_##op, const int32_t *: mj_i32_atomic_##op, \
             uint32_t *: mj_u32_atomic_##op, const uint32_t *: mj_u32_atomic_##op, \
             float *: mj_f32_atomic_##op, const float *: mj_f32_atomic_##op)
#define MJ_ATOMIC_64_(p, op) \
    _Generic((p), int64_t *: mj_i64_atomic_##op, const int64_t *: mj_i64_atomic_##op, \
             uint64_t *: mj_u64_atomic_##op, const uint64_t *: mj_u64_atomic_##op, \
             double *: mj_f64_atomic_##op, const double *: mj_f64_atomic_##op)
#define mj_atomic_load32(p) MJ_ATOMIC_32_(p, load)(p)
#define mj_atomic_load64(p) MJ_ATOMIC_64_(p, load)(p)
#define mj_atomic_store32(p, v) MJ_ATOMIC_32_(p, store)(p, v)
#define mj_atomic_store64(p, v) MJ_ATOMIC_64_(p, store)(p, v)
#define mj_atomic_add32(p, v) MJ_ATOMIC_32_(p, add)(p, v)
#define mj_atomic_add64(p, v) MJ_ATOMIC_64_(p, add)(p, v)
#define mj_atomic_exchange32(p, old, v) MJ_ATOMIC_32_(p, compare_exchange)(p, old, v)
#define mj_atomic_exchange64(p, old, v) MJ_ATOMIC_64_(p, compare_exchange)(p, old, v)

#endif
