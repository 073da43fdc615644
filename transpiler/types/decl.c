/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Declarations: one record per struct, trait and function of the source, with its members found
 * by name. Made once, when a declaration is first asked for. */
#include "types/infer.h"

#include <uthash.h>

struct decl_entry {
    const void *key;
    void *decl;
    UT_hash_handle hh;
};

static void *decl_get(struct types *ty, const struct node *n)
{
    struct decl_entry *e = NULL;
    HASH_FIND_PTR(ty->decls, &n, e);
    return e ? e->decl : NULL;
}

static void decl_put(struct types *ty, const struct node *n, void *decl)
{
    struct decl_entry *e = arena_new(ty->run, struct decl_entry);
    e->key = n;
    e->decl = decl;
    HASH_ADD_PTR(ty->decls, key, e);
}

void decls_free(struct types *ty)
{
    HASH_CLEAR(hh, ty->decls);
}

const char *word(struct types *ty, const char *text)
{
    return intern(ty->words, text);
}

/* The name a decorator expression names: `@a`, `@a(x)`, `@a.b`. */
static const char *decorator_name(const struct node *d)
{
    const struct node *v = d->kind == NODE_DECORATOR ? d->decorator.value : d;
    if (v && v->kind == NODE_CALL)
        v = v->call.callee;
    if (v && v->kind == NODE_NAME)
        return v->name.name;
    if (v && v->kind == NODE_MEMBER)
        return v->member.name;
    return "";
}

bool decorator_is(const struct node *decorator, const char *name)
{
    return strcmp(decorator_name(decorator), name) == 0;
}

struct node *find_decorator(const struct node_list *decorators, const char *name)
{
    for (int i = 0; i < decorators->len; i++)
        if (decorator_is(decorators->at[i], name))
            return decorators->at[i];
    return NULL;
}

/* First string argument of `@name("text")`, or NULL. */
static const char *decorator_text(const struct node *d)
{
    const struct node *v = d ? d->decorator.value : NULL;
    if (v && v->kind == NODE_CALL && v->call.args.len && v->call.args.at[0]->kind == NODE_STRING)
        return v->call.args.at[0]->string.text;
    return NULL;
}

/* ---- parameter lists ----------------------------------------------------- */

static bool is_marker(const struct node *p)
{
    return !p->param.name;
}

int param_count(const struct node_list *params)
{
    int n = 0;
    for (int i = 0; params && i < params->len; i++)
        n += !is_marker(params->at[i]);
    return n;
}

struct node *param_at(const struct node_list *params, int index)
{
    for (int i = 0; params && i < params->len; i++)
        if (!is_marker(params->at[i]) && index-- == 0)
            return params->at[i];
    return NULL;
}

const char *param_type_word(const struct node_list *params, const char *name)
{
    for (int i = 0; params && i < param_count(params); i++) {
        const struct node *p = param_at(params, i);
        if (p->param.name == name)
            return p->param.type && p->param.type->kind == NODE_NAME ? p->param.type->name.name
                                                                     : NULL;
    }
    return NULL;
}

bool params_infer_only(const struct node_list *params, int index)
{
    int seen = 0;
    for (int i = 0; params && i < params->len; i++) {
        const struct node *p = params->at[i];
        if (is_marker(p)) {
            if (p->param.flags & PARAM_INFER_MARK)
                return index < seen;
        } else {
            seen++;
        }
    }
    return false;
}

bool params_positional_only(const struct node_list *params, int index)
{
    int seen = 0;
    bool infer_only = false;
    for (int i = 0; params && i < params->len; i++) {
        const struct node *p = params->at[i];
        if (!is_marker(p))
            seen++;
        else if (p->param.flags & PARAM_INFER_MARK)
            infer_only = index < seen;
        else if (p->param.flags & PARAM_POSITIONAL_MARK)
            return index < seen && !infer_only;
    }
    return false;
}

bool params_keyword_only(const struct node_list *params, int index)
{
    int seen = 0;
    for (int i = 0; params && i < params->len; i++) {
        const struct node *p = params->at[i];
        if (!is_marker(p))
            seen++;
        else if (p->param.flags & PARAM_KEYWORD_MARK)
            return index >= seen;
    }
    return false;
}

/* ---- members ------------------------------------------------------------- */

static unsigned member_bucket(const char *name)
{
    return (unsigned)((uintptr_t)name >> 4) % MEMBER_BUCKETS;
}

struct member *members_find(const struct members *m, const char *name)
{
    for (struct member *x = m->bucket[member_bucket(name)]; x; x = x->next)
        if (x->name == name)
            return x;
    return NULL;
}

static struct member *member_add(struct types *ty, struct members *m, const char *name,
                                 enum member_kind kind, struct node *n, struct module *home)
{
    struct member *x = members_find(m, name);
    if (x && (x->kind != MEMBER_FUNCS || kind != MEMBER_FUNCS)) {
        diag_error(ty->diags, n->name_span, DIAG_REDEFINITION, name);
        return x;
    }
    if (!x) {
        x = arena_new(ty->run, struct member);
        x->name = name;
        x->kind = kind;
        x->next = m->bucket[member_bucket(name)];
        m->bucket[member_bucket(name)] = x;
        vec_push(ty->run, &m->all, x);
    }
    vec_push(ty->run, &x->nodes, n);
    vec_push(ty->run, &x->homes, home);
    return x;
}

static void collect_members(struct types *ty, struct members *m, struct node_list *body,
                            struct module *home, int *fields)
{
    for (int i = 0; i < body->len; i++) {
        struct node *n = body->at[i];
        if (n->kind == NODE_DEF && n->def.name) {
            member_add(ty, m, n->def.name, MEMBER_FUNCS, n, home);
        } else if (n->kind == NODE_COMPTIME_DECL && n->comptime_decl.name) {
            member_add(ty, m, n->comptime_decl.name, MEMBER_COMPTIME, n, home);
        } else if (n->kind == NODE_VAR && n->var.pattern && n->var.pattern->kind == NODE_PAT_NAME) {
            struct member *x =
                member_add(ty, m, n->var.pattern->pat_name.name, MEMBER_FIELD, n, home);
            x->field_index = (*fields)++;
        } else if (n->kind == NODE_ENUM_CASE) {
            struct member *x = member_add(ty, m, n->enum_case.name, MEMBER_CASE, n, home);
            x->field_index = (*fields)++;
        }
    }
}

static const struct {
    const char *word;
    enum prim prim;
} prim_words[] = {
    { "simd", PRIM_SIMD },   { "bool", PRIM_BOOL },       { "u8", PRIM_U8 },
    { "int", PRIM_INT },     { "pointer", PRIM_POINTER }, { "array", PRIM_ARRAY },
    { "tuple", PRIM_TUPLE }, { "pack", PRIM_PACK },       { "literal", PRIM_LITERAL },
    { "empty", PRIM_EMPTY }, { "origin", PRIM_ORIGIN },   { "never", PRIM_NEVER },
    { "parameters", PRIM_PARAMETERS }, { "fields", PRIM_FIELDS },
};

struct extension_visit {
    struct types *ty;
    struct struct_decl *d;
    int fields;
};

static void add_extension(struct node *n, struct module *home, void *user)
{
    struct extension_visit *v = user;
    int fields = v->fields;
    collect_members(v->ty, &v->d->members, &n->extension.body, home, &fields);
    for (int i = 0; i < n->extension.bases.len; i++) {
        vec_push(v->ty->run, &v->d->bases, n->extension.bases.at[i]);
        vec_push(v->ty->run, &v->d->base_homes, home);
    }
}

struct struct_decl *decl_struct(struct types *ty, struct node *n, struct module *home)
{
    struct struct_decl *d = decl_get(ty, n);
    if (d)
        return d;
    d = arena_new(ty->run, struct struct_decl);
    decl_put(ty, n, d);
    d->node = n;
    d->home = home;
    d->id = ++ty->next_id;
    struct node_list *decorators, *bases, *body;
    if (n->kind == NODE_ENUM) {
        d->name = n->enumeration.name;
        d->params = &n->enumeration.params;
        d->is_enum = true;
        decorators = &n->enumeration.decorators;
        bases = &n->enumeration.bases;
        body = &n->enumeration.body;
    } else {
        d->name = n->strukt.name;
        d->params = &n->strukt.params;
        decorators = &n->strukt.decorators;
        bases = &n->strukt.bases;
        body = &n->strukt.body;
        if (home->is_library)
            decl_well_known(ty, d);
    }
    for (int i = 0; i < bases->len; i++) {
        vec_push(ty->run, &d->bases, bases->at[i]);
        vec_push(ty->run, &d->base_homes, home);
    }
    int fields = 0;
    collect_members(ty, &d->members, body, home, &fields);
    for (int i = 0; i < param_count(d->params) && !home->is_library; i++) {
        const struct member *m = members_find(&d->members, param_at(d->params, i)->param.name);
        for (int k = 0; m && k < m->nodes.len; k++) {
            diag_error(ty->diags, m->nodes.at[k]->name_span, DIAG_REDEFINITION, m->name);
            diag_note(ty->diags, param_at(d->params, i)->span, "%s",
                      "a parameter of the struct has this name");
        }
    }
    for (int i = 0; i < decorators->len; i++) {
        const struct node *x = decorators->at[i];
        const char *text = decorator_text(x);
        if (decorator_is(x, "__layout")) {
            for (size_t k = 0; text && k < sizeof prim_words / sizeof *prim_words; k++)
                if (strcmp(prim_words[k].word, text) == 0)
                    d->prim = prim_words[k].prim;
        } else if (decorator_is(x, "fieldwise_init") || decorator_is(x, "value")) {
            d->fieldwise_init = true;
            d->fieldwise_implicit = text && strcmp(text, "implicit") == 0;
        } else if (decorator_is(x, "align")) {
            const struct node *call = x->decorator.value;
            if (call->kind == NODE_CALL && call->call.args.len == 1)
                d->align = call->call.args.at[0];
        } else if (decorator_is(x, "__counted_range")) {
            d->is_counted_range = true;
        } else if (decorator_is(x, "__owns_buffers")) {
            d->owns_buffers = true;
        } else if (decorator_is(x, "__by_value")) {
            d->by_value = true;
        } else if (decorator_is(x, "explicit_destroy")) {
            d->linear_text = text ? text : "";
        }
    }
    struct extension_visit v = {ty, d, fields};
    names_extensions(ty->program, d->name, add_extension, &v);
    return d;
}

struct trait_decl *decl_trait(struct types *ty, struct node *n, struct module *home)
{
    struct trait_decl *t = decl_get(ty, n);
    if (t)
        return t;
    t = arena_new(ty->run, struct trait_decl);
    decl_put(ty, n, t);
    t->node = n;
    t->home = home;
    t->name = n->trait.name;
    t->id = ++ty->next_id;
    int fields = 0;
    collect_members(ty, &t->members, &n->trait.body, home, &fields);
    return t;
}

/* @always_inline("builtin") */
static bool is_builtin_word(const char *text)
{
    return text && strcmp(text, "builtin") == 0;
}

struct func_decl *decl_func_new(struct types *ty, struct node *n, struct module *home)
{
    struct func_decl *f = arena_new(ty->run, struct func_decl);
    f->node = n;
    f->home = home;
    f->id = ++ty->next_id;
    const struct node_list *decorators = &n->def.decorators;
    for (int i = 0; i < decorators->len; i++) {
        const struct node *x = decorators->at[i];
        if (decorator_is(x, "staticmethod"))
            f->is_static = true;
        else if (decorator_is(x, "always_inline"))
            f->is_inline = true, f->is_builtin = is_builtin_word(decorator_text(x));
        else if (decorator_is(x, "no_inline"))
            f->is_no_inline = true;
        else if (decorator_is(x, "__of_static"))
            f->is_of_static = true;
        else if (decorator_is(x, "__shares_views"))
            f->shares_views = home->is_library;
        else if (decorator_is(x, "__interior"))
            f->is_interior = home->is_library;
        else if (decorator_is(x, "implicit"))
            f->is_implicit = true;
        else if (decorator_is(x, "export")) {
            const char *text = decorator_text(x);
            f->is_export = true;
            f->export_name = text ? text : n->def.name;
        } else if (decorator_is(x, "extern")) {
            const char *text = decorator_text(x);
            f->extern_name = text ? text : n->def.name;
        } else if (decorator_is(x, "unavailable"))
            f->is_unavailable = true;
        else if (decorator_is(x, "__counts_from_front"))
            f->counts_from_front = true;
        else if (decorator_is(x, "parameter") || decorator_is(x, "__parameter"))
            f->is_parametric_closure = true;
    }
    /* `capturing` without a list says no more than `@__parameter` does */
    f->is_parametric_closure |= (n->def.flags & (DEF_CAPTURING | DEF_HAS_CAPTURES)) ==
                                DEF_CAPTURING;
    return f;
}

bool decl_is_readable(const struct func_decl *d, bool body)
{
    const struct node *n = d->node;
    const struct node_list *decorators = &n->def.decorators, *stmts = &n->def.body;
    const uint32_t start = decorators->len ? decorators->at[0]->span.start : n->span.start;

    if (!d->home->is_broken)
        return true;
    return !names_has_error(d->home, start, body || !stmts->len ? n->span.end
                                                                : stmts->at[0]->span.start - 1);
}

struct func_decl *decl_func(struct types *ty, struct node *n, struct module *home,
                            struct struct_decl *owner, struct trait_decl *trait)
{
    struct func_decl *f = decl_get(ty, n);
    if (f)
        return f;
    f = decl_func_new(ty, n, home);
    f->owner = owner;
    f->trait = trait;
    decl_put(ty, n, f);
    return f;
}
