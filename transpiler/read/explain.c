/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Says what a file with syntax errors got wrong. tree-sitter tells that and about where; this
 * goes over the words with one function a construct, as one who reads from left to right and
 * stops at the first surprise, then goes on with the next statement. It accepts a little more
 * than the grammar, so a file may pass here; read_explain then reports the parser's own place. */
#include "read/explain.h"

#include <stdio.h>
#include <string.h>

static void statement(struct explainer *e, bool own_line);

static const char *const compound_words[] = {
    "if", "while", "for", "try", "with", "match", "def", "fn", "struct", "trait", "__enum",
    "__extension", "async", "__async", "class", NULL,
};

static bool starts_compound(const struct explainer *e)
{
    if (ex_is(e, "match"))
        return !ex_next_is(e, "=") && !ex_next_is(e, ".") && !ex_next_is(e, "(") &&
               !ex_next_is(e, "[") && !ex_next_is(e, ",");
    if (ex_is(e, "comptime"))
        return ex_next_is(e, "if") || ex_next_is(e, "for") || ex_next_is(e, "match");
    return ex_is_any(e, compound_words);
}

/* Gives up the statement: on to the first word of a line at or left of its column; deeper lines
 * behind the head of a block stay, to be looked at as its body. */
static void skip_statement(struct explainer *e, bool keep_block)
{
    e->depth = 0;
    e->nesting = 0;
    if (e->crossed > e->start && e->crossed < e->at)
        e->at = e->crossed;
    while (ex_here(e)->kind != TOKEN_END &&
           (e->at == e->start ||
            !(ex_here(e)->is_first && (ex_here(e)->column <= e->base || keep_block))))
        e->at++;
}

static void lines(struct explainer *e, uint32_t outer);

/* Behind the `:`. */
static void body(struct explainer *e)
{
    const uint32_t base = e->base;

    if (e->failed) {
        const bool was_unsure = e->is_unsure;
        skip_statement(e, true);
        e->failed = false;
        e->is_unsure = true;
        if (ex_here(e)->kind != TOKEN_END && ex_here(e)->column > base)
            lines(e, base);
        e->is_unsure = was_unsure;
        e->base = base;
        e->failed = e->spoiled = true;
        return;
    }
    if (!ex_at_end(e) && !ex_here(e)->is_first) {
        statement(e, false);
        while (ex_accept(e, ";"))
            if (!ex_at_end(e) && !ex_here(e)->is_first)
                statement(e, false);
        return;
    }
    if (ex_at_end(e)) {
        ex_complain(e, ex_token_span(e, ex_here(e) - 1),
                    "body must not be empty; use 'pass' or check that the lines below are "
                    "indented");
        e->lost_body = true;
        return;
    }
    lines(e, base);
    e->base = base;
}

static void head_end(struct explainer *e, const char *why)
{
    ex_expect(e, ":", why);
    body(e);
}

/* `else:` and the like at the statement's own column. */
static bool clause(struct explainer *e, const char *word, uint32_t column)
{
    const struct token *t = ex_here(e);

    if (t->kind == TOKEN_END || !t->is_first || t->column != column || !ex_text_is(e, t, word))
        return false;
    e->spoiled |= e->failed;
    e->failed = false;
    e->at++;
    return true;
}

static void if_statement(struct explainer *e)
{
    const uint32_t column = e->base;

    e->at++;
    ex_expression(e);
    head_end(e, "expected ':' after 'if' condition");
    while (clause(e, "elif", column)) {
        ex_expression(e);
        head_end(e, "expected ':' after 'elif' condition");
    }
    if (clause(e, "else", column))
        head_end(e, "expected ':' after 'else'");
}

static void loop_statement(struct explainer *e)
{
    const uint32_t column = e->base;

    if (ex_accept(e, "for")) {
        ex_target_list(e);
        ex_expect(e, "in", "expected 'in' after target identifier");
        ex_expressions(e);
        head_end(e, "expected ':' after 'for' statement");
    } else {
        e->at++;
        ex_expression(e);
        head_end(e, "expected ':' after 'while' condition");
    }
    if (clause(e, "else", column))
        head_end(e, "expected ':' after 'else'");
}

static void try_statement(struct explainer *e)
{
    const uint32_t column = e->base;
    bool has_clause = false;

    e->at++;
    head_end(e, "expected ':' after 'try'");
    while (clause(e, "except", column)) {
        has_clause = true;
        if (!ex_is(e, ":"))
            ex_name(e, "expected ':' after 'except'");
        head_end(e, "expected ':' after 'except'");
    }
    if (clause(e, "else", column))
        head_end(e, "expected ':' after 'else'");
    if (clause(e, "finally", column)) {
        has_clause = true;
        head_end(e, "expected ':' after 'finally'");
    }
    if (!has_clause)
        ex_complain(e, ex_token_span(e, ex_here(e)), "expected 'except' or 'finally' block");
}

static void with_statement(struct explainer *e)
{
    e->at++;
    do {
        ex_expression(e);
        if (ex_accept(e, "as"))
            ex_target(e);
    } while (ex_accept(e, ","));
    head_end(e, "expected ':' after 'with' items");
}

static void case_pattern(struct explainer *e)
{
    static const char *const skipped[] = { "var", "ref", "==", "*", NULL };

    do {
        while (!e->failed && ex_is_any(e, skipped))
            e->at++;
        ex_operand_chain(e, false);
        if (ex_accept(e, "as"))
            ex_name(e, "expected a name after 'as'");
    } while (ex_accept(e, ",") && !ex_is(e, ":"));
}

static void case_statement(struct explainer *e)
{
    e->at++;
    case_pattern(e);
    if (ex_accept(e, "if"))
        ex_expression(e);
    if (e->failed || !(ex_here(e)->is_first || ex_at_end(e))) { /* no case of an enum */
        const bool outer = e->takes_cases;
        e->takes_cases = false;
        head_end(e, "expected ':' after 'case' pattern");
        e->takes_cases = outer;
    }
}

static void match_statement(struct explainer *e)
{
    const bool outer = e->takes_cases;

    e->at++;
    ex_expressions(e);
    e->takes_cases = true;
    head_end(e, "expected ':' after 'match' subject");
    e->takes_cases = outer;
}

static void def_statement(struct explainer *e)
{
    const bool outer = e->takes_cases;

    e->takes_cases = false;
    if (!ex_accept(e, "async"))
        ex_accept(e, "__async");
    if (!ex_accept(e, "def") && !ex_accept(e, "fn"))
        ex_fail(e, "expected 'def'");
    ex_any_name(e, "expected the function's name behind 'def'");
    ex_signature(e, false);
    while (ex_accept(e, "where"))
        ex_expression(e);
    head_end(e, "missing ':' at end of function signature");
    e->takes_cases = outer;
}

static void conformance(struct explainer *e)
{
    ex_expression(e);
    while (ex_accept(e, "where"))
        ex_expression(e);
}

static void type_statement(struct explainer *e)
{
    const bool is_struct = ex_is(e, "struct"), outer = e->takes_cases;

    if (ex_is(e, "class"))
        ex_fail(e, "there are no classes; write 'struct', with traits in the parentheses");
    e->takes_cases = ex_is(e, "__enum");
    e->at++;
    ex_name(e, is_struct ? "expected the struct's name" : "expected a name");
    if (ex_is(e, "[")) {
        ex_open_bracket(e, "[");
        ex_items(e, "]", ex_parameter, "expected ']' in parameter list");
    }
    if (ex_is(e, "(")) {
        ex_open_bracket(e, "(");
        ex_items(e, ")", conformance, "expected ')' in conformance list");
    }
    while (ex_accept(e, "where"))
        ex_expression(e);
    head_end(e, is_struct ? "expected ':' after struct definition"
                          : "expected ':' after the definition's head");
    e->takes_cases = outer;
}

static void compound_statement(struct explainer *e)
{
    if (ex_is(e, "comptime"))
        e->at++;
    if (ex_is(e, "if"))
        if_statement(e);
    else if (ex_is(e, "for") || ex_is(e, "while"))
        loop_statement(e);
    else if (ex_is(e, "try"))
        try_statement(e);
    else if (ex_is(e, "with"))
        with_statement(e);
    else if (ex_is(e, "match"))
        match_statement(e);
    else if (ex_is(e, "struct") || ex_is(e, "trait") || ex_is(e, "__enum") ||
             ex_is(e, "__extension") || ex_is(e, "class"))
        type_statement(e);
    else
        def_statement(e);
}

static void own_line_needed(struct explainer *e)
{
    const struct token *t = ex_here(e);
    char why[80];

    snprintf(why, sizeof why, "'%.*s' statement must be on its own line",
             (int)(t->end - t->start), e->r->text + t->start);
    ex_complain(e, ex_token_span(e, t), why);
}

static void statement(struct explainer *e, bool own_line)
{
    if (++e->nesting > READ_NESTING_MAX) {
        ex_fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    if (starts_compound(e)) {
        if (own_line)
            compound_statement(e);
        else
            own_line_needed(e);
    } else if (ex_is(e, "case") && own_line && e->takes_cases) {
        case_statement(e);
    } else if (ex_is(e, "@") && own_line) {
        e->at++;
        if (ex_at_end(e) || ex_here(e)->kind != TOKEN_WORD)
            ex_fail(e, "found stray '@'; '@' must be followed by a decorator name");
        else {
            ex_primary(e);
            ex_postfix(e);
        }
        if (!e->failed && !ex_at_end(e))
            ex_fail(e, "decorators must be on their own line");
    } else {
        ex_simple_statement(e);
    }
    e->nesting--;
}

/* ---- blocks --------------------------------------------------------------- */

/* The words from `start` to before the one we are at are taken out. `aligned`: with the block's
 * first statement, at `block`. */
static void give_up(struct explainer *e, int start, bool aligned, const struct token *block,
                    bool is_of_file)
{
    struct reader *r = e->r;
    struct hole h = { .start = e->tokens[start].start, .end = e->tokens[e->at - 1].end,
                      .keeps_place = aligned, .is_of_file = is_of_file || e->lost_body };

    h.flaw = aligned ? h.start : block->start;
    while (r->holes.len && vec_last(&r->holes).start >= h.start)
        r->holes.len--;
    vec_push(r->trees, &r->holes, h);
    for (int i = start; i < e->at; i++) /* told, and not to be met again */
        e->tokens[i].is_bad = false;
}

static bool has_bad_word(const struct explainer *e, int start)
{
    for (int i = start; i < e->at; i++)
        if (e->tokens[i].is_bad)
            return true;
    return false;
}

/* `else:` and the like behind a statement that was given up belong to it. */
static bool continues_statement(const struct explainer *e)
{
    static const char *const words[] = { "elif", "else", "except", "finally", "case", NULL };

    return ex_is_any(e, words) && !(e->takes_cases && ex_is(e, "case"));
}

static const char *indent_flaw(const struct explainer *e, const struct token *t,
                               const struct token *first)
{
    return ex_mixes_tabs(e, t) ? "indentation must not mix tabs and spaces; select one style"
           : t->column != first->column ? "statement indentation must match the rest of the block; "
                                          "adjust to align" : NULL;
}

/* The statement or lines of one; false when it is given up. */
static bool one_statement(struct explainer *e, const struct token *first, bool behind_hole)
{
    const int start = e->at;
    const struct token *t = ex_here(e);
    const char *indent = indent_flaw(e, t, first);
    const bool spoiled = e->spoiled;
    const int holes = e->r->holes.len;

    e->base = t->column;
    e->start = start;
    e->forced = e->crossed = -1;
    e->failed = e->spoiled = false;
    e->depth = 0;
    if (indent && (e->is_unsure || e->lost_body || behind_hole))
        e->failed = true;
    else if (indent)
        ex_complain(e, ex_token_span(e, t), indent);
    else if (behind_hole && continues_statement(e))
        e->failed = true;
    else {
        statement(e, true);
        while (ex_accept(e, ";"))
            if (!ex_at_end(e))
                statement(e, false);
        if (e->at == start)
            ex_fail(e, "unexpected token in expression");
    }
    e->base = t->column;
    if (e->failed || !ex_at_end(e))
        skip_statement(e, false);
    if (e->at == start)
        e->at++;
    const bool bad = e->failed || e->spoiled || has_bad_word(e, start);
    e->spoiled = spoiled;
    if (!bad && e->r->holes.len == holes)
        e->lost_body = false;
    return !bad;
}

/* The lines of a block, from its first word to one at column `outer` or left of it. */
static void lines(struct explainer *e, uint32_t outer)
{
    struct token *first = &e->tokens[e->at];
    const struct token *enclosing = e->block_first;
    const bool is_file = e->at == 0, has_cases = e->takes_cases;
    const int nesting = e->nesting;
    int decorated = -1; /* the first decorator of what comes */
    bool decorator_is_bad = false, behind_hole = false;

    if (nesting > READ_NESTING_MAX) {
        ex_fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    if (ex_mixes_tabs(e, first)) /* the enclosing statement has no body that can be read */
        e->spoiled = true;
    else
        e->block_first = first;
    while (ex_here(e)->kind != TOKEN_END && (is_file || ex_here(e)->column > outer)) {
        const int start = e->at;
        const bool is_decorator = ex_text_is(e, ex_here(e), "@");
        const bool aligned = ex_here(e)->column == first->column;

        e->nesting = nesting + 1;
        bool good = one_statement(e, first, behind_hole);
        decorator_is_bad |= is_decorator && !good;
        if (decorated < 0)
            decorated = start;
        if (is_decorator && ex_here(e)->kind != TOKEN_END &&
            (is_file || ex_here(e)->column > outer))
            continue;
        good &= !decorator_is_bad;
        if (!good) {
            give_up(e, decorated, aligned, first, is_file);
            e->spoiled |= has_cases;
        }
        behind_hole = !good;
        decorator_is_bad = false;
        decorated = -1;
    }
    e->nesting = nesting;
    e->failed = false;
    e->block_first = enclosing;
}

void read_explain_file(struct reader *r)
{
    struct explainer e = { .r = r };

    if (r->len >= 3 && memcmp(r->text, "\xef\xbb\xbf", 3) == 0) {
        read_syntax_error(r, (struct span){ r->file, 0, 3 }, "unexpected character");
        return;
    }
    e.tokens = tokens_of(r).at;
    lines(&e, 0);
}
