/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls of C functions by name. Those of the runtime and of the C library have prototypes in headers:
 * their arguments are converted to what C declares. Others get a prototype made from the call. */
#include "emit/writer.h"

#include <stdlib.h>
#include <string.h>

/* C's types, result first: v void, b bool, i int, I int32_t, l int64_t, u uint64_t, z size_t, n long,
 * d double, f float, h 16 bits, p void *, s char *, P int *, L int64_t *, D double *, F float *; `.`
 * more follow. */
static const struct c_function {
    const char *name, *types;
} c_functions[] = {
    { "abort", "v" }, { "abs", "ii" }, { "acos", "dd" }, { "acosf", "ff" }, { "acosh", "dd" },
    { "acoshf", "ff" }, { "asin", "dd" }, { "asinf", "ff" }, { "asinh", "dd" }, { "asinhf", "ff" },
    { "atan", "dd" }, { "atan2", "ddd" }, { "atan2f", "fff" }, { "atanf", "ff" }, { "atanh", "dd" },
    { "atanhf", "ff" }, { "atof", "ds" }, { "atoi", "is" }, { "calloc", "pzz" }, { "cbrt", "dd" },
    { "cbrtf", "ff" }, { "ceil", "dd" }, { "ceilf", "ff" }, { "copysign", "ddd" },
    { "copysignf", "fff" }, { "cos", "dd" }, { "cosf", "ff" }, { "cosh", "dd" }, { "coshf", "ff" },
    { "erf", "dd" }, { "erfc", "dd" }, { "erfcf", "ff" }, { "erff", "ff" }, { "exit", "vi" },
    { "exp", "dd" }, { "exp2", "dd" }, { "exp2f", "ff" }, { "expf", "ff" }, { "expm1", "dd" },
    { "expm1f", "ff" }, { "fabs", "dd" }, { "fabsf", "ff" }, { "floor", "dd" }, { "floorf", "ff" },
    { "fma", "dddd" }, { "fmaf", "ffff" }, { "fmax", "ddd" }, { "fmin", "ddd" }, { "fmod", "ddd" },
    { "fmodf", "fff" }, { "free", "vp" }, { "frexp", "ddP" }, { "frexpf", "ffP" },
    { "getenv", "ss" }, { "hypot", "ddd" }, { "hypotf", "fff" }, { "ilogb", "id" },
    { "ilogbf", "if" }, { "isalpha", "ii" }, { "isdigit", "ii" }, { "isspace", "ii" }, { "j0", "dd" },
    { "j1", "dd" }, { "ldexp", "ddi" }, { "ldexpf", "ffi" }, { "lgamma", "dd" }, { "lgammaf", "ff" },
    { "log", "dd" }, { "log10", "dd" }, { "log10f", "ff" }, { "log1p", "dd" }, { "log1pf", "ff" },
    { "log2", "dd" }, { "log2f", "ff" }, { "logb", "dd" }, { "logbf", "ff" }, { "logf", "ff" },
    { "malloc", "pz" }, { "memchr", "ppiz" }, { "memcmp", "ippz" }, { "memcpy", "pppz" },
    { "memmove", "pppz" }, { "memset", "ppiz" },
    { "mj_abort", "vs." }, { "mj_abort_at", "vsiis." }, { "mj_alloc", "pll" }, { "mj_argc", "l" },
    { "mj_argv", "sl" }, { "mj_bf16_format", "lsh" }, { "mj_check_index", "lllsii" },
    { "mj_check_slice", "vslllsii" }, { "mj_close", "ii" }, { "mj_errno", "i" },
    { "mj_error_text", "si" }, { "mj_exit", "vi" }, { "mj_f16_format", "lsh" },
    { "mj_f32_exp", "ff" }, { "mj_f32_format", "lsf" }, { "mj_f32_parse", "lslF" },
    { "mj_f64_exp", "dd" }, { "mj_f64_format", "lsd" }, { "mj_f64_parse", "lslD" },
    { "mj_fail_at", "vsiis." }, { "mj_fail_index", "vllsii" }, { "mj_flush", "v" },
    { "mj_free", "vp" }, { "mj_getenv", "ss" }, { "mj_i64_format", "lsl" },
    { "mj_init", "vip" }, { "mj_open", "iss" }, { "mj_perf_counter_ns", "l" },
    { "mj_random_f64", "d" }, { "mj_random_seed", "vu" }, { "mj_random_u64", "u" },
    { "mj_read", "lipl" }, { "mj_read_line", "sL" }, { "mj_seek", "lili" }, { "mj_setenv", "bssb" },
    { "mj_sleep_ns", "vl" }, { "mj_time_ns", "l" }, { "mj_trap", "v" }, { "mj_u64_format", "lsu" },
    { "mj_uncaught", "isl" }, { "mj_utf8_count", "lsl" }, { "mj_utf8_decode", "IslP" },
    { "mj_utf8_encode", "isI" }, { "mj_utf8_offset", "lsll" }, { "mj_utf8_valid", "bsl" },
    { "mj_write", "vipl" },
    { "modf", "ddD" }, { "nearbyint", "dd" }, { "nearbyintf", "ff" }, { "nextafter", "ddd" },
    { "nextafterf", "fff" }, { "pow", "ddd" }, { "powf", "fff" }, { "printf", "is." },
    { "putchar", "ii" }, { "puts", "is" }, { "rand", "i" }, { "realloc", "ppz" },
    { "remainder", "ddd" }, { "remainderf", "fff" }, { "rint", "dd" }, { "rintf", "ff" },
    { "round", "dd" }, { "roundf", "ff" }, { "scalbn", "ddi" }, { "scalbnf", "ffi" }, { "sin", "dd" },
    { "sinf", "ff" }, { "sinh", "dd" }, { "sinhf", "ff" }, { "sqrt", "dd" }, { "sqrtf", "ff" },
    { "strcmp", "iss" }, { "strlen", "zs" }, { "strncmp", "issz" }, { "system", "is" },
    { "tan", "dd" }, { "tanf", "ff" }, { "tanh", "dd" }, { "tanhf", "ff" }, { "tgamma", "dd" },
    { "tgammaf", "ff" }, { "tolower", "ii" }, { "toupper", "ii" }, { "trunc", "dd" },
    { "truncf", "ff" }, { "y0", "dd" }, { "y1", "dd" },
};

/* What mojo.h does not bring in. */
static const struct {
    const char *header, *names;
} headers[] = {
    { "stdio.h", " printf putchar puts " },
    { "stdlib.h", " abort abs atof atoi calloc exit free getenv malloc rand realloc system " },
    { "ctype.h", " isalpha isdigit isspace tolower toupper " },
};

static void include_for(struct writer *w, const char *symbol)
{
    const char *word = arena_printf(w->arena, " %s ", symbol);
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        if (strstr(headers[i].names, word))
            w->includes |= 1u << i;
}

void put_includes(const struct writer *w, struct buf *out)
{
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        if (w->includes & (1u << i))
            buf_printf(out, "#include <%s>\n", headers[i].header);
}

static int by_name(const void *key, const void *f)
{
    return strcmp(key, ((const struct c_function *)f)->name);
}

static const struct c_function *find_function(const char *name)
{
    return bsearch(name, c_functions, sizeof c_functions / sizeof *c_functions, sizeof *c_functions,
                   by_name);
}

/* C's type behind a letter, when a value of our type `t` needs a cast to become it. */
static const char *conversion(const struct type *t, char letter)
{
    const struct layout *l = t->layout;
    const enum scalar s = l->scalar;

    if (l->kind == LAYOUT_POINTER) {
        const struct layout *e = l->elem ? l->elem->layout : NULL;
        const bool is_scalar = e && e->kind == LAYOUT_SCALAR;
        switch (letter) {
        case 's': return "char *";
        case 'P': return is_scalar && e->scalar == SCALAR_I32 ? NULL : "int *";
        case 'L': return is_scalar && (e->scalar == SCALAR_I64 || e->scalar == SCALAR_INT)
                             ? NULL : "int64_t *";
        case 'D': return is_scalar && e->scalar == SCALAR_F64 ? NULL : "double *";
        case 'F': return is_scalar && e->scalar == SCALAR_F32 ? NULL : "float *";
        default: return NULL;
        }
    }
    if (l->kind != LAYOUT_SCALAR)
        return NULL;
    switch (letter) {
    case 'i': return s == SCALAR_I32 || s == SCALAR_I16 || s == SCALAR_I8 ? NULL : "int";
    case 'I': return s == SCALAR_I32 ? NULL : "int32_t";
    case 'l': return s == SCALAR_I64 || s == SCALAR_INT || s == SCALAR_I32 ? NULL : "int64_t";
    case 'u': return s == SCALAR_U64 || s == SCALAR_UINT ? NULL : "uint64_t";
    case 'z': return "size_t";
    case 'n': return "long";
    default: return NULL;
    }
}

/* The type a call's result must be cast to so that it becomes `t`; NULL when C does it silently. */
const char *extern_result(struct writer *w, const char *symbol, const struct type *t)
{
    const struct c_function *f = find_function(symbol);
    const struct layout *l = t->layout;
    if (!f)
        return strncmp(symbol, "mj_", 3) == 0 && l->kind == LAYOUT_POINTER ? ctype(w, t) : NULL;
    const char letter = f->types[0];
    if (letter == 's' || (letter == 'p' && w->target->is_device))
        return ctype(w, t);
    if (l->kind != LAYOUT_SCALAR || letter == 'p')
        return NULL;
    const enum scalar s = l->scalar;
    const bool wide = s == SCALAR_I64 || s == SCALAR_INT;
    switch (letter) {
    case 'i': case 'I': return s == SCALAR_I32 || wide ? NULL : ctype(w, t);
    case 'l': return wide ? NULL : ctype(w, t);
    case 'u': return s == SCALAR_U64 || s == SCALAR_UINT ? NULL : ctype(w, t);
    case 'z': case 'n': return ctype(w, t);
    default: return NULL;
    }
}

static bool is_unsigned(enum scalar s)
{
    return !scalar_is_signed(s);
}

static const char *argument(struct body *b, const struct ir_operand *o, char letter)
{
    const struct layout *l = o->type->layout;
    const char *cast = o->kind == OPD_ADDR ? NULL : conversion(o->type, letter);
    if (o->kind == OPD_CONST && o->value->kind == VALUE_STRING)
        return string_text(b->arena, o->value->bytes, o->value->length, 12);
    struct expr e = operand_expr(b, o);
    if (o->kind == OPD_CONST && l->kind == LAYOUT_SCALAR && is_unsigned(l->scalar) == false)
        cast = NULL; /* a literal converts by itself */
    if (cast)
        return arena_printf(b->arena, "(%s)%s", cast, wrap(b, e, PREC_UNARY));
    return wrap(b, e, PREC_ASSIGN);
}

static void declare_extern(struct body *b, const struct ir_stmt *s)
{
    struct writer *w = b->w;
    for (int i = 0; i < w->externs.len; i++)
        if (strcmp(w->externs.at[i], s->symbol) == 0)
            return;
    vec_push(w->arena, &w->externs, s->symbol);
    struct buf out = {0};
    for (int i = 0; i < s->operand_count && (s->fixed_args < 0 || i < s->fixed_args); i++) {
        const struct ir_operand *o = &s->operands[i];
        if (type_vanishes(o->type))
            continue;
        const char *type = ctype(w, o->type);
        buf_printf(&out, "%s%s", out.len ? ", " : "",
                   o->kind == OPD_ADDR ? pointer_to(w, type) : type);
    }
    if (s->fixed_args >= 0)
        buf_puts(&out, out.len ? ", ..." : "");
    const char *ret = s->dest.local >= 0 && !type_vanishes(s->dest.type) ? ctype(w, s->dest.type)
                                                                         : "void";
    buf_printf(&w->prototypes, "extern %s;\n",
               cdecl_of(w, ret, arena_printf(w->arena, "%s(%s)", s->symbol, out.len ? out.at : "void")));
    buf_free(&out);
}

void put_extern_call(struct body *b, struct buf *out, const struct ir_stmt *s)
{
    const struct c_function *f = find_function(s->symbol);
    const char *letters = f ? f->types + 1 : "";

    if (f)
        include_for(b->w, s->symbol);
    else if (strncmp(s->symbol, "mj_", 3) != 0)
        declare_extern(b, s);
    buf_printf(out, "%s(", s->symbol);
    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        if (type_vanishes(o->type))
            continue;
        const char letter = *letters && *letters != '.' ? *letters++ : 0;
        buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ", argument(b, o, letter));
    }
}
