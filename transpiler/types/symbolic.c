/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values and types that only instances know: what may be equal in some of them, and values by the
 * text of the expression they come from. */
#include "types/infer.h"

static bool could_be_value(const struct value *a, const struct value *b);

static bool could_be(const struct type *a, const struct type *b)
{
    if (a == b || a->kind == TYPE_ERROR || b->kind == TYPE_ERROR || a->kind == TYPE_UNBOUND ||
        b->kind == TYPE_UNBOUND)
        return true;
    if (a->kind == TYPE_FUNC && b->kind == TYPE_FUNC)
        return a->is_symbolic || b->is_symbolic;
    if (a->kind != TYPE_STRUCT || b->kind != TYPE_STRUCT)
        return false;
    if (a->decl->is_closure && b->decl->is_closure)
        return a->is_symbolic || b->is_symbolic;
    if (a->decl != b->decl)
        return false;
    for (int i = 0; i < a->arg_count; i++)
        if (!could_be_value(a->args[i], b->args[i]))
            return false;
    return true;
}

static bool could_be_value(const struct value *a, const struct value *b)
{
    if (a == b || a->kind == VALUE_UNBOUND || b->kind == VALUE_UNBOUND ||
        a->kind == VALUE_PARAM || b->kind == VALUE_PARAM)
        return true;
    if (a->kind != b->kind)
        return false;
    if (a->kind == VALUE_TYPE)
        return could_be(a->as_type, b->as_type);
    if (a->kind == VALUE_ORIGIN)
        return true;
    if (a->kind != VALUE_PACK && a->kind != VALUE_STRUCT)
        return (a->is_symbolic || b->is_symbolic) && a->kind != VALUE_INT;
    if (a->item_count != b->item_count)
        return false;
    for (int i = 0; i < a->item_count; i++)
        if (!could_be_value(a->items[i], b->items[i]))
            return false;
    return true;
}

bool may_be_type(struct types *ty, const struct type *a, const struct type *b)
{
    return is_opaque(ty) && (a->is_symbolic || b->is_symbolic) && could_be(a, b) && assumed(ty);
}

bool may_be_value(struct types *ty, const struct value *a, const struct value *b)
{
    return is_opaque(ty) && (a->is_symbolic || b->is_symbolic) && could_be_value(a, b) &&
           assumed(ty);
}

/* ---- symbolic values ----------------------------------------------------- */

static bool block_is_symbolic(const struct tblock *b);

static bool tx_is_symbolic(const struct tx *x)
{
    if (!x)
        return false;
    if (!x->type || x->type->is_symbolic || (x->value && x->value->is_symbolic) ||
        (x->func && x->func->is_symbolic) || tx_is_symbolic(x->base) || block_is_symbolic(x->stmts))
        return true;
    for (int i = 0; i < x->arg_count; i++)
        if (tx_is_symbolic(x->args[i]))
            return true;
    for (int i = 0; i < x->op_type_count; i++)
        if (x->op_types[i]->is_symbolic)
            return true;
    for (int i = 0; i < x->op_value_count; i++)
        if (x->op_values[i]->is_symbolic)
            return true;
    return false;
}

static bool block_is_symbolic(const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        const struct tstmt_parts parts = tstmt_parts(b->stmts.at[i]);
        for (int k = 0; k < TSTMT_VALUES; k++)
            if (tx_is_symbolic(parts.values[k]))
                return true;
        for (int k = 0; k < TSTMT_BLOCKS; k++)
            if (block_is_symbolic(parts.blocks[k]))
                return true;
    }
    return false;
}

enum { SYMBOL_MAX = 400 }; /* bytes of a text; what is longer is like nothing else */

bool put_symbol(struct types *ty, struct buf *b, const struct tx *x)
{
    switch ((int)x->kind) {
    case TX_CONST:
        buf_puts(b, value_text(ty->run, x->value));
        return x->value->kind != VALUE_ERROR;
    case TX_COPY:
    case TX_MOVE:
        return put_symbol(ty, b, x->base);
    case TX_FIELD: {
        const bool ok = put_symbol(ty, b, x->base);
        buf_printf(b, ".%d", x->index);
        return ok;
    }
    case TX_AGGREGATE:
        return x->arg_count == 1 && put_symbol(ty, b, x->args[0]);
    case TX_OP:
        if (x->op == OP_REBIND)
            return put_symbol(ty, b, x->args[0]);
        return false;
    case TX_CALL:
        break;
    default:
        return false;
    }
    const char *name = x->func->decl ? x->func->decl->node->def.name : NULL;
    if (!name)
        return false;
    if (strcmp(name, "__init__") == 0 && x->arg_count == 1)
        return put_symbol(ty, b, x->args[0]);
    const struct value *known = symbolic_sum(ty, x);
    if (!known)
        known = symbolic_comparison(ty, x);
    if (known) {
        buf_puts(b, value_text(ty->run, known));
        return true;
    }
    bool ok = true;
    buf_puts(b, name);
    for (int i = 0; i < x->func->arg_count && i < param_count(&x->func->decl->node->def.params);
         i++)
        buf_printf(b, "%s%s", i ? ", " : "[", value_text(ty->run, x->func->args[i]));
    if (param_count(&x->func->decl->node->def.params))
        buf_puts(b, "]");
    buf_puts(b, "(");
    for (int i = 0; i < x->arg_count && ok; i++) {
        buf_puts(b, i ? ", " : "");
        ok = put_symbol(ty, b, x->args[i]) && b->len < SYMBOL_MAX;
    }
    buf_puts(b, ")");
    return ok;
}

static struct value *fresh_value(struct types *ty, struct type *t)
{
    return value_param(ty, t, arena_printf(ty->run, "?%d", ++ty->opaque.fresh));
}

/* and, or, not over what may be unknown: NULL where x is none of them. */
static struct value *logic(struct infer *in, struct tx *x)
{
    struct types *ty = in->ty;
    if (x->kind == TX_OP && x->op == OP_NOT && x->arg_count == 1) {
        struct value *a = tx_value(in, x->args[0], true);
        return a ? symbolic_not(ty, a) : NULL;
    }
    if (x->kind != TX_AND && x->kind != TX_OR)
        return NULL;
    struct value *a = tx_value(in, x->args[0], true), *b = tx_value(in, x->args[1], true);
    return a && b ? symbolic_logic(ty, x->kind == TX_AND, a, b) : NULL;
}

bool symbolic_value(struct infer *in, struct tx *x, struct value **out)
{
    struct types *ty = in->ty;
    const bool is_thunk = in->in_comptime && in->inst && in->inst->synth == SYNTH_THUNK;
    if (!tx_is_symbolic(x) && !(is_thunk && in->block && block_is_symbolic(in->block)))
        return false;
    if (x->kind == TX_CONST) {
        *out = x->value;
        return true;
    }
    if (tx_is_dynamic(x, is_thunk ? in->inst : NULL))
        return false;
    *out = logic(in, x);
    if (!*out)
        *out = symbolic_sum(ty, x);
    if (!*out)
        *out = symbolic_comparison(ty, x);
    if (*out)
        return true;
    struct buf b = {0};
    if (x->kind == TX_TERNARY) {
        const struct value *c = tx_value(in, x->args[0], true);
        if (c && c->kind == VALUE_INT) {
            *out = tx_value(in, x->args[value_is_true(c) ? 1 : 2], true);
            return true;
        }
    }
    const bool has_text = put_symbol(ty, &b, x) && b.at && b.len < SYMBOL_MAX;
    *out = has_text ? value_param(ty, x->type, b.at) : fresh_value(ty, x->type);
    buf_free(&b);
    return true;
}

struct value *pack_element(struct types *ty, const struct value *v)
{
    if (v->kind != VALUE_PARAM || !v->is_pack)
        return NULL;
    return v->as_type ? value_type(ty, v->as_type) : fresh_value(ty, v->type);
}

bool has_open_fields(const struct type *t)
{
    if (t->kind != TYPE_STRUCT || !t->arg_count || t->args[0]->kind != VALUE_PARAM)
        return false;
    const enum prim p = t->decl->prim;
    return p == PRIM_TUPLE || p == PRIM_FIELDS || p == PRIM_PACK;
}
