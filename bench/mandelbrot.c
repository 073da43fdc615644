/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* mandelbrot [N]: an N x N picture of the Mandelbrot set, eight points at a time; prints how
 * many points stay inside and how many rounds were counted. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define LANES 8
#define LIMIT 50

typedef double lanes __attribute__((vector_size(LANES * sizeof(double))));
typedef int64_t counts __attribute__((vector_size(LANES * sizeof(int64_t))));

static inline int64_t sum(counts v)
{
    int64_t total = 0;

    for (int i = 0; i < LANES; i++)
        total += v[i];
    return total;
}

static inline counts rounds(lanes re, lanes im)
{
    lanes x = { 0 }, y = { 0 };
    counts count = { 0 };

    for (int i = 0; i < LIMIT; i++) {
        const lanes xx = x * x, yy = y * y;
        const counts inside = xx + yy <= 4.0; /* -1 in the lanes where it holds */
        int64_t any = 0;
        for (int k = 0; k < LANES; k++)
            any |= inside[k];
        if (!any)
            break;
        count -= inside;
        y = 2 * x * y + im;
        x = xx - yy + re;
    }
    return count;
}

int main(int argc, char **argv)
{
    const long n = argc > 1 ? atol(argv[1]) : 1600;
    const lanes lane = { 0, 1, 2, 3, 4, 5, 6, 7 };
    counts total = { 0 };
    int64_t members = 0;

    for (long row = 0; row < n; row++) {
        const lanes im = (lanes){ 0 } + ((double)(2 * row) / (double)n - 1);
        for (long column = 0; column < n; column += LANES) {
            const lanes re = (lane + (double)column) * 2 / (double)n - 1.5;
            const counts count = rounds(re, im);
            total += count;
            members -= sum(count == LIMIT);
        }
    }
    printf("%lld %lld\n", (long long)members, (long long)sum(total));
    return 0;
}
