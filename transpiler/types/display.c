/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Displays and comprehensions. `[..]`, `{..}` build the type that is expected, through its
 * constructor with the keyword argument __list_literal__, __set_literal__ or __dict_literal__;
 * without one they are Array, Set, Dict; comprehensions List, Set, Dict. */
#include "types/infer.h"

static bool has_literal_init(struct infer *in, struct type *t, const char *marker)
{
    if (!t || t->kind != TYPE_STRUCT || t->decl->is_closure)
        return false;
    const struct member *m = members_find(&t->decl->members, word(in->ty, "__init__"));
    for (int i = 0; m && m->kind == MEMBER_FUNCS && i < m->nodes.len; i++) {
        const struct node_list *args = &m->nodes.at[i]->def.args;
        for (int k = 0; k < args->len; k++)
            if (args->at[k]->arg.name && strcmp(args->at[k]->arg.name, marker) == 0)
                return true;
    }
    return false;
}

static void push_marker(struct infer *in, struct call_args *args, const char *marker,
                        struct node *at)
{
    struct call_arg a = {.keyword = word(in->ty, marker), .tx = tx_none(in, at->span)};
    vec_push(in->arena, &args->items, a);
}

static void push_node(struct infer *in, struct call_args *args, struct node *n)
{
    struct call_arg a = {.node = n, .is_contextual = is_contextual(n) || names_overloads(in, n)};
    if (!a.is_contextual)
        a.tx = infer_expr(in, n, NULL);
    vec_push(in->arena, &args->items, a);
}

static struct tx *made_late(struct tx *x)
{
    x->is_display = x->kind == TX_CALL;
    return x;
}

/* Functions of one signature are elements of one type, that of pointers to such. */
static struct type *pointers_of(const struct type *a, const struct type *b)
{
    const struct type *f = a->kind == TYPE_STRUCT && a->decl->is_closure &&
                                   !a->decl->closure_fields.len ? a->decl->closure_func_type : a;
    const struct type *g = b->kind == TYPE_STRUCT && b->decl->is_closure &&
                                   !b->decl->closure_fields.len ? b->decl->closure_func_type : b;
    return f && f == g && f->kind == TYPE_FUNC ? (struct type *)f : NULL;
}

/* [a, b] as Array: elements merged to one type. */
static struct tx *array_display(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    const int count = n->list.items.len;
    struct type *elem = NULL;
    if (expected && is_decl(expected, ty->d_array))
        for (int i = 0; i < expected->arg_count; i++)
            if (expected->args[i]->kind == VALUE_TYPE)
                elem = expected->args[i]->as_type;
    struct tx **items = arena_array(in->arena, struct tx *, count ? count : 1);
    bool known = elem != NULL;
    for (int i = 0; i < count; i++) {
        items[i] = infer_expr(in, n->list.items.at[i], known ? elem : NULL);
        if (tx_is_error(items[i]))
            return items[i];
        if (known)
            continue;
        struct type *t = items[i]->type;
        if (!elem) {
            elem = t;
        } else if (elem != t) {
            struct type *pointer = pointers_of(elem, t);
            if (pointer) {
                elem = pointer;
                continue;
            }
            const bool le = is_literal_type(ty, elem), lt = is_literal_type(ty, t);
            if (le && lt && is_decl(elem, t->decl))
                continue;
            if (le && !lt) {
                elem = t;
            } else if (!(lt && !le) && materialised(ty, elem) != materialised(ty, t)) {
                struct tx probe = *items[i];
                bool forward = conversion_cost(in, &probe, materialised(ty, elem)) >= 0;
                struct tx other = *items[0];
                bool back = conversion_cost(in, &other, materialised(ty, t)) >= 0;
                keep_static(ty, items[0], items[i], &back, &forward);
                if (forward == back) {
                    diag_error(ty->diags, n->span, DIAG_ARMS, text_of(ty, elem), text_of(ty, t));
                    return tx_error(in, n->span);
                }
                if (back)
                    elem = t;
            }
        }
    }
    if (!elem) {
        if (!expected || !is_error(ty, expected))
            diag_error(ty->diags, n->span, DIAG_EMPTY_DISPLAY);
        return tx_error(in, n->span);
    }
    elem = materialised(ty, elem);
    struct tx *x = tx_new(in, TX_AGGREGATE, NULL, n->span);
    x->args = arena_array(in->arena, struct tx *, count ? count : 1);
    x->arg_count = count;
    for (int i = 0; i < count; i++) {
        x->args[i] = as_value(in, convert_or_report(in, items[i], elem, n->list.items.at[i]),
                              n->list.items.at[i]);
        if (tx_is_error(x->args[i]))
            return x->args[i];
        x->borrows |= (uint64_t)1 << (i < 63 ? i : 63);
    }
    struct value *args[2] = {value_type(ty, elem), value_int64(ty, ty->t_int, count)};
    x->type = type_struct(ty, decl_array(ty), args, 2);
    (void)types_layout(ty, x->type);
    x->is_display = true;
    return x;
}

static struct tx *dict_display(struct infer *in, struct node *n, struct type *target)
{
    struct types *ty = in->ty;
    struct call_args args = {0};
    struct node *lists[2];
    for (int k = 0; k < 2; k++) {
        lists[k] = node_new(ty->run, NODE_LIST, n->span);
        lists[k]->list.items = k ? n->dict.values : n->dict.keys;
        const struct call_arg a = {.node = lists[k], .is_contextual = true};
        vec_push(in->arena, &args.items, a);
    }
    push_marker(in, &args, "__dict_literal__", n);
    return made_late(construct(in, target, &args, n, NULL, false));
}

struct tx *infer_display(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct call_args args = {0};
    switch ((int)n->kind) {
    case NODE_TUPLE: {
        const int count = n->tuple.items.len;
        struct tx **items = arena_array(in->arena, struct tx *, count ? count : 1);
        const struct value *want = expected && is_decl(expected, ty->d_tuple) &&
                                           expected->args[0]->kind == VALUE_PACK &&
                                           expected->args[0]->item_count == count
                                       ? expected->args[0] : NULL;
        for (int i = 0; i < count; i++) {
            items[i] = infer_expr(
                in, n->tuple.items.at[i],
                want && want->items[i]->kind == VALUE_TYPE ? want->items[i]->as_type : NULL);
            if (tx_is_error(items[i]))
                return items[i];
        }
        return tuple_of(in, items, count, expected, n);
    }
    case NODE_LIST:
        /* in 1.0 it is a List where nothing else is asked for */
        if (ty->program->edition == EDITION_1_0 && !in->home->is_library && n->list.items.len &&
            !(expected && (is_decl(expected, ty->d_array) ||
                           has_literal_init(in, expected, "__list_literal__"))))
            expected = type_open(ty, decl_list(ty));
        if (expected && !is_decl(expected, ty->d_array) &&
            has_literal_init(in, expected, "__list_literal__")) {
            for (int i = 0; i < n->list.items.len; i++)
                push_node(in, &args, n->list.items.at[i]);
            push_marker(in, &args, "__list_literal__", n);
            return made_late(construct(in, expected, &args, n, NULL, false));
        }
        return array_display(in, n, expected);
    case NODE_SET:
        if (expected && expected->kind == TYPE_STRUCT && !is_decl(expected, decl_set(ty)) &&
            !has_literal_init(in, expected, "__set_literal__")) {
            /* {a, b} for a type that is no set: its constructor */
            args = call_arguments(in, &n->set.items);
            return construct(in, expected, &args, n, NULL, false);
        }
        for (int i = 0; i < n->set.items.len; i++)
            push_node(in, &args, n->set.items.at[i]);
        push_marker(in, &args, "__set_literal__", n);
        return made_late(construct(in, has_literal_init(in, expected, "__set_literal__")
                                           ? expected : type_open(ty, decl_set(ty)),
                                   &args, n, NULL, false));
    case NODE_DICT:
        return dict_display(in, n, has_literal_init(in, expected, "__dict_literal__")
                                       ? expected : type_open(ty, decl_dict(ty)));
    case NODE_INIT_LIST: {
        if (!expected || expected->kind != TYPE_STRUCT) {
            if (!expected || !is_error(ty, expected))
                diag_error(ty->diags, n->span, DIAG_NO_CONTEXT, "{}");
            return tx_error(in, n->span);
        }
        args = call_arguments(in, &n->init_list.args);
        return construct(in, expected, &args, n, NULL, false);
    }
    default:
        return tx_error(in, n->span);
    }
}

/* ---- comprehensions ------------------------------------------------------ */

struct comprehension {
    struct infer *in;
    struct node *n;
    struct type *result;         /* known once the element's type is */
    struct tlocal *local;
    struct type *expected;
};

static void add_element(struct comprehension *c)
{
    struct infer *in = c->in;
    struct types *ty = in->ty;
    struct node *n = c->n;
    struct type *elem = NULL, *key = NULL;
    if (c->expected && c->expected->kind == TYPE_STRUCT) {
        int seen = 0;
        for (int i = 0; i < c->expected->arg_count; i++)
            if (c->expected->args[i]->kind == VALUE_TYPE) {
                if (n->comprehension.kind == COMP_DICT && seen++ == 0)
                    key = c->expected->args[i]->as_type;
                else if (!elem)
                    elem = c->expected->args[i]->as_type;
            }
    }
    struct tx *k = NULL;
    if (n->comprehension.kind == COMP_DICT)
        k = infer_value(in, n->comprehension.key, key);
    struct tx *v = infer_value(in, n->comprehension.value, elem);
    if (tx_is_error(v) || (k && tx_is_error(k))) {
        c->result = ty->error;
        return;
    }
    if (!c->expected) {
        struct struct_decl *d = n->comprehension.kind == COMP_LIST  ? decl_list(ty)
                                : n->comprehension.kind == COMP_SET ? decl_set(ty) : decl_dict(ty);
        const int count = param_count(d->params);
        struct value **args = arena_array(ty->run, struct value *, count);
        int filled = 0;
        for (int i = 0; i < count; i++) {
            args[i] = value_unbound(ty);
            if (params_infer_only(d->params, i))
                continue;
            if (filled == 0)
                args[i] = value_type(ty, k ? k->type : v->type);
            else if (filled == 1 && k)
                args[i] = value_type(ty, v->type);
            filled++;
        }
        c->result = struct_with_defaults(in, type_struct(ty, d, args, count));
    } else {
        c->result = c->expected;
    }
    c->local->type = c->result;
    struct tx *self = tx_local(in, c->local, n->span);
    struct tstmt *s = stmt_new(in, TS_EXPR, n->span);
    if (k) {
        struct tx *kv[2] = {k, v};
        s->value = call_method(in, self, "__setitem__", kv, 2, n, false);
    } else {
        s->value = call_method(in, self, n->comprehension.kind == COMP_SET ? "add" : "append", &v,
                               1, n, false);
    }
    if (s->value)
        stmt_push(in, s);
}

struct clause_at {
    struct comprehension *c;
    int index;
};

static void clause(struct comprehension *c, int index);

static void clause_body(struct infer *in, void *user)
{
    const struct clause_at *at = user;
    struct infer *outer = at->c->in;
    at->c->in = in;
    clause(at->c, at->index + 1);
    at->c->in = outer;
}

static void clause(struct comprehension *c, int index)
{
    struct infer *in = c->in;
    struct node *n = c->n;
    if (index == n->comprehension.clauses.len) {
        add_element(c);
        return;
    }
    struct node *x = n->comprehension.clauses.at[index];
    struct clause_at at = {c, index};
    if (x->kind == NODE_COMP_IF) {
        struct tstmt *s = stmt_new(in, TS_IF, x->span);
        s->value = infer_condition(in, x->comp_if.cond);
        s->body = block_new(in);
        struct infer sub = *in;
        sub.block = s->body;
        clause_body(&sub, &at);
        stmt_push(in, s);
        return;
    }
    infer_for_loop(in, x->comp_for.pattern, x->comp_for.iterable, NULL, x, clause_body, &at);
}

struct tx *infer_comprehension(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct infer sub = *in;
    sub.collects = false;
    if (expected && (!type_is_complete(expected) || expected->kind != TYPE_STRUCT ||
                     !(has_method(in, expected, "append") || has_method(in, expected, "add") ||
                       n->comprehension.kind == COMP_DICT)))
        expected = NULL;
    sub.scope = scope_new(in->arena, in->scope);
    sub.block = block_new(in);
    struct comprehension c = {.in = &sub, .n = n, .expected = expected};
    c.local = local_new(in, NULL, ty->error, n->span);
    clause(&c, 0);
    if (!c.result || is_error(ty, c.result))
        return tx_error(in, n->span);
    struct call_args none = {0};
    struct tstmt *v = stmt_new(in, TS_VAR, n->span);
    v->local = c.local;
    v->value = construct(in, c.result, &none, n, NULL, false);
    struct tx *x = tx_new(in, TX_STMTS, c.result, n->span);
    x->stmts = block_new(in);
    vec_push(in->arena, &x->stmts->stmts, v);
    for (int i = 0; i < sub.block->stmts.len; i++)
        vec_push(in->arena, &x->stmts->stmts, sub.block->stmts.at[i]);
    x->base = tx_move(in, tx_local(in, c.local, n->span));
    return x;
}
