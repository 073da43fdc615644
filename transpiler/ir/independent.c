/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Which counted loops have rounds that do not meet in memory, so that a C compiler may run several
 * at once without knowing that two arrays do not overlap:
 *     for i in range(n): result[i] = row_sum(v, i)
 * Every access is written as a way from a local: fields, and elements of arrays and of buffers that
 * a value alone reaches (@__owns_buffers, as List). Two ways from different locals never meet: a
 * place that is written has no other name in the same function, which is what `mut` promises. Two
 * ways from one local meet at most where they part; they are of one round when they part nowhere
 * before an element whose index is the loop's, plus or minus something that stays the same. A loop
 * with a store through any other pointer is left alone. */
#include <string.h>

#include "base/buf.h"
#include "base/vec.h"
#include "ir/plain.h"

enum { MAX_STEPS = 12, MAX_TERMS = 8, MAX_DEPTH = 24 };

struct step {
    bool is_index, is_buffer; /* is_buffer: the element is behind a pointer */
    int field;
    const struct ir_operand *terms[MAX_TERMS]; /* the index is their sum; none: 0 */
    int term_count;
};

/* The way to a place. root < 0: not known. */
struct way {
    int root;
    struct step steps[MAX_STEPS];
    int count;
};

struct access {
    struct way way;
    bool is_store;
};

struct search {
    struct ir_func *f;
    const struct ir_stmt *loop;
    const struct ir_stmt **def; /* by local: the one statement that writes it, else NULL */
    int *inside;                /* by local: the innermost loop looked at that writes it */
    bool *is_addressed;         /* by local: its address is taken somewhere */
    VEC(struct access) accesses;
    bool failed;
};

/* ---- definitions --------------------------------------------------------- */

struct writers {
    const struct ir_func *f;
    const struct ir_stmt **def;
    int *count;
    bool *is_addressed;
};

static void count_block(struct ir_block *b, void *user)
{
    struct writers *w = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local >= 0 && (!s->dest.proj_count || !ir_is_deep(w->f, &s->dest))) {
            w->count[s->dest.local] += s->dest.proj_count ? 2 : 1;
            w->def[s->dest.local] = s;
        }
        if (s->index >= 0)
            w->count[s->index] += 2;
        for (int k = 0; k < s->operand_count; k++) {
            const struct ir_operand *o = &s->operands[k];
            if (o->kind == OPD_ADDR || (o->kind != OPD_CONST && s->kind == IR_SET && k == 0 &&
                                        (op_table[s->op].flags & OP_ADDRESS)))
                w->is_addressed[o->place.local] = true;
        }
        ir_stmt_blocks(s, count_block, w);
    }
}

static void mark_inside(struct ir_block *b, void *user)
{
    struct search *w = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local >= 0 && !ir_is_deep(w->f, &s->dest))
            w->inside[s->dest.local] = w->loop->id;
        if (s->index >= 0)
            w->inside[s->index] = w->loop->id;
        ir_stmt_blocks(s, mark_inside, w);
    }
}

static bool is_inside(const struct search *w, int local)
{
    return w->inside[local] == w->loop->id;
}

/* ---- ways ---------------------------------------------------------------- */

static bool way_of_place(const struct search *w, const struct ir_place *p, struct way *way,
                         int depth);

static struct step *add_step(struct way *way)
{
    if (way->count == MAX_STEPS)
        return NULL;
    struct step *s = &way->steps[way->count++];
    *s = (struct step){.field = -1};
    return s;
}

static bool is_local(const struct ir_operand *o)
{
    return (o->kind == OPD_COPY || o->kind == OPD_MOVE) && o->place.proj_count == 0;
}

/* The way to what a pointer leads to. */
static bool way_of_pointer(const struct search *w, const struct ir_operand *o, struct way *way,
                           int depth)
{
    if ((o->kind != OPD_COPY && o->kind != OPD_MOVE) || depth > MAX_DEPTH)
        return false;
    if (!is_local(o)) { /* a field of a value that owns what it leads to */
        const struct ir_place *p = &o->place;
        const struct ir_proj *last = &p->proj[p->proj_count - 1];
        const struct type *owner = p->proj_count > 1
                                       ? p->proj[p->proj_count - 2].type
                                       : w->f->locals.at[p->local]->type;
        if (last->kind != PROJ_FIELD || !owner->layout || !owner->layout->owns_buffers ||
            !way_of_place(w, p, way, depth + 1))
            return false;
        struct step *s = add_step(way);
        if (!s)
            return false;
        s->is_index = s->is_buffer = true;
        return true;
    }
    const struct ir_stmt *def = w->def[o->place.local];
    if (!def)
        return false;
    if (def->kind == IR_ASSIGN || (def->kind == IR_SET && def->op == OP_REBIND))
        return way_of_pointer(w, &def->operands[0], way, depth + 1);
    if (def->kind != IR_SET || def->op != OP_OFFSET ||
        !way_of_pointer(w, &def->operands[0], way, depth + 1))
        return false;
    struct step *s = &way->steps[way->count - 1];
    if (!s->is_buffer || s->term_count == MAX_TERMS)
        return false;
    s->terms[s->term_count++] = &def->operands[1];
    return true;
}

static bool way_of_place(const struct search *w, const struct ir_place *p, struct way *way,
                         int depth)
{
    const struct ir_local *l = w->f->locals.at[p->local];
    int at = 0;

    if (depth > MAX_DEPTH)
        return false;
    way->root = p->local;
    way->count = 0;
    if (l->is_ref) {
        if (!p->proj_count || p->proj[0].kind != PROJ_DEREF)
            return false;
        at = 1;
        if (l->kind != LOCAL_ARG) {
            const struct ir_stmt *def = w->def[p->local];
            if (!def || def->kind != IR_ASSIGN || def->operands[0].kind != OPD_ADDR ||
                !way_of_place(w, &def->operands[0].place, way, depth + 1))
                return false;
        }
    } else if (p->proj_count && p->proj[0].kind == PROJ_DEREF) {
        const struct ir_operand pointer = {.kind = OPD_COPY, .type = l->type,
                                           .place = {.local = p->local, .type = l->type}};
        if (!way_of_pointer(w, &pointer, way, depth + 1))
            return false;
        at = 1;
    }
    for (; at < p->proj_count; at++) {
        const struct ir_proj *proj = &p->proj[at];
        struct step *s = add_step(way);
        if (!s || proj->kind == PROJ_DEREF)
            return false;
        s->is_index = proj->kind == PROJ_ELEM;
        if (s->is_index)
            s->terms[s->term_count++] = proj->elem;
        else
            s->field = proj->index;
    }
    return true;
}

/* ---- indices ------------------------------------------------------------- */

enum { VARIES = 2 }; /* not the loop's index times -1, 0 or 1, plus what stays the same */

static int factor_of(const struct search *w, const struct ir_operand *o, int depth)
{
    if (o->kind == OPD_CONST)
        return 0;
    if (!is_local(o) || depth > MAX_DEPTH)
        return VARIES;
    const int local = o->place.local;
    if (local == w->loop->index)
        return 1;
    if (!is_inside(w, local))
        return w->f->locals.at[local]->is_ref || w->is_addressed[local] ? VARIES : 0;
    const struct ir_stmt *def = w->def[local];
    if (!def || (def->kind != IR_SET && def->kind != IR_ASSIGN))
        return VARIES;
    if (def->kind == IR_SET && !(op_table[def->op].flags & OP_PURE))
        return VARIES;
    int factors[3] = {0, 0, 0};
    for (int i = 0; i < def->operand_count; i++) {
        const int x = i < 3 ? factor_of(w, &def->operands[i], depth + 1) : VARIES;
        if (x == VARIES)
            return VARIES;
        factors[i] = x;
    }
    int sum = factors[0];
    if (def->kind == IR_SET &&
        (def->op == OP_ADD || def->op == OP_INDEXADD || def->op == OP_SUB))
        sum += def->op == OP_SUB ? -factors[1] : factors[1];
    else if (def->kind == IR_SET && (factors[0] || factors[1] || factors[2]))
        return VARIES;
    return sum >= -1 && sum <= 1 ? sum : VARIES;
}

static int factor_of_step(const struct search *w, const struct step *s)
{
    int sum = 0;

    for (int i = 0; i < s->term_count; i++) {
        const int x = factor_of(w, s->terms[i], 0);
        if (x == VARIES)
            return VARIES;
        sum += x;
    }
    return sum >= -1 && sum <= 1 ? sum : VARIES;
}

/* Whether two operands are computed alike; both are known not to vary within a round. */
static bool same_value(const struct search *w, const struct ir_operand *a,
                       const struct ir_operand *b, int depth)
{
    if (a->kind == OPD_CONST || b->kind == OPD_CONST)
        return a->kind == b->kind && a->value == b->value;
    if (a->place.local == b->place.local)
        return true;
    const struct ir_stmt *x = w->def[a->place.local], *y = w->def[b->place.local];
    if (x && x->kind == IR_ASSIGN && is_inside(w, a->place.local))
        return same_value(w, &x->operands[0], b, depth + 1);
    if (y && y->kind == IR_ASSIGN && is_inside(w, b->place.local))
        return same_value(w, a, &y->operands[0], depth + 1);
    if (!x || !y || depth > MAX_DEPTH || x->kind != IR_SET || y->kind != IR_SET ||
        x->op != y->op || x->operand_count != y->operand_count || x->op_type_count ||
        x->op_value_count || !is_inside(w, a->place.local) || !is_inside(w, b->place.local))
        return false;
    for (int i = 0; i < x->operand_count; i++)
        if (!same_value(w, &x->operands[i], &y->operands[i], depth + 1))
            return false;
    return true;
}

static bool same_index(const struct search *w, const struct step *a, const struct step *b)
{
    if (a->term_count != b->term_count)
        return false;
    for (int i = 0; i < a->term_count; i++)
        if (!same_value(w, a->terms[i], b->terms[i], 0))
            return false;
    return true;
}

/* ---- accesses ------------------------------------------------------------ */

static void note_operand(struct search *w, const struct ir_operand *o);

static void note_place(struct search *w, const struct ir_place *p, bool is_store)
{
    bool is_element = ir_is_deep(w->f, p);

    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM) {
            note_operand(w, p->proj[i].elem);
            is_element = true;
        }
    if (!is_element) {
        if (is_store &&
            (!ir_is_word(w->f->locals.at[p->local]->type) || w->is_addressed[p->local]))
            w->failed = true;
        return;
    }
    struct access a = {.is_store = is_store};
    if (!way_of_place(w, p, &a.way, 0))
        w->failed = true;
    else
        vec_push(w->f->arena, &w->accesses, a);
}

static void note_operand(struct search *w, const struct ir_operand *o)
{
    if (o->kind == OPD_COPY || o->kind == OPD_MOVE)
        note_place(w, &o->place, false);
}

static void note_block(struct ir_block *b, void *user)
{
    struct search *w = user;

    for (int i = 0; b && i < b->stmts.len && !w->failed; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (ir_is_check(s))
            w->failed = true;
        for (int k = 0; k < s->operand_count; k++)
            note_operand(w, &s->operands[k]);
        const bool binds = s->kind == IR_ASSIGN && s->operands[0].kind == OPD_ADDR;
        if (s->dest.local >= 0 && !binds)
            note_place(w, &s->dest, true);
        ir_stmt_blocks(s, note_block, w);
    }
}

/* ---- the question -------------------------------------------------------- */

/* Nothing else leads to it while the function runs. */
static bool is_exclusive(const struct ir_local *l)
{
    return !l->is_ref || (l->kind == LOCAL_ARG && l->pass == PASS_MUT);
}

static bool is_constant(const struct step *s)
{
    return s->term_count == 1 && s->terms[0]->kind == OPD_CONST;
}

/* What one round stores at x, seen from what another round does at y. */
enum meeting { MEETS, OTHER_ROUND, OTHER_PLACE };

static enum meeting meeting_of(const struct search *w, const struct way *x, const struct access *y)
{
    int at = 0;

    if (x->root != y->way.root)
        return OTHER_PLACE;
    for (; at < x->count && at < y->way.count; at++) {
        const struct step *a = &x->steps[at], *b = &y->way.steps[at];
        if (a->is_index != b->is_index)
            return MEETS;
        if (!a->is_index) {
            if (a->field != b->field)
                return OTHER_PLACE;
            continue;
        }
        const int p = factor_of_step(w, a), q = factor_of_step(w, b);
        if (is_constant(a) && is_constant(b) && a->terms[0]->value != b->terms[0]->value)
            return OTHER_PLACE;
        if (p == VARIES || q == VARIES || !same_index(w, a, b))
            return MEETS;
        if (p != 0)
            return OTHER_ROUND;
    }
    /* reading the pointer or the length that the store's way only goes through */
    for (; at < x->count && !y->is_store; at++)
        if (x->steps[at].is_buffer)
            return OTHER_ROUND;
    return MEETS;
}

static bool is_in_buffer(const struct way *way)
{
    for (int i = 0; i < way->count; i++)
        if (way->steps[i].is_buffer)
            return true;
    return false;
}

/* Only where C could not tell by itself: elements of two buffers. */
static bool is_independent(const struct search *w)
{
    bool has_question = false;

    for (int i = 0; i < w->accesses.len; i++) {
        const struct access *store = &w->accesses.at[i];
        if (!store->is_store)
            continue;
        if (!is_exclusive(w->f->locals.at[store->way.root]))
            return false;
        for (int k = 0; k < w->accesses.len; k++) {
            const struct access *other = &w->accesses.at[k];
            const enum meeting m = meeting_of(w, &store->way, other);
            if (m == MEETS)
                return false;
            has_question |= m == OTHER_PLACE && is_in_buffer(&other->way);
        }
    }
    return has_question;
}

/* ---- loops --------------------------------------------------------------- */

static void find_definitions(struct search *w)
{
    struct ir_func *f = w->f;
    const size_t n = (size_t)f->locals.len;
    struct writers writers = {
        .f = f,
        .def = arena_array(f->arena, const struct ir_stmt *, n),
        .count = arena_array(f->arena, int, n),
        .is_addressed = arena_array(f->arena, bool, n),
    };

    count_block(f->body, &writers);
    for (int i = 0; i < f->locals.len; i++)
        if (writers.count[i] != 1 || i < f->param_count)
            writers.def[i] = NULL;
    w->def = writers.def;
    w->is_addressed = writers.is_addressed;
    w->inside = arena_array(f->arena, int, n);
}

static void visit_block(struct ir_block *b, void *user)
{
    struct search *w = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        ir_stmt_blocks(s, visit_block, w);
        if (s->kind != IR_FOR || !ir_block_is_plain(w->f, s->body))
            continue;
        if (!w->def)
            find_definitions(w);
        w->loop = s;
        w->accesses.len = 0;
        w->failed = false;
        mark_inside(s->body, w);
        note_block(s->body, w);
        s->is_independent = !w->failed && is_independent(w);
    }
}

void ir_find_independent(struct ir_func *f)
{
    struct search w = {.f = f};

    if (!f->is_shared)
        visit_block(f->body, &w);
}
