/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A growing text buffer (malloc-backed, released with buf_free). */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
    char *at; /* NUL-ended once anything was put in; NULL when empty */
    size_t len, cap;
};

void buf_free(struct buf *b);
void buf_clear(struct buf *b);
void buf_put(struct buf *b, const char *s, size_t len);
void buf_puts(struct buf *b, const char *s);
void buf_putc(struct buf *b, char c);
void buf_vprintf(struct buf *b, const char *format, va_list ap);
void buf_printf(struct buf *b, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;
/* Whole file into b; 0 or an errno value. */
int buf_read_file(struct buf *b, const char *path);
/* Writes b to path by a temporary file and rename; leaves an equal file untouched
 * when only_if_changed. 0 or an errno value; nothing is left half written. */
int buf_write_file(const struct buf *b, const char *path, int only_if_changed);
/* The same in two steps, for several files that are to appear together: *temp is what is to be
 * renamed to *target, both malloced; both NULL when there is nothing left to do. */
int buf_write_ready(const struct buf *b, const char *path, int only_if_changed, char **temp,
                    char **target);

#endif
