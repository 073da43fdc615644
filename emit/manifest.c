/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What somebody else's host program has to know of the kernels, as JSON: docs/kernels.md says what
 * each word means. Computed by printing the files, so that it says what they have. */
#include "emit/prelude.h"

#include <string.h>

static void put_string(struct buf *out, const char *s, size_t n)
{
    buf_putc(out, '"');
    for (size_t i = 0; i < n; i++) {
        const unsigned char c = (unsigned char)s[i];
        if (c == '"' || c == '\\')
            buf_printf(out, "\\%c", c);
        else if (c < ' ')
            buf_printf(out, "\\u%04x", c);
        else
            buf_putc(out, (char)c);
    }
    buf_putc(out, '"');
}

static void put_text(struct buf *out, const char *s)
{
    put_string(out, s, strlen(s));
}

static void put_member(struct buf *out, const char *name, const char *text)
{
    buf_printf(out, ", \"%s\": ", name);
    put_text(out, text);
}

static void put_flag(struct buf *out, const char *name, bool value)
{
    buf_printf(out, ", \"%s\": %s", name, value ? "true" : "false");
}

/* ---- shared memory ---------------------------------------------------------------------- */

struct sum {
    const struct ir_func *f;
    int64_t bytes;
    bool dynamic;
};

static int64_t array_bytes(const struct ir_stmt *s)
{
    const int64_t count = s->op_value_count ? value_as_int64(s->op_values[0]) : 1;
    return count * s->dest.type->layout->elem->layout->size;
}

static void add_block(struct ir_block *b, void *user)
{
    struct sum *sum = user;
    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        if (s->kind == IR_SET && s->op == OP_STACKALLOC && s->dest.local >= 0 &&
            s->dest.type->layout->space == SPACE_SHARED)
            sum->bytes += array_bytes(s);
        ir_stmt_blocks(s, add_block, user);
    }
}

/* ---- kernels ---------------------------------------------------------------------------- */

struct manifest {
    struct writer *opencl, *cuda;
    struct prelude *of_opencl, *of_cuda;
    struct buf *out;
};

static const char *space_name(int space)
{
    switch (space) {
    case SPACE_SHARED:
        return "shared";
    case SPACE_CONSTANT:
        return "constant";
    default:
        return "global";
    }
}

/* "__global int32_t *", with the name left out. */
static const char *c_type(struct writer *w, const struct variant *v, int i)
{
    const char *type = local_type(w, v->f->locals.at[i], w->target->has_spaces ? v->params[i] : 0);
    const char *text = cdecl_of(w, type, "");
    size_t n = strlen(text);
    while (n && text[n - 1] == ' ')
        n--;
    return arena_strndup(w->arena, text, n);
}

static void put_arguments(struct manifest *m, const struct variant *cl, const struct variant *cu)
{
    struct buf *out = m->out;
    const struct ir_func *f = cl->f;
    int n = 0;

    for (int i = 0; i < f->param_count; i++) {
        const struct ir_local *l = f->locals.at[i];
        if (type_vanishes(l->type) || l->kind != LOCAL_ARG)
            continue;
        const bool is_pointer = l->is_ref || l->type->layout->kind == LAYOUT_POINTER;
        const struct type *pointee = l->is_ref     ? l->type
                                     : is_pointer ? l->type->layout->elem
                                                  : NULL;
        const char *cl_text = c_type(m->opencl, cl, i);
        buf_printf(out, "%s\n        {\"name\": ", n++ ? "," : "");
        put_text(out, l->name ? l->name : "");
        put_member(out, "type", type_text(m->opencl->arena, l->type));
        put_member(out, "kind", is_pointer ? "pointer" : "value");
        put_member(out, "opencl", cl_text);
        put_member(out, "cuda", c_type(m->cuda, cu, i));
        if (is_pointer) {
            put_member(out, "space", space_name(cl->params[i]));
            put_flag(out, "const",
                     strncmp(cl_text, "const ", 6) == 0 || strstr(cl_text, " const "));
            put_flag(out, "restrict", l->is_ref && !f->is_shared);
        }
        const struct layout *in = pointee ? pointee->layout : l->type->layout;
        if (is_pointer)
            buf_printf(out, ", \"size\": 8, \"align\": 8, \"element\": {\"size\": %lld, "
                            "\"align\": %lld}}",
                       in ? (long long)in->size : 0, in ? (long long)in->align : 0);
        else
            buf_printf(out, ", \"size\": %lld, \"align\": %lld}", (long long)in->size,
                       (long long)in->align);
    }
    if (ir_reports(cl->f)) {
        buf_printf(out, "%s\n        {\"name\": ", n++ ? "," : "");
        put_text(out, report_name(m->opencl));
        buf_puts(out, ", \"kind\": \"report\", \"opencl\": \"__global uint8_t *\", "
                      "\"cuda\": \"uint8_t *\", \"space\": \"global\", \"size\": 8, "
                      "\"align\": 8}");
    }
    if (cl->has_dynamic) {
        buf_printf(out, "%s\n        {\"name\": ", n++ ? "," : "");
        put_text(out, dynamic_shared_name(m->opencl));
        buf_puts(out, ", \"kind\": \"shared\", \"opencl\": \"__local ulong2 *\", "
                      "\"align\": 16}");
    }
    buf_puts(out, n ? "\n      ]" : "]");
}

static void put_features(struct buf *out, unsigned features)
{
    static const char *const names[FEATURE_COUNT] = {
        [FEATURE_F64] = "fp64", [FEATURE_F16] = "fp16", [FEATURE_ATOMIC_64] = "int64_atomics",
        [FEATURE_SUBGROUPS] = "subgroups",
    };
    int n = 0;
    for (int i = 0; i < FEATURE_COUNT; i++)
        if (features >> i & 1)
            buf_printf(out, "%s\"%s\"", n++ ? ", " : "", names[i]);
}

static void put_place(struct manifest *m, const struct ir_func *f)
{
    const struct diags *d = m->opencl->program->diags;
    const char *signature = f->signature ? strstr(f->signature, "  ") : NULL;
    int line = 0, column = 0;

    if (f->span.file) {
        diag_line_column(d, f->span.file, f->span.start, &line, &column);
        buf_puts(m->out, ",\n      \"file\": ");
        put_text(m->out, d->sources.at[f->span.file]->path);
        buf_printf(m->out, ", \"line\": %d", line);
    }
    buf_puts(m->out, ",\n      \"signature\": ");
    put_text(m->out, signature ? signature + 2 : f->name);
    int n = 0;
    for (int i = 0; i < f->arg_count; i++) {
        const struct value *v = f->args[i];
        if (!v || v->kind == VALUE_ORIGIN || v->kind == VALUE_UNBOUND)
            continue;
        buf_puts(m->out, n++ ? ", " : ",\n      \"parameters\": [");
        put_text(m->out, value_text(m->opencl->arena, v));
    }
    buf_puts(m->out, n ? "]" : "");
}

static void put_kernel(struct manifest *m, struct ir_func *f)
{
    const struct variant *cl = variant_of_kernel(m->opencl, f), *cu = variant_of_kernel(m->cuda, f);
    struct buf *out = m->out;
    struct sum sum = { .f = f };

    buf_puts(out, "    {\n      \"name\": ");
    put_text(out, cl->name);
    put_member(out, "mojo", f->name ? f->name : "");
    put_place(m, f);
    buf_puts(out, ",\n      \"arguments\": [");
    put_arguments(m, cl, cu);
    add_block(f->body, &sum);
    sum.bytes += cl->has_lanes ? lanes_count(f) * 8 : 0;
    for (int i = 0; i < cl->shared.len; i++)
        sum.bytes += array_bytes(cl->shared.at[i]);
    const int64_t most = f->max_threads ? f->max_threads : cl->has_lanes ? LANES_MOST : 0;
    if (f->group[0])
        buf_printf(out, ",\n      \"group\": {\"required\": [%lld, %lld, %lld]}",
                   (long long)f->group[0], (long long)f->group[1], (long long)f->group[2]);
    else if (most)
        buf_printf(out, ",\n      \"group\": {\"max\": %lld}", (long long)most);
    buf_printf(out, ",\n      \"shared\": {\"static\": %lld, \"dynamic\": %s}",
               (long long)sum.bytes, cl->has_dynamic ? "true" : "false");
    buf_puts(out, ",\n      \"needs\": {\"opencl\": [");
    put_features(out, prelude_features(m->of_opencl, cl->name));
    buf_puts(out, "], \"cuda\": [");
    put_features(out, prelude_features(m->of_cuda, cu->name));
    buf_puts(out, "]}\n    }");
}

bool emit_manifest(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    struct writer w[2];
    struct names *names[2];
    struct prelude *preludes[2];
    const struct target *const targets[2] = { &target_opencl, &target_cuda };
    bool ok = true;

    for (int i = 0; i < 2; i++) {
        names[i] = names_new(p, o, p->arena, true);
        writer_init(&w[i], p, o, targets[i], names[i]);
        preludes[i] = print_kernels(&w[i]);
        prelude_functions(preludes[i], &w[i].types);
        prelude_functions(preludes[i], &w[i].functions);
        ok &= !w[i].failed;
    }
    struct manifest m = { &w[0], &w[1], preludes[0], preludes[1], out };
    const char *base = p->source_name ? p->source_name : "kernels";
    buf_printf(out,
               "{\n  \"format\": 1,\n  \"made_by\": \"mojo2c %s\",\n  \"source\": ", o->version);
    put_text(out, p->source_path ? p->source_path : "");
    put_member(out, "opencl", arena_printf(p->arena, "%s.cl", base));
    put_member(out, "cuda", arena_printf(p->arena, "%s.cu", base));
    buf_puts(out, ",\n  \"kernels\": [\n");
    bool any = false;
    for (int i = 0; i < p->funcs.len && ok; i++)
        if (p->funcs.at[i]->is_kernel) {
            buf_puts(out, any ? ",\n" : "");
            put_kernel(&m, p->funcs.at[i]);
            any = true;
        }
    buf_puts(out, "\n  ]\n}\n");
    for (int i = 0; i < 2; i++) {
        prelude_free(preludes[i]);
        writer_free(&w[i]);
        names_free(names[i]);
    }
    return ok;
}
