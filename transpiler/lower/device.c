/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels: the statement that starts one, and what functions on a device, or on the host, may not
 * do.
 * What else a device lacks depends on its language and is said by the emitter. */
#include "lower/lowering.h"

/* C functions by the start of their names. */
struct name_start {
    const char *start, *what;
};
static const struct name_start host_only[] = {
    { "mj_alloc", "memory from the heap" },   { "mj_realloc", "memory from the heap" },
    { "mj_f64_format", "text of a number" },  { "malloc", "memory from the heap" },
    { "calloc", "memory from the heap" },     { "realloc", "memory from the heap" },
    { "mj_f32_format", "text of a number" },  { "mj_write", "printing" },
    { "mj_flush", "printing" },               { "printf", "printing" },
    { "puts", "printing" },                   { "putchar", "printing" },
    { "mj_file_", "file" },                   { "mj_open", "file" },
    { "mj_read", "file" },                    { "mj_close", "file" },
    { "mj_stat", "file" },                    { "mj_library_", "library to open" },
    { "mj_getenv", "environment" },           { "getenv", "environment" },
    { "mj_setenv", "environment" },           { "mj_argv", "command line" },
    { "mj_arg_", "command line" },            { "mj_device_", "other device to work with" },
    { "mj_i64_format", "text of a number" },  { "mj_u64_format", "text of a number" },
    { "mj_sleep", "clock" },                  { "mj_time", "clock" },
    { NULL, NULL },
};

static const struct name_start device_only[] = {
    { "mj_thread_", "thread_idx" },  { "mj_block_dim_", "block_dim" }, { "mj_block_", "block_idx" },
    { "mj_grid_dim_", "grid_dim" },  { "mj_global_", "global_idx" },   { "mj_barrier", "barrier" },
    { "mj_syncwarp", "syncwarp" },   { "mj_lane_id", "lane_id" },      { "mj_warp_", "warp" },
    { "mj_fence_", "threadfence" },
    { "mj_report_", "report" },
    { NULL, NULL },
};

void low_launch(struct lower *lo, struct ir_stmt *s, struct tx *x)
{
    low_signature(lo->ty, x->func);
    s->kind = IR_LAUNCH;
    s->func = x->func->ir;
}

/* `try:` the kernel's body, `except e: on_error(e)`: no error leaves it. */
void low_kernel_body(struct lower *lo)
{
    struct ir_func *f = lo->f;
    struct instance *on_error = lo->inst->on_error;
    struct ir_stmt *t = low_stmt(lo, IR_TRY, f->span);
    struct ir_block *around = lo->block;

    t->index = ir_local_new(f, LOCAL_ERROR, NULL, f->raises, f->span)->id;
    f->raises = NULL;
    lo->block = t->body = ir_block_new(f);
    low_block(lo, lo->inst->body);
    lo->block = t->handler = ir_block_new(f);
    low_signature(lo->ty, on_error);
    const struct ir_place error = ir_place_local(f, t->index);
    const struct ir_operand o = on_error->ir->locals.at[0]->is_ref ? ir_addr(error, false)
                                                                   : ir_copy(error);
    struct ir_stmt *call = low_stmt(lo, IR_CALL, f->span);
    call->func = on_error->ir;
    low_operands(lo, call, &o, 1);
    lo->block = around;
}

struct device_check {
    struct types *ty;
    const struct instance *inst;
};

/* Where the user's words lead to it. */
static void report(const struct device_check *c, struct span at, enum diag_id id, const char *what)
{
    struct diags *d = c->ty->diags;
    const struct instance *i = c->inst;

    for (; i && i->wanted_at.file && diag_in_library(d, at); i = i->wanted_by)
        at = i->wanted_at;
    diag_error(d, at, id, what);
    for (; i && i->side != SIDE_HOST && i->wanted_at.file; i = i->wanted_by)
        if (!diag_in_library(d, i->wanted_at))
            diag_note(d, i->wanted_at, "'%s' comes to run on a device here", i->ir->name);
}

static const char *find(const struct name_start *names, const char *symbol)
{
    for (; names->start; names++)
        if (strncmp(symbol, names->start, strlen(names->start)) == 0)
            return names->what;
    return NULL;
}

static void check_block(struct ir_block *b, void *user)
{
    const struct device_check *c = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        const bool device = c->inst->side != SIDE_HOST;
        const enum diag_id id = device ? DIAG_DEVICE : DIAG_KERNELS_ONLY;
        if (s->kind == IR_LAUNCH && device)
            report(c, s->span, id, "way to start a kernel");
        const char *what = s->kind == IR_EXTERN ? find(device ? host_only : device_only, s->symbol)
                                                : NULL;
        if (what)
            report(c, s->span, id, what);
        ir_stmt_blocks(s, check_block, user);
    }
}

void lower_check_side(struct types *ty, struct instance *inst)
{
    struct device_check c = {ty, inst};

    if (inst->ir->body)
        check_block(inst->ir->body, &c);
}
