from std.collections import Set


@fieldwise_init  # error: 'Pair' declares the constructor that '@fieldwise_init' makes
struct Pair(Copyable):
    var x: Int
    var y: Int

    def __init__(out self, a: Int, b: Int):
        self.x = a
        self.y = b


def twice[n: Int](x: Int) -> Int:
    return n * x


def clash[n: Int](n: Int) -> Int:  # error: invalid redefinition of 'n'
    return 1


def either(s: Set[Int]) -> Int:
    return 1


def either(i: Int) -> Int:
    return 2


def rows(l: List[Int]) -> Int:
    return 1


def rows(i: Int) -> Int:
    return 2


def main():
    print(twice[3, n=4](1))  # error: there is no parameter
    print(either({1, 2}))  # error: ambiguous call to 'either'
    print(rows([1, 2]))  # error: ambiguous call to 'rows'
