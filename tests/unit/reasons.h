/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The reasons that a dump gives behind its lines are for readers; tests of the dump do without. */
#ifndef TESTS_REASONS_H
#define TESTS_REASONS_H

#include <string.h>

/* Takes "  # 7: last used here" off the ends of lines, in place. */
static inline void without_reasons(char *text)
{
    char *to = text;

    for (const char *at = text; *at;) {
        if (strncmp(at, "  # ", 4) == 0)
            at += strcspn(at, "\n");
        else
            *to++ = *at++;
    }
    *to = 0;
}

#endif
