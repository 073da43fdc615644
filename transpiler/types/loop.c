/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `for`: counted where the iterable is a range, otherwise __iter__ and __next__ until
 * StopIteration; unrolled where it is `comptime for`. `with`. */
#include "types/infer.h"

static const char *simple_name(const struct node *pattern)
{
    return pattern->kind == NODE_PAT_NAME ? pattern->pat_name.name : NULL;
}

static enum binding binding_of(const struct node *pattern)
{
    return pattern->kind == NODE_PAT_NAME ? (enum binding)pattern->pat_name.binding : BIND_NONE;
}

/* `ref a, b`: names that lead into what a round gets. */
static bool binds(const struct node *pattern, enum binding how)
{
    if (pattern->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < pattern->pat_tuple.items.len; i++)
            if (binds(pattern->pat_tuple.items.at[i], how))
                return true;
    return binding_of(pattern) == how;
}

/* Is what the iterator gives known as its Element alone? Not of arguments, nor backwards. */
static bool gives_elements(struct types *ty, const struct type *iterator)
{
    if (iterator->kind != TYPE_STRUCT || !iterator->decl->home->is_library ||
        (ty->d_variadic_list && iterator->decl->home == ty->d_variadic_list->home))
        return false;
    const struct value *forward =
        iterator->arg_count ? iterator->args[iterator->arg_count - 1] : NULL;
    return !forward || forward->kind != VALUE_INT || forward->type != ty->t_bool ||
           value_is_true(forward);
}

/* Names a loop binds without a word are the loop's: they are only read, and not moved away. */
static void lend_names(struct infer *in, const struct node *pattern, const struct type *iterator)
{
    if (pattern->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < pattern->pat_tuple.items.len; i++)
            lend_names(in, pattern->pat_tuple.items.at[i], iterator);
    const enum binding how = binding_of(pattern);
    struct name_binding *b =
        simple_name(pattern) ? scope_find_here(in->scope, simple_name(pattern)) : NULL;
    if (!b || b->kind != BINDING_LOCAL)
        return;
    b->local->is_element = b->local->type->kind == TYPE_FUNC && !in->home->is_library &&
                           gives_elements(in->ty, iterator);
    if (how == BIND_VAR)
        return;
    b->local->is_lent = true;
    if (how == BIND_NONE)
        b->local->is_mut = false;
}

/* start, stop, step of a range; false when x is none. */
static bool range_parts(struct infer *in, struct tx *x, struct node *at, struct tx *parts[3])
{
    struct types *ty = in->ty;
    if (x->type->kind != TYPE_STRUCT || !x->type->decl->is_counted_range)
        return false;
    if (x->kind == TX_CALL && x->func->decl && x->func->decl->home->is_library && !x->is_place &&
        x->func->decl->node->def.name && strcmp(x->func->decl->node->def.name, "range") == 0 &&
        x->arg_count >= 1 && x->arg_count <= 3) {
        bool plain = true;
        for (int i = 0; i < x->arg_count; i++)
            plain = plain && is_decl(x->args[i]->type, ty->d_simd) &&
                    (x->arg_count == 1 || !can_be_found(x->args[i])) &&
                    x->args[i]->type == x->args[0]->type &&
                    types_layout(ty, x->args[i]->type)->kind == LAYOUT_SCALAR;
        if (plain) {
            struct type *t = x->args[0]->type;
            struct tx *a[3];
            for (int i = 0; i < x->arg_count; i++)
                a[i] = as_value(in, x->args[i], at);
            parts[0] = x->arg_count > 1 ? a[0] : tx_const(in, value_int64(ty, t, 0), at->span);
            parts[1] = x->arg_count > 1 ? a[1] : a[0];
            parts[2] = x->arg_count > 2 ? a[2] : tx_const(in, value_int64(ty, t, 1), at->span);
            return true;
        }
    }
    x = tx_stable(in, x);
    static const char *const names[] = {"__range_start__", "__range_stop__", "__range_step__"};
    for (int i = 0; i < 3; i++) {
        parts[i] = call_method(in, x, names[i], NULL, 0, at, false);
        if (!parts[i] || tx_is_error(parts[i]))
            return false;
        parts[i] = as_value(in, parts[i], at);
    }
    return true;
}

struct body_list {
    struct node_list *list;
};

static void type_body(struct infer *in, void *user)
{
    const struct body_list *b = user;
    infer_block(in, b->list, in->block);
}

/* `for a, b in ..`: the names lead into the tuple that a round gets. Where nobody can tell they are
 * variables of their own. */
static bool lends_parts(struct infer *in, const struct node *pattern, struct type *t)
{
    return binds(pattern, BIND_REF) ||
           (pattern->kind == NODE_PAT_TUPLE && !binds(pattern, BIND_VAR) &&
            !in->home->is_library && is_decl(t, in->ty->d_tuple) &&
            (types_show_lives(in->ty, t) || !types_layout(in->ty, t)->implicitly_copyable));
}

/* Binds the loop's target to x at the head of the body. */
static void bind_target(struct infer *in, struct node *pattern, struct tx *x)
{
    if (tx_is_error(x)) {
        bind_pattern(in, pattern, x, BIND_VAR, NULL);
        return;
    }
    enum binding how = binding_of(pattern);
    if ((how == BIND_REF || lends_parts(in, pattern, x->type)) && !x->is_place) {
        /* to what this round got */
        struct tlocal *l = local_new(in, NULL, x->type, pattern->span);
        stmt_var(in, l, x, pattern->span);
        x = tx_local(in, l, pattern->span);
    }
    if (how == BIND_NONE && x->is_place) {
        /* read only */
        struct tx *fixed = arena_new(in->arena, struct tx);
        *fixed = *x;
        fixed->is_mut = false;
        bind_pattern(in, pattern, fixed, BIND_REF, NULL);
        return;
    }
    bind_pattern(in, pattern, x, how == BIND_NONE ? BIND_VAR : how, NULL);
    if (how == BIND_NONE && simple_name(pattern)) {
        struct name_binding *b = scope_find_here(in->scope, simple_name(pattern));
        if (b && b->kind == BINDING_LOCAL)
            b->local->is_mut = false;
    }
}

static void counted_loop(struct infer *in, struct node *pattern, struct tx *parts[3],
                         struct node_list *orelse, struct node *at,
                         void (*body)(struct infer *, void *), void *user)
{
    struct tstmt *s = stmt_new(in, TS_FOR_COUNTED, at->span);
    struct loop_context loop = {.outer = in->loop};
    struct infer sub = *in;
    for (int i = 0; i < 3; i++)
        s->args[i] = parts[i];
    s->id = loop.id = ++*in->next_id;
    sub.loop = &loop;
    sub.scope = scope_new(in->arena, in->scope);
    sub.block = s->body = block_new(in);
    const char *name = simple_name(pattern);
    if (name && binding_of(pattern) == BIND_NONE) {
        s->local = declare(&sub, name, parts[0]->type, pattern->span);
        s->local->is_mut = false;
    } else {
        s->local = local_new(in, NULL, parts[0]->type, pattern->span);
        if (pattern->kind != NODE_PAT_WILD)
            bind_target(&sub, pattern, copy_of(&sub, tx_local(&sub, s->local, pattern->span), at));
    }
    body(&sub, user);
    if (orelse && orelse->len) {
        s->orelse = block_new(in);
        infer_block(in, orelse, s->orelse);
    }
    s->has_label = loop.used_break;
    stmt_push(in, s);
}

static void iterator_loop(struct infer *in, struct node *pattern, struct tx *x,
                          struct node_list *orelse, struct node *at,
                          void (*body)(struct infer *, void *), void *user)
{
    struct types *ty = in->ty;
    /* the iterated value and its iterator live in a block of their own */
    struct tstmt *block = stmt_new(in, TS_BLOCK, at->span);
    struct infer sub = *in;
    sub.block = block->body = block_new(in);
    sub.scope = scope_new(in->arena, in->scope);
    stmt_push(in, block);
    struct tx *it;
    if (has_method(&sub, x->type, "__iter__")) {
        if (!x->is_place && !types_layout(ty, x->type)->by_value) {
            struct func_set *set = find_methods(&sub, x->type, word(ty, "__iter__"));
            bool owned = false;
            for (int i = 0; set && i < set->items.len; i++) {
                const struct node_list *args = &set->items.at[i].decl->node->def.args;
                owned = owned || (args->len && args->at[0]->arg.conv == CONV_VAR);
            }
            if (!owned)
                x = tx_stable(&sub, x);
        }
        it = call_method(&sub, x, "__iter__", NULL, 0, at, false);
    } else {
        report_lack(ty, at->span, DIAG_NO_METHOD, x->type, "__iter__");
        it = tx_error(in, at->span);
    }
    if (!it)
        it = tx_error(in, at->span);
    struct tlocal *iterator = local_new(&sub, NULL, it->type, at->span);
    if (!tx_is_error(it)) {
        it = as_value(&sub, it, at);
        stmt_var(&sub, iterator, it, at->span);
    }
    struct loop_context loop = {.outer = in->loop};
    struct tstmt *s = stmt_new(in, TS_FOR_NEXT, at->span);
    s->id = loop.id = ++*in->next_id;
    struct infer inner = sub;
    inner.loop = &loop;
    inner.scope = scope_new(in->arena, sub.scope);
    inner.block = s->body = block_new(in);
    struct tx *next = NULL;
    if (!tx_is_error(it)) {
        struct raise_context stops = {.can_raise = true, .is_try = true};
        struct infer asking = inner;
        struct tblock scratch = {0};
        asking.block = &scratch;
        asking.raise = &stops;
        next = call_method(&asking, tx_local(&asking, iterator, at->span), "__next__", NULL, 0, at,
                           false);
    }
    if (!next || tx_is_error(next)) {
        bind_target(&inner, pattern, tx_error(in, at->span));
        body(&inner, user);
        return;
    }
    s->value = next;
    s->local = local_new(&inner, simple_name(pattern), next->type, pattern->span);
    s->local->is_static = leads_to_static(ty, next);
    const enum binding how = binding_of(pattern);
    s->local->is_ref = next->is_place && how != BIND_VAR;
    s->local->is_mut = how == BIND_VAR || (how == BIND_REF && next->is_mut) ||
                       (!next->is_place && how == BIND_REF);
    if (next->is_place && how == BIND_VAR)
        s->value = as_value(&inner, next, at);
    if (simple_name(pattern)) {
        struct name_binding *b =
            scope_bind(in->arena, inner.scope, simple_name(pattern), BINDING_LOCAL, pattern->span);
        b->local = s->local;
    } else if (pattern->kind != NODE_PAT_WILD) {
        struct tx *item = tx_local(&inner, s->local, pattern->span);
        const bool leads = s->local->is_ref || lends_parts(&inner, pattern, item->type);
        if (leads)
            item->is_mut = false;
        else
            item = tx_move(&inner, item);
        bind_pattern(&inner, pattern, item, leads ? BIND_REF : BIND_VAR, NULL);
    }
    lend_names(&inner, pattern, it->type);
    const struct facts_mark facts = facts_begin(ty);
    if (is_opaque(ty))
        assume_elements(ty, it->type, next->type);
    body(&inner, user);
    facts_end(ty, facts);
    if (orelse && orelse->len) {
        s->orelse = block_new(in);
        infer_block(in, orelse, s->orelse);
    }
    s->has_label = loop.used_break;
    stmt_push(&sub, s);
}

void infer_for_loop(struct infer *in, struct node *pattern, struct node *iterable,
                    struct node_list *orelse, struct node *at,
                    void (*body)(struct infer *in, void *user), void *user)
{
    struct tx *x = infer_expr(in, iterable, NULL);
    x = tx_is_error(x) ? x : materialise(in, x, iterable);
    if (x->kind == TX_CONST && pack_element(in->ty, x->value)) {
        (void)undecided(in->ty);
        x = tx_error(in, iterable->span);
    }
    if (tx_is_error(x)) {
        struct loop_context loop = {.outer = in->loop};
        struct infer sub = *in;
        struct tblock scratch = {0};
        sub.scope = scope_new(in->arena, in->scope);
        sub.block = &scratch;
        sub.loop = &loop;
        bind_target(&sub, pattern, x);
        body(&sub, user);
        return;
    }
    struct tx *parts[3];
    if (range_parts(in, x, iterable, parts))
        counted_loop(in, pattern, parts, orelse, at, body, user);
    else
        iterator_loop(in, pattern, x, orelse, iterable, body, user);
}

/* ---- comptime for -------------------------------------------------------- */

/* The values of any iterable: those of the list [x.copy() for x in iterable]. */
static bool iterated_values(struct infer *in, struct node *iterable, struct value ***out,
                            int *count)
{
    struct types *ty = in->ty;
    struct node *made[6];
    static const enum node_kind kinds[] = {NODE_NAME, NODE_MEMBER, NODE_CALL, NODE_PAT_NAME,
                                           NODE_COMP_FOR, NODE_COMPREHENSION};
    for (int i = 0; i < 6; i++) {
        made[i] = arena_new(ty->run, struct node);
        made[i]->kind = kinds[i];
        made[i]->span = made[i]->name_span = iterable->span;
    }
    const char *name = word(ty, "__item");
    made[0]->name.name = name;
    made[1]->member.value = made[0];
    made[1]->member.name = word(ty, "copy");
    made[2]->call.callee = made[1];
    made[3]->pat_name.name = name;
    made[4]->comp_for.pattern = made[3];
    made[4]->comp_for.iterable = iterable;
    made[5]->comprehension.kind = COMP_LIST;
    made[5]->comprehension.value = made[2];
    node_list_push(ty->run, &made[5]->comprehension.clauses, made[4]);
    struct infer sub = *in;
    sub.collects = true;
    const struct value *list = eval_value(&sub, made[5], NULL);
    if (!list || list->kind != VALUE_STRUCT)
        return false;
    *out = NULL;
    *count = 0;
    const struct value *data = NULL;
    for (int i = 0; i < list->item_count && !data; i++)
        data = list->items[i]->kind == VALUE_IMAGE ? list->items[i] : NULL;
    const int length = field_index(ty, list->type, word(ty, "_len"));
    if (!data || length < 0)
        return true; /* nothing was ever put into it */
    *out = data->image->items + data->offset;
    *count = (int)value_as_int64(list->items[length]);
    if (*count > 100000) {
        diag_error(ty->diags, iterable->span, DIAG_UNROLL);
        return false;
    }
    return true;
}

/* NULL too where the iterable is no value that outlives its computation, as a view into what it
 * goes over is none; then its elements can be asked for, and that tells what is wrong. */
static struct value *iterable_value(struct infer *in, struct node *iterable)
{
    diag_speculate_begin(in->ty->diags);
    struct value *v = eval_value(in, iterable, NULL);
    return diag_speculate_end(in->ty->diags) ? NULL : v;
}

/* The values an iterable gives at compile time. */
static bool unroll_values(struct infer *in, struct node *iterable, struct value ***out, int *count)
{
    struct types *ty = in->ty;
    VEC(struct value *) all = {0};
    struct value *v = iterable_value(in, iterable);
    if (!v)
        return iterated_values(in, iterable, out, count);
    if (v->kind == VALUE_PACK ||
        (v->kind == VALUE_STRUCT && v->type &&
         (is_decl(v->type, ty->d_array) ||
          (is_decl(v->type, ty->d_tuple) && in->home->is_library)))) {
        for (int i = 0; i < v->item_count; i++)
            vec_push(in->arena, &all, v->items[i]);
    } else if (v->type && v->type->kind == TYPE_STRUCT && v->type->decl->is_counted_range) {
        int64_t parts[3];
        static const char *const names[] = {"__range_start__", "__range_stop__", "__range_step__"};
        struct type *elem = ty->t_int;
        for (int i = 0; i < 3; i++) {
            struct infer sub = *in;
            sub.in_comptime = true;
            sub.block = block_new(&sub);
            struct tx *x = call_method(&sub, tx_const(&sub, v, iterable->span), names[i], NULL, 0,
                                       iterable, false);
            struct value *p = x ? tx_value(&sub, x, false) : NULL;
            if (!p || p->kind != VALUE_INT)
                return false;
            parts[i] = value_as_int64(p);
            if (i == 0)
                elem = p->type;
        }
        for (int64_t i = parts[0]; parts[2] > 0 ? i < parts[1] : parts[2] < 0 && i > parts[1];
             i += parts[2]) {
            vec_push(in->arena, &all, value_int64(ty, elem, i));
            if (all.len > 100000) {
                diag_error(ty->diags, iterable->span, DIAG_UNROLL);
                return false;
            }
        }
    } else {
        return iterated_values(in, iterable, out, count);
    }
    *out = all.at;
    *count = all.len;
    return true;
}

/* The one type of the values that the iterable gives, NULL when they have several or none. */
static struct type *type_of_rounds(struct infer *in, struct node *iterable, const struct value *v)
{
    struct value **values;
    int count;
    if (v && (!v->type || v->type->kind != TYPE_STRUCT))
        return NULL;
    if (v && v->type->decl->is_counted_range)
        return in->ty->t_int;
    diag_speculate_begin(in->ty->diags);
    const bool ok = !(v && v->is_symbolic) && unroll_values(in, iterable, &values, &count);
    if (diag_speculate_end(in->ty->diags) || !ok || !count)
        return NULL;
    for (int i = 1; i < count; i++)
        if (values[i]->type != values[0]->type)
            return NULL;
    return values[0]->type;
}

/* The body once for all rounds, its target opaque. */
static void open_comptime_for(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct value *v = iterable_value(in, n->for_.iterable); /* NULL: a view */
    struct loop_context loop = {.outer = in->loop};
    struct tstmt *s = stmt_new(in, TS_FOR_COUNTED, n->span);
    struct infer sub = *in;
    s->id = loop.id = ++*in->next_id;
    sub.loop = &loop;
    sub.block = s->body = block_new(in);
    sub.scope = scope_new(in->arena, in->scope);
    struct value *item = v ? pack_element(ty, v) : NULL;
    if (item ? item->kind == VALUE_TYPE : v && v->kind == VALUE_PACK && pack_has_types(v)) {
        diag_error(ty->diags, n->for_.iterable->span, DIAG_NO_METHOD,
                   item ? "TypeList" : text_of(ty, type_of_pack(ty, v)), "__iter__");
        diag_note(ty->diags, n->for_.iterable->span, "%s",
                  "types are met by their numbers: 'comptime for i in range(Ts.length)', 'Ts[i]'");
        return;
    }
    const char *name = simple_name(n->for_.pattern);
    const struct settling before = settle_begin(ty);
    struct type *t = !item ? type_of_rounds(in, n->for_.iterable, v) : NULL;
    struct value **values;
    int count;
    diag_speculate_begin(ty->diags);
    const bool is_flawed = !v && !t && !unroll_values(in, n->for_.iterable, &values, &count);
    (void)diag_speculate_end(ty->diags);
    settle_end(ty, before);
    if (is_flawed)
        (void)eval_value(in, n->for_.iterable, NULL); /* tells what is wrong */
    if (t) {
        const bool is_only = name && !scope_find(in->scope, name);
        item = value_param(ty, t,
                           is_only ? name : arena_printf(ty->run, "?%d", ++ty->opaque.fresh));
    }
    if (name && item) {
        struct name_binding *b =
            scope_bind(in->arena, sub.scope, name, BINDING_VALUE, n->for_.pattern->span);
        b->value = item;
    } else {
        bind_pattern(&sub, n->for_.pattern, tx_error(in, n->span), BIND_VAR, NULL);
    }
    infer_block(&sub, &n->for_.body, s->body);
    s->has_label = loop.used_break;
    infer_block(in, &n->for_.orelse, block_new(in));
    stmt_push(in, s);
}

static void check_rounds(struct infer *in, void *user)
{
    open_comptime_for(in, user);
}

static void comptime_for(struct infer *in, struct node *n)
{
    struct value **values;
    int count;
    const int errors = in->ty->diags->error_count;
    struct infer round_in = *in;
    if (is_opaque(in->ty)) {
        open_comptime_for(in, n);
        return;
    }
    if (try_opaque(in, check_rounds, n)) {
        if (in->ty->diags->error_count > errors)
            return;
        round_in.is_checked = true;
    }
    if (!unroll_values(in, n->for_.iterable, &values, &count))
        return;
    struct loop_context loop = {.outer = in->loop, .unrolled = true};
    struct tstmt *whole = stmt_new(in, TS_BLOCK, n->span);
    whole->body = block_new(in);
    whole->id = loop.id = ++*in->next_id;
    for (int i = 0; i < count; i++) {
        struct tstmt *round = stmt_new(in, TS_BLOCK, n->span);
        struct infer sub = round_in;
        round->body = block_new(in);
        round->id = loop.round = ++*in->next_id;
        sub.loop = &loop;
        sub.block = round->body;
        sub.scope = scope_new(in->arena, in->scope);
        bind_comptime_pattern(&sub, n->for_.pattern, values[i]);
        infer_block(&sub, &n->for_.body, round->body);
        round->has_label = true;
        vec_push(in->arena, &whole->body->stmts, round);
        if (in->ty->diags->error_count > errors)
            break; /* the other rounds would say the same */
    }
    whole->rounds = whole->body->stmts.len;
    infer_block(in, &n->for_.orelse, whole->body); /* a break leaves the whole */
    whole->has_label = loop.used_break || !in->home->is_library;
    stmt_push(in, whole);
}

void infer_for(struct infer *in, struct node *n)
{
    if (n->for_.is_comptime) {
        comptime_for(in, n);
        return;
    }
    struct body_list b = {&n->for_.body};
    infer_for_loop(in, n->for_.pattern, n->for_.iterable, &n->for_.orelse, n, type_body, &b);
}

/* ---- with ---------------------------------------------------------------- */

/* Does the type have an __exit__ that takes the error? */
static bool exit_takes_error(struct infer *in, struct type *t, bool *plain)
{
    struct func_set *set = find_methods(in, t, word(in->ty, "__exit__"));
    bool takes = false;
    *plain = false;
    for (int i = 0; set && i < set->items.len; i++) {
        const struct node_list *args = &set->items.at[i].decl->node->def.args;
        int n = 0;
        for (int k = 0; k < args->len; k++)
            n += args->at[k]->arg.name != NULL;
        if (n == 1)
            *plain = true;
        else
            takes = true;
    }
    return takes;
}

static void exit_call(struct infer *in, struct tlocal *manager, struct node *at)
{
    struct tstmt *s = stmt_new(in, TS_EXPR, at->span);
    s->value = call_method(in, tx_local(in, manager, at->span), "__exit__", NULL, 0, at, false);
    if (s->value && !tx_is_error(s->value))
        stmt_push(in, s);
}

static void with_item(struct infer *in, struct node *n, int index);

/* A manager without __exit__: nothing is called at the end, but what was entered lives through the
 * block, on ways out of it too where that shows. */
static void hold(struct infer *in, struct node *n, int index, struct tlocal *held)
{
    struct tstmt *outer = stmt_new(in, TS_TRY, n->span);
    struct infer sub = *in;

    if (held && types_show_lives(in->ty, held->type)) {
        sub.block = outer->body = block_new(in);
        sub.scope = scope_new(in->arena, in->scope);
        with_item(&sub, n, index + 1);
        sub.block = outer->finally = block_new(in);
    } else {
        with_item(in, n, index + 1);
    }
    if (held && (outer->finally || !block_ends(in->block))) {
        struct tstmt *last = stmt_new(in, TS_DISCARD, n->with.items.at[index]->span);
        last->value = tx_local(in, held, last->span);
        stmt_push(&sub, last);
    }
    if (outer->finally)
        stmt_push(in, outer);
}

/* `__enter__(mut self)` changes its manager, which is a variable then. */
static bool enter_changes(struct infer *in, struct type *t)
{
    const struct func_set *set = find_methods(in, t, word(in->ty, "__enter__"));
    const struct node_list *args =
        set && set->items.len ? &set->items.at[0].decl->node->def.args : NULL;

    return args && args->len && args->at[0]->arg.conv == CONV_MUT;
}

static void with_item(struct infer *in, struct node *n, int index)
{
    struct types *ty = in->ty;
    if (index == n->with.items.len) {
        infer_block(in, &n->with.body, in->block);
        return;
    }
    struct node *item = n->with.items.at[index];
    struct tx *x = infer_expr(in, item->with_item.value, NULL);
    if (!tx_is_error(x)) {
        x = materialise(in, x, item);
        if (x->is_place && has_method(in, x->type, "__enter__"))
            x = as_value(in, x, item->with_item.value);
    }
    if (tx_is_error(x)) {
        if (item->with_item.pattern)
            bind_pattern(in, item->with_item.pattern, x, BIND_VAR, NULL);
        with_item(in, n, index + 1);
        return;
    }
    bool plain;
    const bool takes = exit_takes_error(in, x->type, &plain);
    struct tlocal *manager = NULL;
    if (plain || takes || (!x->is_place && enter_changes(in, x->type))) {
        manager = local_new(in, NULL, x->type, item->span);
        manager->is_ref = x->is_place;
        manager->is_mut = x->is_place ? x->is_mut : true;
        stmt_var(in, manager, x, item->span);
        x = tx_local(in, manager, item->span);
    }
    struct tx *entered = call_method(in, x, "__enter__", NULL, 0, item, false);
    if (!plain && !takes)
        manager = NULL; /* nobody leaves it */
    if (!entered || tx_is_error(entered))
        entered = tx_error(in, item->span);
    const struct node *pattern = item->with_item.pattern;
    struct tlocal *held = NULL;
    if (pattern) {
        /* a variable of its own, also where __enter__ gives a reference */
        bind_pattern(in, item->with_item.pattern, entered, BIND_VAR, NULL);
        const struct name_binding *b =
            simple_name(pattern) ? scope_find(in->scope, simple_name(pattern)) : NULL;
        held = b && b->kind == BINDING_LOCAL ? b->local : NULL;
    } else if (!manager && !entered->is_place && types_show_lives(ty, entered->type)) {
        held = local_new(in, NULL, entered->type, item->span);
        stmt_var(in, held, entered, item->span);
    } else if (!tx_is_error(entered)) {
        struct tstmt *s = stmt_new(in, TS_EXPR, item->span);
        s->value = entered;
        stmt_push(in, s);
    }
    if (!manager) {
        hold(in, n, index, held);
        return;
    }
    struct tstmt *outer = stmt_new(in, TS_TRY, item->span);
    struct infer sub = *in;
    outer->body = block_new(in);
    outer->finally = block_new(in);
    sub.block = outer->body;
    sub.scope = scope_new(in->arena, in->scope);
    struct tlocal *failed = NULL;
    if (takes) {
        failed = local_new(in, NULL, ty->t_bool, item->span);
        stmt_var(in, failed, tx_bool(in, false, item->span), item->span);
        struct tstmt *inner = stmt_new(in, TS_TRY, item->span);
        struct raise_context ctx = {.outer = in->raise, .is_try = true, .can_raise = true};
        struct infer body = sub;
        body.raise = &ctx;
        body.block = inner->body = block_new(in);
        body.scope = scope_new(in->arena, sub.scope);
        with_item(&body, n, index + 1);
        inner->has_handler = true;
        inner->raises = ctx.type;
        inner->local = local_new(in, NULL, ctx.type ? ctx.type : type_of_error(ty), item->span);
        inner->local->kind = LOCAL_ERROR;
        struct infer h = sub;
        h.block = inner->handler = block_new(in);
        struct tstmt *mark = stmt_new(in, TS_ASSIGN, item->span);
        mark->place = tx_local(in, failed, item->span);
        mark->value = tx_bool(in, true, item->span);
        stmt_push(&h, mark);
        if (ctx.type) {
            struct tx *e = tx_local(&h, inner->local, item->span);
            struct tx *arg = is_implicitly_copyable(ty, e->type) ? copy_of(&h, e, item) : e;
            struct tx *swallowed = call_method(&h, tx_local(&h, manager, item->span), "__exit__",
                                               &arg, 1, item, false);
            struct tstmt *again = stmt_new(in, TS_IF, item->span);
            if (swallowed && !tx_is_error(swallowed)) {
                struct tx *ok = as_condition(&h, swallowed, item);
                again->value = tx_op(&h, OP_NOT, ty->t_bool, &ok, 1, item->span);
                again->body = block_new(in);
                struct tstmt *raise = stmt_new(in, TS_RAISE, item->span);
                raise->value = tx_move(&h, tx_local(&h, inner->local, item->span));
                if (in->raise && in->raise->can_raise && in->raise->type == type_of_error(ty) &&
                    ctx.type != type_of_error(ty)) {
                    /* converted on its way out */
                    struct call_args args = {0};
                    struct infer out = h;
                    out.block = again->body;
                    args_push(&out, &args, tx_local(&out, inner->local, item->span));
                    raise->value = construct(&out, type_of_error(ty), &args, item, NULL, true);
                    if (raise->value)
                        vec_push(in->arena, &again->body->stmts, raise);
                    else
                        note_raise(in, ctx.type, item, NULL);
                } else if (in->raise && in->raise->can_raise) {
                    note_raise(in, ctx.type, item, NULL);
                    vec_push(in->arena, &again->body->stmts, raise);
                }
                stmt_push(&h, again);
            }
        }
        vec_push(in->arena, &outer->body->stmts, inner);
    } else {
        with_item(&sub, n, index + 1);
    }
    struct infer last = *in;
    last.block = outer->finally;
    if (failed) {
        struct tstmt *unless = stmt_new(in, TS_IF, item->span);
        struct tx *f = copy_of(in, tx_local(in, failed, item->span), item);
        unless->value = tx_op(in, OP_NOT, ty->t_bool, &f, 1, item->span);
        unless->body = block_new(in);
        last.block = unless->body;
        if (plain)
            exit_call(&last, manager, item);
        vec_push(in->arena, &outer->finally->stmts, unless);
    } else {
        exit_call(&last, manager, item);
    }
    stmt_push(in, outer);
}

void infer_with(struct infer *in, struct node *n)
{
    struct tstmt *block = stmt_new(in, TS_BLOCK, n->span);
    struct infer sub = *in;
    sub.block = block->body = block_new(in);
    sub.scope = scope_new(in->arena, in->scope);
    with_item(&sub, n, 0);
    stmt_push(in, block);
}
