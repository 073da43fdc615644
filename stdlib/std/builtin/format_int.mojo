# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Texts of integers."""


def write_int[W: Writer](magnitude: UInt64, negative: Bool, mut writer: W):
    """Writes decimal digits with the sign."""
    var buf = __op_uninit[Array[UInt8, 24]]()
    var pos: Int = 24
    var rest: UInt64 = magnitude
    while True:
        pos -= 1
        buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(UInt8(rest % 10) + 48)
        rest = rest // 10
        if rest == 0:
            break
    if negative:
        pos -= 1
        buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(UInt8(45))
    writer.write_string(
        StringSpan(unsafe_ptr=buf.unsafe_ptr().unsafe_offset(pos), length=24 - pos)
    )


def write_wide_int[dtype: DType, //, W: Writer](value: Scalar[dtype], mut writer: W):
    """Writes decimal digits of an integer of 128 or 256 bits."""
    comptime if dtype == DType.int256 or dtype == DType.uint256:
        var text = __op_uninit[Array[UInt8, 80]]()
        var n: Int
        comptime if dtype == DType.int256:
            n = external_call["mj_i256_format", Int](text.unsafe_ptr(), value)
        else:
            n = external_call["mj_u256_format", Int](text.unsafe_ptr(), value)
        writer.write_string(StringSpan(unsafe_ptr=text.unsafe_ptr(), length=n))
    else:
        var buf = __op_uninit[Array[UInt8, 40]]()
        var pos: Int = 40
        var negative: Bool = value < 0
        var rest: UInt128 = value.cast[DType.uint128]()
        if negative:
            rest = -rest
        while True:
            pos -= 1
            buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(UInt8(rest % 10) + 48)
            rest = rest // 10
            if rest == 0:
                break
        if negative:
            pos -= 1
            buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(UInt8(45))
        writer.write_string(
            StringSpan(unsafe_ptr=buf.unsafe_ptr().unsafe_offset(pos), length=40 - pos)
        )


def _in_base[
    dtype: DType, //
](value: Scalar[dtype], base: UInt64, prefix: StaticString) -> String:
    var buf = __op_uninit[Array[UInt8, 68]]()
    var pos: Int = 68
    var negative: Bool = value < 0
    var rest: UInt64 = value.cast[DType.uint64]()
    if negative:
        rest = -rest
    while True:
        pos -= 1
        var digit: UInt8 = UInt8(rest % base)
        var code: UInt8 = digit + 48 if digit < 10 else digit + 87
        buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(code)
        rest = rest // base
        if rest == 0:
            break
    var out = String()
    if negative:
        out.write_string("-")
    out.write_string(prefix)
    out.write_string(
        StringSpan(unsafe_ptr=buf.unsafe_ptr().unsafe_offset(pos), length=68 - pos)
    )
    return out^


def hex[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0x") -> String:
    """The hexadecimal text of value."""
    return _in_base(value, 16, prefix)


def hex[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0x") -> String:
    """The hexadecimal text of value."""
    return _in_base(value.__int__(), 16, prefix)


def oct[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0o") -> String:
    """The octal text of value."""
    return _in_base(value, 8, prefix)


def oct[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0o") -> String:
    """The octal text of value."""
    return _in_base(value.__int__(), 8, prefix)


def bin[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0b") -> String:
    """The binary text of value."""
    return _in_base(value, 2, prefix)


def bin[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0b") -> String:
    """The binary text of value."""
    return _in_base(value.__int__(), 2, prefix)
