# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Numbers from text."""

from std.collections.string._unicode import is_space_byte


def atol(text: StringSpan, base: Int = 10) raises -> Int:
    """The integer that text spells in a base; base 0 goes by a prefix 0x, 0o or 0b."""
    if base < 0 or base == 1 or base > 36:
        raise Error("Base must be >= 2 and <= 36, or 0.")
    var i: Int = 0
    var end: Int = text._len
    while i < end and is_space_byte(text._byte(i)):
        i += 1
    while end > i and is_space_byte(text._byte(end - 1)):
        end -= 1
    var negative: Bool = False
    if i < end and (text._byte(i) == 43 or text._byte(i) == 45):
        negative = text._byte(i) == 45
        i += 1
    var radix: Int = base
    var after_digit: Bool = False
    if i + 2 < end and text._byte(i) == 48:
        var c: UInt8 = text._byte(i + 1) | 32
        var named: Int = 16 if c == 120 else 8 if c == 111 else 2 if c == 98 else 0
        if named != 0 and (base == 0 or base == named):
            radix = named
            i += 2
            after_digit = True
    # without a base, 0 is the only number that begins with 0
    var only_zero: Bool = radix == 0 and i < end and text._byte(i) == 48
    if radix == 0:
        radix = 10
    var magnitude: UInt64 = 0
    var digits: Int = 0
    var too_large: Bool = False
    var limit: UInt64 = 0x8000000000000000 if negative else 0x7FFFFFFFFFFFFFFF
    while i < end:
        var b: UInt8 = text._byte(i)
        i += 1
        if b == 95 and after_digit and i < end:
            after_digit = False
            continue
        var d: Int = _digit(b)
        if d >= radix or only_zero and d > 0:
            raise _not_an_int(text, base, "")
        after_digit = True
        digits += 1
        var r = UInt64(radix)
        # 36 ** 12 is below the limit
        if digits > 12 and magnitude > (limit - UInt64(d)) // r:
            too_large = True
        magnitude = magnitude * r + UInt64(d)
    if digits == 0 or not after_digit:
        raise _not_an_int(text, base, "")
    if too_large:
        raise _not_an_int(text, base, " String expresses an integer too large to store in Int.")
    return Int(-magnitude) if negative else Int(magnitude)


def _digit(b: UInt8) -> Int:
    if b >= 48 and b <= 57:
        return Int(b) - 48
    var c: UInt8 = b | 32
    if c >= 97 and c <= 122:
        return Int(c) - 87
    return 99


def _not_an_int(text: StringSpan, base: Int, more: StaticString) -> Error:
    return Error(
        "String is not convertible to integer with base ", base, ": '", text, "'", more
    )


def atof(text: StringSpan) raises -> Float64:
    """The float that text spells."""
    var s = text.strip()
    var value: Float64 = 0
    var used: Int = 0
    if s._len > 0:
        used = external_call["mj_f64_parse", Int](
            s._ptr,
            s._len,
            __op_addressof[Pointer[Float64, MutUntrackedOrigin]](value),
        )
    # a last f is allowed, as C writes floats
    if used == 0 or (used < s._len and not (used == s._len - 1 and _is_f(s._byte(used)))):
        raise _not_a_float(text, s)
    return value


def _is_f(b: UInt8) -> Bool:
    return b == 70 or b == 102


def _can_end_float(b: UInt8) -> Bool:
    return b == 46 or (b >= 48 and b <= 57)


def _not_a_float(text: StringSpan, bare: StringSpan) -> Error:
    var out = String("String is not convertible to float: ", repr(text))
    if text._len > 0 and text != ".":
        var begin: Int = 1 if bare._byte(0) == 43 or bare._byte(0) == 45 else 0
        var end: Int = bare._len
        if end > begin and _is_f(bare._byte(end - 1)):
            end -= 1
        var part = bare._sub(begin, end)
        if part._len == 0 or not _can_end_float(part._byte(0)):
            out += String(
                ". The first character of '",
                part,
                "' should be a digit or dot to convert it to a float.",
            )
        elif not _can_end_float(part._byte(part._len - 1)):
            out += String(
                ". The last character of '",
                part,
                "' should be a digit or dot to convert it to a float.",
            )
        else:
            out += String(". Invalid character(s) in the number: '", part, "'")
    return Error(out^)
