/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* --map: what the names of the C stand for. */
#include "emit/writer.h"

#include <string.h>

/* A text on one line. */
static void put_field(struct buf *out, const char *s)
{
    for (; *s; s++)
        buf_putc(out, (unsigned char)*s < ' ' ? ' ' : *s);
}

static void put_arguments(struct writer *w, struct buf *out, const struct ir_func *f)
{
    const char *before = "[";

    for (int i = 0; i < f->arg_count; i++) {
        const struct value *v = f->args[i];
        if (name_leaves_out(v))
            continue;
        const struct ir_func *g = v->kind == VALUE_FUNC ? names_func_of(w->names, v) : NULL;
        buf_puts(out, before);
        put_field(out, g ? name_func(w->names, g) : value_text(w->arena, v));
        before = ", ";
    }
    if (*before == ',')
        buf_putc(out, ']');
}

static void put_func(struct writer *w, struct buf *out, const struct ir_func *f)
{
    const struct diags *d = w->program->diags;

    buf_printf(out, "%s\t", name_func(w->names, f));
    if (f->owner) {
        put_field(out, type_text(w->arena, f->owner));
        buf_putc(out, '.');
    }
    buf_puts(out, f->name ? f->name : "lambda");
    put_arguments(w, out, f);
    if (f->span.file) {
        int line = 0, column = 0;
        diag_line_column(d, f->span.file, f->span.start, &line, &column);
        buf_putc(out, '\t');
        put_field(out, d->sources.at[f->span.file]->path);
        buf_printf(out, ":%d\n", line);
    } else { /* made for a type */
        buf_printf(out, "\t%s\n", f->module ? f->module : "");
    }
}

void emit_map(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    struct names *names = names_new(p, o, p->arena, false);
    struct writer w;
    struct func_list order = { 0 };

    writer_init(&w, p, o, &target_c11, names);
    reach(&w, &order, false);
    for (int i = 0; i < order.funcs.len; i++) /* in the order of the C, which names go by */
        print_function(&w, order.funcs.at[i], NULL);
    for (int i = 0; i < order.funcs.len; i++)
        put_func(&w, out, order.funcs.at[i]);
    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->is_kernel)
            put_func(&w, out, p->funcs.at[i]);
    types_finish(&w);
    for (int i = 0; i < w.defined_types.len; i++) {
        const struct type *t = w.defined_types.at[i];
        buf_printf(out, "%s\t", name_type(names, t));
        put_field(out, type_text(p->arena, t));
        buf_printf(out, "\t%s\n", t->module ? t->module : "");
    }
    writer_free(&w);
    names_free(names);
}
