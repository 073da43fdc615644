/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Macros are replaced as C has it, with one limit: the name of a macro with arguments and its
 * bracket come from the same text. What an #if that stays defines counts in the device's compiler
 * only, and is left out here. */
#include "emit/cpp.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/embed.h"
#include "base/vec.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>

struct part {
    const char *at;
    size_t len;
};
struct macro {
    const char *name, *body;
    VEC(struct part) params;
    bool is_function, is_variadic, is_open; /* being replaced: not again inside */
    UT_hash_handle hh;
};
struct branch {
    bool stays, is_live, was_live; /* was_live: one of the branches so far */
};
struct cpp {
    struct arena *arena;
    struct macro *macros;
    VEC(struct branch) branches;
    VEC(const char *) pasted;
    struct buf text; /* lines not expanded yet */
};

struct cpp *cpp_new(struct arena *arena)
{
    struct cpp *c = arena_new(arena, struct cpp);
    c->arena = arena;
    return c;
}

void cpp_free(struct cpp *c)
{
    HASH_CLEAR(hh, c->macros);
    buf_free(&c->text);
}

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static struct macro *find(const struct cpp *c, const char *name, size_t len)
{
    struct macro *m;
    HASH_FIND(hh, c->macros, name, len, m);
    return m;
}

static struct macro *define(struct cpp *c, const char *name, size_t len)
{
    struct macro *m = find(c, name, len);
    if (!m) {
        m = arena_new(c->arena, struct macro);
        m->name = arena_strndup(c->arena, name, len);
        HASH_ADD_KEYPTR(hh, c->macros, m->name, len, m);
    }
    m->params.len = 0;
    m->is_function = m->is_variadic = false;
    m->body = "";
    return m;
}

void cpp_define(struct cpp *c, const char *name, const char *body)
{
    define(c, name, strlen(name))->body = body;
}

/* ---- replacing ----------------------------------------------------------------------- */

/* The end of the token at s: a word, a number, a literal, a comment, a character. */
static const char *token_end(const char *s, const char *end)
{
    const char *p = s + 1;

    if (*s == '"' || *s == '\'') {
        while (p < end && *p != *s)
            p += 1 + (*p == '\\');
        return p < end ? p + 1 : end;
    }
    if (*s == '/' && p < end && *p == '*') {
        const char *close = strstr(p + 1, "*/");
        return close && close + 2 <= end ? close + 2 : end;
    }
    if (*s == '/' && p < end && *p == '/') {
        while (p < end && *p != '\n')
            p++;
        return p;
    }
    if (is_word_char(*s))
        while (p < end && (is_word_char(*p) || (isdigit((unsigned char)*s) &&
                                                (*p == '.' || (strchr("+-", *p) && *p &&
                                                               strchr("eEpP", p[-1]) &&
                                                               (strchr("pP", p[-1]) ||
                                                                s[1] != 'x'))))))
            p++;
    return p;
}

static const char *skip_space(const char *s, const char *end)
{
    while (s < end && isspace((unsigned char)*s))
        s++;
    return s;
}

static void trim(struct buf *b)
{
    while (b->len && isspace((unsigned char)b->at[b->len - 1]))
        b->len--;
}

/* The arguments after the bracket at s; the place behind the closing one, NULL when there is none.
 */
static const char *read_args(struct cpp *c, const struct macro *m, const char *s, const char *end,
                             struct part *args)
{
    const int most = m->params.len;
    const char *start = s + 1, *p = start;
    int depth = 0, n = 0;

    (void)c;
    while (p < end) {
        const bool ends = depth == 0 && *p == ')';
        if (ends || (depth == 0 && *p == ',' && !(m->is_variadic && n == most - 1))) {
            const char *from = skip_space(start, p), *to = p;
            while (to > from && isspace((unsigned char)to[-1]))
                to--;
            if (n < most)
                args[n] = (struct part){ from, (size_t)(to - from) };
            n++;
            start = p + 1;
            if (ends)
                return p + 1;
        }
        depth += (*p == '(') - (*p == ')');
        p = token_end(p, end);
    }
    return NULL;
}

/* The body with the arguments in place. */
static void substitute(struct cpp *c, const struct macro *m, const struct part *args,
                       struct buf *out)
{
    const char *p = m->body, *end = p + strlen(p);
    bool pasted = false;

    while (p < end) {
        const char *next = token_end(p, end);
        if (p[0] == '#' && p[1] == '#') {
            trim(out);
            p = skip_space(p + 2, end);
            pasted = true;
            continue;
        }
        int param = -1;
        for (int i = 0; i < m->params.len && param < 0; i++)
            if (m->params.at[i].len == (size_t)(next - p) &&
                memcmp(m->params.at[i].at, p, m->params.at[i].len) == 0)
                param = i;
        const char *after = skip_space(next, end);
        if (param < 0)
            buf_put(out, p, (size_t)(next - p));
        else if (pasted || (after + 1 < end && after[0] == '#' && after[1] == '#'))
            buf_put(out, args[param].at, args[param].len);
        else
            cpp_expand(c, args[param].at, args[param].len, out);
        pasted = false;
        p = next;
    }
}

void cpp_expand(struct cpp *c, const char *text, size_t len, struct buf *out)
{
    const char *p = text, *end = text + len;

    while (p < end) {
        const char *next = token_end(p, end);
        struct macro *m = isalpha((unsigned char)*p) || *p == '_' ? find(c, p, (size_t)(next - p))
                                                                  : NULL;
        const char *bracket = skip_space(next, end);
        struct part *args = NULL;
        if (m && (m->is_open || (m->is_function && (bracket == end || *bracket != '('))))
            m = NULL;
        if (m && m->is_function) {
            args = arena_array(c->arena, struct part, m->params.len + 1);
            const char *close = read_args(c, m, bracket, end, args);
            if (close)
                next = close;
            else
                m = NULL;
        }
        if (!m) {
            buf_put(out, p, (size_t)(next - p));
        } else {
            struct buf body = { 0 };
            substitute(c, m, args, &body);
            m->is_open = true;
            cpp_expand(c, body.at ? body.at : "", body.len, out);
            m->is_open = false;
            buf_free(&body);
        }
        p = next;
    }
}

/* ---- conditions ---------------------------------------------------------------------- */

/* What only the device's compiler knows. */
static bool is_devices(const char *word, size_t len)
{
    static const char *const starts[] = { "cl_", "__opencl_", "__OPENCL_", "__CUDA", "__NV" };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (len > strlen(starts[i]) && strncmp(word, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

static bool mentions_devices(const char *s)
{
    const char *end = s + strlen(s);
    for (const char *next; s < end; s = next) {
        next = token_end(s, end);
        if (is_devices(s, (size_t)(next - s)))
            return true;
    }
    return false;
}

struct condition {
    const struct cpp *c;
    const char *s, *end;
};

static bool accept(struct condition *t, const char *word)
{
    t->s = skip_space(t->s, t->end);
    if (strncmp(t->s, word, strlen(word)) != 0)
        return false;
    t->s += strlen(word);
    return true;
}

static long long either(struct condition *t);

static long long unary(struct condition *t)
{
    if (accept(t, "!"))
        return !unary(t);
    if (accept(t, "(")) {
        const long long v = either(t);
        accept(t, ")");
        return v;
    }
    const bool asks = accept(t, "defined"), bracket = asks && accept(t, "(");
    t->s = skip_space(t->s, t->end);
    if (t->s >= t->end)
        return 0;
    const char *word = t->s;
    t->s = token_end(t->s, t->end);
    const struct macro *m = find(t->c, word, (size_t)(t->s - word));
    if (asks) {
        if (bracket)
            accept(t, ")");
        return m != NULL;
    }
    if (isdigit((unsigned char)*word))
        return strtoll(word, NULL, 0);
    if (!m && accept(t, "(")) { /* __has_builtin(..) */
        while (t->s < t->end && !accept(t, ")"))
            t->s++;
        return 0;
    }
    return m ? strtoll(m->body, NULL, 0) : 0;
}

static long long compared(struct condition *t)
{
    const long long v = unary(t);
    if (accept(t, "=="))
        return v == unary(t);
    if (accept(t, "!="))
        return v != unary(t);
    if (accept(t, ">="))
        return v >= unary(t);
    if (accept(t, "<="))
        return v <= unary(t);
    if (accept(t, ">"))
        return v > unary(t);
    if (accept(t, "<"))
        return v < unary(t);
    return v;
}

static long long both(struct condition *t)
{
    long long v = compared(t);
    while (accept(t, "&&"))
        v = (compared(t) != 0) & (v != 0);
    return v;
}

static long long either(struct condition *t)
{
    long long v = both(t);
    while (accept(t, "||"))
        v = (both(t) != 0) | (v != 0);
    return v;
}

/* ---- lines ---------------------------------------------------------------------------- */

static bool is_live(const struct cpp *c)
{
    return !c->branches.len || c->branches.at[c->branches.len - 1].is_live;
}

static bool stays(const struct cpp *c)
{
    for (int i = 0; i < c->branches.len; i++)
        if (c->branches.at[i].stays)
            return true;
    return false;
}

static void flush(struct cpp *c, struct buf *out)
{
    cpp_expand(c, c->text.at ? c->text.at : "", c->text.len, out);
    buf_clear(&c->text);
}

static void read_define(struct cpp *c, const char *s)
{
    const char *end = s + strlen(s), *name = skip_space(s, end), *p = token_end(name, end);
    struct macro *m = define(c, name, (size_t)(p - name));

    if (*p == '(') {
        m->is_function = true;
        for (p++; p < end && *p != ')';) {
            const char *next = token_end(p, end);
            if (is_word_char(*p)) {
                const struct part param = { p, (size_t)(next - p) };
                vec_push(c->arena, &m->params, param);
            } else if (strncmp(p, "...", 3) == 0) {
                static const struct part rest = { "__VA_ARGS__", 11 };
                m->is_variadic = true;
                vec_push(c->arena, &m->params, rest);
                next = p + 3;
            }
            p = next;
        }
        p++;
    }
    m->body = skip_space(p, end);
}

static void branch(struct cpp *c, const char *line, const char *word, const char *rest,
                   struct buf *out)
{
    struct condition t = { c, rest, rest + strlen(rest) };
    struct branch *top = c->branches.len ? &c->branches.at[c->branches.len - 1] : NULL;
    const bool outer = c->branches.len < 2 || c->branches.at[c->branches.len - 2].is_live;

    if (strncmp(word, "if", 2) == 0) {
        struct branch b = { .is_live = false, .was_live = true };
        if (is_live(c)) {
            b.stays = mentions_devices(rest);
            const bool holds = strncmp(word, "ifdef", 5) == 0
                                   ? find(c, rest, (size_t)(token_end(rest, t.end) - rest)) != NULL
                               : strncmp(word, "ifndef", 6) == 0
                                   ? find(c, rest, (size_t)(token_end(rest, t.end) - rest)) == NULL
                                   : either(&t) != 0;
            b.is_live = b.was_live = b.stays || holds;
        }
        vec_push(c->arena, &c->branches, b);
        top = &c->branches.at[c->branches.len - 1];
    } else if (top && strncmp(word, "el", 2) == 0) {
        if (!top->stays) {
            top->is_live = outer && !top->was_live &&
                           (strncmp(word, "elif", 4) != 0 || either(&t) != 0);
            top->was_live |= top->is_live;
        }
    }
    if (top && top->stays && outer)
        buf_printf(out, "%s\n", line);
    if (top && strncmp(word, "endif", 5) == 0)
        c->branches.len--;
}

static void read_line(struct cpp *c, const char *path, const char *line, struct buf *out)
{
    const char *end = line + strlen(line), *word = skip_space(line, end);

    if (*word != '#') {
        if (is_live(c))
            buf_printf(&c->text, "%s\n", line);
        return;
    }
    flush(c, out);
    word = skip_space(word + 1, end);
    const char *rest = skip_space(is_word_char(*word) ? token_end(word, end) : word, end);
    if (strncmp(word, "if", 2) == 0 || strncmp(word, "el", 2) == 0 ||
        strncmp(word, "endif", 5) == 0) {
        branch(c, line, word, rest, out);
    } else if (!is_live(c)) {
        ;
    } else if (strncmp(word, "define", 6) == 0) {
        if (!stays(c))
            read_define(c, rest);
    } else if (strncmp(word, "include", 7) == 0 && *rest == '"') {
        const int len = (int)strcspn(rest + 1, "\"");
        const char *slash = strrchr(path, '/');
        const char *beside = arena_printf(c->arena, "%.*s/%.*s", (int)(slash - path), path, len,
                                          rest + 1);
        cpp_file(c, embedded_find(beside) ? beside
                                          : arena_printf(c->arena, "runtime/%.*s", len, rest + 1),
                 out);
    } else if (strncmp(word, "include", 7) == 0 || strncmp(word, "pragma", 6) == 0) {
        buf_printf(out, "%s\n", line);
    }
}

/* Without comments, lines that go on in the next joined. */
static void plain_text(const char *s, size_t len, struct buf *out)
{
    const char *end = s + len;
    for (const char *next; s < end; s = next) {
        next = token_end(s, end);
        if (s[0] == '\\' && s[1] == '\n')
            next = s + 2;
        else if (s[0] == '/' && (s[1] == '*' || s[1] == '/'))
            buf_putc(out, ' ');
        else
            buf_put(out, s, (size_t)(next - s));
    }
}

void cpp_file(struct cpp *c, const char *path, struct buf *out)
{
    struct buf plain = { 0 };

    for (int i = 0; i < c->pasted.len; i++)
        if (strcmp(c->pasted.at[i], path) == 0)
            return;
    vec_push(c->arena, &c->pasted, path);
    const struct embedded_file *file = embedded_load(c->arena, path);
    if (!file)
        return;
    plain_text((const char *)file->text, file->len, &plain);
    for (const char *s = plain.at, *newline; s && *s; s = newline + 1) {
        newline = strchr(s, '\n');
        if (!newline)
            newline = s + strlen(s) - 1;
        read_line(c, path, arena_strndup(c->arena, s, (size_t)(newline - s)), out);
    }
    flush(c, out);
    buf_free(&plain);
}
