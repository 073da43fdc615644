/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Origins as they are written, `origin_of(x.y)` and `ref[x.y]`: whether what lies there may be
 * changed, and whether there is a place in memory at all that the name x stands for. */
#include "types/infer.h"

/* `s.origin`: where the view s leads, not where it stands. */
static struct value *origin_of_view(const struct type *t)
{
    for (int i = 0; t->kind == TYPE_STRUCT && i < t->arg_count; i++)
        if (t->args[i]->kind == VALUE_ORIGIN)
            return t->args[i];
    return NULL;
}

static bool has_subscript(const struct node *n)
{
    while (n->kind == NODE_MEMBER)
        n = n->member.value;
    return n->kind == NODE_SUBSCRIPT;
}

/* `self.p[][0]`: whether it may be written is up to what gives the reference. */
static struct value *origin_of_element(const struct infer *in, struct node *n)
{
    int errors;
    const struct tx *x = infer_place_aside(in, n, &errors);

    return x && !errors ? value_origin(in->ty, x->is_mut) : NULL;
}

/* What is wrong in a generic function is told for its parameters, not for their values. */
static bool is_judged(const struct infer *in)
{
    const struct instance *f = in->inst;
    if (f && f->synth == SYNTH_THUNK)
        f = f->wanted_by;
    return f && f->decl && !in->home->is_library &&
           (f->is_symbolic || !is_open_function(in->ty, f->decl));
}

/* The argument or variable that the place n is rooted at; NULL: none. */
static struct tlocal *root_of(const struct infer *in, const struct node *n)
{
    while (n->kind == NODE_MEMBER || n->kind == NODE_SUBSCRIPT)
        n = n->kind == NODE_MEMBER ? n->member.value : n->subscript.value;
    const struct name_binding *b =
        n->kind == NODE_NAME ? scope_find(in->scope, n->name.name) : NULL;
    return b && b->kind == BINDING_LOCAL ? b->local : NULL;
}

static bool names_view(const struct node *n)
{
    return n->kind == NODE_MEMBER && strcmp(n->member.name, "origin") == 0;
}

/* What travels in registers is a value inside the function, and no place of the caller's. */
static bool has_memory(const struct infer *in, struct tlocal *root)
{
    return !is_judged(in) || root->kind != LOCAL_ARG || root->pass != PASS_IMM ||
           !conforms_named(in->ty, root->type, "TrivialRegisterPassable");
}

static bool check_memory(struct infer *in, struct span span, struct tlocal *root)
{
    if (has_memory(in, root))
        return true;
    diag_error(in->ty->diags, span, DIAG_NO_MEMORY, root->name, text_of(in->ty, root->type));
    diag_note(in->ty->diags, span, "take it as 'ref %s', or use a copy", root->name);
    return false;
}

bool check_bound(struct infer *in, const struct tx *place, struct span span)
{
    while (place->kind == TX_FIELD)
        place = place->base;
    return place->kind != TX_LOCAL || check_memory(in, span, place->local);
}

struct value *eval_origin(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct tlocal *root = root_of(in, n);
    if (root) {
        struct value *o = NULL;
        if (names_view(n))
            o = origin_of_view(root->type);
        else if (has_subscript(n))
            o = origin_of_element(in, n);
        else
            (void)check_memory(in, n->span, root);
        return o ? o : value_origin(ty, root->is_mut);
    }
    struct infer sub = *in;
    struct value *v = eval_value(&sub, n, NULL);
    return v && v->kind == VALUE_ORIGIN ? v : NULL;
}

void check_lent(struct infer *in, const struct node *n)
{
    struct types *ty = in->ty;
    struct tlocal *root = root_of(in, n);
    if (!root || !is_judged(in) || root->kind != LOCAL_ARG || root->pass == PASS_REF ||
        names_view(n) || (has_subscript(n) && !is_decl(root->type, decl_tuple(ty))) ||
        !has_memory(in, root)) /* that was told */
        return;
    const bool may = may_conform_named(ty, root->type, "RegisterPassable");
    if (!may && !conforms_named(ty, root->type, "RegisterPassable"))
        return;
    diag_error(ty->diags, n->span, may ? DIAG_MAY_TRAVEL : DIAG_TRAVELS, root->name,
               text_of(ty, root->type));
    diag_note(ty->diags, n->span, "take it as 'ref %s', which always stays in memory", root->name);
}
