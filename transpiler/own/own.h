/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Ownership: decides where every value ends. Works on one IR function after `lower`: finds last
 * uses (a borrow is a use of its roots), turns copies of dying values into moves, ends each value
 * right after its last use on every path (branches, loops, break, continue, return, raise), fills
 * `cleanup` of statements that may raise, resolves DEST_TRACKED, and reports use of moved or
 * uninitialised values, fields left unset, linear values abandoned, aliased `mut` arguments.
 * Needs ir; keeps statement structure, adds IR_DROP and IR_DEAD.
 * Rules: ../docs/design.md, "as soon as possible". */
#ifndef OWN_OWN_H
#define OWN_OWN_H

#include "ir/ir.h"

/* scratch is reset by the caller afterwards. */
void own_function(struct ir_func *f, struct diags *d, struct arena *scratch);
/* Each owned value has one end on every path; asserts. */
void own_check(const struct ir_func *f);

#endif
