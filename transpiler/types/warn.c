/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Warnings about what a program says for nothing: values nobody takes, conditions that are always
 * the same, statements that are never reached. They look at the text as it stands, before any
 * parameter has a value, so that all instances of a function get the same. */
#include "types/infer.h"

/* ---- values nobody takes --------------------------------------------------- */

void warn_unused_value(struct infer *in, const struct tx *x, const struct node *n)
{
    struct types *ty = in->ty;
    struct diags *d = ty->diags;

    if (in->home->is_library || tx_is_error(x) || x->type == ty->t_none || x->type == ty->t_never)
        return;
    diag_warn(d, n->span, DIAG_UNUSED_VALUE, text_of(ty, x->type));
    if (x->kind == TX_CONST && x->value->kind == VALUE_FUNC)
        diag_note(d, n->span, "%s", "this names a function; '()' behind the name calls it");
}

/* ---- conditions that are always the same ------------------------------------ */

enum { PLAIN_DEPTH = 20 };

static bool is_plain_number(struct infer *in, const struct node *n, int depth);
static bool is_plain_truth(struct infer *in, const struct node *n, int depth);

/* The value of a constant at file scope that a bare name means here, or NULL. */
static const struct node *plain_constant(struct infer *in, const struct node *n)
{
    const struct symbol *s;

    if (n->kind != NODE_NAME || scope_find(in->scope, n->name.name))
        return NULL;
    s = names_lookup(in->ty->program, in->home, n->name.name);
    if (!s || s->kind != SYM_COMPTIME || s->home->is_library)
        return NULL;
    const struct node *decl = s->decls.at[0];
    return decl->comptime_decl.name && !param_count(&decl->comptime_decl.params)
               ? decl->comptime_decl.value : NULL;
}

static bool is_plain_number(struct infer *in, const struct node *n, int depth)
{
    if (!n || depth > PLAIN_DEPTH)
        return false;
    if (n->kind == NODE_INT || n->kind == NODE_FLOAT)
        return true;
    if (n->kind == NODE_BINARY)
        return n->binary.op != OPER_POW && n->binary.op != OPER_MATMUL &&
               is_plain_number(in, n->binary.left, depth + 1) &&
               is_plain_number(in, n->binary.right, depth + 1);
    return is_plain_number(in, plain_constant(in, n), depth + 1);
}

static bool is_plain_truth(struct infer *in, const struct node *n, int depth)
{
    if (!n || depth > PLAIN_DEPTH)
        return false;
    if (n->kind == NODE_BOOL)
        return true;
    if (n->kind == NODE_NOT)
        return n->not_.value->kind == NODE_BOOL;
    if (n->kind == NODE_COMPARE) {
        const struct node_list *sides = &n->compare.operands;
        return sides->len == 2 && ((is_plain_number(in, sides->at[0], depth + 1) &&
                                    is_plain_number(in, sides->at[1], depth + 1)) ||
                                   (sides->at[0]->kind == NODE_BOOL &&
                                    sides->at[1]->kind == NODE_BOOL));
    }
    return is_plain_truth(in, plain_constant(in, n), depth + 1);
}

/* The value of a condition that is the same every time, or NULL. */
static const struct value *plain_value(struct infer *in, struct node *cond)
{
    struct types *ty = in->ty;
    const struct value *v;

    if (in->home->is_library || !is_plain_truth(in, cond, 0))
        return NULL;
    diag_speculate_begin(ty->diags);
    v = eval_truth(in, cond);
    return !diag_speculate_end(ty->diags) && v && v->kind == VALUE_INT ? v : NULL;
}

void warn_condition(struct infer *in, struct node *cond)
{
    const struct value *v = plain_value(in, cond);

    if (v)
        diag_warn(in->ty->diags, cond->span, DIAG_CONSTANT_CONDITION,
                  value_is_true(v) ? "true" : "false");
}

void warn_left_side(struct infer *in, struct node *left, bool is_and)
{
    const struct value *v = in->in_comptime ? NULL : plain_value(in, left);

    if (v)
        diag_warn(in->ty->diags, left->span, DIAG_CONSTANT_OPERAND, is_and ? "and" : "or",
                  value_is_true(v) ? "true" : "false",
                  value_is_true(v) == is_and ? "the right side alone decides"
                                             : "the right side is never looked at");
}

/* ---- statements that are never reached --------------------------------------- */

static bool breaks_out(const struct node_list *body);

static bool has_break(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_BREAK:
        return true;
    case NODE_IF:
        return breaks_out(&n->if_.then) || breaks_out(&n->if_.orelse);
    case NODE_WHILE: /* those of the body are its own */
        return breaks_out(&n->while_.orelse);
    case NODE_FOR:
        return breaks_out(&n->for_.orelse);
    case NODE_TRY:
        return breaks_out(&n->try_.body) || breaks_out(&n->try_.handler) ||
               breaks_out(&n->try_.orelse) || breaks_out(&n->try_.finally);
    case NODE_WITH:
        return breaks_out(&n->with.body);
    case NODE_MATCH:
        for (int i = 0; i < n->match.cases.len; i++)
            if (breaks_out(&n->match.cases.at[i]->match_case.body))
                return true;
        return false;
    default:
        return false;
    }
}

static bool breaks_out(const struct node_list *body)
{
    for (int i = 0; i < body->len; i++)
        if (has_break(body->at[i]))
            return true;
    return false;
}

static const char *way_out(const struct node *n);

static bool goes_on(const struct node_list *body)
{
    for (int i = 0; i < body->len; i++)
        if (way_out(body->at[i]))
            return false;
    return true;
}

/* One of the cases is for all values, and none goes on. */
static bool no_case_goes_on(const struct node_list *cases)
{
    bool takes_all = false;

    for (int i = 0; i < cases->len; i++) {
        const struct node *c = cases->at[i];
        if (goes_on(&c->match_case.body))
            return false;
        takes_all |= !c->match_case.guard && c->match_case.pattern->kind == NODE_PAT_WILD;
    }
    return takes_all;
}

/* What keeps the statement behind n from being reached, NULL if nothing does for sure. */
static const char *way_out(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_RETURN:
        return "'return'";
    case NODE_RAISE:
        return "'raise'";
    case NODE_BREAK:
        return "'break'";
    case NODE_CONTINUE:
        return "'continue'";
    case NODE_IF:
        return !n->if_.is_comptime && !goes_on(&n->if_.then) && !goes_on(&n->if_.orelse)
                   ? "an 'if' of which no arm goes on" : NULL;
    case NODE_WHILE:
        return n->while_.cond->kind == NODE_BOOL && n->while_.cond->boolean.value &&
                       !breaks_out(&n->while_.body) ? "a loop without end" : NULL;
    case NODE_MATCH:
        return no_case_goes_on(&n->match.cases) ? "a 'match' of which no case goes on" : NULL;
    case NODE_TRY:
        return !goes_on(&n->try_.finally) ||
                       (!goes_on(&n->try_.body) &&
                        !(n->try_.has_except && goes_on(&n->try_.handler)))
                   ? "a 'try' of which no part goes on" : NULL;
    default:
        return NULL;
    }
}

/* Declarations without code are nothing to reach. */
static bool does_something(const struct node *n)
{
    return n->kind != NODE_PASS && n->kind != NODE_DEF && n->kind != NODE_IMPORT &&
           n->kind != NODE_COMPTIME_DECL && n->kind != NODE_ERROR &&
           !(n->kind == NODE_EXPR_STMT && n->expr_stmt.value->kind == NODE_ELLIPSIS) &&
           !(n->kind == NODE_IF && n->if_.is_comptime) &&
           !(n->kind == NODE_FOR && n->for_.is_comptime) &&
           !(n->kind == NODE_ASSERT && n->assertion.is_comptime);
}

void warn_unreached(struct types *ty, const struct node_list *body)
{
    const char *why = NULL;

    for (int i = 0; i < body->len; i++) {
        const struct node *n = body->at[i];
        if (why && does_something(n)) {
            diag_warn(ty->diags, n->span, DIAG_UNREACHED, why);
            return;
        }
        why = why ? why : way_out(n);
    }
}

/* ---- what has no effect for any instance ---------------------------------------- */

/* Is what holds here true of all instances of the function? */
static bool is_for_all(const struct infer *in)
{
    const struct instance *inst = in->inst;

    return inst && !in->home->is_library && !in->decl->outer &&
           (inst->is_symbolic ||
            (!inst->arg_count && (!inst->self_type || !inst->self_type->arg_count)));
}

void warn_transfer(struct infer *in, const struct node *n, const char *why)
{
    if (is_for_all(in))
        diag_warn(in->ty->diags, n->name_span, DIAG_IDLE_TRANSFER, why);
}

void warn_borrowed(struct infer *in, const struct tx *x)
{
    const struct span sign = { x->span.file, x->sign, x->sign + 1 };

    if (x->kind == TX_MOVE && x->is_asked && !in->is_dropped && is_for_all(in))
        diag_warn(in->ty->diags, sign, DIAG_IDLE_TRANSFER, "what takes the value only borrows it");
}

static bool is_silent(const struct node *n)
{
    return n->kind == NODE_PASS || n->kind == NODE_IMPORT || n->kind == NODE_DEF ||
           n->kind == NODE_COMPTIME_DECL;
}

void warn_except(struct infer *in, const struct node *n)
{
    struct diags *d = in->ty->diags;
    const char *name = n->try_.error_name;
    int i = 0;

    if (!is_for_all(in))
        return;
    if (name && name[0] != '_')
        diag_warn(d, n->name_span, DIAG_UNUSED_NAME, "variable", name);
    if (n->try_.finally.len)
        return;
    while (i < n->try_.handler.len && is_silent(n->try_.handler.at[i]))
        i++;
    diag_warn(d, i < n->try_.handler.len ? n->try_.handler.at[i]->span : n->span,
              DIAG_NOTHING_RAISES);
}
