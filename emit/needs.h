/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the printing tells needs.c, and what it asks: nothing where options.needs is NULL. */
#ifndef EMIT_NEEDS_H
#define EMIT_NEEDS_H

#include "emit/writer.h"

/* f's statement at `at` mentions a C function. */
void needs_symbol(struct writer *w, const char *name, const struct ir_func *f, struct span at);
/* The same for all that a line of the statement being printed mentions: functions of the runtime
 * and of the C library; and for what else the whole text of f does. */
void needs_line(struct writer *w, const char *text);
void needs_rest(struct writer *w, const struct ir_func *f, const char *text, size_t len);
/* The statement being printed calls `to`. */
void needs_call(struct writer *w, const struct ir_func *to);
void needs_devices(struct writer *w);
/* The next identifier of a C text from *s on, not past `end`, outside comments, literals and lines
 * for the preprocessor; NULL: none. *is_called: a bracket follows, no member is meant. */
const char *next_c_word(const char **s, const char *end, size_t *len, bool *is_called);
/* Whether an #include of the runtime's stays within the budget. */
bool needs_keep_include(const struct needs *n, const char *line);
/* Without any library: declarations before the runtime's headers. */
void needs_put_bare(const struct needs *n, struct buf *out);
/* The functions of the runtime that are reached. */
void needs_put_code(struct needs *n, struct buf *out);

#endif
