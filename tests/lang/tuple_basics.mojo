def divide(a: Int, b: Int) -> Tuple[Int, Int]:
    return (a // b, a % b)


def main():
    var t = (1, String("two"), 3.5)
    print(t, len(t), t[0], t[1], t[2])  # expect: (1, two, 3.5) 3 1 two 3.5
    t[0] += 10
    t[1] += "!"
    print(t)  # expect: (11, two!, 3.5)
    var q, r = divide(17, 5)
    print(q, r)  # expect: 3 2
    var (a, (b, c)) = (1, (2, String("three")))
    print(a, b, c)  # expect: 1 2 three
    a, b = b, a
    print(a, b)  # expect: 2 1
    print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,))  # expect: True True (1,)
    var list: List[Tuple[Int, String]] = [(2, "b"), (1, "a")]
    for n, s in list:
        print(n, s)
    # expect: 2 b
    # expect: 1 a
    print(divide(9, 2)[1])  # expect: 1
