def mean(a: Float64, b: Float64) -> Float64:
    return (a + b) / 2


def main():
    var x = 1.5
    var y = 0.25
    print(x + y, x - y, x * y, x / y)  # expect: 1.75 1.25 0.375 6.0
    print(-x, +y)  # expect: -1.5 0.25
    print(mean(1, 2))  # expect: 1.5
    print(7.5 // 2, 7.5 % 2)  # expect: 3.0 1.5
    var n = -7.5
    print(n // 2.0, n % 2.0)  # expect: -4.0 0.5
    print(x < y, x > y, x == 1.5, x != 1.5)  # expect: False True True False
    var i = 3
    print(Float64(i) / 2)  # expect: 1.5
    print(Int(x), Int(n))  # expect: 1 -7
    x += 1
    x *= 4
    print(x)  # expect: 10.0
    x /= 3
    print(x)  # expect: 3.3333333333333335
    print(x ** 2 > 11.0)  # expect: True
    var f: Float32 = 0.1
    print(f, f + f, Float64(f))  # expect: 0.1 0.2 0.10000000149011612
