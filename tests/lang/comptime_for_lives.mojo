# Values live in `comptime for` as in any loop, though its rounds stand one behind the other in C:
# what comes from outside ends behind it. And the elements of a tuple are there together: an element
# that is replaced ends by that.
struct D(Movable):
    var n: String

    def __init__(out self, n: String):
        self.n = n
        print("init", n)

    def __deinit__(deinit self):
        print("del", self.n)

    def use(self):
        print("use", self.n)


def outside():
    var v = D("v")
    comptime for i in range(2):
        comptime if i == 0:
            v.use()
        print("round", i)
    print("end")


def replaced():
    var v = D("v")
    var w = D("w")
    comptime for i in range(3):
        v = D(v.n + String(i))
        w = D(String(i))
        print("round", i)
    w.use()
    print("end")


def left(n: Int):
    var v = D("v")
    var w = D("w")
    comptime for i in range(2):
        v.use()
        if n == i:
            break
        if n == 7:
            continue
        if n == i + 5:
            return
        w.use()
        print("round", i)
    print("end")


def elements(mut t: Tuple[D, Int]):
    print("elements")
    t[0] = D("x")
    t[1] = 3


def main():
    outside()
    # expect: init v
    # expect: use v
    # expect: round 0
    # expect: round 1
    # expect: del v
    # expect: end
    replaced()
    # expect: init v
    # expect: init w
    # expect: del w
    # expect: del v
    # expect: init v0
    # expect: init 0
    # expect: round 0
    # expect: del 0
    # expect: del v0
    # expect: init v01
    # expect: init 1
    # expect: round 1
    # expect: del 1
    # expect: del v01
    # expect: init v012
    # expect: init 2
    # expect: round 2
    # expect: del v012
    # expect: use 2
    # expect: del 2
    # expect: end
    left(0)
    # expect: init v
    # expect: init w
    # expect: use v
    # expect: del w
    # expect: del v
    # expect: end
    left(1)
    # expect: init v
    # expect: init w
    # expect: use v
    # expect: use w
    # expect: round 0
    # expect: use v
    # expect: del w
    # expect: del v
    # expect: end
    left(5)
    # expect: init v
    # expect: init w
    # expect: use v
    # expect: del w
    # expect: del v
    left(7)
    # expect: init v
    # expect: init w
    # expect: use v
    # expect: use v
    # expect: del w
    # expect: del v
    # expect: end
    left(9)
    # expect: init v
    # expect: init w
    # expect: use v
    # expect: use w
    # expect: round 0
    # expect: use v
    # expect: use w
    # expect: round 1
    # expect: del w
    # expect: del v
    # expect: end
    var t = (D("a"), D("b"))
    # expect: init a
    # expect: init b
    if t[0].n == "a":
        t[1].use()
    # expect: use b
    print("between")  # expect: between
    t[0] = D("c")
    # expect: del a
    # expect: init c
    t[1] = D("d")
    # expect: del b
    # expect: init d
    # expect: del c
    # expect: del d
    var u = (D("e"), 1)
    # expect: init e
    elements(u)
    # expect: elements
    # expect: del e
    # expect: init x
    print(u[1])
    # expect: 3
    # expect: del x
