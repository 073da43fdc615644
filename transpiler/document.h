/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `mojo2c doc`: from the options to the page. */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "options.h"

/* Writes the documentation of o->input to o->output or standard output; the exit status: 0, or 1
 * after a message, or when something has no docstring and that was asked. */
int document(const struct options *o, const char *version);

#endif
