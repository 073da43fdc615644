// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 256
extern "C" __global__ void sum_blocks(const long long *__restrict__ numbers,
                                      long long *__restrict__ sums, int size)
{
    __shared__ long long parts[THREADS];
    const int thread = threadIdx.x, step = gridDim.x * blockDim.x;
    long long mine = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < size; i += step)
        mine += numbers[i];
    parts[thread] = mine;
    __syncthreads();
    for (int half_ = THREADS / 2; half_ > 0; half_ >>= 1) {
        if (thread < half_)
            parts[thread] += parts[thread + half_];
        __syncthreads();
    }
    if (thread == 0)
        sums[blockIdx.x] = parts[0];
}
