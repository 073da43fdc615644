/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Lines of a function and sections of a file. */
#include "emit/needs.h"

#include <stdio.h>
#include <string.h>
#include <uthash.h>

/* ---- lines ------------------------------------------------------------------- */

/* Where to break s, which is longer than `room`: after a comma, or where there is none before an
 * operator, or behind the first open bracket; as far out of the brackets as can be and as late as
 * fits; never inside a literal. 0: nowhere. */
static size_t break_at(const char *s, size_t room)
{
    size_t comma = 0, operator = 0, open = 0;
    int depth = 0, comma_depth = 1000, operator_depth = 1000;
    bool in_text = false;

    for (size_t i = 0; s[i] && i < room; i++) {
        if (in_text) {
            if (s[i] == '\\')
                i++;
            else if (s[i] == '"')
                in_text = false;
            continue;
        }
        if (s[i] == '"')
            in_text = true;
        depth += (s[i] == '(' || s[i] == '{' || s[i] == '[') -
                 (s[i] == ')' || s[i] == '}' || s[i] == ']');
        if (s[i] == '(' && s[i + 1] != ')' && i > 24 && !open)
            open = i + 1;
        if (s[i] != ' ' || i <= 24)
            continue;
        if (s[i - 1] == ',') {
            if (depth <= comma_depth && (i > room / 3 || depth < comma_depth)) {
                comma = i + 1;
                comma_depth = depth;
            }
        } else if (s[i + 1] && s[i + 2] && strchr("+-*/&|<>=?:", s[i + 1]) &&
                   strchr(" &|=<>", s[i + 2]) && depth <= operator_depth) {
            operator = i + 1;
            operator_depth = depth;
        }
    }
    return comma && comma_depth <= operator_depth ? comma :
                                                  operator? operator: comma ? comma : open;
}

void put_wrapped(struct buf *out, int indent, const char *text)
{
    int column = indent * 4;
    for (;;) {
        const size_t room = (size_t)(column < 60 ? LINE_LIMIT - column : 40);
        const char *newline = strchr(text, '\n');
        const size_t len = newline ? (size_t)(newline - text) : strlen(text);
        size_t cut = len > room ? break_at(text, room) : 0;
        if (!cut) {
            buf_printf(out, "%*s%.*s\n", column, "", (int)len, text);
            if (!newline)
                return;
            text = newline + 1;
            while (*text == ' ')
                text++;
        } else {
            const int end = (int)cut - (text[cut - 1] == ' ');
            buf_printf(out, "%*s%.*s\n", column, "", end, text);
            text += cut;
        }
        column = indent * 4 + 8;
    }
}

void put_line(struct body *b, const char *format, ...)
{
    struct buf text = {0};
    va_list ap;

    va_start(ap, format);
    buf_vprintf(&text, format, ap);
    va_end(ap);
    const size_t before = b->out->len;
    put_wrapped(b->out, b->indent, text.at);
    needs_line(b->w, text.at);
    b->complex_line |= memchr(b->out->at + before, '\n', b->out->len - before - 1) != NULL;
    b->lines++;
    b->label_pending = false;
    buf_free(&text);
}

/* A label stands one step out; C11 wants a statement after it, which a declaration is not. */
void put_label(struct body *b, const char *label)
{
    buf_printf(b->out, "%*s%s:\n", b->indent > 1 ? b->indent * 4 - 4 : 0, "", label);
    b->label_pending = true;
    b->complex_line = true;
    b->lines++;
}

void end_label(struct body *b)
{
    if (!b->label_pending)
        return;
    b->out->len--; /* the line end */
    buf_puts(b->out, ";\n");
    b->label_pending = false;
}

/* ---- the file ---------------------------------------------------------------- */

struct mark_key {
    const void *of;
    int kind;
};
struct mark {
    struct mark_key key;
    UT_hash_handle hh;
};

bool writer_seen(const struct writer *w, const void *of, int kind)
{
    struct mark_key key;
    struct mark *m;
    memset(&key, 0, sizeof key);
    key.of = of;
    key.kind = kind;
    HASH_FIND(hh, w->marks, &key, sizeof key, m);
    return m != NULL;
}

bool writer_first(struct writer *w, const void *of, int kind)
{
    if (writer_seen(w, of, kind))
        return false;
    struct mark *m = arena_new(w->arena, struct mark);
    m->key.of = of;
    m->key.kind = kind;
    HASH_ADD(hh, w->marks, key, sizeof m->key, m);
    return true;
}

void writer_init(struct writer *w, const struct ir_program *p, const struct emit_options *o,
                 const struct target *target, struct names *names)
{
    memset(w, 0, sizeof *w);
    w->program = p;
    w->options = o;
    w->target = target;
    w->arena = p->arena;
    w->names = names;
}

void writer_free(struct writer *w)
{
    HASH_CLEAR(hh, w->marks);
    buf_free(&w->macros);
    buf_free(&w->types);
    buf_free(&w->tables);
    buf_free(&w->prototypes);
    buf_free(&w->functions);
}

void head_comment(const struct writer *w, struct buf *out)
{
    const struct emit_options *o = w->options;
    buf_printf(out, "/* Made by mojo2c %s from %s. Edit that file, not this one.", o->version,
               w->program->source_path);
    if (o->options_text && *o->options_text)
        buf_printf(out, "\n * options: %s", o->options_text);
    for (int i = 0; i < w->program->inputs.len; i++)
        buf_printf(out, "\n * input: %s", w->program->inputs.at[i]);
    if (w->uses_threads)
        buf_puts(out, "\n * It uses threads: compile and link it with -pthread. The environment "
                      "variable\n * MOJO2C_THREADS says how many.");
    buf_puts(out, " */\n");
}

void put_runtime_wish(const struct writer *w, struct buf *out)
{
    if (w->options->bring_runtime)
        buf_puts(out, "#define MOJO_RUNTIME /* its code comes along */\n");
    if (w->options->bring_runtime && w->uses_threads)
        buf_puts(out, "#define MJ_THREADS /* that for threads as well */\n");
}

void put_section(struct buf *out, const char *title)
{
    buf_printf(out, "\n/* ---- %s ", title);
    for (size_t i = strlen(title); i < 66; i++)
        buf_putc(out, '-');
    buf_puts(out, " */\n\n");
}

void put_text_section(struct buf *out, const char *title, const struct buf *text)
{
    if (!text->len)
        return;
    put_section(out, title);
    buf_put(out, text->at, text->len);
}

void assemble(struct writer *w, struct buf *out)
{
    types_finish(w);
    put_text_section(out, "vectors", &w->macros);
    put_text_section(out, "types: each after what it contains", &w->types);
    put_text_section(out, "constants", &w->tables);
    put_text_section(out, "used before they are defined", &w->prototypes);
    put_text_section(out, "functions", &w->functions);
}
