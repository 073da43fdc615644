def is_even(n: Int) -> Bool:
    return True if n == 0 else is_odd(n - 1)


def is_odd(n: Int) -> Bool:
    return False if n == 0 else is_even(n - 1)


def ackermann(m: Int, n: Int) -> Int:
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n: Int, source: String, target: String, spare: String) -> Int:
    if n == 0:
        return 0
    var moves = hanoi(n - 1, source, spare, target)
    if n == 3:
        print("disc", n, source, "to", target)
    return moves + 1 + hanoi(n - 1, spare, target, source)


def main():
    print(is_even(10), is_odd(7), is_even(3))  # expect: True True False
    print(ackermann(2, 3))  # expect: 9
    print(hanoi(4, "A", "C", "B"))
    # expect: disc 3 A to B
    # expect: disc 3 B to C
    # expect: 15
