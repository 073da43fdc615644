/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* C functions that may be called at compile time: the runtime's and libm's, by table. */
#include "comptime/eval.h"

#include "runtime/mojo.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The arguments of one call, by position. */
struct call {
    struct eval_state *e;
    const struct extern_arg *args;
    int n;
    unsigned char *ret;
    const struct type *type;
    struct span at;
};

static int64_t integer(const struct call *c, int i)
{
    const struct layout *l = i < c->n ? c->args[i].type->layout : NULL;

    return l && l->kind == LAYOUT_SCALAR ? int_of_memory(c->args[i].at, l->scalar) : 0;
}

static double real(const struct call *c, int i)
{
    const struct layout *l = i < c->n ? c->args[i].type->layout : NULL;
    double x = 0;

    if (l && l->kind == LAYOUT_SCALAR)
        op_cast(l->scalar, SCALAR_F64, &x, c->args[i].at);
    return x;
}

static bool is_pointer(const struct call *c, int i)
{
    return i < c->n && c->args[i].type->layout->kind == LAYOUT_POINTER;
}

/* The address of n accessible bytes, or NULL after eval_fail. */
static unsigned char *bytes(const struct call *c, int i, int64_t n)
{
    unsigned char *p = NULL;

    if (is_pointer(c, i))
        memcpy(&p, c->args[i].at, sizeof p);
    if (n < 0 || !memory_is_live(c->e, p, (size_t)n)) {
        eval_dead(c->e, c->at, p);
        return NULL;
    }
    return p ? p : c->e->memory;
}

static bool give_int(const struct call *c, int64_t x)
{
    if (c->ret && c->type->layout->kind == LAYOUT_SCALAR)
        int_to_memory(c->ret, c->type->layout->scalar, x);
    return true;
}

static bool give_real(const struct call *c, double x)
{
    if (c->ret && c->type->layout->kind == LAYOUT_SCALAR)
        op_cast(SCALAR_F64, c->type->layout->scalar, c->ret, &x);
    return true;
}

static bool give_pointer(const struct call *c, const void *p)
{
    if (c->ret && c->type->layout->kind == LAYOUT_POINTER)
        memcpy(c->ret, &p, sizeof p);
    return true;
}

/* ---- memory ------------------------------------------------------------------- */

static bool call_alloc(const struct call *c)
{
    const int64_t size = integer(c, 0), align = c->n > 1 ? integer(c, 1) : 16;
    unsigned char *p = size < 0 ? NULL : memory_alloc(c->e, (size_t)size, (size_t)align, false);

    if (!p)
        return eval_fail(c->e, c->at, NO_MEMORY);
    return give_pointer(c, p);
}

static bool call_free(const struct call *c)
{
    void *p = NULL;

    if (is_pointer(c, 0))
        memcpy(&p, c->args[0].at, sizeof p);
    return memory_free(c->e, p) ||
           eval_fail(c->e, c->at, "memory is given back that was not allocated, or twice");
}

static bool call_memcpy(const struct call *c)
{
    const int64_t n = integer(c, 2);
    unsigned char *to = bytes(c, 0, n), *from = to ? bytes(c, 1, n) : NULL;

    if (!from)
        return false;
    memmove(to, from, (size_t)n);
    return give_pointer(c, to);
}

static bool call_memset(const struct call *c)
{
    const int64_t n = integer(c, 2);
    unsigned char *to = bytes(c, 0, n);

    if (!to)
        return false;
    memset(to, (int)integer(c, 1), (size_t)n);
    return give_pointer(c, to);
}

static bool call_memcmp(const struct call *c)
{
    const int64_t n = integer(c, 2);
    unsigned char *a = bytes(c, 0, n), *b = a ? bytes(c, 1, n) : NULL;
    int order;

    if (!b)
        return false;
    order = memcmp(a, b, (size_t)n);
    return give_int(c, order < 0 ? -1 : order > 0);
}

static bool call_bytes_equal(const struct call *c)
{
    const int64_t n = integer(c, 2);
    unsigned char *a = bytes(c, 0, n), *b = a ? bytes(c, 1, n) : NULL;

    return b && give_int(c, mj_bytes_equal(a, b, n));
}

static bool call_hash_bytes(const struct call *c)
{
    const int64_t n = integer(c, 5);
    unsigned char *p = bytes(c, 4, n);

    return p && give_int(c, (int64_t)mj_hash_bytes((uint64_t)integer(c, 0), (uint64_t)integer(c, 1),
                                                   (uint64_t)integer(c, 2), (uint64_t)integer(c, 3),
                                                   p, n));
}

static bool call_hash_word(const struct call *c)
{
    return give_int(c, (int64_t)mj_hash_word((uint64_t)integer(c, 0), (uint64_t)integer(c, 1)));
}

static bool call_hash_words(const struct call *c)
{
    return give_int(c, (int64_t)mj_hash_words((uint64_t)integer(c, 0), (uint64_t)integer(c, 1),
                                              (uint64_t)integer(c, 2), (uint64_t)integer(c, 3)));
}

static bool call_hash_end(const struct call *c)
{
    return give_int(c, (int64_t)mj_hash_end((uint64_t)integer(c, 0), (uint64_t)integer(c, 1)));
}

/* A String's bytes never lie in place of its pointer, which must stay one to be read as a value. */
static bool call_in_place(const struct call *c)
{
    return give_int(c, 0);
}

static bool text_length(const struct call *c, int i, int64_t *length)
{
    unsigned char *p = bytes(c, i, 1);

    for (int64_t n = 0; p; n++) {
        if (!memory_is_live(c->e, p + n, 1))
            return eval_fail(c->e, c->at, "a text without end is read");
        if (!p[n]) {
            *length = n;
            return true;
        }
    }
    return false;
}

static bool call_strlen(const struct call *c)
{
    int64_t n;

    return text_length(c, 0, &n) && give_int(c, n);
}

/* mj_T_atomic_WORD(p, ..), with _in or without: there is one thread. */
static bool call_atomic(const struct call *c, const char *word)
{
    const struct type *t = is_pointer(c, 0) ? c->args[0].type->layout->elem : NULL;
    unsigned char *p = t && t->layout ? bytes(c, 0, (int64_t)t->layout->size) : NULL;
    const size_t n = p ? (size_t)t->layout->size : 0;
    const bool is_add = strncmp(word, "add", 3) == 0;

    if (!p || t->layout->kind != LAYOUT_SCALAR)
        return false;
    const enum scalar s = t->layout->scalar;
    if (strncmp(word, "compare_exchange", 16) == 0) {
        unsigned char *expected = bytes(c, 1, (int64_t)n);
        if (!expected)
            return false;
        const bool is_equal = memcmp(p, expected, n) == 0;
        memcpy(is_equal ? p : expected, is_equal ? c->args[2].at : p, n);
        return give_int(c, is_equal);
    }
    const int64_t old = int_of_memory(p, s);
    double was = 0;
    if (scalar_is_float(s))
        op_cast(s, SCALAR_F64, &was, p);
    if (c->ret)
        memcpy(c->ret, p, n);
    if (is_add && scalar_is_float(s)) {
        const double sum = was + real(c, 1);
        op_cast(SCALAR_F64, s, p, &sum);
    } else if (is_add) {
        int_to_memory(p, s, mj_i64_add(old, integer(c, 1)));
    } else if (strncmp(word, "load", 4) != 0) {
        memcpy(p, c->args[1].at, n);
    }
    return true;
}

/* ---- output, failure ----------------------------------------------------------- */

static bool call_write(const struct call *c)
{
    const int64_t n = integer(c, 2);
    unsigned char *p = bytes(c, 1, n);
    FILE *out = integer(c, 0) == 2 ? stderr : stdout;

    if (!p)
        return false;
    fwrite(p, 1, (size_t)n, out);
    fflush(out);
    return give_int(c, n);
}

static bool call_nothing(const struct call *c)
{
    (void)c;
    return true;
}

/* The program stops itself: by a check that failed, or because it wants to. */
static bool stopped(const struct call *c, const char *how, const unsigned char *text, int64_t n)
{
    const int shown = n > 1000 ? 1000 : (int)n;

    return eval_fail(c->e, c->at, "%s%s%.*s", how, shown ? ": " : "", shown, (const char *)text);
}

/* (file, line, column, format, ...); the library's format is "%.*s". */
static bool fail_at(const struct call *c, const char *how)
{
    const bool is_counted = c->n > 5;
    const int at = is_counted ? 5 : 3;
    int64_t n = is_counted ? integer(c, 4) : 0;
    const unsigned char *text;

    if (!is_counted && !text_length(c, 3, &n))
        return false;
    text = bytes(c, at, n);
    return text && stopped(c, how, text, n);
}

static bool call_fail_at(const struct call *c)
{
    return fail_at(c, "a check fails");
}

static bool call_abort_at(const struct call *c)
{
    return fail_at(c, "the program aborts");
}

static bool call_abort(const struct call *c)
{
    int64_t n = 0;
    unsigned char *text;

    if (!is_pointer(c, 0))
        return stopped(c, "the program aborts", NULL, 0);
    return text_length(c, 0, &n) && (text = bytes(c, 0, n)) &&
           stopped(c, "the program aborts", text, n);
}

static bool call_exit(const struct call *c)
{
    return eval_fail(c->e, c->at, "the program ends itself with status %lld",
                     (long long)integer(c, 0));
}

/* (index, count, file, line, column) */
static bool call_check_index(const struct call *c)
{
    const int64_t i = integer(c, 0), n = integer(c, 1);

    if ((uint64_t)i >= (uint64_t)n)
        return eval_fail(c->e, c->at, "index %lld is out of bounds, valid range is 0 to %lld",
                         (long long)i, (long long)n - 1);
    return give_int(c, i);
}

/* (what, index, first, last, file, line, column) */
static bool call_check_slice(const struct call *c)
{
    const int64_t i = integer(c, 1), first = integer(c, 2), last = integer(c, 3);
    int64_t n = 0;
    unsigned char *what = NULL;

    if (i >= first && i <= last)
        return true;
    if (!text_length(c, 0, &n) || !(what = bytes(c, 0, n)))
        return false;
    return eval_fail(c->e, c->at, "slice %.*s index %lld is out of bounds, valid range is %lld to "
                     "%lld", (int)n, (const char *)what, (long long)i, (long long)first,
                     (long long)last);
}

static bool call_fail_index(const struct call *c)
{
    return eval_fail(c->e, c->at, "index %lld is out of bounds, valid range is 0 to %lld",
                     (long long)integer(c, 0), (long long)integer(c, 1) - 1);
}

/* ---- numbers and text ----------------------------------------------------------- */

/* (number, buffer) or (buffer, number) */
static bool call_format(const struct call *c, enum scalar s)
{
    const int number = is_pointer(c, 0) ? 1 : 0;
    unsigned char *buf = NULL;
    unsigned char x[32] = { 0 };
    char text[MJ_INT256_TEXT + 1];
    int64_t n = 0;

    if (number >= c->n || c->args[number].type->layout->kind != LAYOUT_SCALAR)
        return eval_fail(c->e, c->at, "no number to format");
    op_cast(c->args[number].type->layout->scalar, s, x, c->args[number].at);
#define FORMAT(T, C)                       \
    {                                      \
        C value;                           \
        memcpy(&value, x, sizeof value);   \
        n = mj_##T##_format(text, value);  \
    }
    if (s == SCALAR_F64)
        FORMAT(f64, double)
    else if (s == SCALAR_F32)
        FORMAT(f32, float)
    else if (s == SCALAR_F16)
        FORMAT(f16, mj_f16)
    else if (s == SCALAR_BF16)
        FORMAT(bf16, mj_bf16)
    else if (s == SCALAR_I256)
        FORMAT(i256, mj_i256)
    else if (s == SCALAR_U256)
        FORMAT(u256, mj_u256)
    else if (s == SCALAR_U64)
        FORMAT(u64, uint64_t)
#ifdef MJ_HAS_I128
    else if (s == SCALAR_I128)
        FORMAT(i128, mj_i128)
    else if (s == SCALAR_U128)
        FORMAT(u128, mj_u128)
#endif
    else
        FORMAT(i64, int64_t)
    buf = bytes(c, 1 - number, n);
    if (!buf)
        return false;
    memcpy(buf, text, (size_t)n);
    return give_int(c, n);
}

static bool call_parse(const struct call *c, enum scalar s)
{
    const int64_t n = integer(c, 1);
    const unsigned char *text = bytes(c, 0, n);
    unsigned char *to = text ? bytes(c, 2, scalar_bits(s) / 8) : NULL;
    double x = 0;
    float y = 0;
    int64_t used;

    if (!to)
        return false;
    if (s == SCALAR_F64) {
        used = mj_f64_parse((const char *)text, n, &x);
        if (used)
            memcpy(to, &x, sizeof x);
    } else {
        used = mj_f32_parse((const char *)text, n, &y);
        if (used)
            memcpy(to, &y, sizeof y);
    }
    return give_int(c, used);
}

static bool call_utf8_decode(const struct call *c)
{
    const int64_t n = integer(c, 1);
    const unsigned char *text = bytes(c, 0, n);
    unsigned char *to = text && n > 0 ? bytes(c, 2, sizeof(int)) : NULL;
    int length;
    int32_t point;

    if (!to)
        return eval_fail(c->e, c->at, "an empty text is decoded");
    point = mj_utf8_decode((const char *)text, n, &length);
    memcpy(to, &length, sizeof length);
    return give_int(c, point);
}

static bool call_utf8_encode(const struct call *c)
{
    unsigned char *to = bytes(c, 0, 1);
    char text[4];
    int n;

    if (!to)
        return false;
    n = mj_utf8_encode(text, (int32_t)integer(c, 1));
    if (!(to = bytes(c, 0, n)))
        return false;
    memcpy(to, text, (size_t)n);
    return give_int(c, n);
}

static bool call_utf8_valid(const struct call *c)
{
    const unsigned char *text = bytes(c, 0, integer(c, 1));

    return text && give_int(c, mj_utf8_valid((const char *)text, integer(c, 1)));
}

static bool call_utf8_count(const struct call *c)
{
    const unsigned char *text = bytes(c, 0, integer(c, 1));

    return text && give_int(c, mj_utf8_count((const char *)text, integer(c, 1)));
}

static bool call_utf8_offset(const struct call *c)
{
    const unsigned char *text = bytes(c, 0, integer(c, 1));

    return text && give_int(c, mj_utf8_offset((const char *)text, integer(c, 1), integer(c, 2)));
}

/* ---- the table ------------------------------------------------------------------ */

static const struct {
    const char *name;
    bool (*call)(const struct call *c);
} functions[] = {
    { "mj_alloc", call_alloc },         { "mj_free", call_free },
    { "malloc", call_alloc },           { "free", call_free },
    { "mj_memcpy", call_memcpy },       { "mj_memmove", call_memcpy },
    { "memcpy", call_memcpy },          { "memmove", call_memcpy },
    { "mj_copy", call_memcpy },         { "mj_bytes_equal", call_bytes_equal },
    { "mj_hash_bytes", call_hash_bytes },
    { "mj_hash_end", call_hash_end },
    { "mj_hash_word", call_hash_word },
    { "mj_hash_words", call_hash_words },
    { "mj_in_place", call_in_place },
    { "mj_memset", call_memset },       { "memset", call_memset },
    { "mj_memcmp", call_memcmp },       { "memcmp", call_memcmp },
    { "mj_strlen", call_strlen },       { "strlen", call_strlen },
    { "mj_write", call_write },         { "mj_flush", call_nothing },
    { "mj_atomic_fence_in", call_nothing },
    { "mj_fail_at", call_fail_at },     { "mj_abort_at", call_abort_at },
    { "mj_check_index", call_check_index }, { "mj_check_slice", call_check_slice },
    { "mj_fail_index", call_fail_index },   { "mj_fail_slice", call_check_slice },
    { "mj_abort", call_abort },         { "abort", call_abort },
    { "mj_trap", call_abort },          { "mj_exit", call_exit },
    { "exit", call_exit },
    { "mj_utf8_decode", call_utf8_decode }, { "mj_utf8_encode", call_utf8_encode },
    { "mj_utf8_valid", call_utf8_valid },   { "mj_utf8_count", call_utf8_count },
    { "mj_utf8_offset", call_utf8_offset },
};

static const struct {
    const char *name;
    enum scalar scalar;
    bool (*call)(const struct call *c, enum scalar s);
} texts[] = {
    { "mj_f64_format", SCALAR_F64, call_format },   { "mj_f32_format", SCALAR_F32, call_format },
    { "mj_f16_format", SCALAR_F16, call_format },   { "mj_bf16_format", SCALAR_BF16, call_format },
    { "mj_i64_format", SCALAR_I64, call_format },   { "mj_u64_format", SCALAR_U64, call_format },
    { "mj_i256_format", SCALAR_I256, call_format }, { "mj_u256_format", SCALAR_U256, call_format },
    { "mj_i128_format", SCALAR_I128, call_format }, { "mj_u128_format", SCALAR_U128, call_format },
    { "mj_f64_parse", SCALAR_F64, call_parse },     { "mj_f32_parse", SCALAR_F32, call_parse },
};

#define LIBM_1(X)                                                                              \
    X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh)     \
    X(atanh) X(exp) X(exp2) X(expm1) X(log) X(log2) X(log10) X(log1p) X(sqrt) X(cbrt) X(fabs)  \
    X(floor) X(ceil) X(trunc) X(round) X(rint) X(nearbyint) X(erf) X(erfc) X(tgamma) X(lgamma) \
    X(logb)
#define LIBM_2(X)                                                                              \
    X(pow) X(atan2) X(fmod) X(hypot) X(copysign) X(fmin) X(fmax) X(fdim) X(remainder)          \
    X(nextafter)

static const struct {
    const char *name, *name_float;
    double (*wide)(double);
    float (*narrow)(float);
} libm_1[] = {
#define X(name_) { #name_, #name_ "f", name_, name_##f },
    LIBM_1(X)
#undef X
    { "mj_f64_exp", "mj_f32_exp", mj_f64_exp, mj_f32_exp },
};

static const struct {
    const char *name, *name_float;
    double (*wide)(double, double);
    float (*narrow)(float, float);
} libm_2[] = {
#define X(name_) { #name_, #name_ "f", name_, name_##f },
    LIBM_2(X)
#undef X
    { "mj_f64_pow", "mj_f32_pow", mj_f64_pow, mj_f32_pow },
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool call_math(const struct call *c, const char *symbol, bool *done)
{
    *done = true;
    for (size_t i = 0; i < COUNT(libm_1); i++) {
        if (!strcmp(libm_1[i].name, symbol))
            return give_real(c, libm_1[i].wide(real(c, 0)));
        if (!strcmp(libm_1[i].name_float, symbol))
            return give_real(c, libm_1[i].narrow((float)real(c, 0)));
    }
    for (size_t i = 0; i < COUNT(libm_2); i++) {
        if (!strcmp(libm_2[i].name, symbol))
            return give_real(c, libm_2[i].wide(real(c, 0), real(c, 1)));
        if (!strcmp(libm_2[i].name_float, symbol))
            return give_real(c, libm_2[i].narrow((float)real(c, 0), (float)real(c, 1)));
    }
    if (!strcmp(symbol, "ldexp") || !strcmp(symbol, "scalbn"))
        return give_real(c, ldexp(real(c, 0), (int)integer(c, 1)));
    if (!strcmp(symbol, "ldexpf") || !strcmp(symbol, "scalbnf"))
        return give_real(c, ldexpf((float)real(c, 0), (int)integer(c, 1)));
    if (!strcmp(symbol, "fma"))
        return give_real(c, fma(real(c, 0), real(c, 1), real(c, 2)));
    if (!strcmp(symbol, "fmaf"))
        return give_real(c, fmaf((float)real(c, 0), (float)real(c, 1), (float)real(c, 2)));
    *done = false;
    return false;
}

bool extern_call(struct eval_state *e, const char *symbol, const struct extern_arg *args, int n,
                 unsigned char *ret, const struct type *type, struct span at)
{
    const struct call c = { e, args, n, ret, type, at };
    bool done, result;

    for (size_t i = 0; i < COUNT(functions); i++)
        if (!strcmp(functions[i].name, symbol))
            return functions[i].call(&c);
    for (size_t i = 0; i < COUNT(texts); i++)
        if (!strcmp(texts[i].name, symbol))
            return texts[i].call(&c, texts[i].scalar);
    const char *const atomic = strstr(symbol, "_atomic_");
    if (atomic)
        return call_atomic(&c, atomic + strlen("_atomic_"));
    result = call_math(&c, symbol, &done);
    if (done)
        return result;
    return eval_fail(e, at, "the C function '%s' can only be called at run time", symbol);
}
