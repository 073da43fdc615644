/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What lacks a docstring. */
#include "doc/doc.h"

#include <string.h>

struct search {
    struct arena *a;
    const struct diags *d;
    struct buf *out;
    int count;
};

static void tell(struct search *s, const struct node *n, const char *kind)
{
    int line, column;

    diag_line_column(s->d, n->name_span.file, n->name_span.start, &line, &column);
    buf_printf(s->out, "%s:%d:%d: %s '%s' has no docstring\n",
               s->d->sources.at[n->name_span.file]->path, line, column, kind, doc_name(n));
    s->count++;
}

static void search_list(struct search *s, const struct node_list *l);

static void search_node(struct search *s, const struct node *n)
{
    const char *kind = n->kind == NODE_DEF             ? "function"
                       : n->kind == NODE_STRUCT        ? "struct"
                       : n->kind == NODE_TRAIT         ? "trait"
                       : n->kind == NODE_COMPTIME_DECL ? "value"
                       : n->kind == NODE_VAR           ? "field"
                                                       : NULL;
    const char *doc = doc_text(n);

    if (!kind || !doc_is_shown(n))
        return;
    /* what every type has by the same name needs no words */
    if ((!doc || !*doc) && doc_name(n)[0] != '_')
        tell(s, n, kind);
    if (n->kind == NODE_STRUCT)
        search_list(s, &n->strukt.body);
    else if (n->kind == NODE_TRAIT)
        search_list(s, &n->trait.body);
}

static void search_list(struct search *s, const struct node_list *l)
{
    for (int i = 0; i < l->len; i++)
        search_node(s, l->at[i]);
}

static void search_unit(struct search *s, const struct doc_unit *u)
{
    if (u->tree)
        search_list(s, &u->tree->module.body);
    for (int i = 0; i < u->parts.len; i++)
        search_unit(s, u->parts.at[i]);
}

int doc_missing(struct arena *a, const struct diags *d, const struct doc_unit *u, struct buf *out)
{
    struct search s = { a, d, out, 0 };

    search_unit(&s, u);
    return s.count;
}
