/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What holds in a body that is checked for all its instances (open.c): facts that a `where` or a
 * `comptime if` gives, and which of its errors stand. */
#include "types/infer.h"

bool undecided(struct types *ty)
{
    ty->opaque.undecided += ty->opaque.is_on;
    return ty->opaque.is_on;
}

bool assumed(struct types *ty)
{
    ty->opaque.assumed += ty->opaque.is_on;
    return ty->opaque.is_on;
}

/* ---- statements and work aside ------------------------------------------- */

struct settling settle_begin(struct types *ty)
{
    const struct settling s = {diag_mark_here(ty->diags), ty->opaque.undecided,
                               ty->opaque.assumed};
    ty->opaque.undecided = ty->opaque.assumed = 0;
    return s;
}

void settle_end(struct types *ty, struct settling s)
{
    const bool is_open = ty->opaque.undecided || ty->opaque.assumed || ty->opaque.lenient;
    diag_settle(ty->diags, s.mark, !is_open);
    ty->opaque.undecided = s.undecided;
    ty->opaque.assumed = s.assumed;
}

struct aside aside_begin(struct types *ty)
{
    const struct aside a = {diag_mark_here(ty->diags), ty->opaque};
    const struct opaque clean = {.last_facts_id = a.outer.last_facts_id, .fresh = a.outer.fresh};
    ty->opaque = clean;
    return a;
}

void aside_end(struct types *ty, struct aside a)
{
    diag_settle(ty->diags, a.mark, true);
    a.outer.last_facts_id = ty->opaque.last_facts_id;
    a.outer.fresh = ty->opaque.fresh;
    ty->opaque = a.outer;
}

/* ---- facts --------------------------------------------------------------- */

struct facts_mark facts_begin(const struct types *ty)
{
    return (struct facts_mark){ty->opaque.facts.len, ty->opaque.facts_id};
}

void facts_end(struct types *ty, struct facts_mark mark)
{
    ty->opaque.facts.len = mark.count;
    ty->opaque.facts_id = mark.id;
}

static bool is_conforms_to(const struct node *n)
{
    return n->kind == NODE_CALL && n->call.callee->kind == NODE_NAME &&
           strcmp(n->call.callee->name.name, "conforms_to") == 0 && n->call.args.len == 2;
}

void facts_assume(struct infer *in, struct node *cond, bool holds)
{
    struct types *ty = in->ty;
    switch ((int)cond->kind) {
    case NODE_WHERE:
        facts_assume(in, cond->where.cond, holds);
        return;
    case NODE_NOT:
        facts_assume(in, cond->not_.value, !holds);
        return;
    case NODE_AND:
        if (!holds)
            break;
        facts_assume(in, cond->and_.left, true);
        facts_assume(in, cond->and_.right, true); /* may need what the left one says */
        return;
    case NODE_OR:
        if (holds)
            break;
        facts_assume(in, cond->or_.left, false);
        facts_assume(in, cond->or_.right, false);
        return;
    default:
        break;
    }
    const struct settling before = settle_begin(ty);
    diag_speculate_begin(ty->diags);
    const struct value *v = eval_value(in, cond, ty->t_bool);
    (void)diag_speculate_end(ty->diags);
    settle_end(ty, before);
    if (v)
        assume_value(ty, v, holds);
}

struct saying {
    struct infer *in;
    bool more;
};

static void look_closer(struct node *n, void *user)
{
    struct saying *s = user;
    struct types *ty = s->in->ty;
    if (!n || s->more || is_conforms_to(n))
        return;
    if (n->kind == NODE_CALL)
        return; /* what a function finds out of its types is no fact about them */
    if (n->kind == NODE_NAME || n->kind == NODE_MEMBER || n->kind == NODE_SUBSCRIPT) {
        const struct settling before = settle_begin(ty);
        diag_speculate_begin(ty->diags);
        struct entity e = infer_entity(s->in, n, NULL);
        const int errors = diag_speculate_end(ty->diags);
        settle_end(ty, before);
        /* a name for what conforms_to said; nor is a type that is compared a fact */
        s->more = errors || (e.kind == ENTITY_TX && (e.tx->kind != TX_CONST ||
                                                     is_unproven(e.tx->value)));
        return;
    }
    node_children(n, look_closer, user);
}

bool says_more(struct infer *in, struct node *cond)
{
    struct saying s = {in, false};
    look_closer(cond, &s);
    return s.more;
}

struct search {
    struct types *ty;
    struct trait_decl *wanted;
    bool found;
};

static void look_for(struct trait_decl *t, void *user)
{
    struct search *s = user;
    s->found = s->found || t == s->wanted;
}

bool holds_as_fact(struct types *ty, const struct type *t, struct trait_decl *trait)
{
    struct search s = {ty, trait, false};
    for (int i = 0; i < ty->opaque.facts.len && !s.found; i++) {
        const struct fact *f = &ty->opaque.facts.at[i];
        if (f->type == t)
            visit_traits(ty, type_trait(ty, &ty->opaque.facts.at[i].trait, 1), look_for, &s);
    }
    return s.found;
}

bool opaque_conforms(struct types *ty, const struct type *t, struct trait_decl *trait)
{
    const struct archetype *a = t->decl->archetype;
    if (!a->bound || a->bound->kind != TYPE_TRAIT || strcmp(trait->name, "AnyType") == 0)
        return true; /* of what a function bound is besides callable, nothing is known */
    struct search s = {ty, trait, false};
    visit_traits(ty, a->bound, look_for, &s);
    return s.found || holds_as_fact(ty, t, trait);
}
