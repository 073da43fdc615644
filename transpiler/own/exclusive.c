/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A call must not get the address of a place it may write twice, under two names: emitted `mut`
 * arguments are `restrict`. A value that holds a mutable origin (a Span of a `var` list) counts as
 * such an address; other values cannot alias. */
#include "own/flow.h"

#include "base/arena.h"

/* Field paths that share a first step as far as both go. */
static bool paths_overlap(const struct ir_place *a, const struct ir_place *b)
{
    for (int i = 0; i < a->proj_count && i < b->proj_count; i++) {
        if (a->proj[i].kind != b->proj[i].kind)
            return true;
        if (a->proj[i].kind == PROJ_FIELD && a->proj[i].index != b->proj[i].index)
            return false;
        if (a->proj[i].kind == PROJ_ELEM)
            return true;
    }
    return true;
}

static bool ranges_overlap(const ranges *a, const ranges *b)
{
    for (int i = 0; i < a->len; i++)
        for (int k = 0; k < b->len; k++)
            if (a->at[i].first < b->at[k].first + b->at[k].count &&
                b->at[k].first < a->at[i].first + a->at[i].count)
                return true;
    return false;
}

/* The leaves an address leads to, as far as they are known. */
static void led_to(struct own *o, const struct ir_place *p, ranges *out)
{
    bool exact;
    const struct node *n = own_place_node(o, p, &exact);
    const ranges *b = &o->locals[p->local].borrows;

    if (n) {
        vec_push(o->scratch, out, node_range(n));
        return;
    }
    if (o->f->locals.at[p->local]->is_ref)
        for (int i = 0; i < b->len; i++)
            vec_push(o->scratch, out, b->at[i]);
}

static bool overlap(struct own *o, const struct ir_place *a, const struct ir_place *b)
{
    ranges left = { 0 }, right = { 0 };

    if (a->local == b->local)
        return paths_overlap(a, b);
    led_to(o, a, &left);
    led_to(o, b, &right);
    return ranges_overlap(&left, &right);
}

/* The value an operand gives or addresses may write through what it borrows. */
static bool is_mutable_view(const struct own *o, const struct ir_operand *p)
{
    if (p->kind == OPD_CONST || p->place.proj_count || p->type->kind != TYPE_STRUCT ||
        !o->locals[p->place.local].borrows.len)
        return false;
    for (int i = 0; i < p->type->arg_count; i++)
        if (p->type->args[i]->kind == VALUE_ORIGIN && p->type->args[i]->is_mut)
            return true;
    return false;
}

static bool writes(const struct own *o, const struct ir_stmt *s, int i)
{
    return is_mutable_view(o, &s->operands[i]) ||
           (s->operands[i].kind == OPD_ADDR && s->func->locals.at[i]->pass == PASS_MUT);
}

static bool may_overlap(struct own *o, const struct ir_stmt *s, int i, int k)
{
    const struct ir_operand *a = &s->operands[i], *b = &s->operands[k];
    ranges left = { 0 }, right = { 0 };

    if (!is_mutable_view(o, a) && !is_mutable_view(o, b))
        return overlap(o, &a->place, &b->place);
    if (is_mutable_view(o, a))
        left = o->locals[a->place.local].borrows;
    else
        led_to(o, &a->place, &left);
    if (is_mutable_view(o, b))
        right = o->locals[b->place.local].borrows;
    else
        led_to(o, &b->place, &right);
    return ranges_overlap(&left, &right);
}

static const char *param_name(const struct ir_func *f, int i)
{
    const char *name = f->locals.at[i]->name;
    return name ? name : "result";
}

static void check_call(struct own *o, const struct ir_stmt *s)
{
    const int n = s->operand_count < s->func->locals.len ? s->operand_count : s->func->locals.len;

    for (int i = 0; i < n; i++) {
        if (!writes(o, s, i))
            continue;
        for (int k = 0; k < n; k++) {
            const bool both = writes(o, s, k);
            if (k == i || (s->operands[k].kind != OPD_ADDR && !both) || (both && k < i) ||
                (!both && is_mutable_view(o, &s->operands[i])) || !may_overlap(o, s, i, k))
                continue;
            o->errors++;
            diag_error(o->diags, s->span, DIAG_ALIASED_MUT, param_name(s->func, i),
                       both ? "mutably" : "immutably", param_name(s->func, k), s->func->name);
            return;
        }
    }
}

static void check_block(struct ir_block *b, void *user)
{
    struct own *o = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_CALL && s->operand_count > 1)
            check_call(o, s);
        ir_stmt_blocks(s, check_block, o);
    }
}

void own_check_exclusive(struct own *o)
{
    check_block(o->f->body, o);
}
