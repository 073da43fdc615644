/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_ALIGN = 16,
    FIRST_BLOCK = 4 * 1024,
    LAST_BLOCK = 1024 * 1024 /* blocks grow by half up to here; what is larger gets its own */
};

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    _Alignas(ARENA_ALIGN) unsigned char bytes[];
};

static _Noreturn void out_of_memory(size_t size)
{
    fprintf(stderr, "mojo2c: out of memory (%zu bytes wanted)\n", size);
    exit(70);
}

static size_t rounded(size_t size)
{
    if (size > SIZE_MAX / 2)
        out_of_memory(size);
    return (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
}

void arena_init(struct arena *a)
{
    a->block = NULL;
    a->used = 0;
}

void arena_reset(struct arena *a)
{
    struct arena_block *b = a->block;

    while (b) {
        struct arena_block *next = b->next;
        free(b);
        b = next;
    }
    arena_init(a);
}

void arena_adopt(struct arena *a, struct arena *from)
{
    struct arena_block *last = from->block;

    while (last && last->next)
        last = last->next;
    if (last && a->block) {
        last->next = a->block->next; /* behind the block that a fills */
        a->block->next = from->block;
    } else if (last) {
        a->block = from->block;
    }
    a->used += from->used;
    arena_init(from);
}

static struct arena_block *new_block(struct arena *a, size_t size)
{
    size_t room = FIRST_BLOCK;
    if (a->block)
        room = a->block->size < LAST_BLOCK ? a->block->size + a->block->size / 2 : LAST_BLOCK;
    if (room < size)
        room = size;

    struct arena_block *b = calloc(1, sizeof *b + room);
    if (!b)
        out_of_memory(size);
    b->size = room;
    b->next = a->block;
    a->block = b;
    return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
    /* Even nothing gets an address of its own. */
    const size_t need = rounded(size ? size : 1);
    struct arena_block *b = a->block;

    if (!b || b->size - b->used < need)
        b = new_block(a, need);

    void *p = b->bytes + b->used;
    b->used += need;
    a->used += need;
    return p;
}

void *arena_grow(struct arena *a, void *old, size_t old_size, size_t new_size)
{
    if (old && new_size <= old_size)
        return old;

    struct arena_block *b = a->block;
    if (old && old_size && b) {
        /* The newest allocation of the newest block grows where it is. */
        const size_t had = rounded(old_size), need = rounded(new_size);
        unsigned char *end = (unsigned char *)old + had;
        if (end == b->bytes + b->used && need - had <= b->size - b->used) {
            b->used += need - had;
            a->used += need - had;
            return old;
        }
    }

    void *p = arena_alloc(a, new_size);
    if (old && old_size)
        memcpy(p, old, old_size);
    return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t len)
{
    char *p = arena_alloc(a, len + 1);
    if (len)
        memcpy(p, s, len);
    return p;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    const int len = vsnprintf(NULL, 0, format, ap);
    va_end(ap);
    if (len < 0)
        return arena_strndup(a, "", 0);

    char *p = arena_alloc(a, (size_t)len + 1);
    va_start(ap, format);
    vsnprintf(p, (size_t)len + 1, format, ap);
    va_end(ap);
    return p;
}
