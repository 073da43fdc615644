/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Memory in arenas: allocation is a pointer bump, release is all at once.
 * Three live in a compilation (run, module, function); who gets an arena as
 * argument allocates from it and never frees. Memory comes zeroed. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;
struct arena {
    struct arena_block *block; /* newest first */
    size_t used;               /* bytes handed out, for statistics */
};

void arena_init(struct arena *a);
/* Frees all blocks; `a` is empty and usable again. */
void arena_reset(struct arena *a);
/* What is in `from` lives as long as a; `from` is empty then. */
void arena_adopt(struct arena *a, struct arena *from);
/* Zeroed memory of `size` bytes aligned for any type; never NULL (exits 70 when memory ends). */
void *arena_alloc(struct arena *a, size_t size);
/* A copy of old_size bytes in a block of new_size; the old block stays valid until reset. */
void *arena_grow(struct arena *a, void *old, size_t old_size, size_t new_size);
/* NUL-ended copy of `len` bytes. */
char *arena_strndup(struct arena *a, const char *s, size_t len);
char *arena_printf(struct arena *a, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

#define arena_new(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define arena_array(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

#endif
