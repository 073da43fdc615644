/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The room's door: set-up, bodies, whole modules. */
#include "base/stack.h"
#include "types/infer.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct struct_decl *library_struct(struct types *ty, const char *name)
{
    struct symbol *s = names_lookup(ty->program, ty->program->prelude, word(ty, name));
    if (!s || (s->kind != SYM_STRUCT && s->kind != SYM_ENUM))
        return NULL;
    return decl_struct(ty, s->decls.at[0], s->home);
}

static struct struct_decl *library_struct_in(struct types *ty, const char *module, const char *name)
{
    struct symbol *s = names_library(ty->program, module, name);
    return s && s->kind == SYM_STRUCT ? decl_struct(ty, s->decls.at[0], s->home) : NULL;
}

static struct struct_decl *late(struct types *ty, struct struct_decl **d, const char *module,
                                const char *name)
{
    if (!*d)
        *d = library_struct(ty, name);
    if (!*d)
        *d = library_struct_in(ty, module, name);
    return *d;
}

struct struct_decl *decl_array(struct types *ty)
{
    return late(ty, &ty->d_array, "std.collections.array", "Array");
}

struct struct_decl *decl_tuple(struct types *ty)
{
    return late(ty, &ty->d_tuple, "std.builtin.tuple", "Tuple");
}

struct struct_decl *decl_pack(struct types *ty)
{
    return late(ty, &ty->d_pack, "std.builtin.variadics", "VariadicPack");
}

struct struct_decl *decl_variadic_list(struct types *ty)
{
    return late(ty, &ty->d_variadic_list, "std.builtin.variadics", "VariadicList");
}

struct struct_decl *decl_list(struct types *ty)
{
    return late(ty, &ty->d_list, "std.collections.list", "List");
}

struct struct_decl *decl_dict(struct types *ty)
{
    return late(ty, &ty->d_dict, "std.collections.dict", "Dict");
}

struct struct_decl *decl_type_list(struct types *ty)
{
    return late(ty, &ty->d_type_list, "std.builtin.variadics", "TypeList");
}

struct struct_decl *decl_parameter_list(struct types *ty)
{
    return late(ty, &ty->d_parameter_list, "std.builtin.variadics", "ParameterList");
}

struct struct_decl *decl_set(struct types *ty)
{
    return late(ty, &ty->d_set, "std.collections.set", "Set");
}

struct struct_decl *decl_tstring(struct types *ty)
{
    return late(ty, &ty->d_tstring, "std.format.tstring", "TString");
}

struct struct_decl *decl_slice(struct types *ty)
{
    return late(ty, &ty->d_slice, "std.builtin.builtin_slice", "Slice");
}

struct struct_decl *decl_contiguous_slice(struct types *ty)
{
    return late(ty, &ty->d_contiguous_slice, "std.builtin.builtin_slice", "ContiguousSlice");
}

static struct type *plain(struct types *ty, struct struct_decl *d)
{
    return d ? type_struct(ty, d, NULL, 0) : ty->error;
}

struct type *type_of_string(struct types *ty)
{
    return plain(ty, late(ty, &ty->d_string, "std.collections.string.string", "String"));
}

struct type *type_of_error(struct types *ty)
{
    return plain(ty, late(ty, &ty->d_error, "std.builtin.error", "Error"));
}

void decl_well_known(struct types *ty, struct struct_decl *d)
{
    const struct {
        const char *name;
        struct struct_decl **at;
    } known[] = {
        { "Array", &ty->d_array }, { "Tuple", &ty->d_tuple }, { "VariadicPack", &ty->d_pack },
        { "VariadicList", &ty->d_variadic_list }, { "Optional", &ty->d_optional },
        { "List", &ty->d_list }, { "String", &ty->d_string }, { "Error", &ty->d_error },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (!*known[i].at && strcmp(known[i].name, d->name) == 0)
            *known[i].at = d;
}

static struct type *scalar_type(struct types *ty, enum scalar s)
{
    struct value *args[2] = {value_int64(ty, ty->t_dtype, s), value_int64(ty, ty->t_simdlen, 1)};
    return type_struct(ty, ty->d_simd, args, 2);
}

static bool report_missing(struct types *ty, const char *name)
{
    struct span none = {0};
    diag_error(ty->diags, none, DIAG_LIBRARY_BROKEN, name);
    return false;
}

static bool find_library(struct types *ty)
{
    ty->d_simd = library_struct(ty, "SIMD");
    struct struct_decl *dtype = library_struct(ty, "DType");
    struct struct_decl *length = library_struct(ty, "SIMDLength");
    struct struct_decl *boolean = library_struct(ty, "Bool");
    struct struct_decl *none = library_struct(ty, "__None");
    struct struct_decl *none_type = library_struct(ty, "NoneType");
    struct struct_decl *never = library_struct(ty, "Never");
    ty->d_int_literal = library_struct(ty, "IntLiteral");
    ty->d_float_literal = library_struct(ty, "FloatLiteral");
    ty->d_string_literal = library_struct(ty, "StringLiteral");
    ty->d_pointer = library_struct(ty, "Pointer");
    if (!ty->d_simd || !dtype || !length || !boolean || !none || !none_type || !ty->d_int_literal ||
        !ty->d_float_literal || !ty->d_string_literal || !ty->d_pointer)
        return report_missing(ty, "SIMD, DType, Bool, NoneType, the literals and Pointer");
    ty->t_dtype = plain(ty, dtype);
    ty->t_simdlen = plain(ty, length);
    ty->t_bool = plain(ty, boolean);
    ty->t_none = plain(ty, none);
    ty->t_none->name = "None";
    ty->t_none_type = plain(ty, none_type);
    ty->t_never = plain(ty, never);
    ty->t_int = scalar_type(ty, SCALAR_INT);
    ty->t_uint = scalar_type(ty, SCALAR_UINT);
    ty->t_u8 = scalar_type(ty, SCALAR_U8);
    ty->t_float64 = scalar_type(ty, SCALAR_F64);
    ty->d_origin = library_struct(ty, "Origin");
    return true;
}

void types_init(struct types *ty, struct program *program, struct diags *diags, struct arena *run,
                struct type_hooks hooks, void *user)
{
    const struct type error = {.kind = TYPE_ERROR}, unbound = {.kind = TYPE_UNBOUND};
    const struct type any = {.kind = TYPE_TRAIT};
    ty->program = program;
    ty->diags = diags;
    ty->run = run;
    ty->words = program->words;
    ty->hooks = hooks;
    ty->user = user;
    table_init(ty);
    ty->error = type_func(ty, &error);
    ty->unbound = type_func(ty, &unbound);
    ty->t_anytype = type_func(ty, &any);
    ty->t_none = ty->t_none_type = ty->t_bool = ty->t_int = ty->error;
    if (program->prelude)
        (void)find_library(ty);
}

void types_free(struct types *ty)
{
    if (!ty->table)
        return; /* never begun */
    instances_free(ty);
    decls_free(ty);
    table_free(ty);
}

/* ---- bodies -------------------------------------------------------------- */

static void note_instantiation(struct types *ty, const struct instance *inst, int first)
{
    struct span told[6]; /* instances that ask for more of their own do so at one place */
    const int most = sizeof told / sizeof *told;
    int notes = 0;
    bool is_users = !inst || !inst->decl || !inst->decl->home->is_library;
    for (const struct instance *i = inst; i && (notes < most || !is_users); i = i->wanted_by) {
        if (!i->wanted_at.file || !i->decl)
            continue;
        const bool leads_out = !is_users && !diag_in_library(ty->diags, i->wanted_at);
        if (!leads_out && (notes == most || (!i->arg_count && !i->self_type)))
            continue;
        int k = 0;
        while (k < notes && (told[k].file != i->wanted_at.file ||
                             told[k].start != i->wanted_at.start))
            k++;
        if (k < notes)
            continue;
        if (notes < most)
            told[notes++] = i->wanted_at;
        is_users |= leads_out;
        diag_note_use(ty->diags, first, i->wanted_at, "in '%s' as it is used here",
                  i->decl->node->def.name ? i->decl->node->def.name : "lambda");
    }
}

static void implicit_return(struct infer *in, struct instance *inst)
{
    struct types *ty = in->ty;
    struct node *def = inst->decl->node;
    if (block_ends(inst->body) || inst->out_param >= 0)
        return;
    if (inst->ret != ty->t_none && !is_error(ty, inst->ret) && inst->ret != ty->t_never) {
        diag_error(ty->diags, def->name_span, DIAG_RETURN_EXPECTED);
    }
}

/* Bodies that are typed while others wait for them, as constants ask for values: thousands when
 * they are small, as many as half of a stack of the usual size holds when they are not. */
static bool is_too_deep(struct types *ty)
{
    if (!ty->depth)
        ty->stack = stack_place();
    return ty->depth > 250 && stack_used(ty->stack) > (size_t)4 << 20;
}

/* False: to be done again, see check_origins. */
static bool type_statements(struct types *ty, struct instance *inst)
{
    const bool is_symbolic = inst->is_symbolic;
    const int errors = ty->diags->error_count;
    struct node *def = inst->decl->node;
    struct infer in = instance_context(ty, inst);
    int next_id = 0;
    struct waiting_list waiting = {0};
    struct raise_context raise = {.type = inst->raises, .can_raise = inst->raises != NULL};
    in.arena = &inst->arena;
    in.next_id = &next_id;
    in.waiting = &waiting;
    in.raise = &raise;
    inst->body = block_new(&in);
    in.block = inst->body;
    in.scope = scope_new(in.arena, in.scope);
    ty->depth++;
    const int expr_depth = ty->expr_depth;
    ty->expr_depth = 0;
    if (!inst->decl->home->is_library)
        warn_unreached(ty, &def->def.body);
    infer_stmts(&in, &def->def.body);
    if (!inst->decl->outer)
        resolve_waiting(&in);
    ty->expr_depth = expr_depth;
    ty->depth--;
    if (!(def->def.flags & DEF_NO_BODY) && ty->diags->error_count == errors && !inst->has_error)
        implicit_return(&in, inst);
    const bool is_clean = ty->diags->error_count == errors && !inst->decl->home->is_library;
    if (is_clean && (!is_symbolic || (inst->is_open && !inst->doubtful.len)))
        check_interior_references(ty, inst);
    return !is_clean || inst->has_error ||
           (!inst->is_open && (is_symbolic || is_open_function(ty, inst->decl))) ||
           check_origins(ty, inst);
}

bool types_body(struct types *ty, struct instance *inst)
{
    if (inst->state == INST_TYPING)
        return true; /* recursion: its signature is all that is needed */
    if (inst->state > INST_TYPING)
        return !inst->has_error;
    if (!inst->is_symbolic && is_open_function(ty, inst->decl)) {
        check_open_function(ty, inst->decl);
        if (inst->decl->is_flawed) { /* its errors are told */
            inst->has_error = true;
            inst->state = INST_FAILED;
            return false;
        }
    }
    if (!instance_sign(ty, inst))
        return false;
    struct node *def = inst->decl->node;
    if (!inst->decl->home->is_library && !inst->decl->is_fieldwise &&
        (inst->is_open || !is_open_function(ty, inst->decl)))
        check_argument_defaults(ty, inst);
    if (def->def.flags & DEF_NO_BODY && (inst->decl->extern_name || inst->decl->trait)) {
        inst->state = INST_TYPED;
        return true;
    }
    if (inst->decl->home->is_broken && !decl_is_readable(inst->decl, true)) {
        diag_follow(ty->diags);
        inst->has_error = true;
        inst->state = INST_FAILED;
        return false;
    }
    if (is_too_deep(ty)) {
        diag_error(ty->diags, def->name_span, DIAG_INSTANCE_DEPTH);
        inst->has_error = true;
        inst->state = INST_FAILED;
        return false;
    }
    inst->state = INST_TYPING;
    const bool is_symbolic = inst->is_symbolic;
    struct aside aside = {0};
    if (!is_symbolic)
        aside = aside_begin(ty);
    /* a body is typed for good, even when a guess asked for it first */
    const int speculative = ty->diags->speculative, spec_errors = ty->diags->spec_errors;
    ty->diags->speculative = 0;
    const int real_errors = ty->diags->error_count, first = ty->diags->items.len;
    const int arguments = inst->locals.len;
    const struct diag_mark mark = diag_mark_here(ty->diags);
    arena_init(&inst->arena);
    while (!type_statements(ty, inst)) {
        diag_settle(ty->diags, mark, false);
        inst->locals.len = arguments;
        inst->nested.len = inst->doubtful.len = 0;
    }
    if (ty->diags->error_count > real_errors) {
        inst->has_error = true;
        /* not in a body that was typed for this */
        if (!is_symbolic && ty->diags->error_count > ty->noted_errors)
            note_instantiation(ty, inst, first);
        if (!is_symbolic)
            ty->noted_errors = ty->diags->error_count;
    }
    if (!is_symbolic)
        aside_end(ty, aside);
    ty->diags->speculative = speculative;
    ty->diags->spec_errors = spec_errors;
    inst->state = inst->has_error ? INST_FAILED : INST_TYPED;
    return !inst->has_error;
}

void types_forget_body(struct types *ty, struct instance *inst)
{
    struct tlocal **all = inst->locals.at;
    const int count = inst->locals.len;

    if (inst->has_nested || !inst->body)
        return;
    inst->locals.at = NULL;
    inst->locals.len = inst->locals.cap = 0;
    for (int i = 0; i < count; i++)
        if (all[i]->kind == LOCAL_ARG)
            vec_push(ty->run, &inst->locals, all[i]);
    inst->body = NULL;
    arena_reset(&inst->arena);
}

/* ---- what a program starts from ------------------------------------------ */

static struct instance *plain_instance(struct types *ty, struct node *def, struct module *home)
{
    struct func_decl *d = decl_func(ty, def, home, NULL, NULL);
    struct span at = def->name_span;
    return instance_get(ty, d, NULL, NULL, 0, NULL, at);
}

struct instance *types_main(struct types *ty)
{
    struct module *m = ty->program->entry;
    struct symbol *s = names_lookup(ty->program, m, word(ty, "main"));
    struct span none = {.file = m->file};
    if (!s || s->kind != SYM_FUNCS || s->home != m) {
        if (!m->is_broken)
            diag_error(ty->diags, none, DIAG_NO_MAIN);
        return NULL;
    }
    struct node *def = s->decls.at[0];
    struct instance *inst = plain_instance(ty, def, m);
    inst->ir->is_main = true;
    return instance_sign(ty, inst) ? inst : NULL;
}

struct instance *types_library_function(struct types *ty, struct symbol *s)
{
    struct instance *inst = plain_instance(ty, s->decls.at[0], s->home);
    return instance_sign(ty, inst) ? inst : NULL;
}

/* No program that ends needs as much: instances that ask for one another in a chain, instances of
 * one declaration, types that hold types. */
enum { CHAIN_MOST = 20000, INSTANCES_MOST = 100000, NESTING_MOST = 500, TYPE_MOST = 100000 };

static bool is_too_large(const struct type *t)
{
    return t && (t->nesting > NESTING_MOST || t->size > TYPE_MOST);
}

static bool runs_away(const struct instance *inst)
{
    if (inst->chain > CHAIN_MOST || is_too_large(inst->self_type) ||
        (inst->decl && inst->decl->instance_count > INSTANCES_MOST))
        return true;
    for (int i = 0; i < inst->arg_count; i++)
        if (inst->args[i]->kind == VALUE_TYPE && is_too_large(inst->args[i]->as_type))
            return true;
    return false;
}

void types_reached(struct types *ty, struct instance *inst)
{
    if (!inst->failed_assert.text)
        return;
    diag_error(ty->diags, inst->failed_assert.at, DIAG_CONSTRAINT, inst->failed_assert.text);
    inst->failed_assert.text = NULL;
}

void types_want(struct types *ty, struct instance *inst, struct instance *by, struct span at)
{
    if (inst->queued)
        return;
    inst->queued = true;
    types_reached(ty, inst);
    if (!inst->wanted_by && by != inst) {
        inst->wanted_by = by;
        inst->wanted_at = at;
    }
    const bool is_copy = inst->arg_count || (inst->self_type && inst->self_type->arg_count);
    inst->chain = (by ? by->chain : 0) + is_copy;
    if (inst->decl && is_copy)
        inst->decl->instance_count++;
    if (!runs_away(inst)) {
        vec_push(ty->run, &ty->queue, inst);
    } else if (!inst->decl || !inst->decl->runs_away) {
        if (inst->decl)
            inst->decl->runs_away = true; /* said once */
        while (by && !at.file) { /* asked for by a type, say */
            at = by->decl ? by->decl->node->name_span : by->wanted_at;
            by = by->wanted_by;
        }
        diag_error(ty->diags, at, DIAG_INSTANCE_DEPTH);
        if (inst->self_type && inst->self_type->size < 20)
            diag_note(ty->diags, at, "by now it is about '%s'", text_of(ty, inst->self_type));
        note_instantiation(ty, by, ty->diags->items.len);
    }
}

void types_exports(struct types *ty)
{
    struct module *m = ty->program->entry;
    struct span none = {0};
    for (int i = 0; m->tree && i < m->tree->module.body.len; i++) {
        struct node *n = m->tree->module.body.at[i];
        if (n->kind == NODE_DEF && find_decorator(&n->def.decorators, "export"))
            types_want(ty, plain_instance(ty, n, m), NULL, none);
    }
}

static bool is_concrete(struct types *ty, struct func_decl *d)
{
    if (param_count(&d->node->def.params))
        return false;
    struct infer in = file_context(ty, d->home);
    in.decl = d;
    const struct node_list *args = &d->node->def.args;
    for (int i = 0; i < args->len; i++) {
        if (!args->at[i]->arg.name)
            continue;
        if (arg_is_auto(&in, args->at[i]) || args->at[i]->arg.conv == CONV_REF)
            return false;
    }
    return true;
}

struct unqualified {
    struct types *ty;
    const struct struct_decl *d;
};

static void find_unqualified(struct node *n, void *user)
{
    const struct unqualified *u = user;
    if (!n)
        return;
    if (n->kind == NODE_NAME) {
        const int count = param_count(u->d->params);
        for (int i = 0; i < count; i++)
            if (param_at(u->d->params, i)->param.name == n->name.name)
                diag_error(u->ty->diags, n->span, DIAG_UNQUALIFIED_PARAMETER, n->name.name,
                           n->name.name);
        return;
    }
    node_children(n, find_unqualified, user);
}

/* Fields of a generic struct name its parameters as Self.T: said where they stand, used or not. */
static void check_field_names(struct types *ty, const struct struct_decl *d)
{
    struct unqualified u = {ty, d};
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind == MEMBER_FIELD)
            find_unqualified(m->nodes.at[0]->var.type, &u);
    }
}

/* The overloads of one name in one place, each against those before it. */
static void check_names_again(struct types *ty, struct node *const *defs, int which,
                              struct module *m, struct struct_decl *owner, struct type *self)
{
    struct func_decl **before = arena_array(ty->run, struct func_decl *, which + 1);
    for (int i = 0; i < which; i++)
        before[i] = decl_func(ty, defs[i], m, owner, NULL);
    check_overload(ty, decl_func(ty, defs[which], m, owner, NULL), before, which, self);
}

static void check_overloads(struct types *ty, struct node *n, struct module *m)
{
    struct symbol *s = names_lookup(ty->program, m, n->def.name);
    if (!s || s->kind != SYM_FUNCS || s->home != m)
        return;
    for (int i = 1; i < s->decls.len; i++)
        if (s->decls.at[i] == n)
            check_names_again(ty, s->decls.at, i, m, NULL, NULL);
}

static void check_methods_names(struct types *ty, struct struct_decl *d, struct type *self)
{
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *x = d->members.all.at[i];
        for (int k = 1; x->kind == MEMBER_FUNCS && k < x->nodes.len; k++)
            if (x->homes.at[k] == d->home && x->homes.at[0] == d->home)
                check_names_again(ty, x->nodes.at, k, d->home, d, self);
    }
}

bool types_check_body(struct types *ty, struct instance *inst)
{
    if (!inst->is_symbolic && !inst->decl->home->is_library)
        vec_push(ty->run, &ty->checked, inst);
    const struct instance *outer = ty->unreached;
    /* what is put into the place of a call is reached without being asked for */
    ty->unreached = inst->queued || inst->decl->is_inline ? NULL : inst;
    const bool ok = types_body(ty, inst);
    ty->unreached = outer;
    return ok;
}

static void check_methods(struct types *ty, struct struct_decl *d, struct node_list *body,
                          struct module *m)
{
    const bool is_generic = param_count(d->params) > 0;
    struct type *t = open_struct(ty, d);
    for (int i = 0; i < body->len; i++) {
        struct node *x = body->at[i];
        if (x->kind == NODE_COMPTIME_DECL) {
            struct infer in = member_context(ty, t, m);
            check_comptime_member(&in, x);
        }
        if (x->kind != NODE_DEF)
            continue;
        struct func_decl *f = decl_func(ty, x, m, d, NULL);
        if (!decl_is_readable(f, false))
            continue;
        if (!m->is_library) {
            check_lists(ty, f);
            check_fieldwise(ty, d, f);
        }
        if (is_generic || !is_concrete(ty, f)) {
            if (is_open_function(ty, f))
                check_open_function(ty, f);
            continue;
        }
        struct instance *inst =
            instance_get(ty, f, t, NULL, 0, NULL, x->name_span);
        (void)types_check_body(ty, inst);
    }
}

static void check_struct(struct types *ty, struct node *n, struct module *m)
{
    struct struct_decl *d = decl_struct(ty, n, m);
    const bool is_generic = param_count(d->params) > 0;
    if (is_generic && !m->is_library)
        check_field_names(ty, d);
    struct type *t = is_generic ? open_struct(ty, d) : type_struct(ty, d, NULL, 0);
    if (!is_generic)
        (void)types_layout(ty, t);
    if (n->kind == NODE_STRUCT && !m->is_library)
        check_conformance(ty, d);
    if (!m->is_library)
        check_methods_names(ty, d, t);
    check_methods(ty, d, n->kind == NODE_ENUM ? &n->enumeration.body : &n->strukt.body, m);
}

static void check_function(struct types *ty, struct node *n, struct module *m)
{
    struct func_decl *f = decl_func(ty, n, m, NULL, NULL);
    if (!decl_is_readable(f, false))
        return;
    if (!is_concrete(ty, f) || instance_sign(ty, plain_instance(ty, n, m)))
        check_overloads(ty, n, m);
    check_lists(ty, f);
    if (is_concrete(ty, f))
        (void)types_check_body(ty, plain_instance(ty, n, m));
    else if (is_open_function(ty, f))
        check_open_function(ty, f);
}

/* `comptime name = ..` at file scope. */
static void check_comptime(struct types *ty, struct node *n, struct module *m)
{
    struct symbol *s = names_lookup(ty->program, m, n->comptime_decl.name);
    struct infer in = file_context(ty, m);
    if (param_count(&n->comptime_decl.params))
        check_open_alias(&in, n);
    else if (s && s->home == m && entity_of_symbol(&in, s, n).kind == ENTITY_TYPE)
        check_brackets(&in, n->comptime_decl.value);
}

/* What an import names is looked at, used or not; of a struct what it consists of. */
void types_check_imported(struct types *ty, const struct symbol *s)
{
    struct struct_decl *d;
    if (s->home->is_library || s->home == ty->program->entry || !s->decls.len)
        return;
    switch (s->kind) {
    case SYM_FUNCS:
        for (int i = 0; i < s->decls.len; i++)
            check_function(ty, s->decls.at[i], s->home);
        return;
    case SYM_STRUCT:
    case SYM_ENUM:
        d = decl_struct(ty, s->decls.at[0], s->home);
        if (param_count(d->params))
            check_field_names(ty, d);
        else
            (void)types_layout(ty, type_struct(ty, d, NULL, 0));
        return;
    case SYM_TRAIT:
        check_open_trait(ty, s->decls.at[0], s->home);
        return;
    case SYM_COMPTIME:
        if (s->decls.at[0]->comptime_decl.name)
            check_comptime(ty, s->decls.at[0], s->home);
        return;
    case SYM_MODULE:
    case SYM_GLOBAL:
    case SYM_FAILED:
        return;
    }
}

static void check_import(struct types *ty, struct node *n, struct module *m)
{
    for (int i = 0; i < n->import.items.len; i++) {
        const struct node *item = n->import.items.at[i];
        const char *alias = item->import_item.alias;
        const struct symbol *s =
            names_lookup(ty->program, m, alias ? alias : item->import_item.name);
        if (s)
            types_check_imported(ty, s);
    }
}

void types_check_module(struct types *ty, struct module *m)
{
    if (m != ty->program->entry && !ty->library_is_checked)
        return; /* of what is imported, as Mojo does, only what is used is looked at */
    if (m->tree && !m->is_library)
        warn_unused(ty, m);
    for (int i = 0; m->tree && i < m->tree->module.body.len; i++) {
        struct node *n = m->tree->module.body.at[i];
        if (n->kind != NODE_DEF && names_is_broken(m, n))
            continue;
        struct infer in = file_context(ty, m);
        check_replacements(&in, n);
        note_deprecated_types(&in, n);
        if (n->kind == NODE_DEF) {
            check_function(ty, n, m);
        } else if (n->kind == NODE_IMPORT) {
            check_import(ty, n, m);
        } else if (n->kind == NODE_EXTENSION) {
            const struct symbol *s = names_lookup(ty->program, m, n->extension.name);
            if (!s || (s->kind != SYM_STRUCT && s->kind != SYM_ENUM))
                diag_error(ty->diags, n->name_span, DIAG_NOT_EXTENDED, n->extension.name);
            else
                check_methods(ty, decl_struct(ty, s->decls.at[0], s->home), &n->extension.body, m);
        } else if (n->kind == NODE_TRAIT) {
            check_open_trait(ty, n, m);
        } else if (n->kind == NODE_STRUCT || n->kind == NODE_ENUM) {
            check_struct(ty, n, m);
        } else if (n->kind == NODE_COMPTIME_DECL && n->comptime_decl.name) {
            check_comptime(ty, n, m);
        }
    }
}

/* ---- check --------------------------------------------------------------- */

/* What must hold of a typed tree before lower sees it: every expression has a complete type, every
 * call an instance and as many arguments as that takes, every local belongs to the instance. */
static const char *block_flaw(const struct instance *inst, const struct tblock *b);

/* What is wrong with x, NULL if nothing is. */
static const char *tx_flaw(const struct instance *inst, const struct tx *x)
{
    const char *flaw = NULL;
    if (!x)
        return NULL;
    if (x->kind == TX_ERROR)
        return "an error is left in a body without errors";
    if (!x->type || x->type->kind == TYPE_ERROR || x->type->kind == TYPE_UNBOUND)
        return "an expression without a type";
    if (x->kind == TX_LOCAL && !(x->local && x->local->inst == inst))
        return "a local of another function";
    if (x->kind == TX_CALL && !(x->func && x->arg_count == x->func->param_count))
        return "a call with other arguments";
    if (x->kind == TX_CONST &&
        (!x->value || x->value->kind == VALUE_UNBOUND || x->value->kind == VALUE_PARAM))
        return "a constant without a value";
    flaw = tx_flaw(inst, x->base);
    for (int i = 0; i < x->arg_count && !flaw; i++)
        flaw = tx_flaw(inst, x->args[i]);
    if (!flaw && x->stmts)
        flaw = block_flaw(inst, x->stmts);
    return flaw ? flaw : tx_flaw(inst, x->error_value);
}

static const char *block_flaw(const struct instance *inst, const struct tblock *b)
{
    const char *flaw = NULL;
    for (int i = 0; b && i < b->stmts.len && !flaw; i++) {
        const struct tstmt_parts parts = tstmt_parts(b->stmts.at[i]);
        for (int k = 0; k < TSTMT_VALUES && !flaw; k++)
            flaw = tx_flaw(inst, parts.values[k]);
        for (int k = 0; k < TSTMT_BLOCKS && !flaw; k++)
            flaw = block_flaw(inst, parts.blocks[k]);
    }
    return flaw;
}

const char *types_flaw(const struct instance *inst)
{
    return inst->has_error || !inst->body ? NULL : block_flaw(inst, inst->body);
}

void types_check(const struct instance *inst)
{
    const char *flaw = types_flaw(inst);
    if (!flaw)
        return;
    fprintf(stderr, "mojo2c: typed tree of %s: %s\n", inst->ir ? inst->ir->name : "?", flaw);
    abort();
}
