// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
#define THREADS 128
__kernel void softmax(__global const float *restrict numbers, __global float *restrict shares,
                      int columns)
{
    __local float parts[THREADS];
    __global const float *row = numbers + get_group_id(0) * columns;
    __global float *result = shares + get_group_id(0) * columns;
    const int thread = get_local_id(0);
    float largest = -INFINITY, sum = 0;
    for (int i = thread; i < columns; i += THREADS)
        largest = fmax(largest, row[i]);
    parts[thread] = largest;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int step = THREADS / 2; step > 0; step >>= 1) {
        if (thread < step)
            parts[thread] = fmax(parts[thread], parts[thread + step]);
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    largest = parts[0];
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int i = thread; i < columns; i += THREADS) {
        const float power = exp(row[i] - largest);
        result[i] = power;
        sum += power;
    }
    parts[thread] = sum;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int step = THREADS / 2; step > 0; step >>= 1) {
        if (thread < step)
            parts[thread] += parts[thread + step];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    sum = parts[0];
    for (int i = thread; i < columns; i += THREADS)
        result[i] /= sum;
}
