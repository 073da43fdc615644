# Where old values end: behind a choice that is assigned through a reference, in the order of fields
# behind a call that may raise.
struct N(Movable):
    var i: Int
    def __init__(out self, i: Int):
        self.i = i
        print("+", i)
    def __deinit__(deinit self):
        print("-", self.i)
struct Once(Movable):
    var a: N
    def __init__(out self, var a: N):
        self.a = a^
    def open(deinit self) -> N:
        print("open")
        return self.a^
def make(i: Int) -> N:
    print("make")
    return N(i)
def mk(i: Int, c: Bool) raises -> N:
    print("mk")
    if c:
        raise Error("x")
    return N(i)
def t1(c: Bool) raises:
    var l = List[N]()
    l.append(N(1))
    l[0] = make(2)
    l[0] = Once(N(3)).open()
    l[0] = mk(4, False)
def t2(c: Bool) raises:
    var l = List[N]()
    l.append(N(1))
    l[0] = make(2) if c else make(3)
    l[0] = Once(N(4)).open() if c else make(5)
    l[0] = Once(N(6)).open() if c else mk(7, False)
    l[0] = N(8) if c else N(9)
    l[0] = N(10)
@fieldwise_init
struct P(Movable):
    var n: N
def t5(mut p: P, mut n: N, c: Bool) raises:
    p.n = make(2) if c else make(3)
    n = make(4) if c else make(5)
def t6(c: Bool) raises:
    var n = N(1)
    var q = Pointer(to=n)
    q[] = make(2) if c else make(3)
    ref r = n
    r = make(4) if c else make(5)
struct D(Movable):
    var n: N
    def __init__(out self):
        self.n = N(0)
    def set(mut self, c: Bool):
        self.n = make(4) if c else make(5)
@fieldwise_init
struct Two(Movable):
    var a: N
    var b: N
def may(x: N, c: Bool) raises:
    print("use", x.i)
    if c:
        raise Error("x")
def u6(c: Bool):
    var q = Two(N(1), N(2))
    q.a = N(5)
    q = Two(N(3), N(4))
    try:
        may(q.b, c)
        return
    except:
        print("e")
def u7(c: Bool):
    var q = Two(N(1), N(2))
    q.a = N(5)
    q = Two(N(3), N(4))
    print(q.b.i)
    print("end")
def u8(c: Bool):
    var q = Two(N(1), N(2))
    q.a = N(5)
    if c:
        print(q.b.i)
        print("then")
    else:
        print(q.a.i)
        print("else")
def u9(c: Bool) raises:
    var q = Two(N(1), N(2))
    q.a = N(5)
    may(q.b, c)
    print("end")
def main() raises:
    var p = P(N(20))
    # expect: + 20
    var n = N(21)
    # expect: + 21
    print("t5")  # expect: t5
    t5(p, n, True)
    # expect: - 21
    # expect: - 20
    # expect: make
    # expect: + 2
    # expect: make
    # expect: + 4
    # expect: - 4
    # expect: - 2
    print("t6")  # expect: t6
    t6(True)
    # expect: + 1
    # expect: make
    # expect: + 2
    # expect: - 1
    # expect: make
    # expect: + 4
    # expect: - 2
    # expect: - 4
    var d = D()
    # expect: + 0
    print("t7")  # expect: t7
    d.set(True)
    # expect: - 0
    # expect: make
    # expect: + 4
    # expect: - 4
    print("t8")  # expect: t8
    print("t1")  # expect: t1
    t1(True)
    # expect: + 1
    # expect: - 1
    # expect: make
    # expect: + 2
    # expect: + 3
    # expect: - 2
    # expect: open
    # expect: mk
    # expect: + 4
    # expect: - 3
    # expect: - 4
    for c in [False, True]:
        print("t2")
        t2(c)
    # expect: t2
    # expect: + 1
    # expect: make
    # expect: + 3
    # expect: - 1
    # expect: make
    # expect: + 5
    # expect: - 3
    # expect: mk
    # expect: + 7
    # expect: - 5
    # expect: + 9
    # expect: - 7
    # expect: - 9
    # expect: + 10
    # expect: - 10
    # expect: t2
    # expect: + 1
    # expect: make
    # expect: + 2
    # expect: - 1
    # expect: + 4
    # expect: open
    # expect: - 2
    # expect: + 6
    # expect: open
    # expect: - 4
    # expect: + 8
    # expect: - 6
    # expect: - 8
    # expect: + 10
    # expect: - 10
    for c in [False, True]:
        print("u6")
        u6(c)
        print("u7")
        u7(c)
        print("u8")
        u8(c)
        print("u9")
        try:
            u9(c)
        except:
            print("x")
    # expect: u6
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: - 5
    # expect: - 2
    # expect: + 3
    # expect: + 4
    # expect: use 4
    # expect: - 3
    # expect: - 4
    # expect: u7
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: - 5
    # expect: - 2
    # expect: + 3
    # expect: + 4
    # expect: 4
    # expect: - 3
    # expect: - 4
    # expect: end
    # expect: u8
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: 5
    # expect: - 5
    # expect: - 2
    # expect: else
    # expect: u9
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: use 2
    # expect: - 5
    # expect: - 2
    # expect: end
    # expect: u6
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: - 5
    # expect: - 2
    # expect: + 3
    # expect: + 4
    # expect: use 4
    # expect: - 3
    # expect: - 4
    # expect: e
    # expect: u7
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: - 5
    # expect: - 2
    # expect: + 3
    # expect: + 4
    # expect: 4
    # expect: - 3
    # expect: - 4
    # expect: end
    # expect: u8
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: 2
    # expect: - 5
    # expect: - 2
    # expect: then
    # expect: u9
    # expect: + 1
    # expect: + 2
    # expect: - 1
    # expect: + 5
    # expect: use 2
    # expect: - 5
    # expect: - 2
    # expect: x
