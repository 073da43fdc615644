/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "base/stack.h"

#include <sys/resource.h>

#define MIB ((size_t)1 << 20)
/* Linux keeps 128 MiB of addresses free below the first stack of a process, whatever its limit. */
#define ROOM_AT_MOST (120 * MIB)
#define MARGIN (2 * MIB)
#define USUAL (8 * MIB)

void stack_prepare(void)
{
#ifdef __linux__
    struct rlimit limit;

    /* There the stack grows up to the limit of the moment; elsewhere that of the start counts. */
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
        limit.rlim_cur >= ROOM_AT_MOST)
        return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY || limit.rlim_max > ROOM_AT_MOST
                         ? ROOM_AT_MOST : limit.rlim_max;
    setrlimit(RLIMIT_STACK, &limit);
#endif
}

size_t stack_room(void)
{
    struct rlimit limit;
    size_t room = USUAL;

    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        room = limit.rlim_cur < ROOM_AT_MOST ? (size_t)limit.rlim_cur : ROOM_AT_MOST;
    return room > 2 * MARGIN ? room - MARGIN : room / 2;
}

uintptr_t stack_place(void)
{
#ifdef __GNUC__
    return (uintptr_t)__builtin_frame_address(0);
#else
    volatile char here = 0;
    return (uintptr_t)&here;
#endif
}

size_t stack_used(uintptr_t since)
{
    const uintptr_t here = stack_place();

    return (size_t)(here > since ? here - since : since - here);
}
