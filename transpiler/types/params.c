/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Parameter inference: a formal type expression is walked beside an actual type; a parameter not
 * found yet takes what stands at its place. What can't be decided yet is looked at again when all
 * arguments are seen. */
#include "types/infer.h"

static struct name_binding *unbound_name(struct matcher *m, const struct node *n)
{
    const char *name = NULL;
    struct name_binding *b = NULL;
    if (n->kind == NODE_NAME) {
        name = n->name.name;
        b = scope_find(m->in.scope, name);
    } else if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_SELF_TYPE &&
               m->in.owner_scope) {
        name = n->member.name;
        b = scope_find_here(m->in.owner_scope, name);
    }
    return b && b->kind == BINDING_UNBOUND ? b : NULL;
}

struct mention {
    struct matcher *m;
    bool found;
};

static void look_for_unbound(struct node *child, void *user)
{
    struct mention *x = user;
    if (!x->found && child)
        x->found = mentions_unbound(x->m, child);
}

/* The word of an argument, which has a type when all are matched. */
static bool names_argument(const struct matcher *m, const struct node *n)
{
    if (n->kind != NODE_NAME || !m->in.decl || scope_find(m->in.scope, n->name.name))
        return false;
    const struct node_list *args = &m->in.decl->node->def.args;
    for (int i = 0; i < args->len; i++)
        if (args->at[i]->arg.name == n->name.name)
            return true;
    return false;
}

bool mentions_unbound(struct matcher *m, const struct node *n)
{
    if (unbound_name(m, n) || names_argument(m, n))
        return true;
    if (n->kind == NODE_SELF_TYPE)
        return m->in.self_type && !type_is_complete(m->in.self_type);
    struct mention x = {m, false};
    node_children((struct node *)(uintptr_t)n, look_for_unbound, &x);
    return x.found;
}

static bool bind(struct name_binding *b, struct value *v)
{
    b->kind = BINDING_VALUE;
    b->value = v;
    return true;
}

/* Equal, where unbound parts of the pattern fit anything. */
static bool value_fits(struct types *ty, struct value *pattern, struct value *actual);

static bool type_fits(struct types *ty, struct type *pattern, struct type *actual)
{
    if (pattern == actual || pattern->kind == TYPE_UNBOUND)
        return true;
    if (pattern->kind != TYPE_STRUCT || actual->kind != TYPE_STRUCT ||
        pattern->decl != actual->decl)
        return may_be_type(ty, pattern, actual);
    for (int i = 0; i < pattern->arg_count; i++)
        if (!value_fits(ty, pattern->args[i], actual->args[i]))
            return false;
    return true;
}

static bool value_fits(struct types *ty, struct value *pattern, struct value *actual)
{
    if (pattern == actual || pattern->kind == VALUE_UNBOUND)
        return true;
    if (pattern->kind == VALUE_TYPE && actual->kind == VALUE_TYPE)
        return type_fits(ty, pattern->as_type, actual->as_type);
    if (pattern->kind == VALUE_ORIGIN && actual->kind == VALUE_ORIGIN)
        return actual->is_mut || !pattern->is_mut; /* mutable serves where immutable is asked */
    if (pattern->kind == VALUE_INT && actual->kind == VALUE_INT)
        return mpz_cmp(pattern->integer, actual->integer) == 0;
    return may_be_value(ty, pattern, actual);
}

/* A number found for `n: Int` must be an Int: nothing is converted on the way back from a type. */
static bool is_of_its_type(struct matcher *m, const char *name, const struct value *v)
{
    const struct node_list *params = m->in.decl ? &m->in.decl->node->def.params : NULL;
    struct types *ty = m->in.ty;
    if (!v->type || v->kind == VALUE_TYPE || v->kind == VALUE_PACK)
        return true;
    for (int i = 0; params && i < params->len; i++) {
        struct node *p = params->at[i];
        if (p->param.name != name || !p->param.type || mentions_unbound(m, p->param.type))
            continue;
        diag_speculate_begin(ty->diags);
        const struct param_kind k = param_kind(&m->in, p);
        if (diag_speculate_end(ty->diags) || k.is_type || k.is_bad || !k.type)
            return true;
        return k.type == v->type || k.type->decl != ty->t_int->decl || v->type != ty->t_simdlen;
    }
    return true;
}

/* `o: ImmOrigin` is found as one that is only read, `o: MutOrigin` takes none of those. */
static bool bind_origin(struct matcher *m, struct name_binding *b, struct value *actual)
{
    const struct func_decl *d = m->in.decl;
    const char *kind = d && d->node ? param_type_word(&d->node->def.params, b->name) : NULL;
    if (!kind && d && d->owner)
        kind = param_type_word(d->owner->params, b->name);
    if (kind && strcmp(kind, "ImmOrigin") == 0)
        return bind(b, value_origin(m->in.ty, false));
    if (kind && strcmp(kind, "MutOrigin") == 0 && !actual->is_mut)
        return false;
    return bind(b, actual);
}

bool match_value(struct matcher *m, struct node *formal, struct value *actual)
{
    struct name_binding *b = unbound_name(m, formal);
    if (actual->kind == VALUE_UNBOUND)
        return true; /* says nothing */
    if (b && actual->kind == VALUE_ORIGIN)
        return bind_origin(m, b, actual);
    if (b)
        return is_of_its_type(m, b->name, actual) && bind(b, actual);
    if (formal->kind == NODE_UNDERSCORE || formal->kind == NODE_ELLIPSIS)
        return true;
    if (formal->kind == NODE_STARRED)
        return match_value(m, formal->starred.value, actual);
    if (actual->kind == VALUE_TYPE)
        return match_type(m, formal, actual->as_type);
    if (mentions_unbound(m, formal))
        return true; /* an expression over parameters: decided by others */
    if (actual->kind == VALUE_ORIGIN) {
        diag_speculate_begin(m->in.ty->diags);
        struct value *v = eval_value(&m->in, formal, NULL);
        const int errors = diag_speculate_end(m->in.ty->diags);
        return errors || !v || v->kind != VALUE_ORIGIN || value_fits(m->in.ty, v, actual);
    }
    diag_speculate_begin(m->in.ty->diags);
    struct value *v = eval_value(&m->in, formal, actual->type);
    const int errors = diag_speculate_end(m->in.ty->diags);
    return !errors && v && value_fits(m->in.ty, v, actual);
}

/* Arguments in brackets of a formal against those of an actual struct type. */
static bool match_args(struct matcher *m, struct node_list *params, struct value **known,
                       struct node_list *nodes, struct value **actual)
{
    const int n = param_count(params);
    int next = 0;
    while (next < n && params_infer_only(params, next))
        next++;
    for (int i = 0; i < nodes->len; i++) {
        struct node *a = nodes->at[i];
        if (a->kind == NODE_ELLIPSIS)
            return true;
        if (a->kind == NODE_KEYWORD) {
            int k = 0;
            while (k < n && param_at(params, k)->param.name != a->keyword.name)
                k++;
            if (k == n)
                return false;
            /* `mut=False`: what may be written serves where reading is asked for */
            const bool serves = params_infer_only(params, k) && actual[k]->kind == VALUE_INT &&
                                actual[k]->type == m->in.ty->t_bool && value_is_true(actual[k]);
            if (!match_value(m, a->keyword.value, actual[k]) && !serves)
                return false;
            continue;
        }
        while (known && next < n && known[next]->kind != VALUE_UNBOUND)
            next++;
        if (next >= n)
            return false;
        const struct node *p = param_at(params, next);
        if (p->param.flags & PARAM_STAR) {
            const struct value *pack = actual[next];
            if (a->kind == NODE_STARRED) {
                if (!match_value(m, a->starred.value, actual[next]))
                    return false;
                next++;
                continue;
            }
            for (int k = 0; i < nodes->len; i++, k++)
                if (pack->kind != VALUE_PACK || k >= pack->item_count ||
                    !match_value(m, nodes->at[i], pack->items[k]))
                    return false;
            return true;
        }
        if (!match_value(m, a, actual[next]))
            return false;
        next++;
    }
    return true;
}

/* A formal `Alias[a, b]`: the alias's own parameters are found by matching its definition, then
 * compared with the arguments written. */
static bool match_alias(struct matcher *m, struct entity alias, struct node_list *args,
                        struct type *actual)
{
    struct types *ty = m->in.ty;
    struct node_list *params = &alias.alias->comptime_decl.params;
    const int n = param_count(params);
    if (!alias.alias->comptime_decl.value)
        return assumed(ty); /* an associated type with parameters */
    struct matcher inner = {0};
    inner.in = file_context(ty, alias.alias_home);
    inner.in.arena = m->in.arena;
    inner.in.self_type = alias.alias_self;
    inner.in.owner_scope = alias.alias_scope;
    inner.in.scope = inner.own = scope_new(ty->run, alias.alias_scope);
    for (int i = 0; i < n; i++)
        scope_bind(ty->run, inner.own, param_at(params, i)->param.name, BINDING_UNBOUND,
                   alias.alias->span);
    if (!match_type(&inner, alias.alias->comptime_decl.value, actual))
        return false;
    struct value **found = arena_array(m->in.arena, struct value *, n ? n : 1);
    for (int i = 0; i < n; i++) {
        const struct name_binding *b = scope_find_here(inner.own, param_at(params, i)->param.name);
        found[i] = b->kind == BINDING_VALUE ? b->value : value_unbound(ty);
    }
    return !args || match_args(m, params, NULL, args, found);
}

/* `*args: *Ts` takes all arguments that are left. */
static bool match_pack_arguments(struct matcher *m, const struct node *a, const struct type *sig,
                                 int *k)
{
    struct types *ty = m->in.ty;
    struct node *n = a->arg.type->kind == NODE_STARRED ? a->arg.type->starred.value : a->arg.type;
    VEC(struct value *) items = {0};

    if (*k < sig->param_count && is_decl(sig->params[*k].type, ty->d_pack))
        return match_value(m, n, sig->params[(*k)++].type->args[0]);
    for (; *k < sig->param_count; ++*k)
        vec_push(m->in.arena, &items, value_type(ty, sig->params[*k].type));
    return match_value(m, n, value_pack(ty, NULL, items.at, items.len));
}

bool match_func_type(struct matcher *m, struct node *formal, struct type *actual)
{
    struct node *d = formal->fn_type.def;
    const struct type *sig = param_count(&d->def.params) ? NULL
                                                         : callable_signature(m->in.ty, actual);
    if (!sig || sig->kind != TYPE_FUNC)
        return actual->kind == TYPE_STRUCT &&
               conforms(m->in.ty, actual, eval_func_type(&m->in, formal));
    int k = 0;
    for (int i = 0; i < d->def.args.len; i++) {
        const struct node *a = d->def.args.at[i];
        if (!a->arg.type)
            continue;
        if (a->arg.flags & ARG_PACK) {
            if (!match_pack_arguments(m, a, sig, &k))
                return false;
            continue;
        }
        if (k >= sig->param_count)
            return false;
        struct type *t = sig->params[k].type;
        if (a->arg.flags & ARG_STAR) {
            if (!is_decl(t, m->in.ty->d_variadic_list))
                return false;
            t = t->args[0]->as_type;
        }
        if (!match_type(m, a->arg.type, t))
            return false;
        k++;
    }
    if (k != sig->param_count || (sig->raises && !(d->def.flags & DEF_RAISES)))
        return false;
    if (d->def.raises &&
        !match_type(m, d->def.raises, sig->raises ? sig->raises : m->in.ty->t_never))
        return false;
    return d->def.ret ? match_type(m, d->def.ret, sig->ret) : sig->ret == m->in.ty->t_none;
}

bool match_type(struct matcher *m, struct node *formal, struct type *actual)
{
    struct types *ty = m->in.ty;
    if (actual->kind == TYPE_ERROR)
        return true;
    struct name_binding *b = unbound_name(m, formal);
    if (b)
        return bind(b, value_type(ty, actual));
    if (formal->kind == NODE_UNDERSCORE)
        return true;
    if (formal->kind == NODE_NONE)
        return actual == ty->t_none;
    if (formal->kind == NODE_FN_TYPE)
        return match_func_type(m, formal, actual);
    if (formal->kind == NODE_SELF_TYPE && m->in.self_type) {
        struct type *self = m->in.self_type;
        if (type_is_complete(self))
            return type_fits(ty, self, actual);
        if (actual->kind != TYPE_STRUCT || actual->decl != self->decl)
            return false;
        for (int i = 0; i < self->arg_count; i++) {
            const struct node *p = param_at(self->decl->params, i);
            struct name_binding *pb =
                m->in.owner_scope ? scope_find_here(m->in.owner_scope, p->param.name) : NULL;
            if (pb && pb->kind == BINDING_UNBOUND)
                bind(pb, actual->args[i]);
            else if (pb && !value_fits(ty, pb->value, actual->args[i]))
                return false;
        }
        return true;
    }
    if (formal->kind == NODE_SUBSCRIPT) {
        struct node *base = formal->subscript.value;
        diag_speculate_begin(ty->diags);
        struct entity e = infer_entity(&m->in, base, NULL);
        const int errors = diag_speculate_end(ty->diags);
        if (errors)
            return false;
        if (e.kind == ENTITY_TYPE && e.type->kind == TYPE_STRUCT) {
            if (strcmp(e.type->name, "Some") == 0 && e.type->decl->home->is_library) {
                if (!formal->subscript.args.len)
                    return false;
                diag_speculate_begin(ty->diags);
                struct node *bound_node = formal->subscript.args.at[0];
                bool ok;
                if (bound_node->kind == NODE_FN_TYPE) {
                    ok = match_func_type(m, bound_node, actual);
                } else {
                    struct type *bound = eval_bound(&m->in, bound_node);
                    ok = bound && conforms(ty, actual, bound);
                }
                return !diag_speculate_end(ty->diags) && ok;
            }
            if (actual->kind != TYPE_STRUCT || actual->decl != e.type->decl)
                return false;
            for (int i = 0; i < e.type->arg_count; i++)
                if (!value_fits(ty, e.type->args[i], actual->args[i]))
                    return false;
            return match_args(m, e.type->decl->params, e.type->args, &formal->subscript.args,
                              actual->args);
        }
        if (e.kind == ENTITY_ALIAS)
            return match_alias(m, e, &formal->subscript.args, actual);
    }
    if (mentions_unbound(m, formal)) {
        vec_push(m->in.arena, &m->deferred_nodes, formal);
        vec_push(m->in.arena, &m->deferred_types, actual);
        return true;
    }
    diag_speculate_begin(ty->diags);
    struct entity e = infer_entity(&m->in, formal, NULL);
    if (e.kind == ENTITY_ALIAS) {
        (void)diag_speculate_end(ty->diags);
        return match_alias(m, e, NULL, actual);
    }
    struct type *t = e.kind == ENTITY_TYPE ? e.type : NULL;
    if (e.kind == ENTITY_TX && !tx_is_error(e.tx)) {
        const struct value *v = tx_value(&m->in, e.tx, true);
        t = v && v->kind == VALUE_TYPE ? v->as_type : NULL;
    }
    const int errors = diag_speculate_end(ty->diags);
    return !errors && t && type_fits(ty, t, actual);
}

void match_param(struct matcher *m, const struct node *param, const struct value *v)
{
    struct types *ty = m->in.ty;
    struct type *t = v && v->kind == VALUE_ORIGIN ? type_of_value(ty, v) : v ? v->type : NULL;
    if (!param->param.type || !v || v->kind == VALUE_TYPE || v->kind == VALUE_PACK || !t ||
        t->kind != TYPE_STRUCT || !mentions_unbound(m, param->param.type))
        return;
    diag_speculate_begin(ty->diags);
    (void)match_type(m, param->param.type, t);
    (void)diag_speculate_end(ty->diags);
}

void bind_receiver(struct matcher *m, struct tx *x)
{
    struct type *self = m->in.self_type;
    const struct type *t = x->type;
    if (!m->in.owner_scope || t->kind != TYPE_STRUCT || self->kind != TYPE_STRUCT)
        return;
    if (t->decl != self->decl && !type_is_complete(self)) {
        int cost = 0;
        const struct tx *made = convert(&m->in, x, self, &cost, NULL);
        t = made ? made->type : t;
    }
    if (t->decl != self->decl)
        return;
    for (int i = 0; i < t->arg_count && i < param_count(self->decl->params); i++) {
        struct name_binding *b =
            scope_find_here(m->in.owner_scope, param_at(self->decl->params, i)->param.name);
        if (b && b->kind == BINDING_UNBOUND) {
            b->kind = BINDING_VALUE;
            b->value = t->args[i];
        }
    }
}
