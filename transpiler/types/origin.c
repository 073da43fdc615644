/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where references and views lead. Origins are not part of types here (they keep one bit), so what
 * a signature says of them is read off its trees, and what an expression leads into off the typed
 * body: a place by its path, a view by what it was made of. Both become the same text, `self.a`,
 * or the name of an origin parameter. What is returned must lead where the result type says, views
 * that a call gives for one origin must lead into the same, and a variable keeps leading where it
 * led first. What this cannot tell is left alone: a text is compared only with a text. */
#include "types/infer.h"

struct origin {
    VEC(const char *) parts; /* sorted; none: not known */
    bool is_root_only;       /* inside of what the parts name, who knows where */
};

struct origin_of_local {
    const struct tlocal *local;
    struct origin origin;
};

struct walk {
    struct types *ty;
    struct arena *arena;
    struct instance *inst;
    /* ref bindings: the place; others: what the view leads to */
    VEC(struct origin_of_local) locals;
    struct origin declared;
};

/* A signature in use: with the arguments of a call, or seen from its own body. */
struct signature {
    struct instance *inst;
    struct tx **args; /* NULL: its own locals */
    int arg_count;
};

static struct origin place_of(struct walk *w, const struct tx *x);
static struct origin view_of(struct walk *w, const struct tx *x);

static const struct origin unknown;

/* ---- sets of texts --------------------------------------------------------- */

static struct origin one(struct walk *w, const char *text)
{
    struct origin o = {0};
    vec_push(w->arena, &o.parts, text);
    return o;
}

static struct origin joined(struct walk *w, struct origin a, struct origin b)
{
    struct origin o = {0};
    if (!a.parts.len || !b.parts.len)
        return unknown;
    int i = 0, k = 0;
    while (i < a.parts.len || k < b.parts.len) {
        const int order = i == a.parts.len ? 1
                          : k == b.parts.len ? -1 : strcmp(a.parts.at[i], b.parts.at[k]);
        const char *next = order <= 0 ? a.parts.at[i] : b.parts.at[k];
        i += order <= 0;
        k += order >= 0;
        vec_push(w->arena, &o.parts, next);
    }
    o.is_root_only = a.is_root_only || b.is_root_only;
    return o;
}

static struct origin inside(struct walk *w, struct origin o, const char *step)
{
    struct origin r = {.is_root_only = o.is_root_only};
    for (int i = 0; i < o.parts.len; i++) {
        const char *part = arena_printf(w->arena, "%s%s", o.parts.at[i], step);
        vec_push(w->arena, &r.parts, part);
    }
    return r;
}

static bool same_root(const char *a, const char *b)
{
    const size_t n = strcspn(a, ".["), m = strcspn(b, ".[");
    return n == m && strncmp(a, b, n) == 0;
}

/* Whether it is known that they differ. */
static bool differ(const struct origin *a, const struct origin *b)
{
    if (!a->parts.len || !b->parts.len)
        return false;
    if (a->is_root_only || b->is_root_only) {
        for (int i = 0; i < a->parts.len; i++)
            for (int k = 0; k < b->parts.len; k++)
                if (same_root(a->parts.at[i], b->parts.at[k]))
                    return false;
        return true;
    }
    if (a->parts.len != b->parts.len)
        return true;
    for (int i = 0; i < a->parts.len; i++)
        if (strcmp(a->parts.at[i], b->parts.at[i]) != 0)
            return true;
    return false;
}

static const char *origin_text(struct walk *w, const struct origin *o)
{
    const char *text = o->parts.at[0];
    for (int i = 1; i < o->parts.len; i++)
        text = arena_printf(w->ty->run, "%s, %s", text, o->parts.at[i]);
    return text;
}

/* ---- what signatures say ----------------------------------------------------- */

static bool ends_in_origin(const char *name)
{
    const size_t n = strlen(name);
    return n >= 6 && strcmp(name + n - 6, "Origin") == 0;
}

static bool is_origin_parameter(const struct node_list *params, const char *name)
{
    for (int i = 0; params && i < param_count(params); i++) {
        const struct node *p = param_at(params, i), *t = p->param.type;
        if (p->param.name != name || !t)
            continue;
        if (t->kind == NODE_SUBSCRIPT)
            t = t->subscript.value;
        return t->kind == NODE_NAME && ends_in_origin(t->name.name);
    }
    return false;
}

static bool is_library(const struct instance *f)
{
    return f->decl && f->decl->home->is_library;
}

static int origins_in(const struct type *t)
{
    int count = 0;
    if (t->kind != TYPE_STRUCT)
        return 0;
    if (t->decl->is_closure || t->decl->prim == PRIM_PACK)
        return 2;
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        count += v->kind == VALUE_ORIGIN;
        if (v->kind == VALUE_TYPE)
            count += origins_in(v->as_type);
        for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++)
            if (v->items[k]->kind == VALUE_TYPE)
                count += origins_in(v->items[k]->as_type);
    }
    return count;
}

static bool is_self(const struct node *n)
{
    return n->kind == NODE_SELF_TYPE ||
           (n->kind == NODE_NAME && strcmp(n->name.name, "Self") == 0);
}

static bool is_call_of(const struct node *n, const char *name)
{
    return n->kind == NODE_CALL && n->call.callee->kind == NODE_NAME &&
           strcmp(n->call.callee->name.name, name) == 0;
}

static const struct node_list *owner_params(const struct instance *inst)
{
    return inst->decl->owner ? inst->decl->owner->params : NULL;
}

static bool is_parameter(const struct signature *s, const char *name)
{
    return is_origin_parameter(&s->inst->decl->node->def.params, name) ||
           is_origin_parameter(owner_params(s->inst), name);
}

/* What n, somewhere in a type, says of origins: the one node that does; *count says how many do. */
static void find_origin(const struct signature *s, struct node *n, struct node **found, int *count)
{
    bool is_one = false;
    if (!n)
        return;
    if (n->kind == NODE_KEYWORD) {
        find_origin(s, n->keyword.value, found, count);
    } else if (n->kind == NODE_SUBSCRIPT) {
        for (int i = 0; i < n->subscript.args.len; i++)
            find_origin(s, n->subscript.args.at[i], found, count);
    } else if (n->kind == NODE_CALL) {
        is_one = n->call.callee->kind == NODE_NAME &&
                 (is_call_of(n, "origin_of") || ends_in_origin(n->call.callee->name.name));
    } else if (n->kind == NODE_NAME) {
        is_one = is_parameter(s, n->name.name) || ends_in_origin(n->name.name);
    } else if (n->kind == NODE_MEMBER) {
        is_one = is_self(n->member.value)
                     ? is_origin_parameter(owner_params(s->inst), n->member.name)
                     : n->member.value->kind == NODE_NAME && strcmp(n->member.name, "origin") == 0;
    }
    if (is_one) {
        *found = n;
        (*count)++;
    }
}

static struct node *origin_in(const struct signature *s, struct node *type)
{
    struct node *found = NULL;
    int count = 0;
    find_origin(s, type, &found, &count);
    return count == 1 ? found : NULL;
}

/* The argument at `index` among those of the call, and the number of the local that it is. */
static struct node *argument_node(const struct signature *s, int index)
{
    const struct node_list *args = &s->inst->decl->node->def.args;
    for (int i = 0; i < args->len; i++)
        if (args->at[i]->arg.name && args->at[i]->arg.name == s->inst->params[index].name)
            return args->at[i];
    return NULL;
}

static struct tlocal *own_local(const struct signature *s, int index)
{
    for (int i = 0; i < s->inst->locals.len; i++)
        if (s->inst->locals.at[i]->kind == LOCAL_ARG &&
            s->inst->locals.at[i]->name == s->inst->params[index].name)
            return s->inst->locals.at[i];
    return NULL;
}

static const char *parameter_named(const struct node *n)
{
    return n->kind == NODE_NAME ? n->name.name : n->kind == NODE_MEMBER ? n->member.name : NULL;
}

static struct origin argument_place(struct walk *w, const struct signature *s, int index)
{
    const struct node *a = argument_node(s, index);
    if (s->args)
        return index < s->arg_count ? place_of(w, s->args[index]) : unknown;
    if (!a || a->arg.origins.len > 1)
        return unknown;
    if (a->arg.origins.len && a->arg.origins.at[0]->kind != NODE_UNDERSCORE) {
        const char *name = parameter_named(a->arg.origins.at[0]);
        return name ? one(w, name) : unknown;
    }
    return one(w, a->arg.name);
}

/* The origin that the struct of a method has as its one parameter of that kind. */
static const char *origin_of_self(const struct signature *s)
{
    const struct node_list *params = owner_params(s->inst);
    for (int i = 0; params && i < param_count(params); i++)
        if (is_origin_parameter(params, param_at(params, i)->param.name))
            return param_at(params, i)->param.name;
    return NULL;
}

static struct origin argument_view(struct walk *w, const struct signature *s, int index)
{
    if (s->args)
        return index < s->arg_count ? view_of(w, s->args[index]) : unknown;
    if (origins_in(s->inst->params[index].type) != 1)
        return unknown;
    const struct node *a = argument_node(s, index);
    if (!a)
        return unknown;
    if (!a->arg.type || is_self(a->arg.type)) {
        const char *name = origin_of_self(s);
        return name ? one(w, name) : unknown;
    }
    struct node *o = NULL;
    int count = 0;
    find_origin(s, a->arg.type, &o, &count);
    struct infer in = instance_context(w->ty, s->inst);
    if (!count && arg_is_auto(&in, argument_node(s, index)))
        return one(w, arena_printf(w->arena, "%s.origin", a->arg.name));
    const char *name = count == 1 ? parameter_named(o) : NULL;
    return name && is_parameter(s, name) ? one(w, name) : unknown;
}

static int argument_named(const struct signature *s, const char *name)
{
    for (int i = 0; i < s->inst->param_count; i++)
        if (s->inst->params[i].name == name)
            return i;
    return -1;
}

/* An origin parameter: what the first argument whose signature names it leads into. */
static struct origin parameter_origin(struct walk *w, const struct signature *s, const char *name)
{
    if (!s->args)
        return one(w, name);
    for (int i = 0; i < s->inst->param_count; i++) {
        const struct node *a = argument_node(s, i);
        if (!a)
            continue;
        for (int k = 0; k < a->arg.origins.len; k++)
            if (parameter_named(a->arg.origins.at[k]) == name)
                return a->arg.origins.len == 1 ? argument_place(w, s, i) : unknown;
        struct node *o = origin_in(s, a->arg.type);
        if (o && parameter_named(o) == name)
            return argument_view(w, s, i);
        if (i == 0 && !a->arg.type && is_origin_parameter(owner_params(s->inst), name))
            return argument_view(w, s, i);
    }
    return unknown;
}

static struct origin said(struct walk *w, const struct signature *s, struct node *n)
{
    if (n->kind == NODE_NAME) {
        const int index = argument_named(s, n->name.name);
        if (index >= 0)
            return argument_place(w, s, index);
        if (is_parameter(s, n->name.name))
            return parameter_origin(w, s, n->name.name);
        return ends_in_origin(n->name.name) && !s->args && !s->inst->ret_ref
                   ? one(w, n->name.name) : unknown;
    }
    if (n->kind == NODE_MEMBER) {
        const struct node *base = n->member.value;
        if (is_self(base))
            return is_origin_parameter(owner_params(s->inst), n->member.name)
                       ? parameter_origin(w, s, n->member.name) : unknown;
        if (strcmp(n->member.name, "origin") == 0) {
            const int index = base->kind == NODE_NAME ? argument_named(s, base->name.name) : -1;
            return index >= 0 ? argument_view(w, s, index) : unknown;
        }
        const struct origin o = said(w, s, n->member.value);
        return inside(w, o, arena_printf(w->arena, ".%s", n->member.name));
    }
    if (n->kind == NODE_CALL && n->call.callee->kind == NODE_NAME && n->call.args.len &&
        (is_call_of(n, "origin_of") || ends_in_origin(n->call.callee->name.name))) {
        struct origin o = said(w, s, n->call.args.at[0]);
        for (int i = 1; i < n->call.args.len; i++)
            o = joined(w, o, said(w, s, n->call.args.at[i]));
        return o;
    }
    return unknown;
}

/* A constructor of the library that makes a view of another of its kind: writable ones serve where
 * reading is asked for. */
static struct origin renamed_view(struct walk *w, const struct signature *s)
{
    if (!is_library(s->inst) || s->inst->out_param < 0 || s->arg_count != 1 ||
        s->args[0]->type->kind != TYPE_STRUCT || s->inst->ret->kind != TYPE_STRUCT ||
        s->args[0]->type->decl != s->inst->ret->decl)
        return unknown;
    return argument_view(w, s, 0);
}

/* A name without brackets that stands for a type with an origin, and is no parameter: the origin is
 * the same for all, StaticString. */
static bool names_alias(const struct signature *s, const char *name)
{
    const struct node_list *lists[] = {&s->inst->decl->node->def.params, owner_params(s->inst)};
    for (int i = 0; i < 2; i++)
        for (int k = 0; lists[i] && k < param_count(lists[i]); k++)
            if (param_at(lists[i], k)->param.name == name)
                return false;
    return s->inst->ret->kind == TYPE_STRUCT && strcmp(s->inst->ret->name, name) != 0;
}

/* What a result by reference leads to, or a result that is a view. */
static struct origin said_result(struct walk *w, const struct signature *s)
{
    const struct node *def = s->inst->decl->node;
    if (s->inst->ret_ref) {
        struct origin o = def->def.ret_ref.len ? said(w, s, def->def.ret_ref.at[0]) : unknown;
        for (int i = 1; i < def->def.ret_ref.len; i++)
            o = joined(w, o, said(w, s, def->def.ret_ref.at[i]));
        return o;
    }
    if (!s->inst->ret || origins_in(s->inst->ret) != 1)
        return unknown;
    struct node *type = def->def.ret;
    if (s->inst->out_param >= 0 && def->def.args.len)
        type = def->def.args.at[0]->arg.type;
    if (!type || is_self(type)) {
        const char *name = origin_of_self(s);
        const struct origin o = name ? parameter_origin(w, s, name) : unknown;
        return o.parts.len || !s->args ? o : renamed_view(w, s);
    }
    struct node *o = origin_in(s, type);
    if (!o && type->kind == NODE_NAME && !s->args && names_alias(s, type->name.name))
        return one(w, type->name.name);
    return o ? said(w, s, o) : unknown;
}

/* ---- what expressions lead into ------------------------------------------------ */

static struct origin result_of(struct walk *w, const struct tx *x)
{
    if (!x->func || !x->func->decl || !x->func->decl->node || !x->func->is_signed)
        return unknown;
    const struct signature s = {x->func, x->args, x->arg_count};
    struct origin o = said_result(w, &s);
    if (x->func->decl->is_interior)
        return inside(w, o, "[\"element\"]");
    if (is_library(x->func) && x->func->decl->owner && x->func->out_param < 0)
        o.is_root_only = true; /* of a part of it, perhaps */
    return o;
}

static const struct origin *known_local(const struct walk *w, const struct tlocal *l)
{
    for (int i = w->locals.len; i-- > 0;)
        if (w->locals.at[i].local == l)
            return &w->locals.at[i].origin;
    return NULL;
}

/* Which argument of its own function a local is, or -1. */
static int own_argument(const struct signature *own, const struct tlocal *l)
{
    const int index = l->kind == LOCAL_ARG ? argument_named(own, l->name) : -1;
    return index >= 0 && own_local(own, index) == l ? index : -1;
}

static struct origin place_of(struct walk *w, const struct tx *x)
{
    const struct signature own = {w->inst, NULL, 0};
    switch ((int)x->kind) {
    case TX_LOCAL: {
        if (!x->local->name)
            return unknown;
        const int index = own_argument(&own, x->local);
        if (index >= 0)
            return argument_place(w, &own, index);
        if (x->local->is_ref) {
            const struct origin *o = known_local(w, x->local);
            return o ? *o : unknown;
        }
        return x->local->kind == LOCAL_VAR ? one(w, x->local->name) : unknown;
    }
    case TX_FIELD: {
        if (x->base->type->kind != TYPE_STRUCT || x->base->type->decl->is_closure)
            return unknown;
        const struct layout *l = types_layout(w->ty, x->base->type);
        if (!l || x->index >= l->fields.len || x->base->type->decl->prim != PRIM_NONE)
            return unknown;
        return inside(w, place_of(w, x->base),
                      arena_printf(w->arena, ".%s", l->fields.at[x->index].name));
    }
    case TX_DEREF:
        return view_of(w, x->base);
    case TX_CALL:
        return x->is_place ? result_of(w, x) : unknown;
    case TX_OP:
        return x->op == OP_REBIND && x->arg_count ? place_of(w, x->args[0]) : unknown;
    case TX_TERNARY:
        return joined(w, place_of(w, x->args[1]), place_of(w, x->args[2]));
    default:
        return unknown;
    }
}

static struct origin field_view(struct walk *w, const struct tx *x)
{
    const struct struct_decl *d = x->base->type->kind == TYPE_STRUCT ? x->base->type->decl : NULL;
    return d && origins_in(x->base->type) == 1 ? view_of(w, x->base) : unknown;
}

static struct origin view_of(struct walk *w, const struct tx *x)
{
    const struct signature own = {w->inst, NULL, 0};
    if (x->type->kind != TYPE_STRUCT || origins_in(x->type) != 1)
        return unknown;
    switch ((int)x->kind) {
    case TX_LOCAL: {
        if (!x->local->name)
            return unknown;
        const int index = own_argument(&own, x->local);
        if (index >= 0)
            return argument_view(w, &own, index);
        const struct origin *o = x->local->is_ref ? NULL : known_local(w, x->local);
        return o ? *o : unknown;
    }
    case TX_FIELD:
        return field_view(w, x);
    case TX_COPY:
    case TX_MOVE:
        return view_of(w, x->base);
    case TX_ADDRESS:
        return place_of(w, x->base);
    case TX_CALL:
        return x->is_place ? unknown : result_of(w, x);
    case TX_OP:
        return x->op == OP_REBIND && x->arg_count ? view_of(w, x->args[0]) : unknown;
    case TX_TERNARY:
        return joined(w, view_of(w, x->args[1]), view_of(w, x->args[2]));
    default:
        return unknown;
    }
}

/* ---- the walk --------------------------------------------------------------------- */

static void walk_block(struct walk *w, const struct tblock *b);

/* Arguments whose types name one origin parameter lead into the same. */
static void check_call(struct walk *w, const struct tx *x)
{
    if (!x->func || !x->func->decl || !x->func->decl->node || !x->func->is_signed ||
        is_library(x->func))
        return;
    const struct signature s = {x->func, x->args, x->arg_count};
    for (int i = 0; i < x->func->param_count && i < x->arg_count; i++) {
        const struct node *a = argument_node(&s, i);
        struct node *o = a && !a->arg.origins.len ? origin_in(&s, a->arg.type) : NULL;
        if (!o || origins_in(x->func->params[i].type) != 1)
            continue;
        const bool is_fixed = o->kind == NODE_NAME && !is_parameter(&s, o->name.name);
        const struct origin wanted = is_fixed ? one(w, o->name.name) : said(w, &s, o),
                            given = argument_view(w, &s, i);
        if (!differ(&given, &wanted))
            continue;
        diag_error(w->ty->diags, x->args[i]->span, DIAG_ORIGIN_ARGUMENT, a->arg.name,
                   origin_text(w, &given), origin_text(w, &wanted));
        return;
    }
}

static void walk_tx(struct walk *w, const struct tx *x)
{
    if (!x)
        return;
    walk_tx(w, x->base);
    for (int i = 0; i < x->arg_count; i++)
        walk_tx(w, x->args[i]);
    if (x->stmts)
        walk_block(w, x->stmts);
    if (x->kind == TX_CALL)
        check_call(w, x);
}

static void walk_statement(struct walk *w, const struct tstmt *s)
{
    if (s->kind == TS_VAR && s->local->name && s->value) {
        const struct origin_of_local known = {
            s->local, s->local->is_ref ? place_of(w, s->value) : view_of(w, s->value)};
        vec_push(w->arena, &w->locals, known);
    }
    if (s->kind == TS_ASSIGN && s->place && s->value) {
        const struct origin to = view_of(w, s->place), from = view_of(w, s->value);
        if (differ(&from, &to))
            diag_error(w->ty->diags, s->value->span, DIAG_ORIGIN_ASSIGNED, origin_text(w, &from),
                       origin_text(w, &to));
    }
    if (s->kind == TS_RETURN && s->value) {
        const struct origin is = w->inst->ret_ref ? place_of(w, s->value) : view_of(w, s->value);
        if (!differ(&is, &w->declared))
            return;
        /* of several a reference may lead into one of them */
        for (int i = 0; w->inst->ret_ref && is.parts.len == 1 && i < w->declared.parts.len; i++)
            if (strcmp(w->declared.parts.at[i], is.parts.at[0]) == 0)
                return;
        diag_error(w->ty->diags, s->value->span, DIAG_ORIGIN_RETURNED, origin_text(w, &is),
                   origin_text(w, &w->declared));
        diag_note(w->ty->diags, w->inst->decl->node->name_span, "%s",
                  "who calls it keeps alive what the signature names, and nothing else");
    }
}

static void walk_block(struct walk *w, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt *s = b->stmts.at[i];
        const struct tstmt_parts parts = tstmt_parts(s);
        for (int k = 0; k < TSTMT_VALUES; k++)
            walk_tx(w, parts.values[k]);
        walk_statement(w, s);
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            walk_block(w, parts.blocks[k]);
    }
}

void check_origins(struct types *ty, struct instance *inst)
{
    struct walk w = {.ty = ty, .arena = &inst->arena, .inst = inst};
    if (inst->decl->outer || inst->decl->node->def.flags & DEF_IS_LAMBDA)
        return; /* what is captured has the origins of another body */
    const struct signature own = {inst, NULL, 0};
    if (inst->ret)
        w.declared = said_result(&w, &own);
    walk_block(&w, inst->body);
}
