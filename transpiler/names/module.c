/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Finds modules and loads them. A user's module is looked for in the entry file's folder, then in
 * the -I folders, then among the library's; `std` is always the library's. */
#define _XOPEN_SOURCE 700
#include "names/table.h"

#include "base/embed.h"
#include "base/path.h"
#include "read/read.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct module_entry {
    UT_hash_handle hh;
    const char *name; /* interned dotted name; the key is the pointer */
    struct module *module;
};

void names_init(struct program *p, struct arena *run, struct arena *trees, struct intern *words,
                struct diags *diags)
{
    *p = (struct program){ .run = run, .trees = trees, .words = words, .diags = diags,
                           .edition = EDITION_TODAY };
}

/* ---- registry ------------------------------------------------------------- */

static struct module *registered(struct program *p, const char *name)
{
    struct module_entry *e = NULL;

    HASH_FIND_PTR(p->by_name, &name, e);
    return e ? e->module : NULL;
}

static void register_module(struct program *p, const char *name, struct module *m)
{
    struct module_entry *e = arena_new(p->run, struct module_entry);

    e->name = name;
    e->module = m;
    HASH_ADD_PTR(p->by_name, name, e);
    vec_push(p->run, &p->modules, m);
}

static struct module *new_module(struct program *p, const char *name, struct module *package)
{
    struct module *m = arena_new(p->run, struct module);

    m->name = name;
    m->package = package;
    m->is_library = package && package->is_library;
    return m;
}

/* The tree of library file `number` without parsing its text, or NULL. */
static struct node *packed_tree(struct program *p, int number, uint32_t file)
{
    if (!p->packed || number < 0 || (uint32_t)number >= p->packed->tree_count)
        return NULL;
    if (!p->unpacker.from)
        unpack_init(&p->unpacker, p->packed, p->trees, p->words);
    return unpack_tree(&p->unpacker, (uint32_t)number, file);
}

static int compare_offsets(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Parses m's text, and keeps where it is wrong. */
static void parse_text(struct program *p, struct module *m)
{
    const struct diag_firm firm = diag_firm_begin(p->diags);
    struct flaws flaws;

    m->tree = read_module(p->diags, p->words, p->trees, m->file,
                          m->is_library ? EDITION_TODAY : p->edition, &flaws);
    m->is_broken = diag_firm_end(p->diags, firm) > 0;
    m->errors = flaws.at;
    m->error_count = flaws.len;
    if (flaws.len)
        qsort(flaws.at, (size_t)flaws.len, sizeof *flaws.at, compare_offsets);
    m->lost = flaws.lost;
    m->lost_count = flaws.lost_count;
}

/* Registers the text as m's file, reads it and fills the table. `number` is its place among the
 * embedded files, or -1. */
static void read_text(struct program *p, struct module *m, const char *path, const char *text,
                      size_t len, int number)
{
    m->path = path;
    m->file = diags_add_source(p->diags, path, text, len, m->is_library);
    m->tree = packed_tree(p, number, m->file);
    if (!m->tree)
        parse_text(p, m);
    if (m->tree)
        table_fill(p, m);
}

const char *module_last_word(const struct module *m)
{
    const char *dot = strrchr(m->name, '.');

    return dot ? dot + 1 : m->name;
}

struct symbol *module_symbol(struct program *p, struct module *m)
{
    if (!m->as_symbol) {
        m->as_symbol = arena_new(p->run, struct symbol);
        m->as_symbol->name = intern(p->words, module_last_word(m));
        m->as_symbol->kind = SYM_MODULE;
        m->as_symbol->home = m->as_symbol->module = m;
    }
    return m->as_symbol;
}

/* ---- where files are ------------------------------------------------------ */

static bool is_file(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
}

/* Whether the library has files below this folder ("stdlib/std/builtin"). */
static bool library_has_folder(struct program *p, const char *folder)
{
    const char *home = getenv("MOJO2C_HOME");
    if (home && *home)
        return path_is_folder(arena_printf(p->run, "%s/%s", home, folder));

    const size_t len = strlen(folder);
    int low = 0, high = embedded_file_count;
    while (low < high) { /* the first path after "folder/" */
        const int middle = low + (high - low) / 2;
        const char *path = embedded_files[middle].path;
        int order = strncmp(path, folder, len);
        if (order == 0)
            order = (unsigned char)path[len] - '/';
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == embedded_file_count)
        return false;
    const char *path = embedded_files[low].path;
    return strncmp(path, folder, len) == 0 && path[len] == '/';
}

static bool load_library_file(struct program *p, struct module *m, const char *path)
{
    const struct embedded_file *file = embedded_load(p->run, path);
    if (!file)
        return false;

    m->is_library = true;
    read_text(p, m, path, (const char *)file->text, file->len, file->number);
    return true;
}

/* A user's file is found now and read when it is first asked for a name. */
static bool find_user_file(struct module *m, const char *path)
{
    if (!is_file(path) || access(path, R_OK) != 0)
        return false;
    m->path = path;
    return true;
}

void module_read(struct program *p, struct module *m)
{
    if (m->file || !m->path)
        return;

    struct buf text = { 0 };
    const int error = buf_read_file(&text, m->path);
    const char *kept = arena_strndup(p->run, text.len ? text.at : "", text.len);
    const struct diag_firm firm = diag_firm_begin(p->diags);
    read_text(p, m, m->path, kept, text.len, -1);
    names_check_declared(p, m);
    if (error) {
        m->is_broken = true;
        diag_error(p->diags, (struct span){ 0 }, DIAG_CANNOT_READ, m->path, strerror(error));
    }
    (void)diag_firm_end(p->diags, firm);
    buf_free(&text);
}

/* Packages that have moved between versions of the language, and are one package under all their
 * names: what is imported by two of them is one declaration. */
static struct module *known_by_another_name(struct program *p, const char *name)
{
    static const struct {
        const char *name, *is;
    } rows[] = {
        { "gpu", "std.gpu" },
        { "max.gpu", "std.gpu" },
        { "layout", "max.layout" },
        { "std.layout", "max.layout" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(name, rows[i].name) == 0)
            return module_library(p, rows[i].is);
    return NULL;
}

/* Loads module `name` whose file or folder is `base` without ending: a package, a file, or a plain
 * folder. NULL when there is nothing. */
static struct module *load_at(struct program *p, const char *name, const char *base,
                              struct module *package, bool is_library)
{
    struct module *known = registered(p, name);
    if (known)
        return known;

    const char *init = arena_printf(p->run, "%s/__init__.mojo", base);
    const char *file = arena_printf(p->run, "%s.mojo", base);
    struct module *m = new_module(p, name, package);
    m->is_library = is_library;
    m->folder = base;
    m->is_package = true;
    /* Registered before it is read: reading itself loads nothing, but order then is load order. */
    if (is_library ? load_library_file(p, m, init) : find_user_file(m, init)) {
        register_module(p, name, m);
        return m;
    }
    if (is_library ? load_library_file(p, m, file) : find_user_file(m, file)) {
        m->folder = NULL;
        m->is_package = false;
        register_module(p, name, m);
        return m;
    }
    m->is_package = false;
    if (is_library ? library_has_folder(p, base) : path_is_folder(base)) {
        register_module(p, name, m);
        return m;
    }
    return is_library ? known_by_another_name(p, name) : NULL;
}

/* ---- paths ---------------------------------------------------------------- */

struct module *module_inside(struct program *p, struct module *package, const char *word)
{
    if (!package->folder)
        return NULL;
    const char *name = intern(p->words, arena_printf(p->run, "%s.%s", package->name, word));
    const char *base = arena_printf(p->run, "%s/%s", package->folder, word);

    return load_at(p, name, base, package, package->is_library);
}

static struct module *library_root(struct program *p, const char *word)
{
    const char *base = arena_printf(p->run, "stdlib/%s", word);

    return load_at(p, intern(p->words, word), base, NULL, true);
}

/* The first segment of an absolute path. */
static struct module *find_root(struct program *p, const struct module *m, const char *word)
{
    word = intern(p->words, word);
    struct module *known = registered(p, word);
    if (known)
        return known;
    if (m->is_library || strcmp(word, "std") == 0)
        return library_root(p, word);

    struct module *found = NULL;
    if (p->entry_folder)
        found = load_at(p, word, arena_printf(p->run, "%s/%s", p->entry_folder, word), NULL, false);
    for (int i = 0; !found && i < p->include_dirs.len; i++)
        found = load_at(p, word, arena_printf(p->run, "%s/%s", p->include_dirs.at[i], word), NULL,
                        false);
    if (!found && strncmp(word, "edition", 7) != 0)
        found = library_root(p, word);
    return found;
}

static void expose_module(struct program *p, struct module *package, struct module *inside)
{
    for (int i = 0; i < package->exposed.len; i++)
        if (package->exposed.at[i] == inside)
            return;
    vec_push(p->run, &package->exposed, inside);
}

/* Follows the segments of `path` (may be empty) from `at`, or from the roots when at is NULL. */
static struct module *follow(struct program *p, struct module *m, struct module *at,
                             const char *path, bool expose, struct import_failure *failure)
{
    const char *segment = path;

    while (*segment) {
        const size_t len = strcspn(segment, ".");
        const char *word = intern_n(p->words, segment, len);
        struct module *next = at ? module_inside(p, at, word) : find_root(p, m, word);
        if (!next) {
            *failure = (struct import_failure){ IMPORT_NO_MODULE, word, (int)(segment - path) };
            return NULL;
        }
        if (at && expose)
            expose_module(p, at, next);
        at = next;
        segment += len;
        segment += *segment == '.';
    }
    return at;
}

/* What 2023 called modules: `from memory.unsafe import ..`, `from Pointer import ..`. A module of
 * that name in the edition's folder, else today's under std, else the one module with all names of
 * the edition, since any of a name's old homes is as good as another. */
static struct module *find_2023(struct program *p, struct module *m, const char *path)
{
    struct import_failure ignored = { 0 };
    struct module *edition = module_library(p, "edition2023");
    struct module *found = edition ? follow(p, m, edition, path, false, &ignored) : NULL;

    if (!found || !found->tree) {
        struct module *std = module_library(p, "std");
        struct module *today = std ? follow(p, m, std, path, false, &ignored) : NULL;
        found = today && !edition ? today : edition && edition->tree ? edition : today;
    }
    return found;
}

struct module *module_of_import(struct program *p, struct module *m, const struct node *import,
                                struct import_failure *failure)
{
    const char *path = import->import.path ? import->import.path : "";
    struct module *at = NULL;

    *failure = (struct import_failure){ 0 };
    if (import->import.level > 0) {
        at = m->folder ? m : m->package;
        for (int i = 1; at && i < import->import.level; i++)
            at = at->package;
        if (!at || (!at->path && !at->is_library)) {
            failure->why = IMPORT_NOT_RELATIVE;
            return NULL;
        }
    }
    struct module *found = follow(p, m, at, path, !(import->import.flags & IMPORT_FROM) &&
                                                       !import->import.alias, failure);
    if (!found && import->import.level == 0 && p->edition == EDITION_2023 && !m->is_library)
        found = find_2023(p, m, path);
    return found;
}

struct module *module_of_first(struct program *p, struct module *m, const struct node *import)
{
    const char *path = import->import.path;

    return find_root(p, m, intern_n(p->words, path, strcspn(path, ".")));
}

struct module *module_library(struct program *p, const char *dotted)
{
    struct import_failure failure = { 0 };
    struct module *root = library_root(p, intern_n(p->words, dotted, strcspn(dotted, ".")));
    const char *rest = strchr(dotted, '.');

    return root && rest ? follow(p, root, root, rest + 1, false, &failure) : root;
}

/* ---- the entry ------------------------------------------------------------ */

static void load_preludes(struct program *p)
{
    p->prelude = module_library(p, "std.prelude");
    p->within = module_library(p, "std.builtin._within");
    if (p->edition == EDITION_2023)
        p->prelude_2023 = module_library(p, "edition2023.prelude");
}

/* "a" for "a/b", "." for "a"; a path that names no folder above goes on with "..". */
static const char *folder_above(struct program *p, const char *folder)
{
    const char *slash = strrchr(folder, '/');
    const char *last = slash ? slash + 1 : folder;

    if (strcmp(folder, ".") == 0)
        return "..";
    if (strcmp(last, "..") == 0 || strcmp(last, ".") == 0 || !*last)
        return arena_printf(p->run, "%s/..", folder);
    return slash == folder ? "/"
           : slash         ? arena_strndup(p->run, folder, (size_t)(slash - folder))
                           : ".";
}

static struct module *begin_entry(struct program *p, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *file = slash ? slash + 1 : path;
    const char *dot = strrchr(file, '.');

    p->entry_folder = slash == path ? "/"
                      : slash       ? arena_strndup(p->run, path, (size_t)(slash - path))
                                    : ".";
    /* Inside a package names start at its top: what lies beside it is found as pkg.name. */
    while (is_file(arena_printf(p->run, "%s/__init__.mojo", p->entry_folder)))
        p->entry_folder = folder_above(p, p->entry_folder);
    const char *word = intern_n(p->words, file, dot ? (size_t)(dot - file) : strlen(file));
    const bool is_std = strcmp(word, "std") == 0;

    p->entry = new_module(p, is_std ? intern(p->words, "main") : word, NULL);
    /* Others may import it by its file's name, but it never stands for the library. */
    register_module(p, p->entry->name, p->entry);
    return p->entry;
}

struct module *names_load_text(struct program *p, const char *path, const char *text, size_t len)
{
    struct module *m = begin_entry(p, arena_strndup(p->run, path, strlen(path)));

    read_text(p, m, arena_strndup(p->run, path, strlen(path)), text, len, -1);
    load_preludes(p);
    return m;
}

struct module *names_load_entry(struct program *p, const char *path)
{
    struct buf text = { 0 };
    const int error = path_is_folder(path) ? EISDIR : buf_read_file(&text, path);
    struct module *m = NULL;

    if (error)
        diag_error(p->diags, (struct span){ 0 }, DIAG_CANNOT_READ, path, strerror(error));
    else
        m = names_load_text(p, path, arena_strndup(p->run, text.len ? text.at : "", text.len),
                            text.len);
    buf_free(&text);
    return m;
}
