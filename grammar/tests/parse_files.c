/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * parse_files [-q] [-t] [FILE... | -] : parses each file (`-`: the names on standard input),
 * reports the place of the first error of each file that has one, and how many lines a second were
 * parsed. -q keeps the places to itself, -t prints the trees. The status is 1 when a file had an
 * error.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <tree_sitter/api.h>

#include "tree-sitter-mojo.h"

struct totals {
    unsigned long files, failed, lines, bytes;
    double seconds;
};

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static char *read_file(const char *path, size_t *length)
{
    FILE *f = fopen(path, "rb");
    char *text = NULL;
    long size;

    if (f == NULL)
        return NULL;
    if (fseek(f, 0, SEEK_END) == 0 && (size = ftell(f)) >= 0 && fseek(f, 0, SEEK_SET) == 0) {
        text = malloc((size_t)size + 1);
        if (text != NULL)
            *length = fread(text, 1, (size_t)size, f);
    }
    fclose(f);
    return text;
}

/* The first ERROR or MISSING node in the order of the text. */
static void first_error(TSNode root, TSNode *error)
{
    TSTreeCursor cursor = ts_tree_cursor_new(root);

    for (;;) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        if (ts_node_is_missing(node) || strcmp(ts_node_type(node), "ERROR") == 0) {
            *error = node;
            break;
        }
        if (ts_node_has_error(node) && ts_tree_cursor_goto_first_child(&cursor))
            continue;
        while (!ts_tree_cursor_goto_next_sibling(&cursor))
            if (!ts_tree_cursor_goto_parent(&cursor))
                goto done;
    }
done:
    ts_tree_cursor_delete(&cursor);
}

static void parse_file(TSParser *parser, const char *path, bool quiet, bool trees,
                       struct totals *sum)
{
    size_t length = 0;
    char *text = read_file(path, &length);
    TSNode error;

    if (text == NULL) {
        fprintf(stderr, "%s: cannot be read\n", path);
        sum->failed++;
        return;
    }
    const double start = now();
    TSTree *tree = ts_parser_parse_string(parser, NULL, text, (uint32_t)length);
    sum->seconds += now() - start;
    sum->files++;
    sum->bytes += length;
    for (size_t i = 0; i < length; i++)
        if (text[i] == '\n')
            sum->lines++;
    const TSNode root = ts_tree_root_node(tree);
    if (trees) {
        char *shape = ts_node_string(root);
        puts(shape);
        free(shape);
    }
    if (ts_node_has_error(root)) {
        sum->failed++;
        /* a MISSING token of a hidden kind is no node: then the root stands for it */
        if (!quiet) {
            error = root;
            first_error(root, &error);
            const TSPoint at = ts_node_start_point(error);
            const size_t from = ts_node_start_byte(error);
            const char *stop = memchr(text + from, '\n', length - from);
            const size_t left = stop == NULL ? length - from : (size_t)(stop - text) - from;
            printf("%s:%u:%u: %s%s: %.*s\n", path, at.row + 1, at.column + 1,
                   ts_node_is_missing(error) ? "MISSING " : "", ts_node_type(error),
                   (int)(left > 60 ? 60 : left), text + from);
        }
    }
    ts_tree_delete(tree);
    free(text);
}

int main(int argc, char **argv)
{
    struct totals sum = {0};
    bool quiet = false, trees = false;
    char line[4096];
    TSParser *parser = ts_parser_new();

    if (!ts_parser_set_language(parser, tree_sitter_mojo())) {
        fputs("the runtime does not take this language version\n", stderr);
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-q") == 0) {
            quiet = true;
        } else if (strcmp(argv[i], "-t") == 0) {
            trees = true;
        } else if (strcmp(argv[i], "-") == 0) {
            while (fgets(line, sizeof line, stdin) != NULL) {
                line[strcspn(line, "\n")] = '\0';
                parse_file(parser, line, quiet, trees, &sum);
            }
        } else {
            parse_file(parser, argv[i], quiet, trees, &sum);
        }
    }
    ts_parser_delete(parser);
    fprintf(stderr, "%lu files, %lu with errors, %lu lines, %lu bytes, %.3f s, %.0f lines/s\n",
            sum.files, sum.failed, sum.lines, sum.bytes, sum.seconds,
            sum.seconds > 0 ? (double)sum.lines / sum.seconds : 0.0);
    return sum.failed == 0 ? 0 : 1;
}
