/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Assembly: a function of its own around an `__asm__` statement, equal ones once. */
#include <string.h>

#include "emit/writer.h"

static void put_operand(struct body *b, struct buf *out, const char *constraint, const char *name)
{
    buf_printf(out, "%s(%s)", string_text(b->arena, constraint, strlen(constraint), 0), name);
}

/* `(int64_t a0) { .. }`, with the names of operands. */
static const char *function_text(struct body *b, const struct ir_stmt *s, const char *ret)
{
    const struct assembly *a = s->assembly;
    struct buf out = {0};
    buf_puts(&out, "(");
    for (int i = 0; i < s->operand_count; i++) {
        const char *type = ctype(b->w, s->operands[i].type);
        if (s->operands[i].kind == OPD_ADDR)
            type = pointer_to(b->w, type);
        buf_printf(&out, "%s%s", i ? ", " : "",
                   cdecl_of(b->w, type, arena_printf(b->arena, "a%d", i)));
    }
    buf_puts(&out, s->operand_count ? ")\n{\n" : "void)\n{\n");
    if (a->result)
        buf_printf(&out, "    %s;\n", cdecl_of(b->w, ret, "result"));
    buf_printf(&out, "    __asm__ %s(%s\n            : ", a->is_volatile ? "volatile " : "",
               string_text(b->arena, a->text, strlen(a->text), 12));
    if (a->result)
        put_operand(b, &out, a->result, "result");
    buf_puts(&out, a->inputs.len || a->clobbers.len ? " : " : "");
    for (int i = 0; i < a->inputs.len; i++) {
        buf_puts(&out, i ? ", " : "");
        put_operand(b, &out, a->inputs.at[i], arena_printf(b->arena, "a%d", i));
    }
    for (int i = 0; i < a->clobbers.len; i++)
        buf_printf(&out, "%s\"%s\"", i ? ", " : " : ", a->clobbers.at[i]);
    buf_puts(&out, a->result ? ");\n    return result;\n}\n\n" : ");\n}\n\n");
    const char *text = arena_strndup(b->w->arena, out.at, out.len);
    buf_free(&out);
    return text;
}

void put_assembly_call(struct body *b, struct buf *out, const struct ir_stmt *s)
{
    struct writer *w = b->w;
    const char *ret = s->assembly->result ? ctype(w, s->dest.type) : "void";
    if (strcmp(w->target->name, "opencl") == 0) {
        diag_error(w->program->diags, s->span, DIAG_TARGET, w->target->name,
                   "OpenCL has no assembly");
        w->failed = true;
    }
    const char *text = function_text(b, s, ret);
    const char *key = arena_printf(w->arena, "%s %s", ret, text);
    const char *name = NULL;
    for (int i = 0; i < w->assembly.len && !name; i++)
        if (strcmp(w->assembly.at[i].text, key) == 0)
            name = w->assembly.at[i].name;
    if (!name) {
        name = name_another(w->names, "assembly");
        const struct named_text made = { key, name };
        vec_push(w->arena, &w->assembly, made);
        buf_printf(w->split ? split_prototypes(w) : &w->prototypes, "%sinline %s%s",
                   w->target->function_prefix, cdecl_of(w, ret, name), text);
    }
    buf_printf(out, "%s(", name);
    for (int i = 0; i < s->operand_count; i++)
        buf_printf(out, "%s%s", i ? ", " : "",
                   wrap(b, operand_expr(b, &s->operands[i]), PREC_ASSIGN));
}
