/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of this room share: the reader's state, and how it looks at a syntax node. A
 * node's children are collected once, by a cursor, into an array with their rules and fields:
 * asking tree-sitter for the i-th child again and again would take quadratic time. */
#ifndef READ_READER_H
#define READ_READER_H

#include "read/read.h"
#include <tree_sitter/api.h>

enum rule {
    RULE_NONE,  /* a keyword or sign, or nothing */
    RULE_ERROR, /* what the parser could not make sense of, or made up */
#define RULE(x) RULE_##x,
#define FIELD(x)
#include "read/rules.def"
#undef RULE
#undef FIELD
    RULE_COUNT
};

enum field {
    FIELD_NONE,
#define RULE(x)
#define FIELD(x) FIELD_##x,
#include "read/rules.def"
#undef RULE
#undef FIELD
    FIELD_COUNT
};

struct kid {
    TSNode node;
    enum rule rule;
    enum field field;
};
struct kids {
    struct kid *at;
    int len;
};

/* What the enclosing declaration is: rules differ. */
enum place { PLACE_FILE, PLACE_STRUCT, PLACE_TRAIT, PLACE_ENUM, PLACE_EXTENSION, PLACE_FUNCTION };

/* A statement that was given up, from its first word (of its decorators) to behind its last. */
struct hole {
    uint32_t start, end;
    bool keeps_place;         /* a word stands for it: its block may have no other */
    bool is_of_file;          /* its names would have been seen everywhere */
    uint32_t flaw;            /* an offset within the declaration that lacks it */
};
struct holes {
    struct hole *at;
    int len, cap;
};

struct reader {
    struct diags *diags;
    struct intern *words;
    struct arena *trees;
    struct arena scratch;     /* kids; reset after each statement of the file */
    uint32_t file;
    const char *text;
    uint32_t len;
    enum edition edition;
    bool is_library;
    TSTreeCursor cursor;
    const TSLanguage *language;
    uint16_t *rule_of;        /* enum rule by TSSymbol */
    uint16_t *field_of;       /* enum field by TSFieldId */
    int depth;                /* nesting of syntax */
    int tree_depth;           /* of our tree, chains of operators counted too */
    bool too_deep;
    bool in_target;           /* `a, var b = ..`: a tuple may declare */
    enum place place;
    int blocks;               /* of `if`, loops, .. around, inside the function */
    /* 2023: inside a constructor that returns its value, `return e` is `self = e` and return;
     * inside a copy or move constructor the source has today's name. */
    bool init_returns;
    const char *renamed, *renamed_to;
    /* syntax errors */
    bool is_explained;        /* read_explain_file found what is wrong */
    struct holes holes;       /* statements taken out of the text, in source order */
    int hole;                 /* the next of them to be met */
    struct flaws flaws;
    uint32_t first_error;     /* offset of the first syntax error, UINT32_MAX when there is none */
};

/* ---- nodes ---- */
struct kids read_kids(struct reader *r, TSNode n);
enum rule read_rule(const struct reader *r, TSNode n);
struct span read_span(const struct reader *r, TSNode n);
/* The first child with that field, or NULL. */
const struct kid *kid_of(const struct kids *k, enum field field);
bool kid_is(const struct reader *r, const struct kid *k, const char *text);
bool node_is(const struct reader *r, TSNode n, const char *text);
/* The interned text of a name; backticks are no part of it. */
const char *read_word(struct reader *r, TSNode n);
/* The same for a name that is declared here: a reserved word is an error. */
const char *read_declared_word(struct reader *r, TSNode n);
bool read_is_reserved(const struct reader *r, TSNode n);
bool read_is_reserved_at(const struct reader *r, uint32_t start, uint32_t end);
struct node *read_new(struct reader *r, enum node_kind kind, TSNode n);
void read_push(struct reader *r, struct node_list *l, struct node *n);
/* Counts nesting; false (and an error, once) when it is too deep. */
bool read_enter(struct reader *r, TSNode n);
void read_leave(struct reader *r);
enum { READ_NESTING_MAX = 200, READ_CHAIN_MAX = 1000 };

/* ---- method.c ---- */
bool read_is_word(const char *word, const char *text);
bool read_has_decorator(const struct node *def, const char *name);
/* Whether what is read stands in a struct, trait or enum. */
bool read_in_type(const struct reader *r);
/* Whether def has no result, or says that it is None. */
bool read_gives_none(const struct node *def);
/* Which argument is `out`, or -1. */
int read_out_index(const struct node *def);
/* The argument of def that is `self` whatever its name, whose type may be left out; -1: none. */
int read_self_index(const struct reader *r, const struct node *def);
/* A method's `self` first and its `out` last, a constructor's `out` first: that they stand
 * elsewhere has no meaning. */
void read_order_arguments(struct reader *r, struct node *def);
void read_check_method(struct reader *r, const struct node *def);

/* ---- messages ---- */
void read_error(struct reader *r, struct span at, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;
/* The same with a row of its own, which has room for at most one word. */
void read_refuse(struct reader *r, struct span at, enum diag_id id, const char *word);
/* The same for what the parser stumbled over. What else is wrong behind the first of these may only
 * follow from it, so read_error is silent there. */
void read_syntax_error(struct reader *r, struct span at, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;
/* n is an ERROR or holds one: says so, unless the file's errors have been explained. */
void read_explain(struct reader *r, TSNode n);
/* Goes over a file with errors word by word and reports what was expected where, at most one
 * error a statement. Those statements go to r->holes. */
void read_explain_file(struct reader *r);
/* parse.c: the tree of r->text, or NULL when the parser takes too long, which is so for texts that
 * have very many errors only, or on a machine that is very slow. */
TSTree *read_parse_soon(struct reader *r, TSParser *parser);
/* repair.c: the text without r->holes, of the same length: what is left can be parsed. */
const char *read_repaired(struct reader *r);
/* The statement that begins here stands for a hole. */
bool read_is_hole(struct reader *r, uint32_t start);

/* ---- declarations ---- */
struct node *read_function(struct reader *r, TSNode n);
struct node *read_struct_like(struct reader *r, TSNode n, enum rule rule);
struct node *read_enum_case(struct reader *r, TSNode n);
struct node *read_comptime_declaration(struct reader *r, TSNode n);
struct node *read_import(struct reader *r, TSNode n);
void read_imports(struct reader *r, TSNode n, struct node_list *out);
void read_parameters(struct reader *r, const struct kids *k, struct node_list *out);
struct node *read_lambda(struct reader *r, TSNode n);
struct node *read_function_type(struct reader *r, TSNode n);
/* decorator.c: what stands before a declaration. The last two are for when the rest of it is read:
 * what a decorator asks of what it stands before. */
enum decorated { DECORATES_FUNCTION = 1, DECORATES_STRUCT = 2, DECORATES_TRAIT = 4,
                 DECORATES_CONSTANT = 8 };
void read_decorators(struct reader *r, const struct kids *k, enum decorated what,
                     struct node_list *out);
const struct node *read_decorator_head(const struct node *value);
void check_function_decorators(struct reader *r, const struct node *def);
void check_struct_decorators(struct reader *r, const struct node *s);
void read_where(struct reader *r, const struct kids *k, struct node_list *out);

/* ---- statements ---- */
/* The statements of a block or file; a leading string goes to *doc when doc is not NULL. */
void read_body(struct reader *r, TSNode block, struct node_list *out, const char **doc);
void read_statement(struct reader *r, TSNode n, enum rule rule, struct node_list *out);
/* Patterns of var, for, with. */
struct node *read_pattern(struct reader *r, TSNode n, enum binding binding);
struct node *read_case_pattern(struct reader *r, TSNode n);

/* ---- expressions ---- */
struct node *read_expression(struct reader *r, TSNode n);
/* As read_expression of that child; an ERROR node when there is none. */
struct node *read_kid(struct reader *r, const struct kids *k, enum field field);
/* The same, NULL when there is none. */
struct node *read_optional(struct reader *r, const struct kids *k, enum field field);
void read_fields(struct reader *r, const struct kids *k, enum field field, struct node_list *out);

enum operator_kind read_binary_operator(const struct reader *r, TSNode sign); /* `+` and `+=` */
/* `var b` inside a tuple of targets: a VAR without value. */
struct node *read_binding(struct reader *r, TSNode n);
/* The binding that the field `keyword` of a loop or clause says. */
enum binding read_binding_word(const struct reader *r, const struct kids *k);

/* ---- text ---- */
struct node *read_number(struct reader *r, TSNode n, enum rule rule);
struct node *read_string(struct reader *r, TSNode n);
struct node *read_template(struct reader *r, TSNode n);
struct node *read_concatenated(struct reader *r, TSNode n);

#endif
