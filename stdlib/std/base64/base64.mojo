# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bytes as text of few characters."""

comptime _DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
comptime _HEX_DIGITS = "0123456789ABCDEF"


def _digit64(i: UInt32) -> UInt8:
    return _DIGITS.unsafe_ptr()[unsafe_offset = Int(i)]


def b64encode(input_bytes: Span[UInt8, _], mut result: String):
    """Sets result to the base 64 text of bytes."""
    var n: Int = len(input_bytes)
    result = String(capacity_bytes=(n + 2) // 3 * 4)
    var i: Int = 0
    while i < n:
        var left: Int = n - i
        var word: UInt32 = UInt32(input_bytes[i]) << 16
        if left > 1:
            word |= UInt32(input_bytes[i + 1]) << 8
        if left > 2:
            word |= UInt32(input_bytes[i + 2])
        result._unsafe_append_byte(_digit64(word >> 18))
        result._unsafe_append_byte(_digit64((word >> 12) & 63))
        result._unsafe_append_byte(_digit64((word >> 6) & 63) if left > 1 else UInt8(61))
        result._unsafe_append_byte(_digit64(word & 63) if left > 2 else UInt8(61))
        i += 3


def b64encode(input_bytes: Span[UInt8, _]) -> String:
    """The base 64 text of bytes."""
    var out = String()
    b64encode(input_bytes, out)
    return out^


def b64encode(input_string: StringSpan) -> String:
    """The base 64 text of a text's bytes."""
    return b64encode(input_string.as_bytes())


def _ascii_to_value(char: UInt8) raises -> UInt8:
    # what a base 64 digit stands for; 0 for the = at the end
    if char >= 65 and char <= 90:
        return char - 65
    if char >= 97 and char <= 122:
        return char - 71
    if char >= 48 and char <= 57:
        return char + 4
    if char == 43:
        return 62
    if char == 47:
        return 63
    if char == 61:
        return 0
    raise _unexpected(char)


def _unexpected(char: UInt8) -> Error:
    return Error("ValueError: Unexpected character '", chr(Int(char)), "' encountered")


def b64decode(str: StringSpan) raises -> List[UInt8]:
    """The bytes of a base 64 text. White space in it counts for nothing, and nor does what follows
    the group of four with a = as its third or fourth. Raises for any other character, and where the
    last group is not whole."""
    var digits = List[UInt8](capacity=str.byte_length())
    for b in str.as_bytes():
        if not Codepoint(b).is_posix_space() or b >= 28 and b <= 30:
            digits.append(b)
    var n: Int = len(digits)
    if n % 4 != 0:
        raise Error(
            "ValueError: Input length '", n, "' (ignoring whitespace) must be divisible by 4"
        )
    var out = List[UInt8](capacity=n // 4 * 3)
    for i in range(0, n, 4):
        var a = _ascii_to_value(digits[i])
        var b = _ascii_to_value(digits[i + 1])
        var c = _ascii_to_value(digits[i + 2])
        var d = _ascii_to_value(digits[i + 3])
        out.append(a << 2 | b >> 4)
        if digits[i + 2] == 61:
            break
        out.append(b << 4 | c >> 2)
        if digits[i + 3] == 61:
            break
        out.append(c << 6 | d)
    return out^


def b16encode(str: StringSpan) -> String:
    """The hexadecimal text of a text's bytes."""
    var out = String(capacity_bytes=str.byte_length() * 2)
    for b in str.as_bytes():
        out._unsafe_append_byte(_HEX_DIGITS.unsafe_ptr()[unsafe_offset = Int(b >> 4)])
        out._unsafe_append_byte(_HEX_DIGITS.unsafe_ptr()[unsafe_offset = Int(b & 15)])
    return out^


def _value16(b: UInt8) raises -> UInt8:
    if b >= 48 and b <= 57:
        return b - 48
    if b >= 65 and b <= 70:
        return b - 55
    raise _unexpected(b)


def b16decode(str: StringSpan) raises -> List[UInt8]:
    """The bytes of a hexadecimal text with digits in upper case. Raises for any other character,
    and when their number is odd."""
    var bytes = str.as_bytes()
    if len(bytes) % 2 != 0:
        raise Error("ValueError: Input length '", len(bytes), "' must be divisible by 2")
    var out = List[UInt8](capacity=len(bytes) // 2)
    for i in range(0, len(bytes), 2):
        out.append(_value16(bytes[i]) << 4 | _value16(bytes[i + 1]))
    return out^
