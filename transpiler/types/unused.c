/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Warnings about values that are given to a variable and never read, and names that nothing
 * mentions. They look at the text, one variable at a time, from the end of its scope back to its
 * declaration: a value is read later, or another takes its place before it is. A variable that
 * closures or other names may lead to is left alone where it cannot be told who reads it. */
#include "types/infer.h"

#include <string.h>

struct dead_store {
    struct span at;
    uint32_t end;
    bool in_loop;
};

/* A variable, and where the walk through its scope is. */
struct usage {
    struct diags *diags;
    struct arena *scratch;
    const char *name;
    const struct node *own;      /* the pattern that declares it */
    int uses, stores, clashes;   /* clashes: what makes the name mean something else, or hides it */
    bool on_return, on_break, on_continue, on_raise; /* is the value read where these lead? */
    bool records;
    bool init_raises;            /* the call that gives it its first value may raise */
    int loops;
    VEC(struct dead_store) dead;
};

enum {
    DEPTH_MAX = 8,               /* loops within loops: each is walked twice */
    TEXT_MAX = 16 * 1024 * 1024  /* each variable walks its scope: not in functions without end */
};

/* ---- mentions ------------------------------------------------------------- */

static bool is_name(const struct node *n, const char *name)
{
    return n && n->kind == NODE_NAME && n->name.name == name;
}

static void count(struct node *n, void *user);

/* A nested function that mentions the variable reads it when it likes. */
static void count_nested(struct usage *u, struct node *def)
{
    const int uses = u->uses, stores = u->stores;

    node_children(def, count, u);
    if (def->def.name == u->name || u->uses > uses || u->stores > stores)
        u->clashes++;
}

static void count_target(struct usage *u, struct node *t)
{
    if (is_name(t, u->name))
        u->stores++;
    else if (t->kind == NODE_TUPLE)
        for (int i = 0; i < t->tuple.items.len; i++)
            count_target(u, t->tuple.items.at[i]);
    else
        count(t, u);
}

static void count(struct node *n, void *user)
{
    struct usage *u = user;

    if (!n)
        return;
    switch ((int)n->kind) {
    case NODE_NAME:
        u->uses += n->name.name == u->name;
        return;
    case NODE_PAT_NAME:
        u->clashes += n != u->own && n->pat_name.name == u->name;
        return;
    case NODE_PAT_REST:
        u->clashes += n->pat_rest.name == u->name;
        return;
    case NODE_PAT_AS:
        u->clashes += n->pat_as.name == u->name;
        break;
    case NODE_DEF:
        count_nested(u, n);
        return;
    case NODE_CAPTURE:
        u->clashes += n->capture.name == u->name;
        return;
    case NODE_ARG:
        u->clashes += n->arg.name == u->name;
        break;
    case NODE_WALRUS:
        u->clashes += n->walrus.name == u->name;
        break;
    case NODE_TRY:
        u->clashes += n != u->own && n->try_.error_name == u->name;
        break;
    case NODE_COMPTIME_DECL:
        u->clashes += n->comptime_decl.name == u->name;
        break;
    case NODE_ERROR:
        u->clashes++;
        return;
    case NODE_ASSIGN:
        for (int i = 0; i < n->assign.targets.len; i++)
            count_target(u, n->assign.targets.at[i]);
        count(n->assign.value, u);
        return;
    default:
        break;
    }
    node_children(n, count, u);
}

/* How often the expression mentions the variable. */
static int mentions(const struct usage *u, struct node *n)
{
    struct usage own = { .name = u->name };

    count(n, &own);
    return own.uses + own.stores + own.clashes;
}

/* ---- is the value read later? ---------------------------------------------- */

static bool flow(struct usage *u, struct node *n, bool live);

static bool leaves_block(const struct node *n)
{
    return n->kind == NODE_RETURN || n->kind == NODE_RAISE || n->kind == NODE_BREAK ||
           n->kind == NODE_CONTINUE;
}

/* Statements behind one that leaves the block are never reached. */
static bool flow_from(struct usage *u, const struct node_list *l, int from, bool live)
{
    int end = from;

    while (end < l->len && !leaves_block(l->at[end]))
        end++;
    for (int i = end < l->len ? end : l->len - 1; i >= from; i--)
        live = flow(u, l->at[i], live);
    return live;
}

static bool flow_block(struct usage *u, const struct node_list *l, bool live)
{
    return flow_from(u, l, 0, live);
}

/* Where the value of an assignment is told of: the sign that makes it. */
static struct span value_place(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_CALL:
    case NODE_SUBSCRIPT:
    case NODE_BINARY:
    case NODE_TRANSFER:
        return n->name_span;
    case NODE_TERNARY:
        return value_place(n->ternary.then);
    default:
        return n->span;
    }
}

static bool store(struct usage *u, struct span at, uint32_t end, bool live)
{
    const struct dead_store s = { at, end, u->loops > 0 };

    if (!live && !u->on_raise && u->records)
        vec_push(u->scratch, &u->dead, s);
    return false;
}

static bool declares(const struct usage *u, struct node *pattern)
{
    if (!pattern || pattern == u->own)
        return pattern != NULL;
    if (pattern->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < pattern->pat_tuple.items.len; i++)
            if (declares(u, pattern->pat_tuple.items.at[i]))
                return true;
    return false;
}

/* A target takes its value: the variable itself, or a place found by way of it. */
static bool flow_target(struct usage *u, struct node *t, const struct node *value, bool live)
{
    if (is_name(t, u->name) || (t->kind == NODE_VAR && declares(u, t->var.pattern)))
        return store(u, value_place(value), value->span.end, live);
    if (t->kind == NODE_TUPLE) {
        for (int i = 0; i < t->tuple.items.len; i++)
            live = flow_target(u, t->tuple.items.at[i], value, live);
        return live;
    }
    return live || mentions(u, t) > 0;
}

static bool flow_assign(struct usage *u, struct node *n, bool live)
{
    for (int i = 0; i < n->assign.targets.len; i++)
        live = flow_target(u, n->assign.targets.at[i], n->assign.value, live);
    return live || mentions(u, n->assign.value) > 0;
}

/* What every round needs: the body is walked once to know what its end leads to, and again. */
static bool flow_loop(struct usage *u, struct node *head, const struct node_list *body,
                      const struct node_list *orelse, bool live)
{
    const bool on_break = u->on_break, on_continue = u->on_continue, records = u->records;
    const bool exit = flow_block(u, orelse, live);
    bool start;

    if (++u->loops > DEPTH_MAX)
        u->clashes++;
    u->on_break = live;
    u->on_continue = start = exit || mentions(u, head) > 0;
    if (u->loops <= DEPTH_MAX) {
        u->records = false;
        start |= flow_block(u, body, start);
        u->records = records;
        u->on_continue = start;
        start |= flow_block(u, body, start);
    }
    u->loops--;
    u->on_break = on_break;
    u->on_continue = on_continue;
    return start;
}

static bool flow_try(struct usage *u, struct node *n, bool live)
{
    const struct usage outer = *u;
    const bool has_finally = n->try_.finally.len > 0;
    const bool after = flow_block(u, &n->try_.finally, live);
    bool raised;

    if (has_finally) { /* it runs wherever the way leads */
        u->on_return |= after;
        u->on_break |= after;
        u->on_continue |= after;
        u->on_raise |= after;
    }
    raised = n->try_.has_except ? flow_block(u, &n->try_.handler, after) : u->on_raise || after;
    const bool behind = flow_block(u, &n->try_.orelse, after);
    u->on_raise = raised;
    live = flow_block(u, &n->try_.body, behind) || raised;
    u->on_return = outer.on_return;
    u->on_break = outer.on_break;
    u->on_continue = outer.on_continue;
    u->on_raise = outer.on_raise;
    return live;
}

static bool flow_match(struct usage *u, struct node *n, bool live)
{
    bool any = live;

    for (int i = 0; i < n->match.cases.len; i++) {
        struct node *c = n->match.cases.at[i];
        any |= flow_block(u, &c->match_case.body, live) || mentions(u, c->match_case.pattern) > 0 ||
               mentions(u, c->match_case.guard) > 0;
    }
    return any || mentions(u, n->match.subject) > 0;
}

/* Whether the variable's value is read from the statement on; live: from behind it on. */
static bool flow(struct usage *u, struct node *n, bool live)
{
    switch ((int)n->kind) {
    case NODE_VAR:
        if (declares(u, n->var.pattern) && n->var.value && u->init_raises)
            live = false;
        else if (declares(u, n->var.pattern) && n->var.value)
            live = store(u, n->var.pattern == u->own ? value_place(n->var.value) : u->own->span,
                         n->var.value->span.end, live);
        return live || mentions(u, n->var.value) > 0;
    case NODE_ASSIGN:
        return flow_assign(u, n, live);
    case NODE_RETURN:
        return u->on_return || mentions(u, n) > 0;
    case NODE_RAISE:
        return u->on_raise || mentions(u, n) > 0;
    case NODE_BREAK:
        return u->on_break;
    case NODE_CONTINUE:
        return u->on_continue;
    case NODE_IF: {
        const bool then = flow_block(u, &n->if_.then, live);
        return flow_block(u, &n->if_.orelse, live) || then || mentions(u, n->if_.cond) > 0;
    }
    case NODE_WHILE:
        return flow_loop(u, n->while_.cond, &n->while_.body, &n->while_.orelse, live);
    case NODE_FOR:
        return flow_loop(u, n->for_.pattern, &n->for_.body, &n->for_.orelse, live) ||
               mentions(u, n->for_.iterable) > 0;
    case NODE_TRY:
        return flow_try(u, n, live);
    case NODE_WITH:
        live = flow_block(u, &n->with.body, live);
        for (int i = 0; i < n->with.items.len; i++)
            live |= mentions(u, n->with.items.at[i]) > 0;
        return live;
    case NODE_MATCH:
        return flow_match(u, n, live);
    default:
        return live || mentions(u, n) > 0;
    }
}

/* ---- other ways to the value ----------------------------------------------- */

/* Names that may lead to the variable's value: what was made by a call that had it, and so on. */
struct views {
    struct usage *u;
    const char *name[16];
    int count;
    bool grew, too_many;
};

static void add_view(struct views *v, const char *name)
{
    for (int i = 0; i < v->count; i++)
        if (v->name[i] == name)
            return;
    if (v->count == (int)(sizeof v->name / sizeof *v->name)) {
        v->too_many = true;
        return;
    }
    v->name[v->count++] = name;
    v->grew = true;
}

static bool mentions_any(const struct views *v, struct node *n)
{
    for (int i = 0; i < v->count; i++) {
        const struct usage u = { .name = v->name[i] };
        if (mentions(&u, n))
            return true;
    }
    return false;
}

static void add_names(struct node *n, void *user)
{
    struct views *v = user;

    if (n && n->kind == NODE_NAME)
        add_view(v, n->name.name);
    else if (n && n->kind == NODE_PAT_NAME)
        add_view(v, n->pat_name.name);
    if (n)
        node_children(n, add_names, user);
}

/* A copy of the value, or what operators make of it, leads nowhere. */
static bool is_plain(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_NAME:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_BOOL:
        return true;
    case NODE_BINARY:
        return is_plain(n->binary.left) && is_plain(n->binary.right);
    default:
        return n->kind == NODE_COMPARE;
    }
}

static void find_views(struct node *n, void *user)
{
    struct views *v = user;

    if (!n)
        return;
    if (n->kind == NODE_VAR && n->var.value && mentions_any(v, n->var.value) &&
        (n->var.flags & VAR_REF || !is_plain(n->var.value)))
        add_names(n->var.pattern, v);
    if (n->kind == NODE_ASSIGN && mentions_any(v, n->assign.value) && !is_plain(n->assign.value))
        for (int i = 0; i < n->assign.targets.len; i++)
            add_names(n->assign.targets.at[i], v);
    if (n->kind == NODE_FOR && mentions_any(v, n->for_.iterable))
        add_names(n->for_.pattern, v);
    if (n->kind == NODE_WITH_ITEM && n->with_item.pattern && mentions_any(v, n->with_item.value))
        add_names(n->with_item.pattern, v);
    if (n->kind == NODE_CALL && n->call.callee->kind == NODE_MEMBER)
        for (int i = 0; i < n->call.args.len; i++)
            if (mentions_any(v, n->call.args.at[i]))
                add_names(n->call.callee, v);
    node_children(n, find_views, v);
}

struct later {
    const struct views *views;
    uint32_t offset;
    bool found;
};

static void look_later(struct node *n, void *user)
{
    struct later *l = user;

    if (!n || l->found)
        return;
    if (n->kind == NODE_NAME && n->span.start >= l->offset)
        for (int i = 1; i < l->views->count; i++) /* the first is the variable itself */
            l->found |= n->name.name == l->views->name[i];
    node_children(n, look_later, l);
}

/* ---- one variable ----------------------------------------------------------- */

static void tell(struct usage *u, const struct node_list *l, int from)
{
    struct views v = { .u = u };

    if (!u->dead.len)
        return;
    add_view(&v, u->name);
    do {
        v.grew = false;
        for (int i = from; i < l->len; i++)
            find_views(l->at[i], &v);
    } while (v.grew && !v.too_many);
    for (int k = 0; k < u->dead.len; k++) {
        const struct dead_store *s = &u->dead.at[k];
        struct later later = { &v, s->end, v.too_many || (v.count > 1 && s->in_loop) };
        for (int i = from; i < l->len; i++)
            look_later(l->at[i], &later);
        if (!later.found)
            diag_warn(u->diags, s->at, DIAG_UNUSED_ASSIGNMENT, u->name);
    }
}

static struct usage usage_of(struct diags *d, struct arena *scratch, const char *name,
                             const struct node *own)
{
    return (struct usage){ .diags = d, .scratch = scratch, .name = name, .own = own,
                           .records = true };
}

/* A variable that a `var` in statement `from` of the list declares; has_value: there. */
static void check_variable(struct usage *u, const struct node_list *l, int from, bool has_value)
{
    if (u->name[0] == '_')
        return;
    for (int i = from; i < l->len; i++)
        count(l->at[i], u);
    if (u->clashes)
        return;
    if (!u->uses && !u->stores && !has_value) {
        diag_warn(u->diags, u->own->span, DIAG_UNUSED_NAME, "variable", u->name);
        return;
    }
    (void)flow_from(u, l, from, false);
    if (!u->clashes)
        tell(u, l, from);
}

/* A name for a place, that nothing mentions. */
static void check_reference(struct usage *u, const struct node_list *l, int from)
{
    if (u->name[0] == '_')
        return;
    for (int i = from; i < l->len; i++)
        count(l->at[i], u);
    if (!u->clashes && !u->uses && !u->stores)
        diag_warn(u->diags, u->own->span, DIAG_UNUSED_NAME, "reference", u->name);
}

/* A variable that has its value when the block begins. */
static void check_given(struct usage *u, const struct node_list *body, struct node *guard)
{
    if (u->name[0] == '_')
        return;
    for (int i = 0; i < body->len; i++)
        count(body->at[i], u);
    if (u->clashes || (guard && mentions(u, guard)))
        return;
    const bool live = flow_block(u, body, false);
    if (!live && !u->clashes)
        diag_warn(u->diags, u->own->span, DIAG_UNUSED_ASSIGNMENT, u->name);
    tell(u, body, 0);
}

/* ---- declarations ------------------------------------------------------------ */

struct search {
    struct diags *diags;
    struct module *home;
    struct program *program;
    struct arena *scratch;
    bool can_raise;              /* the statements looked at may */
    uint64_t text;               /* bytes of scopes looked through in this function */
};

enum declared { DECLARED_VALUE, DECLARED_BARE, DECLARED_REF };

/* Does a function or constructor of this name say that it raises? */
static bool name_may_raise(const struct search *s, const char *name)
{
    const struct symbol *f = names_lookup(s->program, s->home, name);
    const struct node_list *defs = !f                        ? NULL
                                   : f->kind == SYM_FUNCS  ? &f->decls
                                   : f->kind == SYM_STRUCT ? &f->decls.at[0]->strukt.body
                                                           : NULL;

    for (int i = 0; defs && i < defs->len; i++)
        if (defs->at[i]->kind == NODE_DEF && defs->at[i]->def.flags & DEF_RAISES &&
            (f->kind == SYM_FUNCS || strcmp(defs->at[i]->def.name, "__init__") == 0))
            return true;
    return !defs;
}

/* What a call that raises would have given is no value that was given for nothing. */
static bool may_raise(const struct search *s, const struct node *value)
{
    if (!s->can_raise || !value)
        return false;
    if (value->kind != NODE_CALL)
        return value->kind == NODE_SUBSCRIPT || value->kind == NODE_MEMBER;
    const struct node *callee = value->call.callee;
    if (callee->kind == NODE_SUBSCRIPT)
        callee = callee->subscript.value;
    return callee->kind != NODE_NAME || name_may_raise(s, callee->name.name);
}

/* The names of the pattern of statement `at`. */
static void check_pattern(struct search *s, struct node *p, enum declared what,
                          const struct node_list *l, int at)
{
    if (p->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < p->pat_tuple.items.len; i++)
            check_pattern(s, p->pat_tuple.items.at[i], what, l, at);
    if (p->kind != NODE_PAT_NAME)
        return;
    s->text += vec_last(l)->span.end - l->at[at]->span.start;
    if (s->text > TEXT_MAX)
        return;
    struct usage u = usage_of(s->diags, s->scratch, p->pat_name.name, p);
    u.init_raises = may_raise(s, l->at[at]->kind == NODE_VAR ? l->at[at]->var.value
                                                            : l->at[at]->assign.value);
    if (what == DECLARED_REF || p->pat_name.binding == BIND_REF)
        check_reference(&u, l, at);
    else
        check_variable(&u, l, at, what == DECLARED_VALUE);
}

/* The names that a loop, `with` or case gives its block. */
static void check_given_names(struct search *s, struct node *p, bool by_reference,
                              const struct node_list *body, struct node *guard)
{
    if (!p)
        return;
    if (p->kind == NODE_PAT_TUPLE)
        for (int i = 0; i < p->pat_tuple.items.len; i++)
            check_given_names(s, p->pat_tuple.items.at[i], by_reference, body, guard);
    if (p->kind == NODE_PAT_CASE)
        for (int i = 0; i < p->pat_case.args.len; i++)
            check_given_names(s, p->pat_case.args.at[i], false, body, guard);
    if (p->kind != NODE_PAT_NAME)
        return;
    struct usage u = usage_of(s->diags, s->scratch, p->pat_name.name, p);
    if (by_reference && p->pat_name.binding != BIND_VAR)
        check_reference(&u, body, 0);
    else if (p->pat_name.binding != BIND_REF)
        check_given(&u, body, guard);
}

static void check_targets(struct search *s, struct node *t, const struct node_list *l, int at)
{
    if (t->kind == NODE_VAR)
        check_pattern(s, t->var.pattern, t->var.flags & VAR_REF ? DECLARED_REF : DECLARED_VALUE, l,
                      at);
    if (t->kind == NODE_TUPLE)
        for (int i = 0; i < t->tuple.items.len; i++)
            check_targets(s, t->tuple.items.at[i], l, at);
}

static void search_node(struct node *n, void *user);

static void search_list(struct search *s, const struct node_list *l)
{
    for (int i = 0; i < l->len; i++) {
        struct node *n = l->at[i];
        if (n->kind == NODE_VAR)
            check_pattern(s, n->var.pattern,
                          n->var.flags & VAR_REF ? DECLARED_REF
                          : n->var.value ? DECLARED_VALUE : DECLARED_BARE, l, i);
        for (int k = 0; n->kind == NODE_ASSIGN && k < n->assign.targets.len; k++)
            check_targets(s, n->assign.targets.at[k], l, i);
        search_node(n, s);
        if (leaves_block(n))
            return; /* what comes is never reached, and told so */
    }
}

static void search_comprehension(struct search *s, struct node *n)
{
    for (int i = 0; i < n->comprehension.clauses.len; i++) {
        const struct node *c = n->comprehension.clauses.at[i];
        if (c->kind != NODE_COMP_FOR || c->comp_for.pattern->kind != NODE_PAT_NAME)
            continue;
        struct node *p = c->comp_for.pattern;
        struct usage u = usage_of(s->diags, s->scratch, p->pat_name.name, p);
        count(n, &u);
        if (!u.clashes && !u.uses && p->pat_name.name[0] != '_' &&
            p->pat_name.binding != BIND_VAR)
            diag_warn(s->diags, p->span, DIAG_UNUSED_NAME, "reference", u.name);
    }
}

/* Looks for declarations in statements, and for blocks in them. */
static void search_node(struct node *n, void *user)
{
    struct search *s = user;
    const bool could_raise = s->can_raise;

    if (!n)
        return;
    switch ((int)n->kind) {
    case NODE_DEF:
        s->can_raise = (n->def.flags & DEF_RAISES) != 0;
        s->text = 0;
        if (!names_has_error(s->home, n->span.start, n->span.end))
            search_list(s, &n->def.body);
        s->can_raise = could_raise;
        return;
    case NODE_IF:
        search_list(s, &n->if_.then);
        search_list(s, &n->if_.orelse);
        search_node(n->if_.cond, s);
        return;
    case NODE_WHILE:
        search_list(s, &n->while_.body);
        search_list(s, &n->while_.orelse);
        return;
    case NODE_FOR:
        if (!n->for_.is_comptime)
            check_given_names(s, n->for_.pattern, true, &n->for_.body, NULL);
        search_list(s, &n->for_.body);
        search_list(s, &n->for_.orelse);
        return;
    case NODE_TRY:
        s->can_raise |= n->try_.has_except;
        search_list(s, &n->try_.body);
        s->can_raise = could_raise;
        search_list(s, &n->try_.handler);
        search_list(s, &n->try_.orelse);
        search_list(s, &n->try_.finally);
        return;
    case NODE_WITH:
        for (int i = 0; i < n->with.items.len; i++)
            check_given_names(s, n->with.items.at[i]->with_item.pattern, false, &n->with.body,
                              NULL);
        search_list(s, &n->with.body);
        return;
    case NODE_MATCH_CASE:
        check_given_names(s, n->match_case.pattern, false, &n->match_case.body,
                          n->match_case.guard);
        search_list(s, &n->match_case.body);
        return;
    case NODE_COMPREHENSION:
        search_comprehension(s, n);
        break;
    case NODE_VAR: /* a field too: its type holds no statements */
    default:
        break;
    }
    node_children(n, search_node, s);
}

void warn_unused(struct types *ty, struct module *m)
{
    struct arena scratch;
    struct search s = { ty->diags, m, ty->program, &scratch, false, 0 };

    arena_init(&scratch);
    for (int i = 0; i < m->tree->module.body.len; i++)
        search_node(m->tree->module.body.at[i], &s);
    arena_reset(&scratch);
}
