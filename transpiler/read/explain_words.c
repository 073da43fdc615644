/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Looking at the words of a file with syntax errors, and complaining about one. */
#include "read/explain.h"

#include <string.h>

/* ---- looking -------------------------------------------------------------- */

const struct token *ex_here(const struct explainer *e)
{
    return &e->tokens[e->at];
}

bool ex_at_end(const struct explainer *e)
{
    const struct token *t = ex_here(e);

    return t->kind == TOKEN_END ||
           (e->depth == 0 && t->is_first && t->column <= e->base && e->at != e->start &&
            e->at != e->forced);
}

bool ex_text_is(const struct explainer *e, const struct token *t, const char *text)
{
    return !t->is_quoted && (t->kind == TOKEN_WORD || t->kind == TOKEN_SIGN) &&
           t->end - t->start == strlen(text) &&
           memcmp(e->r->text + t->start, text, t->end - t->start) == 0;
}

bool ex_is(const struct explainer *e, const char *text)
{
    return !ex_at_end(e) && ex_text_is(e, ex_here(e), text);
}

bool ex_is_any(const struct explainer *e, const char *const *words)
{
    for (; *words; words++)
        if (ex_is(e, *words))
            return true;
    return false;
}

bool ex_next_is(const struct explainer *e, const char *text)
{
    return ex_here(e)->kind != TOKEN_END && ex_text_is(e, ex_here(e) + 1, text);
}

bool ex_accept(struct explainer *e, const char *text)
{
    if (e->failed || !ex_is(e, text))
        return false;
    e->at++;
    return true;
}

bool ex_mixes_tabs(const struct explainer *e, const struct token *t)
{
    const struct token *first = e->block_first;
    const char *text = e->r->text;

    for (uint32_t i = 0; first && i < t->column && i < first->column; i++)
        if (text[t->start - t->column + i] != text[first->start - first->column + i])
            return true;
    return false;
}

/* ---- complaining ---------------------------------------------------------- */

struct span ex_token_span(const struct explainer *e, const struct token *t)
{
    return (struct span){ e->r->file, t->start, t->end };
}

/* The words from the statement's first to this one have no error that was reported. */
static bool words_are_good(const struct explainer *e)
{
    for (int i = e->start; i <= e->at; i++)
        if (e->tokens[i].is_bad)
            return false;
    return true;
}

void ex_complain(struct explainer *e, struct span at, const char *why)
{
    if (e->failed)
        return;
    e->failed = true;
    if (words_are_good(e))
        read_syntax_error(e->r, at, "%s", why);
}

void ex_fail(struct explainer *e, const char *why)
{
    const struct token *t = ex_here(e), *before = t - 1;
    /* A bracket that is never closed is missed behind the last word before the next line, one of a
     * list where its next element would be. An operand may stand on a line of its own. */
    const bool unclosed = strncmp(why, "expected ')'", 12) == 0 ||
                          strncmp(why, "expected '}'", 12) == 0 ||
                          strncmp(why, "expected ']'", 12) == 0;
    const bool is_here = e->at == e->start || e->at == e->forced ||
                         strcmp(why, "expected ']' in list expression") == 0 ||
                         !(ex_at_end(e) || (t->is_first && (e->depth == 0 || unclosed)));

    if (is_here)
        ex_complain(e, ex_token_span(e, t), ex_hint(e, t, why));
    else
        ex_complain(e, (struct span){ e->r->file, before->end, before->end }, ex_hint(e, t, why));
}

void ex_expect(struct explainer *e, const char *text, const char *why)
{
    if (!e->failed && !ex_accept(e, text))
        ex_fail(e, why);
}

void ex_open_bracket(struct explainer *e, const char *text)
{
    if (ex_accept(e, text))
        e->depth++;
}

void ex_close_bracket(struct explainer *e, const char *text, const char *why)
{
    if (e->failed)
        return;
    if (ex_is(e, text)) {
        e->depth--;
        e->at++;
    } else {
        ex_fail(e, why);
    }
}
