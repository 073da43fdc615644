/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of this room share. What can be initialised, moved or dropped by itself is a
 * *leaf*: a tracked local, or a field of one where fields have fates of their own. Leaves of one
 * local are numbered in a row, so a place is a range of leaves, and sets of leaves are bits.
 *
 * A tracked local that is split (OWN_WHOLE, fields assigned or moved) has one more bit, its *life*:
 * set where any part is used later. Where the life ends the destructor of the whole runs, which
 * uses every part. */
#ifndef OWN_FLOW_H
#define OWN_FLOW_H

#include "own/bits.h"
#include "own/own.h"
#include <string.h>

enum own_mode {
    OWN_NONE,  /* nothing ends here: references, trivial temporaries, borrowed arguments */
    OWN_WHOLE, /* variables, temporaries, `var` arguments */
    OWN_PARTS, /* `deinit` arguments: their fields end, never the whole */
    OWN_OUT,   /* named results: set field by field, complete at return */
    OWN_MUT    /* `mut` arguments a field of which is replaced or moved: complete at every exit */
};

struct node {
    struct node *parent;
    struct node **parts; /* by field; NULL for a leaf */
    int part_count, field;
    struct type *type;
    int local, first, count; /* its leaves */
    VEC(const struct ir_stmt *) not_there; /* leaf: statements whose borrow of it means nothing */
};

typedef VEC(struct range) ranges;

struct owned {
    enum own_mode mode;
    struct node *root;  /* NULL when OWN_NONE */
    int life;           /* bit; -1 when not split */
    int by_hand;        /* forward: bit, no constructor ran for what is in it; -1 when not split */
    bool is_told;       /* a part moved away while the whole is needed: one error is enough */
    bool is_made;       /* while its leaves are found: it has been given a value as a whole */
    ranges borrows;     /* leaves of others that live while this local is used */
};

/* Where a break, continue or error goes, for both directions. */
struct target {
    int id;
    struct bits leave, again;
    bool reached;
};

struct effects {
    ranges uses;         /* read, addressed or moved */
    ranges moved;        /* empty afterwards */
    VEC(struct node *) moved_nodes; /* the same: a whole and its only field have one range */
    ranges borrowed;     /* alive because a borrower is used */
    struct range def;    /* given a value; count 0: none */
    struct node *def_node;
};

/* What gives a local its value as a whole: the last such statement, and how many there are. */
struct making {
    const struct ir_stmt *found;
    int count;
};

struct own {
    struct ir_func *f;
    struct diags *diags;
    struct arena *scratch;
    struct owned *locals;     /* by local */
    VEC(int) made;            /* while leaves are found: variables given a value as a whole */
    struct making *makings;   /* by local; made when first asked for */
    int making_count;
    int local_count;          /* at the start: temporaries added later own nothing */
    struct node **leaf_node;
    int leaf_count, bit_count; /* bits of leaves, of lives behind them, then those made by hand */
    int set_size;
    bool any_drop, any_life;
    struct bits needs_drop;   /* leaves whose type has an end */
    struct bits told;         /* leaves whose use without a value was reported */
    struct bits exits;        /* leaves that hold a value at every exit (OWN_MUT) */
    VEC(struct bits) spare;
    VEC(struct target) targets;
    struct bits handler;      /* live or uninitialised at the innermost handler */
    bool in_try;
    struct effects eff;
    /* forward */
    struct bits *loop_memo;   /* by statement id */
    int loop_memo_count;
    struct span *moved_at;    /* by leaf; file 0: never moved */
    /* backward */
    int *life_local;          /* by bit - leaf_count: whose life it is */
    const struct ir_stmt *early_drop; /* before this statement early_place ends */
    struct ir_place early_place;
    const struct ir_stmt *early_made; /* the assignment it was taken from */
    int errors;
};

/* ---- sets ---- */
struct bits own_bits_take(struct own *o);
void own_bits_give(struct own *o, struct bits b);
static inline struct range node_range(const struct node *n)
{
    return (struct range){ n->first, n->count };
}

/* ---- leaves.c ---- */
/* Finds tracked locals, splits them, numbers leaves, finds what borrows what. */
void own_find_leaves(struct own *o);
/* The node a place lies in: NULL when untracked. *exact: the place is the node, not inside it. */
struct node *own_place_node(const struct own *o, const struct ir_place *p, bool *exact);
struct ir_place own_node_place(struct own *o, const struct node *n);
/* "p.a" */
const char *own_node_name(const struct own *o, const struct node *n);
/* What s itself does (not its blocks) into o->eff. */
void own_effects(struct own *o, const struct ir_stmt *s);
bool own_type_has_end(const struct type *t);
/* Of a body that stands for all its instances: nothing certain is known of this local. */
bool own_is_doubtful(const struct own *o, int local);
/* It holds a value from the start: an argument, or a result there is nothing to set of. */
bool own_starts_full(const struct own *o, int local);
/* Control never comes back from this call or op. */
bool own_never_returns(const struct ir_stmt *s);
/* Nothing leaves this block but by an end of the program: nothing needs to end in it. */
bool own_aborts(const struct ir_block *b);

/* ---- init.c: forward; reports what is used before it is there or after it went ---- */
void own_check_initialised(struct own *o);
/* ---- exclusive.c ---- */
void own_check_exclusive(struct own *o);
/* ---- drop.c: backward; puts the drops in ---- */
void own_place_drops(struct own *o);
/* ---- prepare.c: before all; destinations that hold a value, results nobody takes ---- */
void own_prepare(struct own *o);

#endif
