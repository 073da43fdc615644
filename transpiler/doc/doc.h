/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `mojo2c doc`: what a module or a package offers, from its declarations and their docstrings. It
 * works on the tree alone, so that modules that do not compile have pages too. Names that begin
 * with an underscore are left out, but for methods like __add__, and so is what @doc_hidden hides.
 *
 * Sections of a docstring (Mojo's style guide of docstrings): `Args:`, `Parameters:`, `Returns:`,
 * `Raises:`, `Constraints:`, each with an indented text or with entries `name: text`; the first
 * paragraph is the summary, the rest the description. Needs base, tree. */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include "tree/tree.h"

struct doc_entry {
    const char *name, *text;
};

/* Texts are never NULL. */
struct docstring {
    const char *summary, *description, *returns, *raises, *constraints;
    VEC(struct doc_entry) args, params;
};

/* A module, or a package: its own text is that of its __init__.mojo, its parts are in `parts`. */
struct doc_unit {
    const char *name;          /* "math" */
    const char *dotted;        /* "std.math" */
    bool is_package;
    const struct node *tree;   /* NODE_MODULE; NULL for a folder without __init__.mojo */
    VEC(struct doc_unit *) parts; /* by name */
};

/* NULL or empty text has empty parts. */
struct docstring docstring_read(struct arena *a, const char *text);
/* The text of an entry, "" when there is none. */
const char *docstring_entry(const struct doc_entry *entries, int count, const char *name);

/* ---- declarations as they are written: one line, what no caller needs left out ---- */

/* "def area(self) -> Float64", "struct Box[T: Copyable, //, n: Int = 3]". */
const char *doc_signature(struct arena *a, const struct diags *d, const struct node *n);
/* The source of a node with runs of white space as one blank; "" for NULL. */
const char *doc_source(struct arena *a, const struct diags *d, const struct node *n);
/* What decorators say: "" unless @deprecated. */
const char *doc_deprecated(struct arena *a, const struct diags *d,
                           const struct node_list *decorators);
bool doc_has(const struct node_list *decorators, const char *name);
/* Whether the declaration is for the module's users. */
bool doc_is_shown(const struct node *n);
/* The name, the docstring and the decorators of a declaration. */
const char *doc_name(const struct node *n);
const char *doc_text(const struct node *n);
const struct node_list *doc_decorators(const struct node *n);

/* ---- pages ---- */

/* The JSON of `mojo doc` (version 1.2): types and defaults stand as in the source. */
void doc_json(struct arena *a, const struct diags *d, const struct doc_unit *u, const char *version,
              struct buf *out);
void doc_markdown(struct arena *a, const struct diags *d, const struct doc_unit *u,
                  struct buf *out);
/* A line "file:line:column: struct 'Box' has no docstring" for each that has none, and for
 * arguments and parameters that an `Args:` or `Parameters:` section leaves out; how many. */
int doc_missing(struct arena *a, const struct diags *d, const struct doc_unit *u, struct buf *out);

#endif
