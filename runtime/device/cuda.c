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
    X(cuCtxSynchronize, int, (void)) \
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
    X(nvrtcGetProgramLogSize, int, (void *, size_t *)) \
    X(nvrtcGetProgramLog, int, (void *, char *))

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

enum { MJ_CU_MAJOR_ = 75, MJ_CU_MINOR_ = 76 }; /* attributes: compute capability */

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
    return mj_cu_enter_(d);
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

/* m's CUDA C++ as PTX for d, to be freed with mj_free; NULL on error. */
static char *mj_cu_compile_(mj_device *d, const mj_module *m)
{
    const int number = (int)(intptr_t)d->id;
    int major = 0, minor = 0;
    char arch[64];
    const char *const options[] = { arch, "--std=c++17" };
    void *program = NULL;
    char *ptx = NULL;
    size_t length = 0;

    if (!mj_nvrtc_load_()) {
        mj_device_fails_(d, "%s has to be compiled for this device and NVRTC (libnvrtc.so) is "
                         "missing", m->name);
        return NULL;
    }
    mj_cu_.cuDeviceGetAttribute(&major, MJ_CU_MAJOR_, number);
    mj_cu_.cuDeviceGetAttribute(&minor, MJ_CU_MINOR_, number);
    snprintf(arch, sizeof arch, "--gpu-architecture=compute_%d%d", major, minor);
    if (mj_nvrtc_.nvrtcCreateProgram(&program, m->cuda, m->name, 0, NULL, NULL) != 0) {
        mj_device_fails_(d, "NVRTC does not take %s", m->name);
        return NULL;
    }
    const int error = mj_nvrtc_.nvrtcCompileProgram(program, 2, options);
    if (error == 0 && mj_nvrtc_.nvrtcGetPTXSize(program, &length) == 0) {
        ptx = mj_alloc((int64_t)length, 1);
        mj_nvrtc_.nvrtcGetPTX(program, ptx);
    } else {
        mj_nvrtc_.nvrtcGetProgramLogSize(program, &length);
        char *const log = mj_alloc((int64_t)length + 1, 1);
        log[0] = log[length] = '\0';
        mj_nvrtc_.nvrtcGetProgramLog(program, log);
        mj_device_fails_(d, "NVRTC does not compile %s (error %d):\n%s", m->name, error, log);
        mj_free(log);
    }
    mj_nvrtc_.nvrtcDestroyProgram(&program);
    return ptx;
}

static void *mj_cu_build_(mj_device *d, const mj_module *m)
{
    void *module = NULL;

    if (!m->ptx && !m->cuda) {
        mj_device_fails_(d, "%s has no kernels for CUDA", m->name);
        return NULL;
    }
    if (!mj_cu_enter_(d))
        return NULL;
    char *const compiled = m->ptx ? NULL : mj_cu_compile_(d, m);
    const char *const ptx = m->ptx ? m->ptx : compiled;
    if (ptx && !mj_cu_ok_(d, m->name, mj_cu_.cuModuleLoadData(&module, ptx)))
        module = NULL;
    mj_free(compiled);
    return module;
}

static void mj_cu_unload_(mj_device *d, void *built)
{
    if (mj_cu_enter_(d))
        mj_cu_.cuModuleUnload(built);
}

static bool mj_cu_kernel_(mj_device *d, void *built, const char *name, mj_kernel *k)
{
    return mj_cu_enter_(d) &&
           mj_cu_ok_(d, name, mj_cu_.cuModuleGetFunction(&k->function, built, name));
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
    const int error = mj_cu_.cuLaunchKernel(
        k->function, (unsigned)grid[0], (unsigned)grid[1], (unsigned)grid[2], (unsigned)block[0],
        (unsigned)block[1], (unsigned)block[2], (unsigned)shared, stream ? stream->queue : NULL,
        at, NULL);
    mj_free(at);
    return mj_cu_ok_(d, k->name, error);
}

static bool mj_cu_wait_(mj_device *d)
{
    return mj_cu_enter_(d) && mj_cu_ok_(d, "waiting", mj_cu_.cuCtxSynchronize());
}

const struct mj_driver mj_cuda_driver_ = {
    .api = "cuda", .count = mj_cu_count_, .open = mj_cu_open_, .close = mj_cu_close_,
    .alloc = mj_cu_alloc_, .free = mj_cu_free_, .write = mj_cu_write_, .read = mj_cu_read_,
    .copy = mj_cu_copy_, .fill = mj_cu_fill_, .build = mj_cu_build_, .unload = mj_cu_unload_,
    .kernel = mj_cu_kernel_, .kernel_free = mj_cu_kernel_free_, .launch = mj_cu_launch_,
    .wait = mj_cu_wait_,
};
