/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a stage makes of the functions of a program: source in, the text of one function's body
 * out, without the declarations of locals that open it; and tables of such. The library is the
 * embedded one. */
#ifndef TESTS_STAGE_TEXT_H
#define TESTS_STAGE_TEXT_H

#include "stages.h"
#include "reasons.h"
#include "unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The dump of that stage, malloc'ed; NULL when the program has errors, which are shown. */
static char *stage_dump(enum stage stage, const char *source)
{
    static const char path[] = "stage_text.mojo";
    struct stages *s = calloc(1, sizeof *s);
    FILE *f = fopen(path, "w");
    char *text = NULL;

    if (!s || !f || fputs(source, f) < 0 || fclose(f) != 0)
        abort();
    stages_init(s, 1);
    s->stop_after = stage;
    s->dump[stage] = true;
    if (stages_run(s, path, ENTRY_MAIN)) {
        text = calloc(s->dumps.len + 1, 1);
        if (text)
            memcpy(text, s->dumps.at, s->dumps.len);
    } else {
        diag_flush(&s->diags, stderr);
    }
    stages_free(s);
    free(s);
    remove(path);
    return text;
}

/* The body of `name` in a dump, in a buffer that the next call takes; NULL if it is not there. */
static const char *stage_body(const char *dump, const char *name)
{
    static char body[8000];
    char head[200];
    const char *at, *end;
    size_t used = 0;

    snprintf(head, sizeof head, "func %s(", name);
    at = strstr(dump, head);
    end = at ? strstr(at, "\n}\n") : NULL;
    if (!end)
        return NULL;
    for (at = strchr(at, '\n') + 1; at < end + 1; at = strchr(at, '\n') + 1) {
        const size_t length = (size_t)(strchr(at, '\n') + 1 - at);
        if (strncmp(at, "    - ", 6) == 0)
            continue;
        /* one level of indent less */
        const size_t blanks = strncmp(at, "    ", 4) == 0 ? 4 : 0;
        if (used + length >= sizeof body)
            return NULL;
        memcpy(body + used, at + blanks, length - blanks);
        used += length - blanks;
    }
    body[used] = 0;
    without_reasons(body);
    return body;
}

/* A function and the body that the stage leaves of it. */
struct stage_case {
    const char *what, *name, *source, *body;
};

/* The dump of a program of the cases' functions, between what they stand on and what calls them. */
static char *stage_program(enum stage stage, const char *before, const struct stage_case *cases,
                           size_t count, const char *after)
{
    struct buf b = { 0 };
    char *dump;

    buf_puts(&b, before);
    for (size_t i = 0; i < count; i++)
        buf_printf(&b, "%s\n", cases[i].source);
    buf_puts(&b, after);
    dump = stage_dump(stage, b.at);
    buf_free(&b);
    ck_assert_ptr_nonnull(dump);
    return dump;
}

static void stage_check_bodies(const char *dump, const struct stage_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *body = stage_body(dump, cases[i].name);
        ck_assert_msg(body != NULL, "%s: no function %s", cases[i].what, cases[i].name);
        ck_assert_msg(!strcmp(body, cases[i].body), "%s:\n%s", cases[i].what, body);
    }
}

#endif
