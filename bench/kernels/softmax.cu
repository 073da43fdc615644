// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 128
extern "C" __global__ void softmax(const float *__restrict__ numbers, float *__restrict__ shares,
                                   int columns)
{
    __shared__ float parts[THREADS];
    const float *row = numbers + blockIdx.x * columns;
    float *result = shares + blockIdx.x * columns;
    const int thread = threadIdx.x;
    float largest = -INFINITY, sum = 0;
    for (int i = thread; i < columns; i += THREADS)
        largest = fmaxf(largest, row[i]);
    parts[thread] = largest;
    __syncthreads();
    for (int step = THREADS / 2; step > 0; step >>= 1) {
        if (thread < step)
            parts[thread] = fmaxf(parts[thread], parts[thread + step]);
        __syncthreads();
    }
    largest = parts[0];
    __syncthreads();
    for (int i = thread; i < columns; i += THREADS) {
        const float power = expf(row[i] - largest);
        result[i] = power;
        sum += power;
    }
    parts[thread] = sum;
    __syncthreads();
    for (int step = THREADS / 2; step > 0; step >>= 1) {
        if (thread < step)
            parts[thread] += parts[thread + step];
        __syncthreads();
    }
    sum = parts[0];
    for (int i = thread; i < columns; i += THREADS)
        result[i] /= sum;
}
