/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What an instance makes nothing of. Destructors that do nothing, as that of Optional[Int]: written
 * for what its value may be, they are empty for what it is. Loops over the elements of an Array of
 * none: its memory, which does not exist, is not to be named. Seen when all functions are there. */
#include "base/vec.h"
#include "ir/ir.h"

enum { UNKNOWN, LOOKING, EMPTY, FULL };

static bool is_empty(struct ir_func *f);

static bool is_nothing(const struct type *t)
{
    struct layout *l = t->layout;

    if (!l)
        return false;
    if (!l->trivial_drop && l->drop && is_empty(l->drop))
        l->trivial_drop = true;
    return l->trivial_drop || !l->drop;
}

static bool block_is_empty(const struct ir_block *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct ir_stmt *s = b->stmts.at[i];
        bool is_void = false;
        if (s->kind == IR_DEAD)
            is_void = true;
        else if (s->kind == IR_RETURN)
            is_void = s->operand_count == 0;
        else if (s->kind == IR_DROP)
            is_void = is_nothing(s->dest.type);
        else if (s->kind == IR_IF)
            is_void = block_is_empty(s->then) && block_is_empty(s->orelse);
        else if (s->kind == IR_CALL)
            is_void = !s->raises && s->dest.local < 0 && is_empty(s->func);
        else if (s->kind == IR_SET && s->op == OP_DESTROY)
            is_void = is_nothing(s->operands[0].type->layout->elem);
        else if (s->kind == IR_SET || s->kind == IR_ASSIGN)
            is_void = s->dest.local >= 0 && !s->dest.proj_count && s->mode != DEST_REPLACE &&
                      (s->kind == IR_ASSIGN || (op_table[s->op].flags & OP_PURE));
        if (!is_void)
            return false;
    }
    return true;
}

static bool is_empty(struct ir_func *f)
{
    if (!f || !f->body)
        return false;
    if (f->emptiness == UNKNOWN) {
        f->emptiness = LOOKING;
        f->emptiness = block_is_empty(f->body) ? EMPTY : FULL;
    }
    return f->emptiness == EMPTY;
}

/* A counted loop whose bounds leave no round. */
static bool is_no_loop(const struct ir_stmt *s)
{
    const struct value *v[3];

    if (s->kind != IR_FOR)
        return false;
    for (int i = 0; i < 3; i++) {
        if (s->operands[i].kind != OPD_CONST || s->operands[i].value->kind != VALUE_INT)
            return false;
        v[i] = s->operands[i].value;
    }
    const int order = mpz_cmp(v[0]->integer, v[1]->integer);
    return mpz_sgn(v[2]->integer) > 0 ? order >= 0 : order <= 0;
}

static void visit_block(struct ir_block *b, void *user)
{
    int kept = 0;

    for (int i = 0; b && i < b->stmts.len; i++)
        if (!is_no_loop(b->stmts.at[i]))
            b->stmts.at[kept++] = b->stmts.at[i];
    if (b)
        b->stmts.len = kept;
    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_DROP)
            (void)is_nothing(s->dest.type);
        else if (s->kind == IR_SET && s->op == OP_DESTROY)
            (void)is_nothing(s->operands[0].type->layout->elem);
        ir_stmt_blocks(s, visit_block, user);
    }
}

void ir_find_nothing(struct ir_func *f)
{
    visit_block(f->body, NULL);
}
