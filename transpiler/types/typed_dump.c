/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* -d types: the typed tree as indented text. */
#include "types/infer.h"

static void line(struct buf *out, int depth)
{
    buf_putc(out, '\n');
    for (int i = 0; i < depth; i++)
        buf_puts(out, "  ");
}

static void put_local(struct buf *out, const struct tlocal *l)
{
    if (l->name)
        buf_puts(out, l->name);
    else
        buf_puts(out, "%");
}

static void put_block(struct types *ty, const struct tblock *b, struct buf *out, int depth);

static void put_tx(struct types *ty, const struct tx *x, struct buf *out, int depth)
{
    static const char *const names[] = {
        "error", "const", "local", "field", "elem", "deref", "call", "call_ptr", "extern", "op",
        "copy", "move", "aggregate", "and", "or", "ternary", "let", "stmts", "address"};
    if (!x) {
        buf_puts(out, "-");
        return;
    }
    buf_puts(out, names[x->kind]);
    buf_puts(out, "(");
    if (x->kind == TX_CONST)
        buf_puts(out, value_text(ty->run, x->value));
    if (x->local)
        put_local(out, x->local);
    if (x->func)
        buf_printf(out, "%s", x->func->ir->name);
    if (x->symbol)
        buf_puts(out, x->symbol);
    if (x->kind == TX_OP)
        buf_puts(out, op_table[x->op].word);
    if (x->kind == TX_FIELD)
        buf_printf(out, "%d ", x->index);
    if (x->base) {
        buf_putc(out, ' ');
        put_tx(ty, x->base, out, depth);
    }
    for (int i = 0; i < x->arg_count; i++) {
        buf_puts(out, i ? ", " : " ");
        put_tx(ty, x->args[i], out, depth);
    }
    if (x->stmts)
        put_block(ty, x->stmts, out, depth + 1);
    buf_printf(out, "): %s", x->type ? text_of(ty, x->type) : "?");
}

static void put_stmt(struct types *ty, const struct tstmt *s, struct buf *out, int depth)
{
    static const char *const names[] = { "expr",   "var",   "assign",   "block",  "if",
                                         "while",  "for",   "for_next", "break",  "continue",
                                         "return", "raise", "try",      "discard" };
    line(out, depth);
    buf_puts(out, names[s->kind]);
    if (s->local) {
        buf_putc(out, ' ');
        put_local(out, s->local);
    }
    if (s->place) {
        buf_putc(out, ' ');
        put_tx(ty, s->place, out, depth);
    }
    if (s->value) {
        buf_puts(out, " = ");
        put_tx(ty, s->value, out, depth);
    }
    for (int i = 0; i < 3; i++)
        if (s->args[i]) {
            buf_putc(out, ' ');
            put_tx(ty, s->args[i], out, depth);
        }
    const struct tstmt_parts parts = tstmt_parts(s);
    static const char *const words[] = {"", "handler", "else", "finally"};
    for (int i = 0; i < TSTMT_BLOCKS; i++)
        if (parts.blocks[i]) {
            if (i) {
                line(out, depth);
                buf_puts(out, words[i]);
            }
            put_block(ty, parts.blocks[i], out, depth + 1);
        }
}

static void put_block(struct types *ty, const struct tblock *b, struct buf *out, int depth)
{
    for (int i = 0; i < b->stmts.len; i++)
        put_stmt(ty, b->stmts.at[i], out, depth);
}

void types_dump(struct types *ty, const struct instance *inst, struct buf *out)
{
    buf_printf(out, "%s", inst->ir->name);
    for (int i = 0; i < inst->param_count; i++)
        buf_printf(out, " %s: %s", inst->params[i].name, text_of(ty, inst->params[i].type));
    buf_printf(out, " -> %s", inst->ret ? text_of(ty, inst->ret) : "?");
    if (inst->body)
        put_block(ty, inst->body, out, 1);
    buf_putc(out, '\n');
}
