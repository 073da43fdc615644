/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "outputs.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct buf *add(struct outputs *o, const char *path, bool inside)
{
    struct output *file = arena_new(o->arena, struct output);

    file->path = path;
    file->in_own_folder = inside;
    vec_push(o->arena, &o->all, file);
    return &file->text;
}

struct buf *outputs_add(struct outputs *o, const char *path)
{
    return add(o, path, false);
}

struct buf *outputs_add_inside(struct outputs *o, const char *path)
{
    return add(o, path, true);
}

static const char *folder_of(struct arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');

    return !slash ? "." : slash == path ? "/" : arena_strndup(a, path, (size_t)(slash - path));
}

static const char *reason(struct outputs *o, const char *path, int err)
{
    struct stat st;

    if (err != ENOENT && err != ENOTDIR)
        return strerror(err);
    const char *folder = folder_of(o->arena, path);
    return stat(folder, &st) != 0 ? arena_printf(o->arena, "there is no folder '%s'", folder)
           : S_ISDIR(st.st_mode)  ? strerror(err)
                                  : arena_printf(o->arena, "'%s' is not a folder", folder);
}

static bool cannot_write(struct outputs *o, struct diags *d, const char *path, int err)
{
    diag_error(d, (struct span){ 0 }, DIAG_CANNOT_WRITE, path, reason(o, path, err));
    return false;
}

bool outputs_write(struct outputs *o, struct diags *d)
{
    const int n = o->all.len;
    char **temps = arena_array(o->arena, char *, n + 1);
    char **targets = arena_array(o->arena, char *, n + 1);
    bool ok = true;

    for (int i = 0; i < n; i++) {
        const struct output *f = o->all.at[i];
        temps[i] = targets[i] = NULL;
        if (!ok || strcmp(f->path, "-") == 0)
            continue;
        if (f->in_own_folder)
            (void)mkdir(folder_of(o->arena, f->path), 0777);
        const int err = buf_write_ready(&f->text, f->path, 1, &temps[i], &targets[i]);
        if (err)
            ok = cannot_write(o, d, f->path, err);
    }
    for (int i = 0; i < n; i++) {
        if (temps[i] && ok && rename(temps[i], targets[i]) != 0)
            ok = cannot_write(o, d, o->all.at[i]->path, errno);
        if (temps[i] && !ok)
            (void)remove(temps[i]);
        free(temps[i]);
        free(targets[i]);
    }
    for (int i = 0; ok && i < n; i++) {
        const struct output *f = o->all.at[i];
        if (strcmp(f->path, "-") != 0)
            continue;
        if (fwrite(f->text.at, 1, f->text.len, stdout) != f->text.len || fflush(stdout) != 0)
            ok = cannot_write(o, d, "standard output", errno);
    }
    return ok;
}

void outputs_free(struct outputs *o)
{
    for (int i = 0; i < o->all.len; i++)
        buf_free(&o->all.at[i]->text);
}

/* ---- names of files -------------------------------------------------------------------------- */

const char *path_with_ending(struct arena *a, const char *path, const char *ending)
{
    static const char *const endings[] = { ".c", ".h", ".cl", ".cu", ".d", ".map" };
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    size_t n = strlen(path);

    for (size_t i = 0;
         dot && dot > (slash ? slash + 1 : path) && i < sizeof endings / sizeof *endings; i++)
        if (strcmp(dot, endings[i]) == 0)
            n = (size_t)(dot - path);
    return arena_printf(a, "%.*s%s", (int)n, path, ending);
}

const char *path_beside(struct arena *a, const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');

    return slash ? arena_printf(a, "%.*s%s", (int)(slash - path) + 1, path, name) : name;
}
