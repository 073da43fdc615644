/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/embed.h"
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

START_TEST(every_file_is_found_and_whole)
{
    for (int i = 0; i < embedded_file_count; i++) {
        const struct embedded_file *f = &embedded_files[i];
        ck_assert_ptr_eq(embedded_find(f->path), f);
        ck_assert_int_eq(f->text[f->len], 0);
        if (i)
            ck_assert_int_lt(strcmp(f[-1].path, f->path), 0);
    }
    ck_assert_ptr_null(embedded_find("no/such/file"));
    ck_assert_ptr_null(embedded_find(""));
}
END_TEST

START_TEST(the_environment_overrides)
{
    char dir[] = "unit-embed-XXXXXX";
    struct arena a;
    struct buf text = { 0 };

    arena_init(&a);
    ck_assert_ptr_nonnull(mkdtemp(dir));
    const char *path = arena_printf(&a, "%s/x.mojo", dir);
    buf_puts(&text, "var x = 1\n");
    ck_assert_int_eq(buf_write_file(&text, path, 0), 0);

    ck_assert_ptr_null(embedded_load(&a, "x.mojo"));
    setenv("MOJO2C_HOME", dir, 1);
    const struct embedded_file *f = embedded_load(&a, "x.mojo");
    ck_assert_ptr_nonnull(f);
    ck_assert_str_eq((const char *)f->text, "var x = 1\n");
    ck_assert_uint_eq(f->len, 10);
    ck_assert_ptr_null(embedded_load(&a, "y.mojo"));

    unlink(path);
    rmdir(dir);
    buf_free(&text);
    arena_reset(&a);
}
END_TEST

int main(void)
{
    UNIT_RUN("base embed", every_file_is_found_and_whole, the_environment_overrides);
}
