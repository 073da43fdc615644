# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Texts of floats: the shortest that read back as the same value of their type."""


def write_float[dtype: DType, //, W: Writer](value: Scalar[dtype], mut writer: W):
    """Writes the shortest text of value."""
    var buf = __op_uninit[Array[UInt8, 32]]()
    var n: Int
    comptime if dtype == DType.float8_e8m0fnu:
        if value != value:
            writer.write_string("nan")
        else:
            writer.write_string("2**")
            (Int(__op_bitcast[UInt8](value)) - 127).write_to(writer)
    elif dtype._size_of() == 1:
        write_float(__op_cast[Float64](value), writer)
    else:
        var buf = __op_uninit[Array[UInt8, 32]]()
        var n: Int
        comptime if dtype == DType.float64:
            n = external_call["mj_f64_format", Int](buf.unsafe_ptr(), value)
        elif dtype == DType.float16:
            n = external_call["mj_f16_format", Int](buf.unsafe_ptr(), value)
        elif dtype == DType.bfloat16:
            n = external_call["mj_bf16_format", Int](buf.unsafe_ptr(), value)
        else:
            n = external_call["mj_f32_format", Int](buf.unsafe_ptr(), value)
        writer.write_string(StringSpan(unsafe_ptr=buf.unsafe_ptr(), length=n))
