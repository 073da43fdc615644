/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Statements: assignments, calls, returns, and the places a raise goes to. Loops and branches are
 * in flow.c. */
#include "emit/writer.h"

#include <stdlib.h>
#include <string.h>

/* ---- declarations ------------------------------------------------------------ */

const char *variable_type(struct body *b, int local)
{
    return local_type(b->w, b->f->locals.at[local], local_space(b, local));
}

static void declare(struct body *b, int local)
{
    struct local_use *u = &b->at[local];
    if (u->is_declared)
        return;
    u->is_declared = true;
    end_label(b);
    put_line(b, "%s;", cdecl_of(b->w, variable_type(b, local), local_name(b, local)));
    b->complex_line = true;
}

bool is_memcpy_rebind(const struct body *b, const struct ir_stmt *s)
{
    if (s->kind == IR_SET && s->op == OP_BITCAST && s->dest.type->layout->kind == LAYOUT_FUNC &&
        s->operands[0].kind != OPD_CONST)
        return true; /* the address of a function: C has no cast for it */
    if (s->kind != IR_SET || s->op != OP_REBIND || s->operands[0].kind == OPD_ADDR ||
        (s->dest.local >= 0 && s->dest.proj_count == 0 && b->f->locals.at[s->dest.local]->is_ref))
        return false;
    const enum layout_kind k = s->dest.type->layout->kind;
    return s->dest.type != s->operands[0].type && (k == LAYOUT_FIELDS || k == LAYOUT_ARRAY);
}

/* s is printed as `T x = ...;`. */
static bool initialises(const struct body *b, const struct ir_stmt *s, int local)
{
    if (b->late_init)
        return false;
    if (choice_local(b, s) == local)
        return !stmt_is_silent(b, s);
    if (s->dest.local != local || s->dest.proj_count || s->raises || is_memcpy_rebind(b, s) ||
        stmt_is_silent(b, s))
        return false;
    return s->kind == IR_SET || s->kind == IR_ASSIGN || s->kind == IR_COPY || s->kind == IR_MOVE ||
           s->kind == IR_CALL || s->kind == IR_CALL_PTR || s->kind == IR_EXTERN ||
           s->kind == IR_AGGREGATE;
}

static bool is_const_variable(const struct body *b, int local)
{
    const struct local_use *u = &b->at[local];
    const struct ir_local *l = b->f->locals.at[local];
    return u->defs == 1 && !u->parts && !u->is_mut_addressed && !u->is_out && !l->is_ref &&
           l->type->layout->kind != LAYOUT_POINTER && l->type->layout->kind != LAYOUT_FUNC;
}

/* ---- assignments ------------------------------------------------------------- */

/* "x += y" when the right side says "x + y". */
static const char *compound(struct body *b, const struct ir_stmt *s, const char *left,
                            struct expr right)
{
    static const struct { enum op op; const char *text; int prec; } ops[] = {
        { OP_ADD, "+", PREC_ADD }, { OP_SUB, "-", PREC_ADD }, { OP_MUL, "*", PREC_MUL },
        { OP_DIV, "/", PREC_MUL }, { OP_FLOORDIV, "/", PREC_MUL }, { OP_MOD, "%", PREC_MUL },
        { OP_AND, "&", PREC_BIT_AND }, { OP_OR, "|", PREC_BIT_OR }, { OP_XOR, "^", PREC_BIT_XOR },
        { OP_SHL, "<<", PREC_SHIFT }, { OP_SHR, ">>", PREC_SHIFT },
    };
    const struct ir_stmt *def = s;
    if (s->kind == IR_ASSIGN && s->operands[0].kind != OPD_CONST &&
        !s->operands[0].place.proj_count && b->at[s->operands[0].place.local].is_folded)
        def = b->at[s->operands[0].place.local].def;
    if (def->kind != IR_SET || def->operand_count != 2)
        return NULL;
    if (strcmp(operand_expr(b, &def->operands[0]).s, left) != 0)
        return NULL;
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++) {
        if (ops[i].op != def->op || ops[i].prec != right.prec)
            continue;
        const char *rest = right.s + strlen(left);
        const size_t n = strlen(ops[i].text);
        if (strncmp(right.s, left, strlen(left)) != 0 || rest[0] != ' ' ||
            strncmp(rest + 1, ops[i].text, n) != 0 || rest[n + 1] != ' ')
            continue;
        rest += n + 2;
        if ((strcmp(rest, "1") == 0 || strcmp(rest, "1u") == 0) &&
            (def->op == OP_ADD || def->op == OP_SUB)) {
            const bool is_prefix = left[0] == '*'; /* "*p++" would move p */
            return arena_printf(b->arena, "%s%s%s%s;", is_prefix ? "(" : "", left,
                                is_prefix ? ")" : "", def->op == OP_ADD ? "++" : "--");
        }
        if (rest[0] == '(' && rest[strlen(rest) - 1] == ')' && strchr(rest + 1, '(') == NULL)
            rest = arena_strndup(b->arena, rest + 1, strlen(rest) - 2);
        return arena_printf(b->arena, "%s %s= %s;", left, ops[i].text, rest);
    }
    return NULL;
}

static bool drops_const(const struct body *b, const struct ir_stmt *s)
{
    if (s->dest.proj_count || !b->f->locals.at[s->dest.local]->is_mut_ref)
        return false;
    if (s->kind == IR_CALL)
        return s->func->ret_ref && !s->func->ret_mut;
    const struct ir_operand *o = s->operand_count ? &s->operands[0] : NULL;
    return s->kind == IR_ASSIGN && o->kind != OPD_CONST && place_is_const(b, &o->place);
}

static void print_definition(struct body *b, const struct ir_stmt *s)
{
    const int local = s->dest.local;
    if (!stmt_has_dest(b, s)) {
        put_line(b, "%s;", def_expr(b, s).s);
        return;
    }
    if (is_memcpy_rebind(b, s)) {
        declare(b, local);
        const struct ir_operand *o = &s->operands[0];
        const char *to = place_value(b, &s->dest).s;
        put_line(b, "memcpy(&%s, %s, sizeof %s);", to,
                 o->kind == OPD_CONST
                     ? arena_printf(b->arena, "&%s", const_expr(b->w, o->value).s)
                     : place_address(b, &o->place).s, to);
        return;
    }
    struct expr right = def_expr(b, s);
    if (drops_const(b, s))
        right.s =
            arena_printf(b->arena, "(%s)%s", variable_type(b, local), wrap(b, right, PREC_UNARY));
    if (s->dest.proj_count == 0 && !b->at[local].is_declared) {
        const char *left = cdecl_of(b->w, variable_type(b, local), local_name(b, local));
        const char *is_const = is_const_variable(b, local) ? "const " : "";
        const enum layout_kind k = s->dest.type->layout->kind;
        if ((k == LAYOUT_FIELDS || k == LAYOUT_ARRAY) && !b->f->locals.at[local]->is_ref) {
            const char *items = s->kind == IR_AGGREGATE ? aggregate_items(b, s) : NULL;
            if (items && !is_made_by_function(b, s, items))
                right.s = arena_printf(b->arena, k == LAYOUT_ARRAY ? "{ { %s } }" : "{ %s }",
                                       items);
            else if (s->kind == IR_SET && s->op == OP_UNINIT)
                right.s = "{ 0 }";
            else if (s->kind == IR_ASSIGN && s->operands[0].kind == OPD_CONST && right.s[0] == '(')
                right.s = const_init(b->w, s->operands[0].value);
            else
                right.s = without_type(b, right.s, s->dest.type);
        }
        b->at[local].is_declared = true;
        end_label(b);
        put_line(b, "%s%s = %s;", is_const, left, right.s);
        b->complex_line = true;
        return;
    }
    const char *left = s->dest.proj_count ? place_value(b, &s->dest).s : local_name(b, local);
    const char *text = compound(b, s, left, right);
    if (text)
        put_line(b, "%s", text);
    else
        put_line(b, "%s = %s;", left, right.s);
}

/* ---- drops and errors -------------------------------------------------------- */

static const char *drop_text(struct body *b, const struct ir_place *p)
{
    struct ir_func *f = p->type->layout->drop;
    const bool by_reference = f->param_count > 0 && f->locals.at[0]->is_ref;
    if (type_vanishes(p->type)) /* a destructor may have effects all the same */
        return arena_printf(b->arena, "%s();", lifecycle_name(b, f, p));
    return arena_printf(b->arena, "%s(%s);", lifecycle_name(b, f, p),
                        by_reference ? place_address(b, p).s : place_value(b, p).s);
}

/* What is left to do on the way out of the function, as a tree: each node runs, then its parent. */
struct exit_chain {
    const char *line;
    const char *label;
    int local;
    struct exit_chain *next;            /* run after this one; NULL: return false */
    VEC(struct exit_chain *) before;    /* those that continue here */
};

static struct exit_chain *exit_before(struct body *b, struct exit_chain *next, const char *line,
                                      int local)
{
    struct exit_chain *root = b->exits;
    if (!root)
        root = b->exits = arena_new(b->arena, struct exit_chain);
    if (!next)
        next = root;
    for (int i = 0; i < next->before.len; i++)
        if (strcmp(next->before.at[i]->line, line) == 0)
            return next->before.at[i];
    struct exit_chain *e = arena_new(b->arena, struct exit_chain);
    e->line = line;
    e->local = local;
    e->next = next;
    vec_push(b->arena, &next->before, e);
    return e;
}

static const char *exit_label(struct body *b, struct exit_chain *e)
{
    if (!e->label)
        e->label = fresh_label(b, arena_printf(b->arena, "drop_%s", local_name(b, e->local)));
    return e->label;
}

static void print_exit(struct body *b, struct exit_chain *e)
{
    for (int i = 0; i < e->before.len; i++) {
        print_exit(b, e->before.at[i]);
        if (i + 1 < e->before.len) {
            if (e->next)
                put_line(b, "goto %s;", exit_label(b, e));
            else
                put_line(b, "return false;");
        }
    }
    if (e->label)
        put_label(b, e->label);
    put_line(b, "%s", e->line);
}

void print_exits(struct body *b)
{
    if (!b->exits)
        return;
    b->exits->line = "return false;";
    buf_putc(b->out, '\n');
    print_exit(b, b->exits);
}

static bool is_outer_drop(const struct body *b, const struct ir_stmt *s)
{
    return s->kind == IR_DROP && b->at[s->dest.local].scope <= 0 &&
           !b->at[s->dest.local].is_folded && !b->at[s->dest.local].is_trivial;
}

/* To the handler, or out of the function, after the drops of this point. */
static void print_raise_exit(struct body *b, const struct ir_block *cleanup)
{
    struct jump *j = b->jump;
    while (j && !j->catches)
        j = j->outer;
    const int n = cleanup ? cleanup->stmts.len : 0;
    int shared = n; /* from here on the drops are those of the function's own variables */
    if (!j)
        while (shared > 0 && (stmt_is_silent(b, cleanup->stmts.at[shared - 1]) ||
                              is_outer_drop(b, cleanup->stmts.at[shared - 1])))
            shared--;
    for (int i = 0; i < shared; i++)
        print_stmt(b, cleanup->stmts.at[i]);
    if (j) {
        if (!j->catch_label)
            j->catch_label = fresh_label(b, "caught");
        put_line(b, "goto %s;", j->catch_label);
        return;
    }
    struct exit_chain *e = NULL;
    for (int i = n - 1; i >= shared; i--) {
        const struct ir_stmt *s = cleanup->stmts.at[i];
        if (!stmt_is_silent(b, s))
            e = exit_before(b, e, drop_text(b, &s->dest), s->dest.local);
    }
    if (e)
        put_line(b, "goto %s;", exit_label(b, e));
    else
        put_line(b, "return false;");
}

static const char *error_target(struct body *b, bool address)
{
    struct jump *j = b->jump;
    while (j && !j->catches)
        j = j->outer;
    if (!j)
        return address ? "err" : "*err";
    const char *name = local_name(b, j->s->index);
    return address ? arena_printf(b->arena, "&%s", name) : name;
}

/* The condition of a raising call: "f(x, &t, err)". */
const char *raising_call(struct body *b, const struct ir_stmt *s)
{
    const struct type *ret = s->kind == IR_CALL ? s->func->ret : s->func_type->ret;
    const char *result = NULL;
    if (!type_vanishes(ret)) {
        if (s->dest.local < 0) {
            const char *t = fresh_name(b, "unused");
            const bool is_ref = s->kind == IR_CALL ? s->func->ret_ref : s->func_type->ret_ref;
            const bool is_mut = s->kind == IR_CALL ? s->func->ret_mut : s->func_type->ret_mut;
            const char *type = ctype(b->w, ret);
            if (is_ref)
                type = pointer_to(b->w, is_mut ? type : arena_printf(b->arena, "const %s", type));
            end_label(b);
            put_line(b, "%s;", cdecl_of(b->w, type, t));
            b->complex_line = true;
            result = arena_printf(b->arena, "&%s", t);
        } else if (s->dest.proj_count == 0) {
            declare(b, s->dest.local);
            result = arena_printf(b->arena, "&%s", local_name(b, s->dest.local));
        } else {
            result = place_address(b, &s->dest).s;
        }
    }
    struct buf out = {0};
    buf_puts(&out, call_open(b, s));
    if (result)
        buf_printf(&out, "%s%s", out.at[out.len - 1] == '(' ? "" : ", ", result);
    const struct type *raises = s->raises_type ? s->raises_type : s->func ? s->func->raises : NULL;
    if (!type_vanishes(raises))
        buf_printf(&out, "%s%s", out.at[out.len - 1] == '(' ? "" : ", ", error_target(b, true));
    buf_putc(&out, ')');
    const char *text = arena_strndup(b->arena, out.at, out.len);
    buf_free(&out);
    return text;
}

static void print_raising_call(struct body *b, const struct ir_stmt *s)
{
    const char *call = raising_call(b, s);
    struct arm exit = {0};
    arm_begin(b, &exit);
    print_raise_exit(b, s->cleanup);
    arm_end(b, &exit);
    put_if(b, arena_printf(b->arena, "!%s", call), &exit);
    b->complex_line = true;
}

static void print_raise(struct body *b, const struct ir_stmt *s)
{
    if (s->operand_count && !type_vanishes(s->operands[0].type)) {
        struct jump *j = b->jump;
        while (j && !j->catches)
            j = j->outer;
        if (!j || !b->at[j->s->index].is_dead)
            put_line(b, "%s = %s;", error_target(b, false), operand_expr(b, &s->operands[0]).s);
    }
    print_raise_exit(b, s->cleanup);
}

/* ---- returns ----------------------------------------------------------------- */

static void print_return(struct body *b, const struct ir_stmt *s)
{
    const struct ir_func *f = b->f;
    const bool has_value = s->operand_count && !type_vanishes(f->ret);

    if (!has_value) {
        if (f->raises)
            put_line(b, "return true;");
        else if (!b->at_end)
            put_line(b, "return;");
        return;
    }
    const struct ir_operand *o = &s->operands[0];
    const char *value = operand_expr(b, o).s;
    if (f->ret_ref && o->kind != OPD_CONST) {
        value =
            o->kind == OPD_ADDR || o->place.proj_count == 0 ? place_address(b, &o->place).s : value;
        if (f->ret_mut && place_is_const(b, &o->place))
            value = arena_printf(b->arena, "(%s)(%s)",
                                 pointer_into(b->w, f->ret, space_of(b, o), false), value);
    }
    if (!f->raises) {
        put_line(b, "return %s;", value);
        return;
    }
    put_line(b, "*ret = %s;", value);
    put_line(b, "return true;");
}

/* ---- one statement ----------------------------------------------------------- */

static void put_source_line(struct body *b, const struct ir_stmt *s)
{
    struct writer *w = b->w;
    w->at_stmt = s->span;
    if (!w->options->line_directives || !s->span.file)
        return;
    int line, column;
    diag_line_column(w->program->diags, s->span.file, s->span.start, &line, &column);
    if (line == w->last_line && (int)s->span.file == w->last_file)
        return;
    w->last_line = line;
    w->last_file = (int)s->span.file;
    const char *path = w->program->diags->sources.at[s->span.file]->path;
    /* what has printed nothing since needs none */
    size_t start = b->out->len;
    while (start > 1 && b->out->at[start - 2] != '\n')
        start--;
    start = start ? start - 1 : 0;
    if (b->out->len > start && strncmp(b->out->at + start, "#line ", 6) == 0)
        b->out->len = start;
    buf_printf(b->out, "#line %d %s\n", line, string_text(b->arena, path, strlen(path), 0));
}

/* Operations that are statements in C. */
static bool print_effect(struct body *b, const struct ir_stmt *s)
{
    const struct ir_operand *o = s->operands;
    switch ((int)s->op) {
    case OP_VSTORE: {
        const struct layout *l = o[1].type->layout;
        if (l->kind == LAYOUT_VECTOR) {
            put_line(b, "%s_store%s(%s, %s);", vector_name(b->w, l->scalar, l->count),
                     space_suffix(b, &o[0]), operand_expr(b, &o[0]).s, operand_expr(b, &o[1]).s);
            return true;
        }
        put_line(b, "%s = %s;", pointee_expr(b, &o[0]).s, operand_expr(b, &o[1]).s);
        return true;
    }
    case OP_INIT:
        if (!type_vanishes(o[1].type))
            put_line(b, "%s = %s;", pointee_expr(b, &o[0]).s, operand_expr(b, &o[1]).s);
        return true;
    case OP_DESTROY: {
        const struct layout *l = o[0].type->layout->elem->layout;
        if (!l->trivial_drop && l->drop)
            put_line(b, "%s(%s);", lifecycle_name(b, l->drop, &o[0].place),
                     type_vanishes(o[0].type->layout->elem) ? "" : operand_expr(b, &o[0]).s);
        return true;
    }
    case OP_UNREACHABLE:
        put_line(b, "mj_trap();");
        return true;
    default:
        return false;
    }
}

/* Memory for some elements until the function returns: an array at its top. */
static void print_stack_alloc(struct body *b, const struct ir_stmt *s)
{
    const struct layout *l = s->dest.type->layout;
    const long long count =
        s->op_value_count ? (long long)value_as_int64(s->op_values[0]) : 1;
    const long long align =
        s->op_value_count > 1 ? (long long)value_as_int64(s->op_values[1]) : 0;
    const char *const aligned = b->w->target->align_as;
    const char *elem = ctype(b->w, l->elem);
    struct local_use *u = &b->at[s->dest.local];
    if (is_dynamic_shared(b->w, s)) { /* one address for all that ask */
        const char *to = u->is_declared || s->dest.proj_count
                             ? place_value(b, &s->dest).s
                             : cdecl_of(b->w, variable_type(b, s->dest.local),
                                        local_name(b, s->dest.local));
        put_line(b, "%s = (%s)%s;", to,
                 pointer_into(b->w, l->elem, SPACE_SHARED, false), dynamic_shared_name(b->w));
        u->is_declared = true;
        b->complex_line = true;
        return;
    }
    /* the array itself is the variable, where that is all it ever points at */
    const bool is_it = u->defs == 1 && !u->parts && !u->is_addressed && !u->is_mut_addressed &&
                       !u->is_declared && !s->dest.proj_count &&
                       b->f->locals.at[s->dest.local]->name;
    /* OpenCL has shared memory in kernels only: here it is an argument */
    const bool given = l->space == SPACE_SHARED && b->w->target->has_spaces && !b->f->is_kernel;
    const char *name = given   ? shared_name(b->w, b->f, s)
                       : is_it ? local_name(b, s->dest.local)
                               : fresh_name(b, l->space == SPACE_SHARED ? shared_word(b->f, s)
                                                                     : "stack");
    if (given && is_it)
        u->name = name;
    if (given)
        ;
    else if (l->space == SPACE_SHARED && b->w->target->is_device)
        put_shared_array(b, s, name);
    else {
        buf_puts(&b->top, "    ");
        if (aligned && align > l->elem->layout->align)
            buf_printf(&b->top, aligned, align);
        buf_printf(&b->top, "%s[%lld];\n", cdecl_of(b->w, elem, name), count > 0 ? count : 1);
    }
    if (is_it) {
        u->is_declared = true;
        return;
    }
    if (b->at[s->dest.local].is_declared || s->dest.proj_count) {
        put_line(b, "%s = %s;", place_value(b, &s->dest).s, name);
        return;
    }
    b->at[s->dest.local].is_declared = true;
    end_label(b);
    put_line(b, "%s = %s;", cdecl_of(b->w, variable_type(b, s->dest.local),
                                     local_name(b, s->dest.local)), name);
    b->complex_line = true;
}

void print_stmt(struct body *b, const struct ir_stmt *s)
{
    if (stmt_is_silent(b, s))
        return;
    put_source_line(b, s);
    switch (s->kind) {
    case IR_SET:
        if (s->dest.local >= 0 && strcmp(op_table[s->op].word, "stack_alloc") == 0) {
            print_stack_alloc(b, s);
            return;
        }
        if (s->dest.local < 0 && print_effect(b, s))
            return;
        print_definition(b, s);
        return;
    case IR_CALL:
    case IR_CALL_PTR:
        if (s->raises)
            print_raising_call(b, s);
        else
            print_definition(b, s);
        return;
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_EXTERN:
    case IR_AGGREGATE:
        print_definition(b, s);
        return;
    case IR_DROP:
        put_line(b, "%s", drop_text(b, &s->dest));
        return;
    case IR_RETURN:
        print_return(b, s);
        return;
    case IR_RAISE:
        print_raise(b, s);
        return;
    case IR_UNREACHABLE:
        put_line(b, "mj_trap();");
        return;
    case IR_LAUNCH:
        print_launch(b, s);
        return;
    case IR_IF: {
        const int chosen = choice_local(b, s);
        if (chosen >= 0) {
            struct ir_stmt def = *s;
            def.dest = ir_place_local(b->f, chosen);
            print_definition(b, &def);
        }
        return;
    }
    case IR_LOOP:
    case IR_FOR:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_TRY:
        print_flow(b, s);
        return;
    case IR_DEAD:
        return;
    }
}

/* ---- blocks ------------------------------------------------------------------ */

static void declare_for(struct body *b, struct scope *scope, int *next, int at,
                        const struct ir_stmt *s)
{
    while (*next < scope->locals.len && b->at[scope->locals.at[*next]].first <= at) {
        const int local = scope->locals.at[(*next)++];
        if (!s || !initialises(b, s, local))
            declare(b, local);
    }
}

static void sort_by_first(struct body *b, struct scope *scope)
{
    for (int i = 1; i < scope->locals.len; i++) {
        const int local = scope->locals.at[i];
        int k = i;
        for (; k > 0 && b->at[scope->locals.at[k - 1]].first > b->at[local].first; k--)
            scope->locals.at[k] = scope->locals.at[k - 1];
        scope->locals.at[k] = local;
    }
}

/* The last statement that prints something; -1 when none does. */
int last_printed(const struct body *b, const struct ir_block *block)
{
    for (int i = block ? block->stmts.len - 1 : -1; i >= 0; i--)
        if (!stmt_is_silent(b, block->stmts.at[i]))
            return i;
    return -1;
}

void print_range(struct body *b, const struct ir_block *block, int from, int to)
{
    const int id = scope_of(b, block);
    struct scope *scope = id >= 0 ? &b->scopes.at[id] : NULL;
    int next = 0;
    const int last = last_printed(b, block);
    const int tail = b->tail;
    const bool at_end = b->at_end;
    const int known = b->facts.len;

    if (scope)
        sort_by_first(b, scope);
    for (int i = from; i < to; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        if (scope)
            declare_for(b, scope, &next, i, s);
        b->tail = i >= last ? tail : 0;
        b->at_end = i >= last && at_end;
        if (s->kind == IR_IF && choice_local(b, s) < 0 && !stmt_is_silent(b, s)) {
            b->tail = tail;
            b->at_end = at_end;
            put_source_line(b, s);
            if (print_if(b, block, i))
                break;
            if (ir_ends(s))
                break;
            forget_written(b, s);
            continue;
        }
        print_stmt(b, s);
        forget_written(b, s);
        if (ir_ends(s))
            break;
    }
    if (scope && to == block->stmts.len)
        declare_for(b, scope, &next, to, NULL);
    b->tail = tail;
    b->at_end = at_end;
    b->facts.len = known;
}

/* Declares what the statement at `at` is the first to mention. */
void declare_at(struct body *b, const struct ir_block *block, int at)
{
    const int id = scope_of(b, block);
    int next = 0;
    if (id >= 0) {
        sort_by_first(b, &b->scopes.at[id]);
        declare_for(b, &b->scopes.at[id], &next, at, NULL);
    }
}

void print_block(struct body *b, const struct ir_block *block)
{
    if (block)
        print_range(b, block, 0, block->stmts.len);
}
