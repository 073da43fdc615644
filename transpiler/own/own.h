/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Ownership: decides where every value ends. Works on one IR function after `lower`: finds last
 * uses (a borrow is a use of its roots), turns copies of dying values into moves, ends each value
 * right after its last use on every path (branches, loops, break, continue, return, raise), fills
 * `cleanup` of statements that may raise, resolves DEST_TRACKED, and reports use of moved or
 * uninitialised values, fields left unset, linear values abandoned, aliased `mut` arguments.
 * Needs ir; keeps statement structure, adds IR_DROP and IR_DEAD.
 * Rules: ../docs/design.md, "as soon as possible".
 *
 * What it expects of lower, beyond ir.h:
 *   - `_ = x` is IR_ASSIGN without dest of OPD_ADDR x; `_ = x^` the same with OPD_MOVE.
 *   - Locals stand in order of declaration: values that end together end newest first, behind
 *     arguments, which end last to first.
 *   - An assignment through a reference or pointer binds the place to an is_ref local first, then
 *     makes the new value, in a call whose dest is that place (DEST_REPLACE) or in a temporary
 *     moved there by the next statement. The old value ends right before that call when the call
 *     cannot raise and takes nothing derived from the same roots, else after it, by way of a
 *     temporary.
 *   - Fields of `mut` arguments are replaced as `self.*.f`, DEST_REPLACE; they end as early as the
 *     fields of a variable do.
 *   - The implicit return has the span of the function (ir_func.span).
 *   - Signatures (locals of arguments, with pass) are there before a call is lowered.
 * A counted loop out of which a value is dropped when it ends by itself, but not on a break, gets
 * an IR_BLOCK around it with its id; breaks leave that block. */
#ifndef OWN_OWN_H
#define OWN_OWN_H

#include "ir/ir.h"

/* scratch is reset by the caller afterwards. */
void own_function(struct ir_func *f, struct diags *d, struct arena *scratch);
/* Each owned value has one end on every path; asserts. Not for functions own found errors in. False
 * after reporting a variable that ends with some of its fields not set, which is the program's
 * fault. */
bool own_check(const struct ir_func *f, struct diags *d);

#endif
