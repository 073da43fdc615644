/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Which Mojo a program is written in. */
#ifndef MOJO2C_EDITION_H
#define MOJO2C_EDITION_H

enum edition {
    EDITION_TODAY = 1, /* 1.2 */
    EDITION_1_0,       /* the first half of 2026: assignments declare names, `[..]` is a List */
    EDITION_2023,
};

#endif
