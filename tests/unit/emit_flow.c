/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Branches, loops, handlers and constants: how the C reads and what it prints. */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "emit_build.h"
#include <math.h>

static void make_main(void)
{
    program.main = func_begin("main", NULL);
    program.main->signature = "rows.mojo:1  main()";
}

static void expect(const char *output, const char *const *parts)
{
    const char *c = emitted();
    for (int i = 0; parts[i]; i++)
        if (!strstr(c, parts[i])) {
            puts(c);
            ck_abort_msg("no '%s'", parts[i]);
        }
    const char *got = output_of(c);
    if (strcmp(got, output) != 0)
        puts(c);
    ck_assert_str_eq(got, output);
}
#define PARTS(...) (const char *const[]){ __VA_ARGS__, NULL }

static int less(struct ir_operand a, struct ir_operand b)
{
    return set(OP_LT, t_bool, 2, a, b);
}

static struct ir_stmt *leave(enum ir_kind kind, const struct ir_stmt *loop)
{
    struct ir_stmt *s = put(kind);
    s->target = loop->id;
    return s;
}

/* while i < n and i * i < 50: i += 1 */
START_TEST(while_with_and)
{
    program_begin();
    struct ir_func *f = func_begin("first", t_int);
    const int n = arg("n", t_int, PASS_IMM), i = var("i", t_int);
    assign(at(i), num(t_int, 0));
    struct ir_stmt *loop = put(IR_LOOP);
    struct ir_block *outer = enter(&loop->cond);
    const int t = temp(t_bool);
    const int a = less(get(i), get(n));
    struct ir_stmt *both = branch(get(a));
    struct ir_block *inner = enter(&both->then);
    assign(at(t), get(less(get(set(OP_MUL, t_int, 2, get(i), get(i))), num(t_int, 50))));
    block = inner;
    inner = enter(&both->orelse);
    assign(at(t), num(t_bool, 0));
    block = inner;
    struct ir_operand c = get(t);
    loop->operands = &c;
    loop->operand_count = 1;
    block = outer;
    outer = enter(&loop->body);
    assign(at(i), get(set(OP_ADD, t_int, 2, get(i), num(t_int, 1))));
    block = outer;
    give(get(i));
    make_main();
    const int r = temp(t_int), r2 = temp(t_int);
    call(f, r, 1, num(t_int, 100));
    show("%ld\n", get(r));
    call(f, r2, 1, num(t_int, 3));
    show("%ld\n", get(r2));
    expect("8\n3\n", PARTS("    int64_t i = 0;\n"
                           "    while (i < n && mj_i64_mul(i, i) < 50)\n"
                           "        i++;\n"
                           "    return i;\n"));
}
END_TEST

/* for i in 1..4: for j in 1..4: if i * j > 3: leave both; print(i, j)   else: print(-1) */
START_TEST(leaving_two_loops)
{
    program_begin();
    make_main();
    const int i = var("i", t_int), j = var("j", t_int);
    struct ir_stmt *outer_loop = count(i, num(t_int, 1), num(t_int, 4), 1);
    struct ir_block *o1 = enter(&outer_loop->body);
    struct ir_stmt *inner_loop = count(j, num(t_int, 1), num(t_int, 4), 1);
    struct ir_block *o2 = enter(&inner_loop->body);
    struct ir_stmt *odd = branch(get(set(OP_EQ, t_bool, 2, get(j), num(t_int, 2))));
    struct ir_block *o3 = enter(&odd->then);
    leave(IR_CONTINUE, outer_loop);
    block = o3;
    struct ir_stmt *s = branch(get(set(OP_GT, t_bool, 2, get(set(OP_MUL, t_int, 2, get(i), get(j))),
                                       num(t_int, 2))));
    o3 = enter(&s->then);
    leave(IR_BREAK, outer_loop);
    block = o3;
    show("%ld\n", get(set(OP_MUL, t_int, 2, get(i), get(j))));
    block = o2;
    show("%d\n", num(t_int, 99));
    block = o1;
    o1 = enter(&outer_loop->orelse);
    show("%d\n", num(t_int, -1));
    block = o1;
    show("%d\n", num(t_int, 5));
    expect("1\n2\n5\n", PARTS("goto done;", "goto next;", "next:;", "i * j > 2"));
}
END_TEST

static struct ir_func *make_half(void)
{
    struct ir_func *f = func_begin("half", t_int);
    f->raises = t_error;
    const int n = arg("n", t_int, PASS_IMM);
    struct ir_stmt *s = branch(get(
        set(OP_EQ, t_bool, 2, get(set(OP_MOD, t_int, 2, get(n), num(t_int, 2))), num(t_int, 1))));
    struct ir_block *outer = enter(&s->then);
    const int e = temp(t_error);
    struct ir_stmt *made = put(IR_AGGREGATE);
    made->dest = at(e);
    made->operands = arena_new(&arena, struct ir_operand);
    made->operands[0] = get(n);
    made->operand_count = 1;
    struct ir_stmt *raise = put(IR_RAISE);
    raise->operands = arena_new(&arena, struct ir_operand);
    raise->operands[0] = ir_move(at(e));
    raise->operand_count = 1;
    block = outer;
    give(get(set(OP_FLOORDIV, t_int, 2, get(n), num(t_int, 2))));
    return f;
}

START_TEST(try_with_two_calls)
{
    program_begin();
    struct ir_func *half = make_half();
    make_main();
    for (int k = 0; k < 2; k++) {
        struct ir_stmt *attempt = put(IR_TRY);
        attempt->index = local(LOCAL_ERROR, "e", t_error);
        struct ir_block *outer = enter(&attempt->body);
        const int a = temp(t_int), b = temp(t_int);
        call(half, a, 1, num(t_int, k ? 12 : 6));
        call(half, b, 1, get(a));
        show("%ld\n", get(b));
        block = outer;
        outer = enter(&attempt->handler);
        show("error %ld\n", ir_copy(ir_place_field(fn, at(attempt->index), 0)));
        block = outer;
    }
    expect("error 3\n3\n", PARTS("goto caught;", "caught:\n    {", "*err = (Error){ n };"));
}
END_TEST

START_TEST(cleanups_share_their_ends)
{
    program_begin();
    struct ir_func *half = make_half();
    struct type *res = struct_make("Res", "id", t_int, NULL);
    struct ir_func *drop = func_begin("__deinit__", NULL);
    drop->owner = res;
    const int self = arg("self", res, PASS_MUT);
    show("drop %ld\n", ir_copy(ir_place_field(fn, deref(self), 0)));
    res->layout->drop = drop;
    res->layout->trivial_drop = false;
    struct ir_func *f = func_begin("work", t_int);
    f->raises = t_error;
    const int n = arg("n", t_int, PASS_IMM);
    int r[2], t[3];
    struct ir_operand ids[2];
    for (int k = 0; k < 3; k++) {
        t[k] = temp(t_int);
        struct ir_stmt *c = call(half, t[k], 1, k ? get(t[k - 1]) : get(n));
        c->cleanup = ir_block_new(fn);
        for (int m = k - 1; m >= 0; m--)
            drop_in(c->cleanup, r[m]);
        if (k == 2)
            break;
        r[k] = var(k ? "b" : "a", res);
        struct ir_stmt *made = put(IR_AGGREGATE);
        made->dest = at(r[k]);
        ids[k] = num(t_int, k + 1);
        made->operands = &ids[k];
        made->operand_count = 1;
    }
    drop_in(block, r[1]);
    drop_in(block, r[0]);
    give(get(t[2]));
    make_main();
    for (int k = 0; k < 4; k++) {
        struct ir_stmt *attempt = put(IR_TRY);
        attempt->index = local(LOCAL_ERROR, "e", t_error);
        struct ir_block *outer = enter(&attempt->body);
        const int v = temp(t_int);
        call(f, v, 1, num(t_int, k == 0 ? 1 : 1 << k));
        show("%ld\n", get(v));
        block = outer;
        outer = enter(&attempt->handler);
        show("error %ld\n", ir_copy(ir_place_field(fn, at(attempt->index), 0)));
        block = outer;
    }
    expect("error 1\ndrop 1\nerror 1\ndrop 2\ndrop 1\nerror 1\ndrop 2\ndrop 1\n1\n",
           PARTS("drop_b:\n    Res_drop(&b);\ndrop_a:\n    Res_drop(&a);\n    return false;\n}"));
}
END_TEST

/* match: a block that each arm leaves */
START_TEST(left_block_is_else_if)
{
    program_begin();
    struct ir_func *f = func_begin("name", t_int);
    const int n = arg("n", t_int, PASS_IMM), r = var("r", t_int);
    struct ir_stmt *b = put(IR_BLOCK);
    struct ir_block *outer = enter(&b->body);
    for (int k = 0; k < 3; k++) {
        struct ir_stmt *s = branch(get(set(OP_EQ, t_bool, 2, get(n), num(t_int, k))));
        struct ir_block *o2 = enter(&s->then);
        assign(at(r), num(t_int, 10 * k));
        leave(IR_BREAK, b);
        block = o2;
    }
    assign(at(r), num(t_int, -1));
    block = outer;
    give(get(r));
    make_main();
    for (int k = 0; k < 4; k++) {
        const int v = temp(t_int);
        call(f, v, 1, num(t_int, k));
        show("%ld\n", get(v));
    }
    expect("0\n10\n20\n-1\n", PARTS("    int64_t r;\n"
                                    "    if (n == 0) {\n"
                                    "        r = 0;\n"
                                    "    } else if (n == 1) {\n"
                                    "        r = 10;\n"
                                    "    } else if (n == 2) {\n"
                                    "        r = 20;\n"
                                    "    } else {\n"
                                    "        r = -1;\n"
                                    "    }\n"
                                    "    return r;\n"));
}
END_TEST

START_TEST(numbers)
{
    program_begin();
    make_main();
    struct type *i64 = scalar_make("SIMD", SCALAR_I64), *i8 = scalar_make("SIMD", SCALAR_I8);
    struct type *f16 = scalar_make("SIMD", SCALAR_F16), *i32 = scalar_make("SIMD", SCALAR_I32);
    show("%ld\n", num(i64, INT64_MIN));
    show("%ld\n", get(set(OP_ADD, t_int, 2, num(t_int, 2147483647), num(t_int, 1))));
    const int x = temp(t_u8), y = temp(i8);
    external("toupper", x, -1, 1, num(t_int, 'a'));
    show("%d\n", get(set(OP_ADD, t_u8, 2, get(x), num(t_u8, 250))));
    show("%d\n", get(set(OP_NOT, t_u8, 1, get(x))));
    external("abs", y, -1, 1, num(t_int, -5));
    show("%d\n", get(set(OP_NEG, i8, 1, get(y))));
    show("%d\n", get(set(OP_DIV, i8, 2, get(y), num(i8, 2))));
    const int z = temp(t_u64);
    external("strlen", z, -1, 1, text(pointer_make(t_u8), "ab\?\?=\001" "f\"\\\n", 10));
    show("%lu\n", get(set(OP_SHL, t_u64, 2, get(z), num(t_u64, 40))));
    show("%lu\n", get(set(OP_SUB, t_u64, 2, num(t_u64, 0), get(z))));
    show("%g\n", real(t_f64, 0.1));
    show("%.17g\n", real(t_f64, 5e-324));
    show("%g\n", real(t_f64, (double)INFINITY));
    show("%g\n", get(set(OP_CAST, t_f64, 1, real(t_f32, 0.1))));
    show("%g\n", get(set(OP_CAST, t_f64, 1, real(f16, 65504))));
    show("%g\n", get(set(OP_NEG, t_f64, 1, get(set(OP_NEG, t_f64, 1, real(t_f64, -2.5))))));
    show("%d\n", get(set(OP_SHR, i32, 2, get(set(OP_CAST, i32, 1, get(z))), num(i32, 1))));
    const int q = less(get(z), num(t_u64, 0));
    show("%d\n", get(q));
    expect("-9223372036854775808\n2147483648\n59\n190\n-"
           "5\n2\n10995116277760\n18446744073709551606\n0.1\n"
           "4.9406564584124654e-324\ninf\n0.1\n65504\n-2.5\n5\n0\n",
           PARTS("INT64_MIN", "(uint8_t)(", "\"ab?\\?=\\1f\\\"\\\\\\n\"", "5e-324", "mj_u64_lt("));
}
END_TEST

START_TEST(aggregates_and_nothing)
{
    program_begin();
    struct type *empty = struct_make("Marker", NULL);
    struct type *point =
        struct_make("Point", "x", t_f64, "mark", empty, "y", t_f64, "double", t_int, NULL);
    struct type *grid = type_make("Grid", LAYOUT_ARRAY);
    grid->layout->elem = point;
    grid->layout->count = 2;
    struct ir_func *nothing = func_begin("nothing", empty);
    const int m = arg("m", empty, PASS_IMM);
    const int unused = arg("spare", t_int, PASS_IMM);
    (void)unused;
    give(get(m));
    struct ir_func *norm = func_begin("norm", t_f64);
    const int p = arg("p", point, PASS_IMM);
    struct ir_operand px = ir_copy(ir_place_field(fn, deref(p), 0));
    struct ir_operand py = ir_copy(ir_place_field(fn, deref(p), 2));
    give(get(set(OP_ADD, t_f64, 2, get(set(OP_MUL, t_f64, 2, px, px)),
                 get(set(OP_MUL, t_f64, 2, py, py)))));
    make_main();
    const int e = var("e", empty), a = var("a", point), g = var("g", grid), r = temp(t_f64);
    call(nothing, e, 2, get(e), num(t_int, 3));
    struct ir_stmt *s = put(IR_AGGREGATE);
    struct ir_operand items[4] = { real(t_f64, 3), get(e), real(t_f64, 4), num(t_int, 7) };
    s->dest = at(a);
    s->operands = items;
    s->operand_count = 4;
    s = put(IR_AGGREGATE);
    struct ir_operand both[2] = { get(a), get(a) };
    s->dest = at(g);
    s->operands = both;
    s->operand_count = 2;
    assign(ir_place_field(fn, ir_place_elem(fn, at(g), num(t_int, 1)), 0), real(t_f64, 0));
    call(norm, r, 1, ir_addr(ir_place_elem(fn, at(g), num(t_int, 1)), false));
    show("%g\n", get(r));
    const int r2 = temp(t_f64);
    call(norm, r2, 1, ir_addr(at(a), false));
    show("%g\n", get(r2));
    expect("16\n25\n", PARTS("typedef struct { double x, y; int64_t double_; } Point;",
                             "typedef struct { Point at[2]; } Grid;", "nothing(3);",
                             "const Point a = { 3.0, 4.0, 7 };", "Grid g = { { a, a } };",
                             "return p->x * p->x + p->y * p->y;", "(void)spare;"));
}
END_TEST

int main(void)
{
    UNIT_RUN("emit flow", while_with_and, leaving_two_loops, try_with_two_calls,
             cleanups_share_their_ends, left_block_is_else_if, numbers, aggregates_and_nothing);
}
