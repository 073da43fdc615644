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

static struct {
    uint64_t state[4];
    bool seeded;
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

static void mj_random_seed_(uint64_t seed)
{
    for (int i = 0; i < 4; i++) { /* splitmix64, which never gives four zeros */
        uint64_t z = seed += 0x9e3779b97f4a7c15;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        mj_random_.state[i] = z ^ z >> 31;
    }
    mj_random_.seeded = true;
}

void mj_random_seed(uint64_t seed)
{
    mj_random_take_();
    mj_random_seed_(seed);
    mj_random_give_();
}

static uint64_t mj_rotate_(uint64_t x, int n)
{
    return x << n | x >> (64 - n);
}

uint64_t mj_random_u64(void)
{
    uint64_t *const s = mj_random_.state;

    mj_random_take_();
    if (!mj_random_.seeded)
        mj_random_seed_(0);
    const uint64_t res = mj_rotate_(s[1] * 5, 7) * 9, t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = mj_rotate_(s[3], 45);
    mj_random_give_();
    return res;
}

double mj_random_f64(void)
{
    return (double)(mj_random_u64() >> 11) * 0x1p-53;
}
