/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels on a device, as the host part of a generated program calls them. One program holds both
 * ways in, OpenCL through libOpenCL (the ICD loader) and CUDA through its driver, opened when first
 * asked for: it runs where either is present and says clearly when neither is.
 *
 * What is asked of a stream is done in that order; where a stream may be NULL, that is the device's
 * own, which all else goes through. Host memory given to a function may be reused or read as soon
 * as it returns. A function that returns false or NULL has left a message in mj_device_error. One
 * thread at a time may use a device.
 *
 * MOJO2C_KERNEL_CACHE says where compiled kernels are kept for the next run: a folder, or "off";
 * without it XDG_CACHE_HOME/mojo2c/kernels, else .cache/mojo2c/kernels in HOME. It holds no more
 * than MOJO2C_KERNEL_CACHE_SIZE bytes (K, M and G count 1024s; 256M): those not used for the
 * longest time go. */
#ifndef MJ_DEVICE_H
#define MJ_DEVICE_H

#include "port.h"

typedef struct mj_device mj_device;
typedef struct mj_buffer mj_buffer;
typedef struct mj_kernel mj_kernel;
typedef struct mj_stream mj_stream;
typedef struct mj_event mj_event;

/* The kernels of one generated file in each dialect, preludes included; NULL for one not made. A
 * CUDA device takes the image, what nvcc made (PTX, cubin or fat binary), if there is one, else has
 * NVRTC compile cuda. */
typedef struct {
    const char *name; /* of the file, for messages */
    const char *opencl, *cuda;
    const void *image;
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

/* ---- devices ------------------------------------------------------------------------- */

/* Devices of an API, "opencl" or "cuda"; NULL counts both, CUDA's first. */
int mj_device_count(const char *api);
/* Device number i in that order, the same as before while it is open. NULL: *why is a static text,
 * as when there is no device at all. */
mj_device *mj_device_open(const char *api, int i, const char **why);
/* As often as it was opened: then waits, and frees the device with its kernels, when its buffers
 * are freed. NULL is allowed. */
void mj_device_close(mj_device *d);
/* "opencl" or "cuda"; the vendor's name of the device; its architecture, "sm_90", where there is a
 * word for it, else the name; what went wrong last. Owned by d. */
const char *mj_device_api(const mj_device *d);
const char *mj_device_name(const mj_device *d);
const char *mj_device_arch(const mj_device *d);
const char *mj_device_error(const mj_device *d);
/* Of the API as the device's driver has it, 12040 for 12.4. */
int64_t mj_device_version(const mj_device *d);
/* Bytes of the device's memory. OpenCL does not tell what other programs use of it. */
bool mj_device_memory(mj_device *d, int64_t *free, int64_t *total);
/* The size of the largest buffer. */
int64_t mj_device_largest(const mj_device *d);
/* A fact by its number in CUDA's driver API, in enum mj_attribute or not. What OpenCL does not tell
 * of these is 0. */
bool mj_device_attribute(mj_device *d, int attribute, int64_t *value);
enum mj_attribute {
    MJ_BLOCK_THREADS = 1,
    MJ_BLOCK_X = 2,
    MJ_BLOCK_Y = 3,
    MJ_BLOCK_Z = 4,
    MJ_GRID_X = 5,
    MJ_GRID_Y = 6,
    MJ_GRID_Z = 7,
    MJ_BLOCK_SHARED = 8,
    MJ_WARP = 10,
    MJ_BLOCK_REGISTERS = 12,
    MJ_CLOCK = 13, /* in kHz */
    MJ_UNITS = 16,
    MJ_UNIT_THREADS = 39,
    MJ_MAJOR = 75, /* of the compute capability */
    MJ_MINOR = 76,
    MJ_UNIT_SHARED = 81,
    MJ_UNIT_REGISTERS = 82,
    MJ_COOPERATES = 95,
    MJ_BLOCK_SHARED_MOST = 97,
    MJ_UNIT_BLOCKS = 106,
    MJ_WINDOW = 109,
    MJ_PARALLEL = 1000, /* ours: how much is done at a time */
};

/* ---- memory -------------------------------------------------------------------------- */

/* `bytes` of device memory, not cleared; owned by the caller until mj_device_free. */
mj_buffer *mj_device_alloc(mj_device *d, int64_t bytes);
void mj_device_free(mj_device *d, mj_buffer *b);
int64_t mj_buffer_size(const mj_buffer *b);
/* Where b lies on its device: an address to calculate with and to give to kernels, which leads to
 * nothing on the host. Where the device's library tells no addresses, as OpenCL's does not, it is
 * one in a part of the address space that the host has no objects in. */
void *mj_buffer_address(const mj_buffer *b);
/* The buffer that an address leads into; NULL if there is none. */
mj_buffer *mj_device_buffer(mj_device *d, const void *address);
/* To device memory from host memory, back, and within device memory. */
bool mj_device_write(mj_device *d, void *to, const void *from, int64_t bytes);
bool mj_device_read(mj_device *d, void *to, const void *from, int64_t bytes);
bool mj_device_copy(mj_device *d, void *to, const void *from, int64_t bytes);
/* One of these, or memmove: what leads into no buffer is host memory. */
bool mj_device_move(mj_device *d, void *to, const void *from, int64_t bytes);
/* Repeats `size` bytes at value (1, 2, 4 or 8) over `bytes` of device memory. */
bool mj_device_fill(mj_device *d, void *to, const void *value, int64_t size, int64_t bytes);

/* ---- streams and events -------------------------------------------------------------- */

/* Owned by the caller until mj_stream_end, which waits for it. The smaller the number, the more it
 * is preferred, where the device has priorities: mj_device_priorities tells the least and the
 * greatest one, 0 and 0 if not. */
mj_stream *mj_stream_new(mj_device *d, int64_t priority);
void mj_stream_end(mj_device *d, mj_stream *s);
bool mj_device_priorities(mj_device *d, int64_t *least, int64_t *greatest);
/* Until all that was asked of the stream is done. */
bool mj_stream_wait(mj_device *d, mj_stream *s);
/* Until all that was asked of the device is done. */
bool mj_device_wait(mj_device *d);

/* A point in the work of a stream, once recorded, else one long past. Owned by the caller until
 * mj_event_end. With `timed`, mj_event_elapsed can tell the nanoseconds between two points. */
mj_event *mj_event_new(mj_device *d, bool timed);
void mj_event_end(mj_device *d, mj_event *e);
bool mj_event_record(mj_device *d, mj_event *e, mj_stream *s);
/* Until all that the stream was asked before the point is done: the host waits, or another stream.
 */
bool mj_event_wait(mj_device *d, mj_event *e);
bool mj_stream_wait_for(mj_device *d, mj_stream *s, mj_event *e);
bool mj_event_elapsed(mj_device *d, mj_event *from, mj_event *to, int64_t *ns);

/* ---- kernels ------------------------------------------------------------------------- */

/* The kernel called `name` of m, built on first use and kept with the device, which owns it. */
mj_kernel *mj_device_kernel(mj_device *d, const mj_module *m, const char *name);
/* A fact by its number in CUDA's driver API: 0 the most threads of a block, 1 bytes of shared and 3
 * of local memory, 4 registers of a thread. What OpenCL does not tell of these is 0. */
bool mj_kernel_attribute(mj_device *d, mj_kernel *k, int attribute, int64_t *value);
/* How many blocks of so many threads a unit of the device holds at a time; 0 where not told. */
bool mj_kernel_occupancy(mj_device *d, mj_kernel *k, int64_t threads, int64_t shared,
                         int64_t *blocks);
/* Starts it on grid[0..2] blocks of block[0..2] threads, with `shared` bytes of dynamic shared
 * memory for CUDA, on a stream. */
bool mj_device_launch(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                      const int64_t grid[3], const int64_t block[3], int64_t shared,
                      mj_stream *stream);
/* The address that a kernel which tells the host something, k, takes for its argument `report`;
 * NULL on error. What was told comes out in mj_device_wait: text is written to its file; that a
 * thread failed is an error of the wait, which names the first one. */
void *mj_device_report(mj_device *d, const mj_kernel *k);

#endif
