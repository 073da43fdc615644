/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "unit.h"

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

START_TEST(memory_is_zeroed_aligned_and_apart)
{
    struct arena a;
    unsigned char *before = NULL;

    arena_init(&a);
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *p = arena_alloc(&a, size);
        ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
        ck_assert_ptr_ne(p, before);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(p[i], 0);
        memset(p, 0xa5, size);
        before = p;
    }
    arena_reset(&a);
    ck_assert_ptr_null(a.block);
    ck_assert_uint_eq(a.used, 0);
}
END_TEST

START_TEST(large_blocks_and_use_after_reset)
{
    struct arena a;

    arena_init(&a);
    char *p = arena_alloc(&a, 5 * 1024 * 1024);
    p[5 * 1024 * 1024 - 1] = 'x';
    arena_reset(&a);
    ck_assert_str_eq(arena_strndup(&a, "again", 5), "again");
    arena_reset(&a);
}
END_TEST

START_TEST(grown_memory_keeps_what_it_held)
{
    struct arena a;

    arena_init(&a);
    char *p = arena_alloc(&a, 10);
    memcpy(p, "123456789", 10);
    char *q = arena_grow(&a, p, 10, 100); /* newest: in place */
    ck_assert_ptr_eq(p, q);
    arena_alloc(&a, 1);
    char *r = arena_grow(&a, q, 100, 200000);
    ck_assert_ptr_ne(q, r);
    ck_assert_str_eq(r, "123456789");
    ck_assert_str_eq(q, "123456789"); /* the old block stays */
    for (int i = 100; i < 200000; i++)
        ck_assert_int_eq(r[i], 0);
    arena_reset(&a);
}
END_TEST

START_TEST(printed_text_fits)
{
    struct arena a;

    arena_init(&a);
    ck_assert_str_eq(arena_printf(&a, "%s-%d", "word", 42), "word-42");
    const char *wide = arena_printf(&a, "%70000d", 7);
    ck_assert_uint_eq(strlen(wide), 70000);
    ck_assert_str_eq(arena_strndup(&a, "a\0b", 1), "a");
    arena_reset(&a);
}
END_TEST

START_TEST(what_is_adopted_stays)
{
    struct arena a, b, none;

    arena_init(&a);
    arena_init(&b);
    arena_init(&none);
    arena_adopt(&a, &none);
    ck_assert_ptr_null(a.block);
    const char *first = arena_printf(&b, "%9000d", 1);
    const char *second = arena_printf(&b, "%9000d", 2);
    arena_adopt(&a, &b); /* a has no block yet */
    ck_assert_uint_eq(strlen(first) + strlen(second), 18000);
    const char *third = arena_strndup(&b, "third", 5);
    arena_adopt(&a, &b);
    ck_assert_ptr_null(b.block);
    ck_assert_str_eq(third, "third");
    ck_assert_str_eq(arena_strndup(&a, "fourth", 6), "fourth");
    arena_reset(&b);
    ck_assert_str_eq(third, "third");
    arena_reset(&a);
}
END_TEST

START_TEST(vec_appends_from_itself)
{
    struct arena a;
    VEC(int) v = { 0 };

    arena_init(&a);
    vec_push(&a, &v, 1);
    for (int i = 1; i < 1000; i++)
        vec_push(&a, &v, vec_last(&v) + 1);
    ck_assert_int_eq(v.len, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(v.at[i], i + 1);
    ck_assert_int_eq(vec_pop(&v), 1000);
    ck_assert_int_eq(vec_last(&v), 999);
    arena_reset(&a);
}
END_TEST

START_TEST(equal_words_are_one_pointer)
{
    struct arena a;
    struct intern in;
    const char *first[5000];

    arena_init(&a);
    intern_init(&in, &a);
    for (int i = 0; i < 5000; i++) {
        char word[16];
        snprintf(word, sizeof word, "word%d", i);
        first[i] = intern(&in, word);
        ck_assert_str_eq(first[i], word);
    }
    for (int i = 0; i < 5000; i++) {
        char word[16];
        snprintf(word, sizeof word, "word%d", i);
        ck_assert_ptr_eq(first[i], intern(&in, word));
    }
    ck_assert_ptr_eq(intern_n(&in, "word12345", 6), first[12]);
    ck_assert_ptr_eq(intern(&in, ""), intern_n(&in, "x", 0));
    ck_assert_ptr_ne(intern_n(&in, "a\0b", 3), intern_n(&in, "a\0c", 3));
    arena_reset(&a);
}
END_TEST

int main(void)
{
    UNIT_RUN("base arena", memory_is_zeroed_aligned_and_apart, large_blocks_and_use_after_reset,
             grown_memory_keeps_what_it_held, printed_text_fits, what_is_adopted_stays,
             vec_appends_from_itself, equal_words_are_one_pointer);
}
