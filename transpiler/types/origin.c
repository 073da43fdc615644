/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where references and views lead, against what is said of it. Origins are not part of types here
 * (they keep one bit), so beside the type of an expression stands a row: what each origin in it
 * names, off the typed body and the trees of signatures (origin_sign.c). One comparison serves for
 * variables that say their type, assignments, arguments, the parts of displays and results. What
 * this cannot tell is left alone: a text is compared only with a text. */
#include "types/origin.h"
#include "types/ways.h"

const struct origin_of_local *origin_known(const struct origin_walk *w, const struct tlocal *l)
{
    for (int i = w->locals.len; i-- > 0;)
        if (w->locals.at[i].local == l)
            return &w->locals.at[i];
    return NULL;
}

/* What a local of a function that is called stands for there; NULL: it is no argument. */
static const struct tx *given_for(const struct origin_walk *w, const struct tlocal *l)
{
    const int i = argument_of_local(w->frame->inst, l);
    return i >= 0 && i < w->frame->call->arg_count ? w->frame->call->args[i] : NULL;
}

static bool has_signature(const struct tx *x)
{
    return x->func && x->func->decl && x->func->decl->node && x->func->is_signed;
}

/* ---- calls are looked at once --------------------------------------------------------- */

struct origin_memo {
    const struct tx *call;
    struct signature signature;
    struct origin place;
    struct origins led;
    struct origin_memo *next;
};

static const struct origin_memo *call_of(struct origin_walk *w, const struct tx *x)
{
    struct origin_memo **slot = &w->memo[((uintptr_t)x >> 4) % ORIGIN_MEMOS];
    for (struct origin_memo *m = *slot; m && !w->frame; m = m->next)
        if (m->call == x)
            return m;
    struct origin_memo *m = arena_array(w->arena, struct origin_memo, 1);
    *m = (struct origin_memo){.call = x, .signature = origin_signature(w, x)};
    if (m->signature.inst->ret_ref)
        m->place = origin_of_result(w, &m->signature);
    m->led = origins_of_result(w, &m->signature);
    if (!w->frame) {
        m->next = *slot;
        *slot = m;
    }
    return m;
}

/* ---- expressions ------------------------------------------------------------------------- */

static struct origin place_of_local(struct origin_walk *w, const struct tlocal *l)
{
    const struct origin unknown = {0};
    if (w->frame) {
        const struct signature *frame = w->frame;
        const struct tx *given = given_for(w, l);
        w->frame = frame->outer;
        const struct origin o = given ? origin_of_place(w, given) : unknown;
        w->frame = frame;
        return o;
    }
    const int index = argument_of_local(w->inst, l);
    if (!l->name)
        return unknown;
    if (index >= 0) {
        const struct signature own = {.inst = w->inst, .wrong = -1};
        return origin_of_argument(w, &own, index);
    }
    const struct origin_of_local *known = l->is_ref ? origin_known(w, l) : NULL;
    if (l->is_ref)
        return known ? known->place : unknown;
    return l->kind == LOCAL_VAR ? origin_one(w, l->name) : unknown;
}

static struct origin place_of_field(struct origin_walk *w, const struct tx *x)
{
    const struct type *t = x->base->type;
    const struct layout *l = t->kind == TYPE_STRUCT && !t->decl->is_closure
                                 ? types_layout(w->ty, x->base->type) : NULL;
    if (!l || x->index >= l->fields.len || t->decl->prim != PRIM_NONE)
        return (struct origin){0};
    return origin_inside(w, origin_of_place(w, x->base),
                         arena_printf(w->arena, ".%s", l->fields.at[x->index].name));
}

/* The origin of a pointer stands behind those of what it points to. */
static struct origin led_by_pointer(struct origin_walk *w, const struct tx *x)
{
    const struct origins led = origins_of_value(w, x);
    return led.at && led.count ? led.at[led.count - 1] : (struct origin){0};
}

struct origin origin_of_place(struct origin_walk *w, const struct tx *x)
{
    const struct origin unknown = {0};
    switch ((int)x->kind) {
    case TX_LOCAL:
        return place_of_local(w, x->local);
    case TX_FIELD:
        return place_of_field(w, x);
    case TX_DEREF:
        return led_by_pointer(w, x->base);
    case TX_CALL:
        return x->is_place && has_signature(x) ? call_of(w, x)->place : unknown;
    case TX_OP:
        return x->op == OP_REBIND && x->arg_count ? origin_of_place(w, x->args[0]) : unknown;
    case TX_TERNARY:
        return origin_joined(w, origin_of_place(w, x->args[1]), origin_of_place(w, x->args[2]));
    case TX_LET:
        return origin_of_place(w, x->args[1]);
    case TX_STMTS:
        return origin_of_place(w, x->base);
    default:
        return unknown;
    }
}

static struct origins led_by_local(struct origin_walk *w, const struct tlocal *l, int count)
{
    if (w->frame) {
        const struct signature *frame = w->frame;
        const struct tx *given = given_for(w, l);
        w->frame = frame->outer;
        const struct origins led = given ? origins_of_value(w, given) : origins_unknown(count);
        w->frame = frame;
        return led;
    }
    const struct origin_of_local *known = origin_known(w, l);
    if (known)
        return known->led;
    const int index = l->name ? argument_of_local(w->inst, l) : -1;
    return index >= 0 ? origins_of_own(w, index) : origins_unknown(count);
}

/* A tuple's parts one after the other; the elements of an array are of one type. */
static struct origins led_by_parts(struct origin_walk *w, const struct tx *x, int count)
{
    const struct struct_decl *d = x->type->decl;
    if (d->prim == PRIM_ARRAY && x->arg_count) {
        struct origins all = origins_of_value(w, x->args[0]);
        for (int i = 1; i < x->arg_count; i++)
            all = origins_joined(w, all, origins_of_value(w, x->args[i]));
        return all;
    }
    if (d->prim != PRIM_TUPLE)
        return origins_unknown(count);
    struct origins row = origins_new(w, count);
    int first = 0;
    for (int i = 0; i < x->arg_count; i++) {
        const struct origins led = origins_of_value(w, x->args[i]);
        for (int k = 0; led.at && k < led.count && first + k < count; k++)
            row.at[first + k] = led.at[k];
        first += led.count;
    }
    return first == count ? row : origins_unknown(count);
}

static struct origins led_by(struct origin_walk *w, const struct tx *x, int count)
{
    const struct origins unknown = origins_unknown(count);
    switch ((int)x->kind) {
    case TX_LOCAL:
        return led_by_local(w, x->local, count);
    case TX_FIELD:
        return x->base->type->kind == TYPE_STRUCT && !x->base->type->decl->is_closure
                   ? origins_of_field(w, x->base->type, origins_of_value(w, x->base), x->index,
                                      x->type)
                   : unknown;
    case TX_ELEM:
    case TX_DEREF:
        return origins_part(origins_of_value(w, x->base), 0, count);
    case TX_COPY:
    case TX_MOVE:
    case TX_STMTS:
        return origins_of_value(w, x->base);
    case TX_LET:
        return origins_of_value(w, x->args[1]);
    case TX_ADDRESS: {
        const struct origins led = origins_of_value(w, x->base);
        struct origins row = origins_new(w, count);
        for (int i = 0; led.at && i < led.count && i < count - 1; i++)
            row.at[i] = led.at[i];
        row.at[count - 1] = origin_of_place(w, x->base);
        return row;
    }
    case TX_AGGREGATE:
        return has_signature(x) ? call_of(w, x)->led : led_by_parts(w, x, count);
    case TX_CALL:
        return has_signature(x) ? call_of(w, x)->led : unknown;
    case TX_OP:
        return x->op == OP_REBIND && x->arg_count ? origins_of_value(w, x->args[0]) : unknown;
    case TX_TERNARY:
        return origins_joined(w, origins_of_value(w, x->args[1]), origins_of_value(w, x->args[2]));
    default:
        return unknown;
    }
}

struct origins origins_of_value(struct origin_walk *w, const struct tx *x)
{
    const int count = origins_in(x->type);
    if (!count || w->depth > 200)
        return origins_unknown(count);
    w->depth++;
    const struct origins led = led_by(w, x, count);
    w->depth--;
    return led.count == count ? led : origins_unknown(count);
}

/* ---- the walk ----------------------------------------------------------------------------- */

static void walk_block(struct origin_walk *w, const struct tblock *b);

/* Arguments whose types name one origin lead into the same. */
static void check_call(struct origin_walk *w, const struct tx *x)
{
    if (!has_signature(x) || w->has_told)
        return;
    const struct signature *s = &call_of(w, x)->signature;
    if (s->wrong < 0)
        return;
    if (x->has_others) {
        const struct declined one = {x->span, x->func->decl};
        vec_push(w->ty->run, &w->inst->decl->declined, one);
        w->has_declined = true;
        return;
    }
    w->has_told = true;
    diag_error(w->ty->diags, s->wrong_tx->span, DIAG_ORIGIN_ARGUMENT,
               x->func->params[s->wrong].name, origin_text(w, &s->given),
               origin_text(w, &s->wanted));
}

/* Elements that lead elsewhere are of one type when each may lead wherever another does. */
static void check_display(struct origin_walk *w, const struct tx *x)
{
    if (!x->is_display || x == w->row || x->type->decl->prim != PRIM_ARRAY || w->has_told ||
        !type_may_write(x->type))
        return;
    for (int i = 1; i < x->arg_count; i++) {
        const struct origins a = origins_of_value(w, x->args[0]),
                             b = origins_of_value(w, x->args[i]);
        if (origins_difference(&a, &b) < 0)
            continue;
        w->has_told = true;
        diag_error(w->ty->diags, x->span, DIAG_ALIASED_PARTS);
        return;
    }
}

static void remember(struct origin_walk *w, const struct tlocal *l, const struct tx *value)
{
    struct origin_of_local known = {.local = l, .led = origins_unknown(origins_in(l->type))};
    if (value) {
        known.led = origins_of_value(w, value);
        if (l->is_ref)
            known.place = origin_of_place(w, value);
    }
    vec_push(w->arena, &w->locals, known);
}

static void walk_tx(struct origin_walk *w, const struct tx *x)
{
    if (!x)
        return;
    if (x->kind == TX_STMTS && x->is_display)
        w->row = x->stmts->stmts.at[0]->value;
    if (x->stmts) {
        w->in_expression++;
        walk_block(w, x->stmts);
        w->in_expression--;
    }
    walk_tx(w, x->base);
    for (int i = 0; i < x->arg_count; i++) {
        walk_tx(w, x->args[i]);
        if (x->kind == TX_LET && i == 0)
            remember(w, x->local, x->args[0]);
    }
    if (x->kind == TX_CALL || x->kind == TX_AGGREGATE)
        check_call(w, x);
    if (x->kind == TX_AGGREGATE)
        check_display(w, x);
}

static void check_given(struct origin_walk *w, const struct tx *value, const struct origins *to)
{
    const struct origins from = origins_of_value(w, value);
    const int i = origins_misled(value, &from, to);
    if (i < 0 || w->has_told)
        return;
    w->has_told = true;
    diag_error(w->ty->diags, value->span, DIAG_ORIGIN_ASSIGNED, origin_text(w, &from.at[i]),
               origin_text(w, &to->at[i]));
}

/* A variable leads where its declaration says, or else where its first value does. */
static void declare_variable(struct origin_walk *w, const struct tstmt *s)
{
    struct tlocal *l = s->local;
    remember(w, l, s->value);
    if (!l->written || l->is_ref)
        return;
    struct origin_of_local *known = &w->locals.at[w->locals.len - 1];
    const struct origins from = known->led;
    known->led = origins_unknown(from.count); /* itself is not meant in its type */
    struct origins to = origins_written(w, l->written, l->type);
    if (s->value)
        check_given(w, s->value, &to);
    for (int i = 0; to.at && from.at && from.count == to.count && i < to.count; i++)
        if (!to.at[i].parts.len)
            to.at[i] = from.at[i];
    w->locals.at[w->locals.len - 1].led = to.at ? to : from;
}

static void check_return(struct origin_walk *w, const struct tx *value)
{
    struct origin is = {0}, wanted = w->declared_place;
    bool is_wrong = false;
    if (w->inst->ret_ref) {
        is = origin_of_place(w, value);
        /* of several a reference may lead into one of them */
        is_wrong = origin_refuses(&wanted, &is, value->is_mut);
    } else {
        const struct origins from = origins_of_value(w, value);
        const int i = origins_misled(value, &from, &w->declared);
        is_wrong = i >= 0;
        if (is_wrong) {
            is = from.at[i];
            wanted = w->declared.at[i];
        }
    }
    if (!is_wrong || w->has_told)
        return;
    w->has_told = true;
    diag_error(w->ty->diags, value->span, DIAG_ORIGIN_RETURNED, origin_text(w, &is),
               origin_text(w, &wanted));
    diag_note(w->ty->diags, w->inst->decl->node->name_span, "%s",
              "who calls it keeps alive what the signature names, and nothing else");
}

static void walk_statement(struct origin_walk *w, const struct tstmt *s)
{
    if (s->kind == TS_VAR)
        declare_variable(w, s);
    if (s->kind == TS_FOR_NEXT && s->local && s->value)
        remember(w, s->local, s->value);
    if (s->kind == TS_ASSIGN && s->place && s->value) {
        const struct origins to = origins_of_value(w, s->place);
        check_given(w, s->value, &to);
    }
    if (s->kind == TS_RETURN && s->value)
        check_return(w, s->value);
}

static void walk_block(struct origin_walk *w, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt *s = b->stmts.at[i];
        const struct tstmt_parts parts = tstmt_parts(s);
        w->has_told = w->has_told && w->in_expression;
        for (int k = 0; k < TSTMT_VALUES; k++)
            walk_tx(w, parts.values[k]);
        walk_statement(w, s);
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            walk_block(w, parts.blocks[k]);
    }
}

bool check_origins(struct types *ty, struct instance *inst)
{
    struct origin_walk w = {.ty = ty, .arena = &inst->arena, .inst = inst};
    struct origin_memo *memo[ORIGIN_MEMOS] = {0};
    if (inst->decl->outer || inst->decl->node->def.flags & DEF_IS_LAMBDA)
        return true; /* what is captured has the origins of another body */
    w.memo = memo;
    struct signature own = {.inst = inst, .wrong = -1};
    if (inst->ret_ref)
        w.declared_place = origin_of_result(&w, &own);
    else if (inst->ret)
        w.declared = origins_of_result(&w, &own);
    walk_block(&w, inst->body);
    return !w.has_declined;
}
