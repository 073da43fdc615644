/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* spectral_norm [N]: the largest singular value of an endless matrix, cut at N. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static inline double entry(long i, long j)
{
    return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1);
}

static void multiply(long n, const double *v, double *result)
{
    for (long i = 0; i < n; i++) {
        double sum = 0;
        for (long j = 0; j < n; j++)
            sum += entry(i, j) * v[j];
        result[i] = sum;
    }
}

static void multiply_transposed(long n, const double *v, double *result)
{
    for (long i = 0; i < n; i++) {
        double sum = 0;
        for (long j = 0; j < n; j++)
            sum += entry(j, i) * v[j];
        result[i] = sum;
    }
}

int main(int argc, char **argv)
{
    const long n = argc > 1 ? atol(argv[1]) : 2000;
    double *u = malloc((size_t)n * sizeof *u);
    double *v = malloc((size_t)n * sizeof *v);
    double *t = malloc((size_t)n * sizeof *t);
    double uv = 0, vv = 0;

    for (long i = 0; i < n; i++)
        u[i] = 1;
    for (int i = 0; i < 10; i++) {
        multiply(n, u, t);
        multiply_transposed(n, t, v);
        multiply(n, v, t);
        multiply_transposed(n, t, u);
    }
    for (long i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    printf("%lld\n", llround(sqrt(uv / vv) * 1e9));
    free(u);
    free(v);
    free(t);
    return 0;
}
