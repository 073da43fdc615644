# What a call gives and what it took end behind it: unread results and new variables first, as the
# newest; behind a call that may raise, what it took ends first. Temporaries end newest first.
# oracle: warnings, variables that nobody reads are what this is about


struct D(Copyable):
    var n: Int
    def __init__(out self, n: Int):
        self.n = n
    def __init__(out self, *, copy: Self):
        self.n = copy.n + 100
    def __deinit__(deinit self):
        print("del", self.n)
    def plus(self, k: Int) -> D:
        return D(self.n + k)


def f(a: D, b: D) -> D:
    return D(3)


def r(a: D, b: D) raises -> D:
    return D(3)


def v(var a: D, b: D) -> D:
    return D(3)


def m(mut a: D, b: D) -> D:
    return D(3)


def results() raises:
    var a = f(D(1), D(2))
    print("--")
    var b = r(D(1), D(2))
    print("--")
    var c = D(1).copy()
    print("--")
    var d = D(1).plus(7)
    print("--")
    var e = v(D(1), D(2))
    print("--")
    e = f(D(1), D(2))
    print("--")
    e = D(1).copy()
    print("--")
    _ = D(1).copy()
    print("--")
    var x = D(5)
    var y = x.copy()
    print("--")
    var z = f(x, D(2))
    print("--")
    var u: D
    if z.n == 3:
        u = f(D(1), D(2))
    else:
        u = f(D(1), D(2))
    print("--")
    f(f(D(1), D(2)), f(D(4), D(5)))
    print("--")
    D(1).copy()
    print("--")
    var l = List[D]()
    l.append(D(1).copy())
    print("--")
    l.append(f(D(1), D(2)))
    print("--")
    l[0] = f(D(1), D(2))
    print("--")
    l[0] = D(1).copy()
    print("--")
    var w = f(D(1).copy(), D(2).plus(1)).plus(1)
    print("--")
    var p = (D(8), D(1).copy())
    print("--")
    var t = D(1).copy() if x.n == 5 else D(2)
    print("--")
    var t2 = f(D(1), D(2)) if x.n == 5 else D(2)
    print("--")
    var q = r(D(1).copy(), D(2).plus(1)).plus(1)
    print("--")


def variables() raises:
    var a = D(1)
    var b = D(2)
    var c = f(a, b)
    print("--")
    var a2 = D(1)
    var b2 = D(2)
    var c2 = f(b2, a2)
    print("--")
    f(D(2), D(1))
    print("--")
    var a3 = D(1)
    _ = f(a3, D(2))
    print("--")
    var c5 = D(10)
    var a5 = D(1)
    c5 = f(a5, D(2))
    print("--")
    var c6: D
    var a6 = D(1)
    c6 = f(a6, D(2))
    print("--")
    var a7 = D(1)
    var b7 = D(2)
    var c7 = r(b7, a7)
    print("--")
    var a8 = D(1)
    var b8 = D(2)
    var c8 = m(a8, b8)
    print("--")
    var a9 = D(1)
    var b9 = D(2)
    c8 = m(b9, a9)
    print("--")
    var l = List[D]()
    var aa = D(1)
    l.append(f(aa, D(4)))
    print("--")


def discarded() raises:
    f(D(2), D(1))
    print("--")
    var a3 = D(1)
    _ = f(a3, D(2))
    print("--")
    r(D(2), D(1))
    print("--")
    _ = r(D(2), D(1))
    print("--")
    f(f(D(2), D(1)), D(4))
    print("--")
    r(r(D(2), D(1)), D(4))


def main() raises:
    results()
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 101
    # expect: del 1
    # expect: --
    # expect: del 8
    # expect: del 1
    # expect: --
    # expect: del 1
    # expect: del 3
    # expect: del 2
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 101
    # expect: --
    # expect: del 1
    # expect: del 101
    # expect: --
    # expect: del 105
    # expect: --
    # expect: del 2
    # expect: --
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 5
    # expect: del 4
    # expect: del 3
    # expect: del 3
    # expect: del 3
    # expect: --
    # expect: del 101
    # expect: del 1
    # expect: --
    # expect: del 1
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 101
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 3
    # expect: del 1
    # expect: del 101
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: del 101
    # expect: del 4
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 8
    # expect: del 101
    # expect: --
    # expect: del 1
    # expect: del 101
    # expect: --
    # expect: del 5
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: del 101
    # expect: del 4
    # expect: del 3
    # expect: --
    variables()
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 3
    # expect: del 1
    # expect: del 2
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 10
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 4
    # expect: del 1
    # expect: del 3
    # expect: --
    discarded()
    # expect: del 3
    # expect: del 1
    # expect: del 2
    # expect: --
    # expect: del 2
    # expect: del 1
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: del 4
    # expect: del 3
    # expect: --
    # expect: del 1
    # expect: del 2
    # expect: del 4
    # expect: del 3
    # expect: del 3
