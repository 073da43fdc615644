/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of `lower` share.
 *
 * An expression becomes an operand (an atom: constant, copy, move or address of a place), or goes
 * into a destination place that is handed down, so that `var x = f()` needs no temporary. */
#ifndef LOWER_LOWERING_H
#define LOWER_LOWERING_H

#include "lower/lower.h"
#include "types/infer.h"

#include <assert.h>

/* A parameter of a substituted function and what stands for it. */
struct bound {
    struct tlocal *local;
    struct ir_operand value;   /* OPD_ADDR: the place itself */
};
struct subst {
    struct subst *outer;
    struct instance *callee;
    struct bound *at;
    int count;
    const struct ir_place *out; /* where the constructed value goes */
};

/* What a jump out of here passes, innermost first. */
struct leave {
    struct leave *outer;
    int typed_id;              /* loop or block of the typed tree; 0: none */
    int break_id, continue_id; /* statements of the IR */
    struct tblock *finally;    /* runs when left */
    int left_id;               /* Bool, set before it runs on the way out; -1: it cannot raise */
    struct subst *subst;       /* names of the substitution it stands in */
};

struct lower {
    struct types *ty;
    struct instance *inst;
    struct ir_func *f;
    struct ir_block *block;    /* statements go here */
    struct subst *subst;
    struct leave *leave;
    struct span at;            /* of the call that a substituted body stands for; file 0: none */
    struct tlocal *out;        /* named result */
    int subst_nodes;           /* size of what is being substituted */
    bool subst_vars;
    bool is_open;              /* of a body typed for all its instances: open.c */
};

/* ---- lower.c ---- */
struct type *low_type(struct lower *lo, struct type *t);      /* erased, with layout */
struct span low_span(const struct lower *lo, struct span s);
struct ir_stmt *low_stmt(struct lower *lo, enum ir_kind kind, struct span span); /* pushed */
void low_operands(struct lower *lo, struct ir_stmt *s, const struct ir_operand *o, int n);
void low_assign(struct lower *lo, struct ir_place dest, enum dest_mode mode, struct ir_operand from,
                struct span span);
struct ir_local *low_local(struct lower *lo, struct tlocal *l);
struct ir_place low_temp(struct lower *lo, struct type *t, struct span span);
struct ir_place low_temp_ref(struct lower *lo, struct type *t, bool is_mut, struct span span);
void low_signature(struct types *ty, struct instance *inst);
struct bound *low_bound(struct lower *lo, const struct tlocal *l);
bool low_is_bits(const struct type *t);       /* copied and forgotten freely */
bool low_is_void(const struct type *t);       /* nothing to hold */
enum dest_mode low_mode(struct lower *lo, const struct ir_place *p);
struct ir_operand low_read(struct ir_place p); /* the value of a temporary */
void low_borrow(struct lower *lo, const struct ir_place *dest, const struct ir_operand *o);
void low_borrow_bits(struct lower *lo, const struct ir_place *dest, const struct ir_place *p);

/* ---- lower_expr.c ---- */
struct ir_operand low_value(struct lower *lo, struct tx *x);
struct ir_place low_place(struct lower *lo, struct tx *x);
void low_into(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode);
void low_effect(struct lower *lo, struct tx *x);
void low_bind(struct lower *lo, struct tlocal *l, struct tx *value, struct span span);
bool low_is_place(const struct tx *x);
struct ir_operand low_condition(struct lower *lo, struct tx *x);

/* ---- lower_call.c ---- */
/* The call into dest (local -1: result unused); a reference result goes into an is_ref dest. */
void low_call(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode);
void low_op(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode);
void low_aggregate(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode);
/* What a call's result borrows of its operands; whether its operands are parts of dest. */
void low_borrow_results(struct lower *lo, const struct tx *x, const struct ir_stmt *s,
                        const struct ir_operand *o, int n);
bool low_overlaps(const struct ir_place *dest, const struct ir_operand *o, int n);
void low_copy_into(struct lower *lo, struct ir_place from, struct ir_place dest,
                   enum dest_mode mode, struct span span, bool is_asked);
/* operands.c: in the order of the text; variables among them are read when all are there. */
struct ir_operand *low_values(struct lower *lo, struct tx **args, int n);
/* Arguments as parameters take them; earlier ones are kept from what later ones do. */
struct ir_operand *low_arguments(struct lower *lo, struct tx **args, int n, struct span call,
                                 const struct func_param *params,
                                 const struct tlocal *const *locals);

/* ---- inline.c ---- */
enum inline_kind { INLINE_NO, INLINE_VALUE, INLINE_PLACE, INLINE_OUT, INLINE_FIELDS, INLINE_STMT };
enum inline_kind low_inline_kind(struct lower *lo, struct tx *call);
void low_inline_into(struct lower *lo, struct tx *call, enum inline_kind kind, struct ir_place dest,
                     enum dest_mode mode);
struct ir_operand low_inline_value(struct lower *lo, struct tx *call);
struct ir_place low_inline_place(struct lower *lo, struct tx *call);

/* The names of a substituted call, between enter and leave. */
struct inlined {
    struct subst names;
    struct span outer_at;
    const struct ir_operand *args;
    uint64_t borrows;
};
void low_enter(struct lower *lo, struct tx *x, struct inlined *in);
void low_leave_inlined(struct lower *lo, struct inlined *in);
void low_borrow_arguments(struct lower *lo, const struct inlined *in, const struct ir_place *dest);
enum { LOW_FLAT = 8 }; /* statements of a body that is substituted */
/* The statements of b without blocks that only group; false when there are more than limit. */
bool low_flat(const struct tblock *b, struct tstmt **out, int *n, int limit);
/* Made of operations on parameters of inst. */
bool low_is_simple(struct lower *lo, const struct instance *inst, const struct tx *x);

/* ---- next.c ---- */
/* `for` over an iterator of the library whose __next__ is a test and a few assignments. */
bool low_for_simple_next(struct lower *lo, struct tstmt *s);

/* ---- lower_stmt.c ---- */
void low_block(struct lower *lo, struct tblock *b);
void low_statement(struct lower *lo, struct tstmt *s);
struct ir_block *low_inner(struct lower *lo, struct tblock *b);
void low_jump(struct lower *lo, enum ir_kind kind, int target, struct span span);

/* ---- open.c ---- */
/* s of an open body, when not all of it is known; false: it is as any other. */
bool low_open_statement(struct lower *lo, struct tstmt *s);
/* The function type that a call by TX_CALL_PTR goes by; NULL: none is known. */
const struct type *low_callee_type(struct lower *lo, const struct tx *call);

/* ---- loop.c ---- */
void low_while(struct lower *lo, struct tstmt *s);
/* The statements of s at the end of loop->body; `break` leaves `whole`, or the loop if NULL. */
void low_rounds(struct lower *lo, struct tstmt *s, const struct ir_stmt *loop,
                const struct ir_stmt *whole);
void low_for_counted(struct lower *lo, struct tstmt *s);
/* A loop with an `else` that its breaks pass by stands in a block of its own, which is now lo's;
 * NULL when there is none. */
struct ir_stmt *low_around_else(struct lower *lo, const struct tstmt *s);
void low_for_next(struct lower *lo, struct tstmt *s);

/* ---- raise.c ---- */
void low_try(struct lower *lo, struct tstmt *s);
void low_return(struct lower *lo, struct tstmt *s);
void low_return_here(struct lower *lo, const struct ir_operand *value, struct span span);
void low_raise(struct lower *lo, struct tx *value, struct span span);
void low_leave(struct lower *lo, struct tstmt *s);

/* ---- device.c ---- */
void low_kernel_body(struct lower *lo); /* of a kernel that raises */
void low_launch(struct lower *lo, struct ir_stmt *s, struct tx *x); /* s has its operands */

/* ---- synth.c ---- */
void low_synth(struct lower *lo);

#endif
