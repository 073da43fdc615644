/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Backward: which leaves hold a value that is used later. Where one stops to be live it ends: after
 * the statement of its last use, or at the entry of the branch that does not use it.
 *
 * A loop's header is live where f(X) = A + (B * X) says so, X being what comes round again. The
 * least solution is f(nothing), found by one walk; a second walk puts the drops in. With lives
 * (flow.h) it takes a walk more: the uses that stand for a whole's destructor depend on where its
 * life ends, so lives are found first.
 *
 * On an error edge all that is live and that the handler does not use ends (`cleanup`). */
#include "own/drop.h"

#include <stdlib.h>

enum walk {
    WALK_LIVES, /* only the lives of the result are right */
    WALK_LIVE,
    WALK_INSERT
};

static void walk_block(struct own *o, struct ir_block *b, struct bits live, enum walk how);

/* ---- sets of leaves ----------------------------------------------------------- */

static struct owned *owner_of(const struct own *o, int leaf)
{
    return &o->locals[o->leaf_node[leaf]->local];
}

static void add_used(struct own *o, struct bits to, struct range r)
{
    const int life = owner_of(o, r.first)->life;

    bits_add_range(to, r);
    if (life >= 0)
        bits_add(to, life);
}

static bool is_dead_borrow(const struct own *o, const struct ir_stmt *s, int leaf)
{
    const struct node *n = o->leaf_node[leaf];

    for (int i = 0; i < n->not_there.len; i++)
        if (n->not_there.at[i] == s)
            return true;
    return false;
}

static void add_uses(struct own *o, const struct ir_stmt *s, struct bits to)
{
    for (int i = 0; i < o->eff.uses.len; i++)
        add_used(o, to, o->eff.uses.at[i]);
    for (int i = 0; i < o->eff.borrowed.len; i++) {
        const struct range r = o->eff.borrowed.at[i];
        for (int k = r.first; k < r.first + r.count; k++)
            if (!is_dead_borrow(o, s, k))
                add_used(o, to, (struct range){ k, 1 });
    }
}

static struct target *target_of(struct own *o, int id)
{
    for (int i = o->targets.len - 1; i >= 0; i--)
        if (o->targets.at[i].id == id)
            return &o->targets.at[i];
    return NULL;
}

/* What is live where an error goes from here. */
static struct bits error_live(const struct own *o)
{
    return o->in_try ? o->handler : o->exits;
}

/* ---- edges -------------------------------------------------------------------- */

/* The local whose life the bit is, or NULL. */
static const struct owned *life_of(const struct own *o, int bit)
{
    return bit >= o->leaf_count && bit < o->bit_count
               ? &o->locals[o->life_local[bit - o->leaf_count]] : NULL;
}

/* Two ways leave one point; live before it becomes what either needs, and what the destructor of a
 * whole needs whose life ends on one of them. NULL word: that way counts for nothing. */
static void join_ways(struct own *o, struct bits before, struct bits one, struct bits other)
{
    if (one.word)
        bits_or(before, one);
    if (other.word)
        bits_or(before, other);
    FOR_WORDS(before, g, w, o->any_life ? before.used[g] : 0) {
        uint64_t over = before.word[w] & ((one.word ? ~one.word[w] : 0) |
                                          (other.word ? ~other.word[w] : 0));
        for (; over; over &= over - 1)
            if (life_of(o, w * 64 + lowest_bit(over)))
                bits_add_range(before, node_range(life_of(o, w * 64 + lowest_bit(over))->root));
    }
}

static void drop_difference(struct own *o, struct bits before, struct bits after, struct span at,
                            bool on_error, nodes *out)
{
    struct bits dying = own_bits_take(o);

    bits_copy(dying, before);
    bits_and_not(dying, after);
    bits_and(dying, o->needs_drop);
    own_order_drops(o, dying, NULL, at, on_error, out);
    own_bits_give(o, dying);
}

/* Ends at the entry of b what is live before and not in it. Makes b when it is needed. */
static void drop_at_entry(struct own *o, struct ir_block **b, struct bits before,
                          struct bits after, struct span at, enum ir_why why)
{
    nodes dropped = { 0 };

    drop_difference(o, before, after, at, false, &dropped);
    if (!dropped.len)
        return;
    if (!*b)
        *b = ir_block_new(o->f);
    own_prepend(o, *b, &dropped, at, why);
}

/* ---- plain statements --------------------------------------------------------- */

static bool moves_whole(const struct own *o, const struct owned *l)
{
    for (int i = 0; i < o->eff.moved_nodes.len; i++)
        if (o->eff.moved_nodes.at[i] == l->root)
            return true;
    return false;
}

/* Where the life of a split local ends with s, its destructor uses all of it. */
static void end_life(struct own *o, struct bits live, struct bits after, struct range r)
{
    const struct owned *l = r.count ? owner_of(o, r.first) : NULL;

    if (l && l->life >= 0 && !bits_has(live, l->life) && !moves_whole(o, l))
        bits_add_range(after, node_range(l->root));
}

static void end_lives(struct own *o, const struct ir_stmt *s, struct bits live,
                      struct bits after)
{
    if (!o->any_life)
        return;
    for (int i = 0; i < o->eff.uses.len; i++)
        end_life(o, live, after, o->eff.uses.at[i]);
    for (int i = 0; i < o->eff.borrowed.len; i++)
        if (!is_dead_borrow(o, s, o->eff.borrowed.at[i].first))
            end_life(o, live, after, o->eff.borrowed.at[i]);
    for (int i = 0; i < o->eff.moved.len; i++)
        end_life(o, live, after, o->eff.moved.at[i]);
    end_life(o, live, after, o->eff.def);
}

/* `take(p^)`, then only a part of p gets a new value: it is used or ends while the rest is gone. */
static void check_whole_moved(struct own *o, const struct ir_stmt *s, const struct owned *l,
                              struct bits needed)
{
    const struct range r = node_range(l->root);
    const struct node *def = o->eff.def_node;
    const bool becomes_part = def && def->parent && def->local == l->root->local;

    for (int i = r.first; i < r.first + r.count; i++) {
        if ((!bits_has(needed, i) && !becomes_part) ||
            (o->eff.def.first <= i && i < o->eff.def.first + o->eff.def.count) ||
            own_is_doubtful(o, l->root->local))
            continue;
        const char *name = own_node_name(o, l->root);
        o->errors++;
        diag_error(o->diags, s->span, DIAG_MOVED_PART_USED, name,
                   own_node_name(o, o->leaf_node[i]));
        diag_note(o->diags, s->span, "'%s' is moved here as a whole; what comes later gives a new "
                  "value to a part of it only", name);
        return;
    }
}

struct touch {
    const struct ir_stmt *until;
    int local;
    struct span last;
    bool done;
};

static void look_for_touch(struct ir_block *b, void *user)
{
    struct touch *t = user;

    for (int i = 0; i < b->stmts.len && !t->done; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        t->done = s == t->until;
        if (t->done)
            return;
        const struct span before = t->last;
        bool is_named = s->dest.local == t->local && !s->dest.proj_count;
        for (int k = 0; k < s->operand_count; k++) {
            const struct ir_operand *p = &s->operands[k];
            is_named |= p->kind != OPD_CONST && p->place.local == t->local &&
                        (p->kind != OPD_MOVE || !p->place.proj_count);
        }
        if (is_named)
            t->last = s->span;
        ir_stmt_blocks(s, look_for_touch, t);
        /* in a branch, without a use there: where the branch is chosen */
        if (t->done && s->kind == IR_IF && t->last.start == before.start)
            t->last = s->span;
    }
}

/* Where the whole of a local has to end because statement s takes a part away: its last use before
 * that, or where it is declared. */
static struct span end_before(struct own *o, const struct ir_stmt *s, int local)
{
    struct touch t = { .until = s, .local = local, .last = o->f->locals.at[local]->span };

    look_for_touch(o->f->body, &t);
    return t.last;
}

/* `take(p.a^)`, and p is used or ends while p.a is gone. */
static void check_parts_moved(struct own *o, const struct ir_stmt *s, struct bits live,
                              struct bits needed)
{
    for (int i = 0; i < o->eff.moved.len; i++) {
        const struct range r = o->eff.moved.at[i];
        const struct owned *l = owner_of(o, r.first);
        const struct node *n = o->leaf_node[r.first];
        if (l->life < 0)
            continue;
        if (moves_whole(o, l)) {
            if (s->kind != IR_RETURN && s->kind != IR_RAISE) /* nothing comes later */
                check_whole_moved(o, s, l, needed);
            continue;
        }
        if (!bits_any(needed, r) ||
            (o->eff.def.first <= r.first &&
             r.first + r.count <= o->eff.def.first + o->eff.def.count))
            continue;
        while (n->count < r.count)
            n = n->parent;
        if (own_is_doubtful(o, n->local))
            continue;
        o->errors++;
        if (l->is_told)
            continue;
        o->locals[l->root->local].is_told = true;
        if (bits_has(live, l->life))
            diag_error(o->diags, s->span, DIAG_MOVED_PART_USED, own_node_name(o, n),
                       own_node_name(o, l->root));
        else
            diag_error(o->diags, end_before(o, s, l->root->local), DIAG_PARTLY_MOVED,
                       own_node_name(o, l->root), own_node_name(o, n));
        diag_note(o->diags, s->span, "'%s' is moved here; give it a new value before '%s' is used "
                  "or ends", own_node_name(o, n), own_node_name(o, l->root));
    }
}

/* Nobody reads the copy: there is none, only a use of what it would be made of. */
static bool is_copy_unread(struct own *o, const struct ir_stmt *s, struct bits live)
{
    bool exact;
    const struct node *to = own_place_node(o, &s->dest, &exact);
    const struct owned *l = to ? &o->locals[to->local] : NULL;

    return to && exact && !to->parent && (l->mode == OWN_WHOLE || l->mode == OWN_PARTS) &&
           !s->is_asked && !bits_any(live, node_range(to)) &&
           !(l->life >= 0 && bits_has(live, l->life));
}

/* A copy whose source is not needed any more is a move. */
static void steal(struct own *o, struct ir_stmt *s, struct bits live)
{
    struct ir_operand *from = &s->operands[0];
    bool exact;
    struct node *n = own_place_node(o, &from->place, &exact), *to;
    const struct owned *l;
    struct range r;

    if (s->kind != IR_COPY || s->is_asked || !n || !exact)
        return;
    l = &o->locals[n->local];
    r = node_range(n);
    if (l->mode != OWN_PARTS && (n->parent || l->mode != OWN_WHOLE))
        return;
    to = own_place_node(o, &s->dest, &exact);
    if (to == n) { /* `a = a` */
        s->kind = IR_MOVE;
        from->kind = OPD_MOVE;
        return;
    }
    if (bits_any(live, r) || (l->life >= 0 && bits_has(live, l->life)))
        return;
    for (int i = 0; to && i < r.count; i++)
        if (r.first + i >= to->first && r.first + i < to->first + to->count)
            return;
    if (l->mode == OWN_PARTS && !n->type->layout->trivial_move && !n->type->layout->move)
        return;
    /* The whole variable becomes the other one; a field leaves its struct by its constructor. */
    s->kind = n->parent ? IR_MOVE : IR_ASSIGN;
    s->why = WHY_NOT_COPIED;
    from->kind = OPD_MOVE;
}

struct plain {
    struct bits after;  /* live, and what the destructors of lives ended by s use */
    struct bits before;
    struct bits old;    /* what holds a value while s runs, its destination's old one included */
    struct bits error;  /* what is needed when s raises */
};

/* live -> p: the sets around s. */
static void plain_sets(struct own *o, struct ir_stmt *s, struct bits live, struct plain *p)
{
    bits_copy(p->after, live);
    own_effects(o, s);
    if (!own_never_returns(s))
        end_lives(o, s, live, p->after);
    bits_clear(p->old);
    bits_clear(p->error);
    add_uses(o, s, p->old);
    bits_copy(p->before, p->after);
    bits_remove_range(p->before, o->eff.def);
    if (o->eff.def_node) {
        const int life = o->locals[o->eff.def_node->local].life;
        if (life >= 0 && o->eff.def_node->parent)
            bits_add(p->before, life);
        else if (life >= 0)
            bits_remove(p->before, life);
    }
    if (s->raises) {
        bits_copy(p->error, error_live(o));
        bits_or(p->before, p->old);
        bits_or(p->before, p->error);
        FOR_WORDS(p->before, g, w, o->any_life ? p->before.used[g] : 0) {
            uint64_t over = p->before.word[w] & ~error_live(o).word[w];
            for (; over; over &= over - 1) {
                const struct owned *l = life_of(o, w * 64 + lowest_bit(over));
                if (l && !moves_whole(o, l))
                    bits_add_range(p->error, node_range(l->root));
            }
        }
        bits_or(p->old, p->error);
    }
    bits_or(p->before, p->old);
}

static void add_cleanup(struct own *o, struct ir_stmt *s, const struct plain *p, struct bits dying)
{
    struct bits gone = own_bits_take(o), later = own_bits_take(o);
    const struct bits kept = error_live(o);
    nodes dropped = { 0 };

    bits_copy(gone, p->before);
    bits_and_not(gone, kept);
    bits_and(gone, o->needs_drop);
    for (int i = 0; i < o->eff.moved.len; i++)
        bits_remove_range(gone, o->eff.moved.at[i]);
    /* First what ends here anyway, then what ends because of the error. */
    bits_copy(later, gone);
    bits_and_not(later, dying);
    bits_and(gone, dying);
    own_order_drops(o, gone, &o->eff.uses, s->span, true, &dropped);
    own_order_drops(o, later, NULL, s->span, true, &dropped);
    own_bits_give(o, gone);
    own_bits_give(o, later);
    if (!dropped.len)
        return;
    s->cleanup = ir_block_new(o->f);
    own_append(o, s->cleanup, &dropped, s->span, WHY_WAY_OUT);
}

/* What ends right behind s. */
static struct bits dying_after(struct own *o, const struct ir_stmt *s, struct bits live,
                               const struct plain *p)
{
    struct bits dying = own_bits_take(o);

    if (own_never_returns(s))
        return dying;
    bits_copy(dying, p->old);
    bits_or(dying, p->after);
    for (int i = 0; i < o->eff.moved.len; i++)
        bits_remove_range(dying, o->eff.moved.at[i]);
    bits_add_range(dying, o->eff.def);
    bits_and_not(dying, live);
    bits_and(dying, o->needs_drop);
    return dying;
}

/* Behind a call that may raise, what it used ends first, with all else of those variables that ends
 * there; its result is there only then, and what
 * was kept for the error ends with that. */
static void order_dying(struct own *o, const struct ir_stmt *s, struct bits dying, nodes *out)
{
    struct bits used = own_bits_take(o);

    if (s->raises) {
        add_uses(o, s, used);
        for (int i = 0; i < o->eff.uses.len; i++)
            bits_add_range(used, node_range(owner_of(o, o->eff.uses.at[i].first)->root));
        if (o->eff.def_node) /* what is left of it ends as one */
            bits_remove_range(used, node_range(o->locals[o->eff.def_node->local].root));
        bits_and(used, dying);
        bits_and_not(dying, used);
        own_order_drops(o, used, &o->eff.uses, s->span, false, out);
    }
    own_order_after(o, s, dying, out);
    own_bits_give(o, used);
}

/* Takes out of dying what the destination neither is part of nor leads into: what s was made of. */
static void order_args(struct own *o, const struct ir_stmt *s, struct bits dying, nodes *out)
{
    const struct owned *to = s->dest.local < o->local_count ? &o->locals[s->dest.local] : NULL;
    struct bits args = own_bits_take(o);

    bits_copy(args, dying);
    if (to && to->root)
        bits_remove_range(args, node_range(to->root));
    for (int i = 0; to && i < to->borrows.len; i++)
        bits_remove_range(args, node_range(owner_of(o, to->borrows.at[i].first)->root));
    bits_and_not(dying, args);
    own_order_drops(o, args, &o->eff.uses, s->span, false, out);
    own_bits_give(o, args);
}

/* The destination held a value that s still used: the new one waits in a temporary. */
static bool old_in_dest(struct own *o, const struct plain *p, struct bits to)
{
    const struct range r = o->eff.def;

    for (int i = r.first; i < r.first + r.count; i++)
        if (bits_has(p->old, i) && bits_has(o->needs_drop, i))
            bits_add(to, i);
    for (int i = 0; i < o->eff.moved.len; i++)
        bits_remove_range(to, o->eff.moved.at[i]);
    return bits_any(to, r);
}

static void insert_plain(struct own *o, struct ir_stmt *s, struct bits live, struct plain *p,
                         stmts *out)
{
    struct bits dying, replaced;
    nodes args = { 0 }, dropped = { 0 };
    const struct ir_place none = ir_place_none();
    const int made = s->dest.proj_count ? -1 : s->dest.local;
    const struct ir_place early = o->early_drop == s ? o->early_place : none;

    check_parts_moved(o, s, live, p->after);
    if (s->raises)
        check_parts_moved(o, s, live, p->error);
    dying = dying_after(o, s, live, p);
    if (s->raises)
        add_cleanup(o, s, p, dying);
    replaced = own_bits_take(o);
    const bool waits = old_in_dest(o, p, replaced) ||
                       (o->eff.def_node && s->kind == IR_MOVE && o->eff.moved.len &&
                        o->eff.moved.at[0].first == o->eff.def.first);
    const bool replaces = !waits && own_replaces(o, s);
    if (waits || replaces)
        order_args(o, s, dying, &args);
    order_dying(o, s, dying, &dropped);
    if (early.local >= 0)
        own_push_drop(o, out, early, s->span, WHY_REPLACED);
    if (s->kind == IR_ASSIGN && s->dest.local < 0) { /* `_ = x`: the use was all of it */
        if (s->operands[0].kind == OPD_MOVE && own_type_has_end(s->operands[0].type))
            own_end_place(o, out, s->operands[0].place, s->span);
    } else if (waits) {
        const struct ir_place dest = s->dest;
        const bool args_first = own_args_end_first(o, s);
        nodes old = { 0 };
        own_order_drops(o, replaced, NULL, s->span, false, &old);
        const struct ir_place temp = own_through_temp(o, s, out);
        if (args_first)
            own_push_drops(o, out, &args, s->span, WHY_LAST_USE);
        own_push_drops(o, out, &old, s->span, WHY_REPLACED);
        if (!args_first)
            own_push_drops(o, out, &args, s->span, WHY_LAST_USE);
        own_push_transfer(o, out, dest, temp, s->span);
    } else if (replaces) {
        own_replace(o, s, &args, out);
    } else {
        vec_push(o->scratch, out, s);
    }
    s->mode = DEST_INIT;
    own_bits_give(o, replaced);
    for (int i = 0; i < dropped.len; i++)
        own_push_drop(o, out, own_node_place(o, dropped.at[i]), s->span,
                      dropped.at[i]->local == made ? WHY_UNREAD : WHY_LAST_USE);
    own_bits_give(o, dying);
}

static void walk_plain(struct own *o, struct ir_stmt *s, struct bits live, enum walk how,
                       stmts *out)
{
    struct plain p = { own_bits_take(o), own_bits_take(o), own_bits_take(o), own_bits_take(o) };

    if (how == WALK_INSERT && s->kind == IR_COPY) {
        steal(o, s, live);
        if (s->kind == IR_COPY && is_copy_unread(o, s, live)) {
            s->kind = IR_ASSIGN;
            s->operands[0].kind = OPD_ADDR;
            s->dest = ir_place_none();
            s->why = WHY_COPY_UNREAD;
        }
    }
    plain_sets(o, s, live, &p);
    if (how == WALK_INSERT)
        insert_plain(o, s, live, &p, out);
    bits_copy(live, p.before);
    own_bits_give(o, p.after);
    own_bits_give(o, p.before);
    own_bits_give(o, p.old);
    own_bits_give(o, p.error);
}

/* Statements without bits to think about: the most by far. */
static bool is_simple(const struct own *o, const struct ir_stmt *s)
{
    return !o->eff.uses.len && !o->eff.borrowed.len && !o->eff.def.count && !s->raises &&
           !own_never_returns(s) && !(s->kind == IR_ASSIGN && s->dest.local < 0) &&
           !own_replaces(o, s) && o->early_drop != s;
}

/* ---- return, raise ------------------------------------------------------------ */

static void walk_exit(struct own *o, struct ir_stmt *s, struct bits live, enum walk how,
                      stmts *out)
{
    struct bits dying = own_bits_take(o);
    nodes dropped = { 0 };

    bits_copy(live, s->kind == IR_RAISE ? error_live(o) : o->exits);
    own_effects(o, s);
    bits_copy(dying, live);
    end_lives(o, s, live, dying);
    add_uses(o, s, dying);
    if (how == WALK_INSERT) {
        struct bits ending = own_bits_take(o);
        check_parts_moved(o, s, live, dying);
        bits_copy(ending, dying);
        bits_and_not(ending, live);
        bits_and(ending, o->needs_drop);
        for (int i = 0; i < o->eff.moved.len; i++)
            bits_remove_range(ending, o->eff.moved.at[i]);
        own_order_drops(o, ending, NULL, s->span, false, &dropped);
        if (dropped.len)
            own_freeze_operands(o, s, out);
        own_push_drops(o, out, &dropped, s->span, WHY_WAY_OUT);
        vec_push(o->scratch, out, s);
        own_bits_give(o, ending);
    }
    bits_copy(live, dying);
    own_bits_give(o, dying);
}

/* ---- branches and loops ------------------------------------------------------- */

static void walk_if(struct own *o, struct ir_stmt *s, struct bits live, enum walk how, stmts *out)
{
    struct bits then = own_bits_take(o), orelse = own_bits_take(o);
    const struct bits none = { NULL };
    const bool then_aborts = own_aborts(s->then), else_aborts = own_aborts(s->orelse);

    bits_copy(then, live);
    bits_copy(orelse, live);
    if (s->then)
        walk_block(o, s->then, then, how);
    if (s->orelse)
        walk_block(o, s->orelse, orelse, how);
    bits_clear(live);
    own_effects(o, s);
    add_uses(o, s, live);
    if (then_aborts)
        bits_or(live, then);
    if (else_aborts)
        bits_or(live, orelse);
    join_ways(o, live, then_aborts ? none : then, else_aborts ? none : orelse);
    if (how == WALK_INSERT) {
        if (!then_aborts)
            drop_at_entry(o, &s->then, live, then, s->span, WHY_OTHER_WAY);
        if (!else_aborts)
            drop_at_entry(o, &s->orelse, live, orelse, s->span, WHY_OTHER_WAY);
        vec_push(o->scratch, out, s);
    }
    own_bits_give(o, then);
    own_bits_give(o, orelse);
}

static struct range index_range(const struct own *o, const struct ir_stmt *s)
{
    if (s->index < 0 || s->index >= o->local_count || !o->locals[s->index].root)
        return (struct range){ 0, 0 };
    return node_range(o->locals[s->index].root);
}

/* One walk of a loop. after: live behind it. head: what is live when it comes round (in), live at
 * its header (out). With WALK_INSERT, *exit gets what ends where the loop ends by itself. */
static void walk_round(struct own *o, struct ir_stmt *s, struct bits after, struct bits head,
                       enum walk how, nodes *exit)
{
    struct bits body = own_bits_take(o), done = own_bits_take(o);
    struct target t = { .id = s->id, .leave = after, .again = own_bits_take(o) };

    bits_copy(t.again, head);
    bits_copy(body, head);
    vec_push(o->scratch, &o->targets, t);
    walk_block(o, s->body, body, how);
    bits_remove_range(body, index_range(o, s));
    if (s->cond || s->kind == IR_FOR) {
        bits_copy(done, after);
        if (s->orelse)
            walk_block(o, s->orelse, done, how);
        bits_clear(head);
        if (s->cond) {
            own_effects(o, s);
            add_uses(o, s, head);
        }
        join_ways(o, head, body, done);
        if (how == WALK_INSERT) {
            drop_at_entry(o, &s->body, head, body, s->span, WHY_OTHER_WAY);
            drop_difference(o, head, done, s->span, false, exit);
        }
        if (s->cond)
            walk_block(o, s->cond, head, how);
    } else {
        bits_copy(head, body);
    }
    o->targets.len--;
    own_bits_give(o, t.again);
    own_bits_give(o, body);
    own_bits_give(o, done);
}

static void walk_loop(struct own *o, struct ir_stmt *s, struct bits live, enum walk how,
                      stmts *out)
{
    struct bits head = own_bits_take(o);
    nodes exit = { 0 };

    if (o->any_life) {
        walk_round(o, s, live, head, WALK_LIVES, NULL);
        bits_remove_below(head, o->leaf_count); /* lives stay */
    }
    if (how != WALK_LIVES || !o->any_life)
        walk_round(o, s, live, head, WALK_LIVE, NULL);
    if (how == WALK_INSERT) {
        walk_round(o, s, live, head, WALK_INSERT, &exit);
        if (s->kind == IR_FOR) {
            nodes used = { 0 };
            struct bits once = own_bits_take(o);
            own_effects(o, s);
            add_uses(o, s, once);
            drop_difference(o, once, head, s->span, false, &used);
            own_bits_give(o, once);
            if (used.len)
                own_freeze_operands(o, s, out);
            own_push_drops(o, out, &used, s->span, WHY_LAST_USE);
            own_exit_for(o, s, &exit, out);
        } else {
            if (exit.len) {
                if (!s->orelse)
                    s->orelse = ir_block_new(o->f);
                own_prepend(o, s->orelse, &exit, s->span, WHY_AFTER_LOOP);
            }
            vec_push(o->scratch, out, s);
        }
    }
    bits_copy(live, head);
    if (s->kind == IR_FOR) {
        own_effects(o, s);
        add_uses(o, s, live);
    }
    own_bits_give(o, head);
}

/* One walk of an unrolled loop, as walk_round. tail: what runs behind it when no break left it. */
static void walk_all_rounds(struct own *o, struct ir_stmt *s, struct ir_block *tail,
                            struct bits after, struct bits head, enum walk how)
{
    struct bits done = own_bits_take(o), *body = arena_array(o->scratch, struct bits, s->rounds);
    struct target t = { .id = s->id, .leave = after };
    nodes exit = { 0 };

    bits_copy(done, after);
    vec_push(o->scratch, &o->targets, t);
    walk_block(o, tail, done, how);
    for (int i = 0; i < s->rounds; i++) {
        const struct ir_stmt *round = s->body->stmts.at[i];
        const struct target again = { .id = round->id, .leave = own_bits_take(o) };
        body[i] = own_bits_take(o);
        bits_copy(again.leave, head);
        bits_copy(body[i], head);
        vec_push(o->scratch, &o->targets, again);
        walk_block(o, round->body, body[i], how);
        o->targets.len--;
        own_bits_give(o, again.leave);
    }
    o->targets.len--;
    bits_clear(head);
    for (int i = 0; i < s->rounds * 2; i++) /* twice: each with all others */
        join_ways(o, head, body[i % s->rounds], done);
    for (int i = 0; i < s->rounds; i++) {
        struct ir_stmt *round = s->body->stmts.at[i];
        if (how == WALK_INSERT)
            drop_at_entry(o, &round->body, head, body[i], s->span, WHY_OTHER_WAY);
        own_bits_give(o, body[i]);
    }
    if (how == WALK_INSERT) {
        drop_difference(o, head, done, s->span, false, &exit);
        own_prepend(o, tail, &exit, s->span, WHY_AFTER_LOOP);
    }
    own_bits_give(o, done);
}

/* `comptime for`: values end as in any loop, though its rounds stand one behind the other. */
static void walk_rounds(struct own *o, struct ir_stmt *s, struct bits live, enum walk how)
{
    struct bits head = own_bits_take(o);
    struct ir_block *tail = ir_block_new(o->f);

    for (int i = s->rounds; i < s->body->stmts.len; i++)
        ir_push(o->f, tail, s->body->stmts.at[i]);
    if (o->any_life) {
        walk_all_rounds(o, s, tail, live, head, WALK_LIVES);
        bits_remove_below(head, o->leaf_count); /* lives stay */
    }
    if (how != WALK_LIVES || !o->any_life)
        walk_all_rounds(o, s, tail, live, head, WALK_LIVE);
    if (how == WALK_INSERT) {
        walk_all_rounds(o, s, tail, live, head, WALK_INSERT);
        s->body->stmts.len = s->rounds;
        for (int i = 0; i < tail->stmts.len; i++)
            ir_push(o->f, s->body, tail->stmts.at[i]);
    }
    bits_copy(live, head);
    own_bits_give(o, head);
}

static void walk_try(struct own *o, struct ir_stmt *s, struct bits live, enum walk how, stmts *out)
{
    const struct bits outer = o->handler;
    const bool was_in_try = o->in_try;
    struct bits on_error = own_bits_take(o), before = own_bits_take(o);

    bits_copy(on_error, live);
    walk_block(o, s->handler, on_error, how);
    if (how == WALK_INSERT) {
        bits_copy(before, on_error);
        bits_add_range(before, index_range(o, s));
        drop_at_entry(o, &s->handler, before, on_error, s->span, WHY_UNREAD);
    }
    bits_remove_range(on_error, index_range(o, s));
    o->handler = on_error;
    o->in_try = true;
    walk_block(o, s->body, live, how);
    o->handler = outer;
    o->in_try = was_in_try;
    own_bits_give(o, on_error);
    own_bits_give(o, before);
    if (how == WALK_INSERT)
        vec_push(o->scratch, out, s);
}

static void walk_stmt(struct own *o, struct ir_stmt *s, struct bits live, enum walk how,
                      stmts *out)
{
    struct target t = { 0 };

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
        own_effects(o, s);
        if (own_never_returns(s))
            bits_clear(live);
        if (is_simple(o, s)) {
            if (how == WALK_INSERT) {
                s->mode = DEST_INIT;
                vec_push(o->scratch, out, s);
            }
            return;
        }
        walk_plain(o, s, live, how, out);
        return;
    case IR_RETURN:
    case IR_RAISE:
        walk_exit(o, s, live, how, out);
        return;
    case IR_IF:
        walk_if(o, s, live, how, out);
        return;
    case IR_LOOP:
    case IR_FOR:
        walk_loop(o, s, live, how, out);
        return;
    case IR_TRY:
        walk_try(o, s, live, how, out);
        return;
    case IR_BLOCK:
        if (s->rounds) {
            walk_rounds(o, s, live, how);
            break;
        }
        t.id = s->id;
        t.leave = own_bits_take(o);
        bits_copy(t.leave, live);
        vec_push(o->scratch, &o->targets, t);
        walk_block(o, s->body, live, how);
        o->targets.len--;
        own_bits_give(o, t.leave);
        break;
    case IR_BREAK:
        bits_copy(live, target_of(o, s->target)->leave);
        break;
    case IR_CONTINUE:
        bits_copy(live, target_of(o, s->target)->again);
        break;
    case IR_UNREACHABLE:
        bits_clear(live);
        break;
    }
    if (how == WALK_INSERT)
        vec_push(o->scratch, out, s);
}

static void push_reversed(struct own *o, stmts *one, stmts *backward)
{
    while (one->len)
        vec_push(o->scratch, backward, vec_pop(one));
}

static void walk_block(struct own *o, struct ir_block *b, struct bits live, enum walk how)
{
    stmts backward = { 0 }, one = { 0 }, reads = { 0 };

    for (int i = b->stmts.len - 1; i >= 0; i--) {
        struct ir_stmt *s = b->stmts.at[i];
        if (how == WALK_INSERT)
            own_find_early_drop(o, s, i > 0 ? b->stmts.at[i - 1] : NULL);
        one.len = reads.len = 0;
        if (how == WALK_INSERT)
            own_read_first(o, s, live, &reads);
        walk_stmt(o, s, live, how, &one);
        push_reversed(o, &one, &backward);
        while (reads.len) {
            walk_stmt(o, vec_pop(&reads), live, how, &one);
            push_reversed(o, &one, &backward);
        }
    }
    if (how != WALK_INSERT)
        return;
    b->stmts.len = 0;
    while (backward.len)
        ir_push(o->f, b, vec_pop(&backward));
}

/* ---- function ----------------------------------------------------------------- */

void own_place_drops(struct own *o)
{
    struct bits live = own_bits_take(o), before = own_bits_take(o);
    nodes dropped = { 0 };

    o->early_drop = NULL;
    bits_copy(live, o->exits);
    const bool never_ends = own_aborts(o->f->body);
    walk_block(o, o->f->body, live, WALK_INSERT);
    for (int i = 0; i < o->f->param_count; i++)
        if (o->locals[i].root && o->locals[i].mode != OWN_OUT)
            bits_add_range(before, node_range(o->locals[i].root));
    drop_difference(o, before, live, o->f->span, false, &dropped);
    if (dropped.len && !never_ends)
        own_prepend(o, o->f->body, &dropped, o->f->span, WHY_UNREAD);
    own_bits_give(o, live);
    own_bits_give(o, before);
}
