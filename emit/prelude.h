/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a file of kernels takes of its prelude: the definitions that its functions reach. */
#ifndef EMIT_PRELUDE_H
#define EMIT_PRELUDE_H

#include "emit/writer.h"

/* What a kernel asks of its device beyond OpenCL 1.2, or of the smallest GPU that CUDA knows. */
enum feature {
    FEATURE_F64, FEATURE_F16, FEATURE_ATOMIC_64, FEATURE_SUBGROUPS, FEATURE_COUNT
};

struct prelude;
/* Reads the target's prelude. */
struct prelude *prelude_new(struct arena *arena, const struct target *target);
void prelude_free(struct prelude *p);
/* Macros that make definitions for this file: its vectors. */
void prelude_add(struct prelude *p, const struct buf *text);
/* Replaces the prelude's macros in a text of the file, and keeps what it mentions. */
void prelude_serve(struct prelude *p, struct buf *text);
/* Whether it has a function of this name. */
bool prelude_has(const struct prelude *p, const char *name);
/* The definitions that are kept, in the prelude's order. */
void prelude_put(struct prelude *p, struct buf *out);
/* kernels.c: prints all kernels with what they call into the writer's sections, which are served.
 */
struct prelude *print_kernels(struct writer *w);
/* Bits over enum feature: what a function of the file and all it reaches ask for. The text is that
 * of the file's functions, and is not changed afterwards. */
void prelude_functions(struct prelude *p, const struct buf *text);
unsigned prelude_features(struct prelude *p, const char *function);

#endif
