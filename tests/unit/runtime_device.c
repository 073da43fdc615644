/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Kernels in the dialect of the preludes, run on whatever device there is; skipped aloud (status
 * 77) where there is none. */
#include "runtime/mojo.h"

#include "unit.h"

#include <stdio.h>

#include "base/embed.h"
#include "runtime/device/device.h"

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
    works(mj_device_write(device, da, 0, a, sizeof a));
    works(mj_device_fill(device, db, 0, b, 4, sizeof b));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(db) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dc) },
                            { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    works(mj_device_launch(device, kernel("vadd"), args, 4, grid, block, 0, NULL));
    works(mj_device_wait(device));
    works(mj_device_read(device, c, dc, 0, sizeof c));
    for (int i = 0; i < N; i++)
        ck_assert(c[i] == (float)i + 0.5f);

    works(mj_device_copy(device, da, 400, dc, 0, 400));
    works(mj_device_read(device, c, da, 400, 400));
    ck_assert(c[99] == 99.5f);
    const uint64_t pattern = 0x1122334455667788u;
    works(mj_device_fill(device, da, 8, &pattern, 8, 3992));
    works(mj_device_read(device, b, da, 3992, 8));
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
    works(mj_device_write(device, da, 0, a, N * 4));
    works(mj_device_write(device, dt, 0, &total, 4));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dt) },
                            { .kind = MJ_ARG_VALUE, .value = &n, .size = sizeof n } };
    works(mj_device_launch(device, kernel("sum"), args, 3, grid, block, 0, NULL));
    works(mj_device_read(device, &total, dt, 0, 4));
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
    works(mj_device_write(device, da, 0, a, sizeof a));
    const mj_arg args[] = { { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(da) },
                            { .kind = MJ_ARG_ADDRESS, .value = mj_buffer_address(dc) } };
    works(mj_device_launch(device, kernel("lanes"), args, 2, one, one, 0, NULL));
    works(mj_device_read(device, c, dc, 0, sizeof c));
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
            works(mj_device_write(device, b[i], 0, a, sizeof a));
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
        works(mj_device_read(device, c, b[38], 0, sizeof c));
        for (int i = 0; i < N; i++)
            ck_assert_int_eq(c[i], (7 - i / 128) * 128 + i % 128);
        works(mj_device_write(device, b[38], 0, a, sizeof a));
    }
    works(moves(NULL, NULL, 0));
    works(moves(mj_buffer_address(b[20]), mj_buffer_address(b[20]), 0));
    works(mj_device_wait(device));

    static const char nowhere[] = "argument 2 of kernel 'move' is an address that lies in no buffer "
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
        ck_assert_ptr_nonnull(strstr(mj_device_error(device), "argument 1 of kernel 'move' leads to "
                                                              "byte 4 of a buffer"));
    }
    for (int i = 0; i < BUFFERS; i++)
        mj_device_free(device, b[i]);
    mj_device_close(device);
}
END_TEST

START_TEST(says_what_is_wrong)
{
    const int64_t none[3] = { 0, 1, 1 }, one[3] = { 1, 1, 1 };
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
    mj_buffer *b = mj_device_alloc(device, 4);
    ck_assert(!mj_device_read(device, &byte, b, 4, 1));
    ck_assert_str_eq(mj_device_error(device), "bytes 4 to 5 of a buffer of 4");
    ck_assert(!mj_device_write(device, b, -1, &byte, 1));
    ck_assert(!mj_device_fill(device, b, 0, &byte, 3, 3));
    ck_assert_ptr_null(mj_device_alloc(device, -1));
    mj_device_free(device, b);
    mj_device_free(device, mj_device_alloc(device, 0));
    mj_device_close(device);
}
END_TEST

int main(void)
{
    mj_setenv("POCL_CACHE_DIR", "pocl", false); /* else it writes to the home directory */
    mj_setenv("CK_FORK", "no", true); /* a driver's threads do not survive a fork */
    if (mj_device_count(NULL) == 0) {
        puts("skipped: no device, neither CUDA nor OpenCL");
        return 77;
    }
    UNIT_RUN("runtime device", adds_vectors, sums_with_shared_memory,
             has_the_operations_of_the_host, takes_addresses_into_buffers, says_what_is_wrong);
}
