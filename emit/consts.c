/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Compile-time values as C: literals in expressions, initialisers of static tables. */
#include "emit/writer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_LIMIT 4000 /* C11 promises literals of 4095 characters */
#define INLINE_ELEMENTS 16 /* arrays above that become tables */

/* ---- numbers ----------------------------------------------------------------- */

/* The fewest digits that read back as the same number. */
const char *float_text(struct arena *a, double x, bool single, const struct target *t)
{
    if (isnan(x))
        return single ? t->f32_nan : t->f64_nan;
    if (isinf(x)) {
        const char *s = single ? t->f32_infinity : t->f64_infinity;
        return x < 0 ? arena_printf(a, "-%s", s) : s;
    }
    char text[48];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, x);
        if (single ? strtof(text, NULL) == (float)x : strtod(text, NULL) == x)
            break;
    }
    const char *point = strpbrk(text, ".e") ? "" : ".0";
    return arena_printf(a, "%s%s%s", text, point, single ? "f" : "");
}

/* Bits of a double that is exactly representable with `mantissa` stored bits and this bias. */
static unsigned small_float_bits(double x, int exponent_bits, int mantissa_bits, int bias)
{
    const unsigned sign = signbit(x) ? 1u << (exponent_bits + mantissa_bits) : 0;
    const unsigned top = (1u << exponent_bits) - 1;

    if (isnan(x))
        return sign | top << mantissa_bits | 1u << (mantissa_bits - 1);
    if (isinf(x))
        return sign | top << mantissa_bits;
    if (x == 0)
        return sign;
    int e;
    double m = frexp(fabs(x), &e); /* m in [0.5, 1) */
    if (e - 1 < 1 - bias)
        return sign | (unsigned)ldexp(fabs(x), bias - 1 + mantissa_bits);
    return sign | (unsigned)(e - 1 + bias) << mantissa_bits |
           ((unsigned)ldexp(m, mantissa_bits + 1) & ((1u << mantissa_bits) - 1));
}

static unsigned byte_float_bits(double x, enum scalar s)
{
    const bool has_minus_zero = s == SCALAR_F8E4M3 || s == SCALAR_F8E5M2;

    if (s == SCALAR_F8E8M0)
        return isnan(x) ? 0xff : (unsigned)(ilogb(x) + 127);
    if (s == SCALAR_F8E3M4)
        return small_float_bits(x, 3, 4, 3);
    if (s == SCALAR_F4E2M1)
        return small_float_bits(x, 2, 1, 1);
    if (isnan(x))
        return has_minus_zero ? 0x7f : 0x80;
    const bool has_three = s == SCALAR_F8E4M3 || s == SCALAR_F8E4M3Z; /* bits of mantissa */
    return has_three ? small_float_bits(x, 4, 3, 8 - has_minus_zero)
                     : small_float_bits(x, 5, 2, 16 - has_minus_zero);
}

static struct expr wide_int(struct writer *w, const struct value *v, bool is_signed)
{
    mpz_t n, low;
    mpz_init_set(n, v->integer);
    mpz_init(low);
    if (mpz_sgn(n) < 0) {
        mpz_ui_pow_ui(low, 2, 128);
        mpz_add(n, n, low);
    }
    mpz_tdiv_r_2exp(low, n, 64);
    mpz_tdiv_q_2exp(n, n, 64);
    const char *type = w->target->scalar[is_signed ? SCALAR_I128 : SCALAR_U128];
    struct expr e = { NULL, PREC_UNARY };
    char *hi = mpz_get_str(NULL, 16, n), *lo = mpz_get_str(NULL, 16, low);
    if (mpz_sgn(n) == 0)
        e.s = arena_printf(w->arena, "(%s)0x%su", type, lo);
    else
        e.s = arena_printf(w->arena, "(%s)((%s)0x%su << 64 | 0x%su)", type,
                           w->target->scalar[SCALAR_U128], hi, lo);
    free(hi);
    free(lo);
    mpz_clear(n);
    mpz_clear(low);
    return e;
}

/* The four words of an integer of 256 bits, the lowest first. */
static const char *four_words(struct arena *a, const struct value *v)
{
    uint64_t words[4] = { 0 };
    mpz_t n;

    mpz_init(n);
    mpz_fdiv_r_2exp(n, v->integer, 256);
    mpz_export(words, NULL, -1, sizeof *words, 0, 0, n);
    mpz_clear(n);
    return arena_printf(a, "(%lluu, %lluu, %lluu, %lluu)", (unsigned long long)words[0],
                        (unsigned long long)words[1], (unsigned long long)words[2],
                        (unsigned long long)words[3]);
}

/* v as an initialiser where an expression would not do; NULL else. */
static const char *wide_init(struct writer *w, const struct value *v, enum scalar s)
{
    if (v->kind != VALUE_INT || scalar_is_float(s) || scalar_bits(s) != 256)
        return NULL;
    return arena_printf(w->arena, "MJ_256_INIT%s", four_words(w->arena, v));
}

static struct expr int_expr(struct writer *w, const struct value *v, enum scalar s)
{
    const bool is_signed = scalar_is_signed(s);
    const int bits = scalar_bits(s);

    if (s == SCALAR_BOOL)
        return (struct expr){ mpz_sgn(v->integer) ? "true" : "false", PREC_PRIMARY };
    if (bits == 128)
        return wide_int(w, v, is_signed);
    if (bits == 256)
        return (struct expr){ arena_printf(w->arena, "MJ_256%s", four_words(w->arena, v)),
                              PREC_POSTFIX };
    if (is_signed && mpz_sgn(v->integer) < 0 &&
        mpz_scan1(v->integer, 0) == (mp_bitcnt_t)bits - 1 && bits >= 32)
        return (struct expr){ bits == 32 ? "INT32_MIN" : "INT64_MIN", PREC_PRIMARY };
    char *text = mpz_get_str(NULL, 10, v->integer);
    struct expr e;
    e.s = arena_printf(w->arena, "%s%s", text, !is_signed && bits >= 32 ? "u" : "");
    e.prec = *text == '-' ? PREC_UNARY : PREC_PRIMARY;
    free(text);
    return e;
}

static struct expr scalar_expr(struct writer *w, const struct value *v, enum scalar s)
{
    if (v->kind == VALUE_INT && !scalar_is_float(s))
        return int_expr(w, v, s);
    const double x = v->kind == VALUE_INT ? mpz_get_d(v->integer) : v->real;
    struct expr e = { NULL, PREC_PRIMARY };
    if (s == SCALAR_F16)
        e.s = arena_printf(w->arena, "0x%04x", small_float_bits(x, 5, 10, 15));
    else if (s == SCALAR_BF16)
        e.s = arena_printf(w->arena, "0x%04x", small_float_bits(x, 8, 7, 127));
    else if (scalar_is_small_float(s))
        e.s = arena_printf(w->arena, "0x%02x", byte_float_bits(x, s));
    else
        e.s = float_text(w->arena, x, s == SCALAR_F32, w->target);
    if (*e.s == '-')
        e.prec = PREC_UNARY;
    return e;
}

/* ---- text -------------------------------------------------------------------- */

/* As C literals, a new one after each line end of a long text. `\x41` swallows the hex digits that
 * follow, so octal in three digits; ?? is kept from meaning a trigraph. */
const char *string_text(struct arena *a, const char *bytes, size_t n, int column)
{
    struct buf b = {0};
    size_t line = 0;

    buf_putc(&b, '"');
    for (size_t i = 0; i < n; i++) {
        const unsigned char c = (unsigned char)bytes[i];
        const size_t before = b.len;
        if (c == '"' || c == '\\')
            buf_printf(&b, "\\%c", c);
        else if (c == '?' && i > 0 && bytes[i - 1] == '?')
            buf_puts(&b, "\\?");
        else if (c == '\n')
            buf_puts(&b, "\\n");
        else if (c == '\t')
            buf_puts(&b, "\\t");
        else if (c == '\r')
            buf_puts(&b, "\\r");
        else if (c >= 0x20 && c < 0x7f)
            buf_putc(&b, (char)c);
        else if (i + 1 < n && bytes[i + 1] >= '0' && bytes[i + 1] <= '7')
            buf_printf(&b, "\\%03o", c);
        else
            buf_printf(&b, "\\%o", c);
        line += b.len - before;
        if (i + 1 < n && (line > 72 || (c == '\n' && n > 72 && line > 24))) {
            buf_printf(&b, "\"\n%*s\"", column, "");
            line = 0;
        }
    }
    buf_putc(&b, '"');
    const char *s = arena_strndup(a, b.at, b.len);
    buf_free(&b);
    return s;
}

/* A text longer than C11's literals, in rows without a NUL between them. */
void put_text_rows(struct buf *out, struct arena *a, const char *name, const char *text, size_t n)
{
    const size_t rows = n / TEXT_LIMIT + 1;

    buf_printf(out, "static const char %s[%zu][%d] = {\n", name, rows, TEXT_LIMIT);
    for (size_t i = 0; i < rows; i++) {
        const size_t left = n - i * TEXT_LIMIT;
        buf_printf(out, "    %s,\n",
                   string_text(a, text + i * TEXT_LIMIT, left < TEXT_LIMIT ? left : TEXT_LIMIT, 4));
    }
    buf_puts(out, "};\n");
}

/* Tables are seen by all of a program that is split. */
static const char *table_prefix(const struct writer *w)
{
    return w->split && w->options->prefix ? w->options->prefix : "";
}

static const char *long_text(struct writer *w, const struct value *v)
{
    const char *name = arena_printf(w->arena, "%stext_%d", table_prefix(w), v->id);
    if (writer_first(w, v, MARK_TABLE))
        put_text_rows(&w->tables, w->arena, name, v->bytes, v->length);
    return name;
}

/* ---- tables ------------------------------------------------------------------ */

static void put_init(struct writer *w, struct buf *b, const struct value *v, int *column);

/* Between two items, breaking the line where it is full. */
static void put_comma(struct buf *b, int *column)
{
    buf_puts(b, *column > 88 ? ",\n    " : ", ");
    *column = *column > 88 ? 4 : *column + 2;
}

void put_zero(struct buf *b, const struct type *t)
{
    const struct layout *l = t ? t->layout : NULL;
    bool first = true;

    if (!l || (l->kind != LAYOUT_FIELDS && l->kind != LAYOUT_ARRAY)) {
        buf_puts(b, l && l->kind == LAYOUT_VECTOR ? "{ 0 }" : "0");
        return;
    }
    if (l->kind == LAYOUT_ARRAY) {
        buf_puts(b, "{ { ");
        put_zero(b, l->elem);
        buf_puts(b, " } }");
        return;
    }
    buf_puts(b, "{ ");
    for (int i = 0; i < l->fields.len; i++) {
        if (type_vanishes(l->fields.at[i].type))
            continue;
        buf_puts(b, first ? "" : ", ");
        if (l->fields.at[i].is_ref)
            buf_puts(b, "0");
        else
            put_zero(b, l->fields.at[i].type);
        first = false;
    }
    buf_puts(b, " }");
}

/* ---- values with texts, on devices with address spaces -----------------------------
 * A constant that holds the address of another is more than some OpenCL can lay out (Oclgrind
 * cannot): a function puts such a value together. */

static bool holds_text(const struct value *v)
{
    bool found = v && v->kind == VALUE_STRING;

    for (int i = 0; v && v->kind == VALUE_STRUCT && i < v->item_count && !found; i++)
        found = holds_text(v->items[i]);
    return found;
}

static bool is_made(const struct writer *w, const struct value *v)
{
    const struct layout *l = v->type ? v->type->layout : NULL;
    return w->target->has_spaces && !w->in_table && v->kind == VALUE_STRUCT && l &&
           l->kind == LAYOUT_FIELDS && holds_text(v);
}

const char *maker_of(struct writer *w, const struct type *t)
{
    const struct layout *l = t->layout;
    const char *type = ctype(w, t), *name = arena_printf(w->arena, "%s_of", type);
    struct buf params = { 0 }, body = { 0 };

    if (!writer_first(w, t, MARK_MAKER))
        return name;
    for (int i = 0; i < l->fields.len; i++) {
        if (type_vanishes(l->fields.at[i].type))
            continue;
        const char *field = name_field(w->names, t, i);
        buf_printf(&params, "%s%s", params.len ? ", " : "",
                   cdecl_of(w, field_ctype(w, t, i), field));
        buf_printf(&body, "    t.%s = %s;\n", field, field);
    }
    buf_printf(&w->prototypes, "static inline %s %s(%s)\n{\n    %s t;\n%s    return t;\n}\n\n",
               type, name, params.at, type, body.at);
    buf_free(&params);
    buf_free(&body);
    return name;
}

static const char *made_value(struct writer *w, const struct value *v)
{
    const struct layout *l = v->type->layout;
    struct buf b = { 0 };

    buf_printf(&b, "%s(", maker_of(w, v->type));
    for (int i = 0; i < v->item_count; i++)
        if (!type_vanishes(l->fields.at[i].type))
            buf_printf(&b, "%s%s", b.at[b.len - 1] == '(' ? "" : ", ",
                       v->items[i] ? const_expr(w, v->items[i]).s : "0");
    buf_putc(&b, ')');
    const char *s = arena_strndup(w->arena, b.at, b.len);
    buf_free(&b);
    return s;
}

/* The initialiser of v; pieces of a struct without bytes are left out as its fields are. */
static void put_init(struct writer *w, struct buf *b, const struct value *v, int *column)
{
    const struct layout *l = v->type ? v->type->layout : NULL;
    const size_t start = b->len;

    if (is_made(w, v)) {
        buf_puts(b, made_value(w, v));
        *column += (int)(b->len - start);
        return;
    }
    if (v->kind == VALUE_STRUCT && l && (l->kind == LAYOUT_FIELDS || l->kind == LAYOUT_ARRAY)) {
        buf_puts(b, l->kind == LAYOUT_ARRAY ? "{ { " : "{ ");
        *column += l->kind == LAYOUT_ARRAY ? 4 : 2;
        bool first = true;
        for (int i = 0; i < v->item_count; i++) {
            if (l->kind == LAYOUT_FIELDS ? type_vanishes(l->fields.at[i].type)
                                         : type_vanishes(l->elem))
                continue;
            if (!first)
                put_comma(b, column);
            if (v->items[i])
                put_init(w, b, v->items[i], column);
            else
                put_zero(b, l->kind == LAYOUT_ARRAY ? l->elem : l->fields.at[i].type);
            first = false;
        }
        buf_puts(b, l->kind == LAYOUT_ARRAY ? " } }" : " }");
        *column += 4;
        return;
    }
    if (v->kind == VALUE_STRUCT && l && l->kind == LAYOUT_VECTOR) {
        vector_name(w, l->scalar, l->count);
        buf_printf(b, "MJ_SIMD_INIT(%s, %d", scalar_token(l->scalar), (int)l->count);
        for (int i = 0; i < v->item_count; i++) {
            const char *wide = wide_init(w, v->items[i], l->scalar);
            buf_printf(b, ", %s", wide ? wide : const_expr(w, v->items[i]).s);
        }
        buf_putc(b, ')');
    } else {
        const char *wide = l && l->kind == LAYOUT_SCALAR ? wide_init(w, v, l->scalar) : NULL;
        buf_puts(b, wide ? wide : const_expr(w, v).s);
    }
    *column += (int)(b->len - start);
}

const char *const_init(struct writer *w, const struct value *v)
{
    struct buf b = {0};
    int column = 30;
    put_init(w, &b, v, &column);
    const char *s = arena_strndup(w->arena, b.at, b.len);
    buf_free(&b);
    return s;
}

static bool is_text(const struct image *m)
{
    const struct layout *l = m->elem->layout;
    if (!l || l->kind != LAYOUT_SCALAR || l->scalar != SCALAR_U8 || m->count < 4)
        return false;
    int printable = 0;
    for (int64_t i = 0; i < m->count; i++) {
        if (!m->items[i] || m->items[i]->kind != VALUE_INT)
            return false;
        const unsigned long c = mpz_get_ui(m->items[i]->integer);
        printable += (c >= 0x20 && c < 0x7f) || c == '\n' || c >= 0x80 ||
                     (c == 0 && i == m->count - 1);
    }
    return printable == m->count;
}

/* Name of the static array that holds the image. Linear in its size. */
static const char *image_name(struct writer *w, const struct image *m)
{
    const char *name = arena_printf(w->arena, "%stable_%d", table_prefix(w), m->id);

    if (!writer_first(w, m, MARK_TABLE))
        return name;
    const char *elem = ctype(w, m->elem);
    struct buf b = {0};
    int column = 4;
    for (int64_t i = 0; i < m->count; i++) {
        if (i)
            put_comma(&b, &column);
        if (m->items[i])
            put_init(w, &b, m->items[i], &column);
        else
            buf_puts(&b, m->elem->layout->kind == LAYOUT_SCALAR ? "0" : "{ 0 }");
    }
    const char *prefix =
        m->is_mutable_heap && !w->target->is_device ? "static " : w->target->table_prefix;
    if (is_text(m)) {
        buf_clear(&b);
        char *bytes = arena_alloc(w->arena, (size_t)m->count + 1);
        for (int64_t i = 0; i < m->count; i++)
            bytes[i] = (char)mpz_get_ui(m->items[i]->integer);
        /* The literal's own NUL is the last element when there is one. */
        const size_t n = (size_t)m->count - (bytes[m->count - 1] == 0);
        buf_printf(&w->tables, "%s%s %s[%lld] =\n    %s;\n", prefix, elem, name,
                   (long long)m->count, string_text(w->arena, bytes, n, 4));
    } else if (m->count > 0) {
        buf_printf(&w->tables, "%s%s[%lld] = {%s%s%s};\n", prefix,
                   cdecl_of(w, elem, name), (long long)m->count, b.len > 60 ? "\n    " : " ", b.at,
                   b.len > 60 ? "\n" : " ");
    } else {
        buf_printf(&w->tables, "%s%s[1];\n", prefix, cdecl_of(w, elem, name));
    }
    buf_free(&b);
    return name;
}

/* A large value gets a name: it would hide the statement around it. */
static const char *value_table(struct writer *w, const struct value *v)
{
    const char *name = arena_printf(w->arena, "%svalue_%d", table_prefix(w), v->id);
    if (writer_first(w, v, MARK_TABLE)) {
        const char *type = ctype(w, v->type);
        w->in_table = true;
        const char *init = const_init(w, v);
        w->in_table = false;
        buf_printf(&w->tables, "%s%s = %s;\n", w->target->table_prefix, cdecl_of(w, type, name),
                   init);
    }
    return name;
}

static int64_t element_count(const struct value *v)
{
    int64_t n = 1;
    if (v && v->kind == VALUE_STRUCT)
        for (int i = 0; i < v->item_count; i++)
            n += element_count(v->items[i]);
    return n;
}

/* ---- expressions ------------------------------------------------------------- */

static struct expr vector_expr(struct writer *w, const struct value *v, const struct layout *l)
{
    const char *name = vector_name(w, l->scalar, l->count);
    bool same = true;
    for (int i = 1; i < v->item_count; i++)
        same &= v->items[i] == v->items[0];
    struct buf b = {0};
    if (same && v->item_count > 0) {
        buf_printf(&b, "%s_splat(%s)", name, const_expr(w, v->items[0]).s);
    } else {
        buf_printf(&b, "%s_make(", name);
        for (int i = 0; i < v->item_count; i++)
            buf_printf(&b, "%s%s", i ? ", " : "", const_expr(w, v->items[i]).s);
        buf_putc(&b, ')');
    }
    struct expr e = { arena_strndup(w->arena, b.at, b.len), PREC_POSTFIX };
    buf_free(&b);
    return e;
}

struct expr const_expr(struct writer *w, const struct value *v)
{
    const struct layout *l = v->type ? v->type->layout : NULL;

    switch (v->kind) {
    case VALUE_INT:
    case VALUE_FLOAT:
        if (l && l->kind == LAYOUT_SCALAR)
            return scalar_expr(w, v, l->scalar);
        if (l && l->kind == LAYOUT_VECTOR) {
            const char *lane = l->scalar == SCALAR_BOOL || !scalar_is_float(l->scalar)
                                   ? int_expr(w, v, l->scalar).s
                                   : scalar_expr(w, v, l->scalar).s;
            return (struct expr){ arena_printf(w->arena, "%s_splat(%s)",
                                               vector_name(w, l->scalar, l->count), lane),
                                  PREC_POSTFIX };
        }
        break;
    case VALUE_STRING:
        if (l && l->kind == LAYOUT_POINTER && v->length > TEXT_LIMIT)
            return (struct expr){ arena_printf(w->arena, "(%s)%s[0]", ctype(w, v->type),
                                               long_text(w, v)), PREC_UNARY };
        if (l && l->kind == LAYOUT_POINTER)
            return (struct expr){ arena_printf(w->arena, "(%s)%s", w->target->has_spaces
                                                   ? pointer_into(w, l->elem, SPACE_CONSTANT, false)
                                                   : ctype(w, v->type),
                                               string_text(w->arena, v->bytes, v->length, 12)),
                                  PREC_UNARY };
        break;
    case VALUE_STRUCT: {
        if (l && l->kind == LAYOUT_VECTOR)
            return vector_expr(w, v, l);
        if (element_count(v) > INLINE_ELEMENTS + 1)
            return (struct expr){ value_table(w, v), PREC_PRIMARY };
        if (is_made(w, v))
            return (struct expr){ made_value(w, v), PREC_POSTFIX };
        const char *init = const_init(w, v);
        const char *open = arena_printf(w->arena, w->target->literal_open, ctype(w, v->type));
        return (struct expr){ arena_printf(w->arena, "%s%s", open, init + 2), PREC_POSTFIX };
    }
    case VALUE_NULL:
        return (struct expr){ w->target->null, PREC_PRIMARY };
    case VALUE_IMAGE: {
        const char *name = image_name(w, v->image);
        if (w->target->has_spaces) /* it leads to constant memory, whatever its type says */
            return (struct expr){ arena_printf(w->arena, "(%s + %lld)", name, (long long)v->offset),
                                  PREC_PRIMARY };
        const char *type = ctype(w, v->type);
        if (v->offset)
            return (struct expr){ arena_printf(w->arena, "(%s)(%s + %lld)", type, name,
                                               (long long)v->offset), PREC_UNARY };
        return (struct expr){ arena_printf(w->arena, "(%s)%s", type, name), PREC_UNARY };
    }
    case VALUE_FUNC: {
        struct ir_func *f = names_func_of(w->names, v);
        if (f) {
            if (w->split)
                split_tabled(w, f);
            need_prototype(w, f);
            return (struct expr){ name_func(w->names, f), PREC_PRIMARY };
        }
        break;
    }
    case VALUE_ERROR:
    case VALUE_EXACT:
    case VALUE_TYPE:
    case VALUE_PACK:
    case VALUE_ORIGIN:
    case VALUE_PARAM:
    case VALUE_UNBOUND:
        break;
    }
    diag_error(w->program->diags, (struct span){0}, DIAG_UNSUPPORTED,
               "a compile-time value of this kind in the output");
    w->failed = true;
    return (struct expr){ "0", PREC_PRIMARY };
}
