/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types have a layout once somebody asked for it, and what a pointer leads to may never have been
 * asked: it is now, so that all the rest of the room finds layouts in place. */
#include "emit/writer.h"

#include <uthash.h>

struct seen {
    const struct type *type;
    UT_hash_handle hh;
};
struct walk {
    const struct ir_program *p;
    struct arena arena;
    struct seen *seen;
    VEC(struct type *) waiting;
};

static void add(struct walk *w, struct type *t)
{
    struct seen *s;
    if (!t || (t->kind != TYPE_STRUCT && t->kind != TYPE_FUNC))
        return;
    HASH_FIND_PTR(w->seen, &t, s);
    if (s)
        return;
    s = arena_new(&w->arena, struct seen);
    s->type = t;
    HASH_ADD_PTR(w->seen, type, s);
    vec_push(&w->arena, &w->waiting, t);
}

static void add_parts(struct walk *w, struct type *t)
{
    if (!t->layout && w->p->layout)
        t->layout = w->p->layout(w->p->user, t);
    for (int i = 0; t->kind == TYPE_FUNC && i < t->param_count; i++)
        add(w, t->params[i].type);
    if (t->kind == TYPE_FUNC) {
        add(w, t->ret);
        add(w, t->raises);
    }
    const struct layout *l = t->layout;
    if (!l)
        return;
    if (l->kind == LAYOUT_POINTER || l->kind == LAYOUT_ARRAY)
        add(w, l->elem);
    for (int i = 0; i < l->fields.len; i++)
        add(w, l->fields.at[i].type);
}

static void add_place(struct walk *w, const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++)
        add(w, p->proj[i].type);
}

static void add_block(struct ir_block *block, void *user)
{
    struct walk *w = user;
    for (int i = 0; i < block->stmts.len; i++) {
        struct ir_stmt *s = block->stmts.at[i];
        for (int k = 0; k < s->operand_count; k++) {
            add(w, s->operands[k].type);
            add_place(w, &s->operands[k].place);
        }
        for (int k = 0; k < s->op_type_count; k++)
            add(w, s->op_types[k]);
        add(w, s->func_type);
        add_place(w, &s->dest);
        ir_stmt_blocks(s, add_block, w);
    }
}

void complete_layouts(const struct ir_program *p)
{
    struct walk w = { .p = p };

    arena_init(&w.arena);
    for (int i = 0; i < p->funcs.len; i++) {
        struct ir_func *f = p->funcs.at[i];
        for (int k = 0; k < f->locals.len; k++)
            add(&w, f->locals.at[k]->type);
        add(&w, f->ret);
        add(&w, f->raises);
        add(&w, f->owner);
        if (f->body)
            add_block(f->body, &w);
    }
    while (w.waiting.len)
        add_parts(&w, vec_pop(&w.waiting));
    HASH_CLEAR(hh, w.seen);
    arena_reset(&w.arena);
}
