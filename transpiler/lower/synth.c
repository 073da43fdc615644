/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The functions a type gets without being asked for: copy and move field by field, and the end of
 * a value. `own` leaves them alone, so every end is written out. */
#include "lower/lowering.h"

#include "names/names.h"
#include "tree/tree.h"

static struct ir_place argument_place(struct lower *lo)
{
    const struct ir_local *l = lo->f->locals.at[0];
    const struct ir_place p = ir_place_local(lo->f, 0);

    return l->is_ref ? ir_place_deref(lo->f, p, l->type) : p;
}

static struct ir_place field(struct lower *lo, struct ir_place p, int i)
{
    (void)types_layout(lo->ty, p.type->layout->fields.at[i].type);
    return ir_place_field(lo->f, p, i);
}

/* ---- one part of a value ---------------------------------------------------------------- */

static void copy_part(struct lower *lo, struct ir_place from, struct ir_place to)
{
    const bool is_bits = from.type->layout->trivial_copy;
    struct ir_stmt *s = low_stmt(lo, is_bits ? IR_ASSIGN : IR_COPY, lo->f->span);
    const struct ir_operand o = ir_copy(from);

    s->dest = to;
    s->mode = DEST_INIT;
    low_operands(lo, s, &o, 1);
}

static void move_part(struct lower *lo, struct ir_place from, struct ir_place to)
{
    const struct layout *l = from.type->layout;
    struct ir_stmt *s =
        low_stmt(lo, l->move && !l->trivial_move ? IR_MOVE : IR_ASSIGN, lo->f->span);
    const struct ir_operand o = ir_move(from);

    s->dest = to;
    s->mode = DEST_INIT;
    low_operands(lo, s, &o, 1);
}

static void end_part(struct lower *lo, struct ir_place p, struct ir_place unused)
{
    (void)unused;
    if (p.type->layout->trivial_drop)
        return;
    low_stmt(lo, IR_DROP, lo->f->span)->dest = p;
}

typedef void part_fn(struct lower *lo, struct ir_place from, struct ir_place to);

/* ---- all parts ----------------------------------------------------------------------------- */

static void each_element(struct lower *lo, struct ir_place from, struct ir_place to, part_fn *part)
{
    struct type *t = lo->ty->t_int;
    struct ir_stmt *loop = low_stmt(lo, IR_FOR, lo->f->span);
    struct ir_block *outer = lo->block;
    const struct ir_operand o[3] = {
        ir_const(value_int64(lo->ty, t, 0)),
        ir_const(value_int64(lo->ty, t, from.type->layout->count)),
        ir_const(value_int64(lo->ty, t, 1))};
    const struct ir_place i = low_temp(lo, t, lo->f->span);

    (void)types_layout(lo->ty, from.type->layout->elem);
    loop->index = i.local;
    low_operands(lo, loop, o, 3);
    lo->block = loop->body = ir_block_new(lo->f);
    part(lo, ir_place_elem(lo->f, from, ir_copy(i)),
         to.local >= 0 ? ir_place_elem(lo->f, to, ir_copy(i)) : to);
    lo->block = outer;
}

/* Only the payload that the tag names is there. */
static void enum_part(struct lower *lo, struct ir_place from, struct ir_place to, part_fn *part)
{
    const struct layout *l = from.type->layout;
    struct ir_block *outer = lo->block;
    const struct struct_decl *d = from.type->decl;

    if (to.local >= 0)
        part(lo, field(lo, from, 0), field(lo, to, 0));
    int k = 0;
    for (int m = 0; m < d->members.all.len; m++) {
        const struct member *x = d->members.all.at[m];
        if (x->kind != MEMBER_CASE)
            continue;
        const int i = ++k;
        const struct layout *fl = types_layout(lo->ty, l->fields.at[i].type);
        if (fl->kind == LAYOUT_EMPTY || (to.local < 0 && fl->trivial_drop))
            continue;
        const struct ir_operand o[2] = {
            ir_copy(field(lo, from, 0)),
            ir_const(value_int64(lo->ty, lo->ty->t_int, x->field_index))};
        const struct ir_place is = low_temp(lo, lo->ty->t_bool, lo->f->span);
        struct ir_stmt *eq = low_stmt(lo, IR_SET, lo->f->span);
        eq->op = OP_EQ;
        eq->dest = is;
        eq->mode = DEST_INIT;
        low_operands(lo, eq, o, 2);
        const struct ir_operand cond = ir_copy(is);
        struct ir_stmt *s = low_stmt(lo, IR_IF, lo->f->span);
        low_operands(lo, s, &cond, 1);
        lo->block = s->then = ir_block_new(lo->f);
        part(lo, field(lo, from, i), to.local >= 0 ? field(lo, to, i) : to);
        lo->block = outer;
    }
}

static void each_part(struct lower *lo, struct ir_place from, struct ir_place to, part_fn *part)
{
    const struct layout *l = from.type->layout;

    if (l->kind == LAYOUT_ARRAY) {
        each_element(lo, from, to, part);
        return;
    }
    if (l->kind != LAYOUT_FIELDS) {
        if (to.local >= 0)
            part(lo, from, to);
        return;
    }
    if (from.type->kind == TYPE_STRUCT && from.type->decl->is_enum) {
        enum_part(lo, from, to, part);
        return;
    }
    for (int i = 0; i < l->fields.len; i++) {
        if (!l->fields.at[i].is_ref) {
            part(lo, field(lo, from, i), to.local >= 0 ? field(lo, to, i) : to);
            continue;
        }
        if (to.local < 0)
            continue;
        /* a captured reference: its address goes over */
        struct type *t = l->fields.at[i].type;
        struct ir_stmt *s = low_stmt(lo, IR_ASSIGN, lo->f->span);
        const struct ir_operand o =
            ir_addr(ir_place_deref(lo->f, field(lo, from, i), t), l->fields.at[i].is_mut_ref);
        s->dest = field(lo, to, i);
        s->mode = DEST_INIT;
        low_operands(lo, s, &o, 1);
    }
}

/* ---- the end of a struct with a destructor of its own ----------------------------- */

static struct instance *destructor(struct lower *lo, struct type *t)
{
    const struct struct_decl *d = t->decl;
    static const char *const names[] = {"__deinit__", "__del__"};

    for (int i = 0; i < 2; i++) {
        const struct member *m = members_find(&d->members, word(lo->ty, names[i]));
        if (!m || m->kind != MEMBER_FUNCS)
            continue;
        struct func_decl *f = decl_func(lo->ty, m->nodes.at[0], m->homes.at[0], t->decl, NULL);
        struct instance *inst =
            instance_get(lo->ty, f, t, NULL, 0, NULL, m->nodes.at[0]->name_span);
        low_signature(lo->ty, inst);
        return inst;
    }
    return NULL;
}

void low_synth(struct lower *lo)
{
    struct ir_func *f = lo->f;
    const struct ir_place value = argument_place(lo);
    struct instance *end = NULL;

    if (lo->inst->synth == SYNTH_DROP) {
        struct type *t = lo->inst->self_type;
        if (t->kind == TYPE_STRUCT && t->decl->prim == PRIM_NONE && !t->decl->is_closure)
            end = destructor(lo, t);
        if (end) {
            const struct ir_operand o = ir_move(value);
            struct ir_stmt *s = low_stmt(lo, IR_CALL, f->span);
            s->func = end->ir;
            low_operands(lo, s, &o, 1);
        } else {
            each_part(lo, value, ir_place_none(), end_part);
        }
        (void)low_stmt(lo, IR_RETURN, f->span);
        return;
    }
    struct ir_local *out = ir_local_new(f, LOCAL_OUT, "result", value.type, f->span);
    const struct ir_place to = ir_place_local(f, out->id);
    each_part(lo, value, to, lo->inst->synth == SYNTH_COPY ? copy_part : move_part);
    const struct ir_operand o = ir_move(to);
    struct ir_stmt *s = low_stmt(lo, IR_RETURN, f->span);
    low_operands(lo, s, &o, 1);
}
