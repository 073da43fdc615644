/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the conditions passed on the way say about numbers: after `if n < 2: return`, n - 1 cannot
 * overflow, nor can i + 1 under `while i < n`. A fact holds in text order until its local is
 * written; jumps only go forward but for loops, whose bodies end the facts of what they write
 * beforehand. */
#include "emit/writer.h"

static void add_fact(struct body *b, const struct ir_operand *o, int64_t lo, int64_t hi)
{
    if (o->kind != OPD_COPY && o->kind != OPD_MOVE)
        return;
    if (o->place.proj_count)
        return;
    const int local = o->place.local;
    const struct local_use *u = &b->at[local];
    if (u->is_trivial && trivial_operand(b, local)->kind != OPD_ADDR) {
        add_fact(b, trivial_operand(b, local), lo, hi);
        return;
    }
    if (u->is_folded && u->def->kind == IR_ASSIGN && u->def->operands[0].kind != OPD_ADDR) {
        add_fact(b, &u->def->operands[0], lo, hi);
        return;
    }
    if (u->is_folded || u->is_trivial || u->is_mut_addressed || u->is_out || u->parts ||
        b->f->locals.at[local]->is_ref)
        return;
    const struct fact fact = { local, lo, hi, true };
    vec_push(b->arena, &b->facts, fact);
}

static void learn_comparison(struct body *b, const struct ir_stmt *s, bool holds)
{
    const struct ir_operand *x = &s->operands[0], *y = &s->operands[1];
    const struct interval dx = operand_range(b, x), dy = operand_range(b, y);
    int op = s->op;

    if (!dx.known || !dy.known)
        return;
    if (!holds)
        op = op == OP_LT ? OP_GE : op == OP_GE ? OP_LT : op == OP_GT ? OP_LE : op == OP_LE ? OP_GT
             : op == OP_EQ ? OP_NE : OP_EQ;
    switch (op) {
    case OP_LT:
        if (dy.hi > INT64_MIN && dx.lo < INT64_MAX) {
            add_fact(b, x, INT64_MIN, dy.hi - 1);
            add_fact(b, y, dx.lo + 1, INT64_MAX);
        }
        return;
    case OP_LE:
        add_fact(b, x, INT64_MIN, dy.hi);
        add_fact(b, y, dx.lo, INT64_MAX);
        return;
    case OP_GT:
        if (dy.lo < INT64_MAX && dx.hi > INT64_MIN) {
            add_fact(b, x, dy.lo + 1, INT64_MAX);
            add_fact(b, y, INT64_MIN, dx.hi - 1);
        }
        return;
    case OP_GE:
        add_fact(b, x, dy.lo, INT64_MAX);
        add_fact(b, y, INT64_MIN, dx.hi);
        return;
    case OP_EQ:
        add_fact(b, x, dy.lo, dy.hi);
        add_fact(b, y, dx.lo, dx.hi);
        return;
    default:
        return;
    }
}

static void learn_def(struct body *b, const struct ir_stmt *s, bool holds)
{
    const int chosen = choice_local(b, s);

    if (chosen >= 0) { /* a && b, when it holds; a || b, when it does not */
        const struct ir_stmt *first = b->at[chosen].choice_first;
        const struct ir_stmt *then = arm_value(b, s->then), *other = arm_value(b, s->orelse);
        if (first && then && holds) {
            learn_def(b, first, true);
            learn_def(b, then, true);
        } else if (first && other && !holds) {
            learn_def(b, first, false);
            learn_def(b, other, false);
        } else if (!first && holds && is_bool_const(other, false)) {
            learn_condition(b, &s->operands[0], true);
            learn_def(b, then, true);
        } else if (!first && !holds && is_bool_const(then, true)) {
            learn_condition(b, &s->operands[0], false);
            learn_def(b, other, false);
        }
        return;
    }
    if (s->kind == IR_ASSIGN && s->operands[0].kind != OPD_ADDR) {
        learn_condition(b, &s->operands[0], holds);
        return;
    }
    if (s->kind != IR_SET || !s->operand_count || s->operands[0].kind == OPD_ADDR ||
        s->operands[0].type->layout->kind != LAYOUT_SCALAR)
        return;
    if (s->op >= OP_EQ && s->op <= OP_GE)
        learn_comparison(b, s, holds);
    else if (s->op == OP_NOT)
        learn_condition(b, &s->operands[0], !holds);
    else if ((s->op == OP_AND && holds) || (s->op == OP_OR && !holds)) {
        learn_condition(b, &s->operands[0], holds);
        learn_condition(b, &s->operands[1], holds);
    }
}

void learn_condition(struct body *b, const struct ir_operand *o, bool holds)
{
    if (o->kind == OPD_CONST || o->place.proj_count || o->kind == OPD_ADDR ||
        o->type->layout->kind != LAYOUT_SCALAR || o->type->layout->scalar != SCALAR_BOOL)
        return;
    const struct local_use *u = &b->at[o->place.local];
    if ((u->is_folded || u->is_trivial) && u->def)
        learn_def(b, u->def, holds);
}

/* s was printed, or is a loop about to be: what it writes is no longer known. */
void forget_written(struct body *b, const struct ir_stmt *s)
{
    bool any = false;
    for (int i = 0; i < b->facts.len; i++)
        any |= b->facts.at[i].holds;
    for (int i = 0; any && i < b->facts.len; i++)
        if (b->facts.at[i].holds && stmt_writes(b, s, b->facts.at[i].local))
            b->facts.at[i].holds = false;
}

struct interval with_facts(const struct body *b, int local, struct interval x)
{
    for (int i = 0; x.known && i < b->facts.len; i++) {
        const struct fact *f = &b->facts.at[i];
        if (!f->holds || f->local != local)
            continue;
        x.lo = f->lo > x.lo ? f->lo : x.lo;
        x.hi = f->hi < x.hi ? f->hi : x.hi;
    }
    if (x.lo > x.hi) /* code that is never reached */
        x.known = false;
    return x;
}
