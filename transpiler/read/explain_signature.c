/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What is wrong with the arguments, parameters and effects of a function. */
#include "read/explain.h"

void ex_type_item(struct explainer *e)
{
    if (ex_accept(e, "ref")) {
        if (!ex_is(e, "["))
            ex_fail(e, "'ref' result requires an origin specifier");
        ex_open_bracket(e, "[");
        ex_items(e, "]", ex_call_item, "expected ']' in origin specifier");
    }
    ex_expression(e);
}

void ex_parameter(struct explainer *e)
{
    if (ex_accept(e, "/") || ex_accept(e, "//"))
        return;
    if (ex_accept(e, "*") || ex_accept(e, "**"))
        if (ex_is(e, ",") || ex_is(e, "]"))
            return;
    if (ex_accept(e, "->"))
        ex_parameter(e);
    if (ex_is(e, "(")) {
        e->at += ex_next_is(e, ")") ? 2 : 1;
        return;
    }
    ex_name(e, "expected a parameter name");
    if (ex_accept(e, ":")) {
        ex_accept(e, "*");
        ex_expression(e);
    }
    while (ex_accept(e, "where"))
        ex_expression(e);
    if (ex_accept(e, "="))
        ex_expression(e);
    if (ex_accept(e, "->"))
        ex_parameter(e);
}

static void argument(struct explainer *e)
{
    static const char *const conventions[] = {
        "imm", "mut", "var", "out", "deinit", "ref", "read", "owned", "inout", "borrowed", NULL,
    };

    if (ex_accept(e, "/") || ex_accept(e, "//"))
        return;
    if (ex_is_any(e, conventions) && !ex_next_is(e, ":") && !ex_next_is(e, ",") &&
        !ex_next_is(e, ")") &&
        !ex_next_is(e, "=")) {
        e->at++;
        if (ex_is(e, "[")) {
            ex_open_bracket(e, "[");
            ex_items(e, "]", ex_call_item, "expected ']' in origin specifier");
        }
    }
    if (ex_accept(e, "*") || ex_accept(e, "**"))
        if (ex_is(e, ",") || ex_is(e, ")"))
            return;
    if (ex_here(e)->is_first && ex_here(e)->column <= e->base && ex_here(e)->kind == TOKEN_WORD &&
        read_is_reserved_at(e->r, ex_here(e)->start, ex_here(e)->end)) {
        ex_fail(e, "expected ')' in argument list");
        return;
    }
    ex_expression(e); /* a name, or in a function type a type */
    ex_accept(e, "&");
    if (ex_accept(e, ":")) {
        ex_accept(e, "*");
        ex_type_item(e);
    }
    if (ex_accept(e, "="))
        ex_expression(e);
}

static void capture(struct explainer *e)
{
    while (!ex_at_end(e) && ex_here(e)->kind == TOKEN_WORD)
        e->at++;
    ex_accept(e, "^");
}

/* Is what `{` begins a list of captures, and no block as other languages have it? */
static bool captures_follow(const struct explainer *e)
{
    for (const struct token *t = ex_here(e) + 1; t->kind != TOKEN_END; t++) {
        if (ex_text_is(e, t, "}"))
            return true;
        if (t->kind != TOKEN_WORD && !ex_text_is(e, t, ",") && !ex_text_is(e, t, "^"))
            return false;
    }
    return false;
}

static void effects(struct explainer *e)
{
    static const char *const words[] = { "thin", "async", "capturing", "unified", "escaping",
                                         NULL };

    while (!e->failed && !ex_at_end(e)) {
        if (ex_accept(e, "raises")) {
            if (ex_starts_operand(e) && !ex_is_any(e, words) && !ex_is(e, "abi") &&
                !ex_is(e, "{")) {
                ex_primary(e);
                ex_postfix(e);
            }
        } else if (ex_is_any(e, words)) {
            e->at++;
            if (ex_is(e, "[")) {
                ex_open_bracket(e, "[");
                ex_items(e, "]", ex_call_item, "expected ']' after 'capturing'");
            }
        } else if (ex_accept(e, "abi")) {
            ex_open_bracket(e, "(");
            ex_items(e, ")", ex_call_item, "expected ')' after 'abi'");
        } else if (ex_is(e, "{") && !captures_follow(e)) {
            ex_fail(e, "expected ':' or a capture list");
        } else if (ex_is(e, "{")) {
            ex_open_bracket(e, "{");
            ex_items(e, "}", capture, "expected '}' in capture list");
        } else {
            return;
        }
    }
}

void ex_signature(struct explainer *e, bool is_lambda)
{
    if (ex_is(e, "[")) {
        ex_open_bracket(e, "[");
        ex_items(e, "]", ex_parameter, "expected ']' in parameter list");
    }
    if (ex_is(e, "(")) {
        ex_open_bracket(e, "(");
        ex_items(e, ")", argument, "expected ')' in argument list");
    } else if (!is_lambda || !ex_is(e, ":")) {
        ex_fail(e, "expected '(' in function signature");
    }
    effects(e);
    if (ex_accept(e, "->")) {
        ex_type_item(e);
        if (ex_accept(e, "as"))
            ex_name(e, "expected a name after 'as'");
    }
}
