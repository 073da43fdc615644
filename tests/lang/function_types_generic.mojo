# Function types with parameters of their own: as bounds, as values of parameters, under a name;
# and structs that say how they are called.
comptime Shower = def[T: Writable](T) -> None


def each[F: def[T: Writable](T) -> None](f: F, a: Int, b: String):
    f(a)
    f(b)
    f[Float64](2.5)


def hand_on[F: Shower](f: F):
    each(f, 3, "z")


def some(f: Some[def[T: Writable](T) -> None]):
    f(True)


def show[A: Writable](x: A):
    print("<", x, ">", sep="")


def sum[f: def[n: Int](Int) thin -> Int](x: Int) -> Int:
    return f[1](x) + f[2](x) + f[n=3](x)


def times[n: Int](x: Int) -> Int:
    return n * x


def lanes[f: def[dt: DType, w: SIMDLength](SIMD[dt, w]) thin -> SIMD[dt, w]]():
    print(f(SIMD[DType.int8, 4](1, 2, 3, 4)), f[DType.float32, 2](SIMD[DType.float32, 2](1.5, 2)))


def twice[dt: DType, w: SIMDLength](x: SIMD[dt, w]) -> SIMD[dt, w]:
    return x + x


struct Runner[f: def[n: Int]() thin -> Int]:
    def __init__(out self):
        pass

    def go(self) -> Int:
        return Self.f[4]() + Self.f[5]()


def square[n: Int]() -> Int:
    return n * n


struct Marked(def[T: Writable](T) -> None):
    def __init__(out self):
        pass

    def __call__[T: Writable](self, x: T):
        print("marked", x)


@fieldwise_init
struct Shout(def(Int) -> String):
    var end: String

    def __call__(self, x: Int) -> String:
        return String(x) + self.end


def call[
    T: ImplicitlyCopyable, R: Writable & Movable & Deinitable, //, F: def(T) -> R
](x: T, f: F) -> R:
    return f(x)


def pick(x: Int) -> Int:
    return x + 1


def pick(x: String) -> Int:
    return 2


def pointer(f: def(Int) thin -> Int) -> Int:
    return f(3)


def constant[f: def(String) thin -> Int]() -> Int:
    return f("a")


def main():
    each(show, 1, "x")
    # expect: <1>
    # expect: <x>
    # expect: <2.5>
    var prefix = String("p")

    def prefixed[T: Writable](x: T) {prefix}:
        print(prefix, x)

    each(prefixed, 2, "y")
    # expect: p 2
    # expect: p y
    # expect: p 2.5
    hand_on(show)
    # expect: <3>
    # expect: <z>
    # expect: <2.5>
    some(show)  # expect: <True>
    print(sum[times](10))  # expect: 60
    lanes[twice]()  # expect: [2, 4, 6, 8] [3.0, 4.0]
    print(Runner[square]().go())  # expect: 41
    some(Marked())  # expect: marked True
    print(call(4, Shout("!")))  # expect: 4!
    print(pointer(pick), constant[pick]())  # expect: 4 2
    var p: def(String) thin -> Int = pick
    print(p("b"))  # expect: 2
