# Each round of a `comptime for` may come behind any other, and there may be none.


struct D(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n


def eat(var d: D):
    print(d.n)


def moved():
    var v = D(1)
    comptime for i in range(1):
        eat(v^)  # error: use of uninitialized value 'v'


def not_set():
    var v: Int
    comptime for i in range(2):
        v = i
    print(v)  # error: use of uninitialized value 'v'


def element():
    var t: Tuple[D, D]
    t[0] = D(1)  # error: use of uninitialized value 't'
    t[1] = D(2)


def main():
    moved()
    not_set()
    element()
