/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `match`: each case is a test of the subject, then bindings, then the body; the first that fits
 * ends the statement. */
#include "types/infer.h"

static struct tx *both(struct infer *in, struct tx *a, struct tx *b, struct span span)
{
    if (!a)
        return b;
    if (!b)
        return a;
    struct tx *x = tx_new(in, TX_AND, in->ty->t_bool, span);
    x->args = arena_array(in->arena, struct tx *, 2);
    x->args[0] = a;
    x->args[1] = b;
    x->arg_count = 2;
    return x;
}

/* The payload of case `name` of an enum or Optional subject; NULL when it has none. */
static struct tx *payload(struct infer *in, struct tx *subject, const char *name, struct node *at)
{
    struct types *ty = in->ty;
    struct type *t = subject->type;
    if (t->kind == TYPE_STRUCT && t->decl->is_enum) {
        const int i = field_index(ty, t, name);
        return i < 0 ? NULL : tx_field(in, subject, i, at->span);
    }
    return call_method(in, subject, "value", NULL, 0, at, false);
}

static struct tx *case_test(struct infer *in, struct tx *subject, const char *name, struct node *at)
{
    struct types *ty = in->ty;
    struct type *t = subject->type;
    if (t->kind == TYPE_STRUCT && t->decl->is_enum) {
        struct member *m = members_find(&t->decl->members, name);
        if (m && m->kind == MEMBER_CASE) {
            struct tx *args[2] = {copy_of(in, tx_field(in, subject, 0, at->span), at),
                                  tx_int(in, m->field_index, at->span)};
            return tx_op(in, OP_EQ, ty->t_bool, args, 2, at->span);
        }
    } else if (is_decl(t, ty->d_optional)) {
        struct tx *some = as_condition(in, subject, at);
        if (strcmp(name, "Some") == 0)
            return some;
        if (strcmp(name, "None") == 0)
            return tx_op(in, OP_NOT, ty->t_bool, &some, 1, at->span);
    }
    report_lack(ty, at->span, DIAG_NO_TYPE_MEMBER, t, name);
    return tx_error(in, at->span);
}

/* Item i of a list pattern; behind a rest pattern items count from the end. */
static struct tx *position(struct infer *in, struct tx *subject, struct node *p, int i,
                           bool from_end)
{
    if (!from_end)
        return tx_int(in, i, p->span);
    struct tx *len = call_method(in, subject, "__len__", NULL, 0, p, false);
    if (!len)
        return tx_error(in, p->span);
    struct tx *args[2] = {as_value(in, len, p), tx_int(in, p->pat_list.items.len - i, p->span)};
    return tx_op(in, OP_SUB, in->ty->t_int, args, 2, p->span);
}

static struct tx *list_item(struct infer *in, struct tx *subject, struct node *p, int i,
                            bool from_end)
{
    struct call_args index = {0};
    args_push(in, &index, position(in, subject, p, i, from_end));
    return subscript_tx(in, subject, &index, p);
}

/* Condition under which `pattern` fits; NULL: always. */
static struct tx *test(struct infer *in, struct node *p, struct tx *subject)
{
    struct types *ty = in->ty;
    switch ((int)p->kind) {
    case NODE_PAT_WILD:
    case NODE_PAT_NAME:
    case NODE_PAT_REST:
        return NULL;
    case NODE_PAT_LITERAL: {
        if (p->pat_literal.value->kind == NODE_NONE) {
            struct tx *some = as_condition(in, subject, p);
            return tx_op(in, OP_NOT, ty->t_bool, &some, 1, p->span);
        }
        struct tx *v = infer_expr(in, p->pat_literal.value, subject->type);
        return as_condition(in, compare_tx(in, OPER_EQ, subject, v, p), p);
    }
    case NODE_PAT_AS:
        return test(in, p->pat_as.pattern, subject);
    case NODE_PAT_OR: {
        struct tx *x = NULL;
        for (int i = 0; i < p->pat_or.items.len; i++) {
            struct tx *c = test(in, p->pat_or.items.at[i], subject);
            if (!c)
                return NULL;
            if (!x) {
                x = c;
                continue;
            }
            struct tx *either = tx_new(in, TX_OR, ty->t_bool, p->span);
            either->args = arena_array(in->arena, struct tx *, 2);
            either->args[0] = x;
            either->args[1] = c;
            either->arg_count = 2;
            x = either;
        }
        return x;
    }
    case NODE_PAT_TUPLE: {
        if (!is_decl(subject->type, ty->d_tuple) ||
            types_layout(ty, subject->type)->fields.len != p->pat_tuple.items.len) {
            diag_error(ty->diags, p->span, DIAG_UNPACK, text_of(ty, subject->type),
                       p->pat_tuple.items.len);
            return tx_error(in, p->span);
        }
        struct tx *x = NULL;
        for (int i = 0; i < p->pat_tuple.items.len; i++)
            x = both(in, x, test(in, p->pat_tuple.items.at[i], tx_field(in, subject, i, p->span)),
                     p->span);
        return x;
    }
    case NODE_PAT_STRUCT: {
        struct tx *x = NULL;
        for (int i = 0; i < p->pat_struct.fields.len; i++) {
            struct node *f = p->pat_struct.fields.at[i];
            const int index = field_index(ty, subject->type, f->keyword.name);
            if (index < 0) {
                report_lack(ty, f->span, DIAG_NO_MEMBER, subject->type, f->keyword.name);
                return tx_error(in, p->span);
            }
            x = both(in, x, test(in, f->keyword.value, tx_field(in, subject, index, f->span)),
                     p->span);
        }
        return x;
    }
    case NODE_PAT_CASE: {
        struct tx *x = case_test(in, subject, p->pat_case.name, p);
        if (p->pat_case.args.len && !tx_is_error(x)) {
            struct tx *inner = payload(in, subject, p->pat_case.name, p);
            if (inner)
                x = both(in, x, test(in, p->pat_case.args.at[0], inner), p->span);
        }
        return x;
    }
    case NODE_PAT_LIST: {
        int fixed = 0;
        bool rest = false;
        struct tx *x = NULL;
        for (int i = 0; i < p->pat_list.items.len; i++) {
            if (p->pat_list.items.at[i]->kind == NODE_PAT_REST)
                rest = true;
            else
                fixed++;
        }
        struct tx *len = call_method(in, subject, "__len__", NULL, 0, p, false);
        if (!len)
            return tx_error(in, p->span);
        struct tx *args[2] = {as_value(in, len, p), tx_int(in, fixed, p->span)};
        x = tx_op(in, rest ? OP_GE : OP_EQ, ty->t_bool, args, 2, p->span);
        bool after = false;
        for (int i = 0; i < p->pat_list.items.len; i++) {
            struct node *q = p->pat_list.items.at[i];
            if (q->kind == NODE_PAT_REST) {
                after = true;
                continue;
            }
            struct tx *item = list_item(in, subject, p, i, after);
            if (tx_is_error(item))
                return item;
            x = both(in, x, test(in, q, item), p->span);
        }
        return x;
    }
    default:
        diag_error(ty->diags, p->span, DIAG_UNSUPPORTED, "this pattern");
        return tx_error(in, p->span);
    }
}

static void bind_name(struct infer *in, const char *name, int binding, struct tx *value,
                      struct node *at)
{
    struct node *pattern = node_new(in->arena, NODE_PAT_NAME, at->span);
    pattern->pat_name.name = name;
    pattern->pat_name.binding = BIND_NONE;
    enum binding how = (enum binding)binding;
    if (how == BIND_NONE)
        how = value->is_place ? BIND_REF : BIND_VAR;
    if (binding == BIND_NONE && value->is_place) {
        struct tx *fixed = arena_new(in->arena, struct tx);
        *fixed = *value;
        fixed->is_mut = false;
        value = fixed;
    }
    bind_pattern(in, pattern, value, how, NULL);
}

static void bind(struct infer *in, struct node *p, struct tx *subject)
{
    struct types *ty = in->ty;
    switch ((int)p->kind) {
    case NODE_PAT_NAME:
        bind_name(in, p->pat_name.name, p->pat_name.binding, subject, p);
        return;
    case NODE_PAT_AS:
        bind(in, p->pat_as.pattern, subject);
        bind_name(in, p->pat_as.name, BIND_NONE, subject, p);
        return;
    case NODE_PAT_TUPLE:
        for (int i = 0; i < p->pat_tuple.items.len; i++)
            bind(in, p->pat_tuple.items.at[i], tx_field(in, subject, i, p->span));
        return;
    case NODE_PAT_STRUCT:
        for (int i = 0; i < p->pat_struct.fields.len; i++) {
            struct node *f = p->pat_struct.fields.at[i];
            const int index = field_index(ty, subject->type, f->keyword.name);
            if (index >= 0)
                bind(in, f->keyword.value, tx_field(in, subject, index, f->span));
        }
        return;
    case NODE_PAT_CASE:
        if (p->pat_case.args.len) {
            struct tx *inner = payload(in, subject, p->pat_case.name, p);
            if (inner)
                bind(in, p->pat_case.args.at[0], inner);
        }
        return;
    case NODE_PAT_LIST:
        for (int i = 0, after = 0; i < p->pat_list.items.len; i++) {
            struct node *q = p->pat_list.items.at[i];
            if (q->kind == NODE_PAT_REST) {
                after = 1;
                if (q->pat_rest.name) {
                    struct node *lo = node_new(in->arena, NODE_INT, p->span);
                    lo->integer.text = arena_printf(in->arena, "%d", i);
                    struct call_args bounds = {0}, sub = {0};
                    args_push(in, &bounds, infer_value(in, lo, in->ty->t_int));
                    args_push(in, &bounds, i + 1 < p->pat_list.items.len
                                               ? position(in, subject, p, i + 1, true)
                                               : tx_none(in, p->span));
                    struct type *slice = type_struct(ty, decl_contiguous_slice(ty), NULL, 0);
                    args_push(in, &sub, construct(in, slice, &bounds, p, NULL, false));
                    struct tx *rest = subscript_tx(in, subject, &sub, p);
                    bind_name(in, q->pat_rest.name, BIND_NONE, rest, p);
                }
                continue;
            }
            bind(in, q, list_item(in, subject, p, i, after != 0));
        }
        return;
    default:
        return;
    }
}

/* Cases of an enum or Optional that a pattern takes whatever their payload is. */
static void cover(struct types *ty, const struct node *p, struct type *t, bool *covered)
{
    if (p->kind == NODE_PAT_OR) {
        for (int i = 0; i < p->pat_or.items.len; i++)
            cover(ty, p->pat_or.items.at[i], t, covered);
        return;
    }
    if (p->kind == NODE_PAT_AS) {
        cover(ty, p->pat_as.pattern, t, covered);
        return;
    }
    if (p->kind != NODE_PAT_CASE)
        return;
    if (p->pat_case.args.len && p->pat_case.args.at[0]->kind != NODE_PAT_NAME &&
        p->pat_case.args.at[0]->kind != NODE_PAT_WILD)
        return;
    if (is_decl(t, ty->d_optional)) {
        covered[strcmp(p->pat_case.name, "Some") == 0] = true;
        return;
    }
    const struct member *m = members_find(&t->decl->members, p->pat_case.name);
    if (m && m->kind == MEMBER_CASE && m->field_index < 256)
        covered[m->field_index] = true;
}

static bool all_covered(struct types *ty, struct type *t, const bool *covered)
{
    if (is_decl(t, ty->d_optional))
        return covered[0] && covered[1];
    for (int i = 0; i < t->decl->members.all.len; i++) {
        const struct member *m = t->decl->members.all.at[i];
        if (m->kind == MEMBER_CASE && (m->field_index >= 256 || !covered[m->field_index]))
            return false;
    }
    return true;
}

void infer_match(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct tstmt *whole = stmt_new(in, TS_BLOCK, n->span);
    struct infer sub = *in;
    sub.block = whole->body = block_new(in);
    sub.scope = scope_new(in->arena, in->scope);
    whole->id = ++*in->next_id;
    struct tx *subject = infer_expr(&sub, n->match.subject, NULL);
    if (tx_is_error(subject))
        return;
    subject = tx_stable(&sub, materialise(&sub, subject, n->match.subject));
    bool always = false, covered[256] = {0};
    const bool has_cases = subject->type->kind == TYPE_STRUCT &&
                           (subject->type->decl->is_enum || is_decl(subject->type, ty->d_optional));
    for (int i = 0; i < n->match.cases.len && !always; i++) {
        struct node *c = n->match.cases.at[i];
        struct tx *cond = test(&sub, c->match_case.pattern, subject);
        if (cond && tx_is_error(cond))
            continue;
        if (has_cases && !c->match_case.guard) {
            cover(ty, c->match_case.pattern, subject->type, covered);
            if (all_covered(ty, subject->type, covered))
                cond = NULL; /* what is left fits */
        }
        struct infer body = sub;
        struct tblock *block = block_new(in);
        body.block = block;
        body.scope = scope_new(in->arena, sub.scope);
        bind(&body, c->match_case.pattern, subject);
        struct tblock *inner = block;
        if (c->match_case.guard) {
            struct tstmt *guard = stmt_new(in, TS_IF, c->span);
            guard->value = infer_condition(&body, c->match_case.guard);
            guard->body = inner = block_new(in);
            if (tx_is_error(guard->value))
                continue;
            stmt_push(&body, guard);
            body.block = inner;
        }
        infer_block(&body, &c->match_case.body, inner);
        if (!block_ends(inner)) {
            struct tstmt *leave = stmt_new(in, TS_BREAK, c->span);
            leave->target = whole->id;
            vec_push(in->arena, &inner->stmts, leave);
            whole->has_label = true;
        }
        if (cond) {
            struct tstmt *s = stmt_new(in, TS_IF, c->span);
            s->value = cond;
            s->body = block;
            stmt_push(&sub, s);
        } else {
            struct tstmt *s = stmt_new(in, TS_BLOCK, c->span);
            s->body = block;
            stmt_push(&sub, s);
            always = !c->match_case.guard;
        }
    }
    stmt_push(in, whole);
}
