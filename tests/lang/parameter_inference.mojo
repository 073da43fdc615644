# What arguments say of parameters: one after the other, through nested types, by a conversion,
# from defaults, from keywords, from explicit packs.
struct Wrap[T: ImplicitlyCopyable & Deinitable & Writable]:
    var x: Self.T

    @implicit
    def __init__(out self, x: Self.T):
        self.x = x


def both[T: Copyable & Deinitable & Writable](a: T, b: T):
    print(a, b)


def wrapped[T: ImplicitlyCopyable & Deinitable & Writable](w: Wrap[T]):
    print(w.x)


def maybe[T: ImplicitlyCopyable & Deinitable & Writable](x: Optional[T]):
    print(x.value())


def size[T: Copyable & Deinitable, n: Int](x: List[Array[T, n]]) -> Int:
    return n


def keys[K: KeyElement, V: Copyable & Deinitable](d: Dict[K, List[V]]) -> Int:
    return len(d)


def by_default[T: Writable & ImplicitlyCopyable & Deinitable](x: T = 3):
    print(x)


def named[T: Copyable & Writable & Deinitable](var **kw: T):
    for e in kw.items():
        print(e.key, e.value)


def count(var **kw: Int) -> Int:
    return len(kw)


def forward(a: Int, var **kw: Int) -> Int:
    return a + count(**kw^)


def given[*Ts: Writable](*args: *Ts):
    comptime for i in range(Ts.length):
        print(args[i])


def rest[T: Writable, *Ts: Writable](x: T, *others: *Ts):
    print(x, Ts.length)


def hand_on[*Ts: Writable](*args: *Ts):
    rest(1, *args)
    given(*args)


@fieldwise_init
struct Key(Copyable, Equatable, Hashable):
    var x: Int


def main():
    both(Float64(1), 2)  # expect: 1.0 2.0
    both(String("a"), "b")  # expect: a b
    wrapped(5)  # expect: 5
    maybe(2.5)  # expect: 2.5
    print(size(List[Array[Int, 3]]()))  # expect: 3
    print(keys(Dict[Int, List[String]]()))  # expect: 0
    var d = Dict[Key, Int]()
    d[Key(2)] = 3
    print(len(d))  # expect: 1
    by_default()  # expect: 3
    by_default("x")  # expect: x
    named(x="a", y="b")
    # expect: x a
    # expect: y b
    print(forward(x=4, a=5), count())  # expect: 6 0
    given[Float64, String](1, "a")
    # expect: 1.0
    # expect: a
    hand_on("a", 2)
    # expect: 1 2
    # expect: a
    # expect: 2
