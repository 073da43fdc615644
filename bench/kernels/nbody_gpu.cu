// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#define THREADS 64
extern "C" __global__ void step(const float4 *__restrict__ old, float4 *__restrict__ new_,
                                float4 *__restrict__ velocities, int bodies, float time)
{
    __shared__ float4 near_[THREADS];
    const int thread = threadIdx.x, i = blockIdx.x * blockDim.x + threadIdx.x;
    const float4 at = old[i];
    float4 sum = make_float4(0, 0, 0, 0);
    for (int start = 0; start < bodies; start += THREADS) {
        near_[thread] = old[start + thread];
        __syncthreads();
        for (int k = 0; k < THREADS; k++) {
            const float4 other = near_[k];
            const float x = other.x - at.x, y = other.y - at.y, z = other.z - at.z;
            const float square = x * x + y * y + z * z + 0.01f;
            const float pull = other.w / (square * sqrtf(square));
            sum.x += x * pull;
            sum.y += y * pull;
            sum.z += z * pull;
            sum.w += (other.w - at.w) * pull;
        }
        __syncthreads();
    }
    float4 velocity = velocities[i];
    velocity.x += sum.x * time;
    velocity.y += sum.y * time;
    velocity.z += sum.z * time;
    velocity.w += sum.w * time;
    velocities[i] = velocity;
    new_[i] = make_float4(at.x + velocity.x * time, at.y + velocity.y * time,
                          at.z + velocity.z * time, at.w);
}
