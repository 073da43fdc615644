// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
__kernel void saxpy(float a, __global const float *restrict x, __global float *restrict y, int size)
{
    const int i = get_global_id(0);
    if (i < size)
        y[i] = a * x[i] + y[i];
}
