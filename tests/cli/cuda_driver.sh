# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The way through CUDA where there is no such device: a driver and an NVRTC of our own, which keep
# device memory on the host and know what the kernels of this program do.
. "$HELPERS"

[ "$(uname)" = Linux ] || exit 0
cat > cuda.c <<'C'
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int context_set, live;
static const char *names[] = { "add", "twice" };

int cuInit(unsigned flags) { return (int)flags; }
int cuGetErrorString(int e, const char **s) { *s = e == 2 ? "out of memory" : "fake error"; return 0; }
int cuDeviceGetCount(int *n) { *n = 1; return 0; }
int cuDeviceGet(int *d, int i) { *d = i; return 0; }
int cuDeviceGetName(char *s, int n, int d) { snprintf(s, (size_t)n, "Fake %d", d); return 0; }
int cuDeviceGetAttribute(int *v, int a, int d)
{
    static const struct { int a, v; } rows[] = {
        { 1, 1024 }, { 2, 1024 }, { 3, 1024 }, { 4, 64 }, { 5, 2147483647 }, { 6, 65535 },
        { 7, 65535 }, { 8, 49152 }, { 10, 32 }, { 16, 7 }, { 75, 9 }, { 76, 0 }, { 97, 232448 },
    };
    (void)d;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].a == a) {
            *v = rows[i].v;
            return 0;
        }
    return 1;
}
int cuDevicePrimaryCtxRetain(void **c, int d) { (void)d; *c = &context_set; return 0; }
int cuDevicePrimaryCtxRelease(int d) { fprintf(stderr, "released %d, live %d\n", d, live); return 0; }
int cuCtxSetCurrent(void *c) { context_set = c != NULL; return 0; }
int cuDriverGetVersion(int *v) { *v = 12040; return 0; }
int cuDeviceTotalMem_v2(size_t *n, int d) { (void)d; *n = 1 << 20; return 0; }
int cuMemGetInfo_v2(size_t *f, size_t *t) { *f = 1 << 19; *t = 1 << 20; return context_set - 1; }
int cuCtxGetStreamPriorityRange(int *l, int *g) { *l = 0; *g = -5; return 0; }
int cuStreamCreateWithPriority(void **s, unsigned f, int p)
{
    *s = malloc(4);
    memcpy(*s, &p, 4);
    return f == 1 ? 0 : 1;
}
int cuStreamDestroy_v2(void *s) { free(s); return 0; }
int cuStreamSynchronize(void *s) { (void)s; return 0; }
int cuStreamWaitEvent(void *s, void *e, unsigned f) { (void)s; return e ? (int)f : 1; }
int cuEventCreate(void **e, unsigned f) { *e = malloc(4); memcpy(*e, &f, 4); return 0; }
int cuEventDestroy_v2(void *e) { free(e); return 0; }
int cuEventRecord(void *e, void *s) { (void)s; return e ? 0 : 1; }
int cuEventSynchronize(void *e) { return e ? 0 : 1; }
int cuEventElapsedTime(float *ms, void *a, void *b) { *ms = 1.5f; return a && b ? 0 : 1; }
int cuMemAlloc_v2(uint64_t *p, size_t n)
{
    if (n == 0 || n > 1 << 20)
        return n ? 2 : 1;
    live++;
    *p = (uint64_t)(uintptr_t)malloc(n);
    return 0;
}
int cuMemFree_v2(uint64_t p) { live--; free((void *)(uintptr_t)p); return 0; }
int cuMemcpyHtoD_v2(uint64_t t, const void *f, size_t n) { memcpy((void *)(uintptr_t)t, f, n); return 0; }
int cuMemcpyDtoH_v2(void *t, uint64_t f, size_t n) { memcpy(t, (void *)(uintptr_t)f, n); return 0; }
int cuMemcpyDtoD_v2(uint64_t t, uint64_t f, size_t n) { memcpy((void *)(uintptr_t)t, (void *)(uintptr_t)f, n); return 0; }
int cuMemsetD8_v2(uint64_t t, unsigned char v, size_t n) { memset((void *)(uintptr_t)t, v, n); return 0; }
int cuMemsetD16_v2(uint64_t t, unsigned short v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        ((unsigned short *)(uintptr_t)t)[i] = v;
    return 0;
}
int cuMemsetD32_v2(uint64_t t, unsigned v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        ((unsigned *)(uintptr_t)t)[i] = v;
    return 0;
}
int cuModuleLoadData(void **m, const void *image)
{
    const char *what = image;
    fprintf(stderr, "loaded %.12s\n", what);
    *m = names;
    return strncmp(what, "image", 5) == 0 || strncmp(what, "cubin for sm_90", 12) == 0 ? 0 : 1;
}
int cuModuleUnload(void *m) { return m == names ? 0 : 1; }
int cuModuleGetFunction(void **f, void *m, const char *name)
{
    (void)m;
    for (int i = 0; i < 2; i++)
        if (strcmp(name, names[i]) == 0) {
            *f = &names[i];
            return 0;
        }
    return 1;
}
int cuFuncGetAttribute(int *v, int a, void *f) { (void)f; *v = a == 0 ? 512 : a == 4 ? 17 : 0; return 0; }
int cuFuncSetAttribute(void *f, int a, int v)
{
    (void)f;
    fprintf(stderr, "attribute %d %d\n", a, v);
    return 0;
}
int cuOccupancyMaxActiveBlocksPerMultiprocessor(int *n, void *f, int t, size_t s)
{
    (void)f;
    *n = 2048 / t - (int)s;
    return 0;
}
int cuLaunchKernel(void *f, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz,
                   unsigned shared, void *stream, void **args, void **extra)
{
    const unsigned n = gx * gy * gz * bx * by * bz;
    float *x, *y;
    int64_t count;
    memcpy(&x, args[0], sizeof x);
    if (stream || shared)
        fprintf(stderr, "stream %d shared %u\n", stream ? *(int *)stream : 1, shared);
    if (extra)
        return 1;
    if (f == &names[0]) {
        memcpy(&y, args[1], sizeof y);
        memcpy(&count, args[2], sizeof count);
        for (int64_t i = 0; i < count && i < n; i++)
            x[i] += y ? y[i] : 0;
    } else {
        for (unsigned i = 0; i < n; i++)
            x[i] *= 2;
    }
    return 0;
}
C
cat > nvrtc.c <<'C'
#include <stdio.h>
#include <string.h>

static const char *text, *arch;

int nvrtcCreateProgram(void **p, const char *t, const char *n, int c, const char *const *h, const char *const *i)
{
    (void)n; (void)c; (void)h; (void)i;
    text = t;
    *p = &text;
    return 0;
}
int nvrtcDestroyProgram(void **p) { *p = NULL; return 0; }
int nvrtcCompileProgram(void *p, int n, const char *const *o)
{
    (void)p;
    arch = strstr(o[0], "sm_");
    fprintf(stderr, "NVRTC %d %s\n", n, o[0]);
    return strstr(text, "__global__") ? 0 : 6;
}
int nvrtcGetCUBINSize(void *p, size_t *n) { (void)p; *n = 10 + strlen(arch) + 1; return 0; }
int nvrtcGetCUBIN(void *p, char *s) { (void)p; sprintf(s, "cubin for %s", arch); return 0; }
int nvrtcGetPTXSize(void *p, size_t *n) { (void)p; *n = 4; return 0; }
int nvrtcGetPTX(void *p, char *s) { (void)p; strcpy(s, "ptx"); return 0; }
int nvrtcGetProgramLogSize(void *p, size_t *n) { (void)p; *n = 4; return 0; }
int nvrtcGetProgramLog(void *p, char *s) { (void)p; strcpy(s, "log"); return 0; }
C
cat > prog.mojo <<'MOJO'
from std.gpu import global_idx
from std.gpu.host import Attribute, DeviceAttribute, DeviceContext


def add(x: Pointer[Float32, MutAnyOrigin], y: Pointer[Float32, MutAnyOrigin], n: Int):
    var i = global_idx.x
    if i < n:
        x[unsafe_offset=i] += y[unsafe_offset=i]


def twice(x: Pointer[Float32, MutAnyOrigin]):
    x[unsafe_offset = global_idx.x] *= 2


def main() raises:
    var ctx = DeviceContext()
    print(ctx.api(), ctx.name(), ctx.arch_name(), ctx.get_api_version(), ctx.compute_capability())
    print(ctx.get_memory_info()[0], ctx.get_attribute(DeviceAttribute.MULTIPROCESSOR_COUNT))
    var x = ctx.enqueue_create_buffer[DType.float32](8)
    var y = ctx.enqueue_create_buffer[DType.float32](8)
    x.enqueue_fill(1.5)
    with y.map_to_host() as host:
        for i in range(8):
            host[i] = Float32(i)
    ctx.enqueue_function[add](x, y, 8, grid_dim=2, block_dim=4)
    ctx.enqueue_function[twice](
        y.unsafe_ptr().unsafe_offset(3), grid_dim=2, block_dim=2, shared_mem_bytes=100000
    )
    print(x, y)
    var stream = ctx.create_stream(priority=-3)
    var kernel = ctx.compile_function[twice]()
    stream.enqueue_function(kernel, x, grid_dim=1, block_dim=4)
    var event = ctx.create_event()
    stream.record_event(event)
    ctx.stream().enqueue_wait_for(event)
    stream.synchronize()
    print(x.create_sub_buffer[DType.float32](3, 2), kernel.get_attribute(Attribute.NUM_REGS))
    print(kernel.occupancy_max_active_blocks_per_multiprocessor(64, 2))

    @__parameter
    def work() raises:
        ctx.enqueue_function[twice](x, grid_dim=1, block_dim=1)

    print(ctx.execution_time[work](1))
    var wide = ctx.enqueue_create_buffer[DType.uint64](5)
    wide.enqueue_fill(0x100000002)
    var narrow = ctx.enqueue_create_buffer[DType.uint16](3)
    narrow.enqueue_fill(7)
    print(wide, narrow)
    try:
        ctx.enqueue_function[twice](x, grid_dim=1, block_dim=600)
    except e:
        print(e)
    try:
        ctx.enqueue_function[twice](x.unsafe_ptr().unsafe_offset(8), grid_dim=1, block_dim=1)
    except e:
        print(e)
    try:
        _ = ctx.enqueue_create_buffer[DType.uint8](1 << 21)
    except e:
        print(e)
MOJO
cat > expected <<'TEXT'
cuda Fake 0 sm_90 12040 90
524288 7
DeviceBuffer([1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5]) DeviceBuffer([0.0, 1.0, 2.0, 6.0, 8.0, 10.0, 12.0, 7.0])
DeviceBuffer([9.0, 5.5]) 17
30
1500000
DeviceBuffer([4294967298, 4294967298, 4294967298, 4294967298, 4294967298]) DeviceBuffer([7, 7, 7])
kernel 'twice': a grid of 1 x 1 x 1 blocks of 600 x 1 x 1 threads; this device takes at most 512 threads of a block for what this kernel needs
argument 1 of kernel 'twice' is an address that lies in no buffer of the device
CUDA, creating a buffer: out of memory
TEXT
mkdir lib
$CC -shared -fPIC cuda.c -o lib/libcuda.so.1
$CC -shared -fPIC nvrtc.c -o lib/libnvrtc.so.13
export LD_LIBRARY_PATH="$PWD/lib" MOJO2C_KERNEL_CACHE="$PWD/cache"

# Text: NVRTC compiles it once, and what it made is kept.
status 0 "$MOJO2C" prog.mojo
status 0 $CC -g prog.c -o prog -lm -ldl
status 0 ./prog
cmp out expected
has "NVRTC " err
has " --gpu-architecture=sm_90" err
has "loaded cubin for" err
has "attribute 8 100000" err
has "stream -3 shared 0" err
has "released 0, live 0" err
status 0 ./prog
cmp out expected
lacks "NVRTC" err
has "loaded cubin for" err

# An image needs no NVRTC.
rm lib/libnvrtc.so.13
cat > nvcc <<'SH'
#!/bin/sh
for word; do
    [ "$last" != -o ] || printf 'image' > "$word"
    last=$word
done
SH
chmod +x nvcc
status 0 env NVCC=./nvcc "$MOJO2C" --cuda=cubin prog.mojo
status 0 $CC -g prog.c -o image -lm -ldl
status 0 ./image
cmp out expected
has "loaded image" err

# Without both there is an error that says what is missing.
status 1 env MOJO2C_KERNEL_CACHE=off ./prog
has "prog has to be compiled for this device and NVRTC (libnvrtc.so) is missing" err
