/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "ir/plain.h"

#include <string.h>

enum { MAX_DEPTH = 4 };

bool ir_is_check(const struct ir_stmt *s)
{
    return s->kind == IR_EXTERN && s->operand_count == 5 &&
           strcmp(s->symbol, "mj_check_index") == 0;
}

bool ir_is_deep(const struct ir_func *f, const struct ir_place *p)
{
    if (p->local < 0)
        return false;
    if (f->locals.at[p->local]->is_ref)
        return true;
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

bool ir_is_scalar(const struct type *t)
{
    return t->layout && (t->layout->kind == LAYOUT_SCALAR || t->layout->kind == LAYOUT_VECTOR);
}

bool ir_is_word(const struct type *t)
{
    return ir_is_scalar(t) || (t->layout && t->layout->kind == LAYOUT_POINTER);
}

static bool block_is_plain(const struct ir_func *f, const struct ir_block *b, int depth);

/* A function of numbers, without checks, that always comes back. */
static bool is_arithmetic(const struct ir_func *f, int depth)
{
    if (!f || !f->body || f->raises || f->never_returns || depth > MAX_DEPTH)
        return false;
    for (int i = 0; i < f->param_count; i++)
        if (!ir_is_scalar(f->locals.at[i]->type) || f->locals.at[i]->is_ref)
            return false;
    for (int i = 0; i < f->body->stmts.len; i++) {
        const struct ir_stmt *s = f->body->stmts.at[i];
        if (ir_is_deep(f, &s->dest) || ir_is_check(s))
            return false;
    }
    return block_is_plain(f, f->body, depth);
}

/* depth 0: the loop itself. */
static bool is_plain(const struct ir_func *f, const struct ir_stmt *s, int depth)
{
    switch ((int)s->kind) {
    case IR_SET:
        return (op_table[s->op].flags & OP_PURE) != 0 && s->mode != DEST_REPLACE;
    case IR_ASSIGN:
        return s->dest.local >= 0 && ir_is_word(s->dest.type);
    case IR_EXTERN:
        return ir_is_check(s);
    case IR_CALL:
        return !s->raises && s->dest.local >= 0 && is_arithmetic(s->func, depth + 1);
    case IR_IF:
        return block_is_plain(f, s->then, depth) && block_is_plain(f, s->orelse, depth);
    case IR_FOR:
        return block_is_plain(f, s->body, depth);
    case IR_RETURN:
        return depth > 0;
    default:
        return false;
    }
}

static bool block_is_plain(const struct ir_func *f, const struct ir_block *b, int depth)
{
    for (int i = 0; b && i < b->stmts.len; i++)
        if (!is_plain(f, b->stmts.at[i], depth))
            return false;
    return true;
}

bool ir_is_plain(const struct ir_func *f, const struct ir_stmt *s)
{
    return is_plain(f, s, 0);
}

bool ir_block_is_plain(const struct ir_func *f, const struct ir_block *b)
{
    return block_is_plain(f, b, 0);
}
