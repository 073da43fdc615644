/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Files of kernels: each kernel with the functions it calls, callees first. */
#include "emit/prelude.h"

#include <string.h>

/* ---- shared memory --------------------------------------------------------------
 * OpenCL has it in the body of a kernel only: the functions a kernel calls are given the address of
 * what they, or those they call, ask for. */

/* The user's word for the address: that of the variable it is put in, by way of temporaries. */
static const char *find_word(const struct ir_func *f, const struct ir_block *block, int local,
                             int depth)
{
    if (f->locals.at[local]->kind != LOCAL_TEMP && f->locals.at[local]->name)
        return f->locals.at[local]->name;
    const char *word = NULL;
    for (int i = 0; block && i < block->stmts.len && !word && depth < 8; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        const struct ir_operand *o = s->operands;
        if ((s->kind == IR_ASSIGN || s->kind == IR_COPY || s->kind == IR_MOVE ||
             s->kind == IR_AGGREGATE || (s->kind == IR_SET && s->operand_count == 1)) &&
            s->dest.local >= 0 && s->operand_count && o[0].kind != OPD_CONST &&
            o[0].place.local == local)
            word = find_word(f, f->body, s->dest.local, depth + 1);
        const struct ir_block *parts[] = { s->body, s->then, s->orelse };
        for (int k = 0; k < 3 && !word; k++)
            word = parts[k] ? find_word(f, parts[k], local, depth + 1) : NULL;
    }
    return word;
}

const char *shared_word(const struct ir_func *f, const struct ir_stmt *s)
{
    const char *word = find_word(f, f->body, s->dest.local, 0);
    return word ? word : "shared";
}

const char *shared_name(struct writer *w, const struct ir_func *f, const struct ir_stmt *s)
{
    for (int i = 0; i < w->shared.len; i++)
        if (w->shared.at[i].s == s)
            return w->shared.at[i].name;
    const struct shared_memory m = { s, name_file_level(w->names, shared_word(f, s)) };
    vec_push(w->arena, &w->shared, m);
    return m.name;
}

static bool asks_for_shared(const struct variant *v, const struct ir_stmt *s)
{
    return v->w->target->has_spaces && !v->f->is_kernel && s->kind == IR_SET &&
           s->op == OP_STACKALLOC && s->dest.local >= 0 &&
           s->dest.type->layout->space == SPACE_SHARED;
}

static void need_shared(struct variant *v, const struct ir_stmt *s)
{
    for (int i = 0; i < v->shared.len; i++)
        if (v->shared.at[i] == s)
            return;
    vec_push(v->w->arena, &v->shared, s);
}

/* One array of a kernel. */
void put_shared_array(struct body *b, const struct ir_stmt *s, const char *name)
{
    const struct layout *elem = s->dest.type->layout->elem->layout;
    const int64_t align = s->op_value_count > 1 ? value_as_int64(s->op_values[1]) : 0;

    buf_puts(&b->top, "    ");
    if (align > elem->align)
        buf_printf(&b->top, b->w->target->align_as, (long long)align);
    buf_printf(&b->top, "MJ_SHARED_ARRAY(%s, %s, %lld);\n",
               ctype(b->w, s->dest.type->layout->elem), name,
               s->op_value_count ? (long long)value_as_int64(s->op_values[0]) : 1);
}

/* Shared memory whose size the host gives: an argument in OpenCL, last of all, and a variable of
 * no size in CUDA. */
static bool asks_for_dynamic(const struct ir_stmt *s)
{
    return s->kind == IR_SET && s->op == OP_STACKALLOC && s->dest.local >= 0 &&
           s->dest.type->layout->space == SPACE_SHARED && s->op_value_count &&
           value_as_int64(s->op_values[0]) == 0;
}

bool is_dynamic_shared(const struct writer *w, const struct ir_stmt *s)
{
    return w->target->is_device && asks_for_dynamic(s);
}

const char *dynamic_shared_name(struct writer *w)
{
    if (!w->dynamic_shared)
        w->dynamic_shared = name_file_level(w->names, "dynamic_shared");
    return w->dynamic_shared;
}

struct search {
    bool found;
};

static void search_func(struct search *search, const struct ir_func *f);

static void search_block(struct ir_block *block, void *user)
{
    struct search *search = user;
    for (int i = 0; i < block->stmts.len && !search->found; i++) {
        struct ir_stmt *s = block->stmts.at[i];
        search->found = asks_for_dynamic(s);
        if (s->kind == IR_CALL && !search->found)
            search_func(search, s->func);
        ir_stmt_blocks(s, search_block, search);
    }
}

/* The calls of a kernel do not recurse. */
static void search_func(struct search *search, const struct ir_func *f)
{
    if (f->body)
        search_block(f->body, search);
}

bool wants_dynamic_shared(const struct ir_func *kernel)
{
    struct search search = { 0 };
    search_func(&search, kernel);
    return search.found;
}

bool needs_lanes(const struct writer *w, const struct ir_stmt *s)
{
    return w->target->has_spaces && s->kind == IR_EXTERN &&
           strncmp(s->symbol, "mj_warp_", 8) == 0;
}

int64_t lanes_count(const struct ir_func *kernel)
{
    return kernel->max_threads ? kernel->max_threads : LANES_MOST;
}

const char *lanes_name(struct writer *w)
{
    if (!w->lanes)
        w->lanes = name_file_level(w->names, "lanes");
    return w->lanes;
}

/* ---- reports --------------------------------------------------------------------
 * What is told to the host goes into memory whose address all functions pass on that report. */

const char *report_name(struct writer *w)
{
    if (!w->report)
        w->report = name_file_level(w->names, "report");
    return w->report;
}

void put_report_param(struct writer *w, const struct variant *v, struct buf *out)
{
    if (v && ir_reports(v->f))
        buf_printf(out, "%s%suint8_t *%s", out->len ? ", " : "", w->target->space(SPACE_GLOBAL),
                   report_name(w));
}

void put_report_arg(struct writer *w, const struct variant *callee, struct buf *out)
{
    if (ir_reports(callee->f))
        buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ", report_name(w));
}

void put_shared_params(struct writer *w, const struct variant *v, struct buf *out)
{
    if (v && !v->f->is_kernel && v->has_lanes)
        buf_printf(out, "%s__local uint64_t *%s", out->len ? ", " : "", lanes_name(w));
    if (v && w->target->has_spaces && v->has_dynamic)
        buf_printf(out, "%s__local ulong2 *%s", out->len ? ", " : "", dynamic_shared_name(w));
    for (int i = 0; v && !v->f->is_kernel && i < v->shared.len; i++) {
        const struct ir_stmt *s = v->shared.at[i];
        const char *type = pointer_into(w, s->dest.type->layout->elem, SPACE_SHARED, false);
        buf_printf(out, "%s%s", out->len ? ", " : "", cdecl_of(w, type, shared_name(w, v->f, s)));
    }
}

void put_shared_args(struct writer *w, const struct variant *callee, struct buf *out)
{
    if (callee->has_lanes)
        buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ", lanes_name(w));
    if (callee->has_dynamic && w->target->has_spaces)
        buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ", dynamic_shared_name(w));
    for (int i = 0; i < callee->shared.len; i++)
        buf_printf(out, "%s%s", out->at[out->len - 1] == '(' ? "" : ", ",
                   shared_name(w, callee->f, callee->shared.at[i]));
}

void put_shared_arrays(struct body *b)
{
    const struct variant *v = b->variant;
    if (v && v->f->is_kernel && v->has_lanes)
        buf_printf(&b->top, "    __local uint64_t %s[%d];\n", lanes_name(b->w),
                   (int)lanes_count(v->f));
    for (int i = 0; v && v->f->is_kernel && i < v->shared.len; i++) {
        const struct ir_stmt *s = v->shared.at[i];
        put_shared_array(b, s, shared_name(b->w, v->f, s));
    }
}

/* ---- functions ------------------------------------------------------------------- */

static void print_variant(struct writer *w, struct variant *v);

static void print_callees(struct writer *w, struct variant *v, struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++) {
        struct ir_stmt *s = block->stmts.at[i];
        const struct layout *l =
            s->operand_count && s->operands[0].type ? s->operands[0].type->layout : NULL;
        v->has_lanes |= needs_lanes(w, s);
        if (is_dynamic_shared(w, s)) {
            v->has_dynamic = true;
        } else if (asks_for_shared(v, s)) {
            shared_name(w, v->f, s);
            need_shared(v, s);
        }
        if (s->kind == IR_CALL) {
            struct variant *callee = variant_called(v, s);
            print_variant(w, callee);
            v->has_lanes |= callee->has_lanes;
            v->has_dynamic |= callee->has_dynamic;
            for (int k = 0; k < callee->shared.len; k++)
                need_shared(v, callee->shared.at[k]);
        }
        if (s->kind == IR_DROP && stmt_calls_drop(s))
            print_variant(w, variant_dropping(v, s->dest.type->layout->drop, &s->dest));
        if (s->kind == IR_COPY && l && l->copy && !l->trivial_copy)
            print_variant(w, variant_dropping(v, l->copy, &s->operands[0].place));
        if (s->kind == IR_MOVE && l && l->move && !l->trivial_move)
            print_variant(w, variant_dropping(v, l->move, &s->operands[0].place));
        print_callees(w, v, s->cond);
        print_callees(w, v, s->body);
        print_callees(w, v, s->then);
        print_callees(w, v, s->orelse);
        print_callees(w, v, s->handler);
        print_callees(w, v, s->cleanup);
    }
}

/* Few calls deep: the recursion is as deep as their calls, which do not recurse. */
static void print_variant(struct writer *w, struct variant *v)
{
    if (!v->f->body || !writer_first(w, v, MARK_REACHED)) {
        if (v->f->body && !writer_seen(w, v, MARK_DEFINED) && writer_first(w, v, MARK_TEXT)) {
            diag_error(w->program->diags, v->f->span, DIAG_TARGET, w->target->name,
                       "a function that kernels call may not call itself");
            w->failed = true;
        }
        return;
    }
    print_callees(w, v, v->f->body);
    writer_first(w, v, MARK_DEFINED);
    w->at = v->f->span;
    print_function(w, v->f, v);
}

/* Are there addresses in t? Structs have been taken apart. */
static bool holds_address(const struct type *t, bool inside)
{
    const struct layout *l = t->layout;
    bool found = inside && l && l->kind == LAYOUT_POINTER;

    if (l && l->kind == LAYOUT_ARRAY)
        return holds_address(l->elem, true);
    for (int i = 0; l && l->kind == LAYOUT_FIELDS && i < l->fields.len; i++)
        found = found || l->fields.at[i].is_ref || holds_address(l->fields.at[i].type, true);
    return found;
}

/* What a kernel cannot be given. */
static void check_kernel(struct writer *w, const struct ir_func *f)
{
    for (int i = 0; i < f->param_count; i++) {
        const struct type *t = f->locals.at[i]->type;
        if (!type_vanishes(t) && holds_address(t, false)) {
            diag_error(w->program->diags, f->locals.at[i]->span, DIAG_TARGET, w->target->name,
                       "a kernel cannot take an array of pointers, nor a reference");
            w->failed = true;
        }
    }
    if (f->raises) {
        diag_error(w->program->diags, f->span, DIAG_TARGET, w->target->name,
                   "a kernel cannot raise");
        w->failed = true;
    }
}

struct prelude *print_kernels(struct writer *w)
{
    const struct ir_program *p = w->program;
    struct prelude *prelude = w->prelude = prelude_new(p->arena, w->target);

    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->is_kernel) {
            check_kernel(w, p->funcs.at[i]);
            (void)variant_of_kernel(w, p->funcs.at[i]);
        }
    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->is_kernel)
            print_variant(w, variant_of_kernel(w, p->funcs.at[i]));
    if (w->dynamic_shared && !w->target->has_spaces)
        buf_printf(&w->tables, "alignas(16) extern __shared__ unsigned char %s[];\n",
                   w->dynamic_shared);
    types_finish(w);
    prelude_add(prelude, &w->macros);
    buf_clear(&w->macros);
    prelude_serve(prelude, &w->types);
    prelude_serve(prelude, &w->tables);
    prelude_serve(prelude, &w->prototypes);
    prelude_serve(prelude, &w->functions);
    return prelude;
}

static bool emit_kernels(const struct ir_program *p, const struct emit_options *o,
                         const struct target *target, struct buf *out)
{
    struct names *names = names_new(p, o, p->arena, true);
    struct writer w;
    struct buf used = { 0 };

    writer_init(&w, p, o, target, names);
    struct prelude *prelude = print_kernels(&w);
    prelude_put(prelude, &used);
    prelude_free(prelude);
    head_comment(&w, out);
    put_text_section(out, arena_printf(p->arena, "of runtime/%s", target->prelude), &used);
    buf_free(&used);
    assemble(&w, out);
    const bool ok = !w.failed;
    writer_free(&w);
    names_free(names);
    return ok;
}

bool emit_opencl(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    return emit_kernels(p, o, &target_opencl, out);
}

bool emit_cuda(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    return emit_kernels(p, o, &target_cuda, out);
}
