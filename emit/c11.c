/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* C11 with runtime/mojo.h. */
#include "emit/target.h"

const char *const c_scalars[SCALAR_COUNT] = {
    [SCALAR_BOOL] = "bool",    [SCALAR_I8] = "int8_t",     [SCALAR_U8] = "uint8_t",
    [SCALAR_I16] = "int16_t",  [SCALAR_U16] = "uint16_t",  [SCALAR_I32] = "int32_t",
    [SCALAR_U32] = "uint32_t", [SCALAR_I64] = "int64_t",   [SCALAR_U64] = "uint64_t",
    [SCALAR_I128] = "mj_i128", [SCALAR_U128] = "mj_u128",  [SCALAR_F16] = "mj_f16",
    [SCALAR_BF16] = "mj_bf16", [SCALAR_F32] = "float",     [SCALAR_F64] = "double",
    [SCALAR_I256] = "mj_i256", [SCALAR_U256] = "mj_u256",
    [SCALAR_F8E4M3] = "mj_f8e4m3", [SCALAR_F8E4M3Z] = "mj_f8e4m3z",
    [SCALAR_F8E5M2] = "mj_f8e5m2", [SCALAR_F8E5M2Z] = "mj_f8e5m2z",
    [SCALAR_F8E8M0] = "mj_f8e8m0", [SCALAR_F8E3M4] = "mj_f8e3m4",
    [SCALAR_F4E2M1] = "mj_f4e2m1",
    [SCALAR_INT] = "int64_t",  [SCALAR_UINT] = "uint64_t",
};

/* libm by its own names. */
const struct op_text c_ops[] = {
    { OP_SQRT, SCALAR_BIT(F64), "sqrt($0)" },       { OP_SQRT, SCALAR_BIT(F32), "sqrtf($0)" },
    { OP_FLOOR, SCALAR_BIT(F64), "floor($0)" },     { OP_FLOOR, SCALAR_BIT(F32), "floorf($0)" },
    { OP_CEIL, SCALAR_BIT(F64), "ceil($0)" },       { OP_CEIL, SCALAR_BIT(F32), "ceilf($0)" },
    { OP_TRUNC, SCALAR_BIT(F64), "trunc($0)" },     { OP_TRUNC, SCALAR_BIT(F32), "truncf($0)" },
    { OP_ROUND, SCALAR_BIT(F64), "nearbyint($0)" }, { OP_ROUND, SCALAR_BIT(F32), "nearbyintf($0)" },
    { OP_ABS, SCALAR_BIT(F64), "fabs($0)" },        { OP_ABS, SCALAR_BIT(F32), "fabsf($0)" },
    { OP_FMA, SCALAR_BIT(F64), "fma($0, $1, $2)" }, { OP_FMA, SCALAR_BIT(F32), "fmaf($0, $1, $2)" },
    { .text = 0 },
};

const char *c_no_space(int space)
{
    (void)space;
    return "";
}

const struct target target_c11 = {
    .name = "c11",
    .scalar = c_scalars,
    .ops = c_ops,
    .literal_open = "(%s){ ",
    .function_prefix = "static ",
    .unaliased = "restrict ",
    .kernel_prefix = "",
    .table_prefix = "static const ",
    .null = "NULL",
    .f64_infinity = "(double)INFINITY",
    .f32_infinity = "INFINITY",
    .f64_nan = "(double)NAN",
    .f32_nan = "NAN",
    .align_of = "_Alignof",
    .align_as = "_Alignas(%lld) ",
    .space = c_no_space,
};
