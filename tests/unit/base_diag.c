/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "base/diag.h"
#include <string.h>

struct fixture {
    struct arena arena;
    struct diags diags;
    uint32_t file;
};

static void begin(struct fixture *f, const char *text)
{
    arena_init(&f->arena);
    diags_init(&f->diags, &f->arena);
    f->file = diags_add_source(&f->diags, "a.mojo", text, strlen(text), false);
}

static struct span words(const struct fixture *f, uint32_t start, uint32_t end)
{
    return (struct span){ f->file, start, end };
}

static void expect_printed(struct fixture *f, const char *expected)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    diag_flush(&f->diags, out);
    fclose(out);
    ck_assert_str_eq(text, expected);
    free(text);
}

static void end(struct fixture *f, const char *expected)
{
    expect_printed(f, expected);
    expect_printed(f, "");
    arena_reset(&f->arena);
}

START_TEST(line_caret_and_notes)
{
    struct fixture f;

    begin(&f, "def f():\n    x = yy + 1\n");
    diag_error(&f.diags, words(&f, 17, 19), DIAG_SYNTAX, "what is yy");
    diag_note(&f.diags, words(&f, 4, 5), "in %s", "f");
    ck_assert_int_eq(f.diags.error_count, 1);
    end(&f, "a.mojo:2:9: error: what is yy [E0101]\n"
            "    x = yy + 1\n"
            "        ^~\n"
            "a.mojo:1:5: note: in f\n"
            "def f():\n"
            "    ^\n");
}
END_TEST

START_TEST(caret_inside_its_span)
{
    struct fixture f;

    begin(&f, "aa + bb\n");
    diag_error(&f.diags, words(&f, 0, 7), DIAG_SYNTAX, "no such sum");
    diag_point(&f.diags, 3);
    end(&f, "a.mojo:1:4: error: no such sum [E0101]\n"
            "aa + bb\n"
            "~~~^~~~\n");
}
END_TEST

START_TEST(sorted_by_place_once_each)
{
    struct fixture f;

    begin(&f, "one\ntwo\nthree\n");
    diag_error(&f.diags, words(&f, 8, 13), DIAG_SYNTAX, "third");
    diag_error(&f.diags, words(&f, 0, 3), DIAG_SYNTAX, "first");
    diag_error(&f.diags, words(&f, 0, 3), DIAG_SYNTAX, "first again");
    diag_note(&f.diags, words(&f, 4, 7), "goes with what was dropped");
    diag_error(&f.diags, words(&f, 0, 3), DIAG_UNSUPPORTED, "one");
    ck_assert_int_eq(f.diags.error_count, 4);
    end(&f, "a.mojo:1:1: error: first [E0101]\none\n^~~\n"
            "a.mojo:1:1: error: one is not supported yet [E0901]\none\n^~~\n"
            "a.mojo:3:1: error: third [E0101]\nthree\n^~~~~\n");
}
END_TEST

START_TEST(tabs_words_and_bad_bytes)
{
    struct fixture f;

    begin(&f, "\t\xc3\xa9\xff\x1b x\r\n");
    diag_error(&f.diags, words(&f, 6, 7), DIAG_SYNTAX, "x");
    end(&f, "a.mojo:1:7: error: x [E0101]\n"
            "\t\xc3\xa9\xef\xbf\xbd\xef\xbf\xbd x\n"
            "\t    ^\n");
}
END_TEST

START_TEST(end_of_file_and_no_place)
{
    struct fixture f;

    begin(&f, "ab");
    diag_error(&f.diags, words(&f, 2, 2), DIAG_SYNTAX, "ends");
    diag_error(&f.diags, words(&f, 90, 99), DIAG_SYNTAX, "past");
    diag_error(&f.diags, (struct span){ 0, 0, 0 }, DIAG_SYNTAX, "nowhere");
    end(&f, "mojo2c: error: nowhere [E0101]\n"
            "a.mojo:1:3: error: ends [E0101]\nab\n  ^\n"
            "a.mojo:1:3: error: past [E0101]\nab\n  ^\n");
}
END_TEST

START_TEST(spans_over_lines_mark_the_first)
{
    struct fixture f;

    begin(&f, "  f(1,\n    2)\n");
    diag_error(&f.diags, words(&f, 2, 13), DIAG_SYNTAX, "x");
    end(&f, "a.mojo:1:3: error: x [E0101]\n  f(1,\n  ^~~~\n");
}
END_TEST

START_TEST(long_lines_show_a_window)
{
    struct fixture f;
    char text[5001], *printed = NULL;
    size_t len = 0;

    memset(text, 'a', 5000);
    text[3000] = 'b';
    text[5000] = '\0';
    begin(&f, text);
    diag_error(&f.diags, words(&f, 3000, 3001), DIAG_SYNTAX, "x");
    FILE *out = open_memstream(&printed, &len);
    diag_flush(&f.diags, out);
    fclose(out);
    ck_assert_uint_lt(len, 400);
    const char *line = strchr(printed, '\n') + 1, *marks = strchr(line, '\n') + 1;
    ck_assert_int_eq(strchr(line, 'b') - line, strchr(marks, '^') - marks);
    ck_assert_int_eq(strncmp(line, "...", 3), 0);
    free(printed);
    arena_reset(&f.arena);
}
END_TEST

START_TEST(json_lines)
{
    struct fixture f;

    begin(&f, "x = \"\n");
    f.diags.as_json = true;
    diag_error(&f.diags, words(&f, 4, 5), DIAG_SYNTAX, "a \"quote\"\n");
    diag_note(&f.diags, words(&f, 0, 1), "here");
    end(&f, "{\"severity\":\"error\",\"code\":\"E0101\",\"message\":\"a \\\"quote\\\"\\u000a\","
            "\"file\":\"a.mojo\",\"line\":1,\"column\":5,\"end_line\":1,\"end_column\":6,"
            "\"notes\":[{\"message\":\"here\",\"file\":\"a.mojo\",\"line\":1,\"column\":1,"
            "\"end_line\":1,\"end_column\":2}]}\n");
}
END_TEST

START_TEST(speculation_only_counts)
{
    struct fixture f;

    begin(&f, "x\n");
    diag_error(&f.diags, words(&f, 0, 1), DIAG_SYNTAX, "kept");
    diag_speculate_begin(&f.diags);
    diag_error(&f.diags, words(&f, 0, 1), DIAG_SYNTAX, "1");
    diag_note(&f.diags, words(&f, 0, 1), "1");
    diag_speculate_begin(&f.diags);
    diag_error(&f.diags, words(&f, 0, 1), DIAG_SYNTAX, "2");
    diag_error(&f.diags, words(&f, 0, 1), DIAG_SYNTAX, "3");
    ck_assert_int_eq(diag_speculate_end(&f.diags), 2);
    ck_assert_int_eq(diag_speculate_end(&f.diags), 1);
    ck_assert_int_eq(f.diags.error_count, 1);
    end(&f, "a.mojo:1:1: error: kept [E0101]\nx\n^\n");
}
END_TEST

START_TEST(lines_and_columns)
{
    struct fixture f;
    int line, column;

    begin(&f, "a\n\nbcd");
    diag_line_column(&f.diags, f.file, 0, &line, &column);
    ck_assert(line == 1 && column == 1);
    diag_line_column(&f.diags, f.file, 1, &line, &column);
    ck_assert(line == 1 && column == 2);
    diag_line_column(&f.diags, f.file, 2, &line, &column);
    ck_assert(line == 2 && column == 1);
    diag_line_column(&f.diags, f.file, 5, &line, &column);
    ck_assert(line == 3 && column == 3);
    arena_reset(&f.arena);
}
END_TEST

int main(void)
{
    UNIT_RUN("base diag", line_caret_and_notes, caret_inside_its_span, sorted_by_place_once_each,
             tabs_words_and_bad_bytes, end_of_file_and_no_place, spans_over_lines_mark_the_first,
             long_lines_show_a_window, json_lines, speculation_only_counts, lines_and_columns);
}
