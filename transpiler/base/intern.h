/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interned text: equal words are the same pointer, so names compare with ==.
 * The table lives as long as its arena. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include <stddef.h>

struct arena;
struct intern_entry;
struct intern {
    struct arena *arena;
    struct intern_entry *table; /* uthash head */
};

void intern_init(struct intern *in, struct arena *arena);
/* The one copy of this text, NUL-ended. */
const char *intern_n(struct intern *in, const char *s, size_t len);
const char *intern(struct intern *in, const char *s);

#endif
