// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define SIDE 16
extern "C" __global__ void multiply(const float *__restrict__ a, const float *__restrict__ b,
                                    float *__restrict__ product, int rows, int inner, int columns)
{
    __shared__ float tile_a[SIDE][SIDE], tile_b[SIDE][SIDE];
    const int x = threadIdx.x, y = threadIdx.y;
    const int row = blockIdx.y * SIDE + y, column = blockIdx.x * SIDE + x;
    float sum = 0;
    for (int start = 0; start < inner; start += SIDE) {
        tile_a[y][x] = row < rows && start + x < inner ? a[row * inner + start + x] : 0;
        tile_b[y][x] =
            start + y < inner && column < columns ? b[(start + y) * columns + column] : 0;
        __syncthreads();
        for (int k = 0; k < SIDE; k++)
            sum += tile_a[y][k] * tile_b[k][x];
        __syncthreads();
    }
    if (row < rows && column < columns)
        product[row * columns + column] = sum;
}
