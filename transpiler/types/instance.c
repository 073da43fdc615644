/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Instances: one concrete copy of a declaration for each set of arguments, and their signatures. */
#include <stdlib.h>

#include "types/infer.h"

/* Addresses in an arena differ in few of their bits: each must count in all of the hash's. */
static uint64_t mixed(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0x9E3779B97F4A7C15u;
    return h ^ (h >> 29);
}

static unsigned instance_hash(const void *decl, const struct type *self, struct value **args, int n,
                              enum side side)
{
    uint64_t h = mixed(mixed(side, (uintptr_t)decl), (uintptr_t)self);
    for (int i = 0; i < n; i++)
        h = mixed(h, (uintptr_t)args[i]);
    return (unsigned)(h ^ (h >> 32));
}

static struct ir_func *ir_func_new(struct types *ty, struct arena *arena, struct instance *inst)
{
    struct ir_func *f = arena_new(arena, struct ir_func);
    f->instance = inst;
    f->arena = arena;
    f->id = ++ty->next_id;
    return f;
}

/* Bodies of the library are read where the module asks for the function only. */
static bool imports_question(const struct module *m)
{
    const struct node_list *body = &m->tree->module.body;
    for (int i = 0; i < body->len; i++) {
        const struct node *n = body->at[i];
        for (int k = 0; n->kind == NODE_IMPORT && k < n->import.items.len; k++)
            if (strcmp(n->import.items.at[k]->import_item.name, "call_location") == 0)
                return true;
    }
    return false;
}

/* How many calls up the functions called in a body ask, less the one of their own. */
struct question {
    struct types *ty;
    struct module *home;
    bool is_imported; /* the module has call_location itself */
    int depth;
};

static int place_depth(struct types *ty, struct func_decl *d);

/* call_location[inline_count=n] asks n calls up, 1 where it is not said in figures. */
static int asked_depth(const struct node_list *brackets)
{
    for (int i = 0; i < brackets->len; i++) {
        const struct node *n = brackets->at[i];
        if (n->kind == NODE_KEYWORD && n->keyword.value->kind == NODE_INT)
            return (int)strtol(n->keyword.value->integer.text, NULL, 0);
    }
    return 1;
}

static void look_for_question(struct node *n, void *user)
{
    struct question *q = user;
    const struct node *of = n->kind == NODE_SUBSCRIPT ? n->subscript.value : n;
    const char *name = of->kind == NODE_NAME     ? of->name.name
                       : of->kind == NODE_MEMBER ? of->member.name
                                                 : NULL;
    int depth = 0;
    if (name && strcmp(name, "call_location") == 0) {
        depth = n->kind == NODE_SUBSCRIPT ? asked_depth(&n->subscript.args) : 1;
        depth = depth > 0 ? depth : 1;
    } else if (n->kind == NODE_NAME && q->is_imported && !q->home->is_library) {
        const struct symbol *s = names_lookup(q->ty->program, q->home, n->name.name);
        for (int i = 0; s && s->kind == SYM_FUNCS && i < s->decls.len; i++) {
            struct func_decl *d = decl_func(q->ty, s->decls.at[i], s->home, NULL, NULL);
            const int below = d->home->is_library ? 0 : place_depth(q->ty, d) - 1;
            depth = below > depth ? below : depth;
        }
    }
    q->depth = depth > q->depth ? depth : q->depth;
    node_children(n, look_for_question, user);
}

/* call_location() and the functions that use it have an instance for each place they are called
 * from; where it asks n calls up, so have the functions that call them. */
static int place_depth(struct types *ty, struct func_decl *d)
{
    if (d->place != PLACE_UNKNOWN)
        return d->place_depth;
    d->place = PLACE_IGNORED; /* while it is being found: a circle adds nothing */
    struct question q = {.ty = ty, .home = d->home, .is_imported = imports_question(d->home)};
    if (!d->home->is_library || q.is_imported)
        node_children(d->node, look_for_question, &q);
    if (d->home->is_library && d->node->def.name &&
        strcmp(d->node->def.name, "call_location") == 0)
        q.depth = 1;
    d->place_depth = q.depth;
    d->place = q.depth ? PLACE_ASKED : PLACE_IGNORED;
    return q.depth;
}

static struct instance *instance_new(struct types *ty, enum side side, struct func_decl *d,
                                     struct type *self_type, struct value **args, int n,
                                     struct instance *caller, struct span at)
{
    struct instance *inst = arena_new(ty->run, struct instance);
    inst->decl = d;
    inst->side = side;
    inst->self_type = self_type;
    inst->arg_count = n;
    inst->args = arena_array(ty->run, struct value *, n ? n : 1);
    for (int i = 0; i < n; i++)
        inst->args[i] = args[i];
    inst->out_param = -1;
    inst->is_symbolic = (self_type && self_type->is_symbolic) || d->is_symbolic;
    for (int i = 0; i < n && !inst->is_symbolic; i++)
        inst->is_symbolic = args[i]->is_symbolic;
    inst->wanted_by = caller;
    inst->wanted_at = at;
    struct ir_func *f = inst->ir = ir_func_new(ty, ty->run, inst);
    f->name = d->node->def.name ? d->node->def.name : "lambda";
    f->owner = self_type;
    f->args = inst->args;
    f->arg_count = n;
    f->module = d->home->name;
    f->span = d->node->span;
    f->is_library = d->home->is_library;
    f->shares_views = d->shares_views;
    f->export_name = d->extern_name ? d->extern_name : d->export_name;
    f->is_inline = d->is_inline;
    f->is_no_inline = d->is_no_inline;
    f->is_kernel = side == SIDE_KERNEL;
    f->is_device = side != SIDE_HOST;
    return inst;
}

static struct instance *instance_on(struct types *ty, enum side side, struct func_decl *d,
                                    struct type *self_type, struct value **args, int n,
                                    struct infer *asker, struct span at)
{
    const int depth = asker && at.file ? place_depth(ty, d) : 0;
    const bool by_place = depth > 0;
    unsigned h = instance_hash(d, self_type, args, n, side);
    struct instance *caller = asker ? asker->inst : NULL;
    while (caller && caller->synth == SYNTH_THUNK)
        caller = caller->wanted_by; /* it lives on */
    if (by_place)
        h ^= (unsigned)mixed(at.start, (uint64_t)at.file);
    for (const struct link *l = chains_first(&ty->instances, h); l; l = l->next) {
        struct instance *old = l->item;
        if (l->hash != h || old->decl != d || old->self_type != self_type ||
            old->arg_count != n || old->side != side || old->is_apart)
            continue;
        if (by_place && (d->home->is_library || depth > 1) && old->wanted_by != caller)
            continue;
        if (by_place && (old->wanted_at.file != at.file || old->wanted_at.start != at.start))
            continue;
        bool same = true;
        for (int k = 0; k < n && same; k++)
            same = old->args[k] == args[k];
        if (same)
            return old;
    }
    struct instance *inst = instance_new(ty, side, d, self_type, args, n, caller, at);
    chains_add(&ty->instances, ty->run, h, inst);
    return inst;
}

void instances_free(struct types *ty)
{
    for (unsigned h = 0; h < ty->instances.size; h++)
        for (const struct link *l = ty->instances.at[h]; l; l = l->next)
            arena_reset(&((struct instance *)l->item)->arena);
    chains_free(&ty->instances);
}

struct instance *instance_get(struct types *ty, struct func_decl *d, struct type *self_type,
                              struct value **args, int n, struct infer *asker, struct span at)
{
    const bool device = asker && asker->inst && asker->inst->side != SIDE_HOST;
    return instance_on(ty, device ? SIDE_DEVICE : SIDE_HOST, d, self_type, args, n, asker, at);
}

struct instance *instance_open(struct types *ty, struct func_decl *d, struct type *self_type,
                               struct value **args, int n, struct span at)
{
    struct instance *inst = instance_get(ty, d, self_type, args, n, NULL, at);
    if (!inst->is_symbolic) {
        inst = instance_new(ty, SIDE_HOST, d, self_type, args, n, NULL, at);
        inst->is_apart = true;
        chains_add(&ty->instances, ty->run, instance_hash(d, self_type, args, n, SIDE_HOST), inst);
    }
    inst->is_open = inst->is_symbolic = true;
    return inst;
}

struct instance *instance_beside(struct infer *in, struct instance *inst)
{
    if (!inst->decl || !in->inst || in->inst->side == SIDE_HOST || inst->side != SIDE_HOST)
        return inst;
    return instance_on(in->ty, SIDE_DEVICE, inst->decl, inst->self_type, inst->args,
                       inst->arg_count, in, inst->wanted_at);
}

struct instance *instance_kernel(struct infer *in, struct instance *inst, struct span at)
{
    return instance_on(in->ty, SIDE_KERNEL, inst->decl, inst->self_type, inst->args,
                       inst->arg_count, in, at);
}

struct instance *instance_kernel_alone(struct types *ty, struct func_decl *d)
{
    return instance_on(ty, SIDE_KERNEL, d, NULL, NULL, 0, NULL, d->node->name_span);
}

static struct instance *synth_in(struct types *ty, struct arena *arena, enum synth kind,
                                 struct type *t)
{
    static const char *const names[] = {"", "copy", "move", "drop", "init", "constant"};
    struct instance *inst = arena_new(arena, struct instance);
    inst->synth = kind;
    inst->self_type = t;
    inst->out_param = -1;
    inst->state = INST_TYPED;
    inst->ret = ty->t_none;
    struct ir_func *f = inst->ir = ir_func_new(ty, arena, inst);
    f->name = names[kind];
    f->owner = t;
    f->is_owned = kind != SYNTH_THUNK;
    f->module = t ? t->module : "";
    f->ret = ty->t_none;
    if (kind == SYNTH_COPY || kind == SYNTH_MOVE) {
        inst->ret = t;
        f->ret = t;
        inst->params = arena_new(ty->run, struct func_param);
        inst->params->type = t;
        inst->params->name = word(ty, "value");
        inst->params->pass = kind == SYNTH_COPY ? PASS_IMM : PASS_OWNED;
        inst->param_count = 1;
    } else if (kind == SYNTH_DROP) {
        inst->params = arena_new(ty->run, struct func_param);
        inst->params->type = t;
        inst->params->name = word(ty, "value");
        inst->params->pass = PASS_MUT;
        inst->param_count = 1;
    }
    return inst;
}

struct instance *instance_synth(struct types *ty, enum synth kind, struct type *t)
{
    return synth_in(ty, ty->run, kind, t);
}

struct instance *instance_thunk(struct types *ty, struct arena *arena, struct instance *around)
{
    struct instance *thunk = synth_in(ty, arena, SYNTH_THUNK, NULL);

    thunk->wanted_by = around;
    thunk->side = around ? around->side : SIDE_HOST;
    return thunk;
}

/* ---- open argument types ------------------------------------------------- */

static bool node_is_open(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_NAME || n->kind == NODE_MEMBER) {
        if (n->kind == NODE_NAME && scope_find(in->scope, n->name.name))
            return false;
        if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_SELF_TYPE)
            return false;
        diag_speculate_begin(ty->diags);
        struct entity e = infer_entity(in, n, NULL);
        (void)diag_speculate_end(ty->diags);
        if (e.kind == ENTITY_TYPE)
            return e.type->kind == TYPE_STRUCT &&
                   !type_is_complete(struct_with_defaults(in, e.type));
        return e.kind == ENTITY_ALIAS;
    }
    if (n->kind != NODE_SUBSCRIPT)
        return false;
    diag_speculate_begin(ty->diags);
    struct entity e = infer_entity(in, n->subscript.value, NULL);
    (void)diag_speculate_end(ty->diags);
    struct node_list *params = NULL;
    struct value **bound = NULL;
    if (e.kind == ENTITY_TYPE && e.type->kind == TYPE_STRUCT) {
        if (strcmp(e.type->name, "Some") == 0 || strcmp(e.type->name, "SomeTypeList") == 0)
            return true;
        params = e.type->decl->params;
        bound = e.type->arg_count ? e.type->args : NULL; /* `Scalar` is a SIMD with its length */
    } else if (e.kind == ENTITY_ALIAS) {
        params = &e.alias->comptime_decl.params;
    } else {
        return false;
    }
    int given = 0;
    for (int i = 0; i < n->subscript.args.len; i++) {
        struct node *a = n->subscript.args.at[i];
        if (a->kind == NODE_KEYWORD)
            a = a->keyword.value;
        if (a->kind == NODE_UNDERSCORE || a->kind == NODE_ELLIPSIS || node_is_open(in, a))
            return true;
        given++;
    }
    int needed = 0;
    const int count = param_count(params);
    for (int i = 0; i < count; i++) {
        const struct node *p = param_at(params, i);
        if (params_infer_only(params, i))
            continue;
        if (p->param.flags & PARAM_STAR)
            return false;
        if (!p->param.default_value && !(bound && bound[i]->kind != VALUE_UNBOUND))
            needed++;
    }
    return given < needed;
}

/* A context in which the parameters of d and of its struct are known to be names of theirs. */
static struct infer parameter_names(struct types *ty, struct func_decl *d)
{
    struct infer in = file_context(ty, d->home);
    in.scope = scope_new(ty->run, d->outer);
    struct node *n = d->node;
    for (int i = 0; i < n->def.params.len; i++)
        if (n->def.params.at[i]->param.name)
            scope_bind(ty->run, in.scope, n->def.params.at[i]->param.name, BINDING_UNBOUND,
                       n->span);
    if (d->owner && !d->owner->is_closure)
        for (int i = 0; i < d->owner->params->len; i++)
            if (d->owner->params->at[i]->param.name)
                scope_bind(ty->run, in.scope, d->owner->params->at[i]->param.name, BINDING_UNBOUND,
                           n->span);
    return in;
}

/* `Some[bound]`: an argument's own type only. */
static bool is_nameless(const struct node *n)
{
    return n->kind == NODE_SUBSCRIPT && n->subscript.value->kind == NODE_NAME &&
           strcmp(n->subscript.value->name.name, "Some") == 0;
}

/* A method's own names may not be those of the struct's parameters. */
static void refuse_owner_names(struct types *ty, const struct func_decl *d)
{
    const struct node_list *lists[] = {&d->node->def.params, &d->node->def.args};
    for (int k = 0; d->owner && d->owner->params && k < 2; k++)
        for (int i = 0; i < lists[k]->len; i++) {
            const struct node *n = lists[k]->at[i];
            const char *name = k ? n->arg.name : n->param.name;
            for (int j = 0; name && j < param_count(d->owner->params); j++) {
                const struct node *p = param_at(d->owner->params, j);
                if (p->param.name != name)
                    continue;
                diag_error(ty->diags, n->name_span, DIAG_REDEFINITION, name);
                diag_note(ty->diags, p->name_span, "it is a parameter of '%s'", d->owner->name);
            }
        }
}

bool has_bad_parameters(struct types *ty, struct func_decl *d)
{
    struct infer in = parameter_names(ty, d);
    const struct node_list *params = &d->node->def.params;
    bool bad = false;
    diag_speculate_begin(ty->diags);
    for (int i = 0; i < param_count(params) && !d->home->is_library; i++) {
        struct node *p = param_at(params, i);
        bad |= param_kind(&in, p).is_bad;
        /* `*x: *T` of a T that is one type */
        for (int k = 0; !(p->param.flags & PARAM_STAR) && k < d->node->def.args.len; k++) {
            const struct node *a = d->node->def.args.at[k], *t = a->arg.type;
            if (t && t->kind == NODE_STARRED)
                t = t->starred.value;
            bad |= a->arg.flags & ARG_PACK && t && t->kind == NODE_NAME &&
                   t->name.name == p->param.name;
        }
    }
    (void)diag_speculate_end(ty->diags);
    return bad;
}

void check_lists(struct types *ty, struct func_decl *d)
{
    struct infer in = parameter_names(ty, d);
    const struct node_list *params = &d->node->def.params;
    int infer_marks = 0;
    refuse_owner_names(ty, d);
    for (int i = 0; i < params->len; i++)
        if (params->at[i]->param.flags & PARAM_INFER_MARK && ++infer_marks == 2)
            diag_error(ty->diags, params->at[i]->span, DIAG_SYNTAX,
                       "cannot have two '//' markers in the same parameter list");
    for (int i = 0; i < d->node->def.args.len; i++) {
        const struct node *arg = d->node->def.args.at[i];
        for (int k = 0; arg->arg.name && k < params->len; k++)
            if (params->at[k]->param.name == arg->arg.name)
                diag_error(ty->diags, arg->name_span, DIAG_REDEFINITION, arg->arg.name);
        const struct node *t = d->node->def.args.at[i]->arg.type;
        if (!t || t->kind != NODE_SUBSCRIPT || is_nameless(t))
            continue;
        for (int k = 0; k < t->subscript.args.len; k++) {
            struct node *a = t->subscript.args.at[k];
            if (a->kind == NODE_KEYWORD)
                a = a->keyword.value;
            if (a->kind != NODE_UNDERSCORE && a->kind != NODE_ELLIPSIS &&
                a->kind != NODE_STARRED && node_is_open(&in, a)) {
                diag_speculate_begin(ty->diags);
                const struct type *open = eval_type(&in, a, true);
                (void)diag_speculate_end(ty->diags);
                if (open->kind == TYPE_STRUCT && !type_is_complete(open))
                    diag_error(ty->diags, a->span, DIAG_INCOMPLETE_TYPE, text_of(ty, open));
                else if (is_nameless(a))
                    diag_error(ty->diags, a->span, DIAG_NOT_A_TYPE);
            }
        }
    }
}

static void find_open_args(struct types *ty, struct func_decl *d)
{
    d->open_done = true;
    struct infer in = parameter_names(ty, d);
    struct node *n = d->node;
    for (int i = 0; i < n->def.args.len && i < 64; i++) {
        struct node *t = n->def.args.at[i]->arg.type;
        if (t && t->kind != NODE_STARRED && node_is_open(&in, t))
            d->open_args |= (uint64_t)1 << i;
        else if (t && t->kind == NODE_STARRED && node_is_open(&in, t->starred.value))
            d->open_args |= (uint64_t)1 << i;
    }
}

bool has_parameters(struct types *ty, struct func_decl *d)
{
    if (!d->open_done)
        find_open_args(ty, d);
    return param_count(&d->node->def.params) || d->open_args;
}

bool arg_is_auto(struct infer *in, struct node *arg)
{
    struct func_decl *d = in->decl;
    if (!d->open_done)
        find_open_args(in->ty, d);
    for (int i = 0; i < d->node->def.args.len && i < 64; i++)
        if (d->node->def.args.at[i] == arg)
            return (d->open_args >> i) & 1;
    return false;
}

/* ---- signatures ---------------------------------------------------------- */

struct infer instance_context(struct types *ty, struct instance *inst)
{
    struct func_decl *d = inst->decl;
    struct infer in = file_context(ty, d->home);
    in.inst = inst;
    in.decl = d;
    in.self_type = inst->self_type;
    struct scope *outer = d->outer;
    if (inst->self_type && inst->self_type->kind == TYPE_STRUCT && !d->trait && !d->outer) {
        outer = struct_scope(ty, inst->self_type);
        in.owner_scope = outer;
    }
    if (d->outer)
        in.self_type = d->outer_self;
    in.scope = inst->scope ? inst->scope : scope_new(ty->run, outer);
    if (in.owner_scope)
        in.owner_scope = in.scope->parent; /* of a signed one, that of its signature */
    return in;
}

static uint64_t borrows_of(struct types *ty, struct instance *inst, struct node *def);

/* Type of one argument in an instance; `hidden` walks over the auto parameters. */
static struct type *arg_type(struct infer *in, struct node *a, int *hidden)
{
    struct instance *inst = in->inst;
    if (arg_is_auto(in, a) && !(a->arg.flags & ARG_PACK)) {
        struct value *v = *hidden < inst->arg_count ? inst->args[(*hidden)++] : NULL;
        return v && v->kind == VALUE_TYPE ? v->as_type : in->ty->error;
    }
    struct type *t = a->arg.flags & ARG_STAR ? eval_type(in, a->arg.type, false)
                                             : eval_declared_type(in, a->arg.type, false);
    if (t->kind == TYPE_FUNC && t->own_count) {
        diag_error(in->ty->diags, a->arg.type->span, DIAG_GENERIC_ARGUMENT);
        return in->ty->error;
    }
    return t;
}

enum pass pass_of(enum conv conv)
{
    switch (conv) {
    case CONV_NONE:
    case CONV_IMM:
        return PASS_IMM;
    case CONV_MUT:
        return PASS_MUT;
    case CONV_VAR:
        return PASS_OWNED;
    case CONV_OUT:
        return PASS_OUT;
    case CONV_DEINIT:
        return PASS_DEINIT;
    case CONV_REF:
        return PASS_REF;
    }
    return PASS_IMM;
}

/* The function type that an argument's type is bounded by, `F` or `Some[def(a: Int) -> Int]`: its
 * names and defaults are those that calls use. NULL: none. */
static struct type *callable_bound(struct infer *in, struct node *a)
{
    struct node_list *params = &in->decl->node->def.params;
    struct node *t = a->arg.type, *found = NULL;

    if (!t || in->home->is_library)
        return NULL;
    if (t->kind == NODE_SUBSCRIPT && t->subscript.args.len == 1 && arg_is_auto(in, a))
        found = t->subscript.args.at[0];
    for (int i = 0; i < params->len && t->kind == NODE_NAME; i++)
        if (params->at[i]->param.name == t->name.name)
            found = params->at[i]->param.type;
    return found && found->kind == NODE_FN_TYPE && !param_count(&found->fn_type.def->def.params)
               ? eval_func_type(in, found)
               : NULL;
}

static struct tlocal *argument_local(struct types *ty, struct instance *inst,
                                     const struct func_param *p, struct span span)
{
    struct tlocal *l = arena_new(ty->run, struct tlocal);
    l->name = p->name;
    l->type = p->type;
    l->span = span;
    l->kind = LOCAL_ARG;
    l->pass = p->pass;
    l->inst = inst;
    l->ir_id = -1;
    vec_push(ty->run, &inst->locals, l);
    return l;
}

/* The closure that a function is called on, or was given for one of its parameters. */
static struct tlocal *closure_local(struct types *ty, struct instance *inst,
                                    const struct func_param *p)
{
    struct tlocal *l = argument_local(ty, inst, p, inst->decl->node->name_span);
    l->is_ref = !types_layout(ty, l->type)->by_value;
    l->is_mut = true;
    return l;
}

struct type *variadic_list_of(struct infer *in, struct type *elem, enum pass pass,
                              bool of_library)
{
    struct types *ty = in->ty;
    struct value *of[2] = {value_type(ty, elem), value_unbound(ty)};

    if (pass == PASS_MUT || pass == PASS_REF)
        of[1] = value_int64(ty, ty->t_bool, 1);
    else if (pass == PASS_OWNED && of_library)
        of[1] = value_int64(ty, ty->t_bool, 0); /* it takes them out of the row */
    return struct_with_defaults(in, type_struct(ty, decl_variadic_list(ty), of, 2));
}

static bool is_self(struct types *ty, struct type *t, struct type *self)
{
    return is_error(ty, t) || type_erased(ty, t) == type_erased(ty, self) ||
           (self->kind == TYPE_STRUCT && self->decl->is_closure);
}

/* `ref [o] x`, where parameter o is an ImmOrigin. */
static bool is_only_read(const struct node *def, const struct node *arg)
{
    if (arg->arg.origins.len != 1 || arg->arg.origins.at[0]->kind != NODE_NAME)
        return false;
    const char *kind = param_type_word(&def->def.params, arg->arg.origins.at[0]->name.name);
    return kind && strcmp(kind, "ImmOrigin") == 0;
}

bool instance_sign(struct types *ty, struct instance *inst)
{
    if (inst->state != INST_NEW)
        return inst->state != INST_FAILED || inst->is_signed;
    inst->state = INST_SIGNED;
    const int errors = ty->diags->error_count + ty->diags->spec_errors;
    struct func_decl *d = inst->decl;
    struct node *n = d->node;
    if (d->home->is_broken && !decl_is_readable(d, false))
        diag_follow(ty->diags);
    struct infer in = instance_context(ty, inst);
    const bool opaque = ty->opaque.is_on;
    ty->opaque.is_on = opaque && inst->is_symbolic;
    inst->scope = in.scope;
    int own = 0;
    for (int i = 0; i < n->def.params.len; i++) {
        const struct node *p = n->def.params.at[i];
        if (!p->param.name)
            continue;
        struct name_binding *b =
            scope_bind(ty->run, in.scope, p->param.name, BINDING_VALUE, p->span);
        b->value = inst->args[own++];
    }
    int hidden = own;
    VEC(struct func_param) params = {0};
    const int place_only = positional_mark(n);
    bool name_only = false;
    if (d->closure_type) {
        const struct func_param self = {
            .name = word(ty, "env"), .type = d->closure_type,
            .pass = d->closure_type->decl->closure_changes ? PASS_MUT : PASS_IMM};
        closure_local(ty, inst, &self)->is_mut = self.pass == PASS_MUT;
        vec_push(ty->run, &params, self);
    }
    for (int i = 0; i < n->def.args.len; i++) {
        struct node *a = n->def.args.at[i];
        name_only |= (a->arg.flags & ARG_KEYWORD_MARK) != 0;
        if (!a->arg.name)
            continue;
        struct func_param p = {.name = a->arg.name, .place_only = i < place_only,
                               .name_only = name_only};
        p.pass = pass_of((enum conv)a->arg.conv);
        if (a->arg.flags & ARG_PACK) {
            /* the pack's types are a parameter: own or hidden */
            struct value *pack = NULL;
            struct node *t = a->arg.type;
            if (t && t->kind == NODE_STARRED)
                t = t->starred.value;
            if (arg_is_auto(&in, a))
                pack = hidden < inst->arg_count ? inst->args[hidden++] : NULL;
            else if (t)
                pack = eval_value(&in, t, NULL);
            if (!pack || (pack->kind != VALUE_PACK && !pack_element(ty, pack)) ||
                (t && t->kind == NODE_MEMBER && strcmp(t->member.name, "values") == 0)) {
                if (ty->diags->error_count + ty->diags->spec_errors == errors)
                    diag_error(ty->diags, a->span, DIAG_NOT_A_PACK);
                p.type = ty->error;
            } else {
                p.type = type_struct(ty, decl_pack(ty), &pack, 1);
            }
        } else if (i == 0 && p.pass == PASS_OUT && d->owner && !d->is_static) {
            p.type = inst->self_type; /* a constructor: the call found what it makes */
        } else if (!a->arg.type) {
            if (i == 0 && (d->owner || d->trait) && !d->is_static) {
                p.type = inst->self_type;
            } else {
                if (decl_is_readable(d, false))
                    diag_error(ty->diags, a->span, DIAG_ARGUMENT_TYPE, a->arg.name);
                else
                    diag_follow(ty->diags);
                p.type = ty->error;
            }
        } else {
            p.type = arg_type(&in, a, &hidden);
            const bool makes = n->def.name == word(ty, "__init__") && p.pass != PASS_OUT;
            if (i == 0 && (d->owner || d->trait) && !d->is_static && !d->home->is_library &&
                !makes && !is_self(ty, p.type, inst->self_type))
                diag_error(ty->diags, a->arg.type->span, DIAG_SELF_TYPE, a->arg.name);
        }
        if (a->arg.flags & ARG_STAR && !(a->arg.flags & ARG_PACK)) {
            if (!is_error(ty, p.type))
                p.type = variadic_list_of(&in, p.type, p.pass, d->home->is_library);
            p.is_variadic = name_only = true;
        } else if (a->arg.flags & ARG_STARSTAR) {
            struct value *kv[16] = {value_type(ty, type_of_string(ty)), value_type(ty, p.type)};
            const int count = param_count(decl_dict(ty)->params);
            for (int k = 2; k < count && k < 16; k++)
                kv[k] = value_unbound(ty);
            p.type = struct_with_defaults(&in, type_struct(ty, decl_dict(ty), kv, count));
            p.is_variadic = true;
        }
        bool is_mut = p.pass != PASS_IMM;
        if (a->arg.conv == CONV_REF) {
            struct value *o = hidden < inst->arg_count ? inst->args[hidden++] : NULL;
            is_mut = o && o->kind == VALUE_ORIGIN && o->is_mut && !is_only_read(n, a);
        }
        struct tlocal *l = argument_local(ty, inst, &p, a->name_span);
        l->is_static = names_static(a->arg.type);
        l->is_mut = is_mut;
        l->bound = callable_bound(&in, a);
        l->is_ref = p.pass == PASS_MUT || p.pass == PASS_REF ||
                    (p.pass == PASS_IMM && !types_layout(ty, p.type)->by_value &&
                     inst->side != SIDE_KERNEL);
        if (p.pass == PASS_OUT) {
            inst->out_param = params.len;
            l->kind = LOCAL_OUT;
            inst->ret = p.type;
        }
        struct name_binding *b = scope_bind(ty->run, in.scope, a->arg.name, BINDING_LOCAL, a->span);
        b->local = l;
        if (p.pass != PASS_OUT)
            vec_push(ty->run, &params, p);
    }
    /* closures given as parameters come behind the other arguments, under the parameter's name */
    for (int i = 0; i < own; i++) {
        const struct node *p = param_at(&n->def.params, i);
        const struct value *v = inst->args[i];
        if (v->kind != VALUE_TYPE || v->as_type->kind != TYPE_STRUCT ||
            !v->as_type->decl->is_closure || !p->param.type ||
            p->param.type->kind != NODE_FN_TYPE ||
            !(p->param.type->fn_type.def->def.flags & DEF_CAPTURING))
            continue;
        const struct func_param closure = {.name = p->param.name, .type = v->as_type};
        vec_push(ty->run, &params, closure);
        struct name_binding *b = scope_find_here(in.scope, closure.name);
        b->kind = BINDING_LOCAL;
        b->local = closure_local(ty, inst, &closure);
    }
    inst->params = params.at;
    inst->param_count = params.len;
    if (inst->out_param < 0) {
        inst->ret = n->def.ret ? eval_declared_type(&in, n->def.ret, false) : ty->t_none;
        if (n->def.flags & DEF_IS_LAMBDA && !n->def.ret)
            inst->ret = ty->t_none;
    }
    inst->ret_ref = (n->def.flags & DEF_RET_REF) != 0;
    if (inst->ret_ref) {
        inst->ret_mut = true;
        for (int i = 0; i < n->def.ret_ref.len; i++) {
            struct value *o = eval_origin(&in, n->def.ret_ref.at[i]);
            check_lent(&in, n->def.ret_ref.at[i]);
            if (o && o->kind == VALUE_ORIGIN)
                inst->ret_mut = inst->ret_mut && o->is_mut;
        }
    }
    if (n->def.flags & DEF_RAISES) {
        inst->raises = n->def.raises ? eval_type(&in, n->def.raises, false) : type_of_error(ty);
        if (inst->raises == ty->t_never)
            inst->raises = NULL;
    }
    inst->borrows = borrows_of(ty, inst, n);
    struct ir_func *f = inst->ir;
    f->ret = inst->ret;
    f->ret_ref = inst->ret_ref;
    f->ret_mut = inst->ret_mut;
    f->raises = inst->raises;
    f->never_returns = inst->ret == ty->t_never && !inst->raises;
    ty->opaque.is_on = opaque;
    if (ty->diags->error_count + ty->diags->spec_errors > errors) {
        inst->state = INST_FAILED;
        inst->has_error = true;
        return false;
    }
    inst->is_signed = true;
    return true;
}

/* ---- borrows ------------------------------------------------------------- */

/* By name: asking for the declaration would load its module. */
static bool is_tstring(const struct struct_decl *d)
{
    return d->home && d->home->is_library && strcmp(d->name, "TString") == 0;
}

static bool of_any_origin(struct types *ty, struct node *ret);

/* In 1.0 a field may lead anywhere: into what the struct was made of. */
static bool has_field_of_any_origin(struct types *ty, const struct struct_decl *d)
{
    const struct node *n = d->node;

    if (ty->program->edition != EDITION_1_0 || d->home->is_library || !n || n->kind != NODE_STRUCT)
        return false;
    for (int i = 0; i < n->strukt.body.len; i++) {
        const struct node *field = n->strukt.body.at[i];
        if (field->kind == NODE_VAR && field->var.type && of_any_origin(ty, field->var.type))
            return true;
    }
    return false;
}

/* Does a type hold a reference to something it does not own? */
static bool holds_origin(struct types *ty, const struct type *t, int depth)
{
    if (t->kind != TYPE_STRUCT || depth > 6)
        return false;
    if (t->decl->is_closure) {
        for (int i = 0; i < t->decl->closure_fields.len; i++)
            if (t->decl->closure_fields.at[i].is_ref ||
                holds_origin(ty, t->decl->closure_fields.at[i].type, depth + 1))
                return true;
        return false;
    }
    if (t->decl->prim == PRIM_PACK || is_tstring(t->decl) || has_field_of_any_origin(ty, t->decl))
        return true;
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if (v->kind == VALUE_ORIGIN)
            return true;
        if (v->kind == VALUE_TYPE && holds_origin(ty, v->as_type, depth + 1))
            return true;
        for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++)
            if (v->items[k]->kind == VALUE_TYPE &&
                holds_origin(ty, v->items[k]->as_type, depth + 1))
                return true;
    }
    return false;
}

bool type_holds_origin(struct types *ty, const struct type *t)
{
    return holds_origin(ty, t, 0);
}

struct name_search {
    const char *name;
    bool found;
};

static void search_name(struct node *n, void *user)
{
    struct name_search *s = user;
    if (!n || s->found)
        return;
    if (n->kind == NODE_NAME && n->name.name == s->name) {
        s->found = true;
        return;
    }
    node_children(n, search_name, user);
}

static bool node_mentions(struct node *n, const char *name)
{
    struct name_search s = {name, false};
    search_name(n, &s);
    return s.found;
}

/* `-> Pointer[T, MutAnyOrigin]` may lead anywhere, so into any argument. */
static bool of_any_origin(struct types *ty, struct node *ret)
{
    static const char *const words[] = { "MutAnyOrigin",       "ImmutAnyOrigin",
                                         "AnyOrigin",
                                         "MutUnsafeAnyOrigin", "ImmUnsafeAnyOrigin",
                                         "UnsafeAnyOrigin" };
    for (size_t i = 0; ret && i < sizeof words / sizeof *words; i++)
        if (node_mentions(ret, word(ty, words[i])))
            return true;
    return false;
}

/* Which arguments a result borrows from, read off the signature: `ref [x]`, `origin_of(x)`, an
 * origin parameter that an argument's type or `ref [o]` names too, an argument that itself holds
 * references when the result does. */
static uint64_t borrows_of(struct types *ty, struct instance *inst, struct node *def)
{
    const bool holds = inst->ret_ref || type_holds_origin(ty, inst->ret);
    uint64_t mask = 0;
    int k = 0;
    if (!holds)
        return 0;
    const bool any = of_any_origin(ty, def->def.ret);
    for (int i = 0; i < def->def.args.len; i++) {
        struct node *a = def->def.args.at[i];
        if (!a->arg.name || a->arg.conv == CONV_OUT)
            continue;
        if (k >= 64)
            break;
        bool named = false;
        for (int j = 0; j < def->def.ret_ref.len && !named; j++)
            named = node_mentions(def->def.ret_ref.at[j], a->arg.name);
        if (def->def.ret && !named)
            named = node_mentions(def->def.ret, a->arg.name);
        for (int j = 0; j < a->arg.origins.len && !named; j++) {
            struct node *o = a->arg.origins.at[j];
            if (o->kind == NODE_MEMBER && inst->out_param >= 0)
                named = true;
            if (o->kind == NODE_NAME) {
                if (def->def.ret)
                    named = node_mentions(def->def.ret, o->name.name);
                for (int r = 0; r < def->def.ret_ref.len && !named; r++)
                    named = node_mentions(def->def.ret_ref.at[r], o->name.name);
                if (inst->out_param >= 0)
                    named = true;
            }
        }
        if (!named && (any || type_holds_origin(ty, inst->params[k].type)))
            named = true;
        if (named)
            mask |= (uint64_t)1 << k;
        k++;
    }
    return mask;
}
