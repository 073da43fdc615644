/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types, interned: equal types are the same pointer. A struct type is a declaration with its
 * arguments bound; what it looks like in memory is its `layout`, found on demand by `types` and
 * read by everybody after. Origins are values among the arguments; in IR every origin is erased to
 * its mutability, so that two origins never make two C types.
 *
 * Primitive layouts exist so that library structs can be numbers, pointers, arrays and tuples:
 * `@__layout("scalar")` and the like on a struct of stdlib/ say which. */
#ifndef TREE_TYPE_H
#define TREE_TYPE_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/vec.h"
#include <stdbool.h>
#include <stdint.h>

struct type;
struct value;
struct node;
struct instance;    /* types/types.h; opaque to ir and emit */
struct ir_func;
struct struct_decl; /* types/types.h */

/* Machine scalars. The order is that of the library's DType codes (stdlib/std/builtin/dtype.mojo).
 */
enum scalar {
    SCALAR_BOOL, SCALAR_I8, SCALAR_U8, SCALAR_I16, SCALAR_U16, SCALAR_I32, SCALAR_U32, SCALAR_I64,
    SCALAR_U64, SCALAR_I128, SCALAR_U128, SCALAR_F16, SCALAR_BF16, SCALAR_F32, SCALAR_F64,
    SCALAR_INT,   /* DType.int: int64_t, printed as Int */
    SCALAR_UINT,  /* DType.uint: uint64_t */
    SCALAR_I256, SCALAR_U256,
    SCALAR_F8E4M3, SCALAR_F8E4M3Z, SCALAR_F8E5M2, SCALAR_F8E5M2Z, SCALAR_F8E8M0,
    SCALAR_F8E3M4, SCALAR_F4E2M1, /* the last of 4 bits in a byte */
    SCALAR_COUNT
};
bool scalar_is_signed(enum scalar s);
bool scalar_is_integer(enum scalar s);  /* not bool */
bool scalar_is_float(enum scalar s);
bool scalar_is_small_float(enum scalar s); /* less than 32 bits: C has it as bits */
int scalar_bits(enum scalar s);         /* 8 for bool */
const char *scalar_token(enum scalar s); /* "i64"; SCALAR_INT is "i64", SCALAR_UINT "u64" */

enum layout_kind {
    LAYOUT_NONE,    /* not computed, or a type without values (traits, error) */
    LAYOUT_EMPTY,   /* no bytes: NoneType, literals, capture-free closures */
    LAYOUT_SCALAR,  /* scalar */
    LAYOUT_VECTOR,  /* scalar x count lanes */
    LAYOUT_POINTER, /* address of an `elem`; space */
    LAYOUT_ARRAY,   /* elem x count */
    LAYOUT_FIELDS,  /* fields in order: structs, tuples, closures, packs */
    LAYOUT_FUNC     /* plain function pointer of type `func` */
};

struct field {
    const char *name;   /* interned; "_0", "_1" in tuples */
    struct type *type;
    struct span span;
    int64_t offset;
    bool is_ref;        /* holds the address of a `type` (closure captures, packs by reference) */
    bool is_mut_ref;
};

struct layout {
    enum layout_kind kind;
    enum scalar scalar;
    int64_t count;
    struct type *elem;
    /* address space: 0 generic, 1 global, 3 shared, 4 constant, 5 private */
    int space;
    VEC(struct field) fields;
    int64_t size, align;
    int64_t asked_align;    /* @align(n): at least this; 0 none */
    /* passed and returned in registers: arguments are copied, not addressed */
    bool by_value;
    bool trivial_copy;      /* a copy is its bits */
    bool trivial_drop;      /* nothing to do at the end of life */
    bool trivial_move;      /* a move is its bits */
    struct ir_func *copy;   /* (imm src) -> T; NULL when trivial or not copyable */
    struct ir_func *move;   /* (deinit src) -> T; NULL when trivial */
    struct ir_func *drop;   /* (mut x): ends the value there; NULL when trivial or not Deinitable */
    bool copyable, implicitly_copyable, movable, deinitable;
    bool is_unchecked;       /* a 'capturing' closure: who else has what it captured is not asked */
    bool is_pack;            /* several arguments: its fields are passed side by side */
    bool is_tuple;           /* its elements have no origins of their own */
    bool is_closure;         /* of captures, which have names of their own */
    bool owns_buffers;       /* what its pointers lead to is reached through this value alone */
    const char *linear_text; /* not deinitable: the words of @explicit_destroy, or NULL */
    bool is_opaque;          /* a type parameter's, of which nothing is known but its bound */
    int facts;              /* of symbolic types: the facts it was computed under */
};

enum type_kind {
    TYPE_ERROR,   /* never causes a second message */
    TYPE_STRUCT,
    TYPE_TRAIT,   /* one trait or a composition (sorted, unique); the type of types bounded so */
    TYPE_FUNC,    /* def(...) -> ...; thin or as a bound */
    TYPE_MODULE,  /* of a module name in an expression */
    TYPE_UNBOUND  /* `_` in a partial binding */
};

enum pass { PASS_IMM, PASS_MUT, PASS_OWNED, PASS_OUT, PASS_REF, PASS_DEINIT };

struct func_param {
    const char *name;
    struct type *type;
    enum pass pass;
    bool is_variadic;
    bool place_only, name_only; /* before a '/', behind a '*' */
    struct value *preset;       /* of function types: its default; NULL: none */
};

struct type {
    enum type_kind kind;
    /* STRUCT */
    struct struct_decl *decl;
    struct value **args;
    int arg_count;
    int nesting, size;         /* types within types in `args`: the deepest way, and all of them */
    struct type *erased;       /* this type with origins erased; itself when there are none */
    struct layout *layout;     /* NULL until asked for (types_layout); IR types always have one */
    bool is_symbolic;          /* names an archetype or a symbolic value: never in IR */
    const char *name;          /* "List", "Point"; printable base name */
    const char *module;        /* "std.collections.list", "main" */
    struct value **own_params; /* FUNC: what stands for its own parameters */
    int own_count;
    /* TRAIT: composition */
    void **traits;             /* struct trait_decl * */
    int trait_count;
    /* FUNC */
    struct func_param *params;
    int param_count;
    struct type *ret, *raises; /* raises NULL: cannot */
    bool ret_ref, ret_mut, is_thin, is_abi_c, is_capturing;
    int id;                    /* creation order: stable sort key */
    void *types_cache;         /* of `types` */
};

/* "List[Int]" as Mojo's messages spell types: aliases (Int, Float64, Scalar) where they exist. The
 * text lives in the arena. */
const char *type_text(struct arena *a, const struct type *t);
/* "std.collections.optional.Optional[SIMD[DType.int, 1]]": the full spelling that reflection
 * prints. */
const char *type_full_text(struct arena *a, const struct type *t);
/* The same with the modules of the types that everybody knows: std.simd.SIMD[…]. */
const char *type_module_text(struct arena *a, const struct type *t);
/* "Optional[SIMD[DType.int, 1]]": as the library's types write themselves, arguments by
 * type_written_text. */
const char *type_plain_text(struct arena *a, const struct type *t);
/* "Box[main.P]": only the arguments have modules, as Writable's default writes a struct. */
const char *type_written_text(struct arena *a, const struct type *t);

#endif
