/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "stages.h"

#include "lower/lower.h"
#include "own/own.h"

#include <string.h>

static const char *const stage_names[STAGE_COUNT] = { "read",  "names", "types",
                                                      "lower", "own",   "emit" };

enum stage stage_named(const char *name)
{
    for (int i = 0; i < STAGE_COUNT; i++)
        if (strcmp(stage_names[i], name) == 0)
            return (enum stage)i;
    return STAGE_COUNT;
}

/* ---- one function -------------------------------------------------------- */

/* IR of inst, owned: what the interpreter and the emitter work on. Idempotent. */
static bool need_ir(struct types *ty, struct instance *inst)
{
    struct stages *s = ty->user;
    if (inst->state == INST_OWNED)
        return !inst->has_error;
    if (inst->is_lowering)
        return true;
    if (inst->state == INST_TYPING)
        return false; /* its own body asks for what only running it would give */
    inst->is_lowering = true;
    if (inst->decl && inst->decl->is_flawed)
        inst->has_error = true;
    if (!types_body(ty, inst) || inst->has_error) {
        inst->is_lowering = false;
        return false;
    }
    if (s->diags.error_count && types_flaw(inst)) {
        /* it uses a declaration whose errors were reported */
        inst->has_error = true;
        inst->is_lowering = false;
        return false;
    }
    types_check(inst);
    if (s->dump[STAGE_TYPES] && inst->ir && !inst->ir->is_library)
        types_dump(ty, inst, &s->dumps);
    const int errors = s->diags.error_count;
    const bool ok = lower_instance(ty, inst);
    inst->is_lowering = false;
    if (!ok || s->diags.error_count > errors) {
        inst->has_error = true;
        return false;
    }
    struct ir_func *f = inst->ir;
    if (f->body && s->diags.error_count && !ir_is_sound(f)) {
        inst->has_error = true; /* so does it */
        return false;
    }
    if (f->body) {
        ir_check(f, "lower", false);
        if (s->dump[STAGE_LOWER] && !f->is_library)
            ir_dump(&s->diags, f, &s->dumps);
        if (!f->is_owned) {
            own_function(f, &s->diags, &s->scratch);
            arena_reset(&s->scratch);
            if (s->diags.error_count > errors || (!errors && !own_check(f, &s->diags))) {
                inst->has_error = true;
                inst->state = INST_OWNED;
                return false;
            }
        }
        if (s->dump[STAGE_OWN] && !f->is_library)
            ir_dump(&s->diags, f, &s->dumps);
    }
    inst->state = INST_OWNED;
    if (!lower_may_substitute(inst))
        types_forget_body(ty, inst);
    return true;
}

static void doubt_names(struct node *n, void *user)
{
    struct ir_func *f = user;

    if (!n)
        return;
    if (n->kind == NODE_NAME)
        vec_push(f->arena, &f->doubtful, n->name.name);
    node_children(n, doubt_names, user);
}

/* A generic body that has no errors by its types: own looks at it when all types are known. */
static void wait_for_ends(struct types *ty, struct instance *inst)
{
    struct stages *s = ty->user;
    const struct open_body body = {inst, ty->opaque};

    vec_push(&s->run, &s->open_bodies, body);
}

/* The IR of a generic body: looked at by own, and by nobody after. */
static void check_ends(struct stages *s, const struct open_body *body)
{
    struct instance *inst = body->inst;
    struct ir_func *f = inst->ir;
    const struct opaque outer = s->types.opaque;
    const int errors = s->diags.error_count;

    s->types.opaque = body->opaque;
    s->types.opaque.last_facts_id = outer.last_facts_id;
    s->types.opaque.fresh = outer.fresh;
    if (lower_instance(&s->types, inst) && f->body) {
        f->is_open = true;
        for (int i = 0; i < inst->doubtful.len; i++)
            doubt_names((struct node *)inst->doubtful.at[i], f);
        own_function(f, &s->diags, &s->scratch);
        arena_reset(&s->scratch);
        if (s->diags.error_count > errors)
            inst->decl->is_flawed = true; /* its instances say nothing of it again */
        types_forget_body(&s->types, inst);
    }
    s->types.opaque = outer;
}

static bool need_func(struct ir_func *f, void *user)
{
    struct stages *s = user;
    if (!need_ir(&s->types, f->instance))
        return false;
    types_reached(&s->types, f->instance);
    return true;
}

static struct ir_func *func_ir(const struct value *v, void *user)
{
    const struct instance *inst = v->func;
    (void)user;
    return inst ? inst->ir : NULL;
}

static struct value *run_instance(struct types *ty, struct instance *inst, struct value **args,
                                  int n, struct span at)
{
    struct stages *s = ty->user;
    /* a body is typed for real even when the question was a guess */
    if (!need_ir(ty, inst))
        return NULL;
    types_reached(ty, inst);
    return comptime_call(&s->comptime, inst->ir, args, n, at);
}

static struct value *fold(struct types *ty, enum op op, struct type *result,
                          struct value **operands, int n)
{
    struct stages *s = ty->user;
    return comptime_fold(&s->comptime, op, result, operands, n);
}

static struct image *image(struct types *ty, struct image *made)
{
    struct stages *s = ty->user;
    return comptime_image(&s->comptime, made);
}

static struct layout *layout_of(void *user, struct type *t)
{
    return types_layout(user, t);
}

/* ---- reachability -------------------------------------------------------- */

struct reach {
    struct stages *s;
    struct ir_func *from;
};

static void want(struct reach *r, struct ir_func *f, struct span at)
{
    if (f && f->instance)
        types_want(&r->s->types, f->instance, r->from->instance, at);
}

static void want_type(struct reach *r, struct type *t, bool copy, bool move, bool drop,
                      struct span at)
{
    const struct layout *l = t ? types_layout(&r->s->types, t) : NULL;
    if (!l)
        return;
    if (copy)
        want(r, l->copy, at);
    if (move)
        want(r, l->move, at);
    if (drop)
        want(r, l->drop, at);
}

static void want_value(struct reach *r, const struct value *v, struct span at)
{
    if (!v)
        return;
    if (v->kind == VALUE_FUNC && v->func) {
        struct instance *inst = v->func;
        types_want(&r->s->types, inst, r->from->instance, at);
    }
    for (int i = 0; i < v->item_count; i++)
        want_value(r, v->items[i], at);
}

static void reach_block(struct ir_block *b, void *user);

static void reach_stmt(struct reach *r, struct ir_stmt *s)
{
    want(r, s->func, s->span);
    for (int i = 0; i < s->operand_count; i++)
        if (s->operands[i].kind == OPD_CONST)
            want_value(r, s->operands[i].value, s->span);
    if (s->kind == IR_SET && s->op == OP_DESTROY)
        want_type(r, s->operands[0].type->layout->elem, false, false, true, s->span);
    if (s->dest.local >= 0 && s->dest.type) {
        const bool copy = s->kind == IR_COPY, move = s->kind == IR_MOVE;
        const bool drop = s->kind == IR_DROP || s->mode == DEST_REPLACE;
        if (copy || move || drop)
            want_type(r, s->dest.type, copy, move, drop, s->span);
    }
    ir_stmt_blocks(s, reach_block, r);
}

static void reach_block(struct ir_block *b, void *user)
{
    for (int i = 0; b && i < b->stmts.len; i++)
        reach_stmt(user, b->stmts.at[i]);
}

/* ---- the whole ----------------------------------------------------------- */

void stages_init(struct stages *s, enum edition edition)
{
    memset(s, 0, sizeof *s);
    arena_init(&s->run);
    arena_init(&s->trees);
    arena_init(&s->scratch);
    intern_init(&s->words, &s->run);
    diags_init(&s->diags, &s->run);
    names_init(&s->names, &s->run, &s->trees, &s->words, &s->diags);
    s->names.edition = edition;
    s->stop_after = STAGE_EMIT;
}

void stages_free(struct stages *s)
{
    buf_free(&s->dumps);
    comptime_end(&s->comptime);
    types_free(&s->types);
    arena_reset(&s->scratch);
    arena_reset(&s->trees);
    arena_reset(&s->run);
}

static struct module *load_entry(struct stages *s, const char *path)
{
    if (path)
        return names_load_entry(&s->names, path);
    struct buf text = {0};
    const int error = buf_read_file(&text, "/dev/stdin");
    struct module *m = NULL;
    if (error)
        diag_error(&s->diags, (struct span){ 0 }, DIAG_CANNOT_READ, "standard input",
                   strerror(error));
    else
        m = names_load_text(&s->names, "<stdin>",
                            arena_strndup(&s->run, text.len ? text.at : "", text.len), text.len);
    buf_free(&text);
    return m;
}

static void name_program(struct stages *s, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    s->program.source_path = path;
    s->program.source_name =
        arena_strndup(&s->run, base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
    s->program.diags = &s->diags;
    s->program.arena = &s->run;
    s->program.layout = layout_of;
    s->program.user = &s->types;
}

static bool has_main(struct stages *s)
{
    struct module *m = s->names.entry;
    const struct symbol *main = names_lookup(&s->names, m, intern(&s->words, "main"));
    return main && main->kind == SYM_FUNCS && main->home == m;
}

/* IR of all on the queue from `from` on, and of what that asks for in turn. */
static void lower_queue(struct stages *s, int from)
{
    for (int i = from; i < s->types.queue.len; i++) {
        struct instance *inst = s->types.queue.at[i];
        if (!need_ir(&s->types, inst)) {
            if (inst->state == INST_OWNED && inst->ir->body) { /* what it calls is looked at too */
                struct reach r = {s, inst->ir};
                reach_block(inst->ir->body, &r);
            }
            continue;
        }
        struct reach r = {s, inst->ir};
        vec_push(&s->run, &s->program.funcs, inst->ir);
        lower_check_side(&s->types, inst);
        if (inst->ir->body)
            reach_block(inst->ir->body, &r);
    }
}

static bool has_kernels(const struct stages *s)
{
    for (int i = 0; i < s->program.funcs.len; i++)
        if (s->program.funcs.at[i]->is_kernel)
            return true;
    return false;
}

bool stages_run(struct stages *s, const char *path, enum entry entry)
{
    name_program(s, path ? path : "stdin");
    struct module *m = load_entry(s, path);
    if (!m)
        return false;
    if (s->dump[STAGE_READ] && m->tree)
        tree_dump(&s->diags, m->tree, &s->dumps);
    if (m->tree)
        tree_check(m->tree);
    if (s->stop_after == STAGE_READ)
        return !s->diags.error_count;
    names_check(&s->names, m);
    if (s->stop_after == STAGE_NAMES)
        return !s->diags.error_count;
    const struct type_hooks hooks = {need_ir, wait_for_ends, run_instance, fold, image};
    const int errors = s->diags.error_count;
    types_init(&s->types, &s->names, &s->diags, &s->run, hooks, s);
    comptime_init(&s->comptime, &s->types, &s->diags, &s->run);
    s->comptime.need_ir = need_func;
    s->comptime.func_ir = func_ir;
    s->comptime.user = s;
    s->comptime.limits = s->comptime_limits;
    s->types.simd_bits = s->simd_bits;
    s->types.defines = s->defines.at;
    s->types.define_count = s->defines.len;
    if (s->diags.error_count != errors) /* a library that is not there */
        return false;
    struct span none = {0};
    struct instance *main_inst = NULL;
    types_exports(&s->types);
    if (entry == ENTRY_MAIN || has_main(s) ||
        (entry == ENTRY_MAIN_OR_EXPORTS && !s->types.queue.len)) {
        main_inst = types_main(&s->types);
        if (main_inst)
            types_want(&s->types, main_inst, NULL, none);
    }
    for (int i = 0; i < s->names.modules.len; i++)
        if (!s->names.modules.at[i]->is_library || s->types.library_is_checked)
            types_check_module(&s->types, s->names.modules.at[i]);
    const bool errors_of_types = s->diags.error_count > 0;
    for (int i = 0; i < s->open_bodies.len && !errors_of_types; i++)
        check_ends(s, &s->open_bodies.at[i]);
    if (s->stop_after == STAGE_TYPES) {
        if (s->dump[STAGE_TYPES])
            for (int i = 0; i < s->types.queue.len; i++)
                if (types_body(&s->types, s->types.queue.at[i]))
                    types_dump(&s->types, s->types.queue.at[i], &s->dumps);
        return !s->diags.error_count;
    }
    if (main_inst && main_inst->raises) {
        /* what becomes of an error that main lets out */
        struct symbol *u = names_library(&s->names, "std.builtin._startup", "__uncaught");
        struct instance *inst = u ? types_library_function(&s->types, u) : NULL;
        if (inst)
            types_want(&s->types, inst, NULL, none);
    }
    lower_queue(s, 0);
    if (entry == ENTRY_KERNELS && !has_main(s) && !has_kernels(s)) {
        const int queued = s->types.queue.len;
        if (!types_kernels(&s->types) && !s->diags.error_count)
            diag_error(&s->diags, (struct span){.file = m->file}, DIAG_NO_KERNELS_HERE);
        lower_queue(s, queued);
    }
    for (int i = 0; i < s->types.checked.len; i++)
        if (!s->types.checked.at[i]->queued)
            (void)need_ir(&s->types, s->types.checked.at[i]); /* own tells what is wrong in it */
    for (int i = 0; i < s->program.funcs.len && !s->diags.error_count; i++)
        if (s->program.funcs.at[i]->body) {
            ir_fit_devices(s->program.funcs.at[i]);
            ir_hoist_checks(s->program.funcs.at[i]);
            ir_find_independent(s->program.funcs.at[i]);
            ir_split_temporaries(s->program.funcs.at[i]);
            ir_find_nothing(s->program.funcs.at[i]);
            comptime_end_constants(&s->comptime, s->program.funcs.at[i]);
        }
    s->program.main = main_inst ? main_inst->ir : NULL;
    return !s->diags.error_count;
}
