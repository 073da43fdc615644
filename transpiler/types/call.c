/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls: arguments meet formals, parameters are inferred, the best overload is chosen by Mojo's
 * ranking (fewer conversions, then no variadics, then fewer mismatched conventions, then a shorter
 * parameter list), and the call is built with its conversions in place. */
#include "types/call.h"

void args_push(struct infer *in, struct call_args *args, struct tx *tx)
{
    const struct call_arg a = {.tx = tx};
    vec_push(in->arena, &args->items, a);
}

bool is_contextual(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_LIST:
    case NODE_DICT:
    case NODE_SET:
    case NODE_INIT_LIST:
    case NODE_DOT_MEMBER:
    case NODE_COMPREHENSION:
        return true;
    case NODE_CALL:
        return is_contextual(n->call.callee) && n->call.callee->kind == NODE_DOT_MEMBER;
    case NODE_TERNARY:
        return is_contextual(n->ternary.then) || is_contextual(n->ternary.orelse);
    default:
        return false;
    }
}

/* Types the arguments of a call that need no context. */
static struct call_args infer_args(struct infer *in, struct node_list *nodes)
{
    struct call_args args = {0};
    for (int i = 0; i < nodes->len; i++) {
        struct call_arg a = {.node = nodes->at[i]};
        if (a.node->kind == NODE_KEYWORD) {
            a.keyword = a.node->keyword.name;
            a.node = a.node->keyword.value;
        } else if (a.node->kind == NODE_STARRED) {
            a.stars = a.node->starred.count;
            a.node = a.node->starred.value;
        }
        a.is_contextual = is_contextual(a.node);
        if (!a.is_contextual)
            a.tx = infer_expr(in, a.node, NULL);
        if (a.stars == 1 && a.tx && !tx_is_error(a.tx) && is_decl(a.tx->type, in->ty->d_pack)) {
            const struct layout *l = types_layout(in->ty, a.tx->type);
            if (has_open_fields(a.tx->type) && undecided(in->ty)) {
                a.tx = tx_error(in, a.node->span);
                vec_push(in->arena, &args.items, a);
                continue;
            }
            for (int k = 0; k < l->fields.len; k++) {
                struct call_arg item = {.node = a.node};
                item.tx = tx_field(in, a.tx, k, a.node->span);
                vec_push(in->arena, &args.items, item);
            }
            continue;
        }
        vec_push(in->arena, &args.items, a);
    }
    return args;
}

/* ---- one candidate ------------------------------------------------------- */

static bool fail(struct infer *in, struct attempt *t, struct span at, const char *reason)
{
    (void)in;
    t->reason = reason;
    t->reason_at = at;
    return false;
}

static struct span arg_span(const struct call_arg *a, struct node *at)
{
    return a->node ? a->node->span : a->tx && a->tx->span.file ? a->tx->span : at->span;
}

/* Which actual goes to which formal. */
static bool map_arguments(struct infer *in, struct attempt *t, const struct call_args *args,
                          bool skip_self, struct node *at)
{
    struct node *def = t->c.decl->node;
    bool used[256] = {0};
    int next = 0;
    bool keyword_only = false;
    const int n = args->items.len;
    if (n > 256)
        return fail(in, t, at->span, "too many arguments");
    t->formal_count = 0;
    t->formals = arena_array(in->arena, struct formal, def->def.args.len + 1);
    if (t->c.decl->closure_type) {
        struct formal *f = &t->formals[t->formal_count++];
        f->first = 0;
        f->count = 1;
        used[0] = true;
        next = 1;
    }
    for (int i = 0; i < def->def.args.len; i++) {
        struct node *a = def->def.args.at[i];
        if (!a->arg.name) {
            if (a->arg.flags & ARG_KEYWORD_MARK)
                keyword_only = true;
            continue;
        }
        if (a->arg.conv == CONV_OUT)
            continue;
        if (t->formal_count == MAX_FORMALS)
            return fail(in, t, at->span, "too many parameters");
        struct formal *f = &t->formals[t->formal_count++];
        f->node = a;
        f->first = -1;
        if (skip_self && t->formal_count == 1) {
            f->first = 0;
            f->count = 1;
            used[0] = true;
            next = 1;
            continue;
        }
        if (a->arg.flags & ARG_STAR) {
            keyword_only = true;
            f->first = next;
            while (next < n && !args->items.at[next].keyword) {
                used[next] = true;
                next++;
                f->count++;
            }
            /* f(*xs): the list as it is */
            if (f->count == 1 && args->items.at[f->first].stars == 1 &&
                args->items.at[f->first].tx &&
                is_decl(args->items.at[f->first].tx->type, in->ty->d_variadic_list) &&
                !(a->arg.flags & ARG_PACK))
                f->is_forwarded = true;
            continue;
        }
        if (a->arg.flags & ARG_STARSTAR) {
            f->count = 0;
            f->is_keywords = true;
            bool *taken = arena_array(in->arena, bool, n + 1);
            memcpy(taken, used, (size_t)n * sizeof *taken);
            f->taken = taken;
            for (int k = 0; k < n; k++)
                if (args->items.at[k].keyword)
                    used[k] = true;
            continue;
        }
        if (!keyword_only && next < n && !args->items.at[next].keyword) {
            used[next] = true;
            f->first = next++;
            f->count = 1;
            continue;
        }
        for (int k = 0; k < n && f->first < 0; k++)
            if (args->items.at[k].keyword == a->arg.name && !used[k]) {
                used[k] = true;
                f->first = k;
                f->count = 1;
            }
        if (f->first >= 0)
            continue;
        if (!a->arg.default_value) {
            return fail(in, t, at->span,
                        arena_printf(in->arena, "missing required %sargument: '%s'",
                                     keyword_only ? "keyword " : "", a->arg.name));
        }
        f->is_default = true;
    }
    for (int k = 0; k < n; k++)
        if (!used[k]) {
            const char *word_of = args->items.at[k].keyword;
            return fail(in, t, arg_span(&args->items.at[k], at),
                        word_of
                            ? arena_printf(in->arena, "unexpected keyword argument '%s'", word_of)
                            : "unexpected argument");
        }
    return true;
}

static struct type *natural_type(struct types *ty, const struct tx *x)
{
    return materialised(ty, x->type);
}

/* Infers what one actual says of the parameters. */
static bool infer_from(struct matcher *m, struct attempt *t, struct formal *f, struct tx *x,
                       struct type **hidden)
{
    struct types *ty = m->in.ty;
    struct node *a = f->node;
    if (!a)
        return true;
    if (a->arg.conv == CONV_REF)
        for (int i = 0; i < a->arg.origins.len; i++) {
            struct node *o = a->arg.origins.at[i];
            if (o->kind == NODE_NAME || o->kind == NODE_MEMBER)
                (void)match_value(m, o, value_origin(ty, x->is_place && x->is_mut));
        }
    if (!a->arg.type)
        return true; /* self */
    const bool is_open = arg_is_auto(&m->in, a);
    struct node *formal = a->arg.type;
    if (formal->kind == NODE_STARRED)
        formal = formal->starred.value;
    struct type *actual = x->type;
    if (is_literal_type(ty, actual)) {
        /* a parameter of type IntLiteral[..] takes the literal as it is */
        diag_speculate_begin(ty->diags);
        const bool as_is = formal->kind == NODE_SUBSCRIPT || formal->kind == NODE_NAME
                               ? literal_formal(m, formal, actual)
                               : false;
        (void)diag_speculate_end(ty->diags);
        if (!as_is)
            actual = natural_type(ty, x);
    }
    if (match_type(m, formal, actual)) {
        *hidden = actual;
        return true;
    }
    if (is_open) {
        /* converts to some instance of the open type */
        struct type *open = open_type(&m->in, formal);
        int cost = 0;
        struct tx *c = open ? convert(&m->in, x, open, &cost, NULL) : NULL;
        if (c && match_type(m, formal, c->type)) {
            *hidden = c->type;
            return true;
        }
        t->reason = arena_printf(m->in.arena, "value passed to '%s' cannot be converted from '%s'",
                                 a->arg.name, text_of(ty, x->type));
        t->reason_at = x->span;
        return false;
    }
    return true; /* a conversion may do it */
}

/* The formal as IntLiteral, StringLiteral ... itself. */
bool literal_formal(struct matcher *m, struct node *formal, struct type *actual)
{
    struct node *base = formal->kind == NODE_SUBSCRIPT ? formal->subscript.value : formal;
    if (base->kind != NODE_NAME)
        return false;
    struct entity e = infer_entity(&m->in, base, NULL);
    return e.kind == ENTITY_TYPE && e.type->kind == TYPE_STRUCT && e.type->decl == actual->decl;
}

struct type *open_type(struct infer *in, struct node *formal)
{
    diag_speculate_begin(in->ty->diags);
    struct type *t = eval_type(in, formal, true);
    const int errors = diag_speculate_end(in->ty->diags);
    return errors || t->kind != TYPE_STRUCT || strcmp(t->name, "Some") == 0 ? NULL : t;
}

/* Why the condition does not hold here, for the message; NULL: it does. */
const char *condition_flaw(struct infer *in, const struct node *where)
{
    struct types *ty = in->ty;
    bool holds = false;
    struct infer sub = *in;
    diag_speculate_begin(ty->diags);
    const bool ok = eval_condition(&sub, where->where.cond, &holds) && holds;
    const struct value *v = ok || !is_opaque(ty) ? NULL
                                                 : eval_value(&sub, where->where.cond, ty->t_bool);
    (void)diag_speculate_end(ty->diags);
    if (ok)
        return NULL;
    const struct node *m = where->where.message;
    const char *said = m && m->kind == NODE_STRING ? arena_printf(ty->run, ": %s", m->string.text)
                                                   : "";
    if (!v || v->kind != VALUE_PARAM || proven(ty, v) == 0)
        return arena_printf(ty->run, "violated constraint%s", said);
    return arena_printf(ty->run, "lacking evidence for '%s'%s; say so in a 'where', a 'comptime "
                        "if' or a 'comptime assert' before", value_text(ty->run, v), said);
}

static bool where_holds(struct infer *in, struct node_list *where, struct attempt *t,
                        struct node *at)
{
    for (int i = 0; i < where->len; i++) {
        t->reason = condition_flaw(in, where->at[i]);
        if (!t->reason)
            continue;
        t->reason_at = at->span;
        t->where_at = where->at[i]->where.cond->span;
        return false;
    }
    return true;
}

/* The struct's own `where`, for parameters that a constructor's arguments gave. */
static bool struct_where_holds(struct infer *in, struct type *self, struct attempt *t,
                               struct node *at)
{
    struct node *n = self->decl->node;
    if (!n || n->kind != NODE_STRUCT || !n->strukt.where.len ||
        (in->self_type && in->self_type->kind == TYPE_STRUCT && in->self_type->decl == self->decl))
        return true;
    struct infer sub = member_context(in->ty, self, self->decl->home);
    sub.goes_bare = true;
    sub.owner_scope = NULL;
    return where_holds(&sub, &n->strukt.where, t, at);
}

static void bind_names(struct types *ty, struct scope *s, struct node_list *params,
                       struct value **known, struct span span)
{
    const int n = param_count(params);
    for (int i = 0; i < n; i++) {
        struct name_binding *b =
            scope_bind(ty->run, s, param_at(params, i)->param.name, BINDING_UNBOUND, span);
        if (known && known[i] && known[i]->kind != VALUE_UNBOUND) {
            b->kind = BINDING_VALUE;
            b->value = known[i];
        }
    }
}

/* Origins and their mutability that no argument decides: bound to an immutable, untracked one. */
static bool unimportant(struct infer *ctx, struct node_list *params, int i, struct node *p,
                        struct name_binding *b)
{
    struct types *ty = ctx->ty;
    const struct param_kind k = param_kind(ctx, p);
    if (k.is_type || k.is_bad || !k.type)
        return false;
    if (is_decl(k.type, ty->d_origin)) {
        const struct value *mut = k.type->args[0];
        b->value = value_origin(ty, mut->kind == VALUE_INT && value_is_true(mut));
    } else if (k.type == ty->t_bool && params_infer_only(params, i)) {
        b->value = value_int64(ty, ty->t_bool, 0);
    } else {
        return false;
    }
    b->kind = BINDING_VALUE;
    return true;
}

/* Bindings of a parameter list as values; completes defaults; false with a reason. */
static bool collect(struct matcher *m, struct attempt *t, struct node_list *params, struct scope *s,
                    struct infer *ctx, struct value **out, struct node *at)
{
    struct types *ty = m->in.ty;
    const int n = param_count(params);
    for (int i = 0; i < n; i++) {
        const struct name_binding *b = scope_find_here(s, param_at(params, i)->param.name);
        if (b->kind == BINDING_VALUE)
            match_param(m, param_at(params, i), b->value);
    }
    for (int i = 0; i < n; i++) {
        struct node *p = param_at(params, i);
        struct name_binding *b = scope_find_here(s, p->param.name);
        if (b->kind == BINDING_UNBOUND) {
            if (p->param.flags & PARAM_STAR) {
                b->kind = BINDING_VALUE;
                b->value = value_pack(ty, NULL, NULL, 0);
            } else if (p->param.default_value) {
                const struct param_kind k = param_kind(ctx, p);
                struct value *v =
                    k.is_type ? value_type(ty, eval_type(ctx, p->param.default_value, false))
                              : eval_value(ctx, p->param.default_value,
                                           k.type && type_is_complete(k.type) ? k.type : NULL);
                if (!v)
                    (void)undecided(ty);
                if (!v)
                    return fail(&m->in, t, at->span, "a default of a parameter is wrong");
                b->kind = BINDING_VALUE;
                b->value = v;
            } else if (unimportant(ctx, params, i, p, b)) {
                /* an origin nobody names: whatever it is, nothing is kept alive through it */
            } else {
                return fail(&m->in, t, at->span,
                            arena_printf(m->in.arena, "failed to infer parameter '%s'",
                                         p->param.name));
            }
        }
        struct value *v = b->value;
        if (p->param.flags & PARAM_STAR) {
            for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++) {
                if (!param_accept(ctx, p, v->items[k], at, true))
                    return fail(
                        &m->in, t, at->span,
                        arena_printf(m->in.arena,
                                     "argument type '%s' does not conform to what '%s' asks",
                                     value_text(m->in.arena, v->items[k]), p->param.name));
            }
        } else {
            struct value *accepted = param_accept(ctx, p, v, at, true);
            if (!accepted) {
                const struct param_kind k = param_kind(ctx, p);
                return fail(&m->in, t, at->span,
                            k.is_type
                                ? arena_printf(m->in.arena,
                                               "argument type '%s' does not conform to trait '%s'",
                                               value_text(m->in.arena, v), text_of(ty, k.type))
                                : arena_printf(m->in.arena, "parameter '%s' cannot be %s",
                                               p->param.name, value_text(m->in.arena, v)));
            }
            v = b->value = accepted;
        }
        out[i] = v;
    }
    return true;
}

/* Tries one candidate: binds parameters, finds the instance, counts conversions. */
static bool try_candidate(struct infer *in, struct func_set *set, struct call_args *args,
                          struct node *at, struct type *expected, struct attempt *t)
{
    struct types *ty = in->ty;
    struct func_decl *d = t->c.decl;
    struct node *def = d->node;
    struct type *owner = t->c.owner;
    const bool is_method = set->self != NULL && !d->is_static && !set->is_constructor;
    struct matcher m = {0};
    m.in = file_context(ty, d->home);
    m.in.decl = d;
    m.in.arena = in->arena;
    m.in.no_constructors = in->no_constructors;

    t->is_static_call = set->self && d->is_static;
    if (d->is_unavailable)
        return fail(in, t, at->span, "it is marked @unavailable");
    /* the receiver is the first actual */
    struct call_args actuals = *args;
    if (is_method || d->closure_type) {
        struct call_args with_self = {0};
        if (set->self)
            args_push(in, &with_self, set->self);
        for (int i = 0; i < args->items.len; i++)
            vec_push(in->arena, &with_self.items, args->items.at[i]);
        actuals = with_self;
    }
    if (!map_arguments(in, t, &actuals, is_method, at))
        return false;

    /* scopes: the struct's parameters, then the function's */
    struct scope *owner_scope = NULL;
    if (d->outer) {
        m.in.self_type = d->outer_self;
        m.in.scope = d->outer;
    } else if (owner && owner->kind == TYPE_STRUCT && !d->trait && !owner->decl->is_closure) {
        owner_scope = scope_new(ty->run, NULL);
        bind_names(ty, owner_scope, owner->decl->params, owner->args, def->span);
        m.in.self_type = owner;
        m.in.owner_scope = owner_scope;
        m.in.scope = owner_scope;
    } else if (d->trait) {
        m.in.self_type = owner;
    }
    struct scope *own = scope_new(ty->run, m.in.scope);
    m.own = own;
    const int own_count = param_count(&def->def.params);
    /* an argument may bring a hidden type and an origin */
    struct value **own_args =
        arena_array(in->arena, struct value *, own_count + 2 * def->def.args.len + 1);
    if (set->has_param_args && !set->is_constructor) {
        bind_names(ty, own, &def->def.params, NULL, def->span);
        m.in.scope = own;
        diag_speculate_begin(ty->diags);
        struct node_list explicit_args = set->param_args;
        set->param_context.captured = &t->captured;
        bool ok = bind_param_args(&set->param_context, &def->def.params, m.in.home, own,
                                  m.in.self_type, &explicit_args, own_args);
        const int errors = diag_speculate_end(ty->diags);
        if (!ok && !errors)
            (void)undecided(ty);
        if (errors) {
            t->unfit = own;
            t->self_type = m.in.self_type;
        }
        if (!ok || errors)
            return fail(in, t, at->span, "its parameters do not fit");
    } else {
        bind_names(ty, own, &def->def.params, NULL, def->span);
        m.in.scope = own;
    }
    /* the receiver's own type says the struct's parameters when only the generic name was used */
    if (set->is_constructor && expected && owner && expected->kind == TYPE_STRUCT &&
        expected->decl == owner->decl && !type_is_complete(owner)) {
        for (int i = 0; i < owner->arg_count; i++) {
            struct name_binding *b =
                scope_find_here(owner_scope, param_at(owner->decl->params, i)->param.name);
            if (b->kind == BINDING_UNBOUND && expected->args[i]->kind != VALUE_UNBOUND) {
                b->kind = BINDING_VALUE;
                b->value = expected->args[i];
            }
        }
    }

    /* inference: plain values first, literals and displays after them */
    struct type *hidden[MAX_FORMALS] = {0};
    struct value *hidden_pack[MAX_FORMALS] = {0};
    for (int pass = 0; pass < 3; pass++) {
        for (int i = 0; i < t->formal_count; i++) {
            struct formal *f = &t->formals[i];
            if (!f->node)
                continue;
            if (f->node->arg.flags & ARG_PACK) {
                if (pass != 2)
                    continue;
                VEC(struct value *) items = {0};
                for (int k = 0; k < f->count; k++) {
                    struct call_arg *a = &actuals.items.at[f->first + k];
                    if (!a->tx)
                        a->tx = infer_expr(in, a->node, NULL);
                    if (tx_is_error(a->tx))
                        return fail(in, t, at->span, "an argument is wrong");
                    vec_push(in->arena, &items, value_type(ty, natural_type(ty, a->tx)));
                }
                struct value *pack = value_pack(ty, NULL, items.at, items.len);
                struct node *formal = f->node->arg.type;
                hidden_pack[i] = pack;
                if (formal && formal->kind == NODE_STARRED)
                    formal = formal->starred.value;
                if (formal && !arg_is_auto(&m.in, f->node) && !match_value(&m, formal, pack))
                    return fail(in, t, at->span, "the types of its variadic arguments do not fit");
                t->variadics += f->count > 0 ? 1 : 0;
                continue;
            }
            if (i == 0 && is_method && !f->node->arg.type) {
                if (pass == 0 && !infer_from(&m, t, f, set->self, &hidden[i]))
                    return false;
                continue;
            }
            if (f->is_forwarded) {
                if (pass == 0 && f->node->arg.type &&
                    !match_type(&m, f->node->arg.type,
                                actuals.items.at[f->first].tx->type->args[0]->as_type))
                    return fail(in, t, at->span, "the types of its variadic arguments do not fit");
                continue;
            }
            for (int k = 0; k < f->count; k++) {
                struct call_arg *a = &actuals.items.at[f->first + k];
                if (!a->tx) {
                    if (pass != 2)
                        continue;
                    diag_speculate_begin(ty->diags);
                    struct type *want =
                        f->node->arg.type ? open_type(&m.in, f->node->arg.type) : NULL;
                    struct infer sub = *in;
                    struct tblock scratch = {0};
                    sub.block = &scratch;
                    struct tx *x = infer_expr(&sub, a->node, want);
                    const int errors = diag_speculate_end(ty->diags);
                    if (errors || tx_is_error(x))
                        continue;
                    if (!infer_from(&m, t, f, x, &hidden[i]))
                        return false;
                    continue;
                }
                if (tx_is_error(a->tx))
                    return fail(in, t, at->span, "an argument is wrong");
                const bool literal = is_literal_type(ty, a->tx->type);
                if (pass != (literal ? 1 : 0))
                    continue;
                if (!infer_from(&m, t, f, a->tx, &hidden[i]))
                    return false;
            }
            if (pass == 2 && (f->node->arg.flags & ARG_STAR))
                t->variadics++;
        }
    }
    for (int i = 0; i < t->formal_count; i++)
        if (t->formals[i].is_default && t->formals[i].node->arg.type &&
            arg_is_auto(&m.in, t->formals[i].node)) {
            diag_speculate_begin(ty->diags);
            struct tx *x = infer_expr(&m.in, t->formals[i].node->arg.default_value, NULL);
            if (!diag_speculate_end(ty->diags) && !tx_is_error(x))
                hidden[i] = natural_type(ty, x);
        }
    for (int round = 0, left = m.deferred_nodes.len; round < 2 && left; round++) {
        const int n = m.deferred_nodes.len;
        VEC(struct node *) nodes = {0};
        VEC(struct type *) types = {0};
        for (int i = 0; i < n; i++) {
            vec_push(in->arena, &nodes, m.deferred_nodes.at[i]);
            vec_push(in->arena, &types, m.deferred_types.at[i]);
        }
        m.deferred_nodes.len = m.deferred_types.len = 0;
        for (int i = 0; i < n; i++)
            (void)match_type(&m, nodes.at[i], types.at[i]);
        left = m.deferred_nodes.len;
    }

    /* a function parameter says the parameters that its own type names: F: def(T) -> R */
    for (int i = 0; i < own_count; i++) {
        struct node *p = param_at(&def->def.params, i);
        const struct name_binding *b = scope_find_here(own, p->param.name);
        if (p->param.type && p->param.type->kind == NODE_FN_TYPE && b->kind == BINDING_VALUE &&
            b->value->kind == VALUE_TYPE)
            (void)match_func_type(&m, p->param.type, b->value->as_type);
    }

    /* parameters, complete */
    struct type *self_type = owner;
    if (owner_scope) {
        const int n = owner->arg_count;
        struct value **found = arena_array(in->arena, struct value *, n ? n : 1);
        struct infer ctx = m.in;
        ctx.scope = owner_scope;
        ctx.goes_bare = true;
        if (!collect(&m, t, owner->decl->params, owner_scope, &ctx, found, at))
            return false;
        self_type = type_struct(ty, owner->decl, found, n);
        m.in.self_type = self_type;
    }
    if (!collect(&m, t, &def->def.params, own, &m.in, own_args, at))
        return false;
    int count = own_count;
    for (int i = 0; i < def->def.args.len; i++) {
        struct node *a = def->def.args.at[i];
        if (!a->arg.name || a->arg.conv == CONV_OUT)
            continue;
        int k = 0;
        while (k < t->formal_count && t->formals[k].node != a)
            k++;
        if (arg_is_auto(&m.in, a)) {
            if (a->arg.flags & ARG_PACK)
                own_args[count++] = hidden_pack[k] ? hidden_pack[k] : value_pack(ty, NULL, NULL, 0);
            else if (hidden[k])
                own_args[count++] = value_type(ty, hidden[k]);
            else
                return fail(
                    in, t, at->span,
                    arena_printf(in->arena, "failed to infer the type of '%s'", a->arg.name));
        }
        if (a->arg.conv == CONV_REF) {
            bool is_mut = true;
            if (k < t->formal_count && t->formals[k].count) {
                const struct tx *x = actuals.items.at[t->formals[k].first].tx;
                is_mut = x && x->is_place ? x->is_mut : true;
            }
            own_args[count++] = value_origin(ty, is_mut);
        }
    }
    if (!where_holds(&m.in, &def->def.where, t, at))
        return false;
    if (set->is_constructor && self_type && self_type->kind == TYPE_STRUCT && d->owner &&
        !struct_where_holds(in, self_type, t, at))
        return false;
    t->parameters = count;
    t->self_type = self_type;
    t->scope = own;
    t->inst = instance_get(ty, d, self_type, own_args, count, in, at->span);
    if (!instance_sign(ty, t->inst)) {
        t->failed_sign = t->inst;
        if (t->inst->is_symbolic)
            (void)undecided(ty);
        return fail(in, t, at->span, "its signature has errors here");
    }

    /* conversions */
    for (int i = 0; i < t->formal_count; i++) {
        struct formal *f = &t->formals[i];
        if (!f->node || f->is_forwarded || f->node->arg.flags & (ARG_PACK | ARG_STARSTAR))
            continue;
        struct type *want = t->inst->params[i].type;
        const enum pass pass = t->inst->params[i].pass;
        if (f->node->arg.flags & ARG_STAR)
            want = want->args[0]->as_type;
        for (int k = 0; k < f->count; k++) {
            struct call_arg *a = &actuals.items.at[f->first + k];
            struct tx *x = a->tx;
            if (!x) {
                struct infer sub = *in;
                struct tblock scratch = {0};
                sub.block = &scratch;
                diag_speculate_begin(ty->diags);
                x = infer_expr(&sub, a->node, want);
                if (diag_speculate_end(ty->diags) || tx_is_error(x))
                    return fail(in, t, arg_span(a, at),
                                arena_printf(in->arena, "value passed to '%s' does not make a '%s'",
                                             f->node->arg.name, text_of(ty, want)));
            }
            struct infer sub = *in;
            sub.no_constructors = in->no_constructors || set->implicit_only;
            const int cost = pass == PASS_MUT && x->type != want && !is_error(ty, x->type)
                                 ? (type_erased(ty, x->type) == type_erased(ty, want) ? 0 : -1)
                                 : conversion_cost(&sub, x, want);
            if (cost < 0)
                return fail(
                    in, t, arg_span(a, at),
                    arena_printf(in->arena,
                                 "value passed to '%s' cannot be converted from '%s' to '%s'",
                                 f->node->arg.name, text_of(ty, x->type), text_of(ty, want)));
            t->conversions += cost;
            t->materialised += is_literal_type(ty, x->type) && x->type != want;
            if (pass == PASS_MUT && !(x->is_place && x->is_mut) && !can_put_back(x)) {
                if (i == 0 && is_method && !x->is_place)
                    continue; /* a method may change a temporary */
                return fail(in, t, arg_span(a, at),
                            arena_printf(in->arena,
                                         "value passed to mutable argument '%s' must be mutable",
                                         f->node->arg.name));
            }
            const bool rvalue = !x->is_place;
            if (pass == PASS_OWNED && !rvalue)
                t->mismatches++;
            if ((pass == PASS_IMM || pass == PASS_REF) && rvalue)
                t->mismatches++;
        }
    }
    return true;
}

/* ---- ranking ------------------------------------------------------------- */

static int compare_attempts(const struct attempt *a, const struct attempt *b)
{
    if (a->conversions != b->conversions)
        return a->conversions - b->conversions;
    if (a->materialised != b->materialised)
        return a->materialised - b->materialised;
    if (a->variadics != b->variadics)
        return a->variadics - b->variadics;
    if (a->mismatches != b->mismatches)
        return a->mismatches - b->mismatches;
    if (a->parameters != b->parameters)
        return a->parameters - b->parameters;
    if (a->is_static_call != b->is_static_call)
        return a->is_static_call - b->is_static_call;
    return a->implicit - b->implicit;
}

/* ---- the best one ------------------------------------------------------------ */

static struct tx *report_failures(struct infer *in, struct func_set *set, struct attempt *tries,
                                  int n, struct node *at)
{
    struct types *ty = in->ty;
    if (n == 1 && tries[0].failed_sign && !ty->diags->speculative) {
        /* said again, aloud */
        struct instance *inst = tries[0].failed_sign;
        const int errors = ty->diags->error_count;
        inst->state = INST_NEW;
        inst->scope = NULL;
        inst->has_error = false;
        inst->locals.len = 0;
        (void)instance_sign(ty, inst);
        if (ty->diags->error_count > errors) {
            diag_note(ty->diags, at->span, "%s", "in the signature as it is used here");
            return tx_error(in, at->span);
        }
    }
    if (n == 1 && tries[0].unfit && !ty->diags->speculative) {
        struct func_decl *d = tries[0].c.decl;
        struct node_list *params = &d->node->def.params, given = set->param_args;
        struct scope *own = scope_new(ty->run, tries[0].unfit->parent);
        struct value **args = arena_array(in->arena, struct value *, param_count(params) + 1);
        const int errors = ty->diags->error_count;
        bind_names(ty, own, params, NULL, d->node->span);
        (void)bind_param_args(&set->param_context, params, d->home, own, tries[0].self_type,
                              &given, args);
        if (ty->diags->error_count > errors) {
            diag_note(ty->diags, d->node->name_span, "%s", "function declared here");
            return tx_error(in, at->span);
        }
    }
    if (n == 1) {
        diag_error(ty->diags, tries[0].reason_at.file ? tries[0].reason_at : at->span,
                   DIAG_INVALID_CALL, set->name,
                   tries[0].reason ? tries[0].reason : "it does not fit");
        if (tries[0].where_at.file)
            diag_note(ty->diags, tries[0].where_at, "%s", "the constraint stands here");
        else if (tries[0].c.decl->node->name_span.file)
            diag_note(ty->diags, tries[0].c.decl->node->name_span, "%s", "function declared here");
        return tx_error(in, at->span);
    }
    if (set->is_constructor)
        diag_error(ty->diags, at->span, DIAG_NO_CONSTRUCTOR,
                   set->constructs ? text_of(ty, set->constructs) : set->name);
    else
        diag_error(ty->diags, at->span, DIAG_NO_OVERLOAD, set->name);
    for (int i = 0; i < n; i++)
        diag_note(ty->diags, tries[i].c.decl->node->name_span, "candidate not viable: %s",
                  tries[i].reason ? tries[i].reason : "it does not fit");
    return tx_error(in, at->span);
}

/* @fieldwise_init: a constructor made from the fields, as a declaration. */
static struct func_decl *fieldwise(struct types *ty, struct struct_decl *d)
{
    if (d->fieldwise_decl)
        return d->fieldwise_decl;
    struct node *def = node_new(ty->run, NODE_DEF, d->node->span);
    def->name_span = d->node->name_span;
    def->def.name = word(ty, "__init__");
    struct node *self = node_new(ty->run, NODE_ARG, d->node->span);
    self->arg.name = word(ty, "self");
    self->arg.conv = CONV_OUT;
    node_list_push(ty->run, &def->def.args, self);
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind != MEMBER_FIELD)
            continue;
        struct node *a = node_new(ty->run, NODE_ARG, m->nodes.at[0]->span);
        a->arg.name = m->name;
        a->arg.conv = CONV_VAR;
        a->arg.type = m->nodes.at[0]->var.type;
        node_list_push(ty->run, &def->def.args, a);
    }
    struct func_decl *f = decl_func_new(ty, def, d->home);
    f->owner = d;
    f->is_fieldwise = true;
    f->is_implicit = d->fieldwise_implicit;
    d->fieldwise_decl = f;
    return f;
}

struct tx *call_funcs(struct infer *in, struct func_set *set, struct call_args *args,
                      struct node *at, struct type *expected)
{
    struct types *ty = in->ty;
    struct node nowhere = {.kind = NODE_ERROR};
    if (!at)
        at = &nowhere;
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].tx && tx_is_error(args->items.at[i].tx))
            return tx_error(in, at->span);
    if (set->enum_case)
        return enum_construct(in, set, args, at, expected);
    VEC(struct candidate) all = {0};
    for (int i = 0; i < set->items.len; i++)
        vec_push(in->arena, &all, set->items.at[i]);
    if (set->is_constructor && set->constructs && set->constructs->kind == TYPE_STRUCT &&
        set->constructs->decl->fieldwise_init &&
        (!set->implicit_only || set->constructs->decl->fieldwise_implicit)) {
        const struct candidate c = {fieldwise(ty, set->constructs->decl), set->constructs};
        vec_push(in->arena, &all, c);
    }
    if (!all.len) {
        diag_error(ty->diags, at->span, DIAG_NO_CONSTRUCTOR,
                   set->constructs ? text_of(ty, set->constructs) : set->name);
        return tx_error(in, at->span);
    }
    struct attempt *tries = arena_array(in->arena, struct attempt, all.len);
    const int open_questions = ty->opaque.undecided + ty->opaque.assumed;
    int best = -1, fitting = 0;
    bool tie = false;
    for (int i = 0; i < all.len; i++) {
        struct attempt *t = &tries[i];
        t->c = all.at[i];
        t->implicit = t->c.decl->is_implicit;
        const int assumed_before = ty->opaque.assumed;
        diag_speculate_begin(ty->diags);
        const bool ok = try_candidate(in, set, args, at, expected, t);
        (void)diag_speculate_end(ty->diags);
        if (!ok) {
            ty->opaque.assumed = assumed_before; /* whatever was taken to hold, it does not fit */
            t->inst = NULL;
            continue;
        }
        fitting++;
        if (best < 0) {
            best = i;
            continue;
        }
        const int c = compare_attempts(t, &tries[best]);
        if (c < 0) {
            best = i;
            tie = false;
        } else if (c == 0) {
            tie = true;
        }
    }
    if (fitting > 1 && ty->opaque.undecided + ty->opaque.assumed > open_questions)
        return tx_error(in, at->span); /* which it is, instances will tell */
    if (best < 0)
        return report_failures(in, set, tries, all.len, at);
    if (tie && tries[best].c.decl->trait && tries[best].c.owner &&
        !is_archetype(tries[best].c.owner))
        tie = false; /* defaults of two traits: told of the struct */
    if (tie) {
        if (tries[best].conversions)
            diag_error(ty->diags, at->span, DIAG_AMBIGUOUS_CONVERSIONS, set->name,
                       tries[best].conversions);
        else
            diag_error(ty->diags, at->span, DIAG_AMBIGUOUS, set->name);
        for (int i = 0; i < all.len; i++)
            if (tries[i].inst && compare_attempts(&tries[i], &tries[best]) == 0)
                diag_note(ty->diags, tries[i].c.decl->node->name_span, "%s",
                          "candidate declared here");
        return tx_error(in, at->span);
    }
    return build_call(in, set, &tries[best], args, at);
}

struct tx *call_method(struct infer *in, struct tx *self, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet)
{
    struct types *ty = in->ty;
    struct func_set *set = find_methods(in, self->type, word(ty, name));
    if (!set) {
        if (!quiet)
            report_lack(ty, at->span, DIAG_NO_METHOD, self->type, name);
        return NULL;
    }
    set->self = self;
    struct call_args list = {0};
    for (int i = 0; i < n; i++)
        args_push(in, &list, args[i]);
    if (!quiet)
        return call_funcs(in, set, &list, at, NULL);
    diag_speculate_begin(ty->diags);
    struct tx *x = call_funcs(in, set, &list, at, NULL);
    const int errors = diag_speculate_end(ty->diags);
    if (errors || tx_is_error(x))
        return NULL;
    return call_funcs(in, set, &list, at, NULL);
}

struct tx *call_static(struct infer *in, struct type *t, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet)
{
    struct func_set *set = find_methods(in, t, word(in->ty, name));
    if (!set) {
        if (!quiet)
            report_lack(in->ty, at->span, DIAG_NO_TYPE_MEMBER, t, name);
        return NULL;
    }
    struct call_args list = {0};
    for (int i = 0; i < n; i++)
        args_push(in, &list, args[i]);
    return call_funcs(in, set, &list, at, NULL);
}

struct tx *call_constructor(struct infer *in, struct type *t, struct call_args *args,
                            struct node *at, bool quiet)
{
    return construct(in, t, args, at, NULL, quiet);
}

struct call_args call_arguments(struct infer *in, struct node_list *nodes)
{
    return infer_args(in, nodes);
}
