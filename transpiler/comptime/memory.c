/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "comptime/eval.h"

#include <stdlib.h>
#include <string.h>

#define HEADER 16
#define GRANULE 8

/* In front of each block. */
struct header {
    uint64_t magic;
    int64_t index;
};
#define MAGIC UINT64_C(0x6d6f6a6f63746d65)

bool memory_open(struct eval_state *e)
{
    size_t size = e->c->limits.memory > 0 ? (size_t)e->c->limits.memory : (size_t)1 << 30;

    if (e->memory)
        return true;
    if (size < 1 << 20)
        size = 1 << 20;
    /* The system gives pages when they are touched; where it is stingy, less must do. */
    for (; size >= 1 << 20; size /= 2) {
        e->memory = calloc(size, 1);
        e->shadow = e->memory ? calloc(size / GRANULE, 1) : NULL;
        if (e->shadow)
            break;
        free(e->memory);
        e->memory = NULL;
    }
    if (!e->memory)
        return false;
    e->memory_size = size;
    e->stack_size = size / 8;
    e->heap_used = e->stack_size;
    return true;
}

void memory_clear(struct eval_state *e)
{
    memset(e->shadow, 0, e->stack_used / GRANULE);
    memset(e->memory, 0, e->stack_used);
    memset(e->shadow + e->stack_size / GRANULE, 0, (e->heap_used - e->stack_size) / GRANULE);
    memset(e->memory + e->stack_size, 0, e->heap_used - e->stack_size);
    e->stack_used = 0;
    e->heap_used = e->stack_size;
    e->blocks.len = e->blocks.cap = 0;
    e->blocks.at = NULL;
    memset(e->spare, 0, sizeof e->spare);
    arena_reset(&e->arena);
}

static void mark(struct eval_state *e, const unsigned char *at, size_t size)
{
    const size_t first = (size_t)(at - e->memory) / GRANULE;

    memset(e->shadow + first, GRANULE, size / GRANULE);
    if (size % GRANULE)
        e->shadow[first + size / GRANULE] = (unsigned char)(size % GRANULE);
}

static void unmark(struct eval_state *e, const unsigned char *at, size_t size)
{
    memset(e->shadow + (size_t)(at - e->memory) / GRANULE, 0, (size + GRANULE - 1) / GRANULE);
}

unsigned char *memory_push(struct eval_state *e, size_t size)
{
    unsigned char *at = e->memory + e->stack_used;

    size = (size + 63) & ~(size_t)63;
    if (size > e->stack_size - e->stack_used)
        return NULL;
    e->stack_used += size;
    mark(e, at, size);
    return at;
}

void memory_pop(struct eval_state *e, unsigned char *at, size_t size)
{
    size = (size + 63) & ~(size_t)63;
    unmark(e, at, size);
    memset(at, 0, size);
    e->stack_used = (size_t)(at - e->memory);
}

static int size_class(size_t room)
{
    int n = 5;

    while ((size_t)1 << n < room)
        n++;
    return n;
}

unsigned char *memory_alloc(struct eval_state *e, size_t size, size_t align, bool is_static)
{
    struct block b = { .size = size, .is_live = true, .is_static = is_static };
    struct header *h;
    int class, index;

    if (align < HEADER)
        align = HEADER;
    if (size > e->memory_size || align > 4096)
        return NULL;
    class = size_class(size + align + HEADER);
    if (e->spare[class].len && align <= 64) {
        index = vec_pop(&e->spare[class]);
        b.raw = e->blocks.at[index].raw;
        b.room = e->blocks.at[index].room;
    } else {
        b.room = (size_t)1 << class;
        if (b.room > 1 << 16) /* big ones are not rounded up: they are rarely used again */
            b.room = (size + align + HEADER + 63) & ~(size_t)63;
        if (b.room > e->memory_size - e->heap_used)
            return NULL;
        b.raw = e->memory + e->heap_used;
        e->heap_used += b.room;
        index = e->blocks.len;
        vec_push(&e->arena, &e->blocks, b);
    }
    b.at = (unsigned char *)(((uintptr_t)b.raw + HEADER + align - 1) & ~(uintptr_t)(align - 1));
    if (b.at + size > b.raw + b.room) {
        /* a block of this class at an unlucky address: only with a large alignment */
        vec_push(&e->arena, &e->spare[class], index);
        return NULL;
    }
    h = (struct header *)(void *)(b.at - HEADER);
    h->magic = MAGIC;
    h->index = index;
    e->blocks.at[index] = b;
    mark(e, b.at, size);
    return b.at;
}

bool memory_free(struct eval_state *e, const void *p)
{
    const unsigned char *at = p;
    const struct header *h = (const void *)(at - HEADER);
    struct block *b;

    if (!p)
        return true;
    if (at < e->memory + e->stack_size + HEADER || at > e->memory + e->heap_used ||
        h->magic != MAGIC || h->index < 0 || h->index >= e->blocks.len)
        return false;
    b = &e->blocks.at[h->index];
    if (b->at != at || !b->is_live || b->is_static)
        return false;
    b->is_live = false;
    unmark(e, b->at, b->size);
    memset(b->raw, 0, b->room);
    b->image = NULL;
    b->origin = NULL;
    if (b->room <= 1 << 16)
        vec_push(&e->arena, &e->spare[size_class(b->room)], (int)(b - e->blocks.at));
    return true;
}

bool memory_is_live(const struct eval_state *e, const void *p, size_t n)
{
    const size_t offset = (size_t)((const unsigned char *)p - e->memory);
    size_t first, last;

    if (n == 0)
        return true;
    if (offset >= e->memory_size || n > e->memory_size - offset)
        return false;
    first = offset / GRANULE;
    last = (offset + n - 1) / GRANULE;
    if (e->shadow[last] < (offset + n - 1) % GRANULE + 1)
        return false;
    for (; first < last; first++)
        if (e->shadow[first] != GRANULE)
            return false;
    return true;
}

struct block *memory_block(struct eval_state *e, const void *p)
{
    const unsigned char *at = p;

    if (at < e->memory + e->stack_size || at > e->memory + e->heap_used)
        return NULL;
    if (at >= e->memory + e->stack_size + HEADER && !((uintptr_t)at % HEADER)) {
        /* nearly always the beginning of its block */
        const struct header *h = (const void *)(at - HEADER);
        if (h->magic == MAGIC && h->index >= 0 && h->index < e->blocks.len &&
            e->blocks.at[h->index].at == at && e->blocks.at[h->index].is_live)
            return &e->blocks.at[h->index];
    }
    for (int i = 0; i < e->blocks.len; i++) {
        struct block *b = &e->blocks.at[i];
        if (b->is_live && at >= b->at && (at < b->at + b->size || (at == b->at && !b->size)))
            return b;
    }
    return NULL;
}

bool memory_is_ours(const struct eval_state *e, const void *p)
{
    const unsigned char *at = p;

    return at >= e->memory && at < e->memory + e->heap_used;
}

bool memory_was_live(const struct eval_state *e, const void *p)
{
    const unsigned char *at = p;

    if (at < e->memory + e->stack_size) /* a frame: what lies above is of calls that are over */
        return at >= e->memory + e->stack_used;
    for (int i = 0; i < e->blocks.len; i++) {
        const struct block *b = &e->blocks.at[i];
        if (at >= b->raw && at < b->raw + b->room)
            return !b->is_live && at < b->at + b->size;
    }
    return false;
}
