/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "ir_text.h"
#include "unit.h"

static void expect(const char *text, const char *want)
{
    const struct ir_func *f = ir_parse(text);

    ir_check(f, "text", false);
    ck_assert_str_eq(ir_body_text(f), want);
}

START_TEST(statements_have_a_text)
{
    expect("var a D ; var b D ; ref r D of a ; "
           "a := mk ( 1 ) b = copy a r := &a r.* <- b^ ? see ( &!a &r.* ) use b^",
           "    a := mk(1)\n"
           "    b = copy a\n"
           "    ref r := &a\n"
           "    r.* <- b^\n"
           "    ? see(&mut a, &r.*)\n"
           "    use b^\n");
    expect("var c I ; var i I ; error e D ; "
           "loop { while { n ( ) } c { break 1 } else { x ( ) } for i = 0 c { continue 0 } } "
           "try { raise 1 } except e { return }",
           "    loop #1 {\n"
           "        loop #2 while {\n"
           "            n()\n"
           "        } c {\n"
           "            break #1\n"
           "        } else {\n"
           "            x()\n"
           "        }\n"
           "        for #3 i = 0, c, 1 {\n"
           "            continue #3\n"
           "        }\n"
           "    }\n"
           "    try {\n"
           "        raise 1\n"
           "    } except e {\n"
           "        return\n"
           "    }\n");
}
END_TEST

START_TEST(a_name_that_is_there_twice_gets_a_number)
{
    expect("var a I ; var b I ; var a I ; a := 1 b := 2", "    a.2 := 1\n    b := 2\n");
}
END_TEST

START_TEST(what_never_goes_on_is_known)
{
    static const struct {
        const char *text;
        bool ends;
    } cases[] = {
        { "var c I ; return", true },
        { "var c I ; abort ( )", true },
        { "var c I ; see ( c )", false },
        { "var c I ; if c { return } else { raise 1 }", true },
        { "var c I ; if c { return }", false },
        { "var c I ; loop { see ( c ) }", true },
        { "var c I ; loop { if c { break 0 } }", false },
        { "var c I ; loop { loop { if c { break 1 } } }", false },
        { "var c I ; loop { loop { if c { break 0 } } }", true },
        { "var c I ; while { } c { return }", false },
        { "var c I ; block { return }", true },
        { "var c I ; block { if c { break 0 } return }", false },
        { "var c I ; error e D ; try { return } except e { return }", true },
        { "var c I ; error e D ; try { see ( c ) } except e { return }", false },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct ir_func *f = ir_parse(cases[i].text);
        ck_assert_msg(ir_ends(vec_last(&f->body->stmts)) == cases[i].ends, "%s", cases[i].text);
    }
}
END_TEST

START_TEST(places_have_types)
{
    struct ir_func *f = ir_parse("arg m P mut ; var p P ; m.*.a <- mk ( )");
    struct ir_place p = ir_place_local(f, 1);

    ck_assert_ptr_eq(p.type, &types_of_test[T_P]);
    ck_assert_ptr_eq(ir_place_field(f, p, 2).type, &types_of_test[T_I]);
    ck_assert_int_eq(p.proj_count, 0);
    p = f->body->stmts.at[0]->dest;
    ck_assert_int_eq(p.proj_count, 2);
    ck_assert_int_eq(p.proj[0].kind, PROJ_DEREF);
    ck_assert_ptr_eq(p.type, &types_of_test[T_D]);
    ck_assert_int_eq(ir_place_none().local, -1);
}
END_TEST

START_TEST(scalars_are_known)
{
    ck_assert_str_eq(scalar_token(SCALAR_INT), "i64");
    ck_assert_str_eq(scalar_token(SCALAR_BF16), "bf16");
    ck_assert_int_eq(scalar_bits(SCALAR_BOOL), 8);
    ck_assert_int_eq(scalar_bits(SCALAR_U128), 128);
    ck_assert(scalar_is_signed(SCALAR_I8) && !scalar_is_signed(SCALAR_U8));
    ck_assert(scalar_is_integer(SCALAR_UINT) && !scalar_is_integer(SCALAR_BOOL));
    ck_assert(scalar_is_float(SCALAR_F16) && !scalar_is_float(SCALAR_I16));
}
END_TEST

int main(void)
{
    UNIT_RUN("ir structure", statements_have_a_text, a_name_that_is_there_twice_gets_a_number,
             what_never_goes_on_is_known, places_have_types, scalars_are_known);
}
