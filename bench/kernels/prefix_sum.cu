// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 256
// no __restrict__: the second launch gives numbers and sums the same memory
extern "C" __global__ void scan_blocks(const int *numbers, int *sums, int *totals, int size)
{
    __shared__ int parts[THREADS];
    const int thread = threadIdx.x, i = blockIdx.x * blockDim.x + threadIdx.x;
    parts[thread] = i < size ? numbers[i] : 0;
    __syncthreads();
    for (int reach = 1; reach < THREADS; reach *= 2) {
        const int before = thread >= reach ? parts[thread - reach] : 0;
        __syncthreads();
        parts[thread] += before;
        __syncthreads();
    }
    if (i < size)
        sums[i] = parts[thread];
    if (thread == THREADS - 1)
        totals[blockIdx.x] = parts[thread];
}

extern "C" __global__ void add_totals(int *__restrict__ sums, const int *__restrict__ totals,
                                      int size)
{
    const int i = blockIdx.x * blockDim.x + threadIdx.x, block = blockIdx.x;
    if (i < size && block > 0)
        sums[i] += totals[block - 1];
}
