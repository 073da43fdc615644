/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Compile-time values, interned: equal values of equal type are the same pointer. They are the
 * arguments of types and instances, and the constants of the IR. Integers and literal reals are
 * exact (GMP); floats of machine type are doubles already rounded to their type. */
#ifndef TREE_VALUE_H
#define TREE_VALUE_H

#include "tree/type.h"
#include <gmp.h>

enum value_kind {
    VALUE_ERROR,
    /* any LAYOUT_SCALAR integer or bool (normalised to its range), IntLiteral's payload */
    VALUE_INT,
    /* LAYOUT_SCALAR float: `real` rounded to the type; also inf and nan. FloatLiteral's payload,
     * without a type, where that is no rational: nan, infinities, -0.0 */
    VALUE_FLOAT,
    VALUE_EXACT,   /* FloatLiteral's payload: exact rational */
    VALUE_STRING,  /* bytes: StringLiteral's payload */
    VALUE_TYPE,    /* a type */
    VALUE_FUNC,    /* a function: instance, or an overload set not yet bound (`symbol`) */
    VALUE_STRUCT,  /* fields, lanes or elements in order: layouts FIELDS, VECTOR, ARRAY, EMPTY */
    VALUE_PACK,    /* variadic parameters: list of values */
    VALUE_ORIGIN,  /* erased: only is_mut */
    VALUE_NULL,    /* null pointer */
    VALUE_IMAGE,   /* pointer into static data made at compile time: image + offset */
    VALUE_PARAM,   /* symbolic: a value parameter, or an expression over some, by its text */
    VALUE_UNBOUND  /* `_` */
};

/* Bytes of static data: what a compile-time value's pointer leads to. Elements are values so that
 * no target's layout is baked in. */
struct image {
    int id;
    struct type *elem;
    struct value **items; /* NULL items: uninitialised */
    int64_t count;
    bool is_mutable_heap; /* made by alloc: at run time rebuilt on the heap when materialised */
};

struct value {
    enum value_kind kind;
    struct type *type;
    mpz_t integer;
    mpq_t exact;
    double real;
    const char *bytes;
    size_t length;
    struct type *as_type;
    void *func;               /* VALUE_FUNC: struct instance *, or struct func_ref of types */
    struct value **items;     /* STRUCT, PACK */
    int item_count;
    bool is_mut;              /* ORIGIN */
    struct image *image;
    int64_t offset;
    const char *param_name;   /* PARAM: its text, interned */
    const struct shape *shape; /* PARAM: what it is made of, as `types` needs it to prove things */
    bool is_pack;             /* PARAM: variadic; as_type is the archetype of its types, or NULL */
    bool is_symbolic;         /* PARAM, or made of such */
    int id;                   /* creation order: stable sort key */
};

struct value_table; /* the interning table, see types_init */
struct types;

struct value *value_int(struct types *ty, struct type *t, const mpz_t n);      /* wraps into t */
struct value *value_int64(struct types *ty, struct type *t, int64_t n);
struct value *value_float(struct types *ty, struct type *t, double x);          /* rounds to t */
struct value *value_exact(struct types *ty, struct type *t, const mpq_t q);
struct value *value_string(struct types *ty, struct type *t, const char *bytes, size_t length);
struct value *value_type(struct types *ty, struct type *as_type);
struct value *value_func(struct types *ty, struct type *t, void *func);
struct value *value_struct(struct types *ty, struct type *t, struct value **items, int n);
struct value *value_pack(struct types *ty, struct type *t, struct value **items, int n);
struct value *value_origin(struct types *ty, bool is_mut);
struct value *value_null(struct types *ty, struct type *t);
struct value *value_image(struct types *ty, struct type *t, struct image *image, int64_t offset);
/* A symbolic value of type t; the text is interned. */
struct value *value_param(struct types *ty, struct type *t, const char *text);
/* The same for what is said of a type: two types may have one name. */
struct value *value_param_of_type(struct types *ty, struct type *t, struct type *of,
                                  const char *text);
/* Symbolic variadic parameters: of types when elem says which, else of values of type t. */
struct value *value_param_pack(struct types *ty, struct type *t, struct type *elem,
                               const char *text);

int64_t value_as_int64(const struct value *v);   /* low 64 bits */
bool value_is_true(const struct value *v);
/* The text Mojo prints for it in messages and type names: 3, "a", DType.float32, ... */
const char *value_text(struct arena *a, const struct value *v);

#endif
