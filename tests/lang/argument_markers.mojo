def positional(a: Int, b: Int, /) -> Int:
    return a - b


def keyword(*, a: Int, b: Int = 5) -> Int:
    return a - b


def mixed(a: Int, /, b: Int, *, c: Int = 100) -> Int:
    return a + b * 10 + c


def rest(first: Int, *others: Int, scale: Int = 1) -> Int:
    var sum = first
    for n in others:
        sum += n
    return sum * scale


def main():
    print(positional(5, 3))  # expect: 2
    print(keyword(a=9), keyword(b=1, a=2))  # expect: 4 1
    print(mixed(1, 2), mixed(1, b=2, c=3), mixed(1, c=0, b=9))  # expect: 121 24 91
    print(rest(1), rest(1, 2, 3), rest(1, 2, scale=10))  # expect: 1 6 30
