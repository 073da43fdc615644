/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What devices want otherwise than the host.
 *
 * Arguments of kernels: no device takes a struct that holds pointers, nor a Bool inside one. Such
 * an argument becomes one for each of its leaves, here and where the kernel is started. What the
 * kernel does with a leaf of it, it does with the argument in its place; only a struct that is used
 * as a whole is put together again. */
#include <string.h>

#include "base/vec.h"
#include "ir/ir.h"

enum { MAX_DEPTH = 16 };

struct leaf {
    int path[MAX_DEPTH];
    int depth;
    struct type *type;
    const char *name; /* of the fields that lead there */
    int local;
};

struct leaves {
    struct arena *arena;
    VEC(struct leaf) items;
};

struct argument {
    bool is_split, is_whole, was_ref;
    struct leaves leaves;
};

struct flatten {
    struct ir_func *f;
    struct argument *args; /* one for each parameter as it was */
    int arg_count;
    int *now;              /* new ids of the locals */
};

/* ---- leaves ---------------------------------------------------------------- */

static bool is_nothing(const struct type *t)
{
    const struct layout *l = t->layout;

    if (!l || l->kind == LAYOUT_EMPTY || l->kind == LAYOUT_NONE)
        return true;
    if (l->kind == LAYOUT_ARRAY)
        return l->count == 0 || is_nothing(l->elem);
    if (l->kind != LAYOUT_FIELDS)
        return false;
    for (int i = 0; i < l->fields.len; i++)
        if (l->fields.at[i].is_ref || !is_nothing(l->fields.at[i].type))
            return false;
    return true;
}

/* Is there, in a struct, what must not be in an argument's struct? */
static bool must_split(const struct type *t)
{
    const struct layout *l = t->layout;

    if (!l || l->kind != LAYOUT_FIELDS)
        return false;
    for (int i = 0; i < l->fields.len; i++) {
        const struct layout *f = l->fields.at[i].type->layout;
        if (f && !l->fields.at[i].is_ref &&
            (f->kind == LAYOUT_POINTER || (f->kind == LAYOUT_SCALAR && f->scalar == SCALAR_BOOL) ||
             must_split(l->fields.at[i].type)))
            return true;
    }
    return false;
}

static void find_leaves(struct leaves *to, struct type *t, struct leaf at)
{
    if (is_nothing(t))
        return;
    if (!must_split(t) || at.depth == MAX_DEPTH) {
        at.type = t;
        vec_push(to->arena, &to->items, at);
        return;
    }
    for (int i = 0; i < t->layout->fields.len; i++) {
        const struct field *f = &t->layout->fields.at[i];
        const char *word = f->name ? f->name : "";
        struct leaf next = at;
        while (*word == '_')
            word++;
        next.path[next.depth++] = i;
        next.name = at.name && *at.name ? arena_printf(to->arena, "%s_%s", at.name, word) : word;
        find_leaves(to, f->type, next);
    }
}

static struct leaves leaves_of(struct arena *a, struct type *t)
{
    struct leaves l = {.arena = a};
    const struct leaf none = {.depth = 0};

    find_leaves(&l, t, none);
    return l;
}

/* ---- uses ------------------------------------------------------------------ */

static const struct leaf *leaf_at(const struct argument *a, const struct ir_place *p)
{
    const int from = a->was_ref ? 1 : 0;

    for (int i = 0; i < a->leaves.items.len; i++) {
        const struct leaf *l = &a->leaves.items.at[i];
        bool fits = p->proj_count >= from + l->depth;
        for (int k = 0; fits && k < l->depth; k++)
            fits = p->proj[from + k].kind == PROJ_FIELD && p->proj[from + k].index == l->path[k];
        if (fits)
            return l;
    }
    return NULL;
}

static void see_place(struct flatten *x, const struct ir_place *p)
{
    if (p->local < 0)
        return;
    if (p->local < x->arg_count && x->args[p->local].is_split && !leaf_at(&x->args[p->local], p))
        x->args[p->local].is_whole = true;
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_ELEM && p->proj[i].elem->kind != OPD_CONST)
            see_place(x, &p->proj[i].elem->place);
}

static void see_block(struct ir_block *b, void *user)
{
    struct flatten *x = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        for (int k = 0; k < s->operand_count; k++)
            if (s->operands[k].kind != OPD_CONST)
                see_place(x, &s->operands[k].place);
        see_place(x, &s->dest);
        ir_stmt_blocks(s, see_block, x);
    }
}

/* ---- change ---------------------------------------------------------------- */

static struct ir_operand changed_operand(struct flatten *x, const struct ir_operand *o);

/* Statements may share what is behind a place: it is made anew. */
static struct ir_place changed_place(struct flatten *x, struct ir_place p)
{
    struct ir_proj *proj =
        arena_array(x->f->arena, struct ir_proj, p.proj_count ? p.proj_count : 1);
    int skip = 0;

    if (p.local < 0)
        return p;
    if (p.proj_count)
        memcpy(proj, p.proj, sizeof *proj * (size_t)p.proj_count);
    for (int i = 0; i < p.proj_count; i++)
        if (proj[i].kind == PROJ_ELEM) {
            proj[i].elem = arena_new(x->f->arena, struct ir_operand);
            *proj[i].elem = changed_operand(x, p.proj[i].elem);
        }
    const struct argument *a = p.local < x->arg_count ? &x->args[p.local] : NULL;
    if (a && a->is_split && !a->is_whole) {
        const struct leaf *l = leaf_at(a, &p);
        p.local = l->local;
        skip = l->depth + (a->was_ref ? 1 : 0);
    } else {
        skip = a && a->is_split && a->was_ref && p.proj_count ? 1 : 0;
        p.local = x->now[p.local];
    }
    p.proj = proj + skip;
    p.proj_count -= skip;
    return p;
}

static struct ir_operand changed_operand(struct flatten *x, const struct ir_operand *o)
{
    struct ir_operand now = *o;
    const struct ir_place *p = &o->place;

    if (o->kind == OPD_CONST)
        return now;
    now.place = changed_place(x, *p);
    /* the address that a reference held is now that of the variable itself */
    if (p->local < x->arg_count && x->args[p->local].is_split && x->args[p->local].was_ref &&
        !p->proj_count)
        now = ir_addr(now.place, false);
    return now;
}

static void change_block(struct ir_block *b, void *user)
{
    struct flatten *x = user;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        struct ir_operand *operands =
            arena_array(x->f->arena, struct ir_operand, s->operand_count ? s->operand_count : 1);
        for (int k = 0; k < s->operand_count; k++)
            operands[k] = changed_operand(x, &s->operands[k]);
        s->operands = operands;
        s->dest = changed_place(x, s->dest);
        if (s->kind == IR_FOR || s->kind == IR_TRY)
            s->index = s->index >= 0 ? x->now[s->index] : s->index;
        ir_stmt_blocks(s, change_block, x);
    }
}

/* ---- a whole from its leaves ------------------------------------------------ */

struct whole {
    struct flatten *x;
    const struct argument *arg;
    struct ir_block *to;
    struct span span;
    int next; /* leaf */
};

static struct ir_operand put_together(struct whole *w, struct type *t, int depth, int dest)
{
    struct ir_func *f = w->x->f;
    const struct leaf *l = w->next < w->arg->leaves.items.len ? &w->arg->leaves.items.at[w->next]
                                                              : NULL;

    if (is_nothing(t))
        return ir_copy(ir_place_local(f, ir_local_new(f, LOCAL_TEMP, NULL, t, w->span)->id));
    if (l && l->depth == depth) {
        w->next++;
        return ir_copy(ir_place_local(f, l->local));
    }
    struct ir_stmt *s = ir_stmt_new(f, IR_AGGREGATE, w->span);
    s->mode = DEST_INIT;
    s->operand_count = t->layout->fields.len;
    s->operands = arena_array(f->arena, struct ir_operand, s->operand_count ? s->operand_count : 1);
    for (int i = 0; i < s->operand_count; i++)
        s->operands[i] = put_together(w, t->layout->fields.at[i].type, depth + 1, -1);
    if (dest < 0)
        dest = ir_local_new(f, LOCAL_TEMP, NULL, t, w->span)->id;
    s->dest = ir_place_local(f, dest);
    ir_push(f, w->to, s);
    return ir_copy(ir_place_local(f, dest));
}

/* ---- kernels ---------------------------------------------------------------- */

static void push_local(struct ir_func *f, struct ir_local *l)
{
    l->id = f->locals.len;
    vec_push(f->arena, &f->locals, l);
}

/* The list of locals anew: arguments and leaves first, then what were arguments, then the rest. */
static void renumber(struct flatten *x)
{
    struct ir_func *f = x->f;
    struct ir_local **old = f->locals.at;
    const int n = f->locals.len;

    x->now = arena_array(f->arena, int, n + 1);
    f->locals.at = NULL;
    f->locals.len = f->locals.cap = 0;
    for (int i = 0; i < x->arg_count; i++) {
        struct argument *a = &x->args[i];
        if (!a->is_split) {
            push_local(f, old[i]);
            x->now[i] = old[i]->id;
            continue;
        }
        for (int k = 0; k < a->leaves.items.len; k++) {
            struct leaf *l = &a->leaves.items.at[k];
            const char *name = old[i]->name ? old[i]->name : "argument";
            if (a->leaves.items.len > 1)
                name = arena_printf(f->arena, "%s_%s", name, l->name);
            l->local = ir_local_new(f, LOCAL_ARG, name, l->type, old[i]->span)->id;
        }
    }
    f->param_count = f->locals.len;
    for (int i = 0; i < n; i++) {
        if (i < x->arg_count && !x->args[i].is_split)
            continue;
        if (i < x->arg_count) {
            old[i]->kind = LOCAL_VAR;
            old[i]->is_ref = false;
        }
        push_local(f, old[i]);
        x->now[i] = old[i]->id;
    }
    for (int i = 0; i < f->locals.len; i++)
        for (int k = 0; k < f->locals.at[i]->roots.len; k++)
            f->locals.at[i]->roots.at[k] = x->now[f->locals.at[i]->roots.at[k]];
}

static void flatten_kernel(struct ir_func *f)
{
    struct flatten x = {.f = f, .arg_count = f->param_count};
    bool any = false;

    x.args = arena_array(f->arena, struct argument, f->param_count + 1);
    for (int i = 0; i < f->param_count; i++) {
        const struct ir_local *l = f->locals.at[i];
        x.args[i].was_ref = l->is_ref;
        x.args[i].is_split = must_split(l->type) || l->is_ref;
        if (x.args[i].is_split)
            x.args[i].leaves = leaves_of(f->arena, l->type);
        any = any || x.args[i].is_split;
    }
    if (!any)
        return;
    see_block(f->body, &x);
    renumber(&x);
    change_block(f->body, &x);
    struct ir_block *body = ir_block_new(f);
    for (int i = 0; i < x.arg_count; i++) {
        const struct argument *a = &x.args[i];
        const struct ir_local *l = a->is_split ? f->locals.at[x.now[i]] : NULL;
        if (!l || !a->is_whole)
            continue;
        struct whole w = {&x, a, body, l->span, 0};
        if (a->leaves.items.len && a->leaves.items.at[0].depth == 0) {
            struct ir_stmt *s = ir_stmt_new(f, IR_ASSIGN, l->span);
            s->dest = ir_place_local(f, l->id);
            s->mode = DEST_INIT;
            s->operand_count = 1;
            s->operands = arena_new(f->arena, struct ir_operand);
            *s->operands = ir_copy(ir_place_local(f, a->leaves.items.at[0].local));
            ir_push(f, body, s);
        } else if (a->leaves.items.len) {
            (void)put_together(&w, l->type, 0, l->id);
        }
    }
    for (int i = 0; i < f->body->stmts.len; i++)
        ir_push(f, body, f->body->stmts.at[i]);
    f->body = body;
}

/* ---- launches ---------------------------------------------------------------- */

/* The address of a value is what a function is given that only reads it. */
static bool is_reference(const struct ir_func *f, const struct ir_operand *o)
{
    return o->kind != OPD_CONST && !o->place.proj_count && f->locals.at[o->place.local]->is_ref;
}

static struct ir_place place_given(struct ir_func *f, const struct ir_operand *o)
{
    if (o->kind == OPD_ADDR || !is_reference(f, o))
        return o->place;
    return ir_place_deref(f, o->place, f->locals.at[o->place.local]->type);
}

static void flatten_launch(struct ir_func *f, struct ir_stmt *s, struct ir_block *before)
{
    struct arena *a = f->arena;
    VEC(struct ir_operand) now = {0};

    for (int i = 0; i < s->operand_count; i++) {
        struct ir_operand *o = &s->operands[i];
        struct type *t = o->kind == OPD_CONST ? o->value->type : o->type;
        if (i < IR_LAUNCH_ARGUMENTS || !t->layout ||
            (!must_split(t) && o->kind != OPD_ADDR && !is_reference(f, o))) {
            vec_push(a, &now, *o);
            continue;
        }
        const struct leaves leaves = leaves_of(a, t);
        struct ir_place whole;
        if (o->kind == OPD_CONST) {
            struct ir_stmt *set = ir_stmt_new(f, IR_ASSIGN, s->span);
            whole = ir_place_local(f, ir_local_new(f, LOCAL_TEMP, NULL, t, s->span)->id);
            set->dest = whole;
            set->mode = DEST_INIT;
            set->operand_count = 1;
            set->operands = o;
            ir_push(f, before, set);
        } else {
            whole = place_given(f, o);
        }
        for (int k = 0; k < leaves.items.len; k++) {
            struct ir_place p = whole;
            for (int d = 0; d < leaves.items.at[k].depth; d++)
                p = ir_place_field(f, p, leaves.items.at[k].path[d]);
            vec_push(a, &now, ir_copy(p));
        }
    }
    s->operands = now.at;
    s->operand_count = now.len;
}

static void launches_of(struct ir_block *b, void *user)
{
    struct ir_func *f = user;
    struct ir_block now = {0};
    bool any = false;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_LAUNCH) {
            flatten_launch(f, s, &now);
            any = true;
        }
        ir_stmt_blocks(s, launches_of, f);
        ir_push(f, &now, s);
    }
    if (any)
        *b = now;
}

/* ---- results of calls that raise ------------------------------------------------ */

static bool goes_through_address(const struct ir_place *p)
{
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

/* They are written through an address, whose space the callee has to know: that of a variable. */
static void results_of(struct ir_block *b, void *user)
{
    struct ir_func *f = user;
    struct ir_block now = {0};
    bool any = false;

    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        ir_stmt_blocks(s, results_of, f);
        ir_push(f, &now, s);
        if (!s->raises || s->dest.local < 0 || s->dest_is_ref || !goes_through_address(&s->dest))
            continue;
        struct ir_stmt *set = ir_stmt_new(f, IR_ASSIGN, s->span);
        const struct ir_local *t = ir_local_new(f, LOCAL_TEMP, NULL, s->dest.type, s->span);
        set->dest = s->dest;
        set->mode = DEST_INIT;
        set->operands = arena_new(f->arena, struct ir_operand);
        set->operand_count = 1;
        s->dest = ir_place_local(f, t->id);
        *set->operands = t->type->layout->trivial_copy ? ir_copy(s->dest) : ir_move(s->dest);
        ir_push(f, &now, set);
        any = true;
    }
    if (any)
        *b = now;
}

/* ---- destructors that only free ---------------------------------------------------
 * Nothing on a device is on a heap: there they have nothing to do. */

enum { ENDS_UNKNOWN, ENDS_ASKED, ENDS_NOTHING, ENDS_SOMETHING };

static bool ends_nothing(struct ir_func *f);

static void find_end(struct ir_block *b, void *user)
{
    bool *something = user;

    for (int i = 0; b && i < b->stmts.len && !*something; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        const struct layout *l = s->dest.type ? s->dest.type->layout : NULL;
        switch ((int)s->kind) {
        case IR_EXTERN:
            *something = !s->symbol || strcmp(s->symbol, "mj_free") != 0;
            break;
        case IR_CALL:
            *something = s->raises || !ends_nothing(s->func);
            break;
        case IR_DROP:
            *something = l && l->drop && !l->trivial_drop && !ends_nothing(l->drop);
            break;
        case IR_SET:
            *something = !(op_table[s->op].flags & OP_PURE) || goes_through_address(&s->dest);
            break;
        case IR_ASSIGN:
        case IR_AGGREGATE:
            *something = goes_through_address(&s->dest);
            break;
        case IR_IF:
        case IR_DEAD:
        case IR_BLOCK:
        case IR_BREAK:
            break;
        case IR_RETURN:
            *something = s->operand_count > 0;
            break;
        default:
            *something = true;
        }
        ir_stmt_blocks(s, find_end, user);
    }
}

static bool ends_nothing(struct ir_func *f)
{
    if (f->ending == ENDS_UNKNOWN) {
        bool something = !f->body;
        f->ending = ENDS_ASKED;
        find_end(f->body, &something);
        f->ending = something ? ENDS_SOMETHING : ENDS_NOTHING;
    }
    return f->ending == ENDS_NOTHING;
}

static void forget_drops(struct ir_block *b, void *user)
{
    for (int i = 0; b && i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        const struct layout *l = s->dest.type ? s->dest.type->layout : NULL;
        if (s->kind == IR_DROP && l && l->drop && !l->trivial_drop && ends_nothing(l->drop))
            s->kind = IR_DEAD;
        ir_stmt_blocks(s, forget_drops, user);
    }
}

void ir_fit_devices(struct ir_func *f)
{
    if (f->is_kernel)
        flatten_kernel(f);
    if (f->is_device) {
        results_of(f->body, f);
        forget_drops(f->body, NULL);
    }
    launches_of(f->body, f);
}

/* ---- reports ------------------------------------------------------------------ */

enum { REPORTS_UNKNOWN, REPORTS_ASKED, REPORTS_NOT, REPORTS };

static void find_report(struct ir_block *b, void *user)
{
    bool *found = user;

    for (int i = 0; b && i < b->stmts.len && !*found; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        const struct layout *l =
            s->operand_count && s->operands[0].type ? s->operands[0].type->layout : NULL;
        const struct layout *d = s->kind == IR_DROP && s->dest.type ? s->dest.type->layout : NULL;
        if (s->kind == IR_EXTERN && s->symbol && strncmp(s->symbol, "mj_report_", 10) == 0)
            *found = true;
        if (s->kind == IR_CALL && s->func)
            *found |= ir_reports(s->func);
        if (d && d->drop && !d->trivial_drop)
            *found |= ir_reports(d->drop);
        if (s->kind == IR_COPY && l && l->copy && !l->trivial_copy)
            *found |= ir_reports(l->copy);
        if (s->kind == IR_MOVE && l && l->move && !l->trivial_move)
            *found |= ir_reports(l->move);
        ir_stmt_blocks(s, find_report, user);
    }
}

bool ir_reports(struct ir_func *f)
{
    if (f->reporting == REPORTS_UNKNOWN && f->is_device) {
        bool found = false;
        f->reporting = REPORTS_ASKED; /* kernels do not call themselves: that is an error */
        find_report(f->body, &found);
        f->reporting = found ? REPORTS : REPORTS_NOT;
    }
    return f->reporting == REPORTS;
}
