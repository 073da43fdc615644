/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Views of text that is there for the whole run: StaticString. Origins are no part of types, so
 * that a StringSpan is of a literal is said by where it comes from: a constant, something that was
 * declared with StaticString in its type, or what a call makes of such alone. An implicit
 * constructor that takes a StaticString converts these and no other views. */
#include "types/infer.h"

static void look_for_static(struct node *n, void *user)
{
    bool *found = user;

    if (!n || *found)
        return;
    if (n->kind == NODE_NAME)
        *found = strcmp(n->name.name, "StaticString") == 0 ||
                 strcmp(n->name.name, "ImmStaticOrigin") == 0;
    node_children(n, look_for_static, user);
}

bool names_static(struct node *type)
{
    bool found = false;

    look_for_static(type, &found);
    return found;
}

static bool field_is_static(const struct tx *x)
{
    const struct type *t = x->base->type;

    if (t->kind != TYPE_STRUCT || t->decl->prim != PRIM_NONE)
        return false;
    int i = 0;
    for (int k = 0; k < t->decl->members.all.len; k++) {
        const struct member *m = t->decl->members.all.at[k];
        if (m->kind == MEMBER_FIELD && i++ == x->index)
            return names_static(m->nodes.at[0]->var.type);
    }
    return false;
}

static bool parts_are_static(struct types *ty, const struct tx *x)
{
    bool any = false;

    for (int i = 0; i < x->arg_count; i++) {
        if (!type_holds_origin(ty, x->args[i]->type))
            continue;
        if (!leads_to_static(ty, x->args[i]))
            return false;
        any = true;
    }
    return any;
}

/* A call's result leads where the arguments lead that it borrows from, or that it was given. */
static bool result_is_static(struct types *ty, const struct tx *x)
{
    const bool makes = x->func->decl && x->func->decl->node->def.name &&
                       strcmp(x->func->decl->node->def.name, "__init__") == 0;
    bool any = false;

    if (x->func->decl && names_static(x->func->decl->node->def.ret))
        return true;
    for (int i = 0; i < x->arg_count && i < x->func->param_count; i++) {
        const enum pass pass = x->func->params[i].pass;
        const bool is_given = (pass == PASS_OWNED || pass == PASS_DEINIT || makes) &&
                              (type_holds_origin(ty, x->args[i]->type) ||
                               is_literal_type(ty, x->args[i]->type));
        if (!is_given && !(x->borrows >> (i < 63 ? i : 63) & 1))
            continue;
        if (!leads_to_static(ty, x->args[i]))
            return false;
        any = true;
    }
    return any;
}

bool leads_to_static(struct types *ty, const struct tx *x)
{
    switch ((int)x->kind) {
    case TX_CONST:
        return true;
    case TX_LOCAL:
        return x->local->is_static || names_static(x->local->written);
    case TX_FIELD:
        return field_is_static(x) || leads_to_static(ty, x->base);
    case TX_COPY:
    case TX_MOVE:
    case TX_DEREF:
    case TX_ELEM:
    case TX_STMTS:
        return x->base && leads_to_static(ty, x->base);
    case TX_LET:
        return leads_to_static(ty, x->args[1]);
    case TX_TERNARY:
        return leads_to_static(ty, x->args[1]) && leads_to_static(ty, x->args[2]);
    case TX_AGGREGATE:
        return parts_are_static(ty, x);
    case TX_CALL:
        return type_holds_origin(ty, x->type) && result_is_static(ty, x);
    default:
        return false;
    }
}

void keep_static(struct types *ty, const struct tx *a, const struct tx *b, bool *to_b, bool *to_a)
{
    if (!*to_b || !*to_a || leads_to_static(ty, a) == leads_to_static(ty, b))
        return;
    *to_b = leads_to_static(ty, a);
    *to_a = !*to_b;
}
