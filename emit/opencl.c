/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* OpenCL C 1.2 with runtime/device/prelude.cl. Address spaces are part of its pointer types:
 * spaces.c finds them. */
#include "emit/target.h"

static const char *const scalars[SCALAR_COUNT] = {
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

/* One name for all types. */
#define FLOATS (SCALAR_BIT(F32) | SCALAR_BIT(F64))
static const struct op_text ops[] = {
    { OP_SQRT, FLOATS, "sqrt($0)" },   { OP_FLOOR, FLOATS, "floor($0)" },
    { OP_CEIL, FLOATS, "ceil($0)" },   { OP_TRUNC, FLOATS, "trunc($0)" },
    { OP_ROUND, FLOATS, "rint($0)" },  { OP_ABS, FLOATS, "fabs($0)" },
    { OP_FMA, FLOATS, "fma($0, $1, $2)" },
    { .text = 0 },
};

/* All have one name for float and double there. */
static const char functions[] =
    " acos acosf acosh acoshf asin asinf asinh asinhf atan atanf atan2 atan2f atanh"
    " atanhf cbrt cbrtf ceil ceilf copysign copysignf cos cosf cosh coshf erf erff"
    " erfc erfcf exp expf exp2 exp2f expm1 expm1f fabs fabsf floor floorf fma fmaf"
    " fmod fmodf frexp frexpf hypot hypotf ilogb ilogbf ldexp ldexpf lgamma lgammaf"
    " log logf log10 log10f log1p modf modff"
    " log1pf log2 log2f logb logbf nearbyint nearbyintf nextafter nextafterf pow powf"
    " remainder remainderf rint rintf round roundf scalbn scalbnf sin sinf sinh sinhf"
    " sqrt sqrtf tan tanf tanh tanhf tgamma tgammaf trunc truncf ";

static const char *space_word(int space)
{
    switch (space) {
    case SPACE_SHARED:
        return "__local ";
    case SPACE_CONSTANT:
        return "__constant ";
    case SPACE_PRIVATE:
        return "";
    default: /* a pointer in memory leads to buffers */
        return "__global ";
    }
}

static const char *cannot(const struct type *t)
{
    const struct layout *l = t->layout;
    if ((l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_VECTOR) && l->scalar > SCALAR_UINT)
        return "there are no 256-bit integers and no 8-bit floats";
    if (l->kind == LAYOUT_SCALAR && (l->scalar == SCALAR_I128 || l->scalar == SCALAR_U128))
        return "there are no 128-bit integers";
    if (l->kind == LAYOUT_VECTOR && (l->scalar == SCALAR_I128 || l->scalar == SCALAR_U128))
        return "there are no 128-bit integers";
    if (l->kind == LAYOUT_FUNC)
        return "there are no pointers to functions";
    return 0;
}

const struct target target_opencl = {
    .name = "opencl",
    .align_as = "__attribute__((aligned(%lld))) ",
    .prelude = "device/prelude.cl",
    .scalar = scalars,
    .ops = ops,
    .literal_open = "(%s){ ",
    .function_prefix = "static ",
    .unaliased = "restrict ",
    .kernel_prefix = "__kernel ",
    .kernel_flag = "uint8_t",
    .table_prefix = "__constant ",
    .null = "0",
    .f64_infinity = "(double)INFINITY",
    .f32_infinity = "INFINITY",
    .f64_nan = "(double)NAN",
    .f32_nan = "NAN",
    .align_of = "__alignof__",
    .space = space_word,
    .has_spaces = true,
    .is_device = true,
    .functions = functions,
    .cannot = cannot,
};
