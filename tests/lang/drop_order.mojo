# Values that end together: arguments first, the last of them first, then variables, the newest
# first. On the way into a branch, out of a loop, out of the function, and where an error leaves.
# oracle: warnings, variables that nobody reads are part of it


struct D(Copyable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __init__(out self, *, copy: Self):
        self.n = copy.n + 100

    def __deinit__(deinit self):
        print("del", self.n)

    def test(self) -> Bool:
        return self.n > 2


def use(a: D):
    print("use", a.n)


@fieldwise_init
struct P(Movable):
    var a: D
    var b: D


def edges(c: Bool):
    var a = D(1)
    var b = D(2)
    var d = D(3)
    if c:
        use(a)
        use(b)
        use(d)
    print("edges")


def args(c: Bool, var x: D, var y: D):
    var a = D(1)
    if c:
        use(a)
        use(x)
        use(y)
    print("args")


def args2(c: Bool, var x: D, var y: D):
    var p = P(D(1), D(2))
    var a = D(5)
    if c:
        use(a)
        use(x)
        use(p.a)
        use(y)
    print("args2")


def order(c: Bool):
    var a = D(1)
    var b = D(2)
    var d = D(3)
    if c:
        use(d)
        use(a)
        use(b)
    print("order")


def other(c: Bool):
    var a = D(1)
    var b = D(2)
    if c:
        use(a)
    else:
        use(b)
    print("other")


def unused(var x: D, var y: D):
    print("unused")


def loop(n: Int):
    var a = D(1)
    var b = D(2)
    var d = D(3)
    for i in range(n):
        use(b)
        use(a)
        use(d)
    print("loop")


def ret(c: Bool, var x: D) -> Int:
    var a = D(1)
    var b = D(2)
    if c:
        return a.n + b.n + x.n
    use(a)
    use(b)
    use(x)
    return 3


def ret2(c: Bool, var x: D) -> Int:
    var a = D(1)
    var b = D(2)
    if c:
        return 0
    use(a)
    use(b)
    use(x)
    return 3


def errs(c: Bool) raises:
    var a = D(1)
    var b = D(2)
    if c:
        raise Error("e")
    use(b)
    use(a)


def fails(c: Bool) raises:
    if c:
        raise Error("f")


def err2(c: Bool, var x: D) raises:
    var a = D(1)
    var b = D(2)
    fails(c)
    use(a)
    use(x)
    use(b)


def err3(c: Bool, var x: D):
    var a = D(1)
    var b = D(2)
    try:
        fails(c)
        use(x)
        use(a)
        use(b)
    except:
        print("caught")


def brk(c: Bool, var x: D):
    var a = D(1)
    var b = D(2)
    while True:
        if c:
            break
        use(a)
        use(x)
        use(b)
        break
    print("brk")


def reuse(c: Bool):
    var a = D(1)
    var b = D(2)
    a = D(3)
    if c:
        use(a)
        use(b)
    print("reuse")


def tern(c: Bool):
    var a = D(1)
    var b = D(2)
    var d = D(5)
    var r = a.n if c else (b.n + d.n)
    print("tern", r)


def same(a1: Int):
    var a = D(1)
    var b = D(2)
    var d = D(3)
    print(a.n, b.n, d.n)
    var e = D(4)
    var f = D(5)
    print(f.n, e.n)


def call2(var x: D, var y: D):
    var a = D(1)
    var b = D(2)
    use4(a, x, y, b)
    print("call2")


def call3(var x: D, var y: D):
    var a = D(1)
    var b = use4(a, x, y, D(3))
    print("call3")


def use4(a: D, b: D, c: D, d: D) -> D:
    return D(7)


def r(a: D, b: D) raises -> D:
    if a.n == 99:
        raise Error("x")
    return D(3)


def q(a: D, b: D) raises:
    if a.n == 99:
        raise Error("x")


def edge_one(k: Int, var x: D):
    var l = D(7)
    try:
        var b = r(D(k), D(2))
        print("fine")
    except:
        use(x)
        use(l)


def edge_two(k: Int, var x: D):
    var l = D(7)
    try:
        q(D(k), x)
        print("fine")
    except:
        use(l)


def edge_three(k: Int, var x: D):
    var l = D(7)
    try:
        q(D(k), l)
        print("fine")
    except:
        use(x)
    print("out")


def main() raises:
    for c in [True, False]:
        edges(c)
        args(c, D(8), D(9))
        args2(c, D(8), D(9))
        order(c)
        other(c)
        unused(D(8), D(9))
        _ = ret(c, D(9))
        _ = ret2(c, D(9))
        try:
            errs(c)
        except e:
            print(e)
        try:
            err2(c, D(9))
        except e:
            print(e)
        err3(c, D(9))
        brk(c, D(9))
        reuse(c)
        tern(c)
    # expect: use 1
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: use 3
    # expect: del 3
    # expect: edges
    # expect: use 1
    # expect: del 1
    # expect: use 8
    # expect: del 8
    # expect: use 9
    # expect: del 9
    # expect: args
    # expect: use 5
    # expect: del 5
    # expect: use 8
    # expect: del 8
    # expect: use 1
    # expect: del 1
    # expect: del 2
    # expect: use 9
    # expect: del 9
    # expect: args2
    # expect: use 3
    # expect: del 3
    # expect: use 1
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: order
    # expect: del 2
    # expect: use 1
    # expect: del 1
    # expect: other
    # expect: del 9
    # expect: del 8
    # expect: unused
    # expect: del 1
    # expect: del 2
    # expect: del 9
    # expect: del 9
    # expect: del 2
    # expect: del 1
    # expect: del 2
    # expect: del 1
    # expect: e
    # expect: del 9
    # expect: del 2
    # expect: del 1
    # expect: f
    # expect: del 9
    # expect: del 2
    # expect: del 1
    # expect: caught
    # expect: del 9
    # expect: del 2
    # expect: del 1
    # expect: brk
    # expect: del 1
    # expect: use 3
    # expect: del 3
    # expect: use 2
    # expect: del 2
    # expect: reuse
    # expect: del 5
    # expect: del 2
    # expect: del 1
    # expect: tern 1
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: edges
    # expect: del 9
    # expect: del 8
    # expect: del 1
    # expect: args
    # expect: del 9
    # expect: del 8
    # expect: del 5
    # expect: del 1
    # expect: del 2
    # expect: args2
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: order
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: other
    # expect: del 9
    # expect: del 8
    # expect: unused
    # expect: use 1
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: use 9
    # expect: del 9
    # expect: use 1
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: use 9
    # expect: del 9
    # expect: use 2
    # expect: del 2
    # expect: use 1
    # expect: del 1
    # expect: use 1
    # expect: del 1
    # expect: use 9
    # expect: del 9
    # expect: use 2
    # expect: del 2
    # expect: use 9
    # expect: del 9
    # expect: use 1
    # expect: del 1
    # expect: use 2
    # expect: del 2
    # expect: use 1
    # expect: del 1
    # expect: use 9
    # expect: del 9
    # expect: use 2
    # expect: del 2
    # expect: brk
    # expect: del 1
    # expect: del 2
    # expect: del 3
    # expect: reuse
    # expect: del 1
    # expect: del 2
    # expect: del 5
    # expect: tern 7
    loop(0)
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: loop
    loop(1)
    # expect: use 2
    # expect: use 1
    # expect: use 3
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: loop
    same(1)
    # expect: 1 2 3
    # expect: del 3
    # expect: del 2
    # expect: del 1
    # expect: 5 4
    # expect: del 5
    # expect: del 4
    call2(D(8), D(9))
    # expect: del 9
    # expect: del 8
    # expect: del 7
    # expect: del 2
    # expect: del 1
    # expect: call2
    call3(D(8), D(9))
    # expect: del 9
    # expect: del 8
    # expect: del 7
    # expect: del 3
    # expect: del 1
    # expect: call3
    for k in [1, 99]:
        edge_one(k, D(5))
        edge_two(k, D(5))
        edge_three(k, D(5))
    # expect: del 2
    # expect: del 1
    # expect: del 5
    # expect: del 3
    # expect: del 7
    # expect: fine
    # expect: del 5
    # expect: del 1
    # expect: del 7
    # expect: fine
    # expect: del 1
    # expect: del 7
    # expect: del 5
    # expect: fine
    # expect: out
    # expect: del 2
    # expect: del 99
    # expect: use 5
    # expect: del 5
    # expect: use 7
    # expect: del 7
    # expect: del 5
    # expect: del 99
    # expect: use 7
    # expect: del 7
    # expect: del 99
    # expect: del 7
    # expect: use 5
    # expect: del 5
    # expect: out
