/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values that nothing may end: a type parameter whose bound does not promise Deinitable. Whoever
 * owns one has to give it away. Of instances `own` shows that; in a body that is checked for all of
 * them (open.c) only what is certain is told: an owned value that is transferred nowhere, and one
 * that is thrown away. */
#include "types/infer.h"

struct giving {
    const char *name;      /* NULL: anything */
    bool is_given, asks;   /* asks: conforms_to, or a way out that never returns */
};

static void look_for_giving(struct node *n, void *user)
{
    struct giving *g = user;
    if (!n)
        return;
    if (n->kind == NODE_TRANSFER) {
        const struct node *root = n->transfer.value;
        while (root->kind == NODE_MEMBER)
            root = root->member.value;
        if (root->kind == NODE_NAME && root->name.name == g->name)
            g->is_given = true;
    } else if (n->kind == NODE_CAPTURE && n->capture.transfer) {
        g->is_given = true;
    } else if (n->kind == NODE_NAME && (strcmp(n->name.name, "conforms_to") == 0 ||
                                        strcmp(n->name.name, "abort") == 0)) {
        g->asks = true;
    }
    node_children(n, look_for_giving, user);
}

static struct giving look_at_body(const struct node *def, const char *name)
{
    struct giving g = {.name = name};
    for (int i = 0; i < def->def.body.len; i++)
        look_for_giving(def->def.body.at[i], &g);
    return g;
}

/* What is copied implicitly may be given away without a word, at its last use. */
static bool has_no_end(struct types *ty, struct type *t)
{
    return is_archetype(t) && !t->decl->archetype->is_member &&
           !types_layout(ty, t)->deinitable && !types_layout(ty, t)->implicitly_copyable;
}

static void report(struct types *ty, struct span at, const char *name, const struct type *t)
{
    diag_error(ty->diags, at, DIAG_ABANDONED, name,
               arena_printf(ty->run, "'%s' does not promise 'Deinitable'", bound_text(ty, t)));
    note_bound(ty, t);
}

static void check_block(struct types *ty, const struct node *def, const struct tblock *b);

static void check_statement(struct types *ty, const struct node *def, const struct tstmt *s)
{
    const struct tx *x = s->value;
    const struct tstmt_parts parts = tstmt_parts(s);
    if ((s->kind == TS_DISCARD || s->kind == TS_EXPR) && !tx_is_error(x) && !x->is_place &&
        has_no_end(ty, x->type))
        report(ty, x->span, x->kind == TX_MOVE && x->base->kind == TX_LOCAL && x->base->local->name
                                ? x->base->local->name : "(expression temporary)", x->type);
    const bool is_part = x && x->kind == TX_MOVE && x->base->kind == TX_FIELD;
    if (s->kind == TS_VAR && x && s->local->name && !s->local->is_ref && !x->is_place && !is_part &&
        has_no_end(ty, s->local->type) && !look_at_body(def, s->local->name).is_given)
        report(ty, s->local->span, s->local->name, s->local->type);
    if (s->kind == TS_FOR_NEXT)
        return; /* what an iterator gives may have an end: assume_elements */
    for (int i = 0; i < TSTMT_BLOCKS; i++)
        check_block(ty, def, parts.blocks[i]);
}

static void check_block(struct types *ty, const struct node *def, const struct tblock *b)
{
    for (int i = 0; b && i < b->stmts.len; i++)
        check_statement(ty, def, b->stmts.at[i]);
}

void check_abandoned(struct types *ty, struct instance *inst)
{
    const struct node *def = inst->decl->node;
    if (look_at_body(def, NULL).asks)
        return;
    for (int i = 0; i < inst->locals.len; i++) {
        const struct tlocal *l = inst->locals.at[i];
        if (l->kind == LOCAL_ARG && l->pass == PASS_OWNED && l->name && !is_error(ty, l->type) &&
            has_no_end(ty, l->type) && !look_at_body(def, l->name).is_given)
            report(ty, l->span, l->name, l->type);
    }
    check_block(ty, def, inst->body);
}
