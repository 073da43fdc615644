/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* OpenCL 1.2 by its ICD loader, opened at run time: no header and no library needed to build. */
#include "driver.h"

#include <stdio.h>
#include <string.h>

#include "atomic.h"
#include "library.h"
#include "mem.h"
#include "sys.h"

/* Name, result, arguments, with handles as void * and numbers as the specification sizes them. */
#define MJ_CL_FUNCTIONS_(X) \
    X(clGetPlatformIDs, int32_t, (uint32_t, void **, uint32_t *)) \
    X(clGetDeviceIDs, int32_t, (void *, uint64_t, uint32_t, void **, uint32_t *)) \
    X(clGetDeviceInfo, int32_t, (void *, uint32_t, size_t, void *, size_t *)) \
    X(clCreateContext, void *, (const intptr_t *, uint32_t, void *const *, void *, void *, \
                                int32_t *)) \
    X(clReleaseContext, int32_t, (void *)) \
    X(clCreateCommandQueue, void *, (void *, void *, uint64_t, int32_t *)) \
    X(clReleaseCommandQueue, int32_t, (void *)) \
    X(clFinish, int32_t, (void *)) \
    X(clCreateBuffer, void *, (void *, uint64_t, size_t, void *, int32_t *)) \
    X(clCreateSubBuffer, void *, (void *, uint64_t, uint32_t, const void *, int32_t *)) \
    X(clReleaseMemObject, int32_t, (void *)) \
    X(clEnqueueWriteBuffer, int32_t, (void *, void *, uint32_t, size_t, size_t, const void *, \
                                      uint32_t, const void *, void *)) \
    X(clEnqueueReadBuffer, int32_t, (void *, void *, uint32_t, size_t, size_t, void *, uint32_t, \
                                     const void *, void *)) \
    X(clEnqueueCopyBuffer, int32_t, (void *, void *, void *, size_t, size_t, size_t, uint32_t, \
                                     const void *, void *)) \
    X(clEnqueueFillBuffer, int32_t, (void *, void *, const void *, size_t, size_t, size_t, \
                                     uint32_t, const void *, void *)) \
    X(clCreateProgramWithSource, void *, (void *, uint32_t, const char **, const size_t *, \
                                          int32_t *)) \
    X(clBuildProgram, int32_t, (void *, uint32_t, void *const *, const char *, void *, void *)) \
    X(clGetProgramBuildInfo, int32_t, (void *, void *, uint32_t, size_t, void *, size_t *)) \
    X(clCreateProgramWithBinary, void *, (void *, uint32_t, void *const *, const size_t *, \
                                          const unsigned char **, int32_t *, int32_t *)) \
    X(clGetProgramInfo, int32_t, (void *, uint32_t, size_t, void *, size_t *)) \
    X(clReleaseProgram, int32_t, (void *)) \
    X(clCreateKernel, void *, (void *, const char *, int32_t *)) \
    X(clReleaseKernel, int32_t, (void *)) \
    X(clGetKernelWorkGroupInfo, int32_t, (void *, void *, uint32_t, size_t, void *, size_t *)) \
    X(clEnqueueMarkerWithWaitList, int32_t, (void *, uint32_t, void *const *, void **)) \
    X(clEnqueueBarrierWithWaitList, int32_t, (void *, uint32_t, void *const *, void **)) \
    X(clFlush, int32_t, (void *)) \
    X(clWaitForEvents, int32_t, (uint32_t, void *const *)) \
    X(clReleaseEvent, int32_t, (void *)) \
    X(clGetEventProfilingInfo, int32_t, (void *, uint32_t, size_t, void *, size_t *)) \
    X(clSetKernelArg, int32_t, (void *, uint32_t, size_t, const void *)) \
    X(clEnqueueNDRangeKernel, int32_t, (void *, void *, uint32_t, const size_t *, const size_t *, \
                                        const size_t *, uint32_t, const void *, void *))

#define MJ_CL_MEMBER_(name, result, args) result (*name) args;
static struct {
    bool tried;
    void *library;
    mj_u64 next; /* from the start of the addresses, 0 to a quarter of all: the next buffer's */
    MJ_CL_FUNCTIONS_(MJ_CL_MEMBER_)
} mj_cl_;

enum {
    MJ_CL_DEVICE_UNITS_ = 0x1002,
    MJ_CL_DEVICE_BLOCK_THREADS_ = 0x1004,
    MJ_CL_DEVICE_BLOCK_ = 0x1005,
    MJ_CL_DEVICE_CLOCK_ = 0x100c,
    MJ_CL_DEVICE_LARGEST_ = 0x1010,
    MJ_CL_DEVICE_ALIGN_ = 0x1019,
    MJ_CL_DEVICE_MEMORY_ = 0x101f,
    MJ_CL_DEVICE_SHARED_ = 0x1023,
    MJ_CL_DEVICE_NAME_ = 0x102b,
    MJ_CL_DRIVER_VERSION_ = 0x102d,
    MJ_CL_DEVICE_VERSION_ = 0x102f,
    MJ_CL_DEVICE_MAJOR_NV_ = 0x4000,
    MJ_CL_DEVICE_MINOR_NV_ = 0x4001,
    MJ_CL_DEVICE_REGISTERS_NV_ = 0x4002,
    MJ_CL_DEVICE_FREE_AMD_ = 0x4039,
    MJ_CL_PROGRAM_BINARY_SIZES_ = 0x1165,
    MJ_CL_PROGRAM_BINARIES_ = 0x1166,
    MJ_CL_PROGRAM_BUILD_LOG_ = 0x1183,
    MJ_CL_KERNEL_BLOCK_THREADS_ = 0x11b0,
    MJ_CL_KERNEL_BLOCK_ = 0x11b1,
    MJ_CL_KERNEL_SHARED_ = 0x11b2,
    MJ_CL_KERNEL_PRIVATE_ = 0x11b4,
    MJ_CL_PART_ = 0x1220, /* a region as what a sub-buffer is made of */
    MJ_CL_COMMAND_END_ = 0x1283,
    MJ_CL_MISALIGNED_ = -13,
    MJ_CL_PROFILING_ = 2, /* of a queue: its events tell times */
    MJ_CL_DEVICES_ = 16, /* of a platform, and platforms: more are not looked at */
};
#define MJ_CL_ALL_DEVICES_ 0xffffffffu
#define MJ_CL_READ_WRITE_ 1u
#define MJ_CL_OPTIONS_ "-cl-std=CL1.2"

static bool mj_cl_load_(void)
{
    static const char *const names[] = { "libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll",
                                         "/System/Library/Frameworks/OpenCL.framework/OpenCL" };

    if (mj_cl_.tried)
        return mj_cl_.library != NULL;
    mj_cl_.tried = true;
    for (size_t i = 0; i < sizeof names / sizeof *names && !mj_cl_.library; i++)
        mj_cl_.library = mj_library_open(names[i]);
    if (!mj_cl_.library)
        return false;
#define MJ_CL_FIND_(name, result, args) \
    { \
        void *const found = mj_library_symbol(mj_cl_.library, #name); \
        memcpy(&mj_cl_.name, &found, sizeof found); \
        complete = complete && found; \
    }
    bool complete = true;
    MJ_CL_FUNCTIONS_(MJ_CL_FIND_)
    if (complete)
        return true;
    mj_library_close(mj_cl_.library);
    mj_cl_.library = NULL;
    return false;
}

/* Device i over all platforms into *found, if there is one; returns how many there are. */
static int mj_cl_list_(int i, void **found)
{
    void *platforms[MJ_CL_DEVICES_], *devices[MJ_CL_DEVICES_];
    uint32_t platform_count = 0;
    int n = 0;

    if (!mj_cl_load_() ||
        mj_cl_.clGetPlatformIDs(MJ_CL_DEVICES_, platforms, &platform_count) != 0)
        return 0;
    for (uint32_t p = 0; p < platform_count && p < MJ_CL_DEVICES_; p++) {
        uint32_t count = 0;
        if (mj_cl_.clGetDeviceIDs(platforms[p], MJ_CL_ALL_DEVICES_, MJ_CL_DEVICES_, devices,
                                  &count) != 0)
            continue;
        if (count > MJ_CL_DEVICES_)
            count = MJ_CL_DEVICES_;
        if (found && i >= n && i < n + (int)count)
            *found = devices[i - n];
        n += (int)count;
    }
    return n;
}

static int mj_cl_count_(void)
{
    return mj_cl_list_(0, NULL);
}

static bool mj_cl_ok_(mj_device *d, const char *what, int32_t error)
{
    static const struct {
        int32_t error;
        const char *text;
    } texts[] = {
        { -4, "not enough device memory" }, { -5, "out of resources" },
        { -6, "not enough host memory" },   { -38, "no such buffer" },
        { -46, "no kernel of this name" },  { -48, "no such kernel" },
        { -51, "an argument has another size" },
        { -52, "not all arguments are set" }, { -54, "a block has too many threads" },
        { -55, "a block has too many threads in one direction" },
        { -61, "a buffer of this size is not possible" },
    };

    if (error == 0)
        return true;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].error == error)
            return mj_device_fails_(d, "OpenCL, %s: %s", what, texts[i].text);
    return mj_device_fails_(d, "OpenCL, %s: error %d", what, (int)error);
}

/* A fact of the device that is one number of 4 or 8 bytes; 0 where it is not known. */
static int64_t mj_cl_fact_(void *id, uint32_t what)
{
    uint64_t value = 0;
    uint32_t half = 0;
    size_t size = 0;

    if (mj_cl_.clGetDeviceInfo(id, what, sizeof value, &value, &size) != 0)
        return 0;
    if (size == sizeof half) {
        memcpy(&half, &value, sizeof half);
        value = half;
    }
    return size == sizeof half || size == sizeof value ? (int64_t)value : 0;
}

/* 3000 for "OpenCL 3.0 ..." */
static int64_t mj_cl_version_(void *id)
{
    char text[256] = "";
    int major = 0, minor = 0;

    mj_cl_.clGetDeviceInfo(id, MJ_CL_DEVICE_VERSION_, sizeof text, text, NULL);
    text[sizeof text - 1] = '\0';
    const char *s = text + strcspn(text, "0123456789");
    for (; *s >= '0' && *s <= '9' && major < 1000; s++)
        major = major * 10 + (*s - '0');
    if (*s == '.' && s[1] >= '0' && s[1] <= '9')
        minor = s[1] - '0';
    return 1000 * major + 10 * minor;
}

static bool mj_cl_stream_new_(mj_device *d, mj_stream *s, int64_t priority)
{
    int32_t error;

    (void)priority; /* OpenCL 1.2 has none */
    s->queue = mj_cl_.clCreateCommandQueue(d->context, d->id, MJ_CL_PROFILING_, &error);
    return mj_cl_ok_(d, "making a stream", error);
}

static void mj_cl_stream_end_(mj_device *d, mj_stream *s)
{
    (void)d;
    mj_cl_.clReleaseCommandQueue(s->queue);
}

static bool mj_cl_priorities_(mj_device *d, int64_t *least, int64_t *greatest)
{
    (void)d;
    *least = *greatest = 0;
    return true;
}

static bool mj_cl_stream_wait_(mj_device *d, mj_stream *s)
{
    return mj_cl_ok_(d, "waiting", mj_cl_.clFinish(s->queue));
}

static bool mj_cl_event_new_(mj_device *d, mj_event *e, bool timed)
{
    (void)d;
    (void)timed;
    e->event = NULL;
    return true;
}

static void mj_cl_event_end_(mj_device *d, mj_event *e)
{
    (void)d;
    if (e->event)
        mj_cl_.clReleaseEvent(e->event);
    e->event = NULL;
}

static bool mj_cl_record_(mj_device *d, mj_event *e, mj_stream *s)
{
    void *event = NULL;

    if (!mj_cl_ok_(d, "recording an event",
                   mj_cl_.clEnqueueMarkerWithWaitList(s->queue, 0, NULL, &event)))
        return false;
    mj_cl_event_end_(d, e);
    e->event = event;
    /* who waits for it in another queue does not set this one going */
    return mj_cl_ok_(d, "recording an event", mj_cl_.clFlush(s->queue));
}

static bool mj_cl_event_wait_(mj_device *d, mj_event *e)
{
    return !e->event ||
           mj_cl_ok_(d, "waiting for an event", mj_cl_.clWaitForEvents(1, &e->event));
}

static bool mj_cl_stream_wait_for_(mj_device *d, mj_stream *s, mj_event *e)
{
    return !e->event ||
           mj_cl_ok_(d, "waiting for an event",
                     mj_cl_.clEnqueueBarrierWithWaitList(s->queue, 1, &e->event, NULL));
}

static bool mj_cl_elapsed_(mj_device *d, mj_event *from, mj_event *to, int64_t *ns)
{
    uint64_t start = 0, end = 0;

    if (!from->event || !to->event)
        return mj_device_fails_(d, "the time between events that were not recorded");
    if (!mj_cl_event_wait_(d, from) || !mj_cl_event_wait_(d, to) ||
        !mj_cl_ok_(d, "timing", mj_cl_.clGetEventProfilingInfo(from->event, MJ_CL_COMMAND_END_,
                                                               sizeof start, &start, NULL)) ||
        !mj_cl_ok_(d, "timing", mj_cl_.clGetEventProfilingInfo(to->event, MJ_CL_COMMAND_END_,
                                                               sizeof end, &end, NULL)))
        return false;
    *ns = (int64_t)(end - start);
    return true;
}

static bool mj_cl_open_(mj_device *d, int i)
{
    int32_t error;

    d->id = NULL;
    mj_cl_list_(i, &d->id);
    if (!d->id)
        return mj_device_fails_(d, "OpenCL: device %d has gone", i);
    if (mj_cl_.clGetDeviceInfo(d->id, MJ_CL_DEVICE_NAME_, sizeof d->name, d->name, NULL) != 0)
        snprintf(d->name, sizeof d->name, "device %d", i);
    mj_cl_.clGetDeviceInfo(d->id, MJ_CL_DRIVER_VERSION_, sizeof d->driver_text, d->driver_text,
                           NULL);
    d->version = mj_cl_version_(d->id);
    d->largest = mj_cl_fact_(d->id, MJ_CL_DEVICE_LARGEST_);
    const int64_t major = mj_cl_fact_(d->id, MJ_CL_DEVICE_MAJOR_NV_);
    if (major > 0)
        snprintf(d->arch, sizeof d->arch, "sm_%d%d", (int)major,
                 (int)mj_cl_fact_(d->id, MJ_CL_DEVICE_MINOR_NV_));
    if (d->version < 1020)
        return mj_device_fails_(d, "OpenCL: %s has version %d.%d, and 1.2 is needed", d->name,
                                (int)(d->version / 1000), (int)(d->version % 1000 / 10));
    d->context = mj_cl_.clCreateContext(NULL, 1, &d->id, NULL, NULL, &error);
    if (!mj_cl_ok_(d, "opening", error))
        return false;
    if (mj_cl_stream_new_(d, &d->own, 0))
        return true;
    mj_cl_.clReleaseContext(d->context);
    return false;
}

static bool mj_cl_attribute_(mj_device *d, int attribute, int64_t *value)
{
    size_t block[3] = { 0, 0, 0 };

    switch (attribute) {
    case MJ_BLOCK_THREADS:
    case MJ_UNIT_THREADS:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_BLOCK_THREADS_);
        return true;
    case MJ_BLOCK_X:
    case MJ_BLOCK_Y:
    case MJ_BLOCK_Z:
        mj_cl_.clGetDeviceInfo(d->id, MJ_CL_DEVICE_BLOCK_, sizeof block, block, NULL);
        *value = (int64_t)block[attribute - MJ_BLOCK_X];
        return true;
    case MJ_GRID_X:
    case MJ_GRID_Y:
    case MJ_GRID_Z:
        *value = INT32_MAX; /* more than that is not promised anywhere */
        return true;
    case MJ_BLOCK_SHARED:
    case MJ_BLOCK_SHARED_MOST:
    case MJ_UNIT_SHARED:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_SHARED_);
        return true;
    case MJ_WARP:
        *value = 32; /* as the prelude has them, whatever the device works with */
        return true;
    case MJ_BLOCK_REGISTERS:
    case MJ_UNIT_REGISTERS:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_REGISTERS_NV_);
        return true;
    case MJ_CLOCK:
        *value = 1000 * mj_cl_fact_(d->id, MJ_CL_DEVICE_CLOCK_);
        return true;
    case MJ_UNITS:
    case MJ_PARALLEL:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_UNITS_);
        return true;
    case MJ_MAJOR:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_MAJOR_NV_);
        return true;
    case MJ_MINOR:
        *value = mj_cl_fact_(d->id, MJ_CL_DEVICE_MINOR_NV_);
        return true;
    case MJ_COOPERATES:
    case MJ_UNIT_BLOCKS:
    case MJ_WINDOW:
        return true;
    default:
        return mj_device_fails_(d, "OpenCL: there is no attribute %d", attribute);
    }
}

static bool mj_cl_memory_(mj_device *d, int64_t *free, int64_t *total)
{
    size_t kilobytes[2] = { 0, 0 };

    *total = mj_cl_fact_(d->id, MJ_CL_DEVICE_MEMORY_);
    if (mj_cl_.clGetDeviceInfo(d->id, MJ_CL_DEVICE_FREE_AMD_, sizeof kilobytes, kilobytes, NULL) ==
        0)
        *free = (int64_t)kilobytes[0] * 1024;
    else
        *free = *total > d->used ? *total - d->used : 0;
    return true;
}

static void mj_cl_close_(mj_device *d)
{
    mj_cl_.clReleaseCommandQueue(d->own.queue);
    mj_cl_.clReleaseContext(d->context);
}

static bool mj_cl_alloc_(mj_device *d, mj_buffer *b)
{
    /* an address of its own for each buffer of all devices, that stays without an owner behind it:
     * where one leads is the same for as long as the program runs */
    const uint64_t taken = ((uint64_t)b->size / 4096 + 1) * 4096;
    const uint64_t at = mj_u64_atomic_add(&mj_cl_.next, taken);
    const char *const exact = mj_getenv("MOJO2C_DEVICE_EXACT");
    const bool as_asked = exact && *exact && strcmp(exact, "0") != 0;
    size_t size = b->size ? (size_t)b->size : 1; /* none is an error */
    int32_t error;

    if (at > UINTPTR_MAX / 4 || taken > UINTPTR_MAX / 4 - at)
        return mj_device_fails_(d, "OpenCL, creating a buffer: no addresses are left");
    b->address = UINTPTR_MAX / 4 * 3 + 3 + (uintptr_t)at;
    /* As GPUs give it, and as programs have come to expect: whole pages, and zeros at first. */
    if (!as_asked && taken <= SIZE_MAX)
        size = (size_t)taken;
    b->memory = mj_cl_.clCreateBuffer(d->context, MJ_CL_READ_WRITE_, size, NULL, &error);
    if (!mj_cl_ok_(d, "creating a buffer", error))
        return false;
    if (as_asked)
        return true;
    const uint64_t zero = 0;
    error = mj_cl_.clEnqueueFillBuffer(d->own.queue, b->memory, &zero, sizeof zero, 0, size, 0,
                                       NULL, NULL);
    if (error == 0 && d->streams) /* which do not wait for that */
        error = mj_cl_.clFinish(d->own.queue);
    if (error != 0)
        mj_cl_.clReleaseMemObject(b->memory);
    return mj_cl_ok_(d, "clearing a buffer", error);
}

static void mj_cl_free_(mj_device *d, mj_buffer *b)
{
    (void)d;
    for (int i = 0; i < b->part_count; i++)
        mj_cl_.clReleaseMemObject(b->parts[i].memory);
    mj_free(b->parts);
    mj_cl_.clReleaseMemObject(b->memory);
}

/* What of b begins at `offset`, the address that argument i is, as memory of its own: what a kernel
 * of OpenCL can be given. NULL on error. */
static void *mj_cl_part_(mj_device *d, mj_buffer *b, int64_t offset, const mj_kernel *k, int i)
{
    const struct {
        size_t offset, size;
    } region = { (size_t)offset, (size_t)(b->size - offset) };
    uint32_t bits = 0;
    int32_t error;
    int low = 0, high = b->part_count;

    if (offset == 0)
        return b->memory;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (b->parts[middle].offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < b->part_count && b->parts[low].offset == offset)
        return b->parts[low].memory;
    mj_cl_.clGetDeviceInfo(d->id, MJ_CL_DEVICE_ALIGN_, sizeof bits, &bits, NULL);
    const int64_t align = bits >= 8 ? bits / 8 : 1;
    void *memory = NULL;
    if (offset % align == 0) /* a library may be content with less than it says, and go wrong */
        memory = mj_cl_.clCreateSubBuffer(b->memory, 0, MJ_CL_PART_, &region, &error);
    else
        error = MJ_CL_MISALIGNED_;
    if (error == MJ_CL_MISALIGNED_)
        mj_device_fails_(d,
                         "argument %d of kernel '%s' leads to byte %lld of a buffer; this device "
                         "takes multiples of %lld",
                         i + 1, k->name, (long long)offset, (long long)align);
    else
        mj_cl_ok_(d, "taking a part of a buffer", error);
    if (error != 0)
        return NULL;
    b->parts = mj_device_grow_(b->parts, b->part_count, &b->part_room, sizeof *b->parts);
    memmove(&b->parts[low + 1], &b->parts[low],
            (size_t)(b->part_count++ - low) * sizeof *b->parts);
    b->parts[low] = (struct mj_part_){ offset, memory };
    return memory;
}

/* Sets argument i, which is an address. */
static bool mj_cl_set_address_(mj_device *d, mj_kernel *k, const mj_arg *args, int i)
{
    mj_buffer *b;
    void *memory = NULL;

    if (!mj_device_buffer_of_(d, k, args, i, &b))
        return false;
    if (b) {
        const uintptr_t offset = (uintptr_t)args[i].value - b->address;
        memory = mj_cl_part_(d, b, (int64_t)offset, k, i);
        if (!memory)
            return false;
    }
    return mj_cl_ok_(d, k->name,
                     mj_cl_.clSetKernelArg(k->function, (uint32_t)i, sizeof memory, &memory));
}

static bool mj_cl_write_(mj_device *d, mj_buffer *to, int64_t offset, const void *from,
                         int64_t bytes)
{
    return mj_cl_ok_(d, "writing",
                     mj_cl_.clEnqueueWriteBuffer(d->own.queue, to->memory, 1, (size_t)offset,
                                                 (size_t)bytes, from, 0, NULL, NULL));
}

static bool mj_cl_read_(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes)
{
    return mj_cl_ok_(d, "reading",
                     mj_cl_.clEnqueueReadBuffer(d->own.queue, from->memory, 1, (size_t)offset,
                                                (size_t)bytes, to, 0, NULL, NULL));
}

static bool mj_cl_copy_(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                        int64_t from_offset, int64_t bytes)
{
    return mj_cl_ok_(d, "copying",
                     mj_cl_.clEnqueueCopyBuffer(d->own.queue, from->memory, to->memory,
                                                (size_t)from_offset, (size_t)to_offset,
                                                (size_t)bytes, 0, NULL, NULL));
}

static bool mj_cl_fill_(mj_device *d, mj_buffer *to, int64_t offset, const void *value,
                        int64_t size, int64_t bytes)
{
    return mj_cl_ok_(d, "filling",
                     mj_cl_.clEnqueueFillBuffer(d->own.queue, to->memory, value, (size_t)size,
                                                (size_t)offset, (size_t)bytes, 0, NULL, NULL));
}

/* What the library made of the text, kept for the next run. */
static void mj_cl_keep_(void *program, const char *const *key, int count)
{
    size_t size = 0;

    if (mj_cl_.clGetProgramInfo(program, MJ_CL_PROGRAM_BINARY_SIZES_, sizeof size, &size, NULL) !=
            0 ||
        size == 0)
        return;
    unsigned char *binary = mj_alloc((int64_t)size, 16);
    if (mj_cl_.clGetProgramInfo(program, MJ_CL_PROGRAM_BINARIES_, sizeof binary, &binary, NULL) ==
        0)
        mj_cache_put_(key, count, binary, (int64_t)size);
    mj_free(binary);
}

/* The program as it was kept; NULL if it was not, or is of no use any more. */
static void *mj_cl_kept_(mj_device *d, const char *const *key, int count)
{
    int32_t error, status = 0;
    int64_t size = 0;
    void *program = NULL;

    unsigned char *const binary = mj_cache_get_(key, count, &size);
    if (!binary)
        return NULL;
    const unsigned char *at = binary;
    const size_t length = (size_t)size;
    program =
        mj_cl_.clCreateProgramWithBinary(d->context, 1, &d->id, &length, &at, &status, &error);
    if (program && (error != 0 || status != 0 ||
                    mj_cl_.clBuildProgram(program, 1, &d->id, MJ_CL_OPTIONS_, NULL, NULL) != 0)) {
        mj_cl_.clReleaseProgram(program);
        program = NULL;
    }
    mj_free(binary);
    return program;
}

static void *mj_cl_build_(mj_device *d, const mj_module *m)
{
    const char *const key[] = { "OpenCL", d->name, d->driver_text, MJ_CL_OPTIONS_, m->opencl };
    enum { KEY = sizeof key / sizeof *key };
    int32_t error;

    if (!m->opencl) {
        mj_device_fails_(d, "%s has no kernels for OpenCL", m->name);
        return NULL;
    }
    void *program = mj_cl_kept_(d, key, KEY);
    if (program)
        return program;
    const char *text = m->opencl;
    program = mj_cl_.clCreateProgramWithSource(d->context, 1, &text, NULL, &error);
    if (!mj_cl_ok_(d, m->name, error))
        return NULL;
    error = mj_cl_.clBuildProgram(program, 1, &d->id, MJ_CL_OPTIONS_, NULL, NULL);
    if (error == 0) {
        mj_cl_keep_(program, key, KEY);
        return program;
    }
    size_t length = 0;
    mj_cl_.clGetProgramBuildInfo(program, d->id, MJ_CL_PROGRAM_BUILD_LOG_, 0, NULL, &length);
    char *const log = mj_alloc((int64_t)length + 1, 1);
    log[0] = log[length] = '\0';
    mj_cl_.clGetProgramBuildInfo(program, d->id, MJ_CL_PROGRAM_BUILD_LOG_, length, log, NULL);
    mj_device_fails_(d, "OpenCL does not build %s (error %d):\n%s", m->name, (int)error, log);
    mj_free(log);
    mj_cl_.clReleaseProgram(program);
    return NULL;
}

static void mj_cl_unload_(mj_device *d, void *built)
{
    (void)d;
    mj_cl_.clReleaseProgram(built);
}

static bool mj_cl_kernel_(mj_device *d, void *built, const char *name, mj_kernel *k)
{
    int32_t error;

    k->function = mj_cl_.clCreateKernel(built, name, &error);
    if (!mj_cl_ok_(d, name, error))
        return false;
    size_t most = 0, needed[3] = { 0, 0, 0 };
    mj_cl_.clGetKernelWorkGroupInfo(k->function, d->id, MJ_CL_KERNEL_BLOCK_THREADS_, sizeof most,
                                    &most, NULL);
    mj_cl_.clGetKernelWorkGroupInfo(k->function, d->id, MJ_CL_KERNEL_BLOCK_, sizeof needed, needed,
                                    NULL);
    k->most_threads = (int64_t)most;
    for (int i = 0; i < 3; i++)
        k->needed_block[i] = (int64_t)needed[i];
    return true;
}

static bool mj_cl_kernel_attribute_(mj_device *d, mj_kernel *k, int attribute, int64_t *value)
{
    uint64_t bytes = 0;

    if (attribute == 0)
        *value = k->most_threads;
    if (attribute == 1 || attribute == 3)
        mj_cl_.clGetKernelWorkGroupInfo(k->function, d->id,
                                        attribute == 1 ? MJ_CL_KERNEL_SHARED_
                                                       : MJ_CL_KERNEL_PRIVATE_,
                                        sizeof bytes, &bytes, NULL);
    if (bytes)
        *value = (int64_t)bytes;
    return true;
}

static bool mj_cl_occupancy_(mj_device *d, mj_kernel *k, int64_t threads, int64_t shared,
                             int64_t *blocks)
{
    (void)d;
    (void)k;
    (void)threads;
    (void)shared;
    *blocks = 0;
    return true;
}

static void mj_cl_kernel_free_(mj_device *d, mj_kernel *k)
{
    (void)d;
    mj_cl_.clReleaseKernel(k->function);
}

static bool mj_cl_launch_(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                          const int64_t grid[3], const int64_t block[3], int64_t shared,
                          mj_stream *stream)
{
    size_t threads[3], local[3];

    (void)shared;
    for (int i = 0; i < count; i++) {
        int32_t error = 0;
        switch (args[i].kind) {
        case MJ_ARG_VALUE:
            error = mj_cl_.clSetKernelArg(k->function, (uint32_t)i, (size_t)args[i].size,
                                          args[i].value);
            break;
        case MJ_ARG_ADDRESS:
            if (!mj_cl_set_address_(d, k, args, i))
                return false;
            break;
        case MJ_ARG_SHARED:
            error = mj_cl_.clSetKernelArg(k->function, (uint32_t)i, /* none is an error */
                                          args[i].size ? (size_t)args[i].size : 1, NULL);
            break;
        }
        if (!mj_cl_ok_(d, k->name, error))
            return false;
    }
    for (int i = 0; i < 3; i++) {
        local[i] = (size_t)block[i];
        threads[i] = (size_t)(grid[i] * block[i]);
    }
    return mj_cl_ok_(d, k->name,
                     mj_cl_.clEnqueueNDRangeKernel(stream->queue, k->function, 3, NULL, threads,
                                                   local, 0, NULL, NULL));
}

const struct mj_driver mj_opencl_driver_ = {
    .api = "opencl", .count = mj_cl_count_, .open = mj_cl_open_, .close = mj_cl_close_,
    .attribute = mj_cl_attribute_, .memory = mj_cl_memory_,
    .alloc = mj_cl_alloc_, .free = mj_cl_free_, .write = mj_cl_write_, .read = mj_cl_read_,
    .copy = mj_cl_copy_, .fill = mj_cl_fill_,
    .stream_new = mj_cl_stream_new_, .stream_end = mj_cl_stream_end_,
    .priorities = mj_cl_priorities_, .stream_wait = mj_cl_stream_wait_,
    .event_new = mj_cl_event_new_, .event_end = mj_cl_event_end_, .record = mj_cl_record_,
    .event_wait = mj_cl_event_wait_, .stream_wait_for = mj_cl_stream_wait_for_,
    .elapsed = mj_cl_elapsed_,
    .build = mj_cl_build_, .unload = mj_cl_unload_, .kernel = mj_cl_kernel_,
    .kernel_free = mj_cl_kernel_free_, .kernel_attribute = mj_cl_kernel_attribute_,
    .occupancy = mj_cl_occupancy_, .launch = mj_cl_launch_,
};
