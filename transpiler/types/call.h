/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What candidate.c (does one fit), call.c (which is the best) and call_build.c (making its call)
 * share. */
#ifndef TYPES_CALL_H
#define TYPES_CALL_H

#include "types/infer.h"

#define MAX_FORMALS 64
#define MAX_ACTUALS 256

struct formal {
    struct node *node;      /* NODE_ARG; NULL for the hidden receiver of a closure */
    int first, count;       /* actuals: index and number (variadic) */
    bool is_default, is_keywords, is_forwarded;
    struct trait_default from_trait; /* is_default: what a trait's method says instead */
    const bool *taken;      /* **kw: which actuals went to other formals */
};

struct attempt {
    struct candidate c;
    struct formal *formals; /* as many as the function has arguments, and a closure itself */
    int formal_count;
    struct type *self_type;
    struct captured_args captured;
    struct instance *inst, *failed_sign;
    struct scope *scope;
    int conversions, materialised, mismatches, parameters, implicit;
    int hidden; /* parameters that arguments bring */
    int packs, in_row; /* parameters that are packs; arguments that a *xs takes */
    bool variadics, is_static_call;
    struct scope *unfit;        /* explicit parameters that do not fit: where they were bound */
    struct node *wrong;         /* an argument with errors of its own, typed where nobody heard */
    const char *reason;
    struct span reason_at, where_at; /* where_at: the constraint that does not hold */
};

/* Tries one candidate: binds parameters, finds the instance, counts conversions. False with the
 * reason in t. */
bool try_candidate(struct infer *in, struct func_set *set, struct call_args *args, struct node *at,
                   struct attempt *t);
/* Names of a parameter list in scope s, open but for what is known. */
void bind_names(struct arena *a, struct scope *s, struct node_list *params, struct value **known,
                struct span span);

/* `a: T` of any type T lies in memory, what was made to travel in registers has to be put there: a
 * function that names its type serves better. */
bool goes_to_memory(struct infer *in, const struct attempt *t, int i, struct type *given);
/* The call that a successful attempt stands for, its conversions in place. */
struct tx *build_call(struct infer *in, struct func_set *set, struct attempt *t,
                      struct call_args *args, struct node *at);

#endif
