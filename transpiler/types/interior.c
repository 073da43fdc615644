/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interior references: `ref e = l[0]` leads into what the list owns, so a call that changes the
 * list takes its ground away; a later use of e is an error. Walks a typed body in order; of
 * branches it takes what either did. Loops are walked once. Operands that are places are read when
 * all beside them are there, so `l[0] + l.pop()` is such a use too. */
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
    bool is_users; /* the body is not the library's */
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

/* ---- operands ------------------------------------------------------------------------ */

/* A way to a place: the variable, then fields by number, INSIDE for what a value owns elsewhere. */
enum { INSIDE = -1, LONGEST = 12 };

struct path {
    const struct tlocal *root;
    int len, steps[LONGEST];
};

static bool path_step(struct path *p, int step)
{
    if (p->len == LONGEST)
        return false;
    p->steps[p->len++] = step;
    return true;
}

/* Does the result lie in what the argument alone owns? */
static bool leads_inside(const struct tx *call, int arg)
{
    const struct type *t = call->args[arg]->type;

    return t->kind == TYPE_STRUCT && t->decl->owns_buffers;
}

static bool path_of(const struct tx *x, struct path *p)
{
    if (x->kind == TX_LOCAL) {
        p->root = x->local;
        p->len = 0;
        return true;
    }
    if (x->kind == TX_FIELD)
        return path_of(x->base, p) && path_step(p, x->index);
    if (x->kind != TX_CALL || !x->is_place)
        return false;
    for (int i = 0; i < x->arg_count; i++)
        if ((x->borrows >> (i < 63 ? i : 63) & 1) && leads_inside(x, i))
            return path_of(x->args[i], p) && path_step(p, INSIDE);
    return false;
}

/* Writing what `by` leads to as a whole takes the ground of p away. */
static bool loses_ground(const struct path *p, const struct path *by)
{
    if (p->root != by->root || p->len <= by->len)
        return false;
    for (int i = 0; i < by->len; i++)
        if (p->steps[i] != by->steps[i])
            return false;
    for (int i = by->len; i < p->len; i++)
        if (p->steps[i] == INSIDE)
            return true;
    return false;
}

static const struct tx *change_in(const struct tx *x, const struct path *p);

static const struct tx *change_in_block(const struct tblock *b, const struct path *p)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt *s = b->stmts.at[i];
        const struct tx *found = change_in(s->value, p);
        if (!found)
            found = change_in(s->place, p);
        if (found)
            return found;
    }
    return NULL;
}

/* The first call within x that may change what p leads through. */
static const struct tx *change_in(const struct tx *x, const struct path *p)
{
    if (!x)
        return NULL;
    const struct tx *found = change_in(x->base, p);
    for (int i = 0; i < x->arg_count && !found; i++)
        found = change_in(x->args[i], p);
    if (!found)
        found = change_in_block(x->stmts, p);
    if (found || x->kind != TX_CALL || !x->func->params)
        return found;
    for (int i = 0; i < x->arg_count && i < x->func->param_count; i++) {
        struct path by;
        if (x->func->params[i].pass == PASS_MUT && path_of(x->args[i], &by) &&
            loses_ground(p, &by))
            return x;
    }
    return NULL;
}

static void report_operand(struct walk *w, const struct tx *a, const struct path *p,
                           const struct tx *by)
{
    diag_error(w->ty->diags, a->span, DIAG_INVALIDATED,
               p->root->name ? p->root->name : "a temporary");
    diag_note(w->ty->diags, by->span, "%s", "the reference was invalidated here");
    diag_note(w->ty->diags, a->span, "%s",
              "it is read when all operands are there; copy it into a variable first");
}

/* Operands of x that are found before another changes what they lie in, and read behind it. */
static void check_operands(struct walk *w, const struct tx *x)
{
    for (int i = 0; i < x->arg_count; i++) {
        const struct tx *a = x->args[i];
        while (a->kind == TX_COPY || a->kind == TX_ADDRESS)
            a = a->base;
        struct path p;
        if (!a->is_place || !path_of(a, &p))
            continue;
        for (int k = 0; k < x->arg_count; k++) {
            const struct span other = x->args[k]->span;
            const struct tx *by = k == i || other.file != a->span.file ||
                                          other.start < a->span.start
                                      ? NULL
                                      : change_in(x->args[k], &p);
            if (!by)
                continue;
            report_operand(w, a, &p, by);
            return;
        }
    }
}

/* `l[0] += grow(l)`: the place is held in a reference without a name. */
static void check_changed_place(struct walk *w, const struct tblock *b, int at)
{
    const struct tstmt *s = b->stmts.at[at];
    const struct tlocal *l = s->place && s->place->kind == TX_LOCAL ? s->place->local : NULL;
    struct path p;

    for (int i = 0; l && l->is_ref && !l->name && i < at; i++) {
        const struct tstmt *v = b->stmts.at[i];
        if (v->kind != TS_VAR || v->local != l || !v->value || !path_of(v->value, &p))
            continue;
        const struct tx *by = change_in(s->value, &p);
        if (by)
            report_operand(w, v->value, &p, by);
        return;
    }
}

/* ---- references with a name ---------------------------------------------------------- */

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
    if (w->is_users && (x->kind == TX_CALL || x->kind == TX_AGGREGATE || x->kind == TX_OP))
        check_operands(w, x);
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
        const struct tstmt_parts parts = tstmt_parts(s);
        for (int k = 0; k < TSTMT_VALUES; k++)
            walk_tx(w, parts.values[k]);
        if (s->kind == TS_ASSIGN && w->is_users)
            check_changed_place(w, b, i);
        if (s->kind == TS_VAR && s->local->is_ref && s->local->name && s->value) {
            const struct tlocal *owner = owner_of(s->value);
            if (owner) {
                const struct interior r = {.ref = s->local, .owner = owner};
                vec_push(w->arena, &w->refs, r);
            }
        }
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            walk_block(w, parts.blocks[k]);
    }
}

void check_interior_references(struct types *ty, struct instance *inst)
{
    struct walk w = {.ty = ty,
                     .arena = &inst->arena,
                     .is_users = inst->decl && !inst->decl->home->is_library};
    walk_block(&w, inst->body);
}
