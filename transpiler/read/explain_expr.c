/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What is wrong with an expression. */
#include "read/explain.h"

static const char *const not_operands[] = {
    "if",     "elif",  "else",  "for",    "while",    "break",  "continue", "pass", "return",
    "with",   "try",   "except", "finally", "raise",  "assert", "struct",   "trait", "and",
    "or",     "in",    "is",    "import", "from",     "as",     "case",     "class", "del",
    "global", "nonlocal", "yield", "where", "var",    "ref",    NULL,
};

bool ex_starts_operand(const struct explainer *e)
{
    static const char *const signs[] = { "(", "[", "{", ".", "...", "+", "-", "~", NULL };
    const struct token *t = ex_here(e);

    if (ex_at_end(e))
        return false;
    if (t->kind == TOKEN_WORD)
        return t->is_quoted || !ex_is_any(e, not_operands);
    return t->kind == TOKEN_NUMBER || t->kind == TOKEN_STRING || ex_is_any(e, signs);
}

void ex_name(struct explainer *e, const char *why)
{
    if (e->failed)
        return;
    if (!ex_at_end(e) && ex_here(e)->kind == TOKEN_WORD) {
        e->at++;
        return;
    }
    /* on the next line it would be another statement's: that is where one looks for it */
    if (ex_here(e)->kind == TOKEN_WORD &&
        !read_is_reserved_at(e->r, ex_here(e)->start, ex_here(e)->end))
        e->forced = e->at;
    ex_fail(e, why);
}

void ex_any_name(struct explainer *e, const char *why)
{
    if (!e->failed && ex_at_end(e) && ex_here(e)->kind == TOKEN_WORD)
        e->forced = e->at;
    if (!e->failed && e->forced == e->at)
        ex_fail(e, why);
    ex_name(e, why);
}

void ex_items(struct explainer *e, const char *close, void (*item)(struct explainer *e),
              const char *why)
{
    while (!e->failed && !ex_is(e, close)) {
        item(e);
        if (!ex_accept(e, ","))
            break;
    }
    ex_close_bracket(e, close, why);
}

void ex_call_item(struct explainer *e)
{
    if (!ex_accept(e, "*"))
        ex_accept(e, "**");
    if (ex_here(e)->kind == TOKEN_WORD && ex_next_is(e, "="))
        e->at += 2;
    ex_expression(e);
}

static void subscript_item(struct explainer *e)
{
    if (!ex_accept(e, "*"))
        ex_accept(e, "**");
    if (ex_here(e)->kind == TOKEN_WORD && ex_next_is(e, "="))
        e->at += 2;
    if (!ex_is(e, ":") && !ex_is(e, "->"))
        ex_expression(e);
    while (ex_accept(e, ":"))
        if (!ex_is(e, ":") && !ex_is(e, ",") && !ex_is(e, "]"))
            ex_expression(e);
    if (ex_accept(e, "->"))
        ex_name(e, "expected a name after '->'");
}

static void tuple_item(struct explainer *e)
{
    if (!ex_accept(e, "var") && !ex_accept(e, "ref"))
        ex_accept(e, "*");
    ex_expression(e);
}

void ex_target(struct explainer *e)
{
    if (!ex_accept(e, "var"))
        ex_accept(e, "ref");
    if (ex_is(e, "(")) {
        ex_open_bracket(e, "(");
        ex_items(e, ")", ex_target, "expected ')' in pattern");
    } else if (!e->failed && !ex_at_end(e) && ex_here(e)->kind == TOKEN_WORD &&
               !ex_here(e)->is_quoted &&
               read_is_reserved_at(e->r, ex_here(e)->start, ex_here(e)->end)) {
        ex_fail(e, "unexpected token in expression");
    } else {
        ex_any_name(e, "expected a name");
    }
}

void ex_target_list(struct explainer *e)
{
    ex_target(e);
    while (ex_accept(e, ",")) {
        if (ex_is(e, "in") || ex_is(e, "=") || ex_is(e, ":"))
            break;
        ex_target(e);
    }
}

static void clauses(struct explainer *e)
{
    while (!e->failed && (ex_is(e, "for") || ex_is(e, "if"))) {
        if (ex_accept(e, "for")) {
            ex_target_list(e);
            ex_expect(e, "in", "expected 'in' after target identifier");
        } else {
            e->at++;
        }
        ex_operand_chain(e, false);
    }
}

static void brace_item(struct explainer *e)
{
    ex_call_item(e);
    if (ex_accept(e, ":"))
        ex_expression(e);
}

static void display(struct explainer *e, const char *close, void (*item)(struct explainer *e),
                    const char *why)
{
    if (!ex_is(e, close)) {
        item(e);
        if (ex_is(e, "for")) {
            clauses(e);
            ex_close_bracket(e, close, why);
            return;
        }
        if (!ex_accept(e, ",")) {
            ex_close_bracket(e, close, why);
            return;
        }
    }
    ex_items(e, close, item, why);
}

static void function_type(struct explainer *e)
{
    e->at++;
    ex_signature(e, false);
    while (ex_accept(e, "where"))
        ex_expression(e);
}

void ex_primary(struct explainer *e)
{
    if (ex_at_end(e) && e->crossed < e->start)
        e->crossed = e->at;
    e->forced = e->at;
    const bool is_def = ex_is(e, "def") || ex_is(e, "fn");
    const bool is_type = is_def && (ex_next_is(e, "(") || ex_next_is(e, "["));
    if (!ex_starts_operand(e) || is_def != is_type) {
        ex_fail(e, "unexpected token in expression");
    } else if (ex_is(e, "(")) {
        ex_open_bracket(e, "(");
        ex_items(e, ")", tuple_item, "expected ')' in parenthesized expression");
    } else if (ex_is(e, "[")) {
        ex_open_bracket(e, "[");
        display(e, "]", ex_call_item, "expected ']' in list expression");
    } else if (ex_is(e, "{")) {
        ex_open_bracket(e, "{");
        display(e, "}", brace_item, "expected '}' in dictionary or set expression");
    } else if (ex_is(e, ".")) {
        e->at++;
        ex_name(e, "expected a name after '.'");
    } else if (ex_is(e, "lambda")) {
        e->at++;
        ex_signature(e, true);
        ex_expect(e, ":", "expected ':' in lambda expression");
        ex_expression(e);
    } else if (is_type) {
        function_type(e);
    } else if (ex_here(e)->kind == TOKEN_STRING) {
        while (!ex_at_end(e) && ex_here(e)->kind == TOKEN_STRING)
            e->at++;
    } else {
        e->at++;
    }
}

void ex_postfix(struct explainer *e)
{
    while (!e->failed && !ex_at_end(e)) {
        if (ex_is(e, "(")) {
            ex_open_bracket(e, "(");
            ex_items(e, ")", ex_call_item, "expected ')' in call argument list");
        } else if (ex_is(e, "[")) {
            ex_open_bracket(e, "[");
            ex_items(e, "]", subscript_item, "expected ']' in subscript");
        } else if (ex_is(e, "{") && e->r->edition == EDITION_2023) {
            ex_open_bracket(e, "{");
            ex_items(e, "}", brace_item, "expected '}' in struct literal");
        } else if (ex_is(e, ".")) {
            e->at++;
            if (ex_here(e)->kind == TOKEN_WORD)
                e->at++;
            else
                ex_fail(e, "expected a name after '.'");
        } else if (ex_is(e, "^")) {
            e->at++;
            if (ex_starts_operand(e) && !ex_is(e, ".")) { /* the operator after all */
                e->at--;
                return;
            }
        } else {
            return;
        }
    }
}

/* Operators of all levels alike: only the alternation matters here. */
void ex_operand_chain(struct explainer *e, bool with_ternary)
{
    static const char *const prefix[] = { "not", "+", "-", "~", "await", "__await", NULL };
    static const char *const infix[] = {
        "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=",
        "==", "!=", "and", "or", "in", "is", "not", ":=", NULL,
    };

    for (;;) {
        while (!e->failed && ex_is_any(e, prefix))
            e->at++;
        if (e->failed)
            return;
        ex_primary(e);
        ex_postfix(e);
        if (e->failed)
            return;
        if (with_ternary && ex_is(e, "if")) {
            const bool own_line = ex_here(e)->is_first && e->depth == 0;
            e->at++;
            ex_operand_chain(e, false);
            ex_expect(e, "else",
                      own_line ? "expected 'else' clause in ternary: this 'if' continues the line "
                                 "before it; does that lack its ':'?"
                               : "expected 'else' clause in ternary; add 'else' and the false "
                                 "branch");
            if (e->failed)
                return;
            continue;
        }
        if (!ex_is_any(e, infix) || (ex_is(e, "not") && !ex_next_is(e, "in")))
            return;
        if (ex_is(e, "not") || (ex_is(e, "is") && ex_next_is(e, "not")))
            e->at++;
        e->at++;
    }
}

void ex_expression(struct explainer *e)
{
    if (e->failed)
        return;
    if (++e->nesting > READ_NESTING_MAX) {
        ex_fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    ex_operand_chain(e, true);
    e->nesting--;
}

void ex_expressions(struct explainer *e)
{
    static const char *const ends[] = { "=", ":", ";", ")", NULL };

    do {
        if (!ex_accept(e, "var"))
            ex_accept(e, "ref");
        ex_expression(e);
    } while (ex_accept(e, ",") && !ex_at_end(e) && !ex_is_any(e, ends));
}
