/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* IR from a short text, for unit tests of the rooms that work on it. Types: D has a destructor, P
 * is { a: D, b: D, k: I } with one, I is a number, S a slice (bits that borrow), L is linear, Q
 * points to I, B is a Bool.
 *
 *   args:  arg x D owned|imm|mut|deinit    out self P
 *   locals: var a D   temp t S of a b   ref r D of a   error e D
 *   a := mk ( &b c^ 3 )      `=` tracked, `<-` replace; `? ` in front: may raise
 *   a := %add ( b 1 ) is an op, a := $mj_alloc ( 8 8 ) a C function, f ( ) the function itself
 *   a := copy b   a := move b^   a := b^   use b   r := &a   r := mk ( &a ) when r is a ref
 *   if c { } else { }   loop { }   while { } c { } else { }   for i { }   block { }
 *   break N continue N (N loops out)   try { } except e { }   return x^   raise e^   abort ( ) */
#ifndef TESTS_IR_TEXT_H
#define TESTS_IR_TEXT_H

#include "base/diag.h"
#include "ir/ir.h"
#include "reasons.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static struct arena ir_arena;
static struct diags ir_diags;
static struct type types_of_test[7];
enum { T_D, T_P, T_I, T_S, T_L, T_Q, T_B, T_COUNT };

const char *type_text(struct arena *a, const struct type *t)
{
    (void)a;
    return t->name;
}

const char *value_text(struct arena *a, const struct value *v)
{
    return v->bytes ? v->bytes : arena_printf(a, "%d", (int)v->offset);
}

static struct type *type_named(const char *name)
{
    for (size_t i = 0; i < sizeof types_of_test / sizeof *types_of_test; i++)
        if (!strcmp(types_of_test[i].name, name))
            return &types_of_test[i];
    return NULL;
}

static void add_field(struct layout *l, const char *name, struct type *t)
{
    const struct field f = { .name = name, .type = t, .offset = l->size };

    l->size += t->layout->size;
    vec_push(&ir_arena, &l->fields, f);
}

static void types_make(void)
{
    static const char *const names[] = { "D", "P", "I", "S", "L", "Q", "B" };

    for (int i = 0; i < T_COUNT; i++) {
        struct layout *l = arena_new(&ir_arena, struct layout);
        types_of_test[i] = (struct type){ .kind = TYPE_STRUCT, .name = names[i], .layout = l };
        l->kind = i == T_I || i == T_B ? LAYOUT_SCALAR : i == T_Q ? LAYOUT_POINTER : LAYOUT_FIELDS;
        l->scalar = i == T_B ? SCALAR_BOOL : SCALAR_INT;
        l->elem = i == T_Q ? &types_of_test[T_I] : NULL;
        l->size = i == T_B ? 1 : l->kind == LAYOUT_FIELDS ? 0 : 8;
        l->align = i == T_B ? 1 : 8;
        l->trivial_copy = l->trivial_drop = i == T_I || i == T_S || i >= T_Q;
        l->deinitable = i != T_L;
        l->trivial_move = true;
        l->by_value = i == T_I || i >= T_Q;
    }
    add_field(types_of_test[T_D].layout, "n", &types_of_test[T_I]);
    add_field(types_of_test[T_L].layout, "n", &types_of_test[T_I]);
    add_field(types_of_test[T_S].layout, "n", &types_of_test[T_I]);
    add_field(types_of_test[T_P].layout, "a", &types_of_test[T_D]);
    add_field(types_of_test[T_P].layout, "b", &types_of_test[T_D]);
    add_field(types_of_test[T_P].layout, "k", &types_of_test[T_I]);
}

struct text {
    struct ir_func *f;
    char word[64], next[64];
    const char *at;
    int loops[64], depth;
    uint32_t start;
};

static void advance(struct text *t)
{
    int n = 0;

    strcpy(t->word, t->next);
    while (isspace((unsigned char)*t->at))
        t->at++;
    while (*t->at && !isspace((unsigned char)*t->at) && n < 63)
        t->next[n++] = *t->at++;
    t->next[n] = 0;
}

static bool accept(struct text *t, const char *word)
{
    if (strcmp(t->word, word))
        return false;
    advance(t);
    return true;
}

static struct span here(struct text *t)
{
    t->start += 10;
    return (struct span){ 1, t->start, t->start + 1 };
}

static int local_named(const struct text *t, const char *name)
{
    for (int i = t->f->locals.len - 1; i >= 0; i--)
        if (t->f->locals.at[i]->name && !strcmp(t->f->locals.at[i]->name, name))
            return i;
    fprintf(stderr, "no local '%s'\n", name);
    abort();
}

static struct ir_place place_in(struct text *t, const char *text)
{
    char buffer[64];
    struct ir_place p;
    char *part;

    strcpy(buffer, text);
    part = strtok(buffer, ".");
    p = ir_place_local(t->f, local_named(t, part));
    while ((part = strtok(NULL, "."))) {
        if (!strcmp(part, "*")) {
            p = ir_place_deref(t->f, p, p.type);
            continue;
        }
        for (int i = 0; i < p.type->layout->fields.len; i++)
            if (!strcmp(p.type->layout->fields.at[i].name, part)) {
                p = ir_place_field(t->f, p, i);
                break;
            }
    }
    return p;
}

static struct ir_operand operand_in(struct text *t)
{
    char *word = t->word;
    struct ir_operand o;
    const size_t n = strlen(word);

    if (isdigit((unsigned char)*word)) {
        struct value *v = arena_new(&ir_arena, struct value);
        v->kind = VALUE_INT;
        v->type = &types_of_test[T_I];
        v->offset = atoi(word);
        mpz_init_set_si(v->integer, v->offset);
        o = ir_const(v);
    } else if (*word == '&' && word[1] == '!') {
        o = ir_addr(place_in(t, word + 2), true);
    } else if (*word == '&') {
        o = ir_addr(place_in(t, word + 1), false);
    } else if (word[n - 1] == '^') {
        word[n - 1] = 0;
        o = ir_move(place_in(t, word));
    } else {
        o = ir_copy(place_in(t, word));
    }
    advance(t);
    return o;
}

static void add_operand(struct text *t, struct ir_stmt *s)
{
    struct ir_operand *more = arena_array(&ir_arena, struct ir_operand, s->operand_count + 1);

    if (s->operand_count)
        memcpy(more, s->operands, sizeof *more * (size_t)s->operand_count);
    more[s->operand_count] = operand_in(t);
    s->operands = more;
    s->operand_count++;
}

static void call_in(struct text *t, struct ir_stmt *s, const char *name)
{
    struct ir_func *callee = arena_new(&ir_arena, struct ir_func);

    if (*name == '%' || *name == '$' || !strcmp(name, "f")) {
        s->kind = *name == '%' ? IR_SET : *name == '$' ? IR_EXTERN : IR_CALL;
        s->func = *name == 'f' ? t->f : NULL;
        s->symbol = arena_strndup(&ir_arena, name + 1, strlen(name + 1));
        for (int i = 0; i < OP_COUNT; i++)
            if (*name == '%' && !strcmp(op_table[i].word, name + 1))
                s->op = (enum op)i;
        while (!accept(t, ")"))
            add_operand(t, s);
        return;
    }
    callee->name = arena_strndup(&ir_arena, name, strlen(name));
    callee->arena = &ir_arena;
    callee->never_returns = !strcmp(name, "abort");
    s->kind = IR_CALL;
    s->func = callee;
    while (!accept(t, ")"))
        add_operand(t, s);
    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        struct ir_local *l = ir_local_new(callee, LOCAL_ARG, arena_printf(&ir_arena, "p%d", i),
                                          o->type, (struct span){ 0 });
        l->is_ref = o->kind == OPD_ADDR;
        l->is_mut_ref = o->is_mut;
        l->pass = o->is_mut ? PASS_MUT : o->kind == OPD_MOVE ? PASS_OWNED : PASS_IMM;
    }
    callee->param_count = s->operand_count;
    if (s->dest.local >= 0)
        callee->ret = s->dest.type;
}

static struct ir_block *block_in(struct text *t);

static struct ir_stmt *loop_in(struct text *t, enum ir_kind kind)
{
    struct ir_stmt *s = ir_stmt_new(t->f, kind, here(t));

    t->loops[t->depth++] = s->id;
    if (kind == IR_FOR) {
        struct value *one = arena_new(&ir_arena, struct value);
        one->kind = VALUE_INT;
        one->type = &types_of_test[T_I];
        one->offset = 1;
        mpz_init_set_si(one->integer, 1);
        s->index = local_named(t, t->word);
        advance(t);
        s->operands = arena_array(&ir_arena, struct ir_operand, 3);
        s->operands[0] = s->operands[1] = s->operands[2] = ir_const(one);
        s->operand_count = 3;
        if (accept(t, "=")) /* from and to */
            for (int i = 0; i < 2; i++)
                s->operands[i] = operand_in(t);
    }
    s->body = block_in(t);
    if (kind == IR_LOOP && strcmp(t->word, "}") && t->word[0] && t->next[0] == '{' &&
        strcmp(t->word, "loop") && strcmp(t->word, "block") && strcmp(t->word, "try") &&
        strcmp(t->word, "while")) {
        s->cond = s->body;
        add_operand(t, s);
        s->body = block_in(t);
        t->depth--;
        if (accept(t, "else"))
            s->orelse = block_in(t);
        return s;
    }
    t->depth--;
    return s;
}

static struct ir_stmt *assign_in(struct text *t, const char *name)
{
    struct ir_stmt *s = ir_stmt_new(t->f, IR_ASSIGN, here(t));

    s->dest = place_in(t, name);
    s->mode = !strcmp(t->word, ":=") ? DEST_INIT
              : !strcmp(t->word, "<-") ? DEST_REPLACE : DEST_TRACKED;
    if (!s->dest.proj_count && t->f->locals.at[s->dest.local]->is_ref)
        s->dest_is_ref = true;
    advance(t);
    if (!strcmp(t->next, "(")) {
        char callee[64];
        strcpy(callee, t->word);
        advance(t);
        advance(t);
        call_in(t, s, callee);
        return s;
    }
    if (accept(t, "copy"))
        s->kind = IR_COPY;
    else if (accept(t, "move"))
        s->kind = IR_MOVE;
    add_operand(t, s);
    return s;
}

static struct ir_stmt *stmt_in(struct text *t)
{
    struct ir_stmt *s;
    char name[64];

    if (accept(t, "?")) {
        s = stmt_in(t);
        s->raises = true;
        return s;
    }
    if (accept(t, "if")) {
        s = ir_stmt_new(t->f, IR_IF, here(t));
        add_operand(t, s);
        s->then = block_in(t);
        if (accept(t, "else"))
            s->orelse = block_in(t);
        return s;
    }
    if (accept(t, "loop") || accept(t, "while"))
        return loop_in(t, IR_LOOP);
    if (accept(t, "for"))
        return loop_in(t, IR_FOR);
    if (accept(t, "block"))
        return loop_in(t, IR_BLOCK);
    if (!strcmp(t->word, "break") || !strcmp(t->word, "continue")) {
        s = ir_stmt_new(t->f, t->word[0] == 'b' ? IR_BREAK : IR_CONTINUE, here(t));
        advance(t);
        s->target = t->loops[t->depth - 1 - atoi(t->word)];
        advance(t);
        return s;
    }
    if (accept(t, "try")) {
        s = ir_stmt_new(t->f, IR_TRY, here(t));
        s->body = block_in(t);
        advance(t); /* except */
        s->index = local_named(t, t->word);
        advance(t);
        s->handler = block_in(t);
        return s;
    }
    if (accept(t, "use")) {
        s = ir_stmt_new(t->f, IR_ASSIGN, here(t));
        add_operand(t, s);
        return s;
    }
    if (accept(t, "return") || !strcmp(t->word, "raise")) {
        s = ir_stmt_new(t->f, accept(t, "raise") ? IR_RAISE : IR_RETURN, here(t));
        if (t->word[0] && strcmp(t->word, "}") && strcmp(t->word, ";"))
            add_operand(t, s);
        return s;
    }
    strcpy(name, t->word);
    advance(t);
    if (accept(t, "(")) {
        s = ir_stmt_new(t->f, IR_CALL, here(t));
        call_in(t, s, name);
        return s;
    }
    return assign_in(t, name);
}

static struct ir_block *block_in(struct text *t)
{
    struct ir_block *b = ir_block_new(t->f);

    accept(t, "{");
    while (t->word[0] && !accept(t, "}")) {
        if (accept(t, ";"))
            continue;
        ir_push(t->f, b, stmt_in(t));
    }
    return b;
}

static bool local_in(struct text *t)
{
    static const char *const kinds[] = { "var", "temp", "arg", "out", "error", "ref" };
    static const char *const passes[] = { "imm", "mut", "owned", "out", "ref", "deinit" };
    struct ir_local *l;
    int kind = 0;

    while (kind < 6 && strcmp(t->word, kinds[kind]))
        kind++;
    if (kind == 6)
        return false;
    advance(t);
    l = ir_local_new(t->f, kind == 5 ? LOCAL_TEMP : (enum local_kind)kind,
                     arena_strndup(&ir_arena, t->word, strlen(t->word)), NULL, here(t));
    advance(t);
    l->type = type_named(t->word);
    advance(t);
    l->is_ref = kind == 5;
    l->is_mut_ref = kind == 5;
    if (kind == 2) {
        int pass = 0;
        while (strcmp(t->word, passes[pass]))
            pass++;
        l->pass = (enum pass)pass;
        l->is_ref = (l->pass == PASS_IMM && !l->type->layout->by_value) || l->pass == PASS_MUT;
        l->is_mut_ref = l->pass == PASS_MUT;
        t->f->param_count++;
        advance(t);
    }
    if (accept(t, "of"))
        while (strcmp(t->word, ";")) {
            vec_push(&ir_arena, &l->roots, local_named(t, t->word));
            advance(t);
        }
    accept(t, ";");
    return true;
}

/* The function of this text. */
static struct ir_func *ir_parse(const char *text)
{
    struct text t = { .at = text };

    arena_reset(&ir_arena);
    diags_init(&ir_diags, &ir_arena);
    diags_add_source(&ir_diags, "test.mojo", "", 0, false);
    types_make();
    t.f = arena_new(&ir_arena, struct ir_func);
    t.f->name = "f";
    t.f->arena = &ir_arena;
    advance(&t);
    advance(&t);
    while (local_in(&t))
        ;
    if (accept(&t, "->")) {
        t.f->ret = type_named(t.word);
        advance(&t);
    }
    t.f->body = block_in(&t);
    return t.f;
}

/* The body's statements on lines, without head and locals. */
static inline const char *ir_body_text(const struct ir_func *f)
{
    struct buf b = { 0 };
    const char *at;
    char *text;

    ir_dump(NULL, f, &b);
    at = strstr(b.at, "{\n") + 2;
    while (!strncmp(at, "    - ", 6))
        at = strchr(at, '\n') + 1;
    text = arena_strndup(&ir_arena, at, strlen(at) - 2);
    buf_free(&b);
    without_reasons(text);
    return text;
}

#endif
