/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The vector tests with the form that compilers without GNU vectors get. */
#define MJ_NO_VEC
#include "runtime_simd.c"
