/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* For tests of the front rooms: a text read in memory, its tree dumped, its messages printed. */
#ifndef TESTS_TREE_TEXT_H
#define TESTS_TREE_TEXT_H

#include "unit.h"

#include "base/intern.h"
#include "read/read.h"
#include <stdio.h>
#include <string.h>

struct tree_text {
    struct arena run, trees;
    struct intern words;
    struct diags diags;
    struct node *module;
};

static void tree_text_begin(struct tree_text *t, const char *text, int edition)
{
    arena_init(&t->run);
    arena_init(&t->trees);
    intern_init(&t->words, &t->run);
    diags_init(&t->diags, &t->run);
    const uint32_t file = diags_add_source(&t->diags, "a.mojo", text, strlen(text), false);
    struct flaws flaws;
    t->module = read_module(&t->diags, &t->words, &t->trees, file, edition, &flaws);
    ck_assert_ptr_nonnull(t->module);
}

static void tree_text_end(struct tree_text *t)
{
    arena_reset(&t->trees);
    arena_reset(&t->run);
}

/* The first lines of all messages, "line:column: text" each. */
static char *tree_text_messages(struct tree_text *t)
{
    char *all = NULL, *kept = NULL;
    size_t len = 0, kept_len = 0;
    FILE *out = open_memstream(&all, &len), *result = open_memstream(&kept, &kept_len);

    diag_flush(&t->diags, out);
    fclose(out);
    for (char *line = strtok(all, "\n"); line; line = strtok(NULL, "\n"))
        if (strncmp(line, "a.mojo:", 7) == 0)
            fprintf(result, "%s\n", line + 7);
    fclose(result);
    free(all);
    return kept;
}

/* The text reads without a message and its dump is `expected`, less the line of the MODULE. */
static inline void tree_text_expect(const char *text, int edition, const char *expected)
{
    struct tree_text t;
    struct buf dump = { 0 };

    tree_text_begin(&t, text, edition);
    char *messages = tree_text_messages(&t);
    ck_assert_str_eq(messages, "");
    free(messages);
    tree_check(t.module);
    tree_dump(&t.diags, t.module, &dump);
    const char *body = strchr(dump.at, '\n') + 1;
    ck_assert_str_eq(body, expected);
    buf_free(&dump);
    tree_text_end(&t);
}

/* Reading the text gives just these messages. */
static inline void tree_text_expect_messages(const char *text, int edition, const char *expected)
{
    struct tree_text t;

    tree_text_begin(&t, text, edition);
    char *messages = tree_text_messages(&t);
    ck_assert_str_eq(messages, expected);
    free(messages);
    tree_text_end(&t);
}

#endif
