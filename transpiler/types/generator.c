/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Comptime declarations with parameters as arguments of others: what `TypeList.map[M]` and its like
 * are made of. A parameter `Maker: __generator` of a library declaration stands for one; it is no
 * value, so it can be given to declarations only, not to functions or structs. */
#include <stdlib.h>

#include "types/infer.h"

bool takes_generator(const struct node *param)
{
    const struct node *t = param->param.type;
    return t && t->kind == NODE_SUBSCRIPT && t->subscript.value->kind == NODE_NAME &&
           strcmp(t->subscript.value->name.name, "__generator") == 0;
}

/* Parameters of the declaration that are still to be given. */
static int open_count(struct entity e)
{
    struct node_list *params = &e.alias->comptime_decl.params;
    int n = 0;
    for (int i = 0; i < param_count(params); i++)
        n += !e.alias_args || !e.alias_args[i];
    return n;
}

/* M[3, _]: what is given stays, what is `_` is asked for. */
static struct entity partly_given(struct infer *in, struct node *arg)
{
    struct types *ty = in->ty;
    struct entity e = infer_entity(in, arg->subscript.value, NULL);
    if (e.kind != ENTITY_ALIAS)
        return e;
    struct node_list *params = &e.alias->comptime_decl.params;
    const int n = param_count(params);
    struct value **given = arena_array(ty->run, struct value *, n + 1);
    struct scope *scope = scope_new(ty->run, e.alias_scope);
    for (int i = 0; i < n; i++) {
        given[i] = e.alias_args ? e.alias_args[i] : NULL;
        struct name_binding *b =
            scope_bind(ty->run, scope, param_at(params, i)->param.name,
                       given[i] ? BINDING_VALUE : BINDING_UNBOUND, arg->span);
        b->value = given[i];
    }
    if (!bind_param_args(in, params, e.alias_home, scope, NULL, &arg->subscript.args, given))
        return entity_error();
    e.alias_args = given;
    return e;
}

struct entity generator_argument(struct infer *in, struct node *param, struct node *arg)
{
    struct types *ty = in->ty;
    const bool is_partial = arg->kind == NODE_SUBSCRIPT && leaves_open(&arg->subscript.args);
    const struct entity e =
        is_partial ? partly_given(in, arg) : infer_entity(in, arg, NULL);
    const struct node *count = param->param.type->subscript.args.at[0];
    const int wanted = (int)strtol(count->integer.text, NULL, 10);
    if (e.kind == ENTITY_ERROR || (e.kind == ENTITY_TX && tx_is_error(e.tx)))
        return entity_error();
    if (e.kind == ENTITY_ALIAS && open_count(e) == wanted)
        return e;
    diag_error(ty->diags, arg->span, DIAG_GENERATOR, param->param.name, wanted,
               wanted == 1 ? "" : "s");
    return entity_error();
}

/* Maker[args] as a value; NULL after reporting. */
static struct value *generate(struct infer *in, struct entity maker, struct value **args, int n,
                              struct node *at)
{
    const struct entity e = alias_of_values(in, maker, args, n, at);
    if (e.kind == ENTITY_TYPE)
        return value_type(in->ty, struct_with_defaults(in, e.type));
    if (e.kind != ENTITY_TX || tx_is_error(e.tx))
        return NULL;
    struct tx *x = is_literal_type(in->ty, e.tx->type) ? materialise(in, e.tx, at) : e.tx;
    return tx_value(in, x, false);
}

/* The declaration's result is of one type for all arguments: where it is a type made of them, it
 * has to say as what. */
static bool says_its_trait(struct types *ty, struct entity maker, const struct value *a,
                           const struct value *b, const struct node *at)
{
    const struct node *decl = maker.alias;
    if (a == b || a->kind != VALUE_TYPE || decl->comptime_decl.type ||
        decl->comptime_decl.value->kind != NODE_SUBSCRIPT || a->as_type->kind != TYPE_STRUCT ||
        b->as_type->kind != TYPE_STRUCT || a->as_type->decl != b->as_type->decl)
        return true;
    diag_error(ty->diags, at->span, DIAG_GENERATOR_KIND, decl->comptime_decl.name,
               decl->comptime_decl.name);
    return false;
}

struct tx *infer_generated(struct infer *in, struct node *n, struct node_list *params, enum op op)
{
    struct types *ty = in->ty;
    const struct entity maker = infer_entity(in, params->at[0], NULL);
    struct node *of = params->at[1];
    if (of->kind == NODE_STARRED)
        of = of->starred.value;
    const struct value *list = maker.kind == ENTITY_ALIAS ? eval_value(in, of, NULL) : NULL;
    struct value *sofar =
        params->len > 2 && list ? eval_value(in, params->at[2], NULL) : NULL;
    if (!list || list->is_symbolic || (params->len > 2 && (!sofar || sofar->is_symbolic))) {
        if (is_opaque(ty))
            (void)undecided(ty);
        return tx_error(in, n->span);
    }
    if (sofar && sofar->type && is_literal_type(ty, sofar->type))
        sofar = tx_value(in, materialise(in, tx_const(in, sofar, n->span), n), false);
    const int64_t count = op == OP_PACKMAKE ? value_as_int64(list) : list->item_count;
    if (count > 100000) {
        diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
        return tx_error(in, n->span);
    }
    VEC(struct value *) items = {0};
    for (int64_t i = 0; i < count; i++) {
        struct value *at = value_int64(ty, ty->t_int, i);
        struct value *one = op == OP_PACKMAKE ? at : list->items[i];
        struct value *args[3] = {sofar, one, at};
        if (!sofar) {
            args[0] = one;
            args[1] = at;
        }
        struct value *v = generate(in, maker, args, op == OP_PACKFOLDI ? 3
                                                    : op == OP_PACKFOLD || op == OP_PACKKEEP ? 2
                                                                                              : 1,
                                   n);
        if (!v)
            return tx_error(in, n->span);
        if (sofar)
            sofar = v;
        else if (op != OP_PACKKEEP)
            vec_push(in->arena, &items, v);
        else if (value_is_true(v))
            vec_push(in->arena, &items, one);
        if (items.len > 1 && op != OP_PACKKEEP &&
            !says_its_trait(ty, maker, items.at[0], v, n))
            return tx_error(in, n->span);
    }
    return tx_const(in, sofar ? sofar : value_pack(ty, NULL, items.at, items.len), n->span);
}
