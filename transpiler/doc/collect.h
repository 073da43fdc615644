/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Finds and reads what a page is wanted of. Needs base, read, tree. */
#ifndef DOC_COLLECT_H
#define DOC_COLLECT_H

#include "base/edition.h"
#include "base/intern.h"
#include "doc/doc.h"

struct doc_reader {
    struct arena *arena;
    struct intern *words;
    struct diags *diags;
    enum edition edition;
    bool is_library;           /* set where what is read belongs to it */
};

/* `what`: a file, a folder with modules in it and below, or the dotted name of a module or package
 * of the library ("std.math"). NULL when it is none of these; syntax errors go to diags. */
struct doc_unit *doc_collect(struct doc_reader *r, const char *what);

#endif
