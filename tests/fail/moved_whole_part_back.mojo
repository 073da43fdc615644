# A value moved away as a whole, of which only a part comes back.


struct D(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("del", self.n)


struct Owner(Movable):
    var a: D
    var b: D

    def __init__(out self, var a: D, var b: D):
        self.a = a^
        self.b = b^

    def __deinit__(deinit self):
        print("owner", self.b.n)


def eat(var o: Owner) -> D:
    return D(9)


def in_an_arm(c: Bool):
    var w = Owner(D(1), D(2))
    w.a = eat(w^) if c else D(4)  # error: 'w' is moved away here, but 'w.b' is used later


def at_once():
    var w = Owner(D(1), D(2))
    w.a = eat(w^)  # error: 'w' is moved away here, but 'w.b' is used later


def in_a_branch(c: Bool):
    var w = Owner(D(1), D(2))
    if c:
        _ = eat(w^)  # error: 'w' is moved away here, but 'w.b' is used later
    w.a = D(3)


def main():
    in_an_arm(True)
    at_once()
    in_a_branch(True)
