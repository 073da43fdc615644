/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Typed tree to IR, one instance at a time: flattens expressions into statements over atoms and
 * places, decides how arguments travel (layout.by_value), names what is borrowed from what (roots),
 * turns `try`, `finally`, loops and short circuits into IR's blocks, and substitutes
 * one-expression functions marked @always_inline. Also builds the synthesised functions of a type
 * (copy, move, drop of its fields). Needs the instance typed; keeps the typed trees of what it may
 * substitute. */
#ifndef LOWER_LOWER_H
#define LOWER_LOWER_H

#include "types/types.h"

/* Fills inst->ir (its body). False when the instance had errors. */
bool lower_instance(struct types *ty, struct instance *inst);
/* The typed body may yet be put in place of a call. */
bool lower_may_substitute(const struct instance *inst);
/* Reports what a lowered function, needed at run time, cannot do where it runs. */
void lower_check_side(struct types *ty, struct instance *inst);

#endif
