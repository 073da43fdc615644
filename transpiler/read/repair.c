/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A text without the statements that have syntax errors. The parser goes on behind an error in its
 * own way, which may take the rest of a struct for part of a method; what it makes of the text
 * without them is what the rest means. Offsets stay what they are. */
#include "read/reader.h"

#include <string.h>

/* What stands for a statement: an expression of one character. */
static const char STAND_IN = '0';

const char *read_repaired(struct reader *r)
{
    char *text = arena_strndup(r->trees, r->text, r->len);

    for (int i = 0; i < r->holes.len; i++) {
        const struct hole *h = &r->holes.at[i];
        for (uint32_t k = h->start; k < h->end; k++)
            if (text[k] != '\n')
                text[k] = ' ';
        if (h->keeps_place)
            text[h->start] = STAND_IN;
    }
    return text;
}

bool read_is_hole(struct reader *r, uint32_t start)
{
    while (r->hole < r->holes.len &&
           (r->holes.at[r->hole].start < start || !r->holes.at[r->hole].keeps_place))
        r->hole++;
    return r->hole < r->holes.len && r->holes.at[r->hole].start == start;
}
