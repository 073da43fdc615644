/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "number.h"

#include <string.h>

#include "int.h"

/* 10^-360, 10^-340, ... 10^320: the first 192 bits, cut off. Times an exact 10^0 .. 10^19 they give
 * the 128 bits of mj_pow10_: verified for each exponent against exact arithmetic. */
static const uint64_t mj_pow10_table_[][3] = {
    { 0x89bf722840327f82, 0x16a7853ce21f945f, 0x6edf966c1c92bea6 },
    { 0xbaaee17fa23ebf76, 0x5d79bcf00d2df649, 0xe6cb42e81c4e7369 }, /* -340 */
    { 0xfd00b897478238d0, 0x8920b098955522b4, 0xab9fac96b03d8443 }, /* -320 */
    { 0xab70fe17c79ac6ca, 0x6dbd630a48aaf406, 0x8cc946f70d834e0b }, /* -300 */
    { 0xe858ad248f5c22c9, 0xd1b3400f8f9cff68, 0xf910f9f648232f14 }, /* -280 */
    { 0x9d71ac8fada6c9b5, 0x6f773fc3603db4a9, 0x463d96ff273dc67d }, /* -260 */
    { 0xd5605fcdcf32e1d6, 0xfb1e4a9a90880a64, 0xeb30854f603da8fc }, /* -240 */
    { 0x9096ea6f3848984f, 0x3ff0d2c85def7621, 0x94bf6773709bddab }, /* -220 */
    { 0xc3f490aa77bd60fc, 0xbedbfc4411068a9c, 0xf7954e1cea8679b1 }, /* -200 */
    { 0x84c8d4dfd2c63f3b, 0x29ecd9f40041e073, 0x75a99f7943138e73 }, /* -180 */
    { 0xb3f4e093db73a093, 0x59ed216765690f56, 0x8fe5b452e6b166cd }, /* -160 */
    { 0xf3e2f893dec3f126, 0x5a89dba3c3efccfa, 0xd8ecb58659be9c90 }, /* -140 */
    { 0xa54394fe1eedb8fe, 0xc2974eb4ee658828, 0x9f36c7501c2ffa80 }, /* -120 */
    { 0xdff9772470297ebd, 0x59787e2b93bc56f7, 0x40626443927a9c5b }, /* -100 */
    { 0x97c560ba6b0919a5, 0xdccd879fc967d41a, 0x021da8c6f15375a1 }, /* -80 */
    { 0xcdb02555653131b6, 0x3792f412cb06794d, 0x256bfa5628f185f9 }, /* -60 */
    { 0x8b61313bbabce2c6, 0x2323ac4b3b3da015, 0x3b62be7bc1a0042b }, /* -40 */
    { 0xbce5086492111aea, 0x88f4bb1ca6bcf584, 0x181ea8059f76532a }, /* -20 */
    { 0x8000000000000000, 0x0000000000000000, 0x0000000000000000 }, /* 0 */
    { 0xad78ebc5ac620000, 0x0000000000000000, 0x0000000000000000 }, /* 20 */
    { 0xeb194f8e1ae525fd, 0x5dcfab0800000000, 0x0000000000000000 }, /* 40 */
    { 0x9f4f2726179a2245, 0x01d762422c946590, 0xd910000000000000 }, /* 60 */
    { 0xd7e77a8f87daf7fb, 0xdc33745ec97be906, 0x3298e889d933b040 }, /* 80 */
    { 0x924d692ca61be758, 0x593c2626705f9c56, 0x72047108d3e55592 }, /* 100 */
    { 0xc646d63501a1511d, 0xb281e1fd541501b8, 0xbfc0ba97646c0c8f }, /* 120 */
    { 0x865b86925b9bc5c2, 0x0b8a2392ba45a9b2, 0x5c6658d409fb8bf7 }, /* 140 */
    { 0xb616a12b7fe617aa, 0x577b986b314d6009, 0x2381cf8591999d63 }, /* 160 */
    { 0xf6c69a72a3989f5b, 0x8aad549e57273d45, 0x0e4709b7db8059dc }, /* 180 */
    { 0xa738c6bebb12d16c, 0xb428f8ac016561db, 0x40a0f74cda221398 }, /* 200 */
    { 0xe2a0b5dc971f303a, 0x2e44ae64840fd61d, 0xe028965c3f580abc }, /* 220 */
    { 0x9991a6f3d6bf1765, 0xacca6da1e0a8ef29, 0x036ee4519d59a838 }, /* 240 */
    { 0xd01fef10a657842c, 0x2d2b7569b0432d85, 0x05ff7caf730b919d }, /* 260 */
    { 0x8d07e33455637eb2, 0xdb0b487b6423e1e8, 0x7ec63730f500b406 }, /* 280 */
    { 0xbf21e44003acdd2c, 0xe0470a63e6bd56c3, 0x52522c084fc8e10e }, /* 300 */
    { 0x81842f29f2cce375, 0xe6a1158300d46640, 0x21ceb9ec7b8c62ed }, /* 320 */
};

struct mj_pow10_ mj_pow10_(int e)
{
    static const uint64_t tens[] = {
        1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u,
        10000000000u, 100000000000u, 1000000000000u, 10000000000000u, 100000000000000u,
        1000000000000000u, 10000000000000000u, 100000000000000000u, 1000000000000000000u,
        10000000000000000000u,
    };
    const uint64_t small = tens[(e + 360) % 20];
    uint64_t word[4]; /* the most significant first */
    const uint64_t *const big = mj_pow10_table_[(e + 360) / 20];
    uint64_t carry = 0;
    for (int i = 2; i >= 0; i--) {
        uint64_t low;
        const uint64_t high = mj_mul_wide_(big[i], small, &low);
        low += carry;
        word[i + 1] = low;
        carry = high + (low < carry);
    }
    word[0] = carry;
    /* normalise to a leading one */
    if (word[0] == 0) {
        word[0] = word[1];
        word[1] = word[2];
        word[2] = word[3];
        word[3] = 0;
    }
    const int shift = mj_u64_clz(word[0]);
    if (shift > 0) {
        word[0] = word[0] << shift | word[1] >> (64 - shift);
        word[1] = word[1] << shift | word[2] >> (64 - shift);
        word[2] = word[2] << shift | word[3] >> (64 - shift);
        word[3] <<= shift;
    }
    struct mj_pow10_ res = { word[0], word[1] };
    if (word[2] | word[3]) {
        res.lo++;
        res.hi += res.lo == 0;
    }
    return res;
}

int64_t mj_u64_format(char *buf, uint64_t x)
{
    char text[MJ_INT_TEXT];
    int i = MJ_INT_TEXT;

    do
        text[--i] = (char)('0' + x % 10);
    while (x /= 10);
    memcpy(buf, text + i, (size_t)(MJ_INT_TEXT - i));
    return MJ_INT_TEXT - i;
}

int64_t mj_i64_format(char *buf, int64_t x)
{
    if (x >= 0)
        return mj_u64_format(buf, (uint64_t)x);
    *buf = '-';
    return 1 + mj_u64_format(buf + 1, 0 - (uint64_t)x);
}

#ifdef MJ_HAS_I128
int64_t mj_u128_format(char *buf, mj_u128 x)
{
    const uint64_t unit = 10000000000000000000u; /* 10^19 */

    if (x >> 64 == 0)
        return mj_u64_format(buf, (uint64_t)x);
    const int64_t n = mj_u128_format(buf, x / unit);
    uint64_t rest = (uint64_t)(x % unit);
    for (int i = 18; i >= 0; i--) {
        buf[n + i] = (char)('0' + rest % 10);
        rest /= 10;
    }
    return n + 19;
}

int64_t mj_i128_format(char *buf, mj_i128 x)
{
    if (x >= 0)
        return mj_u128_format(buf, (mj_u128)x);
    *buf = '-';
    return 1 + mj_u128_format(buf + 1, 0 - (mj_u128)x);
}
#endif

int64_t mj_u256_format(char *buf, mj_u256 x)
{
    mj_u256 rest;

    if (!(x.w[1] | x.w[2] | x.w[3]))
        return mj_u64_format(buf, x.w[0]);
    const mj_u256 unit = MJ_256(10000000000000000000u, 0, 0, 0); /* 10^19 */
    const int64_t n = mj_u256_format(buf, mj_u256_divide(x, unit, &rest));
    for (int i = 18; i >= 0; i--) {
        buf[n + i] = (char)('0' + rest.w[0] % 10);
        rest.w[0] /= 10;
    }
    return n + 19;
}

int64_t mj_i256_format(char *buf, mj_i256 x)
{
    if (!mj_i256_is_negative(x))
        return mj_u256_format(buf, x);
    *buf = '-';
    return 1 + mj_u256_format(buf + 1, mj_u256_neg(x));
}
