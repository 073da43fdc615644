/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Structs, traits, enums, extensions, constants, imports, decorators. */
#include "read/reader.h"

#include <string.h>

/* ---- constraints ---------------------------------------------------------- */

static struct node *new_where(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *w = read_new(r, NODE_WHERE, n);

    w->where.cond = read_kid(r, &k, FIELD_condition);
    if (w->where.cond->kind == NODE_TUPLE) { /* where (condition, "message") */
        const struct node_list *items = &w->where.cond->tuple.items;
        if (items->len == 2) {
            w->where.message = items->at[1];
            w->where.cond = items->at[0];
        } else {
            read_error(r, w->span, "expected a condition, or a condition and a message");
        }
    }
    return w;
}

void read_where(struct reader *r, const struct kids *k, struct node_list *out)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].field == FIELD_where)
            read_push(r, out, new_where(r, k->at[i].node));
}

/* ---- conformances --------------------------------------------------------- */

static struct node *read_base(struct reader *r, TSNode n, enum rule rule)
{
    struct node *base = read_new(r, NODE_BASE, n);

    if (rule != RULE_conditional_conformance) {
        base->base.type = read_expression(r, n);
        return base;
    }
    const struct kids k = read_kids(r, n);
    struct node_list where = { 0 };
    base->base.type = read_kid(r, &k, FIELD_type);
    read_where(r, &k, &where);
    for (int i = 0; i < where.len; i++) { /* several count as one joined by `and` */
        if (base->base.where) {
            struct node *both = node_new(r->trees, NODE_AND, where.at[i]->span);
            both->and_.left = base->base.where->where.cond;
            both->and_.right = where.at[i]->where.cond;
            base->base.where->where.cond = both;
        } else {
            base->base.where = where.at[i];
        }
    }
    return base;
}

static void read_bases(struct reader *r, const struct kids *k, struct node_list *out)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].field == FIELD_conformance && k->at[i].rule != RULE_NONE)
            read_push(r, out, read_base(r, k->at[i].node, k->at[i].rule));
}

static void add_base(struct reader *r, struct node_list *bases, struct span at, const char *trait)
{
    struct node *base = node_new(r->trees, NODE_BASE, at);

    base->base.type = node_new(r->trees, NODE_NAME, at);
    base->base.type->name.name = intern(r->words, trait);
    read_push(r, bases, base);
}

/* @register_passable["trivial"] of 2023 is a conformance today. */
static void bases_of_decorators(struct reader *r, const struct node *s, struct node_list *bases)
{
    for (int i = 0; i < s->strukt.decorators.len; i++) {
        const struct node *value = s->strukt.decorators.at[i]->decorator.value;
        const struct node *head = read_decorator_head(value);
        if (head->kind == NODE_NAME && strcmp(head->name.name, "register_passable") == 0)
            add_base(r, bases, value->span,
                     value->kind == NODE_CALL ? "TrivialRegisterPassable" : "RegisterPassable");
    }
}

/* ---- bodies of types ------------------------------------------------------ */

static const char *place_text(enum place place)
{
    switch (place) {
    case PLACE_STRUCT:
        return "a struct";
    case PLACE_TRAIT:
        return "a trait";
    case PLACE_ENUM:
        return "an enum";
    case PLACE_EXTENSION:
        return "an extension";
    case PLACE_FILE:
    case PLACE_FUNCTION:
        break;
    }
    return "this body";
}

/* *stray: one such statement has been reported, which is enough for a body. */
static void check_member(struct reader *r, struct node *n, bool *stray)
{
    if (n->kind == NODE_VAR && r->place == PLACE_STRUCT) {
        n->var.flags |= VAR_FIELD;
        if (n->var.flags & VAR_IMPLICIT) {
            read_error(r, n->span, "a field is declared with 'var'");
        } else if (n->var.pattern->kind != NODE_PAT_NAME) {
            if (n->var.pattern->kind != NODE_ERROR)
                read_error(r, n->var.pattern->span, "a field has one name");
        } else if (!n->var.type) {
            read_refuse(r, n->name_span, DIAG_FIELD_TYPE, n->var.pattern->pat_name.name);
        } else if (n->var.value) {
            read_error(r, n->var.value->span,
                       "struct field cannot have a default value; set it in '__init__'");
        }
    } else if (n->kind == NODE_VAR) {
        read_error(r, n->span,
                   r->place == PLACE_TRAIT ? "traits do not support 'var' fields; use 'comptime' "
                                             "to declare associated types"
                                           : "%s cannot have fields",
                   place_text(r->place));
    } else if (n->kind == NODE_STRUCT || n->kind == NODE_TRAIT || n->kind == NODE_ENUM ||
               n->kind == NODE_EXTENSION) {
        read_refuse(r, n->name_span, DIAG_NESTED_TYPE, place_text(r->place));
    } else if (n->kind != NODE_DEF && n->kind != NODE_COMPTIME_DECL && n->kind != NODE_PASS &&
               n->kind != NODE_ERROR && !(n->kind == NODE_ENUM_CASE && r->place == PLACE_ENUM) &&
               !(n->kind == NODE_ASSERT && n->assertion.is_comptime)) {
        if (!*stray)
            read_refuse(r, n->span, DIAG_BAD_MEMBER, place_text(r->place));
        *stray = true;
    }
}

static void read_members(struct reader *r, const struct kids *k, enum place place,
                         struct node_list *out, const char **doc)
{
    const struct kid *body = kid_of(k, FIELD_body);
    const enum place outer = r->place;

    if (outer == PLACE_FUNCTION)
        read_refuse(r, kid_of(k, FIELD_name) ? read_span(r, kid_of(k, FIELD_name)->node)
                                             : (struct span){ r->file, 0, 0 },
                    DIAG_NESTED_TYPE, "a function");
    r->place = place;
    if (body)
        read_body(r, body->node, out, doc);
    bool stray = false;
    for (int i = 0; i < out->len; i++)
        check_member(r, out->at[i], &stray);
    r->place = outer;
}

/* 2023 had no traits to say that a type can be copied: its constructors say it. */
static void bases_of_constructors(struct reader *r, const struct node *s, struct node_list *bases)
{
    for (int i = 0; i < s->strukt.body.len; i++) {
        const struct node *m = s->strukt.body.at[i];
        if (m->kind == NODE_DEF && m->def.args.len && strcmp(m->def.name, "__init__") == 0 &&
            strcmp(vec_last(&m->def.args)->arg.name ? vec_last(&m->def.args)->arg.name : "",
                   "copy") == 0 &&
            m->def.args.len > 1 &&
            (m->def.args.at[m->def.args.len - 2]->arg.flags & ARG_KEYWORD_MARK)) {
            add_base(r, bases, m->name_span, "ImplicitlyCopyable");
            return;
        }
    }
}

struct node *read_struct_like(struct reader *r, TSNode n, enum rule rule)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    const char *word = name ? read_declared_word(r, name->node) : "";
    struct node *s = read_new(r,
                              rule == RULE_struct_definition  ? NODE_STRUCT
                              : rule == RULE_trait_definition ? NODE_TRAIT
                              : rule == RULE_enum_definition  ? NODE_ENUM
                                                              : NODE_EXTENSION,
                              n);

    if (name)
        s->name_span = read_span(r, name->node);
    if (s->kind == NODE_STRUCT) {
        s->strukt.name = word;
        read_decorators(r, &k, DECORATES_STRUCT, &s->strukt.decorators);
        read_parameters(r, &k, &s->strukt.params);
        read_bases(r, &k, &s->strukt.bases);
        read_where(r, &k, &s->strukt.where);
        check_struct_decorators(r, s);
        read_members(r, &k, PLACE_STRUCT, &s->strukt.body, &s->strukt.doc);
        if (r->edition == EDITION_2023) {
            bases_of_decorators(r, s, &s->strukt.bases);
            bases_of_constructors(r, s, &s->strukt.bases);
        }
    } else if (s->kind == NODE_TRAIT) {
        s->trait.name = word;
        read_decorators(r, &k, DECORATES_TRAIT, &s->trait.decorators);
        read_parameters(r, &k, &s->trait.params);
        read_bases(r, &k, &s->trait.bases);
        read_where(r, &k, &s->trait.where);
        read_members(r, &k, PLACE_TRAIT, &s->trait.body, &s->trait.doc);
        if (s->trait.params.len)
            read_error(r, s->trait.params.at[0]->span, "traits do not take parameters");
    } else if (s->kind == NODE_ENUM) {
        s->enumeration.name = word;
        read_decorators(r, &k, DECORATES_STRUCT, &s->enumeration.decorators);
        read_parameters(r, &k, &s->enumeration.params);
        read_bases(r, &k, &s->enumeration.bases);
        read_members(r, &k, PLACE_ENUM, &s->enumeration.body, &s->enumeration.doc);
    } else {
        s->extension.name = word;
        read_parameters(r, &k, &s->extension.params);
        read_bases(r, &k, &s->extension.bases);
        read_where(r, &k, &s->extension.where);
        read_members(r, &k, PLACE_EXTENSION, &s->extension.body, &s->extension.doc);
    }
    return s;
}

struct node *read_enum_case(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *c = read_new(r, NODE_ENUM_CASE, n);

    c->enum_case.name = name ? read_word(r, name->node) : "";
    if (name)
        c->name_span = read_span(r, name->node);
    read_fields(r, &k, FIELD_type, &c->enum_case.types);
    return c;
}

/* ---- constants ------------------------------------------------------------ */

struct node *read_comptime_declaration(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *keyword = kid_of(&k, FIELD_keyword), *name = kid_of(&k, FIELD_name);
    struct node *d = read_new(r, NODE_COMPTIME_DECL, n);

    if (kid_is(r, keyword, "alias") && r->edition != EDITION_2023)
        read_error(r, read_span(r, keyword->node),
                   "'alias' has been removed; use 'comptime' instead");
    if (name && name->rule == RULE_identifier)
        d->comptime_decl.name = read_declared_word(r, name->node);
    else
        d->comptime_decl.pattern = name ? read_pattern(r, name->node, BIND_NONE)
                                        : read_new(r, NODE_ERROR, n);
    if (name)
        d->name_span = read_span(r, name->node);
    read_decorators(r, &k, DECORATES_CONSTANT, &d->comptime_decl.decorators);
    read_parameters(r, &k, &d->comptime_decl.params);
    d->comptime_decl.type = read_optional(r, &k, FIELD_type);
    read_where(r, &k, &d->comptime_decl.where);
    d->comptime_decl.value = read_optional(r, &k, FIELD_value);
    return d;
}

/* ---- imports -------------------------------------------------------------- */

/* "a.b" of a module path, NULL when it is dots alone; *level counts the leading dots. */
static const char *read_path(struct reader *r, TSNode n, int *level)
{
    const struct kids k = read_kids(r, n);
    struct buf path = { 0 };

    *level = 0;
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule == RULE_import_prefix) {
            *level += (int)(ts_node_end_byte(k.at[i].node) - ts_node_start_byte(k.at[i].node));
        } else if (k.at[i].rule == RULE_identifier) {
            if (path.len)
                buf_putc(&path, '.');
            buf_puts(&path, read_word(r, k.at[i].node));
        }
    }
    const char *text = path.len ? intern_n(r->words, path.at, path.len) : NULL;
    buf_free(&path);
    return text;
}

static void read_from(struct reader *r, TSNode n, const struct kids *k, struct node_list *out)
{
    const struct kid *module = kid_of(k, FIELD_module);
    struct node *import = read_new(r, NODE_IMPORT, n);

    import->import.flags = IMPORT_FROM;
    if (module) {
        import->name_span = read_span(r, module->node);
        import->import.path = read_path(r, module->node, &import->import.level);
    }
    for (int i = 0; i < k->len; i++) {
        if (k->at[i].rule == RULE_wildcard)
            import->import.flags |= IMPORT_WILDCARD;
        if (k->at[i].rule != RULE_import_item)
            continue;
        const struct kids inner = read_kids(r, k->at[i].node);
        const struct kid *name = kid_of(&inner, FIELD_name), *alias = kid_of(&inner, FIELD_alias);
        struct node *item = read_new(r, NODE_IMPORT_ITEM, k->at[i].node);
        item->import_item.name = name ? read_word(r, name->node) : "";
        item->import_item.alias = alias ? read_word(r, alias->node) : NULL;
        if (name)
            item->name_span = read_span(r, name->node);
        read_push(r, &import->import.items, item);
    }
    read_push(r, out, import);
}

void read_imports(struct reader *r, TSNode n, struct node_list *out)
{
    const struct kids k = read_kids(r, n);

    if (r->blocks && !r->is_library && r->edition != EDITION_2023)
        read_error(r, read_span(r, n), "imports stand at file scope or directly in a function, not "
                   "inside a block; put it before the block");
    if (read_rule(r, n) == RULE_from_import_statement) {
        read_from(r, n, &k, out);
        return;
    }
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule != RULE_import_item)
            continue;
        const struct kids inner = read_kids(r, k.at[i].node);
        const struct kid *name = kid_of(&inner, FIELD_name), *alias = kid_of(&inner, FIELD_alias);
        struct node *import = read_new(r, NODE_IMPORT, k.at[i].node);
        if (name) {
            import->name_span = read_span(r, name->node);
            import->import.path = read_path(r, name->node, &import->import.level);
        }
        import->import.alias = alias ? read_word(r, alias->node) : NULL;
        read_push(r, out, import);
    }
}
