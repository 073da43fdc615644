/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* CUDA C++ with runtime/device/prelude.cuh: pointers lead anywhere, no jump passes an initialiser.
 */
#include "emit/target.h"

static const char *cannot(const struct type *t)
{
    const struct layout *l = t->layout;
    if ((l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) &&
        (l->scalar == SCALAR_I128 || l->scalar == SCALAR_U128))
        return "there are no 128-bit integers";
    if ((l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) && l->scalar > SCALAR_UINT)
        return "there are no 256-bit integers and no 8-bit floats";
    return 0;
}

const struct target target_cuda = {
    .name = "cuda",
    .align_as = "alignas(%lld) ",
    .prelude = "device/prelude.cuh",
    .scalar = c_scalars,
    .ops = c_ops,
    .literal_open = "%s{ ",
    .function_prefix = "static __device__ ",
    .unaliased = "__restrict__ ",
    .kernel_prefix = "extern \"C\" __global__ ",
    .table_prefix = "static __device__ const ",
    .null = "nullptr",
    .f64_infinity = "mj_f64_from_bits(0x7ff0000000000000u)",
    .f32_infinity = "mj_f32_from_bits(0x7f800000u)",
    .f64_nan = "mj_f64_from_bits(0x7ff8000000000000u)",
    .f32_nan = "mj_f32_from_bits(0x7fc00000u)",
    .align_of = "alignof",
    .space = c_no_space,
    .is_device = true,
    .is_cplusplus = true,
    .cannot = cannot,
};
