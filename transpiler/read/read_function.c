/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Functions, function types and lambdas: parameters, arguments, effects, and the rules for their
 * order. The constructors of 2023 become today's here. */
#include "read/reader.h"

#include <string.h>

/* ---- parameters ----------------------------------------------------------- */

static struct node *read_parameter(struct reader *r, TSNode n, int flags)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name), *variadic = kid_of(&k, FIELD_variadic);
    struct node *p = read_new(r, NODE_PARAM, n);

    p->param.flags = flags | (variadic ? PARAM_STAR : 0);
    p->param.name = name ? read_declared_word(r, name->node) : "";
    if (name)
        p->name_span = read_span(r, name->node);
    if (kid_is(r, variadic, "**"))
        read_error(r, read_span(r, variadic->node), "parameters cannot be variadic keywords");
    if (kid_of(&k, FIELD_where))
        read_error(r, read_span(r, kid_of(&k, FIELD_where)->node),
                   "'where' goes behind the signature, not into the parameter list");
    p->param.type = read_optional(r, &k, FIELD_type);
    p->param.default_value = read_optional(r, &k, FIELD_default);
    return p;
}

static void check_parameters(struct reader *r, const struct node_list *params)
{
    bool has_default = false, keyword_only = false;

    for (int i = 0; i < params->len; i++) {
        const struct node *p = params->at[i];
        if (p->param.flags & (PARAM_KEYWORD_MARK | PARAM_STAR))
            keyword_only = true;
        /* behind `//` counting starts anew: what stands before it is inferred */
        if (p->param.flags & PARAM_INFER_MARK)
            has_default = false;
        if (!p->param.name || (p->param.flags & (PARAM_STAR | PARAM_RESULT)))
            continue;
        if (!p->param.default_value && has_default && !keyword_only)
            read_error(r, p->name_span, "required positional parameter follows optional positional "
                                        "parameter; change the ordering");
        has_default |= p->param.default_value != NULL;
        for (int j = 0; j < i; j++) {
            if (params->at[j]->param.name == p->param.name) {
                diag_error(r->diags, p->name_span, DIAG_REDEFINITION, p->param.name);
                diag_note(r->diags, params->at[j]->name_span, "previous definition here");
            }
        }
    }
}

void read_parameters(struct reader *r, const struct kids *k, struct node_list *out)
{
    const struct kid *list = kid_of(k, FIELD_parameters);

    if (!list)
        return;
    const struct kids inner = read_kids(r, list->node);
    for (int i = 0; i < inner.len; i++) {
        if (inner.at[i].field == FIELD_marker) {
            struct node *p = read_new(r, NODE_PARAM, inner.at[i].node);
            p->param.flags = kid_is(r, &inner.at[i], "//")  ? PARAM_INFER_MARK
                             : kid_is(r, &inner.at[i], "/") ? PARAM_POSITIONAL_MARK
                                                            : PARAM_KEYWORD_MARK;
            read_push(r, out, p);
        } else if (inner.at[i].field == FIELD_result) {
            if (r->edition != EDITION_2023)
                read_error(r, read_span(r, inner.at[i].node),
                           "result parameters are not supported");
            read_push(r, out, read_parameter(r, inner.at[i].node, PARAM_RESULT));
        } else if (inner.at[i].rule == RULE_parameter) {
            read_push(r, out, read_parameter(r, inner.at[i].node, 0));
        }
    }
    check_parameters(r, out);
}

/* ---- arguments ------------------------------------------------------------ */

static enum conv read_convention(struct reader *r, const struct kid *kid)
{
    static const struct {
        const char *word;
        enum conv conv;
        const char *today; /* NULL: is today's */
    } words[] = {
        { "imm", CONV_IMM, NULL },       { "mut", CONV_MUT, NULL },
        { "var", CONV_VAR, NULL },       { "out", CONV_OUT, NULL },
        { "deinit", CONV_DEINIT, NULL }, { "ref", CONV_REF, NULL },
        { "read", CONV_IMM, "imm" },     { "borrowed", CONV_IMM, "imm" },
        { "inout", CONV_MUT, "mut" },    { "owned", CONV_VAR, "var" },
    };

    if (!kid)
        return CONV_NONE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!kid_is(r, kid, words[i].word))
            continue;
        if (words[i].today && r->edition != EDITION_2023 &&
            !(r->edition == EDITION_1_0 && kid_is(r, kid, "read")))
            read_error(r, read_span(r, kid->node), "'%s' was removed; use '%s'", words[i].word,
                       words[i].today);
        return words[i].conv;
    }
    return CONV_NONE;
}

static void read_origins(struct reader *r, const struct kid *list, struct node_list *out)
{
    if (!list)
        return;
    const struct kids k = read_kids(r, list->node);
    for (int i = 0; i < k.len; i++)
        if (k.at[i].rule != RULE_NONE)
            read_push(r, out, read_expression(r, k.at[i].node));
}

/* A type that may be `ref [origins] T`; returns T. */
static struct node *read_ref_type(struct reader *r, const struct kid *kid,
                                  struct node_list *origins, bool *is_ref)
{
    *is_ref = kid && kid->rule == RULE_ref_type;
    if (!kid)
        return NULL;
    if (!*is_ref)
        return read_expression(r, kid->node);
    const struct kids k = read_kids(r, kid->node);
    read_origins(r, kid_of(&k, FIELD_origins), origins);
    return read_kid(r, &k, FIELD_type);
}

static struct node *read_argument(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name), *variadic = kid_of(&k, FIELD_variadic);
    const struct kid *suffix = kid_of(&k, FIELD_suffix);
    struct node *a = read_new(r, NODE_ARG, n);
    bool is_ref;

    a->arg.conv = (int)read_convention(r, kid_of(&k, FIELD_convention));
    read_origins(r, kid_of(&k, FIELD_origins), &a->arg.origins);
    if (name) {
        a->arg.name = read_declared_word(r, name->node);
        a->name_span = read_span(r, name->node);
    }
    if (variadic)
        a->arg.flags = kid_is(r, variadic, "**") ? ARG_STARSTAR : ARG_STAR;
    if (kid_of(&k, FIELD_spread))
        a->arg.flags |= ARG_PACK;
    if (suffix) {
        if (r->edition != EDITION_2023)
            read_error(r, read_span(r, suffix->node), "unexpected token '&'; use 'mut'");
        a->arg.conv = CONV_MUT;
    }
    a->arg.type = read_ref_type(r, kid_of(&k, FIELD_type), &a->arg.origins, &is_ref);
    if (is_ref)
        a->arg.conv = CONV_REF;
    a->arg.default_value = read_optional(r, &k, FIELD_default);
    return a;
}

static void read_arguments(struct reader *r, const struct kid *list, struct node_list *out)
{
    if (!list)
        return;
    const struct kids k = read_kids(r, list->node);
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].field == FIELD_marker) {
            struct node *a = read_new(r, NODE_ARG, k.at[i].node);
            a->arg.flags = kid_is(r, &k.at[i], "*") ? ARG_KEYWORD_MARK : ARG_POSITIONAL_MARK;
            read_push(r, out, a);
        } else if (k.at[i].rule == RULE_argument) {
            read_push(r, out, read_argument(r, k.at[i].node));
        }
    }
}

/* ---- the rules of an argument list ---------------------------------------- */

struct list_state {
    bool has_default, keyword_only, has_slash, has_out;
};

static const char *conv_word(int conv)
{
    switch ((enum conv)conv) {
    case CONV_MUT:
        return "mut";
    case CONV_OUT:
        return "out";
    case CONV_DEINIT:
        return "deinit";
    case CONV_NONE:
    case CONV_IMM:
    case CONV_VAR:
    case CONV_REF:
        break;
    }
    return NULL; /* may have a default */
}

static void check_argument(struct reader *r, const struct node *def, int i, struct list_state *s)
{
    const struct node *a = def->def.args.at[i];
    const bool is_last = i + 1 == def->def.args.len;
    const int flags = a->arg.flags;
    const bool in_type = r->place != PLACE_FILE && r->place != PLACE_FUNCTION;

    if (flags & ARG_POSITIONAL_MARK) {
        if (s->has_slash)
            read_error(r, a->span, "cannot have two '/' markers in the same argument list");
        else if (i == 0 || (i == 1 && def->def.args.at[0]->arg.conv == CONV_OUT))
            read_error(r, a->span, "'/' marker cannot be used at the start of the argument list");
        s->has_slash = true;
        return;
    }
    if (flags & (ARG_KEYWORD_MARK | ARG_STAR)) {
        if (s->keyword_only)
            read_error(r, a->span, "cannot have two '*' markers in the same argument list");
        else if (is_last && (flags & ARG_KEYWORD_MARK))
            read_error(r, a->span, "'*' marker is not allowed at end of argument list");
        s->keyword_only = true;
        if (flags & ARG_KEYWORD_MARK)
            return;
    }
    if ((flags & ARG_STARSTAR) && !is_last && def->def.args.at[i + 1]->arg.conv != CONV_OUT)
        read_error(r, def->def.args.at[i + 1]->span,
                   "'**' argument must be at end of argument list");
    if ((flags & ARG_STARSTAR) && a->arg.conv != CONV_VAR && !(def->def.flags & DEF_IS_TYPE)) {
        if (a->arg.conv != CONV_NONE || r->edition != EDITION_2023)
            read_error(r, a->span,
                       "variadic keyword arguments only support the 'var' convention%s",
                       a->arg.conv == CONV_NONE ? "; add 'var' before '**'" : "");
        def->def.args.at[i]->arg.conv = CONV_VAR;
        if (!a->arg.type && r->edition != EDITION_2023) /* one error is enough */
            def->def.args.at[i]->arg.type = node_new(r->trees, NODE_ERROR, a->span);
    }
    if (a->arg.default_value) {
        if (flags & (ARG_STAR | ARG_STARSTAR))
            read_error(r, a->arg.default_value->span, "variadic arguments must not have defaults");
        else if (conv_word(a->arg.conv) && !(def->def.flags & DEF_IS_TYPE))
            read_error(r, a->arg.default_value->span, "'%s' arguments must not have defaults",
                       conv_word(a->arg.conv));
        s->has_default = true;
    } else if (s->has_default && !s->keyword_only && a->arg.conv != CONV_OUT &&
               !(flags & ARG_STARSTAR)) {
        read_error(r, a->name_span, "required positional argument follows optional positional "
                                    "argument; change the ordering");
    }
    if ((flags & ARG_STAR) && !(flags & ARG_PACK) && a->arg.conv == CONV_REF && !r->is_library)
        read_error(r, a->name_span,
                   "a row of arguments cannot be 'ref'; leave it out, or use 'mut'");
    if (a->arg.conv == CONV_OUT) {
        if (s->has_out)
            read_error(r, a->name_span, "function may not have multiple 'out' arguments");
        s->has_out = true;
    }
    if (a->arg.conv == CONV_DEINIT && !in_type && !(def->def.flags & DEF_IS_TYPE))
        read_error(r, a->name_span,
                   "'deinit' convention is only valid on struct method arguments");
}

/* Of a function type: what has no name is known by its place, and so is all before it. */
static void check_unnamed(struct reader *r, const struct node *def)
{
    const struct node *unnamed = NULL;
    bool has_named = false;

    for (int i = 0; i < def->def.args.len; i++) {
        const struct node *a = def->def.args.at[i];
        const bool is_plain = !a->arg.name && !(a->arg.flags & (ARG_KEYWORD_MARK | ARG_STAR |
                                                                ARG_STARSTAR | ARG_PACK));
        if (a->arg.flags & ARG_POSITIONAL_MARK) {
            unnamed = NULL;
        } else if (is_plain && has_named) {
            read_error(r, a->span, "unnamed argument cannot follow named argument");
            return;
        } else if (is_plain) {
            unnamed = unnamed ? unnamed : a;
        } else if (unnamed) {
            read_error(r, unnamed->span, "unnamed argument must be positional-only; put '/' behind "
                                         "it, or give it a name");
            return;
        }
        has_named = has_named || (!is_plain && !(a->arg.flags & ARG_POSITIONAL_MARK));
    }
}

/* Types may be left out for `self`, and in a dynamic `def` of 2023. */
static void check_types(struct reader *r, struct node *def)
{
    for (int i = 0; i < def->def.args.len; i++) {
        const struct node *a = def->def.args.at[i];
        if (a->arg.type || (a->arg.flags & (ARG_POSITIONAL_MARK | ARG_KEYWORD_MARK)))
            continue;
        if (i == read_self_index(r, def))
            continue;
        if (r->edition == EDITION_2023 && !(def->def.flags & (DEF_FN | DEF_IS_LAMBDA)))
            def->def.flags |= DEF_2023_DYNAMIC;
        else
            read_refuse(r, a->name_span, DIAG_ARGUMENT_TYPE, a->arg.name);
    }
}

static void check_duplicates(struct reader *r, const struct node *def)
{
    const struct node_list *args = &def->def.args;

    for (int i = 0; i < args->len; i++) {
        for (int j = 0; args->at[i]->arg.name && j < i; j++) {
            if (args->at[j]->arg.name == args->at[i]->arg.name &&
                strcmp(args->at[i]->arg.name, "_") != 0) {
                diag_error(r->diags, args->at[i]->name_span, DIAG_REDEFINITION,
                           args->at[i]->arg.name);
                diag_note(r->diags, args->at[j]->name_span, "previous definition here");
                break;
            }
        }
    }
}

static void check_main(struct reader *r, const struct node *def)
{
    const struct node *raises = def->def.raises, *ret = def->def.ret;

    if (def->def.args.len)
        read_refuse(r, def->def.args.at[0]->span, DIAG_MAIN_SIGNATURE, "arguments");
    if (def->def.params.len)
        read_refuse(r, def->def.params.at[0]->span, DIAG_MAIN_SIGNATURE, "parameters");
    if (raises && !(raises->kind == NODE_NAME && read_is_word(raises->name.name, "Error")))
        read_refuse(r, raises->span, DIAG_MAIN_RAISES, NULL);
    if (!read_gives_none(def) && ret->kind != NODE_ERROR)
        read_refuse(r, ret->span, DIAG_MAIN_SIGNATURE, "result");
}

static void check_signature(struct reader *r, struct node *def)
{
    struct list_state s = { 0 };

    for (int i = 0; i < def->def.args.len; i++)
        check_argument(r, def, i, &s);
    if (def->def.flags & DEF_IS_TYPE)
        check_unnamed(r, def);
    check_duplicates(r, def);
    const bool is_old_init = r->edition == EDITION_2023 && read_is_word(def->def.name, "__init__");
    if (s.has_out && def->def.ret && !is_old_init)
        read_error(r, def->def.ret->span,
                   "functions must not declare both an 'out' argument and a return type");
    if (def->def.flags & DEF_IS_TYPE)
        return;
    check_types(r, def);
    if (read_in_type(r))
        read_check_method(r, def);
    if (r->place == PLACE_FILE && read_is_word(def->def.name, "main") && !r->is_library)
        check_main(r, def);
}

/* ---- effects, captures, results ------------------------------------------- */

static void read_effect(struct reader *r, TSNode n, struct node *def)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name), *value = kid_of(&k, FIELD_value);

    if (kid_is(r, name, "raises")) {
        def->def.flags |= DEF_RAISES;
        def->def.raises = read_optional(r, &k, FIELD_type);
    } else if (kid_is(r, name, "thin")) {
        def->def.flags |= DEF_THIN;
    } else if (kid_is(r, name, "capturing")) {
        def->def.flags |= DEF_CAPTURING;
    } else if (kid_is(r, name, "async")) {
        def->def.flags |= DEF_ASYNC;
    } else if (kid_is(r, name, "abi")) {
        const struct node *abi = value ? read_expression(r, value->node) : NULL;
        def->def.abi = abi && abi->kind == NODE_STRING ? abi->string.text : "C";
    } else if (r->edition != EDITION_2023) {
        const struct span at = read_span(r, n);
        read_error(r, at, "'%.*s' has been removed", (int)(at.end - at.start), r->text + at.start);
    }
}

static void read_captures(struct reader *r, const struct kid *list, struct node *def)
{
    if (!list)
        return;
    const struct kids k = read_kids(r, list->node);
    def->def.flags |= DEF_HAS_CAPTURES;
    for (int i = 0; i < k.len; i++) {
        if (k.at[i].rule != RULE_capture)
            continue;
        const struct kids inner = read_kids(r, k.at[i].node);
        const struct kid *name = kid_of(&inner, FIELD_name);
        struct node *c = read_new(r, NODE_CAPTURE, k.at[i].node);
        c->capture.conv = (int)read_convention(r, kid_of(&inner, FIELD_convention));
        c->capture.transfer = kid_of(&inner, FIELD_transfer) != NULL;
        if (c->capture.conv == CONV_DEINIT || c->capture.conv == CONV_OUT)
            read_error(r, read_span(r, k.at[i].node),
                       "a capture is read, 'mut', 'ref' or 'var': '%s' is for arguments",
                       c->capture.conv == CONV_OUT ? "out" : "deinit");
        if (name) {
            c->capture.name = read_word(r, name->node);
            c->name_span = read_span(r, name->node);
        }
        read_push(r, &def->def.captures, c);
    }
}

/* A capture list stands behind the effects, and instead of `capturing`. */
static void check_captures(struct reader *r, const struct kids *k, const struct node *def)
{
    const struct kid *captures = kid_of(k, FIELD_captures);
    if (!captures || r->edition == EDITION_2023)
        return;
    const struct span list = read_span(r, captures->node);
    if (def->def.flags & DEF_CAPTURING)
        read_error(r, list, "a capture list stands instead of 'capturing': leave out one of them");
    for (int i = 0; i < k->len; i++) {
        const struct span at = read_span(r, k->at[i].node);
        if (k->at[i].rule == RULE_effect && at.start > list.start)
            read_error(r, at, "'%.*s' stands before the capture list", (int)(at.end - at.start),
                       r->text + at.start);
    }
}

/* Everything between the name and the body. */
static void read_signature(struct reader *r, const struct kids *k, struct node *def)
{
    const struct kid *result = kid_of(k, FIELD_result);
    bool is_ref;

    read_parameters(r, k, &def->def.params);
    read_arguments(r, kid_of(k, FIELD_arguments), &def->def.args);
    for (int i = 0; i < k->len; i++)
        if (k->at[i].rule == RULE_effect)
            read_effect(r, k->at[i].node, def);
    read_captures(r, kid_of(k, FIELD_captures), def);
    check_captures(r, k, def);
    def->def.ret = read_ref_type(r, kid_of(k, FIELD_return_type), &def->def.ret_ref, &is_ref);
    if (is_ref)
        def->def.flags |= DEF_RET_REF;
    read_where(r, k, &def->def.where);
    if (result) { /* `-> T as name` of old */
        struct node *out = read_new(r, NODE_ARG, result->node);
        if (r->edition != EDITION_2023)
            read_error(r, out->span, "named results were removed; use an 'out' argument");
        out->arg.name = read_word(r, result->node);
        out->arg.conv = CONV_OUT;
        out->arg.type = def->def.ret;
        def->def.ret = NULL;
        read_push(r, &def->def.args, out);
    }
}

/* ---- constructors of 2023 ------------------------------------------------- */

static struct node *new_self_type(struct reader *r, struct span at)
{
    return node_new(r->trees, NODE_SELF_TYPE, at);
}

/* out self, *, `conv` `name`: Self. The old name of the source stands for the new one in the
 * body. */
static void take_source(struct reader *r, struct node *def, struct node *source, enum conv conv,
                        const char *name)
{
    struct node *self = node_new(r->trees, NODE_ARG, source->span);
    struct node *mark = node_new(r->trees, NODE_ARG, source->span);

    self->arg.name = intern(r->words, "self");
    self->arg.conv = CONV_OUT;
    mark->arg.flags = ARG_KEYWORD_MARK;
    r->renamed = source->arg.name;
    r->renamed_to = intern(r->words, name);
    source->arg.name = r->renamed_to;
    source->arg.conv = (int)conv;
    if (!source->arg.type)
        source->arg.type = new_self_type(r, source->span);
    def->def.args = (struct node_list){ 0 };
    read_push(r, &def->def.args, self);
    read_push(r, &def->def.args, mark);
    read_push(r, &def->def.args, source);
    def->def.name = intern(r->words, "__init__");
}

static void modernise(struct reader *r, struct node *def)
{
    struct node_list *args = &def->def.args;
    struct node *first = args->len ? args->at[0] : NULL;
    struct node *second = args->len == 2 ? args->at[1] : NULL;
    const bool has_self = first && read_is_word(first->arg.name, "self");

    if (read_is_word(def->def.name, "__init__") && has_self && first->arg.conv == CONV_MUT) {
        first->arg.conv = CONV_OUT;
    } else if (read_is_word(def->def.name, "__init__") && !has_self && def->def.ret) {
        struct node_list all = { 0 };
        struct node *self = node_new(r->trees, NODE_ARG, def->name_span);
        self->arg.name = intern(r->words, "self");
        self->arg.conv = CONV_OUT;
        read_push(r, &all, self);
        for (int i = 0; i < args->len; i++)
            read_push(r, &all, args->at[i]);
        *args = all;
        def->def.ret = NULL;
        r->init_returns = true;
    } else if (read_is_word(def->def.name, "__copyinit__") && has_self && args->len == 1) {
        take_source(r, def, first, CONV_NONE, "copy");
        def->def.ret = NULL;
        r->init_returns = true;
    } else if (read_is_word(def->def.name, "__copyinit__") && has_self && second) {
        take_source(r, def, second, CONV_NONE, "copy");
    } else if (read_is_word(def->def.name, "__moveinit__") && has_self && second &&
               second->arg.conv != CONV_MUT) {
        take_source(r, def, second, CONV_DEINIT, "move");
    } else if (read_is_word(def->def.name, "__moveinit__") ||
               read_is_word(def->def.name, "__takeinit__")) {
        def->def.name = intern(r->words, "__takeinit__");
        if (has_self)
            first->arg.conv = CONV_OUT;
    }
}

static void rename_old(struct reader *r, struct node *def)
{
    struct node *first = def->def.args.len ? def->def.args.at[0] : NULL;

    if (read_is_word(def->def.name, "__del__")) {
        if (r->edition != EDITION_2023)
            diag_warn(r->diags, def->name_span, DIAG_DEPRECATED, "'__del__'",
                      "use '__deinit__' instead");
        def->def.name = intern(r->words, "__deinit__");
        if (first && r->edition == EDITION_2023)
            first->arg.conv = CONV_DEINIT;
    } else if (r->edition == EDITION_2023) {
        modernise(r, def);
    } else if (read_is_word(def->def.name, "__copyinit__") ||
               read_is_word(def->def.name, "__moveinit__")) {
        diag_warn(r->diags, def->name_span, DIAG_ORDINARY_METHOD, def->def.name,
                  read_is_word(def->def.name, "__copyinit__")
                      ? "__init__(out self, *, copy: Self)"
                      : "__init__(out self, *, deinit move: Self)");
    }
}

/* ---- definitions ---------------------------------------------------------- */

static void read_function_body(struct reader *r, const struct kids *k, struct node *def)
{
    const struct kid *body = kid_of(k, FIELD_body);
    const enum place place = r->place;
    const int blocks = r->blocks;

    r->place = PLACE_FUNCTION;
    r->blocks = 0;
    if (body)
        read_body(r, body->node, &def->def.body, &def->def.doc);
    r->place = place;
    r->blocks = blocks;
    if (def->def.body.len == 1 && def->def.body.at[0]->kind == NODE_PASS &&
        def->def.body.at[0]->pass.is_ellipsis)
        def->def.flags |= DEF_NO_BODY | (def->def.abi ? DEF_EXTERN : 0);
}

static struct node *new_name(struct reader *r, struct span at, const char *word)
{
    struct node *n = node_new(r->trees, NODE_NAME, at);
    n->name.name = intern(r->words, word);
    return n;
}

/* An `async` function makes a coroutine of its body:
 *     def f(x: Int) -> __Coroutine[Int]:
 *         def __body() {..} -> Int: ...
 *         return __Coroutine[Int](__body^)
 * What the body captures and how, the arguments as well, is found out by their types. */
static void make_coroutine(struct reader *r, struct node *def)
{
    const struct span at = def->name_span;
    struct node *body = node_new(r->trees, NODE_DEF, at);
    struct node *type = node_new(r->trees, NODE_SUBSCRIPT, at);
    struct node *call = node_new(r->trees, NODE_CALL, at);
    struct node *moved = node_new(r->trees, NODE_TRANSFER, at);
    struct node *ret = node_new(r->trees, NODE_RETURN, at);

    body->def.name = intern(r->words, "__body");
    body->name_span = at;
    body->def.flags = DEF_ASYNC_BODY | DEF_HAS_CAPTURES | (def->def.flags & DEF_RAISES);
    body->def.raises = def->def.raises;
    body->def.ret = def->def.ret;
    body->def.body = def->def.body;
    type->subscript.value = new_name(
        r, at, def->def.flags & DEF_RAISES ? "__RaisingCoroutine" : "__Coroutine");
    read_push(r, &type->subscript.args,
              def->def.ret ? def->def.ret : new_name(r, at, "__None"));
    moved->transfer.value = new_name(r, at, "__body");
    call->call.callee = type;
    read_push(r, &call->call.args, moved);
    ret->ret.value = call;
    def->def.body = (struct node_list){ 0 };
    read_push(r, &def->def.body, body);
    read_push(r, &def->def.body, ret);
    def->def.ret = type;
    def->def.raises = NULL;
    def->def.flags &= ~DEF_RAISES;
}

/* Its result is what the body returns, and so is not named or a reference. */
static void read_async(struct reader *r, struct node *def, const struct kid *modifier)
{
    if (kid_is(r, modifier, "async"))
        diag_warn(r->diags, read_span(r, modifier->node), DIAG_ASYNC);
    const int out = read_out_index(def);
    if (out >= 0) {
        read_error(r, def->def.args.at[out]->span,
                   "an 'async' function gives its result by 'return', not by an 'out' argument");
        return;
    }
    if (def->def.flags & DEF_RET_REF)
        read_error(r, def->name_span, "an 'async' function returns a value, no reference");
    else if (!(def->def.flags & DEF_NO_BODY))
        make_coroutine(r, def);
}

struct node *read_function(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *name = kid_of(&k, FIELD_name), *keyword = kid_of(&k, FIELD_keyword);
    struct node *def = read_new(r, NODE_DEF, n);
    const bool init_returns = r->init_returns;
    const char *renamed = r->renamed, *renamed_to = r->renamed_to;

    r->init_returns = false;
    read_decorators(r, &k, DECORATES_FUNCTION, &def->def.decorators);
    if (kid_is(r, keyword, "fn")) {
        def->def.flags |= DEF_FN;
        if (r->edition != EDITION_2023)
            read_error(r, read_span(r, keyword->node), "'fn' has been removed; use 'def' instead");
    } else if (r->edition == EDITION_2023) {
        def->def.flags |= DEF_RAISES; /* a `def` of 2023 may always raise */
    }
    if (kid_of(&k, FIELD_modifier))
        def->def.flags |= DEF_ASYNC;
    def->def.name = name ? read_word(r, name->node) : "";
    if (name) {
        def->name_span = read_span(r, name->node);
        if (!read_in_type(r))
            read_declared_word(r, name->node);
    }
    read_signature(r, &k, def);
    if (read_in_type(r)) {
        rename_old(r, def);
        read_order_arguments(r, def);
    }
    check_signature(r, def);
    read_function_body(r, &k, def);
    check_function_decorators(r, def);
    if (kid_of(&k, FIELD_modifier))
        read_async(r, def, kid_of(&k, FIELD_modifier));
    r->init_returns = init_returns;
    r->renamed = renamed;
    r->renamed_to = renamed_to;
    return def;
}

struct node *read_function_type(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    const struct kid *keyword = kid_of(&k, FIELD_keyword);
    struct node *type = read_new(r, NODE_FN_TYPE, n), *def = read_new(r, NODE_DEF, n);

    def->def.flags = DEF_IS_TYPE;
    if (kid_is(r, keyword, "fn")) {
        def->def.flags |= DEF_FN;
        if (r->edition != EDITION_2023)
            read_error(r, read_span(r, keyword->node), "'fn' has been removed; use 'def' instead");
    } else if (r->edition == EDITION_2023) {
        def->def.flags |= DEF_RAISES;
    }
    if (kid_of(&k, FIELD_modifier))
        def->def.flags |= DEF_ASYNC;
    read_signature(r, &k, def);
    check_signature(r, def);
    type->fn_type.def = def;
    return type;
}

struct node *read_lambda(struct reader *r, TSNode n)
{
    const struct kids k = read_kids(r, n);
    struct node *lambda = read_new(r, NODE_LAMBDA, n), *def = read_new(r, NODE_DEF, n);
    const enum place place = r->place;
    const bool init_returns = r->init_returns;

    def->def.flags = DEF_IS_LAMBDA;
    r->place = PLACE_FUNCTION;
    r->init_returns = false;
    read_signature(r, &k, def);
    check_signature(r, def);
    struct node *ret = node_new(r->trees, NODE_RETURN, read_span(r, n));
    ret->ret.value = read_kid(r, &k, FIELD_body);
    ret->span = ret->ret.value->span;
    read_push(r, &def->def.body, ret);
    r->place = place;
    r->init_returns = init_returns;
    lambda->lambda.def = def;
    return lambda;
}
