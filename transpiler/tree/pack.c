/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "tree/pack.h"

#include <assert.h>
#include <string.h>

#define uthash_malloc(size) arena_alloc(p->arena, (size))
#define uthash_free(at, size) ((void)(at))
#include <uthash.h>

struct packed_word {
    UT_hash_handle hh;
    const char *text;
    size_t len;
    uint32_t number;
};

void pack_init(struct packer *p, struct arena *arena)
{
    *p = (struct packer){ .arena = arena };
}

void pack_free(struct packer *p)
{
    buf_free(&p->trees);
}

/* ---- numbers and words ------------------------------------------------------- */

static void put_number(struct packer *p, uint64_t n)
{
    for (; n > 127; n >>= 7)
        buf_putc(&p->trees, (char)(n & 127) | (char)-128);
    buf_putc(&p->trees, (char)n);
}

static void put_signed(struct packer *p, int64_t n)
{
    put_number(p, n < 0 ? ~((uint64_t)n << 1) : (uint64_t)n << 1);
}

static void put_word(struct packer *p, const char *text, size_t len)
{
    struct packed_word *w = NULL;

    HASH_FIND(hh, p->by_text, text, len, w);
    if (!w) {
        w = arena_new(p->arena, struct packed_word);
        w->text = arena_strndup(p->arena, text, len);
        w->len = len;
        w->number = (uint32_t)p->words.len;
        HASH_ADD_KEYPTR(hh, p->by_text, w->text, len, w);
        vec_push(p->arena, &p->words, w);
    }
    put_number(p, (uint64_t)w->number + 1);
}

/* ---- nodes ------------------------------------------------------------------- */

static void put_text(struct packer *p, const struct node *n, const char *text)
{
    if (!text)
        put_number(p, 0);
    else
        put_word(p, text, n->kind == NODE_STRING ? (size_t)n->string.length : strlen(text));
}

/* The low bits of the length say whether the name has a span of its own. */
static void put_spans(struct packer *p, const struct node *n, uint32_t from)
{
    const struct span *s = &n->span, *name = &n->name_span;
    assert(name->file == s->file);
    const bool own = name->start != s->start || name->end != s->end;

    put_signed(p, (int64_t)s->start - from);
    put_number(p, (uint64_t)(s->end - s->start) << 1 | own);
    if (own) {
        put_signed(p, (int64_t)name->start - s->start);
        put_number(p, name->end - name->start);
    }
}

static void put_node(struct packer *p, const struct node *n, uint32_t from)
{
    if (!n) {
        buf_putc(&p->trees, (char)NODE_COUNT);
        return;
    }
    buf_putc(&p->trees, (char)n->kind);
    put_spans(p, n, from);
    switch (n->kind) {
#define N(x) put_node(p, f->x, n->span.start);
#define L(x)                                                                                 \
    put_number(p, (uint64_t)f->x.len);                                                       \
    for (int i_##x = 0; i_##x < f->x.len; i_##x++)                                           \
        put_node(p, f->x.at[i_##x], n->span.start);
#define S(x) put_text(p, n, f->x);
#define I(x) put_signed(p, f->x);
#include "tree/walk.def"
    }
}

void pack_tree(struct packer *p, const struct node *module)
{
    _Static_assert(NODE_COUNT < 128, "a kind is one byte");

    if (module)
        put_node(p, module, 0);
    vec_push(p->arena, &p->ends, (uint32_t)p->trees.len);
}

/* ---- what came of it --------------------------------------------------------- */

struct packed_trees pack_result(struct packer *p)
{
    struct buf words = { 0 };
    uint32_t *ends = arena_array(p->arena, uint32_t, p->words.len + 1);

    for (int i = 0; i < p->words.len; i++) {
        buf_put(&words, p->words.at[i]->text, p->words.at[i]->len);
        buf_putc(&words, '\0');
        ends[i] = (uint32_t)words.len;
    }
    struct packed_trees all = {
        .words = (const unsigned char *)arena_strndup(p->arena, words.at, words.len),
        .word_ends = ends,
        .word_count = (uint32_t)p->words.len,
        .trees = (const unsigned char *)arena_strndup(p->arena, p->trees.at, p->trees.len),
        .tree_ends = p->ends.at,
        .tree_count = (uint32_t)p->ends.len,
    };
    buf_free(&words);
    return all;
}

static void print_bytes(struct buf *out, const char *name, const unsigned char *at, size_t len)
{
    buf_printf(out, "static const unsigned char %s[] = {", name);
    for (size_t i = 0; i < len; i++)
        buf_printf(out, "%s%d,", i % 24 ? "" : "\n", at[i]);
    buf_puts(out, "0};\n");
}

static void print_numbers(struct buf *out, const char *name, const uint32_t *at, uint32_t len)
{
    buf_printf(out, "static const uint32_t %s[] = {", name);
    for (uint32_t i = 0; i < len; i++)
        buf_printf(out, "%s%lu,", i % 12 ? "" : "\n", (unsigned long)at[i]);
    buf_puts(out, "0};\n");
}

void pack_print(struct packer *p, const char *name, struct buf *out)
{
    const struct packed_trees all = pack_result(p);
    const uint32_t words = all.word_count ? all.word_ends[all.word_count - 1] : 0;
    const uint32_t trees = all.tree_count ? all.tree_ends[all.tree_count - 1] : 0;

    buf_puts(out, "/* Made by pack_library. */\n#include \"tree/pack.h\"\n\n");
    print_bytes(out, "words", all.words, words);
    print_numbers(out, "word_ends", all.word_ends, all.word_count);
    print_bytes(out, "trees", all.trees, trees);
    print_numbers(out, "tree_ends", all.tree_ends, all.tree_count);
    buf_printf(out,
               "\nconst struct packed_trees %s = {\n"
               "    words, word_ends, %lu, trees, tree_ends, %lu,\n};\n",
               name, (unsigned long)all.word_count, (unsigned long)all.tree_count);
}
