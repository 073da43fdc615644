/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What is wrong with a statement that has no block. */
#include "read/explain.h"

static void import_path(struct explainer *e)
{
    const int start = e->at;

    while (ex_accept(e, ".") || ex_accept(e, "..."))
        continue;
    if (e->at > start && ex_is(e, "import"))
        return;
    ex_any_name(e, "expected a module name");
    while (ex_accept(e, "."))
        ex_name(e, "expected a module name behind '.'");
}

static void imported(struct explainer *e)
{
    ex_name(e, "expected the name of what to import");
    if (ex_accept(e, "as"))
        ex_name(e, "expected a name after 'as'");
}

static void import_statement(struct explainer *e)
{
    if (ex_accept(e, "import")) {
        do {
            import_path(e);
            if (ex_accept(e, "as"))
                ex_name(e, "expected a name after 'as'");
        } while (ex_accept(e, ","));
        return;
    }
    e->at++;
    import_path(e);
    ex_expect(e, "import", "expected 'import' after the module's name");
    if (ex_accept(e, "*"))
        return;
    if (ex_is(e, "(")) {
        ex_open_bracket(e, "(");
        ex_items(e, ")", imported, "expected ')' in import list");
        return;
    }
    do
        imported(e);
    while (ex_accept(e, ","));
}

/* What an `=` needs behind it. */
static void value(struct explainer *e)
{
    if (ex_at_end(e))
        ex_fail(e, "'=' must be followed by a value on the same line");
    ex_expressions(e);
}

/* The value behind `=`, which may be one more target and so on. */
static void assigned(struct explainer *e)
{
    while (ex_accept(e, "=")) {
        value(e);
        if (ex_accept(e, ":"))
            ex_type_item(e);
    }
}

static void declaration(struct explainer *e)
{
    e->at++;
    if (ex_at_end(e))
        ex_complain(e, ex_token_span(e, ex_here(e) - 1),
                    "expected the name of the variable on the same line");
    ex_target_list(e);
    if (ex_accept(e, ":"))
        ex_type_item(e);
    assigned(e);
}

static void comptime_statement(struct explainer *e)
{
    e->at++;
    if (ex_accept(e, "assert")) {
        ex_expression(e);
        if (ex_accept(e, ","))
            ex_expression(e);
        return;
    }
    ex_target_list(e);
    if (ex_is(e, "[")) {
        ex_open_bracket(e, "[");
        ex_items(e, "]", ex_parameter, "expected ']' in parameter list");
    }
    if (ex_accept(e, ":"))
        ex_type_item(e);
    while (ex_accept(e, "where"))
        ex_expression(e);
    while (ex_accept(e, "="))
        ex_expressions(e);
}

static void expression_statement(struct explainer *e)
{
    static const char *const augmented[] = { "+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=",
                                             "<<=", ">>=", "&=", "|=", "^=", NULL };

    ex_expressions(e);
    if (e->failed)
        return;
    if (ex_is_any(e, augmented)) {
        e->at++;
        value(e);
        return;
    }
    if (ex_accept(e, ":"))
        ex_type_item(e);
    assigned(e);
}

void ex_simple_statement(struct explainer *e)
{
    if (ex_is(e, "var") || ex_is(e, "ref") || (ex_is(e, "let") && !ex_next_is(e, "="))) {
        declaration(e);
    } else if ((ex_is(e, "comptime") && !ex_next_is(e, "(")) ||
               (ex_is(e, "alias") && !ex_next_is(e, "=") && !ex_next_is(e, "."))) {
        comptime_statement(e);
    } else if (ex_is(e, "import") || ex_is(e, "from")) {
        import_statement(e);
    } else if (ex_is(e, "pass") || ex_is(e, "break") || ex_is(e, "continue")) {
        e->at++;
    } else if (ex_accept(e, "return") || ex_accept(e, "raise")) {
        if (!ex_at_end(e) && !ex_is(e, ";"))
            ex_expressions(e);
    } else if (ex_accept(e, "assert")) {
        ex_expression(e);
        if (ex_accept(e, ","))
            ex_expression(e);
    } else {
        expression_statement(e);
    }
    if (e->failed || ex_at_end(e) || ex_is(e, ";"))
        return;
    const struct token *t = ex_here(e);
    if (t->is_first && e->lost_body)
        e->failed = true;
    else if (t->is_first && ex_mixes_tabs(e, t))
        ex_complain(e, ex_token_span(e, t),
                    "indentation must not mix tabs and spaces; select one style");
    else if (t->is_first)
        ex_complain(e, ex_token_span(e, t), "statement indentation must match the rest of the "
                                            "block; adjust to align");
    else
        ex_complain(e, ex_token_span(e, t),
                    ex_hint(e, t, "statements must start at the beginning of a line; "
                               "or an operator is missing before this"));
}
