/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "tree/type.h"

/* What is known of each machine scalar. */
static const struct scalar_facts {
    const char *token;
    short bits;
    bool is_signed, is_float;
} facts[SCALAR_COUNT] = {
    [SCALAR_BOOL] = { "bool", 8, false, false }, [SCALAR_I8] = { "i8", 8, true, false },
    [SCALAR_U8] = { "u8", 8, false, false },     [SCALAR_I16] = { "i16", 16, true, false },
    [SCALAR_U16] = { "u16", 16, false, false },  [SCALAR_I32] = { "i32", 32, true, false },
    [SCALAR_U32] = { "u32", 32, false, false },  [SCALAR_I64] = { "i64", 64, true, false },
    [SCALAR_U64] = { "u64", 64, false, false },  [SCALAR_I128] = { "i128", 128, true, false },
    [SCALAR_U128] = { "u128", 128, false, false }, [SCALAR_F16] = { "f16", 16, true, true },
    [SCALAR_BF16] = { "bf16", 16, true, true },  [SCALAR_F32] = { "f32", 32, true, true },
    [SCALAR_F64] = { "f64", 64, true, true },    [SCALAR_INT] = { "i64", 64, true, false },
    [SCALAR_UINT] = { "u64", 64, false, false }, [SCALAR_I256] = { "i256", 256, true, false },
    [SCALAR_U256] = { "u256", 256, false, false },
    [SCALAR_F8E4M3] = { "f8e4m3", 8, true, true },
    [SCALAR_F8E4M3Z] = { "f8e4m3z", 8, true, true },
    [SCALAR_F8E5M2] = { "f8e5m2", 8, true, true },
    [SCALAR_F8E5M2Z] = { "f8e5m2z", 8, true, true },
    [SCALAR_F8E8M0] = { "f8e8m0", 8, false, true },
    [SCALAR_F8E3M4] = { "f8e3m4", 8, true, true },
    [SCALAR_F4E2M1] = { "f4e2m1", 8, true, true },
};

bool scalar_is_signed(enum scalar s)
{
    return facts[s].is_signed;
}

bool scalar_is_integer(enum scalar s)
{
    return s != SCALAR_BOOL && !facts[s].is_float;
}

bool scalar_is_float(enum scalar s)
{
    return facts[s].is_float;
}

bool scalar_is_small_float(enum scalar s)
{
    return facts[s].is_float && facts[s].bits < 32;
}

int scalar_bits(enum scalar s)
{
    return facts[s].bits;
}

const char *scalar_token(enum scalar s)
{
    return facts[s].token;
}
