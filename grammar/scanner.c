/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * The tokens of Mojo that depend on layout or on what came before: line ends, indents and dedents,
 * the parts of strings, and whether `^` transfers or is the operator.
 *
 * A line that is indented deeper than the line that began the statement continues it; inside
 * brackets no rule asks for a line end, so lines are free there without counting. When a line ends
 * a statement, the blocks it closes are counted at once and handed out one by one. Comments and
 * blank lines have no part in this: the tokens of layout are empty and stand right behind the
 * statement.
 *
 * The state is what the parser stores with each token of ours, so it is small: the open blocks as
 * indent widths, the open strings as flags, and the indent text itself once it has tabs in it.
 */
#include "tree_sitter/parser.h"

#include <stdlib.h>
#include <string.h>

enum token {
    NEWLINE,
    INDENT,
    DEDENT,
    STRING_START,
    TEMPLATE_START,
    STRING_CONTENT,
    ESCAPE_SEQUENCE,
    STRING_END,
    INTERPOLATION_START,
    TRANSFER_MARK,
    SAME_LINE,
    IMPOSSIBLE,
    BAD_INDENTATION,
    BAD_LINE_BREAK,
    UNTERMINATED_STRING,
    INVALID_ESCAPE,
};

enum {
    MAX_BLOCKS = 120,
    MAX_STRINGS = 24,
    MAX_RUNS = 48,
    MAX_INDENT = 65535,
};

enum string_flags {
    STRING_DOUBLE = 1,
    STRING_TRIPLE = 2,
    STRING_RAW = 4,
    STRING_TEMPLATE = 8,
};

/* Part of an indent that is all tabs or all blanks. */
struct run {
    uint16_t length;
    bool tabs;
};

struct scanner {
    uint16_t blocks[MAX_BLOCKS]; /* characters of indent, growing; the file's own 0 is not kept */
    struct run runs[MAX_RUNS];   /* the innermost block's indent; none when it is all blanks */
    uint8_t strings[MAX_STRINGS];
    uint8_t block_count;
    uint8_t run_count;
    uint8_t string_count;
    uint8_t pending; /* dedents still to hand out */
    bool misplaced;  /* the line to come fits no open block */
};

/* What was found in front of the first token of a line. */
struct line {
    uint32_t indent;
    struct run runs[MAX_RUNS];
    uint8_t run_count;
    bool mixed; /* tabs where the enclosing block has blanks, or blanks for tabs */
    bool comments;
    bool eof;
};

static bool is_word_start(int32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(int32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_word(int32_t c)
{
    return is_word_start(c) || is_digit(c);
}

static bool is_hex(int32_t c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static uint32_t block_indent(const struct scanner *s)
{
    return s->block_count == 0 ? 0 : s->blocks[s->block_count - 1];
}

/* Whether character `at` of the innermost block's indent is a tab. */
static bool block_has_tab(const struct scanner *s, uint32_t at)
{
    uint32_t end = 0;

    for (unsigned i = 0; i < s->run_count; i++) {
        end += s->runs[i].length;
        if (at < end)
            return s->runs[i].tabs;
    }
    return false;
}

static void line_add(struct line *l, bool tab)
{
    struct run *last = l->run_count == 0 ? NULL : &l->runs[l->run_count - 1];

    if (last != NULL && last->tabs == tab) {
        last->length++;
    } else if (l->run_count < MAX_RUNS) {
        l->runs[l->run_count].length = 1;
        l->runs[l->run_count].tabs = tab;
        l->run_count++;
    } else {
        l->mixed = true;
    }
}

/* Goes from the end of a line to the first token of a later one. */
static void read_line_start(const struct scanner *s, TSLexer *lexer, struct line *l)
{
    const uint32_t outer = block_indent(s);

    l->indent = 0;
    l->run_count = 0;
    l->mixed = false;
    l->comments = false;
    for (;;) {
        switch (lexer->lookahead) {
        case ' ':
        case '\t': {
            const bool tab = lexer->lookahead == '\t';
            if (l->indent < outer && block_has_tab(s, l->indent) != tab)
                l->mixed = true;
            if (l->indent < MAX_INDENT) {
                l->indent++;
                line_add(l, tab);
            }
            lexer->advance(lexer, true);
            break;
        }
        case '#':
            l->comments = true;
            while (lexer->lookahead != '\n' && !lexer->eof(lexer))
                lexer->advance(lexer, true);
            break;
        case '\n':
        case '\r':
        case '\f':
            l->indent = 0;
            l->run_count = 0;
            l->mixed = false;
            lexer->advance(lexer, true);
            break;
        default:
            l->eof = lexer->eof(lexer);
            if (l->eof) {
                l->indent = 0;
                l->mixed = false;
            }
            return;
        }
    }
}

static bool found(TSLexer *lexer, enum token token)
{
    lexer->result_symbol = (TSSymbol)token;
    return true;
}

static bool open_block(struct scanner *s, const struct line *l)
{
    bool tabs = false;

    if (s->block_count == MAX_BLOCKS)
        return false;
    for (unsigned i = 0; i < l->run_count; i++)
        tabs = tabs || l->runs[i].tabs;
    s->blocks[s->block_count++] = (uint16_t)l->indent;
    s->run_count = 0;
    if (tabs) {
        memcpy(s->runs, l->runs, l->run_count * sizeof *l->runs);
        s->run_count = l->run_count;
    }
    return true;
}

/* Cuts the indent text down to what the innermost block has. */
static void trim_runs(struct scanner *s)
{
    const uint32_t length = block_indent(s);
    uint32_t end = 0;

    for (unsigned i = 0; i < s->run_count; i++) {
        if (end + s->runs[i].length >= length) {
            s->runs[i].length = (uint16_t)(length - end);
            s->run_count = (uint8_t)(s->runs[i].length == 0 ? i : i + 1);
            return;
        }
        end += s->runs[i].length;
    }
}

static bool close_statement(struct scanner *s, TSLexer *lexer, const struct line *l)
{
    while (s->block_count > 0 && block_indent(s) > l->indent) {
        s->block_count--;
        s->pending++;
    }
    if (s->pending > 0)
        trim_runs(s);
    s->misplaced = l->mixed || block_indent(s) != l->indent;
    return found(lexer, NEWLINE);
}

/*
 * At the end of a line, where a rule asks for layout or does not allow a break. Without a token the
 * lexer stands at the next line, `comments` says whether it went over any.
 */
static bool scan_line_end(struct scanner *s, TSLexer *lexer, const bool *valid, bool recovering,
                          bool *comments)
{
    struct line l;

    read_line_start(s, lexer, &l);
    *comments = l.comments;
    if (recovering) {
        /*
         * Whatever was open on the line in error ends with it. Empty tokens must not come for ever:
         * here they only close blocks, and those run out.
         */
        if (l.indent > block_indent(s))
            return false;
        s->string_count = 0;
        close_statement(s, lexer, &l);
        s->misplaced = false;
        return true;
    }
    if (valid[INDENT]) {
        if (l.indent > block_indent(s)) {
            if (!l.mixed && open_block(s, &l))
                return found(lexer, INDENT);
            lexer->mark_end(lexer);
        }
        return found(lexer, BAD_INDENTATION);
    }
    if (l.indent > block_indent(s)) {
        if (l.mixed) {
            lexer->mark_end(lexer);
            return found(lexer, BAD_INDENTATION);
        }
        return false;
    }
    return valid[NEWLINE] ? close_statement(s, lexer, &l) : found(lexer, BAD_LINE_BREAK);
}

/* `^` moves a value out when no operand can follow it, else it is the operator. */
static bool scan_transfer(const struct scanner *s, TSLexer *lexer)
{
    static const char *const after_value[] = {
        "if", "else", "for", "and", "or", "not", "in", "is", "as", "where", NULL,
    };
    char word[8];
    unsigned length = 0;

    lexer->advance(lexer, false);
    lexer->mark_end(lexer);
    lexer->result_symbol = TRANSFER_MARK;
    if (lexer->lookahead == '=') { /* `a ^= b` is one operator, `a^ == b` a comparison */
        lexer->advance(lexer, false);
        return lexer->lookahead == '=';
    }
    while (lexer->lookahead == ' ' || lexer->lookahead == '\t')
        lexer->advance(lexer, false);
    if (lexer->lookahead == '\n' || lexer->lookahead == '\r' || lexer->lookahead == '#') {
        struct line l;
        read_line_start(s, lexer, &l);
        /* in brackets a shallower operand would be an error in any case */
        if (l.indent <= block_indent(s) || l.eof)
            return true;
    }
    switch (lexer->lookahead) {
    case '(':
    case '[':
    case '{':
    case '+':
    case '~':
    case '\'':
    case '"':
    case '`':
        return false;
    case '-':
        lexer->advance(lexer, false);
        return lexer->lookahead == '>';
    case '.':
        lexer->advance(lexer, false);
        return !is_digit(lexer->lookahead);
    case '=':
        return true;
    default:
        break;
    }
    if (is_digit(lexer->lookahead))
        return false;
    if (!is_word_start(lexer->lookahead))
        return true;
    while (is_word(lexer->lookahead)) {
        if (length == sizeof word - 1)
            return false;
        word[length++] = (char)lexer->lookahead;
        lexer->advance(lexer, false);
    }
    word[length] = '\0';
    for (unsigned i = 0; after_value[i] != NULL; i++)
        if (strcmp(word, after_value[i]) == 0)
            return true;
    return false;
}

/* ---- strings -------------------------------------------------------------------------------- */

static bool scan_string_start(struct scanner *s, TSLexer *lexer, const bool *valid)
{
    uint8_t flags = 0;

    for (;;) {
        const int32_t c = lexer->lookahead;
        if ((c == 'r' || c == 'R') && (flags & STRING_RAW) == 0)
            flags |= STRING_RAW;
        else if ((c == 't' || c == 'T') && (flags & STRING_TEMPLATE) == 0)
            flags |= STRING_TEMPLATE;
        else
            break;
        lexer->advance(lexer, false);
    }
    const int32_t quote = lexer->lookahead;
    if (quote != '"' && quote != '\'')
        return false;
    const enum token token = (flags & STRING_TEMPLATE) != 0 ? TEMPLATE_START : STRING_START;
    if (!valid[token] || s->string_count == MAX_STRINGS)
        return false;
    if (quote == '"')
        flags |= STRING_DOUBLE;
    lexer->advance(lexer, false);
    lexer->mark_end(lexer);
    if (lexer->lookahead == quote) {
        lexer->advance(lexer, false);
        if (lexer->lookahead == quote) {
            lexer->advance(lexer, false);
            lexer->mark_end(lexer);
            flags |= STRING_TRIPLE;
        }
    }
    s->strings[s->string_count++] = flags;
    return found(lexer, token);
}

static bool scan_digits(TSLexer *lexer, unsigned count, uint32_t *value)
{
    *value = 0;
    for (unsigned i = 0; i < count; i++) {
        const int32_t c = lexer->lookahead;
        if (!is_hex(c))
            return false;
        *value = *value * 16 + (uint32_t)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        lexer->advance(lexer, false);
    }
    return true;
}

/* Behind a backslash. In a template any letter may follow, and stands for itself. */
static bool scan_escape(TSLexer *lexer, bool template)
{
    uint32_t value;
    bool good = true;

    switch (lexer->lookahead) {
    case 'a': case 'b': case 'f': case 'n': case 'r': case 't': case 'v':
    case '\\': case '\'': case '"': case '\n':
        lexer->advance(lexer, false);
        break;
    case '\r':
        lexer->advance(lexer, false);
        if (lexer->lookahead == '\n')
            lexer->advance(lexer, false);
        break;
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        for (unsigned i = 0; i < 3 && lexer->lookahead >= '0' && lexer->lookahead <= '7'; i++)
            lexer->advance(lexer, false);
        break;
    case 'x':
        lexer->advance(lexer, false);
        good = scan_digits(lexer, 2, &value);
        break;
    case 'u':
        lexer->advance(lexer, false);
        good = scan_digits(lexer, 4, &value) && (value < 0xD800 || value > 0xDFFF);
        break;
    case 'U':
        lexer->advance(lexer, false);
        good = scan_digits(lexer, 8, &value) && value <= 0x10FFFF
               && (value < 0xD800 || value > 0xDFFF);
        break;
    default:
        good = template && lexer->lookahead != '{' && lexer->lookahead != '}' &&
               !lexer->eof(lexer);
        if (good)
            lexer->advance(lexer, false);
        break;
    }
    lexer->mark_end(lexer);
    return found(lexer, good ? ESCAPE_SEQUENCE : INVALID_ESCAPE);
}

static bool scan_string(struct scanner *s, TSLexer *lexer)
{
    const uint8_t flags = s->strings[s->string_count - 1];
    const int32_t quote = (flags & STRING_DOUBLE) != 0 ? '"' : '\'';
    bool content = false;

    for (;; content = true) {
        const int32_t c = lexer->lookahead;
        lexer->mark_end(lexer);
        if (c == quote) {
            lexer->advance(lexer, false);
            if ((flags & STRING_TRIPLE) != 0) {
                unsigned quotes = 1;
                while (quotes < 3 && lexer->lookahead == quote) {
                    lexer->advance(lexer, false);
                    quotes++;
                }
                if (quotes < 3)
                    continue;
            }
            if (content)
                return found(lexer, STRING_CONTENT);
            lexer->mark_end(lexer);
            s->string_count--;
            return found(lexer, STRING_END);
        }
        if (c == '\\') {
            if ((flags & STRING_RAW) != 0) {
                lexer->advance(lexer, false);
                if ((flags & STRING_TEMPLATE) != 0 &&
                    (lexer->lookahead == '{' || lexer->lookahead == '}'))
                    continue; /* a brace means the same behind it */
                if (lexer->lookahead == '\r')
                    lexer->advance(lexer, false);
                if (!lexer->eof(lexer))
                    lexer->advance(lexer, false);
                continue;
            }
            if (content)
                return found(lexer, STRING_CONTENT);
            lexer->advance(lexer, false);
            return scan_escape(lexer, (flags & STRING_TEMPLATE) != 0);
        }
        if ((c == '\n' && (flags & STRING_TRIPLE) == 0) || lexer->eof(lexer)) {
            if (content)
                return found(lexer, STRING_CONTENT);
            s->string_count--;
            return found(lexer, UNTERMINATED_STRING);
        }
        if (c == '{' && (flags & STRING_TEMPLATE) != 0) {
            lexer->advance(lexer, false);
            if (lexer->lookahead == '{') {
                lexer->advance(lexer, false);
                continue;
            }
            if (content)
                return found(lexer, STRING_CONTENT);
            lexer->mark_end(lexer);
            return found(lexer, INTERPOLATION_START);
        }
        lexer->advance(lexer, false);
        if (c == '}' && (flags & STRING_TEMPLATE) != 0 && lexer->lookahead == '}')
            lexer->advance(lexer, false);
    }
}

/* ---- what the parser calls ------------------------------------------------------------------ */

void *tree_sitter_mojo_external_scanner_create(void);
void tree_sitter_mojo_external_scanner_destroy(void *payload);
unsigned tree_sitter_mojo_external_scanner_serialize(void *payload, char *buffer);
void tree_sitter_mojo_external_scanner_deserialize(void *payload, const char *buffer,
                                                   unsigned length);
bool tree_sitter_mojo_external_scanner_scan(void *payload, TSLexer *lexer,
                                            const bool *valid_symbols);

bool tree_sitter_mojo_external_scanner_scan(void *payload, TSLexer *lexer,
                                            const bool *valid_symbols)
{
    struct scanner *s = payload;
    /* no rule reaches it, so it is only asked for when everything is */
    const bool recovering = valid_symbols[BAD_INDENTATION];
    bool layout = valid_symbols[NEWLINE] || valid_symbols[INDENT] || valid_symbols[SAME_LINE];
    bool comments = false;

    if (valid_symbols[STRING_CONTENT] && !recovering && s->string_count > 0)
        return scan_string(s, lexer);

    lexer->mark_end(lexer);
    if (s->pending > 0 && (valid_symbols[DEDENT] || recovering)) {
        s->pending--;
        return found(lexer, DEDENT);
    }
    if (s->misplaced) {
        struct line l;
        read_line_start(s, lexer, &l);
        lexer->mark_end(lexer);
        s->misplaced = false;
        return found(lexer, BAD_INDENTATION);
    }
    for (;;) {
        switch (lexer->lookahead) {
        case ' ':
        case '\t':
        case '\f':
            lexer->advance(lexer, true);
            continue;
        case '\\':
            lexer->advance(lexer, true);
            if (lexer->lookahead == '\r')
                lexer->advance(lexer, true);
            if (lexer->lookahead != '\n')
                return false;
            lexer->advance(lexer, true);
            continue;
        case '\0':
            return lexer->eof(lexer) && layout
                   && scan_line_end(s, lexer, valid_symbols, recovering, &comments);
        case '#':
            return layout && scan_line_end(s, lexer, valid_symbols, recovering, &comments);
        case '\n':
        case '\r':
            if (!layout) {
                lexer->advance(lexer, true);
                continue;
            }
            if (scan_line_end(s, lexer, valid_symbols, recovering, &comments))
                return true;
            if (comments)
                return false;
            layout = false;
            continue;
        case '"':
        case '\'':
        case 'r':
        case 'R':
        case 't':
        case 'T':
            return (valid_symbols[STRING_START] || valid_symbols[TEMPLATE_START])
                   && scan_string_start(s, lexer, valid_symbols);
        case '^':
            return valid_symbols[TRANSFER_MARK] && scan_transfer(s, lexer);
        default:
            return false;
        }
    }
}

void *tree_sitter_mojo_external_scanner_create(void)
{
    return calloc(1, sizeof(struct scanner));
}

void tree_sitter_mojo_external_scanner_destroy(void *payload)
{
    free(payload);
}

unsigned tree_sitter_mojo_external_scanner_serialize(void *payload, char *buffer)
{
    const struct scanner *s = payload;
    unsigned at = 0;
    uint32_t outer = 0;

    buffer[at++] = (char)s->pending;
    buffer[at++] = (char)((s->misplaced ? 1 : 0) | s->string_count << 1);
    buffer[at++] = (char)s->run_count;
    for (unsigned i = 0; i < s->string_count; i++)
        buffer[at++] = (char)s->strings[i];
    for (unsigned i = 0; i < s->run_count; i++) {
        buffer[at++] = (char)(s->runs[i].length & 0xFF);
        buffer[at++] = (char)(s->runs[i].length >> 8);
        buffer[at++] = (char)s->runs[i].tabs;
    }
    /* a step of one block fits a byte, but for the odd one: 0, then both bytes */
    for (unsigned i = 0; i < s->block_count; i++) {
        const uint32_t step = s->blocks[i] - outer;
        if (step <= 0xFF) {
            buffer[at++] = (char)step;
        } else {
            buffer[at++] = 0;
            buffer[at++] = (char)(step & 0xFF);
            buffer[at++] = (char)(step >> 8);
        }
        outer = s->blocks[i];
    }
    return at;
}

void tree_sitter_mojo_external_scanner_deserialize(void *payload, const char *buffer,
                                                   unsigned length)
{
    struct scanner *s = payload;
    const unsigned char *bytes = (const unsigned char *)buffer;
    unsigned at = 0;
    uint32_t outer = 0;

    s->pending = s->block_count = s->run_count = s->string_count = 0;
    s->misplaced = false;
    if (length == 0)
        return;
    s->pending = bytes[at++];
    s->misplaced = (bytes[at] & 1) != 0;
    s->string_count = bytes[at++] >> 1;
    s->run_count = bytes[at++];
    for (unsigned i = 0; i < s->string_count; i++)
        s->strings[i] = bytes[at++];
    for (unsigned i = 0; i < s->run_count; i++) {
        s->runs[i].length = (uint16_t)(bytes[at] | bytes[at + 1] << 8);
        s->runs[i].tabs = bytes[at + 2] != 0;
        at += 3;
    }
    while (at < length) {
        uint32_t step = bytes[at++];
        if (step == 0) {
            step = bytes[at] | (uint32_t)bytes[at + 1] << 8;
            at += 2;
        }
        outer += step;
        s->blocks[s->block_count++] = (uint16_t)outer;
    }
}
