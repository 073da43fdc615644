/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/stack.h"
#include "comptime/eval.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_STEPS INT64_C(500000000)
#define DEFAULT_DEPTH 200000

/* Interpreted calls nest on the stack of the process: what needs much room there and calls nothing
 * must not become part of what does. */
#ifdef __GNUC__
#define APART __attribute__((noinline))
#else
#define APART
#endif

static enum signal run_block(struct frame *fr, const struct ir_block *b);
static enum signal call_func(struct eval_state *e, struct ir_func *f, const unsigned char **args,
                             const bool *is_address, int n, unsigned char *ret, struct span at);

/* ---- frames -------------------------------------------------------------------- */

static const struct frame_layout *frame_layout_of(struct eval_state *e, struct ir_func *f)
{
    struct frame_layout *l = f->eval_cache;
    int64_t at = 0;

    if (l && l->count == f->locals.len)
        return l;
    l = arena_new(e->c->run, struct frame_layout);
    l->offset = arena_array(e->c->run, int64_t, f->locals.len + 1);
    for (int i = 0; i < f->locals.len; i++) {
        const struct ir_local *local = f->locals.at[i];
        const struct layout *t = local->type->layout;
        const int64_t size = local->is_ref ? 8 : t->size, align = local->is_ref ? 8 : t->align;
        at = (at + align - 1) / align * align;
        l->offset[i] = at;
        at += size;
    }
    l->size = at;
    l->count = f->locals.len;
    f->eval_cache = l;
    return l;
}

/* ---- places and operands --------------------------------------------------------- */

static bool read_index(struct frame *fr, const struct ir_operand *o, struct span at, int64_t *n);

/* The address of a place; NULL after eval_fail. With `whole`, all of it may be touched. */
static unsigned char *place_at(struct frame *fr, const struct ir_place *p, bool whole,
                               struct span at)
{
    struct eval_state *e = fr->e;
    const struct type *t = fr->f->locals.at[p->local]->type;
    unsigned char *address = fr->at + fr->layout->offset[p->local];
    bool through = false;

    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *proj = &p->proj[i];
        int64_t n;
        switch (proj->kind) {
        case PROJ_DEREF:
            if (through && !memory_is_live(e, address, sizeof address)) {
                eval_dead(e, at, address);
                return NULL;
            }
            memcpy(&address, address, sizeof(void *));
            through = true;
            break;
        case PROJ_FIELD:
            address += t->layout->fields.at[proj->index].offset;
            break;
        case PROJ_ELEM:
            if (!read_index(fr, proj->elem, at, &n))
                return NULL;
            if (n < 0 || n >= t->layout->count) {
                eval_fail(e, at, "index %lld is out of bounds, valid range is 0 to %lld",
                          (long long)n, (long long)t->layout->count - 1);
                return NULL;
            }
            address += n * proj->type->layout->size;
            break;
        }
        t = proj->type;
    }
    if (whole && through && !memory_is_live(e, address, (size_t)t->layout->size)) {
        eval_dead(e, at, address);
        return NULL;
    }
    return address;
}

/* Where the bytes of an operand are. A constant and an address get room in *scratch. */
struct scratch {
    uint64_t words[8];
};

static const unsigned char *operand_at(struct frame *fr, const struct ir_operand *o,
                                       struct scratch *room, struct span at)
{
    unsigned char *p = (unsigned char *)room;

    switch (o->kind) {
    case OPD_CONST:
        if (o->type->layout->size > (int64_t)sizeof *room) {
            const unsigned char *all = value_static(fr->e, o->value, o->type);
            if (!all && !fr->e->where.file)
                fr->e->where = at;
            return all;
        }
        memset(room, 0, sizeof *room);
        if (!value_to_memory(fr->e, o->value, o->type, p)) {
            if (!fr->e->where.file)
                fr->e->where = at;
            return NULL;
        }
        return p;
    case OPD_COPY:
    case OPD_MOVE:
        return place_at(fr, &o->place, true, at);
    case OPD_ADDR: {
        unsigned char *address = place_at(fr, &o->place, false, at);
        if (!address && fr->e->is_failed)
            return NULL;
        memcpy(p, &address, sizeof address);
        return p;
    }
    }
    return NULL;
}

static bool read_index(struct frame *fr, const struct ir_operand *o, struct span at, int64_t *n)
{
    struct scratch room;
    const unsigned char *p = operand_at(fr, o, &room, at);

    if (!p || o->type->layout->kind != LAYOUT_SCALAR)
        return false;
    *n = int_of_memory(p, o->type->layout->scalar);
    return true;
}

static bool is_address_place(const struct frame *fr, const struct ir_place *p)
{
    return !p->proj_count && fr->f->locals.at[p->local]->is_ref;
}

/* ---- calls of lifecycle functions -------------------------------------------------- */

static enum signal drop_value(struct eval_state *e, unsigned char *p, const struct type *t,
                              struct span at)
{
    const struct layout *l = t->layout;
    const unsigned char *args[1] = { p };
    const bool is_address[1] = { false };

    if (l->trivial_drop || !l->drop)
        return SIG_NEXT;
    return call_func(e, l->drop, args, is_address, 1, NULL, at);
}

static enum signal construct(struct eval_state *e, struct ir_func *f, unsigned char *from,
                             unsigned char *to, const struct type *t, struct span at)
{
    const unsigned char *args[1] = { from };
    const bool is_address[1] = { false };

    if (!f) {
        memmove(to, from, (size_t)t->layout->size);
        return SIG_NEXT;
    }
    return call_func(e, f, args, is_address, 1, to, at);
}

/* ---- ops --------------------------------------------------------------------------- */

static bool lanes_of(const struct type *t, const unsigned char *p, struct lanes *out)
{
    const struct layout *l = t->layout;

    out->at = p;
    if (l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) {
        out->scalar = l->scalar;
        out->count = l->kind == LAYOUT_SCALAR ? 1 : l->count;
        return true;
    }
    if (l->kind == LAYOUT_POINTER || l->kind == LAYOUT_FUNC) { /* compared as addresses */
        out->scalar = SCALAR_U64;
        out->count = 1;
        return true;
    }
    return false;
}

static int64_t pointee_size(const struct frame *fr, const struct type *t)
{
    struct type *elem = t->layout->kind == LAYOUT_POINTER ? t->layout->elem : NULL;
    return elem ? layout_of(fr->e, elem)->size : 1;
}

static bool no_op(struct frame *fr, const struct ir_stmt *s)
{
    return eval_fail(fr->e, s->span, "'%s' of these types", op_table[s->op].name);
}

static bool live_or_fail(struct frame *fr, const struct ir_stmt *s, const void *p, int64_t n)
{
    return memory_is_live(fr->e, p, (size_t)n) || eval_dead(fr->e, s->span, p);
}

/* s does something besides making its result. */
static bool has_effect(const struct ir_stmt *s)
{
    return s->op == OP_VSTORE || s->op == OP_INIT || s->op == OP_TAKE || s->op == OP_DESTROY ||
           s->op == OP_FORGET || s->op == OP_UNREACHABLE;
}

/* Ops on pointers and memory; *known false when s is none of them. */
static APART enum signal run_memory_op(struct frame *fr, const struct ir_stmt *s,
                                 const unsigned char **at, unsigned char *dest, bool *known)
{
    unsigned char *p = NULL;
    int64_t n = 0;

    *known = true;
    if (s->operand_count && s->operands[0].type->layout->kind == LAYOUT_POINTER &&
        s->operands[0].kind != OPD_ADDR)
        memcpy(&p, at[0], sizeof p);
    switch ((int)s->op) {
    case OP_VLOAD:
        if (!live_or_fail(fr, s, p, s->dest.type->layout->size))
            return SIG_FAIL;
        memmove(dest, p, (size_t)s->dest.type->layout->size);
        return SIG_NEXT;
    case OP_VSTORE:
        if (!live_or_fail(fr, s, p, s->operands[1].type->layout->size))
            return SIG_FAIL;
        memmove(p, at[1], (size_t)s->operands[1].type->layout->size);
        return SIG_NEXT;
    case OP_OFFSET:
        n = int_of_memory(at[1], s->operands[1].type->layout->scalar);
        p += n * pointee_size(fr, s->operands[0].type);
        memcpy(dest, &p, sizeof p);
        return SIG_NEXT;
    case OP_PTRDIFF: {
        unsigned char *q;
        const int64_t size = pointee_size(fr, s->operands[0].type);
        memcpy(&q, at[1], sizeof q);
        n = (int64_t)((intptr_t)p - (intptr_t)q) / (size ? size : 1);
        int_to_memory(dest, s->dest.type->layout->scalar, n);
        return SIG_NEXT;
    }
    case OP_PTRCAST:
    case OP_INTTOPTR:
    case OP_PTRTOINT:
        memcpy(dest, at[0], 8);
        return SIG_NEXT;
    case OP_ADDRESSOF:
        if (s->operands[0].kind == OPD_ADDR)
            memcpy(&p, at[0], sizeof p);
        else
            p = (unsigned char *)(uintptr_t)at[0];
        memcpy(dest, &p, sizeof p);
        return SIG_NEXT;
    case OP_STACKALLOC: {
        const struct layout *l = s->dest.type->layout->elem->layout;
        n = value_as_int64(s->op_values[0]);
        p = n < 0 || (l->size && n > INT64_MAX / l->size)
                ? NULL
                : memory_alloc(fr->e, (size_t)(n * l->size), (size_t)l->align, false);
        if (!p) {
            eval_fail(fr->e, s->span, NO_MEMORY);
            return SIG_FAIL;
        }
        memcpy(dest, &p, sizeof p);
        return SIG_NEXT;
    }
    case OP_NULLPTR:
    case OP_UNINIT:
        memset(dest, 0, (size_t)s->dest.type->layout->size);
        return SIG_NEXT;
    case OP_INIT:
        if (!live_or_fail(fr, s, p, s->operands[1].type->layout->size))
            return SIG_FAIL;
        memmove(p, at[1], (size_t)s->operands[1].type->layout->size);
        return SIG_NEXT;
    case OP_TAKE:
        n = pointee_size(fr, s->operands[0].type);
        if (!live_or_fail(fr, s, p, n))
            return SIG_FAIL;
        if (dest)
            memmove(dest, p, (size_t)n);
        return SIG_NEXT;
    case OP_DESTROY:
        if (!live_or_fail(fr, s, p, pointee_size(fr, s->operands[0].type)))
            return SIG_FAIL;
        return drop_value(fr->e, p, s->operands[0].type->layout->elem, s->span);
    case OP_FORGET:
        return SIG_NEXT;
    case OP_SIZEOF:
    case OP_ALIGNOF:
        if (!s->op_type_count || !s->op_types[0]->layout)
            return no_op(fr, s) ? SIG_NEXT : SIG_FAIL;
        n = s->op == OP_SIZEOF ? s->op_types[0]->layout->size : s->op_types[0]->layout->align;
        int_to_memory(dest, s->dest.type->layout->scalar, n);
        return SIG_NEXT;
    case OP_INCOMPTIME:
        int_to_memory(dest, SCALAR_BOOL, 1);
        return SIG_NEXT;
    case OP_UNREACHABLE:
        eval_fail(fr->e, s->span, "what should not be reached is reached");
        return SIG_FAIL;
    default:
        *known = false;
        return SIG_NEXT;
    }
}

static APART enum signal run_op(struct frame *fr, const struct ir_stmt *s)
{
    struct scratch room[4], nowhere;
    const unsigned char *at[4] = { NULL };
    unsigned char *dest = NULL, *result;
    struct lanes lanes[4], to;
    bool known = false;
    enum signal signal;

    if (s->operand_count > 4)
        return no_op(fr, s) ? SIG_NEXT : SIG_FAIL;
    for (int i = 0; i < s->operand_count; i++) {
        at[i] = operand_at(fr, &s->operands[i], &room[i], s->span);
        if (!at[i] && fr->e->is_failed)
            return SIG_FAIL;
    }
    if (s->dest.local < 0 && !has_effect(s))
        return SIG_NEXT; /* nobody wants it */
    if (s->dest.local >= 0 && !(dest = place_at(fr, &s->dest, true, s->span)))
        return SIG_FAIL;
    signal = run_memory_op(fr, s, at, dest, &known);
    if (known)
        return signal;
    if (s->op == OP_REBIND || s->op == OP_BITCAST) {
        const bool is_address =
            !s->dest.proj_count && fr->f->locals.at[s->dest.local]->is_ref;
        memmove(dest, at[0],
                is_address ? sizeof(void *) : (size_t)s->dest.type->layout->size);
        return SIG_NEXT;
    }
    for (int i = 0; i < s->operand_count; i++)
        if (!lanes_of(s->operands[i].type, at[i], &lanes[i]))
            return no_op(fr, s) ? SIG_NEXT : SIG_FAIL;
    if (!lanes_of(s->dest.type, dest, &to))
        return no_op(fr, s) ? SIG_NEXT : SIG_FAIL;
    /* A result may lie over an operand; lanes are written one by one. */
    result = to.count == 1 ? (unsigned char *)&nowhere : dest;
    if (to.count > 1)
        for (int i = 0; i < s->operand_count; i++)
            if (at[i] < dest + s->dest.type->layout->size &&
                dest < at[i] + s->operands[i].type->layout->size)
                result = NULL;
    unsigned char *apart = result ? NULL : malloc((size_t)s->dest.type->layout->size);
    if (!result)
        result = apart;
    if (!op_lanes(s->op, lanes, s->operand_count, s->op_values, s->op_value_count, result,
                  to.scalar, to.count)) {
        free(apart);
        return no_op(fr, s) ? SIG_NEXT : SIG_FAIL;
    }
    if (result != dest)
        memcpy(dest, result, (size_t)s->dest.type->layout->size);
    free(apart);
    return SIG_NEXT;
}

/* ---- calls -------------------------------------------------------------------------- */

bool eval_has_stack(const struct eval_state *e)
{
    return stack_used(e->stack) < e->stack_room;
}

/* A frame for a call of f, which gets its IR; its memory may be more than its locals take. */
static bool open_call(struct eval_state *e, struct frame *fr, struct ir_func *f, int n,
                      struct span at)
{
    const int64_t limit = e->c->limits.depth ? e->c->limits.depth : DEFAULT_DEPTH;

    if (!f->body || !f->is_owned) {
        if (!e->c->need_ir || !e->c->need_ir(f, e->c->user)) {
            e->is_failed = true; /* and it was said why */
            return false;
        }
        if (!f->body)
            return eval_fail(e, at, f->export_name || f->instance
                                        ? "'%s' is needed to compile itself"
                                        : "'%s' has no body", f->name);
    }
    if (e->depth >= limit)
        return eval_fail(e, at, "more than %lld calls are underway (--comptime-depth allows more)",
                         (long long)limit);
    if (!eval_has_stack(e))
        return eval_fail(e, at, "%lld calls are underway, more than the stack of the compiler "
                         "has room for ('ulimit -s' sets its size)", (long long)e->depth);
    fr->f = f;
    fr->layout = frame_layout_of(e, f);
    fr->at = memory_push(e, (size_t)fr->layout->size);
    if (!fr->at)
        return eval_fail(e, at, "the calls underway want more memory than compile time may have "
                         "(--comptime-memory allows more)");
    if (n > f->param_count) {
        memory_pop(e, fr->at, (size_t)fr->layout->size);
        return eval_fail(e, at, "wrong number of arguments");
    }
    return true;
}

/* Argument i is what lies at p: an address when is_address. Where the callee takes an address and
 * a value is given, it gets the value's. */
static void put_argument(struct frame *fr, int i, const unsigned char *p, bool is_address)
{
    const struct ir_local *l = fr->f->locals.at[i];
    unsigned char *to = fr->at + fr->layout->offset[i];

    if (!l->is_ref)
        memcpy(to, p, (size_t)l->type->layout->size);
    else if (is_address)
        memcpy(to, p, sizeof(void *));
    else
        memcpy(to, &p, sizeof p);
}

/* Runs what open_call and put_argument made ready; `size` of memory was pushed for it. */
static enum signal run_frame(struct frame *fr, size_t size, struct span at)
{
    struct eval_state *e = fr->e;
    enum signal signal;

    e->depth++;
    signal = run_block(fr, fr->f->body);
    e->depth--;
    memory_pop(e, fr->at, size);
    if (signal == SIG_FAIL)
        eval_note_call(e, fr->f->name, at);
    return signal == SIG_RETURN ? SIG_NEXT : signal;
}

static enum signal call_func(struct eval_state *e, struct ir_func *f, const unsigned char **args,
                             const bool *is_address, int n, unsigned char *ret, struct span at)
{
    struct frame fr = { .e = e, .ret = ret };

    if (!open_call(e, &fr, f, n, at))
        return SIG_FAIL;
    for (int i = 0; i < n; i++)
        put_argument(&fr, i, args[i], is_address[i]);
    return run_frame(&fr, (size_t)fr.layout->size, at);
}

static enum signal after_raise(struct frame *fr, const struct ir_stmt *s)
{
    unsigned char *kept;
    size_t size;
    enum signal signal;

    if (!s->cleanup || !s->cleanup->stmts.len)
        return SIG_RAISE;
    size = fr->e->error_size;
    kept = malloc(size + 1);
    if (size) /* an error without bytes has no memory */
        memcpy(kept, fr->e->error, size);
    signal = run_block(fr, s->cleanup);
    if (size)
        memcpy(fr->e->error, kept, size);
    fr->e->error_size = size;
    free(kept);
    return signal == SIG_NEXT ? SIG_RAISE : signal;
}

#define ROOM_SIZE ((sizeof(struct scratch) + 63) & ~(size_t)63)

/* Puts the operands of call s into the callee's frame. *size grows by what is pushed for constants
 * that it takes by address. */
static APART bool put_operands(struct frame *fr, const struct ir_stmt *s, int first,
                               struct frame *callee, size_t *size)
{
    struct scratch room;

    for (int i = 0; i + first < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[first + i];
        const unsigned char *p = operand_at(fr, o, &room, s->span);
        if (!p)
            return false;
        if (p == (unsigned char *)&room && o->kind != OPD_ADDR &&
            callee->f->locals.at[i]->is_ref) {
            unsigned char *kept = memory_push(fr->e, ROOM_SIZE);
            if (!kept)
                return eval_fail(fr->e, s->span, "the calls underway want more memory than "
                                 "compile time may have (--comptime-memory allows more)");
            memcpy(kept, &room, sizeof room);
            *size += ROOM_SIZE;
            p = kept;
        }
        put_argument(callee, i, p, o->kind == OPD_ADDR);
    }
    return true;
}

static APART struct ir_func *callee_of(struct frame *fr, const struct ir_stmt *s)
{
    struct scratch room;
    const unsigned char *p = operand_at(fr, &s->operands[0], &room, s->span);
    struct ir_func *f = NULL;

    if (!p)
        return NULL;
    memcpy(&f, p, sizeof f);
    if (!f)
        eval_fail(fr->e, s->span, "a null function is called");
    return f;
}

static enum signal run_call(struct frame *fr, const struct ir_stmt *s, int first)
{
    struct frame callee = { .e = fr->e };
    struct ir_func *f = first ? callee_of(fr, s) : s->func;
    size_t size;
    enum signal signal;

    if (!f || !open_call(fr->e, &callee, f, s->operand_count - first, s->span))
        return SIG_FAIL;
    size = ((size_t)callee.layout->size + 63) & ~(size_t)63;
    if (!put_operands(fr, s, first, &callee, &size))
        goto failed;
    if (s->dest.local >= 0) {
        callee.ret = place_at(fr, &s->dest, !s->dest_is_ref, s->span);
        if (!callee.ret && fr->e->is_failed)
            goto failed;
    }
    signal = run_frame(&callee, size, s->span);
    return signal == SIG_RAISE ? after_raise(fr, s) : signal;
failed:
    memory_pop(fr->e, callee.at, size);
    return SIG_FAIL;
}

static APART enum signal run_extern(struct frame *fr, const struct ir_stmt *s)
{
    struct scratch room[8];
    struct extern_arg args[8];
    unsigned char *dest = NULL;

    if (s->operand_count > 8) {
        eval_fail(fr->e, s->span, "the C function '%s' can only be called at run time", s->symbol);
        return SIG_FAIL;
    }
    for (int i = 0; i < s->operand_count; i++) {
        args[i].at = operand_at(fr, &s->operands[i], &room[i], s->span);
        args[i].type = s->operands[i].type;
        if (!args[i].at)
            return SIG_FAIL;
    }
    if (s->dest.local >= 0 && !(dest = place_at(fr, &s->dest, true, s->span)))
        return SIG_FAIL;
    return extern_call(fr->e, s->symbol, args, s->operand_count, dest,
                       dest ? s->dest.type : NULL, s->span) ? SIG_NEXT : SIG_FAIL;
}

static APART enum signal run_aggregate(struct frame *fr, const struct ir_stmt *s)
{
    const struct layout *l = s->dest.local < 0 ? NULL : s->dest.type->layout;
    unsigned char *dest, *made;
    enum signal signal = SIG_FAIL;

    if (!l)
        return SIG_NEXT;
    dest = place_at(fr, &s->dest, true, s->span);
    if (!dest)
        return SIG_FAIL;
    made = calloc((size_t)l->size + 1, 1); /* apart: operands may be parts of dest */
    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        struct scratch room;
        const unsigned char *from = operand_at(fr, o, &room, s->span);
        int64_t offset = 0, size = o->kind == OPD_ADDR ? 8 : o->type->layout->size;
        if (!from)
            goto done;
        if (l->kind == LAYOUT_FIELDS)
            offset = l->fields.at[i].offset;
        else if (l->kind == LAYOUT_ARRAY)
            offset = i * l->elem->layout->size;
        else if (l->kind == LAYOUT_VECTOR)
            offset = i * (scalar_bits(l->scalar) / 8);
        if (offset + size > l->size)
            size = l->size - offset;
        memcpy(made + offset, from, (size_t)size);
    }
    memcpy(dest, made, (size_t)l->size);
    signal = SIG_NEXT;
done:
    free(made);
    return signal;
}

/* ---- statements ---------------------------------------------------------------------- */

static APART enum signal run_assign(struct frame *fr, const struct ir_stmt *s)
{
    const struct ir_operand *o = &s->operands[0];
    struct scratch room;
    const unsigned char *from;
    unsigned char *dest;

    if (s->dest.local < 0)
        return SIG_NEXT;
    if (!(from = operand_at(fr, o, &room, s->span)))
        return SIG_FAIL;
    dest = place_at(fr, &s->dest, !is_address_place(fr, &s->dest), s->span);
    if (!dest)
        return SIG_FAIL;
    memmove(dest, from, o->kind == OPD_ADDR ? 8 : (size_t)o->type->layout->size);
    return SIG_NEXT;
}

static enum signal run_construct(struct frame *fr, const struct ir_stmt *s)
{
    const struct layout *l = s->operands[0].type->layout;
    struct ir_func *f = s->kind == IR_COPY ? (l->trivial_copy ? NULL : l->copy)
                                           : (l->trivial_move ? NULL : l->move);
    unsigned char *from = place_at(fr, &s->operands[0].place, true, s->span);
    unsigned char *to = from ? place_at(fr, &s->dest, true, s->span) : NULL;

    if (!to)
        return SIG_FAIL;
    return construct(fr->e, f, from, to, s->operands[0].type, s->span);
}

static APART bool read_condition(struct frame *fr, const struct ir_stmt *s, bool *yes)
{
    struct scratch room;
    const unsigned char *p = operand_at(fr, &s->operands[0], &room, s->span);

    if (!p)
        return false;
    *yes = *p != 0;
    return true;
}

static APART enum signal run_return(struct frame *fr, const struct ir_stmt *s)
{
    struct scratch room;
    const unsigned char *p;

    if (!s->operand_count)
        return SIG_RETURN;
    if (!(p = operand_at(fr, &s->operands[0], &room, s->span)))
        return SIG_FAIL;
    if (fr->ret)
        memmove(fr->ret, p, s->operands[0].kind == OPD_ADDR
                                ? 8 : (size_t)s->operands[0].type->layout->size);
    return SIG_RETURN;
}

static APART enum signal run_raise(struct frame *fr, const struct ir_stmt *s)
{
    struct eval_state *e = fr->e;
    struct scratch room;
    const unsigned char *p = operand_at(fr, &s->operands[0], &room, s->span);
    const size_t size = (size_t)s->operands[0].type->layout->size;

    if (!p)
        return SIG_FAIL;
    if (size > e->error_room) {
        e->error_room = size * 2;
        e->error = realloc(e->error, e->error_room);
    }
    if (size)
        memcpy(e->error, p, size);
    e->error_size = size;
    if (!e->depth || !e->where.file)
        e->where = s->span; /* for the case that nobody handles it */
    return after_raise(fr, s);
}

static enum signal run_try(struct frame *fr, const struct ir_stmt *s)
{
    enum signal signal = run_block(fr, s->body);

    if (signal != SIG_RAISE)
        return signal;
    fr->e->where = (struct span){ 0 };
    if (s->index >= 0) {
        const struct type *t = fr->f->locals.at[s->index]->type;
        const size_t size = (size_t)t->layout->size;
        if (size)
            memcpy(fr->at + fr->layout->offset[s->index], fr->e->error,
                   size < fr->e->error_size ? size : fr->e->error_size);
    }
    return run_block(fr, s->handler);
}

/* What a round of loop s that ended with *signal means: true when the loop is over, *signal being
 * what it gives then. */
static bool loop_over(struct frame *fr, const struct ir_stmt *s, enum signal *signal)
{
    if (*signal == SIG_NEXT)
        return false;
    if ((*signal == SIG_BREAK || *signal == SIG_CONTINUE) && fr->e->target == s->id) {
        const bool is_over = *signal == SIG_BREAK;
        *signal = SIG_NEXT;
        return is_over;
    }
    return true;
}

static bool step(struct frame *fr, const struct ir_stmt *s)
{
    struct eval_state *e = fr->e;

    return e->steps-- > 0 ||
           eval_fail(e, s->span, "it takes too many steps (--comptime-steps allows more)");
}

static enum signal run_loop(struct frame *fr, const struct ir_stmt *s)
{
    enum signal signal;
    bool yes;

    for (;;) {
        if (!step(fr, s))
            return SIG_FAIL;
        if (s->cond) {
            signal = run_block(fr, s->cond);
            if (loop_over(fr, s, &signal))
                return signal;
            if (!read_condition(fr, s, &yes))
                return SIG_FAIL;
            if (!yes)
                return s->orelse ? run_block(fr, s->orelse) : SIG_NEXT;
        }
        signal = run_block(fr, s->body);
        if (loop_over(fr, s, &signal))
            return signal;
    }
}

static enum signal run_for(struct frame *fr, const struct ir_stmt *s)
{
    const enum scalar kind = fr->f->locals.at[s->index]->type->layout->scalar;
    unsigned char *index = fr->at + fr->layout->offset[s->index];
    int64_t bounds[3];
    enum signal signal;

    for (int i = 0; i < 3; i++)
        if (!read_index(fr, &s->operands[i], s->span, &bounds[i]))
            return SIG_FAIL;
    for (int64_t i = bounds[0]; bounds[2] > 0 ? i < bounds[1] : i > bounds[1];) {
        int_to_memory(index, kind, i);
        signal = run_block(fr, s->body);
        if (loop_over(fr, s, &signal))
            return signal;
        if (!step(fr, s))
            return SIG_FAIL;
        if (bounds[2] > 0 ? i > INT64_MAX - bounds[2] : i < INT64_MIN - bounds[2])
            break;
        i += bounds[2];
    }
    return s->orelse ? run_block(fr, s->orelse) : SIG_NEXT;
}

static enum signal run_stmt(struct frame *fr, const struct ir_stmt *s)
{
    enum signal signal;
    unsigned char *p;
    bool yes;

    switch (s->kind) {
    case IR_SET:
        return run_op(fr, s);
    case IR_ASSIGN:
        return run_assign(fr, s);
    case IR_COPY:
    case IR_MOVE:
        return run_construct(fr, s);
    case IR_CALL:
        return run_call(fr, s, 0);
    case IR_CALL_PTR:
        return run_call(fr, s, 1);
    case IR_EXTERN:
        return run_extern(fr, s);
    case IR_AGGREGATE:
        return run_aggregate(fr, s);
    case IR_DROP:
        p = place_at(fr, &s->dest, true, s->span);
        return p ? drop_value(fr->e, p, s->dest.type, s->span) : SIG_FAIL;
    case IR_DEAD:
        return SIG_NEXT;
    case IR_IF:
        if (!read_condition(fr, s, &yes))
            return SIG_FAIL;
        if (yes)
            return s->then ? run_block(fr, s->then) : SIG_NEXT;
        return s->orelse ? run_block(fr, s->orelse) : SIG_NEXT;
    case IR_LOOP:
        return run_loop(fr, s);
    case IR_FOR:
        return run_for(fr, s);
    case IR_BLOCK:
        signal = run_block(fr, s->body);
        return signal == SIG_BREAK && fr->e->target == s->id ? SIG_NEXT : signal;
    case IR_BREAK:
        fr->e->target = s->target;
        return SIG_BREAK;
    case IR_CONTINUE:
        fr->e->target = s->target;
        return SIG_CONTINUE;
    case IR_RETURN:
        return run_return(fr, s);
    case IR_TRY:
        return run_try(fr, s);
    case IR_RAISE:
        return run_raise(fr, s);
    case IR_UNREACHABLE:
        eval_fail(fr->e, s->span, "what should not be reached is reached");
        return SIG_FAIL;
    case IR_LAUNCH:
        eval_fail(fr->e, s->span, "a kernel cannot be launched");
        return SIG_FAIL;
    }
    return SIG_FAIL;
}

static enum signal run_block(struct frame *fr, const struct ir_block *b)
{
    for (int i = 0; i < b->stmts.len; i++) {
        const struct ir_stmt *s = b->stmts.at[i];
        enum signal signal;
        if (!step(fr, s))
            return SIG_FAIL;
        signal = run_stmt(fr, s);
        if (signal != SIG_NEXT)
            return signal;
    }
    return SIG_NEXT;
}

/* ---- entry ---------------------------------------------------------------------------- */

void comptime_init(struct comptime *c, struct types *types, struct diags *diags, struct arena *run)
{
    c->types = types;
    c->diags = diags;
    c->run = run;
    c->state = NULL;
    c->stack = stack_place();
}

struct eval_state *eval_state_of(struct comptime *c)
{
    if (!c->state) {
        c->state = arena_new(c->run, struct eval_state);
        c->state->c = c;
        c->state->stack = c->stack;
        c->state->stack_room = stack_room();
        arena_init(&c->state->arena);
    }
    return c->state;
}

static bool put_arguments(struct eval_state *e, const struct ir_func *f, struct value **args, int n,
                          const unsigned char **at)
{
    if (n > f->param_count)
        return eval_fail(e, (struct span){ 0 }, "'%s' takes %d arguments", f->name,
                         f->param_count);
    for (int i = 0; i < n; i++) {
        const struct type *t = f->locals.at[i]->type;
        unsigned char *p = memory_alloc(e, (size_t)t->layout->size, (size_t)t->layout->align, true);
        if (!p)
            return eval_fail(e, (struct span){ 0 }, NO_MEMORY);
        if (!value_to_memory(e, args[i], t, p))
            return false;
        at[i] = p;
    }
    return true;
}


struct value *comptime_call(struct comptime *c, struct ir_func *f, struct value **args, int n,
                            struct span at)
{
    struct eval_state *e = eval_state_of(c);
    const bool is_outermost = e->depth == 0;
    const int64_t steps = e->steps;
    const unsigned char **where;
    bool *is_address;
    unsigned char *ret = NULL;
    struct value *result = NULL;
    enum signal signal = SIG_FAIL;

    if (!memory_open(e)) {
        e->why = "there is no memory for it";
        eval_report(e, at);
        return NULL;
    }
    if ((!f->body || !f->is_owned) && (!c->need_ir || !c->need_ir(f, c->user)))
        return NULL;
    e->is_failed = false;
    e->why = NULL;
    e->where = (struct span){ 0 };
    memset(&e->calls, 0, sizeof e->calls);
    e->values = 0;
    e->steps = c->limits.steps ? c->limits.steps : DEFAULT_STEPS;
    where = arena_array(&e->arena, const unsigned char *, n + 1);
    is_address = arena_array(&e->arena, bool, n + 1);
    if (f->ret && f->ret->layout) {
        const struct layout *l = f->ret->layout;
        const size_t size = f->ret_ref ? 8 : (size_t)l->size;
        ret = memory_alloc(e, size, (size_t)l->align, true);
    }
    if (put_arguments(e, f, args, n, where)) {
        e->depth++; /* so that what f needs computed meanwhile leaves our memory alone */
        signal = call_func(e, f, where, is_address, n, ret, at);
        e->depth--;
    }
    if (signal == SIG_RAISE)
        eval_fail(e, e->where, "it raises an error that nobody handles");
    if (signal == SIG_NEXT && !ret)
        result = value_struct(c->types, f->ret, NULL, 0);
    else if (signal == SIG_NEXT && f->ret_ref)
        memcpy(&ret, ret, sizeof ret);
    if (signal == SIG_NEXT && f->ret && f->ret->layout)
        result = value_of_memory(e, ret, f->ret);
    if (e->is_failed) {
        eval_report(e, at);
        result = NULL;
    }
    e->is_failed = false;
    e->why = NULL;
    memset(&e->calls, 0, sizeof e->calls);
    e->steps = steps;
    if (is_outermost) {
        reify_forget(e);
        memory_clear(e);
    }
    return result;
}

void comptime_end(struct comptime *c)
{
    struct eval_state *e = c->state;

    if (!e)
        return;
    reify_end(e);
    free(e->memory);
    free(e->shadow);
    free(e->error);
    arena_reset(&e->arena);
    c->state = NULL;
}

struct value *comptime_fold(struct comptime *c, enum op op, struct type *result,
                            struct value **operands, int n)
{
    struct eval_state *e = eval_state_of(c);
    unsigned char room[3][256], out[256];
    struct lanes lanes[3], to;
    const struct layout *l = result ? result->layout : NULL;

    if (n < 1 || n > 3 || !l || (l->kind != LAYOUT_SCALAR && l->kind != LAYOUT_VECTOR) ||
        l->size > (int64_t)sizeof out || !(op_table[op].flags & OP_PURE) ||
        op_table[op].result == RESULT_META || op == OP_SHUFFLE || op == OP_BITCAST ||
        op == OP_REBIND)
        return NULL;
    for (int i = 0; i < n; i++) {
        const struct type *t = operands[i]->type;
        const struct layout *o = t ? t->layout : NULL;
        if (!o || (o->kind != LAYOUT_SCALAR && o->kind != LAYOUT_VECTOR) ||
            o->size > (int64_t)sizeof room[i] ||
            (operands[i]->kind != VALUE_INT && operands[i]->kind != VALUE_FLOAT &&
             operands[i]->kind != VALUE_STRUCT))
            return NULL;
        if (!value_to_memory(e, operands[i], t, room[i])) {
            e->is_failed = false;
            return NULL;
        }
        lanes_of(t, room[i], &lanes[i]);
    }
    lanes_of(result, out, &to);
    if (!op_lanes(op, lanes, n, NULL, 0, out, to.scalar, to.count))
        return NULL;
    return value_of_memory(e, out, result);
}
