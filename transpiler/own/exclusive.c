/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A call must not get the address of a place it may write twice, under two names. What a value
 * leads to counts: a view (a Span, a Pointer), a closure that captured by reference, the arguments
 * in a pack. What is passed by its bits cannot alias. C's `restrict` says the same of what is
 * emitted, and so the library's functions are held to it as well. A function that is given an
 * element to write beside its container promises nothing of the kind. */
#include "ir/plain.h"
#include "own/flow.h"

#include "base/arena.h"

/* Field paths that share a first step as far as both go. The elements of a tuple are no fields:
 * what leads to one leads to all of it. */
static bool paths_overlap(const struct own *o, const struct ir_place *a, const struct ir_place *b)
{
    const struct type *in = o->f->locals.at[a->local]->type;

    for (int i = 0; i < a->proj_count && i < b->proj_count; in = a->proj[i++].type) {
        if (a->proj[i].kind != b->proj[i].kind)
            return true;
        if (a->proj[i].kind == PROJ_FIELD && a->proj[i].index != b->proj[i].index)
            return in->layout && in->layout->is_tuple && !o->f->is_library;
        if (a->proj[i].kind == PROJ_ELEM)
            return true;
    }
    return true;
}

static bool ranges_overlap(const ranges *a, const ranges *b)
{
    for (int i = 0; i < a->len; i++)
        for (int k = 0; k < b->len; k++)
            if (ranges_meet(a->at[i], b->at[k]))
                return true;
    return false;
}

typedef VEC(int) local_ids;

/* What one argument may read or write while the call runs. */
struct access {
    int param;
    int local;
    const struct ir_place *place; /* of an address; NULL: a view, or another's place is not known */
    const struct ir_place *ground; /* what a temporary in it was made of: `b.l` for `b.l[i]` */
    ranges leads;                 /* leaves of the function's own variables */
    local_ids arguments;          /* those of the function that it leads into */
    bool writes;
};
typedef VEC(struct access) accesses;

/* The leaves an address leads to, as far as they are known. */
static void led_to(struct own *o, const struct ir_place *p, ranges *out)
{
    bool exact;
    const struct node *n = own_place_node(o, p, &exact);
    const ranges *b = &o->locals[p->local].borrows;

    if (ir_is_deep(o->f, p))
        for (int i = 0; i < b->len; i++)
            vec_push(o->scratch, out, b->at[i]);
    else if (n)
        vec_push(o->scratch, out, node_range(n));
}

/* Fields behind the last address: `l[i].a` and `l[k].b` are apart whatever i and k are. */
static bool fields_differ(const struct ir_place *a, const struct ir_place *b)
{
    int i = a->proj_count, k = b->proj_count;

    while (i > 0 && a->proj[i - 1].kind == PROJ_FIELD)
        i--;
    while (k > 0 && b->proj[k - 1].kind == PROJ_FIELD)
        k--;
    for (; i < a->proj_count && k < b->proj_count; i++, k++)
        if (a->proj[i].index != b->proj[k].index)
            return true;
    return false;
}

/* What makes each local there is when the first is asked for: the statement, and how many. */
static void find_makings(struct ir_block *b, void *user)
{
    struct own *o = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local >= 0 && s->dest.local < o->making_count && !s->dest.proj_count) {
            o->makings[s->dest.local].found = s;
            o->makings[s->dest.local].count++;
        }
        ir_stmt_blocks(s, find_makings, o);
    }
}

static struct making making_of(struct own *o, int local)
{
    if (!o->makings) {
        o->making_count = o->f->locals.len;
        o->makings = arena_array(o->scratch, struct making, o->making_count);
        find_makings(o->f->body, o);
    }
    return local < o->making_count ? o->makings[local] : (struct making){ 0 };
}

/* An argument that is the address of the caller's place. */
static bool is_reference(const struct own *o, int local)
{
    const struct ir_local *l = o->f->locals.at[local];

    return l->kind == LOCAL_ARG && l->is_ref;
}

/* Where the steps begin that the text has: a reference is followed before. */
static int first_step(const struct own *o, const struct ir_place *p)
{
    return o->f->locals.at[p->local]->is_ref && p->proj_count &&
           p->proj[0].kind == PROJ_DEREF;
}

static bool follows_address(const struct own *o, const struct ir_place *p)
{
    for (int i = first_step(o, p); i < p->proj_count; i++)
        if (p->proj[i].kind == PROJ_DEREF)
            return true;
    return false;
}

static bool owns_buffers(const struct type *t)
{
    return t->layout && t->layout->owns_buffers;
}

/* p is a part of what a container owns by an address, and leads inside of it. */
static bool is_buffer(const struct own *o, const struct ir_place *p)
{
    const struct type *in = o->f->locals.at[p->local]->type;

    for (int i = 0; i < p->proj_count; in = p->proj[i++].type)
        if (p->proj[i].kind == PROJ_FIELD && owns_buffers(in))
            return true;
    return false;
}

/* The one place that an address or view was made of, or NULL. */
static const struct ir_place *ground_of(struct own *o, const struct ir_place *p)
{
    const struct ir_place *found = NULL;

    if (o->locals[p->local].root && ir_is_deep(o->f, p))
        return NULL;
    const struct making m = making_of(o, p->local);
    for (int k = 0; m.count == 1 && k < m.found->operand_count; k++) {
        const struct ir_operand *from = &m.found->operands[k];
        if (from->kind == OPD_CONST || from->place.local >= o->local_count ||
            (!o->locals[from->place.local].root && !is_reference(o, from->place.local)))
            continue;
        if (found)
            return NULL;
        found = &from->place;
    }
    return found && found->proj_count > first_step(o, found) && !follows_address(o, found)
               ? found : NULL;
}

static bool grounds_differ(const struct own *o, const struct access *a, const struct access *b)
{
    const struct ir_place *one = a->ground ? a->ground : a->place;
    const struct ir_place *other = b->ground ? b->ground : b->place;

    return (a->ground || b->ground) && one && other && one->local == other->local &&
           !paths_overlap(o, one, other);
}

/* Whether both lead into one argument of the function around the call. One operand may be an
 * address and a view at once: a closure that captured. */
static bool share_argument(const struct access *a, const struct access *b)
{
    if (a->param == b->param && a->local == b->local)
        return false;
    for (int i = 0; i < a->arguments.len; i++)
        for (int k = 0; k < b->arguments.len; k++)
            if (a->arguments.at[i] == b->arguments.at[k])
                return true;
    return false;
}

static bool overlap(const struct own *o, const struct access *a, const struct access *b)
{
    if (a->place && b->place && a->place->local == b->place->local)
        return paths_overlap(o, a->place, b->place);
    if (grounds_differ(o, a, b))
        return false;
    return (ranges_overlap(&a->leads, &b->leads) || share_argument(a, b)) &&
           !(a->place && b->place && fields_differ(a->place, b->place));
}

/* A closure that captured by reference, or a pack of arguments. */
static bool holds_references(const struct type *t)
{
    const struct layout *l = t->layout;

    if (!l || l->kind != LAYOUT_FIELDS)
        return false;
    for (int i = 0; i < l->fields.len; i++)
        if (l->fields.at[i].is_ref)
            return true;
    return false;
}

/* What is passed stands for several arguments, or captured several places. */
static bool is_several(const struct type *t)
{
    return holds_references(t) || (t->layout && t->layout->is_pack);
}

/* A value of type t holds addresses; *writes: it may write through them. */
static bool is_view(const struct type *t, bool *writes)
{
    bool found = false;

    *writes = false;
    if (t->kind != TYPE_STRUCT)
        return false;
    for (int i = 0; holds_references(t) && i < t->layout->fields.len; i++) {
        found |= t->layout->fields.at[i].is_ref;
        *writes |= t->layout->fields.at[i].is_mut_ref;
    }
    for (int i = 0; i < t->arg_count; i++)
        if (t->args[i]->kind == VALUE_ORIGIN) {
            found = true;
            *writes |= t->args[i]->is_mut;
        }
    return found;
}

/* The view that p has, be it read as one of another type, or -1. */
static int view_of(struct own *o, const struct ir_operand *p, bool *writes)
{
    if (p->kind == OPD_CONST || !is_view(p->type, writes))
        return -1;
    if (!p->place.proj_count)
        return p->place.local;
    if (p->place.proj_count != 1 || p->place.proj[0].kind != PROJ_DEREF)
        return -1;
    const struct making m = making_of(o, p->place.local);
    if (m.count != 1 || m.found->kind != IR_SET || m.found->op != OP_REBIND)
        return -1;
    const struct ir_operand *from = &m.found->operands[0];
    return from->kind == OPD_ADDR && !from->place.proj_count ? from->place.local : -1;
}

static void add_operand(struct own *o, const struct ir_operand *p, int param, bool is_mut,
                        accesses *out)
{
    struct access a = { .param = param };
    bool writes;

    if (p->kind == OPD_CONST || p->place.local >= o->local_count)
        return;
    a.local = p->place.local;
    if (p->kind == OPD_ADDR) {
        a.place = &p->place;
        a.writes = is_mut;
        if (ir_is_deep(o->f, &p->place))
            a.ground = ground_of(o, &p->place);
        led_to(o, &p->place, &a.leads);
        vec_push(o->scratch, out, a);
    }
    const int view = view_of(o, p, &writes);
    if (view >= 0 && view < o->local_count) {
        const struct ir_place whole = ir_place_local(o->f, view);
        a = (struct access){ .param = param, .local = view, .writes = writes };
        a.ground = ground_of(o, &whole);
        a.leads = o->locals[view].borrows;
        vec_push(o->scratch, out, a);
    }
}

/* The statement before the call that put references together, or NULL. */
static const struct ir_stmt *made_of(const struct own *o, const struct ir_block *b, int at,
                                     const struct ir_operand *p)
{
    bool writes;

    if (p->kind == OPD_CONST || p->place.proj_count || p->place.local >= o->local_count ||
        !o->locals[p->place.local].borrows.len ||
        (is_view(p->type, &writes) && !holds_references(p->type)))
        return NULL;
    for (int i = at - 1; i >= 0; i--) {
        const struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local == p->place.local && !s->dest.proj_count)
            return s->kind == IR_AGGREGATE ? s : NULL;
    }
    return NULL;
}

/* ---- inside of containers --------------------------------------------------------- */

struct definition {
    int local, count;
    const struct ir_stmt *stmt;
};

static void find_definition(struct ir_block *b, void *user)
{
    struct definition *d = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->dest.local == d->local && !s->dest.proj_count) {
            d->count++;
            d->stmt = s;
        }
        ir_stmt_blocks(s, find_definition, d);
    }
}

enum { MAX_REFERENCES = 16 }; /* on the way to a place */

/* How many containers p leads into: what they own lies elsewhere than they do, so that who may
 * read a List may be called with one of its elements to write. */
static int inside(const struct own *o, const struct ir_place *p, int references)
{
    const struct ir_local *l = o->f->locals.at[p->local];
    struct definition d = { .local = p->local };
    int count = 0, most = 0;

    for (int i = 0; i < p->proj_count; i++)
        count += p->proj[i].kind == PROJ_FIELD &&
                 owns_buffers(i ? p->proj[i - 1].type : l->type);
    if (!l->roots.len || references == MAX_REFERENCES ||
        !(l->is_ref || (l->type->layout && l->type->layout->kind == LAYOUT_POINTER)))
        return count;
    find_definition(o->f->body, &d);
    for (int i = 0; d.count == 1 && i < d.stmt->operand_count; i++) {
        const struct ir_operand *from = &d.stmt->operands[i];
        if (from->kind == OPD_CONST)
            continue;
        const int n = inside(o, &from->place, references + 1) +
                      (d.stmt->kind == IR_CALL && owns_buffers(from->type));
        most = n > most ? n : most;
    }
    return count + most;
}

/* ---- arguments of the function itself ------------------------------------------------ */

struct origins_search {
    const struct own *o;
    int local, depth;
    local_ids *out;
};

static void add_argument(const struct origins_search *s, int local)
{
    for (int i = 0; i < s->out->len; i++)
        if (s->out->at[i] == local)
            return;
    vec_push(s->o->scratch, s->out, local);
}

static void lead_to_arguments(const struct origins_search *s);

/* What an address or view was made of. One copied out of what an argument leads to has its bits
 * from there, and leads elsewhere. */
static void lead_on(struct ir_block *b, void *user)
{
    const struct origins_search *s = user;
    bool writes;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *made = b->stmts.at[i];
        for (int k = 0; made->dest.local == s->local && !made->dest.proj_count &&
                        k < made->operand_count; k++) {
            const struct ir_operand *from = &made->operands[k];
            const struct origins_search next = { s->o, from->place.local, s->depth + 1, s->out };
            if (from->kind == OPD_CONST ||
                (follows_address(s->o, &from->place) && is_reference(s->o, from->place.local)))
                continue;
            if (from->kind == OPD_ADDR || is_buffer(s->o, &from->place) ||
                (is_view(from->type, &writes) &&
                 !s->o->f->locals.at[from->place.local]->is_ref))
                lead_to_arguments(&next);
        }
        ir_stmt_blocks(made, lead_on, user);
    }
}

static void lead_to_arguments(const struct origins_search *s)
{
    const struct ir_local *l = s->o->f->locals.at[s->local];
    bool writes;

    if (s->depth > MAX_REFERENCES)
        return;
    if (l->kind == LOCAL_ARG) {
        if (l->is_ref || is_view(l->type, &writes))
            add_argument(s, s->local);
        return;
    }
    if (l->is_ref || is_view(l->type, &writes))
        lead_on(s->o->f->body, (void *)(uintptr_t)s);
}

/* Of a call that may write something it also gets another way to, what leads into arguments of the
 * function around it: those have no leaves of their own. */
static void find_arguments(const struct own *o, accesses *all)
{
    bool writes = false;

    for (int i = 0; i < all->len; i++)
        writes |= all->at[i].writes;
    for (int i = 0; writes && all->len > 1 && !o->f->is_library && i < all->len; i++) {
        const struct access *a = &all->at[i];
        const struct origins_search s = { o, a->local, 0, &all->at[i].arguments };
        if (!(a->place && follows_address(o, a->place) && is_reference(o, a->local)))
            lead_to_arguments(&s);
    }
}

/* `change(l[0], l)`: what one writes is owned by what the other only reads. */
static bool writes_inside(const struct own *o, const struct access *one, const struct access *other)
{
    return !other->writes && one->place && other->place &&
           inside(o, one->place, 0) > inside(o, other->place, 0);
}

static const char *param_name(const struct ir_func *f, int i)
{
    const char *name = f->locals.at[i]->name;
    return name ? name : "result";
}

/* `ref` arguments may be written where what is passed may. */
static bool may_write(const struct ir_func *f, int i)
{
    const struct ir_local *l = f->locals.at[i];

    return l->pass == PASS_MUT || (l->pass == PASS_REF && l->is_mut_ref && !f->is_library);
}

/* A closure that is a parameter may have captured what is an argument as well. */
static bool is_unchecked(const struct ir_stmt *s, int param)
{
    const struct layout *l = s->operands[param].type->layout;

    return l && l->is_unchecked;
}

static void check_call(struct own *o, const struct ir_block *b, int at)
{
    const struct ir_stmt *s = b->stmts.at[at];
    const int n = s->operand_count < s->func->locals.len ? s->operand_count : s->func->locals.len;
    accesses all = { 0 };

    for (int i = 0; i < n && !s->func->shares_views; i++) {
        const struct ir_stmt *made = made_of(o, b, at, &s->operands[i]);
        for (int k = 0; made && k < made->operand_count; k++)
            add_operand(o, &made->operands[k], i, made->operands[k].is_mut, &all);
        if (!made)
            add_operand(o, &s->operands[i], i, may_write(s->func, i), &all);
    }
    find_arguments(o, &all);
    for (int i = 0; i < all.len; i++)
        for (int k = i + 1; k < all.len; k++) {
            /* the one that writes is named first */
            const struct access *one = &all.at[all.at[i].writes ? i : k];
            const struct access *other = &all.at[all.at[i].writes ? k : i];
            /* a value may be made of several ways to one place; a pack is several arguments */
            if (!one->writes || !overlap(o, one, other) ||
                (one->param == other->param && !is_several(s->operands[one->param].type)))
                continue;
            if (o->f->is_open && o->f->doubtful.len)
                continue;
            if (one->param != other->param &&
                (is_unchecked(s, one->param) || is_unchecked(s, other->param))) {
                s->func->is_shared |= !o->f->is_open;
                continue;
            }
            if (!o->f->is_library && writes_inside(o, one, other)) {
                s->func->is_shared |= !o->f->is_open;
                continue;
            }
            o->errors++;
            diag_error(o->diags, s->span, DIAG_ALIASED_MUT, param_name(s->func, one->param),
                       other->writes ? "mutably" : "immutably",
                       param_name(s->func, other->param), s->func->name);
            return;
        }
}

static void check_block(struct ir_block *b, void *user)
{
    struct own *o = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_CALL && s->operand_count)
            check_call(o, b, i);
        ir_stmt_blocks(s, check_block, o);
    }
}

void own_check_exclusive(struct own *o)
{
    check_block(o->f->body, o);
}
