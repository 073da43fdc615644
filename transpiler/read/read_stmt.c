/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Statements and bodies. */
#include "read/reader.h"

#include <string.h>

/* ---- assignments ---------------------------------------------------------- */

struct node *read_binding(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name);
    struct node *v = read_new(r, NODE_VAR, n);

    v->var.flags = read_binding_word(r, &k) == BIND_REF ? VAR_REF : 0;
    v->var.pattern = name ? read_pattern(r, name->node, BIND_NONE) : read_new(r, NODE_ERROR, n);
    v->name_span = v->var.pattern->span;
    return v;
}

static struct node *read_target(struct reader *r, TSNode n)
{
    const bool outer = r->in_target;

    r->in_target = true;
    struct node *target = read_expression(r, n);
    r->in_target = outer;
    return target;
}

static int declaration_flags(struct reader *r, const struct kid *keyword)
{
    if (kid_is(r, keyword, "ref"))
        return VAR_REF;
    if (!kid_is(r, keyword, "let"))
        return 0;
    if (r->edition != EDITION_2023)
        read_error(r, read_span(r, keyword->node), "'let' has been removed; use 'var' instead");
    return VAR_LET;
}

static struct node *read_declared(struct reader *r, TSNode n, const struct kids *k)
{
    const struct kid *name = kid_of(k, FIELD_name);
    struct node *v = read_new(r, NODE_VAR, n);

    v->var.flags = declaration_flags(r, kid_of(k, FIELD_keyword));
    v->var.pattern = name ? read_pattern(r, name->node, BIND_NONE) : read_new(r, NODE_ERROR, n);
    v->name_span = v->var.pattern->span;
    v->var.type = read_optional(r, k, FIELD_type);
    return v;
}

/* A name with a type and without `var`; a new variable in old programs. */
static struct node *read_annotated(struct reader *r, TSNode n, const struct kids *k)
{
    const struct kid *left = kid_of(k, FIELD_left);
    struct node *v = read_new(r, NODE_VAR, n);

    v->var.flags = VAR_IMPLICIT;
    if (left && left->rule == RULE_attribute && kid_of(k, FIELD_right))
        return read_target(r, left->node); /* `self.x: T = v`: the field has its type already */
    if (left && left->rule == RULE_identifier) {
        v->var.pattern = read_pattern(r, left->node, BIND_NONE);
    } else {
        read_error(r, read_span(r, left ? left->node : n), "only a name can be given a type here");
        v->var.pattern = read_new(r, NODE_ERROR, n);
    }
    v->name_span = v->var.pattern->span;
    v->var.type = read_optional(r, k, FIELD_type);
    return v;
}

/* The value side of `=`. `x = y = 3` and `var x = var y = 3` nest to the right; what stands
 * between is one more target, so the links are followed in a loop. Returns the value; *end its
 * VAR if the last link is a declaration with that value. */
static struct node *read_assigned(struct reader *r, const struct kid *value,
                                  struct node_list *targets)
{
    while (value && (value->rule == RULE_assignment || value->rule == RULE_variable_declaration)) {
        const struct kids k = read_kids(r, value->node);
        const struct kid *left = kid_of(&k, FIELD_left);
        if (value->rule == RULE_variable_declaration)
            read_push(r, targets, read_declared(r, value->node, &k));
        else if (kid_of(&k, FIELD_type))
            read_push(r, targets, read_annotated(r, value->node, &k));
        else if (left)
            read_push(r, targets, read_target(r, left->node));
        value = kid_of(&k, value->rule == RULE_assignment ? FIELD_right : FIELD_value);
    }
    return value ? read_expression(r, value->node) : NULL;
}

/* `(var a), (ref b)`: the pattern of a declaration, if the target is nothing else; or NULL. *flags
 * says whether parts of the value are referred to. */
static struct node *declared_pattern(struct reader *r, struct node *target, int *flags)
{
    if (target->kind == NODE_VAR && !target->var.type && !target->var.value) {
        struct node *p = target->var.pattern;
        *flags |= target->var.flags & VAR_REF;
        if (p->kind == NODE_PAT_NAME)
            p->pat_name.binding = target->var.flags & VAR_REF ? BIND_REF : BIND_VAR;
        return p;
    }
    if (target->kind != NODE_TUPLE)
        return NULL;
    struct node *pattern = node_new(r->trees, NODE_PAT_TUPLE, target->span);
    for (int i = 0; i < target->tuple.items.len; i++) {
        struct node *item = declared_pattern(r, target->tuple.items.at[i], flags);
        if (!item)
            return NULL;
        read_push(r, &pattern->pat_tuple.items, item);
    }
    return pattern;
}

/* An assignment or declaration, first its own target, then those chained behind it. */
static struct node *read_assignment(struct reader *r, TSNode n, enum rule rule)
{
    const struct kids k = read_kids(r, n);
    struct node_list targets = { 0 };
    const struct kid *left = kid_of(&k, FIELD_left);
    struct node *first = rule == RULE_variable_declaration ? read_declared(r, n, &k)
                         : kid_of(&k, FIELD_type)          ? read_annotated(r, n, &k)
                         : left                            ? read_target(r, left->node)
                                                           : read_new(r, NODE_ERROR, n);

    read_push(r, &targets, first);
    struct node *value = read_assigned(
        r, kid_of(&k, rule == RULE_variable_declaration ? FIELD_value : FIELD_right), &targets);
    if (first->kind == NODE_VAR && targets.len == 1) {
        first->var.value = value;
        return first;
    }
    if (!value) {
        read_error(r, read_span(r, n), "expected a value after '='");
        return read_new(r, NODE_ERROR, n);
    }
    int flags = 0;
    struct node *pattern = first->kind == NODE_TUPLE && targets.len == 1
                               ? declared_pattern(r, first, &flags) : NULL;
    if (pattern) {
        struct node *v = read_new(r, NODE_VAR, n);
        v->var.flags = flags;
        v->var.pattern = pattern;
        v->var.value = value;
        v->name_span = pattern->span;
        return v;
    }
    struct node *a = read_new(r, NODE_ASSIGN, n);
    a->assign.targets = targets;
    a->assign.value = value;
    return a;
}

static struct node *read_augmented(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *op = kid_of(&k, FIELD_operator);
    struct node *a = read_new(r, NODE_AUG_ASSIGN, n);

    a->aug_assign.target = read_kid(r, &k, FIELD_left);
    if (op) {
        a->aug_assign.op = (int)read_binary_operator(r, op->node);
        a->name_span = read_span(r, op->node);
    }
    a->aug_assign.value = read_kid(r, &k, FIELD_right);
    return a;
}

/* ---- small statements ----------------------------------------------------- */

static struct node *read_expression_statement(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *value = kid_of(&k, FIELD_value);

    if (value && value->rule == RULE_ellipsis) {
        struct node *pass = read_new(r, NODE_PASS, n);
        pass->pass.is_ellipsis = 1;
        return pass;
    }
    struct node *s = read_new(r, NODE_EXPR_STMT, n);
    s->expr_stmt.value = read_kid(r, &k, FIELD_value);
    return s;
}

static struct node *read_assert(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *a = read_new(r, NODE_ASSERT, n);

    a->assertion.cond = read_kid(r, &k, FIELD_condition);
    a->assertion.message = read_optional(r, &k, FIELD_message);
    a->assertion.is_comptime = kid_of(&k, FIELD_modifier) != NULL;
    return a;
}

/* In a 2023 constructor that returns its value: `return e` is `self = e` and `return`. */
static void read_return(struct reader *r, TSNode n, struct node_list *out)
{
    const struct kids k = read_kids(r, n);
    struct node *ret = read_new(r, NODE_RETURN, n);

    ret->ret.value = read_optional(r, &k, FIELD_value);
    if (r->init_returns && ret->ret.value) {
        struct node *a = read_new(r, NODE_ASSIGN, n);
        struct node *self = node_new(r->trees, NODE_NAME, a->span);
        self->name.name = intern(r->words, "self");
        read_push(r, &a->assign.targets, self);
        a->assign.value = ret->ret.value;
        ret->ret.value = NULL;
        read_push(r, out, a);
    }
    read_push(r, out, ret);
}

static struct node *read_raise(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *raise = read_new(r, NODE_RAISE, n);

    raise->raise.value = read_optional(r, &k, FIELD_value);
    return raise;
}

/* ---- compound statements -------------------------------------------------- */

static void read_kid_body(struct reader *r, const struct kids *k, struct node_list *out)
{
    const struct kid *body = kid_of(k, FIELD_body);

    r->blocks++;
    if (body)
        read_body(r, body->node, out, NULL);
    r->blocks--;
}

/* The body of the else or finally clause among the children. */
static void read_clause_body(struct reader *r, const struct kids *k, enum rule rule,
                             struct node_list *out)
{
    for (int i = 0; i < k->len; i++) {
        if (k->at[i].rule == rule) {
            const struct kids clause = read_kids(r, k->at[i].node);
            read_kid_body(r, &clause, out);
        }
    }
}

/* `@parameter if`, `@unroll for` of old; today such statements take no decorator. */
static bool take_decorators(struct reader *r, const struct kids *k, const char *what)
{
    bool is_comptime = kid_of(k, FIELD_modifier) != NULL;

    for (int i = 0; i < k->len; i++) {
        if (k->at[i].field != FIELD_decorator)
            continue;
        const struct kids d = read_kids(r, k->at[i].node);
        const struct kid *value = kid_of(&d, FIELD_value);
        const bool is_parameter =
            kid_is(r, value, "parameter") && strcmp(what, "while") != 0;
        is_comptime |= is_parameter;
        if (r->edition == EDITION_2023 &&
            (is_parameter ||
             (value && strncmp(r->text + ts_node_start_byte(value->node), "unroll", 6) == 0)))
            continue;
        if (i + 1 < k->len && k->at[i + 1].field == FIELD_decorator)
            continue;
        read_error(r, read_span(r, k->at[i + 1 < k->len ? i + 1 : i].node),
                   is_parameter ? "'%s' statement does not support decorators; write 'comptime %s'"
                                : "'%s' statement does not support decorators",
                   what, what);
    }
    return is_comptime;
}

static struct node *read_branch(struct reader *r, TSNode n, const struct kids *k)
{
    struct node *branch = read_new(r, NODE_IF, n);

    branch->if_.cond = read_kid(r, k, FIELD_condition);
    read_kid_body(r, k, &branch->if_.then);
    return branch;
}

static struct node *read_if(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const bool is_comptime = take_decorators(r, &k, "if");
    const int outer = r->tree_depth;
    struct node *first = read_branch(r, n, &k), *last = first;

    first->if_.is_comptime = is_comptime;
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field != FIELD_alternative)
            continue;
        const struct kids clause = read_kids(r, k.at[i].node);
        if (k.at[i].rule == RULE_elif_clause) {
            if (++r->tree_depth > READ_CHAIN_MAX) {
                if (!r->too_deep)
                    read_error(r, read_span(r, k.at[i].node), "more than %d 'elif' in a row",
                               READ_CHAIN_MAX);
                r->too_deep = true;
                break;
            }
            struct node *branch = read_branch(r, k.at[i].node, &clause);
            branch->if_.is_comptime = is_comptime;
            read_push(r, &last->if_.orelse, branch);
            last = branch;
        } else {
            read_kid_body(r, &clause, &last->if_.orelse);
        }
    }
    r->tree_depth = outer;
    return first;
}

static struct node *read_while(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *loop = read_new(r, NODE_WHILE, n);

    take_decorators(r, &k, "while");
    loop->while_.cond = read_kid(r, &k, FIELD_condition);
    read_kid_body(r, &k, &loop->while_.body);
    read_clause_body(r, &k, RULE_else_clause, &loop->while_.orelse);
    return loop;
}

static struct node *read_for(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *target = kid_of(&k, FIELD_target);
    struct node *loop = read_new(r, NODE_FOR, n);

    loop->for_.is_comptime = take_decorators(r, &k, "for");
    loop->for_.pattern = target ? read_pattern(r, target->node, read_binding_word(r, &k))
                                : read_new(r, NODE_ERROR, n);
    loop->for_.iterable = read_kid(r, &k, FIELD_iterable);
    read_kid_body(r, &k, &loop->for_.body);
    read_clause_body(r, &k, RULE_else_clause, &loop->for_.orelse);
    return loop;
}

/* The first sign of what follows n: where a missing clause should have been. */
static struct span span_behind(const struct reader *r, TSNode n)
{
    uint32_t at = ts_node_end_byte(n);

    while (at < r->len && strchr(" \t\r\n\f", r->text[at]))
        at++;
    return (struct span){ r->file, at, at + (at < r->len) };
}

static struct node *read_try(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *t = read_new(r, NODE_TRY, n);
    bool has_finally = false;

    read_kid_body(r, &k, &t->try_.body);
    for (int i = 0; i < k.len; i++) {
        has_finally |= k.at[i].rule == RULE_finally_clause;
        if (k.at[i].rule == RULE_else_clause && !t->try_.has_except)
            read_error(r, read_span(r, k.at[i].node), "'else' of a 'try' needs an 'except'");
        if (k.at[i].rule != RULE_except_clause)
            continue;
        if (t->try_.has_except)
            read_error(r, read_span(r, k.at[i].node), "a 'try' has only one 'except'");
        const struct kids clause = read_kids(r, k.at[i].node);
        const struct kid *name = kid_of(&clause, FIELD_name);
        t->try_.has_except = 1;
        if (name) {
            t->try_.error_name = read_word(r, name->node);
            t->name_span = read_span(r, name->node);
        }
        read_kid_body(r, &clause, &t->try_.handler);
    }
    if (!t->try_.has_except && !has_finally)
        read_error(r, span_behind(r, n), "expected 'except' or 'finally' block");
    read_clause_body(r, &k, RULE_else_clause, &t->try_.orelse);
    read_clause_body(r, &k, RULE_finally_clause, &t->try_.finally);
    return t;
}

static struct node *read_with(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *w = read_new(r, NODE_WITH, n);

    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule != RULE_with_item)
            continue;
        const struct kids inner = read_kids(r, k.at[i].node);
        const struct kid *name = kid_of(&inner, FIELD_name);
        struct node *item = read_new(r, NODE_WITH_ITEM, k.at[i].node);
        item->with_item.value = read_kid(r, &inner, FIELD_value);
        item->with_item.pattern = name ? read_pattern(r, name->node, BIND_NONE) : NULL;
        read_push(r, &w->with.items, item);
    }
    read_kid_body(r, &k, &w->with.body);
    return w;
}

static struct node *read_match(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *m = read_new(r, NODE_MATCH, n);

    m->match.is_comptime = kid_of(&k, FIELD_modifier) != NULL;
    m->match.subject = read_kid(r, &k, FIELD_subject);
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule != RULE_case_clause)
            continue;
        const struct kids clause = read_kids(r, k.at[i].node);
        const struct kid *pattern = kid_of(&clause, FIELD_pattern);
        struct node *c = read_new(r, NODE_MATCH_CASE, k.at[i].node);
        c->match_case.pattern = pattern ? read_case_pattern(r, pattern->node)
                                        : read_new(r, NODE_ERROR, n);
        c->match_case.guard = read_optional(r, &clause, FIELD_guard);
        read_kid_body(r, &clause, &c->match_case.body);
        read_push(r, &m->match.cases, c);
    }
    return m;
}

/* ---- statements with errors ----------------------------------------------- */

static bool is_compound(enum rule rule)
{
    return rule == RULE_if_statement || rule == RULE_while_statement ||
           rule == RULE_for_statement || rule == RULE_try_statement ||
           rule == RULE_with_statement || rule == RULE_match_statement ||
           rule == RULE_function_definition || rule == RULE_struct_definition ||
           rule == RULE_trait_definition || rule == RULE_extension_definition ||
           rule == RULE_enum_definition || rule == RULE_mlir_region;
}

static bool has_own_block(enum field field)
{
    return field == FIELD_body || field == FIELD_alternative || field == FIELD_handler ||
           field == FIELD_finalizer || field == FIELD_case;
}

/* Explains what is wrong in n outside of the blocks in it; true when something was. Then the blocks
 * are read for their own errors alone. */
static bool explain_head(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    bool bad = false;

    for (int i = 0; i < k.len; i++) {
        const bool holds_error = k.at[i].rule == RULE_ERROR || ts_node_has_error(k.at[i].node);
        if (!holds_error)
            continue;
        if (k.at[i].rule == RULE_block || !has_own_block(k.at[i].field)) {
            if (k.at[i].rule != RULE_block) {
                read_explain(r, k.at[i].node);
                bad = true;
            }
        } else {
            bad |= explain_head(r, k.at[i].node);
        }
    }
    return bad;
}

static void read_blocks_only(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node_list unused = { 0 };

    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule == RULE_block)
            read_body(r, k.at[i].node, &unused, NULL);
        else if (has_own_block(k.at[i].field))
            read_blocks_only(r, k.at[i].node);
    }
}

/* ---- bodies --------------------------------------------------------------- */

static struct node *read_one(struct reader *r, TSNode n, enum rule rule)
{
    switch ((int)rule) { /* the rules that are statements of one node */
    case RULE_expression_statement:
        return read_expression_statement(r, n);
    case RULE_assignment:
    case RULE_variable_declaration:
        return read_assignment(r, n, rule);
    case RULE_augmented_assignment:
        return read_augmented(r, n);
    case RULE_comptime_declaration:
        return read_comptime_declaration(r, n);
    case RULE_assert_statement:
        return read_assert(r, n);
    case RULE_raise_statement:
        return read_raise(r, n);
    case RULE_pass_statement:
        return read_new(r, NODE_PASS, n);
    case RULE_break_statement:
        return read_new(r, NODE_BREAK, n);
    case RULE_continue_statement:
        return read_new(r, NODE_CONTINUE, n);
    case RULE_if_statement:
        return read_if(r, n);
    case RULE_while_statement:
        return read_while(r, n);
    case RULE_for_statement:
        return read_for(r, n);
    case RULE_try_statement:
        return read_try(r, n);
    case RULE_with_statement:
        return read_with(r, n);
    case RULE_match_statement:
        return read_match(r, n);
    case RULE_function_definition:
        return read_function(r, n);
    case RULE_struct_definition:
    case RULE_trait_definition:
    case RULE_extension_definition:
    case RULE_enum_definition:
        return read_struct_like(r, n, rule);
    case RULE_enum_case:
        return read_enum_case(r, n);
    case RULE_disable_del_statement:
        read_error(r, read_span(r, n), "'__disable_del' was removed; use a 'deinit' argument");
        return read_new(r, NODE_ERROR, n);
    case RULE_mlir_region:
        read_error(r, read_span(r, n), "MLIR regions are not supported");
        return read_new(r, NODE_ERROR, n);
    }
    read_explain(r, n);
    return read_new(r, NODE_ERROR, n);
}

void read_statement(struct reader *r, TSNode n, enum rule rule, struct node_list *out)
{
    if (rule == RULE_NONE) /* `;` */
        return;
    if (!read_enter(r, n)) {
        read_push(r, out, read_new(r, NODE_ERROR, n));
        return;
    }
    if (read_is_hole(r, ts_node_start_byte(n))) {
        read_push(r, out, read_new(r, NODE_ERROR, n));
    } else if (rule == RULE_ERROR || (ts_node_has_error(n) && !is_compound(rule))) {
        read_explain(r, n);
        read_push(r, out, read_new(r, NODE_ERROR, n));
    } else if (ts_node_has_error(n) && explain_head(r, n)) {
        read_blocks_only(r, n);
        read_push(r, out, read_new(r, NODE_ERROR, n));
    } else if (rule == RULE_return_statement) {
        read_return(r, n, out);
    } else if (rule == RULE_import_statement || rule == RULE_from_import_statement) {
        read_imports(r, n, out);
    } else {
        read_push(r, out, read_one(r, n, rule));
    }
    read_leave(r);
}

/* The string of an expression statement that is one string, else NULL. */
static const char *doc_text(struct reader *r, const struct kid *statement)
{
    if (statement->rule != RULE_expression_statement || ts_node_has_error(statement->node))
        return NULL;
    const struct kids k = read_kids(r, statement->node);
    const struct kid *value = kid_of(&k, FIELD_value);
    if (!value || (value->rule != RULE_string && value->rule != RULE_concatenated_string))
        return NULL;
    struct node *s = read_expression(r, value->node);
    return s->kind == NODE_STRING ? s->string.text : NULL;
}

/* Documents the field or constant before it. */
static bool give_doc(struct node *n, const char *doc)
{
    if (n->kind == NODE_VAR)
        n->var.doc = doc;
    else if (n->kind == NODE_COMPTIME_DECL)
        n->comptime_decl.doc = doc;
    else
        return false;
    return true;
}

void read_body(struct reader *r, TSNode block, struct node_list *out, const char **doc)
{
    struct kids k = read_kids(r, block);
    const bool is_file = r->depth == 0;
    bool first = true;

    if (is_file) { /* so that scratch can go after each statement */
        struct kid *kept = arena_array(r->trees, struct kid, k.len + 1);
        for (int i = 0; i < k.len; i++)
            kept[i] = k.at[i];
        k.at = kept;
    }
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule == RULE_NONE)
            continue;
        const bool documents = (first && doc) || (r->place != PLACE_FUNCTION && out->len);
        const char *text = documents ? doc_text(r, &k.at[i]) : NULL;
        if (text && first && doc)
            *doc = text;
        else if (!text || !give_doc(out->at[out->len - 1], text))
            read_statement(r, k.at[i].node, k.at[i].rule, out);
        first = false;
        if (is_file)
            arena_reset(&r->scratch);
    }
}
