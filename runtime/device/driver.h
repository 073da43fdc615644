/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Between device.c, which keeps what is common, and the APIs, which only talk to their library. */
#ifndef MJ_DRIVER_H
#define MJ_DRIVER_H

#include "device.h"

struct mj_driver {
    const char *api;
    int (*count)(void); /* 0 where the library is missing */
    bool (*open)(mj_device *d, int i);
    void (*close)(mj_device *d);
    bool (*alloc)(mj_device *d, mj_buffer *b);
    void (*free)(mj_device *d, mj_buffer *b);
    bool (*write)(mj_device *d, mj_buffer *to, int64_t offset, const void *from, int64_t bytes);
    bool (*read)(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes);
    bool (*copy)(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                 int64_t from_offset, int64_t bytes);
    bool (*fill)(mj_device *d, mj_buffer *to, int64_t offset, const void *value, int64_t size,
                 int64_t bytes);
    /* The text of a module to the library's own object, NULL on error. */
    void *(*build)(mj_device *d, const mj_module *m);
    void (*unload)(mj_device *d, void *built);
    bool (*kernel)(mj_device *d, void *built, const char *name, mj_kernel *k);
    void (*kernel_free)(mj_device *d, mj_kernel *k);
    bool (*launch)(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                   const int64_t grid[3], const int64_t block[3], int64_t shared,
                   mj_stream *stream);
    bool (*wait)(mj_device *d);
};

extern const struct mj_driver mj_opencl_driver_, mj_cuda_driver_;

/* A part of a buffer that a kernel was given, kept with the buffer. */
struct mj_part_ {
    int64_t offset;
    void *memory; /* cl_mem */
};

struct mj_buffer {
    int64_t size;
    void *memory; /* cl_mem */
    struct mj_part_ *parts; /* OpenCL's, by offset */
    int part_count, part_room;
    uintptr_t address; /* CUdeviceptr, or one that stands for the buffer */
};

struct mj_kernel {
    void *function; /* cl_kernel, CUfunction */
    char *name;
    const mj_module *module;
    mj_kernel *next;
};

struct mj_stream {
    void *queue; /* cl_command_queue, CUstream */
};

struct mj_built_ {
    const mj_module *module;
    void *object; /* cl_program, CUmodule */
    struct mj_built_ *next;
};

struct mj_device {
    const struct mj_driver *driver;
    void *context, *queue, *id; /* the library's */
    struct mj_built_ *built;
    mj_kernel *kernels;
    mj_buffer **buffers; /* by address */
    int buffer_count, buffer_room;
    char name[128];
    char error[2048];
};

/* printf to d's message; false, for `return`. */
bool mj_device_fails_(mj_device *d, const char *format, ...);
/* The buffer that argument i of a launch, an address, leads into; NULL for a null pointer. false
 * if it leads into none. */
bool mj_device_buffer_of_(mj_device *d, const mj_kernel *k, const mj_arg *args, int i,
                          mj_buffer **found);
/* Room for one more of n elements of `size` bytes at *p, which has room for *room. */
void *mj_device_grow_(void *p, int n, int *room, size_t size);

#endif
