# What `{var x}` captures is copied to the side and from there into the closure, even where x is not
# needed any more: then the first copy is not made.
struct D(Movable, ImplicitlyCopyable):
    var n: String

    def __init__(out self, n: String):
        self.n = n
        print("init", n)

    def __init__(out self, *, copy: Self):
        self.n = copy.n + "'"
        print("copy", self.n)

    def __init__(out self, *, deinit move: Self):
        self.n = move.n^
        print("move", self.n)

    def __deinit__(deinit self):
        print("del", self.n)

    def use(self):
        print("use", self.n)


def call[F: def() -> None](f: F):
    f()


@fieldwise_init
struct Two(Movable):
    var a: D
    var b: D


def main():
    var d = D("d")
    # expect: init d
    var e = D("e")
    # expect: init e
    var g = D("g")
    # expect: init g
    def f() {var}:
        d.use()
        e.use()
        g.use()
    # expect: copy d'
    # expect: copy e'
    # expect: copy g'
    # expect: copy d''
    # expect: copy e''
    # expect: copy g''
    # expect: del g'
    # expect: del e'
    # expect: del d'
    print("made")  # expect: made
    f()
    # expect: use d''
    # expect: use e''
    # expect: use g''
    # expect: del d''
    # expect: del e''
    # expect: del g''
    d.use()
    # expect: use d
    e.use()
    # expect: use e
    def h() {var d, var g^, var e}:
        d.use()
        e.use()
        g.use()
    # expect: copy d'
    # expect: move g
    # expect: copy e'
    # expect: del e
    # expect: del d
    call(h)
    # expect: use d'
    # expect: use e'
    # expect: use g
    # expect: del d'
    # expect: del g
    # expect: del e'
    print("a constructor has its arguments before it moves them")
    # expect: a constructor has its arguments before it moves them
    var t = Two(D("a"), D("b"))
    # expect: init a
    # expect: init b
    # expect: move a
    # expect: move b
    t.b.use()
    # expect: use b
    # expect: del a
    # expect: del b
    print("end")  # expect: end
