/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Forward: which leaves may hold no value. A set of bits a path; what cannot be reached has the
 * empty set, so that it adds nothing where paths meet. A loop's body is walked a second time only
 * when it makes something uninitialised that was not so at its start; what it adds is kept
 * (loop_memo), so that nested loops stay linear in their depth. */
#include "own/flow.h"

#include "base/arena.h"

static void flow_block(struct own *o, struct ir_block *b, struct bits u);
static void flow_stmt(struct own *o, struct ir_stmt *s, struct bits u);

static void report_unset(struct own *o, const struct ir_stmt *s, int leaf)
{
    const struct node *n = o->leaf_node[leaf];
    const bool implicit = s->span.start == o->f->span.start;

    if (own_is_doubtful(o, n->local) || n->type->kind == TYPE_ERROR)
        return;
    o->errors++;
    diag_error(o->diags, s->span, DIAG_UNSET_AT_RETURN, own_node_name(o, n),
               implicit ? "the implicit return" : "return");
    diag_note(o->diags, o->f->locals.at[n->local]->span, "'%s' declared here",
              o->f->locals.at[n->local]->name);
}

static void report_use(struct own *o, const struct ir_stmt *s, struct range r, struct bits u)
{
    const struct ir_local *l;
    const struct node *n;
    int leaf = r.first;

    while (!bits_has(u, leaf))
        leaf++;
    n = o->leaf_node[leaf];
    l = o->f->locals.at[n->local];
    if (bits_all(u, node_range(o->locals[n->local].root)))
        n = o->locals[n->local].root;
    const bool is_told = bits_any(o->told, r); /* once for a variable */
    bits_add_range(o->told, r);
    if (is_told || own_is_doubtful(o, n->local))
        return;
    o->errors++;
    diag_error(o->diags, s->span, DIAG_UNINITIALIZED, own_node_name(o, n));
    if (o->moved_at[leaf].file)
        diag_note(o->diags, o->moved_at[leaf], "its value was moved away here");
    if (l->name)
        diag_note(o->diags, l->span, "'%s' declared here", l->name);
}

/* The variable behind a returned OWN_OUT local. */
static bool returns_out(const struct own *o, const struct ir_stmt *s)
{
    return s->kind == IR_RETURN && s->operand_count && s->operands[0].kind == OPD_MOVE &&
           !s->operands[0].place.proj_count && s->operands[0].place.local < o->local_count &&
           o->locals[s->operands[0].place.local].mode == OWN_OUT;
}

/* All fields have values, but no constructor made the whole: only `__init__` may do that. */
static void check_by_hand(struct own *o, const struct ir_stmt *s, struct range r, bool is_out,
                          struct bits u)
{
    const struct node *n = o->leaf_node[r.first];
    const struct owned *l = &o->locals[n->local];
    const struct ir_local *local = o->f->locals.at[n->local];

    if (l->by_hand < 0 || !bits_has(u, l->by_hand) || r.count != l->root->count ||
        o->f->is_library || own_is_doubtful(o, n->local) ||
        (l->mode == OWN_OUT &&
         (strcmp(o->f->name, "__init__") == 0 || strcmp(local->name, "self") == 0)))
        return;
    o->errors++;
    diag_error(o->diags, is_out ? o->f->span : s->span, DIAG_BY_HAND, local->name);
    diag_note(o->diags, local->span,
              "'%s' declared here; make the value with a constructor of '%s'", local->name,
              type_text(o->scratch, local->type));
    bits_remove(u, l->by_hand);
}

static void check_uses(struct own *o, const struct ir_stmt *s, struct bits u)
{
    const bool is_out = returns_out(o, s);

    for (int i = 0; i < o->eff.uses.len; i++) {
        const struct range r = o->eff.uses.at[i];
        if (!bits_any(u, r)) {
            if (r.count)
                check_by_hand(o, s, r, is_out, u);
            continue;
        }
        if (is_out && !bits_all(u, r)) {
            for (int k = r.first; k < r.first + r.count; k++)
                if (bits_has(u, k))
                    report_unset(o, s, k);
        } else if (is_out) {
            report_unset(o, s, r.first);
        } else {
            report_use(o, s, r, u);
        }
        bits_remove_range(u, r); /* once */
    }
    for (int i = 0; i < o->eff.borrowed.len; i++) {
        const struct range r = o->eff.borrowed.at[i];
        for (int k = r.first; k < r.first + r.count; k++) {
            if (!bits_has(u, k))
                continue;
            /* A reference to what was moved is as bad as its owner. But a reference that on
             * another path leads elsewhere does not keep alive what only exists there. */
            if (o->moved_at[k].file && o->f->locals.at[o->leaf_node[k]->local]->name) {
                report_use(o, s, r, u);
                bits_remove_range(u, r);
            } else {
                struct node *leaf = o->leaf_node[k];
                if (!leaf->not_there.len || vec_last(&leaf->not_there) != s)
                    vec_push(o->scratch, &leaf->not_there, s);
            }
        }
    }
}

static void check_exit(struct own *o, const struct ir_stmt *s, struct bits u)
{
    FOR_WORDS(u, g, w, u.used[g] & o->exits.used[g])
        for (uint64_t unset; (unset = o->exits.word[w] & u.word[w]);) {
            const int i = w * 64 + lowest_bit(unset);
            if (!bits_has(o->told, i))
                report_unset(o, s, i);
            bits_remove(u, i);
        }
}

/* u where control goes when s raises, after what s took. */
static void raise_edge(struct own *o, const struct ir_stmt *s, struct bits u)
{
    if (o->in_try)
        bits_or(o->handler, u);
    else
        check_exit(o, s, u);
}

static struct target *target_of(struct own *o, int id)
{
    for (int i = o->targets.len - 1; i >= 0; i--)
        if (o->targets.at[i].id == id)
            return &o->targets.at[i];
    return NULL;
}

static void push_target(struct own *o, int id)
{
    const struct target t = { .id = id, .leave = own_bits_take(o), .again = own_bits_take(o) };

    vec_push(o->scratch, &o->targets, t);
}

/* u becomes what it is behind the loop or block. */
static void pop_target(struct own *o, struct bits u)
{
    struct target t = vec_pop(&o->targets);

    bits_or(u, t.leave);
    own_bits_give(o, t.leave);
    own_bits_give(o, t.again);
}

static void flow_plain(struct own *o, struct ir_stmt *s, struct bits u)
{
    own_effects(o, s);
    check_uses(o, s, u);
    for (int i = 0; i < o->eff.moved.len; i++) {
        const struct range r = o->eff.moved.at[i];
        bits_add_range(u, r);
        for (int k = r.first; k < r.first + r.count; k++)
            o->moved_at[k] = s->span;
        const struct owned *l = &o->locals[o->leaf_node[r.first]->local];
        if (l->by_hand >= 0 && r.count == l->root->count)
            bits_add(u, l->by_hand);
    }
    if (s->raises)
        raise_edge(o, s, u);
    bits_remove_range(u, o->eff.def);
    if (o->eff.def_node && !o->eff.def_node->parent &&
        o->locals[o->eff.def_node->local].by_hand >= 0)
        bits_remove(u, o->locals[o->eff.def_node->local].by_hand);
}

/* One round of a loop from its header; u ends as what comes back to the header. exit: state when
 * the loop ends by itself. */
static void flow_round(struct own *o, struct ir_stmt *s, struct bits u, struct bits exit)
{
    if (s->cond) {
        flow_block(o, s->cond, u);
        own_effects(o, s);
        check_uses(o, s, u);
        bits_copy(exit, u);
    } else if (s->kind == IR_FOR) {
        struct range index = { 0, 0 };
        bits_copy(exit, u);
        if (s->index < o->local_count && o->locals[s->index].root)
            index = node_range(o->locals[s->index].root);
        bits_remove_range(u, index);
    }
    flow_block(o, s->body, u);
    bits_or(u, target_of(o, s->id)->again);
}

static void flow_loop(struct own *o, struct ir_stmt *s, struct bits u)
{
    struct bits head = own_bits_take(o), exit = own_bits_take(o);

    if (s->kind == IR_FOR) {
        own_effects(o, s);
        check_uses(o, s, u);
    }
    push_target(o, s->id);
    if (s->id < o->loop_memo_count && o->loop_memo[s->id].word)
        bits_or(u, o->loop_memo[s->id]);
    bits_copy(head, u);
    flow_round(o, s, u, exit);
    if (!bits_within(u, head)) {
        if (s->id < o->loop_memo_count) {
            if (!o->loop_memo[s->id].word)
                o->loop_memo[s->id] = own_bits_take(o);
            bits_or(o->loop_memo[s->id], u);
        }
        bits_or(u, head);
        flow_round(o, s, u, exit);
    }
    bits_copy(u, exit);
    if (s->orelse)
        flow_block(o, s->orelse, u);
    pop_target(o, u);
    own_bits_give(o, head);
    own_bits_give(o, exit);
}

/* An unrolled loop: each round may come behind any, or none. */
static void flow_rounds(struct own *o, struct ir_stmt *s, struct bits u)
{
    struct bits head = own_bits_take(o), round = own_bits_take(o);
    const int errors = o->errors;

    push_target(o, s->id);
    if (s->id < o->loop_memo_count && o->loop_memo[s->id].word)
        bits_or(u, o->loop_memo[s->id]);
    for (bool changed = true; changed && o->errors == errors;) {
        bits_copy(head, u);
        for (int i = 0; i < s->rounds && o->errors == errors; i++) {
            bits_copy(round, head);
            flow_stmt(o, s->body->stmts.at[i], round);
            bits_or(u, round);
        }
        changed = !bits_within(u, head);
    }
    if (s->id < o->loop_memo_count) {
        if (!o->loop_memo[s->id].word)
            o->loop_memo[s->id] = own_bits_take(o);
        bits_or(o->loop_memo[s->id], u);
    }
    for (int i = s->rounds; i < s->body->stmts.len; i++)
        flow_stmt(o, s->body->stmts.at[i], u);
    pop_target(o, u);
    own_bits_give(o, head);
    own_bits_give(o, round);
}

static void flow_if(struct own *o, struct ir_stmt *s, struct bits u)
{
    struct bits other = own_bits_take(o);

    own_effects(o, s);
    check_uses(o, s, u);
    bits_copy(other, u);
    if (s->then)
        flow_block(o, s->then, u);
    if (s->orelse)
        flow_block(o, s->orelse, other);
    bits_or(u, other);
    own_bits_give(o, other);
}

static void flow_try(struct own *o, struct ir_stmt *s, struct bits u)
{
    const struct bits outer = o->handler;
    const bool was_in_try = o->in_try;
    struct bits on_error = own_bits_take(o);

    o->handler = on_error;
    o->in_try = true;
    flow_block(o, s->body, u);
    o->handler = outer;
    o->in_try = was_in_try;
    if (s->index >= 0 && s->index < o->local_count && o->locals[s->index].root)
        bits_remove_range(on_error, node_range(o->locals[s->index].root));
    flow_block(o, s->handler, on_error);
    bits_or(u, on_error);
    own_bits_give(o, on_error);
}

static void flow_stmt(struct own *o, struct ir_stmt *s, struct bits u)
{
    struct target *t;

    switch (s->kind) {
    case IR_SET:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_DROP:
    case IR_DEAD:
    case IR_LAUNCH:
        flow_plain(o, s, u);
        if (own_never_returns(s))
            bits_clear(u);
        return;
    case IR_IF:
        flow_if(o, s, u);
        return;
    case IR_LOOP:
    case IR_FOR:
        flow_loop(o, s, u);
        return;
    case IR_BLOCK:
        if (s->rounds) {
            flow_rounds(o, s, u);
            return;
        }
        push_target(o, s->id);
        flow_block(o, s->body, u);
        pop_target(o, u);
        return;
    case IR_TRY:
        flow_try(o, s, u);
        return;
    case IR_BREAK:
        t = target_of(o, s->target);
        bits_or(t->leave, u);
        bits_clear(u);
        return;
    case IR_CONTINUE:
        t = target_of(o, s->target);
        bits_or(t->again, u);
        bits_clear(u);
        return;
    case IR_RETURN:
        flow_plain(o, s, u);
        check_exit(o, s, u);
        bits_clear(u);
        return;
    case IR_RAISE:
        flow_plain(o, s, u);
        raise_edge(o, s, u);
        bits_clear(u);
        return;
    case IR_UNREACHABLE:
        bits_clear(u);
        return;
    }
}

static void flow_block(struct own *o, struct ir_block *b, struct bits u)
{
    for (int i = 0; i < b->stmts.len; i++)
        flow_stmt(o, b->stmts.at[i], u);
}

void own_check_initialised(struct own *o)
{
    struct bits u = own_bits_take(o);

    o->told = own_bits_take(o);
    o->loop_memo_count = o->f->next_id + 1;
    o->loop_memo = arena_array(o->scratch, struct bits, o->loop_memo_count);
    o->moved_at = arena_array(o->scratch, struct span, o->leaf_count + 1);
    for (int i = 0; i < o->local_count; i++) {
        if (o->locals[i].root && !own_starts_full(o, i))
            bits_add_range(u, node_range(o->locals[i].root));
        if (o->locals[i].by_hand >= 0 && !own_starts_full(o, i))
            bits_add(u, o->locals[i].by_hand);
    }
    flow_block(o, o->f->body, u);
    /* A body that runs off its end returns nothing. */
    for (int i = 0; i < o->leaf_count; i++)
        if (bits_has(o->exits, i) && bits_has(u, i) && !bits_has(o->told, i)) {
            const struct ir_stmt end = { .kind = IR_RETURN, .span = o->f->span };
            report_unset(o, &end, i);
        }
    own_bits_give(o, u);
}
