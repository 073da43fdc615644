/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A bare trait where a type is asked for, `def f(x: Writable)`. As in Mojo 1.2 the declaration is
 * taken, and names a type that nothing converts to and that promises nothing: each use is refused
 * for what it is. A warning at the declaration says what was meant. */
#include "types/infer.h"

struct type *trait_as_type(struct infer *in, struct type *bound, struct node *n)
{
    struct types *ty = in->ty;
    struct type *t = NULL;

    for (int i = 0; i < ty->trait_values.len; i++)
        if (ty->trait_values.at[i]->decl->stands_for == bound)
            t = ty->trait_values.at[i];
    if (!t) {
        struct node *decl = node_new(ty->run, NODE_STRUCT, n->span);
        decl->name_span = n->span;
        decl->strukt.name = text_of(ty, bound);
        struct struct_decl *d = decl_struct(ty, decl, in->home);
        d->stands_for = bound;
        t = type_struct(ty, d, NULL, 0);
        vec_push(ty->run, &ty->trait_values, t);
    }
    if (ty->diags->speculative || is_opaque(ty))
        return t;
    diag_warn(ty->diags, n->span, DIAG_BARE_TRAIT, text_of(ty, bound), text_of(ty, bound));
    if (bound->kind == TYPE_FUNC)
        diag_note(ty->diags, n->span, "%s",
                  "a pointer to a function has the type with 'thin' before '->'");
    return t;
}
