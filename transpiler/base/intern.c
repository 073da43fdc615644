/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/intern.h"

#include "base/arena.h"
#include <string.h>

/* The table takes its memory from the arena of the `in` at hand and returns none. */
#define uthash_malloc(size) arena_alloc(in->arena, (size))
#define uthash_free(p, size) ((void)(p))
#include <uthash.h>

struct intern_entry {
    UT_hash_handle hh;
    const char *text;
};

void intern_init(struct intern *in, struct arena *arena)
{
    in->arena = arena;
    in->table = NULL;
}

const char *intern_n(struct intern *in, const char *s, size_t len)
{
    struct intern_entry *e = NULL;
    unsigned hash = 0;

    HASH_VALUE(s, len, hash);
    HASH_FIND_BYHASHVALUE(hh, in->table, s, len, hash, e);
    if (e)
        return e->text;

    e = arena_new(in->arena, struct intern_entry);
    e->text = arena_strndup(in->arena, s, len);
    HASH_ADD_KEYPTR_BYHASHVALUE(hh, in->table, e->text, len, hash, e);
    return e->text;
}

const char *intern(struct intern *in, const char *s)
{
    return intern_n(in, s, strlen(s));
}
