// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define CELLS 256
extern "C" __global__ void count_bytes(const unsigned char *__restrict__ bytes, unsigned *counts,
                                       int size)
{
    __shared__ unsigned mine[CELLS];
    const int thread = threadIdx.x, step = gridDim.x * blockDim.x;
    mine[thread] = 0;
    __syncthreads();
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < size; i += step)
        atomicAdd(&mine[bytes[i]], 1u);
    __syncthreads();
    atomicAdd(&counts[thread], mine[thread]);
}
