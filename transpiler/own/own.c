/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "own/flow.h"

static void resolve(struct ir_block *b, void *user)
{
    for (int i = 0; i < b->stmts.len; i++) {
        b->stmts.at[i]->mode = DEST_INIT;
        ir_stmt_blocks(b->stmts.at[i], resolve, user);
    }
}

void own_function(struct ir_func *f, struct diags *d, struct arena *scratch)
{
    struct own o = { .f = f, .diags = d, .scratch = scratch };

    if (!f->body || f->is_owned)
        return;
    f->is_owned = true;
    own_prepare(&o);
    own_find_leaves(&o);
    own_check_initialised(&o);
    own_check_exclusive(&o);
    if (!o.errors)
        own_place_drops(&o);
    if (o.errors) {
        f->is_owned = false; /* nobody may run it */
        resolve(f->body, NULL);
    }
}
