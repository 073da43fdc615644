// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
#define THREADS 64
__kernel void step_(__global const float4 *restrict old, __global float4 *restrict new_,
                    __global float4 *restrict velocities, int bodies, float time)
{
    __local float4 near_[THREADS];
    const int thread = get_local_id(0), i = get_global_id(0);
    const float4 at = old[i];
    float4 sum = 0;
    for (int start = 0; start < bodies; start += THREADS) {
        near_[thread] = old[start + thread];
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int k = 0; k < THREADS; k++) {
            const float4 other = near_[k], away = other - at;
            const float square = away.x * away.x + away.y * away.y + away.z * away.z + 0.01f;
            sum += away * (other.w / (square * sqrt(square)));
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    const float4 velocity = velocities[i] + sum * time;
    velocities[i] = velocity;
    new_[i] = (float4)(at.xyz + velocity.xyz * time, at.w);
}
