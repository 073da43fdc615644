/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* pack_library: run while building, prints packed.c, the trees of the embedded library. A syntax
 * error in the library stops the build here. */
#include "base/embed.h"
#include "read/read.h"
#include "tree/pack.h"

#include <string.h>

static bool is_mojo(const char *path)
{
    const char *ending = strrchr(path, '.');

    return ending && strcmp(ending, ".mojo") == 0;
}

int main(void)
{
    struct arena arena, trees;
    struct intern words;
    struct diags diags;
    struct packer packer;
    struct buf out = { 0 };

    arena_init(&arena);
    arena_init(&trees);
    intern_init(&words, &arena);
    diags_init(&diags, &arena);
    pack_init(&packer, &arena);
    for (int i = 0; i < embedded_file_count; i++) {
        const struct embedded_file *f = &embedded_files[i];
        struct node *tree = NULL;
        struct flaws flaws;
        if (is_mojo(f->path))
            tree = read_module(&diags, &words, &trees,
                               diags_add_source(&diags, f->path, (const char *)f->text, f->len,
                                                true), 1, &flaws);
        pack_tree(&packer, tree);
        arena_reset(&trees);
    }
    diag_flush(&diags, stderr);
    if (!diags.error_count) {
        pack_print(&packer, "packed_library", &out);
        fwrite(out.at, 1, out.len, stdout);
    }
    const bool failed = diags.error_count || fflush(stdout) != 0 || ferror(stdout);
    buf_free(&out);
    pack_free(&packer);
    arena_reset(&arena);
    return failed;
}
