/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Branches, loops, the handlers of `try`, and whole functions. A break that C's own cannot say, out
 * of two loops or past a loop's else, is a goto; no label is printed that nothing goes to. */
#include "emit/needs.h"
#include "emit/writer.h"

#include <string.h>

/* ---- arms -------------------------------------------------------------------- */

void arm_begin(struct body *b, struct arm *a)
{
    memset(a, 0, sizeof *a);
    a->outer = b->out;
    a->outer_lines = b->lines;
    a->outer_complex = b->complex_line;
    b->out = &a->text;
    b->lines = 0;
    b->complex_line = false;
    b->label_pending = false;
    b->indent++;
}

void arm_end(struct body *b, struct arm *a)
{
    end_label(b);
    a->lines = b->lines;
    a->complex_line = b->complex_line;
    b->out = a->outer;
    b->lines = a->outer_lines;
    b->complex_line = a->outer_complex;
    b->indent--;
}

static bool needs_braces(const struct arm *a)
{
    return a->lines != 1 || a->complex_line;
}

/* A head that takes two lines does not go with a body without braces. */
static bool is_long(const struct body *b, const char *head)
{
    return strlen(head) + (size_t)b->indent * 4 > 92;
}

static void put_arm(struct body *b, struct arm *a)
{
    buf_put(b->out, a->text.at ? a->text.at : "", a->text.len);
    buf_free(&a->text);
}

void put_if(struct body *b, const char *condition, struct arm *then)
{
    const bool braces = needs_braces(then) || is_long(b, condition);
    put_line(b, "if (%s)%s", condition, braces ? " {" : "");
    put_arm(b, then);
    if (braces)
        put_line(b, "}");
    b->complex_line = true;
}

/* ---- if ---------------------------------------------------------------------- */

/* Part of a block, from a statement on. */
struct rest {
    const struct ir_block *block;
    int from;
};

static bool prints_nothing(const struct body *b, struct rest r)
{
    return last_printed(b, r.block) < r.from;
}

/* Whether the arm ends by leaving the block that the code after it would fall out of anyway. */
static bool leaves_to_tail(const struct body *b, const struct ir_block *arm)
{
    const struct ir_stmt *last = arm && arm->stmts.len ? vec_last(&arm->stmts) : NULL;
    return b->tail && last && last->kind == IR_BREAK && last->target == b->tail;
}

/* Index of the IR_IF when the rest prints as that alone, or as it and what can be its else, without
 * declarations before it; -1. */
static int leading_if(const struct body *b, struct rest r)
{
    int first = r.from;
    while (first < r.block->stmts.len && stmt_is_silent(b, r.block->stmts.at[first]))
        first++;
    if (first == r.block->stmts.len || r.block->stmts.at[first]->kind != IR_IF ||
        choice_local(b, r.block->stmts.at[first]) >= 0)
        return -1;
    const struct ir_stmt *s = r.block->stmts.at[first];
    if (last_printed(b, r.block) != first &&
        !(leaves_to_tail(b, s->then) && last_printed(b, s->orelse) < 0))
        return -1;
    const int scope = scope_of(b, r.block);
    for (int i = 0; scope >= 0 && i < b->scopes.at[scope].locals.len; i++) {
        const struct local_use *u = &b->at[b->scopes.at[scope].locals.at[i]];
        if (!u->is_declared && u->first <= first)
            return -1;
    }
    return first;
}

static void print_rest(struct body *b, struct rest r, struct arm *a)
{
    arm_begin(b, a);
    if (r.block)
        print_range(b, r.block, r.from, r.block->stmts.len);
    arm_end(b, a);
}

/* An if at `at` of the block with its chain of `else if`, walked, not nested. True when what
 * follows it in the block was printed as its else. */
static bool print_if_chain(struct body *b, const struct ir_block *block, int at)
{
    const char *before = "";
    const struct ir_stmt *s = block->stmts.at[at];
    const int tail = b->tail, last = last_printed(b, block);
    bool took_rest = false;
    const bool at_end = b->at_end;

    if (at < last) {
        b->tail = leaves_to_tail(b, s->then) ? tail : 0;
        b->at_end = false;
    }
    for (;;) {
        struct arm then, orelse;
        const struct ir_block *first = s->then;
        struct rest second = { s->orelse, 0 };
        bool negate = false;
        const int end = last_printed(b, block);
        if (at < end && leaves_to_tail(b, s->then) && last_printed(b, s->orelse) < 0) {
            second = (struct rest){ block, at + 1 };
            took_rest |= !*before || block == second.block;
        } else if (at < end) {
            b->tail = 0;
        }
        if (last_printed(b, first) < 0 && second.block && !prints_nothing(b, second) &&
            second.from == 0) {
            first = s->orelse;
            second = (struct rest){ s->then, 0 };
            negate = true;
        }
        const char *condition = condition_expr(b, &s->operands[0], negate).s;
        const int known = b->facts.len;
        learn_condition(b, &s->operands[0], !negate);
        print_rest(b, (struct rest){ first, 0 }, &then);
        b->facts.len = known;
        const int next = second.block ? leading_if(b, second) : -1;
        memset(&orelse, 0, sizeof orelse);
        learn_condition(b, &s->operands[0], negate); /* for what follows, too */
        if (next < 0)
            print_rest(b, second, &orelse);
        const bool has_else = next >= 0 || orelse.lines > 0;
        const bool braces = needs_braces(&then) || is_long(b, condition) ||
                            (has_else && (next >= 0 || needs_braces(&orelse))) || *before;
        put_line(b, "%sif (%s)%s", before, condition, braces ? " {" : "");
        put_arm(b, &then);
        if (next >= 0) {
            before = "} else ";
            block = second.block;
            at = next;
            s = block->stmts.at[at];
            continue;
        }
        if (has_else) {
            put_line(b, "%s", braces ? "} else {" : "else");
            put_arm(b, &orelse);
        } else {
            buf_free(&orelse.text);
        }
        if (braces)
            put_line(b, "}");
        b->complex_line = true;
        b->tail = tail;
        b->at_end = at_end;
        return took_rest;
    }
}

bool print_if(struct body *b, const struct ir_block *block, int at)
{
    const struct ir_stmt *s = block->stmts.at[at];
    if (last_printed(b, s->then) < 0 && last_printed(b, s->orelse) < 0) {
        const struct ir_operand *o = &s->operands[0];
        if (o->kind != OPD_CONST && o->place.proj_count == 0 && b->at[o->place.local].is_folded)
            put_line(b, "(void)%s;", wrap(b, operand_expr(b, o), PREC_UNARY));
        return false;
    }
    const int known = b->facts.len;
    const bool took_rest = print_if_chain(b, block, at);
    b->facts.len = known;
    if (s->then && s->then->stmts.len && ir_ends(vec_last(&s->then->stmts)) &&
        last_printed(b, s->orelse) < 0)
        learn_condition(b, &s->operands[0], false);
    return took_rest;
}

/* ---- leaving ----------------------------------------------------------------- */

static struct jump *find_jump(struct body *b, int id)
{
    for (struct jump *j = b->jump; j; j = j->outer)
        if (j->s->id == id)
            return j;
    return NULL;
}

static bool is_innermost_loop(const struct body *b, const struct jump *j)
{
    for (const struct jump *k = b->jump; k != j; k = k->outer)
        if (k->is_loop)
            return false;
    return j->is_loop;
}

static void print_break(struct body *b, const struct ir_stmt *s)
{
    struct jump *j = find_jump(b, s->target);
    if (!j || (b->tail && b->tail == s->target))
        return;
    if (is_innermost_loop(b, j) && !j->breaks_by_goto) {
        put_line(b, "break;");
        return;
    }
    if (!j->break_label)
        j->break_label = fresh_label(b, "done");
    put_line(b, "goto %s;", j->break_label);
}

static void print_continue(struct body *b, const struct ir_stmt *s)
{
    struct jump *j = find_jump(b, s->target);
    if (!j)
        return;
    if (is_innermost_loop(b, j)) {
        put_line(b, "continue;");
        return;
    }
    if (!j->continue_label)
        j->continue_label = fresh_label(b, "next");
    put_line(b, "goto %s;", j->continue_label);
}

static void push_jump(struct body *b, struct jump *j, const struct ir_stmt *s, bool is_loop)
{
    memset(j, 0, sizeof *j);
    j->s = s;
    j->is_loop = is_loop;
    j->outer = b->jump;
    b->jump = j;
}

/* ---- loops ------------------------------------------------------------------- */

static void print_loop_body(struct body *b, struct jump *j, struct rest r, struct arm *a)
{
    const int tail = b->tail;
    const bool at_end = b->at_end;
    b->tail = 0;
    b->at_end = false;
    print_range(b, r.block, r.from, r.block->stmts.len);
    b->tail = tail;
    b->at_end = at_end;
    if (j->continue_label) {
        put_label(b, j->continue_label);
        end_label(b);
    }
    arm_end(b, a);
}

static void put_loop(struct body *b, const char *head, struct arm *a)
{
    if (a->lines == 0) {
        put_line(b, "%s", head);
        b->indent++;
        put_line(b, ";");
        b->indent--;
        buf_free(&a->text);
    } else {
        const bool braces = needs_braces(a) || is_long(b, head);
        put_line(b, "%s%s", head, braces ? " {" : "");
        put_arm(b, a);
        if (braces)
            put_line(b, "}");
    }
    b->complex_line = true;
}

static void end_loop(struct body *b, struct jump *j)
{
    b->jump = j->outer;
    if (j->s->orelse && last_printed(b, j->s->orelse) >= 0) {
        b->complex_line = true;
        const bool at_end = b->at_end;
        const int tail = b->tail;
        b->at_end = false;
        b->tail = 0;
        print_block(b, j->s->orelse);
        b->at_end = at_end;
        b->tail = tail;
    }
    if (j->break_label)
        put_label(b, j->break_label);
}

static int first_printed(const struct body *b, const struct ir_block *block)
{
    int i = 0;
    while (i < block->stmts.len && stmt_is_silent(b, block->stmts.at[i]))
        i++;
    return i < block->stmts.len ? i : -1;
}

static const struct ir_stmt *only_printed(const struct body *b, const struct ir_block *block)
{
    const int i = block ? first_printed(b, block) : -1;
    return i >= 0 && i == last_printed(b, block) ? block->stmts.at[i] : NULL;
}

static int count_breaks(const struct ir_block *block, int target)
{
    int n = 0;
    for (int i = 0; block && i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        n += s->kind == IR_BREAK && s->target == target;
        n += count_breaks(s->cond, target) + count_breaks(s->body, target) +
             count_breaks(s->then, target) + count_breaks(s->orelse, target) +
             count_breaks(s->handler, target);
    }
    return n;
}

/* The call that gives each round its value, when the loop begins with it and ends when it has
 * none: `try: x = next(it) except StopIteration: break`. */
static const struct ir_stmt *asked_first(const struct body *b, const struct ir_stmt *s)
{
    const int first = s->cond ? -1 : first_printed(b, s->body);
    const struct ir_stmt *t = first >= 0 ? s->body->stmts.at[first] : NULL;
    if (!t || t->kind != IR_TRY)
        return NULL;
    const struct ir_stmt *call = only_printed(b, t->body), *leave = only_printed(b, t->handler);
    if (!call || !leave || !call->raises || leave->kind != IR_BREAK || leave->target != s->id)
        return NULL;
    if (call->kind != IR_CALL || !type_vanishes(call->raises_type) || call->dest.local < 0 ||
        call->dest.proj_count || type_vanishes(call->func->ret))
        return NULL;
    const bool leaves_drops = last_printed(b, call->cleanup) >= 0;
    return !leaves_drops || count_breaks(s->body, s->id) == 1 ? call : NULL;
}

/* for (T x; next(&it, &x);) */
static void print_asking_loop(struct body *b, const struct ir_stmt *s, const struct ir_stmt *call)
{
    struct jump j;
    struct arm a;
    const int known = b->facts.len, local = call->dest.local;
    struct local_use *u = &b->at[local];
    const char *first = "";

    forget_written(b, s);
    if (!u->is_declared && u->scope == scope_of(b, s->body)) {
        u->is_declared = true;
        first = cdecl_of(b->w, variable_type(b, local), local_name(b, local));
    }
    const char *head = arena_printf(b->arena, *first ? "for (%s; %s;)" : "%swhile (%s)", first,
                                    raising_call(b, call));
    push_jump(b, &j, s, true);
    arm_begin(b, &a);
    print_loop_body(b, &j, (struct rest){ s->body, first_printed(b, s->body) + 1 }, &a);
    b->facts.len = known;
    put_loop(b, head, &a);
    b->jump = j.outer;
    print_block(b, call->cleanup);
    end_loop(b, &j);
}

static void print_loop(struct body *b, const struct ir_stmt *s)
{
    const struct ir_stmt *call = s->orelse ? NULL : asked_first(b, s);
    if (call) {
        print_asking_loop(b, s, call);
        return;
    }
    struct jump j;
    struct arm a;
    const char *head = "for (;;)";
    const int known = b->facts.len;

    forget_written(b, s);
    push_jump(b, &j, s, true);
    j.breaks_by_goto = s->orelse && last_printed(b, s->orelse) >= 0;
    const bool simple = s->cond && last_printed(b, s->cond) < 0;
    if (simple && !(s->operands[0].kind == OPD_CONST && value_is_true(s->operands[0].value)))
        head = arena_printf(b->arena, "while (%s)", condition_expr(b, &s->operands[0], false).s);
    arm_begin(b, &a);
    if (s->cond && !simple) {
        print_block(b, s->cond);
        struct arm leave;
        arm_begin(b, &leave);
        put_line(b, "break;");
        arm_end(b, &leave);
        put_if(b, condition_expr(b, &s->operands[0], true).s, &leave);
    }
    if (s->cond)
        learn_condition(b, &s->operands[0], true);
    print_loop_body(b, &j, (struct rest){ s->body, 0 }, &a);
    b->facts.len = known;
    put_loop(b, head, &a);
    end_loop(b, &j);
}

/* "i++", "i += 2": what cannot overflow is written plainly. */
static const char *step_text(struct body *b, const struct ir_stmt *s, const char *i)
{
    const enum scalar t = b->f->locals.at[s->index]->type->layout->scalar;
    const struct expr step = const_expr(b->w, s->operands[2].value);
    const int64_t n = value_as_int64(s->operands[2].value);
    const int bits = scalar_bits(t);

    if (n == 1)
        return arena_printf(b->arena, "%s++", i);
    if (n == -1 && scalar_is_signed(t))
        return arena_printf(b->arena, "%s--", i);
    const struct interval end = operand_range(b, &s->operands[1]);
    bool fits = false;
    if (bits >= 32 && end.known) {
        const int64_t hi = bits > 32 ? INT64_MAX : scalar_is_signed(t) ? INT32_MAX : UINT32_MAX;
        const int64_t lo = bits > 32 ? INT64_MIN : INT32_MIN;
        fits = n > 0 ? end.hi <= hi - n : end.lo >= lo - n;
    }
    if (fits && n < 0 && n > INT64_MIN && scalar_is_signed(t))
        return arena_printf(b->arena, "%s -= %lld", i, (long long)-n);
    if (fits)
        return arena_printf(b->arena, "%s += %s", i, step.s);
    return arena_printf(b->arena, "%s = mj_%s_step(%s, %s)", i, scalar_token(t), i, step.s);
}

static void print_for(struct body *b, const struct ir_stmt *s)
{
    struct jump j;
    struct arm a;
    struct local_use *u = &b->at[s->index];
    const struct type *t = b->f->locals.at[s->index]->type;
    const struct ir_operand *to = &s->operands[1];
    const bool down =
        value_as_int64(s->operands[2].value) < 0 && scalar_is_signed(t->layout->scalar);

    if (!scalar_is_signed(t->layout->scalar) && to->kind == OPD_CONST &&
        mpz_sgn(to->value->integer) == 0)
        return; /* nothing is below 0, and compilers say so */
    forget_written(b, s);
    const char *from = operand_expr(b, &s->operands[0]).s;
    const char *end = wrap(b, operand_expr(b, to), PREC_ADD);
    const char *type = ctype(b->w, t);
    if (!bound_is_stable(b, s)) {
        const char *name = fresh_name(b, "end");
        end_label(b);
        put_line(b, "const %s = %s;", cdecl_of(b->w, type, name), end);
        end = name;
    }
    const char *i = local_name(b, s->index);
    const char *first = u->in_header ? cdecl_of(b->w, type, i) : i;
    const char *head = arena_printf(b->arena, "for (%s = %s; %s %s %s; %s)", first, from, i,
                                    down ? ">" : "<", end, step_text(b, s, i));
    push_jump(b, &j, s, true);
    j.breaks_by_goto = s->orelse && last_printed(b, s->orelse) >= 0;
    arm_begin(b, &a);
    print_loop_body(b, &j, (struct rest){ s->body, 0 }, &a);
    if (s->is_independent && !b->w->target->is_device && a.lines) {
        end_label(b);
        put_line(b, "MJ_INDEPENDENT");
    }
    put_loop(b, head, &a);
    end_loop(b, &j);
}

/* ---- blocks that can be left ------------------------------------------------------ */

static void print_ir_block(struct body *b, const struct ir_stmt *s)
{
    struct jump j;
    const int tail = b->tail;
    const bool at_end = b->at_end;

    push_jump(b, &j, s, false);
    b->tail = s->id;
    b->at_end = false;
    print_block(b, s->body);
    b->tail = tail;
    b->at_end = at_end;
    b->jump = j.outer;
    if (j.break_label)
        put_label(b, j.break_label);
    b->complex_line = true;
}

/* ---- try --------------------------------------------------------------------- */

static void count_raises(const struct ir_block *block, int *count)
{
    for (int i = 0; block && i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        *count += s->raises || s->kind == IR_RAISE;
        if (s->kind != IR_TRY)
            count_raises(s->body, count);
        count_raises(s->cond, count);
        count_raises(s->then, count);
        count_raises(s->orelse, count);
        count_raises(s->handler, count);
    }
}

static bool block_ends(const struct ir_block *block)
{
    for (int i = block ? block->stmts.len - 1 : -1; i >= 0; i--)
        if (ir_ends(block->stmts.at[i]))
            return true;
    return false;
}

/* The statement of the body that alone can raise, when it stands at the top: then the handler is
 * simply its branch. -1 when it is not so. */
static int only_raise(const struct ir_stmt *s)
{
    int count = 0, found = -1;
    count_raises(s->body, &count);
    if (count != 1)
        return -1;
    for (int i = 0; i < s->body->stmts.len; i++)
        if (s->body->stmts.at[i]->raises)
            found = i;
    return found;
}

static void print_try(struct body *b, const struct ir_stmt *s)
{
    struct jump j;
    const bool at_end = b->at_end;
    const int tail = b->tail, only = only_raise(s);

    b->complex_line = true;
    push_jump(b, &j, s, false);
    j.catches = true;
    if (only >= 0) {
        b->tail = 0;
        b->at_end = false;
        print_range(b, s->body, 0, only);
        declare_at(b, s->body, only);
        const struct ir_stmt *raise = s->body->stmts.at[only];
        const char *call = raising_call(b, raise);
        b->jump = j.outer;
        struct arm handler, rest;
        arm_begin(b, &handler);
        for (int i = 0; raise->cleanup && i < raise->cleanup->stmts.len; i++)
            print_stmt(b, raise->cleanup->stmts.at[i]);
        print_block(b, s->handler);
        arm_end(b, &handler);
        const bool ends = block_ends(s->handler);
        b->tail = tail;
        b->at_end = at_end;
        memset(&rest, 0, sizeof rest);
        if (!ends && handler.lines > 0) {
            b->at_end = false;
            arm_begin(b, &rest);
            print_range(b, s->body, only + 1, s->body->stmts.len);
            arm_end(b, &rest);
        }
        if (handler.lines == 0) {
            buf_free(&handler.text);
            arm_begin(b, &rest);
            print_range(b, s->body, only + 1, s->body->stmts.len);
            arm_end(b, &rest);
            if (rest.lines > 0) {
                put_if(b, call, &rest);
            } else {
                buf_free(&rest.text);
                put_line(b, "(void)%s;", call);
            }
        } else if (ends) {
            put_if(b, arena_printf(b->arena, "!%s", call), &handler);
            print_range(b, s->body, only + 1, s->body->stmts.len);
        } else if (rest.lines == 0) {
            put_if(b, arena_printf(b->arena, "!%s", call), &handler);
            buf_free(&rest.text);
        } else {
            put_line(b, "if (%s) {", call);
            put_arm(b, &rest);
            put_line(b, "} else {");
            put_arm(b, &handler);
            put_line(b, "}");
        }
        b->complex_line = true;
        return;
    }
    b->tail = 0;
    b->at_end = false;
    print_block(b, s->body);
    b->jump = j.outer;
    if (j.catch_label) {
        const bool falls = !block_ends(s->body);
        struct arm handler;
        print_rest(b, (struct rest){ s->handler, 0 }, &handler);
        if (handler.lines == 0) {
            put_label(b, j.catch_label);
            buf_free(&handler.text);
        } else {
            const char *after = falls ? fresh_label(b, "tried") : NULL;
            if (after)
                put_line(b, "goto %s;", after);
            put_label(b, j.catch_label);
            put_line(b, "{");
            put_arm(b, &handler);
            put_line(b, "}");
            if (after)
                put_label(b, after);
        }
    }
    b->tail = tail;
    b->at_end = at_end;
    b->complex_line = true;
}

void print_flow(struct body *b, const struct ir_stmt *s)
{
    switch (s->kind) {
    case IR_LOOP:
        print_loop(b, s);
        return;
    case IR_FOR:
        print_for(b, s);
        return;
    case IR_BLOCK:
        print_ir_block(b, s);
        return;
    case IR_BREAK:
        print_break(b, s);
        return;
    case IR_CONTINUE:
        print_continue(b, s);
        return;
    case IR_TRY:
        print_try(b, s);
        return;
    case IR_IF:
    case IR_SET:
    case IR_ASSIGN:
    case IR_COPY:
    case IR_MOVE:
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN:
    case IR_AGGREGATE:
    case IR_DROP:
    case IR_DEAD:
    case IR_RETURN:
    case IR_RAISE:
    case IR_UNREACHABLE:
    case IR_LAUNCH:
        return;
    }
}

/* ---- functions --------------------------------------------------------------- */

/* Whether `err` is ever passed on or set. */
static bool uses_err(const struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        if (s->raises || s->kind == IR_RAISE ||
            (s->kind != IR_TRY && uses_err(s->body)) || uses_err(s->cond) || uses_err(s->then) ||
            uses_err(s->orelse) || uses_err(s->handler))
            return true;
    }
    return false;
}

/* Whether it ever returns a value. */
static bool uses_ret(const struct ir_block *block)
{
    for (int i = 0; block && i < block->stmts.len; i++) {
        const struct ir_stmt *s = block->stmts.at[i];
        if ((s->kind == IR_RETURN && s->operand_count) || uses_ret(s->body) || uses_ret(s->cond) ||
            uses_ret(s->then) || uses_ret(s->orelse) || uses_ret(s->handler))
            return true;
    }
    return false;
}

/* Whether the C text mentions a variable; fields of that name do not count. */
static bool mentions(const char *text, const char *name)
{
    const char *const end = text + strlen(text), *at = text, *word;
    size_t len;
    bool is_called;

    while ((word = next_c_word(&at, end, &len, &is_called)))
        if (len == strlen(name) && memcmp(word, name, len) == 0 &&
            (word == text || !strchr(".>", word[-1])))
            return true;
    return false;
}

/* Parameters whose only uses came to nothing as C: the index of the one lane there is. */
static void put_unmentioned(struct body *b, const char **names, size_t start)
{
    struct buf said = { 0 }, *const out = b->out;

    b->out = &said;
    for (int i = 0; i < b->f->param_count; i++)
        if (names[i] && !(b->at[i].scope < 0 || b->at[i].is_dead) &&
            !mentions(out->at ? out->at + start : "", names[i]))
            put_line(b, "(void)%s;", names[i]);
    b->out = out;
    if (said.len) { /* they stand before the body */
        buf_puts(&said, out->at ? out->at + start : "");
        out->len = start;
        buf_put(out, said.at, said.len);
    }
    buf_free(&said);
}

static void print_body(struct body *b, const char **names)
{
    const struct ir_func *f = b->f;

    fold_function(b);
    place_locals(b);
    for (int i = 0; i < f->param_count; i++)
        names[i] = type_vanishes(f->locals.at[i]->type) ? NULL : local_name(b, i);
    b->indent = 1;
    b->w->last_line = 0;
    for (int i = 0; i < f->param_count; i++) {
        const struct local_use *u = &b->at[i];
        b->at[i].is_declared = true;
        if (names[i] && (u->scope < 0 || u->is_dead))
            put_line(b, "(void)%s;", names[i]);
    }
    if (f->raises && !type_vanishes(f->raises) && !uses_err(f->body))
        put_line(b, "(void)err;");
    if (f->raises && !type_vanishes(f->ret) && !uses_ret(f->body)) {
        /* it always raises; inlined, C compilers take what its caller reads then for forgotten */
        const enum layout_kind kind = f->ret->layout->kind;
        put_line(b, kind == LAYOUT_SCALAR || kind == LAYOUT_POINTER ? "*ret = 0;" : "(void)ret;");
    }
    const size_t start = b->out->len;
    print_block(b, f->body);
    end_label(b);
    if (f->raises && !block_ends(f->body))
        put_line(b, "return true;");
    print_exits(b);
    put_unmentioned(b, names, start);
    free_scopes(b);
    free_names(b);
}

void print_function(struct writer *w, struct ir_func *f, const struct variant *v)
{
    struct arena arena;
    struct buf text = { 0 }, top = { 0 };
    const char **names;

    arena_init(&arena);
    for (int round = 0;; round++) {
        struct body b = { .w = w, .f = f, .variant = v, .arena = &arena, .out = &text,
                          .at_end = true, .late_init = round > 0 };
        names = arena_array(&arena, const char *, f->param_count + 1);
        b.at = arena_array(&arena, struct local_use, f->locals.len + 1);
        put_shared_arrays(&b);
        print_body(&b, names);
        top = b.top;
        if (round > 0 || !b.label_count || !w->target->is_cplusplus)
            break;
        buf_clear(&text);
        buf_free(&b.top);
    }
    struct buf *out = &w->functions;
    buf_puts(out, out->len ? "\n" : "");
    func_comment(w, f, out);
    put_wrapped(out, 0, func_head(w, f, v, names, true));
    buf_puts(out, "{\n");
    buf_put(out, top.at ? top.at : "", top.len);
    buf_put(out, text.at ? text.at : "", text.len);
    buf_puts(out, "}\n");
    buf_free(&top);
    buf_free(&text);
    arena_reset(&arena);
}
