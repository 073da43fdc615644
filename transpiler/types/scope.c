/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Scopes inside functions, and builders of typed expressions. */
#include "types/infer.h"

struct scope *scope_new(struct arena *a, struct scope *parent)
{
    struct scope *s = arena_new(a, struct scope);
    s->parent = parent;
    return s;
}

struct scope *scopes_now(struct arena *a, const struct scope *s)
{
    if (!s)
        return NULL;
    struct scope *now = arena_new(a, struct scope);
    *now = *s;
    now->names.cap = now->names.len; /* what is declared later moves the names elsewhere */
    now->parent = scopes_now(a, s->parent);
    return now;
}

bool scope_stands_in(const struct scope *s, const struct scope *outer)
{
    return s->parent == outer;
}

struct name_binding *scope_find_here(struct scope *s, const char *name)
{
    for (int i = s->names.len - 1; i >= 0; i--)
        if (s->names.at[i].name == name)
            return &s->names.at[i];
    return NULL;
}

struct name_binding *scope_find(struct scope *s, const char *name)
{
    for (; s; s = s->parent) {
        struct name_binding *b = scope_find_here(s, name);
        if (b)
            return b->waiting ? comptime_awaited(b->waiting) : b;
    }
    return NULL;
}

struct name_binding *scope_bind(struct arena *a, struct scope *s, const char *name,
                                enum binding_kind kind, struct span span)
{
    const struct name_binding b = {.name = name, .kind = kind, .span = span};
    vec_push(a, &s->names, b);
    return &vec_last(&s->names);
}

struct tlocal *local_new(struct infer *in, const char *name, struct type *type, struct span span)
{
    struct tlocal *l = arena_new(in->arena, struct tlocal);
    l->name = name;
    l->type = type;
    l->span = span;
    l->kind = name ? LOCAL_VAR : LOCAL_TEMP;
    l->is_mut = true;
    l->ir_id = -1;
    l->inst = in->inst;
    if (in->inst)
        vec_push(in->arena, &in->inst->locals, l);
    return l;
}

/* ---- builders ------------------------------------------------------------ */

struct tx *tx_new(struct infer *in, enum tx_kind kind, struct type *type, struct span span)
{
    struct tx *x = arena_new(in->arena, struct tx);
    x->kind = kind;
    x->type = type;
    x->span = span;
    x->fixed_args = -1;
    return x;
}

struct tx *tx_error(struct infer *in, struct span span)
{
    return tx_new(in, TX_ERROR, in->ty->error, span);
}

bool is_error(const struct types *ty, const struct type *t)
{
    return t == ty->error || t->kind == TYPE_ERROR;
}

bool tx_is_error(const struct tx *x)
{
    return x->kind == TX_ERROR || !x->type || x->type->kind == TYPE_ERROR;
}

struct tx *tx_const(struct infer *in, struct value *v, struct span span)
{
    struct tx *x = tx_new(in, TX_CONST, v->type, span);
    x->value = v;
    if (v->kind == VALUE_ORIGIN && in->ty->d_origin) {
        struct value *mut = value_int64(in->ty, in->ty->t_bool, v->is_mut);
        x->type = type_struct(in->ty, in->ty->d_origin, &mut, 1);
    }
    if (v->kind == VALUE_PACK && !pack_has_types(v))
        x->type = type_of_pack(in->ty, v);
    if (!x->type)
        x->type = in->ty->t_anytype;
    return x;
}

struct tx *tx_int(struct infer *in, int64_t n, struct span span)
{
    return tx_const(in, value_int64(in->ty, in->ty->t_int, n), span);
}

struct tx *tx_bool(struct infer *in, bool b, struct span span)
{
    return tx_const(in, value_int64(in->ty, in->ty->t_bool, b), span);
}

struct tx *tx_none(struct infer *in, struct span span)
{
    return tx_const(in, value_struct(in->ty, in->ty->t_none, NULL, 0), span);
}

struct tx *tx_local(struct infer *in, struct tlocal *l, struct span span)
{
    struct tx *x = tx_new(in, TX_LOCAL, l->type, span);
    x->local = l;
    x->is_place = true;
    x->is_mut = l->is_mut;
    return x;
}

struct tx *tx_field(struct infer *in, struct tx *base, int index, struct span span)
{
    const struct layout *l = types_layout(in->ty, base->type);
    const struct field *f = &l->fields.at[index];
    struct tx *x = tx_new(in, TX_FIELD, f->type, span);
    x->base = base;
    x->index = index;
    x->is_place = base->is_place || f->is_ref;
    x->is_mut = f->is_ref ? f->is_mut_ref : base->is_mut;
    return x;
}

struct tx *tx_move(struct infer *in, struct tx *place)
{
    struct tx *x = tx_new(in, TX_MOVE, place->type, place->span);
    x->base = place;
    return x;
}

struct tx *tx_borrowed(struct infer *in, struct tx *x)
{
    if (x->kind != TX_MOVE || !x->is_asked)
        return x;
    struct tx *place = arena_new(in->arena, struct tx);
    *place = *x->base;
    place->is_mut = false;
    return place;
}

struct tx *tx_op(struct infer *in, enum op op, struct type *type, struct tx **args, int n,
                 struct span span)
{
    struct tx *x = tx_new(in, TX_OP, type, span);
    x->op = op;
    x->args = arena_array(in->arena, struct tx *, n ? n : 1);
    for (int i = 0; i < n; i++)
        x->args[i] = args[i];
    x->arg_count = n;
    return x;
}

struct tx *tx_let(struct infer *in, struct tlocal *l, struct tx *init, struct tx *body)
{
    struct tx *x = tx_new(in, TX_LET, body->type, init->span);
    x->local = l;
    x->args = arena_array(in->arena, struct tx *, 2);
    x->args[0] = init;
    x->args[1] = body;
    x->arg_count = 2;
    x->is_place = body->is_place;
    x->is_mut = body->is_mut;
    return x;
}

/* May be written twice: a constant, a variable, a field of one. */
static bool is_stable(const struct tx *x)
{
    while (x->kind == TX_FIELD)
        x = x->base;
    return x->kind == TX_CONST || x->kind == TX_LOCAL || x->kind == TX_ERROR;
}

/* Needs in->block: the temporary is declared by a statement before the one being typed. */
struct tx *tx_stable(struct infer *in, struct tx *x)
{
    if (is_stable(x))
        return x;
    struct tlocal *l = local_new(in, NULL, x->type, x->span);
    l->is_ref = x->is_place;
    l->is_mut = x->is_place ? x->is_mut : true;
    struct tstmt *s = stmt_new(in, TS_VAR, x->span);
    s->local = l;
    s->value = x;
    stmt_push(in, s);
    return tx_local(in, l, x->span);
}
