// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
__kernel void add(__global const float *restrict a, __global const float *restrict b,
                  __global float *restrict sum, int size)
{
    const int i = get_global_id(0);
    if (i < size)
        sum[i] = a[i] + b[i];
}
