/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Small programs in IR, made by hand, for the tests of emit; and a C compiler to try the text. */
#ifndef TESTS_EMIT_BUILD_H
#define TESTS_EMIT_BUILD_H

#include "emit/emit.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static struct arena arena;
static struct diags diags;
static struct ir_program program;
static struct ir_func *fn;       /* being made */
static struct ir_block *block;   /* statements go here */
static struct type *t_int, *t_f64, *t_f32, *t_u8, *t_u64, *t_bool, *t_none, *t_f64x4, *t_error;
static int value_count;

static struct type *type_make(const char *name, enum layout_kind kind)
{
    struct type *t = arena_new(&arena, struct type);
    struct layout *l = arena_new(&arena, struct layout);

    t->kind = TYPE_STRUCT;
    t->name = name;
    t->module = "main";
    t->layout = l;
    l->kind = kind;
    l->trivial_copy = l->trivial_drop = l->trivial_move = true;
    l->by_value = kind != LAYOUT_FIELDS && kind != LAYOUT_ARRAY;
    l->count = 1;
    return t;
}

static struct type *scalar_make(const char *name, enum scalar s)
{
    struct type *t = type_make(name, LAYOUT_SCALAR);
    t->layout->scalar = s;
    return t;
}

static struct type *pointer_make(struct type *elem)
{
    struct type *t = type_make("Pointer", LAYOUT_POINTER);
    t->layout->elem = elem;
    return t;
}

/* "x", type, "y", type, NULL */
static struct type *struct_make(const char *name, ...)
{
    struct type *t = type_make(name, LAYOUT_FIELDS);
    va_list ap;

    va_start(ap, name);
    for (const char *word; (word = va_arg(ap, const char *));) {
        const struct field f = { .name = word, .type = va_arg(ap, struct type *) };
        vec_push(&arena, &t->layout->fields, f);
    }
    va_end(ap);
    return t;
}

static void program_begin(void)
{
    arena_reset(&arena);
    memset(&program, 0, sizeof program);
    diags_init(&diags, &arena);
    diags_add_source(&diags, "rows.mojo", "", 0, false);
    program.source_path = "rows.mojo";
    program.source_name = "rows";
    program.diags = &diags;
    program.arena = &arena;
    t_int = scalar_make("SIMD", SCALAR_INT);
    t_f64 = scalar_make("SIMD", SCALAR_F64);
    t_f32 = scalar_make("SIMD", SCALAR_F32);
    t_u8 = scalar_make("SIMD", SCALAR_U8);
    t_u64 = scalar_make("SIMD", SCALAR_U64);
    t_bool = scalar_make("Bool", SCALAR_BOOL);
    t_none = type_make("NoneType", LAYOUT_EMPTY);
    t_f64x4 = type_make("SIMD", LAYOUT_VECTOR);
    t_f64x4->layout->scalar = SCALAR_F64;
    t_f64x4->layout->count = 4;
    t_error = struct_make("Error", "code", t_int, NULL);
}

static struct ir_func *func_begin(const char *name, struct type *ret)
{
    fn = arena_new(&arena, struct ir_func);
    fn->name = name;
    fn->module = "main";
    fn->arena = &arena;
    fn->ret = ret;
    fn->id = program.funcs.len;
    fn->body = block = ir_block_new(fn);
    vec_push(&arena, &program.funcs, fn);
    return fn;
}

static int local(enum local_kind kind, const char *name, struct type *t)
{
    return ir_local_new(fn, kind, name, t, (struct span){ 0 })->id;
}

static int arg(const char *name, struct type *t, enum pass pass)
{
    const int id = local(LOCAL_ARG, name, t);
    struct ir_local *l = fn->locals.at[id];
    l->pass = pass;
    l->is_ref = pass == PASS_MUT || pass == PASS_REF || (pass == PASS_IMM && !t->layout->by_value);
    l->is_mut_ref = pass == PASS_MUT;
    fn->param_count++;
    return id;
}

static int var(const char *name, struct type *t)
{
    return local(LOCAL_VAR, name, t);
}

static int temp(struct type *t)
{
    return local(LOCAL_TEMP, NULL, t);
}

static inline int ref(struct type *t, bool is_mut)
{
    const int id = temp(t);
    fn->locals.at[id]->is_ref = true;
    fn->locals.at[id]->is_mut_ref = is_mut;
    return id;
}

/* ---- operands ---- */

static struct value *value_make(struct type *t, enum value_kind kind)
{
    struct value *v = arena_new(&arena, struct value);
    v->kind = kind;
    v->type = t;
    v->id = value_count++;
    return v;
}

static struct ir_operand num(struct type *t, int64_t n)
{
    struct value *v = value_make(t, VALUE_INT);
    mpz_init_set_si(v->integer, (long)n);
    return ir_const(v);
}

static struct ir_operand real(struct type *t, double x)
{
    struct value *v = value_make(t, VALUE_FLOAT);
    v->real = x;
    return ir_const(v);
}

static struct ir_operand text(struct type *pointer, const char *bytes, size_t n)
{
    struct value *v = value_make(pointer, VALUE_STRING);
    v->bytes = bytes;
    v->length = n;
    return ir_const(v);
}

static struct ir_place at(int id)
{
    return ir_place_local(fn, id);
}

static struct ir_place deref(int id)
{
    const struct ir_local *l = fn->locals.at[id];
    return ir_place_deref(fn, at(id), l->is_ref ? l->type : l->type->layout->elem);
}

static struct ir_operand get(int id)
{
    return ir_copy(at(id));
}

/* ---- statements ---- */

static struct ir_stmt *put(enum ir_kind kind)
{
    struct ir_stmt *s = ir_stmt_new(fn, kind, (struct span){ 0 });
    ir_push(fn, block, s);
    return s;
}

static void operands(struct ir_stmt *s, int n, va_list *ap)
{
    s->operands = arena_array(&arena, struct ir_operand, n + 1);
    s->operand_count = n;
    for (int i = 0; i < n; i++)
        s->operands[i] = va_arg(*ap, struct ir_operand);
}

static int set(enum op op, struct type *t, int n, ...)
{
    struct ir_stmt *s = put(IR_SET);
    va_list ap;

    va_start(ap, n);
    operands(s, n, &ap);
    va_end(ap);
    s->op = op;
    s->dest = t ? at(temp(t)) : ir_place_none();
    return s->dest.local;
}

static struct ir_stmt *assign(struct ir_place dest, struct ir_operand o)
{
    struct ir_stmt *s = put(IR_ASSIGN);
    s->dest = dest;
    s->operands = arena_new(&arena, struct ir_operand);
    s->operands[0] = o;
    s->operand_count = 1;
    return s;
}

static struct ir_stmt *call(struct ir_func *f, int dest, int n, ...)
{
    struct ir_stmt *s = put(IR_CALL);
    va_list ap;

    va_start(ap, n);
    operands(s, n, &ap);
    va_end(ap);
    s->func = f;
    s->dest = dest >= 0 ? at(dest) : ir_place_none();
    s->raises = f->raises != NULL;
    s->raises_type = f->raises;
    return s;
}

static struct ir_stmt *external(const char *symbol, int dest, int fixed, int n, ...)
{
    struct ir_stmt *s = put(IR_EXTERN);
    va_list ap;

    va_start(ap, n);
    operands(s, n, &ap);
    va_end(ap);
    s->symbol = symbol;
    s->fixed_args = fixed;
    s->dest = dest >= 0 ? at(dest) : ir_place_none();
    return s;
}

static struct ir_stmt *give(struct ir_operand o)
{
    struct ir_stmt *s = put(IR_RETURN);
    s->operands = arena_new(&arena, struct ir_operand);
    s->operands[0] = o;
    s->operand_count = 1;
    return s;
}

static struct ir_stmt *drop_in(struct ir_block *b, int id)
{
    struct ir_stmt *s = ir_stmt_new(fn, IR_DROP, (struct span){ 0 });
    s->dest = at(id);
    ir_push(fn, b, s);
    return s;
}

/* A block to fill: `outer = enter(&s->then); ...; block = outer;` */
static struct ir_block *enter(struct ir_block **into)
{
    struct ir_block *outer = block;
    block = *into = ir_block_new(fn);
    return outer;
}

static struct ir_stmt *branch(struct ir_operand condition)
{
    struct ir_stmt *s = put(IR_IF);
    s->operands = arena_new(&arena, struct ir_operand);
    s->operands[0] = condition;
    s->operand_count = 1;
    return s;
}

static struct ir_stmt *count(int index, struct ir_operand from, struct ir_operand to, int64_t step)
{
    struct ir_stmt *s = put(IR_FOR);
    s->index = index;
    s->operands = arena_array(&arena, struct ir_operand, 3);
    s->operands[0] = from;
    s->operands[1] = to;
    s->operands[2] = num(fn->locals.at[index]->type, step);
    s->operand_count = 3;
    return s;
}

/* printf("%lld\n" and the like, of one value */
static void show(const char *format, struct ir_operand o)
{
    external("printf", -1, 1, 2, text(pointer_make(t_u8), format, strlen(format)), o);
}

/* ---- compiling ---- */

static const struct emit_options options = { .version = "0.1" };

static const char *emitted(void)
{
    static struct buf out;
    buf_clear(&out);
    if (!emit_c(&program, &options, &out)) {
        diag_flush(&diags, stderr);
        return "";
    }
    return out.at;
}

#define STRICT \
    "-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Werror "

/* What the program prints with each compiler that is there; "differ" when they disagree. */
static const char *output_of(const char *c)
{
    static const char *const compilers[] = {
        "gcc " STRICT "-O2",
        "gcc -std=c11 -O1 -fsanitize=undefined,address -fno-sanitize-recover=all",
        "clang " STRICT "-O1",
        "tcc -std=c11",
    };
    static char first[65536], other[65536];
    const char *runtime = getenv("RUNTIME_DIR") ? getenv("RUNTIME_DIR") : "runtime";
    const char path[] = "unit-emit.c", exe[] = "./unit-emit";
    char command[1024];
    bool any = false;

    FILE *f = fopen(path, "w");
    fputs(c, f);
    fclose(f);
    first[0] = 0;
    for (size_t i = 0; i < sizeof compilers / sizeof *compilers; i++) {
        const char *name = compilers[i];
        snprintf(command, sizeof command, "command -v %.*s >/dev/null 2>&1",
                 (int)strcspn(name, " "), name);
        if (system(command) != 0)
            continue;
        snprintf(command, sizeof command, "%s -I%s %s %s/*.c -o %s -lm 2>&1", name, runtime, path,
                 runtime, exe);
        if (system(command) != 0) {
            fprintf(stderr, "%s\n", command);
            return "does not compile";
        }
        FILE *p = popen(exe, "r");
        other[fread(other, 1, sizeof other - 1, p)] = 0;
        if (pclose(p) & 0x7f)
            return "crashed";
        if (!any)
            strcpy(first, other);
        else if (strcmp(first, other) != 0)
            return "differ";
        any = true;
    }
    remove(path);
    remove(exe);
    return first;
}

#endif
