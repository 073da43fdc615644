# What a manager without __exit__ gives lives to the end of the block, on every way out of it.
struct D(Movable):
    var n: String

    def __init__(out self, n: String):
        self.n = n
        print("init", n)

    def __deinit__(deinit self):
        print("del", self.n)

    def use(self):
        print("use", self.n)


def fail(b: Bool) raises:
    if b:
        raise Error("failed")


struct S(Movable):
    var d: D

    def __init__(out self, n: String):
        self.d = D(n)

    def __enter__(var self) -> Self:
        return self^


struct T(Movable):
    var d: D

    def __init__(out self, n: String):
        self.d = D(n)

    def __enter__(var self) -> D:
        return D("entered")


def early(n: Int) -> Int:
    var before = D("before")
    with S("r") as g:
        var inside = D("inside")
        if n == g.d.n.byte_length():
            return n
        inside.use()
    before.use()
    return 0


def main() raises:
    print(early(1))
    # expect: init before
    # expect: init r
    # expect: init inside
    # expect: del inside
    # expect: del before
    # expect: del r
    # expect: 1
    print(early(2))
    # expect: init before
    # expect: init r
    # expect: init inside
    # expect: use inside
    # expect: del inside
    # expect: del r
    # expect: use before
    # expect: del before
    # expect: 0
    with S("a") as g:
        g.d.use()
        print("mid")
        _ = D("t")
    # expect: init a
    # expect: use a
    # expect: mid
    # expect: init t
    # expect: del t
    # expect: del a
    print("end")  # expect: end
    with S("b"):
        print("mid")
    # expect: init b
    # expect: mid
    # expect: del b
    print("end")  # expect: end
    for i in range(2):
        with S("c") as g:
            g.d.use()
            print("mid")
            if i == 1:
                break
    # expect: init c
    # expect: use c
    # expect: mid
    # expect: del c
    # expect: init c
    # expect: use c
    # expect: mid
    # expect: del c
    print("end")  # expect: end
    try:
        with S("e") as g, S("f") as h:
            h.d.use()
            print("mid")
            fail(True)
    except e:
        print(e)
    # expect: init e
    # expect: init f
    # expect: use f
    # expect: mid
    # expect: del f
    # expect: del e
    # expect: failed
    print("end")  # expect: end
    with T("a") as g:
        g.use()
        print("mid")
    # expect: init a
    # expect: del a
    # expect: init entered
    # expect: use entered
    # expect: mid
    # expect: del entered
    print("end")  # expect: end
    with T("a") as g:
        print("mid")
    # expect: init a
    # expect: del a
    # expect: init entered
    # expect: mid
    # expect: del entered
    print("end")  # expect: end
    with T("a"):
        print("mid")
    # expect: init a
    # expect: del a
    # expect: init entered
    # expect: mid
    # expect: del entered
    print("end")  # expect: end
