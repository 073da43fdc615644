/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "ir/ir.h"

#include <assert.h>
#include <string.h>

const struct op_info op_table[OP_COUNT] = {
#define OP(NAME, word, operands, result, flags) \
    [OP_##NAME] = { #NAME, word, operands, RESULT_##result, flags },
#include "ir/ops.def"
#undef OP
};

/* ---- making ------------------------------------------------------------------ */

struct ir_local *ir_local_new(struct ir_func *f, enum local_kind kind, const char *name,
                              struct type *t, struct span span)
{
    struct ir_local *l = arena_new(f->arena, struct ir_local);

    l->id = f->locals.len;
    l->kind = kind;
    l->name = name;
    l->type = t;
    l->span = span;
    vec_push(f->arena, &f->locals, l);
    return l;
}

struct ir_stmt *ir_stmt_new(struct ir_func *f, enum ir_kind kind, struct span span)
{
    struct ir_stmt *s = arena_new(f->arena, struct ir_stmt);

    s->kind = kind;
    s->span = span;
    s->dest = ir_place_none();
    s->fixed_args = -1;
    s->index = -1;
    if (kind == IR_LOOP || kind == IR_FOR || kind == IR_BLOCK || kind == IR_TRY)
        s->id = ++f->next_id;
    return s;
}

struct ir_block *ir_block_new(struct ir_func *f)
{
    return arena_new(f->arena, struct ir_block);
}

void ir_push(struct ir_func *f, struct ir_block *b, struct ir_stmt *s)
{
    vec_push(f->arena, &b->stmts, s);
}

/* ---- places and operands ------------------------------------------------------ */

struct ir_place ir_place_none(void)
{
    return (struct ir_place){ .local = -1 };
}

struct ir_place ir_place_local(struct ir_func *f, int local)
{
    assert(local >= 0 && local < f->locals.len);
    return (struct ir_place){ .local = local, .type = f->locals.at[local]->type };
}

static struct ir_place projected(struct ir_func *f, struct ir_place p, struct ir_proj last)
{
    struct ir_proj *proj = arena_array(f->arena, struct ir_proj, p.proj_count + 1);

    if (p.proj_count)
        memcpy(proj, p.proj, sizeof *proj * (size_t)p.proj_count);
    proj[p.proj_count] = last;
    return (struct ir_place){
        .local = p.local, .proj_count = p.proj_count + 1, .proj = proj, .type = last.type
    };
}

struct ir_place ir_place_deref(struct ir_func *f, struct ir_place p, struct type *pointee)
{
    return projected(f, p, (struct ir_proj){ .kind = PROJ_DEREF, .type = pointee });
}

struct ir_place ir_place_field(struct ir_func *f, struct ir_place p, int index)
{
    const struct layout *l = p.type->layout;

    assert(l && l->kind == LAYOUT_FIELDS && index >= 0 && index < l->fields.len);
    return projected(f, p, (struct ir_proj){
        .kind = PROJ_FIELD, .index = index, .type = l->fields.at[index].type });
}

struct ir_place ir_place_elem(struct ir_func *f, struct ir_place p, struct ir_operand index)
{
    struct ir_operand *elem = arena_new(f->arena, struct ir_operand);

    assert(p.type->layout && p.type->layout->kind == LAYOUT_ARRAY);
    *elem = index;
    return projected(f, p, (struct ir_proj){
        .kind = PROJ_ELEM, .elem = elem, .type = p.type->layout->elem });
}

struct ir_operand ir_const(struct value *v)
{
    return (struct ir_operand){
        .kind = OPD_CONST, .type = v->type, .value = v, .place = ir_place_none()
    };
}

static struct ir_operand of_place(enum operand_kind kind, struct ir_place p)
{
    return (struct ir_operand){ .kind = kind, .type = p.type, .place = p };
}

struct ir_operand ir_copy(struct ir_place p)
{
    return of_place(OPD_COPY, p);
}

struct ir_operand ir_move(struct ir_place p)
{
    return of_place(OPD_MOVE, p);
}

struct ir_operand ir_addr(struct ir_place p, bool is_mut)
{
    struct ir_operand o = of_place(OPD_ADDR, p);

    o.is_mut = is_mut;
    return o;
}

/* ---- structure ---------------------------------------------------------------- */

void ir_stmt_blocks(struct ir_stmt *s, void (*visit)(struct ir_block *b, void *user), void *user)
{
    struct ir_block *const blocks[] = { s->cond, s->body,    s->then,
                                        s->orelse, s->handler, s->cleanup };

    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (blocks[i])
            visit(blocks[i], user);
}

struct leaving {
    int target;
    bool found;
};

static void find_break(struct ir_block *b, void *user)
{
    struct leaving *l = user;

    for (int i = 0; i < b->stmts.len && !l->found; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_BREAK && s->target == l->target)
            l->found = true;
        else
            ir_stmt_blocks(s, find_break, l);
    }
}

static bool has_break(struct ir_block *b, int target)
{
    struct leaving l = { .target = target };

    if (b)
        find_break(b, &l);
    return l.found;
}

static bool block_ends(const struct ir_block *b)
{
    /* What follows an ending statement is dead code, so any of them will do; it is nearly always
     * the last. */
    for (int i = b ? b->stmts.len - 1 : -1; i >= 0; i--)
        if (ir_ends(b->stmts.at[i]))
            return true;
    return false;
}

bool ir_ends(const struct ir_stmt *s)
{
    switch (s->kind) {
    case IR_RETURN:
    case IR_RAISE:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_UNREACHABLE:
        return true;
    case IR_CALL:
        return s->func && s->func->never_returns;
    case IR_SET:
        return op_table[s->op].result == RESULT_NEVER;
    case IR_IF:
        return s->then && s->orelse && block_ends(s->then) && block_ends(s->orelse);
    case IR_TRY:
        return block_ends(s->body) && block_ends(s->handler);
    case IR_BLOCK:
        return block_ends(s->body) && !has_break(s->body, s->id);
    case IR_LOOP:
        if (s->cond && !block_ends(s->cond) && !block_ends(s->orelse))
            return false;
        return !has_break(s->cond, s->id) && !has_break(s->body, s->id) &&
               !has_break(s->orelse, s->id);
    case IR_FOR:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_DROP:
    case IR_DEAD:
    case IR_LAUNCH:
        return false;
    }
    return false;
}
