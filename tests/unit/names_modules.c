/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700 /* open_memstream, mkdtemp, setenv */
#include "unit.h"

#include "names/names.h"
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of files made for one test, its library below stdlib/. */
struct fixture {
    char folder[64];
    struct arena run, trees;
    struct intern words;
    struct diags diags;
    struct program program;
    struct module *entry;
};

static void put_file(const struct fixture *f, const char *path, const char *text)
{
    char full[256];

    snprintf(full, sizeof full, "%s/%s", f->folder, path);
    for (char *slash = strchr(full + strlen(f->folder) + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(full, 0777);
        *slash = '/';
    }
    FILE *out = fopen(full, "wb");
    ck_assert_ptr_nonnull(out);
    fputs(text, out);
    fclose(out);
}

/* The library every test has. */
static void begin(struct fixture *f)
{
    memset(f, 0, sizeof *f);
    strcpy(f->folder, "/tmp/names_XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(f->folder));
    setenv("MOJO2C_HOME", f->folder, 1);
    put_file(f, "stdlib/std/prelude.mojo",
             "from std.builtin.int import Int\nfrom std.builtin.io import print\n");
    put_file(f, "stdlib/std/builtin/int.mojo", "struct Int: pass\nstruct Word: pass\n");
    put_file(f, "stdlib/std/builtin/io.mojo", "def print(): pass\ndef _write(): pass\n");
    put_file(f, "stdlib/std/math/__init__.mojo", "from .basic import sqrt, _inner\n");
    put_file(f, "stdlib/std/math/basic.mojo", "def sqrt(): pass\ndef _inner(): pass\n");
}

static void load(struct fixture *f, const char *text, int edition)
{
    char path[128];

    snprintf(path, sizeof path, "%s/main.mojo", f->folder);
    arena_init(&f->run);
    arena_init(&f->trees);
    intern_init(&f->words, &f->run);
    diags_init(&f->diags, &f->run);
    names_init(&f->program, &f->run, &f->trees, &f->words, &f->diags);
    f->program.edition = edition;
    f->entry = names_load_text(&f->program, path, text, strlen(text));
    ck_assert_ptr_nonnull(f->entry);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *at)
{
    (void)st;
    (void)type;
    (void)at;
    return remove(path);
}

static void end(struct fixture *f)
{
    arena_reset(&f->trees);
    arena_reset(&f->run);
    nftw(f->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* The home and kind of a word at file scope, as "std.builtin.int:1"; "" when unknown. */
static const char *meaning(struct fixture *f, struct symbol *s)
{
    return s ? arena_printf(&f->run, "%s:%s:%d", s->home->name, s->name, (int)s->kind) : "";
}

static void expect(struct fixture *f, const char *word, const char *home, enum symbol_kind kind)
{
    struct symbol *s = names_lookup(&f->program, f->entry, word);

    ck_assert_msg(s != NULL, "'%s' means nothing", word);
    ck_assert_str_eq(s->home->name, home);
    ck_assert_int_eq(s->kind, kind);
}

/* What names_check prints, without file names, places and excerpts. */
static void expect_messages(struct fixture *f, const char *expected)
{
    char *all = NULL, *kept = NULL;
    size_t len = 0, kept_len = 0;

    for (int i = 0; i < f->program.modules.len; i++)
        if (!f->program.modules.at[i]->is_library && f->program.modules.at[i]->tree)
            names_check(&f->program, f->program.modules.at[i]);
    FILE *out = open_memstream(&all, &len), *result = open_memstream(&kept, &kept_len);
    diag_flush(&f->diags, out);
    fclose(out);
    for (char *line = strtok(all, "\n"); line; line = strtok(NULL, "\n")) {
        const char *name = strstr(line, ".mojo:");
        if (name)
            fprintf(result, "%s\n", name + strlen(".mojo:"));
    }
    fclose(result);
    ck_assert_str_eq(kept, expected);
    free(kept);
    free(all);
}

START_TEST(own_words_imports_wildcards_prelude)
{
    struct fixture f;

    begin(&f);
    put_file(&f, "other.mojo", "def seen(): pass\ndef _hidden(): pass\ndef print(): pass\n");
    load(&f, "from std.math import sqrt as root\nfrom other import *\n"
             "struct A: pass\ntrait B: pass\ncomptime C = 1\ncomptime D, E = 1, 2\n"
             "def f(): pass\ndef f(a: Int): pass\ndef main(): pass\n", 1);
    expect(&f, "A", "main", SYM_STRUCT);
    expect(&f, "B", "main", SYM_TRAIT);
    expect(&f, "C", "main", SYM_COMPTIME);
    expect(&f, "E", "main", SYM_COMPTIME);
    expect(&f, "f", "main", SYM_FUNCS);
    ck_assert_int_eq(names_lookup(&f.program, f.entry, "f")->decls.len, 2);
    expect(&f, "root", "std.math.basic", SYM_FUNCS);
    expect(&f, "seen", "other", SYM_FUNCS);
    expect(&f, "print", "other", SYM_FUNCS); /* a wildcard's word goes before the prelude's */
    expect(&f, "Int", "std.builtin.int", SYM_STRUCT);
    ck_assert_str_eq(meaning(&f, names_lookup(&f.program, f.entry, "_hidden")), "");
    ck_assert_str_eq(meaning(&f, names_lookup(&f.program, f.entry, "Word")), "");
    ck_assert_str_eq(meaning(&f, names_lookup(&f.program, f.entry, "sqrt")), "");
    ck_assert_ptr_eq(names_library(&f.program, "std.builtin.int", "Int"),
                     names_lookup(&f.program, f.entry, "Int"));
    expect_messages(&f, "");
    end(&f);
}
END_TEST

START_TEST(modules_and_packages)
{
    struct fixture f;

    begin(&f);
    put_file(&f, "p/__init__.mojo", "from .a import fa\n");
    put_file(&f, "p/a.mojo", "from . import b\nfrom .b import fb as renamed\ndef fa(): pass\n");
    put_file(&f, "p/b.mojo", "def fb(): pass\n");
    put_file(&f, "folder/c.mojo", "def fc(): pass\n");
    load(&f, "import p\nimport p.a\nimport folder.c as c\nfrom p import b\nimport std.math\n"
             "def main(): pass\n", 1);
    expect_messages(&f, "");
    struct symbol *p = names_lookup(&f.program, f.entry, "p");
    ck_assert_int_eq(p->kind, SYM_MODULE);
    ck_assert_str_eq(p->module->name, "p");
    ck_assert_str_eq(meaning(&f, names_member(&f.program, p->module, "fa")), "p.a:fa:0");
    struct symbol *a = names_member(&f.program, p->module, "a");
    ck_assert_int_eq(a->kind, SYM_MODULE); /* `import p.a` showed it */
    ck_assert_str_eq(meaning(&f, names_member(&f.program, a->module, "renamed")), "p.b:fb:0");
    ck_assert_ptr_null(names_member(&f.program, p->module, "b"));
    ck_assert_str_eq(names_lookup(&f.program, f.entry, "c")->module->name, "folder.c");
    ck_assert_str_eq(names_lookup(&f.program, f.entry, "b")->module->name, "p.b");
    struct symbol *std = names_lookup(&f.program, f.entry, "std");
    ck_assert_ptr_null(std->module->path); /* a plain folder */
    struct symbol *math = names_member(&f.program, std->module, "math");
    ck_assert_str_eq(meaning(&f, names_member(&f.program, math->module, "sqrt")),
                     "std.math.basic:sqrt:0");
    end(&f);
}
END_TEST

START_TEST(cycles_do_no_harm)
{
    struct fixture f;

    begin(&f);
    put_file(&f, "a.mojo", "from b import fb\nfrom b import *\nfrom main import main\n"
                           "def fa(): pass\n");
    put_file(&f, "b.mojo", "from a import fa\nfrom a import *\ndef fb(): pass\n");
    put_file(&f, "x.mojo", "from y import lost\n");
    put_file(&f, "y.mojo", "from x import lost\n");
    load(&f, "from a import *\nfrom x import lost\ndef main(): pass\n", 1);
    expect(&f, "fa", "a", SYM_FUNCS);
    expect(&f, "fb", "b", SYM_FUNCS);
    ck_assert_ptr_null(names_lookup(&f.program, f.entry, "nothing"));
    ck_assert_ptr_null(names_lookup(&f.program, f.entry, "lost"));
    ck_assert(names_explained(&f.program, f.entry, "lost"));
    end(&f);
}
END_TEST

START_TEST(imports_that_lead_nowhere)
{
    struct fixture f;

    begin(&f);
    put_file(&f, "other.mojo", "def f(): pass\n");
    load(&f, "import nothing\nfrom std.maths import sqrt\nfrom std.math import squareroot\n"
             "from other import g\nfrom . import x\nfrom math import sqrt\n"
             "def main(): pass\n", 1);
    expect_messages(&f, "1:8: error: unable to locate module 'nothing' [E0201]\n"
                        "2:10: error: unable to locate module 'maths' [E0201]\n"
                        "3:22: error: package 'math' does not contain 'squareroot' [E0202]\n"
                        "4:19: error: module 'other' does not contain 'g' [E0202]\n"
                        "5:6: error: a leading dot needs a package, and this file is in none"
                        " [E0203]\n"
                        "5:6: note: a module beside it is imported without the dot\n"
                        "6:6: error: unable to locate module 'math' [E0201]\n"
                        "6:6: note: the library's modules start with 'std': write 'std.math'\n");
    ck_assert(names_explained(&f.program, f.entry, "squareroot"));
    ck_assert(!names_explained(&f.program, f.entry, "other"));
    end(&f);
}
END_TEST

START_TEST(words_declared_twice)
{
    struct fixture f;

    begin(&f);
    load(&f, "from std.math import sqrt\nfrom std.math import sqrt\nstruct A: pass\n"
             "struct A: pass\ndef sqrt(): pass\ndef print(): pass\nvar x = 1\nprint()\n"
             "def main(): pass\n", 1);
    expect_messages(&f, "4:8: error: invalid redefinition of 'A' [E0204]\n"
                        "3:8: note: 'A' is defined here first\n"
                        "5:5: error: invalid redefinition of 'sqrt' [E0204]\n"
                        "1:22: note: cannot overload with this non-function definition\n"
                        "7:1: error: global variables are not supported; use 'comptime' for a "
                        "constant, or pass it as an argument [E0205]\n"
                        "8:1: error: expressions are not supported at file scope; put it into a "
                        "function [E0206]\n");
    end(&f);
}
END_TEST

static void count_word(const char *name, struct symbol *s, struct node *at, void *user)
{
    (void)at;
    buf_printf(user, "%s=%s ", name, s->name);
}

START_TEST(imports_inside_functions)
{
    struct fixture f;
    struct buf seen = { 0 };

    begin(&f);
    load(&f, "def main():\n    from std.math import sqrt as s, nothing\n    import std.math\n"
             "    from std.builtin.io import *\n", 1);
    const struct node_list *body = &f.entry->tree->module.body.at[0]->def.body;
    for (int i = 0; i < body->len; i++)
        names_import_local(&f.program, f.entry, body->at[i], count_word, &seen);
    ck_assert_str_eq(seen.at, "s=sqrt nothing=nothing std=std print=print ");
    ck_assert_int_eq(f.diags.error_count, 1);
    buf_free(&seen);
    end(&f);
}
END_TEST

START_TEST(hints)
{
    struct fixture f;
    const char *add = NULL;

    begin(&f);
    load(&f, "def helper(): pass\ndef main(): pass\n", 1);
    ck_assert_str_eq(names_suggest(&f.program, f.entry, "helpr", NULL), "helper");
    ck_assert_str_eq(names_suggest(&f.program, f.entry, "pritn", &add), "print");
    ck_assert_ptr_null(add);
    ck_assert_ptr_null(names_suggest(&f.program, f.entry, "quite_other", NULL));
    end(&f);
}
END_TEST

static void put_home(struct node *extension, struct module *home, void *user)
{
    (void)extension;
    buf_printf(user, "%s ", home->name);
}

START_TEST(extensions_of_all_modules)
{
    struct fixture f;
    struct buf seen = { 0 };

    begin(&f);
    put_file(&f, "other.mojo", "__extension A:\n    def g(self): pass\n");
    load(&f, "from other import *\nstruct A: pass\n__extension A:\n    def f(self): pass\n"
             "__extension B:\n    pass\ndef main(): pass\n", 1);
    expect_messages(&f, "");
    names_extensions(&f.program, "A", put_home, &seen);
    ck_assert_str_eq(seen.at, "main other ");
    buf_free(&seen);
    end(&f);
}
END_TEST

START_TEST(old_module_names)
{
    struct fixture f;

    begin(&f);
    put_file(&f, "stdlib/edition2023/__init__.mojo", "struct DynamicVector: pass\n");
    put_file(&f, "stdlib/edition2023/tensor.mojo", "struct Tensor: pass\n");
    put_file(&f, "stdlib/edition2023/prelude.mojo", "struct object: pass\n");
    load(&f, "from Vector import DynamicVector\nfrom tensor import Tensor\n"
             "from utils.vector import DynamicVector as D\nlet x = object()\n"
             "fn main(): pass\n", EDITION_2023);
    expect_messages(&f, "");
    expect(&f, "DynamicVector", "edition2023", SYM_STRUCT);
    expect(&f, "D", "edition2023", SYM_STRUCT);
    expect(&f, "Tensor", "edition2023.tensor", SYM_STRUCT);
    expect(&f, "object", "edition2023.prelude", SYM_STRUCT);
    expect(&f, "Int", "std.builtin.int", SYM_STRUCT);
    expect(&f, "x", "main", SYM_GLOBAL);
    end(&f);
}
END_TEST

int main(void)
{
    UNIT_RUN("names modules", own_words_imports_wildcards_prelude, modules_and_packages,
             cycles_do_no_harm, imports_that_lead_nowhere, words_declared_twice,
             imports_inside_functions, hints, extensions_of_all_modules, old_module_names);
}
