/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Our tree: what a source file says, after `read` and before types. Rows of tree.def make the
 * node kinds, the union, the walk, the dump and the check. Nodes live in the module arena and are
 * never changed after `read` (instances keep what they find in their own typed tree).
 * Needs base. */
#ifndef TREE_TREE_H
#define TREE_TREE_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/vec.h"

enum node_kind {
#define NODE(KIND, arm, fields) NODE_##KIND,
#include "tree/tree.def"
#undef NODE
    NODE_COUNT
};

enum def_flags {
    DEF_RAISES = 1,       /* `raises`; `raises` field NULL means Error */
    DEF_FN = 2,           /* spelled `fn` (2023) */
    DEF_ASYNC = 4,
    DEF_THIN = 8,         /* function type: a plain function pointer */
    DEF_CAPTURING = 16,
    DEF_HAS_CAPTURES = 32,/* a capture list was written, even an empty one */
    DEF_RET_REF = 64,     /* -> ref[..] T */
    DEF_NO_BODY = 128,    /* body is `...` alone */
    DEF_IS_LAMBDA = 256,
    DEF_IS_TYPE = 512,
    DEF_EXTERN = 1024,    /* abi(..) without body */
    DEF_2023_DYNAMIC = 2048, /* 2023 def with untyped arguments */
    DEF_ASYNC_BODY = 4096  /* the body of an `async` function, made a function in it */
};
enum param_flags {
    PARAM_STAR = 1,           /* *Ts, *ns */
    PARAM_INFER_MARK = 2,     /* // */
    PARAM_POSITIONAL_MARK = 4,/* /  */
    PARAM_KEYWORD_MARK = 8,   /* *  */
    PARAM_RESULT = 16         /* 2023: [.. -> name: T], given back by the function */
};
enum arg_flags {
    ARG_STAR = 1,             /* *xs: T */
    ARG_STARSTAR = 2,         /* **kw: T */
    ARG_PACK = 4,             /* *args: *Ts */
    ARG_POSITIONAL_MARK = 8,  /* / */
    ARG_KEYWORD_MARK = 16     /* * */
};
/* Argument conventions; CONV_NONE is what nothing written means (imm). */
enum conv { CONV_NONE, CONV_IMM, CONV_MUT, CONV_VAR, CONV_OUT, CONV_DEINIT, CONV_REF };
enum import_flags { IMPORT_FROM = 1, IMPORT_WILDCARD = 2 };
enum var_flags { VAR_REF = 1, VAR_LET = 2, VAR_FIELD = 4, VAR_IMPLICIT = 8 };
enum binding { BIND_NONE, BIND_VAR, BIND_REF };
enum comp_kind { COMP_LIST, COMP_SET, COMP_DICT };
enum operator_kind {
    OPER_ADD, OPER_SUB, OPER_MUL, OPER_TRUEDIV, OPER_FLOORDIV, OPER_MOD, OPER_POW, OPER_MATMUL,
    OPER_LSHIFT, OPER_RSHIFT, OPER_AND, OPER_OR, OPER_XOR,
    OPER_NEG, OPER_POS, OPER_INVERT,
    OPER_EQ, OPER_NE, OPER_LT, OPER_LE, OPER_GT, OPER_GE,
    OPER_IN, OPER_NOT_IN, OPER_IS, OPER_IS_NOT
};

struct node;
struct node_list {
    struct node **at;
    int len, cap;
};

struct node {
    enum node_kind kind;
    struct span span;      /* whole construct; declarations: see name_span */
    /* The name in DEF STRUCT TRAIT VAR MEMBER ..; the sign in BINARY AND OR COMPARE AUG_ASSIGN
     * TRANSFER; the opening bracket in CALL and SUBSCRIPT; else = span. */
    struct span name_span;
    union {
#define N(x) struct node *x;
#define L(x) struct node_list x;
#define S(x) const char *x;
#define I(x) int x;
#define NODE(KIND, arm, fields) struct arm_##arm { fields } arm;
#include "tree/tree.def"
#undef NODE
#undef N
#undef L
#undef S
#undef I
    };
};

/* A new node of that kind in arena, fields zero. It has room for its own arm alone: a node keeps
 * its kind, and is not assigned as a whole. */
struct node *node_new(struct arena *a, enum node_kind kind, struct span span);
void node_list_push(struct arena *a, struct node_list *l, struct node *n);

/* "DEF", for dumps and internal messages. */
const char *node_kind_name(enum node_kind k);
/* "__add__" for OPER_ADD, ... NULL for `is`-like ones without a reflected form; see operators. */
const char *operator_text(enum operator_kind op); /* "+", "not in" */

/* Calls visit for every direct child, in field order. */
void node_children(struct node *n, void (*visit)(struct node *child, void *user), void *user);

/* Indented text of the tree, one node a line with its line:column; stable (tests compare it). */
void tree_dump(const struct diags *d, const struct node *n, struct buf *out);
/* Checks the shape (required children present, kinds in range); asserts with stage name. */
void tree_check(const struct node *n);

#endif
