# A function kept as a value is a pointer: in variables, displays, tuples, choices and fields.


def inc(x: Int) -> Int:
    return x + 1


def twice(x: Int) -> Int:
    return x * 2


def careful(x: Int) raises -> Int:
    if x > 2:
        raise Error("big")
    return x


def bump(mut x: Int):
    x += 1


def jump(mut x: Int):
    x += 10


def repeat(s: String, n: Int = 3) -> String:
    return s * n


def longer(s: String, n: Int) -> String:
    return s * n + "!"


def count(*xs: Int) -> Int:
    return len(xs)


@fieldwise_init
struct Op(Copyable):
    var name: String
    var f: def(Int) thin -> Int


def kept[T: ImplicitlyCopyable](f: T) -> T:
    print("kept", end=" ")
    return f


def main() raises:
    var l = [inc, twice]
    print(l[0](3), l[1](3))  # expect: 4 6
    var same = [inc, inc]
    same[1] = twice
    print(same[0](5), same[1](5))  # expect: 6 10
    var mixed = [inc, careful]
    print(mixed[0](1), mixed[1](2))  # expect: 2 2
    var c = len(l) == 2
    var f = inc if c else twice
    print(f(1), (twice if c else inc)(4))  # expect: 2 8
    f = twice
    print(f(9))  # expect: 18
    f = lambda (y: Int) -> Int: y - 1
    print(f(9))  # expect: 8
    var t = (inc, 5)
    t[0] = twice
    print(t[0](t[1]))  # expect: 10
    var fs = [lambda (x: Int) -> Int: x + 100, lambda (x: Int) -> Int: x * 100]
    for i in range(len(fs)):
        print(fs[i](i + 2), end=";")
    print()  # expect: 102;300;
    var changes = [bump, jump]
    var n = 0
    for i in range(2):
        changes[i](n)
    print(n)  # expect: 11
    var ops: List[Op] = [Op("inc", inc), Op("twice", twice)]
    ops[0].f = ops[1].f
    for op in ops:
        print(op.name, op.f(7), end=";")
    print()  # expect: inc 14;twice 14;
    var k = kept(inc)
    print(k(3))  # expect: kept 4
    k = twice
    print(k(3))  # expect: 6
    var r = repeat
    print(r("a"), r("b", 2))  # expect: aaa bb
    r = longer
    print(r(n=1, s="c"), r("d"))  # expect: c! ddd!
    var m = count
    print(m(1, 2, 3), m())  # expect: 3 0
