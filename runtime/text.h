/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* UTF-8. Texts are bytes with a length, without a terminating NUL. */
#ifndef MJ_TEXT_H
#define MJ_TEXT_H

#include "port.h"

/* The code point at s[0] of n > 0 bytes; *length becomes its number of bytes, 1 to 4. Bytes that
 * are no UTF-8 (overlong, surrogate, beyond U+10FFFF, cut short) give -1 and a length of 1. */
int32_t mj_utf8_decode(const char *s, int64_t n, int *length);
/* Writes code point c to buf, 4 bytes at most; returns their number, 0 if c is no scalar value. */
int mj_utf8_encode(char *buf, int32_t c);
/* Whether all n bytes are UTF-8. */
bool mj_utf8_valid(const char *s, int64_t n);
/* Code points in valid UTF-8: the bytes that begin one. */
int64_t mj_utf8_count(const char *s, int64_t n);
/* Byte offset of code point number `index` (0 first), n if there are fewer. */
int64_t mj_utf8_offset(const char *s, int64_t n, int64_t index);

/* Bytes of the code point that begins with b, 0 if b cannot begin one. */
MJ_INLINE int mj_utf8_length(char b)
{
    const unsigned char u = (unsigned char)b;
    return u < 0x80 ? 1 : u < 0xc2 ? 0 : u < 0xe0 ? 2 : u < 0xf0 ? 3 : u < 0xf5 ? 4 : 0;
}

/* Whether b is a byte of a code point other than its first. */
MJ_INLINE bool mj_utf8_continues(char b)
{
    return ((unsigned char)b & 0xc0) == 0x80;
}

#endif
