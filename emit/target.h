/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What differs between the languages the emitter prints: spellings, rows of ops.def with another
 * text, and what cannot be said at all. An `if` on the target elsewhere in this room means a row is
 * missing here. */
#ifndef EMIT_TARGET_H
#define EMIT_TARGET_H

#include "ir/ir.h"

/* Text of one op for some kinds of scalar. $0..$2 are operands, $t the token ("f64"), $s C's type.
 */
struct op_text {
    enum op op;
    unsigned scalars;  /* bit set over enum scalar */
    const char *text;
};
#define SCALAR_BIT(s) (1u << SCALAR_##s)

/* The numbers of the library's AddressSpace. */
enum space {
    SPACE_GENERIC = 0, SPACE_GLOBAL = 1, SPACE_SHARED = 3, SPACE_CONSTANT = 4, SPACE_PRIVATE = 5
};

struct target {
    const char *name;              /* "c11" */
    const char *prelude;           /* file of the runtime the text begins with; NULL: mojo.h */
    const char *const *scalar;     /* spelling by enum scalar */
    const struct op_text *ops;     /* ended by text NULL */
    const char *literal_open;      /* of a struct value: "(%s){ " or "%s{ " */
    const char *function_prefix;   /* "static " */
    const char *unaliased;         /* "restrict ", before the name of a pointer */
    const char *kernel_prefix;     /* "__kernel " */
    const char *kernel_flag;       /* a kernel's argument for a Bool; NULL: as anywhere */
    const char *table_prefix;      /* of constant tables: "static const " */
    const char *null;
    const char *f64_infinity, *f32_infinity, *f64_nan, *f32_nan;
    const char *align_of;
    const char *align_as;          /* "_Alignas(%lld) " before a field; NULL: not said */
    const char *(*space)(int space); /* "__global " before a pointee, or "" */
    bool has_spaces;               /* they must be known of every pointer */
    bool is_device;
    const char *functions;         /* of libm, " sin cos "; NULL: all */
    bool is_cplusplus;             /* no jump may pass an initialiser; void * does not convert */
    /* NULL when values of t can be had, else the reason. */
    const char *(*cannot)(const struct type *t);
};

extern const struct target target_c11, target_opencl, target_cuda;

/* The rows C and CUDA share: CUDA C++ spells scalars and most ops as C does. */
extern const char *const c_scalars[SCALAR_COUNT];
extern const struct op_text c_ops[];
const char *c_no_space(int space);

#endif
