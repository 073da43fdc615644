/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Call expressions by what is called: constructors, function values, and the words the language
 * itself knows (type_of, origin_of, conforms_to, external_call). */
#include "types/infer.h"

struct type *pointer_type(struct types *ty, struct type *elem, bool is_mut)
{
    struct struct_decl *d = ty->d_pointer;
    const int n = param_count(d->params);
    struct value **args = arena_array(ty->run, struct value *, n);
    for (int i = 0; i < n; i++) {
        const char *name = param_at(d->params, i)->param.name;
        if (strcmp(name, "mut") == 0)
            args[i] = value_int64(ty, ty->t_bool, is_mut);
        else if (strcmp(name, "origin") == 0)
            args[i] = value_origin(ty, is_mut);
        else if (strcmp(name, "T") == 0 || strcmp(name, "type") == 0)
            args[i] = value_type(ty, elem);
        else
            args[i] = value_unbound(ty);
    }
    struct infer in = file_context(ty, d->home);
    return struct_with_defaults(&in, type_struct(ty, d, args, n));
}

/* ---- constructors -------------------------------------------------------- */

struct tx *tuple_of(struct infer *in, struct tx **items, int n, struct type *expected,
                    struct node *at)
{
    struct types *ty = in->ty;
    const struct value *want = NULL;
    if (expected && is_decl(expected, ty->d_tuple) && expected->args[0]->kind == VALUE_PACK &&
        expected->args[0]->item_count == n)
        want = expected->args[0];
    struct value **types = arena_array(in->arena, struct value *, n ? n : 1);
    struct tx *x = tx_new(in, TX_AGGREGATE, NULL, at->span);
    x->args = arena_array(in->arena, struct tx *, n ? n : 1);
    x->arg_count = n;
    for (int i = 0; i < n; i++) {
        struct tx *item = items[i];
        if (want && want->items[i]->kind == VALUE_TYPE)
            item = convert_or_report(in, item, want->items[i]->as_type, at);
        else
            item = materialise(in, item, at);
        item = as_value(in, item, at);
        if (tx_is_error(item))
            return item;
        types[i] = value_type(ty, item->type);
        x->args[i] = item;
        x->borrows |= (uint64_t)1 << (i < 63 ? i : 63);
    }
    struct value *pack = value_pack(ty, NULL, types, n);
    x->type = type_struct(ty, decl_tuple(ty), &pack, 1);
    (void)types_layout(ty, x->type);
    return x;
}

/* Whether the library's external_call is meant, by another name or by its module's. */
static bool is_external_call(const struct func_set *set)
{
    if (set->items.len != 1)
        return false;
    const struct func_decl *d = set->items.at[0].decl;
    return d->home->is_library && !d->owner && !d->trait &&
           strcmp(d->node->def.name, "external_call") == 0;
}

static struct tx *asked_copy(struct infer *in, struct tx *x, struct node *n);

static struct tx *argument_value(struct infer *in, struct call_arg *a, struct type *want)
{
    return a->tx ? a->tx : infer_expr(in, a->node, want);
}

/* `Tuple(*args^)`: the arguments end where they were made, so the tuple has a copy of each. */
static struct tx *tuple_of_pack(struct infer *in, struct tx *list, struct type *t, struct node *at)
{
    struct types *ty = in->ty;
    if (!list || tx_is_error(list))
        return tx_error(in, at->span);
    const bool is_moved = list->kind == TX_MOVE;
    struct tx *pack = is_moved ? list->base : list;
    if (has_open_fields(pack->type)) {
        (void)undecided(ty);
        return tx_error(in, at->span);
    }
    if (!is_decl(pack->type, ty->d_pack)) {
        diag_error(ty->diags, at->span, DIAG_UNSUPPORTED, "to unpack this into a tuple");
        return tx_error(in, at->span);
    }
    const struct layout *l = types_layout(ty, pack->type);
    struct tx **items = arena_array(in->arena, struct tx *, l->fields.len + 1);
    for (int i = 0; i < l->fields.len; i++) {
        if (!types_layout(ty, l->fields.at[i].type)->copyable) {
            diag_error(ty->diags, at->span, DIAG_UNSUPPORTED,
                       "to unpack arguments that cannot be copied into a tuple");
            return tx_error(in, at->span);
        }
        items[i] = copy_of(in, tx_field(in, pack, i, at->span), at);
    }
    return tuple_of(in, items, l->fields.len, t, at);
}

struct tx *construct(struct infer *in, struct type *t, struct call_args *args, struct node *at,
                     struct type *expected, bool quiet)
{
    struct types *ty = in->ty;
    if (t->kind == TYPE_ERROR)
        return tx_error(in, at->span);
    if (t->kind != TYPE_STRUCT || t->decl->is_closure) {
        if (!quiet)
            diag_error(ty->diags, at->span, DIAG_NOT_CALLABLE, text_of(ty, t));
        return quiet ? NULL : tx_error(in, at->span);
    }
    if (t->decl->prim == PRIM_ORIGIN) {
        const struct value *mut = t->arg_count ? t->args[0] : NULL;
        struct value *v = mut && mut->kind == VALUE_INT ? value_origin(ty, value_is_true(mut))
                          : mut && mut->kind == VALUE_PARAM ? value_origin(ty, true)
                                                            : value_unbound(ty);
        return tx_const(in, v, at->span);
    }
    if (t->decl->prim == PRIM_PARAMETERS && !args->items.len && t->arg_count &&
        t->args[t->arg_count - 1]->kind == VALUE_PACK)
        return tx_const(in, t->args[t->arg_count - 1], at->span);
    if (t->decl->prim == PRIM_PARAMETERS && t->arg_count &&
        pack_element(ty, t->args[t->arg_count - 1])) {
        (void)undecided(ty); /* a pack known to instances only */
        return tx_error(in, at->span);
    }
    if (t->decl->prim == PRIM_TUPLE) {
        const int n = args->items.len;
        struct tx **items = arena_array(in->arena, struct tx *, n ? n : 1);
        if (n == 1 && args->items.at[0].stars == 1)
            return tuple_of_pack(in, args->items.at[0].tx, type_is_complete(t) ? t : expected, at);
        for (int i = 0; i < n; i++)
            items[i] = argument_value(in, &args->items.at[i], NULL);
        return tuple_of(in, items, n, type_is_complete(t) ? t : expected, at);
    }
    struct func_set *found = find_methods(in, t, word(ty, "__init__"));
    struct func_set set = {.name = t->name, .is_constructor = true, .constructs = t};
    if (found)
        set = *found;
    set.name = t->name;
    set.is_constructor = true;
    set.constructs = t;
    set.self = NULL;
    /* T(copy=x), T(move=x^) of types that have no constructor of their own for it */
    if (args->items.len == 1 && args->items.at[0].keyword) {
        struct call_arg *a = &args->items.at[0];
        const bool copy = strcmp(a->keyword, "copy") == 0;
        if ((copy || strcmp(a->keyword, "move") == 0) && a->tx &&
            a->tx->type->kind == TYPE_STRUCT && a->tx->type->decl == t->decl) {
            struct type *whole = a->tx->type;
            const struct layout *l = types_layout(ty, whole);
            if (copy && l->copyable)
                return asked_copy(in, a->tx, at);
            if (!copy)
                return a->tx;
        }
    }
    if (quiet) {
        diag_speculate_begin(ty->diags);
        struct tx *x = call_funcs(in, &set, args, at, expected);
        if (diag_speculate_end(ty->diags) || tx_is_error(x))
            return NULL;
    }
    return call_funcs(in, &set, args, at, expected);
}

struct tx *enum_construct(struct infer *in, struct func_set *set, struct call_args *args,
                          struct node *at, struct type *expected)
{
    struct types *ty = in->ty;
    struct type *t = struct_with_defaults(in, set->constructs);
    if (!type_is_complete(t) && expected && expected->kind == TYPE_STRUCT &&
        expected->decl == t->decl)
        t = expected;
    if (args->items.len != 1) {
        diag_error(ty->diags, at->span, DIAG_INVALID_CALL, set->name, "a case takes one value");
        return tx_error(in, at->span);
    }
    if (!type_is_complete(t)) {
        /* one type parameter: the payload's type is matched against it */
        struct matcher m = {0};
        m.in = member_context(ty, t, t->decl->home);
        m.own = m.in.scope;
        struct tx *x = argument_value(in, &args->items.at[0], NULL);
        if (tx_is_error(x) ||
            !match_type(&m, set->enum_case->nodes.at[0]->enum_case.types.at[0],
                        materialised(ty, x->type))) {
            diag_error(ty->diags, at->span, DIAG_INCOMPLETE_TYPE, text_of(ty, t));
            return tx_error(in, at->span);
        }
        struct value **found = arena_array(in->arena, struct value *, t->arg_count);
        for (int i = 0; i < t->arg_count; i++) {
            const struct name_binding *b =
                scope_find_here(m.in.scope, param_at(t->decl->params, i)->param.name);
            found[i] = b->kind == BINDING_VALUE ? b->value : value_unbound(ty);
        }
        t = type_struct(ty, t->decl, found, t->arg_count);
    }
    const struct layout *l = types_layout(ty, t);
    struct tx *x = tx_new(in, TX_AGGREGATE, t, at->span);
    x->arg_count = l->fields.len;
    x->args = arena_array(in->arena, struct tx *, l->fields.len);
    x->args[0] = tx_int(in, set->enum_case->field_index, at->span);
    for (int i = 1; i < l->fields.len; i++) {
        struct type *ft = l->fields.at[i].type;
        if (l->fields.at[i].name == set->enum_case->name) {
            struct tx *v = argument_value(in, &args->items.at[0], ft);
            x->args[i] = as_value(in, convert_or_report(in, v, ft, at), at);
            x->borrows |= (uint64_t)1 << i;
        } else {
            x->args[i] = tx_op(in, OP_UNINIT, ft, NULL, 0, at->span);
        }
    }
    return x;
}

/* ---- function values ----------------------------------------------------- */

struct instance *closure_instance(struct infer *in, struct type *t)
{
    struct struct_decl *d = t->decl;
    if (d->closure_inst)
        return instance_beside(in, d->closure_inst);
    if (!d->closure_call)
        return NULL;
    return instance_get(in->ty, d->closure_call, t, NULL, 0, in, (struct span){0});
}

/* The arguments with those of a pack, `*args`, in its place; where a pack is wanted it stays one.
 */
static struct call_args unpacked(struct infer *in, const struct call_args *args,
                                 const struct func_param *params, int count)
{
    struct call_args all = {0};

    for (int i = 0; i < args->items.len; i++) {
        const struct call_arg *a = &args->items.at[i];
        if (a->stars != 1 || !a->tx || !is_decl(a->tx->type, in->ty->d_pack) ||
            (all.items.len < count && params[all.items.len].is_variadic)) {
            vec_push(in->arena, &all.items, *a);
            continue;
        }
        if (has_open_fields(a->tx->type) && undecided(in->ty))
            continue; /* how many they are, instances know */
        const struct layout *l = types_layout(in->ty, a->tx->type);
        for (int k = 0; k < l->fields.len; k++)
            args_push(in, &all, tx_field(in, a->tx, k, a->tx->span));
    }
    return all;
}

/* Arguments given by name go to their places, and defaults where nothing is given. What a variadic
 * takes comes behind the others. */
static bool in_their_places(struct infer *in, struct call_args *args,
                            const struct func_param *params, int count, struct node *at)
{
    const int given = args->items.len;
    int by_place = 0, placed = 0, row = -1;
    struct call_args all = {0};
    bool *used = arena_array(in->arena, bool, given + 1);
    const char *flaw = NULL;
    bool is_named = false;

    for (; by_place < given && !args->items.at[by_place].keyword; by_place++)
        used[by_place] = true;
    for (int i = 0; i < count; i++) {
        const struct func_param *p = &params[i];
        is_named |= p->name && !p->place_only;
        int k = i < by_place && !p->name_only ? i : given;
        if (p->is_variadic) {
            row = i;
            continue;
        }
        placed += !p->name_only;
        for (int n = by_place; n < given && k == given; n++)
            if (p->name && !p->place_only && strcmp(p->name, args->items.at[n].keyword) == 0)
                k = n;
        if (k < given) {
            struct call_arg a = args->items.at[k];
            used[k] = true;
            a.keyword = NULL;
            vec_push(in->arena, &all.items, a);
        } else if (p->preset) {
            args_push(in, &all, tx_const(in, p->preset, at->span));
        } else if (p->name && !p->place_only) {
            flaw = arena_printf(in->arena, "missing required %sargument: '%s'",
                                p->name_only ? "keyword " : "", p->name);
        } else {
            flaw = "missing required argument";
        }
    }
    for (int i = by_place; i < given; i++)
        if (!used[i])
            flaw = !is_named ? "its type has no names for arguments: they go by their place"
                             : arena_printf(in->arena, "its type has no argument named '%s' here",
                                            args->items.at[i].keyword);
    if (row < 0 && by_place > placed && !flaw)
        flaw = "unexpected argument";
    for (int i = row; row >= 0 && i < by_place; i++)
        vec_push(in->arena, &all.items, args->items.at[i]);
    if (flaw)
        diag_error(in->ty->diags, at->span, DIAG_INVALID_CALL, "function value", flaw);
    *args = all;
    return !flaw;
}

static struct tx *call_signature(struct infer *in, struct tx *callee, struct instance *inst,
                                 struct func_param *params, int param_count_, struct type *ret,
                                 struct call_args *args, struct node *at)
{
    struct types *ty = in->ty;
    struct call_args all = unpacked(in, args, params, param_count_);
    if (!in_their_places(in, &all, params, param_count_, at))
        return tx_error(in, at->span);
    args = &all;
    struct tx *x = tx_new(in, inst ? TX_CALL : TX_CALL_PTR, ret, at->span);
    x->func = inst;
    x->base = inst ? NULL : callee;
    x->arg_count = param_count_;
    x->args = arena_array(in->arena, struct tx *, param_count_ ? param_count_ : 1);
    int next = 0;
    for (int i = 0; i < param_count_; i++) {
        if (params[i].is_variadic) {
            x->args[i] = variadic_argument(in, &params[i], args, param_count_ - 1, at);
            if (tx_is_error(x->args[i]))
                return x->args[i];
            continue;
        }
        struct tx *a = argument_value(in, &args->items.at[next++], params[i].type);
        if (params[i].pass == PASS_MUT && !(a->is_place && a->is_mut)) {
            diag_error(ty->diags, at->span, DIAG_INVALID_CALL, "function value",
                       "value passed to mutable argument must be mutable");
            return tx_error(in, at->span);
        }
        a = convert_or_report(in, a, params[i].type, at);
        if (params[i].pass == PASS_OWNED)
            a = as_value(in, a, at);
        x->args[i] = a;
    }
    return x;
}

/* Does a call need what only the function's declaration says: names, defaults, variadics? */
static bool needs_names(const struct instance *inst, const struct call_args *args)
{
    const struct node *def = inst->decl ? inst->decl->node : NULL;
    if (!def || inst->arg_count)
        return false;
    for (int i = 0; i < def->def.args.len; i++)
        if (def->def.args.at[i]->arg.flags & ARG_STAR)
            return true;
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].keyword)
            return true;
    return args->items.len != inst->param_count;
}

static struct tx *call_by_names(struct infer *in, struct instance *inst, struct call_args *args,
                                struct node *at, struct type *expected)
{
    struct func_set *set = func_set_new(in, inst->decl->node->def.name);
    const struct candidate c = {inst->decl, inst->self_type};
    vec_push(in->arena, &set->items, c);
    return call_funcs(in, set, args, at, expected);
}

struct tx *call_tx(struct infer *in, struct tx *callee, struct call_args *args, struct node *at,
                   struct type *expected)
{
    struct types *ty = in->ty;
    struct type *t = callee->type;
    if (tx_is_error(callee))
        return callee;
    struct type *bound = callee->kind == TX_LOCAL ? callee->local->bound : NULL;
    struct call_args ordered = *args;
    if (bound && t->kind == TYPE_STRUCT && !is_archetype(t)) {
        if (!in_their_places(in, &ordered, bound->params, bound->param_count, at))
            return tx_error(in, at->span);
        args = &ordered;
    }
    if (t->kind == TYPE_FUNC && t->own_count) {
        (void)undecided(ty);
        return tx_error(in, at->span);
    }
    if (t->kind == TYPE_FUNC && is_element_function(callee)) {
        report_lack(ty, at->span, DIAG_NO_METHOD, t, "__call__");
        diag_note(ty->diags, at->span, "%s",
                  "what an iterator gives is its Element, not known to be a function here; reach "
                  "it by its index");
        return tx_error(in, at->span);
    }
    if (t->kind == TYPE_FUNC) {
        struct instance *inst = callee->kind == TX_CONST && callee->value->kind == VALUE_FUNC
                                    ? callee->value->func
                                    : NULL;
        struct tx *f = callee->is_place ? as_value(in, callee, at) : callee;
        struct instance *like = callee->kind == TX_LOCAL ? callee->local->like : NULL;
        if (like && needs_names(like, args)) {
            struct tx *x = call_by_names(in, like, args, at, expected), *call = x;
            while (call->kind == TX_LET || call->kind == TX_STMTS)
                call = call->kind == TX_LET ? call->args[1] : call->base;
            if (call->kind == TX_CALL && call->func->decl == like->decl) {
                call->kind = TX_CALL_PTR;
                call->func = NULL;
                call->base = f;
            }
            return x;
        }
        struct tx *x =
            call_signature(in, f, inst, t->params, t->param_count, t->ret, args, at);
        if (tx_is_error(x))
            return x;
        x->is_place = t->ret_ref;
        x->is_mut = t->ret_mut;
        x->raises = t->raises;
        note_raise(in, t->raises, at, x);
        return x;
    }
    if (t->kind == TYPE_STRUCT && t->decl->is_closure && t->decl->closure_inst) {
        struct instance *inst = instance_beside(in, t->decl->closure_inst);
        if (!instance_sign(ty, inst))
            return tx_error(in, at->span);
        if (needs_names(inst, args))
            return call_by_names(in, inst, args, at, expected);
        struct tx *x = call_signature(in, callee, inst, inst->params, inst->param_count, inst->ret,
                                      args, at);
        if (tx_is_error(x))
            return x;
        x->is_place = inst->ret_ref;
        x->is_mut = inst->ret_mut;
        x->raises = inst->raises;
        x->borrows = inst->borrows;
        note_raise(in, inst->raises, at, x);
        return x;
    }
    if (is_archetype(t) && t->decl->archetype->bound &&
        t->decl->archetype->bound->kind == TYPE_FUNC) {
        const struct type *f = t->decl->archetype->bound;
        if (f->own_count) {
            (void)undecided(ty); /* what it gives hangs on its own parameters */
            return tx_error(in, at->span);
        }
        struct tx *x =
            call_signature(in, callee, NULL, f->params, f->param_count, f->ret, args, at);
        if (tx_is_error(x) || !type_is_complete(f->ret)) {
            (void)undecided(ty);
            return tx_error(in, at->span);
        }
        x->is_place = f->ret_ref;
        x->is_mut = f->ret_mut;
        x->raises = f->raises;
        note_raise(in, f->raises, at, x);
        return x;
    }
    struct func_set *set = find_methods(in, t, word(ty, "__call__"));
    if (!set) {
        report_lack(ty, at->span, DIAG_NO_METHOD, t, "__call__");
        return tx_error(in, at->span);
    }
    set->self = is_generic_function(t) ? NULL : callee;
    if (callee->kind == TX_LOCAL && t->kind == TYPE_STRUCT && t->decl->is_closure &&
        callee->local->name) {
        set->name = callee->local->name;
        add_nested(in, set); /* functions beside what captures */
    }
    return call_funcs(in, set, args, at, expected);
}

/* ---- words of the language ----------------------------------------------- */

/* A tuple of the module's functions that have no parameters to bind, in their order. */
static struct tx *functions_in_module(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    const struct node_list *body = &in->home->tree->module.body;
    struct value **types = arena_array(in->arena, struct value *, body->len + 1);
    struct value **items = arena_array(in->arena, struct value *, body->len + 1);
    int count = 0;
    for (int i = 0; i < body->len; i++) {
        struct node *def = body->at[i];
        if (def->kind != NODE_DEF || param_count(&def->def.params))
            continue;
        struct func_decl *d = decl_func(ty, def, in->home, NULL, NULL);
        struct infer file = file_context(ty, in->home);
        bool is_auto = false;
        file.decl = d;
        for (int k = 0; k < def->def.args.len && !is_auto; k++)
            is_auto = def->def.args.at[k]->arg.name &&
                      (arg_is_auto(&file, def->def.args.at[k]) ||
                       def->def.args.at[k]->arg.conv == CONV_REF);
        if (is_auto)
            continue;
        struct instance *inst = instance_get(ty, d, NULL, NULL, 0, in, n->span);
        if (!instance_sign(ty, inst))
            continue;
        struct type *t = literal_type_of(ty, inst);
        types[count] = value_type(ty, t);
        items[count++] = value_struct(ty, t, NULL, 0);
    }
    struct value *pack = value_pack(ty, NULL, types, count);
    struct type *tuple = type_struct(ty, decl_tuple(ty), &pack, 1);
    return tx_const(in, value_struct(ty, tuple, items, count), n->span);
}

/* The number of parts of a pack or tuple: part of its type, so known even where the value isn't. */
static bool pack_length(struct types *ty, const struct value *v, struct value **length)
{
    if (v->kind == VALUE_PACK)
        *length = value_int64(ty, ty->t_int, v->item_count);
    else if (v->kind == VALUE_PARAM && v->type && has_open_fields(v->type))
        return pack_length(ty, v->type->args[0], length);
    else if (pack_element(ty, v))
        *length = value_param(ty, ty->t_int, arena_printf(ty->run, "%s.length", v->param_name));
    else
        return false;
    return true;
}

/* of_variables: those of variables too, as `x.__len__()` gives it. */
static bool static_length(struct infer *in, struct node *n, bool of_variables,
                          struct value **length)
{
    struct types *ty = in->ty;
    const struct name_binding *b =
        n->kind == NODE_NAME ? scope_find(in->scope, n->name.name) : NULL;
    if (b && b->kind == BINDING_VALUE)
        return pack_length(ty, b->value, length);
    if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_SELF_TYPE && in->self_type) {
        struct infer sub = *in;
        struct entity e = entity_member(&sub, infer_entity(&sub, n->member.value, NULL),
                                        n->member.name, n, true);
        if (e.kind == ENTITY_TX && e.tx->kind == TX_CONST && pack_length(ty, e.tx->value, length))
            return true;
    }
    if (!b && n->kind == NODE_NAME) { /* a list of types or values declared in the file */
        const struct symbol *s = names_lookup(ty->program, in->home, n->name.name);
        if (!s || s->kind != SYM_COMPTIME)
            return false;
        diag_speculate_begin(ty->diags);
        struct entity e = infer_entity(in, n, NULL);
        return !diag_speculate_end(ty->diags) && e.kind == ENTITY_TX && e.tx->kind == TX_CONST &&
               e.tx->value->kind == VALUE_PACK && pack_length(ty, e.tx->value, length);
    }
    if (!b || !of_variables || b->kind != BINDING_LOCAL || b->local->type->kind != TYPE_STRUCT)
        return false;
    const struct type *t = b->local->type;
    if (t->decl->prim != PRIM_PACK && t->decl->prim != PRIM_TUPLE)
        return false;
    return pack_length(ty, t->args[0], length);
}

/* Do all the types of a pack conform? */
static struct tx *pack_conforms(struct infer *in, const struct value *pack, struct node *n)
{
    struct types *ty = in->ty;
    struct type *b = eval_bound(in, n->call.args.at[1]);
    if (!b)
        return tx_error(in, n->span);
    if (pack->is_pack) {
        const bool holds = pack->as_type && conforms(ty, pack->as_type, b);
        return holds || !pack->as_type ? tx_bool(in, holds, n->span)
                                       : tx_const(in, unproven(ty, pack->as_type, b), n->span);
    }
    for (int i = 0; i < pack->item_count; i++) {
        const struct value *v = pack->items[i];
        if (v->kind == VALUE_TYPE && conforms(ty, v->as_type, b))
            continue;
        if (is_opaque(ty) && v->kind == VALUE_TYPE && v->as_type->is_symbolic)
            return tx_const(in, unproven(ty, v->as_type, b), n->span);
        return tx_bool(in, false, n->span);
    }
    return tx_bool(in, true, n->span);
}

static struct tx *word_call(struct infer *in, struct node *n, const char *name, bool *known)
{
    struct types *ty = in->ty;
    struct node_list *args = &n->call.args;
    *known = true;
    if (strcmp(name, "type_of") == 0 && args->len == 1) {
        struct infer sub = *in;
        struct tblock scratch = {0};
        sub.block = &scratch;
        sub.in_comptime = false;
        sub.in_type_of = true;
        sub.inst = in->inst && in->inst->synth == SYNTH_THUNK ? in->inst->wanted_by : in->inst;
        struct tx *x = infer_expr(&sub, args->at[0], NULL);
        if (tx_is_error(x))
            return x;
        struct tx *r = tx_const(in, value_type(ty, x->type), n->span);
        r->type = ty->t_anytype;
        return r;
    }
    if (strcmp(name, "origin_of") == 0) {
        bool is_mut = true;
        for (int i = 0; i < args->len; i++) {
            struct value *o = eval_origin(in, args->at[i]);
            is_mut = is_mut && (!o || o->is_mut);
        }
        struct tx *r = tx_const(in, value_origin(ty, is_mut), n->span);
        return r;
    }
    if (strcmp(name, "__functions_in_module") == 0 && args->len == 0)
        return functions_in_module(in, n);
    if (strcmp(name, "conforms_to") == 0 && args->len == 2 && in->home->is_library &&
        args->at[0]->kind == NODE_NAME) {
        const struct name_binding *b = scope_find(in->scope, args->at[0]->name.name);
        if (b && b->kind == BINDING_VALUE && (b->value->kind == VALUE_PACK || b->value->is_pack))
            return pack_conforms(in, b->value, n);
    }
    if (strcmp(name, "conforms_to") == 0 && args->len == 2) {
        struct type *t = eval_type(in, args->at[0], true);
        struct type *b = eval_bound(in, args->at[1]);
        if (t->kind == TYPE_ERROR || !b)
            return tx_error(in, n->span);
        const bool holds = conforms(ty, t, b);
        if (!holds && is_opaque(ty) && t->is_symbolic)
            return tx_const(in, unproven(ty, t, b), n->span);
        return tx_bool(in, holds, n->span);
    }
    struct value *length;
    if (strcmp(name, "len") == 0 && args->len == 1 &&
        static_length(in, args->at[0], !in->in_comptime || in->home->is_library, &length))
        return tx_const(in, length, n->span);
    *known = false;
    return NULL;
}

/* `Box[2](x)`: brackets that leave only defaults to say have said all; what they leave open by `_`,
 * `...` or without a default, the arguments say. */
static struct type *bracketed_type(struct infer *in, const struct node *callee, struct type *t)
{
    if (callee->kind != NODE_SUBSCRIPT || t->kind != TYPE_STRUCT || type_is_complete(t) ||
        leaves_open(&callee->subscript.args))
        return t;
    for (int i = 0; i < t->arg_count; i++)
        if (t->args[i]->kind == VALUE_UNBOUND &&
            !param_at(t->decl->params, i)->param.default_value)
            return t;
    return struct_with_defaults(in, t);
}

static struct tx *external_call(struct infer *in, struct node *n, struct node_list *params)
{
    struct types *ty = in->ty;
    const char *symbol = NULL;
    struct type *ret = ty->t_none_type;
    int fixed = -1, position = 0;
    for (int i = 0; i < params->len; i++) {
        struct node *p = params->at[i];
        const char *keyword = NULL;
        if (p->kind == NODE_KEYWORD) {
            keyword = p->keyword.name;
            p = p->keyword.value;
        }
        if (keyword && strcmp(keyword, "num_fixed_args") == 0) {
            struct value *v = eval_value(in, p, ty->t_int);
            fixed = v ? (int)value_as_int64(v) : -1;
        } else if (position == 0 && !keyword) {
            struct value *v = eval_value(in, p, NULL);
            if (v && v->is_symbolic) {
                (void)undecided(ty);
                return tx_error(in, n->span);
            }
            const char *text = v ? static_text(ty, v) : NULL;
            if (!text) {
                diag_error(ty->diags, p->span, DIAG_EXTERN_NAME);
                return tx_error(in, n->span);
            }
            symbol = word(ty, text);
            position++;
        } else {
            ret = eval_type(in, p, false);
            position++;
        }
    }
    if (!symbol)
        return tx_error(in, n->span);
    struct tx *x = tx_new(in, TX_EXTERN, ret, n->span);
    struct call_args args = call_arguments(in, &n->call.args);
    x->symbol = symbol;
    x->fixed_args = fixed;
    VEC(struct tx *) given = {0};
    for (int i = 0; i < args.items.len; i++) {
        struct call_arg *a = &args.items.at[i];
        struct tx *v = a->tx ? a->tx : infer_expr(in, a->node, NULL);
        if (a->stars == 1 && !tx_is_error(v)) { /* the parts of a pack, one by one */
            const struct layout *l = types_layout(ty, v->type);
            if (v->type->is_symbolic) {
                (void)undecided(ty);
                return tx_error(in, n->span);
            }
            for (int k = 0; k < l->fields.len; k++)
                vec_push(in->arena, &given, as_value(in, tx_field(in, v, k, n->span), n));
            continue;
        }
        v = as_value(in, materialise(in, v, n), n);
        if (tx_is_error(v))
            return v;
        vec_push(in->arena, &given, v);
    }
    x->args = given.at;
    x->arg_count = given.len;
    return x;
}

static struct tx *asked_copy(struct infer *in, struct tx *x, struct node *n)
{
    if (types_layout(in->ty, x->type)->trivial_copy && !x->is_place)
        return x;
    x = copy_of(in, x, n);
    x->is_asked = true;
    return x;
}

/* The call that makes x keeps the type's own words: they may name origins. */
static struct tx *as_written(struct tx *x, struct node *type)
{
    struct tx *made = x;
    while (made && (made->kind == TX_STMTS || made->kind == TX_LET))
        made = made->kind == TX_STMTS ? made->base : made->args[1];
    if (made && made->func && (made->kind == TX_CALL || made->kind == TX_AGGREGATE))
        made->written = type;
    return x;
}

struct tx *infer_call(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct node *callee = n->call.callee;
    struct node *base = callee->kind == NODE_SUBSCRIPT ? callee->subscript.value : callee;
    struct node_list none = {0};
    if (base->kind == NODE_NAME) {
        const char *name = base->name.name;
        struct node_list *params = callee->kind == NODE_SUBSCRIPT ? &callee->subscript.args : &none;
        if (strncmp(name, "__op_", 5) == 0)
            return infer_op(in, n, params, &n->call.args, name + 5);
        if (!scope_find(in->scope, name)) {
            bool known;
            struct tx *x = word_call(in, n, name, &known);
            if (known)
                return x;
        }
    }
    struct entity e;
    struct value *length;
    if (callee->kind == NODE_MEMBER && strcmp(callee->member.name, "__len__") == 0 &&
        static_length(in, callee->member.value, true, &length))
        return tx_const(in, length, n->span);
    if (callee->kind == NODE_MEMBER && strcmp(callee->member.name, "copy") == 0 &&
        n->call.args.len == 0) {
        struct entity b = infer_entity(in, callee->member.value, NULL);
        if (b.kind == ENTITY_TX && !tx_is_error(b.tx) &&
            (b.tx->type->kind == TYPE_STRUCT || b.tx->type->kind == TYPE_FUNC) &&
            (b.tx->kind != TX_CONST || b.tx->value->kind != VALUE_TYPE)) {
            const struct layout *l = types_layout(ty, b.tx->type);
            struct func_set *own = b.tx->type->kind == TYPE_FUNC
                                       ? NULL : find_methods(in, b.tx->type, callee->member.name);
            if (!own && l->copyable)
                return asked_copy(in, b.tx, n);
        }
        e = entity_member(in, b, callee->member.name, callee, false);
    } else {
        e = infer_entity(in, callee, expected);
    }
    switch (e.kind) {
    case ENTITY_ERROR:
        return tx_error(in, n->span);
    case ENTITY_FUNCS: {
        if (callee->kind == NODE_SUBSCRIPT && is_external_call(e.funcs))
            return external_call(in, n, &callee->subscript.args);
        struct call_args args = call_arguments(in, &n->call.args);
        return call_funcs(in, e.funcs, &args, n, expected);
    }
    case ENTITY_TYPE: {
        struct call_args args = call_arguments(in, &n->call.args);
        if (e.type->kind == TYPE_STRUCT && e.type->decl->is_closure && e.type->decl->closure_inst)
            return call_tx(in, tx_const(in, value_struct(ty, e.type, NULL, 0), n->span), &args, n,
                           expected);
        return as_written(construct(in, bracketed_type(in, n->call.callee, e.type), &args, n,
                                    expected, false),
                          n->call.callee);
    }
    case ENTITY_ALIAS: {
        struct type *t = eval_alias(in, e, NULL, n);
        struct call_args args = call_arguments(in, &n->call.args);
        return t ? as_written(construct(in, t, &args, n, expected, false), n->call.callee)
                 : tx_error(in, n->span);
    }
    case ENTITY_TX: {
        if (e.tx->kind == TX_CONST && e.tx->value->kind == VALUE_TYPE) {
            struct call_args args = call_arguments(in, &n->call.args);
            return construct(in, e.tx->value->as_type, &args, n, expected, false);
        }
        struct call_args args = call_arguments(in, &n->call.args);
        return call_tx(in, e.tx, &args, n, expected);
    }
    case ENTITY_TRAIT:
    case ENTITY_MODULE:
        diag_error(ty->diags, callee->span, DIAG_NOT_CALLABLE,
                   e.kind == ENTITY_TRAIT ? text_of(ty, e.type) : e.module->name);
        return tx_error(in, n->span);
    }
    return tx_error(in, n->span);
}
