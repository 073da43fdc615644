/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* IR to text, one statement a line:
 *
 *   x := f(&a, &mut b.c, t1^, 3)      DEST_INIT; `=` DEST_TRACKED, `<-` DEST_REPLACE
 *   x = copy y     x = move y^        IR_COPY, IR_MOVE
 *   t2? = g(x)     cleanup: drop x    `?` marks what may raise, then what it drops then
 *   drop x         # 7: last used here   why own put it there or changed it, and the line it is for
 *
 * A place is `x.field`, `x[i]`, `x.*`; `x^` moves it, `&x` is its address. */
#include "ir/ir.h"

#include "base/arena.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct dump {
    const struct ir_func *f;
    const struct diags *diags; /* NULL: no lines */
    struct arena arena;   /* for names and types, gone at the end */
    const char **names;   /* of locals */
    struct buf *out;
    int depth;
};

static void dump_operand(struct dump *d, const struct ir_operand *o);
static void dump_block(struct dump *d, const struct ir_block *b);

/* ---- names -------------------------------------------------------------------- */

static int by_name(const void *left, const void *right)
{
    const struct ir_local *const *l = left, *const *r = right;
    const int order = strcmp((*l)->name, (*r)->name);

    return order ? order : (*l)->id - (*r)->id;
}

/* The user's word, with the number of the local behind it where a word is there twice. */
static void find_names(struct dump *d)
{
    const struct ir_func *f = d->f;
    struct ir_local **named = arena_array(&d->arena, struct ir_local *, f->locals.len + 1);
    int n = 0;

    d->names = arena_array(&d->arena, const char *, f->locals.len + 1);
    for (int i = 0; i < f->locals.len; i++) {
        if (f->locals.at[i]->name)
            named[n++] = f->locals.at[i];
        else
            d->names[i] = arena_printf(&d->arena, "t%d", i);
    }
    qsort(named, (size_t)n, sizeof *named, by_name);
    for (int i = 0; i < n; i++) {
        const struct ir_local *l = named[i];
        const bool twice = (i > 0 && !strcmp(named[i - 1]->name, l->name)) ||
                           (i + 1 < n && !strcmp(named[i + 1]->name, l->name));
        d->names[l->id] = twice ? arena_printf(&d->arena, "%s.%d", l->name, l->id) : l->name;
    }
}

static const char *text_of_type(struct dump *d, const struct type *t)
{
    return t ? type_text(&d->arena, t) : "?";
}

static void dump_func_name(struct dump *d, const struct ir_func *f)
{
    if (f->owner)
        buf_printf(d->out, "%s.", text_of_type(d, f->owner));
    buf_puts(d->out, f->name);
    for (int i = 0; i < f->arg_count; i++)
        buf_printf(d->out, "%s%s", i ? ", " : "[", value_text(&d->arena, f->args[i]));
    if (f->arg_count)
        buf_putc(d->out, ']');
}

/* ---- places and operands ------------------------------------------------------ */

static void dump_place(struct dump *d, const struct ir_place *p)
{
    const struct type *t;

    if (p->local < 0) {
        buf_putc(d->out, '_');
        return;
    }
    t = d->f->locals.at[p->local]->type;
    buf_puts(d->out, d->names[p->local]);
    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *proj = &p->proj[i];
        switch (proj->kind) {
        case PROJ_DEREF:
            buf_puts(d->out, ".*");
            break;
        case PROJ_FIELD:
            if (t && t->layout && t->layout->kind == LAYOUT_FIELDS &&
                proj->index < t->layout->fields.len)
                buf_printf(d->out, ".%s", t->layout->fields.at[proj->index].name);
            else
                buf_printf(d->out, ".%d", proj->index);
            break;
        case PROJ_ELEM:
            buf_putc(d->out, '[');
            dump_operand(d, proj->elem);
            buf_putc(d->out, ']');
            break;
        }
        t = proj->type;
    }
}

static void dump_operand(struct dump *d, const struct ir_operand *o)
{
    switch (o->kind) {
    case OPD_CONST:
        buf_puts(d->out, value_text(&d->arena, o->value));
        return;
    case OPD_COPY:
        dump_place(d, &o->place);
        return;
    case OPD_MOVE:
        dump_place(d, &o->place);
        buf_putc(d->out, '^');
        return;
    case OPD_ADDR:
        buf_puts(d->out, o->is_mut ? "&mut " : "&");
        dump_place(d, &o->place);
        return;
    }
}

static void dump_operands(struct dump *d, const struct ir_stmt *s, int from)
{
    for (int i = from; i < s->operand_count; i++) {
        if (i > from)
            buf_puts(d->out, ", ");
        dump_operand(d, &s->operands[i]);
    }
}

/* ---- statements --------------------------------------------------------------- */

static void indent(struct dump *d)
{
    for (int i = 0; i < d->depth; i++)
        buf_puts(d->out, "    ");
}

static void dump_dest(struct dump *d, const struct ir_stmt *s)
{
    if (s->dest.local < 0)
        return;
    if (s->dest_is_ref)
        buf_puts(d->out, "ref ");
    dump_place(d, &s->dest);
    switch (s->mode) {
    case DEST_TRACKED:
    case DEST_ARM:
        buf_puts(d->out, " = ");
        break;
    case DEST_INIT:
        buf_puts(d->out, " := ");
        break;
    case DEST_REPLACE:
        buf_puts(d->out, " <- ");
        break;
    }
}

static void dump_op(struct dump *d, const struct ir_stmt *s)
{
    const char *separator = "[";

    buf_puts(d->out, op_table[s->op].word);
    for (int i = 0; i < s->op_type_count; i++, separator = ", ")
        buf_printf(d->out, "%s%s", separator, text_of_type(d, s->op_types[i]));
    for (int i = 0; i < s->op_value_count; i++, separator = ", ")
        buf_printf(d->out, "%s%s", separator, value_text(&d->arena, s->op_values[i]));
    if (s->op_type_count + s->op_value_count)
        buf_putc(d->out, ']');
    buf_putc(d->out, '(');
    dump_operands(d, s, 0);
    buf_putc(d->out, ')');
}

static void dump_body(struct dump *d, const struct ir_block *b)
{
    buf_puts(d->out, " {\n");
    d->depth++;
    if (b)
        dump_block(d, b);
    d->depth--;
    indent(d);
    buf_putc(d->out, '}');
}

static void dump_else(struct dump *d, const struct ir_block *b)
{
    if (b) {
        buf_puts(d->out, " else");
        dump_body(d, b);
    }
}

/* Drops on one line, as they stand beside the statement that may raise. */
static void dump_cleanup(struct dump *d, const struct ir_block *b)
{
    buf_puts(d->out, "  cleanup:");
    for (int i = 0; i < b->stmts.len; i++) {
        const struct ir_stmt *s = b->stmts.at[i];
        buf_puts(d->out, i ? "; " : " ");
        buf_puts(d->out, s->kind == IR_DROP ? "drop " : "dead ");
        dump_place(d, &s->dest);
    }
}

static void dump_why(struct dump *d, const struct ir_stmt *s)
{
    static const char *const texts[] = {
        [WHY_ASKED] = "",
#define WHY(name, text) [WHY_##name] = text,
#include "ir/why.def"
#undef WHY
    };
    int line, column;

    buf_puts(d->out, "  # ");
    if (d->diags && s->span.file) {
        diag_line_column(d->diags, s->span.file, s->span.start, &line, &column);
        buf_printf(d->out, "%d: ", line);
    }
    buf_puts(d->out, texts[s->why]);
}

static void dump_stmt(struct dump *d, const struct ir_stmt *s)
{
    indent(d);
    if (s->raises)
        buf_puts(d->out, "? ");
    switch (s->kind) {
    case IR_SET:
        dump_dest(d, s);
        dump_op(d, s);
        break;
    case IR_ASSIGN:
        if (s->dest.local < 0)
            buf_puts(d->out, "use ");
        dump_dest(d, s);
        dump_operands(d, s, 0);
        break;
    case IR_COPY:
    case IR_MOVE:
        dump_dest(d, s);
        buf_puts(d->out, s->kind == IR_COPY ? "copy " : "move ");
        dump_operands(d, s, 0);
        break;
    case IR_CALL:
        dump_dest(d, s);
        dump_func_name(d, s->func);
        buf_putc(d->out, '(');
        dump_operands(d, s, 0);
        buf_putc(d->out, ')');
        break;
    case IR_CALL_PTR:
        dump_dest(d, s);
        buf_puts(d->out, "(");
        dump_operand(d, &s->operands[0]);
        buf_puts(d->out, ")(");
        dump_operands(d, s, 1);
        buf_putc(d->out, ')');
        break;
    case IR_EXTERN:
        dump_dest(d, s);
        buf_printf(d->out, "extern %s(", s->symbol);
        dump_operands(d, s, 0);
        buf_putc(d->out, ')');
        break;
    case IR_AGGREGATE:
        dump_dest(d, s);
        buf_puts(d->out, "{");
        dump_operands(d, s, 0);
        buf_putc(d->out, '}');
        break;
    case IR_DROP:
    case IR_DEAD:
        buf_puts(d->out, s->kind == IR_DROP ? "drop " : "dead ");
        dump_place(d, &s->dest);
        break;
    case IR_IF:
        buf_puts(d->out, "if ");
        dump_operands(d, s, 0);
        dump_body(d, s->then);
        dump_else(d, s->orelse);
        break;
    case IR_LOOP:
        buf_printf(d->out, "loop #%d", s->id);
        if (s->cond) {
            buf_puts(d->out, " while");
            dump_body(d, s->cond);
            buf_putc(d->out, ' ');
            dump_operands(d, s, 0);
        }
        dump_body(d, s->body);
        dump_else(d, s->orelse);
        break;
    case IR_FOR:
        buf_printf(d->out, "for #%d %s = ", s->id, d->names[s->index]);
        dump_operands(d, s, 0);
        dump_body(d, s->body);
        dump_else(d, s->orelse);
        break;
    case IR_BLOCK:
        buf_printf(d->out, "block #%d", s->id);
        dump_body(d, s->body);
        break;
    case IR_BREAK:
        buf_printf(d->out, "break #%d", s->target);
        break;
    case IR_CONTINUE:
        buf_printf(d->out, "continue #%d", s->target);
        break;
    case IR_RETURN:
        buf_puts(d->out, s->operand_count ? "return " : "return");
        dump_operands(d, s, 0);
        break;
    case IR_TRY:
        buf_puts(d->out, "try");
        dump_body(d, s->body);
        buf_puts(d->out, " except");
        if (s->index >= 0)
            buf_printf(d->out, " %s", d->names[s->index]);
        dump_body(d, s->handler);
        break;
    case IR_RAISE:
        buf_puts(d->out, "raise ");
        dump_operands(d, s, 0);
        break;
    case IR_UNREACHABLE:
        buf_puts(d->out, "unreachable");
        break;
    case IR_LAUNCH:
        buf_puts(d->out, "launch ");
        dump_func_name(d, s->func);
        buf_putc(d->out, '(');
        dump_operands(d, s, 0);
        buf_putc(d->out, ')');
        break;
    }
    if (s->cleanup && s->cleanup->stmts.len)
        dump_cleanup(d, s->cleanup);
    if (s->why)
        dump_why(d, s);
    buf_putc(d->out, '\n');
}

static void dump_block(struct dump *d, const struct ir_block *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        dump_stmt(d, b->stmts.at[i]);
}

/* ---- the whole ---------------------------------------------------------------- */

static void dump_local(struct dump *d, const struct ir_local *l)
{
    static const char *const passes[] = { "imm ", "mut ", "var ", "out ", "ref ", "deinit " };
    const char *how = "";

    if (l->kind == LOCAL_ARG)
        how = passes[l->pass];
    else if (l->kind == LOCAL_OUT)
        how = "out ";
    else if (l->kind == LOCAL_ERROR)
        how = "error ";
    else if (l->kind == LOCAL_VAR)
        how = "var ";
    buf_printf(d->out, "%s%s%s: %s", how, l->is_ref ? (l->is_mut_ref ? "&mut " : "&") : "",
               d->names[l->id], text_of_type(d, l->type));
    for (int i = 0; i < l->roots.len; i++)
        buf_printf(d->out, "%s%s", i ? ", " : " of ", d->names[l->roots.at[i]]);
}

void ir_dump(const struct diags *diags, const struct ir_func *f, struct buf *out)
{
    struct dump d = { .f = f, .diags = diags, .out = out };

    arena_init(&d.arena);
    find_names(&d);
    if (diags && f->span.file) {
        int line, column;
        diag_line_column(diags, f->span.file, f->span.start, &line, &column);
        buf_printf(out, "# %s:%d\n", diags->sources.at[f->span.file]->path, line);
    }
    buf_puts(out, "func ");
    dump_func_name(&d, f);
    buf_putc(out, '(');
    for (int i = 0; i < f->param_count; i++) {
        if (i)
            buf_puts(out, ", ");
        dump_local(&d, f->locals.at[i]);
    }
    buf_putc(out, ')');
    if (f->ret)
        buf_printf(out, " -> %s%s", f->ret_ref ? (f->ret_mut ? "&mut " : "&") : "",
                   text_of_type(&d, f->ret));
    if (f->raises)
        buf_printf(out, " raises %s", text_of_type(&d, f->raises));
    if (!f->body) {
        buf_puts(out, "\n");
        arena_reset(&d.arena);
        return;
    }
    buf_puts(out, " {\n");
    d.depth = 1;
    for (int i = f->param_count; i < f->locals.len; i++) {
        indent(&d);
        buf_puts(out, "- ");
        dump_local(&d, f->locals.at[i]);
        buf_putc(out, '\n');
    }
    dump_block(&d, f->body);
    buf_puts(out, "}\n");
    arena_reset(&d.arena);
}
