/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Substitution: a call of a function that is one expression becomes that expression, so that
 * `a + b` on Int is one operation and not a call of `__add__`. Each argument is bound once; the
 * body names its parameters only. */
#include "lower/lowering.h"

enum { MAX_NODES = 48, MAX_DEPTH = 24 };

struct shape {
    enum inline_kind kind;
    struct tx *value;        /* VALUE, PLACE, OUT */
    struct tblock *block;    /* FIELDS, STMT */
};

/* The statements of b without blocks that only group. */
bool low_flat(const struct tblock *b, struct tstmt **out, int *n, int limit)
{
    for (int i = 0; i < b->stmts.len; i++) {
        struct tstmt *s = b->stmts.at[i];
        if (s->kind == TS_BLOCK && !s->has_label) {
            if (!low_flat(s->body, out, n, limit))
                return false;
        } else if (*n == limit) {
            return false;
        } else {
            out[(*n)++] = s;
        }
    }
    return true;
}

bool lower_may_substitute(const struct instance *inst)
{
    struct tstmt *s[LOW_FLAT];
    int n = 0;

    return inst->body && inst->decl && (inst->decl->is_inline || inst->decl->home->is_library) &&
           low_flat(inst->body, s, &n, LOW_FLAT);
}

/* lo->subst_vars: the body's own variables stand for places too (see next.c). */
static bool is_param(const struct lower *lo, const struct instance *inst, const struct tlocal *l)
{
    return l->inst == inst && (l->kind == LOCAL_ARG || (lo->subst_vars && l->kind == LOCAL_VAR));
}

/* Made of operations on parameters. */
bool low_is_simple(struct lower *lo, const struct instance *inst, const struct tx *x)
{
    if (++lo->subst_nodes > MAX_NODES)
        return false;
    switch (x->kind) {
    case TX_LOCAL:
        return is_param(lo, inst, x->local);
    case TX_CONST:
        return true;
    case TX_CALL:
        if (x->error_local || x->raises || x->func->raises)
            return false;
        break;
    case TX_FIELD:
    case TX_ELEM:
    case TX_DEREF:
    case TX_OP:
    case TX_COPY:
    case TX_MOVE:
    case TX_AGGREGATE:
    case TX_AND:
    case TX_OR:
    case TX_TERNARY:
    case TX_ADDRESS:
    case TX_EXTERN:
    case TX_CALL_PTR:
        break;
    case TX_ERROR:
    case TX_LET:
    case TX_STMTS:
        return false;
    }
    if (x->raises || (x->base && !low_is_simple(lo, inst, x->base)))
        return false;
    for (int i = 0; i < x->arg_count; i++)
        if (!low_is_simple(lo, inst, x->args[i]))
            return false;
    return true;
}

static bool is_out_field(const struct instance *inst, const struct tx *x)
{
    return x->kind == TX_FIELD && x->base->kind == TX_LOCAL && x->base->local->kind == LOCAL_OUT &&
           x->base->local->inst == inst;
}

/* A constructor that sets every field once, in order. */
static bool sets_fields(struct lower *lo, struct instance *inst, struct tstmt **s, int n)
{
    const struct layout *l = low_type(lo, inst->ret)->layout;

    if (l->kind != LAYOUT_FIELDS || l->fields.len != n || inst->ret->decl->is_enum)
        return false;
    for (int i = 0; i < n; i++)
        if (s[i]->kind != TS_ASSIGN || !is_out_field(inst, s[i]->place) ||
            s[i]->place->index != i || !low_is_simple(lo, inst, s[i]->value))
            return false;
    return true;
}

static struct shape shape_of(struct lower *lo, struct instance *inst)
{
    struct shape none = {INLINE_NO, NULL, NULL};
    struct tstmt *s[LOW_FLAT];
    int n = 0;

    if (!inst->body || !low_flat(inst->body, s, &n, LOW_FLAT))
        return none;
    lo->subst_nodes = 0;
    if (n == 0 && inst->out_param < 0 && inst->ret == lo->ty->t_none)
        return (struct shape){INLINE_STMT, NULL, inst->body};
    if (n == 0)
        return inst->out_param >= 0 && low_is_void(low_type(lo, inst->ret))
                   ? (struct shape){INLINE_FIELDS, NULL, inst->body}
                   : none;
    if (inst->out_param >= 0) {
        if (n == 1 && s[0]->kind == TS_ASSIGN && s[0]->place->kind == TX_LOCAL &&
            s[0]->place->local->kind == LOCAL_OUT && low_is_simple(lo, inst, s[0]->value))
            return (struct shape){INLINE_OUT, s[0]->value, NULL};
        if (sets_fields(lo, inst, s, n))
            return (struct shape){INLINE_FIELDS, NULL, inst->body};
        return none;
    }
    if (n != 1)
        return none;
    if (s[0]->kind == TS_RETURN && s[0]->value && low_is_simple(lo, inst, s[0]->value))
        return (struct shape){inst->ret_ref ? INLINE_PLACE : INLINE_VALUE, s[0]->value, NULL};
    if (inst->ret != lo->ty->t_none)
        return none;
    if (s[0]->kind == TS_EXPR && low_is_simple(lo, inst, s[0]->value))
        return (struct shape){INLINE_STMT, NULL, inst->body};
    if (s[0]->kind == TS_ASSIGN && low_is_simple(lo, inst, s[0]->place) &&
        low_is_simple(lo, inst, s[0]->value))
        return (struct shape){INLINE_STMT, NULL, inst->body};
    return none;
}

static struct shape call_shape(struct lower *lo, struct tx *x)
{
    struct instance *inst = x->func;
    struct shape none = {INLINE_NO, NULL, NULL};
    int depth = 0;

    if (lo->is_open || !inst->decl || x->error_local || x->raises || inst->decl->is_no_inline ||
        inst == lo->inst)
        return none;
    if (!inst->decl->is_inline && !inst->decl->home->is_library)
        return none;
    if (inst->decl->extern_name || inst->decl->export_name || inst->decl->is_fieldwise)
        return none;
    for (const struct subst *s = lo->subst; s; s = s->outer)
        if (s->callee == inst || ++depth > MAX_DEPTH)
            return none;
    if (inst->state == INST_TYPING || !types_body(lo->ty, inst) || inst->has_error ||
        inst->raises || inst->ret == lo->ty->t_never)
        return none;
    for (int i = 0; i < inst->param_count; i++)
        if (inst->params[i].pass == PASS_DEINIT)
            return none;
    return shape_of(lo, inst);
}

enum inline_kind low_inline_kind(struct lower *lo, struct tx *call)
{
    return call_shape(lo, call).kind;
}

/* ---- doing it ---------------------------------------------------------------------------- */

void low_enter(struct lower *lo, struct tx *x, struct inlined *in)
{
    struct instance *inst = x->func;
    const struct tlocal **locals =
        arena_array(lo->f->arena, const struct tlocal *, x->arg_count + 1);
    struct bound *b = arena_array(lo->f->arena, struct bound, x->arg_count + 1);
    int n = 0;

    for (int i = 0; i < inst->locals.len && n < inst->param_count; i++)
        if (inst->locals.at[i]->kind == LOCAL_ARG) {
            b[n].local = inst->locals.at[i];
            locals[n++] = inst->locals.at[i];
        }
    assert(n == inst->param_count && n == x->arg_count);
    const struct ir_operand *o = low_arguments(lo, x->args, n, x->span, inst->params, locals);
    for (int i = 0; i < n; i++) {
        b[i].value = o[i];
        if (o[i].kind == OPD_MOVE && b[i].local->pass != PASS_OWNED)
            b[i].value.kind = OPD_COPY;
    }
    in->names = (struct subst){.outer = lo->subst, .callee = inst, .at = b, .count = n};
    in->outer_at = lo->at;
    in->args = o;
    in->borrows = x->borrows;
    lo->at = low_span(lo, x->span);
    lo->subst = &in->names;
}

void low_leave_inlined(struct lower *lo, struct inlined *in)
{
    lo->subst = in->names.outer;
    lo->at = in->outer_at;
}

/* What the signature says of the result holds for the expression too: `self._ptr` leads into
 * self. */
void low_borrow_arguments(struct lower *lo, const struct inlined *in, const struct ir_place *dest)
{
    for (int i = 0; i < in->names.count; i++)
        if (in->borrows >> (i < 63 ? i : 63) & 1)
            low_borrow(lo, dest, &in->args[i]);
}

static bool is_temp(const struct lower *lo, int local)
{
    return lo->f->locals.at[local]->kind == LOCAL_TEMP;
}

/* Does it lie where a pointer leads that was computed on the way, from `first` on? What owns that
 * lives as long as the call. */
static bool is_behind_pointer(const struct lower *lo, const struct ir_operand *o, int first)
{
    const struct ir_place *p = &o->place;

    return o->kind == OPD_COPY && p->local >= first && p->proj_count &&
           p->proj[0].kind == PROJ_DEREF && !lo->f->locals.at[p->local]->is_ref &&
           is_temp(lo, p->local);
}

struct ir_operand low_inline_value(struct lower *lo, struct tx *call)
{
    const struct shape s = call_shape(lo, call);
    struct inlined in;

    low_enter(lo, call, &in);
    const int first = lo->f->locals.len;
    struct ir_operand o = low_value(lo, s.value);
    if (in.borrows && o.kind != OPD_CONST) {
        if (o.place.proj_count || !is_temp(lo, o.place.local)) {
            const struct ir_place t = low_temp(lo, o.type, call->span);
            low_assign(lo, t, DEST_INIT, o, call->span);
            o = low_read(t);
        }
        low_borrow_arguments(lo, &in, &o.place);
    } else if (is_behind_pointer(lo, &o, first)) {
        const struct ir_place pointer = ir_place_local(lo->f, o.place.local);
        for (int i = 0; i < in.names.count; i++)
            low_borrow(lo, &pointer, &in.args[i]);
        const struct ir_place t = low_temp(lo, o.type, call->span);
        low_assign(lo, t, DEST_INIT, o, call->span);
        o = low_read(t);
    }
    low_leave_inlined(lo, &in);
    return o;
}

struct ir_place low_inline_place(struct lower *lo, struct tx *call)
{
    const struct shape s = call_shape(lo, call);
    struct inlined in;

    low_enter(lo, call, &in);
    struct ir_place p = low_place(lo, s.value);
    if (is_temp(lo, p.local))
        low_borrow_arguments(lo, &in, &p);
    low_leave_inlined(lo, &in);
    return p;
}

/* The fields of a constructor as one aggregate. */
static struct tx *aggregate(struct lower *lo, struct tx *call, struct tblock *body)
{
    struct tstmt *s[LOW_FLAT];
    int n = 0;
    struct tx *x = arena_new(lo->f->arena, struct tx);

    (void)low_flat(body, s, &n, LOW_FLAT);
    x->kind = TX_AGGREGATE;
    x->span = call->span;
    x->type = call->type;
    x->arg_count = n;
    x->args = arena_array(lo->f->arena, struct tx *, n + 1);
    x->borrows = ~(uint64_t)0;
    for (int i = 0; i < n; i++)
        x->args[i] = s[i]->value;
    return x;
}

void low_inline_into(struct lower *lo, struct tx *call, enum inline_kind kind, struct ir_place dest,
                     enum dest_mode mode)
{
    const struct shape s = call_shape(lo, call);
    struct inlined in;

    low_enter(lo, call, &in);
    switch (kind) {
    case INLINE_STMT:
        low_block(lo, s.block);
        break;
    case INLINE_PLACE:
        (void)low_place(lo, s.value);
        break;
    case INLINE_VALUE:
    case INLINE_OUT:
    case INLINE_FIELDS: {
        struct tx *x = kind == INLINE_FIELDS ? aggregate(lo, call, s.block) : s.value;
        if (dest.local >= 0)
            low_into(lo, x, dest, mode);
        else
            low_effect(lo, x);
        low_borrow_arguments(lo, &in, &dest);
        break;
    }
    case INLINE_NO:
        break;
    }
    low_leave_inlined(lo, &in);
}
