// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
__constant float weights[5] = { 1 / 16.0f, 4 / 16.0f, 6 / 16.0f, 4 / 16.0f, 1 / 16.0f };
__kernel void blur(__global const float *restrict picture, __global float *restrict result,
                   int width, int height)
{
    const int x = get_global_id(0), y = get_global_id(1);
    if (x >= width || y >= height)
        return;
    float sum = 0;
    for (int dy = -2; dy <= 2; dy++) {
        __global const float *line = picture + clamp(y + dy, 0, height - 1) * width;
        for (int dx = -2; dx <= 2; dx++)
            sum += weights[dy + 2] * weights[dx + 2] * line[clamp(x + dx, 0, width - 1)];
    }
    result[y * width + x] = sum;
}
