/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Ways to places: the variable, then steps. What references and views lead to is a set of them. */
#ifndef MOJO2C_TYPES_WAYS_H
#define MOJO2C_TYPES_WAYS_H

#include "types/infer.h"

/* A step is a field's number, or one of these. */
enum {
    WAY_INSIDE = -1, /* what a value owns elsewhere and may move: List's elements, String's bytes */
    WAY_LED = -2,    /* what an argument that is a view leads to */
    WAY_LONGEST = 12
};

struct way {
    const struct tlocal *root;
    int len, steps[WAY_LONGEST];
};

typedef VEC(struct way) ways;

/* What a variable stands for: of a reference its place, of another what its value leads to. */
struct ways_of_local {
    const struct tlocal *local;
    ways ways;
};

struct ways_context {
    struct types *ty;
    struct arena *arena;
    struct instance *inst;
    VEC(struct ways_of_local) locals;
};

/* Adds the places x may be. */
void ways_of_place(struct ways_context *c, const struct tx *x, ways *out);
/* Adds the places that the value of x leads to, by the origins of its type. */
void ways_of_value(struct ways_context *c, const struct tx *x, ways *out);
/* Remembers what `local` was made of. */
void ways_declare(struct ways_context *c, const struct tlocal *local, const struct tx *value);
const ways *ways_known(const struct ways_context *c, const struct tlocal *local);

/* Does it go through what is owned, in its steps from `from` on? */
bool way_is_inside(const struct way *way, int from);
/* Does writing what `by` leads to, as a whole, take the ground of `way` away? */
bool way_loses_ground(const struct way *way, const struct way *by);
/* One may write through a value of type t, or through what lies in it. */
bool type_may_write(const struct type *t);
/* May the callee write argument i? One that only finds its way into what it owns does not count. */
bool ways_changes(const struct instance *f, int i);

#endif
