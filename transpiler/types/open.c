/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Bodies with opaque parameters. A generic function of the user's is checked once for all its
 * instances: each type parameter is an archetype, a struct without fields that has the methods and
 * comptime members of its bound and nothing else; each value parameter is a symbolic value; Self of
 * a trait is an archetype of that trait. The checker is the one that types instances, and what it
 * makes stops here: only concrete instances go on.
 *
 * The rule for what cannot be known: an undecided expression has the type `error`, which never
 * causes a message, and meeting one is counted. An error stands only when its statement met nothing
 * undecided; else the instances will tell. So errors come from decided facts alone. */
#include "types/infer.h"

/* ---- parameters ---------------------------------------------------------- */

/* What a parameter is bound to, by its declaration; loud: what is wrong with that is told. */
static struct value *opaque_argument(struct infer *ctx, struct node *p, bool infer_only, bool loud)
{
    struct types *ty = ctx->ty;
    const bool star = (p->param.flags & PARAM_STAR) != 0;
    const struct node *type = p->param.type;
    if (takes_generator(p)) { /* what it makes, instances know */
        (void)undecided(ty);
        return value_type(ty, ty->error);
    }
    if (!loud)
        diag_speculate_begin(ty->diags);
    const struct param_kind k = param_kind(ctx, p);
    if (!loud && diag_speculate_end(ty->diags))
        return value_type(ty, ty->error);
    const struct span at = type ? type->span : p->span;
    if (k.is_bad)
        return value_type(ty, ty->error);
    if (k.is_type) {
        struct type *t = archetype_new(ty, p->param.name, k.type, ctx->home, at);
        return star ? value_param_pack(ty, NULL, t, p->param.name) : value_type(ty, t);
    }
    if (k.type && is_decl(k.type, ty->d_origin)) {
        const struct value *mut = k.type->arg_count ? k.type->args[0] : NULL;
        return value_origin(ty, !mut || mut->kind != VALUE_INT || value_is_true(mut));
    }
    if (k.type && k.type->kind == TYPE_STRUCT && k.type->decl->prim == PRIM_PARAMETERS) {
        struct type *of = k.type->args[0]->kind == VALUE_TYPE ? k.type->args[0]->as_type
                                                              : ty->t_anytype;
        return k.type->decl == decl_type_list(ty)
                   ? value_param_pack(ty, NULL,
                                      archetype_new(ty, p->param.name, of, ctx->home, at),
                                      p->param.name)
                   : value_param_pack(ty, of == ty->t_anytype ? ty->error : of, NULL,
                                      p->param.name);
    }
    if (k.type && (!type_is_complete(k.type) || is_error(ty, k.type) ||
                   (k.type->kind == TYPE_FUNC && k.type->is_capturing)))
        return value_type(ty, ty->error);
    if (k.type == ty->t_bool && infer_only)
        return value_int64(ty, ty->t_bool, 1); /* mutability of an origin */
    return star ? value_param_pack(ty, k.type, NULL, p->param.name)
                : value_param(ty, k.type, p->param.name);
}

/* The default of a parameter is what the parameter is: said where it stands, used or not. */
static void check_default(struct infer *ctx, struct node *p)
{
    struct types *ty = ctx->ty;

    if (!p->param.default_value || (p->param.flags & PARAM_STAR))
        return;
    diag_speculate_begin(ty->diags);
    const struct param_kind k = param_kind(ctx, p);
    if (diag_speculate_end(ty->diags) || k.is_bad || k.is_type || !k.type ||
        !type_is_complete(k.type) || is_error(ty, k.type) || k.type->is_symbolic)
        return;
    const struct settling s = settle_begin(ty);
    (void)eval_value(ctx, p->param.default_value, k.type);
    settle_end(ty, s);
}

static void bind_opaque(struct infer *ctx, struct node_list *params, struct value **out, bool loud)
{
    const int n = param_count(params);
    for (int i = 0; i < n; i++) {
        struct node *p = param_at(params, i);
        if (!out[i] || out[i]->kind == VALUE_UNBOUND)
            out[i] = opaque_argument(ctx, p, params_infer_only(params, i), loud);
        if (loud)
            check_default(ctx, p);
        struct name_binding *b =
            scope_bind(ctx->ty->run, ctx->scope, p->param.name, BINDING_VALUE, p->span);
        b->value = out[i];
    }
}

/* t with what it leaves open opaque. */
static struct type *fill_open(struct infer *in, struct type *t)
{
    struct types *ty = in->ty;
    t = struct_with_defaults(in, t);
    if (t->kind != TYPE_STRUCT || type_is_complete(t))
        return t->kind == TYPE_UNBOUND ? ty->error : t;
    struct value **args = arena_array(ty->run, struct value *, t->arg_count);
    struct infer ctx = file_context(ty, t->decl->home);
    ctx.self_type = t;
    ctx.scope = scope_new(ty->run, NULL);
    for (int i = 0; i < t->arg_count; i++) {
        args[i] = t->args[i];
        if (args[i]->kind == VALUE_TYPE)
            args[i] = value_type(ty, fill_open(in, args[i]->as_type));
    }
    bind_opaque(&ctx, t->decl->params, args, false);
    return type_struct(ty, t->decl, args, t->arg_count);
}

struct node *bound_in(const struct node *n, const char *some)
{
    return n && n->kind == NODE_SUBSCRIPT && n->subscript.args.len == 1 &&
                   n->subscript.value->kind == NODE_NAME &&
                   strcmp(n->subscript.value->name.name, some) == 0
               ? n->subscript.args.at[0]
               : NULL;
}

/* `Some[bound]`, and its like for packs; NULL when n is something else. */
static struct type *nameless(struct infer *in, struct node *n, const char *some)
{
    struct types *ty = in->ty;
    struct node *b = bound_in(n, some);
    if (!b)
        return NULL;
    struct type *bound = eval_bound(in, b);
    if (!bound)
        return ty->error;
    return archetype_new(ty, arena_printf(ty->run, "Some[%s]", text_of(ty, bound)), bound, in->home,
                         b->span);
}

static struct value *hidden_argument(struct infer *in, struct node *a)
{
    struct types *ty = in->ty;
    struct node *n = a->arg.type;
    struct type *t;
    if (n && n->kind == NODE_STARRED)
        n = n->starred.value;
    diag_speculate_begin(ty->diags);
    if (a->arg.flags & ARG_PACK) {
        t = n ? nameless(in, n, "SomeTypeList") : NULL;
        (void)diag_speculate_end(ty->diags);
        return value_param_pack(ty, NULL, t ? t : ty->error, a->arg.name);
    }
    t = nameless(in, n, "Some");
    if (!t)
        t = fill_open(in, eval_type(in, n, true));
    return value_type(ty, diag_speculate_end(ty->diags) ? ty->error : t);
}

struct type *open_struct(struct types *ty, struct struct_decl *d)
{
    if (d->open_self)
        return d->open_self;
    const int n = param_count(d->params);
    struct value **args = arena_array(ty->run, struct value *, n ? n : 1);
    const struct aside a = aside_begin(ty);
    const int speculative = ty->diags->speculative;
    ty->diags->speculative = 0;
    ty->opaque.is_on = true;
    struct infer ctx = file_context(ty, d->home);
    ctx.scope = scope_new(ty->run, NULL);
    bind_opaque(&ctx, d->params, args, d->home == ty->program->entry);
    d->open_self = type_struct(ty, d, args, n);
    ty->diags->speculative = speculative;
    aside_end(ty, a);
    return d->open_self;
}

static struct type *open_trait(struct types *ty, struct trait_decl *t)
{
    if (!t->open_self)
        t->open_self = archetype_new(ty, "Self", type_trait(ty, &t, 1), t->home,
                                     t->node->name_span);
    return t->open_self;
}

/* ---- functions ----------------------------------------------------------- */

bool is_open_function(struct types *ty, struct func_decl *d)
{
    const struct node *n = d->node;
    if ((d->home->is_library && !ty->library_is_checked) || d->outer || d->is_fieldwise ||
        d->is_unavailable || n->def.flags & DEF_NO_BODY || (d->owner && d->owner->is_closure))
        return false;
    if (d->trait || param_count(&n->def.params) || (d->owner && param_count(d->owner->params)))
        return true;
    struct infer in = file_context(ty, d->home);
    in.decl = d;
    for (int i = 0; i < n->def.args.len; i++)
        if (n->def.args.at[i]->arg.name && (n->def.args.at[i]->arg.conv == CONV_REF ||
                                            arg_is_auto(&in, n->def.args.at[i])))
            return true;
    return false;
}

/* What the arguments of def add to its parameters: types left open, mutability of references. */
static int hidden_arguments(struct infer *ctx, struct node *def, struct value **out)
{
    int count = 0;
    for (int i = 0; i < def->def.args.len; i++) {
        struct node *a = def->def.args.at[i];
        if (!a->arg.name || a->arg.conv == CONV_OUT)
            continue;
        if (arg_is_auto(ctx, a))
            out[count++] = hidden_argument(ctx, a);
        if (a->arg.conv == CONV_REF) /* may be either: nothing is written through it */
            out[count++] = value_origin(ctx->ty, a->arg.origins.len > 0);
    }
    return count;
}

/* What the signature of d is read in; its parameters are bound by whoever asks. */
static struct infer open_context(struct types *ty, struct func_decl *d, struct type *self)
{
    struct infer ctx = file_context(ty, d->home);
    ctx.decl = d;
    ctx.self_type = d->outer ? d->outer_self : self;
    if (self && d->owner)
        ctx.owner_scope = struct_scope(ty, self);
    ctx.scope = scope_new(ty->run, d->outer ? d->outer : ctx.owner_scope);
    return ctx;
}

/* Room for the arguments of all parameters, hidden ones too. */
static struct value **room_for_arguments(struct types *ty, const struct node *def)
{
    return arena_array(ty->run, struct value *,
                       param_count(&def->def.params) + 2 * def->def.args.len + 1);
}

struct value **open_arguments(struct types *ty, struct func_decl *d, struct type *self, int *count)
{
    struct node *def = d->node;
    const int own = param_count(&def->def.params);
    struct value **args = room_for_arguments(ty, def);
    struct infer ctx = open_context(ty, d, self);
    bind_opaque(&ctx, &def->def.params, args, false);
    *count = own + hidden_arguments(&ctx, def, args + own);
    return args;
}

/* `out self: Box[U, 3]`: Self of such a constructor. */
static struct type *constructed(struct infer *ctx, struct node *def, struct type *self)
{
    struct types *ty = ctx->ty;
    struct node *first = def->def.args.len ? def->def.args.at[0] : NULL;
    if (!self || self->kind != TYPE_STRUCT || !first || first->arg.conv != CONV_OUT ||
        !first->arg.type)
        return self;
    diag_speculate_begin(ty->diags);
    struct type *t = eval_type(ctx, first->arg.type, false);
    return !diag_speculate_end(ty->diags) && is_decl(t, self->decl) ? t : self;
}

static struct instance *open_instance(struct types *ty, struct func_decl *d, struct type *self)
{
    struct node *def = d->node;
    const int own = param_count(&def->def.params);
    struct value **args = room_for_arguments(ty, def);
    struct infer ctx = open_context(ty, d, self);
    bind_opaque(&ctx, &def->def.params, args, true);
    if (d->owner && d->owner->node && d->owner->node->kind == NODE_STRUCT)
        for (int i = 0; i < d->owner->node->strukt.where.len; i++) {
            struct infer bare = ctx;
            bare.owner_scope = NULL; /* there parameters go by their names */
            facts_assume(&bare, d->owner->node->strukt.where.at[i], true);
        }
    for (int i = 0; i < def->def.where.len; i++)
        facts_assume(&ctx, def->def.where.at[i], true);
    self = constructed(&ctx, def, self);
    for (int i = 0; i < own; i++)
        check_brackets(&ctx, param_at(&def->def.params, i)->param.type);
    for (int i = 0; i < def->def.args.len; i++) {
        struct node *n = def->def.args.at[i]->arg.type;
        check_brackets(&ctx, n);
        if (n && n->kind == NODE_SUBSCRIPT && n->subscript.args.len == 1 &&
            n->subscript.value->kind == NODE_NAME &&
            strcmp(n->subscript.value->name.name, "Some") == 0)
            (void)eval_bound(&ctx, n->subscript.args.at[0]); /* told here if it is no trait */
    }
    const int count = own + hidden_arguments(&ctx, def, args + own);
    return instance_open(ty, d, self, args, count, def->name_span);
}

/* The instance for a constructor whose `out self` names the types of its arguments, which are known
 * when it is signed; any other instance as it is. */
static struct instance *constructed_instance(struct types *ty, struct instance *inst)
{
    struct infer ctx = instance_context(ty, inst);
    const struct span at = inst->decl->node->name_span;
    struct type *self = constructed(&ctx, inst->decl->node, inst->self_type);
    if (self == inst->self_type)
        return inst;
    return instance_open(ty, inst->decl, self, inst->args, inst->arg_count, at);
}

static void check_opaque(struct types *ty, struct func_decl *d, struct type *self)
{
    const struct aside a = aside_begin(ty);
    struct diags *diags = ty->diags;
    if (d->outer && a.outer.is_on) /* in a generic body: what holds there holds here */
        ty->opaque = a.outer;
    const int speculative = diags->speculative, spec_errors = diags->spec_errors;
    const int errors = diags->error_count;
    diags->speculative = 0;
    ty->opaque.is_on = true;
    ty->opaque.facts_id = ++ty->opaque.last_facts_id;
    /* of an imported module nobody is told of signatures that nobody uses */
    ty->opaque.lenient = d->home != ty->program->entry;
    struct settling s = settle_begin(ty);
    struct instance *inst = open_instance(ty, d, self);
    const bool is_bound = diags->error_count == errors;
    settle_end(ty, s);
    s = settle_begin(ty);
    const bool is_signed = instance_sign(ty, inst) && is_bound;
    settle_end(ty, s);
    ty->opaque.lenient = 0;
    struct instance *made = is_signed ? constructed_instance(ty, inst) : inst;
    if (made != inst) { /* signed before, or fit to be */
        inst = made;
        (void)instance_sign(ty, inst);
    }
    if (is_signed) { /* conditions may name parts of arguments: s.n */
        struct infer in = instance_context(ty, inst);
        for (int i = 0; i < d->node->def.where.len; i++)
            facts_assume(&in, d->node->def.where.at[i], true);
    }
    if (is_signed && !(d->node->def.flags & DEF_NO_BODY) && types_body(ty, inst) &&
        diags->error_count == errors)
        ty->hooks.check_ends(ty, inst);
    if (is_signed && (d->node->def.flags & DEF_NO_BODY) && d->trait && !d->home->is_library)
        check_argument_defaults(ty, inst);
    d->is_flawed = diags->error_count > errors;
    diags->speculative = speculative;
    diags->spec_errors = spec_errors;
    aside_end(ty, a);
}

void check_open_function(struct types *ty, struct func_decl *d)
{
    if (d->is_checked)
        return;
    d->is_checked = true;
    check_opaque(ty, d, d->owner   ? open_struct(ty, d->owner)
                        : d->trait ? open_trait(ty, d->trait)
                                   : NULL);
}

void check_open_nested(struct infer *in, struct func_decl *d, struct type *closure)
{
    struct types *ty = in->ty;
    if (!in->home->is_library && !ty->diags->speculative &&
        (is_opaque(ty) || !in->decl || !is_open_function(ty, in->decl)))
        check_opaque(ty, d, closure);
}

void check_open_alias(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct diags *diags = ty->diags;
    const int count = param_count(&n->comptime_decl.params);
    struct value **args = arena_array(ty->run, struct value *, count ? count : 1);
    if (diags->speculative || !n->comptime_decl.value || is_circular(in, n, in->self_type))
        return;
    const struct aside a = aside_begin(ty);
    if (a.outer.is_on) /* in a generic body: what holds there holds here */
        ty->opaque = a.outer;
    ty->opaque.is_on = true;
    ty->opaque.facts_id = ++ty->opaque.last_facts_id;
    const struct settling s = settle_begin(ty);
    const struct facts_mark facts = facts_begin(ty);
    struct infer ctx = *in;
    ctx.scope = scope_new(ty->run, in->scope);
    ctx.block = block_new(&ctx);
    ctx.in_comptime = true;
    const struct resolving resolving = {n, in->self_type, in->resolving};
    ctx.resolving = &resolving;
    bind_opaque(&ctx, &n->comptime_decl.params, args, true);
    for (int i = 0; i < n->comptime_decl.where.len; i++)
        facts_assume(&ctx, n->comptime_decl.where.at[i], true);
    (void)eval_comptime_decl(&ctx, n);
    facts_end(ty, facts);
    settle_end(ty, s);
    aside_end(ty, a);
}

/* A function that a trait asks for. A static one may have a `self` without a type, which says
 * nothing. */
static bool is_requirement(const struct func_decl *d)
{
    const struct node_list *args = &d->node->def.args;
    return (d->node->def.flags & DEF_NO_BODY) &&
           !(d->is_static && args->len && args->at[0]->arg.name && !args->at[0]->arg.type);
}

void check_open_trait(struct types *ty, struct node *n, struct module *m)
{
    struct trait_decl *t = decl_trait(ty, n, m);
    struct infer in = file_context(ty, m);
    for (int i = 0; i < n->trait.bases.len && !m->is_library; i++)
        (void)eval_bound(&in, n->trait.bases.at[i]->base.type);
    (void)trait_bases(ty, t);
    if (t->is_own_base)
        diag_error(ty->diags, n->name_span, DIAG_RECURSIVE_REFERENCE, t->name);
    for (int i = 0; i < t->members.all.len; i++) {
        const struct member *x = t->members.all.at[i];
        VEC(struct func_decl *) before = {0};
        if (x->kind == MEMBER_COMPTIME) {
            struct infer inside = file_context(ty, m);
            inside.self_type = open_trait(ty, t);
            check_comptime_member(&inside, x->nodes.at[0]);
        }
        for (int k = 0; x->kind == MEMBER_FUNCS && k < x->nodes.len; k++) {
            struct func_decl *d = decl_func(ty, x->nodes.at[k], x->homes.at[k], NULL, t);
            if (!m->is_library)
                check_overload(ty, d, before.at, before.len, open_trait(ty, t));
            vec_push(ty->run, &before, d);
            if (is_open_function(ty, d) || (!m->is_library && is_requirement(d)))
                check_open_function(ty, d);
        }
    }
}
