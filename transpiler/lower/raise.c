/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Ways out of a block: return, raise, break, continue; `try`. What `finally` says is written again
 * at each of them. */
#include "lower/lowering.h"

/* ---- finally ----------------------------------------------------------------------------- */

/* The `finally` blocks between here and `until` (exclusive), innermost first; each runs where the
 * ones further out still stand. */
static void run_finally(struct lower *lo, const struct leave *until)
{
    struct leave *const here = lo->leave;
    struct subst *const names = lo->subst;

    for (struct leave *l = here; l && l != until; l = l->outer) {
        if (!l->finally)
            continue;
        if (l->left_id >= 0)
            low_assign(lo, ir_place_local(lo->f, l->left_id), DEST_INIT,
                       ir_const(value_int64(lo->ty, lo->ty->t_bool, 1)), lo->f->span);
        lo->leave = l->outer;
        lo->subst = l->subst;
        low_block(lo, l->finally);
    }
    lo->leave = here;
    lo->subst = names;
}

static bool has_finally(const struct lower *lo, const struct leave *until)
{
    for (const struct leave *l = lo->leave; l && l != until; l = l->outer)
        if (l->finally)
            return true;
    return false;
}

static bool ends(const struct ir_block *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        if (ir_ends(b->stmts.at[i]))
            return true;
    return false;
}

void low_leave(struct lower *lo, struct tstmt *s)
{
    const struct leave *l = lo->leave;

    while (l && l->typed_id != s->target)
        l = l->outer;
    assert(l && "lower: jump to what is not around");
    run_finally(lo, l);
    if (ends(lo->block) && has_finally(lo, l))
        return;
    low_jump(lo, s->kind == TS_BREAK ? IR_BREAK : IR_CONTINUE,
             s->kind == TS_BREAK ? l->break_id : l->continue_id, s->span);
}

/* ---- return -------------------------------------------------------------------------------- */

void low_return_here(struct lower *lo, const struct ir_operand *value, struct span span)
{
    struct ir_operand o;

    if (lo->out) {
        o = ir_move(ir_place_local(lo->f, low_local(lo, lo->out)->id));
        value = &o;
    }
    struct ir_stmt *s = low_stmt(lo, IR_RETURN, span);
    if (value)
        low_operands(lo, s, value, 1);
}

void low_return(struct lower *lo, struct tstmt *s)
{
    struct ir_operand value;
    bool has_value = false;

    if (s->value && lo->inst->ret_ref) {
        value = ir_addr(low_place(lo, s->value), lo->inst->ret_mut);
        has_value = true;
    } else if (s->value && s->value->type == lo->ty->t_none) {
        low_effect(lo, s->value);
    } else if (s->value) {
        value = low_value(lo, s->value);
        has_value = true;
        const struct layout *l = value.type->layout;
        /* `return x^` leaves by the move constructor */
        const bool moves = s->value->kind == TX_MOVE && value.kind == OPD_MOVE && l->move &&
                           !l->trivial_move;
        if (moves || (has_finally(lo, NULL) && value.kind != OPD_CONST)) {
            const struct ir_place t = low_temp(lo, value.type, s->span);
            low_assign(lo, t, DEST_INIT, value, s->span);
            value = low_read(t);
        }
    }
    if (has_finally(lo, NULL)) {
        run_finally(lo, NULL);
        if (ends(lo->block))
            return;
    }
    low_return_here(lo, has_value ? &value : NULL, s->span);
}

/* ---- raise ----------------------------------------------------------------------------------- */

void low_raise(struct lower *lo, struct tx *value, struct span span)
{
    const struct ir_operand o = low_value(lo, value);
    struct ir_stmt *s = low_stmt(lo, IR_RAISE, span);

    low_operands(lo, s, &o, 1);
}

/* ---- try ------------------------------------------------------------------------- */

/* body, handler and else, without `finally`. */
static void handled(struct lower *lo, struct tstmt *s)
{
    if (!s->has_handler || !s->raises) {
        low_block(lo, s->body);
        if (s->orelse && !ends(lo->block))
            low_block(lo, s->orelse);
        return;
    }
    struct ir_stmt *whole = NULL;
    struct ir_block *outer = lo->block;
    if (s->orelse) {
        whole = low_stmt(lo, IR_BLOCK, s->span);
        lo->block = whole->body = ir_block_new(lo->f);
    }
    struct ir_stmt *t = low_stmt(lo, IR_TRY, s->span);
    struct ir_block *around = lo->block;
    t->body = low_inner(lo, s->body);
    t->index = low_local(lo, s->local)->id;
    lo->block = t->handler = ir_block_new(lo->f);
    low_block(lo, s->handler);
    if (whole && !ends(t->handler))
        low_jump(lo, IR_BREAK, whole->id, s->span);
    lo->block = around;
    if (whole && !ends(t->body))
        low_block(lo, s->orelse);
    lo->block = outer;
}

struct raising {
    struct type *type;
};

static void find_raise(struct ir_block *b, void *user)
{
    struct raising *r = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->raises)
            r->type = s->raises_type;
        else if (s->kind == IR_RAISE)
            r->type = s->operands[0].type;
        if (s->kind == IR_TRY)
            find_raise(s->handler, r); /* its body's errors end there */
        else
            ir_stmt_blocks(s, find_raise, r);
    }
}

static bool block_may_raise(const struct tblock *b);

static bool may_raise(const struct tx *x)
{
    if (!x)
        return false;
    if (x->raises || may_raise(x->base) || (x->stmts && block_may_raise(x->stmts)))
        return true;
    for (int i = 0; i < x->arg_count; i++)
        if (may_raise(x->args[i]))
            return true;
    return false;
}

static bool block_may_raise(const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt *s = b->stmts.at[i];
        const struct tstmt_parts parts = tstmt_parts(s);
        if (s->kind == TS_RAISE)
            return true;
        for (int k = 0; k < TSTMT_VALUES; k++)
            if (may_raise(parts.values[k]))
                return true;
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            if (block_may_raise(parts.blocks[k]))
                return true;
    }
    return false;
}

/* In the handler that runs `finally`: not when it was `finally` that raised, on its way out. */
static void raise_again_if_left(struct lower *lo, const struct leave *here, int error,
                                struct span span)
{
    const struct ir_operand left = ir_copy(ir_place_local(lo->f, here->left_id));
    const struct ir_operand value = ir_move(ir_place_local(lo->f, error));
    struct ir_stmt *s = low_stmt(lo, IR_IF, span);
    struct ir_block *outer = lo->block;

    low_operands(lo, s, &left, 1);
    lo->block = s->then = ir_block_new(lo->f);
    struct ir_stmt *again = low_stmt(lo, IR_RAISE, span);
    low_operands(lo, again, &value, 1);
    lo->block = outer;
}

void low_try(struct lower *lo, struct tstmt *s)
{
    if (!s->finally) {
        handled(lo, s);
        return;
    }
    struct leave here = {.outer = lo->leave, .finally = s->finally, .subst = lo->subst,
                         .left_id = -1};
    struct ir_block *outer = lo->block;
    if (block_may_raise(s->finally)) {
        const struct ir_place left = low_temp(lo, lo->ty->t_bool, s->span);
        here.left_id = left.local;
        low_assign(lo, left, DEST_INIT, ir_const(value_int64(lo->ty, lo->ty->t_bool, 0)), s->span);
    }
    struct ir_block *inner = lo->block = ir_block_new(lo->f);
    struct raising r = {0};

    lo->leave = &here;
    handled(lo, s);
    lo->leave = here.outer;
    lo->block = outer;
    find_raise(inner, &r);
    if (!r.type) {
        for (int i = 0; i < inner->stmts.len; i++)
            ir_push(lo->f, outer, inner->stmts.at[i]);
    } else {
        struct ir_stmt *t = low_stmt(lo, IR_TRY, s->span);
        t->body = inner;
        t->index = ir_local_new(lo->f, LOCAL_ERROR, NULL, r.type, low_span(lo, s->span))->id;
        lo->block = t->handler = ir_block_new(lo->f);
        if (here.left_id >= 0)
            raise_again_if_left(lo, &here, t->index, s->span);
        low_block(lo, s->finally);
        if (!ends(t->handler)) {
            const struct ir_operand error = ir_move(ir_place_local(lo->f, t->index));
            struct ir_stmt *again = low_stmt(lo, IR_RAISE, s->span);
            low_operands(lo, again, &error, 1);
        }
        lo->block = outer;
    }
    if (!ends(inner))
        low_block(lo, s->finally);
}
