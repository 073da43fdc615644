/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Address spaces of the pointers in kernels, for a target whose pointer types say them. A generic
 * pointer of Mojo gets the space of what it is given: kernel arguments lead to global memory, the
 * address of a local to private, and so on through assignments and calls. A function called with
 * different spaces is printed once for each. Needs the functions reached; pointers inside values in
 * memory lead to global memory unless their type says another. */
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

/* Where the place lies. */
int place_space(const struct variant *v, const struct ir_place *p)
{
    const struct ir_local *l = v->f->locals.at[p->local];
    int space = SPACE_PRIVATE;

    for (int i = 0; i < p->proj_count; i++) {
        if (p->proj[i].kind != PROJ_DEREF)
            continue;
        if (i == 0)
            space = v->spaces[p->local];
        else
            space = declared_space(p->proj[i - 1].type);
    }
    (void)l;
    return space;
}

/* What the pointer that o gives leads to; -1 when that is not known (yet). */
int operand_space(const struct variant *v, const struct ir_operand *o)
{
    switch (o->kind) {
    case OPD_CONST:
        return o->value->kind == VALUE_IMAGE || o->value->kind == VALUE_STRING ? SPACE_CONSTANT : -1;
    case OPD_ADDR:
        return place_space(v, &o->place);
    case OPD_COPY:
    case OPD_MOVE:
        if (o->place.proj_count == 0)
            return v->spaces[o->place.local];
        /* the value of a local that holds the address of a pointer, or of a field */
        return declared_space(o->type);
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
    const bool gives = dest && is_pointer(dest);

    if (s->kind == IR_CALL) {
        int *spaces = arena_array(v->w->arena, int, s->func->param_count + 1);
        const bool known = argument_spaces(v, s, spaces);
        if (gives && s->func->body && (known || v->is_last)) {
            const struct variant *callee = variant_of(v->w, s->func, spaces);
            unify(v, s->dest.local, callee->ret_space, s->span);
        }
    } else if (gives && s->kind == IR_SET && s->op == OP_SELECT) {
        unify(v, s->dest.local, operand_space(v, &o[1]), s->span);
        unify(v, s->dest.local, operand_space(v, &o[2]), s->span);
    } else if (gives && s->operand_count &&
               (s->kind == IR_ASSIGN || s->kind == IR_COPY || s->kind == IR_MOVE ||
                (s->kind == IR_SET && s->op != OP_INTTOPTR &&
                 (o[0].kind == OPD_ADDR || !o[0].type || o[0].type->layout->kind == LAYOUT_POINTER ||
                  o[0].place.proj_count == 0)))) {
        const bool through = s->kind == IR_SET && s->op == OP_TAKE;
        unify(v, s->dest.local, through ? declared_space(s->dest.type) : operand_space(v, &o[0]),
              s->span);
    } else if (gives && s->kind == IR_EXTERN) {
        unify(v, s->dest.local, declared_space(s->dest.type), s->span);
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
        v->changed = false;
        walk(v, v->f->body);
        if (!v->changed)
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
        v->name = name_file_level(w->names, v->name);
    vec_push(w->arena, &w->variants, v);
    if (f->body)
        analyse(v);
    return v;
}

struct variant *variant_of_kernel(struct writer *w, struct ir_func *f)
{
    int *params = arena_array(w->arena, int, f->param_count + 1);
    for (int i = 0; i < f->param_count; i++)
        params[i] = is_pointer(f->locals.at[i])
                        ? f->locals.at[i]->is_ref ? SPACE_GLOBAL : declared_space(f->locals.at[i]->type)
                        : 0;
    return variant_of(w, f, params);
}
