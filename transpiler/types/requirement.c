/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Does a struct have all that the traits it names require? Functions with the types that the trait
 * gives them, comptime members, and one default where several traits have one. A generic struct is
 * looked at with opaque parameters, its conditional bases as if their conditions held. */
#include "types/infer.h"

struct requirement_visit {
    struct types *ty;
    VEC(struct trait_decl *) traits;
};

static void keep_trait(struct trait_decl *t, void *user)
{
    struct requirement_visit *v = user;
    vec_push(v->ty->run, &v->traits, t);
}

static bool has_default(const struct member *m)
{
    return m->kind == MEMBER_FUNCS ? !(m->nodes.at[0]->def.flags & DEF_NO_BODY)
                                   : m->kind == MEMBER_COMPTIME &&
                                         m->nodes.at[0]->comptime_decl.value != NULL;
}

/* What every struct may leave to the compiler. */
static bool is_synthesised(const char *name)
{
    return strncmp(name, "__init__", 8) == 0 || strcmp(name, "__deinit__") == 0 ||
           strcmp(name, "copy") == 0;
}

/* A default of another of its traits serves too. */
static bool has_other_default(const struct requirement_visit *v, const char *name)
{
    for (int i = 0; i < v->traits.len; i++) {
        const struct member *m = members_find(&v->traits.at[i]->members, name);
        if (m && has_default(m))
            return true;
    }
    return false;
}

/* ---- the types of a function -------------------------------------------- */

/* A function as it is for all values of its parameters. */
struct pattern {
    struct func_decl *decl;
    struct value **args;
    int count;
};

/* False: it has arguments that say nothing of its type. */
static bool pattern_of(struct types *ty, struct func_decl *d, struct type *self, struct pattern *p)
{
    p->decl = d;
    p->args = open_arguments(ty, d, self, &p->count);
    for (int i = 0; i < p->count; i++)
        if (p->args[i]->kind == VALUE_TYPE && !is_archetype(p->args[i]->as_type))
            return false;
    return true;
}

/* Bounds that promise the same: Movable & Copyable is Copyable. */
static bool same_bound(struct types *ty, struct type *a, struct type *b)
{
    return a == b || (a->kind == TYPE_TRAIT && b->kind == TYPE_TRAIT && conforms(ty, a, b) &&
                      conforms(ty, b, a));
}

static bool same_pack_or_type(struct types *ty, const struct type *a, const struct type *b)
{
    return a && b && is_archetype(a) && is_archetype(b) &&
           same_bound(ty, a->decl->archetype->bound, b->decl->archetype->bound);
}

/* Do parameters, one by one, stand for the same? */
static bool same_parameters(struct types *ty, const struct pattern *a, const struct pattern *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++) {
        const struct value *x = a->args[i], *y = b->args[i];
        if (x->kind != y->kind || x->is_pack != y->is_pack)
            return false;
        if (x->as_type || y->as_type) {
            if (!same_pack_or_type(ty, x->as_type, y->as_type))
                return false;
        } else if (x->kind == VALUE_PARAM && x->type != y->type) {
            return false;
        }
    }
    return true;
}

static struct instance *signed_instance(struct types *ty, const struct pattern *p,
                                        struct type *self)
{
    const struct span nowhere = {0};
    diag_speculate_begin(ty->diags);
    struct instance *inst = instance_get(ty, p->decl, self, p->args, p->count, NULL, nowhere);
    inst->is_symbolic = inst->is_symbolic || is_opaque(ty);
    const bool ok = instance_sign(ty, inst);
    return diag_speculate_end(ty->diags) || !ok ? NULL : inst;
}

static bool same_type(struct types *ty, const struct type *a, const struct type *b)
{
    return a->erased == b->erased || is_error(ty, a) || is_error(ty, b) ||
           type_holds_origin(ty, a) || may_be_type(ty, a, b);
}

/* What only looks serves where more is given; who takes may take apart. */
static bool same_passing(enum pass wanted, enum pass have)
{
    const bool takes = wanted == PASS_OWNED || wanted == PASS_DEINIT;
    return have == wanted || (have == PASS_IMM && wanted != PASS_REF) ||
           (takes && (have == PASS_OWNED || have == PASS_DEINIT));
}

/* The name that argument `index` is called by alone; NULL: its place will do. */
static const char *called_by(const struct node *def, int index)
{
    bool by_name = false;
    for (int i = 0; i < def->def.args.len; i++) {
        const struct node *a = def->def.args.at[i];
        if (!(a->arg.flags & (ARG_KEYWORD_MARK | ARG_POSITIONAL_MARK)) && index-- == 0)
            return by_name && !(a->arg.flags & ARG_STARSTAR) ? a->arg.name : NULL;
        by_name = by_name || (a->arg.flags & (ARG_KEYWORD_MARK | ARG_STAR)) != 0;
    }
    return NULL;
}

static bool serves(struct types *ty, const struct instance *wanted, const struct instance *have)
{
    if (wanted->param_count != have->param_count ||
        wanted->decl->is_static != have->decl->is_static)
        return false;
    for (int i = 0; i < wanted->param_count; i++) {
        const struct func_param *w = &wanted->params[i], *h = &have->params[i];
        if (!same_type(ty, w->type, h->type) || !same_passing(w->pass, h->pass) ||
            called_by(wanted->decl->node, i) != called_by(have->decl->node, i))
            return false;
    }
    return same_type(ty, wanted->ret, have->ret) && !(have->raises && !wanted->raises);
}

static const char *signature_text(struct types *ty, const struct instance *inst)
{
    static const char *const words[] = {"", "mut ", "var ", "out ", "ref ", "deinit "};
    struct buf b = {0};
    buf_puts(&b, "def");
    const struct node_list *own = &inst->decl->node->def.params;
    for (int i = 0, n = param_count(own); i < n; i++) {
        const struct value *v = inst->args[i];
        struct type *bound = v->as_type && is_archetype(v->as_type)
                                 ? v->as_type->decl->archetype->bound
                                 : v->type;
        buf_printf(&b, "%s%s", i ? ", " : "[", param_at(own, i)->param.name);
        if (bound)
            buf_printf(&b, ": %s", text_of(ty, bound));
        buf_puts(&b, i == n - 1 ? "]" : "");
    }
    buf_puts(&b, "(");
    for (int i = 0; i < inst->param_count; i++) {
        const struct func_param *p = &inst->params[i];
        buf_printf(&b, "%s%s%s: %s", i ? ", " : "", words[p->pass], p->name,
                   text_of(ty, p->type));
    }
    buf_printf(&b, ")%s -> %s", inst->raises ? " raises" : "", text_of(ty, inst->ret));
    const char *text = arena_strndup(ty->run, b.at, b.len);
    buf_free(&b);
    return text;
}

/* What a struct's `where` on a method asks has to follow from the conformance's own. */
static bool is_allowed(struct types *ty, struct instance *inst)
{
    struct infer in = instance_context(ty, inst);
    const struct node_list *where = &inst->decl->node->def.where;
    for (int i = 0; i < where->len; i++)
        if (condition_flaw(&in, where->at[i], NULL))
            return false;
    return true;
}

/* NULL: one of the struct's functions of the name serves, or which one does cannot be said here. */
static const struct instance *unserved(struct types *ty, struct struct_decl *d, struct type *self,
                                       struct trait_decl *trait, struct node *def,
                                       const struct member *own)
{
    struct func_decl *f = decl_func(ty, def, trait->home, NULL, trait);
    struct pattern want, have;
    if (own->kind != MEMBER_FUNCS || !pattern_of(ty, f, self, &want))
        return NULL;
    const struct instance *wanted = signed_instance(ty, &want, self);
    for (int i = 0; wanted && i < own->nodes.len; i++) {
        struct func_decl *h = decl_func(ty, own->nodes.at[i], own->homes.at[i], d, NULL);
        if (!pattern_of(ty, h, self, &have))
            return NULL;
        if (!same_parameters(ty, &want, &have))
            continue;
        have.args = want.args;
        struct instance *inst = signed_instance(ty, &have, self);
        if (!inst || (serves(ty, wanted, inst) && is_allowed(ty, inst)))
            return NULL;
    }
    return wanted;
}

bool default_remains(struct types *ty, struct struct_decl *d, struct trait_decl *trait,
                     struct node *def)
{
    const struct member *own = members_find(&d->members, def->def.name);
    for (int i = 0; i < d->defaults.len; i++)
        if (d->defaults.at[i].def == def)
            return d->defaults.at[i].remains;
    struct type *self = open_struct(ty, d);
    const struct aside a = aside_begin(ty);
    if (param_count(d->params))
        ty->opaque.is_on = true;
    const struct trait_method m = {def, unserved(ty, d, self, trait, def, own) != NULL};
    aside_end(ty, a);
    vec_push(ty->run, &d->defaults, m);
    return m.remains;
}

/* ---- all of them --------------------------------------------------------- */

struct shortfall {
    struct types *ty;
    struct struct_decl *d;
    struct type *self;
    struct trait_decl *trait;
    bool is_told;
};

static void tell(struct shortfall *s)
{
    if (s->is_told)
        return;
    s->is_told = true;
    diag_error(s->ty->diags, s->d->node->name_span, DIAG_MISSING_REQUIREMENT,
               text_of(s->ty, s->self), s->trait->name);
}

/* What keeps `have` from serving as `wanted`, first thing first. */
static const char *difference(struct types *ty, const struct instance *wanted,
                              const struct instance *have)
{
    static const char *const words[] = {"imm", "mut", "var", "out", "ref", "deinit"};
    const int params[] = {param_count(&wanted->decl->node->def.params),
                          param_count(&have->decl->node->def.params)};
    if (wanted->decl->is_static != have->decl->is_static)
        return have->decl->is_static ? "it is static" : "it is not static";
    if (params[0] != params[1])
        return arena_printf(ty->run, "it has %d parameter(s), not %d", params[1], params[0]);
    if (wanted->param_count != have->param_count)
        return arena_printf(ty->run, "it takes %d argument(s), not %d", have->param_count,
                            wanted->param_count);
    for (int i = 0; i < have->param_count; i++) {
        const struct func_param *w = &wanted->params[i], *h = &have->params[i];
        const char *by = called_by(wanted->decl->node, i);
        if (by != called_by(have->decl->node, i))
            return by ? arena_printf(ty->run, "'%s' has to be given by name", by)
                      : arena_printf(ty->run, "'%s' has to be given by place", h->name);
        if (!same_passing(w->pass, h->pass))
            return arena_printf(ty->run, "'%s' is taken by %s, not by %s", h->name,
                                words[h->pass], words[w->pass]);
        if (!same_type(ty, w->type, h->type) && !(is_archetype(w->type) && is_archetype(h->type)))
            return arena_printf(ty->run, "'%s' is of type '%s', not '%s'", h->name,
                                text_of(ty, h->type), text_of(ty, w->type));
    }
    if (have->raises && !wanted->raises)
        return "it may raise, and what the trait asks for may not";
    if (!same_type(ty, wanted->ret, have->ret) &&
        !(is_archetype(wanted->ret) && is_archetype(have->ret)))
        return arena_printf(ty->run, "it returns '%s', not '%s'", text_of(ty, have->ret),
                            text_of(ty, wanted->ret));
    return NULL;
}

static void check_function(struct shortfall *s, struct node *def, const struct member *own)
{
    struct types *ty = s->ty;
    const struct instance *wanted = unserved(ty, s->d, s->self, s->trait, def, own);
    if (!wanted)
        return;
    tell(s);
    diag_note(ty->diags, def->name_span, "no '%s' candidates have type '%s'", def->def.name,
              signature_text(ty, wanted));
    for (int i = 0; i < own->nodes.len; i++) {
        struct func_decl *have = decl_func(ty, own->nodes.at[i], own->homes.at[i], s->d, NULL);
        struct pattern p;
        const struct instance *inst =
            pattern_of(ty, have, s->self, &p) ? signed_instance(ty, &p, s->self) : NULL;
        if (inst) {
            const char *why = difference(ty, wanted, inst);
            diag_note(ty->diags, own->nodes.at[i]->name_span,
                      why ? "candidate declared here with type '%s': %s"
                          : "candidate declared here with type '%s'",
                      signature_text(ty, inst), why);
        }
    }
}

/* `comptime m = 3` of a trait is of the type of its value, IntLiteral[3], and so is the struct's.
 */
static const char *constant_flaw(struct shortfall *s, const struct member *m,
                                 const struct type **wanted)
{
    struct types *ty = s->ty;
    struct node *decl = m->nodes.at[0];
    bool found;
    const struct settling settling = settle_begin(ty);
    diag_speculate_begin(ty->diags);
    struct infer in = file_context(ty, s->trait->home);
    in.self_type = s->self;
    in.in_comptime = true;
    const struct entity want = eval_comptime_decl(&in, decl);
    const struct entity e = type_comptime_member(&in, s->self, m->name, decl, &found);
    const bool is_decided = !diag_speculate_end(ty->diags) && !ty->opaque.undecided &&
                            !ty->opaque.assumed;
    settle_end(ty, settling);
    if (!is_decided || !found || want.kind != e.kind)
        return NULL;
    const struct type *have = NULL;
    if (e.kind == ENTITY_TX && !tx_is_error(e.tx) && !tx_is_error(want.tx)) {
        have = e.tx->type;
        *wanted = want.tx->type;
    } else if (e.kind == ENTITY_TYPE) {
        have = e.type;
        *wanted = want.type;
    }
    return !have || have == *wanted || have->is_symbolic ? NULL : text_of(ty, have);
}

static const struct node *own_comptime(const struct struct_decl *d, const char *name)
{
    const struct member *own = members_find(&d->members, name);
    return own && own->kind == MEMBER_COMPTIME ? own->nodes.at[0] : NULL;
}

static bool takes_parameters(const struct struct_decl *d, const char *name)
{
    const struct node *own = own_comptime(d, name);
    return own && param_count(&own->comptime_decl.params);
}

/* `comptime P[n: Int]: Int` against the struct's: as many parameters, of the same kinds, and a
 * value of the same type where both say one. */
static const char *parametric_flaw(struct shortfall *s, const struct member *m,
                                   const struct type **wanted)
{
    struct types *ty = s->ty;
    struct node *theirs = m->nodes.at[0];
    struct node *ours = (struct node *)(uintptr_t)own_comptime(s->d, m->name);
    if (!ours)
        return NULL;
    const int n = param_count(&ours->comptime_decl.params);
    const int asked = param_count(&theirs->comptime_decl.params);
    *wanted = NULL;
    if (n != asked)
        return arena_printf(ty->run, "takes %d parameter(s), not %d", n, asked);
    struct infer in = file_context(ty, s->trait->home),
                 own = member_context(ty, s->self, s->d->home);
    in.self_type = s->self;
    const char *flaw = NULL;
    const struct settling settling = settle_begin(ty);
    diag_speculate_begin(ty->diags);
    for (int i = 0; i < n && !flaw; i++) {
        struct node *p = param_at(&ours->comptime_decl.params, i);
        const struct param_kind a = param_kind(&in, param_at(&theirs->comptime_decl.params, i));
        const struct param_kind b = param_kind(&own, p);
        if (a.is_bad || b.is_bad || !a.type || !b.type)
            continue;
        if (a.is_type != b.is_type || (!a.is_type && a.type != b.type) ||
            (a.is_type && !same_bound(ty, a.type, b.type)))
            flaw = arena_printf(ty->run, "has a parameter '%s' of '%s', not '%s'", p->param.name,
                                text_of(ty, b.type), text_of(ty, a.type));
    }
    if (!flaw && ours->comptime_decl.type && theirs->comptime_decl.type) {
        const struct entity a = infer_entity(&in, theirs->comptime_decl.type, NULL);
        const struct entity b = infer_entity(&own, ours->comptime_decl.type, NULL);
        if (a.kind == ENTITY_TYPE && b.kind == ENTITY_TYPE && type_is_complete(a.type) &&
            type_is_complete(b.type) && a.type != b.type)
            flaw = arena_printf(ty->run, "is of type '%s', not '%s'", text_of(ty, b.type),
                                text_of(ty, a.type));
    }
    const bool is_decided =
        !diag_speculate_end(ty->diags) && !ty->opaque.undecided && !ty->opaque.assumed;
    settle_end(ty, settling);
    return is_decided ? flaw : NULL;
}

/* `comptime E: Copyable` and `comptime n: Int` of a trait against what the struct has of the name.
 * NULL: it serves, or cannot be said here; else what the struct's member is. */
static const char *comptime_flaw(struct shortfall *s, const struct member *m,
                                 const struct type **wanted)
{
    struct types *ty = s->ty;
    struct node *decl = m->nodes.at[0];
    bool found, ok = true;
    const char *have = NULL;
    if (param_count(&decl->comptime_decl.params) || takes_parameters(s->d, m->name))
        return parametric_flaw(s, m, wanted);
    if (!decl->comptime_decl.type)
        return decl->comptime_decl.value ? constant_flaw(s, m, wanted) : NULL;
    const struct settling settling = settle_begin(ty);
    diag_speculate_begin(ty->diags);
    struct infer in = file_context(ty, s->trait->home);
    in.self_type = s->self;
    in.in_comptime = true;
    const struct entity want = infer_entity(&in, decl->comptime_decl.type, NULL);
    const struct entity e = type_comptime_member(&in, s->self, m->name, decl, &found);
    struct type *t = e.kind == ENTITY_TYPE ? struct_with_defaults(&in, e.type) : NULL;
    if (found && t && want.kind == ENTITY_TRAIT && type_is_complete(t)) {
        ok = conforms(ty, t, want.type);
        have = text_of(ty, t);
    } else if (found && e.kind == ENTITY_TX && want.kind == ENTITY_TRAIT) {
        ok = e.tx->kind == TX_CONST && e.tx->value->kind == VALUE_TYPE;
        have = text_of(ty, e.tx->type);
    } else if (found && e.kind == ENTITY_TX && want.kind == ENTITY_TYPE) {
        ok = tx_is_error(e.tx) || conversion_cost(&in, e.tx, want.type) >= 0;
        have = text_of(ty, e.tx->type);
    } else if (found && t && want.kind == ENTITY_TYPE && want.type->kind == TYPE_STRUCT) {
        ok = false;
        have = "a type";
    }
    const bool is_decided = !diag_speculate_end(ty->diags) && !ty->opaque.undecided &&
                            !ty->opaque.assumed;
    settle_end(ty, settling);
    *wanted = want.type;
    return ok || !is_decided ? NULL : have;
}

static void check_comptime(struct shortfall *s, const struct member *m)
{
    const struct type *wanted = NULL;
    const char *flaw = comptime_flaw(s, m, &wanted);
    if (!flaw)
        return;
    tell(s);
    if (!wanted)
        diag_note(s->ty->diags, m->nodes.at[0]->name_span,
                  "comptime member '%s' is asked for here; the struct's %s", m->name, flaw);
    else
        diag_note(s->ty->diags, m->nodes.at[0]->name_span,
                  "comptime member '%s', '%s', does not conform to the required '%s'", m->name,
                  flaw, text_of(s->ty, wanted));
}

/* A constructor that a trait of the user's asks for. Those that copy or move are made where the
 * struct is Copyable and Movable, the one without arguments where it is Defaultable. */
static void check_constructor(struct shortfall *s, struct node *def)
{
    struct types *ty = s->ty;
    const struct node *last = def->def.args.len ? def->def.args.at[def->def.args.len - 1] : NULL;
    const bool is_plain = def->def.args.len == 1;
    const bool copies = last && last->arg.name && strcmp(last->arg.name, "copy") == 0;
    const bool moves = last && last->arg.name && strcmp(last->arg.name, "move") == 0;
    if ((is_plain && conforms_named(ty, s->self, "Defaultable")) ||
        (copies && conforms_named(ty, s->self, "Copyable")) ||
        (moves && conforms_named(ty, s->self, "Movable")))
        return;
    struct member own = {.kind = MEMBER_FUNCS};
    const struct member *written = members_find(&s->d->members, def->def.name);
    if (written && written->kind == MEMBER_FUNCS)
        own = *written;
    if (s->d->fieldwise_init) {
        struct func_decl *f = fieldwise(ty, s->d);
        struct pattern want, have;
        struct func_decl *wanted = decl_func(ty, def, s->trait->home, NULL, s->trait);
        const struct instance *x = pattern_of(ty, wanted, s->self, &want) && !want.count
                                       ? signed_instance(ty, &want, s->self) : NULL;
        const struct instance *y = x && pattern_of(ty, f, s->self, &have) && !have.count
                                       ? signed_instance(ty, &have, s->self) : NULL;
        bool same = y && x->param_count == y->param_count;
        for (int i = 0; same && i < x->param_count; i++)
            same = same_type(ty, x->params[i].type, y->params[i].type);
        if (same)
            return;
    }
    check_function(s, def, &own);
}

static void check_trait(struct types *ty, struct struct_decl *d, struct type *self,
                        const struct requirement_visit *v, struct trait_decl *trait)
{
    struct shortfall s = {ty, d, self, trait, false};
    for (int i = 0; i < trait->members.all.len; i++) {
        const struct member *m = trait->members.all.at[i];
        const struct member *own = members_find(&d->members, m->name);
        if (!trait->home->is_library && strcmp(m->name, "__init__") == 0)
            for (int k = 0; m->kind == MEMBER_FUNCS && k < m->nodes.len; k++)
                if (m->nodes.at[k]->def.flags & DEF_NO_BODY)
                    check_constructor(&s, m->nodes.at[k]);
        if (is_synthesised(m->name))
            continue;
        if (own) {
            for (int k = 0; m->kind == MEMBER_FUNCS && k < m->nodes.len; k++)
                if (m->nodes.at[k]->def.flags & DEF_NO_BODY)
                    check_function(&s, m->nodes.at[k], own);
            if (m->kind == MEMBER_COMPTIME && own->kind == MEMBER_COMPTIME)
                check_comptime(&s, m);
            continue;
        }
        if (has_default(m) || has_other_default(v, m->name))
            continue;
        tell(&s);
        diag_note(ty->diags, m->nodes.at[0]->name_span,
                  m->kind == MEMBER_FUNCS ? "required function '%s' is not implemented"
                                          : "required member '%s' is not specified",
                  m->name);
    }
}

/* `struct F(def(Int) -> Int)` needs a __call__ of that type. */
static void check_callable(struct types *ty, struct struct_decl *d, struct type *self)
{
    struct type *f = named_callable(ty, self);
    const struct member *own = members_find(&d->members, word(ty, "__call__"));
    int named = 0;
    for (int i = 0; i < d->bases.len; i++)
        named += d->bases.at[i]->base.type->kind == NODE_FN_TYPE;
    if (named > 1) {
        diag_error(ty->diags, d->node->name_span, DIAG_CALLABLE_TWICE, d->name);
        return;
    }
    if (!f || f->own_count)
        return;
    for (int i = 0; own && own->kind == MEMBER_FUNCS && i < own->nodes.len; i++) {
        struct func_decl *have = decl_func(ty, own->nodes.at[i], own->homes.at[i], d, NULL);
        struct pattern p;
        const bool is_plain = pattern_of(ty, have, self, &p) && !p.count;
        const struct instance *inst = is_plain ? signed_instance(ty, &p, self) : NULL;
        bool fits = !inst || (inst->param_count == f->param_count + 1 &&
                              same_type(ty, f->ret, inst->ret) && !(inst->raises && !f->raises));
        for (int k = 0; inst && fits && k < f->param_count; k++)
            fits = same_type(ty, f->params[k].type, inst->params[k + 1].type) &&
                   (f->params[k].pass == PASS_MUT) == (inst->params[k + 1].pass == PASS_MUT);
        if (fits)
            return;
    }
    diag_error(ty->diags, d->node->name_span, DIAG_MISSING_REQUIREMENT, text_of(ty, self),
               text_of(ty, f));
    for (int i = 0; own && own->kind == MEMBER_FUNCS && i < own->nodes.len; i++)
        diag_note(ty->diags, own->nodes.at[i]->name_span, "%s",
                  "this '__call__' has another type");
}

static void check_defaults(struct types *ty, struct struct_decl *d,
                           const struct requirement_visit *v, int index)
{
    const struct trait_decl *trait = v->traits.at[index];
    for (int i = 0; i < trait->members.all.len; i++) {
        const struct member *m = trait->members.all.at[i];
        if (m->kind != MEMBER_FUNCS || !has_default(m) || members_find(&d->members, m->name))
            continue;
        for (int j = 0; j < index; j++) {
            const struct member *alt = members_find(&v->traits.at[j]->members, m->name);
            if (alt && alt->kind == MEMBER_FUNCS && has_default(alt)) {
                diag_error(ty->diags, d->node->name_span, DIAG_CONFLICTING_DEFAULTS, m->name,
                           v->traits.at[j]->name, trait->name);
                break;
            }
        }
    }
}

void check_conformance(struct types *ty, struct struct_decl *d)
{
    struct requirement_visit v = {.ty = ty};
    const bool is_generic = param_count(d->params) > 0;
    struct type *self = open_struct(ty, d);
    check_struct_ends(ty, d);
    const struct aside a = aside_begin(ty);
    if (!is_generic) {
        check_fields(ty, d, self);
        check_register_passable(ty, d, self);
    } else {
        ty->opaque.is_on = true;
        ty->opaque.facts_id = ++ty->opaque.last_facts_id;
        const struct settling s = settle_begin(ty);
        check_fields(ty, d, self);
        check_register_passable(ty, d, self);
        settle_end(ty, s);
        for (int i = 0; i < d->bases.len; i++) {
            struct infer in = member_context(ty, self, d->base_homes.at[i]);
            struct node *named = d->bases.at[i]->base.type;
            in.owner_scope = NULL;
            if (d->home == ty->program->entry)
                (void)eval_bound(&in, named->kind == NODE_NOT ? named->not_.value : named);
            if (d->bases.at[i]->base.where)
                facts_assume(&in, d->bases.at[i]->base.where, true);
        }
    }
    struct_traits(ty, self, keep_trait, &v);
    check_callable(ty, d, self);
    for (int i = 0; i < v.traits.len; i++) {
        check_trait(ty, d, self, &v, v.traits.at[i]);
        check_defaults(ty, d, &v, i);
    }
    aside_end(ty, a);
}
