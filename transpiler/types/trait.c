/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Conformance: which traits a type has. Nominal, with conditions, and what the language gives by
 * default (Movable, Deinitable); function types are traits of whatever can be called so. */
#include "types/infer.h"

struct answer {
    struct trait_decl *trait;
    bool conforms, pending;
    struct answer *next;
};

/* Does t name `wanted` among its bases, or a trait that does? What is being found out is left. */
static bool refines(struct types *ty, struct trait_decl *t, const struct trait_decl *wanted)
{
    const struct type *bases = trait_bases(ty, t);
    for (int i = 0; bases && i < bases->trait_count; i++)
        if (bases->traits[i] == wanted || refines(ty, bases->traits[i], wanted))
            return true;
    return false;
}

struct type *trait_bases(struct types *ty, struct trait_decl *t)
{
    if (!t->bases_done) {
        t->bases_done = true;
        struct infer in = file_context(ty, t->home);
        for (int i = 0; i < t->node->trait.bases.len; i++) {
            struct type *b = eval_bound(&in, t->node->trait.bases.at[i]->base.type);
            for (int k = 0; b && b->kind == TYPE_TRAIT && k < b->trait_count; k++)
                t->is_own_base |= b->traits[k] == t || refines(ty, b->traits[k], t);
            if (b && b->kind == TYPE_TRAIT && !t->is_own_base)
                t->bases = t->bases ? type_compose(ty, t->bases, b) : b;
        }
    }
    return t->bases;
}

static bool trait_includes(struct types *ty, struct trait_decl *t, struct trait_decl *wanted)
{
    if (t == wanted)
        return true;
    const struct type *bases = trait_bases(ty, t);
    for (int i = 0; bases && i < bases->trait_count; i++)
        if (trait_includes(ty, bases->traits[i], wanted))
            return true;
    return false;
}

/* A trait that a struct names. While a body is checked for all its instances nothing is told of it:
 * who declares the struct hears of it (requirement.c). */
static struct type *named_bound(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (!is_opaque(ty))
        return eval_bound(in, n);
    diag_speculate_begin(ty->diags);
    struct type *bound = eval_bound(in, n);
    if (!diag_speculate_end(ty->diags))
        return bound;
    (void)undecided(ty);
    return NULL;
}

/* 1 yes, 0 not said, -1 ruled out (`where False`). */
static int declared(struct types *ty, struct type *t, struct trait_decl *wanted)
{
    struct struct_decl *d = t->decl;
    int result = 0;
    for (int i = 0; i < d->bases.len && result != 1; i++) {
        struct node *b = d->bases.at[i];
        struct infer in = member_context(ty, t, d->base_homes.at[i]);
        in.owner_scope = NULL; /* here parameters go by their bare names */
        struct node *named = b->base.type;
        const bool negated = named->kind == NODE_NOT; /* struct A(not Deinitable) */
        struct type *bound = named_bound(&in, negated ? named->not_.value : named);
        if (!bound || bound->kind != TYPE_TRAIT)
            continue;
        bool covers = false;
        for (int k = 0; k < bound->trait_count && !covers; k++)
            covers = trait_includes(ty, bound->traits[k], wanted);
        if (!covers)
            continue;
        bool holds = !negated;
        if (b->base.where && holds) {
            struct node *w = b->base.where;
            if (!eval_condition(&in, w->kind == NODE_WHERE ? w->where.cond : w, &holds))
                holds = false;
        }
        if (holds)
            result = 1;
        else if (bound->trait_count == 1 && bound->traits[0] == wanted)
            result = -1;
    }
    return result;
}

/* What every struct has unless it says otherwise; whether its fields allow it, layouts know. */
static bool by_default(const char *name)
{
    return strcmp(name, "AnyType") == 0 || strcmp(name, "Movable") == 0 ||
           strcmp(name, "Deinitable") == 0;
}

static bool is_core_trait(const char *name)
{
    static const char *const core[] = {"AnyType", "Movable", "Copyable", "ImplicitlyCopyable",
                                       "Deinitable", "RegisterPassable",
                                       "TrivialRegisterPassable"};
    for (size_t i = 0; i < sizeof core / sizeof *core; i++)
        if (strcmp(core[i], name) == 0)
            return true;
    return false;
}

/* Goes a closure by its bits? When all it captures does, whether by reference or not. */
static bool captures_conform(struct types *ty, const struct struct_decl *d,
                             struct trait_decl *trait)
{
    for (int i = 0; i < d->closure_fields.len; i++)
        if (!conforms_trait(ty, d->closure_fields.at[i].type, trait))
            return false;
    return true;
}

bool conforms_trait(struct types *ty, struct type *t, struct trait_decl *trait)
{
    if (t->kind == TYPE_ERROR)
        return true;
    if (t->kind == TYPE_FUNC)
        return is_core_trait(trait->name);
    if (t->kind != TYPE_STRUCT)
        return strcmp(trait->name, "AnyType") == 0;
    if (t->decl->stands_for)
        return strcmp(trait->name, "AnyType") == 0 || strcmp(trait->name, "Deinitable") == 0;
    if (t->is_symbolic && holds_as_fact(ty, t, trait))
        return true;
    if (t->decl->archetype)
        return opaque_conforms(ty, t, trait);
    if (t->decl->prim == PRIM_LITERAL && is_core_trait(trait->name))
        return true;
    if (t->decl->is_closure) {
        if (strcmp(trait->name, "RegisterPassable") == 0 ||
            strcmp(trait->name, "TrivialRegisterPassable") == 0)
            return captures_conform(ty, t->decl, trait);
        if (strcmp(trait->name, "Copyable") == 0)
            return types_layout(ty, t)->copyable;
        if (strcmp(trait->name, "ImplicitlyCopyable") == 0)
            return types_layout(ty, t)->implicitly_copyable;
        return is_core_trait(trait->name);
    }
    struct answer **list = (struct answer **)&t->types_cache;
    struct answer *a = *list;
    while (a && a->trait != trait)
        a = a->next;
    if (a && (a->pending || !t->is_symbolic)) /* of symbolic types facts decide, which change */
        return a->conforms || a->pending;
    if (!a) {
        a = arena_new(ty->run, struct answer);
        a->trait = trait;
        a->next = *list;
        *list = a;
    }
    a->pending = true;
    const int said = declared(ty, t, trait);
    a->conforms = said > 0 || (said == 0 && by_default(trait->name));
    a->pending = false;
    return a->conforms;
}

bool conforms(struct types *ty, struct type *t, struct type *bound)
{
    if (!bound || t->kind == TYPE_ERROR || bound->kind == TYPE_ERROR)
        return true;
    if (bound->kind == TYPE_FUNC)
        return callable_as(ty, t, bound) ||
               ((t->is_symbolic || bound->is_symbolic) && assumed(ty));
    if (bound->kind != TYPE_TRAIT)
        return t == bound;
    if (t->kind == TYPE_TRAIT) {
        for (int i = 0; i < bound->trait_count; i++) {
            bool found = false;
            for (int k = 0; k < t->trait_count && !found; k++)
                found = trait_includes(ty, t->traits[k], bound->traits[i]);
            if (!found)
                return false;
        }
        return true;
    }
    for (int i = 0; i < bound->trait_count; i++)
        if (!conforms_trait(ty, t, bound->traits[i]))
            return false;
    return true;
}

bool may_conform_named(struct types *ty, struct type *t, const char *trait_name)
{
    if (t->kind != TYPE_STRUCT || t->decl->archetype || t->decl->is_closure)
        return is_archetype(t);
    const struct symbol *s = names_lookup(ty->program, ty->program->prelude, word(ty, trait_name));
    return s && s->kind == SYM_TRAIT &&
           declared(ty, t, decl_trait(ty, s->decls.at[0], s->home)) < 0;
}

bool conforms_named(struct types *ty, struct type *t, const char *trait_name)
{
    struct symbol *s = ty->program->prelude
                           ? names_lookup(ty->program, ty->program->prelude, word(ty, trait_name))
                           : NULL;
    if (!s || s->kind != SYM_TRAIT)
        return t->kind == TYPE_STRUCT && by_default(trait_name);
    return conforms_trait(ty, t, decl_trait(ty, s->decls.at[0], s->home));
}

static void visit_trait(struct types *ty, struct trait_decl *t, struct trait_decl **seen,
                        int *count, int max, void (*visit)(struct trait_decl *, void *), void *user)
{
    for (int i = 0; i < *count; i++)
        if (seen[i] == t)
            return;
    if (*count == max)
        return;
    seen[(*count)++] = t;
    visit(t, user);
    const struct type *bases = trait_bases(ty, t);
    for (int i = 0; bases && i < bases->trait_count; i++)
        visit_trait(ty, bases->traits[i], seen, count, max, visit, user);
}

void visit_traits(struct types *ty, struct type *bound,
                  void (*visit)(struct trait_decl *, void *), void *user)
{
    struct trait_decl *seen[128];
    int count = 0;
    for (int i = 0; i < bound->trait_count; i++)
        visit_trait(ty, bound->traits[i], seen, &count, 128, visit, user);
}

void struct_traits(struct types *ty, struct type *t, void (*visit)(struct trait_decl *, void *),
                   void *user)
{
    struct trait_decl *seen[128];
    int count = 0;
    if (t->kind != TYPE_STRUCT)
        return;
    struct struct_decl *d = t->decl;
    for (int i = 0; i < d->bases.len; i++) {
        struct node *b = d->bases.at[i];
        struct infer in = member_context(ty, t, d->base_homes.at[i]);
        in.owner_scope = NULL; /* here parameters go by their bare names */
        if (b->base.type->kind == NODE_NOT)
            continue;
        struct type *bound = named_bound(&in, b->base.type);
        bool holds = true;
        if (!bound || bound->kind != TYPE_TRAIT)
            continue;
        if (b->base.where) {
            struct node *w = b->base.where;
            if (!eval_condition(&in, w->kind == NODE_WHERE ? w->where.cond : w, &holds))
                holds = false;
        }
        for (int k = 0; holds && k < bound->trait_count; k++)
            visit_trait(ty, bound->traits[k], seen, &count, 128, visit, user);
    }
}
