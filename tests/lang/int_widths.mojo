# Every width wraps at its own end and converts to the others.
def main():
    var a: Int8 = 127
    var b: Int16 = 32767
    var c: Int32 = 2147483647
    var d: Int64 = 9223372036854775807
    a += 1
    b += 1
    c += 1
    d += 1
    print(a, b, c, d)  # expect: -128 -32768 -2147483648 -9223372036854775808
    var e: UInt8 = 0
    var f: UInt16 = 0
    var g: UInt32 = 0
    var h: UInt64 = 0
    e -= 1
    f -= 1
    g -= 1
    h -= 1
    print(e, f, g, h)  # expect: 255 65535 4294967295 18446744073709551615
    print(Int8(e), Int16(e), Int64(h), UInt8(c), UInt64(a))
    # expect: -1 255 -1 0 18446744073709551488
    print(Int32(70000) * 70000)  # expect: 605032704
    print(UInt8(200) + 100, UInt8(16) * 16, Int8(-128) - 1)  # expect: 44 0 127
    print(Int8(-7) // 2, Int8(-7) % 2, UInt8(7) // 2)  # expect: -4 1 3
    print(Int8.MAX, Int8.MIN, UInt16.MAX, Int64.MIN)  # expect: 127 -128 65535 -9223372036854775808
