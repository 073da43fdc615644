/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "tree/tree.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

struct node *node_new(struct arena *a, enum node_kind kind, struct span span)
{
    /* Most arms are a fifth of the largest, and trees are most of what a run keeps. */
    static const size_t sizes[] = {
#define NODE(KIND, arm, fields) offsetof(struct node, arm) + sizeof(struct arm_##arm),
#include "tree/tree.def"
#undef NODE
    };
    struct node *n = arena_alloc(a, sizes[kind]);

    n->kind = kind;
    n->span = n->name_span = span;
    return n;
}

void node_list_push(struct arena *a, struct node_list *l, struct node *n)
{
    vec_push(a, l, n);
}

const char *node_kind_name(enum node_kind k)
{
    static const char *const names[] = {
#define NODE(KIND, arm, fields) #KIND,
#include "tree/tree.def"
#undef NODE
    };

    return (unsigned)k < NODE_COUNT ? names[k] : "?";
}

const char *operator_text(enum operator_kind op)
{
    switch (op) {
    case OPER_ADD:
    case OPER_POS:
        return "+";
    case OPER_SUB:
    case OPER_NEG:
        return "-";
    case OPER_MUL:
        return "*";
    case OPER_TRUEDIV:
        return "/";
    case OPER_FLOORDIV:
        return "//";
    case OPER_MOD:
        return "%";
    case OPER_POW:
        return "**";
    case OPER_MATMUL:
        return "@";
    case OPER_LSHIFT:
        return "<<";
    case OPER_RSHIFT:
        return ">>";
    case OPER_AND:
        return "&";
    case OPER_OR:
        return "|";
    case OPER_XOR:
        return "^";
    case OPER_INVERT:
        return "~";
    case OPER_EQ:
        return "==";
    case OPER_NE:
        return "!=";
    case OPER_LT:
        return "<";
    case OPER_LE:
        return "<=";
    case OPER_GT:
        return ">";
    case OPER_GE:
        return ">=";
    case OPER_IN:
        return "in";
    case OPER_NOT_IN:
        return "not in";
    case OPER_IS:
        return "is";
    case OPER_IS_NOT:
        return "is not";
    }
    return "?";
}

/* ---- walk ----------------------------------------------------------------- */

void node_children(struct node *n, void (*visit)(struct node *child, void *user), void *user)
{
    switch (n->kind) {
#define N(x)                                                                                 \
    if (f->x)                                                                                \
        visit(f->x, user);
#define L(x)                                                                                 \
    for (int i_##x = 0; i_##x < f->x.len; i_##x++)                                           \
        visit(f->x.at[i_##x], user);
#define S(x)
#define I(x)
#include "tree/walk.def"
    }
}

/* ---- dump ----------------------------------------------------------------- */

struct dump {
    const struct diags *diags;
    struct buf *out;
};

static void put_text(struct buf *out, const char *s, size_t len)
{
    buf_putc(out, '"');
    for (size_t i = 0; i < len; i++) {
        const unsigned char c = (unsigned char)s[i];
        if (c == '"' || c == '\\')
            buf_printf(out, "\\%c", c);
        else if (c == '\n')
            buf_puts(out, "\\n");
        else if (c < ' ' || c == 0x7f)
            buf_printf(out, "\\x%02x", c);
        else
            buf_putc(out, (char)c);
    }
    buf_putc(out, '"');
}

static void put_flags(struct buf *out, int flags, const char *const *names, int count)
{
    const char *between = "";

    for (int i = 0; i < count; i++) {
        if (flags & 1 << i) {
            buf_printf(out, "%s%s", between, names[i]);
            between = "|";
        }
    }
}

#define FLAGS(out, flags, ...)                                                               \
    do {                                                                                     \
        static const char *const flag_names[] = { __VA_ARGS__ };                             \
        put_flags((out), (flags), flag_names, (int)(sizeof flag_names / sizeof *flag_names));\
    } while (0)

static const char *conv_text(int conv)
{
    static const char *const names[] = { "none", "imm", "mut", "var", "out", "deinit", "ref" };

    return conv >= 0 && conv <= CONV_REF ? names[conv] : "?";
}

/* A small integer by what it means in its kind of node. */
static void put_int(struct buf *out, enum node_kind kind, const char *field, int value)
{
    if (strcmp(field, "conv") == 0) {
        buf_puts(out, conv_text(value));
    } else if (strcmp(field, "op") == 0) {
        put_text(out, operator_text((enum operator_kind)value),
                 strlen(operator_text((enum operator_kind)value)));
    } else if (strcmp(field, "flags") != 0) {
        buf_printf(out, "%d", value);
    } else if (kind == NODE_DEF) {
        FLAGS(out, value, "raises", "fn", "async", "thin", "capturing", "captures", "ret_ref",
              "no_body", "lambda", "type", "extern", "dynamic");
    } else if (kind == NODE_PARAM) {
        FLAGS(out, value, "star", "infer_mark", "positional_mark", "keyword_mark", "result");
    } else if (kind == NODE_ARG) {
        FLAGS(out, value, "star", "starstar", "pack", "positional_mark", "keyword_mark");
    } else if (kind == NODE_IMPORT) {
        FLAGS(out, value, "from", "wildcard");
    } else if (kind == NODE_VAR) {
        FLAGS(out, value, "ref", "let", "field", "implicit");
    } else {
        buf_printf(out, "%d", value);
    }
}

static void dump_node(const struct dump *d, const struct node *n, const char *role, int depth);

static void dump_list(const struct dump *d, const struct node_list *l, const char *role, int depth)
{
    for (int i = 0; i < l->len; i++)
        dump_node(d, l->at[i], role, depth);
}

/* The words and numbers of n, behind its kind on the same line; what is empty is left out. */
static void dump_scalars(const struct dump *d, const struct node *n)
{
    if (n->kind == NODE_STRING) { /* the one text that may hold NULs */
        buf_putc(d->out, ' ');
        put_text(d->out, n->string.text, (size_t)n->string.length);
        return;
    }
    switch (n->kind) {
#define N(x)
#define L(x)
#define S(x)                                                                                 \
    if (f->x) {                                                                              \
        buf_puts(d->out, " " #x "=");                                                        \
        put_text(d->out, f->x, strlen(f->x));                                                \
    }
#define I(x)                                                                                 \
    if (f->x || strcmp(#x, "op") == 0) {                                                     \
        buf_puts(d->out, " " #x "=");                                                        \
        put_int(d->out, n->kind, #x, f->x);                                                  \
    }
#include "tree/walk.def"
    }
}

static void dump_node(const struct dump *d, const struct node *n, const char *role, int depth)
{
    int line, column;

    diag_line_column(d->diags, n->span.file, n->span.start, &line, &column);
    buf_printf(d->out, "%*s", depth * 2, "");
    if (role)
        buf_printf(d->out, "%s: ", role);
    buf_printf(d->out, "%s %d:%d", node_kind_name(n->kind), line, column);
    dump_scalars(d, n);
    buf_putc(d->out, '\n');
    switch (n->kind) {
#define N(x)                                                                                 \
    if (f->x)                                                                                \
        dump_node(d, f->x, #x, depth + 1);
#define L(x) dump_list(d, &f->x, #x, depth + 1);
#define S(x)
#define I(x)
#include "tree/walk.def"
    }
}

void tree_dump(const struct diags *d, const struct node *n, struct buf *out)
{
    const struct dump dump = { d, out };

    dump_node(&dump, n, NULL, 0);
}

/* ---- check ---------------------------------------------------------------- */

static void need(bool held)
{
    assert(held && "read: a tree node misses what its kind requires");
    (void)held;
}

static bool is_pattern(const struct node *n)
{
    return n && ((n->kind >= NODE_PAT_NAME && n->kind <= NODE_PAT_CASE) || n->kind == NODE_ERROR);
}

static void all_of(const struct node_list *l, enum node_kind kind)
{
    for (int i = 0; i < l->len; i++)
        need(l->at[i] && (l->at[i]->kind == kind || l->at[i]->kind == NODE_ERROR));
}

static void all_patterns(const struct node_list *l)
{
    for (int i = 0; i < l->len; i++)
        need(is_pattern(l->at[i]));
}

static void check_def(const struct node *n)
{
    const bool nameless = n->def.flags & (DEF_IS_LAMBDA | DEF_IS_TYPE);

    need(nameless || n->def.name);
    need(!(n->def.flags & DEF_IS_TYPE) || n->def.body.len == 0);
    need(!(n->def.flags & DEF_RET_REF) || n->def.ret);
    all_of(&n->def.decorators, NODE_DECORATOR);
    all_of(&n->def.params, NODE_PARAM);
    all_of(&n->def.args, NODE_ARG);
    all_of(&n->def.captures, NODE_CAPTURE);
    all_of(&n->def.where, NODE_WHERE);
}

/* What the kind requires beyond the types of its fields. */
static void check_shape(const struct node *n)
{
    switch (n->kind) {
    case NODE_DEF:
        check_def(n);
        break;
    case NODE_STRUCT:
        need(n->strukt.name);
        all_of(&n->strukt.params, NODE_PARAM);
        all_of(&n->strukt.bases, NODE_BASE);
        break;
    case NODE_TRAIT:
        need(n->trait.name);
        all_of(&n->trait.bases, NODE_BASE);
        break;
    case NODE_ENUM:
        need(n->enumeration.name);
        break;
    case NODE_ENUM_CASE:
        need(n->enum_case.name);
        break;
    case NODE_EXTENSION:
        need(n->extension.name);
        break;
    case NODE_BASE:
        need(n->base.type);
        break;
    case NODE_COMPTIME_DECL:
        need((n->comptime_decl.name != NULL) != (n->comptime_decl.pattern != NULL));
        break;
    case NODE_PARAM:
        need(n->param.name || (n->param.flags & ~PARAM_STAR));
        break;
    case NODE_ARG:
        need(n->arg.conv >= CONV_NONE && n->arg.conv <= CONV_REF);
        break;
    case NODE_DECORATOR:
        need(n->decorator.value);
        break;
    case NODE_WHERE:
        need(n->where.cond);
        break;
    case NODE_IMPORT:
        need(n->import.path || n->import.level);
        all_of(&n->import.items, NODE_IMPORT_ITEM);
        break;
    case NODE_IMPORT_ITEM:
        need(n->import_item.name);
        break;
    case NODE_EXPR_STMT:
        need(n->expr_stmt.value);
        break;
    case NODE_ASSIGN:
        need(n->assign.targets.len && n->assign.value);
        break;
    case NODE_AUG_ASSIGN:
        need(n->aug_assign.target && n->aug_assign.value);
        break;
    case NODE_VAR:
        need(is_pattern(n->var.pattern));
        break;
    case NODE_ASSERT:
        need(n->assertion.cond);
        break;
    case NODE_IF:
        need(n->if_.cond);
        break;
    case NODE_WHILE:
        need(n->while_.cond);
        break;
    case NODE_FOR:
        need(is_pattern(n->for_.pattern) && n->for_.iterable);
        break;
    case NODE_WITH:
        need(n->with.items.len);
        all_of(&n->with.items, NODE_WITH_ITEM);
        break;
    case NODE_WITH_ITEM:
        need(n->with_item.value && (!n->with_item.pattern || is_pattern(n->with_item.pattern)));
        break;
    case NODE_MATCH:
        need(n->match.subject);
        all_of(&n->match.cases, NODE_MATCH_CASE);
        break;
    case NODE_MATCH_CASE:
        need(is_pattern(n->match_case.pattern));
        break;
    case NODE_NAME:
        need(n->name.name);
        break;
    case NODE_INT:
        need(n->integer.text);
        break;
    case NODE_FLOAT:
        need(n->real.text);
        break;
    case NODE_STRING:
        need(n->string.text && n->string.length >= 0);
        break;
    case NODE_BINARY:
        need(n->binary.left && n->binary.right && n->binary.op <= OPER_XOR);
        break;
    case NODE_UNARY:
        need(n->unary.value && n->unary.op >= OPER_NEG && n->unary.op <= OPER_INVERT);
        break;
    case NODE_COMPARE:
        need(n->compare.operands.len == n->compare.ops.len + 1 && n->compare.ops.len);
        all_of(&n->compare.ops, NODE_CMP_OP);
        break;
    case NODE_CMP_OP:
        need(n->cmp_op.op >= OPER_EQ && n->cmp_op.op <= OPER_IS_NOT);
        break;
    case NODE_AND:
        need(n->and_.left && n->and_.right);
        break;
    case NODE_OR:
        need(n->or_.left && n->or_.right);
        break;
    case NODE_NOT:
        need(n->not_.value);
        break;
    case NODE_TERNARY:
        need(n->ternary.cond && n->ternary.then && n->ternary.orelse);
        break;
    case NODE_WALRUS:
        need(n->walrus.name && n->walrus.value);
        break;
    case NODE_CALL:
        need(n->call.callee);
        break;
    case NODE_SUBSCRIPT:
        need(n->subscript.value);
        break;
    case NODE_KEYWORD:
        need(n->keyword.name && n->keyword.value);
        break;
    case NODE_STARRED:
        need(n->starred.value && n->starred.count >= 1 && n->starred.count <= 2);
        break;
    case NODE_MEMBER:
        need(n->member.value && n->member.name);
        break;
    case NODE_DOT_MEMBER:
        need(n->dot_member.name);
        break;
    case NODE_TRANSFER:
        need(n->transfer.value);
        break;
    case NODE_DICT:
        need(n->dict.keys.len == n->dict.values.len);
        break;
    case NODE_COMPREHENSION:
        need(n->comprehension.value && n->comprehension.clauses.len);
        need((n->comprehension.kind == COMP_DICT) == (n->comprehension.key != NULL));
        break;
    case NODE_COMP_FOR:
        need(is_pattern(n->comp_for.pattern) && n->comp_for.iterable);
        break;
    case NODE_COMP_IF:
        need(n->comp_if.cond);
        break;
    case NODE_LAMBDA:
        need(n->lambda.def && n->lambda.def->kind == NODE_DEF);
        break;
    case NODE_FN_TYPE:
        need(n->fn_type.def && n->fn_type.def->kind == NODE_DEF);
        break;
    case NODE_COMPTIME_EXPR:
        need(n->comptime_expr.value);
        break;
    case NODE_AWAIT:
        need(n->await.value);
        break;
    case NODE_STRUCT_LITERAL:
        need(n->struct_literal.type);
        all_of(&n->struct_literal.fields, NODE_KEYWORD);
        break;
    case NODE_RESULT_BINDING:
        need(n->result_binding.name);
        break;
    case NODE_MLIR:
        need(n->mlir.family && n->mlir.text);
        break;
    case NODE_PAT_NAME:
        need(n->pat_name.name);
        break;
    case NODE_PAT_LITERAL:
        need(n->pat_literal.value);
        break;
    case NODE_PAT_TUPLE:
        all_patterns(&n->pat_tuple.items);
        break;
    case NODE_PAT_LIST:
        all_patterns(&n->pat_list.items);
        break;
    case NODE_PAT_OR:
        need(n->pat_or.items.len >= 2);
        all_patterns(&n->pat_or.items);
        break;
    case NODE_PAT_AS:
        need(is_pattern(n->pat_as.pattern) && n->pat_as.name);
        break;
    case NODE_PAT_STRUCT:
        need(n->pat_struct.type);
        all_of(&n->pat_struct.fields, NODE_KEYWORD);
        break;
    case NODE_PAT_CASE:
        need(n->pat_case.name);
        all_patterns(&n->pat_case.args);
        break;
    case NODE_MODULE:
    case NODE_CAPTURE:
    case NODE_RETURN:
    case NODE_RAISE:
    case NODE_PASS:
    case NODE_BREAK:
    case NODE_CONTINUE:
    case NODE_TRY:
    case NODE_TSTRING:
    case NODE_BOOL:
    case NODE_NONE:
    case NODE_SELF_TYPE:
    case NODE_UNDERSCORE:
    case NODE_ELLIPSIS:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_INIT_LIST:
    case NODE_SLICE:
    case NODE_PAT_WILD:
    case NODE_PAT_REST:
    case NODE_ERROR:
        break;
    case NODE_COUNT:
        need(false);
        break;
    }
}

static void check_child(struct node *child, void *user)
{
    (void)user;
    tree_check(child);
}

void tree_check(const struct node *n)
{
    need(n && (unsigned)n->kind < NODE_COUNT);
    need(n->span.start <= n->span.end);
    check_shape(n);
    node_children((struct node *)n, check_child, NULL); /* check_child only reads */
}
