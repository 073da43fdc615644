/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Programs in IR to C: how it reads, and what it prints. */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "emit_build.h"

static void make_main(void)
{
    program.main = func_begin("main", NULL);
    program.main->signature = "rows.mojo:1  main()";
}

static struct ir_func *make_fib(void)
{
    struct ir_func *fib = func_begin("fib", t_int);
    fib->signature = "rows.mojo:1  fib(n: Int) -> Int";
    const int n = arg("n", t_int, PASS_IMM);
    struct ir_stmt *s = branch(get(set(OP_LT, t_bool, 2, get(n), num(t_int, 2))));
    struct ir_block *outer = enter(&s->then);
    give(get(n));
    block = outer;
    const int a = temp(t_int), b = temp(t_int);
    call(fib, a, 1, get(set(OP_SUB, t_int, 2, get(n), num(t_int, 1))));
    call(fib, b, 1, get(set(OP_SUB, t_int, 2, get(n), num(t_int, 2))));
    give(get(set(OP_ADD, t_int, 2, get(a), get(b))));
    return fib;
}

START_TEST(recursion)
{
    program_begin();
    struct ir_func *fib = make_fib();
    make_main();
    const int i = var("i", t_int), r = temp(t_int);
    struct ir_stmt *s = count(i, num(t_int, 0), num(t_int, 10), 1);
    struct ir_block *outer = enter(&s->body);
    call(fib, r, 1, get(i));
    show("%ld\n", get(r));
    block = outer;
    const char *c = emitted();
    puts(c);
    ck_assert_str_eq(output_of(c), "0\n1\n1\n2\n3\n5\n8\n13\n21\n34\n");
}
END_TEST

/* The sample of the style guide. */
START_TEST(rows_of_vectors)
{
    program_begin();
    struct type *list =
        struct_make("List", "data", pointer_make(t_f64), "len", t_int, "cap", t_int, NULL);
    struct type *rows = struct_make("Rows", "data", pointer_make(t_f64x4), "len", t_int, NULL);

    struct ir_func *drop = func_begin("__deinit__", NULL);
    drop->owner = list;
    int self = arg("self", list, PASS_MUT);
    external("mj_free", -1, -1, 1, ir_copy(ir_place_field(fn, deref(self), 0)));
    list->layout->drop = drop;
    list->layout->trivial_drop = false;

    struct ir_func *make = func_begin("with_capacity", list);
    make->owner = list;
    int n = arg("n", t_int, PASS_IMM);
    int p = temp(list->layout->fields.at[0].type), made = var("self", list);
    fn->locals.at[made]->kind = LOCAL_OUT;
    external("mj_alloc", p, -1, 2, get(set(OP_MUL, t_int, 2, get(n), num(t_int, 8))),
             num(t_int, 8));
    assign(ir_place_field(fn, at(made), 0), get(p));
    assign(ir_place_field(fn, at(made), 1), num(t_int, 0));
    assign(ir_place_field(fn, at(made), 2), get(n));
    give(ir_move(at(made)));

    struct ir_func *append = func_begin("append", NULL);
    append->owner = list;
    self = arg("self", list, PASS_MUT);
    int x = arg("x", t_f64, PASS_OWNED);
    int end = set(OP_OFFSET, list->layout->fields.at[0].type, 2,
                  ir_copy(ir_place_field(fn, deref(self), 0)),
                  ir_copy(ir_place_field(fn, deref(self), 1)));
    set(OP_INIT, NULL, 2, get(end), get(x));
    int more = set(OP_ADD, t_int, 2, ir_copy(ir_place_field(fn, deref(self), 1)), num(t_int, 1));
    assign(ir_place_field(fn, deref(self), 1), get(more));

    struct ir_func *root = func_begin("root", t_f64);
    root->signature = "rows.mojo:4  root[dt: DType](x: Scalar[dt]) raises -> Scalar[dt]";
    root->raises = t_error;
    x = arg("x", t_f64, PASS_IMM);
    struct ir_stmt *s = branch(get(set(OP_LE, t_bool, 2, get(x), real(t_f64, 0))));
    struct ir_block *outer = enter(&s->then);
    struct ir_stmt *raise = put(IR_RAISE);
    struct value *error = value_make(t_error, VALUE_STRUCT), *one = num(t_int, 7).value;
    error->items = &one;
    error->item_count = 1;
    struct ir_operand error_operand = ir_const(error);
    raise->operands = &error_operand;
    raise->operand_count = 1;
    block = outer;
    give(get(set(OP_SQRT, t_f64, 1, get(x))));

    struct ir_func *lengths = func_begin("lengths", list);
    lengths->raises = t_error;
    lengths->signature =
        "rows.mojo:10  lengths(rows: List[SIMD[dt, w]]) raises -> List[Scalar[dt]]";
    int in = arg("rows", rows, PASS_IMM), res = var("res", list), i = var("i", t_int);
    call(make, res, 1, ir_copy(ir_place_field(fn, deref(in), 1)));
    s = count(i, num(t_int, 0), ir_copy(ir_place_field(fn, deref(in), 1)), 1);
    outer = enter(&s->body);
    int row = ref(t_f64x4, false);
    fn->locals.at[row]->kind = LOCAL_VAR;
    fn->locals.at[row]->name = "row";
    int q = set(OP_OFFSET, rows->layout->fields.at[0].type, 2,
                ir_copy(ir_place_field(fn, deref(in), 0)), get(i));
    assign(at(row), ir_addr(deref(q), false));
    int sq = set(OP_MUL, t_f64x4, 2, ir_copy(deref(row)), ir_copy(deref(row)));
    int t = set(OP_REDUCE_ADD, t_f64, 1, get(sq)), t2 = temp(t_f64);
    struct ir_stmt *c = call(root, t2, 1, get(t));
    c->cleanup = ir_block_new(fn);
    drop_in(c->cleanup, res);
    call(append, -1, 2, ir_addr(at(res), true), get(t2));
    block = outer;
    give(ir_move(at(res)));

    make_main();
    int data = temp(rows->layout->fields.at[0].type), r = var("rows", rows);
    external("mj_alloc", data, -1, 2, num(t_int, 96), num(t_int, 32));
    for (int k = 0; k < 3; k++) {
        int v = set(OP_SPLAT, t_f64x4, 1, real(t_f64, 1.5 - k * 0.5));
        int to = set(OP_OFFSET, fn->locals.at[data]->type, 2, get(data), num(t_int, k));
        set(OP_INIT, NULL, 2, get(to), get(v));
    }
    s = put(IR_AGGREGATE);
    s->dest = at(r);
    struct ir_operand two[2] = { get(data), num(t_int, 3) };
    s->operands = two;
    s->operand_count = 2;
    struct ir_stmt *attempt = put(IR_TRY);
    attempt->index = local(LOCAL_ERROR, "e", t_error);
    outer = enter(&attempt->body);
    int out = temp(list);
    call(lengths, out, 1, ir_addr(at(r), false));
    int k = var("i", t_int);
    s = count(k, num(t_int, 0), ir_copy(ir_place_field(fn, at(out), 1)), 1);
    struct ir_block *inner = enter(&s->body);
    int e = set(OP_OFFSET, list->layout->fields.at[0].type, 2,
                ir_copy(ir_place_field(fn, at(out), 0)), get(k));
    show("%g\n", ir_copy(deref(e)));
    block = inner;
    drop_in(block, out);
    block = outer;
    outer = enter(&attempt->handler);
    show("error %ld\n", ir_copy(ir_place_field(fn, at(attempt->index), 0)));
    block = outer;
    external("mj_free", -1, -1, 1, get(data));
    const char *text_c = emitted();
    puts(text_c);
    ck_assert_str_eq(output_of(text_c), "3\n2\n1\n");
}
END_TEST

int main(void)
{
    UNIT_RUN("emit c11", recursion, rows_of_vectors);
}
