/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "ir/plain.h"
#include "own/drop.h"

#include "base/arena.h"
#include <stdlib.h>

/* ---- order -------------------------------------------------------------------- */

struct ending {
    const struct node *node;
    int age;  /* of its local: what is higher ends first */
    int rank; /* among the parts of its local */
};

static int by_end(const void *left, const void *right)
{
    const struct ending *l = left, *r = right;

    if (l->age != r->age)
        return r->age - l->age;
    return l->rank != r->rank ? l->rank - r->rank : l->node->first - r->node->first;
}

/* The local that a statement makes, and where it stands among others. */
struct made {
    int local, age;
};

/* Arguments end first, the last of them first, then locals, the newest first. */
static int age_of(const struct own *o, int local, struct made made)
{
    const int count = o->f->locals.len;

    if (o->f->locals.at[local]->kind == LOCAL_ARG)
        return count + 1 + local;
    return local == made.local ? made.age : local;
}

static int rank_of(const struct node *n, const ranges *uses)
{
    for (int i = 0; uses && i < uses->len; i++)
        if (ranges_meet(node_range(n), uses->at[i]))
            return i;
    return uses ? uses->len : 0;
}

/* Of a body for all instances only what type parameters are bound by is certain. What the library
 * asks of elements that end, its instances tell. */
static bool is_doubtful_end(const struct own *o, const struct type *t, int local)
{
    if (!o->f->is_open)
        return false;
    if (o->f->is_library || !t->layout->is_opaque)
        return true;
    return o->f->locals.at[local]->name ? own_is_doubtful(o, local) : o->f->doubtful.len > 0;
}

static bool may_drop(struct own *o, const struct node *n, struct span at, bool on_error)
{
    const struct layout *l = n->type->layout;

    if (l->deinitable || is_doubtful_end(o, n->type, n->local))
        return true;
    if (at.start == o->f->span.start) /* never used: Mojo names the argument */
        at = o->f->locals.at[n->local]->span;
    o->errors++;
    if (o->locals[n->local].is_told)
        return false;
    /* of several ways, one message: the last in the text, which is met first */
    o->locals[n->local].is_told = o->f->locals.at[n->local]->name != NULL;
    diag_error(o->diags, at, DIAG_ABANDONED, own_node_name(o, n),
               l->linear_text ? l->linear_text
                              : arena_printf(o->scratch, "type '%s' does not conform to "
                                             "'Deinitable'", type_text(o->scratch, n->type)));
    if (on_error)
        diag_note(o->diags, at, "it still holds a value when an error is raised here");
    if (o->f->locals.at[n->local]->name)
        diag_note(o->diags, o->f->locals.at[n->local]->span, "'%s' declared here",
                  own_node_name(o, n));
    return false;
}

static void order_drops(struct own *o, struct bits dying, const ranges *uses,
                        struct made made, struct span at, bool on_error, nodes *out)
{
    VEC(struct ending) ends = { 0 };

    FOR_WORDS(dying, g, w, dying.used[g])
        while (dying.word[w]) {
            const struct node *n;
            const int leaf = w * 64 + lowest_bit(dying.word[w]);
            if (leaf >= o->leaf_count) {
                bits_set_word(dying, w, 0);
                break;
            }
            n = o->leaf_node[leaf];
            while (n->parent && bits_all(dying, node_range(n->parent)) &&
                   !(o->locals[n->local].mode == OWN_PARTS && !n->parent->parent))
                n = n->parent;
            bits_remove_range(dying, node_range(n));
            if (own_type_has_end(n->type)) {
                const struct ending e = { n, age_of(o, n->local, made),
                                          n->parent ? rank_of(n, uses) : 0 };
                vec_push(o->scratch, &ends, e);
            }
        }
    if (ends.len > 1)
        qsort(ends.at, (size_t)ends.len, sizeof *ends.at, by_end);
    for (int i = 0; i < ends.len; i++)
        if (may_drop(o, ends.at[i].node, at, on_error))
            vec_push(o->scratch, out, ends.at[i].node);
}

void own_order_drops(struct own *o, struct bits dying, const ranges *uses, struct span at,
                     bool on_error, nodes *out)
{
    const struct made none = { -1, 0 };

    order_drops(o, dying, uses, none, at, on_error, out);
}

void own_order_after(struct own *o, const struct ir_stmt *s, struct bits dying, nodes *out)
{
    const struct node *def = o->eff.def_node;
    struct made made = { -1, 0 };

    if (def && !def->parent && s->mode == DEST_ARM)
        made = (struct made){ def->local, -1 };
    else if (def && !def->parent && (s->raises || s->mode == DEST_INIT))
        made = (struct made){ def->local, o->f->locals.len };
    order_drops(o, dying, &o->eff.uses, made, s->span, false, out);
}

/* ---- statements --------------------------------------------------------------- */

static struct ir_stmt *drop_of(struct own *o, struct ir_place p, struct span at, enum ir_why why)
{
    struct ir_stmt *s = ir_stmt_new(o->f, IR_DROP, at);

    s->dest = p;
    s->mode = DEST_INIT;
    s->why = why;
    return s;
}

void own_push_drop(struct own *o, stmts *out, struct ir_place p, struct span at, enum ir_why why)
{
    vec_push(o->scratch, out, drop_of(o, p, at, why));
}

void own_push_drops(struct own *o, stmts *out, const nodes *n, struct span at, enum ir_why why)
{
    for (int i = 0; i < n->len; i++)
        own_push_drop(o, out, own_node_place(o, n->at[i]), at, why);
}

void own_end_place(struct own *o, stmts *out, struct ir_place p, struct span at)
{
    bool exact;
    const struct node *n = own_place_node(o, &p, &exact);

    if (!n || !exact || may_drop(o, n, at, false))
        own_push_drop(o, out, p, at, WHY_GIVEN_UP);
}

void own_append(struct own *o, struct ir_block *b, const nodes *n, struct span at,
                enum ir_why why)
{
    for (int i = 0; i < n->len; i++)
        ir_push(o->f, b, drop_of(o, own_node_place(o, n->at[i]), at, why));
}

void own_prepend(struct own *o, struct ir_block *b, const nodes *n, struct span at,
                 enum ir_why why)
{
    const int old = b->stmts.len;

    if (!n->len)
        return;
    own_append(o, b, n, at, why);
    memmove(b->stmts.at + n->len, b->stmts.at, sizeof *b->stmts.at * (size_t)old);
    for (int i = 0; i < n->len; i++)
        b->stmts.at[i] = drop_of(o, own_node_place(o, n->at[i]), at, why);
}

static struct ir_place new_temp(struct own *o, struct type *t, struct span at)
{
    return ir_place_local(o->f, ir_local_new(o->f, LOCAL_TEMP, NULL, t, at)->id);
}

static struct ir_stmt *one_operand(struct own *o, enum ir_kind kind, struct ir_place dest,
                                   struct ir_operand from, struct span at, enum ir_why why)
{
    struct ir_stmt *s = ir_stmt_new(o->f, kind, at);

    s->why = why;
    s->dest = dest;
    s->mode = DEST_INIT;
    s->operands = arena_array(o->f->arena, struct ir_operand, 1);
    s->operands[0] = from;
    s->operand_count = 1;
    return s;
}

struct ir_place own_through_temp(struct own *o, struct ir_stmt *s, stmts *out)
{
    const struct ir_place temp = new_temp(o, s->dest.type, s->span);

    s->dest = temp;
    s->mode = DEST_INIT;
    vec_push(o->scratch, out, s);
    return temp;
}

void own_push_transfer(struct own *o, stmts *out, struct ir_place dest, struct ir_place temp,
                       struct span at)
{
    const struct layout *l = temp.type->layout;
    const enum ir_kind kind = l->trivial_move || !l->move ? IR_ASSIGN : IR_MOVE;

    vec_push(o->scratch, out, one_operand(o, kind, dest, ir_move(temp), at, WHY_NEW_WAITED));
}

void own_freeze_operands(struct own *o, struct ir_stmt *s, stmts *out)
{
    for (int i = 0; i < s->operand_count; i++) {
        struct ir_operand *p = &s->operands[i];
        struct ir_place temp;
        if (p->kind == OPD_CONST || !p->place.proj_count)
            continue;
        if (p->kind == OPD_ADDR) {
            struct ir_local *l = ir_local_new(o->f, LOCAL_TEMP, NULL, p->type, s->span);
            l->is_ref = true;
            l->is_mut_ref = p->is_mut;
            temp = ir_place_local(o->f, l->id);
            vec_push(o->scratch, out, one_operand(o, IR_ASSIGN, temp, *p, s->span, WHY_READ_FIRST));
            *p = ir_addr(ir_place_deref(o->f, temp, p->type), p->is_mut);
        } else {
            temp = new_temp(o, p->type, s->span);
            vec_push(o->scratch, out, one_operand(o, IR_ASSIGN, temp, *p, s->span, WHY_READ_FIRST));
            *p = p->kind == OPD_COPY ? ir_copy(temp) : ir_move(temp);
        }
    }
}

/* ---- arguments that are read before the call ------------------------------------ */

static bool is_number(const struct type *t)
{
    return ir_is_scalar(t) || t->layout->kind == LAYOUT_EMPTY;
}

/* Bits of a value that lies in local x, and nothing of x is needed once they are read. */
static bool is_read(const struct own *o, const struct ir_stmt *s, const struct ir_operand *p)
{
    const bool number = is_number(p->type);

    return p->kind == OPD_COPY && p->place.proj_count && p->type->layout->trivial_drop &&
           (p->is_read_first || (number && s->kind != IR_EXTERN)) &&
           (number || !o->locals[p->place.local].borrows.len);
}

static bool place_mentions(const struct ir_place *p, int local)
{
    if (p->local == local)
        return true;
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM && p->proj[i].elem->kind != OPD_CONST &&
            place_mentions(&p->proj[i].elem->place, local))
            return true;
    return false;
}

/* All that s does with the local is to read such bits, and s is the last that uses it. */
static bool ends_when_read(const struct own *o, const struct ir_stmt *s, int local,
                           struct bits live)
{
    const struct owned *l = &o->locals[local];
    const struct range all = node_range(l->root);
    bool is_dying = false;

    for (int i = all.first; i < all.first + all.count; i++) {
        if (bits_has(live, i))
            return false;
        is_dying |= bits_has(o->needs_drop, i);
    }
    if (!is_dying || l->mode == OWN_MUT || (l->life >= 0 && bits_has(live, l->life)) ||
        place_mentions(&s->dest, local))
        return false;
    for (int i = 0; i < o->eff.borrowed.len; i++)
        if (ranges_meet(o->eff.borrowed.at[i], all))
            return false;
    for (int i = 0; i < s->operand_count; i++)
        if (s->operands[i].kind != OPD_CONST && place_mentions(&s->operands[i].place, local) &&
            (s->operands[i].place.local != local || !is_read(o, s, &s->operands[i])))
            return false;
    return true;
}

void own_read_first(struct own *o, struct ir_stmt *s, struct bits live, stmts *reads)
{
    VEC(int) ending = { 0 };

    if (s->kind != IR_CALL && s->kind != IR_CALL_PTR && s->kind != IR_EXTERN)
        return;
    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *p = &s->operands[i];
        if (p->kind != OPD_COPY || p->place.local >= o->local_count ||
            !o->locals[p->place.local].root || !is_read(o, s, p))
            continue;
        own_effects(o, s);
        if (ends_when_read(o, s, p->place.local, live))
            vec_push(o->scratch, &ending, i);
    }
    for (int i = 0; i < ending.len; i++) {
        struct ir_operand *p = &s->operands[ending.at[i]];
        const struct ir_place temp = new_temp(o, p->type, s->span);
        vec_push(o->scratch, reads, one_operand(o, IR_ASSIGN, temp, *p, s->span, WHY_READ_FIRST));
        *p = ir_copy(temp);
    }
}

/* ---- replacing what is not tracked --------------------------------------------- */

typedef VEC(int) locals;

static void with_roots(struct own *o, int local, locals *to)
{
    const struct ir_local *l = o->f->locals.at[local];

    for (int i = 0; i < to->len; i++)
        if (to->at[i] == local)
            return;
    vec_push(o->scratch, to, local);
    for (int i = 0; i < l->roots.len; i++)
        with_roots(o, l->roots.at[i], to);
}

/* s may look at the value in dest while it makes a new one. */
static bool reads_through(struct own *o, const struct ir_stmt *s, const struct ir_place *dest)
{
    locals to = { 0 };

    if (s->raises || s->kind == IR_CALL_PTR)
        return true;
    with_roots(o, dest->local, &to);
    for (int i = 0; i < s->operand_count; i++) {
        locals from = { 0 };
        if (s->operands[i].kind == OPD_CONST)
            continue;
        if (is_number(s->operands[i].type) && s->operands[i].kind != OPD_ADDR &&
            !s->operands[i].place.proj_count)
            continue;
        with_roots(o, s->operands[i].place.local, &from);
        for (int a = 0; a < to.len; a++)
            for (int b = 0; b < from.len; b++)
                if (to.at[a] == from.at[b])
                    return true;
    }
    return false;
}

bool own_replaces(const struct own *o, const struct ir_stmt *s)
{
    bool exact;

    if (s->dest.local < 0 || s->mode == DEST_INIT || s->dest_is_ref || s->kind == IR_DROP ||
        s->kind == IR_DEAD || !own_type_has_end(s->dest.type) ||
        (o->f->locals.at[s->dest.local]->is_ref && !s->dest.proj_count))
        return false;
    return !(own_place_node(o, &s->dest, &exact) && exact);
}

bool own_args_end_first(const struct own *o, const struct ir_stmt *s)
{
    const struct ir_local *to = o->f->locals.at[s->dest.local];

    return s->raises || to->kind != LOCAL_ARG || !to->is_ref;
}

void own_replace(struct own *o, struct ir_stmt *s, const nodes *args, stmts *out)
{
    const struct ir_place dest = s->dest;
    bool exact;
    const struct node *n = own_place_node(o, &dest, &exact);

    if (!dest.type->layout->deinitable &&
        !is_doubtful_end(o, dest.type, dest.local)) {
        o->errors++;
        diag_error(o->diags, s->span, DIAG_ABANDONED, n ? own_node_name(o, n) : "the old value",
                   dest.type->layout->linear_text ? dest.type->layout->linear_text
                                                  : "its type does not conform to 'Deinitable'");
    }
    if (o->early_made && s == o->early_made) {
        /* its old value ends before the statement in front of this one */
        vec_push(o->scratch, out, s);
        own_push_drops(o, out, args, s->span, WHY_LAST_USE);
        return;
    }
    if (!reads_through(o, s, &dest)) {
        own_push_drop(o, out, dest, s->span, WHY_REPLACED);
        vec_push(o->scratch, out, s);
        own_push_drops(o, out, args, s->span, WHY_LAST_USE);
        return;
    }
    const bool args_first = own_args_end_first(o, s);
    const struct ir_place temp = own_through_temp(o, s, out);
    if (args_first)
        own_push_drops(o, out, args, s->span, WHY_LAST_USE);
    own_push_drop(o, out, dest, s->span, WHY_REPLACED);
    if (!args_first)
        own_push_drops(o, out, args, s->span, WHY_LAST_USE);
    own_push_transfer(o, out, dest, temp, s->span);
}

void own_find_early_drop(struct own *o, const struct ir_stmt *s, const struct ir_stmt *previous)
{
    o->early_made = NULL;
    if (!previous || s->kind != IR_ASSIGN || !own_replaces(o, s) ||
        s->operands[0].kind != OPD_MOVE ||
        s->operands[0].place.proj_count || previous->dest.local != s->operands[0].place.local ||
        previous->dest.proj_count || previous->dest_is_ref)
        return;
    if ((previous->kind != IR_CALL && previous->kind != IR_AGGREGATE) ||
        reads_through(o, previous, &s->dest))
        return;
    o->early_made = s;
    o->early_drop = previous;
    o->early_place = s->dest;
}

/* ---- counted loops ------------------------------------------------------------ */

struct retarget {
    int from, to;
    bool breaks;
};

static void retarget(struct ir_block *b, void *user)
{
    struct retarget *r = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_BREAK && s->target == r->from)
            r->breaks = true;
        if (s->kind == IR_CONTINUE && s->target == r->from && r->to)
            s->target = r->to;
        ir_stmt_blocks(s, retarget, r);
    }
}

void own_exit_for(struct own *o, struct ir_stmt *s, const nodes *exit, stmts *out)
{
    struct retarget r = { .from = s->id };
    struct ir_stmt *block;

    if (exit->len)
        retarget(s->body, &r);
    if (!r.breaks) {
        vec_push(o->scratch, out, s);
        own_push_drops(o, out, exit, s->span, WHY_AFTER_LOOP);
        return;
    }
    /* A break goes past the drops: out of a block around loop and drops. */
    block = ir_stmt_new(o->f, IR_BLOCK, s->span);
    r.to = block->id;
    block->id = s->id;
    s->id = r.to;
    retarget(s->body, &r);
    block->body = ir_block_new(o->f);
    ir_push(o->f, block->body, s);
    own_append(o, block->body, exit, s->span, WHY_AFTER_LOOP);
    vec_push(o->scratch, out, block);
}
