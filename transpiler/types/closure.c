/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Nested functions and lambdas. What captures nothing is an ordinary function; what captures is a
 * struct of its captures, unique to the place, with the body as its __call__. */
#include "types/infer.h"

struct capture_list {
    struct infer *in;
    bool in_list;               /* what is captured now is written between the braces */
    struct struct_decl *d;
    struct scope *scope;
    enum conv fallback;
    bool fallback_transfer;
    bool is_async;              /* what is captured outlives this function: see kept_by */
    VEC(struct tx *) values;
};

static bool captured_already(const struct capture_list *c, const char *name)
{
    for (int i = 0; i < c->d->closure_fields.len; i++)
        if (c->d->closure_fields.at[i].name == name)
            return true;
    return false;
}

/* Of a variable of this function: what is moved away is gone. */
static bool is_owned_place(const struct tx *x)
{
    while (x->kind == TX_FIELD && x->base->is_place)
        x = x->base;
    return x->kind == TX_LOCAL &&
           (!x->local->is_ref || (x->local->kind == LOCAL_ARG && x->local->pass == PASS_MUT));
}

/* Is a capture of this type by value a variable, which lives as long as the closure? What travels
 * in registers is a constant of it. */
static bool is_variable(struct types *ty, struct type *t)
{
    if (t->kind == TYPE_STRUCT && t->decl->prim == PRIM_TUPLE)
        return true;
    return t->kind == TYPE_STRUCT && !conforms_named(ty, t, "RegisterPassable");
}

/* What the body does with it has been told enough about. */
static void capture_failed(struct capture_list *c, const char *name, struct node *at)
{
    scope_bind(c->in->ty->run, c->scope, name, BINDING_LOCAL, at->span)->local =
        local_new(c->in, name, c->in->ty->error, at->span);
}

static void capture(struct capture_list *c, const char *name, enum conv conv, bool transfer,
                    struct node *at)
{
    struct infer *in = c->in;
    struct types *ty = in->ty;
    struct name_binding *b = scope_find(in->scope, name);
    if (captured_already(c, name)) {
        if (c->in_list)
            diag_error(ty->diags, at->span, DIAG_CAPTURED_TWICE, name);
        return;
    }
    if (!b || (b->kind != BINDING_LOCAL && b->kind != BINDING_FIELD)) {
        if (!b)
            diag_error(ty->diags, at->span, DIAG_UNKNOWN_NAME, name);
        return;
    }
    struct node *n = node_new(in->arena, NODE_NAME, at->span);
    n->name.name = name;
    struct tx *place = infer_expr(in, n, NULL);
    if (tx_is_error(place))
        return;
    struct field f = {.name = name, .type = place->type, .span = at->span};
    const bool by_value = conv == CONV_VAR || transfer;
    struct tx *value = place;
    bool is_mut = false;
    if (by_value) {
        if (transfer && !is_owned_place(place))
            diag_error(ty->diags, at->span, DIAG_CAPTURE_BORROWED, name);
        value = transfer ? tx_move(in, place) : as_value(in, place, at);
        if (tx_is_error(value) || (transfer && !is_owned_place(place))) {
            capture_failed(c, name, at);
            return;
        }
        is_mut = is_variable(ty, f.type);
        c->d->closure_changes |= is_mut;
    } else {
        f.is_ref = true;
        f.is_mut_ref = place->is_mut && (conv == CONV_MUT || conv == CONV_REF);
        if (conv == CONV_MUT && !place->is_mut) {
            diag_error(ty->diags, at->span, DIAG_NOT_MUTABLE);
            capture_failed(c, name, at);
            return;
        }
    }
    struct name_binding *inner =
        scope_bind(ty->run, c->scope, name, BINDING_FIELD, at->span);
    inner->index = c->d->closure_fields.len;
    inner->is_mut = is_mut || f.is_mut_ref;
    vec_push(ty->run, &c->d->closure_fields, f);
    vec_push(in->arena, &c->values, value);
}

/* How a coroutine keeps what its body names. It runs when the function that made it has returned:
 * what lies in that function's frame goes along, and so does a copy of what may be copied without
 * being asked for; what is there to be changed, and the rest, is the caller's. */
static enum conv kept_by_coroutine(struct infer *in, const struct name_binding *b, bool *moves)
{
    struct types *ty = in->ty;
    const struct tlocal *l = b->kind == BINDING_LOCAL ? b->local : NULL;
    const struct type *t = l ? l->type : NULL;

    *moves = false;
    if (!l)
        return b->is_mut ? CONV_MUT : CONV_REF;
    if (l->kind == LOCAL_ARG && (l->pass == PASS_MUT || l->pass == PASS_REF))
        return CONV_REF;
    *moves = l->kind == LOCAL_ARG && (l->pass == PASS_OWNED || l->pass == PASS_DEINIT);
    if (*moves || !is_variable(ty, (struct type *)t) ||
        conforms_named(ty, (struct type *)t, "ImplicitlyCopyable"))
        return CONV_VAR;
    return CONV_REF;
}

/* Captures what the body names and the function around it owns. */
static void capture_free(struct node *n, void *user)
{
    struct capture_list *c = user;
    if (!n)
        return;
    if (n->kind == NODE_NAME) {
        const struct name_binding *b = scope_find(c->in->scope, n->name.name);
        if (!b || (b->kind != BINDING_LOCAL && b->kind != BINDING_FIELD))
            return;
        if (c->is_async)
            c->fallback = kept_by_coroutine(c->in, b, &c->fallback_transfer);
        capture(c, n->name.name, c->fallback, c->fallback_transfer, n);
        return;
    }
    node_children(n, capture_free, user);
}

/* `@__copy_capture(a, b)`: these by value, as they are now. */
static void copy_captures(struct capture_list *c, const struct node_list *decorators)
{
    const struct node *d = find_decorator(decorators, "__copy_capture");
    const struct node *call = d ? d->decorator.value : NULL;

    for (int i = 0; call && call->kind == NODE_CALL && i < call->call.args.len; i++) {
        struct node *x = call->call.args.at[i];
        if (x->kind == NODE_NAME)
            capture(c, x->name.name, CONV_VAR, false, x);
    }
}

static struct type *signature_type(struct types *ty, struct instance *inst, bool skip_first)
{
    struct type f = {.kind = TYPE_FUNC, .ret = inst->ret, .ret_ref = inst->ret_ref,
                     .ret_mut = inst->ret_mut, .raises = inst->raises, .is_thin = true};
    f.params = inst->params + (skip_first ? 1 : 0);
    f.param_count = inst->param_count - (skip_first ? 1 : 0);
    if (f.param_count) {
        struct func_param *with = arena_array(ty->run, struct func_param, f.param_count);
        memcpy(with, f.params, sizeof *with * (size_t)f.param_count);
        preset_arguments(ty, inst, skip_first ? 1 : 0, with);
        f.params = with;
    }
    return type_func(ty, &f);
}

static struct struct_decl *closure_decl(struct types *ty, const char *name, struct module *home)
{
    struct struct_decl *d = arena_new(ty->run, struct struct_decl);
    d->name = name;
    d->home = home;
    d->is_closure = true;
    d->is_symbolic = is_opaque(ty);
    d->id = ++ty->next_id;
    return d;
}

/* The type of a function itself: a closure without captures. */
struct type *literal_type_of(struct types *ty, struct instance *inst)
{
    if (inst->literal_type)
        return inst->literal_type;
    struct struct_decl *d = closure_decl(ty, inst->ir->name, inst->decl->home);
    d->is_symbolic = inst->is_symbolic;
    d->closure_inst = inst;
    d->closure_call = inst->decl;
    d->closure_func_type = signature_type(ty, inst, false);
    inst->literal_type = type_struct(ty, d, NULL, 0);
    (void)types_layout(ty, inst->literal_type);
    return inst->literal_type;
}

static enum conv conv_of(enum pass pass)
{
    switch (pass) {
    case PASS_MUT:
        return CONV_MUT;
    case PASS_OWNED:
    case PASS_DEINIT:
        return CONV_VAR;
    case PASS_REF:
        return CONV_REF;
    case PASS_IMM:
    case PASS_OUT:
        break;
    }
    return CONV_NONE;
}

static struct node *bound_name(struct infer *in, struct scope *s, struct value *v, const char *name,
                               struct span span)
{
    struct node *x = node_new(in->ty->run, NODE_NAME, span);

    x->name.name = word(in->ty, name);
    if (v)
        scope_bind(in->ty->run, s, x->name.name, BINDING_VALUE, span)->value = v;
    return x;
}

struct instance *twin_function(struct infer *in, struct type *literal, struct type *t,
                               struct node *at)
{
    struct types *ty = in->ty;
    struct instance *inst = literal->decl->closure_inst;
    struct node *def = node_new(ty->run, NODE_DEF, inst->decl->node->span);
    struct node *call = node_new(ty->run, NODE_CALL, at->span);
    struct node *ret = node_new(ty->run, NODE_RETURN, at->span);
    struct scope *scope = scope_new(ty->run, in->scope);

    def->name_span = inst->decl->node->name_span;
    def->def.name = inst->ir->name;
    if (t->raises) {
        def->def.flags = DEF_RAISES;
        def->def.raises = bound_name(in, scope, value_type(ty, t->raises), "raised", at->span);
    }
    def->def.ret = bound_name(in, scope, value_type(ty, inst->ret), "given", at->span);
    call->call.callee =
        bound_name(in, scope, value_struct(ty, literal, NULL, 0), "twin", at->span);
    for (int i = 0; i < inst->param_count; i++) {
        const struct func_param *p = &inst->params[i];
        const bool is_given = p->pass == PASS_IMM && i < t->param_count &&
                              t->params[i].pass == PASS_OWNED; /* and ends behind the call */
        struct node *a = node_new(ty->run, NODE_ARG, at->span), *x;
        a->arg.name = word(ty, arena_printf(in->arena, "a%d", i));
        a->arg.conv = (int)conv_of(is_given ? PASS_OWNED : p->pass);
        a->arg.type = bound_name(in, scope, value_type(ty, p->type),
                                 arena_printf(in->arena, "type %d", i), at->span);
        node_list_push(ty->run, &def->def.args, a);
        x = bound_name(in, scope, NULL, a->arg.name, at->span);
        if (a->arg.conv == CONV_VAR && !is_given) {
            struct node *gone = node_new(ty->run, NODE_TRANSFER, at->span);
            gone->transfer.value = x;
            x = gone;
        }
        node_list_push(ty->run, &call->call.args, x);
    }
    ret->ret.value = call;
    node_list_push(ty->run, &def->def.body, ret);
    struct func_decl *f = decl_func_new(ty, def, in->home);
    f->outer = scope;
    f->is_symbolic = is_opaque(ty);
    struct instance *twin = instance_get(ty, f, NULL, NULL, 0, in, at->span);
    return instance_sign(ty, twin) ? twin : NULL;
}

/* The user's own are checked where they stand, called or not. */
static void check_nested(struct infer *in, struct instance *inst)
{
    if (!in->home->is_library && !in->ty->diags->speculative)
        (void)types_check_body(in->ty, inst);
}

void keep_trees(struct instance *inst)
{
    for (; inst; inst = inst->synth == SYNTH_THUNK ? inst->wanted_by : NULL)
        inst->has_nested = true;
}

struct tx *make_closure(struct infer *in, struct node *def, struct type *expected)
{
    struct types *ty = in->ty;
    (void)expected;
    ty->nested_count++;
    keep_trees(in->inst);
    const char *name = def->def.name ? def->def.name : word(ty, "lambda");
    struct func_decl *f = decl_func_new(ty, def, in->home);
    f->is_symbolic = is_opaque(ty);
    struct struct_decl *d = closure_decl(ty, name, in->home);
    struct capture_list c = {.in = in, .d = d, .fallback = CONV_NONE};
    f->outer = c.scope = scope_new(ty->run, scopes_now(ty->run, in->scope));
    f->outer_self = in->self_type;
    bool free_too = f->is_parametric_closure || ((def->def.flags & DEF_IS_LAMBDA) &&
                                                 !(def->def.flags & DEF_HAS_CAPTURES));
    c.is_async = (def->def.flags & DEF_ASYNC_BODY) != 0;
    free_too |= c.is_async;
    if (free_too)
        c.fallback = f->is_parametric_closure ? CONV_REF : CONV_IMM;
    if (f->is_parametric_closure)
        copy_captures(&c, &def->def.decorators);
    c.in_list = true;
    for (int i = 0; i < def->def.captures.len; i++) {
        struct node *x = def->def.captures.at[i];
        if (!x->capture.name && free_too) {
            diag_error(ty->diags, x->span, DIAG_CAPTURE_DEFAULTS);
        } else if (x->capture.name) {
            capture(&c, x->capture.name, (enum conv)x->capture.conv, x->capture.transfer != 0, x);
        } else {
            free_too = true;
            c.fallback = (enum conv)x->capture.conv;
            c.fallback_transfer = x->capture.transfer != 0;
        }
    }
    c.in_list = false;
    if (free_too)
        for (int i = 0; i < def->def.body.len; i++)
            capture_free(def->def.body.at[i], &c);
    if (!d->closure_fields.len) {
        if (has_parameters(ty, f))
            return NULL; /* generic: kept as a function, see infer_nested_def */
        struct instance *inst = instance_get(ty, f, NULL, NULL, 0, in, def->span);
        if (!instance_sign(ty, inst))
            return tx_error(in, def->span);
        check_nested(in, inst);
        struct type *t = literal_type_of(ty, inst);
        return tx_const(in, value_struct(ty, t, NULL, 0), def->span);
    }
    struct type *t = type_struct(ty, d, NULL, 0);
    d->closure_call = f;
    f->closure_type = t;
    (void)types_layout(ty, t);
    if (!has_parameters(ty, f)) {
        struct instance *inst = instance_get(ty, f, t, NULL, 0, in, def->span);
        if (!instance_sign(ty, inst))
            return tx_error(in, def->span);
        d->closure_func_type = signature_type(ty, inst, true);
        check_nested(in, inst);
    } else {
        check_open_nested(in, f, t);
    }
    struct tx *x = tx_new(in, TX_AGGREGATE, t, def->span);
    x->args = c.values.at;
    x->arg_count = c.values.len;
    x->borrows = ~(uint64_t)0;
    return x;
}

void infer_nested_def(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    /* functions of one name are one set; what captures is a variable, and may stand beside them */
    const struct name_binding *old = said_before(in, n->def.name);
    const bool is_taken =
        old && (old->kind != BINDING_FUNC || old != scope_find_here(in->scope, n->def.name));
    if (is_taken) {
        diag_error(ty->diags, n->name_span, DIAG_REDEFINITION, n->def.name);
        diag_note(ty->diags, old->span, "%s", "first declared here");
    }
    struct scope *outer = scopes_now(ty->run, in->scope); /* without its own name */
    struct tx *x = make_closure(in, n, NULL);
    if (is_taken) { /* told; calls of it say nothing */
        scope_bind(in->arena, in->scope, n->def.name, BINDING_LOCAL, n->name_span)->local =
            local_new(in, n->def.name, ty->error, n->name_span);
        return;
    }
    if (!x ||
        (x->kind == TX_CONST && x->type->kind == TYPE_STRUCT && x->type->decl->closure_inst)) {
        struct name_binding *b =
            scope_bind(in->arena, in->scope, n->def.name, BINDING_FUNC, n->name_span);
        if (x) {
            b->func = x->type->decl->closure_inst->decl;
        } else {
            b->func = decl_func_new(ty, n, in->home);
            b->func->is_symbolic = is_opaque(ty);
            b->func->outer = outer;
            b->func->outer_self = in->self_type;
            check_open_nested(in, b->func, NULL);
        }
        check_nested_name(in, b->func);
        return;
    }
    struct tlocal *l = local_new(in, n->def.name, x->type, n->name_span);
    scope_bind(in->arena, in->scope, n->def.name, BINDING_LOCAL, n->name_span)->local = l;
    if (tx_is_error(x))
        return;
    check_nested_name(in, x->type->decl->closure_call);
    struct tstmt *s = stmt_new(in, TS_VAR, n->span);
    s->local = l;
    s->value = x;
    stmt_push(in, s);
}
