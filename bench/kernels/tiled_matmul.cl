// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
#define SIDE 16
__kernel void multiply(__global const float *restrict a, __global const float *restrict b,
                       __global float *restrict product, int rows, int inner, int columns)
{
    __local float tile_a[SIDE][SIDE], tile_b[SIDE][SIDE];
    const int x = get_local_id(0), y = get_local_id(1);
    const int row = get_group_id(1) * SIDE + y, column = get_group_id(0) * SIDE + x;
    float sum = 0;
    for (int start = 0; start < inner; start += SIDE) {
        tile_a[y][x] = row < rows && start + x < inner ? a[row * inner + start + x] : 0;
        tile_b[y][x] =
            start + y < inner && column < columns ? b[(start + y) * columns + column] : 0;
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int k = 0; k < SIDE; k++)
            sum += tile_a[y][k] * tile_b[k][x];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    if (row < rows && column < columns)
        product[row * columns + column] = sum;
}
