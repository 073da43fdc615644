/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* time KERNEL ROUNDS GLOBAL_X GLOBAL_Y LOCAL_X LOCAL_Y FIRST.cl SECOND.cl ARGUMENT...
 *
 * Runs one kernel of two files with the same arguments, in turn, on the first OpenCL device, and
 * prints the nanoseconds of each one's fastest run, as the device counted them, and the greatest
 * difference between what they leave in their buffers, as a part of the greatest number. Status 3:
 * there is no device. An argument is
 *   iVALUE fVALUE      an int, a float
 *   TCOUNT             a buffer of T: b bytes, n ints (0 to 999), l longs, z ints that are 0,
 *                      d floats (1 to 2), each the same on both sides,
 *                      set anew before each run */
#define CL_TARGET_OPENCL_VERSION 120
#include <CL/cl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct argument { char kind; size_t count, size; void *start, *left[2]; cl_mem buffer[2]; };

static void check(cl_int status, const char *what)
{
    if (status != CL_SUCCESS) {
        fprintf(stderr, "%s: OpenCL error %d\n", what, status);
        exit(1);
    }
}

static cl_kernel build(cl_context context, cl_device_id device, const char *path, const char *name)
{
    FILE *f = fopen(path, "rb");
    static char text[1 << 20], log[1 << 16];
    const char *s = text;
    cl_int status;
    if (!f)
        check(-1, path);
    const size_t n = fread(text, 1, sizeof text - 1, f);
    fclose(f);
    cl_program program = clCreateProgramWithSource(context, 1, &s, &n, &status);
    check(status, path);
    if (clBuildProgram(program, 1, &device, "-cl-std=CL1.2", NULL, NULL) != CL_SUCCESS) {
        clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, sizeof log, log, NULL);
        fprintf(stderr, "%s\n", log);
        exit(1);
    }
    cl_kernel kernel = clCreateKernel(program, name, &status);
    check(status, name);
    return kernel;
}

static void fill(struct argument *a)
{
    unsigned state = 12345;
    a->size = a->count * (a->kind == 'b' ? 1 : a->kind == 'l' ? 8 : 4);
    a->start = calloc(1, a->size);
    for (size_t i = 0; i < a->count; i++) {
        state = state * 1664525u + 1013904223u;
        if (a->kind == 'b')
            ((unsigned char *)a->start)[i] = (unsigned char)(state >> 24);
        else if (a->kind == 'n')
            ((int *)a->start)[i] = (int)(state >> 8) % 1000;
        else if (a->kind == 'l')
            ((long long *)a->start)[i] = (int)(state >> 8) % 1000;
        else if (a->kind == 'd')
            ((float *)a->start)[i] = 1 + (float)(state >> 8) / (1 << 24);
    }
    a->left[0] = malloc(a->size);
    a->left[1] = malloc(a->size);
}

static double number(const struct argument *a, const void *p, size_t i)
{
    return a->kind == 'b'   ? ((const unsigned char *)p)[i]
           : a->kind == 'l' ? (double)((const long long *)p)[i]
           : a->kind == 'd' ? ((const float *)p)[i]
                            : ((const int *)p)[i];
}

static double difference(const struct argument *a)
{
    double most = 0, apart = 0;
    for (size_t i = 0; i < a->count; i++) {
        const double x = number(a, a->left[0], i), y = number(a, a->left[1], i);
        most = fmax(most, fabs(x));
        if (!(fabs(x - y) <= apart))
            apart = isnan(x - y) ? INFINITY : fabs(x - y);
    }
    return apart == 0 ? 0 : apart / most;
}

int main(int argc, char **argv)
{
    cl_platform_id platform;
    cl_device_id device;
    cl_int status;
    cl_kernel kernels[2];
    cl_ulong best[2] = { ~(cl_ulong)0, ~(cl_ulong)0 };
    static struct argument arguments[32];
    const int count = argc - 9, rounds = atoi(argv[2]);

    if (clGetPlatformIDs(1, &platform, NULL) != CL_SUCCESS ||
        clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 1, &device, NULL) != CL_SUCCESS)
        return 3;
    cl_context context = clCreateContext(NULL, 1, &device, NULL, NULL, &status);
    check(status, "context");
    cl_command_queue queue =
        clCreateCommandQueue(context, device, CL_QUEUE_PROFILING_ENABLE, &status);
    check(status, "queue");
    const size_t global[2] = { (size_t)atol(argv[3]), (size_t)atol(argv[4]) };
    const size_t local[2] = { (size_t)atol(argv[5]), (size_t)atol(argv[6]) };
    kernels[0] = build(context, device, argv[7], argv[1]);
    kernels[1] = build(context, device, argv[8], argv[1]);
    for (int k = 0; k < count; k++) {
        struct argument *a = &arguments[k];
        const char *word = argv[9 + k];
        const int i = atoi(word + 1);
        const float f = (float)atof(word + 1);
        a->kind = word[0];
        if (a->kind != 'i' && a->kind != 'f') {
            a->count = (size_t)i;
            fill(a);
        }
        for (int side = 0; side < 2; side++) {
            if (a->count) {
                a->buffer[side] =
                    clCreateBuffer(context, CL_MEM_READ_WRITE, a->size, NULL, &status);
                check(status, "buffer");
            }
            check(a->kind == 'i'   ? clSetKernelArg(kernels[side], (cl_uint)k, sizeof i, &i)
                  : a->kind == 'f' ? clSetKernelArg(kernels[side], (cl_uint)k, sizeof f, &f)
                                   : clSetKernelArg(kernels[side], (cl_uint)k, sizeof(cl_mem),
                                                    &a->buffer[side]), "argument");
        }
    }
    double apart = 0;
    for (int round = 0; round <= rounds; round++)
        for (int turn = 0; turn < 2; turn++) {
            const int side = (turn + round) & 1;
            cl_event event;
            cl_ulong from, to;
            for (int k = 0; k < count; k++)
                if (arguments[k].count)
                    check(clEnqueueWriteBuffer(queue, arguments[k].buffer[side], CL_TRUE, 0,
                                               arguments[k].size, arguments[k].start, 0, NULL,
                                               NULL), "write");
            check(clEnqueueNDRangeKernel(queue, kernels[side], 2, NULL, global, local, 0, NULL,
                                         &event), argv[1]);
            check(clWaitForEvents(1, &event), "wait");
            clGetEventProfilingInfo(event, CL_PROFILING_COMMAND_START, sizeof from, &from, NULL);
            clGetEventProfilingInfo(event, CL_PROFILING_COMMAND_END, sizeof to, &to, NULL);
            clReleaseEvent(event);
            if (round > 0 && to - from < best[side]) /* the first one also compiles */
                best[side] = to - from;
            if (round == 0)
                for (int k = 0; k < count; k++)
                    if (arguments[k].count)
                        check(clEnqueueReadBuffer(queue, arguments[k].buffer[side], CL_TRUE, 0,
                                                  arguments[k].size, arguments[k].left[side], 0,
                                                  NULL, NULL), "read");
        }
    for (int k = 0; k < count; k++)
        if (arguments[k].count)
            apart = fmax(apart, difference(&arguments[k]));
    printf("%llu %llu %g\n", (unsigned long long)best[0], (unsigned long long)best[1], apart);
    return 0;
}
