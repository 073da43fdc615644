/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interning of types and values: equal means same pointer. */
#include "types/infer.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <uthash.h>

struct type_table {
    struct chains types, values;
    struct value *unbound;
};

static unsigned mix(unsigned h, uint64_t x)
{
    x *= 0x9E3779B97F4A7C15u;
    return (h ^ (unsigned)(x >> 32)) * 16777619u + 0x9E37u;
}

static unsigned mix_pointer(unsigned h, const void *p)
{
    return mix(h, (uint64_t)(uintptr_t)p >> 4);
}

void table_init(struct types *ty)
{
    ty->table = arena_new(ty->run, struct type_table);
}

void table_free(struct types *ty)
{
    chains_free(&ty->table->types);
    chains_free(&ty->table->values);
    ty->table = NULL;
}

/* ---- types ---------------------------------------------------------------------------------- */

static unsigned type_hash(const struct type *t)
{
    unsigned h = mix(2166136261u, (uint64_t)t->kind);
    switch (t->kind) {
    case TYPE_STRUCT:
        h = mix_pointer(h, t->decl);
        for (int i = 0; i < t->arg_count; i++)
            h = mix_pointer(h, t->args[i]);
        break;
    case TYPE_TRAIT:
        for (int i = 0; i < t->trait_count; i++)
            h = mix_pointer(h, t->traits[i]);
        break;
    case TYPE_FUNC:
        h = mix_pointer(h, t->ret);
        h = mix_pointer(h, t->raises);
        for (int i = 0; i < t->own_count; i++)
            h = mix_pointer(h, t->own_params[i]);
        for (int i = 0; i < t->param_count; i++)
            h = mix_pointer(mix(h, (uint64_t)t->params[i].pass), t->params[i].type);
        break;
    case TYPE_ERROR:
    case TYPE_MODULE:
    case TYPE_UNBOUND:
        break;
    }
    return h;
}

/* Names and defaults are part of what a function's type is. */
static bool param_equal(const struct func_param *a, const struct func_param *b)
{
    const char *x = a->place_only ? NULL : a->name, *y = b->place_only ? NULL : b->name;

    return a->type == b->type && a->pass == b->pass && a->name_only == b->name_only &&
           a->preset == b->preset && (x == y || (x && y && strcmp(x, y) == 0));
}

static bool type_equal(const struct type *a, const struct type *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case TYPE_STRUCT:
        if (a->decl != b->decl || a->arg_count != b->arg_count)
            return false;
        for (int i = 0; i < a->arg_count; i++)
            if (a->args[i] != b->args[i])
                return false;
        return true;
    case TYPE_TRAIT:
        if (a->trait_count != b->trait_count)
            return false;
        for (int i = 0; i < a->trait_count; i++)
            if (a->traits[i] != b->traits[i])
                return false;
        return true;
    case TYPE_FUNC:
        if (a->ret != b->ret || a->raises != b->raises || a->param_count != b->param_count ||
            a->ret_ref != b->ret_ref || a->ret_mut != b->ret_mut || a->is_thin != b->is_thin ||
            a->is_abi_c != b->is_abi_c || a->is_capturing != b->is_capturing ||
            a->own_count != b->own_count)
            return false;
        for (int i = 0; i < a->own_count; i++)
            if (a->own_params[i] != b->own_params[i])
                return false;
        for (int i = 0; i < a->param_count; i++)
            if (!param_equal(&a->params[i], &b->params[i]))
                return false;
        return true;
    case TYPE_ERROR:
    case TYPE_MODULE:
    case TYPE_UNBOUND:
        return true;
    }
    return false;
}

static bool names_symbols(const struct type *t)
{
    if (t->own_count)
        return false; /* its own parameters are no body's */
    if (t->kind == TYPE_STRUCT && t->decl->is_symbolic)
        return true;
    for (int i = 0; i < t->arg_count; i++)
        if (t->args[i]->is_symbolic)
            return true;
    for (int i = 0; i < t->param_count; i++)
        if (t->params[i].type->is_symbolic)
            return true;
    return t->kind == TYPE_FUNC &&
           ((t->ret && t->ret->is_symbolic) || (t->raises && t->raises->is_symbolic));
}

static void measure(struct type *t, struct value *const *args, int n)
{
    for (int i = 0; i < n; i++) {
        const struct value *v = args[i];
        const struct type *in = v && v->kind == VALUE_TYPE ? v->as_type : NULL;
        if (v && v->kind == VALUE_PACK)
            measure(t, v->items, v->item_count);
        if (in && in->nesting >= t->nesting)
            t->nesting = in->nesting + 1;
        if (in && t->size < INT_MAX / 2)
            t->size += in->size < INT_MAX / 2 ? in->size + 1 : INT_MAX / 2;
    }
}

static struct type *intern_type(struct types *ty, const struct type *like)
{
    const unsigned h = type_hash(like);
    for (const struct link *l = chains_first(&ty->table->types, h); l; l = l->next)
        if (l->hash == h && type_equal(l->item, like))
            return l->item;
    struct type *t = arena_new(ty->run, struct type);
    *t = *like;
    t->id = ++ty->next_id;
    if (t->arg_count) {
        t->args = arena_array(ty->run, struct value *, t->arg_count);
        memcpy(t->args, like->args, sizeof *t->args * (size_t)t->arg_count);
    }
    if (t->trait_count) {
        t->traits = arena_array(ty->run, void *, t->trait_count);
        memcpy(t->traits, like->traits, sizeof *t->traits * (size_t)t->trait_count);
    }
    if (t->param_count) {
        t->params = arena_array(ty->run, struct func_param, t->param_count);
        memcpy(t->params, like->params, sizeof *t->params * (size_t)t->param_count);
    }
    t->erased = t;
    t->is_symbolic = names_symbols(t);
    measure(t, t->args, t->arg_count);
    chains_add(&ty->table->types, ty->run, h, t);
    return t;
}

struct type *type_struct(struct types *ty, struct struct_decl *d, struct value **args, int n)
{
    struct type t = {.kind = TYPE_STRUCT, .decl = d, .args = args, .arg_count = n};
    t.name = d->name;
    t.module = d->home ? d->home->name : "";
    return intern_type(ty, &t);
}

struct type *type_open(struct types *ty, struct struct_decl *d)
{
    const int n = param_count(d->params);
    struct value **args = arena_array(ty->run, struct value *, n ? n : 1);
    for (int i = 0; i < n; i++)
        args[i] = value_unbound(ty);
    return type_struct(ty, d, args, n);
}

static int by_trait_id(const void *a, const void *b)
{
    const struct trait_decl *x = *(struct trait_decl *const *)a,
                            *y = *(struct trait_decl *const *)b;
    return x->id < y->id ? -1 : x->id > y->id;
}

struct type *type_trait(struct types *ty, struct trait_decl **traits, int n)
{
    void **sorted = arena_array(ty->run, void *, n ? n : 1);
    int count = 0;
    if (n)
        memcpy(sorted, traits, sizeof *sorted * (size_t)n);
    qsort(sorted, (size_t)n, sizeof *sorted, by_trait_id);
    for (int i = 0; i < n; i++)
        if (!count || sorted[count - 1] != sorted[i])
            sorted[count++] = sorted[i];
    struct type t = {.kind = TYPE_TRAIT, .traits = sorted, .trait_count = count};
    return intern_type(ty, &t);
}

struct type *type_compose(struct types *ty, struct type *a, struct type *b)
{
    if (!a || !b || a->kind != TYPE_TRAIT || b->kind != TYPE_TRAIT)
        return a ? a : b;
    const int n = a->trait_count + b->trait_count;
    struct trait_decl **all = arena_array(ty->run, struct trait_decl *, n ? n : 1);
    for (int i = 0; i < a->trait_count; i++)
        all[i] = a->traits[i];
    for (int i = 0; i < b->trait_count; i++)
        all[a->trait_count + i] = b->traits[i];
    return type_trait(ty, all, n);
}

struct type *type_func(struct types *ty, const struct type *like)
{
    return intern_type(ty, like);
}

bool type_is_complete(const struct type *t)
{
    if (!t || t->kind == TYPE_UNBOUND)
        return false;
    if (t->kind == TYPE_STRUCT)
        for (int i = 0; i < t->arg_count; i++)
            if (!value_is_complete(t->args[i]))
                return false;
    if (t->kind == TYPE_FUNC) {
        for (int i = 0; i < t->param_count; i++)
            if (!type_is_complete(t->params[i].type))
                return false;
        return !t->ret || type_is_complete(t->ret);
    }
    return true;
}

bool value_is_complete(const struct value *v)
{
    if (!v || v->kind == VALUE_UNBOUND)
        return false;
    if (v->kind == VALUE_TYPE)
        return type_is_complete(v->as_type);
    if (v->kind == VALUE_PACK)
        for (int i = 0; i < v->item_count; i++)
            if (!value_is_complete(v->items[i]))
                return false;
    return true;
}

struct type *type_erased(struct types *ty, struct type *t)
{
    (void)ty;
    return t->erased;
}

/* ---- values ---------------------------------------------------------------------------------- */

static unsigned value_hash(const struct value *v)
{
    unsigned h = mix_pointer(mix(2166136261u, (uint64_t)v->kind), v->type);
    switch (v->kind) {
    case VALUE_INT:
        for (size_t i = 0; i < mpz_size(v->integer); i++)
            h = mix(h, mpz_getlimbn(v->integer, (mp_size_t)i));
        return mix(h, (uint64_t)(mpz_sgn(v->integer) + 1));
    case VALUE_FLOAT: {
        uint64_t bits;
        memcpy(&bits, &v->real, sizeof bits);
        return mix(h, bits);
    }
    case VALUE_EXACT:
        return mix(mix(h, mpz_get_ui(mpq_numref(v->exact))), mpz_get_ui(mpq_denref(v->exact)));
    case VALUE_STRING:
        for (size_t i = 0; i < v->length; i++)
            h = (h ^ (unsigned char)v->bytes[i]) * 16777619u;
        return h;
    case VALUE_TYPE:
        return mix_pointer(h, v->as_type);
    case VALUE_FUNC:
        return mix_pointer(h, v->func);
    case VALUE_STRUCT:
    case VALUE_PACK:
        for (int i = 0; i < v->item_count; i++)
            h = mix_pointer(h, v->items[i]);
        return h;
    case VALUE_ORIGIN:
        return mix(h, v->is_mut);
    case VALUE_IMAGE:
        return mix(mix_pointer(h, v->image), (uint64_t)v->offset);
    case VALUE_PARAM:
        return mix_pointer(h, v->param_name);
    case VALUE_ERROR:
    case VALUE_NULL:
    case VALUE_UNBOUND:
        return h;
    }
    return h;
}

static bool value_equal(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind || a->type != b->type)
        return false;
    switch (a->kind) {
    case VALUE_INT:
        return mpz_cmp(a->integer, b->integer) == 0;
    case VALUE_FLOAT:
        return memcmp(&a->real, &b->real, sizeof a->real) == 0;
    case VALUE_EXACT:
        return mpq_equal(a->exact, b->exact) != 0;
    case VALUE_STRING:
        return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
    case VALUE_TYPE:
        return a->as_type == b->as_type;
    case VALUE_FUNC:
        return a->func == b->func;
    case VALUE_STRUCT:
    case VALUE_PACK:
        if (a->item_count != b->item_count)
            return false;
        for (int i = 0; i < a->item_count; i++)
            if (a->items[i] != b->items[i])
                return false;
        return true;
    case VALUE_ORIGIN:
        return a->is_mut == b->is_mut;
    case VALUE_IMAGE:
        return a->image == b->image && a->offset == b->offset;
    case VALUE_PARAM:
        return a->param_name == b->param_name && a->as_type == b->as_type &&
               a->is_pack == b->is_pack;
    case VALUE_ERROR:
    case VALUE_NULL:
    case VALUE_UNBOUND:
        return true;
    }
    return false;
}

static bool is_symbolic(const struct value *v)
{
    if (v->kind == VALUE_PARAM || (v->type && v->type->is_symbolic))
        return true;
    if (v->kind == VALUE_TYPE)
        return v->as_type->is_symbolic;
    if (v->kind == VALUE_FUNC && v->func)
        return ((const struct instance *)v->func)->is_symbolic;
    for (int i = 0; i < v->item_count; i++)
        if (v->items[i]->is_symbolic)
            return true;
    return false;
}

/* Takes over GMP storage of `like`. */
static struct value *intern_value(struct types *ty, struct value *like)
{
    const unsigned h = value_hash(like);
    for (const struct link *l = chains_first(&ty->table->values, h); l; l = l->next)
        if (l->hash == h && value_equal(l->item, like)) {
            if (like->kind == VALUE_INT)
                mpz_clear(like->integer);
            if (like->kind == VALUE_EXACT)
                mpq_clear(like->exact);
            return l->item;
        }
    struct value *v = arena_new(ty->run, struct value);
    *v = *like;
    v->id = ++ty->next_id;
    v->is_symbolic = is_symbolic(v);
    if (v->kind == VALUE_STRING)
        v->bytes = arena_strndup(ty->run, like->bytes ? like->bytes : "", like->length);
    if (v->item_count) {
        v->items = arena_array(ty->run, struct value *, v->item_count);
        memcpy(v->items, like->items, sizeof *v->items * (size_t)v->item_count);
    }
    chains_add(&ty->table->values, ty->run, h, v);
    return v;
}

/* Wraps n into the range of scalar type t, two's complement; other types keep it exact. */
static void wrap_integer(struct types *ty, struct type *t, mpz_t n)
{
    const struct layout *l = t ? types_layout(ty, t) : NULL;
    if (!l || l->kind != LAYOUT_SCALAR || scalar_is_float(l->scalar))
        return;
    if (l->scalar == SCALAR_BOOL) {
        mpz_set_ui(n, mpz_sgn(n) != 0);
        return;
    }
    const mp_bitcnt_t bits = (mp_bitcnt_t)scalar_bits(l->scalar);
    mpz_fdiv_r_2exp(n, n, bits);
    if (scalar_is_signed(l->scalar) && mpz_tstbit(n, bits - 1)) {
        mpz_t one;
        mpz_init_set_ui(one, 1);
        mpz_mul_2exp(one, one, bits);
        mpz_sub(n, n, one);
        mpz_clear(one);
    }
}

struct value *value_int(struct types *ty, struct type *t, const mpz_t n)
{
    struct value v = {.kind = VALUE_INT, .type = t};
    mpz_init_set(v.integer, n);
    wrap_integer(ty, t, v.integer);
    return intern_value(ty, &v);
}

struct value *value_int64(struct types *ty, struct type *t, int64_t n)
{
    struct value v = {.kind = VALUE_INT, .type = t};
    mpz_init(v.integer);
    /* long may be 32 bits wide */
    mpz_set_si(v.integer, (long)(n >> 32));
    mpz_mul_2exp(v.integer, v.integer, 32);
    mpz_add_ui(v.integer, v.integer, (unsigned long)((uint64_t)n & 0xffffffffu));
    wrap_integer(ty, t, v.integer);
    return intern_value(ty, &v);
}

/* Rounds to the nearest value with `bits` of precision and least exponent `emin`, ties to even. */
static double round_to(double x, int bits, int emin, double max)
{
    if (x == 0.0 || !isfinite(x))
        return x;
    int e;
    (void)frexp(x, &e);
    int shift = bits - e;
    if (e - 1 < emin)
        shift = bits - 1 - emin;
    const double r = ldexp(nearbyint(ldexp(x, shift)), -shift);
    return fabs(r) > max ? copysign(INFINITY, x) : r;
}

/* To one of the formats of 8 bits; what is too large is no number where there is no infinity. */
static double round_to_byte(double x, enum scalar s)
{
    int e;

    if (s == SCALAR_F8E8M0) { /* up to a power of two */
        if (isnan(x))
            return x;
        const double m = frexp(fabs(x), &e);
        e -= m == 0.5;
        return ldexp(1.0, x == 0 || e < -127 ? -127 : !isfinite(x) || e > 127 ? 127 : e);
    }
    if (s == SCALAR_F8E3M4)
        return round_to(x, 5, -2, 15.5);
    if (s == SCALAR_F4E2M1) {
        const double r = isnan(x) ? 6 : round_to(x, 2, 0, 6);
        return isinf(r) ? copysign(6, x) : r;
    }
    const bool is_wide = s == SCALAR_F8E5M2 || s == SCALAR_F8E5M2Z;
    const bool has_minus_zero = s == SCALAR_F8E4M3 || s == SCALAR_F8E5M2;
    const double max = is_wide ? 57344 : s == SCALAR_F8E4M3 ? 448 : 240;
    const int emin = (is_wide ? -14 : -6) - !has_minus_zero;
    const double r = round_to(x, is_wide ? 3 : 4, emin, max);
    if (isinf(r) && s != SCALAR_F8E5M2)
        return NAN;
    return r == 0 && !has_minus_zero ? 0 : r;
}

struct value *value_float(struct types *ty, struct type *t, double x)
{
    const struct layout none = {.kind = LAYOUT_EMPTY}, *l = t ? types_layout(ty, t) : &none;
    if (l->kind == LAYOUT_SCALAR && l->scalar == SCALAR_F32)
        x = (double)(float)x;
    else if (l->kind == LAYOUT_SCALAR && l->scalar == SCALAR_F16)
        x = round_to(x, 11, -14, 65504.0);
    else if (l->kind == LAYOUT_SCALAR && l->scalar == SCALAR_BF16)
        x = round_to((double)(float)x, 8, -126, 3.3895313892515355e38);
    else if (l->kind == LAYOUT_SCALAR && scalar_is_small_float(l->scalar))
        x = round_to_byte(x, l->scalar);
    struct value v = {.kind = VALUE_FLOAT, .type = t, .real = x};
    return intern_value(ty, &v);
}

struct value *value_exact(struct types *ty, struct type *t, const mpq_t q)
{
    struct value v = {.kind = VALUE_EXACT, .type = t};
    mpq_init(v.exact);
    mpq_set(v.exact, q);
    return intern_value(ty, &v);
}

struct value *value_string(struct types *ty, struct type *t, const char *bytes, size_t length)
{
    struct value v = {.kind = VALUE_STRING, .type = t, .bytes = bytes, .length = length};
    return intern_value(ty, &v);
}

struct value *value_type(struct types *ty, struct type *as_type)
{
    if (as_type->kind == TYPE_UNBOUND)
        return value_unbound(ty);
    struct value v = {.kind = VALUE_TYPE, .as_type = as_type};
    return intern_value(ty, &v);
}

struct value *value_func(struct types *ty, struct type *t, void *func)
{
    struct value v = {.kind = VALUE_FUNC, .type = t, .func = func};
    return intern_value(ty, &v);
}

struct value *value_struct(struct types *ty, struct type *t, struct value **items, int n)
{
    struct value v = {.kind = VALUE_STRUCT, .type = t, .items = items, .item_count = n};
    return intern_value(ty, &v);
}

struct value *value_pack(struct types *ty, struct type *t, struct value **items, int n)
{
    struct value v = {.kind = VALUE_PACK, .type = t, .items = items, .item_count = n};
    return intern_value(ty, &v);
}

struct value *value_origin(struct types *ty, bool is_mut)
{
    struct value v = {.kind = VALUE_ORIGIN, .is_mut = is_mut};
    return intern_value(ty, &v);
}

struct value *value_null(struct types *ty, struct type *t)
{
    struct value v = {.kind = VALUE_NULL, .type = t};
    return intern_value(ty, &v);
}

struct value *value_image(struct types *ty, struct type *t, struct image *image, int64_t offset)
{
    struct value v = {.kind = VALUE_IMAGE, .type = t, .image = image, .offset = offset};
    return intern_value(ty, &v);
}

struct value *value_param(struct types *ty, struct type *t, const char *text)
{
    struct value v = {.kind = VALUE_PARAM, .type = t, .param_name = word(ty, text)};
    return intern_value(ty, &v);
}

struct value *value_param_of_type(struct types *ty, struct type *t, struct type *of,
                                  const char *text)
{
    struct value v = {.kind = VALUE_PARAM, .type = t, .as_type = of,
                      .param_name = word(ty, text)};
    return intern_value(ty, &v);
}

struct value *value_param_pack(struct types *ty, struct type *t, struct type *elem,
                               const char *text)
{
    struct value v = {.kind = VALUE_PARAM, .type = t, .as_type = elem, .is_pack = true,
                      .param_name = word(ty, text)};
    return intern_value(ty, &v);
}

struct value *value_unbound(struct types *ty)
{
    struct value v = {.kind = VALUE_UNBOUND};
    return intern_value(ty, &v);
}

struct value *value_rebind_type(struct types *ty, struct value *v, struct type *t)
{
    struct value copy = *v;
    if (v->type == t)
        return v;
    copy.type = t;
    if (v->kind == VALUE_INT)
        mpz_init_set(copy.integer, v->integer);
    if (v->kind == VALUE_EXACT) {
        mpq_init(copy.exact);
        mpq_set(copy.exact, v->exact);
    }
    return intern_value(ty, &copy);
}

int64_t value_as_int64(const struct value *v)
{
    mpz_t low;
    mpz_init(low);
    mpz_fdiv_r_2exp(low, v->integer, 64);
    uint64_t x = 0;
    size_t count = 0;
    mpz_export(&x, &count, -1, sizeof x, 0, 0, low);
    mpz_clear(low);
    return count ? (int64_t)x : 0;
}

bool value_is_true(const struct value *v)
{
    return v->kind == VALUE_INT && mpz_sgn(v->integer) != 0;
}
