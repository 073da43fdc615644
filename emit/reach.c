/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Which functions a file holds, and in which order: callees first, so that few prototypes are
 * needed. The walk keeps its own stack, as chains of calls are as long as the program likes. */
#include "emit/writer.h"

#include <string.h>

struct callees {
    struct writer *w;
    VEC(struct ir_func *) funcs;
};

static void add(struct callees *c, struct ir_func *f)
{
    if (f && f->body && !writer_seen(c->w, f, MARK_REACHED))
        vec_push(c->w->arena, &c->funcs, f);
}

static void add_value(struct callees *c, const struct value *v, int depth)
{
    if (!v || depth > 64)
        return;
    if (v->kind == VALUE_FUNC)
        add(c, names_func_of(c->w->names, v));
    if (v->kind == VALUE_STRUCT || v->kind == VALUE_PACK)
        for (int i = 0; i < v->item_count; i++)
            add_value(c, v->items[i], depth + 1);
}

static void add_block(struct ir_block *block, void *user)
{
    struct callees *c = user;
    for (int i = 0; i < block->stmts.len; i++) {
        struct ir_stmt *s = block->stmts.at[i];
        const struct layout *l =
            s->operand_count && s->operands[0].type ? s->operands[0].type->layout : NULL;
        for (int k = 0; k < s->operand_count; k++)
            if (s->operands[k].kind == OPD_CONST)
                add_value(c, s->operands[k].value, 0);
        if (s->kind == IR_CALL)
            add(c, s->func);
        if (s->kind == IR_COPY && l && !l->trivial_copy)
            add(c, l->copy);
        if (s->kind == IR_MOVE && l && !l->trivial_move)
            add(c, l->move);
        if (s->kind == IR_DROP && s->dest.type->layout && !s->dest.type->layout->trivial_drop)
            add(c, s->dest.type->layout->drop);
        if (s->kind == IR_SET && s->op == OP_DESTROY && l && l->elem && l->elem->layout &&
            !l->elem->layout->trivial_drop)
            add(c, l->elem->layout->drop);
        ir_stmt_blocks(s, add_block, c);
    }
}

struct frame {
    struct ir_func *f;
    struct callees callees;
    int next;
};

static void visit(struct writer *w, struct func_list *order, struct ir_func *root)
{
    VEC(struct frame) stack = {0};

    if (!root || !root->body || !writer_first(w, root, MARK_REACHED))
        return;
    for (struct ir_func *f = root; f || stack.len;) {
        if (f) {
            struct frame frame = { .f = f, .callees = { .w = w } };
            add_block(f->body, &frame.callees);
            vec_push(w->arena, &stack, frame);
            f = NULL;
        }
        struct frame *top = &vec_last(&stack);
        while (top->next < top->callees.funcs.len && !f) {
            struct ir_func *callee = top->callees.funcs.at[top->next++];
            if (writer_first(w, callee, MARK_REACHED))
                f = callee;
        }
        if (!f) {
            vec_push(w->arena, &order->funcs, top->f);
            (void)vec_pop(&stack);
        }
    }
}

void reach(struct writer *w, struct func_list *order, bool kernels)
{
    const struct ir_program *p = w->program;
    bool any = false;

    for (int i = 0; i < p->funcs.len; i++) {
        struct ir_func *f = p->funcs.at[i];
        const bool is_root = kernels ? f->is_kernel
                                     : !f->is_kernel && (f->export_name || f == p->main ||
                                                         (p->main && p->main->raises && f->name &&
                                                          strcmp(f->name, "__uncaught") == 0));
        if (is_root) {
            visit(w, order, f);
            any = true;
        }
    }
    /* A module without main or exports: what there is, for reading. */
    for (int i = 0; !any && !kernels && i < p->funcs.len; i++)
        if (!p->funcs.at[i]->is_kernel && !p->funcs.at[i]->is_device)
            visit(w, order, p->funcs.at[i]);
}
