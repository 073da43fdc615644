/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "sys.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mem.h"

static struct {
    int64_t argc;
    char **argv;
    struct mj_view_ {
        const char *text;
        int64_t length;
    } *views;
} mj_arguments_;

void mj_init(int argc, char **argv)
{
    mj_arguments_.argc = argc;
    mj_arguments_.argv = argv;
}

int64_t mj_argc(void)
{
    return mj_arguments_.argc;
}

const char *mj_argv(int64_t i)
{
    return i >= 0 && i < mj_arguments_.argc ? mj_arguments_.argv[i] : NULL;
}

void *mj_argv_views(void)
{
    if (!mj_arguments_.views) {
        mj_arguments_.views = (struct mj_view_ *)mj_alloc(
            mj_arguments_.argc * (int64_t)sizeof(struct mj_view_), _Alignof(struct mj_view_));
        for (int64_t i = 0; i < mj_arguments_.argc; i++) {
            const char *text = mj_arguments_.argv[i];
            mj_arguments_.views[i] = (struct mj_view_){ text, (int64_t)strlen(text) };
        }
    }
    return mj_arguments_.views;
}

const char *mj_getenv(const char *name)
{
    return getenv(name);
}

bool mj_setenv(const char *name, const char *value, bool replace)
{
#ifdef _WIN32
    if (!replace && getenv(name))
        return true;
    return _putenv_s(name, value) == 0;
#else
    return setenv(name, value, replace) == 0;
#endif
}

bool mj_unsetenv(const char *name)
{
#ifdef _WIN32
    return _putenv_s(name, "") == 0;
#else
    return unsetenv(name) == 0;
#endif
}

int64_t mj_core_count(void)
{
#ifdef _SC_NPROCESSORS_ONLN
    const long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 0 ? n : 1;
#else
    const char *const n = getenv("NUMBER_OF_PROCESSORS"); /* Windows sets it */
    return n && atoi(n) > 0 ? atoi(n) : 1;
#endif
}

static int64_t mj_nanoseconds_(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t mj_time_ns(void)
{
    struct timespec t = { 0, 0 };

    timespec_get(&t, TIME_UTC);
    return mj_nanoseconds_(t);
}

int64_t mj_perf_counter_ns(void)
{
#ifdef CLOCK_MONOTONIC
    struct timespec t = { 0, 0 };

    clock_gettime(CLOCK_MONOTONIC, &t);
    return mj_nanoseconds_(t);
#else
    return mj_time_ns();
#endif
}

void mj_sleep_ns(int64_t ns)
{
    struct timespec t = { (time_t)(ns / 1000000000), (long)(ns % 1000000000) };

    if (ns <= 0)
        return;
    while (nanosleep(&t, &t) != 0 && errno == EINTR)
        ;
}

struct mj_named_ {
    struct mj_named_ *next;
    void *value;
    int64_t n;
    char name[];
};

static struct {
    struct mj_named_ *first;
#ifdef MJ_HAS_THREADS
    bool held; /* by the thread that looks or adds */
#endif
} mj_names_;

static void mj_names_take_(void)
{
#ifdef MJ_HAS_THREADS
    while (__atomic_test_and_set(&mj_names_.held, __ATOMIC_ACQUIRE))
        ;
#endif
}

static void mj_names_give_(void)
{
#ifdef MJ_HAS_THREADS
    __atomic_clear(&mj_names_.held, __ATOMIC_RELEASE);
#endif
}

static struct mj_named_ *mj_named_find_(const char *name, int64_t n)
{
    struct mj_named_ *g = mj_names_.first;

    while (g && !(g->n == n && memcmp(g->name, name, (size_t)n) == 0))
        g = g->next;
    return g;
}

void *mj_named_get(const char *name, int64_t n)
{
    mj_names_take_();
    const struct mj_named_ *g = mj_named_find_(name, n);
    void *value = g ? g->value : NULL;
    mj_names_give_();
    return value;
}

void *mj_named_keep(const char *name, int64_t n, void *value)
{
    struct mj_named_ *made = mj_alloc((int64_t)sizeof *made + n, 8);

    made->value = value;
    made->n = n;
    memcpy(made->name, name, (size_t)n);
    mj_names_take_();
    struct mj_named_ *g = mj_named_find_(name, n);
    if (!g) {
        g = made;
        g->next = mj_names_.first;
        mj_names_.first = g;
    }
    value = g->value;
    mj_names_give_();
    if (g != made)
        mj_free(made);
    return value;
}

/* Philox 4x32-10 (Salmon and others, 2011): each four numbers are a counter, mixed in ten rounds
 * with a key, which is the seed. std.random.philox has the same in Mojo. */
static struct {
    uint64_t key, counter;
    uint32_t block[4];
    unsigned used; /* of block, when there is one */
    bool has_block;
#ifdef MJ_HAS_THREADS
    bool held; /* by the thread that takes a number */
#endif
} mj_random_;

static void mj_random_take_(void)
{
#ifdef MJ_HAS_THREADS
    while (__atomic_test_and_set(&mj_random_.held, __ATOMIC_ACQUIRE))
        ;
#endif
}

static void mj_random_give_(void)
{
#ifdef MJ_HAS_THREADS
    __atomic_clear(&mj_random_.held, __ATOMIC_RELEASE);
#endif
}

void mj_random_seed(uint64_t seed)
{
    mj_random_take_();
    mj_random_.key = seed;
    mj_random_.counter = 0;
    mj_random_.has_block = false;
    mj_random_give_();
}

static void mj_random_mix_(void)
{
    uint32_t k0 = (uint32_t)mj_random_.key, k1 = (uint32_t)(mj_random_.key >> 32);
    uint32_t c0 = (uint32_t)mj_random_.counter, c1 = (uint32_t)(mj_random_.counter >> 32);
    uint32_t c2 = 0, c3 = 0;

    for (int i = 0; i < 10; i++) {
        const uint64_t a = (uint64_t)c0 * 0xd2511f53u, b = (uint64_t)c2 * 0xcd9e8d57u;
        c0 = (uint32_t)(b >> 32) ^ c1 ^ k0;
        c2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
        c1 = (uint32_t)b;
        c3 = (uint32_t)a;
        k0 += 0x9e3779b9u;
        k1 += 0xbb67ae85u;
    }
    mj_random_.block[0] = c0;
    mj_random_.block[1] = c1;
    mj_random_.block[2] = c2;
    mj_random_.block[3] = c3;
    mj_random_.counter++;
    mj_random_.has_block = true;
    mj_random_.used = 0;
}

static uint32_t mj_random_u32_(void)
{
    if (!mj_random_.has_block || mj_random_.used == 4)
        mj_random_mix_();
    return mj_random_.block[mj_random_.used++];
}

uint64_t mj_random_u64(void)
{
    mj_random_take_();
    const uint64_t high = mj_random_u32_(), low = mj_random_u32_();
    mj_random_give_();
    return high << 32 | low;
}

double mj_random_f64(void)
{
    return (double)(mj_random_u64() >> 11) * 0x1p-53;
}
