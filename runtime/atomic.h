/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Scalars that several threads change, for i8 to i64, u8 to u64, f16 bf16 f32 f64.
 *
 *   mj_T_atomic_load(p)  mj_T_atomic_store(p, v)
 *   mj_T_atomic_exchange(p, v)                   sets v: the value before
 *   mj_T_atomic_add(p, v)                        the value before
 *   mj_T_atomic_compare_exchange(p, &old, new)   sets new if *p is *old, true; else *old becomes *p
 *   mj_atomic_fence()                            no access moves across
 *
 * in the strictest order. With _in after the name they take a last argument that says which other
 * accesses may move across, and where compare_exchange fails another one:
 *   0 all  1 those before it  2 those behind it  3 none  4 none, in one order for all threads
 *
 * A compiler without atomics (tcc) gets plain accesses: it has no threads to offer either. */
#ifndef MJ_ATOMIC_H
#define MJ_ATOMIC_H

#include <string.h>

#include "cast.h"
#include "int.h"
#include "real.h"

#ifdef MJ_HAS_BUILTINS

/* GCC wants orders that are constants; these are, when the function is put in place. */
#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load_in(const mj_##T *p, int32_t order) \
    { \
        mj_##T v; \
        if (order == 0) \
            __atomic_load(p, &v, __ATOMIC_RELAXED); \
        else if (order == 4) \
            __atomic_load(p, &v, __ATOMIC_SEQ_CST); \
        else \
            __atomic_load(p, &v, __ATOMIC_ACQUIRE); \
        return v; \
    } \
    MJ_INLINE void mj_##T##_atomic_store_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        if (order == 0) \
            __atomic_store(p, &v, __ATOMIC_RELAXED); \
        else if (order == 4) \
            __atomic_store(p, &v, __ATOMIC_SEQ_CST); \
        else \
            __atomic_store(p, &v, __ATOMIC_RELEASE); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        mj_##T old; \
        if (order == 0) \
            __atomic_exchange(p, &v, &old, __ATOMIC_RELAXED); \
        else if (order == 4) \
            __atomic_exchange(p, &v, &old, __ATOMIC_SEQ_CST); \
        else \
            __atomic_exchange(p, &v, &old, __ATOMIC_ACQ_REL); \
        return old; \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange_in(mj_##T *p, mj_##T *old, mj_##T new_, \
                                                       int32_t order, int32_t failed) \
    { \
        if (order == 0 && failed == 0) \
            return __atomic_compare_exchange(p, old, &new_, false, __ATOMIC_RELAXED, \
                                             __ATOMIC_RELAXED); \
        if (order == 4 || failed == 4) \
            return __atomic_compare_exchange(p, old, &new_, false, __ATOMIC_SEQ_CST, \
                                             __ATOMIC_SEQ_CST); \
        return __atomic_compare_exchange(p, old, &new_, false, __ATOMIC_ACQ_REL, \
                                         __ATOMIC_ACQUIRE); \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        if (order == 0) \
            return __atomic_fetch_add(p, v, __ATOMIC_RELAXED); \
        if (order == 4) \
            return __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST); \
        return __atomic_fetch_add(p, v, __ATOMIC_ACQ_REL); \
    } \
    MJ_ATOMIC_SEQUENTIAL_(T)
MJ_INLINE void mj_atomic_fence_in(int32_t order)
{
    if (order == 1)
        __atomic_thread_fence(__ATOMIC_ACQUIRE);
    else if (order == 2)
        __atomic_thread_fence(__ATOMIC_RELEASE);
    else if (order == 3)
        __atomic_thread_fence(__ATOMIC_ACQ_REL);
    else if (order == 4)
        __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

#else

#define MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load_in(const mj_##T *p, int32_t order) \
    { \
        (void)order; \
        return *p; \
    } \
    MJ_INLINE void mj_##T##_atomic_store_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        (void)order; \
        *p = v; \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        const mj_##T old = *p; \
        (void)order; \
        *p = v; \
        return old; \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange_in(mj_##T *p, mj_##T *old, mj_##T new_, \
                                                       int32_t order, int32_t failed) \
    { \
        (void)order; \
        (void)failed; \
        if (memcmp(p, old, sizeof *p) == 0) { \
            *p = new_; \
            return true; \
        } \
        *old = *p; \
        return false; \
    }
#define MJ_ATOMIC_INT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        const mj_##T old = *p; \
        (void)order; \
        *p = mj_##T##_add(old, v); \
        return old; \
    } \
    MJ_ATOMIC_SEQUENTIAL_(T)
MJ_INLINE void mj_atomic_fence_in(int32_t order) { (void)order; }

#endif

#define MJ_ATOMIC_FLOAT_(T) \
    MJ_ATOMIC_BASE_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_add_in(mj_##T *p, mj_##T v, int32_t order) \
    { \
        mj_##T old = mj_##T##_atomic_load_in(p, 0); \
        while (!mj_##T##_atomic_compare_exchange_in(p, &old, mj_##T##_add(old, v), order, 0)) \
            ; \
        return old; \
    } \
    MJ_ATOMIC_SEQUENTIAL_(T)

#define MJ_ATOMIC_SEQUENTIAL_(T) \
    MJ_INLINE mj_##T mj_##T##_atomic_load(const mj_##T *p) \
    { \
        return mj_##T##_atomic_load_in(p, 4); \
    } \
    MJ_INLINE void mj_##T##_atomic_store(mj_##T *p, mj_##T v) \
    { \
        mj_##T##_atomic_store_in(p, v, 4); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_exchange(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_exchange_in(p, v, 4); \
    } \
    MJ_INLINE mj_##T mj_##T##_atomic_add(mj_##T *p, mj_##T v) \
    { \
        return mj_##T##_atomic_add_in(p, v, 4); \
    } \
    MJ_INLINE bool mj_##T##_atomic_compare_exchange(mj_##T *p, mj_##T *old, mj_##T new_) \
    { \
        return mj_##T##_atomic_compare_exchange_in(p, old, new_, 4, 4); \
    }

MJ_ATOMIC_INT_(i8)
MJ_ATOMIC_INT_(u8)
MJ_ATOMIC_INT_(i16)
MJ_ATOMIC_INT_(u16)
MJ_ATOMIC_INT_(i32)
MJ_ATOMIC_INT_(u32)
MJ_ATOMIC_INT_(i64)
MJ_ATOMIC_INT_(u64)
MJ_ATOMIC_FLOAT_(f16)
MJ_ATOMIC_FLOAT_(bf16)
MJ_ATOMIC_FLOAT_(f32)
MJ_ATOMIC_FLOAT_(f64)

MJ_INLINE void mj_atomic_fence(void) { mj_atomic_fence_in(4); }

#endif
