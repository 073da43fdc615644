# 128-bit numbers: arithmetic beyond a machine word, printed in full.
def factorial(n: Int) -> Int128:
    var result = Int128(1)
    for i in range(2, n + 1):
        result *= Int128(i)
    return result


def main():
    print(factorial(20))  # expect: 2432902008176640000
    print(factorial(30))  # expect: 265252859812191058636308480000000
    var a = Int128(1) << 100
    print(a, -a, a // 1000000007, a % 1000000007)
    # expect: 1267650600228229401496703205376 -1267650600228229401496703205376 1267650591354675262013 976371285
    var b = UInt128(0) - 1
    print(b)  # expect: 340282366920938463463374607431768211455
    print(b >> 64, UInt64(b))  # expect: 18446744073709551615 18446744073709551615
    print(Int128(-7) // 2, Int128(-7) % 2)  # expect: -4 1
    print(a > Int128(5), a == a + 0)  # expect: True True
