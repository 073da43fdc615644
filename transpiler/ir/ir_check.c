/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "ir/ir.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

struct check {
    const struct ir_func *f;
    const char *stage;
    bool after_own;
    jmp_buf *otherwise;                 /* where to go with what is wrong; NULL: nowhere */
    VEC(const struct ir_stmt *) around; /* loops and blocks that can be left here */
    struct arena arena;
};

/* A mistake of ours, never of the user: names the stage that made it and shows the function. */
static void broken(const struct check *c, const struct ir_stmt *s, const char *what)
{
    struct buf b = { 0 };

    if (c->otherwise)
        longjmp(*c->otherwise, 1);
    ir_dump(NULL, c->f, &b);
    fprintf(stderr, "%s\nmojo2c: IR after %s: %s: statement %d at %u:%u: %s\n", b.at ? b.at : "",
            c->stage, c->f->name, s ? (int)s->kind : -1, s ? s->span.file : 0,
            s ? s->span.start : 0, what);
    abort();
}

#define REQUIRE(c, s, condition, what) \
    do {                               \
        if (!(condition))              \
            broken((c), (s), (what));  \
    } while (0)

static void check_operand(struct check *c, const struct ir_stmt *s, const struct ir_operand *o);

static void check_type(struct check *c, const struct ir_stmt *s, const struct type *t)
{
    REQUIRE(c, s, t, "type missing");
    REQUIRE(c, s, t->kind == TYPE_STRUCT || t->kind == TYPE_FUNC, "type without values");
    REQUIRE(c, s, t->layout && t->layout->kind != LAYOUT_NONE, "type without layout");
}

static void check_place(struct check *c, const struct ir_stmt *s, const struct ir_place *p)
{
    const struct ir_local *l;
    const struct type *t;
    bool holds_address;

    REQUIRE(c, s, p->local >= 0 && p->local < c->f->locals.len, "no such local");
    l = c->f->locals.at[p->local];
    t = l->type;
    holds_address = l->is_ref;
    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *proj = &p->proj[i];
        const struct layout *layout = t->layout;
        check_type(c, s, proj->type);
        switch (proj->kind) {
        case PROJ_DEREF:
            REQUIRE(c, s, holds_address || (layout && layout->kind == LAYOUT_POINTER),
                    "dereference of what is no address");
            holds_address = false;
            break;
        case PROJ_FIELD:
            REQUIRE(c, s, !holds_address, "field of an address: PROJ_DEREF missing");
            REQUIRE(c, s, layout && layout->kind == LAYOUT_FIELDS, "field of no struct");
            REQUIRE(c, s, proj->index >= 0 && proj->index < layout->fields.len, "no such field");
            REQUIRE(c, s, proj->type == layout->fields.at[proj->index].type, "field type differs");
            holds_address = layout->fields.at[proj->index].is_ref;
            break;
        case PROJ_ELEM:
            REQUIRE(c, s, !holds_address, "element of an address: PROJ_DEREF missing");
            REQUIRE(c, s, layout && layout->kind == LAYOUT_ARRAY, "element of no array");
            REQUIRE(c, s, proj->elem, "element without index");
            REQUIRE(c, s, proj->elem->kind != OPD_MOVE && proj->elem->kind != OPD_ADDR,
                    "index must be a constant or a copy");
            check_operand(c, s, proj->elem);
            break;
        }
        t = proj->type;
    }
    REQUIRE(c, s, p->type == t, "type of place differs from its last projection");
}

/* The place stands for the address held there, not for a value. */
static bool is_address(const struct check *c, const struct ir_place *p)
{
    const struct type *t;

    if (!p->proj_count)
        return c->f->locals.at[p->local]->is_ref;
    if (p->proj[p->proj_count - 1].kind != PROJ_FIELD)
        return false;
    t = p->proj_count > 1 ? p->proj[p->proj_count - 2].type : c->f->locals.at[p->local]->type;
    return t->layout->fields.at[p->proj[p->proj_count - 1].index].is_ref;
}

static void check_operand(struct check *c, const struct ir_stmt *s, const struct ir_operand *o)
{
    check_type(c, s, o->type);
    if (o->kind == OPD_CONST) {
        REQUIRE(c, s, o->value, "constant without value");
        return;
    }
    check_place(c, s, &o->place);
    REQUIRE(c, s, o->type == o->place.type, "type of operand differs from its place");
    REQUIRE(c, s, !is_address(c, &o->place), "operand is an address: PROJ_DEREF missing");
    REQUIRE(c, s,
            o->kind != OPD_COPY || o->type->layout->trivial_copy || s->kind == IR_COPY,
            "bits copied of a type with a copy constructor");
}

static void check_block(struct check *c, const struct ir_block *b);

static void check_inside(struct check *c, const struct ir_stmt *s, const struct ir_block *b)
{
    if (!b)
        return;
    vec_push(&c->arena, &c->around, s);
    check_block(c, b);
    c->around.len--;
}

static const struct ir_stmt *target_of(const struct check *c, int id)
{
    for (int i = c->around.len - 1; i >= 0; i--)
        if (c->around.at[i]->id == id)
            return c->around.at[i];
    return NULL;
}

static void check_operand_count(struct check *c, const struct ir_stmt *s)
{
    int low = 0, high = s->operand_count;

    switch (s->kind) {
    case IR_SET:
        low = high = op_table[s->op].operands;
        break;
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_IF:
    case IR_RAISE:
        low = high = 1;
        break;
    case IR_FOR:
        low = high = 3;
        break;
    case IR_LOOP:
        low = high = s->cond ? 1 : 0;
        break;
    case IR_RETURN:
        high = 1;
        break;
    case IR_CALL_PTR:
        low = 1;
        break;
    case IR_CALL:
        if (s->func && s->func->locals.len) /* else its signature is not lowered yet */
            low = high = s->func->param_count;
        break;
    case IR_DROP:
    case IR_DEAD:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_TRY:
    case IR_UNREACHABLE:
        high = 0;
        break;
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_LAUNCH:
        break;
    }
    REQUIRE(c, s, s->operand_count >= low && s->operand_count <= high, "number of operands");
}

static void check_call(struct check *c, const struct ir_stmt *s)
{
    REQUIRE(c, s, s->func, "call of nothing");
    for (int i = 0; i < s->operand_count && i < s->func->locals.len; i++) {
        const struct ir_local *param = s->func->locals.at[i];
        REQUIRE(c, s, param->is_ref == (s->operands[i].kind == OPD_ADDR),
                "argument by value where the callee takes an address, or the reverse");
    }
}

static void check_stmt(struct check *c, const struct ir_stmt *s)
{
    check_operand_count(c, s);
    for (int i = 0; i < s->operand_count; i++)
        check_operand(c, s, &s->operands[i]);
    if (s->dest.local >= 0) {
        check_place(c, s, &s->dest);
        if (s->dest_is_ref)
            REQUIRE(c, s, is_address(c, &s->dest), "a reference result needs an is_ref local");
        if (c->after_own)
            REQUIRE(c, s, s->mode == DEST_INIT, "destination not resolved");
    }
    switch (s->kind) {
    case IR_CALL:
        REQUIRE(c, s, s->func, "call of nothing");
        check_call(c, s);
        break;
    case IR_COPY:
    case IR_MOVE:
        REQUIRE(c, s, s->dest.local >= 0, "copy to nowhere");
        REQUIRE(c, s, s->operands[0].kind == (s->kind == IR_COPY ? OPD_COPY : OPD_MOVE),
                "operand of copy or move");
        break;
    case IR_DROP:
    case IR_DEAD:
        REQUIRE(c, s, s->dest.local >= 0, "end of nothing");
        REQUIRE(c, s, s->kind == IR_DEAD || c->after_own || c->f->is_owned, "drop before own");
        break;
    case IR_EXTERN:
        REQUIRE(c, s, s->symbol, "external call without symbol");
        break;
    case IR_BREAK:
        REQUIRE(c, s, target_of(c, s->target), "break of what is not around");
        break;
    case IR_CONTINUE: {
        const struct ir_stmt *t = target_of(c, s->target);
        REQUIRE(c, s, t && t->kind != IR_BLOCK, "continue of what is not around");
        break;
    }
    case IR_FOR:
        REQUIRE(c, s, s->index >= 0 && s->index < c->f->locals.len, "loop without index");
        REQUIRE(c, s, s->operands[2].kind == OPD_CONST, "step must be constant");
        break;
    case IR_TRY:
        REQUIRE(c, s, s->body && s->handler, "try without handler");
        REQUIRE(c, s, s->index < c->f->locals.len, "no such error local");
        break;
    case IR_IF:
    case IR_LOOP:
    case IR_BLOCK:
        REQUIRE(c, s, s->body || s->kind == IR_IF, "loop without body");
        break;
    case IR_LAUNCH:
        REQUIRE(c, s, s->func && s->func->is_kernel, "launch of no kernel");
        break;
    case IR_SET:
    case IR_ASSIGN:
    case IR_CALL_PTR:
    case IR_AGGREGATE:
    case IR_RETURN:
    case IR_RAISE:
    case IR_UNREACHABLE:
        break;
    }
    if (s->kind == IR_LOOP || s->kind == IR_FOR || s->kind == IR_BLOCK) {
        check_inside(c, s, s->cond);
        check_inside(c, s, s->body);
    } else {
        if (s->cond)
            check_block(c, s->cond);
        if (s->body)
            check_block(c, s->body);
    }
    if (s->then)
        check_block(c, s->then);
    if (s->orelse)
        check_block(c, s->orelse);
    if (s->handler)
        check_block(c, s->handler);
    if (s->cleanup) {
        REQUIRE(c, s, c->after_own, "cleanup before own");
        for (int i = 0; i < s->cleanup->stmts.len; i++) {
            const enum ir_kind kind = s->cleanup->stmts.at[i]->kind;
            REQUIRE(c, s, kind == IR_DROP || kind == IR_DEAD, "cleanup holds only ends");
        }
        check_block(c, s->cleanup);
    }
}

static void check_block(struct check *c, const struct ir_block *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        check_stmt(c, b->stmts.at[i]);
}

static void check_function(struct check *c, const struct ir_func *f)
{
    REQUIRE(c, NULL, f->param_count <= f->locals.len, "parameters are the first locals");
    for (int i = 0; i < f->locals.len; i++) {
        const struct ir_local *l = f->locals.at[i];
        check_type(c, NULL, l->type);
        REQUIRE(c, NULL, l->id == i, "local out of place");
        REQUIRE(c, NULL, (l->kind == LOCAL_ARG) == (i < f->param_count), "parameter out of place");
        for (int r = 0; r < l->roots.len; r++)
            REQUIRE(c, NULL, l->roots.at[r] >= 0 && l->roots.at[r] < f->locals.len,
                    "root out of place");
    }
    check_block(c, f->body);
}

void ir_check(const struct ir_func *f, const char *stage, bool after_own)
{
    struct check c = { .f = f, .stage = stage, .after_own = after_own };

    if (!f->body)
        return;
    arena_init(&c.arena);
    check_function(&c, f);
    arena_reset(&c.arena);
}

/* Apart from its caller, whose `c` longjmp leaves as it is. */
static bool passes(struct check *c)
{
    jmp_buf otherwise;

    c->otherwise = &otherwise;
    if (setjmp(otherwise) != 0)
        return false;
    check_function(c, c->f);
    return true;
}

/* Types lead back to themselves through pointers: `depth` of those are followed. */
static bool is_broken(const struct type *t, int depth)
{
    if (t->kind == TYPE_ERROR)
        return true;
    if (!t->layout)
        return false;
    if (t->layout->elem && depth > 0 && is_broken(t->layout->elem, depth - 1))
        return true;
    for (int i = 0; i < t->layout->fields.len; i++)
        if (is_broken(t->layout->fields.at[i].type, depth))
            return true;
    return false;
}

bool ir_is_sound(const struct ir_func *f)
{
    struct check c = { .f = f, .stage = "lower" };

    if (!f->body)
        return true;
    for (int i = 0; i < f->locals.len; i++)
        if (is_broken(f->locals.at[i]->type, 2))
            return false;
    arena_init(&c.arena);
    const bool is_sound = passes(&c);
    arena_reset(&c.arena);
    return is_sound;
}
