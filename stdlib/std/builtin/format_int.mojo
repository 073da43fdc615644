# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Texts of integers."""

from std.builtin.dtype import _unsigned_integral_type_of


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


comptime _DEFAULT_DIGIT_CHARS: StaticString = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The digits, as many as a base may have."""


def _write_int[
    dtype: DType,
    W: Writer,
    //,
    *,
    radix: Int = 10,
    digit_chars: StaticString = _DEFAULT_DIGIT_CHARS,
](mut writer: W, value: Scalar[dtype], *, prefix: StaticString = ""):
    """Writes the digits of an integer.

    Parameters:
        dtype: Its type.
        W: The type of the writer.
        radix: The base, from 2 to the number of digits there are.
        digit_chars: The digits, one byte each.

    Args:
        writer: Where the text goes.
        value: The integer.
        prefix: What stands between the sign and the digits.
    """
    comptime assert dtype.is_integral() or dtype == DType.bool, "this is no integer"
    comptime assert radix >= 2 and radix <= digit_chars.byte_length(), "no digits for this base"
    comptime unsigned = DType.uint64 if dtype._size_of() <= 8 else _unsigned_integral_type_of[dtype]()
    comptime room = unsigned._size_of() * 8
    var buf = __op_uninit[Array[UInt8, room]]()
    var pos: Int = room
    var rest: Scalar[unsigned] = value.cast[unsigned]()
    comptime if dtype.is_signed():
        if value < 0:
            rest = -rest
            writer.write_string("-")
    writer.write_string(prefix)
    while True:
        pos -= 1
        var digit = Int(rest % Scalar[unsigned](radix))
        buf.unsafe_ptr().unsafe_offset(pos).unsafe_write(
            digit_chars.unsafe_ptr().unsafe_offset(digit)[]
        )
        rest = rest // Scalar[unsigned](radix)
        if rest == 0:
            break
    writer.write_string(
        StringSpan(unsafe_ptr=buf.unsafe_ptr().unsafe_offset(pos), length=room - pos)
    )


def _format_int[
    dtype: DType,
    *,
    radix: Int = 10,
    digit_chars: StaticString = _DEFAULT_DIGIT_CHARS,
](value: Scalar[dtype], *, prefix: StaticString = "") -> String:
    """The digits of an integer as a String; see _write_int."""
    var out = String()
    _write_int[radix=radix, digit_chars=digit_chars](out, value, prefix=prefix)
    return out^


def hex[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0x") -> String:
    """The hexadecimal text of value."""
    return _format_int[radix=16](value, prefix=prefix)


def hex[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0x") -> String:
    """The hexadecimal text of value."""
    return _format_int[radix=16](value.__int__(), prefix=prefix)


def oct[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0o") -> String:
    """The octal text of value."""
    return _format_int[radix=8](value, prefix=prefix)


def oct[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0o") -> String:
    """The octal text of value."""
    return _format_int[radix=8](value.__int__(), prefix=prefix)


def bin[dtype: DType, //](value: Scalar[dtype], /, *, prefix: StaticString = "0b") -> String:
    """The binary text of value."""
    return _format_int[radix=2](value, prefix=prefix)


def bin[
    T: Intable, //, _longer: Int = 0, _longest: Int = 0
](value: T, /, *, prefix: StaticString = "0b") -> String:
    """The binary text of value."""
    return _format_int[radix=2](value.__int__(), prefix=prefix)
