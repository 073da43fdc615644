/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "read/tokens.h"

#include <string.h>

struct lexer {
    struct reader *r;
    const char *text;
    uint32_t at, len;
    int bad; /* errors so far */
};

/* A file that is no text at all needs no longer list. */
enum { ERRORS_MAX = 20 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c)
{
    return is_word_start(c) || is_digit(c);
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static void complain(struct lexer *l, uint32_t start, uint32_t end, const char *why)
{
    read_syntax_error(l->r, (struct span){ l->r->file, start, end }, "%s", why);
    l->bad++;
}

/* ---- strings -------------------------------------------------------------- */

static uint32_t hex_value(const char *s, uint32_t len)
{
    uint32_t value = 0;

    for (uint32_t i = 0; i < len; i++)
        value = value * 16 + (uint32_t)(is_digit(s[i]) ? s[i] - '0' : (s[i] | 0x20) - 'a' + 10);
    return value;
}

/* At a backslash; moves behind the escape. In a t-string one that means nothing is its letter. */
static void skip_escape(struct lexer *l, bool template)
{
    const uint32_t start = l->at;
    const char c = ++l->at < l->len ? l->text[l->at] : '\0';
    const uint32_t want = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;

    l->at += l->at < l->len;
    if (c == '\r' && l->text[l->at] == '\n')
        l->at++;
    if (want) {
        uint32_t digits = 0;
        while (digits < want && l->at + digits < l->len && is_hex(l->text[l->at + digits]))
            digits++;
        const uint32_t value = hex_value(l->text + l->at, digits);
        l->at += digits;
        if (digits < want)
            complain(l, start, l->at, "invalid escape sequence");
        else if (value >= 0xd800 && value <= 0xdfff)
            complain(l, start, l->at,
                     "unicode escape sequences do not support surrogate code points "
                     "(U+D800 to U+DFFF); use '\\U' with the full code point");
        else if (value > 0x10ffff)
            complain(l, start, l->at, "unicode escape sequence is above U+10FFFF");
    } else if (!c || (template ? strchr("{}", c) != NULL
                               : !strchr("\\'\"abfnrtv01234567\n\r", c))) {
        complain(l, start, l->at,
                 "invalid escape sequence; a backslash that is meant is written twice");
    }
}

static bool skip_string_text(struct lexer *l, bool raw, bool template, int nesting);

/* Behind `{` of a t-string; moves behind its `}`. False when a string in it has no end. */
static bool skip_interpolation(struct lexer *l, int nesting)
{
    int depth = 1;

    while (l->at < l->len && depth > 0) {
        const char c = l->text[l->at];
        if (c == '"' || c == '\'') {
            const char before = l->text[l->at - 1];
            if (nesting >= 20)
                l->at++;
            else if (!skip_string_text(l, (before | 0x20) == 'r', (before | 0x20) == 't',
                                       nesting + 1))
                return false;
            continue;
        }
        depth += c == '{' || c == '(' || c == '[';
        depth -= c == '}' || c == ')' || c == ']';
        l->at++;
    }
    return true;
}

/* At the opening quote; moves behind the closing one. False when there is none. */
static bool skip_string_text(struct lexer *l, bool raw, bool template, int nesting)
{
    const char quote = l->text[l->at];
    const bool triple = l->at + 2 < l->len && l->text[l->at + 1] == quote &&
                        l->text[l->at + 2] == quote;

    l->at += triple ? 3 : 1;
    while (l->at < l->len) {
        const char c = l->text[l->at];
        if (c == quote &&
            (!triple || (l->at + 2 < l->len && l->text[l->at + 1] == quote &&
                         l->text[l->at + 2] == quote))) {
            l->at += triple ? 3 : 1;
            return true;
        }
        if (c == '\n' && !triple)
            return false;
        if (c == '\\' && raw) {
            l->at += 2;
        } else if (c == '\\') {
            skip_escape(l, template);
        } else if (c == '{' && template && l->at + 1 < l->len && l->text[l->at + 1] != '{') {
            l->at++;
            if (!skip_interpolation(l, nesting))
                return false;
        } else {
            l->at += c == '{' && template ? 2 : 1;
        }
    }
    return false;
}

static void skip_string(struct lexer *l, bool raw, bool template)
{
    const uint32_t start = l->at;
    uint32_t end = start;

    if (skip_string_text(l, raw, template, 0))
        return;
    if (l->at > l->len)
        l->at = l->len;
    while (end < l->at && l->text[end] != '\n')
        end++;
    const bool triple = start + 2 < l->len && l->text[start + 1] == l->text[start] &&
                        l->text[start + 2] == l->text[start];
    complain(l, start, end,
             triple ? "unterminated string: its three closing quotes are missing"
                    : "unterminated string: a closing quote like the opening one is missing before "
                      "the end of the line");
}

/* ---- numbers -------------------------------------------------------------- */

static void skip_digits(struct lexer *l)
{
    while (l->at < l->len && (is_digit(l->text[l->at]) || l->text[l->at] == '_'))
        l->at++;
}

static void skip_prefixed(struct lexer *l, uint32_t start, char kind)
{
    uint32_t digits = 0;

    for (l->at += 2; l->at < l->len; l->at++) {
        const char c = l->text[l->at];
        if (c == '_')
            continue;
        if (!(kind == 'x' ? is_hex(c) : kind == 'o' ? c >= '0' && c <= '7' : c == '0' || c == '1'))
            break;
        digits++;
    }
    if (!digits)
        complain(l, start, l->at, kind == 'x'   ? "no digits specified for hex literal"
                                  : kind == 'o' ? "no digits specified for octal literal"
                                                : "no digits specified for binary literal");
    else if (is_digit(l->text[l->at]))
        complain(l, start, l->at + 1, kind == 'o' ? "invalid digit in octal literal"
                                                  : "invalid digit in binary literal");
}

static void skip_number(struct lexer *l)
{
    const uint32_t start = l->at;
    const char second = start + 1 < l->len ? (char)(l->text[start + 1] | 0x20) : '\0';

    if (l->text[start] == '0' && (second == 'x' || second == 'o' || second == 'b')) {
        skip_prefixed(l, start, second);
        return;
    }
    bool is_float = false;
    skip_digits(l);
    if (l->at < l->len && l->text[l->at] == '.') {
        is_float = true;
        l->at++;
        if (l->at < l->len && is_digit(l->text[l->at]))
            skip_digits(l);
    }
    const char e = l->at < l->len ? l->text[l->at] : '\0';
    const char next = l->at + 1 < l->len ? l->text[l->at + 1] : '\0';
    if (e == 'e' || e == 'E') {
        const uint32_t sign = next == '+' || next == '-';
        const char digit = l->at + 1 + sign < l->len ? l->text[l->at + 1 + sign] : '\0';
        if (is_digit(digit)) {
            is_float = true;
            l->at += 1 + sign;
            skip_digits(l);
        } else if (!is_word(next)) { /* `1else` is two words, `1e` nothing */
            l->at += 1 + sign;
            complain(l, start, l->at, "expected a digit after the exponent");
            return;
        }
    }
    bool zeros = l->text[start] == '0', all_zero = true;
    for (uint32_t i = start; i < l->at; i++)
        all_zero &= l->text[i] == '0' || l->text[i] == '_';
    if (!is_float && zeros && !all_zero)
        complain(l, start, l->at,
                 "decimal integer literals must not use leading zeros; "
                 "add '0o' for octal literals");
}

/* ---- the file ------------------------------------------------------------- */

static uint32_t sign_length(const struct lexer *l)
{
    static const char *const signs[] = { "...", "**=", "//=", "<<=", ">>=", "->", ":=", "==", "!=",
                                         "<=",  ">=",  "+=",  "-=",  "*=",  "/=", "%=", "@=", "&=",
                                         "|=",  "^=",  "**",  "//",  "<<",  ">>", NULL };

    for (int i = 0; signs[i]; i++)
        if (strncmp(l->text + l->at, signs[i], strlen(signs[i])) == 0)
            return (uint32_t)strlen(signs[i]);
    return l->text[l->at] && strchr("()[]{}.,:;=+-*/%@&|^~<>", l->text[l->at]) ? 1 : 0;
}

/* Skips blanks and comments; true when a new line began. */
static bool skip_space(struct lexer *l, uint32_t *line_start)
{
    bool new_line = false;

    while (l->at < l->len) {
        const char c = l->text[l->at];
        if (c == '\n') {
            new_line = true;
            *line_start = l->at + 1;
        } else if (c == '#') {
            while (l->at + 1 < l->len && l->text[l->at + 1] != '\n')
                l->at++;
        } else if (c == '\\' && l->at + 1 < l->len &&
                   (l->text[l->at + 1] == '\n' || l->text[l->at + 1] == '\r')) {
            l->at += l->text[l->at + 1] == '\r' ? 2 : 1;
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\f') {
            break;
        }
        l->at++;
    }
    return new_line;
}

static void scan(struct lexer *l, struct token *t)
{
    const char c = l->text[l->at];
    uint32_t prefix = l->at;

    while (prefix < l->len && prefix - l->at < 2 && strchr("rRtT", l->text[prefix]))
        prefix++;
    if (prefix < l->len && (l->text[prefix] == '"' || l->text[prefix] == '\'')) {
        bool raw = false, template = false;
        for (; l->at < prefix; l->at++) {
            raw |= (l->text[l->at] | 0x20) == 'r';
            template |= (l->text[l->at] | 0x20) == 't';
        }
        t->kind = TOKEN_STRING;
        skip_string(l, raw, template);
    } else if (is_word_start(c)) {
        t->kind = TOKEN_WORD;
        while (l->at < l->len && is_word(l->text[l->at]))
            l->at++;
    } else if (is_digit(c) || (c == '.' && l->at + 1 < l->len && is_digit(l->text[l->at + 1]))) {
        t->kind = TOKEN_NUMBER;
        skip_number(l);
    } else if (c == '`') {
        t->kind = TOKEN_WORD;
        t->is_quoted = true;
        for (l->at++; l->at < l->len && l->text[l->at] != '`' && l->text[l->at] != '\n'; l->at++)
            continue;
        if (l->at < l->len && l->text[l->at] == '`')
            l->at++;
        else
            complain(l, t->start, l->at, "unterminated name in backticks");
    } else {
        const uint32_t len = sign_length(l);
        t->kind = TOKEN_SIGN;
        l->at += len ? len : 1;
        while (!len && l->at < l->len && ((unsigned char)l->text[l->at] & 0xc0) == 0x80)
            l->at++; /* the rest of a character */
        if (!len)
            complain(l, t->start, l->at,
                     c == '!'   ? "there is no '!'; write 'not'"
                     : c == '?' ? "there is no '?'; write 'a if condition else b'"
                                : "unexpected character");
    }
}

struct tokens tokens_of(struct reader *r)
{
    struct lexer l = { .r = r, .text = r->text, .len = r->len };
    struct tokens tokens = { 0 };
    uint32_t line_start = 0;
    bool first = true;

    for (;;) {
        first |= skip_space(&l, &line_start);
        struct token t = { .kind = TOKEN_END, .start = l.at, .column = l.at - line_start,
                           .is_first = first };
        first = false;
        const int bad = l.bad;
        if (l.at < l.len && bad < ERRORS_MAX)
            scan(&l, &t);
        t.end = l.at;
        t.is_bad = l.bad > bad;
        if (t.kind == TOKEN_END)
            t.column = 0;
        vec_push(&r->scratch, &tokens, t);
        if (t.kind == TOKEN_END)
            break;
    }
    return tokens;
}
