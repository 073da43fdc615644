/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Loops over iterators whose __next__ says `if at the end: raise StopIteration()`, steps on and
 * returns: the test becomes the loop's condition, the rest stands at the head of its body, so that
 * `for row in rows` is `while (it.low < it.high)` in C. */
#include "lower/lowering.h"

struct next {
    struct tx *call;
    struct instance *inst;
    struct tstmt *s[LOW_FLAT]; /* test, steps, return */
    int count;
};

static bool is_stop(const struct tstmt *s)
{
    struct tstmt *inner[2];
    int n = 0;

    return s->kind == TS_IF && !s->orelse && low_flat(s->body, inner, &n, 1) && n == 1 &&
           inner[0]->kind == TS_RAISE;
}

static bool is_step(struct lower *lo, const struct instance *inst, const struct tstmt *s)
{
    if (s->kind == TS_ASSIGN)
        return low_is_simple(lo, inst, s->place) && low_is_simple(lo, inst, s->value);
    return s->kind == TS_VAR && s->value && !s->local->is_ref && low_is_simple(lo, inst, s->value);
}

static bool next_of(struct lower *lo, struct tstmt *s, struct next *next)
{
    struct tx *x = s->value;

    while (x->kind == TX_COPY)
        x = x->base;
    if (lo->is_open || x->kind != TX_CALL || x->error_local || x->arg_count != 1 ||
        x->args[0]->kind != TX_LOCAL)
        return false;
    struct instance *inst = x->func;
    if (!inst->decl || !inst->decl->home->is_library || inst == lo->inst ||
        inst->state == INST_TYPING || inst->decl->is_no_inline)
        return false;
    for (const struct subst *n = lo->subst; n; n = n->outer)
        if (n->callee == inst)
            return false;
    *next = (struct next){.call = x, .inst = inst};
    if (!types_body(lo->ty, inst) || inst->has_error || !inst->body ||
        !low_flat(inst->body, next->s, &next->count, LOW_FLAT) || next->count < 2)
        return false;
    const struct tstmt *last = next->s[next->count - 1];
    if (!is_stop(next->s[0]) || last->kind != TS_RETURN || !last->value)
        return false;
    lo->subst_nodes = 0;
    bool ok = low_is_simple(lo, inst, next->s[0]->value);
    lo->subst_vars = true;
    for (int i = 1; i < next->count - 1 && ok; i++)
        ok = is_step(lo, inst, next->s[i]);
    ok = ok && low_is_simple(lo, inst, last->value);
    lo->subst_vars = false;
    return ok;
}

/* The condition goes on where the test would stop. */
static struct ir_operand negated(struct lower *lo, struct ir_operand stop, struct span span)
{
    struct ir_stmt *last = lo->block->stmts.len ? vec_last(&lo->block->stmts) : NULL;

    if (last && last->kind == IR_SET && stop.kind == OPD_COPY && !stop.place.proj_count &&
        last->dest.local == stop.place.local && !last->dest.proj_count &&
        op_table[last->op].result == RESULT_MASK) {
        const struct layout *l = last->operands[0].type->layout;
        const bool is_exact =
            l->kind == LAYOUT_POINTER || (l->kind == LAYOUT_SCALAR && !scalar_is_float(l->scalar));
        static const enum op pairs[][2] = {
            {OP_EQ, OP_NE}, {OP_LT, OP_GE}, {OP_LE, OP_GT}, {OP_NE, OP_EQ}, {OP_GE, OP_LT},
            {OP_GT, OP_LE}};
        for (size_t i = 0; is_exact && i < sizeof pairs / sizeof *pairs; i++)
            if (last->op == pairs[i][0]) {
                last->op = pairs[i][1];
                return stop;
            }
    }
    const struct ir_place t = low_temp(lo, lo->ty->t_bool, span);
    struct ir_stmt *s = low_stmt(lo, IR_SET, span);
    s->op = OP_NOT;
    s->dest = t;
    s->mode = DEST_INIT;
    low_operands(lo, s, &stop, 1);
    return ir_copy(t);
}

/* Variables of __next__ become temporaries here. */
static void add_variables(struct lower *lo, const struct next *next, struct inlined *in)
{
    struct bound *b = arena_array(lo->f->arena, struct bound, in->names.count + next->count);

    for (int i = 0; i < in->names.count; i++)
        b[i] = in->names.at[i];
    in->names.at = b;
    for (int i = 1; i < next->count - 1; i++)
        if (next->s[i]->kind == TS_VAR) {
            struct tlocal *l = next->s[i]->local;
            const struct ir_operand place = ir_addr(low_temp(lo, l->type, l->span), true);
            in->names.at[in->names.count++] = (struct bound){l, place};
        }
}

/* The addresses the body made, from local `first` on, are good while the iterator lives: nothing
 * may end it before the item is read, not even a body that always leaves the loop. */
static void keep_iterator(struct lower *lo, const struct inlined *in, int first)
{
    for (int i = first; i < lo->f->locals.len; i++)
        if (lo->f->locals.at[i]->kind == LOCAL_TEMP) {
            const struct ir_place t = ir_place_local(lo->f, i);
            low_borrow(lo, &t, &in->args[0]);
        }
}

static void take_item(struct lower *lo, struct tstmt *s, const struct next *next,
                      const struct inlined *in)
{
    struct tx *value = next->s[next->count - 1]->value;
    struct tx copy = {.kind = TX_COPY, .span = value->span, .type = value->type, .base = value};
    struct ir_place to;
    const int first = lo->f->locals.len;

    if (s->local->is_ref) {
        const struct ir_place from = low_place(lo, value);
        to = ir_place_local(lo->f, low_local(lo, s->local)->id);
        low_assign(lo, to, DEST_INIT, ir_addr(from, s->local->is_mut), s->span);
    } else {
        to = ir_place_local(lo->f, low_local(lo, s->local)->id);
        low_into(lo, next->inst->ret_ref ? &copy : value, to, DEST_TRACKED);
        keep_iterator(lo, in, first);
    }
    low_borrow_arguments(lo, in, &to);
}

bool low_for_simple_next(struct lower *lo, struct tstmt *s)
{
    struct next next;
    struct inlined in;
    struct ir_block *outer = lo->block;

    if (!next_of(lo, s, &next))
        return false;
    low_enter(lo, next.call, &in);
    add_variables(lo, &next, &in);
    struct ir_stmt *loop = low_stmt(lo, IR_LOOP, s->span);
    lo->block = loop->cond = ir_block_new(lo->f);
    const struct ir_operand cond = negated(lo, low_condition(lo, next.s[0]->value), s->span);
    low_operands(lo, loop, &cond, 1);
    lo->block = loop->body = ir_block_new(lo->f);
    for (int i = 1; i < next.count - 1; i++) {
        struct tstmt *step = next.s[i];
        const struct bound *b = step->kind == TS_VAR ? low_bound(lo, step->local) : NULL;
        if (b)
            low_into(lo, step->value, b->value.place, DEST_INIT);
        else
            low_statement(lo, step);
    }
    take_item(lo, s, &next, &in);
    low_leave_inlined(lo, &in);
    low_rounds(lo, s, loop, NULL);
    lo->block = outer;
    if (s->orelse)
        loop->orelse = low_inner(lo, s->orelse);
    return true;
}
