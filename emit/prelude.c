/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The prelude is read as a preprocessor reads it, and is then a row of definitions and of lines
 * that stay for the device's compiler. A definition is kept when a text that is kept mentions its
 * name. So a file of kernels begins with what it uses, as plain functions. */
#include "emit/prelude.h"

#include "emit/cpp.h"
#include "emit/needs.h"

#include <ctype.h>
#include <string.h>
#include <uthash.h>

struct item {
    enum { ITEM_LINE, ITEM_OPEN, ITEM_OTHERWISE, ITEM_CLOSE, ITEM_DEFINITION } kind;
    const char *text, *name;
    size_t len;
    bool is_kept, is_function;
    unsigned feature;   /* bits; of a line: any of these keeps it */
    int visit;          /* of prelude_features() */
    struct item *same;  /* of this name, before */
    UT_hash_handle hh;
};
struct prelude {
    struct arena *arena;
    const struct target *target;
    struct cpp *cpp;
    VEC(struct item *) items;
    struct item *names;
    unsigned features;
    bool integers;      /* a type of <stdint.h> is mentioned */
    bool floats;        /* a type of floats is */
    int visits;
};

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* ---- words with a meaning ------------------------------------------------------------- */

static bool begins(const char *s, size_t len, const char *with)
{
    const size_t n = strlen(with);
    return len >= n && memcmp(s, with, n) == 0;
}

/* A type's name, with lanes or without. */
static bool is_type(const char *s, size_t len, const char *type)
{
    return begins(s, len, type) && (len == strlen(type) || isdigit((unsigned char)s[strlen(type)]));
}

static unsigned feature_of(const char *s, size_t len)
{
    if (is_type(s, len, "double") || begins(s, len, "convert_double"))
        return 1u << FEATURE_F64;
    if (is_type(s, len, "half") || is_type(s, len, "__half") || begins(s, len, "convert_half"))
        return 1u << FEATURE_F16;
    if (begins(s, len, "atom_"))
        return 1u << FEATURE_ATOMIC_64;
    if (begins(s, len, "sub_group_") || begins(s, len, "get_sub_group_"))
        return 1u << FEATURE_SUBGROUPS;
    return 0;
}

/* Of an extension's name. */
static unsigned feature_of_extension(const char *line)
{
    return strstr(line, "cl_khr_fp64")      ? 1u << FEATURE_F64
           : strstr(line, "cl_khr_fp16")    ? 1u << FEATURE_F16
           : strstr(line, "_atomics")       ? 1u << FEATURE_ATOMIC_64
           : strstr(line, "cl_khr_subgroup") ? 1u << FEATURE_SUBGROUPS
                                            : 0;
}

/* A type of <stdint.h>, or a limit of one. */
static bool is_of_stdint(const char *s, size_t len)
{
    return ((begins(s, len, "int") || begins(s, len, "uint")) && len > 5 &&
            memcmp(s + len - 2, "_t", 2) == 0) ||
           ((begins(s, len, "INT") || begins(s, len, "UINT")) && len > 6 && s[len - 4] == '_');
}

/* ---- reading ---------------------------------------------------------------------------- */

static void add_item(struct prelude *p, struct item item)
{
    struct item *i = arena_new(p->arena, struct item);
    *i = item;
    vec_push(p->arena, &p->items, i);
    if (!i->name)
        return;
    struct item *first;
    HASH_FIND_STR(p->names, i->name, first);
    if (first) {
        i->same = first->same;
        first->same = i;
    } else {
        HASH_ADD_KEYPTR(hh, p->names, i->name, strlen(i->name), i);
    }
}

static const char *name_before(struct arena *a, const char *start, const char *end)
{
    while (end > start && !is_word_char(end[-1]))
        end--;
    const char *s = end;
    while (s > start && is_word_char(s[-1]))
        s--;
    return arena_strndup(a, s, (size_t)(end - s));
}

/* The end of the definition at s, and its name: that before the brackets of its arguments, or the
 * last word outside of braces. */
static const char *read_definition(struct prelude *p, const char *s, struct item *item)
{
    const char *bracket = NULL, *at = s, *brace = NULL, *value = NULL;
    int depth = 0;

    for (; *at; at++) {
        if (at[0] == '/' && at[1] == '*') {
            const char *close = strstr(at + 2, "*/");
            at = close ? close + 1 : at + strlen(at) - 1;
            continue;
        }
        if (*at == '"' || *at == '\'') {
            const char quote = *at++;
            while (*at && *at != quote)
                at += 1 + (*at == '\\');
            continue;
        }
        if (*at == '(' && !depth && !brace && !value)
            bracket = at;
        if ((*at == '=' || *at == '[') && !depth && !value)
            value = at;
        if (*at == '{' && !depth && !value) {
            brace = brace ? brace : at;
            item->is_function = bracket != NULL;
        }
        depth += (*at == '(' || *at == '{' || *at == '[') -
                 (*at == ')' || *at == '}' || *at == ']');
        if (!depth && ((item->is_function && *at == '}') || *at == ';')) {
            at++;
            break;
        }
    }
    item->kind = ITEM_DEFINITION;
    item->text = s;
    item->len = (size_t)(at - s);
    item->name = item->is_function ? name_before(p->arena, s, bracket)
                 : bracket && !brace ? name_before(p->arena, s, bracket)
                                     : name_before(p->arena, s, value ? value : at);
    if (brace && !item->is_function && strncmp(s, "typedef", 7) != 0 && !value)
        item->name = name_before(p->arena, s, brace); /* struct s { .. }; */
    return at;
}

static void read_items(struct prelude *p, const char *s)
{
    while (*(s += strspn(s, " \n"))) {
        struct item item = { .kind = ITEM_LINE, .text = s };
        if (s[0] == '/' && s[1] == '*') {
            const char *close = strstr(s + 2, "*/");
            s = close ? close + 2 : s + strlen(s);
            continue;
        }
        if (*s != '#') {
            s = read_definition(p, s, &item);
            add_item(p, item);
            continue;
        }
        item.len = strcspn(s, "\n");
        const char *line = arena_strndup(p->arena, s, item.len);
        item.kind = strncmp(line, "#if", 3) == 0      ? ITEM_OPEN
                    : strncmp(line, "#el", 3) == 0    ? ITEM_OTHERWISE
                    : strncmp(line, "#endif", 6) == 0 ? ITEM_CLOSE
                                                      : ITEM_LINE;
        if (item.kind == ITEM_LINE)
            item.feature = feature_of_extension(line);
        add_item(p, item);
        s += item.len;
    }
}

struct prelude *prelude_new(struct arena *arena, const struct target *target)
{
    struct prelude *p = arena_new(arena, struct prelude);
    struct buf text = { 0 };

    p->arena = arena;
    p->target = target;
    p->cpp = cpp_new(arena);
    cpp_define(p->cpp, "MJ_HAS_ATOMIC_64", "1"); /* whoever uses them needs them */
    cpp_file(p->cpp, arena_printf(arena, "runtime/%s", target->prelude), &text);
    if (text.len)
        read_items(p, arena_strndup(arena, text.at, text.len));
    buf_free(&text);
    return p;
}

void prelude_free(struct prelude *p)
{
    HASH_CLEAR(hh, p->names);
    cpp_free(p->cpp);
}

void prelude_add(struct prelude *p, const struct buf *macros)
{
    struct buf text = { 0 };

    if (!macros->len)
        return;
    cpp_expand(p->cpp, macros->at, macros->len, &text);
    read_items(p, arena_strndup(p->arena, text.at, text.len));
    buf_free(&text);
}

/* ---- what is reached -------------------------------------------------------------------- */

static void keep_mentioned(struct prelude *p, const char *text, size_t len)
{
    VEC(struct item *) work = { 0 };
    struct item of_text = { .text = text, .len = len };

    vec_push(p->arena, &work, &of_text);
    while (work.len) {
        const struct item *i = vec_pop(&work);
        const char *s = i->text, *word;
        size_t n;
        bool is_called;
        while ((word = next_c_word(&s, i->text + i->len, &n, &is_called))) {
            struct item *found;
            HASH_FIND(hh, p->names, word, n, found);
            p->features |= found ? 0 : feature_of(word, n);
            p->integers |= is_of_stdint(word, n);
            p->floats |= is_type(word, n, "float") || is_type(word, n, "double");
            for (; found; found = found->same)
                if (!found->is_kept) {
                    found->is_kept = true;
                    vec_push(p->arena, &work, found);
                }
        }
    }
}

void prelude_serve(struct prelude *p, struct buf *text)
{
    struct buf done = { 0 };

    if (!text->len)
        return;
    cpp_expand(p->cpp, text->at, text->len, &done);
    keep_mentioned(p, done.at, done.len);
    buf_free(text);
    *text = done;
}

bool prelude_has(const struct prelude *p, const char *name)
{
    struct item *found;
    HASH_FIND_STR(p->names, name, found);
    return found && found->is_function;
}

void prelude_functions(struct prelude *p, const struct buf *text)
{
    if (text->len)
        read_items(p, arena_strndup(p->arena, text->at, text->len));
}

unsigned prelude_features(struct prelude *p, const char *function)
{
    VEC(struct item *) work = { 0 };
    unsigned features = 0;
    struct item *i;

    p->visits++;
    HASH_FIND_STR(p->names, function, i);
    for (; i; i = i->same)
        vec_push(p->arena, &work, i);
    while (work.len) {
        i = vec_pop(&work);
        const char *s = i->text, *word;
        size_t n;
        bool is_called;
        if (i->visit == p->visits)
            continue;
        i->visit = p->visits;
        while ((word = next_c_word(&s, i->text + i->len, &n, &is_called))) {
            struct item *found;
            HASH_FIND(hh, p->names, word, n, found);
            features |= found ? 0 : feature_of(word, n);
            for (; found; found = found->same)
                vec_push(p->arena, &work, found);
        }
    }
    return features;
}

/* ---- a definition as one writes it ------------------------------------------------------- */

/* In one line with single spaces, `(T)(T)` once. */
static void squeeze(const struct item *i, struct buf *out)
{
    for (size_t k = 0; k < i->len; k++) {
        const char c = i->text[k];
        if (isspace((unsigned char)c)) {
            if (out->len && out->at[out->len - 1] != ' ' && out->at[out->len - 1] != '(')
                buf_putc(out, ' ');
            continue;
        }
        if (out->len && out->at[out->len - 1] == ' ' &&
            (strchr(";,)", c) || (c == '}' && out->len > 1 && out->at[out->len - 2] == '{')))
            out->len--;
        if (c == '(' && out->len && out->at[out->len - 1] == ')') {
            const size_t n = strcspn(i->text + k, ")") + 1;
            bool is_cast = n > 2 && k + n < i->len && n <= out->len &&
                           memcmp(out->at + out->len - n, i->text + k, n) == 0;
            for (size_t w = 1; is_cast && w + 1 < n; w++)
                is_cast = is_word_char(i->text[k + w]);
            if (is_cast) {
                k += n - 1;
                continue;
            }
        }
        buf_putc(out, c);
    }
    if (out->len)
        out->at[out->len] = 0;
}

/* `if (..)`, `for (..)` and `while (..)` at s: the end of the bracket; NULL: none. */
static const char *head_end(const char *s)
{
    int depth = 0;
    if (strncmp(s, "if (", 4) != 0 && strncmp(s, "for (", 5) != 0 && strncmp(s, "while (", 7) != 0)
        return NULL;
    for (; *s; s++) {
        depth += (*s == '(') - (*s == ')');
        if (*s == ')' && !depth)
            return s + 1;
    }
    return NULL;
}

/* The end of the simple statement at s. */
static const char *statement_end(const char *s)
{
    int depth = 0;
    for (; *s; s++) {
        depth += (*s == '(' || *s == '{') - (*s == ')' || *s == '}');
        if (*s == ';' && !depth)
            return s + 1;
    }
    return s;
}

static void put_body(struct prelude *p, struct buf *out, const char *s)
{
    int indent = 1, more = 0; /* more: behind heads without braces */
    struct { int outer, brace; } blocks[32]; /* indents */
    int depth = 0;

    while (*(s += strspn(s, " "))) {
        const char *end = head_end(s);
        if (*s == '}') {
            if (depth == 0)
                break;
            depth--;
            buf_printf(out, "%*s}\n", blocks[depth].brace * 4, "");
            indent = blocks[depth].outer;
            s++;
            more = 0;
        } else if (*s == '{' && depth < 32) {
            blocks[depth].outer = blocks[depth].brace = indent;
            depth++;
            buf_printf(out, "%*s{\n", indent++ * 4, "");
            s++;
        } else if (end || strncmp(s, "else ", 5) == 0) {
            if (!end)
                end = s + 4;
            const char *next = end + strspn(end, " ");
            const bool brace = *next == '{' && depth < 32;
            put_wrapped(out, indent + more,
                        arena_printf(p->arena, "%.*s%s", (int)(end - s), s, brace ? " {" : ""));
            if (brace) {
                blocks[depth].outer = indent;
                blocks[depth].brace = indent + more;
                depth++;
                indent += 1 + more;
                more = 0;
            } else {
                more++;
            }
            s = brace ? next + 1 : next;
        } else {
            end = statement_end(s);
            put_wrapped(out, indent + more, arena_strndup(p->arena, s, (size_t)(end - s)));
            more = 0;
            s = end;
        }
    }
    buf_puts(out, "}\n");
}

static void put_definition(struct prelude *p, const struct item *i, struct buf *out)
{
    struct buf line = { 0 };
    squeeze(i, &line);
    const char *brace = i->is_function ? strchr(line.at, '{') : NULL;
    const char *first = brace ? strchr(brace, ';') : NULL;
    if (!brace || (line.len <= LINE_LIMIT && (!first || !strchr(first + 1, ';')) &&
                   !strchr(brace + 1, '{'))) {
        put_wrapped(out, 0, line.at);
    } else {
        put_wrapped(out, 0, arena_printf(p->arena, "%.*s", (int)(brace - line.at - 1), line.at));
        buf_puts(out, "{\n");
        put_body(p, out, brace + 1);
    }
    buf_free(&line);
}

/* ---- the text ----------------------------------------------------------------------------- */

static bool is_kept(const struct prelude *p, const struct item *i)
{
    if (i->kind == ITEM_LINE && begins(i->text, i->len, "#pragma OPENCL FP_CONTRACT"))
        return p->floats;
    if (i->kind == ITEM_LINE)
        return i->feature ? (i->feature & p->features) != 0
                          : strncmp(i->text, "#include", 8) != 0 || p->integers;
    return i->is_kept;
}

/* Items from `from` to the end of their group; whether anything was put but conditions. */
static bool put_items(struct prelude *p, int *at, struct buf *out)
{
    bool any = false;
    bool compact = true;

    while (*at < p->items.len) {
        const struct item *i = p->items.at[(*at)++];
        if (i->kind == ITEM_CLOSE) {
            buf_printf(out, "%.*s\n", (int)i->len, i->text);
            return any;
        }
        if (i->kind == ITEM_OTHERWISE) {
            buf_printf(out, "%.*s\n", (int)i->len, i->text);
        } else if (i->kind == ITEM_OPEN) {
            const size_t before = out->len;
            buf_printf(out, "%.*s\n", (int)i->len, i->text);
            if (put_items(p, at, out))
                any = true;
            else
                out->len = before;
        } else if (is_kept(p, i)) {
            const size_t before = out->len;
            any = true;
            if (i->kind == ITEM_LINE) {
                buf_printf(out, "%.*s\n", (int)i->len, i->text);
                continue;
            }
            put_definition(p, i, out);
            /* a line apart from what takes several lines */
            const bool is_long =
                memchr(out->at + before, '\n', out->len - before - 1) != NULL;
            if ((is_long || !compact) && before && out->at[before - 1] == '\n') {
                struct buf text = { 0 };
                buf_put(&text, out->at + before, out->len - before);
                out->len = before;
                buf_putc(out, '\n');
                buf_put(out, text.at, text.len);
                buf_free(&text);
            }
            compact = !is_long;
        }
    }
    return any;
}

void prelude_put(struct prelude *p, struct buf *out)
{
    int at = 0;
    put_items(p, &at, out);
    if (out->at)
        out->at[out->len] = 0;
}
