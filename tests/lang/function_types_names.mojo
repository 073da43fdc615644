# A function's type keeps the names and defaults of its arguments: calls of elements, fields,
# results and parameters use them, and types that differ in them are two.


def scaled(y: Int, z: Int = 3) -> Int:
    return y * 10 + z


def other(y: Int, z: Int = 3) -> Int:
    return y * 100 + z


def counted(*ys: Int, z: Int = 2) -> Int:
    return len(ys) * 10 + z


def told(t: Int) -> Int:
    print("told", t)
    return t


def pick() -> def(first: Int, second: Int) thin -> Int:
    return scaled


def bounded[F: def(a: Int, b: Int = 4) -> Int](g: F) -> Int:
    return g(b=3, a=1) + g(2)


def some(g: Some[def(a: Int, b: Int = 4) -> Int]) -> Int:
    return g(b=3, a=1) + g(2)


def parameter[F: def(a: Int) thin -> Int]() -> Int:
    return F(a=7)


def one(y: Int) -> Int:
    return y + 1


@fieldwise_init
struct Holder(Copyable):
    var h: def(a: Int, b: Int = 5) raises thin -> Int


def risky(y: Int, z: Int) raises -> Int:
    return y - z


def main() raises:
    # elements of tuples, lists and dictionaries
    var t = (scaled, counted, one)
    print(t[0](y=4), t[0](z=1, y=2), t[0](6))  # expect: 43 21 63
    print(t[1](1, 2, 3), t[1](1, z=5), t[1]())  # expect: 32 15 2
    print(t[2](y=1))  # expect: 2
    var l = [scaled, other]
    print(l[0](1), l[1](z=2, y=1))  # expect: 13 102
    var d: Dict[String, def(p: Int, q: Int = 7) thin -> Int] = {"s": scaled}
    print(d["s"](1), d["s"](q=2, p=1))  # expect: 17 12
    var a: Array[def(p: Int, q: Int) thin -> Int, 2] = [scaled, other]
    print(a[1](q=1, p=2))  # expect: 201
    comptime fs = (scaled, other)
    print(fs[1](1), fs[0](z=1, y=2))  # expect: 103 21

    # a variable has the names of its own type, whatever it was made of
    var h: def(z: Int, y: Int) thin -> Int = scaled
    print(h(3, 1), h(y=3, z=1))  # expect: 31 13
    var k: def(Int, Int) thin -> Int = h
    print(k(3, 1))  # expect: 31
    var same = scaled
    var again = same
    print(again(10), again(z=1, y=2))  # expect: 103 21
    # expect: told 1
    # expect: told 2
    print(h(y=told(1), z=told(2)))  # expect: 21

    # results, fields, bounds and parameters
    print(pick()(second=1, first=2))  # expect: 21
    var s = Holder(risky)
    print(s.h(1), s.h(b=1, a=2))  # expect: -4 1
    var base = 1000
    def closed(y: Int, z: Int) {imm} -> Int:
        return base + y * 10 + z
    print(bounded(scaled), bounded(closed), some(scaled), some(closed))  # expect: 37 2037 37 2037
    print(parameter[one]())  # expect: 8

    # names are part of the type
    comptime A = def(a: Int) thin -> Int
    comptime B = def(b: Int) thin -> Int
    comptime C = def(Int) thin -> Int
    print(A == B, A == C, A == A)  # expect: False False True
