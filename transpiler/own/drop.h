/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Making drops: their order and the statements around them. Used by drop.c, done by insert.c. */
#ifndef OWN_DROP_H
#define OWN_DROP_H

#include "own/flow.h"

typedef VEC(const struct node *) nodes;
typedef VEC(struct ir_stmt *) stmts;

/* Appends to out the nodes to drop for the set `dying` (emptied), in order: arguments, then locals,
 * the newest first; parts of one local as `uses` has them, else first to last. Whole nodes where
 * all their leaves are in the set. Reports values that may not be dropped. */
void own_order_drops(struct own *o, struct bits dying, const ranges *uses, struct span at,
                     bool on_error, nodes *out);
/* The same for what ends behind s. A result that nobody takes, or a new variable that nobody reads,
 * is the newest of the locals; a variable that was there before stands where it was declared. */
void own_order_after(struct own *o, const struct ir_stmt *s, struct bits dying, nodes *out);
void own_push_drop(struct own *o, stmts *out, struct ir_place p, struct span at,
                   enum ir_why why);
void own_push_drops(struct own *o, stmts *out, const nodes *n, struct span at,
                    enum ir_why why);
/* As own_push_drop, for a value the user ends by `_ = x^`. */
void own_end_place(struct own *o, stmts *out, struct ir_place p, struct span at);
void own_prepend(struct own *o, struct ir_block *b, const nodes *n, struct span at,
                 enum ir_why why);
void own_append(struct own *o, struct ir_block *b, const nodes *n, struct span at,
                enum ir_why why);

/* s gets a temporary as destination and goes to out; returns the temporary. */
struct ir_place own_through_temp(struct own *o, struct ir_stmt *s, stmts *out);
/* dest = move temp^ */
void own_push_transfer(struct own *o, stmts *out, struct ir_place dest, struct ir_place temp,
                       struct span at);
/* s puts a value with an end where one lives that own does not track: behind a reference, in an
 * array. */
bool own_replaces(const struct own *o, const struct ir_stmt *s);
/* s replaces a value that own does not track (DEST_REPLACE through a reference). args: what ends
 * with s and is no part of that. */
void own_replace(struct own *o, struct ir_stmt *s, const nodes *args, stmts *out);
/* Where the result of s waits in a temporary until the old value has ended: what s took ends before
 * that, or after it (behind a `mut` argument, when s cannot raise). */
bool own_args_end_first(const struct own *o, const struct ir_stmt *s);
/* `t = D("x"); r.* <- t^`: the old value of r.* ends before the call that makes the new one. */
void own_find_early_drop(struct own *o, const struct ir_stmt *s, const struct ir_stmt *previous);
/* `f(x.n)` with x dying: appends to reads the statements that take x.n into a temporary, so that x
 * ends before f runs. live: behind s. */
void own_read_first(struct own *o, struct ir_stmt *s, struct bits live, stmts *reads);
/* Operands that lead through places are read into temporaries first. */
void own_freeze_operands(struct own *o, struct ir_stmt *s, stmts *out);
/* A counted loop, with what ends when it ends by itself but not when it is left by a break. */
void own_exit_for(struct own *o, struct ir_stmt *s, const nodes *exit, stmts *out);

#endif
