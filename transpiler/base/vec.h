/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Growing arrays in an arena. `VEC(int) v = {0}; vec_push(a, &v, 3); v.at[0]`.
 * A vec needs no destructor: its storage goes with the arena. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

#define VEC(T) struct { T *at; int len, cap; }

/* Appends x; x may mention the vec. */
#define vec_push(a, v, x)                                                                    \
    do {                                                                                     \
        if ((v)->len == (v)->cap) {                                                          \
            const int cap_ = (v)->cap ? (v)->cap * 2 : 2;                                    \
            (v)->at = arena_grow((a), (v)->at, sizeof *(v)->at * (size_t)(v)->cap,           \
                                 sizeof *(v)->at * (size_t)cap_);                            \
            (v)->cap = cap_;                                                                 \
        }                                                                                    \
        (v)->at[(v)->len] = (x);                                                             \
        (v)->len++;                                                                          \
    } while (0)

#define vec_last(v) ((v)->at[(v)->len - 1])
#define vec_pop(v) ((v)->at[--(v)->len])

#endif
