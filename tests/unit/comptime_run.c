/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "ir_text.h"
#include "unit.h"

#include "comptime/comptime.h"
#include "own/own.h"

/* Values without interning. */
static struct value *made(enum value_kind kind, struct type *t)
{
    struct value *v = arena_new(&ir_arena, struct value);

    v->kind = kind;
    v->type = t;
    mpz_init(v->integer);
    return v;
}

struct value *value_int(struct types *ty, struct type *t, const mpz_t n)
{
    struct value *v = made(VALUE_INT, t);

    (void)ty;
    mpz_set(v->integer, n);
    v->offset = mpz_get_si(n);
    return v;
}

struct value *value_int64(struct types *ty, struct type *t, int64_t n)
{
    struct value *v = made(VALUE_INT, t);

    (void)ty;
    mpz_set_si(v->integer, n);
    v->offset = n;
    return v;
}

struct value *value_float(struct types *ty, struct type *t, double x)
{
    struct value *v = made(VALUE_FLOAT, t);

    (void)ty;
    v->real = x;
    return v;
}

struct value *value_string(struct types *ty, struct type *t, const char *bytes, size_t length)
{
    struct value *v = made(VALUE_STRING, t);

    (void)ty;
    v->bytes = bytes;
    v->length = length;
    return v;
}

struct value *value_struct(struct types *ty, struct type *t, struct value **items, int n)
{
    struct value *v = made(VALUE_STRUCT, t);

    (void)ty;
    v->items = items;
    v->item_count = n;
    return v;
}

struct value *value_null(struct types *ty, struct type *t)
{
    (void)ty;
    return made(VALUE_NULL, t);
}

struct value *value_func(struct types *ty, struct type *t, void *func)
{
    struct value *v = made(VALUE_FUNC, t);

    (void)ty;
    v->func = func;
    return v;
}

struct value *value_image(struct types *ty, struct type *t, struct image *image, int64_t offset)
{
    struct value *v = made(VALUE_IMAGE, t);

    (void)ty;
    v->image = image;
    v->offset = offset;
    return v;
}

struct layout *types_layout(struct types *ty, struct type *t)
{
    (void)ty;
    return t->layout;
}

int64_t value_as_int64(const struct value *v)
{
    return mpz_get_si(v->integer);
}

static struct comptime run; /* ended before the arena of its state goes */

/* Runs the function of this text with one Int. */
static struct value *call(const char *text, int64_t x)
{
    struct arena scratch = { 0 };
    struct ir_func *f;
    struct value *args[1];

    comptime_end(&run);
    f = ir_parse(text);
    memset(&run, 0, sizeof run);
    arena_init(&scratch);
    own_function(f, &ir_diags, &scratch);
    arena_reset(&scratch);
    comptime_init(&run, NULL, &ir_diags, &ir_arena);
    run.limits.memory = 1 << 24;
    run.limits.steps = 1000000;
    args[0] = value_int64(NULL, &types_of_test[T_I], x);
    return comptime_call(&run, f, args, f->param_count, (struct span){ 1, 1, 2 });
}

static int64_t number(const char *text, int64_t x)
{
    struct value *v = call(text, x);

    ck_assert_msg(v != NULL, "%s", text);
    ck_assert_int_eq(v->kind, VALUE_INT);
    return value_as_int64(v);
}

START_TEST(numbers_are_computed)
{
    ck_assert_int_eq(number("arg n I imm ; var r I ; temp c B ; -> I "
                            "r := 1 while { c := %gt ( n 0 ) } c { r = %mul ( r n ) "
                            "n = %sub ( n 1 ) } return r", 10), 3628800);
    ck_assert_int_eq(number("arg n I imm ; temp a I ; temp b I ; temp c B ; -> I "
                            "c := %lt ( n 2 ) if c { return n } "
                            "a := %sub ( n 1 ) b := %sub ( n 2 ) "
                            "a = f ( a ) b = f ( b ) a = %add ( a b ) return a", 15), 610);
    ck_assert_int_eq(number("arg n I imm ; var s I ; var i I ; temp c B ; -> I "
                            "s := 0 for i = 0 n { c := %eq ( i 3 ) if c { continue 0 } "
                            "c = %eq ( i 7 ) if c { break 0 } s = %add ( s i ) } return s", 100),
                     0 + 1 + 2 + 4 + 5 + 6);
    ck_assert_int_eq(number("arg n I imm ; temp a I ; -> I a := %floordiv ( n 2 ) return a", -7),
                     -4);
    ck_assert_int_eq(number("arg n I imm ; temp a I ; -> I a := %mod ( n 3 ) return a", -7), 2);
    ck_assert_int_eq(number("arg n I imm ; temp a I ; -> I a := %floordiv ( n 0 ) return a", 5), 0);
}
END_TEST

START_TEST(memory_is_followed_and_comes_back)
{
    struct value *v = call("arg n I imm ; var p Q ; var q Q ; -> Q "
                           "p := $mj_alloc ( 16 8 ) p.* := 5 q := %offset ( p 1 ) q.* := n "
                           "return p", 9);
    ck_assert_ptr_nonnull(v);
    ck_assert_int_eq(v->kind, VALUE_IMAGE);
    ck_assert_int_eq(v->offset, 0);
    ck_assert_int_eq(v->image->count, 2);
    ck_assert(v->image->is_mutable_heap);
    ck_assert_int_eq(value_as_int64(v->image->items[0]), 5);
    ck_assert_int_eq(value_as_int64(v->image->items[1]), 9);
}
END_TEST

START_TEST(structs_come_back)
{
    struct value *v = call("arg n I imm ; out self S ; -> S self.n := n return self^", 1);
    ck_assert_ptr_nonnull(v);
    ck_assert_int_eq(v->item_count, 1);
    ck_assert_int_eq(value_as_int64(v->items[0]), 1);
}
END_TEST

START_TEST(errors_are_caught)
{
    ck_assert_int_eq(number("arg n I imm ; error e I ; var r I ; -> I try { r := 1 raise n } "
                            "except e { r = %add ( e 1 ) } return r", 41), 42);
    /* through a call, which drops nothing here, to the handler around it */
    ck_assert_int_eq(number("arg n I imm ; error e I ; temp c B ; temp r I ; -> I "
                            "c := %eq ( n 0 ) if c { raise 7 } c = %eq ( n 1 ) "
                            "if c { r := 0 try { ? r = f ( 0 ) } except e { r = %add ( e 100 ) } "
                            "return r } return n", 1), 107);
}
END_TEST

static const char *const failing[] = {
    "arg n I imm ; -> I raise n",
    "arg n I imm ; -> I loop { n = %add ( n 1 ) } return n",
    "arg n I imm ; temp r I ; -> I r := f ( n ) return r",
    "arg n I imm ; var p Q ; -> I p := $mj_alloc ( 8 8 ) $mj_free ( p ) return p.*",
    "arg n I imm ; var p Q ; -> I p := $mj_alloc ( 8 8 ) $mj_free ( p ) $mj_free ( p ) return n",
    "arg n I imm ; var p Q ; -> I p := $mj_alloc ( 8 8 ) p := %offset ( p 1 ) return p.*",
    "arg n I imm ; var p Q ; -> I p := %inttoptr ( n ) return p.*",
    "arg n I imm ; -> I $system ( n ) return n",
};

START_TEST(what_cannot_be_computed_is_an_error)
{
    for (size_t i = 0; i < sizeof failing / sizeof *failing; i++) {
        ck_assert_msg(!call(failing[i], 1), "%s", failing[i]);
        ck_assert_msg(ir_diags.error_count == 1, "%s: %d errors", failing[i],
                      ir_diags.error_count);
    }
}
END_TEST

START_TEST(constants_fold)
{
    struct value *two[2];
    struct type *i = &types_of_test[T_I], *b = &types_of_test[T_B];

    comptime_end(&run);
    ir_parse("");
    memset(&run, 0, sizeof run);
    comptime_init(&run, NULL, &ir_diags, &ir_arena);
    two[0] = value_int64(NULL, i, INT64_MAX);
    two[1] = value_int64(NULL, i, 1);
    ck_assert(value_as_int64(comptime_fold(&run, OP_ADD, i, two, 2)) == INT64_MIN);
    ck_assert_int_eq(value_as_int64(comptime_fold(&run, OP_LT, b, two, 2)), 0);
    ck_assert_int_eq(value_as_int64(comptime_fold(&run, OP_SHL, i, two, 2)), -2);
    ck_assert_ptr_null(comptime_fold(&run, OP_SQRT, i, two, 1));
}
END_TEST

/* Big numbers live in the arena, as the values do. */
static void *number_alloc(size_t size)
{
    return arena_alloc(&ir_arena, size);
}

static void *number_grow(void *old, size_t old_size, size_t size)
{
    return arena_grow(&ir_arena, old, old_size < size ? old_size : size, size);
}

static void number_free(void *p, size_t size)
{
    (void)p;
    (void)size;
}

int main(void)
{
    mp_set_memory_functions(number_alloc, number_grow, number_free);
    UNIT_RUN("comptime run", numbers_are_computed, memory_is_followed_and_comes_back,
             structs_come_back, errors_are_caught, what_cannot_be_computed_is_an_error,
             constants_fold);
}
