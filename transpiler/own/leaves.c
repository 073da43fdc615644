/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "own/flow.h"

#include "base/arena.h"

/* ---- sets --------------------------------------------------------------------- */

struct bits own_bits_take(struct own *o)
{
    struct bits b;

    if (o->spare.len) {
        b = vec_pop(&o->spare);
        bits_clear(b);
    } else {
        b = bits_new(o->scratch, o->set_size);
    }
    return b;
}

void own_bits_give(struct own *o, struct bits b)
{
    vec_push(o->scratch, &o->spare, b);
}

/* ---- which locals ------------------------------------------------------------- */

bool own_type_has_end(const struct type *t)
{
    /* A linear type has an end even when it is nothing but bits: it must not come by itself. */
    return t->layout && (!t->layout->trivial_drop || !t->layout->deinitable);
}

bool own_is_doubtful(const struct own *o, int local)
{
    const char *name = local >= 0 ? o->f->locals.at[local]->name : NULL;

    for (int i = 0; name && i < o->f->doubtful.len; i++)
        if (o->f->doubtful.at[i] == name)
            return true;
    return o->f->is_open && !name;
}

bool own_never_returns(const struct ir_stmt *s)
{
    return (s->kind == IR_CALL && s->func && s->func->never_returns) ||
           (s->kind == IR_SET && op_table[s->op].result == RESULT_NEVER);
}

bool own_aborts(const struct ir_block *b)
{
    if (!b || !b->stmts.len)
        return false;
    for (int i = 0; i < b->stmts.len; i++) {
        const struct ir_stmt *s = b->stmts.at[i];
        if (s->raises || s->body || s->then || s->kind == IR_RETURN || s->kind == IR_RAISE ||
            s->kind == IR_BREAK || s->kind == IR_CONTINUE)
            return false;
        if (s->kind == IR_UNREACHABLE || own_never_returns(s))
            return true;
    }
    return false;
}

static bool has_fields(const struct type *t)
{
    return t->layout && t->layout->kind == LAYOUT_FIELDS && t->layout->fields.len > 0;
}

static enum own_mode mode_of(const struct ir_local *l)
{
    const bool has_end = own_type_has_end(l->type);

    switch (l->kind) {
    case LOCAL_VAR:
        return l->is_ref ? OWN_NONE : OWN_WHOLE;
    case LOCAL_TEMP:
    case LOCAL_ERROR:
        if (l->is_parts && !l->is_ref && has_end && has_fields(l->type))
            return OWN_PARTS;
        return l->is_ref || !has_end ? OWN_NONE : OWN_WHOLE;
    case LOCAL_OUT:
        return l->is_ref ? OWN_NONE : OWN_OUT;
    case LOCAL_ARG:
        break;
    }
    switch (l->pass) {
    case PASS_OWNED:
        return OWN_WHOLE;
    case PASS_DEINIT:
        return has_end && has_fields(l->type) ? OWN_PARTS : OWN_NONE;
    case PASS_OUT:
        return l->is_ref ? OWN_NONE : OWN_OUT;
    case PASS_MUT:
    case PASS_REF:
        return l->is_ref && l->is_mut_ref ? OWN_MUT : OWN_NONE;
    case PASS_IMM:
        return OWN_NONE;
    }
    return OWN_NONE;
}

static struct node *node_new(struct own *o, struct node *parent, int local, int field,
                             struct type *t)
{
    struct node *n = arena_new(o->scratch, struct node);

    n->parent = parent;
    n->local = local;
    n->field = field;
    n->type = t;
    return n;
}

static void split(struct own *o, struct node *n)
{
    const struct layout *l = n->type->layout;

    if (n->parts || !has_fields(n->type))
        return;
    n->part_count = l->fields.len;
    n->parts = arena_array(o->scratch, struct node *, n->part_count);
    for (int i = 0; i < n->part_count; i++)
        n->parts[i] = node_new(o, n, n->local, i, l->fields.at[i].type);
}

bool own_starts_full(const struct own *o, int local)
{
    return o->locals[local].mode != OWN_OUT && o->f->locals.at[local]->kind == LOCAL_ARG;
}

/* Where fields begin in a place of a tracked local. */
static int path_start(const struct own *o, const struct ir_place *p)
{
    return o->f->locals.at[p->local]->is_ref ? 1 : 0;
}

static bool is_plain_path(const struct own *o, const struct ir_place *p)
{
    for (int i = path_start(o, p); i < p->proj_count; i++)
        if (p->proj[i].kind != PROJ_FIELD)
            return false;
    return p->proj_count >= path_start(o, p);
}

/* `t[0] = x` goes through a reference: the elements of a tuple are there together. */
static bool is_users_tuple(const struct own *o, const struct type *t)
{
    return t->layout && t->layout->is_tuple && !o->f->is_library;
}

/* Splits p's local so that p is a node. */
static void split_at(struct own *o, const struct ir_place *p, bool is_set)
{
    struct node *n;

    if (p->local < 0 || !(n = o->locals[p->local].root) || !is_plain_path(o, p))
        return;
    for (int i = path_start(o, p); i < p->proj_count; i++) {
        if (is_set && is_users_tuple(o, n->type))
            return;
        split(o, n);
        if (!n->parts)
            return;
        n = n->parts[p->proj[i].index];
    }
}

/* s gives p's local, a variable, its first value, or a field of it before it has one. */
static bool makes_by_fields(struct own *o, const struct ir_stmt *s)
{
    struct owned *l = s->dest.local >= 0 ? &o->locals[s->dest.local] : NULL;

    if (!l || !l->root || l->mode != OWN_WHOLE || l->is_made ||
        o->f->locals.at[s->dest.local]->kind != LOCAL_VAR)
        return false;
    l->is_made = !s->dest.proj_count;
    if (l->is_made)
        vec_push(o->scratch, &o->made, s->dest.local);
    return s->dest.proj_count > 0;
}

static void find_splits(struct ir_block *b, void *user)
{
    struct own *o = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        /* A field that has no end of its own needs no fate of its own, unless its struct is being
         * made or unmade field by field. */
        const bool by_fields = makes_by_fields(o, s);
        if (s->dest.local >= 0 && s->dest.proj_count &&
            (by_fields || own_type_has_end(s->dest.type)))
            split_at(o, &s->dest, true);
        for (int k = 0; k < s->operand_count; k++) {
            const struct ir_operand *p = &s->operands[k];
            if (p->kind == OPD_MOVE && p->place.proj_count &&
                (own_type_has_end(p->type) || !o->f->is_library))
                split_at(o, &p->place, false);
        }
        if (s->kind != IR_IF) {
            ir_stmt_blocks(s, find_splits, o);
            continue;
        }
        /* what one arm makes is not made in the other */
        const int before = o->made.len;
        find_splits(s->then, o);
        const int after = o->made.len;
        for (int k = before; k < after; k++)
            o->locals[o->made.at[k]].is_made = false;
        if (s->orelse)
            find_splits(s->orelse, o);
        for (int k = before; k < after; k++)
            o->locals[o->made.at[k]].is_made = true;
    }
}

typedef VEC(struct node *) nodes;

static void number_leaves(struct own *o, struct node *n, nodes *leaves)
{
    n->first = leaves->len;
    if (!n->parts)
        vec_push(o->scratch, leaves, n);
    for (int i = 0; i < n->part_count; i++)
        number_leaves(o, n->parts[i], leaves);
    n->count = leaves->len - n->first;
}

/* ---- places ------------------------------------------------------------------- */

struct node *own_place_node(const struct own *o, const struct ir_place *p, bool *exact)
{
    struct node *n;
    int i;

    *exact = false;
    if (p->local < 0 || p->local >= o->local_count || !(n = o->locals[p->local].root))
        return NULL;
    i = path_start(o, p);
    if (p->proj_count < i)
        return n;
    while (i < p->proj_count && p->proj[i].kind == PROJ_FIELD && n->parts)
        n = n->parts[p->proj[i++].index];
    *exact = i == p->proj_count;
    return n;
}

struct ir_place own_node_place(struct own *o, const struct node *n)
{
    struct ir_place p;

    if (n->parent)
        return ir_place_field(o->f, own_node_place(o, n->parent), n->field);
    p = ir_place_local(o->f, n->local);
    return o->f->locals.at[n->local]->is_ref ? ir_place_deref(o->f, p, n->type) : p;
}

const char *own_node_name(const struct own *o, const struct node *n)
{
    const char *name;

    if (n->parent && n->parent->type->layout->is_closure)
        return n->parent->type->layout->fields.at[n->field].name;
    if (n->parent)
        return arena_printf(o->scratch, "%s.%s", own_node_name(o, n->parent),
                            n->parent->type->layout->fields.at[n->field].name);
    name = o->f->locals.at[n->local]->name;
    return name ? name : "(expression temporary)";
}

/* ---- borrows ------------------------------------------------------------------ */

static bool add_range(struct own *o, ranges *to, struct range r)
{
    if (!r.count)
        return false;
    for (int i = 0; i < to->len; i++)
        if (to->at[i].first <= r.first &&
            r.first + r.count <= to->at[i].first + to->at[i].count)
            return false;
    vec_push(o->scratch, to, r);
    return true;
}

static bool range_in(struct range r, const struct node *root)
{
    return r.first >= root->first && r.first < root->first + root->count;
}

/* What local `to` borrows of the values of `root`, as far as operand p of its definition says. */
static bool borrow_operand(struct own *o, int to, const struct ir_operand *p, bool *mentioned,
                           const struct node *root)
{
    const struct owned *from;
    bool changed = false, exact;

    if (p->kind == OPD_CONST || p->place.local >= o->local_count)
        return false;
    from = &o->locals[p->place.local];
    if (from->root == root && p->kind != OPD_MOVE) {
        *mentioned = true;
        return add_range(o, &o->locals[to].borrows,
                         node_range(own_place_node(o, &p->place, &exact)));
    }
    for (int i = 0; i < from->borrows.len; i++)
        if (range_in(from->borrows.at[i], root)) {
            *mentioned = true;
            changed |= add_range(o, &o->locals[to].borrows, from->borrows.at[i]);
        }
    return changed;
}

struct borrowing {
    struct own *o;
    bool changed;
};

static void find_borrows(struct ir_block *b, void *user)
{
    struct borrowing *w = user;
    struct own *o = w->o;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        const int to = s->dest.local;
        if (to >= 0 && o->f->locals.at[to]->roots.len) {
            const struct ir_local *l = o->f->locals.at[to];
            for (int r = 0; r < l->roots.len; r++) {
                const struct owned *root = &o->locals[l->roots.at[r]];
                bool mentioned = false;
                if (l->roots.at[r] == to)
                    continue;
                if (!root->root) { /* a reference or slice: what it borrows itself */
                    for (int k = 0; k < root->borrows.len; k++)
                        w->changed |= add_range(o, &o->locals[to].borrows, root->borrows.at[k]);
                    continue;
                }
                for (int k = 0; k < s->operand_count; k++)
                    w->changed |= borrow_operand(o, to, &s->operands[k], &mentioned, root->root);
                for (int k = 0; k < s->operand_count && !mentioned; k++)
                    if (s->operands[k].kind == OPD_MOVE &&
                        s->operands[k].place.local == l->roots.at[r])
                        mentioned = true; /* gone into it: no longer borrowed */
                if (!mentioned)
                    w->changed |= add_range(o, &o->locals[to].borrows, node_range(root->root));
                /* who keeps a borrower alive keeps what it borrows */
                for (int k = 0; k < root->borrows.len; k++)
                    w->changed |= add_range(o, &o->locals[to].borrows, root->borrows.at[k]);
            }
        }
        ir_stmt_blocks(s, find_borrows, w);
    }
}

/* ---- effects of one statement -------------------------------------------------- */

static void use_range(struct own *o, ranges *to, struct range r)
{
    if (r.count)
        vec_push(o->scratch, to, r);
}

static void use_moved(struct own *o, struct node *n)
{
    use_range(o, &o->eff.moved, node_range(n));
    if (n->count)
        vec_push(o->scratch, &o->eff.moved_nodes, n);
}

static void use_borrows(struct own *o, int local)
{
    const ranges *b;

    if (local < 0 || local >= o->local_count)
        return;
    b = &o->locals[local].borrows;
    for (int i = 0; i < b->len; i++)
        use_range(o, &o->eff.borrowed, b->at[i]);
}

static void use_place(struct own *o, const struct ir_place *p, bool as_value);

static void use_operand(struct own *o, const struct ir_operand *p)
{
    struct node *n;
    bool exact;

    if (p->kind == OPD_CONST)
        return;
    use_place(o, &p->place, true);
    if (p->kind != OPD_MOVE)
        return;
    n = own_place_node(o, &p->place, &exact);
    if (n && exact)
        use_moved(o, n);
}

static void use_place(struct own *o, const struct ir_place *p, bool as_value)
{
    bool exact;
    struct node *n = own_place_node(o, p, &exact);

    if (n && (as_value || !exact))
        use_range(o, &o->eff.uses, node_range(n));
    use_borrows(o, p->local);
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM)
            use_operand(o, p->proj[i].elem);
}

void own_effects(struct own *o, const struct ir_stmt *s)
{
    bool exact;

    o->eff.uses.len = o->eff.moved.len = o->eff.moved_nodes.len = o->eff.borrowed.len = 0;
    o->eff.def = (struct range){ 0, 0 };
    o->eff.def_node = NULL;
    for (int i = 0; i < s->operand_count; i++)
        use_operand(o, &s->operands[i]);
    if (s->dest.local < 0)
        return;
    if (s->kind == IR_DROP || s->kind == IR_DEAD) {
        struct node *n = own_place_node(o, &s->dest, &exact);
        use_place(o, &s->dest, true);
        if (n && exact)
            use_moved(o, n);
        return;
    }
    if (s->dest_is_ref || (o->f->locals.at[s->dest.local]->is_ref && !s->dest.proj_count))
        return; /* the local gets an address: nothing of it is used */
    if (s->dest.proj_count) {
        use_place(o, &s->dest, false);
    }
    struct node *n = own_place_node(o, &s->dest, &exact);
    if (n && exact) {
        o->eff.def = node_range(n);
        o->eff.def_node = n;
    }
}

/* ---- all ---------------------------------------------------------------------- */

/* Marks the locals that are moved as a whole through one dereference, or assigned when what they
 * hold ends by that. */
static void find_replaced(struct ir_block *b, void *user)
{
    bool *replaced = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local >= 0 && s->dest.proj_count == 1 && own_type_has_end(s->dest.type))
            replaced[s->dest.local] = true;
        for (int k = 0; k < s->operand_count; k++)
            if (s->operands[k].kind == OPD_MOVE && s->operands[k].place.proj_count == 1)
                replaced[s->operands[k].place.local] = true;
        ir_stmt_blocks(s, find_replaced, replaced);
    }
}

/* The leaf, or what it is part of, has an end to run. */
static bool ends_somewhere(const struct node *n)
{
    while (n && !own_type_has_end(n->type))
        n = n->parent;
    return n != NULL;
}

void own_find_leaves(struct own *o)
{
    struct ir_func *f = o->f;
    nodes leaves = { 0 };
    struct borrowing w = { .o = o };
    bool *replaced = arena_array(o->scratch, bool, f->locals.len + 1);
    bool any_roots = false;

    o->local_count = f->locals.len;
    o->locals = arena_array(o->scratch, struct owned, f->locals.len + 1);
    for (int i = 0; i < f->locals.len; i++) {
        struct ir_local *l = f->locals.at[i];
        struct owned *w_l = &o->locals[i];
        w_l->life = -1;
        w_l->mode = mode_of(l);
        any_roots |= l->roots.len > 0;
        if (w_l->mode == OWN_NONE)
            continue;
        w_l->root = node_new(o, NULL, i, -1, l->type);
        if (w_l->mode == OWN_PARTS || (w_l->mode == OWN_OUT && !is_users_tuple(o, l->type)))
            split(o, w_l->root);
    }
    find_splits(f->body, o);
    find_replaced(f->body, replaced);
    for (int i = 0; i < f->locals.len; i++) {
        struct owned *l = &o->locals[i];
        if (l->mode == OWN_MUT && !l->root->parts && !replaced[i]) {
            l->mode = OWN_NONE; /* nobody ends a part of it here */
            l->root = NULL;
        }
        if (l->root)
            number_leaves(o, l->root, &leaves);
    }
    o->leaf_node = leaves.at;
    o->leaf_count = o->bit_count = leaves.len;
    o->life_local = arena_array(o->scratch, int, f->locals.len + 1);
    for (int i = 0; i < f->locals.len; i++)
        if (o->locals[i].mode == OWN_WHOLE && o->locals[i].root->parts) {
            o->life_local[o->bit_count - o->leaf_count] = i;
            o->locals[i].life = o->bit_count++;
            o->any_life = true;
        }
    int bits = o->bit_count;
    for (int i = 0; i < f->locals.len; i++) {
        const struct owned *l = &o->locals[i];
        const bool is_split = l->root && l->root->parts && f->locals.at[i]->name;
        o->locals[i].by_hand =
            is_split && (l->mode == OWN_WHOLE || l->mode == OWN_OUT) ? bits++ : -1;
    }
    o->set_size = bits;
    o->needs_drop = own_bits_take(o);
    o->exits = own_bits_take(o);
    for (int i = 0; i < o->leaf_count; i++) {
        if (ends_somewhere(leaves.at[i])) {
            bits_add(o->needs_drop, i);
            o->any_drop = true;
        }
        if (o->locals[leaves.at[i]->local].mode == OWN_MUT)
            bits_add(o->exits, i);
    }
    if (!any_roots)
        return;
    /* Borrows go from earlier definitions to later ones; loops may need a second round. A chain
     * against the order of the text needs more: as many as it is long. */
    do {
        w.changed = false;
        find_borrows(f->body, &w);
    } while (w.changed);
}
