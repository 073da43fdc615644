def width[dt: DType, w: SIMDLength](v: SIMD[dt, w]) -> Int:
    return Int(w)


def length[T: Copyable & Deinitable, //](list: List[T]) -> Int:
    return len(list)


def first[T: Copyable & Deinitable](list: List[T]) -> T:
    return list[0].copy()


def keys[K: KeyElement & Deinitable, V: Copyable & Deinitable](d: Dict[K, V]) -> Int:
    return len(d)


struct Box[T: Copyable & Deinitable](Copyable):
    var value: Self.T

    def __init__(out self, var value: Self.T):
        self.value = value^

    def map_to[R: Copyable & Deinitable, F: def(Self.T) -> R](self, f: F) -> Box[R]:
        return Box(f(self.value))


def describe(n: Int) -> String:
    return String("number ", n)


def main():
    print(width(SIMD[DType.int32, 4](1)), width(Float64(1)))  # expect: 4 1
    print(length([1, 2, 3]), first(["a", "b"]))  # expect: 3 a
    print(keys({"a": 1, "b": 2}))  # expect: 2
    var b = Box(21)
    print(b.value)  # expect: 21
    var c = b.map_to(describe)
    print(c.value)  # expect: number 21
    print(Box(String("x")).value)  # expect: x
