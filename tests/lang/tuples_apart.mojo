# A tuple that is taken apart is copied from, part by part, and ends then; names of a loop lead into
# the tuple of the round. What makes a tuple is moved into it.
struct D(Movable, ImplicitlyCopyable):
    var n: String

    def __init__(out self, n: String):
        self.n = n
        print("init", n)

    def __init__(out self, *, copy: Self):
        self.n = copy.n + "'"
        print("copy", self.n)

    def __deinit__(deinit self):
        print("del", self.n)

    def use(self):
        print("use", self.n)


struct M(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n
        print("init", n)

    def __init__(out self, *, deinit move: Self):
        self.n = move.n
        print("move", self.n)


def two() -> Tuple[D, D]:
    return (D("1"), D("2"))


def main():
    var a, b = two()
    # expect: init 1
    # expect: init 2
    # expect: copy 1'
    # expect: copy 2'
    # expect: del 1
    # expect: del 2
    print("made")  # expect: made
    b.use()
    # expect: use 2'
    # expect: del 2'
    a.use()
    # expect: use 1'
    # expect: del 1'
    var t = (D("3"), (D("4"), D("5")))
    # expect: init 3
    # expect: init 4
    # expect: init 5
    var (c, (d, e)) = t
    # expect: copy 3'
    # expect: copy 4'
    # expect: copy 5'
    print("made")  # expect: made
    c.use()
    # expect: use 3'
    # expect: del 3'
    d.use()
    # expect: use 4'
    # expect: del 4'
    e.use()
    # expect: use 5'
    # expect: del 5'
    t[0].use()
    # expect: use 3
    # expect: del 3
    # expect: del 4
    # expect: del 5
    var _, f = two()
    # expect: init 1
    # expect: init 2
    # expect: copy 2'
    # expect: del 1
    # expect: del 2
    f.use()
    # expect: use 2'
    # expect: del 2'
    for x, y in [(D("6"), D("7"))]:
        x.use()
        print("between")
        y.use()
        print("round")
    # expect: init 6
    # expect: init 7
    # expect: use 6
    # expect: between
    # expect: use 7
    # expect: del 6
    # expect: del 7
    # expect: round
    for x, _ in [(D("8"), [1, 2])]:
        x.use()
        print("round")
    # expect: init 8
    # expect: use 8
    # expect: del 8
    # expect: round
    var words = [(1, [2, 3])]
    for n, l in words:
        print(n, l)
    # expect: 1 [2, 3]
    for n, l in enumerate([[1], [2]]):
        print(n, l)
    # expect: 0 [1]
    # expect: 1 [2]
    var m = M(1)
    # expect: init 1
    var moved = (m^, M(2))
    # expect: init 2
    # expect: move 1
    # expect: move 2
    print(moved[0].n, moved[1].n)  # expect: 1 2
