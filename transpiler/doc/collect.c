/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Modules and packages from files, folders and the texts inside the compiler. */
#define _XOPEN_SOURCE 700
#include "doc/collect.h"

#include "base/arena.h"
#include "base/embed.h"
#include "base/path.h"
#include "read/read.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDERS_MAX = 50 };     /* deep: a link may lead upwards */

static const char ENDING[] = ".mojo", INIT[] = "__init__.mojo";

/* The length without ".mojo"; 0 when it does not end so. */
static size_t stem_length(const char *name)
{
    const size_t len = strlen(name), ending = strlen(ENDING);

    return len > ending && strcmp(name + len - ending, ENDING) == 0 ? len - ending : 0;
}

/* Modules and folders that are nobody else's business, and hidden files. */
static bool is_private(const char *entry)
{
    return entry[0] == '_' || entry[0] == '.';
}

static struct doc_unit *unit_new(struct doc_reader *r, const char *name, const char *above)
{
    struct doc_unit *u = arena_new(r->arena, struct doc_unit);

    u->name = name;
    u->dotted = above ? arena_printf(r->arena, "%s.%s", above, name) : name;
    return u;
}

static const struct node *parse(struct doc_reader *r, const char *path, const char *text,
                                size_t len)
{
    struct flaws flaws;
    const uint32_t file = diags_add_source(r->diags, path, text, len, r->is_library);

    return read_module(r->diags, r->words, r->arena, file, r->edition, &flaws);
}

static const struct node *read_file(struct doc_reader *r, const char *path)
{
    struct buf text = { 0 };
    const int error = buf_read_file(&text, path);
    const char *kept = arena_strndup(r->arena, text.len ? text.at : "", text.len);
    const size_t len = text.len;

    buf_free(&text);
    if (error) {
        diag_error(r->diags, (struct span){ 0 }, DIAG_CANNOT_READ, path, strerror(error));
        return NULL;
    }
    return parse(r, path, kept, len);
}

static struct doc_unit *from_folder(struct doc_reader *r, const char *path, const char *name,
                                    const char *above, int depth);

/* An entry of a folder, when it is a module or holds some. */
static void add_entry(struct doc_reader *r, struct doc_unit *u, const char *folder,
                      const char *entry, int depth)
{
    const char *path = arena_printf(r->arena, "%s/%s", folder, entry);
    const size_t stem = stem_length(entry);
    struct doc_unit *part = NULL;

    if (strcmp(entry, INIT) == 0) {
        u->tree = read_file(r, path);
    } else if (is_private(entry)) {
        return;
    } else if (path_is_folder(path)) {
        part = from_folder(r, path, arena_printf(r->arena, "%s", entry), u->dotted, depth + 1);
    } else if (stem) {
        part = unit_new(r, arena_strndup(r->arena, entry, stem), u->dotted);
        part->tree = read_file(r, path);
    }
    if (part && (part->tree || part->parts.len))
        vec_push(r->arena, &u->parts, part);
}

static struct doc_unit *from_folder(struct doc_reader *r, const char *path, const char *name,
                                    const char *above, int depth)
{
    struct doc_unit *u = unit_new(r, name, above);
    struct dirent **entries;
    const int count = depth < FOLDERS_MAX ? scandir(path, &entries, NULL, alphasort) : -1;

    u->is_package = true;
    for (int i = 0; i < count; i++) {
        add_entry(r, u, path, entries[i]->d_name, depth);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return u;
}

/* ---- the library -------------------------------------------------------------- */

/* The files that begin with `prefix`, a folder with its slash: they lie side by side. */
static struct doc_unit *from_embedded(struct doc_reader *r, const char *prefix, const char *name,
                                      const char *above)
{
    struct doc_unit *u = unit_new(r, name, above);
    const size_t len = strlen(prefix);
    const char *last = NULL;   /* the folder told last */

    u->is_package = true;
    for (int i = 0; i < embedded_file_count; i++) {
        const struct embedded_file *f = &embedded_files[i];
        const char *rest = f->path + len;
        struct doc_unit *part = NULL;
        if (strncmp(f->path, prefix, len) != 0)
            continue;
        const char *slash = strchr(rest, '/');
        if (strcmp(rest, INIT) == 0) {
            u->tree = parse(r, f->path, (const char *)f->text, f->len);
        } else if (is_private(rest)) {
            continue;
        } else if (slash) {
            const char *folder = arena_strndup(r->arena, rest, (size_t)(slash - rest));
            if (!last || strcmp(last, folder) != 0)
                part = from_embedded(r, arena_printf(r->arena, "%s%s/", prefix, folder), folder,
                                     u->dotted);
            last = folder;
        } else if (stem_length(rest)) {
            part = unit_new(r, arena_strndup(r->arena, rest, stem_length(rest)), u->dotted);
            part->tree = parse(r, f->path, (const char *)f->text, f->len);
        }
        if (part && (part->tree || part->parts.len))
            vec_push(r->arena, &u->parts, part);
    }
    return u;
}

static struct doc_unit *from_library(struct doc_reader *r, const char *dotted)
{
    char *path = arena_printf(r->arena, "stdlib/%s", dotted);
    const char *dot = strrchr(dotted, '.');
    const char *name = dot ? dot + 1 : dotted;
    const char *above = dot ? arena_strndup(r->arena, dotted, (size_t)(dot - dotted)) : NULL;
    const char *home = getenv("MOJO2C_HOME");

    r->is_library = true;
    for (char *c = path; *c; c++)
        if (*c == '.')
            *c = '/';
    const char *module = arena_printf(r->arena, "%s.mojo", path);
    const struct embedded_file *f = embedded_load(r->arena, module);
    if (f) {
        struct doc_unit *u = unit_new(r, name, above);
        u->tree = parse(r, module, (const char *)f->text, f->len);
        return u;
    }
    if (home && *home) {
        const char *folder = arena_printf(r->arena, "%s/%s", home, path);
        return path_is_folder(folder) ? from_folder(r, folder, name, above, 0) : NULL;
    }
    struct doc_unit *u = from_embedded(r, arena_printf(r->arena, "%s/", path), name, above);
    return u->tree || u->parts.len ? u : NULL;
}

struct doc_unit *doc_collect(struct doc_reader *r, const char *what)
{
    size_t len = strlen(what);

    if (path_is_folder(what)) {
        while (len > 1 && what[len - 1] == '/')
            len--;
        const char *path = arena_strndup(r->arena, what, len);
        const char *slash = strrchr(path, '/');
        return from_folder(r, path, slash && slash[1] ? slash + 1 : path, NULL, 0);
    }
    if (stem_length(what)) {
        const char *slash = strrchr(what, '/');
        const char *file = slash ? slash + 1 : what;
        struct doc_unit *u =
            unit_new(r, arena_strndup(r->arena, file, stem_length(file)), NULL);
        u->tree = read_file(r, what);
        return u;
    }
    return from_library(r, what);
}
