/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types and function heads. A type is declared when its name is first printed: each struct after
 * what it contains by value, with a forward declaration only where a pointer leads back. */
#include "emit/writer.h"

#include <stdio.h>
#include <string.h>

bool type_vanishes(const struct type *t)
{
    const struct layout *l = t ? t->layout : NULL;

    if (!l || l->kind == LAYOUT_EMPTY || l->kind == LAYOUT_NONE)
        return true;
    if (l->kind == LAYOUT_ARRAY)
        return l->count == 0 || type_vanishes(l->elem);
    if (l->kind != LAYOUT_FIELDS)
        return false;
    for (int i = 0; i < l->fields.len; i++)
        if (!type_vanishes(l->fields.at[i].type))
            return false;
    return true;
}

static bool is_aggregate(const struct type *t)
{
    return !type_vanishes(t) &&
           (t->layout->kind == LAYOUT_FIELDS || t->layout->kind == LAYOUT_ARRAY);
}

const char *pointer_to(struct writer *w, const char *type)
{
    return arena_printf(w->arena, "%s%s*", type, type[strlen(type) - 1] == '*' ? "" : " ");
}

/* What must not be written through its address: `const T`, of pointers `T *const`. */
static const char *const_of(struct writer *w, const char *type)
{
    const bool is_pointer = type[strlen(type) - 1] == '*';
    return arena_printf(w->arena, is_pointer ? "%sconst" : "const %s", type);
}

const char *cdecl_of(struct writer *w, const char *type, const char *name)
{
    return arena_printf(w->arena, "%s%s%s", type, type[strlen(type) - 1] == '*' ? "" : " ", name);
}

/* ---- vectors ----------------------------------------------------------------- */

static const void *vector_key(enum scalar s, int64_t lanes)
{
    if (s == SCALAR_INT || s == SCALAR_UINT) /* of the same name in C */
        s = s == SCALAR_INT ? SCALAR_I64 : SCALAR_U64;
    return (const void *)(((uintptr_t)s + 1) << 16 | (uintptr_t)lanes);
}

const char *vector_name(struct writer *w, enum scalar s, int64_t lanes)
{
    const int n = (int)lanes;

    if (writer_first(w, vector_key(SCALAR_BOOL, lanes), MARK_VECTOR))
        buf_printf(&w->macros, "MJ_SIMD(bool, %d)\n", n);
    if (writer_first(w, vector_key(s, lanes), MARK_VECTOR))
        buf_printf(&w->macros, "MJ_SIMD(%s, %d)\n", scalar_token(s), n);
    return arena_printf(w->arena, "mj_%sx%d", scalar_token(s), n);
}

void vector_cast(struct writer *w, enum scalar from, enum scalar to, int64_t lanes)
{
    vector_name(w, from, lanes);
    vector_name(w, to, lanes);
    const char *line = arena_printf(w->arena, "MJ_SIMD_CAST(%s, %s, %d)\n", scalar_token(from),
                                    scalar_token(to), (int)lanes);
    if (!w->macros.at || !strstr(w->macros.at, line))
        buf_puts(&w->macros, line);
}

void vector_bitcast(struct writer *w, enum scalar from, int64_t n, enum scalar to, int64_t m)
{
    const struct { enum scalar s; int64_t n; } ends[] = { { from, n }, { to, m } };
    for (int i = 0; i < 2; i++) {
        if (ends[i].n > 1)
            vector_name(w, ends[i].s, ends[i].n);
        else if (writer_first(w, vector_key(ends[i].s, 1), MARK_VECTOR))
            buf_printf(&w->macros, "typedef mj_%s mj_%sx1;\n", scalar_token(ends[i].s),
                       scalar_token(ends[i].s));
    }
    const char *line = arena_printf(w->arena, "MJ_SIMD_BITCAST(%s, %d, %s, %d)\n",
                                    scalar_token(from), (int)n, scalar_token(to), (int)m);
    if (!w->macros.at || !strstr(w->macros.at, line))
        buf_puts(&w->macros, line);
}

/* ---- types ------------------------------------------------------------------- */

static void define(struct writer *w, const struct type *t);

/* Whether defining t now would need a type that is being defined. */
static bool needs_open(const struct writer *w, const struct type *t)
{
    if (!is_aggregate(t) || writer_seen(w, t, MARK_TYPE))
        return false;
    if (writer_seen(w, t, MARK_TYPE_OPEN))
        return true;
    const struct layout *l = t->layout;
    if (l->kind == LAYOUT_ARRAY)
        return needs_open(w, l->elem);
    for (int i = 0; i < l->fields.len; i++)
        if (!l->fields.at[i].is_ref && needs_open(w, l->fields.at[i].type))
            return true;
    return false;
}

/* The name of a struct that a pointer leads to. */
static const char *pointee(struct writer *w, const struct type *t)
{
    const char *name = name_type(w->names, t);

    if (writer_seen(w, t, MARK_TYPE))
        return name;
    if (!needs_open(w, t)) {
        define(w, t);
        return name;
    }
    if (writer_first(w, t, MARK_FORWARD))
        buf_printf(&w->types, "typedef struct %s %s;\n", name, name);
    if (!writer_seen(w, t, MARK_TYPE_OPEN) && writer_first(w, t, MARK_QUEUED))
        vec_push(w->arena, &w->pending_types, t);
    return name;
}

static const char *func_pointer(struct writer *w, const struct type *t);

const char *ctype(struct writer *w, const struct type *t)
{
    if (type_vanishes(t))
        return "void";
    const char *why = w->target->cannot ? w->target->cannot(t) : NULL;
    if (why && writer_first(w, t, MARK_TEXT)) {
        diag_error(w->program->diags, w->at, DIAG_TARGET, w->target->name, why);
        w->failed = true;
    }
    const struct layout *l = t->layout;
    switch (l->kind) {
    case LAYOUT_SCALAR:
        return w->target->scalar[l->scalar];
    case LAYOUT_VECTOR:
        return vector_name(w, l->scalar, l->count);
    case LAYOUT_POINTER: {
        const char *space = w->target->space(l->space);
        const char *to = is_aggregate(l->elem) ? pointee(w, l->elem) : ctype(w, l->elem);
        return pointer_to(w, *space ? arena_printf(w->arena, "%s%s", space, to) : to);
    }
    case LAYOUT_ARRAY:
    case LAYOUT_FIELDS:
        define(w, t);
        return name_type(w->names, t);
    case LAYOUT_FUNC:
        return func_pointer(w, t);
    case LAYOUT_EMPTY:
    case LAYOUT_NONE:
        break;
    }
    return "void";
}

static const char *func_pointer(struct writer *w, const struct type *t)
{
    if (!writer_first(w, t, MARK_TYPE))
        return name_type(w->names, t);
    struct buf b = {0};
    for (int i = 0; i < t->param_count; i++) {
        const struct func_param *p = &t->params[i];
        if (p->pass == PASS_OUT || type_vanishes(p->type))
            continue;
        const bool owned = p->pass == PASS_OWNED || p->pass == PASS_DEINIT;
        const bool by_value = owned || (p->pass == PASS_IMM && p->type->layout->by_value);
        const char *type = ctype(w, p->type);
        buf_printf(&b, "%s%s%s", b.len ? ", " : "",
                   !by_value && p->pass == PASS_IMM ? "const " : "",
                   by_value ? type : pointer_to(w, type));
    }
    const char *ret = type_vanishes(t->ret) ? "void" : ctype(w, t->ret);
    if (t->ret_ref)
        ret = pointer_to(w, t->ret_mut ? ret : const_of(w, ret));
    if (t->raises) {
        if (strcmp(ret, "void") != 0)
            buf_printf(&b, "%s%s", b.len ? ", " : "", pointer_to(w, ret));
        if (!type_vanishes(t->raises))
            buf_printf(&b, "%s%s", b.len ? ", " : "", pointer_to(w, ctype(w, t->raises)));
        ret = "bool";
    }
    const char *args = b.len ? b.at : "void";
    bool is_new;
    const char *name =
        name_func_type(w->names, t, arena_printf(w->arena, "%s (%s)", ret, args), &is_new);
    if (is_new)
        buf_printf(&w->types, "typedef %s;\n",
                   cdecl_of(w, ret, arena_printf(w->arena, "(*%s)(%s)", name, args)));
    buf_free(&b);
    return name;
}

const char *field_ctype(struct writer *w, const struct type *t, int index)
{
    const struct field *f = &t->layout->fields.at[index];
    const int space = w->target->has_spaces ? field_space(w, t, index) : -1;
    if (space >= 0 && f->is_ref)
        return pointer_into(w, f->type, space, !f->is_mut_ref);
    if (space >= 0)
        return pointer_into(w, f->type->layout->elem, space, false);
    if (!f->is_ref)
        return ctype(w, f->type);
    const char *to = is_aggregate(f->type) ? pointee(w, f->type) : ctype(w, f->type);
    return pointer_to(w, f->is_mut_ref ? to : const_of(w, to));
}

/* "int64_t len, cap;": neighbours of one type share a declaration. */
static void put_fields(struct writer *w, const struct type *t, struct buf *b, const char *between)
{
    const struct layout *l = t->layout;
    const char *last = "";
    int placed = 0;

    if (l->asked_align && w->target->align_as)
        buf_printf(b, w->target->align_as, (long long)l->asked_align);
    for (int i = 0; i < l->fields.len; i++) {
        const struct field *f = &l->fields.at[i];
        if (type_vanishes(f->type))
            continue;
        const char *type = field_ctype(w, t, i), *name = name_field(w->names, t, i);
        /* what the first field says of alignment is not said of its neighbours */
        const bool alone = l->asked_align && placed == 1;
        if (strcmp(type, last) == 0 && type[strlen(type) - 1] != '*' && !alone) {
            buf_printf(b, ", %s", name);
        } else {
            if (*last)
                buf_printf(b, ";%s", between);
            buf_puts(b, cdecl_of(w, type, name));
        }
        last = type;
        placed++;
    }
    buf_putc(b, ';');
}

static void define(struct writer *w, const struct type *t)
{
    if (writer_seen(w, t, MARK_TYPE) || writer_seen(w, t, MARK_TYPE_OPEN))
        return;
    writer_first(w, t, MARK_TYPE_OPEN);
    const char *name = name_type(w->names, t);
    struct buf b = {0};
    if (t->layout->kind == LAYOUT_ARRAY)
        buf_printf(&b, "%s;",
                   cdecl_of(w, ctype(w, t->layout->elem),
                            arena_printf(w->arena, "at[%lld]", (long long)t->layout->count)));
    else
        put_fields(w, t, &b, " ");
    /* Fields may have asked for the forward declaration of this very struct. */
    const bool forward = writer_seen(w, t, MARK_FORWARD);
    const char *open = forward ? arena_printf(w->arena, "struct %s {", name) : "typedef struct {";
    const char *close = forward ? "};" : arena_printf(w->arena, "} %s;", name);
    if (b.len + strlen(open) + strlen(close) <= 88 || t->layout->kind == LAYOUT_ARRAY) {
        buf_printf(&w->types, "%s %s %s\n", open, b.at, close);
    } else {
        buf_clear(&b);
        put_fields(w, t, &b, "\n    ");
        buf_printf(&w->types, "%s\n    %s\n%s\n", open, b.at, close);
    }
    buf_free(&b);
    writer_first(w, t, MARK_TYPE);
    vec_push(w->arena, &w->defined_types, t);
}

void types_finish(struct writer *w)
{
    for (int i = 0; i < w->pending_types.len; i++)
        define(w, w->pending_types.at[i]);
    w->pending_types.len = 0;
}

/* ---- functions --------------------------------------------------------------- */

const char *pointer_into(struct writer *w, const struct type *to, int space, bool is_const)
{
    const char *type = is_aggregate(to) ? pointee(w, to) : ctype(w, to);
    const char *word = space ? w->target->space(space) : "";
    return pointer_to(w, arena_printf(w->arena, "%s%s", word, is_const ? const_of(w, type) : type));
}

const char *local_type(struct writer *w, const struct ir_local *l, int space)
{
    if (l->is_ref)
        return pointer_into(w, l->type, space, !l->is_mut_ref);
    if (space && l->type->layout->kind == LAYOUT_POINTER)
        return pointer_into(w, l->type->layout->elem, space, false);
    return ctype(w, l->type);
}

static void find_loop(struct ir_block *b, void *user)
{
    bool *found = user;

    for (int i = 0; i < b->stmts.len && !*found; i++) {
        *found = b->stmts.at[i]->kind == IR_LOOP || b->stmts.at[i]->kind == IR_FOR;
        ir_stmt_blocks(b->stmts.at[i], find_loop, user);
    }
}

static bool has_loop(const struct ir_func *f)
{
    bool found = false;

    find_loop(f->body, &found);
    return found;
}

/* What a C compiler should know of how often f runs (main once, yet it may be all there is), and
 * whether f may be taken into its callers. */
static const char *hints(const struct ir_func *f)
{
    return f->is_main && has_loop(f) ? "MJ_HOT " : f->is_no_inline ? "MJ_NO_INLINE " : "";
}

/* The name of parameter l as a definition declares it: nobody else writes the place while the
 * function runs, own/exclusive.c has seen to that in its callers. Of what is only read that is said
 * where it can matter much. */
static const char *parameter_name(struct writer *w, const struct ir_func *f,
                                  const struct ir_local *l, bool loops, const char *name)
{
    const bool is_unaliased =
        l->is_ref && !f->is_shared && (l->pass == PASS_MUT || (l->pass == PASS_IMM && loops));
    return is_unaliased ? arena_printf(w->arena, "%s%s", w->target->unaliased, name) : name;
}

/* With what the source says of its blocks. */
static const char *kernel_prefix(struct writer *w, const struct ir_func *f)
{
    const char *prefix = w->target->kernel_prefix;

    if (!f->max_threads)
        return prefix;
    if (!w->target->has_spaces)
        return arena_printf(w->arena, "%s__launch_bounds__(%lld) ", prefix,
                            (long long)f->max_threads);
    if (f->group[0])
        return arena_printf(w->arena,
                            "%s__attribute__((reqd_work_group_size(%lld, %lld, %lld))) ", prefix,
                            (long long)f->group[0], (long long)f->group[1],
                            (long long)f->group[2]);
    return arena_printf(w->arena, "%s__attribute__((work_group_size_hint(%lld, 1, 1))) ", prefix,
                        (long long)f->max_threads);
}

const char *func_head(struct writer *w, const struct ir_func *f, const struct variant *v,
                      const char *const *param_names, bool is_definition)
{
    struct buf b = {0};
    const bool loops = is_definition && has_loop(f);
    for (int i = 0; i < f->param_count; i++) {
        const struct ir_local *l = f->locals.at[i];
        if (type_vanishes(l->type) || l->kind != LOCAL_ARG)
            continue;
        const struct layout *layout = l->type->layout;
        const bool is_flag = f->is_kernel && w->target->kernel_flag && !l->is_ref &&
                             layout->kind == LAYOUT_SCALAR && layout->scalar == SCALAR_BOOL;
        const int space = v && w->target->has_spaces ? v->params[i] : 0;
        const char *type = is_flag ? w->target->kernel_flag : local_type(w, l, space);
        const char *name =
            is_definition ? parameter_name(w, f, l, loops, param_names[i]) : param_names[i];
        buf_printf(&b, "%s%s", b.len ? ", " : "", cdecl_of(w, type, name));
    }
    put_report_param(w, v, &b);
    put_shared_params(w, v, &b);
    const bool has_ret = !type_vanishes(f->ret);
    const int ret_space = v && w->target->has_spaces && v->ret_pointer ? v->ret_space : 0;
    const char *ret = has_ret ? ctype(w, f->ret) : "void";
    if (f->ret_ref && has_ret)
        ret = pointer_into(w, f->ret, ret_space, !f->ret_mut);
    else if (ret_space)
        ret = pointer_into(w, f->ret->layout->elem, ret_space, false);
    if (f->raises) {
        if (has_ret)
            buf_printf(&b, "%s%s", b.len ? ", " : "", cdecl_of(w, pointer_to(w, ret), "ret"));
        if (!type_vanishes(f->raises))
            buf_printf(&b, "%s%s", b.len ? ", " : "",
                       cdecl_of(w, pointer_to(w, ctype(w, f->raises)), "err"));
        ret = "bool";
    }
    const char *prefix = f->is_kernel && w->target->is_device ? w->target->kernel_prefix
                         : (f->export_name && !w->target->is_device) || split_is_shared(w, f)
                             ? ""
                             : w->target->function_prefix;
    if (f->is_kernel && w->target->is_device)
        prefix = kernel_prefix(w, f);
    const char *hint = w->target->is_device ? "" : hints(f);
    const char *noreturn = f->never_returns && !w->target->is_device ? "_Noreturn " : "";
    const char *text = cdecl_of(w, ret, arena_printf(w->arena, "%s(%s)",
                                                     v ? v->name : name_func(w->names, f),
                                                     b.len ? b.at : "void"));
    buf_free(&b);
    return arena_printf(w->arena, "%s%s%s%s%s", noreturn, hint, prefix,
                        f->is_inline && !f->export_name && !w->target->is_device ? "inline " : "",
                        text);
}

/* ---- comments ---------------------------------------------------------------- */

/* Names of the parameters in "lengths[dt: DType, //, w: Int](..)", those without a default mark. */
static int parameter_names(const char *signature, const char **at, int *len, int limit)
{
    const char *s = strchr(signature, '[');
    const char *paren = strchr(signature, '(');
    int n = 0, depth = 0;

    if (!s || (paren && paren < s))
        return 0;
    for (s++; *s && n < limit;) {
        while (*s == ' ' || *s == '*')
            s++;
        const char *word = s;
        while (*s && !strchr(":,]= ", *s))
            s++;
        if (s > word && *word != '/' && *word != '.') {
            at[n] = word;
            len[n++] = (int)(s - word);
        }
        for (; *s && (depth > 0 || (*s != ',' && *s != ']')); s++)
            depth += (*s == '[' || *s == '(') - (*s == ']' || *s == ')');
        if (*s != ',')
            break;
        s++;
    }
    return n;
}

static void put_comment_text(struct buf *out, const char *s)
{
    for (; *s; s++) {
        buf_putc(out, *s == '\n' ? ' ' : *s);
        if ((s[0] == '*' && s[1] == '/') || (s[0] == '/' && s[1] == '*'))
            buf_putc(out, ' ');
    }
}

/* One line of a comment, broken behind commas where it is too long. */
static void put_comment_line(struct buf *out, const char *s)
{
    while (strlen(s) > LINE_LIMIT) {
        size_t cut = LINE_LIMIT;
        while (cut > LINE_LIMIT / 2 && !(s[cut] == ' ' && s[cut - 1] == ','))
            cut--;
        if (cut == LINE_LIMIT / 2)
            break;
        buf_printf(out, "%.*s\n *     ", (int)cut, s);
        s += cut + 1;
    }
    buf_puts(out, s);
}

void func_comment(struct writer *w, const struct ir_func *f, struct buf *out)
{
    if (!f->signature)
        return;
    struct buf line = { 0 };
    buf_puts(&line, "/* ");
    put_comment_text(&line, f->signature);
    const char *names[16];
    int lens[16];
    const int n = parameter_names(f->signature, names, lens, 16);
    int first = f->arg_count - n; /* the owner's, or inferred ones, come before */
    const char *before = " * ";
    for (int i = 0; i < n && first >= 0; i++) {
        const struct value *v = f->args[first + i];
        if (!v || v->kind == VALUE_ORIGIN || v->kind == VALUE_UNBOUND || v->kind == VALUE_FUNC)
            continue;
        const char *text = value_text(w->arena, v);
        if (strncmp(text, "DType.", 6) == 0)
            text += 6;
        if (strlen(text) > 60)
            continue;
        if (before[1] == '*') {
            put_comment_line(out, line.at);
            buf_putc(out, '\n');
            buf_clear(&line);
        }
        buf_printf(&line, "%s%.*s = ", before, lens[i], names[i]);
        put_comment_text(&line, text);
        before = ", ";
    }
    buf_puts(&line, " */\n");
    put_comment_line(out, line.at);
    buf_free(&line);
}
