# What generic bodies may do with values: each of these is right for all its instances.
@fieldwise_init
struct Told(Movable, Writable):
    var name: String

    def __deinit__(deinit self):
        print("end", self.name)

    def write_to(self, mut w: Some[Writer]):
        w.write(self.name)


def swap_with[T: Movable & Deinitable](mut a: T, mut b: T):
    var t = a^
    a = b^
    b = t^


def pick[T: Movable & Deinitable](c: Bool, var a: T, var b: T) -> T:
    return a^ if c else b^


def first_or[T: Movable & Deinitable](var x: T, c: Bool) -> Optional[T]:
    if c:
        return None
    return x^


def in_loop[T: Movable & Deinitable](var x: T, c: Bool) -> T:
    for _ in range(3):
        if c:
            return x^
    return x^


def made[T: Defaultable & Movable & Deinitable](c: Bool) -> T:
    var x: T
    if c:
        x = T()
    else:
        x = T()
    return x^


def put_back_or_raise[T: Copyable & Deinitable](mut x: T, o: T, c: Bool) raises:
    if c:
        raise Error("not touched")
    var old = x^
    x = o.copy()
    _ = old^


def arms[T: Movable & Deinitable, //, n: Int](var t: T) -> T:
    comptime if n > 3:
        return t^
    elif n > 2:
        var u = t^
        return u^
    else:
        return t^


def total[*Ts: Intable](*args: *Ts) -> Int:
    var s = 0
    comptime for i in range(Ts.length):
        s += Int(args[i])
    return s


# A name before which `_ = x^` stands ends there, and is there all the same when it is used.
def discarded[T: Writable & Movable & Deinitable](var t: T):
    _ = t^
    print("still", t)


struct Pair[A: Movable & Deinitable, B: Movable & Deinitable](Movable):
    var a: Self.A
    var b: Self.B

    def __init__(out self, var a: Self.A, var b: Self.B):
        self.a = a^
        self.b = b^

    def swapped(deinit self) -> Pair[Self.B, Self.A]:
        return Pair(self.b^, self.a^)

    def exchange(mut self, var a: Self.A) -> Self.A:
        var old = self.a^
        self.a = a^
        return old^


struct Holder[T: Movable](Deinitable where conforms_to(T, Deinitable), Movable):
    var x: Self.T

    def __init__(out self, var x: Self.T):
        self.x = x^

    def take(deinit self) -> Self.T:
        return self.x^


def through[T: Movable](var h: Holder[T]) -> T:
    return h^.take()


def ends[T: Movable & Deinitable](var h: Holder[T]):
    pass


def main() raises:
    var x = Told("x")
    var y = Told("y")
    swap_with(x, y)
    print(x, y)
    print(pick(True, Told("p"), Told("q")))
    print(first_or(4, False).value())
    print(first_or(3, True).__bool__())
    print(in_loop(Told("l"), True))
    print(made[String](True), made[Int](False))
    var s: List[Int] = [1, 2]
    put_back_or_raise(s, [3], False)
    try:
        put_back_or_raise(s, [4], True)
    except e:
        print(e, s)
    print(arms[4](Told("a")), arms[3](2), arms[1]("c"))
    print(total(1, UInt8(3), 2.5))
    discarded(Told("d"))
    var p = Pair(Told("1"), Told("2")).swapped()
    print(p.exchange(Told("3")), p.a, p.b)
    print(through(Holder(Told("h"))))
    ends(Holder(Told("i")))
# expect: y x
# expect: end x
# expect: end y
# expect: end q
# expect: p
# expect: end p
# expect: 4
# expect: False
# expect: l
# expect: end l
# expect:  0
# expect: not touched [3]
# expect: a 2 c
# expect: end a
# expect: 6
# expect: still d
# expect: end d
# expect: 2 3 1
# expect: end 2
# expect: end 3
# expect: end 1
# expect: h
# expect: end h
# expect: end i
