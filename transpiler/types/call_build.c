/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Making a call once its candidate is chosen: arguments in the form the callee takes them, variadic
 * lists, packs and keyword dictionaries, the order of evaluation, what may be raised. */
#include "types/call.h"

/* ---- building the call --------------------------------------------------- */

void note_raise(struct infer *in, struct type *raises, struct node *at, struct tx *x)
{
    struct types *ty = in->ty;
    struct raise_context *r = in->raise;
    if (!raises)
        return;
    if (in->in_comptime && (!r || !r->can_raise)) {
        diag_error(ty->diags, at->span, DIAG_COMPTIME_RAISE);
        if (r)
            r->is_refused = true;
        return;
    }
    if (!r || !r->can_raise) {
        diag_error(ty->diags, at->span, DIAG_CANNOT_RAISE);
        diag_note(ty->diags, at->span, "%s",
                  "wrap it in 'try', or mark the surrounding function as 'raises'");
        return;
    }
    if (!r->type) {
        r->type = raises;
    } else if (r->type != raises && !is_error(ty, raises) && !is_error(ty, r->type)) {
        if (r->type == type_of_error(ty) && x) {
            /* converted on its way to the handler, or out of the function */
            struct tlocal *e = local_new(in, NULL, raises, at->span);
            struct call_args args = {0};
            args_push(in, &args, tx_local(in, e, at->span));
            struct tx *v = construct(in, type_of_error(ty), &args, at, NULL, true);
            if (v) {
                x->error_local = e;
                x->error_value = v;
                return;
            }
        }
        diag_error(ty->diags, at->span, DIAG_RAISE_TYPE, text_of(ty, raises), text_of(ty, r->type));
    }
}

/* x for an argument that is only read. */
static struct tx *lent(struct infer *in, struct tx *x)
{
    warn_borrowed(in, x);
    return tx_borrowed(in, x);
}

/* x as argument of formal parameter p of an instance. */
static struct tx *pass_argument(struct infer *in, struct tx *x, const struct func_param *p,
                                struct type *want, struct node *at)
{
    struct types *ty = in->ty;
    if (p->pass == PASS_MUT) {
        x = as_place(in, x);
        if (x->type != want && type_erased(ty, x->type) == type_erased(ty, want))
            x->type = want;
        return x;
    }
    x = convert_or_report(in, p->pass == PASS_REF ? as_place(in, x) : x, want, at);
    if (p->pass == PASS_OWNED || p->pass == PASS_DEINIT)
        return as_value(in, x, at);
    return lent(in, x);
}

/* *xs: the arguments in an array on the stack, by their bits or by their addresses (VariadicList
 * says which), and a VariadicList over it. What is given away stays where it was made and ends
 * behind the call; out of a row of bits functions of the library take it. */
static struct tx *variadic_list(struct infer *in, struct type *list, struct tx **items, int n,
                                enum pass pass, struct node *at)
{
    struct types *ty = in->ty;
    struct type *elem = list->args[0]->as_type;
    const struct layout *l = types_layout(ty, list);
    struct type *pointer = l->fields.at[0].type;
    struct type *slot = types_layout(ty, pointer)->elem;
    const bool is_led = slot != elem;
    struct tx *r = tx_new(in, TX_AGGREGATE, list, at->span);
    r->args = arena_array(in->arena, struct tx *, 2);
    r->arg_count = 2;
    r->borrows = 3;
    r->args[1] = tx_int(in, n, at->span);
    if (n == 0) {
        r->args[0] = tx_const(in, value_null(ty, pointer), at->span);
        return r;
    }
    struct value *array_args[2] = {value_type(ty, slot), value_int64(ty, ty->t_int, n)};
    struct type *array = type_struct(ty, decl_array(ty), array_args, 2);
    (void)types_layout(ty, array);
    struct tx *a = tx_new(in, TX_AGGREGATE, array, at->span);
    a->args = arena_array(in->arena, struct tx *, n);
    a->arg_count = n;
    for (int i = 0; i < n; i++) {
        struct tx *x = items[i];
        if (pass == PASS_MUT && x->is_place && !x->is_mut)
            diag_error(ty->diags, x->span, DIAG_NOT_MUTABLE);
        if (pass == PASS_OWNED || !is_led)
            x = as_value(in, x, at);
        else
            x = lent(in, x);
        if (is_led) {
            struct tx *address = tx_new(in, TX_ADDRESS, slot, x->span);
            address->base = x;
            address->borrows = 1;
            x = address;
        }
        a->args[i] = x;
        a->borrows |= (uint64_t)1 << (i < 63 ? i : 63);
    }
    struct tlocal *array_local = local_new(in, NULL, array, at->span);
    struct tlocal *pointer_local = local_new(in, NULL, pointer, at->span);
    struct tx *s = tx_new(in, TX_STMTS, list, at->span);
    s->stmts = block_new(in);
    struct tstmt *v = stmt_new(in, TS_VAR, at->span);
    v->local = array_local;
    v->value = a;
    vec_push(in->arena, &s->stmts->stmts, v);
    struct tx *first = tx_new(in, TX_ELEM, slot, at->span);
    first->base = tx_local(in, array_local, at->span);
    first->args = arena_array(in->arena, struct tx *, 1);
    first->args[0] = tx_int(in, 0, at->span);
    first->arg_count = 1;
    first->is_place = first->is_mut = true;
    struct tx *address = tx_new(in, TX_ADDRESS, pointer, at->span);
    address->base = first;
    struct tstmt *pv = stmt_new(in, TS_VAR, at->span);
    pv->local = pointer_local;
    pv->value = address;
    vec_push(in->arena, &s->stmts->stmts, pv);
    if (!is_led && !types_layout(ty, elem)->trivial_drop) {
        struct tx *gone = tx_move(in, tx_local(in, array_local, at->span));
        struct tstmt *forget = stmt_new(in, TS_EXPR, at->span);
        forget->value = tx_op(in, OP_FORGET, ty->t_none, &gone, 1, at->span);
        vec_push(in->arena, &s->stmts->stmts, forget);
    }
    r->args[0] = copy_of(in, tx_local(in, pointer_local, at->span), at);
    s->base = r;
    a->is_display = s->is_display = true;
    return s;
}

static struct tx *pack_of(struct infer *in, struct type *pack, struct tx **items, int n,
                          enum pass pass, struct node *at)
{
    const struct layout *l = types_layout(in->ty, pack);
    struct tx *x = tx_new(in, TX_AGGREGATE, pack, at->span);
    x->args = arena_array(in->arena, struct tx *, n ? n : 1);
    x->arg_count = n;
    for (int i = 0; i < n; i++) {
        struct tx *item = convert_or_report(in, items[i], l->fields.at[i].type, at);
        if (item->kind == TX_FIELD && !item->is_place) {
            struct tx *part = arena_new(in->arena, struct tx);
            *part = *item;
            part->is_place = true;
            item = part;
        }
        if (pass != PASS_OWNED)
            item = lent(in, item);
        x->args[i] = item; /* places stay places: what they are part of lives through the call */
        x->borrows |= (uint64_t)1 << (i < 63 ? i : 63);
    }
    return x;
}

struct tx *variadic_argument(struct infer *in, const struct func_param *p,
                             const struct call_args *args, int first, struct node *at)
{
    struct types *ty = in->ty;
    const int n = args->items.len - first;
    struct tx **items = arena_array(in->arena, struct tx *, n ? n : 1);
    const bool is_list = is_decl(p->type, ty->d_variadic_list);
    struct type *elem = is_list ? p->type->args[0]->as_type : NULL;

    if (n == 1 && args->items.at[first].stars == 1 && args->items.at[first].tx) {
        struct tx *list = args->items.at[first].tx;
        list = convert_or_report(in, list, p->type, at);
        return is_list && !tx_is_error(list) ? as_value(in, list, at) : list;
    }
    for (int i = 0; i < n; i++) {
        const struct call_arg *a = &args->items.at[first + i];
        items[i] = a->tx ? a->tx : infer_expr(in, a->node, elem);
        if (elem)
            items[i] = convert_or_report(in, items[i], elem, a->node ? a->node : at);
        if (tx_is_error(items[i]))
            return items[i];
    }
    if (!is_list && has_open_fields(p->type)) {
        (void)undecided(ty);
        return tx_error(in, at->span);
    }
    return is_list ? variadic_list(in, p->type, items, n, p->pass, at)
                   : pack_of(in, p->type, items, n, p->pass, at);
}

/* **kw: a dictionary of the keywords that no other argument took. */
static struct tx *keyword_dict(struct infer *in, struct type *dict, struct call_args *actuals,
                               const struct formal *f, struct node *at)
{
    struct call_args none = {0};
    struct type *elem = dict->args[1]->as_type; /* a Dict[String, V] */
    for (int i = 0; i < actuals->items.len; i++)
        if (actuals->items.at[i].stars == 2 && actuals->items.at[i].tx)
            return as_value(in, convert_or_report(in, actuals->items.at[i].tx, dict, at), at);
    struct tlocal *l = local_new(in, NULL, dict, at->span);
    struct tx *s = tx_new(in, TX_STMTS, dict, at->span);
    s->stmts = block_new(in);
    struct tstmt *v = stmt_new(in, TS_VAR, at->span);
    v->local = l;
    v->value = construct(in, dict, &none, at, NULL, false);
    vec_push(in->arena, &s->stmts->stmts, v);
    for (int i = 0; i < actuals->items.len && i < MAX_ACTUALS; i++) {
        struct call_arg *a = &actuals->items.at[i];
        if (!a->keyword || f->taken[i])
            continue;
        struct tx *x = a->tx ? a->tx : infer_expr(in, a->node, elem);
        struct tx *kv[2];
        kv[0] = literal_string(in, a->keyword, strlen(a->keyword), at->span);
        kv[1] = as_value(in, convert_or_report(in, x, elem, at), at);
        struct tstmt *e = stmt_new(in, TS_EXPR, at->span);
        e->value = call_method(in, tx_local(in, l, at->span), "__setitem__", kv, 2, at, false);
        if (!e->value || tx_is_error(e->value))
            return tx_error(in, at->span);
        vec_push(in->arena, &s->stmts->stmts, e);
    }
    s->base = tx_move(in, tx_local(in, l, at->span));
    return s;
}

static struct tx *argument_tx(struct infer *in, struct call_arg *a, struct type *want)
{
    if (!a->tx)
        return infer_expr(in, a->node, want);
    return a->tx;
}

/* Fields of a constructor made from them are worked out in the order they are written: keywords may
 * have changed it. Then they are held in variables first. NULL when the order is the formals' own.
 * Arguments of calls are put in order by lower. */
static struct tx *in_source_order(struct infer *in, struct attempt *t, struct tx *call,
                                  struct node *at)
{
    int last = -1;
    bool mixed = false;
    for (int i = 0; i < t->formal_count; i++) {
        const struct formal *f = &t->formals[i];
        if (f->is_default || f->is_keywords || !f->count)
            continue;
        mixed = mixed || f->first < last;
        last = f->first;
    }
    if (!mixed)
        return NULL;
    struct tx *s = tx_new(in, TX_STMTS, NULL, at->span);
    s->stmts = block_new(in);
    for (int next = 0; next < MAX_ACTUALS; next++)
        for (int i = 0; i < t->formal_count; i++) {
            const struct formal *f = &t->formals[i];
            struct tx *x = call->args[i];
            if (f->is_default || f->is_keywords || !f->count || f->first != next ||
                x->kind == TX_CONST)
                continue;
            struct tlocal *l = local_new(in, NULL, x->type, x->span);
            l->is_ref = x->is_place;
            l->is_mut = !x->is_place || x->is_mut;
            struct tstmt *v = stmt_new(in, TS_VAR, x->span);
            v->local = l;
            v->value = x;
            vec_push(in->arena, &s->stmts->stmts, v);
            const enum pass pass = t->inst->params[i].pass;
            call->args[i] = tx_local(in, l, x->span);
            if (!x->is_place && (pass == PASS_OWNED || pass == PASS_DEINIT))
                call->args[i] = tx_move(in, call->args[i]);
        }
    return s;
}

struct span call_place(const struct node *at)
{
    struct span place = at->span;
    if (at->kind == NODE_CALL)
        place.start = at->call.callee->span.end;
    else if (at->kind == NODE_SUBSCRIPT)
        place.start = at->subscript.value->span.end;
    return place;
}

/* Arguments of a call with some `mut` ones that setters put back: all are found in the order of the
 * text, then the getters of those are called. */
static void take_arguments_out(struct infer *in, const struct attempt *t, struct tx **given,
                               struct put_back *back)
{
    int n = 0;

    for (int next = 0; next < MAX_ACTUALS; next++)
        for (int i = 0; i < t->formal_count; i++)
            if (given[i] && t->formals[i].first == next)
                given[i] = found(in, given[i]);
    for (int i = 0; i < t->formal_count; i++)
        if (given[i] && t->inst->params[i].pass == PASS_MUT && can_put_back(given[i])) {
            back[n].place = given[i];
            back[n++].value = given[i] = taken_out(in, given[i]);
        }
}

/* x[-1] is refused where it is written; what is computed is checked when it runs. */
static void check_from_front(struct infer *in, const struct node *at)
{
    for (int i = 0; at->kind == NODE_SUBSCRIPT && i < at->subscript.args.len; i++) {
        const struct node *a = at->subscript.args.at[i];
        if (a->kind == NODE_KEYWORD)
            a = a->keyword.value;
        if (a->kind == NODE_UNARY && a->unary.op == OPER_NEG && a->unary.value->kind == NODE_INT)
            diag_error(in->ty->diags, a->span, DIAG_NEGATIVE_INDEX);
    }
}

struct tx *build_call(struct infer *in, struct func_set *set, struct attempt *t,
                             struct call_args *args, struct node *at)
{
    struct types *ty = in->ty;
    struct func_decl *d = t->c.decl;
    const bool is_method = is_method_call(set, d);
    if (d->counts_from_front)
        check_from_front(in, at);
    note_deprecated(in, &d->node->def.decorators,
                    set->is_constructor && set->constructs ? set->constructs->name : set->name, at);
    for (int i = 0; i < set->param_args.len; i++)
        note_deprecated_names(in, set->param_args.at[i]);
    struct call_args actuals = {0};
    if ((is_method || d->closure_type) && set->self)
        args_push(in, &actuals, set->self);
    for (int i = 0; i < args->items.len; i++)
        vec_push(in->arena, &actuals.items, args->items.at[i]);

    struct instance *inst = t->inst;
    struct tx *call = tx_new(in, TX_CALL, inst->ret, at->span);
    call->func = inst;
    if (set->has_param_args && !set->is_constructor) {
        struct node_list *list = arena_array(in->arena, struct node_list, 1);
        *list = set->param_args;
        call->given = list;
    }
    call->arg_count = inst->param_count;
    call->args = arena_array(in->arena, struct tx *, inst->param_count ? inst->param_count : 1);
    struct tx **given = arena_array(in->arena, struct tx *, t->formal_count + 1);
    int back_count = 0;
    for (int i = t->formal_count; i < inst->param_count; i++)
        for (int k = 0; k < t->captured.items.len; k++)
            if (t->captured.items.at[k].param == inst->params[i].name)
                call->args[i] = t->captured.items.at[k].tx;
    for (int i = 0; i < t->formal_count; i++) {
        struct formal *f = &t->formals[i];
        const struct func_param *p = &inst->params[i];
        if (f->is_forwarded) {
            struct tx *list = actuals.items.at[f->first].tx;
            call->args[i] = f->node->arg.flags & ARG_PACK ? list : as_value(in, list, at);
            continue;
        }
        if (f->node && f->node->arg.flags & (ARG_STAR | ARG_PACK)) {
            struct tx **items = arena_array(in->arena, struct tx *, f->count ? f->count : 1);
            const bool is_pack = (f->node->arg.flags & ARG_PACK) != 0;
            struct type *elem = is_pack ? NULL : p->type->args[0]->as_type;
            for (int k = 0; k < f->count; k++) {
                items[k] = argument_tx(in, &actuals.items.at[f->first + k], elem);
                if (!is_pack)
                    items[k] = convert_or_report(in, items[k], elem, at);
            }
            call->args[i] = is_pack ? pack_of(in, p->type, items, f->count, p->pass, at)
                                    : variadic_list(in, p->type, items, f->count,
                                                    p->pass, at);
            continue;
        }
        if (f->node && f->node->arg.flags & ARG_STARSTAR) {
            call->args[i] = keyword_dict(in, p->type, &actuals, f, at);
            continue;
        }
        if (f->is_default) {
            struct node *n = f->from_trait.value ? f->from_trait.value
                                                 : f->node->arg.default_value;
            struct tx *x = f->from_trait.value
                               ? trait_default_argument(in, inst->self_type, f->from_trait,
                                                        p->type, at->span)
                               : default_argument(in, inst, i, n, call_place(at));
            if (d->trait && is_opaque(ty) && at->kind == NODE_CALL)
                at->call.by_trait = true;
            call->args[i] = pass_argument(in, x, p, p->type, n);
            continue;
        }
        struct call_arg *a = &actuals.items.at[f->first];
        given[i] = argument_tx(in, a, p->type);
        back_count += p->pass == PASS_MUT && can_put_back(given[i]);
    }
    /* getters of `mut` arguments are called when all arguments are evaluated, their setters after
     * the call */
    struct infer aside = *in;
    struct put_back *back = NULL;
    if (back_count) {
        aside.block = block_new(in);
        back = arena_array(in->arena, struct put_back, back_count);
        take_arguments_out(&aside, t, given, back);
    }
    for (int i = 0; i < t->formal_count; i++) {
        struct node *node = given[i] ? actuals.items.at[t->formals[i].first].node : NULL;
        if (given[i])
            call->args[i] = pass_argument(in, given[i], &inst->params[i], inst->params[i].type,
                                          node ? node : at);
    }
    struct tx *wrapped = d->is_fieldwise ? in_source_order(in, t, call, at) : NULL;
    call->borrows = inst->borrows;
    call->is_place = inst->ret_ref;
    call->is_mut = inst->ret_mut;
    call->raises = inst->raises;
    note_raise(in, inst->raises, at, call);
    if (d->is_fieldwise) {
        call->kind = TX_AGGREGATE;
        call->borrows = ~(uint64_t)0;
    }
    if (back_count)
        return call_between(&aside, call, back, back_count, at);
    if (wrapped) {
        wrapped->base = call;
        wrapped->type = call->type;
        wrapped->is_place = call->is_place;
        wrapped->is_mut = call->is_mut;
        return wrapped;
    }
    return call;
}
