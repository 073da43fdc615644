/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What signatures say of origins, read off their trees. The tree of a type is walked beside the
 * type, whose origins are a row: a word that is a parameter stands for the part of the row at its
 * place. Arguments bind parameters so, the first to name one says what it is, and who disagrees is
 * wrong; a result's tree then says what the parameters stand for. Aliases are followed into their
 * definitions. */
#include "types/origin.h"

/* The words that a tree may use: an alias's own stand for trees of who named it. */
struct frame {
    struct module *home;
    struct struct_decl *owner;
    struct node_list *params, *args; /* of an alias; NULL: the signature's own */
    const struct frame *outer;
};

struct pairing {
    struct origin_walk *w;
    struct signature *s;
    struct origins *row;
    bool is_binding;  /* the row says what parameters are; otherwise they say what it is */
    bool is_interior; /* what is built is of a result that lies in what its owner may move */
    int argument;
    const struct tx *tx;
    int depth;
};

enum { DEEPEST = 24 };

static struct origin said(struct origin_walk *w, const struct signature *s, struct node *n);

/* ---- words ------------------------------------------------------------------------ */

static bool ends_in_origin(const char *name)
{
    const size_t n = strlen(name);
    return n >= 6 && strcmp(name + n - 6, "Origin") == 0;
}

static struct node *parameter(struct node_list *params, const char *name)
{
    for (int i = 0; params && i < param_count(params); i++)
        if (param_at(params, i)->param.name == name)
            return param_at(params, i);
    return NULL;
}

static bool is_of_origin(const struct node *p)
{
    const struct node *t = p ? p->param.type : NULL;
    if (t && t->kind == NODE_SUBSCRIPT)
        t = t->subscript.value;
    return t && t->kind == NODE_NAME && ends_in_origin(t->name.name);
}

static struct struct_decl *owner_of(const struct signature *s)
{
    return s->inst->decl->owner;
}

static struct node *own_parameter(const struct signature *s, const char *name)
{
    struct node *p = s->field_of ? NULL : parameter(&s->inst->decl->node->def.params, name);
    struct struct_decl *d = s->field_of ? s->field_of : owner_of(s);
    return p || !d ? p : parameter(d->params, name);
}

static bool is_self(const struct node *n)
{
    return n->kind == NODE_SELF_TYPE ||
           (n->kind == NODE_NAME && strcmp(n->name.name, "Self") == 0);
}

/* `o` or `Self.o` */
static const char *plain_word(const struct node *n)
{
    if (n->kind == NODE_NAME)
        return n->name.name;
    return n->kind == NODE_MEMBER && is_self(n->member.value) ? n->member.name : NULL;
}

static struct node *argument_node(const struct signature *s, int index)
{
    const struct node_list *args = &s->inst->decl->node->def.args;
    for (int i = 0; i < args->len; i++)
        if (args->at[i]->arg.name && args->at[i]->arg.name == s->inst->params[index].name)
            return args->at[i];
    return NULL;
}

static int argument_named(const struct signature *s, const char *name)
{
    for (int i = 0; !s->field_of && i < s->inst->param_count; i++)
        if (s->inst->params[i].name == name)
            return i;
    return -1;
}

int argument_of_local(const struct instance *f, const struct tlocal *l)
{
    for (int i = 0; l->kind == LOCAL_ARG && i < f->param_count; i++)
        if (f->params[i].name == l->name)
            return i;
    return -1;
}

/* ---- what parameters stand for ------------------------------------------------------- */

static struct origin_bound *bound_of(const struct signature *s, const char *name)
{
    for (int i = 0; i < s->bounds.len; i++)
        if (s->bounds.at[i].name == name)
            return &s->bounds.at[i];
    return NULL;
}

static void disagree(struct pairing *p, struct origin given, struct origin wanted)
{
    if (p->s->wrong >= 0 || origin_serves(p->tx, &wanted))
        return;
    p->s->wrong = p->argument;
    p->s->wrong_tx = p->tx;
    p->s->given = given;
    p->s->wanted = wanted;
}

static void bind(struct pairing *p, const char *name, struct origins led)
{
    struct origin_bound *b = bound_of(p->s, name);
    if (!led.at)
        return;
    if (!b) {
        struct origin_bound made = {name, origins_new(p->w, led.count)};
        memcpy(made.led.at, led.at, (size_t)led.count * sizeof *led.at);
        vec_push(p->w->arena, &p->s->bounds, made);
        return;
    }
    for (int i = 0; i < led.count && i < b->led.count; i++)
        if (!b->led.at[i].parts.len)
            b->led.at[i] = led.at[i];
        else if (origin_differs(&led.at[i], &b->led.at[i]))
            disagree(p, led.at[i], b->led.at[i]);
}

/* The part of the row from `first` on is what parameter `name` stands for. */
static void meet_word(struct pairing *p, const char *name, int first, int count)
{
    if (p->is_binding) {
        bind(p, name, origins_part(*p->row, first, count));
        return;
    }
    const struct origin_bound *b = bound_of(p->s, name);
    if (!b && !p->s->call && !p->s->field_of && count == 1 &&
        is_of_origin(own_parameter(p->s, name)))
        p->row->at[first] = origin_one(p->w, name);
    for (int i = 0; b && b->led.count == count && i < count; i++)
        p->row->at[first + i] = b->led.at[i];
}

/* The origin at `at` is written out. */
static void meet_origin(struct pairing *p, struct node *n, int at)
{
    struct origin o = said(p->w, p->s, n);
    if (p->is_interior)
        o = origin_inside(p->w, o, "[\"element\"]");
    if (!p->is_binding)
        p->row->at[at] = o;
    else if (p->row->at && origin_differs(&p->row->at[at], &o))
        disagree(p, p->row->at[at], o);
}

/* ---- trees beside types ----------------------------------------------------------------- */

static void pair(struct pairing *p, const struct frame *f, struct node *n, const struct type *t,
                 int first);

static void pair_value(struct pairing *p, const struct frame *f, struct node *n,
                       const struct value *v, int first)
{
    const int count = origins_in_value(v);
    if (!count)
        return;
    if (n->kind == NODE_KEYWORD)
        n = n->keyword.value;
    if (n->kind == NODE_STARRED)
        n = n->starred.value;
    if (v->kind == VALUE_TYPE) {
        pair(p, f, n, v->as_type, first);
        return;
    }
    const char *name = plain_word(n);
    for (int i = 0; name && f->params && i < param_count(f->params); i++)
        if (param_at(f->params, i)->param.name == name) {
            if (f->args && i < f->args->len)
                pair_value(p, f->outer, f->args->at[i], v, first);
            return;
        }
    if (name && own_parameter(p->s, name))
        meet_word(p, name, first, count);
    else if (v->kind == VALUE_ORIGIN && n->kind != NODE_UNDERSCORE)
        meet_origin(p, n, first);
}

/* The arguments in brackets of a struct's name, beside those of the type. */
static void pair_arguments(struct pairing *p, const struct frame *f, struct node_list *nodes,
                           const struct type *t, int first)
{
    struct node_list *params = t->decl->params;
    const int n = params ? param_count(params) : 0;
    int next = 0;
    while (next < n && params_infer_only(params, next))
        next++;
    for (int i = 0; i < nodes->len; i++) {
        struct node *a = nodes->at[i];
        int k = next, at = first;
        if (a->kind == NODE_ELLIPSIS)
            return;
        if (a->kind == NODE_KEYWORD)
            for (k = 0; k < n && param_at(params, k)->param.name != a->keyword.name; k++)
                ;
        if (k >= n || k >= t->arg_count)
            return;
        for (int m = 0; m < k; m++)
            at += origins_in_value(t->args[m]);
        if (!(param_at(params, k)->param.flags & PARAM_STAR) || a->kind == NODE_STARRED) {
            pair_value(p, f, a, t->args[k], at);
            next += a->kind != NODE_KEYWORD;
            continue;
        }
        const struct value *pack = t->args[k];
        for (int m = 0; pack->kind == VALUE_PACK && m < pack->item_count && i < nodes->len;
             m++, i++) {
            pair_value(p, f, nodes->at[i], pack->items[m], at);
            at += origins_in_value(pack->items[m]);
        }
        return;
    }
}

/* A word for a type, which f explains: of a struct, or an alias's definition. What is in brackets
 * behind it is explained by `from`. */
static void pair_named(struct pairing *p, const struct frame *f, struct node *base,
                       const struct frame *from, struct node_list *args, const struct type *t,
                       int first)
{
    struct node *alias = NULL;
    struct frame inner = {.home = f->home, .owner = f->owner, .outer = from};
    if (base->kind == NODE_MEMBER && is_self(base->member.value) && f->owner) {
        const struct member *m = members_find(&f->owner->members, base->member.name);
        alias = m && m->kind == MEMBER_COMPTIME ? m->nodes.at[0] : NULL;
    } else if (base->kind == NODE_NAME) {
        const struct symbol *s = names_lookup(p->w->ty->program, f->home, base->name.name);
        if (s && s->kind == SYM_STRUCT && s->decls.len && s->decls.at[0] == t->decl->node) {
            if (args)
                pair_arguments(p, from, args, t, first);
            return;
        }
        alias = s && s->kind == SYM_COMPTIME && s->decls.len ? s->decls.at[0] : NULL;
        inner.home = s ? s->home : f->home;
        inner.owner = NULL;
    }
    if (!alias || alias->kind != NODE_COMPTIME_DECL || !alias->comptime_decl.value)
        return;
    inner.params = &alias->comptime_decl.params;
    inner.args = args;
    if (args && !param_count(inner.params)) /* another name: the brackets are the struct's */
        pair_named(p, &inner, alias->comptime_decl.value, from, args, t, first);
    else
        pair(p, &inner, alias->comptime_decl.value, t, first);
}

static void pair_self(struct pairing *p, const struct frame *f, const struct type *t, int first)
{
    const struct struct_decl *d = f->owner;
    if (!d || t->decl != d)
        return;
    for (int k = 0; d->params && k < t->arg_count && k < param_count(d->params); k++) {
        const int count = origins_in_value(t->args[k]);
        if (count)
            meet_word(p, param_at(d->params, k)->param.name, first, count);
        first += count;
    }
}

static struct origins led_by_argument(struct pairing *p, int index)
{
    struct origin_walk *w = p->w;
    if (!p->s->call)
        return origins_of_own(w, index);
    const struct signature *frame = w->frame;
    w->frame = p->s->outer;
    const struct origins led = origins_of_value(w, p->s->call->args[index]);
    w->frame = frame;
    return led;
}

/* `type_of(a)` */
static void pair_type_of(struct pairing *p, const struct node *n, const struct type *t, int first)
{
    const struct node *of = n->call.args.len == 1 ? n->call.args.at[0] : NULL;
    const int index = of && of->kind == NODE_NAME ? argument_named(p->s, of->name.name) : -1;
    if (index < 0 || (p->s->call && index >= p->s->call->arg_count))
        return;
    const struct origins led = led_by_argument(p, index);
    for (int i = 0; led.at && led.count == origins_in(t) && i < led.count; i++)
        if (!p->is_binding)
            p->row->at[first + i] = led.at[i];
        else if (p->row->at && origin_differs(&p->row->at[first + i], &led.at[i]))
            disagree(p, p->row->at[first + i], led.at[i]);
}

static void pair(struct pairing *p, const struct frame *f, struct node *n, const struct type *t,
                 int first)
{
    const int count = origins_in(t);
    if (!count || p->depth == DEEPEST)
        return;
    p->depth++;
    if (n->kind == NODE_KEYWORD)
        n = n->keyword.value;
    const char *name = plain_word(n);
    int given = -1;
    for (int i = 0; name && f->params && i < param_count(f->params); i++)
        if (param_at(f->params, i)->param.name == name)
            given = i;
    if (given >= 0) {
        if (f->args && given < f->args->len)
            pair(p, f->outer, f->args->at[given], t, first);
    } else if (is_self(n)) {
        pair_self(p, f, t, first);
    } else if (name && own_parameter(p->s, name)) {
        meet_word(p, name, first, count);
    } else if (n->kind == NODE_SUBSCRIPT) {
        pair_named(p, f, n->subscript.value, f, &n->subscript.args, t, first);
    } else if (n->kind == NODE_CALL && n->call.callee->kind == NODE_NAME &&
               strcmp(n->call.callee->name.name, "type_of") == 0) {
        pair_type_of(p, n, t, first);
    } else {
        pair_named(p, f, n, f, NULL, t, first);
    }
    p->depth--;
}

static struct frame top_frame(const struct signature *s)
{
    if (s->field_of)
        return (struct frame){.home = s->field_of->home, .owner = s->field_of};
    return (struct frame){.home = s->inst->decl->home, .owner = owner_of(s)};
}

static struct origins built(struct origin_walk *w, struct signature *s, struct node *n,
                            const struct type *t, bool is_interior)
{
    const int count = origins_in(t);
    if (!count || !n)
        return origins_unknown(count);
    struct origins row = origins_new(w, count);
    const struct frame f = top_frame(s);
    struct pairing p = {.w = w, .s = s, .row = &row, .is_interior = is_interior};
    pair(&p, &f, n, t, 0);
    return row;
}

/* ---- origins in words --------------------------------------------------------------------- */

/* A place that is more than names and fields: typed in the function's scope. */
static struct origin said_place(struct origin_walk *w, const struct signature *s, struct node *n)
{
    struct infer in = instance_context(w->ty, s->inst);
    int errors;
    in.arena = w->arena;
    const struct tx *x = infer_place_aside(&in, n, &errors);
    if (!x || w->depth > DEEPEST)
        return (struct origin){0};
    const struct signature *frame = w->frame;
    w->frame = s->call ? s : NULL;
    w->depth++;
    const struct origin o = origin_of_place(w, x);
    w->depth--;
    w->frame = frame;
    return o;
}

static const struct origin_of_local *local_named(const struct origin_walk *w, const char *name)
{
    for (int i = w->locals.len; i-- > 0;)
        if (w->locals.at[i].local->name == name)
            return &w->locals.at[i];
    return NULL;
}

static struct origin said_name(struct origin_walk *w, const struct signature *s, const char *name)
{
    const struct origin unknown = {0};
    const struct origin_of_local *l = s->call || s->field_of ? NULL : local_named(w, name);
    if (l)
        return l->local->is_ref ? l->place : origin_one(w, name);
    const int index = argument_named(s, name);
    if (index >= 0)
        return origin_of_argument(w, s, index);
    if (own_parameter(s, name)) {
        const struct origin_bound *b = bound_of(s, name);
        if (b)
            return b->led.count == 1 ? b->led.at[0] : unknown;
        return s->call || s->field_of || !is_of_origin(own_parameter(s, name))
                   ? unknown : origin_one(w, name);
    }
    return origin_family(name) != ORIGIN_OWNED ? origin_one(w, name) : unknown;
}

/* `a.origin` of an argument or variable that is a view. */
static struct origin said_origin(struct origin_walk *w, const struct signature *s,
                                 const struct node *base)
{
    struct origins led = {0};
    if (base->kind != NODE_NAME || s->field_of)
        return (struct origin){0};
    const struct origin_of_local *l = s->call ? NULL : local_named(w, base->name.name);
    const int index = argument_named(s, base->name.name);
    struct signature copy = *s;
    struct pairing p = {.w = w, .s = &copy};
    if (l)
        led = l->led;
    else if (index >= 0 && (!s->call || index < s->call->arg_count))
        led = led_by_argument(&p, index);
    return led.at && led.count == 1 ? led.at[0] : (struct origin){0};
}

/* `UntrackedOrigin[mut=True]` */
static struct origin said_family(struct origin_walk *w, const struct node *n)
{
    const struct node *a = n->subscript.args.len == 1 ? n->subscript.args.at[0] : NULL;
    if (n->subscript.value->kind != NODE_NAME || !a ||
        origin_family(n->subscript.value->name.name) == ORIGIN_OWNED)
        return (struct origin){0};
    if (a->kind == NODE_KEYWORD)
        a = a->keyword.value;
    const char *word = n->subscript.value->name.name;
    if (a->kind == NODE_BOOL)
        word = arena_printf(w->ty->run, "%s%s", a->boolean.value ? "Mut" : "Imm", word);
    return origin_one(w, word);
}

static struct origin said(struct origin_walk *w, const struct signature *s, struct node *n)
{
    if (n->kind == NODE_NAME)
        return said_name(w, s, n->name.name);
    if (n->kind == NODE_MEMBER) {
        struct node *base = n->member.value;
        if (is_self(base))
            return own_parameter(s, n->member.name) ? said_name(w, s, n->member.name)
                                                    : (struct origin){0};
        if (strcmp(n->member.name, "origin") == 0)
            return said_origin(w, s, base);
        return origin_inside(w, said(w, s, base),
                             arena_printf(w->arena, ".%s", n->member.name));
    }
    const struct node *callee = n->kind == NODE_CALL ? n->call.callee : NULL;
    if (callee && callee->kind == NODE_SUBSCRIPT)
        callee = callee->subscript.value;
    if (callee && callee->kind == NODE_NAME && n->call.args.len &&
        (strcmp(callee->name.name, "origin_of") == 0 || ends_in_origin(callee->name.name))) {
        struct origin o = said(w, s, n->call.args.at[0]);
        for (int i = 1; i < n->call.args.len; i++)
            o = origin_joined(w, o, said(w, s, n->call.args.at[i]));
        return o;
    }
    if (n->kind == NODE_SUBSCRIPT) {
        const struct origin o = said_family(w, n);
        if (o.parts.len)
            return o;
    }
    return s->field_of || (n->kind != NODE_SUBSCRIPT && n->kind != NODE_CALL)
               ? (struct origin){0} : said_place(w, s, n);
}

/* ---- arguments --------------------------------------------------------------------------- */

struct origin origin_of_argument(struct origin_walk *w, const struct signature *s, int index)
{
    const struct origin unknown = {0};
    const struct node *a = argument_node(s, index);
    if (s->call) {
        if (index >= s->call->arg_count)
            return unknown;
        const struct signature *frame = w->frame;
        w->frame = s->outer;
        const struct origin o = origin_of_place(w, s->call->args[index]);
        w->frame = frame;
        return o;
    }
    if (!a || a->arg.origins.len > 1)
        return unknown;
    if (a->arg.origins.len && a->arg.origins.at[0]->kind != NODE_UNDERSCORE) {
        const char *name = plain_word(a->arg.origins.at[0]);
        return name ? origin_one(w, name) : unknown;
    }
    return origin_one(w, a->arg.name);
}

struct origins origins_of_own(struct origin_walk *w, int index)
{
    struct signature s = {.inst = w->inst, .wrong = -1};
    const struct type *t = w->inst->params[index].type;
    struct node *a = argument_node(&s, index);
    const int count = origins_in(t);
    if (!a || !count)
        return origins_unknown(count);
    struct node self = {.kind = NODE_SELF_TYPE};
    struct origins row = built(w, &s, a->arg.type ? a->arg.type : &self, t, false);
    if (count == 1 && !row.at[0].parts.len && a->arg.type)
        row.at[0] = origin_one(w, arena_printf(w->arena, "%s.origin", a->arg.name));
    return row;
}

/* The parts of `*xs`, from what stands for it: see variadic_list. */
static const struct tx *row_of(const struct tx *x)
{
    if (x->kind != TX_STMTS || !x->stmts || !x->stmts->stmts.len)
        return NULL;
    const struct tstmt *s = x->stmts->stmts.at[0];
    return s->kind == TS_VAR && s->value && s->value->kind == TX_AGGREGATE ? s->value : NULL;
}

static void bind_argument(struct pairing *p, const struct frame *f, struct node *type,
                          const struct type *t, const struct tx *x)
{
    const int count = origins_in(t);
    if (!count || origins_in(x->type) != count)
        return;
    const struct signature *frame = p->w->frame;
    p->w->frame = p->s->outer;
    struct origins row = origins_of_value(p->w, x);
    p->w->frame = frame;
    p->row = &row;
    p->tx = x;
    if (row.at)
        pair(p, f, type, t, 0);
}

/* `ref [o] a`: where a stands says what o is. */
static void bind_place(struct pairing *p, const struct node *a, const struct tx *x)
{
    const char *name = a->arg.origins.len == 1 ? plain_word(a->arg.origins.at[0]) : NULL;
    const bool is_family = name && origin_family(name) != ORIGIN_OWNED;
    if (!name || (!is_family && !own_parameter(p->s, name)) || !x->is_place)
        return;
    struct origins row = origins_new(p->w, 1);
    const struct signature *frame = p->w->frame;
    p->w->frame = p->s->outer;
    row.at[0] = origin_of_place(p->w, x);
    p->w->frame = frame;
    if (is_family) {
        const struct origin wanted = origin_one(p->w, name);
        p->tx = x;
        if (origin_refuses(&wanted, &row.at[0], x->is_mut))
            disagree(p, row.at[0], wanted);
        return;
    }
    const struct origin_bound *b = bound_of(p->s, name);
    p->tx = x;
    if (b && b->led.count == 1 && b->led.at[0].parts.len) {
        if (origin_exceeds(&row.at[0], &b->led.at[0]))
            disagree(p, row.at[0], b->led.at[0]);
        return;
    }
    if (row.at[0].parts.len)
        bind(p, name, row);
}

/* `f[origin_of(x)](..)`, and `List[Pointer[Int, origin_of(x)]]()`. */
static void bind_written(struct pairing *p, const struct tx *call)
{
    struct signature here = {.inst = p->w->inst, .wrong = -1};
    const struct instance *f = call->func;
    struct node_list *params = &f->decl->node->def.params;
    int next = 0;
    if (p->s->outer || p->w->frame)
        return;
    if (call->written && f->out_param >= 0) {
        struct origins row = built(p->w, &here, call->written, call->type, false);
        const struct frame inner = top_frame(p->s);
        p->row = &row;
        if (row.at)
            pair_self(p, &inner, call->type, 0);
    }
    while (next < param_count(params) && params_infer_only(params, next))
        next++;
    for (int i = 0; call->given && i < call->given->len; i++) {
        struct node *a = call->given->at[i];
        int k = next;
        if (a->kind == NODE_KEYWORD)
            for (k = 0; k < param_count(params) &&
                        param_at(params, k)->param.name != a->keyword.name; k++)
                ;
        else
            next++;
        if (a->kind == NODE_KEYWORD)
            a = a->keyword.value;
        if (k >= param_count(params) || (param_at(params, k)->param.flags & PARAM_STAR))
            return;
        struct origins row = origins_unknown(0);
        if (is_of_origin(param_at(params, k))) {
            row = origins_new(p->w, 1);
            if (a->kind != NODE_UNDERSCORE)
                row.at[0] = said(p->w, &here, a);
        } else if (k < f->arg_count && f->args[k]->kind == VALUE_TYPE &&
                   origins_in(f->args[k]->as_type)) {
            row = built(p->w, &here, a, f->args[k]->as_type, false);
        }
        bind(p, param_at(params, k)->param.name, row);
    }
}

struct signature origin_signature(struct origin_walk *w, const struct tx *call)
{
    struct signature s = {.inst = call->func, .call = call, .outer = w->frame, .wrong = -1};
    struct pairing p = {.w = w, .s = &s, .is_binding = true};
    const struct frame f = top_frame(&s);
    struct node self = {.kind = NODE_SELF_TYPE};

    bind_written(&p, call);
    for (int i = 0; i < call->func->param_count && i < call->arg_count; i++) {
        const struct node *a = argument_node(&s, i);
        const struct type *t = call->func->params[i].type;
        const struct tx *x = call->args[i];
        if (!a || (a->arg.flags & (ARG_PACK | ARG_STARSTAR)))
            continue;
        p.argument = i;
        if (a->arg.flags & ARG_STAR) {
            const struct tx *row = row_of(x);
            for (int k = 0; row && a->arg.type && k < row->arg_count; k++) {
                const struct tx *item = row->args[k];
                if (item->kind == TX_ADDRESS && item->type != t->args[0]->as_type)
                    item = item->base;
                bind_argument(&p, &f, a->arg.type, t->args[0]->as_type, item);
            }
            continue;
        }
        bind_place(&p, a, x);
        bind_argument(&p, &f, a->arg.type ? a->arg.type : &self, t, x);
    }
    return s;
}

/* ---- results ------------------------------------------------------------------------------ */

struct origin origin_of_result(struct origin_walk *w, struct signature *s)
{
    const struct node_list *refs = &s->inst->decl->node->def.ret_ref;
    struct origin o = {0};
    for (int i = 0; i < refs->len; i++) {
        struct node *n = refs->at[i];
        const char *name = plain_word(n);
        struct origin next = said(w, s, n);
        if (s->call && name && !own_parameter(s, name) && argument_named(s, name) < 0)
            next = (struct origin){0}; /* untracked */
        if (s->call && s->inst->decl->is_interior && !(name && own_parameter(s, name)))
            next = origin_inside(w, next, "[\"element\"]");
        o = i ? origin_joined(w, o, next) : next;
    }
    return o;
}

/* A constructor of the library that makes a view of another of its kind: writable ones serve where
 * reading is asked for. */
static bool is_renaming(const struct signature *s)
{
    return s->inst->decl->home->is_library && s->inst->out_param >= 0 && s->call &&
           s->call->arg_count == 1 && s->call->args[0]->type->kind == TYPE_STRUCT &&
           s->inst->ret->kind == TYPE_STRUCT &&
           s->call->args[0]->type->decl == s->inst->ret->decl;
}

struct origins origins_of_result(struct origin_walk *w, struct signature *s)
{
    const struct node *def = s->inst->decl->node;
    const struct type *t = s->call ? s->call->type : s->inst->ret;
    struct node self = {.kind = NODE_SELF_TYPE}, *type = def->def.ret;
    if (s->inst->out_param >= 0 && def->def.args.len)
        type = def->def.args.at[0]->arg.type ? def->def.args.at[0]->arg.type : &self;
    struct origins row = built(w, s, type, t, s->call && s->inst->decl->is_interior);
    bool is_known = false;
    for (int i = 0; row.at && i < row.count; i++)
        is_known |= row.at[i].parts.len > 0;
    return !is_known && is_renaming(s) ? origins_of_value(w, s->call->args[0]) : row;
}

struct origins origins_written(struct origin_walk *w, struct node *n, const struct type *t)
{
    struct signature here = {.inst = w->inst, .wrong = -1};
    return built(w, &here, n, t, false);
}

struct origins origins_of_field(struct origin_walk *w, const struct type *t, struct origins whole,
                                int index, const struct type *field)
{
    const struct struct_decl *d = t->decl;
    const int count = origins_in(field);
    int first = 0;
    if (!whole.at || !count)
        return origins_unknown(count);
    if (d->prim == PRIM_TUPLE) {
        const struct value *pack = t->args[0];
        for (int i = 0; pack->kind == VALUE_PACK && i < index && i < pack->item_count; i++)
            first += origins_in_value(pack->items[i]);
        return origins_part(whole, first, count);
    }
    struct signature s = {.inst = w->inst, .field_of = t->decl, .wrong = -1};
    struct pairing p = {.w = w, .s = &s, .row = &whole, .is_binding = true};
    const struct frame f = top_frame(&s);
    pair_self(&p, &f, t, 0);
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind == MEMBER_FIELD && m->field_index == index)
            return built(w, &s, m->nodes.at[0]->var.type, field, false);
    }
    return origins_unknown(count);
}
