/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Assignment: to names, members, elements and tuples of such, in chains and in place. What a target
 * is made of is evaluated before the value it gets. */
#include "types/infer.h"

#include <stdio.h>
#include <string.h>

/* The right side of an assignment before what stands left is read: what a getter gives is read, a
 * field of that is only found. */
static struct tx *assigned_value(struct infer *in, struct tx *x)
{
    return x->setter ? taken_out(in, found(in, x)) : found(in, x);
}

void assign_place(struct infer *in, struct tx *place, struct tx *value, struct node *at)
{
    struct types *ty = in->ty;
    if (tx_is_error(place) || tx_is_error(value))
        return;
    if (can_put_back(place)) {
        place = found(in, place);
        put_back(in, place, assigned_value(in, value), at);
        return;
    }
    place = as_place(in, place);
    if (!place->is_place || !place->is_mut) {
        diag_error(ty->diags, at->span, DIAG_NOT_MUTABLE);
        return;
    }
    value = as_value(in, convert_or_report(in, value, place->type, at), at);
    check_movable(in, value, at);
    if (tx_is_error(value))
        return;
    struct tstmt *s = stmt_new(in, TS_ASSIGN, at->span);
    s->place = place;
    s->value = value;
    stmt_push(in, s);
}

/* The scope of the whole function. */
static struct scope *whole_scope(const struct infer *in)
{
    struct scope *whole = in->scope;
    while (in->inst && whole->parent && whole->parent != in->inst->scope)
        whole = whole->parent;
    return whole->parent ? whole : in->scope;
}

void refuse_implicit(struct infer *in, const char *name, struct span at)
{
    struct scope *whole = whole_scope(in);
    diag_error(in->ty->diags, at, DIAG_IMPLICIT_DECLARATION, name);
    scope_bind(in->arena, whole, name, BINDING_LOCAL, at)->local =
        local_new(in, name, in->ty->error, at);
}

static struct name_binding *assigned_name(struct infer *in, struct node *target)
{
    struct name_binding *b = scope_find(in->scope, target->name.name);
    if (!b || (b->kind != BINDING_LOCAL && b->kind != BINDING_FIELD)) {
        if (b || names_lookup(in->ty->program, in->home, target->name.name))
            diag_error(in->ty->diags, target->span, DIAG_NOT_MUTABLE);
        else
            refuse_implicit(in, target->name.name, target->span);
        return NULL;
    }
    return b;
}

static bool sets_item(struct infer *in, struct type *t)
{
    return has_method(in, t, "__setitem__");
}

/* Type a target expects of its value, or NULL. */
static struct tx *target_place(struct infer *in, struct node *target)
{
    if (target->kind == NODE_NAME) {
        const struct name_binding *b = assigned_name(in, target);
        if (!b)
            return tx_error(in, target->span);
    }
    return infer_expr(in, target, NULL);
}

/* ---- targets: their places before the values they get ---------------------- */

/* What was found of a target before its value is there. */
struct target {
    struct node *at;
    struct tx *place;              /* is written; NULL: a setter, a discard or a tuple */
    struct tx *base;               /* of a setter */
    struct call_args args;         /* __setitem__ */
    struct target *items;          /* of a tuple */
    int count;
    bool is_bad;
};

static void find_place(struct infer *in, struct target *t)
{
    if (!tx_is_error(t->place) && (t->place->is_place || can_put_back(t->place)))
        t->place = found(in, t->place);
}

static void find_indices(struct infer *in, struct call_args *args)
{
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].tx)
            args->items.at[i].tx = found(in, args->items.at[i].tx);
}

static void find_item(struct infer *in, struct target *t, bool is_last)
{
    t->base = infer_expr(in, t->at->subscript.value, NULL);
    if (tx_is_error(t->base)) {
        t->is_bad = true;
        return;
    }
    t->args = subscript_args(in, &t->at->subscript.args);
    if (!sets_item(in, t->base->type)) {
        t->place = subscript_tx(in, t->base, &t->args, t->at);
        if (!is_last)
            find_place(in, t);
        return;
    }
    if (is_last)
        return;
    t->base = tx_stable(in, t->base);
    find_indices(in, &t->args);
}

static void find_member(struct infer *in, struct target *t, bool is_last)
{
    struct types *ty = in->ty;
    struct tx *base = infer_expr(in, t->at->member.value, NULL);

    if (tx_is_error(base)) {
        t->is_bad = true;
    } else if (field_index(ty, base->type, t->at->member.name) < 0 &&
               has_method(in, base->type, "__setattr__")) {
        t->base = is_last ? base : tx_stable(in, base);
    } else {
        t->place = infer_expr(in, t->at, NULL);
        if (!is_last)
            find_place(in, t);
    }
}

/* is_last: the value comes right after, with nothing between. */
static struct target find_target(struct infer *in, struct node *at, bool is_last)
{
    struct target t = {.at = at};

    switch ((int)at->kind) {
    case NODE_UNDERSCORE:
        break;
    case NODE_TUPLE:
        t.count = at->tuple.items.len;
        t.items = arena_array(in->arena, struct target, t.count + 1);
        for (int i = 0; i < t.count; i++)
            t.items[i] = find_target(in, at->tuple.items.at[i], is_last);
        break;
    case NODE_SUBSCRIPT:
        find_item(in, &t, is_last);
        break;
    case NODE_MEMBER:
        find_member(in, &t, is_last);
        break;
    default:
        t.place = target_place(in, at);
    }
    return t;
}

static void store(struct infer *in, struct target *t, struct tx *value);

static void store_items(struct infer *in, struct target *t, struct tx *value)
{
    struct types *ty = in->ty;

    if (tx_is_error(value) || (has_open_fields(value->type) && undecided(ty)))
        return;
    if (!is_decl(value->type, ty->d_tuple) ||
        types_layout(ty, value->type)->fields.len != t->count) {
        diag_error(ty->diags, t->at->span, DIAG_UNPACK, text_of(ty, value->type), t->count);
        return;
    }
    const bool owned = moves_out(in, value);
    struct tx *whole = tx_stable(in, value);
    for (int i = 0; i < t->count; i++) {
        struct tx *item = tx_field(in, whole, i, t->items[i].at->span);
        item = tuple_part(in, item, owned, t->items[i].at);
        if (tx_is_error(item))
            return;
        store(in, &t->items[i], item);
    }
}

static void store(struct infer *in, struct target *t, struct tx *value)
{
    if (t->is_bad)
        return;
    if (t->at->kind == NODE_TUPLE) {
        store_items(in, t, value);
    } else if (t->place) {
        assign_place(in, t->place, value, t->at);
    } else if (t->at->kind == NODE_SUBSCRIPT) {
        stmt_push(in, set_item(in, t->base, &t->args, value, NULL, t->at, t->at));
    } else if (t->at->kind == NODE_MEMBER) {
        struct tstmt *s = set_attribute(in, t->base, value, t->at);
        if (s)
            stmt_push(in, s);
    } else {
        struct tstmt *s = stmt_new(in, TS_DISCARD, t->at->span);
        s->value = value;
        stmt_push(in, s);
    }
}

void assign_to(struct infer *in, struct node *target, struct tx *value)
{
    struct target t = find_target(in, target, true);

    store(in, &t, value);
}

static struct node *name_node(struct infer *in, const char *name, struct span span)
{
    struct node *x = node_new(in->arena, NODE_NAME, span);
    x->name.name = name;
    return x;
}

/* A link of `x = var y = e`: what stands for its value further left. */
static struct node *chained_value(struct infer *in, struct node *target)
{
    if (target->kind != NODE_VAR)
        return target;
    struct node *pattern = target->var.pattern;
    if (pattern->kind == NODE_PAT_NAME)
        return name_node(in, pattern->pat_name.name, pattern->span);
    struct node *all = node_new(in->arena, NODE_TUPLE, pattern->span);
    for (int i = 0; pattern->kind == NODE_PAT_TUPLE && i < pattern->pat_tuple.items.len; i++) {
        struct node *p = pattern->pat_tuple.items.at[i];
        struct node *x = p->kind == NODE_PAT_NAME
                             ? name_node(in, p->pat_name.name, p->span)
                             : node_new(in->arena, NODE_UNDERSCORE, p->span);
        vec_push(in->arena, &all->tuple.items, x);
    }
    return all;
}

/* `l[f()] = x = e`, from the right: f runs once, so an element is named before it is written. A
 * setter's value is None. */
static struct node *element_named(struct infer *in, struct node *target)
{
    struct types *ty = in->ty;
    struct tx *base = infer_expr(in, target->subscript.value, NULL);
    if (tx_is_error(base) || sets_item(in, base->type))
        return NULL;
    struct call_args args = subscript_args(in, &target->subscript.args);
    struct tx *place = subscript_tx(in, base, &args, target);
    if (tx_is_error(place) || !place->is_place)
        return NULL;
    char text[40];
    snprintf(text, sizeof text, "element at %u", (unsigned)target->span.start);
    const char *name = word(ty, text);
    struct tlocal *l = local_new(in, NULL, place->type, target->span);
    l->is_ref = true;
    l->is_mut = place->is_mut;
    stmt_var(in, l, place, target->span);
    scope_bind(in->arena, in->scope, name, BINDING_LOCAL, target->span)->local = l;
    return name_node(in, name, target->span);
}

/* `a = var b = e` is `var b = e`, then `a = b`. */
static void assign_chain(struct infer *in, struct node *n)
{
    struct node *value = n->assign.value;
    const int count = n->assign.targets.len;
    struct node **elements = arena_array(in->arena, struct node *, count);

    for (int i = 0; i < count; i++)
        if (n->assign.targets.at[i]->kind == NODE_SUBSCRIPT)
            elements[i] = element_named(in, n->assign.targets.at[i]);
    for (int i = count - 1; i >= 0; i--) {
        struct node *target = n->assign.targets.at[i];
        struct node *const named = elements[i];
        struct node *link;
        if (target->kind == NODE_VAR) {
            link = node_new(in->arena, NODE_VAR, target->span);
            link->name_span = target->name_span;
            link->var = target->var;
            link->var.value = value;
            value = chained_value(in, target);
            infer_var(in, link);
            continue;
        }
        link = node_new(in->arena, NODE_ASSIGN, n->span);
        vec_push(in->arena, &link->assign.targets, named ? named : target);
        link->assign.value = value;
        infer_assign(in, link);
        if (named)
            value = named;
        else if (target->kind == NODE_SUBSCRIPT)
            value = node_new(in->arena, NODE_NONE, target->span);
        else
            value = target;
    }
}

/* The right side of `a, b = c[i], c[j]` has values, whose getters are called one after the other.
 */
static void call_getters(struct tx *tuple)
{
    for (int i = 0; tuple->kind == TX_AGGREGATE && i < tuple->arg_count; i++)
        tuple->args[i]->setter = NULL;
}

/* ---- the language of 1.0: an assignment declares names that are not there ---- */

static bool is_undeclared(struct infer *in, const struct node *target)
{
    return target->kind == NODE_NAME && !scope_find(in->scope, target->name.name) &&
           !names_lookup(in->ty->program, in->home, target->name.name);
}

static struct node *name_pattern(struct infer *in, const struct node *target)
{
    struct node *p = node_new(in->arena, target->kind == NODE_NAME ? NODE_PAT_NAME : NODE_PAT_WILD,
                              target->span);
    if (target->kind == NODE_NAME)
        p->pat_name.name = target->name.name;
    return p;
}

/* For all of the function, with a value later. */
static void declare_for_all(struct infer *in, const struct node *target, struct type *t)
{
    struct tblock *body = in->inst->body;
    struct tlocal *l = local_new(in, target->name.name, t, target->span);
    struct tstmt *s = stmt_new(in, TS_VAR, target->span);
    scope_bind(in->arena, whole_scope(in), target->name.name, BINDING_LOCAL, target->span)->local =
        l;
    s->local = l;
    vec_push(in->arena, &body->stmts, s);
    for (int i = body->stmts.len - 1; i > 0; i--)
        body->stmts.at[i] = body->stmts.at[i - 1];
    body->stmts.at[0] = s;
}

static struct type *type_to_be(struct infer *in, struct node *value)
{
    struct types *ty = in->ty;
    struct infer sub = *in;
    struct tblock scratch = {0};
    sub.block = &scratch;
    diag_speculate_begin(ty->diags);
    struct tx *x = infer_expr(&sub, value, NULL);
    if (!tx_is_error(x))
        x = materialise(&sub, x, value);
    return diag_speculate_end(ty->diags) || tx_is_error(x) ? NULL : x->type;
}

/* `x = value` or `x, y = value`: true if that was a declaration. What is declared within a block
 * is there in all of the function, to be assigned to. */
static bool declare_assigned(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct node *target = n->assign.targets.at[0];
    struct node_list *items = target->kind == NODE_TUPLE ? &target->tuple.items
                                                         : &n->assign.targets;
    int count = 0;
    bool all = true;
    if (ty->program->edition != EDITION_1_0 || in->home->is_library || !in->inst)
        return false;
    for (int i = 0; i < items->len; i++) {
        const bool is_new = is_undeclared(in, items->at[i]);
        count += is_new;
        all = all && (is_new || items->at[i]->kind == NODE_UNDERSCORE);
    }
    if (!count)
        return false;
    struct type *t = all && in->scope == whole_scope(in) ? NULL : type_to_be(in, n->assign.value);
    const struct layout *l = t && items != &n->assign.targets ? types_layout(ty, t) : NULL;
    if (t && (!l || (is_decl(t, ty->d_tuple) && l->fields.len == items->len))) {
        for (int i = 0; i < items->len; i++)
            if (is_undeclared(in, items->at[i]))
                declare_for_all(in, items->at[i],
                                l ? l->fields.at[i].type : t);
        return false;
    }
    struct node *var = node_new(in->arena, NODE_VAR, n->span);
    var->name_span = target->span;
    var->var.value = n->assign.value;
    var->var.pattern = name_pattern(in, target);
    if (target->kind == NODE_TUPLE) {
        var->var.pattern = node_new(in->arena, NODE_PAT_TUPLE, target->span);
        for (int i = 0; i < items->len; i++)
            node_list_push(in->arena, &var->var.pattern->pat_tuple.items,
                           name_pattern(in, items->at[i]));
    }
    infer_var(in, var);
    return true;
}

void infer_assign(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (n->assign.targets.len == 1 && declare_assigned(in, n))
        return;
    if (n->assign.targets.len == 1) {
        struct node *target = n->assign.targets.at[0];
        if (target->kind == NODE_SUBSCRIPT) {
            /* the place before the value */
            struct tx *base = infer_expr(in, target->subscript.value, NULL);
            if (tx_is_error(base))
                return;
            struct call_args args = subscript_args(in, &target->subscript.args);
            if (sets_item(in, base->type)) {
                const bool contextual = is_contextual(n->assign.value);
                stmt_push(in, set_item(in, base, &args,
                                       contextual ? NULL : infer_expr(in, n->assign.value, NULL),
                                       n->assign.value, target, n));
                return;
            }
            struct tx *place = subscript_tx(in, base, &args, target);
            if (tx_is_error(place))
                return;
            assign_place(in, place, infer_expr(in, n->assign.value, place->type), n->assign.value);
            return;
        }
        if (target->kind == NODE_NAME) {
            struct tx *place = target_place(in, target);
            struct tx *value =
                infer_expr(in, n->assign.value, place->type);
            if (tx_is_error(place))
                return;
            if (!place->is_mut) {
                diag_error(ty->diags, target->span, DIAG_NOT_MUTABLE);
                return;
            }
            assign_place(in, place, value, n->assign.value);
            return;
        }
        if (target->kind == NODE_MEMBER) {
            struct tx *base = infer_expr(in, target->member.value, NULL);
            if (tx_is_error(base))
                return;
            if (base->type->kind == TYPE_STRUCT &&
                field_index(ty, base->type, target->member.name) >= 0) {
                struct tx *place = tx_field(
                    in, base, field_index(ty, base->type, target->member.name), target->span);
                assign_place(in, place, infer_expr(in, n->assign.value, place->type), target);
                return;
            }
        }
        struct target t = find_target(in, target, target->kind != NODE_TUPLE);
        struct tx *value = infer_expr(in, n->assign.value, NULL);
        /* is called when the value is there */
        if (target->kind == NODE_CALL && !tx_is_error(t.place))
            value = found(in, convert_or_report(in, value, t.place->type, n->assign.value));
        if (target->kind == NODE_TUPLE && n->assign.value->kind == NODE_TUPLE)
            call_getters(value);
        store(in, &t, value);
        return;
    }
    assign_chain(in, n);
}

void infer_aug_assign(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    const enum operator_kind op = (enum operator_kind)n->aug_assign.op;
    struct node *target = n->aug_assign.target;
    struct tx *base = NULL, *place;
    struct call_args args = {0};
    /* of a subscript with a setter, whose indices can be read twice */
    bool base_is_place = false;
    if (target->kind == NODE_NAME && !assigned_name(in, target))
        return;
    if (target->kind == NODE_SUBSCRIPT) {
        base = infer_expr(in, target->subscript.value, NULL);
        if (tx_is_error(base))
            return;
        args = subscript_args(in, &target->subscript.args);
        base_is_place = base->is_place && sets_item(in, base->type);
        for (int i = 0; i < args.items.len; i++)
            if (args.items.at[i].tx && can_be_found(args.items.at[i].tx))
                base_is_place = false;
        if (base_is_place) {
            base = tx_stable(in, base);
            for (int i = 0; i < args.items.len; i++)
                if (args.items.at[i].tx)
                    args.items.at[i].tx = tx_stable(in, args.items.at[i].tx);
        }
        place = subscript_tx(in, base, &args, target);
    } else {
        place = infer_expr(in, target, NULL);
    }
    struct tx *v = infer_expr(in, n->aug_assign.value,
                              is_contextual(n->aug_assign.value) ? place->type : NULL);
    if (tx_is_error(place) || tx_is_error(v))
        return;
    const char *method = operator_in_place(op);
    const bool in_place = method && has_method(in, place->type, method);
    const struct layout *l = types_layout(ty, place->type);
    const bool machine = l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR;
    if (!machine && method && !in_place && !place->type->is_symbolic) {
        report_lack(ty, n->span, DIAG_NO_METHOD, place->type, method);
        return;
    }
    if (base_is_place && !in_place && !place->is_place && place->setter) {
        struct tx *r = binary_tx(in, op, place, v, n, false);
        stmt_push(in, set_item(in, base, &args, r, NULL, target, n));
        return;
    }
    struct tx *whole = NULL;
    if (can_put_back(place)) {
        whole = found(in, place);
        v = assigned_value(in, v);
        place = taken_out(in, whole);
    }
    if (!place->is_place || !place->is_mut) {
        diag_error(ty->diags, target->span, DIAG_NOT_MUTABLE);
        return;
    }
    if (!machine && in_place) {
        struct tstmt *s = stmt_new(in, TS_EXPR, n->span);
        s->value = call_method(in, place, method, &v, 1, n, false);
        if (s->value)
            stmt_push(in, s);
    } else {
        place = tx_stable(in, place);
        assign_place(in, place, binary_tx(in, op, place, v, n, false), n);
    }
    if (whole)
        put_back(in, whole, tx_move(in, place), n);
}
