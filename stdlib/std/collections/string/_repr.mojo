# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text in quotes."""


def write_quoted[W: Writer](p: Pointer[UInt8, _], n: Int, mut writer: W):
    """Writes n bytes of text in single quotes, with escapes."""
    writer.write_string("'")
    var begin: Int = 0
    for i in range(n):
        var b: UInt8 = p[unsafe_offset=i]
        if b >= 32 and b != 127 and b != 39 and b != 92:
            continue
        if i > begin:
            writer.write_string(StringSpan(unsafe_ptr=__op_offset(p, begin), length=i - begin))
        begin = i + 1
        if b == 39:
            writer.write_string("\\'")
        elif b == 92:
            writer.write_string("\\\\")
        elif b == 10:
            writer.write_string("\\n")
        elif b == 13:
            writer.write_string("\\r")
        elif b == 9:
            writer.write_string("\\t")
        else:
            write_escape(b, writer)
    if n > begin:
        writer.write_string(StringSpan(unsafe_ptr=__op_offset(p, begin), length=n - begin))
    writer.write_string("'")


def write_escape[W: Writer](b: UInt8, mut writer: W):
    """Writes a byte as \\xHH."""
    var buf = __op_uninit[Array[UInt8, 4]]()
    var p = buf.unsafe_ptr()
    p.unsafe_offset(0).unsafe_write(UInt8(92))
    p.unsafe_offset(1).unsafe_write(UInt8(120))
    p.unsafe_offset(2).unsafe_write(_hex_digit(b >> 4))
    p.unsafe_offset(3).unsafe_write(_hex_digit(b & 15))
    writer.write_string(StringSpan(unsafe_ptr=p, length=4))


def _hex_digit(d: UInt8) -> UInt8:
    return d + 48 if d < 10 else d + 87


def ascii(value: StringSpan) -> String:
    """The text in quotes, double ones if it has a single quote, with every byte that is not
    printable ASCII escaped."""
    var quote: StaticString = "'"
    if "'" in value:
        quote = '"'
    var out = String(quote)
    for i in range(value._len):
        var b: UInt8 = value._byte(i)
        if b == 92:
            out.write_string("\\\\")
        elif b == 10:
            out.write_string("\\n")
        elif b == 13:
            out.write_string("\\r")
        elif b == 9:
            out.write_string("\\t")
        elif b < 32 or b > 126:
            write_escape(b, out)
        else:
            out._unsafe_append_byte(b)
    out.write_string(quote)
    return out^
