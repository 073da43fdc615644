def show(x: Some[Writable]) -> String:
    return String("[", x, "]")


def total(x: Some[Intable], y: Some[Intable]) -> Int:
    return Int(x) + Int(y)


def both(a: Some[Writable & Comparable], n: Int) -> String:
    return String(a) * n


def main():
    print(show(1), show("two"), show(3.5))  # expect: [1] [two] [3.5]
    print(total(3, UInt8(200)), total(True, Int32(-1)))  # expect: 203 0
    print(both(5, 3), both(String("ab"), 2))  # expect: 555 abab
