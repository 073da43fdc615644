/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* fannkuch [N]: for every order of N cards, how often the front must be turned round until
 * card 0 is first; prints a checksum and the highest number. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 16

static int turns(int n, const int *cards)
{
    int work[MOST];
    int count = 0;

    memcpy(work, cards, (size_t)n * sizeof *work);
    for (int first = work[0]; first != 0; count++) {
        for (int low = 1, high = first - 1; low < high; low++, high--) {
            const int card = work[low];
            work[low] = work[high];
            work[high] = card;
        }
        const int next = work[first];
        work[first] = first;
        first = next;
    }
    return count;
}

int main(int argc, char **argv)
{
    const int n = argc > 1 ? atoi(argv[1]) : 10;
    int cards[MOST], left[MOST];
    long checksum = 0;
    int highest = 0;
    bool even = true;

    if (n < 1 || n > MOST)
        return 1;
    for (int i = 0; i < n; i++) {
        cards[i] = i;
        left[i] = i + 1;
    }
    for (;;) {
        if (cards[0] != 0) {
            const int count = turns(n, cards);
            if (count > highest)
                highest = count;
            checksum += even ? count : -count;
        }
        even = !even;
        int i = 1;
        for (; i < n; i++) {
            const int card = cards[0];
            for (int k = 0; k < i; k++)
                cards[k] = cards[k + 1];
            cards[i] = card;
            if (--left[i] > 0)
                break;
            left[i] = i + 1;
        }
        if (i >= n)
            break;
    }
    printf("%ld %d\n", checksum, highest);
    return 0;
}
