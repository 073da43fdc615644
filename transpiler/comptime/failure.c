/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Why a computation failed, where, and by which calls. */
#include "comptime/eval.h"

#include <stdarg.h>
#include <string.h>

bool eval_fail(struct eval_state *e, struct span at, const char *format, ...)
{
    char text[1200];
    va_list ap;

    if (e->is_failed)
        return false;
    va_start(ap, format);
    vsnprintf(text, sizeof text, format, ap);
    va_end(ap);
    e->is_failed = true;
    e->why = arena_strndup(e->c->run, text, strlen(text));
    e->where = at;
    return false;
}

bool eval_dead(struct eval_state *e, struct span at, const void *p)
{
    const bool is_freed = p && memory_was_live(e, p);

    if (!p)
        return eval_fail(e, at, "a null pointer is dereferenced");
    if (is_freed)
        return eval_fail(e, at, "memory that was given back already is used");
    if (memory_is_ours(e, p))
        return eval_fail(e, at, "memory is used that is no part of a value: a pointer leads past "
                                "the end of its block");
    return eval_fail(e, at, "memory is used that the computation did not get: addresses of the "
                            "run time mean nothing here");
}

/* ---- the calls underway, from the innermost on ---------------------------------- */

static bool same_call(const struct call_note *a, const struct call_note *b)
{
    return a->at.file == b->at.file && a->at.start == b->at.start && a->at.end == b->at.end &&
           !strcmp(a->name, b->name);
}

void eval_note_call(struct eval_state *e, const char *name, struct span at)
{
    struct failure_calls *c = &e->calls;
    const struct call_note note = { at, name, 1 };

    if (c->inner_count < CALLS_SHOWN) {
        struct call_note *last = c->inner_count ? &c->inner[c->inner_count - 1] : NULL;
        if (last && same_call(last, &note))
            last->count++;
        else
            c->inner[c->inner_count++] = note;
        return;
    }
    struct call_note *last = c->outer_count ? &c->outer[(c->outer_count - 1) % CALLS_SHOWN]
                                            : &c->inner[CALLS_SHOWN - 1];
    if (same_call(last, &note))
        last->count++;
    else
        c->outer[c->outer_count++ % CALLS_SHOWN] = note;
}

static void tell_call(struct eval_state *e, const struct call_note *note, struct span at)
{
    if (!note->at.file || (note->at.file == at.file && note->at.start == at.start))
        return; /* the error itself stands there */
    if (note->count > 1)
        diag_note(e->c->diags, note->at, "in this call of '%s', and %lld more within each other",
                  note->name, (long long)note->count - 1);
    else
        diag_note(e->c->diags, note->at, "in this call of '%s'", note->name);
}

void eval_report(struct eval_state *e, struct span at)
{
    const struct failure_calls *c = &e->calls;
    const int64_t skipped = c->outer_count - CALLS_SHOWN;
    int first = 0;

    if (!e->why)
        return;
    diag_error(e->c->diags, at, DIAG_COMPTIME_RUN, e->why);
    /* What goes on inside of the library helps nobody as long as text of the user led there. */
    if (!e->where.file || diag_in_library(e->c->diags, e->where))
        for (int i = 0; i < c->inner_count && !first; i++)
            if (c->inner[i].at.file && !diag_in_library(e->c->diags, c->inner[i].at))
                first = i + 1;
    if (first)
        e->where = c->inner[first - 1].at;
    if (e->where.file && (e->where.file != at.file || e->where.start != at.start))
        diag_note(e->c->diags, e->where, "it happens here");
    for (int i = first; i < c->inner_count; i++)
        tell_call(e, &c->inner[i], at);
    if (skipped > 0)
        diag_note(e->c->diags, at, "%lld calls between are left out", (long long)skipped);
    for (int64_t i = skipped > 0 ? skipped : 0; i < c->outer_count; i++)
        tell_call(e, &c->outer[i % CALLS_SHOWN], at);
}
