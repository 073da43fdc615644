/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The texts that travel inside the compiler: the library in Mojo, the runtime and the preludes.
 * The makefile turns the files into one sorted table, so mojo2c runs from anywhere. Paths are those
 * of the source tree: "stdlib/std/builtin/int.mojo", "runtime/mojo.h". */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stddef.h>

struct arena;
struct embedded_file {
    const char *path;
    const unsigned char *text; /* NUL-ended, len without the NUL */
    size_t len;
    int number; /* its place in embedded_files; -1 when it was read from a directory */
};

/* Sorted by path (strcmp). */
extern const struct embedded_file embedded_files[];
extern const int embedded_file_count;

/* The file of this path; NULL when there is none. */
const struct embedded_file *embedded_find(const char *path);

/* As embedded_find, but when the environment names a directory in MOJO2C_HOME, the file is read
 * from there into the arena: the library can be worked on without building anew. */
const struct embedded_file *embedded_load(struct arena *a, const char *path);

#endif
