/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The runtime of C made by mojo2c: the one include of a generated file.
 *
 *   port.h    compilers and types      mj_i64 mj_f16 ..., MJ_INLINE, MJ_HAS_I128, MJ_HAS_VEC
 *   int.h     integers                 mj_i32_floordiv, mj_u8_shl, mj_i64_pow, mj_u32_popcount
 *   real.h    floating point           mj_f64_mod, mj_f32_exp, mj_f16_add           (real.c)
 *   cast.h    conversions              mj_f64_to_i32, mj_i64_to_bf16
 *   simd.h    vectors                  MJ_SIMD(f64, 4) makes mj_f64x4 and mj_f64x4_mul
 *   int256.h  integers of 256 bits     mj_u256_mul, mj_i256_to_f64                  (int256.c)
 *   float8.h  floats of 8 bits         mj_f8e4m3_add, mj_f32_to_f8e5m2
 *   number.h  numbers as text          mj_f64_format, mj_f64_parse
 *                                      (number.c, float_format.c, float_parse.c)
 *   text.h    UTF-8                    mj_utf8_decode                               (text.c)
 *   mem.h     the heap                 mj_alloc, mj_free                            (mem.c)
 *   io.h      files                    mj_write, mj_read_line                       (io.c)
 *   path.h    files by name            mj_stat, mj_mkdir, mj_dir_next               (path.c)
 *   fail.h    ends of a program        mj_check_index, mj_abort_at, mj_uncaught     (fail.c)
 *   sys.h     the process              mj_init, mj_argv, mj_perf_counter_ns         (sys.c)
 *   library.h opened at run time       mj_library_open                              (library.c)
 *   atomic.h  between threads          mj_i64_atomic_add
 *   thread.h  threads                  mj_parallel, mj_task_start                   (thread.c)
 *   device/   kernels                  device.h, included only by files that launch some
 *
 * Why it is so: C11 and the C library are all that is needed; each .c file stands for itself, so
 * that a program links only what it calls; no two files use a static name twice and every include
 * is guarded, so that all of them can be pasted into one file, headers in the order above.
 * Names that end in an underscore are the runtime's own. Scalar functions are mj_TOKEN_op for the
 * tokens i8 i16 i32 i64 i128 i256 u8 u16 u32 u64 u128 u256 f16 bf16 f32 f64 bool and those of
 * float8.h; none of them traps or is
 * undefined for any argument. */
#ifndef MOJO_H
#define MOJO_H

#include "port.h"

#include <math.h>
#include <string.h>

#include "int.h"
#include "real.h"
#include "cast.h"
#include "simd.h"
#include "int256.h"
#include "float8.h"
#include "number.h"
#include "text.h"
#include "mem.h"
#include "io.h"
#include "path.h"
#include "fail.h"
#include "sys.h"
#include "library.h"
#include "atomic.h"
#include "thread.h"

#endif
