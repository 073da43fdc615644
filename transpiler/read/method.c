/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the signatures of methods have to be: where `self` stands, and what those that make, copy,
 * move and end values may say. */
#include "read/reader.h"

#include <string.h>

bool read_is_word(const char *word, const char *text)
{
    return word && strcmp(word, text) == 0;
}

bool read_has_decorator(const struct node *def, const char *name)
{
    for (int i = 0; i < def->def.decorators.len; i++) {
        const struct node *value = def->def.decorators.at[i]->decorator.value;
        if (value->kind == NODE_NAME && strcmp(value->name.name, name) == 0)
            return true;
    }
    return false;
}

bool read_in_type(const struct reader *r)
{
    return r->place == PLACE_STRUCT || r->place == PLACE_TRAIT || r->place == PLACE_ENUM ||
           r->place == PLACE_EXTENSION;
}

bool read_gives_none(const struct node *def)
{
    const struct node *ret = def->def.ret;

    return !ret || ret->kind == NODE_NONE ||
           (ret->kind == NODE_NAME && read_is_word(ret->name.name, "NoneType"));
}

static bool is_init(const struct node *def)
{
    return read_is_word(def->def.name, "__init__");
}

int read_out_index(const struct node *def)
{
    for (int i = 0; i < def->def.args.len; i++)
        if (def->def.args.at[i]->arg.conv == CONV_OUT)
            return i;
    return -1;
}

int read_self_index(const struct reader *r, const struct node *def)
{
    if (!read_in_type(r) || !def->def.args.len)
        return -1;
    /* a static one's `self` is told of elsewhere */
    return read_has_decorator(def, "staticmethod") &&
                   !read_is_word(def->def.args.at[0]->arg.name, "self") ? -1 : 0;
}

void read_order_arguments(struct reader *r, struct node *def)
{
    struct node_list all = { 0 };
    const int out = read_out_index(def);

    if (out < 0 || r->edition == EDITION_2023 || read_has_decorator(def, "staticmethod"))
        return;
    if (!is_init(def) && def->def.args.len > 1 && !def->def.args.at[out]->arg.type) {
        struct node *none = node_new(r->trees, NODE_NONE, def->def.args.at[out]->span);
        def->def.args.at[out]->arg.type = none; /* a result without a type is None, here too */
    }
    if (is_init(def) ? out == 0 : out > 0)
        return;
    if (is_init(def) && def->def.args.at[out]->arg.type)
        return; /* which may name the arguments before it */
    if (is_init(def))
        read_push(r, &all, def->def.args.at[out]);
    for (int i = 0; i < def->def.args.len; i++)
        if (i != out)
            read_push(r, &all, def->def.args.at[i]);
    if (!is_init(def))
        read_push(r, &all, def->def.args.at[out]);
    def->def.args = all;
}

/* ---- values' ends and beginnings ------------------------------------------ */

static bool is_mark(const struct node *a)
{
    return a->arg.flags & (ARG_KEYWORD_MARK | ARG_POSITIONAL_MARK);
}

static void check_raises(struct reader *r, const struct node *def, const char *what)
{
    if (def->def.flags & DEF_RAISES)
        read_error(r, def->name_span, "%s must not declare 'raises'; remove the 'raises' keyword",
                   what);
}

static void check_destructor(struct reader *r, const struct node *def)
{
    int operands = 0;

    for (int i = 0; i < def->def.args.len; i++)
        operands += !is_mark(def->def.args.at[i]);
    if (operands != 1 || read_has_decorator(def, "staticmethod"))
        read_error(r, def->name_span,
                   "'__deinit__' has one argument, the value that ends: 'deinit self'");
    else if (!read_gives_none(def))
        read_error(r, def->name_span, "'__deinit__' has no result; remove '->' and the type");
    else
        check_raises(r, def, "a destructor");
}

static bool is_self_type(const struct node *n)
{
    return n && (n->kind == NODE_SELF_TYPE ||
                 (n->kind == NODE_NAME && read_is_word(n->name.name, "Self")));
}

/* `(out self, *, copy: Self)` and `(out self, *, deinit move: Self)`: the source, or NULL. */
static const struct node *source_of(const struct node *def, const char *name)
{
    const struct node_list *args = &def->def.args;

    if (args->len != 3 || !(args->at[1]->arg.flags & ARG_KEYWORD_MARK) ||
        !read_is_word(args->at[2]->arg.name, name) || !is_self_type(args->at[2]->arg.type))
        return NULL;
    return args->at[2];
}

static void check_constructor(struct reader *r, const struct node *def)
{
    const struct node *copy = source_of(def, "copy"), *move = source_of(def, "move");

    if (!read_has_decorator(def, "staticmethod") && read_out_index(def) < 0 && !def->def.ret) {
        read_error(r, def->name_span,
                   "__init__ method must return Self type with 'out' argument");
        return;
    }
    if (copy && (copy->arg.conv == CONV_MUT || copy->arg.conv == CONV_VAR ||
                 copy->arg.conv == CONV_DEINIT))
        read_error(r, copy->name_span, "a copy constructor only reads the value that it copies: "
                                       "'*, copy: Self', without a convention");
    else if (move && move->arg.conv != CONV_DEINIT && move->arg.conv != CONV_VAR)
        read_error(r, move->name_span,
                   "a move constructor ends the value that it moves: '*, deinit move: Self'");
    else if (copy)
        check_raises(r, def, "a copy constructor");
    else if (move)
        check_raises(r, def, "a move constructor");
}

void read_check_method(struct reader *r, const struct node *def)
{
    const struct node *first = def->def.args.len ? def->def.args.at[0] : NULL;

    if (is_init(def)) {
        if (!r->is_library)
            check_constructor(r, def);
        return;
    }
    if (read_is_word(def->def.name, "__deinit__") && !r->is_library && r->edition != EDITION_2023)
        check_destructor(r, def);
    if (read_has_decorator(def, "staticmethod"))
        return;
    if (!first || !first->arg.name || (first->arg.flags & (ARG_STAR | ARG_STARSTAR)) ||
        (first->arg.conv == CONV_OUT && r->edition != EDITION_2023))
        read_error(r, def->name_span, "self argument must be present in instance method");
    if (r->place == PLACE_TRAIT && def->def.where.len)
        read_error(r, def->def.where.at[0]->span, "trait methods do not support 'where'");
}
