/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Statements: declarations, assignment, control flow, errors. Loops are in loop.c, match in
 * match.c, nested functions in closure.c. */
#include "types/infer.h"

struct tstmt *stmt_new(struct infer *in, enum ts_kind kind, struct span span)
{
    struct tstmt *s = arena_new(in->arena, struct tstmt);
    s->kind = kind;
    s->span = span;
    return s;
}

void stmt_push(struct infer *in, struct tstmt *s)
{
    if (in->block)
        vec_push(in->arena, &in->block->stmts, s);
}

struct tblock *block_new(struct infer *in)
{
    return arena_new(in->arena, struct tblock);
}

void infer_stmts(struct infer *in, struct node_list *stmts)
{
    struct diags *diags = in->ty->diags;
    bool is_over = false; /* what the rest relies on does not hold, which was said */
    for (int i = 0; i < stmts->len; i++) {
        const struct node *n = stmts->at[i];
        const int errors = diags->error_count;
        infer_stmt(in, stmts->at[i]);
        if (n->kind != NODE_ASSERT || !n->assertion.is_comptime || diags->error_count == errors ||
            is_over || is_opaque(in->ty) || !in->home->is_library)
            continue;
        is_over = true;
        diag_speculate_begin(diags);
    }
    if (is_over)
        (void)diag_speculate_end(diags);
}

void infer_block(struct infer *in, struct node_list *stmts, struct tblock *out)
{
    struct infer sub = *in;
    sub.scope = scope_new(in->arena, in->scope);
    sub.block = out;
    const struct facts_mark facts = facts_begin(in->ty);
    if (!in->home->is_library)
        warn_unreached(in->ty, stmts);
    infer_stmts(&sub, stmts);
    facts_end(in->ty, facts); /* of `comptime assert` */
}

/* ---- declarations -------------------------------------------------------- */

const struct name_binding *said_before(const struct infer *in, const char *name)
{
    const struct name_binding *old = scope_find_here(in->scope, name);
    if (old || in->home->is_library || !in->inst || !scope_stands_in(in->scope, in->inst->scope))
        return old;
    old = scope_find_here(in->inst->scope, name);
    return old || !in->owner_scope ? old : scope_find_here(in->owner_scope, name);
}

struct tlocal *declare(struct infer *in, const char *name, struct type *t, struct span span)
{
    const struct name_binding *old = said_before(in, name);
    if (old && strcmp(name, "_") != 0) {
        diag_error(in->ty->diags, span, DIAG_REDEFINITION, name);
        diag_note(in->ty->diags, old->span, "%s", "first declared here");
    }
    struct tlocal *l = local_new(in, name, t, span);
    struct name_binding *b = scope_bind(in->arena, in->scope, name, BINDING_LOCAL, span);
    b->local = l;
    return l;
}

void stmt_var(struct infer *in, struct tlocal *l, struct tx *value, struct span span)
{
    struct tstmt *s = stmt_new(in, TS_VAR, span);
    s->local = l;
    s->value = value;
    l->is_static = value && value->kind != TX_ERROR && leads_to_static(in->ty, value) &&
                   type_holds_origin(in->ty, l->type);
    stmt_push(in, s);
}

bool moves_out(struct infer *in, const struct tx *tuple)
{
    return !tuple->is_place && (in->home->is_library || !types_show_lives(in->ty, tuple->type));
}

struct tx *tuple_part(struct infer *in, struct tx *part, bool owned, struct node *at)
{
    if (at->kind == NODE_PAT_TUPLE || at->kind == NODE_TUPLE || at->kind == NODE_PAT_WILD ||
        at->kind == NODE_UNDERSCORE)
        return part;
    if (owned && (in->home->is_library || types_layout(in->ty, part->type)->implicitly_copyable))
        return tx_move(in, part);
    struct tx *copy = as_value(in, part, at);
    copy->is_asked |= copy->kind == TX_COPY;
    return copy;
}

void bind_pattern(struct infer *in, struct node *pattern, struct tx *value, enum binding binding,
                  struct node *written)
{
    struct types *ty = in->ty;
    switch ((int)pattern->kind) {
    case NODE_PAT_WILD: {
        struct tstmt *s = stmt_new(in, TS_DISCARD, pattern->span);
        s->value = value;
        stmt_push(in, s);
        return;
    }
    case NODE_PAT_NAME: {
        const enum binding own = (enum binding)pattern->pat_name.binding;
        const enum binding how = own != BIND_NONE ? own : binding;
        struct tlocal *l = declare(in, pattern->pat_name.name, value->type, pattern->span);
        if (how == BIND_REF) {
            value = as_place(in, tx_borrowed(in, value));
            if (!value->is_place && !tx_is_error(value)) {
                diag_error(ty->diags, pattern->span, DIAG_REF_OF_VALUE, text_of(ty, value->type));
                return;
            }
            l->is_ref = true;
            l->is_mut = value->is_mut;
        } else if (value->is_place) {
            value = as_value(in, value, pattern);
        }
        l->is_element = is_element_function(value);
        l->written = written;
        if (!written && value->kind == TX_CONST && value->value->kind == VALUE_FUNC)
            l->like = value->value->func;
        stmt_var(in, l, value, pattern->span);
        return;
    }
    case NODE_PAT_TUPLE: {
        if (tx_is_error(value)) {
            for (int i = 0; i < pattern->pat_tuple.items.len; i++)
                bind_pattern(in, pattern->pat_tuple.items.at[i], value, binding, NULL);
            return;
        }
        if (has_open_fields(value->type) && undecided(ty)) {
            for (int i = 0; i < pattern->pat_tuple.items.len; i++)
                bind_pattern(in, pattern->pat_tuple.items.at[i], tx_error(in, pattern->span),
                             binding, NULL);
            return;
        }
        if (!is_decl(value->type, ty->d_tuple) ||
            types_layout(ty, value->type)->fields.len != pattern->pat_tuple.items.len) {
            diag_error(ty->diags, pattern->span, DIAG_UNPACK, text_of(ty, value->type),
                       pattern->pat_tuple.items.len);
            for (int i = 0; i < pattern->pat_tuple.items.len; i++)
                bind_pattern(in, pattern->pat_tuple.items.at[i], tx_error(in, pattern->span),
                             binding, NULL);
            return;
        }
        const bool owned = moves_out(in, value);
        struct tx *whole = tx_stable(in, value), *item = whole;
        for (int i = 0; i < pattern->pat_tuple.items.len; i++) {
            struct node *part = pattern->pat_tuple.items.at[i];
            if (!tx_is_error(item)) /* one message for all */
                item = tx_field(in, whole, i, pattern->span);
            if (binding == BIND_REF)
                item->is_mut = false; /* taken apart, a tuple is only read */
            else if (!tx_is_error(item))
                item = tuple_part(in, item, owned, part);
            bind_pattern(in, part, item, binding, NULL);
        }
        return;
    }
    default:
        diag_error(ty->diags, pattern->span, DIAG_UNSUPPORTED, "this pattern");
    }
}

void infer_var(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct type *t = !n->var.type  ? NULL
                     : n->var.value ? eval_type(in, n->var.type, true)
                                    : eval_declared_type(in, n->var.type, true);
    check_brackets(in, n->var.type);
    if (t)
        t = struct_with_defaults(in, t);
    if (n->var.flags & VAR_REF) {
        if (!n->var.value) {
            diag_error(ty->diags, n->span, DIAG_REF_WITHOUT_VALUE);
            bind_pattern(in, n->var.pattern, tx_error(in, n->span), BIND_NONE, NULL);
            return;
        }
        struct tx *place = infer_expr(in, n->var.value, t);
        if (!tx_is_error(place) && !check_bound(in, place, n->var.value->span))
            place = tx_error(in, n->span);
        bind_pattern(in, n->var.pattern, place, BIND_REF, n->var.type);
        return;
    }
    if (!n->var.value) {
        if (!t || n->var.pattern->kind != NODE_PAT_NAME) {
            diag_error(ty->diags, n->span, DIAG_VAR_TYPE);
            bind_pattern(in, n->var.pattern, tx_error(in, n->span), BIND_NONE, NULL);
            return;
        }
        if (!type_is_complete(t) && !is_error(ty, t)) {
            diag_error(ty->diags, n->var.type->span, DIAG_INCOMPLETE_TYPE, text_of(ty, t));
            t = ty->error;
        }
        (void)types_layout(ty, t);
        struct tlocal *l = declare(in, n->var.pattern->pat_name.name, t, n->var.pattern->span);
        l->written = n->var.type;
        stmt_var(in, l, NULL, n->span);
        return;
    }
    struct tx *x = infer_expr(in, n->var.value, t);
    if (!tx_is_error(x)) {
        x = t && !is_error(ty, t) ? convert_or_report(in, x, t, n->var.value)
                                  : materialise(in, x, n->var.value);
        if (x->kind == TX_CONST && x->value->kind == VALUE_TYPE) {
            diag_error(ty->diags, n->var.value->span, DIAG_TYPE_AS_VALUE);
            x = tx_error(in, n->span);
        } else if (is_generic_function(x->type) && !in->home->is_library) {
            diag_error(ty->diags, n->var.value->span, DIAG_GENERIC_VALUE, x->type->name);
            x = tx_error(in, n->span);
        }
    }
    if (!tx_is_error(x) && n->var.pattern->kind == NODE_PAT_NAME)
        x = as_value(in, x, n->var.value);
    check_movable(in, x, n->var.value);
    if (!tx_is_error(x))
        (void)types_layout(ty, x->type);
    if (tx_is_error(x) && t && type_is_complete(t) && n->var.pattern->kind == NODE_PAT_NAME) {
        /* the wrong value is told; the variable is what it was declared as */
        (void)types_layout(ty, t);
        stmt_var(in, declare(in, n->var.pattern->pat_name.name, t, n->var.pattern->span), x,
                 n->span);
        return;
    }
    bind_pattern(in, n->var.pattern, x, BIND_VAR, n->var.type);
}

/* ---- return, raise, try -------------------------------------------------- */

static struct tlocal *out_local(const struct instance *inst)
{
    int i = 0;
    while (inst->locals.at[i]->kind != LOCAL_OUT)
        i++;
    return inst->locals.at[i];
}

/* Is the result of a bare `return`, which is None, one of this type? */
static bool none_fits(struct infer *in, const struct node *n, struct type *wanted)
{
    struct node *none = node_new(in->ty->run, NODE_NONE, n->span);
    int cost = 0;

    if (in->inst->ret_ref)
        return false;
    diag_speculate_begin(in->ty->diags);
    struct tx *x = infer_expr(in, none, wanted);
    const bool fits = !tx_is_error(x) && convert(in, x, wanted, &cost, none);
    return !diag_speculate_end(in->ty->diags) && fits;
}

static void infer_return(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct instance *inst = in->inst;
    struct tstmt *s = stmt_new(in, TS_RETURN, n->span);
    struct node *v = n->ret.value;
    const bool is_bare = !v && inst->out_param < 0 && inst->ret != ty->t_none &&
                         !is_error(ty, inst->ret) && inst->synth == SYNTH_NONE;
    if (is_bare && none_fits(in, n, inst->ret)) {
        v = node_new(ty->run, NODE_NONE, n->span);
    } else if (!v) {
        if (is_bare)
            diag_error(ty->diags, n->span, DIAG_RETURN_VALUE, text_of(ty, inst->ret));
        stmt_push(in, s);
        return;
    }
    struct tx *x = infer_expr(in, v, inst->ret);
    if (is_opaque(ty))
        stmt_push(in, s);
    if (tx_is_error(x)) {
        /* also when what was wrong was reported elsewhere: in a declaration, say */
        inst->has_error |= !is_opaque(ty);
        return;
    }
    if (inst->ret_ref) {
        if (x->type != inst->ret)
            x = convert_or_report(in, x, inst->ret, v);
        if (!tx_is_error(x) && !x->is_place) {
            diag_error(ty->diags, v->span, DIAG_REF_OF_VALUE, text_of(ty, x->type));
            return;
        }
        const struct tx *root = x;
        while (root->kind == TX_FIELD || root->kind == TX_ELEM)
            root = root->base;
        const bool is_borrowed = root->kind != TX_LOCAL || root->local->is_ref ||
                                 (root->local->kind == LOCAL_ARG &&
                                  root->local->pass != PASS_OWNED &&
                                  root->local->pass != PASS_DEINIT);
        if (!is_borrowed) {
            diag_error(ty->diags, v->span, DIAG_REF_TO_LOCAL,
                       root->local->name ? root->local->name : "a temporary");
            return;
        }
    } else {
        int cost = 0;
        struct tx *c = convert(in, x, inst->ret, &cost, v);
        if (!c) {
            diag_error(ty->diags, v->span, DIAG_CANNOT_CONVERT_RETURN, text_of(ty, x->type),
                       text_of(ty, inst->ret));
            return;
        }
        x = as_value(in, c, v);
        check_movable(in, x, v);
    }
    if (tx_is_error(x))
        return;
    if (inst->out_param >= 0) { /* it is given to the `out` argument */
        struct tstmt *given = stmt_new(in, TS_ASSIGN, n->span);
        given->place = tx_local(in, out_local(inst), n->span);
        given->value = x;
        stmt_push(in, given);
    } else {
        s->value = x;
    }
    if (!is_opaque(ty))
        stmt_push(in, s);
}

static void infer_raise(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct raise_context *r = in->raise;
    struct tstmt *s = stmt_new(in, TS_RAISE, n->span);
    struct tx *x;
    if (is_opaque(ty))
        stmt_push(in, s);
    if (!n->raise.value) {
        if (!in->handler_error) {
            diag_error(ty->diags, n->span, DIAG_RAISE_NOTHING);
            return;
        }
        x = tx_move(in, tx_local(in, in->handler_error, n->span));
    } else {
        struct type *want = r && r->can_raise && r->type ? r->type : NULL;
        x = infer_expr(in, n->raise.value, want);
        if (tx_is_error(x))
            return;
    }
    if (!r || !r->can_raise) {
        diag_error(ty->diags, n->span,
                   in->in_comptime ? DIAG_COMPTIME_RAISE : DIAG_CANNOT_RAISE_HERE);
        return;
    }
    if (is_literal_type(ty, x->type) || x->type == type_of_string(ty))
        x = convert_or_report(in, x, r->type ? r->type : type_of_error(ty), n);
    if (tx_is_error(x))
        return;
    if (!r->type)
        r->type = x->type;
    if (x->type != r->type) {
        int cost = 0;
        struct tx *c = convert(in, x, r->type, &cost, n);
        if (!c && r->type == type_of_error(ty)) {
            struct call_args args = {0};
            args_push(in, &args, x);
            c = construct(in, r->type, &args, n, NULL, true);
        }
        if (!c) {
            diag_error(ty->diags, n->span, DIAG_RAISE_TYPE, text_of(ty, x->type),
                       text_of(ty, r->type));
            return;
        }
        x = c;
    }
    s->value = as_value(in, x, n);
    check_movable(in, s->value, n);
    if (!tx_is_error(s->value) && !is_opaque(ty))
        stmt_push(in, s);
}

static void infer_try(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct tstmt *s = stmt_new(in, TS_TRY, n->span);
    struct raise_context ctx = {.outer = in->raise, .is_try = true, .can_raise = true};
    struct infer sub = *in;
    if (n->try_.has_except)
        sub.raise = &ctx;
    const int undecided = ty->opaque.undecided, errors = ty->diags->error_count;
    s->body = block_new(in);
    infer_block(&sub, &n->try_.body, s->body);
    if (n->try_.has_except) {
        if (!ctx.type && !ctx.is_refused && ty->opaque.undecided == undecided &&
            ty->diags->error_count == errors)
            warn_except(in, n);
        s->has_handler = true;
        s->raises = ctx.type;
        struct infer h = *in;
        h.scope = scope_new(in->arena, in->scope);
        s->local =
            local_new(in, n->try_.error_name, ctx.type ? ctx.type : type_of_error(ty), n->span);
        s->local->kind = LOCAL_ERROR;
        h.handler_error = s->local;
        if (n->try_.error_name) {
            struct name_binding *b =
                scope_bind(in->arena, h.scope, n->try_.error_name, BINDING_LOCAL, n->span);
            b->local = s->local;
        }
        s->handler = block_new(in);
        infer_block(&h, &n->try_.handler, s->handler);
    }
    if (n->try_.orelse.len) {
        s->orelse = block_new(in);
        infer_block(in, &n->try_.orelse, s->orelse);
    }
    if (n->try_.finally.len) {
        s->finally = block_new(in);
        infer_block(in, &n->try_.finally, s->finally);
    }
    stmt_push(in, s);
}

/* `comptime if` whose condition only instances answer: both arms, each with the facts that hold
 * there. Where it says what no fact can, the instances are to tell what is wrong in the arms. */
static void open_if(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct tstmt *s = stmt_new(in, TS_IF, n->span);
    struct node_list *arms[2] = {&n->if_.then, &n->if_.orelse};
    const bool lenient = says_more(in, n->if_.cond);
    s->value = tx_error(in, n->span);
    s->body = block_new(in);
    s->orelse = block_new(in);
    ty->opaque.lenient += lenient;
    ty->opaque.arm++;
    for (int i = 0; i < 2; i++) {
        const struct facts_mark facts = facts_begin(ty);
        facts_assume(in, n->if_.cond, i == 0);
        infer_block(in, arms[i], i == 0 ? s->body : s->orelse);
        facts_end(ty, facts);
    }
    ty->opaque.arm--;
    ty->opaque.lenient -= lenient;
    stmt_push(in, s);
}

bool try_opaque(struct infer *in, void (*work)(struct infer *in, void *user), void *user)
{
    struct types *ty = in->ty;
    if (in->home != ty->program->entry || !in->decl || in->decl->outer || in->decl->is_fieldwise ||
        !in->inst || in->is_checked || ty->diags->speculative || is_open_function(ty, in->decl))
        return false;
    struct opaque outer = ty->opaque;
    struct infer sub = *in;
    struct raise_context raise = {0};
    struct loop_context loop = {0};
    const int locals = in->inst->locals.len;
    sub.block = block_new(in);
    sub.scope = scope_new(in->arena, in->scope);
    if (in->raise) {
        raise = *in->raise;
        sub.raise = &raise;
    }
    if (in->loop) {
        loop = *in->loop;
        sub.loop = &loop;
    }
    ty->opaque.is_on = true;
    const struct settling s = settle_begin(ty);
    work(&sub, user);
    settle_end(ty, s);
    in->inst->locals.len = locals;
    outer.fresh = ty->opaque.fresh;
    outer.last_facts_id = ty->opaque.last_facts_id;
    ty->opaque = outer;
    return true;
}

struct arm {
    struct node_list *stmts;
    struct node *expr;
};

static void type_arm(struct infer *in, void *user)
{
    const struct arm *arm = user;
    in->ty->opaque.arm++;
    if (arm->stmts)
        infer_block(in, arm->stmts, in->block);
    else
        (void)infer_expr(in, arm->expr, NULL);
}

/* Types an arm that is not taken, statements or an expression, as nothing that stays. It must be
 * right all the same, but for what only running it would show. Generic functions have been looked
 * at before, with all arms. */
void dead_arm(struct infer *in, struct node_list *stmts, struct node *expr)
{
    struct arm arm = {stmts, expr};
    (void)try_opaque(in, type_arm, &arm);
}

static void infer_if(struct infer *in, struct node *n)
{
    if (n->if_.is_comptime && is_opaque(in->ty)) {
        struct value *v = eval_truth(in, n->if_.cond);
        if (!v || v->kind != VALUE_INT) {
            open_if(in, n);
            return;
        }
    }
    if (n->if_.is_comptime) {
        bool taken = false;
        if (!eval_condition(in, n->if_.cond, &taken))
            return;
        struct tstmt *s = stmt_new(in, TS_BLOCK, n->span);
        s->body = block_new(in);
        if (!taken)
            dead_arm(in, &n->if_.then, NULL);
        const struct facts_mark facts = facts_begin(in->ty);
        if (taken)
            assume_computed(in, n->if_.cond);
        infer_block(in, taken ? &n->if_.then : &n->if_.orelse, s->body);
        facts_end(in->ty, facts);
        if (taken)
            dead_arm(in, &n->if_.orelse, NULL);
        stmt_push(in, s);
        return;
    }
    struct tstmt *s = stmt_new(in, TS_IF, n->span);
    s->value = infer_condition(in, n->if_.cond);
    warn_condition(in, n->if_.cond);
    s->body = block_new(in);
    infer_block(in, &n->if_.then, s->body);
    if (n->if_.orelse.len) {
        s->orelse = block_new(in);
        infer_block(in, &n->if_.orelse, s->orelse);
    }
    if (!tx_is_error(s->value) || is_opaque(in->ty))
        stmt_push(in, s);
}

static void infer_while(struct infer *in, struct node *n)
{
    struct tstmt *s = stmt_new(in, TS_WHILE, n->span);
    struct loop_context loop = {.outer = in->loop};
    struct infer sub = *in;
    s->id = loop.id = ++*in->next_id;
    s->value = infer_condition(in, n->while_.cond);
    s->body = block_new(in);
    sub.loop = &loop;
    infer_block(&sub, &n->while_.body, s->body);
    if (n->while_.orelse.len) {
        s->orelse = block_new(in);
        infer_block(in, &n->while_.orelse, s->orelse);
    }
    s->has_label = loop.used_break;
    if (!tx_is_error(s->value) || is_opaque(in->ty))
        stmt_push(in, s);
}

static void infer_jump(struct infer *in, struct node *n)
{
    const bool is_break = n->kind == NODE_BREAK;
    if (!in->loop) {
        diag_error(in->ty->diags, n->span, DIAG_OUTSIDE_LOOP, is_break ? "break" : "continue");
        return;
    }
    struct tstmt *s = stmt_new(in, is_break ? TS_BREAK : TS_CONTINUE, n->span);
    s->target = in->loop->id;
    if (is_break)
        in->loop->used_break = true;
    if (in->loop->unrolled) {
        s->kind = TS_BREAK;
        s->target = is_break ? in->loop->id : in->loop->round;
    }
    stmt_push(in, s);
}

/* Where Mojo says that a condition is: its operator, bracket or point. */
static uint32_t condition_place(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_CALL:
        return n->call.callee->span.end;
    case NODE_SUBSCRIPT:
        return n->subscript.value->span.end;
    case NODE_MEMBER:
        return n->member.value->span.end;
    case NODE_TERNARY:
        return n->ternary.then->span.end + 1;
    case NODE_BINARY:
    case NODE_COMPARE:
    case NODE_AND:
    case NODE_OR:
        return n->name_span.end ? n->name_span.start : n->span.start;
    default:
        return n->span.start;
    }
}

static void do_for_effect(struct infer *in, struct tx *x)
{
    if (x->kind == TX_CONST || x->kind == TX_LOCAL)
        return;
    struct tstmt *s = stmt_new(in, TS_EXPR, x->span);
    s->value = x;
    stmt_push(in, s);
}

/* `assert c, m` is `debug_assert(c, m)` of the library: what it is called with is evaluated whether
 * checks are on or not. */
static void call_debug_assert(struct infer *in, struct node *n)
{
    struct node *call = node_new(in->arena, NODE_CALL, n->span);
    struct node *callee = node_new(in->arena, NODE_NAME, n->span);
    struct func_set *set = library_functions(in, "debug_assert", n);

    callee->name.name = word(in->ty, "debug_assert");
    callee->span.end = condition_place(n->assertion.cond);
    call->call.callee = callee;
    node_list_push(in->arena, &call->call.args, n->assertion.cond);
    if (n->assertion.message)
        node_list_push(in->arena, &call->call.args, n->assertion.message);
    struct call_args args = call_arguments(in, &call->call.args);
    if (!n->assertion.message) {
        static const char text[] = "assertion failed";
        args_push(in, &args, literal_string(in, text, sizeof text - 1, n->span));
    }
    if (!set)
        return;
    struct tx *x = call_funcs(in, set, &args, call, NULL);
    if (checks_are_on(in->ty) || x->kind != TX_CALL) {
        do_for_effect(in, x);
        return;
    }
    for (int i = 0; i < x->arg_count && i < 2; i++) {
        struct tx *a = x->args[i];
        for (int k = 0; a->kind == TX_AGGREGATE && k < a->arg_count; k++)
            do_for_effect(in, a->args[k]);
        if (a->kind != TX_AGGREGATE)
            do_for_effect(in, a);
    }
}

static void infer_assert(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (n->assertion.is_comptime && is_opaque(ty)) {
        const struct value *v = eval_truth(in, n->assertion.cond);
        if (!v || v->kind != VALUE_INT) {
            facts_assume(in, n->assertion.cond, true);
            return;
        }
    }
    if (n->assertion.is_comptime) {
        bool holds = false;
        if (!eval_condition(in, n->assertion.cond, &holds))
            return;
        if (holds) {
            assume_computed(in, n->assertion.cond);
            return;
        }
        if (ty->opaque.arm) /* where it stands may never be reached */
            return;
        do_for_effect(in, tx_op(in, OP_UNREACHABLE, ty->t_never, NULL, 0, n->span));
        if (is_opaque(ty)) /* an instance may never be asked for */
            return;
        const char *text = NULL;
        if (n->assertion.message)
            text = static_text(ty, eval_value(in, n->assertion.message, NULL));
        if (in->inst && in->inst == ty->unreached)
            in->inst->failed_assert = (struct failed_assert){n->span, text ? text : ""};
        else
            diag_error(ty->diags, n->span, DIAG_CONSTRAINT, text ? text : "");
        return;
    }
    call_debug_assert(in, n);
}

static void bind_import(const char *name, struct symbol *s, struct node *at, void *user)
{
    struct infer *in = user;
    struct name_binding *b = scope_bind(in->arena, in->scope, name, BINDING_SYMBOL, at->span);
    b->symbol = s;
    if (!in->ty->diags->speculative)
        types_check_imported(in->ty, s);
}

static void statement(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    switch ((int)n->kind) {
    case NODE_VAR:
        infer_var(in, n);
        return;
    case NODE_ASSIGN:
        infer_assign(in, n);
        return;
    case NODE_AUG_ASSIGN:
        infer_aug_assign(in, n);
        return;
    case NODE_EXPR_STMT: {
        struct node *v = n->expr_stmt.value;
        if (v->kind == NODE_ELLIPSIS)
            return;
        struct tstmt *s = stmt_new(in, TS_EXPR, n->span);
        s->value = infer_expr(in, v, NULL);
        warn_unused_value(in, s->value, v);
        if (!tx_is_error(s->value) || is_opaque(ty))
            stmt_push(in, s);
        return;
    }
    case NODE_RETURN:
        infer_return(in, n);
        return;
    case NODE_RAISE:
        infer_raise(in, n);
        return;
    case NODE_ASSERT:
        infer_assert(in, n);
        return;
    case NODE_PASS:
        return;
    case NODE_BREAK:
    case NODE_CONTINUE:
        infer_jump(in, n);
        return;
    case NODE_IF:
        infer_if(in, n);
        return;
    case NODE_WHILE:
        infer_while(in, n);
        return;
    case NODE_FOR:
        infer_for(in, n);
        return;
    case NODE_TRY:
        infer_try(in, n);
        return;
    case NODE_WITH:
        infer_with(in, n);
        return;
    case NODE_MATCH:
        infer_match(in, n);
        return;
    case NODE_DEF:
        infer_nested_def(in, n);
        return;
    case NODE_COMPTIME_DECL:
        infer_comptime(in, n);
        return;
    case NODE_IMPORT:
        names_import_local(ty->program, in->home, n, bind_import, in);
        return;
    case NODE_STRUCT: /* refused where they stand */
    case NODE_TRAIT:
    case NODE_ENUM:
    case NODE_EXTENSION:
    case NODE_ERROR:
        return;
    default:
        diag_error(ty->diags, n->span, DIAG_SYNTAX, "this is not a statement");
        return;
    }
}

void infer_stmt(struct infer *in, struct node *n)
{
    if (!is_opaque(in->ty)) {
        statement(in, n);
        return;
    }
    const struct settling s = settle_begin(in->ty);
    const int errors = in->ty->diags->error_count, made = in->block->stmts.len;
    statement(in, n);
    const bool is_lost = in->block->stmts.len == made && /* of what has errors elsewhere, say */
                         (n->kind == NODE_ASSIGN || n->kind == NODE_EXPR_STMT ||
                          n->kind == NODE_VAR || n->kind == NODE_FOR || n->kind == NODE_WITH);
    if (in->inst && in->inst->is_open &&
        (in->ty->opaque.undecided || in->ty->diags->error_count > errors || is_lost))
        vec_push(in->ty->run, &in->inst->doubtful, n);
    settle_end(in->ty, s);
}

/* ---- ends of blocks ------------------------------------------------------ */

static bool stmt_ends(const struct tstmt *s)
{
    switch (s->kind) {
    case TS_RETURN:
    case TS_RAISE:
    case TS_BREAK:
    case TS_CONTINUE:
        return true;
    case TS_EXPR:
        if (tx_is_error(s->value))
            return true; /* undecided: it may well be Never */
        return s->value->type && s->value->type->kind == TYPE_STRUCT &&
               s->value->type->decl->prim == PRIM_NEVER;
    case TS_BLOCK:
        return !s->has_label && block_ends(s->body);
    case TS_IF:
        return s->orelse && block_ends(s->body) && block_ends(s->orelse);
    case TS_WHILE:
        return s->value->kind == TX_CONST && value_is_true(s->value->value) && !s->has_label;
    case TS_TRY:
        if (s->finally && block_ends(s->finally))
            return true;
        if (s->orelse ? !block_ends(s->orelse) && !block_ends(s->body) : !block_ends(s->body))
            return false;
        return !s->has_handler || block_ends(s->handler);
    case TS_VAR:
    case TS_ASSIGN:
    case TS_FOR_COUNTED:
    case TS_FOR_NEXT:
    case TS_DISCARD:
        return false;
    }
    return false;
}

bool block_ends(const struct tblock *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        if (stmt_ends(b->stmts.at[i]))
            return true;
    return false;
}
