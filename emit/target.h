/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What differs between the languages the emitter prints: spellings, words to keep off, rows of
 * ops.def with another text, and what cannot be said at all. An `if` on the target elsewhere in this
 * room means a row is missing here. */
#ifndef EMIT_TARGET_H
#define EMIT_TARGET_H

#include "ir/ir.h"

/* Text of one op for one kind of scalar. $0..$2 are operands, $t the token ("f64"), $s C's type. */
struct op_text {
    enum op op;
    unsigned scalars;  /* bit set over enum scalar */
    const char *text;
};
#define SCALAR_BIT(s) (1u << SCALAR_##s)

struct target {
    const char *name;              /* "c11" */
    const char *prelude;           /* path of the embedded text pasted in first, or NULL */
    const char *const *scalar;     /* spelling by enum scalar */
    const char *const *reserved;   /* words to keep off, NULL-ended */
    const struct op_text *ops;     /* rows that differ from plain C, ended by text NULL */
    const char *literal_open;      /* of a struct value: "(%s){ " or "%s{ " */
    const char *function_prefix;   /* "static " */
    const char *kernel_prefix;     /* "MJ_KERNEL " */
    const char *table_prefix;      /* of constant tables: "static const " */
    const char *null;
    const char *f64_infinity, *f32_infinity, *f64_nan, *f32_nan;
    const char *(*space)(int space); /* "__global " before a pointee, or "" */
    bool is_device;
    /* NULL when this can be said, else the reason ("no 128-bit integers"). */
    const char *(*cannot)(const struct type *t);
};

extern const struct target target_c11, target_opencl, target_cuda;

#endif
