/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The files of one run: all appear, or none. A file whose contents would not change keeps its time,
 * so that make does not build what depends on it. */
#ifndef OUTPUTS_H
#define OUTPUTS_H

#include "base/buf.h"
#include "base/diag.h"

struct output {
    const char *path;   /* "-": standard output */
    struct buf text;
    bool in_own_folder; /* its folder is ours to make: "device" beside the C */
};

struct outputs {
    struct arena *arena;
    VEC(struct output *) all;
};

/* The text to fill of a file that will be written; valid until outputs_free. */
struct buf *outputs_add(struct outputs *o, const char *path);
/* The same for a file in a folder that is made when it is not there. */
struct buf *outputs_add_inside(struct outputs *o, const char *path);
/* False after reporting what can't be written; nothing has changed then. */
bool outputs_write(struct outputs *o, struct diags *d);
void outputs_free(struct outputs *o);

/* "out/prog.c", ".cl" -> "out/prog.cl"; only endings of files we write are taken off. */
const char *path_with_ending(struct arena *a, const char *path, const char *ending);
/* "out/prog.c", "mojo.h" -> "out/mojo.h" */
const char *path_beside(struct arena *a, const char *path, const char *name);

#endif
