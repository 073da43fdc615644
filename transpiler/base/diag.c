/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/diag.h"

#include "base/buf.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define uthash_malloc(size) arena_alloc(d->arena, (size))
#define uthash_free(p, size) ((void)(p))
#include <uthash.h>

/* What makes a message the same as an earlier one. Hashed as bytes: no padding in here. */
struct diag_key {
    uint32_t file, start, end, id;
};

struct diag_part {
    struct span at;
    uint32_t caret;
    const char *text;
    bool is_use; /* a note: a place that led there */
};

struct diag_item {
    UT_hash_handle hh;
    struct diag_key key;
    enum diag_severity severity;
    struct diag_part main;
    VEC(struct diag_part) notes;
    int order; /* of reporting: keeps the sort stable */
    bool is_settled;
};

struct diag_row {
    const char *code;
    enum diag_severity severity;
    const char *text;
};

static const struct diag_row rows[] = {
#define DIAG(id, code, severity, text) { code, SEVERITY_##severity, text },
#include "base/diags.def"
#undef DIAG
};

void diags_init(struct diags *d, struct arena *arena)
{
    *d = (struct diags){ .arena = arena };
    vec_push(arena, &d->sources, NULL);
}

uint32_t diags_add_source(struct diags *d, const char *path, const char *text, size_t len,
                          bool is_library)
{
    struct source *s = arena_new(d->arena, struct source);

    s->path = path;
    s->text = text;
    s->len = len;
    s->is_library = is_library;
    vec_push(d->arena, &d->sources, s);
    return (uint32_t)d->sources.len - 1;
}

/* ---- reporting ------------------------------------------------------------ */

static const char *formatted(struct diags *d, const char *format, va_list ap)
{
    struct buf b = { 0 };

    buf_vprintf(&b, format, ap);
    const char *text = arena_strndup(d->arena, b.at, b.len);
    buf_free(&b);
    return text;
}

static void report(struct diags *d, struct span at, enum diag_id id, enum diag_severity severity,
                   va_list ap)
{
    assert(rows[id].severity == severity && "diag: severity of row and call differ");
    if (severity == SEVERITY_WARNING) {
        const enum diag_level level = (enum diag_level)d->level[id];
        if (level == LEVEL_OFF) {
            d->last = d->speculative ? d->last : NULL; /* nor its notes */
            return;
        }
        if (level == LEVEL_ERROR || (level == LEVEL_DEFAULT && d->warnings_are_errors))
            severity = SEVERITY_ERROR;
    }
    if (d->speculative) {
        d->spec_errors += severity == SEVERITY_ERROR;
        if (d->trace_speculation) {
            const char *text = formatted(d, rows[id].text, ap);
            int line = 0, column = 0;
            if (at.file)
                diag_line_column(d, at.file, at.start, &line, &column);
            fprintf(stderr, "guess %d: %s:%d:%d: %s\n", d->speculative,
                    at.file ? d->sources.at[at.file]->path : "?", line, column, text);
        }
        return;
    }

    const struct diag_key key = { at.file, at.start, at.end, (uint32_t)id };
    struct diag_item *item = NULL;
    HASH_FIND(hh, d->seen, &key, sizeof key, item);
    d->last = NULL;
    if (severity == SEVERITY_ERROR)
        d->error_count++;
    if (item)
        return;

    item = arena_new(d->arena, struct diag_item);
    item->key = key;
    item->severity = severity;
    item->main = (struct diag_part){ at, at.start, formatted(d, rows[id].text, ap), false };
    item->order = d->items.len;
    HASH_ADD(hh, d->seen, key, sizeof item->key, item);
    vec_push(d->arena, &d->items, item);
    d->last = item;
    if (severity != SEVERITY_ERROR)
        d->warning_count++;
}

void diag_follow(struct diags *d)
{
    if (d->speculative)
        d->spec_errors++;
    else
        d->error_count++;
}

void diag_error(struct diags *d, struct span at, enum diag_id id, ...)
{
    va_list ap;

    va_start(ap, id);
    report(d, at, id, SEVERITY_ERROR, ap);
    va_end(ap);
}

void diag_warn(struct diags *d, struct span at, enum diag_id id, ...)
{
    va_list ap;

    va_start(ap, id);
    report(d, at, id, SEVERITY_WARNING, ap);
    va_end(ap);
}

/* To the message reported last, and for a use to those from number `first` on that stand in the
 * library. */
static void note(struct diags *d, int first, struct span at, bool is_use, const char *format,
                 va_list ap)
{
    if (d->speculative) {
        if (d->trace_speculation)
            fprintf(stderr, "    %s\n", formatted(d, format, ap));
        return;
    }
    if (!d->last && first >= d->items.len)
        return;
    const struct diag_part part = { at, at.start, formatted(d, format, ap), is_use };
    if (d->last)
        vec_push(d->arena, &d->last->notes, part);
    for (int i = first; i < d->items.len; i++)
        if (d->items.at[i] != d->last && diag_in_library(d, d->items.at[i]->main.at))
            vec_push(d->arena, &d->items.at[i]->notes, part);
}

void diag_note(struct diags *d, struct span at, const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    note(d, d->items.len, at, false, format, ap);
    va_end(ap);
}

void diag_note_use(struct diags *d, int first, struct span at, const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    note(d, first, at, true, format, ap);
    va_end(ap);
}

bool diag_in_library(const struct diags *d, struct span at)
{
    return at.file && d->sources.at[at.file]->is_library;
}

/* An error inside of the library is the user's who led there: it changes places with the note of
 * the first use in other text. */
static void move_to_user(struct diags *d, struct diag_item *item)
{
    if (!diag_in_library(d, item->main.at))
        return;
    for (int i = 0; i < item->notes.len; i++) {
        struct diag_part *use = &item->notes.at[i];
        if (!use->is_use || !use->at.file || diag_in_library(d, use->at))
            continue;
        const struct diag_part within = { item->main.at, item->main.caret,
                                          "it is found here, in the library", false };
        item->main.at = use->at;
        item->main.caret = use->caret;
        *use = within;
        return;
    }
}

void diag_point(struct diags *d, uint32_t offset)
{
    if (!d->speculative && d->last)
        d->last->main.caret = offset;
}

void diag_speculate_begin(struct diags *d)
{
    vec_push(d->arena, &d->spec_outer, d->spec_errors);
    d->spec_errors = 0;
    d->speculative++;
}

int diag_speculate_end(struct diags *d)
{
    assert(d->speculative > 0 && "diag: speculation ended that never began");
    const int errors = d->spec_errors;

    d->spec_errors = vec_pop(&d->spec_outer);
    d->speculative--;
    return errors;
}

struct diag_mark diag_mark_here(const struct diags *d)
{
    return (struct diag_mark){ d->items.len, d->error_count, d->warning_count, d->settled_errors };
}

void diag_settle(struct diags *d, struct diag_mark mark, bool keep)
{
    if (keep) {
        for (int i = mark.items; i < d->items.len; i++)
            d->items.at[i]->is_settled = true;
        d->settled_errors = mark.settled + d->error_count - mark.errors;
        return;
    }
    int kept = mark.items;
    d->warning_count = mark.warnings;
    for (int i = mark.items; i < d->items.len; i++) {
        struct diag_item *item = d->items.at[i];
        if (item->is_settled) {
            d->items.at[kept++] = item;
            d->warning_count += item->severity != SEVERITY_ERROR;
            continue;
        }
        HASH_DEL(d->seen, item);
        if (d->last == item)
            d->last = NULL;
    }
    d->items.len = kept;
    d->error_count = mark.errors + d->settled_errors - mark.settled;
}

bool diag_said(const struct diags *d, struct diag_mark since, enum diag_id id)
{
    for (int i = since.items; i < d->items.len; i++)
        if (d->items.at[i]->key.id == id)
            return true;
    return false;
}

struct diag_firm diag_firm_begin(struct diags *d)
{
    const struct diag_firm firm = { diag_mark_here(d), d->speculative };

    d->speculative = 0;
    return firm;
}

int diag_firm_end(struct diags *d, struct diag_firm firm)
{
    const int count = d->error_count - firm.mark.errors;

    diag_settle(d, firm.mark, true);
    d->speculative = firm.speculative;
    return count;
}

/* ---- warnings by name ----------------------------------------------------- */

/* "ordinary-method" for ORDINARY_METHOD */
static bool spells_row(const char *name, const char *row)
{
    for (; *name && *row; name++, row++) {
        const char c = *row == '_' ? '-' : (char)(*row >= 'A' && *row <= 'Z' ? *row + 32 : *row);
        if (*name != c)
            return false;
    }
    return !*name && !*row;
}

bool diag_warning_named(const char *name, enum diag_id *id)
{
    static const char *const words[] = {
#define DIAG(id, code, severity, text) #id,
#include "base/diags.def"
#undef DIAG
    };

    for (int i = 0; i < DIAG_COUNT; i++)
        if (rows[i].severity == SEVERITY_WARNING &&
            (strcmp(name, rows[i].code) == 0 || spells_row(name, words[i]))) {
            *id = (enum diag_id)i;
            return true;
        }
    return false;
}

void diag_warning_level(struct diags *d, enum diag_id id, enum diag_level level)
{
    if (id != DIAG_COUNT) {
        d->level[id] = (unsigned char)level;
        return;
    }
    for (int i = 0; i < DIAG_COUNT; i++)
        d->level[i] = (unsigned char)level;
}

/* ---- places --------------------------------------------------------------- */

static struct source *source_of(const struct diags *d, uint32_t file)
{
    return file < (uint32_t)d->sources.len ? d->sources.at[file] : NULL;
}

static void find_lines(struct arena *arena, struct source *s)
{
    int lines = 1;
    for (size_t i = 0; i < s->len; i++)
        lines += s->text[i] == '\n';

    s->line_start = arena_array(arena, uint32_t, lines);
    s->line_count = 1;
    for (size_t i = 0; i < s->len; i++)
        if (s->text[i] == '\n')
            s->line_start[s->line_count++] = (uint32_t)i + 1;
}

void diag_line_column(const struct diags *d, uint32_t file, uint32_t offset, int *line, int *column)
{
    struct source *s = source_of(d, file);

    *line = *column = 1;
    if (!s)
        return;
    if (!s->line_start)
        find_lines(d->arena, s);
    if (offset > s->len)
        offset = (uint32_t)s->len;

    int low = 0, high = s->line_count; /* line_start[low] <= offset < line_start[high] */
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        if (s->line_start[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    *line = low + 1;
    *column = (int)(offset - s->line_start[low]) + 1;
}

/* ---- printing ------------------------------------------------------------- */

enum { LINE_SHOWN = 160 }; /* bytes of a source line; of a longer one a window around the caret */

/* Bytes of the UTF-8 character at s, 0 when it is none or can't be shown. */
static size_t character_length(const char *s, const char *end)
{
    const unsigned char c = (unsigned char)*s;
    const size_t len = c < 0x80 ? 1 : c >= 0xc2 && c < 0xe0 ? 2 : (c & 0xf0) == 0xe0 ? 3
                       : c >= 0xf0 && c < 0xf5 ? 4 : 0;

    if (len == 1)
        return c == '\t' || (c >= ' ' && c != 0x7f);
    if (len > (size_t)(end - s))
        return 0;
    for (size_t i = 1; i < len; i++)
        if (((unsigned char)s[i] & 0xc0) != 0x80)
            return 0;
    return len;
}

static bool continues_character(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* The line of p->caret, and below it `~~^~~` for the part of the span that is on this line. */
static void print_excerpt(const struct diags *d, const struct diag_part *p, struct buf *out)
{
    const struct source *s = source_of(d, p->at.file);
    int line, column;

    diag_line_column(d, p->at.file, p->caret, &line, &column);
    const uint32_t caret = p->caret > s->len ? (uint32_t)s->len : p->caret;
    uint32_t from = s->line_start[line - 1];
    uint32_t to = line < s->line_count ? s->line_start[line] - 1 : (uint32_t)s->len;
    if (to > from && s->text[to - 1] == '\r')
        to--;

    const bool cut_left = caret - from > LINE_SHOWN * 3 / 4 && to - from > LINE_SHOWN;
    if (cut_left) {
        from = caret - LINE_SHOWN / 2;
        while (from < caret && continues_character(s->text[from]))
            from++;
    }
    const bool cut_right = to - from > LINE_SHOWN;
    if (cut_right) {
        to = from + LINE_SHOWN;
        while (to > caret && continues_character(s->text[to]))
            to--;
    }

    struct buf marks = { 0 };
    buf_puts(out, cut_left ? "..." : "");
    buf_puts(&marks, cut_left ? "   " : "");
    for (uint32_t i = from; i < to;) {
        const size_t len = character_length(s->text + i, s->text + to);
        if (len)
            buf_put(out, s->text + i, len);
        else
            buf_puts(out, "\xef\xbf\xbd");
        const uint32_t next = i + (uint32_t)(len ? len : 1);
        const bool under = i >= p->at.start && i < p->at.end;
        if (i <= caret && caret < next)
            buf_putc(&marks, '^');
        else
            buf_putc(&marks, under ? '~' : s->text[i] == '\t' ? '\t' : ' ');
        i = next;
    }
    if (caret >= to)
        buf_putc(&marks, '^');
    while (marks.len && (marks.at[marks.len - 1] == ' ' || marks.at[marks.len - 1] == '\t'))
        marks.len--;
    buf_puts(out, cut_right ? "...\n" : "\n");
    buf_put(out, marks.at, marks.len);
    buf_putc(out, '\n');
    buf_free(&marks);
}

static void print_part(const struct diags *d, const struct diag_part *p, const char *severity,
                       const char *code, struct buf *out)
{
    const struct source *s = source_of(d, p->at.file);

    if (s) {
        int line, column;
        diag_line_column(d, p->at.file, p->caret, &line, &column);
        buf_printf(out, "%s:%d:%d: ", s->path, line, column);
    } else {
        buf_puts(out, "mojo2c: ");
    }
    buf_printf(out, "%s: %s", severity, p->text);
    if (code)
        buf_printf(out, " [%s]", code);
    buf_putc(out, '\n');
    if (s)
        print_excerpt(d, p, out);
}

void diag_put_json(struct buf *out, const char *s)
{
    const char *end = s + strlen(s);

    buf_putc(out, '"');
    while (s < end) {
        const size_t len = character_length(s, end);
        const unsigned char c = (unsigned char)*s;
        if (c == '"' || c == '\\')
            buf_printf(out, "\\%c", c);
        else if (len && c != '\t')
            buf_put(out, s, len);
        else
            buf_printf(out, c < 0x80 ? "\\u%04x" : "\\ufffd", c);
        s += len ? len : 1;
    }
    buf_putc(out, '"');
}

/* The fields of a place and its text, without the braces. */
static void put_json_part(const struct diags *d, const struct diag_part *p, struct buf *out)
{
    const struct source *s = source_of(d, p->at.file);

    buf_puts(out, "\"message\":");
    diag_put_json(out, p->text);
    if (!s)
        return;

    int line, column, end_line, end_column;
    diag_line_column(d, p->at.file, p->caret, &line, &column);
    diag_line_column(d, p->at.file, p->at.end, &end_line, &end_column);
    buf_puts(out, ",\"file\":");
    diag_put_json(out, s->path);
    buf_printf(out, ",\"line\":%d,\"column\":%d,\"end_line\":%d,\"end_column\":%d", line, column,
               end_line, end_column);
}

static const char *severity_word(enum diag_severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return "error";
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_NOTE:
        break;
    }
    return "note";
}

static void print_item(const struct diags *d, const struct diag_item *item, struct buf *out)
{
    const char *severity = severity_word(item->severity);
    const char *code = rows[item->key.id].code;

    if (!d->as_json) {
        print_part(d, &item->main, severity, code, out);
        for (int i = 0; i < item->notes.len; i++)
            print_part(d, &item->notes.at[i], "note", NULL, out);
        return;
    }

    buf_printf(out, "{\"severity\":\"%s\",\"code\":\"%s\",", severity, code);
    put_json_part(d, &item->main, out);
    buf_puts(out, ",\"notes\":[");
    for (int i = 0; i < item->notes.len; i++) {
        buf_puts(out, i ? ",{" : "{");
        put_json_part(d, &item->notes.at[i], out);
        buf_putc(out, '}');
    }
    buf_puts(out, "]}\n");
}

static int by_place(const void *left, const void *right)
{
    const struct diag_item *const *l = left, *const *r = right;
    const struct diag_item *a = *l, *b = *r;

    if (a->main.at.file != b->main.at.file)
        return a->main.at.file < b->main.at.file ? -1 : 1;
    if (a->main.at.start != b->main.at.start)
        return a->main.at.start < b->main.at.start ? -1 : 1;
    return a->order - b->order;
}

/* Warnings about what is done for nothing: in a program with errors, it may be what they lack. */
static bool waits_for_errors(enum diag_id id)
{
    return id == DIAG_UNREACHED || id == DIAG_UNUSED_ASSIGNMENT || id == DIAG_UNUSED_NAME ||
           id == DIAG_NOTHING_RAISES;
}

static bool has_real_error(const struct diags *d)
{
    for (int i = 0; i < d->items.len; i++)
        if (rows[d->items.at[i]->key.id].severity == SEVERITY_ERROR)
            return true;
    return false;
}

void diag_flush(struct diags *d, FILE *out)
{
    struct buf text = { 0 };
    const bool is_wrong = has_real_error(d);

    for (int i = 0; i < d->items.len; i++)
        move_to_user(d, d->items.at[i]);
    if (d->items.len)
        qsort(d->items.at, (size_t)d->items.len, sizeof *d->items.at, by_place);
    for (int i = 0; i < d->items.len; i++)
        if (!is_wrong || !waits_for_errors((enum diag_id)d->items.at[i]->key.id))
            print_item(d, d->items.at[i], &text);
    if (text.len)
        fwrite(text.at, 1, text.len, out);
    fflush(out);
    buf_free(&text);
    d->items.len = 0;
    d->last = NULL;
}
