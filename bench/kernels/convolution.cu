// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
__constant__ float weights[5] = { 1 / 16.0f, 4 / 16.0f, 6 / 16.0f, 4 / 16.0f, 1 / 16.0f };
extern "C" __global__ void blur(const float *__restrict__ picture, float *__restrict__ result,
                                int width, int height)
{
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x >= width || y >= height)
        return;
    float sum = 0;
    for (int dy = -2; dy <= 2; dy++) {
        const float *line = picture + min(max(y + dy, 0), height - 1) * width;
        for (int dx = -2; dx <= 2; dx++)
            sum += weights[dy + 2] * weights[dx + 2] * line[min(max(x + dx, 0), width - 1)];
    }
    result[y * width + x] = sum;
}
