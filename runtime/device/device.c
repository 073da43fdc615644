/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "device.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "driver.h"
#include "mem.h"

static const struct mj_driver *const mj_drivers_[] = { &mj_cuda_driver_, &mj_opencl_driver_ };
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

int mj_device_count(const char *api)
{
    int n = 0;

    for (int i = 0; i < MJ_DRIVERS_; i++)
        if (mj_is_wanted_(mj_drivers_[i], api))
            n += mj_drivers_[i]->count();
    return n;
}

mj_device *mj_device_open(const char *api, int i, const char **why)
{
    static char text[2048];
    int seen = 0;

    *why = text;
    for (int k = 0; k < MJ_DRIVERS_; k++) {
        if (!mj_is_wanted_(mj_drivers_[k], api))
            continue;
        const int n = mj_drivers_[k]->count();
        if (i < seen || i >= seen + n) {
            seen += n;
            continue;
        }
        mj_device *const d = mj_alloc(sizeof *d, _Alignof(mj_device));
        memset(d, 0, sizeof *d);
        d->driver = mj_drivers_[k];
        if (d->driver->open(d, i - seen))
            return d;
        memcpy(text, d->error, sizeof text);
        mj_free(d);
        return NULL;
    }
    if (seen == 0)
        snprintf(text, sizeof text, "no device: %s has none, or its library is missing",
                 api ? api : "neither CUDA (libcuda.so.1) nor OpenCL (libOpenCL.so.1)");
    else
        snprintf(text, sizeof text, "no device %d: there are %d", i, seen);
    return NULL;
}

void mj_device_close(mj_device *d)
{
    if (!d)
        return;
    d->driver->wait(d);
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

const char *mj_device_error(const mj_device *d)
{
    return d->error;
}

/* ---- memory ------------------------------------------------------------------------- */

void *mj_device_grow_(void *p, int n, int *room, size_t size)
{
    if (n < *room)
        return p;
    *room = *room ? *room * 2 : 8;
    void *const larger = mj_alloc(*room * (int64_t)size, _Alignof(max_align_t));
    if (n)
        memcpy(larger, p, (size_t)n * size);
    mj_free(p);
    return larger;
}

/* How many of d's buffers begin at `address` or before. */
static int mj_buffers_before_(const mj_device *d, uintptr_t address)
{
    int low = 0, high = d->buffer_count;

    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (d->buffers[middle]->address <= address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool mj_device_buffer_of_(mj_device *d, const mj_kernel *k, const mj_arg *args, int i,
                          mj_buffer **found)
{
    const uintptr_t address = (uintptr_t)args[i].value;
    const int n = mj_buffers_before_(d, address);

    *found = NULL;
    if (address == 0)
        return true;
    if (n > 0 && (address == d->buffers[n - 1]->address ||
                  address - d->buffers[n - 1]->address < (uint64_t)d->buffers[n - 1]->size)) {
        *found = d->buffers[n - 1];
        return true;
    }
    return mj_device_fails_(d, "argument %d of kernel '%s' is an address that lies in no buffer of "
                            "the device", i + 1, k->name);
}

mj_buffer *mj_device_alloc(mj_device *d, int64_t bytes)
{
    if (bytes < 0) {
        mj_device_fails_(d, "a buffer of %lld bytes", (long long)bytes);
        return NULL;
    }
    mj_buffer *const b = mj_alloc(sizeof *b, _Alignof(mj_buffer));
    *b = (mj_buffer){ .size = bytes };
    if (!d->driver->alloc(d, b)) {
        mj_free(b);
        return NULL;
    }
    d->buffers = mj_device_grow_(d->buffers, d->buffer_count, &d->buffer_room, sizeof(mj_buffer *));
    const int at = mj_buffers_before_(d, b->address);
    memmove(&d->buffers[at + 1], &d->buffers[at],
            (size_t)(d->buffer_count++ - at) * sizeof *d->buffers);
    d->buffers[at] = b;
    return b;
}

void mj_device_free(mj_device *d, mj_buffer *b)
{
    if (!b)
        return;
    const int at = mj_buffers_before_(d, b->address);
    memmove(&d->buffers[at - 1], &d->buffers[at],
            (size_t)(d->buffer_count-- - at) * sizeof *d->buffers);
    d->driver->free(d, b);
    mj_free(b);
}

int64_t mj_buffer_size(const mj_buffer *b)
{
    return b->size;
}

void *mj_buffer_address(const mj_buffer *b)
{
    return (void *)b->address;
}

static bool mj_is_inside_(mj_device *d, const mj_buffer *b, int64_t offset, int64_t bytes)
{
    if (offset >= 0 && bytes >= 0 && offset <= b->size && bytes <= b->size - offset)
        return true;
    return mj_device_fails_(d, "bytes %lld to %lld of a buffer of %lld", (long long)offset,
                            (long long)offset + (long long)bytes, (long long)b->size);
}

bool mj_device_write(mj_device *d, mj_buffer *to, int64_t offset, const void *from, int64_t bytes)
{
    return mj_is_inside_(d, to, offset, bytes) &&
           (bytes == 0 || d->driver->write(d, to, offset, from, bytes));
}

bool mj_device_read(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes)
{
    return mj_is_inside_(d, from, offset, bytes) &&
           (bytes == 0 || d->driver->read(d, to, from, offset, bytes));
}

bool mj_device_copy(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                    int64_t from_offset, int64_t bytes)
{
    return mj_is_inside_(d, to, to_offset, bytes) && mj_is_inside_(d, from, from_offset, bytes) &&
           (bytes == 0 || d->driver->copy(d, to, to_offset, from, from_offset, bytes));
}

bool mj_device_fill(mj_device *d, mj_buffer *to, int64_t offset, const void *value, int64_t size,
                    int64_t bytes)
{
    if (size != 1 && size != 2 && size != 4 && size != 8)
        return mj_device_fails_(d, "fill with %lld bytes", (long long)size);
    if (offset % size || bytes % size)
        return mj_device_fails_(d, "fill of %lld bytes at %lld with pieces of %lld",
                                (long long)bytes, (long long)offset, (long long)size);
    return mj_is_inside_(d, to, offset, bytes) &&
           (bytes == 0 || d->driver->fill(d, to, offset, value, size, bytes));
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
    if (!d->driver->kernel(d, object, name, k)) {
        mj_free(k);
        return NULL;
    }
    const size_t n = strlen(name) + 1;
    k->name = mj_alloc((int64_t)n, 1);
    memcpy(k->name, name, n);
    k->module = m;
    k->next = d->kernels;
    d->kernels = k;
    return k;
}

bool mj_device_launch(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                      const int64_t grid[3], const int64_t block[3], int64_t shared,
                      mj_stream *stream)
{
    for (int i = 0; i < 3; i++)
        if (grid[i] <= 0 || block[i] <= 0)
            return mj_device_fails_(d, "%s: a grid of %lld x %lld x %lld blocks of %lld x %lld x "
                                    "%lld threads", k->name, (long long)grid[0],
                                    (long long)grid[1], (long long)grid[2], (long long)block[0],
                                    (long long)block[1], (long long)block[2]);
    return d->driver->launch(d, k, args, count, grid, block, shared, stream);
}

bool mj_device_wait(mj_device *d)
{
    return d->driver->wait(d);
}
