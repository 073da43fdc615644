/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Text to tree: parses with the tree-sitter grammar and turns the syntax tree into ours, one
 * function a grammar rule. Old spellings become today's tree here (fn, let, alias, inout, owned,
 * borrowed, __del__, __copyinit__, `@parameter if`, read): with a warning where 1.2 dropped them.
 * Decodes string literals, drops comments, joins adjacent strings. Reports syntax errors with a
 * place and a reason, never guesses. Recursion is bounded (nesting over 200 levels is an error). */
#ifndef READ_READ_H
#define READ_READ_H

#include "base/intern.h"
#include "tree/tree.h"

/* The NODE_MODULE of source `file` (registered in d); nodes and words go to the arenas given. */
struct node *read_module(struct diags *d, struct intern *words, struct arena *trees, uint32_t file,
                         int edition);

#endif
