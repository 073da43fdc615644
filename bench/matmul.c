/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* matmul [N]: the product of two N x N matrices, row times row so that memory is read in
 * order, in blocks that stay in the cache; prints a checksum. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define BLOCK 64

static double *filled(long n, int64_t state)
{
    double *cells = malloc((size_t)(n * n) * sizeof *cells);

    for (long i = 0; i < n * n; i++) {
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF;
        cells[i] = (double)((state >> 16) % 19 - 9);
    }
    return cells;
}

static void multiply(long n, const double *restrict a, const double *restrict b,
                     double *restrict c)
{
    for (long first = 0; first < n; first += BLOCK) {
        const long last = first + BLOCK < n ? first + BLOCK : n;
        for (long i = 0; i < n; i++) {
            for (long k = first; k < last; k++) {
                const double factor = a[i * n + k];
                for (long j = 0; j < n; j++)
                    c[i * n + j] += factor * b[k * n + j];
            }
        }
    }
}

int main(int argc, char **argv)
{
    const long n = argc > 1 ? atol(argv[1]) : 768;
    double *a = filled(n, 1);
    double *b = filled(n, 2);
    double *c = calloc((size_t)(n * n), sizeof *c);
    double sum = 0;

    multiply(n, a, b, c);
    for (long i = 0; i < n * n; i++)
        sum += c[i] * (double)(i % 7);
    printf("%ld %ld\n", (long)sum, (long)c[n * n - 1]);
    free(a);
    free(b);
    free(c);
    return 0;
}
