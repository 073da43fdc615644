/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Says what a file with syntax errors got wrong. tree-sitter tells that and about where; this
 * goes over the words with one function a construct, as one who reads from left to right and
 * stops at the first surprise, then goes on with the next statement. It accepts a little more
 * than the grammar, so a file may pass here; read_explain then reports the parser's own place. */
#include "read/tokens.h"

#include <string.h>

struct explainer {
    struct reader *r;
    const struct token *tokens;
    int at;
    int depth;            /* open brackets */
    uint32_t base;        /* column of the statement we are in */
    int start;            /* its first word */
    int nesting;
    bool failed;          /* this statement is given up */
    const struct token *block_first; /* the block's first word: whose indent the lines must match */
};

/* ---- looking -------------------------------------------------------------- */

static const struct token *here(const struct explainer *e)
{
    return &e->tokens[e->at];
}

/* Nothing more on this statement: end of file, or a line not indented deeper than its first. */
static bool at_end(const struct explainer *e)
{
    const struct token *t = here(e);

    return t->kind == TOKEN_END ||
           (e->depth == 0 && t->is_first && t->column <= e->base && e->at != e->start);
}

static bool text_is(const struct explainer *e, const struct token *t, const char *text)
{
    return !t->is_quoted && (t->kind == TOKEN_WORD || t->kind == TOKEN_SIGN) &&
           t->end - t->start == strlen(text) &&
           memcmp(e->r->text + t->start, text, t->end - t->start) == 0;
}

static bool is(const struct explainer *e, const char *text)
{
    return !at_end(e) && text_is(e, here(e), text);
}

static bool is_any(const struct explainer *e, const char *const *words)
{
    for (; *words; words++)
        if (is(e, *words))
            return true;
    return false;
}

static bool next_is(const struct explainer *e, const char *text)
{
    return here(e)->kind != TOKEN_END && text_is(e, here(e) + 1, text);
}

static bool accept(struct explainer *e, const char *text)
{
    if (e->failed || !is(e, text))
        return false;
    e->at++;
    return true;
}

static bool mixes_tabs(const struct explainer *e, const struct token *t)
{
    const struct token *first = e->block_first;
    const char *text = e->r->text;

    for (uint32_t i = 0; first && i < t->column && i < first->column; i++)
        if (text[t->start - t->column + i] != text[first->start - first->column + i])
            return true;
    return false;
}

/* ---- complaining ---------------------------------------------------------- */

static struct span token_span(const struct explainer *e, const struct token *t)
{
    return (struct span){ e->r->file, t->start, t->end };
}

static bool is_operator(const struct explainer *e, const struct token *t)
{
    static const char *const words[] = { "and", "or", "not", "in", "is", "if", "else", NULL };

    for (int i = 0; words[i]; i++)
        if (text_is(e, t, words[i]))
            return true;
    return t->kind == TOKEN_SIGN && !strchr(")]}:", e->r->text[t->start]);
}

/* Where the next word should have been another: at that word; at the end of the line when there is
 * nothing more on it; at the operator when one waits for its operand. */
static void fail(struct explainer *e, const char *why)
{
    if (e->failed)
        return;
    e->failed = true;
    const struct token *t = here(e), *before = t - 1;
    /* a bracket that is never closed is missed behind the last word before the next line */
    const bool unclosed =
        strncmp(why, "expected ')'", 12) == 0 || strncmp(why, "expected ']'", 12) == 0;
    if (e->at == e->start || !(at_end(e) || (t->is_first && (e->depth == 0 || unclosed))))
        read_syntax_error(e->r, token_span(e, t), "%s", why);
    else if (strstr(why, "in expression") && is_operator(e, before))
        read_syntax_error(e->r, token_span(e, before), "%s", why);
    else
        read_syntax_error(e->r, (struct span){ e->r->file, before->end, before->end }, "%s", why);
}

static void expect(struct explainer *e, const char *text, const char *why)
{
    if (!e->failed && !accept(e, text))
        fail(e, why);
}

static void open_bracket(struct explainer *e, const char *text)
{
    if (accept(e, text))
        e->depth++;
}

static void close_bracket(struct explainer *e, const char *text, const char *why)
{
    if (e->failed)
        return;
    if (is(e, text)) {
        e->depth--;
        e->at++;
    } else {
        fail(e, why);
    }
}

/* ---- expressions ---------------------------------------------------------- */

static void expression(struct explainer *e);
static void signature(struct explainer *e, bool is_lambda);

static const char *const not_operands[] = {
    "if",     "elif",  "else",  "for",    "while",    "break",  "continue", "pass", "return",
    "with",   "try",   "except", "finally", "raise",  "assert", "struct",   "trait", "and",
    "or",     "in",    "is",    "import", "from",     "as",     "case",     "class", "del",
    "global", "nonlocal", "yield", "where", NULL,
};

static bool starts_operand(const struct explainer *e)
{
    static const char *const signs[] = { "(", "[", "{", ".", "...", "+", "-", "~", NULL };
    const struct token *t = here(e);

    if (at_end(e))
        return false;
    if (t->kind == TOKEN_WORD)
        return t->is_quoted || !is_any(e, not_operands);
    return t->kind == TOKEN_NUMBER || t->kind == TOKEN_STRING || is_any(e, signs);
}

static void name(struct explainer *e, const char *why)
{
    if (e->failed)
        return;
    if (!at_end(e) && here(e)->kind == TOKEN_WORD)
        e->at++;
    else
        fail(e, why);
}

/* Items up to `close`, each by item(e), commas between; the bracket is closed with `why`. */
static void items(struct explainer *e, const char *close, void (*item)(struct explainer *e),
                  const char *why)
{
    while (!e->failed && !is(e, close)) {
        item(e);
        if (!accept(e, ","))
            break;
    }
    close_bracket(e, close, why);
}

static void call_item(struct explainer *e)
{
    if (!accept(e, "*"))
        accept(e, "**");
    if (here(e)->kind == TOKEN_WORD && next_is(e, "="))
        e->at += 2;
    expression(e);
}

static void subscript_item(struct explainer *e)
{
    if (!accept(e, "*"))
        accept(e, "**");
    if (here(e)->kind == TOKEN_WORD && next_is(e, "="))
        e->at += 2;
    if (!is(e, ":") && !is(e, "->"))
        expression(e);
    while (accept(e, ":"))
        if (!is(e, ":") && !is(e, ",") && !is(e, "]"))
            expression(e);
    if (accept(e, "->"))
        name(e, "expected a name after '->'");
}

static void tuple_item(struct explainer *e)
{
    if (!accept(e, "var") && !accept(e, "ref"))
        accept(e, "*");
    expression(e);
}

static void target(struct explainer *e)
{
    if (!accept(e, "var"))
        accept(e, "ref");
    if (is(e, "(")) {
        open_bracket(e, "(");
        items(e, ")", target, "expected ')' in pattern");
    } else if (!e->failed && !at_end(e) && here(e)->kind == TOKEN_WORD && !here(e)->is_quoted &&
               read_is_reserved_at(e->r, here(e)->start, here(e)->end)) {
        fail(e, "unexpected token in expression");
    } else {
        name(e, "unexpected token in expression");
    }
}

static void target_list(struct explainer *e)
{
    target(e);
    while (accept(e, ",")) {
        if (is(e, "in") || is(e, "=") || is(e, ":"))
            break;
        target(e);
    }
}

static void operand_chain(struct explainer *e, bool with_ternary);

static void clauses(struct explainer *e)
{
    while (!e->failed && (is(e, "for") || is(e, "if"))) {
        if (accept(e, "for")) {
            target_list(e);
            expect(e, "in", "expected 'in' after target identifier");
        } else {
            e->at++;
        }
        operand_chain(e, false);
    }
}

static void brace_item(struct explainer *e)
{
    call_item(e);
    if (accept(e, ":"))
        expression(e);
}

static void display(struct explainer *e, const char *close, void (*item)(struct explainer *e),
                    const char *why)
{
    if (!is(e, close)) {
        item(e);
        if (is(e, "for")) {
            clauses(e);
            close_bracket(e, close, why);
            return;
        }
        if (!accept(e, ",")) {
            close_bracket(e, close, why);
            return;
        }
    }
    items(e, close, item, why);
}

static void function_type(struct explainer *e)
{
    e->at++;
    signature(e, false);
    while (accept(e, "where"))
        expression(e);
}

static void primary(struct explainer *e)
{
    if (!starts_operand(e)) {
        fail(e, "unexpected token in expression");
    } else if (is(e, "(")) {
        open_bracket(e, "(");
        items(e, ")", tuple_item, "expected ')' in parenthesized expression");
    } else if (is(e, "[")) {
        open_bracket(e, "[");
        display(e, "]", call_item, "expected ']' in list expression");
    } else if (is(e, "{")) {
        open_bracket(e, "{");
        display(e, "}", brace_item, "expected '}' in dictionary or set expression");
    } else if (is(e, ".")) {
        e->at++;
        name(e, "expected a name after '.'");
    } else if (is(e, "lambda")) {
        e->at++;
        signature(e, true);
        expect(e, ":", "expected ':' in lambda expression");
        expression(e);
    } else if ((is(e, "def") || is(e, "fn")) && (next_is(e, "(") || next_is(e, "["))) {
        function_type(e);
    } else if (here(e)->kind == TOKEN_STRING) {
        while (!at_end(e) && here(e)->kind == TOKEN_STRING)
            e->at++;
    } else {
        e->at++;
    }
}

static void postfix(struct explainer *e)
{
    while (!e->failed && !at_end(e)) {
        if (is(e, "(")) {
            open_bracket(e, "(");
            items(e, ")", call_item, "expected ')' in call argument list");
        } else if (is(e, "[")) {
            open_bracket(e, "[");
            items(e, "]", subscript_item, "expected ']' in subscript");
        } else if (is(e, "{") && e->r->edition == 2023) {
            open_bracket(e, "{");
            items(e, "}", brace_item, "expected '}' in struct literal");
        } else if (is(e, ".")) {
            e->at++;
            name(e, "expected a name after '.'");
        } else if (is(e, "^")) {
            e->at++;
            if (starts_operand(e) && !is(e, ".")) { /* the operator after all */
                e->at--;
                return;
            }
        } else {
            return;
        }
    }
}

/* Operators of all levels alike: only the alternation matters here. */
static void operand_chain(struct explainer *e, bool with_ternary)
{
    static const char *const prefix[] = { "not", "+", "-", "~", "await", "__await", NULL };
    static const char *const infix[] = {
        "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=",
        "==", "!=", "and", "or", "in", "is", "not", ":=", NULL,
    };

    for (;;) {
        while (!e->failed && is_any(e, prefix))
            e->at++;
        if (e->failed)
            return;
        primary(e);
        postfix(e);
        if (e->failed)
            return;
        if (with_ternary && is(e, "if")) {
            e->at++;
            operand_chain(e, false);
            expect(e, "else",
                   "expected 'else' clause in ternary; add 'else' and the false branch");
            if (e->failed)
                return;
            continue;
        }
        if (!is_any(e, infix) || (is(e, "not") && !next_is(e, "in")))
            return;
        if (is(e, "not") || (is(e, "is") && next_is(e, "not")))
            e->at++;
        e->at++;
    }
}

static void expression(struct explainer *e)
{
    if (e->failed)
        return;
    if (++e->nesting > READ_NESTING_MAX) {
        fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    operand_chain(e, true);
    e->nesting--;
}

static void expressions(struct explainer *e)
{
    static const char *const ends[] = { "=", ":", ";", ")", NULL };

    do {
        if (!accept(e, "var"))
            accept(e, "ref");
        expression(e);
    } while (accept(e, ",") && !at_end(e) && !is_any(e, ends));
}

/* ---- signatures ----------------------------------------------------------- */

static void type_item(struct explainer *e)
{
    if (accept(e, "ref")) {
        if (!is(e, "["))
            fail(e, "'ref' result requires an origin specifier");
        open_bracket(e, "[");
        items(e, "]", call_item, "expected ']' in origin specifier");
    }
    expression(e);
}

static void parameter(struct explainer *e)
{
    if (accept(e, "/") || accept(e, "//"))
        return;
    if (accept(e, "*") || accept(e, "**"))
        if (is(e, ",") || is(e, "]"))
            return;
    if (accept(e, "->"))
        parameter(e);
    if (is(e, "(")) {
        e->at += next_is(e, ")") ? 2 : 1;
        return;
    }
    name(e, "expected a parameter name");
    if (accept(e, ":")) {
        accept(e, "*");
        expression(e);
    }
    while (accept(e, "where"))
        expression(e);
    if (accept(e, "="))
        expression(e);
    if (accept(e, "->"))
        parameter(e);
}

static void argument(struct explainer *e)
{
    static const char *const conventions[] = {
        "imm", "mut", "var", "out", "deinit", "ref", "read", "owned", "inout", "borrowed", NULL,
    };

    if (accept(e, "/") || accept(e, "//"))
        return;
    if (is_any(e, conventions) && !next_is(e, ":") && !next_is(e, ",") && !next_is(e, ")") &&
        !next_is(e, "=")) {
        e->at++;
        if (is(e, "[")) {
            open_bracket(e, "[");
            items(e, "]", call_item, "expected ']' in origin specifier");
        }
    }
    if (accept(e, "*") || accept(e, "**"))
        if (is(e, ",") || is(e, ")"))
            return;
    expression(e); /* a name, or in a function type a type */
    accept(e, "&");
    if (accept(e, ":")) {
        accept(e, "*");
        type_item(e);
    }
    if (accept(e, "="))
        expression(e);
}

static void capture(struct explainer *e)
{
    while (!at_end(e) && here(e)->kind == TOKEN_WORD)
        e->at++;
    accept(e, "^");
}

static void effects(struct explainer *e)
{
    static const char *const words[] = { "thin", "async", "capturing", "unified", "escaping",
                                         NULL };

    while (!e->failed && !at_end(e)) {
        if (accept(e, "raises")) {
            if (starts_operand(e) && !is_any(e, words) && !is(e, "abi") && !is(e, "{")) {
                primary(e);
                postfix(e);
            }
        } else if (is_any(e, words)) {
            e->at++;
            if (is(e, "[")) {
                open_bracket(e, "[");
                items(e, "]", call_item, "expected ']' after 'capturing'");
            }
        } else if (accept(e, "abi")) {
            open_bracket(e, "(");
            items(e, ")", call_item, "expected ')' after 'abi'");
        } else if (is(e, "{")) {
            open_bracket(e, "{");
            items(e, "}", capture, "expected '}' in capture list");
        } else {
            return;
        }
    }
}

static void signature(struct explainer *e, bool is_lambda)
{
    if (is(e, "[")) {
        open_bracket(e, "[");
        items(e, "]", parameter, "expected ']' in parameter list");
    }
    if (is(e, "(")) {
        open_bracket(e, "(");
        items(e, ")", argument, "expected ')' in argument list");
    } else if (!is_lambda || !is(e, ":")) {
        fail(e, "expected '(' in function signature");
    }
    effects(e);
    if (accept(e, "->")) {
        type_item(e);
        if (accept(e, "as"))
            name(e, "expected a name after 'as'");
    }
}

/* ---- statements ----------------------------------------------------------- */

static void statement(struct explainer *e, bool own_line);

static const char *const compound_words[] = {
    "if", "while", "for", "try", "with", "match", "def", "fn", "struct", "trait", "__enum",
    "__extension", "async", "__async", NULL,
};

static bool starts_compound(const struct explainer *e)
{
    if (is(e, "match"))
        return !next_is(e, "=") && !next_is(e, ".") && !next_is(e, "(") && !next_is(e, "[") &&
               !next_is(e, ",");
    if (is(e, "comptime"))
        return next_is(e, "if") || next_is(e, "for") || next_is(e, "match");
    return is_any(e, compound_words);
}

/* Gives up the statement: on to the first word of a line at or left of its column; deeper lines
 * behind the head of a block stay, to be looked at as its body. */
static void skip_statement(struct explainer *e, bool keep_block)
{
    e->depth = 0;
    e->nesting = 0;
    while (here(e)->kind != TOKEN_END &&
           (e->at == e->start ||
            !(here(e)->is_first && (here(e)->column <= e->base || keep_block))))
        e->at++;
}

static void lines(struct explainer *e, uint32_t outer);

/* Behind the `:`. */
static void body(struct explainer *e)
{
    const uint32_t base = e->base;

    if (e->failed) {
        skip_statement(e, true);
        e->failed = false;
        if (here(e)->kind != TOKEN_END && here(e)->column > base)
            lines(e, base);
        e->base = base;
        e->failed = true;
        return;
    }
    if (!at_end(e) && !here(e)->is_first) {
        statement(e, false);
        while (accept(e, ";"))
            if (!at_end(e) && !here(e)->is_first)
                statement(e, false);
        return;
    }
    if (at_end(e)) {
        read_syntax_error(e->r, token_span(e, here(e) - 1), "%s",
                          "body must not be empty; use 'pass' or check that the lines below are "
                          "indented");
        e->failed = true;
        return;
    }
    lines(e, base);
    e->base = base;
}

static void head_end(struct explainer *e, const char *why)
{
    expect(e, ":", why);
    body(e);
}

/* `else:` and the like at the statement's own column. */
static bool clause(struct explainer *e, const char *word, uint32_t column)
{
    const struct token *t = here(e);

    if (t->kind == TOKEN_END || !t->is_first || t->column != column || !text_is(e, t, word))
        return false;
    e->failed = false;
    e->at++;
    return true;
}

static void if_statement(struct explainer *e)
{
    const uint32_t column = e->base;

    e->at++;
    expression(e);
    head_end(e, "expected ':' after 'if' condition");
    while (clause(e, "elif", column)) {
        expression(e);
        head_end(e, "expected ':' after 'elif' condition");
    }
    if (clause(e, "else", column))
        head_end(e, "expected ':' after 'else'");
}

static void loop_statement(struct explainer *e)
{
    const uint32_t column = e->base;

    if (accept(e, "for")) {
        target_list(e);
        expect(e, "in", "expected 'in' after target identifier");
        expressions(e);
        head_end(e, "expected ':' after 'for' statement");
    } else {
        e->at++;
        expression(e);
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
        if (!is(e, ":"))
            name(e, "expected ':' after 'except'");
        head_end(e, "expected ':' after 'except'");
    }
    if (clause(e, "else", column))
        head_end(e, "expected ':' after 'else'");
    if (clause(e, "finally", column)) {
        has_clause = true;
        head_end(e, "expected ':' after 'finally'");
    }
    if (!has_clause && !e->failed) {
        read_syntax_error(e->r, token_span(e, here(e)), "expected 'except' or 'finally' block");
        e->failed = true;
    }
}

static void with_statement(struct explainer *e)
{
    e->at++;
    do {
        expression(e);
        if (accept(e, "as"))
            target(e);
    } while (accept(e, ","));
    head_end(e, "expected ':' after 'with' items");
}

static void case_pattern(struct explainer *e)
{
    static const char *const skipped[] = { "var", "ref", "==", "*", NULL };

    do {
        while (!e->failed && is_any(e, skipped))
            e->at++;
        operand_chain(e, false);
        if (accept(e, "as"))
            name(e, "expected a name after 'as'");
    } while (accept(e, ",") && !is(e, ":"));
}

static void case_statement(struct explainer *e)
{
    e->at++;
    case_pattern(e);
    if (accept(e, "if"))
        expression(e);
    if (here(e)->is_first || at_end(e)) /* a case of an enum */
        return;
    head_end(e, "expected ':' after 'case' pattern");
}

static void match_statement(struct explainer *e)
{
    e->at++;
    expressions(e);
    head_end(e, "expected ':' after 'match' subject");
}

static void def_statement(struct explainer *e)
{
    if (!accept(e, "async"))
        accept(e, "__async");
    if (!accept(e, "def") && !accept(e, "fn"))
        fail(e, "expected 'def'");
    name(e, "expected a function name");
    signature(e, false);
    while (accept(e, "where"))
        expression(e);
    head_end(e, "missing ':' at end of function signature");
}

static void conformance(struct explainer *e)
{
    expression(e);
    while (accept(e, "where"))
        expression(e);
}

static void type_statement(struct explainer *e)
{
    const bool is_struct = is(e, "struct");

    e->at++;
    name(e, "expected a name");
    if (is(e, "[")) {
        open_bracket(e, "[");
        items(e, "]", parameter, "expected ']' in parameter list");
    }
    if (is(e, "(")) {
        open_bracket(e, "(");
        items(e, ")", conformance, "expected ')' in conformance list");
    }
    while (accept(e, "where"))
        expression(e);
    head_end(e, is_struct ? "expected ':' after struct definition"
                          : "expected ':' after the definition's head");
}

static void import_path(struct explainer *e)
{
    const int start = e->at;

    while (accept(e, ".") || accept(e, "..."))
        continue;
    if (e->at > start && is(e, "import"))
        return;
    do
        name(e, "expected a module name");
    while (accept(e, "."));
}

static void imported(struct explainer *e)
{
    name(e, "expected construct name to import");
    if (accept(e, "as"))
        name(e, "expected a name after 'as'");
}

static void import_statement(struct explainer *e)
{
    if (accept(e, "import")) {
        do {
            import_path(e);
            if (accept(e, "as"))
                name(e, "expected a name after 'as'");
        } while (accept(e, ","));
        return;
    }
    e->at++;
    import_path(e);
    expect(e, "import", "expected 'import' after the module's name");
    if (accept(e, "*"))
        return;
    if (is(e, "(")) {
        open_bracket(e, "(");
        items(e, ")", imported, "expected ')' in import list");
        return;
    }
    do
        imported(e);
    while (accept(e, ","));
}

/* The value behind `=`, which may be one more target and so on. */
static void assigned(struct explainer *e)
{
    while (accept(e, "=")) {
        expressions(e);
        if (accept(e, ":"))
            type_item(e);
    }
}

static void declaration(struct explainer *e)
{
    e->at++;
    target_list(e);
    if (accept(e, ":"))
        type_item(e);
    assigned(e);
}

static void comptime_statement(struct explainer *e)
{
    e->at++;
    if (accept(e, "assert")) {
        expression(e);
        if (accept(e, ","))
            expression(e);
        return;
    }
    target_list(e);
    if (is(e, "[")) {
        open_bracket(e, "[");
        items(e, "]", parameter, "expected ']' in parameter list");
    }
    if (accept(e, ":"))
        type_item(e);
    while (accept(e, "where"))
        expression(e);
    assigned(e);
}

static void expression_statement(struct explainer *e)
{
    static const char *const augmented[] = { "+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=",
                                             "<<=", ">>=", "&=", "|=", "^=", NULL };

    expressions(e);
    if (e->failed)
        return;
    if (is_any(e, augmented)) {
        e->at++;
        expressions(e);
        return;
    }
    if (accept(e, ":"))
        type_item(e);
    assigned(e);
}

static void simple_statement(struct explainer *e)
{
    if (is(e, "var") || is(e, "ref") || (is(e, "let") && !next_is(e, "="))) {
        declaration(e);
    } else if ((is(e, "comptime") && !next_is(e, "(")) ||
               (is(e, "alias") && !next_is(e, "=") && !next_is(e, "."))) {
        comptime_statement(e);
    } else if (is(e, "import") || is(e, "from")) {
        import_statement(e);
    } else if (is(e, "pass") || is(e, "break") || is(e, "continue")) {
        e->at++;
    } else if (accept(e, "return") || accept(e, "raise")) {
        if (!at_end(e) && !is(e, ";"))
            expressions(e);
    } else if (accept(e, "assert")) {
        expression(e);
        if (accept(e, ","))
            expression(e);
    } else if (is(e, "class")) {
        fail(e, "classes are not supported yet");
    } else {
        expression_statement(e);
    }
    if (e->failed || at_end(e) || is(e, ";"))
        return;
    e->failed = true;
    read_syntax_error(e->r, token_span(e, here(e)), "%s",
                      !here(e)->is_first ? "statements must start at the beginning of a line"
                      : mixes_tabs(e, here(e))
                          ? "indentation must not mix tabs and spaces; select one style"
                          : "statement indentation must match the rest of the block; "
                            "adjust to align");
}

static void compound_statement(struct explainer *e)
{
    if (is(e, "comptime"))
        e->at++;
    if (is(e, "if"))
        if_statement(e);
    else if (is(e, "for") || is(e, "while"))
        loop_statement(e);
    else if (is(e, "try"))
        try_statement(e);
    else if (is(e, "with"))
        with_statement(e);
    else if (is(e, "match"))
        match_statement(e);
    else if (is(e, "struct") || is(e, "trait") || is(e, "__enum") || is(e, "__extension"))
        type_statement(e);
    else
        def_statement(e);
}

static void own_line_needed(struct explainer *e)
{
    const struct token *t = here(e);

    if (e->failed)
        return;
    e->failed = true;
    read_syntax_error(e->r, token_span(e, t), "'%.*s' statement must be on its own line",
                      (int)(t->end - t->start), e->r->text + t->start);
}

static void statement(struct explainer *e, bool own_line)
{
    if (++e->nesting > READ_NESTING_MAX) {
        fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    if (starts_compound(e)) {
        if (own_line)
            compound_statement(e);
        else
            own_line_needed(e);
    } else if (is(e, "case") && own_line) {
        case_statement(e);
    } else if (is(e, "@") && own_line) {
        e->at++;
        if (at_end(e) || here(e)->kind != TOKEN_WORD)
            fail(e, "found stray '@'; '@' must be followed by a decorator name");
        else {
            primary(e);
            postfix(e);
        }
        if (!e->failed && !at_end(e))
            fail(e, "decorators must be on their own line");
    } else {
        simple_statement(e);
    }
    e->nesting--;
}

/* The lines of a block, from its first word to one at column `outer` or left of it. */
static void lines(struct explainer *e, uint32_t outer)
{
    const struct token *first = here(e), *enclosing = e->block_first;
    const bool is_file = e->at == 0;
    const int nesting = e->nesting;

    if (nesting > READ_NESTING_MAX) {
        fail(e, "nested too deeply; put a part into a variable or function");
        return;
    }
    if (mixes_tabs(e, first))
        read_syntax_error(e->r, token_span(e, first), "%s",
                          "indentation must not mix tabs and spaces; select one style");
    e->block_first = first;
    while (here(e)->kind != TOKEN_END && (is_file || here(e)->column > outer)) {
        const struct token *t = here(e);
        if (mixes_tabs(e, t))
            read_syntax_error(e->r, token_span(e, t), "%s",
                              "indentation must not mix tabs and spaces; select one style");
        else if (t->column != first->column)
            read_syntax_error(e->r, token_span(e, t), "%s",
                              "statement indentation must match the rest of the block; "
                              "adjust to align");
        e->base = t->column;
        e->start = e->at;
        e->failed = mixes_tabs(e, t) || t->column != first->column;
        e->depth = 0;
        e->nesting = nesting + 1;
        if (!e->failed) {
            const int start = e->at;
            statement(e, true);
            while (accept(e, ";"))
                if (!at_end(e))
                    statement(e, false);
            e->failed |= e->at == start;
        }
        e->base = t->column;
        if (e->failed || !at_end(e))
            skip_statement(e, false);
        if (here(e) == t)
            e->at++;
    }
    e->nesting = nesting;
    e->failed = false;
    e->block_first = enclosing;
}

void read_explain_file(struct reader *r)
{
    bool bad;
    struct explainer e = { .r = r };

    if (r->len >= 3 && memcmp(r->text, "\xef\xbb\xbf", 3) == 0) {
        read_syntax_error(r, (struct span){ r->file, 0, 3 }, "unexpected character");
        return;
    }
    e.tokens = tokens_of(r, &bad).at;
    if (!bad)
        lines(&e, 0);
}
