/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* queries FILE...: each file must be a query over the nodes and fields of the grammar. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <tree_sitter/api.h>

#include "tree-sitter-mojo.h"

static const char *reason(TSQueryError error)
{
    switch (error) {
    case TSQueryErrorNone: return "none";
    case TSQueryErrorSyntax: return "syntax";
    case TSQueryErrorNodeType: return "unknown node";
    case TSQueryErrorField: return "unknown field";
    case TSQueryErrorCapture: return "unknown capture";
    case TSQueryErrorStructure: return "no such structure";
    case TSQueryErrorLanguage: return "language";
    }
    return "unknown";
}

static bool check(const char *path)
{
    static char text[1 << 16];
    TSQueryError error = TSQueryErrorNone;
    uint32_t at = 0;
    unsigned line = 1;
    FILE *f = fopen(path, "rb");

    if (f == NULL) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return false;
    }
    const size_t length = fread(text, 1, sizeof text, f);
    fclose(f);
    if (length == sizeof text) {
        fprintf(stderr, "%s: too long\n", path);
        return false;
    }
    TSQuery *query = ts_query_new(tree_sitter_mojo(), text, (uint32_t)length, &at, &error);
    if (query == NULL) {
        for (uint32_t i = 0; i < at; i++)
            line += text[i] == '\n';
        printf("%s:%u: %s\n", path, line, reason(error));
        return false;
    }
    printf("%s: %u patterns\n", path, ts_query_pattern_count(query));
    ts_query_delete(query);
    return true;
}

int main(int argc, char **argv)
{
    bool good = argc > 1;

    for (int i = 1; i < argc; i++)
        good = check(argv[i]) && good;
    return good ? 0 : 1;
}
