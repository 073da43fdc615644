# A variable whose fields get their values one by one, and are used one by one.


struct D(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("del", self.n)


@fieldwise_init
struct Owner(Movable):
    var a: D
    var b: D

    def __deinit__(deinit self):
        print("owner", self.b.n)


@fieldwise_init
struct Numbers(ImplicitlyCopyable):
    var x: Int
    var y: Int


def numbers(c: Bool) -> Int:
    var n: Numbers
    n.x = 1
    if c:
        n.y = 2
        return n.x + n.y
    return n.x


def main():
    print(numbers(True), numbers(False))  # expect: 3 1
    var w: Owner
    w.a = D(1)
    w.b = D(2)
    print(w.a.n)  # expect: 1
    # expect: del 1
    # expect: owner 2
    # expect: del 2
    print("end")  # expect: end
