/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Functions of one name must differ in what they take: in the types of their arguments, in the
 * names of those that go by keyword only, in who owns them, in their parameters or conditions. */
#include "types/infer.h"

#include <ctype.h>

/* ---- texts of types, with the parameters of two functions for each other ------------------- */

struct reader {
    const char *at, *end;
    const struct node_list *params;
};

static struct reader reader_of(struct types *ty, struct span s, const struct node_list *params)
{
    const struct source *source = ty->diags->sources.at[s.file];
    const struct reader r = {source->text + s.start, source->text + s.end, params};
    return r;
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '`';
}

/* The next word or sign; its length, 0 at the end. */
static int next_token(struct reader *r, const char **token)
{
    while (r->at < r->end && isspace((unsigned char)*r->at))
        r->at++;
    *token = r->at;
    if (r->at < r->end && !is_word_byte(*r->at++))
        return 1;
    while (r->at < r->end && is_word_byte(*r->at))
        r->at++;
    return (int)(r->at - *token);
}

static int parameter_index(const struct node_list *params, const char *token, int n)
{
    for (int i = 0; i < params->len; i++) {
        const char *name = params->at[i]->param.name;
        if (name && strncmp(name, token, (size_t)n) == 0 && !name[n])
            return i;
    }
    return -1;
}

static bool same_text(struct types *ty, const struct node *a, const struct node_list *pa,
                      const struct node *b, const struct node_list *pb)
{
    if (!a || !b)
        return !a && !b;
    if (!a->span.file || !b->span.file)
        return false;
    struct reader x = reader_of(ty, a->span, pa), y = reader_of(ty, b->span, pb);
    for (;;) {
        const char *s, *t;
        const int n = next_token(&x, &s), k = next_token(&y, &t);
        const int i = n ? parameter_index(pa, s, n) : -1;
        if (i != (k ? parameter_index(pb, t, k) : -1))
            return false;
        if (i < 0 && (n != k || strncmp(s, t, (size_t)n) != 0))
            return false;
        if (!n)
            return true;
    }
}

/* ---- two functions ------------------------------------------------------- */

static bool same_parameters(struct types *ty, const struct node *a, const struct node *b)
{
    const struct node_list *pa = &a->def.params, *pb = &b->def.params;
    if (pa->len != pb->len || a->def.where.len != b->def.where.len)
        return false;
    for (int i = 0; i < pa->len; i++) {
        const struct node *x = pa->at[i], *y = pb->at[i];
        if (x->param.flags != y->param.flags || !x->param.name != !y->param.name ||
            !same_text(ty, x->param.type, pa, y->param.type, pb))
            return false;
    }
    for (int i = 0; i < a->def.where.len; i++)
        if (!same_text(ty, a->def.where.at[i], pa, b->def.where.at[i], pb))
            return false;
    return true;
}

/* Who owns the argument is part of what a function takes; how it is lent is not. */
static int ownership(const struct node *arg)
{
    switch ((enum conv)arg->arg.conv) {
    case CONV_VAR:
        return 1;
    case CONV_DEINIT:
        return 2;
    case CONV_OUT:
        return 3;
    case CONV_REF:
        return 4;
    case CONV_NONE:
    case CONV_IMM:
    case CONV_MUT:
        return 0;
    }
    return 0;
}

/* By place alone or by name too: `/` makes no other function. */
static bool is_slash(const struct node *def, int i)
{
    return i < def->def.args.len && def->def.args.at[i]->arg.flags & ARG_POSITIONAL_MARK;
}

static bool same_arguments(struct types *ty, const struct node *a, const struct node *b,
                           const struct instance *x, const struct instance *y)
{
    bool keyword_only = false;
    int k = 0;
    for (int i = 0, j = 0; i < a->def.args.len || j < b->def.args.len; i++, j++) {
        i += is_slash(a, i);
        j += is_slash(b, j);
        if (i >= a->def.args.len || j >= b->def.args.len)
            return i >= a->def.args.len && j >= b->def.args.len;
        const struct node *p = a->def.args.at[i], *q = b->def.args.at[j];
        if (p->arg.flags != q->arg.flags || !p->arg.name != !q->arg.name ||
            ownership(p) != ownership(q))
            return false;
        if (!p->arg.name || p->arg.flags & ARG_STAR)
            keyword_only = true;
        if (!p->arg.name)
            continue;
        if (keyword_only && !(p->arg.flags & (ARG_STAR | ARG_STARSTAR)) &&
            p->arg.name != q->arg.name)
            return false;
        const bool is_argument = p->arg.conv != CONV_OUT;
        const bool same = same_text(ty, p->arg.type, &a->def.params, q->arg.type, &b->def.params);
        const bool typed = x && y && is_argument && k < x->param_count && k < y->param_count;
        if (!same && !(typed && x->params[k].type == y->params[k].type))
            return false;
        k += is_argument;
    }
    return true;
}

static bool same_conventions(const struct node *a, const struct node *b)
{
    for (int i = 0, j = 0; i < a->def.args.len && j < b->def.args.len; i++, j++) {
        i += is_slash(a, i);
        j += is_slash(b, j);
        if (i < a->def.args.len && j < b->def.args.len &&
            (a->def.args.at[i]->arg.conv == CONV_MUT) != (b->def.args.at[j]->arg.conv == CONV_MUT))
            return false;
    }
    return true;
}

static struct instance *concrete(struct types *ty, struct func_decl *f, struct type *self)
{
    const struct span nowhere = {0};
    struct infer in = file_context(ty, f->home);
    in.decl = f;
    if (param_count(&f->node->def.params) || (self && self->is_symbolic))
        return NULL;
    for (int i = 0; i < f->node->def.args.len; i++) {
        struct node *a = f->node->def.args.at[i];
        if (a->arg.name && (arg_is_auto(&in, a) || a->arg.conv == CONV_REF))
            return NULL;
    }
    struct instance *inst = instance_get(ty, f, self, NULL, 0, NULL, nowhere);
    diag_speculate_begin(ty->diags);
    const bool ok = instance_sign(ty, inst);
    return diag_speculate_end(ty->diags) || !ok ? NULL : inst;
}

static bool repeats_with(struct types *ty, struct func_decl *f, struct func_decl *old,
                         const struct instance *y, const struct instance *x)
{
    return old->is_static == f->is_static && same_parameters(ty, old->node, f->node) &&
           same_arguments(ty, old->node, f->node, x, y);
}

bool overload_repeats(struct types *ty, struct func_decl *f, struct func_decl *old,
                      struct type *self)
{
    const struct instance *y = concrete(ty, f, self);
    return repeats_with(ty, f, old, y, y ? concrete(ty, old, self) : NULL);
}

void check_overload(struct types *ty, struct func_decl *f, struct func_decl *const *before, int n,
                    struct type *self)
{
    struct node *def = f->node;
    const struct instance *y = n ? concrete(ty, f, self) : NULL;
    for (int i = 0; i < n; i++) {
        struct node *old = before[i]->node;
        const struct instance *x = y ? concrete(ty, before[i], self) : NULL;
        if (!repeats_with(ty, f, before[i], y, x))
            continue;
        const bool ret = x && y ? x->ret == y->ret
                                : same_text(ty, old->def.ret, &old->def.params, def->def.ret,
                                            &def->def.params);
        diag_error(ty->diags, def->name_span, DIAG_REDEFINED, def->def.name,
                   !ret ? ", cannot overload on return type"
                   : !same_conventions(old, def) ? ", cannot overload on argument conventions"
                                                 : " with identical signature");
        diag_note(ty->diags, old->name_span, "%s", "first declared here");
        return;
    }
}

/* The functions in a body are kept apart by name and arguments, whatever block they stand in; two
 * that capture are kept apart by name alone. */
void check_nested_name(struct infer *in, struct func_decl *f)
{
    struct types *ty = in->ty;
    struct node *def = f->node;
    if (!in->inst || in->home->is_library)
        return;
    for (int i = 0; i < in->inst->nested.len; i++) {
        const struct func_decl *old = in->inst->nested.at[i];
        if (old->node == def)
            return; /* another round of a comptime for */
        if (old->node->def.name != def->def.name)
            continue;
        const bool captures = f->closure_type != NULL, captured = old->closure_type != NULL;
        if (same_parameters(ty, old->node, def) &&
            same_arguments(ty, old->node, def, NULL, NULL) && same_conventions(old->node, def)) {
            const bool same_kind = captures == captured &&
                                   (old->node->def.flags & DEF_RAISES) ==
                                       (def->def.flags & DEF_RAISES);
            diag_error(ty->diags, def->name_span, DIAG_REDEFINED, def->def.name,
                       !same_text(ty, old->node->def.ret, &old->node->def.params, def->def.ret,
                                  &def->def.params)
                           ? ", cannot overload on return type"
                       : same_kind ? " with identical signature"
                                   : ", cannot overload on argument conventions");
        } else if (captures && captured && !in->inst->is_symbolic && !in->inst->arg_count) {
            diag_error(ty->diags, def->name_span, DIAG_REDEFINED, def->def.name,
                       ": what captures is told apart by its name alone");
        } else {
            continue;
        }
        diag_note(ty->diags, old->node->name_span, "%s", "first declared here");
        return;
    }
    vec_push(in->arena, &in->inst->nested, f);
}

/* The argument at i, or the next one where there is a mark, `/` or `*`. */
static int next_named(const struct node *def, int i)
{
    const int marks = ARG_POSITIONAL_MARK | ARG_KEYWORD_MARK;
    while (i < def->def.args.len && def->def.args.at[i]->arg.flags & marks)
        i++;
    return i;
}

/* Does f take just what @fieldwise_init's constructor takes, however it is named? */
static bool repeats_fields(struct types *ty, const struct struct_decl *d, const struct func_decl *f)
{
    const struct node_list none = {0};
    const struct node *def = f->node;
    int k = 1;
    if (param_count(&def->def.params) || def->def.where.len)
        return false;
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind != MEMBER_FIELD)
            continue;
        k = next_named(def, k);
        const struct node *a = k < def->def.args.len ? def->def.args.at[k++] : NULL;
        if (!a || a->arg.flags ||
            !same_text(ty, a->arg.type, &none, m->nodes.at[0]->var.type, &none))
            return false;
    }
    return next_named(def, k) == def->def.args.len && k > 1;
}

void check_fieldwise(struct types *ty, const struct struct_decl *d, struct func_decl *f)
{
    const struct node *made =
        d->fieldwise_init && d->node && strcmp(f->node->def.name, "__init__") == 0
            ? find_decorator(&d->node->strukt.decorators, "fieldwise_init")
            : NULL;
    if (!made || !repeats_fields(ty, d, f))
        return;
    diag_error(ty->diags, made->span, DIAG_FIELDWISE_TWICE, d->name);
    diag_note(ty->diags, f->node->name_span, "%s",
              "it is this one; remove it, or '@fieldwise_init'");
}
