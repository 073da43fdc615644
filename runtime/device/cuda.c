/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* CUDA by its driver API, and NVRTC to compile a module that comes as CUDA C++ only. Both opened
 * at run time: no header and no library are needed to build. */
#include "driver.h"

#include <stdio.h>
#include <string.h>

#include "library.h"
#include "mem.h"

#define MJ_CU_FUNCTIONS_(X) \
    X(cuInit, int, (unsigned)) \
    X(cuGetErrorString, int, (int, const char **)) \
    X(cuDeviceGetCount, int, (int *)) \
    X(cuDeviceGet, int, (int *, int)) \
    X(cuDeviceGetName, int, (char *, int, int)) \
    X(cuDeviceGetAttribute, int, (int *, int, int)) \
    X(cuDevicePrimaryCtxRetain, int, (void **, int)) \
    X(cuDevicePrimaryCtxRelease, int, (int)) \
    X(cuCtxSetCurrent, int, (void *)) \
    X(cuDriverGetVersion, int, (int *)) \
    X(cuDeviceTotalMem_v2, int, (size_t *, int)) \
    X(cuMemGetInfo_v2, int, (size_t *, size_t *)) \
    X(cuCtxGetStreamPriorityRange, int, (int *, int *)) \
    X(cuStreamCreateWithPriority, int, (void **, unsigned, int)) \
    X(cuStreamDestroy_v2, int, (void *)) \
    X(cuStreamSynchronize, int, (void *)) \
    X(cuStreamWaitEvent, int, (void *, void *, unsigned)) \
    X(cuEventCreate, int, (void **, unsigned)) \
    X(cuEventDestroy_v2, int, (void *)) \
    X(cuEventRecord, int, (void *, void *)) \
    X(cuEventSynchronize, int, (void *)) \
    X(cuEventElapsedTime, int, (float *, void *, void *)) \
    X(cuFuncGetAttribute, int, (int *, int, void *)) \
    X(cuFuncSetAttribute, int, (void *, int, int)) \
    X(cuOccupancyMaxActiveBlocksPerMultiprocessor, int, (int *, void *, int, size_t)) \
    X(cuMemAlloc_v2, int, (uintptr_t *, size_t)) \
    X(cuMemFree_v2, int, (uint64_t)) \
    X(cuMemcpyHtoD_v2, int, (uint64_t, const void *, size_t)) \
    X(cuMemcpyDtoH_v2, int, (void *, uint64_t, size_t)) \
    X(cuMemcpyDtoD_v2, int, (uint64_t, uint64_t, size_t)) \
    X(cuMemsetD8_v2, int, (uint64_t, unsigned char, size_t)) \
    X(cuMemsetD16_v2, int, (uint64_t, unsigned short, size_t)) \
    X(cuMemsetD32_v2, int, (uint64_t, unsigned, size_t)) \
    X(cuModuleLoadData, int, (void **, const void *)) \
    X(cuModuleUnload, int, (void *)) \
    X(cuModuleGetFunction, int, (void **, void *, const char *)) \
    X(cuLaunchKernel, int, (void *, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, \
                            unsigned, void *, void **, void **))

#define MJ_NVRTC_FUNCTIONS_(X) \
    X(nvrtcCreateProgram, int, (void **, const char *, const char *, int, const char *const *, \
                                const char *const *)) \
    X(nvrtcDestroyProgram, int, (void **)) \
    X(nvrtcCompileProgram, int, (void *, int, const char *const *)) \
    X(nvrtcGetPTXSize, int, (void *, size_t *)) \
    X(nvrtcGetPTX, int, (void *, char *)) \
    X(nvrtcGetCUBINSize, int, (void *, size_t *)) \
    X(nvrtcGetCUBIN, int, (void *, char *)) \
    X(nvrtcGetProgramLogSize, int, (void *, size_t *)) \
    X(nvrtcGetProgramLog, int, (void *, char *))

enum { MJ_NVRTC_OPTION_ = 5 }; /* the error of an option it does not know */

#define MJ_CU_MEMBER_(name, result, args) result (*name) args;
static struct {
    bool tried;
    void *library;
    MJ_CU_FUNCTIONS_(MJ_CU_MEMBER_)
} mj_cu_;
static struct {
    bool tried;
    void *library;
    MJ_NVRTC_FUNCTIONS_(MJ_CU_MEMBER_)
} mj_nvrtc_;

enum {
    MJ_CU_APART_ = 1,          /* a stream that the default one does not wait for */
    MJ_CU_UNTIMED_ = 2,        /* an event */
    MJ_CU_DYNAMIC_ = 8,        /* attribute of a function: the most dynamic shared memory */
    MJ_CU_SHARED_ = 48 * 1024, /* more of it has to be asked for */
};

static void *mj_cu_library_(const char *const *names)
{
    void *library = NULL;

    for (; *names && !library; names++)
        library = mj_library_open(*names);
    return library;
}

#define MJ_CU_FIND_(table, name) \
    { \
        void *const found = mj_library_symbol(table.library, #name); \
        memcpy(&table.name, &found, sizeof found); \
        complete = complete && found; \
    }
#define MJ_CU_FIND_DRIVER_(name, result, args) MJ_CU_FIND_(mj_cu_, name)
#define MJ_CU_FIND_NVRTC_(name, result, args) MJ_CU_FIND_(mj_nvrtc_, name)

static bool mj_cu_load_(void)
{
    static const char *const names[] = { "libcuda.so.1", "libcuda.so", "nvcuda.dll", NULL };
    bool complete = true;

    if (mj_cu_.tried)
        return mj_cu_.library != NULL;
    mj_cu_.tried = true;
    mj_cu_.library = mj_cu_library_(names);
    if (!mj_cu_.library)
        return false;
    MJ_CU_FUNCTIONS_(MJ_CU_FIND_DRIVER_)
    if (complete && mj_cu_.cuInit(0) == 0)
        return true;
    mj_library_close(mj_cu_.library);
    mj_cu_.library = NULL;
    return false;
}

static bool mj_nvrtc_load_(void)
{
    static const char *const names[] = { "libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so.11.2",
                                         "libnvrtc.so", "nvrtc64_130_0.dll", "nvrtc64_120_0.dll",
                                         NULL };
    bool complete = true;

    if (mj_nvrtc_.tried)
        return mj_nvrtc_.library != NULL;
    mj_nvrtc_.tried = true;
    mj_nvrtc_.library = mj_cu_library_(names);
    if (!mj_nvrtc_.library)
        return false;
    MJ_NVRTC_FUNCTIONS_(MJ_CU_FIND_NVRTC_)
    if (complete)
        return true;
    mj_library_close(mj_nvrtc_.library);
    mj_nvrtc_.library = NULL;
    return false;
}

static int mj_cu_count_(void)
{
    int n = 0;

    return mj_cu_load_() && mj_cu_.cuDeviceGetCount(&n) == 0 ? n : 0;
}

static bool mj_cu_ok_(mj_device *d, const char *what, int error)
{
    const char *text = NULL;

    if (error == 0)
        return true;
    if (mj_cu_.cuGetErrorString(error, &text) == 0 && text)
        return mj_device_fails_(d, "CUDA, %s: %s", what, text);
    return mj_device_fails_(d, "CUDA, %s: error %d", what, error);
}

/* Calls work on the thread's current context, which may have been another device's. */
static bool mj_cu_enter_(mj_device *d)
{
    return mj_cu_ok_(d, "choosing the device", mj_cu_.cuCtxSetCurrent(d->context));
}

static bool mj_cu_open_(mj_device *d, int i)
{
    int number;

    if (!mj_cu_ok_(d, "opening", mj_cu_.cuDeviceGet(&number, i)) ||
        !mj_cu_ok_(d, "opening", mj_cu_.cuDevicePrimaryCtxRetain(&d->context, number)))
        return false;
    d->id = (void *)(intptr_t)number;
    if (mj_cu_.cuDeviceGetName(d->name, sizeof d->name, number) != 0)
        snprintf(d->name, sizeof d->name, "device %d", i);
    int version = 0, major = 0, minor = 0;
    size_t total = 0;
    mj_cu_.cuDriverGetVersion(&version);
    mj_cu_.cuDeviceTotalMem_v2(&total, number);
    mj_cu_.cuDeviceGetAttribute(&major, MJ_MAJOR, number);
    mj_cu_.cuDeviceGetAttribute(&minor, MJ_MINOR, number);
    d->version = version;
    d->largest = (int64_t)total;
    snprintf(d->arch, sizeof d->arch, "sm_%d%d", major, minor);
    snprintf(d->driver_text, sizeof d->driver_text, "%d", version);
    return mj_cu_enter_(d);
}

static bool mj_cu_attribute_(mj_device *d, int attribute, int64_t *value)
{
    const int number = (int)(intptr_t)d->id;
    int found = 0;

    if (attribute == MJ_PARALLEL)
        attribute = MJ_UNITS;
    if (!mj_cu_ok_(d, "asking for an attribute",
                   mj_cu_.cuDeviceGetAttribute(&found, attribute, number)))
        return false;
    *value = found;
    return true;
}

static bool mj_cu_memory_(mj_device *d, int64_t *free, int64_t *total)
{
    size_t now = 0, all = 0;

    if (!mj_cu_enter_(d) ||
        !mj_cu_ok_(d, "asking for its memory", mj_cu_.cuMemGetInfo_v2(&now, &all)))
        return false;
    *free = (int64_t)now;
    *total = (int64_t)all;
    return true;
}

static bool mj_cu_stream_new_(mj_device *d, mj_stream *s, int64_t priority)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "making a stream",
                     mj_cu_.cuStreamCreateWithPriority(&s->queue, MJ_CU_APART_, (int)priority));
}

static void mj_cu_stream_end_(mj_device *d, mj_stream *s)
{
    if (mj_cu_enter_(d))
        mj_cu_.cuStreamDestroy_v2(s->queue);
}

static bool mj_cu_priorities_(mj_device *d, int64_t *least, int64_t *greatest)
{
    int low = 0, high = 0;

    if (!mj_cu_enter_(d) ||
        !mj_cu_ok_(d, "asking for priorities", mj_cu_.cuCtxGetStreamPriorityRange(&low, &high)))
        return false;
    *least = low;
    *greatest = high;
    return true;
}

static bool mj_cu_stream_wait_(mj_device *d, mj_stream *s)
{
    return mj_cu_enter_(d) && mj_cu_ok_(d, "waiting", mj_cu_.cuStreamSynchronize(s->queue));
}

static bool mj_cu_event_new_(mj_device *d, mj_event *e, bool timed)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "making an event",
                     mj_cu_.cuEventCreate(&e->event, timed ? 0 : MJ_CU_UNTIMED_));
}

static void mj_cu_event_end_(mj_device *d, mj_event *e)
{
    if (mj_cu_enter_(d))
        mj_cu_.cuEventDestroy_v2(e->event);
}

static bool mj_cu_record_(mj_device *d, mj_event *e, mj_stream *s)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "recording an event", mj_cu_.cuEventRecord(e->event, s->queue));
}

static bool mj_cu_event_wait_(mj_device *d, mj_event *e)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "waiting for an event", mj_cu_.cuEventSynchronize(e->event));
}

static bool mj_cu_stream_wait_for_(mj_device *d, mj_stream *s, mj_event *e)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "waiting for an event",
                     mj_cu_.cuStreamWaitEvent(s->queue, e->event, 0));
}

static bool mj_cu_elapsed_(mj_device *d, mj_event *from, mj_event *to, int64_t *ns)
{
    float ms = 0;

    if (!mj_cu_event_wait_(d, from) || !mj_cu_event_wait_(d, to) ||
        !mj_cu_ok_(d, "timing", mj_cu_.cuEventElapsedTime(&ms, from->event, to->event)))
        return false;
    *ns = (int64_t)((double)ms * 1e6 + 0.5);
    return true;
}

static void mj_cu_close_(mj_device *d)
{
    mj_cu_.cuDevicePrimaryCtxRelease((int)(intptr_t)d->id);
}

static bool mj_cu_alloc_(mj_device *d, mj_buffer *b)
{
    const size_t size = b->size ? (size_t)b->size : 1; /* none is an error */

    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "creating a buffer", mj_cu_.cuMemAlloc_v2(&b->address, size));
}

static void mj_cu_free_(mj_device *d, mj_buffer *b)
{
    if (mj_cu_enter_(d))
        mj_cu_.cuMemFree_v2(b->address);
}

static bool mj_cu_write_(mj_device *d, mj_buffer *to, int64_t offset, const void *from,
                         int64_t bytes)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "writing", mj_cu_.cuMemcpyHtoD_v2(to->address + (uint64_t)offset, from,
                                                          (size_t)bytes));
}

static bool mj_cu_read_(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "reading", mj_cu_.cuMemcpyDtoH_v2(to, from->address + (uint64_t)offset,
                                                          (size_t)bytes));
}

static bool mj_cu_copy_(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                        int64_t from_offset, int64_t bytes)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, "copying", mj_cu_.cuMemcpyDtoD_v2(to->address + (uint64_t)to_offset,
                                                          from->address + (uint64_t)from_offset,
                                                          (size_t)bytes));
}

static bool mj_cu_fill_(mj_device *d, mj_buffer *to, int64_t offset, const void *value,
                        int64_t size, int64_t bytes)
{
    const uint64_t at = to->address + (uint64_t)offset;
    const size_t n = (size_t)(bytes / size);
    uint8_t one;
    uint16_t two;
    uint32_t four[2];
    int error = 0;

    if (!mj_cu_enter_(d))
        return false;
    switch (size) {
    case 1:
        memcpy(&one, value, 1);
        error = mj_cu_.cuMemsetD8_v2(at, one, n);
        break;
    case 2:
        memcpy(&two, value, 2);
        error = mj_cu_.cuMemsetD16_v2(at, two, n);
        break;
    case 4:
        memcpy(four, value, 4);
        error = mj_cu_.cuMemsetD32_v2(at, four[0], n);
        break;
    default: /* no 64-bit form: one piece, then twice as much each time */
        memcpy(four, value, 8);
        if (four[0] == four[1]) {
            error = mj_cu_.cuMemsetD32_v2(at, four[0], 2 * n);
            break;
        }
        error = mj_cu_.cuMemcpyHtoD_v2(at, four, 8);
        for (int64_t done = 8; done < bytes && error == 0; done *= 2)
            error = mj_cu_.cuMemcpyDtoD_v2(at + (uint64_t)done, at,
                                           (size_t)(bytes - done < done ? bytes - done : done));
        break;
    }
    return mj_cu_ok_(d, "filling", error);
}

/* m's CUDA C++ as machine code for d, or PTX where NVRTC does not know the device yet; *size bytes
 * to be freed with mj_free, NULL on error. */
static char *mj_cu_compile_(mj_device *d, const mj_module *m, int64_t *size)
{
    char arch[160];
    const char *const options[] = { arch, "--std=c++17", "--fmad=false" };
    void *program = NULL;
    char *image = NULL;
    size_t length = 0;

    if (!mj_nvrtc_load_()) {
        mj_device_fails_(d, "%s has to be compiled for this device and NVRTC (libnvrtc.so) is "
                         "missing", m->name);
        return NULL;
    }
    snprintf(arch, sizeof arch, "--gpu-architecture=%s", d->arch);
    if (mj_nvrtc_.nvrtcCreateProgram(&program, m->cuda, m->name, 0, NULL, NULL) != 0) {
        mj_device_fails_(d, "NVRTC does not take %s", m->name);
        return NULL;
    }
    int error = mj_nvrtc_.nvrtcCompileProgram(program, 3, options);
    if (error == MJ_NVRTC_OPTION_) /* an architecture after its time: the driver goes on from PTX */
        error = mj_nvrtc_.nvrtcCompileProgram(program, 2, options + 1);
    if (error == 0 && mj_nvrtc_.nvrtcGetCUBINSize(program, &length) == 0 && length > 0) {
        image = mj_alloc((int64_t)length, 16);
        mj_nvrtc_.nvrtcGetCUBIN(program, image);
    } else if (error == 0 && mj_nvrtc_.nvrtcGetPTXSize(program, &length) == 0) {
        image = mj_alloc((int64_t)length, 16);
        mj_nvrtc_.nvrtcGetPTX(program, image);
    } else {
        mj_nvrtc_.nvrtcGetProgramLogSize(program, &length);
        char *const log = mj_alloc((int64_t)length + 1, 1);
        log[0] = log[length] = '\0';
        mj_nvrtc_.nvrtcGetProgramLog(program, log);
        mj_device_fails_(d, "NVRTC does not compile %s (error %d):\n%s", m->name, error, log);
        mj_free(log);
    }
    mj_nvrtc_.nvrtcDestroyProgram(&program);
    *size = (int64_t)length;
    return image;
}

static void *mj_cu_build_(mj_device *d, const mj_module *m)
{
    const char *const key[] = { "CUDA", d->arch, d->driver_text, "--std=c++17 --fmad=false",
                                m->cuda };
    enum { KEY = sizeof key / sizeof *key };
    void *module = NULL;
    int64_t size = 0;

    if (!m->image && !m->cuda) {
        mj_device_fails_(d, "%s has no kernels for CUDA", m->name);
        return NULL;
    }
    if (!mj_cu_enter_(d))
        return NULL;
    if (m->image)
        return mj_cu_ok_(d, m->name, mj_cu_.cuModuleLoadData(&module, m->image)) ? module : NULL;
    void *image = mj_cache_get_(key, KEY, &size);
    if (image && mj_cu_.cuModuleLoadData(&module, image) != 0)
        module = NULL;
    mj_free(image);
    if (module)
        return module;
    image = mj_cu_compile_(d, m, &size);
    if (image && mj_cu_ok_(d, m->name, mj_cu_.cuModuleLoadData(&module, image)))
        mj_cache_put_(key, KEY, image, size);
    else
        module = NULL;
    mj_free(image);
    return module;
}

static void mj_cu_unload_(mj_device *d, void *built)
{
    if (mj_cu_enter_(d))
        mj_cu_.cuModuleUnload(built);
}

static bool mj_cu_kernel_(mj_device *d, void *built, const char *name, mj_kernel *k)
{
    int most = 0;

    if (!mj_cu_enter_(d) ||
        !mj_cu_ok_(d, name, mj_cu_.cuModuleGetFunction(&k->function, built, name)))
        return false;
    if (mj_cu_.cuFuncGetAttribute(&most, 0, k->function) == 0)
        k->most_threads = most;
    return true;
}

static bool mj_cu_kernel_attribute_(mj_device *d, mj_kernel *k, int attribute, int64_t *value)
{
    int found = 0;

    if (!mj_cu_enter_(d) ||
        !mj_cu_ok_(d, k->name, mj_cu_.cuFuncGetAttribute(&found, attribute, k->function)))
        return false;
    *value = found;
    return true;
}

static bool mj_cu_occupancy_(mj_device *d, mj_kernel *k, int64_t threads, int64_t shared,
                             int64_t *blocks)
{
    int found = 0;

    if (!mj_cu_enter_(d) ||
        !mj_cu_ok_(d, k->name, mj_cu_.cuOccupancyMaxActiveBlocksPerMultiprocessor(
                                   &found, k->function, (int)threads, (size_t)shared)))
        return false;
    *blocks = found;
    return true;
}

static void mj_cu_kernel_free_(mj_device *d, mj_kernel *k)
{
    (void)d; /* a function belongs to its module */
    k->function = NULL;
}

static bool mj_cu_launch_(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                          const int64_t grid[3], const int64_t block[3], int64_t shared,
                          mj_stream *stream)
{
    mj_buffer *buffer;
    int n = 0;

    if (!mj_cu_enter_(d))
        return false;
    for (int i = 0; i < count; i++)
        if (args[i].kind == MJ_ARG_ADDRESS && !mj_device_buffer_of_(d, k, args, i, &buffer))
            return false;
    /* the driver wants the address of each argument, and only reads there */
    void **const at = mj_alloc((count + 1) * (int64_t)sizeof *at, _Alignof(void *));
    for (int i = 0; i < count; i++) {
        switch (args[i].kind) {
        case MJ_ARG_VALUE:
            memcpy(&at[n++], &args[i].value, sizeof *at);
            break;
        case MJ_ARG_ADDRESS: {
            const void *const address = &args[i].value;
            memcpy(&at[n++], &address, sizeof *at);
            break;
        }
        case MJ_ARG_SHARED:
            shared += args[i].size;
            break;
        }
    }
    if (shared > MJ_CU_SHARED_ &&
        !mj_cu_ok_(d, k->name,
                   mj_cu_.cuFuncSetAttribute(k->function, MJ_CU_DYNAMIC_, (int)shared))) {
        mj_free(at);
        return false;
    }
    const int error = mj_cu_.cuLaunchKernel(
        k->function, (unsigned)grid[0], (unsigned)grid[1], (unsigned)grid[2], (unsigned)block[0],
        (unsigned)block[1], (unsigned)block[2], (unsigned)shared, stream->queue, at, NULL);
    mj_free(at);
    return mj_cu_ok_(d, k->name, error);
}

const struct mj_driver mj_cuda_driver_ = {
    .api = "cuda", .count = mj_cu_count_, .open = mj_cu_open_, .close = mj_cu_close_,
    .attribute = mj_cu_attribute_, .memory = mj_cu_memory_,
    .alloc = mj_cu_alloc_, .free = mj_cu_free_, .write = mj_cu_write_, .read = mj_cu_read_,
    .copy = mj_cu_copy_, .fill = mj_cu_fill_,
    .stream_new = mj_cu_stream_new_, .stream_end = mj_cu_stream_end_,
    .priorities = mj_cu_priorities_, .stream_wait = mj_cu_stream_wait_,
    .event_new = mj_cu_event_new_, .event_end = mj_cu_event_end_, .record = mj_cu_record_,
    .event_wait = mj_cu_event_wait_, .stream_wait_for = mj_cu_stream_wait_for_,
    .elapsed = mj_cu_elapsed_,
    .build = mj_cu_build_, .unload = mj_cu_unload_, .kernel = mj_cu_kernel_,
    .kernel_free = mj_cu_kernel_free_, .kernel_attribute = mj_cu_kernel_attribute_,
    .occupancy = mj_cu_occupancy_, .launch = mj_cu_launch_,
};
