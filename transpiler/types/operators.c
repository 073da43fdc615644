/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Operators: methods of the operands, exact arithmetic on literals, short circuits. */
#include "types/infer.h"

static const struct {
    const char *method, *reflected, *in_place;
} binary_methods[] = {
    [OPER_ADD] = {"__add__", "__radd__", "__iadd__"},
    [OPER_SUB] = {"__sub__", "__rsub__", "__isub__"},
    [OPER_MUL] = {"__mul__", "__rmul__", "__imul__"},
    [OPER_TRUEDIV] = {"__truediv__", "__rtruediv__", "__itruediv__"},
    [OPER_FLOORDIV] = {"__floordiv__", "__rfloordiv__", "__ifloordiv__"},
    [OPER_MOD] = {"__mod__", "__rmod__", "__imod__"},
    [OPER_POW] = {"__pow__", "__rpow__", "__ipow__"},
    [OPER_MATMUL] = {"__matmul__", "__rmatmul__", "__imatmul__"},
    [OPER_LSHIFT] = {"__lshift__", "__rlshift__", "__ilshift__"},
    [OPER_RSHIFT] = {"__rshift__", "__rrshift__", "__irshift__"},
    [OPER_AND] = {"__and__", "__rand__", "__iand__"},
    [OPER_OR] = {"__or__", "__ror__", "__ior__"},
    [OPER_XOR] = {"__xor__", "__rxor__", "__ixor__"},
    [OPER_NEG] = {"__neg__", NULL, NULL},
    [OPER_POS] = {"__pos__", NULL, NULL},
    [OPER_INVERT] = {"__invert__", NULL, NULL},
    [OPER_EQ] = {"__eq__", NULL, NULL},
    [OPER_NE] = {"__ne__", NULL, NULL},
    [OPER_LT] = {"__lt__", NULL, NULL},
    [OPER_LE] = {"__le__", NULL, NULL},
    [OPER_GT] = {"__gt__", NULL, NULL},
    [OPER_GE] = {"__ge__", NULL, NULL},
};

const char *operator_in_place(enum operator_kind op)
{
    return op <= OPER_XOR ? binary_methods[op].in_place : NULL;
}

/* ---- binary and unary ---------------------------------------------------- */

struct tx *binary_tx(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                     struct node *at, bool quiet)
{
    struct types *ty = in->ty;
    if (tx_is_error(a) || tx_is_error(b))
        return tx_error(in, at->span);
    struct tx *folded = fold_literals(in, op, a, b, at);
    if (folded)
        return folded;
    const bool a_literal = is_literal_type(ty, a->type), b_literal = is_literal_type(ty, b->type);
    if (a_literal && !b_literal) {
        /* 2 ** x is a power of the number that 2 is by itself: an Int for an Int8 x */
        int cost = 0;
        struct tx *c = !is_decl(b->type, ty->d_simd) ? NULL
                       : op == OPER_POW              ? materialise(in, a, at)
                                                     : convert(in, a, b->type, &cost, at);
        if (c) {
            a = c;
        } else {
            struct tx *r = call_method(in, b, binary_methods[op].reflected, &a, 1, at, true);
            if (r)
                return r;
            a = materialise(in, a, at);
        }
    } else if (a_literal) {
        a = materialise(in, a, at);
        if (b_literal)
            b = materialise(in, b, at);
    }
    struct tx *r = has_method(in, a->type, binary_methods[op].method)
                       ? call_method(in, a, binary_methods[op].method, &b, 1, at, true)
                       : NULL;
    if (r)
        return r;
    if (has_method(in, b->type, binary_methods[op].reflected)) {
        r = call_method(in, b, binary_methods[op].reflected, &a, 1, at, true);
        if (r)
            return r;
    }
    if (quiet)
        return NULL;
    if (has_method(in, a->type, binary_methods[op].method)) {
        r = call_method(in, a, binary_methods[op].method, &b, 1, at, false);
        return r ? r : tx_error(in, at->span);
    }
    report_lack(ty, at->span, DIAG_NO_METHOD, a->type, binary_methods[op].method);
    return tx_error(in, at->span);
}

struct tx *infer_binary(struct infer *in, struct node *n, struct type *expected)
{
    /* a long chain a + b + c ... is a deep left spine: walked without recursion */
    VEC(struct node *) spine = {0};
    struct node *left = n;
    while (left->kind == NODE_BINARY) {
        vec_push(in->arena, &spine, left);
        left = left->binary.left;
    }
    struct tx *a = infer_expr(in, left, spine.len == 1 ? expected : NULL);
    for (int i = spine.len - 1; i >= 0; i--) {
        struct node *b = spine.at[i];
        struct type *want = is_contextual(b->binary.right) ? a->type : NULL;
        struct tx *r = infer_expr(in, b->binary.right, want);
        a = binary_tx(in, (enum operator_kind)b->binary.op, a, r, b, false);
    }
    return a;
}

struct tx *infer_unary(struct infer *in, struct node *n, struct type *expected)
{
    const enum operator_kind op = (enum operator_kind)n->unary.op;
    struct tx *x = infer_expr(in, n->unary.value, expected);
    if (tx_is_error(x))
        return x;
    struct tx *folded = fold_literal(in, op, x, n->span);
    if (folded)
        return folded;
    x = materialise(in, x, n);
    struct tx *r = call_method(in, x, binary_methods[op].method, NULL, 0, n, false);
    return r ? r : tx_error(in, n->span);
}

/* ---- comparisons --------------------------------------------------------- */

static struct tx *negated(struct infer *in, struct tx *x, struct span span)
{
    if (x->kind == TX_CONST && x->value->kind == VALUE_INT)
        return tx_bool(in, !value_is_true(x->value), span);
    return tx_op(in, OP_NOT, in->ty->t_bool, &x, 1, span);
}

static bool type_constant(const struct tx *x)
{
    return x->kind == TX_CONST && x->value->kind == VALUE_TYPE;
}

struct tx *compare_tx(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                      struct node *at)
{
    struct types *ty = in->ty;
    if (tx_is_error(a) || tx_is_error(b))
        return tx_error(in, at->span);
    if (type_constant(a) && type_constant(b) && (op == OPER_EQ || op == OPER_NE)) {
        const bool same = a->value->as_type == b->value->as_type;
        if (!same && is_opaque(ty) && (a->value->is_symbolic || b->value->is_symbolic)) {
            struct value *v = symbolic_same_type(ty, a->value->as_type, b->value->as_type);
            return tx_const(in, op == OPER_EQ ? v : symbolic_not(ty, v), at->span);
        }
        return tx_bool(in, same == (op == OPER_EQ), at->span);
    }
    struct tx *folded = compare_literals(in, op, a, b, at->span);
    if (folded)
        return folded;
    struct tx *r;
    switch ((int)op) {
    case OPER_IN:
    case OPER_NOT_IN:
        b = materialise(in, b, at);
        r = call_method(in, b, "__contains__", &a, 1, at, false);
        if (!r)
            return tx_error(in, at->span);
        return op == OPER_IN ? r : negated(in, as_condition(in, r, at), at->span);
    case OPER_IS:
    case OPER_IS_NOT:
        r = call_method(in, a, "__is__", &b, 1, at, op == OPER_IS_NOT);
        if (!r && op == OPER_IS_NOT) {
            r = call_method(in, a, "__isnot__", &b, 1, at, false);
            return r ? r : tx_error(in, at->span);
        }
        if (!r)
            return tx_error(in, at->span);
        return op == OPER_IS ? r : negated(in, as_condition(in, r, at), at->span);
    default:
        break;
    }
    a = materialise(in, a, at);
    r = call_method(in, a, binary_methods[op].method, &b, 1, at, false);
    return r ? r : tx_error(in, at->span);
}

struct tx *infer_compare(struct infer *in, struct node *n)
{
    const int count = n->compare.operands.len;
    struct tx *a = infer_expr(in, n->compare.operands.at[0], NULL);
    if (count == 2) {
        const int op = n->compare.ops.at[0]->cmp_op.op;
        const bool same = op != OPER_IN && op != OPER_NOT_IN;
        struct tx *b =
            infer_expr(in, n->compare.operands.at[1],
                       same && is_contextual(n->compare.operands.at[1]) ? a->type : NULL);
        return compare_tx(in, (enum operator_kind)n->compare.ops.at[0]->cmp_op.op, a, b, n);
    }
    /* a < b < c: each operand once; inner ones in temporaries */
    struct tx *x = NULL;
    struct tlocal *locals[16];
    struct tx *inits[16];
    struct tx *terms[17];
    int term_count = 0;
    struct tlocal *first = NULL;
    struct tx *first_init = NULL;
    if (!tx_is_error(a) && a->kind != TX_CONST && a->kind != TX_LOCAL) {
        /* held too: it comes before the second */
        first = local_new(in, NULL, a->type, a->span);
        first->is_ref = a->is_place;
        first->is_mut = a->is_mut || !a->is_place;
        first_init = a;
        a = tx_local(in, first, a->span);
    }
    for (int i = 1; i < count && term_count < 16; i++) {
        struct tx *b = infer_expr(in, n->compare.operands.at[i], NULL);
        if (tx_is_error(a) || tx_is_error(b))
            return tx_error(in, n->span);
        struct tx *again = b;
        inits[i - 1] = NULL;
        if (i < count - 1 && b->kind != TX_CONST && b->kind != TX_LOCAL) {
            b = b->is_place ? b : materialise(in, b, n);
            struct tlocal *l = local_new(in, NULL, b->type, b->span);
            l->is_ref = b->is_place;
            l->is_mut = b->is_place ? b->is_mut : true;
            locals[i - 1] = l;
            inits[i - 1] = b;
            again = tx_local(in, l, b->span);
        }
        terms[term_count++] = as_condition(
            in,
            compare_tx(in, (enum operator_kind)n->compare.ops.at[i - 1]->cmp_op.op, a, again, n),
            n);
        a = again;
    }
    /* terms[0] and (terms[1] and ...), each temporary introduced right before its first use */
    for (int i = term_count - 1; i >= 0; i--) {
        if (!x) {
            x = terms[i];
        } else {
            struct tx *both = tx_new(in, TX_AND, in->ty->t_bool, n->span);
            both->args = arena_array(in->arena, struct tx *, 2);
            both->args[0] = terms[i];
            both->args[1] = x;
            both->arg_count = 2;
            x = both;
        }
        if (inits[i])
            x = tx_let(in, locals[i], inits[i], x);
    }
    return first ? tx_let(in, first, first_init, x) : x;
}

/* ---- and, or, not, conditional expression -------------------------------- */

struct tx *infer_condition(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_AND || n->kind == NODE_OR) {
        struct node *l = n->kind == NODE_AND ? n->and_.left : n->or_.left;
        struct node *r = n->kind == NODE_AND ? n->and_.right : n->or_.right;
        warn_left_side(in, l, n->kind == NODE_AND);
        struct tx *a = infer_condition(in, l);
        if (in->in_comptime && a->kind == TX_CONST && a->value->kind == VALUE_INT &&
            value_is_true(a->value) != (n->kind == NODE_AND))
            return a; /* the other side need not even make sense */
        struct tx *b = infer_condition(in, r);
        if (tx_is_error(a) || tx_is_error(b))
            return tx_error(in, n->span);
        struct tx *x = tx_new(in, n->kind == NODE_AND ? TX_AND : TX_OR, ty->t_bool, n->span);
        x->args = arena_array(in->arena, struct tx *, 2);
        x->args[0] = a;
        x->args[1] = b;
        x->arg_count = 2;
        return x;
    }
    if (n->kind == NODE_NOT) {
        struct tx *a = infer_condition(in, n->not_.value);
        return tx_is_error(a) ? a : negated(in, a, n->span);
    }
    return as_condition(in, infer_expr(in, n, NULL), n);
}

struct tx *merge_arms(struct infer *in, struct tx **pa, struct tx **pb, struct type *expected,
                      struct node *at)
{
    struct types *ty = in->ty;
    struct tx *a = *pa, *b = *pb;
    if (tx_is_error(a) || tx_is_error(b))
        return tx_error(in, at->span);
    if (expected && type_is_complete(expected)) {
        a = convert_or_report(in, a, expected, at);
        b = convert_or_report(in, b, expected, at);
    } else if (a->type != b->type) {
        const bool la = is_literal_type(ty, a->type), lb = is_literal_type(ty, b->type);
        int cost = 0;
        struct tx *made = la != lb ? convert(in, la ? a : b, (la ? b : a)->type, &cost, at) : NULL;
        if (made && la) {
            a = made;
        } else if (made) {
            b = made;
        } else {
            a = materialise(in, a, at);
            b = materialise(in, b, at);
            if (a->type != b->type) {
                struct tx *ab = convert(in, a, b->type, &cost, at);
                struct tx *ba = convert(in, b, a->type, &cost, at);
                bool to_b = ab != NULL, to_a = ba != NULL;
                keep_static(ty, a, b, &to_b, &to_a);
                ab = to_b ? ab : NULL;
                ba = to_a ? ba : NULL;
                if (ab && !ba) {
                    a = ab;
                } else if (ba && !ab) {
                    b = ba;
                } else {
                    diag_error(ty->diags, at->span, DIAG_ARMS, text_of(ty, a->type),
                               text_of(ty, b->type));
                    return tx_error(in, at->span);
                }
            }
        }
    }
    *pa = a;
    *pb = b;
    return NULL;
}

static struct tx *ternary(struct infer *in, struct tx *c, struct tx *a, struct tx *b,
                          struct node *n)
{
    struct tx *x = tx_new(in, TX_TERNARY, NULL, n->span);
    const bool place = a->is_place && b->is_place && a->type == b->type &&
                       !types_layout(in->ty, a->type)->by_value;
    if (!place) {
        a = as_value(in, materialise(in, a, n), n);
        b = as_value(in, materialise(in, b, n), n);
    }
    if (tx_is_error(a) || tx_is_error(b))
        return tx_error(in, n->span);
    x->type = a->type;
    x->is_place = place;
    x->is_mut = place && a->is_mut && b->is_mut;
    x->args = arena_array(in->arena, struct tx *, 3);
    x->args[0] = c;
    x->args[1] = a;
    x->args[2] = b;
    x->arg_count = 3;
    return x;
}

/* Which arm it is only instances know: decided only where both are of one type. */
static struct tx *open_ternary(struct infer *in, struct node *n, struct type *expected)
{
    struct tx *a = infer_expr(in, n->ternary.then, expected);
    struct tx *b = infer_expr(in, n->ternary.orelse, expected);
    if (tx_is_error(a) || tx_is_error(b))
        return tx_error(in, n->span);
    if (a->type != b->type || (a->kind == TX_CONST && a->value->kind == VALUE_TYPE)) {
        (void)undecided(in->ty);
        return tx_error(in, n->span);
    }
    return tx_const(in, value_param(in->ty, a->type, arena_printf(in->arena, "?%d",
                                                                  ++in->ty->opaque.fresh)),
                    n->span);
}

/* `a or b`, `a and b` as values: one of the operands; a Bool where these have no type in common. */
struct tx *infer_logic(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    if (n->kind == NODE_NOT)
        return infer_condition(in, n);
    if (n->kind == NODE_TERNARY) {
        if (n->ternary.cond->kind == NODE_COMPTIME_EXPR || in->in_comptime) {
            struct tx *c = infer_condition(in, n->ternary.cond);
            struct value *v = tx_is_error(c) ? NULL : tx_value(in, c, true);
            if (v && v->kind == VALUE_PARAM)
                return open_ternary(in, n, expected);
            if (v) {
                const bool holds = value_is_true(v);
                dead_arm(in, NULL, holds ? n->ternary.orelse : n->ternary.then);
                return infer_expr(in, holds ? n->ternary.then : n->ternary.orelse, expected);
            }
        }
        if (!in->in_comptime)
            warn_condition(in, n->ternary.cond);
        struct tx *c = infer_condition(in, n->ternary.cond);
        struct tx *a = infer_expr(in, n->ternary.then, expected);
        struct type *like = expected || is_literal_type(ty, a->type) ? expected : a->type;
        struct tx *b = infer_expr(in, n->ternary.orelse, like);
        if (tx_is_error(c))
            return c;
        struct tx *bad = merge_arms(in, &a, &b, expected, n);
        return bad ? bad : ternary(in, c, a, b, n);
    }
    const bool is_and = n->kind == NODE_AND;
    struct tx *a = infer_expr(in, is_and ? n->and_.left : n->or_.left, expected);
    if (tx_is_error(a))
        return a;
    if (a->type == ty->t_bool)
        return infer_condition(in, n);
    struct tx *b = infer_expr(in, is_and ? n->and_.right : n->or_.right, expected);
    if (tx_is_error(b))
        return b;
    diag_speculate_begin(ty->diags);
    const struct tx *bad = merge_arms(in, &a, &b, NULL, n);
    (void)diag_speculate_end(ty->diags);
    if (bad) /* of no common type: whether both hold */
        return infer_condition(in, n);
    a = materialise(in, a, n);
    b = materialise(in, b, n);
    struct tlocal *l = local_new(in, NULL, a->type, n->span);
    l->is_ref = a->is_place;
    l->is_mut = a->is_mut || !a->is_place;
    struct tx *held = tx_local(in, l, n->span);
    struct tx *c = as_condition(in, held, n);
    if (tx_is_error(c))
        return c;
    struct tx *kept =
        a->is_place ? tx_local(in, l, n->span) : tx_move(in, tx_local(in, l, n->span));
    return tx_let(in, l, a, is_and ? ternary(in, c, b, kept, n) : ternary(in, c, kept, b, n));
}
