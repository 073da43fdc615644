/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `__mlir_type`, `__mlir_attr`, `__mlir_op`: names for what std.builtin.mlir has, and nothing else
 * of MLIR. */
#include "types/infer.h"
#include <stdlib.h>

static const char *const library = "std.builtin.mlir";

static const struct {
    const char *word;
    enum scalar scalar;
} words[] = {
    { "index", SCALAR_INT },  { "i1", SCALAR_BOOL },    { "bool", SCALAR_BOOL },
    { "i8", SCALAR_I8 },      { "si8", SCALAR_I8 },     { "ui8", SCALAR_U8 },
    { "i16", SCALAR_I16 },    { "si16", SCALAR_I16 },   { "ui16", SCALAR_U16 },
    { "i32", SCALAR_I32 },    { "si32", SCALAR_I32 },   { "ui32", SCALAR_U32 },
    { "i64", SCALAR_I64 },    { "si64", SCALAR_I64 },   { "ui64", SCALAR_U64 },
    { "f32", SCALAR_F32 },    { "f64", SCALAR_F64 },    { "f16", SCALAR_F16 },
    { "bf16", SCALAR_BF16 },  { "uindex", SCALAR_UINT },
    { "si128", SCALAR_I128 }, { "ui128", SCALAR_U128 },
    { "si256", SCALAR_I256 }, { "ui256", SCALAR_U256 },
    { "f8e4m3fn", SCALAR_F8E4M3 },      { "f8e5m2", SCALAR_F8E5M2 },
    { "f8e4m3fnuz", SCALAR_F8E4M3Z },   { "f8e5m2fnuz", SCALAR_F8E5M2Z },
    { "f8e8m0fnu", SCALAR_F8E8M0 },     { "f8e3m4", SCALAR_F8E3M4 },
    { "f4e2m1fn", SCALAR_F4E2M1 },
};

/* The scalar whose word is the n bytes at s; -1 none. */
static int scalar_named(const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i].word) == n && memcmp(words[i].word, s, n) == 0)
            return (int)words[i].scalar;
    return -1;
}

static struct type *made_type(struct types *ty, const char *name, int scalar, int64_t lanes)
{
    const struct symbol *s = names_library(ty->program, library, name);
    if (!s || s->kind != SYM_STRUCT)
        return NULL;
    struct value *args[2] = {value_int64(ty, ty->t_int->args[0]->type, scalar),
                             value_int64(ty, ty->t_int, lanes)};
    struct type *t =
        type_struct(ty, decl_struct(ty, s->decls.at[0], s->home), args, lanes ? 2 : 1);
    (void)types_layout(ty, t);
    return t;
}

/* index, i1, !kgen.none, !kgen.scalar<f32>, !kgen.simd<4, f32>; NULL for others. */
static struct type *type_named(struct types *ty, const char *text)
{
    int scalar = scalar_named(text, strlen(text));
    if (scalar >= 0)
        return made_type(ty, "MlirBuiltin", scalar, 0);
    if (strcmp(text, "!kgen.none") == 0)
        return ty->t_none;
    if (strncmp(text, "!kgen.", 6) != 0 && strncmp(text, "!pop.", 5) != 0)
        return NULL;
    const char *open = strchr(text, '<'), *close = strrchr(text, '>');
    if (!open || !close || close < open)
        return NULL;
    long lanes = 1;
    const char *kind = strchr(text, '.') + 1, *word = open + 1;
    if (strncmp(kind, "simd<", 5) == 0) {
        char *end;
        lanes = strtol(word, &end, 10);
        if (*end != ',' || lanes < 1 || lanes > 1 << 16)
            return NULL;
        word = end + 1;
    } else if (strncmp(kind, "scalar<", 7) != 0) {
        return NULL;
    }
    while (*word == ' ')
        word++;
    scalar = scalar_named(word, (size_t)(close - word));
    return scalar < 0 ? NULL : made_type(ty, "MlirVector", scalar, lanes);
}

/* true, 42 : index, #index<cmp_predicate<slt>>; NULL for others. */
static struct tx *attribute(struct infer *in, const char *text, struct span span)
{
    struct types *ty = in->ty;
    struct type *t = NULL;
    int64_t number = 0;
    if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0) {
        t = type_named(ty, "i1");
        number = text[0] == 't';
    } else if (strncmp(text, "#index<cmp_predicate<", 21) == 0) {
        const char *end = strchr(text, '>');
        return end ? literal_string(in, text + 21, (size_t)(end - text - 21), span) : NULL;
    } else {
        char *end;
        number = strtoll(text, &end, 10);
        while (*end == ' ')
            end++;
        if (end == text || *end != ':')
            return NULL;
        for (end++; *end == ' ';)
            end++;
        const int scalar = scalar_named(end, strlen(end));
        if (scalar < 0 || scalar_is_float((enum scalar)scalar))
            return NULL;
        t = type_named(ty, end);
    }
    if (!t)
        return NULL;
    struct value *args[2] = {t->args[0], ty->t_int->args[1]};
    struct type *field = type_struct(ty, ty->d_simd, args, 2);
    (void)types_layout(ty, field);
    struct value *v = value_int64(ty, field, number);
    return tx_const(in, value_struct(ty, t, &v, 1), span);
}

struct entity mlir_entity(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    const char *family = n->mlir.family, *text = n->mlir.text;
    struct entity e = entity_error();
    if (strcmp(family, "__mlir_type") == 0) {
        e.type = type_named(ty, text);
        e.kind = e.type ? ENTITY_TYPE : ENTITY_ERROR;
    } else if (strcmp(family, "__mlir_attr") == 0) {
        e.tx = attribute(in, text, n->span);
        e.kind = e.tx ? ENTITY_TX : ENTITY_ERROR;
    } else if (strcmp(family, "__mlir_op") == 0) {
        char *name = arena_strndup(in->arena, text, strlen(text));
        for (char *p = name; *p; p++)
            *p = *p == '.' ? '_' : *p;
        struct symbol *s = names_library(ty->program, library, word(ty, name));
        if (s && s->kind == SYM_FUNCS)
            return entity_of_symbol(in, s, n);
    }
    if (e.kind == ENTITY_ERROR)
        diag_error(ty->diags, n->span, DIAG_MLIR, family, text);
    return e;
}
