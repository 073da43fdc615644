/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Documentation as Markdown: a page a module, one after the other. */
#include "doc/doc.h"

#include "base/arena.h"

#include <string.h>

struct page {
    struct arena *a;
    const struct diags *d;
    struct buf *out;
};

static void paragraph(const struct page *p, const char *text)
{
    if (*text)
        buf_printf(p->out, "%s\n\n", text);
}

static void labelled(const struct page *p, const char *label, const char *text)
{
    if (*text)
        buf_printf(p->out, "**%s:** %s\n\n", label, text);
}

static void entries(const struct page *p, const char *label, const struct doc_entry *e, int count)
{
    if (!count)
        return;
    buf_printf(p->out, "**%s:**\n\n", label);
    for (int i = 0; i < count; i++) {
        buf_printf(p->out, "- `%s`: ", e[i].name);
        for (const char *s = e[i].text; *s; s++) { /* further lines belong to the item */
            buf_putc(p->out, *s);
            if (*s == '\n' && s[1] != '\n')
                buf_puts(p->out, "  ");
        }
        buf_putc(p->out, '\n');
    }
    buf_putc(p->out, '\n');
}

static void described(const struct page *p, const struct node *n)
{
    const struct docstring doc = docstring_read(p->a, doc_text(n));

    labelled(p, "Deprecated", doc_deprecated(p->a, p->d, doc_decorators(n)));
    paragraph(p, doc.summary);
    paragraph(p, doc.description);
    labelled(p, "Constraints", doc.constraints);
    entries(p, "Parameters", doc.params.at, doc.params.len);
    entries(p, "Args", doc.args.at, doc.args.len);
    labelled(p, "Returns", doc.returns);
    labelled(p, "Raises", doc.raises);
}

static void signature(const struct page *p, const struct node *n)
{
    const bool is_static = doc_has(doc_decorators(n), "staticmethod");

    buf_printf(p->out, "```mojo\n%s%s\n```\n\n", is_static ? "@staticmethod\n" : "",
               doc_signature(p->a, p->d, n));
}

static bool has_shown(const struct node_list *l, enum node_kind kind)
{
    for (int i = 0; i < l->len; i++)
        if (l->at[i]->kind == kind && doc_is_shown(l->at[i]))
            return true;
    return false;
}

/* The overloads of a function share a heading. */
static void functions(const struct page *p, const struct node_list *l, const char *level)
{
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        bool is_first = n->kind == NODE_DEF && doc_is_shown(n);
        for (int k = 0; is_first && k < i; k++)
            is_first = l->at[k]->kind != NODE_DEF || strcmp(l->at[k]->def.name, n->def.name) != 0;
        if (!is_first)
            continue;
        buf_printf(p->out, "%s `%s`\n\n", level, n->def.name);
        for (int k = i; k < l->len; k++) {
            const struct node *other = l->at[k];
            if (other->kind != NODE_DEF || !doc_is_shown(other) ||
                strcmp(other->def.name, n->def.name) != 0)
                continue;
            signature(p, other);
            described(p, other);
        }
    }
}

/* Values, types and fields: a list with the first paragraph of each. */
static void listed(const struct page *p, const struct node_list *l, enum node_kind kind)
{
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        if (n->kind != kind || !doc_is_shown(n))
            continue;
        const struct docstring doc = docstring_read(p->a, doc_text(n));
        if (kind == NODE_VAR)
            buf_printf(p->out, "- `%s: %s`", doc_name(n), doc_source(p->a, p->d, n->var.type));
        else if (n->comptime_decl.value)
            buf_printf(p->out, "- `%s = %s`", doc_signature(p->a, p->d, n),
                       doc_source(p->a, p->d, n->comptime_decl.value));
        else
            buf_printf(p->out, "- `%s`", doc_signature(p->a, p->d, n));
        buf_printf(p->out, "%s%s\n", *doc.summary ? ": " : "", doc.summary);
    }
    buf_putc(p->out, '\n');
}

static void types(const struct page *p, const struct node_list *l, enum node_kind kind)
{
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        if (n->kind != kind || !doc_is_shown(n))
            continue;
        const struct node_list *body = kind == NODE_TRAIT ? &n->trait.body : &n->strukt.body;
        buf_printf(p->out, "## `%s`\n\n", doc_name(n));
        signature(p, n);
        described(p, n);
        if (has_shown(body, NODE_VAR)) {
            buf_puts(p->out, "**Fields:**\n\n");
            listed(p, body, NODE_VAR);
        }
        if (has_shown(body, NODE_COMPTIME_DECL)) {
            buf_puts(p->out, "**Values and types:**\n\n");
            listed(p, body, NODE_COMPTIME_DECL);
        }
        functions(p, body, "###");
    }
}

static void unit(const struct page *p, const struct doc_unit *u)
{
    if (u->tree) {
        const struct node_list *body = &u->tree->module.body;
        buf_printf(p->out, "# `%s`\n\n", u->dotted);
        described(p, u->tree);
        if (has_shown(body, NODE_COMPTIME_DECL)) {
            buf_puts(p->out, "## Values and types\n\n");
            listed(p, body, NODE_COMPTIME_DECL);
        }
        if (has_shown(body, NODE_DEF)) {
            buf_puts(p->out, "## Functions\n\n");
            functions(p, body, "###");
        }
        types(p, body, NODE_STRUCT);
        types(p, body, NODE_TRAIT);
    }
    for (int i = 0; i < u->parts.len; i++)
        unit(p, u->parts.at[i]);
}

void doc_markdown(struct arena *a, const struct diags *d, const struct doc_unit *u, struct buf *out)
{
    const struct page p = { a, d, out };

    unit(&p, u);
    while (out->len > 1 && out->at[out->len - 1] == '\n' && out->at[out->len - 2] == '\n')
        out->at[--out->len] = 0;
}
