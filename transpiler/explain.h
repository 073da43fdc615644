/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `mojo2c explain E0503`: the section of docs/errors.md, which travels inside the compiler. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

struct arena;

/* Prints what the message with this code means, in either case of letters, and how a program that
 * gets it is mended. Returns the exit status: 0, or 2 with a message where no code is such. */
int explain_code(struct arena *a, const char *code);

#endif
