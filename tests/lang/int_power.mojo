def main():
    var two = 2
    var three = 3
    print(two ** 10, three ** 0, three ** 4, (-two) ** 3)  # expect: 1024 1 81 -8
    print(two ** 63, two ** 64)  # expect: -9223372036854775808 0
    var n = -1
    print(two ** n)  # expect: 0
    print(pow(three, 3), three ** two ** two)  # expect: 27 81
    two **= 5
    print(two)  # expect: 32
    print(Int8(2) ** 7, UInt8(3) ** 5)  # expect: -128 243
    print(2.0 ** 3, Float64(three) ** 2)  # expect: 8.0 9.0
