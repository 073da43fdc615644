/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The host side of a kernel launch. */
#include "emit/writer.h"

void print_launch(struct body *b, const struct ir_stmt *s)
{
    diag_error(b->w->program->diags, s->span, DIAG_UNSUPPORTED, "launching a kernel");
    b->w->failed = true;
}
