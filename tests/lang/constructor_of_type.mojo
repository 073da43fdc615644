# Constructors that say what they make: `out self: Box[..]` names their own parameters, and the
# types of arguments that come later.
struct Box[T: Copyable & Deinitable, n: Int](Copyable):
    var x: Self.T

    def __init__[U: Copyable & Deinitable](out self: Box[U, 3], a: Int, u: U):
        self.x = u.copy()

    def __init__(out self: Box[Int, 1], a: Int):
        self.x = a


struct Lanes[dt: DType, n: Int]:
    var s: SIMD[Self.dt, 4]

    def __init__[d: DType](out self: Lanes[d, 2], s: SIMD[d, 4]):
        self.s = s


struct Bag[T: Copyable & Deinitable & Writable]:
    var items: List[Self.T]

    def __init__[
        I: Copyable & Deinitable & Writable, //
    ](out self: Bag[I], var items: List[I]):
        self.items = items^

    def __init__[
        I: Copyable & Deinitable & Writable, //
    ](out self: Bag[I], a: I, b: I):
        self.items = [a.copy(), b.copy()]


def main():
    var b = Box(1, String("hey"))
    print(b.x, b.n)  # expect: hey 3
    var c = Box(7)
    print(c.x, c.n)  # expect: 7 1
    var v = Lanes(SIMD[DType.float32, 4](1, 2, 3, 4))
    print(v.s, v.n)  # expect: [1.0, 2.0, 3.0, 4.0] 2
    var words: List[String] = ["p", "q"]
    print(Bag(words^).items)  # expect: [p, q]
    print(Bag(String("x"), String("y")).items, Bag(1, 2).items)  # expect: [x, y] [1, 2]
    print(List(range(4)), List([7, 8]))  # expect: [0, 1, 2, 3] [7, 8]
