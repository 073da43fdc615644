/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The host side of a kernel launch, over runtime/device/device.h, and the kernels' text inside the
 * host program, so that one binary runs wherever there is a device.
 *
 * Operands of IR_LAUNCH: the device and the stream are addresses of an mj_device and an mj_stream,
 * a pointer argument is an address of the device's memory. The result is a Bool: whether it was
 * started. */
#include "emit/writer.h"

#include <string.h>

static const char *number(struct body *b, const struct ir_operand *o)
{
    return wrap(b, operand_expr(b, o), PREC_ASSIGN);
}

/* What the library has as the address of something. */
static const char *handle(struct body *b, const struct ir_operand *o, const char *type)
{
    const struct expr x = operand_expr(b, o);

    return strcmp(x.s, "NULL") == 0
               ? x.s : arena_printf(b->arena, "(%s)%s", type, wrap(b, x, PREC_UNARY));
}

/* `args[]` of the launch; what is passed by value gets a variable to point at. */
static void print_arguments(struct body *b, const struct ir_stmt *s, const char *device,
                            const char *started, const char *args)
{
    struct ir_func *kernel = s->func;
    struct buf list = { 0 };

    for (int i = 0; i < kernel->param_count && IR_LAUNCH_ARGUMENTS + i < s->operand_count; i++) {
        const struct ir_local *l = kernel->locals.at[i];
        const struct ir_operand *o = &s->operands[IR_LAUNCH_ARGUMENTS + i];
        if (type_vanishes(l->type))
            continue;
        buf_puts(&list, list.len ? ", " : "");
        if (l->is_ref || l->type->layout->kind == LAYOUT_POINTER) {
            buf_printf(&list, "{ MJ_ARG_ADDRESS, %s, 0 }",
                       wrap(b, operand_expr(b, o), PREC_ASSIGN));
            continue;
        }
        const char *word = l->name ? name_local(b->w->names, b->arena, l->name) : "value";
        const char *name = fresh_name(b, word);
        put_line(b, "const %s = %s;", cdecl_of(b->w, ctype(b->w, l->type), name),
                 operand_expr(b, o).s);
        buf_printf(&list, "{ MJ_ARG_VALUE, &%s, sizeof %s }", name, name);
    }
    if (ir_reports(kernel))
        buf_printf(&list, "%s{ MJ_ARG_ADDRESS, mj_device_report(%s, %s), 0 }", list.len ? ", " : "",
                   device, started);
    if (wants_dynamic_shared(kernel))
        buf_printf(&list, "%s{ MJ_ARG_SHARED, NULL, %s }", list.len ? ", " : "",
                   number(b, &s->operands[7]));
    if (list.len)
        put_line(b, "const mj_arg %s[] = { %s };", args, list.at);
    buf_free(&list);
}

void print_launch(struct body *b, const struct ir_stmt *s)
{
    const bool has_result = s->dest.local >= 0 && !b->at[s->dest.local].is_dead;
    struct writer *w = b->w;

    if ((s->operand_count < IR_LAUNCH_ARGUMENTS && s->operand_count != 1) ||
        !s->func->is_kernel) {
        diag_error(w->program->diags, s->span, DIAG_UNSUPPORTED, "a launch of this form");
        w->failed = true;
        return;
    }
    if (w->target->is_device) {
        diag_error(w->program->diags, s->span, DIAG_TARGET, w->target->name,
                   "a kernel cannot launch another");
        w->failed = true;
        return;
    }
    w->uses_device = w->launches = true;
    const struct ir_operand *o = s->operands;
    const char *result = has_result ? arena_printf(b->arena, "%s = ", place_value(b, &s->dest).s)
                                    : "";
    if (s->operand_count == 1) {
        put_line(b, "%s(%s)mj_device_kernel(%s, kernels(), \"%s\");", result,
                 ctype(w, s->dest.type),
                 handle(b, &o[0], "mj_device *"), name_func(w->names, s->func));
        return;
    }
    const char *device = fresh_name(b, "device"), *blocks = fresh_name(b, "blocks");
    const char *threads = fresh_name(b, "threads"), *kernel = fresh_name(b, "kernel");
    const bool dynamic = wants_dynamic_shared(s->func);
    const bool has_args = s->func->param_count || dynamic || ir_reports(s->func);
    const char *args = has_args ? fresh_name(b, "args") : NULL;
    put_line(b, "{");
    b->indent++;
    put_line(b, "mj_device *%s = %s;", device,
             handle(b, &o[0], "mj_device *"));
    put_line(b, "const int64_t %s[3] = { %s, %s, %s };", blocks, number(b, &o[1]), number(b, &o[2]),
             number(b, &o[3]));
    put_line(b, "const int64_t %s[3] = { %s, %s, %s };", threads, number(b, &o[4]),
             number(b, &o[5]), number(b, &o[6]));
    put_line(b, "mj_kernel *%s = mj_device_kernel(%s, kernels(), \"%s\");", kernel, device,
             name_func(w->names, s->func));
    print_arguments(b, s, device, kernel, args);
    const char *count =
        args ? arena_printf(b->arena, "(int)(sizeof %s / sizeof *%s)", args, args) : "0";
    put_line(b, "%s%s && mj_device_launch(%s, %s, %s, %s, %s, %s, %s, %s);", result, kernel, device,
             kernel, args ? args : "NULL", count, blocks, threads,
             dynamic ? "0" : number(b, &o[7]),
             handle(b, &o[8], "mj_stream *"));
    b->indent--;
    put_line(b, "}");
    b->complex_line = true;
}

/* ---- the kernels' text --------------------------------------------------------- */

/* static const mj_module *kernels(void), after all functions. */
bool put_kernels(struct writer *w, struct buf *out)
{
    const struct ir_program *p = w->program;
    const bool is_text = w->options->cuda == CUDA_NVRTC;
    struct buf opencl = { 0 }, cuda = { 0 }, image = { 0 };

    const bool ok = emit_opencl(p, w->options, &opencl) && emit_cuda(p, w->options, &cuda) &&
                    (is_text || cuda_image(w, &cuda, &image));
    if (ok) {
        const struct buf *made = is_text ? &cuda : &image;
        put_text_rows(out, w->arena, "kernels_opencl", opencl.at, opencl.len);
        buf_puts(out, is_text ? "" : "_Alignas(16) ");
        put_text_rows(out, w->arena, "kernels_cuda", made->at, made->len);
        buf_printf(out, "\n%sconst mj_module *kernels(void)\n{\n"
                        "    static const mj_module module = {\n"
                        "        \"%s\", kernels_opencl[0], %s\n    };\n\n"
                        "    return &module;\n}\n",
                   w->split ? "" : "static ", p->source_name ? p->source_name : "kernels",
                   is_text ? "kernels_cuda[0], NULL" : "NULL, kernels_cuda[0]");
    }
    buf_free(&opencl);
    buf_free(&cuda);
    buf_free(&image);
    return ok;
}
