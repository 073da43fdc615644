/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "document.h"

#include "doc/collect.h"

#include <string.h>

int document(const struct options *o, const char *version)
{
    struct arena arena;
    struct intern words;
    struct diags diags;
    struct buf page = { 0 };
    int missing = 0;

    arena_init(&arena);
    intern_init(&words, &arena);
    diags_init(&diags, &arena);
    diags.as_json = o->json;
    struct doc_reader reader = { &arena, &words, &diags, o->edition, false };
    const struct doc_unit *u = doc_collect(&reader, o->input);
    if (!u)
        diag_error(&diags, (struct span){ 0 }, DIAG_CANNOT_READ, o->input,
                   "no file, folder or module of the library is called so");
    else if (o->page == PAGE_JSON)
        doc_json(&arena, &diags, u, version, &page);
    else if (o->page == PAGE_MARKDOWN)
        doc_markdown(&arena, &diags, u, &page);
    else
        missing = doc_missing(&arena, &diags, u, &page);
    if (!diags.error_count && o->output && strcmp(o->output, "-") != 0) {
        const int error = buf_write_file(&page, o->output, 0);
        if (error)
            diag_error(&diags, (struct span){ 0 }, DIAG_CANNOT_WRITE, o->output, strerror(error));
    } else if (!diags.error_count) {
        fwrite(page.at ? page.at : "", 1, page.len, stdout);
    }
    const bool failed = diags.error_count || fflush(stdout) != 0 || missing;
    diag_flush(&diags, stderr);
    buf_free(&page);
    arena_reset(&arena);
    return failed;
}
