/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* CUDA C++ with runtime/device/prelude.cuh: pointers lead anywhere, no jump passes an initialiser.
 */
#include "emit/target.h"

static const char *const scalars[SCALAR_COUNT] = {
    [SCALAR_BOOL] = "bool",    [SCALAR_I8] = "int8_t",     [SCALAR_U8] = "uint8_t",
    [SCALAR_I16] = "int16_t",  [SCALAR_U16] = "uint16_t",  [SCALAR_I32] = "int32_t",
    [SCALAR_U32] = "uint32_t", [SCALAR_I64] = "int64_t",   [SCALAR_U64] = "uint64_t",
    [SCALAR_I128] = "mj_i128", [SCALAR_U128] = "mj_u128",  [SCALAR_F16] = "mj_f16",
    [SCALAR_BF16] = "mj_bf16", [SCALAR_F32] = "float",     [SCALAR_F64] = "double",
    [SCALAR_INT] = "int64_t",  [SCALAR_UINT] = "uint64_t",
};

static const struct op_text ops[] = {
    { OP_SQRT, SCALAR_BIT(F64), "sqrt($0)" },       { OP_SQRT, SCALAR_BIT(F32), "sqrtf($0)" },
    { OP_FLOOR, SCALAR_BIT(F64), "floor($0)" },     { OP_FLOOR, SCALAR_BIT(F32), "floorf($0)" },
    { OP_CEIL, SCALAR_BIT(F64), "ceil($0)" },       { OP_CEIL, SCALAR_BIT(F32), "ceilf($0)" },
    { OP_TRUNC, SCALAR_BIT(F64), "trunc($0)" },     { OP_TRUNC, SCALAR_BIT(F32), "truncf($0)" },
    { OP_ROUND, SCALAR_BIT(F64), "nearbyint($0)" }, { OP_ROUND, SCALAR_BIT(F32), "nearbyintf($0)" },
    { OP_ABS, SCALAR_BIT(F64), "fabs($0)" },        { OP_ABS, SCALAR_BIT(F32), "fabsf($0)" },
    { OP_FMA, SCALAR_BIT(F64), "fma($0, $1, $2)" }, { OP_FMA, SCALAR_BIT(F32), "fmaf($0, $1, $2)" },
    { .text = 0 },
};

static const char *no_space(int space)
{
    (void)space;
    return "";
}

static const char *cannot(const struct type *t)
{
    const struct layout *l = t->layout;
    if ((l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) &&
        (l->scalar == SCALAR_I128 || l->scalar == SCALAR_U128))
        return "there are no 128-bit integers";
    return 0;
}

const struct target target_cuda = {
    .name = "cuda",
    .prelude = "device/prelude.cuh",
    .scalar = scalars,
    .ops = ops,
    .literal_open = "%s{ ",
    .function_prefix = "MJ_DEVICE ",
    .kernel_prefix = "MJ_KERNEL ",
    .table_prefix = "static __device__ const ",
    .null = "nullptr",
    .f64_infinity = "mj_f64_from_bits(0x7ff0000000000000u)",
    .f32_infinity = "mj_f32_from_bits(0x7f800000u)",
    .f64_nan = "mj_f64_from_bits(0x7ff8000000000000u)",
    .f32_nan = "mj_f32_from_bits(0x7fc00000u)",
    .align_of = "alignof",
    .trap = "__trap()",
    .space = no_space,
    .is_device = true,
    .is_cplusplus = true,
    .cannot = cannot,
};
