// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define CELLS 256
__kernel void count_bytes(__global const uchar *restrict bytes, __global uint *counts, int size)
{
    __local uint mine[CELLS];
    const int thread = get_local_id(0), step = get_global_size(0);
    mine[thread] = 0;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int i = get_global_id(0); i < size; i += step)
        atomic_inc(&mine[bytes[i]]);
    barrier(CLK_LOCAL_MEM_FENCE);
    atomic_add(&counts[thread], mine[thread]);
}
