/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Hash tables of interned things, of which there may be many: what hashes alike hangs in a chain,
 * and whoever looks for something compares. An empty table is all zero. */
#ifndef BASE_CHAINS_H
#define BASE_CHAINS_H

#include "base/arena.h"

struct link {
    void *item;
    unsigned hash;
    struct link *next;
};
struct chains {
    struct link **at; /* malloc'ed; NULL: empty */
    unsigned size, count;
};

/* The first of the links that may have this hash; NULL: none. */
struct link *chains_first(const struct chains *c, unsigned hash);
/* The link lives in the arena. */
void chains_add(struct chains *c, struct arena *a, unsigned hash, void *item);
void chains_free(struct chains *c);

#endif
