// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma OPENCL FP_CONTRACT OFF
static float below(float x)
{
    return 0.5f * (1 + erf(x * 0.70710678f));
}

__kernel void price_options(__global const float *restrict prices,
                            __global const float *restrict strikes,
                            __global const float *restrict years, __global float *restrict calls,
                            __global float *restrict puts, int count)
{
    const int i = get_global_id(0);
    if (i >= count)
        return;
    const float spread = 0.3f * sqrt(years[i]);
    const float d1 = (log(prices[i] / strikes[i]) + 0.065f * years[i]) / spread;
    const float discounted = strikes[i] * exp(-0.02f * years[i]);
    const float call = prices[i] * below(d1) - discounted * below(d1 - spread);
    calls[i] = call;
    puts[i] = call + discounted - prices[i];
}
