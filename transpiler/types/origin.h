/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Origins as text: what a place is, and what each origin in an expression's type names. Types keep
 * one bit of an origin, so these are found beside them, off trees of types and typed bodies. */
#ifndef MOJO2C_TYPES_ORIGIN_H
#define MOJO2C_TYPES_ORIGIN_H

#include "types/infer.h"

/* One origin: the places it names, `self.a`, or parameters. */
struct origin {
    VEC(const char *) parts; /* sorted; none: not known */
    bool is_root_only;       /* inside of what the parts name, who knows where */
};

enum origin_family { ORIGIN_OWNED, ORIGIN_UNTRACKED, ORIGIN_ANY, ORIGIN_STATIC };

/* Those of a type, in the order in which they stand in it. at NULL: none of them is known. */
struct origins {
    int count;
    struct origin *at;
};

struct origin_bound {
    const char *name;
    struct origins led;
};

/* A signature in use: with the arguments of a call, or seen from its own body. */
struct signature {
    struct instance *inst;
    struct struct_decl *field_of;  /* no signature: a field's type, in terms of its struct's */
    const struct tx *call;         /* NULL: its own body */
    const struct signature *outer; /* whose arguments those of the call may be, or NULL */
    VEC(struct origin_bound) bounds; /* what parameters stand for */
    int wrong;                     /* the first argument that disagrees, or -1 */
    const struct tx *wrong_tx;     /* NULL: the argument */
    struct origin given, wanted;   /* there */
};

struct origin_of_local {
    const struct tlocal *local;
    struct origin place; /* ref bindings */
    struct origins led;  /* what its value leads to */
};

struct origin_memo;

struct origin_walk {
    struct types *ty;
    struct arena *arena;
    struct instance *inst;
    VEC(struct origin_of_local) locals;
    const struct signature *frame; /* whose own locals are looked at; NULL: the body's */
    struct origin declared_place; /* what a result by reference is said to lead to */
    struct origins declared;      /* any other */
    struct origin_memo **memo;    /* of calls, ORIGIN_MEMOS chains */
    const struct tx *row;         /* the last one of arguments, which is no display */
    int depth, in_expression;
    bool has_declined; /* a call that another function of the name may be meant by */
    bool has_told; /* of the statement at hand: once is enough */
};

enum { ORIGIN_MEMOS = 64 };

/* ---- origin_set.c --- sets of texts, and how many origins a type has. */
struct origin origin_one(struct origin_walk *w, const char *text);
struct origin origin_joined(struct origin_walk *w, struct origin a, struct origin b);
/* Each part followed by step. */
struct origin origin_inside(struct origin_walk *w, struct origin o, const char *step);
/* Whether a word is `MutUntrackedOrigin` or of its kin, with or without Mut and Imm. */
enum origin_family origin_family(const char *word);
bool origin_is(const struct origin *o, enum origin_family family);
/* Whether a value was made, by an @implicit constructor, for any origin that is asked for. */
bool origin_serves(const struct tx *value, const struct origin *wanted);
/* Whether it is known that they differ. */
bool origin_differs(const struct origin *a, const struct origin *b);
/* Whether it is known that a names what b does not. */
bool origin_exceeds(const struct origin *a, const struct origin *b);
/* Whether a place, which may be written or not, is known not to serve a `ref` to what is wanted. */
bool origin_refuses(const struct origin *wanted, const struct origin *place, bool is_mut);
const char *origin_text(struct origin_walk *w, const struct origin *o);
int origins_in(const struct type *t);
int origins_in_value(const struct value *v);
struct origins origins_unknown(int count);
struct origins origins_new(struct origin_walk *w, int count);
struct origins origins_part(struct origins all, int first, int count);
struct origins origins_joined(struct origin_walk *w, struct origins a, struct origins b);
/* The first that differ, -1: none that is known to. */
int origins_difference(const struct origins *a, const struct origins *b);
/* ... where a is what `value` leads to, and b what is asked for. */
int origins_misled(const struct tx *value, const struct origins *a, const struct origins *b);

/* ---- origin_sign.c --- what signatures and written types say. */
struct signature origin_signature(struct origin_walk *w, const struct tx *call);
/* What a result leads to: of one by reference its place. */
struct origin origin_of_result(struct origin_walk *w, struct signature *s);
/* What the value of a result leads to, of a reference what lies there. */
struct origins origins_of_result(struct origin_walk *w, struct signature *s);
struct origin origin_of_argument(struct origin_walk *w, const struct signature *s, int index);
/* Of the body's own argument. */
struct origins origins_of_own(struct origin_walk *w, int index);
/* What type t, written as n in the body, names. */
struct origins origins_written(struct origin_walk *w, struct node *n, const struct type *t);
/* What field `index` of a struct leads to, whose own origins are `whole`. */
struct origins origins_of_field(struct origin_walk *w, const struct type *t, struct origins whole,
                                int index, const struct type *field);
/* Which argument of f a local is, or -1. */
int argument_of_local(const struct instance *f, const struct tlocal *l);

/* ---- origin.c */
struct origin origin_of_place(struct origin_walk *w, const struct tx *x);
struct origins origins_of_value(struct origin_walk *w, const struct tx *x);
const struct origin_of_local *origin_known(const struct origin_walk *w, const struct tlocal *l);

#endif
