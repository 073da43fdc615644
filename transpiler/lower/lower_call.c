/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls and operations. Their operands are made in operands.c. */
#include "lower/lowering.h"

static const struct tlocal *const *argument_locals(struct lower *lo, const struct instance *inst)
{
    if (!inst->decl)
        return NULL;
    const struct tlocal **l =
        arena_array(lo->f->arena, const struct tlocal *, inst->param_count + 1);
    int n = 0;
    for (int i = 0; i < inst->locals.len && n < inst->param_count; i++)
        if (inst->locals.at[i]->kind == LOCAL_ARG)
            l[n++] = inst->locals.at[i];
    return n == inst->param_count ? l : NULL;
}

/* What the program itself wrote as arguments is read before the call, and not used after that. */
static void read_first(struct lower *lo, struct ir_operand *o, int n)
{
    if (lo->subst || lo->f->is_library)
        return;
    for (int i = 0; i < n; i++)
        o[i].is_read_first = o[i].kind == OPD_COPY;
}

/* ---- calls ------------------------------------------------------------------------------ */

/* What the result borrows, and what a `mut` argument that holds addresses may have been given. */
void low_borrow_results(struct lower *lo, const struct tx *x, const struct ir_stmt *s,
                        const struct ir_operand *o, int n)
{
    for (int i = 0; i < n; i++)
        if (x->borrows >> (i < 63 ? i : 63) & 1)
            low_borrow(lo, &s->dest, &o[i]);
    if (s->kind != IR_CALL)
        return;
    for (int i = 0; i < n; i++) {
        if (o[i].kind != OPD_ADDR || !o[i].is_mut || !type_holds_origin(lo->ty, o[i].type))
            continue;
        for (int k = 0; k < n; k++)
            if (k != i && o[k].kind != OPD_CONST && type_holds_origin(lo->ty, o[k].type)) {
                struct ir_operand bits = o[k];
                bits.kind = OPD_COPY;
                low_borrow(lo, &o[i].place, &bits);
            }
    }
}

/* The callee would write its result over what it still reads. */
bool low_overlaps(const struct ir_place *dest, const struct ir_operand *o, int n)
{
    for (int i = 0; i < n; i++)
        if (o[i].kind != OPD_CONST && o[i].place.local == dest->local && o[i].place.proj_count)
            return true;
        else if (o[i].kind == OPD_ADDR && o[i].place.local == dest->local)
            return true;
    return false;
}

/* Opens the `try` in which an error is turned into another; only the call itself is in it. */
static struct ir_stmt *open_try(struct lower *lo, const struct tx *x)
{
    if (!x->error_local)
        return NULL;
    struct ir_stmt *t = low_stmt(lo, IR_TRY, x->span);
    lo->block = t->body = ir_block_new(lo->f);
    return t;
}

static struct ir_stmt *call_stmt(struct lower *lo, struct tx *x, struct ir_operand **o, int *n,
                                 struct ir_stmt **around)
{
    struct ir_stmt *s;

    if (x->kind == TX_EXTERN) {
        *o = low_values(lo, x->args, x->arg_count);
        *n = x->arg_count;
        s = low_stmt(lo, IR_EXTERN, x->span);
        s->symbol = x->symbol;
        s->fixed_args = x->fixed_args;
        s->assembly = x->assembly;
    } else if (x->kind == TX_CALL) {
        low_signature(lo->ty, x->func);
        *o = low_arguments(lo, x->args, x->arg_count, x->span, x->func->params,
                           argument_locals(lo, x->func));
        *n = x->arg_count;
        *around = open_try(lo, x);
        s = low_stmt(lo, IR_CALL, x->span);
        s->func = x->func->ir;
        s->raises = x->func->raises != NULL;
        s->raises_type = x->func->raises ? low_type(lo, x->func->raises) : NULL;
        s->dest_is_ref = x->func->ret_ref;
    } else {
        const struct type *t = low_callee_type(lo, x);
        const struct ir_operand callee = low_value(lo, x->base);
        struct ir_operand *args =
            low_arguments(lo, x->args, x->arg_count, x->span, t->params, NULL);
        *n = x->arg_count + 1;
        *o = arena_array(lo->f->arena, struct ir_operand, *n);
        (*o)[0] = callee;
        for (int i = 0; i < x->arg_count; i++)
            (*o)[i + 1] = args[i];
        *around = open_try(lo, x);
        s = low_stmt(lo, IR_CALL_PTR, x->span);
        s->func_type = low_type(lo, (struct type *)t);
        s->raises = t->raises != NULL;
        s->raises_type = t->raises ? low_type(lo, t->raises) : NULL;
        s->dest_is_ref = t->ret_ref;
    }
    read_first(lo, *o, *n);
    low_operands(lo, s, *o, *n);
    return s;
}

/* An error of another type than the function's own is turned into one on its way out. */
static void convert_error(struct lower *lo, struct tx *x, struct ir_stmt *t)
{
    struct ir_block *outer = lo->block;

    t->index = low_local(lo, x->error_local)->id;
    lo->f->locals.at[t->index]->kind = LOCAL_ERROR;
    lo->block = t->handler = ir_block_new(lo->f);
    low_raise(lo, x->error_value, x->span);
    lo->block = outer;
}

void low_call(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    struct ir_operand *o;
    struct ir_place temp;
    int n;

    if (x->kind == TX_CALL) {
        const enum inline_kind kind = low_inline_kind(lo, x);
        if (kind != INLINE_NO && !(x->is_place && dest.local >= 0)) {
            low_inline_into(lo, x, kind, dest, mode);
            return;
        }
    }
    struct ir_block *outer = lo->block;
    struct ir_stmt *t = NULL;
    struct ir_stmt *s = call_stmt(lo, x, &o, &n, &t);
    const bool is_bits = dest.local >= 0 && dest.type->layout->trivial_drop;
    const bool aside = dest.local >= 0 && !s->dest_is_ref && s->raises && is_bits &&
                       mode != DEST_INIT && low_overlaps(&dest, o, n);
    temp = aside ? low_temp(lo, dest.type, x->span) : dest;
    s->dest = temp;
    s->mode = aside ? DEST_INIT : mode;
    struct tx borrowing = *x;
    if (x->kind == TX_CALL_PTR)
        borrowing.borrows <<= 1;
    low_borrow_results(lo, &borrowing, s, o, n);
    if (aside)
        low_assign(lo, dest, mode, low_read(temp), x->span);
    if (t) {
        lo->block = outer;
        convert_error(lo, x, t);
    }
}

/* ---- operations -------------------------------------------------------------------------- */

static struct ir_place through(struct lower *lo, struct ir_operand pointer, struct span span)
{
    struct ir_place p = pointer.place;

    if (pointer.kind == OPD_CONST) {
        p = low_temp(lo, pointer.type, span);
        low_assign(lo, p, DEST_INIT, pointer, span);
    }
    return ir_place_deref(lo->f, p, low_type(lo, p.type->layout->elem));
}

/* The memory a pointer expression leads to, as a place. */
static struct ir_place pointee(struct lower *lo, struct tx *x)
{
    return through(lo, low_value(lo, x), x->span);
}

void low_op(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    switch ((int)x->op) {
    case OP_REBIND:
        if (low_type(lo, x->args[0]->type) == low_type(lo, x->type) && dest.local >= 0) {
            low_into(lo, x->args[0], dest, mode);
            return;
        }
        break;
    case OP_INIT: {
        const struct ir_place p = pointee(lo, x->args[0]);
        low_into(lo, x->args[1], p, DEST_INIT);
        return;
    }
    case OP_TAKE: {
        const struct ir_place p = pointee(lo, x->args[0]);
        const struct ir_operand o = low_read(p);
        if (dest.local >= 0)
            low_assign(lo, dest, mode, o, x->span);
        else if (!low_is_bits(p.type))
            low_assign(lo, low_temp(lo, p.type, x->span), DEST_INIT, o, x->span);
        if (x->borrows)
            low_borrow_bits(lo, &dest, &p);
        return;
    }
    case OP_DESTROY: {
        const struct type *t = x->args[0]->type;
        const struct layout *l = low_type(lo, (struct type *)t)->layout;
        if (l->kind == LAYOUT_POINTER && low_is_bits(low_type(lo, l->elem))) {
            if (x->args[0]->kind != TX_ADDRESS)
                low_effect(lo, x->args[0]);
            return;
        }
        const struct ir_operand o = low_value(lo, x->args[0]);
        struct ir_stmt *s = low_stmt(lo, IR_SET, x->span);
        (void)low_type(lo, o.type->layout->elem);
        s->op = OP_DESTROY;
        low_operands(lo, s, &o, 1);
        return;
    }
    case OP_FORGET: {
        const struct tx *a = x->args[0];
        if (a->kind == TX_MOVE || a->kind == TX_COPY)
            a = a->base;
        const struct ir_place p = low_place(lo, (struct tx *)a);
        struct ir_stmt *s = low_stmt(lo, IR_DEAD, x->span);
        s->dest = p;
        return;
    }
    default:
        break;
    }
    struct ir_operand *o = low_values(lo, x->args, x->arg_count);
    struct ir_stmt *s = low_stmt(lo, IR_SET, x->span);
    s->op = x->op;
    s->dest = dest;
    s->mode = mode;
    s->op_type_count = x->op_type_count;
    s->op_types = arena_array(lo->f->arena, struct type *, x->op_type_count + 1);
    for (int i = 0; i < x->op_type_count; i++)
        s->op_types[i] = low_type(lo, x->op_types[i]);
    s->op_values = x->op_values;
    s->op_value_count = x->op_value_count;
    low_operands(lo, s, o, x->arg_count);
    if (x->op == OP_LAUNCH)
        low_launch(lo, s, x);
    low_borrow_results(lo, x, s, o, x->arg_count);
}
