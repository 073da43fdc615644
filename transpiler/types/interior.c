/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interior references: `ref e = l[0]` leads into what the list owns elsewhere, so what may change
 * the list takes the ground of e away, and a later use of e is an error. So does a view, a
 * reference held for a call while its other operands are computed (`f(l[0], l.pop())`), and a
 * closure that captured one. What changes: being passed where it may be written, `ref` as well, and
 * being assigned. Walks a typed body in order; where paths meet, what either lost is lost. */
#include "types/ways.h"

/* What is held: a variable, or an operand (local NULL). */
struct held {
    const struct tlocal *local;
    ways ways;
    struct span changed_at; /* file 0: still good */
    const struct tlocal *owner;
    bool is_reported;
};

/* What each held variable had lost, at some place. */
struct losses {
    VEC(struct span) at;
    bool is_reached;
};

/* Where a break, a continue or an error goes. */
struct target {
    int id;                          /* of the statement; -1: a handler */
    struct losses at_break, at_continue;
    struct target *outer;
};

struct walk {
    struct ways_context c;
    VEC(struct held) held;
    VEC(struct held) operands;
    struct target *targets;
    struct span told; /* the last change that was told of: once is enough */
    bool is_reached;
};

static void walk_block(struct walk *w, const struct tblock *b);

/* ---- states ---------------------------------------------------------------------------- */

static struct losses state_now(struct walk *w)
{
    struct losses s = {.is_reached = w->is_reached};
    for (int i = 0; i < w->held.len; i++)
        vec_push(w->c.arena, &s.at, w->held.at[i].changed_at);
    return s;
}

static void state_set(struct walk *w, const struct losses *s)
{
    const struct span good = {0};
    for (int i = 0; i < w->held.len; i++)
        w->held.at[i].changed_at = i < s->at.len ? s->at.at[i] : good;
    w->is_reached = s->is_reached;
}

static void state_join(struct walk *w, struct losses *to, const struct losses *from)
{
    if (!from->is_reached)
        return;
    if (!to->is_reached)
        to->at.len = 0;
    to->is_reached = true;
    for (int i = 0; i < from->at.len; i++)
        if (i == to->at.len)
            vec_push(w->c.arena, &to->at, from->at.at[i]);
        else if (!to->at.at[i].file)
            to->at.at[i] = from->at.at[i];
}

static bool has_lost_more(const struct losses *before, const struct losses *now)
{
    for (int i = 0; i < now->at.len; i++)
        if (now->at.at[i].file && (i >= before->at.len || !before->at.at[i].file))
            return true;
    return false;
}

static void leave_to(struct walk *w, int id, bool is_break)
{
    const struct losses now = state_now(w);
    for (struct target *t = w->targets; t; t = t->outer)
        if (t->id == id) {
            state_join(w, is_break ? &t->at_break : &t->at_continue, &now);
            break;
        }
    w->is_reached = false;
}

/* ---- changes ---------------------------------------------------------------------------- */

static void lose(struct held *h, const ways *by, struct span at)
{
    for (int i = 0; i < h->ways.len && !h->changed_at.file; i++)
        for (int k = 0; k < by->len; k++)
            if (way_loses_ground(&h->ways.at[i], &by->at[k])) {
                h->changed_at = at;
                h->owner = by->at[k].root;
                break;
            }
}

static void change(struct walk *w, const struct tx *place, struct span at)
{
    ways by = {0};
    if (!w->is_reached || (!w->held.len && !w->operands.len))
        return;
    ways_of_place(&w->c, place, &by);
    for (int i = 0; i < w->held.len; i++)
        lose(&w->held.at[i], &by, at);
    for (int i = 0; i < w->operands.len; i++)
        lose(&w->operands.at[i], &by, at);
    /* an error may leave from here on */
    const struct losses now = state_now(w);
    for (struct target *t = w->targets; t; t = t->outer)
        if (t->id < 0)
            state_join(w, &t->at_break, &now);
}

static void report(struct walk *w, struct held *h, struct span at)
{
    const char *name = h->owner && h->owner->name ? h->owner->name : "a temporary";
    if (h->is_reported || (w->told.file == h->changed_at.file &&
                           w->told.start == h->changed_at.start))
        return;
    h->is_reported = true;
    w->told = h->changed_at;
    diag_error(w->c.ty->diags, at, DIAG_INVALIDATED, name);
    diag_note(w->c.ty->diags, h->changed_at, "%s", "the reference was invalidated here");
    if (!h->local)
        diag_note(w->c.ty->diags, at, "%s",
                  "it is read when all operands are there; copy it into a variable first");
}

static bool has_inside(const ways *all)
{
    for (int i = 0; i < all->len; i++)
        if (way_is_inside(&all->at[i], 0))
            return true;
    return false;
}

/* A variable's declaration: it is good again in each round of a loop. */
static void hold_local(struct walk *w, const struct tlocal *l, const struct tx *value)
{
    ways_declare(&w->c, l, value);
    const ways *known = ways_known(&w->c, l);
    const struct held made = {.local = l, .ways = *known};
    if (!has_inside(known))
        return;
    for (int i = 0; i < w->held.len; i++)
        if (w->held.at[i].local == l) {
            const bool is_reported = w->held.at[i].is_reported;
            w->held.at[i] = made;
            w->held.at[i].is_reported = is_reported;
            return;
        }
    vec_push(w->c.arena, &w->held, made);
}

/* ---- expressions ------------------------------------------------------------------------- */

static void use(struct walk *w, const struct tx *x)
{
    for (int i = 0; i < w->held.len && w->is_reached; i++)
        if (w->held.at[i].local == x->local && w->held.at[i].changed_at.file)
            report(w, &w->held.at[i], x->span);
}

static void walk_tx(struct walk *w, const struct tx *x);

/* The reference or view that an operand is held by until all are there. */
static void hold_operand(struct walk *w, const struct tx *a)
{
    struct held h = {0};
    while ((a->kind == TX_COPY && !a->is_asked) || a->kind == TX_ADDRESS)
        a = a->base;
    if (a->is_place)
        ways_of_place(&w->c, a, &h.ways);
    else
        ways_of_value(&w->c, a, &h.ways);
    vec_push(w->c.arena, &w->operands, h);
}

/* ---- what is put together ---------------------------------------------------------------- */

bool type_may_write(const struct type *t)
{
    for (int i = 0; t->kind == TYPE_STRUCT && i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if ((v->kind == VALUE_ORIGIN && v->is_mut) ||
            (v->kind == VALUE_TYPE && type_may_write(v->as_type)))
            return true;
        for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++)
            if (v->items[k]->kind == VALUE_TYPE && type_may_write(v->items[k]->as_type))
                return true;
    }
    return false;
}

static bool ways_meet(const ways *a, const ways *b)
{
    for (int i = 0; i < a->len; i++)
        for (int k = 0; k < b->len; k++) {
            const struct way *x = &a->at[i], *y = &b->at[k];
            const int len = x->len < y->len ? x->len : y->len;
            if (x->root == y->root &&
                memcmp(x->steps, y->steps, (size_t)len * sizeof *x->steps) == 0)
                return true;
        }
    return false;
}

/* A display or a struct of such fields: its parts are arguments of one constructor, so none that
 * may write leads where another does. (A row of arguments is one of addresses.) */
static void check_parts(struct walk *w, const struct tx *x)
{
    const bool is_fieldwise = x->func && x->func->decl && x->func->decl->is_fieldwise;
    VEC(ways) seen = {0};

    if ((x->kind != TX_AGGREGATE && !is_fieldwise) || x->type->kind != TYPE_STRUCT ||
        !type_may_write(x->type))
        return;
    const struct layout *l = types_layout(w->c.ty, x->type);
    if (!is_fieldwise && (!l || (l->kind != LAYOUT_ARRAY && !l->is_tuple)))
        return;
    for (int i = 0; i < x->arg_count; i++) {
        ways led = {0};
        if (x->args[i]->kind == TX_ADDRESS || !type_may_write(x->args[i]->type))
            continue;
        ways_of_value(&w->c, x->args[i], &led);
        for (int k = 0; k < seen.len; k++)
            if (ways_meet(&seen.at[k], &led)) {
                diag_error(w->c.ty->diags, x->span, DIAG_ALIASED_PARTS);
                return;
            }
        vec_push(w->c.arena, &seen, led);
    }
}

/* Operands run in the order of the text, which is not that of the formals. */
static void walk_operands(struct walk *w, const struct tx *x)
{
    const int first = w->operands.len;
    const struct tx **order = arena_array(w->c.arena, const struct tx *, x->arg_count + 1);

    for (int n = 0; n < x->arg_count; n++) {
        const struct span at = x->args[n]->span;
        int i = n;
        for (; i > 0 && order[i - 1]->span.file == at.file && order[i - 1]->span.start > at.start;
             i--)
            order[i] = order[i - 1];
        order[i] = x->args[n];
    }
    for (int n = 0; n < x->arg_count; n++) {
        walk_tx(w, order[n]);
        hold_operand(w, order[n]);
    }
    for (int n = 0; n < x->arg_count; n++)
        if (w->operands.at[first + n].changed_at.file) {
            report(w, &w->operands.at[first + n], order[n]->span);
            break;
        }
    w->operands.len = first;
}

static void walk_choice(struct walk *w, const struct tx *x)
{
    walk_tx(w, x->args[0]);
    const struct losses before = state_now(w);
    walk_tx(w, x->args[1]);
    struct losses after = state_now(w);
    state_set(w, &before);
    walk_tx(w, x->args[2]);
    const struct losses other = state_now(w);
    state_join(w, &after, &other);
    state_set(w, &after);
}

static void walk_tx(struct walk *w, const struct tx *x)
{
    if (!x)
        return;
    if (x->kind == TX_LOCAL)
        use(w, x);
    walk_tx(w, x->base);
    if (x->kind == TX_CALL || x->kind == TX_AGGREGATE || x->kind == TX_OP) {
        walk_operands(w, x);
        check_parts(w, x);
    } else if (x->kind == TX_LET) {
        walk_tx(w, x->args[0]);
        hold_local(w, x->local, x->args[0]);
        walk_tx(w, x->args[1]);
    } else if (x->kind == TX_TERNARY) {
        walk_choice(w, x);
    } else {
        for (int i = 0; i < x->arg_count; i++)
            walk_tx(w, x->args[i]);
    }
    if (x->stmts)
        walk_block(w, x->stmts);
    if (x->kind != TX_CALL || !x->func->params)
        return;
    for (int i = 0; i < x->arg_count && i < x->func->param_count; i++)
        if (ways_changes(x->func, i))
            change(w, x->args[i], x->span);
}

/* ---- statements --------------------------------------------------------------------------- */

/* Twice, the second time with what the first round lost. */
static void walk_loop(struct walk *w, const struct tstmt *s)
{
    struct target t = {.id = s->id, .outer = w->targets};
    struct losses after = {0};

    for (int i = 0; i < 3; i++)
        walk_tx(w, s->args[i]);
    w->targets = &t;
    for (int round = 0; round < 2; round++) {
        walk_tx(w, s->value);
        if (s->local && s->value && s->kind == TS_FOR_NEXT)
            hold_local(w, s->local, s->value);
        const struct losses leaving = state_now(w);
        state_join(w, &after, &leaving);
        walk_block(w, s->body);
        struct losses next = state_now(w);
        state_join(w, &next, &t.at_continue);
        state_join(w, &next, &leaving);
        state_set(w, &next);
        if (!has_lost_more(&leaving, &next))
            break;
    }
    w->targets = t.outer;
    state_set(w, &after);
    walk_block(w, s->orelse);
    after = state_now(w);
    state_join(w, &after, &t.at_break);
    state_set(w, &after);
}

static void walk_if(struct walk *w, const struct tstmt *s)
{
    walk_tx(w, s->value);
    const struct losses before = state_now(w);
    walk_block(w, s->body);
    struct losses after = state_now(w);
    state_set(w, &before);
    walk_block(w, s->orelse);
    const struct losses other = state_now(w);
    state_join(w, &after, &other);
    state_set(w, &after);
}

static void walk_try(struct walk *w, const struct tstmt *s)
{
    struct target t = {.id = -1, .at_break = state_now(w), .outer = w->targets};

    w->targets = &t;
    walk_block(w, s->body);
    w->targets = t.outer;
    walk_block(w, s->orelse);
    struct losses after = state_now(w);
    if (s->has_handler) {
        state_set(w, &t.at_break);
        walk_block(w, s->handler);
        const struct losses handled = state_now(w);
        state_join(w, &after, &handled);
    }
    if (s->finally) {
        /* comes from everywhere */
        const bool is_reached = after.is_reached;
        state_join(w, &after, &t.at_break);
        state_set(w, &after);
        walk_block(w, s->finally);
        w->is_reached = w->is_reached && is_reached;
        return;
    }
    state_set(w, &after);
}

/* Its declaration says a parameter, which can be a type of any kind. */
static bool is_of_any_kind(struct types *ty, struct instance *f)
{
    const struct node *ret = f->decl->node->def.ret;
    if (!ret || ret->kind != NODE_NAME)
        return ret && ret->kind == NODE_MEMBER;
    const struct infer in = instance_context(ty, f);
    const struct name_binding *b = scope_find(in.scope, ret->name.name);
    return b && b->kind == BINDING_VALUE;
}

/* `l[0] = grow(l)`: the result is made at its place, while the call may move the place away. One
 * that travels in registers is there before the place is written. */
static void check_result_place(struct walk *w, const struct tstmt *s)
{
    const struct tx *x = s->value, *p = s->place;
    ways to = {0};

    while (p->kind == TX_FIELD)
        p = p->base;
    if (p->kind != TX_CALL || !x || x->kind != TX_CALL || x->is_place || !x->func ||
        !x->func->params || !x->func->decl || x->raises || x->func->ret->kind != TYPE_STRUCT)
        return;
    const struct layout *l = types_layout(w->c.ty, x->func->ret);
    if (!l || (l->by_value && !is_of_any_kind(w->c.ty, x->func)))
        return;
    ways_of_place(&w->c, s->place, &to);
    for (int i = 0; i < x->arg_count && i < x->func->param_count; i++) {
        ways by = {0};
        if (!ways_changes(x->func, i))
            continue;
        ways_of_place(&w->c, x->args[i], &by);
        for (int k = 0; k < to.len; k++)
            for (int m = 0; m < by.len; m++)
                if (way_loses_ground(&to.at[k], &by.at[m])) {
                    diag_error(w->c.ty->diags, x->span, DIAG_RESULT_INSIDE,
                               x->func->decl->node->def.name, x->func->params[i].name);
                    return;
                }
    }
}

static void walk_statement(struct walk *w, const struct tstmt *s)
{
    switch (s->kind) {
    case TS_VAR:
        walk_tx(w, s->value);
        if (s->value)
            hold_local(w, s->local, s->value);
        return;
    case TS_ASSIGN:
        walk_tx(w, s->value);
        if (s->place->kind != TX_LOCAL || s->place->local->is_ref)
            walk_tx(w, s->place);
        check_result_place(w, s);
        change(w, s->place, s->span);
        return;
    case TS_IF:
        walk_if(w, s);
        return;
    case TS_WHILE:
    case TS_FOR_COUNTED:
    case TS_FOR_NEXT:
        walk_loop(w, s);
        return;
    case TS_TRY:
        walk_try(w, s);
        return;
    case TS_BLOCK: {
        struct target t = {.id = s->has_label ? s->id : -2, .outer = w->targets};
        w->targets = &t;
        walk_block(w, s->body);
        w->targets = t.outer;
        struct losses after = state_now(w);
        state_join(w, &after, &t.at_break);
        state_set(w, &after);
        return;
    }
    case TS_BREAK:
        leave_to(w, s->target, true);
        return;
    case TS_CONTINUE:
        leave_to(w, s->target, false);
        return;
    case TS_RETURN:
    case TS_RAISE:
        walk_tx(w, s->value);
        walk_tx(w, s->place);
        w->is_reached = false;
        return;
    case TS_EXPR:
    case TS_DISCARD:
        walk_tx(w, s->value);
        walk_tx(w, s->place);
        return;
    }
}

static void walk_block(struct walk *w, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++)
        walk_statement(w, b->stmts.at[i]);
}

void check_interior_references(struct types *ty, struct instance *inst)
{
    struct walk w = {.c = {.ty = ty, .arena = &inst->arena, .inst = inst}, .is_reached = true};
    walk_block(&w, inst->body);
}
