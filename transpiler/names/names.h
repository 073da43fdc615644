/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Modules and their names: loads the files an `import` names, keeps one table of symbols a module,
 * resolves imports lazily (a user's module is read when a name out of it is first asked for, and
 * what is wrong with its imports told when their words are), and answers
 * what a word means at file scope. Words inside function bodies are scoped by `types`, which asks
 * here for what is not local. Needs read; keeps trees as they are.
 * Lookup order of a word in a module: its own declarations and imports, its wildcard imports, then
 * the prelude (stdlib/std/prelude.mojo, a file of from-imports whose every name is visible
 * everywhere; modules of the library see those of stdlib/std/builtin/_within.mojo too). */
#ifndef NAMES_NAMES_H
#define NAMES_NAMES_H

#include "base/edition.h"
#include "base/intern.h"
#include "tree/pack.h"

struct module;
struct symbol_entry;

/* SYM_GLOBAL: a variable at file scope, which only 2023 has (decls: its VAR). SYM_FAILED: what an
 * import inside a function that leads nowhere introduces. */
enum symbol_kind {
    SYM_FUNCS, SYM_STRUCT, SYM_TRAIT, SYM_ENUM, SYM_COMPTIME, SYM_MODULE, SYM_GLOBAL, SYM_FAILED
};

struct symbol {
    const char *name;         /* interned */
    enum symbol_kind kind;
    struct module *home;      /* where it is declared */
    struct node_list decls;   /* DEFs in order for SYM_FUNCS, else one node */
    struct module *module;    /* SYM_MODULE: the module meant */
    void *types_cache;        /* for `types`: what it made of the declaration */
};

struct module {
    const char *name;         /* dotted: "std.builtin.int", "main" for the entry file */
    const char *path;         /* file; for a package its __init__.mojo; NULL for a plain folder */
    uint32_t file;            /* index in diags.sources; 0: not read yet */
    struct node *tree;        /* NODE_MODULE; NULL for a plain folder, or before it is read */
    bool is_broken;           /* has syntax errors: what it lacks may stand in what was not read */
    uint32_t *errors;         /* where those are, in source order */
    int error_count;
    struct span *lost;        /* text of the file level that was not read */
    int lost_count;           /* -1: what is in no declaration, or in one with errors */
    struct module *package;   /* the package it lies in, or NULL */
    bool is_library, is_package;
    struct symbol_entry *own; /* uthash: name -> symbol or pending import */
    VEC(struct node *) wildcards;
    VEC(struct node *) extensions; /* NODE_EXTENSION declared here */
    bool is_resolving;        /* guards cyclic wildcard imports */
    const char *folder;       /* where submodules lie; NULL for a module that is one file */
    VEC(struct module *) exposed; /* submodules some `import package.sub` named */
    struct symbol *as_symbol; /* SYM_MODULE, made when first asked for */
};

struct program {
    struct arena *run, *trees;
    struct intern *words;
    struct diags *diags;
    VEC(const char *) include_dirs; /* -I; searched after the entry file's folder */
    struct module *entry, *prelude;
    VEC(struct module *) modules;   /* in load order */
    struct module_entry *by_name;   /* uthash */
    enum edition edition;
    const char *entry_folder;
    struct module *prelude_2023;    /* stdlib/edition2023/prelude.mojo, asked before prelude */
    struct module *within;          /* stdlib/std/builtin/_within.mojo, for library modules */
    const struct packed_trees *packed; /* the library's trees, or NULL: its texts are parsed */
    struct unpacker unpacker;          /* begun when first needed */
};

/* Prepares p; include_dirs may be pushed afterwards. The library comes from the embedded files
 * ("stdlib/std/..."), or from $MOJO2C_HOME when set. Their trees, in the order of embedded_files,
 * may be given in `packed` afterwards. */
void names_init(struct program *p, struct arena *run, struct arena *trees, struct intern *words,
                struct diags *diags);
/* Reads the entry file (and the prelude's own file); NULL when it can't be read at all. Syntax
 * errors are reported and the module is still returned. */
struct module *names_load_entry(struct program *p, const char *path);
/* The same from text in memory (name is used in messages). */
struct module *names_load_text(struct program *p, const char *path, const char *text, size_t len);

/* What `name` means at file scope of m, or NULL (nothing reported). */
struct symbol *names_lookup(struct program *p, struct module *m, const char *name);
/* What `name` means as a member of module m as seen from outside (own declarations and what it
 * imports), submodules included for plain folders and packages that were imported so; or NULL. */
struct symbol *names_member(struct program *p, struct module *m, const char *name);
/* Whether `name` is unknown in m only because an import failed, or because m has syntax errors: the
 * import is reported, if it was not yet, and the one who asked need not complain. */
bool names_explained(struct program *p, struct module *m, const char *name);
/* Whether a syntax error of m lies between the offsets, or in what the declaration consists of, the
 * functions in it left aside. */
bool names_has_error(const struct module *m, uint32_t start, uint32_t end);
bool names_is_broken(const struct module *m, const struct node *decl);
/* A library symbol by module and word, e.g. ("std.builtin.int", "Int"); asserts that it exists
 * once the library is complete, returns NULL otherwise. */
struct symbol *names_library(struct program *p, const char *module, const char *name);

/* Resolves an import statement inside a function body: calls bind for each name it introduces.
 * Reports unknown modules and names, and binds their words to SYM_FAILED. */
void names_import_local(struct program *p, struct module *m, struct node *import_node,
                        void (*bind)(const char *name, struct symbol *s, struct node *at,
                                     void *user),
                        void *user);

/* All NODE_EXTENSIONs for a struct of this name in modules loaded so far, with the module each
 * is in: calls visit for each. */
void names_extensions(struct program *p, const char *struct_name,
                      void (*visit)(struct node *extension, struct module *home, void *user),
                      void *user);

/* Reports what is wrong with the names of the entry file as a whole: imports that lead nowhere,
 * a name declared twice (functions may share a name), statements that have no place at file
 * scope. */
void names_check(struct program *p, struct module *m);

/* The closest known word to `name` visible in m for a hint, or NULL; also "Add 'from
 * std.collections import Set'" style: *import_hint set when the library has it elsewhere. */
const char *names_suggest(struct program *p, struct module *m, const char *name,
                          const char **import_hint);

#endif
