# A parameter deep in the type of an argument is found in what the argument converts to; a
# declaration that a comptime loop asks for first.


struct View[dtype: DType, o: Origin]:
    var count: Int

    def __init__(out self, s: Span[Scalar[Self.dtype], Self.o]):
        self.count = len(s)


def bytes_of[dtype: DType](s: Span[Scalar[dtype], _]) -> String:
    return String(dtype, " ", len(s))


def doubled[at: Int, *types: Defaultable & Intable & Deinitable]() -> Int:
    var sum = 0
    comptime chosen = types[at]
    comptime for i in range(2):
        sum += Int(chosen()) + 2
    return sum


def main():
    var l: List[Float32] = [1, 2]
    var a: Array[Int16, 3] = [1, 2, 3]
    print(bytes_of(l), bytes_of(a), bytes_of(Span(l)))  # expect: float32 2 int16 3 float32 2
    print(View(l).count, View(a).count)  # expect: 2 3
    print(doubled[1, Bool, Int]())  # expect: 4
