# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bytes as text of few characters."""

comptime _DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
comptime _HEX_DIGITS = "0123456789ABCDEF"


def _digit64(i: UInt32) -> UInt8:
    return _DIGITS.unsafe_ptr()[unsafe_offset = Int(i)]


def b64encode(input_bytes: Span[UInt8, _]) -> String:
    """The base 64 text of bytes."""
    var n: Int = len(input_bytes)
    var out = String(capacity_bytes=(n + 2) // 3 * 4)
    var i: Int = 0
    while i < n:
        var left: Int = n - i
        var word: UInt32 = UInt32(input_bytes[i]) << 16
        if left > 1:
            word |= UInt32(input_bytes[i + 1]) << 8
        if left > 2:
            word |= UInt32(input_bytes[i + 2])
        out.append_byte(_digit64(word >> 18))
        out.append_byte(_digit64((word >> 12) & 63))
        out.append_byte(_digit64((word >> 6) & 63) if left > 1 else UInt8(61))
        out.append_byte(_digit64(word & 63) if left > 2 else UInt8(61))
        i += 3
    return out^


def b64encode(input_string: StringSpan) -> String:
    """The base 64 text of a text's bytes."""
    return b64encode(input_string.as_bytes())


def _value64(b: UInt8) -> Int:
    if b >= 65 and b <= 90:
        return Int(b) - 65
    if b >= 97 and b <= 122:
        return Int(b) - 71
    if b >= 48 and b <= 57:
        return Int(b) + 4
    if b == 43:
        return 62
    if b == 47:
        return 63
    return -1


def b64decode(text: StringSpan) raises -> List[UInt8]:
    """The bytes of a base 64 text."""
    var bytes = text.as_bytes()
    var n: Int = len(bytes)
    if n % 4 != 0:
        raise Error("ValueError: Input length must be divisible by 4")
    var out = List[UInt8](capacity=n // 4 * 3)
    for i in range(0, n, 4):
        var word: Int = 0
        var pad: Int = 0
        for k in range(4):
            var b: UInt8 = bytes[i + k]
            var v: Int = _value64(b)
            if b == 61 and i + 4 == n and k >= 2:
                pad += 1
                v = 0
            if v < 0 or (pad > 0 and b != 61):
                raise Error("ValueError: Unexpected character encountered: ", chr(Int(b)))
            word = word * 64 + v
        out.append(UInt8(word >> 16))
        if pad < 2:
            out.append(UInt8((word >> 8) & 255))
        if pad < 1:
            out.append(UInt8(word & 255))
    return out^


def b16encode(text: StringSpan) -> String:
    """The hexadecimal text of a text's bytes."""
    var out = String(capacity_bytes=text.byte_length() * 2)
    for b in text.as_bytes():
        out.append_byte(_HEX_DIGITS.unsafe_ptr()[unsafe_offset = Int(b >> 4)])
        out.append_byte(_HEX_DIGITS.unsafe_ptr()[unsafe_offset = Int(b & 15)])
    return out^


def _value16(b: UInt8) -> Int:
    if b >= 48 and b <= 57:
        return Int(b) - 48
    if b >= 65 and b <= 70:
        return Int(b) - 55
    if b >= 97 and b <= 102:
        return Int(b) - 87
    return -1


def b16decode(text: StringSpan) raises -> List[UInt8]:
    """The bytes of a hexadecimal text."""
    var bytes = text.as_bytes()
    if len(bytes) % 2 != 0:
        raise Error("ValueError: Input length must be divisible by 2")
    var out = List[UInt8](capacity=len(bytes) // 2)
    for i in range(0, len(bytes), 2):
        var high: Int = _value16(bytes[i])
        var low: Int = _value16(bytes[i + 1])
        if high < 0 or low < 0:
            raise Error("ValueError: Unexpected character encountered")
        out.append(UInt8(high * 16 + low))
    return out^
