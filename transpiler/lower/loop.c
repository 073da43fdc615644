/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Loops. `while` keeps its condition; a range with a constant step is a counted loop; everything
 * else is left from inside. */
#include "lower/lowering.h"

void low_jump(struct lower *lo, enum ir_kind kind, int target, struct span span)
{
    low_stmt(lo, kind, span)->target = target;
}

void low_rounds(struct lower *lo, struct tstmt *s, const struct ir_stmt *loop,
                const struct ir_stmt *whole)
{
    struct leave here = {.outer = lo->leave, .typed_id = s->id,
                         .break_id = whole ? whole->id : loop->id, .continue_id = loop->id,
                         .subst = lo->subst, .left_id = -1};
    struct ir_block *outer = lo->block;

    lo->leave = &here;
    lo->block = loop->body;
    low_block(lo, s->body);
    lo->leave = here.outer;
    lo->block = outer;
}

void low_while(struct lower *lo, struct tstmt *s)
{
    struct ir_stmt *loop = low_stmt(lo, IR_LOOP, s->span);
    struct ir_block *outer = lo->block;

    if (s->value->kind != TX_CONST || !value_is_true(s->value->value)) {
        lo->block = loop->cond = ir_block_new(lo->f);
        const struct ir_operand cond = low_condition(lo, s->value);
        low_operands(lo, loop, &cond, 1);
        lo->block = outer;
    }
    loop->body = ir_block_new(lo->f);
    low_rounds(lo, s, loop, NULL);
    if (s->orelse && loop->cond)
        loop->orelse = low_inner(lo, s->orelse);
}

/* ---- counted --------------------------------------------------------------------------- */

struct mention {
    const struct tlocal *local;
    bool is_written;
};

static void search_block(struct mention *m, const struct tblock *b);

/* Is the local named anywhere but to copy a value out of it? */
static void search(struct mention *m, const struct tx *x)
{
    if (!x || m->is_written)
        return;
    if (x->kind == TX_LOCAL) {
        m->is_written |= x->local == m->local;
        return;
    }
    if (x->kind == TX_COPY) {
        const struct tx *p = x->base;
        while (p->kind == TX_FIELD)
            p = p->base;
        if (p->kind == TX_LOCAL)
            return;
    }
    search(m, x->base);
    for (int i = 0; i < x->arg_count; i++) {
        const struct tx *a = x->args[i];
        if (x->kind == TX_CALL && a->kind == TX_LOCAL && x->func->params[i].pass == PASS_IMM)
            continue;
        search(m, a);
    }
    search(m, x->error_value);
    if (x->stmts)
        search_block(m, x->stmts);
}

static void search_block(struct mention *m, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len && !m->is_written; i++) {
        const struct tstmt *s = b->stmts.at[i];
        if (s->kind == TS_VAR && s->local == m->local)
            m->is_written = true;
        const struct tstmt_parts parts = tstmt_parts(s);
        for (int k = 0; k < TSTMT_VALUES; k++)
            search(m, parts.values[k]);
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            search_block(m, parts.blocks[k]);
    }
}

/* The bound of a loop: an atom that the body does not change. */
static struct ir_operand bound(struct lower *lo, struct tstmt *s, struct tx *x)
{
    const struct tx *base = x->kind == TX_COPY ? x->base : x;
    struct ir_operand o = low_value(lo, x);

    if (o.kind == OPD_CONST)
        return o;
    if (base->kind == TX_LOCAL && !base->local->is_ref && !low_bound(lo, base->local)) {
        struct mention m = {.local = base->local};
        search_block(&m, s->body);
        if (!m.is_written)
            return o;
    } else if (!o.place.proj_count && lo->f->locals.at[o.place.local]->kind == LOCAL_TEMP) {
        return o;
    }
    const struct ir_place t = low_temp(lo, o.type, s->span);
    low_assign(lo, t, DEST_INIT, o, s->span);
    return low_read(t);
}

static struct ir_operand compare(struct lower *lo, enum op op, struct ir_operand a,
                                 struct ir_operand b, struct span span)
{
    const struct ir_operand o[2] = {a, b};
    const struct ir_place t = low_temp(lo, lo->ty->t_bool, span);
    struct ir_stmt *s = low_stmt(lo, IR_SET, span);

    s->op = op;
    s->dest = t;
    s->mode = DEST_INIT;
    low_operands(lo, s, o, 2);
    return ir_copy(t);
}

/* The step is known only when it runs: which way to compare is decided each round. */
static void stepping(struct lower *lo, struct tstmt *s, struct ir_operand start,
                     struct ir_operand stop, struct ir_operand step)
{
    struct type *t = start.type;
    const struct ir_place next = low_temp(lo, t, s->span);
    const struct ir_place index = ir_place_local(lo->f, low_local(lo, s->local)->id);
    struct ir_block *outer = lo->block;

    low_assign(lo, next, DEST_INIT, start, s->span);
    struct ir_stmt *loop = low_stmt(lo, IR_LOOP, s->span);
    lo->block = loop->cond = ir_block_new(lo->f);
    const struct ir_operand up =
        compare(lo, OP_GT, step, ir_const(value_int64(lo->ty, t, 0)), s->span);
    const struct ir_place goes = low_temp(lo, lo->ty->t_bool, s->span);
    struct ir_stmt *way = low_stmt(lo, IR_IF, s->span);
    low_operands(lo, way, &up, 1);
    lo->block = way->then = ir_block_new(lo->f);
    low_assign(lo, goes, DEST_INIT, compare(lo, OP_LT, ir_copy(next), stop, s->span), s->span);
    lo->block = way->orelse = ir_block_new(lo->f);
    low_assign(lo, goes, DEST_INIT, compare(lo, OP_GT, ir_copy(next), stop, s->span), s->span);
    const struct ir_operand cond = ir_copy(goes);
    low_operands(lo, loop, &cond, 1);

    lo->block = loop->body = ir_block_new(lo->f);
    low_assign(lo, index, DEST_TRACKED, ir_copy(next), s->span);
    const struct ir_operand sum[2] = {ir_copy(next), step};
    struct ir_stmt *add = low_stmt(lo, IR_SET, s->span);
    add->op = OP_STEP;
    add->dest = next;
    add->mode = DEST_INIT;
    low_operands(lo, add, sum, 2);
    low_rounds(lo, s, loop, NULL);
    lo->block = outer;
    if (s->orelse)
        loop->orelse = low_inner(lo, s->orelse);
}

struct ir_stmt *low_around_else(struct lower *lo, const struct tstmt *s)
{
    if (!s->orelse || !s->has_label)
        return NULL;
    struct ir_stmt *whole = low_stmt(lo, IR_BLOCK, s->span);
    lo->block = whole->body = ir_block_new(lo->f);
    return whole;
}

static void counting(struct lower *lo, struct tstmt *s, const struct ir_operand *o)
{
    struct ir_block *outer = lo->block;
    struct ir_stmt *whole = low_around_else(lo, s);
    struct ir_stmt *loop = low_stmt(lo, IR_FOR, s->span);
    loop->index = low_local(lo, s->local)->id;
    low_operands(lo, loop, o, 3);
    loop->body = ir_block_new(lo->f);
    low_rounds(lo, s, loop, whole);
    if (s->orelse)
        low_block(lo, s->orelse);
    lo->block = outer;
}

void low_for_counted(struct lower *lo, struct tstmt *s)
{
    struct ir_operand o[3];

    for (int i = 0; i < 3; i++)
        o[i] = bound(lo, s, s->args[i]);
    const struct value *step = o[2].kind == OPD_CONST ? o[2].value : NULL;
    if (step && step->kind == VALUE_INT && mpz_sgn(step->integer) != 0)
        counting(lo, s, o);
    else
        stepping(lo, s, o[0], o[1], o[2]);
}

/* ---- iterators ---------------------------------------------------------------------------- */

void low_for_next(struct lower *lo, struct tstmt *s)
{
    if (low_for_simple_next(lo, s))
        return;
    struct ir_block *outer = lo->block;
    struct ir_stmt *whole = low_around_else(lo, s);
    struct ir_stmt *loop = low_stmt(lo, IR_LOOP, s->span);
    struct ir_block *around = lo->block;
    lo->block = loop->body = ir_block_new(lo->f);
    const struct tx *next = s->value;
    while (next->kind == TX_COPY || next->kind == TX_MOVE)
        next = next->base;
    if (next->raises) {
        struct ir_stmt *ask = low_stmt(lo, IR_TRY, s->span);
        ask->index = ir_local_new(lo->f, LOCAL_ERROR, NULL, low_type(lo, next->raises),
                                  low_span(lo, s->span))->id;
        lo->block = ask->body = ir_block_new(lo->f);
        low_bind(lo, s->local, s->value, s->span);
        lo->block = ask->handler = ir_block_new(lo->f);
        low_jump(lo, IR_BREAK, loop->id, s->span);
        lo->block = loop->body;
    } else {
        low_bind(lo, s->local, s->value, s->span);
    }
    low_rounds(lo, s, loop, whole);
    lo->block = around;
    if (s->orelse)
        low_block(lo, s->orelse);
    lo->block = outer;
}
