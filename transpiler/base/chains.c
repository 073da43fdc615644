/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/chains.h"

#include <stdlib.h>

struct link *chains_first(const struct chains *c, unsigned hash)
{
    return c->size ? c->at[hash % c->size] : NULL;
}

static void put(struct link **at, unsigned size, struct link *l)
{
    l->next = at[l->hash % size];
    at[l->hash % size] = l;
}

/* As many chains as items, or more: a chain is short. */
static void grow(struct chains *c)
{
    const unsigned size = c->size ? c->size * 4 : 4096;
    struct link **at = calloc(size, sizeof *at);

    if (!at)
        exit(70);
    for (unsigned i = 0; i < c->size; i++)
        for (struct link *l = c->at[i], *next; l; l = next) {
            next = l->next;
            put(at, size, l);
        }
    free(c->at);
    c->at = at;
    c->size = size;
}

void chains_add(struct chains *c, struct arena *a, unsigned hash, void *item)
{
    struct link *l = arena_new(a, struct link);

    l->item = item;
    l->hash = hash;
    if (c->count++ >= c->size)
        grow(c);
    put(c->at, c->size, l);
}

void chains_free(struct chains *c)
{
    free(c->at);
    *c = (struct chains){0};
}
