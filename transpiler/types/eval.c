/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types at compile time: type expressions, parameters and arguments in brackets. */
#include "types/infer.h"

struct infer file_context(struct types *ty, struct module *home)
{
    struct infer in = {.ty = ty, .home = home, .arena = ty->run};
    return in;
}

static void bind_value(struct scope *s, struct arena *a, const char *name, struct value *v,
                       struct span span)
{
    struct name_binding *b = scope_find_here(s, name);
    if (!b)
        b = scope_bind(a, s, name, BINDING_UNBOUND, span);
    b->kind = !v || v->kind == VALUE_UNBOUND ? BINDING_UNBOUND : BINDING_VALUE;
    b->value = v;
}

struct scope *struct_scope(struct types *ty, struct type *t)
{
    struct scope *s = scope_new(ty->run, NULL);
    const int n = t->decl->is_closure ? 0 : param_count(t->decl->params);
    for (int i = 0; i < n; i++) {
        const struct node *p = param_at(t->decl->params, i);
        bind_value(s, ty->run, p->param.name, t->args[i], p->span);
    }
    return s;
}

struct infer member_context(struct types *ty, struct type *t, struct module *home)
{
    struct infer in = file_context(ty, home);
    in.self_type = t;
    in.scope = struct_scope(ty, t);
    in.owner_scope = in.scope;
    return in;
}

/* ---- types --------------------------------------------------------------- */

struct type *struct_with_defaults(struct infer *in, struct type *t)
{
    struct types *ty = in->ty;
    if (t->kind != TYPE_STRUCT || type_is_complete(t))
        return t;
    struct value **args = arena_array(ty->run, struct value *, t->arg_count);
    struct infer ctx = member_context(ty, t, t->decl->home);
    bool changed = false;
    ctx.goes_bare = true;
    memcpy(args, t->args, sizeof *args * (size_t)t->arg_count);
    for (int i = 0; i < t->arg_count; i++) {
        struct node *p = param_at(t->decl->params, i);
        if (args[i]->kind != VALUE_UNBOUND || !p->param.default_value)
            continue;
        const struct param_kind k = param_kind(&ctx, p);
        struct value *v;
        if (k.is_type) {
            struct type *d = eval_type(&ctx, p->param.default_value, false);
            v = d ? value_type(ty, d) : NULL;
        } else {
            v = eval_value(&ctx, p->param.default_value,
                           k.type && type_is_complete(k.type) ? k.type : NULL);
        }
        if (!v)
            continue;
        args[i] = v;
        bind_value(ctx.scope, ty->run, p->param.name, v, p->span);
        changed = true;
    }
    return changed ? type_struct(ty, t->decl, args, t->arg_count) : t;
}

static struct type *not_a_type(struct infer *in, const char *parameter, const struct node *n)
{
    if (parameter)
        diag_error(in->ty->diags, n->span, DIAG_PARAM_NOT_TYPE, parameter);
    else
        diag_error(in->ty->diags, n->span, DIAG_NOT_A_TYPE);
    return in->ty->error;
}

struct type *eval_declared_type(const struct infer *in, struct node *n, bool partial)
{
    struct infer sub = *in;
    sub.takes_traits = true;
    return eval_type(&sub, n, partial);
}

struct type *eval_type(struct infer *in, struct node *n, bool partial)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_NONE) /* in brackets it is the value */
        return in->parameter ? not_a_type(in, in->parameter, n) : ty->t_none;
    struct infer inner = *in;
    inner.parameter = NULL; /* its own brackets are about others */
    inner.takes_traits = false;
    struct entity e = infer_entity(&inner, n, NULL);
    switch (e.kind) {
    case ENTITY_ERROR:
        return ty->error;
    case ENTITY_TYPE: {
        struct type *t = partial ? e.type : struct_with_defaults(in, e.type);
        if (!partial && !type_is_complete(t)) {
            diag_error(ty->diags, n->span, DIAG_INCOMPLETE_TYPE, text_of(ty, t));
            return ty->error;
        }
        if (t->kind == TYPE_FUNC && !t->is_thin && !t->is_capturing && !in->home->is_library) {
            if (in->takes_traits)
                return trait_as_type(in, t, n);
            diag_error(ty->diags, n->span, DIAG_TRAIT_AS_TYPE, text_of(ty, t));
            diag_note(ty->diags, n->span, "%s",
                      "a pointer to a function has the type with 'thin' before '->'");
            return ty->error;
        }
        return t;
    }
    case ENTITY_TRAIT:
        if (in->takes_traits && !in->home->is_library)
            return trait_as_type(in, e.type, n);
        diag_error(ty->diags, n->span, DIAG_TRAIT_AS_TYPE, text_of(ty, e.type));
        return ty->error;
    case ENTITY_ALIAS: {
        struct type *t = eval_alias(in, e, NULL, n);
        if (!t)
            return ty->error;
        return partial ? t : struct_with_defaults(in, t);
    }
    case ENTITY_TX: {
        struct value *v = tx_is_error(e.tx) ? NULL : tx_value(in, e.tx, true);
        if (v && v->kind == VALUE_TYPE && v->as_type == ty->t_anytype && in->takes_traits)
            return trait_as_type(in, v->as_type, n); /* type_of(Writable) */
        if (v && v->kind == VALUE_TYPE)
            return v->as_type;
        return tx_is_error(e.tx) ? ty->error : not_a_type(in, in->parameter, n);
    }
    case ENTITY_MODULE:
    case ENTITY_FUNCS:
        return not_a_type(in, in->parameter, n);
    }
    return ty->error;
}

struct type *eval_bound(struct infer *in, struct node *n)
{
    struct entity e = infer_entity(in, n, NULL);
    if (e.kind == ENTITY_TRAIT || (e.kind == ENTITY_TYPE && e.type->kind == TYPE_FUNC))
        return e.type;
    if (e.kind != ENTITY_ERROR && !(e.kind == ENTITY_TX && tx_is_error(e.tx)))
        diag_error(in->ty->diags, n->span, DIAG_NOT_A_TRAIT);
    return NULL;
}

/* ---- parameters ---------------------------------------------------------- */

struct param_kind param_kind(struct infer *in, struct node *param)
{
    struct param_kind k = {0};
    struct node *t = param->param.type;
    if (!t) {
        k.is_type = true;
        k.type = in->ty->t_anytype;
        return k;
    }
    if (t->kind == NODE_STARRED)
        t = t->starred.value;
    if (t->kind == NODE_NAME && strcmp(t->name.name, "__literal") == 0)
        return k; /* a literal's payload: a value without a type */
    if (t->kind == NODE_NAME && strcmp(t->name.name, "__value") == 0)
        return k; /* a value of any type */
    if (t->kind == NODE_NONE) {
        k.type = in->ty->t_none;
        return k;
    }
    struct entity e = infer_entity(in, t, NULL);
    if (e.kind == ENTITY_TX && !tx_is_error(e.tx) && e.tx->kind == TX_CONST &&
        e.tx->value->kind == VALUE_TYPE) {
        e.kind = e.tx->value->as_type->kind == TYPE_TRAIT ? ENTITY_TRAIT : ENTITY_TYPE;
        e.type = e.tx->value->as_type;
    }
    if (e.kind == ENTITY_TX && !tx_is_error(e.tx) && e.tx->kind == TX_CONST &&
        e.tx->value->kind == VALUE_PARAM && !e.tx->value->type) {
        e.kind = ENTITY_TRAIT; /* `*Ts: Trait` of a library body: instances know which */
        e.type = in->ty->t_anytype;
    }
    if (e.kind == ENTITY_TRAIT ||
        (e.kind == ENTITY_TYPE && e.type->kind == TYPE_FUNC && !e.type->is_thin &&
         !e.type->is_capturing)) {
        k.is_type = true;
        k.type = e.type;
    } else if (e.kind == ENTITY_TYPE) {
        k.type = e.type;
    } else if (e.kind == ENTITY_ALIAS) {
        k.type = eval_alias(in, e, NULL, t);
    } else {
        k.is_bad = true;
        if (e.kind != ENTITY_ERROR && !(e.kind == ENTITY_TX && tx_is_error(e.tx)))
            diag_error(in->ty->diags, t->span, DIAG_NOT_A_TYPE);
    }
    return k;
}

struct type *type_of_value(struct types *ty, const struct value *v)
{
    if (v->kind == VALUE_ORIGIN && ty->d_origin) {
        struct value *mut = value_int64(ty, ty->t_bool, v->is_mut);
        return type_struct(ty, ty->d_origin, &mut, 1);
    }
    return v->type;
}

/* v as argument of `Ts: TypeList[Trait=.., ...]` or of its like for values: what is in it is what
 * the list asks of its parts. */
static struct value *accept_list(struct infer *in, const struct type *list, struct value *v,
                                 struct node *at, bool quiet)
{
    struct types *ty = in->ty;
    const bool is_types = list->decl == decl_type_list(ty);
    struct type *of = list->args[0]->kind == VALUE_TYPE ? list->args[0]->as_type : NULL;
    struct value *open = pack_element(ty, v);
    const int count = open ? 1 : v->item_count;
    for (int i = 0; of && i < count; i++) {
        const struct value *item = open ? open : v->items[i];
        struct type *t = is_types ? item->as_type : item->type;
        if (!t || t->kind == TYPE_ERROR || (is_types ? conforms(ty, t, of) : t == of))
            continue;
        if (!quiet && is_types)
            diag_error(ty->diags, at->span, DIAG_BOUND, text_of(ty, t), text_of(ty, of));
        else if (!quiet)
            diag_error(ty->diags, at->span, DIAG_CANNOT_CONVERT, text_of(ty, t), text_of(ty, of));
        return NULL;
    }
    return v;
}

struct value *param_accept(struct infer *in, struct node *param, struct value *v, struct node *at,
                           bool quiet)
{
    struct types *ty = in->ty;
    if (v->kind == VALUE_UNBOUND)
        return v;
    const struct param_kind k = param_kind(in, param);
    if (k.is_bad) /* told where it is declared, when it is looked at: used or not */
        return in->home == ty->program->entry ? v : NULL;
    if (k.is_type) {
        if (v->kind == VALUE_TYPE && v->as_type->kind == TYPE_ERROR)
            return NULL;
        if (v->kind != VALUE_TYPE) {
            if (!quiet)
                diag_error(ty->diags, at->span, DIAG_PARAM_NOT_TYPE, param->param.name);
            return NULL;
        }
        if (v->as_type->kind != TYPE_UNBOUND && !conforms(ty, v->as_type, k.type)) {
            if (!quiet)
                diag_error(ty->diags, at->span, DIAG_BOUND, text_of(ty, v->as_type),
                           text_of(ty, k.type));
            return NULL;
        }
        return v;
    }
    if (k.type && k.type->kind == TYPE_STRUCT && k.type->decl->prim == PRIM_PARAMETERS &&
        (v->kind == VALUE_PACK || pack_element(ty, v)))
        return accept_list(in, k.type, v, at, quiet);
    if (v->kind == VALUE_ORIGIN || !k.type || !type_is_complete(k.type) || v->type == k.type)  {
        /* a dependent type: what v's own type says of other parameters is bound by the caller */
        return v;
    }
    if (k.type->kind == TYPE_STRUCT && k.type->decl->prim == PRIM_NONE && v->kind == VALUE_FUNC)
        return v;
    if (v->kind == VALUE_TYPE && k.type->kind == TYPE_FUNC && k.type->is_capturing)
        return v;
    if (v->kind == VALUE_TYPE) {
        if (!quiet)
            diag_error(ty->diags, at->span, DIAG_PARAM_NOT_VALUE, param->param.name);
        return NULL;
    }
    if (!v->type)
        return v; /* literal payloads */
    struct tx *x = tx_const(in, v, at->span);
    if (quiet)
        diag_speculate_begin(ty->diags);
    x = convert_or_report(in, x, k.type, at);
    struct value *r = tx_is_error(x) ? NULL : tx_value(in, x, false);
    if (quiet && diag_speculate_end(ty->diags))
        r = NULL;
    return r;
}

/* `n: __value`: a value of any type, not that of a literal. */
static bool is_any_value(const struct node *param)
{
    const struct node *t = param->param.type;
    return t && t->kind == NODE_NAME && strcmp(t->name.name, "__value") == 0;
}

/* One argument in brackets, as `param` wants it. */
static struct value *eval_param_arg(struct infer *in, struct infer *params, struct node *param,
                                    struct node *arg)
{
    struct types *ty = in->ty;
    if (arg->kind == NODE_UNDERSCORE)
        return value_unbound(ty);
    const struct param_kind k = param_kind(params, param);
    struct value *v;
    struct infer here = *in;
    here.parameter = param->param.name;
    in = &here;
    if (k.is_bad)
        return NULL;
    if (!k.is_type && k.type && k.type->kind == TYPE_FUNC && k.type->is_capturing && in->captured) {
        struct tx *x = infer_expr(in, arg, NULL);
        if (tx_is_error(x))
            return NULL;
        if (x->type->kind == TYPE_STRUCT && x->type->decl->is_closure) {
            const struct func_decl *f = x->type->decl->closure_call;
            if (f && x->type->decl->closure_fields.len && !f->is_parametric_closure) {
                diag_error(ty->diags, arg->span, DIAG_CLOSURE_PARAMETER, f->node->def.name);
                return NULL;
            }
            if (type_is_complete(k.type) && !callable_as(ty, x->type, k.type)) {
                diag_error(ty->diags, arg->span, DIAG_CANNOT_CONVERT, text_of(ty, x->type),
                           text_of(ty, k.type));
                return NULL;
            }
            const struct captured_arg c = {param->param.name, x};
            vec_push(in->arena, &in->captured->items, c);
            return value_type(ty, x->type);
        }
    }
    if (k.is_type && k.type->kind == TYPE_FUNC) {
        /* a function given where its type is asked: the type that stands for it */
        diag_speculate_begin(ty->diags);
        struct entity e = infer_entity(in, arg, NULL);
        const int errors = diag_speculate_end(ty->diags);
        if (!errors && (e.kind == ENTITY_FUNCS || e.kind == ENTITY_TX)) {
            struct tx *x = entity_value(in, e, arg);
            if (tx_is_error(x))
                return NULL;
            if (x->type->kind == TYPE_STRUCT && x->type->decl->is_closure)
                return value_type(ty, x->type);
        }
    }
    if (k.is_type) {
        struct type *t = eval_type(in, arg, true);
        if (t->kind == TYPE_ERROR)
            return NULL;
        v = value_type(ty, struct_with_defaults(in, t));
    } else {
        v = eval_value(in, arg, k.type && type_is_complete(k.type) ? k.type : NULL);
        if (v && is_any_value(param) && v->type && is_literal_type(ty, v->type))
            v = tx_value(in, materialise(in, tx_const(in, v, arg->span), arg), false);
    }
    if (!v)
        return NULL;
    if (!k.is_type && k.type && !type_is_complete(k.type) && param->param.type) {
        struct matcher m = {.in = *params, .own = params->scope};
        struct type *t = type_of_value(ty, v);
        if (t)
            (void)match_type(&m, param->param.type, t);
    }
    return param_accept(params, param, v, arg, false);
}

bool bind_param_args(struct infer *in, struct node_list *params, struct module *params_home,
                     struct scope *param_scope, struct type *self_type, struct node_list *args,
                     struct value **out)
{
    struct types *ty = in->ty;
    const int n = param_count(params);
    struct infer pin = file_context(ty, params_home);
    pin.scope = param_scope;
    pin.self_type = self_type;
    if (self_type && param_scope) /* of a struct's own parameters, or of its method's */
        pin.owner_scope = self_type->kind == TYPE_STRUCT && self_type->decl->params != params
                              ? param_scope->parent : param_scope;
    pin.goes_bare = pin.owner_scope && pin.owner_scope == param_scope;
    pin.arena = in->arena;
    int next = 0;
    bool *given = arena_array(in->arena, bool, n + 1);
    while (next < n && params_infer_only(params, next))
        next++;
    for (int i = 0; i < args->len; i++) {
        struct node *a = args->at[i];
        int index = -1;
        if (a->kind == NODE_ELLIPSIS)
            continue; /* the rest stays open */
        if (a->kind == NODE_KEYWORD) {
            for (int k = 0; k < n; k++)
                if (param_at(params, k)->param.name == a->keyword.name &&
                    !params_positional_only(params, k) && !given[k])
                    index = k;
            if (index < 0) {
                diag_error(ty->diags, a->span, DIAG_UNKNOWN_PARAMETER, a->keyword.name);
                for (int k = 0; k < n; k++)
                    if (param_at(params, k)->param.name == a->keyword.name && given[k])
                        diag_note(ty->diags, a->span, "'%s' is given already", a->keyword.name);
                return false;
            }
            a = a->keyword.value;
        } else {
            index = next;
            while (index < n && out[index] && !(param_at(params, index)->param.flags & PARAM_STAR))
                index++;
            int by_place = n;
            while (by_place && params_keyword_only(params, by_place - 1))
                by_place--;
            if (index >= by_place) {
                diag_error(ty->diags, a->span, DIAG_TOO_MANY_PARAMETERS, by_place);
                return false;
            }
        }
        struct node *p = param_at(params, index);
        given[index] = true;
        if (takes_generator(p)) {
            const struct entity e = generator_argument(in, p, a);
            if (e.kind == ENTITY_ERROR)
                return false;
            struct name_binding *b = scope_find_here(param_scope, p->param.name);
            struct entity *kept = arena_new(ty->run, struct entity);
            *kept = e;
            b->kind = BINDING_ALIAS;
            b->alias = kept;
            out[index] = value_type(ty, ty->t_anytype); /* given: its name says what */
            if (args->at[i]->kind != NODE_KEYWORD)
                next = index + 1;
            continue;
        }
        if ((p->param.flags & PARAM_STAR) && args->at[i]->kind != NODE_KEYWORD) {
            VEC(struct value *) items = {0};
            struct value *whole = NULL; /* what was unpacked for all of them */
            const bool may_join = in->home->is_library; /* Tuple.concat makes a longer list */
            int k = i;
            for (; k < args->len && args->at[k]->kind != NODE_KEYWORD; k++) {
                struct node *x = args->at[k];
                if (x->kind == NODE_STARRED) {
                    const int errors = ty->diags->error_count;
                    struct value *pack = eval_value(in, x->starred.value, NULL);
                    if (pack && pack_element(ty, pack)) {
                        if (!may_join && k + 1 < args->len &&
                            args->at[k + 1]->kind != NODE_KEYWORD) {
                            diag_error(ty->diags, x->span, DIAG_PACK_JOINED);
                            return false;
                        }
                        if (!items.len && k + 1 == args->len) {
                            out[index] = pack;
                            if (param_scope)
                                bind_value(param_scope, ty->run, p->param.name, pack, p->span);
                            return true;
                        }
                        (void)undecided(ty);
                        return false;
                    }
                    if (!pack && ty->diags->error_count > errors)
                        return false;
                    if (!pack || pack->kind != VALUE_PACK) {
                        diag_error(ty->diags, x->span, DIAG_NOT_A_PACK);
                        return false;
                    }
                    if (!may_join &&
                        (items.len ||
                         (k + 1 < args->len && args->at[k + 1]->kind != NODE_KEYWORD))) {
                        diag_error(ty->diags, x->span, DIAG_PACK_JOINED);
                        return false;
                    }
                    whole = pack;
                    for (int j = 0; j < pack->item_count; j++)
                        vec_push(in->arena, &items, pack->items[j]);
                    continue;
                }
                struct value *v = eval_param_arg(in, &pin, p, x);
                if (!v)
                    return false;
                if (is_any_value(p) && items.len && v->type != items.at[0]->type) {
                    diag_error(ty->diags, x->span, DIAG_CANNOT_CONVERT, text_of(ty, v->type),
                               text_of(ty, items.at[0]->type));
                    return false;
                }
                vec_push(in->arena, &items, v);
            }
            i = k - 1;
            out[index] = items.len ? value_pack(ty, NULL, items.at, items.len)
                         : whole   ? whole
                                   : empty_pack(&pin, p);
            next = index + 1;
        } else {
            struct value *v = eval_param_arg(in, &pin, p, a);
            if (!v)
                return false;
            out[index] = v->kind == VALUE_UNBOUND ? NULL : v;
            if (args->at[i]->kind != NODE_KEYWORD)
                next = index + 1;
        }
        if (param_scope)
            bind_value(param_scope, ty->run, p->param.name, out[index], p->span);
        /* infer-only parameters that the argument's type decided */
        for (int k = 0; k < n && param_scope; k++) {
            const struct name_binding *b =
                scope_find_here(param_scope, param_at(params, k)->param.name);
            if (!out[k] && b && b->kind == BINDING_VALUE)
                out[k] = b->value;
        }
    }
    return true;
}

/* ---- parametric comptime declarations ------------------------------------ */

/* `_` at parameter `index`, or `name=_`. */
static bool stays_open(const struct node_list *args, int index, const char *name)
{
    for (int i = 0; args && i < args->len; i++) {
        const struct node *a = args->at[i];
        if (a->kind == NODE_KEYWORD ? a->keyword.name == name &&
                                          a->keyword.value->kind == NODE_UNDERSCORE
                                    : i == index && a->kind == NODE_UNDERSCORE)
            return true;
    }
    return false;
}

/* The context of the declaration's value, its parameters unbound but for those given before. */
static void alias_scope(struct infer *in, struct entity alias, struct node *at, struct infer *ctx)
{
    struct types *ty = in->ty;
    struct node_list *params = &alias.alias->comptime_decl.params;
    if (alias.alias_in) {
        *ctx = *alias.alias_in;
        ctx->block = block_new(ctx);
    } else {
        *ctx = file_context(ty, alias.alias_home);
        ctx->self_type = alias.alias_self;
        ctx->owner_scope = alias.alias_scope;
    }
    ctx->scope = scope_new(ty->run, alias.alias_scope);
    for (int i = 0; i < param_count(params); i++)
        bind_value(ctx->scope, ty->run, param_at(params, i)->param.name,
                   alias.alias_args ? alias.alias_args[i] : NULL, at->span);
}

static bool alias_context(struct infer *in, struct entity alias, struct node_list *args,
                          struct node *at, struct infer *ctx)
{
    struct types *ty = in->ty;
    struct node_list *params = &alias.alias->comptime_decl.params;
    const int n = param_count(params);
    struct value **bound = arena_array(in->arena, struct value *, n ? n : 1);
    alias_scope(in, alias, at, ctx);
    for (int i = 0; i < n && alias.alias_args; i++)
        bound[i] = alias.alias_args[i];
    if (args) {
        struct infer pin = *in;
        if (!bind_param_args(&pin, params, alias.alias_home, ctx->scope, NULL, args, bound))
            return false;
    }
    for (int i = 0; i < n; i++) {
        struct node *p = param_at(params, i);
        if (args && !bound[i] && (p->param.flags & PARAM_STAR))
            bind_value(ctx->scope, ty->run, p->param.name, empty_pack(ctx, p), p->span);
        if (bound[i] || !p->param.default_value || stays_open(args, i, p->param.name))
            continue;
        const struct param_kind k = param_kind(ctx, p);
        struct value *v = NULL;
        if (k.is_type)
            v = value_type(ty, eval_type(ctx, p->param.default_value, false));
        else
            v = eval_value(ctx, p->param.default_value, k.type);
        if (!v)
            return false;
        bind_value(ctx->scope, ty->run, p->param.name, v, p->span);
    }
    return true;
}

bool comptime_where(struct infer *ctx, struct node *decl, struct node *at)
{
    struct types *ty = ctx->ty;
    for (int i = 0; i < decl->comptime_decl.where.len; i++) {
        const struct node *w = decl->comptime_decl.where.at[i];
        bool holds = false;
        diag_speculate_begin(ty->diags);
        const bool ok = eval_condition(ctx, w->where.cond, &holds);
        const int errors = diag_speculate_end(ty->diags);
        if (ok && holds)
            continue;
        if (is_opaque(ty) && errors) {
            (void)undecided(ty);
            continue;
        }
        const struct node *m = w->where.message;
        diag_error(ty->diags, at->span, DIAG_WHERE_ALIAS,
                   decl->comptime_decl.name ? decl->comptime_decl.name : "?",
                   m && m->kind == NODE_STRING ? arena_printf(ctx->arena, ": %s", m->string.text)
                                               : "");
        diag_note(ty->diags, w->span, "%s", "declared here with this condition");
        return false;
    }
    return true;
}

/* The declaration's value in the context of its parameters. */
static struct entity alias_in_context(struct infer *in, struct entity alias, struct infer *ctx,
                                      struct node *at)
{
    const struct resolving resolving = {alias.alias, alias.alias_self, in->resolving};
    ctx->resolving = &resolving;
    ctx->in_comptime = true;
    if (!comptime_where(ctx, alias.alias, at))
        return entity_error();
    if (alias.alias_self && is_archetype(alias.alias_self) &&
        (!alias.alias->comptime_decl.value || alias.alias->comptime_decl.type))
        return archetype_associated(ctx, alias.alias_self, alias.alias);
    const int errors = in->ty->diags->error_count, first = in->ty->diags->items.len;
    struct entity e = eval_comptime_decl(ctx, alias.alias);
    if (in->ty->diags->error_count > errors && ctx->home->is_library)
        diag_note_use(in->ty->diags, first, at->span, "in '%s' as it is used here",
                      alias.alias->comptime_decl.name);
    return e;
}

struct entity alias_entity(struct infer *in, struct entity alias, struct node_list *args,
                           struct node *at)
{
    struct infer ctx;
    if (is_circular(in, alias.alias, alias.alias_self) || !alias_context(in, alias, args, at, &ctx))
        return entity_error();
    return alias_in_context(in, alias, &ctx, at);
}

struct entity alias_of_values(struct infer *in, struct entity alias, struct value **values,
                              int count, struct node *at)
{
    struct node_list *params = &alias.alias->comptime_decl.params;
    struct infer ctx;
    if (is_circular(in, alias.alias, alias.alias_self))
        return entity_error();
    alias_scope(in, alias, at, &ctx);
    for (int i = 0, next = 0; i < param_count(params) && next < count; i++) {
        struct node *p = param_at(params, i);
        if (alias.alias_args && alias.alias_args[i])
            continue;
        struct value *v = param_accept(&ctx, p, values[next++], at, false);
        if (!v)
            return entity_error();
        bind_value(ctx.scope, in->ty->run, p->param.name, v, p->span);
    }
    return alias_in_context(in, alias, &ctx, at);
}

struct type *eval_alias(struct infer *in, struct entity alias, struct node_list *args,
                        struct node *at)
{
    struct entity e = alias_entity(in, alias, args, at);
    if (e.kind == ENTITY_TYPE || e.kind == ENTITY_TRAIT)
        return e.type;
    if (e.kind != ENTITY_ERROR)
        diag_error(in->ty->diags, at->span, DIAG_NOT_A_TYPE);
    return NULL;
}
