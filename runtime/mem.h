/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The heap. */
#ifndef MJ_MEM_H
#define MJ_MEM_H

#include "port.h"
#include <string.h>

#include "int.h"

/* `size` bytes (0 is allowed) aligned to `align`, a power of two, and to 64 where they are many;
 * owned by the caller, who frees it with mj_free. Ends the program with a message when there is no
 * memory; never NULL. */
void *mj_alloc(int64_t size, int64_t align);
/* p of mj_alloc or NULL. */
void mj_free(void *p);

/* n bytes, which may overlap; memmove where n is above 16. The texts of programs are mostly short:
 * two words that overlap cover them without a loop or a call. */
void mj_copy_long_(void *to, const void *from, size_t n);
MJ_INLINE void mj_copy(void *to, const void *from, int64_t n)
{
    unsigned char *d = (unsigned char *)to;
    const unsigned char *s = (const unsigned char *)from;
    uint64_t a, z;
    uint32_t b, y;

    if (n > 16) {
        mj_copy_long_(d, s, (size_t)n);
    } else if (n >= 8) {
        memcpy(&a, s, 8);
        memcpy(&z, s + n - 8, 8);
        memcpy(d, &a, 8);
        memcpy(d + n - 8, &z, 8);
    } else if (n >= 4) {
        memcpy(&b, s, 4);
        memcpy(&y, s + n - 4, 4);
        memcpy(d, &b, 4);
        memcpy(d + n - 4, &y, 4);
    } else if (n > 0) {
        const unsigned char first = s[0], middle = s[n / 2], last = s[n - 1];
        d[0] = first;
        d[n / 2] = middle;
        d[n - 1] = last;
    }
}

/* Four words of 4 bytes that cover the n bytes at s, which overlap, for n from 4 to 16: one kind of
 * access for all these lengths, hence no branch to guess wrong. */
MJ_INLINE void mj_cover_(uint32_t word[4], const unsigned char *s, int64_t n)
{
    const int64_t step = n >> 3 << 2;

    memcpy(&word[0], s, 4);
    memcpy(&word[1], s + step, 4);
    memcpy(&word[2], s + n - 4, 4);
    memcpy(&word[3], s + n - 4 - step, 4);
}

/* Whether a text of n bytes is kept in the place of its String's pointer and length, which are 16
 * bytes where pointers have 8. */
MJ_INLINE bool mj_in_place(int64_t n)
{
    return sizeof(void *) == 8 && n <= 16;
}

/* The n bytes at s, 0 to 16, and zeros after them, as two words. Where the low byte of a word comes
 * first, words that overlap are shifted to their places. */
MJ_INLINE void mj_words_(uint64_t word[2], const unsigned char *s, int64_t n)
{
    word[0] = word[1] = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    mj_copy(word, s, n);
#else
    const int bits = (int)n * 8;
    uint32_t a, b;
    if (n > 8) {
        memcpy(&word[0], s, 8);
        memcpy(&word[1], s + n - 8, 8);
        word[1] >>= 128 - bits;
    } else if (n >= 4) {
        memcpy(&a, s, 4);
        memcpy(&b, s + n - 4, 4);
        word[0] = a | (uint64_t)b << (bits - 32);
    } else if (n > 0) {
        const int half = (int)(n >> 1);
        word[0] = s[0] | (uint64_t)s[half] << (half * 8) | (uint64_t)s[n - 1] << (bits - 8);
    }
#endif
}

/* 16 bytes: the n at from, 0 to 16, and zeros. */
MJ_INLINE void mj_copy_in_place(void *to, const void *from, int64_t n)
{
    uint64_t word[2];

    mj_words_(word, (const unsigned char *)from, n);
    memcpy(to, word, sizeof word);
}

/* Whether n bytes are the same. */
MJ_INLINE bool mj_bytes_equal(const void *p, const void *q, int64_t n)
{
    const unsigned char *s = (const unsigned char *)p, *t = (const unsigned char *)q;
    uint32_t a[4], b[4];

    if (n > 16)
        return memcmp(s, t, (size_t)n) == 0;
    if (n >= 4) {
        mj_cover_(a, s, n);
        mj_cover_(b, t, n);
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
    }
    return n <= 0 || ((s[0] ^ t[0]) | (s[n >> 1] ^ t[n >> 1]) | (s[n - 1] ^ t[n - 1])) == 0;
}

/* Whether 16 bytes are the same. */
MJ_INLINE bool mj_same_in_place(const void *p, const void *q)
{
    uint64_t a[2], b[2];

    memcpy(a, p, sizeof a);
    memcpy(b, q, sizeof b);
    return ((a[0] ^ b[0]) | (a[1] ^ b[1])) == 0;
}

/* Whether the n bytes at p come before the m at q; zeros follow both up to 16. */
MJ_INLINE bool mj_before_in_place(const void *p, int64_t n, const void *q, int64_t m)
{
    uint64_t a[2], b[2];

    memcpy(a, p, sizeof a);
    memcpy(b, q, sizeof b);
    const int i = a[0] == b[0];
    if (a[i] == b[i])
        return n < m;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return a[i] < b[i];
#else
    return mj_u64_byteswap(a[i]) < mj_u64_byteswap(b[i]);
#endif
}

#define MJ_HASH_FACTOR UINT64_C(6364136223846793005)

/* The n bytes at s, 2, 4 or 8, the lowest first on every machine. */
MJ_INLINE uint64_t mj_load_(const unsigned char *s, int n)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    uint64_t word = 0;

    while (n-- > 0)
        word = word << 8 | s[n];
    return word;
#else
    uint16_t two;
    uint32_t four;
    uint64_t word;

    if (n == 8) {
        memcpy(&word, s, 8);
    } else if (n == 4) {
        memcpy(&four, s, 4);
        word = four;
    } else {
        memcpy(&two, s, 2);
        word = two;
    }
    return word;
#endif
}

/* The product of 128 bits, its halves folded into each other. */
MJ_INLINE uint64_t mj_fold_product_(uint64_t a, uint64_t b)
{
#ifdef MJ_HAS_I128
    const mj_u128 product = (mj_u128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
    const uint64_t a0 = a & 0xffffffff, a1 = a >> 32, b0 = b & 0xffffffff, b1 = b >> 32;
    const uint64_t low = a0 * b0, one = a1 * b0 + (low >> 32), two = a0 * b1 + (one & 0xffffffff);
    return (two << 32 | (low & 0xffffffff)) ^ (a1 * b1 + (one >> 32) + (two >> 32));
#endif
}

MJ_INLINE uint64_t mj_rotate_(uint64_t x, int n)
{
    return x << n | x >> (-n & 63);
}

/* The hash of std.hash: h with a word mixed in. */
MJ_INLINE uint64_t mj_hash_word(uint64_t h, uint64_t word)
{
    return mj_fold_product_(h ^ word, MJ_HASH_FACTOR);
}

/* h with two words mixed in, that a key has been mixed into. */
MJ_INLINE uint64_t mj_hash_words(uint64_t h, uint64_t pad, uint64_t a, uint64_t b)
{
    return mj_rotate_((h + pad) ^ mj_fold_product_(a, b), 23);
}

/* h with the n bytes at p mixed in, 16 at a time: the last 16 first, of which others may be part.
 * Fewer than 16 stand in two words, which may overlap. */
MJ_INLINE uint64_t mj_hash_bytes(uint64_t h, uint64_t pad, uint64_t key_a, uint64_t key_b,
                                 const void *p, int64_t n)
{
    const unsigned char *s = (const unsigned char *)p;
    uint64_t a = 0, b = 0;

    h = (h + (uint64_t)n) * MJ_HASH_FACTOR;
    if (n > 8) {
        const unsigned char *const last = s + n - (n > 16 ? 16 : 8);
        a = mj_load_(n > 16 ? last : s, 8);
        b = mj_load_(s + n - 8, 8);
        for (; n > 16; s += 16, n -= 16) {
            h = mj_hash_words(h, pad, a ^ key_a, b ^ key_b);
            a = mj_load_(s, 8);
            b = mj_load_(s + 8, 8);
        }
    } else if (n >= 4) {
        a = mj_load_(s, 4);
        b = mj_load_(s + n - 4, 4);
    } else if (n > 0) {
        a = n == 1 ? s[0] : mj_load_(s, 2);
        b = s[n - 1];
    }
    return mj_hash_words(h, pad, a ^ key_a, b ^ key_b);
}

/* The hash, when all is mixed in. */
MJ_INLINE uint64_t mj_hash_end(uint64_t h, uint64_t pad)
{
    return mj_rotate_(mj_fold_product_(h, pad), (int)(h & 63));
}

/* What p leads to is computed by here, although nobody may read it, and may be anything behind. */
MJ_INLINE void mj_keep(const void *p)
{
#ifdef __GNUC__
    __asm__ volatile("" : : "r"(p) : "memory");
#else
    static const void *volatile kept;
    kept = p;
#endif
}

/* The same for all memory. */
MJ_INLINE void mj_clobber(void)
{
#ifdef __GNUC__
    __asm__ volatile("" : : : "memory");
#endif
}

#endif
