/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "real.h"

/* Mojo subtracts k times this from x: 2.8e-13 above the logarithm of two. Its digits show in every
 * exp and fractional power, so it is not to be improved. */
#define MJ_LN2_ 0.69314718055966295651160180568695068359375
#define MJ_LOG2E_ 1.44269504088896340736

double mj_f64_exp(double x)
{
    static const double taylor[] = { /* 1/12! down to 1/0! */
        1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
        1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1.0, 1.0,
    };

    if (!(x > -709.43 && x < 709.43)) /* Mojo's range: no subnormal results */
        return x <= -709.43 ? 0.0 : x >= 709.43 ? HUGE_VAL : x;
    const double k = floor(fma(x, MJ_LOG2E_, 0.5));
    const double r = fma(k, -MJ_LN2_, x);
    double p = taylor[0];
    for (size_t i = 1; i < sizeof taylor / sizeof *taylor; i++)
        p = fma(p, r, taylor[i]);
    return ldexp(p, (int)k);
}

float mj_f32_exp(float x)
{
    static const float taylor[] = { /* 1/7! down to 1/0! */
        1.0f / 5040, 1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f,
    };

    if (!(x > -87.34f && x < 88.38f))
        return x <= -87.34f ? 0.0f : x >= 88.38f ? HUGE_VALF : x;
    const float k = floorf(fmaf(x, (float)MJ_LOG2E_, 0.5f));
    const float r = fmaf(k, -(float)MJ_LN2_, x);
    float p = taylor[0];
    for (size_t i = 1; i < sizeof taylor / sizeof *taylor; i++)
        p = fmaf(p, r, taylor[i]);
    return ldexpf(p, (int)k);
}

double mj_f64_powi(double x, int64_t n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    double r = 1.0;

    for (; m; m >>= 1) {
        if (m & 1)
            r *= x;
        if (m > 1)
            x *= x;
    }
    return n < 0 ? 1.0 / r : r;
}

float mj_f32_powi(float x, int64_t n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    float r = 1.0f;

    for (; m; m >>= 1) {
        if (m & 1)
            r *= x;
        if (m > 1)
            x *= x;
    }
    return n < 0 ? 1.0f / r : r;
}

/* What is not a plain positive number to a plain power is left to libm. */
double mj_f64_pow(double x, double y)
{
    if (fabs(y) < 0x1p31 && y >= floor(y) && y <= floor(y))
        return mj_f64_powi(x, (int64_t)y);
    if (!(x > 0.0 && x < HUGE_VAL && fabs(y) < HUGE_VAL))
        return pow(x, y);
    return mj_f64_exp(y * log(x));
}

float mj_f32_pow(float x, float y)
{
    if (fabsf(y) < 0x1p31f && y >= floorf(y) && y <= floorf(y))
        return mj_f32_powi(x, (int64_t)y);
    if (!(x > 0.0f && x < HUGE_VALF && fabsf(y) < HUGE_VALF))
        return powf(x, y);
    return mj_f32_exp(y * logf(x));
}
