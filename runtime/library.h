/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Libraries opened at run time: drivers of devices, CPython, a program's own OwnedDLHandle. */
#ifndef MJ_LIBRARY_H
#define MJ_LIBRARY_H

#include "port.h"

/* The library called `name` (NULL: the program itself), to be closed with mj_library_close; NULL if
 * there is none, or where libraries cannot be opened. */
void *mj_library_open(const char *name);
/* The same with 1 for functions looked for when they are first called, 256 for symbols that other
 * libraries see, 4096 for a library that stays, added up. */
void *mj_library_open_as(const char *name, int ways);
void mj_library_close(void *library);
/* The address of a symbol, NULL if the library has none. A function's is to be copied into a
 * function pointer by memcpy: C has no cast for it. */
void *mj_library_symbol(void *library, const char *name);
/* Why the last open or symbol failed; static text. */
const char *mj_library_error(void);

#endif
