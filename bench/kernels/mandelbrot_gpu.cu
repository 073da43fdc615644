// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
extern "C" __global__ void draw(int *__restrict__ counts, int width, int height)
{
    const int column = blockIdx.x * blockDim.x + threadIdx.x;
    const int row = blockIdx.y * blockDim.y + threadIdx.y;
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
