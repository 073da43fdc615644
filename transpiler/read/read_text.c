/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Numbers and strings: from how they are written to what they mean. */
#include "read/reader.h"

#include <string.h>

struct node *read_number(struct reader *r, TSNode n, enum rule rule)
{
    const uint32_t start = ts_node_start_byte(n), end = ts_node_end_byte(n);
    char *digits = arena_alloc(&r->scratch, end - start + 1);
    size_t len = 0;

    for (uint32_t i = start; i < end; i++)
        if (r->text[i] != '_')
            digits[len++] = r->text[i];
    struct node *number = read_new(r, rule == RULE_integer ? NODE_INT : NODE_FLOAT, n);
    if (rule == RULE_integer)
        number->integer.text = intern_n(r->words, digits, len);
    else
        number->real.text = intern_n(r->words, digits, len);
    return number;
}

/* ---- escapes -------------------------------------------------------------- */

static uint32_t digits_value(const char *s, size_t len, uint32_t base)
{
    uint32_t value = 0;

    for (size_t i = 0; i < len; i++) {
        const char c = s[i];
        const uint32_t digit = c <= '9' ? (uint32_t)(c - '0') : ((uint32_t)c | 0x20) - 'a' + 10;
        value = value * base + digit;
    }
    return value;
}

static void put_utf8(struct buf *out, uint32_t c)
{
    if (c < 0x80) {
        buf_putc(out, (char)c);
    } else if (c < 0x800) {
        buf_putc(out, (char)(0xc0 | c >> 6));
        buf_putc(out, (char)(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        buf_putc(out, (char)(0xe0 | c >> 12));
        buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
        buf_putc(out, (char)(0x80 | (c & 0x3f)));
    } else {
        buf_putc(out, (char)(0xf0 | c >> 18));
        buf_putc(out, (char)(0x80 | (c >> 12 & 0x3f)));
        buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
        buf_putc(out, (char)(0x80 | (c & 0x3f)));
    }
}

/* One escape, backslash first. Octal and \x give a code point as well: "\xe9" is two bytes. */
static void put_escape(struct buf *out, const char *s, size_t len)
{
    switch (s[1]) {
    case 'a':
        buf_putc(out, '\a');
        break;
    case 'b':
        buf_putc(out, '\b');
        break;
    case 'f':
        buf_putc(out, '\f');
        break;
    case 'n':
        buf_putc(out, '\n');
        break;
    case 'r':
        buf_putc(out, '\r');
        break;
    case 't':
        buf_putc(out, '\t');
        break;
    case 'v':
        buf_putc(out, '\v');
        break;
    case 'x':
    case 'u':
    case 'U':
        put_utf8(out, digits_value(s + 2, len - 2, 16));
        break;
    case '\n':
    case '\r':
        break;
    default:
        if (s[1] >= '0' && s[1] <= '7')
            put_utf8(out, digits_value(s + 1, len - 1, 8));
        else
            for (size_t i = 1; i < len; i++) /* a quote, or what means nothing behind a backslash */
                buf_putc(out, s[i]);
        break;
    }
}

/* ---- strings -------------------------------------------------------------- */

/* Text between the quotes; in a template `{{` and `}}` are one brace. */
static void put_content(struct reader *r, TSNode n, bool is_template, struct buf *out)
{
    const uint32_t start = ts_node_start_byte(n), end = ts_node_end_byte(n);

    for (uint32_t i = start; i < end; i++) {
        const char c = r->text[i];
        buf_putc(out, c);
        if (is_template && (c == '{' || c == '}')) {
            if (i + 1 == end || r->text[i + 1] != c) {
                struct span at = read_span(r, n);
                at.start = i;
                at.end = i + 1;
                read_error(r, at, "a '}' without a '{' before it; as text it is written twice");
                return;
            }
            i++;
        }
    }
}

static struct node *new_string(struct reader *r, struct span span, const struct buf *text)
{
    struct node *s = node_new(r->trees, NODE_STRING, span);

    s->string.text = arena_strndup(r->trees, text->len ? text->at : "", text->len);
    s->string.length = (int)text->len;
    return s;
}

static void put_string(struct reader *r, TSNode n, struct buf *out)
{
    const struct kids k = read_kids(r, n);

    for (int i = 0; i < k.len; i++) {
        const uint32_t start = ts_node_start_byte(k.at[i].node);
        if (k.at[i].rule == RULE_string_content)
            put_content(r, k.at[i].node, false, out);
        else if (k.at[i].rule == RULE_escape_sequence)
            put_escape(out, r->text + start, ts_node_end_byte(k.at[i].node) - start);
    }
}

struct node *read_string(struct reader *r, TSNode n)
{
    struct buf text = { 0 };

    put_string(r, n, &text);
    struct node *s = new_string(r, read_span(r, n), &text);
    buf_free(&text);
    return s;
}

/* The parts of one template go behind those before it; text that meets text is joined by `text`. */
struct template {
    struct node *node;
    struct buf text;
    struct span text_span;
};

static void end_text(struct reader *r, struct template *t)
{
    if (t->text.len)
        read_push(r, &t->node->tstring.parts, new_string(r, t->text_span, &t->text));
    buf_clear(&t->text);
}

static void put_template(struct reader *r, TSNode n, struct template *t)
{
    const struct kids k = read_kids(r, n);

    for (int i = 0; i < k.len; i++) {
        const struct span at = read_span(r, k.at[i].node);
        if (k.at[i].rule == RULE_interpolation) {
            const struct kids inner = read_kids(r, k.at[i].node);
            end_text(r, t);
            read_push(r, &t->node->tstring.parts, read_kid(r, &inner, FIELD_value));
            continue;
        }
        if (k.at[i].rule != RULE_string_content && k.at[i].rule != RULE_escape_sequence)
            continue;
        if (!t->text.len)
            t->text_span = at;
        t->text_span.end = at.end;
        if (k.at[i].rule == RULE_string_content)
            put_content(r, k.at[i].node, true, &t->text);
        else
            put_escape(&t->text, r->text + at.start, at.end - at.start);
    }
}

struct node *read_template(struct reader *r, TSNode n)
{
    struct template t = { .node = read_new(r, NODE_TSTRING, n) };

    put_template(r, n, &t);
    end_text(r, &t);
    buf_free(&t.text);
    return t.node;
}

struct node *read_concatenated(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    bool has_plain = false, has_template = false;

    for (int i = 0; i < k.len; i++) {
        has_plain |= k.at[i].rule == RULE_string;
        has_template |= k.at[i].rule == RULE_template_string;
    }
    if (has_plain && has_template) {
        read_error(r, read_span(r, n), "a t-string cannot be joined with a plain string literal");
        return read_new(r, NODE_ERROR, n);
    }
    if (has_template) {
        struct template t = { .node = read_new(r, NODE_TSTRING, n) };
        for (int i = 0; i < k.len; i++)
            if (k.at[i].rule == RULE_template_string)
                put_template(r, k.at[i].node, &t);
        end_text(r, &t);
        buf_free(&t.text);
        return t.node;
    }

    struct buf text = { 0 };
    for (int i = 0; i < k.len; i++)
        if (k.at[i].rule == RULE_string)
            put_string(r, k.at[i].node, &text);
    struct node *s = new_string(r, read_span(r, n), &text);
    buf_free(&text);
    return s;
}
