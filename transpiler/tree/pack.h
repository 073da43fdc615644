/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Trees as bytes. The library's modules are read once, when the compiler is built, and travel
 * inside it in this form (docs/design.md).
 *
 * A node is its kind, its span against its parent's, and its fields in the order of tree.def.
 * Numbers have seven bits a byte, lowest first; those that may be negative alternate: 0, -1, 1, ..
 * Texts are numbers of words that all trees share. Nothing of it is kept between builds. */
#ifndef TREE_PACK_H
#define TREE_PACK_H

#include "base/intern.h"
#include "tree/tree.h"

/* Row i of each `ends` is where word or tree i ends, and the next one begins. */
struct packed_trees {
    const unsigned char *words; /* a NUL after each, which does not count */
    const uint32_t *word_ends;
    uint32_t word_count;
    const unsigned char *trees;
    const uint32_t *tree_ends;
    uint32_t tree_count;
};

/* ---- packing, while building ------------------------------------------------- */

struct packed_word;
struct packer {
    struct arena *arena;
    struct packed_word *by_text; /* hash table */
    VEC(struct packed_word *) words;
    struct buf trees;
    VEC(uint32_t) ends;
};

void pack_init(struct packer *p, struct arena *arena);
/* Adds a module's tree; NULL for a file without one, which keeps its place. */
void pack_tree(struct packer *p, const struct node *module);
/* What was packed, in C: the definition of a `struct packed_trees` of that name. */
void pack_print(struct packer *p, const char *name, struct buf *out);
/* What was packed, to be unpacked again at once; lives in the packer's arena. */
struct packed_trees pack_result(struct packer *p);
void pack_free(struct packer *p);

/* ---- unpacking --------------------------------------------------------------- */

/* From what: `known` are the words met so far, word_count long, NULL for others. */
struct unpacker {
    const struct packed_trees *from;
    struct arena *trees;
    struct intern *words;
    const char **known;
};

/* `known` is allocated from trees. */
void unpack_init(struct unpacker *u, const struct packed_trees *from, struct arena *trees,
                 struct intern *words);
/* Tree `index`, its spans in source `file`; NULL where none was packed. */
struct node *unpack_tree(struct unpacker *u, uint32_t index, uint32_t file);

#endif
