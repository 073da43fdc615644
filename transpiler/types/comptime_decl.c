/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `comptime name = value` inside functions. As in Mojo the value is looked at when its name is
 * first needed, and names in it mean what they mean there by then:
 *
 *     comptime area = width * height     # looked at below
 *     comptime width = 3
 *     comptime height = 4
 *     print(area)                        # 12
 *
 * So a declaration first waits: its binding leads to a `struct waiting`, and scope_find asks for
 * what comes of it. Those that nobody asked for are looked at when the body ends, but for those in
 * blocks and nested functions: again as in Mojo, nobody is told what is wrong there. */
#include "types/infer.h"

struct waiting {
    struct infer in;          /* where it stands */
    struct opaque opaque;     /* what is known there */
    struct node *node;
    struct entity alias;      /* of a parametric one */
    bool is_busy, is_done, is_circular;
    struct name_binding result;
};

void report_parts(struct infer *in, const struct value *v, const struct node *pattern)
{
    diag_error(in->ty->diags, pattern->span, DIAG_COMPTIME_PARTS, text_of(in->ty, v->type),
               pattern->pat_tuple.items.len);
}

void bind_comptime_pattern(struct infer *in, struct node *pattern, struct value *v)
{
    struct types *ty = in->ty;
    if (pattern->kind == NODE_PAT_NAME) {
        const char *name = pattern->pat_name.name;
        if (scope_find_here(in->scope, name))
            diag_error(ty->diags, pattern->span, DIAG_REDEFINITION, name);
        struct name_binding *b = scope_bind(in->arena, in->scope, name,
                                            v ? BINDING_VALUE : BINDING_LOCAL, pattern->span);
        b->value = v;
        if (!v)
            b->local = local_new(in, name, ty->error, pattern->span);
        return;
    }
    if (pattern->kind != NODE_PAT_TUPLE)
        return;
    const struct node_list *items = &pattern->pat_tuple.items;
    const bool fits = v && v->kind == VALUE_STRUCT && v->item_count == items->len;
    if (v && !fits && v->kind == VALUE_PARAM)
        (void)undecided(ty);
    else if (v && !fits)
        report_parts(in, v, pattern);
    for (int i = 0; i < items->len; i++)
        bind_comptime_pattern(in, items->at[i], fits ? v->items[i] : NULL);
}

/* ---- what comes of a declaration that waits ----------------------------------------------- */

static void bind_result_alias(struct waiting *w, struct entity alias)
{
    struct entity *kept = arena_new(w->in.arena, struct entity);
    *kept = alias;
    w->result.kind = BINDING_ALIAS;
    w->result.alias = kept;
}

static void resolve_parametric(struct waiting *w)
{
    struct infer *in = &w->in;
    in->scope = scopes_now(in->arena, in->scope);
    w->alias.alias_scope = in->scope;
    w->alias.alias_in = in;
    bind_result_alias(w, w->alias);
    if (!in->home->is_library &&
        (is_opaque(in->ty) || !in->decl || !is_open_function(in->ty, in->decl)))
        check_open_alias(in, w->node);
}

static void resolve_value(struct waiting *w)
{
    struct infer *in = &w->in;
    const struct entity e = eval_comptime_decl(in, w->node);
    struct value *v = NULL;
    if (e.kind == ENTITY_TYPE || e.kind == ENTITY_TRAIT) {
        v = value_type(in->ty, e.type);
    } else if (e.kind == ENTITY_TX && e.tx->kind == TX_CONST) {
        v = e.tx->value;
    } else if (e.kind == ENTITY_FUNCS) {
        struct tx *f = func_value(in, e.funcs, w->node);
        v = f->kind == TX_CONST ? f->value : NULL;
    } else if (e.kind == ENTITY_ALIAS) {
        bind_result_alias(w, e);
        return;
    }
    if (v && !w->is_circular) {
        w->result.kind = BINDING_VALUE;
        w->result.value = v;
    }
}

/* It is done where it stands: what is known only where its name is used says nothing of it. */
static void resolve(struct waiting *w)
{
    struct types *ty = w->in.ty;
    struct opaque outer = ty->opaque;
    const int speculative = ty->diags->speculative, spec_errors = ty->diags->spec_errors;
    w->is_busy = true;
    ty->diags->speculative = 0; /* for good, even when a guess asks for it first */
    w->opaque.fresh = outer.fresh;
    w->opaque.last_facts_id = outer.last_facts_id;
    ty->opaque = w->opaque;
    const struct settling s = settle_begin(ty);
    w->result.kind = BINDING_LOCAL;
    w->result.local = local_new(&w->in, w->result.name, ty->error, w->result.span);
    if (w->alias.kind == ENTITY_ALIAS)
        resolve_parametric(w);
    else
        resolve_value(w);
    if (is_opaque(ty))
        settle_end(ty, s);
    else
        diag_settle(ty->diags, s.mark, true);
    outer.fresh = ty->opaque.fresh;
    outer.last_facts_id = ty->opaque.last_facts_id;
    ty->opaque = outer;
    ty->diags->speculative = speculative;
    ty->diags->spec_errors = spec_errors;
    w->is_busy = false;
    w->is_done = true;
}

struct name_binding *comptime_awaited(struct waiting *w)
{
    if (w->is_busy && !w->is_circular && w->alias.kind != ENTITY_ALIAS) {
        diag_error(w->in.ty->diags, w->node->name_span, DIAG_RECURSIVE_REFERENCE, w->result.name);
        w->is_circular = true;
    }
    if (!w->is_busy && !w->is_done)
        resolve(w);
    return &w->result;
}

void resolve_waiting(struct infer *in)
{
    for (int i = 0; i < in->waiting->all.len; i++)
        if (in->waiting->all.at[i]->in.scope == in->scope)
            (void)comptime_awaited(in->waiting->all.at[i]);
}

/* ---- declarations -------------------------------------------------------------------------- */

void infer_comptime(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (n->comptime_decl.pattern && n->comptime_decl.pattern->kind == NODE_PAT_TUPLE) {
        bind_comptime_pattern(in, n->comptime_decl.pattern,
                              eval_value(in, n->comptime_decl.value, NULL));
        return;
    }
    const char *name = n->comptime_decl.name;
    if (!name && n->comptime_decl.pattern && n->comptime_decl.pattern->kind == NODE_PAT_NAME)
        name = n->comptime_decl.pattern->pat_name.name;
    if (!name)
        return;
    if (said_before(in, name))
        diag_error(ty->diags, n->span, DIAG_REDEFINITION, name);
    struct waiting *w = arena_new(in->arena, struct waiting);
    struct raise_context *none = arena_new(in->arena, struct raise_context);
    w->in = *in;
    w->in.in_comptime = true; /* whether it can be had at run time is asked where it is named */
    w->in.raise = none;
    w->in.loop = NULL;
    w->in.captured = NULL;
    w->in.folding = NULL;
    w->node = n;
    w->result = (struct name_binding){.name = name, .kind = BINDING_LOCAL, .span = n->span};
    w->opaque = ty->opaque;
    w->opaque.facts.at = NULL;
    w->opaque.facts.len = w->opaque.facts.cap = 0;
    for (int i = 0; i < ty->opaque.facts.len; i++)
        vec_push(in->arena, &w->opaque.facts, ty->opaque.facts.at[i]);
    if (param_count(&n->comptime_decl.params) || n->comptime_decl.where.len)
        w->alias = (struct entity){.kind = ENTITY_ALIAS, .alias = n, .alias_home = in->home};
    vec_push(in->arena, &in->waiting->all, w);
    scope_bind(in->arena, in->scope, name, BINDING_LOCAL, n->span)->waiting = w;
}

/* ---- circles ------------------------------------------------------------------------------- */

static bool is_known_circle(const struct types *ty, const struct node *decl)
{
    for (int i = 0; i < ty->circular.len; i++)
        if (ty->circular.at[i] == decl)
            return true;
    return false;
}

enum { MAX_MEMBERS = 200 };

/* Is a member of one the same for the other? For all instances of the user's struct at once it is:
 * `S[Self.n - 1].m` in m needs m, whatever n is. */
static bool is_same_member(struct types *ty, const struct type *a, const struct type *b)
{
    return a == b || (is_opaque(ty) && a && b && a->kind == TYPE_STRUCT && b->kind == TYPE_STRUCT &&
                      a->decl == b->decl && !a->decl->home->is_library && !is_archetype(a));
}

/* Where decl is being looked at already. A member of another type is another declaration, and what
 * is looked at for the sake of a member is not what needed the member: a type may be made of what
 * the types in it say. How deep that goes is limited. */
static const struct resolving *circle_of(struct infer *in, const struct node *decl,
                                         const struct type *self)
{
    int members = 0;
    for (const struct resolving *r = in->resolving; r; r = r->outer) {
        if (r->decl == decl && is_same_member(in->ty, r->self, self) && (self || !members))
            return r;
        members += r->self != NULL;
        if (r->decl == decl && members > MAX_MEMBERS)
            return r;
    }
    return NULL;
}

/* One message for all that are part of it. */
bool is_circular(struct infer *in, const struct node *decl, const struct type *self)
{
    struct types *ty = in->ty;
    if (is_known_circle(ty, decl))
        return true;
    const struct resolving *r = circle_of(in, decl, self);
    if (!r)
        return false;
    const int speculative = ty->diags->speculative;
    ty->diags->speculative = 0;
    diag_error(ty->diags, decl->name_span, DIAG_RECURSIVE_REFERENCE, decl->comptime_decl.name);
    ty->diags->speculative = speculative;
    for (const struct resolving *x = in->resolving; x != r->outer; x = x->outer)
        vec_push(ty->run, &ty->circular, x->decl);
    return true;
}

/* ---- members -------------------------------------------------------------------------------- */

struct entity eval_member(struct infer *in, struct node *n)
{
    if (is_circular(in, n, in->self_type))
        return entity_error();
    const struct resolving resolving = {n, in->self_type, in->resolving};
    in->resolving = &resolving;
    const struct entity e = eval_comptime_decl(in, n);
    in->resolving = resolving.outer;
    return e;
}

/* Of a generic struct with opaque parameters; of a trait with an archetype as Self. */
void check_comptime_member(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct type *self = in->self_type;
    bool found;
    if (!n->comptime_decl.name || !n->comptime_decl.value)
        return;
    if (param_count(&n->comptime_decl.params) || n->comptime_decl.where.len) {
        check_open_alias(in, n);
        return;
    }
    const struct aside a = aside_begin(ty);
    ty->opaque.is_on = self->is_symbolic;
    ty->opaque.facts_id = ++ty->opaque.last_facts_id;
    const struct settling s = settle_begin(ty);
    in->in_comptime = true;
    if (is_archetype(self))
        (void)eval_member(in, n);
    else
        (void)type_comptime_member(in, self, n->comptime_decl.name, n, &found);
    settle_end(ty, s);
    aside_end(ty, a);
}
