// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
__kernel void draw(__global int *restrict counts, int width, int height)
{
    const int column = get_global_id(0), row = get_global_id(1);
    if (column >= width || row >= height)
        return;
    const float re = (float)column / 72 * 3 - 2.2f;
    const float im = (float)(2 * row - 28 + 1) / 28 * 1.2f;
    float x = 0, y = 0;
    int count = 0;
    while (count < 100 && x * x + y * y <= 4) {
        const float next = x * x - y * y + re;
        y = 2 * x * y + im;
        x = next;
        count++;
    }
    counts[row * width + column] = count;
}
