/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a getter reads and a setter writes: `c[i]` of a type with __getitem__ by value and
 * __setitem__, `c.x` with __getattr__ and __setattr__. Where such is changed (a `mut` argument, a
 * field of it), the getter's value is changed in a variable and put back. */
#include "types/infer.h"

#include <string.h>

struct tx *as_it_is(struct infer *in, struct tx *x)
{
    const struct layout *l = types_layout(in->ty, x->type);

    if (x->kind == TX_CONST || tx_is_error(x))
        return x;
    if (x->is_place && !(l->trivial_copy && l->implicitly_copyable))
        return tx_stable(in, x);
    struct tlocal *t = local_new(in, NULL, x->type, x->span);
    t->is_mut = true;
    stmt_var(in, t, x->is_place ? copy_of(in, x, NULL) : x, x->span);
    return tx_local(in, t, x->span);
}

struct tstmt *set_item(struct infer *in, struct tx *base, struct call_args *args, struct tx *value,
                       struct node *value_node, struct node *at)
{
    struct types *ty = in->ty;
    struct func_set *set = find_methods(in, base->type, word(ty, "__setitem__"));
    struct call_args all = {0};
    for (int i = 0; i < args->items.len; i++)
        if (!args->items.at[i].keyword)
            vec_push(in->arena, &all.items, args->items.at[i]);
    struct call_arg v = {.tx = value, .node = value_node, .is_contextual = !value};
    vec_push(in->arena, &all.items, v);
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].keyword)
            vec_push(in->arena, &all.items, args->items.at[i]);
    set->self = base;
    struct tstmt *s = stmt_new(in, TS_EXPR, at->span);
    s->value = call_funcs(in, set, &all, at, NULL);
    return s;
}

struct setter *setter_new(struct infer *in, struct tx *base, const struct call_args *args,
                          const char *member, struct node *at)
{
    struct setter *s = arena_new(in->arena, struct setter);

    s->base = base;
    if (args)
        s->args = *args;
    s->member = member;
    s->at = at;
    return s;
}

static const struct tx *getter_of(const struct tx *x)
{
    while (x->kind == TX_FIELD && !x->is_place)
        x = x->base;
    return x->is_place ? NULL : x->setter ? x : NULL;
}

bool can_put_back(const struct tx *x)
{
    const struct tx *getter = getter_of(x);

    if (!getter)
        return false;
    const struct tx *base = getter->setter->base;
    return base->is_place ? base->is_mut : can_put_back(base);
}

static struct tx *call_setter(struct infer *in, struct setter *s, struct tx *base, struct tx *value,
                              struct call_args *args, struct tstmt **stmt)
{
    if (!s->member) {
        *stmt = set_item(in, base, args, value, NULL, s->at);
        return (*stmt)->value;
    }
    struct tx *name = literal_string(in, s->member, strlen(s->member), s->at->span);
    struct tx *both[2] = {name, value};
    *stmt = stmt_new(in, TS_EXPR, s->at->span);
    (*stmt)->value = call_method(in, base, "__setattr__", both, 2, s->at, false);
    if (!(*stmt)->value)
        (*stmt)->value = tx_error(in, s->at->span);
    return (*stmt)->value;
}

static struct tx *call_getter(struct infer *in, struct setter *s, struct tx *base,
                              struct call_args *args)
{
    if (!s->member)
        return subscript_tx(in, base, args, s->at);
    struct tx *name = literal_string(in, s->member, strlen(s->member), s->at->span);
    struct tx *x = call_method(in, base, "__getattr__", &name, 1, s->at, false);
    return x ? x : tx_error(in, s->at->span);
}

struct tx *take_out(struct infer *in, struct tx *x, struct put_back *back)
{
    if (x->kind == TX_FIELD && !x->setter)
        return tx_field(in, take_out(in, x->base, back), x->index, x->span);
    struct setter *s = x->setter;
    struct put_back outer = {0};
    struct tx *base = s->base->is_place ? tx_stable(in, s->base) : take_out(in, s->base, &outer);
    struct call_args args = {0};

    for (int i = 0; i < s->args.items.len; i++) {
        struct call_arg a = s->args.items.at[i];
        if (a.tx)
            a.tx = as_it_is(in, a.tx);
        vec_push(in->arena, &args.items, a);
    }
    struct tx *value = call_getter(in, s, base, &args);
    if (tx_is_error(value))
        return value;
    struct tlocal *l = local_new(in, NULL, value->type, x->span);
    l->is_mut = true;
    stmt_var(in, l, value, x->span);
    struct tstmt *stmt;
    struct tx *set =
        call_setter(in, s, base, tx_move(in, tx_local(in, l, x->span)), &args, &stmt);
    if (!tx_is_error(set))
        vec_push(in->arena, &back->stmts, stmt);
    for (int i = 0; i < outer.stmts.len; i++)
        vec_push(in->arena, &back->stmts, outer.stmts.at[i]);
    return tx_local(in, l, x->span);
}

void put_back(struct infer *in, struct put_back *back)
{
    for (int i = 0; i < back->stmts.len; i++)
        stmt_push(in, back->stmts.at[i]);
}

struct tx *call_between(struct infer *in, struct tx *call, struct put_back *back, struct node *at)
{
    struct tx *all = tx_new(in, TX_STMTS, call->type, at->span);

    all->stmts = in->block;
    if (call->type == in->ty->t_none) {
        struct tstmt *s = stmt_new(in, TS_EXPR, at->span);
        s->value = call;
        stmt_push(in, s);
        all->base = tx_none(in, at->span);
    } else {
        struct tlocal *l = local_new(in, NULL, call->type, at->span);
        l->is_mut = true;
        stmt_var(in, l, call, at->span);
        all->base = tx_move(in, tx_local(in, l, at->span));
    }
    put_back(in, back);
    return all;
}
