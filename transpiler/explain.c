/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "explain.h"

#include "base/arena.h"
#include "base/embed.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define PAGE "docs/errors.md"

/* The section's first line, or NULL. */
static const char *find_section(struct arena *a, const char *page, const char *code)
{
    char *heading = arena_printf(a, "\n## %s\n", code);

    for (char *c = heading; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    const char *at = strstr(page, heading);
    return at ? at + 1 : NULL;
}

/* Markdown as a terminal shows it: programs are indented, quotes lose their mark. */
static void print_section(const char *text, const char *end)
{
    bool in_block = false;

    while (text < end) {
        const char *line_end = memchr(text, '\n', (size_t)(end - text));
        const int len = (int)((line_end ? line_end : end) - text);
        if (len >= 3 && strncmp(text, "```", 3) == 0) {
            const char *word = len > 3 ? memchr(text, ' ', (size_t)len) : NULL;
            if (word)
                printf("%s:\n", strncmp(word, " wrong", 6) == 0 ? "Wrong" : "Right");
            in_block = !in_block;
        } else if (len == 0) {
            puts("");
        } else {
            const int mark = strncmp(text, "## ", 3) == 0 ? 3 : strncmp(text, "> ", 2) == 0 ? 2 : 0;
            printf("%s%.*s\n", in_block ? "    " : "", in_block ? len : len - mark,
                   in_block ? text : text + mark);
        }
        text += len + 1;
    }
}

int explain_code(struct arena *a, const char *code)
{
    const struct embedded_file *file = embedded_load(a, PAGE);
    const char *page = file ? (const char *)file->text : "";
    const char *section = find_section(a, page, code);

    if (!section) {
        fprintf(stderr, "mojo2c: there is no message with the code '%s'\n", code);
        return 2;
    }
    const char *next = strstr(section, "\n## ");
    print_section(section, next ? next : page + file->len);
    return fflush(stdout) == 0 ? 0 : 1;
}
