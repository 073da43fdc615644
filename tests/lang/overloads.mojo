def describe(x: Int) -> String:
    return "int"


def describe(x: Float64) -> String:
    return "float"


def describe(x: String) -> String:
    return "text"


def describe(x: Int, y: Int) -> String:
    return "two ints"


def describe[T: Copyable & Deinitable](x: List[T]) -> String:
    return "list"


def describe(x: Bool) -> String:
    return "bool"


def main():
    print(describe(1), describe(1.5), describe("a"), describe(1, 2))
    # expect: int float text two ints
    print(describe(List[Int]()), describe(True), describe(1 < 2))  # expect: list bool bool
    var n = 3
    var x = 2.5
    var s = String("s")
    print(describe(n), describe(x), describe(s), describe(n, n))  # expect: int float text two ints
    print(describe(n // 2), describe(x * 2), describe(s + s))  # expect: int float text
