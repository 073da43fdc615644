/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Docstrings, taken apart by their sections. */
#include "doc/doc.h"

#include "base/arena.h"

#include <string.h>

enum section {
    SECTION_NONE, SECTION_ARGS, SECTION_PARAMETERS, SECTION_RETURNS, SECTION_RAISES,
    SECTION_CONSTRAINTS
};

struct line {
    const char *at;
    int len, indent;           /* len 0: blank; indent counts blanks before it */
};

static struct line next_line(const char **text)
{
    const char *start = *text, *end = strchr(start, '\n');
    struct line l = { start, 0, 0 };

    *text = end ? end + 1 : start + strlen(start);
    end = end ? end : *text;
    while (end > start && strchr(" \t\r", end[-1]))
        end--;
    while (l.at < end && *l.at == ' ')
        l.at++;
    l.len = (int)(end - l.at);
    l.indent = l.len ? (int)(l.at - start) : 0;
    return l;
}

static enum section section_of(struct line l)
{
    static const char *const words[] = {
        [SECTION_ARGS] = "Args:", [SECTION_PARAMETERS] = "Parameters:",
        [SECTION_RETURNS] = "Returns:", [SECTION_RAISES] = "Raises:",
        [SECTION_CONSTRAINTS] = "Constraints:"
    };

    for (int s = SECTION_ARGS; s <= SECTION_CONSTRAINTS; s++)
        if ((int)strlen(words[s]) == l.len && memcmp(l.at, words[s], (size_t)l.len) == 0)
            return (enum section)s;
    return SECTION_NONE;
}

/* The indentation of all lines but the first, which begins behind the quotes. */
static int common_indent(const char *text)
{
    int least = -1;

    next_line(&text);
    while (*text) {
        const struct line l = next_line(&text);
        if (l.len && (least < 0 || l.indent < least))
            least = l.indent;
    }
    return least < 0 ? 0 : least;
}

static void add_line(struct buf *b, struct line l, int indent)
{
    if (l.len)
        for (int i = indent; i < l.indent; i++)
            buf_putc(b, ' ');
    buf_put(b, l.at, (size_t)l.len);
    buf_putc(b, '\n');
}

/* The buffer's text without blank lines around it; empties the buffer. */
static const char *take(struct arena *a, struct buf *b)
{
    size_t start = 0, end = b->len;

    while (start < end && b->at[start] == '\n')
        start++;
    while (end > start && b->at[end - 1] == '\n')
        end--;
    const char *text = start < end ? arena_strndup(a, b->at + start, end - start) : "";
    buf_clear(b);
    return text;
}

/* "name: text", the length of the name; 0 when the line is none. */
static int entry_name(struct line l)
{
    const char *colon = l.len ? memchr(l.at, ':', (size_t)l.len) : NULL;

    if (!colon || memchr(l.at, ' ', (size_t)(colon - l.at)))
        return 0;
    return (int)(colon - l.at);
}

struct reading {
    struct arena *a;
    struct docstring doc;
    enum section section;
    const char *entry;         /* its name */
    struct buf text;
};

static void end_part(struct reading *r)
{
    const char *text = take(r->a, &r->text);
    const struct doc_entry e = { r->entry, text };

    switch (r->section) {
    case SECTION_NONE:
        if (!*text)
            break;
        if (!*r->doc.summary)
            r->doc.summary = text;
        else
            r->doc.description = *r->doc.description
                                     ? arena_printf(r->a, "%s\n\n%s", r->doc.description, text)
                                     : text;
        break;
    case SECTION_ARGS:
        if (r->entry)
            vec_push(r->a, &r->doc.args, e);
        break;
    case SECTION_PARAMETERS:
        if (r->entry)
            vec_push(r->a, &r->doc.params, e);
        break;
    case SECTION_RETURNS:
        r->doc.returns = text;
        break;
    case SECTION_RAISES:
        r->doc.raises = text;
        break;
    case SECTION_CONSTRAINTS:
        r->doc.constraints = text;
        break;
    }
    r->entry = NULL;
}

static void read_line(struct reading *r, struct line l, int indent, int *entry_indent)
{
    const enum section section = l.indent == indent ? section_of(l) : SECTION_NONE;
    const bool has_entries = r->section == SECTION_ARGS || r->section == SECTION_PARAMETERS;

    if (section != SECTION_NONE) {
        end_part(r);
        r->section = section;
        *entry_indent = -1;
        return;
    }
    if (r->section != SECTION_NONE && l.len && l.indent <= indent) {
        end_part(r);
        r->section = SECTION_NONE;
    } else if (r->section == SECTION_NONE && !l.len && !*r->doc.summary) {
        end_part(r); /* the summary is the first paragraph */
    }
    if (has_entries && r->section != SECTION_NONE && l.len) {
        const int name = entry_name(l);
        if (*entry_indent < 0)
            *entry_indent = l.indent;
        if (name && l.indent == *entry_indent) {
            end_part(r);
            r->entry = arena_strndup(r->a, l.at, (size_t)name);
            l.at += name + 1;
            l.len -= name + 1;
            while (l.len && *l.at == ' ')
                l.at++, l.len--;
            l.indent = *entry_indent;
        }
        add_line(&r->text, l, l.indent); /* its text is told as one paragraph */
        return;
    }
    add_line(&r->text, l, r->section == SECTION_NONE ? indent : l.indent);
}

struct docstring docstring_read(struct arena *a, const char *text)
{
    struct reading r = { .a = a, .doc = { "", "", "", "", "", { 0 }, { 0 } } };
    int entry_indent = -1;

    if (text) {
        const int indent = common_indent(text);
        bool is_first = true;
        while (*text) {
            struct line l = next_line(&text);
            if (is_first)
                l.indent = indent;
            is_first = false;
            read_line(&r, l, indent, &entry_indent);
        }
        end_part(&r);
    }
    buf_free(&r.text);
    return r.doc;
}

const char *docstring_entry(const struct doc_entry *entries, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(entries[i].name, name) == 0)
            return entries[i].text;
    return "";
}
