/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Expressions. Left-deep chains (a + b + .., a.b().c[..]) are taken apart in a loop, so that the
 * recursion is as deep as the source is nested, not as long as it is. */
#include "read/reader.h"

#include <string.h>

struct node *read_kid(struct reader *r, const struct kids *k, enum field field)
{
    const struct kid *kid = kid_of(k, field);

    return kid ? read_expression(r, kid->node)
               : node_new(r->trees, NODE_ERROR, (struct span){ r->file, 0, 0 });
}

struct node *read_optional(struct reader *r, const struct kids *k, enum field field)
{
    return kid_of(k, field) ? read_kid(r, k, field) : NULL;
}

void read_fields(struct reader *r, const struct kids *k, enum field field, struct node_list *out)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].field == field && k->at[i].rule != RULE_NONE)
            read_push(r, out, read_expression(r, k->at[i].node));
}

/* The first sign or keyword with this text among the children, else n itself. */
static struct span sign_span(const struct reader *r, TSNode n, const struct kids *k,
                             const char *text)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].rule == RULE_NONE && kid_is(r, &k->at[i], text))
            return read_span(r, k->at[i].node);
    return read_span(r, n);
}

/* ---- names ---------------------------------------------------------------- */

static struct node *read_name(struct reader *r, TSNode n)
{
    const char *word = read_word(r, n);
    const bool quoted = r->text[ts_node_start_byte(n)] == '`';

    if (!quoted && strcmp(word, "Self") == 0)
        return read_new(r, NODE_SELF_TYPE, n);
    if (!quoted && strcmp(word, "_") == 0)
        return read_new(r, NODE_UNDERSCORE, n);
    /* Self, type_of and the like are reserved and still stand for something in an expression */
    if (read_is_reserved(r, n) && !node_is(r, n, "type_of") && !node_is(r, n, "origin_of") &&
        !node_is(r, n, "conforms_to")) {
        read_error(r, read_span(r, n), "unexpected token in expression");
        return read_new(r, NODE_ERROR, n);
    }
    struct node *name = read_new(r, NODE_NAME, n);
    name->name.name = word == r->renamed ? r->renamed_to : word;
    return name;
}

/* ---- operators ------------------------------------------------------------ */

static enum operator_kind binary_operator(const char *s, uint32_t len)
{
    if (len == 2)
        return s[0] == '/' ? OPER_FLOORDIV : s[0] == '*' ? OPER_POW
               : s[0] == '<' ? OPER_LSHIFT : OPER_RSHIFT;
    switch (s[0]) {
    case '+':
        return OPER_ADD;
    case '-':
        return OPER_SUB;
    case '*':
        return OPER_MUL;
    case '/':
        return OPER_TRUEDIV;
    case '%':
        return OPER_MOD;
    case '@':
        return OPER_MATMUL;
    case '&':
        return OPER_AND;
    case '|':
        return OPER_OR;
    }
    return OPER_XOR;
}

enum operator_kind read_binary_operator(const struct reader *r, TSNode sign)
{
    const uint32_t start = ts_node_start_byte(sign), end = ts_node_end_byte(sign);

    return binary_operator(r->text + start, end - start - (r->text[end - 1] == '='));
}

/* `is not` and `not in` are two signs. */
static enum operator_kind comparison_operator(const struct reader *r, TSNode sign, bool is_double)
{
    const char *s = r->text + ts_node_start_byte(sign);
    const uint32_t len = ts_node_end_byte(sign) - ts_node_start_byte(sign);

    if (s[0] == '<' || s[0] == '>')
        return s[0] == '<' ? (len == 1 ? OPER_LT : OPER_LE) : len == 1 ? OPER_GT : OPER_GE;
    if (s[0] == '=' || s[0] == '!')
        return s[0] == '=' ? OPER_EQ : OPER_NE;
    if (s[0] == 'n')
        return OPER_NOT_IN;
    return s[1] == 'n' ? OPER_IN : is_double || len > 2 ? OPER_IS_NOT : OPER_IS;
}

static struct node *read_comparison(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *c = read_new(r, NODE_COMPARE, n);

    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field == FIELD_operand) {
            read_push(r, &c->compare.operands, read_expression(r, k.at[i].node));
        } else if (k.at[i].field == FIELD_operator) {
            const bool is_double = i + 1 < k.len && k.at[i + 1].field == FIELD_operator;
            struct node *op = read_new(r, NODE_CMP_OP, k.at[i].node);
            op->cmp_op.op = (int)comparison_operator(r, k.at[i].node, is_double);
            i += is_double;
            op->span.end = op->name_span.end = ts_node_end_byte(k.at[i].node);
            read_push(r, &c->compare.ops, op);
        }
    }
    if (c->compare.ops.len)
        c->name_span = c->compare.ops.at[0]->span;
    return c;
}

static struct node *read_unary(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *op = kid_of(&k, FIELD_operator);
    struct node *u = read_new(r, NODE_UNARY, n);

    u->unary.op = kid_is(r, op, "-") ? OPER_NEG : kid_is(r, op, "+") ? OPER_POS : OPER_INVERT;
    u->unary.value = read_kid(r, &k, FIELD_operand);
    return u;
}

/* ---- arguments and displays ----------------------------------------------- */

static struct node *read_keyword(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *kw = read_new(r, NODE_KEYWORD, n);

    kw->keyword.name = name ? read_word(r, name->node) : "";
    if (name)
        kw->name_span = read_span(r, name->node);
    kw->keyword.value = read_kid(r, &k, FIELD_value);
    return kw;
}

static struct node *read_unpack(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *s = read_new(r, NODE_STARRED, n);

    s->starred.count = kid_is(r, kid_of(&k, FIELD_operator), "**") ? 2 : 1;
    s->starred.value = read_kid(r, &k, FIELD_value);
    return s;
}

static struct node *read_slice(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *s = read_new(r, NODE_SLICE, n);

    s->slice.start = read_optional(r, &k, FIELD_start);
    s->slice.stop = read_optional(r, &k, FIELD_stop);
    s->slice.step = read_optional(r, &k, FIELD_step);
    return s;
}

static struct node *read_result_binding(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *b = read_new(r, NODE_RESULT_BINDING, n);

    if (r->edition != EDITION_2023)
        read_error(r, read_span(r, n), "result parameters are not supported");
    b->result_binding.name = name ? read_word(r, name->node) : "";
    return b;
}

/* Subscripts: `T, 1 -> w` is the value 1 and the parameter w that comes back. */
static void read_subscripts(struct reader *r, const struct kids *k, struct node_list *out)
{
    for (int i = 0; i < k->len; i++) {
        if (k->at[i].field != FIELD_argument)
            continue;
        if (k->at[i].rule == RULE_result_binding) {
            const struct kids inner = read_kids(r, k->at[i].node);
            read_push(r, out, read_optional(r, &inner, FIELD_value));
        }
        read_push(r, out, read_expression(r, k->at[i].node));
    }
}

static void refuse_unpacking(struct reader *r, const struct node_list *items)
{
    for (int i = 0; i < items->len; i++)
        if (items->at[i]->kind == NODE_STARRED)
            read_error(r, items->at[i]->span, "unpacking is not supported in a display");
}

static struct node *read_sequence(struct reader *r, TSNode n, enum node_kind kind)
{
    const struct kids k = read_kids(r, n);
    struct node *s = read_new(r, kind, n);
    struct node_list *items = kind == NODE_LIST ? &s->list.items : &s->tuple.items;

    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field != FIELD_element)
            continue;
        if (k.at[i].rule == RULE_binding_pattern) {
            struct node *var = read_binding(r, k.at[i].node);
            if (!r->in_target)
                read_error(r, var->span, "unexpected declaration in expression");
            read_push(r, items, var);
        } else {
            read_push(r, items, read_expression(r, k.at[i].node));
        }
    }
    refuse_unpacking(r, items);
    return s;
}

static struct node *read_pair_keyword(struct reader *r, TSNode pair)
{
    const struct kids k = read_kids(r, pair);
    const struct kid *key = kid_of(&k, FIELD_key);
    struct node *kw = read_new(r, NODE_KEYWORD, pair);

    if (key && key->rule == RULE_identifier) {
        kw->keyword.name = read_word(r, key->node);
        kw->name_span = read_span(r, key->node);
    } else {
        read_error(r, kw->span, "expected a field name");
        kw->keyword.name = "";
    }
    kw->keyword.value = read_kid(r, &k, FIELD_value);
    return kw;
}

static struct node *read_struct_literal(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *s = read_new(r, NODE_STRUCT_LITERAL, n);

    if (r->edition != EDITION_2023)
        read_error(r, s->span, "unexpected token in expression");
    s->struct_literal.type = read_kid(r, &k, FIELD_type);
    for (int i = 0; i < k.len; i++)
        if (k.at[i].field == FIELD_element)
            read_push(r, &s->struct_literal.fields, read_pair_keyword(r, k.at[i].node));
    return s;
}

/* {} and {x=1} build the expected type; {1: 2} is a Dict; {1, 2} is read as a set and may turn
 * out to build the expected type as well. */
static struct node *read_braces(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    bool has_pair = false, has_keyword = false, has_value = false;

    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field == FIELD_element) {
            has_pair |= k.at[i].rule == RULE_pair;
            has_keyword |= k.at[i].rule == RULE_keyword_argument;
            has_value |= k.at[i].rule != RULE_pair;
        }
    }
    if (has_pair && has_value)
        read_error(r, read_span(r, n), "dictionary and other elements cannot be mixed");

    struct node *b = read_new(r, has_pair                   ? NODE_DICT
                                 : has_keyword || !has_value ? NODE_INIT_LIST
                                                             : NODE_SET,
                              n);
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field != FIELD_element)
            continue;
        if (!has_pair) {
            read_push(r, b->kind == NODE_SET ? &b->set.items : &b->init_list.args,
                      read_expression(r, k.at[i].node));
        } else if (k.at[i].rule == RULE_pair) {
            const struct kids pair = read_kids(r, k.at[i].node);
            read_push(r, &b->dict.keys, read_kid(r, &pair, FIELD_key));
            read_push(r, &b->dict.values, read_kid(r, &pair, FIELD_value));
        }
    }
    if (b->kind == NODE_SET)
        refuse_unpacking(r, &b->set.items);
    return b;
}

static struct node *read_clause(struct reader *r, const struct kid *clause)
{
    const struct kids k = read_kids(r, clause->node);
    struct node *c = read_new(r, clause->rule == RULE_if_clause ? NODE_COMP_IF : NODE_COMP_FOR,
                              clause->node);

    if (c->kind == NODE_COMP_IF) {
        c->comp_if.cond = read_kid(r, &k, FIELD_condition);
        return c;
    }
    const struct kid *target = kid_of(&k, FIELD_target);
    c->comp_for.pattern = target ? read_pattern(r, target->node, read_binding_word(r, &k)) : NULL;
    c->comp_for.iterable = read_kid(r, &k, FIELD_iterable);
    return c;
}

static struct node *read_comprehension(struct reader *r, TSNode n, bool in_braces)
{
    const struct kids k = read_kids(r, n);
    const struct kid *element = kid_of(&k, FIELD_element);
    struct node *c = read_new(r, NODE_COMPREHENSION, n);

    if (element && element->rule == RULE_pair) {
        const struct kids pair = read_kids(r, element->node);
        c->comprehension.kind = COMP_DICT;
        c->comprehension.key = read_kid(r, &pair, FIELD_key);
        c->comprehension.value = read_kid(r, &pair, FIELD_value);
    } else {
        c->comprehension.kind = in_braces ? COMP_SET : COMP_LIST;
        c->comprehension.value = read_kid(r, &k, FIELD_element);
    }
    for (int i = 0; i < k.len; i++)
        if (k.at[i].field == FIELD_clause)
            read_push(r, &c->comprehension.clauses, read_clause(r, &k.at[i]));
    return c;
}

/* ---- chains --------------------------------------------------------------- */

struct link {
    TSNode node;
    enum rule rule;
    struct kids kids;
};

/* The field that holds the left end of a chain's link; FIELD_NONE for what is no chain. */
static enum field left_field(enum rule rule)
{
    return rule == RULE_binary_expression || rule == RULE_boolean_expression ? FIELD_left
           : rule == RULE_call                                               ? FIELD_function
           : rule == RULE_attribute || rule == RULE_subscript                ? FIELD_object
           : rule == RULE_transfer                                           ? FIELD_value
                                                                             : FIELD_NONE;
}

static struct node *build_attribute(struct reader *r, const struct link *l, struct node *left)
{
    const struct kid *name = kid_of(&l->kids, FIELD_name);
    const char *word = name ? read_word(r, name->node) : "";

    if (left->kind == NODE_NAME && strncmp(left->name.name, "__mlir_", 7) == 0) {
        struct node *m = read_new(r, NODE_MLIR, l->node);
        m->mlir.family = left->name.name;
        m->mlir.text = word;
        return m;
    }
    struct node *m = read_new(r, NODE_MEMBER, l->node);
    m->member.value = left;
    m->member.name = word;
    if (name)
        m->name_span = read_span(r, name->node);
    return m;
}

static struct node *build_link(struct reader *r, const struct link *l, struct node *left)
{
    const struct kids *k = &l->kids;
    struct node *n;

    if (l->rule == RULE_binary_expression) {
        const struct kid *op = kid_of(k, FIELD_operator);
        n = read_new(r, NODE_BINARY, l->node);
        n->binary.op = op ? (int)read_binary_operator(r, op->node) : 0;
        if (op)
            n->name_span = read_span(r, op->node);
        n->binary.left = left;
        n->binary.right = read_kid(r, k, FIELD_right);
    } else if (l->rule == RULE_boolean_expression) {
        const bool is_and = kid_is(r, kid_of(k, FIELD_operator), "and");
        struct node *right = read_kid(r, k, FIELD_right);
        n = read_new(r, is_and ? NODE_AND : NODE_OR, l->node);
        n->name_span = sign_span(r, l->node, k, is_and ? "and" : "or");
        if (is_and) {
            n->and_.left = left;
            n->and_.right = right;
        } else {
            n->or_.left = left;
            n->or_.right = right;
        }
    } else if (l->rule == RULE_call) {
        n = read_new(r, NODE_CALL, l->node);
        n->name_span = sign_span(r, l->node, k, "(");
        n->call.callee = left;
        read_fields(r, k, FIELD_argument, &n->call.args);
    } else if (l->rule == RULE_subscript) {
        n = read_new(r, NODE_SUBSCRIPT, l->node);
        n->name_span = sign_span(r, l->node, k, "[");
        n->subscript.value = left;
        read_subscripts(r, k, &n->subscript.args);
    } else if (l->rule == RULE_transfer) {
        n = read_new(r, NODE_TRANSFER, l->node);
        n->name_span = sign_span(r, l->node, k, "^");
        n->transfer.value = left;
    } else {
        n = build_attribute(r, l, left);
    }
    return n;
}

static struct node *read_chain(struct reader *r, TSNode n, enum rule rule)
{
    VEC(struct link) links = { 0 };
    const TSNode whole = n;
    const int outer = r->tree_depth;
    const bool in_target = r->in_target;

    for (;;) {
        const enum field left = left_field(rule);
        if (left == FIELD_NONE)
            break;
        const struct link l = { n, rule, read_kids(r, n) };
        vec_push(&r->scratch, &links, l);
        const struct kid *kid = kid_of(&l.kids, left);
        if (!kid)
            return read_new(r, NODE_ERROR, n);
        n = kid->node;
        rule = kid->rule;
    }
    if (links.len > READ_CHAIN_MAX) {
        if (!r->too_deep)
            read_error(r, read_span(r, whole),
                       "expression with more than %d operators in a row; put a part into a "
                       "variable",
                       READ_CHAIN_MAX);
        r->too_deep = true;
        return read_new(r, NODE_ERROR, whole);
    }

    r->in_target = false;
    r->tree_depth = outer + links.len;
    struct node *left = read_expression(r, n);
    for (int i = links.len - 1; i >= 0; i--) {
        r->tree_depth = outer + i;
        left = build_link(r, &links.at[i], left);
    }
    r->tree_depth = outer;
    r->in_target = in_target;
    return left;
}

/* ---- the rest ------------------------------------------------------------- */

static struct node *read_ternary(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *t = read_new(r, NODE_TERNARY, n);

    t->ternary.then = read_kid(r, &k, FIELD_value);
    t->ternary.cond = read_kid(r, &k, FIELD_condition);
    t->ternary.orelse = read_kid(r, &k, FIELD_alternative);
    return t;
}

static struct node *read_walrus(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *w = read_new(r, NODE_WALRUS, n);

    w->walrus.name = name ? read_word(r, name->node) : "";
    if (name)
        w->name_span = read_span(r, name->node);
    w->walrus.value = read_kid(r, &k, FIELD_value);
    return w;
}

static struct node *read_bool(struct reader *r, TSNode n, int value)
{
    struct node *b = read_new(r, NODE_BOOL, n);

    b->boolean.value = value;
    return b;
}

static struct node *read_dot_member(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *d = read_new(r, NODE_DOT_MEMBER, n);

    d->dot_member.name = name ? read_word(r, name->node) : "";
    if (name)
        d->name_span = read_span(r, name->node);
    return d;
}

/* The one expression inside: `(x)`, `not x`, `await x`, `comptime(x)`. */
static struct node *read_inner(struct reader *r, TSNode n, enum field field)
{
    const struct kids k = read_kids(r, n);

    return read_kid(r, &k, field);
}

/* `(x)` is x; `(var x) = ..` declares. */
static struct node *read_parenthesized(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *value = kid_of(&k, FIELD_value);

    if (!value || value->rule != RULE_binding_pattern)
        return read_kid(r, &k, FIELD_value);
    if (!r->in_target)
        read_error(r, read_span(r, value->node), "unexpected declaration in expression");
    return read_binding(r, value->node);
}

static struct node *wrap(struct reader *r, TSNode n, enum node_kind kind, enum field field)
{
    struct node *w = read_new(r, kind, n);
    struct node *value = read_inner(r, n, field);

    if (kind == NODE_NOT)
        w->not_.value = value;
    else
        w->comptime_expr.value = value;
    return w;
}

/* `await x` is x.__await__(). */
static struct node *read_await(struct reader *r, TSNode n)
{
    struct node *member = read_new(r, NODE_MEMBER, n), *call = read_new(r, NODE_CALL, n);
    const struct span at = read_span(r, n);

    if (r->text[at.start] == 'a')
        diag_warn(r->diags, (struct span){ at.file, at.start, at.start + 5 }, DIAG_ASYNC);
    member->member.value = read_inner(r, n, FIELD_value);
    member->member.name = intern(r->words, "__await__");
    member->name_span = at;
    call->call.callee = member;
    return call;
}

static struct node *read_of_rule(struct reader *r, TSNode n, enum rule rule)
{
    if (left_field(rule) != FIELD_NONE)
        return read_chain(r, n, rule);
    switch ((int)rule) { /* the rules that are expressions */
    case RULE_identifier:
        return read_name(r, n);
    case RULE_integer:
    case RULE_float:
        return read_number(r, n, rule);
    case RULE_string:
        return read_string(r, n);
    case RULE_template_string:
        return read_template(r, n);
    case RULE_concatenated_string:
        return read_concatenated(r, n);
    case RULE_true:
        return read_bool(r, n, 1);
    case RULE_false:
        return read_bool(r, n, 0);
    case RULE_none:
        return read_new(r, NODE_NONE, n);
    case RULE_ellipsis:
        return read_new(r, NODE_ELLIPSIS, n);
    case RULE_contextual_member:
        return read_dot_member(r, n);
    case RULE_parenthesized_expression:
        return read_parenthesized(r, n);
    case RULE_ref_expression:
        read_error(r, read_span(r, n), "'ref' is not supported in an argument");
        return read_new(r, NODE_ERROR, n);
    case RULE_tuple:
        return read_sequence(r, n, NODE_TUPLE);
    case RULE_list:
        return read_sequence(r, n, NODE_LIST);
    case RULE_list_comprehension:
        return read_comprehension(r, n, false);
    case RULE_brace_comprehension:
        return read_comprehension(r, n, true);
    case RULE_braces:
        return read_braces(r, n);
    case RULE_slice:
        return read_slice(r, n);
    case RULE_result_binding:
        return read_result_binding(r, n);
    case RULE_keyword_argument:
        return read_keyword(r, n);
    case RULE_unpack:
        return read_unpack(r, n);
    case RULE_struct_literal:
        return read_struct_literal(r, n);
    case RULE_await_expression:
        return read_await(r, n);
    case RULE_comptime_expression:
        return wrap(r, n, NODE_COMPTIME_EXPR, FIELD_value);
    case RULE_unary_expression:
        return read_unary(r, n);
    case RULE_not_expression:
        return wrap(r, n, NODE_NOT, FIELD_operand);
    case RULE_conditional_expression:
        return read_ternary(r, n);
    case RULE_lambda_expression:
        return read_lambda(r, n);
    case RULE_function_type:
        return read_function_type(r, n);
    case RULE_named_expression:
        return read_walrus(r, n);
    case RULE_comparison:
        return read_comparison(r, n);
    }
    read_explain(r, n);
    return read_new(r, NODE_ERROR, n);
}

struct node *read_expression(struct reader *r, TSNode n)
{
    if (!read_enter(r, n))
        return read_new(r, NODE_ERROR, n);
    struct node *e = read_of_rule(r, n, read_rule(r, n));
    read_leave(r);
    return e;
}
