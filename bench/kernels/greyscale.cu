// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
extern "C" __global__ void make_grey(const unsigned char *__restrict__ colours,
                                     unsigned char *__restrict__ greys, int width, int height)
{
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x >= width || y >= height)
        return;
    const int at = 3 * (y * width + x);
    const unsigned light =
        (colours[at] * 19595u + colours[at + 1] * 38470u + colours[at + 2] * 7471u + 32768) >> 16;
    greys[at] = greys[at + 1] = greys[at + 2] = light;
}
