/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Located messages. Ids, codes and texts are rows of diags.def. A stage reports, gives the node
 * the type `error`, and goes on; diag_flush prints all of a run sorted by place, each with its
 * source line and a caret, its notes after it. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/vec.h"
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* A place in a source file: byte offsets, end exclusive. file 0 is "no place". */
struct span {
    uint32_t file, start, end;
};

struct source {
    const char *path; /* as given or found; for messages */
    const char *text; /* NUL-ended, owned by the run arena */
    size_t len;
    bool is_library;  /* part of stdlib */
    uint32_t *line_start; /* made on first use */
    int line_count;
};

enum diag_id {
#define DIAG(id, code, severity, text) DIAG_##id,
#include "base/diags.def"
#undef DIAG
    DIAG_COUNT
};

enum diag_severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

/* What becomes of a warning: by default it is one, or an error when all are. */
enum diag_level { LEVEL_DEFAULT, LEVEL_OFF, LEVEL_WARNING, LEVEL_ERROR };

struct diag_item;
struct diags {
    struct arena *arena;              /* run arena */
    VEC(struct source *) sources;     /* index = span.file; entry 0 is NULL */
    VEC(struct diag_item *) items;
    int error_count;                  /* repeats too: each marks what it was found in */
    int warning_count;
    int settled_errors;               /* those among them that diag_settle kept */
    bool trace_speculation;           /* -d guesses: print what is suppressed, for developers */
    bool warnings_are_errors, as_json;
    unsigned char level[DIAG_COUNT];  /* diag_level of warnings */
    int speculative;                  /* depth; errors only counted in spec_errors */
    int spec_errors;
    VEC(int) spec_outer;              /* spec_errors of the speculations around this one */
    struct diag_item *seen;           /* hash table of what was reported, by span and id */
    struct diag_item *last;           /* gets the notes; NULL when it was dropped */
};

void diags_init(struct diags *d, struct arena *arena);
/* Registers a text (not copied) and returns its index for spans. */
uint32_t diags_add_source(struct diags *d, const char *path, const char *text, size_t len,
                          bool is_library);

/* Reports row `id`, formatted printf-like with the row's text. A second error at the very same
 * span with the same id is counted, not kept. */
void diag_error(struct diags *d, struct span at, enum diag_id id, ...);
void diag_warn(struct diags *d, struct span at, enum diag_id id, ...);
/* Counts an error whose cause was told: what it was found in is marked, and nothing is added. */
void diag_follow(struct diags *d);
/* A note belonging to the error or warning reported last. Text is printf-like. */
void diag_note(struct diags *d, struct span at, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;
/* The same, of a place that led to the error, and to all messages from number `first` on that
 * stand in the library: they are told at the first such place that does not stand there. */
void diag_note_use(struct diags *d, int first, struct span at, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 4, 5)))
#endif
    ;

/* Whether `at` is a place in text of the library. */
bool diag_in_library(const struct diags *d, struct span at);

/* Moves the caret of the message reported last to `offset`; the rest of its span is underlined:
 * `~~^~~`, for an operator between its operands. */
void diag_point(struct diags *d, uint32_t offset);

/* The warning of this name: its code ("W0101") or its row's word ("ordinary-method"). */
bool diag_warning_named(const char *name, enum diag_id *id);
/* Sets what becomes of a warning; with id DIAG_COUNT of all. */
void diag_warning_level(struct diags *d, enum diag_id id, enum diag_level level);

/* 1-based line and column (bytes) of an offset. */
void diag_line_column(const struct diags *d, uint32_t file, uint32_t offset, int *line,
                      int *column);
/* Prints all messages to `out`, sorted by file and place, or one JSON object a line, and forgets
 * them; the counts stay. */
void diag_flush(struct diags *d, FILE *out);

struct buf;
/* A text as a JSON string; what is no UTF-8 becomes the replacement character. */
void diag_put_json(struct buf *out, const char *s);

/* A stretch of work whose errors may turn out to be nobody's fault: diag_settle takes back the
 * messages since the mark, or keeps them for good. Stretches nest: what an inner one kept stays. */
struct diag_mark {
    int items, errors, warnings, settled;
};
struct diag_mark diag_mark_here(const struct diags *d);
void diag_settle(struct diags *d, struct diag_mark mark, bool keep);
/* A message of this row was kept since the mark. */
bool diag_said(const struct diags *d, struct diag_mark since, enum diag_id id);

/* A stretch of work whose errors are real whatever is being tried out around it: nothing in it is
 * held back or taken back. */
struct diag_firm {
    struct diag_mark mark;
    int speculative;
};
struct diag_firm diag_firm_begin(struct diags *d);
/* Returns how many errors there were. */
int diag_firm_end(struct diags *d, struct diag_firm firm);

/* Speculation: between begin and end no message is kept; end returns how many errors there were. */
void diag_speculate_begin(struct diags *d);
int diag_speculate_end(struct diags *d);

#endif
