def next_of(n: Int) -> Int:
    return n // 2 if n % 2 == 0 else 3 * n + 1


def main():
    var n: Int
    var k = 6
    while (n := next_of(k)) != 1:
        print(n)
        k = n
    # expect: 3
    # expect: 10
    # expect: 5
    # expect: 16
    # expect: 8
    # expect: 4
    # expect: 2
    var half: Int
    if (half := k // 2) > 0:
        print("half", half)
    # expect: half 1
    print((n := 10) + n)  # expect: 20
