/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels on a device, as the host part of a generated program calls them. One program holds both
 * ways in, OpenCL through libOpenCL (the ICD loader) and CUDA through its driver, opened when first
 * asked for: it runs where either is present and says clearly when neither is.
 *
 * Work on a device is done in the order it was asked for. Host memory given to a function may be
 * reused or read as soon as it returns. A function that returns false or NULL has left a message in
 * mj_device_error. One thread at a time may use a device. */
#ifndef MJ_DEVICE_H
#define MJ_DEVICE_H

#include "port.h"

typedef struct mj_device mj_device;
typedef struct mj_buffer mj_buffer;
typedef struct mj_kernel mj_kernel;
typedef struct mj_stream mj_stream;

/* The kernels of one generated file in each dialect, preludes included; NULL for one not made. A
 * CUDA device takes ptx if there is any, else has NVRTC compile cuda. */
typedef struct {
    const char *name; /* of the file, for messages */
    const char *opencl, *cuda, *ptx;
} mj_module;

enum mj_arg_kind {
    MJ_ARG_VALUE,   /* size bytes at value */
    MJ_ARG_ADDRESS, /* value, which is mj_buffer_address of a buffer or leads into one; or NULL */
    MJ_ARG_SHARED,  /* size bytes of shared memory: in OpenCL an argument, in CUDA none, but added
                     * to the dynamic shared memory */
};
typedef struct {
    enum mj_arg_kind kind;
    const void *value;
    int64_t size;
} mj_arg;

/* Devices of an API, "opencl" or "cuda"; NULL counts both, CUDA's first. */
int mj_device_count(const char *api);
/* Device number i in that order. NULL: *why is a static text, as when there is no device at all. */
mj_device *mj_device_open(const char *api, int i, const char **why);
/* Waits, then frees the device with its buffers and kernels. NULL is allowed. */
void mj_device_close(mj_device *d);
/* "opencl" or "cuda"; the vendor's name of the device; what went wrong last. Owned by d. */
const char *mj_device_api(const mj_device *d);
const char *mj_device_name(const mj_device *d);
const char *mj_device_error(const mj_device *d);

/* `bytes` of device memory, not cleared; owned by the caller until mj_device_free. */
mj_buffer *mj_device_alloc(mj_device *d, int64_t bytes);
void mj_device_free(mj_device *d, mj_buffer *b);
int64_t mj_buffer_size(const mj_buffer *b);
/* Where b lies on its device: an address to calculate with and to give to kernels, which leads to
 * nothing on the host. Where the device's library tells no addresses, as OpenCL's does not, it is
 * one in a part of the address space that the host has no objects in. */
void *mj_buffer_address(const mj_buffer *b);
/* To the device from host memory, back, and from buffer to buffer; offsets in bytes. */
bool mj_device_write(mj_device *d, mj_buffer *to, int64_t offset, const void *from, int64_t bytes);
bool mj_device_read(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes);
bool mj_device_copy(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                    int64_t from_offset, int64_t bytes);
/* Repeats `size` bytes at value (1, 2, 4 or 8) over `bytes`. */
bool mj_device_fill(mj_device *d, mj_buffer *to, int64_t offset, const void *value, int64_t size,
                    int64_t bytes);

/* The kernel called `name` of m, built on first use and kept with the device, which owns it. */
mj_kernel *mj_device_kernel(mj_device *d, const mj_module *m, const char *name);
/* Starts it on grid[0..2] blocks of block[0..2] threads, with `shared` bytes of dynamic shared memory
 * for CUDA, on a stream or, NULL, the device's own. */
bool mj_device_launch(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                      const int64_t grid[3], const int64_t block[3], int64_t shared,
                      mj_stream *stream);
/* Until all that was asked for is done. */
bool mj_device_wait(mj_device *d);

#endif
