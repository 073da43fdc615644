/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "text.h"

int32_t mj_utf8_decode(const char *s, int64_t n, int *length)
{
    static const unsigned char first_bits[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
    static const int32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const int bytes = mj_utf8_length(s[0]);

    *length = 1;
    if (bytes == 0 || bytes > n)
        return -1;
    int32_t c = (unsigned char)s[0] & first_bits[bytes];
    for (int i = 1; i < bytes; i++) {
        if (!mj_utf8_continues(s[i]))
            return -1;
        c = c << 6 | ((unsigned char)s[i] & 0x3f);
    }
    if (c < least[bytes] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return -1;
    *length = bytes;
    return c;
}

int mj_utf8_encode(char *buf, int32_t c)
{
    if (c < 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return 0;
    if (c < 0x80) {
        buf[0] = (char)c;
        return 1;
    }
    const int bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char mark[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    for (int i = bytes - 1; i > 0; i--) {
        buf[i] = (char)(unsigned char)(0x80 | (c & 0x3f));
        c >>= 6;
    }
    buf[0] = (char)(unsigned char)(mark[bytes] | c);
    return bytes;
}

bool mj_utf8_valid(const char *s, int64_t n)
{
    for (int64_t i = 0; i < n;) {
        int length;
        if ((unsigned char)s[i] < 0x80) {
            i++;
            continue;
        }
        if (mj_utf8_decode(s + i, n - i, &length) < 0)
            return false;
        i += length;
    }
    return true;
}

int64_t mj_utf8_count(const char *s, int64_t n)
{
    int64_t count = 0;

    for (int64_t i = 0; i < n; i++)
        count += !mj_utf8_continues(s[i]);
    return count;
}

int64_t mj_utf8_offset(const char *s, int64_t n, int64_t index)
{
    int64_t i = 0;

    for (; i < n; i++)
        if (!mj_utf8_continues(s[i]) && index-- == 0)
            break;
    return i;
}
