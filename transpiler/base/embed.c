/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/embed.h"

#include "base/arena.h"
#include "base/buf.h"
#include <stdlib.h>
#include <string.h>

static int by_path(const void *key, const void *row)
{
    const struct embedded_file *file = row;
    return strcmp(key, file->path);
}

const struct embedded_file *embedded_find(const char *path)
{
    return bsearch(path, embedded_files, (size_t)embedded_file_count, sizeof *embedded_files,
                   by_path);
}

const struct embedded_file *embedded_load(struct arena *a, const char *path)
{
    const char *home = getenv("MOJO2C_HOME");
    if (!home || !*home)
        return embedded_find(path);

    struct buf text = { 0 };
    struct embedded_file *file = NULL;
    if (buf_read_file(&text, arena_printf(a, "%s/%s", home, path)) == 0) {
        file = arena_new(a, struct embedded_file);
        file->path = arena_strndup(a, path, strlen(path));
        file->text = (const unsigned char *)arena_strndup(a, text.at, text.len);
        file->len = text.len;
        file->number = -1;
    }
    buf_free(&text);
    return file;
}
