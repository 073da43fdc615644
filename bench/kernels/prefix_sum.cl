// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 256
// no restrict: the second launch gives numbers and sums the same memory
__kernel void scan_blocks(__global const int *numbers, __global int *sums, __global int *totals,
                          int size)
{
    __local int parts[THREADS];
    const int thread = get_local_id(0), i = get_global_id(0);
    parts[thread] = i < size ? numbers[i] : 0;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int reach = 1; reach < THREADS; reach *= 2) {
        const int before = thread >= reach ? parts[thread - reach] : 0;
        barrier(CLK_LOCAL_MEM_FENCE);
        parts[thread] += before;
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    if (i < size)
        sums[i] = parts[thread];
    if (thread == THREADS - 1)
        totals[get_group_id(0)] = parts[thread];
}

__kernel void add_totals(__global int *restrict sums, __global const int *restrict totals, int size)
{
    const int i = get_global_id(0), block = get_group_id(0);
    if (i < size && block > 0)
        sums[i] += totals[block - 1];
}
