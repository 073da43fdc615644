/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a getter reads and a setter writes: `c[i]` of a type with __getitem__ by value and
 * __setitem__, `c.x` with __getattr__ and __setattr__. Where such is changed (a `mut` argument, a
 * field of it), the getter's value is changed in a variable and put back. A field is written into
 * what the getter gives then: `c[i].f += 1` calls it twice, to read and to write. */
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

static struct tx *call_getter(struct infer *in, const struct setter *s, struct tx *base,
                              struct call_args *args)
{
    if (!s->member)
        return subscript_tx(in, base, args, s->at);
    struct tx *name = literal_string(in, s->member, strlen(s->member), s->at->span);
    struct tx *x = call_method(in, base, "__getattr__", &name, 1, s->at, false);
    return x ? x : tx_error(in, s->at->span);
}

/* What is to be set, as the type that is got there: a setter is chosen by that. */
static struct tx *as_got(struct infer *in, const struct setter *s, struct tx *value,
                         struct node *at)
{
    struct infer sub = *in;
    struct tblock scratch = {0};
    struct raise_context any = {.is_try = true, .can_raise = true}; /* the getter is not called */
    struct call_args args = s->args;

    sub.block = &scratch;
    sub.raise = &any;
    sub.is_dropped = true;
    const struct tx *got = call_getter(&sub, s, s->base, &args);
    if (tx_is_error(got))
        return tx_error(in, at->span);
    if (!value)
        value = infer_expr(in, at, got->type);
    return tx_is_error(value) ? value : convert_or_report(in, value, got->type, at);
}

struct tstmt *set_item(struct infer *in, struct tx *base, struct call_args *args, struct tx *value,
                       struct node *value_node, struct node *item, struct node *at)
{
    struct types *ty = in->ty;
    struct func_set *set = find_methods(in, base->type, word(ty, "__setitem__"));
    const struct setter place = {.base = base, .args = *args, .at = item};

    value = as_got(in, &place, value, value_node ? value_node : at);
    struct call_args all = {0};
    for (int i = 0; i < args->items.len; i++)
        if (!args->items.at[i].keyword)
            vec_push(in->arena, &all.items, args->items.at[i]);
    const struct call_arg v = {.tx = value};
    vec_push(in->arena, &all.items, v);
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].keyword)
            vec_push(in->arena, &all.items, args->items.at[i]);
    set->self = base;
    struct tstmt *s = stmt_new(in, TS_EXPR, at->span);
    s->value = call_funcs(in, set, &all, at, NULL);
    return s;
}

struct tstmt *set_attribute(struct infer *in, struct tx *base, struct tx *value, struct node *at)
{
    const char *name = at->member.name;
    const struct setter place = {.base = base, .member = name, .at = at};
    struct tx *args[2] = {literal_string(in, name, strlen(name), at->span),
                          as_got(in, &place, value, at)};
    struct tstmt *s = stmt_new(in, TS_EXPR, at->span);

    s->value = tx_is_error(args[1]) ? args[1]
                                    : call_method(in, base, "__setattr__", args, 2, at, false);
    return s->value ? s : NULL;
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
        *stmt = set_item(in, base, args, value, NULL, s->at, s->at);
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

/* ---- places that are found, read and written ------------------------------------------------ */

bool can_be_found(const struct tx *x)
{
    return getter_of(x) != NULL;
}

void call_getter_now(struct tx *x)
{
    while (x->kind == TX_FIELD && !x->is_place)
        x = x->base;
    x->setter = NULL;
}

static struct tx *local_of(struct infer *in, struct tx *value)
{
    struct tlocal *l = local_new(in, NULL, value->type, value->span);
    l->is_mut = true;
    stmt_var(in, l, value, value->span);
    return tx_local(in, l, value->span);
}

struct tx *found(struct infer *in, struct tx *x)
{
    if (x->kind == TX_CONST || tx_is_error(x))
        return x;
    if (!getter_of(x))
        return x->is_place ? tx_stable(in, x) : tx_move(in, local_of(in, x));
    if (!x->setter)
        return tx_field(in, found(in, x->base), x->index, x->span);
    const struct setter *from = x->setter;
    struct tx *base = from->base;
    base = getter_of(base) ? found(in, base) : tx_stable(in, base);
    struct setter *s = setter_new(in, base, NULL, from->member, from->at);
    for (int i = 0; i < from->args.items.len; i++) {
        struct call_arg a = from->args.items.at[i];
        if (a.tx)
            a.tx = getter_of(a.tx) ? found(in, a.tx) : tx_stable(in, a.tx);
        vec_push(in->arena, &s->args.items, a);
    }
    struct tx *call = call_getter(in, s, base, &s->args);
    if (!tx_is_error(call))
        call->setter = s;
    return call;
}

struct tx *read_again(struct infer *in, struct tx *x)
{
    if (!getter_of(x) || tx_is_error(x))
        return x;
    if (!x->setter)
        return tx_field(in, read_again(in, x->base), x->index, x->span);
    struct setter *s = x->setter;
    struct tx *call = call_getter(in, s, read_again(in, s->base), &s->args);
    if (!tx_is_error(call))
        call->setter = s;
    return call;
}

struct tx *taken_out(struct infer *in, struct tx *x)
{
    return local_of(in, read_again(in, x));
}

void put_back(struct infer *in, struct tx *x, struct tx *value, struct node *at)
{
    if (tx_is_error(x) || tx_is_error(value))
        return;
    if (!x->setter) {
        struct tx *whole = taken_out(in, x->base);
        assign_place(in, tx_field(in, whole, x->index, x->span), value, at);
        put_back(in, x->base, tx_move(in, whole), at);
        return;
    }
    struct setter *s = x->setter;
    const bool is_inner = getter_of(s->base) != NULL;
    struct tx *base = is_inner ? taken_out(in, s->base) : s->base;
    struct tstmt *stmt;
    if (!tx_is_error(call_setter(in, s, base, value, &s->args, &stmt)))
        stmt_push(in, stmt);
    if (is_inner)
        put_back(in, s->base, tx_move(in, base), at);
}

struct tx *call_between(struct infer *in, struct tx *call, const struct put_back *back, int n,
                        struct node *at)
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
    for (int i = n; i-- > 0;)
        put_back(in, back[i].place, tx_move(in, back[i].value), at);
    return all;
}
