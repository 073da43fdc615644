/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels: the statement that starts one, and what functions on a device may not do. What else a
 * device lacks depends on its language and is said by the emitter. */
#include "lower/lowering.h"

/* C functions that work for the host only, by the start of their names. */
static const struct {
    const char *start, *what;
} host_only[] = {
    { "mj_alloc", "memory from the heap" },   { "mj_realloc", "memory from the heap" },
    { "mj_free", "memory from the heap" },    { "malloc", "memory from the heap" },
    { "calloc", "memory from the heap" },     { "realloc", "memory from the heap" },
    { "free", "memory from the heap" },       { "mj_write", "printing" },
    { "mj_flush", "printing" },               { "printf", "printing" },
    { "puts", "printing" },                   { "putchar", "printing" },
    { "mj_file_", "file" },                   { "mj_open", "file" },
    { "mj_read", "file" },                    { "mj_close", "file" },
    { "mj_stat", "file" },                    { "mj_library_", "library to open" },
    { "mj_getenv", "environment" },           { "getenv", "environment" },
    { "mj_setenv", "environment" },           { "mj_argv", "command line" },
    { "mj_arg_", "command line" },            { "mj_device_", "other device to work with" },
    { "mj_sleep", "clock" },                  { "mj_time", "clock" },
};

void low_launch(struct lower *lo, struct ir_stmt *s, struct tx *x)
{
    low_signature(lo->ty, x->func);
    s->kind = IR_LAUNCH;
    s->func = x->func->ir;
}

struct device_check {
    struct types *ty;
    const struct instance *inst;
};

/* Where the user's words lead to it. */
static void report(const struct device_check *c, struct span at, const char *what)
{
    struct diags *d = c->ty->diags;
    const struct instance *i = c->inst;

    for (; i && i->wanted_at.file && d->sources.at[at.file]->is_library; i = i->wanted_by)
        at = i->wanted_at;
    diag_error(d, at, DIAG_DEVICE, what);
    for (; i && i->side != SIDE_HOST && i->wanted_at.file; i = i->wanted_by)
        if (!d->sources.at[i->wanted_at.file]->is_library)
            diag_note(d, i->wanted_at, "'%s' comes to run on a device here", i->ir->name);
}

static void check_block(struct ir_block *b, void *user)
{
    const struct device_check *c = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_LAUNCH)
            report(c, s->span, "way to start a kernel");
        for (size_t k = 0; s->kind == IR_EXTERN && k < sizeof host_only / sizeof *host_only; k++)
            if (strncmp(s->symbol, host_only[k].start, strlen(host_only[k].start)) == 0) {
                report(c, s->span, host_only[k].what);
                break;
            }
        ir_stmt_blocks(s, check_block, user);
    }
}

void lower_check_device(struct types *ty, struct instance *inst)
{
    struct device_check c = {ty, inst};

    if (inst->side != SIDE_HOST && inst->ir->body)
        check_block(inst->ir->body, &c);
}
