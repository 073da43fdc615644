def main():
    var list: List[Int] = [1, 2, 3]
    for ref x in list:
        x += 10
    print(list)  # expect: [11, 12, 13]
    for var x in list:
        x *= 2
        print(x)
    # expect: 22
    # expect: 24
    # expect: 26
    print(list)  # expect: [11, 12, 13]
    for i, x in enumerate(list):
        print(i, x)
    # expect: 0 11
    # expect: 1 12
    # expect: 2 13
    var names: List[String] = ["a", "b", "c"]
    for n, s in zip(list, names):
        print(n, s)
    # expect: 11 a
    # expect: 12 b
    # expect: 13 c
    for s in reversed(names):
        print(s)
    # expect: c
    # expect: b
    # expect: a
    for var s in names^:
        s += "!"
        print(s)
    # expect: a!
    # expect: b!
    # expect: c!
    for i, (a, b) in enumerate([(1, 2), (3, 4)]):
        print(i, a + b)
    # expect: 0 3
    # expect: 1 7
