/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Implicit conversions: literals to what is expected, @implicit constructors (one step, never a
 * chain), mutable views to immutable ones, functions to function pointers; and the forms a value is
 * wanted in (owned value, condition). */
#include "types/infer.h"

bool is_literal_type(const struct types *ty, const struct type *t)
{
    return is_decl(t, ty->d_int_literal) || is_decl(t, ty->d_float_literal) ||
           is_decl(t, ty->d_string_literal);
}

struct type *materialised(struct types *ty, struct type *t)
{
    if (is_decl(t, ty->d_int_literal))
        return ty->t_int;
    if (is_decl(t, ty->d_float_literal))
        return ty->t_float64;
    if (is_decl(t, ty->d_string_literal))
        return type_of_string(ty);
    if (t->kind == TYPE_STRUCT && t->decl->closure_inst && !t->decl->is_symbolic)
        return t->decl->closure_func_type; /* a function kept as a value is a pointer to it */
    return t;
}

/* A closure that is one of its function's parameters can be called and given as such. */
static struct tx *no_value(struct infer *in, const struct tx *x, struct node *at)
{
    const struct span span = at ? at->span : x->span;

    if (in->home->is_library)
        return (struct tx *)x;
    diag_error(in->ty->diags, span, DIAG_PARAMETRIC_VALUE, text_of(in->ty, x->type));
    diag_note(in->ty->diags, span, "%s",
              "give it in brackets, to a parameter of a 'capturing' function type; or declare it "
              "with a capture list");
    return tx_error(in, x->span);
}

struct tx *materialise(struct infer *in, struct tx *x, struct node *at)
{
    struct type *t = materialised(in->ty, x->type);
    if (is_parametric_closure(x->type))
        return no_value(in, x, at);
    if (x->kind == TX_CONST && x->value->kind == VALUE_PACK && !pack_has_types(x->value))
        return tx_const(in, value_struct(in->ty, x->type, NULL, 0), x->span);
    return t == x->type ? x : convert_or_report(in, x, t, at);
}

/* The payload of a literal constant: IntLiteral's integer, FloatLiteral's exact rational. */
static struct value *payload(const struct tx *x)
{
    return x->type->kind == TYPE_STRUCT && x->type->arg_count &&
                   x->type->args[0]->kind != VALUE_PARAM ? x->type->args[0] : NULL;
}

bool loses_fraction(struct types *ty, const struct tx *x, struct type *t)
{
    const struct value *p = is_literal_type(ty, x->type) ? payload(x) : NULL;
    if (!p || !is_decl(t, ty->d_simd) || t->is_symbolic)
        return false;
    const struct layout *l = types_layout(ty, t);
    return (p->kind == VALUE_EXACT || p->kind == VALUE_FLOAT) &&
           (l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) && !scalar_is_float(l->scalar);
}

static struct value *scalar_of_payload(struct types *ty, struct type *scalar, const struct value *p)
{
    const struct layout *l = types_layout(ty, scalar);
    if (scalar_is_float(l->scalar)) {
        if (p->kind == VALUE_FLOAT)
            return value_float(ty, scalar, p->real);
        mpq_t q;
        mpq_init(q);
        if (p->kind == VALUE_INT)
            mpq_set_z(q, p->integer);
        else
            mpq_set(q, p->exact);
        const double d = exact_to_double(q);
        mpq_clear(q);
        return value_float(ty, scalar, d);
    }
    /* a conversion for overloads to count, which fails where it is made */
    if (p->kind != VALUE_INT)
        return value_int64(ty, scalar, 0);
    return value_int(ty, scalar, p->integer);
}

/* Nearest double, ties to even: GMP's own conversion truncates. */
double exact_to_double(const mpq_t q)
{
    const double low = mpq_get_d(q); /* towards zero */
    if (low - low != 0.0)
        return low;
    mpq_t a, b, half;
    mpq_inits(a, b, half, NULL);
    const int sign = mpq_sgn(q);
    double high = sign < 0 ? -next_double(-low) : next_double(low);
    double best = low;
    if (high - high == 0.0) {
        mpq_set_d(a, low);
        mpq_set_d(b, high);
        mpq_add(half, a, b);
        mpq_div_2exp(half, half, 1);
        const int c = mpq_cmp(q, half) * (sign < 0 ? -1 : 1);
        uint64_t bits;
        memcpy(&bits, &low, sizeof bits);
        if (c > 0 || (c == 0 && (bits & 1)))
            best = high;
    }
    mpq_clears(a, b, half, NULL);
    return best;
}

double next_double(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits++;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static struct tx *literal_to(struct infer *in, struct tx *x, struct type *t, int *cost)
{
    struct types *ty = in->ty;
    const struct value *p = payload(x);
    if (!p || t->kind != TYPE_STRUCT)
        return NULL;
    if (is_decl(x->type, ty->d_string_literal))
        return NULL;
    if (t->decl->prim == PRIM_INT && p->kind == VALUE_INT) {
        (*cost)++;
        return tx_const(in, value_int(ty, t, p->integer), x->span);
    }
    if (is_decl(t, ty->d_float_literal) && p->kind == VALUE_INT) {
        mpq_t q;
        mpq_init(q);
        mpq_set_z(q, p->integer);
        struct value *exact = value_exact(ty, NULL, q);
        mpq_clear(q);
        (*cost)++;
        struct type *ft = type_struct(ty, ty->d_float_literal, &exact, 1);
        return tx_const(in, value_struct(ty, ft, NULL, 0), x->span);
    }
    if (t->decl->prim != PRIM_SIMD)
        return NULL;
    if (t->is_symbolic) {
        (*cost)++;
        return tx_const(in, value_param(ty, t, value_text(in->arena, p)), x->span);
    }
    const struct layout *l = types_layout(ty, t);
    if ((l->kind != LAYOUT_SCALAR && l->kind != LAYOUT_VECTOR) || l->scalar == SCALAR_BOOL)
        return NULL;
    if (t != materialised(ty, x->type))
        (*cost)++;
    if (loses_fraction(ty, x, t) && !ty->diags->speculative) {
        diag_error(ty->diags, x->span, DIAG_CANNOT_CONVERT, text_of(ty, x->type), text_of(ty, t));
        return tx_error(in, x->span);
    }
    if (l->kind == LAYOUT_SCALAR) {
        struct value *v = scalar_of_payload(ty, t, p);
        return v ? tx_const(in, v, x->span) : NULL;
    }
    struct value *args[2] = {t->args[0], value_int64(ty, t->args[1]->type, 1)};
    struct value *lane = scalar_of_payload(ty, type_struct(ty, t->decl, args, 2), p);
    if (!lane)
        return NULL;
    struct value **lanes = arena_array(in->arena, struct value *, (int)l->count);
    for (int64_t i = 0; i < l->count; i++)
        lanes[i] = lane;
    return tx_const(in, value_struct(ty, t, lanes, (int)l->count), x->span);
}

/* Same type but for mutability of origins (a mutable view serves as an immutable one). */
static bool weaker(struct types *ty, struct type *from, struct type *to)
{
    if (from == to)
        return true;
    if (from->kind != TYPE_STRUCT || to->kind != TYPE_STRUCT || from->decl != to->decl)
        return false;
    for (int i = 0; i < from->arg_count; i++) {
        const struct value *a = from->args[i], *b = to->args[i];
        if (a == b || b->kind == VALUE_UNBOUND)
            continue;
        if (a->kind == VALUE_ORIGIN && b->kind == VALUE_ORIGIN && (a->is_mut || !b->is_mut))
            continue;
        if (a->kind == VALUE_INT && b->kind == VALUE_INT &&
            params_infer_only(from->decl->params, i) && a->type == ty->t_bool && value_is_true(a))
            continue;
        if (a->kind == VALUE_TYPE && b->kind == VALUE_TYPE && weaker(ty, a->as_type, b->as_type))
            continue;
        return false;
    }
    return true;
}

static struct tx *renamed(struct infer *in, struct tx *x, struct type *t)
{
    struct tx *r = tx_op(in, OP_REBIND, t, &x, 1, x->span);
    r->is_place = x->is_place;
    r->is_mut = x->is_mut;
    r->borrows = 1;
    return r;
}

/* Complete `to` with what `from` says, where only parts `to` left open differ. */
static bool completes(struct types *ty, struct type *from, struct type *to)
{
    if (from->kind != TYPE_STRUCT || to->kind != TYPE_STRUCT || from->decl != to->decl)
        return false;
    for (int i = 0; i < from->arg_count; i++) {
        const struct value *a = from->args[i], *b = to->args[i];
        if (a == b || b->kind == VALUE_UNBOUND)
            continue;
        if (a->kind == VALUE_ORIGIN && b->kind == VALUE_ORIGIN && (a->is_mut || !b->is_mut))
            continue;
        if (a->kind == VALUE_TYPE && b->kind == VALUE_TYPE && completes(ty, a->as_type, b->as_type))
            continue;
        return false;
    }
    return true;
}

/* What may be written, for reading only: `from` where `to` says `mut=False` and leaves the rest
 * open, as ImmSpan[Int, _] does. NULL when something else differs. */
static struct type *read_only(struct types *ty, struct type *from, const struct type *to)
{
    bool reads = false;

    if (from->kind != TYPE_STRUCT || to->kind != TYPE_STRUCT || from->decl != to->decl)
        return NULL;
    struct value **args = arena_array(ty->run, struct value *, from->arg_count);
    for (int i = 0; i < from->arg_count; i++) {
        struct value *a = from->args[i], *b = to->args[i];
        const bool is_less = a->kind == VALUE_INT && b->kind == VALUE_INT &&
                             a->type == ty->t_bool &&
                             value_is_true(a) && params_infer_only(from->decl->params, i);
        if (a != b && b->kind != VALUE_UNBOUND && !is_less && a->kind != VALUE_ORIGIN)
            return NULL;
        reads |= is_less && a != b;
        args[i] = a->kind == VALUE_ORIGIN ? value_origin(ty, false) : is_less ? b : a;
    }
    return reads ? type_struct(ty, from->decl, args, from->arg_count) : NULL;
}

static bool has_implicit(struct types *ty, const struct struct_decl *d)
{
    if (d->fieldwise_implicit)
        return true;
    const struct member *m = members_find(&d->members, word(ty, "__init__"));
    for (int i = 0; m && m->kind == MEMBER_FUNCS && i < m->nodes.len; i++)
        if (find_decorator(&m->nodes.at[i]->def.decorators, "implicit"))
            return true;
    return false;
}

/* Where the constructor that was found takes a StaticString, x has to be one. */
static bool may_lead_away(struct types *ty, const struct tx *made, const struct tx *x)
{
    const struct node_list *args =
        made->kind == TX_CALL && made->func->decl ? &made->func->decl->node->def.args : NULL;

    return !args || args->len < 2 || !args->at[1]->arg.type ||
           (!made->func->decl->is_of_static && !names_static(args->at[1]->arg.type)) ||
           leads_to_static(ty, x);
}

static struct tx *by_constructor(struct infer *in, struct tx *x, struct type *t, struct node *at)
{
    struct types *ty = in->ty;
    if (t->kind != TYPE_STRUCT || t->decl->is_closure || !has_implicit(ty, t->decl))
        return NULL;
    struct func_set *all = find_methods(in, t, word(ty, "__init__"));
    struct func_set set = {.name = t->name, .is_constructor = true, .constructs = t,
                           .implicit_only = true};
    for (int i = 0; all && i < all->items.len; i++)
        if (all->items.at[i].decl->is_implicit)
            vec_push(in->arena, &set.items, all->items.at[i]);
    if (!set.items.len && !t->decl->fieldwise_implicit)
        return NULL;
    struct call_args args = {0};
    args_push(in, &args, x);
    diag_speculate_begin(ty->diags);
    struct tx *r = call_funcs(in, &set, &args, at, NULL);
    const int errors = diag_speculate_end(ty->diags);
    if (errors || tx_is_error(r) || !may_lead_away(ty, r, x))
        return NULL;
    r->is_converted = true;
    note_conversion(in, r, x, t, at);
    if (r->kind == TX_CALL && r->func->param_count && r->func->params[0].pass != PASS_OWNED &&
        r->func->params[0].pass != PASS_DEINIT)
        warn_borrowed(in, x);
    return r;
}

enum owners { OWNERS_SAME, OWNERS_GIVE, OWNERS_DIFFER };

/* A pointer is called without a look at the function: both take the same arguments as owned. One
 * that only reads what is given away needs a twin that ends it. */
static enum owners compare_owners(const struct type *from, const struct type *to)
{
    enum owners res = OWNERS_SAME;
    for (int i = 0; from && i < from->param_count && i < to->param_count; i++) {
        const enum pass a = from->params[i].pass, b = to->params[i].pass;
        const bool given = b == PASS_OWNED || b == PASS_DEINIT;
        if (given && a == PASS_IMM)
            res = OWNERS_GIVE;
        else if ((a == PASS_OWNED || a == PASS_DEINIT) != given)
            return OWNERS_DIFFER;
    }
    return res;
}

static struct tx *closure_to_pointer(struct infer *in, struct tx *x, struct type *t,
                                     struct node *at)
{
    struct types *ty = in->ty;
    if (t->kind != TYPE_FUNC || !t->is_thin || x->type->kind != TYPE_STRUCT ||
        !x->type->decl->is_closure || x->type->decl->closure_fields.len)
        return NULL;
    const enum owners owners = compare_owners(x->type->decl->closure_func_type, t);
    if (!conforms(ty, x->type, t) || owners == OWNERS_DIFFER)
        return NULL;
    if (t->own_count)
        return x; /* of use as a parameter only: each call binds its own */
    struct instance *inst = closure_instance(in, x->type);
    for (int i = 0; i < t->param_count; i++)
        if (!type_is_complete(t->params[i].type))
            t = x->type->decl->closure_func_type; /* what was left open is as the function has it */
    if (inst && !inst->ret_ref && x->type->decl->closure_inst &&
        ((t->raises && !inst->raises) || owners == OWNERS_GIVE))
        inst = twin_function(in, x->type, t, at ? at : inst->decl->node);
    struct tx *f = inst ? tx_const(in, value_func(ty, t, inst), x->span) : NULL;
    if (!f || x->kind == TX_CONST || x->is_place)
        return f;
    struct tstmt *s = stmt_new(in, TS_EXPR, x->span); /* what gave the function has effects */
    s->value = x;
    struct tx *r = tx_new(in, TX_STMTS, t, x->span);
    r->stmts = block_new(in);
    vec_push(in->arena, &r->stmts->stmts, s);
    r->base = f;
    return r;
}

bool is_element_function(const struct tx *x)
{
    while (x->kind == TX_COPY || x->kind == TX_MOVE)
        x = x->base;
    return x->kind == TX_LOCAL && x->local->is_element;
}

const char *given_text(struct types *ty, const struct tx *x)
{
    return is_element_function(x) ? "an iterator's Element" : text_of(ty, x->type);
}

struct tx *convert(struct infer *in, struct tx *x, struct type *t, int *cost, struct node *at)
{
    struct types *ty = in->ty;
    if (x->type->kind == TYPE_FUNC && t->kind == TYPE_FUNC && is_element_function(x))
        return NULL;
    if (x->type == t || tx_is_error(x) || is_error(ty, t) || t->kind == TYPE_UNBOUND)
        return x;
    if (x->type->kind == TYPE_FUNC && t->kind == TYPE_FUNC)
        return conforms(ty, x->type, t) && compare_owners(x->type, t) == OWNERS_SAME
                   ? renamed(in, x, t)
                   : NULL;
    if (x->kind == TX_CONST && x->value->kind == VALUE_TYPE)
        return NULL;
    if (x->kind == TX_CONST && x->value->kind == VALUE_ORIGIN && is_decl(t, ty->d_origin)) {
        const struct value *mut = t->args[0];
        if (mut->kind != VALUE_INT)
            return x;
        return value_is_true(mut) && !x->value->is_mut
                   ? NULL : tx_const(in, value_origin(ty, value_is_true(mut)), x->span);
    }
    if (is_literal_type(ty, x->type)) {
        struct tx *r = literal_to(in, x, t, cost);
        if (r)
            return r;
    }
    if (x->type == ty->t_never) {
        struct tstmt *s = stmt_new(in, TS_EXPR, x->span);
        s->value = x;
        struct tx *r = tx_new(in, TX_STMTS, t, x->span);
        r->stmts = block_new(in);
        vec_push(in->arena, &r->stmts->stmts, s);
        r->base = tx_op(in, OP_UNINIT, t, NULL, 0, x->span);
        return r;
    }
    if (!type_is_complete(t)) {
        if (completes(ty, x->type, t))
            return x;
        struct type *read = read_only(ty, x->type, t);
        if (read)
            return renamed(in, x, read);
    } else if (weaker(ty, x->type, t)) {
        return renamed(in, x, t);
    }
    struct tx *f = closure_to_pointer(in, x, t, at);
    if (f)
        return f;
    /* a String made of its literal is no conversion of the user's */
    const bool is_text = is_decl(x->type, ty->d_string_literal) && t == type_of_string(ty);
    if (in->no_constructors && !is_text)
        return may_be_type(ty, x->type, t) ? renamed(in, x, t) : NULL;
    struct infer sub = *in;
    sub.no_constructors = true;
    struct tx *r = t == ty->t_none_type && x->kind == TX_CONST && x->type == ty->t_none
                       ? tx_const(in, value_struct(ty, t, NULL, 0), x->span)
                       : by_constructor(&sub, x, t, at);
    if (r) {
        if (!is_text)
            (*cost)++;
        return r;
    }
    /* the library's Optional takes None by way of NoneType; no type of a program's does */
    if (x->type == ty->t_none && t->kind == TYPE_STRUCT && t->decl->home->is_library) {
        int by_way = 0;
        struct tx *none = convert(in, x, ty->t_none_type, &by_way, at);
        r = none ? by_constructor(&sub, none, t, at) : NULL;
        *cost += 2;
        return r;
    }
    return may_be_type(ty, x->type, t) ? renamed(in, x, t) : NULL;
}

struct tx *convert_or_report(struct infer *in, struct tx *x, struct type *t, struct node *at)
{
    int cost = 0;
    struct tx *r = convert(in, x, t, &cost, at);
    if (r)
        return r;
    diag_error(in->ty->diags, at ? at->span : x->span, DIAG_CANNOT_CONVERT,
               given_text(in->ty, x), text_of(in->ty, t));
    return tx_error(in, x->span);
}

int conversion_cost(struct infer *in, struct tx *x, struct type *t)
{
    int cost = 0;
    diag_speculate_begin(in->ty->diags);
    struct tx *r = convert(in, x, t, &cost, NULL);
    const int errors = diag_speculate_end(in->ty->diags);
    return r && !errors ? cost : -1;
}

struct tx *copy_of(struct infer *in, struct tx *place, struct node *at)
{
    struct types *ty = in->ty;
    (void)at;
    struct tx *x = tx_new(in, TX_COPY, place->type, place->span);
    x->base = place;
    (void)ty;
    return x;
}

struct tx *as_value(struct infer *in, struct tx *x, struct node *at)
{
    struct types *ty = in->ty;
    if (is_parametric_closure(x->type))
        return no_value(in, x, at);
    if (!x->is_place || tx_is_error(x))
        return x;
    const struct layout *l = types_layout(ty, x->type);
    if (!l->implicitly_copyable) {
        diag_error(ty->diags, at ? at->span : x->span, DIAG_NOT_COPYABLE, text_of(ty, x->type));
        diag_note(ty->diags, at ? at->span : x->span,
                  "transfer it with '^'%s", l->copyable ? ", or copy it with '.copy()'" : "");
        return tx_error(in, x->span);
    }
    return copy_of(in, x, at);
}

/* A variable, or a field of one; what a `ref` or an element leads to is only read. */
static bool is_variable_place(struct infer *in, const struct tx *x)
{
    bool is_field = false;
    for (; x->kind == TX_FIELD && x->base->is_place; x = x->base, is_field = true)
        if (x->base->type->kind != TYPE_STRUCT || x->base->type->decl->prim == PRIM_TUPLE)
            return false;
    if (x->kind != TX_LOCAL || (x->local->is_ref && x->local->kind != LOCAL_ARG))
        return false;
    return x->local->kind != LOCAL_ARG || x->local->pass != PASS_IMM ||
           (is_field && !types_layout(in->ty, x->type)->by_value);
}

struct tx *as_place(struct infer *in, struct tx *x)
{
    if (x->kind != TX_TERNARY || x->is_place)
        return x;
    const struct tx *a = x->args[1], *b = x->args[2];
    if (a->kind != TX_COPY || b->kind != TX_COPY || a->is_asked || b->is_asked ||
        !is_variable_place(in, a->base) || !is_variable_place(in, b->base))
        return x;
    struct tx *place = arena_new(in->arena, struct tx);
    *place = *x;
    place->args = arena_array(in->arena, struct tx *, 3);
    place->args[0] = x->args[0];
    place->args[1] = a->base;
    place->args[2] = b->base;
    place->is_place = true;
    place->is_mut = a->base->is_mut && b->base->is_mut;
    return place;
}

struct tx *as_condition(struct infer *in, struct tx *x, struct node *at)
{
    struct types *ty = in->ty;
    if (tx_is_error(x) || x->type == ty->t_bool)
        return x->is_place ? as_value(in, x, at) : x;
    x = materialise(in, x, at);
    if (tx_is_error(x))
        return x;
    if (has_method(in, x->type, "__bool__")) {
        struct tx *r = call_method(in, x, "__bool__", NULL, 0, at, false);
        return r ? (r->is_place ? as_value(in, r, at) : r) : tx_error(in, at->span);
    }
    int cost = 0;
    struct tx *r = convert(in, x, ty->t_bool, &cost, at);
    if (r)
        return r;
    report_lack(ty, at->span, DIAG_NO_METHOD, x->type, "__bool__");
    return tx_error(in, at->span);
}
