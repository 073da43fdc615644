# Defaults of arguments are computed while compiling, once for each instance; a generic body takes
# those of the trait's method.
def build(n: Int) -> List[Int]:
    return [n, n * 2]


def scaled[n: Int](by: List[Int] = build(n), text: String = "n" * n) -> String:
    return text + String(by[0] + by[1])


struct Loud(Copyable):
    var x: Int

    def __init__(out self, x: Int):
        self.x = x

    def __init__(out self, *, copy: Self):
        self.x = copy.x
        print("copy")

    def __deinit__(deinit self):
        print("end", self.x)


def borrowed(a: Loud = Loud(4)) -> Int:
    return a.x


def owned(var a: Loud = Loud(5)) -> Int:
    a.x += 1
    return a.x


def many(
    a: List[Int] = [5],
    b: Array[Int, 2] = [6, 7],
    c: Dict[String, Int] = {"a": 1},
    d: Optional[String] = String("x"),
    e: Tuple[Int, String] = (1, String("t")),
    f: SIMD[DType.float32, 4] = 1.5,
) raises -> String:
    return String(a[0], b[1], c["a"], d.value(), e[1], f)


trait Grows:
    def grown(self, by: Int = 3) -> Int:
        ...


@fieldwise_init
struct Five(Copyable, Grows):
    def grown(self, by: Int = 5) -> Int:
        return by


@fieldwise_init
struct Asks(Copyable, Grows):
    def grown(self, by: Int) -> Int:
        return by * 10


def grow[T: Grows](x: T) -> Int:
    return x.grown()


def literal[T: Writable](x: T = 4) -> String:
    return String(x)


def unused(x: Int = 3.5) -> Int:
    return x


def main() raises:
    print(scaled[1](), scaled[2](), scaled[2](text="t"))  # expect: n3 nn6 t6
    print(borrowed())
    # expect: end 4
    # expect: 4
    print(owned())
    # expect: end 6
    # expect: 6
    print(many(), many([1]))  # expect: 571xt[1.5, 1.5, 1.5, 1.5] 171xt[1.5, 1.5, 1.5, 1.5]
    print(grow(Five()), Five().grown(), grow(Asks()))  # expect: 3 5 30
    print(literal(), literal("a"), literal(1.5))  # expect: 4 a 1.5
