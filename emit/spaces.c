/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Address spaces of the pointers in kernels, for a target whose pointer types say them. A generic
 * pointer of Mojo gets the space of what it is given: kernel arguments lead to global memory, the
 * address of a local to private, and so on through assignments and calls. A function called with
 * different spaces is printed once for each. A field of a struct leads to one space in all kernels:
 * that of the first pointer put there. Needs the functions reached; other pointers in memory lead
 * to global memory unless their type says another. */
#include "emit/writer.h"

#include <string.h>

static bool is_pointer(const struct ir_local *l)
{
    return !type_vanishes(l->type) && (l->is_ref || l->type->layout->kind == LAYOUT_POINTER);
}

static int declared_space(const struct type *t)
{
    const struct layout *l = t->layout;
    return l->kind == LAYOUT_POINTER && l->space != SPACE_GENERIC ? l->space : SPACE_GLOBAL;
}

int field_space(const struct writer *w, const struct type *t, int index)
{
    for (int i = 0; i < w->field_spaces.len; i++)
        if (w->field_spaces.at[i].owner == t && w->field_spaces.at[i].index == index)
            return w->field_spaces.at[i].space;
    return -1;
}

/* The struct whose field projection i of p is; NULL when it is none. */
static const struct type *field_owner(const struct variant *v, const struct ir_place *p, int i)
{
    if (i < 0 || p->proj[i].kind != PROJ_FIELD)
        return NULL;
    return i > 0 ? p->proj[i - 1].type : v->f->locals.at[p->local]->type;
}

/* What the pointer that the first n projections of p give leads to; -1: not known. */
static int pointer_space(const struct variant *v, const struct ir_place *p, int n)
{
    if (n == 0)
        return v->spaces[p->local];
    const struct type *owner = field_owner(v, p, n - 1);
    const struct type *t = p->proj[n - 1].type;
    const struct layout *l = t->layout;
    if (!owner || (l->kind == LAYOUT_POINTER && l->space != SPACE_GENERIC))
        return declared_space(t);
    const int space = field_space(v->w, owner, p->proj[n - 1].index);
    return space < 0 && v->is_last ? SPACE_GLOBAL : space;
}

/* Where the place lies. */
int place_space(const struct variant *v, const struct ir_place *p)
{
    int space = SPACE_PRIVATE;

    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            space = pointer_space(v, p, i);
    return space;
}

/* What the pointer that o gives leads to; -1 when that is not known (yet). */
int operand_space(const struct variant *v, const struct ir_operand *o)
{
    switch (o->kind) {
    case OPD_CONST:
        return o->value->kind == VALUE_IMAGE || o->value->kind == VALUE_STRING ? SPACE_CONSTANT
                                                                               : -1;
    case OPD_ADDR:
        return place_space(v, &o->place);
    case OPD_COPY:
    case OPD_MOVE:
        return pointer_space(v, &o->place, o->place.proj_count);
    }
    return -1;
}

static void unify(struct variant *v, int local, int space, struct span at)
{
    if (space < 0 || v->spaces[local] == space)
        return;
    if (v->spaces[local] < 0) {
        v->spaces[local] = space;
        v->changed = true;
        return;
    }
    if (!v->has_error && v->w->target->has_spaces) {
        diag_error(v->w->program->diags, at, DIAG_TARGET, v->w->target->name,
                   "this pointer may lead to two address spaces");
        v->has_error = v->w->failed = true;
    }
}

static void unify_field(struct variant *v, const struct type *owner, int index, int space,
                        struct span at)
{
    const struct field *f = &owner->layout->fields.at[index];
    const struct layout *l = f->type->layout;
    if (space < 0 || !v->w->target->has_spaces ||
        (!f->is_ref && (l->kind != LAYOUT_POINTER || l->space != SPACE_GENERIC)))
        return;
    const int now = field_space(v->w, owner, index);
    if (now < 0) {
        const struct field_space entry = { owner, index, space };
        vec_push(v->w->arena, &v->w->field_spaces, entry);
    } else if (now != space && !v->has_error) {
        diag_error(v->w->program->diags, at, DIAG_TARGET, v->w->target->name,
                   arena_printf(v->w->arena, "field '%s' of '%s' may lead to two address spaces",
                                f->name ? f->name : "?", owner->name ? owner->name : "?"));
        v->has_error = v->w->failed = true;
    }
}

/* A pointer into `space` is put into the place. */
static void unify_place(struct variant *v, const struct ir_place *p, int space, struct span at)
{
    if (p->proj_count == 0) {
        unify(v, p->local, space, at);
        return;
    }
    const struct type *owner = field_owner(v, p, p->proj_count - 1);
    if (owner)
        unify_field(v, owner, p->proj[p->proj_count - 1].index, space, at);
}

/* Texts and tables in a constant lead to constant memory. */
static void unify_constant(struct variant *v, const struct value *value, struct span at)
{
    const struct layout *l = value && value->type ? value->type->layout : NULL;
    if (!l || l->kind != LAYOUT_FIELDS || value->kind != VALUE_STRUCT)
        return;
    for (int i = 0; i < value->item_count && i < l->fields.len; i++) {
        const struct value *item = value->items[i];
        if (item && (item->kind == VALUE_STRING || item->kind == VALUE_IMAGE))
            unify_field(v, value->type, i, SPACE_CONSTANT, at);
        unify_constant(v, item, at);
    }
}

static void walk(struct variant *v, struct ir_block *block);

/* Spaces of the arguments in order of the callee's parameters; false when one is not known. */
static bool argument_spaces(const struct variant *v, const struct ir_stmt *s, int *spaces)
{
    bool known = true;
    for (int i = 0; i < s->func->param_count; i++) {
        const struct ir_local *l = s->func->locals.at[i];
        spaces[i] = 0;
        if (i < s->operand_count && is_pointer(l)) {
            spaces[i] = l->is_ref || l->type->layout->space == SPACE_GENERIC
                            ? operand_space(v, &s->operands[i])
                            : l->type->layout->space;
            known &= spaces[i] >= 0;
            if (spaces[i] < 0)
                spaces[i] = SPACE_GLOBAL;
        }
    }
    return known;
}

struct variant *variant_called(const struct variant *v, const struct ir_stmt *s)
{
    int *spaces = arena_array(v->w->arena, int, s->func->param_count + 1);
    argument_spaces(v, s, spaces);
    return variant_of(v->w, s->func, spaces);
}

struct variant *variant_dropping(const struct variant *v, struct ir_func *drop,
                                 const struct ir_place *p)
{
    int *spaces = arena_array(v->w->arena, int, drop->param_count + 1);
    spaces[0] = drop->param_count && is_pointer(drop->locals.at[0]) ? place_space(v, p) : 0;
    if (spaces[0] < 0)
        spaces[0] = SPACE_PRIVATE;
    return variant_of(v->w, drop, spaces);
}

static void walk_stmt(struct variant *v, struct ir_stmt *s)
{
    const struct ir_operand *o = s->operands;
    const struct ir_local *dest =
        s->dest.local >= 0 && s->dest.proj_count == 0 ? v->f->locals.at[s->dest.local] : NULL;
    const bool gives = dest ? is_pointer(dest)
                            : s->dest.local >= 0 && s->dest.type && !type_vanishes(s->dest.type) &&
                                  s->dest.type->layout->kind == LAYOUT_POINTER;

    for (int i = 0; i < s->operand_count; i++)
        if (o[i].kind == OPD_CONST)
            unify_constant(v, o[i].value, s->span);
    if (s->kind == IR_AGGREGATE && s->dest.local >= 0 &&
        s->dest.type->layout->kind == LAYOUT_FIELDS)
        for (int i = 0; i < s->operand_count && i < s->dest.type->layout->fields.len; i++)
            unify_field(v, s->dest.type, i, operand_space(v, &o[i]), s->span);
    if (s->kind == IR_CALL) {
        int *spaces = arena_array(v->w->arena, int, s->func->param_count + 1);
        const bool known = argument_spaces(v, s, spaces);
        if (gives && s->func->body && (known || v->is_last)) {
            const struct variant *callee = variant_of(v->w, s->func, spaces);
            unify_place(v, &s->dest, callee->ret_space, s->span);
        }
    } else if (gives && s->kind == IR_SET && s->op == OP_SELECT) {
        unify_place(v, &s->dest, operand_space(v, &o[1]), s->span);
        unify_place(v, &s->dest, operand_space(v, &o[2]), s->span);
    } else if (gives && s->operand_count &&
               (s->kind == IR_ASSIGN || s->kind == IR_COPY || s->kind == IR_MOVE ||
                (s->kind == IR_SET && s->op != OP_INTTOPTR &&
                 (o[0].kind == OPD_ADDR || !o[0].type ||
                  o[0].type->layout->kind == LAYOUT_POINTER ||
                  o[0].place.proj_count == 0)))) {
        const bool through = s->kind == IR_SET && s->op == OP_TAKE;
        unify_place(v, &s->dest, through ? declared_space(s->dest.type) : operand_space(v, &o[0]),
                    s->span);
    } else if (gives && s->kind == IR_EXTERN) {
        unify_place(v, &s->dest, declared_space(s->dest.type), s->span);
    }
    if (s->kind == IR_RETURN && s->operand_count && v->ret_pointer) {
        const int space = operand_space(v, &o[0]);
        if (v->ret_space < 0)
            v->ret_space = space;
    }
    walk(v, s->cond);
    walk(v, s->body);
    walk(v, s->then);
    walk(v, s->orelse);
    walk(v, s->handler);
    walk(v, s->cleanup);
}

static void walk(struct variant *v, struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        walk_stmt(v, block->stmts.at[i]);
}

static void settle(struct variant *v)
{
    for (int round = 0; round < 64; round++) {
        const int fields = v->w->field_spaces.len;
        v->changed = false;
        walk(v, v->f->body);
        if (!v->changed && v->w->field_spaces.len == fields)
            return;
    }
}

static void analyse(struct variant *v)
{
    struct ir_func *f = v->f;
    v->spaces = arena_array(v->w->arena, int, f->locals.len + 1);
    for (int i = 0; i < f->locals.len; i++) {
        const struct ir_local *l = f->locals.at[i];
        v->spaces[i] = -1;
        if (i < f->param_count)
            v->spaces[i] = v->params[i];
        else if (!l->is_ref && is_pointer(l) && l->type->layout->space != SPACE_GENERIC)
            v->spaces[i] = l->type->layout->space;
    }
    v->ret_pointer = !type_vanishes(f->ret) &&
                     (f->ret_ref || f->ret->layout->kind == LAYOUT_POINTER);
    v->ret_space = -1;
    settle(v);
    v->is_last = true;
    settle(v);
    for (int i = 0; i < f->locals.len; i++)
        if (v->spaces[i] < 0)
            v->spaces[i] = f->locals.at[i]->is_ref ? SPACE_PRIVATE : SPACE_GLOBAL;
    settle(v);
    if (v->ret_space < 0)
        v->ret_space = SPACE_GLOBAL;
}

struct variant *variant_of(struct writer *w, struct ir_func *f, const int *params)
{
    int same = 0;
    for (int i = 0; i < w->variants.len; i++) {
        struct variant *v = w->variants.at[i];
        if (v->f != f)
            continue;
        bool equal = true;
        for (int k = 0; w->target->has_spaces && k < f->param_count; k++)
            equal &= v->params[k] == params[k];
        if (equal)
            return v;
        same++;
    }
    struct variant *v = arena_new(w->arena, struct variant);
    int *copy = arena_array(w->arena, int, f->param_count + 1);
    memcpy(copy, params, sizeof *copy * (size_t)f->param_count);
    v->w = w;
    v->f = f;
    v->params = copy;
    v->name = name_func(w->names, f);
    if (same)
        v->name = name_another(w->names, v->name);
    vec_push(w->arena, &w->variants, v);
    if (f->body)
        analyse(v);
    return v;
}

struct variant *variant_of_kernel(struct writer *w, struct ir_func *f)
{
    int *params = arena_array(w->arena, int, f->param_count + 1);
    for (int i = 0; i < f->param_count; i++) {
        const struct ir_local *l = f->locals.at[i];
        params[i] = !is_pointer(l) ? 0 : l->is_ref ? SPACE_GLOBAL : declared_space(l->type);
    }
    return variant_of(w, f, params);
}
