/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Interned values and types, exact literals, conformance: over the library that is embedded. */
#include "unit.h"

#include "types/infer.h"

#include <float.h>
#include <string.h>

struct fixture {
    struct arena run, trees;
    struct intern words;
    struct diags diags;
    struct program program;
    struct types types;
};

static void begin(struct fixture *f)
{
    static const char text[] = "def main(): pass\n";
    const struct type_hooks none = {0};

    memset(f, 0, sizeof *f);
    arena_init(&f->run);
    arena_init(&f->trees);
    intern_init(&f->words, &f->run);
    diags_init(&f->diags, &f->run);
    names_init(&f->program, &f->run, &f->trees, &f->words, &f->diags);
    f->program.edition = 1;
    ck_assert_ptr_nonnull(names_load_text(&f->program, "main.mojo", text, sizeof text - 1));
    types_init(&f->types, &f->program, &f->diags, &f->run, none, NULL);
    ck_assert_int_eq(f->diags.error_count, 0);
}

static void end(struct fixture *f)
{
    arena_reset(&f->trees);
    arena_reset(&f->run);
}

static struct type *scalar(struct fixture *f, enum scalar s)
{
    struct types *ty = &f->types;
    struct value *args[2] = {value_int64(ty, ty->t_dtype, s), value_int64(ty, ty->t_simdlen, 1)};
    return type_struct(ty, ty->d_simd, args, 2);
}

START_TEST(equal_means_same)
{
    struct fixture f;
    begin(&f);
    struct types *ty = &f.types;
    ck_assert_ptr_eq(value_int64(ty, ty->t_int, 7), value_int64(ty, ty->t_int, 7));
    ck_assert_ptr_ne(value_int64(ty, ty->t_int, 7), value_int64(ty, ty->t_uint, 7));
    ck_assert_ptr_eq(value_string(ty, NULL, "ab", 2), value_string(ty, NULL, "ab", 2));
    ck_assert_ptr_ne(value_string(ty, NULL, "ab", 2), value_string(ty, NULL, "ab\0", 3));
    ck_assert_ptr_eq(scalar(&f, SCALAR_INT), ty->t_int);
    ck_assert_ptr_eq(value_type(ty, ty->t_int), value_type(ty, ty->t_int));
    ck_assert_ptr_ne(value_float(ty, ty->t_float64, 0.0), value_float(ty, ty->t_float64, -0.0));
    for (int i = 0; i < 20000; i++) /* the table grows */
        ck_assert_int_eq(value_as_int64(value_int64(ty, ty->t_int, i)), i);
    ck_assert_ptr_eq(value_int64(ty, ty->t_int, 7), value_int64(ty, ty->t_int, 7));
    end(&f);
}
END_TEST

START_TEST(integers_wrap)
{
    struct fixture f;
    begin(&f);
    struct types *ty = &f.types;
    ck_assert_int_eq(value_as_int64(value_int64(ty, scalar(&f, SCALAR_I8), 300)), 44);
    ck_assert_int_eq(value_as_int64(value_int64(ty, scalar(&f, SCALAR_I8), 128)), -128);
    ck_assert_int_eq(value_as_int64(value_int64(ty, scalar(&f, SCALAR_U8), -1)), 255);
    ck_assert_int_eq(value_as_int64(value_int64(ty, ty->t_int, INT64_MIN)), INT64_MIN);
    mpz_t n;
    mpz_init(n);
    mpz_ui_pow_ui(n, 2, 64);
    ck_assert_int_eq(value_as_int64(value_int(ty, ty->t_int, n)), 0);
    mpz_sub_ui(n, n, 1);
    ck_assert_int_eq(value_as_int64(value_int(ty, ty->t_int, n)), -1);
    ck_assert(mpz_cmp(value_int(ty, NULL, n)->integer, n) == 0); /* a literal's payload is exact */
    mpz_clear(n);
    end(&f);
}
END_TEST

static double nearest(const char *fraction)
{
    mpq_t q;
    mpq_init(q);
    ck_assert_int_eq(mpq_set_str(q, fraction, 10), 0);
    mpq_canonicalize(q);
    const double d = exact_to_double(q);
    mpq_clear(q);
    return d;
}

START_TEST(exact_rounds_to_nearest_even)
{
    ck_assert_double_eq(nearest("1/10"), 0.1);
    ck_assert_double_eq(nearest("-1/10"), -0.1);
    ck_assert_double_eq(nearest("3/10"), 0.3);
    ck_assert_double_eq(nearest("1/3"), 1.0 / 3.0);
    /* 2^53 + 1 lies between two doubles: the even one */
    ck_assert_double_eq(nearest("9007199254740993"), 9007199254740992.0);
    ck_assert_double_eq(nearest("9007199254740995"), 9007199254740996.0);
    ck_assert_double_eq(nearest("0"), 0.0);
}
END_TEST

START_TEST(floats_round_to_their_type)
{
    struct fixture f;
    begin(&f);
    struct types *ty = &f.types;
    ck_assert_double_eq(value_float(ty, scalar(&f, SCALAR_F32), 0.1)->real, (double)0.1f);
    ck_assert_double_eq(value_float(ty, scalar(&f, SCALAR_F16), 0.1)->real, 0.0999755859375);
    ck_assert_double_eq(value_float(ty, scalar(&f, SCALAR_BF16), 1.0 / 3.0)->real, 0.333984375);
    ck_assert_double_eq(value_float(ty, scalar(&f, SCALAR_F16), 65519.0)->real, 65504.0);
    ck_assert_double_infinite(value_float(ty, scalar(&f, SCALAR_F16), 65520.0)->real);
    end(&f);
}
END_TEST

START_TEST(types_have_their_names)
{
    struct fixture f;
    begin(&f);
    struct types *ty = &f.types;
    struct value *elem = value_type(ty, ty->t_int);
    struct type *list = type_struct(ty, decl_list(ty), &elem, 1);
    ck_assert_str_eq(text_of(ty, list), "List[Int]");
    ck_assert_str_eq(type_full_text(ty->run, list), "List[SIMD[DType.int, 1]]");
    ck_assert_str_eq(text_of(ty, scalar(&f, SCALAR_F32)), "Float32");
    ck_assert_str_eq(text_of(ty, pointer_type(ty, ty->t_u8, true)), "Pointer[UInt8]");
    end(&f);
}
END_TEST

START_TEST(layouts_and_conformance)
{
    struct fixture f;
    begin(&f);
    struct types *ty = &f.types;
    ck_assert_int_eq(types_layout(ty, type_of_string(ty))->size, 24);
    ck_assert(!types_layout(ty, type_of_string(ty))->trivial_drop);
    ck_assert(!types_layout(ty, type_of_string(ty))->by_value);
    ck_assert(types_layout(ty, ty->t_int)->by_value);
    ck_assert(conforms_named(ty, ty->t_int, "ImplicitlyCopyable"));
    ck_assert(conforms_named(ty, ty->t_int, "Copyable")); /* implied */
    ck_assert(conforms_named(ty, type_of_string(ty), "Writable"));
    ck_assert(!conforms_named(ty, type_of_string(ty), "TrivialRegisterPassable"));
    end(&f);
}
END_TEST

int main(void)
{
    UNIT_RUN("types values", equal_means_same, integers_wrap, exact_rounds_to_nearest_even,
             floats_round_to_their_type, types_have_their_names, layouts_and_conformance);
}
