/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* One candidate of a call: which argument goes where, what the arguments say of its parameters, and
 * what it would cost to convert them. */
#include "types/call.h"

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

/* Why the list of arguments x cannot be handed on as it is to the variadic argument `formal`; NULL:
 * it can. Both own what they hold, both change it, or both read it. */
static const char *unpack_flaw(struct infer *in, const struct call_arg *x,
                               const struct node *formal)
{
    struct types *ty = in->ty;
    const bool is_pack = (formal->arg.flags & ARG_PACK) != 0;
    const struct tx *list = x->tx;
    const enum pass to = pass_of((enum conv)formal->arg.conv);
    if (!list || tx_is_error(list))
        return NULL;
    if (!is_decl(list->type, is_pack ? ty->d_pack : ty->d_variadic_list))
        return arena_printf(in->arena, "a value of type '%s' cannot be unpacked into '*%s'; only "
                            "%s arguments of a function can", text_of(ty, list->type),
                            formal->arg.name, is_pack ? "the '*args: *Ts'" : "the '*args: T'");
    const bool is_moved = list->kind == TX_MOVE;
    if (is_moved)
        list = list->base;
    if (list->kind != TX_LOCAL || list->local->kind != LOCAL_ARG)
        return NULL;
    const enum pass from = list->local->pass;
    if ((from == PASS_OWNED) != (to == PASS_OWNED) || (from == PASS_MUT) != (to == PASS_MUT))
        return arena_printf(in->arena, "'*%s' and '*%s' do not take their arguments by the same "
                            "convention, so one cannot be handed on as the other",
                            list->local->name, formal->arg.name);
    if (to == PASS_OWNED && !is_moved)
        return arena_printf(in->arena, "'%s' owns its arguments: hand them on with '*%s^'",
                            list->local->name, list->local->name);
    return NULL;
}

/* Which actual goes to which formal. */
static bool map_arguments(struct infer *in, struct attempt *t, const struct call_args *args,
                          bool skip_self, struct node *at)
{
    struct node *def = t->c.decl->node;
    bool used[MAX_ACTUALS] = {0};
    int next = 0;
    bool keyword_only = false;
    const int positional_only = positional_mark(def); /* those before it go by place alone */
    const int n = args->items.len;
    if (n > MAX_ACTUALS)
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
            while (next < n && !args->items.at[next].keyword && args->items.at[next].stars != 2) {
                const struct call_arg *x = &args->items.at[next], *y = &args->items.at[f->first];
                used[next] = true;
                if (next > f->first && (x->stars || y->stars))
                    return fail(in, t, arg_span(x, at),
                                "concatenating unpacked positional arguments is not supported");
                next++;
                f->count++;
            }
            /* f(*xs): the list as it is */
            if (f->count == 1 && args->items.at[f->first].stars == 1) {
                const struct call_arg *x = &args->items.at[f->first];
                const char *flaw = unpack_flaw(in, x, a);
                if (flaw)
                    return fail(in, t, arg_span(x, at), flaw);
                f->is_forwarded = true;
            }
            continue;
        }
        if (a->arg.flags & ARG_STARSTAR) {
            f->count = 0;
            f->is_keywords = true;
            bool *taken = arena_array(in->arena, bool, n + 1);
            memcpy(taken, used, (size_t)n * sizeof *taken);
            f->taken = taken;
            t->variadics = true;
            int splat = -1, others = 0;
            for (int k = 0; k < n; k++) {
                if (args->items.at[k].stars == 2)
                    splat = k;
                others += !used[k] && (args->items.at[k].keyword || args->items.at[k].stars == 2);
            }
            if (splat >= 0 && others > 1)
                return fail(in, t, arg_span(&args->items.at[splat], at),
                            "combining a '**' unpack with other keyword arguments is not "
                            "supported");
            for (int k = 0; k < n; k++)
                if (args->items.at[k].keyword || args->items.at[k].stars == 2)
                    used[k] = true;
            continue;
        }
        if (!keyword_only && next < n && !args->items.at[next].keyword &&
            args->items.at[next].stars != 2) {
            if (args->items.at[next].stars)
                return fail(in, t, arg_span(&args->items.at[next], at),
                            arena_printf(in->arena, "'%s' takes one argument: how many '*' gives "
                                         "is not known, so that only a variadic argument takes it",
                                         a->arg.name));
            used[next] = true;
            f->first = next++;
            f->count = 1;
            continue;
        }
        for (int k = 0; k < n && f->first < 0 && i > positional_only; k++)
            if (args->items.at[k].keyword == a->arg.name && !used[k]) {
                used[k] = true;
                f->first = k;
                f->count = 1;
            }
        if (f->first >= 0)
            continue;
        /* a generic body knows the trait's method, and so its defaults */
        if (at->kind == NODE_CALL && at->call.by_trait && !is_opaque(in->ty) && t->c.owner)
            f->from_trait = trait_default(in->ty, t->c.owner, def->def.name, a->arg.name);
        if (!a->arg.default_value && !f->from_trait.value) {
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

/* `Span[mut=False, T, _]`: what is given may be written, and is read only here. */
static struct type *as_read(struct matcher *m, struct node *formal, struct type *actual)
{
    struct types *ty = m->in.ty;
    struct value *reads = NULL, *args[MAX_FORMALS];

    if (formal->kind != NODE_SUBSCRIPT || actual->kind != TYPE_STRUCT ||
        actual->arg_count > MAX_FORMALS)
        return actual;
    for (int i = 0; i < formal->subscript.args.len; i++) {
        struct node *a = formal->subscript.args.at[i];
        if (a->kind == NODE_KEYWORD && strcmp(a->keyword.name, "mut") == 0 &&
            !mentions_unbound(m, a->keyword.value))
            reads = eval_value(&m->in, a->keyword.value, ty->t_bool);
    }
    if (!reads || reads->kind != VALUE_INT || value_is_true(reads))
        return actual;
    for (int i = 0; i < actual->arg_count; i++) {
        struct value *v = actual->args[i];
        const bool is_mut = params_infer_only(actual->decl->params, i) && v->kind == VALUE_INT &&
                            v->type == ty->t_bool;
        args[i] = v->kind == VALUE_ORIGIN ? value_origin(ty, false) : is_mut ? reads : v;
    }
    return type_struct(ty, actual->decl, args, actual->arg_count);
}

/* t with nothing in the place of what is known in part: `Span[Scalar[dtype], _]`, dtype not found
 * yet, is any Span. A constructor may take it then, and what it makes says the rest. */
static struct type *without_open_parts(struct types *ty, struct type *t)
{
    struct value *args[64];

    if (t->kind != TYPE_STRUCT || t->arg_count > (int)(sizeof args / sizeof *args))
        return t;
    for (int i = 0; i < t->arg_count; i++)
        args[i] = value_is_complete(t->args[i]) ? t->args[i] : value_unbound(ty);
    return type_struct(ty, t->decl, args, t->arg_count);
}

/* Any type of the struct that formal, with arguments that cannot be said yet, is one of. */
static struct type *any_of(struct matcher *m, struct node *formal)
{
    if (formal->kind != NODE_SUBSCRIPT)
        return NULL;
    struct type *t = open_type(&m->in, formal->subscript.value);
    return t ? type_open(m->in.ty, t->decl) : NULL;
}

/* Infers what one actual says of the parameters. */
static bool infer_from(struct matcher *m, struct attempt *t, struct formal *f, struct tx *x,
                       struct type **hidden)
{
    struct types *ty = m->in.ty;
    struct node *a = f->node;
    if (!a)
        return true;
    if (a->arg.conv == CONV_REF) {
        const struct tx *place = as_place(&m->in, x);
        for (int i = 0; i < a->arg.origins.len; i++) {
            struct node *o = a->arg.origins.at[i];
            if (o->kind == NODE_NAME || o->kind == NODE_MEMBER)
                (void)match_value(m, o, value_origin(ty, place->is_place && place->is_mut));
        }
    }
    if (!a->arg.type) {
        bind_receiver(m, x);
        return true;
    }
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
        *hidden = is_open ? as_read(m, formal, actual) : actual;
        return true;
    }
    if (is_open || (formal->kind == NODE_SUBSCRIPT && mentions_unbound(m, formal))) {
        /* converts to some instance of the open type */
        struct type *open = open_type(&m->in, formal);
        int cost = 0;
        struct tx *c = open ? convert(&m->in, x, open, &cost, NULL) : NULL;
        struct type *opener = c ? open : open ? without_open_parts(ty, open) : any_of(m, formal);
        if (opener != open)
            c = convert(&m->in, x, opener, &cost, NULL);
        if (c && match_type(m, formal, c->type)) {
            *hidden = c->type;
            return true;
        }
        if (!is_open)
            return true; /* what is found later may do it */
        t->reason = arena_printf(m->in.arena, "value passed to '%s' cannot be converted from '%s'",
                                 a->arg.name, given_text(ty, x));
        t->reason_at = x->span;
        return false;
    }
    return true; /* a conversion may do it */
}

/* What the arguments that a `**kw: T` takes say of T. */
static bool infer_keywords(struct matcher *m, struct attempt *t, struct formal *f,
                           const struct call_args *actuals)
{
    struct type *hidden = NULL;
    for (int i = 0; i < actuals->items.len; i++) {
        const struct call_arg *a = &actuals->items.at[i];
        if (f->taken[i] || !a->tx || tx_is_error(a->tx))
            continue;
        if (a->keyword && !infer_from(m, t, f, a->tx, &hidden))
            return false;
        if (a->stars == 2 && a->tx->type->kind == TYPE_STRUCT && a->tx->type->arg_count > 1 &&
            a->tx->type->args[1]->kind == VALUE_TYPE)
            (void)match_type(m, f->node->arg.type, a->tx->type->args[1]->as_type);
    }
    return true;
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

static bool where_holds(struct infer *in, struct node_list *where, struct attempt *t,
                        struct node *at, const struct infer *caller)
{
    for (int i = 0; i < where->len; i++) {
        t->reason = condition_flaw(in, where->at[i], caller);
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
    return where_holds(&sub, &n->strukt.where, t, at, in);
}

void bind_names(struct arena *a, struct scope *s, struct node_list *params, struct value **known,
                struct span span)
{
    const int n = param_count(params);
    for (int i = 0; i < n; i++) {
        struct name_binding *b =
            scope_bind(a, s, param_at(params, i)->param.name, BINDING_UNBOUND, span);
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

/* A function that cannot raise where one that may is asked for: what asks for it fits better. */
static bool takes_for_raising(struct infer *in, struct node *param, const struct value *v)
{
    const struct param_kind k = param_kind(in, param);

    return v->kind == VALUE_TYPE && k.is_type && is_calmer(in->ty, v->as_type, k.type);
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
                b->value = empty_pack(ctx, p);
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
            struct value *open = pack_element(ty, v); /* any of a symbolic pack */
            struct value **items = open ? &open : v->items;
            const int count = open ? 1 : v->kind == VALUE_PACK ? v->item_count : 0;
            for (int k = 0; k < count; k++) {
                if (!param_accept(ctx, p, items[k], at, true))
                    return fail(
                        &m->in, t, at->span,
                        arena_printf(m->in.arena,
                                     "argument type '%s' does not conform to what '%s' asks",
                                     value_text(m->in.arena, items[k]), p->param.name));
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
            t->conversions += takes_for_raising(ctx, p, v);
        }
        out[i] = v;
    }
    return true;
}

/* The type written at a constructor's `out self`, NULL when there is none. */
static struct node *constructed_type(const struct node *def)
{
    for (int i = 0; i < def->def.args.len; i++)
        if (def->def.args.at[i]->arg.conv == CONV_OUT)
            return def->def.args.at[i]->arg.type;
    return NULL;
}

/* What is known of the owner's parameters against the type that a constructor says it makes. */
static bool match_constructed(struct matcher *m, struct node *made, const struct type *owner,
                              struct scope *owner_scope)
{
    if (made->kind != NODE_SUBSCRIPT)
        return true;
    struct types *ty = m->in.ty;
    const int n = owner->arg_count;
    struct value **known = arena_array(m->in.arena, struct value *, n ? n : 1);
    for (int i = 0; i < n; i++) {
        const struct name_binding *b =
            scope_find_here(owner_scope, param_at(owner->decl->params, i)->param.name);
        known[i] = b->kind == BINDING_VALUE ? b->value : value_unbound(ty);
    }
    return match_type(m, made, type_struct(ty, owner->decl, known, n));
}

/* The function's arguments by name: its conditions and what it makes may ask for their types.
 * hidden: those of arguments with open types, as far as they are found. */
static struct scope *argument_scope(struct matcher *m, const struct attempt *tried,
                                    struct type **hidden)
{
    struct types *ty = m->in.ty;
    struct scope *s = scope_new(m->in.arena, m->in.scope);
    diag_speculate_begin(ty->diags);
    for (int i = 0; i < tried->formal_count; i++) {
        struct node *a = tried->formals[i].node;
        if (!a || !a->arg.type || tried->formals[i].count != 1 ||
            a->arg.flags & (ARG_STAR | ARG_STARSTAR | ARG_PACK))
            continue;
        const bool is_auto = arg_is_auto(&m->in, a);
        if (is_auto && !hidden[i])
            continue;
        struct tlocal *l = arena_new(m->in.arena, struct tlocal);
        l->name = a->arg.name;
        l->type = is_auto ? hidden[i] : eval_type(&m->in, a->arg.type, false);
        l->kind = LOCAL_ARG;
        l->is_mut = a->arg.conv != CONV_NONE && a->arg.conv != CONV_IMM;
        if (type_is_complete(l->type))
            scope_bind(m->in.arena, s, l->name, BINDING_LOCAL, a->span)->local = l;
    }
    (void)diag_speculate_end(ty->diags);
    return s;
}

/* The owner's parameters from that type, once the constructor's own are found. False while some
 * stay open; *differs: one is known to be something else. */
static bool bind_constructed(struct matcher *m, const struct attempt *tried,
                             struct type **hidden, struct node *made,
                             struct struct_decl *d, struct scope *owner_scope, bool *differs)
{
    struct types *ty = m->in.ty;
    struct infer sub = m->in;
    sub.scope = argument_scope(m, tried, hidden);
    diag_speculate_begin(ty->diags);
    struct type *t = eval_type(&sub, made, true);
    if (diag_speculate_end(ty->diags) || !is_decl(t, d))
        return false;
    t = struct_with_defaults(&m->in, t);
    bool done = true;
    for (int i = 0; i < t->arg_count; i++) {
        struct name_binding *b =
            scope_find_here(owner_scope, param_at(d->params, i)->param.name);
        if (!value_is_complete(t->args[i])) {
            done = done && b->kind != BINDING_UNBOUND;
            continue;
        }
        if (b->kind != BINDING_UNBOUND) {
            *differs |= b->value->kind == VALUE_TYPE && t->args[i]->kind == VALUE_TYPE &&
                        b->value != t->args[i] &&
                        !may_be_type(ty, b->value->as_type, t->args[i]->as_type);
            continue;
        }
        b->kind = BINDING_VALUE;
        b->value = t->args[i];
    }
    return done;
}

/* `.name` is whatever the argument's type makes of it. */
static bool fits_by_context(const struct node *n)
{
    if (n->kind == NODE_CALL)
        n = n->call.callee;
    return n->kind == NODE_DOT_MEMBER;
}

/* The types of a pack that the brackets of the call gave already. */
static const struct value *given_pack(struct matcher *m, struct node *arg, struct node *formal)
{
    if (!formal || arg_is_auto(&m->in, arg) || mentions_unbound(m, formal))
        return NULL;
    diag_speculate_begin(m->in.ty->diags);
    const struct value *v = eval_value(&m->in, formal, NULL);
    return !diag_speculate_end(m->in.ty->diags) && v && v->kind == VALUE_PACK ? v : NULL;
}

/* Can the argument become what it is wanted as? What that costs is added up for the ranking. */
static bool argument_fits(struct infer *in, const struct func_set *set, struct attempt *t, int i,
                          const struct call_arg *a, struct type *want, struct node *at)
{
    struct types *ty = in->ty;
    const char *name = t->formals[i].node->arg.name;
    const enum pass pass = t->inst->params[i].pass;
    struct tx *x = a->tx;
    if (!x && fits_by_context(a->node))
        return true; /* what is in it is looked at when the function is known */
    if (!x) {
        struct infer sub = *in;
        struct tblock scratch = {0};
        sub.block = &scratch;
        diag_speculate_begin(ty->diags);
        x = infer_expr(&sub, a->node, want);
        if (diag_speculate_end(ty->diags) || tx_is_error(x))
            return fail(in, t, arg_span(a, at),
                        arena_printf(in->arena, "value passed to '%s' does not make a '%s'", name,
                                     text_of(ty, want)));
    }
    if (is_parametric_closure(x->type) && !in->home->is_library &&
        !(i == 0 && t->c.decl->closure_type))
        return fail(in, t, arg_span(a, at),
                    arena_printf(in->arena,
                                 "value passed to '%s' is '%s', a 'capturing' closure: it is no "
                                 "value, give it in brackets", name, text_of(ty, x->type)));
    struct infer sub = *in;
    sub.no_constructors = in->no_constructors || set->implicit_only;
    /* a literal is what it is by itself: made another number it would be two conversions */
    if (set->implicit_only && is_literal_type(ty, x->type) && want->kind == TYPE_STRUCT &&
        !is_literal_type(ty, want) && !want->is_symbolic && materialised(ty, x->type) != want &&
        is_decl(want, ty->d_simd))
        return fail(in, t, arg_span(a, at), "it would take two implicit conversions");
    const int cost = pass == PASS_MUT && x->type != want && !is_error(ty, x->type)
                         ? (type_erased(ty, x->type) == type_erased(ty, want) ? 0 : -1)
                         : conversion_cost(&sub, x, want);
    if (cost < 0)
        return fail(in, t, arg_span(a, at),
                    arena_printf(in->arena,
                                 "value passed to '%s' cannot be converted from '%s' to '%s'", name,
                                 given_text(ty, x), text_of(ty, want)));
    t->conversions += cost;
    t->materialised += is_literal_type(ty, x->type) && x->type != want;
    const struct tx *place = pass == PASS_MUT ? as_place(in, x) : x;
    if (pass == PASS_MUT && !(place->is_place && place->is_mut) && !can_put_back(x)) {
        if (i == 0 && t->c.decl->closure_type)
            return true; /* what a closure keeps is its own, however it is reached */
        const bool is_method = is_method_call(set, t->c.decl);
        if (i == 0 && is_method && !x->is_place && in->home->is_library)
            return true;
        if (i == 0 && is_method && !x->is_place)
            return fail(in, t, arg_span(a, at),
                        arena_printf(in->arena, "the method changes its object, and this '%s' is "
                                     "no variable's; put it into a 'var' first",
                                     text_of(ty, x->type)));
        return fail(in, t, arg_span(a, at),
                    arena_printf(in->arena,
                                 "value passed to mutable argument '%s' must be mutable", name));
    }
    const bool rvalue = !x->is_place;
    if ((pass == PASS_OWNED || pass == PASS_DEINIT) && !rvalue)
        t->mismatches += 2; /* a copy; what is lent without need counts half as much */
    if ((pass == PASS_IMM || pass == PASS_REF) && rvalue)
        t->mismatches++;
    if ((pass == PASS_IMM || pass == PASS_REF) && goes_to_memory(in, t, i, x->type))
        t->mismatches++;
    return true;
}

static bool formal_fits(struct infer *in, const struct func_set *set,
                        const struct call_args *actuals, struct attempt *t, int i, struct node *at)
{
    const struct formal *f = &t->formals[i];
    if (!f->node || f->is_forwarded)
        return true;
    struct type *want = t->inst->params[i].type;
    if (f->is_keywords) {
        want = want->kind == TYPE_STRUCT && want->arg_count > 1 &&
               want->args[1]->kind == VALUE_TYPE ? want->args[1]->as_type : NULL;
        for (int k = 0; want && k < actuals->items.len; k++)
            if (!f->taken[k] && actuals->items.at[k].keyword &&
                !argument_fits(in, set, t, i, &actuals->items.at[k], want, at))
                return false;
        return true;
    }
    const struct value *pack = NULL;
    if (f->node->arg.flags & ARG_PACK) {
        pack = want->kind == TYPE_STRUCT && want->arg_count ? want->args[0] : NULL;
        if (!pack || pack->kind != VALUE_PACK || pack->item_count != f->count)
            return true;
    } else if (f->node->arg.flags & ARG_STAR) {
        want = want->args[0]->as_type;
    }
    for (int k = 0; k < f->count; k++)
        if (!argument_fits(in, set, t, i, &actuals->items.at[f->first + k],
                           pack ? pack->items[k]->as_type : want, at))
            return false;
    return true;
}

/* Tries one candidate: binds parameters, finds the instance, counts conversions. */
static const char *unavailable_text(struct types *ty, const struct func_decl *d)
{
    const struct node *x = find_decorator(&d->node->def.decorators, "unavailable");
    const char *advice = x ? decorator_advice(ty, x) : NULL;
    return advice ? arena_printf(ty->run, "it is not available: %s", advice)
                  : "it is not available";
}

bool try_candidate(struct infer *in, struct func_set *set, struct call_args *args,
                          struct node *at, struct attempt *t)
{
    struct types *ty = in->ty;
    struct func_decl *d = t->c.decl;
    struct node *def = d->node;
    struct type *owner = t->c.owner;
    const bool is_method = is_method_call(set, d);
    struct matcher m = {0};
    m.in = file_context(ty, d->home);
    m.in.decl = d;
    m.in.arena = in->arena;
    m.in.no_constructors = in->no_constructors;

    t->is_static_call = set->self && d->is_static;
    if (d->is_unavailable)
        return fail(in, t, at->span, unavailable_text(ty, d));
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
        owner_scope = scope_new(in->arena, NULL);
        bind_names(in->arena, owner_scope, owner->decl->params, owner->args, def->span);
        m.in.self_type = owner;
        m.in.owner_scope = owner_scope;
        m.in.scope = owner_scope;
    } else if (d->trait) {
        m.in.self_type = owner;
    }
    struct scope *own = scope_new(in->arena, m.in.scope);
    m.own = own;
    const int own_count = param_count(&def->def.params);
    /* an argument may bring a hidden type and an origin */
    struct value **own_args =
        arena_array(in->arena, struct value *, own_count + 2 * def->def.args.len + 1);
    if (set->has_param_args && !set->is_constructor) {
        bind_names(in->arena, own, &def->def.params, NULL, def->span);
        m.in.scope = own;
        diag_speculate_begin(ty->diags);
        struct node_list explicit_args = set->param_args;
        set->param_context.captured = &t->captured;
        bool ok = bind_param_args(&set->param_context, &def->def.params, m.in.home, own,
                                  m.in.self_type, &explicit_args, own_args);
        const int errors = diag_speculate_end(ty->diags);
        if (!ok && !errors)
            (void)undecided(ty);
        if (errors || !ok) {
            t->unfit = own;
            t->self_type = m.in.self_type;
        }
        if (!ok || errors)
            return fail(in, t, at->span, "its parameters do not fit");
    } else {
        bind_names(in->arena, own, &def->def.params, NULL, def->span);
        m.in.scope = own;
    }
    /* `out self: Box[U, 3]`: what is known of the struct's arguments says parameters of its own */
    struct node *made = set->is_constructor && owner_scope ? constructed_type(def) : NULL;
    if (made && !match_constructed(&m, made, owner, owner_scope))
        return fail(in, t, at->span,
                    arena_printf(in->arena, "it makes another type than '%s'", text_of(ty, owner)));

    /* inference: argument by argument, displays after the others */
    struct type *hidden[MAX_FORMALS] = {0};
    struct value *hidden_pack[MAX_FORMALS] = {0};
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < t->formal_count; i++) {
            struct formal *f = &t->formals[i];
            if (!f->node)
                continue;
            if (f->node->arg.flags & ARG_PACK) {
                if (pass != 1)
                    continue;
                VEC(struct value *) items = {0};
                for (int k = 0; k < f->count && !f->is_forwarded; k++) {
                    struct call_arg *a = &actuals.items.at[f->first + k];
                    if (!a->tx) {
                        diag_speculate_begin(ty->diags);
                        a->tx = infer_expr(in, a->node, NULL);
                        if (diag_speculate_end(ty->diags) || tx_is_error(a->tx))
                            t->wrong = a->node;
                    }
                    if (t->wrong || tx_is_error(a->tx))
                        return fail(in, t, at->span, "an argument is wrong");
                    vec_push(in->arena, &items, value_type(ty, natural_type(ty, a->tx)));
                }
                const struct tx *list = f->is_forwarded ? actuals.items.at[f->first].tx : NULL;
                if (list && tx_is_error(list))
                    return fail(in, t, at->span, "an argument is wrong");
                struct value *pack = list ? list->type->args[0]
                                          : value_pack(ty, NULL, items.at, items.len);
                struct node *formal = f->node->arg.type;
                hidden_pack[i] = pack;
                if (formal && formal->kind == NODE_STARRED)
                    formal = formal->starred.value;
                const struct value *given = given_pack(&m, f->node, formal);
                if (given ? (list ? given != pack : given->item_count != f->count)
                          : formal && !arg_is_auto(&m.in, f->node) &&
                                !match_value(&m, formal, pack))
                    return fail(in, t, at->span, "the types of its variadic arguments do not fit");
                t->variadics = t->variadics || f->count > 0;
                t->conversions += f->count == 0;
                continue;
            }
            if (i == 0 && is_method && !f->node->arg.type) {
                if (pass == 0 && !infer_from(&m, t, f, set->self, &hidden[i]))
                    return false;
                continue;
            }
            if (f->is_keywords) {
                if (pass == 0 && !infer_keywords(&m, t, f, &actuals))
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
                    if (pass != 1)
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
                if (pass != 0)
                    continue;
                if (!infer_from(&m, t, f, a->tx, &hidden[i]))
                    return false;
            }
            if (pass == 1 && (f->node->arg.flags & ARG_STAR)) {
                t->variadics = true;
                t->conversions += f->count == 0; /* none for it: as good as a conversion */
                t->in_row += f->count;
            }
        }
    }
    for (int i = 0; i < t->formal_count; i++) {
        const struct node *a = t->formals[i].is_default ? t->formals[i].node : NULL;
        if (!a || !a->arg.type)
            continue;
        const bool is_auto = arg_is_auto(&m.in, t->formals[i].node);
        if (!is_auto && !mentions_unbound(&m, a->arg.type))
            continue;
        diag_speculate_begin(ty->diags);
        struct tx *x = infer_expr(&m.in, a->arg.default_value, NULL);
        if (diag_speculate_end(ty->diags) || tx_is_error(x))
            continue;
        if (is_auto)
            hidden[i] = natural_type(ty, x);
        else
            (void)match_type(&m, a->arg.type, natural_type(ty, x));
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
    bool own_done = false;
    if (made) {
        bool differs = false;
        if (!bind_constructed(&m, t, hidden, made, owner->decl, owner_scope, &differs)) {
            own_done = collect(&m, t, &def->def.params, own, &m.in, own_args, at);
            if (!own_done)
                return false;
            (void)bind_constructed(&m, t, hidden, made, owner->decl, owner_scope, &differs);
        }
        if (differs)
            return fail(in, t, at->span,
                        arena_printf(in->arena, "it makes another type than '%s'",
                                     text_of(ty, owner)));
    }
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
    if (!own_done && !collect(&m, t, &def->def.params, own, &m.in, own_args, at))
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
            if (a->arg.flags & ARG_PACK) {
                own_args[count++] = hidden_pack[k] ? hidden_pack[k] : value_pack(ty, NULL, NULL, 0);
            } else if (hidden[k]) {
                own_args[count++] = value_type(ty, hidden[k]);
                t->conversions += some_takes_for_raising(&m.in, a, hidden[k]);
            } else {
                return fail(
                    in, t, at->span,
                    arena_printf(in->arena, "failed to infer the type of '%s'", a->arg.name));
            }
            t->hidden++;
        }
        if (a->arg.conv == CONV_REF) {
            bool is_mut = true;
            if (k < t->formal_count && t->formals[k].count) {
                struct tx *x = actuals.items.at[t->formals[k].first].tx;
                x = x ? as_place(in, x) : NULL;
                is_mut = x && x->is_place ? x->is_mut : true;
            }
            own_args[count++] = value_origin(ty, is_mut);
        }
    }
    struct infer with_arguments = m.in;
    with_arguments.scope = def->def.where.len ? argument_scope(&m, t, hidden) : m.in.scope;
    if (!where_holds(&with_arguments, &def->def.where, t, at, in))
        return false;
    if (set->is_constructor && self_type && self_type->kind == TYPE_STRUCT && d->owner &&
        !struct_where_holds(in, self_type, t, at))
        return false;
    t->parameters = count;
    for (int i = 0; i < def->def.params.len; i++)
        t->packs += (def->def.params.at[i]->param.flags & PARAM_STAR) != 0;
    t->self_type = self_type;
    t->scope = own;
    t->inst = instance_get(ty, d, self_type, own_args, count, in, at->span);
    if (d->place == PLACE_ASKED)
        t->inst->called_at = call_place(at);
    if (!instance_sign(ty, t->inst)) {
        t->failed_sign = t->inst;
        if (t->inst->is_symbolic)
            (void)undecided(ty);
        return fail(in, t, at->span, "its signature has errors here");
    }

    for (int i = 0; i < t->formal_count; i++)
        if (!formal_fits(in, set, &actuals, t, i, at))
            return false;
    return true;
}
