/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The IR interpreter: runs at compile time the very IR that is printed as C, so that a function
 * means the same in both. Values live in tracked host memory laid out as layouts say; every access
 * is checked against live allocations; steps, depth and memory are limited (`--comptime-*`).
 * Needs owned IR; asks for the IR of callees through `need_ir`. */
#ifndef COMPTIME_COMPTIME_H
#define COMPTIME_COMPTIME_H

#include "ir/ir.h"

/* What one value may cost; 0: as much as by default. */
struct comptime_limits {
    int64_t steps;  /* about statements of IR; 500 million */
    int64_t memory; /* bytes for frames and blocks together; 1 GiB */
    int64_t depth;  /* calls underway; 200,000, and what the stack of the process has room for */
};

struct comptime {
    struct types *types;         /* for making values */
    struct diags *diags;
    struct arena *run;
    /* Makes sure f has lowered and owned IR; false when it had errors (already reported). */
    bool (*need_ir)(struct ir_func *f, void *user);
    /* The function behind a VALUE_FUNC; NULL when it is none. Function values made here carry
     * ir_func.instance. Without it function pointers cannot be called. */
    struct ir_func *(*func_ir)(const struct value *v, void *user);
    void *user;
    struct comptime_limits limits;
    uintptr_t stack;             /* about where the stack of the process begins */
    struct eval_state *state;
};

void comptime_init(struct comptime *c, struct types *types, struct diags *diags, struct arena *run);
/* Calls f with compile-time arguments (by_value ones as values, references as values too: they are
 * put into interpreter memory first) and returns its result as an interned value, or NULL after
 * reporting at `at` why not (raised, aborted, out of bounds, limit, not interpretable, with notes
 * for the calls underway). What the program prints goes to stdout at once, as with the real
 * compiler. */
struct value *comptime_call(struct comptime *c, struct ir_func *f, struct value **args, int n,
                            struct span at);

/* Gives the interpreter's memory back. */
void comptime_end(struct comptime *c);

/* Folds one op over constants where that is possible without memory; NULL if not. Same results as
 * at run time, bit for bit. */
struct value *comptime_fold(struct comptime *c, enum op op, struct type *result,
                            struct value **operands, int n);

/* The image of these contents: this one, or one made before. */
struct image *comptime_image(struct comptime *c, struct image *image);

/* Takes the drops of constants out of f where they do nothing: `String("text")` ends so. */
void comptime_end_constants(struct comptime *c, struct ir_func *f);

#endif
