/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What differs between compilers, and nothing else. First header of every file of the runtime, so
 * that the feature macro stands before any system header.
 *   MJ_INLINE     static inline that never warns when unused (the generated file may use none)
 *   MJ_COLD       a function off the usual path: kept out of line and out of hot code
 *   MJ_NO_INLINE  a function to be kept out of line, as its `@no_inline` asks
 *   MJ_HOT        a function whose loops matter although it runs once, as main does: GCC takes
 *                 running once for cold, and inlines no call there
 *   MJ_LIKELY     a condition that nearly always holds
 *   MJ_KNOWN      a condition the C compiler sees to hold; MJ_LOG2 of such a power of two
 *   MJ_INDEPENDENT  before a for: its rounds do not meet in memory (GCC asks only for loops that
 *                 run in vectors as a whole; clang tells arrays apart when the loop is entered)
 *   MJ_HAS_I128   128-bit integers (__int128); without it the i128 and u128 families are absent
 *   MJ_HAS_THREADS  pthreads; -DMJ_NO_THREADS does without
 *   MJ_THREAD_LOCAL  before a static variable: each thread has one of its own
 *   MJ_HAS_VEC    GNU vector types and registers of 16 bytes or more for them */
#ifndef MJ_PORT_H
#define MJ_PORT_H

#if !defined(_POSIX_C_SOURCE) && !defined(_GNU_SOURCE)
#define _POSIX_C_SOURCE 200809L /* clock_gettime, nanosleep; harmless where there is no POSIX */
#endif
#ifndef _ISOC11_SOURCE
#define _ISOC11_SOURCE 1 /* aligned_alloc in glibc for compilers that say they are C99 */
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__) || defined(__clang__)
#define MJ_INLINE static inline __attribute__((unused))
#define MJ_COLD __attribute__((cold, noinline))
#define MJ_NO_INLINE __attribute__((noinline))
#define MJ_HOT __attribute__((hot))
#define MJ_LIKELY(c) __builtin_expect(!!(c), 1)
#define MJ_KNOWN(c) (__builtin_constant_p(c) && (c))
#define MJ_LOG2(n) __builtin_ctzll((unsigned long long)(n))
#else
#define MJ_INLINE static inline
#define MJ_COLD
#define MJ_NO_INLINE
#define MJ_HOT
#define MJ_LIKELY(c) (c)
#define MJ_KNOWN(c) 0
#define MJ_LOG2(n) 0
#endif

/* a * b + c rounds twice: gcc does so by itself where ISO C is asked for */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(__GNUC__) && !defined(__clang__) && !defined(__TINYC__)
#define MJ_INDEPENDENT _Pragma("GCC ivdep")
#else
#define MJ_INDEPENDENT
#endif

#if defined(__GNUC__) && !defined(__TINYC__)
#define MJ_HAS_BUILTINS 1 /* __builtin_clz and its like */
#endif

#if defined(MJ_HAS_BUILTINS) && !defined(MJ_NO_THREADS) && \
    (defined(__unix__) || defined(__APPLE__) || defined(__MINGW32__)) && \
    (!defined(__EMSCRIPTEN__) || defined(__EMSCRIPTEN_PTHREADS__))
#define MJ_HAS_THREADS 1
#define MJ_THREAD_LOCAL _Thread_local
#else
#define MJ_THREAD_LOCAL
#endif

#if defined(__SIZEOF_INT128__) && !defined(__TINYC__)
#define MJ_HAS_I128 1
__extension__ typedef __int128 mj_i128;
__extension__ typedef unsigned __int128 mj_u128;
#endif

/* -DMJ_NO_VEC takes the struct of lanes everywhere, which is how the tests reach it in gcc. */
#if defined(__GNUC__) && !defined(__TINYC__) && !defined(MJ_NO_VEC)
#if (defined(__clang__) || __GNUC__ >= 9) && \
    (defined(__SSE2__) || defined(__ARM_NEON) || defined(__wasm_simd128__) || defined(__VSX__))
#define MJ_HAS_VEC 1
#endif
#endif

/* The scalar types under the names that macros paste: token i32 is mj_i32. */
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
typedef uint16_t mj_f16;  /* the bits of an IEEE binary16 */
typedef uint16_t mj_bf16; /* the upper half of a binary32 */

#endif
