# An argument that is a number or an address is read before the call: what it was read from ends
# then, not behind the call. What is passed by reference lives through it.


@fieldwise_init
struct D(Movable):
    var n: Int
    var s: String

    def __deinit__(deinit self):
        print("del", self.n)

    def get(self) -> Int:
        print("get")
        return self.n


def f() -> Int:
    print("f")
    return 1


def g(a: Int, b: Int):
    print("g")


def by_reference(a: Int, s: String):
    print("by_reference")


def both(a: Int, d: D):
    print("both")


def changed(mut a: Int):
    print("changed")


def may_raise(a: Int) raises -> Int:
    print("may_raise")
    if a > 16:
        raise Error("above")
    return a


def two(a: Int, b: Int) -> Int:
    print("two")
    return a


def caught(n: Int):
    var x = D(n, "c")
    var y = D(n + 100, "c")
    try:
        print(may_raise(x.n) + y.n)
    except e:
        print(e)


def main():
    var x = D(1, "a")
    g(x.n, 2)
    print("--")
    var x2 = D(2, "a")
    g(x2.n, f())
    print("--")
    var x3 = D(3, "a")
    var q = x3.n + f()
    _ = q
    print("--")
    var x4 = D(4, "a")
    by_reference(x4.n, "s")
    print("--")
    var x5 = D(5, "a")
    by_reference(x5.n, x5.s)
    print("--")
    var x6 = D(6, "a")
    var y6 = D(66, "a")
    both(x6.n, y6)
    print("--")
    var x7 = D(7, "a")
    print("p", x7.n)
    print("--")
    var x8 = D(8, "a")
    g(x8.get(), f())
    print("--")
    var x9 = D(9, "a")
    q = two(x9.n, f()) + f()
    _ = q
    print("--")
    var x10 = D(10, "a")
    if x10.n > 3 and f() == 1:
        print("if")
    print("--")
    var x11 = D(11, "a")
    g(x11.n + 1, two(x11.n, 1))
    print("--")
    g(D(12, "a").n, f())
    print("--")
    var x13 = D(13, "a")
    q += x13.n
    var l = [1, 2, 3]
    var x14 = D(14, "a")
    l[x14.n - 14] = f()
    print("--")
    var x15 = D(1, "b")
    l[f()] = x15.n
    print("--")
    var x16 = D(16, "b")
    changed(x16.n)
    print("--")
    caught(1)
    caught(17)
    print("--")
    var x18 = D(18, "b")
    while x18.n < 17 or f() == 2:
        print("never")
    print("--")
    var x19 = D(1, "b")
    for i in range(x19.n):
        print(i)
    print("--")
    var x20 = D(20, "b")
    q = x20.n if f() == 1 else 3
    _ = q
    print("--")
    var x21 = D(21, "b")
    q = x21.s.byte_length() + f()
    print(D(22, "x").n, f())
    print("--", q)
    g(D(23, "x").get(), f())
    by_reference(D(23, "x").get(), D(24, "x").s)
    print("--", q)
    g(D(25, "x").get() + D(26, "x").n, D(27, "x").n)


# expect: del 1
# expect: g
# expect: --
# expect: f
# expect: del 2
# expect: g
# expect: --
# expect: f
# expect: del 3
# expect: --
# expect: del 4
# expect: by_reference
# expect: --
# expect: by_reference
# expect: del 5
# expect: --
# expect: del 6
# expect: both
# expect: del 66
# expect: --
# expect: p 7
# expect: del 7
# expect: --
# expect: get
# expect: del 8
# expect: f
# expect: g
# expect: --
# expect: f
# expect: del 9
# expect: two
# expect: f
# expect: --
# expect: del 10
# expect: f
# expect: if
# expect: --
# expect: del 11
# expect: two
# expect: g
# expect: --
# expect: f
# expect: del 12
# expect: g
# expect: --
# expect: del 13
# expect: del 14
# expect: f
# expect: --
# expect: f
# expect: del 1
# expect: --
# expect: changed
# expect: del 16
# expect: --
# expect: del 1
# expect: may_raise
# expect: del 101
# expect: 102
# expect: del 17
# expect: may_raise
# expect: del 117
# expect: above
# expect: --
# expect: f
# expect: del 18
# expect: --
# expect: del 1
# expect: 0
# expect: --
# expect: f
# expect: del 20
# expect: --
# expect: del 21
# expect: f
# expect: f
# expect: 22 1
# expect: del 22
# expect: -- 2
# expect: get
# expect: del 23
# expect: f
# expect: g
# expect: get
# expect: del 23
# expect: by_reference
# expect: del 24
# expect: -- 2
# expect: get
# expect: del 25
# expect: del 26
# expect: del 27
# expect: g
