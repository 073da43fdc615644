/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "tree/pack.h"

#include <assert.h>

/* The bytes are our own, packed by this very build: what they hold is asserted at their end. */
struct reading {
    struct unpacker *u;
    const unsigned char *at;
    uint32_t file;
};

void unpack_init(struct unpacker *u, const struct packed_trees *from, struct arena *trees,
                 struct intern *words)
{
    *u = (struct unpacker){ .from = from, .trees = trees, .words = words,
                            .known = arena_array(trees, const char *, from->word_count + 1) };
}

static uint32_t take_number(struct reading *r)
{
    uint32_t n = *r->at & 127;

    for (unsigned shift = 7; *r->at++ > 127; shift += 7)
        n |= (uint32_t)(*r->at & 127) << shift;
    return n;
}

/* The inverse of the alternating form; wraps as unsigned numbers do. */
static uint32_t take_signed(struct reading *r)
{
    const uint32_t n = take_number(r);

    return n >> 1 ^ (0 - (n & 1));
}

static const char *take_text(struct reading *r)
{
    struct unpacker *u = r->u;
    const uint32_t number = take_number(r);
    if (!number)
        return NULL;

    const uint32_t i = number - 1;
    if (!u->known[i]) {
        const uint32_t start = i ? u->from->word_ends[i - 1] : 0;
        u->known[i] = intern_n(u->words, (const char *)u->from->words + start,
                               u->from->word_ends[i] - start - 1);
    }
    return u->known[i];
}

static struct node *take_node(struct reading *r, uint32_t from);

static struct node_list take_list(struct reading *r, uint32_t from)
{
    struct node_list l = { 0 };
    const uint32_t len = take_number(r);

    if (len) {
        l.at = arena_array(r->u->trees, struct node *, len);
        l.len = l.cap = (int)len;
        for (uint32_t i = 0; i < len; i++)
            l.at[i] = take_node(r, from);
    }
    return l;
}

static struct node *take_node(struct reading *r, uint32_t from)
{
    const enum node_kind kind = (enum node_kind)*r->at++;
    if (kind == NODE_COUNT)
        return NULL;

    struct span s = { .file = r->file };
    s.start = from + take_signed(r);
    const uint32_t length = take_number(r);
    s.end = s.start + (length >> 1);
    struct node *n = node_new(r->u->trees, kind, s);
    if (length & 1) {
        n->name_span.start = s.start + take_signed(r);
        n->name_span.end = n->name_span.start + take_number(r);
    }
    switch (kind) {
#define ARM struct
#define N(x) f->x = take_node(r, s.start);
#define L(x) f->x = take_list(r, s.start);
#define S(x) f->x = take_text(r);
#define I(x) f->x = (int)take_signed(r);
#include "tree/walk.def"
    }
    return n;
}

struct node *unpack_tree(struct unpacker *u, uint32_t index, uint32_t file)
{
    assert(index < u->from->tree_count);
    const uint32_t start = index ? u->from->tree_ends[index - 1] : 0;
    const uint32_t end = u->from->tree_ends[index];
    if (start == end)
        return NULL;

    struct reading r = { .u = u, .at = u->from->trees + start, .file = file };
    struct node *module = take_node(&r, 0);
    assert(r.at == u->from->trees + end);
    return module;
}
