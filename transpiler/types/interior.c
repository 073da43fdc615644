/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interior references: `ref e = l[0]` leads into what the list owns, so a call that changes the
 * list takes its ground away; a later use of e is an error. Walks a typed body in order; of
 * branches it takes what either did. Loops are walked once. */
#include "types/infer.h"

struct interior {
    const struct tlocal *ref, *owner;
    struct span changed_at;      /* file 0: still good */
    bool is_reported;
};

struct walk {
    struct types *ty;
    struct arena *arena;
    VEC(struct interior) refs;
};

/* The variable a place is part of; NULL for what has none. */
static const struct tlocal *root_of(const struct tx *x)
{
    while (x) {
        switch ((int)x->kind) {
        case TX_LOCAL:
            return x->local;
        case TX_FIELD:
        case TX_ELEM:
            x = x->base;
            break;
        case TX_OP:
            x = x->op == OP_REBIND && x->arg_count ? x->args[0] : NULL;
            break;
        default:
            return NULL;
        }
    }
    return NULL;
}

static bool is_container(const struct type *t)
{
    return t->kind == TYPE_STRUCT && !t->decl->is_closure && t->decl->prim == PRIM_NONE &&
           t->decl->home && t->decl->home->is_library;
}

/* The container whose element a reference expression leads to. */
static const struct tlocal *owner_of(const struct tx *x)
{
    while (x && (x->kind == TX_FIELD || x->kind == TX_ELEM))
        x = x->base;
    if (!x || x->kind != TX_CALL || !x->is_place)
        return NULL;
    for (int i = 0; i < x->arg_count; i++) {
        if (!(x->borrows >> (i < 63 ? i : 63) & 1))
            continue;
        const struct tlocal *l = root_of(x->args[i]);
        if (l && x->args[i]->kind == TX_LOCAL && is_container(l->type))
            return l;
    }
    return NULL;
}

static void walk_block(struct walk *w, const struct tblock *b);

static void use(struct walk *w, const struct tx *x)
{
    for (int i = 0; i < w->refs.len; i++) {
        struct interior *r = &w->refs.at[i];
        if (r->ref != x->local || !r->changed_at.file || r->is_reported)
            continue;
        r->is_reported = true;
        diag_error(w->ty->diags, x->span, DIAG_INVALIDATED,
                   r->owner->name ? r->owner->name : "a temporary");
        diag_note(w->ty->diags, r->changed_at, "%s", "its elements may be moved by this");
    }
}

static void walk_tx(struct walk *w, const struct tx *x)
{
    if (!x)
        return;
    if (x->kind == TX_LOCAL)
        use(w, x);
    walk_tx(w, x->base);
    for (int i = 0; i < x->arg_count; i++)
        walk_tx(w, x->args[i]);
    if (x->stmts)
        walk_block(w, x->stmts);
    if (x->kind != TX_CALL || !x->func->params)
        return;
    for (int i = 0; i < x->arg_count && i < x->func->param_count; i++) {
        if (x->func->params[i].pass != PASS_MUT || x->args[i]->kind != TX_LOCAL)
            continue;
        for (int k = 0; k < w->refs.len; k++)
            if (w->refs.at[k].owner == x->args[i]->local && !w->refs.at[k].changed_at.file)
                w->refs.at[k].changed_at = x->span;
    }
}

static void walk_block(struct walk *w, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt *s = b->stmts.at[i];
        walk_tx(w, s->value);
        walk_tx(w, s->place);
        for (int k = 0; k < 3; k++)
            walk_tx(w, s->args[k]);
        if (s->kind == TS_VAR && s->local->is_ref && s->local->name && s->value) {
            const struct tlocal *owner = owner_of(s->value);
            if (owner) {
                const struct interior r = {.ref = s->local, .owner = owner};
                vec_push(w->arena, &w->refs, r);
            }
        }
        walk_block(w, s->body);
        walk_block(w, s->handler);
        walk_block(w, s->orelse);
        walk_block(w, s->finally);
    }
}

void check_interior_references(struct types *ty, struct instance *inst)
{
    struct walk w = {.ty = ty, .arena = &inst->arena};
    walk_block(&w, inst->body);
}
