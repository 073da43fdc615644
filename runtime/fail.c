/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "fail.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io.h"

_Noreturn void mj_trap(void)
{
    mj_flush();
#ifdef SIGILL
    signal(SIGILL, SIG_DFL);
    raise(SIGILL);
#endif
    abort();
}

_Noreturn void mj_exit(int status)
{
    exit(status); /* mj_flush is registered with atexit */
}

static void mj_say_(int fd, const char *text)
{
    mj_write(fd, text, (int64_t)strlen(text));
}

/* A message may hold a user's text of any length, but failing must not need the heap: what is past
 * the buffer is cut. */
static void mj_say_format_(const char *format, va_list args)
{
    char text[1024];

    vsnprintf(text, sizeof text, format, args);
    mj_say_(1, text);
    mj_say_(1, "\n");
}

static void mj_say_place_(const char *before, const char *file, int line, int col)
{
    char text[40];

    mj_say_(1, before);
    mj_say_(1, file);
    snprintf(text, sizeof text, ":%d:%d: ", line, col);
    mj_say_(1, text);
}

_Noreturn void mj_fail_at(const char *file, int line, int col, const char *format, ...)
{
    va_list args;

    mj_say_place_("At: ", file, line, col);
    mj_say_(1, "Assert Error: ");
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_abort_at(const char *file, int line, int col, const char *format, ...)
{
    va_list args;

    mj_say_place_("ABORT: ", file, line, col);
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_abort(const char *format, ...)
{
    va_list args;

    mj_say_(1, "ABORT: ");
    va_start(args, format);
    mj_say_format_(format, args);
    va_end(args);
    mj_trap();
}

_Noreturn void mj_fail_index(int64_t i, int64_t n, const char *file, int line, int col)
{
    mj_fail_at(file, line, col, "index %lld is out of bounds, valid range is 0 to %lld",
               (long long)i, (long long)n - 1);
}

_Noreturn void mj_fail_slice(const char *what, int64_t i, int64_t first, int64_t last,
                             const char *file, int line, int col)
{
    mj_fail_at(file, line, col, "slice %s index %lld is out of bounds, valid range is %lld to %lld",
               what, (long long)i, (long long)first, (long long)last);
}

int mj_uncaught(const char *text, int64_t n)
{
    mj_flush();
    mj_say_(2, "stack trace was not collected. Enable stack trace collection with environment "
               "variable `MODULAR_DEBUG=stack-trace-on-error`\n"
               "Unhandled exception caught during execution: ");
    mj_write(2, text, n);
    mj_say_(2, "\n");
    return 1;
}
