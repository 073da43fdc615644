/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values to memory and back. What a pointer leads to becomes an image: the elements of its block,
 * as values. Equal images are one, so that equal results are equal values. */
#include "comptime/eval.h"

#include "runtime/mojo.h"
#include <stdlib.h>
#include <string.h>
#define HASH_FUNCTION(s, len, hashv) ((hashv) = hash_words((s), (len)))
static unsigned hash_words(const void *s, size_t len);
#include <uthash.h>

struct static_entry { /* a constant that has an address here */
    const void *key;
    int block;
    UT_hash_handle hh;
};

struct image_entry { /* images of this content */
    unsigned hash;
    struct image *image;
    struct image_entry *next;
    UT_hash_handle hh;
};

static unsigned hash_words(const void *s, size_t len)
{
    const unsigned char *at = s;
    uint64_t h = UINT64_C(0xcbf29ce484222325);

    for (size_t i = 0; i < len; i++)
        h = (h ^ at[i]) * UINT64_C(0x100000001b3);
    return (unsigned)(h ^ h >> 32);
}

/* ---- scalars ------------------------------------------------------------------ */

int64_t int_of_memory(const unsigned char *p, enum scalar s)
{
    int64_t n = 0;
    op_cast(s, SCALAR_I64, &n, p);
    return n;
}

void int_to_memory(unsigned char *p, enum scalar s, int64_t n)
{
    op_cast(SCALAR_I64, s, p, &n);
}

static void scalar_to_memory(const struct value *v, enum scalar s, unsigned char *p)
{
    if (v->kind == VALUE_FLOAT || v->kind == VALUE_EXACT) {
        const double x = v->kind == VALUE_FLOAT ? v->real : mpq_get_d(v->exact);
        op_cast(SCALAR_F64, s, p, &x);
        if (isinf(x) && (s == SCALAR_F8E5M2 || s == SCALAR_F8E3M4)) /* casts keep in the range */
            *p = (unsigned char)((s == SCALAR_F8E5M2 ? 0x7c : 0x70) | (signbit(x) ? 0x80 : 0));
        return;
    }
    if (scalar_is_float(s)) {
        const double x = mpz_get_d(v->integer);
        op_cast(SCALAR_F64, s, p, &x);
        return;
    }
    const size_t size = (size_t)scalar_bits(s) / 8;
    if (size <= 8 && mpz_fits_slong_p(v->integer)) {
        int_to_memory(p, s, mpz_get_si(v->integer));
        return;
    }
    /* two's complement of any width: the low bytes */
    unsigned char bytes[32] = { 0 };
    mpz_t low;
    mpz_init(low);
    mpz_fdiv_r_2exp(low, v->integer, (mp_bitcnt_t)size * 8);
    uint64_t words[4] = { 0 };
    mpz_export(words, NULL, -1, sizeof words[0], 0, 0, low);
    mpz_clear(low);
    if (size == 32) {
        const mj_u256 wide = MJ_256(words[0], words[1], words[2], words[3]);
        memcpy(p, &wide, size);
    } else if (size == 16) {
#ifdef MJ_HAS_I128
        const mj_u128 wide = (mj_u128)words[1] << 64 | words[0];
        memcpy(bytes, &wide, sizeof wide);
#else
        memcpy(bytes, words, sizeof words);
#endif
        memcpy(p, bytes, size);
    } else {
        int_to_memory(p, s, (int64_t)words[0]);
    }
}

static struct value *scalar_of_memory(struct eval_state *e, const unsigned char *p, enum scalar s,
                                      struct type *t)
{
    if (scalar_is_float(s)) {
        double x = 0;
        op_cast(s, SCALAR_F64, &x, p);
        return value_float(e->c->types, t, x);
    }
    if (scalar_bits(s) < 64 || s == SCALAR_I64 || s == SCALAR_INT)
        return value_int64(e->c->types, t, int_of_memory(p, s));
    uint64_t words[4] = { 0 };
    memcpy(words, p, (size_t)scalar_bits(s) / 8);
#ifdef MJ_HAS_I128
    if (scalar_bits(s) == 128) {
        mj_u128 wide;
        memcpy(&wide, p, sizeof wide);
        words[0] = (uint64_t)wide;
        words[1] = (uint64_t)(wide >> 64);
    }
#endif
    mpz_t n;
    mpz_init(n);
    mpz_import(n, 4, -1, sizeof words[0], 0, 0, words);
    struct value *v = value_int(e->c->types, t, n);
    mpz_clear(n);
    return v;
}

/* ---- to memory ---------------------------------------------------------------- */

static bool pointer_to_memory(unsigned char *p, const void *address)
{
    memcpy(p, &address, sizeof address);
    return true;
}

static struct static_entry *static_of(struct eval_state *e, const void *key)
{
    struct static_entry *found;

    HASH_FIND_PTR(e->statics, &key, found);
    return found;
}

static unsigned char *new_static(struct eval_state *e, const void *key, size_t size, size_t align,
                                 struct block **block)
{
    unsigned char *at = memory_alloc(e, size, align, true);
    struct static_entry *entry;

    if (!at)
        return NULL;
    *block = memory_block(e, at);
    entry = malloc(sizeof *entry);
    entry->key = key;
    entry->block = (int)(*block - e->blocks.at);
    HASH_ADD_PTR(e->statics, key, entry);
    return at;
}

void reify_forget(struct eval_state *e)
{
    struct static_entry *s, *next;

    HASH_ITER(hh, e->statics, s, next) {
        HASH_DEL(e->statics, s);
        free(s);
    }
}

void reify_end(struct eval_state *e)
{
    reify_forget(e);
    HASH_CLEAR(hh, e->images);
}

unsigned char *value_static(struct eval_state *e, const struct value *v, const struct type *t)
{
    struct static_entry *known = static_of(e, v);
    struct block *block;
    unsigned char *at;

    if (known)
        return e->blocks.at[known->block].at;
    at = new_static(e, v, (size_t)t->layout->size, (size_t)t->layout->align, &block);
    if (!at) {
        eval_fail(e, (struct span){ 0 }, NO_MEMORY);
        return NULL;
    }
    return value_to_memory(e, v, t, at) ? at : NULL;
}

static bool string_to_memory(struct eval_state *e, const struct value *v, unsigned char *p)
{
    struct static_entry *known = static_of(e, v);
    struct block *block;
    unsigned char *at;

    if (known)
        return pointer_to_memory(p, e->blocks.at[known->block].at);
    at = new_static(e, v, v->length + 1, 1, &block);
    if (!at)
        return eval_fail(e, (struct span){ 0 }, NO_MEMORY);
    memcpy(at, v->bytes, v->length);
    block->origin = v;
    return pointer_to_memory(p, at);
}

static bool image_to_memory(struct eval_state *e, const struct value *v, unsigned char *p)
{
    struct image *image = v->image;
    const struct layout *l = layout_of(e, image->elem);
    struct static_entry *known = static_of(e, image);
    struct block *block;
    unsigned char *at;

    if (known)
        return pointer_to_memory(p, e->blocks.at[known->block].at + v->offset * l->size);
    at = new_static(e, image, (size_t)(l->size * image->count), (size_t)l->align, &block);
    if (!at)
        return eval_fail(e, (struct span){ 0 }, NO_MEMORY);
    block->image = image;
    /* What was a heap value may be given back by the code that owns a copy of it. */
    block->is_static = !image->is_mutable_heap;
    for (int64_t i = 0; i < image->count; i++)
        if (image->items[i] &&
            !value_to_memory(e, image->items[i], image->elem, at + i * l->size))
            return false;
    return pointer_to_memory(p, at + v->offset * l->size);
}

static bool items_to_memory(struct eval_state *e, const struct value *v, const struct type *t,
                            unsigned char *p)
{
    const struct layout *l = t->layout;
    const int64_t count = l->kind == LAYOUT_FIELDS ? l->fields.len : l->count;

    if (v->kind != VALUE_STRUCT && v->kind != VALUE_PACK)
        return eval_fail(e, (struct span){ 0 }, "a value of type '%s' has no parts",
                         type_text(e->c->run, t));
    if (v->item_count < count)
        return eval_fail(e, (struct span){ 0 }, "a value of type '%s' lacks parts",
                         type_text(e->c->run, t));
    for (int64_t i = 0; i < count; i++) {
        const struct value *item = v->items[i];
        if (!item)
            continue;
        if (l->kind == LAYOUT_VECTOR) {
            scalar_to_memory(item, l->scalar, p + i * (scalar_bits(l->scalar) / 8));
        } else if (l->kind == LAYOUT_ARRAY) {
            if (!value_to_memory(e, item, l->elem, p + i * l->elem->layout->size))
                return false;
        } else if (l->fields.at[i].is_ref) {
            const struct layout *fl = l->fields.at[i].type->layout;
            unsigned char *at = memory_alloc(e, (size_t)fl->size, (size_t)fl->align, true);
            if (!at || !value_to_memory(e, item, l->fields.at[i].type, at))
                return eval_fail(e, (struct span){ 0 }, NO_MEMORY);
            pointer_to_memory(p + l->fields.at[i].offset, at);
        } else if (!value_to_memory(e, item, l->fields.at[i].type, p + l->fields.at[i].offset)) {
            return false;
        }
    }
    return true;
}

bool value_to_memory(struct eval_state *e, const struct value *v, const struct type *t,
                     unsigned char *p)
{
    const struct layout *l = t->layout;
    const struct ir_func *f;

    switch (l->kind) {
    case LAYOUT_EMPTY:
        return true;
    case LAYOUT_SCALAR:
        if (v->kind == VALUE_STRUCT && v->item_count == 1)
            v = v->items[0];
        if (v->kind != VALUE_INT && v->kind != VALUE_FLOAT && v->kind != VALUE_EXACT)
            break;
        scalar_to_memory(v, l->scalar, p);
        return true;
    case LAYOUT_VECTOR:
    case LAYOUT_ARRAY:
    case LAYOUT_FIELDS:
        return items_to_memory(e, v, t, p);
    case LAYOUT_POINTER:
        if (v->kind == VALUE_NULL)
            return pointer_to_memory(p, NULL);
        if (v->kind == VALUE_STRING)
            return string_to_memory(e, v, p);
        if (v->kind == VALUE_IMAGE)
            return image_to_memory(e, v, p);
        break;
    case LAYOUT_FUNC:
        f = v->kind == VALUE_FUNC && e->c->func_ir ? e->c->func_ir(v, e->c->user) : NULL;
        if (f)
            return pointer_to_memory(p, f);
        break;
    case LAYOUT_NONE:
        break;
    }
    return eval_fail(e, (struct span){ 0 }, "a value of type '%s' has no memory here",
                     type_text(e->c->run, t));
}

/* ---- of memory ---------------------------------------------------------------- */

/* A dangling pointer in memory that was given up is no error, there it stands for nothing. */
static bool leads_nowhere(struct eval_state *e, const unsigned char *p, const struct type *t)
{
    const struct layout *l = t->layout; /* of parts: there when the whole has one */
    const void *address;

    switch (l->kind) {
    case LAYOUT_POINTER:
        memcpy(&address, p, sizeof address);
        return address && !memory_block(e, address);
    case LAYOUT_FIELDS:
        for (int i = 0; i < l->fields.len; i++)
            if (!l->fields.at[i].is_ref &&
                leads_nowhere(e, p + l->fields.at[i].offset, l->fields.at[i].type))
                return true;
        return false;
    case LAYOUT_ARRAY:
        for (int64_t i = 0; i < l->count; i++)
            if (leads_nowhere(e, p + i * l->elem->layout->size, l->elem))
                return true;
        return false;
    case LAYOUT_NONE:
    case LAYOUT_EMPTY:
    case LAYOUT_SCALAR:
    case LAYOUT_VECTOR:
    case LAYOUT_FUNC:
        return false;
    }
    return false;
}

static struct image *shared_image(struct eval_state *e, struct image *image)
{
    struct image_entry *first, *entry;
    unsigned hash = hash_words(image->items, sizeof *image->items * (size_t)image->count);

    hash ^= hash_words(&image->elem, sizeof image->elem) + image->is_mutable_heap;
    HASH_FIND(hh, e->images, &hash, sizeof hash, first);
    for (entry = first; entry; entry = entry->next)
        if (entry->image->elem == image->elem && entry->image->count == image->count &&
            entry->image->is_mutable_heap == image->is_mutable_heap &&
            !memcmp(entry->image->items, image->items,
                    sizeof *image->items * (size_t)image->count))
            return entry->image;
    entry = arena_new(e->c->run, struct image_entry);
    entry->image = image;
    entry->hash = hash;
    image->id = e->image_count++;
    if (first) {
        entry->next = first->next;
        first->next = entry;
    } else {
        HASH_ADD(hh, e->images, hash, sizeof hash, entry);
    }
    return image;
}

struct image *comptime_image(struct comptime *c, struct image *image)
{
    return shared_image(eval_state_of(c), image);
}

static struct value *pointer_of_memory(struct eval_state *e, const unsigned char *p,
                                       struct type *t)
{
    struct type *elem = t->layout->elem;
    const int64_t whole = layout_of(e, elem)->size, size = whole > 0 ? whole : 1;
    unsigned char *address;
    struct block *b;
    struct image *image;
    int index;

    memcpy(&address, p, sizeof address);
    if (!address)
        return value_null(e->c->types, t);
    b = memory_block(e, address);
    if (!b) {
        eval_fail(e, (struct span){ 0 }, "the result has a pointer to memory that does not outlive "
                  "the computation");
        return NULL;
    }
    if (b->origin)
        return value_string(e->c->types, t, b->origin->bytes + (address - b->at),
                            b->origin->length - (size_t)(address - b->at));
    if ((address - b->at) % size) {
        eval_fail(e, (struct span){ 0 }, "the result has a pointer into the middle of a value");
        return NULL;
    }
    if (b->image && b->image->elem == elem && (b->is_static || b->image->count < 0))
        return value_image(e->c->types, t, b->image, (address - b->at) / size);
    index = (int)(b - e->blocks.at);
    image = arena_new(e->c->run, struct image);
    image->elem = elem;
    image->is_mutable_heap = !b->is_static;
    image->items = arena_array(e->c->run, struct value *, (int64_t)b->size / size + 1);
    image->count = -1; /* underway: a pointer back to it finds it */
    e->blocks.at[index].image = image;
    const int64_t count = (int64_t)e->blocks.at[index].size / size;
    for (int64_t i = 0; i < count; i++) {
        unsigned char *item = e->blocks.at[index].at + i * size;
        if (leads_nowhere(e, item, elem))
            continue;
        image->items[i] = value_of_memory(e, item, elem);
        if (!image->items[i])
            return NULL;
    }
    image->count = count;
    image = shared_image(e, image);
    e->blocks.at[index].image = image;
    return value_image(e->c->types, t, image, (address - e->blocks.at[index].at) / size);
}

/* Values outlive the computation, in memory of their own: about 128 bytes each. */
static bool may_make_value(struct eval_state *e)
{
    const int64_t most = (int64_t)e->memory_size / 128;

    if (e->memory && e->values++ >= most)
        return eval_fail(e, (struct span){ 0 }, "its result has more than %lld values "
                         "(--comptime-memory allows more)", (long long)most);
    return eval_has_stack(e) ||
           eval_fail(e, (struct span){ 0 }, "its result is too deep: pointers lead to pointers "
                     "further than the compiler follows");
}

struct value *value_of_memory(struct eval_state *e, const unsigned char *p, struct type *t)
{
    const struct layout *l = t->layout;
    struct value **items;
    int64_t count = 0;

    if (!may_make_value(e))
        return NULL;
    switch (l->kind) {
    case LAYOUT_EMPTY:
        return value_struct(e->c->types, t, NULL, 0);
    case LAYOUT_SCALAR:
        return scalar_of_memory(e, p, l->scalar, t);
    case LAYOUT_POINTER:
        return pointer_of_memory(e, p, t);
    case LAYOUT_FUNC: {
        const struct ir_func *f;
        memcpy(&f, p, sizeof f);
        return f ? value_func(e->c->types, t, f->instance) : value_null(e->c->types, t);
    }
    case LAYOUT_NONE:
        eval_fail(e, (struct span){ 0 }, "a result of type '%s' is no value",
                  type_text(e->c->run, t));
        return NULL;
    case LAYOUT_VECTOR:
    case LAYOUT_ARRAY:
        count = l->count;
        break;
    case LAYOUT_FIELDS:
        count = l->fields.len;
        break;
    }
    items = arena_array(e->c->run, struct value *, count + 1);
    for (int64_t i = 0; i < count; i++) {
        if (l->kind == LAYOUT_VECTOR) {
            items[i] = scalar_of_memory(e, p + i * (scalar_bits(l->scalar) / 8), l->scalar,
                                        l->elem ? l->elem : t);
        } else if (l->kind == LAYOUT_ARRAY) {
            items[i] = value_of_memory(e, p + i * l->elem->layout->size, l->elem);
        } else if (l->fields.at[i].is_ref) {
            eval_fail(e, (struct span){ 0 }, "the result holds a reference");
            return NULL;
        } else {
            items[i] = value_of_memory(e, p + l->fields.at[i].offset, l->fields.at[i].type);
        }
        if (!items[i])
            return NULL;
    }
    return value_struct(e->c->types, t, items, (int)count);
}
