/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls of C functions by name. Those of the runtime and of the C library have prototypes in
 * headers: their arguments are converted to what C declares. Others, those of POSIX among them that
 * a strict C11 leaves out of its headers (j0), get a prototype made from the call. */
#include "emit/needs.h"
#include "emit/prelude.h"

#include "base/embed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* C's types, result first: v void, b bool, i int, I int32_t, l int64_t, u uint64_t, z size_t, n
 * long, d double, f float, c char, x another, p void *, s char *, P int *, L int64_t *, D double *,
 * F float *, S const char **, V mj_device *, B mj_buffer *; `.` more follow. */
static const struct c_function {
    const char *name, *types;
} c_functions[] = {
    { "abort", "v" },        { "abs", "ii" },        { "acos", "dd" },
    { "acosf", "ff" },       { "acosh", "dd" },      { "acoshf", "ff" },
    { "asin", "dd" },        { "asinf", "ff" },      { "asinh", "dd" },
    { "asinhf", "ff" },      { "atan", "dd" },       { "atan2", "ddd" },
    { "atan2f", "fff" },     { "atanf", "ff" },      { "atanh", "dd" },
    { "atanhf", "ff" },      { "atof", "ds" },       { "atoi", "is" },
    { "calloc", "pzz" },     { "cbrt", "dd" },       { "cbrtf", "ff" },
    { "ceil", "dd" },        { "ceilf", "ff" },      { "copysign", "ddd" },
    { "copysignf", "fff" },  { "cos", "dd" },        { "cosf", "ff" },
    { "cosh", "dd" },        { "coshf", "ff" },      { "erf", "dd" },
    { "erfc", "dd" },        { "erfcf", "ff" },      { "erff", "ff" },
    { "exit", "vi" },        { "exp", "dd" },        { "exp2", "dd" },
    { "exp2f", "ff" },       { "expf", "ff" },       { "expm1", "dd" },
    { "expm1f", "ff" },      { "fabs", "dd" },       { "fabsf", "ff" },
    { "floor", "dd" },       { "floorf", "ff" },     { "fma", "dddd" },
    { "fmaf", "ffff" },      { "fmax", "ddd" },      { "fmin", "ddd" },
    { "fmod", "ddd" },       { "fmodf", "fff" },     { "free", "vp" },
    { "frexp", "ddP" },      { "frexpf", "ffP" },    { "getenv", "ss" },
    { "hypot", "ddd" },      { "hypotf", "fff" },    { "ilogb", "id" },
    { "ilogbf", "if" },      { "isalpha", "ii" },    { "isdigit", "ii" },
    { "isspace", "ii" },     { "ldexp", "ddi" },     { "ldexpf", "ffi" },
    { "lgamma", "dd" },
    { "lgammaf", "ff" },     { "log", "dd" },        { "log10", "dd" },
    { "log10f", "ff" },      { "log1p", "dd" },      { "log1pf", "ff" },
    { "log2", "dd" },        { "log2f", "ff" },      { "logb", "dd" },
    { "logbf", "ff" },       { "logf", "ff" },       { "malloc", "pz" },
    { "memchr", "ppiz" },    { "memcmp", "ippz" },   { "memcpy", "pppz" },
    { "memmove", "pppz" },   { "memset", "ppiz" },   { "modf", "ddD" },
    { "nearbyint", "dd" },   { "nearbyintf", "ff" }, { "nextafter", "ddd" },
    { "nextafterf", "fff" }, { "pow", "ddd" },       { "powf", "fff" },
    { "printf", "is." },     { "putchar", "ii" },    { "puts", "is" },
    { "rand", "i" },         { "realloc", "ppz" },   { "remainder", "ddd" },
    { "remainderf", "fff" }, { "rint", "dd" },       { "rintf", "ff" },
    { "round", "dd" },       { "roundf", "ff" },     { "scalbn", "ddi" },
    { "scalbnf", "ffi" },    { "sin", "dd" },        { "sinf", "ff" },
    { "sinh", "dd" },        { "sinhf", "ff" },      { "sqrt", "dd" },
    { "sqrtf", "ff" },       { "strcmp", "iss" },    { "strlen", "zs" },
    { "strncmp", "issz" },   { "system", "is" },     { "tan", "dd" },
    { "tanf", "ff" },        { "tanh", "dd" },       { "tanhf", "ff" },
    { "tgamma", "dd" },      { "tgammaf", "ff" },    { "tolower", "ii" },
    { "toupper", "ii" },     { "trunc", "dd" },      { "truncf", "ff" },
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

/* ---- the runtime's own: its headers say ------------------------------------------- */

static bool has_word(const char *s, size_t n, const char *word)
{
    const size_t len = strlen(word);
    for (size_t i = 0; i + len <= n; i++)
        if (strncmp(s + i, word, len) == 0 &&
            (i == 0 || !(isalnum((unsigned char)s[i - 1]) || s[i - 1] == '_')) &&
            !(i + len < n && (isalnum((unsigned char)s[i + len]) || s[i + len] == '_')))
            return true;
    return false;
}

/* Letter of a declared type, "const char *s". */
static char type_letter(const char *s, size_t n)
{
    static const struct { const char *word; char value, pointer; } rows[] = {
        { "char", 'c', 's' },     { "int", 'i', 'P' },      { "int32_t", 'I', 'p' },
        { "int64_t", 'l', 'L' },  { "uint64_t", 'u', 'p' }, { "size_t", 'z', 'p' },
        { "bool", 'b', 'p' },     { "double", 'd', 'D' },   { "float", 'f', 'F' },
        { "void", 'v', 'p' },     { "mj_device", 'x', 'V' }, { "mj_buffer", 'x', 'B' },
        { "mj_stream", 'x', 'M' }, { "mj_event", 'x', 'E' },  { "mj_kernel", 'x', 'K' },
    };
    int stars = 0;
    for (size_t i = 0; i < n; i++)
        stars += s[i] == '*';
    if (stars > 1)
        return has_word(s, n, "char") ? 'S' : 'p';
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (has_word(s, n, rows[i].word))
            return stars ? rows[i].pointer : rows[i].value;
    return stars ? 'p' : 'x';
}

/* The declaration that starts a line and ends with `name(`; NULL when the text has none. */
static const char *find_declaration(const char *text, const char *name)
{
    const size_t n = strlen(name);
    for (const char *s = text; (s = strstr(s, name)); s += n) {
        const char *line = s;
        if (s[n] != '(')
            continue;
        while (line > text && line[-1] != '\n')
            line--;
        if (line < s && (isalpha((unsigned char)*line) || *line == '_') &&
            (s[-1] == ' ' || s[-1] == '*') && !memchr(line, '(', (size_t)(s - line)))
            return line;
    }
    return NULL;
}

static const struct c_function *parse_declaration(struct arena *a, const char *line,
                                                  const char *name)
{
    struct buf types = { 0 };
    const char *s = strstr(line, name);

    buf_putc(&types, type_letter(line, (size_t)(s - line)));
    for (s += strlen(name) + 1; *s && *s != ')';) {
        const size_t n = strcspn(s, ",)");
        if (n >= 3 && strncmp(s, "...", 3) == 0)
            buf_putc(&types, '.');
        else if (!(n == 4 && strncmp(s, "void", 4) == 0))
            buf_putc(&types, type_letter(s, n));
        s += n;
        while (*s == ',' || isspace((unsigned char)*s))
            s++;
    }
    struct c_function *f = arena_new(a, struct c_function);
    f->name = name;
    f->types = arena_strndup(a, types.at, types.len);
    buf_free(&types);
    return f;
}

static const struct c_function *find_runtime(struct writer *w, const char *name)
{
    for (int i = 0; i < embedded_file_count; i++) {
        const char *path = embedded_files[i].path;
        const size_t len = strlen(path);
        if (strncmp(path, "runtime/", 8) != 0 || strcmp(path + len - 2, ".h") != 0)
            continue;
        const char *line = find_declaration((const char *)embedded_files[i].text, name);
        if (line) {
            w->uses_device |= strncmp(path, "runtime/device/", 15) == 0;
            w->uses_threads |= strcmp(path, "runtime/thread.h") == 0;
            return parse_declaration(w->arena, line, name);
        }
    }
    return NULL;
}

static const struct c_function *find_function(struct writer *w, const char *name)
{
    if (strncmp(name, "mj_", 3) == 0)
        return find_runtime(w, name);
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
        case 'S': return "const char **";
        case 'V': return "mj_device *";
        case 'B': return "mj_buffer *";
        case 'M': return "mj_stream *";
        case 'E': return "mj_event *";
        case 'K': return "mj_kernel *";
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
    case 'c': return "char";
    case 'z': return "size_t";
    case 'n': return "long";
    default: return NULL;
    }
}

/* The type a call's result must be cast to so that it becomes `t`; NULL when C does it silently. */
const char *extern_result(struct writer *w, const char *symbol, const struct type *t)
{
    const struct c_function *f = find_function(w, symbol);
    const struct layout *l = t->layout;
    if (!f)
        return strncmp(symbol, "mj_", 3) == 0 && l->kind == LAYOUT_POINTER ? ctype(w, t) : NULL;
    const char letter = f->types[0];
    if (l->kind == LAYOUT_POINTER)
        return letter == 'p' ? NULL : ctype(w, t);
    if (l->kind != LAYOUT_SCALAR)
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

/* `(uint8_t *)"text"` and no more. */
static bool is_cast_of_text(const char *s)
{
    const char *end = strchr(s, ')');
    return *s == '(' && end && end[-1] == '*' && end[1] == '"' && s[strlen(s) - 1] == '"';
}

static const char *argument(struct body *b, const struct ir_operand *o, char letter)
{
    const struct layout *l = o->type->layout;
    const char *cast = o->kind != OPD_ADDR ? conversion(o->type, letter)
                       : letter == 'S'     ? "const char **"
                                           : NULL;
    if (o->kind == OPD_CONST && o->value->kind == VALUE_STRING)
        return string_text(b->arena, o->value->bytes, o->value->length, 12);
    struct expr e = operand_expr(b, o);
    if (cast && strcmp(cast, "char *") == 0 && is_cast_of_text(e.s))
        return strstr(e.s, "*)\"") + 2; /* a literal is of this type by itself */
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
    buf_printf(
        w->split ? split_prototypes(w) : &w->prototypes, "extern %s;\n",
        cdecl_of(w, ret, arena_printf(w->arena, "%s(%s)", s->symbol, out.len ? out.at : "void")));
    buf_free(&out);
}

struct interval extern_range(const struct ir_stmt *s)
{
    /* No device has larger blocks or grids, as far as can be seen. */
    static const struct {
        const char *start;
        int64_t lo, hi;
    } rows[] = {
        { "mj_thread_", 0, (1 << 20) - 1 },   { "mj_block_dim_", 1, 1 << 20 },
        { "mj_block_", 0, INT32_MAX },        { "mj_grid_dim_", 1, INT32_MAX },
        { "mj_global_", 0, INT64_C(1) << 51 }, { "mj_lane_id", 0, 31 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t n = strlen(rows[i].start);
        if (strncmp(s->symbol, rows[i].start, n) != 0)
            continue;
        const char *axis = s->symbol + n; /* "x", but for what has none */
        if (rows[i].start[n - 1] != '_' ? !*axis : *axis && strchr("xyz", *axis) && !axis[1])
            return (struct interval){ rows[i].lo, rows[i].hi, true };
    }
    return (struct interval){ 0 };
}

/* What a device has: the prelude's functions, and of libm what its language has. */
static bool is_on_device(const struct writer *w, const char *symbol, const struct c_function *f)
{
    if (prelude_has(w->prelude, symbol))
        return true;
    if (w->target->functions)
        return strstr(w->target->functions, arena_printf(w->arena, " %s ", symbol)) != NULL;
    return f && strspn(f->types, "dfiDFP") == strlen(f->types) && strchr("df", f->types[0]);
}

/* Failing ends the thread, where a device can do that. */
static bool is_failure(const char *symbol)
{
    return strncmp(symbol, "mj_fail", 7) == 0 || strncmp(symbol, "mj_abort", 8) == 0 ||
           strcmp(symbol, "mj_trap") == 0 || strcmp(symbol, "mj_exit") == 0;
}

void put_extern_call(struct body *b, struct buf *out, const struct ir_stmt *s)
{
    if (s->assembly) {
        put_assembly_call(b, out, s);
        return;
    }
    const struct c_function *f = find_function(b->w, s->symbol);
    const char *letters = f ? f->types + 1 : "";

    if (b->w->target->is_device) {
        if (is_failure(s->symbol)) {
            buf_puts(out, "mj_trap(");
            return;
        }
        if (strcmp(s->symbol, "mj_check_index") == 0) { /* on a device nobody reads a message */
            buf_printf(out, "(%s", wrap(b, operand_expr(b, &s->operands[0]), PREC_ASSIGN));
            return;
        }
        if (strcmp(s->symbol, "mj_check_slice") == 0 || strcmp(s->symbol, "mj_free") == 0) {
            buf_puts(out, "(void)(0"); /* there is nothing on a heap */
            return;
        }
        const bool shared = s->operand_count && strstr(s->symbol, "_atomic_") &&
                            space_of(b, &s->operands[0]) == SPACE_SHARED;
        const char *called = shared ? arena_printf(b->arena, "%s_shared", s->symbol) : s->symbol;
        if (!is_on_device(b->w, called, f)) {
            diag_error(b->w->program->diags, s->span, DIAG_TARGET, b->w->target->name,
                       arena_printf(b->arena, "a kernel cannot call '%s'", s->symbol));
            b->w->failed = true;
        }
        buf_printf(out, "%s(", called);
        if (strncmp(s->symbol, "mj_report_", 10) == 0)
            buf_puts(out, report_name(b->w));
        for (int i = 0; i < s->operand_count; i++)
            buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ",
                       wrap(b, operand_expr(b, &s->operands[i]), PREC_ASSIGN));
        if (needs_lanes(b->w, s))
            buf_printf(out, ", %s", lanes_name(b->w));
        return;
    }

    if (strncmp(s->symbol, "mj_", 3) != 0)
        needs_symbol(b->w, s->symbol, b->f, s->span);
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
