/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values whose end does nothing because of what they hold: a String that is a literal has no memory
 * to give back. Where a variable is made once of constants and never changed, its destructor is
 * followed with them in hand; when that way comes to its end without an effect, nothing is left to
 * call. */
#include "comptime/comptime.h"

#include "base/vec.h"

enum { MAX_LOCALS = 64, MAX_DEPTH = 16 };

/* What is known of a value: all of it, or some operands of the statement that makes it. */
struct known {
    struct value *value;
    const struct ir_stmt *aggregate;
};

struct way {
    struct comptime *c;
    const struct ir_func *f;
    struct known known[MAX_LOCALS]; /* by local */
    int depth;
    bool is_over; /* a return was met */
};

static bool ends_silently(struct comptime *c, struct type *t, struct known k, int depth);

static bool is_known(struct known k)
{
    return k.value || k.aggregate;
}

static struct known known_field(struct known k, int index)
{
    struct known field = {NULL, NULL};

    if (k.value && k.value->kind == VALUE_STRUCT && index < k.value->item_count)
        field.value = k.value->items[index];
    else if (k.aggregate && index < k.aggregate->operand_count &&
             k.aggregate->operands[index].kind == OPD_CONST)
        field.value = k.aggregate->operands[index].value;
    return field;
}

static struct known known_place(const struct way *w, const struct ir_place *p)
{
    static const struct known nothing;
    struct known k = p->local < MAX_LOCALS ? w->known[p->local] : nothing;

    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *proj = &p->proj[i];
        if (proj->kind == PROJ_FIELD)
            k = known_field(k, proj->index);
        else if (proj->kind != PROJ_DEREF || i > 0 || !w->f->locals.at[p->local]->is_ref)
            return nothing;
    }
    return k;
}

static struct known known_operand(const struct way *w, const struct ir_operand *o)
{
    if (o->kind == OPD_CONST)
        return (struct known){o->value, NULL};
    return known_place(w, &o->place);
}

static bool block_is_silent(struct way *w, const struct ir_block *b);

/* A call that gets what is known as its only argument. */
static bool call_is_silent(struct comptime *c, const struct ir_func *f, struct known k, int depth)
{
    struct way w = {.c = c, .f = f, .depth = depth};

    if (!f || !f->body || f->raises || f->param_count != 1 || f->locals.len > MAX_LOCALS ||
        depth > MAX_DEPTH)
        return false;
    w.known[0] = k;
    return block_is_silent(&w, f->body);
}

static bool is_silent(struct way *w, const struct ir_stmt *s)
{
    struct known k;

    switch ((int)s->kind) {
    case IR_DEAD:
        return true;
    case IR_RETURN:
        w->is_over = true;
        return s->operand_count == 0;
    case IR_ASSIGN:
    case IR_SET: {
        struct value *operands[3];
        if (s->dest.local < 0 || s->dest.proj_count || s->dest.local >= MAX_LOCALS ||
            s->operand_count > 3 || w->f->locals.at[s->dest.local]->is_ref)
            return false;
        for (int i = 0; i < s->operand_count; i++)
            if (!(operands[i] = known_operand(w, &s->operands[i]).value))
                return false;
        if (s->kind == IR_SET && !(op_table[s->op].flags & OP_PURE))
            return false;
        k = (struct known){operands[0], NULL};
        if (s->kind == IR_SET)
            k.value = comptime_fold(w->c, s->op, s->dest.type, operands, s->operand_count);
        w->known[s->dest.local] = k;
        return k.value != NULL;
    }
    case IR_IF:
        k = known_operand(w, &s->operands[0]);
        return k.value && k.value->kind == VALUE_INT &&
               block_is_silent(w, value_is_true(k.value) ? s->then : s->orelse);
    case IR_DROP:
        k = known_place(w, &s->dest);
        return is_known(k) && ends_silently(w->c, s->dest.type, k, w->depth + 1);
    case IR_CALL:
        if (s->operand_count != 1 || s->dest.local >= 0)
            return false;
        k = known_operand(w, &s->operands[0]);
        return is_known(k) && call_is_silent(w->c, s->func, k, w->depth + 1);
    default:
        return false;
    }
}

static bool block_is_silent(struct way *w, const struct ir_block *b)
{
    for (int i = 0; b && i < b->stmts.len && !w->is_over; i++)
        if (!is_silent(w, b->stmts.at[i]))
            return false;
    return true;
}

static bool ends_silently(struct comptime *c, struct type *t, struct known k, int depth)
{
    const struct layout *l = t->layout;

    return l && (l->trivial_drop || call_is_silent(c, l->drop, k, depth));
}

/* ---- variables that hold a constant -------------------------------------- */

struct holder {
    struct known known;
    bool is_open; /* changed, or may be */
    int silent;   /* 0 not asked, 1 yes, -1 no */
};

struct ends {
    struct comptime *c;
    struct ir_func *f;
    struct holder *at;
};

static void see_block(struct ir_block *b, void *user)
{
    struct ends *e = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        for (int k = 0; k < s->operand_count; k++) {
            const struct ir_operand *o = &s->operands[k];
            if ((o->kind == OPD_ADDR && o->is_mut) ||
                (o->kind != OPD_CONST && s->kind == IR_SET && k == 0 &&
                 (op_table[s->op].flags & OP_ADDRESS)))
                e->at[o->place.local].is_open = true;
        }
        if (s->dest.local >= 0 && s->kind != IR_DROP && s->kind != IR_DEAD) {
            struct holder *h = &e->at[s->dest.local];
            const bool is_const = s->kind == IR_ASSIGN && s->operands[0].kind == OPD_CONST;
            if (is_known(h->known) || s->dest.proj_count ||
                (!is_const && s->kind != IR_AGGREGATE))
                h->is_open = true;
            else if (is_const)
                h->known.value = s->operands[0].value;
            else
                h->known.aggregate = s;
        }
        if (s->index >= 0)
            e->at[s->index].is_open = true;
        ir_stmt_blocks(s, see_block, e);
    }
}

static void change_block(struct ir_block *b, void *user)
{
    struct ends *e = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        ir_stmt_blocks(s, change_block, e);
        if (s->kind != IR_DROP || s->dest.proj_count)
            continue;
        struct holder *h = &e->at[s->dest.local];
        if (!is_known(h->known) || h->is_open)
            continue;
        if (!h->silent)
            h->silent = ends_silently(e->c, s->dest.type, h->known, 0) ? 1 : -1;
        if (h->silent > 0)
            s->kind = IR_DEAD;
    }
}

void comptime_end_constants(struct comptime *c, struct ir_func *f)
{
    struct ends e = {c, f, arena_array(f->arena, struct holder, f->locals.len + 1)};

    for (int i = 0; i < f->param_count; i++)
        e.at[i].is_open = true;
    see_block(f->body, &e);
    change_block(f->body, &e);
}
