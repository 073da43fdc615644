/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Buffers and the addresses that lead into them. */
#include "device.h"

#include <string.h>

#include "driver.h"
#include "mem.h"

void *mj_device_grow_(void *p, int n, int *room, size_t size)
{
    if (n < *room)
        return p;
    *room = *room ? *room * 2 : 8;
    void *const larger = mj_alloc(*room * (int64_t)size, 16);
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

mj_buffer *mj_device_buffer(mj_device *d, const void *address)
{
    const uintptr_t at = (uintptr_t)address;
    const int n = mj_buffers_before_(d, at);
    mj_buffer *const b = n > 0 ? d->buffers[n - 1] : NULL;

    return b && (at == b->address || at - b->address < (uint64_t)b->size) ? b : NULL;
}

bool mj_device_buffer_of_(mj_device *d, const mj_kernel *k, const mj_arg *args, int i,
                          mj_buffer **found)
{
    *found = NULL;
    if (!args[i].value)
        return true;
    *found = mj_device_buffer(d, args[i].value);
    return *found ||
           mj_device_fails_(d,
                            "argument %d of kernel '%s' is an address that lies in no buffer of "
                            "the device",
                            i + 1, k->name);
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
    d->used += bytes;
    return b;
}

void mj_device_free(mj_device *d, mj_buffer *b)
{
    if (!b)
        return;
    const int at = mj_buffers_before_(d, b->address);
    memmove(&d->buffers[at - 1], &d->buffers[at],
            (size_t)(d->buffer_count-- - at) * sizeof *d->buffers);
    d->used -= b->size;
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

/* The buffer that `bytes` at the address lie in. */
static mj_buffer *mj_place_(mj_device *d, const void *address, int64_t bytes, int64_t *offset)
{
    mj_buffer *const b = mj_device_buffer(d, address);

    if (!b) {
        mj_device_fails_(d, "an address that lies in no buffer of the device");
        return NULL;
    }
    *offset = (int64_t)((uintptr_t)address - b->address);
    if (bytes >= 0 && bytes <= b->size - *offset)
        return b;
    mj_device_fails_(d, "bytes %lld to %lld of a buffer of %lld", (long long)*offset,
                     (long long)*offset + (long long)bytes, (long long)b->size);
    return NULL;
}

bool mj_device_write(mj_device *d, void *to, const void *from, int64_t bytes)
{
    int64_t offset;
    mj_buffer *const b = bytes ? mj_place_(d, to, bytes, &offset) : NULL;

    return bytes == 0 || (b && d->driver->write(d, b, offset, from, bytes));
}

bool mj_device_read(mj_device *d, void *to, const void *from, int64_t bytes)
{
    int64_t offset;
    mj_buffer *const b = bytes ? mj_place_(d, from, bytes, &offset) : NULL;

    return bytes == 0 || (b && d->driver->read(d, to, b, offset, bytes));
}

/* What overlaps goes through the host. */
static bool mj_copy_over_(mj_device *d, void *to, const void *from, int64_t bytes)
{
    void *const between = mj_alloc(bytes, 1);
    const bool ok =
        mj_device_read(d, between, from, bytes) && mj_device_write(d, to, between, bytes);

    mj_free(between);
    return ok;
}

bool mj_device_copy(mj_device *d, void *to, const void *from, int64_t bytes)
{
    int64_t to_offset, from_offset;

    if (bytes == 0)
        return true;
    mj_buffer *const b = mj_place_(d, to, bytes, &to_offset);
    mj_buffer *const source = b ? mj_place_(d, from, bytes, &from_offset) : NULL;
    if (!source)
        return false;
    if (b == source && to_offset < from_offset + bytes && from_offset < to_offset + bytes)
        return to_offset == from_offset || mj_copy_over_(d, to, from, bytes);
    return d->driver->copy(d, b, to_offset, source, from_offset, bytes);
}

bool mj_device_move(mj_device *d, void *to, const void *from, int64_t bytes)
{
    const bool is_to = mj_device_buffer(d, to), is_from = mj_device_buffer(d, from);

    if (is_to)
        return is_from ? mj_device_copy(d, to, from, bytes) : mj_device_write(d, to, from, bytes);
    if (is_from)
        return mj_device_read(d, to, from, bytes);
    if (bytes)
        memmove(to, from, (size_t)bytes);
    return true;
}

bool mj_device_fill(mj_device *d, void *to, const void *value, int64_t size, int64_t bytes)
{
    int64_t offset;

    if (size != 1 && size != 2 && size != 4 && size != 8)
        return mj_device_fails_(d, "fill with pieces of %lld bytes", (long long)size);
    if (bytes == 0)
        return true;
    mj_buffer *const b = mj_place_(d, to, bytes, &offset);
    if (!b)
        return false;
    if (offset % size || bytes % size)
        return mj_device_fails_(d, "fill of %lld bytes at %lld with pieces of %lld",
                                (long long)bytes, (long long)offset, (long long)size);
    return d->driver->fill(d, b, offset, value, size, bytes);
}

