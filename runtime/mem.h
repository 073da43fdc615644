/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The heap. */
#ifndef MJ_MEM_H
#define MJ_MEM_H

#include "port.h"

/* `size` bytes (0 is allowed) aligned to `align`, a power of two; owned by the caller, who frees it
 * with mj_free. Ends the program with a message when there is no memory; never NULL. */
void *mj_alloc(int64_t size, int64_t align);
/* p of mj_alloc or NULL. */
void mj_free(void *p);

#endif
