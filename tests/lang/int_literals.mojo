def main():
    print(0, 7, 1_000_000, 00)  # expect: 0 7 1000000 0
    print(0xFF, 0Xab_cd, 0o17, 0b1011)  # expect: 255 43981 15 11
    print(0xFFFFFFFFFFFFFFFF)  # expect: -1
    print(2 ** 100 % 1000007, 2 ** 200 // 2 ** 198)  # expect: 698635 4
    print(7 // 2, -7 // 2, 7 % -3, 7 / 2)  # expect: 3 -4 -2 3.5
    var narrow: UInt8 = 300
    var negative: UInt16 = -1
    print(narrow, negative)  # expect: 44 65535
    print(10 - 2 - 3, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2)  # expect: 5 512 -4 4
    print(100 // 7 * 7 + 100 % 7)  # expect: 100
    print(1 << 40, 0xF0 | 0x0F, 6 ^ 3, ~5)  # expect: 1099511627776 255 5 -6
