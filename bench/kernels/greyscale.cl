// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
__kernel void make_grey(__global const uchar *restrict colours, __global uchar *restrict greys,
                        int width, int height)
{
    const int x = get_global_id(0), y = get_global_id(1);
    if (x >= width || y >= height)
        return;
    const int at = 3 * (y * width + x);
    const uint light =
        (colours[at] * 19595u + colours[at + 1] * 38470u + colours[at + 2] * 7471u + 32768) >> 16;
    greys[at] = greys[at + 1] = greys[at + 2] = light;
}
