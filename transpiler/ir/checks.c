/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Index checks out of counted loops. `for i in range(len(v)): v[i]` needs none; where the number of
 * rounds is another,
 *     for i in range(n): t += u[i]
 * becomes, as nobody can see what the rounds before the failing one did,
 *     for i in range(len(u), n): check       # fails in its first round
 *     for i in range(n): t += u[i]           # unchecked
 * after which C compilers can use vectors. Only for loops from a constant that is not negative,
 * whose bodies are plain (ir/plain.h). */
#include <string.h>

#include "base/vec.h"
#include "ir/plain.h"

/* ---- what stays the same ------------------------------------------------------------------ */

static bool same_place(const struct ir_place *a, const struct ir_place *b)
{
    if (a->local != b->local || a->proj_count != b->proj_count)
        return false;
    for (int i = 0; i < a->proj_count; i++)
        if (a->proj[i].kind != b->proj[i].kind || a->proj[i].kind == PROJ_ELEM ||
            (a->proj[i].kind == PROJ_FIELD && a->proj[i].index != b->proj[i].index))
            return false;
    return true;
}

struct writes {
    const struct ir_func *f;
    const struct ir_place *place;
    bool found;
};

static void find_write(struct writes *w, const struct ir_stmt *s);

static void find_writes(struct ir_block *b, void *user)
{
    for (int i = 0; b && i < b->stmts.len; i++)
        find_write(user, b->stmts.at[i]);
}

/* A store through an address changes only values of its own type. */
static void find_write(struct writes *w, const struct ir_stmt *s)
{
    const struct ir_place *d = &s->dest, *p = w->place;

    if (d->local >= 0 && (d->local == p->local ||
                          (d->proj_count && ir_is_deep(w->f, d) &&
                           (d->type == p->type || !ir_is_word(d->type)))))
        w->found = true;
    if (s->kind == IR_FOR && s->index == p->local)
        w->found = true;
    ir_stmt_blocks((struct ir_stmt *)s, find_writes, w);
}

static bool is_written(const struct ir_func *f, const struct ir_place *p, struct ir_block *b)
{
    struct writes w = {f, p, false};

    find_writes(b, &w);
    return w.found;
}

/* ---- loops --------------------------------------------------------------------------------- */

static struct ir_operand copy_of(const struct ir_local *l, struct ir_func *f)
{
    return ir_copy(ir_place_local(f, l->id));
}

static void insert(struct ir_func *f, struct ir_block *b, int at, struct ir_stmt *s)
{
    ir_push(f, b, s);
    for (int i = b->stmts.len - 1; i > at; i--)
        b->stmts.at[i] = b->stmts.at[i - 1];
    b->stmts.at[at] = s;
}

static void set_operands(struct ir_func *f, struct ir_stmt *s, const struct ir_operand *o, int n)
{
    s->operands = arena_array(f->arena, struct ir_operand, n);
    memcpy(s->operands, o, (size_t)n * sizeof *o);
    s->operand_count = n;
}

static bool is_local_operand(const struct ir_operand *o, int local)
{
    return o->kind == OPD_COPY && o->place.local == local && o->place.proj_count == 0;
}

/* The place whose value the loop at b[at] is bounded by, or NULL. */
static const struct ir_place *bound_place(const struct ir_func *f, struct ir_block *b, int at)
{
    const struct ir_operand *bound = &b->stmts.at[at]->operands[1];

    if (bound->kind != OPD_COPY)
        return NULL;
    if (bound->place.proj_count)
        return &bound->place;
    for (int i = at - 1; i >= 0; i--) {
        const struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local != bound->place.local) {
            if (!ir_is_plain(f, s) || s->kind == IR_FOR || s->kind == IR_IF ||
                ir_is_deep(f, &s->dest))
                return NULL;
            continue;
        }
        if (s->kind != IR_ASSIGN || s->dest.proj_count || s->operands[0].kind != OPD_COPY ||
            !s->operands[0].place.proj_count)
            return NULL;
        for (int k = i + 1; k < at; k++)
            if (b->stmts.at[k]->dest.local == s->operands[0].place.local)
                return NULL;
        return &s->operands[0].place;
    }
    return NULL;
}

static void pass_check(struct ir_stmt *s)
{
    s->kind = IR_ASSIGN;
    s->symbol = NULL;
    s->operand_count = 1;
}

/* Checks of `index` against the number of rounds are true. */
static void drop_checks(struct ir_func *f, struct ir_block *b, int index, const struct ir_place *n)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (ir_is_check(s) && s->dest.local >= 0 && is_local_operand(&s->operands[0], index) &&
            s->operands[1].kind == OPD_COPY && same_place(&s->operands[1].place, n))
            pass_check(s);
        drop_checks(f, s->body, index, n);
        drop_checks(f, s->then, index, n);
        drop_checks(f, s->orelse, index, n);
    }
}

/* The text of a check made anew in block b. */
static struct ir_operand text_again(struct ir_func *f, const struct ir_block *body,
                                    const struct ir_operand *o, struct ir_block *b)
{
    for (int i = 0; o->kind != OPD_CONST && i < body->stmts.len; i++) {
        const struct ir_stmt *s = body->stmts.at[i];
        if (s->dest.local != o->place.local)
            continue;
        struct ir_local *l = ir_local_new(f, LOCAL_TEMP, NULL, o->type, s->span);
        struct ir_stmt *again = ir_stmt_new(f, s->kind, s->span);
        const int id = again->id;
        *again = *s;
        again->id = id;
        again->dest = ir_place_local(f, l->id);
        ir_push(f, b, again);
        return copy_of(l, f);
    }
    return *o;
}

static bool has_inner_check(const struct ir_stmt *s)
{
    bool found = false;
    const struct ir_block *blocks[3] = {s->body, s->then, s->orelse};

    for (int k = 0; k < 3; k++)
        for (int i = 0; blocks[k] && i < blocks[k]->stmts.len; i++)
            found = found || ir_is_check(blocks[k]->stmts.at[i]) ||
                    has_inner_check(blocks[k]->stmts.at[i]);
    return found;
}

static struct ir_local *computed(struct ir_func *f, struct ir_block *b, int at, struct ir_stmt *s,
                                 const struct ir_operand *o, int n)
{
    struct ir_local *l = ir_local_new(f, LOCAL_TEMP, NULL, o->type, s->span);

    s->dest = ir_place_local(f, l->id);
    s->mode = DEST_INIT;
    set_operands(f, s, o, n);
    insert(f, b, at, s);
    return l;
}

static struct ir_local *kept(struct ir_func *f, struct ir_block *b, int at,
                             const struct ir_operand *o, struct span span)
{
    return computed(f, b, at, ir_stmt_new(f, IR_ASSIGN, span), o, 1);
}

static struct ir_local *bounded(struct ir_func *f, struct ir_block *b, int at, enum op op,
                                const struct ir_local *x, const struct ir_operand *y,
                                struct span span)
{
    struct ir_stmt *s = ir_stmt_new(f, IR_SET, span);
    const struct ir_operand both[2] = {copy_of(x, f), *y};

    s->op = op;
    return computed(f, b, at, s, both, 2);
}

static struct ir_stmt *check_again(struct ir_func *f, const struct ir_block *body,
                                   const struct ir_stmt *s, const struct ir_local *index,
                                   struct ir_block *b)
{
    struct ir_stmt *check = ir_stmt_new(f, IR_EXTERN, s->span);
    const int id = check->id;
    struct ir_operand args[5];

    memcpy(args, s->operands, sizeof args);
    args[0] = copy_of(index, f);
    args[2] = text_again(f, body, &s->operands[2], b);
    *check = *s;
    check->id = id;
    check->dest = ir_place_none();
    set_operands(f, check, args, 5);
    return check;
}

/* Checks that stand in every round before any other that could fail go before the loop at b[at]. */
static void hoist_checks(struct ir_func *f, struct ir_block *b, int at)
{
    struct ir_stmt *loop = b->stmts.at[at];
    const struct span span = loop->span;
    struct ir_local *end = NULL, *index = NULL, *first = NULL;
    struct ir_stmt *early = NULL;

    for (int i = 0; i < loop->body->stmts.len; i++) {
        struct ir_stmt *s = loop->body->stmts.at[i];
        if (has_inner_check(s))
            break;
        if (!ir_is_check(s))
            continue;
        if (s->dest.local < 0 || !is_local_operand(&s->operands[0], loop->index) ||
            s->operands[1].kind != OPD_COPY || is_written(f, &s->operands[1].place, loop->body))
            break;
        if (!early) {
            end = kept(f, b, at++, &loop->operands[1], span);
            loop->operands[1] = copy_of(end, f);
            first = kept(f, b, at++, &s->operands[1], span);
            early = ir_stmt_new(f, IR_FOR, span);
            early->body = ir_block_new(f);
            index = ir_local_new(f, LOCAL_TEMP, NULL, first->type, span);
            early->index = index->id;
        } else {
            first = bounded(f, b, at++, OP_MIN, first, &s->operands[1], span);
        }
        ir_push(f, early->body, check_again(f, loop->body, s, index, early->body));
        drop_checks(f, loop->body, loop->index, &s->operands[1].place);
    }
    if (!early)
        return;
    if (value_as_int64(loop->operands[0].value) > 0)
        first = bounded(f, b, at++, OP_MAX, first, &loop->operands[0], span);
    const struct ir_operand rounds[3] = {copy_of(first, f), copy_of(end, f), loop->operands[2]};
    set_operands(f, early, rounds, 3);
    insert(f, b, at, early);
}

static int64_t constant(const struct ir_operand *o)
{
    return o->kind == OPD_CONST && o->value->kind == VALUE_INT ? value_as_int64(o->value) : -1;
}

static void visit_block(struct ir_block *b, void *user)
{
    struct ir_func *f = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        ir_stmt_blocks(s, visit_block, f);
        if (s->kind != IR_FOR || constant(&s->operands[0]) < 0 || constant(&s->operands[2]) != 1 ||
            !ir_block_is_plain(f, s->body))
            continue;
        const struct ir_place *n = bound_place(f, b, i);
        if (n && !is_written(f, n, s->body))
            drop_checks(f, s->body, s->index, n);
        const int before = b->stmts.len;
        hoist_checks(f, b, i);
        i += b->stmts.len - before;
    }
}

void ir_hoist_checks(struct ir_func *f)
{
    if (!f->is_shared)
        visit_block(f->body, f);
}
