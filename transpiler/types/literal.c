/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Arithmetic of literals: exact, on integers of any size and on rationals, and on what floats have
 * beside those. */
#include "types/infer.h"
#include <math.h>

static struct tx *literal_of(struct infer *in, struct struct_decl *d, struct value *payload,
                             struct span span)
{
    struct type *t = type_struct(in->ty, d, &payload, 1);
    (void)types_layout(in->ty, t);
    return tx_const(in, value_struct(in->ty, t, NULL, 0), span);
}

struct tx *literal_int(struct infer *in, const mpz_t v, struct span span)
{
    return literal_of(in, in->ty->d_int_literal, value_int(in->ty, NULL, v), span);
}

struct tx *literal_exact(struct infer *in, const mpq_t v, struct span span)
{
    return literal_of(in, in->ty->d_float_literal, value_exact(in->ty, NULL, v), span);
}

struct tx *literal_string(struct infer *in, const char *bytes, size_t length, struct span span)
{
    return literal_of(in, in->ty->d_string_literal, value_string(in->ty, NULL, bytes, length),
                      span);
}

static bool number_literal(struct types *ty, const struct tx *x)
{
    return (x->kind == TX_CONST || (x->kind == TX_LOCAL && !x->type->is_symbolic)) &&
           (is_decl(x->type, ty->d_int_literal) || is_decl(x->type, ty->d_float_literal)) &&
           x->type->args[0]->kind != VALUE_PARAM;
}

static struct tx *fold_integers(struct infer *in, enum operator_kind op, const mpz_t a,
                                const mpz_t b, struct span span)
{
    struct tx *x = NULL;
    mpz_t r;
    mpz_init(r);
    bool done = true;
    switch ((int)op) {
    case OPER_ADD: mpz_add(r, a, b); break;
    case OPER_SUB: mpz_sub(r, a, b); break;
    case OPER_MUL: mpz_mul(r, a, b); break;
    case OPER_FLOORDIV:
        if (mpz_sgn(b))
            mpz_fdiv_q(r, a, b);
        break;
    case OPER_MOD:
        if (mpz_sgn(b))
            mpz_fdiv_r(r, a, b);
        break;
    case OPER_AND: mpz_and(r, a, b); break;
    case OPER_OR: mpz_ior(r, a, b); break;
    case OPER_XOR: mpz_xor(r, a, b); break;
    case OPER_LSHIFT:
        if (mpz_sgn(b) < 0)
            break; /* 0, as for powers */
        if (mpz_cmp_ui(b, 100000) > 0)
            done = false;
        else
            mpz_mul_2exp(r, a, mpz_get_ui(b));
        break;
    case OPER_RSHIFT:
        if (mpz_sgn(b) >= 0)
            mpz_fdiv_q_2exp(r, a, mpz_cmp_ui(b, 100000) > 0 ? 100000 : mpz_get_ui(b));
        break;
    case OPER_POW:
        if (mpz_sgn(b) < 0) { /* 0 but for 1 and -1 */
            if (mpz_cmpabs_ui(a, 1) == 0)
                mpz_set_si(r, mpz_sgn(a) > 0 || mpz_even_p(b) ? 1 : -1);
            break;
        }
        if (mpz_cmp_ui(b, 100000) > 0 || mpz_sizeinbase(a, 2) * mpz_get_ui(b) > 10000000)
            done = false;
        else
            mpz_pow_ui(r, a, mpz_get_ui(b));
        break;
    default:
        done = false;
    }
    if (done)
        x = literal_int(in, r, span);
    mpz_clear(r);
    return x;
}

static void floor_of(mpq_t r, const mpq_t q)
{
    mpz_t z;
    mpz_init(z);
    mpz_fdiv_q(z, mpq_numref(q), mpq_denref(q));
    mpq_set_z(r, z);
    mpz_clear(z);
}

/* What is no rational: nan, an infinity, -0.0. */
static bool is_special(const struct value *p)
{
    return p->kind == VALUE_FLOAT;
}

static struct tx *literal_special(struct infer *in, double x, struct span span)
{
    if (x == 0 && !signbit(x)) {
        mpq_t q;
        mpq_init(q);
        struct tx *zero = literal_exact(in, q, span);
        mpq_clear(q);
        return zero;
    }
    return literal_of(in, in->ty->d_float_literal,
                      value_float(in->ty, NULL, isnan(x) ? (double)NAN : x), span);
}

struct tx *literal_named(struct infer *in, const char *word, struct span span)
{
    const double x = strcmp(word, "nan") == 0                 ? (double)NAN
                     : strcmp(word, "infinity") == 0          ? (double)INFINITY
                     : strcmp(word, "negative_infinity") == 0 ? -(double)INFINITY
                                                              : -0.0;
    return literal_special(in, x, span);
}

static void exact_of(mpq_t q, const struct value *p)
{
    if (p->kind == VALUE_INT)
        mpq_set_z(q, p->integer);
    else if (p->kind == VALUE_EXACT)
        mpq_set(q, p->exact);
}

/* A double of the same sign that behaves the same beside a special one. */
static double stand_in(const struct value *p)
{
    if (is_special(p))
        return p->real;
    return p->kind == VALUE_INT ? mpz_sgn(p->integer) : mpq_sgn(p->exact);
}

/* As IEEE has it but for what Mojo's literals do otherwise: x / 0 is nan whatever x is, quotients
 * with a special one are not rounded down, and -0.0 is lost in sums of such and in remainders. */
static struct tx *fold_special(struct infer *in, enum operator_kind op, const struct value *a,
                               const struct value *b, struct span span)
{
    const double x = stand_in(a), y = stand_in(b);
    double r;
    switch ((int)op) {
    case OPER_ADD:
        r = x + y + 0.0;
        break;
    case OPER_SUB:
        r = x - y;
        break;
    case OPER_MUL:
        r = x * y;
        break;
    case OPER_TRUEDIV:
    case OPER_FLOORDIV:
        r = y == 0 ? (double)NAN : x / y;
        break;
    case OPER_MOD:
        r = y == 0 || !isfinite(x) || !isfinite(y) ? (double)NAN : 0.0;
        break;
    default:
        return NULL;
    }
    if (isfinite(r) && r != 0) { /* -0.0 and a number */
        const struct value *p = is_special(a) ? b : a;
        mpq_t q;
        mpq_init(q);
        exact_of(q, p);
        if (p == b && op == OPER_SUB)
            mpq_neg(q, q);
        struct tx *t = literal_exact(in, q, span);
        mpq_clear(q);
        return t;
    }
    return literal_special(in, r, span);
}

static struct tx *fold_exact(struct infer *in, enum operator_kind op, const mpq_t a, const mpq_t b,
                             struct span span)
{
    struct tx *x = NULL;
    mpq_t r, t;
    mpq_inits(r, t, NULL);
    bool done = true;
    switch ((int)op) {
    case OPER_ADD: mpq_add(r, a, b); break;
    case OPER_SUB: mpq_sub(r, a, b); break;
    case OPER_MUL: mpq_mul(r, a, b); break;
    case OPER_TRUEDIV: mpq_div(r, a, b); break;
    case OPER_FLOORDIV:
    case OPER_MOD:
        mpq_div(t, a, b);
        floor_of(r, t);
        if (op == OPER_MOD) {
            mpq_mul(t, r, b);
            mpq_sub(r, a, t);
        }
        break;
    default:
        done = false;
    }
    const bool scales = op == OPER_MUL || op == OPER_TRUEDIV || op == OPER_FLOORDIV;
    if (done && scales && !mpq_sgn(r) && mpq_sgn(a) + mpq_sgn(b) < 0)
        x = literal_special(in, -0.0, span);
    else if (done)
        x = literal_exact(in, r, span);
    mpq_clears(r, t, NULL);
    return x;
}

/* Sums, products and quotients of an integer and a number with a point are exact; all else wants
 * the right one to be what the left one is, which it cannot. */
static bool are_apart(struct infer *in, enum operator_kind op, const struct tx *a,
                      const struct tx *b, struct span span)
{
    struct types *ty = in->ty;
    if (in->home->is_library || !is_decl(a->type, ty->d_int_literal) ||
        !is_decl(b->type, ty->d_float_literal) || op == OPER_ADD || op == OPER_SUB ||
        op == OPER_MUL || op == OPER_TRUEDIV)
        return false;
    diag_error(ty->diags, span, DIAG_CANNOT_CONVERT, text_of(ty, b->type), "Int");
    diag_note(ty->diags, span, "%s", "write both with a point, or the one with a point first");
    return true;
}

struct tx *fold_literals(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                         struct node *at)
{
    struct types *ty = in->ty;
    if (is_decl(a->type, ty->d_string_literal) && is_decl(b->type, ty->d_string_literal) &&
        op == OPER_ADD && a->kind == TX_CONST && b->kind == TX_CONST &&
        !a->type->is_symbolic && !b->type->is_symbolic) {
        const struct value *x = a->type->args[0], *y = b->type->args[0];
        char *joined = arena_alloc(in->arena, x->length + y->length + 1);
        memcpy(joined, x->bytes, x->length);
        memcpy(joined + x->length, y->bytes, y->length);
        return literal_string(in, joined, x->length + y->length, at->span);
    }
    if (!number_literal(ty, a) || !number_literal(ty, b))
        return NULL;
    if (are_apart(in, op, a, b, at->span))
        return tx_error(in, at->span);
    const struct value *x = a->type->args[0], *y = b->type->args[0];
    if (x->kind == VALUE_INT && y->kind == VALUE_INT && op != OPER_TRUEDIV)
        return fold_integers(in, op, x->integer, y->integer, at->span);
    const bool divides = op == OPER_TRUEDIV || op == OPER_FLOORDIV || op == OPER_MOD;
    if (is_special(x) || is_special(y) || (divides && stand_in(y) == 0))
        return fold_special(in, op, x, y, at->span);
    mpq_t p, q;
    mpq_inits(p, q, NULL);
    exact_of(p, x);
    exact_of(q, y);
    struct tx *r = fold_exact(in, op, p, q, at->span);
    mpq_clears(p, q, NULL);
    return r;
}

struct tx *compare_literals(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                            struct span span)
{
    struct types *ty = in->ty;
    int c;
    if (is_decl(a->type, ty->d_string_literal) && is_decl(b->type, ty->d_string_literal) &&
        a->kind == TX_CONST && b->kind == TX_CONST && !a->type->is_symbolic &&
        !b->type->is_symbolic) {
        const struct value *x = a->type->args[0], *y = b->type->args[0];
        const size_t n = x->length < y->length ? x->length : y->length;
        c = memcmp(x->bytes, y->bytes, n);
        if (!c)
            c = x->length < y->length ? -1 : x->length > y->length;
    } else if (number_literal(ty, a) && number_literal(ty, b) && op != OPER_IS &&
               op != OPER_IS_NOT && op != OPER_IN && op != OPER_NOT_IN) {
        if (are_apart(in, op, a, b, span))
            return tx_error(in, span);
        const struct value *x = a->type->args[0], *y = b->type->args[0];
        if (is_special(x) || is_special(y)) {
            const double s = stand_in(x), t = stand_in(y);
            if (isnan(s) || isnan(t))
                return tx_bool(in, op == OPER_NE, span);
            c = (s > t) - (s < t);
        } else {
            mpq_t p, q;
            mpq_inits(p, q, NULL);
            exact_of(p, x);
            exact_of(q, y);
            c = mpq_cmp(p, q);
            mpq_clears(p, q, NULL);
        }
    } else {
        return NULL;
    }
    switch ((int)op) {
    case OPER_EQ: return tx_bool(in, c == 0, span);
    case OPER_NE: return tx_bool(in, c != 0, span);
    case OPER_LT: return tx_bool(in, c < 0, span);
    case OPER_LE: return tx_bool(in, c <= 0, span);
    case OPER_GT: return tx_bool(in, c > 0, span);
    case OPER_GE: return tx_bool(in, c >= 0, span);
    default: return NULL;
    }
}

struct tx *fold_literal(struct infer *in, enum operator_kind op, struct tx *x, struct span span)
{
    if (!number_literal(in->ty, x))
        return NULL;
    const struct value *p = x->type->args[0];
    if (p->kind == VALUE_INT) {
        mpz_t r;
        mpz_init_set(r, p->integer);
        if (op == OPER_NEG)
            mpz_neg(r, r);
        else if (op == OPER_INVERT)
            mpz_com(r, r);
        struct tx *y = literal_int(in, r, span);
        mpz_clear(r);
        return y;
    }
    if (op == OPER_INVERT)
        return NULL;
    if (op == OPER_POS)
        return x;
    if (is_special(p) && p->real != 0)
        return literal_special(in, -p->real, span);
    mpq_t q;
    mpq_init(q);
    exact_of(q, p);
    mpq_neg(q, q);
    struct tx *y = !is_special(p) && !mpq_sgn(q) ? literal_special(in, -0.0, span)
                                                 : literal_exact(in, q, span);
    mpq_clear(q);
    return y;
}
