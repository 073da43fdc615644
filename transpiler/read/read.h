/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Text to tree: parses with the tree-sitter grammar and turns the syntax tree into ours, one
 * function a grammar rule. Old spellings become today's tree here (fn, let, alias, inout, owned,
 * borrowed, __del__, __copyinit__, `@parameter if`, read): with a warning or an error as 1.2 has
 * it. Decodes string literals, drops comments, joins adjacent strings. Reports syntax errors with
 * a place and a reason, never guesses; statements with one become NODE_ERROR, all others are read.
 * Recursion is bounded (nesting over 200 levels is an error). */
#ifndef READ_READ_H
#define READ_READ_H

#include "base/edition.h"
#include "base/intern.h"
#include "tree/tree.h"

/* Offsets of what could not be read as it stands: a declaration with one in it is not all there. */
struct flaws {
    uint32_t *at;
    int len, cap;
    struct span *lost;        /* what was not read of the file level */
    int lost_count;           /* -1 when that is not known */
};

/* The NODE_MODULE of source `file` (registered in d); nodes, words and flaws go to the
 * arenas given. */
struct node *read_module(struct diags *d, struct intern *words, struct arena *trees, uint32_t file,
                         enum edition edition, struct flaws *flaws);

#endif
