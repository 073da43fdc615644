/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Statements that are neither loops nor ways out. */
#include "lower/lowering.h"

void low_block(struct lower *lo, struct tblock *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        low_statement(lo, b->stmts.at[i]);
}

/* b as a block of its own. */
struct ir_block *low_inner(struct lower *lo, struct tblock *b)
{
    struct ir_block *outer = lo->block;
    struct ir_block *inner = lo->block = ir_block_new(lo->f);

    if (b)
        low_block(lo, b);
    lo->block = outer;
    return inner;
}

static bool is_deep(const struct lower *lo, const struct ir_place *p)
{
    /* fields of an argument are places of their own; other addresses are found first */
    const struct ir_local *l = lo->f->locals.at[p->local];
    int i = 0;

    if (l->is_ref && l->kind == LOCAL_ARG)
        i = 1;
    else if (l->is_ref && p->proj_count == 1)
        return false;
    for (; i < p->proj_count; i++)
        if (p->proj[i].kind != PROJ_FIELD)
            return true;
    return false;
}

static void assign(struct lower *lo, struct tstmt *s)
{
    struct ir_place p = low_place(lo, s->place);

    if (!p.type->layout->trivial_drop && is_deep(lo, &p)) {
        /* what the place is must not change while the value is made */
        const struct ir_place r = low_temp_ref(lo, p.type, true, s->span);
        low_assign(lo, r, DEST_INIT, ir_addr(p, true), s->span);
        p = ir_place_deref(lo->f, r, p.type);
    }
    low_into(lo, s->value, p, low_mode(lo, &p));
}

static void low_if(struct lower *lo, struct tstmt *s)
{
    const struct ir_operand cond = low_condition(lo, s->value);
    struct ir_stmt *i = low_stmt(lo, IR_IF, s->span);

    low_operands(lo, i, &cond, 1);
    i->then = low_inner(lo, s->body);
    if (s->orelse)
        i->orelse = low_inner(lo, s->orelse);
    /* `if self._has: destroy(..)` where there is nothing to destroy; the user's own stay */
    if (lo->f->is_library && !i->then->stmts.len && (!i->orelse || !i->orelse->stmts.len) &&
        vec_last(&lo->block->stmts) == i)
        lo->block->stmts.len--;
}

static void labelled(struct lower *lo, struct tstmt *s)
{
    struct ir_stmt *b = low_stmt(lo, IR_BLOCK, s->span);
    struct leave here = {.outer = lo->leave, .typed_id = s->id, .break_id = b->id,
                         .subst = lo->subst};

    lo->leave = &here;
    b->body = low_inner(lo, s->body);
    b->rounds = lo->f->is_library ? 0 : s->rounds;
    lo->leave = here.outer;
}

static void discard(struct lower *lo, struct tstmt *s)
{
    struct tx *x = s->value;
    struct ir_operand o;

    if (x->kind == TX_MOVE && low_is_place(x->base))
        x = x->base; /* nobody takes it: it is there as before */
    if (x->kind == TX_MOVE)
        o = low_value(lo, x);
    else if (x->kind == TX_CONST)
        return;
    else
        o = ir_addr(low_place(lo, x), false);
    struct ir_stmt *use = low_stmt(lo, IR_ASSIGN, s->span);
    low_operands(lo, use, &o, 1);
}

void low_statement(struct lower *lo, struct tstmt *s)
{
    if (lo->is_open && low_open_statement(lo, s))
        return;
    switch (s->kind) {
    case TS_EXPR:
        low_effect(lo, s->value);
        return;
    case TS_VAR:
        if (s->value)
            low_bind(lo, s->local, s->value, s->span);
        else
            (void)low_local(lo, s->local);
        return;
    case TS_ASSIGN:
        assign(lo, s);
        return;
    case TS_BLOCK:
        if (s->has_label)
            labelled(lo, s);
        else
            low_block(lo, s->body);
        return;
    case TS_IF:
        low_if(lo, s);
        return;
    case TS_WHILE:
        low_while(lo, s);
        return;
    case TS_FOR_COUNTED:
        low_for_counted(lo, s);
        return;
    case TS_FOR_NEXT:
        low_for_next(lo, s);
        return;
    case TS_BREAK:
    case TS_CONTINUE:
        low_leave(lo, s);
        return;
    case TS_RETURN:
        low_return(lo, s);
        return;
    case TS_RAISE:
        low_raise(lo, s->value, s->span);
        return;
    case TS_TRY:
        low_try(lo, s);
        return;
    case TS_DISCARD:
        discard(lo, s);
        return;
    }
}
