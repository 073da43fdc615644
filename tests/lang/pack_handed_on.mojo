# A function's own variadic arguments handed on to another's: after others, with keywords, in
# methods and constructors, owned ones.
def show[*Ts: Writable](first: Int, *rest: *Ts, end: String = ";"):
    print(first, end=":")
    comptime for i in range(Ts.length):
        print(" ", rest[i], sep="", end="")
    print(end)


def forward[*Ts: Writable](n: Int, *args: *Ts):
    show(7, *args, end="!")
    if n > 0:
        forward(n - 1, *args)
    print(*args, sep="-")


@fieldwise_init
struct Named(Copyable):
    var name: String

    def say[*Ts: Writable](self, *xs: *Ts):
        print(self.name, end=" ")
        print(*xs)

    def twice[*Ts: Writable](self, *xs: *Ts):
        self.say(*xs)
        Named.plain(*xs)

    @staticmethod
    def plain[*Ts: Writable](*xs: *Ts):
        print(*xs, sep="")


struct Log[*Ts: Writable & Copyable]:
    var n: Int

    def __init__(out self, *args: *Self.Ts):
        self.n = Self.Ts.length
        print(*args, sep=",")


def logged[*Ts: Writable & Copyable](*a: *Ts) -> Int:
    return Log(*a).n


def keep[*Ts: Writable & Movable & Deinitable](var *xs: *Ts):
    print(xs[0], Ts.length)


def give[*Ts: Writable & Movable & Deinitable](var *xs: *Ts):
    keep(*xs^)


def digits(x: Int, *args: Int) -> Int:
    var s = x
    for a in args:
        s = s * 10 + a
    return s


def after_one(*args: Int) -> Int:
    return digits(1, *args)


def raise_all(mut *xs: Int):
    for ref x in xs:
        x += 1


def raise_again(mut *xs: Int):
    raise_all(*xs)
    raise_all(*xs)


def main():
    forward(1, 2, "x")
    # expect: 7: 2 x!
    # expect: 7: 2 x!
    # expect: 2-x
    # expect: 2-x
    Named("n").twice(1, 2.5)
    # expect: n 1 2.5
    # expect: 12.5
    print(logged(True, 2.5, 3))
    # expect: True,2.5,3
    # expect: 3
    give(String("a"), 1)  # expect: a 2
    print(after_one(2, 3), after_one())  # expect: 123 1
    var a = 1
    var b = 2
    raise_again(a, b)
    print(a, b)  # expect: 3 4
