/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels in the dialect of the preludes, run on whatever device there is; skipped aloud (status
 * 77) where there is none. */
#include "runtime/mojo.h"

#include "unit.h"

#include <stdio.h>

#include "base/embed.h"
#include "runtime/device/device.h"
#include "runtime/path.h"
#include "runtime/sys.h"

#define TEXT(...) #__VA_ARGS__

static const char *const kernels[] = {
    "MJ_SIMD(bool, 4)\n", "MJ_SIMD(f32, 4)\n", "MJ_SIMD(i32, 4)\n", "MJ_SIMD_CAST(f32, i32, 4)\n",
    TEXT(
    MJ_KERNEL void vadd(MJ_GLOBAL const float *a, MJ_GLOBAL const float *b, MJ_GLOBAL float *c,
                        int64_t n)
    {
        const int64_t i = mj_global_x();
        if (i < n)
            c[i] = mj_f32_add(a[i], b[i]);
    }),
    TEXT(
    MJ_DEVICE int32_t twice(int32_t x)
    {
        return mj_i32_mul(x, 2);
    }

    MJ_KERNEL void sum(MJ_GLOBAL const int32_t *a, MJ_GLOBAL int32_t *total, int64_t n)
    {
        MJ_SHARED_ARRAY(int32_t, part, 64);
        const int64_t t = mj_thread_x();
        const int64_t i = mj_block_x() * mj_block_dim_x() + t;
        part[t] = i < n ? mj_i32_floordiv(twice(a[i]), 2) : 0;
        mj_barrier();
        for (int64_t w = 32; w > 0; w /= 2) {
            if (t < w)
                part[t] += part[t + w];
            mj_barrier();
        }
        if (t == 0)
            mj_i32_atomic_add(total, part[0]);
    }),
    TEXT(
    MJ_KERNEL void move(MJ_GLOBAL const int32_t *a, MJ_GLOBAL int32_t *b, int64_t n)
    {
        const int64_t i = mj_global_x();
        if (i < n)
            b[i] = a[i];
    }),
    TEXT(
    MJ_KERNEL void lanes(MJ_GLOBAL const float *a, MJ_GLOBAL float *c)
    {
        const mj_f32x4 x = mj_f32x4_load_global(a);
        const mj_f32x4 two = mj_f32x4_splat(2.0f);
        const mj_f32x4 y = mj_f32x4_select(mj_f32x4_lt(x, two), mj_f32x4_mul(x, x),
                                           mj_f32x4_mod(x, two));
        const mj_i32x4 z = mj_i32x4_floordiv(mj_f32x4_to_i32x4(x), mj_i32x4_splat(-2));
        mj_f32x4_store_global(c, y);
        c[4] = mj_f32x4_reduce_add(y);
        c[5] = (float)mj_i32x4_reduce_max(z);
        c[6] = mj_boolx4_any(mj_f32x4_gt(x, two)) ? 1.0f : 0.0f;
        c[7] = mj_f16_to_f32(mj_f16_add(mj_f32_to_f16(1.1f), mj_f32_to_f16(2.2f)));
        c[8] = mj_f32x4_get(mj_f32x4_make(1.0f, 2.0f, 3.0f, 4.0f), mj_i64_mod(-1, 4));
        mj_f32x4_store_global(c + 9, mj_f32x4_select_ge(x, two, two, x));
    }),
};

/* Appends runtime/NAME to text, its quoted includes in place, each file once. */
static void paste(char *text, const char *name)
{
    static char seen[32][32];
    static int count;
    char path[64], quoted[32];

    for (int i = 0; i < count; i++)
        if (strcmp(seen[i], name) == 0)
            return;
    ck_assert_int_lt(count, 32);
    snprintf(seen[count++], sizeof seen[0], "%s", name);
    snprintf(path, sizeof path, "runtime/%s", name);
    if (!embedded_find(path))
        snprintf(path, sizeof path, "runtime/device/%s", name);
    const struct embedded_file *file = embedded_find(path);
    ck_assert_msg(file != NULL, "%s", path);
    for (const char *line = (const char *)file->text; *line;) {
        const size_t n = strcspn(line, "\n") + 1;
        if (sscanf(line, "#include \"%31[^\"]", quoted) == 1)
            paste(text, quoted);
        else
            strncat(text, line, n);
        line += n;
    }
}

/* What PoCL and LLVM keep for ever is not ours; only a sanitized build calls this. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libpocl\nleak:libLLVM\nleak:libOpenCL\n";
}

static mj_device *device;
static mj_module module = { .name = "test" };

static void open_device(void)
{
    static char text[1 << 20];
    const char *why;

    device = mj_device_open(NULL, 0, &why);
    ck_assert_msg(device != NULL, "%s", why);
    const bool cuda = strcmp(mj_device_api(device), "cuda") == 0;
    if (module.opencl)
        return;
    paste(text, cuda ? "prelude.cuh" : "prelude.cl");
    for (size_t i = 0; i < sizeof kernels / sizeof *kernels; i++)
        strcat(text, kernels[i]);
    module.opencl = module.cuda = text;
}

static mj_kernel *kernel(const char *name)
{
    mj_kernel *k = mj_device_kernel(device, &module, name);
    ck_assert_msg(k != NULL, "%s", mj_device_error(device));
    return k;
}

static void *at(const mj_buffer *b, int64_t offset)
{
    return (char *)mj_buffer_address(b) + offset;
}

static void works(bool ok)
{
    ck_assert_msg(ok, "%s", mj_device_error(device));
}

START_TEST(adds_vectors)
{
    enum { N = 1000 };
    const int64_t n = N, grid[3] = { (N + 63) / 64, 1, 1 }, block[3] = { 64, 1, 1 };
    float a[N], b[N], c[N];

    open_device();
    mj_buffer *da = mj_device_alloc(device, sizeof a), *db = mj_device_alloc(device, sizeof b);
    mj_buffer *dc = mj_device_alloc(device, sizeof c);
    for (int i = 0; i < N; i++) {
        a[i] = (float)i;
        b[i] = 0.5f;
    }
    works(mj_device_write(device, mj_buffer_address(da), a, sizeof a));
    works(mj_device_fill(device, mj_buffer_address(db), b, 4, sizeof b));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(db) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dc) },
                            { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    works(mj_device_launch(device, kernel("vadd"), args, 4, grid, block, 0, NULL));
    works(mj_device_wait(device));
    works(mj_device_read(device, c, mj_buffer_address(dc), sizeof c));
    for (int i = 0; i < N; i++)
        ck_assert(c[i] == (float)i + 0.5f);

    works(mj_device_copy(device, at(da, 400), at(dc, 0), 400));
    works(mj_device_read(device, c, at(da, 400), 400));
    ck_assert(c[99] == 99.5f);
    /* what overlaps, and what may be anywhere */
    works(mj_device_copy(device, at(da, 4), at(da, 0), 3996));
    works(mj_device_move(device, at(db, 0), at(da, 0), 4000));
    works(mj_device_move(device, c, at(db, 0), 4000));
    ck_assert(c[1] == 0.0f && c[2] == 1.0f && c[101] == 0.5f && c[200] == 99.5f);
    works(mj_device_move(device, a, c, 4000));
    works(mj_device_move(device, at(dc, 0), a, 4000));
    works(mj_device_read(device, b, at(dc, 0), 4000));
    ck_assert(memcmp(a, c, sizeof a) == 0 && memcmp(b, c, sizeof b) == 0);
    const uint64_t pattern = 0x1122334455667788u;
    works(mj_device_fill(device, at(da, 8), &pattern, 8, 3992));
    works(mj_device_read(device, b, at(da, 3992), 8));
    ck_assert(memcmp(b, &pattern, 8) == 0);
    mj_device_free(device, da);
    mj_device_free(device, db);
    mj_device_free(device, dc);
    mj_device_close(device);
}
END_TEST

START_TEST(sums_with_shared_memory)
{
    enum { N = 5000 };
    const int64_t n = N, grid[3] = { (N + 63) / 64, 1, 1 }, block[3] = { 64, 1, 1 };
    int32_t *a = calloc(N, sizeof *a), total = 0;

    open_device();
    for (int i = 0; i < N; i++)
        a[i] = i - 100;
    mj_buffer *da = mj_device_alloc(device, N * 4), *dt = mj_device_alloc(device, 4);
    works(mj_device_write(device, mj_buffer_address(da), a, N * 4));
    works(mj_device_write(device, mj_buffer_address(dt), &total, 4));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dt) },
                            { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    works(mj_device_launch(device, kernel("sum"), args, 3, grid, block, 0, NULL));
    works(mj_device_read(device, &total, mj_buffer_address(dt), 4));
    ck_assert_int_eq(total, N * (N - 1) / 2 - 100 * N);
    mj_device_free(device, da);
    mj_device_free(device, dt);
    mj_device_close(device);
    free(a);
}
END_TEST

START_TEST(has_the_operations_of_the_host)
{
    static const float expected[] = { 2.25f, 9.0f, 0.5f, 1.0f, 12.75f, 1.0f, 1.0f,
                                      3.2988281f, 4.0f, 1.5f, -3.0f, 2.0f, 2.0f };
    const int64_t one[3] = { 1, 1, 1 };
    const float a[] = { 1.5f, -3.0f, 2.5f, 7.0f };
    float c[13];

    open_device();
    mj_buffer *da = mj_device_alloc(device, sizeof a), *dc = mj_device_alloc(device, sizeof c);
    works(mj_device_write(device, mj_buffer_address(da), a, sizeof a));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dc) } };
    works(mj_device_launch(device, kernel("lanes"), args, 2, one, one, 0, NULL));
    works(mj_device_read(device, c, mj_buffer_address(dc), sizeof c));
    for (int i = 0; i < 13; i++)
        ck_assert_msg(c[i] == expected[i], "%d: %g is not %g", i, (double)c[i],
                      (double)expected[i]);
    mj_device_free(device, da);
    mj_device_free(device, dc);
    mj_device_close(device);
}
END_TEST

/* Launches `move` from and to these, and is as good as told. */
static bool moves(const void *from, const void *to, int64_t n)
{
    const int64_t one[3] = { 1, 1, 1 }, block[3] = { n > 0 ? n : 1, 1, 1 };
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = from },
                            { .kind = MJ_ARG_ADDRESS, .value = to },
                            { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    return mj_device_launch(device, kernel("move"), args, 3, one, block, 0, NULL);
}

/* Addresses into buffers, of which there are many, freed in another order than made. */
START_TEST(takes_addresses_into_buffers)
{
    enum { N = 1024, BUFFERS = 40 };
    mj_buffer *b[BUFFERS];
    int32_t a[N], c[N];

    open_device();
    for (int i = 0; i < N; i++)
        a[i] = i;
    for (int i = 0; i < BUFFERS; i++) {
        b[i] = mj_device_alloc(device, i == 20 ? 0 : sizeof a);
        if (i != 20)
            works(mj_device_write(device, mj_buffer_address(b[i]), a, sizeof a));
        for (int k = 0; k < i; k++)
            ck_assert_ptr_ne(mj_buffer_address(b[k]), mj_buffer_address(b[i]));
    }
    for (int i = 0; i < BUFFERS; i += 3) {
        mj_device_free(device, b[i]);
        b[i] = NULL;
    }
    for (int k = 0; k < 2; k++) { /* again: parts are kept */
        for (int i = 7; i >= 0; i--) {
            const char *const from = mj_buffer_address(b[1]), *const to = mj_buffer_address(b[38]);
            works(moves(from + (7 - i) * 512, to + i * 512, 128));
        }
        works(mj_device_read(device, c, mj_buffer_address(b[38]), sizeof c));
        for (int i = 0; i < N; i++)
            ck_assert_int_eq(c[i], (7 - i / 128) * 128 + i % 128);
        works(mj_device_write(device, mj_buffer_address(b[38]), a, sizeof a));
    }
    works(moves(NULL, NULL, 0));
    works(moves(mj_buffer_address(b[20]), mj_buffer_address(b[20]), 0));
    works(mj_device_wait(device));

    static const char nowhere[] =
        "argument 2 of kernel 'move' is an address that lies in no buffer "
        "of the device";
    char *const from = mj_buffer_address(b[1]);
    ck_assert(!moves(from, c, 1));
    ck_assert_str_eq(mj_device_error(device), nowhere);
    ck_assert(!moves(from, from + sizeof a, 1));
    ck_assert_str_eq(mj_device_error(device), nowhere);
    mj_device_free(device, b[1]);
    b[1] = NULL;
    ck_assert(!moves(mj_buffer_address(b[4]), from, 1));
    ck_assert_str_eq(mj_device_error(device), nowhere);
    if (strcmp(mj_device_api(device), "opencl") == 0) {
        ck_assert(!moves((char *)mj_buffer_address(b[4]) + 4, NULL, 1));
        ck_assert_ptr_nonnull(strstr(mj_device_error(device),
                                     "argument 1 of kernel 'move' leads to "
                                     "byte 4 of a buffer"));
    }
    for (int i = 0; i < BUFFERS; i++)
        mj_device_free(device, b[i]);
    mj_device_close(device);
}
END_TEST

/* Two streams, the second behind a point in the first; times of what is done are not negative. */
START_TEST(orders_streams_by_events)
{
    enum { N = 256 };
    const int64_t n = N, grid[3] = { 4, 1, 1 }, block[3] = { 64, 1, 1 };
    int64_t ns = -1, least, greatest;
    int32_t a[N], c[N];

    open_device();
    ck_assert_ptr_eq(mj_device_open(mj_device_api(device), 0, &(const char *){ NULL }), device);
    mj_device_close(device);
    works(mj_device_priorities(device, &least, &greatest));
    ck_assert(greatest <= least);
    mj_stream *s = mj_stream_new(device, least), *t = mj_stream_new(device, greatest);
    mj_event *start = mj_event_new(device, true), *half = mj_event_new(device, true);
    mj_event *untimed = mj_event_new(device, false);
    mj_buffer *b[3];
    for (int i = 0; i < 3; i++)
        b[i] = mj_device_alloc(device, sizeof a);
    for (int i = 0; i < N; i++)
        a[i] = i * i;
    works(mj_event_wait(device, half)); /* never recorded */
    works(mj_device_write(device, at(b[0], 0), a, sizeof a));
    works(mj_event_record(device, start, s));
    mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = at(b[0], 0) },
                      { .kind = MJ_ARG_ADDRESS, .value = at(b[1], 0) },
                      { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    works(mj_device_launch(device, kernel("move"), args, 3, grid, block, 0, s));
    works(mj_event_record(device, half, s));
    works(mj_stream_wait_for(device, t, half));
    works(mj_stream_wait_for(device, NULL, untimed));
    args[0].value = at(b[1], 0);
    args[1].value = at(b[2], 0);
    works(mj_device_launch(device, kernel("move"), args, 3, grid, block, 0, t));
    works(mj_event_record(device, untimed, t));
    works(mj_event_wait(device, untimed));
    works(mj_device_read(device, c, at(b[2], 0), sizeof c));
    ck_assert(memcmp(a, c, sizeof a) == 0);
    works(mj_event_elapsed(device, start, half, &ns));
    ck_assert(ns >= 0);
    ck_assert(!mj_event_elapsed(device, start, untimed, &ns));
    works(mj_stream_wait(device, s));
    for (int i = 0; i < 3; i++)
        mj_device_free(device, b[i]);
    mj_event_end(device, start);
    mj_event_end(device, half);
    mj_event_end(device, untimed);
    mj_stream_end(device, s);
    mj_device_close(device); /* with t */
}
END_TEST

START_TEST(tells_facts)
{
    static const int positive[] = { MJ_BLOCK_THREADS, MJ_BLOCK_X, MJ_BLOCK_Y, MJ_BLOCK_Z, MJ_GRID_X,
                                    MJ_BLOCK_SHARED, MJ_UNITS, MJ_PARALLEL };
    int64_t value, free_bytes, total;

    open_device();
    for (size_t i = 0; i < sizeof positive / sizeof *positive; i++) {
        works(mj_device_attribute(device, positive[i], &value));
        ck_assert_msg(value > 0, "%d", positive[i]);
    }
    works(mj_device_attribute(device, MJ_WINDOW, &value));
    ck_assert(!mj_device_attribute(device, 123456, &value));
    works(mj_device_memory(device, &free_bytes, &total));
    ck_assert(free_bytes > 0 && free_bytes <= total);
    ck_assert(mj_device_largest(device) > 0 && mj_device_largest(device) <= total);
    ck_assert(mj_device_version(device) >= 1020);
    ck_assert(mj_device_name(device)[0] && mj_device_arch(device)[0]);
    works(mj_kernel_attribute(device, kernel("sum"), 0, &value));
    ck_assert(value > 0);
    works(mj_kernel_attribute(device, kernel("sum"), 1, &value));
    ck_assert_int_ge(value, 256);
    works(mj_kernel_occupancy(device, kernel("sum"), 64, 0, &value));
    mj_device_close(device);
}
END_TEST

/* The files of the folder, at most so many bytes of each changed at `change`, counted. */
static int kept(const char *folder, int64_t change)
{
    char path[400];
    const char *name;
    int n = 0;

    void *dir = mj_dir_open(folder);
    while (dir && (name = mj_dir_next(dir))) {
        snprintf(path, sizeof path, "%s/%s", folder, name);
        FILE *f = change >= 0 ? fopen(path, "r+b") : NULL;
        n++;
        if (!f)
            continue;
        fseek(f, (long)change, SEEK_SET);
        fputs("damage", f);
        fclose(f);
    }
    if (dir)
        mj_dir_close(dir);
    return n;
}

START_TEST(keeps_what_was_compiled)
{
    static const int64_t damages[] = { 0, 20, 36, 100 };

    mj_setenv("MOJO2C_KERNEL_CACHE", "kept.cache/of/kernels", true);
    for (int i = 0; i < 4; i++) { /* made, used, and made again where it is no more the same */
        for (int k = 0; k < 2; k++) {
            open_device();
            kernel("sum");
            mj_device_close(device);
            ck_assert_int_eq(kept("kept.cache/of/kernels", -1), 1);
        }
        ck_assert_int_eq(kept("kept.cache/of/kernels", damages[i]), 1);
    }
    mj_setenv("MOJO2C_KERNEL_CACHE_SIZE", "1K", true);
    open_device();
    kernel("sum"); /* is too large, and what was there is of no use */
    mj_device_close(device);
    ck_assert_int_eq(kept("kept.cache/of/kernels", -1), 0);
    mj_unsetenv("MOJO2C_KERNEL_CACHE_SIZE");
    mj_rmdir("kept.cache/of/kernels");
    mj_rmdir("kept.cache/of");
    ck_assert_int_eq(mj_rmdir("kept.cache"), 0);
    mj_setenv("MOJO2C_KERNEL_CACHE", "off", true);
}
END_TEST

START_TEST(says_what_is_wrong)
{
    const int64_t none[3] = { 0, 1, 1 }, one[3] = { 1, 1, 1 };
    const int64_t huge[3] = { 1, 1, (int64_t)1 << 40 }, many[3] = { 1000, 1000, 1 };
    static const mj_module broken = { "broken", "MJ_KERNEL void k(", "MJ_KERNEL void k(", NULL };
    static const mj_module empty = { "empty", NULL, NULL, NULL };
    const char *why;
    char byte = 0;

    ck_assert_ptr_null(mj_device_open("abacus", 0, &why));
    ck_assert_str_eq(why, "no device: abacus has none, or its library is missing");
    ck_assert_ptr_null(mj_device_open(NULL, 1000, &why));
    ck_assert_ptr_nonnull(strstr(why, "no device 1000"));
    open_device();
    ck_assert_ptr_null(mj_device_kernel(device, &broken, "k"));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "broken"));
    ck_assert_ptr_null(mj_device_kernel(device, &empty, "k"));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "empty has no kernels"));
    ck_assert_ptr_null(mj_device_kernel(device, &module, "nosuch"));
    ck_assert(!mj_device_launch(device, kernel("vadd"), NULL, 0, none, one, 0, NULL));
    ck_assert_str_eq(mj_device_error(device),
                     "kernel 'vadd': a grid of 0 x 1 x 1 blocks of 1 x 1 x 1 "
                     "threads; each number has to be 1 or more");
    ck_assert(!mj_device_launch(device, kernel("vadd"), NULL, 0, one, huge, 0, NULL));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "this device takes at most"));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "threads of a block in z"));
    ck_assert(!mj_device_launch(device, kernel("vadd"), NULL, 0, one, many, 0, NULL));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "threads of a block"));
    ck_assert(!mj_device_launch(device, kernel("vadd"), NULL, 0, huge, one, 0, NULL));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "blocks in z"));
    ck_assert(!mj_device_launch(device, kernel("vadd"), NULL, 0, one, one, (int64_t)1 << 40, NULL));
    ck_assert_ptr_nonnull(strstr(mj_device_error(device), "bytes of dynamic shared memory"));
    mj_buffer *b = mj_device_alloc(device, 4);
    ck_assert(!mj_device_read(device, &byte, at(b, 2), 3));
    ck_assert_str_eq(mj_device_error(device), "bytes 2 to 5 of a buffer of 4");
    ck_assert(!mj_device_write(device, at(b, -1), &byte, 1));
    ck_assert_str_eq(mj_device_error(device), "an address that lies in no buffer of the device");
    ck_assert(!mj_device_fill(device, mj_buffer_address(b), &byte, 3, 3));
    ck_assert_ptr_null(mj_device_alloc(device, -1));
    mj_device_free(device, b);
    mj_device_free(device, mj_device_alloc(device, 0));
    mj_device_close(device);
}
END_TEST

int main(void)
{
    mj_setenv("POCL_CACHE_DIR", "pocl", false); /* else it writes to the home directory */
    mj_setenv("MOJO2C_KERNEL_CACHE", "off", true);
    mj_setenv("CK_FORK", "no", true); /* a driver's threads do not survive a fork */
    if (mj_device_count(NULL) == 0) {
        puts("skipped: no device, neither CUDA nor OpenCL");
        return 77;
    }
    UNIT_RUN("runtime device", adds_vectors, sums_with_shared_memory,
             has_the_operations_of_the_host, takes_addresses_into_buffers, orders_streams_by_events,
             tells_facts, keeps_what_was_compiled, says_what_is_wrong);
}
