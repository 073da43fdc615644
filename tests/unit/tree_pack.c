/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Trees that were packed and unpacked are what was read: every module of the library, and one with
 * what the library has none of. */
#include "unit.h"

#include "base/embed.h"
#include "read/read.h"
#include "tree/pack.h"
#include <string.h>

struct fixture {
    struct arena run, trees;
    struct intern words;
    struct diags diags;
    struct packer packer;
};

static void begin(struct fixture *f)
{
    arena_init(&f->run);
    arena_init(&f->trees);
    intern_init(&f->words, &f->run);
    diags_init(&f->diags, &f->run);
    pack_init(&f->packer, &f->run);
}

static void end(struct fixture *f)
{
    pack_free(&f->packer);
    arena_reset(&f->trees);
    arena_reset(&f->run);
}

static struct node *tree_of(struct fixture *f, const char *path, const char *text, size_t len)
{
    const uint32_t file = diags_add_source(&f->diags, path, text, len, true);
    struct flaws flaws = { 0 };
    struct node *tree = read_module(&f->diags, &f->words, &f->trees, file, 1, &flaws);

    ck_assert_int_eq(f->diags.error_count, 0);
    return tree;
}

/* The dump has kinds, spans, numbers and texts; packing it again shows the spans of names. */
static void assert_same(struct fixture *f, const struct node *read, const struct node *unpacked)
{
    struct buf a = { 0 }, b = { 0 };
    tree_dump(&f->diags, read, &a);
    tree_dump(&f->diags, unpacked, &b);
    ck_assert_str_eq(a.at, b.at);
    buf_free(&a);
    buf_free(&b);

    const size_t first = f->packer.trees.len;
    pack_tree(&f->packer, read);
    const size_t second = f->packer.trees.len;
    pack_tree(&f->packer, unpacked);
    ck_assert_uint_eq(f->packer.trees.len - second, second - first);
    ck_assert_mem_eq(f->packer.trees.at + first, f->packer.trees.at + second, second - first);
}

START_TEST(the_library_is_the_same_unpacked)
{
    struct fixture f;
    struct node **trees;
    struct unpacker u;
    int modules = 0;

    begin(&f);
    trees = arena_array(&f.run, struct node *, embedded_file_count);
    for (int i = 0; i < embedded_file_count; i++) {
        const struct embedded_file *e = &embedded_files[i];
        if (strstr(e->path, ".mojo")) {
            trees[i] = tree_of(&f, e->path, (const char *)e->text, e->len);
            modules++;
        }
        pack_tree(&f.packer, trees[i]);
    }
    ck_assert_int_gt(modules, 50);
    const struct packed_trees all = pack_result(&f.packer);
    ck_assert_uint_eq(all.tree_count, (uint32_t)embedded_file_count);
    unpack_init(&u, &all, &f.trees, &f.words);
    for (int i = 0; i < embedded_file_count; i++) {
        /* the last first: words do not depend on what was unpacked before */
        const int at = embedded_file_count - 1 - i;
        const struct node *n = trees[at];
        struct node *again = unpack_tree(&u, (uint32_t)at, n ? n->span.file : 0);
        ck_assert_int_eq(n != NULL, again != NULL);
        if (n)
            assert_same(&f, n, again);
    }
    end(&f);
}
END_TEST

START_TEST(what_is_odd_is_the_same_unpacked)
{
    static const char text[] = "def f[a: Int = -1](x: Int, /, *, y: Int):\n"
                               "    var s = 'a\\0b' 'c'\n"
                               "    var big = 123456789012345678901234567890\n"
                               "    match x:\n"
                               "        case 1 | 2:\n"
                               "            pass\n"
                               "        case _:\n"
                               "            raise Error(t'{x} \\x00')\n";
    struct fixture f;
    struct unpacker u;

    begin(&f);
    struct node *read = tree_of(&f, "odd.mojo", text, sizeof text - 1);
    pack_tree(&f.packer, NULL);
    pack_tree(&f.packer, read);
    const struct packed_trees all = pack_result(&f.packer);
    unpack_init(&u, &all, &f.trees, &f.words);
    ck_assert_ptr_null(unpack_tree(&u, 0, 1));
    struct node *again = unpack_tree(&u, 1, read->span.file);
    assert_same(&f, read, again);

    const struct node *var = again->module.body.at[0]->def.body.at[0];
    ck_assert_int_eq(var->kind, NODE_VAR);
    ck_assert_int_eq(var->var.value->string.length, 4);
    ck_assert_mem_eq(var->var.value->string.text, "a\0bc", 5);
    ck_assert_ptr_eq(again->module.body.at[0]->def.name, intern(&f.words, "f"));
    end(&f);
}
END_TEST

START_TEST(c_of_what_was_packed_says_all)
{
    struct fixture f;
    struct buf out = { 0 };

    begin(&f);
    struct node *n = node_new(&f.trees, NODE_PASS, (struct span){ 1, 300, 304 });
    pack_tree(&f.packer, n);
    pack_print(&f.packer, "all_trees", &out);
    ck_assert_ptr_nonnull(strstr(out.at, "const struct packed_trees all_trees = {\n"
                                         "    words, word_ends, 0, trees, tree_ends, 1,\n};\n"));
    /* the kind; 300 alternating in two bytes; four long, no name of its own; no ellipsis */
    char bytes[64];
    snprintf(bytes, sizeof bytes, "\n%d,216,4,8,0,0};\n", NODE_PASS);
    ck_assert_ptr_nonnull(strstr(out.at, bytes));
    buf_free(&out);
    end(&f);
}
END_TEST

int main(void)
{
    UNIT_RUN("tree pack", the_library_is_the_same_unpacked, what_is_odd_is_the_same_unpacked,
             c_of_what_was_packed_says_all);
}
