/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values at compile time: constants and conditions. What needs running is put into a nameless
 * function and run by the interpreter. */
#include "types/infer.h"

bool tx_is_dynamic(const struct tx *x, const struct instance *inst)
{
    if (!x)
        return false;
    if (x->kind == TX_LOCAL)
        return x->local->inst != inst;
    if (tx_is_dynamic(x->base, inst))
        return true;
    for (int i = 0; i < x->arg_count; i++)
        if (tx_is_dynamic(x->args[i], inst))
            return true;
    return false;
}

static struct value *run_thunk(struct infer *in, struct tx *x)
{
    struct types *ty = in->ty;
    struct instance *inst = in->inst;
    struct tstmt *ret = stmt_new(in, TS_RETURN, x->span);
    if (x->is_place)
        x = copy_of(in, x, NULL);
    ret->value = x;
    stmt_push(in, ret);
    inst->ret = x->type;
    inst->ir->ret = x->type;
    inst->ir->span = x->span;
    inst->state = INST_TYPED;
    if (types_layout(ty, x->type)->kind == LAYOUT_EMPTY && x->type->decl &&
        x->type->decl->prim == PRIM_LITERAL)
        return value_struct(ty, x->type, NULL, 0);
    return ty->hooks.run(ty, inst, NULL, 0, x->span);
}

/* Values of simple shapes without running anything: NULL when it takes a run. */
static struct value *simple_value(struct infer *in, struct tx *x)
{
    struct types *ty = in->ty;
    switch (x->kind) {
    case TX_CONST:
        return x->value;
    case TX_COPY:
    case TX_MOVE:
        return simple_value(in, x->base);
    case TX_FIELD: {
        struct value *v = simple_value(in, x->base);
        return v && v->kind == VALUE_STRUCT && x->index < v->item_count ? v->items[x->index] : NULL;
    }
    case TX_OP: {
        struct value *operands[4];
        if (x->arg_count > 4 || x->op == OP_UNINIT)
            return NULL;
        for (int i = 0; i < x->arg_count; i++)
            if (!(operands[i] = simple_value(in, x->args[i])) || operands[i]->is_symbolic)
                return NULL;
        if (x->op == OP_REBIND && x->arg_count == 1)
            return value_rebind_type(ty, operands[0], x->type);
        return ty->hooks.fold(ty, x->op, x->type, operands, x->arg_count);
    }
    case TX_AND:
    case TX_OR: {
        struct value *a = simple_value(in, x->args[0]);
        if (!a)
            return NULL;
        if (value_is_true(a) != (x->kind == TX_AND))
            return a;
        return simple_value(in, x->args[1]);
    }
    case TX_TERNARY: {
        struct value *c = simple_value(in, x->args[0]);
        return c ? simple_value(in, x->args[value_is_true(c) ? 1 : 2]) : NULL;
    }
    case TX_AGGREGATE: {
        const struct layout *l = x->type->kind == TYPE_STRUCT ? types_layout(ty, x->type) : NULL;
        if (!l || l->kind == LAYOUT_ARRAY || l->fields.len < x->arg_count)
            return NULL;
        struct value **items =
            arena_array(in->arena, struct value *, x->arg_count ? x->arg_count : 1);
        for (int i = 0; i < x->arg_count; i++)
            if (l->fields.at[i].is_ref ||
                !(items[i] = simple_value(in, x->args[i])))
                return NULL;
        return value_struct(ty, x->type, items, x->arg_count);
    }
    case TX_CALL: {
        struct value *args[16];
        if (x->arg_count > 16 || x->is_place || x->func->has_error || x->func->is_symbolic)
            return NULL;
        for (int i = 0; i < x->arg_count; i++) {
            if (x->func->params && i < x->func->param_count &&
                x->func->params[i].pass != PASS_IMM && x->func->params[i].pass != PASS_OWNED &&
                x->func->params[i].pass != PASS_DEINIT)
                return NULL;
            if (!(args[i] = simple_value(in, x->args[i])) || args[i]->is_symbolic)
                return NULL;
        }
        if (x->raises)
            return NULL;
        return ty->hooks.run(ty, x->func, args, x->arg_count, x->span);
    }
    case TX_ERROR:
    case TX_LOCAL:
    case TX_ELEM:
    case TX_DEREF:
    case TX_CALL_PTR:
    case TX_EXTERN:
    case TX_LET:
    case TX_STMTS:
    case TX_ADDRESS:
        return NULL;
    }
    return NULL;
}

static struct value *run_value(struct infer *in, struct tx *x, bool quiet);

static bool calls_user(const struct tx *x)
{
    if (!x)
        return false;
    if (x->kind == TX_CALL && x->func->decl && !x->func->decl->home->is_library)
        return true;
    for (int i = 0; i < x->arg_count; i++)
        if (calls_user(x->args[i]))
            return true;
    return calls_user(x->base);
}

struct value *tx_value(struct infer *in, struct tx *x, bool quiet)
{
    if (tx_is_error(x))
        return NULL;
    struct value *symbol = NULL;
    if (is_opaque(in->ty) && symbolic_value(in, x, &symbol))
        return symbol;
    if (in->ty->opaque.arm && in->in_comptime) {
        /* what fails when it runs, or in a body that nothing else wants, is an error only where it
         * is reached */
        if (calls_user(x)) {
            (void)undecided(in->ty);
            return NULL;
        }
        diag_speculate_begin(in->ty->diags);
        struct value *v = run_value(in, x, quiet);
        if (diag_speculate_end(in->ty->diags) || !v) {
            if (is_opaque(in->ty) && !tx_is_dynamic(x, in->inst)) {
                (void)undecided(in->ty);
                return NULL;
            }
        } else {
            return v;
        }
    }
    return run_value(in, x, quiet);
}

/* The value of x, which is no symbol, by running what it takes. */
static struct value *run_value(struct infer *in, struct tx *x, bool quiet)
{
    const int errors = in->ty->diags->error_count;
    const bool empty = !in->in_comptime || !in->block || !in->block->stmts.len;
    struct value *v = empty || x->kind == TX_CONST ? simple_value(in, x) : NULL;
    if (v || in->ty->diags->error_count > errors)
        return v;
    if (in->in_comptime && in->inst && in->inst->synth == SYNTH_THUNK &&
        !tx_is_dynamic(x, in->inst))
        return run_thunk(in, x);
    if (!quiet)
        diag_error(in->ty->diags, x->span, DIAG_DYNAMIC_VALUE, "this expression");
    return NULL;
}

/* The first function in x that is no builtin one: those that compute with integers, Bools and
 * DTypes are, division not among them. */
static const struct func_decl *not_builtin(struct types *ty, const struct tx *x)
{
    const struct func_decl *by = NULL;
    if (!x)
        return NULL;
    if (x->kind == TX_CALL && x->func->decl) {
        by = x->func->decl->is_builtin ? NULL : x->func->decl;
        for (int i = 0; i < x->arg_count && !by; i++) {
            const struct layout *l = types_layout(ty, x->args[i]->type);
            if (l->kind == LAYOUT_SCALAR && scalar_is_float(l->scalar))
                by = x->func->decl;
        }
    }
    for (int i = 0; i < x->arg_count && !by; i++)
        by = not_builtin(ty, x->args[i]);
    return by ? by : not_builtin(ty, x->base);
}

static void look_at_folding(struct types *ty, const struct tx *x, struct folding *f)
{
    struct buf b = {0};
    f->by = not_builtin(ty, x);
    if (f->by && put_symbol(ty, &b, x) && b.at)
        f->text = word(ty, b.at);
    buf_free(&b);
}

static struct tx *not_a_value(struct infer *in, const char *parameter, const struct node *n)
{
    diag_error(in->ty->diags, n->span, DIAG_PARAM_NOT_VALUE, parameter);
    return tx_error(in, n->span);
}

/* What is asked of an expression: its value, whether it holds (by __bool__ of its type), or only
 * whether it could be computed: nothing runs then, and there is no value. */
enum asked { ASKED_VALUE, ASKED_TRUTH, ASKED_CHECK };

/* Whether a value of one type becomes another is said by the types alone: not of numbers written
 * out, where their value says it, and not in generic bodies. */
static bool goes_with_types(struct types *ty, const struct type *from, const struct type *to)
{
    return !to->is_symbolic && !from->is_symbolic && type_is_complete(to) &&
           !((is_decl(from, ty->d_int_literal) || is_decl(from, ty->d_float_literal)) &&
             is_decl(to, ty->d_simd));
}

static struct value *eval_as(struct infer *in, struct node *n, struct type *expected,
                             enum asked asked)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_UNDERSCORE)
        return value_unbound(ty);
    if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_SELF_TYPE && in->owner_scope) {
        const struct name_binding *b = scope_find_here(in->owner_scope, n->member.name);
        if (b && b->kind == BINDING_UNBOUND)
            return value_unbound(ty);
    }
    if (n->kind == NODE_NAME) {
        const struct name_binding *b = scope_find(in->scope, n->name.name);
        if (b && b->kind == BINDING_UNBOUND)
            return value_unbound(ty);
        if (b && b->kind == BINDING_VALUE && b->value->kind != VALUE_UNBOUND &&
            (!expected || b->value->type == expected) &&
            !(in->owner_scope && !in->goes_bare && !in->home->is_library &&
              scope_find_here(in->owner_scope, n->name.name) == b))
            return b->value;
    }
    struct infer sub = *in;
    struct arena own; /* of the expression; what comes of it is a value, which lives elsewhere */
    arena_init(&own);
    struct instance *thunk = instance_thunk(ty, &own, in->inst);
    struct raise_context none = {0};
    sub.arena = &own;
    sub.inst = thunk;
    sub.in_comptime = true;
    sub.scope = scope_new(&own, in->scope);
    sub.block = thunk->body = block_new(&sub);
    sub.raise = &none;
    sub.loop = NULL;
    int next_id = 0;
    sub.next_id = &next_id;
    sub.folding = NULL;
    sub.parameter = NULL;
    struct tx *x = infer_expr(&sub, n, expected);
    if (asked == ASKED_TRUTH && !tx_is_error(x))
        x = as_condition(&sub, x, n);
    else if (expected && asked == ASKED_VALUE && in->parameter && x->kind == TX_CONST &&
             x->value->kind == VALUE_TYPE && expected->kind == TYPE_STRUCT)
        x = not_a_value(&sub, in->parameter, n);
    else if (expected && asked == ASKED_VALUE && in->parameter && !tx_is_error(x) &&
             loses_fraction(ty, x, expected)) {
        diag_error(ty->diags, n->span, DIAG_CANNOT_CONVERT, text_of(ty, x->type),
                   text_of(ty, expected));
        x = tx_error(&sub, n->span);
    } else if (expected && !tx_is_error(x) &&
               (asked == ASKED_VALUE || goes_with_types(ty, x->type, expected)))
        x = convert_or_report(&sub, x, expected, n);
    if (in->folding && !tx_is_error(x))
        look_at_folding(ty, x, in->folding);
    if (asked == ASKED_CHECK && tx_is_dynamic(x, thunk))
        diag_error(ty->diags, x->span, DIAG_DYNAMIC_VALUE, "this expression");
    struct value *v = none.is_refused || asked == ASKED_CHECK ? NULL : tx_value(&sub, x, false);
    if (thunk->has_nested)
        arena_adopt(ty->run, &own);
    else
        arena_reset(&own);
    return v;
}

struct value *eval_value(struct infer *in, struct node *n, struct type *expected)
{
    return eval_as(in, n, expected, ASKED_VALUE);
}

bool check_value(struct infer *in, struct node *n, struct type *expected)
{
    const int errors = in->ty->diags->error_count;
    (void)eval_as(in, n, expected, ASKED_CHECK);
    return in->ty->diags->error_count == errors;
}

struct value *eval_truth(struct infer *in, struct node *n)
{
    return eval_as(in, n, in->ty->t_bool, ASKED_TRUTH);
}

bool eval_condition(struct infer *in, struct node *n, bool *result)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_BOOL) {
        *result = n->boolean.value != 0;
        return true;
    }
    struct value *v = eval_truth(in, n);
    if (v && v->kind == VALUE_PARAM) {
        /* what nothing says does not hold. The library's own conditions on values say more than
         * those of Mojo's: there the instances are asked */
        const int known = proven(ty, v);
        const bool is_left = is_beyond_proof(v) || (in->home->is_library && !is_unproven(v));
        *result = known == 1 || (known < 0 && is_left && assumed(ty));
        return true;
    }
    if (!v || v->kind != VALUE_INT)
        return false;
    *result = value_is_true(v);
    return true;
}

/* Do arguments bring parameters, as `Some[..]`? */
static bool has_open_arguments(struct types *ty, struct func_decl *d)
{
    struct infer in = file_context(ty, d->home);
    in.decl = d;
    for (int i = 0; i < d->node->def.args.len; i++)
        if (arg_is_auto(&in, d->node->def.args.at[i]))
            return true;
    return false;
}

struct tx *func_value(struct infer *in, struct func_set *set, struct node *at)
{
    struct types *ty = in->ty;
    if (set->items.len != 1 || set->enum_case) {
        diag_error(ty->diags, at->span, DIAG_FUNCTION_VALUE, set->name);
        return tx_error(in, at->span);
    }
    struct func_decl *d = set->items.at[0].decl;
    note_deprecated(in, &d->node->def.decorators, set->name, at);
    const int n = param_count(&d->node->def.params);
    struct value **args = arena_array(in->arena, struct value *, n ? n : 1);
    if (set->has_param_args) {
        struct scope *scope = scope_new(ty->run, d->outer);
        if (!bind_param_args(&set->param_context, &d->node->def.params, d->home, scope, NULL,
                             &set->param_args, args))
            return tx_error(in, at->span);
    }
    if (!set->has_param_args && (n || has_open_arguments(ty, d)))
        return tx_const(in, value_struct(ty, generic_literal_type(ty, d, set->items.at[0].owner),
                                         NULL, 0), at->span);
    for (int i = 0; i < n; i++)
        if (!args[i]) {
            diag_error(ty->diags, at->span, DIAG_FUNCTION_VALUE, set->name);
            return tx_error(in, at->span);
        }
    struct instance *inst = instance_get(ty, d, set->items.at[0].owner, args, n, in, at->span);
    if (!instance_sign(ty, inst))
        return tx_error(in, at->span);
    return tx_const(in, value_struct(ty, literal_type_of(ty, inst), NULL, 0), at->span);
}
