/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What can be said of values that only instances know. Sums and comparisons have one form each, so
 * that equal ones are the same value; a condition follows from the facts when it is among them, or
 * is put together of conditions that are. Nothing is concluded beyond that, as in Mojo: n > 1 does
 * not prove n > 0. */
#include "types/infer.h"

enum shape_kind { SHAPE_SUM, SHAPE_AND, SHAPE_OR, SHAPE_NOT, SHAPE_CONFORMS };
enum { TERMS_MAX = 12, FACTOR_MAX = 1 << 30, TEXT_MAX = 400 };

struct term {
    const char *text; /* of the product, interned; "": the constant, which comes last */
    int64_t factor;
};
struct sum {
    struct term terms[TERMS_MAX];
    int count;
};
struct shape {
    enum shape_kind kind;
    struct sum sum;
    struct value *parts[2];
    struct type *type, *bound; /* conforms_to(type, bound) */
};

static struct value *with_shape(struct types *ty, struct value *v, struct shape s)
{
    if (!v->shape) {
        struct shape *kept = arena_new(ty->run, struct shape);
        *kept = s;
        v->shape = kept;
    }
    return v;
}

static struct value *shaped(struct types *ty, struct type *t, const char *text, struct shape s)
{
    return with_shape(ty, value_param(ty, t, text), s);
}

/* ---- sums ---------------------------------------------------------------- */

static bool is_in_range(int64_t n)
{
    return n > -FACTOR_MAX && n < FACTOR_MAX;
}

static bool add_term(struct sum *s, const char *text, int64_t factor)
{
    int at = 0;
    while (at < s->count && s->terms[at].text != text &&
           (text[0] == 0 || (s->terms[at].text[0] && strcmp(s->terms[at].text, text) < 0)))
        at++;
    if (at < s->count && s->terms[at].text == text) {
        s->terms[at].factor += factor;
        if (!s->terms[at].factor) {
            s->count--;
            memmove(&s->terms[at], &s->terms[at + 1],
                    (size_t)(s->count - at) * sizeof s->terms[0]);
            return true;
        }
        return is_in_range(s->terms[at].factor);
    }
    if (!factor)
        return true;
    if (s->count == TERMS_MAX || !is_in_range(factor))
        return false;
    memmove(&s->terms[at + 1], &s->terms[at], (size_t)(s->count - at) * sizeof s->terms[0]);
    s->terms[at] = (struct term){text, factor};
    s->count++;
    return true;
}

static bool add_sum(struct sum *s, const struct sum *more, int64_t factor)
{
    for (int i = 0; i < more->count; i++)
        if (!add_term(s, more->terms[i].text, more->terms[i].factor * factor))
            return false;
    return true;
}

static bool is_constant(const struct sum *s)
{
    return s->count == 0 || (s->count == 1 && !s->terms[0].text[0]);
}

static int64_t constant_of(const struct sum *s)
{
    return s->count ? s->terms[s->count - 1].factor : 0;
}

static const char *product_text(struct types *ty, const char *a, const char *b)
{
    if (!a[0] || !b[0])
        return a[0] ? a : b;
    const bool swap = strcmp(a, b) > 0;
    return word(ty, arena_printf(ty->run, "%s * %s", swap ? b : a, swap ? a : b));
}

static bool multiply(struct types *ty, struct sum *s, const struct sum *a, const struct sum *b)
{
    for (int i = 0; i < a->count; i++)
        for (int k = 0; k < b->count; k++)
            if (!add_term(s, product_text(ty, a->terms[i].text, b->terms[k].text),
                          a->terms[i].factor * b->terms[k].factor))
                return false;
    return true;
}

static const char *function_name(const struct tx *x)
{
    return x->kind == TX_CALL && x->func->decl ? x->func->decl->node->def.name : "";
}

static bool sum_of(struct types *ty, const struct tx *x, struct sum *s);

/* The methods of Int that are sums; false with *is_sum false: x is none. */
static bool sum_of_call(struct types *ty, const struct tx *x, struct sum *s, bool *is_sum)
{
    static const char *const names[] = {"__add__", "__radd__", "__sub__", "__rsub__", "__mul__",
                                        "__rmul__", "__neg__", NULL};
    const char *name = function_name(x);
    int op = 0;
    while (names[op] && strcmp(names[op], name) != 0)
        op++;
    *is_sum = names[op] && x->arg_count == (op == 6 ? 1 : 2) && x->args[0]->type == ty->t_int &&
              (op == 6 || x->args[1]->type == ty->t_int);
    if (!*is_sum)
        return false;
    struct sum a = {.count = 0}, b = {.count = 0};
    if (!sum_of(ty, x->args[0], &a) || (op < 6 && !sum_of(ty, x->args[1], &b)))
        return false;
    if (op < 2)
        return add_sum(s, &a, 1) && add_sum(s, &b, 1);
    if (op < 4)
        return add_sum(s, &a, op == 2 ? 1 : -1) && add_sum(s, &b, op == 2 ? -1 : 1);
    return op == 6 ? add_sum(s, &a, -1) : multiply(ty, s, &a, &b);
}

/* Inside of copies and conversions of an Int to itself. */
static const struct tx *inside(const struct types *ty, const struct tx *x)
{
    while (x->type == ty->t_int) {
        const bool is_copy = x->kind == TX_COPY || x->kind == TX_MOVE;
        const bool is_same = (strcmp(function_name(x), "__init__") == 0 ||
                              (x->kind == TX_OP && x->op == OP_REBIND)) &&
                             x->arg_count == 1 && x->args[0]->type == ty->t_int;
        if (!is_copy && !is_same)
            break;
        x = is_copy ? x->base : x->args[0];
    }
    return x;
}

static bool sum_of(struct types *ty, const struct tx *x, struct sum *s)
{
    x = inside(ty, x);
    if (x->kind == TX_CONST && x->value->kind == VALUE_INT)
        return mpz_fits_slong_p(x->value->integer) &&
               add_term(s, word(ty, ""), (int64_t)mpz_get_si(x->value->integer));
    if (x->kind == TX_CONST && x->value->shape && x->value->shape->kind == SHAPE_SUM)
        return add_sum(s, &x->value->shape->sum, 1);
    bool is_sum;
    if (sum_of_call(ty, x, s, &is_sum) || is_sum)
        return is_sum && s->count <= TERMS_MAX && x->kind == TX_CALL && s->count >= 0;
    struct buf b = {0};
    const bool ok = put_symbol(ty, &b, x) && b.at && b.len < TEXT_MAX &&
                    add_term(s, word(ty, b.at), 1);
    buf_free(&b);
    return ok;
}

static const char *sum_text(struct types *ty, const struct sum *s)
{
    struct buf b = {0};
    for (int i = 0; i < s->count; i++) {
        const struct term *t = &s->terms[i];
        const int64_t n = i && t->factor < 0 ? -t->factor : t->factor;
        buf_puts(&b, !i ? "" : t->factor < 0 ? " - " : " + ");
        if (!t->text[0])
            buf_printf(&b, "%lld", (long long)n);
        else if (n == 1)
            buf_puts(&b, t->text);
        else if (n == -1)
            buf_printf(&b, "-%s", t->text);
        else
            buf_printf(&b, "%lld * %s", (long long)n, t->text);
    }
    const char *text = s->count ? word(ty, b.at) : word(ty, "0");
    buf_free(&b);
    return text;
}

static struct value *value_of_sum(struct types *ty, const struct sum *s)
{
    if (is_constant(s))
        return value_int64(ty, ty->t_int, constant_of(s));
    const char *text = sum_text(ty, s);
    if (strlen(text) >= TEXT_MAX)
        return NULL;
    if (s->count == 1 && s->terms[0].factor == 1 && !strstr(text, " * "))
        return value_param(ty, ty->t_int, text);
    return shaped(ty, ty->t_int, text, (struct shape){.kind = SHAPE_SUM, .sum = *s});
}

struct value *symbolic_sum(struct types *ty, const struct tx *x)
{
    struct sum s = {.count = 0};
    bool is_sum;
    x = inside(ty, x);
    return x->type == ty->t_int && sum_of_call(ty, x, &s, &is_sum) ? value_of_sum(ty, &s) : NULL;
}

/* ---- conditions ---------------------------------------------------------- */

struct value *symbolic_not(struct types *ty, struct value *a)
{
    if (a->kind == VALUE_INT)
        return value_int64(ty, ty->t_bool, !value_is_true(a));
    if (a->kind != VALUE_PARAM)
        return NULL;
    if (a->shape && a->shape->kind == SHAPE_NOT)
        return a->shape->parts[0];
    return shaped(ty, ty->t_bool, arena_printf(ty->run, "not %s", a->param_name),
                  (struct shape){.kind = SHAPE_NOT, .parts = {a, NULL}});
}

struct value *symbolic_logic(struct types *ty, bool is_and, struct value *a, struct value *b)
{
    if (a->kind == VALUE_INT)
        return value_is_true(a) == is_and ? b : a;
    if (b->kind == VALUE_INT)
        return value_is_true(b) == is_and ? a : b;
    if (a->kind != VALUE_PARAM || b->kind != VALUE_PARAM)
        return NULL;
    if (a == b)
        return a;
    const bool swap = strcmp(a->param_name, b->param_name) > 0;
    const char *text = arena_printf(ty->run, "(%s %s %s)", swap ? b->param_name : a->param_name,
                                    is_and ? "and" : "or", swap ? a->param_name : b->param_name);
    return shaped(ty, ty->t_bool, text,
                  (struct shape){.kind = is_and ? SHAPE_AND : SHAPE_OR, .parts = {a, b}});
}

struct value *symbolic_same_type(struct types *ty, struct type *a, struct type *b)
{
    const char *x = text_of(ty, a), *y = text_of(ty, b);
    const bool swap = strcmp(x, y) > 0;
    return value_param(ty, ty->t_bool,
                       arena_printf(ty->run, "%s == %s", swap ? y : x, swap ? x : y));
}

/* `a op b` of Ints; ops in the order of operators. */
enum comparison { CMP_LT, CMP_LE, CMP_GT, CMP_GE, CMP_EQ, CMP_NE, CMP_NONE };

static struct value *compare_sums(struct types *ty, enum comparison op, struct sum *a,
                                  struct sum *b)
{
    static const enum comparison turned[] = {CMP_GT, CMP_GE, CMP_LT, CMP_LE, CMP_EQ, CMP_NE};
    static const char *const words[] = {"<", "<=", ">", ">=", "=="};
    bool swap = is_constant(a);
    if (!swap && !is_constant(b))
        swap = op == CMP_GT || op == CMP_GE ||
               (op == CMP_EQ && strcmp(sum_text(ty, a), sum_text(ty, b)) > 0);
    if (swap) {
        const struct sum kept = *a;
        *a = *b;
        *b = kept;
        op = turned[op];
    }
    if (is_constant(b) && (op == CMP_LE || op == CMP_GE)) {
        (void)add_term(b, word(ty, ""), op == CMP_LE ? 1 : -1);
        op = op == CMP_LE ? CMP_LT : CMP_GT;
    }
    const char *x = sum_text(ty, a), *y = sum_text(ty, b);
    if (x == y)
        return value_int64(ty, ty->t_bool, op == CMP_LE || op == CMP_GE || op == CMP_EQ);
    if (is_constant(a)) { /* so b is one */
        const int64_t m = constant_of(a), n = constant_of(b);
        return value_int64(ty, ty->t_bool, op == CMP_LT ? m < n : op == CMP_GT && m > n);
    }
    return value_param(ty, ty->t_bool, arena_printf(ty->run, "%s %s %s", x, words[op], y));
}

struct value *symbolic_comparison(struct types *ty, const struct tx *x)
{
    static const char *const names[] = {"__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"};
    while (strcmp(function_name(x), "__bool__") == 0 && x->arg_count == 1)
        x = x->args[0];
    enum comparison op = CMP_LT;
    while (op < CMP_NONE && strcmp(function_name(x), names[op]) != 0)
        op++;
    if (op == CMP_NONE || x->arg_count != 2)
        return NULL;
    struct value *v = NULL;
    const enum comparison asked = op == CMP_NE ? CMP_EQ : op;
    if (x->args[0]->type == ty->t_int && x->args[1]->type == ty->t_int) {
        struct sum a = {.count = 0}, b = {.count = 0};
        if (!sum_of(ty, x->args[0], &a) || !sum_of(ty, x->args[1], &b))
            return NULL;
        v = compare_sums(ty, asked, &a, &b);
    } else if (asked == CMP_EQ) {
        struct buf a = {0}, b = {0};
        if (put_symbol(ty, &a, x->args[0]) && put_symbol(ty, &b, x->args[1]) && a.at && b.at &&
            a.len < TEXT_MAX && b.len < TEXT_MAX) {
            const bool swap = strcmp(a.at, b.at) > 0;
            const char *other = strcmp(a.at, "True") == 0 ? b.at : strcmp(b.at, "True") == 0
                                                                       ? a.at : NULL;
            v = value_param(ty, ty->t_bool,
                            x->args[0]->type == ty->t_bool && other
                                ? other
                                : arena_printf(ty->run, "%s == %s", swap ? b.at : a.at,
                                               swap ? a.at : b.at));
        }
        buf_free(&a);
        buf_free(&b);
    }
    return v && op == CMP_NE ? symbolic_not(ty, v) : v;
}

struct value *unproven(struct types *ty, struct type *t, struct type *bound)
{
    const char *text =
        arena_printf(ty->run, "conforms_to(%s, %s)", text_of(ty, t), text_of(ty, bound));
    return with_shape(ty, value_param_of_type(ty, ty->t_bool, t, text),
                      (struct shape){.kind = SHAPE_CONFORMS, .type = t, .bound = bound});
}

bool is_unproven(const struct value *v)
{
    if (v->kind != VALUE_PARAM || !v->shape)
        return false;
    switch (v->shape->kind) {
    case SHAPE_SUM:
        return false;
    case SHAPE_NOT:
        return is_unproven(v->shape->parts[0]);
    case SHAPE_AND:
        return is_unproven(v->shape->parts[0]) || is_unproven(v->shape->parts[1]);
    case SHAPE_OR:
        return is_unproven(v->shape->parts[0]) && is_unproven(v->shape->parts[1]);
    case SHAPE_CONFORMS:
        return true;
    }
    return false;
}

bool is_beyond_proof(const struct value *v)
{
    return v->kind == VALUE_PARAM && strchr(v->param_name, '?');
}

static void push_fact(struct types *ty, struct fact f)
{
    vec_push(ty->run, &ty->opaque.facts, f);
    ty->opaque.facts_id = ++ty->opaque.last_facts_id;
    if (f.type)
        vec_push(ty->run, &ty->opaque.told, f.type);
}

static void assume_element(struct types *ty, struct type *t, struct trait_decl *const traits[2])
{
    if (t->kind != TYPE_STRUCT)
        return;
    if (t->decl->archetype && !t->decl->archetype->is_member)
        for (int i = 0; i < 2; i++)
            push_fact(ty, (struct fact){.type = t, .trait = traits[i]});
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if (v->kind == VALUE_TYPE)
            assume_element(ty, v->as_type, traits);
        for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++)
            if (v->items[k]->kind == VALUE_TYPE)
                assume_element(ty, v->items[k]->as_type, traits);
    }
}

void assume_elements(struct types *ty, struct type *iterator, struct type *element)
{
    static const char *const names[] = {"Copyable", "Deinitable"};
    struct trait_decl *traits[2];
    if (!element->is_symbolic || iterator->kind != TYPE_STRUCT || iterator->decl->archetype ||
        !iterator->decl->home->is_library)
        return;
    for (int i = 0; i < 2; i++) {
        struct symbol *s = names_lookup(ty->program, ty->program->prelude, word(ty, names[i]));
        if (!s || s->kind != SYM_TRAIT)
            return;
        traits[i] = decl_trait(ty, s->decls.at[0], s->home);
    }
    assume_element(ty, element, traits);
}

void assume_value(struct types *ty, const struct value *v, bool holds)
{
    if (v->kind != VALUE_PARAM || v->type != ty->t_bool)
        return;
    const struct shape *s = v->shape;
    push_fact(ty, (struct fact){.condition = v, .holds = holds});
    if (!s)
        return;
    if (s->kind == SHAPE_NOT)
        assume_value(ty, s->parts[0], !holds);
    if (s->kind == (holds ? SHAPE_AND : SHAPE_OR)) {
        assume_value(ty, s->parts[0], holds);
        assume_value(ty, s->parts[1], holds);
    }
    if (s->kind == SHAPE_CONFORMS && holds && s->bound->kind == TYPE_TRAIT)
        for (int i = 0; i < s->bound->trait_count; i++)
            push_fact(ty, (struct fact){.type = s->type, .trait = s->bound->traits[i]});
}

int proven(struct types *ty, const struct value *v)
{
    if (v->kind == VALUE_INT)
        return value_is_true(v);
    if (v->kind != VALUE_PARAM)
        return -1;
    for (int i = 0; i < ty->opaque.facts.len; i++)
        if (ty->opaque.facts.at[i].condition == v)
            return ty->opaque.facts.at[i].holds;
    const struct shape *s = v->shape;
    if (!s)
        return -1;
    switch (s->kind) {
    case SHAPE_SUM:
        return -1;
    case SHAPE_NOT: {
        const int a = proven(ty, s->parts[0]);
        return a < 0 ? a : !a;
    }
    case SHAPE_AND:
    case SHAPE_OR: {
        const int strong = s->kind == SHAPE_OR;
        const int a = proven(ty, s->parts[0]), b = proven(ty, s->parts[1]);
        if (a == strong || b == strong)
            return strong;
        return a < 0 || b < 0 ? -1 : !strong;
    }
    case SHAPE_CONFORMS:
        return conforms(ty, s->type, s->bound) ? 1 : -1;
    }
    return -1;
}

/* ---- conditions of declarations ------------------------------------------------------------ */

/* Of the body `in`: does it have to prove what it asks? A body made from a generic one, which was
 * checked for all instances, has not, nor what the library does. */
static bool has_to_prove(const struct infer *in)
{
    struct types *ty = in->ty;
    if (in->home != ty->program->entry || in->is_checked)
        return false;
    if (is_opaque(ty))
        return true;
    if (!in->decl)
        return !in->self_type || in->self_type->kind != TYPE_STRUCT || !in->self_type->arg_count;
    return !in->decl->outer && !in->decl->is_fieldwise && !is_open_function(ty, in->decl);
}

void assume_computed(struct infer *in, struct node *cond)
{
    struct types *ty = in->ty;
    struct folding folding = {0};
    struct infer sub = *in;
    if (!has_to_prove(in))
        return;
    sub.folding = &folding;
    diag_speculate_begin(ty->diags);
    (void)eval_value(&sub, cond, ty->t_bool);
    (void)diag_speculate_end(ty->diags);
    if (folding.by && folding.text)
        assume_value(ty, value_param(ty, ty->t_bool, folding.text), true);
}

static bool is_said(const struct types *ty, const char *text)
{
    for (int i = 0; text && i < ty->opaque.facts.len; i++) {
        const struct fact *f = &ty->opaque.facts.at[i];
        if (f->condition && f->holds && f->condition->kind == VALUE_PARAM &&
            strcmp(f->condition->param_name, text) == 0)
            return true;
    }
    return false;
}

static const char *source_text(struct types *ty, struct span at)
{
    const struct source *s = ty->diags->sources.at[at.file];
    return arena_strndup(ty->run, s->text + at.start, at.end - at.start);
}

/* Why the condition does not hold here, for the message; NULL: it does. */
const char *condition_flaw(struct infer *in, const struct node *where, const struct infer *caller)
{
    struct types *ty = in->ty;
    bool holds = false;
    struct infer sub = *in;
    struct folding folding = {0};
    if (caller && !in->home->is_library && has_to_prove(caller))
        sub.folding = &folding;
    diag_speculate_begin(ty->diags);
    const bool ok = eval_condition(&sub, where->where.cond, &holds) && holds;
    const struct value *v = ok || !is_opaque(ty) ? NULL
                                                 : eval_value(&sub, where->where.cond, ty->t_bool);
    (void)diag_speculate_end(ty->diags);
    if (ok && folding.by && !(v && v->kind == VALUE_PARAM) && !is_said(ty, folding.text))
        return arena_printf(ty->run, "lacking evidence for '%s': '%s' is no builtin, so that it is "
                            "not computed here; ask with 'comptime assert' in the body instead",
                            source_text(ty, where->where.cond->span), folding.by->node->def.name);
    if (ok)
        return NULL;
    const struct node *m = where->where.message;
    const char *said = m && m->kind == NODE_STRING ? arena_printf(ty->run, ": %s", m->string.text)
                                                   : "";
    if (!v || v->kind != VALUE_PARAM || proven(ty, v) == 0)
        return arena_printf(ty->run, "violated constraint%s", said);
    return arena_printf(ty->run, "lacking evidence for '%s'%s; say so in a 'where', a 'comptime "
                        "if' or a 'comptime assert' before", value_text(ty->run, v), said);
}
