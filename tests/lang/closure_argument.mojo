def apply[F: def(Int) -> Int](f: F, x: Int) -> Int:
    return f(x)


def each(list: List[Int], f: Some[def(Int) -> None]):
    for x in list:
        f(x)


def keep[F: def(Int) -> Bool](list: List[Int], test: F) -> List[Int]:
    return [x for x in list if test(x)]


def compose[F: def(Int) -> Int, G: def(Int) -> Int](f: F, g: G, x: Int) -> Int:
    return f(g(x))


def triple(x: Int) -> Int:
    return x * 3


def main():
    var k = 10

    def add_k(x: Int) {imm k} -> Int:
        return x + k

    print(apply(add_k, 1), apply(triple, 5))  # expect: 11 15
    k = 100
    print(apply(add_k, 1))  # expect: 101
    print(compose(add_k, triple, 2), compose(triple, add_k, 2))  # expect: 106 306
    var sum = 0

    def collect(x: Int) {mut sum}:
        sum += x

    var list: List[Int] = [5, 8, 13, 20]
    each(list, collect)
    print(sum)  # expect: 46

    def even(x: Int) -> Bool:
        return x % 2 == 0

    print(keep(list, even))  # expect: [8, 20]
