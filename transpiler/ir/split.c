/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Temporaries of struct type of which only the fields are read, taken apart: after
 *     t := { a._ptr, a._len }
 *     n := t._len
 * nobody needs t. Inlined functions leave them where an argument was a view made for the call.
 * So are variables that are a pointer and nothing else, such as tensors whose layout is their type:
 * the pointer goes by the variable's name. */
#include <string.h>

#include "base/vec.h"
#include "ir/ir.h"

enum { MAX_FIELDS = 16, MAX_PASSES = 6 };

struct use {
    struct ir_stmt *def;
    int defs;
    bool is_whole;                /* read, written in part or addressed: it has to exist */
    bool is_read[MAX_FIELDS];
    int part[MAX_FIELDS];         /* the local that takes the field's place; -1 none yet */
    bool is_split;
};

struct split {
    struct ir_func *f;
    struct use *at;
    bool has_split;
};

/* ---- uses ---------------------------------------------------------------- */

static bool goes_through_address(const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

static void see_operand(struct split *x, const struct ir_operand *o);

static void see_indices(struct split *x, const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM)
            see_operand(x, p->proj[i].elem);
}

static void see_operand(struct split *x, const struct ir_operand *o)
{
    const struct ir_place *p = &o->place;

    if (o->kind == OPD_CONST)
        return;
    see_indices(x, p);
    struct use *u = &x->at[p->local];
    if (!p->proj_count || p->proj[0].kind != PROJ_FIELD || p->proj[0].index >= MAX_FIELDS ||
        (o->kind == OPD_ADDR && !goes_through_address(p)))
        u->is_whole = true;
    else
        u->is_read[p->proj[0].index] = true;
}

static void see_block(struct ir_block *b, void *user)
{
    struct split *x = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        for (int k = 0; k < s->operand_count; k++)
            see_operand(x, &s->operands[k]);
        if (s->dest.local >= 0) {
            struct use *u = &x->at[s->dest.local];
            see_indices(x, &s->dest);
            if (s->dest.proj_count && s->dest.proj[0].kind == PROJ_FIELD &&
                s->dest.proj[0].index < MAX_FIELDS && goes_through_address(&s->dest))
                u->is_read[s->dest.proj[0].index] = true;
            else if (s->dest.proj_count || s->kind == IR_DROP)
                u->is_whole = true;
            else if (s->kind != IR_DEAD) {
                u->def = s;
                u->defs++;
            }
        }
        ir_stmt_blocks(s, see_block, x);
    }
}

static bool is_bits(const struct type *t)
{
    return t->layout->trivial_drop && t->layout->trivial_copy;
}

/* A pointer, beside fields that take no memory: which field it is, -1 for other structs. */
static int wrapped_pointer(const struct layout *l)
{
    int found = -1;

    for (int i = 0; i < l->fields.len; i++) {
        const struct layout *field = l->fields.at[i].type->layout;
        if (field && field->size == 0)
            continue;
        if (!field || field->kind != LAYOUT_POINTER || found >= 0 || l->fields.at[i].is_ref)
            return -1;
        found = i;
    }
    return found;
}

static bool can_split(const struct split *x, const struct ir_local *l)
{
    const struct use *u = &x->at[l->id];
    const struct layout *layout = l->type->layout;

    if ((l->kind != LOCAL_TEMP && l->kind != LOCAL_VAR) || l->is_ref || u->is_whole ||
        u->defs != 1 || u->def->kind != IR_AGGREGATE || u->def->raises || !layout ||
        layout->kind != LAYOUT_FIELDS || layout->fields.len > MAX_FIELDS ||
        layout->fields.len != u->def->operand_count || !is_bits(l->type) ||
        (l->kind == LOCAL_VAR && wrapped_pointer(layout) < 0))
        return false;
    for (int i = 0; i < u->def->operand_count; i++) {
        const struct ir_operand *o = &u->def->operands[i];
        if ((o->kind == OPD_ADDR) != layout->fields.at[i].is_ref)
            return false;
    }
    return true;
}

/* ---- change -------------------------------------------------------------- */

static void change_operand(struct split *x, struct ir_operand *o);

static void change_place(struct split *x, struct ir_place *p)
{
    struct use *u = &x->at[p->local];

    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM)
            change_operand(x, p->proj[i].elem);
    if (!u->is_split)
        return;
    p->local = u->part[p->proj[0].index];
    p->proj++;
    p->proj_count--;
}

static void change_operand(struct split *x, struct ir_operand *o)
{
    if (o->kind == OPD_CONST)
        return;
    const struct use *u = &x->at[o->place.local];
    if (u->is_split && o->place.proj_count == 1 && o->kind != OPD_ADDR) {
        const struct ir_operand *field = &u->def->operands[o->place.proj[0].index];
        if (field->kind == OPD_CONST) {
            *o = *field;
            return;
        }
    }
    change_place(x, &o->place);
}

/* Statements in the place of the one that makes the struct: one a field that is read. */
static void put_parts(struct split *x, struct ir_stmt *s, struct ir_block *to)
{
    const struct use *u = &x->at[s->dest.local];

    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        if (u->part[i] < 0 || (o->kind != OPD_CONST && u->part[i] == o->place.local))
            continue;
        struct ir_stmt *part = ir_stmt_new(x->f, IR_ASSIGN, s->span);
        part->dest = ir_place_local(x->f, u->part[i]);
        part->mode = DEST_INIT;
        part->operands = &s->operands[i];
        part->operand_count = 1;
        ir_push(x->f, to, part);
    }
}

static void change_block(struct ir_block *b, void *user)
{
    struct split *x = user;
    struct ir_block now = {0};

    if (!b)
        return;
    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        for (int k = 0; k < s->operand_count; k++)
            change_operand(x, &s->operands[k]);
        ir_stmt_blocks(s, change_block, x);
        if (s->dest.local >= 0 && x->at[s->dest.local].is_split && !s->dest.proj_count) {
            if (s->kind != IR_DEAD)
                put_parts(x, s, &now);
            continue;
        }
        if (s->dest.local >= 0)
            change_place(x, &s->dest);
        ir_push(x->f, &now, s);
    }
    *b = now;
}

static void make_parts(struct split *x, const struct ir_local *l)
{
    struct use *u = &x->at[l->id];
    const struct layout *layout = l->type->layout;

    const int pointer = l->kind == LOCAL_VAR ? wrapped_pointer(layout) : -1;

    u->is_split = x->has_split = true;
    for (int i = 0; i < layout->fields.len; i++) {
        const struct field *f = &layout->fields.at[i];
        u->part[i] = -1;
        if (!u->is_read[i])
            continue;
        const struct ir_operand *o = &u->def->operands[i];
        struct ir_local *from =
            o->kind == OPD_CONST ? NULL : x->f->locals.at[o->place.local];
        const bool is_pointer = i == pointer;
        if (is_pointer && from && from->kind == LOCAL_TEMP && !from->is_ref && !from->name &&
            !o->place.proj_count && from->type == f->type && x->at[from->id].defs == 1) {
            from->kind = LOCAL_VAR; /* what was computed for it is it */
            from->name = l->name;
            u->part[i] = from->id;
            continue;
        }
        const bool has_name =
            is_pointer && (!from || o->place.proj_count || from->kind != LOCAL_ARG);
        struct ir_local *part = ir_local_new(x->f, has_name ? LOCAL_VAR : LOCAL_TEMP,
                                             has_name ? l->name : NULL, f->type, l->span);
        part->is_ref = f->is_ref;
        part->is_mut_ref = f->is_mut_ref;
        part->roots = l->roots;
        u->part[i] = part->id;
    }
}

void ir_split_temporaries(struct ir_func *f)
{
    for (int pass = 0; pass < MAX_PASSES; pass++) {
        const int n = f->locals.len;
        struct split x = {.f = f};
        x.at = arena_array(f->arena, struct use, n);
        see_block(f->body, &x);
        for (int i = f->param_count; i < n; i++)
            if (can_split(&x, f->locals.at[i]))
                make_parts(&x, f->locals.at[i]);
        if (!x.has_split)
            return;
        /* the parts have no uses of their own: what two statements share is seen twice */
        struct use *all = arena_array(f->arena, struct use, f->locals.len);
        memcpy(all, x.at, (size_t)n * sizeof *all);
        x.at = all;
        change_block(f->body, &x);
    }
}
