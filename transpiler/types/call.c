/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Calls: arguments meet formals, parameters are inferred, the best overload is chosen by Mojo's
 * ranking (fewer conversions, then no variadics, then fewer mismatched conventions, then a shorter
 * parameter list), and the call is built with its conversions in place. */
#include "types/call.h"

void args_push(struct infer *in, struct call_args *args, struct tx *tx)
{
    const struct call_arg a = {.tx = tx};
    vec_push(in->arena, &args->items, a);
}

bool is_contextual(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_LIST:
    case NODE_DICT:
    case NODE_SET:
    case NODE_INIT_LIST:
    case NODE_DOT_MEMBER:
    case NODE_COMPREHENSION:
        return true;
    case NODE_CALL:
        return is_contextual(n->call.callee) && n->call.callee->kind == NODE_DOT_MEMBER;
    case NODE_TERNARY:
        return is_contextual(n->ternary.then) || is_contextual(n->ternary.orelse);
    default:
        return false;
    }
}

/* `S.method` of a struct, which has several of that name? */
static bool member_is_overloaded(struct infer *in, struct node *n)
{
    const struct node *base = n->member.value;
    const struct symbol *s;
    if (base->kind != NODE_NAME || scope_find(in->scope, base->name.name))
        return false;
    s = names_lookup(in->ty->program, in->home, base->name.name);
    if (!s || (s->kind != SYM_STRUCT && s->kind != SYM_MODULE))
        return false;
    diag_speculate_begin(in->ty->diags);
    const struct entity e = infer_entity(in, n, NULL);
    return !diag_speculate_end(in->ty->diags) && e.kind == ENTITY_FUNCS && !e.funcs->self &&
           e.funcs->items.len > 1;
}

bool names_overloads(struct infer *in, struct node *n)
{
    if (n->kind == NODE_MEMBER)
        return member_is_overloaded(in, n);
    if (n->kind != NODE_NAME || scope_find(in->scope, n->name.name))
        return false;
    const struct symbol *s = names_lookup(in->ty->program, in->home, n->name.name);
    return s && s->kind == SYM_FUNCS && s->decls.len > 1;
}

/* Types the arguments of a call that need no context. */
static struct call_args infer_args(struct infer *in, struct node_list *nodes)
{
    struct call_args args = {0};
    for (int i = 0; i < nodes->len; i++) {
        struct call_arg a = {.node = nodes->at[i]};
        if (a.node->kind == NODE_KEYWORD) {
            a.keyword = a.node->keyword.name;
            a.node = a.node->keyword.value;
        } else if (a.node->kind == NODE_STARRED) {
            a.stars = a.node->starred.count;
            a.node = a.node->starred.value;
        }
        a.is_contextual = is_contextual(a.node) || names_overloads(in, a.node);
        if (!a.is_contextual)
            a.tx = infer_expr(in, a.node, NULL);
        vec_push(in->arena, &args.items, a);
    }
    return args;
}

/* ---- ranking ------------------------------------------------------------- */

static int compare_attempts(const struct attempt *a, const struct attempt *b)
{
    if (a->conversions != b->conversions)
        return a->conversions - b->conversions;
    if (a->materialised != b->materialised)
        return a->materialised - b->materialised;
    if (a->variadics != b->variadics)
        return a->variadics - b->variadics;
    if (a->mismatches != b->mismatches)
        return a->mismatches - b->mismatches;
    if (a->parameters != b->parameters)
        return a->parameters - b->parameters;
    if (a->packs != b->packs)
        return a->packs - b->packs;
    if (a->hidden != b->hidden)
        return a->hidden - b->hidden;
    if (!a->parameters && a->in_row != b->in_row)
        return a->in_row - b->in_row;
    if (a->is_static_call != b->is_static_call)
        return a->is_static_call - b->is_static_call;
    return a->implicit - b->implicit;
}

static void look_for_registers(struct trait_decl *t, void *found)
{
    *(bool *)found |= strcmp(t->name, "TrivialRegisterPassable") == 0;
}

bool goes_to_memory(struct infer *in, const struct attempt *t, int i, struct type *given)
{
    const struct func_decl *d = t->c.decl;
    const struct node *arg = t->formals[i].node, *formal = arg->arg.type;
    struct node_list *const lists[] = {&d->node->def.params, d->owner ? d->owner->params : NULL};
    if (!formal || arg->arg.flags & (ARG_STAR | ARG_PACK) ||
        (formal->kind != NODE_NAME && !bound_in(formal, "Some")) || given->kind != TYPE_STRUCT ||
        !conforms_named(in->ty, given, "RegisterPassable"))
        return false;
    if (bound_in(formal, "Some")) /* such a T too */
        return true;
    struct infer ctx = file_context(in->ty, d->home);
    ctx.decl = t->c.decl;
    ctx.scope = t->scope;
    for (int k = 0; k < 2; k++)
        for (int p = 0; lists[k] && p < param_count(lists[k]); p++) {
            struct node *param = param_at(lists[k], p);
            if (param->param.name != formal->name.name)
                continue;
            const struct param_kind kind = param_kind(&ctx, param);
            bool in_registers = false;
            if (kind.is_type && kind.type)
                visit_traits(in->ty, kind.type, look_for_registers, &in_registers);
            return kind.is_type && !in_registers;
        }
    return false;
}

/* Are all that are as good as the best one defaults of traits, of a struct with two of them? */
static bool are_defaults(const struct attempt *tries, int n, int best)
{
    for (int i = 0; i < n; i++) {
        const struct candidate *c = &tries[i].c;
        if (tries[i].inst && compare_attempts(&tries[i], &tries[best]) == 0 &&
            (!c->decl->trait || !c->owner || is_archetype(c->owner)))
            return false;
    }
    return true;
}

/* ---- the best one ------------------------------------------------------------ */

/* Arguments that were typed with messages held back, for each candidate by what it wants of them.
 * Without a context only a word that means nothing is surely wrong; of one that a candidate typed
 * without any itself, all is. */
static bool tell_wrong_argument(struct infer *in, const struct call_args *args,
                                const struct attempt *tries, int n)
{
    struct diags *d = in->ty->diags;

    if (d->speculative)
        return false;
    for (int i = 0; i < args->items.len; i++) {
        const struct diag_mark mark = diag_mark_here(d);
        if (args->items.at[i].tx)
            continue;
        (void)infer_expr(in, args->items.at[i].node, NULL);
        if (diag_said(d, mark, DIAG_UNKNOWN_NAME))
            return true;
        diag_settle(d, mark, false);
    }
    for (int i = 0; i < n; i++) {
        const int errors = d->error_count;
        if (tries[i].wrong)
            (void)infer_expr(in, tries[i].wrong, NULL);
        if (d->error_count > errors)
            return true;
    }
    return false;
}

static struct tx *report_failures(struct infer *in, struct func_set *set,
                                  const struct call_args *given_args, struct attempt *tries, int n,
                                  struct node *at)
{
    struct types *ty = in->ty;
    for (int i = 0; i < n; i++)
        if (has_bad_parameters(ty, tries[i].c.decl))
            return tx_error(in, at->span); /* told of the declaration */
    if (tell_wrong_argument(in, given_args, tries, n))
        return tx_error(in, at->span);
    if (n == 1 && tries[0].failed_sign && !ty->diags->speculative) {
        /* said again, aloud */
        struct instance *inst = tries[0].failed_sign;
        const int errors = ty->diags->error_count, first = ty->diags->items.len;
        inst->state = INST_NEW;
        inst->scope = NULL;
        inst->has_error = false;
        inst->locals.len = 0;
        (void)instance_sign(ty, inst);
        if (ty->diags->error_count > errors) {
            diag_note_use(ty->diags, first, at->span, "%s",
                          "in the signature as it is used here");
            return tx_error(in, at->span);
        }
        if (inst->decl->home->is_broken) { /* it names what could not be read */
            diag_follow(ty->diags);
            return tx_error(in, at->span);
        }
    }
    if (n == 1 && tries[0].unfit && !ty->diags->speculative) {
        struct func_decl *d = tries[0].c.decl;
        struct node_list *params = &d->node->def.params, given = set->param_args;
        struct scope *own = scope_new(ty->run, tries[0].unfit->parent);
        struct value **args = arena_array(in->arena, struct value *, param_count(params) + 1);
        const int errors = ty->diags->error_count;
        bind_names(ty->run, own, params, NULL, d->node->span);
        const bool fits = bind_param_args(&set->param_context, params, d->home, own,
                                          tries[0].self_type, &given, args);
        if (ty->diags->error_count > errors) {
            diag_note(ty->diags, d->node->name_span, "%s", "function declared here");
            return tx_error(in, at->span);
        }
        if (!fits && errors)
            return tx_error(in, at->span); /* one of them names what is wrong by itself */
    }
    if (n == 1) {
        diag_error(ty->diags, tries[0].reason_at.file ? tries[0].reason_at : at->span,
                   DIAG_INVALID_CALL, set->name,
                   tries[0].reason ? tries[0].reason : "it does not fit");
        if (tries[0].where_at.file)
            diag_note(ty->diags, tries[0].where_at, "%s", "the constraint stands here");
        else if (tries[0].c.decl->node->name_span.file)
            diag_note(ty->diags, tries[0].c.decl->node->name_span, "%s", "function declared here");
        return tx_error(in, at->span);
    }
    if (set->is_constructor)
        diag_error(ty->diags, at->span, DIAG_NO_CONSTRUCTOR,
                   set->constructs ? text_of(ty, set->constructs) : set->name);
    else
        diag_error(ty->diags, at->span, DIAG_NO_OVERLOAD, set->name);
    for (int i = 0; i < n; i++)
        diag_note(ty->diags, tries[i].c.decl->node->name_span, "candidate not viable: %s",
                  tries[i].reason ? tries[i].reason : "it does not fit");
    return tx_error(in, at->span);
}

struct func_decl *fieldwise(struct types *ty, struct struct_decl *d)
{
    if (d->fieldwise_decl)
        return d->fieldwise_decl;
    struct node *def = node_new(ty->run, NODE_DEF, d->node->span);
    def->name_span = d->node->name_span;
    def->def.name = word(ty, "__init__");
    struct node *self = node_new(ty->run, NODE_ARG, d->node->span);
    self->arg.name = word(ty, "self");
    self->arg.conv = CONV_OUT;
    node_list_push(ty->run, &def->def.args, self);
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind != MEMBER_FIELD)
            continue;
        struct node *a = node_new(ty->run, NODE_ARG, m->nodes.at[0]->span);
        a->arg.name = m->name;
        a->arg.conv = CONV_VAR;
        a->arg.type = m->nodes.at[0]->var.type;
        node_list_push(ty->run, &def->def.args, a);
    }
    struct func_decl *f = decl_func_new(ty, def, d->home);
    f->owner = d;
    f->is_fieldwise = true;
    f->is_implicit = d->fieldwise_implicit;
    d->fieldwise_decl = f;
    return f;
}

/* Was c found to ask for other origins than this call gives? */
static bool is_declined(const struct infer *in, const struct func_decl *c, const struct node *at)
{
    const struct func_decl *d = in->inst ? in->inst->decl : NULL;
    for (int i = 0; d && i < d->declined.len; i++)
        if (d->declined.at[i].candidate == c && d->declined.at[i].at.file == at->span.file &&
            d->declined.at[i].at.start == at->span.start &&
            d->declined.at[i].at.end == at->span.end)
            return true;
    return false;
}

struct tx *call_funcs(struct infer *in, struct func_set *set, struct call_args *args,
                      struct node *at, struct type *expected)
{
    struct types *ty = in->ty;
    struct node nowhere = {.kind = NODE_ERROR};
    if (!at)
        at = &nowhere;
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].tx && tx_is_error(args->items.at[i].tx))
            return tx_error(in, at->span);
    if (set->enum_case)
        return enum_construct(in, set, args, at, expected);
    VEC(struct candidate) all = {0};
    for (int i = 0; i < set->items.len; i++)
        vec_push(in->arena, &all, set->items.at[i]);
    if (set->is_constructor && set->constructs && set->constructs->kind == TYPE_STRUCT &&
        set->constructs->decl->fieldwise_init &&
        (!set->implicit_only || set->constructs->decl->fieldwise_implicit)) {
        const struct candidate c = {fieldwise(ty, set->constructs->decl), set->constructs};
        vec_push(in->arena, &all, c);
    }
    if (!all.len) {
        diag_error(ty->diags, at->span, DIAG_NO_CONSTRUCTOR,
                   set->constructs ? text_of(ty, set->constructs) : set->name);
        if (set->constructs && set->constructs->kind == TYPE_STRUCT &&
            set->constructs->decl->node && !set->constructs->decl->home->is_library)
            diag_note(ty->diags, set->constructs->decl->node->name_span,
                      "it has no constructor; '@fieldwise_init' makes one from its fields");
        return tx_error(in, at->span);
    }
    struct attempt *tries = arena_array(in->arena, struct attempt, all.len);
    const int nested = ty->nested_count;
    const int open_questions = ty->opaque.undecided + ty->opaque.assumed;
    int best = -1, fitting = 0;
    bool tie = false;
    for (int i = 0; i < all.len; i++) {
        struct attempt *t = &tries[i];
        t->c = all.at[i];
        if (is_declined(in, t->c.decl, at))
            continue;
        t->implicit = t->c.decl->is_implicit;
        const int assumed_before = ty->opaque.assumed;
        diag_speculate_begin(ty->diags);
        const bool ok = try_candidate(in, set, args, at, t);
        if (ty->nested_count > nested)
            keep_trees(in->inst); /* functions in a default see the candidate's names */
        (void)diag_speculate_end(ty->diags);
        if (!ok) {
            ty->opaque.assumed = assumed_before; /* whatever was taken to hold, it does not fit */
            t->inst = NULL;
            continue;
        }
        fitting++;
        if (best < 0) {
            best = i;
            continue;
        }
        const int c = compare_attempts(t, &tries[best]);
        if (c < 0) {
            best = i;
            tie = false;
        } else if (c == 0) {
            tie = true;
        }
    }
    if (fitting > 1 && ty->opaque.undecided + ty->opaque.assumed > open_questions)
        return tx_error(in, at->span); /* which it is, instances will tell */
    if (best < 0)
        return report_failures(in, set, args, tries, all.len, at);
    if (tie && are_defaults(tries, all.len, best))
        tie = false; /* told of the struct */
    for (int i = 0; tie && i < all.len; i++)
        if (tries[i].inst && i != best && compare_attempts(&tries[i], &tries[best]) == 0 &&
            tries[i].c.decl->home == ty->program->entry &&
            tries[i].c.decl->trait == tries[best].c.decl->trait &&
            overload_repeats(ty, tries[i].c.decl, tries[best].c.decl, tries[i].c.owner))
            return tx_error(in, at->span); /* told of the declarations */
    if (tie) {
        if (tries[best].conversions)
            diag_error(ty->diags, at->span, DIAG_AMBIGUOUS_CONVERSIONS, set->name,
                       tries[best].conversions);
        else
            diag_error(ty->diags, at->span, DIAG_AMBIGUOUS, set->name);
        for (int i = 0; i < all.len; i++)
            if (tries[i].inst && compare_attempts(&tries[i], &tries[best]) == 0)
                diag_note(ty->diags, tries[i].c.decl->node->name_span, "%s",
                          "candidate declared here");
        return tx_error(in, at->span);
    }
    struct tx *call = build_call(in, set, &tries[best], args, at);
    if (call->kind == TX_CALL)
        call->has_others = fitting > 1;
    return call;
}

struct tx *call_method(struct infer *in, struct tx *self, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet)
{
    struct types *ty = in->ty;
    struct func_set *set = find_methods(in, self->type, word(ty, name));
    if (!set) {
        if (!quiet)
            report_lack(ty, at->span, DIAG_NO_METHOD, self->type, name);
        return NULL;
    }
    set->self = self;
    struct call_args list = {0};
    for (int i = 0; i < n; i++)
        args_push(in, &list, args[i]);
    if (!quiet)
        return call_funcs(in, set, &list, at, NULL);
    diag_speculate_begin(ty->diags);
    struct tx *x = call_funcs(in, set, &list, at, NULL);
    const int errors = diag_speculate_end(ty->diags);
    if (errors || tx_is_error(x))
        return NULL;
    return call_funcs(in, set, &list, at, NULL);
}

struct tx *call_static(struct infer *in, struct type *t, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet)
{
    struct func_set *set = find_methods(in, t, word(in->ty, name));
    if (!set) {
        if (!quiet)
            report_lack(in->ty, at->span, DIAG_NO_TYPE_MEMBER, t, name);
        return NULL;
    }
    struct call_args list = {0};
    for (int i = 0; i < n; i++)
        args_push(in, &list, args[i]);
    return call_funcs(in, set, &list, at, NULL);
}

struct tx *call_constructor(struct infer *in, struct type *t, struct call_args *args,
                            struct node *at, bool quiet)
{
    return construct(in, t, args, at, NULL, quiet);
}

struct call_args call_arguments(struct infer *in, struct node_list *nodes)
{
    return infer_args(in, nodes);
}
