/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Archetypes: what a type parameter is in a body that is checked for all its instances (open.c). A
 * struct without fields that has the methods and comptime members of its bound, of what that
 * refines, and of the traits that facts give it; nothing else. */
#include "types/infer.h"

struct associated {
    const char *name;
    struct entity entity;
    struct associated *next;
};

bool is_archetype(const struct type *t)
{
    return t->kind == TYPE_STRUCT && t->decl->archetype;
}

struct type *archetype_new(struct types *ty, const char *name, struct type *bound,
                           struct module *home, struct span at)
{
    struct struct_decl *d = arena_new(ty->run, struct struct_decl);
    d->name = word(ty, name);
    d->home = home;
    d->id = ++ty->next_id;
    d->is_symbolic = true;
    d->archetype = arena_new(ty->run, struct archetype);
    d->archetype->bound = bound;
    d->archetype->at = at;
    return type_struct(ty, d, NULL, 0);
}

/* A refined trait says a method of its base again: one of them is enough. */
static bool said_already(const struct func_set *set, const struct node *def)
{
    for (int i = 0; i < set->items.len; i++) {
        const struct node_list *a = &set->items.at[i].decl->node->def.args, *b = &def->def.args;
        bool same = a->len == b->len;
        for (int k = 0; same && k < a->len; k++)
            same = k == 0 || a->at[k]->arg.name == b->at[k]->arg.name;
        if (same)
            return true;
    }
    return false;
}

static void look_in_trait(struct trait_decl *t, void *user)
{
    struct trait_search *s = user;
    struct member *m = members_find(&t->members, s->name);
    const int before = s->set ? s->set->items.len : 0;
    if (m && m->kind == MEMBER_COMPTIME &&
        (!s->comptime || !s->comptime->nodes.at[0]->comptime_decl.value)) {
        s->comptime = m;
        s->comptime_trait = t;
    }
    if (!m || m->kind != MEMBER_FUNCS)
        return;
    if (!s->set)
        s->set = func_set_new(s->in, s->name);
    for (int i = 0; i < m->nodes.len; i++) {
        struct func_set known = *s->set;
        known.items.len = before; /* overloads of one trait are not each other's repetition */
        if (said_already(&known, m->nodes.at[i]))
            continue;
        const struct candidate c = {
            decl_func(s->in->ty, m->nodes.at[i], m->homes.at[i], NULL, t), s->self};
        vec_push(s->in->arena, &s->set->items, c);
    }
}

static void search_traits(struct trait_search *s)
{
    struct types *ty = s->in->ty;
    struct type *bound = s->self->decl->archetype->bound;
    if (bound && bound->kind == TYPE_TRAIT)
        visit_traits(ty, bound, look_in_trait, s);
    for (int i = 0; i < ty->opaque.facts.len; i++)
        if (ty->opaque.facts.at[i].type == s->self)
            visit_traits(ty, type_trait(ty, &ty->opaque.facts.at[i].trait, 1), look_in_trait, s);
}

struct func_set *archetype_methods(struct infer *in, struct type *t, const char *name)
{
    struct trait_search s = {.in = in, .name = name, .self = t};
    search_traits(&s);
    return s.set;
}

struct entity archetype_associated(struct infer *ctx, struct type *t, struct node *decl)
{
    struct types *ty = ctx->ty;
    struct buf b = {0};
    buf_printf(&b, "%s.%s", text_of(ty, t), decl->comptime_decl.name);
    const int count = param_count(&decl->comptime_decl.params);
    for (int i = 0; i < count; i++) {
        const struct name_binding *p =
            scope_find_here(ctx->scope, param_at(&decl->comptime_decl.params, i)->param.name);
        const bool is_known = p && p->kind == BINDING_VALUE && p->value;
        if (is_known && p->value->kind != VALUE_ORIGIN && p->value->type != ty->t_bool)
            buf_printf(&b, "[%s]", value_text(ctx->arena, p->value));
    }
    const char *name = word(ty, b.at);
    buf_free(&b);
    struct associated **list = &t->decl->archetype->members;
    for (struct associated *a = *list; a; a = a->next)
        if (a->name == name)
            return a->entity;
    struct node *type = decl->comptime_decl.type;
    struct entity e = type ? infer_entity(ctx, type, NULL) : entity_error();
    if (e.kind == ENTITY_TRAIT || (e.kind == ENTITY_TYPE && e.type->kind == TYPE_FUNC)) {
        struct type *inner = archetype_new(ty, name, e.type, ctx->home, type->span);
        inner->decl->archetype->is_member = true;
        e = (struct entity){.kind = ENTITY_TYPE, .type = inner};
    } else if (e.kind == ENTITY_TYPE && type_is_complete(e.type)) {
        struct tx *x = tx_const(ctx, value_param(ty, e.type, name), decl->span);
        e = (struct entity){.kind = ENTITY_TX, .tx = x};
    } else {
        (void)undecided(ty);
        return entity_error();
    }
    struct associated *a = arena_new(ty->run, struct associated);
    a->name = name;
    a->entity = e;
    a->next = *list;
    *list = a;
    return e;
}

enum { FLAG_COUNT = 3 };

/* In the order of __op_is_trivial. */
static const char *const lifecycle_flags[FLAG_COUNT] = { "__copy_ctor_is_trivial",
                                                         "__del__is_trivial",
                                                         "__move_ctor_is_trivial" };

bool is_lifecycle_flag(const char *name)
{
    for (int i = 0; i < FLAG_COUNT; i++)
        if (strcmp(name, lifecycle_flags[i]) == 0)
            return true;
    return false;
}

/* 1 or 0: what the struct says itself; -1: it says nothing. */
static int flag_said(struct types *ty, struct type *t, int which)
{
    if (t->kind != TYPE_STRUCT || t->decl->is_closure)
        return -1;
    const struct member *m = members_find(&t->decl->members, word(ty, lifecycle_flags[which]));
    if (!m || m->kind != MEMBER_COMPTIME)
        return -1;
    struct infer in = member_context(ty, t, t->decl->home);
    in.in_comptime = true;
    const struct entity e = eval_member(&in, m->nodes.at[0]);
    const struct value *v = e.kind == ENTITY_TX ? tx_value(&in, e.tx, true) : NULL;
    return v && v->kind == VALUE_INT && value_is_true(v);
}

bool says_trivial(struct types *ty, struct type *t, int which)
{
    return flag_said(ty, t, which) == 1;
}

static bool holds_for(struct types *ty, struct type *t, int which)
{
    const int said = flag_said(ty, t, which);
    if (said >= 0)
        return said;
    const struct layout *l = types_layout(ty, t);
    if (!(which == 0 ? l->trivial_copy : which == 1 ? l->trivial_drop : l->trivial_move))
        return false;
    for (int i = 0; l->kind == LAYOUT_FIELDS && i < l->fields.len; i++)
        if (!l->fields.at[i].is_ref && !holds_for(ty, l->fields.at[i].type, which))
            return false;
    return l->kind != LAYOUT_ARRAY || holds_for(ty, l->elem, which);
}

bool lifecycle_flag(struct types *ty, struct type *t, const char *name)
{
    for (int i = 0; i < FLAG_COUNT; i++)
        if (strcmp(name, lifecycle_flags[i]) == 0)
            return holds_for(ty, t, i);
    return false;
}

struct entity archetype_member(struct infer *in, struct type *t, const char *name, struct node *at,
                               bool *found)
{
    struct types *ty = in->ty;
    struct trait_search s = {.in = in, .name = name, .self = t};
    search_traits(&s);
    *found = s.comptime || is_lifecycle_flag(name);
    if (is_lifecycle_flag(name) && !s.comptime) {
        const char *text = arena_printf(ty->run, "%s.%s", text_of(ty, t), name);
        return (struct entity){.kind = ENTITY_TX,
                               .tx = tx_const(in, value_param(ty, ty->t_bool, text), at->span)};
    }
    if (!s.comptime)
        return entity_error();
    struct node *decl = s.comptime->nodes.at[0];
    struct infer ctx = file_context(ty, s.comptime_trait->home);
    ctx.self_type = t;
    ctx.in_comptime = true;
    ctx.resolving = in->resolving;
    if (param_count(&decl->comptime_decl.params))
        return (struct entity){.kind = ENTITY_ALIAS, .alias = decl, .alias_home = ctx.home,
                               .alias_self = t};
    struct entity e = decl->comptime_decl.value && !decl->comptime_decl.type
                          ? eval_member(&ctx, decl)
                          : archetype_associated(&ctx, t, decl);
    if (e.kind == ENTITY_TX)
        e.tx = tx_const(in, e.tx->value, at->span);
    return e;
}

const char *bound_text(struct types *ty, const struct type *t)
{
    struct type *bound = t->decl->archetype->bound;
    return bound ? text_of(ty, bound) : "AnyType";
}

void note_bound(struct types *ty, const struct type *t)
{
    const struct span at = t->decl->archetype->at;
    if (at.file)
        diag_note(ty->diags, at, "the bound of '%s'", text_of(ty, t));
}

void report_lack(struct types *ty, struct span at, enum diag_id id, const struct type *t,
                 const char *name)
{
    if (t->is_symbolic && t->kind == TYPE_STRUCT && t->decl->home &&
        strncmp(t->decl->home->name, "std.reflection", 14) == 0)
        (void)undecided(ty); /* what a reflected type has, its instances say */
    if (!is_archetype(t)) {
        diag_error(ty->diags, at, id, text_of(ty, t), name);
        return;
    }
    diag_error(ty->diags, at, id == DIAG_NO_METHOD ? DIAG_OPAQUE_METHOD : DIAG_OPAQUE_MEMBER,
               text_of(ty, t), name, bound_text(ty, t));
    note_bound(ty, t);
}

void check_movable(struct infer *in, const struct tx *x, struct node *at)
{
    if (is_opaque(in->ty) && x->kind == TX_MOVE && is_archetype(x->type) &&
        !types_layout(in->ty, x->type)->movable)
        diag_error(in->ty->diags, at->span, DIAG_NOT_MOVABLE, text_of(in->ty, x->type));
}
