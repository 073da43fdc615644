/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Which C functions the output needs from outside (--list-symbols), and whether it keeps to a
 * budget (--runtime=libc, none). The text that is printed says what is mentioned; what the
 * runtime's functions need in turn is read from their own text, of which a budget leaves only the
 * reached ones in the output. Macros make many of those on numbers and vectors: by_rule() knows
 * them. Where machine or compiler decides, all that may be is counted. */
#include "emit/needs.h"

#include "base/embed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>

enum symbol_class { SYMBOL_UNKNOWN, SYMBOL_FREE, SYMBOL_LIBC, SYMBOL_SYSTEM };

/* A definition in the runtime; one of several under #if. */
struct definition {
    const char *file, *text;
    size_t len;
    struct definition *next;
};
struct runtime_function {
    const char *name;
    struct definition *all;
    bool is_inline, is_kept, is_open;
    const char *beyond; /* what the budget rules out of what it needs; when is_known */
    bool is_known;
    UT_hash_handle hh;
};
struct need {
    const char *name;
    const struct ir_func *f;
    struct span at;
};
struct call {
    const struct ir_func *from, *to;
    struct span at;
};
struct seen {
    const char *key;
    UT_hash_handle hh;
};
struct needs {
    struct arena *arena;
    enum runtime_kind kind;
    struct runtime_function *functions;
    struct seen *seen;
    struct names *names;
    VEC(struct need) all;
    VEC(struct call) calls;
    VEC(const char *) listed;
    bool launches;
};

static enum symbol_class class_of(const char *name)
{
    static const struct {
        enum symbol_class kind;
        const char *words;
    } rows[] = {
#define SYMBOLS(kind, words) { SYMBOL_##kind, words },
#include "emit/symbols.def"
#undef SYMBOLS
    };
    char word[64];
    const size_t n = strlen(name);

    if (n + 3 > sizeof word)
        return SYMBOL_UNKNOWN;
    word[0] = ' ';
    memcpy(word + 1, name, n);
    memcpy(word + 1 + n, " ", 2);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strstr(rows[i].words, word))
            return rows[i].kind;
    return SYMBOL_UNKNOWN;
}

static bool is_beyond(const struct needs *n, enum symbol_class c)
{
    switch (n->kind) {
    case RUNTIME_FULL:
        return false;
    case RUNTIME_LIBC:
        return c == SYMBOL_SYSTEM || c == SYMBOL_UNKNOWN;
    case RUNTIME_NONE:
        return c != SYMBOL_FREE;
    }
    return false;
}

/* ---- words of a C text ------------------------------------------------------- */

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

const char *next_c_word(const char **s, const char *end, size_t *len, bool *is_called)
{
    const char *p = *s;
    char before = 0;

    while (p < end) {
        if (p[0] == '/' && p[1] == '*') {
            const char *close = strstr(p + 2, "*/");
            p = close ? close + 2 : end;
        } else if (p[0] == '/' && p[1] == '/') {
            while (p < end && *p != '\n')
                p++;
        } else if (*p == '"' || *p == '\'') {
            const char quote = *p++;
            while (p < end && *p != quote)
                p += 1 + (*p == '\\');
            p++;
            before = quote;
        } else if (isdigit((unsigned char)*p)) {
            while (p < end && (is_word_char(*p) || *p == '.'))
                p++;
            before = '0';
        } else if (is_word_char(*p)) {
            const char *word = p;
            while (p < end && is_word_char(*p))
                p++;
            *len = (size_t)(p - word);
            *s = p;
            while (p < end && isspace((unsigned char)*p))
                p++;
            *is_called = p < end && *p == '(' && before != '.' && before != '>';
            return word;
        } else {
            if (!isspace((unsigned char)*p))
                before = *p;
            p++;
        }
    }
    *s = end;
    return NULL;
}

static bool is_object(const char *name)
{
    return strcmp(name, "stdout") == 0 || strcmp(name, "stderr") == 0 ||
           strcmp(name, "stdin") == 0 || strcmp(name, "errno") == 0 || strcmp(name, "environ") == 0;
}

/* Whether the word may be a function from elsewhere: one of the runtime's or of the library's. */
static bool is_of_interest(const char *name, bool is_called)
{
    if (strncmp(name, "mj_", 3) == 0)
        return true;
    return (is_called || is_object(name)) && class_of(name) != SYMBOL_UNKNOWN;
}

/* ---- the runtime ------------------------------------------------------------- */

static struct runtime_function *find_runtime(const struct needs *n, const char *name)
{
    struct runtime_function *f;
    HASH_FIND_STR(n->functions, name, f);
    return f;
}

static void add_definition(struct needs *n, const char *file, const char *text, size_t len,
                           const char *name)
{
    struct runtime_function *f = find_runtime(n, name);

    if (f && strcmp(f->all->file, file) != 0)
        return; /* what stands in for another file came first */
    if (!f) {
        f = arena_new(n->arena, struct runtime_function);
        f->name = name;
        f->is_inline = strncmp(text, "MJ_INLINE", 9) == 0;
        HASH_ADD_KEYPTR(hh, n->functions, f->name, strlen(f->name), f);
    }
    struct definition *d = arena_new(n->arena, struct definition);
    *d = (struct definition){ file, text, len, f->all };
    f->all = d;
}

/* One thing at the outer level of a file of the runtime. */
struct item {
    const char *text;
    size_t len;
    enum { ITEM_DIRECTIVE, ITEM_FUNCTION, ITEM_DATA, ITEM_OTHER } kind;
    const char *name;
};

static const char *name_before(struct arena *a, const char *start, const char *end)
{
    while (end > start && !is_word_char(end[-1]))
        end--;
    const char *s = end;
    while (s > start && is_word_char(s[-1]))
        s--;
    return arena_strndup(a, s, (size_t)(end - s));
}

/* Reads the item at *s; false at the end. The house's layout is relied on: what begins at the first
 * column ends where its brackets are closed. */
static bool next_item(struct arena *a, const char **s, struct item *item)
{
    const char *p = *s;

    for (;;) {
        while (isspace((unsigned char)*p))
            p++;
        if (p[0] != '/' || p[1] != '*')
            break;
        const char *close = strstr(p, "*/");
        p = close ? close + 2 : p + strlen(p);
    }
    if (!*p)
        return false;
    *item = (struct item){ .text = p };
    if (*p == '#') {
        while (*p && !(*p == '\n' && p[-1] != '\\'))
            p++;
    } else {
        const char *bracket = NULL, *value = NULL;
        int depth = 0;
        bool is_function = false;
        for (;; p++) {
            if (p[0] == '/' && p[1] == '*') {
                p = strstr(p, "*/") + 1;
                continue;
            }
            if (*p == '"' || *p == '\'') {
                const char quote = *p++;
                while (*p && *p != quote)
                    p += 1 + (*p == '\\');
                continue;
            }
            if (!*p)
                break;
            if (*p == '(' && !depth && !bracket && !value)
                bracket = p;
            if ((*p == '=' || *p == '[') && !depth && !value)
                value = p;
            if (*p == '{' && !depth && bracket && !value)
                is_function = true;
            depth += (*p == '(' || *p == '{' || *p == '[') - (*p == ')' || *p == '}' || *p == ']');
            if (!depth && ((is_function && *p == '}') || *p == ';')) {
                p++;
                break;
            }
            if (!depth && *p == ')' && p[1] == '\n' && p[2] != '{' && p[2] != ' ' && bracket &&
                isupper((unsigned char)*item->text)) {
                p++; /* a macro that makes something */
                break;
            }
        }
        item->kind = is_function                              ? ITEM_FUNCTION
                     : strncmp(item->text, "static ", 7) == 0 ? ITEM_DATA
                                                              : ITEM_OTHER;
        if (is_function)
            item->name = name_before(a, item->text, bracket);
        else if (item->kind == ITEM_DATA)
            item->name = name_before(a, item->text, value ? value : p);
    }
    item->len = (size_t)(p - item->text);
    *s = p;
    return true;
}

static void read_file(struct needs *n, const char *path)
{
    const struct embedded_file *file = embedded_load(n->arena, path);
    const char *s = file ? (const char *)file->text : "";
    struct item item;

    while (next_item(n->arena, &s, &item))
        if (item.kind == ITEM_FUNCTION)
            add_definition(n, path, item.text, item.len, item.name);
}

/* The files whose code the output may bring along, what stands in for others first. */
static const char *code_file(const struct needs *n, int i, bool devices)
{
    static const char *const bare[][2] = {
        [RUNTIME_FULL] = { NULL },
        [RUNTIME_LIBC] = { "runtime/bare_io.inc", NULL },
        [RUNTIME_NONE] = { "runtime/bare_fail.inc", "runtime/bare_mem.inc" },
    };
    for (int k = 0; k < 2 && bare[n->kind][k]; k++)
        if (i-- == 0)
            return bare[n->kind][k];
    for (int k = 0; k < embedded_file_count; k++) {
        const char *path = embedded_files[k].path;
        const size_t len = strlen(path);
        if (strncmp(path, "runtime/", 8) == 0 && strcmp(path + len - 2, ".c") == 0 &&
            (devices || strncmp(path, "runtime/device/", 15) != 0) && i-- == 0)
            return path;
    }
    return NULL;
}

struct needs *needs_new(struct arena *arena, enum runtime_kind kind)
{
    struct needs *n = arena_new(arena, struct needs);

    n->arena = arena;
    n->kind = kind;
    for (int i = 0; i < embedded_file_count; i++) {
        const char *path = embedded_files[i].path;
        if (strncmp(path, "runtime/", 8) == 0 && strcmp(path + strlen(path) - 2, ".h") == 0)
            read_file(n, path);
    }
    const char *path;
    for (int i = 0; (path = code_file(n, i, true)); i++)
        read_file(n, path);
    return n;
}

void needs_free(struct needs *n)
{
    if (!n)
        return;
    HASH_CLEAR(hh, n->functions);
    HASH_CLEAR(hh, n->seen);
}

/* ---- what a name needs ------------------------------------------------------- */

/* "mj_f64x4_floor": kind "f64", `rest` "floor". Of a cast of vectors: "to_f16" without lanes. */
static bool split_name(struct arena *a, const char *name, const char **kind, const char **rest)
{
    static const char *const kinds[] = { "i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32",
                                         "u64", "u128", "f16", "bf16", "f32", "f64", "bool",
                                         "i256", "u256", "f8e4m3", "f8e4m3z", "f8e5m2",
                                         "f8e5m2z", "f8e8m0", "f8e3m4", "f4e2m1" };
    const char *s = name + 3, *under = strchr(s, '_');

    for (size_t i = 0; under && i < sizeof kinds / sizeof *kinds; i++) {
        const size_t n = strlen(kinds[i]);
        if (strncmp(s, kinds[i], n) != 0 || (s[n] != '_' && s[n] != 'x'))
            continue;
        *kind = kinds[i];
        const char *lanes = strncmp(under + 1, "to_", 3) == 0 ? strchr(under + 4, 'x') : NULL;
        *rest = lanes ? arena_strndup(a, under + 1, (size_t)(lanes - under - 1)) : under + 1;
        return true;
    }
    return false;
}

typedef void see_name(void *user, const char *name);

/* Functions that macros make: what they call. */
static void by_rule(struct needs *n, const char *name, see_name *see, void *user)
{
    static const struct { const char *op, *calls; } rows[] = {
        { "sqrt", "sqrt" }, { "floor", "floor" },    { "ceil", "ceil" },
        { "trunc", "trunc" }, { "round", "nearbyint" }, { "abs", "fabs" },
        { "fma", "fma" },   { "floordiv", "floor" }, { "mod", "floor" },
    };
    const char *kind, *rest;

    if (!split_name(n->arena, name, &kind, &rest))
        return;
    if (strchr(name, 'x') && strchr(name, 'x') < strchr(name + 3, '_'))
        see(user, "memcpy");
    const char *scalar = arena_printf(n->arena, "mj_%s_%s", kind, rest);
    if (strcmp(scalar, name) != 0 && find_runtime(n, scalar)) {
        see(user, scalar);
        return;
    }
    const bool half = strstr(kind, "f16") || strncmp(kind, "f8", 2) == 0 ||
                      strncmp(kind, "f4", 2) == 0;
    if (half && (strcmp(rest, "fma") == 0 || strcmp(rest, "abs") == 0)) {
        if (*rest == 'f')
            see(user, "mj_f64_to_f32_odd");
        return;
    }
    const bool single = half || strcmp(kind, "f32") == 0;
    if (!single && strcmp(kind, "f64") != 0)
        return;
    if (half) { /* by way of f32 */
        const char *wide = arena_printf(n->arena, "mj_f32_%s", rest);
        if (find_runtime(n, wide))
            see(user, wide);
        see(user, "mj_f32_bits");
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rest, rows[i].op) == 0)
            see(user, arena_printf(n->arena, "%s%s", rows[i].calls, single ? "f" : ""));
}

static void each_mention(struct needs *n, const char *text, size_t len, see_name *see, void *user)
{
    const char *s = text, *word;
    size_t size;
    bool is_called;

    while ((word = next_c_word(&s, text + len, &size, &is_called))) {
        const char *name = arena_strndup(n->arena, word, size);
        if (is_of_interest(name, is_called))
            see(user, name);
    }
}

static void each_callee(struct needs *n, const char *name, see_name *see, void *user)
{
    const struct runtime_function *f = find_runtime(n, name);

    if (!f) {
        by_rule(n, name, see, user);
        return;
    }
    for (const struct definition *d = f->all; d; d = d->next)
        each_mention(n, d->text, d->len, see, user);
}

/* ---- noting what is printed -------------------------------------------------- */

static bool first_time(struct needs *n, const char *key)
{
    struct seen *s;
    HASH_FIND_STR(n->seen, key, s);
    if (s)
        return false;
    s = arena_new(n->arena, struct seen);
    s->key = key;
    HASH_ADD_KEYPTR(hh, n->seen, s->key, strlen(s->key), s);
    return true;
}

void needs_symbol(struct writer *w, const char *name, const struct ir_func *f, struct span at)
{
    struct needs *n = w->options->needs;
    const struct need need = { name, f, at };

    if (n && first_time(n, arena_printf(n->arena, "%s %d %u %u", name, f ? f->id : 0,
                                        (unsigned)at.file, (unsigned)at.start)))
        vec_push(n->arena, &n->all, need);
    if (n)
        (void)first_time(n, arena_printf(n->arena, "%s %d", name, f ? f->id : 0));
}

struct noting {
    struct writer *w;
    const struct ir_func *f;
    struct span at;
    bool is_rest;
};

static bool was_seen(struct needs *n, const struct ir_func *f, const char *name)
{
    struct seen *s;
    HASH_FIND_STR(n->seen, arena_printf(n->arena, "%s %d", name, f ? f->id : 0), s);
    return s != NULL;
}

static void note(void *user, const char *name)
{
    const struct noting *t = user;

    if (strncmp(name, "mj_", 3) != 0 && name_is_taken(t->w->names, name))
        return; /* the program's own */
    if (!t->is_rest || !was_seen(t->w->options->needs, t->f, name))
        needs_symbol(t->w, name, t->f, t->at);
}

void needs_line(struct writer *w, const char *text)
{
    struct needs *n = w->options->needs;
    struct noting t = { w, w->printing, w->at_stmt, false };

    if (n && w->printing)
        each_mention(n, text, strlen(text), note, &t);
}

void needs_rest(struct writer *w, const struct ir_func *f, const char *text, size_t len)
{
    struct needs *n = w->options->needs;
    struct noting t = { w, f, f->span, true };

    if (n)
        each_mention(n, text, len, note, &t);
}

void needs_call(struct writer *w, const struct ir_func *to)
{
    struct needs *n = w->options->needs;
    const struct call c = { w->printing, to, w->at_stmt };

    if (n && c.from)
        vec_push(n->arena, &n->calls, c);
}

void needs_devices(struct writer *w)
{
    if (w->options->needs)
        w->options->needs->launches = true;
}

/* Any C may become a call of these. */
static const char *const compilers_own[] = { "memcpy", "memmove", "memset", "memcmp" };

/* ---- the list ---------------------------------------------------------------- */

struct listing {
    struct needs *n;
    bool with_runtime; /* its functions are outside too, but for inline ones */
};

static void list(void *user, const char *name)
{
    struct listing *l = user;
    struct needs *n = l->n;

    if (!first_time(n, arena_printf(n->arena, "listed %s", name)))
        return;
    if (strncmp(name, "mj_", 3) != 0) {
        vec_push(n->arena, &n->listed, name);
        return;
    }
    const struct runtime_function *f = find_runtime(n, name);
    if (l->with_runtime && f && !f->is_inline)
        vec_push(n->arena, &n->listed, name);
    else
        each_callee(n, name, list, l);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void needs_list(struct needs *n, bool with_runtime, struct buf *out)
{
    struct listing l = { n, with_runtime };
    const char *path;

    for (int i = 0; i < n->all.len; i++)
        list(&l, n->all.at[i].name);
    for (int i = 0; i < 4; i++)
        list(&l, compilers_own[i]);
    /* A whole runtime comes along, asked for or not; of a small one what is reached. */
    for (struct runtime_function *f = n->functions;
         f && !with_runtime && n->kind == RUNTIME_FULL; f = f->hh.next)
        for (int i = 0; (path = code_file(n, i, n->launches)); i++)
            if (strcmp(f->all->file, path) == 0)
                list(&l, f->name);
    if (n->listed.len)
        qsort(n->listed.at, (size_t)n->listed.len, sizeof *n->listed.at, by_text);
    for (int i = 0; i < n->listed.len; i++)
        buf_printf(out, "%s\n", n->listed.at[i]);
}

/* ---- the budget -------------------------------------------------------------- */

static const char *beyond(struct needs *n, const char *name);

struct finding {
    struct needs *n;
    const char *found;
};

static void find_beyond(void *user, const char *name)
{
    struct finding *f = user;
    if (!f->found)
        f->found = beyond(f->n, name);
}

/* What the name needs that the budget has not; NULL. */
static const char *beyond(struct needs *n, const char *name)
{
    if (strncmp(name, "mj_", 3) != 0)
        return is_beyond(n, class_of(name)) ? name : NULL;
    struct runtime_function *f = find_runtime(n, name);
    struct finding finding = { n, NULL };
    if (!f) {
        by_rule(n, name, find_beyond, &finding);
        return finding.found;
    }
    if (f->is_known || f->is_open)
        return f->beyond;
    f->is_open = true;
    each_callee(n, name, find_beyond, &finding);
    f->is_open = false;
    f->is_known = true;
    return f->beyond = finding.found;
}

static bool is_users(const struct diags *d, struct span at)
{
    return at.file && !diag_in_library(d, at);
}

/* The place in the user's text that led to f: up the calls, the nearest way. */
static struct span place_of(struct needs *n, const struct diags *d, const struct ir_func *f,
                            struct span at)
{
    VEC(const struct ir_func *) asked = { 0 };

    if (is_users(d, at) || !f)
        return at;
    vec_push(n->arena, &asked, f);
    for (int i = 0; i < asked.len; i++)
        for (int k = 0; k < n->calls.len; k++) {
            const struct call *c = &n->calls.at[k];
            if (c->to != asked.at[i])
                continue;
            if (is_users(d, c->at))
                return c->at;
            bool known = false;
            for (int j = 0; j < asked.len && !known; j++)
                known = asked.at[j] == c->from;
            if (!known)
                vec_push(n->arena, &asked, c->from);
        }
    return at;
}

bool needs_check(struct needs *n, const struct ir_program *p)
{
    static const char *const words[] = { [RUNTIME_FULL] = "full", [RUNTIME_LIBC] = "libc",
                                         [RUNTIME_NONE] = "none" };
    bool ok = true;

    for (int i = 0; i < n->all.len; i++) {
        const struct need *need = &n->all.at[i];
        const char *what = beyond(n, need->name);
        if (!what)
            continue;
        ok = false;
        const struct span at = place_of(n, p->diags, need->f, need->at);
        if (!first_time(n, arena_printf(n->arena, "said %u %u", (unsigned)at.file,
                                        (unsigned)at.start)))
            continue;
        diag_error(p->diags, at, DIAG_BUDGET, what, words[n->kind]);
        if (need->at.file && !is_users(p->diags, need->at))
            diag_note(p->diags, need->at, "the library asks for '%s' here", need->name);
    }
    return ok;
}

/* ---- the part of the runtime that is needed ------------------------------------ */

static void keep(void *user, const char *name)
{
    struct needs *n = user;
    struct runtime_function *f = strncmp(name, "mj_", 3) == 0 || n->kind == RUNTIME_NONE
                                     ? find_runtime(n, name) : NULL;
    if (f ? f->is_kept : !first_time(n, arena_printf(n->arena, "kept %s", name)))
        return;
    if (f)
        f->is_kept = true;
    each_callee(n, name, keep, n);
}

static bool has_standard_header(const char *line, enum runtime_kind kind)
{
    static const char *const bare[] = { "<float.h>", "<limits.h>", "<stdarg.h>", "<stdbool.h>",
                                        "<stddef.h>", "<stdint.h>" };
    static const char *const libc[] = { "<ctype.h>", "<errno.h>", "<inttypes.h>", "<math.h>",
                                        "<signal.h>", "<stdio.h>", "<stdlib.h>", "<string.h>",
                                        "<time.h>" };
    const char *name = strchr(line, '<');

    for (size_t i = 0; name && i < sizeof bare / sizeof *bare; i++)
        if (strncmp(name, bare[i], strlen(bare[i])) == 0)
            return true;
    for (size_t i = 0; name && kind != RUNTIME_NONE && i < sizeof libc / sizeof *libc; i++)
        if (strncmp(name, libc[i], strlen(libc[i])) == 0)
            return true;
    return false;
}

bool needs_keep_include(const struct needs *n, const char *line)
{
    return !n || n->kind == RUNTIME_FULL || strncmp(line, "#include <", 10) != 0 ||
           has_standard_header(line, n->kind);
}

static bool mentions(const struct buf *text, const char *name)
{
    const size_t len = strlen(name);
    for (const char *s = text->at; s && (s = strstr(s, name)); s += len)
        if ((s == text->at || !is_word_char(s[-1])) && !is_word_char(s[len]))
            return true;
    return false;
}

static void put_file(struct needs *n, struct buf *out, const char *path)
{
    const struct embedded_file *file = embedded_load(n->arena, path);
    const char *s = file ? (const char *)file->text : "";
    struct buf functions = { 0 };
    struct item item;

    while (next_item(n->arena, &s, &item)) {
        const struct runtime_function *f =
            item.kind == ITEM_FUNCTION ? find_runtime(n, item.name) : NULL;
        if (f && f->is_kept && strcmp(f->all->file, path) == 0)
            buf_put(&functions, item.text, item.len);
    }
    if (!functions.len)
        return;
    s = (const char *)file->text;
    while (next_item(n->arena, &s, &item)) {
        const struct runtime_function *f =
            item.kind == ITEM_FUNCTION ? find_runtime(n, item.name) : NULL;
        const bool kept =
            item.kind == ITEM_FUNCTION    ? f && f->is_kept && strcmp(f->all->file, path) == 0
            : item.kind == ITEM_DATA      ? mentions(&functions, item.name)
            : item.kind == ITEM_DIRECTIVE ? strncmp(item.text, "#include \"", 10) != 0 &&
                                                needs_keep_include(n, item.text)
                                          : true;
        if (!kept)
            continue;
        if (item.kind == ITEM_FUNCTION)
            buf_putc(out, '\n');
        buf_put(out, item.text, item.len);
        buf_putc(out, '\n');
    }
    buf_free(&functions);
}

void needs_put_code(struct needs *n, struct buf *out)
{
    const char *path;

    for (int i = 0; i < n->all.len; i++)
        keep(n, n->all.at[i].name);
    for (int i = 0; n->kind == RUNTIME_NONE && i < 4; i++)
        keep(n, compilers_own[i]);
    for (int i = 0; (path = code_file(n, i, n->launches)); i++)
        put_file(n, out, path);
}

void needs_put_bare(const struct needs *n, struct buf *out)
{
    if (!n || n->kind != RUNTIME_NONE)
        return;
    buf_puts(out,
             "/* No library: the headers below name these functions, the program calls none but\n"
             " * the first four, which its compiler may call too. */\n"
             "#include <stddef.h>\n"
             "void *memcpy(void *restrict to, const void *restrict from, size_t n);\n"
             "void *memmove(void *to, const void *from, size_t n);\n"
             "void *memset(void *to, int value, size_t n);\n"
             "int memcmp(const void *p, const void *q, size_t n);\n");
    static const char *const one[] = { "fabs", "sqrt", "floor", "ceil", "trunc", "nearbyint" };
    for (size_t i = 0; i < sizeof one / sizeof *one; i++)
        buf_printf(out, "double %s(double);\nfloat %sf(float);\n", one[i], one[i]);
    buf_puts(out, "double fma(double, double, double);\nfloat fmaf(float, float, float);\n"
                  "#ifdef __GNUC__\n"
                  "#define INFINITY __builtin_inff()\n#define NAN __builtin_nanf(\"\")\n"
                  "#else\n"
                  "#define INFINITY (1.0f / 0.0f)\n#define NAN (0.0f / 0.0f)\n"
                  "#endif\n"
                  "#define HUGE_VALF INFINITY\n#define HUGE_VAL ((double)INFINITY)\n\n");
}
