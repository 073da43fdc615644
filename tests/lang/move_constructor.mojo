struct Loud(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __init__(out self, *, deinit move: Self):
        self.n = move.n
        print("move", self.n)

    def __deinit__(deinit self):
        print("drop", self.n)


def pass_through(var x: Loud) -> Loud:
    return x^


def make() -> Loud:
    var x = Loud(1)
    return x^


def direct() -> Loud:
    return Loud(2)


def main():
    var a = make()
    # expect: move 1
    print("a")  # expect: a
    var b = direct()
    print("b", a.n)
    # expect: b 1
    # expect: drop 1
    var c = b^
    # expect: move 2
    print("c", c.n)  # expect: c 2
    var d = pass_through(c^)
    # expect: move 2
    print("d", d.n)  # expect: d 2
    var list = List[Loud](capacity=2)
    list.append(d^)
    # expect: move 2
    list.append(Loud(3))
    # expect: move 3
    print("list", list[0].n)
    # expect: list 2
    # expect: drop 2
    # expect: drop 3
