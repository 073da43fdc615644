def main():
    var a = 17
    var b = 5
    print(a + b)  # expect: 22
    print(a - b)  # expect: 12
    print(a * b)  # expect: 85
    print(a // b)  # expect: 3
    print(a % b)  # expect: 2
    print(-a)  # expect: -17
    print(+b)  # expect: 5
    print(a + b * 2 - 3)  # expect: 24
    print((a + b) * (2 - 3))  # expect: -22
    print(2 ** 10, b ** 3)  # expect: 1024 125
    a += 1
    print(a)  # expect: 18
    a -= 10
    print(a)  # expect: 8
    a *= 6
    print(a)  # expect: 48
    a //= 7
    print(a)  # expect: 6
    a %= 4
    print(a)  # expect: 2
