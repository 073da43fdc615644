/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Defaults of arguments: values computed while compiling, once for each instance that a call leaves
 * one to. They see the parameters, and neither the other arguments nor variables. */
#include "types/infer.h"

static struct infer default_context(struct types *ty, struct instance *inst)
{
    struct infer in = instance_context(ty, inst);
    in.inst = NULL; /* arguments are found, so that it can be said what is wrong with them */
    return in;
}

static struct value *computed(struct types *ty, struct instance *inst, int i, struct node *n)
{
    struct infer in = default_context(ty, inst);
    if (!inst->defaults)
        inst->defaults = arena_array(ty->run, struct value *, inst->param_count);
    if (!inst->defaults[i])
        inst->defaults[i] = eval_value(&in, n, inst->params[i].type);
    return inst->defaults[i];
}

struct tx *default_argument(struct infer *in, struct instance *inst, int i, struct node *n,
                            struct span at)
{
    struct types *ty = in->ty;
    struct infer sub;
    if (!inst->decl->home->is_library) {
        /* what a generic body leaves to a default, its instances compute */
        struct value *v = is_opaque(ty) || ty->opaque.arm ? NULL : computed(ty, inst, i, n);
        return v ? tx_const(in, v, at) : tx_error(in, at);
    }
    /* the library's have no effects, and may ask where the call stands */
    sub = *in;
    const struct infer ctx = instance_context(ty, inst);
    sub.home = ctx.home;
    sub.scope = inst->scope;
    sub.self_type = ctx.self_type;
    sub.owner_scope = ctx.owner_scope;
    sub.call_span = at;
    return infer_expr(&sub, n, inst->params[i].type);
}

void preset_arguments(struct types *ty, struct instance *inst, int first, struct func_param *to)
{
    const struct node_list *args = &inst->decl->node->def.args;
    int k = 0;

    if (inst->decl->home->is_library || is_opaque(ty) || ty->opaque.arm)
        return; /* the library's may ask where the call stands */
    diag_speculate_begin(ty->diags);
    for (int i = 0; i < args->len; i++) {
        const struct node *a = args->at[i];
        if (!a->arg.name || a->arg.conv == CONV_OUT)
            continue;
        if (a->arg.default_value)
            to[k].preset = computed(ty, inst, first + k, a->arg.default_value);
        k++;
    }
    (void)diag_speculate_end(ty->diags);
}

struct default_search {
    const char *method, *arg;
    struct trait_default found;
};

static void search_default(struct trait_decl *t, void *user)
{
    struct default_search *s = user;
    const struct member *m = members_find(&t->members, s->method);
    for (int i = 0; m && m->kind == MEMBER_FUNCS && i < m->nodes.len && !s->found.value; i++) {
        const struct node_list *args = &m->nodes.at[i]->def.args;
        for (int k = 0; k < args->len; k++)
            if (args->at[k]->arg.name == s->arg && args->at[k]->arg.default_value) {
                s->found.value = args->at[k]->arg.default_value;
                s->found.trait = t;
            }
    }
}

struct trait_default trait_default(struct types *ty, struct type *self, const char *method,
                                   const char *arg)
{
    struct default_search s = {method, arg, {NULL, NULL}};
    if (self->kind == TYPE_STRUCT)
        struct_traits(ty, self, search_default, &s);
    return s.found;
}

struct tx *trait_default_argument(struct infer *in, struct type *self, struct trait_default d,
                                  struct type *want, struct span at)
{
    struct infer sub = file_context(in->ty, d.trait->home);
    sub.self_type = self;
    struct value *v = eval_value(&sub, d.value, want);
    return v ? tx_const(in, v, at) : tx_error(in, at);
}

/* Whether a number goes with the argument's type is told where it is used, as Mojo does. */
void check_argument_defaults(struct types *ty, struct instance *inst)
{
    const struct node *def = inst->decl->node;
    const int errors = ty->diags->error_count;
    struct infer in = default_context(ty, inst);
    int k = inst->decl->closure_type ? 1 : 0;

    for (int i = 0; i < def->def.args.len; i++) {
        const struct node *a = def->def.args.at[i];
        if (!a->arg.name || a->arg.conv == CONV_OUT)
            continue;
        const struct func_param *p = &inst->params[k++];
        if (a->arg.default_value && !check_value(&in, a->arg.default_value, p->type) &&
            ty->diags->error_count > errors)
            diag_note(ty->diags, a->span, "the default of '%s' is computed while compiling",
                      a->arg.name);
    }
}
