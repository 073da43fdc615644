/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Work on several threads. They are started when there is first something for them to do, one less
 * than mj_parallelism(): who waits for work helps with it. Where a compiler or system has no
 * threads (MJ_HAS_THREADS is not defined), and with MOJO2C_THREADS=1, the same work is done in the
 * same order by who asks for it. */
#ifndef MJ_THREAD_H
#define MJ_THREAD_H

#include "port.h"

/* How many threads work: what the environment variable MOJO2C_THREADS says, else as many as there
 * are processors; at least 1. */
int64_t mj_parallelism(void);

/* Calls f(0, env) to f(count - 1, env), in any order and at the same time, and returns when all are
 * done. One of them may call this again. */
void mj_parallel(void (*f)(int64_t i, void *env), void *env, int64_t count);

/* Has f(env) called, beside what goes on here: by the next thread that is free. */
void *mj_task_start(void (*f)(void *env), void *env);
/* Returns when the call is done: does it here, if nobody has begun it. */
void mj_task_wait(void *task);
/* Waits for the call, and forgets it. */
void mj_task_end(void *task);

/* Passes some time in a loop that waits for another thread: a little at first (rounds 0, 1, ..),
 * later by giving the processor away. */
void mj_spin_wait(int64_t rounds);

/* Before threads are started, and by each of them when it has done a piece of work: io.c writes
 * what is printed line by line from then on. */
void mj_print_from_threads(void);

#endif
