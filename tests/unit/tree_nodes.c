/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "unit.h"

#include "tree/tree.h"
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

static struct node *new_at(struct fixture *f, enum node_kind kind, uint32_t start, uint32_t end)
{
    return node_new(&f->arena, kind, (struct span){ f->file, start, end });
}

/* a(b, "c\0\"") */
static struct node *new_call(struct fixture *f)
{
    struct node *call = new_at(f, NODE_CALL, 0, 8);
    struct node *callee = new_at(f, NODE_NAME, 0, 1), *b = new_at(f, NODE_NAME, 2, 3);
    struct node *c = new_at(f, NODE_STRING, 5, 7);

    callee->name.name = "a";
    b->name.name = "b";
    c->string.text = "c\0\"";
    c->string.length = 3;
    call->call.callee = callee;
    node_list_push(&f->arena, &call->call.args, b);
    node_list_push(&f->arena, &call->call.args, c);
    return call;
}

static void put_name(struct node *child, void *user)
{
    buf_printf(user, "%s ", node_kind_name(child->kind));
}

START_TEST(children_come_in_the_order_of_fields)
{
    struct fixture f;
    struct buf seen = { 0 };

    begin(&f, "a(b,\n\"c\")");
    node_children(new_call(&f), put_name, &seen);
    ck_assert_str_eq(seen.at, "NAME NAME STRING ");
    buf_free(&seen);
    arena_reset(&f.arena);
}
END_TEST

START_TEST(dump_shows_places_words_and_bytes)
{
    struct fixture f;
    struct buf out = { 0 };

    begin(&f, "a(b,\n\"c\")");
    struct node *call = new_call(&f);
    tree_check(call);
    tree_dump(&f.diags, call, &out);
    ck_assert_str_eq(out.at, "CALL 1:1\n"
                             "  callee: NAME 1:1 name=\"a\"\n"
                             "  args: NAME 1:3 name=\"b\"\n"
                             "  args: STRING 2:1 \"c\\x00\\\"\"\n");
    buf_free(&out);
    arena_reset(&f.arena);
}
END_TEST

START_TEST(flags_and_operators_have_words)
{
    struct fixture f;
    struct buf out = { 0 };

    begin(&f, "");
    struct node *def = new_at(&f, NODE_DEF, 0, 0), *arg = new_at(&f, NODE_ARG, 0, 0);
    def->def.name = "f";
    def->def.flags = DEF_RAISES | DEF_EXTERN;
    arg->arg.conv = CONV_DEINIT;
    arg->arg.flags = ARG_STAR | ARG_PACK;
    node_list_push(&f.arena, &def->def.args, arg);
    tree_dump(&f.diags, def, &out);
    ck_assert_str_eq(out.at, "DEF 1:1 name=\"f\" flags=raises|extern\n"
                             "  args: ARG 1:1 conv=deinit flags=star|pack\n");
    buf_free(&out);
    for (int op = OPER_ADD; op <= OPER_IS_NOT; op++)
        ck_assert_str_ne(operator_text((enum operator_kind)op), "?");
    ck_assert_str_eq(operator_text(OPER_FLOORDIV), "//");
    ck_assert_str_eq(operator_text(OPER_NOT_IN), "not in");
    arena_reset(&f.arena);
}
END_TEST

int main(void)
{
    UNIT_RUN("tree nodes", children_come_in_the_order_of_fields, dump_shows_places_words_and_bytes,
             flags_and_operators_have_words);
}
