/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What calls, operations and aggregates take, and when each of it is evaluated and read. */
#include "ir/plain.h"
#include "lower/lowering.h"

/* ---- keeping what was read ---------------------------------------------------------- */

struct writes {
    struct lower *lo;
    const struct ir_place *place;
    bool deep;    /* the place goes through an address */
    bool found;
};

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
         (w->deep && ir_is_deep(w->lo->f, &s->dest) && s->dest.proj_count)))
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
    struct writes w = {.lo = lo, .place = &o->place, .deep = ir_is_deep(lo->f, &o->place)};
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

static struct ir_operand argument(struct lower *lo, struct tx *x, enum pass pass, bool is_ref,
                                  bool is_mut)
{
    if (is_ref)
        return ir_addr(low_place(lo, x), is_mut);
    if (pass == PASS_OWNED || pass == PASS_DEINIT)
        return low_value(lo, x);
    /* read only: its bits, even where a copy would need a constructor */
    if (x->kind == TX_COPY && !x->is_asked)
        x = x->base;
    struct ir_operand o = low_value(lo, x);
    if (o.kind == OPD_MOVE)
        o.kind = OPD_COPY;
    return o;
}

/* ---- operands that are places ------------------------------------------------------------ */

/* An operand that is a variable or a part of one is found when its turn comes, and read when all
 * the others are there: `x + grow(x)` adds what x is after the call. */
struct slot {
    bool is_late, is_owned;
    struct ir_place place;
    int from;         /* statements in the block when its turn was over */
    /* what a getter gives, where there is a setter too, is as good as a variable: the call with its
     * arguments evaluated; NULL: not one */
    struct tx *getter;
    enum pass pass;
    bool is_ref, is_mut;
};

static const struct tx *without_copy(const struct tx *x)
{
    return x->kind == TX_COPY && !x->is_asked ? x->base : x;
}

static bool is_read_late(struct lower *lo, const struct tx *x)
{
    const struct tx *root = x = without_copy(x);

    if (x->kind == TX_COPY || !low_is_place(x) || (x->kind == TX_FIELD && !x->is_place))
        return false;
    while (root->kind == TX_FIELD)
        root = root->base;
    const struct bound *b = root->kind == TX_LOCAL ? low_bound(lo, root->local) : NULL;
    return !b || b->value.kind == OPD_ADDR;
}

/* Was something written that place p is found through: a pointer on its way, an index? */
struct way {
    const struct ir_place *place;
    int length;       /* projections before the last address that is followed */
    bool found;
};

static bool is_on_way(const struct way *w, const struct ir_place *q)
{
    const struct ir_place *p = w->place;

    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM && p->proj[i].elem->kind != OPD_CONST &&
            p->proj[i].elem->place.local == q->local)
            return true;
    if (w->length < 0 || q->local != p->local || q->proj_count > w->length)
        return false;
    for (int i = 0; i < q->proj_count; i++)
        if (q->proj[i].kind != p->proj[i].kind ||
            (q->proj[i].kind == PROJ_FIELD && q->proj[i].index != p->proj[i].index))
            return false;
    return true;
}

static void follow(struct ir_block *b, void *user);

static void follow_stmt(struct way *w, const struct ir_stmt *s)
{
    if (s->dest.local >= 0 && is_on_way(w, &s->dest))
        w->found = true;
    for (int i = 0; i < s->operand_count && !w->found; i++) {
        const struct ir_operand *o = &s->operands[i];
        if ((o->kind == OPD_MOVE || (o->kind == OPD_ADDR && o->is_mut)) && is_on_way(w, &o->place))
            w->found = true;
    }
    if (!w->found)
        ir_stmt_blocks((struct ir_stmt *)s, follow, w);
}

static void follow(struct ir_block *b, void *user)
{
    struct way *w = user;

    for (int i = 0; i < b->stmts.len && !w->found; i++)
        follow_stmt(w, b->stmts.at[i]);
}

static bool way_changes(const struct lower *lo, const struct ir_place *p, int from)
{
    struct way w = {.place = p, .length = -1};

    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            w.length = i;
    for (int i = from; i < lo->block->stmts.len && !w.found; i++)
        follow_stmt(&w, lo->block->stmts.at[i]);
    return w.found;
}

static struct ir_operand read_slot(struct lower *lo, const struct slot *slot, struct span span)
{
    if (!slot->is_owned || low_is_bits(slot->place.type))
        return ir_copy(slot->place);
    const struct ir_place t = low_temp(lo, slot->place.type, span);
    low_copy_into(lo, slot->place, t, DEST_INIT, span, false);
    return ir_move(t);
}

/* The statements made since `to` come to stand before those from `from` on. */
static void move_back(struct ir_block *b, int from, int to)
{
    const int n = b->stmts.len - to;

    for (int k = 0; k < n; k++) {
        struct ir_stmt *s = b->stmts.at[to + k];
        for (int i = to + k; i > from + k; i--)
            b->stmts.at[i] = b->stmts.at[i - 1];
        b->stmts.at[from + k] = s;
    }
}

/* Evaluating x does nothing that anything else could tell. */
static bool is_quiet(const struct tx *x)
{
    x = without_copy(x);
    while (x->kind == TX_FIELD)
        x = x->base;
    if (x->kind == TX_STMTS && x->is_display)
        x = x->stmts->stmts.at[0]->value;
    if ((x->kind == TX_CALL && x->setter) || x->is_display) {
        for (int i = 0; i < x->arg_count; i++)
            if (!is_quiet(x->args[i]))
                return false;
        return true;
    }
    return x->kind == TX_CONST || x->kind == TX_LOCAL;
}

/* A getter's call, or a field of what it gives. */
static bool is_getter(const struct tx *x)
{
    while (x->kind == TX_FIELD)
        x = x->base;
    return x->kind == TX_CALL && x->setter && !x->is_place;
}

/* An element of a list of arguments that are references: the bits of a place. */
static bool is_taken(const struct tx *x)
{
    return x->kind == TX_OP && x->op == OP_TAKE && x->args[0]->kind == TX_ADDRESS;
}

/* A display with elements that are read late. */
static bool is_late_display(struct lower *lo, const struct tx *x)
{
    if (!x->is_display)
        return false;
    if (x->kind == TX_STMTS)
        return is_late_display(lo, x->stmts->stmts.at[0]->value);
    for (int i = 0; i < x->arg_count; i++) {
        const struct tx *a = without_copy(x->args[i]);
        if (is_getter(a) || is_late_display(lo, a) || is_read_late(lo, a) || is_taken(a))
            return true;
    }
    return false;
}

/* What stands for x, evaluated before in a variable. */
static struct tx *held_in(struct lower *lo, struct tlocal *l, const struct tx *x, bool is_found)
{
    struct tx *held = arena_new(lo->f->arena, struct tx);
    struct tx *whole = arena_new(lo->f->arena, struct tx);

    held->kind = TX_LOCAL;
    held->local = l;
    held->type = x->type;
    held->span = x->span;
    held->is_mut = without_copy(x)->is_mut;
    held->is_place = true;
    if (low_is_bits(low_type(lo, x->type)) || (is_found && x->kind != TX_COPY))
        return held;
    whole->kind = is_found ? TX_COPY : TX_MOVE;
    whole->type = x->type;
    whole->span = x->span;
    whole->base = held;
    return whole;
}

/* A variable for x: its value now, or the place where it is found now. */
static struct tx *held_now(struct lower *lo, struct tx *x, bool is_found)
{
    struct tx *inner = is_found ? (struct tx *)without_copy(x) : x;
    struct tlocal *l = arena_new(lo->f->arena, struct tlocal);

    l->type = x->type;
    l->span = x->span;
    l->kind = LOCAL_VAR;
    l->is_ref = is_found;
    l->is_mut = without_copy(x)->is_mut;
    l->ir_id = -1;
    low_bind(lo, l, inner, x->span);
    return held_in(lo, l, x, is_found);
}

/* Its address is taken, and what is there read, when the others are there. */
static struct tx *taken_later(struct lower *lo, const struct tx *x)
{
    const struct tx *address = x->args[0];
    struct tx *later, *from;

    if (address->base->kind == TX_CONST || is_quiet(address->base))
        return (struct tx *)x;
    later = arena_new(lo->f->arena, struct tx);
    from = arena_new(lo->f->arena, struct tx);
    *later = *x;
    *from = *address;
    from->base = held_now(lo, address->base, address->base->is_place);
    if (from->base->kind == TX_MOVE)
        from->base = from->base->base;
    later->args = arena_array(lo->f->arena, struct tx *, 1);
    later->args[0] = from;
    return later;
}

/* The getter's call or display x with arguments that are evaluated now, or found where they are
 * places. */
static struct tx *getter_later(struct lower *lo, const struct tx *x)
{
    struct tx *later = arena_new(lo->f->arena, struct tx);

    if (is_taken(x))
        return taken_later(lo, x);
    *later = *x;
    if (x->kind == TX_FIELD) {
        later->base = getter_later(lo, x->base);
        return later;
    }
    if (x->kind == TX_STMTS) { /* a list of arguments: its first statement makes the array */
        const int n = x->stmts->stmts.len;
        struct tstmt *first = arena_new(lo->f->arena, struct tstmt);
        later->stmts = arena_new(lo->f->arena, struct tblock);
        *first = *x->stmts->stmts.at[0];
        first->value = getter_later(lo, first->value);
        for (int i = 0; i < n; i++)
            vec_push(lo->f->arena, &later->stmts->stmts, i ? x->stmts->stmts.at[i] : first);
        return later;
    }
    later->args = arena_array(lo->f->arena, struct tx *, x->arg_count + 1);
    for (int i = 0; i < x->arg_count; i++) {
        struct tx *a = later->args[i] = x->args[i], *inner = (struct tx *)without_copy(a);
        const bool is_found = is_read_late(lo, a);
        if (is_getter(inner) || is_late_display(lo, inner) || is_taken(inner)) {
            later->args[i] = getter_later(lo, inner);
            continue;
        }
        if (a->kind == TX_CONST || (is_found && is_quiet(a)))
            continue;
        later->args[i] = held_now(lo, a, is_found);
    }
    return later;
}

/* Is a[i] a getter's call that has to wait for others? a: in order of evaluation; is_mixed: which
 * is not the order they are read in. */
static bool find_getter(struct lower *lo, struct tx *const *a, int i, int n, bool is_mixed,
                        struct slot *slots)
{
    const struct tx *x = without_copy(a[i]);
    bool waits = is_mixed;

    if (!is_getter(x) && !is_late_display(lo, x) && !is_taken(x))
        return false;
    for (int k = 0; k < i; k++)
        waits = waits || slots[k].getter;
    for (int k = i + 1; k < n; k++)
        waits = waits || !is_quiet(a[k]);
    if (waits)
        slots[i].getter = getter_later(lo, x);
    return waits;
}

/* Reads what waited. What would be found elsewhere by now is read where it was found. turn[i]:
 * which slot is the i-th to be read, NULL when they are in order. */
static void read_slots(struct lower *lo, struct ir_operand *o, struct slot *slots, int n,
                       const int *turn, struct span span)
{
    for (int i = n - 1; i >= 0; i--) {
        if (slots[i].is_late && way_changes(lo, &slots[i].place, slots[i].from)) {
            const struct ir_place t = low_temp(lo, slots[i].place.type, span);
            const int end = lo->block->stmts.len;
            low_copy_into(lo, slots[i].place, t, DEST_INIT, span, false);
            move_back(lo->block, slots[i].from, end);
            slots[i].is_late = false;
            o[i] = low_read(t);
        } else if (!slots[i].is_late && !slots[i].getter && i < n - 1 &&
                   slots[i].from < lo->block->stmts.len) {
            (void)keep_operand(lo, &o[i], lo->block, slots[i].from);
        }
    }
    for (int k = 0; k < n; k++) {
        const int i = turn ? turn[k] : k;
        if (slots[i].getter)
            o[i] = argument(lo, slots[i].getter, slots[i].pass, slots[i].is_ref, slots[i].is_mut);
        else if (slots[i].is_late)
            o[i] = read_slot(lo, &slots[i], span);
    }
}

static bool find_slot(struct lower *lo, struct tx *const *a, int i, int n, bool is_owned,
                      bool is_mixed, struct slot *slots)
{
    struct tx *x = a[i];
    struct slot *slot = &slots[i];

    slot->is_owned = is_owned;
    slot->pass = is_owned ? PASS_OWNED : PASS_IMM;
    if (find_getter(lo, a, i, n, is_mixed, slots))
        return true;
    slot->is_late = is_read_late(lo, x);
    if (slot->is_late)
        slot->place = low_place(lo, (struct tx *)without_copy(x));
    return slot->is_late;
}

/* Values in order. */
struct ir_operand *low_values(struct lower *lo, struct tx **args, int n)
{
    struct ir_operand *o = arena_array(lo->f->arena, struct ir_operand, n + 1);
    struct slot *slots = arena_array(lo->f->arena, struct slot, n + 1);

    for (int i = 0; i < n; i++) {
        if (!find_slot(lo, args, i, n, true, false, slots))
            o[i] = low_value(lo, args[i]);
        slots[i].from = lo->block->stmts.len;
    }
    if (n)
        read_slots(lo, o, slots, n, NULL, args[0]->span);
    if (n > 1)
        read_in_order(lo, o, n, args[0]->span);
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

/* The same of an argument, which may be a list or a pack of several that has the call's own place.
 */
static uint32_t argument_start(const struct tx *x, struct span call)
{
    if (x->span.start != call.start || x->span.end != call.end)
        return start_of(x);
    if (x->kind == TX_STMTS && x->stmts->stmts.len && x->stmts->stmts.at[0]->value)
        return argument_start(x->stmts->stmts.at[0]->value, call);
    return x->kind == TX_AGGREGATE && x->arg_count ? argument_start(x->args[0], call) : UINT32_MAX;
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
        at[i] = args[i]->kind == TX_CONST || !inside ? UINT32_MAX
                                                        : argument_start(args[i], call);
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
    struct slot *slots = arena_array(lo->f->arena, struct slot, n + 1);
    struct tx **sorted = arena_array(lo->f->arena, struct tx *, n + 1);
    const int *order = evaluation_order(lo, args, n, call);
    int *turn = arena_array(lo->f->arena, int, n + 1);
    bool is_mixed = false;

    for (int k = 0; k < n; k++) {
        sorted[k] = args[order[k]];
        turn[order[k]] = k;
        is_mixed = is_mixed || order[k] != k;
    }
    for (int k = 0; k < n; k++) {
        const int i = order[k];
        const enum pass pass = params[i].pass;
        const bool is_owned = pass == PASS_OWNED || pass == PASS_DEINIT;
        bool is_ref, is_mut;
        if (locals) {
            is_ref = locals[i]->is_ref;
            is_mut = is_ref && locals[i]->is_mut;
        } else {
            is_ref = pass == PASS_MUT || pass == PASS_REF ||
                     (pass == PASS_IMM && !low_type(lo, params[i].type)->layout->by_value);
            is_mut = pass == PASS_MUT;
        }
        slots[k].is_ref = is_ref;
        slots[k].is_mut = is_mut;
        if (!(is_ref ? find_getter(lo, sorted, k, n, is_mixed, slots)
                     : find_slot(lo, sorted, k, n, is_owned, is_mixed, slots)))
            in_order[k] = argument(lo, args[i], pass, is_ref, is_mut);
        slots[k].from = lo->block->stmts.len;
    }
    read_slots(lo, in_order, slots, n, turn, call);
    if (n > 1)
        read_in_order(lo, in_order, n, call);
    for (int k = 0; k < n; k++)
        o[order[k]] = in_order[k];
    return o;
}

/* ---- aggregates --------------------------------------------------------------------------- */

/* `self.f = f^` of a constructor made from the fields, `{f^}` of a closure, the parts of a tuple:
 * the values are all there before the first is moved. What `{var f}` captures is a copy of a copy:
 * first[i] is the first of the two, which ends when all captures are there. */
static void move_in(struct lower *lo, const struct tx *x, struct ir_operand *o,
                    struct ir_place *first, int n)
{
    const bool is_closure = x->type->kind == TYPE_STRUCT && x->type->decl->is_closure;

    for (int i = 0; i < n; i++) {
        const struct layout *l = o[i].type->layout;
        const bool twice =
            is_closure && x->args[i]->kind == TX_COPY && types_show_lives(lo->ty, o[i].type);
        if ((o[i].kind != OPD_MOVE && o[i].kind != OPD_COPY) ||
            (!twice && (!l->move || l->trivial_move)))
            continue;
        if (o[i].kind == OPD_COPY) { /* nothing but bits, and yet a move of it can be seen */
            const struct ir_place bits = low_temp(lo, o[i].type, x->args[i]->span);
            low_assign(lo, bits, DEST_INIT, o[i], x->args[i]->span);
            o[i] = ir_move(bits);
        }
        const struct ir_place t = low_temp(lo, o[i].type, x->args[i]->span);
        if (twice) {
            first[i] = o[i].place;
            low_copy_into(lo, first[i], t, DEST_INIT, x->args[i]->span, true);
        } else {
            low_assign(lo, t, DEST_INIT, o[i], x->args[i]->span);
        }
        o[i] = ir_move(t);
    }
}

void low_aggregate(struct lower *lo, struct tx *x, struct ir_place dest, enum dest_mode mode)
{
    const struct layout *l = low_type(lo, x->type)->layout;
    const int n = l->kind == LAYOUT_EMPTY ? 0 : x->arg_count;
    const bool is_pack = x->type->kind == TYPE_STRUCT && x->type->decl->prim == PRIM_PACK;
    const bool is_init =
        x->func != NULL || (x->type->kind == TYPE_STRUCT &&
                            (x->type->decl->is_closure || x->type->decl->prim == PRIM_TUPLE));
    struct ir_operand *o = arena_array(lo->f->arena, struct ir_operand, x->arg_count + 1);
    struct slot *slots = arena_array(lo->f->arena, struct slot, x->arg_count + 1);
    struct ir_place *first = arena_array(lo->f->arena, struct ir_place, x->arg_count + 1);

    for (int i = 0; i < x->arg_count; slots[i].from = lo->block->stmts.len, i++) {
        const struct field *f = l->kind == LAYOUT_FIELDS ? &l->fields.at[i] : NULL;
        if (f)
            (void)types_layout(lo->ty, f->type);
        if (l->kind == LAYOUT_EMPTY)
            low_effect(lo, x->args[i]);
        else if (f && f->is_ref) {
            slots[i].is_ref = true;
            slots[i].is_mut = f->is_mut_ref;
            if (!find_getter(lo, x->args, i, n, false, slots))
                o[i] = ir_addr(low_place(lo, x->args[i]), f->is_mut_ref);
        }
        else if (find_slot(lo, x->args, i, n, !is_pack, false, slots))
            continue;
        else if (is_pack)
            o[i] = argument(lo, x->args[i], PASS_IMM, false, false);
        else
            o[i] = low_value(lo, x->args[i]);
    }
    read_slots(lo, o, slots, n, NULL, x->span);
    if (is_init)
        move_in(lo, x, o, first, n);
    const bool aside = dest.local >= 0 && mode != DEST_INIT && low_overlaps(&dest, o, n);
    const struct ir_place to = aside ? low_temp(lo, dest.type, x->span) : dest;
    struct ir_stmt *s = low_stmt(lo, IR_AGGREGATE, x->span);
    s->dest = to;
    s->mode = aside ? DEST_INIT : mode;
    low_operands(lo, s, o, n);
    low_borrow_results(lo, x, s, o, n);
    if (is_pack && to.local >= 0)
        for (int i = 0; i < n; i++)
            if (o[i].kind == OPD_COPY && low_is_place(x->args[i])) {
                /* stands for a reference to where it was read */
                o[i].kind = OPD_ADDR;
                low_borrow(lo, &to, &o[i]);
            }
    for (int i = n - 1; is_init && i >= 0; i--) {
        const struct ir_operand used = ir_addr(first[i], false);
        if (!first[i].type)
            continue;
        struct ir_stmt *use = low_stmt(lo, IR_ASSIGN, x->span);
        low_operands(lo, use, &used, 1);
    }
    if (aside)
        low_assign(lo, dest, mode, low_read(to), x->span);
}
