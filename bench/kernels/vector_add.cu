// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
extern "C" __global__ void add(const float *__restrict__ a, const float *__restrict__ b,
                               float *__restrict__ sum, int size)
{
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < size)
        sum[i] = a[i] + b[i];
}
