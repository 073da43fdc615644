/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The proof: walks owned IR forward with the leaves that may hold a value and those that may not.
 * Whoever drops or moves must hold on every path, whoever is given a value must not hold on any,
 * and nothing is held at an exit. Reads no more of own_place_drops than its result. */
#include "own/flow.h"

#include <stdio.h>
#include <stdlib.h>

struct held {
    struct bits full, empty; /* may hold, may not hold; both empty: never reached */
};

struct aim {
    int id;
    struct held leave, again;
};

struct proof {
    struct own o;
    VEC(struct aim) aims;
    struct held handler;
    struct held *memo; /* by loop id: what comes round */
};

static void prove_block(struct proof *p, struct ir_block *b, struct held h);

static void broken(struct proof *p, const struct ir_stmt *s, int leaf, const char *what)
{
    struct buf b = { 0 };

    if (p->o.errors)
        return; /* the program's fault */
    ir_dump(NULL, p->o.f, &b);
    fprintf(stderr, "%s\nmojo2c: IR after own: %s: statement %d at %u:%u: %s %s\n", b.at,
            p->o.f->name, s ? (int)s->kind : -1, s ? s->span.file : 0, s ? s->span.start : 0,
            own_node_name(&p->o, p->o.leaf_node[leaf]), what);
    abort();
}

/* ---- pairs of sets -------------------------------------------------------------- */

static struct held take(struct proof *p)
{
    return (struct held){ own_bits_take(&p->o), own_bits_take(&p->o) };
}

static void give(struct proof *p, struct held h)
{
    own_bits_give(&p->o, h.full);
    own_bits_give(&p->o, h.empty);
}

static void copy(struct held to, struct held from)
{
    bits_copy(to.full, from.full);
    bits_copy(to.empty, from.empty);
}

static void join(struct held to, struct held from)
{
    bits_or(to.full, from.full);
    bits_or(to.empty, from.empty);
}

static void unreached(struct held h)
{
    bits_clear(h.full);
    bits_clear(h.empty);
}

static void fill(struct held h, struct range r)
{
    bits_add_range(h.full, r);
    bits_remove_range(h.empty, r);
}

static void drain(struct held h, struct range r)
{
    bits_add_range(h.empty, r);
    bits_remove_range(h.full, r);
}

/* ---- statements ------------------------------------------------------------------ */

/* A number among the fields needs no end of its own. */
static bool counts(const struct proof *p, int leaf)
{
    return own_type_has_end(p->o.leaf_node[leaf]->type);
}

static bool is_reached(struct held h)
{
    return !bits_none(h.full) || !bits_none(h.empty);
}

static void check_exit(struct proof *p, const struct ir_stmt *s, struct held h)
{
    FOR_WORDS(h.full, g, w, h.full.used[g] | h.empty.used[g]) {
        const uint64_t exits = p->o.exits.word[w];
        uint64_t wrong = (exits & h.empty.word[w]) | (~exits & h.full.word[w]);
        for (; wrong; wrong &= wrong - 1) {
            const int i = w * 64 + lowest_bit(wrong);
            if (i < p->o.leaf_count && counts(p, i))
                broken(p, s, i, bits_has(p->o.exits, i) ? "is gone at an exit"
                                                        : "has no end on this way out");
        }
    }
}

/* What the program does itself: it gave a value to some fields of a variable only. */
static void gone(struct proof *p, const struct ir_stmt *s, int leaf)
{
    const struct node *n = p->o.leaf_node[leaf];
    const char *whole = p->o.f->locals.at[n->local]->name;

    if (s->kind != IR_DROP || !n->parent || !whole)
        broken(p, s, leaf, "is used where it may be gone");
    if (!p->o.errors++)
        diag_error(p->o.diags, s->span, DIAG_ENDS_IN_PARTS, whole, own_node_name(&p->o, n));
}

static void prove_uses(struct proof *p, const struct ir_stmt *s, struct held h)
{
    own_effects(&p->o, s);
    for (int i = 0; i < p->o.eff.uses.len; i++) {
        const struct range r = p->o.eff.uses.at[i];
        for (int k = r.first; k < r.first + r.count; k++)
            if (counts(p, k) && bits_has(h.empty, k))
                gone(p, s, k);
    }
}

static void error_edge(struct proof *p, const struct ir_stmt *s, struct held h)
{
    struct held away = take(p);

    copy(away, h);
    if (s->cleanup)
        prove_block(p, s->cleanup, away);
    if (p->o.in_try)
        join(p->handler, away);
    else
        check_exit(p, s, away);
    give(p, away);
}

static void prove_plain(struct proof *p, const struct ir_stmt *s, struct held h)
{
    struct range def;

    if (!is_reached(h))
        return;
    prove_uses(p, s, h);
    for (int i = 0; i < p->o.eff.moved.len; i++)
        drain(h, p->o.eff.moved.at[i]);
    def = p->o.eff.def;
    if (s->raises || s->kind == IR_RAISE)
        error_edge(p, s, h);
    for (int k = def.first; k < def.first + def.count; k++)
        if (counts(p, k) && bits_has(h.full, k))
            broken(p, s, k, "is given a value while it holds one");
    fill(h, def);
}

static struct aim *aim_of(struct proof *p, int id)
{
    for (int i = p->aims.len - 1; i >= 0; i--)
        if (p->aims.at[i].id == id)
            return &p->aims.at[i];
    return NULL;
}

static void push_aim(struct proof *p, int id)
{
    const struct aim a = { id, take(p), take(p) };

    vec_push(p->o.scratch, &p->aims, a);
}

static void pop_aim(struct proof *p, struct held h)
{
    const struct aim a = vec_pop(&p->aims);

    join(h, a.leave);
    give(p, a.leave);
    give(p, a.again);
}

static void prove_round(struct proof *p, struct ir_stmt *s, struct held h, struct held exit)
{
    if (s->cond) {
        prove_block(p, s->cond, h);
        prove_uses(p, s, h);
        copy(exit, h);
    } else if (s->kind == IR_FOR) {
        copy(exit, h);
        if (s->index < p->o.local_count && p->o.locals[s->index].root)
            fill(h, node_range(p->o.locals[s->index].root));
    }
    prove_block(p, s->body, h);
    join(h, aim_of(p, s->id)->again);
}

static bool is_within(struct held a, struct held b)
{
    return bits_within(a.full, b.full) && bits_within(a.empty, b.empty);
}

static void prove_loop(struct proof *p, struct ir_stmt *s, struct held h)
{
    struct held head = take(p), exit = take(p);
    struct held *memo = &p->memo[s->id];

    if (s->kind == IR_FOR)
        prove_uses(p, s, h);
    push_aim(p, s->id);
    if (memo->full.word)
        join(h, *memo);
    copy(head, h);
    prove_round(p, s, h, exit);
    if (!is_within(h, head)) {
        if (!memo->full.word)
            *memo = take(p);
        join(*memo, h);
        join(h, head);
        prove_round(p, s, h, exit);
    }
    copy(h, exit);
    if (s->orelse)
        prove_block(p, s->orelse, h);
    pop_aim(p, h);
    give(p, head);
    give(p, exit);
}

static void prove_branches(struct proof *p, struct ir_stmt *s, struct held h)
{
    struct held other = take(p);

    prove_uses(p, s, h);
    copy(other, h);
    if (own_aborts(s->then))
        unreached(h);
    else if (s->then)
        prove_block(p, s->then, h);
    if (own_aborts(s->orelse))
        unreached(other);
    else if (s->orelse)
        prove_block(p, s->orelse, other);
    join(h, other);
    give(p, other);
}

static void prove_try(struct proof *p, struct ir_stmt *s, struct held h)
{
    const struct held outer = p->handler;
    const bool was_in_try = p->o.in_try;
    struct held on_error = take(p);

    p->handler = on_error;
    p->o.in_try = true;
    prove_block(p, s->body, h);
    p->handler = outer;
    p->o.in_try = was_in_try;
    if (is_reached(on_error)) {
        if (s->index >= 0 && s->index < p->o.local_count && p->o.locals[s->index].root)
            fill(on_error, node_range(p->o.locals[s->index].root));
        prove_block(p, s->handler, on_error);
    }
    join(h, on_error);
    give(p, on_error);
}

static void prove_stmt(struct proof *p, struct ir_stmt *s, struct held h)
{
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
        prove_plain(p, s, h);
        if (own_never_returns(s))
            unreached(h);
        return;
    case IR_IF:
        prove_branches(p, s, h);
        return;
    case IR_LOOP:
    case IR_FOR:
        prove_loop(p, s, h);
        return;
    case IR_BLOCK:
        push_aim(p, s->id);
        prove_block(p, s->body, h);
        pop_aim(p, h);
        return;
    case IR_TRY:
        prove_try(p, s, h);
        return;
    case IR_BREAK:
        join(aim_of(p, s->target)->leave, h);
        unreached(h);
        return;
    case IR_CONTINUE:
        join(aim_of(p, s->target)->again, h);
        unreached(h);
        return;
    case IR_RETURN:
        prove_plain(p, s, h);
        check_exit(p, s, h);
        unreached(h);
        return;
    case IR_RAISE:
        prove_plain(p, s, h);
        unreached(h);
        return;
    case IR_UNREACHABLE:
        unreached(h);
        return;
    }
}

static void prove_block(struct proof *p, struct ir_block *b, struct held h)
{
    for (int i = 0; i < b->stmts.len; i++)
        prove_stmt(p, b->stmts.at[i], h);
}

bool own_check(const struct ir_func *f, struct diags *d)
{
    struct arena scratch = { 0 };
    struct ir_func same = *f; /* nothing of it is changed */
    struct proof p = { .o = { .f = &same, .diags = d, .scratch = &scratch } };
    struct held h;

    if (!f->body)
        return true;
    arena_init(&scratch);
    own_find_leaves(&p.o);
    if (p.o.any_drop && !own_aborts(f->body)) {
        p.memo = arena_array(&scratch, struct held, f->next_id + 1);
        h = take(&p);
        for (int i = 0; i < p.o.local_count; i++) {
            const struct owned *l = &p.o.locals[i];
            if (l->root && own_starts_full(&p.o, i))
                fill(h, node_range(l->root));
            else if (l->root)
                drain(h, node_range(l->root));
        }
        prove_block(&p, f->body, h);
        check_exit(&p, NULL, h);
    }
    arena_reset(&scratch);
    return !p.o.errors;
}
