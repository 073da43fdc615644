# Variables whose fields are given values one by one, without a constructor, and values moved away as
# a whole of which only a part comes back.


struct D(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("del", self.n)


struct Pair(Movable):
    var a: D
    var b: D

    def __init__(out self, var a: D, var b: D):
        self.a = a^
        self.b = b^


@fieldwise_init
struct Numbers(ImplicitlyCopyable):
    var x: Int
    var y: Int

    def sum(self) -> Int:
        return self.x + self.y


def eat(var o: Pair) -> D:
    return D(9)


def moved():
    var w: Pair
    w.a = D(1)
    w.b = D(2)
    _ = w^  # error: 'w' has got its fields, but no constructor has made it a whole value


def method():
    var w: Numbers
    w.x = 1
    w.y = 2
    print(w.sum())  # error: 'w' has got its fields, but no constructor has made it a whole value


def copied():
    var w: Numbers
    w.x = 1
    w.y = 2
    var z = w  # error: 'w' has got its fields, but no constructor has made it a whole value
    print(z.x)


def not_all():
    var w: Numbers
    w.x = 1
    print(w.y)  # error: use of uninitialized value 'w.y'


def one_branch(c: Bool):
    var w: Pair
    if c:
        w = Pair(D(1), D(2))
    else:
        w.a = D(3)
        w.b = D(4)
    _ = eat(w^)  # error: 'w' has got its fields, but no constructor has made it a whole value


def result(out w: Pair):  # error: 'w' has got its fields, but no constructor has made it a whole value
    w.a = D(3)
    w.b = D(4)


def main():
    moved()
    method()
    copied()
    not_all()
    one_branch(True)
    _ = result()
