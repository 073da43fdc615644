/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of this room share: finding and loading modules, and one module's table of words.
 * A pending import becomes a symbol when its word is first asked for, so cycles of imports do no
 * harm and an unused import costs one table entry. */
#ifndef NAMES_TABLE_H
#define NAMES_TABLE_H

#include "names/names.h"

/* The including file uses the hash macros where a `struct program *p` is in scope. */
#define uthash_malloc(size) arena_alloc(p->run, (size))
#define uthash_free(block, size) ((void)(block))
#include <uthash.h>

struct symbol_entry {
    UT_hash_handle hh;
    const char *name;         /* interned; the key is the pointer */
    struct symbol *symbol;    /* NULL: an import not resolved yet, or one that failed */
    struct node *import;      /* IMPORT that introduces the word, NULL for declarations */
    struct node *item;        /* its IMPORT_ITEM, NULL for `import a.b` */
    struct node *at;          /* first declaration, for messages */
    bool is_resolving;
};

/* Why an import leads nowhere, for a message; filled by the first failure. */
struct import_failure {
    enum { IMPORT_OK, IMPORT_NO_MODULE, IMPORT_NOT_RELATIVE } why;
    const char *word;         /* the segment not found */
    int offset;               /* of that segment in the path */
};

/* Library module by dotted name, or NULL. */
struct module *module_library(struct program *p, const char *dotted);
/* Reads the file of a module that was found only; nothing for others. */
void module_read(struct program *p, struct module *m);
/* Module `word` inside a package or plain folder, or NULL. */
struct module *module_inside(struct program *p, struct module *package, const char *word);
/* The module an IMPORT of m names: for `from` the last of its path, else also that one; each
 * package on the way learns what was exposed. NULL and *failure when there is none. */
struct module *module_of_import(struct program *p, struct module *m, const struct node *import,
                                struct import_failure *failure);
/* The first segment's module of `import a.b`: what the word `a` means. */
struct module *module_of_first(struct program *p, struct module *m, const struct node *import);
struct symbol *module_symbol(struct program *p, struct module *m);
/* Last word of a dotted name. */
const char *module_last_word(const struct module *m);

/* Reports why an IMPORT finds no module, and an IMPORT_ITEM that `from` has not. */
void import_report_failure(struct program *p, const struct node *import,
                           const struct import_failure *failure);
void import_report_missing(struct program *p, const struct module *from, const struct node *item);

/* The word `import a.b` or `import a.b as c` introduces. */
const char *table_imported_word(struct program *p, const struct node *import);
/* names_check without the imports: what is told of every user's file that is read. */
void names_check_declared(struct program *p, struct module *m);

/* Fills m->own from its tree. */
void table_fill(struct program *p, struct module *m);
struct symbol_entry *table_find(struct module *m, const char *interned);
/* The symbol of an entry, resolving its import; NULL when that fails or is under way. */
struct symbol *table_symbol(struct program *p, struct module *m, struct symbol_entry *e);
/* What `from module import word` gives, or NULL. */
struct symbol *table_exported(struct program *p, struct module *module, const char *word);
/* Calls visit for each word `from m import *` takes, first come first. */
void table_each_public(struct program *p, struct module *m,
                       void (*visit)(const char *name, struct symbol *s, void *user), void *user);
/* Words of a declaration: visit(name, node) for each (a comptime pattern has several). */
void table_declared(struct node *decl,
                    void (*visit)(const char *name, struct node *decl, void *user), void *user);

#endif
