/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Runs grammar/corpus files in the format of `tree-sitter test`: a name between lines of `=`, the
 * source, a line of `-`, the tree expected. Prints what differs and `N passed, N failed`. */
#include "base/buf.h"
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_mojo(void);

struct piece {
    const char *at, *end;
};

struct tally {
    int passed, failed;
};

static const char *next_line(const char *s, const char *end)
{
    const char *nl = memchr(s, '\n', (size_t)(end - s));
    return nl ? nl + 1 : end;
}

/* Length of the run of `c` a line opens with; 0 when it is shorter than three or other text but a
 * suffix follows. */
static int rule_length(const char *line, const char *end, char c)
{
    int n = 0;
    while (line + n < end && line[n] == c)
        n++;
    const bool alone = line + n == end || line[n] == '\n' || line[n] == '\r' || line[n] == '|';
    return n >= 3 && alone ? n : 0;
}

/* At a header: reads name and attributes and returns where the source begins; else NULL. */
static const char *read_header(const char *s, const char *end, struct piece *name, bool *error,
                               bool *skip)
{
    if (!rule_length(s, end, '='))
        return NULL;
    const char *line = next_line(s, end);
    *name = (struct piece){ line, line };
    *error = *skip = false;
    while (line < end && !rule_length(line, end, '=')) {
        const char *next = next_line(line, end);
        if (*line == ':') {
            *error |= strncmp(line, ":error", 6) == 0;
            *skip |= strncmp(line, ":skip", 5) == 0;
        } else if (name->end == name->at) {
            name->end = next > line && next[-1] == '\n' ? next - 1 : next;
        }
        line = next;
    }
    return line < end && name->end > name->at ? next_line(line, end) : NULL;
}

/* Appends without comments, with single spaces, and without fields unless they are wanted. */
static void put_normal(struct buf *out, struct piece p, bool fields)
{
    bool space = false;
    for (const char *s = p.at; s < p.end; s++) {
        if (*s == ';') {
            while (s < p.end && *s != '\n')
                s++;
            space = true;
            continue;
        }
        if (isspace((unsigned char)*s)) {
            space = true;
            continue;
        }
        if (!fields && (isalpha((unsigned char)*s) || *s == '_') && s > p.at && s[-1] != '(') {
            const char *word = s;
            while (word < p.end && (isalnum((unsigned char)*word) || *word == '_'))
                word++;
            if (word < p.end && *word == ':') {
                s = word;
                continue;
            }
            if (space && out->len)
                buf_putc(out, ' ');
            buf_put(out, s, (size_t)(word - s));
            space = false;
            s = word - 1;
            continue;
        }
        if (space && out->len && *s != ')')
            buf_putc(out, ' ');
        space = false;
        buf_putc(out, *s);
    }
}

static bool mentions_fields(struct piece p)
{
    for (const char *s = p.at; s + 1 < p.end; s++)
        if (*s == ':' && s[1] == ' ' && s > p.at && (isalnum((unsigned char)s[-1]) || s[-1] == '_'))
            return true;
    return false;
}

static void run_case(TSParser *parser, const char *path, struct piece name, struct piece source,
                     struct piece tree, bool error, struct tally *tally)
{
    TSTree *got = ts_parser_parse_string(parser, NULL, source.at,
                                         (uint32_t)(source.end - source.at));
    TSNode root = ts_tree_root_node(got);
    char *text = ts_node_string(root);
    struct buf actual = { 0 }, expected = { 0 };
    const bool fields = mentions_fields(tree);

    put_normal(&actual, (struct piece){ text, text + strlen(text) }, fields);
    put_normal(&expected, tree, fields);
    const bool same = error ? ts_node_has_error(root)
                            : actual.len == expected.len &&
                                  (actual.len == 0 || memcmp(actual.at, expected.at, actual.len) == 0);
    if (same) {
        tally->passed++;
    } else {
        tally->failed++;
        printf("FAIL %s: %.*s\n  expected %s\n  got      %s\n", path, (int)(name.end - name.at),
               name.at, error ? "an error" : expected.at ? expected.at : "",
               actual.at ? actual.at : "");
    }
    buf_free(&actual);
    buf_free(&expected);
    free(text);
    ts_tree_delete(got);
}

static void run_file(TSParser *parser, const char *path, struct tally *tally)
{
    struct buf file = { 0 };
    if (buf_read_file(&file, path) != 0) {
        printf("FAIL %s: can't be read\n", path);
        tally->failed++;
        return;
    }

    const char *end = file.at + file.len, *s = file.at;
    struct piece name;
    bool error, skip;
    while (s < end && !rule_length(s, end, '='))
        s = next_line(s, end);
    while (s < end) {
        const char *begin = read_header(s, end, &name, &error, &skip);
        if (!begin) {
            printf("FAIL %s: a header without name or end\n", path);
            tally->failed++;
            break;
        }
        /* The longest line of dashes divides; sources may hold shorter ones. */
        const char *rule = NULL, *line = begin;
        struct piece next_name;
        bool e, k;
        int longest = 0;
        while (line < end && !read_header(line, end, &next_name, &e, &k)) {
            const int n = rule_length(line, end, '-');
            if (n && n >= longest) {
                longest = n;
                rule = line;
            }
            line = next_line(line, end);
        }
        if (!rule) {
            printf("FAIL %s: %.*s: no line of dashes\n", path, (int)(name.end - name.at), name.at);
            tally->failed++;
        } else if (!skip) {
            const char *last = rule > begin ? rule - 1 : begin; /* the newline before the rule */
            run_case(parser, path, name, (struct piece){ begin, last },
                     (struct piece){ next_line(rule, end), line }, error, tally);
        }
        s = line;
    }
    buf_free(&file);
}

int main(int argc, char **argv)
{
    struct tally tally = { 0, 0 };
    TSParser *parser = ts_parser_new();

    if (!ts_parser_set_language(parser, tree_sitter_mojo())) {
        fprintf(stderr, "corpus: libtree-sitter does not take this grammar's language version\n");
        return 1;
    }
    for (int i = 1; i < argc; i++)
        run_file(parser, argv[i], &tally);
    ts_parser_delete(parser);
    printf("%d passed, %d failed\n", tally.passed, tally.failed);
    return tally.failed != 0;
}
