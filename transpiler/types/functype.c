/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Function types: as types of pointers, as traits of what can be called so, with parameters of
 * their own. Those are stood for by archetypes and symbolic values that depend on their place and
 * bound alone, so that equal function types are one type whatever their parameters are called. */
#include "types/infer.h"

struct func_type_args {
    VEC(struct func_param) items;
};

/* What parameter i of any function type stands for, a type within the bound. */
static struct type *stand_in_type(struct infer *in, const char *name, struct type *bound, int i,
                                  struct span span)
{
    struct types *ty = in->ty;
    for (int n = 0; n < ty->stand_ins.len; n++) {
        const struct stand_in *s = &ty->stand_ins.at[n];
        if (s->index == i && s->type->decl->archetype->bound == bound)
            return s->type;
    }
    const struct stand_in s = {i, archetype_new(ty, name, bound, in->home, span)};
    vec_push(ty->run, &ty->stand_ins, s);
    return s.type;
}

struct type *stand_in_element(struct infer *in, const struct value *pack,
                              const struct value *index, struct span span)
{
    struct types *ty = in->ty;
    if (!ty->opaque.has_stand_ins || !pack_has_types(pack))
        return NULL;
    for (int n = 0; n < ty->pack_places.len; n++) {
        const struct pack_place *p = &ty->pack_places.at[n];
        if (p->pack == pack && p->index == index)
            return p->type;
    }
    struct type *t = archetype_new(ty, "Ts[..]", ty->t_anytype, in->home, span);
    const struct pack_place p = {pack, index, t};
    vec_push(ty->run, &ty->pack_places, p);
    return t;
}

static struct value *stand_in(struct infer *in, struct node *p, int i)
{
    struct types *ty = in->ty;
    const struct param_kind k = param_kind(in, p);
    if (k.is_bad || ((p->param.flags & PARAM_STAR) && !k.is_type))
        return value_type(ty, ty->error);
    if (!k.is_type)
        return k.type && type_is_complete(k.type)
                   ? value_param(ty, k.type, arena_printf(ty->run, "%s'%d", p->param.name, i))
                   : value_type(ty, ty->error);
    struct type *t = stand_in_type(in, p->param.name, k.type, i, p->span);
    return p->param.flags & PARAM_STAR
               ? value_param_pack(ty, NULL, t, arena_printf(ty->run, "*'%d", i))
               : value_type(ty, t);
}

int positional_mark(const struct node *def)
{
    int mark = -1;

    for (int i = 0; i < def->def.args.len; i++)
        if (def->def.args.at[i]->arg.flags & ARG_POSITIONAL_MARK)
            mark = i;
    return mark;
}

/* `*args: *Ts`: an argument for each type of a pack that is known, else the pack itself. */
static void pack_arguments(struct infer *in, const struct node *a, struct func_type_args *to)
{
    struct types *ty = in->ty;
    struct node *n = a->arg.type->kind == NODE_STARRED ? a->arg.type->starred.value : a->arg.type;
    struct value *pack = eval_value(in, n, NULL);
    struct func_param p = {.name = a->arg.name, .pass = pass_of((enum conv)a->arg.conv),
                           .type = ty->error};
    if (pack && pack->kind == VALUE_PACK) {
        for (int i = 0; i < pack->item_count; i++) {
            p.type = pack->items[i]->kind == VALUE_TYPE ? pack->items[i]->as_type : ty->error;
            vec_push(ty->run, &to->items, p);
        }
        return;
    }
    p.is_variadic = true;
    if (pack && pack->kind == VALUE_UNBOUND)
        p.type = ty->unbound;
    else if (pack && pack_element(ty, pack))
        p.type = type_struct(ty, decl_pack(ty), &pack, 1);
    else if (pack)
        diag_error(ty->diags, a->span, DIAG_NOT_A_PACK);
    vec_push(ty->run, &to->items, p);
}

/* Arguments of type `Some[..]`: each brings a parameter, behind those in brackets. */
static int hidden_count(const struct node_list *args)
{
    int count = 0;
    for (int i = 0; i < args->len; i++)
        count += bound_in(args->at[i]->arg.type, "Some") != NULL;
    return count;
}

static struct type *hidden_type(struct infer *in, const struct node *a, struct type *f)
{
    struct types *ty = in->ty;
    struct type *bound = eval_bound(in, bound_in(a->arg.type, "Some"));
    struct type *t = bound
                         ? stand_in_type(in, arena_printf(ty->run, "Some[%s]", text_of(ty, bound)),
                                         bound, f->own_count, a->span)
                         : ty->error;
    f->own_params[f->own_count++] = value_type(ty, t);
    return t;
}

/* A type in a function type: whole, with what its own defaults say, or open where it is open. */
static struct type *part_of_type(struct infer *in, struct node *n)
{
    diag_speculate_begin(in->ty->diags);
    struct type *t = eval_declared_type(in, n, false);
    if (!diag_speculate_end(in->ty->diags) && type_is_complete(t))
        return t;
    return eval_declared_type(in, n, true);
}

struct type *eval_func_type(struct infer *outer, struct node *n)
{
    struct types *ty = outer->ty;
    struct node *d = n->fn_type.def;
    struct type f = {.kind = TYPE_FUNC};
    struct infer sub = *outer, *in = &sub;
    struct func_type_args params = {0};
    const int own = param_count(&d->def.params);
    const int hidden = hidden_count(&d->def.args);
    const struct opaque opaque = ty->opaque;
    const int place_only = positional_mark(d);
    bool name_only = false;
    if (own + hidden) {
        sub.scope = scope_new(ty->run, outer->scope);
        f.own_params = arena_array(ty->run, struct value *, own + hidden);
        f.own_count = own;
        ty->opaque.is_on = ty->opaque.has_stand_ins = true;
        for (int i = 0; i < own; i++) {
            struct node *p = param_at(&d->def.params, i);
            f.own_params[i] = stand_in(in, p, i);
            scope_bind(ty->run, sub.scope, p->param.name, BINDING_VALUE, p->span)->value =
                f.own_params[i];
        }
    }
    for (int i = 0; i < d->def.args.len; i++) {
        const struct node *a = d->def.args.at[i];
        name_only |= (a->arg.flags & (ARG_KEYWORD_MARK | ARG_STAR)) != 0;
        if (!a->arg.type)
            continue;
        if (a->arg.flags & ARG_PACK) {
            pack_arguments(in, a, &params);
            continue;
        }
        struct func_param p = {.name = a->arg.name};
        p.type = bound_in(a->arg.type, "Some") ? hidden_type(in, a, &f)
                                               : part_of_type(in, a->arg.type);
        p.pass = pass_of((enum conv)a->arg.conv);
        p.place_only = i < place_only;
        p.name_only = name_only;
        if (a->arg.default_value && !is_error(ty, p.type))
            p.preset = eval_value(in, a->arg.default_value, p.type);
        if (a->arg.flags & ARG_STAR) {
            p.is_variadic = true;
            p.type = variadic_list_of(in, p.type, p.pass, false);
        }
        vec_push(ty->run, &params.items, p);
    }
    f.params = params.items.at;
    f.param_count = params.items.len;
    f.ret = d->def.ret ? part_of_type(in, d->def.ret) : ty->t_none;
    f.ret_ref = (d->def.flags & DEF_RET_REF) != 0;
    if (d->def.flags & DEF_RAISES)
        f.raises = d->def.raises ? eval_type(in, d->def.raises, false) : type_of_error(ty);
    if (f.raises == ty->t_never)
        f.raises = NULL;
    f.is_thin = (d->def.flags & DEF_THIN) != 0 || d->def.abi;
    f.is_abi_c = d->def.abi != NULL;
    f.is_capturing = (d->def.flags & DEF_CAPTURING) != 0;
    ty->opaque.is_on = opaque.is_on;
    ty->opaque.has_stand_ins = opaque.has_stand_ins;
    bool is_wrong = is_error(ty, f.ret) || (f.raises && is_error(ty, f.raises));
    for (int i = 0; i < f.param_count; i++)
        is_wrong |= is_error(ty, f.params[i].type);
    return is_wrong ? ty->error : type_func(ty, &f);
}

/* ---- functions with parameters as values --------------------------------- */

bool is_generic_function(const struct type *t)
{
    return t->kind == TYPE_STRUCT && t->decl->is_closure && !t->decl->closure_inst &&
           !t->decl->closure_fields.len && t->decl->closure_call;
}

struct type *generic_literal_type(struct types *ty, struct func_decl *f, struct type *owner)
{
    if (f->literal_type && f->literal_type->decl->closure_owner == owner)
        return f->literal_type;
    struct struct_decl *d = arena_new(ty->run, struct struct_decl);
    d->name = f->node->def.name;
    d->home = f->home;
    d->is_closure = true;
    d->is_symbolic = f->is_symbolic;
    d->id = ++ty->next_id;
    d->closure_call = f;
    d->closure_owner = owner;
    f->literal_type = type_struct(ty, d, NULL, 0);
    (void)types_layout(ty, f->literal_type);
    return f->literal_type;
}

/* Does a function with parameters serve for all that the function type's may be? Its instance for
 * their stand-ins is compared. */
static bool serves_generic(struct types *ty, struct type *t, const struct type *f)
{
    struct func_decl *d = t->decl->closure_call;
    struct node_list *params = d ? &d->node->def.params : NULL;
    const struct span nowhere = {0};
    const int own = d ? param_count(params) : 0;
    if (!d || own + hidden_count(&d->node->def.args) != f->own_count)
        return false;
    const struct opaque opaque = ty->opaque;
    bool ok = true;
    ty->opaque.is_on = ty->opaque.has_stand_ins = true;
    diag_speculate_begin(ty->diags);
    struct infer in = file_context(ty, d->home);
    in.self_type = d->outer ? d->outer_self : t->decl->closure_owner;
    in.scope = scope_new(ty->run, d->outer);
    for (int i = 0; i < own; i++)
        scope_bind(ty->run, in.scope, param_at(params, i)->param.name, BINDING_VALUE,
                   nowhere)->value = f->own_params[i];
    for (int i = 0; i < own && ok; i++) {
        struct node *p = param_at(params, i);
        struct value *element = pack_element(ty, f->own_params[i]);
        ok = !element == !(p->param.flags & PARAM_STAR) &&
             param_accept(&in, p, element ? element : f->own_params[i], p, true) != NULL;
    }
    for (int i = 0, k = own; i < d->node->def.args.len && ok; i++) {
        struct node *b = bound_in(d->node->def.args.at[i]->arg.type, "Some");
        const struct value *v = b ? f->own_params[k++] : NULL;
        struct type *bound = b ? eval_bound(&in, b) : NULL;
        ok = !b || (v->kind == VALUE_TYPE && bound && conforms(ty, v->as_type, bound));
    }
    struct instance *inst = NULL;
    if (ok) {
        inst = instance_get(ty, d, d->closure_type ? t : t->decl->closure_owner, f->own_params,
                            f->own_count, NULL, nowhere);
        inst->is_symbolic = true;
        ok = instance_sign(ty, inst);
    }
    if (diag_speculate_end(ty->diags))
        ok = false;
    ty->opaque.is_on = opaque.is_on;
    ty->opaque.has_stand_ins = opaque.has_stand_ins;
    const int skip = d->closure_type ? 1 : 0;
    if (!ok || inst->param_count - skip != f->param_count || inst->ret != f->ret ||
        (inst->raises && !f->raises))
        return false;
    for (int i = 0; i < f->param_count; i++)
        if (inst->params[i + skip].type != f->params[i].type ||
            (inst->params[i + skip].pass == PASS_MUT) != (f->params[i].pass == PASS_MUT))
            return false;
    return true;
}

/* ---- what can be called how ---------------------------------------------- */

/* Function type number n among the traits that t names. */
static struct type *nth_callable(struct types *ty, struct type *t, int n)
{
    if (t->kind != TYPE_STRUCT || t->decl->is_closure)
        return NULL;
    for (int i = 0; i < t->decl->bases.len; i++) {
        struct node *b = t->decl->bases.at[i];
        struct infer in = member_context(ty, t, t->decl->base_homes.at[i]);
        bool holds = true;
        in.owner_scope = NULL; /* here parameters go by their bare names */
        if (b->base.type->kind != NODE_FN_TYPE && b->base.type->kind != NODE_NAME &&
            b->base.type->kind != NODE_SUBSCRIPT)
            continue;
        diag_speculate_begin(ty->diags);
        struct type *bound = eval_bound(&in, b->base.type);
        if (bound && bound->kind == TYPE_FUNC && b->base.where) {
            struct node *w = b->base.where;
            if (!eval_condition(&in, w->kind == NODE_WHERE ? w->where.cond : w, &holds))
                holds = false;
        }
        if (!diag_speculate_end(ty->diags) && bound && bound->kind == TYPE_FUNC && holds &&
            n-- == 0)
            return bound;
    }
    return NULL;
}

struct type *named_callable(struct types *ty, struct type *t)
{
    return nth_callable(ty, t, 0);
}

const struct type *callable_signature(struct types *ty, struct type *t)
{
    if (t->kind == TYPE_FUNC)
        return t;
    if (t->kind != TYPE_STRUCT)
        return NULL;
    if (t->decl->archetype)
        return t->decl->archetype->bound && t->decl->archetype->bound->kind == TYPE_FUNC
                   ? t->decl->archetype->bound
                   : NULL;
    return t->decl->is_closure ? t->decl->closure_func_type : named_callable(ty, t);
}

/* What gives nothing may be called for a NoneType: neither has any bytes. */
static bool gives(const struct types *ty, const struct type *ret, const struct type *wanted)
{
    return ret == wanted || (ret == ty->t_none && wanted == ty->t_none_type);
}

static bool serves(const struct types *ty, const struct type *sig, const struct type *f)
{
    if (sig->own_count != f->own_count || sig->param_count != f->param_count ||
        (sig->raises && !f->raises))
        return false;
    for (int i = 0; i < f->own_count; i++)
        if (sig->own_params[i] != f->own_params[i])
            return false;
    for (int i = 0; i < f->param_count; i++)
        if ((f->params[i].type->kind != TYPE_UNBOUND &&
             sig->params[i].type != f->params[i].type) ||
            (sig->params[i].pass == PASS_MUT) != (f->params[i].pass == PASS_MUT))
            return false;
    return !f->ret || f->ret->kind == TYPE_UNBOUND || gives(ty, sig->ret, f->ret);
}

bool is_parametric_closure(const struct type *t)
{
    if (t->kind == TYPE_FUNC)
        return t->is_capturing;
    if (is_archetype(t))
        return t->decl->archetype->bound && is_parametric_closure(t->decl->archetype->bound);
    return t->kind == TYPE_STRUCT && t->decl->is_closure && t->decl->closure_call &&
           t->decl->closure_call->is_parametric_closure;
}

bool callable_as(struct types *ty, struct type *t, struct type *f)
{
    if (is_parametric_closure(t) && !f->is_capturing)
        return false;
    if (is_archetype(t)) {
        const struct type *bound = t->decl->archetype->bound;
        return bound == f || (bound && bound->kind == TYPE_FUNC && serves(ty, bound, f));
    }
    if (f->own_count && t->kind == TYPE_STRUCT && t->decl->is_closure)
        return serves_generic(ty, t, f);
    const struct type *sig = callable_signature(ty, t);
    for (int n = 1; sig; n++) {
        if (serves(ty, sig, f))
            return true;
        sig = t->kind == TYPE_STRUCT && !t->decl->is_closure ? nth_callable(ty, t, n) : NULL;
    }
    return false;
}

bool is_calmer(struct types *ty, struct type *t, const struct type *bound)
{
    if (!bound || bound->kind != TYPE_FUNC || !bound->raises)
        return false;
    struct type calm = *bound;
    calm.raises = NULL;
    return callable_as(ty, t, &calm);
}

bool some_takes_for_raising(struct infer *in, const struct node *arg, struct type *t)
{
    const struct node *n = arg->arg.type;

    if (!n || n->kind != NODE_SUBSCRIPT || n->subscript.args.len != 1 ||
        n->subscript.args.at[0]->kind != NODE_FN_TYPE)
        return false;
    diag_speculate_begin(in->ty->diags);
    const struct type *bound = eval_bound(in, n->subscript.args.at[0]);
    return !diag_speculate_end(in->ty->diags) && is_calmer(in->ty, t, bound);
}
