// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 256
__kernel void sum_blocks(__global const long *restrict numbers, __global long *restrict sums,
                         int size)
{
    __local long parts[THREADS];
    const int thread = get_local_id(0), step = get_global_size(0);
    long mine = 0;
    for (int i = get_global_id(0); i < size; i += step)
        mine += numbers[i];
    parts[thread] = mine;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int half_ = THREADS / 2; half_ > 0; half_ >>= 1) {
        if (thread < half_)
            parts[thread] += parts[thread + half_];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    if (thread == 0)
        sums[get_group_id(0)] = parts[0];
}
