/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The text goes to the parser. Behind an error it tries every way to go on, and what it skipped it
 * counts again with each of them: a long text that is wrong throughout costs the square of its
 * length. So it gets the time that any text which is right takes, many times over. */
#include "read/reader.h"

#include <time.h>

enum { BASE_MICROS = 1000000, MICROS_PER_BYTE = 4 };

static uint64_t patience(const struct reader *r)
{
    return BASE_MICROS + (uint64_t)MICROS_PER_BYTE * r->len;
}

#if TREE_SITTER_LANGUAGE_VERSION >= 15

struct watch {
    const struct reader *reader;
    clock_t end;
};

static const char *piece(void *user, uint32_t at, TSPoint place, uint32_t *len)
{
    const struct watch *w = user;

    (void)place;
    *len = at < w->reader->len ? w->reader->len - at : 0;
    return *len ? w->reader->text + at : "";
}

static bool is_late(TSParseState *state)
{
    const struct watch *w = state->payload;

    return clock() > w->end;
}

TSTree *read_parse_soon(struct reader *r, TSParser *parser)
{
    struct watch w = { r, clock() + (clock_t)(patience(r) * CLOCKS_PER_SEC / 1000000) };
    const TSInput input = { .payload = &w, .read = piece, .encoding = TSInputEncodingUTF8 };
    const TSParseOptions options = { &w, is_late };
    TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, options);

    ts_parser_reset(parser);
    return tree;
}

#else

TSTree *read_parse_soon(struct reader *r, TSParser *parser)
{
    ts_parser_set_timeout_micros(parser, patience(r));
    TSTree *tree = ts_parser_parse_string(parser, NULL, r->text, r->len);
    ts_parser_set_timeout_micros(parser, 0);
    ts_parser_reset(parser);
    return tree;
}

#endif
