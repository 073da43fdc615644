/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* IR to text. Prints what is reached from main, exports and kernels: C11 (.c, .h), OpenCL C (.cl)
 * and CUDA (.cu), once for all targets through struct target. Invents nothing: every drop, copy and
 * conversion is in the IR. Needs owned IR of every function listed. Never includes tree/tree.h. */
#ifndef EMIT_EMIT_H
#define EMIT_EMIT_H

#include "ir/ir.h"

struct ir_program {
    VEC(struct ir_func *) funcs;   /* reached, in order of first need; kernels among them */
    struct ir_func *main;          /* NULL for a module of exports */
    const char *source_path;       /* as in the head comment */
    const char *source_name;       /* "rows" */
    struct diags *diags;
    struct arena *arena;
    VEC(const char *) inputs;      /* paths and hashes for the head comment, "path sha" */
    /* The layout of a type behind a pointer, which may not have been asked for before; NULL when
     * all are in place. */
    struct layout *(*layout)(void *user, struct type *t);
    void *user;
};

/* What the output may lean on: all of the runtime, the C library, nothing. */
enum runtime_kind { RUNTIME_FULL, RUNTIME_LIBC, RUNTIME_NONE };
/* What a program brings along for CUDA: text for NVRTC, or what nvcc makes of it. */
enum cuda_kind { CUDA_NVRTC, CUDA_PTX, CUDA_CUBIN };

struct needs;
struct emit_options {
    const char *prefix;            /* --prefix, or NULL */
    const char *version;           /* "0.1" */
    const char *options_text;      /* command line options that shape the output */
    bool long_names;               /* identifiers of more than 63 characters are let be */
    bool line_directives;          /* -g */
    bool single;                   /* paste the runtime in */
    enum runtime_kind runtime;
    enum cuda_kind cuda;
    const char *cuda_arch;         /* "80,90" or NULL: for which devices, if nvcc does it */
    const char *runtime_header;    /* what has one program's part of the runtime; NULL: mojo.h */
    struct needs *needs;           /* what is printed is noted here; or NULL */
    bool bring_runtime;            /* MOJO_RUNTIME: the mojo.h beside it brings the code along */
};

/* Each appends a whole file to out; false after reporting errors. */
bool emit_c(const struct ir_program *p, const struct emit_options *o, struct buf *out);
/* As count files and a header that they include by its name. */
bool emit_split(const struct ir_program *p, const struct emit_options *o, struct buf **parts,
                int count, const char *header_name, struct buf *header);
bool emit_header(const struct ir_program *p, const struct emit_options *o, struct buf *out);
bool emit_opencl(const struct ir_program *p, const struct emit_options *o, struct buf *out);
bool emit_cuda(const struct ir_program *p, const struct emit_options *o, struct buf *out);
/* The kernels for who starts them from another program, as JSON. */
bool emit_manifest(const struct ir_program *p, const struct emit_options *o, struct buf *out);
/* One line a function, a kernel and a type of the C: C name, tab, what it is in Mojo with its
 * parameters, tab, its place (of a type: its module). */
void emit_map(const struct ir_program *p, const struct emit_options *o, struct buf *out);
/* The part of the runtime that the C emitted with o->needs leans on, as one file. */
void emit_runtime(const struct ir_program *p, const struct emit_options *o, struct buf *out);

/* ---- needs.c: C functions that the output wants from outside */
struct needs *needs_new(struct arena *arena, enum runtime_kind kind);
void needs_free(struct needs *n);
/* After emitting: whether all is within the budget; errors at the places that go beyond. */
bool needs_check(struct needs *n, const struct ir_program *p);
/* One a line, sorted: what is undefined in the output's object, which brings its runtime along, or
 * with_runtime leaves it outside too. */
void needs_list(struct needs *n, bool with_runtime, struct buf *out);

/* Runs the system C compiler on c_path (with the runtime sources the program needs) to make exe.
 * compiler and flags from CC, CFLAGS or defaults (cc, -O2). Returns the compiler's exit status. */
struct build_options {
    const char *runtime_dir;       /* where mojo.h and the runtime sources are */
    const char *opt_level;         /* "-O2" */
    const char *const *flags;      /* more for the compiler, NULL-ended; or NULL */
    bool debug, verbose, sanitize;
    bool compile_only;             /* exe is the object of c_path, nothing is linked */
    bool quiet;                    /* no messages of the compiler */
};
int build_exe(const char *c_path, const char *exe, const struct build_options *o);

#endif
