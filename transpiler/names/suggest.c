/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Hints for an unknown word: a near word that is known, or where the library has it. Only on the
 * way to an error, so it may read library modules. */
#include "names/table.h"

#include "base/embed.h"
#include <string.h>

enum { WORD_MAX = 63 };

/* How many letters must be changed, put in, left out or swapped with their neighbour. */
static int distance(const char *a, const char *b)
{
    const int len_a = (int)strlen(a), len_b = (int)strlen(b);
    int rows[3][WORD_MAX + 1];
    int *before = rows[0], *above = rows[1], *row = rows[2];

    if (len_a > WORD_MAX || len_b > WORD_MAX)
        return WORD_MAX;
    for (int j = 0; j <= len_b; j++)
        above[j] = j;
    for (int i = 1; i <= len_a; i++) {
        row[0] = i;
        for (int j = 1; j <= len_b; j++) {
            int best = above[j - 1] + (a[i - 1] != b[j - 1]);
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            row[j] = best;
        }
        int *free_row = before;
        before = above;
        above = row;
        row = free_row;
    }
    return above[len_b];
}

struct nearest {
    struct program *p;
    const char *wanted, *best;
    int distance;
};

static void consider(struct nearest *near, const char *name)
{
    const int d = distance(near->wanted, name);

    /* Of equally near ones the first in the alphabet: the order of tables must not show. */
    if (d < near->distance || (d == near->distance && near->best && strcmp(name, near->best) < 0)) {
        near->distance = d;
        near->best = name;
    }
}

static void consider_own(struct nearest *near, struct module *m)
{
    struct program *p = near->p;

    for (struct symbol_entry *e = m->own; e; e = e->hh.next)
        if (e->symbol || table_symbol(p, m, e))
            consider(near, e->name);
}

static void consider_public(const char *name, struct symbol *s, void *user)
{
    (void)s;
    consider(user, name);
}

/* ---- the library ---------------------------------------------------------- */

/* "std.math" for stdlib/std/math.mojo or stdlib/std/math/__init__.mojo; NULL for what lies at
 * another depth or is private. */
static const char *module_of_path(struct program *p, const char *path, int depth)
{
    static const char prefix[] = "stdlib/std/", suffix[] = ".mojo", init[] = "/__init__.mojo";
    size_t len = strlen(path);

    if (strncmp(path, prefix, sizeof prefix - 1) != 0 || strstr(path, "/_") != strstr(path, init))
        return NULL;
    if (len > sizeof init && strcmp(path + len - (sizeof init - 1), init) == 0)
        len -= sizeof init - 1;
    else if (len > sizeof suffix && strcmp(path + len - (sizeof suffix - 1), suffix) == 0)
        len -= sizeof suffix - 1;
    else
        return NULL;

    char *name = arena_strndup(p->run, path + strlen("stdlib/"), len - strlen("stdlib/"));
    int dots = 0;
    for (char *c = name; *c; c++) {
        if (*c == '/') {
            *c = '.';
            dots++;
        }
    }
    return dots == depth ? name : NULL;
}

static bool mentions(const struct embedded_file *file, const char *word)
{
    return file->text && strstr((const char *)file->text, word) != NULL;
}

/* The library module with this word, packages before what lies inside them. */
static const char *library_home(struct program *p, const char *word)
{
    for (int depth = 1; depth <= 2; depth++) {
        for (int i = 0; i < embedded_file_count; i++) {
            if (!mentions(&embedded_files[i], word))
                continue;
            const char *name = module_of_path(p, embedded_files[i].path, depth);
            if (!name || strcmp(name, "std.prelude") == 0)
                continue;
            struct module *m = module_library(p, name);
            if (m && m->tree && names_member(p, m, word))
                return name;
        }
    }
    return NULL;
}

const char *names_suggest(struct program *p, struct module *m, const char *name,
                          const char **import_hint)
{
    const int letters = (int)strlen(name);
    struct nearest near = { .p = p, .wanted = name, .distance = letters < 4 ? 2 : letters / 3 + 1 };

    if (import_hint) {
        const char *home = *name == '_' ? NULL : library_home(p, name);
        *import_hint = home ? arena_printf(p->run, "Add 'from %s import %s'", home, name) : NULL;
        if (home)
            return NULL;
    }
    module_read(p, m);
    if (m->tree)
        consider_own(&near, m);
    for (int i = 0; i < m->wildcards.len; i++) {
        struct import_failure failure;
        struct module *from = module_of_import(p, m, m->wildcards.at[i], &failure);
        if (from)
            table_each_public(p, from, consider_public, &near);
    }
    if (p->prelude && !near.best)
        table_each_public(p, p->prelude, consider_public, &near);
    return near.best;
}
