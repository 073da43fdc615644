/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What an output was made from: the user's modules, in the head comment of the C with a hash each,
 * in rules for make, and asked about again by --check-stale. The library is part of the compiler
 * and stands for itself only where MOJO2C_HOME has it read from files. */
#ifndef INPUTS_H
#define INPUTS_H

#include "options.h"

#include <stdint.h>

/* FNV-1a: it tells change, not malice. */
uint64_t hash_start(void);
uint64_t hash_bytes(uint64_t h, const char *s, size_t n);

/* The text without what would end the C comment it stands in. */
const char *comment_text(struct arena *a, const char *text);

/* Fills program.inputs: "path hash". */
void inputs_list(struct stages *s);
/* The rule: targets, the files read, and empty rules for those when asked. */
void inputs_rule(const struct stages *s, const struct options *o, const char *target,
                 const char *const *more, int more_count, struct buf *out);
/* Compares a C file with its inputs as they are now: 0 fresh, 1 stale or not ours, with a line
 * about why on standard error. */
int inputs_check_stale(const char *c_path, const char *version);

#endif
