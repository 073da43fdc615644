/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* One module's words: its table, what they mean, and lookup through wildcards and the prelude. */
#include "names/table.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

struct symbol_entry *table_find(struct module *m, const char *interned)
{
    struct symbol_entry *e = NULL;

    HASH_FIND_PTR(m->own, &interned, e);
    return e;
}

/* ---- filling -------------------------------------------------------------- */

static struct symbol_entry *add_entry(struct program *p, struct module *m, const char *name,
                                      struct node *at)
{
    struct symbol_entry *e = arena_new(p->run, struct symbol_entry);

    e->name = name;
    e->at = at;
    HASH_ADD_PTR(m->own, name, e);
    return e;
}

struct filling {
    struct program *p;
    struct module *m;
};

static enum symbol_kind kind_of(const struct node *decl)
{
    return decl->kind == NODE_DEF             ? SYM_FUNCS
           : decl->kind == NODE_STRUCT        ? SYM_STRUCT
           : decl->kind == NODE_TRAIT         ? SYM_TRAIT
           : decl->kind == NODE_ENUM          ? SYM_ENUM
           : decl->kind == NODE_COMPTIME_DECL ? SYM_COMPTIME
                                              : SYM_GLOBAL;
}

/* A word declared twice keeps its first meaning (names_check complains), but functions add up. */
static void declare(const char *name, struct node *decl, void *user)
{
    const struct filling *f = user;
    struct program *p = f->p;
    struct symbol_entry *e = table_find(f->m, name);

    if (e && !(decl->kind == NODE_DEF && e->symbol && e->symbol->kind == SYM_FUNCS))
        return;
    if (!e) {
        e = add_entry(p, f->m, name, decl);
        e->symbol = arena_new(p->run, struct symbol);
        e->symbol->name = name;
        e->symbol->kind = kind_of(decl);
        e->symbol->home = f->m;
    }
    node_list_push(p->run, &e->symbol->decls, decl);
}

static void declare_pattern(struct node *pattern, struct node *decl,
                            void (*visit)(const char *name, struct node *decl, void *user),
                            void *user)
{
    if (!pattern)
        return;
    if (pattern->kind == NODE_PAT_NAME)
        visit(pattern->pat_name.name, decl, user);
    else if (pattern->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < pattern->pat_tuple.items.len; i++)
            declare_pattern(pattern->pat_tuple.items.at[i], decl, visit, user);
}

void table_declared(struct node *decl,
                    void (*visit)(const char *name, struct node *decl, void *user), void *user)
{
    const char *name = NULL;

    if (decl->kind == NODE_DEF)
        name = decl->def.name;
    else if (decl->kind == NODE_STRUCT)
        name = decl->strukt.name;
    else if (decl->kind == NODE_TRAIT)
        name = decl->trait.name;
    else if (decl->kind == NODE_ENUM)
        name = decl->enumeration.name;
    else if (decl->kind == NODE_COMPTIME_DECL)
        name = decl->comptime_decl.name;
    if (name)
        visit(name, decl, user);
    else if (decl->kind == NODE_COMPTIME_DECL)
        declare_pattern(decl->comptime_decl.pattern, decl, visit, user);
    else if (decl->kind == NODE_VAR)
        declare_pattern(decl->var.pattern, decl, visit, user);
}

static void pend(struct program *p, struct module *m, const char *name, struct node *import,
                 struct node *item)
{
    struct symbol_entry *e = table_find(m, name);

    if (e)
        return;
    e = add_entry(p, m, name, item ? item : import);
    e->import = import;
    e->item = item;
}

const char *table_imported_word(struct program *p, const struct node *import)
{
    const char *path = import->import.path;

    return import->import.alias ? import->import.alias
                                : intern_n(p->words, path, strcspn(path, "."));
}

static void fill_import(struct program *p, struct module *m, struct node *import)
{
    if (import->import.flags & IMPORT_WILDCARD) {
        vec_push(p->run, &m->wildcards, import);
    } else if (import->import.flags & IMPORT_FROM) {
        for (int i = 0; i < import->import.items.len; i++) {
            struct node *item = import->import.items.at[i];
            const char *word = item->import_item.alias ? item->import_item.alias
                                                       : item->import_item.name;
            pend(p, m, word, import, item);
        }
    } else if (import->import.path) {
        pend(p, m, table_imported_word(p, import), import, NULL);
    }
}

void table_fill(struct program *p, struct module *m)
{
    struct filling f = { p, m };
    const struct node_list *body = &m->tree->module.body;

    for (int i = 0; i < body->len; i++) {
        struct node *n = body->at[i];
        if (n->kind == NODE_IMPORT)
            fill_import(p, m, n);
        else if (n->kind == NODE_EXTENSION)
            vec_push(p->run, &m->extensions, n);
        else
            table_declared(n, declare, &f);
    }
}

/* ---- asking --------------------------------------------------------------- */

struct symbol *table_exported(struct program *p, struct module *module, const char *word)
{
    struct symbol *s = names_member(p, module, word);
    if (s && (s->kind != SYM_GLOBAL || p->edition == EDITION_2023))
        return s;
    struct module *inside = module_inside(p, module, word);
    return inside ? module_symbol(p, inside) : NULL;
}

static struct symbol *resolve_import(struct program *p, struct module *m,
                                     const struct symbol_entry *e)
{
    struct import_failure failure;
    struct module *target = module_of_import(p, m, e->import, &failure);

    if (!target)
        return NULL;
    if (e->item)
        return table_exported(p, target, e->item->import_item.name);
    if (!e->import->import.alias) {
        struct module *first = module_of_first(p, m, e->import);
        target = first ? first : target;
    }
    return module_symbol(p, target);
}

struct symbol *table_symbol(struct program *p, struct module *m, struct symbol_entry *e)
{
    if (e->symbol || e->is_resolving)
        return e->symbol;
    /* A failure is not kept: inside a cycle of wildcards it may only mean "not yet". */
    e->is_resolving = true;
    e->symbol = resolve_import(p, m, e);
    e->is_resolving = false;
    return e->symbol;
}

/* `import a.b` and `import a.c` both introduce `a`; the table has an entry for the first alone, so
 * all of them must be followed before a's submodules are asked for. */
static void expose_imports(struct program *p, struct module *m, const char *name)
{
    const struct node_list *body = &m->tree->module.body;
    struct import_failure failure;

    for (int i = 0; i < body->len; i++) {
        const struct node *n = body->at[i];
        if (n->kind == NODE_IMPORT && !(n->import.flags & IMPORT_FROM) && n->import.path &&
            !n->import.alias && table_imported_word(p, n) == name)
            module_of_import(p, m, n, &failure);
    }
}

static struct symbol *own_symbol(struct program *p, struct module *m, const char *name)
{
    module_read(p, m);
    struct symbol_entry *e = table_find(m, name);
    if (!e)
        return NULL;

    const bool is_first = !e->symbol && e->import && !e->item;
    struct symbol *s = table_symbol(p, m, e);
    if (s && is_first)
        expose_imports(p, m, name);
    return s;
}

static struct symbol *wildcard_symbol(struct program *p, struct module *m, const char *name)
{
    struct symbol *s = NULL;

    if (*name == '_' || m->is_resolving)
        return NULL;
    m->is_resolving = true;
    for (int i = m->wildcards.len - 1; !s && i >= 0; i--) { /* the last one hides */
        struct import_failure failure;
        struct module *from = module_of_import(p, m, m->wildcards.at[i], &failure);
        if (from)
            s = names_member(p, from, name);
    }
    m->is_resolving = false;
    return s;
}

struct symbol *names_member(struct program *p, struct module *m, const char *name)
{
    name = intern(p->words, name);
    struct symbol *s = own_symbol(p, m, name);
    if (!s)
        s = wildcard_symbol(p, m, name);
    for (int i = 0; !s && i < m->exposed.len; i++)
        if (strcmp(module_last_word(m->exposed.at[i]), name) == 0)
            s = module_symbol(p, m->exposed.at[i]);
    return s;
}

struct symbol *names_lookup(struct program *p, struct module *m, const char *name)
{
    name = intern(p->words, name);
    struct symbol *s = own_symbol(p, m, name);
    if (!s)
        s = wildcard_symbol(p, m, name);
    if (!s && p->prelude_2023 && !m->is_library)
        s = names_member(p, p->prelude_2023, name);
    if (!s && p->prelude && p->prelude != m)
        s = names_member(p, p->prelude, name);
    if (!s && p->within && m->is_library && p->within != m)
        s = names_member(p, p->within, name);
    return s;
}

bool names_has_error(const struct module *m, uint32_t start, uint32_t end)
{
    int low = 0, high = m->error_count;

    while (low < high) { /* the first that is not before start */
        const int middle = low + (high - low) / 2;
        if (m->errors[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m->error_count && m->errors[low] <= end;
}

bool names_is_broken(const struct module *m, const struct node *decl)
{
    const struct node_list *body = decl->kind == NODE_STRUCT      ? &decl->strukt.body
                                   : decl->kind == NODE_TRAIT     ? &decl->trait.body
                                   : decl->kind == NODE_ENUM      ? &decl->enumeration.body
                                   : decl->kind == NODE_EXTENSION ? &decl->extension.body
                                                                  : NULL;
    uint32_t start = decl->span.start;

    if (!m->is_broken)
        return false;
    for (int i = 0; body && i < body->len; i++) {
        const struct node *member = body->at[i];
        if (member->kind != NODE_DEF)
            continue;
        if (member->span.start > start && names_has_error(m, start, member->span.start - 1))
            return true;
        start = member->span.end + 1;
    }
    return names_has_error(m, start, decl->span.end);
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static bool has_word(const char *text, uint32_t start, uint32_t end, const char *word)
{
    const size_t len = strlen(word);

    for (uint32_t i = start; i + len <= end; i++) {
        const char before = i ? text[i - 1] : ' ', after = text[i + len];
        if (memcmp(text + i, word, len) == 0 && !is_word_byte(before) && !is_word_byte(after))
            return true;
    }
    return false;
}

/* Whether the text may declare the name: it has the word, or imports all names of a module. */
static bool may_declare(const char *text, uint32_t start, uint32_t end, const char *name)
{
    return has_word(text, start, end, name) ||
           (memchr(text + start, '*', end - start) && (has_word(text, start, end, "import") ||
                                                       has_word(text, start, end, "from")));
}

/* Whether `name` stands in what could not be read of a file with syntax errors: a declaration with
 * one in it, or text that is part of none. */
static bool may_be_lost(struct program *p, struct module *m, const char *name)
{
    const struct source *source = m->is_broken ? p->diags->sources.at[m->file] : NULL;
    uint32_t at = 0;

    if (!source || !m->error_count)
        return m->is_broken;
    for (int i = 0; i < m->lost_count; i++)
        if (may_declare(source->text, m->lost[i].start, m->lost[i].end, name))
            return true;
    if (m->lost_count >= 0)
        return false;
    for (int i = 0; i < m->tree->module.body.len; i++) {
        const struct node *n = m->tree->module.body.at[i];
        if (names_has_error(m, n->span.start, n->span.end))
            continue;
        if (n->span.start > at && may_declare(source->text, at, n->span.start, name))
            return true;
        at = n->span.end > at ? n->span.end : at;
    }
    return may_declare(source->text, at, (uint32_t)source->len, name);
}

/* Reports the import if its module, or what it takes from it, is not there. */
static bool explain_import(struct program *p, struct module *m, const struct node *import,
                           const struct node *item)
{
    struct import_failure failure;
    struct module *from = module_of_import(p, m, import, &failure);

    if (!from)
        import_report_failure(p, import, &failure);
    else if (!item || table_exported(p, from, item->import_item.name))
        return false;
    else if (!names_explained(p, from, item->import_item.name))
        import_report_missing(p, from, item);
    return true;
}

bool names_explained(struct program *p, struct module *m, const char *name)
{
    module_read(p, m);
    struct symbol_entry *e = table_find(m, intern(p->words, name));
    bool found = may_be_lost(p, m, name);

    if (m->is_resolving)
        return false;
    m->is_resolving = true; /* imports in a circle explain nothing */
    const struct diag_firm firm = diag_firm_begin(p->diags);
    if (e && e->import)
        found |= explain_import(p, m, e->import, e->item);
    for (int i = 0; !e && i < m->wildcards.len; i++)
        found |= explain_import(p, m, m->wildcards.at[i], NULL);
    (void)diag_firm_end(p->diags, firm);
    m->is_resolving = false;
    if (found)
        diag_follow(p->diags);
    return found;
}

struct symbol *names_library(struct program *p, const char *module, const char *name)
{
    struct module *m = module_library(p, module);

    return m ? names_member(p, m, name) : NULL;
}

static void each_public(struct program *p, struct module *m,
                        void (*visit)(const char *name, struct symbol *s, void *user), void *user)
{
    if (m->is_resolving)
        return;
    module_read(p, m);
    m->is_resolving = true;
    for (struct symbol_entry *e = m->own; e; e = e->hh.next) {
        struct symbol *s = *e->name != '_' ? table_symbol(p, m, e) : NULL;
        if (s)
            visit(e->name, s, user);
    }
    for (int i = 0; i < m->wildcards.len; i++) {
        struct import_failure failure;
        struct module *from = module_of_import(p, m, m->wildcards.at[i], &failure);
        if (from)
            each_public(p, from, visit, user);
    }
    m->is_resolving = false;
}

void table_each_public(struct program *p, struct module *m,
                       void (*visit)(const char *name, struct symbol *s, void *user), void *user)
{
    each_public(p, m, visit, user);
}

/* `from other import *` brings the extensions of other, whether a word of it is used or not. */
static void read_wildcards(struct program *p, struct module *m)
{
    struct import_failure failure;

    for (int i = 0; !m->is_library && i < m->wildcards.len; i++) {
        struct module *from = module_of_import(p, m, m->wildcards.at[i], &failure);
        if (from && !from->is_library)
            module_read(p, from);
    }
}

void names_extensions(struct program *p, const char *struct_name,
                      void (*visit)(struct node *extension, struct module *home, void *user),
                      void *user)
{
    for (int i = 0; i < p->modules.len; i++) {
        struct module *m = p->modules.at[i];
        read_wildcards(p, m);
        for (int j = 0; j < m->extensions.len; j++)
            if (strcmp(m->extensions.at[j]->extension.name, struct_name) == 0)
                visit(m->extensions.at[j], m, user);
    }
}
