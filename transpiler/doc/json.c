/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Documentation as JSON, in the shape that `mojo doc` prints: an object a declaration, overloads of
 * a function together. Types and defaults are as written, where the other tool spells what they
 * mean; links ("path") are left out. */
#include "doc/doc.h"

#include "base/arena.h"

#include <string.h>

struct json {
    struct arena *a;
    const struct diags *d;
    struct buf *out;
    bool has_before;           /* something stands before in this object or list */
};

static void open_with(struct json *j, char bracket)
{
    if (j->has_before)
        buf_putc(j->out, ',');
    buf_putc(j->out, bracket);
    j->has_before = false;
}

static void close_with(struct json *j, char bracket)
{
    buf_putc(j->out, bracket);
    j->has_before = true;
}

static void key(struct json *j, const char *name)
{
    if (j->has_before)
        buf_putc(j->out, ',');
    diag_put_json(j->out, name);
    buf_putc(j->out, ':');
    j->has_before = false;
}

static void text(struct json *j, const char *name, const char *value)
{
    key(j, name);
    diag_put_json(j->out, value);
    j->has_before = true;
}

static void flag(struct json *j, const char *name, bool value)
{
    key(j, name);
    buf_puts(j->out, value ? "true" : "false");
    j->has_before = true;
}

static void common(struct json *j, const struct node *n, const struct docstring *doc,
                   const char *kind)
{
    text(j, "kind", kind);
    text(j, "name", doc_name(n));
    text(j, "summary", doc->summary);
    text(j, "description", doc->description);
    text(j, "deprecated", doc_deprecated(j->a, j->d, doc_decorators(n)));
}

/* How an argument or parameter may be given; the marks around it decide. */
struct passing {
    bool inferred, positional, keyword;
};

static const char *passing_word(struct passing p)
{
    return p.inferred ? "inferred" : p.positional ? "pos" : p.keyword ? "kw" : "pos_or_kw";
}

static bool mark_follows(const struct node_list *l, int from, int mark, bool of_args)
{
    for (int i = from; i < l->len; i++)
        if ((of_args ? l->at[i]->arg.flags : l->at[i]->param.flags) & mark)
            return true;
    return false;
}

static void parameters(struct json *j, const struct node_list *l, const struct docstring *doc)
{
    bool keyword = false;

    key(j, "parameters");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        const struct node *p = l->at[i];
        const struct passing how = {
            mark_follows(l, i, PARAM_INFER_MARK, false),
            mark_follows(l, i, PARAM_POSITIONAL_MARK, false), keyword
        };
        keyword |= (p->param.flags & (PARAM_KEYWORD_MARK | PARAM_STAR)) != 0;
        if (!p->param.name)
            continue;
        open_with(j, '{');
        text(j, "kind", "parameter");
        text(j, "name", arena_printf(j->a, "%s%s", p->param.flags & PARAM_STAR ? "*" : "",
                                     p->param.name));
        text(j, "type", doc_source(j->a, j->d, p->param.type));
        if (p->param.default_value)
            text(j, "default", doc_source(j->a, j->d, p->param.default_value));
        text(j, "passingKind", passing_word(how));
        text(j, "description",
             docstring_entry(doc->params.at, doc->params.len, p->param.name));
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void arguments(struct json *j, const struct node_list *l, const struct docstring *doc)
{
    static const char *const words[] = {
        [CONV_NONE] = "imm", [CONV_IMM] = "imm", [CONV_MUT] = "mut", [CONV_VAR] = "var",
        [CONV_OUT] = "out", [CONV_DEINIT] = "deinit", [CONV_REF] = "ref"
    };
    bool keyword = false;

    key(j, "args");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        const struct node *x = l->at[i];
        const int flags = x->arg.flags;
        const struct passing how = {
            false, mark_follows(l, i, ARG_POSITIONAL_MARK, true),
            keyword || (flags & ARG_STARSTAR) != 0
        };
        keyword |= (flags & (ARG_KEYWORD_MARK | ARG_STAR)) != 0;
        if (!x->arg.name)
            continue;
        open_with(j, '{');
        text(j, "kind", "argument");
        text(j, "name",
             arena_printf(j->a, "%s%s", flags & ARG_STARSTAR ? "**" : flags & ARG_STAR ? "*" : "",
                          x->arg.name));
        text(j, "convention", words[x->arg.conv]);
        text(j, "type", x->arg.type ? doc_source(j->a, j->d, x->arg.type)
                                    : strcmp(x->arg.name, "self") == 0 ? "Self" : "");
        if (x->arg.default_value)
            text(j, "default", doc_source(j->a, j->d, x->arg.default_value));
        text(j, "passingKind", passing_word(how));
        text(j, "description", docstring_entry(doc->args.at, doc->args.len, x->arg.name));
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void overload(struct json *j, const struct node *n)
{
    const struct docstring doc = docstring_read(j->a, n->def.doc);

    open_with(j, '{');
    common(j, n, &doc, "function");
    text(j, "signature", doc_signature(j->a, j->d, n));
    flag(j, "async", (n->def.flags & DEF_ASYNC) != 0);
    flag(j, "raises", (n->def.flags & DEF_RAISES) != 0);
    flag(j, "isStatic", doc_has(&n->def.decorators, "staticmethod"));
    flag(j, "isImplicitConversion", doc_has(&n->def.decorators, "implicit"));
    text(j, "raisesDoc", doc.raises);
    text(j, "constraints", doc.constraints);
    parameters(j, &n->def.params, &doc);
    arguments(j, &n->def.args, &doc);
    if (n->def.ret) {
        key(j, "returns");
        open_with(j, '{');
        text(j, "type", doc_source(j->a, j->d, n->def.ret));
        text(j, "doc", doc.returns);
        close_with(j, '}');
    }
    close_with(j, '}');
}

static bool is_first_of_name(const struct node_list *l, int at)
{
    for (int i = 0; i < at; i++)
        if (l->at[i]->kind == NODE_DEF && strcmp(l->at[i]->def.name, l->at[at]->def.name) == 0)
            return false;
    return true;
}

static void functions(struct json *j, const struct node_list *l)
{
    key(j, "functions");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        if (l->at[i]->kind != NODE_DEF || !doc_is_shown(l->at[i]) || !is_first_of_name(l, i))
            continue;
        open_with(j, '{');
        text(j, "kind", "function");
        text(j, "name", l->at[i]->def.name);
        key(j, "overloads");
        open_with(j, '[');
        for (int k = i; k < l->len; k++)
            if (l->at[k]->kind == NODE_DEF && doc_is_shown(l->at[k]) &&
                strcmp(l->at[k]->def.name, l->at[i]->def.name) == 0)
                overload(j, l->at[k]);
        close_with(j, ']');
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void aliases(struct json *j, const struct node_list *l)
{
    key(j, "aliases");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        if (n->kind != NODE_COMPTIME_DECL || !doc_is_shown(n))
            continue;
        const struct docstring doc = docstring_read(j->a, doc_text(n));
        open_with(j, '{');
        common(j, n, &doc, "alias");
        text(j, "signature", doc_signature(j->a, j->d, n));
        text(j, "value", doc_source(j->a, j->d, n->comptime_decl.value));
        parameters(j, &n->comptime_decl.params, &doc);
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void fields(struct json *j, const struct node_list *l)
{
    key(j, "fields");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        if (n->kind != NODE_VAR || !doc_is_shown(n))
            continue;
        const struct docstring doc = docstring_read(j->a, doc_text(n));
        open_with(j, '{');
        text(j, "kind", "field");
        text(j, "name", doc_name(n));
        text(j, "type", doc_source(j->a, j->d, n->var.type));
        text(j, "summary", doc.summary);
        text(j, "description", doc.description);
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void bases(struct json *j, const struct node_list *l)
{
    key(j, "parentTraits");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        open_with(j, '{');
        text(j, "name", doc_source(j->a, j->d, l->at[i]));
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void types(struct json *j, const struct node_list *l, enum node_kind kind)
{
    key(j, kind == NODE_TRAIT ? "traits" : "structs");
    open_with(j, '[');
    for (int i = 0; i < l->len; i++) {
        const struct node *n = l->at[i];
        if (n->kind != kind || !doc_is_shown(n))
            continue;
        const struct docstring doc = docstring_read(j->a, doc_text(n));
        const struct node_list *body = kind == NODE_TRAIT ? &n->trait.body : &n->strukt.body;
        open_with(j, '{');
        common(j, n, &doc, kind == NODE_TRAIT ? "trait" : "struct");
        text(j, "signature", doc_signature(j->a, j->d, n));
        text(j, "constraints", doc.constraints);
        parameters(j, kind == NODE_TRAIT ? &n->trait.params : &n->strukt.params, &doc);
        bases(j, kind == NODE_TRAIT ? &n->trait.bases : &n->strukt.bases);
        aliases(j, body);
        fields(j, body);
        functions(j, body);
        close_with(j, '}');
    }
    close_with(j, ']');
}

static void unit(struct json *j, const struct doc_unit *u)
{
    static const struct node_list none;
    const struct docstring doc = docstring_read(j->a, u->tree ? u->tree->module.doc : NULL);
    const struct node_list *body = u->tree ? &u->tree->module.body : &none;

    open_with(j, '{');
    text(j, "kind", u->is_package ? "package" : "module");
    text(j, "name", u->name);
    text(j, "summary", doc.summary);
    text(j, "description", doc.description);
    aliases(j, body);
    functions(j, body);
    types(j, body, NODE_STRUCT);
    types(j, body, NODE_TRAIT);
    for (int packages = 0; u->is_package && packages < 2; packages++) {
        key(j, packages ? "packages" : "modules");
        open_with(j, '[');
        for (int i = 0; i < u->parts.len; i++)
            if (u->parts.at[i]->is_package == (packages == 1))
                unit(j, u->parts.at[i]);
        close_with(j, ']');
    }
    close_with(j, '}');
}

void doc_json(struct arena *a, const struct diags *d, const struct doc_unit *u, const char *version,
              struct buf *out)
{
    struct json j = { a, d, out, false };

    open_with(&j, '{');
    key(&j, "decl");
    unit(&j, u);
    text(&j, "version", version);
    close_with(&j, '}');
    buf_putc(out, '\n');
}
