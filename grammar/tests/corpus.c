/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * corpus [-u] FILE... : runs the cases of tree-sitter corpus files: a name between lines of `=`,
 * source, a line `---`, and the tree that the source must give, fields included. A case with the
 * attribute `:error` must give an error somewhere and has no tree. -u writes the trees anew instead
 * of comparing.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tree_sitter/api.h>

#include "tree-sitter-mojo.h"

struct text {
    char *bytes;
    size_t length, capacity;
};

struct slice {
    const char *at;
    size_t length;
};

struct test {
    struct slice head, name, source, tree;
    bool error;
};

static void text_add(struct text *t, const char *bytes, size_t length)
{
    if (t->length + length + 1 > t->capacity) {
        t->capacity = (t->length + length + 1) * 2;
        t->bytes = realloc(t->bytes, t->capacity);
        if (t->bytes == NULL)
            abort();
    }
    if (length > 0)
        memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
    t->bytes[t->length] = '\0';
}

static void text_puts(struct text *t, const char *string)
{
    text_add(t, string, strlen(string));
}

static bool read_file(const char *path, struct text *t)
{
    char part[65536];
    size_t n;
    FILE *f = fopen(path, "rb");

    if (f == NULL)
        return false;
    while ((n = fread(part, 1, sizeof part, f)) > 0)
        text_add(t, part, n);
    fclose(f);
    return true;
}

/* The tree as the corpus has it: named nodes, one a line, fields in front, deeper ones indented. */
static void print_tree(struct text *out, TSNode root)
{
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    unsigned depth = 0;

    for (;;) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        const bool missing = ts_node_is_missing(node);
        const bool shown = ts_node_is_named(node) || missing;
        if (shown) {
            const char *field = ts_tree_cursor_current_field_name(&cursor);
            if (out->length > 0)
                text_puts(out, "\n");
            for (unsigned i = 0; i < depth; i++)
                text_puts(out, "  ");
            if (field != NULL) {
                text_puts(out, field);
                text_puts(out, ": ");
            }
            text_puts(out, missing ? "(MISSING " : "(");
            text_puts(out, ts_node_type(node));
        }
        if (shown && ts_tree_cursor_goto_first_child(&cursor)) {
            depth++;
            continue;
        }
        if (shown)
            text_puts(out, ")");
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor)) {
                ts_tree_cursor_delete(&cursor);
                return;
            }
            depth--;
            text_puts(out, ")");
        }
    }
}

/* Blanks do not count when trees are compared. */
static bool same_tree(const char *a, struct slice b)
{
    const char *p = b.at, *end = b.at + b.length;

    for (;;) {
        while (*a == ' ' || *a == '\n')
            a++;
        while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
            p++;
        if (*a == '\0' || p == end)
            return *a == '\0' && p == end;
        if (*a != *p)
            return false;
        a++;
        p++;
    }
}

static struct slice next_line(const char **at, const char *end)
{
    struct slice line = {*at, 0};
    const char *stop = memchr(*at, '\n', (size_t)(end - *at));

    if (stop == NULL)
        stop = end;
    line.length = (size_t)(stop - *at);
    *at = stop < end ? stop + 1 : end;
    return line;
}

static bool is_rule(struct slice line, char c)
{
    if (line.length < 3)
        return false;
    for (size_t i = 0; i < line.length; i++)
        if (line.at[i] != c)
            return false;
    return true;
}

/* Takes the next case off `*at`. */
static bool next_test(const char **at, const char *end, struct test *t)
{
    struct slice line;

    memset(t, 0, sizeof *t);
    do {
        if (*at == end)
            return false;
        line = next_line(at, end);
    } while (!is_rule(line, '='));
    t->head.at = line.at;
    t->name = next_line(at, end);
    for (;;) {
        if (*at == end)
            return false;
        line = next_line(at, end);
        if (is_rule(line, '='))
            break;
        if (line.length == 6 && memcmp(line.at, ":error", 6) == 0)
            t->error = true;
    }
    t->head.length = (size_t)(*at - t->head.at);
    t->source.at = *at;
    for (;;) {
        if (*at == end)
            return false;
        line = next_line(at, end);
        if (is_rule(line, '-'))
            break;
    }
    /* the blank lines around the source are not part of it */
    t->source.length = (size_t)(line.at - t->source.at);
    while (t->source.length > 0 && t->source.at[0] == '\n') {
        t->source.at++;
        t->source.length--;
    }
    while (t->source.length > 1 && t->source.at[t->source.length - 1] == '\n'
           && t->source.at[t->source.length - 2] == '\n')
        t->source.length--;
    t->tree.at = *at;
    while (*at < end) {
        const char *before = *at;
        if (is_rule(next_line(at, end), '=')) {
            *at = before;
            break;
        }
    }
    t->tree.length = (size_t)(*at - t->tree.at);
    return true;
}

static void write_test(struct text *out, const struct test *t, const char *tree)
{
    if (out->length > 0)
        text_puts(out, "\n");
    text_add(out, t->head.at, t->head.length);
    text_puts(out, "\n");
    text_add(out, t->source.at, t->source.length);
    text_puts(out, "\n---\n\n");
    if (!t->error) {
        text_puts(out, tree);
        text_puts(out, "\n");
    }
}

static void run_file(TSParser *parser, const char *path, bool update, unsigned *passed,
                     unsigned *failed)
{
    struct text file = {0}, out = {0};
    struct test t;

    if (!read_file(path, &file)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        ++*failed;
        return;
    }
    const char *at = file.bytes, *end = file.bytes + file.length;
    while (next_test(&at, end, &t)) {
        struct text tree = {0};
        TSTree *parsed =
            ts_parser_parse_string(parser, NULL, t.source.at, (uint32_t)t.source.length);
        const TSNode root = ts_tree_root_node(parsed);
        print_tree(&tree, root);
        const bool good = t.error ? ts_node_has_error(root)
                                  : !ts_node_has_error(root) && same_tree(tree.bytes, t.tree);
        if (update) {
            write_test(&out, &t, tree.bytes);
            if (ts_node_has_error(root) != t.error)
                fprintf(stderr, "%s: %.*s: %s\n", path, (int)t.name.length, t.name.at,
                        t.error ? "no error" : "an error");
        } else if (good) {
            ++*passed;
        } else {
            ++*failed;
            printf("%s: %.*s\nexpected:\n%.*s\nfound:\n%s\n\n", path, (int)t.name.length, t.name.at,
                   (int)t.tree.length, t.tree.at, tree.bytes);
        }
        ts_tree_delete(parsed);
        free(tree.bytes);
    }
    if (update && out.length > 0) {
        FILE *f = fopen(path, "wb");
        if (f == NULL || fwrite(out.bytes, 1, out.length, f) != out.length || fclose(f) != 0)
            ++*failed;
    }
    free(out.bytes);
    free(file.bytes);
}

int main(int argc, char **argv)
{
    unsigned passed = 0, failed = 0;
    const bool update = argc > 1 && strcmp(argv[1], "-u") == 0;
    TSParser *parser = ts_parser_new();

    if (!ts_parser_set_language(parser, tree_sitter_mojo())) {
        fputs("the runtime does not take this language version\n", stderr);
        return 2;
    }
    for (int i = update ? 2 : 1; i < argc; i++)
        run_file(parser, argv[i], update, &passed, &failed);
    ts_parser_delete(parser);
    if (!update)
        printf("%u passed, %u failed\n", passed, failed);
    return failed == 0 && (update || passed > 0) ? 0 : 1;
}
