/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The stack of the process: what recursion over bodies and calls may use. */
#ifndef BASE_STACK_H
#define BASE_STACK_H

#include <stddef.h>
#include <stdint.h>

/* Lets the stack grow as far as the system allows without being started anew; before any thread. */
void stack_prepare(void);
/* What may be used of it, with a margin left for what does not count. */
size_t stack_room(void);
/* An address in the frame of the caller. */
uintptr_t stack_place(void);
/* Bytes between an earlier place, further out, and here. */
size_t stack_used(uintptr_t since);

#endif
