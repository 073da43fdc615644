def count_ones(n: Int) -> Int:
    var rest = n
    var ones = 0
    while rest != 0:
        rest &= rest - 1
        ones += 1
    return ones


def main():
    var a = 0b1100
    var b = 0b1010
    print(a & b, a | b, a ^ b, ~a)  # expect: 8 14 6 -13
    print(a << 3, a >> 2, -a >> 1, -1 >> 10)  # expect: 96 3 -6 -1
    a &= 6
    a |= 1
    a ^= 15
    a <<= 4
    a >>= 1
    print(a)  # expect: 80
    print(count_ones(255), count_ones(0x1000F))  # expect: 8 5
    var c = UInt8(0xF0)
    print(~c, c << 1, c >> 4, c & 0x3C)  # expect: 15 224 15 48
    var d = Int32(-16)
    print(d >> 2, d << 1, UInt32(d) >> 28)  # expect: -4 -32 15
    print(1 << 62, 6 & ~2 | 1)  # expect: 4611686018427387904 5
