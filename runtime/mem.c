/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "mem.h"

#include <stdlib.h>

#include "fail.h"

static MJ_COLD _Noreturn void mj_no_memory_(int64_t size)
{
    mj_abort("out of memory: %lld bytes", (long long)size);
}

/* From this size on blocks begin a line of the cache: a loop over their vectors, the largest of
 * which are a line, would else touch two lines each time. */
enum { MJ_LINE_ = 64, MJ_LINED_SIZE_ = 4096 };

/* What malloc is aligned for: max_align_t, which tcc lacks. */
union mj_most_aligned_ {
    long long i;
    long double d;
    void *p;
};

void *mj_alloc(int64_t size, int64_t align)
{
    void *p;

    if (size < 0 || (uint64_t)size > SIZE_MAX - MJ_LINE_ - (uint64_t)align)
        mj_no_memory_(size);
    const size_t bytes = size == 0 ? 1 : (size_t)size;
    if (bytes >= MJ_LINED_SIZE_ && align < MJ_LINE_)
        align = MJ_LINE_;
    if ((uint64_t)align <= _Alignof(union mj_most_aligned_))
        p = malloc(bytes);
    else /* C11 wants a multiple of the alignment */
        p = aligned_alloc((size_t)align, (bytes + (size_t)align - 1) & ~((size_t)align - 1));
    if (!p)
        mj_no_memory_(size);
    return p;
}

void mj_free(void *p)
{
    free(p);
}

void mj_copy_long_(void *to, const void *from, size_t n)
{
    memmove(to, from, n);
}
