/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of the interpreter share. Interpreted memory is one region of the host's, so that
 * a pointer is a host address; a shadow byte for each 8 bytes says how many of them may be touched.
 * Frames grow from the low end, the heap and static data lie behind them. Fresh memory is zero. */
#ifndef COMPTIME_EVAL_H
#define COMPTIME_EVAL_H

#include "comptime/comptime.h"

enum signal { SIG_NEXT, SIG_BREAK, SIG_CONTINUE, SIG_RETURN, SIG_RAISE, SIG_FAIL };

struct block {
    unsigned char *at;
    size_t size;
    unsigned char *raw; /* where its room begins, header and alignment included */
    size_t room;
    bool is_live, is_static;
    const struct value *origin; /* VALUE_STRING it was made of */
    struct image *image;        /* made of it, or it was made of */
};

struct frame_layout { /* ir_func.eval_cache */
    int64_t *offset;  /* by local */
    int64_t size;
    int count;
};

struct call_note {
    struct span at;
    const char *name;
    int64_t count; /* of such calls in a row */
};

/* The calls that were underway when something failed: those at both ends of the chain. */
enum { CALLS_SHOWN = 6 };
struct failure_calls {
    struct call_note inner[CALLS_SHOWN], outer[CALLS_SHOWN]; /* outer: the last ones, in a ring */
    int inner_count;
    int64_t outer_count;
};

struct static_entry;
struct image_entry;
struct eval_state {
    struct comptime *c;
    unsigned char *memory, *shadow;
    size_t memory_size, stack_size; /* the stack is the beginning of memory */
    size_t stack_used, heap_used;
    VEC(struct block) blocks;
    VEC(int) spare[48];            /* freed blocks by size class */
    struct arena arena;            /* emptied when the outermost call is over */
    struct static_entry *statics;  /* uthash: value or image -> block */
    struct image_entry *images;    /* uthash: content -> image, for the run */
    int64_t steps;
    int64_t depth;
    int image_count;
    bool is_failed;
    const char *why;
    struct span where;
    struct failure_calls calls;
    int64_t values;                /* made of the result so far */
    uintptr_t stack;               /* of the process: where it begins */
    size_t stack_room;
    unsigned char *error;          /* the value being raised */
    size_t error_size, error_room;
    int target;                    /* of SIG_BREAK, SIG_CONTINUE */
};

/* Running code: one call. */
struct frame {
    struct eval_state *e;
    const struct ir_func *f;
    const struct frame_layout *layout;
    unsigned char *at;
    unsigned char *ret; /* where the result goes: a value, or an address */
};

/* Of `types`: what a pointer leads to may not have been looked at before. */
struct layout *types_layout(struct types *ty, struct type *t);
static inline const struct layout *layout_of(const struct eval_state *e, struct type *t)
{
    return t->layout ? t->layout : types_layout(e->c->types, t);
}

#define NO_MEMORY \
    "more memory is wanted than compile time may have (--comptime-memory allows more)"

/* ---- failure.c ---- */
/* Remembers the first reason; returns false. */
bool eval_fail(struct eval_state *e, struct span at, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;
/* The reason is that memory at p may not be touched. */
bool eval_dead(struct eval_state *e, struct span at, const void *p);
/* The failure is within this call. */
void eval_note_call(struct eval_state *e, const char *name, struct span at);
/* The error of a computation asked for at `at`. */
void eval_report(struct eval_state *e, struct span at);
/* More calls, or deeper values, fit on the stack of the process. */
bool eval_has_stack(const struct eval_state *e);

/* ---- memory.c ---- */
bool memory_open(struct eval_state *e);
/* Forgets all blocks and frames. */
void memory_clear(struct eval_state *e);
unsigned char *memory_push(struct eval_state *e, size_t size); /* NULL: no room */
void memory_pop(struct eval_state *e, unsigned char *at, size_t size);
unsigned char *memory_alloc(struct eval_state *e, size_t size, size_t align, bool is_static);
bool memory_free(struct eval_state *e, const void *p);
/* p is in memory of ours, of a block that was given back. */
bool memory_was_live(const struct eval_state *e, const void *p);
bool memory_is_ours(const struct eval_state *e, const void *p);
/* n bytes at p may be read and written. */
bool memory_is_live(const struct eval_state *e, const void *p, size_t n);
/* The live block p points into or just behind, or NULL. */
struct block *memory_block(struct eval_state *e, const void *p);

/* ---- ops.c: lanes ---- */
/* r = op(a, b, c) on scalars of kind s; false when there is no such op. Comparisons make a bool. */
bool op_lane(enum op op, enum scalar s, void *r, const void *a, const void *b, const void *c);
bool op_cast(enum scalar from, enum scalar to, void *r, const void *a);
/* Ops on scalars and vectors; lanes of each operand say how far it goes. */
struct lanes {
    const unsigned char *at;
    enum scalar scalar;
    int64_t count;
};
bool op_lanes(enum op op, const struct lanes *operands, int n, struct value **values,
              int value_count, unsigned char *result, enum scalar to, int64_t count);

/* ---- extern.c ---- */
struct extern_arg {
    const unsigned char *at;
    const struct type *type;
};
/* Runs the C function of this name; false after eval_fail. */
bool extern_call(struct eval_state *e, const char *symbol, const struct extern_arg *args, int n,
                 unsigned char *ret, const struct type *type, struct span at);

/* What c keeps between calls; made when it is first asked for. */
struct eval_state *eval_state_of(struct comptime *c);
/* ---- reify.c ---- */
/* Puts v, a value of type t, into memory at p. */
bool value_to_memory(struct eval_state *e, const struct value *v, const struct type *t,
                     unsigned char *p);
/* A place that holds v, for as long as the run; NULL after eval_fail. Not to be written. */
unsigned char *value_static(struct eval_state *e, const struct value *v, const struct type *t);
/* The value of type t at p; NULL after eval_fail. */
struct value *value_of_memory(struct eval_state *e, const unsigned char *p, struct type *t);
/* Forgets where constants were put; before memory_clear. */
void reify_forget(struct eval_state *e);
/* Forgets the images made in this run as well. */
void reify_end(struct eval_state *e);
/* Integer of a scalar in memory, as int64. */
int64_t int_of_memory(const unsigned char *p, enum scalar s);
void int_to_memory(unsigned char *p, enum scalar s, int64_t n);

#endif
