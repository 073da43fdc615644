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
    do
        ex_name(e, "expected a module name");
    while (ex_accept(e, "."));
}

static void imported(struct explainer *e)
{
    ex_name(e, "expected construct name to import");
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

/* The value behind `=`, which may be one more target and so on. */
static void assigned(struct explainer *e)
{
    while (ex_accept(e, "=")) {
        ex_expressions(e);
        if (ex_accept(e, ":"))
            ex_type_item(e);
    }
}

static void declaration(struct explainer *e)
{
    e->at++;
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
    assigned(e);
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
        ex_expressions(e);
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
    } else if (ex_is(e, "class")) {
        ex_fail(e, "classes are not supported yet");
    } else {
        expression_statement(e);
    }
    if (e->failed || ex_at_end(e) || ex_is(e, ";"))
        return;
    e->failed = true;
    read_syntax_error(e->r, ex_token_span(e, ex_here(e)), "%s",
                      !ex_here(e)->is_first ? "statements must start at the beginning of a line"
                      : ex_mixes_tabs(e, ex_here(e))
                          ? "indentation must not mix tabs and spaces; select one style"
                          : "statement indentation must match the rest of the block; "
                            "adjust to align");
}
