/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The operations of ops.def as C: an operator where C's means the same, else the runtime's inline
 * of that name. Integers of Mojo wrap: the operator stands only for unsigned types that C does not
 * promote, and where the operands' ranges leave no room to overflow. */
#include "emit/writer.h"

#include <string.h>

/* ---- ranges ------------------------------------------------------------------ */

static bool fits_add(int64_t a, int64_t c)
{
    return c >= 0 ? a <= INT64_MAX - c : a >= INT64_MIN - c;
}

static struct interval type_range(const struct type *t)
{
    const struct layout *l = t->layout;
    if (l->kind != LAYOUT_SCALAR || scalar_is_float(l->scalar))
        return (struct interval){ 0 };
    const int bits = l->scalar == SCALAR_BOOL ? 1 : scalar_bits(l->scalar);
    const bool is_signed = scalar_is_signed(l->scalar);
    if (bits > 64 || (bits == 64 && !is_signed))
        return (struct interval){ 0 };
    if (!is_signed)
        return (struct interval){ 0, (int64_t)((UINT64_C(1) << bits) - 1), true };
    const int64_t hi = (int64_t)((UINT64_C(1) << (bits - 1)) - 1);
    return (struct interval){ -hi - 1, hi, true };
}

static struct interval narrower(struct interval x, struct interval within)
{
    if (!x.known)
        return within;
    if (within.known && (x.lo < within.lo || x.hi > within.hi))
        return within; /* it may have wrapped */
    return x;
}

static struct interval def_range(struct body *b, const struct ir_stmt *s, int depth);

static struct interval plain_range(struct body *b, const struct ir_operand *o, int depth);

static struct interval range(struct body *b, const struct ir_operand *o, int depth)
{
    const struct interval x = plain_range(b, o, depth);
    const bool is_local = (o->kind == OPD_COPY || o->kind == OPD_MOVE) && !o->place.proj_count &&
                          !b->f->locals.at[o->place.local]->is_ref;
    return is_local && !b->without_facts ? with_facts(b, o->place.local, x) : x;
}

static struct interval plain_range(struct body *b, const struct ir_operand *o, int depth)
{
    const struct interval whole = type_range(o->type);
    if (o->kind == OPD_CONST) {
        if (o->value->kind != VALUE_INT || !mpz_fits_slong_p(o->value->integer))
            return whole;
        const int64_t n = mpz_get_si(o->value->integer);
        return (struct interval){ n, n, true };
    }
    if (o->kind == OPD_ADDR || o->place.proj_count || depth > 8)
        return whole;
    const struct local_use *u = &b->at[o->place.local];
    const struct ir_local *l = b->f->locals.at[o->place.local];
    if (l->is_ref)
        return whole;
    if (u->is_folded || u->is_trivial)
        return narrower(def_range(b, u->def, depth + 1), whole);
    /* What was computed earlier knows nothing of today's facts. */
    if (u->defs == 1 && !u->parts && !u->is_mut_addressed && !u->is_out && u->def &&
        l->kind != LOCAL_ARG) {
        b->without_facts++;
        const struct interval x = narrower(def_range(b, u->def, depth + 1), whole);
        b->without_facts--;
        return x;
    }
    if (u->is_index && u->defs == 2 && whole.known) {
        /* between start and end, which the last round does not reach */
        const struct ir_stmt *s = u->def;
        b->without_facts++;
        const struct interval from = range(b, &s->operands[0], depth + 1);
        const struct interval to = range(b, &s->operands[1], depth + 1);
        b->without_facts--;
        const int64_t step = value_as_int64(s->operands[2].value);
        if (step > 0 && to.hi > INT64_MIN)
            return (struct interval){ from.lo, to.hi - 1, true };
        if (step < 0 && to.lo < INT64_MAX)
            return (struct interval){ to.lo + 1, from.hi, true };
    }
    return whole;
}

static struct interval def_range(struct body *b, const struct ir_stmt *s, int depth)
{
    const struct interval none = { 0 };
    if (s->kind == IR_ASSIGN)
        return range(b, &s->operands[0], depth);
    if (s->kind == IR_EXTERN)
        return extern_range(s);
    if (s->kind != IR_SET || s->dest.type->layout->kind != LAYOUT_SCALAR || !s->operand_count)
        return none;
    const struct interval x = range(b, &s->operands[0], depth);
    const struct interval y = s->operand_count > 1 ? range(b, &s->operands[1], depth) : none;
    switch ((int)s->op) {
    case OP_ADD:
    case OP_INDEXADD:
        if (x.known && y.known && fits_add(x.lo, y.lo) && fits_add(x.hi, y.hi))
            return (struct interval){ x.lo + y.lo, x.hi + y.hi, true };
        return none;
    case OP_SUB:
        if (x.known && y.known && y.lo > INT64_MIN && y.hi > INT64_MIN && fits_add(x.lo, -y.hi) &&
            fits_add(x.hi, -y.lo))
            return (struct interval){ x.lo - y.hi, x.hi - y.lo, true };
        return none;
    case OP_MUL:
    case OP_INDEXMUL: {
        const int64_t limit = INT32_MAX;
        if (!x.known || !y.known || x.lo < -limit || x.hi > limit || y.lo < -limit || y.hi > limit)
            return none;
        const int64_t p[4] = { x.lo * y.lo, x.lo * y.hi, x.hi * y.lo, x.hi * y.hi };
        struct interval r = { p[0], p[0], true };
        for (int i = 1; i < 4; i++) {
            r.lo = p[i] < r.lo ? p[i] : r.lo;
            r.hi = p[i] > r.hi ? p[i] : r.hi;
        }
        return r;
    }
    case OP_AND:
        if (y.known && y.lo >= 0)
            return (struct interval){ 0, y.hi, true };
        return none;
    case OP_MOD:
        if (y.known && y.lo > 0)
            return (struct interval){ 0, y.hi - 1, true };
        return none;
    case OP_FLOORDIV:
    case OP_DIV:
        if (x.known && x.lo >= 0 && y.known && y.lo > 0)
            return (struct interval){ 0, x.hi / y.lo, true };
        return none;
    case OP_SHR:
        if (x.known && x.lo >= 0)
            return (struct interval){ 0, x.hi, true };
        return none;
    case OP_CAST:
        if (s->operands[0].type->layout->kind == LAYOUT_SCALAR &&
            !scalar_is_float(s->operands[0].type->layout->scalar))
            return x;
        return none;
    default:
        return none;
    }
}

struct interval operand_range(struct body *b, const struct ir_operand *o)
{
    return range(b, o, 0);
}

/* ---- operators --------------------------------------------------------------- */

/* What an operand must bind at least as tightly as, so that C reads it right and neither gcc nor
 * clang asks for parentheses. */
static int side_prec(int prec, bool is_left, struct expr e)
{
    switch (prec) {
    case PREC_OR:
    case PREC_AND:
        return is_left && e.prec == prec ? prec : PREC_EQUAL;
    case PREC_BIT_OR:
    case PREC_BIT_XOR:
    case PREC_BIT_AND:
        return is_left && e.prec == prec ? prec : PREC_UNARY;
    case PREC_EQUAL:
    case PREC_ORDER:
        return PREC_ADD;
    case PREC_SHIFT:
        return PREC_UNARY;
    default:
        return is_left ? prec : prec + 1;
    }
}

static struct expr infix(struct body *b, struct expr x, const char *op, struct expr y, int prec)
{
    return (struct expr){ arena_printf(b->arena, "%s %s %s", wrap(b, x, side_prec(prec, true, x)),
                                       op, wrap(b, y, side_prec(prec, false, y))),
                          prec };
}

static struct expr unary(struct body *b, const char *op, struct expr x)
{
    const char *s = wrap(b, x, PREC_UNARY);
    if (*s == *op && (*op == '-' || *op == '&')) /* `- -x` must not become `--x` */
        s = arena_printf(b->arena, "(%s)", s);
    return (struct expr){ arena_printf(b->arena, "%s%s", op, s), PREC_UNARY };
}

static struct expr cast_to(struct body *b, const char *type, struct expr x)
{
    return (struct expr){ arena_printf(b->arena, "(%s)%s", type, wrap(b, x, PREC_UNARY)),
                          PREC_UNARY };
}

static struct expr call1(struct body *b, const char *name, struct expr x)
{
    return (struct expr){ arena_printf(b->arena, "%s(%s)", name, wrap(b, x, PREC_ASSIGN)),
                          PREC_POSTFIX };
}

static struct expr call2(struct body *b, const char *name, struct expr x, struct expr y)
{
    return (struct expr){ arena_printf(b->arena, "%s(%s, %s)", name, wrap(b, x, PREC_ASSIGN),
                                       wrap(b, y, PREC_ASSIGN)), PREC_POSTFIX };
}

static struct expr call3(struct body *b, const char *name, struct expr x, struct expr y,
                         struct expr z)
{
    return (struct expr){ arena_printf(b->arena, "%s(%s, %s, %s)", name, wrap(b, x, PREC_ASSIGN),
                                       wrap(b, y, PREC_ASSIGN), wrap(b, z, PREC_ASSIGN)),
                          PREC_POSTFIX };
}

static bool is_const(const struct ir_operand *o)
{
    return o->kind == OPD_CONST;
}

static const char *infix_word(enum op op)
{
    switch ((int)op) {
    case OP_ADD: case OP_INDEXADD: return "+";
    case OP_SUB: return "-";
    case OP_MUL: case OP_INDEXMUL: return "*";
    case OP_DIV: case OP_FLOORDIV: return "/";
    case OP_MOD: return "%";
    case OP_AND: return "&";
    case OP_OR: return "|";
    case OP_XOR: return "^";
    case OP_SHL: return "<<";
    case OP_SHR: return ">>";
    case OP_EQ: return "==";
    case OP_NE: return "!=";
    case OP_LT: return "<";
    case OP_LE: return "<=";
    case OP_GT: return ">";
    case OP_GE: return ">=";
    default: return NULL;
    }
}

static int infix_prec(enum op op)
{
    switch ((int)op) {
    case OP_ADD: case OP_INDEXADD: case OP_SUB: return PREC_ADD;
    case OP_MUL: case OP_INDEXMUL: case OP_DIV: case OP_FLOORDIV: case OP_MOD: return PREC_MUL;
    case OP_AND: return PREC_BIT_AND;
    case OP_OR: return PREC_BIT_OR;
    case OP_XOR: return PREC_BIT_XOR;
    case OP_SHL: case OP_SHR: return PREC_SHIFT;
    case OP_EQ: case OP_NE: return PREC_EQUAL;
    default: return PREC_ORDER;
    }
}

/* Whether C's operator on these integers gives what Mojo's does. */
static bool integer_operator_is_exact(struct body *b, const struct ir_stmt *s, enum scalar t)
{
    const struct ir_operand *x = &s->operands[0], *y = &s->operands[1];
    const int bits = scalar_bits(t);

    if (bits > 128 || (is_const(x) && is_const(y)))
        return false; /* two literals would be ints */
    const struct interval dx = operand_range(b, x), dy = operand_range(b, y);
    switch ((int)s->op) {
    case OP_INDEXADD:
    case OP_INDEXMUL:
        return bits >= 32;
    case OP_ADD:
    case OP_SUB:
    case OP_MUL:
        if (!scalar_is_signed(t))
            return bits >= 32 || s->op != OP_MUL || bits == 8;
        if (bits != 64 && bits != 32)
            return false;
        const struct interval r = def_range(b, s, 0), whole = type_range(x->type);
        return r.known && r.lo >= whole.lo && r.hi <= whole.hi;
    case OP_DIV:
        return is_const(y) && mpz_sgn(y->value->integer) != 0 &&
               (!scalar_is_signed(t) || mpz_cmp_si(y->value->integer, -1) != 0);
    case OP_FLOORDIV:
    case OP_MOD:
        if (!scalar_is_signed(t))
            return is_const(y) && mpz_sgn(y->value->integer) != 0;
        return dx.known && dy.known && dx.lo >= 0 && dy.lo > 0;
    case OP_AND:
    case OP_OR:
    case OP_XOR:
        return true;
    case OP_SHL:
        return !scalar_is_signed(t) && bits >= 32 && is_const(y) &&
               mpz_cmp_ui(y->value->integer, (unsigned long)bits) < 0 &&
               mpz_sgn(y->value->integer) >= 0;
    case OP_SHR:
        return is_const(y) && mpz_cmp_ui(y->value->integer, (unsigned long)bits) < 0 &&
               mpz_sgn(y->value->integer) >= 0 && bits <= 64;
    default:
        return false;
    }
}

/* C computes in int: the result goes back. */
static struct expr back_from_int(struct body *b, enum scalar t, struct expr e)
{
    return scalar_bits(t) < 32 ? cast_to(b, b->w->target->scalar[t], e) : e;
}

/* x, an integer of kind t, is made of literals alone, which C computes in 32 bits however wide t
 * is. A choice may be: its condition says nothing about its arms. */
static bool is_narrow(enum scalar t, struct expr x)
{
    if (scalar_bits(t) != 64)
        return false;
    if (x.prec == PREC_TERNARY)
        return true;
    for (const char *p = x.s; *p;) {
        const size_t n = strspn(p, "0123456789");
        if (n ? n > 10 || (n == 10 && strncmp(p, "4294967295", 10) > 0)
              : !strchr("u +-*/%^|&~<>()", *p))
            return false;
        p += n ? n : 1;
    }
    return true;
}

/* As an operand that the width of the result hangs on. */
static struct expr wide(struct body *b, enum scalar t, struct expr x)
{
    return is_narrow(t, x) ? cast_to(b, b->w->target->scalar[t], x) : x;
}

static struct expr integer_infix(struct body *b, const struct ir_stmt *s, enum scalar t)
{
    const struct expr y = operand_expr(b, &s->operands[1]);
    struct expr x = operand_expr(b, &s->operands[0]);

    if (s->op == OP_SHL ||
        ((s->op == OP_ADD || s->op == OP_SUB || s->op == OP_MUL || s->op == OP_INDEXADD ||
          s->op == OP_INDEXMUL) && is_narrow(t, y)))
        x = wide(b, t, x);
    return back_from_int(b, t, infix(b, x, infix_word(s->op), y, infix_prec(s->op)));
}

static struct expr runtime_call(struct body *b, const struct ir_stmt *s, const char *token)
{
    const char *name = arena_printf(b->arena, "mj_%s_%s", token, op_table[s->op].word);
    const struct expr x = operand_expr(b, &s->operands[0]);
    if (s->operand_count == 1)
        return call1(b, name, x);
    const struct expr y = operand_expr(b, &s->operands[1]);
    if (s->operand_count == 2)
        return call2(b, name, x, y);
    return call3(b, name, x, y, operand_expr(b, &s->operands[2]));
}

static struct expr bool_op(struct body *b, const struct ir_stmt *s)
{
    const struct expr x = operand_expr(b, &s->operands[0]);
    if (s->op == OP_NOT)
        return condition_expr(b, &s->operands[0], true);
    const struct expr y = operand_expr(b, &s->operands[1]);
    switch ((int)s->op) {
    case OP_AND:
    case OP_MIN:
    case OP_MUL:
        return infix(b, x, "&&", y, PREC_AND);
    case OP_OR:
    case OP_MAX:
        return infix(b, x, "||", y, PREC_OR);
    case OP_XOR:
        return infix(b, x, "!=", y, PREC_EQUAL);
    default:
        return runtime_call(b, s, "bool");
    }
}

/* ---- comparisons ------------------------------------------------------------- */

/* gcc and clang refuse comparisons that a type or a repetition decides; they get a function. */
static bool is_decided(struct body *b, const struct ir_stmt *s, struct expr x, struct expr y)
{
    if (strcmp(x.s, y.s) == 0)
        return true;
    const struct type *t = s->operands[0].type;
    if (t->layout->kind != LAYOUT_SCALAR || scalar_is_float(t->layout->scalar))
        return false;
    const bool is_unsigned = !scalar_is_signed(t->layout->scalar);
    for (int i = 0; i < 2; i++) {
        const struct ir_operand *o = &s->operands[i];
        if (!is_const(o) || o->value->kind != VALUE_INT)
            continue;
        if (is_const(&s->operands[1 - i]))
            return true;
        if (is_unsigned && mpz_sgn(o->value->integer) == 0)
            return i == 1 ? s->op == OP_LT || s->op == OP_GE : s->op == OP_GT || s->op == OP_LE;
        const struct interval whole = type_range(t);
        if (whole.known && mpz_fits_slong_p(o->value->integer)) {
            const int64_t n = mpz_get_si(o->value->integer);
            if ((n == whole.lo || n == whole.hi) && s->op != OP_EQ && s->op != OP_NE)
                return true;
        }
    }
    (void)b;
    return false;
}

static enum op opposite(enum op op)
{
    switch ((int)op) {
    case OP_EQ: return OP_NE;
    case OP_NE: return OP_EQ;
    case OP_LT: return OP_GE;
    case OP_LE: return OP_GT;
    case OP_GT: return OP_LE;
    default: return OP_LT;
    }
}

static struct expr comparison(struct body *b, const struct ir_stmt *s, bool negate)
{
    const struct layout *l = s->operands[0].type->layout;
    const struct expr x = operand_expr(b, &s->operands[0]);
    const struct expr y = operand_expr(b, &s->operands[1]);
    const bool by_function = l->kind == LAYOUT_SCALAR && (scalar_is_small_float(l->scalar) ||
                                                          scalar_bits(l->scalar) > 128);
    const bool is_float = l->kind == LAYOUT_SCALAR && scalar_is_float(l->scalar);

    if (l->kind == LAYOUT_SCALAR && (by_function || is_decided(b, s, x, y))) {
        const struct expr e = call2(b, arena_printf(b->arena, "mj_%s_%s", scalar_token(l->scalar),
                                                    op_table[s->op].word), x, y);
        return negate ? unary(b, "!", e) : e;
    }
    if (negate && is_float && s->op != OP_EQ && s->op != OP_NE) /* NaN */
        return unary(b, "!", infix(b, x, infix_word(s->op), y, infix_prec(s->op)));
    const enum op op = negate ? opposite(s->op) : s->op;
    return infix(b, x, infix_word(op), y, infix_prec(op));
}

static bool is_comparison(const struct ir_stmt *s)
{
    return s->kind == IR_SET && s->op >= OP_EQ && s->op <= OP_GE &&
           s->operands[0].type->layout->kind != LAYOUT_VECTOR;
}

/* The operand as a condition, or its opposite. */
struct expr condition_expr(struct body *b, const struct ir_operand *o, bool negate)
{
    if (!negate)
        return operand_expr(b, o);
    if (o->kind == OPD_CONST)
        return (struct expr){ value_is_true(o->value) ? "false" : "true", PREC_PRIMARY };
    if (o->place.proj_count == 0) {
        const struct local_use *u = &b->at[o->place.local];
        if (u->is_folded || u->is_trivial) {
            const struct ir_stmt *s = u->def;
            if (is_comparison(s))
                return comparison(b, s, true);
            if (s->kind == IR_SET && s->op == OP_NOT)
                return operand_expr(b, &s->operands[0]);
            if (s->kind == IR_ASSIGN && s->operands[0].kind != OPD_ADDR)
                return condition_expr(b, &s->operands[0], true);
        }
    }
    return unary(b, "!", operand_expr(b, o));
}

/* ---- conversions ------------------------------------------------------------- */

static bool same_scalar(enum scalar a, enum scalar c)
{
    return strcmp(scalar_token(a), scalar_token(c)) == 0;
}

static struct expr convert(struct body *b, const struct ir_operand *o, const struct type *to)
{
    const struct layout *l = o->type->layout, *m = to->layout;
    const struct expr x = operand_expr(b, o);

    if (l->kind == LAYOUT_VECTOR && m->kind == LAYOUT_VECTOR) {
        if (same_scalar(l->scalar, m->scalar))
            return x;
        vector_cast(b->w, l->scalar, m->scalar, l->count);
        return call1(b, arena_printf(b->arena, "mj_%sx%d_to_%sx%d", scalar_token(l->scalar),
                                     (int)l->count, scalar_token(m->scalar), (int)m->count), x);
    }
    if (l->kind != LAYOUT_SCALAR || m->kind != LAYOUT_SCALAR || same_scalar(l->scalar, m->scalar))
        return x;
    const bool from_small = scalar_is_small_float(l->scalar) || scalar_bits(l->scalar) > 128;
    const bool to_small = scalar_is_small_float(m->scalar) || scalar_bits(m->scalar) > 128;
    if (m->scalar == SCALAR_BOOL && !from_small) {
        const char *zero = !scalar_is_float(l->scalar) ? "0"
                           : l->scalar == SCALAR_F32   ? "0.0f"
                                                       : "0.0";
        return infix(b, x, "!=", (struct expr){ zero, PREC_PRIMARY }, PREC_EQUAL);
    }
    const bool from_float = scalar_is_float(l->scalar), to_float = scalar_is_float(m->scalar);
    if (from_small || to_small || (from_float && !to_float))
        return call1(b, arena_printf(b->arena, "mj_%s_to_%s", scalar_token(l->scalar),
                                     scalar_token(m->scalar)), x);
    return cast_to(b, b->w->target->scalar[m->scalar], x);
}

/* Unsigned integer as wide as s. */
static const char *bits_type(struct body *b, enum scalar s)
{
    static const enum scalar by_size[] = { SCALAR_U8, SCALAR_U16, SCALAR_U32, SCALAR_U64,
                                           SCALAR_U128, SCALAR_U256 };
    int i = 0;
    for (int bits = scalar_bits(s); bits > 8; bits /= 2)
        i++;
    return b->w->target->scalar[by_size[i]];
}

static struct expr bitcast(struct body *b, const struct ir_operand *o, const struct type *to)
{
    const struct layout *l = o->type->layout, *m = to->layout;
    struct expr x = operand_expr(b, o);

    if (l->kind == LAYOUT_POINTER && m->kind == LAYOUT_POINTER)
        return cast_to(b, ctype(b->w, to), x);
    if (l->kind == LAYOUT_VECTOR || m->kind == LAYOUT_VECTOR) {
        const int64_t n = l->kind == LAYOUT_VECTOR ? l->count : 1;
        const int64_t k = m->kind == LAYOUT_VECTOR ? m->count : 1;
        if (n == k && same_scalar(l->scalar, m->scalar))
            return x;
        vector_bitcast(b->w, l->scalar, n, m->scalar, k);
        return call1(b, arena_printf(b->arena, "mj_%sx%d_bits_to_%sx%d", scalar_token(l->scalar),
                                     (int)n, scalar_token(m->scalar), (int)k), x);
    }
    if (l->kind != LAYOUT_SCALAR || m->kind != LAYOUT_SCALAR || same_scalar(l->scalar, m->scalar))
        return x;
    if (scalar_bits(l->scalar) == 256) /* both are one struct */
        return x;
    const bool from = l->scalar == SCALAR_F32 || l->scalar == SCALAR_F64;
    const bool into = m->scalar == SCALAR_F32 || m->scalar == SCALAR_F64;
    if (from)
        x = call1(b, arena_printf(b->arena, "mj_%s_bits", scalar_token(l->scalar)), x);
    if (into) {
        if (scalar_is_signed(l->scalar))
            x = cast_to(b, bits_type(b, m->scalar), x);
        return call1(b, arena_printf(b->arena, "mj_%s_from_bits", scalar_token(m->scalar)), x);
    }
    if (from && !scalar_is_signed(m->scalar))
        return x;
    return cast_to(b, b->w->target->scalar[m->scalar], x);
}

/* ---- one operation ----------------------------------------------------------- */

/* The numbers in v, which may be one or a list of them. */
static int lanes_in(const struct value *v, int64_t *lanes, int n, int limit)
{
    if (v->kind == VALUE_INT && n < limit)
        lanes[n++] = value_as_int64(v);
    for (int i = 0; (v->kind == VALUE_PACK || v->kind == VALUE_STRUCT) && i < v->item_count; i++)
        n = lanes_in(v->items[i], lanes, n, limit);
    return n;
}

static struct expr shuffle(struct body *b, const struct ir_stmt *s)
{
    const struct layout *m = s->dest.type->layout;
    struct buf out = {0};
    int64_t from_lane[64];
    int lanes = 0;

    for (int i = 0; i < s->op_value_count; i++)
        lanes = lanes_in(s->op_values[i], from_lane, lanes, 64);
    for (int i = 0; i < lanes; i++) {
        const struct layout *l = s->operands[0].type->layout;
        const int64_t n = l->kind == LAYOUT_VECTOR ? l->count : 1;
        int64_t lane = from_lane[i];
        const struct ir_operand *from = &s->operands[lane >= n && s->operand_count > 1 ? 1 : 0];
        lane = lane >= n ? lane - n : lane;
        buf_puts(&out, i ? ", " : "");
        if (n == 1)
            buf_puts(&out, operand_expr(b, from).s);
        else
            buf_printf(&out, "%s_get(%s, %lld)", vector_name(b->w, l->scalar, n),
                       operand_expr(b, from).s, (long long)lane);
    }
    struct expr e = { arena_strndup(b->arena, out.at, out.len), PREC_POSTFIX };
    buf_free(&out);
    if (m->kind == LAYOUT_VECTOR)
        e.s = arena_printf(b->arena, "%s_make(%s)", vector_name(b->w, m->scalar, m->count), e.s);
    return e;
}

static struct expr vector_op(struct body *b, const struct ir_stmt *s, const struct layout *l)
{
    const char *v = vector_name(b->w, l->scalar, l->count);
    const char *name = arena_printf(b->arena, "%s_%s", v, op_table[s->op].word);
    const struct expr x = operand_expr(b, &s->operands[0]);

    switch ((int)s->op) {
    case OP_EXTRACT:
        return call2(b, arena_printf(b->arena, "%s_get", v), x, operand_expr(b, &s->operands[1]));
    case OP_INSERT:
        return call3(b, arena_printf(b->arena, "%s_set", v), x, operand_expr(b, &s->operands[1]),
                     operand_expr(b, &s->operands[2]));
    default:
        break;
    }
    if (s->operand_count == 1)
        return call1(b, name, x);
    if (s->operand_count == 2)
        return call2(b, name, x, operand_expr(b, &s->operands[1]));
    return call3(b, name, x, operand_expr(b, &s->operands[1]), operand_expr(b, &s->operands[2]));
}

static struct expr scalar_op(struct body *b, const struct ir_stmt *s, enum scalar t)
{
    const char *token = scalar_token(t);
    const bool plain_float = t == SCALAR_F32 || t == SCALAR_F64;
    const char *word = infix_word(s->op);

    if (s->op >= OP_EQ && s->op <= OP_GE)
        return comparison(b, s, false);
    if (t == SCALAR_BOOL)
        return bool_op(b, s);
    if (plain_float && s->op >= OP_ADD && s->op <= OP_DIV)
        return infix(b, operand_expr(b, &s->operands[0]), word, operand_expr(b, &s->operands[1]),
                     infix_prec(s->op));
    if (!scalar_is_float(t) && word && s->operand_count == 2 &&
        integer_operator_is_exact(b, s, t))
        return integer_infix(b, s, t);
    switch ((int)s->op) {
    case OP_NEG: {
        const struct interval r = operand_range(b, &s->operands[0]);
        const bool fits = scalar_is_signed(t) && scalar_bits(t) >= 32 && r.known &&
                          r.lo > type_range(s->operands[0].type).lo && !is_const(&s->operands[0]);
        if (plain_float || fits)
            return unary(b, "-", wide(b, t, operand_expr(b, &s->operands[0])));
        break;
    }
    case OP_NOT:
        if (scalar_bits(t) <= 64)
            return back_from_int(b, t,
                                 unary(b, "~", wide(b, t, operand_expr(b, &s->operands[0]))));
        break;
    case OP_POW:
        if (scalar_bits(t) > 128)
            return call2(b, arena_printf(b->arena, "mj_%s_pow", token),
                         operand_expr(b, &s->operands[0]),
                         call1(b, arena_printf(b->arena, "mj_%s_to_i64", token),
                               operand_expr(b, &s->operands[1])));
        if (!scalar_is_float(t) && scalar_bits(t) != 64)
            return call2(b, arena_printf(b->arena, "mj_%s_pow", token),
                         operand_expr(b, &s->operands[0]),
                         cast_to(b, "int64_t", operand_expr(b, &s->operands[1])));
        if (t == SCALAR_U64 || t == SCALAR_UINT)
            return call2(b, "mj_u64_pow", operand_expr(b, &s->operands[0]),
                         cast_to(b, "int64_t", operand_expr(b, &s->operands[1])));
        break;
    case OP_POPCOUNT:
    case OP_CLZ:
    case OP_CTZ: {
        const struct expr e = runtime_call(b, s, token); /* int */
        if (scalar_bits(t) > 128)
            return call1(b, arena_printf(b->arena, "mj_i32_to_%s", token), e);
        const bool holds_int = scalar_is_signed(t) && scalar_bits(t) >= 32;
        return holds_int ? e : cast_to(b, b->w->target->scalar[t], e);
    }
    default:
        break;
    }
    return runtime_call(b, s, token);
}

/* A row of the target, when it has one for this op and scalar. */
static const char *target_text(const struct body *b, enum op op, enum scalar t)
{
    for (const struct op_text *row = b->w->target->ops; row && row->text; row++)
        if (row->op == op && (row->scalars & (1u << t)))
            return row->text;
    return NULL;
}

static struct expr from_text(struct body *b, const struct ir_stmt *s, const char *text,
                             enum scalar t)
{
    struct buf out = {0};
    for (; *text; text++) {
        if (text[0] == '$' && text[1] >= '0' && text[1] <= '2')
            buf_puts(&out, wrap(b, operand_expr(b, &s->operands[*++text - '0']), PREC_ASSIGN));
        else if (text[0] == '$' && text[1] == 't' && ++text)
            buf_puts(&out, scalar_token(t));
        else if (text[0] == '$' && text[1] == 's' && ++text)
            buf_puts(&out, b->w->target->scalar[t]);
        else
            buf_putc(&out, *text);
    }
    const struct expr e = { arena_strndup(b->arena, out.at, out.len), PREC_POSTFIX };
    buf_free(&out);
    return e;
}

static struct expr pointer_op(struct body *b, const struct ir_stmt *s)
{
    const struct ir_operand *o = s->operands;
    const struct expr x = operand_expr(b, &o[0]);

    switch ((int)s->op) {
    case OP_OFFSET:
        if (type_vanishes(o[0].type->layout->elem))
            return x;
        if (is_const(&o[1]) && mpz_sgn(o[1].value->integer) == 0)
            return x;
        return infix(b, x, "+", operand_expr(b, &o[1]), PREC_ADD);
    case OP_PTRDIFF:
        return cast_to(b, "int64_t", infix(b, x, "-", operand_expr(b, &o[1]), PREC_ADD));
    case OP_PTRCAST: {
        const int space = space_of(b, &o[0]);
        const char *type = pointer_into(b->w, s->dest.type->layout->elem, space, false);
        return strcmp(type, pointer_into(b->w, o[0].type->layout->elem, space, false)) == 0
                   ? x : cast_to(b, type, x);
    }
    case OP_PTRTOINT:
        return cast_to(b, b->w->target->scalar[s->dest.type->layout->scalar],
                       cast_to(b, "uintptr_t", x));
    case OP_INTTOPTR:
        return cast_to(b, ctype(b->w, s->dest.type), cast_to(b, "uintptr_t", x));
    default:
        return x;
    }
}

/* Vectors in memory of a space are loaded and stored by functions of that space. */
const char *space_suffix(const struct body *b, const struct ir_operand *o)
{
    switch (space_of(b, o)) {
    case SPACE_GLOBAL:
        return "_global";
    case SPACE_SHARED:
        return "_shared";
    default:
        return "";
    }
}

static struct expr address_of(struct body *b, const struct ir_stmt *s)
{
    const struct ir_operand *o = &s->operands[0];
    struct expr x = place_address(b, &o->place);
    const int space = space_of(b, o);
    const char *type = pointer_into(b->w, s->dest.type->layout->elem, space, false);
    const char *plain = pointer_into(b->w, o->type, space, false);

    if (place_is_const(b, &o->place) || strcmp(type, plain) != 0)
        x = cast_to(b, type, x);
    return x;
}

/* ---- choices ----------------------------------------------------------------- */

bool is_bool_const(const struct ir_stmt *s, bool which)
{
    return s && s->kind == IR_ASSIGN && s->operands[0].kind == OPD_CONST &&
           s->operands[0].value->kind == VALUE_INT &&
           value_is_true(s->operands[0].value) == which &&
           s->operands[0].type->layout->kind == LAYOUT_SCALAR &&
           s->operands[0].type->layout->scalar == SCALAR_BOOL;
}

struct expr choice_expr(struct body *b, const struct ir_stmt *s)
{
    /* a definition printed as such carries its local */
    const int local = s->dest.local >= 0 ? s->dest.local : choice_local(b, s);
    const struct ir_stmt *first = b->at[local].choice_first;
    const struct ir_stmt *then = arm_value(b, s->then), *other = arm_value(b, s->orelse);
    const struct ir_operand *c = &s->operands[0];

    if (first)
        return then ? infix(b, def_expr(b, first), "&&", def_expr(b, then), PREC_AND)
                    : infix(b, def_expr(b, first), "||", def_expr(b, other), PREC_OR);
    if (is_bool_const(other, false))
        return infix(b, condition_expr(b, c, false), "&&", def_expr(b, then), PREC_AND);
    if (is_bool_const(then, true))
        return infix(b, condition_expr(b, c, false), "||", def_expr(b, other), PREC_OR);
    if (is_bool_const(then, false))
        return infix(b, condition_expr(b, c, true), "&&", def_expr(b, other), PREC_AND);
    if (is_bool_const(other, true))
        return infix(b, condition_expr(b, c, true), "||", def_expr(b, then), PREC_OR);
    return (struct expr){ arena_printf(b->arena, "%s ? %s : %s",
                                       wrap(b, condition_expr(b, c, false), PREC_OR),
                                       wrap(b, def_expr(b, then), PREC_OR),
                                       wrap(b, def_expr(b, other), PREC_TERNARY)), PREC_TERNARY };
}

struct expr op_expr(struct body *b, const struct ir_stmt *s)
{
    struct writer *w = b->w;
    const struct ir_operand *o = s->operands;
    const struct layout *l = s->operand_count ? o[0].type->layout : NULL;
    const struct type *to = s->dest.local >= 0 || s->dest.type ? s->dest.type : NULL;

    switch ((int)s->op) {
    case OP_NULLPTR:
        return (struct expr){ w->target->null, PREC_PRIMARY };
    case OP_SIZEOF:
    case OP_ALIGNOF: {
        const struct type *t = s->op_types[0];
        const char *word = s->op == OP_SIZEOF ? "sizeof" : w->target->align_of;
        if (type_vanishes(t))
            return (struct expr){ s->op == OP_SIZEOF ? "0" : "1", PREC_PRIMARY };
        return (struct expr){ arena_printf(b->arena, "(int64_t)%s(%s)", word, ctype(w, t)),
                              PREC_UNARY };
    }
    case OP_UNINIT: { /* read before it is set by who need not care what it is */
        const enum layout_kind k = to->layout->kind;
        if (k == LAYOUT_VECTOR)
            return call1(b, arena_printf(b->arena, "%s_splat", ctype(w, to)),
                         (struct expr){ "0", PREC_PRIMARY });
        if (k != LAYOUT_FIELDS && k != LAYOUT_ARRAY)
            return (struct expr){ k == LAYOUT_SCALAR
                                      ? to->layout->scalar == SCALAR_BOOL ? "false" : "0"
                                      : w->target->null,
                                  PREC_PRIMARY };
        return (struct expr){ arena_printf(b->arena, "%s0 }", arena_printf(b->arena,
                                           w->target->literal_open, ctype(w, to))), PREC_POSTFIX };
    }
    case OP_INCOMPTIME:
        return (struct expr){ "false", PREC_PRIMARY };
    case OP_ADDRESSOF:
        return address_of(b, s);
    case OP_DEREF:
        return operand_expr(b, &o[0]);
    case OP_TAKE:
        return pointee_expr(b, &o[0]);
    case OP_OFFSET:
    case OP_PTRDIFF:
    case OP_PTRCAST:
    case OP_PTRTOINT:
    case OP_INTTOPTR:
        return pointer_op(b, s);
    case OP_CAST:
        return convert(b, &o[0], to);
    case OP_BITCAST:
        return bitcast(b, &o[0], to);
    case OP_REBIND: {
        const struct expr x = operand_expr(b, &o[0]);
        if (o[0].kind == OPD_ADDR || b->f->locals.at[s->dest.local]->is_ref)
            return cast_to(b, pointer_into(w, to, space_of(b, &o[0]), false), x);
        if (l->kind != LAYOUT_POINTER)
            return x;
        return cast_to(b, pointer_into(w, to->layout->elem, space_of(b, &o[0]), false), x);
    }
    case OP_SPLAT:
        if (to->layout->kind != LAYOUT_VECTOR)
            return operand_expr(b, &o[0]);
        return call1(b, arena_printf(b->arena, "%s_splat",
                                     vector_name(w, to->layout->scalar, to->layout->count)),
                     operand_expr(b, &o[0]));
    case OP_SHUFFLE:
        return shuffle(b, s);
    case OP_SELECT: {
        const struct layout *v = o[1].type->layout;
        const struct expr c = operand_expr(b, &o[0]), x = operand_expr(b, &o[1]),
                          y = operand_expr(b, &o[2]);
        if (l->kind == LAYOUT_VECTOR && v->kind == LAYOUT_VECTOR)
            return call3(b,
                         arena_printf(b->arena, "%s_select", vector_name(w, v->scalar, v->count)),
                         c, x, y);
        return (struct expr){ arena_printf(b->arena, "%s ? %s : %s", wrap(b, c, PREC_OR),
                                           wrap(b, x, PREC_OR), wrap(b, y, PREC_TERNARY)),
                              PREC_TERNARY };
    }
    case OP_VLOAD:
        if (to->layout->kind != LAYOUT_VECTOR)
            return pointee_expr(b, &o[0]);
        return call1(b, arena_printf(b->arena, "%s_load%s",
                                     vector_name(w, to->layout->scalar, to->layout->count),
                                     space_suffix(b, &o[0])),
                     operand_expr(b, &o[0]));
    default:
        break;
    }
    if (l && l->kind == LAYOUT_VECTOR)
        return vector_op(b, s, l);
    if (l && l->kind == LAYOUT_SCALAR) {
        const char *text = target_text(b, s->op, l->scalar);
        if (text)
            return from_text(b, s, text, l->scalar);
        if (s->op == OP_EXTRACT || (s->op >= OP_REDUCE_ADD && s->op <= OP_REDUCE_OR))
            return operand_expr(b, &o[0]);
        if (s->op == OP_INSERT)
            return operand_expr(b, &o[2]);
        return scalar_op(b, s, l->scalar);
    }
    if (l && l->kind == LAYOUT_POINTER && s->op >= OP_EQ && s->op <= OP_GE)
        return comparison(b, s, false);
    if (l && l->kind == LAYOUT_FUNC && (s->op == OP_EQ || s->op == OP_NE))
        return comparison(b, s, false);
    diag_error(w->program->diags, s->span, DIAG_UNSUPPORTED,
               arena_printf(b->arena, "the operation '%s' on this type", op_table[s->op].word));
    w->failed = true;
    return (struct expr){ "0", PREC_PRIMARY };
}
