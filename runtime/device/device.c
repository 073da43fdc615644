/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "device.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "atomic.h"
#include "driver.h"
#include "io.h"
#include "mem.h"
#include "sys.h"

static const struct mj_driver *const mj_drivers_[] = { &mj_cuda_driver_, &mj_opencl_driver_ };
static struct {
    mj_u32 lock;
    mj_device *open;
} mj_devices_;
enum { MJ_DRIVERS_ = sizeof mj_drivers_ / sizeof *mj_drivers_ };

bool mj_device_fails_(mj_device *d, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(d->error, sizeof d->error, format, args);
    va_end(args);
    return false;
}

static bool mj_is_wanted_(const struct mj_driver *driver, const char *api)
{
    return !api || strcmp(driver->api, api) == 0;
}

/* Over what all threads share: the list of open devices, and opening the libraries. */
static void mj_lock_devices_(void)
{
    while (mj_u32_atomic_exchange(&mj_devices_.lock, 1))
        mj_sleep_ns(100000);
}

static void mj_unlock_devices_(void)
{
    mj_u32_atomic_store(&mj_devices_.lock, 0);
}

int mj_device_count(const char *api)
{
    int n = 0;

    mj_lock_devices_();
    for (int i = 0; i < MJ_DRIVERS_; i++)
        if (mj_is_wanted_(mj_drivers_[i], api))
            n += mj_drivers_[i]->count();
    mj_unlock_devices_();
    return n;
}

/* Number i of this driver, or NULL with the reason in text. */
static mj_device *mj_open_(const struct mj_driver *driver, int i, char *text, size_t size)
{
    static const struct {
        int attribute;
        size_t place;
    } limits[] = {
        { MJ_BLOCK_THREADS, offsetof(mj_device, block_threads) },
        { MJ_BLOCK_X, offsetof(mj_device, block[0]) },
        { MJ_BLOCK_Y, offsetof(mj_device, block[1]) },
        { MJ_BLOCK_Z, offsetof(mj_device, block[2]) },
        { MJ_GRID_X, offsetof(mj_device, grid[0]) },
        { MJ_GRID_Y, offsetof(mj_device, grid[1]) },
        { MJ_GRID_Z, offsetof(mj_device, grid[2]) },
        { MJ_BLOCK_SHARED_MOST, offsetof(mj_device, shared) },
    };
    mj_device *d = mj_devices_.open;

    while (d && !(d->driver == driver && d->number == i))
        d = d->next;
    if (d) {
        d->uses++;
        return d;
    }
    d = mj_alloc(sizeof *d, _Alignof(mj_device));
    memset(d, 0, sizeof *d);
    d->driver = driver;
    d->number = i;
    d->uses = 1;
    if (!driver->open(d, i)) {
        snprintf(text, size, "%s", d->error);
        mj_free(d);
        return NULL;
    }
    for (size_t k = 0; k < sizeof limits / sizeof *limits; k++) {
        int64_t value = 0;
        if (!driver->attribute(d, limits[k].attribute, &value) || value <= 0)
            value = INT64_MAX;
        memcpy((char *)d + limits[k].place, &value, sizeof value);
    }
    d->next = mj_devices_.open;
    mj_devices_.open = d;
    return d;
}

mj_device *mj_device_open(const char *api, int i, const char **why)
{
    static char text[2048];
    mj_device *d = NULL;
    bool found = false;
    int seen = 0;

    *why = text;
    mj_lock_devices_();
    for (int k = 0; k < MJ_DRIVERS_ && !found; k++) {
        if (!mj_is_wanted_(mj_drivers_[k], api))
            continue;
        const int n = mj_drivers_[k]->count();
        found = i >= seen && i < seen + n;
        if (found)
            d = mj_open_(mj_drivers_[k], i - seen, text, sizeof text);
        seen += n;
    }
    if (!found && seen > 0)
        snprintf(text, sizeof text, "no device %d: there %s %d", i, seen == 1 ? "is" : "are", seen);
    else if (!found && api)
        snprintf(text, sizeof text, "no device: %s has none, or its library is missing", api);
    else if (!found)
        snprintf(text, sizeof text, "no device: neither CUDA (libcuda.so.1) nor OpenCL "
                                    "(libOpenCL.so.1 and a driver for it) has one here");
    mj_unlock_devices_();
    return d;
}

void mj_device_close(mj_device *d)
{
    if (!d)
        return;
    mj_lock_devices_();
    const bool is_last = --d->uses == 0;
    for (mj_device **p = &mj_devices_.open; is_last && *p; p = &(*p)->next)
        if (*p == d) {
            *p = d->next;
            break;
        }
    mj_unlock_devices_();
    if (!is_last)
        return;
    if (!mj_device_wait(d) && d->has_failed) { /* and nobody waited for it */
        mj_write(2, "mojo2c: ", 8);
        mj_write(2, d->error, (int64_t)strlen(d->error));
        mj_write(2, "\n", 1);
    }
    mj_device_free(d, d->report);
    while (d->streams)
        mj_stream_end(d, d->streams);
    while (d->kernels) {
        mj_kernel *const k = d->kernels;
        d->kernels = k->next;
        d->driver->kernel_free(d, k);
        mj_free(k->name);
        mj_free(k);
    }
    while (d->built) {
        struct mj_built_ *const b = d->built;
        d->built = b->next;
        d->driver->unload(d, b->object);
        mj_free(b);
    }
    d->driver->close(d);
    mj_free(d->buffers);
    mj_free(d);
}

const char *mj_device_api(const mj_device *d)
{
    return d->driver->api;
}

const char *mj_device_name(const mj_device *d)
{
    return d->name;
}

const char *mj_device_arch(const mj_device *d)
{
    return d->arch[0] ? d->arch : d->name;
}

const char *mj_device_error(const mj_device *d)
{
    return d->error;
}

int64_t mj_device_version(const mj_device *d)
{
    return d->version;
}

bool mj_device_memory(mj_device *d, int64_t *free, int64_t *total)
{
    return d->driver->memory(d, free, total);
}

int64_t mj_device_largest(const mj_device *d)
{
    return d->largest;
}

bool mj_device_attribute(mj_device *d, int attribute, int64_t *value)
{
    *value = 0;
    return d->driver->attribute(d, attribute, value);
}

/* ---- streams and events ------------------------------------------------------------- */

mj_stream *mj_stream_new(mj_device *d, int64_t priority)
{
    mj_stream *const s = mj_alloc(sizeof *s, _Alignof(mj_stream));

    *s = (mj_stream){ 0 };
    /* buffers made up to now are ready for it */
    if (!d->driver->stream_wait(d, &d->own) || !d->driver->stream_new(d, s, priority)) {
        mj_free(s);
        return NULL;
    }
    s->next = d->streams;
    d->streams = s;
    return s;
}

void mj_stream_end(mj_device *d, mj_stream *s)
{
    if (!s)
        return;
    for (mj_stream **p = &d->streams; *p; p = &(*p)->next)
        if (*p == s) {
            *p = s->next;
            break;
        }
    d->driver->stream_wait(d, s);
    d->driver->stream_end(d, s);
    mj_free(s);
}

bool mj_device_priorities(mj_device *d, int64_t *least, int64_t *greatest)
{
    *least = *greatest = 0;
    return d->driver->priorities(d, least, greatest);
}

bool mj_stream_wait(mj_device *d, mj_stream *s)
{
    if (d->has_reports) /* which can be heard when no kernel adds to them */
        return mj_device_wait(d);
    return d->driver->stream_wait(d, s ? s : &d->own);
}

bool mj_device_wait(mj_device *d)
{
    bool ok = d->driver->stream_wait(d, &d->own);

    for (mj_stream *s = d->streams; s; s = s->next)
        ok = d->driver->stream_wait(d, s) && ok;
    return ok && mj_device_hear_(d);
}

mj_event *mj_event_new(mj_device *d, bool timed)
{
    mj_event *const e = mj_alloc(sizeof *e, _Alignof(mj_event));

    *e = (mj_event){ .is_timed = timed };
    if (d->driver->event_new(d, e, timed))
        return e;
    mj_free(e);
    return NULL;
}

void mj_event_end(mj_device *d, mj_event *e)
{
    if (e)
        d->driver->event_end(d, e);
    mj_free(e);
}

bool mj_event_record(mj_device *d, mj_event *e, mj_stream *s)
{
    return d->driver->record(d, e, s ? s : &d->own);
}

bool mj_event_wait(mj_device *d, mj_event *e)
{
    return d->driver->event_wait(d, e);
}

bool mj_stream_wait_for(mj_device *d, mj_stream *s, mj_event *e)
{
    return d->driver->stream_wait_for(d, s ? s : &d->own, e);
}

bool mj_event_elapsed(mj_device *d, mj_event *from, mj_event *to, int64_t *ns)
{
    *ns = 0;
    if (!from->is_timed || !to->is_timed)
        return mj_device_fails_(d, "events that were made without timing");
    return d->driver->elapsed(d, from, to, ns);
}

/* ---- kernels ------------------------------------------------------------------------- */

static void *mj_built_of_(mj_device *d, const mj_module *m)
{
    for (const struct mj_built_ *b = d->built; b; b = b->next)
        if (b->module == m)
            return b->object;
    void *const object = d->driver->build(d, m);
    if (!object)
        return NULL;
    struct mj_built_ *const b = mj_alloc(sizeof *b, _Alignof(struct mj_built_));
    *b = (struct mj_built_){ m, object, d->built };
    d->built = b;
    return object;
}

mj_kernel *mj_device_kernel(mj_device *d, const mj_module *m, const char *name)
{
    for (mj_kernel *k = d->kernels; k; k = k->next)
        if (k->module == m && strcmp(k->name, name) == 0)
            return k;
    void *const object = mj_built_of_(d, m);
    if (!object)
        return NULL;
    mj_kernel *const k = mj_alloc(sizeof *k, _Alignof(mj_kernel));
    *k = (mj_kernel){ .module = m };
    if (!d->driver->kernel(d, object, name, k)) {
        mj_free(k);
        return NULL;
    }
    const size_t n = strlen(name) + 1;
    k->name = mj_alloc((int64_t)n, 1);
    memcpy(k->name, name, n);
    k->next = d->kernels;
    d->kernels = k;
    return k;
}

bool mj_kernel_attribute(mj_device *d, mj_kernel *k, int attribute, int64_t *value)
{
    *value = 0;
    return d->driver->kernel_attribute(d, k, attribute, value);
}

bool mj_kernel_occupancy(mj_device *d, mj_kernel *k, int64_t threads, int64_t shared,
                         int64_t *blocks)
{
    *blocks = 0;
    return d->driver->occupancy(d, k, threads, shared, blocks);
}

/* What is wrong with a launch of this shape, in *unit; NULL: nothing. */
static const char *mj_too_many_(const mj_device *d, const mj_kernel *k, const int64_t grid[3],
                                const int64_t block[3], int64_t *limit)
{
    static const char *const of_grid[] = { "blocks in x", "blocks in y", "blocks in z" };
    static const char *const of_block[] = { "threads of a block in x", "threads of a block in y",
                                            "threads of a block in z" };
    int64_t threads = 1;

    for (int i = 0; i < 3; i++) {
        *limit = d->grid[i];
        if (grid[i] > *limit)
            return of_grid[i];
        *limit = d->block[i];
        if (block[i] > *limit)
            return of_block[i];
        threads = threads > INT64_MAX / block[i] ? INT64_MAX : threads * block[i];
    }
    *limit = d->block_threads;
    if (threads > *limit)
        return "threads of a block";
    *limit = k->most_threads;
    return *limit > 0 && threads > *limit ? "threads of a block for what this kernel needs" : NULL;
}

bool mj_device_launch(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                      const int64_t grid[3], const int64_t block[3], int64_t shared,
                      mj_stream *stream)
{
    const int64_t *const needed = k->needed_block;
    char shape[200];
    int64_t limit = 0;
    bool is_empty = false;

    for (int i = 0; i < 3; i++)
        is_empty = is_empty || grid[i] <= 0 || block[i] <= 0;
    snprintf(shape, sizeof shape,
             "a grid of %lld x %lld x %lld blocks of %lld x %lld x %lld threads",
             (long long)grid[0], (long long)grid[1], (long long)grid[2], (long long)block[0],
             (long long)block[1], (long long)block[2]);
    if (is_empty)
        return mj_device_fails_(d, "kernel '%s': %s; each number has to be 1 or more", k->name,
                                shape);
    const char *const what = mj_too_many_(d, k, grid, block, &limit);
    if (what)
        return mj_device_fails_(d, "kernel '%s': %s; this device takes at most %lld %s", k->name,
                                shape, (long long)limit, what);
    if (needed[0] && memcmp(needed, block, sizeof k->needed_block) != 0)
        return mj_device_fails_(
            d, "kernel '%s': %s; it is compiled for blocks of %lld x %lld x %lld", k->name, shape,
            (long long)needed[0], (long long)needed[1], (long long)needed[2]);
    int64_t dynamic = shared;
    for (int i = 0; i < count; i++)
        dynamic += args[i].kind == MJ_ARG_SHARED ? args[i].size : 0;
    if (shared < 0 || dynamic > d->shared)
        return mj_device_fails_(d,
                                "kernel '%s': %lld bytes of dynamic shared memory; this device has "
                                "%lld for a block",
                                k->name, (long long)dynamic, (long long)d->shared);
    return d->driver->launch(d, k, args, count, grid, block, shared, stream ? stream : &d->own);
}
