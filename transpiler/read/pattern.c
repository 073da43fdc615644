/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Patterns: the plain ones of var, for and with, and those of `case`. */
#include "read/reader.h"

#include <string.h>

static struct node *read_pattern_name(struct reader *r, TSNode n, enum binding binding)
{
    if (node_is(r, n, "_"))
        return read_new(r, NODE_PAT_WILD, n);
    struct node *p = read_new(r, NODE_PAT_NAME, n);
    const char *word = read_declared_word(r, n);
    p->pat_name.name = word == r->renamed ? r->renamed_to : word;
    p->pat_name.binding = (int)binding;
    return p;
}

static struct node *pattern_error(struct reader *r, TSNode n, const char *what)
{
    read_error(r, read_span(r, n), "%s", what);
    return read_new(r, NODE_ERROR, n);
}

enum binding read_binding_word(const struct reader *r, const struct kids *k)
{
    const struct kid *keyword = kid_of(k, FIELD_keyword);

    return kid_is(r, keyword, "var") ? BIND_VAR : kid_is(r, keyword, "ref") ? BIND_REF : BIND_NONE;
}

static struct node *read_plain(struct reader *r, TSNode n, enum binding binding)
{
    const enum rule rule = read_rule(r, n);

    if (rule == RULE_identifier)
        return read_pattern_name(r, n, binding);
    const struct kids k = read_kids(r, n);
    if (rule == RULE_binding_pattern) {
        const struct kid *name = kid_of(&k, FIELD_name);
        return name ? read_pattern(r, name->node, read_binding_word(r, &k))
                    : pattern_error(r, n, "expected a name");
    }
    if (rule != RULE_tuple_pattern)
        return pattern_error(r, n, "expected a name or a tuple of names");
    struct node *p = read_new(r, NODE_PAT_TUPLE, n);
    for (int i = 0; i < k.len; i++)
        if (k.at[i].field == FIELD_element && k.at[i].rule != RULE_NONE)
            read_push(r, &p->pat_tuple.items, read_pattern(r, k.at[i].node, binding));
    return p;
}

struct node *read_pattern(struct reader *r, TSNode n, enum binding binding)
{
    if (!read_enter(r, n))
        return read_new(r, NODE_ERROR, n);
    struct node *p = read_plain(r, n, binding);
    read_leave(r);
    return p;
}

/* ---- case ----------------------------------------------------------------- */

static void read_elements(struct reader *r, const struct kids *k, enum field field,
                          struct node_list *out)
{
    for (int i = 0; i < k->len; i++)
        if (k->at[i].field == field && k->at[i].rule != RULE_NONE)
            read_push(r, out, read_case_pattern(r, k->at[i].node));
}

/* a | b | c: the grammar nests to the left. */
static void read_alternatives(struct reader *r, TSNode n, struct node_list *out)
{
    VEC(TSNode) rights = { 0 };

    while (read_rule(r, n) == RULE_or_pattern) {
        const struct kids k = read_kids(r, n);
        const struct kid *left = kid_of(&k, FIELD_left), *right = kid_of(&k, FIELD_right);
        if (!left || !right)
            break;
        vec_push(&r->scratch, &rights, right->node);
        n = left->node;
    }
    read_push(r, out, read_case_pattern(r, n));
    while (rights.len)
        read_push(r, out, read_case_pattern(r, vec_pop(&rights)));
}

static struct node *case_of(struct reader *r, TSNode n, TSNode dotted)
{
    const struct kids k = read_kids(r, dotted);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *p = read_new(r, NODE_PAT_CASE, n);

    p->pat_case.type = read_optional(r, &k, FIELD_object);
    p->pat_case.name = name ? read_word(r, name->node) : "";
    if (name)
        p->name_span = read_span(r, name->node);
    return p;
}

/* .circle(r), Shape.circle(r): a case and its payload; Point(x=1): a struct and its fields. */
static struct node *read_struct_pattern(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *type = kid_of(&k, FIELD_type);
    bool has_keyword = false, has_position = false;

    if (!type)
        return pattern_error(r, n, "expected a type");
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field == FIELD_argument) {
            has_keyword |= k.at[i].rule == RULE_keyword_pattern;
            has_position |= k.at[i].rule != RULE_keyword_pattern;
        }
    }
    const bool dotted = type->rule == RULE_attribute || type->rule == RULE_contextual_member;
    if (has_position && (has_keyword || !dotted))
        return pattern_error(r, n, "a struct pattern names its fields: write 'field=pattern'");
    if (dotted && !has_keyword) {
        struct node *p = case_of(r, n, type->node);
        read_elements(r, &k, FIELD_argument, &p->pat_case.args);
        return p;
    }

    struct node *p = read_new(r, NODE_PAT_STRUCT, n);
    p->pat_struct.type = read_expression(r, type->node);
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field != FIELD_argument)
            continue;
        const struct kids field = read_kids(r, k.at[i].node);
        const struct kid *name = kid_of(&field, FIELD_name);
        const struct kid *pattern = kid_of(&field, FIELD_pattern);
        struct node *kw = read_new(r, NODE_KEYWORD, k.at[i].node);
        kw->keyword.name = name ? read_word(r, name->node) : "";
        if (name)
            kw->name_span = read_span(r, name->node);
        kw->keyword.value = pattern ? read_case_pattern(r, pattern->node)
                                    : read_new(r, NODE_ERROR, n);
        read_push(r, &p->pat_struct.fields, kw);
    }
    return p;
}

static struct node *read_literal_pattern(struct reader *r, TSNode n, TSNode value)
{
    struct node *p = read_new(r, NODE_PAT_LITERAL, n);

    p->pat_literal.value = read_expression(r, value);
    return p;
}

static struct node *read_case(struct reader *r, TSNode n)
{
    const enum rule rule = read_rule(r, n);

    if (rule == RULE_identifier)
        return read_pattern_name(r, n, BIND_NONE);
    if (rule == RULE_integer || rule == RULE_float || rule == RULE_string ||
        rule == RULE_concatenated_string || rule == RULE_true || rule == RULE_false ||
        rule == RULE_none)
        return read_literal_pattern(r, n, n);
    if (rule == RULE_attribute || rule == RULE_contextual_member)
        return case_of(r, n, n);
    if (rule == RULE_struct_pattern)
        return read_struct_pattern(r, n);

    const struct kids k = read_kids(r, n);
    struct node *p;
    if (rule == RULE_value_pattern) {
        const struct kid *value = kid_of(&k, FIELD_value);
        return value ? read_literal_pattern(r, n, value->node)
                     : pattern_error(r, n, "expected a value");
    }
    if (rule == RULE_binding_pattern) {
        const struct kid *name = kid_of(&k, FIELD_name);
        return name ? read_pattern_name(r, name->node, read_binding_word(r, &k))
                    : pattern_error(r, n, "expected a name");
    }
    if (rule == RULE_or_pattern) {
        p = read_new(r, NODE_PAT_OR, n);
        read_alternatives(r, n, &p->pat_or.items);
        return p;
    }
    if (rule == RULE_as_pattern) {
        const struct kid *inner = kid_of(&k, FIELD_pattern), *name = kid_of(&k, FIELD_name);
        if (!inner || !name)
            return pattern_error(r, n, "expected a name");
        p = read_new(r, NODE_PAT_AS, n);
        p->pat_as.pattern = read_case_pattern(r, inner->node);
        p->pat_as.name = read_word(r, name->node);
        p->name_span = read_span(r, name->node);
        return p;
    }
    if (rule == RULE_tuple_pattern) {
        /* `(p)` is p; only a comma makes a tuple */
        bool comma = k.len == 2;
        const struct kid *only = kid_of(&k, FIELD_element);
        for (int i = 0; i < k.len; i++)
            comma |= kid_is(r, &k.at[i], ",");
        if (!comma && only)
            return read_case_pattern(r, only->node);
        p = read_new(r, NODE_PAT_TUPLE, n);
        read_elements(r, &k, FIELD_element, &p->pat_tuple.items);
        return p;
    }
    if (rule == RULE_list_pattern) {
        p = read_new(r, NODE_PAT_LIST, n);
        read_elements(r, &k, FIELD_element, &p->pat_list.items);
        return p;
    }
    if (rule == RULE_splat_pattern) {
        const struct kid *name = kid_of(&k, FIELD_name);
        p = read_new(r, NODE_PAT_REST, n);
        p->pat_rest.name = name ? read_word(r, name->node) : NULL;
        return p;
    }
    return pattern_error(r, n, "unsupported pattern");
}

struct node *read_case_pattern(struct reader *r, TSNode n)
{
    if (!read_enter(r, n))
        return read_new(r, NODE_ERROR, n);
    struct node *p = read_case(r, n);
    read_leave(r);
    return p;
}
