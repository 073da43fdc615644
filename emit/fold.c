/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Which temporaries need no variable. A temporary that is written once and read once is printed
 * inside the statement that reads it, when nothing printed in between can change what it reads; one
 * that stands for a constant, an unchanging local or the address of a local is printed so wherever
 * it is read; what nobody reads is not printed. At most one call is folded into a statement, and
 * only where C's free order of evaluation cannot show: nothing else there may read memory. */
#include "emit/writer.h"

#include <assert.h>
#include <string.h>

#define FOLD_LIMIT 12 /* operations in one C expression */

enum access { READ, WRITE, ADDRESS };

/* What evaluating something refers to. */
struct touch {
    struct body *b;
    struct arena *arena;
    VEC(int) reads, writes, bases; /* bases: locals whose definition would be put in place */
    bool reads_memory, writes_memory, effects;
    int size;
    int skip; /* local whose places are left out; -1 */
};

bool stmt_calls_drop(const struct ir_stmt *s)
{
    const struct layout *l = s->dest.type->layout;
    return l && !l->trivial_drop && l->drop;
}

static bool is_pure_op(enum op op)
{
    return (op_table[op].flags & OP_PURE) || op == OP_VLOAD || op == OP_TAKE || op == OP_DEREF ||
           op == OP_ADDRESSOF || op == OP_UNINIT || op == OP_FORGET || op == OP_INCOMPTIME;
}

/* No effect but on dest. */
static bool is_pure(const struct ir_stmt *s)
{
    switch (s->kind) {
    case IR_SET:
        return is_pure_op(s->op);
    case IR_ASSIGN:
    case IR_AGGREGATE:
        return true;
    case IR_COPY:
        return !s->operands[0].type->layout->copy || s->operands[0].type->layout->trivial_copy;
    case IR_MOVE:
        return !s->operands[0].type->layout->move || s->operands[0].type->layout->trivial_move;
    case IR_EXTERN:
        return extern_range(s).known; /* which thread this is */
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_DROP:
    case IR_DEAD:
    case IR_IF:
    case IR_LOOP:
    case IR_FOR:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_RETURN:
    case IR_TRY:
    case IR_RAISE:
    case IR_UNREACHABLE:
    case IR_LAUNCH:
        return false;
    }
    return false;
}

static bool has_deref(const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

bool is_left_open(const struct ir_stmt *s)
{
    return s->kind == IR_SET && s->op == OP_UNINIT && s->dest.local >= 0 &&
           s->dest.type->layout->kind == LAYOUT_ARRAY;
}

int choice_local(const struct body *b, const struct ir_stmt *s)
{
    if (s->kind != IR_IF)
        return -1;
    const struct ir_block *arms[] = { s->then, s->orelse };
    for (int i = 0; i < 2; i++)
        for (int k = arms[i] ? arms[i]->stmts.len - 1 : -1; k >= 0; k--) {
            const int local = arms[i]->stmts.at[k]->dest.local;
            if (local >= 0 && b->at[local].choice == s)
                return local;
        }
    return -1;
}

struct ir_stmt *arm_value(const struct body *b, const struct ir_block *arm)
{
    for (int k = arm ? arm->stmts.len - 1 : -1; k >= 0; k--) {
        struct ir_stmt *s = arm->stmts.at[k];
        if (s->dest.local >= 0 && b->at[s->dest.local].choice && s->dest.proj_count == 0 &&
            (b->at[s->dest.local].choice->then == arm ||
             b->at[s->dest.local].choice->orelse == arm))
            return s;
    }
    return NULL;
}

/* A small block that prints nothing; a large one is taken to print something. */
static bool is_void(const struct body *b, const struct ir_block *block, int depth)
{
    if (block && (block->stmts.len > 4 || depth > 2))
        return false;
    for (int i = 0; block && i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        if (s->kind == IR_IF ? !is_void(b, s->then, depth + 1) || !is_void(b, s->orelse, depth + 1)
                             : !stmt_is_silent(b, s))
            return false;
    }
    return true;
}

bool stmt_has_dest(const struct body *b, const struct ir_stmt *s)
{
    return s->dest.local >= 0 && !type_vanishes(s->dest.type) &&
           (!b->at[s->dest.local].is_dead || has_deref(&s->dest));
}

bool stmt_is_silent(const struct body *b, const struct ir_stmt *s)
{
    if (s->kind == IR_IF && is_void(b, s->then, 0) && is_void(b, s->orelse, 0) &&
        choice_local(b, s) < 0)
        return true;
    const int chosen = choice_local(b, s);
    if (chosen >= 0)
        return b->at[chosen].is_folded || b->at[chosen].is_dead;
    if (s->kind == IR_DEAD)
        return true;
    if (s->kind == IR_DROP)
        return !stmt_calls_drop(s);
    if (s->kind == IR_SET && (s->op == OP_FORGET || is_left_open(s)))
        return true;
    if (s->kind == IR_SET && s->op == OP_DESTROY) {
        const struct type *t = s->operands[0].type->layout->elem;
        return t->layout->trivial_drop || !t->layout->drop;
    }
    if (s->kind == IR_SET && s->op == OP_INIT && type_vanishes(s->operands[1].type))
        return true;
    if (s->dest.local < 0)
        return is_pure(s);
    const struct local_use *u = &b->at[s->dest.local];
    if (u->is_trivial || u->is_folded || u->choice)
        return !has_deref(&s->dest);
    return is_pure(s) && (type_vanishes(s->dest.type) || (u->is_dead && !has_deref(&s->dest)));
}

const struct ir_operand *trivial_operand(const struct body *b, int local)
{
    return &b->at[local].def->operands[0];
}

/* ---- counting ---------------------------------------------------------------- */

static void count_place(struct body *b, const struct ir_place *p, enum access access, bool is_mut,
                        struct ir_stmt *s);

static void count_operand(struct body *b, const struct ir_operand *o, bool is_mut)
{
    switch (o->kind) {
    case OPD_CONST:
        return;
    case OPD_COPY:
    case OPD_MOVE:
        count_place(b, &o->place, READ, false, NULL);
        return;
    case OPD_ADDR:
        count_place(b, &o->place, ADDRESS, is_mut, NULL);
        return;
    }
}

static void count_place(struct body *b, const struct ir_place *p, enum access access, bool is_mut,
                        struct ir_stmt *s)
{
    if (p->local < 0 || type_vanishes(p->type))
        return;
    struct local_use *u = &b->at[p->local];
    const bool deref = has_deref(p);
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM)
            count_operand(b, p->proj[i].elem, false);
    if (u->is_trivial) {
        const struct ir_operand *o = trivial_operand(b, p->local);
        if (o->kind == OPD_ADDR) {
            count_place(b, &o->place, READ, false, NULL);
            struct local_use *q = &b->at[o->place.local];
            if (!has_deref(&o->place)) {
                q->is_addressed = true;
                q->is_mut_addressed |= o->is_mut || access == WRITE || is_mut ||
                                       u->def->kind == IR_SET;
                q->parts += access == WRITE;
            }
        } else {
            count_operand(b, o, is_mut);
        }
        return;
    }
    if (deref || access == READ) {
        u->uses++;
    } else if (access == WRITE) {
        u->defs += p->proj_count == 0;
        u->parts += p->proj_count != 0;
        u->def = s;
    } else if (b->f->locals.at[p->local]->is_ref && p->proj_count == 0) {
        u->uses++;
    } else {
        u->is_addressed = true;
        u->is_mut_addressed |= is_mut;
    }
}

static bool takes_reference(const struct ir_func *f)
{
    return f->param_count > 0 && f->locals.len > 0 && f->locals.at[0]->is_ref;
}

static void count_block(struct body *b, const struct ir_block *block, int catcher);

static void count_stmt(struct body *b, struct ir_stmt *s, int catcher)
{
    if (stmt_is_silent(b, s)) {
        if (is_left_open(s))
            b->at[s->dest.local].parts++;
        return;
    }
    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        const struct layout *l = o->type ? o->type->layout : NULL;
        if (s->kind == IR_CALL && o->kind == OPD_ADDR && i < s->func->param_count &&
            s->func->locals.at[i]->is_mut_ref)
            count_operand(b, o, true);
        else if ((s->kind == IR_COPY && l && l->copy && !l->trivial_copy &&
                  takes_reference(l->copy)) ||
                 (o->kind != OPD_CONST && is_memcpy_rebind(b, s)))
            count_place(b, &o->place, ADDRESS, false, NULL);
        else /* a pointer to it says nothing about writing */
            count_operand(b, o, o->is_mut || (s->kind == IR_SET && s->op == OP_ADDRESSOF));
    }
    if (s->kind == IR_DROP)
        count_place(b, &s->dest, ADDRESS, true, NULL);
    else if (s->dest.local >= 0 && (stmt_has_dest(b, s) || type_vanishes(s->dest.type)))
        count_place(b, &s->dest, WRITE, true, s);
    if (s->raises && s->dest.local >= 0 && !type_vanishes(s->dest.type))
        b->at[s->dest.local].is_out = true;
    if (s->raises && catcher >= 0)
        b->at[catcher].is_out = true;
    if (s->kind == IR_RAISE && catcher >= 0)
        b->at[catcher].defs++;
    if (s->kind == IR_FOR) {
        b->at[s->index].defs += 2;
        b->at[s->index].uses++;
        b->at[s->index].is_index = true;
        b->at[s->index].def = s;
    }
    count_block(b, s->cond, catcher);
    count_block(b, s->body, s->kind == IR_TRY ? s->index : catcher);
    count_block(b, s->then, catcher);
    count_block(b, s->orelse, catcher);
    count_block(b, s->handler, catcher);
    count_block(b, s->cleanup, catcher);
}

static void count_block(struct body *b, const struct ir_block *block, int catcher)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        count_stmt(b, block->stmts.at[i], catcher);
}

static void count_all(struct body *b)
{
    for (int i = 0; i < b->f->locals.len; i++) {
        struct local_use *u = &b->at[i];
        u->defs = u->parts = u->uses = 0;
        u->is_addressed = u->is_mut_addressed = u->is_out = false;
        if (!u->is_trivial) /* its definition is silent now and would not be found again */
            u->def = NULL;
    }
    count_block(b, b->f->body, -1);
}

static bool find_dead(struct body *b)
{
    bool found = false;
    for (int i = 0; i < b->f->locals.len; i++) {
        struct local_use *u = &b->at[i];
        if (u->is_dead || u->vanishes)
            continue;
        if (!u->uses && !u->is_addressed && !u->is_out) {
            u->is_dead = true;
            found |= u->defs + u->parts > 0;
        }
    }
    return found;
}

/* ---- temporaries that stand for something else ------------------------------------ */

/* The same value for as long as anybody can read a copy of it. */
static bool is_stable(const struct body *b, int local)
{
    const struct local_use *u = &b->at[local];
    const struct ir_local *l = b->f->locals.at[local];
    return u->parts == 0 && !u->is_mut_addressed && !u->is_out &&
           u->defs == (u->is_index ? 2 : l->kind == LOCAL_ARG ? 0 : 1);
}

static bool is_plain_address(const struct body *b, const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *j = &p->proj[i];
        if (j->kind == PROJ_ELEM && j->elem->kind != OPD_CONST)
            return false;
        if (j->kind == PROJ_DEREF && (i > 0 || !is_stable(b, p->local)))
            return false;
    }
    return true;
}

static bool is_trivial(const struct body *b, int local)
{
    const struct local_use *u = &b->at[local];
    const struct ir_local *l = b->f->locals.at[local];

    if (l->kind != LOCAL_TEMP || u->vanishes || u->defs != 1 || u->parts || u->is_addressed ||
        u->is_out || !u->def || u->def->dest.proj_count)
        return false;
    const struct ir_stmt *s = u->def;
    const bool plain = s->kind == IR_ASSIGN ||
                       ((s->kind == IR_COPY || s->kind == IR_MOVE) && is_pure(s)) ||
                       (s->kind == IR_SET && (s->op == OP_ADDRESSOF || s->op == OP_DEREF));
    if (!plain)
        return false;
    const struct ir_operand *o = &s->operands[0];
    if (type_vanishes(o->type))
        return false;
    switch (o->kind) {
    case OPD_CONST:
        return o->value->kind == VALUE_INT || o->value->kind == VALUE_FLOAT ||
               o->value->kind == VALUE_NULL || (o->value->kind == VALUE_STRING && u->uses == 1);
    case OPD_COPY:
    case OPD_MOVE:
        return o->place.proj_count == 0 && is_stable(b, o->place.local) &&
               b->f->locals.at[o->place.local]->is_ref == l->is_ref;
    case OPD_ADDR:
        return (l->is_ref || s->op == OP_ADDRESSOF) && is_plain_address(b, &o->place);
    }
    return false;
}

/* ---- what an evaluation touches --------------------------------------------------- */

static void touch_operand(struct touch *t, const struct ir_operand *o);
static void touch_def(struct touch *t, const struct ir_stmt *s);

/* An `imm` argument cannot change while the function runs. */
static bool is_fixed_memory(const struct body *b, const struct ir_place *p)
{
    const struct ir_local *l = b->f->locals.at[p->local];
    if (l->kind != LOCAL_ARG || !l->is_ref || l->is_mut_ref || l->pass != PASS_IMM ||
        p->proj_count == 0 || p->proj[0].kind != PROJ_DEREF)
        return false;
    for (int i = 1; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return false;
    return true;
}

static void touch_place(struct touch *t, const struct ir_place *p, enum access access)
{
    struct body *b = t->b;
    if (p->local < 0 || type_vanishes(p->type))
        return;
    const struct local_use *u = &b->at[p->local];
    int derefs = 0;
    for (int i = 0; i < p->proj_count; i++) {
        derefs += p->proj[i].kind == PROJ_DEREF;
        if (p->proj[i].kind == PROJ_ELEM)
            touch_operand(t, p->proj[i].elem);
    }
    if (p->local == t->skip)
        return;
    const bool fixed = access == READ && is_fixed_memory(b, p);
    if (u->is_trivial) {
        const struct ir_operand *o = trivial_operand(b, p->local);
        if (o->kind != OPD_ADDR) {
            touch_operand(t, o);
        } else {
            touch_place(t, &o->place, ADDRESS);
            vec_push(t->arena, &t->reads, o->place.local);
            if (derefs && access == WRITE)
                vec_push(t->arena, &t->writes, o->place.local);
        }
    } else if (u->is_folded) {
        touch_def(t, u->def);
    } else {
        vec_push(t->arena, &t->bases, p->local);
        if (derefs || access == READ)
            vec_push(t->arena, &t->reads, p->local);
        else if (access == WRITE)
            vec_push(t->arena, &t->writes, p->local);
        if (u->is_addressed || u->is_out) {
            t->reads_memory |= derefs || access == READ;
            t->writes_memory |= !derefs && access == WRITE;
        }
    }
    if (derefs && !fixed) {
        t->reads_memory |= access == READ || derefs > 1;
        t->writes_memory |= access == WRITE;
    }
}

static void touch_operand(struct touch *t, const struct ir_operand *o)
{
    if (o->kind == OPD_CONST || type_vanishes(o->type))
        return;
    touch_place(t, &o->place, o->kind == OPD_ADDR ? ADDRESS : READ);
}

/* The right side of a definition. */
static void touch_def(struct touch *t, const struct ir_stmt *s)
{
    const int chosen = choice_local(t->b, s);
    t->size++;
    if (chosen >= 0) {
        const struct ir_stmt *first = t->b->at[chosen].choice_first;
        const struct ir_stmt *then = arm_value(t->b, s->then), *other = arm_value(t->b, s->orelse);
        if (first)
            touch_def(t, first);
        else
            touch_operand(t, &s->operands[0]);
        if (then)
            touch_def(t, then);
        if (other)
            touch_def(t, other);
        return;
    }
    for (int i = 0; i < s->operand_count; i++)
        touch_operand(t, &s->operands[i]);
    if (s->kind == IR_SET && (s->op == OP_VLOAD || s->op == OP_TAKE))
        t->reads_memory = true;
    if (!is_pure(s))
        t->reads_memory = t->writes_memory = t->effects = true;
}

static void touch_stmt(struct touch *t, const struct ir_stmt *s)
{
    const int chosen = choice_local(t->b, s);
    if (chosen >= 0) {
        touch_def(t, s);
        vec_push(t->arena, &t->bases, chosen);
        vec_push(t->arena, &t->writes, chosen);
        return;
    }
    switch (s->kind) {
    case IR_IF:
    case IR_RETURN:
    case IR_RAISE:
    case IR_FOR:
        for (int i = 0; i < s->operand_count; i++)
            touch_operand(t, &s->operands[i]);
        return;
    case IR_LOOP:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_TRY:
    case IR_UNREACHABLE:
    case IR_DEAD:
        return;
    case IR_DROP:
        if (!stmt_is_silent(t->b, s)) {
            touch_place(t, &s->dest, ADDRESS);
            vec_push(t->arena, &t->reads, s->dest.local);
            t->reads_memory = t->writes_memory = t->effects = true;
        }
        return;
    case IR_SET:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_LAUNCH:
        touch_def(t, s);
        if (s->dest.local >= 0 && (has_deref(&s->dest) || !t->b->at[s->dest.local].is_dead))
            touch_place(t, &s->dest, WRITE);
        return;
    }
}

/* ---- folding ----------------------------------------------------------------- */

struct item {
    int local;
    struct touch t;
};
struct items {
    VEC(struct item) at;
};

static bool is_candidate(const struct body *b, int local)
{
    const struct local_use *u = &b->at[local];
    return b->f->locals.at[local]->kind == LOCAL_TEMP && u->defs == 1 && u->uses == 1 &&
           u->parts == 0 && !u->is_addressed && !u->is_out && !u->vanishes && !u->is_trivial;
}

static bool is_foldable(const struct body *b, const struct ir_stmt *s)
{
    if (s->dest.local < 0 || s->dest.proj_count || !is_candidate(b, s->dest.local))
        return false;
    switch (s->kind) {
    case IR_SET:
        return is_pure_op(s->op) &&
               !(s->op == OP_BITCAST && s->dest.type->layout->kind == LAYOUT_FUNC) &&
               !(s->op == OP_REBIND && s->dest.type != s->operands[0].type &&
                 s->dest.type->layout->kind != LAYOUT_POINTER &&
                 s->dest.type->layout->kind != LAYOUT_SCALAR &&
                 s->dest.type->layout->kind != LAYOUT_VECTOR &&
                 !b->f->locals.at[s->dest.local]->is_ref);
    case IR_CALL:
        return !s->raises && !s->func->never_returns;
    case IR_CALL_PTR:
        return !s->raises;
    case IR_EXTERN:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
        return true;
    case IR_AGGREGATE:
        return s->operand_count <= 8;
    case IR_DROP:
    case IR_DEAD:
    case IR_IF:
    case IR_LOOP:
    case IR_FOR:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_RETURN:
    case IR_TRY:
    case IR_RAISE:
    case IR_UNREACHABLE:
    case IR_LAUNCH:
        return false;
    }
    return false;
}

static int find_item(const struct items *p, int local)
{
    for (int i = p->at.len - 1; i >= 0; i--)
        if (p->at.at[i].local == local)
            return i;
    return -1;
}

static void remove_item(struct items *p, int i)
{
    for (; i + 1 < p->at.len; i++)
        p->at.at[i] = p->at.at[i + 1];
    p->at.len--;
}

static bool has_local(const int *at, int n, int local)
{
    for (int i = 0; i < n; i++)
        if (at[i] == local)
            return true;
    return false;
}

static bool writes_one_of(const struct touch *writer, const struct touch *reader)
{
    for (int i = 0; i < writer->writes.len; i++)
        if (has_local(reader->reads.at, reader->reads.len, writer->writes.at[i]))
            return true;
    return false;
}

/* Whether printing the item after s instead of before could be noticed. */
static bool conflict(const struct touch *item, const struct touch *s)
{
    return (item->reads_memory && s->writes_memory) ||
           (item->effects && (s->reads_memory || s->effects || s->writes_memory)) ||
           writes_one_of(s, item);
}

static struct touch new_touch(struct body *b)
{
    return (struct touch){ .b = b, .arena = b->arena, .skip = -1 };
}

static bool mentions(const struct ir_operand *o, int local)
{
    if (o->kind == OPD_CONST)
        return false;
    if (o->place.local == local)
        return true;
    for (int i = 0; i < o->place.proj_count; i++)
        if (o->place.proj[i].kind == PROJ_ELEM && mentions(o->place.proj[i].elem, local))
            return true;
    return false;
}

/* A place in an array that has no address of its own: `f(x).at[i]` is not for every compiler. */
static bool indexes_rvalue(const struct ir_operand *o, int local)
{
    if (o->kind == OPD_CONST || o->place.local != local)
        return false;
    for (int i = 0; i < o->place.proj_count; i++) {
        if (o->place.proj[i].kind == PROJ_DEREF)
            return false;
        if (o->place.proj[i].kind == PROJ_ELEM)
            return true;
    }
    return false;
}

/* Operands that are printed twice, or that C may leave out. */
static bool may_fold_into(const struct ir_stmt *s, const struct item *it)
{
    for (int i = 0; i < s->operand_count; i++) {
        if (indexes_rvalue(&s->operands[i], it->local))
            return false;
        if (!mentions(&s->operands[i], it->local))
            continue;
        if (s->kind == IR_SET) {
            if (s->op == OP_SHUFFLE)
                return false;
            const bool lazy = s->op == OP_AND || s->op == OP_OR || s->op == OP_SELECT;
            if (lazy && it->t.effects && i > 0)
                return false;
        }
        if (s->kind == IR_FOR && i == 1 && (it->t.effects || it->t.size > 3))
            return false;
        if (s->kind == IR_LAUNCH)
            return false;
    }
    return true;
}

static bool is_control(const struct ir_stmt *s)
{
    switch (s->kind) {
    case IR_IF:
    case IR_LOOP:
    case IR_FOR:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_RETURN:
    case IR_TRY:
    case IR_RAISE:
    case IR_UNREACHABLE:
        return true;
    case IR_SET:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_DROP:
    case IR_DEAD:
    case IR_LAUNCH:
        return false;
    }
    return false;
}

static void touch_nested(struct touch *t, const struct ir_block *block);

static void touch_writes(struct touch *t, const struct ir_stmt *s)
{
    touch_stmt(t, s);
    if (choice_local(t->b, s) >= 0)
        return;
    touch_nested(t, s->cond);
    touch_nested(t, s->body);
    touch_nested(t, s->then);
    touch_nested(t, s->orelse);
    touch_nested(t, s->handler);
    touch_nested(t, s->cleanup);
    if (s->kind == IR_FOR)
        vec_push(t->arena, &t->writes, s->index);
}

static void touch_nested(struct touch *t, const struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        if (!stmt_is_silent(t->b, block->stmts.at[i]))
            touch_writes(t, block->stmts.at[i]);
}

bool stmt_writes(struct body *b, const struct ir_stmt *s, int local)
{
    struct touch t = new_touch(b);
    if (stmt_is_silent(b, s))
        return false;
    touch_writes(&t, s);
    return has_local(t.writes.at, t.writes.len, local) || s->index == local;
}

static bool body_changes(struct body *b, const struct touch *read, const struct ir_stmt *loop)
{
    struct touch t = new_touch(b);
    if (read->effects)
        return true;
    if (!read->reads_memory && !read->reads.len)
        return false;
    touch_nested(&t, loop->body);
    return conflict(read, &t);
}

bool bound_is_stable(struct body *b, const struct ir_stmt *s)
{
    struct touch t = new_touch(b);
    touch_operand(&t, &s->operands[1]);
    return !body_changes(b, &t, s);
}

/* C may evaluate the left side of an assignment after the call on its right. */
static bool is_left_of_call(const struct ir_stmt *s, const struct touch *own, const struct item *it)
{
    if ((s->kind != IR_CALL && s->kind != IR_CALL_PTR && s->kind != IR_EXTERN) ||
        s->dest.local < 0)
        return false;
    bool is_left = s->dest.local == it->local;
    for (int i = 0; i < s->dest.proj_count; i++)
        is_left |= s->dest.proj[i].kind == PROJ_ELEM && mentions(s->dest.proj[i].elem, it->local);
    return is_left && (it->t.effects || conflict(&it->t, own));
}

/* Settles for each waiting temporary that s reads whether it is printed inside s. */
static void consume(struct body *b, struct items *waiting, const struct ir_stmt *s)
{
    struct touch own = new_touch(b);
    touch_stmt(&own, s);
    int used[32], n = 0, size = own.size;
    const bool is_choice = choice_local(b, s) >= 0;
    for (int i = 0; i < own.bases.len; i++) {
        const int k = find_item(waiting, own.bases.at[i]);
        if (k < 0 || has_local(used, n, own.bases.at[i]))
            continue;
        struct item *it = &waiting->at.at[k];
        /* What an arm of a choice reads may be skipped, or come after a call in it. */
        const bool in_arm = is_choice && (it->t.effects || (own.effects && it->t.reads_memory)) &&
                            !mentions(&s->operands[0], it->local);
        const bool bound_moves = s->kind == IR_FOR && mentions(&s->operands[1], it->local) &&
                                 body_changes(b, &it->t, s);
        if (n == 32 || size + it->t.size > FOLD_LIMIT || in_arm || bound_moves ||
            is_left_of_call(s, &own, it) || !may_fold_into(s, it)) {
            remove_item(waiting, k);
            continue;
        }
        size += it->t.size;
        used[n++] = it->local;
    }
    for (int i = 0; i < n; i++) {
        const int k = find_item(waiting, used[i]);
        const struct item it = waiting->at.at[k];
        bool ok = true;
        if (it.t.effects) {
            struct touch rest = new_touch(b);
            rest.skip = it.local;
            for (int j = 0; j < s->operand_count; j++)
                touch_operand(&rest, &s->operands[j]);
            if (s->dest.local >= 0 && has_deref(&s->dest))
                touch_place(&rest, &s->dest, WRITE);
            ok = !rest.reads_memory;
            for (int j = 0; j < n; j++) {
                const int other = j == i ? -1 : find_item(waiting, used[j]);
                ok &= other < 0 || !waiting->at.at[other].t.reads_memory;
            }
        }
        if (!ok)
            remove_item(waiting, k);
    }
    for (int i = 0; i < n; i++) {
        const int k = find_item(waiting, used[i]);
        if (k < 0)
            continue;
        b->at[used[i]].is_folded = true;
        remove_item(waiting, k);
    }
}

/* ---- choices ----------------------------------------------------------------- */

/* The last statement of the arm when it alone is printed and gives the whole of `local` a value. */
static struct ir_stmt *sole_definition(const struct body *b, const struct ir_block *arm, int *local)
{
    struct ir_stmt *found = NULL;
    for (int i = 0; arm && i < arm->stmts.len; i++) {
        struct ir_stmt *s = arm->stmts.at[i];
        if (stmt_is_silent(b, s))
            continue;
        if (found)
            return NULL;
        found = s;
    }
    if (!found || found->dest.local < 0 || found->dest.proj_count || found->raises)
        return NULL;
    const bool has_value = found->kind == IR_ASSIGN || found->kind == IR_EXTERN ||
                           found->kind == IR_CALL_PTR || choice_local(b, found) >= 0 ||
                           (found->kind == IR_CALL && !found->func->never_returns) ||
                           (found->kind == IR_SET && is_pure_op(found->op)) ||
                           ((found->kind == IR_COPY || found->kind == IR_MOVE) && is_pure(found));
    if (!has_value)
        return NULL;
    *local = found->dest.local;
    return found;
}

static bool is_silent_block(const struct body *b, const struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++)
        if (!stmt_is_silent(b, block->stmts.at[i]))
            return false;
    return true;
}

/* `if c { t = x } else { t = y }` of a temporary is the expression `c ? x : y`; `t = x; if t { t =
 * y }` is `x && y`. before: the statement printed before s in its block. */
static bool becomes_choice(struct body *b, struct ir_stmt *s, struct ir_stmt *before)
{
    int x = -1, y = -1;
    const struct ir_stmt *then = sole_definition(b, s->then, &x);
    const struct ir_stmt *other = sole_definition(b, s->orelse, &y);
    struct ir_stmt *first = NULL;
    int local = then ? x : y;

    if (!then && !other)
        return false;
    if (then && other) {
        if (x != y)
            return false;
    } else {
        const struct ir_operand *c = &s->operands[0];
        if (!is_silent_block(b, then ? s->orelse : s->then) || !before || before->raises ||
            before->dest.local != local || before->dest.proj_count || c->kind == OPD_CONST ||
            c->place.local != local || c->place.proj_count)
            return false;
        first = before;
    }
    struct local_use *u = &b->at[local];
    const struct ir_local *l = b->f->locals.at[local];
    const enum layout_kind k = l->type->layout->kind;
    if (l->kind != LOCAL_TEMP || l->is_ref || u->defs != 2 || u->parts || u->is_addressed ||
        u->is_out || u->choice || u->uses <= (first != NULL) ||
        (k != LAYOUT_SCALAR && k != LAYOUT_POINTER && k != LAYOUT_VECTOR) ||
        (first && (k != LAYOUT_SCALAR || l->type->layout->scalar != SCALAR_BOOL)))
        return false;
    struct touch t = new_touch(b);
    touch_operand(&t, &s->operands[0]);
    if (first)
        touch_def(&t, first);
    if (then)
        touch_def(&t, then);
    if (other)
        touch_def(&t, other);
    if (t.size > FOLD_LIMIT)
        return false;
    u->choice = u->def = s;
    u->choice_first = first;
    u->defs = 1;
    u->uses -= first != NULL;
    return true;
}

static void push_item(struct body *b, struct items *waiting, const struct ir_stmt *s, int local)
{
    struct item it = { .local = local, .t = new_touch(b) };
    touch_def(&it.t, s);
    vec_push(b->arena, &waiting->at, it);
}

static void settle_conflicts(struct items *waiting, const struct touch *t)
{
    for (int k = waiting->at.len - 1; k >= 0; k--)
        if (conflict(&waiting->at.at[k].t, t))
            remove_item(waiting, k);
}

static void fold_block(struct body *b, const struct ir_block *block, const struct ir_stmt *loop)
{
    struct items waiting = {0};
    struct ir_stmt *before = NULL;

    for (int i = 0; block && i < block->stmts.len; i++) {
        struct ir_stmt *s = block->stmts.at[i];
        if (stmt_is_silent(b, s))
            continue;
        fold_block(b, s->then, NULL);
        fold_block(b, s->orelse, NULL);
        if (s->kind == IR_IF && becomes_choice(b, s, before)) {
            const int local = choice_local(b, s);
            consume(b, &waiting, s);
            struct touch t = new_touch(b);
            touch_stmt(&t, s);
            settle_conflicts(&waiting, &t);
            if (is_candidate(b, local))
                push_item(b, &waiting, s, local);
            before = s;
            continue;
        }
        consume(b, &waiting, s);
        if (is_control(s)) {
            waiting.at.len = 0;
        } else {
            struct touch t = new_touch(b);
            touch_stmt(&t, s);
            settle_conflicts(&waiting, &t);
        }
        if (is_foldable(b, s))
            push_item(b, &waiting, s, s->dest.local);
        fold_block(b, s->cond, s);
        fold_block(b, s->body, NULL);
        fold_block(b, s->handler, NULL);
        fold_block(b, s->cleanup, NULL);
        before = s;
    }
    /* The condition that follows the `cond` block. */
    if (loop && loop->operand_count) {
        struct ir_stmt test = { .kind = IR_IF, .operands = loop->operands, .operand_count = 1,
                                .dest = { .local = -1 } };
        consume(b, &waiting, &test);
    }
}

void fold_function(struct body *b)
{
    for (int i = 0; i < b->f->locals.len; i++)
        b->at[i].vanishes = type_vanishes(b->f->locals.at[i]->type);
    count_all(b);
    for (int round = 0; round < 20 && find_dead(b); round++)
        count_all(b);
    for (int i = 0; i < b->f->locals.len; i++)
        if (!b->at[i].is_dead && is_trivial(b, i))
            b->at[i].is_trivial = true;
    count_all(b);
    fold_block(b, b->f->body, NULL);
}

/* ---- for place.c --------------------------------------------------------------- */

void stmt_locals(struct body *b, const struct ir_stmt *s, void (*see)(void *, int), void *user)
{
    struct touch t = new_touch(b);
    if (s->kind == IR_LOOP) {
        if (s->operand_count)
            touch_operand(&t, &s->operands[0]);
    } else {
        touch_stmt(&t, s);
    }
    for (int i = 0; i < t.bases.len; i++)
        see(user, t.bases.at[i]);
}
