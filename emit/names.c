/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The only maker of C identifiers. The user's words survive; what they cannot carry goes into
 * `__` and the arguments of the instance, and a clash into `_2`. Names are given in order of first
 * need of the program, not of the file, so that .c, .h, .cl and .cu agree.
 *
 * C promises 63 characters: unless --long-names asks for all of it, a longer name keeps its
 * beginning and the method's word, and a hash of the whole stands for the rest. A type's name is
 * kept so short that those of its methods can begin with it. */
#include "emit/writer.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>

enum { NAME_LIMIT = 63, TYPE_LIMIT = 48, LOCAL_LIMIT = 52, HASH_LENGTH = 9 /* _0123abcd */ };

struct name_key {
    const void *of;
    intptr_t part; /* -1: the thing itself, else field index */
};
struct name_entry {
    struct name_key key;
    const char *name;
    UT_hash_handle hh;
};
/* A word of the file level: given to something, or kept by others. */
struct name_word {
    const char *name;
    bool taken, reserved, of_libc, of_device;
    int next; /* the number to try when it is wanted again */
    UT_hash_handle hh;
};
struct name_instance {
    const void *instance;
    struct ir_func *f;
    UT_hash_handle hh;
};
/* C's text of a function pointer's results and arguments, and the one typedef for it. */
struct name_signature {
    const char *text, *name;
    UT_hash_handle hh;
};
struct names {
    struct arena *arena;
    const struct ir_program *program;
    const char *prefix, *entry;
    struct name_entry *by_key;
    struct name_word *words;
    struct name_instance *by_instance;
    struct name_signature *by_signature;
    bool is_device, is_long;
};

/* C, what mojo.h and the headers below it may define as macros, and what the emitter itself says.
 * OpenCL's and CUDA's words too: a function must have one name in all files. */
static const char *const reserved[] = {
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
    "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict",
    "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union",
    "unsigned", "void", "volatile", "while", "bool", "true", "false", "asm", "typeof", "fortran",
    "near", "far", "huge", "linux", "unix", "i386", "errno", "stdin", "stdout", "stderr", "assert",
    "environ", "main", "INFINITY", "NAN", "NULL", "EOF", "alignas", "alignof", "noreturn",
    "thread_local", "nullptr", "static_assert", "constexpr", "complex", "imaginary", "offsetof",
    "setjmp", "va_arg", "isnan", "isinf", "isfinite", "signbit", "alloca",
    /* functions the generated text calls by C's own name */
    "sqrt", "sqrtf", "floor", "floorf", "ceil", "ceilf", "trunc", "truncf", "nearbyint",
    "nearbyintf", "fabs", "fabsf", "fma", "fmaf", "memcpy", "memset", "memcmp", "memmove", "rint",
    /* other targets */
    "class", "new", "delete", "this", "template", "typename", "namespace", "operator", "private",
    "public", "protected", "virtual", "friend", "using", "try", "catch", "throw", "explicit",
    "export", "mutable", "and", "or", "not", "xor", "bitand", "bitor", "compl", "kernel", "global",
    "local", "constant", "half", "uchar", "ushort", "uint", "ulong", "image", "sampler_t",
    "event_t", "read_only", "write_only", "read_write", "pipe", "threadIdx", "blockIdx", "blockDim",
    "gridDim", "warpSize", "char16_t", "char32_t", "wchar_t", "decltype", "concept", "requires",
    "dim3",
    /* parameters that every function may have */
    "err", "ret", NULL
};

/* Words of libc a file-level name must not redefine. Locals may shadow them. */
static const char *const libc_words[] = {
    "abs",      "labs",      "atoi",      "atof",        "exit",     "abort",    "malloc",
    "calloc",   "realloc",   "free",      "rand",        "srand",    "qsort",    "bsearch",
    "div",      "ldiv",      "getenv",    "system",      "atexit",   "strlen",   "strcmp",
    "strcpy",   "strcat",    "strchr",    "strstr",      "strdup",   "strtol",   "strtod",
    "printf",   "fprintf",   "sprintf",   "puts",        "putc",     "putchar",  "getc",
    "getchar",  "gets",      "fopen",     "fclose",      "fread",    "fwrite",   "fputs",
    "fgets",    "fflush",    "remove",    "rename",      "sin",      "cos",      "tan",
    "asin",     "acos",      "atan",      "atan2",       "sinh",     "cosh",     "tanh",
    "exp",      "exp2",      "expm1",     "log",         "log2",     "log10",    "log1p",
    "pow",      "hypot",     "cbrt",      "erf",         "erfc",     "fmod",     "remainder",
    "round",    "lround",    "fmin",      "fmax",        "fdim",     "ldexp",    "frexp",
    "modf",     "scalbn",    "logb",      "ilogb",       "tgamma",   "lgamma",   "gamma",
    "copysign", "nan",       "nextafter", "j0",          "j1",       "jn",       "y0",
    "y1",       "yn",        "signgam",   "significand", "drem",     "index",    "rindex",
    "time",     "clock",     "difftime",  "mktime",      "signal",   "raise",    "read",
    "write",    "open",      "close",     "link",        "unlink",   "pipe",     "dup",
    "fork",     "sleep",     "usleep",    "alarm",       "pause",    "access",   "chdir",
    "select",   "random",    "srandom",   "basename",    "daemon",   "div_t",    "FILE",
    "fpos_t",   "size_t",    "ssize_t",   "ptrdiff_t",   "int8_t",   "int16_t",  "int32_t",
    "int64_t",  "uint8_t",   "uint16_t",  "uint32_t",    "uint64_t", "intptr_t", "uintptr_t",
    "intmax_t", "uintmax_t", "float_t",   "double_t",    "time_t",   "clock_t",  "off_t",
    "pid_t",    "ulong",     "ushort",    "uint",        "lldiv",    "llabs",    "strtoll",
    "bcmp",     "bcopy",     "bzero",     "ffs",         "swab",     "nice",     "sync",
    "truncate", "crypt",     "encrypt",   "stat",        "getline",  "dprintf",  "perror",
    "tmpfile",  "tmpnam",    "scanf",     "sscanf",      "setenv",   "putenv",   "kill",
    "wait",     "nanosleep", "isalpha",   "isdigit",     "tolower",  "toupper",  NULL
};

/* Built into OpenCL C or CUDA: kernels and what they call keep off them. */
static const char *const device_words[] = {
    "min", "max", "clamp", "step", "mix", "sign", "dot", "cross", "length", "distance", "normalize",
    "mad", "isequal", "barrier", "prefetch", "shuffle", "any", "all", "rotate", "mul24", "degrees",
    "radians", "fract", "rsqrt", "norm", "rcbrt", "popcount", "clz", "atomic_add", "mem_fence",
    "mad24", "hadd", "upsample", "smoothstep", "bitselect", "vload4", "vstore4", NULL
};

static struct name_word *word_of(struct names *n, const char *name)
{
    struct name_word *w;
    HASH_FIND_STR(n->words, name, w);
    return w;
}

static struct name_word *word_made(struct names *n, const char *name)
{
    struct name_word *w = word_of(n, name);
    if (w)
        return w;
    w = arena_new(n->arena, struct name_word);
    w->name = name;
    w->next = 2;
    HASH_ADD_KEYPTR(hh, n->words, w->name, strlen(w->name), w);
    return w;
}

static void keep_words(struct names *n)
{
    for (int i = 0; reserved[i]; i++)
        word_made(n, reserved[i])->reserved = true;
    for (int i = 0; libc_words[i]; i++)
        word_made(n, libc_words[i])->of_libc = true;
    for (int i = 0; device_words[i]; i++)
        word_made(n, device_words[i])->of_device = true;
}

static const char *find(struct names *n, const void *of, intptr_t part)
{
    struct name_key key;
    struct name_entry *e;
    memset(&key, 0, sizeof key);
    key.of = of;
    key.part = part;
    HASH_FIND(hh, n->by_key, &key, sizeof key, e);
    return e ? e->name : NULL;
}

static const char *keep(struct names *n, const void *of, intptr_t part, const char *name)
{
    struct name_entry *e = arena_new(n->arena, struct name_entry);
    e->key.of = of;
    e->key.part = part;
    e->name = name;
    HASH_ADD(hh, n->by_key, key, sizeof e->key, e);
    return name;
}

static bool is_reserved(struct names *n, const char *word)
{
    if (strncmp(word, "mj_", 3) == 0 || strncmp(word, "MJ_", 3) == 0 ||
        (word[0] == '_' && (word[1] == '_' || isupper((unsigned char)word[1]))))
        return true;
    const struct name_word *w = word_of(n, word);
    return w && w->reserved;
}

/* Letters, digits and _ only, others as their code; none of the beginnings that C and the runtime
 * keep for themselves. */
const char *name_clean(struct arena *a, const char *word)
{
    struct buf b = {0};
    while (word[0] == '_' && (word[1] == '_' || isupper((unsigned char)word[1])))
        word++;
    if (strncmp(word, "mj_", 3) == 0 || strncmp(word, "MJ_", 3) == 0)
        buf_puts(&b, "x_");
    if (isdigit((unsigned char)*word))
        buf_putc(&b, '_');
    for (const char *s = word; *s; s++) {
        const unsigned char c = (unsigned char)*s;
        if (isalnum(c) || c == '_')
            buf_putc(&b, (char)c);
        else if (c >= 0x80)
            buf_printf(&b, "x%02x", c);
        else if (b.len && b.at[b.len - 1] != '_')
            buf_putc(&b, '_');
    }
    if (!b.len)
        buf_puts(&b, "_");
    const char *s = arena_strndup(a, b.at, b.len);
    buf_free(&b);
    return s;
}

static uint32_t hash_of(const char *s)
{
    uint32_t h = 2166136261u;
    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

/* The first characters of s, not more than `room`, without an end like "__Str" of a word when that
 * leaves most of it. */
static int head(const char *s, int room)
{
    const int len = (int)strlen(s);
    if (len <= room)
        return len;
    int end = room;
    while (end > room - room / 4 && s[end] != '_')
        end--;
    if (s[end] != '_')
        end = room;
    while (end > 1 && s[end - 1] == '_')
        end--;
    return end;
}

static const char *cut(struct names *n, const char *s, int limit)
{
    if (n->is_long || (int)strlen(s) <= limit)
        return s;
    return arena_printf(n->arena, "%.*s_%08x", head(s, limit - HASH_LENGTH), s, hash_of(s));
}

/* What is left beside the prefix. */
static int room_of(const struct names *n)
{
    return NAME_LIMIT - (int)strlen(n->prefix);
}

static const char *type_word(struct names *n, const char *token)
{
    return cut(n, token, TYPE_LIMIT < room_of(n) ? TYPE_LIMIT : room_of(n));
}

/* "List__Int" and "append": the word of the method survives. */
static const char *method_name(struct names *n, const char *owner, const char *word,
                               const char *args)
{
    const int room = room_of(n);
    const char *full = arena_printf(n->arena, "%s_%s%s", type_word(n, owner), word, args);
    if (n->is_long || (int)strlen(full) <= room)
        return full;
    const char *all = arena_printf(n->arena, "%s_%s%s", owner, word, args);
    const int of_word = head(word, room / 2), rest = room - HASH_LENGTH - 1 - of_word;
    const int of_owner = head(owner, rest);
    return arena_printf(n->arena, "%.*s_%.*s%.*s_%08x", of_owner, owner, of_word, word,
                        of_word < (int)strlen(word) ? 0 : head(args, rest - of_owner), args,
                        hash_of(all));
}

const char *name_local(struct names *n, struct arena *a, const char *word)
{
    word = name_clean(a, word);
    return n->is_long || strlen(word) <= LOCAL_LIMIT ? word : arena_strndup(a, word, LOCAL_LIMIT);
}

const char *name_another(struct names *n, const char *base)
{
    struct name_word *w = word_made(n, base);
    const char *name = base;
    const int room = n->is_long ? INT_MAX : NAME_LIMIT - 6;
    while (w->taken && word_made(n, name)->taken)
        name = arena_printf(n->arena, "%.*s_%d", room, base, w->next++);
    word_made(n, name)->taken = true;
    return name;
}

const char *name_file_level(struct names *n, const char *word)
{
    const char *base = arena_printf(n->arena, "%s%s", n->prefix, cut(n, word, room_of(n)));
    const struct name_word *w = word_of(n, base);
    if (is_reserved(n, base) || (w && (w->of_libc || (n->is_device && w->of_device))))
        base = arena_printf(n->arena, "%s_", base);
    return name_another(n, base);
}

bool name_is_free(struct names *n, const char *word)
{
    const struct name_word *w = word_of(n, word);
    return !is_reserved(n, word) && !(w && (w->taken || (n->is_device && w->of_device)));
}

bool name_is_taken(struct names *n, const char *word)
{
    const struct name_word *w = word_of(n, word);
    return w && w->taken;
}

/* ---- tokens of types and values --------------------------------------------- */

static void put_value_token(struct names *n, struct buf *b, const struct value *v);

bool name_leaves_out(const struct value *v)
{
    return !v || v->kind == VALUE_ORIGIN || v->kind == VALUE_UNBOUND || v->kind == VALUE_ERROR ||
           (v->kind == VALUE_PACK && v->item_count == 0);
}

static bool is_std(const char *module)
{
    return module && strncmp(module, "std", 3) == 0 && (module[3] == '.' || !module[3]);
}

static bool has_type(const struct value *v, const char *name)
{
    return v->type && v->type->name && strcmp(v->type->name, name) == 0;
}

/* The hash function of dictionaries with the key it has everywhere, or that key. */
static bool is_usual_hasher(const struct value *v)
{
    if (v->kind == VALUE_TYPE) {
        const struct type *t = v->as_type;
        return t->name && strcmp(t->name, "AHasher") == 0 && is_std(t->module) &&
               t->arg_count == 1 && is_usual_hasher(t->args[0]);
    }
    if (v->kind != VALUE_STRUCT || !v->type || !v->type->layout ||
        v->type->layout->kind != LAYOUT_VECTOR)
        return false;
    for (int i = 0; i < v->item_count; i++)
        if (v->items[i]->kind != VALUE_INT || mpz_sgn(v->items[i]->integer) != 0)
            return false;
    return true;
}

/* What a parameter of the library's usually is: not mutable, memory without a space of its own. */
static bool is_usual(const struct value *v)
{
    if (is_usual_hasher(v))
        return true;
    if (has_type(v, "Bool"))
        return v->kind == VALUE_INT && mpz_sgn(v->integer) == 0;
    if (!has_type(v, "AddressSpace"))
        return false;
    const struct value *space = v->kind == VALUE_STRUCT && v->item_count == 1 ? v->items[0] : v;
    return space->kind == VALUE_INT && mpz_sgn(space->integer) == 0;
}

/* of_std: of a type or function of the library; its first Bool is whether memory can be changed. */
static void put_args(struct names *n, struct buf *b, struct value *const *args, int count,
                     bool of_std)
{
    const char *before = "__";
    for (int i = 0; i < count; i++) {
        const struct value *v = args[i];
        if (name_leaves_out(v) || (of_std && is_usual(v)))
            continue;
        buf_puts(b, before);
        if (of_std && i == 0 && v->kind == VALUE_INT && has_type(v, "Bool"))
            buf_puts(b, "mut");
        else
            put_value_token(n, b, v);
        before = "_";
    }
}

static const char *scalar_word(enum scalar s)
{
    return s == SCALAR_INT ? "Int" : s == SCALAR_UINT ? "UInt" : scalar_token(s);
}

static const char *last_part(const char *module)
{
    const char *dot = strrchr(module, '.');
    return dot ? dot + 1 : module;
}

static void put_type_token(struct names *n, struct buf *b, const struct type *t)
{
    if (t->kind == TYPE_FUNC) {
        buf_puts(b, "fn");
        for (int i = 0; i < t->param_count; i++) {
            buf_putc(b, '_');
            put_type_token(n, b, t->params[i].type);
        }
        if (t->ret && !type_vanishes(t->ret)) {
            buf_puts(b, "_to_");
            put_type_token(n, b, t->ret);
        }
        return;
    }
    const struct layout *l = t->layout;
    if (l && l->kind == LAYOUT_SCALAR && (!t->name || strcmp(t->name, "DType") != 0)) {
        buf_puts(b, scalar_word(l->scalar));
        return;
    }
    if (l && l->kind == LAYOUT_VECTOR) {
        buf_printf(b, "%sx%lld", scalar_word(l->scalar), (long long)l->count);
        return;
    }
    if (l && l->kind == LAYOUT_POINTER && l->elem) {
        buf_puts(b, "ptr_");
        put_type_token(n, b, l->elem);
        return;
    }
    if (t->name && strcmp(t->name, "NoneType") == 0) {
        buf_puts(b, "None");
        return;
    }
    if (t->module && n->entry && !is_std(t->module) && strcmp(t->module, n->entry) != 0)
        buf_printf(b, "%s_", name_clean(n->arena, last_part(t->module)));
    buf_puts(b, name_clean(n->arena, t->name ? t->name : "type"));
    put_args(n, b, t->args, t->arg_count, is_std(t->module));
}

static void put_value_token(struct names *n, struct buf *b, const struct value *v)
{
    switch (v->kind) {
    case VALUE_INT: {
        const struct layout *l = v->type ? v->type->layout : NULL;
        if (has_type(v, "DType") && mpz_cmp_ui(v->integer, SCALAR_COUNT) < 0) {
            buf_puts(b, scalar_word((enum scalar)mpz_get_ui(v->integer)));
            return;
        }
        if (l && l->kind == LAYOUT_SCALAR && l->scalar == SCALAR_BOOL) {
            buf_puts(b, mpz_sgn(v->integer) ? "true" : "false");
            return;
        }
        char *text = mpz_get_str(NULL, 10, v->integer);
        buf_puts(b, *text == '-' ? "m" : "");
        buf_puts(b, *text == '-' ? text + 1 : text);
        free(text);
        return;
    }
    case VALUE_FLOAT: {
        char text[40];
        snprintf(text, sizeof text, "%.9g", v->real);
        for (char *s = text; *s; s++)
            *s = (char)(*s == '-' ? 'm' : *s == '+' ? 'p' : *s == '.' ? '_' : *s);
        buf_puts(b, text);
        return;
    }
    case VALUE_STRING: {
        const char *word = arena_strndup(n->arena, v->bytes, v->length < 16 ? v->length : 16);
        buf_puts(b, name_clean(n->arena, word));
        return;
    }
    case VALUE_TYPE:
        put_type_token(n, b, v->as_type);
        return;
    case VALUE_FUNC: {
        struct ir_func *f = names_func_of(n, v);
        buf_puts(b, f ? name_func(n, f) : "fn");
        return;
    }
    case VALUE_STRUCT:
    case VALUE_PACK: {
        const char *before = "";
        for (int i = 0; i < v->item_count && i < 16; i++) {
            if (name_leaves_out(v->items[i]))
                continue;
            buf_puts(b, before);
            put_value_token(n, b, v->items[i]);
            before = "_";
        }
        return;
    }
    case VALUE_NULL:
        buf_puts(b, "null");
        return;
    case VALUE_IMAGE:
        buf_printf(b, "data%d", v->image->id);
        return;
    case VALUE_ERROR:
    case VALUE_EXACT:
    case VALUE_ORIGIN:
    case VALUE_PARAM:
    case VALUE_UNBOUND:
        buf_puts(b, "x");
        return;
    }
}

const char *name_token(struct names *n, const struct type *t)
{
    struct buf b = {0};
    put_type_token(n, &b, t);
    const char *s = arena_strndup(n->arena, b.at ? b.at : "", b.len);
    buf_free(&b);
    return s;
}

const char *name_type(struct names *n, const struct type *t)
{
    const char *name = find(n, t, -1);
    if (name)
        return name;
    return keep(n, t, -1, name_file_level(n, type_word(n, name_token(n, t))));
}

const char *name_func_type(struct names *n, const struct type *t, const char *signature,
                           bool *is_new)
{
    struct name_signature *e;
    HASH_FIND_STR(n->by_signature, signature, e);
    const char *own = find(n, t, -1); /* asked for while its own arguments were spelled */
    *is_new = !e || (own && own != e->name);
    if (e)
        return own ? own : keep(n, t, -1, e->name);
    e = arena_new(n->arena, struct name_signature);
    e->text = arena_printf(n->arena, "%s", signature);
    e->name = name_type(n, t);
    HASH_ADD_KEYPTR(hh, n->by_signature, e->text, strlen(e->text), e);
    return e->name;
}

const char *name_field(struct names *n, const struct type *t, int index)
{
    const char *name = find(n, t, index);
    if (name)
        return name;
    const char *word = t->layout->fields.at[index].name;
    word = word ? name_clean(n->arena, word) : arena_printf(n->arena, "_%d", index);
    if (is_reserved(n, word))
        word = arena_printf(n->arena, "%s_", word);
    return keep(n, t, index, cut(n, word, NAME_LIMIT));
}

/* ---- functions -------------------------------------------------------------- */

/* "__len__" is len, "__init__" init; how a type's values end and are copied is always drop and
 * copy. */
static const char *method_word(struct names *n, const struct ir_func *f)
{
    const struct layout *l = f->owner ? f->owner->layout : NULL;
    const char *word = f->name ? f->name : "lambda";
    const size_t len = strlen(word);

    if (l && l->drop == f)
        return "drop";
    if (l && l->copy == f)
        return "copy";
    if (l && l->move == f)
        return "move";
    if (l && l->is_closure) /* its type has the user's word */
        return "call";
    if (len > 4 && strncmp(word, "__", 2) == 0 && strcmp(word + len - 2, "__") == 0) {
        word = arena_strndup(n->arena, word + 2, len - 4);
        if (f->owner && (strcmp(word, "deinit") == 0 || strcmp(word, "del") == 0))
            return "deinit";
    }
    while (word[0] == '_' && word[1])
        word++;
    return name_clean(n->arena, word);
}

static bool is_always_imported(const char *module)
{
    return strncmp(module, "std.builtin", 11) == 0 || strncmp(module, "std.collections", 15) == 0 ||
           strncmp(module, "std.prelude", 11) == 0 || strcmp(module, "std") == 0;
}

const char *name_func(struct names *n, const struct ir_func *f)
{
    const char *name = find(n, f, -1);
    if (name)
        return name;
    if (f->export_name)
        return keep(n, f, -1, f->export_name);
    if (f == n->program->main)
        return keep(n, f, -1, name_file_level(n, "mojo_main"));

    keep(n, f, -1, "recursive"); /* an instance over itself, in its own arguments */
    struct buf b = {0};
    put_args(n, &b, f->args, f->arg_count, is_std(f->module));
    const char *word = method_word(n, f), *args = arena_strndup(n->arena, b.at ? b.at : "", b.len);
    buf_free(&b);
    if (f->owner) {
        word = method_name(n, name_token(n, f->owner), word, args);
    } else {
        const bool has_module = f->module && n->entry && strcmp(f->module, n->entry) != 0 &&
                                !is_always_imported(f->module);
        word = arena_printf(n->arena, "%s%s%s%s",
                            has_module ? name_clean(n->arena, last_part(f->module)) : "",
                            has_module ? "_" : "", word, args);
    }
    const struct name_word *w = word_of(n, word);
    if (f->is_kernel && w && w->of_device)
        word = arena_printf(n->arena, "%s_", word);
    name = name_file_level(n, word);

    struct name_key key;
    struct name_entry *e;
    memset(&key, 0, sizeof key);
    key.of = f;
    key.part = -1;
    HASH_FIND(hh, n->by_key, &key, sizeof key, e);
    e->name = name;
    return name;
}

struct ir_func *names_func_of(struct names *n, const struct value *v)
{
    struct name_instance *e;
    HASH_FIND(hh, n->by_instance, &v->func, sizeof v->func, e);
    return e ? e->f : NULL;
}

/* ---- making ----------------------------------------------------------------- */

static void name_types_of(struct names *n, const struct ir_func *f)
{
    for (int i = 0; i < f->locals.len; i++) {
        const struct type *t = f->locals.at[i]->type;
        const struct layout *l = t ? t->layout : NULL;
        if (l && (l->kind == LAYOUT_FIELDS || l->kind == LAYOUT_ARRAY))
            name_type(n, t);
    }
}

struct names *names_new(const struct ir_program *p, const struct emit_options *o,
                        struct arena *arena, bool is_device)
{
    struct names *n = arena_new(arena, struct names);
    complete_layouts(p);
    n->is_device = is_device;
    n->arena = arena;
    n->program = p;
    n->prefix = o->prefix ? o->prefix : "";
    n->is_long = o->long_names;
    keep_words(n);
    if (p->main)
        n->entry = p->main->module;
    for (int i = 0; i < p->funcs.len; i++) {
        struct ir_func *f = p->funcs.at[i];
        if (!n->entry && !f->is_library)
            n->entry = f->module;
        if (f->export_name)
            word_made(n, f->export_name)->taken = true;
        if (f->instance) {
            struct name_instance *e = arena_new(arena, struct name_instance);
            e->instance = f->instance;
            e->f = f;
            HASH_ADD(hh, n->by_instance, instance, sizeof e->instance, e);
        }
    }
    if (!n->entry)
        n->entry = "main";
    /* Kernels are called the same on both sides. */
    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->is_kernel)
            name_func(n, p->funcs.at[i]);
    /* The program's own words first: a library function gives way. What runs on the other side only
     * takes no word from this one. */
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < p->funcs.len; i++) {
            struct ir_func *f = p->funcs.at[i];
            if (f->is_library == (pass == 1) && f->is_device == is_device) {
                name_types_of(n, f);
                name_func(n, f);
            }
        }
    return n;
}

void names_free(struct names *n)
{
    HASH_CLEAR(hh, n->by_key);
    HASH_CLEAR(hh, n->words);
    HASH_CLEAR(hh, n->by_instance);
    HASH_CLEAR(hh, n->by_signature);
}
