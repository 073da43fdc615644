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
    bool (*attribute)(mj_device *d, int attribute, int64_t *value);
    bool (*memory)(mj_device *d, int64_t *free, int64_t *total);

    bool (*alloc)(mj_device *d, mj_buffer *b);
    void (*free)(mj_device *d, mj_buffer *b);
    bool (*write)(mj_device *d, mj_buffer *to, int64_t offset, const void *from, int64_t bytes);
    bool (*read)(mj_device *d, void *to, mj_buffer *from, int64_t offset, int64_t bytes);
    /* the two places do not overlap */
    bool (*copy)(mj_device *d, mj_buffer *to, int64_t to_offset, mj_buffer *from,
                 int64_t from_offset, int64_t bytes);
    bool (*fill)(mj_device *d, mj_buffer *to, int64_t offset, const void *value, int64_t size,
                 int64_t bytes);

    bool (*stream_new)(mj_device *d, mj_stream *s, int64_t priority);
    void (*stream_end)(mj_device *d, mj_stream *s);
    bool (*priorities)(mj_device *d, int64_t *least, int64_t *greatest);
    bool (*stream_wait)(mj_device *d, mj_stream *s);
    bool (*event_new)(mj_device *d, mj_event *e, bool timed);
    void (*event_end)(mj_device *d, mj_event *e);
    bool (*record)(mj_device *d, mj_event *e, mj_stream *s);
    bool (*event_wait)(mj_device *d, mj_event *e);
    bool (*stream_wait_for)(mj_device *d, mj_stream *s, mj_event *e);
    bool (*elapsed)(mj_device *d, mj_event *from, mj_event *to, int64_t *ns);

    /* The text of a module to the library's own object, NULL on error. */
    void *(*build)(mj_device *d, const mj_module *m);
    void (*unload)(mj_device *d, void *built);
    /* Sets function, most_threads, and needed_block where the kernel is for blocks of one shape. */
    bool (*kernel)(mj_device *d, void *built, const char *name, mj_kernel *k);
    void (*kernel_free)(mj_device *d, mj_kernel *k);
    bool (*kernel_attribute)(mj_device *d, mj_kernel *k, int attribute, int64_t *value);
    bool (*occupancy)(mj_device *d, mj_kernel *k, int64_t threads, int64_t shared, int64_t *blocks);
    bool (*launch)(mj_device *d, mj_kernel *k, const mj_arg *args, int count,
                   const int64_t grid[3], const int64_t block[3], int64_t shared,
                   mj_stream *stream);
};

extern const struct mj_driver mj_opencl_driver_, mj_cuda_driver_;

/* A part of a buffer that a kernel was given, kept with the buffer. */
struct mj_part_ {
    int64_t offset;
    void *memory; /* cl_mem */
};

struct mj_buffer {
    int64_t size;
    void *memory;           /* cl_mem */
    struct mj_part_ *parts; /* OpenCL's, by offset */
    int part_count, part_room;
    uintptr_t address; /* CUdeviceptr, or one that stands for the buffer */
};

struct mj_kernel {
    void *function; /* cl_kernel, CUfunction */
    char *name;
    const mj_module *module;
    int64_t most_threads, needed_block[3]; /* 0: any */
    mj_kernel *next;
};

struct mj_stream {
    void *queue; /* cl_command_queue, CUstream */
    mj_stream *next;
};

struct mj_event {
    void *event; /* cl_event, NULL when not recorded; CUevent */
    bool is_timed;
};

struct mj_built_ {
    const mj_module *module;
    void *object; /* cl_program, CUmodule */
    struct mj_built_ *next;
};

struct mj_device {
    const struct mj_driver *driver;
    int number, uses; /* of the driver's; opened and not closed */
    void *context, *id;
    mj_stream own; /* its stream */
    mj_stream *streams;
    struct mj_built_ *built;
    mj_kernel *kernels;
    mj_buffer **buffers; /* by address */
    int buffer_count, buffer_room;
    int64_t used, largest; /* bytes of its buffers; of one at most */
    int64_t version;
    int64_t block_threads, block[3], grid[3], shared; /* at most */
    char name[128], arch[128];
    char driver_text[256]; /* version of the driver in its words */
    mj_buffer *report;          /* see report.c; NULL: none asked for yet */
    const mj_kernel *reporting; /* the kernel that may have told something; NULL: several */
    bool has_reports;           /* since the last wait */
    bool has_failed;            /* a thread, as that wait told */
    char error[2048];
    mj_device *next; /* open ones */
};

/* Writes what kernels told; false: one failed. */
bool mj_device_hear_(mj_device *d);

/* printf to d's message; false, for `return`. */
bool mj_device_fails_(mj_device *d, const char *format, ...);
/* The buffer that argument i of a launch, an address, leads into; NULL for a null pointer. false
 * if it leads into none. */
bool mj_device_buffer_of_(mj_device *d, const mj_kernel *k, const mj_arg *args, int i,
                          mj_buffer **found);
/* Room for one more of n elements of `size` bytes at *p, which has room for *room. */
void *mj_device_grow_(void *p, int n, int *room, size_t size);

/* What was kept under a key of texts (count of them), *size bytes that the caller frees with
 * mj_free; NULL if there is nothing, or nothing that can be used. */
void *mj_cache_get_(const char *const *key, int count, int64_t *size);
/* Keeps it. Where that fails nothing is kept, and nobody is told. */
void mj_cache_put_(const char *const *key, int count, const void *data, int64_t size);

#endif
