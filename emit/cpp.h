/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A preprocessor for the runtime's own headers. The preludes of the devices are written with macros
 * that make functions; a file of kernels shows the functions. Conditions are decided here, but for
 * those on what only the device's compiler knows, which stay as they are. */
#ifndef EMIT_CPP_H
#define EMIT_CPP_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;
struct cpp;
struct cpp *cpp_new(struct arena *arena);
void cpp_free(struct cpp *c);
/* As a #define does. */
void cpp_define(struct cpp *c, const char *name, const char *body);
/* Reads an embedded file and what it includes by quoted names, each once, without comments: text
 * with all macros replaced, and lines for the preprocessor that stay. */
void cpp_file(struct cpp *c, const char *path, struct buf *out);
/* Replaces macros in a text; its comments and lines stay. */
void cpp_expand(struct cpp *c, const char *text, size_t len, struct buf *out);

#endif
