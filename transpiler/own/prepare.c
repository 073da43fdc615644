/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "own/flow.h"

/* A result nobody takes has an end like any other: it gets a temporary. */
static void take_result(struct own *o, struct ir_stmt *s)
{
    struct type *t = NULL;

    if (s->dest.local >= 0 || s->dest_is_ref)
        return;
    if (s->kind == IR_CALL && !s->func->ret_ref)
        t = s->func->ret;
    else if (s->kind == IR_CALL_PTR && s->func_type && !s->func_type->ret_ref)
        t = s->func_type->ret;
    if (!t || !own_type_has_end(t))
        return;
    s->dest = ir_place_local(o->f, ir_local_new(o->f, LOCAL_TEMP, NULL, t, s->span)->id);
    s->mode = DEST_INIT;
}

static void prepare_block(struct ir_block *b, void *user)
{
    struct own *o = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        take_result(o, s);
        ir_stmt_blocks(s, prepare_block, o);
    }
}

void own_prepare(struct own *o)
{
    prepare_block(o->f->body, o);
}
