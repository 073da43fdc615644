/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Decorators: which there are, before what, with how many arguments, and what they ask of it. */
#include "read/reader.h"

#include <string.h>

enum operands {
    BARE,           /* no parentheses */
    NONE,           /* with or without empty ones */
    ONE,            /* one, which must be there */
    MAYBE_ONE,      /* with or without one */
    SOME,           /* at least one */
    ANY
};

static const struct decorator {
    const char *word;
    int before;     /* set of enum decorated */
    enum operands operands;
} decorators[] = {
    {"always_inline", DECORATES_FUNCTION, MAYBE_ONE},
    {"no_inline", DECORATES_FUNCTION, BARE},
    {"staticmethod", DECORATES_FUNCTION, BARE},
    {"implicit", DECORATES_FUNCTION, ANY},
    {"export", DECORATES_FUNCTION, ANY},
    {"extern", DECORATES_FUNCTION, ONE},
    {"parameter", DECORATES_FUNCTION, ANY},
    {"__parameter", DECORATES_FUNCTION, ANY},
    {"__copy_capture", DECORATES_FUNCTION, ANY},
    {"__name", DECORATES_FUNCTION, ANY},
    {"__llvm_metadata", DECORATES_FUNCTION, SOME},
    {"__llvm_arg_metadata", DECORATES_FUNCTION, SOME},
    {"unavailable", DECORATES_FUNCTION, ONE},
    {"deprecated",
     DECORATES_FUNCTION | DECORATES_STRUCT | DECORATES_TRAIT | DECORATES_CONSTANT, ONE},
    {"doc_hidden", DECORATES_FUNCTION | DECORATES_STRUCT | DECORATES_CONSTANT, NONE},
    {"stable",
     DECORATES_FUNCTION | DECORATES_STRUCT | DECORATES_TRAIT | DECORATES_CONSTANT, ANY},
    {"fieldwise_init", DECORATES_STRUCT, MAYBE_ONE},
    {"align", DECORATES_STRUCT, ONE},
    {"explicit_destroy", DECORATES_STRUCT | DECORATES_TRAIT, ONE},
    {"__nonmaterializable", DECORATES_STRUCT, ANY},
};

static const char *const decorators_2023[] = {
    "value", "register_passable", "adaptive", "noncapturing", "unroll", "closure",
    "nonmaterializable",
};

static bool is_of_2023(const char *word)
{
    for (size_t i = 0; i < sizeof decorators_2023 / sizeof *decorators_2023; i++)
        if (strcmp(word, decorators_2023[i]) == 0)
            return true;
    return false;
}

/* `@name`, `@name(..)`, `@module.name(..)`: the first word. */
const struct node *read_decorator_head(const struct node *value)
{
    for (;;) {
        if (value->kind == NODE_CALL)
            value = value->call.callee;
        else if (value->kind == NODE_SUBSCRIPT)
            value = value->subscript.value;
        else if (value->kind == NODE_MEMBER)
            value = value->member.value;
        else
            return value;
    }
}

static const struct node *find_after(const struct node_list *list, int from, const char *word)
{
    for (int i = from; i < list->len; i++) {
        const struct node *head = read_decorator_head(list->at[i]->decorator.value);
        if (head->kind == NODE_NAME && strcmp(head->name.name, word) == 0)
            return list->at[i];
    }
    return NULL;
}

static const struct node *find(const struct node_list *list, const char *word)
{
    return find_after(list, 0, word);
}

static const struct node *operand(const struct node *value)
{
    return value->kind == NODE_CALL && value->call.args.len ? value->call.args.at[0] : NULL;
}

/* ---- one decorator ---------------------------------------------------------------------- */

static bool check_count(struct reader *r, const struct node *value, const struct decorator *d)
{
    const bool called = value->kind == NODE_CALL;
    const int n = called ? value->call.args.len : 0;
    const char *wants = NULL;

    switch (d->operands) {
    case BARE:
        wants = called ? "takes no arguments, nor parentheses" : NULL;
        break;
    case NONE:
        wants = called && n ? "takes no arguments" : NULL;
        break;
    case ONE:
        wants = n != 1 ? "takes one argument" : NULL;
        break;
    case MAYBE_ONE:
        wants = n > 1 ? "takes one argument at most" : NULL;
        break;
    case SOME:
        wants = n == 0 ? "takes arguments" : NULL;
        break;
    case ANY:
        break;
    }
    if (wants)
        read_error(r, value->span, "'@%s' %s", d->word, wants);
    return !wants;
}

static bool is_text_among(const struct node *x, const char *first, const char *second)
{
    return x->kind == NODE_STRING &&
           (strcmp(x->string.text, first) == 0 || strcmp(x->string.text, second) == 0);
}

/* `@export`, `@export("name")`; ABI="C" is an older way to say abi("C"). */
static void check_export(struct reader *r, const struct node *value)
{
    const int n = value->kind == NODE_CALL ? value->call.args.len : 0;
    int names = 0;

    for (int i = 0; i < n; i++) {
        const struct node *x = value->call.args.at[i];
        const bool is_abi = x->kind == NODE_KEYWORD && strcmp(x->keyword.name, "ABI") == 0;
        if (is_abi && is_text_among(x->keyword.value, "C", "C"))
            diag_warn(r->diags, x->span, DIAG_DEPRECATED, "'ABI=\"C\"'",
                      "write abi(\"C\") after the arguments");
        else if (is_abi)
            read_error(r, x->span, "\"C\" is the only ABI that '@export' knows");
        else if (x->kind != NODE_STRING)
            read_error(r, x->span, "'@export' takes the symbol's name as a string");
        else if (names++)
            read_error(r, value->span, "'@export' takes one argument at most");
    }
}

/* The reason, as text, or `use = name`. */
static void check_advice(struct reader *r, const struct node *x, const char *word)
{
    const struct node *use = x->kind == NODE_KEYWORD ? x->keyword.value : NULL;

    if (!use && x->kind != NODE_STRING)
        read_error(r, x->span, "'@%s' takes its reason as a string", word);
    else if (use && strcmp(x->keyword.name, "use") != 0)
        read_error(r, x->span, "'@%s' takes a reason, or 'use = name' of what to use instead",
                   word);
    else if (use && use->kind != NODE_NAME && use->kind != NODE_MEMBER)
        read_error(r, use->span, "'use =' takes the name of a declaration, not a value");
}

static void check_operand(struct reader *r, const struct node *value, const char *word)
{
    const struct node *x = operand(value);

    if (strcmp(word, "parameter") == 0 && r->edition != EDITION_2023) {
        diag_warn(r->diags, read_decorator_head(value)->span, DIAG_DEPRECATED, "'@parameter'",
                  "write '@__parameter'");
    } else if (strcmp(word, "always_inline") == 0) {
        if (x && !is_text_among(x, "nodebug", "builtin"))
            read_error(r, x->span, "'@always_inline' takes \"nodebug\" or \"builtin\"");
    } else if (strcmp(word, "fieldwise_init") == 0) {
        if (value->kind == NODE_CALL && (!x || !is_text_among(x, "implicit", "implicit")))
            read_error(r, value->span, "'@fieldwise_init' takes \"implicit\" or nothing");
    } else if (strcmp(word, "export") == 0) {
        check_export(r, value);
    } else if (strcmp(word, "deprecated") == 0 || strcmp(word, "unavailable") == 0) {
        if (x)
            check_advice(r, x, word);
    } else if (strcmp(word, "implicit") == 0) {
        if (x && (x->kind != NODE_KEYWORD || strcmp(x->keyword.name, "deprecated") != 0 ||
                  x->keyword.value->kind != NODE_BOOL))
            read_error(r, x->span, "'@implicit' takes 'deprecated = True' or 'False' or nothing");
    } else if (strcmp(word, "extern") == 0) {
        if (x && x->kind != NODE_STRING)
            read_error(r, x->span, "'@%s' takes the symbol's name as a string", word);
    } else if (strcmp(word, "stable") == 0) {
        if (x && x->kind != NODE_KEYWORD)
            read_error(r, x->span, "'@stable' takes 'since = ..' or 'recursive = ..'");
    }
}

static void say_unknown(struct reader *r, const struct node *value, const struct node *head,
                        const char *why)
{
    diag_error(r->diags, head->span, DIAG_NO_DECORATOR, head->name.name);
    vec_push(r->trees, &r->flaws, head->span.start);
    if (why)
        diag_note(r->diags, value->span, "%s", why);
}

static const char *row_before(const struct decorator *d)
{
    return d->before == DECORATES_FUNCTION ? "it stands before functions only"
           : d->before == DECORATES_STRUCT ? "it stands before structs only"
                                           : "it cannot stand before this declaration";
}

static void check_decorator(struct reader *r, const struct node *value, enum decorated what)
{
    const struct node *head = read_decorator_head(value);

    if (head->kind != NODE_NAME) {
        if (head->kind != NODE_ERROR)
            read_error(r, value->span, "unsupported decorator");
        return;
    }
    const char *word = head->name.name;
    if (r->is_library || (r->edition == EDITION_2023 && is_of_2023(word)))
        return;
    for (size_t i = 0; i < sizeof decorators / sizeof *decorators; i++) {
        const struct decorator *d = &decorators[i];
        if (strcmp(word, d->word) != 0)
            continue;
        if (!(d->before & (int)what))
            say_unknown(r, value, head, row_before(d));
        else if (check_count(r, value, d))
            check_operand(r, value, word);
        return;
    }
    if (strcmp(word, "value") == 0)
        say_unknown(r, value, head,
                    "use '@fieldwise_init' and conform to 'Copyable' or 'ImplicitlyCopyable'");
    else if (strcmp(word, "register_passable") == 0)
        read_error(r, value->span, "'@register_passable' has been removed; conform to '%s' instead",
                   value->kind == NODE_CALL ? "TrivialRegisterPassable" : "RegisterPassable");
    else if (strcmp(word, "unroll") == 0)
        say_unknown(r, value, head, "write 'comptime for' instead");
    else
        say_unknown(r, value, head,
                    is_of_2023(word) ? "it has been removed from the language" : NULL);
}

void read_decorators(struct reader *r, const struct kids *k, enum decorated what,
                     struct node_list *out)
{
    for (int i = 0; i < k->len; i++) {
        if (k->at[i].field != FIELD_decorator)
            continue;
        const struct kids inner = read_kids(r, k->at[i].node);
        struct node *d = read_new(r, NODE_DECORATOR, k->at[i].node);
        d->decorator.value = read_kid(r, &inner, FIELD_value);
        d->span = d->decorator.value->span;
        check_decorator(r, d->decorator.value, what);
        read_push(r, out, d);
    }
}

/* ---- what a decorator asks of what it stands before ---------------------------------------- */

/* One argument by position, besides the result and those with defaults. */
static bool takes_one(const struct node *def)
{
    int n = 0;
    bool by_keyword = false;

    for (int i = 0; i < def->def.args.len; i++) {
        const struct node *a = def->def.args.at[i];
        if (a->arg.flags & ARG_KEYWORD_MARK)
            by_keyword = true;
        else if (!(a->arg.flags & ARG_POSITIONAL_MARK) && a->arg.conv != CONV_OUT && !by_keyword &&
                 (!a->arg.default_value || n == 0))
            n++;
    }
    return n == 1;
}

static void check_c_names(struct reader *r, const struct node *def, bool is_method)
{
    const struct node *export = find(&def->def.decorators, "export");
    const struct node *from = find(&def->def.decorators, "extern");

    if (export && def->def.params.len)
        read_error(r, export->span, "'@export' is for functions without parameters: "
                                    "C has one function for one name");
    if (export && def->def.abi && def->def.flags & DEF_RAISES)
        read_error(r, def->name_span, "a function of the C ABI cannot raise");
    if (!from)
        return;
    if (is_method) {
        read_error(r, from->span, "'@extern' is for functions, not for methods");
        return;
    }
    if (!def->def.abi)
        read_error(r, from->span, "'@extern' asks for 'abi(\"C\")' after the arguments");
    if (!(def->def.flags & DEF_NO_BODY))
        read_error(r, def->name_span, "an '@extern' function is made elsewhere; its body is '...'");
}

void check_function_decorators(struct reader *r, const struct node *def)
{
    const struct node_list *list = &def->def.decorators;
    const bool is_method = r->place != PLACE_FILE && r->place != PLACE_FUNCTION;
    const struct node *x;

    if (!list->len || r->is_library || r->edition == EDITION_2023)
        return;
    if (!is_method && (x = find(list, "staticmethod")))
        read_error(r, x->span, "only methods of structs are static");
    if ((x = find(list, "implicit"))) {
        if (!is_method || strcmp(def->def.name, "__init__") != 0)
            read_error(r, x->span, "'@implicit' is for '__init__' only");
        else if (!takes_one(def))
            read_error(r, def->name_span, "an '@implicit' '__init__' converts one value: it takes "
                                          "a single positional argument");
    }
    if (find(list, "unavailable") && !(def->def.flags & DEF_NO_BODY))
        read_error(r, def->name_span, "an '@unavailable' function is never called; "
                                      "its body is '...'");
    const struct node *in = find(list, "always_inline"), *out = find(list, "no_inline");
    if (in && out)
        read_error(r, in->span.start < out->span.start ? in->span : out->span,
                   "'@always_inline' and '@no_inline' say opposite things of one function");
    if (r->place != PLACE_FUNCTION && (x = find(list, "__copy_capture")) &&
        operand(x->decorator.value))
        read_error(r, x->span, "'@__copy_capture' names variables of a function around this one; "
                               "there is none");
    check_c_names(r, def, is_method);
}

void check_struct_decorators(struct reader *r, const struct node *s)
{
    const struct node_list *list = &s->strukt.decorators;
    const struct node *first = find(list, "fieldwise_init");

    if (!list->len || r->is_library)
        return;
    for (int i = 0; first && i < list->len; i++)
        if (list->at[i] == first && find_after(list, i + 1, "fieldwise_init"))
            read_error(r, first->span, "'@fieldwise_init' stands here twice");
    const struct node *x = find(list, "explicit_destroy");
    bool opts_out = false;
    for (int i = 0; i < s->strukt.bases.len; i++)
        opts_out |= s->strukt.bases.at[i]->base.where != NULL ||
                    s->strukt.bases.at[i]->base.type->kind == NODE_NOT;
    if (x && !opts_out)
        read_error(r, x->span, "'@explicit_destroy' is for a struct that cannot end by itself; "
                               "conform to 'not Deinitable'");
}
