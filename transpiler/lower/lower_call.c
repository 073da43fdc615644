/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls, operations and aggregates: what takes operands. */
#include "lower/lowering.h"

/* ---- keeping what was read ---------------------------------------------------------- */

struct writes {
    struct lower *lo;
    const struct ir_place *place;
    bool deep;    /* the place goes through an address */
    bool found;
};

static bool goes_deep(const struct lower *lo, const struct ir_place *p)
{
    if (lo->f->locals.at[p->local]->is_ref)
        return true;
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

static void find_write(struct writes *w, const struct ir_stmt *s);

static void find_writes(struct ir_block *b, void *user)
{
    struct writes *w = user;

    for (int i = 0; i < b->stmts.len && !w->found; i++)
        find_write(w, b->stmts.at[i]);
}

static bool writes_memory(const struct ir_stmt *s)
{
    if (s->kind == IR_SET)
        return s->op == OP_VSTORE || s->op == OP_INIT || s->op == OP_TAKE || s->op == OP_DESTROY;
    return s->kind == IR_EXTERN || s->kind == IR_CALL_PTR;
}

static void find_write(struct writes *w, const struct ir_stmt *s)
{
    const struct ir_place *p = w->place;

    if (s->dest.local >= 0 &&
        (s->dest.local == p->local ||
         (w->deep && goes_deep(w->lo, &s->dest) && s->dest.proj_count)))
        w->found = true;
    if (w->deep && writes_memory(s))
        w->found = true;
    for (int i = 0; i < s->operand_count && !w->found; i++) {
        const struct ir_operand *o = &s->operands[i];
        if (o->kind == OPD_CONST)
            continue;
        if (o->place.local == p->local &&
            (o->kind == OPD_MOVE || (o->kind == OPD_ADDR && o->is_mut)))
            w->found = true;
        if (s->kind == IR_CALL && w->deep &&
            ((o->kind == OPD_ADDR && o->is_mut) ||
             (o->kind != OPD_ADDR && o->type->layout->kind == LAYOUT_POINTER)))
            w->found = true;
    }
    if (!w->found)
        ir_stmt_blocks((struct ir_stmt *)s, find_writes, w);
}

/* Operand o was read when `from` statements stood in the block: what came after may have written
 * its place, then its value is kept in a temporary made there. True when a statement was put in. */
static bool keep_operand(struct lower *lo, struct ir_operand *o, struct ir_block *b, int from)
{
    if (o->kind != OPD_COPY)
        return false;
    struct writes w = {.lo = lo, .place = &o->place, .deep = goes_deep(lo, &o->place)};
    for (int i = from; i < b->stmts.len && !w.found; i++)
        find_write(&w, b->stmts.at[i]);
    if (!w.found)
        return false;
    struct ir_stmt *s = ir_stmt_new(lo->f, IR_ASSIGN, b->stmts.at[from]->span);
    s->dest = low_temp(lo, o->type, s->span);
    s->mode = DEST_INIT;
    low_operands(lo, s, o, 1);
    low_borrow(lo, &s->dest, o);
    *o = low_read(s->dest);
    ir_push(lo->f, b, s);
    for (int i = b->stmts.len - 1; i > from; i--)
        b->stmts.at[i] = b->stmts.at[i - 1];
    b->stmts.at[from] = s;
    return true;
}

static void keep_operands(struct lower *lo, struct ir_operand *o, const int *from, int n,
                          struct ir_block *b)
{
    if (b->stmts.len == 0)
        return;
    for (int i = n - 2; i >= 0; i--)
        if (from[i] < b->stmts.len)
            (void)keep_operand(lo, &o[i], b, from[i]);
}

/* Two operands read out of values that may end here: each is read, then its value ends, before the
 * next is read. */
static void read_in_order(struct lower *lo, struct ir_operand *o, int n, struct span span)
{
    int first = -1, count = 0;

    for (int i = 0; i < n; i++) {
        if (o[i].kind != OPD_COPY || !o[i].place.proj_count)
            continue;
        const struct ir_local *l = lo->f->locals.at[o[i].place.local];
        if (l->is_ref || l->kind == LOCAL_OUT || l->type->layout->trivial_drop ||
            o[i].place.local == first)
            continue;
        first = o[i].place.local;
        count++;
    }
    if (count < 2)
        return;
    for (int i = 0; i < n; i++) {
        if (o[i].kind != OPD_COPY || !o[i].place.proj_count)
            continue;
        const struct ir_place t = low_temp(lo, o[i].type, span);
        low_assign(lo, t, DEST_INIT, o[i], span);
        o[i] = low_read(t);
    }
}

/* Values in order, each as it was when it was reached. */
static struct ir_operand *values(struct lower *lo, struct tx **args, int n)
{
    struct ir_operand *o = arena_array(lo->f->arena, struct ir_operand, n + 1);
    int *from = arena_array(lo->f->arena, int, n + 1);

    for (int i = 0; i < n; i++) {
        o[i] = low_value(lo, args[i]);
        from[i] = lo->block->stmts.len;
    }
    keep_operands(lo, o, from, n, lo->block);
    if (n > 1)
        read_in_order(lo, o, n, args[0]->span);
    return o;
}

/* ---- arguments ------------------------------------------------------------------------ */

static struct ir_operand argument(struct lower *lo, struct tx *x, enum pass pass, bool is_ref,
                                  bool is_mut)
{
    if (is_ref)
        return ir_addr(low_place(lo, x), is_mut);
    if (pass == PASS_OWNED || pass == PASS_DEINIT)
        return low_value(lo, x);
    /* read only: its bits, even where a copy would need a constructor */
    if (x->kind == TX_COPY)
        x = x->base;
    struct ir_operand o = low_value(lo, x);
    if (o.kind == OPD_MOVE)
        o.kind = OPD_COPY;
    return o;
}

/* Where an expression begins in the text: `f(b=g(), a=h())` calls g first. */
static uint32_t start_of(const struct tx *x)
{
    uint32_t first = x->span.start;
    const struct tx *inner[2] = {x->base, x->arg_count ? x->args[0] : NULL};

    for (int i = 0; i < 2; i++)
        if (inner[i] && inner[i]->span.file == x->span.file && start_of(inner[i]) < first)
            first = start_of(inner[i]);
    return first;
}

/* order[k]: the argument that is evaluated as the k-th. Defaults, which stand elsewhere, are last
 * in any case; what stands inside a call goes in the order of the text. */
static int *evaluation_order(struct lower *lo, struct tx **args, int n, struct span call)
{
    int *order = arena_array(lo->f->arena, int, n + 1);
    uint32_t *at = arena_array(lo->f->arena, uint32_t, n + 1);
    bool is_sorted = true;

    for (int i = 0; i < n; i++) {
        const struct span s = args[i]->span;
        const bool inside = s.file == call.file && s.start >= call.start && s.end <= call.end;
        order[i] = i;
        at[i] = args[i]->kind == TX_CONST || !inside ? UINT32_MAX : start_of(args[i]);
        is_sorted = is_sorted && (i == 0 || at[i] >= at[i - 1]);
    }
    for (int i = 1; i < n && !is_sorted; i++)
        for (int k = i; k > 0 && at[order[k]] < at[order[k - 1]]; k--) {
            const int other = order[k];
            order[k] = order[k - 1];
            order[k - 1] = other;
        }
    return order;
}

struct ir_operand *low_arguments(struct lower *lo, struct tx **args, int n, struct span call,
                                 const struct func_param *params,
                                 const struct tlocal *const *locals)
{
    struct ir_operand *o = arena_array(lo->f->arena, struct ir_operand, n + 1);
    struct ir_operand *in_order = arena_array(lo->f->arena, struct ir_operand, n + 1);
    int *from = arena_array(lo->f->arena, int, n + 1);
    const int *order = evaluation_order(lo, args, n, call);

    for (int k = 0; k < n; k++) {
        const int i = order[k];
        const enum pass pass = params[i].pass;
        bool is_ref, is_mut;
        if (locals) {
            is_ref = locals[i]->is_ref;
            is_mut = is_ref && locals[i]->is_mut;
        } else {
            is_ref = pass == PASS_MUT || pass == PASS_REF ||
                     (pass == PASS_IMM && !low_type(lo, params[i].type)->layout->by_value);
            is_mut = pass == PASS_MUT;
        }
        in_order[k] = argument(lo, args[i], pass, is_ref, is_mut);
        from[k] = lo->block->stmts.len;
    }
    keep_operands(lo, in_order, from, n, lo->block);
    if (n > 1)
        read_in_order(lo, in_order, n, call);
    for (int k = 0; k < n; k++)
        o[order[k]] = in_order[k];
    return o;
}

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

/* What the program itself wrote as arguments is read before the call, and then not used any more. */
static void read_first(struct lower *lo, struct ir_operand *o, int n)
{
    if (lo->subst || lo->f->is_library)
        return;
    for (int i = 0; i < n; i++)
        o[i].is_read_first = o[i].kind == OPD_COPY;
}

/* ---- calls ------------------------------------------------------------------------------ */

/* What the result borrows, and what a `mut` argument that holds addresses may have been given. */
static void borrow_results(struct lower *lo, const struct tx *x, const struct ir_stmt *s,
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
static bool overlaps(const struct ir_place *dest, const struct ir_operand *o, int n)
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
        *o = values(lo, x->args, x->arg_count);
        *n = x->arg_count;
        s = low_stmt(lo, IR_EXTERN, x->span);
        s->symbol = x->symbol;
        s->fixed_args = x->fixed_args;
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
        const struct type *t = x->base->type;
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
        s->func_type = low_type(lo, x->base->type);
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
                       mode != DEST_INIT && overlaps(&dest, o, n);
    temp = aside ? low_temp(lo, dest.type, x->span) : dest;
    s->dest = temp;
    s->mode = aside ? DEST_INIT : mode;
    struct tx borrowing = *x;
    if (x->kind == TX_CALL_PTR)
        borrowing.borrows <<= 1;
    borrow_results(lo, &borrowing, s, o, n);
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
    struct ir_operand *o = values(lo, x->args, x->arg_count);
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
    borrow_results(lo, x, s, o, x->arg_count);
}

/* ---- aggregates --------------------------------------------------------------------------- */

/* `self.f = f^` of a constructor made from the fields, `{f^}` of a closure. */
static struct ir_operand moved_in(struct lower *lo, struct tx *x)
{
    const struct ir_operand o = low_value(lo, x);
    const struct layout *l = o.type->layout;

    if (o.kind != OPD_MOVE || !l->move || l->trivial_move)
        return o;
    const struct ir_place t = low_temp(lo, o.type, x->span);
    low_assign(lo, t, DEST_INIT, o, x->span);
    return ir_move(t);
}

void low_aggregate(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    const struct layout *l = low_type(lo, x->type)->layout;
    const int n = l->kind == LAYOUT_EMPTY ? 0 : x->arg_count;
    const bool is_pack = x->type->kind == TYPE_STRUCT && x->type->decl->prim == PRIM_PACK;
    const bool is_init =
        x->func != NULL || (x->type->kind == TYPE_STRUCT && x->type->decl->is_closure);
    struct ir_operand *o = arena_array(lo->f->arena, struct ir_operand, x->arg_count + 1);
    int *from = arena_array(lo->f->arena, int, x->arg_count + 1);

    for (int i = 0; i < x->arg_count; i++) {
        const struct field *f = l->kind == LAYOUT_FIELDS ? &l->fields.at[i] : NULL;
        if (f)
            (void)types_layout(lo->ty, f->type);
        if (l->kind == LAYOUT_EMPTY)
            low_effect(lo, x->args[i]);
        else if (f && f->is_ref)
            o[i] = ir_addr(low_place(lo, x->args[i]), f->is_mut_ref);
        else if (is_pack)
            o[i] = argument(lo, x->args[i], PASS_IMM, false, false);
        else
            o[i] = is_init ? moved_in(lo, x->args[i]) : low_value(lo, x->args[i]);
        from[i] = lo->block->stmts.len;
    }
    if (n)
        keep_operands(lo, o, from, n, lo->block);
    const bool aside = dest.local >= 0 && mode != DEST_INIT && overlaps(&dest, o, n);
    const struct ir_place to = aside ? low_temp(lo, dest.type, x->span) : dest;
    struct ir_stmt *s = low_stmt(lo, IR_AGGREGATE, x->span);
    s->dest = to;
    s->mode = aside ? DEST_INIT : mode;
    low_operands(lo, s, o, n);
    borrow_results(lo, x, s, o, n);
    if (is_pack && to.local >= 0)
        for (int i = 0; i < n; i++)
            if (o[i].kind == OPD_COPY && low_is_place(x->args[i])) {
                /* stands for a reference to where it was read */
                o[i].kind = OPD_ADDR;
                low_borrow(lo, &to, &o[i]);
            }
    if (aside)
        low_assign(lo, dest, mode, low_read(to), x->span);
}
