/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* How the reader looks at syntax nodes. */
#include "read/reader.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

enum rule read_rule(const struct reader *r, TSNode n)
{
    if (ts_node_is_null(n))
        return RULE_NONE;
    if (ts_node_is_missing(n))
        return RULE_ERROR;
    const TSSymbol symbol = ts_node_symbol(n);
    if (symbol == (TSSymbol)-1)
        return RULE_ERROR;
    return ts_node_is_named(n) ? (enum rule)r->rule_of[symbol] : RULE_NONE;
}

struct kids read_kids(struct reader *r, TSNode n)
{
    struct kids k = { 0 };
    const uint32_t count = ts_node_child_count(n);

    k.at = arena_array(&r->scratch, struct kid, count + 1);
    ts_tree_cursor_reset(&r->cursor, n);
    if (!ts_tree_cursor_goto_first_child(&r->cursor))
        return k;
    do {
        struct kid *kid = &k.at[k.len];
        assert((uint32_t)k.len < count && "read: more children than counted");
        kid->node = ts_tree_cursor_current_node(&r->cursor);
        kid->rule = read_rule(r, kid->node);
        kid->field = (enum field)r->field_of[ts_tree_cursor_current_field_id(&r->cursor)];
        k.len += kid->rule != RULE_comment;
    } while (ts_tree_cursor_goto_next_sibling(&r->cursor));
    return k;
}

struct span read_span(const struct reader *r, TSNode n)
{
    return (struct span){ r->file, ts_node_start_byte(n), ts_node_end_byte(n) };
}

const struct kid *kid_of(const struct kids *k, enum field field)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].field == field)
            return &k->at[i];
    return NULL;
}

static bool text_is(const struct reader *r, uint32_t start, uint32_t end, const char *text)
{
    return end - start == strlen(text) && memcmp(r->text + start, text, end - start) == 0;
}

bool node_is(const struct reader *r, TSNode n, const char *text)
{
    return text_is(r, ts_node_start_byte(n), ts_node_end_byte(n), text);
}

bool kid_is(const struct reader *r, const struct kid *k, const char *text)
{
    return k && node_is(r, k->node, text);
}

const char *read_word(struct reader *r, TSNode n)
{
    uint32_t start = ts_node_start_byte(n), end = ts_node_end_byte(n);

    if (end - start >= 2 && r->text[start] == '`' && r->text[end - 1] == '`') {
        start++;
        end--;
    }
    return intern_n(r->words, r->text + start, end - start);
}

/* The grammar lets any word be a name where no rule asks for the word itself. */
bool read_is_reserved_at(const struct reader *r, uint32_t start, uint32_t end)
{
    static const char *const words[] = {
        "if", "elif", "else", "for", "while", "break", "continue", "pass", "return", "with", "try",
        "except", "finally", "raise", "assert", "def", "struct", "trait", "var", "ref", "and", "or",
        "not", "in", "is", "import", "from", "as", "comptime", "True", "False", "None", "Self",
        "case", "class", "del", "global", "nonlocal", "lambda", "yield", "async", "await",
        "__extension", "conforms_to", "type_of", "origin_of",
    };
    static const char *const words_today[] = { "fn", "match" };
    const size_t count = r->edition == EDITION_2023 ? 0 : sizeof words_today / sizeof *words_today;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i][0] == r->text[start] && text_is(r, start, end, words[i]))
            return true;
    for (size_t i = 0; i < count; i++)
        if (text_is(r, start, end, words_today[i]))
            return true;
    return false;
}

bool read_is_reserved(const struct reader *r, TSNode n)
{
    return read_is_reserved_at(r, ts_node_start_byte(n), ts_node_end_byte(n));
}

const char *read_declared_word(struct reader *r, TSNode n)
{
    if (read_is_reserved(r, n)) {
        const struct span at = read_span(r, n);
        read_error(r, at, "'%.*s' is a reserved word; write it in backticks to use it as a name",
                   (int)(at.end - at.start), r->text + at.start);
    }
    return read_word(r, n);
}

struct node *read_new(struct reader *r, enum node_kind kind, TSNode n)
{
    return node_new(r->trees, kind, read_span(r, n));
}

void read_push(struct reader *r, struct node_list *l, struct node *n)
{
    if (n)
        node_list_push(r->trees, l, n);
}

bool read_enter(struct reader *r, TSNode n)
{
    if (r->depth >= READ_NESTING_MAX || r->tree_depth >= READ_NESTING_MAX + READ_CHAIN_MAX) {
        if (!r->too_deep)
            read_error(r, read_span(r, n),
                       "nested too deeply; put a part into a variable or function");
        r->too_deep = true;
        return false;
    }
    r->depth++;
    r->tree_depth++;
    return true;
}

void read_leave(struct reader *r)
{
    r->depth--;
    r->tree_depth--;
}

static void report(struct reader *r, struct span at, const char *format, va_list ap)
{
    struct buf text = { 0 };

    buf_vprintf(&text, format, ap);
    diag_error(r->diags, at, DIAG_SYNTAX, text.at);
    vec_push(r->trees, &r->flaws, at.start);
    buf_free(&text);
}

void read_error(struct reader *r, struct span at, const char *format, ...)
{
    va_list ap;

    if (at.start >= r->first_error)
        return;
    va_start(ap, format);
    report(r, at, format, ap);
    va_end(ap);
}

void read_refuse(struct reader *r, struct span at, enum diag_id id, const char *word)
{
    if (at.start >= r->first_error)
        return;
    diag_error(r->diags, at, id, word);
    vec_push(r->trees, &r->flaws, at.start);
}

void read_syntax_error(struct reader *r, struct span at, const char *format, ...)
{
    va_list ap;

    if (at.start < r->first_error)
        r->first_error = at.start;
    va_start(ap, format);
    report(r, at, format, ap);
    va_end(ap);
}

/* The first ERROR or made up node at or below n, in source order. */
static TSNode first_error(struct reader *r, TSNode n)
{
    for (;;) {
        const struct kids k = read_kids(r, n);
        int i = 0;
        if (read_rule(r, n) == RULE_ERROR)
            return n;
        while (i < k.len && k.at[i].rule != RULE_ERROR && !ts_node_has_error(k.at[i].node))
            i++;
        if (i == k.len)
            return n;
        n = k.at[i].node;
    }
}

void read_explain(struct reader *r, TSNode n)
{
    if (r->is_explained)
        return;

    const TSNode error = first_error(r, n);
    struct span at = read_span(r, error);
    const uint32_t start = at.start;
    while (at.start < at.end && r->text[at.start] == '\n')
        at.start++;
    for (at.end = at.start; at.end < r->len && !strchr(" \t\r\n", r->text[at.end]);)
        at.end++;
    if (ts_node_is_missing(error) && !ts_node_is_named(error)) {
        at.start = at.end = start;
        read_syntax_error(r, at, "expected '%s'", ts_node_type(error));
    } else {
        read_syntax_error(r, at, "unexpected token in expression");
    }
}
