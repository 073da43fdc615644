# `//` and `%` round toward minus infinity, `/` of two Int toward zero; by zero gives 0.
def show(a: Int, b: Int):
    print(a // b, a % b, a / b)


def main():
    show(7, 2)
    # expect: 3 1 3
    show(-7, 2)
    # expect: -4 1 -3
    show(7, -2)
    # expect: -4 -1 -3
    show(-7, -2)
    # expect: 3 -1 3
    show(0, 3)
    # expect: 0 0 0
    show(-1, 1000000)
    # expect: -1 999999 0
    var zero = 0
    print(5 // zero, 5 % zero)  # expect: 0 0
    print(divmod(29, -6), divmod(-29, 6))  # expect: (-5, -1) (-5, 1)
    var n = -100
    n //= 7
    print(n)  # expect: -15
    n %= 4
    print(n)  # expect: 1
