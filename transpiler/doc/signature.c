/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Declarations as one line of Mojo. */
#include "doc/doc.h"

#include "base/arena.h"

#include <ctype.h>
#include <string.h>

const char *doc_name(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_DEF:
        return n->def.name;
    case NODE_STRUCT:
        return n->strukt.name;
    case NODE_TRAIT:
        return n->trait.name;
    case NODE_ENUM:
        return n->enumeration.name;
    case NODE_COMPTIME_DECL:
        return n->comptime_decl.name;
    case NODE_VAR:
        return n->var.pattern->kind == NODE_PAT_NAME ? n->var.pattern->pat_name.name : NULL;
    default:
        return NULL;
    }
}

const char *doc_text(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_MODULE:
        return n->module.doc;
    case NODE_DEF:
        return n->def.doc;
    case NODE_STRUCT:
        return n->strukt.doc;
    case NODE_TRAIT:
        return n->trait.doc;
    case NODE_ENUM:
        return n->enumeration.doc;
    case NODE_COMPTIME_DECL:
        return n->comptime_decl.doc;
    case NODE_VAR:
        return n->var.doc;
    default:
        return NULL;
    }
}

const struct node_list *doc_decorators(const struct node *n)
{
    switch ((int)n->kind) {
    case NODE_DEF:
        return &n->def.decorators;
    case NODE_STRUCT:
        return &n->strukt.decorators;
    case NODE_TRAIT:
        return &n->trait.decorators;
    case NODE_ENUM:
        return &n->enumeration.decorators;
    case NODE_COMPTIME_DECL:
        return &n->comptime_decl.decorators;
    default:
        return NULL;
    }
}

static const struct node *decorator(const struct node_list *l, const char *name)
{
    for (int i = 0; l && i < l->len; i++) {
        const struct node *x = l->at[i]->decorator.value;
        const struct node *callee = x->kind == NODE_CALL ? x->call.callee : x;
        const char *word = callee->kind == NODE_NAME     ? callee->name.name
                           : callee->kind == NODE_MEMBER ? callee->member.name
                                                         : "";
        if (strcmp(word, name) == 0)
            return x;
    }
    return NULL;
}

bool doc_has(const struct node_list *decorators, const char *name)
{
    return decorator(decorators, name) != NULL;
}

const char *doc_deprecated(struct arena *a, const struct diags *d,
                           const struct node_list *decorators)
{
    const struct node *x = decorator(decorators, "deprecated");

    if (!x)
        return "";
    if (x->kind != NODE_CALL || !x->call.args.len)
        return "deprecated";
    const struct node *arg = x->call.args.at[0];
    if (arg->kind == NODE_KEYWORD) /* @deprecated(use=other) */
        return arena_printf(a, "use '%s'", doc_source(a, d, arg->keyword.value));
    return arg->kind == NODE_STRING ? arg->string.text : doc_source(a, d, arg);
}

bool doc_is_shown(const struct node *n)
{
    const char *name = doc_name(n);
    const size_t len = name ? strlen(name) : 0;
    const bool is_special =
        len > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + len - 2, "__") == 0;

    return name && (name[0] != '_' || is_special) && !doc_has(doc_decorators(n), "doc_hidden");
}

/* ---- text ------------------------------------------------------------------- */

static bool opens(char c)
{
    return c == '(' || c == '[' || c == '{';
}

static bool closes(char c)
{
    return c == ')' || c == ']' || c == '}';
}

/* Past a string literal or a comment, or s itself. */
static const char *past_literal(const char *s, const char *end)
{
    if (*s == '#') {
        while (s < end && *s != '\n')
            s++;
        return s;
    }
    if (*s != '"' && *s != '\'')
        return s;
    const char quote = *s;
    const int count = end - s >= 6 && s[1] == quote && s[2] == quote ? 3 : 1;
    s += count;
    for (int run = 0; s < end && run < count; s++) {
        run = *s == quote ? run + 1 : 0;
        s += *s == '\\' && s + 1 < end;
    }
    return s;
}

/* White space becomes one blank, none inside brackets at their ends; comments and trailing commas
 * go. */
static void put_source(struct buf *b, const char *s, const char *end)
{
    const size_t start = b->len;
    bool blank = false;

    while (s < end) {
        const char *next = past_literal(s, end);
        if (*s == '#' || isspace((unsigned char)*s)) {
            blank = true;
            s = *s == '#' ? next : s + 1;
            continue;
        }
        const char before = b->len > start ? b->at[b->len - 1] : 0;
        if (closes(*s) && before == ',')
            b->len--;
        else if (blank && before && !opens(before) && !closes(*s))
            buf_putc(b, ' ');
        blank = false;
        if (next == s)
            next++;
        buf_put(b, s, (size_t)(next - s));
        s = next;
    }
}

static void put_node(struct buf *b, const struct diags *d, const struct node *n)
{
    if (n) {
        const struct source *s = d->sources.at[n->span.file];
        put_source(b, s->text + n->span.start, s->text + n->span.end);
    }
}

static const char *taken(struct arena *a, struct buf *b)
{
    const char *text = arena_strndup(a, b->len ? b->at : "", b->len);

    buf_free(b);
    return text;
}

const char *doc_source(struct arena *a, const struct diags *d, const struct node *n)
{
    struct buf b = { 0 };

    put_node(&b, d, n);
    return taken(a, &b);
}

/* ---- signatures ------------------------------------------------------------- */

/* All nodes as they stand, between brackets. */
static void put_list(struct buf *b, const struct diags *d, const char *open,
                     const struct node_list *l, const char *close)
{
    buf_puts(b, open);
    for (int i = 0; i < l->len; i++) {
        buf_puts(b, i ? ", " : "");
        put_node(b, d, l->at[i]);
    }
    buf_puts(b, close);
}

static void put_where(struct buf *b, const struct diags *d, const struct node_list *l)
{
    for (int i = 0; i < l->len; i++) {
        buf_puts(b, " where ");
        put_node(b, d, l->at[i]->where.cond);
    }
}

static void put_params(struct buf *b, const struct diags *d, const struct node_list *l)
{
    if (l->len)
        put_list(b, d, "[", l, "]");
}

static void put_def(struct buf *b, const struct diags *d, const struct node *n)
{
    buf_printf(b, "%sdef %s", n->def.flags & DEF_ASYNC ? "async " : "", n->def.name);
    put_params(b, d, &n->def.params);
    put_list(b, d, "(", &n->def.args, ")");
    if (n->def.flags & DEF_RAISES) {
        buf_puts(b, n->def.raises ? " raises " : " raises");
        put_node(b, d, n->def.raises);
    }
    if (n->def.ret) {
        buf_puts(b, " -> ");
        if (n->def.flags & DEF_RET_REF)
            put_list(b, d, "ref[", &n->def.ret_ref, "] ");
        put_node(b, d, n->def.ret);
    }
    put_where(b, d, &n->def.where);
}

const char *doc_signature(struct arena *a, const struct diags *d, const struct node *n)
{
    struct buf b = { 0 };

    switch ((int)n->kind) {
    case NODE_DEF:
        put_def(&b, d, n);
        break;
    case NODE_STRUCT:
        buf_printf(&b, "struct %s", n->strukt.name);
        put_params(&b, d, &n->strukt.params);
        if (n->strukt.bases.len)
            put_list(&b, d, "(", &n->strukt.bases, ")");
        put_where(&b, d, &n->strukt.where);
        break;
    case NODE_TRAIT:
        buf_printf(&b, "trait %s", n->trait.name);
        put_params(&b, d, &n->trait.params);
        if (n->trait.bases.len)
            put_list(&b, d, "(", &n->trait.bases, ")");
        break;
    case NODE_ENUM:
        buf_printf(&b, "enum %s", n->enumeration.name);
        put_params(&b, d, &n->enumeration.params);
        if (n->enumeration.bases.len)
            put_list(&b, d, "(", &n->enumeration.bases, ")");
        break;
    case NODE_COMPTIME_DECL:
        buf_printf(&b, "comptime %s", n->comptime_decl.name);
        put_params(&b, d, &n->comptime_decl.params);
        if (n->comptime_decl.type) {
            buf_puts(&b, ": ");
            put_node(&b, d, n->comptime_decl.type);
        }
        put_where(&b, d, &n->comptime_decl.where);
        break;
    default:
        put_node(&b, d, n);
        break;
    }
    return taken(a, &b);
}
