# What a new value was made of ends before the old one that waited for it, and behind a `mut`
# argument after it.
# oracle: warnings, variables that nobody reads are part of it


struct D(Copyable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __init__(out self, *, copy: Self):
        self.n = copy.n + 100

    def __deinit__(deinit self):
        print("del", self.n)


@fieldwise_init
struct P(Movable):
    var a: D
    var b: D


def f(a: D) -> D:
    print("f")
    return D(3)


def r(a: D) raises -> D:
    print("r")
    return D(3)


def f2(a: D, b: D) -> D:
    print("f2")
    return D(3)


def r2(a: D, b: D) raises -> D:
    print("r2")
    return D(3)


def use(a: D):
    print("use", a.n)


def inmut(mut p: P) raises:
    var v = D(5)
    p.a = f(v)
    print("--")
    var v2 = D(6)
    p.a = r(v2)
    print("--")
    var v3 = D(6)
    p.a = f2(v3, p.b)
    print("--")
    var v4 = D(6)
    p.a = r2(v4, p.b)
    print("--")
    var v5 = D(6)
    p.a = f2(v5, p.a)
    print("--")
    use(p.a)


def inmut2(mut p: P, mut d: D) raises:
    var v = D(5)
    d = f2(v, d)
    print("--")
    var v2 = D(6)
    d = r2(v2, d)
    print("--")
    var v3 = D(6)
    d = r(v3)
    print("--")
    var v5 = D(6)
    p.a = r2(v5, p.a)
    print("--")
    var v6 = D(6)
    p.a = f2(p.a, v6)
    print("--")
    p.a = f2(D(7), p.a)
    print("--")
    p.a = r2(D(7), p.a)
    print("--")
    d = f2(D(7), d)
    print("--")


def replaced() raises:
    var x = D(1)
    var v = D(5)
    x = f(v)
    use(x)
    print("--")
    x = D(1)
    var v2 = D(5)
    x = r(v2)
    use(x)
    print("--")
    x = D(1)
    var v3 = D(5)
    x = f2(v3, x)
    use(x)
    print("--")
    x = D(1)
    var v4 = D(5)
    x = r2(v4, x)
    use(x)
    print("-- field")
    var p = P(D(1), D(2))
    var v5 = D(5)
    p.a = f(v5)
    use(p.a)
    print("--")
    p = P(D(1), D(2))
    var v6 = D(5)
    p.a = r(v6)
    use(p.a)
    print("--")
    p = P(D(1), D(2))
    var v7 = D(5)
    p.a = f2(v7, p.b)
    use(p.a)
    print("--")
    p = P(D(1), D(2))
    var v8 = D(5)
    p.a = r2(v8, p.b)
    print("--")
    p = P(D(1), D(2))
    var v9 = D(5)
    p.a = r2(v9, p.a)
    use(p.b)
    print("-- list")
    var l = List[D]()
    l.append(D(1))
    var v10 = D(5)
    l[0] = f(v10)
    print("--")
    var v11 = D(5)
    l[0] = r(v11)
    print("--")
    var v12 = D(5)
    l[0] = f2(v12, l[0])
    print("--")
    var v13 = D(5)
    l[0] = r2(v13, l[0])
    print("-- mut")
    var q = P(D(11), D(12))
    inmut(q)


def more() raises:
    var p = P(D(1), D(2))
    var v7 = D(5)
    p.a = f2(v7, p.a)
    use(p.a)
    print("--")
    var v8 = D(5)
    p.a = f2(D(8), p.a)
    use(p.a)
    print("--")
    var x = D(9)
    x = f2(D(7), x)
    print("--")
    use(x)
    var l = List[D]()
    l.append(D(1))
    l[0] = f2(D(7), l[0])
    print("--")
    l[0] = r2(D(7), l[0])
    print("--")
    p.a = r2(D(7), p.b)
    print("--")
    use(p.a)
    print("--")
    var e = D(20)
    inmut2(p, e)


def main() raises:
    replaced()
    # expect: del 1
    # expect: f
    # expect: del 5
    # expect: use 3
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: r
    # expect: del 5
    # expect: use 3
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 5
    # expect: del 1
    # expect: use 3
    # expect: del 3
    # expect: --
    # expect: r2
    # expect: del 5
    # expect: del 1
    # expect: use 3
    # expect: del 3
    # expect: -- field
    # expect: del 1
    # expect: f
    # expect: del 5
    # expect: use 3
    # expect: del 3
    # expect: del 2
    # expect: --
    # expect: r
    # expect: del 5
    # expect: del 1
    # expect: use 3
    # expect: del 3
    # expect: del 2
    # expect: --
    # expect: del 1
    # expect: f2
    # expect: del 5
    # expect: use 3
    # expect: del 3
    # expect: del 2
    # expect: --
    # expect: r2
    # expect: del 5
    # expect: del 1
    # expect: del 3
    # expect: del 2
    # expect: --
    # expect: r2
    # expect: del 5
    # expect: del 1
    # expect: use 2
    # expect: del 3
    # expect: del 2
    # expect: -- list
    # expect: del 1
    # expect: f
    # expect: del 5
    # expect: --
    # expect: r
    # expect: del 5
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 5
    # expect: del 3
    # expect: --
    # expect: r2
    # expect: del 5
    # expect: del 3
    # expect: del 3
    # expect: -- mut
    # expect: del 11
    # expect: f
    # expect: del 5
    # expect: --
    # expect: r
    # expect: del 6
    # expect: del 3
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 6
    # expect: --
    # expect: r2
    # expect: del 6
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 3
    # expect: del 6
    # expect: --
    # expect: use 3
    # expect: del 3
    # expect: del 12
    more()
    # expect: f2
    # expect: del 5
    # expect: del 1
    # expect: use 3
    # expect: --
    # expect: del 5
    # expect: f2
    # expect: del 8
    # expect: del 3
    # expect: use 3
    # expect: --
    # expect: f2
    # expect: del 7
    # expect: del 9
    # expect: --
    # expect: use 3
    # expect: del 3
    # expect: f2
    # expect: del 7
    # expect: del 1
    # expect: --
    # expect: r2
    # expect: del 7
    # expect: del 3
    # expect: del 3
    # expect: --
    # expect: r2
    # expect: del 7
    # expect: del 3
    # expect: --
    # expect: use 3
    # expect: --
    # expect: f2
    # expect: del 20
    # expect: del 5
    # expect: --
    # expect: r2
    # expect: del 6
    # expect: del 3
    # expect: --
    # expect: r
    # expect: del 6
    # expect: del 3
    # expect: --
    # expect: r2
    # expect: del 6
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 3
    # expect: del 6
    # expect: --
    # expect: f2
    # expect: del 3
    # expect: del 7
    # expect: --
    # expect: r2
    # expect: del 7
    # expect: del 3
    # expect: --
    # expect: f2
    # expect: del 3
    # expect: del 7
    # expect: --
    # expect: del 3
    # expect: del 3
    # expect: del 2
