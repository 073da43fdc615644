/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types and values as Mojo's messages spell them. */
#include "types/infer.h"

#include <stdio.h>
#include <stdlib.h>

/* SHORT: aliases (Int), no modules. QUALIFIED: reflection's names. MODULES: those with the modules
 * of the types that everybody knows. PLAIN: QUALIFIED without modules, what the library's types
 * print. */
enum spelling { SHORT, QUALIFIED, MODULES, PLAIN };

static void put_type(struct buf *b, const struct type *t, enum spelling full);

static bool is_reflected(enum spelling full)
{
    return full == QUALIFIED || full == MODULES;
}

static const char *const dtype_words[SCALAR_COUNT] = {
    "bool",    "int8",   "uint8",   "int16",   "uint16",   "int32",   "uint32", "int64", "uint64",
    "int128", "uint128", "float16", "bfloat16", "float32", "float64", "int",    "uint",
    "int256", "uint256", "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2", "float8_e5m2fnuz",
    "float8_e8m0fnu", "float8_e3m4", "float4_e2m1fn"};
static const char *const scalar_words[SCALAR_COUNT] = { "Scalar[DType.bool]",
                                                        "Int8",
                                                        "UInt8",
                                                        "Int16",
                                                        "UInt16",
                                                        "Int32",
                                                        "UInt32",
                                                        "Int64",
                                                        "UInt64",
                                                        "Int128",
                                                        "UInt128",
                                                        "Float16",
                                                        "BFloat16",
                                                        "Float32",
                                                        "Float64",
                                                        "Int",
                                                        "UInt",
                                                        "Int256",
                                                        "UInt256",
                                                        "Float8_e4m3fn",
                                                        "Float8_e4m3fnuz",
                                                        "Float8_e5m2",
                                                        "Float8_e5m2fnuz",
                                                        "Float8_e8m0fnu",
                                                        "Scalar[DType.float8_e3m4]",
                                                        "Scalar[DType.float4_e2m1fn]" };

/* Text between quotes; escaped, so that it stays on one line, or as it is: programs ask for the
 * full names of types. */
static void put_quoted(struct buf *b, const char *s, size_t n, bool is_escaped)
{
    static const char from[] = "\n\t\r\"\\", to[] = "ntr\"\\";

    buf_putc(b, '"');
    for (size_t i = 0; i < n; i++) {
        const char *special = is_escaped && s[i] ? strchr(from, s[i]) : NULL;
        if (special)
            buf_putc(b, '\\');
        buf_putc(b, special ? to[special - from] : s[i]);
    }
    buf_putc(b, '"');
}

static void put_value(struct buf *b, const struct value *v, enum spelling full)
{
    switch (v->kind) {
    case VALUE_ERROR:
        buf_puts(b, "<error>");
        return;
    case VALUE_INT: {
        if (v->type && v->type->kind == TYPE_STRUCT && v->type->decl->prim == PRIM_U8) {
            const int64_t code = value_as_int64(v);
            if (code >= 0 && code < SCALAR_COUNT) {
                buf_printf(b, "%sDType.%s", full == MODULES ? "std.builtin.dtype." : "",
                           dtype_words[code]);
                return;
            }
        }
        if (v->type && v->type->kind == TYPE_STRUCT && v->type->decl->prim == PRIM_BOOL) {
            buf_puts(b, mpz_sgn(v->integer) ? "True" : "False");
            return;
        }
        char *s = mpz_get_str(NULL, 10, v->integer);
        buf_puts(b, s);
        free(s);
        return;
    }
    case VALUE_FLOAT:
        buf_printf(b, "%.17g", v->real);
        return;
    case VALUE_EXACT:
        buf_printf(b, "%.17g", mpq_get_d(v->exact));
        return;
    case VALUE_STRING:
        put_quoted(b, v->bytes, (size_t)v->length, full == SHORT);
        return;
    case VALUE_TYPE:
        put_type(b, v->as_type, full);
        return;
    case VALUE_FUNC:
        buf_puts(b, "<function>");
        return;
    case VALUE_STRUCT:
        if (v->type && full) {
            put_type(b, v->type, full);
            buf_puts(b, "(");
        } else {
            buf_puts(b, "{");
        }
        for (int i = 0; i < v->item_count; i++) {
            buf_puts(b, i ? ", " : "");
            put_value(b, v->items[i], full);
        }
        buf_puts(b, v->type && full ? ")" : "}");
        return;
    case VALUE_PACK:
        for (int i = 0; i < v->item_count; i++) {
            buf_puts(b, i ? ", " : "");
            put_value(b, v->items[i], full);
        }
        return;
    case VALUE_ORIGIN:
        buf_puts(b, v->is_mut ? "MutOrigin" : "ImmOrigin");
        return;
    case VALUE_NULL:
        buf_puts(b, "null");
        return;
    case VALUE_IMAGE:
        buf_puts(b, "<static data>");
        return;
    case VALUE_PARAM:
        buf_puts(b, v->param_name);
        return;
    case VALUE_UNBOUND:
        buf_puts(b, "_");
        return;
    }
}

static void put_func(struct buf *b, const struct type *t, enum spelling full)
{
    buf_puts(b, "def(");
    for (int i = 0; i < t->param_count; i++) {
        static const char *const words[] = {"", "mut ", "var ", "out ", "ref ", "deinit "};
        buf_puts(b, i ? ", " : "");
        buf_puts(b, words[t->params[i].pass]);
        if (t->params[i].name && !t->params[i].place_only) {
            buf_puts(b, t->params[i].name);
            buf_puts(b, ": ");
        }
        put_type(b, t->params[i].type, full);
    }
    buf_puts(b, ")");
    if (t->raises)
        buf_puts(b, " raises");
    if (t->raises && t->raises->name && strcmp(t->raises->name, "Error") != 0) {
        buf_puts(b, " ");
        put_type(b, t->raises, full);
    }
    if (t->is_thin)
        buf_puts(b, " thin");
    if (t->ret) {
        buf_puts(b, " -> ");
        put_type(b, t->ret, full);
    }
}

/* A struct of one field that goes by its bits is that field to the real compiler. */
static bool is_its_field(const struct value *v)
{
    const struct struct_decl *d = v->type->decl;

    if (v->item_count != 1)
        return false;
    for (int i = 0; i < d->bases.len; i++) {
        const struct node *name = d->bases.at[i]->base.type;
        if (name->kind == NODE_NAME && !d->bases.at[i]->base.where &&
            (strcmp(name->name.name, "RegisterPassable") == 0 ||
             strcmp(name->name.name, "TrivialRegisterPassable") == 0))
            return true;
    }
    return false;
}

/* A value as `reflect` tells it: numbers with their type, structs by their fields, and what the
 * real compiler has no words for as it says that. */
static void put_reflected(struct buf *b, const struct value *v, enum spelling full)
{
    const struct type *t = v->type && v->type->kind == TYPE_STRUCT ? v->type : NULL;
    const enum prim prim = t ? t->decl->prim : PRIM_NONE;

    if (v->kind == VALUE_TYPE) {
        put_type(b, v->as_type, full);
    } else if (v->kind == VALUE_ORIGIN || v->kind == VALUE_PACK ||
               (v->kind == VALUE_STRUCT && prim == PRIM_LITERAL)) {
        buf_puts(b, "{}");
    } else if (v->kind == VALUE_INT || v->kind == VALUE_FLOAT) {
        put_value(b, v, full);
        if (prim == PRIM_SIMD) {
            buf_puts(b, " : ");
            put_type(b, t, full);
        }
    } else if (v->kind == VALUE_STRUCT && t && !t->decl->is_closure &&
               strcmp(t->name, "Optional") != 0) {
        const bool is_vector = prim == PRIM_SIMD;
        if (strcmp(t->name, "AddressSpace") == 0 && v->item_count == 1) {
            put_value(b, v->items[0], SHORT);
            return;
        }
        if (!is_vector && prim != PRIM_TUPLE && is_its_field(v)) {
            put_reflected(b, v->items[0], full);
            return;
        }
        buf_puts(b, is_vector ? "[" : prim == PRIM_TUPLE ? "{{" : "{");
        for (int i = 0; i < v->item_count; i++) {
            buf_puts(b, i ? ", " : "");
            if (is_vector)
                put_value(b, v->items[i], SHORT);
            else
                put_reflected(b, v->items[i], full);
        }
        buf_puts(b, is_vector ? "] : " : prim == PRIM_TUPLE ? "}}" : "}");
        if (is_vector)
            put_type(b, t, full);
    } else {
        buf_puts(b, t && strcmp(t->name, "Optional") == 0 ? "{{{<unprintable>}}}"
                                                          : "<unprintable>");
    }
}

/* Parameters as the real compiler has them: behind those that are inferred come ones nobody wrote,
 * one for each whose type has an open parameter itself: packs, literals, origins. */
static void put_reflected_arguments(struct buf *b, const struct type *t,
                                    enum spelling full)
{
    const char *before = "[";
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < t->arg_count; i++) {
            const struct value *v = t->args[i];
            const bool inferred = params_infer_only(t->decl->params, i);
            const bool is_hidden = v && (v->kind == VALUE_PACK || v->kind == VALUE_ORIGIN ||
                                         (v->kind == VALUE_STRUCT && v->type &&
                                          v->type->kind == TYPE_STRUCT &&
                                          v->type->decl->prim == PRIM_LITERAL));
            if (!v || v->kind == VALUE_UNBOUND || (round == 1 ? !is_hidden : inferred != !round))
                continue;
            buf_puts(b, before);
            before = ", ";
            if (round == 1)
                buf_puts(b, v->kind == VALUE_ORIGIN ? "{}" : "<unprintable>");
            else if (t->decl->prim == PRIM_SIMD)
                put_value(b, v, full);
            else
                put_reflected(b, v, full);
        }
    if (before[0] == ',')
        buf_puts(b, "]");
}

/* The hash function of dictionaries with the key that it has where nobody gives one. */
static bool is_usual_hasher(const struct value *v)
{
    const struct type *t = v->kind == VALUE_TYPE ? v->as_type : NULL;

    if (!t || t->kind != TYPE_STRUCT || strcmp(t->name, "AHasher") != 0 || t->arg_count != 1 ||
        !t->args[0])
        return false;
    for (int i = 0; i < t->args[0]->item_count; i++)
        if (value_as_int64(t->args[0]->items[i]) != 0)
            return false;
    return t->args[0]->kind == VALUE_STRUCT;
}

static void put_written(struct buf *b, const struct type *t);

static void put_arguments(struct buf *b, const struct type *t, enum spelling full)
{
    bool open = false;
    if (is_reflected(full)) {
        put_reflected_arguments(b, t, full);
        return;
    }
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if (!v || v->kind == VALUE_ORIGIN || v->kind == VALUE_UNBOUND ||
            params_infer_only(t->decl->params, i))
            continue;
        if (!full && v->kind == VALUE_STRUCT && params_keyword_only(t->decl->params, i))
            continue; /* an address space: told only where it matters */
        if (v->kind == VALUE_PACK && v->item_count == 0)
            continue;
        if (t->decl->prim == PRIM_POINTER && v->kind == VALUE_STRUCT && v->item_count == 1 &&
            value_as_int64(v->items[0]) == 0)
            continue; /* AddressSpace.GENERIC, as nearly everywhere */
        if (!full && is_usual_hasher(v))
            continue;
        buf_puts(b, open ? ", " : "[");
        open = true;
        const bool is_pack = v->kind == VALUE_PACK;
        for (int k = 0; k < (is_pack ? v->item_count : 1); k++) {
            const struct value *item = is_pack ? v->items[k] : v;
            buf_puts(b, k ? ", " : "");
            if (full == PLAIN && item->kind == VALUE_TYPE)
                put_written(b, item->as_type);
            else
                put_value(b, item, full);
        }
    }
    if (open)
        buf_puts(b, "]");
}

/* The name alone, its arguments in full. */
static void put_written(struct buf *b, const struct type *t)
{
    if (t->kind == TYPE_STRUCT && !(t->decl->closure_inst && !t->decl->is_closure)) {
        buf_puts(b, t->name);
        put_arguments(b, t, QUALIFIED);
    } else {
        put_type(b, t, QUALIFIED);
    }
}

static bool names_module(const struct type *t)
{
    const enum prim p = t->decl->prim;
    return t->module &&
           (p == PRIM_NONE || p == PRIM_ARRAY || p == PRIM_TUPLE || p == PRIM_FIELDS ||
            p == PRIM_POINTER || p == PRIM_U8 || p == PRIM_EMPTY) &&
           strcmp(t->name, "String") != 0 && strcmp(t->name, "List") != 0;
}

/* Programs that ask for the type of a literal hear of the one that its value takes. */
static void put_literal_type(struct buf *b, const struct type *t, enum spelling full)
{
    const bool is_int = strcmp(t->name, "IntLiteral") == 0;

    if (!is_int && strcmp(t->name, "FloatLiteral") != 0) {
        buf_puts(b, full == MODULES ? "std.collections.string.string.String" : "String");
        return;
    }
    buf_puts(b, full == MODULES ? "std.simd.SIMD[std.builtin.dtype." : "SIMD[");
    buf_puts(b, is_int ? "DType.int, 1]" : "DType.float64, 1]");
}

static void put_type(struct buf *b, const struct type *t, enum spelling full)
{
    if (!t) {
        buf_puts(b, "?");
        return;
    }
    switch (t->kind) {
    case TYPE_ERROR:
        buf_puts(b, "<error>");
        return;
    case TYPE_STRUCT: {
        if (!full && t->decl->prim == PRIM_SIMD && t->arg_count == 2 &&
            t->args[0]->kind == VALUE_INT && t->args[1]->kind == VALUE_INT &&
            mpz_cmp_ui(t->args[1]->integer, 1) == 0) {
            const int64_t code = value_as_int64(t->args[0]);
            if (code >= 0 && code < SCALAR_COUNT) {
                buf_puts(b, scalar_words[code]);
                return;
            }
        }
        if (is_reflected(full) && t->decl->closure_inst && !t->decl->is_closure) {
            buf_puts(b, "std.builtin._stubs.__MLIRType[<unprintable>]");
            return;
        }
        if (is_reflected(full) && t->decl->prim == PRIM_LITERAL) {
            put_literal_type(b, t, full);
            return;
        }
        if (is_reflected(full) && (full == MODULES ? t->module != NULL : names_module(t))) {
            buf_puts(b, t->module);
            buf_puts(b, ".");
        }
        buf_puts(b, t->name);
        put_arguments(b, t, full);
        return;
    }
    case TYPE_TRAIT:
        if (!t->trait_count)
            buf_puts(b, "AnyType");
        for (int i = 0; i < t->trait_count; i++) {
            buf_puts(b, i ? " & " : "");
            buf_puts(b, ((const struct trait_decl *)t->traits[i])->name);
        }
        return;
    case TYPE_FUNC:
        if (is_reflected(full))
            buf_puts(b, "std.builtin._stubs.__MLIRType[<unprintable>]");
        else
            put_func(b, t, full);
        return;
    case TYPE_MODULE:
        buf_puts(b, "<module>");
        return;
    case TYPE_UNBOUND:
        buf_puts(b, "_");
        return;
    }
}

static const char *finish(struct arena *a, struct buf *b)
{
    const char *s = arena_strndup(a, b->at ? b->at : "", b->len);
    buf_free(b);
    return s;
}

const char *type_text(struct arena *a, const struct type *t)
{
    struct buf b = {0};
    put_type(&b, t, SHORT);
    return finish(a, &b);
}

const char *type_full_text(struct arena *a, const struct type *t)
{
    struct buf b = {0};
    put_type(&b, t, QUALIFIED);
    return finish(a, &b);
}

const char *type_module_text(struct arena *a, const struct type *t)
{
    struct buf b = {0};
    put_type(&b, t, MODULES);
    return finish(a, &b);
}

const char *type_plain_text(struct arena *a, const struct type *t)
{
    struct buf b = {0};
    put_type(&b, t, PLAIN);
    return finish(a, &b);
}

const char *type_written_text(struct arena *a, const struct type *t)
{
    struct buf b = {0};
    put_written(&b, t);
    return finish(a, &b);
}

const char *value_text(struct arena *a, const struct value *v)
{
    struct buf b = {0};
    put_value(&b, v, SHORT);
    return finish(a, &b);
}

const char *text_of(struct types *ty, const struct type *t)
{
    return type_text(ty->run, t);
}
