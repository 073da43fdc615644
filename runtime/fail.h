/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* How a program ends other than by returning from main. Messages are those of Mojo, on standard
 * output for a failed check and an abort, after which the process dies of SIGILL (status 132 in a
 * shell). A format is printf's. None of these returns, save the checks and mj_uncaught. */
#ifndef MJ_FAIL_H
#define MJ_FAIL_H

#include "port.h"

#ifdef MJ_HAS_BUILTINS
#define MJ_PRINTF_(text, args) __attribute__((__format__(__printf__, text, args)))
#else
#define MJ_PRINTF_(text, args)
#endif

/* At: FILE:LINE:COL: Assert Error: MESSAGE */
MJ_COLD _Noreturn void mj_fail_at(const char *file, int line, int col, const char *format, ...)
    MJ_PRINTF_(4, 5);
/* ABORT: FILE:LINE:COL: MESSAGE */
MJ_COLD _Noreturn void mj_abort_at(const char *file, int line, int col, const char *format, ...)
    MJ_PRINTF_(4, 5);
/* ABORT: MESSAGE, for what has no place in the source */
MJ_COLD _Noreturn void mj_abort(const char *format, ...) MJ_PRINTF_(1, 2);
/* Flushes and dies of SIGILL without a word. */
MJ_COLD _Noreturn void mj_trap(void);
/* Flushes and ends with this status. */
_Noreturn void mj_exit(int status);

/* What main says of an error that it lets out, n bytes of text, on standard error. Returns main's
 * status, 1. */
MJ_COLD int mj_uncaught(const char *text, int64_t n);

MJ_COLD _Noreturn void mj_fail_index(int64_t i, int64_t n, const char *file, int line, int col);
MJ_COLD _Noreturn void mj_fail_slice(const char *what, int64_t i, int64_t first, int64_t last,
                                     const char *file, int line, int col);

/* i, if 0 <= i < n; else `index I is out of bounds, valid range is 0 to N-1`. */
MJ_INLINE int64_t mj_check_index(int64_t i, int64_t n, const char *file, int line, int col)
{
    if (!MJ_LIKELY(i >= 0 && i < n)) /* C compilers drop each half they can prove */
        mj_fail_index(i, n, file, line, col);
    return i;
}

/* first <= i <= last, else `slice WHAT index I is out of bounds, valid range is FIRST to LAST`;
 * what: "start" or "end". */
MJ_INLINE void mj_check_slice(const char *what, int64_t i, int64_t first, int64_t last,
                              const char *file, int line, int col)
{
    if (!MJ_LIKELY(i >= first && i <= last))
        mj_fail_slice(what, i, first, last, file, line, col);
}

#endif
