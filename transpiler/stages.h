/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The pipeline: read, names, types, lower, own, emit. The only place that knows all rooms. */
#ifndef STAGES_H
#define STAGES_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/edition.h"
#include "comptime/comptime.h"
#include "emit/emit.h"
#include "types/types.h"

enum stage {
    STAGE_READ,
    STAGE_NAMES,
    STAGE_TYPES,
    STAGE_LOWER,
    STAGE_OWN,
    STAGE_EMIT,
    STAGE_COUNT
};

/* A generic body, and what held of its parameters. */
struct open_body {
    struct instance *inst;
    struct opaque opaque;
};

/* What a program must have to begin with. */
enum entry { ENTRY_MAIN, ENTRY_MAIN_OR_EXPORTS, ENTRY_KERNELS, ENTRY_ANY };

/* One compilation. Everything in it lives in its arenas. */
struct stages {
    struct arena run, trees, scratch;
    struct intern words;
    struct diags diags;
    struct program names;
    struct types types;
    struct comptime comptime;
    struct ir_program program;
    VEC(struct open_body) open_bodies; /* those that own has yet to look at */
    enum stage stop_after;
    bool dump[STAGE_COUNT];
    struct comptime_limits comptime_limits;
    int simd_bits;               /* width of vector registers; 0: 128 */
    VEC(const char *) defines;   /* -D: "NAME=VALUE" */
    struct buf dumps;            /* what -d asked for, in stage order per function */
};

/* "own" -> STAGE_OWN; STAGE_COUNT when there is no such stage. */
enum stage stage_named(const char *name);

void stages_init(struct stages *s, enum edition edition);
/* Runs the file (NULL: standard input) through the stages up to stop_after. False when errors were
 * reported (to s->diags). */
bool stages_run(struct stages *s, const char *path, enum entry entry);
void stages_free(struct stages *s);

#endif
