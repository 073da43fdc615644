/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* All state is behind one mutex: what is given to a thread is a piece of work worth some
 * microseconds at least. Nobody who waits does other people's work, which may itself wait for what
 * the waiting one holds: it does its own that nobody has begun, and what is begun is being done. */
#if !defined(MOJO_RUNTIME) || defined(MJ_THREADS)

#include "thread.h"

#include <stdlib.h>

#include "io.h"
#include "mem.h"
#include "sys.h"

struct mj_work_ {
    struct mj_work_ *next, *before; /* in the queue, as long as something of it is not begun */
    void (*item)(int64_t i, void *env);
    void (*single)(void *env);
    void *env;
    int64_t begun, done, count;
};

static void mj_work_do_(struct mj_work_ *w, int64_t i)
{
    if (w->item)
        w->item(i, w->env);
    else
        w->single(w->env);
}

#ifdef MJ_HAS_THREADS

#include <pthread.h>
#include <sched.h>

static struct {
    pthread_mutex_t mutex;
    pthread_cond_t queued, finished;
    struct mj_work_ *first, *last;
    int64_t threads; /* started; -1 before the first work */
} mj_pool_ = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER,
               NULL, NULL, -1 };

/* The next piece of w, which is in the queue; the mutex is held. */
static int64_t mj_work_begin_(struct mj_work_ *w)
{
    const int64_t i = w->begun++;

    if (w->begun < w->count)
        return i;
    *(w->before ? &w->before->next : &mj_pool_.first) = w->next;
    *(w->next ? &w->next->before : &mj_pool_.last) = w->before;
    return i;
}

/* Does the next piece; the mutex is held before and after. */
static void mj_work_next_(struct mj_work_ *w)
{
    const int64_t i = mj_work_begin_(w);

    pthread_mutex_unlock(&mj_pool_.mutex);
    mj_work_do_(w, i);
    mj_print_from_threads();
    pthread_mutex_lock(&mj_pool_.mutex);
    if (++w->done == w->count)
        pthread_cond_broadcast(&mj_pool_.finished);
}

static void *mj_thread_(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&mj_pool_.mutex);
    for (;;) {
        while (!mj_pool_.first)
            pthread_cond_wait(&mj_pool_.queued, &mj_pool_.mutex);
        mj_work_next_(mj_pool_.first);
    }
    return NULL;
}

/* Whether there is another thread; starts them the first time. */
static bool mj_has_pool_(void)
{
    pthread_mutex_lock(&mj_pool_.mutex);
    if (mj_pool_.threads < 0) {
        const int64_t wanted = mj_parallelism() - 1;
        mj_pool_.threads = 0;
        if (wanted > 0)
            mj_print_from_threads();
        for (int64_t i = 0; i < wanted; i++) {
            pthread_t thread;
            if (pthread_create(&thread, NULL, mj_thread_, NULL) != 0)
                break;
            pthread_detach(thread);
            mj_pool_.threads++;
        }
    }
    const bool has = mj_pool_.threads > 0;
    pthread_mutex_unlock(&mj_pool_.mutex);
    return has;
}

static void mj_work_queue_(struct mj_work_ *w)
{
    mj_print_from_threads();
    pthread_mutex_lock(&mj_pool_.mutex);
    w->before = mj_pool_.last;
    *(mj_pool_.last ? &mj_pool_.last->next : &mj_pool_.first) = w;
    mj_pool_.last = w;
    if (w->count > 1)
        pthread_cond_broadcast(&mj_pool_.queued);
    else
        pthread_cond_signal(&mj_pool_.queued);
    pthread_mutex_unlock(&mj_pool_.mutex);
}

static void mj_work_finish_(struct mj_work_ *w)
{
    pthread_mutex_lock(&mj_pool_.mutex);
    while (w->begun < w->count)
        mj_work_next_(w);
    while (w->done < w->count)
        pthread_cond_wait(&mj_pool_.finished, &mj_pool_.mutex);
    pthread_mutex_unlock(&mj_pool_.mutex);
}

void mj_spin_wait(int64_t rounds)
{
    if (rounds >= 16)
        sched_yield();
}

#else

static bool mj_has_pool_(void) { return false; }
static void mj_work_queue_(struct mj_work_ *w) { (void)w; }
static void mj_work_finish_(struct mj_work_ *w) { (void)w; }
void mj_spin_wait(int64_t rounds) { (void)rounds; }

#endif

int64_t mj_parallelism(void)
{
#ifdef MJ_HAS_THREADS
    const char *const said = mj_getenv("MOJO2C_THREADS");
    const long long n = said ? strtoll(said, NULL, 10) : 0;

    return n > 0 ? (n < 1024 ? n : 1024) : mj_core_count();
#else
    return 1;
#endif
}

void mj_parallel(void (*f)(int64_t i, void *env), void *env, int64_t count)
{
    if (count > 1 && mj_has_pool_()) {
        struct mj_work_ w = { .item = f, .env = env, .count = count };
        mj_work_queue_(&w);
        mj_work_finish_(&w);
        return;
    }
    for (int64_t i = 0; i < count; i++)
        f(i, env);
}

void *mj_task_start(void (*f)(void *env), void *env)
{
    struct mj_work_ *const w = mj_alloc((int64_t)sizeof *w, 8);

    *w = (struct mj_work_){ .single = f, .env = env, .count = 1 };
    if (mj_has_pool_()) {
        mj_work_queue_(w);
    } else {
        w->begun = w->done = 1;
        mj_work_do_(w, 0);
    }
    return w;
}

void mj_task_wait(void *task)
{
    if (mj_has_pool_())
        mj_work_finish_(task);
}

void mj_task_end(void *task)
{
    mj_task_wait(task);
    mj_free(task);
}

#endif
