# Variadic arguments are passed as their convention says: by `mut` they change, what is given away
# and temporaries end behind the call, and values that cannot be copied are not.


struct N(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n
        print("make", n)

    def __deinit__(deinit self):
        print("del", self.n)


def show(*xs: N):
    for x in xs:
        print("x", x.n)
    print(len(xs), xs[1].n)


def change(mut *xs: N):
    for ref x in xs:
        x.n += 10
    xs[0] = N(7)


def own(var *xs: N):
    print("own", len(xs))
    for i in range(len(xs)):
        print(xs[i].n)


def bump(mut *xs: Int):
    for ref x in xs:
        x += 1


def main():
    var a = N(1)
    # expect: make 1
    var b = N(2)
    # expect: make 2
    show(a, b)
    # expect: x 1
    # expect: x 2
    # expect: 2 2
    show(N(3), a, b)
    # expect: make 3
    # expect: x 3
    # expect: x 1
    # expect: x 2
    # expect: 3 1
    # expect: del 3
    change(a, b)
    # expect: del 11
    # expect: make 7
    print(a.n, b.n)  # expect: 7 12
    own(a^, N(5))
    # expect: make 5
    # expect: own 2
    # expect: 7
    # expect: 5
    # expect: del 5
    # expect: del 7
    var i = 1
    var l: List[Int] = [1, 2]
    bump(i, l[1])
    print(i, l)  # expect: 2 [1, 3]
    print(b.n)
    # expect: 12
    # expect: del 12
