/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Imports inside functions, and the check of a module's words as a whole. */
#include "names/table.h"

#include <string.h>

/* ---- messages ------------------------------------------------------------- */

/* The place of a path's segment; name_span of an IMPORT is its path with the leading dots. */
static struct span segment_span(const struct node *import, const struct import_failure *failure)
{
    struct span at = import->name_span;
    const uint32_t start = at.start + (uint32_t)(import->import.level + failure->offset);
    const uint32_t end = start + (uint32_t)strlen(failure->word);

    if (end <= at.end) {
        at.start = start;
        at.end = end;
    }
    return at;
}

void import_report_failure(struct program *p, const struct node *import,
                           const struct import_failure *failure)
{
    if (failure->why == IMPORT_NOT_RELATIVE) {
        diag_error(p->diags, import->name_span, DIAG_RELATIVE_TOP);
        diag_note(p->diags, import->name_span, "a module beside it is imported without the dot");
        return;
    }

    const struct span at = segment_span(import, failure);
    diag_error(p->diags, at, DIAG_NO_MODULE, failure->word);
    if (failure->offset == 0 && import->import.level == 0 &&
        module_library(p, arena_printf(p->run, "std.%s", import->import.path)))
        diag_note(p->diags, at, "the library's modules start with 'std': write 'std.%s'",
                  import->import.path);
}

void import_report_missing(struct program *p, const struct module *from, const struct node *item)
{
    diag_error(p->diags, item->name_span, DIAG_NOT_IN_MODULE,
               from->folder ? "package" : "module", module_last_word(from),
               item->import_item.name);
}

/* ---- imports inside functions --------------------------------------------- */

struct binding_words {
    void (*bind)(const char *name, struct symbol *s, struct node *at, void *user);
    struct node *at;
    void *user;
};

static void bind_word(const char *name, struct symbol *s, void *user)
{
    const struct binding_words *b = user;

    b->bind(name, s, b->at, b->user);
}

static struct symbol *failed_symbol(struct program *p, struct module *m, const char *name)
{
    struct symbol *s = arena_new(p->run, struct symbol);

    s->name = name;
    s->kind = SYM_FAILED;
    s->home = m;
    return s;
}

/* The words of an import whose module there is not. */
static void bind_failed(struct program *p, struct module *m, struct node *import,
                        void (*bind)(const char *name, struct symbol *s, struct node *at,
                                     void *user),
                        void *user)
{
    for (int i = 0; i < import->import.items.len; i++) {
        struct node *item = import->import.items.at[i];
        const char *alias = item->import_item.alias;
        const char *word = alias ? alias : item->import_item.name;
        bind(word, failed_symbol(p, m, word), item, user);
    }
    if (!(import->import.flags & (IMPORT_FROM | IMPORT_WILDCARD)) && import->import.path) {
        const char *word = table_imported_word(p, import);
        bind(word, failed_symbol(p, m, word), import, user);
    }
}

void names_import_local(struct program *p, struct module *m, struct node *import_node,
                        void (*bind)(const char *name, struct symbol *s, struct node *at,
                                     void *user),
                        void *user)
{
    struct import_failure failure;
    struct module *from = module_of_import(p, m, import_node, &failure);

    if (!from) {
        import_report_failure(p, import_node, &failure);
        bind_failed(p, m, import_node, bind, user);
        return;
    }
    if (import_node->import.flags & IMPORT_WILDCARD) {
        struct binding_words words = { bind, import_node, user };
        table_each_public(p, from, bind_word, &words);
    } else if (import_node->import.flags & IMPORT_FROM) {
        for (int i = 0; i < import_node->import.items.len; i++) {
            struct node *item = import_node->import.items.at[i];
            const char *alias = item->import_item.alias;
            const char *word = alias ? alias : item->import_item.name;
            struct symbol *s = table_exported(p, from, item->import_item.name);
            if (!s && !names_explained(p, from, item->import_item.name))
                import_report_missing(p, from, item);
            bind(word, s ? s : failed_symbol(p, m, word), item, user);
        }
    } else if (import_node->import.alias) {
        bind(import_node->import.alias, module_symbol(p, from), import_node, user);
    } else {
        struct symbol *first = module_symbol(p, module_of_first(p, m, import_node));
        bind(first->name, first, import_node, user);
    }
}

/* ---- the check of a module ------------------------------------------------ */

static void check_import(struct program *p, struct module *m, const struct node *import)
{
    struct import_failure failure;
    struct module *from = module_of_import(p, m, import, &failure);

    if (!from) {
        import_report_failure(p, import, &failure);
        return;
    }
    for (int i = 0; i < import->import.items.len; i++) {
        const struct node *item = import->import.items.at[i];
        const char *name = item->import_item.name;
        if (!table_exported(p, from, name) && !names_explained(p, from, name))
            import_report_missing(p, from, item);
    }
}

struct redefinition {
    struct program *p;
    struct module *m;
};

static void report_redefinition(struct program *p, const char *name, const struct node *at,
                                const struct symbol_entry *first)
{
    diag_error(p->diags, at->name_span, DIAG_REDEFINITION, name);
    diag_note(p->diags, first->at->name_span,
              at->kind == NODE_DEF ? "cannot overload with this non-function definition"
                                   : "'%s' is defined here first",
              name);
}

/* In 2023 a file's statements ran like a notebook's, where a variable may be declared again. */
static void check_declared(const char *name, struct node *decl, void *user)
{
    const struct redefinition *r = user;
    const struct symbol_entry *e = table_find(r->m, name);

    if (!e || e->at == decl || (r->p->edition == EDITION_2023 && decl->kind == NODE_VAR))
        return;
    const bool is_function = e->symbol && !e->import && e->symbol->kind == SYM_FUNCS;
    if (!(is_function && decl->kind == NODE_DEF))
        report_redefinition(r->p, name, decl, e);
}

/* The same thing imported twice under one word does no harm. */
static void check_imported_words(struct program *p, struct module *m, const struct node *import)
{
    for (int i = 0; i < import->import.items.len; i++) {
        struct node *item = import->import.items.at[i];
        const char *alias = item->import_item.alias;
        const char *word = alias ? alias : item->import_item.name;
        struct symbol_entry *e = table_find(m, word);
        if (!e || e->at == item)
            continue;
        struct import_failure failure;
        struct module *from = module_of_import(p, m, import, &failure);
        struct symbol *s = from ? table_exported(p, from, item->import_item.name) : NULL;
        if (s && s != table_symbol(p, m, e))
            report_redefinition(p, word, item, e);
    }
}

static const char *statement_text(const struct node *n)
{
    return n->kind == NODE_EXPR_STMT ? "expressions are"
           : n->kind == NODE_ASSIGN || n->kind == NODE_AUG_ASSIGN ? "assignments are"
                                                                  : "this statement is";
}

static void check_statement(struct program *p, struct module *m, struct node *n)
{
    struct redefinition r = { p, m };
    struct import_failure failure;

    if (n->kind == NODE_IMPORT && n->import.flags & IMPORT_WILDCARD) {
        if (!module_of_import(p, m, n, &failure))
            import_report_failure(p, n, &failure);
        return;
    }
    if (n->kind == NODE_DEF || n->kind == NODE_STRUCT || n->kind == NODE_TRAIT ||
        n->kind == NODE_ENUM || n->kind == NODE_COMPTIME_DECL) {
        table_declared(n, check_declared, &r);
    } else if (n->kind == NODE_VAR && p->edition != EDITION_2023) {
        diag_error(p->diags, n->span, DIAG_GLOBAL_VARIABLE);
    } else if (n->kind == NODE_VAR) {
        table_declared(n, check_declared, &r);
    } else if (n->kind != NODE_PASS && n->kind != NODE_EXTENSION && n->kind != NODE_ERROR &&
               n->kind != NODE_IMPORT && !(n->kind == NODE_ASSERT && n->assertion.is_comptime) &&
               p->edition != EDITION_2023) {
        diag_error(p->diags, n->span, DIAG_FILE_SCOPE_STATEMENT, statement_text(n));
    }
}

void names_check_declared(struct program *p, struct module *m)
{
    for (int i = 0; i < m->tree->module.body.len; i++) {
        struct node *n = m->tree->module.body.at[i];
        if (!names_is_broken(m, n))
            check_statement(p, m, n);
    }
}

void names_check(struct program *p, struct module *m)
{
    for (int i = 0; i < m->tree->module.body.len; i++) {
        const struct node *n = m->tree->module.body.at[i];
        if (n->kind == NODE_IMPORT) {
            check_import(p, m, n);
            check_imported_words(p, m, n);
        }
    }
    names_check_declared(p, m);
}
