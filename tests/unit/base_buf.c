/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "base/buf.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[] = "unit-buf-XXXXXX";

static const char *inside(struct buf *b, const char *name)
{
    buf_clear(b);
    buf_printf(b, "%s/%s", dir, name);
    return b->at;
}

START_TEST(text_grows)
{
    struct buf b = { 0 };

    for (int i = 0; i < 1000; i++) {
        buf_puts(&b, "ab");
        buf_putc(&b, 'c');
        buf_printf(&b, "%d", i % 10);
    }
    ck_assert_uint_eq(b.len, 4000);
    ck_assert_int_eq(memcmp(b.at, "abc0abc1", 8), 0);
    ck_assert_int_eq(b.at[b.len], 0);
    buf_clear(&b);
    ck_assert_str_eq(b.at, "");
    buf_printf(&b, "%5000s", "x");
    ck_assert_uint_eq(b.len, 5000);
    ck_assert_int_eq(b.at[4999], 'x');
    buf_put(&b, "\0", 1);
    ck_assert_uint_eq(b.len, 5001);
    buf_free(&b);
    ck_assert_ptr_null(b.at);
}
END_TEST

START_TEST(formatting_fills_to_the_last_byte)
{
    for (int width = 50; width < 80; width++) {
        struct buf b = { 0 };
        buf_printf(&b, "%*d", width, 1);
        ck_assert_uint_eq(b.len, (unsigned)width);
        ck_assert_uint_eq(strlen(b.at), (unsigned)width);
        buf_free(&b);
    }
}
END_TEST

START_TEST(files_come_back_as_written)
{
    struct buf b = { 0 }, back = { 0 }, path = { 0 };

    ck_assert_ptr_nonnull(mkdtemp(dir));
    for (int i = 0; i < 200000; i++)
        buf_putc(&b, (char)(i * 7));
    ck_assert_int_eq(buf_write_file(&b, inside(&path, "f"), 0), 0);
    ck_assert_int_eq(buf_read_file(&back, path.at), 0);
    ck_assert_uint_eq(back.len, b.len);
    ck_assert_int_eq(memcmp(back.at, b.at, b.len), 0);

    buf_clear(&b);
    ck_assert_int_eq(buf_write_file(&b, path.at, 0), 0);
    buf_clear(&back);
    ck_assert_int_eq(buf_read_file(&back, path.at), 0);
    ck_assert_uint_eq(back.len, 0);
    unlink(path.at);
    rmdir(dir);
    buf_free(&b);
    buf_free(&back);
    buf_free(&path);
}
END_TEST

START_TEST(an_equal_file_is_left_alone)
{
    struct buf b = { 0 }, path = { 0 };
    struct stat first, second, third;

    ck_assert_ptr_nonnull(mkdtemp(dir));
    buf_puts(&b, "same");
    ck_assert_int_eq(buf_write_file(&b, inside(&path, "f"), 1), 0);
    ck_assert_int_eq(stat(path.at, &first), 0);
    ck_assert_int_eq(buf_write_file(&b, path.at, 1), 0);
    ck_assert_int_eq(stat(path.at, &second), 0);
    ck_assert_uint_eq(first.st_ino, second.st_ino);
    ck_assert_int_eq(first.st_mtim.tv_nsec, second.st_mtim.tv_nsec);
    buf_puts(&b, " no more");
    ck_assert_int_eq(buf_write_file(&b, path.at, 1), 0);
    ck_assert_int_eq(stat(path.at, &third), 0);
    ck_assert_int_eq(third.st_size, 12);
    unlink(path.at);
    rmdir(dir);
    buf_free(&b);
    buf_free(&path);
}
END_TEST

START_TEST(links_and_devices_are_written_through)
{
    struct buf b = { 0 }, path = { 0 }, link = { 0 }, back = { 0 };
    struct stat st;

    ck_assert_ptr_nonnull(mkdtemp(dir));
    buf_puts(&b, "text");
    ck_assert_int_eq(buf_write_file(&b, "/dev/null", 0), 0);
    ck_assert_int_eq(buf_write_file(&b, inside(&path, "f"), 0), 0);
    ck_assert_int_eq(symlink("f", inside(&link, "l")), 0);
    buf_puts(&b, "2");
    ck_assert_int_eq(buf_write_file(&b, link.at, 0), 0);
    ck_assert_int_eq(lstat(link.at, &st), 0);
    ck_assert(S_ISLNK(st.st_mode));
    ck_assert_int_eq(buf_read_file(&back, path.at), 0);
    ck_assert_str_eq(back.at, "text2");
    unlink(link.at);
    unlink(path.at);
    rmdir(dir);
    buf_free(&b);
    buf_free(&path);
    buf_free(&link);
    buf_free(&back);
}
END_TEST

START_TEST(what_fails_says_why_and_leaves_nothing)
{
    struct buf b = { 0 };

    ck_assert_int_eq(buf_read_file(&b, "no/such/file"), ENOENT);
    ck_assert_int_eq(buf_read_file(&b, "."), EISDIR);
    ck_assert_int_eq(buf_write_file(&b, "no/such/file", 0), ENOENT);
    ck_assert_int_eq(buf_write_file(&b, ".", 0), EISDIR);
    buf_free(&b);
}
END_TEST

int main(void)
{
    UNIT_RUN("base buf", text_grows, formatting_fills_to_the_last_byte, files_come_back_as_written,
             an_equal_file_is_left_alone, links_and_devices_are_written_through,
             what_fails_says_why_and_leaves_nothing);
}
