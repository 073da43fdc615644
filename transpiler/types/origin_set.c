/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Origins as sets of texts, and rows of them beside types. What is not known is left alone: a text
 * is compared only with a text. */
#include "types/origin.h"

/* The words of the language for what no variable is the owner of. */
enum origin_family origin_family(const char *word)
{
    static const struct {
        const char *word;
        enum origin_family family;
    } families[] = {
        {"UntrackedOrigin", ORIGIN_UNTRACKED}, {"ExternalOrigin", ORIGIN_UNTRACKED},
        {"UnsafeAnyOrigin", ORIGIN_ANY},       {"AnyOrigin", ORIGIN_ANY},
        {"StaticOrigin", ORIGIN_STATIC},       {"StaticConstantOrigin", ORIGIN_STATIC},
    };
    static const char *const prefixes[] = {"Mut", "Immut", "Imm"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        const size_t n = strlen(prefixes[i]);
        if (strncmp(word, prefixes[i], n) == 0 && word[n] >= 'A' && word[n] <= 'Z') {
            word += n;
            break;
        }
    }
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (strcmp(word, families[i].word) == 0)
            return families[i].family;
    return ORIGIN_OWNED;
}

bool origin_is(const struct origin *o, enum origin_family family)
{
    return o->parts.len == 1 && origin_family(o->parts.at[0]) == family;
}

/* Of what stands in parameters types know whether it may be written. */
static bool is_mut_family(const struct origin *o)
{
    return o->parts.len == 1 && strncmp(o->parts.at[0], "Mut", 3) == 0 &&
           origin_family(o->parts.at[0]) != ORIGIN_OWNED;
}

/* Types tell whether it may be written: families are compared without. */
static bool same_part(const char *a, const char *b)
{
    const enum origin_family family = origin_family(a);
    return strcmp(a, b) == 0 || (family != ORIGIN_OWNED && family == origin_family(b));
}

struct origin origin_one(struct origin_walk *w, const char *text)
{
    struct origin o = {0};
    vec_push(w->arena, &o.parts, text);
    return o;
}

struct origin origin_joined(struct origin_walk *w, struct origin a, struct origin b)
{
    struct origin o = {0};
    if (!a.parts.len || !b.parts.len)
        return o;
    int i = 0, k = 0;
    while (i < a.parts.len || k < b.parts.len) {
        const int order = i == a.parts.len ? 1
                          : k == b.parts.len ? -1 : strcmp(a.parts.at[i], b.parts.at[k]);
        const char *next = order <= 0 ? a.parts.at[i] : b.parts.at[k];
        i += order <= 0;
        k += order >= 0;
        vec_push(w->arena, &o.parts, next);
    }
    o.is_root_only = a.is_root_only || b.is_root_only;
    return o;
}

struct origin origin_inside(struct origin_walk *w, struct origin o, const char *step)
{
    struct origin r = {.is_root_only = o.is_root_only};
    for (int i = 0; i < o.parts.len; i++) {
        const char *part = o.parts.at[i];
        if (origin_family(part) == ORIGIN_OWNED)
            part = arena_printf(w->arena, "%s%s", part, step);
        vec_push(w->arena, &r.parts, part);
    }
    return r;
}

static bool same_root(const char *a, const char *b)
{
    const size_t n = strcspn(a, ".["), m = strcspn(b, ".[");
    return n == m && strncmp(a, b, n) == 0;
}

static bool roots_differ(const struct origin *a, const struct origin *b)
{
    for (int i = 0; i < a->parts.len; i++)
        for (int k = 0; k < b->parts.len; k++)
            if (same_root(a->parts.at[i], b->parts.at[k]))
                return false;
    return true;
}

bool origin_differs(const struct origin *a, const struct origin *b)
{
    if (!a->parts.len || !b->parts.len)
        return false;
    if (a->is_root_only || b->is_root_only)
        return roots_differ(a, b);
    if (a->parts.len != b->parts.len)
        return true;
    for (int i = 0; i < a->parts.len; i++)
        if (!same_part(a->parts.at[i], b->parts.at[i]))
            return true;
    return false;
}

bool origin_exceeds(const struct origin *a, const struct origin *b)
{
    if (!a->parts.len || !b->parts.len || origin_is(b, ORIGIN_ANY))
        return false;
    if (a->is_root_only || b->is_root_only)
        return roots_differ(a, b);
    for (int i = 0, k = 0; i < a->parts.len; i++) {
        const enum origin_family family = origin_family(a->parts.at[i]);
        if (family == ORIGIN_UNTRACKED || family == ORIGIN_ANY)
            continue; /* nobody's: wherever it is asked for */
        while (k < b->parts.len && strcmp(b->parts.at[k], a->parts.at[i]) < 0)
            k++;
        if (k == b->parts.len || !same_part(b->parts.at[k], a->parts.at[i]))
            return true;
    }
    return false;
}

bool origin_refuses(const struct origin *wanted, const struct origin *place, bool is_mut)
{
    return origin_exceeds(place, wanted) ||
           (place->parts.len && !is_mut && is_mut_family(wanted));
}

const char *origin_text(struct origin_walk *w, const struct origin *o)
{
    const char *text = o->parts.at[0];
    for (int i = 1; i < o->parts.len; i++)
        text = arena_printf(w->ty->run, "%s, %s", text, o->parts.at[i]);
    return text;
}

/* ---- rows ---------------------------------------------------------------------- */

int origins_in_value(const struct value *v)
{
    int count = 0;
    if (v->kind == VALUE_ORIGIN)
        return 1;
    if (v->kind == VALUE_TYPE)
        return origins_in(v->as_type);
    for (int i = 0; v->kind == VALUE_PACK && i < v->item_count; i++)
        count += origins_in_value(v->items[i]);
    return count;
}

int origins_in(const struct type *t)
{
    int count = 0;
    if (t->kind != TYPE_STRUCT || t->decl->is_closure || t->decl->prim == PRIM_PACK)
        return 0;
    for (int i = 0; i < t->arg_count; i++)
        count += origins_in_value(t->args[i]);
    return count;
}

struct origins origins_unknown(int count)
{
    return (struct origins){.count = count};
}

struct origins origins_new(struct origin_walk *w, int count)
{
    struct origins r = {.count = count};
    r.at = arena_array(w->arena, struct origin, count + 1);
    memset(r.at, 0, ((size_t)count + 1) * sizeof *r.at);
    return r;
}

struct origins origins_part(struct origins all, int first, int count)
{
    if (!all.at || first + count > all.count)
        return origins_unknown(count);
    return (struct origins){count, all.at + first};
}

struct origins origins_joined(struct origin_walk *w, struct origins a, struct origins b)
{
    if (!a.at || !b.at || a.count != b.count)
        return origins_unknown(a.count);
    struct origins r = origins_new(w, a.count);
    for (int i = 0; i < a.count; i++)
        r.at[i] = origin_joined(w, a.at[i], b.at[i]);
    return r;
}

/* The call that a value was converted by, @implicit. */
static bool is_converted(const struct tx *x)
{
    while (x->kind == TX_MOVE || x->kind == TX_COPY || x->kind == TX_STMTS)
        x = x->base;
    return x->is_converted;
}

bool origin_serves(const struct tx *value, const struct origin *wanted)
{
    return value && origin_is(wanted, ORIGIN_ANY) && is_converted(value);
}

int origins_misled(const struct tx *value, const struct origins *a, const struct origins *b)
{
    for (int i = 0; a->at && b->at && a->count == b->count && i < a->count; i++)
        if (origin_differs(&a->at[i], &b->at[i]) && !origin_serves(value, &b->at[i]))
            return i;
    return -1;
}

int origins_difference(const struct origins *a, const struct origins *b)
{
    return origins_misled(NULL, a, b);
}
