/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Bodies that were typed for all their instances at once (types/open.c), as IR that only `own` sees
 * and nobody prints or runs: moves and ends are the same whatever the parameters are. Nothing is
 * substituted here. What only instances know, an expression without a type, has no statement; what
 * it mentions is doubtful (ir_func.doubtful), and `own` says nothing of it. */
#include "lower/lowering.h"

const struct type *low_callee_type(struct lower *lo, const struct tx *call)
{
    struct type *t = call->base->type;

    return lo->is_open && t->kind != TYPE_FUNC ? callable_signature(lo->ty, t) : t;
}

/* Is all known of x itself that its IR is made of? */
static bool is_known(struct lower *lo, const struct tx *x)
{
    if (x->kind == TX_ERROR || !x->type || x->type->kind == TYPE_ERROR ||
        x->type->kind == TYPE_UNBOUND)
        return false;
    if (x->kind == TX_CALL)
        return x->func->ret && !x->func->has_error && x->arg_count == x->func->param_count;
    if (x->kind == TX_CALL_PTR) {
        const struct type *t = low_callee_type(lo, x);
        return t && t->param_count == x->arg_count;
    }
    return x->kind != TX_AGGREGATE || !has_open_fields(x->type);
}

static bool is_whole(struct lower *lo, const struct tx *x)
{
    if (!x)
        return true;
    if (!is_known(lo, x))
        return false;
    for (int i = 0; i < x->arg_count; i++)
        if (!is_whole(lo, x->args[i]))
            return false;
    return is_whole(lo, x->base) && is_whole(lo, x->error_value);
}

/* Nothing is certain of the variables in x. */
static void doubt(struct lower *lo, const struct tx *x)
{
    if (!x)
        return;
    if (x->kind == TX_LOCAL && x->local->name)
        vec_push(lo->f->arena, &lo->f->doubtful, x->local->name);
    for (int i = 0; i < x->arg_count; i++)
        doubt(lo, x->args[i]);
    doubt(lo, x->base);
    doubt(lo, x->error_value);
    if (x->stmts)
        (void)low_inner(lo, x->stmts);
}

static struct ir_operand unknown(struct lower *lo)
{
    return ir_const(value_int64(lo->ty, lo->ty->t_bool, 1));
}

/* A loop whose rounds, none or many, only instances know: `comptime for` as well. */
static void open_loop(struct lower *lo, struct tstmt *s)
{
    struct ir_block *outer = lo->block;
    struct ir_stmt *whole = low_around_else(lo, s);
    struct ir_stmt *loop = low_stmt(lo, IR_LOOP, s->span);
    const struct ir_operand cond = unknown(lo);
    loop->cond = ir_block_new(lo->f);
    low_operands(lo, loop, &cond, 1);
    loop->body = ir_block_new(lo->f);
    low_rounds(lo, s, loop, whole);
    if (s->orelse)
        low_block(lo, s->orelse);
    lo->block = outer;
}

static void open_if(struct lower *lo, struct tstmt *s)
{
    struct ir_stmt *i = low_stmt(lo, IR_IF, s->span);
    const struct ir_operand cond = unknown(lo);

    low_operands(lo, i, &cond, 1);
    i->then = low_inner(lo, s->body);
    if (s->orelse)
        i->orelse = low_inner(lo, s->orelse);
}

static void open_raise(struct lower *lo, struct tstmt *s)
{
    struct ir_stmt *r = low_stmt(lo, IR_RAISE, s->span);
    struct ir_operand o = unknown(lo);

    if (lo->f->raises)
        o.type = lo->f->raises;
    low_operands(lo, r, &o, 1);
}

bool low_open_statement(struct lower *lo, struct tstmt *s)
{
    const bool has_args = s->kind != TS_FOR_COUNTED || (s->args[0] && s->local);
    const bool needs_value = s->kind == TS_IF || s->kind == TS_WHILE || s->kind == TS_FOR_NEXT ||
                             s->kind == TS_RAISE || s->kind == TS_EXPR || s->kind == TS_DISCARD;
    bool whole = has_args && (s->value || !needs_value) && is_whole(lo, s->value) &&
                 is_whole(lo, s->place);

    for (int i = 0; i < 3; i++)
        whole = whole && is_whole(lo, s->args[i]);
    if (s->local && (!s->local->type || s->local->type->kind == TYPE_ERROR))
        whole = s->kind == TS_TRY;
    if (s->kind == TS_RETURN && !s->value && lo->inst->out_param < 0 &&
        lo->inst->ret != lo->ty->t_none)
        whole = false;
    if (whole)
        return false;
    doubt(lo, s->value);
    doubt(lo, s->place);
    for (int i = 0; i < 3; i++)
        doubt(lo, s->args[i]);
    if (s->local && s->local->name)
        vec_push(lo->f->arena, &lo->f->doubtful, s->local->name);
    switch (s->kind) {
    case TS_IF:
        open_if(lo, s);
        return true;
    case TS_WHILE:
    case TS_FOR_COUNTED:
    case TS_FOR_NEXT:
        open_loop(lo, s);
        return true;
    case TS_RETURN: {
        struct tstmt bare = *s;
        bare.value = NULL;
        low_return(lo, &bare);
        return true;
    }
    case TS_RAISE:
        open_raise(lo, s);
        return true;
    case TS_TRY:
    case TS_BLOCK:
    case TS_BREAK:
    case TS_CONTINUE:
        return false;
    case TS_EXPR:
    case TS_VAR:
    case TS_ASSIGN:
    case TS_DISCARD:
        return true;
    }
    return true;
}
