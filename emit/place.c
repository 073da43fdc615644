/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where each local is declared: at its first assignment when that comes before all other mentions
 * in the same block, else before the first statement that mentions it in the innermost block around
 * all mentions. A value that lives from one round of a loop to the next is declared outside of it.
 */
#include "emit/writer.h"

#include <uthash.h>

struct block_index {
    const struct ir_block *block;
    int scope;
    UT_hash_handle hh;
};

void free_scopes(struct body *b)
{
    HASH_CLEAR(hh, b->index);
}

int scope_of(const struct body *b, const struct ir_block *block)
{
    struct block_index *e;
    HASH_FIND_PTR(b->index, &block, e);
    return e ? e->scope : -1;
}

static int add_scope(struct body *b, const struct ir_block *block, int parent, int at, bool is_loop)
{
    struct scope s = { .block = block, .parent = parent, .at = at, .is_loop = is_loop };
    s.depth = parent < 0 ? 0 : b->scopes.at[parent].depth + 1;
    vec_push(b->arena, &b->scopes, s);
    struct block_index *e = arena_new(b->arena, struct block_index);
    e->block = block;
    e->scope = b->scopes.len - 1;
    HASH_ADD_PTR(b->index, block, e);
    return e->scope;
}

struct mention {
    struct body *b;
    int scope, at;
};

static void mention_local(void *user, int local)
{
    const struct mention *m = user;
    struct body *b = m->b;
    struct local_use *u = &b->at[local];
    int s = m->scope, at = m->at, t = u->scope;

    if (t < 0) {
        u->scope = s;
        u->first = at;
        return;
    }
    while (s != t) {
        if (b->scopes.at[s].depth >= b->scopes.at[t].depth) {
            at = b->scopes.at[s].at;
            s = b->scopes.at[s].parent;
        } else {
            u->first = b->scopes.at[t].at;
            t = b->scopes.at[t].parent;
        }
    }
    u->scope = s;
    if (at < u->first)
        u->first = at;
}

static void walk(struct body *b, const struct ir_block *block, int scope)
{
    for (int i = 0; i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        if (stmt_is_silent(b, s)) {
            if (is_left_open(s) && !b->at[s->dest.local].is_dead)
                mention_local(&(struct mention){ b, scope, i }, s->dest.local);
            continue;
        }
        struct mention m = { b, scope, i };
        int body_scope = scope, body_at = i;
        if (s->cond) {
            body_scope = add_scope(b, s->cond, scope, i, true);
            body_at = s->cond->stmts.len;
            walk(b, s->cond, body_scope);
            m = (struct mention){ b, body_scope, body_at };
        }
        stmt_locals(b, s, mention_local, &m);
        if (s->kind == IR_TRY)
            mention_local(&m, s->index);
        if (s->body) {
            const bool is_loop = (s->kind == IR_LOOP && !s->cond) || s->kind == IR_FOR;
            const int inner = add_scope(b, s->body, body_scope, body_at, is_loop);
            if (s->kind == IR_FOR)
                mention_local(&(struct mention){ b, inner, 0 }, s->index);
            walk(b, s->body, inner);
        }
        if (choice_local(b, s) >= 0)
            continue;
        if (s->then)
            walk(b, s->then, add_scope(b, s->then, scope, i, false));
        if (s->orelse)
            walk(b, s->orelse, add_scope(b, s->orelse, scope, i, false));
        if (s->handler)
            walk(b, s->handler, add_scope(b, s->handler, scope, i, false));
        if (s->cleanup)
            walk(b, s->cleanup, add_scope(b, s->cleanup, scope, i, false));
    }
}

/* ---- the first mention is a definition -------------------------------------------- */

struct search {
    int local;
    bool found;
};

static void look_for(void *user, int local)
{
    struct search *s = user;
    s->found |= local == s->local;
}

static bool mentions_local(struct body *b, const struct ir_stmt *s, int local)
{
    struct search found = { .local = local };
    stmt_locals(b, s, look_for, &found);
    return found.found;
}

static bool reads_local(struct body *b, const struct ir_stmt *s, int local)
{
    struct ir_stmt without = *s;
    without.dest = (struct ir_place){ .local = -1 };
    return mentions_local(b, &without, local);
}

static bool block_mentions(struct body *b, const struct ir_block *block, int local);

static bool mentions_anywhere(struct body *b, const struct ir_stmt *s, int local)
{
    if (is_left_open(s))
        return s->dest.local == local;
    if (stmt_is_silent(b, s))
        return false;
    if (choice_local(b, s) >= 0)
        return mentions_local(b, s, local);
    return mentions_local(b, s, local) || s->index == local || block_mentions(b, s->cond, local) ||
           block_mentions(b, s->body, local) || block_mentions(b, s->then, local) ||
           block_mentions(b, s->orelse, local) || block_mentions(b, s->handler, local) ||
           block_mentions(b, s->cleanup, local);
}

static bool block_mentions(struct body *b, const struct ir_block *block, int local)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        if (mentions_anywhere(b, block->stmts.at[i], local))
            return true;
    return false;
}

static bool block_defines(struct body *b, const struct ir_block *block, int local);

/* Whether s, the first to mention the local, gives it a value before anything reads it. */
static bool defines(struct body *b, const struct ir_stmt *s, int local)
{
    switch (s->kind) {
    case IR_SET:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
        return s->dest.local == local && s->dest.proj_count == 0 && !reads_local(b, s, local);
    case IR_IF: {
        if (choice_local(b, s) == local)
            return true;
        if (mentions_local(b, s, local))
            return false;
        const bool then_ends = s->then && s->then->stmts.len && ir_ends(vec_last(&s->then->stmts));
        const bool else_ends =
            s->orelse && s->orelse->stmts.len && ir_ends(vec_last(&s->orelse->stmts));
        return (block_defines(b, s->then, local) ||
                (then_ends && !block_mentions(b, s->then, local))) &&
               (block_defines(b, s->orelse, local) ||
                (else_ends && !block_mentions(b, s->orelse, local)));
    }
    case IR_TRY:
        return s->index == local || block_defines(b, s->body, local);
    case IR_BLOCK:
        return block_defines(b, s->body, local);
    case IR_LOOP:
        return s->cond ? block_defines(b, s->cond, local) : block_defines(b, s->body, local);
    case IR_FOR:
        return s->index == local;
    case IR_DROP:
    case IR_DEAD:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_RETURN:
    case IR_RAISE:
    case IR_UNREACHABLE:
    case IR_LAUNCH:
        return false;
    }
    return false;
}

static bool block_defines(struct body *b, const struct ir_block *block, int local)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        if (mentions_anywhere(b, block->stmts.at[i], local))
            return defines(b, block->stmts.at[i], local);
    return false;
}

/* Out of the loops that the value outlives. */
static void hoist(struct body *b, int local)
{
    struct local_use *u = &b->at[local];
    for (;;) {
        int loop = u->scope;
        while (loop >= 0 && !b->scopes.at[loop].is_loop)
            loop = b->scopes.at[loop].parent;
        if (loop < 0)
            return;
        const struct ir_block *block = b->scopes.at[u->scope].block;
        if (u->first < block->stmts.len && (defines(b, block->stmts.at[u->first], local) ||
                                            is_left_open(block->stmts.at[u->first])))
            return;
        u->first = b->scopes.at[loop].at;
        u->scope = b->scopes.at[loop].parent;
    }
}

void place_locals(struct body *b)
{
    for (int i = 0; i < b->f->locals.len; i++)
        b->at[i].scope = -1;
    walk(b, b->f->body, add_scope(b, b->f->body, -1, 0, false));
    for (int i = 0; i < b->f->locals.len; i++) {
        struct local_use *u = &b->at[i];
        if (u->scope < 0 || u->vanishes || u->is_dead || u->is_trivial || u->is_folded)
            continue;
        if (b->f->locals.at[i]->kind == LOCAL_ARG) {
            u->is_declared = true;
            continue;
        }
        if (u->is_index && u->defs == 2 && b->scopes.at[u->scope].block == u->def->body) {
            u->in_header = u->is_declared = true;
            continue;
        }
        hoist(b, i);
        vec_push(b->arena, &b->scopes.at[u->scope].locals, i);
    }
}
