/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Warnings where something marked @deprecated is used in the user's code, once for each place. */
#include "types/infer.h"

static const struct node *first_argument(const struct node *decorator)
{
    const struct node *v = decorator->decorator.value;
    return v->kind == NODE_CALL && v->call.args.len ? v->call.args.at[0] : NULL;
}

const char *decorator_advice(struct types *ty, const struct node *decorator)
{
    const struct node *x = first_argument(decorator);
    if (!x)
        return NULL;
    if (x->kind == NODE_STRING)
        return x->string.text;
    const struct node *use = x->kind == NODE_KEYWORD ? x->keyword.value : NULL;
    if (use && use->kind == NODE_STRING)
        return use->string.text;
    const char *name = use && use->kind == NODE_NAME     ? use->name.name
                       : use && use->kind == NODE_MEMBER ? use->member.name
                                                         : NULL;
    return name ? arena_printf(ty->run, "use '%s' instead", name) : NULL;
}

/* Where a call, an operator or a name says what it uses. */
static struct span used_at(const struct node *at)
{
    if (at->kind == NODE_CALL)
        return used_at(at->call.callee);
    if (at->kind == NODE_SUBSCRIPT && at->subscript.value->kind != NODE_SUBSCRIPT &&
        !at->name_span.file)
        return used_at(at->subscript.value);
    return at->name_span.file ? at->name_span : at->span;
}

static bool is_users(const struct infer *in, struct span at)
{
    return !in->home->is_library && at.file && !diag_in_library(in->ty->diags, at);
}

void note_deprecated(struct infer *in, const struct node_list *decorators, const char *name,
                     const struct node *at)
{
    const struct node *d = decorators->len ? find_decorator(decorators, "deprecated") : NULL;
    if (!d || !is_users(in, at->span))
        return;
    const char *advice = decorator_advice(in->ty, d);
    diag_warn(in->ty->diags, used_at(at), DIAG_DEPRECATED, arena_printf(in->ty->run, "'%s'", name),
              advice ? advice : "it may be removed");
}

static const struct node_list *decorators_of(const struct node *decl)
{
    static const struct node_list none = {0};
    return decl->kind == NODE_DEF             ? &decl->def.decorators
           : decl->kind == NODE_STRUCT        ? &decl->strukt.decorators
           : decl->kind == NODE_ENUM          ? &decl->enumeration.decorators
           : decl->kind == NODE_TRAIT         ? &decl->trait.decorators
           : decl->kind == NODE_COMPTIME_DECL ? &decl->comptime_decl.decorators
                                              : &none;
}

void check_replacements(struct infer *in, const struct node *decl)
{
    const struct node_list *list = decorators_of(decl);
    for (int i = 0; i < list->len; i++) {
        const struct node *x = first_argument(list->at[i]);
        struct node *use = x && x->kind == NODE_KEYWORD && strcmp(x->keyword.name, "use") == 0
                               ? x->keyword.value : NULL;
        while (use && use->kind == NODE_MEMBER)
            use = use->member.value;
        if (use && use->kind == NODE_NAME &&
            !names_lookup(in->ty->program, in->home, use->name.name))
            diag_error(in->ty->diags, use->span, DIAG_UNKNOWN_NAME, use->name.name);
    }
}

void note_deprecated_symbol(struct infer *in, const struct symbol *s, const struct node *at)
{
    if (s->decls.len && s->kind != SYM_FUNCS && at != s->decls.at[0])
        note_deprecated(in, decorators_of(s->decls.at[0]), s->name, at);
}

static void note_name(struct node *n, void *user)
{
    struct infer *in = user;
    if (n && n->kind == NODE_NAME && !scope_find(in->scope, n->name.name)) {
        const struct symbol *s = names_lookup(in->ty->program, in->home, n->name.name);
        if (s)
            note_deprecated_symbol(in, s, n);
    }
    if (n)
        node_children(n, note_name, user);
}

void note_deprecated_names(struct infer *in, struct node *n)
{
    if (!in->home->is_library)
        note_name(n, in);
}

void note_deprecated_types(struct infer *in, struct node *decl)
{
    const struct node_list *body = decl->kind == NODE_STRUCT      ? &decl->strukt.body
                                   : decl->kind == NODE_TRAIT     ? &decl->trait.body
                                   : decl->kind == NODE_ENUM      ? &decl->enumeration.body
                                   : decl->kind == NODE_EXTENSION ? &decl->extension.body
                                                                  : NULL;
    for (int i = 0; body && i < body->len; i++)
        note_deprecated_types(in, body->at[i]);
    for (int i = 0; decl->kind == NODE_DEF && i < decl->def.args.len; i++)
        if (decl->def.args.at[i]->arg.type)
            note_deprecated_names(in, decl->def.args.at[i]->arg.type);
}

/* `@implicit(deprecated=True)` */
static bool is_deprecated_conversion(const struct func_decl *d)
{
    const struct node *x = find_decorator(&d->node->def.decorators, "implicit");
    const struct node *a = x ? first_argument(x) : NULL;
    return a && a->kind == NODE_KEYWORD && strcmp(a->keyword.name, "deprecated") == 0 &&
           a->keyword.value->kind == NODE_BOOL && a->keyword.value->boolean.value;
}

void note_conversion(struct infer *in, const struct tx *made, const struct tx *from,
                     const struct type *t, const struct node *at)
{
    const struct span span = at ? at->span : from->span;
    if (made->kind != TX_CALL || !made->func->decl || !is_users(in, span))
        return;
    if (is_deprecated_conversion(made->func->decl))
        diag_warn(in->ty->diags, span, DIAG_DEPRECATED,
                  arena_printf(in->ty->run, "the implicit conversion from '%s' to '%s'",
                               text_of(in->ty, from->type), text_of(in->ty, t)),
                  arena_printf(in->ty->run, "write '%s(..)'", t->decl->name));
}
