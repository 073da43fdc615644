/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Sets of small numbers for sets of leaves. A function has thousands of leaves, and few of them
 * live at one place: a second level says which words have bits, and what is done with a set costs
 * in proportion to those. All sets of a function have one size. */
#ifndef OWN_BITS_H
#define OWN_BITS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct bits {
    uint64_t *word; /* NULL: no set */
    uint64_t *used; /* bit w: word w is not 0 */
    int groups;     /* words in `used` */
};

struct range {
    int first, count;
};

static inline bool ranges_meet(struct range a, struct range b)
{
    return a.first < b.first + b.count && b.first < a.first + a.count;
}

/* The lowest set bit of a word that is not 0. */
static inline int lowest_bit(uint64_t w)
{
#ifdef __GNUC__
    return __builtin_ctzll(w);
#else
    int n = 0;

    for (int step = 32; step; step >>= 1)
        if (!(w & (((uint64_t)1 << step) - 1))) {
            w >>= step;
            n += step;
        }
    return n;
#endif
}

/* For each word w that the word `mask` of the second level, an expression over g, has a bit for. */
#define FOR_WORDS(set, g, w, mask) \
    for (int g = 0; g < (set).groups; g++) \
        for (uint64_t rest_ = (mask); rest_; rest_ &= rest_ - 1) \
            for (int w = g * 64 + lowest_bit(rest_), once_ = 1; once_; once_ = 0)

/* An empty set for numbers below count. */
static inline struct bits bits_new(struct arena *a, int count)
{
    const int words = count / 64 + 1, groups = words / 64 + 1;
    uint64_t *at = arena_array(a, uint64_t, words + groups);

    return (struct bits){ at, at + words, groups };
}
static inline bool bits_has(struct bits b, int i)
{
    return b.word[i >> 6] >> (i & 63) & 1;
}
static inline void bits_add(struct bits b, int i)
{
    b.word[i >> 6] |= (uint64_t)1 << (i & 63);
    b.used[i >> 12] |= (uint64_t)1 << (i >> 6 & 63);
}
/* Bits of one word, of those that are there already. */
static inline void bits_set_word(struct bits b, int w, uint64_t to)
{
    b.word[w] = to;
    if (!to)
        b.used[w >> 6] &= ~((uint64_t)1 << (w & 63));
}
static inline void bits_remove(struct bits b, int i)
{
    bits_set_word(b, i >> 6, b.word[i >> 6] & ~((uint64_t)1 << (i & 63)));
}

static inline void bits_clear(struct bits b)
{
    FOR_WORDS(b, g, w, b.used[g])
        b.word[w] = 0;
    for (int g = 0; g < b.groups; g++)
        b.used[g] = 0;
}
static inline void bits_copy(struct bits to, struct bits from)
{
    FOR_WORDS(to, g, w, to.used[g] | from.used[g])
        to.word[w] = from.word[w];
    for (int g = 0; g < to.groups; g++)
        to.used[g] = from.used[g];
}
static inline void bits_or(struct bits to, struct bits from)
{
    FOR_WORDS(to, g, w, from.used[g])
        to.word[w] |= from.word[w];
    for (int g = 0; g < to.groups; g++)
        to.used[g] |= from.used[g];
}
static inline void bits_and(struct bits to, struct bits with)
{
    FOR_WORDS(to, g, w, to.used[g])
        bits_set_word(to, w, to.word[w] & with.word[w]);
}
static inline void bits_and_not(struct bits to, struct bits without)
{
    FOR_WORDS(to, g, w, to.used[g] & without.used[g])
        bits_set_word(to, w, to.word[w] & ~without.word[w]);
}
/* All of a is in b. */
static inline bool bits_within(struct bits a, struct bits b)
{
    FOR_WORDS(a, g, w, a.used[g])
        if (a.word[w] & ~b.word[w])
            return false;
    return true;
}
static inline bool bits_none(struct bits b)
{
    for (int g = 0; g < b.groups; g++)
        if (b.used[g])
            return false;
    return true;
}

static inline void bits_add_range(struct bits b, struct range r)
{
    for (int i = r.first; i < r.first + r.count; i++)
        bits_add(b, i);
}
static inline void bits_remove_range(struct bits b, struct range r)
{
    for (int i = r.first; i < r.first + r.count; i++)
        bits_remove(b, i);
}
static inline bool bits_any(struct bits b, struct range r)
{
    for (int i = r.first; i < r.first + r.count; i++)
        if (bits_has(b, i))
            return true;
    return false;
}
static inline bool bits_all(struct bits b, struct range r)
{
    for (int i = r.first; i < r.first + r.count; i++)
        if (!bits_has(b, i))
            return false;
    return true;
}
/* Takes out all below n. */
static inline void bits_remove_below(struct bits b, int n)
{
    FOR_WORDS(b, g, w, b.used[g])
        if ((w + 1) * 64 <= n)
            bits_set_word(b, w, 0);
        else if (w * 64 < n)
            bits_set_word(b, w, b.word[w] & ~(uint64_t)0 << (n & 63));
}

#endif
