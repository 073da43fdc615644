/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The typed tree of one instance: what a body means once its parameters are bound. No name, no
 * overload, no literal type, no conversion is left to find: operators are calls or primitive ops,
 * conversions are calls, `for`, `with`, `match`, comprehensions and displays are plain statements,
 * `comptime if` and `comptime for` are gone. Made by infer_*, read by `lower` only.
 *
 * An expression is a place (it has an address: TX_LOCAL, TX_FIELD, TX_ELEM, TX_DEREF, calls that
 * return a reference) or a value. Where a value is needed of a place, a TX_COPY or TX_MOVE stands
 * around it; arguments passed by reference are places or values (lower puts a value in a
 * temporary). */
#ifndef TYPES_TYPED_H
#define TYPES_TYPED_H

#include "ir/ir.h"

struct instance;

/* A variable of an instance: argument, local, temporary with a name, capture-by-self is a field. */
struct tlocal {
    const char *name;       /* NULL: made by the compiler */
    struct type *type;      /* may still hold origins; lower erases */
    struct span span;
    enum local_kind kind;
    enum pass pass;         /* LOCAL_ARG */
    bool is_ref, is_mut;    /* ref binding / reference argument; may be written */
    bool is_const;          /* loop target bound imm: reading only */
    bool is_static;         /* the text that views in it are of is there for the whole run */
    bool is_element;        /* a function out of a library iterator: see is_element_function */
    bool is_lent;           /* loop target not bound by `var`: the loop's, not to be moved away */
    int ir_id;              /* lower's local, -1 before */
    struct instance *inst;  /* whose body it belongs to */
    struct type *bound;     /* of something callable: the function type its own is bounded by */
    struct instance *like;  /* a pointer to functions: the one whose names and defaults calls use */
    struct node *written;   /* the type that its declaration says, or NULL */
};

enum tx_kind {
    TX_ERROR,
    TX_CONST,     /* value */
    TX_LOCAL,     /* local: place */
    TX_FIELD,     /* base.index: place if base is one */
    TX_ELEM,      /* base[args[0]] of LAYOUT_ARRAY: place */
    TX_DEREF,     /* *base, base of LAYOUT_POINTER: place */
    TX_CALL,      /* func(args); place when func returns a reference */
    TX_CALL_PTR,  /* (*base)(args): base of LAYOUT_FUNC */
    TX_EXTERN,    /* C function symbol(args) */
    TX_OP,        /* op[op_types, op_values](args) */
    TX_COPY,      /* copy of place base: its copy constructor or its bits */
    TX_MOVE,      /* base^ of an owned place, or the value of a temporary place */
    TX_AGGREGATE, /* {args}: all fields/elements of type in order; an is_ref field takes a place */
    TX_AND, TX_OR, /* args[0], args[1]: Bool, short circuit */
    TX_TERNARY,   /* args[0] Bool ? args[1] : args[2]; both values of this type */
    /* local := args[0] (value, or place when local->is_ref); then args[1] is the result */
    TX_LET,
    TX_STMTS,     /* stmts run, then base is the result (place or value) */
    TX_ADDRESS    /* pointer (type) to place base */
};

struct tx {
    enum tx_kind kind;
    struct span span;
    struct type *type;
    bool is_place, is_mut;      /* is_mut: the place may be written */
    /* AGGREGATE, CALL: `[..]`, `{..}`, made when all beside it are there */
    bool is_display;
    bool is_asked;              /* COPY: written as `.copy()`: always runs, never becomes a move;
                                   MOVE: written as `^`, at offset `sign` */
    uint32_t sign;
    bool is_converted;          /* CALL: by an @implicit constructor that nobody wrote */
    bool has_others;            /* CALL: other functions of the name fit as well */
    struct value *value;
    struct tlocal *local;
    struct setter *setter;      /* a getter's call: how its value is put back; see infer.h */
    struct tx *base;
    int index;
    struct instance *func;
    struct tx **args;
    int arg_count;
    const struct node_list *given; /* CALL: its parameters as written in brackets, or NULL */
    struct node *written;       /* CALL of a constructor: the type as written, or NULL */
    uint64_t borrows;           /* CALL, AGGREGATE, OP: bit i: the result borrows from argument i */
    const char *symbol;
    const struct assembly *assembly; /* TX_EXTERN: this instead of a function, or NULL */
    int fixed_args;
    enum op op;
    struct type **op_types;
    struct value **op_values;
    int op_type_count, op_value_count;
    struct type *raises;        /* CALL, CALL_PTR: error type it may raise, or NULL */
    /* CALL: its error is caught in this variable and error_value (of the */
    struct tlocal *error_local;
    struct tx *error_value;     /*   function's own error type) is raised instead; NULL: as it is */
    struct tblock *stmts;
};

enum ts_kind {
    TS_EXPR,      /* value; result dropped */
    TS_VAR,       /* local = value; value NULL: declared only. is_ref local: value is a place */
    TS_ASSIGN,    /* place = value */
    TS_BLOCK,     /* body: scope; id for TS_BREAK when has_label */
    TS_IF,        /* value Bool; body, orelse */
    TS_WHILE,     /* value Bool; body, orelse */
    /* local from args[0] to args[1] by args[2] (values; step may be any non-const) */
    TS_FOR_COUNTED,
    /* loop: local = value (a raising call of __next__); StopIteration ends it; body, orelse */
    TS_FOR_NEXT,
    TS_BREAK, TS_CONTINUE, /* target: id of the statement */
    TS_RETURN,    /* value or NULL; place when the function returns a reference */
    TS_RAISE,     /* value: the error */
    TS_TRY,       /* body; local: error (handler); orelse; finally */
    TS_DISCARD    /* `_ = x`: a use of x; a value is dropped */
};

struct tstmt {
    enum ts_kind kind;
    struct span span;
    struct tx *value, *place;
    struct tlocal *local;
    struct tx *args[3];
    struct tblock *body, *orelse, *handler, *finally;
    struct type *raises;    /* TS_TRY: error type its body raises, NULL when none can */
    bool has_handler, has_label;
    int id, target;
    int rounds;             /* TS_BLOCK: of a `comptime for`, the first statements of its body */
};
struct tblock {
    VEC(struct tstmt *) stmts;
};

/* The expressions and the blocks of a statement, NULL where there is none: what a walk over all of
 * a body goes through. */
enum { TSTMT_VALUES = 5, TSTMT_BLOCKS = 4 };

struct tstmt_parts {
    const struct tx *values[TSTMT_VALUES];
    const struct tblock *blocks[TSTMT_BLOCKS];
};

static inline struct tstmt_parts tstmt_parts(const struct tstmt *s)
{
    return (struct tstmt_parts){{s->value, s->place, s->args[0], s->args[1], s->args[2]},
                                {s->body, s->handler, s->orelse, s->finally}};
}

#endif
