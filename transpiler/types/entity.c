/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a name, a member or a subscript stands for: a value, a type, a trait, a module, a set of
 * functions, or a parametric comptime declaration. */
#include "types/infer.h"

struct entity entity_error(void)
{
    const struct entity e = {.kind = ENTITY_ERROR};
    return e;
}

static struct entity entity_tx(struct tx *x)
{
    const struct entity e = {.kind = ENTITY_TX, .tx = x};
    return e;
}

static struct entity entity_type(struct type *t)
{
    const struct entity e = {.kind = t->kind == TYPE_TRAIT ? ENTITY_TRAIT : ENTITY_TYPE, .type = t};
    return e;
}

/* A constant that has no implicit copy is no value at run time as a whole. */
static bool can_materialise(struct infer *in, const struct value *v, struct span span)
{
    if (in->in_comptime || !in->inst || in->home->is_library || v->kind != VALUE_STRUCT ||
        !v->type || v->type->kind != TYPE_STRUCT ||
        types_layout(in->ty, v->type)->implicitly_copyable)
        return true;
    diag_error(in->ty->diags, span, DIAG_MATERIALIZE, text_of(in->ty, v->type));
    diag_note(in->ty->diags, span, "%s", "'materialize[..]()' makes a run-time copy");
    return false;
}

static struct entity entity_of_value(struct infer *in, struct value *v, struct span span)
{
    if (v->kind == VALUE_TYPE) {
        if (v->as_type->kind == TYPE_ERROR)
            (void)undecided(in->ty);
        return entity_type(v->as_type);
    }
    if (v->kind == VALUE_UNBOUND)
        return entity_type(in->ty->unbound);
    if (!in->asks_field && !can_materialise(in, v, span))
        return entity_error();
    return entity_tx(tx_const(in, v, span));
}

struct func_set *func_set_new(struct infer *in, const char *name)
{
    struct func_set *s = arena_new(in->arena, struct func_set);
    s->name = name;
    return s;
}

/* ---- comptime declarations ----------------------------------------------- */

/* Value, type, trait or function that `comptime name = value` declares, in context `in`. */
struct entity eval_comptime_decl(struct infer *in, struct node *n)
{
    struct type *t = NULL;
    if (!n->comptime_decl.value) {
        diag_error(in->ty->diags, n->span, DIAG_COMPTIME_WITHOUT_VALUE,
                   n->comptime_decl.name ? n->comptime_decl.name : "?");
        return entity_error();
    }
    if (n->comptime_decl.type) {
        struct entity e = infer_entity(in, n->comptime_decl.type, NULL);
        if (e.kind == ENTITY_TYPE)
            t = e.type;
    }
    struct node *v = n->comptime_decl.value;
    const bool may_be_entity = v->kind == NODE_NAME || v->kind == NODE_MEMBER ||
                               v->kind == NODE_SUBSCRIPT || v->kind == NODE_SELF_TYPE ||
                               v->kind == NODE_FN_TYPE || v->kind == NODE_BINARY ||
                               v->kind == NODE_DOT_MEMBER;
    if (may_be_entity && (!t || t->kind == TYPE_FUNC)) {
        struct infer sub = *in;
        sub.in_comptime = true;
        struct entity e = infer_entity(&sub, v, NULL);
        if (e.kind != ENTITY_TX)
            return e;
        if (e.tx->kind == TX_CONST)
            return e;
    }
    struct value *x = eval_value(in, v, t && type_is_complete(t) ? t : NULL);
    return x ? entity_of_value(in, x, n->span) : entity_error();
}

struct cached_entity {
    bool pending;
    struct entity entity;
};

/* `at` needs what is being computed, and so do its own declaration. */
static void report_circle(struct types *ty, const struct node *decl, const char *name,
                          const struct node *at)
{
    diag_error(ty->diags, decl->name_span, DIAG_RECURSIVE_REFERENCE, name);
    diag_note(ty->diags, at->span, "'%s' is needed here, before it is known", name);
}

/* Is there a value for each name of `comptime a, b = ..`? */
static bool has_parts(struct infer *in, const struct value *v, const struct node *pattern)
{
    const int count = pattern->pat_tuple.items.len;
    if (v->kind == VALUE_STRUCT && is_decl(v->type, in->ty->d_tuple) && v->item_count == count)
        return true;
    report_parts(in, v, pattern);
    return false;
}

static struct entity comptime_symbol(struct infer *in, struct symbol *s, struct node *at)
{
    struct types *ty = in->ty;
    struct node *decl = s->decls.at[0];
    if (param_count(&decl->comptime_decl.params) || decl->comptime_decl.where.len) {
        const struct entity e = {.kind = ENTITY_ALIAS, .alias = decl, .alias_home = s->home};
        return e;
    }
    struct cached_entity *c = s->types_cache;
    if (!c) {
        c = arena_new(ty->run, struct cached_entity);
        s->types_cache = c;
        c->pending = true;
        const struct aside aside = aside_begin(ty);
        struct infer file = file_context(ty, s->home);
        file.resolving = in->resolving;
        c->entity = eval_comptime_decl(&file, decl);
        const struct node *pattern = decl->comptime_decl.pattern;
        if (pattern && pattern->kind == NODE_PAT_TUPLE && c->entity.kind == ENTITY_TX &&
            !has_parts(&file, c->entity.tx->value, pattern))
            c->entity = entity_error();
        if (pattern && pattern->kind == NODE_PAT_TUPLE && c->entity.kind == ENTITY_TX)
            /* comptime a, b = 1, 2 */
            for (int i = 0; i < pattern->pat_tuple.items.len; i++) {
                const struct node *item = pattern->pat_tuple.items.at[i];
                const struct value *v = c->entity.tx->value;
                if (item->kind == NODE_PAT_NAME && item->pat_name.name == s->name &&
                    v->kind == VALUE_STRUCT && i < v->item_count) {
                    c->entity = entity_of_value(&file, v->items[i], decl->span);
                    break;
                }
            }
        c->pending = false;
        aside_end(ty, aside);
        if (c->entity.kind == ENTITY_ERROR && ty->diags->speculative)
            s->types_cache = NULL; /* a guess kept the reason to itself: asked again it is told */
    } else if (c->pending) {
        report_circle(ty, decl, s->name, at);
        return entity_error();
    }
    struct entity e = c->entity;
    if (e.kind == ENTITY_TX)
        return entity_of_value(in, e.tx->value, at->span);
    return e;
}

/* A trait of the struct is nowhere to be found because its declaration could not be read: what the
 * struct has from it is not known. */
static bool lacks_base(struct types *ty, const struct symbol *s)
{
    if (s->kind != SYM_STRUCT)
        return false;
    const struct node_list *bases = &s->decls.at[0]->strukt.bases;
    for (int i = 0; i < bases->len; i++) {
        const struct node *b = bases->at[i]->base.type;
        if (b->kind != NODE_NAME)
            continue;
        const struct symbol *t = names_lookup(ty->program, s->home, b->name.name);
        if (t ? t->kind == SYM_TRAIT && names_is_broken(t->home, t->decls.at[0])
              : names_explained(ty->program, s->home, b->name.name))
            return true;
    }
    return false;
}

struct entity entity_of_symbol(struct infer *in, struct symbol *s, struct node *at)
{
    struct types *ty = in->ty;
    note_deprecated_symbol(in, s, at);
    if (s->home->is_broken && s->kind != SYM_FUNCS && s->decls.len &&
        (names_is_broken(s->home, s->decls.at[0]) || lacks_base(ty, s))) {
        diag_follow(ty->diags);
        return entity_error();
    }
    switch (s->kind) {
    case SYM_FUNCS: {
        struct func_set *set = func_set_new(in, s->name);
        for (int i = 0; i < s->decls.len; i++) {
            const struct candidate c = {decl_func(ty, s->decls.at[i], s->home, NULL, NULL), NULL};
            vec_push(in->arena, &set->items, c);
        }
        const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
        return e;
    }
    case SYM_STRUCT:
    case SYM_ENUM:
        return entity_type(type_open(ty, decl_struct(ty, s->decls.at[0], s->home)));
    case SYM_TRAIT: {
        struct trait_decl *t = decl_trait(ty, s->decls.at[0], s->home);
        return entity_type(type_trait(ty, &t, 1));
    }
    case SYM_COMPTIME:
        return comptime_symbol(in, s, at);
    case SYM_MODULE: {
        const struct entity e = {.kind = ENTITY_MODULE, .module = s->module};
        return e;
    }
    case SYM_GLOBAL:
        if (ty->program->edition != EDITION_2023)
            diag_error(ty->diags, s->decls.at[0]->span, DIAG_GLOBAL_VARIABLE);
        return entity_error();
    case SYM_FAILED:
        diag_follow(ty->diags);
        return entity_error();
    }
    return entity_error();
}

/* ---- names --------------------------------------------------------------- */

static void report_capture(struct types *ty, struct span at, const char *name)
{
    diag_error(ty->diags, at, DIAG_CAPTURE, name);
    diag_note(ty->diags, at, "'{imm %s}' behind the arguments reads it, '{mut %s}' changes it, "
              "'{var %s}' takes a copy along", name, name, name);
}

void add_nested(struct infer *in, struct func_set *set)
{
    bool found = false;
    for (const struct scope *s = in->scope; s && !found; s = s->parent)
        for (int i = s->names.len - 1; i >= 0; i--) {
            const struct name_binding *b = &s->names.at[i];
            if (b->name != set->name)
                continue;
            if (b->kind == BINDING_FUNC) {
                const struct candidate c = {b->func, NULL};
                vec_push(in->arena, &set->items, c);
                found = true;
            } else if (b->kind != BINDING_LOCAL || b->local->type->kind != TYPE_STRUCT ||
                       !b->local->type->decl->is_closure) {
                return;
            }
        }
}

static struct entity entity_name(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    const char *name = n->name.name;
    struct name_binding *b = scope_find(in->scope, name);
    if (b) {
        switch (b->kind) {
        case BINDING_LOCAL:
            if (b->local->inst != in->inst &&
                !(in->in_type_of && !is_error(ty, b->local->type))) {
                /* the library may: a literal's type says its value */
                if (in->in_comptime && in->home->is_library && is_literal_type(ty, b->local->type))
                    return entity_tx(
                        tx_const(in, value_struct(ty, b->local->type, NULL, 0), n->span));
                if (is_error(ty, b->local->type))
                    (void)undecided(ty);
                else if (in->in_comptime)
                    diag_error(ty->diags, n->span, DIAG_DYNAMIC_VALUE, name);
                else
                    report_capture(ty, n->span, name);
                return entity_error();
            }
            if (is_error(ty, b->local->type))
                (void)undecided(ty);
            return entity_tx(tx_local(in, b->local, n->span));
        case BINDING_VALUE:
            if (in->owner_scope && !in->goes_bare && !in->home->is_library &&
                scope_find_here(in->owner_scope, name) == b) {
                diag_error(ty->diags, n->span, DIAG_UNQUALIFIED_PARAMETER, name, name);
                return entity_error();
            }
            return entity_of_value(in, b->value, n->span);
        case BINDING_SYMBOL:
            return entity_of_symbol(in, b->symbol, n);
        case BINDING_FUNC: {
            struct func_set *set = func_set_new(in, name);
            add_nested(in, set);
            const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
            return e;
        }
        case BINDING_ALIAS:
            return *b->alias;
        case BINDING_UNBOUND:
            return entity_type(ty->unbound);
        case BINDING_FIELD: {
            struct tx *x = tx_field(in, tx_local(in, in->inst->locals.at[0], n->span), b->index,
                                    n->span);
            x->is_mut = b->is_mut;
            return entity_tx(x);
        }
        }
    }
    if (in->decl && in->decl->outer && in->decl->node->def.name == name) {
        diag_error(ty->diags, n->span, DIAG_NESTED_RECURSION, name, name);
        return entity_error();
    }
    struct symbol *s = names_lookup(ty->program, in->home, name);
    if (s)
        return entity_of_symbol(in, s, n);
    if (names_explained(ty->program, in->home, name))
        return entity_error();
    const char *hint = NULL;
    const char *near = ty->diags->speculative /* nobody hears it; looking reads the library */
                           ? NULL
                           : names_suggest(ty->program, in->home, name, &hint);
    diag_error(ty->diags, n->span, DIAG_UNKNOWN_NAME, name);
    if (hint)
        diag_note(ty->diags, n->span, "%s", hint);
    else if (near)
        diag_note(ty->diags, n->span, "did you mean '%s'?", near);
    return entity_error();
}

struct func_set *library_functions(struct infer *in, const char *name, struct node *at)
{
    struct symbol *s = names_lookup(in->ty->program, in->ty->program->prelude, word(in->ty, name));
    const struct entity e = s ? entity_of_symbol(in, s, at) : entity_error();

    return e.kind == ENTITY_FUNCS ? e.funcs : NULL;
}

/* ---- members ------------------------------------------------------------- */

static void look_in_trait(struct trait_decl *t, void *user)
{
    struct trait_search *f = user;
    struct member *m = members_find(&t->members, f->name);
    if (!m)
        return;
    if (m->kind == MEMBER_FUNCS) {
        for (int i = 0; i < m->nodes.len; i++) {
            if (m->nodes.at[i]->def.flags & DEF_NO_BODY)
                continue;
            if (!f->set)
                f->set = func_set_new(f->in, f->name);
            const struct candidate c = {
                decl_func(f->in->ty, m->nodes.at[i], m->homes.at[i], NULL, t), f->self};
            vec_push(f->in->arena, &f->set->items, c);
        }
    } else if (m->kind == MEMBER_COMPTIME && m->nodes.at[0]->comptime_decl.value && !f->comptime) {
        f->comptime = m;
        f->comptime_trait = t;
    }
}

/* Beside constructors of its own a struct has the one without arguments that a trait gives. */
static void add_default_constructor(struct infer *in, struct type *t, struct func_set *set)
{
    for (int i = 0; i < set->items.len; i++)
        if (set->items.at[i].decl->node->def.args.len == 1)
            return;
    struct trait_search f = {.in = in, .name = set->name, .self = t};
    struct_traits(in->ty, t, look_in_trait, &f);
    for (int i = 0; f.set && i < f.set->items.len; i++) {
        const struct node *def = f.set->items.at[i].decl->node;
        if (!(def->def.flags & DEF_NO_BODY) && def->def.args.len == 1)
            vec_push(in->arena, &set->items, f.set->items.at[i]);
    }
}

/* Beside methods of its own a struct has those of traits that none of its own stands for. */
static void add_defaults(struct infer *in, struct type *t, struct func_set *set)
{
    struct trait_search f = {.in = in, .name = set->name, .self = t};
    struct_traits(in->ty, t, look_in_trait, &f);
    for (int i = 0; f.set && i < f.set->items.len; i++) {
        struct func_decl *m = f.set->items.at[i].decl;
        if (!m->home->is_library && default_remains(in->ty, t->decl, m->trait, m->node))
            vec_push(in->arena, &set->items, f.set->items.at[i]);
    }
}

struct func_set *find_methods(struct infer *in, struct type *t, const char *name)
{
    struct types *ty = in->ty;
    if (t->kind != TYPE_STRUCT)
        return NULL;
    struct struct_decl *d = t->decl;
    if (d->archetype)
        return archetype_methods(in, t, name);
    if (d->is_closure) {
        if (strcmp(name, "__call__") != 0 || !d->closure_call)
            return NULL;
        struct func_set *set = func_set_new(in, name);
        const struct candidate c = {d->closure_call, is_generic_function(t) ? d->closure_owner : t};
        vec_push(in->arena, &set->items, c);
        return set;
    }
    struct member *m = members_find(&d->members, name);
    if (m && m->kind == MEMBER_FUNCS) {
        struct func_set *set = func_set_new(in, name);
        for (int i = 0; i < m->nodes.len; i++) {
            const struct candidate c = {decl_func(ty, m->nodes.at[i], m->homes.at[i], d, NULL), t};
            vec_push(in->arena, &set->items, c);
        }
        if (!d->home->is_library && strcmp(name, "__init__") == 0)
            add_default_constructor(in, t, set);
        else if (!d->home->is_library)
            add_defaults(in, t, set);
        return set;
    }
    if (m)
        return NULL;
    struct trait_search f = {.in = in, .name = name, .self = t};
    struct_traits(ty, t, look_in_trait, &f);
    return f.set;
}

bool has_method(struct infer *in, struct type *t, const char *name)
{
    return find_methods(in, t, word(in->ty, name)) != NULL;
}

struct member_cache {
    const char *name;
    bool pending;
    int facts;              /* of symbolic types: those it was evaluated under */
    struct entity entity;
    struct type *type;
    struct member_cache *next;
};

struct entity type_comptime_member(struct infer *in, struct type *t, const char *name,
                                   struct node *at, bool *found)
{
    struct types *ty = in->ty;
    *found = is_lifecycle_flag(name) && t->kind == TYPE_FUNC;
    if (*found)
        return entity_tx(tx_bool(in, lifecycle_flag(ty, t, name), at->span));
    if (t->kind != TYPE_STRUCT)
        return entity_error();
    if (t->decl->archetype)
        return archetype_member(in, t, name, at, found);
    struct member *m = t->decl->is_closure ? NULL : members_find(&t->decl->members, name);
    struct module *home = t->decl->home;
    if (m && m->kind != MEMBER_COMPTIME)
        return entity_error();
    struct infer ctx;
    if (!m) {
        struct trait_search f = {.in = in, .name = name, .self = t};
        struct_traits(ty, t, look_in_trait, &f);
        m = f.comptime;
        if (!m && is_lifecycle_flag(name)) {
            *found = true;
            return entity_tx(tx_bool(in, lifecycle_flag(ty, t, name), at->span));
        }
        if (!m)
            return entity_error();
        home = f.comptime_trait->home;
        ctx = file_context(ty, home);
        ctx.self_type = t;
    } else {
        ctx = member_context(ty, t, m->homes.at[0]);
    }
    *found = true;
    struct node *decl = m->nodes.at[0];
    if (at != decl)
        note_deprecated(in, &decl->comptime_decl.decorators, name, at);
    if (param_count(&decl->comptime_decl.params)) {
        const struct entity e = {.kind = ENTITY_ALIAS, .alias = decl, .alias_home = home,
                                 .alias_self = t, .alias_scope = ctx.scope};
        return e;
    }
    struct member_cache *c;
    for (c = t->decl->comptime_cache; c; c = c->next)
        if (c->name == name && c->type == t && (!t->is_symbolic || c->facts == ty->opaque.facts_id))
            break;
    if (!c) {
        c = arena_new(ty->run, struct member_cache);
        c->name = name;
        c->type = t;
        c->pending = true;
        c->next = t->decl->comptime_cache;
        t->decl->comptime_cache = c;
        c->facts = ty->opaque.facts_id;
        ctx.in_comptime = true;
        const int errors = ty->diags->error_count, first = ty->diags->items.len;
        if (t->is_symbolic && is_opaque(ty)) {
            const struct settling s = settle_begin(ty);
            c->entity = eval_comptime_decl(&ctx, decl);
            settle_end(ty, s);
        } else {
            const struct aside aside = aside_begin(ty);
            c->entity = eval_comptime_decl(&ctx, decl);
            aside_end(ty, aside);
        }
        c->pending = false;
        if (ty->diags->error_count > errors && ctx.home->is_library && at != decl)
            diag_note_use(ty->diags, first, at->span, "in '%s' as it is used here", name);
        if (c->entity.kind == ENTITY_ERROR && ty->diags->speculative)
            c->name = NULL; /* a guess kept the reason to itself: asked again it is told */
    } else if (c->pending) {
        report_circle(ty, decl, name, at);
        return entity_error();
    }
    struct entity e = c->entity;
    if (e.kind == ENTITY_ERROR && t->is_symbolic)
        (void)undecided(ty);
    if (e.kind == ENTITY_TX)
        return entity_tx(tx_const(in, e.tx->value, at->span));
    return e;
}

/* Parameter `name` of a struct type: `Self.T`, `m.rows`. */
static bool type_parameter(struct infer *in, struct type *t, const char *name, struct value **out)
{
    if (t->kind != TYPE_STRUCT || t->decl->is_closure)
        return false;
    const int n = param_count(t->decl->params);
    (void)in;
    for (int i = 0; i < n; i++)
        if (param_at(t->decl->params, i)->param.name == name) {
            *out = t->args[i];
            return true;
        }
    return false;
}

/* Number of an enum's case, -1 none. */
static struct member *enum_case(struct type *t, const char *name)
{
    if (t->kind != TYPE_STRUCT || !t->decl->is_enum)
        return NULL;
    struct member *m = members_find(&t->decl->members, name);
    return m && m->kind == MEMBER_CASE ? m : NULL;
}

static struct entity enum_case_value(struct infer *in, struct type *t, struct member *m,
                                     struct node *at)
{
    struct types *ty = in->ty;
    if (m->nodes.at[0]->enum_case.types.len) {
        struct func_set *set = func_set_new(in, m->name);
        set->enum_case = m;
        set->constructs = t;
        const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
        return e;
    }
    t = struct_with_defaults(in, t);
    struct tx *x = tx_new(in, TX_AGGREGATE, t, at->span);
    const struct layout *l = types_layout(ty, t);
    x->arg_count = l->fields.len;
    x->args = arena_array(in->arena, struct tx *, l->fields.len);
    x->args[0] = tx_int(in, m->field_index, at->span);
    for (int i = 1; i < l->fields.len; i++)
        x->args[i] = tx_op(in, OP_UNINIT, l->fields.at[i].type, NULL, 0, at->span);
    return entity_tx(x);
}

static struct entity type_member(struct infer *in, struct type *t, const char *name,
                                 struct node *at, bool quiet)
{
    struct types *ty = in->ty;
    struct value *v;
    bool found;
    if (t->kind == TYPE_ERROR)
        return entity_error();
    if (t->kind == TYPE_UNBOUND)
        return entity_type(ty->unbound); /* T.Element before T is found */
    if (type_parameter(in, t, name, &v)) {
        /* while a constructor is matched, Self's arguments are found one by one */
        if (v->kind == VALUE_UNBOUND && in->owner_scope && t == in->self_type) {
            struct name_binding *b = scope_find_here(in->owner_scope, name);
            if (b && b->kind == BINDING_VALUE)
                v = b->value;
        }
        return entity_of_value(in, v, at->span);
    }
    struct member *c = enum_case(t, name);
    if (c)
        return enum_case_value(in, t, c, at);
    struct func_set *set = find_methods(in, t, name);
    if (set) {
        set->constructs = t;
        const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
        return e;
    }
    struct entity e = type_comptime_member(in, struct_with_defaults(in, t), name, at, &found);
    if (found)
        return e;
    if (t->kind == TYPE_STRUCT && t->decl->is_enum == false && name[0] == '_' &&
        strcmp(name, "__init__") == 0) {
        struct func_set *ctor = func_set_new(in, name);
        ctor->is_constructor = true;
        ctor->constructs = t;
        const struct entity ce = {.kind = ENTITY_FUNCS, .funcs = ctor};
        return ce;
    }
    if (!quiet)
        report_lack(ty, at->name_span, DIAG_NO_TYPE_MEMBER, t, name);
    return entity_error();
}

bool pack_has_types(const struct value *pack)
{
    return pack->item_count ? pack->items[0]->kind == VALUE_TYPE : !pack->type;
}

struct type *type_of_pack(struct types *ty, struct value *pack)
{
    const bool is_types = pack_has_types(pack);
    struct struct_decl *d = is_types ? decl_type_list(ty) : decl_parameter_list(ty);
    struct value *args[2] = {is_types ? value_type(ty, ty->t_anytype)
                                      : value_type(ty, pack_element_type(ty, pack)),
                             pack};
    return type_struct(ty, d, args, 2);
}

struct type *pack_element_type(struct types *ty, const struct value *pack)
{
    if (pack->item_count && pack->items[0]->type)
        return pack->items[0]->type;
    return pack->type ? pack->type : ty->t_int;
}

struct value *empty_pack(struct infer *in, struct node *param)
{
    const struct param_kind k = param_kind(in, param);
    return value_pack(in->ty, k.is_type || k.is_bad ? NULL : k.type, NULL, 0);
}

static struct entity value_member(struct infer *in, struct tx *x, const char *name, struct node *at,
                                  bool quiet)
{
    struct types *ty = in->ty;
    struct type *t = x->type;
    if (tx_is_error(x))
        return entity_error();
    if (x->kind == TX_CONST && x->value->kind == VALUE_TYPE)
        return entity_member(in, entity_type(x->value->as_type), name, at, quiet);
    if (x->kind == TX_CONST && x->value->kind == VALUE_PACK) {
        struct entity e =
            entity_member(in, entity_type(type_of_pack(ty, x->value)), name, at, quiet);
        if (e.kind == ENTITY_FUNCS && !pack_has_types(x->value))
            e.funcs->self = x;
        return e;
    }
    if (x->kind == TX_CONST && pack_element(ty, x->value) && strcmp(name, "length") == 0 &&
        pack_element(ty, x->value)->kind == VALUE_TYPE) {
        const char *text = arena_printf(ty->run, "%s.length", x->value->param_name);
        return entity_tx(tx_const(in, value_param(ty, ty->t_int, text), at->span));
    }
    if (x->kind == TX_CONST && pack_element(ty, x->value)) {
        const bool is_types = pack_element(ty, x->value)->kind == VALUE_TYPE;
        const struct struct_decl *d = is_types ? decl_type_list(ty) : decl_parameter_list(ty);
        if (members_find(&d->members, name)) {
            (void)undecided(ty);
            return entity_error();
        }
        if (!quiet)
            diag_error(ty->diags, at->name_span, DIAG_NO_MEMBER, d->name, name);
        return entity_error();
    }
    if (t->kind == TYPE_STRUCT) {
        struct member *m = t->decl->is_closure ? NULL : members_find(&t->decl->members, name);
        struct value *v;
        if (m && m->kind == MEMBER_FIELD) {
            const int i = field_index(ty, t, name);
            if (i < 0)
                return entity_error();
            if (x->kind == TX_CONST && x->value->kind == VALUE_STRUCT && i < x->value->item_count)
                return entity_of_value(in, x->value->items[i], at->span);
            warn_borrowed(in, x);
            return entity_tx(tx_field(in, x, i, at->span));
        }
        if (type_parameter(in, t, name, &v))
            return entity_of_value(in, v, at->span);
        struct func_set *set = find_methods(in, t, name);
        if (set) {
            set->self = x;
            set->constructs = t;
            const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
            return e;
        }
        bool found;
        struct entity e = type_comptime_member(in, t, name, at, &found);
        if (found)
            return e;
        /* a number may become one of the type it stands for; a text has methods of its own */
        if (is_literal_type(ty, t) && !is_decl(t, ty->d_string_literal) && materialised(ty, t) != t)
            return value_member(in, materialise(in, x, at), name, at, quiet);
        if (has_method(in, t, "__getattr__")) {
            struct tx *word_tx =
                tx_const(in, value_string(ty, NULL, name, strlen(name)), at->span);
            struct value *payload = word_tx->value;
            struct type *lit = type_struct(ty, ty->d_string_literal, &payload, 1);
            struct tx *arg = tx_const(in, value_struct(ty, lit, NULL, 0), at->span);
            struct tx *r = call_method(in, x, "__getattr__", &arg, 1, at, quiet);
            if (r && !tx_is_error(r) && !r->is_place && has_method(in, t, "__setattr__"))
                r->setter = setter_new(in, x, NULL, name, at);
            return r ? entity_tx(r) : entity_error();
        }
    }
    if (!quiet)
        report_lack(ty, at->name_span, DIAG_NO_MEMBER, t, name);
    return entity_error();
}

struct entity entity_member(struct infer *in, struct entity base, const char *name, struct node *at,
                            bool quiet)
{
    switch (base.kind) {
    case ENTITY_ERROR:
        return base;
    case ENTITY_MODULE: {
        struct symbol *s = names_member(in->ty->program, base.module, name);
        if (s)
            return entity_of_symbol(in, s, at);
        if (!quiet && !names_explained(in->ty->program, base.module, name))
            diag_error(in->ty->diags, at->name_span, DIAG_NO_MODULE_MEMBER, base.module->name,
                       name);
        return entity_error();
    }
    case ENTITY_TYPE:
        return type_member(in, base.type, name, at, quiet);
    case ENTITY_TX:
        return value_member(in, base.tx, name, at, quiet);
    case ENTITY_ALIAS: {
        struct type *t = eval_alias(in, base, NULL, at);
        if (!t)
            return entity_error();
        return entity_member(in, entity_type(t), name, at, quiet);
    }
    case ENTITY_TRAIT:
    case ENTITY_FUNCS:
        if (!quiet)
            diag_error(in->ty->diags, at->name_span, DIAG_NO_MEMBER,
                       base.kind == ENTITY_TRAIT ? text_of(in->ty, base.type) : base.funcs->name,
                       name);
        return entity_error();
    }
    return entity_error();
}

/* ---- all together -------------------------------------------------------- */

static bool is_vector_length(const struct value *v)
{
    const int64_t n = v->kind == VALUE_INT ? value_as_int64(v) : 1;
    return n >= 1 && n <= 1 << 15 && (n & (n - 1)) == 0;
}

/* The `where` of a struct, once its parameters are given. What only lacks evidence is told of
 * bodies and signatures, which know their facts. */
static bool struct_where_holds(struct infer *in, struct type *t, const struct node *at)
{
    struct types *ty = in->ty;
    const struct node *n = t->decl->node;
    if (!n || n->kind != NODE_STRUCT || !n->strukt.where.len || !type_is_complete(t) ||
        (in->self_type && in->self_type->kind == TYPE_STRUCT && in->self_type->decl == t->decl) ||
        (t->is_symbolic && !in->inst))
        return true;
    struct infer sub = member_context(ty, t, t->decl->home);
    sub.owner_scope = NULL; /* there parameters go by their names */
    for (int i = 0; i < n->strukt.where.len; i++) {
        const char *flaw = condition_flaw(&sub, n->strukt.where.at[i], in);
        if (!flaw)
            continue;
        diag_error(ty->diags, at->span, DIAG_INVALID_BINDINGS, t->decl->name, flaw);
        diag_note(ty->diags, n->strukt.where.at[i]->where.cond->span, "%s",
                  "the constraint stands here");
        return false;
    }
    return true;
}

bool leaves_open(const struct node_list *args)
{
    for (int i = 0; i < args->len; i++) {
        const struct node *a = args->at[i];
        const struct node *v = a->kind == NODE_KEYWORD ? a->keyword.value : a;
        if (v->kind == NODE_ELLIPSIS || v->kind == NODE_UNDERSCORE)
            return true;
    }
    return false;
}

void check_brackets(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (!n || n->kind != NODE_SUBSCRIPT || in->home->is_library ||
        leaves_open(&n->subscript.args))
        return;
    diag_speculate_begin(ty->diags);
    const struct entity base = infer_entity(in, n->subscript.value, NULL);
    const struct entity e = infer_entity(in, n, NULL);
    if (diag_speculate_end(ty->diags) || base.kind != ENTITY_TYPE || e.kind != ENTITY_TYPE ||
        e.type->kind != TYPE_STRUCT)
        return;
    for (int i = 0; i < e.type->arg_count; i++) {
        const struct node *p = param_at(e.type->decl->params, i);
        if (e.type->args[i]->kind != VALUE_UNBOUND || p->param.default_value ||
            params_infer_only(e.type->decl->params, i))
            continue;
        diag_error(ty->diags, n->span, DIAG_BRACKETS_OPEN, p->param.name, e.type->decl->name);
        return;
    }
}

static struct entity entity_subscript(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct entity base = infer_entity(in, n->subscript.value, NULL);
    switch (base.kind) {
    case ENTITY_ERROR:
        return base;
    case ENTITY_TYPE: {
        struct type *t = base.type;
        if (t->kind != TYPE_STRUCT || t->decl->is_closure) {
            if (t->kind != TYPE_ERROR && t->kind != TYPE_UNBOUND)
                diag_error(ty->diags, n->span, DIAG_NO_PARAMETERS, text_of(ty, t));
            return t->kind == TYPE_UNBOUND ? base : entity_error();
        }
        struct value **args =
            arena_array(in->arena, struct value *, t->arg_count ? t->arg_count : 1);
        for (int i = 0; i < t->arg_count; i++)
            args[i] = t->args[i]->kind == VALUE_UNBOUND ? NULL : t->args[i];
        struct scope *scope = struct_scope(ty, t);
        if (!bind_param_args(in, t->decl->params, t->decl->home, scope, t, &n->subscript.args,
                             args))
            return entity_error();
        const bool leaves_rest = leaves_open(&n->subscript.args);
        for (int i = 0; i < t->arg_count; i++)
            if (!args[i] && !leaves_rest &&
                (param_at(t->decl->params, i)->param.flags & PARAM_STAR))
                args[i] = value_pack(ty, NULL, NULL, 0); /* Tuple[] */
            else if (!args[i])
                args[i] = value_unbound(ty);
        if (t->decl->prim == PRIM_SIMD && !is_vector_length(args[1])) {
            if (ty->opaque.arm && undecided(ty))
                return entity_error();
            diag_error(ty->diags, n->span, DIAG_SIMD_LENGTH,
                       (long)value_as_int64(args[1]));
            return entity_error();
        }
        t = type_struct(ty, t->decl, args, t->arg_count);
        return struct_where_holds(in, t, n) ? entity_type(t) : entity_error();
    }
    case ENTITY_FUNCS: {
        struct func_set *set = arena_new(in->arena, struct func_set);
        *set = *base.funcs;
        set->param_args = n->subscript.args;
        set->param_context = *in;
        set->has_param_args = true;
        base.funcs = set;
        return base;
    }
    case ENTITY_ALIAS:
        return alias_entity(in, base, &n->subscript.args, n);
    case ENTITY_TX: {
        struct type *t = base.tx->type;
        (void)expected;
        if (!tx_is_error(base.tx) && t->kind == TYPE_STRUCT && t->decl->is_closure &&
            t->decl->closure_call && param_count(&t->decl->closure_call->node->def.params)) {
            /* f[4](i) of a generic closure */
            struct func_set *set = find_methods(in, t, word(ty, "__call__"));
            set->self = is_generic_function(t) ? NULL : base.tx;
            set->param_args = n->subscript.args;
            set->param_context = *in;
            set->has_param_args = true;
            const struct entity e = {.kind = ENTITY_FUNCS, .funcs = set};
            return e;
        }
        struct call_args args = subscript_args(in, &n->subscript.args);
        return entity_tx(subscript_tx(in, base.tx, &args, n));
    }
    case ENTITY_TRAIT:
    case ENTITY_MODULE:
        diag_error(ty->diags, n->span, DIAG_NO_PARAMETERS,
                   base.kind == ENTITY_TRAIT ? text_of(ty, base.type) : base.module->name);
        return entity_error();
    }
    return entity_error();
}

struct entity infer_entity(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    if (!n)
        return entity_error();
    if (n->kind == NODE_NAME)
        return entity_name(in, n);
    if (n->kind == NODE_SELF_TYPE) {
        if (in->self_type)
            return entity_type(in->self_type);
        diag_error(ty->diags, n->span, DIAG_SELF_OUTSIDE);
        return entity_error();
    }
    if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_NAME) {
        /* x.param, x.CONSTANT: known from x's type, whether x itself is known or not */
        const struct name_binding *b = scope_find(in->scope, n->member.value->name.name);
        struct value *v;
        if (b && b->kind == BINDING_LOCAL && b->local->inst != in->inst &&
            b->local->type->kind == TYPE_STRUCT) {
            bool found = false;
            if (type_parameter(in, b->local->type, n->member.name, &v))
                return entity_of_value(in, v, n->span);
            struct entity e = type_comptime_member(in, b->local->type, n->member.name, n, &found);
            if (found)
                return e;
        }
    }
    if (n->kind == NODE_MEMBER) {
        struct node *of = n->member.value;
        struct infer sub = *in;
        sub.asks_field = of->kind == NODE_NAME || of->kind == NODE_MEMBER;
        const struct entity base = infer_entity(&sub, of, NULL);
        sub.asks_field = in->asks_field;
        const struct entity e = entity_member(&sub, base, n->member.name, n, false);
        if (e.kind == ENTITY_FUNCS && base.kind == ENTITY_TX && base.tx->kind == TX_CONST &&
            !can_materialise(in, base.tx->value, of->span))
            return entity_error();
        return e;
    }
    if (n->kind == NODE_SUBSCRIPT)
        return entity_subscript(in, n, expected);
    if (n->kind == NODE_MLIR)
        return mlir_entity(in, n);
    if (n->kind == NODE_DOT_MEMBER) {
        if (!expected || expected->kind != TYPE_STRUCT) {
            if (!expected || !is_error(ty, expected))
                diag_error(ty->diags, n->span, DIAG_NO_CONTEXT, n->dot_member.name);
            return entity_error();
        }
        return type_member(in, expected, n->dot_member.name, n, false);
    }
    if (n->kind == NODE_FN_TYPE)
        return entity_type(eval_func_type(in, n));
    if (n->kind == NODE_UNDERSCORE)
        return entity_type(ty->unbound);
    if (n->kind == NODE_BINARY && n->binary.op == OPER_AND) {
        diag_speculate_begin(ty->diags);
        struct entity a = infer_entity(in, n->binary.left, NULL);
        const int errors = diag_speculate_end(ty->diags);
        if (!errors &&
            (a.kind == ENTITY_TRAIT || (a.kind == ENTITY_TYPE && a.type->kind == TYPE_FUNC))) {
            struct entity b = infer_entity(in, n->binary.right, NULL);
            if (b.kind == ENTITY_TRAIT && a.kind == ENTITY_TRAIT)
                return entity_type(type_compose(ty, a.type, b.type));
            /* a function type among the traits says how it is called: that part decides */
            return a.kind == ENTITY_TYPE ? a : b;
        }
    }
    return entity_tx(infer_expr(in, n, expected));
}

struct tx *entity_value(struct infer *in, struct entity e, struct node *at)
{
    struct types *ty = in->ty;
    switch (e.kind) {
    case ENTITY_ERROR:
        return tx_error(in, at->span);
    case ENTITY_TX:
        return e.tx;
    case ENTITY_TYPE:
    case ENTITY_TRAIT: {
        struct type *t = e.kind == ENTITY_TYPE ? struct_with_defaults(in, e.type) : e.type;
        struct tx *x = tx_const(in, value_type(ty, t), at->span);
        x->type = ty->t_anytype;
        return x;
    }
    case ENTITY_ALIAS: {
        struct node_list *params = &e.alias->comptime_decl.params;
        for (int i = 0; i < param_count(params); i++)
            if (!param_at(params, i)->param.default_value) {
                diag_error(ty->diags, at->span, DIAG_ALIAS_BARE, e.alias->comptime_decl.name);
                return tx_error(in, at->span);
            }
        struct type *t = eval_alias(in, e, NULL, at);
        if (!t)
            return tx_error(in, at->span);
        struct tx *x = tx_const(in, value_type(ty, t), at->span);
        x->type = ty->t_anytype;
        return x;
    }
    case ENTITY_FUNCS:
        if (e.funcs->self) {
            diag_error(ty->diags, at->span, DIAG_BOUND_METHOD, e.funcs->name);
            return tx_error(in, at->span);
        }
        return func_value(in, e.funcs, at);
    case ENTITY_MODULE:
        diag_error(ty->diags, at->span, DIAG_MODULE_AS_VALUE, e.module->name);
        return tx_error(in, at->span);
    }
    return tx_error(in, at->span);
}
