/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the passes over finished loops ask: whether code has no effect but on memory, so that its
 * rounds may be looked at as arithmetic, loads and stores alone. */
#ifndef IR_PLAIN_H
#define IR_PLAIN_H

#include "ir/ir.h"

/* A call of the runtime's mj_check_index(index, length, file, line, column). */
bool ir_is_check(const struct ir_stmt *s);
/* Whether p lies behind an address: an is_ref local or a pointer. */
bool ir_is_deep(const struct ir_func *f, const struct ir_place *p);
bool ir_is_scalar(const struct type *t); /* a number, or lanes of them */
bool ir_is_word(const struct type *t);   /* that, or an address */
/* Arithmetic, assignments of numbers and pointers, index checks, `if` and counted loops of these,
 * and calls of functions of numbers that are so. */
bool ir_is_plain(const struct ir_func *f, const struct ir_stmt *s);
bool ir_block_is_plain(const struct ir_func *f, const struct ir_block *b);

#endif
