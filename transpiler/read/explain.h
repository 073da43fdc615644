/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files share that say what a file with syntax errors got wrong: where the one who reads
 * the words stands, looking at them, and a function for each construct that stands in others.
 *
 * Each `ex_` function of a construct takes its words and goes on behind them; at the first surprise
 * it reports and sets `failed`, from where on all of them do nothing until the statement's end. */
#ifndef READ_EXPLAIN_H
#define READ_EXPLAIN_H

#include "read/tokens.h"

struct explainer {
    struct reader *r;
    struct token *tokens;
    int at;
    int forced;           /* this word is taken though a line begins with it: one has to come */
    int depth;            /* open brackets */
    uint32_t base;        /* column of the statement we are in */
    int start;            /* its first word */
    int nesting;
    int crossed;          /* the first such word of this statement */
    bool failed;          /* this statement is given up */
    bool spoiled;         /* so is one of its heads, though its last clause may be fine */
    bool is_unsure;       /* behind a head with an error: indents may be what it lacks */
    bool lost_body;       /* the lines behind may be one without its indent */
    bool takes_cases;     /* the lines of a match or an enum */
    const struct token *block_first; /* the block's first word: whose indent the lines must match */
};

/* ---- words (explain_words.c) ---- */
const struct token *ex_here(const struct explainer *e);
/* Nothing more on this statement: end of file, or a line not indented deeper than its first. */
bool ex_at_end(const struct explainer *e);
bool ex_text_is(const struct explainer *e, const struct token *t, const char *text);
bool ex_is(const struct explainer *e, const char *text);
bool ex_is_any(const struct explainer *e, const char *const *words);
bool ex_next_is(const struct explainer *e, const char *text);
bool ex_accept(struct explainer *e, const char *text);
/* Are the blanks before it others than those before the block's first word? */
bool ex_mixes_tabs(const struct explainer *e, const struct token *t);
struct span ex_token_span(const struct explainer *e, const struct token *t);
/* Where the next word should have been another: at that word; at the end of the line when there is
 * nothing more on it; at the operator when one waits for its operand. */
void ex_fail(struct explainer *e, const char *why);
/* Gives the statement up with an error at a place, unless the words tell of an error already. */
void ex_complain(struct explainer *e, struct span at, const char *why);
void ex_expect(struct explainer *e, const char *text, const char *why);
void ex_open_bracket(struct explainer *e, const char *text);
void ex_close_bracket(struct explainer *e, const char *text, const char *why);

/* ---- expressions (explain_expr.c) ---- */
bool ex_starts_operand(const struct explainer *e);
void ex_name(struct explainer *e, const char *why);
/* The same where reserved words are names as well. */
void ex_any_name(struct explainer *e, const char *why);
/* Items up to `close`, each by item(e), commas between; the bracket is closed with `why`. */
void ex_items(struct explainer *e, const char *close, void (*item)(struct explainer *e),
              const char *why);
void ex_call_item(struct explainer *e);
void ex_target(struct explainer *e);
void ex_target_list(struct explainer *e);
void ex_primary(struct explainer *e);
/* Calls, subscripts and attributes behind it. */
void ex_postfix(struct explainer *e);
void ex_operand_chain(struct explainer *e, bool with_ternary);
void ex_expression(struct explainer *e);
void ex_expressions(struct explainer *e);

/* ---- signatures (explain_signature.c) ---- */
void ex_type_item(struct explainer *e);
void ex_parameter(struct explainer *e);
void ex_signature(struct explainer *e, bool is_lambda);

/* ---- statements without a block (explain_simple.c) ---- */
void ex_simple_statement(struct explainer *e);

/* ---- what the writer may have had in mind (explain_hints.c) ---- */
/* Better words than `why` for that place, or `why`. */
const char *ex_hint(const struct explainer *e, const struct token *t, const char *why);

#endif
