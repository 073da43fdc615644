/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Expressions: values, places, choices. Calls and operations are in lower_call.c. */
#include "lower/lowering.h"

/* ---- places --------------------------------------------------------------------- */

static struct ir_place local_place(struct lower *lo, struct tlocal *l, struct span span)
{
    struct bound *b = low_bound(lo, l);

    if (!b) {
        const struct ir_local *x = low_local(lo, l);
        const struct ir_place p = ir_place_local(lo->f, x->id);
        return x->is_ref ? ir_place_deref(lo->f, p, x->type) : p;
    }
    /* what is written here, or what has no address, gets one of its own */
    if (b->value.kind == OPD_CONST || (b->value.kind == OPD_COPY && l->pass == PASS_OWNED)) {
        const struct ir_place t = low_temp(lo, b->value.type, span);
        low_assign(lo, t, DEST_INIT, b->value, span);
        b->value = ir_copy(t);
    }
    return b->value.place;
}

static struct ir_place value_place(struct lower *lo, struct tx *x)
{
    const struct ir_place t = low_temp(lo, x->type, x->span);

    low_into(lo, x, t, DEST_INIT);
    return t;
}

static bool is_place(const struct tx *x)
{
    switch (x->kind) {
    case TX_LOCAL:
    case TX_ELEM:
    case TX_DEREF:
        return true;
    case TX_FIELD:
    case TX_CALL:
    case TX_CALL_PTR:
    case TX_OP:
    case TX_TERNARY:
    case TX_LET:
    case TX_STMTS:
        return x->is_place;
    case TX_ERROR:
    case TX_CONST:
    case TX_EXTERN:
    case TX_COPY:
    case TX_MOVE:
    case TX_AGGREGATE:
    case TX_AND:
    case TX_OR:
    case TX_ADDRESS:
        return false;
    }
    return false;
}

/* A place, the copy of one, or a part of a value. */
bool low_is_place(const struct tx *x)
{
    while (x->kind == TX_COPY)
        x = x->base;
    return x->kind == TX_FIELD || is_place(x);
}

/* An atom for an index: what it says now must not change until the place is used. */
static struct ir_operand index_operand(struct lower *lo, struct tx *x)
{
    struct ir_operand o = low_value(lo, x);

    if (o.kind == OPD_MOVE)
        o.kind = OPD_COPY;
    return o;
}

static struct ir_place pointer_target(struct lower *lo, struct tx *x)
{
    struct tx *base = x->base;
    struct ir_place p;

    if (base->kind == TX_COPY || base->kind == TX_MOVE)
        base = base->base;
    if (is_place(base)) {
        p = low_place(lo, base);
    } else {
        const struct ir_operand o = low_value(lo, base);
        if (o.kind == OPD_CONST) {
            p = low_temp(lo, base->type, x->span);
            low_assign(lo, p, DEST_INIT, o, x->span);
        } else {
            p = o.place;
        }
    }
    return ir_place_deref(lo->f, p, low_type(lo, x->type));
}

static struct ir_place choice_place(struct lower *lo, struct tx *x)
{
    const struct ir_place r = low_temp_ref(lo, x->type, x->is_mut, x->span);
    const struct ir_operand cond = low_condition(lo, x->args[0]);
    struct ir_stmt *s = low_stmt(lo, IR_IF, x->span);
    struct ir_block *outer = lo->block;

    low_operands(lo, s, &cond, 1);
    lo->block = s->then = ir_block_new(lo->f);
    low_assign(lo, r, DEST_INIT, ir_addr(low_place(lo, x->args[1]), x->is_mut), x->span);
    lo->block = s->orelse = ir_block_new(lo->f);
    low_assign(lo, r, DEST_INIT, ir_addr(low_place(lo, x->args[2]), x->is_mut), x->span);
    lo->block = outer;
    return ir_place_deref(lo->f, r, lo->f->locals.at[r.local]->type);
}

/* A part of what has no bytes, be it that its declaration has errors: nothing to read there. */
static struct ir_place no_bytes(struct lower *lo, const struct tx *x)
{
    return low_temp(lo, low_type(lo, x->type), x->span);
}

/* s puts into dest what it makes of o, and dest leads to what o does from now on. */
static void put_into(struct lower *lo, struct ir_stmt *s, struct ir_place dest,
                     enum dest_mode mode, struct ir_operand o)
{
    s->dest = dest;
    s->mode = mode;
    low_operands(lo, s, &o, 1);
    low_borrow(lo, &dest, &o);
}

/* dest := op(o) */
static void led_by(struct lower *lo, enum op op, struct ir_place dest, enum dest_mode mode,
                   struct ir_operand o, struct span span)
{
    struct ir_stmt *s = low_stmt(lo, IR_SET, span);

    s->op = op;
    put_into(lo, s, dest, mode, o);
}

/* The place p as one of type t, where x says. */
static struct ir_place renamed(struct lower *lo, struct ir_place p, struct type *t,
                               const struct tx *x)
{
    const struct ir_place r = low_temp_ref(lo, t, x->is_mut, x->span);

    led_by(lo, OP_REBIND, r, DEST_INIT, ir_addr(p, x->is_mut), x->span);
    return ir_place_deref(lo->f, r, t);
}

struct ir_place low_place(struct lower *lo, struct tx *x)
{
    if (!is_place(x) && x->kind != TX_FIELD)
        return value_place(lo, x);
    switch (x->kind) {
    case TX_LOCAL:
        return local_place(lo, x->local, x->span);
    case TX_FIELD: {
        struct ir_place p = low_place(lo, x->base);
        if (lo->is_open && has_open_fields(p.type))
            return renamed(lo, p, low_type(lo, x->type), x); /* any of a pack's */
        if (p.type->layout->kind != LAYOUT_FIELDS)
            return no_bytes(lo, x);
        const struct field *f = &p.type->layout->fields.at[x->index];
        (void)types_layout(lo->ty, f->type);
        p = ir_place_field(lo->f, p, x->index);
        return f->is_ref ? ir_place_deref(lo->f, p, f->type) : p;
    }
    case TX_ELEM: {
        const struct ir_place p = low_place(lo, x->base);
        const struct ir_operand index = index_operand(lo, x->args[0]);
        if (p.type->layout->kind != LAYOUT_ARRAY)
            return no_bytes(lo, x);
        (void)types_layout(lo->ty, p.type->layout->elem);
        return ir_place_elem(lo->f, p, index);
    }
    case TX_DEREF:
        return pointer_target(lo, x);
    case TX_CALL: {
        const enum inline_kind kind = low_inline_kind(lo, x);
        if (kind == INLINE_PLACE)
            return low_inline_place(lo, x);
        const struct ir_place r = low_temp_ref(lo, x->type, x->func->ret_mut, x->span);
        low_call(lo, x, r, DEST_INIT);
        return ir_place_deref(lo->f, r, lo->f->locals.at[r.local]->type);
    }
    case TX_CALL_PTR: {
        const struct ir_place r = low_temp_ref(lo, x->type, x->is_mut, x->span);
        low_call(lo, x, r, DEST_INIT);
        return ir_place_deref(lo->f, r, lo->f->locals.at[r.local]->type);
    }
    case TX_TERNARY:
        return choice_place(lo, x);
    case TX_LET:
        low_bind(lo, x->local, x->args[0], x->span);
        return low_place(lo, x->args[1]);
    case TX_STMTS:
        low_block(lo, x->stmts);
        return low_place(lo, x->base);
    case TX_OP: {
        /* a place under another name */
        const struct ir_place p = low_place(lo, x->args[0]);
        struct type *t = low_type(lo, x->type);
        return p.type == t ? p : renamed(lo, p, t, x);
    }
    case TX_ERROR:
    case TX_CONST:
    case TX_EXTERN:
    case TX_COPY:
    case TX_MOVE:
    case TX_AGGREGATE:
    case TX_AND:
    case TX_OR:
    case TX_ADDRESS:
        break;
    }
    return value_place(lo, x);
}

/* ---- values --------------------------------------------------------------------- */

static struct ir_operand constant(struct lower *lo, struct tx *x)
{
    struct ir_operand o = ir_const(x->value);

    o.type = low_type(lo, x->type);
    return o;
}

/* Does a constant lead to data made at compile time that its destructor would free? */
static bool leads_to_data(const struct value *v)
{
    if (v->kind == VALUE_IMAGE)
        return true;
    for (int i = 0; i < v->item_count; i++)
        if (v->items[i] && leads_to_data(v->items[i]))
            return true;
    return false;
}

static bool is_owning_constant(struct lower *lo, const struct tx *x)
{
    return x->kind == TX_CONST && !types_layout(lo->ty, low_type(lo, x->type))->trivial_drop &&
           leads_to_data(x->value);
}

/* The bits of a field of a value that nobody else will see. */
static bool is_part_of_value(const struct tx *x)
{
    while (x->kind == TX_FIELD)
        x = x->base;
    return !is_place(x);
}

/* x without renamings that change nothing. */
static struct tx *unrenamed(struct lower *lo, struct tx *x)
{
    while (x->kind == TX_OP && x->op == OP_REBIND &&
           low_type(lo, x->args[0]->type) == low_type(lo, x->type))
        x = x->args[0];
    return x;
}

static bool is_number(const struct ir_operand *o, long n)
{
    return o->kind == OPD_CONST && o->value->kind == VALUE_INT &&
           mpz_cmp_si(o->value->integer, n) == 0;
}

/* Part of an offset: a stride of 1 and an index of 0, which layouts are full of, leave no trace,
 * and numbers become one. */
static struct ir_operand index_value(struct lower *lo, struct tx *x)
{
    const struct ir_operand *o = low_values(lo, x->args, 2);
    const bool adds = x->op == OP_INDEXADD;

    for (int i = 0; i < 2; i++)
        if (is_number(&o[i], adds ? 0 : 1))
            return o[1 - i];
        else if (!adds && is_number(&o[i], 0) && o[1 - i].kind != OPD_MOVE)
            return o[i];
    if (o[0].kind == OPD_CONST && o[1].kind == OPD_CONST && o[0].value->kind == VALUE_INT &&
        o[1].value->kind == VALUE_INT && mpz_fits_sint_p(o[0].value->integer) &&
        mpz_fits_sint_p(o[1].value->integer)) {
        const int64_t a = mpz_get_si(o[0].value->integer), b = mpz_get_si(o[1].value->integer);
        struct ir_operand sum = ir_const(value_int64(lo->ty, x->type, adds ? a + b : a * b));
        sum.type = o[0].type;
        return sum;
    }
    const struct ir_place t = low_temp(lo, low_type(lo, x->type), x->span);
    struct ir_stmt *s = low_stmt(lo, IR_SET, x->span);
    s->op = x->op;
    s->dest = t;
    low_operands(lo, s, o, 2);
    return low_read(t);
}

struct ir_operand low_value(struct lower *lo, struct tx *x)
{
    switch (x->kind) {
    case TX_CONST:
        if (is_owning_constant(lo, x)) {
            struct ir_place t = low_temp(lo, low_type(lo, x->type), x->span);
            low_into(lo, x, t, DEST_TRACKED);
            return ir_move(t);
        }
        return constant(lo, x);
    case TX_COPY: {
        struct tx *base = unrenamed(lo, x->base);
        struct bound *b = base->kind == TX_LOCAL ? low_bound(lo, base->local) : NULL;
        if (b && b->value.kind != OPD_ADDR && b->value.kind != OPD_MOVE)
            return b->value;
        if (!is_place(base) && base->kind != TX_FIELD && !x->is_asked)
            return low_value(lo, base);
        if (low_is_bits(low_type(lo, x->type)))
            return ir_copy(low_place(lo, base));
        break;
    }
    case TX_MOVE: {
        struct tx *base = x->base;
        struct bound *b = base->kind == TX_LOCAL ? low_bound(lo, base->local) : NULL;
        if (b && b->value.kind != OPD_ADDR)
            return b->value;
        if (!is_place(base) && base->kind != TX_FIELD)
            return low_value(lo, base);
        const struct ir_place p = low_place(lo, base);
        struct ir_local *root = lo->f->locals.at[p.local];
        if (root->kind == LOCAL_TEMP && p.proj_count && is_decl(root->type, lo->ty->d_tuple))
            root->is_parts = true;
        /* a field taken out of a variable is gone, whatever it is made of */
        if (low_is_bits(p.type) && ((root->is_ref && !x->is_asked) ||
                                    (!p.proj_count && root->kind == LOCAL_TEMP)))
            return ir_copy(p);
        return ir_move(p);
    }
    case TX_LOCAL: {
        struct bound *b = low_bound(lo, x->local);
        if (b && b->value.kind != OPD_ADDR)
            return b->value;
        return low_read(low_place(lo, x));
    }
    case TX_LET:
        low_bind(lo, x->local, x->args[0], x->span);
        return low_value(lo, x->args[1]);
    case TX_STMTS:
        low_block(lo, x->stmts);
        return low_value(lo, x->base);
    case TX_FIELD:
        if (x->is_place || is_part_of_value(x)) {
            const struct ir_place p = low_place(lo, x);
            struct ir_local *root = lo->f->locals.at[p.local];
            if (x->is_place || root->kind != LOCAL_TEMP || !p.proj_count || root->is_ref ||
                low_is_bits(low_type(lo, x->type)))
                return low_read(p);
            if (!types_show_lives(lo->ty, root->type)) {
                root->is_parts = true; /* the other fields end by themselves */
            } else if (types_layout(lo->ty, x->type)->copyable) {
                const struct ir_place t = low_temp(lo, low_type(lo, x->type), x->span);
                low_copy_into(lo, p, t, DEST_TRACKED, x->span, false);
                return ir_move(t);
            }
            return low_read(p);
        }
        break;
    case TX_CALL:
        if (!x->is_place) {
            const enum inline_kind kind = low_inline_kind(lo, x);
            if (kind == INLINE_VALUE)
                return low_inline_value(lo, x);
        }
        break;
    case TX_OP:
        if ((x->op == OP_REBIND || x->op == OP_PTRCAST) && !x->is_place &&
            low_type(lo, x->args[0]->type) == low_type(lo, x->type))
            return low_value(lo, x->args[0]);
        if (x->op == OP_INDEXADD || x->op == OP_INDEXMUL)
            return index_value(lo, x);
        break;
    case TX_ERROR:
    case TX_ELEM:
    case TX_DEREF:
    case TX_CALL_PTR:
    case TX_EXTERN:
    case TX_AGGREGATE:
    case TX_AND:
    case TX_OR:
    case TX_TERNARY:
    case TX_ADDRESS:
        break;
    }
    if (is_place(x))
        return low_is_bits(low_type(lo, x->type)) ? ir_copy(low_place(lo, x))
                                                  : ir_move(low_place(lo, x));
    return low_read(value_place(lo, x));
}

/* ---- into a destination ----------------------------------------------------------- */

struct ir_operand low_condition(struct lower *lo, struct tx *x)
{
    struct ir_operand o = low_value(lo, x);

    if (o.kind == OPD_MOVE)
        o.kind = OPD_COPY;
    return o;
}

static void bool_const(struct lower *lo, struct ir_place dest, bool is_true, struct span span)
{
    low_assign(lo, dest, DEST_INIT, ir_const(value_int64(lo->ty, lo->ty->t_bool, is_true)), span);
}

/* `a and b`: b only where a decides nothing. */
static void short_circuit(struct lower *lo, struct tx *x, struct ir_place dest)
{
    const struct ir_operand first = low_condition(lo, x->args[0]);
    struct ir_stmt *s = low_stmt(lo, IR_IF, x->span);
    struct ir_block *outer = lo->block;
    const bool is_and = x->kind == TX_AND;

    low_operands(lo, s, &first, 1);
    s->then = ir_block_new(lo->f);
    s->orelse = ir_block_new(lo->f);
    lo->block = is_and ? s->then : s->orelse;
    /* through a value of its own: what is itself a choice stays one */
    low_assign(lo, dest, DEST_INIT, low_value(lo, x->args[1]), x->span);
    lo->block = is_and ? s->orelse : s->then;
    bool_const(lo, dest, !is_and, x->span);
    lo->block = outer;
}

static void choice(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    const struct ir_operand cond = low_condition(lo, x->args[0]);
    struct ir_stmt *s = low_stmt(lo, IR_IF, x->span);
    struct ir_block *outer = lo->block;

    low_operands(lo, s, &cond, 1);
    lo->block = s->then = ir_block_new(lo->f);
    low_into(lo, x->args[1], dest, mode);
    lo->block = s->orelse = ir_block_new(lo->f);
    low_into(lo, x->args[2], dest, mode);
    lo->block = outer;
}

static void address(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    const struct ir_operand o = ir_addr(low_place(lo, x->base), true);

    led_by(lo, OP_ADDRESSOF, dest, mode, o, x->span);
}

void low_copy_into(struct lower *lo, struct ir_place from, struct ir_place dest,
                   enum dest_mode mode, struct span span, bool is_asked)
{
    const struct ir_operand o = ir_copy(from);

    if (low_is_bits(from.type)) {
        low_assign(lo, dest, mode, o, span);
        return;
    }
    struct ir_stmt *s = low_stmt(lo, IR_COPY, span);
    s->is_asked = is_asked;
    put_into(lo, s, dest, mode, o);
}

/* A List made at compile time is static data here: the program gets a copy of its own, and the
 * static one never ends. */
static void own_constant(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    struct type *t = low_type(lo, x->type);
    struct ir_place fixed = low_temp(lo, t, x->span);
    struct ir_local *view = ir_local_new(lo->f, LOCAL_TEMP, NULL, t, x->span);

    low_assign(lo, fixed, DEST_INIT, constant(lo, x), x->span);
    view->is_ref = true;
    vec_push(lo->f->arena, &view->roots, fixed.local);
    low_assign(lo, ir_place_local(lo->f, view->id), DEST_INIT, ir_addr(fixed, false), x->span);
    low_copy_into(lo, ir_place_deref(lo->f, ir_place_local(lo->f, view->id), t), dest, mode,
                  x->span, true);
    struct ir_stmt *gone = low_stmt(lo, IR_DEAD, x->span);
    gone->dest = fixed;
}

/* Statements that make a value in a temporary of theirs, a comprehension's list: a new variable is
 * itself what they make. */
static bool is_made_in(struct lower *lo, const struct tx *x, const struct ir_place *dest,
                       enum dest_mode mode)
{
    const struct tx *value = x->base->kind == TX_MOVE ? x->base->base : NULL;
    const struct ir_local *to = dest->local < 0 ? NULL : lo->f->locals.at[dest->local];

    return value && to && value->kind == TX_LOCAL && !value->local->name &&
           value->local->kind != LOCAL_ARG && value->local->ir_id < 0 && !value->local->is_ref &&
           mode == DEST_INIT && !dest->proj_count && to->kind == LOCAL_VAR && !to->is_ref &&
           to->type == low_type(lo, value->type);
}

void low_into(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    switch (x->kind) {
    case TX_COPY:
        if (is_place(x->base) || x->is_asked) {
            struct bound *b = x->base->kind == TX_LOCAL ? low_bound(lo, x->base->local) : NULL;
            if (b && (b->value.kind == OPD_CONST || b->value.kind == OPD_COPY))
                low_assign(lo, dest, mode, b->value, x->span);
            else
                low_copy_into(lo, low_place(lo, x->base), dest, mode, x->span, x->is_asked);
            return;
        }
        low_into(lo, x->base, dest, mode);
        return;
    case TX_MOVE:
        if (!is_place(x->base) && x->base->kind != TX_FIELD) {
            low_into(lo, x->base, dest, mode);
            return;
        }
        low_assign(lo, dest, mode, low_value(lo, x), x->span);
        return;
    case TX_CONST:
        if (is_owning_constant(lo, x)) {
            own_constant(lo, x, dest, mode);
            return;
        }
        low_assign(lo, dest, mode, constant(lo, x), x->span);
        return;
    case TX_CALL:
    case TX_CALL_PTR:
    case TX_EXTERN:
        if (x->is_place && x->kind != TX_EXTERN) {
            low_copy_into(lo, low_place(lo, x), dest, mode, x->span, false);
            return;
        }
        low_call(lo, x, dest, mode);
        return;
    case TX_OP:
        if (x->is_place) {
            low_copy_into(lo, low_place(lo, x), dest, mode, x->span, false);
            return;
        }
        if (x->op == OP_INDEXADD || x->op == OP_INDEXMUL) {
            low_assign(lo, dest, mode, index_value(lo, x), x->span);
            return;
        }
        low_op(lo, x, dest, mode);
        return;
    case TX_AGGREGATE:
        low_aggregate(lo, x, dest, mode);
        return;
    case TX_AND:
    case TX_OR: {
        const bool fits = mode == DEST_INIT && !dest.proj_count &&
                          lo->f->locals.at[dest.local]->kind == LOCAL_TEMP;
        const struct ir_place t = fits ? dest : low_temp(lo, x->type, x->span);
        short_circuit(lo, x, t);
        if (t.local != dest.local)
            low_assign(lo, dest, mode, low_read(t), x->span);
        return;
    }
    case TX_TERNARY:
        if (mode == DEST_REPLACE && !low_type(lo, x->type)->layout->trivial_drop) {
            const struct ir_place t = low_temp(lo, x->type, x->span);
            choice(lo, x, t, DEST_INIT);
            low_assign(lo, dest, mode, ir_move(t), x->span);
            return;
        }
        /* in an arm a variable is not what is made last: it is there when the choice is over */
        choice(lo, x, dest, mode == DEST_INIT && !dest.proj_count &&
                                    lo->f->locals.at[dest.local]->kind == LOCAL_VAR
                                ? DEST_ARM : mode);
        return;
    case TX_LET:
        low_bind(lo, x->local, x->args[0], x->span);
        low_into(lo, x->args[1], dest, mode);
        return;
    case TX_STMTS:
        if (is_made_in(lo, x, &dest, mode)) {
            x->base->base->local->ir_id = dest.local;
            low_block(lo, x->stmts);
            return;
        }
        low_block(lo, x->stmts);
        low_into(lo, x->base, dest, mode);
        return;
    case TX_ADDRESS:
        address(lo, x, dest, mode);
        return;
    case TX_LOCAL:
    case TX_FIELD:
    case TX_ELEM:
    case TX_DEREF:
        low_assign(lo, dest, mode, low_value(lo, x), x->span);
        return;
    case TX_ERROR:
        return;
    }
}

/* For what it does only. */
void low_effect(struct lower *lo, struct tx *x)
{
    switch (x->kind) {
    case TX_CALL:
    case TX_CALL_PTR:
    case TX_EXTERN:
    case TX_OP: {
        const struct type *t = low_type(lo, x->type);
        if (low_is_void(t) || (low_is_bits(t) && !x->raises && !x->is_place)) {
            if (x->kind == TX_OP && x->is_place)
                (void)low_place(lo, x->args[0]);
            else if (x->kind == TX_OP)
                low_op(lo, x, ir_place_none(), DEST_INIT);
            else
                low_call(lo, x, ir_place_none(), DEST_INIT);
            return;
        }
        (void)low_place(lo, x);
        return;
    }
    case TX_STMTS:
        low_block(lo, x->stmts);
        low_effect(lo, x->base);
        return;
    case TX_LET:
        low_bind(lo, x->local, x->args[0], x->span);
        low_effect(lo, x->args[1]);
        return;
    case TX_TERNARY: {
        const struct ir_operand cond = low_condition(lo, x->args[0]);
        struct ir_stmt *s = low_stmt(lo, IR_IF, x->span);
        struct ir_block *outer = lo->block;
        low_operands(lo, s, &cond, 1);
        lo->block = s->then = ir_block_new(lo->f);
        low_effect(lo, x->args[1]);
        lo->block = s->orelse = ir_block_new(lo->f);
        low_effect(lo, x->args[2]);
        lo->block = outer;
        return;
    }
    case TX_COPY:
        if (low_is_bits(low_type(lo, x->type))) {
            low_effect(lo, x->base);
            return;
        }
        (void)value_place(lo, x);
        return;
    case TX_LOCAL:
    case TX_CONST:
    case TX_ERROR:
        return;
    case TX_FIELD:
    case TX_ELEM:
    case TX_DEREF:
    case TX_MOVE:
    case TX_AGGREGATE:
    case TX_AND:
    case TX_OR:
    case TX_ADDRESS:
        (void)low_place(lo, x);
        return;
    }
}

/* The reference p goes through is what the call made last returns: the call binds x itself. */
static bool bind_by_call(struct lower *lo, const struct ir_place *p, struct ir_local *x)
{
    struct ir_stmt *call = lo->block->stmts.len ? vec_last(&lo->block->stmts) : NULL;
    const struct ir_local *temp = lo->f->locals.at[p->local];

    if (!call || !call->dest_is_ref || call->dest.local != p->local || p->proj_count != 1 ||
        temp->kind != LOCAL_TEMP || p->type != x->type)
        return false;
    call->dest = ir_place_local(lo->f, x->id);
    x->is_mut_ref = temp->is_mut_ref; /* as the callee has it: C's pointers to pointers agree */
    x->roots = temp->roots;
    return true;
}

/* local := value; a reference local is bound to the place. */
void low_bind(struct lower *lo, struct tlocal *l, struct tx *value, struct span span)
{
    if (l->is_ref) {
        const struct ir_place p = low_place(lo, value);
        struct ir_local *x = low_local(lo, l);
        if (p.local == x->id || bind_by_call(lo, &p, x))
            return;
        struct ir_operand o = ir_addr(p, l->is_mut);
        if (p.type != x->type) {
            led_by(lo, OP_REBIND, ir_place_local(lo->f, x->id), DEST_INIT, o, span);
            return;
        }
        low_assign(lo, ir_place_local(lo->f, x->id), DEST_INIT, o, span);
        return;
    }
    const struct ir_place dest = ir_place_local(lo->f, low_local(lo, l)->id);
    low_into(lo, value, dest, DEST_INIT);
}
