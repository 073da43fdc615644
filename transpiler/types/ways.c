/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where expressions lead, as ways. What a call gives is read off its signature: the places that
 * `ref [..]` and `origin_of(..)` name are typed in the callee's scope and followed from its
 * arguments on into the caller's. What is not known leads nowhere. */
#include "types/ways.h"

/* The function whose arguments are meant, and the call that gives them; NULL: the body's own. */
struct frame {
    struct instance *f;
    const struct tx *call;
    const struct frame *outer;
};

enum { DEEPEST = 16 };

struct search {
    struct ways_context *c;
    const struct frame *frame;
    int depth;
};

static void places(const struct search *s, const struct tx *x, ways *out);
static void leads(const struct search *s, const struct tx *x, ways *out);

static void add(struct ways_context *c, ways *out, const struct way *way)
{
    for (int i = 0; i < out->len; i++)
        if (out->at[i].root == way->root && out->at[i].len == way->len &&
            memcmp(out->at[i].steps, way->steps, (size_t)way->len * sizeof *way->steps) == 0)
            return;
    vec_push(c->arena, out, *way);
}

/* A way that is too long stays at where it was: less is told of it. */
static void add_step(struct ways_context *c, ways *out, const struct way *way, int step)
{
    struct way longer = *way;
    if (longer.len < WAY_LONGEST)
        longer.steps[longer.len++] = step;
    add(c, out, &longer);
}

static void add_all(struct ways_context *c, ways *out, const ways *from)
{
    for (int i = 0; i < from->len; i++)
        add(c, out, &from->at[i]);
}

const ways *ways_known(const struct ways_context *c, const struct tlocal *local)
{
    for (int i = c->locals.len; i-- > 0;)
        if (c->locals.at[i].local == local)
            return &c->locals.at[i].ways;
    return NULL;
}

/* ---- calls ----------------------------------------------------------------------------- */

/* Which argument of its calls a local of f is, or -1. */
static int argument_of(const struct instance *f, const struct tlocal *l)
{
    for (int i = 0; l->kind == LOCAL_ARG && i < f->param_count; i++)
        if (f->params[i].name == l->name)
            return i;
    return -1;
}

static bool mentions(struct node *n, const char *name);

struct mention {
    const char *name;
    bool found;
};

static void search_mention(struct node *n, void *user)
{
    struct mention *m = user;
    if (n && !m->found)
        m->found = mentions(n, m->name);
}

static bool mentions(struct node *n, const char *name)
{
    struct mention m = {name, false};
    if ((n->kind == NODE_NAME && n->name.name == name) ||
        (n->kind == NODE_MEMBER && n->member.name == name))
        return true;
    node_children(n, search_mention, &m);
    return m.found;
}

static struct node *argument_node(const struct instance *f, int index)
{
    const struct node_list *args = &f->decl->node->def.args;
    for (int i = 0; i < args->len; i++)
        if (args->at[i]->arg.name == f->params[index].name)
            return args->at[i];
    return NULL;
}

/* What the frame's call gives for a local of the function called, to be looked at in *caller; NULL
 * when it is no argument. */
static const struct tx *given_for(const struct search *s, const struct tlocal *l,
                                  struct search *caller)
{
    const int i = argument_of(s->frame->f, l);

    *caller = (struct search){s->c, s->frame->outer, s->depth + 1};
    return i >= 0 && i < s->frame->call->arg_count ? s->frame->call->args[i] : NULL;
}

/* A result that names origin parameter `name`: leads where the arguments that name it lead. */
static void said_parameter(const struct search *s, const char *name, ways *out)
{
    const struct instance *f = s->frame->f;
    const struct search caller = {s->c, s->frame->outer, s->depth + 1};

    for (int i = 0; i < f->param_count && i < s->frame->call->arg_count; i++) {
        const struct node *a = argument_node(f, i);
        const struct tx *x = s->frame->call->args[i];
        bool by_place = false;
        for (int k = 0; a && k < a->arg.origins.len && !by_place; k++)
            by_place = mentions(a->arg.origins.at[k], name);
        if (by_place)
            places(&caller, x, out);
        else if (a && (a->arg.type ? mentions(a->arg.type, name) : i == 0))
            leads(&caller, x, out);
    }
}

/* The place that n names in the signature of the frame's function. */
static void said(const struct search *s, struct node *n, ways *out)
{
    struct types *ty = s->c->ty;
    struct instance *f = s->frame->f;

    if (s->depth > DEEPEST)
        return;
    struct infer in = instance_context(ty, f);
    const struct name_binding *b =
        n->kind == NODE_NAME ? scope_find(in.scope, n->name.name) : NULL;
    if (n->kind == NODE_NAME && (!b || b->kind != BINDING_LOCAL)) {
        said_parameter(s, n->name.name, out);
        return;
    }
    if (n->kind == NODE_NAME) {
        struct search caller;
        const struct tx *given = given_for(s, b->local, &caller);
        if (given)
            places(&caller, given, out);
        return;
    }
    if (n->kind == NODE_MEMBER && n->member.value->kind == NODE_NAME &&
        strcmp(n->member.value->name.name, "Self") == 0) {
        said_parameter(s, n->member.name, out);
        return;
    }
    int errors;
    in.arena = s->c->arena;
    const struct tx *x = infer_place_aside(&in, n, &errors);
    const struct search inner = {s->c, s->frame, s->depth + 1};
    if (x)
        places(&inner, x, out);
}

struct origins_said {
    const struct search *s;
    ways *out;
};

/* All `origin_of(..)` within a type. */
static void said_origins(struct node *n, void *user)
{
    const struct origins_said *o = user;
    if (!n)
        return;
    if (n->kind != NODE_CALL || n->call.callee->kind != NODE_NAME ||
        strcmp(n->call.callee->name.name, "origin_of") != 0) {
        node_children(n, said_origins, user);
        return;
    }
    for (int i = 0; i < n->call.args.len; i++)
        said(o->s, n->call.args.at[i], o->out);
}

static bool is_constructor(const struct instance *f)
{
    return f->out_param >= 0;
}

/* Where the result of a call leads: a reference's place, or what a view was made of. */
static void result_leads(const struct search *s, const struct tx *x, ways *out)
{
    struct instance *f = x->func;
    ways found = {0};

    if (s->depth > DEEPEST)
        return;
    if (!f || !f->decl || !f->decl->node || !f->is_signed) {
        for (int i = 0; i < x->arg_count; i++)
            leads(s, x->args[i], out);
        return;
    }
    const struct node *def = f->decl->node;
    const struct frame frame = {f, x, s->frame};
    const struct search callee = {s->c, &frame, s->depth + 1};
    const struct search here = {s->c, s->frame, s->depth + 1};
    for (int i = 0; i < def->def.ret_ref.len; i++)
        said(&callee, def->def.ret_ref.at[i], &found);
    struct origins_said o = {&callee, &found};
    if (!f->ret_ref && def->def.ret)
        said_origins(def->def.ret, &o);
    for (int i = 0; i < found.len; i++)
        if (f->decl->is_interior)
            add_step(s->c, out, &found.at[i], WAY_INSIDE);
        else
            add(s->c, out, &found.at[i]);
    /* ArcPointer's value may be written through any copy, and so has no origin of its own */
    if (f->ret_ref && !found.len && f->decl->owner && f->decl->home->is_library && x->arg_count)
        places(&here, x->args[0], out);
    if (f->ret_ref)
        return;
    for (int i = 0; i < x->arg_count && i < f->param_count; i++) {
        const struct node *a = argument_node(f, i);
        if (!(x->borrows >> (i < 63 ? i : 63) & 1))
            continue;
        for (int k = 0; a && k < a->arg.origins.len; k++) {
            const struct node *p = a->arg.origins.at[k];
            const char *name = p->kind == NODE_NAME ? p->name.name
                               : p->kind == NODE_MEMBER ? p->member.name : NULL;
            if (name && (is_constructor(f) || (def->def.ret && mentions(def->def.ret, name)))) {
                places(&here, x->args[i], out);
                break;
            }
        }
        leads(&here, x->args[i], out);
    }
}

/* ---- expressions ------------------------------------------------------------------------ */

static void places(const struct search *s, const struct tx *x, ways *out)
{
    ways base = {0};

    if (s->depth > 4 * DEEPEST)
        return;
    const struct search deeper = {s->c, s->frame, s->depth + 1};
    switch ((int)x->kind) {
    case TX_LOCAL: {
        if (s->frame) {
            struct search caller;
            const struct tx *given = given_for(s, x->local, &caller);
            if (given)
                places(&caller, given, out);
            return;
        }
        const ways *known =
            x->local->is_ref && x->local->kind != LOCAL_ARG ? ways_known(s->c, x->local) : NULL;
        const struct way itself = {.root = x->local};
        if (known)
            add_all(s->c, out, known);
        else if (!x->local->is_ref || x->local->kind == LOCAL_ARG)
            add(s->c, out, &itself);
        return;
    }
    case TX_FIELD:
        places(&deeper, x->base, &base);
        for (int i = 0; i < base.len; i++)
            add_step(s->c, out, &base.at[i], x->index);
        return;
    case TX_ELEM:
        places(&deeper, x->base, out);
        return;
    case TX_DEREF:
        leads(&deeper, x->base, out);
        return;
    case TX_CALL:
        if (x->is_place)
            result_leads(&deeper, x, out);
        return;
    case TX_OP:
        if (x->op == OP_REBIND && x->arg_count)
            places(&deeper, x->args[0], out);
        return;
    case TX_TERNARY:
        places(&deeper, x->args[1], out);
        places(&deeper, x->args[2], out);
        return;
    case TX_LET:
        places(&deeper, x->args[1], out);
        return;
    case TX_STMTS:
        places(&deeper, x->base, out);
        return;
    }
}

static void leads(const struct search *s, const struct tx *x, ways *out)
{
    if (s->depth > 4 * DEEPEST || !type_holds_origin(s->c->ty, x->type))
        return;
    const struct search deeper = {s->c, s->frame, s->depth + 1};
    switch ((int)x->kind) {
    case TX_LOCAL: {
        if (s->frame) {
            struct search caller;
            const struct tx *given = given_for(s, x->local, &caller);
            if (given)
                leads(&caller, given, out);
            return;
        }
        const struct way led = {.root = x->local, .len = 1, .steps = {WAY_LED}};
        const ways *known = ways_known(s->c, x->local);
        if (x->local->kind == LOCAL_ARG)
            add(s->c, out, &led);
        else if (known && !x->local->is_ref)
            add_all(s->c, out, known);
        return;
    }
    case TX_ADDRESS:
        places(&deeper, x->base, out);
        return;
    case TX_CALL:
        if (!x->is_place) {
            result_leads(&deeper, x, out);
            return;
        }
        for (int i = 0; i < x->arg_count; i++)
            if (x->borrows >> (i < 63 ? i : 63) & 1)
                leads(&deeper, x->args[i], out);
        return;
    case TX_AGGREGATE: {
        const struct struct_decl *d = x->type->kind == TYPE_STRUCT ? x->type->decl : NULL;
        for (int i = 0; i < x->arg_count; i++)
            if (d && d->is_closure && i < d->closure_fields.len && d->closure_fields.at[i].is_ref)
                places(&deeper, x->args[i], out);
            else
                leads(&deeper, x->args[i], out);
        return;
    }
    case TX_TERNARY:
        leads(&deeper, x->args[1], out);
        leads(&deeper, x->args[2], out);
        return;
    case TX_LET:
        leads(&deeper, x->args[1], out);
        return;
    case TX_OP:
        for (int i = 0; i < x->arg_count; i++)
            leads(&deeper, x->args[i], out);
        return;
    case TX_FIELD:
    case TX_ELEM:
    case TX_COPY:
    case TX_MOVE:
    case TX_STMTS:
        if (x->base)
            leads(&deeper, x->base, out);
        return;
    }
}

void ways_of_place(struct ways_context *c, const struct tx *x, ways *out)
{
    const struct search s = {c, NULL, 0};
    places(&s, x, out);
}

void ways_of_value(struct ways_context *c, const struct tx *x, ways *out)
{
    const struct search s = {c, NULL, 0};
    leads(&s, x, out);
}

void ways_declare(struct ways_context *c, const struct tlocal *local, const struct tx *value)
{
    struct ways_of_local known = {.local = local};
    if (local->is_ref && value->is_place)
        ways_of_place(c, value, &known.ways);
    else
        ways_of_value(c, value, &known.ways);
    for (int i = 0; i < c->locals.len; i++)
        if (c->locals.at[i].local == local) {
            c->locals.at[i] = known;
            return;
        }
    vec_push(c->arena, &c->locals, known);
}

/* ---- changes ---------------------------------------------------------------------------- */

bool way_is_inside(const struct way *way, int from)
{
    for (int i = from; i < way->len; i++)
        if (way->steps[i] == WAY_INSIDE)
            return true;
    return false;
}

bool way_loses_ground(const struct way *way, const struct way *by)
{
    if (way->root != by->root || way->len <= by->len)
        return false;
    for (int i = 0; i < by->len; i++)
        if (way->steps[i] != by->steps[i])
            return false;
    return way_is_inside(way, by->len);
}

bool ways_changes(const struct instance *f, int i)
{
    const struct func_param *p = &f->params[i];
    if (p->pass == PASS_MUT)
        return true;
    if (p->pass != PASS_REF || !f->decl || f->decl->is_interior)
        return false;
    for (int k = 0; k < f->locals.len; k++)
        if (f->locals.at[k]->kind == LOCAL_ARG && f->locals.at[k]->name == p->name)
            return f->locals.at[k]->is_mut;
    return false;
}
